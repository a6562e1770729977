//! Whom to tell of what happens between the assignment and the signature.

use super::super::{Event, Job, Message, Recipient};
use super::Effect;
use crate::playbook::{Audience, News, Playbook};

/// What both hear of a guided visit.
pub(super) fn guided(job: &Job, playbook: &Playbook, event: &Event) -> Vec<Effect> {
    let customer = |message| vec![Effect::Tell { to: Recipient::Customer(job.customer), message }];
    match event {
        Event::Called { reached: false, .. } => customer(Message::TriedToCall),
        Event::VisitConfirmed if playbook.tells(News::VisitConfirmed, Audience::Customer) => {
            let slot = job.agreed_slot();
            slot.map(|slot| customer(Message::VisitConfirmed { slot })).unwrap_or_default()
        }
        Event::SetOut { eta } => customer(Message::OnTheWay { eta: *eta }),
        Event::Late { minutes } => customer(Message::RunningLate { minutes: *minutes }),
        Event::Approved { how, signed: Some(_) } => {
            customer(Message::SignedOff { glass: *how == super::super::How::Glass })
        }
        Event::CheckedOut { who, why, .. } => {
            let noted = Effect::Tell { to: Recipient::Worker(who.worker), message: Message::CheckOutNoted };
            [noted].into_iter().chain(customer(Message::CheckedOut { why: *why })).collect()
        }
        _ => Vec::new(),
    }
}
