//! The schedule: one side wants another time for a visit that is agreed, and the other picks one or keeps what
//! stands.
//!
//! Until it is picked, the agreed time stands and stays promised. Nobody moves a visit alone.

use jiff::Timestamp;

use super::decide::Story;
use super::{Actor, Event, Job, Owner, Proposed, Refusal, Side, Stage, overlapping, request};
use crate::ids::WorkerId;
use crate::time::Slot;

/// How many times are proposed at most: what fits a text and is answered by one digit.
pub const TIMES_MAX: usize = 3;

/// The side that must answer a proposal.
pub(super) fn answered_by(proposed: &Proposed) -> Side {
    if proposed.by == Side::Customer { Side::Worker } else { Side::Customer }
}

/// Who owes the answer to a proposal.
pub(super) fn owner(proposed: &Proposed, worker: WorkerId) -> Owner {
    match answered_by(proposed) {
        Side::Worker => Owner::Worker(worker),
        Side::Customer | Side::Operator => Owner::Customer,
    }
}

/// Until when a proposal can be answered: it ends when the agreed visit begins, or else with the last of its
/// own times.
pub(super) fn ends(job: &Job, proposed: &Proposed, agreed: Slot) -> Option<Timestamp> {
    let zone = job.time_zone();
    let last = proposed.times.iter().map(|slot| slot.starts(&zone)).max()?;
    let begins = agreed.starts(&zone);
    Some(if begins > proposed.at { begins.min(last) } else { last })
}

/// One side wants another time, or other ones than before.
pub(super) fn propose(story: &mut Story<'_>, side: Side, times: &[Slot]) -> Result<(), Refusal> {
    let theirs = match story.by {
        Actor::Customer(_) => side == Side::Customer,
        Actor::Worker(_) => side == Side::Worker,
        Actor::Staff(_) => side != Side::Operator,
        Actor::Machine => false,
    };
    if !theirs {
        return Err(Refusal::NotYours);
    }
    let Stage::Booked { slot: agreed, .. } = story.job.stage else { return Err(Refusal::NotNow) };
    if times.is_empty() || times.len() > TIMES_MAX {
        return Err(Refusal::BadTime);
    }
    let mut fresh: Vec<Slot> = Vec::with_capacity(times.len());
    for slot in times {
        is_good(story, *slot)?;
        if *slot == agreed {
            return Err(Refusal::BadTime);
        }
        if !fresh.contains(slot) {
            fresh.push(*slot);
        }
    }
    fresh.sort_by_key(|slot| slot.from);
    if side == Side::Worker {
        for slot in &fresh {
            is_free(story, *slot)?;
        }
    }
    story.happen(Event::TimesProposed { by: side, times: fresh });
    Ok(())
}

/// The other side picks one of the times: it takes the place of what was agreed, in one commit.
pub(super) fn pick(story: &mut Story<'_>, slot: Slot) -> Result<(), Refusal> {
    let proposed = story.job.proposed().ok_or(Refusal::NotNow)?;
    if !proposed.times.contains(&slot) {
        return Err(Refusal::WhichTime);
    }
    is_good(story, slot)?;
    let travel_minutes = is_free(story, slot)?;
    story.happen(Event::TimeMoved { slot, travel_minutes });
    Ok(())
}

/// The other side keeps what was agreed.
pub(super) fn keep(story: &mut Story<'_>) -> Result<(), Refusal> {
    let by = story.job.proposed().map(answered_by).ok_or(Refusal::NotNow)?;
    story.happen(Event::TimesDeclined { by });
    Ok(())
}

/// Whoever comes as agreed leaves no wish behind: its owner is told that the agreed time stands.
pub(super) fn lapse(story: &mut Story<'_>) {
    if let Some(by) = story.job.proposed().map(|proposed| proposed.by) {
        story.happen(Event::TimesLapsed { by });
    }
}

fn is_good(story: &Story<'_>, slot: Slot) -> Result<(), Refusal> {
    let starts = slot.starts(&story.job.time_zone());
    let good = slot.is_sound() && starts > story.now && !request::is_too_far(starts, story.now);
    if good { Ok(()) } else { Err(Refusal::BadTime) }
}

/// Whether the worker has promised the time to nobody else; gives the minutes of travel.
fn is_free(story: &Story<'_>, slot: Slot) -> Result<u32, Refusal> {
    let worker = story.job.assignee().ok_or(Refusal::NotNow)?.worker;
    let facts = story.facts.worker.filter(|facts| facts.worker == worker).ok_or(Refusal::NotWorking)?;
    let zone = story.job.time_zone();
    let (from, to) = (slot.starts(&zone), slot.ends(&zone));
    match overlapping(&story.facts.promises, story.job.id, from, to, facts.travel_minutes) {
        Some(other) => Err(Refusal::Overlaps { job: other.job }),
        None => Ok(facts.travel_minutes),
    }
}
