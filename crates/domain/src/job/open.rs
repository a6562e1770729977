//! What somebody may do now. Buttons, reply words, links and the API all come from here, and `decide` asks
//! the same question first, so what is offered and what is accepted cannot drift apart.

use jiff::{SignedDuration, Timestamp};

use super::{
    Action, Actor, Facts, Job, Refusal, Side, Stage, Underway, case, check_out, document, duties, offer,
    pay_out, photo, prepare, review, room, say, schedule, sign, sourcing, terms, tip,
};
use crate::ids::WorkerId;
use crate::playbook::{Picks, Playbook, Purpose};
use crate::time::Slot;

/// How long before the slot a worker may set out, or say that they run late.
const SET_OUT_BEFORE_HOURS: i64 = 6;
/// How long before the slot work may start, if the customer opens the door early.
const START_BEFORE_HOURS: i64 = 2;
/// Whoever waits in a room alone does so for this long before it can be said that nobody came.
const MISSED_AFTER_MINUTES: i64 = 5;

/// Everything that this person may do with the job now.
pub fn open_to(by: Actor, job: &Job, facts: &Facts, playbook: &Playbook, now: Timestamp) -> Vec<Action> {
    let open = |action: &Action| may(*action, by, job, facts, playbook, now).is_ok();
    Action::ALL.into_iter().filter(open).collect()
}

/// Whether this action is open to this person, and why not.
pub(super) fn may(
    action: Action,
    by: Actor,
    job: &Job,
    facts: &Facts,
    playbook: &Playbook,
    now: Timestamp,
) -> Result<(), Refusal> {
    belongs(by, job, facts)?;
    match action {
        Action::Describe => Err(Refusal::NotNow),
        Action::Tick => only(matches!(by, Actor::Machine)),
        Action::RecordPayment
        | Action::RecordTip
        | Action::NoteTip
        | Action::Mark
        | Action::GiveBack
        | Action::PayOut
        | Action::WriteOff => money(action, by, job, now),
        Action::Review => review::may_review(by, job),
        Action::Say | Action::HoldBack => say::may_say(by, job, facts, playbook),
        Action::AddPhotos => photo::may_add(by, job, playbook),
        Action::RemovePhoto => photo::may_remove(by, job),
        Action::AskHelp => {
            only(matches!(by, Actor::Customer(_) | Actor::Worker(_)))?;
            if job.is_closed() { Err(Refusal::Over) } else { Ok(()) }
        }
        Action::Send => {
            only(matches!(by, Actor::Customer(_) | Actor::Staff(_)))?;
            now_if(job.stage == Stage::Request)
        }
        Action::AskCandidates => {
            only(matches!(by, Actor::Machine))?;
            now_if(job.stage == Stage::Sourcing)
        }
        Action::Answer => answer(by, job, facts),
        Action::Rang | Action::Assess | Action::Widen | Action::GiveUp => {
            desk(by)?;
            now_if(job.stage == Stage::Sourcing)
        }
        Action::Pick => {
            let customers = playbook.for_visit(job.visit.purpose).picks == Picks::Customer;
            only(matches!(by, Actor::Staff(_)) || customers && matches!(by, Actor::Customer(_)))?;
            sourcing_open(job)?;
            now_if(job.visit.sourcing.claims() > 0)
        }
        Action::Remind | Action::Reply | Action::Override | Action::DecideCase => {
            desks(action, by, job, playbook)
        }
        Action::Acknowledge => acknowledge(by, job, playbook),
        Action::ProposeTimes => propose_times(by, job, playbook),
        Action::PickTime if job.sought_times().is_some() => pick_first_time(by, job),
        Action::PickTime | Action::KeepTime => answer_times(by, job),
        Action::Accept => accept(by, job, playbook),
        Action::Decline => {
            only(matches!(by, Actor::Customer(_) | Actor::Staff(_)))?;
            now_if(is_estimating(job))
        }
        Action::NoteCall
        | Action::ConfirmVisit
        | Action::ProposeTerms
        | Action::Invite
        | Action::CounterOffer
        | Action::ProposePrice
        | Action::AgreeTerms
        | Action::DeclineTerms
        | Action::CheckOut
        | Action::Sign => guided(action, by, job, playbook, now),
        Action::Join => room::may_join(by, job, now),
        Action::Leave => room::may_leave(by, job),
        Action::SetOut | Action::RunLate | Action::Start | Action::Finish => visit(action, by, job, now),
        Action::Approve | Action::AskChanges => judge(action, by, job, playbook),
        Action::OpenCase => case::may_open(by, job, now),
        Action::TellStory => case::may_tell(by, job),
        Action::DropCase => case::may_drop(by, job),
        Action::Cancel => cancel(by, job),
        Action::Withdraw => withdraw(by, job),
    }
}

/// What the desk alone does, while there is something to do it about.
fn desks(action: Action, by: Actor, job: &Job, playbook: &Playbook) -> Result<(), Refusal> {
    desk(by)?;
    now_if(match action {
        Action::Remind => duties(job, playbook).iter().any(|duty| duty.of.is_written_to()),
        Action::Reply => !job.help.is_empty(),
        Action::Override => !document::may_pass(job, playbook).is_empty(),
        _ => job.open_case().is_some(),
    })
}

/// What is bargained for, and the steps of a guided visit, each in its own chapter.
fn guided(action: Action, by: Actor, job: &Job, playbook: &Playbook, now: Timestamp) -> Result<(), Refusal> {
    match action {
        Action::NoteCall => prepare::may_call(by, job, playbook),
        Action::ConfirmVisit => prepare::may_confirm(by, job, playbook, now),
        Action::ProposeTerms => terms::may_propose(by, job, playbook),
        Action::Invite => sourcing::may_invite(by, job, playbook),
        Action::CounterOffer => offer::may_counter(by, job, playbook),
        Action::ProposePrice => terms::may_propose_price(by, job),
        Action::AgreeTerms | Action::DeclineTerms => terms::may_answer(by, job),
        Action::CheckOut => check_out::may_check_out(by, job, playbook),
        _ => sign::may_sign(by, job, playbook),
    }
}

/// The customer judges what was done, or what it would cost.
fn judge(action: Action, by: Actor, job: &Job, playbook: &Playbook) -> Result<(), Refusal> {
    only(matches!(by, Actor::Customer(_)))?;
    // What was said in a room is not mended: what is wrong with it is a case.
    if action == Action::AskChanges && job.is_online() {
        return Err(Refusal::NotNow);
    }
    // What else is wrong may be added while it is being mended.
    let mending = matches!(job.stage, Stage::Underway { at: Underway::Mending { .. }, .. });
    let more = mending && action == Action::AskChanges;
    // What is to be signed is not agreed to in passing.
    let signed = action == Action::Approve && job.estimate().is_none() && sign::is_wanted(job, playbook);
    now_if(more || !signed && matches!(job.stage, Stage::Approval { .. }))
}

/// What was taken is booked; what goes from hand to hand is said by those whose hands they are; the rest is the desk's.
fn money(action: Action, by: Actor, job: &Job, now: Timestamp) -> Result<(), Refusal> {
    match action {
        Action::RecordPayment => {
            only(matches!(by, Actor::Machine))?;
            // Also for a bill that nobody owes any more: what was taken is booked, and goes back.
            now_if(!job.bills.is_empty())
        }
        // What was taken for a tip is booked, however the job stands.
        Action::RecordTip => {
            only(matches!(by, Actor::Machine))?;
            now_if(review::rated(job).is_some())
        }
        Action::NoteTip => tip::may_tip(by, job, now),
        Action::Mark => mark(by, job),
        Action::PayOut => pay_out::may_pay_out(by, job),
        Action::GiveBack => {
            desk(by)?;
            now_if(job.bill_to_return().is_some())
        }
        _ => {
            desk(by)?;
            now_if(job.bill_to_write_off().is_some())
        }
    }
}

/// The work is being looked at, or what it would cost is being thought over: either can still stop, free of charge.
fn is_estimating(job: &Job) -> bool {
    let there = match &job.stage {
        Stage::Underway { at, .. } => !matches!(at, Underway::OnTheWay { .. }),
        Stage::Approval { .. } => true,
        Stage::Request
        | Stage::Sourcing
        | Stage::Booked { .. }
        | Stage::Settling { .. }
        | Stage::Feedback { .. }
        | Stage::Closed { .. } => false,
    };
    there && job.visit.purpose == Purpose::Estimate
}

/// Whether the job is any business of theirs: its customer, somebody who was asked, the desk, the machine.
fn belongs(by: Actor, job: &Job, facts: &Facts) -> Result<(), Refusal> {
    let known = match by {
        Actor::Customer(person) => person == job.customer,
        Actor::Worker(worker) => job.concerns(worker) || facts.candidates.contains_key(&worker),
        Actor::Staff(_) | Actor::Machine => true,
    };
    if known { Ok(()) } else { Err(Refusal::NoSuchJob) }
}

pub(super) fn has_it(job: &Job, worker: WorkerId) -> bool {
    job.assignee().is_some_and(|who| who.worker == worker)
}

pub(super) fn only(theirs: bool) -> Result<(), Refusal> {
    if theirs { Ok(()) } else { Err(Refusal::NotYours) }
}

fn desk(by: Actor) -> Result<(), Refusal> {
    only(matches!(by, Actor::Staff(_)))
}

pub(super) fn now_if(yes: bool) -> Result<(), Refusal> {
    if yes { Ok(()) } else { Err(Refusal::NotNow) }
}

/// Whoever has the visit, or the desk for whoever it has on the phone.
pub(super) fn worker_or_desk(by: Actor, job: &Job) -> Result<(), Refusal> {
    match by {
        Actor::Worker(worker) => only(has_it(job, worker)),
        Actor::Staff(_) => Ok(()),
        Actor::Customer(_) | Actor::Machine => Err(Refusal::NotYours),
    }
}

fn sourcing_open(job: &Job) -> Result<(), Refusal> {
    match job.stage {
        Stage::Sourcing => Ok(()),
        Stage::Request => Err(Refusal::NotNow),
        Stage::Booked { .. } | Stage::Underway { .. } | Stage::Approval { .. } => {
            Err(Refusal::AlreadyAssigned)
        }
        Stage::Settling { .. } | Stage::Feedback { .. } | Stage::Closed { .. } => Err(Refusal::Over),
    }
}

fn answer(by: Actor, job: &Job, facts: &Facts) -> Result<(), Refusal> {
    match by {
        Actor::Worker(worker) => {
            if has_it(job, worker) || job.visit.sourcing.gone.contains(&worker) {
                return Err(Refusal::NotNow);
            }
            if !facts.candidates.contains_key(&worker) {
                return Err(Refusal::NotAsked);
            }
        }
        Actor::Staff(_) => now_if(job.visit.sourcing.asked > 0)?,
        Actor::Customer(_) | Actor::Machine => return Err(Refusal::NotYours),
    }
    sourcing_open(job)
}

/// What goes from hand to hand: the customer says once that they gave it, the worker that they have it, and the desk
/// what the worker said on the phone.
fn mark(by: Actor, job: &Job) -> Result<(), Refusal> {
    let bill = job.bill_to_pay_directly().ok_or(Refusal::NotNow)?;
    match by {
        Actor::Customer(_) => now_if(bill.handed_over.is_none()),
        Actor::Worker(worker) => only(bill.worker == worker),
        Actor::Staff(_) => Ok(()),
        Actor::Machine => Err(Refusal::NotYours),
    }
}

/// Whoever is to accept a document that keeps a gate shut.
fn accept(by: Actor, job: &Job, playbook: &Playbook) -> Result<(), Refusal> {
    match by {
        Actor::Worker(worker) => only(has_it(job, worker))?,
        Actor::Customer(_) => {}
        Actor::Staff(_) | Actor::Machine => return Err(Refusal::NotYours),
    }
    let mut wanted = document::wanted(job, playbook).into_iter();
    now_if(wanted.any(|document| document.side() == by.into()))
}

fn acknowledge(by: Actor, job: &Job, playbook: &Playbook) -> Result<(), Refusal> {
    let wanted = playbook.for_visit(job.visit.purpose).steps.contains(&crate::playbook::What::Acknowledge);
    let Stage::Booked { who, slot: Some(_), acks, proposed: None, .. } = &job.stage else {
        return Err(Refusal::NotNow);
    };
    let missing = match by {
        Actor::Customer(_) => !acks.customer,
        Actor::Worker(worker) => {
            only(worker == who.worker)?;
            !acks.worker
        }
        Actor::Staff(_) => !(acks.customer && acks.worker),
        Actor::Machine => return Err(Refusal::NotYours),
    };
    now_if(wanted && missing)
}

/// Until somebody is on the way, each side may want another time, and before there is anybody the customer may.
fn propose_times(by: Actor, job: &Job, playbook: &Playbook) -> Result<(), Refusal> {
    match by {
        Actor::Worker(worker) => only(has_it(job, worker))?,
        Actor::Customer(_) | Actor::Staff(_) => {}
        Actor::Machine => return Err(Refusal::NotYours),
    }
    now_if(matches!(job.stage, Stage::Booked { .. }) || schedule::can_be_asked_anew(job, playbook))
}

/// While no time is agreed, either picks from what suits the other, and the desk for whom it has on the phone.
fn pick_first_time(by: Actor, job: &Job) -> Result<(), Refusal> {
    match by {
        Actor::Worker(worker) => only(has_it(job, worker))?,
        Actor::Customer(_) | Actor::Staff(_) => {}
        Actor::Machine => return Err(Refusal::NotYours),
    }
    let sides: &[Side] = match by.into() {
        Side::Customer => &[Side::Customer],
        Side::Worker => &[Side::Worker],
        Side::Operator => &[Side::Customer, Side::Worker],
    };
    now_if(sides.iter().any(|side| !job.times_for(*side).is_empty()))
}

/// A proposal is answered by the other side, or by the desk for whom it rang.
fn answer_times(by: Actor, job: &Job) -> Result<(), Refusal> {
    if job.held().is_some() {
        return only(matches!(by, Actor::Customer(_) | Actor::Staff(_)));
    }
    let side = job.proposed().map(schedule::answered_by).ok_or(Refusal::NotNow)?;
    match by {
        Actor::Worker(worker) => only(has_it(job, worker))?,
        Actor::Customer(_) | Actor::Staff(_) => {}
        Actor::Machine => return Err(Refusal::NotYours),
    }
    now_if(matches!(by, Actor::Staff(_)) || Side::from(by) == side)
}

fn visit(action: Action, by: Actor, job: &Job, now: Timestamp) -> Result<(), Refusal> {
    match by {
        Actor::Worker(worker) => only(has_it(job, worker))?,
        // Rung up, the desk records what the worker says.
        Actor::Staff(_) => only(matches!(action, Action::Start | Action::Finish))?,
        Actor::Customer(_) | Actor::Machine => return Err(Refusal::NotYours),
    }
    // Nobody sets out to a room: who goes in has begun.
    now_if(action == Action::Finish || !job.is_online())?;
    match (&job.stage, action) {
        (Stage::Booked { slot: Some(slot), .. }, Action::SetOut | Action::RunLate) => {
            not_before(job, *slot, SET_OUT_BEFORE_HOURS, now)
        }
        (Stage::Booked { slot: Some(slot), .. }, Action::Start) => {
            not_before(job, *slot, START_BEFORE_HOURS, now)
        }
        (Stage::Underway { slot, at, .. }, _) => match (at, action) {
            (Underway::OnTheWay { .. }, Action::RunLate) => Ok(()),
            (Underway::OnTheWay { .. }, Action::Start) => not_before(job, *slot, START_BEFORE_HOURS, now),
            // Nobody is missed in a room before they are to be there, nor before they could have come.
            (Underway::Working { since }, Action::Finish) if job.is_unmet() => {
                let from = slot.starts(&job.time_zone()).max(*since);
                let from =
                    from.saturating_add(SignedDuration::from_mins(MISSED_AFTER_MINUTES)).unwrap_or(from);
                if now < from { Err(Refusal::TooEarly { from }) } else { Ok(()) }
            }
            (Underway::Working { .. } | Underway::Mending { .. }, Action::Finish) => Ok(()),
            _ => Err(Refusal::NotNow),
        },
        // An estimate may be corrected until its customer has decided.
        (Stage::Approval { .. }, Action::Finish) if job.estimate().is_some() => Ok(()),
        (Stage::Settling { .. } | Stage::Feedback { .. } | Stage::Closed { .. }, _) => Err(Refusal::Over),
        _ => Err(Refusal::NotNow),
    }
}

fn not_before(job: &Job, slot: Slot, hours: i64, now: Timestamp) -> Result<(), Refusal> {
    let starts = slot.starts(&job.time_zone());
    let from = starts.checked_sub(SignedDuration::from_hours(hours)).unwrap_or(starts);
    if now < from { Err(Refusal::TooEarly { from }) } else { Ok(()) }
}

fn cancel(by: Actor, job: &Job) -> Result<(), Refusal> {
    only(matches!(by, Actor::Customer(_) | Actor::Staff(_)))?;
    match &job.stage {
        Stage::Request | Stage::Sourcing | Stage::Booked { .. } => Ok(()),
        Stage::Underway { at, .. } => match at {
            Underway::OnTheWay { .. } => Ok(()),
            // Whoever waits in a room alone has begun nothing that anybody else has.
            Underway::Working { .. } if job.is_unmet() => Ok(()),
            Underway::Working { .. } | Underway::Mending { .. } => Err(Refusal::WorkBegun),
        },
        Stage::Approval { .. } => Err(Refusal::WorkBegun),
        Stage::Settling { .. } | Stage::Feedback { .. } | Stage::Closed { .. } => Err(Refusal::Over),
    }
}

fn withdraw(by: Actor, job: &Job) -> Result<(), Refusal> {
    let who = job.assignee().ok_or(Refusal::NotNow)?;
    match by {
        Actor::Worker(worker) => only(worker == who.worker)?,
        // The machine, for whoever may not work any more.
        Actor::Staff(_) | Actor::Machine => {}
        Actor::Customer(_) => return Err(Refusal::NotYours),
    }
    match &job.stage {
        Stage::Booked { .. } | Stage::Underway { at: Underway::OnTheWay { .. }, .. } => Ok(()),
        // Whoever began and went away again: the desk alone can say so.
        Stage::Underway { at: Underway::Working { .. }, .. }
            if matches!(by, Actor::Staff(_)) && !job.is_online() =>
        {
            Ok(())
        }
        // Nobody has begun the work that is only being estimated.
        Stage::Underway { .. } if is_estimating(job) => Ok(()),
        Stage::Underway { .. } | Stage::Approval { .. } => Err(Refusal::WorkBegun),
        Stage::Request
        | Stage::Sourcing
        | Stage::Settling { .. }
        | Stage::Feedback { .. }
        | Stage::Closed { .. } => Err(Refusal::NotNow),
    }
}
