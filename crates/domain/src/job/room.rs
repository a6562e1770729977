//! The room of a consultation: who may go in, how long both have been there together, and what that makes of the visit.
//!
//! Who was there is what the server saw, and never what anybody says. A worker who goes in has begun, as one who arrives
//! at a door; a line that breaks is a way out, and whoever comes back goes on where they were.

use jiff::civil::DateTime;
use jiff::{SignedDuration, Span, Timestamp};
use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::{
    Actor, Event, Gate, How, Job, Message, Refusal, Side, Stage, Underway, case, finish, open, visit,
};
use crate::ids::NoteId;
use crate::playbook::{Playbook, Purpose};
use crate::time::{Slot, wall};

/// The shortest consultation that can be asked for, in minutes, and the longest.
pub const MINUTES: std::ops::RangeInclusive<u16> = 5..=180;

/// So long a yes to now is one, in minutes, from when the last was asked.
const NOW_MINUTES: i64 = 60;

/// How long before its time the room can be gone into.
const OPEN_BEFORE_MINUTES: i64 = 15;

/// Who is in the room, and how long both were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// So long it was asked for.
    pub minutes: u16,
    /// Since when the customer is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<Timestamp>,
    /// Since when the worker is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worker: Option<Timestamp>,
    /// Seconds for which both were in at once, before those for which they are now.
    #[serde(default)]
    pub together: i64,
}

impl Room {
    /// An empty room for so many minutes.
    pub(super) fn of(minutes: u16) -> Self {
        Self { minutes, customer: None, worker: None, together: 0 }
    }

    /// Since when a side is in.
    pub fn since(&self, side: Side) -> Option<Timestamp> {
        match side {
            Side::Customer => self.customer,
            Side::Worker => self.worker,
            Side::Operator => None,
        }
    }

    /// Since when both are.
    pub fn both_since(&self) -> Option<Timestamp> {
        Some(self.customer?.max(self.worker?))
    }

    /// Seconds for which both have been in at once until then.
    pub fn together_until(&self, at: Timestamp) -> i64 {
        self.together + self.both_since().map_or(0, |since| at.duration_since(since).as_secs().max(0))
    }

    fn enter(&mut self, side: Side, at: Timestamp) {
        match side {
            Side::Customer => self.customer = self.customer.or(Some(at)),
            Side::Worker => self.worker = self.worker.or(Some(at)),
            Side::Operator => {}
        }
    }

    fn leave(&mut self, side: Side, at: Timestamp) {
        self.together = self.together_until(at);
        match side {
            Side::Customer => self.customer = None,
            Side::Worker => self.worker = None,
            Side::Operator => {}
        }
    }
}

impl Job {
    /// Whether its running visit is one by video room.
    pub fn is_online(&self) -> bool {
        self.visit.purpose == Purpose::Consultation
    }

    /// The room of its running visit, while both can meet there.
    pub fn open_room(&self) -> Option<&Room> {
        let meets = match &self.stage {
            Stage::Booked { slot, .. } => slot.is_some(),
            Stage::Underway { at, .. } => matches!(at, Underway::Working { .. }),
            Stage::Request
            | Stage::Sourcing
            | Stage::Approval { .. }
            | Stage::Settling { .. }
            | Stage::Feedback { .. }
            | Stage::Closed { .. } => false,
        };
        self.visit.room.as_ref().filter(|_| meets)
    }

    /// Whether it is a consultation at which nobody has met.
    pub fn is_unmet(&self) -> bool {
        let room = self.visit.room.as_ref().filter(|_| self.is_online());
        room.is_some_and(|room| room.together == 0 && room.both_since().is_none())
    }

    /// From when its room can be gone into.
    pub fn room_opens(&self) -> Option<Timestamp> {
        let starts = self.agreed_slot()?.starts(&self.time_zone());
        starts.checked_sub(SignedDuration::from_mins(OPEN_BEFORE_MINUTES)).ok()
    }

    /// From when on a message may leave, where that is not at once.
    pub fn leaves(&self, message: &Message) -> Option<Timestamp> {
        match message {
            Message::MeetingNear { slot } => {
                let starts = slot.starts(&self.time_zone());
                starts.checked_sub(SignedDuration::from_mins(OPEN_BEFORE_MINUTES)).ok()
            }
            _ => None,
        }
    }

    /// Whether a consultation of it was judged right: what comes afterwards does not undo that.
    pub fn was_consulted(&self) -> bool {
        let judged = |visit| self.consents.iter().any(|consent| consent.visit == visit);
        self.bills.iter().any(|bill| bill.purpose == Purpose::Consultation && judged(bill.visit))
    }
}

/// Whether somebody can go in now.
pub(super) fn may_join(by: Actor, job: &Job, now: Timestamp) -> Result<(), Refusal> {
    let side = of_two(by, job)?;
    let room = job.open_room().ok_or(Refusal::NotNow)?;
    open::now_if(room.since(side).is_none())?;
    match job.room_opens() {
        Some(from) if now < from => Err(Refusal::TooEarly { from }),
        Some(_) | None => Ok(()),
    }
}

/// Whether somebody can go out now: whoever is in, and the machine for whoever is not heard of any more.
pub(super) fn may_leave(by: Actor, job: &Job) -> Result<(), Refusal> {
    let room = job.visit.room.as_ref().filter(|_| !job.is_closed()).ok_or(Refusal::NotNow)?;
    open::now_if(match by {
        Actor::Machine => room.customer.is_some() || room.worker.is_some(),
        _ => room.since(of_two(by, job)?).is_some(),
    })
}

/// The side of somebody whose room it is.
fn of_two(by: Actor, job: &Job) -> Result<Side, Refusal> {
    match by {
        Actor::Customer(_) => Ok(Side::Customer),
        Actor::Worker(worker) => open::only(open::has_it(job, worker)).map(|()| Side::Worker),
        Actor::Staff(_) | Actor::Machine => Err(Refusal::NotYours),
    }
}

/// Somebody goes in. A worker who does has begun.
pub(super) fn join(story: &mut Story<'_>) -> Result<(), Refusal> {
    let side = Side::from(story.by);
    if side == Side::Worker && matches!(story.job.stage, Stage::Booked { .. }) {
        visit::through(story, Gate::Arrive)?;
        visit::start(story)?;
    }
    story.happen(Event::Joined { side });
    Ok(())
}

/// Somebody goes out, or has not been heard of since then.
pub(super) fn leave(story: &mut Story<'_>, side: Side, at: Timestamp) -> Result<(), Refusal> {
    let (side, at) = if story.by == Actor::Machine { (side, at) } else { (Side::from(story.by), story.now) };
    let since = story.job.visit.room.as_ref().and_then(|room| room.since(side)).ok_or(Refusal::NotNow)?;
    story.happen(Event::Left { side, at: at.min(story.now).max(since) });
    Ok(())
}

/// What became of a consultation that is over: both have met for long enough, and it is right; or they never did, and
/// somebody asks why. Otherwise the customer says so, or says nothing.
pub(super) fn judge(story: &mut Story<'_>) -> Result<(), Refusal> {
    match met(&story.job, story.playbook) {
        Met::Enough => return finish::agree(story, How::Presence, None),
        Met::Never => case::open_for_absence(story),
        Met::Shortly => {}
    }
    Ok(())
}

/// Whether both met in the room, before those minutes that they are in now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Met {
    Never,
    Shortly,
    /// For as long as the playbook asks.
    Enough,
}

pub(super) fn met(job: &Job, playbook: &Playbook) -> Met {
    let seconds = job.visit.room.map_or(0, |room| room.together);
    let enough = playbook.for_visit(job.visit.purpose).minimum.map_or(0, |minimum| minimum.seconds());
    match seconds {
        ..=0 => Met::Never,
        seconds if seconds < enough => Met::Shortly,
        _ => Met::Enough,
    }
}

/// After a consultation somebody has to come: the customer says when, and who.
pub(super) fn open_visit(story: &mut Story<'_>, note: Option<NoteId>) {
    story.happen(Event::VisitNeeded { note });
    story.happen(Event::VisitOpened { slot: None, purpose: None, terms: None });
}

/// A time of as many minutes as were asked for, where that is what a visit takes.
pub(super) fn as_long_as_asked(job: &Job, slot: Slot) -> Slot {
    let room = job.visit.room.as_ref().filter(|_| job.is_online());
    room.map_or(slot, |room| of_minutes(slot.from, room.minutes))
}

pub(super) fn of_minutes(from: DateTime, minutes: u16) -> Slot {
    Slot { from, to: from.saturating_add(Span::new().minutes(i64::from(minutes))) }
}

/// Where it was asked for now: the time that begins with the next minute.
pub(super) fn now(job: &Job, now: Timestamp) -> Option<Slot> {
    let room = job.visit.room.as_ref().filter(|_| job.is_online() && job.asked_slot().is_none())?;
    let at = wall(now, &job.time_zone());
    let from = at.with().second(0).subsec_nanosecond(0).build().unwrap_or(at);
    Some(of_minutes(from.saturating_add(Span::new().minutes(1)), room.minutes))
}

/// A bare yes to now is one within an hour, and not the next morning.
pub(super) fn may_be_now(job: &Job, times: &[Slot], at: Timestamp) -> Result<(), Refusal> {
    let asked = job.visit.sourcing.asked_at.unwrap_or(job.since);
    let over = at.duration_since(asked) > SignedDuration::from_mins(NOW_MINUTES);
    if over && times.is_empty() && now(job, at).is_some() { Err(Refusal::BadTime) } else { Ok(()) }
}

/// What happens in a room, and what opens and shuts one.
pub(super) fn evolve(job: &mut Job, event: &Event, at: Timestamp) {
    match (event, &mut job.visit.room) {
        (Event::Joined { side }, Some(room)) => room.enter(*side, at),
        (Event::Left { side, at }, Some(room)) => room.leave(*side, *at),
        // Whoever is still in when it is said to be over was there until then.
        (Event::Finished { .. }, Some(room)) => {
            room.leave(Side::Customer, at);
            room.leave(Side::Worker, at);
        }
        (Event::Withdrawn { .. }, Some(room)) => (room.worker, room.together) = (None, 0),
        (Event::VisitNeeded { note }, _) => {
            job.found = note.or(job.found);
            (job.visit.purpose, job.visit.room) = (Purpose::Service, None);
            // What follows is no making good: it costs what it costs.
            job.visit.redo = false;
            job.enter(Stage::Request, at);
        }
        _ => {}
    }
}
