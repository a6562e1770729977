//! Cases by text: somebody writes that something went wrong, tells their side, or takes it back.
//!
//! A job that is over counts as well, for as long as the rules open a case on it. What becomes of one is the desk's, on its
//! pages.

use anyhow::Result;
use domain::job::{
    About, Action, Actor, Command, Facts, Job, Order, Refusal, Side, Stage, Underway, open_to,
};
use domain::playbook::Collects;
use domain::talk::{Complaint, Intent, Wrong, complaint};
use domain::{Code, NoteId};
use store::{JobFilter, PointRow};

use crate::open_question::{OpenJob, Text};
use crate::{App, Key, Outcome, Request};

/// How often another code is tried for a job that is open once more.
pub const CODES_TRIED: u32 = 8;

/// A story in fewer words is none: it is an answer to something else.
const WORDS_OF_A_STORY: usize = 4;

/// The order that opens a case. The code that it tries for a job that was over follows from what it is done because of, so
/// that doing it twice is doing the same.
pub fn order((side, about, note): (Side, About, Option<NoteId>), cause: &str, attempt: u32) -> Order {
    let id: NoteId = crate::clock::id_from(format!("{cause}.code{attempt}").as_bytes());
    let number = id.as_bytes().iter().take(8).fold(0_u64, |n, byte| n << 8 | u64::from(*byte));
    Order::OpenCase { side, about, note, code: Code::from_number(number) }
}

impl App {
    /// Whether the text says that something went wrong, or belongs to a case that is open.
    pub(crate) fn complains(&self, text: &Text<'_>, code: Option<Code>) -> Result<bool> {
        let said = complaint(text.body);
        if let Some(Complaint::Sorted) = said {
            return self.takes_back(text);
        }
        let told = self.case_told_of(text)?;
        match (said, told) {
            (_, Some(open)) => self.tells(text, open).map(|()| true),
            (Some(Complaint::Opens { what, clearly }), None) => self.opens(text, code, what, clearly),
            (Some(Complaint::Sorted) | None, None) => Ok(false),
        }
    }

    /// Whoever opened it takes it back, unless the word means something else for them.
    fn takes_back(&self, text: &Text<'_>) -> Result<bool> {
        let finishes = text.named.iter().any(|open| open.may.contains(&Action::Finish));
        let mut theirs = text.named.iter().filter(|open| open.may.contains(&Action::DropCase));
        match (theirs.next(), theirs.next()) {
            (Some(open), None) if !finishes => {
                self.order(text.point, open, Order::DropCase, text.cause).map(|()| true)
            }
            (_, _) => Ok(false),
        }
    }

    /// The case that these words are one side of: named by its code, or asked about in our last text.
    fn case_told_of<'a>(&self, text: &Text<'a>) -> Result<Option<&'a OpenJob>> {
        let Text { point, named, understood, body, .. } = *text;
        let waits: Vec<&OpenJob> =
            named.iter().copied().filter(|open| open.may.contains(&Action::TellStory)).collect();
        // Of several, the one that we wrote of last.
        let last = self.our_last_text(point)?.and_then(|last| last.job);
        let asked_about = waits.iter().copied().find(|open| Some(open.job.id) == last);
        let Some(open) = asked_about.or_else(|| waits.first().copied().filter(|_| waits.len() == 1)) else {
            return Ok(None);
        };
        let long = body.split_whitespace().count() >= WORDS_OF_A_STORY;
        let asked = asked_about.is_some();
        let owed = open.job.open_case().is_some_and(|case| case.heard(Side::from(open.by)).is_none());
        let free =
            matches!(understood.intent, Intent::Human | Intent::Yes | Intent::No | Intent::Conditional);
        let about_it = asked || understood.code.is_some();
        // What is added to it names it, and can be nothing else.
        let more = understood.code.is_some() && understood.intent == Intent::Human;
        Ok((long && free && about_it && !body.contains('?') && (owed || more || complaint(body).is_some()))
            .then_some(open))
    }

    fn tells(&self, text: &Text<'_>, open: &OpenJob) -> Result<()> {
        let note = self.keep_note_once(text.point.person, text.cause, text.body)?;
        self.order(text.point, open, Order::TellStory { side: Side::from(open.by), note }, text.cause)
    }

    /// What is wrong becomes a case, or is added to the one that there is; false if nothing of theirs can be meant.
    pub(crate) fn opens(
        &self,
        text: &Text<'_>,
        code: Option<Code>,
        what: Wrong,
        clearly: bool,
    ) -> Result<bool> {
        let Text { point, body, cause, .. } = *text;
        let complained = self.could_complain(text, code)?;
        // In a sentence of their own only a customer, and only once the time for it has come.
        let mut meant = Vec::new();
        for open in complained {
            let timely = match what {
                Wrong::Absence => self.should_have_come(&open.job),
                // Where the money goes from hand to hand, cash is as good as any.
                Wrong::Cash => self.collects(&open.job)? && has_begun(&open.job),
                _ => true,
            };
            if clearly || open.is_customers() && timely {
                meant.push(open);
            }
        }
        let last = self.our_last_text(point)?.and_then(|text| text.job);
        let open = match meant.as_slice() {
            [] => return Ok(false),
            [one] => one,
            many => match many.iter().find(|open| Some(open.job.id) == last) {
                Some(open) => open,
                None => match many.first() {
                    Some(first) => return self.noted(point, first, "which", cause).map(|()| true),
                    None => return Ok(false),
                },
            },
        };
        if open.job.open_case().is_some() {
            return self.tells(text, open).map(|()| true);
        }
        let side = Side::from(open.by);
        let about = about(what, &open.job, side);
        let note = Some(self.keep_note_once(point.person, cause, body)?);
        for attempt in 0..CODES_TRIED {
            let command = Command { by: open.by, order: order((side, about, note), cause, attempt) };
            let key = Some(Key::of("inbox", cause));
            match self.commit_alone(&Request { job: open.job.id, command, key })? {
                Outcome::Done { .. } => return Ok(true),
                Outcome::Refused(Refusal::CodeTaken) => {}
                Outcome::Refused(refusal) => return self.refuse(point, &refusal, cause).map(|()| true),
            }
        }
        self.refuse(point, &Refusal::CodeTaken, cause).map(|()| true)
    }

    /// The jobs that this person could complain of, open ones and those that are over.
    fn could_complain(&self, text: &Text<'_>, code: Option<Code>) -> Result<Vec<OpenJob>> {
        let point: &PointRow = text.point;
        let mut filters = vec![(JobFilter::Customer(point.person), Actor::Customer(point.person))];
        if let Some(row) = self.store.worker_of(point.person)? {
            filters.push((JobFilter::Worker(row.card.worker), Actor::Worker(row.card.worker)));
        }
        let mut found = Vec::new();
        for (filter, by) in filters {
            for job in self.store.jobs(self.market_key(), filter)? {
                if code.is_some_and(|code| code != job.code) {
                    continue;
                }
                let playbook = self.playbook(&job.playbook)?;
                let may = open_to(by, &job, &Facts::default(), playbook, self.now());
                if may.contains(&Action::OpenCase) || may.contains(&Action::TellStory) {
                    found.push(OpenJob::of(job, by, may));
                }
            }
        }
        // What is open is meant before what is over.
        if found.iter().any(|open| !open.job.is_closed()) {
            found.retain(|open| !open.job.is_closed());
        }
        // Of what is over, the last.
        if let Some(newest) = found.iter().map(|open| open.job.since).max().filter(|_| code.is_none()) {
            found.retain(|open| !open.job.is_closed() || open.job.since == newest);
        }
        Ok(found)
    }

    /// Whether all money goes through us.
    fn collects(&self, job: &Job) -> Result<bool> {
        let choices = self.playbook(&job.playbook)?.for_visit(job.visit.purpose);
        Ok(choices.collects == Collects::Platform)
    }

    /// Whether somebody should have been at the door by now.
    fn should_have_come(&self, job: &Job) -> bool {
        let coming = matches!(job.stage, Stage::Booked { .. });
        let began = job.agreed_slot().is_some_and(|slot| slot.starts(&job.time_zone()) <= self.now());
        !coming || began
    }
}

/// Whether somebody has been there.
fn has_begun(job: &Job) -> bool {
    matches!(job.stage, Stage::Underway { .. }) || is_done(job)
}

/// Whether work was done that can be complained of.
fn is_done(job: &Job) -> bool {
    match &job.stage {
        Stage::Approval { .. } | Stage::Settling { .. } | Stage::Feedback { .. } | Stage::Closed { .. } => {
            true
        }
        Stage::Underway { at, .. } => matches!(at, Underway::Mending { .. }),
        Stage::Request | Stage::Sourcing | Stage::Booked { .. } => false,
    }
}

/// What a case is about, in the words of the rules.
fn about(what: Wrong, job: &Job, side: Side) -> About {
    match what {
        Wrong::Cash if side == Side::Customer => About::Cash,
        Wrong::Damage => About::Damage,
        Wrong::Money | Wrong::Cash => About::Money,
        Wrong::Absence => About::Absence,
        Wrong::Conduct => About::Conduct,
        Wrong::Signature if side == Side::Customer => About::Signature,
        Wrong::Signature => About::Other,
        // Whoever says only that something is wrong with what was done means that.
        Wrong::Something if side == Side::Customer && is_done(job) => About::Work,
        Wrong::Something => About::Other,
    }
}
