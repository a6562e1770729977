//! Whom to tell of offers: who is asked for one, who makes one, and what becomes of the others.

use super::super::{Answer, AskedWorker, Event, Job, Message, Recipient};
use super::{Effect, to_candidates};
use crate::ids::WorkerId;
use crate::playbook::{Playbook, PriceBy};

/// Where jobs are listed nobody is written to, they find it: but for those whom the customer asked.
pub(super) fn listed(job: &Job, asked: &[AskedWorker]) -> Vec<Effect> {
    let invited = &job.visit.sourcing.invited;
    let told = asked.iter().filter(|one| !one.again && invited.contains(&one.worker));
    told.map(|one| Effect::Tell { to: Recipient::Worker(one.worker), message: Message::Invited }).collect()
}

/// Whoever asked somebody in person hears that they make none, or that somebody else is asked instead.
pub(super) fn declined(job: &Job, playbook: &Playbook, worker: WorkerId, answer: &Answer) -> Option<Effect> {
    let invited = *answer == Answer::No && job.visit.sourcing.invited.contains(&worker);
    let message = match playbook.for_visit(job.visit.purpose).price {
        PriceBy::Offer => Message::InviteDeclined { worker },
        PriceBy::Catalogue | PriceBy::Estimate | PriceBy::Plan => Message::LookingAgain,
    };
    invited.then_some(Effect::Tell { to: Recipient::Customer(job.customer), message })
}

/// What both hear of an offer until it is booked for good.
pub(super) fn offers(job: &Job, playbook: &Playbook, event: &Event) -> Vec<Effect> {
    let customer = Recipient::Customer(job.customer);
    let tell = |to, message| Effect::Tell { to, message };
    match event {
        // Whoever had not found it hears of it with being asked.
        Event::Invited { worker, found } => {
            found.then(|| tell(Recipient::Worker(*worker), Message::Invited)).into_iter().collect()
        }
        Event::Answered { worker, .. } => vec![
            tell(Recipient::Worker(*worker), Message::OfferNoted),
            tell(customer, Message::OfferMade { worker: *worker }),
        ],
        Event::BookingLapsed { who } => vec![
            tell(Recipient::Worker(who.worker), Message::BookingLapsed),
            tell(customer, Message::FeeLapsed),
        ]
        .into_iter()
        .chain(to_candidates(playbook, Message::LivesAgain { but: who.worker }))
        .collect(),
        _ => to_candidates(playbook, Message::SetAside),
    }
}
