//! Offers: workers name their price, the customer takes one, and the platform's fee books it. Until it is paid the
//! others only stand aside, and if it is not, everything is open once more.
//!
//! The price of an offer is all that the customer pays, the fee within it. What is left of it goes from hand to hand.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::finish::{LINES_MAX, NET_MAX, Quoted, QuotedFor, next_bill};
use super::{Actor, Assignee, BillFor, BillState, Event, Job, Refusal, Stage, open};
use crate::ids::{NoteId, WorkerId};
use crate::playbook::{Choices, Collects, Picks, Playbook, PriceBy, What};
use crate::price::{Line, Pay, Terms, gross, net};
use crate::time::Slot;
use ledger::percent;

/// What a worker would do it for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// What it is made of; tax, if any, is the worker's own and within it.
    pub lines: Vec<Line>,
    /// Up to three times at which it can be; none if they are found later.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub times: Vec<Slot>,
    /// Until when it stands; for as long as the job is open, if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<NoteId>,
}

/// What the customer named beforehand, for those who offer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// The most that it shall cost, minor units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<i64>,
    /// The day by which it shall be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Date>,
}

impl Limits {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Offer {
    /// An offer as whoever makes it writes it.
    pub fn of(quoted: &[Quoted], times: Vec<Slot>) -> Self {
        let lines = quoted.iter().map(Quoted::untaxed).collect();
        Self { lines, times, until: None, note: None }
    }

    /// What the customer pays in all, minor units.
    pub fn price(&self) -> i64 {
        gross(&self.lines)
    }

    /// Whether it still stands.
    pub fn stands(&self, now: Timestamp) -> bool {
        self.until.is_none_or(|until| now < until)
    }
}

/// What the platform's fee of a price comes to, tax within it; nothing where no fee stands before the work.
pub fn fee_of(price: i64, choices: &Choices) -> i64 {
    let before = choices.contact.contains(&What::Fee) || choices.start.contains(&What::Fee);
    if before { percent(price, choices.fee.unwrap_or(0)) } else { 0 }
}

/// An offer as it may be made: lines that add up to something, times to come, an end that is not over.
pub(super) fn sound(story: &Story<'_>, offer: &Offer) -> Result<(), Refusal> {
    sound_lines(&offer.lines)?;
    let zone = story.job.time_zone();
    let over = |slot: &Slot| !slot.is_sound() || slot.ends(&zone) <= story.now;
    if offer.times.len() > 3 || offer.times.iter().any(over) || !offer.stands(story.now) {
        return Err(Refusal::BadTime);
    }
    Ok(())
}

/// Lines as an offer may have them: known words, sums above nothing, no tax of ours.
pub(super) fn sound_lines(lines: &[Line]) -> Result<(), Refusal> {
    if lines.is_empty() {
        return Err(Refusal::NoPrice);
    }
    let known = |line: &Line| {
        let what = QuotedFor::ALL.iter().any(|what| what.word() == line.what);
        what && (1..=NET_MAX).contains(&line.net) && line.tax_rate == 0 && line.tax == 0
    };
    if lines.len() > LINES_MAX || !lines.iter().all(known) {
        return Err(Refusal::OutOfRange);
    }
    Ok(())
}

/// Whether the customer can say what they would take an offer for.
pub(super) fn may_counter(by: Actor, job: &Job, playbook: &Playbook) -> Result<(), Refusal> {
    open::only(matches!(by, Actor::Customer(_)))?;
    let choices = playbook.for_visit(job.visit.purpose);
    let theirs = choices.price == PriceBy::Offer && choices.picks == Picks::Customer;
    open::now_if(theirs && job.stage == Stage::Sourcing && job.visit.sourcing.claims() > 0)
}

/// What the customer would take somebody's offer for. It binds nobody: whoever made the offer may make it anew.
pub(super) fn counter(story: &mut Story<'_>, worker: WorkerId, amount: i64) -> Result<(), Refusal> {
    let candidate = story.facts.candidates.get(&worker).ok_or(Refusal::NotAsked)?;
    let offer = candidate.offer().ok_or(Refusal::NoYes)?;
    if !(1..=NET_MAX).contains(&amount) {
        return Err(Refusal::OutOfRange);
    }
    // Nobody bids an offer up.
    if amount >= offer.price() {
        return Err(Refusal::NoOtherPrice);
    }
    story.happen(Event::Countered { worker, amount });
    Ok(())
}

/// What a price leaves the worker beside the platform's fee, as it was paid or would be.
///
/// # Errors
/// Nothing would be left beside the fee that was paid.
pub(super) fn left_of(job: &Job, price: i64, playbook: &Playbook) -> Result<Pay, Refusal> {
    let fee = job.paid_fee().unwrap_or_else(|| fee_of(price, playbook.for_visit(job.visit.purpose)));
    if price > fee { Ok(Pay::Flat(price - fee)) } else { Err(Refusal::WithinTheFee) }
}

/// Another price, another fee: while none was paid the new one takes the place of the old.
pub(super) fn bill_the_fee_anew(story: &mut Story<'_>) {
    let fee = story.job.fee_bill().map(|bill| (bill.n, bill.state, gross(&bill.lines)));
    let (Some((bill, BillState::Open, before)), Some(who)) = (fee, story.job.assignee()) else { return };
    let price = story.job.agreed().map_or(0, |terms| gross(&terms.lines));
    if before != fee_of(price, story.playbook.for_visit(story.job.visit.purpose)) {
        story.happen(Event::WrittenOff { bill });
        bill_the_fee(story, who);
    }
}

/// The customer takes an offer: it becomes the terms.
pub(super) fn accept(story: &mut Story<'_>, offer: &Offer) {
    let v = story.job.terms.last().map_or(1, |terms| terms.v.saturating_add(1));
    let price = offer.price();
    let pay = Pay::Flat(price - fee_of(price, story.playbook.for_visit(story.job.visit.purpose)));
    let terms = Terms { v, lines: offer.lines.clone(), pay, slot: None, offered: true, extra_pay: 0 };
    story.happen(Event::OfferAccepted { terms });
}

/// The fee that books it, where the playbook has one beforehand.
pub(super) fn bill_the_fee(story: &mut Story<'_>, who: Assignee) {
    let Some(price) = story.job.agreed().map(|terms| gross(&terms.lines)) else { return };
    let fee = fee_of(price, story.playbook.for_visit(story.job.visit.purpose));
    if fee == 0 {
        return;
    }
    let rate = story.facts.service.as_ref().map_or(0, |service| service.tax_rate);
    let bill = next_bill(story);
    let lines = vec![Line::within("fee", fee, rate)];
    story.happen(Event::Billed { bill, what: BillFor::Fee, lines, pay: 0, who });
}

/// What a worker owes the platform of a price that they take themselves, where no fee was paid before the work.
pub(super) fn commission(lines: &[Line], choices: &Choices) -> i64 {
    let theirs = choices.collects == Collects::Worker && fee_of(gross(lines), choices) == 0;
    if theirs { percent(net(lines), choices.fee.unwrap_or(0)) } else { 0 }
}

/// What is left of the price, once the work is right.
pub(super) fn bill_the_rest(story: &mut Story<'_>, who: Assignee) {
    let Some(terms) = story.job.agreed() else { return };
    // What was given back of the fee is the customer's, and nobody else's.
    let fee = story.job.fee_bill().map_or(0, |bill| gross(&bill.lines));
    let rest = gross(&terms.lines) - fee;
    let bill = next_bill(story);
    let pay = rest - commission(&terms.lines, story.playbook.for_visit(story.job.visit.purpose)).min(rest);
    let lines = vec![Line::new("rest", rest, 0)];
    story.happen(Event::Billed { bill, what: BillFor::Direct, lines, pay, who });
}

/// The fee was not paid in time: the offers stand as they stood before.
pub(super) fn lapse(story: &mut Story<'_>) -> Result<(), Refusal> {
    let who = story.job.assignee().ok_or(Refusal::NotNow)?;
    undo_fee(story);
    story.happen(Event::BookingLapsed { who });
    Ok(())
}

/// A visit that will not be needs no fee: what was not paid is not owed any more, and what was paid is given back.
pub(super) fn undo_fee(story: &mut Story<'_>) {
    let fee = story.job.fee_bill().map(|bill| (bill.n, bill.state));
    let nothing_left = story.job.fee_bill().is_some_and(|bill| bill.amount() == 0);
    match fee {
        Some((bill, BillState::Paid)) if nothing_left => story.happen(Event::Returned { bill }),
        Some((bill, BillState::Open)) => story.happen(Event::WrittenOff { bill }),
        Some((bill, _)) => story.happen(Event::ToReturn { bill }),
        None => {}
    }
}

/// The customer has handed the money over, or the worker has it.
pub(super) fn mark(story: &mut Story<'_>, bill: u8) -> Result<(), Refusal> {
    if story.job.bill_to_pay_directly().is_none_or(|open| open.n != bill) {
        return Err(Refusal::NotNow);
    }
    story.happen(Event::Marked { bill, by: story.by.into() });
    Ok(())
}

/// The desk has given back what was paid for nothing.
pub(super) fn give_back(story: &mut Story<'_>, bill: u8) -> Result<(), Refusal> {
    let known =
        story.job.bills.iter().any(|one| one.n == bill && matches!(one.state, BillState::ToReturn { .. }));
    if !known {
        return Err(Refusal::NotNow);
    }
    story.happen(Event::Returned { bill });
    Ok(())
}
