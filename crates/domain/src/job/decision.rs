//! What the desk decides of a case, and what it leads to: it stays as it is, the customer gets money back or owes less,
//! or somebody comes again at no further cost.
//!
//! A decision takes the place of a word that the customer still owes on the work. What a provider gives up of money that
//! was credited stands in `provider:owed`, and is set off against what they earn next.

use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::finish;
use super::{
    AnswerKind, Assignee, Bill, BillFor, BillState, Ending, Event, How, Job, Refusal, Side, Stage,
    WorkerFacts, sign,
};
use crate::ids::NoteId;
use crate::playbook::{Playbook, PriceBy, What};
use crate::price::{Line, Pay, Terms, net};

/// What the desk decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It stays as it is.
    Stands,
    /// The customer gets so much of a bill back, or owes so much less: minor units, tax within it. Without a bill it is the
    /// one that the work will be billed by.
    Refund { bill: Option<u8>, amount: i64, bears: Bears },
    /// Somebody comes again, and the customer pays nothing more for it.
    Redo { same: bool },
}

/// Who gives up what the customer gets back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bears {
    /// The operator alone.
    Operator,
    /// Each the same part of what they have of it.
    Both,
    /// The provider, as far as their pay goes.
    Provider,
}

impl Bears {
    /// All of them, in the order of a form.
    pub const ALL: [Self; 3] = [Self::Operator, Self::Both, Self::Provider];

    /// Its name, as it stands in forms and in the locales.
    pub fn word(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Both => "both",
            Self::Provider => "provider",
        }
    }

    /// The one with this name.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|bears| bears.word() == word)
    }
}

/// A part of a bill that the customer does not pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concession {
    /// What the customer is spared, with the tax in it.
    pub line: Line,
    /// What the provider gives up of it.
    pub pay: i64,
}

/// The line that a concession is written as, and a refund billed as.
const REFUND: &str = "refund";
/// The line of a visit that makes good the one before.
const REDO: &str = "redo";

impl Job {
    /// Bills of which something can be given up: what is open, and what was paid to us.
    pub fn bills_to_refund(&self) -> impl Iterator<Item = &Bill> {
        self.bills.iter().filter(|bill| {
            let open = bill.state == BillState::Open;
            let paid = bill.state == BillState::Paid && bill.what != BillFor::Direct;
            bill.what.is_asked() && (open || paid) && bill.amount() > 0
        })
    }

    /// Whether work is judged that the decision may take the place of: finished, and not yet billed.
    pub fn is_judged(&self) -> bool {
        matches!(self.stage, Stage::Approval { .. }) && self.estimate().is_none()
    }
}

/// Whether somebody can come again: once work was done, or was to be, and nothing runs; somebody else only where the
/// price is not theirs to name.
pub fn can_redo(job: &Job, playbook: &Playbook, same: bool) -> bool {
    let over = match job.stage {
        Stage::Approval { .. } => job.is_judged(),
        Stage::Settling { .. } | Stage::Feedback { .. } | Stage::Closed { .. } => true,
        Stage::Request | Stage::Sourcing | Stage::Booked { .. } | Stage::Underway { .. } => false,
    };
    let priced = playbook.for_visit(job.visit.purpose).price != PriceBy::Offer;
    over && job.agreed().is_some() && (same || priced)
}

/// The desk decides.
pub(super) fn decide(story: &mut Story<'_>, outcome: Outcome, reason: NoteId) -> Result<(), Refusal> {
    let who = story.job.open_case().map(|case| case.who).ok_or(Refusal::NotNow)?;
    possible(story, outcome)?;
    story.happen(Event::CaseDecided { outcome, reason });
    match outcome {
        // Nobody met, and so it stays: it ends, and nobody pays or is paid.
        Outcome::Stands if story.job.is_judged() && story.job.is_unmet() => {
            let ending = Ending::Cancelled { by: Side::Operator, late: false };
            story.happen(Event::Ended { ending });
            Ok(())
        }
        Outcome::Stands => count_as_right(story, reason),
        Outcome::Refund { bill, amount, bears } => {
            count_as_right(story, reason)?;
            let bill = bill.or_else(|| story.job.bills.last().map(|bill| bill.n));
            concede(story, (bill.ok_or(Refusal::NotNow)?, who), amount, bears)?;
            refunded(story);
            Ok(())
        }
        Outcome::Redo { same } => redo(story, who, same, reason),
    }
}

/// Nothing has happened yet when a decision is refused.
fn possible(story: &Story<'_>, outcome: Outcome) -> Result<(), Refusal> {
    let job = &story.job;
    match outcome {
        Outcome::Stands => Ok(()),
        Outcome::Redo { same } if can_redo(job, story.playbook, same) => Ok(()),
        Outcome::Redo { .. } => Err(Refusal::NotNow),
        Outcome::Refund { bill: Some(bill), amount, .. } => {
            let bill = job.bills_to_refund().find(|known| known.n == bill).ok_or(Refusal::NotNow)?;
            if (1..=bill.amount()).contains(&amount) { Ok(()) } else { Err(Refusal::OutOfRange) }
        }
        Outcome::Refund { bill: None, amount, .. } => {
            let lines = job.agreed().filter(|_| job.is_judged()).map(|terms| &terms.lines);
            let fee = job.fee_bill().map_or(0, Bill::amount);
            let most = crate::price::gross(lines.ok_or(Refusal::NotNow)?) - fee;
            if (1..=most).contains(&amount) { Ok(()) } else { Err(Refusal::OutOfRange) }
        }
    }
}

/// Work that was waiting for the customer's word has got the desk's: it is billed.
fn count_as_right(story: &mut Story<'_>, reason: NoteId) -> Result<(), Refusal> {
    if !story.job.is_judged() {
        return Ok(());
    }
    let what = match sign::is_wanted(&story.job, story.playbook) {
        _ if story.job.is_online() => What::Presence,
        true => What::Signature,
        false => What::Approval,
    };
    story.happen(Event::Overridden { what, reason });
    finish::agree(story, How::Decision, None)
}

/// The customer is spared a part of a bill, or gets it back. Nobody gives anything up for what another one did.
fn concede(
    story: &mut Story<'_>,
    (n, who): (u8, Assignee),
    amount: i64,
    bears: Bears,
) -> Result<(), Refusal> {
    let bill = story.job.bills.iter().find(|bill| bill.n == n).cloned().ok_or(Refusal::NotNow)?;
    let all = crate::price::gross(&bill.lines);
    let part = |of: i64| share(of, amount, all);
    let (net_left, tax_left) = rest(&bill);
    let spared = part(net(&bill.lines)).max(amount - tax_left).min(net_left);
    let rate = bill.lines.first().map_or(0, |line| line.tax_rate);
    let line =
        Line { what: REFUND.to_owned(), net: spared, tax_rate: rate, tax: amount - spared, note: None };
    let left = bill.pay - bill.conceded.iter().map(|given| given.pay).sum::<i64>();
    let pay = match bears {
        _ if bill.worker != who.worker => 0,
        Bears::Operator => 0,
        Bears::Both => part(bill.pay).min(left),
        Bears::Provider => left,
    };
    let pay = match bears {
        // What goes from hand to hand is not ours to give or to take.
        _ if bill.what == BillFor::Direct => 0,
        // Nothing is paid for it at all, even where a plan makes it cheaper than what is paid for it.
        Bears::Provider if amount == bill.amount() => pay,
        Bears::Provider | Bears::Both | Bears::Operator => pay.min(spared).max(0),
    };
    let refund = (bill.state == BillState::Paid).then(|| finish::next_bill(story));
    story.happen(Event::Conceded { bill: n, refund, line, pay });
    Ok(())
}

/// So much of a sum as a part is of the whole, rounded half up.
fn share(of: i64, part: i64, whole: i64) -> i64 {
    let (of, part, whole) = (i128::from(of), i128::from(part), i128::from(whole.max(1)));
    i64::try_from((2 * of * part + whole) / (2 * whole)).unwrap_or(0)
}

/// Net and tax of a bill that are not yet given up.
fn rest(bill: &Bill) -> (i64, i64) {
    let given = |of: fn(&Line) -> i64| bill.conceded.iter().map(|given| of(&given.line)).sum::<i64>();
    (net(&bill.lines) - given(|line| line.net), crate::price::tax(&bill.lines) - given(|line| line.tax))
}

/// If nothing of what was billed is left, that is how the job ends.
fn refunded(story: &mut Story<'_>) {
    let mut billed = story.job.bills.iter().filter(|bill| bill.what.is_asked());
    if matches!(story.job.stage, Stage::Settling { ending: Ending::Paid })
        && billed.all(|bill| bill.amount() == 0)
    {
        story.happen(Event::Ended { ending: Ending::Refunded });
    }
}

/// Somebody comes again. What waits to be judged is mended by whoever did it; what is over becomes another visit, at no
/// further cost for the customer, by the same worker if they may still be given work, else by whoever is found.
fn redo(story: &mut Story<'_>, who: Assignee, same: bool, reason: NoteId) -> Result<(), Refusal> {
    if story.job.is_judged() && same && !story.job.is_online() {
        story.happen(Event::ChangesAsked { note: Some(reason) });
        return Ok(());
    }
    let able = |facts: &WorkerFacts| facts.worker == who.worker && facts.working;
    let same = same && story.facts.worker.as_ref().is_some_and(able);
    let Some(before) = story.job.agreed().cloned() else { return Err(Refusal::NotNow) };
    let v = before.v.max(story.job.versions).saturating_add(1);
    let unpaid = story.job.is_judged();
    // Whoever makes good their own work was paid for it; whoever makes good another's is paid like them, and a visit that
    // nobody was paid for yet costs what it costs.
    let rate = before.lines.first().map_or(0, |line| line.tax_rate);
    let lines = if unpaid { before.lines } else { vec![Line::new(REDO, 0, rate)] };
    let (pay, extra_pay) = if same && !unpaid { (Pay::Flat(0), 0) } else { (before.pay, before.extra_pay) };
    let terms = Some(Terms { v, lines, pay, slot: None, offered: false, extra_pay });
    story.happen(Event::VisitRedone { gone: (!same).then_some(who.worker) });
    // Where a time is asked for beforehand, the customer says which before anybody else is sought.
    let asks = story.playbook.for_visit(story.job.visit.purpose).asks_for_a_time() && !same;
    let purpose = (!asks).then_some(story.job.visit.purpose);
    story.happen(Event::VisitOpened { slot: None, purpose, terms });
    if same {
        let kind: Option<AnswerKind> = None;
        let paid_by = story.facts.paid_by.clone();
        story.happen(Event::Assigned { who, slot: None, travel_minutes: 0, kind, paid_by });
    }
    Ok(())
}
