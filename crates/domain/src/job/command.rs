//! Orders: what somebody wants of a job, as plain data.
//!
//! Whether one may be carried out is decided in `open` and the chapters; its short name stands in `action`.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    About, Action, Answer, Document, Extra, How, Job, Limits, Obstacle, Outcome, PhotoKind, Reason, Report,
    Side, Signed, Verdict,
};
use crate::ids::{Code, NoteId, PayoutId, PersonId, PhotoId, PlaceId, ProviderId, WorkerId};
use crate::playbook::{Playbook, PlaybookRef, Purpose, What};
use crate::price::Line;
use crate::provider::Spot;
use crate::time::Slot;

/// Who gives an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    Customer(PersonId),
    Worker(WorkerId),
    /// A dispatcher, or the owner.
    Staff(PersonId),
    /// The clock, matching, or a payment provider's signed word.
    Machine,
}

/// An order, and who gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    pub by: Actor,
    pub order: Order,
}

/// What is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// The job begins: what, where, whose.
    Describe(Box<Description>),
    /// The request goes out, with a time where the playbook has one fixed beforehand.
    Send {
        purpose: Purpose,
        /// When; for a consultation none is now.
        slot: Option<Slot>,
        /// How long a consultation shall be.
        minutes: Option<u16>,
        /// Who shall come, if somebody has been there.
        prefer: Prefer,
    },
    /// Matching proposes whom to ask; `last` marks the wave's final part.
    AskCandidates {
        wave: u16,
        asked: Vec<AskedWorker>,
        last: bool,
        /// When the texts may leave, if the hour holds them back: nobody's silence counts before that.
        heard: Option<Timestamp>,
    },
    /// A candidate answers, or the desk records what was said on the phone.
    Answer {
        worker: WorkerId,
        answer: Answer,
    },
    /// The desk rang a candidate.
    Rang {
        worker: WorkerId,
        outcome: CallOutcome,
    },
    /// What the desk makes of a candidate before it decides, with a note of its own.
    Assess {
        worker: WorkerId,
        verdict: Verdict,
        note: Option<NoteId>,
    },
    /// Whoever picks decides. `slot` names one of a proposal's times.
    Pick {
        worker: WorkerId,
        slot: Option<Slot>,
    },
    /// Nobody fits: ask again, further away (per cent of each worker's own radius).
    Widen {
        reach: u16,
    },
    /// Nobody fits: end it.
    GiveUp,
    Acknowledge,
    /// Times that suit one side: while none is agreed, those at which it can be; afterwards, others that are
    /// wanted instead. Up to three; the desk says whose wish it records.
    ProposeTimes {
        side: Side,
        times: Vec<Slot>,
    },
    /// One of the times that the other side proposed.
    PickTime {
        slot: Slot,
    },
    /// None of the times that the other side proposed: what was agreed stands.
    KeepTime,
    /// The worker rang the customer, and what they learned.
    NoteCall {
        reached: bool,
        note: Option<NoteId>,
    },
    /// The worker comes.
    ConfirmVisit,
    /// On the way, expected then.
    SetOut {
        eta: Timestamp,
    },
    /// Into the room of a consultation.
    Join,
    /// Out of it; the machine says whose line broke, and when they were heard of last.
    Leave {
        side: Side,
        at: Timestamp,
    },
    /// Later than promised by so many minutes.
    RunLate {
        minutes: u16,
    },
    Start,
    /// More than was agreed: it counts only with the customer's word.
    ProposeTerms {
        extras: Vec<Extra>,
    },
    /// The whole of the price anew, where an offer named it: it counts only with the other side's word.
    ProposePrice {
        lines: Vec<Line>,
    },
    /// The customer asks somebody for an offer.
    Invite {
        worker: WorkerId,
    },
    /// What the customer would take an offer for, in all.
    CounterOffer {
        worker: WorkerId,
        /// Minor units.
        amount: i64,
    },
    /// The other terms are right, in the version that was shown.
    AgreeTerms {
        v: u16,
        how: How,
    },
    /// The other terms are not wanted.
    DeclineTerms,
    /// It could not be done.
    CheckOut {
        why: Obstacle,
        note: Option<NoteId>,
    },
    /// The visit is done: the work, or what it would cost.
    Finish {
        report: Report,
    },
    /// The report is right: the work is, or the estimate is agreed to.
    Approve,
    /// The customer signs that the work was done as wished.
    Sign {
        how: How,
        signed: Signed,
    },
    /// The estimate is not agreed to: the job ends, free of charge.
    Decline,
    /// A document is accepted, in the version that was shown.
    Accept {
        document: Document,
        version: String,
        how: How,
    },
    /// The desk lets something pass that keeps a gate shut, and says why.
    Override {
        what: What,
        reason: NoteId,
    },
    /// Something is wrong with the work.
    AskChanges {
        note: Option<NoteId>,
    },
    /// A payment provider's signed word that a bill was paid.
    RecordPayment {
        bill: u8,
        amount: i64,
    },
    /// The customer gave a tip in cash.
    NoteTip {
        amount: i64,
    },
    /// A payment provider's signed word that a tip was given by card.
    RecordTip {
        amount: i64,
    },
    /// How it was, one to five.
    Review {
        stars: u8,
        note: Option<NoteId>,
    },
    /// The customer has paid the worker directly, or the worker has the money.
    Mark {
        bill: u8,
    },
    /// The desk has given back what was paid for nothing.
    GiveBack {
        bill: u8,
    },
    /// The desk gives up on a bill.
    /// What is due to a provider for the job goes out.
    PayOut {
        payout: PayoutId,
        provider: ProviderId,
    },
    WriteOff {
        bill: u8,
    },
    /// Asks the one whose turn it is once more, by hand.
    Remind,
    /// The job is called off.
    Cancel,
    /// The worker cannot do it, or the desk takes it away.
    Withdraw,
    /// Something went wrong: the other side is heard, and the desk decides. The desk says whose word it records.
    OpenCase {
        side: Side,
        about: About,
        note: Option<NoteId>,
        /// For a job that is over: its own code may be another's by now.
        code: Code,
    },
    /// One side says what happened, or adds to it.
    TellStory {
        side: Side,
        note: NoteId,
    },
    /// It has been sorted out without the desk.
    DropCase,
    /// The desk decides, and says why.
    DecideCase {
        outcome: Outcome,
        reason: NoteId,
    },
    /// A private message to the other side; the customer's may be for everybody who offers.
    Say {
        with: WorkerId,
        note: NoteId,
        public: bool,
    },
    /// A private message that could have let people reach each other, and was not passed on.
    HoldBack {
        with: WorkerId,
    },
    /// Photos, kept sealed already.
    AddPhotos {
        kind: PhotoKind,
        photos: Vec<PhotoId>,
    },
    /// One of them is taken away.
    RemovePhoto {
        photo: PhotoId,
    },
    /// A person is wanted.
    AskHelp {
        note: Option<NoteId>,
    },
    /// The desk has answered somebody who asked for a person.
    Reply {
        whom: Whom,
    },
    /// Time passes.
    Tick,
}

/// The request as it is described: everything that a job's row holds from its first moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    pub code: Code,
    pub customer: PersonId,
    pub playbook: PlaybookRef,
    pub zone: String,
    pub service: String,
    pub place: PlaceId,
    pub area: String,
    pub spot: Spot,
    pub details: Option<NoteId>,
    /// The time that the customer named, for when the request is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<Slot>,
    /// For how many minutes, if they would rather talk about it by video: for then, or for now if they named no time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted_minutes: Option<u16>,
    /// What the customer named beforehand of day and money, where each worker offers a price.
    #[serde(default, skip_serializing_if = "Limits::is_empty")]
    pub limits: Limits,
}

/// A worker whom matching proposes, and why at this place in the order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedWorker {
    pub worker: WorkerId,
    /// 1 for the best.
    pub rank: u32,
    pub reasons: Vec<Reason>,
    /// Was asked before and kept silent: the job is open once more.
    #[serde(default)]
    pub again: bool,
}

/// Who shall come after somebody has been there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prefer {
    #[default]
    Anybody,
    /// Whoever was there is asked first.
    Same,
    /// Whoever was there is not asked.
    Another,
}

impl Prefer {
    pub(super) fn is_anybody(&self) -> bool {
        *self == Self::Anybody
    }
}

/// Whose call for help the desk has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    Customer,
    Worker(WorkerId),
    Everyone,
}

/// How a call to a candidate ended without an answer. An answer is recorded as [`Order::Answer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallOutcome {
    Voicemail,
    NoAnswer,
}

impl Order {
    /// The request for a visit at a place, by whoever is found.
    pub fn send(purpose: Purpose, slot: Option<Slot>) -> Self {
        Self::Send { purpose, slot, minutes: None, prefer: Prefer::Anybody }
    }

    /// The request goes out as its customer described it: for a visit at a place, or for a consultation.
    pub fn send_as_wanted(job: &Job, playbook: &Playbook) -> Self {
        Self::Send {
            purpose: job.wanted_purpose(playbook),
            slot: job.wanted,
            minutes: job.wanted_minutes,
            prefer: Prefer::Anybody,
        }
    }

    /// The order without its data.
    pub fn action(&self) -> Action {
        match self {
            Self::Describe(_) => Action::Describe,
            Self::Send { .. } => Action::Send,
            Self::AskCandidates { .. } => Action::AskCandidates,
            Self::Answer { .. } => Action::Answer,
            Self::Rang { .. } => Action::Rang,
            Self::Assess { .. } => Action::Assess,
            Self::Pick { .. } => Action::Pick,
            Self::Widen { .. } => Action::Widen,
            Self::GiveUp => Action::GiveUp,
            Self::Acknowledge => Action::Acknowledge,
            Self::ProposeTimes { .. } => Action::ProposeTimes,
            Self::PickTime { .. } => Action::PickTime,
            Self::KeepTime => Action::KeepTime,
            Self::NoteCall { .. } => Action::NoteCall,
            Self::ConfirmVisit => Action::ConfirmVisit,
            Self::SetOut { .. } => Action::SetOut,
            Self::RunLate { .. } => Action::RunLate,
            Self::Start => Action::Start,
            Self::Join => Action::Join,
            Self::Leave { .. } => Action::Leave,
            Self::ProposeTerms { .. } => Action::ProposeTerms,
            Self::ProposePrice { .. } => Action::ProposePrice,
            Self::Invite { .. } => Action::Invite,
            Self::CounterOffer { .. } => Action::CounterOffer,
            Self::AgreeTerms { .. } => Action::AgreeTerms,
            Self::DeclineTerms => Action::DeclineTerms,
            Self::CheckOut { .. } => Action::CheckOut,
            Self::Finish { .. } => Action::Finish,
            Self::Approve => Action::Approve,
            Self::Sign { .. } => Action::Sign,
            Self::Decline => Action::Decline,
            Self::Accept { .. } => Action::Accept,
            Self::Override { .. } => Action::Override,
            Self::AskChanges { .. } => Action::AskChanges,
            Self::RecordPayment { .. } => Action::RecordPayment,
            Self::NoteTip { .. } => Action::NoteTip,
            Self::RecordTip { .. } => Action::RecordTip,
            Self::Review { .. } => Action::Review,
            Self::Mark { .. } => Action::Mark,
            Self::GiveBack { .. } => Action::GiveBack,
            Self::PayOut { .. } => Action::PayOut,
            Self::WriteOff { .. } => Action::WriteOff,
            Self::Remind => Action::Remind,
            Self::Cancel => Action::Cancel,
            Self::Withdraw => Action::Withdraw,
            Self::OpenCase { .. } => Action::OpenCase,
            Self::TellStory { .. } => Action::TellStory,
            Self::DropCase => Action::DropCase,
            Self::DecideCase { .. } => Action::DecideCase,
            Self::Say { .. } => Action::Say,
            Self::HoldBack { .. } => Action::HoldBack,
            Self::AddPhotos { .. } => Action::AddPhotos,
            Self::RemovePhoto { .. } => Action::RemovePhoto,
            Self::AskHelp { .. } => Action::AskHelp,
            Self::Reply { .. } => Action::Reply,
            Self::Tick => Action::Tick,
        }
    }

    /// The worker whom the order is about, if it names one.
    pub fn worker(&self) -> Option<WorkerId> {
        match self {
            Self::Answer { worker, .. }
            | Self::Rang { worker, .. }
            | Self::Assess { worker, .. }
            | Self::Pick { worker, .. }
            | Self::Invite { worker }
            | Self::CounterOffer { worker, .. }
            | Self::Say { with: worker, .. }
            | Self::HoldBack { with: worker } => Some(*worker),
            Self::Describe(_)
            | Self::Send { .. }
            | Self::AskCandidates { .. }
            | Self::Widen { .. }
            | Self::GiveUp
            | Self::Acknowledge
            | Self::ProposeTimes { .. }
            | Self::PickTime { .. }
            | Self::KeepTime
            | Self::NoteCall { .. }
            | Self::ConfirmVisit
            | Self::ProposeTerms { .. }
            | Self::ProposePrice { .. }
            | Self::AgreeTerms { .. }
            | Self::DeclineTerms
            | Self::CheckOut { .. }
            | Self::Sign { .. }
            | Self::SetOut { .. }
            | Self::RunLate { .. }
            | Self::Start
            | Self::Join
            | Self::Leave { .. }
            | Self::Finish { .. }
            | Self::Approve
            | Self::Decline
            | Self::Accept { .. }
            | Self::Override { .. }
            | Self::AskChanges { .. }
            | Self::RecordPayment { .. }
            | Self::NoteTip { .. }
            | Self::RecordTip { .. }
            | Self::Review { .. }
            | Self::Mark { .. }
            | Self::GiveBack { .. }
            | Self::PayOut { .. }
            | Self::WriteOff { .. }
            | Self::Remind
            | Self::Cancel
            | Self::Withdraw
            | Self::OpenCase { .. }
            | Self::TellStory { .. }
            | Self::DropCase
            | Self::DecideCase { .. }
            | Self::AddPhotos { .. }
            | Self::RemovePhoto { .. }
            | Self::AskHelp { .. }
            | Self::Reply { .. }
            | Self::Tick => None,
        }
    }
}
