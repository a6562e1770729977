//! Private messages: words from one side to the other, by text and on pages. What would let people reach each other
//! before the playbook opens that is not passed on, and its writer is told why.
//!
//! The desk is no party to them and reads none: who wants a person asks for one.

use anyhow::Result;
use domain::job::{Action, Actor, Command, Job, Order, Refusal, Side, can_be_written_to, contact_open};
use domain::talk::{ForWhom, addressed, leaks};
use domain::{JobId, NoteId, PersonId, WorkerId};
use jiff::Timestamp;

use crate::notices::Content;
use crate::open_question::{OpenJob, Text};
use crate::{App, Key, Outcome, Request};

/// A message as one of its two readers sees it.
pub struct Said {
    pub by: Side,
    pub words: String,
    pub at: Timestamp,
    /// For everybody who offers.
    pub public: bool,
}

impl App {
    /// Passes words on, or holds them back.
    ///
    /// # Errors
    /// The world broke; the same key may be used again.
    pub fn say_privately(
        &self,
        job: &Job,
        (by, author): (Actor, PersonId),
        with: WorkerId,
        (words, public): (&str, bool),
        key: &str,
    ) -> Result<Option<Refusal>> {
        // What everybody reads is nobody's number, whoever may know it.
        let open = !public && contact_open(job, self.playbook(&job.playbook)?, with, self.now());
        let held = !open && !leaks(words).is_empty();
        let order = if held {
            Order::HoldBack { with }
        } else {
            let note = self.keep_note_once(author, &format!("said:{key}"), words)?;
            Order::Say { with, note, public }
        };
        let key = Some(Key::of("said", key));
        let request = Request { job: job.id, command: Command { by, order }, key };
        Ok(match self.commit_alone(&request)? {
            Outcome::Done { .. } if held => Some(Refusal::LeakHeld),
            Outcome::Done { .. } | Outcome::Refused(Refusal::KeyReused) => None,
            Outcome::Refused(refusal) => Some(refusal),
        })
    }

    /// What two people have written to each other about a job, oldest first, with what was said to everybody.
    ///
    /// # Errors
    /// The world broke.
    pub fn messages_between(&self, job: JobId, worker: WorkerId) -> Result<Vec<Said>> {
        let mut all = Vec::new();
        for row in self.store.timeline(self.market_key(), job)? {
            if let domain::job::Event::Said { by, with, note, public } = row.event
                && (with == worker || public)
            {
                all.push(Said { by, words: self.words_of_message(note)?, at: row.at, public });
            }
        }
        Ok(all)
    }

    fn words_of_message(&self, note: NoteId) -> Result<String> {
        // They were looked through when they were taken in, unless both could reach each other already.
        Ok(self.note(note)?.open().clone())
    }

    /// Whether the text is to be passed on; if so, that is done.
    pub(crate) fn passes_on(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, named, body, cause, .. } = *text;
        let Some(said) = addressed(body) else { return Ok(false) };
        let may: Vec<&&OpenJob> = named.iter().filter(|open| open.may.contains(&Action::Say)).collect();
        let about = self.our_last_text(point)?.and_then(|text| text.job);
        let open = match may.as_slice() {
            [] => return Ok(false),
            [open] => **open,
            many => match many.iter().find(|open| Some(open.job.id) == about) {
                Some(open) => **open,
                None => return Ok(false),
            },
        };
        let with = match (open.by, said.whom) {
            (Actor::Worker(worker), ForWhom::Other) => Some(worker),
            // With a job's code, a number before it changes nothing: a worker has one to write to.
            (Actor::Worker(worker), ForWhom::Number(_)) if text.understood.code.is_some() => Some(worker),
            (Actor::Worker(_), _) => return Ok(false),
            (_, whom) => self.meant_by(&open.job, whom)?,
        };
        let Some(with) = with else {
            return self.noted(point, open, "say-how", cause).map(|()| true);
        };
        let public = said.whom == ForWhom::All;
        match self.say_privately(&open.job, (open.by, point.person), with, (&said.words, public), cause)? {
            None => self.noted(point, open, "said", cause)?,
            Some(refusal) => {
                let word = refusal.word().to_owned();
                self.tell(
                    point,
                    Some(open.job.id),
                    &Content::Refused { word, missing: None, from: None },
                    cause,
                )?;
            }
        }
        Ok(true)
    }

    /// Whom the customer means: by number, the only one there is, or for everybody whoever wrote first.
    fn meant_by(&self, job: &Job, whom: ForWhom) -> Result<Option<WorkerId>> {
        let mut known = self.store.candidates(self.market_key(), job.id, job.visit.n)?;
        if let Some(who) = job.worker() {
            // "To 2" is not meant for whoever made the first offer.
            let another = |n| known.iter().any(|one| one.rank == n && one.worker != who);
            return Ok(match whom {
                ForWhom::Number(n) if another(n) => None,
                ForWhom::Number(_) | ForWhom::All | ForWhom::Other => Some(who),
            });
        }
        known.retain(can_be_written_to);
        known.sort_by_key(|candidate| candidate.rank);
        Ok(match (whom, known.as_slice()) {
            (ForWhom::Number(n), _) => known.iter().find(|one| one.rank == n).map(|one| one.worker),
            (ForWhom::Other, [one]) => Some(one.worker),
            (ForWhom::Other, _) => None,
            (ForWhom::All, _) => known.first().map(|one| one.worker),
        })
    }
}
