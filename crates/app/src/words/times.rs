//! What is said of times that wait for an answer: those of a visit without one, another one for a visit that is agreed, and
//! three that a worker holds while somebody is sought.

use anyhow::Result;
use domain::PersonId;
use domain::job::{Held, Job, Message, Recipient};
use domain::playbook::What;
use domain::talk::Language;
use domain::time::Slot;

use super::{Args, day_and_time, slot};
use crate::App;

impl App {
    /// Which wording of a message about times, and its values.
    pub(super) fn said_of_times(
        &self,
        language: Language,
        job: &Job,
        (to, reader): (Recipient, PersonId),
        message: &Message,
        args: Args,
    ) -> Result<Option<(String, Args)>> {
        let listed = |times: &[Slot]| {
            let times: Vec<String> = times.iter().map(|time| slot(language, *time)).collect();
            times.join("; ")
        };
        Ok(match (message, job.held(), job.sought_times()) {
            (Message::TimesOffered { times, .. }, held, sought) => {
                let numbered = |(i, time): (usize, &Slot)| format!("{} {}", i + 1, slot(language, *time));
                let choices: Vec<String> = times.iter().enumerate().map(numbered).collect();
                let args = match held {
                    Some(held) => self.held_args(language, job, held, args)?,
                    None => args.with("name", self.worker_name(job)?),
                };
                let args =
                    args.with("choices", choices.join("\n")).with("link", self.link(job, reader, "job")?);
                let first = match (held, sought) {
                    (Some(_), _) if job.is_online() => "-held-online",
                    (Some(_), _) => "-held",
                    (None, Some(_)) => "-first",
                    (None, None) => "",
                };
                let whose = if matches!(to, Recipient::Worker(_)) { "-worker" } else { "" };
                Some((format!("{first}{whose}"), args))
            }
            (_, Some(held), _) => Some(("-held".to_owned(), args.with("times", listed(&held.times)))),
            (_, None, Some(suits)) => {
                let times = match to {
                    Recipient::Worker(_) => &suits.worker,
                    Recipient::Customer(_) => &suits.customer,
                };
                Some(("-first".to_owned(), args.with("times", listed(times))))
            }
            (_, None, None) => None,
        })
    }

    /// Who holds three times for the customer, and until when.
    fn held_args(&self, language: Language, job: &Job, held: &Held, args: Args) -> Result<Args> {
        let zone = job.time_zone();
        let ladders = &self.playbook(&job.playbook)?.for_visit(job.visit.purpose).by;
        let rungs = ladders.get(&What::Picks).into_iter().flatten();
        let waits = rungs.fold(held.at, |at, rung| rung.after.after(at, &zone));
        let last = held.times.iter().map(|slot| slot.starts(&zone)).max();
        let by = day_and_time(language, last.map_or(waits, |last| waits.min(last)), self.now(), &zone);
        Ok(args.with("name", self.name_of_worker(held.worker)?).with("by", by))
    }
}
