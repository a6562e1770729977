//! Tips: what a customer gives on top, by card through the payment provider or noted as cash. All of it is the
//! provider's; the platform keeps nothing and charges nothing.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::{Actor, Assignee, Ending, Event, Job, Refusal, Stage, review};
use crate::time::Period;

/// How a tip was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TipBy {
    /// Through the payment provider; it is owed to the worker's business.
    Card,
    /// From hand to hand; only noted.
    Cash,
}

/// A tip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tip {
    /// Minor units.
    pub amount: i64,
    pub how: TipBy,
    pub who: Assignee,
    pub at: Timestamp,
}

/// The most that one tip can be, in minor units: more is a slip of the finger.
pub const TIP_MAX: i64 = 100_000;
/// The most tips of a job.
const TIPS_MAX: usize = 10;
/// How long after the end of a job its customer is offered to tip.
const TIP_DAYS: i64 = 30;

/// A tip was given.
pub(super) fn tip(story: &mut Story<'_>, amount: i64, how: TipBy) -> Result<(), Refusal> {
    let who = review::rated(&story.job).ok_or(Refusal::NotNow)?;
    // What the payment provider has taken is booked whatever it comes to.
    let sound = how == TipBy::Card || (1..=TIP_MAX).contains(&amount);
    if !sound || amount < 1 {
        return Err(Refusal::OutOfRange);
    }
    story.happen(Event::Tipped { amount, how, who });
    Ok(())
}

/// Whether this customer may give a tip now: once the work is right, and for a while after the job.
pub(super) fn may_tip(by: Actor, job: &Job, now: Timestamp) -> Result<(), Refusal> {
    if !matches!(by, Actor::Customer(_)) {
        return Err(Refusal::NotYours);
    }
    let done = review::rated(job).is_some() && job.tips.len() < TIPS_MAX;
    let open = match job.stage {
        Stage::Settling { ending: Ending::Paid } | Stage::Feedback { .. } => done,
        Stage::Closed { ending: Ending::Paid } => {
            done && now < Period::days(TIP_DAYS).after(job.since, &job.time_zone())
        }
        Stage::Request
        | Stage::Sourcing
        | Stage::Booked { .. }
        | Stage::Underway { .. }
        | Stage::Approval { .. }
        | Stage::Settling { .. }
        | Stage::Closed { .. } => false,
    };
    if open { Ok(()) } else { Err(Refusal::NotNow) }
}
