//! The facts of a carrier's life, and what each changes. Live and replayed facts take the same path, so
//! that a restarted carrier is the one that was killed. Never here: deciding that something happens.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::keyword::Keyword;
use super::{Carrier, Delivery, Message};
use crate::hooks::later;

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub(super) enum Fact {
    /// A handset was added by hand.
    Handset { number: String },
    /// A handset was switched on or off.
    Reach { number: String, on: bool },
    /// The program's message was taken, to be sent and delivered after so many milliseconds.
    Accepted {
        sid: String,
        to: String,
        body: String,
        callback: Option<String>,
        at: Timestamp,
        sent_ms: u64,
        delivered_ms: u64,
        sent_reported_last: bool,
    },
    /// A person typed a text.
    Typed { sid: String, from: String, body: String, keyword: Option<Keyword>, at: Timestamp },
    /// The carrier answered a keyword by itself.
    Confirmed { sid: String, to: String, body: String, at: Timestamp },
    /// A message came further.
    Moved {
        sid: String,
        #[serde(with = "delivery_word")]
        to: Delivery,
        at: Timestamp,
    },
    /// The program answered a webhook.
    Answered { hook: String, ok: bool, at: Timestamp },
}

/// What is yet to happen.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Errand {
    Move { sid: String, to: Delivery },
    Inbound { sid: String },
    Report { sid: String, status: Delivery },
}

/// A report that overtakes another leaves this much before it.
const OVERTAKEN_MS: u64 = 1000;

impl Carrier {
    /// Writes the fact down, then lets it happen.
    pub(super) fn record(&mut self, fact: Fact) {
        if let Err(error) = self.journal.append(&fact) {
            tracing::error!("{error:#}: a restart will not remember this");
        }
        self.apply(fact);
    }

    pub(super) fn apply(&mut self, fact: Fact) {
        match fact {
            Fact::Handset { number } => self.see(&number),
            Fact::Reach { number, on } => {
                self.changed.insert(number.clone());
                if on {
                    self.unreachable.remove(&number);
                } else {
                    self.unreachable.insert(number);
                }
            }
            Fact::Accepted { .. } => self.apply_accepted(fact),
            Fact::Typed { sid, from, body, keyword, at } => {
                match keyword {
                    Some(Keyword::Stop) => self.stopped.insert(from.clone()),
                    Some(Keyword::Start) => self.stopped.remove(&from),
                    Some(Keyword::Help) | None => false,
                };
                let errand = Errand::Inbound { sid: sid.clone() };
                self.queue.add(format!("{sid}.inbound"), at, errand);
                let mut message = text(sid, from, body, at, Delivery::Typed);
                message.from_handset = true;
                message.opt_out = keyword;
                self.keep(message);
            }
            Fact::Confirmed { sid, to, body, at } => {
                let mut message = text(sid, to, body, at, Delivery::Delivered);
                message.legal = true;
                self.keep(message);
            }
            Fact::Moved { sid, to, at } => self.apply_moved(&sid, to, at),
            Fact::Answered { hook, ok, at } => {
                let fate = self.queue.answered(&hook, ok, at);
                if let Some(sid) = hook.strip_suffix(".inbound") {
                    self.settle_inbound(sid, fate, at);
                }
            }
        }
    }

    fn apply_accepted(&mut self, fact: Fact) {
        let Fact::Accepted { sid, to, body, callback, at, sent_ms, delivered_ms, sent_reported_last } = fact
        else {
            return;
        };
        for (status, milliseconds) in [(Delivery::Sent, sent_ms), (Delivery::Delivered, delivered_ms)] {
            let errand = Errand::Move { sid: sid.clone(), to: status };
            let id = format!("{sid}.to_{}", status.word());
            self.queue.add(id, later(at, milliseconds), errand);
        }
        if sent_reported_last && callback.is_some() {
            // Queued under its id here, so that the step to `sent` finds it and does not report again.
            let errand = Errand::Report { sid: sid.clone(), status: Delivery::Sent };
            let at = later(at, delivered_ms + OVERTAKEN_MS);
            self.queue.add(format!("{sid}.sent"), at, errand);
        }
        let mut message = text(sid, to, body, at, Delivery::Queued);
        message.callback = callback;
        self.keep(message);
    }

    fn apply_moved(&mut self, sid: &str, to: Delivery, at: Timestamp) {
        let planned = match to {
            Delivery::Undelivered => Delivery::Delivered,
            Delivery::Queued
            | Delivery::Sent
            | Delivery::Delivered
            | Delivery::Typed
            | Delivery::Taken
            | Delivery::GivenUp => to,
        };
        self.queue.remove(&format!("{sid}.to_{}", planned.word()));
        let Some(message) = self.message_mut(sid) else {
            return;
        };
        message.delivery = to;
        message.moved_at = at;
        let reported = message.callback.is_some();
        let id = format!("{sid}.{}", to.word());
        if reported && !self.queue.knows(&id) {
            let errand = Errand::Report { sid: sid.to_owned(), status: to };
            self.queue.add(id, at, errand);
        }
    }

    fn see(&mut self, number: &str) {
        self.changed.insert(number.to_owned());
        if !self.handsets.iter().any(|seen| seen == number) {
            self.handsets.push(number.to_owned());
        }
    }

    fn keep(&mut self, message: Message) {
        self.serial += 1;
        if !self.threads.contains_key(&message.number) {
            self.see(&message.number);
        }
        self.changed.insert(message.number.clone());
        let thread = self.threads.entry(message.number.clone()).or_default();
        let place = (message.number.clone(), thread.len());
        self.places.insert(message.sid.clone(), place);
        thread.push(message);
    }
}

fn text(sid: String, number: String, body: String, at: Timestamp, delivery: Delivery) -> Message {
    Message {
        sid,
        number,
        from_handset: false,
        legal: false,
        body,
        at,
        delivery,
        moved_at: at,
        callback: None,
        opt_out: None,
    }
}

impl Delivery {
    /// The vendor's word for it.
    pub fn word(self) -> &'static str {
        match self {
            Delivery::Queued => "queued",
            Delivery::Sent => "sent",
            Delivery::Delivered => "delivered",
            Delivery::Undelivered => "undelivered",
            Delivery::Typed | Delivery::Taken | Delivery::GivenUp => "received",
        }
    }
}

mod delivery_word {
    use super::Delivery;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(to: &Delivery, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(to.word())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Delivery, D::Error> {
        match String::deserialize(deserializer)?.as_str() {
            "sent" => Ok(Delivery::Sent),
            "delivered" => Ok(Delivery::Delivered),
            "undelivered" => Ok(Delivery::Undelivered),
            other => Err(D::Error::custom(format!("{other} is no step of a message"))),
        }
    }
}
