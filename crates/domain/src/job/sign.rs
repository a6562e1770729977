//! The signature: the customer signs that the work was done as wished, on the worker's screen, by a link, or by a
//! text that can mean nothing else.
//!
//! Who signed and how it looks are notes, sealed elsewhere. Here stand their ids, and the fingerprint of the
//! statement that was shown: whoever holds the document can compare it.

use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::{Actor, How, Job, Refusal, Stage, finish, open};
use crate::ids::NoteId;
use crate::playbook::{Playbook, What};

/// What was signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// The name that the signer gave.
    pub name: NoteId,
    /// How the signature looks, where one was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawing: Option<NoteId>,
    /// The statement itself, word for word.
    pub statement: NoteId,
    /// The version of the terms that stood in the statement.
    pub terms: u16,
    /// SHA-256 of the statement, in hexadecimal.
    pub fingerprint: String,
}

impl Job {
    /// The signature under the work of the running visit.
    pub fn signed(&self) -> Option<&Signed> {
        self.signed_at(self.visit.n)
    }

    /// The signature under the work of one visit.
    pub(super) fn signed_at(&self, visit: u8) -> Option<&Signed> {
        let of_the_visit = self.consents.iter().rev().filter(|consent| consent.visit == visit);
        of_the_visit.filter_map(|consent| consent.signed.as_ref()).next()
    }
}

/// Whether a finished visit of this job is signed, and not only agreed to.
pub(super) fn is_wanted(job: &Job, playbook: &Playbook) -> bool {
    playbook.for_visit(job.visit.purpose).settle.contains(&What::Signature)
}

/// Whether this person can sign, or have it signed, now.
pub(super) fn may_sign(by: Actor, job: &Job, playbook: &Playbook) -> Result<(), Refusal> {
    match by {
        Actor::Customer(_) => {}
        Actor::Worker(worker) => open::only(open::has_it(job, worker))?,
        Actor::Staff(_) | Actor::Machine => return Err(Refusal::NotYours),
    }
    open::now_if(matches!(job.stage, Stage::Approval { .. }) && is_wanted(job, playbook))
}

/// The customer signs. On the worker's screen it is the worker who hands it in, and nothing else can be.
pub(super) fn sign(story: &mut Story<'_>, how: How, signed: &Signed) -> Result<(), Refusal> {
    let on_glass = how == How::Glass;
    if on_glass != matches!(story.by, Actor::Worker(_)) || matches!(how, How::Silence | How::Phone) {
        return Err(Refusal::NotYours);
    }
    let current = story.job.agreed().map_or(0, |terms| terms.v);
    if signed.terms != current {
        return Err(Refusal::OldTerms { current });
    }
    let sound = signed.fingerprint.len() == 64 && signed.fingerprint.bytes().all(|b| b.is_ascii_hexdigit());
    if !sound {
        return Err(Refusal::OutOfRange);
    }
    finish::agree(story, how, Some(signed.clone()))
}
