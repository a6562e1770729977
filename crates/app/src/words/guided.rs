//! The words of a guided visit: what is asked before it, what comes on top, what is signed, and what could not be done.

use anyhow::Result;
use domain::PersonId;
use domain::job::{BillFor, BillState, Job, Message, Obstacle, ProposedTerms, duties};
use domain::playbook::{Collects, What};
use domain::price::{Line, gross};
use domain::talk::Language;

use super::{Args, day_and_time, plain, slot};
use crate::App;

impl App {
    /// Which wording, and its values; nothing for a message of another kind.
    pub(super) fn said_of_a_visit(
        &self,
        language: Language,
        job: &Job,
        message: &Message,
        reader: PersonId,
        args: Args,
    ) -> Result<Option<(String, Args)>> {
        let args = || -> Result<Args> {
            Ok(args.clone().with("name", self.worker_name(job)?).with("link", self.link(job, reader, "job")?))
        };
        let one = |args| Ok(Some((String::new(), args)));
        match message {
            Message::JobAssigned if job.agreed_slot().is_some() && self.is_to_call(job)? => {
                self.assigned_and_to_call(language, job, reader)
            }
            Message::WorkerComing if job.agreed_slot().is_some() && self.is_to_call(job)? => {
                Ok(Some(("-call".to_owned(), args()?)))
            }
            Message::TriedToCall | Message::WhenAgain | Message::NotHeardOf => one(args()?),
            Message::PhotosAdded if reader != job.customer => Ok(Some(("-worker".to_owned(), args()?))),
            Message::PhotosAdded => one(args()?),
            Message::VisitConfirmed { slot: when } => one(args()?.with("slot", slot(language, *when))),
            Message::TermsProposed { .. } => match &job.proposed_terms {
                Some(proposed) => one(self.proposed_args(language, job, proposed, args()?)?),
                None => Ok(None),
            },
            Message::TermsAgreed { .. } => one(args()?.with("amount", self.agreed_amount(language, job))),
            Message::TermsOver => one(args()?.with("amount", self.agreed_amount(language, job))),
            Message::TermsStand { answered } => {
                let variant = if *answered { "" } else { "-unanswered" };
                Ok(Some((variant.to_owned(), args()?.with("amount", self.agreed_amount(language, job)))))
            }
            Message::SignOff => one(args()?.with("amount", self.agreed_amount(language, job))),
            Message::SignedOff { glass } => {
                let variant = if *glass { "-glass" } else { "" };
                let copy = self.link(job, reader, "signed")?;
                let args = args()?.with("amount", self.agreed_amount(language, job)).with("link", copy);
                Ok(Some((variant.to_owned(), args)))
            }
            Message::CheckedOut { why } => {
                let billed = job.bills.iter().rev().find(|bill| {
                    bill.what == BillFor::Work
                        && bill.state == BillState::Open
                        && bill.visit + 1 == job.visit.n
                });
                // What was found says more than that it was not possible.
                let found = match (why, job.found) {
                    (Obstacle::NotPossible, Some(note)) => {
                        Some(super::message::shortened(self.note(note)?.open()))
                    }
                    (_, _) => None,
                };
                let why = found.unwrap_or_else(|| plain(language, &format!("obstacle-{}", why.word())));
                let args = args()?.with("name", self.name_of_last(job)?).with("why", why);
                match billed {
                    Some(bill) => {
                        let amount = self.amount(language, bill.amount());
                        Ok(Some(("-billed".to_owned(), args.with("amount", amount))))
                    }
                    None => one(args),
                }
            }
            Message::NobodyFound => match job.open_bill() {
                Some(bill) => {
                    let amount = self.amount(language, bill.amount());
                    Ok(Some(("-billed".to_owned(), args()?.with("amount", amount))))
                }
                None => one(args()?),
            },
            // Their money is in the customer's hand.
            Message::FinishNoted if self.is_paid_by_hand(job)? => Ok(Some(("-direct".to_owned(), args()?))),
            Message::CheckOutNoted | Message::NotDone => one(args()?),
            _ => Ok(None),
        }
    }

    /// Whether whoever has it is to ring the customer first.
    fn is_to_call(&self, job: &Job) -> Result<bool> {
        Ok(duties(job, self.playbook(&job.playbook)?).iter().any(|duty| duty.what == What::Call))
    }

    fn is_paid_by_hand(&self, job: &Job) -> Result<bool> {
        let choices = self.playbook(&job.playbook)?.for_visit(job.visit.purpose);
        Ok(choices.collects == Collects::Worker)
    }

    fn assigned_and_to_call(
        &self,
        language: Language,
        job: &Job,
        reader: PersonId,
    ) -> Result<Option<(String, Args)>> {
        let Some(who) = job.assignee() else { return Ok(None) };
        // The gate is asked, and the look is logged, as for everybody who is assigned something.
        let Some(contact) = self.reveal(job, who.worker, "assigned, by text")? else { return Ok(None) };
        let due = duties(job, self.playbook(&job.playbook)?).into_iter().find(|duty| duty.what == What::Call);
        let by = due.map(|duty| day_and_time(language, duty.by, self.now(), &job.time_zone()));
        let args = self
            .job_args(language, job)?
            .with("name", contact.name.open().clone())
            .with("phone", channels::numbers::shown(contact.phone.open()))
            .with("address", contact.address.open().clone())
            .with("by", by.unwrap_or_default())
            .with("link", self.link(job, reader, "job")?);
        Ok(Some(("-call".to_owned(), args)))
    }

    /// What would come on top, line by line, and what it comes to then.
    fn proposed_args(
        &self,
        language: Language,
        job: &Job,
        proposed: &ProposedTerms,
        args: Args,
    ) -> Result<Args> {
        Ok(args
            .with("lines", self.added_words(language, job, proposed)?)
            .with("amount", self.amount(language, gross(&proposed.terms.lines)))
            .with("before", self.agreed_amount(language, job))
            .with("by", self.due(language, job, What::Terms)?))
    }

    /// The lines that a proposal adds to what was agreed, with what each comes to; or the whole of another price.
    ///
    /// # Errors
    /// The world broke.
    pub fn added_words(&self, language: Language, job: &Job, proposed: &ProposedTerms) -> Result<String> {
        if proposed.terms.offered {
            return self.price_words(language, &proposed.terms.lines);
        }
        let known = job.agreed().map_or(0, |terms| terms.lines.len());
        let mut said = Vec::new();
        for line in proposed.terms.lines.iter().skip(known) {
            said.push(self.line_with_sum(language, line)?);
        }
        Ok(said.join(", "))
    }

    pub(super) fn line_with_sum(&self, language: Language, line: &Line) -> Result<String> {
        Ok(format!("{} {}", self.line_words(language, line)?, self.amount(language, line.gross())))
    }

    /// What the work comes to as it is agreed, with tax.
    pub(super) fn agreed_amount(&self, language: Language, job: &Job) -> String {
        self.amount(language, job.agreed().map_or(0, |terms| gross(&terms.lines)))
    }

    /// Who was there last, for a visit that has ended.
    fn name_of_last(&self, job: &Job) -> Result<String> {
        match job.visit.sourcing.gone.last() {
            Some(worker) => self.name_of_worker(*worker),
            None => self.worker_name(job),
        }
    }
}
