//! Feedback: once a job is paid and settled, both sides say how it was. Neither learns what the other said before
//! both have, or the time for it is over.
//!
//! Stars and ids only: what they wrote is a note, sealed elsewhere. Averages are not kept, they are asked for.

use std::ops::RangeInclusive;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::{Actor, Assignee, Event, Job, Refusal, Side, Stage};
use crate::ids::{JobId, NoteId, PersonId, WorkerId};

/// How many stars somebody can give: one for bad, five for very good.
pub const STARS: RangeInclusive<u8> = 1..=5;

/// Which side has said how it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    pub customer: bool,
    pub worker: bool,
}

impl Given {
    /// Whether this side has.
    pub fn by(self, side: Side) -> bool {
        match side {
            Side::Customer => self.customer,
            Side::Worker => self.worker,
            Side::Operator => false,
        }
    }

    pub(super) fn with(mut self, side: Side) -> Self {
        match side {
            Side::Customer => self.customer = true,
            Side::Worker => self.worker = true,
            Side::Operator => {}
        }
        self
    }
}

/// What one side said of the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    pub job: JobId,
    /// Whose word it is: the customer's is about the worker, the worker's about the customer.
    pub by: Side,
    pub customer: PersonId,
    pub worker: WorkerId,
    /// One to five.
    pub stars: u8,
    pub note: Option<NoteId>,
    pub given: Timestamp,
    /// When it was shown to anybody but its author.
    pub shown: Option<Timestamp>,
}

/// What an event does to reviews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewChange {
    /// It takes the place of what this side said before.
    Give(Review),
    /// Whatever was said of this job is open to read.
    Show { job: JobId, at: Timestamp },
}

/// What an event, which left the job as it now is, does to reviews.
pub fn reviews(job: &Job, event: &Event, at: Timestamp) -> Option<ReviewChange> {
    match event {
        Event::Reviewed { by, who, stars, note } => Some(ReviewChange::Give(Review {
            job: job.id,
            by: *by,
            customer: job.customer,
            worker: who.worker,
            stars: *stars,
            note: *note,
            given: at,
            shown: None,
        })),
        Event::ReviewsShown => Some(ReviewChange::Show { job: job.id, at }),
        _ => None,
    }
}

impl Job {
    /// Whether this worker has it, is to be paid for it by hand, is asked how it was, or is one side of its case.
    pub fn is_in_hands_of(&self, worker: WorkerId) -> bool {
        let asked = matches!(self.stage, Stage::Feedback { who, .. } if who.worker == worker);
        let paid_by_hand = self.bill_to_pay_directly().is_some_and(|bill| bill.worker == worker);
        let told = self.open_case().is_some_and(|case| case.who.worker == worker);
        asked || paid_by_hand || told || self.assignee().is_some_and(|who| who.worker == worker)
    }
}

/// A side says how it was, or says it otherwise.
pub(super) fn review(story: &mut Story<'_>, stars: u8, note: Option<NoteId>) -> Result<(), Refusal> {
    let Stage::Feedback { who, .. } = story.job.stage else { return Err(Refusal::NotNow) };
    if !STARS.contains(&stars) {
        return Err(Refusal::OutOfRange);
    }
    story.happen(Event::Reviewed { by: story.by.into(), who, stars, note });
    Ok(())
}

/// The time for it is over, or both have said it: what was said is shown, and the job ends.
pub(super) fn end(story: &mut Story<'_>) {
    let Stage::Feedback { given, .. } = story.job.stage else { return };
    if given.customer || given.worker {
        story.happen(Event::ReviewsShown);
    }
    super::settle::close(story, super::Ending::Paid);
}

/// Whom the last bill is for: whoever is to be rated.
pub(super) fn rated(job: &Job) -> Option<Assignee> {
    let paid_for = |bill: &&super::Bill| bill.what.is_asked();
    job.bills.iter().rfind(paid_for).map(|bill| Assignee { worker: bill.worker, provider: bill.provider })
}

/// Whether this person may say how it was now.
pub(super) fn may_review(by: Actor, job: &Job) -> Result<(), Refusal> {
    match (by, &job.stage) {
        (Actor::Staff(_) | Actor::Machine, _) => Err(Refusal::NotYours),
        (Actor::Worker(worker), Stage::Feedback { who, .. }) if who.worker != worker => {
            Err(Refusal::NotYours)
        }
        (_, Stage::Feedback { .. }) => Ok(()),
        (_, Stage::Closed { .. }) => Err(Refusal::Over),
        (_, _) => Err(Refusal::NotNow),
    }
}
