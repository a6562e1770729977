//! Bills: what a customer owes, for what, and what its provider gets of it. They belong to the job and name their visit.
//!
//! A sum that goes from hand to hand is a bill too, which is never posted: somebody is on the hook for it all the same.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use ledger::tax_on;

use super::{Concession, Job};
use crate::ids::{ProviderId, WorkerId};
use crate::payout::PaidBy;
use crate::playbook::{Purpose, What};
use crate::price::{Line, gross};

/// What a customer owes for a visit, and what its provider gets of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bill {
    /// 1 for the first of the job.
    pub n: u8,
    pub visit: u8,
    /// What that visit was for.
    #[serde(default = "work", skip_serializing_if = "is_of_work")]
    pub purpose: Purpose,
    #[serde(default, skip_serializing_if = "BillFor::is_work")]
    pub what: BillFor,
    pub lines: Vec<Line>,
    /// What the provider gets, once it is settled.
    pub pay: i64,
    pub provider: ProviderId,
    pub worker: WorkerId,
    pub billed: Timestamp,
    /// When the provider was credited.
    pub settled: Option<Timestamp>,
    /// When the customer said that they have paid it to the worker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_over: Option<Timestamp>,
    /// How its provider is paid out for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_by: Option<PaidBy>,
    /// What the customer is spared of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conceded: Vec<Concession>,
    pub state: BillState,
}

fn work() -> Purpose {
    Purpose::Service
}

fn is_of_work(purpose: &Purpose) -> bool {
    *purpose == Purpose::Service
}

/// What a bill is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BillFor {
    /// The work, or what a late cancellation costs: to the platform.
    #[default]
    Work,
    /// The platform's fee, before the work: it is taken off the price.
    Fee,
    /// What is left of the price, from the customer to the worker directly. Its provider gets all of it; what is not their
    /// pay is the platform's commission, which they owe.
    Direct,
    /// Paid though nothing was owed: on a page that was open too long, or twice. It goes back.
    InVain,
    /// What a decision gives back of another bill that was paid.
    Refund,
}

impl BillFor {
    /// Whether it asks for money, and does not give it back.
    pub(super) fn is_asked(self) -> bool {
        match self {
            Self::Work | Self::Fee | Self::Direct => true,
            Self::InVain | Self::Refund => false,
        }
    }

    pub(super) fn is_work(&self) -> bool {
        *self == Self::Work
    }
}

/// Whether the customer's side of a bill is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BillState {
    Open,
    Paid,
    WrittenOff,
    /// Paid for what will not be: the desk gives it back.
    ToReturn {
        since: Timestamp,
    },
    Returned,
}

impl Job {
    /// The first bill that the customer still owes, to the platform or to the worker.
    pub fn open_bill(&self) -> Option<&Bill> {
        self.bills.iter().find(|bill| bill.state == BillState::Open)
    }

    /// The bill that a reminder is about, where two may be open beside each other: the one that is owed since then, or else
    /// the first; the worker is only asked after money that goes from hand to hand.
    pub(super) fn bill_overdue(&self, what: What, since: Option<Timestamp>) -> Option<&Bill> {
        if what == What::Received {
            return self.bill_to_pay_directly();
        }
        let mut open = self.bills.iter().filter(|bill| bill.state == BillState::Open);
        open.find(|bill| Some(bill.billed) == since).or(self.open_bill())
    }

    /// The first bill that the customer still owes the platform: what a payment page is opened for.
    pub fn bill_to_pay_here(&self) -> Option<&Bill> {
        self.bills.iter().find(|bill| bill.state == BillState::Open && bill.what != BillFor::Direct)
    }

    /// The bill that goes from hand to hand, while it is open.
    pub fn bill_to_pay_directly(&self) -> Option<&Bill> {
        self.bills.iter().find(|bill| bill.state == BillState::Open && bill.what == BillFor::Direct)
    }

    /// The first bill that the desk can give up on: a fee that is not paid lapses by itself.
    pub fn bill_to_write_off(&self) -> Option<&Bill> {
        self.bills.iter().find(|bill| bill.state == BillState::Open && bill.what != BillFor::Fee)
    }

    /// The platform's fee for the running visit, unless it was given up.
    pub fn fee_bill(&self) -> Option<&Bill> {
        self.bills.iter().find(|bill| {
            bill.what == BillFor::Fee
                && bill.visit == self.visit.n
                && matches!(bill.state, BillState::Open | BillState::Paid)
        })
    }

    /// What was paid of it for the running visit, minor units; nothing while it was not.
    pub fn paid_fee(&self) -> Option<i64> {
        self.fee_bill().filter(|bill| bill.state == BillState::Paid).map(|bill| gross(&bill.lines))
    }

    /// The bill that the desk has to give back.
    pub fn bill_to_return(&self) -> Option<&Bill> {
        self.bills.iter().find(|bill| matches!(bill.state, BillState::ToReturn { .. }))
    }

    /// Whether nothing is owed in either direction, and nobody waits for a decision.
    pub fn is_even(&self) -> bool {
        self.open_case().is_none()
            && !self
                .bills
                .iter()
                .any(|bill| matches!(bill.state, BillState::Open | BillState::ToReturn { .. }))
    }
}

impl Bill {
    /// What its provider owes the platform of a sum that went to them directly, minor units: less where less of it is paid.
    pub fn commission(&self) -> i64 {
        let whole = gross(&self.lines);
        if self.what != BillFor::Direct || whole == 0 {
            return 0;
        }
        (whole - self.pay) * self.amount() / whole
    }

    /// Tax that its provider bills on top of so much pay.
    pub fn tax_on(&self, pay: i64) -> i64 {
        tax_on(pay, self.paid_by.as_ref().map_or(0, |paid_by| paid_by.tax_rate))
    }

    /// What the customer pays for it in all, minor units: less what they are spared.
    pub fn amount(&self) -> i64 {
        gross(&self.lines) - self.conceded.iter().map(|given| given.line.gross()).sum::<i64>()
    }
}
