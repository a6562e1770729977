//! A screening company in the shape of Checkr: a person is made known and invited over the API, fills the
//! invitation in on a page, and a report on them is decided by hand or comes back clear after a while; signed
//! events tell the program. Never here: looking into anybody, a clock, a socket. `answer` is in
//! `screening/api.rs`. Nothing that holds a person or the key has a `Debug`.

mod api;
mod fact;
mod paper;
mod person;

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use anyhow::Result;
use jiff::Timestamp;

use crate::fault::{FaultOnce, Faults};
use crate::hooks::{Hook, Queue};
use crate::journal::Journal;
use crate::{seal, wire};
use fact::{Errand, Fact};
pub use person::{Candidate, Check, InvitationState, Verdict};

const A_WEEK_MS: u64 = 7 * 24 * 60 * 60 * 1000;

/// One account with one webhook endpoint.
#[derive(Clone)]
pub struct ScreeningSettings {
    /// Lets the program in and signs the events. While it is empty every call is answered 401.
    pub api_key: String,
    pub webhook_url: String,
    /// The public URL under which invitations are filled in: `{page_url}/{invitation id}`.
    pub page_url: String,
    /// Who orders the checks, as the page says it.
    pub merchant: String,
    /// From something happening to its event leaving.
    pub event_delay_ms: u64,
    /// A report that nobody decided comes back clear after this long; without it, never.
    pub turnaround_ms: Option<u64>,
    /// For how long an invitation can be filled in.
    pub lasts_ms: u64,
}

impl Default for ScreeningSettings {
    fn default() -> Self {
        ScreeningSettings {
            api_key: String::new(),
            webhook_url: String::new(),
            page_url: String::new(),
            merchant: String::new(),
            event_delay_ms: 0,
            turnaround_ms: None,
            lasts_ms: A_WEEK_MS,
        }
    }
}

/// Why an invitation cannot be filled in, or a report decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpen {
    Unknown,
    AlreadyDone,
    Expired,
}

struct Remembered {
    at: Timestamp,
    fingerprint: String,
    body: String,
}

pub struct Screening {
    settings: ScreeningSettings,
    journal: Journal,
    candidates: Vec<Candidate>,
    people: HashMap<String, usize>,
    /// Where a check stands, by its invitation's id and by its report's.
    checks: HashMap<String, (usize, usize)>,
    events: HashMap<String, String>,
    remembered: HashMap<String, Remembered>,
    queue: Queue<Errand>,
    serial: u64,
    faults: Faults,
    changed: BTreeSet<String>,
}

impl Screening {
    /// A company in memory.
    pub fn new(settings: ScreeningSettings) -> Self {
        Screening {
            settings,
            journal: Journal::default(),
            candidates: Vec::new(),
            people: HashMap::new(),
            checks: HashMap::new(),
            events: HashMap::new(),
            remembered: HashMap::new(),
            queue: Queue::default(),
            serial: 0,
            faults: Faults::default(),
            changed: BTreeSet::new(),
        }
    }

    /// A company that remembers, as [`crate::Carrier::open`].
    pub fn open(settings: ScreeningSettings, path: &Path) -> Result<Self> {
        let (journal, facts) = Journal::open::<Fact>(path)?;
        let mut screening = Screening::new(settings);
        for fact in facts {
            screening.apply(fact);
        }
        screening.journal = journal;
        Ok(screening)
    }

    pub fn merchant(&self) -> &str {
        &self.settings.merchant
    }

    /// Everybody who was made known, in the order in which they were.
    pub fn candidates(&self) -> impl Iterator<Item = &Candidate> {
        self.candidates.iter()
    }

    /// Whom an invitation or a report is about, and where it stands.
    pub fn check(&self, id: &str) -> Option<(&Candidate, &Check)> {
        let (person, check) = self.checks.get(id)?;
        let person = self.candidates.get(*person)?;
        Some((person, person.checks.get(*check)?))
    }

    /// The person has filled the invitation in and agreed. A report on them begins.
    pub fn complete(&mut self, invitation: &str, now: Timestamp) -> Result<(), NotOpen> {
        self.open_invitation(invitation)?;
        self.record(Fact::Completed {
            invitation: invitation.to_owned(),
            report: self.next_name("report", now),
            events: [self.next_name("completed", now), self.next_name("report.created", now)],
            at: now,
        });
        Ok(())
    }

    /// The invitation is closed as it is, by hand or because its time has come.
    pub fn expire(&mut self, invitation: &str, now: Timestamp) -> Result<(), NotOpen> {
        self.open_invitation(invitation)?;
        let event = self.next_name("event", now);
        self.record(Fact::Expired { invitation: invitation.to_owned(), event, at: now });
        Ok(())
    }

    fn open_invitation(&self, id: &str) -> Result<(), NotOpen> {
        let (_, check) =
            self.check(id).filter(|(_, check)| check.invitation == id).ok_or(NotOpen::Unknown)?;
        match check.state {
            InvitationState::Pending => Ok(()),
            InvitationState::Completed => Err(NotOpen::AlreadyDone),
            InvitationState::Expired => Err(NotOpen::Expired),
        }
    }

    /// The company says how a report ends.
    pub fn decide(&mut self, report: &str, verdict: Verdict, now: Timestamp) -> Result<(), NotOpen> {
        let found = self.check(report).filter(|(_, check)| check.report.as_deref() == Some(report));
        let (_, check) = found.ok_or(NotOpen::Unknown)?;
        if check.verdict.is_some() {
            return Err(NotOpen::AlreadyDone);
        }
        let event = self.next_name("event", now);
        self.record(Fact::Decided { report: report.to_owned(), verdict, event, at: now });
        Ok(())
    }

    /// The next thing this fits goes wrong.
    pub fn next_answer(&mut self, fault: FaultOnce) {
        self.faults.add(fault);
    }

    pub fn next_due(&self) -> Option<Timestamp> {
        self.queue.next_due()
    }

    /// Lets happen what time alone does, and gives the signed events that leave now.
    pub fn due(&mut self, now: Timestamp) -> Vec<Hook> {
        let mut hooks = Vec::new();
        while let Some((at, id, errand)) = self.queue.first_due(now) {
            let done = match errand {
                Errand::Expire { invitation } => self.expire(&invitation, at),
                Errand::Clear { report } => self.decide(&report, Verdict::Clear, at),
                Errand::Event => {
                    self.leave(id, &mut hooks, now);
                    continue;
                }
            };
            if done.is_err() {
                self.queue.remove(&id);
            }
        }
        hooks
    }

    fn leave(&mut self, id: String, hooks: &mut Vec<Hook>, now: Timestamp) {
        self.queue.send_off(&id);
        let Some(request) = self.signed(&id) else {
            tracing::error!(event = %id, "the webhook's address is not a URL");
            self.answered(&id, false, now);
            return;
        };
        if self.faults.next_is_doubled() {
            hooks.push(Hook { id: format!("{id}.again"), request: request.clone() });
        }
        hooks.push(Hook { id, request });
    }

    fn signed(&self, event: &str) -> Option<crate::Request> {
        let body = self.events.get(event)?;
        let mut request = wire::post(&self.settings.webhook_url, "application/json", body.clone())?;
        let signature = seal::checkr(&self.settings.api_key, body);
        wire::set_header(&mut request, "x-checkr-signature", &signature);
        wire::set_header(&mut request, "user-agent", "Checkr-Webhook/1.0");
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

    /// The people, by id, of whom something changed since this was last asked.
    pub fn take_changed(&mut self) -> BTreeSet<String> {
        std::mem::take(&mut self.changed)
    }

    /// What everything is called there: 24 hexadecimal digits.
    fn next_name(&self, kind: &str, at: Timestamp) -> String {
        seal::name(&self.settings.api_key, kind, self.serial, at, 24)
    }
}
