//! What both sides hear of a case.

use super::super::{Event, Job, Message, Recipient, Side};
use super::Effect;

pub(super) fn case(job: &Job, event: &Event) -> Vec<Effect> {
    let Some(case) = &job.case else { return Vec::new() };
    let tell = |side, message| Effect::Tell {
        to: match side {
            Side::Worker => Recipient::Worker(case.who.worker),
            Side::Customer | Side::Operator => Recipient::Customer(job.customer),
        },
        message,
    };
    let both = |message: Message| vec![tell(Side::Customer, message.clone()), tell(Side::Worker, message)];
    match event {
        Event::CaseOpened { by, about, .. } => [Side::Customer, Side::Worker]
            .into_iter()
            .map(|side| match *by == side {
                true => tell(side, Message::CaseNoted),
                false => tell(side, Message::CaseOpened { about: *about }),
            })
            .collect(),
        Event::StoryTold { by, .. } => vec![tell(*by, Message::StoryNoted)],
        Event::CaseDropped { .. } => both(Message::CaseDropped),
        Event::CaseDecided { outcome, reason } => {
            both(Message::CaseDecided { outcome: *outcome, reason: *reason })
        }
        Event::VisitRedone { .. } => vec![tell(Side::Customer, Message::WhenAgain)],
        _ => Vec::new(),
    }
}
