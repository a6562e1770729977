//! The visit: both know the time, the worker sets out, is late, starts; anyone asks for a person.
//!
//! Gates are asked before every step towards the door; when a step is too early, `open` has said so already.

use jiff::Timestamp;

use super::decide::Story;
use super::{Actor, Event, Gate, Refusal, Side, Stage, Whom, missing, schedule};
use crate::ids::NoteId;

/// The most that "running late" can move an arrival; more is another time, to be agreed anew.
const LATE_MINUTES_MAX: u16 = 60;

/// Someone says that they know the time; the desk says it for whoever it rang.
pub(super) fn acknowledge(story: &mut Story<'_>) -> Result<(), Refusal> {
    let Stage::Booked { acks, .. } = story.job.stage else { return Err(Refusal::NotNow) };
    match story.by {
        Actor::Customer(_) => story.happen(Event::Acknowledged { side: Side::Customer }),
        Actor::Worker(_) => story.happen(Event::Acknowledged { side: Side::Worker }),
        Actor::Staff(_) | Actor::Machine => {
            for (side, done) in [(Side::Customer, acks.customer), (Side::Worker, acks.worker)] {
                if !done {
                    story.happen(Event::Acknowledged { side });
                }
            }
        }
    }
    Ok(())
}

/// The worker is on the way.
pub(super) fn set_out(story: &mut Story<'_>, eta: Timestamp) -> Result<(), Refusal> {
    through(story, Gate::Arrive)?;
    schedule::lapse(story);
    story.happen(Event::SetOut { eta: eta.max(story.now) });
    Ok(())
}

/// The worker will be later than promised.
pub(super) fn run_late(story: &mut Story<'_>, minutes: u16) -> Result<(), Refusal> {
    if minutes == 0 || minutes > LATE_MINUTES_MAX {
        return Err(Refusal::BadTime);
    }
    story.happen(Event::Late { minutes });
    Ok(())
}

/// Work starts. Arriving is implied.
pub(super) fn start(story: &mut Story<'_>) -> Result<(), Refusal> {
    through(story, Gate::Arrive)?;
    through(story, Gate::Start)?;
    schedule::lapse(story);
    story.happen(Event::Started);
    Ok(())
}

/// Somebody wants a person. Nothing else stops.
pub(super) fn ask_help(story: &mut Story<'_>, note: Option<NoteId>) -> Result<(), Refusal> {
    let worker = match story.by {
        Actor::Worker(worker) => Some(worker),
        Actor::Customer(_) | Actor::Staff(_) | Actor::Machine => None,
    };
    story.happen(Event::HelpAsked { side: story.by.into(), worker, note });
    Ok(())
}

/// The desk has answered.
pub(super) fn reply(story: &mut Story<'_>, whom: Whom) -> Result<(), Refusal> {
    story.happen(Event::Replied { whom });
    Ok(())
}

pub(super) fn through(story: &Story<'_>, gate: Gate) -> Result<(), Refusal> {
    match missing(gate, &story.job, story.playbook).first() {
        Some(missing) => Err(Refusal::GateShut { missing: *missing }),
        None => Ok(()),
    }
}
