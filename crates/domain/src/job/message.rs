//! Messages: what people are told, as a name and a few values, and whether it still holds when it leaves.
//!
//! Never a sentence: the words live in the locales, under the message's name. Whether a message still holds is asked
//! again at the moment it leaves.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    About, AnswerKind, Candidate, Document, Job, Obstacle, Outcome, Side, Stage, contact_open, document,
    duties,
};
use crate::ids::{NoteId, PersonId, WorkerId};
use crate::playbook::{Playbook, What};
use crate::time::Slot;

/// Who is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipient {
    Customer(PersonId),
    Worker(WorkerId),
}

/// What they are told. The words live in the locales, under the message's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Message {
    /// To the customer: we have it, and look for somebody.
    RequestReceived,
    /// To a candidate: here is a job. Yes, no, or call me?
    JobOffered { again: bool },
    /// To a candidate: your Yes is noted; nothing is assigned; we decide by then.
    ClaimNoted {
        decide_by: Option<Timestamp>,
        /// Whether those who are not chosen are told; if not, silence says it.
        #[serde(default)]
        told: bool,
    },
    /// To a candidate: your other times are noted; a person decides.
    ProposalNoted { times: Vec<Slot> },
    /// To a candidate: noted, we won't ask or call about this one.
    DeclineNoted,
    /// To a candidate: you will be called by then.
    CallbackPromised { by: Timestamp },
    /// To a candidate: the call that was promised is not needed any more; somebody else has it.
    NoCallNeeded,
    /// A person will answer.
    PersonWillReply,
    /// To the worker: it is yours; here is everything.
    JobAssigned,
    /// To the worker: it is yours; accept this to learn whom you visit.
    AcceptFirst { document: Document },
    /// To the customer: please sign this before somebody comes; it obliges you to nothing.
    PleaseSign { document: Document },
    /// To whoever must say when it suits them.
    WhenSuits,
    /// To either: the time that suits both.
    TimeAgreed { slot: Slot },
    /// To the customer: what it would cost. Yes or no?
    EstimateMade,
    /// To the worker: noted what it would cost; the customer decides.
    EstimateNoted,
    /// To the worker: it's a go, at that price.
    EstimateAgreed,
    /// To the worker: the customer does not go ahead.
    EstimateDeclined,
    /// To the customer: it ends here, and you owe nothing.
    NothingOwed,
    /// To the customer: somebody offers to do it, for so much.
    OfferMade { worker: WorkerId },
    /// To a candidate: your offer is noted; the customer decides.
    OfferNoted,
    /// To the worker: your offer is taken, and booked once the fee is paid.
    OfferTaken,
    /// To those who offered too: somebody else's offer is taken, and you hear whether it is booked.
    SetAside,
    /// To either: what the other side writes.
    Said {
        with: WorkerId,
        note: NoteId,
        #[serde(default)]
        public: bool,
    },
    /// To the customer: there are photos of how it goes. To the worker: of what is to be done.
    PhotosAdded,
    /// To the customer: offers wait for your choice.
    OffersWait,
    /// To the worker: the fee was not paid, so it is not booked; your offer stands as before.
    BookingLapsed,
    /// To those who offered too: it is open once more, and their offer stands. Whoever had been taken hears it apart.
    LivesAgain { but: WorkerId },
    /// To the customer: the fee was not paid, so nothing is booked; the offers stand as before.
    FeeLapsed,
    /// To the customer: what is left of the price goes to the worker directly.
    PayDirectly { bill: u8 },
    /// To the worker: the customer says that they have paid you. Have they?
    WasItPaid { bill: u8 },
    /// To the customer: the worker has the money.
    ReceivedDirectly { bill: u8 },
    /// To the customer: you paid what nobody owed any more; it goes back.
    PaidInVain { bill: u8 },
    /// To the customer: the fee is given back.
    GivenBack { bill: u8 },
    /// To those who said yes and were not chosen.
    JobWentElsewhere,
    /// To the customer: this worker comes, then.
    WorkerComing,
    /// To either: you meet in the room then.
    OnlineAt {
        slot: Slot,
        /// It is near: whoever is told in the morning would be told too late.
        #[serde(default)]
        soon: bool,
    },
    /// To either: you meet in the room in a moment.
    MeetingNear { slot: Slot },
    /// To the customer: the other side is in the room.
    RoomOpen,
    /// To the customer: somebody has to come. When, and who?
    VisitNeeded,
    /// To the customer: the time is another than you asked for.
    OtherTime { slot: Slot },
    /// To either: the other side wants another time, one of these.
    TimesOffered {
        times: Vec<Slot>,
        /// The agreed visit is near: whoever is asked at night would be asked too late.
        #[serde(default)]
        soon: bool,
    },
    /// To whoever wants another time: the other side is asked; until then the agreed one stands.
    TimesPassedOn,
    /// None of the three times that were held is wanted: they are free again.
    TimesNotTaken,
    /// To both: the visit is at another time now.
    TimeMoved { slot: Slot },
    /// To whoever wanted another time: the other side keeps to the agreed one, or never answered.
    TimeStands { answered: bool },
    /// To the customer: the worker rang you and reached nobody.
    TriedToCall,
    /// To the customer: it stands, they come.
    VisitConfirmed { slot: Slot },
    /// To the customer: so much would come on top. Yes or no?
    TermsProposed { v: u16 },
    /// To the worker: the customer agrees to what comes on top.
    TermsAgreed { v: u16 },
    /// To the worker: the customer does not, or did not say: what was agreed before stands.
    TermsStand { answered: bool },
    /// To the customer: what would have come on top is off, since it was not agreed to.
    TermsOver,
    /// To the customer: it ends here, undone.
    NotDone,
    /// To the customer: done. Please sign.
    SignOff,
    /// To the customer: you have signed for so much.
    SignedOff { glass: bool },
    /// To the customer: it could not be done, and why. When shall somebody come again?
    CheckedOut { why: Obstacle },
    /// To the worker: noted that it could not be done.
    CheckOutNoted,
    /// To the customer: when shall somebody come again?
    WhenAgain,
    /// To the customer: on the way, there at.
    OnTheWay { eta: Timestamp },
    /// To the customer: they should have come by now, and nobody has heard of them; the desk asks.
    NotHeardOf,
    /// To the customer: so many minutes later.
    RunningLate { minutes: u16 },
    /// To the worker: noted that it is done; the customer is asked.
    FinishNoted,
    /// To the customer: done. Is it right?
    IsItRight,
    /// To the worker: the customer says that something is wrong, and what.
    PleaseMend,
    /// To the customer: we know that something is wrong, and by when it is mended.
    ComplaintNoted { by: Timestamp },
    /// To the customer: please pay, here.
    PleasePay { bill: u8 },
    /// To the customer: paid, thank you.
    Receipt { bill: u8 },
    /// To the worker: so much is on your wallet.
    Credited { amount: i64 },
    /// To either: how was it?
    HowWasIt,
    /// To either: what the other side said of it is open now.
    ReviewShown,
    /// To the worker: a tip, all of it theirs.
    Tipped { amount: i64 },
    /// To the customer: thank you for the tip.
    TipNoted { amount: i64 },
    /// To either: called off.
    CalledOff { by: Side },
    /// To the worker: noted that you cannot; it is somebody else's now.
    WithdrawalNoted,
    /// To the customer: they cannot come after all; we look for somebody else.
    LookingAgain,
    /// To the customer: nobody has said yes yet, and the desk looks itself.
    StillSought {
        /// It is wanted now, or soon: whoever is told in the morning would be told too late.
        #[serde(default)]
        soon: bool,
    },
    /// To the customer: its time has come, and nobody has it.
    NobodyYet,
    /// To whoever says that something went wrong: noted, the other side is heard, and a person decides.
    CaseNoted,
    /// To the other side: something is said to have gone wrong. What happened?
    CaseOpened { about: About },
    /// To whoever said what happened: noted.
    StoryNoted,
    /// To both: whoever said that something went wrong has taken it back.
    CaseDropped,
    /// To both: what was decided, and why.
    CaseDecided { outcome: Outcome, reason: NoteId },
    /// To the worker: another visit, to make good the last one.
    ComeAgain,
    /// To the customer: nobody could be found.
    NobodyFound,
    /// To the customer: you chose nobody in time, so it ends.
    NobodyChosen,
    /// To a worker: the customer asks you for an offer.
    Invited,
    /// To the customer: whom you asked for an offer makes none.
    InviteDeclined { worker: WorkerId },
    /// To a worker who offered: the customer would take it for so much.
    CounterOffered { amount: i64 },
    /// To the other side: another price for all of it. Yes or no?
    PriceProposed { v: u16 },
    /// To both: the other price holds now.
    PriceAgreed { v: u16 },
    /// The other side does not agree to another price, or nobody said: the one before stands.
    PriceStands { answered: bool },
    /// To whoever owes something: it is still open.
    Reminder { what: What },
}

impl Message {
    /// Whether it answers what its reader has just written or tapped, and so may arrive at any hour.
    pub fn is_answer(&self) -> bool {
        matches!(
            self,
            Self::RequestReceived
                | Self::ClaimNoted { .. }
                | Self::ProposalNoted { .. }
                | Self::DeclineNoted
                | Self::CallbackPromised { .. }
                | Self::PersonWillReply
                | Self::TimesPassedOn
                | Self::FinishNoted
                | Self::EstimateNoted
                | Self::NothingOwed
                | Self::ComplaintNoted { .. }
                | Self::WithdrawalNoted
                | Self::CheckOutNoted
                | Self::SignedOff { .. }
                | Self::PleasePay { .. }
                | Self::Receipt { .. }
                | Self::PaidInVain { .. }
                | Self::TipNoted { .. }
                | Self::PriceAgreed { .. }
                | Self::OfferNoted
                | Self::PayDirectly { .. }
                | Self::CaseNoted
                | Self::StoryNoted
        )
    }

    /// Whether a bare number answers it, so that one no longer answers what was asked before it.
    pub fn asks_for_a_number(&self) -> bool {
        matches!(self, Self::TimesOffered { .. } | Self::OffersWait | Self::HowWasIt)
    }

    /// Whether it is about a visit that is happening now, and so may arrive at any hour.
    pub fn is_urgent(&self) -> bool {
        matches!(
            self,
            Self::OnTheWay { .. }
                | Self::RunningLate { .. }
                | Self::OnlineAt { soon: true, .. }
                | Self::MeetingNear { .. }
                | Self::RoomOpen
                | Self::VisitNeeded
                | Self::NotHeardOf
                | Self::TriedToCall
                | Self::TermsProposed { .. }
                | Self::TermsAgreed { .. }
                | Self::TermsStand { .. }
                | Self::TermsOver
                | Self::SignOff
                | Self::CheckedOut { .. }
                | Self::CalledOff { .. }
                | Self::LookingAgain
                | Self::PleaseMend
                | Self::StillSought { soon: true }
                | Self::NobodyYet
                | Self::TimeMoved { .. }
                | Self::TimesOffered { soon: true, .. }
        )
    }
}

/// Whether a message that was queued still holds at the moment it leaves. What no longer does is dropped
/// visibly: a job offered that is gone, an address whose gate has shut, a reminder of what has been done.
pub fn still_true(
    job: &Job,
    playbook: &Playbook,
    candidate: Option<&Candidate>,
    to: Recipient,
    message: &Message,
    now: Timestamp,
) -> bool {
    match message {
        Message::JobOffered { .. } | Message::Invited => {
            job.stage == Stage::Sourcing && candidate.is_some_and(Candidate::is_silent)
        }
        Message::ClaimNoted { .. } => candidate.is_some_and(|candidate| is_still_a_claim(job, candidate)),
        Message::JobAssigned => match to {
            Recipient::Worker(worker) => contact_open(job, playbook, worker, now),
            Recipient::Customer(_) => false,
        },
        Message::WorkerComing | Message::OtherTime { .. } => job.assignee().is_some(),
        Message::OnlineAt { slot, .. } | Message::MeetingNear { slot } => is_still_to_meet(job, to, *slot),
        Message::RoomOpen => job.open_room().is_some_and(|room| room.customer.is_none()),
        Message::PleaseMend | Message::ComplaintNoted { .. } => {
            matches!(job.stage, Stage::Underway { at: super::Underway::Mending { .. }, .. })
        }
        Message::NoCallNeeded => match to {
            Recipient::Worker(worker) => job.assignee().is_none_or(|who| who.worker != worker),
            Recipient::Customer(_) => false,
        },
        Message::TimesOffered { .. }
        | Message::TimesPassedOn
        | Message::TimesNotTaken
        | Message::WhenSuits
        | Message::TimeAgreed { .. }
        | Message::TimeMoved { .. }
        | Message::TimeStands { .. } => still_true_of_the_time(job, to, message),
        Message::AcceptFirst { document } | Message::PleaseSign { document } => {
            document::wanted(job, playbook).contains(document)
        }
        Message::EstimateMade => job.estimate().is_some(),
        Message::PleasePay { bill } => {
            job.bills.iter().any(|b| b.n == *bill && b.state == super::BillState::Open)
        }
        Message::Reminder { what } => {
            // Whether they know the time is no question any more once it has come.
            let begun = job.agreed_slot().is_some_and(|slot| slot.starts(&job.time_zone()) <= now);
            let moot = *what == What::Acknowledge && begun;
            !moot && duties(job, playbook).iter().any(|duty| duty.what == *what)
        }
        Message::NotHeardOf
        | Message::OnTheWay { .. }
        | Message::RunningLate { .. }
        | Message::IsItRight
        | Message::TriedToCall
        | Message::VisitConfirmed { .. }
        | Message::TermsProposed { .. }
        | Message::PriceProposed { .. }
        | Message::SignOff
        | Message::VisitNeeded
        | Message::WhenAgain => still_true_of_the_visit(job, message),
        Message::CaseOpened { .. } => job.open_case().is_some_and(|case| case.heard(side(to)).is_none()),
        Message::ComeAgain => job.visit.redo && job.assignee().is_some(),
        Message::HowWasIt => is_still_to_say(job, to),
        Message::PhotosAdded => is_theirs_to_see(job, to),
        Message::OfferMade { .. }
        | Message::OffersWait
        | Message::CounterOffered { .. }
        | Message::OfferTaken
        | Message::SetAside
        | Message::LivesAgain { .. }
        | Message::BookingLapsed
        | Message::FeeLapsed
        | Message::PayDirectly { .. }
        | Message::WasItPaid { .. }
        | Message::OfferNoted => still_true_of_an_offer(job, candidate, message),
        Message::StillSought { .. } => is_still_sought(job, now),
        Message::NobodyYet | Message::LookingAgain | Message::InviteDeclined { .. } => is_sought(job),
        Message::JobWentElsewhere => is_elsewhere(job, to),
        // What is said of something that has happened stays true.
        _ => true,
    }
}

fn is_sought(job: &Job) -> bool {
    job.stage == Stage::Sourcing
}

/// Whether nobody has said yes yet; once its time has come they hear that instead.
fn is_still_sought(job: &Job, now: Timestamp) -> bool {
    let before = job.sought_until().is_none_or(|until| now < until);
    is_sought(job) && before && job.visit.sourcing.claims() == 0 && job.held().is_none()
}

/// Whether they still meet in the room at that time, and are not in there already.
fn is_still_to_meet(job: &Job, to: Recipient, slot: Slot) -> bool {
    let outside = job.visit.room.is_none_or(|room| room.since(side(to)).is_none());
    job.agreed_slot() == Some(slot) && outside && job.assignee().is_some() && is_theirs_to_see(job, to)
}

/// Whether what they said still is a yes to what was asked.
fn is_still_a_claim(job: &Job, candidate: &Candidate) -> bool {
    match candidate.kind() {
        Some(AnswerKind::Yes) => true,
        // Where no time was asked for, times that go with a Yes leave it a Yes.
        Some(AnswerKind::Proposal) => job.asked_slot().is_none(),
        Some(AnswerKind::No | AnswerKind::Offer | AnswerKind::Unsure | AnswerKind::CallMe) | None => false,
    }
}

/// The same for what is asked before a visit, at it, and after one that could not be done.
fn still_true_of_the_visit(job: &Job, message: &Message) -> bool {
    match message {
        Message::TriedToCall => job.prepared().is_some_and(|prepared| prepared.called.is_none()),
        Message::VisitConfirmed { slot } => job.agreed_slot() == Some(*slot) && job.assignee().is_some(),
        Message::TermsProposed { v } | Message::PriceProposed { v } => {
            job.proposed_terms.as_ref().is_some_and(|p| p.terms.v == *v)
        }
        Message::NotHeardOf => is_awaited(job),
        Message::OnTheWay { .. } | Message::RunningLate { .. } => {
            matches!(job.stage, Stage::Booked { .. } | Stage::Underway { .. })
        }
        Message::IsItRight | Message::SignOff => matches!(job.stage, Stage::Approval { .. }),
        _ => job.stage == Stage::Request,
    }
}

/// The same for offers, for what books one, and for money that goes from hand to hand.
fn still_true_of_an_offer(job: &Job, candidate: Option<&Candidate>, message: &Message) -> bool {
    let fee_is_open = job.fee_bill().is_some_and(|bill| bill.state == super::BillState::Open);
    match message {
        Message::OffersWait => job.stage == Stage::Sourcing && job.visit.sourcing.claims() > 0,
        Message::OfferTaken | Message::SetAside => fee_is_open,
        Message::PayDirectly { bill } | Message::WasItPaid { bill } => {
            job.bill_to_pay_directly().is_some_and(|open| open.n == *bill)
        }
        Message::CounterOffered { amount } => {
            job.stage == Stage::Sourcing && candidate.is_some_and(|c| c.countered == Some(*amount))
        }
        Message::OfferNoted => candidate.is_some_and(|c| c.offer().is_some()),
        _ => job.stage == Stage::Sourcing,
    }
}

/// Whether somebody is to come who is not there yet.
fn is_awaited(job: &Job) -> bool {
    let on_the_way = matches!(job.stage, Stage::Underway { at: super::Underway::OnTheWay { .. }, .. });
    on_the_way || matches!(job.stage, Stage::Booked { .. })
}

fn side(to: Recipient) -> Side {
    match to {
        Recipient::Customer(_) => Side::Customer,
        Recipient::Worker(_) => Side::Worker,
    }
}

/// Open once more, it is nobody's yet; whoever had it and lost it is told all the same.
fn is_elsewhere(job: &Job, to: Recipient) -> bool {
    let Recipient::Worker(worker) = to else { return false };
    let theirs = job.assignee().is_some_and(|who| who.worker == worker);
    let lost = job.visit.sourcing.gone.contains(&worker);
    !theirs && (job.stage != Stage::Sourcing || lost)
}

/// Whether it is still any business of theirs: the customer's always, and the worker's who has the visit.
fn is_theirs_to_see(job: &Job, to: Recipient) -> bool {
    match to {
        Recipient::Customer(_) => true,
        Recipient::Worker(worker) => job.assignee().is_some_and(|who| who.worker == worker),
    }
}

/// Whether this side has not said yet how it was.
fn is_still_to_say(job: &Job, to: Recipient) -> bool {
    let Stage::Feedback { given, .. } = job.stage else { return false };
    match to {
        Recipient::Customer(_) => !given.customer,
        Recipient::Worker(_) => !given.worker,
    }
}

/// The same for what is said of a visit's time.
fn still_true_of_the_time(job: &Job, to: Recipient, message: &Message) -> bool {
    match message {
        Message::TimesOffered { times, .. } => job.times_for(side(to)) == times.as_slice(),
        Message::TimesPassedOn => job.times_asked_at().is_some(),
        Message::TimesNotTaken => job.held().is_none(),
        Message::WhenSuits => match (job.sought_times(), to) {
            (Some(suits), Recipient::Customer(_)) => suits.customer.is_empty(),
            (Some(suits), Recipient::Worker(_)) => suits.worker.is_empty(),
            (None, _) => false,
        },
        Message::TimeAgreed { slot } | Message::TimeMoved { slot } => {
            job.agreed_slot() == Some(*slot) && !job.is_closed()
        }
        _ => matches!(job.stage, Stage::Booked { .. } | Stage::Underway { .. }),
    }
}
