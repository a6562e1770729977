//! The words of offers, of the fee that books one, and of money that goes from hand to hand.

use anyhow::Result;
use domain::job::{BillFor, BillState, Candidate, Job, Message, duties};
use domain::playbook::What;
use domain::price::{Line, Pay, gross};
use domain::talk::Language;
use domain::{NoteId, PersonId, WorkerId};
use store::ReviewsOf;

use super::{Args, day_and_time, say, slot};
use crate::App;

/// A carrier takes no text of any length: so many offers stand in one, the cheapest first.
const OFFERS_IN_A_TEXT: usize = 5;

/// The lines that fit a text, and the word that there are more.
fn that_fit(mut lines: Vec<String>, more: String) -> Vec<String> {
    if lines.len() > OFFERS_IN_A_TEXT {
        lines.truncate(OFFERS_IN_A_TEXT);
        lines.push(more);
    }
    lines
}

impl App {
    /// Which wording, and its values; nothing for a message of another kind.
    pub(super) fn said_of_offers(
        &self,
        language: Language,
        job: &Job,
        message: &Message,
        reader: PersonId,
        args: Args,
    ) -> Result<Option<(String, Args)>> {
        let plain = |args| Ok(Some((String::new(), args)));
        let link = || self.link(job, reader, "job");
        match message {
            Message::OfferMade { worker } => {
                let made = self.offers_for(job)?;
                let Some(theirs) = made.iter().find(|one| one.worker == *worker) else { return Ok(None) };
                let args = args
                    .with("name", self.name_of_worker(*worker)?)
                    .with("offer", self.offer_words(language, theirs)?)
                    .with("number", theirs.rank.to_string());
                plain(args.with("link", link()?))
            }
            Message::Said { with, note, public } => {
                self.said_privately(job, (*with, *note, *public), reader, args)
            }
            Message::OffersWait => {
                let mut choices = Vec::new();
                let mut offers = self.offers_for(job)?;
                offers.sort_by_key(|one| (one.offer().map(domain::job::Offer::price), one.rank));
                for one in &offers {
                    let name = self.name_of_worker(one.worker)?;
                    choices.push(format!("{} {name}: {}", one.rank, self.offer_words(language, one)?));
                }
                let choices = that_fit(choices, super::plain(language, "text-offers-more"));
                plain(args.with("choices", choices.join("\n")).with("link", link()?))
            }
            Message::OfferNoted => {
                let worker = self.store.worker_of(reader)?.map(|row| row.card.worker);
                let mine = self.offers_for(job)?.into_iter().find(|one| Some(one.worker) == worker);
                let Some(mine) = mine else { return Ok(None) };
                let untimed = mine.offer().is_some_and(|offer| offer.times.is_empty());
                let variant = if untimed { "-untimed" } else { "" };
                Ok(Some((variant.to_owned(), args.with("offer", self.offer_words(language, &mine)?))))
            }
            Message::OfferTaken | Message::SetAside => {
                plain(args.with("by", self.due(language, job, What::Fee)?))
            }
            Message::PleasePay { .. }
            | Message::Receipt { .. }
            | Message::PayDirectly { .. }
            | Message::WasItPaid { .. }
            | Message::ReceivedDirectly { .. }
            | Message::PaidInVain { .. }
            | Message::GivenBack { .. } => self.said_of_money(language, job, message, reader, args),
            Message::RequestReceived if self.is_by_offer(job)? => Ok(Some((
                "-offers".to_owned(),
                args.with("operator", self.market.operator.clone()).with("link", link()?),
            ))),
            Message::LookingAgain if self.is_by_offer(job)? => {
                let paid = job.bill_to_return().is_some();
                let variant = if paid { "-offers-paid" } else { "-offers" };
                Ok(Some((variant.to_owned(), args.with("link", link()?))))
            }
            Message::Invited => {
                let limits = self.limits_words(language, job);
                plain(args.with("area", job.area.clone()).with("limits", limits).with("link", link()?))
            }
            Message::InviteDeclined { worker } => {
                plain(args.with("name", self.name_of_worker(*worker)?).with("link", link()?))
            }
            Message::CounterOffered { .. }
            | Message::PriceProposed { .. }
            | Message::PriceAgreed { .. }
            | Message::PriceStands { .. } => self.said_of_another_price(language, job, message, reader, args),
            Message::FeeLapsed => plain(args.with("link", link()?)),
            Message::LivesAgain { .. } if self.ran_out(job, reader)? => Ok(Some(("-over".to_owned(), args))),
            Message::BookingLapsed | Message::LivesAgain { .. } => plain(args),
            _ => Ok(None),
        }
    }

    /// Whether the reader's offer was only good until a time that is over.
    fn ran_out(&self, job: &Job, reader: PersonId) -> Result<bool> {
        let Some(row) = self.store.worker_of(reader)? else { return Ok(false) };
        let candidate = self.store.candidate(self.market_key(), job.id, job.visit.n, row.card.worker)?;
        let offer = candidate.as_ref().and_then(domain::job::Candidate::offer);
        Ok(offer.is_some_and(|offer| !offer.stands(self.now())))
    }

    /// What the other side writes, and how to answer.
    fn said_privately(
        &self,
        job: &Job,
        (with, note, public): (WorkerId, NoteId, bool),
        reader: PersonId,
        args: Args,
    ) -> Result<Option<(String, Args)>> {
        let args = args.with("words", super::message::shortened(self.note(note)?.open()));
        let args = args.with("link", self.link(job, reader, "job")?);
        if reader != job.customer {
            let variant = if public { "-all" } else { "-worker" };
            return Ok(Some((variant.to_owned(), args)));
        }
        let candidate = self.store.candidate(self.market_key(), job.id, job.visit.n, with)?;
        let args = args.with("name", self.name_of_worker(with)?);
        Ok(Some(match candidate.filter(|_| job.worker().is_none()) {
            Some(candidate) => (String::new(), args.with("number", candidate.rank.to_string())),
            None => ("-booked".to_owned(), args),
        }))
    }

    /// The same for another price, from either side.
    fn said_of_another_price(
        &self,
        language: Language,
        job: &Job,
        message: &Message,
        reader: PersonId,
        args: Args,
    ) -> Result<Option<(String, Args)>> {
        let customers = reader == job.customer;
        let variant = |word: &str| if customers { word.to_owned() } else { format!("{word}-worker") };
        let left = |pay| match pay {
            Pay::Flat(sum) => self.amount(language, sum),
            Pay::Hourly { .. } => String::new(),
        };
        let args = args.with("name", self.worker_name(job)?).with("link", self.link(job, reader, "job")?);
        match message {
            Message::CounterOffered { amount } => {
                let worker = self.store.worker_of(reader)?.map(|row| row.card.worker);
                let mine = self.offers_for(job)?.into_iter().find(|one| Some(one.worker) == worker);
                let Some(before) = mine.as_ref().and_then(Candidate::offer) else { return Ok(None) };
                let args = args
                    .with("amount", self.amount(language, *amount))
                    .with("before", self.amount(language, before.price()))
                    .with("sum", self.sum_to_write(*amount));
                Ok(Some((String::new(), args)))
            }
            Message::PriceProposed { .. } => {
                let Some(proposed) = &job.proposed_terms else { return Ok(None) };
                let args = args
                    .with("lines", self.price_words(language, &proposed.terms.lines)?)
                    .with("before", self.agreed_amount(language, job))
                    .with("rest", left(proposed.terms.pay))
                    .with("by", self.due(language, job, What::Terms)?);
                Ok(Some((variant(""), args)))
            }
            Message::PriceAgreed { .. } => {
                let rest = job.agreed().map(|terms| left(terms.pay)).unwrap_or_default();
                let args = args.with("amount", self.agreed_amount(language, job)).with("rest", rest);
                Ok(Some((variant(""), args)))
            }
            Message::PriceStands { answered } => {
                let word = if *answered { "" } else { "-unanswered" };
                Ok(Some((word.to_owned(), args.with("amount", self.agreed_amount(language, job)))))
            }
            _ => Ok(None),
        }
    }

    /// What the customer named beforehand of day and money, with a comma before each; nothing where they named none.
    fn limits_words(&self, language: Language, job: &Job) -> String {
        let by = job.limits.by.map(|day| {
            say(
                language,
                "text-limit-by",
                &Args::new().with("day", super::when::day(language, day.at(0, 0, 0, 0))),
            )
        });
        let most = job.limits.budget.map(|sum| {
            say(language, "text-limit-most", &Args::new().with("amount", self.amount(language, sum)))
        });
        by.into_iter().chain(most).map(|limit| format!(", {limit}")).collect()
    }

    /// A sum as it is written in an answer: without the currency, and without decimals that are none.
    fn sum_to_write(&self, minor: i64) -> String {
        let decimals = self.market.currency.decimals();
        let unit = 10_i64.pow(decimals);
        match minor % unit {
            0 => (minor / unit).to_string(),
            part => format!("{}.{part:0width$}", minor / unit, width = decimals as usize),
        }
    }

    /// The same for the fee, and for what goes from hand to hand.
    fn said_of_money(
        &self,
        language: Language,
        job: &Job,
        message: &Message,
        reader: PersonId,
        args: Args,
    ) -> Result<Option<(String, Args)>> {
        let bill_of = |n: u8| job.bills.iter().find(|bill| bill.n == n);
        let fee = |n: &u8| bill_of(*n).filter(|bill| bill.what == BillFor::Fee);
        let link = || self.link(job, reader, "job");
        match message {
            Message::PleasePay { bill } if fee(bill).is_some() => {
                let amount = fee(bill).map_or(0, domain::job::Bill::amount);
                let rest = job.agreed().map_or(0, |terms| gross(&terms.lines)) - amount;
                let args = args
                    .with("amount", self.amount(language, amount))
                    .with("rest", self.amount(language, rest))
                    .with("name", self.worker_name(job)?)
                    .with("by", self.due(language, job, What::Fee)?)
                    .with("link", self.link(job, reader, &format!("pay:{bill}"))?);
                Ok(Some(("-fee".to_owned(), args)))
            }
            Message::Receipt { bill } if fee(bill).is_some() => {
                let amount = fee(bill).map_or(0, domain::job::Bill::amount);
                let args = args
                    .with("amount", self.amount(language, amount))
                    .with("name", self.worker_name(job)?)
                    .with("link", link()?);
                Ok(Some(("-fee".to_owned(), args)))
            }
            Message::PayDirectly { bill }
            | Message::WasItPaid { bill }
            | Message::ReceivedDirectly { bill }
            | Message::PaidInVain { bill }
            | Message::GivenBack { bill } => {
                let amount = bill_of(*bill).map_or(0, domain::job::Bill::amount);
                if let (Message::PaidInVain { .. }, Some(open)) =
                    (message, job.fee_bill().filter(|open| open.state == BillState::Open))
                {
                    let args = args
                        .with("amount", self.amount(language, amount))
                        .with("fee", self.amount(language, open.amount()))
                        .with("by", self.due(language, job, What::Fee)?)
                        .with("link", self.link(job, reader, &format!("pay:{}", open.n))?);
                    return Ok(Some(("-fee".to_owned(), args)));
                }
                let name = match message {
                    Message::WasItPaid { .. } => self.short_name_of(job.customer)?,
                    _ => self.worker_name(job)?,
                };
                let args = args.with("amount", self.amount(language, amount)).with("name", name);
                Ok(Some((String::new(), args.with("link", link()?))))
            }
            _ => Ok(None),
        }
    }

    /// By when something is to be done that is owed.
    pub(super) fn due(&self, language: Language, job: &Job, what: What) -> Result<String> {
        let duties = duties(job, self.playbook(&job.playbook)?);
        let owed = duties.iter().find(|duty| duty.what == what);
        let by = owed.map(|duty| day_and_time(language, duty.by, self.now(), &job.time_zone()));
        Ok(by.unwrap_or_default())
    }

    /// An offer in a line: what it comes to, what for where that is said, when, and what others made of its maker.
    ///
    /// # Errors
    /// The world broke.
    pub fn offer_words(&self, language: Language, candidate: &Candidate) -> Result<String> {
        let Some(offer) = candidate.offer() else { return Ok(String::new()) };
        let mut parts = vec![self.price_words(language, &offer.lines)?];
        let now = self.now();
        let zone = self.market.time_zone();
        parts.extend(
            offer.times.iter().filter(|time| time.ends(&zone) > now).map(|time| slot(language, *time)),
        );
        if let Some(tenths) = self.rating_of(ReviewsOf::Worker(candidate.worker))?.tenths() {
            let stars = format!("{}.{}", tenths / 10, tenths % 10);
            parts.push(say(language, "text-offer-stars", &Args::new().with("stars", stars)));
        }
        Ok(parts.join(", "))
    }

    /// A price in a line: what it comes to, and what for where that is said.
    pub(super) fn price_words(&self, language: Language, lines: &[Line]) -> Result<String> {
        let mut parts = vec![self.amount(language, gross(lines))];
        match lines {
            [alone] if alone.note.is_none() => {}
            // Its sum is the price's.
            [alone] => parts.push(self.line_words(language, alone)?.trim_end_matches('.').to_owned()),
            many => {
                for line in many {
                    parts.push(self.line_with_sum(language, line)?);
                }
            }
        }
        Ok(parts.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_offers_still_fit_a_text() {
        let lines = |n: usize| (1..=n).map(|n| n.to_string()).collect::<Vec<_>>();
        assert_eq!(that_fit(lines(5), "more".to_owned()), ["1", "2", "3", "4", "5"]);
        assert_eq!(that_fit(lines(40), "more".to_owned()), ["1", "2", "3", "4", "5", "more"]);
    }
}
