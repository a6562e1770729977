//! The schedule: both sides say when it suits them until a time suits both; later one side wants another time, and
//! the other picks one or keeps what stands. Before anybody has the job, the customer can ask for it at another time.
//!
//! Until it is picked, the agreed time stands and stays promised. Nobody sets or moves a visit alone.

use jiff::{SignedDuration, Span, Timestamp};
use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::{
    Actor, Event, Job, Owner, Proposed, Refusal, Side, Stage, held, overlapping, request, room, sourcing,
};
use crate::ids::WorkerId;
use crate::playbook::{Playbook, Purpose};
use crate::time::{Slot, wall};

/// How many times are proposed at most: what fits a text and is answered by one digit.
pub const TIMES_MAX: usize = 3;

/// How long a visit for an estimate is planned for.
const ESTIMATE_MINUTES: u32 = 60;
/// What two sides have in common must last at least so long to be a time for a visit.
const COMMON_MINUTES: i64 = 30;
/// Visits begin on the quarter of an hour.
const QUARTER: i64 = 15;

/// When it suits each side, while no time is agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suits {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub customer: Vec<Slot>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub worker: Vec<Slot>,
    /// When either last said so.
    pub at: Option<Timestamp>,
}

impl Suits {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What both sides have in common, earliest first.
    pub fn common(&self) -> Vec<Slot> {
        let pairs =
            self.customer.iter().flat_map(|theirs| self.worker.iter().map(move |ours| (theirs, ours)));
        let mut common: Vec<Slot> = pairs
            .map(|(a, b)| Slot { from: a.from.max(b.from), to: a.to.min(b.to) })
            .filter(|slot| slot.to.duration_since(slot.from).as_mins() >= COMMON_MINUTES)
            .collect();
        common.sort_by_key(|slot| (slot.from, slot.to));
        common.dedup();
        common
    }
}

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
    if story.job.stage == Stage::Sourcing {
        return ask_anew(story, side, times);
    }
    let Stage::Booked { slot: agreed, .. } = story.job.stage else { return Err(Refusal::NotNow) };
    if times.is_empty() || times.len() > TIMES_MAX {
        return Err(Refusal::BadTime);
    }
    let Some(agreed) = agreed else { return say_when(story, side, times) };
    let mut fresh: Vec<Slot> = Vec::with_capacity(times.len());
    for slot in times.iter().map(|slot| room::as_long_as_asked(&story.job, *slot)) {
        is_good(story, slot)?;
        if slot == agreed {
            return Err(Refusal::BadTime);
        }
        if !fresh.contains(&slot) {
            fresh.push(slot);
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

/// How often a job is asked for: whoever is asked for the same work again and again answers no more.
const ASKED_MAX: u8 = 6;

/// Whether the customer can still ask for another time, since nobody has the job yet: where they named one with the
/// request, and nobody waits for their word on others.
pub(super) fn can_be_asked_anew(job: &Job, playbook: &Playbook) -> bool {
    let timed = playbook.for_visit(job.visit.purpose).asks_for_a_time() && job.asked_slot().is_some();
    job.stage == Stage::Sourcing && timed && job.held().is_none() && job.visit.n < ASKED_MAX
}

/// The customer wants it at another time than they asked for: everybody is asked anew, for whoever said yes did so to
/// the time before.
fn ask_anew(story: &mut Story<'_>, side: Side, times: &[Slot]) -> Result<(), Refusal> {
    let [slot] = times else { return Err(Refusal::BadTime) };
    if side != Side::Customer {
        return Err(Refusal::NotYours);
    }
    let slot = room::as_long_as_asked(&story.job, *slot);
    is_good(story, slot)?;
    if story.job.asked_slot() == Some(slot) {
        return Err(Refusal::BadTime);
    }
    sourcing::let_go(story);
    story.happen(Event::TimesProposed { by: side, times: vec![slot] });
    story.happen(Event::VisitOpened { slot: Some(slot), purpose: None, terms: None });
    Ok(())
}

/// The other side picks one of the times: it takes the place of what was agreed, in one commit.
pub(super) fn pick(story: &mut Story<'_>, slot: Slot) -> Result<(), Refusal> {
    if story.job.held().is_some() {
        return held::pick(story, slot);
    }
    if let Some(suits) = story.job.sought_times() {
        let holds = |times: &[Slot]| times.iter().any(|time| time.from <= slot.from && slot.to <= time.to);
        // The other side said that it suits them; the desk has one of them on the phone.
        let by = match Side::from(story.by) {
            Side::Customer | Side::Operator if holds(&suits.worker) => Side::Customer,
            Side::Worker | Side::Operator if holds(&suits.customer) => Side::Worker,
            Side::Customer | Side::Worker | Side::Operator => return Err(Refusal::WhichTime),
        };
        // Taken meanwhile by another promise of the worker's: what was picked is kept, and the worker is asked.
        return say_when(story, by, &[slot]);
    }
    let proposed = story.job.proposed().ok_or(Refusal::NotNow)?;
    if !proposed.times.contains(&slot) {
        return Err(Refusal::WhichTime);
    }
    is_good(story, slot)?;
    let travel_minutes = is_free(story, slot)?;
    story.happen(Event::TimeMoved { slot, travel_minutes });
    Ok(())
}

/// The other side keeps what was agreed; while somebody is sought, none of the times suits.
pub(super) fn keep(story: &mut Story<'_>) -> Result<(), Refusal> {
    if story.job.held().is_some() {
        return held::decline(story);
    }
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

/// One side says when it suits them, in place of what they said before. As soon as a time suits both, it is agreed.
fn say_when(story: &mut Story<'_>, side: Side, times: &[Slot]) -> Result<(), Refusal> {
    let zone = story.job.time_zone();
    let mut suits: Vec<Slot> = Vec::with_capacity(times.len());
    for time in times {
        let too_far = request::is_too_far(time.starts(&zone), story.now);
        let short = time.to.duration_since(time.from).as_mins() < COMMON_MINUTES;
        if !time.is_sound() || short || time.ends(&zone) <= story.now || too_far {
            return Err(Refusal::BadTime);
        }
        // Nobody is offered what the worker has promised to somebody else.
        if side == Side::Worker && first_free(story, *time).is_none() {
            is_free(story, *time)?;
            return Err(Refusal::BadTime);
        }
        if !suits.contains(time) {
            suits.push(*time);
        }
    }
    suits.sort_by_key(|slot| slot.from);
    story.happen(Event::TimesProposed { by: side, times: suits });
    let common = story.job.sought_times().map(Suits::common).unwrap_or_default();
    if let Some((slot, travel)) = common.into_iter().find_map(|common| first_free(story, common)) {
        story.happen(Event::TimeAgreed { slot, travel_minutes: Some(travel), by: Some(side) });
    }
    Ok(())
}

/// The first time within what both sides have in common that is long enough for the visit, or as long as there is,
/// still to come, and promised to nobody else.
fn first_free(story: &Story<'_>, common: Slot) -> Option<(Slot, u32)> {
    let zone = story.job.time_zone();
    let minutes = match story.job.visit.purpose {
        Purpose::Estimate => ESTIMATE_MINUTES,
        Purpose::Service => story.facts.service.as_ref()?.minutes,
        Purpose::Consultation => u32::from(story.job.visit.room.as_ref()?.minutes),
    };
    let worker = story.facts.worker.as_ref()?;
    // Nobody travels to a room, and few talk for half an hour.
    let online = story.job.is_online();
    let (own_way, least) = match online {
        true => (0, COMMON_MINUTES.min(i64::from(minutes))),
        false => (worker.travel_minutes, COMMON_MINUTES),
    };
    let busy = story.facts.promises.iter().filter(|promise| promise.job != story.job.id);
    let after = busy.filter_map(|promise| {
        let travel = own_way.max(promise.travel_minutes);
        promise.to.checked_add(SignedDuration::from_mins(i64::from(travel))).ok()
    });
    let mut starts: Vec<Timestamp> = after.chain([common.starts(&zone)]).collect();
    starts.iter_mut().for_each(|start| *start = (*start).max(story.now));
    starts.sort_unstable();
    starts.into_iter().find_map(|start| {
        let from = on_the_quarter(wall(start, &zone)).max(common.from);
        let to = from.checked_add(Span::new().minutes(i64::from(minutes))).ok()?.min(common.to);
        let slot = Slot { from, to };
        let long_enough = to.duration_since(from).as_mins() >= least;
        let free = long_enough && is_good(story, slot).is_ok();
        Some((slot, is_free(story, slot).ok().filter(|_| free)?))
    })
}

fn on_the_quarter(from: jiff::civil::DateTime) -> jiff::civil::DateTime {
    let over = (i64::from(from.minute()) % QUARTER) * 60 + i64::from(from.second());
    let up = if over == 0 { 0 } else { QUARTER * 60 - over };
    from.with().subsec_nanosecond(0).build().unwrap_or(from).saturating_add(Span::new().seconds(up))
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
    // Nobody travels to a room.
    let travel = if story.job.is_online() { 0 } else { facts.travel_minutes };
    match overlapping(&story.facts.promises, story.job.id, from, to, travel) {
        Some(other) => Err(Refusal::Overlaps { job: other.job }),
        None => Ok(travel),
    }
}
