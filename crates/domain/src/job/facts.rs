//! What must be known beside the job's row to decide an order, and the shape in which it is handed in.
//!
//! `needs` only names; loading is the store's. Everything is loaded under the market's lock, so what `decide`
//! sees is what will still be true when its events are written.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Answer, Candidate, Command, Extra, Job, Order, Prefer, Promise, room};
use crate::ids::{Code, PersonId, ProviderId, WorkerId};
use crate::payout::{PaidBy, ProviderKind};
use crate::playbook::Purpose;
use crate::price::{MinutePrice, Service};
use crate::time::Slot;

/// What an order needs to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Candidates of the running visit.
    pub candidates: Vec<WorkerId>,
    /// A worker's standing and their promises in a window of time.
    pub worker: Option<(WorkerId, Option<(Timestamp, Timestamp)>)>,
    /// Whether a code is taken by an open job.
    pub code: Option<Code>,
    /// A service of the catalogue.
    pub service: Option<String>,
    /// Further services of it.
    pub packages: Vec<String>,
    /// Whether this person may ask where only members do.
    pub member: Option<PersonId>,
    /// What a minute costs this member.
    pub minute: Option<PersonId>,
}

/// What is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    pub candidates: BTreeMap<WorkerId, Candidate>,
    pub worker: Option<WorkerFacts>,
    pub promises: Vec<Promise>,
    pub code_taken: bool,
    pub service: Option<Service>,
    /// How this worker would be paid out for it.
    pub paid_by: Option<PaidBy>,
    pub packages: BTreeMap<String, Service>,
    /// Whoever asks may ask where only members do.
    pub member: bool,
    /// What a minute of a consultation costs the customer by their plan.
    pub minute: Option<MinutePrice>,
}

/// A worker, as far as deciding needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkerFacts {
    pub worker: WorkerId,
    pub provider: ProviderId,
    /// Vetted, not suspended, not opted out.
    pub working: bool,
    /// From their base to the job: our own straight-line estimate.
    pub travel_minutes: u32,
    /// What their business is.
    pub kind: ProviderKind,
    /// The person that they are.
    pub person: PersonId,
}

/// How far around a slot promises are loaded: longer than any slot and its travel.
const AROUND_HOURS: i64 = 36;

/// What must be known to decide this command on this job.
pub fn needs(job: Option<&Job>, command: &Command, now: Timestamp) -> Needs {
    let mut needs = Needs { candidates: named(command), ..Needs::default() };
    // What is taxed, and how long a visit takes, stands in the catalogue.
    if asks_the_catalogue(&command.order) {
        needs.service = job.map(|job| job.service.clone());
    }
    match &command.order {
        Order::Describe(description) => {
            needs.code = Some(description.code);
            needs.service = Some(description.service.clone());
            needs.member = Some(description.customer);
        }
        Order::AskCandidates { asked, .. } => needs.candidates = asked.iter().map(|one| one.worker).collect(),
        Order::ProposeTerms { extras } => {
            needs.packages = extras.iter().filter_map(Extra::package).map(str::to_owned).collect();
        }
        Order::Approve | Order::Sign { .. } => needs.worker = assigned(job, &[]),
        Order::OpenCase { code, .. } => needs.code = Some(*code),
        Order::DecideCase { .. } => {
            needs.worker = job.and_then(Job::open_case).map(|case| (case.who.worker, None));
        }
        Order::Invite { worker } => needs.worker = Some((*worker, None)),
        Order::Answer { worker, answer } => needs.worker = Some((*worker, answered(job, answer, now))),
        Order::Pick { worker, slot } => needs.worker = Some((*worker, window(job, *slot))),
        Order::ProposeTimes { times, .. } => needs.worker = assigned(job, times),
        Order::PickTime { slot } => needs.worker = assigned(job, &[*slot]),
        Order::Send { purpose, prefer, .. } => sent(&mut needs, job, *purpose, *prefer),
        Order::Finish { .. }
        | Order::Rang { .. }
        | Order::Assess { .. }
        | Order::Widen { .. }
        | Order::GiveUp
        | Order::Acknowledge
        | Order::KeepTime
        | Order::NoteCall { .. }
        | Order::ConfirmVisit
        | Order::ProposePrice { .. }
        | Order::CounterOffer { .. }
        | Order::AgreeTerms { .. }
        | Order::DeclineTerms
        | Order::CheckOut { .. }
        | Order::SetOut { .. }
        | Order::RunLate { .. }
        | Order::Start
        | Order::Join
        | Order::Leave { .. }
        | Order::Decline
        | Order::Accept { .. }
        | Order::Override { .. }
        | Order::AskChanges { .. }
        | Order::RecordPayment { .. }
        | Order::NoteTip { .. }
        | Order::RecordTip { .. }
        | Order::Review { .. }
        | Order::Mark { .. }
        | Order::GiveBack { .. }
        | Order::PayOut { .. }
        | Order::WriteOff { .. }
        | Order::Remind
        | Order::Cancel
        | Order::Withdraw
        | Order::TellStory { .. }
        | Order::DropCase
        | Order::Say { .. }
        | Order::HoldBack { .. }
        | Order::AddPhotos { .. }
        | Order::RemovePhoto { .. }
        | Order::AskHelp { .. }
        | Order::Reply { .. }
        | Order::Tick => {}
    }
    needs
}

/// What a minute costs whoever asks for a consultation, and whoever was there and shall come again.
fn sent(needs: &mut Needs, job: Option<&Job>, purpose: Purpose, prefer: Prefer) {
    needs.minute = job.filter(|_| purpose == Purpose::Consultation).map(|job| job.customer);
    let before = job.and_then(|job| job.had).filter(|_| prefer == Prefer::Same);
    needs.worker = before.map(|who| (who.worker, None));
}

/// Whose rows as candidates must be known: whoever gives the order, and whomever it names.
fn named(command: &Command) -> Vec<WorkerId> {
    let own = match command.by {
        super::Actor::Worker(worker) => Some(worker),
        super::Actor::Customer(_) | super::Actor::Staff(_) | super::Actor::Machine => None,
    };
    let about = command.order.worker().filter(|worker| own != Some(*worker));
    own.into_iter().chain(about).collect()
}

/// Whether an order is about the price of the job's service, or its length.
fn asks_the_catalogue(order: &Order) -> bool {
    matches!(
        order,
        Order::Send { .. }
            | Order::Finish { .. }
            | Order::ProposeTerms { .. }
            | Order::AgreeTerms { .. }
            | Order::Pick { .. }
            | Order::ProposeTimes { .. }
            | Order::PickTime { .. }
    )
}

/// The time that was asked for, now if that is it, and those that an answer names.
fn answered(job: Option<&Job>, answer: &Answer, now: Timestamp) -> Option<Window> {
    let times = match answer {
        Answer::Yes { times, .. } => times.as_slice(),
        _ => &[],
    };
    let at_once = job.and_then(|job| room::now(job, now));
    around(window(job, at_once), windows(job, times))
}

/// Whoever has the visit, and their promises around all of these times.
fn assigned(job: Option<&Job>, times: &[Slot]) -> Option<(WorkerId, Option<(Timestamp, Timestamp)>)> {
    // Or would, if the customer picks one of the times that they hold.
    let held = || job?.held().map(|held| held.worker);
    let worker = job?.assignee().map(|who| who.worker).or_else(held)?;
    Some((worker, around(None, windows(job, times))))
}

type Window = (Timestamp, Timestamp);

fn windows(job: Option<&Job>, times: &[Slot]) -> impl Iterator<Item = Window> {
    times.iter().filter_map(move |slot| window(job, Some(*slot)))
}

/// What holds all of them.
fn around(first: Option<Window>, more: impl Iterator<Item = Window>) -> Option<Window> {
    first.into_iter().chain(more).reduce(|(from, to), (a, b)| (from.min(a), to.max(b)))
}

fn window(job: Option<&Job>, slot: Option<Slot>) -> Option<Window> {
    let job = job?;
    let slot = slot.or_else(|| job.asked_slot())?;
    let zone = job.time_zone();
    let near = jiff::SignedDuration::from_hours(AROUND_HOURS);
    let from = slot.starts(&zone).checked_sub(near).ok()?;
    let to = slot.ends(&zone).checked_add(near).ok()?;
    Some((from, to))
}
