//! What follows from times that wait for the customer, and from a no when nobody else is waited for.

use jiff::SignedDuration;

use super::super::{Answer, Event, Freed, Job, Message, Recipient};
use super::{Effect, SOON_HOURS};
use crate::playbook::{Audience, Hears, News, Playbook};
use crate::time::Slot;

/// Where some are asked at a time and all of them have said no, nobody is waited for before the next are.
pub(super) fn next_at_once(job: &Job, playbook: &Playbook, answer: &Answer) -> Option<Effect> {
    let choices = playbook.for_visit(job.visit.purpose);
    let state = &job.visit.sourcing;
    let asked = choices.wave.is_some() && choices.hears.contains(&Hears::Asked);
    let nobody = state.silent() == 0 && state.claims() == 0 && state.unsure == 0;
    (asked && nobody && *answer == Answer::No).then_some(Effect::Seek)
}

/// Three times wait for the customer, or wait no more.
pub(super) fn held(job: &Job, playbook: &Playbook, event: &Event) -> Vec<Effect> {
    let tell = |to, message| Effect::Tell { to, message };
    let customer = Recipient::Customer(job.customer);
    match event {
        Event::TimesHeld { worker, times, .. } => vec![
            tell(customer, Message::TimesOffered { times: times.clone(), soon: is_soon(job, times) }),
            tell(Recipient::Worker(*worker), Message::TimesPassedOn),
        ],
        Event::TimesFreed { worker, why } if why.seeks() => {
            vec![tell(Recipient::Worker(*worker), Message::TimesNotTaken), Effect::Seek]
        }
        // Where everybody hears who was not chosen, they hear that.
        Event::TimesFreed { worker, why: Freed::Over }
            if !playbook.tells(News::SourcingClosed, Audience::Candidates) =>
        {
            vec![tell(Recipient::Worker(*worker), Message::TimesNotTaken)]
        }
        _ => Vec::new(),
    }
}

/// Whether one of these begins before the customer could answer in the morning.
fn is_soon(job: &Job, times: &[Slot]) -> bool {
    let first = times.iter().map(|slot| slot.starts(&job.time_zone())).min();
    let asked = job.held().map(|held| held.at);
    first
        .zip(asked)
        .is_some_and(|(first, at)| first.duration_since(at) < SignedDuration::from_hours(SOON_HOURS))
}

/// The customer hears that it is at another time than they asked for, if the playbook spreads that. Of a consultation it is
/// said with the assignment.
pub(super) fn other_time(job: &Job, playbook: &Playbook, slot: Slot) -> Vec<Effect> {
    let told = !job.is_online() && playbook.tells(News::TimeAgreed, Audience::Customer);
    let tell =
        || Effect::Tell { to: Recipient::Customer(job.customer), message: Message::OtherTime { slot } };
    told.then(tell).into_iter().collect()
}
