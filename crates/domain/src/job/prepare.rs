//! Before the visit: the worker rings the customer, and says once more that they come.
//!
//! Both are steps: they block nothing, and somebody is on the hook until they are done.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::{Actor, Event, Job, Refusal, Stage, open};
use crate::ids::NoteId;
use crate::playbook::{Playbook, What};
use crate::time::Period;

/// What the worker has done before the door.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// When they spoke with the customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called: Option<Timestamp>,
    /// How often they rang and reached nobody.
    #[serde(default)]
    pub missed: u8,
    /// When they confirmed that they come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Timestamp>,
}

impl Prepared {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How long before it is asked for a visit may be confirmed: sooner, the word would be worth little.
const CONFIRM_EARLIER_HOURS: i64 = 12;

impl Job {
    /// What the worker has done before the door, while somebody has the visit and is not on the way.
    pub fn prepared(&self) -> Option<Prepared> {
        match &self.stage {
            Stage::Booked { prepared, .. } => Some(*prepared),
            Stage::Request
            | Stage::Sourcing
            | Stage::Underway { .. }
            | Stage::Approval { .. }
            | Stage::Settling { .. }
            | Stage::Feedback { .. }
            | Stage::Closed { .. } => None,
        }
    }

    fn has_step(&self, playbook: &Playbook, step: What) -> bool {
        playbook.for_visit(self.visit.purpose).steps.contains(&step)
    }
}

/// Whether a call to the customer can be noted now: once they were reached, nobody need ring again.
pub(super) fn may_call(by: Actor, job: &Job, playbook: &Playbook) -> Result<(), Refusal> {
    open::worker_or_desk(by, job)?;
    let to_call = job.prepared().is_some_and(|prepared| prepared.called.is_none());
    open::now_if(to_call && job.has_step(playbook, What::Call))
}

/// Whether the visit can be confirmed now.
pub(super) fn may_confirm(by: Actor, job: &Job, playbook: &Playbook, now: Timestamp) -> Result<(), Refusal> {
    open::worker_or_desk(by, job)?;
    let Stage::Booked { slot: Some(slot), prepared, proposed: None, .. } = &job.stage else {
        return Err(Refusal::NotNow);
    };
    open::now_if(prepared.confirmed.is_none() && job.has_step(playbook, What::Confirm))?;
    let zone = job.time_zone();
    let asked = confirmed_before(playbook, job).before(slot.starts(&zone), &zone);
    let from = Period::hours(CONFIRM_EARLIER_HOURS).before(asked, &zone);
    if now < from { Err(Refusal::TooEarly { from }) } else { Ok(()) }
}

/// How long before the visit its worker is asked to confirm it: the first period of that ladder.
pub(super) fn confirmed_before(playbook: &Playbook, job: &Job) -> Period {
    let ladder = playbook.for_visit(job.visit.purpose).by.get(&What::Confirm);
    ladder.and_then(|ladder| ladder.first()).map_or(Period::days(1), |rung| rung.after)
}

/// The worker rang the customer; what was said is kept for whoever comes.
pub(super) fn note_call(story: &mut Story<'_>, reached: bool, note: Option<NoteId>) -> Result<(), Refusal> {
    story.happen(Event::Called { reached, note });
    Ok(())
}

/// The worker comes, they say so once more.
pub(super) fn confirm(story: &mut Story<'_>) -> Result<(), Refusal> {
    story.happen(Event::VisitConfirmed);
    Ok(())
}
