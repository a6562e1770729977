//! Which money moves with which event: the whole book-keeping of a job on one page.
//!
//! Every entry follows from one event and names it by being written in the same commit. Money that people
//! hand each other directly is never posted.

use ledger::{Account, Currency, Entry, Unbalanced};

use super::{Bill, BillFor, Concession, Event, Job, Side, TipBy};
use crate::ids::{JobId, PersonId, ProviderId};
use crate::price::{gross, net, tax};

/// The accounts of DESIGN's book that jobs post to.
pub mod account {
    use super::{Account, JobId, PersonId, ProviderId};

    /// What a customer owes.
    pub fn receivable(customer: PersonId) -> Account {
        Account::of("customer:receivable", customer)
    }

    /// What was billed for a visit and is not yet credited to anyone. Zero when the job closes.
    pub fn held(job: JobId, visit: u8) -> Account {
        Account::of("job:held", format!("{job}/{visit}"))
    }

    /// What a provider owes, and is set off against what they are paid out next.
    pub fn owed(provider: ProviderId) -> Account {
        Account::of("provider:owed", provider)
    }

    /// What a provider has earned and not been paid out.
    pub fn wallet(provider: ProviderId) -> Account {
        Account::of("provider:wallet", provider)
    }

    /// What customers gave a provider on top, and was not paid out.
    pub fn tips(provider: ProviderId) -> Account {
        Account::of("provider:tips", provider)
    }

    /// What the payment provider has taken for us and not handed over.
    pub fn clearing() -> Account {
        Account::of_platform("platform:clearing")
    }

    /// The operator's own money at the bank, as far as this book moves it.
    pub fn cash() -> Account {
        Account::of_platform("platform:cash")
    }

    /// What the operator earns.
    pub fn fees() -> Account {
        Account::of_platform("platform:fees")
    }

    /// What the operator spends: on trips in vain, on money given up.
    pub fn costs() -> Account {
        Account::of_platform("platform:costs")
    }

    /// Tax collected and owed to the state.
    pub fn tax_payable() -> Account {
        Account::of_platform("tax:payable")
    }
}

/// The entries of an event, which left the job as it now is.
///
/// # Errors
/// [`Unbalanced`] if the rules of this file do not add up: a bug, and then nothing is written.
pub fn entries(job: &Job, currency: Currency, event: &Event) -> Result<Vec<Entry>, Unbalanced> {
    let entry = match event {
        // What goes from hand to hand is not ours.
        Event::Billed { what: BillFor::Direct, .. } => return Ok(Vec::new()),
        Event::Billed { bill, lines, .. } => {
            // The bill names its visit; another one may have been opened since.
            let visit = job.bills.iter().find(|b| b.n == *bill).map_or(job.visit.n, |b| b.visit);
            Entry::new(
                currency,
                [(account::receivable(job.customer), gross(lines))],
                [(account::held(job.id, visit), net(lines)), (account::tax_payable(), tax(lines))],
            )?
        }
        Event::Paid { amount, .. } | Event::PaidInVain { amount, .. } => Entry::new(
            currency,
            [(account::clearing(), *amount)],
            [(account::receivable(job.customer), *amount)],
        )?,
        // What went from hand to hand is not ours, but a part of it is owed to us.
        Event::Marked { bill, by: Side::Worker | Side::Operator } => {
            let bill = job.bills.iter().find(|b| b.n == *bill);
            let Some((provider, owed)) = bill.map(|bill| (bill.provider, bill.commission())) else {
                return Ok(Vec::new());
            };
            Entry::new(currency, [(account::owed(provider), owed)], [(account::fees(), owed)])?
        }
        Event::Settled { bill, .. }
        | Event::WrittenOff { bill }
        | Event::Returned { bill }
        | Event::Conceded { bill, .. } => {
            let Some(bill) = job.bills.iter().find(|b| b.n == *bill) else { return Ok(Vec::new()) };
            return of_a_bill(job, currency, event, bill);
        }
        Event::Tipped { amount, how: TipBy::Card, who } => {
            Entry::new(currency, [(account::clearing(), *amount)], [(account::tips(who.provider), *amount)])?
        }
        Event::PaidOut { provider, due, .. } => {
            let sum = due.sum();
            Entry::new(
                currency,
                [
                    (account::wallet(*provider), due.earned),
                    (account::tips(*provider), due.tips),
                    (account::cash(), (-sum).max(0)),
                ],
                [(account::owed(*provider), due.owed), (account::cash(), sum.max(0))],
            )?
        }
        // Nothing else moves money.
        _ => return Ok(Vec::new()),
    };
    Ok(if entry.postings().is_empty() { Vec::new() } else { vec![entry] })
}

/// What a customer was spared of a bill.
struct Spared {
    net: i64,
    tax: i64,
    pay: i64,
    /// What the provider gives back of the tax that they billed.
    back: i64,
}

impl Spared {
    fn of(bill: &Bill) -> Self {
        let sum = |of: fn(&Concession) -> i64| bill.conceded.iter().map(of).sum();
        Self {
            net: sum(|given| given.line.net),
            tax: sum(|given| given.line.tax),
            pay: sum(|given| given.pay),
            back: bill.conceded.iter().map(|given| bill.tax_on(given.pay)).sum(),
        }
    }
}

/// What becomes of a bill that was made.
fn of_a_bill(job: &Job, currency: Currency, event: &Event, bill: &Bill) -> Result<Vec<Entry>, Unbalanced> {
    let (net, tax) = (net(&bill.lines), tax(&bill.lines));
    let spared = Spared::of(bill);
    let gross = bill.amount();
    let held = account::held(job.id, bill.visit);
    let entry = match event {
        // What goes from hand to hand is not ours.
        _ if bill.what == BillFor::Direct => return Ok(Vec::new()),
        // A fee below zero is what the job costs the operator; tax that its provider bills is set off against ours.
        Event::Settled { pay, fee, tax, .. } => Entry::new(
            currency,
            [(held, net), (account::costs(), (-fee).max(0)), (account::tax_payable(), *tax)],
            [(account::wallet(bill.provider), *pay + *tax), (account::fees(), (*fee).max(0))],
        )?,
        // Who gives up what the customer is spared: their provider, the operator, and the state its tax.
        Event::Conceded { line, pay, .. } => Entry::new(
            currency,
            [
                (account::owed(bill.provider), *pay + bill.tax_on(*pay)),
                (account::costs(), line.net - pay),
                (account::tax_payable(), line.tax - bill.tax_on(*pay)),
            ],
            [(account::receivable(job.customer), line.gross())],
        )?,
        Event::WrittenOff { .. } if bill.settled.is_some() => Entry::new(
            currency,
            [(account::costs(), net - spared.net), (account::tax_payable(), tax - spared.tax)],
            [(account::receivable(job.customer), gross)],
        )?,
        // Nobody earns anything by it, so nobody gives anything up either.
        Event::WrittenOff { .. } => Entry::new(
            currency,
            [(held, net), (account::tax_payable(), tax - spared.tax + spared.back)],
            [
                (account::receivable(job.customer), gross),
                (account::owed(bill.provider), spared.pay + spared.back),
                (account::costs(), spared.net - spared.pay),
            ],
        )?,
        Event::Returned { .. } if matches!(bill.what, BillFor::InVain | BillFor::Refund) => Entry::new(
            currency,
            [(account::receivable(job.customer), gross)],
            [(account::clearing(), gross)],
        )?,
        // It goes back the way it came.
        _ => Entry::new(
            currency,
            [(held, net), (account::tax_payable(), tax - spared.tax + spared.back)],
            [
                (account::clearing(), gross),
                (account::owed(bill.provider), spared.pay + spared.back),
                (account::costs(), spared.net - spared.pay),
            ],
        )?,
    };
    Ok(if entry.postings().is_empty() { Vec::new() } else { vec![entry] })
}
