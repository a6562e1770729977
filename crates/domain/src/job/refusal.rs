//! Refusals: why the rules say no. Each becomes one sentence per language, on a page or in a reply.
//!
//! A refusal is an answer to a person, never an error of the program; it is not logged as one.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ids::JobId;
use crate::playbook::What;

/// Why an order is not carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// There is no such job, or it is not for this person to know.
    NoSuchJob,
    /// The order is not this person's to give.
    NotYours,
    /// Only whoever was let in, and has a plan where there are any, may ask for this.
    NotAMember,
    /// The job is past the point where this can be done, or not there yet.
    NotNow,
    /// Somebody else has it.
    AlreadyAssigned,
    /// This worker was never asked.
    NotAsked,
    /// This worker has not said yes.
    NoYes,
    /// The worker has promised that time elsewhere.
    Overlaps { job: JobId },
    /// The worker may not work now: suspended, not vetted, or opted out.
    NotWorking,
    /// A proposal must be picked with one of its times.
    WhichTime,
    /// The time lies in the past, or ends before it begins.
    BadTime,
    /// Whoever cannot come when it was wished names three other times.
    NotThree,
    /// Times of somebody else wait for the customer already.
    TimesWait,
    /// A visit for an estimate ends in one: what the work would cost, line by line.
    NoLines,
    /// Whoever would do it names a price.
    NoPrice,
    /// It costs that already.
    NoOtherPrice,
    /// Nothing would be left of it beside the fee that is paid.
    WithinTheFee,
    /// As many were asked for an offer as one request can be brought to.
    EnoughAsked,
    /// The offer was only good until a time that is over.
    OfferOver,
    /// The terms have changed since they were shown.
    OldTerms { current: u16 },
    /// Words by which people could reach each other too early.
    LeakHeld,
    /// A number or a list that nobody can mean.
    OutOfRange,
    /// Before the time that this can be done from.
    TooEarly { from: Timestamp },
    /// A gate is shut: this has to be done first.
    GateShut { missing: What },
    /// What went wrong is being looked into already.
    CaseOpen,
    /// The work has begun: it can be finished, not called off.
    WorkBegun,
    /// The job is over.
    Over,
    /// The service is not in the catalogue.
    NoSuchService,
    /// The sum is not what is owed.
    WrongAmount,
    /// The code is another open job's; the shell draws a new one and tries again.
    CodeTaken,
    /// The same key was used for another order.
    KeyReused,
    /// It has changed since whoever gives the order looked at it.
    Changed,
    /// Whoever failed a check may apply again from that day on.
    BarredUntil { day: Date },
}

impl Refusal {
    /// The refusal's word, as it stands in logs, figures and message keys.
    pub fn word(&self) -> &'static str {
        match self {
            Self::NoSuchJob => "no-such-job",
            Self::NotYours => "not-yours",
            Self::NotNow => "not-now",
            Self::NotAMember => "not-a-member",
            Self::AlreadyAssigned => "already-assigned",
            Self::NotAsked => "not-asked",
            Self::NoYes => "no-yes",
            Self::Overlaps { .. } => "overlaps",
            Self::NotWorking => "not-working",
            Self::WhichTime => "which-time",
            Self::BadTime => "bad-time",
            Self::NotThree => "not-three",
            Self::TimesWait => "times-wait",
            Self::NoLines => "no-lines",
            Self::NoPrice => "no-price",
            Self::NoOtherPrice => "no-other-price",
            Self::WithinTheFee => "within-the-fee",
            Self::EnoughAsked => "enough-asked",
            Self::OfferOver => "offer-over",
            Self::OldTerms { .. } => "old-terms",
            Self::LeakHeld => "leak-held",
            Self::OutOfRange => "out-of-range",
            Self::TooEarly { .. } => "too-early",
            Self::GateShut { .. } => "gate-shut",
            Self::CaseOpen => "case-open",
            Self::WorkBegun => "work-begun",
            Self::Over => "over",
            Self::NoSuchService => "no-such-service",
            Self::WrongAmount => "wrong-amount",
            Self::CodeTaken => "code-taken",
            Self::KeyReused => "key-reused",
            Self::Changed => "changed",
            Self::BarredUntil { .. } => "barred-until",
        }
    }
}
