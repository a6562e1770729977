//! Documents: what somebody accepts before a gate opens, and what the desk lets pass without it.
//!
//! A document is accepted in one version, once for the whole job. Its words are the operator's and stand
//! elsewhere; here it has a name and the version that was shown. Accepting one never agrees to a price.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::{Actor, Duty, Event, Gate, How, Job, Refusal, Side, Stage, Underway, duties, finish, missing};
use crate::ids::{NoteId, WorkerId};
use crate::playbook::{Playbook, What};

/// A document that a gate can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Document {
    /// The worker uses the customer's details for this job only.
    Confidentiality,
    /// The customer knows the terms of the service. It obliges nobody to go ahead.
    Agreement,
}

/// A document that somebody has accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    pub document: Document,
    /// The version of its words that was shown.
    pub version: String,
    /// Which worker, for what a worker accepts.
    pub worker: Option<WorkerId>,
    pub how: How,
    pub at: Timestamp,
}

/// A duty in a gate that the desk let pass for one visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overridden {
    pub what: What,
    pub visit: u8,
    /// Why: every override has a reason.
    pub reason: NoteId,
    pub at: Timestamp,
}

impl Document {
    /// All documents.
    pub const ALL: [Self; 2] = [Self::Confidentiality, Self::Agreement];

    /// The duty to accept it.
    pub fn duty(self) -> What {
        match self {
            Self::Confidentiality => What::Confidentiality,
            Self::Agreement => What::Agreement,
        }
    }

    /// Who accepts it.
    pub fn side(self) -> Side {
        match self {
            Self::Confidentiality => Side::Worker,
            Self::Agreement => Side::Customer,
        }
    }

    /// Its name, as it stands in addresses and in the locales.
    pub fn word(self) -> &'static str {
        match self {
            Self::Confidentiality => "confidentiality",
            Self::Agreement => "agreement",
        }
    }

    /// The document with this name.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|document| document.word() == word)
    }
}

/// Whether a document has been accepted: by the worker who has the visit, or by the customer for the job.
pub(super) fn is_accepted(job: &Job, document: Document) -> bool {
    job.documents.iter().filter(|accepted| accepted.document == document).any(|accepted| {
        match document.side() {
            Side::Worker => job.worker().is_some() && accepted.worker == job.worker(),
            Side::Customer | Side::Operator => true,
        }
    })
}

/// Whether the desk let a duty pass for a visit.
pub(super) fn is_overridden(job: &Job, what: What, visit: u8) -> bool {
    job.overridden.iter().any(|passed| passed.what == what && passed.visit == visit)
}

/// Whether somebody has the visit, and has not begun it.
fn is_before_the_door(job: &Job) -> bool {
    let coming = matches!(job.stage, Stage::Underway { at: Underway::OnTheWay { .. }, .. });
    coming || matches!(job.stage, Stage::Booked { .. })
}

/// What keeps these gates of the running visit shut, while somebody has it and has not begun.
fn shut(gates: &[Gate], job: &Job, playbook: &Playbook) -> Vec<What> {
    if !is_before_the_door(job) {
        return Vec::new();
    }
    gates.iter().flat_map(|gate| missing(*gate, job, playbook)).collect()
}

/// Documents that a gate of the running visit still waits for.
pub(super) fn wanted(job: &Job, playbook: &Playbook) -> Vec<Document> {
    let shut = shut(&[Gate::Contact, Gate::Arrive, Gate::Start], job, playbook);
    Document::ALL.into_iter().filter(|document| shut.contains(&document.duty())).collect()
}

/// Somebody accepts a document, in the version that they were shown.
pub(super) fn accept(
    story: &mut Story<'_>,
    document: Document,
    version: &str,
    how: How,
) -> Result<(), Refusal> {
    if Side::from(story.by) != document.side() {
        return Err(Refusal::NotYours);
    }
    if !wanted(&story.job, story.playbook).contains(&document) {
        return Err(Refusal::NotNow);
    }
    let worker = match story.by {
        Actor::Worker(worker) => Some(worker),
        Actor::Customer(_) | Actor::Staff(_) | Actor::Machine => None,
    };
    story.happen(Event::DocumentAccepted { document, version: version.to_owned(), worker, how });
    Ok(())
}

/// Duties that the desk may let pass: what stands before the door, and the customer's word on the work once it has come to
/// the desk to get it. Contact details and money are not its to give.
pub fn may_pass(job: &Job, playbook: &Playbook) -> Vec<What> {
    if job.estimate().is_none() && matches!(job.stage, Stage::Approval { .. }) {
        let came = |duty: &Duty| duty.is_escalated() && is_word_on_work(duty.what);
        return duties(job, playbook).iter().filter(|duty| came(duty)).map(|duty| duty.what).collect();
    }
    let before_the_door = shut(&[Gate::Arrive, Gate::Start], job, playbook);
    before_the_door.into_iter().filter(|what| *what != What::Fee).collect()
}

/// Whether it is the customer's word that the work is right.
fn is_word_on_work(what: What) -> bool {
    matches!(what, What::Approval | What::Signature | What::Presence)
}

/// The desk lets a duty pass for this visit, with a reason that stays on the timeline.
pub(super) fn override_gate(story: &mut Story<'_>, what: What, reason: NoteId) -> Result<(), Refusal> {
    if !may_pass(&story.job, story.playbook).contains(&what) {
        return Err(Refusal::NotNow);
    }
    story.happen(Event::Overridden { what, reason });
    match what {
        // They said so on the phone: the work is right, and billed.
        what if is_word_on_work(what) => finish::agree(story, How::Phone, None),
        _ => Ok(()),
    }
}
