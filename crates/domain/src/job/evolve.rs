//! What each event makes of the job's row. Total: an event that happened is never argued with.
//!
//! Folding a job's log through `evolve` gives its row; nothing else ever changes one.

use jiff::{SignedDuration, Timestamp};

use super::{
    Accepted, Acks, AnswerKind, Ask, AskedWorker, Assignee, Bill, BillFor, BillState, Callback, Climbed,
    Consent, Description, Event, Given, HeldBack, Job, Overridden, Owner, Proposed, Side, Sourcing, Stage,
    Suits, Tip, Underway, Visit, Whom,
};
use crate::ids::{JobId, WorkerId};
use crate::playbook::{Purpose, What};
use crate::price::{Line, Terms, gross};
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
            wanted,
            limits,
            opened: at,
            visit: Visit { n: 1, purpose: Purpose::Service, sourcing, slot: None, moved: false },
            terms: Vec::new(),
            consents: Vec::new(),
            documents: Vec::new(),
            overridden: Vec::new(),
            bills: Vec::new(),
            tips: Vec::new(),
            feedback_asked: false,
            held_back: Vec::new(),
            help: Vec::new(),
            climbed: Vec::new(),
            stage: Stage::Request,
            since: at,
        }
    }

    fn enter(&mut self, stage: Stage, at: Timestamp) {
        self.stage = stage;
        self.since = at;
    }
}

/// Applies an event.
pub fn evolve(job: &mut Job, event: &Event, at: Timestamp) {
    match event {
        Event::Described(_)
        | Event::SourcingClosed
        | Event::Reminded { .. }
        | Event::Assessed { .. }
        | Event::CandidatesSetAside
        | Event::Said { .. }
        | Event::ReviewsShown => {}
        Event::HeldBack { by, with } => held_back(job, *by, *with),
        Event::Sent { purpose, terms } => {
            job.visit.purpose = *purpose;
            job.terms.push(terms.clone());
            job.enter(Stage::Sourcing, at);
        }
        Event::Asked { .. }
        | Event::Answered { .. }
        | Event::CallbackPromised { .. }
        | Event::CallbackDropped { .. }
        | Event::Rang { .. }
        | Event::AnswersLapsed
        | Event::Widened { .. } => sourcing(&mut job.visit.sourcing, event, at),
        Event::Assigned { .. }
        | Event::OfferAccepted { .. }
        | Event::BookingLapsed { .. }
        | Event::Withdrawn { .. }
        | Event::VisitOpened { .. } => booking(job, event, at),
        Event::TimeAgreed { .. }
        | Event::TimesProposed { .. }
        | Event::TimeMoved { .. }
        | Event::TimesDeclined { .. }
        | Event::TimesLapsed { .. }
        | Event::Acknowledged { .. }
        | Event::SetOut { .. }
        | Event::Late { .. }
        | Event::Started
        | Event::Finished { .. }
        | Event::ChangesAsked { .. } => visit(job, event, at),
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
        Event::Approved { .. }
        | Event::EstimateAgreed { .. }
        | Event::EstimateDeclined { .. }
        | Event::Billed { .. }
        | Event::Settled { .. }
        | Event::Paid { .. }
        | Event::WrittenOff { .. }
        | Event::Marked { .. }
        | Event::PaidInVain { .. }
        | Event::ToReturn { .. }
        | Event::Returned { .. }
        | Event::Tipped { .. }
        | Event::FeedbackAsked { .. }
        | Event::Reviewed { .. }
        | Event::Cancelled { .. }
        | Event::Ended { .. }
        | Event::Closed { .. } => money(job, event, at),
        Event::HelpAsked { side, worker, note } => {
            job.help.push(Ask { who: *side, worker: *worker, note: *note, at });
        }
        Event::Replied { whom } => job.help.retain(|ask| !answers(*whom, ask)),
        Event::Overdue { what, owner, since, .. } => climb(job, *what, *owner, *since, at),
    }
}

/// Who has the visit, and at what terms.
fn booking(job: &mut Job, event: &Event, at: Timestamp) {
    match event {
        Event::Assigned { who, slot, kind, .. } => assigned(job, *who, *slot, *kind, at),
        Event::OfferAccepted { terms } => job.terms.push(terms.clone()),
        Event::BookingLapsed { .. } => booking_lapsed(job, at),
        Event::Withdrawn { who, .. } => withdrawn(job, *who, at),
        Event::VisitOpened { slot, purpose, terms } => {
            another_visit(job, *slot, *purpose, terms.as_ref(), at);
        }
        _ => {}
    }
}

/// Somebody gets the visit.
fn assigned(job: &mut Job, who: Assignee, slot: Option<Slot>, kind: Option<AnswerKind>, at: Timestamp) {
    let sourcing = &mut job.visit.sourcing;
    if let Some(kind) = kind {
        count(sourcing, kind, false);
        sourcing.asked = sourcing.asked.saturating_sub(1);
    }
    sourcing.callbacks.retain(|callback| callback.worker != who.worker);
    if sourcing.claims() == 0 {
        sourcing.first_yes = None;
    }
    job.visit.slot = slot;
    let acks = Acks::default();
    let (suits, agreed, late_minutes, proposed) = (Suits::default(), None, 0, None);
    job.enter(Stage::Booked { who, slot, suits, agreed, acks, late_minutes, proposed }, at);
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

/// The fee was not paid: whoever was chosen stands among the others again.
fn booking_lapsed(job: &mut Job, at: Timestamp) {
    let sourcing = &mut job.visit.sourcing;
    sourcing.asked = sourcing.asked.saturating_add(1);
    count(sourcing, AnswerKind::Offer, true);
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
    let before = job.agreed().cloned();
    if let Some(terms) = terms.cloned() {
        job.terms.push(terms);
    } else if let Some(terms) = before {
        job.terms.push(Terms { v: terms.v.saturating_add(1), slot, ..terms });
    }
    if let Some(purpose) = purpose {
        // The visit before has ended, and the next one is nobody's yet.
        job.visit.purpose = purpose;
        job.enter(Stage::Sourcing, at);
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

fn sourcing(state: &mut Sourcing, event: &Event, at: Timestamp) {
    match event {
        Event::Asked { wave, asked, last, heard } => {
            state.wave = *wave;
            let new = asked.iter().filter(|one: &&AskedWorker| !one.again).count();
            state.asked = state.asked.saturating_add(u32::try_from(new).unwrap_or(u32::MAX));
            if !asked.is_empty() {
                state.asked_at = Some(heard.map_or(at, |heard| heard.max(at)));
                state.ringing = None;
                state.nobody_more = None;
            } else if *last && state.asked_at.is_none() {
                state.nobody_more = Some(at);
            }
        }
        Event::Answered { worker, answer, was } => {
            if let Some(was) = was {
                count(state, *was, false);
            }
            count(state, answer.kind(), true);
            state.callbacks.retain(|callback| callback.worker != *worker);
            match (state.claims(), state.first_yes) {
                (0, _) => state.first_yes = None,
                (_, None) => state.first_yes = Some(at),
                (_, Some(_)) => {}
            }
        }
        Event::CallbackPromised { worker, by } => {
            state.callbacks.push(Callback { worker: *worker, asked: at, by: *by });
        }
        Event::Rang { worker, .. } | Event::CallbackDropped { worker } => {
            state.callbacks.retain(|callback| callback.worker != *worker)
        }
        Event::AnswersLapsed => state.ringing = Some(at),
        Event::Widened { reach } => {
            state.reach = *reach;
            state.asked_at = None;
            state.nobody_more = None;
        }
        _ => {}
    }
}

fn count(state: &mut Sourcing, kind: AnswerKind, up: bool) {
    let counter = match kind {
        AnswerKind::Yes => &mut state.yes,
        AnswerKind::Proposal | AnswerKind::Offer => &mut state.proposals,
        AnswerKind::No => &mut state.no,
        AnswerKind::Unsure | AnswerKind::CallMe => &mut state.unsure,
    };
    *counter = if up { counter.saturating_add(1) } else { counter.saturating_sub(1) };
}

fn acknowledged(acks: &mut Acks, side: Option<Side>) {
    match side {
        Some(Side::Customer) => acks.customer = true,
        Some(Side::Worker) => acks.worker = true,
        Some(Side::Operator) | None => {}
    }
}

fn visit(job: &mut Job, event: &Event, at: Timestamp) {
    match (event, &mut job.stage) {
        (Event::TimeAgreed { slot: new, travel_minutes, by }, booked @ Stage::Booked { .. }) => {
            let Stage::Booked { slot, suits, agreed, acks, .. } = booked else { return };
            (*slot, *suits) = (Some(*new), Suits::default());
            if travel_minutes.is_some() {
                *agreed = Some(at);
            }
            acknowledged(acks, *by);
            job.visit.slot = Some(*new);
        }
        (Event::Acknowledged { side }, Stage::Booked { acks, .. }) => acknowledged(acks, Some(*side)),
        (Event::TimesProposed { by, times }, Stage::Booked { slot: None, suits, .. }) => {
            let theirs = if *by == Side::Worker { &mut suits.worker } else { &mut suits.customer };
            (*theirs, suits.at) = (times.clone(), Some(at));
        }
        (Event::TimesProposed { by, times }, Stage::Booked { proposed, .. }) => {
            *proposed = Some(Proposed { by: *by, times: times.clone(), at });
        }
        (Event::TimesDeclined { by }, Stage::Booked { proposed, acks, .. }) => {
            *proposed = None;
            // Whoever keeps to the agreed time knows it.
            acknowledged(acks, Some(*by));
        }
        (Event::TimesLapsed { .. }, Stage::Booked { proposed, .. }) => *proposed = None,
        (Event::TimeMoved { slot: new, .. }, Stage::Booked { slot, acks, late_minutes, proposed, .. }) => {
            // One side named it and the other picked it: both know.
            (*slot, *acks, *late_minutes, *proposed) =
                (Some(*new), Acks { customer: true, worker: true }, 0, None);
            (job.visit.slot, job.visit.moved) = (Some(*new), true);
        }
        (Event::Late { minutes }, Stage::Booked { late_minutes, .. }) => *late_minutes = *minutes,
        (Event::Late { minutes }, Stage::Underway { at: Underway::OnTheWay { eta }, .. }) => {
            *eta = at.max(*eta).checked_add(SignedDuration::from_mins(i64::from(*minutes))).unwrap_or(*eta);
        }
        (Event::SetOut { eta }, Stage::Booked { who, slot: Some(slot), .. }) => {
            let stage =
                Stage::Underway { who: *who, slot: *slot, at: Underway::OnTheWay { eta: *eta }, round: 1 };
            job.enter(stage, at);
        }
        (Event::Started, Stage::Booked { who, slot: Some(slot), .. }) => {
            let stage =
                Stage::Underway { who: *who, slot: *slot, at: Underway::Working { since: at }, round: 1 };
            job.enter(stage, at);
        }
        (Event::Started, Stage::Underway { at: underway, .. }) => *underway = Underway::Working { since: at },
        (Event::Finished { minutes, report }, Stage::Underway { who, round, .. }) => {
            let (who, round, report) = (*who, *round, report.clone());
            let stage = Stage::Approval { who, round, minutes: *minutes, report };
            job.enter(stage, at);
        }
        (Event::Finished { report: new, .. }, Stage::Approval { report, .. }) => {
            *report = new.clone();
            job.since = at;
        }
        (Event::ChangesAsked { note: more }, Stage::Underway { at: Underway::Mending { note, .. }, .. }) => {
            *note = *more;
        }
        (Event::ChangesAsked { note }, Stage::Approval { who, round, minutes, .. }) => {
            let mending = Underway::Mending { since: at, minutes: *minutes, note: *note };
            let (who, round) = (*who, round.saturating_add(1));
            if let Some(slot) = job.visit.slot.or_else(|| job.asked_slot()) {
                job.enter(Stage::Underway { who, slot, at: mending, round }, at);
            }
        }
        _ => {}
    }
}

fn money(job: &mut Job, event: &Event, at: Timestamp) {
    use super::Ending;
    match event {
        Event::Approved { how } | Event::EstimateAgreed { how } => {
            let round = match job.stage {
                Stage::Approval { round, .. } => round,
                _ => 1,
            };
            job.consents.push(Consent { visit: job.visit.n, round, how: *how, at });
            // After an estimate the next visit is opened.
            if matches!(event, Event::Approved { .. }) {
                job.enter(Stage::Settling { ending: Ending::Paid }, at);
            }
        }
        Event::EstimateDeclined { .. } => job.enter(Stage::Settling { ending: Ending::Declined }, at),
        Event::Billed { bill, what, lines, pay, who } => {
            let state = if gross(lines) == 0 { BillState::Paid } else { BillState::Open };
            job.bills.push(Bill {
                n: *bill,
                visit: job.visit.n,
                what: *what,
                lines: lines.clone(),
                pay: *pay,
                provider: who.provider,
                worker: who.worker,
                billed: at,
                settled: None,
                handed_over: None,
                state,
            });
        }
        Event::Settled { bill, .. } => change_bill(job, *bill, |bill| bill.settled = Some(at)),
        Event::Paid { bill, .. } => change_bill(job, *bill, |bill| bill.state = BillState::Paid),
        Event::Marked { bill, by: Side::Customer } => {
            change_bill(job, *bill, |bill| bill.handed_over = Some(at));
        }
        Event::Marked { bill, .. } => change_bill(job, *bill, |bill| {
            (bill.state, bill.settled) = (BillState::Paid, Some(at));
        }),
        Event::PaidInVain { bill, amount, who, .. } => paid_in_vain(job, *bill, *amount, *who, at),
        Event::ToReturn { bill } => {
            change_bill(job, *bill, |bill| bill.state = BillState::ToReturn { since: at });
        }
        Event::Returned { bill } => change_bill(job, *bill, |bill| bill.state = BillState::Returned),
        Event::WrittenOff { bill } => {
            change_bill(job, *bill, |bill| bill.state = BillState::WrittenOff);
            if let Stage::Settling { ending } = &mut job.stage {
                *ending = Ending::WrittenOff;
            }
        }
        _ => afterwards(job, event, at),
    }
}

/// What is said and given once it is over, and how it ends.
fn afterwards(job: &mut Job, event: &Event, at: Timestamp) {
    use super::Ending;
    match event {
        Event::Tipped { amount, how, who } => {
            job.tips.push(Tip { amount: *amount, how: *how, who: *who, at });
        }
        Event::FeedbackAsked { who } => {
            job.feedback_asked = true;
            job.enter(Stage::Feedback { who: *who, given: Given::default() }, at);
        }
        Event::Reviewed { by, .. } => {
            if let Stage::Feedback { given, .. } = &mut job.stage {
                *given = given.with(*by);
            }
        }
        Event::Cancelled { by, late, .. } => {
            job.enter(Stage::Settling { ending: Ending::Cancelled { by: *by, late: *late } }, at);
        }
        Event::Ended { ending } => job.enter(Stage::Settling { ending: *ending }, at),
        Event::Closed { ending } => {
            job.enter(Stage::Closed { ending: *ending }, at);
            job.help.clear();
            job.climbed.clear();
        }
        _ => {}
    }
}

/// Money that is not owed is somebody's task, on a job that is over as well.
fn paid_in_vain(job: &mut Job, n: u8, amount: i64, who: Assignee, at: Timestamp) {
    job.bills.push(Bill {
        n,
        visit: job.visit.n,
        what: BillFor::InVain,
        lines: vec![Line::new("in-vain", amount, 0)],
        pay: 0,
        provider: who.provider,
        worker: who.worker,
        billed: at,
        settled: None,
        handed_over: None,
        state: BillState::ToReturn { since: at },
    });
    if let Stage::Closed { ending } = job.stage {
        job.enter(Stage::Settling { ending }, at);
    }
}

fn change_bill(job: &mut Job, n: u8, change: impl FnOnce(&mut Bill)) {
    if let Some(bill) = job.bills.iter_mut().find(|bill| bill.n == n) {
        change(bill);
    }
}
