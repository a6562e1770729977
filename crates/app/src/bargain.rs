//! Another price by text: COUNTER from the customer, OFFER once more from whoever has it. What waits is agreed to as
//! everything else that changes the terms is: in a word with the job's code.
//!
//! Nothing here moves a price by itself: it asks, and the other side says yes or no.

use anyhow::Result;
use domain::job::{Action, Order, Stage};
use domain::talk::{amount, begins_an_estimate, countered, parts_of_a_price};

use crate::App;
use crate::open_question::{OpenJob, Text};

impl App {
    /// Whether the text asks for another price than the one that was offered or agreed.
    pub(crate) fn bargains(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, named, body, cause, .. } = *text;
        let parts = match countered(body) {
            Some(parts) => parts,
            None if begins_an_estimate(body) => parts_of_a_price(body).unwrap_or_default(),
            None => return Ok(false),
        };
        let asks = |open: &&OpenJob| {
            open.may.contains(&Action::ProposePrice)
                || open.is_customers() && open.may.contains(&Action::CounterOffer)
        };
        let mut open = named.iter().copied().filter(asks);
        match (open.next(), open.next()) {
            (Some(open), None) if open.job.stage == Stage::Sourcing => self.counter(text, open, &parts),
            (Some(open), None) => self.propose_price(text, open, &parts),
            // Without a code it could be any of them.
            (Some(first), Some(_)) => self.noted(point, first, "which", cause),
            (None, _) => return Ok(false),
        }
        .map(|()| true)
    }

    /// What the customer would take somebody's offer for: its number, where there are several, and a sum.
    fn counter(&self, text: &Text<'_>, open: &OpenJob, parts: &[String]) -> Result<()> {
        let Text { point, cause, .. } = *text;
        let said: Vec<&str> = parts.iter().flat_map(|part| part.split_whitespace()).collect();
        let made = self.offers_for(&open.job)?;
        let sum = |words: &[&str]| amount(&words.concat(), self.market.currency.decimals());
        let numbered =
            said.split_first().and_then(|(first, rest)| Some((first.parse::<u32>().ok()?, sum(rest)?)));
        let (chosen, amount) = match (numbered, made.as_slice()) {
            (Some((number, amount)), _) => (made.iter().find(|one| one.rank == number), Some(amount)),
            (None, [one]) => (Some(one), sum(&said)),
            (None, _) => (None, None),
        };
        match (chosen, amount) {
            (Some(one), Some(amount)) => {
                self.order(point, open, Order::CounterOffer { worker: one.worker, amount }, cause)
            }
            (_, _) => self.noted(point, open, "counter-how", cause),
        }
    }

    /// The whole price anew, for the other side to agree to.
    fn propose_price(&self, text: &Text<'_>, open: &OpenJob, parts: &[String]) -> Result<()> {
        let Text { point, cause, at, .. } = *text;
        let how = if open.is_customers() { "price-how" } else { "price-how-worker" };
        match self.offer_of(point, parts, cause, at)? {
            // Another time is asked for in words of its own.
            Some(offer) if offer.times.is_empty() => {
                self.order(point, open, Order::ProposePrice { lines: offer.lines }, cause)
            }
            Some(_) | None => self.noted(point, open, how, cause),
        }
    }
}
