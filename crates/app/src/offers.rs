//! Offers by text: a worker names a price and times, a customer takes one, and both say when the rest went from hand to
//! hand.
//!
//! What cannot be read for certain is no offer: its writer is told how to write one. Nothing is taken by a word that could
//! mean something else.

use anyhow::Result;
use domain::WorkerId;
use domain::job::{
    Action, Actor, Answer, Bill, BillFor, BillState, Candidate, Job, Message, Offer, Order, Quoted,
    Recipient, Refusal, Stage,
};
use domain::playbook::PriceBy;
use domain::talk::{
    Asked, Heard, Intent, QuotedWords, Wrong, begins_an_estimate, is_plain_ok, parts_of_a_price, quoted_part,
    says_got_it, says_paid, says_received, taken, understand,
};
use domain::time::Slot;
use jiff::{SignedDuration, Timestamp};
use store::{JobFilter, PointRow};

use crate::App;
use crate::notices::Content;
use crate::open_question::{OpenJob, Text};
use crate::other_times::times_in;

/// The most times of an offer.
const TIMES_MAX: usize = 3;
/// For how long a "paid" is about the job that is over.
const JUST_PAID: SignedDuration = SignedDuration::from_hours(12);

impl App {
    /// Whether workers name a price for this job.
    ///
    /// # Errors
    /// The playbook is not known.
    pub fn is_by_offer(&self, job: &Job) -> Result<bool> {
        Ok(self.playbook(&job.playbook)?.for_visit(job.visit.purpose).price == PriceBy::Offer)
    }

    /// The offers for a job that stand, by their numbers.
    ///
    /// # Errors
    /// The world broke.
    pub fn offers_for(&self, job: &Job) -> Result<Vec<Candidate>> {
        let mut made = self.store.candidates(self.market_key(), job.id, job.visit.n)?;
        made.retain(|candidate| {
            candidate.offer().is_some() && !job.visit.sourcing.gone.contains(&candidate.worker)
        });
        made.sort_by_key(|candidate| candidate.rank);
        Ok(made)
    }

    /// Whether the text makes an offer, or says when one could be carried out.
    pub(crate) fn offers(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, named, understood, body, cause, at, .. } = *text;
        let mut open_to_me = Vec::new();
        for open in named {
            if open.may.contains(&Action::Answer) && self.is_by_offer(&open.job)? {
                open_to_me.push(*open);
            }
        }
        let clear_yes = understood.intent == Intent::Yes && !is_plain_ok(body);
        let begins = begins_an_estimate(body);
        let (open, worker) = match open_to_me.as_slice() {
            [open] => match open.by {
                Actor::Worker(worker) => (*open, worker),
                Actor::Customer(_) | Actor::Staff(_) | Actor::Machine => return Ok(false),
            },
            [] => return Ok(false),
            // Without a code it could be any of them.
            _ if begins => return self.how_to_offer(point, cause).map(|()| true),
            _ => return Ok(false),
        };
        if begins {
            return match self.offer_in(point, body, cause, at)? {
                Some(mut offer) => {
                    // Whoever names another sum alone still comes when they said.
                    if offer.times.is_empty() {
                        offer.times = self.times_offered(&open.job, worker)?;
                    }
                    let order = Order::Answer { worker, answer: Answer::Offer(offer) };
                    self.order(point, open, order, cause).map(|()| true)
                }
                None => self.how_to_offer(point, cause).map(|()| true),
            };
        }
        let times: Vec<Slot> = times_in(understood).take(TIMES_MAX).collect();
        let known = self.store.candidate(self.market_key(), open.job.id, open.job.visit.n, worker)?;
        match known.as_ref().and_then(|candidate| candidate.offer()) {
            // The price stands, and here are the times.
            Some(offer) if !times.is_empty() && understood.code.is_some() => {
                let offer = Offer { times, ..offer.clone() };
                let order = Order::Answer { worker, answer: Answer::Offer(offer) };
                self.order(point, open, order, cause).map(|()| true)
            }
            None if understood.code.is_some() && (clear_yes || !times.is_empty()) => {
                self.how_to_offer(point, cause).map(|()| true)
            }
            _ => Ok(false),
        }
    }

    /// The times of somebody's offer that are still to come.
    fn times_offered(&self, job: &Job, worker: WorkerId) -> Result<Vec<Slot>> {
        let known = self.store.candidate(self.market_key(), job.id, job.visit.n, worker)?;
        let times = known.as_ref().and_then(Candidate::offer).map(|offer| offer.times.as_slice());
        Ok(still_to_come(times.unwrap_or_default(), job, self.now()))
    }

    fn how_to_offer(&self, point: &PointRow, cause: &str) -> Result<()> {
        let word = Refusal::NoPrice.word().to_owned();
        self.tell(point, None, &Content::Refused { word, missing: None, from: None }, cause)
    }

    /// The offer in a text: each part is a sum or a time.
    fn offer_in(&self, point: &PointRow, body: &str, cause: &str, at: Timestamp) -> Result<Option<Offer>> {
        self.offer_of(point, &parts_of_a_price(body).unwrap_or_default(), cause, at)
    }

    /// The offer that these parts make; nothing if one of them cannot be read for certain.
    pub(crate) fn offer_of(
        &self,
        point: &PointRow,
        parts: &[String],
        cause: &str,
        at: Timestamp,
    ) -> Result<Option<Offer>> {
        let decimals = self.market.currency.decimals();
        let language = self.language_of(point.person)?;
        let now = domain::time::wall(at, &self.market.time_zone());
        let (mut quoted, mut times) = (Vec::new(), Vec::new());
        for (n, part) in parts.iter().enumerate() {
            let heard =
                Heard { text: part, now, asked: Asked::Claim, offered: &[], language: Some(language) };
            let when: Vec<Slot> = times_in(&understand(&heard)).collect();
            if !when.is_empty() {
                times.extend(when);
                continue;
            }
            let Some(QuotedWords { what, net, words }) = quoted_part(part, decimals) else { return Ok(None) };
            let note = if words.is_empty() {
                None
            } else {
                Some(self.keep_note_once(point.person, &format!("{cause}.line{n}"), &words)?)
            };
            quoted.push(Quoted { what, net, note });
        }
        times.truncate(TIMES_MAX);
        Ok((!quoted.is_empty()).then(|| Offer::of(&quoted, times)))
    }

    /// Whether the text takes one of the offers for a job of the writer's.
    pub(crate) fn takes_an_offer(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, named, understood, body, cause, .. } = *text;
        let picks: Vec<&&OpenJob> =
            named.iter().filter(|open| open.is_customers() && open.may.contains(&Action::Pick)).collect();
        if picks.is_empty() {
            // Said once more, or after another one was taken.
            let mut mine = named.iter().filter(|open| open.is_customers());
            return match (taken(body), mine.next(), mine.next()) {
                (Some(_), Some(open), None) if self.is_by_offer(&open.job)? => {
                    let word = match open.job.assignee() {
                        Some(_) => "taken-already",
                        None if open.job.stage == Stage::Sourcing => "nothing-to-take",
                        None => return Ok(false),
                    };
                    self.noted(point, open, word, cause).map(|()| true)
                }
                (_, _, _) => Ok(false),
            };
        }
        let about = self.our_last_text(point)?.and_then(|text| text.job);
        let open = match picks.as_slice() {
            [open] => *open,
            many => match many.iter().find(|open| Some(open.job.id) == about) {
                Some(open) => *open,
                None => return Ok(false),
            },
        };
        let answers = understood.code.is_some() || about == Some(open.job.id);
        let made = self.offers_for(&open.job)?;
        let number = match (taken(body), understood.intent) {
            (Some(number), _) => number,
            (None, Intent::Pick(n)) if answers => Some(u32::from(n)),
            (None, Intent::Yes) if answers && !is_plain_ok(body) => None,
            (None, _) => return Ok(false),
        };
        let chosen = match (number, made.as_slice()) {
            (Some(n), _) => made.iter().find(|candidate| candidate.rank == n),
            (None, [one]) => Some(one),
            (None, _) => None,
        };
        match chosen {
            Some(candidate) => {
                let slot = only_time(candidate, &open.job, self.now());
                let order = Order::Pick { worker: candidate.worker, slot };
                self.order(point, open, order, cause)?;
            }
            None => {
                let to = Recipient::Customer(point.person);
                let content = Content::FromJob { to, message: Message::OffersWait };
                self.tell(point, Some(open.job.id), &content, cause)?;
            }
        }
        Ok(true)
    }

    /// Whether the text says that money went from hand to hand.
    pub(crate) fn hands_over(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, named, understood, body, cause, .. } = *text;
        let mut open = named.iter().filter(|open| open.may.contains(&Action::Mark));
        let (Some(open), None) = (open.next(), open.next()) else {
            return self.said_that_before(point, named, body, cause);
        };
        let Some(bill) = open.job.bill_to_pay_directly() else { return Ok(false) };
        let about = self.our_last_text(point)?.and_then(|text| text.job) == Some(open.job.id);
        let answers = understood.code.is_some() || about;
        // All of it, said as a sum, is all of it.
        let words = without_sum(body, bill.amount(), self.market.currency.decimals());
        let says = match open.is_customers() {
            true => says_paid(&words),
            false => {
                says_received(&words)
                    || says_paid(&words)
                    || answers && says_got_it(&words, understood.code.is_some())
            }
        };
        let yes = answers && understood.intent == Intent::Yes && !is_plain_ok(body) && !open.is_customers();
        if says || yes {
            self.order(point, open, Order::Mark { bill: bill.n }, cause)?;
            return Ok(true);
        }
        if answers && understood.intent == Intent::No && !open.is_customers() {
            // One says that it was paid, the other that it was not: as on the page, that is a case.
            return self.opens(text, Some(open.job.code), Wrong::Money, true);
        }
        Ok(false)
    }

    /// Money that is recorded already, or not due yet: its writer is told so, and nobody is called for it.
    fn said_that_before(
        &self,
        point: &PointRow,
        named: &[&OpenJob],
        body: &str,
        cause: &str,
    ) -> Result<bool> {
        if !(says_paid(body) || says_received(body) || says_got_it(body, true)) {
            return Ok(false);
        }
        let mut theirs = named.iter().filter(|open| {
            open.job.worker().is_some()
                && (open.is_customers() || open.job.bills.iter().any(|bill| bill.what == BillFor::Fee))
        });
        match (theirs.next(), theirs.next()) {
            (Some(open), None) if self.is_by_offer(&open.job)? => {
                let recorded = open.job.bills.iter().any(|bill| {
                    bill.what == BillFor::Direct
                        && (bill.handed_over.is_some() || bill.state == BillState::Paid)
                });
                let word = if recorded { "already" } else { "not-due" };
                self.noted(point, open, word, cause).map(|()| true)
            }
            (None, _) if says_paid(body) => {
                let Some(job) = self.just_paid_by_hand(point)? else { return Ok(false) };
                let open = OpenJob::of_customer(job, point.person, Vec::new());
                self.noted(point, &open, "already", cause).map(|()| true)
            }
            (_, _) => Ok(false),
        }
    }

    /// Their job of the last hours of which the worker has said that the money came: at a door both write at once.
    fn just_paid_by_hand(&self, point: &PointRow) -> Result<Option<Job>> {
        let jobs = self.store.jobs(self.market_key(), JobFilter::Customer(point.person))?;
        let last = jobs.into_iter().max_by_key(|job| job.since);
        Ok(last.filter(|job| {
            let by_hand = |bill: &Bill| bill.what == BillFor::Direct && bill.state == BillState::Paid;
            let just = self.now().duration_since(job.since) < JUST_PAID;
            just && job.is_closed() && job.bills.iter().any(by_hand)
        }))
    }

    /// Who made an offer, as its reader may know them.
    ///
    /// # Errors
    /// The world broke.
    pub fn name_of_worker(&self, worker: WorkerId) -> Result<String> {
        match self.store.worker(worker)? {
            Some(row) => self.short_name_of(row.person),
            None => Ok(String::new()),
        }
    }
}

/// Of these times, those that are not over.
pub(crate) fn still_to_come(times: &[Slot], job: &Job, now: Timestamp) -> Vec<Slot> {
    let zone = job.time_zone();
    times.iter().filter(|time| time.ends(&zone) > now).copied().collect()
}

/// The time of an offer that names one alone, if it is not over; of several, one is found together.
fn only_time(candidate: &Candidate, job: &Job, now: Timestamp) -> Option<Slot> {
    match candidate.offer().map(|offer| still_to_come(&offer.times, job, now)).as_deref() {
        Some([one]) => Some(*one),
        Some(_) | None => None,
    }
}

/// A text without this sum, in minor units, and its sign.
fn without_sum(body: &str, minor: i64, decimals: u32) -> String {
    let unit = 10_i64.pow(decimals);
    let (whole, rest) = (minor / unit, minor % unit);
    let is_it = |word: &str| {
        let digits: String = word.chars().filter(char::is_ascii_digit).collect();
        let said = digits.parse::<i64>();
        // "90", "1,250" and "90.50": a mark may part the thousands, or the last two digits.
        rest == 0 && said == Ok(whole) || word.contains(['.', ',']) && said == Ok(minor)
    };
    body.split(' ')
        .filter(|word| !is_it(word) && !matches!(*word, "$" | "£" | "€"))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::without_sum;

    #[test]
    fn the_whole_sum_is_left_out_and_no_other() {
        assert_eq!(without_sum("PAID $90 K7RM", 9_000, 2), "PAID K7RM");
        assert_eq!(without_sum("payé 90,50 €", 9_050, 2), "payé");
        assert_eq!(without_sum("Received 50 of 80", 8_000, 2), "Received 50 of");
        assert_eq!(without_sum("PAID 45", 9_000, 2), "PAID 45");
        assert_eq!(without_sum("PAID $1,250", 125_000, 2), "PAID");
    }
}
