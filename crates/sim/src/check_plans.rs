//! What must hold of members' plans: nobody pays what was not asked, a month is paid once and earned when it is over, a
//! plan that costs something is had only by whoever paid or is in the days of grace, and nobody but members asks where
//! only members can.
//!
//! Read from the office's journal and its books; the rules that decide are not asked.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use app::App;
use app::workers::OFFICE;
use domain::PersonId;
use domain::job::Event;
use domain::membership::{MemberEvent, PaidTime, PlanEvent};
use domain::time::wall;
use domain::vetting::VettingEvent;
use jiff::{Span, Timestamp};
use store::EventRow;

use crate::checks::Findings;

/// How long somebody keeps a plan without paying, in days, with a day for whatever was slow.
const GRACE: i64 = 8;

/// What is known of one member as their events pass.
#[derive(Default)]
struct Seen {
    approved: bool,
    plan: Option<String>,
    /// What was asked for, by number: the sum with tax.
    asked: BTreeMap<u16, i64>,
    done: BTreeSet<u16>,
    paid: Vec<PaidTime>,
    over: Option<jiff::civil::Date>,
    credit: i64,
}

/// What the books must come to.
#[derive(Default)]
struct Sums {
    deferred: i64,
    earned: i64,
    credit: i64,
}

/// Runs every check.
///
/// # Errors
/// The store cannot be read.
pub fn plans(app: &App, events: &[EventRow], found: &mut Findings) -> Result<()> {
    let zone = app.market.time_zone();
    let free: BTreeSet<&str> =
        app.market.plans.iter().filter(|plan| plan.monthly == 0).map(|plan| plan.key.as_str()).collect();
    let mut seen: BTreeMap<PersonId, Seen> = BTreeMap::new();
    let mut sums = Sums::default();
    // Since when each could ask, and until when.
    let mut could: BTreeMap<PersonId, Vec<(Timestamp, bool)>> = BTreeMap::new();
    for row in app.store.member_events()? {
        let one = seen.entry(row.person).or_default();
        match &row.event {
            MemberEvent::Vetting(VettingEvent::Approved) => one.approved = true,
            MemberEvent::Plan(event) => {
                let today = wall(row.at, &zone).date();
                if let Err(wrong) = follows(one, event, today, &free, &mut sums) {
                    found.ledger_imbalance.push(format!("{}: {wrong}", row.person));
                }
            }
            MemberEvent::Vetting(_) | MemberEvent::Own(_) => {}
        }
        let can = one.approved && (one.plan.is_some() || app.market.plans.is_empty());
        could.entry(row.person).or_default().push((row.at, can));
    }
    let today = wall(app.now(), &zone).date();
    for (person, one) in &seen {
        let unpaid = one.plan.as_deref().is_some_and(|plan| !free.contains(plan)) && one.paid.is_empty();
        let kept = one.over.and_then(|over| over.checked_add(Span::new().days(GRACE)).ok());
        if unpaid && kept.is_none_or(|kept| kept < today) {
            found.others.push(format!("{person} has a plan that nobody paid for"));
        }
    }
    for row in events {
        let Event::Described(description) = &row.event else { continue };
        if !app.playbook(&description.playbook)?.members {
            continue;
        }
        let known = could.get(&description.customer).map(Vec::as_slice).unwrap_or_default();
        let then = known.iter().rev().find(|(at, _)| *at <= row.at);
        if !then.is_some_and(|(_, can)| *can) {
            found.others.push(format!("{} was asked for by somebody who is no member", row.job));
        }
    }
    books(app, &sums, found)
}

fn follows(
    one: &mut Seen,
    event: &PlanEvent,
    today: jiff::civil::Date,
    free: &BTreeSet<&str>,
    sums: &mut Sums,
) -> Result<(), String> {
    match event {
        PlanEvent::DuesAsked { dues } => {
            one.asked.insert(dues.n, dues.plan.month().gross());
        }
        PlanEvent::DuesPaid { n, plan, net, tax, from, until } => {
            if one.asked.get(n) != Some(&(net + tax)) || !one.done.insert(*n) {
                return Err(format!("dues {n} were paid that nobody asked for, or twice"));
            }
            if one.paid.last().is_some_and(|before| *from < before.until) || from >= until {
                return Err(format!("dues {n} pay for time that is paid for"));
            }
            sums.deferred += net;
            one.paid.push(PaidTime { n: *n, plan: plan.clone(), from: *from, until: *until, net: *net });
        }
        PlanEvent::DuesEarned { n, net } => {
            let Some(at) = one.paid.iter().position(|time| time.n == *n && time.net == *net) else {
                return Err(format!("dues {n} were earned that nobody paid, or twice"));
            };
            let time = one.paid.remove(at);
            one.over = Some(time.until);
            sums.deferred -= net;
            sums.earned += net;
            if today < time.until {
                return Err(format!("dues {n} were earned before their month was over"));
            }
        }
        PlanEvent::PlanBegun { plan, .. } => {
            let pays = free.contains(plan.as_str()) || one.paid.iter().any(|time| time.plan == *plan);
            one.plan = Some(plan.clone());
            if !pays {
                return Err(format!("{plan} begins and is not paid"));
            }
        }
        PlanEvent::PlanEnded { .. } => one.plan = None,
        PlanEvent::DuesPaidInVain { amount, .. } => {
            one.credit += amount;
            sums.credit += amount;
        }
        PlanEvent::DuesGivenBack { amount } => {
            one.credit -= amount;
            sums.credit -= amount;
            if one.credit != 0 {
                return Err("another sum went back than was paid in vain".to_owned());
            }
        }
        PlanEvent::PlanChosen { .. }
        | PlanEvent::ChoiceReminded
        | PlanEvent::DuesReminded { .. }
        | PlanEvent::DuesLapsed { .. } => {}
    }
    Ok(())
}

/// What the office's books hold is what its journal says.
fn books(app: &App, sums: &Sums, found: &mut Findings) -> Result<()> {
    let mut all = 0;
    let (mut deferred, mut fees, mut credit) = (0, 0, 0);
    for (account, balance) in app.store.balances(OFFICE)? {
        all += balance;
        match account.as_str() {
            "memberships:deferred" => deferred -= balance,
            "platform:fees" => fees -= balance,
            of if of.starts_with("customer:credit/") => credit -= balance,
            _ => {}
        }
    }
    if all != 0 {
        found.ledger_imbalance.push(format!("the office's accounts make {all}, not zero"));
    }
    if (deferred, fees, credit) != (sums.deferred, sums.earned, sums.credit) {
        found.ledger_imbalance.push(format!(
            "members paid {} ahead, {} are earned and {} are theirs; the books say {deferred}, {fees}, {credit}",
            sums.deferred, sums.earned, sums.credit
        ));
    }
    Ok(())
}
