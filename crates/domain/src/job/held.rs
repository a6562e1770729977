//! Three times: whoever is asked and cannot come when it was wished names three others. They are held for the customer until
//! one of them is picked, none of them suits, or they have waited too long; then somebody else is sought.
//!
//! The times of one worker wait at a time. Whoever can come as it was wished still has it at once.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::{Answer, Event, Job, Refusal, Stage, open, request, room, sourcing};
use crate::ids::WorkerId;
use crate::time::Slot;

/// So many are named, no more and no fewer: what fits a text and is answered by one digit.
const NAMED: usize = 3;

/// Times that a worker keeps free until the customer has picked one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    pub worker: WorkerId,
    /// Three, earliest first.
    pub times: Vec<Slot>,
    pub at: Timestamp,
}

/// Why times are held no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Freed {
    /// One of them was picked.
    Picked,
    /// None of them suits the customer.
    Declined,
    /// The customer did not say in time.
    Lapsed,
    /// The worker says otherwise.
    Changed,
    /// Somebody else has the job, or it is over.
    Over,
}

impl Freed {
    /// Whether somebody else is sought, and not this worker.
    pub fn seeks(self) -> bool {
        matches!(self, Self::Declined | Self::Lapsed)
    }
}

impl Job {
    /// The times that wait for the customer while somebody is sought.
    pub fn held(&self) -> Option<&Held> {
        self.visit.sourcing.held.as_ref().filter(|_| self.stage == Stage::Sourcing)
    }
}

/// Whether a worker can name these times; gives them in order, and the minutes of travel that go with them.
pub(super) fn may_name(
    story: &Story<'_>,
    worker: WorkerId,
    times: &[Slot],
) -> Result<(Vec<Slot>, u32), Refusal> {
    if story.job.held().is_some_and(|held| held.worker != worker) {
        return Err(Refusal::TimesWait);
    }
    let mut named: Vec<Slot> = times.iter().map(|slot| room::as_long_as_asked(&story.job, *slot)).collect();
    named.sort_by_key(|slot| (slot.from, slot.to));
    named.dedup();
    if named.len() != NAMED {
        return Err(Refusal::NotThree);
    }
    let mut travel = 0;
    for slot in &named {
        let starts = slot.starts(&story.job.time_zone());
        if !slot.is_sound() || starts <= story.now || request::is_too_far(starts, story.now) {
            return Err(Refusal::BadTime);
        }
        travel = sourcing::can_come(story, worker, Some(*slot))?.travel_minutes;
    }
    Ok((named, travel))
}

/// The customer picks one of them, and whoever named it has the job.
pub(super) fn pick(story: &mut Story<'_>, slot: Slot) -> Result<(), Refusal> {
    let held = story.job.held().cloned().ok_or(Refusal::NotNow)?;
    if !held.times.contains(&slot) {
        return Err(Refusal::WhichTime);
    }
    match sourcing::can_come(story, held.worker, Some(slot)) {
        Ok(facts) => {
            let answer = Answer::Yes { times: held.times, note: None };
            sourcing::assign(story, Some(slot), facts, &answer);
            Ok(())
        }
        // They may be given no work any more: nobody waits for them.
        Err(Refusal::NotWorking) => {
            free(story, Freed::Lapsed);
            Ok(())
        }
        Err(other) => Err(other),
    }
}

/// None of them suits, by the customer's word.
pub(super) fn decline(story: &mut Story<'_>) -> Result<(), Refusal> {
    open::now_if(story.job.held().is_some())?;
    free(story, Freed::Declined);
    Ok(())
}

/// What was held is free again.
pub(super) fn free(story: &mut Story<'_>, why: Freed) {
    if let Some(worker) = story.job.held().map(|held| held.worker) {
        story.happen(Event::TimesFreed { worker, why });
    }
}
