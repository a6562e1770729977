//! Gates: what stands before a worker learns whom they visit, sets out, starts, or is paid.
//!
//! A closed gate names the duties that are missing, so it always says whose turn it is. Contact details are
//! opened nowhere else than through [`contact_open`].

use jiff::Timestamp;

use super::{BillFor, Document, Job, Stage, document};
use crate::ids::WorkerId;
use crate::playbook::{Playbook, Purpose, What};

/// The four gates of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Before the worker learns name, address, phone and e-mail.
    Contact,
    /// Before setting out.
    Arrive,
    /// Before work starts.
    Start,
    /// Before the provider is credited.
    Settle,
}

/// The duties that keep a gate of the running visit shut; empty means open.
pub fn missing(gate: Gate, job: &Job, playbook: &Playbook) -> Vec<What> {
    missing_of(gate, job, playbook, job.visit.n)
}

/// The same for one visit: what was done at another one opens nothing.
pub(super) fn missing_of(gate: Gate, job: &Job, playbook: &Playbook, visit: u8) -> Vec<What> {
    let purpose = job.purpose_of(visit);
    let choices = playbook.for_visit(purpose);
    let listed = match gate {
        Gate::Contact => &choices.contact,
        Gate::Arrive => &choices.arrive,
        Gate::Start => &choices.start,
        Gate::Settle => &choices.settle,
    };
    // Nobody is credited while somebody says that it is not right.
    let case = (gate == Gate::Settle && job.open_case().is_some()).then_some(What::Judge);
    // Whoever is met in a room is known by their first name; more is told to whoever comes.
    let online = gate == Gate::Contact && purpose == Purpose::Consultation;
    let online = online.then_some(What::FollowUp);
    let listed = listed
        .iter()
        .copied()
        .filter(|what| !done(*what, job, visit) && !document::is_overridden(job, *what, visit));
    case.into_iter().chain(online).chain(listed).collect()
}

/// Whether a duty that can stand in a gate has been done for a visit.
fn done(what: What, job: &Job, visit: u8) -> bool {
    match what {
        // The server saw both, or nobody objected to what was reported.
        What::Approval | What::Presence => job.consents.iter().any(|consent| consent.visit == visit),
        What::Signature => job.signed_at(visit).is_some(),
        What::Pay => {
            let mut bills = job
                .bills
                .iter()
                .filter(|bill| bill.visit == visit && bill.what.is_asked() && bill.what != BillFor::Fee)
                .peekable();
            bills.peek().is_some() && bills.all(|bill| bill.state == super::BillState::Paid)
        }
        // Whatever makes good the visit before costs nothing more.
        What::Fee => job.fee_bill().map_or(job.visit.redo, |bill| bill.state == super::BillState::Paid),
        What::Confidentiality => document::is_accepted(job, Document::Confidentiality),
        What::Agreement => document::is_accepted(job, Document::Agreement),
        // A playbook with any other word in a gate is refused when it is loaded.
        What::Describe
        | What::Solve
        | What::Answer
        | What::Ring
        | What::Callback
        | What::Picks
        | What::Times
        | What::Acknowledge
        | What::Call
        | What::Confirm
        | What::Arrive
        | What::Finish
        | What::Terms
        | What::Estimate
        | What::FollowUp
        | What::Received
        | What::Review
        | What::Story
        | What::Judge
        | What::Decide
        | What::Reply
        | What::Prove
        | What::Allow
        | What::Screening
        | What::Appeal
        | What::PayOut
        | What::Plan
        | What::Dues
        | What::GiveBack
        | What::Vet => false,
    }
}

/// Whether this worker may see the customer's name, address, phone and e-mail now: theirs is the visit and
/// the contact gate is open, or they did it and the playbook's time after the close has not passed.
pub fn contact_open(job: &Job, playbook: &Playbook, worker: WorkerId, now: Timestamp) -> bool {
    // Whoever had a visit before the running one has what that one opened, and no more: a room opens nothing.
    let billed = || job.bills.iter().rfind(|bill| bill.what.is_asked()).map(|bill| bill.visit);
    let visit = if job.assignee().is_some() { job.visit.n } else { billed().unwrap_or(job.visit.n) };
    if job.worker() != Some(worker) || !missing_of(Gate::Contact, job, playbook, visit).is_empty() {
        return false;
    }
    let stays = playbook.for_visit(job.purpose_of(visit)).contact_stays;
    match job.stage {
        Stage::Booked { .. } | Stage::Underway { .. } | Stage::Approval { .. } => true,
        Stage::Settling { .. } | Stage::Feedback { .. } | Stage::Closed { .. } => {
            now < stays.after(job.since, &job.time_zone())
        }
        Stage::Request | Stage::Sourcing => false,
    }
}
