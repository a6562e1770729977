//! What must hold once jobs are over: nobody reads the other side's word early, everybody rates only what was done and
//! paid, tips are the workers' alone, and all that the payment provider took is in the books.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use app::App;
use app::workers::OFFICE;
use domain::JobId;
use domain::job::{Event, Side, TipBy};
use domain::membership::{MemberEvent, PlanEvent};
use domain::playbook::{Then, What};
use domain::price::gross;
use standins::Standins;
use standins::payments::SessionStatus;
use store::EventRow;

use crate::checks::Findings;

/// What is known of a job on the way through its journal.
#[derive(Default)]
struct Known {
    paid: bool,
    settled: bool,
    asked: bool,
    said: BTreeMap<&'static str, u8>,
    lapsed: bool,
    shown: bool,
    over: bool,
}

/// Goes through the journal, the reviews and the payment provider's own records.
///
/// # Errors
/// The store cannot be read.
pub fn afterwards(app: &App, standins: &Standins, events: &[EventRow], found: &mut Findings) -> Result<()> {
    let mut jobs: BTreeMap<JobId, Known> = BTreeMap::new();
    let (mut tipped, mut handed_on) = (0, 0);
    let mut returned = 0;
    let mut billed: BTreeMap<(JobId, u8), i64> = BTreeMap::new();
    for row in events {
        let job = jobs.entry(row.job).or_default();
        let mut wrong = |what: &str| found.others.push(format!("{} {what}", row.job));
        match &row.event {
            Event::Paid { .. } => job.paid = true,
            Event::Settled { .. } => job.settled = true,
            // From hand to hand: the worker's word settles it.
            Event::Marked { by: Side::Worker | Side::Operator, .. } => (job.paid, job.settled) = (true, true),
            Event::FeedbackAsked { .. } => {
                if !(job.paid && job.settled) {
                    wrong("was asked how it was before it was paid and settled");
                }
                job.asked = true;
            }
            Event::Reviewed { by, stars, .. } => {
                let side = if *by == Side::Customer { "customer" } else { "worker" };
                if !job.asked || job.over || !row.actor.starts_with(side) || !(1..=5).contains(stars) {
                    wrong("was rated by somebody who could not, or with no such stars");
                }
                job.said.insert(side, *stars);
            }
            Event::Overdue { what: What::Review, then: Then::Lapse, .. } => job.lapsed = true,
            Event::ReviewsShown => {
                if job.said.len() < 2 && !job.lapsed {
                    wrong("shows what one side said before the other has");
                }
                job.shown = true;
            }
            Event::Closed { .. } => job.over = true,
            // It goes on, and both are asked once more at its end.
            Event::CaseOpened { .. } => job.over = false,
            Event::Billed { bill, lines, .. } => drop(billed.insert((row.job, *bill), gross(lines))),
            Event::PaidInVain { bill, amount, .. } => drop(billed.insert((row.job, *bill), *amount)),
            Event::Conceded { bill, refund, line, .. } => {
                let left = billed.entry((row.job, *bill)).or_default();
                *left -= line.gross();
                // What somebody is spared whole is owed no more.
                if *left <= 0 {
                    (job.paid, job.settled) = (true, true);
                }
                billed.extend(refund.map(|refund| ((row.job, refund), line.gross())));
            }
            Event::Returned { bill } => returned += billed.get(&(row.job, *bill)).copied().unwrap_or(0),
            Event::Tipped { amount, how: TipBy::Card, .. } => tipped += amount,
            // What went to them is owed no more.
            Event::PaidOut { due, .. } => handed_on += due.tips,
            _ => {}
        }
    }
    for (id, known) in &jobs {
        let rows = app.store.reviews_of_job(&app.market.key, *id)?;
        let kept: BTreeMap<&str, u8> = rows
            .iter()
            .map(|review| (if review.by == Side::Customer { "customer" } else { "worker" }, review.stars))
            .collect();
        if kept != known.said || rows.iter().any(|review| review.shown.is_some() != known.shown) {
            found.others.push(format!("the reviews of {id} are not what its journal says"));
        }
    }
    money_in(app, standins, (tipped, handed_on, returned), found)
}

/// All that was taken is in the books, once, and tips are what the workers are owed of it.
fn money_in(
    app: &App,
    standins: &Standins,
    (tipped, handed_on, returned): (i64, i64, i64),
    found: &mut Findings,
) -> Result<()> {
    let taken: BTreeSet<(String, i64)> = standins.with_payments(|payments, _| {
        let paid = payments.sessions().filter(|session| session.status == SessionStatus::Paid);
        paid.map(|session| (session.id.clone(), session.amount)).collect()
    });
    let taken: i64 = taken.iter().map(|(_, amount)| amount).sum();
    let (mut clearing, mut tips) = (0, 0);
    // What members pay for their plans is in the office's books, and what went back of it.
    let back = |row: store::MemberEventRow| match row.event {
        MemberEvent::Plan(PlanEvent::DuesGivenBack { amount }) => amount,
        _ => 0,
    };
    let returned = returned + app.store.member_events()?.into_iter().map(back).sum::<i64>();
    let members = app.store.balances(OFFICE)?;
    for (account, balance) in app.store.balances(&app.market.key)?.into_iter().chain(members) {
        match account.as_str() {
            "platform:clearing" => clearing += balance,
            tip if tip.starts_with("provider:tips/") => tips -= balance,
            _ => {}
        }
    }
    if taken - returned != clearing {
        found
            .ledger_imbalance
            .push(format!("{taken} was taken, {returned} given back, and {clearing} is in the books"));
    }
    if tips != tipped - handed_on {
        found
            .ledger_imbalance
            .push(format!("{tipped} was given as tips, {handed_on} paid out and {tips} is owed"));
    }
    Ok(())
}
