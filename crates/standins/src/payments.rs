//! A payment provider in the shape of Stripe Checkout: a session is created over the API, paid, declined
//! or left to expire on a page, refunded over the API; signed events tell the program.
//! Never here: real money, a card number, a clock, a socket. `answer` is in `payments/api.rs`.

mod api;
mod fact;
mod form;
mod paper;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use anyhow::Result;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::fault::{FaultOnce, Faults};
use crate::hooks::{Hook, Queue};
use crate::journal::Journal;
use crate::{seal, wire};
use fact::{Errand, Fact};

/// One account with one webhook endpoint.
#[derive(Clone, Debug)]
pub struct PaymentsSettings {
    pub secret_key: String,
    /// `whsec_…`, the whole of it the key of signatures.
    pub webhook_secret: String,
    pub webhook_url: String,
    /// The public URL under which sessions are paid: `{page_url}/{session id}`.
    pub page_url: String,
    /// The name on the payment page.
    pub merchant: String,
    /// From paid to the event leaving.
    pub event_delay_ms: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionStatus {
    Open,
    Paid,
    Expired,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub name: String,
    pub quantity: i64,
    /// Minor units.
    pub unit_amount: i64,
}

/// One checkout: what a person is asked to pay, and where they go afterwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    pub id: String,
    pub payment_intent: String,
    pub lines: Vec<Line>,
    /// Minor units.
    pub amount: i64,
    /// ISO 4217, lower case as the vendor writes it.
    pub currency: String,
    pub success_url: String,
    pub cancel_url: Option<String>,
    pub created: Timestamp,
    pub expires: Timestamp,
    pub status: SessionStatus,
    /// How often somebody's card was refused.
    pub declines: u32,
    pub refunded: i64,
    /// The form the session was made with, nested.
    asked: Value,
}

/// Why a session cannot be paid, declined or expired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPayable {
    Unknown,
    AlreadyPaid,
    Expired,
}

#[derive(Clone, Debug, PartialEq)]
struct Remembered {
    at: Timestamp,
    fingerprint: String,
    body: String,
}

#[derive(Debug)]
pub struct Payments {
    settings: PaymentsSettings,
    journal: Journal,
    sessions: BTreeMap<String, Session>,
    events: HashMap<String, String>,
    remembered: HashMap<String, Remembered>,
    queue: Queue<Errand>,
    serial: u64,
    faults: Faults,
    changed: BTreeSet<String>,
}

impl Payments {
    /// A provider in memory.
    pub fn new(settings: PaymentsSettings) -> Self {
        Payments {
            settings,
            journal: Journal::default(),
            sessions: BTreeMap::new(),
            events: HashMap::new(),
            remembered: HashMap::new(),
            queue: Queue::default(),
            serial: 0,
            faults: Faults::default(),
            changed: BTreeSet::new(),
        }
    }

    /// A provider that remembers, as [`crate::Carrier::open`].
    pub fn open(settings: PaymentsSettings, path: &Path) -> Result<Self> {
        let (journal, facts) = Journal::open::<Fact>(path)?;
        let mut payments = Payments::new(settings);
        for fact in facts {
            payments.apply(fact);
        }
        payments.journal = journal;
        Ok(payments)
    }

    pub fn merchant(&self) -> &str {
        &self.settings.merchant
    }

    pub fn session(&self, id: &str) -> Option<&Session> {
        self.sessions.get(id)
    }

    /// Every session, by id.
    pub fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.sessions.values()
    }

    /// The person pays. Gives back where they go next.
    pub fn pay(&mut self, session: &str, now: Timestamp) -> Result<String, NotPayable> {
        let next = self.open_session(session)?.success_address();
        let event = self.next_event(now);
        self.record(Fact::Paid { session: session.to_owned(), event, at: now });
        Ok(next)
    }

    /// The card is refused. The session stays open; gives back where a person goes who gives up.
    pub fn decline(&mut self, session: &str, now: Timestamp) -> Result<Option<String>, NotPayable> {
        let next = self.open_session(session)?.cancel_url.clone();
        let event = self.next_event(now);
        self.record(Fact::Declined { session: session.to_owned(), event, at: now });
        Ok(next)
    }

    /// The session is closed unpaid, by hand or because its time has come.
    pub fn expire(&mut self, session: &str, now: Timestamp) -> Result<(), NotPayable> {
        self.open_session(session)?;
        let event = self.next_event(now);
        self.record(Fact::Expired { session: session.to_owned(), event, at: now });
        Ok(())
    }

    fn open_session(&self, id: &str) -> Result<&Session, NotPayable> {
        let session = self.sessions.get(id).ok_or(NotPayable::Unknown)?;
        match session.status {
            SessionStatus::Open => Ok(session),
            SessionStatus::Paid => Err(NotPayable::AlreadyPaid),
            SessionStatus::Expired => Err(NotPayable::Expired),
        }
    }

    /// The next thing this fits goes wrong.
    pub fn next_answer(&mut self, fault: FaultOnce) {
        self.faults.add(fault);
    }

    pub fn next_due(&self) -> Option<Timestamp> {
        self.queue.next_due()
    }

    /// Lets sessions expire whose time has come, and gives the signed events that leave now.
    pub fn due(&mut self, now: Timestamp) -> Vec<Hook> {
        let mut hooks = Vec::new();
        while let Some((at, id, errand)) = self.queue.first_due(now) {
            match errand {
                Errand::Expire { session } => {
                    if self.expire(&session, at).is_err() {
                        self.queue.remove(&id);
                    }
                }
                Errand::Event => self.leave(id, &mut hooks, now),
            }
        }
        hooks
    }

    fn leave(&mut self, id: String, hooks: &mut Vec<Hook>, now: Timestamp) {
        self.queue.send_off(&id);
        let Some(request) = self.signed(&id, now) else {
            tracing::error!(event = %id, "the webhook's address is not a URL");
            self.answered(&id, false, now);
            return;
        };
        if self.faults.next_is_doubled() {
            hooks.push(Hook { id: format!("{id}.again"), request: request.clone() });
        }
        hooks.push(Hook { id, request });
    }

    fn signed(&self, event: &str, now: Timestamp) -> Option<crate::Request> {
        let body = self.events.get(event)?;
        let url = &self.settings.webhook_url;
        let mut request = wire::post(url, "application/json; charset=utf-8", body.clone())?;
        let signature = seal::stripe(&self.settings.webhook_secret, now, body);
        wire::set_header(&mut request, "stripe-signature", &signature);
        wire::set_header(&mut request, "user-agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)");
        Some(request)
    }

    /// The program's answer to an event: 2xx or not. Not 2xx is tried again, later and later.
    pub fn answered(&mut self, hook_id: &str, ok: bool, now: Timestamp) {
        if self.queue.knows(hook_id) {
            self.record(Fact::Answered { hook: hook_id.to_owned(), ok, at: now });
        }
    }

    /// Events handed out and never answered for leave again.
    pub fn recall(&mut self, now: Timestamp) {
        self.queue.recall(now);
    }

    /// The sessions that changed since this was last asked.
    pub fn take_changed(&mut self) -> BTreeSet<String> {
        std::mem::take(&mut self.changed)
    }

    fn next_event(&self, at: Timestamp) -> String {
        format!("evt_{}", self.next_name("event", at, 24))
    }

    fn next_name(&self, kind: &str, at: Timestamp, digits: usize) -> String {
        seal::name(&self.settings.secret_key, kind, self.serial, at, digits)
    }
}

impl Session {
    /// Where a person goes who has paid, with the vendor's placeholder filled in.
    pub fn success_address(&self) -> String {
        self.success_url.replace("{CHECKOUT_SESSION_ID}", &self.id)
    }
}
