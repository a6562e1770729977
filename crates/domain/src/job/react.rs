//! What must be done about an event: whom to tell what, and when to look for candidates.
//!
//! A message is a name and a few numbers, never a sentence. A duty's owner is always told of the duty; the
//! playbook's `tell` only adds news. Whether a message still holds is asked again at the moment it leaves.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::schedule::answered_by;
use super::{AnswerKind, Candidate, Event, Job, Owner, Side, Stage, contact_open, duties};
use crate::ids::{PersonId, WorkerId};
use crate::playbook::{Audience, News, Picks, Playbook, Then, What};
use crate::time::Slot;

/// An errand that follows from an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    Tell {
        to: Recipient,
        message: Message,
    },
    /// Everybody who would have done it is told; expanded by the follower that matching is.
    TellCandidates {
        message: Message,
    },
    /// Matching shall propose a wave.
    Seek,
}

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
    /// To those who said yes and were not chosen.
    JobWentElsewhere,
    /// To the customer: this worker comes, then.
    WorkerComing,
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
    /// To both: the visit is at another time now.
    TimeMoved { slot: Slot },
    /// To whoever wanted another time: the other side keeps to the agreed one, or never answered.
    TimeStands { answered: bool },
    /// To the customer: on the way, there at.
    OnTheWay { eta: Timestamp },
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
    /// To either: called off.
    CalledOff { by: Side },
    /// To the worker: noted that you cannot; it is somebody else's now.
    WithdrawalNoted,
    /// To the customer: they cannot come after all; we look for somebody else.
    LookingAgain,
    /// To the customer: its time has come, and nobody has it.
    NobodyYet,
    /// To the customer: nobody could be found.
    NobodyFound,
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
                | Self::ComplaintNoted { .. }
                | Self::WithdrawalNoted
                | Self::PleasePay { .. }
                | Self::Receipt { .. }
        )
    }

    /// Whether it is about a visit that is happening now, and so may arrive at any hour.
    pub fn is_urgent(&self) -> bool {
        matches!(
            self,
            Self::OnTheWay { .. }
                | Self::RunningLate { .. }
                | Self::CalledOff { .. }
                | Self::LookingAgain
                | Self::PleaseMend
                | Self::NobodyYet
                | Self::TimeMoved { .. }
                | Self::TimesOffered { soon: true, .. }
        )
    }
}

/// What follows from an event, which left the job as it now is.
pub fn react(job: &Job, playbook: &Playbook, event: &Event) -> Vec<Effect> {
    let customer = Recipient::Customer(job.customer);
    let tell = |to, message| Effect::Tell { to, message };
    match event {
        Event::Sent { .. } => vec![tell(customer, Message::RequestReceived), Effect::Seek],
        Event::Widened { .. } => vec![Effect::Seek],
        Event::Asked { asked, .. } => asked
            .iter()
            .map(|one| tell(Recipient::Worker(one.worker), Message::JobOffered { again: one.again }))
            .collect(),
        Event::Answered { worker, answer, .. } => {
            let message = answered(job, playbook, answer);
            message.map(|message| tell(Recipient::Worker(*worker), message)).into_iter().collect()
        }
        Event::CallbackPromised { worker, by } => {
            vec![tell(Recipient::Worker(*worker), Message::CallbackPromised { by: *by })]
        }
        // Where everybody hears who was not chosen, they hear that.
        Event::CallbackDropped { .. } if playbook.tells(News::SourcingClosed, Audience::Candidates) => {
            Vec::new()
        }
        Event::CallbackDropped { worker } => vec![tell(Recipient::Worker(*worker), Message::NoCallNeeded)],
        Event::Assigned { who, .. } => {
            let mut effects = vec![tell(Recipient::Worker(who.worker), Message::JobAssigned)];
            if playbook.tells(News::Assigned, Audience::Customer) {
                effects.push(tell(customer, Message::WorkerComing));
            }
            effects
        }
        Event::TimeAgreed { slot } if playbook.tells(News::TimeAgreed, Audience::Customer) => {
            vec![tell(customer, Message::OtherTime { slot: *slot })]
        }
        Event::TimesProposed { .. }
        | Event::TimeMoved { .. }
        | Event::TimesDeclined { .. }
        | Event::TimesLapsed { .. } => schedule(job, event),
        Event::SourcingClosed => to_candidates(playbook, Message::JobWentElsewhere),
        Event::SetOut { eta } => vec![tell(customer, Message::OnTheWay { eta: *eta })],
        Event::Late { minutes } => vec![tell(customer, Message::RunningLate { minutes: *minutes })],
        Event::Finished { .. } => {
            let worker = job.worker().map(|worker| tell(Recipient::Worker(worker), Message::FinishNoted));
            worker.into_iter().chain([tell(customer, Message::IsItRight)]).collect()
        }
        Event::Overdue { what: What::Decide, since, .. } if its_time_has_come(job, *since) => {
            vec![tell(customer, Message::NobodyYet)]
        }
        Event::Overdue { what, owner, then: Then::Remind, .. } => reminder(job, *what, *owner),
        Event::Overdue { what: What::Answer, then: Then::Next, .. } => vec![Effect::Seek],
        Event::Reminded { what, owner } => reminder(job, *what, *owner),
        Event::Withdrawn { .. }
        | Event::Cancelled { .. }
        | Event::ChangesAsked { .. }
        | Event::HelpAsked { .. }
        | Event::Closed { .. } => setbacks(job, playbook, event),
        Event::Billed { .. } | Event::Settled { .. } | Event::Paid { .. } => money(job, playbook, event),
        Event::Described(_)
        | Event::Rang { .. }
        | Event::AnswersLapsed
        | Event::TimeAgreed { .. }
        | Event::Acknowledged { .. }
        | Event::VisitOpened { .. }
        | Event::Started
        | Event::Approved { .. }
        | Event::WrittenOff { .. }
        | Event::Replied { .. }
        | Event::Overdue { .. } => Vec::new(),
    }
}

/// Whether a duty of the desk's to decide began with the time that the customer asked for.
fn its_time_has_come(job: &Job, since: Timestamp) -> bool {
    job.asked_slot().is_some_and(|slot| slot.starts(&job.time_zone()) == since)
}

/// News for those who would have done it and were not chosen, if the playbook spreads it.
fn to_candidates(playbook: &Playbook, message: Message) -> Vec<Effect> {
    let told = playbook.tells(News::SourcingClosed, Audience::Candidates);
    told.then_some(Effect::TellCandidates { message }).into_iter().collect()
}

fn answered(job: &Job, playbook: &Playbook, answer: &super::Answer) -> Option<Message> {
    let by_desk = playbook.for_visit(job.visit.purpose).picks == Picks::Operator;
    Some(match answer {
        // Whoever is first is told that it is theirs, by the assignment.
        super::Answer::Yes { times, .. } if times.is_empty() && !by_desk => return None,
        super::Answer::Yes { times, .. } if times.is_empty() => {
            // By the pick's own time, or when the slot begins if that is sooner.
            let picks = duties(job, playbook)
                .into_iter()
                .find(|duty| matches!(duty.what, What::Picks | What::Decide) && duty.by > job.since);
            let told = playbook.tells(News::SourcingClosed, Audience::Candidates);
            Message::ClaimNoted { decide_by: picks.map(|duty| duty.by), told }
        }
        super::Answer::Yes { times, .. } => Message::ProposalNoted { times: times.clone() },
        super::Answer::No => Message::DeclineNoted,
        // What follows from these is an event of its own, right after this one.
        super::Answer::Unsure { .. } | super::Answer::CallMe => return None,
    })
}

fn reminder(job: &Job, what: What, owner: Owner) -> Vec<Effect> {
    let to = match owner {
        Owner::Customer => Recipient::Customer(job.customer),
        Owner::Worker(worker) => Recipient::Worker(worker),
        // The desk sees its duties turn red; candidates are rung up, not nagged.
        Owner::Operator | Owner::Candidates => return Vec::new(),
    };
    let message = match (what, job.open_bill()) {
        (What::Pay, Some(bill)) => Message::PleasePay { bill: bill.n },
        (What::Approval, _) => Message::IsItRight,
        (What::Times, _) => match job.proposed() {
            Some(proposed) => offered(job, proposed),
            None => return Vec::new(),
        },
        _ => Message::Reminder { what },
    };
    vec![Effect::Tell { to, message }]
}

/// A visit that begins sooner than this cannot wait for the morning.
const SOON_HOURS: i64 = 36;

/// The question whether another time suits.
fn offered(job: &Job, proposed: &super::Proposed) -> Message {
    let begins = job.agreed_slot().map(|slot| slot.starts(&job.time_zone()));
    let soon =
        begins.is_some_and(|at| at.duration_since(proposed.at) < SignedDuration::from_hours(SOON_HOURS));
    Message::TimesOffered { times: proposed.times.clone(), soon }
}

/// What both sides hear of another time.
fn schedule(job: &Job, event: &Event) -> Vec<Effect> {
    let Some(who) = job.assignee() else { return Vec::new() };
    let of = |side| match side {
        Side::Worker => Recipient::Worker(who.worker),
        Side::Customer | Side::Operator => Recipient::Customer(job.customer),
    };
    let tell = |side, message| Effect::Tell { to: of(side), message };
    let other = |side| if side == Side::Worker { Side::Customer } else { Side::Worker };
    match event {
        Event::TimesProposed { by, .. } => {
            let Some(message) = job.proposed().map(|proposed| offered(job, proposed)) else {
                return Vec::new();
            };
            vec![tell(other(*by), message), tell(*by, Message::TimesPassedOn)]
        }
        Event::TimeMoved { slot, .. } => [Side::Customer, Side::Worker]
            .map(|side| tell(side, Message::TimeMoved { slot: *slot }))
            .into_iter()
            .collect(),
        Event::TimesDeclined { by } => vec![tell(other(*by), Message::TimeStands { answered: true })],
        Event::TimesLapsed { by } => vec![tell(*by, Message::TimeStands { answered: false })],
        _ => Vec::new(),
    }
}

fn setbacks(job: &Job, playbook: &Playbook, event: &Event) -> Vec<Effect> {
    let customer = Recipient::Customer(job.customer);
    let tell = |to, message| Effect::Tell { to, message };
    match event {
        Event::Withdrawn { who, by } => {
            let message = match by {
                Side::Worker => Message::WithdrawalNoted,
                Side::Customer | Side::Operator => Message::JobWentElsewhere,
            };
            let worker = tell(Recipient::Worker(who.worker), message);
            vec![worker, tell(customer, Message::LookingAgain), Effect::Seek]
        }
        Event::Cancelled { by, who, .. } => {
            let message = Message::CalledOff { by: *by };
            let worker = who.map(|who| tell(Recipient::Worker(who.worker), message.clone()));
            // Whoever claimed it while it was open would go on waiting for a word.
            let others = match who {
                None => to_candidates(playbook, message.clone()),
                Some(_) => Vec::new(),
            };
            worker.into_iter().chain([tell(customer, message)]).chain(others).collect()
        }
        Event::ChangesAsked { .. } => {
            let finish = duties(job, playbook).into_iter().find(|duty| duty.what == What::Finish);
            let noted = finish.map(|duty| tell(customer, Message::ComplaintNoted { by: duty.since }));
            let mend = job.worker().map(|worker| tell(Recipient::Worker(worker), Message::PleaseMend));
            mend.into_iter().chain(noted).collect()
        }
        // Whoever is waiting for a person already knows it.
        Event::HelpAsked { side, worker, .. } if asked_before(job, *side, *worker) => Vec::new(),
        Event::HelpAsked { worker: Some(worker), .. } => {
            vec![tell(Recipient::Worker(*worker), Message::PersonWillReply)]
        }
        Event::HelpAsked { worker: None, .. } => vec![tell(customer, Message::PersonWillReply)],
        Event::Closed { ending: super::Ending::Nobody } => {
            let others = to_candidates(playbook, Message::CalledOff { by: Side::Operator });
            [tell(customer, Message::NobodyFound)].into_iter().chain(others).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether these people asked for a person within the last hour, and nobody has answered yet.
fn asked_before(job: &Job, side: Side, worker: Option<WorkerId>) -> bool {
    let mut theirs = job.help.iter().rev().filter(|ask| ask.who == side && ask.worker == worker);
    match (theirs.next(), theirs.next()) {
        (Some(now), Some(before)) => now.at.duration_since(before.at) < SignedDuration::from_hours(1),
        (_, _) => false,
    }
}

fn money(job: &Job, playbook: &Playbook, event: &Event) -> Vec<Effect> {
    let customer = Recipient::Customer(job.customer);
    match event {
        Event::Billed { bill, lines, .. } if crate::price::gross(lines) > 0 => {
            vec![Effect::Tell { to: customer, message: Message::PleasePay { bill: *bill } }]
        }
        Event::Settled { bill, pay, .. } if playbook.tells(News::Settled, Audience::Worker) && *pay > 0 => {
            let whose = job.bills.iter().find(|b| b.n == *bill).map(|b| Recipient::Worker(b.worker));
            let credited = |to| Effect::Tell { to, message: Message::Credited { amount: *pay } };
            whose.map(credited).into_iter().collect()
        }
        Event::Paid { bill, .. } => {
            vec![Effect::Tell { to: customer, message: Message::Receipt { bill: *bill } }]
        }
        _ => Vec::new(),
    }
}

/// Whether a proposal waits for this reader's answer.
fn is_asked(proposed: &super::Proposed, to: Recipient) -> bool {
    let worker = answered_by(proposed) == Side::Worker;
    matches!(to, Recipient::Worker(_)) == worker
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
        Message::JobOffered { .. } => {
            job.stage == Stage::Sourcing && candidate.is_some_and(Candidate::is_silent)
        }
        Message::ClaimNoted { .. } => candidate.is_some_and(|c| c.kind() == Some(AnswerKind::Yes)),
        Message::JobAssigned => match to {
            Recipient::Worker(worker) => contact_open(job, playbook, worker, now),
            Recipient::Customer(_) => false,
        },
        Message::WorkerComing | Message::OtherTime { .. } => job.assignee().is_some(),
        Message::PleaseMend | Message::ComplaintNoted { .. } => {
            matches!(job.stage, Stage::Underway { at: super::Underway::Mending { .. }, .. })
        }
        Message::NoCallNeeded => match to {
            Recipient::Worker(worker) => job.assignee().is_none_or(|who| who.worker != worker),
            Recipient::Customer(_) => false,
        },
        Message::TimesOffered { times, .. } => {
            job.proposed().is_some_and(|proposed| proposed.times == *times && is_asked(proposed, to))
        }
        Message::TimesPassedOn => job.proposed().is_some(),
        Message::TimeMoved { slot } => job.agreed_slot() == Some(*slot) && !job.is_closed(),
        Message::TimeStands { .. } => matches!(job.stage, Stage::Booked { .. } | Stage::Underway { .. }),
        Message::OnTheWay { .. } | Message::RunningLate { .. } => {
            matches!(job.stage, Stage::Booked { .. } | Stage::Underway { .. })
        }
        Message::IsItRight => matches!(job.stage, Stage::Approval { .. }),
        Message::PleasePay { bill } => {
            job.bills.iter().any(|b| b.n == *bill && b.state == super::BillState::Open)
        }
        Message::Reminder { what } => {
            // Whether they know the time is no question any more once it has come.
            let begun = job.agreed_slot().is_some_and(|slot| slot.starts(&job.time_zone()) <= now);
            let moot = *what == What::Acknowledge && begun;
            !moot && duties(job, playbook).iter().any(|duty| duty.what == *what)
        }
        Message::NobodyYet => job.stage == Stage::Sourcing,
        Message::LookingAgain => job.stage == Stage::Sourcing,
        Message::JobWentElsewhere => match to {
            // Open once more, it is nobody's yet; whoever had it and lost it is told all the same.
            Recipient::Worker(worker) => {
                let theirs = job.assignee().is_some_and(|who| who.worker == worker);
                let lost = job.visit.sourcing.gone.contains(&worker);
                !theirs && (job.stage != Stage::Sourcing || lost)
            }
            Recipient::Customer(_) => false,
        },
        Message::RequestReceived
        | Message::ProposalNoted { .. }
        | Message::DeclineNoted
        | Message::CallbackPromised { .. }
        | Message::PersonWillReply
        | Message::FinishNoted
        | Message::Receipt { .. }
        | Message::Credited { .. }
        | Message::CalledOff { .. }
        | Message::WithdrawalNoted
        | Message::NobodyFound => true,
    }
}
