//! What an event makes of the search for a worker.

use jiff::Timestamp;

use super::super::{AnswerKind, AskedWorker, Callback, Event, Held, Sourcing};

pub(super) fn sourcing(state: &mut Sourcing, event: &Event, at: Timestamp) {
    match event {
        Event::Asked { wave, asked, last, heard } => {
            state.wave = *wave;
            state.numbers = asked.iter().map(|one| one.rank).fold(state.numbers, u32::max);
            let new = asked.iter().filter(|one: &&AskedWorker| !one.again).count();
            state.asked = state.asked.saturating_add(u32::try_from(new).unwrap_or(u32::MAX));
            if !asked.is_empty() {
                state.asked_at = Some(heard.map_or(at, |heard| heard.max(at)));
                state.ringing = None;
                state.nobody_more = None;
            } else if *last && (state.asked_at.is_none() || state.silent() == 0) {
                state.nobody_more = state.nobody_more.or(Some(at));
            }
        }
        Event::Answered { worker, answer, was } => {
            if let Some(was) = was {
                count(state, *was, false);
            }
            count(state, answer.kind(), true);
            state.callbacks.retain(|callback| callback.worker != *worker);
            match (state.claims(), state.first_yes) {
                (0, _) => state.first_yes = None,
                (_, None) => state.first_yes = Some(at),
                (_, Some(_)) => {}
            }
        }
        Event::CallbackPromised { worker, by } => {
            state.callbacks.push(Callback { worker: *worker, asked: at, by: *by });
        }
        Event::Rang { worker, .. } | Event::CallbackDropped { worker } => {
            state.callbacks.retain(|callback| callback.worker != *worker)
        }
        Event::Invited { worker, .. } => state.invited.push(*worker),
        Event::TimesHeld { worker, times, .. } => {
            state.held = Some(Held { worker: *worker, times: times.clone(), at });
        }
        Event::TimesFreed { worker, why } => {
            state.held = None;
            // Their times did not suit: they are not asked again.
            if why.seeks() {
                count(state, AnswerKind::Proposal, false);
                state.asked = state.asked.saturating_sub(1);
                state.gone.push(*worker);
                // Nobody's turn was over while it was the customer's.
                state.asked_at = Some(at);
                if state.claims() == 0 {
                    state.first_yes = None;
                }
            }
        }
        Event::AnswersLapsed => state.ringing = Some(at),
        Event::Widened { reach } => {
            state.reach = *reach;
            state.asked_at = None;
            state.nobody_more = None;
        }
        _ => {}
    }
}

pub(super) fn count(state: &mut Sourcing, kind: AnswerKind, up: bool) {
    let counter = match kind {
        AnswerKind::Yes => &mut state.yes,
        AnswerKind::Proposal | AnswerKind::Offer => &mut state.proposals,
        AnswerKind::No => &mut state.no,
        AnswerKind::Unsure | AnswerKind::CallMe => &mut state.unsure,
    };
    *counter = if up { counter.saturating_add(1) } else { counter.saturating_sub(1) };
}
