//! Whom to tell of other terms: what comes on top, which the customer is asked, and another price than the one that was
//! offered, which either side asks the other.

use super::super::{Event, Job, Message, Recipient, Side};
use super::Effect;

/// What both hear of terms that wait, and of what became of them.
pub(super) fn terms(job: &Job, event: &Event) -> Vec<Effect> {
    let customer = Some(Recipient::Customer(job.customer));
    let worker = job.worker().map(Recipient::Worker);
    let tell = |to: Option<Recipient>, message| to.map(|to| Effect::Tell { to, message });
    // Whoever did not write is asked, or hears what the other one made of it.
    let other = |by: Side| if by == Side::Customer { worker } else { customer };
    let told = match (event, job.is_by_offer()) {
        (Event::Countered { worker, amount }, _) => {
            let message = Message::CounterOffered { amount: *amount };
            [tell(Some(Recipient::Worker(*worker)), message), None]
        }
        (Event::TermsProposed { terms, by }, true) => {
            [tell(other(*by), Message::PriceProposed { v: terms.v }), None]
        }
        (Event::TermsAgreed { v, .. }, true) => {
            let message = Message::PriceAgreed { v: *v };
            [tell(customer, message.clone()), tell(worker, message)]
        }
        (Event::TermsDeclined { by }, true) => {
            [tell(other(*by), Message::PriceStands { answered: true }), None]
        }
        (Event::TermsLapsed, true) => {
            let message = Message::PriceStands { answered: false };
            [tell(customer, message.clone()), tell(worker, message)]
        }
        (Event::TermsProposed { terms, .. }, false) => {
            [tell(customer, Message::TermsProposed { v: terms.v }), None]
        }
        (Event::TermsAgreed { v, .. }, false) => [tell(worker, Message::TermsAgreed { v: *v }), None],
        (Event::TermsDeclined { .. }, false) => [tell(worker, Message::TermsStand { answered: true }), None],
        (Event::TermsLapsed, false) => {
            let stands = tell(worker, Message::TermsStand { answered: false });
            [stands, tell(customer, Message::TermsOver)]
        }
        (_, _) => [None, None],
    };
    told.into_iter().flatten().collect()
}
