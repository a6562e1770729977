//! Events: what happened to a job, in the past tense. They are its history, timeline and audit.
//!
//! Fields are only ever added, with defaults. No event holds personal data: people, places and words are ids.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    About, Actor, Answer, AnswerKind, AskedWorker, Assignee, BillFor, CallOutcome, Description, Document,
    Due, Ending, Freed, How, Obstacle, Outcome, Owner, PhotoKind, Prefer, Report, Signed, TipBy, Verdict,
    Whom,
};
use crate::ids::{Code, NoteId, PayoutId, PhotoId, ProviderId, WorkerId};
use crate::payout::PaidBy;
use crate::playbook::{Purpose, Then, What};
use crate::price::{Line, Terms};
use crate::time::Slot;

/// A side of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Customer,
    Worker,
    Operator,
}

/// The side that an actor stands on; the machine acts for nobody and counts as the operator.
impl From<Actor> for Side {
    fn from(actor: Actor) -> Self {
        match actor {
            Actor::Customer(_) => Self::Customer,
            Actor::Worker(_) => Self::Worker,
            Actor::Staff(_) | Actor::Machine => Self::Operator,
        }
    }
}

fn is_zero(sum: &i64) -> bool {
    *sum == 0
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "data")]
pub enum Event {
    Described(Box<Description>),
    Sent {
        purpose: Purpose,
        terms: Terms,
        /// How long a consultation shall be.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minutes: Option<u16>,
        #[serde(default, skip_serializing_if = "Prefer::is_anybody")]
        prefer: Prefer,
    },
    Asked {
        wave: u16,
        asked: Vec<AskedWorker>,
        last: bool,
        /// When the texts may leave, if the hour holds them back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        heard: Option<Timestamp>,
    },
    /// A candidate answered; `was` is the answer it replaces, which the counters need.
    Answered {
        worker: WorkerId,
        answer: Answer,
        was: Option<AnswerKind>,
    },
    CallbackPromised {
        worker: WorkerId,
        by: Timestamp,
    },
    /// A promised call is taken back: the job is no longer to be had.
    CallbackDropped {
        worker: WorkerId,
    },
    Rang {
        worker: WorkerId,
        outcome: CallOutcome,
    },
    /// What the desk makes of somebody who could take it.
    Assessed {
        worker: WorkerId,
        verdict: Verdict,
        note: Option<NoteId>,
    },
    /// The customer asks somebody for an offer; `found`: they had found it among the open jobs.
    Invited {
        worker: WorkerId,
        found: bool,
    },
    /// The customer would take somebody's offer for so much, in all.
    Countered {
        worker: WorkerId,
        /// Minor units.
        amount: i64,
    },
    /// Nobody answered in time: the silent ones go on the call list.
    AnswersLapsed,
    Widened {
        reach: u16,
    },
    Assigned {
        who: Assignee,
        /// The time, if there is one yet.
        slot: Option<Slot>,
        travel_minutes: u32,
        /// The answer that it follows; none for whoever simply goes on after the visit before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<AnswerKind>,
        /// How they are paid out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paid_by: Option<PaidBy>,
    },
    SourcingClosed,
    /// The customer takes somebody's price: it becomes the terms.
    OfferAccepted {
        terms: Terms,
    },
    /// The others wait until it is booked for good.
    CandidatesSetAside,
    /// The fee was not paid in time: the offers stand as they stood before.
    BookingLapsed {
        who: Assignee,
    },
    /// Another time than the one that was asked for, or the first one that suits both sides.
    TimeAgreed {
        slot: Slot,
        /// Travel to it, if the time was open until now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        travel_minutes: Option<u32>,
        /// The side whose word agreed it, and who knows it therefore.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Side>,
    },
    Acknowledged {
        side: Side,
    },
    /// Times that suit one side, or other ones than the one that is agreed.
    TimesProposed {
        by: Side,
        times: Vec<Slot>,
    },
    /// The other side picked one: it takes the place of what was agreed.
    TimeMoved {
        slot: Slot,
        travel_minutes: u32,
    },
    /// Three times that a candidate keeps free until the customer picks one.
    TimesHeld {
        worker: WorkerId,
        times: Vec<Slot>,
        travel_minutes: u32,
    },
    /// They are free again.
    TimesFreed {
        worker: WorkerId,
        why: Freed,
    },
    /// The other side wants none of them: what was agreed stands.
    TimesDeclined {
        by: Side,
    },
    /// Nobody answered until it was too late: what was agreed stands.
    TimesLapsed {
        /// Who wanted another time.
        by: Side,
    },
    /// The worker rang the customer before the visit; the note is what they learned.
    Called {
        reached: bool,
        note: Option<NoteId>,
    },
    /// The worker says once more that they come.
    VisitConfirmed,
    SetOut {
        eta: Timestamp,
    },
    Late {
        minutes: u16,
    },
    Started,
    /// Somebody went into the room.
    Joined {
        side: Side,
    },
    /// Somebody went out of it, or was heard of last then.
    Left {
        side: Side,
        at: Timestamp,
    },
    /// Somebody wants other terms: they wait for the other side.
    TermsProposed {
        terms: Terms,
        by: Side,
    },
    TermsAgreed {
        v: u16,
        how: How,
    },
    TermsDeclined {
        by: Side,
    },
    /// Nobody answered in time: the version before holds.
    TermsLapsed,
    Finished {
        minutes: i64,
        #[serde(default, skip_serializing_if = "Report::is_done")]
        report: Report,
    },
    Approved {
        how: How,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        signed: Option<Signed>,
    },
    /// The customer agrees to the estimate: what follows is another visit, at that price.
    EstimateAgreed {
        how: How,
    },
    /// The customer stops after the estimate, or never answered it.
    EstimateDeclined {
        by: Side,
        who: Assignee,
    },
    DocumentAccepted {
        document: Document,
        version: String,
        worker: Option<WorkerId>,
        how: How,
    },
    /// The desk let something pass that kept a gate shut.
    Overridden {
        what: What,
        reason: NoteId,
    },
    ChangesAsked {
        note: Option<NoteId>,
    },
    Billed {
        bill: u8,
        #[serde(default, skip_serializing_if = "BillFor::is_work")]
        what: BillFor,
        lines: Vec<Line>,
        pay: i64,
        who: Assignee,
    },
    /// The provider is credited with its part of a bill.
    Settled {
        bill: u8,
        pay: i64,
        fee: i64,
        /// Tax that the provider bills on top.
        #[serde(default, skip_serializing_if = "is_zero")]
        tax: i64,
    },
    Paid {
        bill: u8,
        amount: i64,
    },
    WrittenOff {
        bill: u8,
    },
    /// Money went from hand to hand: the customer says that they gave it, the worker that they have it.
    Marked {
        bill: u8,
        by: Side,
    },
    /// A payment came for a bill that nobody owes any more: it is in the books, and goes back as a bill of its own.
    PaidInVain {
        bill: u8,
        of: u8,
        amount: i64,
        who: Assignee,
    },
    /// Paid for what will not be.
    ToReturn {
        bill: u8,
    },
    /// The desk has given it back.
    Returned {
        bill: u8,
    },
    /// A tip, all of which is the provider's.
    /// What a provider was credited for the job went to them.
    PaidOut {
        payout: PayoutId,
        provider: ProviderId,
        due: Due,
    },
    Tipped {
        amount: i64,
        how: TipBy,
        who: Assignee,
    },
    /// Paid and settled: both are asked how it was.
    FeedbackAsked {
        who: Assignee,
    },
    /// One side says how it was, or says it otherwise than before.
    Reviewed {
        by: Side,
        who: Assignee,
        stars: u8,
        note: Option<NoteId>,
    },
    /// What was said is open to both sides and to everybody who looks at a profile.
    ReviewsShown,
    Withdrawn {
        who: Assignee,
        by: Side,
    },
    /// An unsuccessful check-out: somebody came, and it could not be done.
    CheckedOut {
        who: Assignee,
        why: Obstacle,
        note: Option<NoteId>,
    },
    /// A consultation showed that somebody has to come; the note is what was found.
    VisitNeeded {
        note: Option<NoteId>,
    },
    /// A further visit of the job: at another time than the one before it, or for what follows from it.
    /// Whoever is asked is asked anew.
    VisitOpened {
        slot: Option<Slot>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        purpose: Option<Purpose>,
        /// What it costs, if that is not what it cost before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        terms: Option<Terms>,
    },
    Cancelled {
        by: Side,
        late: bool,
        who: Option<Assignee>,
    },
    /// Somebody says that something went wrong.
    CaseOpened {
        by: Side,
        about: About,
        who: Assignee,
        note: Option<NoteId>,
        /// A job that was over goes by this one from now on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        code: Option<Code>,
    },
    /// A side of a case says what happened, or adds to it.
    StoryTold {
        by: Side,
        note: NoteId,
    },
    /// A side of a case had its time to say what happened.
    StoryLapsed {
        by: Side,
    },
    /// Whoever opened the case took it back.
    CaseDropped {
        by: Side,
    },
    CaseDecided {
        outcome: Outcome,
        reason: NoteId,
    },
    /// The customer is spared a part of a bill: they owe less, or get it back by a bill of its own.
    Conceded {
        bill: u8,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        refund: Option<u8>,
        line: Line,
        /// What the provider gives up of it.
        pay: i64,
    },
    /// Somebody comes again to make good what was done; `gone` is not asked for it.
    VisitRedone {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        gone: Option<WorkerId>,
    },
    /// A private message, from one side to the other.
    Said {
        by: Side,
        with: WorkerId,
        note: NoteId,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        public: bool,
    },
    /// A private message was not passed on: people could have reached each other by it.
    HeldBack {
        by: Side,
        with: WorkerId,
    },
    /// Photos of what is to be done, of how it goes, or of what stood in the way.
    PhotosAdded {
        by: Side,
        kind: PhotoKind,
        photos: Vec<PhotoId>,
    },
    /// Whoever added a photo took it away.
    PhotoRemoved {
        by: Side,
        photo: PhotoId,
    },
    HelpAsked {
        side: Side,
        worker: Option<WorkerId>,
        note: Option<NoteId>,
    },
    Replied {
        whom: Whom,
    },
    /// A duty was not done in time; what follows from it stands in the events after this one.
    Overdue {
        what: What,
        owner: Owner,
        since: Timestamp,
        then: Then,
    },
    /// The desk reminded the one whose turn it is.
    Reminded {
        what: What,
        owner: Owner,
    },
    /// It is over but for money that goes back.
    Ended {
        ending: Ending,
    },
    Closed {
        ending: Ending,
    },
}
