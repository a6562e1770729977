//! The words of what is said and given once a job is over.

use anyhow::Result;
use domain::PersonId;
use domain::job::{Job, Message, Recipient, Side};
use domain::talk::Language;

use super::Args;
use crate::App;

impl App {
    /// Which wording, and its values.
    pub(super) fn said_afterwards(
        &self,
        language: Language,
        job: &Job,
        to: Recipient,
        message: &Message,
        reader: PersonId,
        args: Args,
    ) -> Result<Option<(String, Args)>> {
        let (side, other) = match to {
            Recipient::Worker(_) => (Side::Worker, self.customer_called(job)?),
            Recipient::Customer(_) => (Side::Customer, self.worker_name(job)?),
        };
        let args = args.with("name", other);
        let of_the_worker = if side == Side::Worker { "-worker" } else { "" };
        Ok(match message {
            Message::HowWasIt => {
                Some((of_the_worker.to_owned(), args.with("link", self.link(job, reader, "job")?)))
            }
            Message::ReviewShown => {
                let theirs = self.reviews_for(job.id, side)?.into_iter().find(|review| review.by != side);
                match theirs {
                    Some(review) => {
                        let args = args.number("stars", i64::from(review.stars));
                        Some((String::new(), args.with("link", self.link(job, reader, "job")?)))
                    }
                    None => None,
                }
            }
            Message::Tipped { amount } | Message::TipNoted { amount } => {
                Some((String::new(), args.with("amount", self.amount(language, *amount))))
            }
            _ => None,
        })
    }
}
