//! Duties: who is on the hook, for what, by when, and what happens if they don't.
//!
//! Never empty while a job is open. There are no timers: the row keeps the time of the next rung, the clock
//! asks `Tick` then, and what is overdue follows from the row alone, so asking twice or late does no harm.
//! What the desk owes and has not done stays late for as long as it stands: nothing makes it young again.

use std::cmp::Reverse;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::ladders::{DESK, DESK_ARRIVAL_MINUTES, DESK_SOON_MINUTES, default_ladder};
use super::{
    Assignee, Bill, BillFor, BillState, Case, Climbed, Job, Prepared, Report, Side, Stage, Suits, Underway,
    document, prepare, schedule, sign,
};
use crate::ids::WorkerId;
use crate::playbook::{Choices, Picks, Playbook, Rung, Then, What};
use crate::time::{Period, Slot};

/// Who must act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    Operator,
    Customer,
    Worker(WorkerId),
    /// Those who were asked and have not answered.
    Candidates,
}

impl Owner {
    /// Whether they can be written to: the desk sees its own duties, and candidates are rung up, not nagged.
    pub(super) fn is_written_to(self) -> bool {
        matches!(self, Self::Customer | Self::Worker(_))
    }
}

/// An open debt of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Who must act now.
    pub owner: Owner,
    pub what: What,
    /// By when. What the desk owes keeps the time it was first owed by, however late it gets.
    pub by: Timestamp,
    /// When the clock climbs its next rung; `None` if it only stands there, late. Later than `by` where something else
    /// comes first, with which it is owed no more.
    pub next: Option<Timestamp>,
    /// What happens otherwise.
    pub then: Then,
    /// How often it has been overdue already.
    pub tries: u8,
    /// Whose duty it was at first: the operator's owner differs once a ladder has ended with them.
    pub of: Owner,
    /// When it began.
    pub since: Timestamp,
}

impl Duty {
    /// Whether it was somebody else's until its ladder ended with the operator.
    pub fn is_escalated(&self) -> bool {
        self.owner != self.of
    }
}

/// How long a worker has to come back and mend what the customer found wrong.
const MENDING_DAYS: i64 = 2;

/// Every open duty of a job, the one due first in front.
pub fn duties(job: &Job, playbook: &Playbook) -> Vec<Duty> {
    let choices = playbook.for_visit(job.visit.purpose);
    let mut list = List { job, choices, zone: job.time_zone(), duties: Vec::new() };
    match &job.stage {
        // While somebody says that it is not right, silence agrees to nothing.
        Stage::Approval { .. } | Stage::Feedback { .. } if job.open_case().is_some() => {}
        Stage::Request if job.visit.n > 1 && job.open_case().is_some() => {}
        // Somebody was there and could not do it: the customer says when the next one shall come.
        Stage::Request if job.visit.n > 1 => {
            list.owe(What::FollowUp, Owner::Customer, job.since_case(job.since));
        }
        Stage::Request => {
            list.owe(What::Describe, Owner::Customer, job.since);
            list.ends_at(job.wanted.map(|slot| slot.starts(&list.zone)), Then::Close);
        }
        Stage::Sourcing => sourcing(&mut list),
        Stage::Booked { .. } => booked(&mut list, playbook),
        Stage::Underway { who, slot, at, .. } => underway(&mut list, *who, *slot, *at),
        Stage::Approval { report, .. } => {
            let what = match report {
                Report::Estimate { .. } => What::Estimate,
                Report::Done | Report::NeedsVisit { .. } if job.is_online() => What::Presence,
                Report::Done | Report::NeedsVisit { .. } if sign::is_wanted(job, playbook) => What::Signature,
                Report::Done | Report::NeedsVisit { .. } => What::Approval,
            };
            list.owe(what, Owner::Customer, job.since_case(job.since));
        }
        Stage::Feedback { who, given } => {
            for (side, owner) in
                [(Side::Customer, Owner::Customer), (Side::Worker, Owner::Worker(who.worker))]
            {
                if !given.by(side) {
                    list.owe(What::Review, owner, job.since_case(job.since));
                }
            }
        }
        Stage::Settling { .. } | Stage::Closed { .. } => {}
    }
    if let Some(case) = job.open_case() {
        heard(&mut list, case);
    }
    if let Some(proposed) = &job.proposed_terms {
        let owner = match (proposed.answered_by(), job.assignee()) {
            (Side::Worker, Some(who)) => Owner::Worker(who.worker),
            _ => Owner::Customer,
        };
        list.owe(What::Terms, owner, proposed.at);
    }
    if !job.is_closed() {
        for bill in &job.bills {
            // What is owed for a visit keeps to that visit's ladders.
            list.choices = playbook.for_visit(bill.purpose);
            list.bill(bill);
        }
        list.choices = choices;
        for ask in &job.help {
            list.owe(What::Reply, Owner::Operator, ask.at);
        }
    }
    for duty in list.duties.iter_mut().filter(|duty| duty.then == Then::Yes && !is_silent(job, duty.what)) {
        duty.then = Then::Operator;
    }
    list.duties.sort_by_key(|duty| (duty.by, duty.owner, duty.what));
    list.duties
}

/// Whether silence is one: whoever wrote and was not answered yet is not silent, and nobody agrees by it to a meeting that
/// was none. The desk looks at it instead.
fn is_silent(job: &Job, what: What) -> bool {
    let wrote = job.help.iter().any(|ask| ask.who == Side::Customer);
    !(wrote || what == What::Presence && job.is_unmet())
}

/// Both sides of a case are heard, and then the desk decides.
fn heard(list: &mut List<'_>, case: &Case) {
    for (side, owner) in [(Side::Customer, Owner::Customer), (Side::Worker, Owner::Worker(case.who.worker))] {
        if case.heard(side).is_none() {
            list.owe(What::Story, owner, case.opened);
        }
    }
    if let Some(since) = case.both_heard() {
        list.owe(What::Judge, Owner::Operator, since);
    }
}

/// How long whoever gets a job on the very day has to say once more that they come.
const CONFIRM_MINUTES: i64 = 30;

/// Everything between "it is you" and the door.
fn booked(list: &mut List<'_>, playbook: &Playbook) {
    let job = list.job;
    match &job.stage {
        Stage::Booked { who, slot: None, suits, prepared, .. } => {
            documents(list, playbook, *who, None);
            call(list, *who, *prepared, None);
            times(list, *who, suits);
        }
        Stage::Booked { who, slot: Some(slot), agreed, acks, late_minutes, prepared, proposed, .. } => {
            let starts = slot.starts(&list.zone);
            documents(list, playbook, *who, Some(starts));
            let since = agreed.unwrap_or(job.since);
            call(list, *who, *prepared, Some(starts));
            let late = Period::minutes(i64::from(*late_minutes));
            let expected = late.after(starts, &list.zone);
            // Whoever takes it once its time has come has as long as anybody to be there.
            let expected = expected.max(job.since);
            // Whoever has not come need not say that they will, and nobody OKs a time that is over.
            let missed = list.climbed(What::Arrive, Owner::Worker(who.worker), expected).is_some();
            if list.choices.steps.contains(&What::Confirm)
                && prepared.confirmed.is_none()
                && proposed.is_none()
                && !missed
            {
                let asked = prepare::confirmed_before(playbook, job).before(starts, &list.zone);
                // Whoever has just said that they come is not late with saying it again.
                let soonest = Period::minutes(CONFIRM_MINUTES).after(since, &list.zone);
                let first = if asked > since { asked } else { soonest };
                list.owe_first(What::Confirm, Owner::Worker(who.worker), since, Some(first));
            }
            // Nobody says OK to a time while another one is asked for.
            if list.choices.steps.contains(&What::Acknowledge) && proposed.is_none() && !missed {
                if !acks.worker {
                    list.owe(What::Acknowledge, Owner::Worker(who.worker), since);
                    list.is_over_at(Some(starts));
                }
                if !acks.customer {
                    list.owe(What::Acknowledge, Owner::Customer, since);
                    list.is_over_at(Some(starts));
                }
            }
            if let Some(proposed) = proposed {
                list.owe(What::Times, schedule::owner(proposed, who.worker), proposed.at);
                list.ends_at(schedule::ends(job, proposed, *slot), Then::Lapse);
            }
            list.owe(What::Arrive, Owner::Worker(who.worker), expected);
        }
        _ => {}
    }
}

/// On the way, at work, or mending.
fn underway(list: &mut List<'_>, who: Assignee, slot: Slot, at: Underway) {
    match at {
        Underway::OnTheWay { eta } => {
            let expected = slot.starts(&list.zone).max(eta);
            list.owe(What::Arrive, Owner::Worker(who.worker), expected);
        }
        Underway::Working { since } => {
            let expected = slot.ends(&list.zone).max(since);
            list.owe(What::Finish, Owner::Worker(who.worker), expected);
        }
        Underway::Mending { since, .. } => {
            let until = Period::days(MENDING_DAYS).after(since, &list.zone);
            // As it was told to both.
            list.owe_first(What::Finish, Owner::Worker(who.worker), until, Some(until));
        }
    }
}

/// The worker rings the customer soon after it is theirs, and before they are at the door in any case.
fn call(list: &mut List<'_>, who: Assignee, prepared: Prepared, starts: Option<Timestamp>) {
    if list.choices.steps.contains(&What::Call) && prepared.called.is_none() {
        list.owe(What::Call, Owner::Worker(who.worker), list.job.since);
        list.first_due_by(starts);
    }
}

/// How long before the visit a document is asked for once more, if it was not owed sooner: nobody shall stand at a
/// door that stays shut for want of a signature.
const SIGNED_HOURS_BEFORE: i64 = 12;

/// Documents that keep a gate shut are owed from the assignment, and in time for the visit.
fn documents(list: &mut List<'_>, playbook: &Playbook, who: Assignee, starts: Option<Timestamp>) {
    for document in document::wanted(list.job, playbook) {
        let owner = match document.side() {
            Side::Worker => Owner::Worker(who.worker),
            Side::Customer | Side::Operator => Owner::Customer,
        };
        list.owe(document.duty(), owner, list.job.since);
        let in_time = starts.map(|starts| Period::hours(SIGNED_HOURS_BEFORE).before(starts, &list.zone));
        list.first_due_by(in_time);
    }
}

/// Whoever has not said when it suits them owes that; if both have and nothing suits both, the desk brings them
/// together.
fn times(list: &mut List<'_>, who: Assignee, suits: &Suits) {
    let since = list.job.since;
    if suits.worker.is_empty() {
        list.owe(What::Times, Owner::Worker(who.worker), since);
    }
    if suits.customer.is_empty() {
        list.owe(What::Times, Owner::Customer, since);
    }
    if !suits.worker.is_empty() && !suits.customer.is_empty() {
        list.owe(What::Times, Owner::Operator, suits.at.unwrap_or(since));
    }
}

fn sourcing(list: &mut List<'_>) {
    let job = list.job;
    let state = &job.visit.sourcing;
    let before = list.duties.len();
    // While other times wait for the customer it is not late for the one that was wished.
    let until = job.sought_until().filter(|_| job.held().is_none());
    // Its time has come and nobody has it: nobody is asked or rung any more for a time that is over.
    let come = until.filter(|until| list.climbed(What::Decide, Owner::Operator, *until).is_some());
    for callback in &state.callbacks {
        list.owe_first(What::Callback, Owner::Operator, callback.asked, Some(callback.by));
    }
    if let Some(held) = job.held() {
        list.owe(What::Picks, Owner::Customer, held.at);
        list.ends_at(held.times.iter().map(|slot| slot.starts(&list.zone)).max(), Then::Next);
    } else if state.claims() > 0 {
        let picks = match list.choices.picks {
            Picks::Customer => Owner::Customer,
            Picks::First | Picks::Operator => Owner::Operator,
        };
        list.owe(What::Picks, picks, state.first_yes.unwrap_or(job.since));
        list.is_over_at(until);
    }
    let asking = state.asked == 0 && state.nobody_more.is_none();
    match state.ringing {
        _ if come.is_some() || job.held().is_some() => {}
        // Once somebody has offered it is the customer's turn, and nobody else is waited for.
        None if state.claims() > 0 && list.choices.picks == Picks::Customer => {}
        None if state.silent() > 0 || asking => {
            list.owe(What::Answer, Owner::Candidates, state.asked_at.unwrap_or(job.since));
            list.is_over_at(until);
        }
        Some(since) if state.silent() > 0 && state.claims() == 0 => {
            list.owe(What::Ring, Owner::Operator, since);
            list.soon_if_wanted_soon();
        }
        None | Some(_) => {}
    }
    if let Some(until) = come {
        list.owe_first(What::Decide, Owner::Operator, until, Some(until));
        return;
    }
    if list.duties.len() == before {
        let since = [state.ringing, state.nobody_more, state.asked_at].into_iter().flatten().max();
        list.owe(What::Decide, Owner::Operator, since.unwrap_or(job.since));
        list.soon_if_wanted_soon();
        // Not before its time has come.
        list.duties.pop_if(|duty| until.is_some_and(|until| until <= duty.by));
    }
    // When its time has come and nobody has it, the job is the desk's, whatever else is still open.
    if let Some(until) = until {
        list.owe_first(What::Decide, Owner::Operator, until, Some(until));
    }
}

/// When the clock must look at the job next: its earliest rung. `None` if it is closed, or if all that is
/// owed stands there late already.
pub fn next_tick(job: &Job, playbook: &Playbook) -> Option<Timestamp> {
    duties(job, playbook).into_iter().filter_map(|duty| duty.next).min()
}

/// The duty that is due first.
pub fn awaiting(job: &Job, playbook: &Playbook) -> Option<Duty> {
    duties(job, playbook).into_iter().min_by_key(|duty| (duty.by, Reverse(duty.tries)))
}

struct List<'a> {
    job: &'a Job,
    choices: &'a Choices,
    zone: TimeZone,
    duties: Vec<Duty>,
}

impl List<'_> {
    /// What is owed for a bill: the fee before the visit it books, the rest when the work is done.
    fn bill(&mut self, bill: &Bill) {
        match (bill.state, bill.what, bill.handed_over) {
            (BillState::Open, BillFor::Fee, _) => {
                self.owe(What::Fee, Owner::Customer, bill.billed);
                let starts = self.job.agreed_slot().map(|slot| slot.starts(&self.zone));
                self.ends_at(starts, Then::Next);
            }
            // What is owed is being looked into.
            (BillState::Open, ..) if self.job.open_case().is_some() => {}
            (BillState::Open, BillFor::Direct, Some(since)) => {
                self.owe(What::Received, Owner::Worker(bill.worker), self.job.since_case(since));
            }
            // Nobody pays before it is put right.
            (BillState::Open, ..) if self.is_redone(bill) => {}
            (BillState::Open, ..) => {
                let redone = if self.job.visit.redo { self.job.since } else { bill.billed };
                self.owe(What::Pay, Owner::Customer, self.job.since_case(bill.billed.max(redone)));
            }
            (BillState::ToReturn { since }, ..) => self.owe(What::GiveBack, Owner::Operator, since),
            (BillState::Paid | BillState::WrittenOff | BillState::Returned, ..) => {}
        }
    }

    /// Whether the work of a bill is being put right by another visit.
    fn is_redone(&self, bill: &Bill) -> bool {
        let job = self.job;
        let over = matches!(job.stage, Stage::Settling { .. } | Stage::Feedback { .. });
        job.visit.redo && !over && bill.visit < job.visit.n
    }

    fn owe(&mut self, what: What, owner: Owner, since: Timestamp) {
        self.owe_first(what, owner, since, None);
    }

    /// Adds a duty. Its first due time is `first`, or the ladder's first period after `since`; each later
    /// one counts from when the rung before was climbed, so that a late clock never skips a reminder.
    fn owe_first(&mut self, what: What, owner: Owner, since: Timestamp, first: Option<Timestamp>) {
        let default;
        // What is judged at the end of a visit for an estimate is the estimate.
        let named = if what == What::Estimate { What::Approval } else { what };
        let ladder = match self.choices.by.get(&named) {
            Some(ladder) => ladder,
            None => {
                default = default_ladder(what, self.job.is_by_offer());
                &default
            }
        };
        let climbed = self.climbed(what, owner, since);
        let (rungs, last) = climbed.map_or((0, since), |climbed| (climbed.rungs, climbed.last));
        let first_due = |rung: &Rung| first.unwrap_or_else(|| rung.after.after(since, &self.zone));
        let at = |rung: &Rung| if rungs == 0 { first_due(rung) } else { rung.after.after(last, &self.zone) };
        let over = usize::from(rungs).checked_sub(ladder.len());
        let of_the_desk = owner == Owner::Operator;
        let (by, next, then) = match (ladder.get(usize::from(rungs)), ladder.first(), ladder.last()) {
            (Some(rung), Some(lowest), _) if of_the_desk => (first_due(lowest), Some(at(rung)), rung.then),
            (Some(rung), ..) => (at(rung), Some(at(rung)), rung.then),
            (None, Some(lowest), Some(highest)) if of_the_desk => (first_due(lowest), None, highest.then),
            // Its ladder has ended: from then on it is the desk's, which has its own time for it.
            (None, ..) if over == Some(0) => {
                let by = self.desk_has(what, last).after(last, &self.zone);
                (by, Some(by), DESK.1)
            }
            (None, ..) => (last, None, DESK.1),
        };
        let owed_by = if over.is_some() { Owner::Operator } else { owner };
        self.duties.push(Duty { owner: owed_by, what, by, next, then, tries: rungs, of: owner, since });
    }

    /// How long the desk has for what was somebody else's until then.
    fn desk_has(&self, what: What, since: Timestamp) -> Period {
        match what {
            What::Arrive => Period::minutes(DESK_ARRIVAL_MINUTES),
            What::Answer if self.job.is_wanted_soon(since) => Period::minutes(DESK_SOON_MINUTES),
            _ => Period::hours(DESK.0),
        }
    }

    /// The duty added last: that of the desk to find somebody, which is soon if they are wanted soon.
    fn soon_if_wanted_soon(&mut self) {
        let since = self.duties.last().map(|duty| duty.since);
        let soon = since.filter(|since| self.job.is_wanted_soon(*since));
        self.first_due_by(soon.map(|since| Period::minutes(DESK_SOON_MINUTES).after(since, &self.zone)));
    }

    /// The duty added last is due by this time at first, if its ladder would begin later.
    fn first_due_by(&mut self, latest: Option<Timestamp>) {
        if let (Some(duty), Some(latest)) = (self.duties.last_mut(), latest)
            && duty.tries == 0
            && latest < duty.by
        {
            let by = latest.max(duty.since);
            (duty.by, duty.next) = (by, duty.next.map(|_| by));
        }
    }

    /// The duty added last ends at this time, and so, if its ladder is not through by then.
    fn ends_at(&mut self, end: Option<Timestamp>, then: Then) {
        if let (Some(duty), Some(end)) = (self.duties.last_mut(), end)
            && duty.next.is_none_or(|next| end <= next)
        {
            (duty.by, duty.next, duty.then) = (duty.by.min(end), Some(end), then);
        }
    }

    /// The duty added last is of no use to anybody after this time: nobody is told a later one.
    fn is_over_at(&mut self, end: Option<Timestamp>) {
        if let (Some(duty), Some(end)) = (self.duties.last_mut(), end)
            && end > duty.since
        {
            duty.by = duty.by.min(end);
        }
    }

    fn climbed(&self, what: What, owner: Owner, since: Timestamp) -> Option<&Climbed> {
        self.job.climbed.iter().find(|c| c.what == what && c.owner == owner && c.since == since)
    }
}
