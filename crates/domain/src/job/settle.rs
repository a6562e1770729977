//! Settling: the customer's money comes in or is given up on, and the provider is credited.
//!
//! Which amounts move between which accounts is told in `ledger_entries`, from the events alone.

use super::decide::Story;
use super::finish::next_bill;
use super::{Assignee, Bill, BillFor, BillState, Ending, Event, Job, Refusal};
use crate::playbook::Purpose;
use crate::price;

/// The payment provider's word that a bill was paid, whole.
pub(super) fn record_payment(story: &mut Story<'_>, bill: u8, amount: i64) -> Result<(), Refusal> {
    let Some(owed) = open(story, bill).ok().filter(|owed| owed.what != BillFor::Direct) else {
        return paid_in_vain(story, bill, amount);
    };
    if owed.amount() != amount {
        // On a page that was opened before they were spared a part of it.
        return if owed.conceded.is_empty() {
            Err(Refusal::WrongAmount)
        } else {
            paid_in_vain(story, bill, amount)
        };
    }
    story.happen(Event::Paid { bill, amount });
    if owed.what == BillFor::Fee {
        // It is booked for good.
        story.happen(Event::SourcingClosed);
    }
    Ok(())
}

/// Whoever kept a payment page open too long, or paid twice: the money is not ours.
fn paid_in_vain(story: &mut Story<'_>, of: u8, amount: i64) -> Result<(), Refusal> {
    let known = |bill: &&Bill| bill.n == of && bill.what.is_asked() && bill.what != BillFor::Direct;
    let paid = story.job.bills.iter().find(known).cloned().ok_or(Refusal::NotNow)?;
    if amount < 1 {
        return Err(Refusal::WrongAmount);
    }
    let who = Assignee { worker: paid.worker, provider: paid.provider };
    let bill = next_bill(story);
    story.happen(Event::PaidInVain { bill, of, amount, who });
    Ok(())
}

/// The desk gives up on a bill. A provider that was credited keeps it; one that was to be paid out of the
/// customer's money gets nothing.
pub(super) fn write_off(story: &mut Story<'_>, bill: u8) -> Result<(), Refusal> {
    if open(story, bill)?.what == BillFor::Fee {
        return Err(Refusal::NotNow);
    }
    story.happen(Event::WrittenOff { bill });
    Ok(())
}

/// Ends a job that nobody does; what is still to go back keeps it open until it has.
pub(super) fn close(story: &mut Story<'_>, ending: Ending) {
    // What was done in a room stays done; that nothing followed is said all the same.
    if let Some(done) = after_a_consultation(&story.job).filter(|_| ending != Ending::Paid) {
        story.happen(Event::Ended { ending });
        story.happen(Event::Ended { ending: done });
        return;
    }
    let event = if story.job.is_even() { Event::Closed { ending } } else { Event::Ended { ending } };
    story.happen(event);
}

/// How a job ends whose consultation was judged right, if nothing else comes of it: by what became of that bill.
pub(super) fn after_a_consultation(job: &Job) -> Option<Ending> {
    let mut bills =
        job.bills.iter().filter(|bill| bill.purpose == Purpose::Consultation && bill.what.is_asked());
    let bill = bills.next().filter(|_| job.was_consulted())?;
    Some(match bill.state {
        BillState::WrittenOff => Ending::WrittenOff,
        _ if bill.amount() == 0 && !bill.conceded.is_empty() => Ending::Refunded,
        _ => Ending::Paid,
    })
}

/// Credits the provider with its part of a bill; the rest is the platform's fee, or its cost if negative.
pub(super) fn credit(story: &mut Story<'_>, bill: &Bill) {
    let fee = price::net(&bill.lines) - bill.pay;
    let tax = bill.tax_on(bill.pay);
    story.happen(Event::Settled { bill: bill.n, pay: bill.pay, fee, tax });
}

fn open(story: &Story<'_>, n: u8) -> Result<Bill, Refusal> {
    let bill = story.job.bills.iter().find(|bill| bill.n == n && bill.state == BillState::Open);
    bill.cloned().ok_or(Refusal::NotNow)
}
