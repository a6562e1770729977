//! Calling off and withdrawing: free in time, with a fee afterwards, and never once the work has begun, but for the desk,
//! which takes it from whoever began and went away.
//!
//! What it costs stands in the playbook. A trip in vain is paid, whoever called it off.

use jiff::Timestamp;

use super::decide::Story;
use super::finish::next_bill;
use super::{Assignee, BillFor, BillState, Ending, Event, Job, Refusal, Side, offer};
use crate::playbook::{Playbook, What};
use crate::price::{self, Line, Pay, Terms};
use crate::time::Slot;
use ledger::percent;

/// The key of the line that a late cancellation is billed as.
const CANCELLATION: &str = "cancellation";

/// The job is called off by its customer, or by the desk.
pub(super) fn cancel(story: &mut Story<'_>) -> Result<(), Refusal> {
    let by = Side::from(story.by);
    let who = story.job.assignee();
    let late = too_late(&story.job, story.playbook, story.now);
    super::sourcing::let_go(story);
    offer::undo_fee(story);
    story.happen(Event::Cancelled { by, late, who });
    match who {
        // The desk's own cancellation costs the customer nothing.
        Some(who) if late => bill_the_way(story, by == Side::Customer, who),
        Some(_) | None => {}
    }
    // What was done before and paid stays done and paid.
    let paid = |bill: &super::Bill| bill.state == BillState::Paid && bill.amount() > 0;
    let redone = story.job.visit.redo && story.job.bills.iter().any(paid);
    let consulted = super::settle::after_a_consultation(&story.job).filter(|_| !late);
    if let Some(ending) = consulted.or(redone.then_some(Ending::Paid)) {
        story.happen(Event::Ended { ending });
    } else if story.job.is_even() {
        story.happen(Event::Closed { ending: Ending::Cancelled { by, late } });
    }
    Ok(())
}

fn too_late(job: &Job, playbook: &Playbook, now: Timestamp) -> bool {
    // Before the fee is paid nothing is booked, and nothing is owed for letting go of it.
    if job.fee_bill().is_some_and(|bill| bill.state == BillState::Open) {
        return false;
    }
    let zone = job.time_zone();
    // Whoever waits in vain at the agreed time lets go of nothing.
    let nobody_came = |duty: &super::Duty| duty.what == What::Arrive && (duty.tries > 0 || duty.by <= now);
    if super::duties(job, playbook).iter().any(nobody_came) {
        return false;
    }
    let free = playbook.for_visit(job.visit.purpose).cancel.free;
    job.agreed_slot().is_some_and(|slot| now > free.before(slot.starts(&zone), &zone))
}

/// What it would cost the customer to call the job off now, with tax; nothing if it is free.
pub fn cancellation_fee(job: &Job, playbook: &Playbook, now: Timestamp) -> i64 {
    let lines = if too_late(job, playbook, now) { fee_lines(job, playbook) } else { Vec::new() };
    price::gross(&lines)
}

fn fee_lines(job: &Job, playbook: &Playbook) -> Vec<Line> {
    let Some(terms) = job.agreed() else { return Vec::new() };
    let fee = percent(price::net(&terms.lines), playbook.for_visit(job.visit.purpose).cancel.fee);
    let rate = terms.lines.first().map_or(0, |line| line.tax_rate);
    if fee > 0 { vec![Line::new(CANCELLATION, fee, rate)] } else { Vec::new() }
}

/// A trip in vain is paid: by the customer as for calling off late, if it was in vain because of them, and else by the
/// operator. Nothing is left to approve, so the worker is credited at once.
pub(super) fn bill_the_way(story: &mut Story<'_>, customers: bool, who: Assignee) {
    let rule = story.playbook.for_visit(story.job.visit.purpose).cancel;
    let Some(terms) = story.job.agreed() else { return };
    let pay = percent(terms.pay.for_minutes(0), rule.worker);
    let lines = if customers { fee_lines(&story.job, story.playbook) } else { Vec::new() };
    let bill = next_bill(story);
    story.happen(Event::Billed { bill, what: BillFor::Work, lines, pay, who });
    if let Some(billed) = story.job.bills.last().cloned() {
        super::settle::credit(story, &billed);
    }
}

/// The worker cannot do it, or the desk takes it away: somebody else is sought.
pub(super) fn withdraw(story: &mut Story<'_>) -> Result<(), Refusal> {
    let who = story.job.assignee().ok_or(Refusal::NotNow)?;
    let before = story.job.visit.slot;
    // Where the time was found later, nobody's yes was to a time.
    let fixed = story.job.asked_slot().is_some();
    let moved = before.filter(|slot| story.job.visit.moved && fixed || was_picked(story, *slot));
    offer::undo_fee(story);
    story.happen(Event::Withdrawn { who, by: story.by.into() });
    // Its time has come and nobody opened the room: the next one is asked for now.
    let begun = |slot: Slot| slot.starts(&story.job.time_zone()) <= story.now;
    let at_once = story.job.is_online() && story.job.asked_slot().is_some_and(begun);
    if story.job.visit.redo {
        redone_by_another(story, before);
    } else if at_once {
        story.happen(Event::VisitOpened { slot: None, purpose: None, terms: None });
    } else if moved.is_some() {
        // Those who said yes did so to another time: they are asked anew.
        story.happen(Event::VisitOpened { slot: moved, purpose: None, terms: None });
    }
    Ok(())
}

/// Whether a time was picked where it was asked for now, and is still to come: others are sought for it.
fn was_picked(story: &Story<'_>, slot: Slot) -> bool {
    let job = &story.job;
    let starts = slot.starts(&job.time_zone());
    let at_once = starts.duration_since(job.since).as_secs() <= 60;
    job.is_online() && job.asked_slot().is_none() && !at_once && starts > story.now
}

/// Whoever makes good the work of another is paid for it. Where a time is asked for beforehand and there is none yet, the
/// customer says which before they are sought.
fn redone_by_another(story: &mut Story<'_>, slot: Option<Slot>) {
    let purpose = story.job.visit.purpose;
    let timed = story.playbook.for_visit(purpose).asks_for_a_time();
    let slot = slot.filter(|_| timed);
    let asks = slot.is_none() && timed;
    let paid = story.job.terms.iter().rfind(|terms| terms.pay != Pay::Flat(0));
    let (Some(now), Some(paid)) = (story.job.agreed(), paid) else { return };
    let v = now.v.max(story.job.versions).saturating_add(1);
    let terms = Some(Terms { v, slot, pay: paid.pay, extra_pay: paid.extra_pay, ..now.clone() });
    if asks {
        story.happen(Event::VisitRedone { gone: None });
    }
    story.happen(Event::VisitOpened { slot, purpose: (!asks).then_some(purpose), terms });
}
