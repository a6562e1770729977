//! Carries webhooks that are due to the program, on a socket, one after the other in the order of their
//! time. Never here: what they say, and when they are tried again.

use std::sync::Arc;
use std::time::Duration;

use channels::transport::Transport;
use tokio::time::{Instant, MissedTickBehavior};

use crate::{Hook, Standins};

const ROUND: Duration = Duration::from_millis(40);
/// A demo's clock may run a thousand times as fast as the wall's, and the tries of a day would be over
/// in a blink: a refused webhook is held for this long on the wall's clock as well.
const REFUSED_FOR: Duration = Duration::from_millis(400);

#[derive(Clone, Copy)]
enum Sender {
    Carrier,
    Payments,
    Screening,
}

/// Posts due webhooks through the transport until it is dropped.
pub async fn deliver(standins: Arc<Standins>, transport: Arc<dyn Transport>) {
    standins.with_carrier(|carrier, now| carrier.recall(now));
    standins.with_payments(|payments, now| payments.recall(now));
    standins.with_screening(|screening, now| screening.recall(now));
    let mut refused: Vec<(Instant, Sender, String)> = Vec::new();
    let mut rounds = tokio::time::interval(ROUND);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        rounds.tick().await;
        let wall = Instant::now();
        let (again, still): (Vec<_>, Vec<_>) = refused.into_iter().partition(|(until, _, _)| *until <= wall);
        refused = still;
        for (_, sender, id) in again {
            report(&standins, sender, &id, Posted::Refused);
        }
        for (sender, hook) in due(&standins) {
            let id = hook.id.clone();
            match post(transport.as_ref(), hook).await {
                Posted::Taken => report(&standins, sender, &id, Posted::Taken),
                Posted::Refused => refused.push((Instant::now() + REFUSED_FOR, sender, id)),
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Posted {
    Taken,
    Refused,
}

fn due(standins: &Standins) -> Vec<(Sender, Hook)> {
    let texts = standins.with_carrier(|carrier, now| carrier.due(now));
    let events = standins.with_payments(|payments, now| payments.due(now));
    let checks = standins.with_screening(|screening, now| screening.due(now));
    let texts = texts.into_iter().map(|hook| (Sender::Carrier, hook));
    let events = events.into_iter().map(|hook| (Sender::Payments, hook));
    let checks = checks.into_iter().map(|hook| (Sender::Screening, hook));
    texts.chain(events).chain(checks).collect()
}

async fn post(transport: &dyn Transport, hook: Hook) -> Posted {
    let id = hook.id;
    match transport.call(hook.request).await {
        Ok(answer) if answer.status().is_success() => Posted::Taken,
        Ok(answer) => {
            tracing::warn!(hook = %id, status = answer.status().as_u16(), "a webhook was refused");
            Posted::Refused
        }
        Err(error) => {
            tracing::warn!(hook = %id, "a webhook found nobody: {error}");
            Posted::Refused
        }
    }
}

fn report(standins: &Standins, sender: Sender, id: &str, posted: Posted) {
    let ok = posted == Posted::Taken;
    match sender {
        Sender::Carrier => standins.with_carrier(|carrier, now| carrier.answered(id, ok, now)),
        Sender::Payments => standins.with_payments(|payments, now| payments.answered(id, ok, now)),
        Sender::Screening => standins.with_screening(|screening, now| screening.answered(id, ok, now)),
    }
}
