//! What is said while somebody is sought: to whoever is asked, that a call is promised, and to the customer that nobody is
//! free yet and the desk looks itself. What follows from an answer stands elsewhere.

use jiff::SignedDuration;

use super::super::{AskedWorker, Event, Job, Message, Owner, Recipient, Stage, duties};
use super::{Effect, SOON_HOURS, offers};
use crate::playbook::{Audience, Hears, News, Playbook, Then, What};

/// A call is promised, or taken back.
pub(super) fn callbacks(playbook: &Playbook, event: &Event) -> Vec<Effect> {
    match event {
        Event::CallbackPromised { worker, by } => {
            let message = Message::CallbackPromised { by: *by };
            vec![Effect::Tell { to: Recipient::Worker(*worker), message }]
        }
        // Where everybody hears who was not chosen, they hear that.
        Event::CallbackDropped { .. } if playbook.tells(News::SourcingClosed, Audience::Candidates) => {
            Vec::new()
        }
        Event::CallbackDropped { worker } => {
            vec![Effect::Tell { to: Recipient::Worker(*worker), message: Message::NoCallNeeded }]
        }
        _ => Vec::new(),
    }
}

/// Some are asked, or find it on the list; or there is nobody more to ask.
pub(super) fn asked(job: &Job, playbook: &Playbook, asked: &[AskedWorker], event: &Event) -> Vec<Effect> {
    let offered = |one: &AskedWorker| Effect::Tell {
        to: Recipient::Worker(one.worker),
        message: Message::JobOffered { again: one.again },
    };
    match playbook.for_visit(job.visit.purpose).hears.contains(&Hears::Asked) {
        _ if asked.is_empty() => by_the_desk(job, playbook, event),
        true => asked.iter().map(offered).collect(),
        false => offers::listed(job, asked),
    }
}

/// Nobody else can be asked, or those who were kept silent until it came to the desk: the customer hears who looks now.
pub(super) fn by_the_desk(job: &Job, playbook: &Playbook, event: &Event) -> Vec<Effect> {
    let state = &job.visit.sourcing;
    let sought = job.stage == Stage::Sourcing && state.claims() == 0 && job.held().is_none();
    let turn = match event {
        Event::Asked { last: true, .. } => state.silent() == 0 && !came_to_the_desk(job, playbook),
        Event::Overdue { then: Then::Ring, .. } => true,
        Event::Overdue { then: Then::Operator, .. } => {
            // Its last rung; the desk's own time for it follows, and is not told.
            let open = duties(job, playbook);
            open.iter()
                .any(|duty| duty.what == What::Answer && duty.owner == Owner::Operator && duty.next.is_some())
        }
        _ => false,
    };
    let message = || Message::StillSought { soon: is_soon(job) };
    let told =
        (sought && turn).then(|| Effect::Tell { to: Recipient::Customer(job.customer), message: message() });
    told.into_iter().collect()
}

/// Whether the last who were asked kept silent until the desk had it.
fn came_to_the_desk(job: &Job, playbook: &Playbook) -> bool {
    let ladder = playbook.for_visit(job.visit.purpose).by.get(&What::Answer);
    let reached = |rungs: u8| ladder.and_then(|ladder| ladder.get(usize::from(rungs).checked_sub(1)?));
    job.climbed.iter().any(|climbed| {
        climbed.what == What::Answer
            && Some(climbed.since) == job.visit.sourcing.asked_at
            && reached(climbed.rungs).is_none_or(|rung| matches!(rung.then, Then::Operator | Then::Ring))
    })
}

/// Whether it is wanted now, or before whoever is told in the morning could say anything.
fn is_soon(job: &Job) -> bool {
    let state = &job.visit.sourcing;
    let asked = state.asked_at.or(state.nobody_more).unwrap_or(job.since);
    match job.asked_slot() {
        Some(slot) => {
            slot.starts(&job.time_zone()).duration_since(asked) < SignedDuration::from_hours(SOON_HOURS)
        }
        None => job.is_online(),
    }
}
