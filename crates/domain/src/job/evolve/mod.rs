//! What each event makes of the job's row. Total: an event that happened is never argued with.
//!
//! Folding a job's log through `evolve` gives its row; nothing else ever changes one.

mod case;
mod money;
mod sourcing;
mod visit;

use jiff::Timestamp;

use super::{
    Accepted, Acks, AnswerKind, Ask, Assignee, Climbed, Description, Event, HeldBack, Job, Overridden, Owner,
    Prefer, Prepared, ProposedTerms, Room, Side, Sourcing, Stage, Suits, Visit, Whom, photo, room,
};
use crate::ids::{JobId, NoteId, WorkerId};
use crate::playbook::{Purpose, What};
use crate::price::{Pay, Terms, gross};
use crate::time::Slot;

impl Job {
    /// The row that a job begins with.
    pub fn described(id: JobId, description: &Description, at: Timestamp) -> Self {
        let Description {
            code,
            customer,
            playbook,
            zone,
            service,
            place,
            area,
            spot,
            details,
            wanted,
            wanted_minutes,
            limits,
        } = description.clone();
        let sourcing = Sourcing { reach: 100, ..Sourcing::default() };
        Self {
            id,
            code,
            customer,
            playbook,
            zone,
            service,
            place,
            area,
            spot,
            details,
            photos: Vec::new(),
            wanted,
            wanted_minutes,
            limits,
            opened: at,
            visit: Visit {
                n: 1,
                purpose: Purpose::Service,
                sourcing,
                slot: None,
                moved: false,
                redo: false,
                room: None,
            },
            terms: Vec::new(),
            proposed_terms: None,
            versions: 0,
            consents: Vec::new(),
            told_by_phone: None,
            found: None,
            documents: Vec::new(),
            overridden: Vec::new(),
            bills: Vec::new(),
            tips: Vec::new(),
            feedback_asked: false,
            had: None,
            paid_by: None,
            paid_out: Vec::new(),
            case: None,
            held_back: Vec::new(),
            help: Vec::new(),
            climbed: Vec::new(),
            stage: Stage::Request,
            since: at,
        }
    }

    pub(super) fn enter(&mut self, stage: Stage, at: Timestamp) {
        // Other terms wait only while what they are for can still be done.
        if !matches!(stage, Stage::Booked { .. } | Stage::Underway { .. }) {
            self.proposed_terms = None;
        }
        self.stage = stage;
        self.since = at;
    }
}

/// Applies an event.
#[expect(clippy::too_many_lines, reason = "a table: a line for each event")]
pub fn evolve(job: &mut Job, event: &Event, at: Timestamp) {
    match event {
        Event::Described(_)
        | Event::SourcingClosed
        | Event::Reminded { .. }
        | Event::Assessed { .. }
        | Event::Countered { .. }
        | Event::CandidatesSetAside
        | Event::Said { .. }
        | Event::ReviewsShown => {}
        Event::Asked { .. }
        | Event::Answered { .. }
        | Event::CallbackPromised { .. }
        | Event::CallbackDropped { .. }
        | Event::TimesHeld { .. }
        | Event::TimesFreed { .. }
        | Event::Rang { .. }
        | Event::Invited { .. }
        | Event::AnswersLapsed
        | Event::Widened { .. } => sourcing::sourcing(&mut job.visit.sourcing, event, at),
        Event::Assigned { .. }
        | Event::Sent { .. }
        | Event::OfferAccepted { .. }
        | Event::BookingLapsed { .. }
        | Event::Withdrawn { .. }
        | Event::CheckedOut { .. }
        | Event::VisitOpened { .. } => booking(job, event, at),
        Event::TimeAgreed { .. }
        | Event::TimesProposed { .. }
        | Event::TimeMoved { .. }
        | Event::TimesDeclined { .. }
        | Event::TimesLapsed { .. }
        | Event::Acknowledged { .. }
        | Event::Called { .. }
        | Event::VisitConfirmed
        | Event::SetOut { .. }
        | Event::Late { .. }
        | Event::Started
        | Event::Finished { .. }
        | Event::ChangesAsked { .. } => visit::visit(job, event, at),
        Event::Joined { .. } | Event::Left { .. } | Event::VisitNeeded { .. } => room::evolve(job, event, at),
        Event::TermsProposed { .. }
        | Event::TermsAgreed { .. }
        | Event::TermsDeclined { .. }
        | Event::TermsLapsed => terms(job, event, at),
        Event::CaseOpened { .. }
        | Event::StoryTold { .. }
        | Event::StoryLapsed { .. }
        | Event::CaseDropped { .. }
        | Event::CaseDecided { .. }
        | Event::VisitRedone { .. }
        | Event::DocumentAccepted { .. }
        | Event::Overridden { .. }
        | Event::HeldBack { .. }
        | Event::PhotosAdded { .. }
        | Event::PhotoRemoved { .. }
        | Event::HelpAsked { .. }
        | Event::Replied { .. }
        | Event::Overdue { .. } => beside(job, event, at),
        Event::Approved { .. }
        | Event::EstimateAgreed { .. }
        | Event::EstimateDeclined { .. }
        | Event::Billed { .. }
        | Event::Settled { .. }
        | Event::Conceded { .. }
        | Event::Paid { .. }
        | Event::WrittenOff { .. }
        | Event::Marked { .. }
        | Event::PaidInVain { .. }
        | Event::ToReturn { .. }
        | Event::Returned { .. }
        | Event::Tipped { .. }
        | Event::PaidOut { .. }
        | Event::FeedbackAsked { .. }
        | Event::Reviewed { .. }
        | Event::Cancelled { .. }
        | Event::Ended { .. }
        | Event::Closed { .. } => money::money(job, event, at),
    }
}

/// What stands beside the stage and never changes it.
fn beside(job: &mut Job, event: &Event, at: Timestamp) {
    match event {
        Event::DocumentAccepted { document, version, worker, how } => job.documents.push(Accepted {
            document: *document,
            version: version.clone(),
            worker: *worker,
            how: *how,
            at,
        }),
        Event::Overridden { what, reason } => {
            job.overridden.push(Overridden { what: *what, visit: job.visit.n, reason: *reason, at });
        }
        Event::HelpAsked { side, worker, note } => {
            job.help.push(Ask { who: *side, worker: *worker, note: *note, at });
        }
        Event::Replied { whom } => job.help.retain(|ask| !answers(*whom, ask)),
        Event::Overdue { what, owner, since, .. } => climb(job, *what, *owner, *since, at),
        Event::HeldBack { by, with } => held_back(job, *by, *with),
        Event::PhotosAdded { .. } | Event::PhotoRemoved { .. } => photo::evolve(job, event, at),
        _ => case::case(job, event, at),
    }
}

/// Who has the visit, and at what terms.
fn booking(job: &mut Job, event: &Event, at: Timestamp) {
    match event {
        Event::Sent { purpose, terms, minutes, prefer } => {
            (job.visit.purpose, job.visit.room) = (*purpose, minutes.map(Room::of));
            preferred(job, *prefer);
            job.terms.push(terms.clone());
            job.enter(Stage::Sourcing, at);
        }
        Event::Assigned { who, slot, kind, paid_by, .. } => {
            job.paid_by.clone_from(paid_by);
            assigned(job, *who, *slot, *kind, at);
        }
        Event::OfferAccepted { terms } => job.terms.push(terms.clone()),
        Event::BookingLapsed { .. } => booking_lapsed(job, at),
        Event::Withdrawn { who, .. } => {
            room::evolve(job, event, at);
            withdrawn(job, *who, at);
        }
        Event::CheckedOut { who, note, .. } => checked_out(job, *who, *note, at),
        Event::VisitOpened { slot, purpose, terms } => {
            another_visit(job, *slot, *purpose, terms.as_ref(), at);
        }
        _ => {}
    }
}

/// Who was there before is asked first, or not at all.
fn preferred(job: &mut Job, prefer: Prefer) {
    let sourcing = &mut job.visit.sourcing;
    match (prefer, job.had) {
        (Prefer::Same, Some(who)) => sourcing.invited.push(who.worker),
        (Prefer::Another, Some(who)) => sourcing.gone.push(who.worker),
        (Prefer::Anybody, _) | (_, None) => {}
    }
}

/// Somebody gets the visit.
fn assigned(job: &mut Job, who: Assignee, slot: Option<Slot>, kind: Option<AnswerKind>, at: Timestamp) {
    let sourcing = &mut job.visit.sourcing;
    if let Some(kind) = kind {
        sourcing::count(sourcing, kind, false);
        sourcing.asked = sourcing.asked.saturating_sub(1);
    }
    sourcing.callbacks.retain(|callback| callback.worker != who.worker);
    if sourcing.claims() == 0 {
        sourcing.first_yes = None;
    }
    job.visit.slot = slot;
    job.had = Some(who);
    let acks = Acks::default();
    let (suits, agreed, late_minutes, proposed) = (Suits::default(), None, 0, None);
    let prepared = Prepared::default();
    job.enter(Stage::Booked { who, slot, suits, agreed, acks, late_minutes, prepared, proposed }, at);
}

/// Whoever had it has it no more: somebody else is sought.
fn withdrawn(job: &mut Job, who: Assignee, at: Timestamp) {
    let sourcing = &mut job.visit.sourcing;
    sourcing.gone.push(who.worker);
    sourcing.asked_at = None;
    sourcing.ringing = None;
    sourcing.nobody_more = None;
    if sourcing.claims() > 0 {
        sourcing.first_yes = Some(at);
    }
    job.visit.slot = None;
    without_offered_terms(job);
    job.enter(Stage::Sourcing, at);
}

/// It could not be done: the customer says when somebody shall come again. What the worker found is for whoever comes
/// next.
fn checked_out(job: &mut Job, who: Assignee, found: Option<NoteId>, at: Timestamp) {
    job.visit.sourcing.gone.push(who.worker);
    job.visit.slot = None;
    job.found = found.or(job.found);
    job.enter(Stage::Request, at);
}

/// What waits for the other side, and what it becomes.
fn terms(job: &mut Job, event: &Event, at: Timestamp) {
    match event {
        Event::TermsProposed { terms, by } => {
            job.versions = terms.v;
            job.proposed_terms = Some(ProposedTerms { terms: terms.clone(), by: *by, at });
        }
        Event::TermsAgreed { .. } => {
            let fee = job.paid_fee();
            job.terms.extend(job.proposed_terms.take().map(|ProposedTerms { mut terms, .. }| {
                // The fee that was paid meanwhile is the one that is taken off.
                if let Some(fee) = fee.filter(|_| terms.offered) {
                    terms.pay = Pay::Flat(gross(&terms.lines) - fee);
                }
                terms
            }));
        }
        _ => job.proposed_terms = None,
    }
}

/// The fee was not paid: whoever was chosen stands among the others again.
fn booking_lapsed(job: &mut Job, at: Timestamp) {
    let sourcing = &mut job.visit.sourcing;
    sourcing.asked = sourcing.asked.saturating_add(1);
    sourcing::count(sourcing, AnswerKind::Offer, true);
    sourcing.first_yes = Some(at);
    job.visit.slot = None;
    without_offered_terms(job);
    job.enter(Stage::Sourcing, at);
}

/// What was agreed with somebody does not hold with anybody else.
fn without_offered_terms(job: &mut Job) {
    while job.terms.last().is_some_and(|terms| terms.offered) {
        job.terms.pop();
    }
}

/// Candidates belong to a visit: whoever said yes to another time, or to another purpose, said nothing about this one.
fn another_visit(
    job: &mut Job,
    slot: Option<Slot>,
    purpose: Option<Purpose>,
    terms: Option<&Terms>,
    at: Timestamp,
) {
    let Sourcing { reach, gone, .. } = std::mem::take(&mut job.visit.sourcing);
    job.visit.n = job.visit.n.saturating_add(1);
    job.visit.sourcing = Sourcing { reach, gone, ..Sourcing::default() };
    job.visit.moved = false;
    job.visit.slot = None;
    job.visit.room = job.visit.room.map(|room| Room::of(room.minutes));
    let before = job.agreed().cloned();
    if let Some(terms) = terms.cloned() {
        job.terms.push(terms);
    } else if let Some(terms) = before {
        job.terms.push(Terms { v: terms.v.max(job.versions).saturating_add(1), slot, ..terms });
    }
    if let Some(purpose) = purpose {
        // The visit before has ended, and the next one is nobody's yet.
        job.visit.purpose = purpose;
        job.enter(Stage::Sourcing, at);
    } else if job.stage == Stage::Sourcing {
        // Nobody has it: it is sought for the other time, from now on.
        job.since = at;
    }
}

/// Somebody tried to be reached too early, once more.
fn held_back(job: &mut Job, by: Side, with: WorkerId) {
    match job.held_back.iter_mut().find(|held| held.by == by && held.with == with) {
        Some(held) => held.times = held.times.saturating_add(1),
        None => job.held_back.push(HeldBack { by, with, times: 1 }),
    }
}

/// A rung of a duty's ladder has been climbed.
fn climb(job: &mut Job, what: What, owner: Owner, since: Timestamp, at: Timestamp) {
    let same = |c: &&mut Climbed| c.what == what && c.owner == owner && c.since == since;
    match job.climbed.iter_mut().find(same) {
        Some(climbed) => {
            climbed.rungs = climbed.rungs.saturating_add(1);
            climbed.last = at;
        }
        None => job.climbed.push(Climbed { what, owner, since, rungs: 1, last: at }),
    }
}

/// Whether an answer to these people answers this call for help.
fn answers(whom: Whom, ask: &Ask) -> bool {
    match whom {
        Whom::Everyone => true,
        Whom::Customer => ask.who == Side::Customer,
        Whom::Worker(worker) => ask.worker == Some(worker),
    }
}
