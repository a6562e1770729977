//! What an event makes of bills, and of how the job ends.

use jiff::Timestamp;

use super::super::{
    Assignee, Bill, BillFor, BillState, Concession, Consent, Ending, Event, Given, Job, PaidOut, Side, Stage,
    Tip,
};
use crate::price::{Line, gross};

pub(super) fn money(job: &mut Job, event: &Event, at: Timestamp) {
    match event {
        Event::Approved { how, .. } | Event::EstimateAgreed { how } => {
            let round = match job.stage {
                Stage::Approval { round, .. } => round,
                _ => 1,
            };
            let signed = match event {
                Event::Approved { signed, .. } => signed.clone(),
                _ => None,
            };
            job.consents.push(Consent { visit: job.visit.n, round, how: *how, at, signed });
            // After an estimate the next visit is opened.
            if matches!(event, Event::Approved { .. }) {
                let ending = if is_made_good_unpaid(job) { Ending::WrittenOff } else { Ending::Paid };
                job.enter(Stage::Settling { ending }, at);
            }
        }
        Event::EstimateDeclined { .. } => job.enter(Stage::Settling { ending: Ending::Declined }, at),
        Event::Billed { bill, what, lines, pay, who } => {
            let state = if gross(lines) == 0 { BillState::Paid } else { BillState::Open };
            job.bills.push(Bill {
                n: *bill,
                visit: job.visit.n,
                purpose: job.visit.purpose,
                what: *what,
                lines: lines.clone(),
                pay: *pay,
                provider: who.provider,
                worker: who.worker,
                billed: at,
                settled: None,
                handed_over: None,
                paid_by: job.paid_by.clone(),
                conceded: Vec::new(),
                state,
            });
        }
        Event::Conceded { bill, refund, line, pay } => conceded(job, *bill, *refund, (line, *pay), at),
        Event::Settled { bill, .. } => change_bill(job, *bill, |bill| bill.settled = Some(at)),
        Event::Paid { bill, .. } => change_bill(job, *bill, |bill| bill.state = BillState::Paid),
        Event::Marked { bill, by: Side::Customer } => {
            change_bill(job, *bill, |bill| bill.handed_over = Some(at));
        }
        Event::Marked { bill, .. } => change_bill(job, *bill, |bill| {
            (bill.state, bill.settled) = (BillState::Paid, Some(at));
        }),
        Event::PaidInVain { bill, amount, who, .. } => paid_in_vain(job, *bill, *amount, *who, at),
        Event::ToReturn { bill } => {
            change_bill(job, *bill, |bill| bill.state = BillState::ToReturn { since: at });
        }
        Event::Returned { bill } => change_bill(job, *bill, |bill| bill.state = BillState::Returned),
        Event::WrittenOff { bill } => {
            change_bill(job, *bill, |bill| bill.state = BillState::WrittenOff);
            if let Stage::Settling { ending } = &mut job.stage {
                *ending = Ending::WrittenOff;
            }
        }
        _ => afterwards(job, event, at),
    }
}

/// Whether what was made good was never paid for: what was given up on stays so.
fn is_made_good_unpaid(job: &Job) -> bool {
    let any = |state| job.bills.iter().any(|bill| bill.what.is_asked() && bill.state == state);
    job.visit.redo && any(BillState::WrittenOff) && !any(BillState::Paid) && !any(BillState::Open)
}

/// What is said and given once it is over, and how it ends.
fn afterwards(job: &mut Job, event: &Event, at: Timestamp) {
    match event {
        Event::PaidOut { payout, provider, due } => {
            job.paid_out.push(PaidOut { payout: *payout, provider: *provider, due: *due, at });
        }
        Event::Tipped { amount, how, who } => {
            job.tips.push(Tip { amount: *amount, how: *how, who: *who, at });
        }
        Event::FeedbackAsked { who } => {
            job.feedback_asked = true;
            job.enter(Stage::Feedback { who: *who, given: Given::default() }, at);
        }
        Event::Reviewed { by, .. } => {
            if let Stage::Feedback { given, .. } = &mut job.stage {
                *given = given.with(*by);
            }
        }
        Event::Cancelled { by, late, .. } => {
            job.enter(Stage::Settling { ending: Ending::Cancelled { by: *by, late: *late } }, at);
        }
        Event::Ended { ending } => job.enter(Stage::Settling { ending: *ending }, at),
        Event::Closed { ending } => {
            job.enter(Stage::Closed { ending: *ending }, at);
            job.help.clear();
            job.climbed.clear();
        }
        _ => {}
    }
}

/// The customer is spared a part of a bill: of an open one they owe less, of one that was paid it goes back.
fn conceded(job: &mut Job, n: u8, refund: Option<u8>, (line, pay): (&Line, i64), at: Timestamp) {
    let Some(bill) = job.bills.iter_mut().find(|bill| bill.n == n) else { return };
    bill.conceded.push(Concession { line: line.clone(), pay });
    if bill.state == BillState::Open && bill.amount() == 0 {
        (bill.state, bill.settled) = match bill.what {
            BillFor::Direct => (BillState::Paid, Some(at)),
            _ => (BillState::Paid, bill.settled),
        };
    }
    let back = refund.map(|n| Bill {
        n,
        what: BillFor::Refund,
        lines: vec![line.clone()],
        pay: 0,
        billed: at,
        settled: None,
        handed_over: None,
        conceded: Vec::new(),
        state: BillState::ToReturn { since: at },
        ..bill.clone()
    });
    job.bills.extend(back);
}

/// Money that is not owed is somebody's task, on a job that is over as well.
fn paid_in_vain(job: &mut Job, n: u8, amount: i64, who: Assignee, at: Timestamp) {
    job.bills.push(Bill {
        n,
        visit: job.visit.n,
        purpose: job.visit.purpose,
        what: BillFor::InVain,
        lines: vec![Line::new("in-vain", amount, 0)],
        pay: 0,
        provider: who.provider,
        worker: who.worker,
        billed: at,
        settled: None,
        handed_over: None,
        paid_by: None,
        conceded: Vec::new(),
        state: BillState::ToReturn { since: at },
    });
    if let Stage::Closed { ending } = job.stage {
        job.enter(Stage::Settling { ending }, at);
    }
}

fn change_bill(job: &mut Job, n: u8, change: impl FnOnce(&mut Bill)) {
    if let Some(bill) = job.bills.iter_mut().find(|bill| bill.n == n) {
        change(bill);
    }
}
