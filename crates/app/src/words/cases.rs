//! The words of a case: what both sides are asked and told, and what was decided.
//!
//! Neither side reads what the other said: the desk does, and says why it decides as it does.

use anyhow::Result;
use domain::PersonId;
use domain::job::{BillFor, BillState, Case, Job, Message, Outcome, Recipient, Side};
use domain::talk::Language;
use jiff::Timestamp;

use super::{Args, day_and_time, plain};
use crate::App;

impl App {
    /// Which wording, and its values; nothing for a message of another kind.
    pub(super) fn said_of_a_case(
        &self,
        language: Language,
        job: &Job,
        to: Recipient,
        message: &Message,
        (reader, args): (PersonId, Args),
    ) -> Result<Option<(String, Args)>> {
        let Some(case) = &job.case else { return Ok(None) };
        let named = || -> Result<Args> {
            let other = match to {
                Recipient::Customer(_) => self.worker_called(case)?,
                Recipient::Worker(_) => self.customer_called(job)?,
            };
            let by = |at: Timestamp| day_and_time(language, at, self.now(), &job.time_zone());
            Ok(args
                .clone()
                .with("name", other)
                .with("about", about_words(language, case))
                .with("by", by(case.decided_by(&job.time_zone())))
                .with("until", by(case.told_by(&job.time_zone())))
                .with("link", self.link(job, reader, "job")?))
        };
        let variant = match message {
            Message::StoryNoted if self.now() >= case.decided_by(&job.time_zone()) => "-late".to_owned(),
            Message::CaseNoted | Message::StoryNoted | Message::CaseDropped => String::new(),
            Message::CaseOpened { .. } if case.by == Side::Operator => "-both".to_owned(),
            Message::CaseOpened { .. } => String::new(),
            Message::ComeAgain => String::new(),
            Message::CaseDecided { outcome, reason } => {
                let why = self.note(*reason)?.open().clone();
                let (key, amount) = self.decided(language, job, (case, to), *outcome);
                return Ok(Some((format!("-{key}"), named()?.with("why", why).with("amount", amount))));
            }
            _ => return Ok(None),
        };
        Ok(Some((variant, named()?)))
    }

    /// What a decision means for its reader: the end of a key, and the sum.
    fn decided(
        &self,
        language: Language,
        job: &Job,
        (case, to): (&Case, Recipient),
        outcome: Outcome,
    ) -> (&'static str, String) {
        let theirs = job.assignee().is_some_and(|who| who == case.who);
        match (outcome, to) {
            (Outcome::Stands, _) => ("stands", String::new()),
            (Outcome::Redo { .. }, Recipient::Customer(_)) if theirs => ("redo-yours", String::new()),
            (Outcome::Redo { .. }, Recipient::Customer(_)) => ("redo-other-yours", String::new()),
            (Outcome::Redo { .. }, Recipient::Worker(_)) if theirs => ("redo", String::new()),
            (Outcome::Redo { .. }, Recipient::Worker(_)) => ("redo-other", String::new()),
            (Outcome::Refund { bill, amount, .. }, Recipient::Customer(_)) => {
                let n =
                    bill.or_else(|| job.bills.iter().rfind(|bill| !bill.conceded.is_empty()).map(|b| b.n));
                let paid = job.bills.iter().find(|bill| Some(bill.n) == n);
                let back =
                    paid.is_some_and(|bill| bill.state == BillState::Paid && self.was_paid(job, bill.n));
                (if back { "back" } else { "less" }, self.amount(language, amount))
            }
            (Outcome::Refund { bill, amount, .. }, Recipient::Worker(_)) => {
                let n =
                    bill.or_else(|| job.bills.iter().rfind(|bill| !bill.conceded.is_empty()).map(|b| b.n));
                let bill = job.bills.iter().find(|bill| Some(bill.n) == n);
                let pay = bill.and_then(|bill| {
                    Some(bill.conceded.last()?.pay + bill.tax_on(bill.conceded.last()?.pay))
                });
                match (bill.map(|bill| bill.what), pay.unwrap_or(0)) {
                    (Some(BillFor::Direct), _) => ("owed-less", self.amount(language, amount)),
                    (_, 0) => ("not-yours", String::new()),
                    (_, pay) => ("off-your-pay", self.amount(language, pay)),
                }
            }
        }
    }

    /// Whether money goes back for a bill: it was paid before it was decided on.
    fn was_paid(&self, job: &Job, n: u8) -> bool {
        let Some(bill) = job.bills.iter().find(|bill| bill.n == n) else { return false };
        job.bills.iter().any(|back| back.what == BillFor::Refund && back.billed >= bill.billed)
    }

    /// Whoever had the visit that a case is about, by first name.
    fn worker_called(&self, case: &Case) -> Result<String> {
        let row = self.store.worker(case.who.worker)?;
        row.map_or_else(|| Ok(String::new()), |row| self.short_name_of(row.person))
    }
}

/// What a case is about, in words.
pub fn about_words(language: Language, case: &Case) -> String {
    plain(language, &format!("about-{}", case.about.word()))
}

/// What the desk decided, in words.
pub fn outcome_words(language: Language, outcome: Outcome) -> String {
    let key = match outcome {
        Outcome::Stands => "outcome-stands",
        Outcome::Refund { .. } => "outcome-refund",
        Outcome::Redo { same: true } => "outcome-redo-same",
        Outcome::Redo { same: false } => "outcome-redo-other",
    };
    plain(language, key)
}
