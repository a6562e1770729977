//! The unsuccessful check-out: somebody came, and it could not be done. The way is paid, and the customer says when
//! somebody shall come again; it is sought anew, and nobody is asked who was there.
//!
//! Who is at fault decides who pays for the way: a customer who was not there, or else the operator.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::{Actor, Event, Job, Refusal, Stage, Underway, cancel, open};
use crate::ids::NoteId;
use crate::playbook::{FollowUp, Playbook, Purpose, What};
use crate::time::Period;

/// Why it could not be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// Nobody opened the door.
    NobodyHome,
    /// It cannot be done as it was asked for.
    NotPossible,
    /// Something is missing that nobody could bring.
    PartMissing,
    /// It would have been dangerous.
    Unsafe,
}

impl Obstacle {
    /// All of them, in the order of a form.
    pub const ALL: [Self; 4] = [Self::NobodyHome, Self::NotPossible, Self::PartMissing, Self::Unsafe];

    /// Its name, as it stands in forms and in the locales.
    pub fn word(self) -> &'static str {
        match self {
            Self::NobodyHome => "nobody-home",
            Self::NotPossible => "not-possible",
            Self::PartMissing => "part-missing",
            Self::Unsafe => "unsafe",
        }
    }

    /// The obstacle with this name.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|obstacle| obstacle.word() == word)
    }

    /// Whether the customer pays for the way, as for calling off late.
    pub fn is_the_customers(self) -> bool {
        self == Self::NobodyHome
    }
}

/// Whether a visit can end without success: work that is sought anew then, at the door or begun.
pub(super) fn may_check_out(by: Actor, job: &Job, playbook: &Playbook) -> Result<(), Refusal> {
    open::worker_or_desk(by, job)?;
    let again = playbook.for_visit(job.visit.purpose).follow_up == Some(FollowUp::Asked);
    let there = match &job.stage {
        Stage::Underway { at, .. } => !matches!(at, Underway::Mending { .. }),
        Stage::Request
        | Stage::Sourcing
        | Stage::Booked { .. }
        | Stage::Approval { .. }
        | Stage::Settling { .. }
        | Stage::Feedback { .. }
        | Stage::Closed { .. } => false,
    };
    open::now_if(there && again && job.visit.purpose == Purpose::Service)
}

/// The visit ends without success.
pub(super) fn check_out(story: &mut Story<'_>, why: Obstacle, note: Option<NoteId>) -> Result<(), Refusal> {
    let who = story.job.assignee().ok_or(Refusal::NotNow)?;
    if why == Obstacle::NobodyHome {
        nobody_opens(story)?;
    }
    story.happen(Event::CheckedOut { who, why, note });
    // The bill is for the visit that ends here.
    cancel::bill_the_way(story, why.is_the_customers(), who);
    // Candidates belong to a visit, and so does the time.
    story.happen(Event::VisitOpened { slot: None, purpose: None, terms: None });
    Ok(())
}

/// Nobody is late before they are: the customer has as long as the worker would have.
fn nobody_opens(story: &Story<'_>) -> Result<(), Refusal> {
    let Stage::Underway { slot, at, .. } = &story.job.stage else { return Err(Refusal::NotNow) };
    // Whoever has begun was let in.
    let Underway::OnTheWay { eta } = at else { return Err(Refusal::NotNow) };
    let zone = story.job.time_zone();
    let grace = waits(story.playbook, &story.job);
    // They were told when somebody comes: before that nobody need stand at the door.
    let from: Timestamp = grace.after(slot.starts(&zone).max(*eta), &zone);
    if story.now < from { Err(Refusal::TooEarly { from }) } else { Ok(()) }
}

fn waits(playbook: &Playbook, job: &Job) -> Period {
    let ladder = playbook.for_visit(job.visit.purpose).by.get(&What::Arrive);
    ladder.and_then(|ladder| ladder.first()).map_or(Period::minutes(30), |rung| rung.after)
}
