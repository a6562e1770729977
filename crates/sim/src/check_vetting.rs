//! What must hold of letting people in, on both sides: nobody is checked who did not say so, nobody is in without a check
//! that came back where backgrounds are checked, nobody is kept out unheard or by a machine, and whoever is kept out is
//! for ninety days.
//!
//! Read from the office's journal; the rules that decide are not asked.

use std::collections::BTreeMap;

use anyhow::Result;
use app::App;
use domain::membership::{Member, MemberEvent, OwnEvent, evolve_member};
use domain::provider::{CardEvent, WorkerEvent};
use domain::time::wall;
use domain::vetting::{CheckResult, VettingEvent};
use jiff::Timestamp;
use jiff::civil::Date;
use store::WorkerEventRow;

use crate::checks::Findings;

/// What is known of one application as its events pass.
#[derive(Default)]
struct Seen {
    consents: bool,
    proved: bool,
    came_back: bool,
    noticed: Option<Timestamp>,
    barred: Option<Date>,
}

/// Runs every check.
///
/// # Errors
/// The store cannot be read.
pub fn vetting(app: &App, office: &[WorkerEventRow], found: &mut Findings) -> Result<()> {
    let zone = app.market.time_zone();
    let day = |at: Timestamp| wall(at, &zone).date();
    let mut seen: BTreeMap<String, Seen> = BTreeMap::new();
    for row in office {
        let who = row.worker.to_string();
        let one = seen.entry(who.clone()).or_default();
        match &row.event {
            WorkerEvent::Card(CardEvent::Applied { consents, .. }) => {
                applies(one, *consents, &who, day(row.at), found)
            }
            WorkerEvent::Vetting(event) => {
                let staff = row.actor.starts_with("staff:");
                follows(one, event, (&who, staff, app.screens_workers()), (row.at, day(row.at)), found);
            }
            WorkerEvent::Card(_) => {}
        }
    }
    let mut members: BTreeMap<domain::PersonId, Member> = BTreeMap::new();
    for row in app.store.member_events()? {
        let who = row.person.to_string();
        let one = seen.entry(who.clone()).or_default();
        match &row.event {
            MemberEvent::Own(OwnEvent::Applied { consents, .. }) => {
                applies(one, *consents, &who, day(row.at), found)
            }
            MemberEvent::Vetting(event) => {
                let told = (&*who, row.staff.is_some(), app.screens_members());
                follows(one, event, told, (row.at, day(row.at)), found);
            }
            MemberEvent::Own(OwnEvent::Erased) | MemberEvent::Plan(_) => {}
        }
        let member = members.entry(row.person).or_insert_with(|| Member::new(row.person, row.at));
        evolve_member(member, &row.event, row.at);
    }
    for (person, folded) in members {
        if app.store.member(person)? != Some(folded) {
            found.others.push(format!("folding the log of {person} does not give their row as a member"));
        }
    }
    Ok(())
}

/// The form comes in, for the first time or anew: what was known of the application before is over.
fn applies(one: &mut Seen, consents: bool, who: &str, day: Date, found: &mut Findings) {
    if one.barred.is_some_and(|until| day < until) {
        found.others.push(format!("{who} applied while they were barred"));
    }
    *one = Seen { consents, ..Seen::default() };
}

fn follows(
    one: &mut Seen,
    event: &VettingEvent,
    (who, staff, screens): (&str, bool, bool),
    (at, day): (Timestamp, Date),
    found: &mut Findings,
) {
    match event {
        VettingEvent::Consented => one.consents = true,
        VettingEvent::NumberProved => one.proved = true,
        VettingEvent::CheckOrdered { .. } if !one.consents || !one.proved => {
            found.others.push(format!("{who} was checked and had not said that they may be"));
        }
        VettingEvent::CheckBack { result, .. } => {
            one.came_back |= matches!(result, CheckResult::Clear | CheckResult::Consider);
        }
        // Those whom the operator added were vetted elsewhere: nobody asked them.
        VettingEvent::Approved if screens && one.consents && !one.came_back => {
            found.others.push(format!("{who} was let in and their check never came back"));
        }
        VettingEvent::NoticeGiven { .. } => one.noticed = Some(at),
        VettingEvent::Failed { until, .. } => {
            let heard =
                one.noticed.is_some_and(|noticed| at.duration_since(noticed).as_hours() >= 7 * 24 - 1);
            if !heard || !staff {
                found.others.push(format!("{who} was kept out unheard, or by a machine"));
            }
            let days = day.until(*until).map(|span| span.get_days()).unwrap_or_default();
            if days != 90 {
                found.others.push(format!("{who} was kept out for {days} days"));
            }
            one.barred = Some(*until);
        }
        _ => {}
    }
}
