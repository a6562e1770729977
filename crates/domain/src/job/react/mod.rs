//! What must be done about an event: whom to tell what, and when to look for candidates.
//!
//! A message is a name and a few numbers, never a sentence. A duty's owner is always told of the duty; the
//! playbook's `tell` only adds news. Whether a message still holds is asked again at the moment it leaves.

mod case;
mod guided;
mod held;
mod offers;
mod online;
mod sought;
mod terms;

use jiff::{SignedDuration, Timestamp};

use super::{
    Bill, BillFor, BillState, Document, Event, Gate, Job, Message, Owner, Prefer, Recipient, Side, Stage,
    document, duties, missing, photo, sign,
};
use crate::ids::{NoteId, WorkerId};
use crate::playbook::{Audience, News, Picks, Playbook, Then, What};

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

/// What follows from an event, which left the job as it now is.
pub fn react(job: &Job, playbook: &Playbook, event: &Event) -> Vec<Effect> {
    let customer = Recipient::Customer(job.customer);
    let tell = |to, message| Effect::Tell { to, message };
    match event {
        // Whoever was there is asked, and nobody else before they have said no, or kept silent.
        Event::Sent { prefer, .. } => {
            let seek = (*prefer != Prefer::Same).then_some(Effect::Seek);
            [tell(customer, Message::RequestReceived)].into_iter().chain(seek).collect()
        }
        // If the same worker goes on, that follows at once and nobody is sought.
        Event::VisitOpened { purpose: Some(_), .. } | Event::Widened { .. } => vec![Effect::Seek],
        Event::Asked { asked, .. } => sought::asked(job, playbook, asked, event),
        Event::Answered { answer: super::Answer::Offer(_), .. }
        | Event::CandidatesSetAside
        | Event::Invited { .. }
        | Event::BookingLapsed { .. } => offers::offers(job, playbook, event),
        Event::Answered { worker, answer, .. } => heard(job, playbook, *worker, answer),
        Event::TimesHeld { .. } | Event::TimesFreed { .. } => held::held(job, playbook, event),
        Event::CallbackPromised { .. } | Event::CallbackDropped { .. } => sought::callbacks(playbook, event),
        Event::Assigned { .. } | Event::DocumentAccepted { .. } => assignment(job, playbook, event),
        Event::TimesProposed { .. } if job.stage == Stage::Sourcing => {
            vec![tell(customer, Message::RequestReceived), Effect::Seek]
        }
        Event::TimesProposed { .. }
        | Event::TimeAgreed { travel_minutes: Some(_), .. }
        | Event::TimeMoved { .. }
        | Event::TimesDeclined { .. }
        | Event::TimesLapsed { .. } => schedule(job, event),
        Event::TimeAgreed { slot, .. } => held::other_time(job, playbook, *slot),
        Event::SourcingClosed => to_candidates(playbook, Message::JobWentElsewhere),
        Event::Said { by, with, note, public } => said(job, *by, (*with, *note, *public)),
        Event::PhotosAdded { by, kind, .. } => photo::told(job, playbook, *by, *kind),
        Event::PaidInVain { bill, .. } => vec![tell(customer, Message::PaidInVain { bill: *bill })],
        Event::Marked { .. } | Event::Returned { .. } => from_hand_to_hand(job, event),
        Event::Called { .. }
        | Event::VisitConfirmed
        | Event::SetOut { .. }
        | Event::Late { .. }
        | Event::Approved { signed: Some(_), .. }
        | Event::CheckedOut { .. } => guided::guided(job, playbook, event),
        Event::Countered { .. }
        | Event::TermsProposed { .. }
        | Event::TermsAgreed { .. }
        | Event::TermsDeclined { .. }
        | Event::TermsLapsed => terms::terms(job, event),
        Event::CaseOpened { .. }
        | Event::StoryTold { .. }
        | Event::CaseDropped { .. }
        | Event::CaseDecided { .. }
        | Event::VisitRedone { .. } => case::case(job, event),
        Event::Started | Event::VisitNeeded { .. } => online::online(job, event),
        Event::Finished { .. } | Event::EstimateDeclined { .. } => finish(job, playbook, event),
        Event::Overdue { .. } => overdue(job, playbook, event),
        Event::Reminded { what, owner } => reminder(job, *what, *owner, None),
        Event::Withdrawn { .. }
        | Event::Cancelled { .. }
        | Event::ChangesAsked { .. }
        | Event::HelpAsked { .. }
        | Event::Ended { .. }
        | Event::Closed { .. } => setbacks(job, playbook, event),
        Event::Billed { .. }
        | Event::Conceded { .. }
        | Event::Settled { .. }
        | Event::Paid { .. }
        | Event::Tipped { .. } => money(job, playbook, event),
        Event::FeedbackAsked { .. } | Event::ReviewsShown => feedback(job, event),
        // Nobody is told of the rest: it stands on the timeline.
        _ => Vec::new(),
    }
}

/// What follows from something that was not done in time, beside what the rules do about it.
fn overdue(job: &Job, playbook: &Playbook, event: &Event) -> Vec<Effect> {
    let customer = |message| vec![Effect::Tell { to: Recipient::Customer(job.customer), message }];
    match event {
        // Too late for the time that was asked for.
        Event::Overdue { what: What::Decide, since, .. } if job.sought_until() == Some(*since) => {
            customer(Message::NobodyYet)
        }
        Event::Overdue { what: What::Arrive, then: Then::Operator, .. } => customer(Message::NotHeardOf),
        Event::Overdue { what, owner, since, then: Then::Remind } => {
            reminder(job, *what, *owner, Some(*since))
        }
        Event::Overdue { what: What::Answer, then: Then::Next, .. } => vec![Effect::Seek],
        Event::Overdue { what: What::Answer, .. } => sought::by_the_desk(job, playbook, event),
        _ => Vec::new(),
    }
}

/// What both hear at the end of a visit.
fn finish(job: &Job, playbook: &Playbook, event: &Event) -> Vec<Effect> {
    if job.is_online() {
        return online::over(job, playbook);
    }
    let customer = Recipient::Customer(job.customer);
    let (worker, to_worker, to_customer) = match event {
        Event::EstimateDeclined { who, .. } => {
            (Some(who.worker), Message::EstimateDeclined, Message::NothingOwed)
        }
        _ if job.estimate().is_some() => (job.worker(), Message::EstimateNoted, Message::EstimateMade),
        _ if sign::is_wanted(job, playbook) => (job.worker(), Message::FinishNoted, Message::SignOff),
        _ => (job.worker(), Message::FinishNoted, Message::IsItRight),
    };
    let worker = worker.map(|worker| Effect::Tell { to: Recipient::Worker(worker), message: to_worker });
    worker.into_iter().chain([Effect::Tell { to: customer, message: to_customer }]).collect()
}

/// What both hear when somebody gets the visit, and what they owe before it; and what the worker hears once that is
/// done.
fn assignment(job: &Job, playbook: &Playbook, event: &Event) -> Vec<Effect> {
    let customer = Recipient::Customer(job.customer);
    let Some(who) = job.assignee() else { return Vec::new() };
    let worker = Recipient::Worker(who.worker);
    let tell = |to, message| Effect::Tell { to, message };
    let wanted = document::wanted(job, playbook);
    let open = missing(Gate::Contact, job, playbook).is_empty();
    let before = |side| wanted.iter().copied().filter(move |document| document.side() == side);
    match event {
        // Both have heard what was decided, and that somebody comes again.
        Event::Assigned { kind: None, .. } if job.visit.redo => {
            vec![tell(worker, Message::ComeAgain), tell(customer, Message::WhenSuits)]
        }
        Event::Assigned { kind: None, .. } => {
            // The same worker goes on: both know each other, and nobody but they must say when.
            vec![tell(worker, Message::EstimateAgreed), tell(customer, Message::WhenSuits)]
        }
        Event::Assigned { slot: Some(slot), .. } if job.is_online() => online::assigned(job, *slot),
        Event::Assigned { slot, .. } => {
            let mut effects: Vec<Effect> = match before(Side::Worker).next() {
                // What opens the gate is the customer's fee, which follows at once.
                None if !open => vec![tell(worker, Message::OfferTaken)],
                Some(document) if !open => vec![tell(worker, Message::AcceptFirst { document })],
                Some(_) | None => vec![tell(worker, Message::JobAssigned)],
            };
            if playbook.tells(News::Assigned, Audience::Customer) {
                effects.push(tell(customer, Message::WorkerComing));
            } else if slot.is_none() {
                effects.push(tell(customer, Message::WhenSuits));
            }
            effects.extend(
                before(Side::Customer).map(|document| tell(customer, Message::PleaseSign { document })),
            );
            effects
        }
        // The last of what stood before the customer's details.
        Event::DocumentAccepted { worker: Some(_), .. } if open => vec![tell(worker, Message::JobAssigned)],
        _ => Vec::new(),
    }
}

/// Whoever answered is told that it was noted; a no may be followed at once by the next.
fn heard(job: &Job, playbook: &Playbook, worker: WorkerId, answer: &super::Answer) -> Vec<Effect> {
    let to = Recipient::Worker(worker);
    let noted = answered(job, playbook, answer).map(|message| Effect::Tell { to, message });
    let declined = offers::declined(job, playbook, worker, answer);
    noted.into_iter().chain(declined).chain(held::next_at_once(job, playbook, answer)).collect()
}

/// News for those who would have done it and were not chosen, if the playbook spreads it.
fn to_candidates(playbook: &Playbook, message: Message) -> Vec<Effect> {
    let told = playbook.tells(News::SourcingClosed, Audience::Candidates);
    told.then_some(Effect::TellCandidates { message }).into_iter().collect()
}

fn answered(job: &Job, playbook: &Playbook, answer: &super::Answer) -> Option<Message> {
    let by_desk = playbook.for_visit(job.visit.purpose).picks == Picks::Operator;
    // Times that go with a Yes are no other times where none was asked for.
    let later = job.asked_slot().is_none();
    Some(match answer {
        // Whoever is first is told that it is theirs, by the assignment.
        super::Answer::Yes { times, .. } if (times.is_empty() || later) && !by_desk => return None,
        super::Answer::Yes { times, .. } if times.is_empty() || later => {
            // By the pick's own time, or when the slot begins if that is sooner.
            let picks = duties(job, playbook)
                .into_iter()
                .find(|duty| matches!(duty.what, What::Picks | What::Decide) && duty.by > job.since);
            let told = playbook.tells(News::SourcingClosed, Audience::Candidates);
            Message::ClaimNoted { decide_by: picks.map(|duty| duty.by), told }
        }
        // They are told so when the times are held.
        super::Answer::Yes { .. } if playbook.for_visit(job.visit.purpose).three_times() => return None,
        super::Answer::Yes { times, .. } => Message::ProposalNoted { times: times.clone() },
        super::Answer::Offer(_) => return None,
        super::Answer::No => Message::DeclineNoted,
        // What follows from these is an event of its own, right after this one.
        super::Answer::Unsure { .. } | super::Answer::CallMe => return None,
    })
}

fn reminder(job: &Job, what: What, owner: Owner, since: Option<Timestamp>) -> Vec<Effect> {
    let to = match owner {
        Owner::Customer => Recipient::Customer(job.customer),
        Owner::Worker(worker) => Recipient::Worker(worker),
        // The desk sees its duties turn red; candidates are rung up, not nagged.
        Owner::Operator | Owner::Candidates => return Vec::new(),
    };
    if let Some(message) = online::reminder(job, what) {
        return vec![Effect::Tell { to, message }];
    }
    let message = match (what, job.bill_overdue(what, since)) {
        (What::Pay, Some(bill)) if bill.what == BillFor::Direct => Message::PayDirectly { bill: bill.n },
        (What::Received, Some(bill)) => Message::WasItPaid { bill: bill.n },
        (What::Pay | What::Fee, Some(bill)) => Message::PleasePay { bill: bill.n },
        (What::Picks, _) => match job.held() {
            Some(held) => Message::TimesOffered { times: held.times.clone(), soon: true },
            None => Message::OffersWait,
        },
        (What::Estimate, _) => Message::EstimateMade,
        (What::Approval, _) => Message::IsItRight,
        (What::Signature, _) => Message::SignOff,
        (What::FollowUp, _) => Message::WhenAgain,
        (What::Story, _) => match &job.case {
            Some(case) => Message::CaseOpened { about: case.about },
            None => return Vec::new(),
        },
        (What::Terms, _) => match &job.proposed_terms {
            Some(proposed) if proposed.terms.offered => Message::PriceProposed { v: proposed.terms.v },
            Some(proposed) => Message::TermsProposed { v: proposed.terms.v },
            None => return Vec::new(),
        },
        (What::Review, _) => Message::HowWasIt,
        (What::Agreement, _) => Message::PleaseSign { document: Document::Agreement },
        (What::Confidentiality, _) => Message::AcceptFirst { document: Document::Confidentiality },
        (What::Times, _) => match (job.proposed(), to) {
            (Some(proposed), _) => offered(job, proposed),
            (None, Recipient::Customer(_)) => asked_when(job, Side::Customer),
            (None, Recipient::Worker(_)) => asked_when(job, Side::Worker),
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

/// The question when it suits, with what suits the other side if that is known.
fn asked_when(job: &Job, side: Side) -> Message {
    match job.times_for(side) {
        [] => Message::WhenSuits,
        times => Message::TimesOffered { times: times.to_vec(), soon: false },
    }
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
        // While no time is agreed: the other side is asked, unless this has just agreed one.
        Event::TimesProposed { by, times } if job.sought_times().is_some() => {
            let message = Message::TimesOffered { times: times.clone(), soon: false };
            vec![tell(other(*by), message), tell(*by, Message::TimesPassedOn)]
        }
        Event::TimesProposed { by, .. } => {
            let Some(message) = job.proposed().map(|proposed| offered(job, proposed)) else {
                return Vec::new();
            };
            vec![tell(other(*by), message), tell(*by, Message::TimesPassedOn)]
        }
        Event::TimeAgreed { slot, .. } => [Side::Customer, Side::Worker]
            .map(|side| tell(side, Message::TimeAgreed { slot: *slot }))
            .into_iter()
            .collect(),
        Event::TimeMoved { slot, .. } => [Side::Customer, Side::Worker]
            .map(|side| tell(side, Message::TimeMoved { slot: *slot }))
            .into_iter()
            .chain(online::near(job, *slot))
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
            let mut effects = vec![worker, tell(customer, Message::LookingAgain), Effect::Seek];
            if playbook.for_visit(job.visit.purpose).picks == Picks::Customer {
                effects.extend(to_candidates(playbook, Message::LivesAgain { but: who.worker }));
            }
            effects
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
        // They heard that it is over before the money went back.
        Event::Closed { .. } if job.bills.iter().any(|bill| bill.state == BillState::Returned) => Vec::new(),
        Event::Ended { ending: super::Ending::Undecided }
        | Event::Closed { ending: super::Ending::Undecided } => {
            let others = to_candidates(playbook, Message::CalledOff { by: Side::Customer });
            [tell(customer, Message::NobodyChosen)].into_iter().chain(others).collect()
        }
        Event::Ended { ending: super::Ending::Unsuccessful }
        | Event::Closed { ending: super::Ending::Unsuccessful } => vec![tell(customer, Message::NotDone)],
        Event::Ended { ending: super::Ending::Nobody } | Event::Closed { ending: super::Ending::Nobody } => {
            let others = to_candidates(playbook, Message::CalledOff { by: Side::Operator });
            [tell(customer, Message::NobodyFound)].into_iter().chain(others).collect()
        }
        _ => Vec::new(),
    }
}

/// A private message goes to the other side; a public one to everybody who has offered as well.
fn said(job: &Job, by: Side, (with, note, public): (WorkerId, NoteId, bool)) -> Vec<Effect> {
    let message = Message::Said { with, note, public };
    let to = match by {
        Side::Customer => Recipient::Worker(with),
        Side::Worker | Side::Operator => Recipient::Customer(job.customer),
    };
    if online::reads_it_there(job, by) {
        return Vec::new();
    }
    let everybody = public.then(|| Effect::TellCandidates { message: message.clone() });
    [Effect::Tell { to, message }].into_iter().chain(everybody).collect()
}

/// What both hear of money that is not ours to take.
fn from_hand_to_hand(job: &Job, event: &Event) -> Vec<Effect> {
    let customer = Recipient::Customer(job.customer);
    let (to, message) = match event {
        Event::Marked { bill, by: Side::Customer } => {
            let worker = job.bills.iter().find(|b| b.n == *bill).map(|b| Recipient::Worker(b.worker));
            (worker, Message::WasItPaid { bill: *bill })
        }
        Event::Marked { bill, .. } => (Some(customer), Message::ReceivedDirectly { bill: *bill }),
        Event::Returned { bill } => {
            let some = job.bills.iter().any(|b| b.n == *bill && b.amount() > 0);
            (some.then_some(customer), Message::GivenBack { bill: *bill })
        }
        _ => return Vec::new(),
    };
    to.map(|to| Effect::Tell { to, message }).into_iter().collect()
}

/// Both are asked how it was; whoever was spoken of hears that it can be read.
fn feedback(job: &Job, event: &Event) -> Vec<Effect> {
    if let Event::FeedbackAsked { who } = event {
        let both = [Recipient::Customer(job.customer), Recipient::Worker(who.worker)];
        return both.map(|to| Effect::Tell { to, message: Message::HowWasIt }).into_iter().collect();
    }
    let super::Stage::Feedback { who, given } = job.stage else { return Vec::new() };
    let shown = |to| Effect::Tell { to, message: Message::ReviewShown };
    let worker = given.customer.then(|| shown(Recipient::Worker(who.worker)));
    let customer = given.worker.then(|| shown(Recipient::Customer(job.customer)));
    worker.into_iter().chain(customer).collect()
}

/// Whether these people asked for a person within the hour, and nobody has answered yet.
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
        Event::Billed { bill, what: BillFor::Direct, .. } => {
            vec![Effect::Tell { to: customer, message: Message::PayDirectly { bill: *bill } }]
        }
        // What was asked for before is asked for anew, less what is not owed any more.
        Event::Conceded { bill, refund: None, .. } => {
            let ended = job.case.as_ref().and_then(|case| case.ended.as_ref()).map(|ended| ended.at);
            let asked = |b: &&Bill| b.n == *bill && b.amount() > 0 && Some(b.billed) < ended;
            let message = job.bills.iter().find(asked).map(|b| match b.what {
                BillFor::Direct => Message::PayDirectly { bill: b.n },
                _ => Message::PleasePay { bill: b.n },
            });
            message.map(|message| Effect::Tell { to: customer, message }).into_iter().collect()
        }
        Event::Billed { bill, lines, .. } if crate::price::gross(lines) > 0 => {
            vec![Effect::Tell { to: customer, message: Message::PleasePay { bill: *bill } }]
        }
        Event::Settled { bill, pay, tax, .. }
            if playbook.tells(News::Settled, Audience::Worker) && *pay > 0 =>
        {
            let whose = job.bills.iter().find(|b| b.n == *bill).map(|b| Recipient::Worker(b.worker));
            let credited = |to| Effect::Tell { to, message: Message::Credited { amount: *pay + *tax } };
            whose.map(credited).into_iter().collect()
        }
        Event::Tipped { amount, who, .. } => vec![
            Effect::Tell { to: Recipient::Worker(who.worker), message: Message::Tipped { amount: *amount } },
            Effect::Tell { to: customer, message: Message::TipNoted { amount: *amount } },
        ],
        Event::Paid { bill, .. } => {
            let receipt = Effect::Tell { to: customer, message: Message::Receipt { bill: *bill } };
            let fee = job.bills.iter().any(|b| b.n == *bill && b.what == BillFor::Fee);
            let open = missing(Gate::Contact, job, playbook).is_empty();
            let begins = job
                .assignee()
                .filter(|_| fee && open)
                .map(|who| Effect::Tell { to: Recipient::Worker(who.worker), message: Message::JobAssigned });
            [receipt].into_iter().chain(begins).collect()
        }
        _ => Vec::new(),
    }
}
