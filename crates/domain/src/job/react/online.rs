//! Whom to tell of a consultation: when both meet, who waits in the room, and that somebody has to come.

use jiff::SignedDuration;

use super::super::room::{Met, met};
use super::super::{Event, Job, Message, Recipient, Side};
use super::{Effect, SOON_HOURS};
use crate::playbook::{Playbook, Purpose, What};
use crate::time::Slot;

/// Both hear when they meet.
pub(super) fn assigned(job: &Job, slot: Slot) -> Vec<Effect> {
    let Some(who) = job.assignee() else { return Vec::new() };
    let until = slot.starts(&job.time_zone()).duration_since(job.since);
    let message = Message::OnlineAt { slot, soon: until < SignedDuration::from_hours(SOON_HOURS) };
    // Whoever has just heard when it is need not hear it again.
    let near = if until < SignedDuration::from_mins(NEAR_MINUTES) { Vec::new() } else { near(job, slot) };
    let both = [Recipient::Worker(who.worker), Recipient::Customer(job.customer)];
    both.map(|to| Effect::Tell { to, message: message.clone() }).into_iter().chain(near).collect()
}

/// Both are called to the room as soon as it can be gone into.
pub(super) fn near(job: &Job, slot: Slot) -> Vec<Effect> {
    let Some(who) = job.assignee().filter(|_| job.is_online()) else { return Vec::new() };
    [Recipient::Worker(who.worker), Recipient::Customer(job.customer)]
        .map(|to| Effect::Tell { to, message: Message::MeetingNear { slot } })
        .into()
}

/// A meeting that is agreed so shortly before it is not said once more.
const NEAR_MINUTES: i64 = 60;

/// Whoever is not in yet hears that the other one is; and that somebody has to come.
pub(super) fn online(job: &Job, event: &Event) -> Vec<Effect> {
    let customer = |message| vec![Effect::Tell { to: Recipient::Customer(job.customer), message }];
    let alone = job.visit.room.is_some_and(|room| room.customer.is_none());
    match event {
        Event::Started if job.is_online() && alone => customer(Message::RoomOpen),
        Event::VisitNeeded { .. } => customer(Message::VisitNeeded),
        _ => Vec::new(),
    }
}

/// The customer is asked only where the server did not see enough of it, and nobody where it saw nothing: that is a case.
pub(super) fn over(job: &Job, playbook: &Playbook) -> Vec<Effect> {
    let Some(who) = job.assignee().filter(|_| met(job, playbook) == Met::Shortly) else { return Vec::new() };
    let tell = |to, message| Effect::Tell { to, message };
    vec![
        tell(Recipient::Worker(who.worker), Message::FinishNoted),
        tell(Recipient::Customer(job.customer), Message::IsItRight),
    ]
}

/// Whether whoever is written to by this side is in the room, and needs no text.
pub(super) fn reads_it_there(job: &Job, by: Side) -> bool {
    let other = if by == Side::Customer { Side::Worker } else { Side::Customer };
    job.open_room().is_some_and(|room| room.since(other).is_some())
}

/// What somebody is reminded of about a consultation; nothing where it is the same as about a visit at a place.
pub(super) fn reminder(job: &Job, what: What) -> Option<Message> {
    match what {
        What::Presence => Some(Message::IsItRight),
        What::Arrive if job.is_online() => {
            job.agreed_slot().map(|slot| Message::OnlineAt { slot, soon: true })
        }
        What::FollowUp if is_what_follows(job) => Some(Message::VisitNeeded),
        _ => None,
    }
}

/// Whether the visit that waits for its time is the one that a consultation showed to be needed.
fn is_what_follows(job: &Job) -> bool {
    let last = job.bills.iter().rfind(|bill| bill.what.is_asked());
    let talked =
        last.is_some_and(|bill| bill.purpose == Purpose::Consultation && bill.visit + 1 == job.visit.n);
    talked && job.was_consulted() && !job.is_online()
}
