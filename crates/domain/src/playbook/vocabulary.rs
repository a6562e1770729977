//! The words that a playbook may use, each an enum's variant: what is not here cannot be said.
//!
//! The words are counted (`words`), because a form that needs more than sixty is a program.
//! What a word does is told in `job`; here it only has a name.

use serde::{Deserialize, Serialize};

/// What a visit is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Ends in priced terms.
    Estimate,
    /// The work.
    Service,
    /// By video room.
    Consultation,
}

/// How candidates learn of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hears {
    /// They find it and apply or offer.
    Listed,
    /// The customer invites them.
    Invited,
    /// Each eligible one is written to.
    Asked,
}

/// Who decides who gets the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Picks {
    /// The first Yes that matches what was asked.
    First,
    /// The desk.
    Operator,
    /// The person who asked.
    Customer,
}

/// Where the price comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriceBy {
    /// The market's packages and rates.
    Catalogue,
    /// Each Yes names one.
    Offer,
    /// The worker's estimate, agreed after it.
    Estimate,
    /// Duration times the member's rate.
    Plan,
}

/// How the slot arises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeBy {
    /// Posted with the request.
    Fixed,
    /// Each Yes names times.
    Offer,
    /// From both sides after assignment.
    Later,
}

/// Who takes the customer's money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Collects {
    /// We do.
    Platform,
    /// The worker, directly.
    Worker,
}

/// Who decides or does the next visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FollowUp {
    /// The same worker.
    Same,
    /// It is sourced anew.
    Asked,
    /// The customer says.
    Customer,
}

/// A duty's word: what somebody must do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The customer finishes describing the job.
    Describe,
    /// The customer says whether the articles helped.
    Solve,
    /// Candidates reply.
    Answer,
    /// The operator rings those who kept silent.
    Ring,
    /// The operator calls somebody back who asked for it.
    Callback,
    /// Whoever picks decides who gets it.
    Picks,
    /// The worker promises confidentiality.
    Confidentiality,
    /// Both sides give their times.
    Times,
    /// Both say that they know the time.
    Acknowledge,
    /// The customer signs the service agreement.
    Agreement,
    /// The customer pays the platform fee.
    Fee,
    /// The worker rings the customer.
    Call,
    /// The worker confirms the visit.
    Confirm,
    /// The worker comes.
    Arrive,
    /// The worker finishes.
    Finish,
    /// The other side answers changed terms.
    Terms,
    /// The customer says yes or no to an estimate, by the ladder of approval.
    Estimate,
    /// The customer says that it is right.
    Approval,
    /// The same, signed.
    Signature,
    /// Both were in the room.
    Presence,
    /// The customer says whether another visit follows.
    FollowUp,
    /// The customer pays.
    Pay,
    /// The worker confirms the money.
    Received,
    /// Both rate each other.
    Review,
    /// The other side tells its story in a case.
    Story,
    /// The operator decides a case.
    Judge,
    /// The operator decides what becomes of the job.
    Decide,
    /// The operator answers somebody who asked for a person.
    Reply,
    /// The operator gives back what was paid for nothing.
    GiveBack,
    /// An applicant answers the code that was sent to their phone.
    Prove,
    /// The operator decides on an application.
    Vet,
    /// An applicant says whether their background may be checked.
    Allow,
    /// The check of a background comes back; the operator asks after it.
    Screening,
    /// An applicant tells their side of what a check found.
    Appeal,
    /// The operator pays out what a worker asked for.
    PayOut,
    /// Whoever was let in says which plan they want.
    Plan,
    /// A member pays for their plan.
    Dues,
}

impl What {
    /// The duty words that a playbook's gates, steps and ladders may use; the rest live in Rust alone.
    pub const IN_PLAYBOOKS: [Self; 15] = [
        Self::Solve,
        Self::Answer,
        Self::Picks,
        Self::Confidentiality,
        Self::Acknowledge,
        Self::Agreement,
        Self::Fee,
        Self::Call,
        Self::Confirm,
        Self::Arrive,
        Self::Approval,
        Self::Signature,
        Self::Presence,
        Self::Pay,
        Self::Review,
    ];
}

/// What happens when a duty stays undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Then {
    /// Its owner is reminded.
    Remind,
    /// Somebody else is sought.
    Next,
    /// The silent ones go on the call list.
    Ring,
    /// Silence agrees.
    Yes,
    /// A case is opened.
    Case,
    /// The job ends.
    Close,
    /// The right ends.
    Lapse,
    /// The operator takes over.
    Operator,
}

/// Whom a playbook's news reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Who asked for the job.
    Customer,
    /// Who has it.
    Worker,
    /// Those who said yes and were not chosen.
    Candidates,
}

/// News that a playbook may spread, named as the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum News {
    /// It is somebody's now.
    Assigned,
    /// Nobody else will get it.
    SourcingClosed,
    /// The time stands.
    TimeAgreed,
    /// The worker says once more that they come.
    VisitConfirmed,
    /// The worker is on the way.
    SetOut,
    /// The provider is credited.
    Settled,
}

/// Every word of the vocabulary that this version knows, by spelling, sorted: keys and choice values.
/// Event names under `tell`, numbers and periods do not count.
pub fn words() -> Vec<&'static str> {
    let keys = [
        "visits",
        "members",
        "hears",
        "wave",
        "picks",
        "price",
        "time",
        "collects",
        "steps",
        "contact",
        "arrive",
        "start",
        "settle",
        "cancel",
        "free",
        "fee",
        "by",
        "tell",
        "follow_up",
        "minimum",
    ];
    let values = [
        "estimate",
        "service",
        "consultation",
        "listed",
        "invited",
        "asked",
        "first",
        "operator",
        "customer",
        "worker",
        "catalogue",
        "offer",
        "plan",
        "fixed",
        "later",
        "platform",
        "remind",
        "next",
        "ring",
        "yes",
        "case",
        "close",
        "lapse",
        "candidates",
        "same",
    ];
    let duties = [
        "solve",
        "answer",
        "confidentiality",
        "acknowledge",
        "agreement",
        "call",
        "confirm",
        "approval",
        "signature",
        "presence",
        "pay",
        "review",
    ];
    let mut all: Vec<&str> = keys.into_iter().chain(values).chain(duties).collect();
    all.sort_unstable();
    all.dedup();
    all
}
