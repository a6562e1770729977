//! The job: one piece of work at one place, run as one visit at a time through one lifecycle.
//!
//! The shape everywhere in this room: `needs` says what must be known, `decide` says what happened or why
//! not, `evolve` makes the row from what happened, `react` says what must be done about it, `open_to` says
//! what somebody may do now, `duties` says who is on the hook. Nothing here acts; nothing here is guessed.
//! No field ever holds personal data: people, places and words are ids.

mod action;
mod bill;
mod cancel;
mod candidate;
mod case;
mod check_out;
mod command;
mod decide;
mod decision;
mod document;
mod duty;
mod event;
mod event_name;
mod evolve;
mod facts;
mod finish;
mod gate;
mod held;
mod known;
mod ladders;
mod ledger_entries;
mod mail_about;
mod message;
mod offer;
mod open;
mod pay_out;
mod photo;
mod prepare;
mod promise;
mod react;
mod refusal;
mod request;
mod review;
mod room;
mod say;
mod schedule;
mod settle;
mod sign;
mod sourcing;
mod terms;
mod tick;
mod tip;
mod visit;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use action::Action;
pub use bill::{Bill, BillFor, BillState};
pub use cancel::cancellation_fee;
pub use candidate::{
    Answer, AnswerKind, Candidate, Reason, Verdict, WhyNot, candidates_after, changed_candidate,
};
pub use case::{About, Case, Ended, Heard};
pub use check_out::Obstacle;
pub use command::{Actor, AskedWorker, CallOutcome, Command, Description, Order, Prefer, Whom};
pub use decide::decide;
pub use decision::{Bears, Concession, Outcome, can_redo};
pub use document::{Accepted, Document, Overridden, may_pass};
pub use duty::{Duty, Owner, awaiting, duties, next_tick};
pub use event::{Event, Side};
pub use evolve::evolve;
pub use facts::{Facts, Needs, WorkerFacts, needs};
pub use finish::{LINES_MAX, Quoted, QuotedFor, Report};
pub use gate::{Gate, contact_open, missing};
pub use held::{Freed, Held};
pub use ledger_entries::{account, entries};
pub use mail_about::MailAbout;
pub use message::{Message, Recipient, still_true};
pub use offer::{Limits, Offer, fee_of};
pub use open::open_to;
pub use pay_out::{Due, PaidOut};
pub use photo::{Photo, PhotoKind, REQUEST_PHOTOS_MAX, VISIT_PHOTOS_MAX, may_see_photo, photos_left};
pub use prepare::Prepared;
pub use promise::{Promise, PromiseChange, overlapping, promises};
pub use react::{Effect, react};
pub use refusal::Refusal;
pub use request::is_too_far;
pub use review::{Given, Review, ReviewChange, STARS, reviews};
pub use room::{MINUTES, Room};
pub use say::{HeldBack, can_be_written_to};
pub use schedule::{Suits, TIMES_MAX};
pub use sign::Signed;
pub use sourcing::INVITED_MAX;
pub use terms::{EXTRAS_MAX, Extra, ProposedTerms};
pub use tip::{TIP_MAX, Tip, TipBy};

use crate::ids::{Code, JobId, NoteId, PersonId, PlaceId, ProviderId, WorkerId};
use crate::payout::PaidBy;
use crate::playbook::{PlaybookRef, Purpose, What};
use crate::price::Terms;
use crate::provider::Spot;
use crate::time::Slot;

/// The row of a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    pub id: JobId,
    pub code: Code,
    pub customer: PersonId,
    pub playbook: PlaybookRef,
    /// IANA zone of the address.
    pub zone: String,
    /// Key of the service in the market's catalogue.
    pub service: String,
    pub place: PlaceId,
    /// A postal area: all that anyone learns of the place before assignment.
    pub area: String,
    /// Rounded to about a kilometre.
    pub spot: Spot,
    pub details: Option<NoteId>,
    /// What was photographed, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<Photo>,
    /// The time that the customer named, for when the request is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<Slot>,
    /// For how many minutes, if the customer would rather talk about it by video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted_minutes: Option<u16>,
    /// What the customer named beforehand of day and money, where each worker offers a price.
    #[serde(default, skip_serializing_if = "Limits::is_empty")]
    pub limits: Limits,
    /// When it was first described.
    pub opened: Timestamp,
    pub visit: Visit,
    pub terms: Vec<Terms>,
    /// Other terms that one side wants, waiting for the other; until then the newest agreed ones hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed_terms: Option<ProposedTerms>,
    /// The newest version of the terms that anybody was shown: no number is ever used twice.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub versions: u16,
    pub consents: Vec<Consent>,
    /// What the customer said on the phone before a visit, for whoever comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_by_phone: Option<NoteId>,
    /// What somebody found who could not do it, for whoever comes next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<NoteId>,
    /// Documents that somebody has accepted: they hold for every visit of the job.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Accepted>,
    /// What the desk let pass, each with its reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overridden: Vec<Overridden>,
    pub bills: Vec<Bill>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tips: Vec<Tip>,
    /// Both were asked how it was: nobody is asked twice, whatever money comes afterwards.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub feedback_asked: bool,
    /// How often words were held back that people could have reached each other by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held_back: Vec<HeldBack>,
    /// Who has or last had a visit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub had: Option<Assignee>,
    /// How whoever has or last had it is paid out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_by: Option<PaidBy>,
    /// What has been paid out for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paid_out: Vec<PaidOut>,
    /// The newest case, open or ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Case>,
    /// Calls for a person that nobody answered yet.
    pub help: Vec<Ask>,
    /// Rungs of ladders that have been climbed.
    pub climbed: Vec<Climbed>,
    pub stage: Stage,
    /// Since when it is in this stage.
    pub since: Timestamp,
}

/// The running visit, with the story of its sourcing: a withdrawal brings it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// 1 for the first.
    pub n: u8,
    pub purpose: Purpose,
    pub sourcing: Sourcing,
    /// The time that stands, or stood, once somebody has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<Slot>,
    /// Both sides agreed on another time than the one that candidates were asked for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub moved: bool,
    /// It makes good the one before, at no further cost.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub redo: bool,
    /// Where both meet, if it is a consultation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<Room>,
}

/// How the search for a worker stands. Counters only: candidates are rows of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourcing {
    /// Waves asked so far.
    pub wave: u16,
    /// When the last wave was asked, or the end of the quiet hours that hold its texts back.
    pub asked_at: Option<Timestamp>,
    /// Candidates asked and not gone since.
    pub asked: u32,
    /// Yeses that match what was asked.
    pub yes: u32,
    /// Yeses with other times, waiting for consent.
    pub proposals: u32,
    pub no: u32,
    /// Answers that only a person can weigh, and those who want a call.
    pub unsure: u32,
    /// When the first Yes or proposal that still stands came in.
    pub first_yes: Option<Timestamp>,
    /// When the silent ones went on the call list.
    pub ringing: Option<Timestamp>,
    /// When matching found nobody more to ask.
    pub nobody_more: Option<Timestamp>,
    /// Per cent of workers' own service radius that counts; the desk may widen it.
    pub reach: u16,
    /// Who waits for a call back, and by when it was promised.
    pub callbacks: Vec<Callback>,
    /// Workers who had it and are not asked again.
    pub gone: Vec<WorkerId>,
    /// Whom the customer asked for an offer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invited: Vec<WorkerId>,
    /// Times that somebody holds free until the customer has picked one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<Held>,
    /// The highest number that a candidate has: no two have the same.
    #[serde(default, skip_serializing_if = "is_none_yet")]
    pub numbers: u32,
}

/// A promised call to a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Callback {
    pub worker: WorkerId,
    pub asked: Timestamp,
    pub by: Timestamp,
}

/// Where a job stands, with what is known only there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Being described.
    Request,
    /// Somebody is sought.
    Sourcing,
    /// Everything between "it is you" and the door.
    Booked {
        who: Assignee,
        /// The agreed time; none while both sides say when it suits them.
        slot: Option<Slot>,
        /// When it suits each side, while no time is agreed.
        #[serde(default, skip_serializing_if = "Suits::is_empty")]
        suits: Suits,
        /// When the time was agreed, if that was after the assignment.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agreed: Option<Timestamp>,
        acks: Acks,
        late_minutes: u16,
        /// What the worker has done before the door.
        #[serde(default, skip_serializing_if = "Prepared::is_empty")]
        prepared: Prepared,
        /// Other times that one side wants, waiting for the other; until then `slot` stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        proposed: Option<Proposed>,
    },
    /// The worker is on the way, there, or working.
    Underway { who: Assignee, slot: Slot, at: Underway, round: u8 },
    /// The customer judges the finish.
    Approval {
        who: Assignee,
        round: u8,
        minutes: i64,
        #[serde(default, skip_serializing_if = "Report::is_done")]
        report: Report,
    },
    /// Nothing runs; at least one bill is open. The job will end as it says.
    Settling { ending: Ending },
    /// Paid and settled: both sides may say how it was.
    Feedback { who: Assignee, given: Given },
    /// Over.
    Closed { ending: Ending },
}

/// Who does the visit, and the business that is paid for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignee {
    pub worker: WorkerId,
    pub provider: ProviderId,
}

/// Other times for a visit that is agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// The side that wants them: customer or worker.
    pub by: Side,
    /// One to three.
    pub times: Vec<Slot>,
    pub at: Timestamp,
}

/// Who has said that they know the time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acks {
    pub customer: bool,
    pub worker: bool,
}

/// How far the visit has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Underway {
    /// On the road, expected at.
    OnTheWay { eta: Timestamp },
    /// At work since.
    Working { since: Timestamp },
    /// The customer asked for changes, in the words of the note; `minutes` were worked before, and mending is
    /// not paid again.
    Mending {
        since: Timestamp,
        minutes: i64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<NoteId>,
    },
}

/// How a job ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Done and paid.
    Paid,
    /// The customer saw the estimate and stopped there, free of charge.
    Declined,
    /// Nobody could be found.
    Nobody,
    /// Some would have done it, and the customer chose none of them.
    Undecided,
    /// Called off, in time or late.
    Cancelled { by: Side, late: bool },
    /// Never described to the end.
    Lapsed,
    /// Somebody came, it could not be done, and no other visit followed.
    Unsuccessful,
    /// Done, and the money given up on.
    WrittenOff,
    /// Done, and all of the money given back.
    Refunded,
}

/// Consent of the customer to the report of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    pub visit: u8,
    pub round: u8,
    pub how: How,
    pub at: Timestamp,
    /// What was signed, where the playbook asks for a signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Signed>,
}

/// How consent was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// By a tap, a reply or a form.
    Tap,
    /// By a text with the job's code, in a word that can mean nothing else.
    Code,
    /// On the worker's own screen, at the place.
    Glass,
    /// By word of mouth: the desk had them on the phone, and wrote down what they said.
    Phone,
    /// By the desk's decision of a case, in place of the customer's own word.
    Decision,
    /// By having met in the room for as long as the playbook says: the server saw both.
    Presence,
    /// By keeping silent for as long as the playbook says.
    Silence,
}

/// Somebody asked for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    pub who: Side,
    /// Which worker, if a worker asked.
    pub worker: Option<WorkerId>,
    pub note: Option<NoteId>,
    pub at: Timestamp,
}

/// How far up a duty's ladder the job has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Climbed {
    pub what: What,
    pub owner: Owner,
    /// When the duty began; a duty that begins anew starts at the foot of its ladder.
    pub since: Timestamp,
    pub rungs: u8,
    pub last: Timestamp,
}

fn is_zero(n: &u16) -> bool {
    *n == 0
}

fn is_none_yet(n: &u32) -> bool {
    *n == 0
}

impl Sourcing {
    /// Candidates who were asked and kept silent.
    pub fn silent(&self) -> u32 {
        self.asked.saturating_sub(self.yes + self.proposals + self.no + self.unsure)
    }

    /// Candidates whom whoever picks can choose from.
    pub fn claims(&self) -> u32 {
        self.yes + self.proposals
    }
}

impl Stage {
    /// The stage's word, as it stands in rows, filters and figures.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Sourcing => "sourcing",
            Self::Booked { .. } => "booked",
            Self::Underway { .. } => "underway",
            Self::Approval { .. } => "approval",
            Self::Settling { .. } => "settling",
            Self::Feedback { .. } => "feedback",
            Self::Closed { .. } => "closed",
        }
    }

    /// All words that [`Stage::word`] can give, in the order of a job's life.
    pub const WORDS: [&'static str; 8] =
        ["request", "sourcing", "booked", "underway", "approval", "settling", "feedback", "closed"];
}

impl Ending {
    /// The ending's word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Declined => "declined",
            Self::Nobody => "nobody",
            Self::Undecided => "undecided",
            Self::Cancelled { late: false, .. } => "cancelled",
            Self::Cancelled { late: true, .. } => "cancelled_late",
            Self::Lapsed => "lapsed",
            Self::Unsuccessful => "unsuccessful",
            Self::WrittenOff => "written_off",
            Self::Refunded => "refunded",
        }
    }

    /// All words that [`Ending::word`] can give.
    pub const WORDS: [&'static str; 10] = [
        "paid",
        "declined",
        "nobody",
        "undecided",
        "cancelled",
        "cancelled_late",
        "lapsed",
        "unsuccessful",
        "written_off",
        "refunded",
    ];
}
