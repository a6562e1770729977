//! Calling off and withdrawing: free in time, with a fee afterwards, and never once the work has begun.
//!
//! What it costs stands in the playbook. A trip in vain is paid, whoever called it off.

use super::decide::Story;
use super::finish::next_bill;
use super::{Assignee, Ending, Event, Refusal, Side};
use crate::price::{self, Line};
use ledger::percent;

/// The key of the line that a late cancellation is billed as.
const CANCELLATION: &str = "cancellation";

/// The job is called off by its customer, or by the desk.
pub(super) fn cancel(story: &mut Story<'_>) -> Result<(), Refusal> {
    let by = Side::from(story.by);
    let who = story.job.assignee();
    let late = is_late(story);
    super::sourcing::drop_callbacks(story, None);
    story.happen(Event::Cancelled { by, late, who });
    match who {
        Some(who) if late => bill_a_late_cancellation(story, by, who),
        Some(_) | None => {}
    }
    if story.job.open_bill().is_none() {
        story.happen(Event::Closed { ending: Ending::Cancelled { by, late } });
    }
    Ok(())
}

fn is_late(story: &Story<'_>) -> bool {
    let zone = story.job.time_zone();
    let free = story.playbook.for_visit(story.job.visit.purpose).cancel.free;
    story.job.agreed_slot().is_some_and(|slot| story.now > free.before(slot.starts(&zone), &zone))
}

fn bill_a_late_cancellation(story: &mut Story<'_>, by: Side, who: Assignee) {
    let rule = story.playbook.for_visit(story.job.visit.purpose).cancel;
    let Some(terms) = story.job.agreed() else { return };
    let pay = percent(terms.pay.for_minutes(0), rule.worker);
    let fee = percent(price::net(&terms.lines), rule.fee);
    let rate = terms.lines.first().map_or(0, |line| line.tax_rate);
    // The desk's own cancellation costs the customer nothing; the worker's trip is paid all the same.
    let lines =
        if by == Side::Customer && fee > 0 { vec![Line::new(CANCELLATION, fee, rate)] } else { Vec::new() };
    let bill = next_bill(story);
    story.happen(Event::Billed { bill, lines, pay, who });
    // Nothing is left to approve, so the worker is credited at once.
    if let Some(billed) = story.job.bills.last().cloned() {
        super::settle::credit(story, &billed);
    }
}

/// The worker cannot do it, or the desk takes it away: somebody else is sought.
pub(super) fn withdraw(story: &mut Story<'_>) -> Result<(), Refusal> {
    let who = story.job.assignee().ok_or(Refusal::NotNow)?;
    story.happen(Event::Withdrawn { who, by: story.by.into() });
    Ok(())
}
