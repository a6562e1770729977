//! The facts of the payment provider's life, and what each changes; live and replayed facts take the
//! same path. Never here: deciding that something happens.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Line, Payments, Remembered, Session, SessionStatus};
use crate::hooks::later;

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub(super) enum Fact {
    Created {
        session: String,
        payment_intent: String,
        lines: Vec<Line>,
        currency: String,
        asked: Value,
        expires: Timestamp,
        at: Timestamp,
    },
    /// A key was used; the same call is answered with the same words for a day.
    Remembered {
        key: String,
        fingerprint: String,
        body: String,
        at: Timestamp,
    },
    Paid {
        session: String,
        event: String,
        at: Timestamp,
    },
    Declined {
        session: String,
        event: String,
        at: Timestamp,
    },
    Expired {
        session: String,
        event: String,
        at: Timestamp,
    },
    Refunded {
        session: String,
        refund: String,
        amount: i64,
        event: String,
        at: Timestamp,
    },
    Answered {
        hook: String,
        ok: bool,
        at: Timestamp,
    },
}

/// What is yet to happen.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Errand {
    Expire { session: String },
    Event,
}

impl Payments {
    /// Writes the fact down, then lets it happen.
    pub(super) fn record(&mut self, fact: Fact) {
        if let Err(error) = self.journal.append(&fact) {
            tracing::error!("{error:#}: a restart will not remember this");
        }
        self.apply(fact);
    }

    pub(super) fn apply(&mut self, fact: Fact) {
        self.serial += 1;
        match fact {
            Fact::Created { .. } => self.apply_created(fact),
            Fact::Remembered { key, fingerprint, body, at } => {
                let remembered = Remembered { at, fingerprint, body };
                self.remembered.insert(key, remembered);
            }
            Fact::Paid { session, event, at } => {
                self.close(&session, SessionStatus::Paid);
                self.tell(&session, event, "checkout.session.completed", at);
            }
            Fact::Expired { session, event, at } => {
                self.close(&session, SessionStatus::Expired);
                self.tell(&session, event, "checkout.session.expired", at);
            }
            Fact::Declined { session, event, at } => {
                self.changed.insert(session.clone());
                if let Some(session) = self.sessions.get_mut(&session) {
                    session.declines += 1;
                }
                self.tell(&session, event, "payment_intent.payment_failed", at);
            }
            Fact::Refunded { session, refund: _, amount, event, at } => {
                self.changed.insert(session.clone());
                if let Some(session) = self.sessions.get_mut(&session) {
                    session.refunded += amount;
                }
                self.tell(&session, event, "charge.refunded", at);
            }
            Fact::Answered { hook, ok, at } => {
                self.queue.answered(&hook, ok, at);
                if !self.queue.knows(&hook) {
                    self.events.remove(&hook);
                }
            }
        }
    }

    fn apply_created(&mut self, fact: Fact) {
        let Fact::Created { session: id, payment_intent, lines, currency, asked, expires, at } = fact else {
            return;
        };
        let text = |name: &str| asked.get(name).and_then(Value::as_str).map(str::to_owned);
        let session = Session {
            id: id.clone(),
            payment_intent,
            amount: lines
                .iter()
                .map(|line| line.unit_amount.saturating_mul(line.quantity))
                .fold(0, i64::saturating_add),
            lines,
            currency,
            success_url: text("success_url").unwrap_or_default(),
            cancel_url: text("cancel_url"),
            created: at,
            expires,
            status: SessionStatus::Open,
            declines: 0,
            refunded: 0,
            asked,
        };
        let errand = Errand::Expire { session: id.clone() };
        self.queue.add(format!("{id}.expire"), expires, errand);
        self.changed.insert(id.clone());
        self.sessions.insert(id, session);
    }

    fn close(&mut self, id: &str, status: SessionStatus) {
        self.queue.remove(&format!("{id}.expire"));
        self.changed.insert(id.to_owned());
        if let Some(session) = self.sessions.get_mut(id) {
            session.status = status;
        }
    }

    /// The event's words are fixed when it happens, not when it leaves.
    fn tell(&mut self, session: &str, event: String, kind: &str, at: Timestamp) {
        let Some(session) = self.sessions.get(session) else {
            return;
        };
        let body = self.event_json(session, &event, kind, at).to_string();
        self.events.insert(event.clone(), body);
        let at = later(at, self.settings.event_delay_ms);
        self.queue.add(event, at, Errand::Event);
    }
}
