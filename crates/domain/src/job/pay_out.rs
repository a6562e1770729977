//! Paying out: what a provider earned by a job goes to them, with their tips, less what they owe of it.
//!
//! Which jobs are paid out together, and on which day, is for whoever runs it; here stands what one job comes to, and that
//! nothing goes out twice. The money itself moves elsewhere.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::{Actor, Bill, BillFor, BillState, Event, Job, Refusal, TipBy, open};
use crate::ids::{PayoutId, ProviderId};

/// What of a job has been paid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidOut {
    pub payout: PayoutId,
    pub provider: ProviderId,
    pub due: Due,
    pub at: Timestamp,
}

/// What a provider is to be paid for a job, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// Pay for the work, with the tax that they bill on it.
    pub earned: i64,
    /// Tips by card.
    #[serde(default)]
    pub tips: i64,
    /// What they owe of it: by a decision, or of what they took themselves.
    #[serde(default)]
    pub owed: i64,
}

impl Due {
    /// What goes out; below zero, what is set off against other jobs.
    pub fn sum(self) -> i64 {
        self.earned + self.tips - self.owed
    }

    /// Whether nothing is to be moved.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl std::ops::AddAssign for Due {
    fn add_assign(&mut self, other: Self) {
        self.earned += other.earned;
        self.tips += other.tips;
        self.owed += other.owed;
    }
}

impl Job {
    /// What a provider was credited for this job, and has not been paid out.
    pub fn due_to(&self, provider: ProviderId) -> Due {
        let mut due = Due::default();
        for bill in self.bills.iter().filter(|bill| is_ours_to_pay(bill, provider)) {
            if bill.settled.is_some() {
                due.earned += bill.pay + bill.tax_on(bill.pay);
            }
            // What was never earned is not owed either.
            if bill.settled.is_some() || !is_given_up(bill) {
                due.owed += bill.conceded.iter().map(|given| given.pay + bill.tax_on(given.pay)).sum::<i64>();
            }
        }
        let direct = self.bills.iter().filter(|bill| bill.provider == provider && bill.settled.is_some());
        due.owed += direct.map(Bill::commission).sum::<i64>();
        let theirs = self.tips.iter().filter(|tip| tip.who.provider == provider && tip.how == TipBy::Card);
        due.tips = theirs.map(|tip| tip.amount).sum();
        for paid in self.paid_out.iter().filter(|paid| paid.provider == provider) {
            due.earned -= paid.due.earned;
            due.tips -= paid.due.tips;
            due.owed -= paid.due.owed;
        }
        due
    }

    /// The day on which what is due to a provider goes out: the last one that any part of it waits for. Nothing while
    /// somebody says that it is not right.
    pub fn goes_out(&self, provider: ProviderId) -> Option<Date> {
        if self.open_case().is_some() {
            return None;
        }
        let zone = self.time_zone();
        let earned = self
            .bills
            .iter()
            .filter(|bill| is_ours_to_pay(bill, provider))
            .filter_map(|bill| Some(bill.paid_by.as_ref()?.goes_out(bill.settled?, &zone)));
        let rule = self.paid_by.as_ref();
        let tipped = self
            .tips
            .iter()
            .filter(|tip| tip.who.provider == provider)
            .filter_map(|tip| Some(rule?.goes_out(tip.at, &zone)));
        earned.chain(tipped).max().or_else(|| Some(crate::time::wall(self.since, &zone).date()))
    }
}

/// What goes from hand to hand never passes through us.
fn is_ours_to_pay(bill: &Bill, provider: ProviderId) -> bool {
    bill.provider == provider && bill.what != BillFor::Direct
}

fn is_given_up(bill: &Bill) -> bool {
    matches!(bill.state, BillState::WrittenOff | BillState::Returned)
}

/// Whether the desk can pay something of it out. Nobody is paid for what is being looked into.
pub(super) fn may_pay_out(by: Actor, job: &Job) -> Result<(), Refusal> {
    open::only(matches!(by, Actor::Staff(_)))?;
    let due = job.bills.iter().any(|bill| !job.due_to(bill.provider).is_nothing());
    open::now_if(due && job.open_case().is_none())
}

/// All that is due to a provider for this job goes out.
pub(super) fn pay_out(story: &mut Story<'_>, payout: PayoutId, provider: ProviderId) -> Result<(), Refusal> {
    let due = story.job.due_to(provider);
    open::now_if(!due.is_nothing())?;
    story.happen(Event::PaidOut { payout, provider, due });
    Ok(())
}
