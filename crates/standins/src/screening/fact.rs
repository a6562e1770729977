//! The facts of the screening company's life, and what each changes; live and replayed facts take the same
//! path. Never here: deciding that something happens.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Candidate, Check, InvitationState, Remembered, Screening, Verdict};
use crate::hooks::later;

#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub(super) enum Fact {
    Known {
        candidate: String,
        reference: String,
        first_name: String,
        last_name: String,
        email: String,
        phone: String,
        event: String,
        at: Timestamp,
    },
    /// A key was used; the same call is answered with the same words for a day.
    Remembered {
        key: String,
        fingerprint: String,
        body: String,
        at: Timestamp,
    },
    Invited {
        invitation: String,
        candidate: String,
        package: String,
        expires: Timestamp,
        event: String,
        at: Timestamp,
    },
    /// The invitation is filled in, and the report begins: an event each.
    Completed {
        invitation: String,
        report: String,
        events: [String; 2],
        at: Timestamp,
    },
    Expired {
        invitation: String,
        event: String,
        at: Timestamp,
    },
    Decided {
        report: String,
        verdict: Verdict,
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
    Expire { invitation: String },
    Clear { report: String },
    Event,
}

impl Screening {
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
            Fact::Known { .. } => self.apply_known(fact),
            Fact::Remembered { key, fingerprint, body, at } => {
                let remembered = Remembered { at, fingerprint, body };
                self.remembered.insert(key, remembered);
            }
            Fact::Invited { .. } => self.apply_invited(fact),
            Fact::Completed { invitation, report, events, at } => {
                self.apply_completed(&invitation, report, events, at);
            }
            Fact::Expired { invitation, event, at } => {
                self.queue.remove(&format!("{invitation}.expire"));
                self.change(&invitation, |check| check.state = InvitationState::Expired);
                self.tell("invitation", &invitation, "expired", event, at);
            }
            Fact::Decided { report, verdict, event, at } => {
                self.queue.remove(&format!("{report}.clear"));
                self.change(&report, |check| {
                    check.verdict = Some(verdict);
                    check.decided = Some(at);
                });
                let what = match verdict {
                    Verdict::Clear | Verdict::Consider => "completed",
                    Verdict::Canceled => "canceled",
                };
                self.tell("report", &report, what, event, at);
            }
            Fact::Answered { hook, ok, at } => {
                self.queue.answered(&hook, ok, at);
                if !self.queue.knows(&hook) {
                    self.events.remove(&hook);
                }
            }
        }
    }

    fn apply_known(&mut self, fact: Fact) {
        let Fact::Known { candidate, reference, first_name, last_name, email, phone, event, at } = fact
        else {
            return;
        };
        self.changed.insert(candidate.clone());
        self.people.insert(candidate.clone(), self.candidates.len());
        self.tell("candidate", &candidate, "created", event, at);
        self.candidates.push(Candidate {
            id: candidate,
            reference,
            first_name,
            last_name,
            email,
            phone,
            created: at,
            checks: Vec::new(),
        });
    }

    fn apply_invited(&mut self, fact: Fact) {
        let Fact::Invited { invitation, candidate, package, expires, event, at } = fact else {
            return;
        };
        let Some(&index) = self.people.get(&candidate) else {
            return;
        };
        let Some(person) = self.candidates.get_mut(index) else {
            return;
        };
        self.checks.insert(invitation.clone(), (index, person.checks.len()));
        person.checks.push(Check {
            invitation: invitation.clone(),
            state: InvitationState::Pending,
            package,
            ordered: at,
            expires,
            report: None,
            completed: None,
            verdict: None,
            decided: None,
        });
        self.changed.insert(candidate);
        let errand = Errand::Expire { invitation: invitation.clone() };
        self.queue.add(format!("{invitation}.expire"), expires, errand);
        self.tell("invitation", &invitation, "created", event, at);
    }

    fn apply_completed(&mut self, invitation: &str, report: String, events: [String; 2], at: Timestamp) {
        self.queue.remove(&format!("{invitation}.expire"));
        self.change(invitation, |check| {
            check.state = InvitationState::Completed;
            check.report = Some(report.clone());
            check.completed = Some(at);
        });
        if let Some(place) = self.checks.get(invitation).copied() {
            self.checks.insert(report.clone(), place);
        }
        let [completed, created] = events;
        self.tell("invitation", invitation, "completed", completed, at);
        self.tell("report", &report, "created", created, at);
        if let Some(turnaround) = self.settings.turnaround_ms {
            let id = format!("{report}.clear");
            self.queue.add(id, later(at, turnaround), Errand::Clear { report });
        }
    }

    fn change(&mut self, id: &str, change: impl FnOnce(&mut Check)) {
        let Some(&(person, check)) = self.checks.get(id) else {
            return;
        };
        let Some(person) = self.candidates.get_mut(person) else {
            return;
        };
        self.changed.insert(person.id.clone());
        if let Some(check) = person.checks.get_mut(check) {
            change(check);
        }
    }

    /// The event's words are fixed when it happens, not when it leaves.
    fn tell(&mut self, kind: &str, id: &str, what: &str, event: String, at: Timestamp) {
        let body = self.event_json(kind, id, what, &event, at).to_string();
        self.events.insert(event.clone(), body);
        let at = later(at, self.settings.event_delay_ms);
        self.queue.add(event, at, Errand::Event);
    }
}
