//! The orders that somebody could give now, well-formed as a page or a text would make them: few of each kind, so that all
//! of them can be tried.
//!
//! What would only repeat itself for ever is left out here, each with its bound.

use super::world::{SHORT_SECONDS, World, customer, slots, staff, workers};
use jiff::SignedDuration;

use crate::ids::{Id, WorkerId};
use crate::job::{
    About, Action, Actor, Answer, AnswerKind, AskedWorker, Bears, Bill, BillState, Document, Ending, Extra,
    How, Job, Obstacle, Offer, Order, Outcome, Prefer, Quoted, QuotedFor, Report, Side, Signed, Stage,
    Underway, can_redo,
};
use crate::playbook::{Playbook, PriceBy, Purpose, What};
use crate::price::gross;
use crate::time::Slot;

/// Everybody who gives orders; the clock is moved elsewhere.
pub(super) fn everybody() -> [Actor; 5] {
    let [first, second] = workers();
    [
        Actor::Customer(customer()),
        Actor::Worker(first),
        Actor::Worker(second),
        Actor::Staff(staff()),
        Actor::Machine,
    ]
}

fn note<K>() -> Id<K> {
    super::world::id(9)
}

/// The orders of one kind that this person could give.
pub(super) fn orders(action: Action, by: Actor, world: &World, playbook: &Playbook) -> Vec<Order> {
    if repeats(action, by, world) {
        return Vec::new();
    }
    match action {
        Action::Send => sends(world, playbook),
        Action::AskCandidates => ask(world, playbook),
        Action::Answer => answers(by, world, playbook),
        Action::Pick => world.candidates.keys().flat_map(|worker| picks(*worker, world)).collect(),
        Action::GiveUp => vec![Order::GiveUp],
        Action::Acknowledge => vec![Order::Acknowledge],
        Action::ProposeTimes if world.job.stage == Stage::Sourcing => {
            let later = slots(world.job.visit.n + 1)[0];
            vec![Order::ProposeTimes { side: Side::Customer, times: vec![later] }]
        }
        Action::ProposeTimes => {
            vec![Order::ProposeTimes { side: side(by), times: slots(world.job.visit.n).to_vec() }]
        }
        Action::PickTime => {
            let sides = [Side::Customer, Side::Worker];
            let times: Vec<Slot> =
                sides.iter().flat_map(|side| world.job.times_for(*side)).copied().collect();
            times.first().map(|slot| Order::PickTime { slot: *slot }).into_iter().collect()
        }
        Action::KeepTime => vec![Order::KeepTime],
        Action::SetOut => vec![Order::SetOut { eta: world.now }],
        Action::Start => vec![Order::Start],
        Action::Join => vec![Order::Join],
        Action::Leave => leaves(by, world),
        Action::Finish => reports(world).into_iter().map(|report| Order::Finish { report }).collect(),
        Action::Approve => vec![Order::Approve],
        Action::Decline => vec![Order::Decline],
        Action::AskChanges => vec![Order::AskChanges { note: None }],
        Action::Accept => Document::ALL
            .into_iter()
            .filter(|document| document.side() == by.into())
            .map(|document| Order::Accept { document, version: "1".to_owned(), how: How::Tap })
            .collect(),
        Action::Override => crate::job::may_pass(&world.job, playbook)
            .into_iter()
            .map(|what| Order::Override { what, reason: note() })
            .collect(),
        Action::Review => vec![Order::Review { stars: 5, note: None }],
        Action::Cancel => vec![Order::Cancel],
        Action::Withdraw => vec![Order::Withdraw],
        Action::OpenCase | Action::TellStory | Action::DropCase | Action::DecideCase => {
            cases(action, by, world, playbook)
        }
        _ => more(action, by, world),
    }
}

/// The customer complains, the worker answers, the desk decides: once in a job's life.
fn cases(action: Action, by: Actor, world: &World, playbook: &Playbook) -> Vec<Order> {
    let job = &world.job;
    match (action, by) {
        (Action::OpenCase, Actor::Customer(_)) => {
            vec![Order::OpenCase { side: Side::Customer, about: About::Work, note: None, code: job.code }]
        }
        (Action::TellStory, Actor::Worker(_)) => vec![Order::TellStory { side: Side::Worker, note: note() }],
        (Action::DropCase, _) => vec![Order::DropCase],
        (Action::DecideCase, _) => {
            let whole = |bill: &Bill| (Some(bill.n), bill.amount());
            let judged =
                job.agreed().filter(|_| job.is_judged()).map(|terms| (None, gross(&terms.lines) / 2));
            let refunds = job.bills_to_refund().last().map(whole).into_iter().chain(judged);
            let refund = |(bill, amount)| Outcome::Refund { bill, amount, bears: Bears::Both };
            // Two who missed each other are sent there once more here; the desk may do so as often as it likes.
            let once = !job.is_online() || job.visit.n == 1;
            let redone = [true, false].into_iter().filter(|same| once && can_redo(job, playbook, *same));
            [Outcome::Stands]
                .into_iter()
                .chain(refunds.map(refund))
                .chain(redone.map(|same| Outcome::Redo { same }))
                .map(|outcome| Order::DecideCase { outcome, reason: note() })
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Orders about money and about a guided visit.
fn more(action: Action, by: Actor, world: &World) -> Vec<Order> {
    let job = &world.job;
    match action {
        Action::RecordPayment => job
            .bill_to_pay_here()
            .map(|bill| Order::RecordPayment { bill: bill.n, amount: bill.amount() })
            .into_iter()
            .collect(),
        Action::Mark => {
            job.bill_to_pay_directly().map(|bill| Order::Mark { bill: bill.n }).into_iter().collect()
        }
        Action::GiveBack => {
            job.bill_to_return().map(|bill| Order::GiveBack { bill: bill.n }).into_iter().collect()
        }
        Action::WriteOff => {
            job.bill_to_write_off().map(|bill| Order::WriteOff { bill: bill.n }).into_iter().collect()
        }
        Action::NoteCall => vec![Order::NoteCall { reached: true, note: None }],
        Action::ConfirmVisit => vec![Order::ConfirmVisit],
        Action::ProposeTerms => vec![Order::ProposeTerms { extras: vec![Extra::Time { minutes: 30 }] }],
        Action::ProposePrice => {
            vec![Order::ProposePrice { lines: offer(Vec::new(), 45_000).lines }]
        }
        Action::AgreeTerms => job
            .proposed_terms
            .as_ref()
            .map(|proposed| Order::AgreeTerms { v: proposed.terms.v, how: How::Code })
            .into_iter()
            .collect(),
        Action::DeclineTerms => vec![Order::DeclineTerms],
        Action::CheckOut => {
            // Whoever has begun was let in.
            let there = matches!(job.stage, Stage::Underway { at: Underway::Working { .. }, .. });
            let why = if there { Obstacle::NotPossible } else { Obstacle::NobodyHome };
            vec![Order::CheckOut { why, note: None }]
        }
        Action::Sign => {
            let terms = job.agreed().map_or(0, |terms| terms.v);
            let signed =
                Signed { name: note(), drawing: None, statement: note(), terms, fingerprint: "0".repeat(64) };
            let how = if matches!(by, Actor::Worker(_)) { How::Glass } else { How::Code };
            vec![Order::Sign { how, signed }]
        }
        // What stands beside the stage and moves nothing – calls for help, words, tips, a wider search, a late word – and
        // what the clock does.
        _ => Vec::new(),
    }
}

/// What would go round in circles for ever: tried so often, and no more.
fn repeats(action: Action, by: Actor, world: &World) -> bool {
    let job = &world.job;
    if job.case.is_some() && is_aside(action) {
        return true;
    }
    // What a visit can come to is walked without a consultation before it.
    if job.was_consulted() && job.visit.n > 1 && (is_aside(action) || is_another_way(action)) {
        return true;
    }
    match action {
        // What is owed for the visit before is paid while the next is booked, or once nothing else runs.
        Action::RecordPayment if job.was_consulted() && job.visit.n > 1 => {
            !matches!(job.stage, Stage::Booked { .. } | Stage::Settling { .. })
        }
        // Taken and lapsed, and taken again.
        Action::Pick => job.bills.len() > 1,
        // Whoever began and went away leaves on the way that goes straight there.
        Action::Withdraw if is_at_work(job) && !(is_straight(world) && job.climbed.is_empty()) => true,
        Action::Withdraw | Action::CheckOut => job.visit.n > 1 || !job.visit.sourcing.gone.is_empty(),
        Action::ProposeTimes => match &job.stage {
            Stage::Booked { slot: Some(_), proposed, .. } => job.visit.moved || proposed.is_some(),
            Stage::Sourcing => job.visit.n > 1 || !is_undisturbed(world) || was_answered(world),
            _ => job.times_for(other(side(by))).len() > 1,
        },
        Action::AskChanges => job.round() > 1,
        Action::OpenCase => job.case.is_some() || !is_straight(world),
        Action::TellStory => job.open_case().is_none_or(|case| case.heard(side(by)).is_some()),
        Action::ProposeTerms => job.versions > 1,
        Action::ProposePrice => job.versions > 0 || !is_undisturbed(world),
        _ => false,
    }
}

fn is_at_work(job: &Job) -> bool {
    matches!(job.stage, Stage::Underway { at: Underway::Working { .. }, .. })
}

/// Another time is asked for where nobody has said anything yet, and nothing is late; what follows is another search.
fn was_answered(world: &World) -> bool {
    let state = &world.job.visit.sourcing;
    state.asked == 0
        || !world.job.climbed.is_empty()
        || world.candidates.values().any(|candidate| candidate.answer.is_some())
}

/// A case is opened where somebody has been at the place, on the way that goes straight there: what people do beside it
/// is walked without one, and both together by the simulator.
fn is_straight(world: &World) -> bool {
    let job = &world.job;
    let there = match &job.stage {
        Stage::Request | Stage::Sourcing | Stage::Booked { .. } => false,
        Stage::Underway { at, .. } => matches!(at, Underway::Working { .. }),
        Stage::Approval { .. } | Stage::Feedback { .. } => true,
        Stage::Settling { ending } | Stage::Closed { ending } => *ending == Ending::Paid,
    };
    let once = job.visit.n <= 1 || job.visit.purpose == Purpose::Service && job.terms.len() <= 2;
    // The other one kept silent.
    let state = &job.visit.sourcing;
    let alone = state.yes + state.proposals + state.no == 0 && state.wave <= 1 && state.ringing.is_none();
    let unsaid = job.round() <= 1
        && job.consents.iter().all(|consent| consent.round == 1 && consent.how != How::Silence)
        && !matches!(&job.stage, Stage::Feedback { given, .. } if given.customer || given.worker);
    let booked_once = job.bills.iter().all(|bill| bill.state != BillState::WrittenOff);
    let silent = world.candidates.values().filter(|c| c.answer.is_none()).count();
    let offered = booked_once && silent + 1 >= world.candidates.len();
    there
        && once
        && alone
        && unsaid
        && offered
        && !job.visit.moved
        && state.gone.is_empty()
        && job.versions == 0
}

/// Another price is asked for where nothing else has gone another way: what that leads to beside it is the random walks'
/// and the simulator's.
fn is_undisturbed(world: &World) -> bool {
    let (job, state) = (&world.job, &world.job.visit.sourcing);
    let silent = world.candidates.values().filter(|c| c.answer.is_none()).count();
    state.wave <= 1 && state.gone.is_empty() && !job.visit.moved && job.bills.len() <= 1 && silent > 0
}

/// What a job with a case is not tried with as well.
fn is_aside(action: Action) -> bool {
    matches!(
        action,
        Action::ProposeTerms
            | Action::ProposePrice
            | Action::CheckOut
            | Action::AskChanges
            | Action::KeepTime
            | Action::Acknowledge
            | Action::Review
            | Action::WriteOff
            | Action::Override
    )
}

/// What a visit after a consultation is not tried with as well.
fn is_another_way(action: Action) -> bool {
    matches!(action, Action::OpenCase | Action::ProposeTimes | Action::Withdraw | Action::SetOut)
}

fn side(by: Actor) -> Side {
    match by {
        Actor::Worker(_) => Side::Worker,
        Actor::Customer(_) | Actor::Staff(_) | Actor::Machine => Side::Customer,
    }
}

fn other(side: Side) -> Side {
    if side == Side::Worker { Side::Customer } else { Side::Worker }
}

/// A wave: whoever is not gone, the first time and again after somebody fell out; where some are asked at a time, the next
/// ones when nobody is waited for any more.
fn ask(world: &World, playbook: &Playbook) -> Vec<Order> {
    let state = &world.job.visit.sourcing;
    let wave_size = playbook.for_visit(world.job.visit.purpose).wave;
    let climbed = world.job.climbed.iter().any(|c| c.what == What::Answer && Some(c.since) == state.asked_at);
    let turn_over = climbed || state.silent() == 0 && state.claims() == 0;
    let next = wave_size.is_some_and(|size| usize::from(size) < workers().len()) && turn_over;
    if state.asked_at.is_some() && !next || state.nobody_more.is_some() {
        return Vec::new();
    }
    let fresh = workers().into_iter().filter(|worker| !state.gone.contains(worker));
    let asked: Vec<AskedWorker> = (1..)
        .zip(fresh)
        .filter(|(_, worker)| match world.candidates.get(worker) {
            Some(known) => known.kind().is_none() && !(next && state.asked_at.is_some()),
            None => true,
        })
        .take(wave_size.map_or(usize::MAX, usize::from))
        .map(|(rank, worker)| AskedWorker {
            worker,
            rank,
            reasons: Vec::new(),
            again: world.candidates.contains_key(&worker),
        })
        .collect();
    let wave = state.wave.saturating_add(1);
    if asked.is_empty() && next && world.job.visit.sourcing.asked > 0 {
        return Vec::new();
    }
    let heard = None;
    vec![Order::AskCandidates { wave, asked, last: true, heard }]
}

fn answers(by: Actor, world: &World, playbook: &Playbook) -> Vec<Order> {
    let Actor::Worker(worker) = by else { return Vec::new() };
    let [_, other] = slots(world.job.visit.n);
    let choices = playbook.for_visit(world.job.visit.purpose);
    let by_offer = choices.price == PriceBy::Offer;
    let known = world.candidates.get(&worker).and_then(|candidate| candidate.kind());
    let mut said = Vec::new();
    // Whoever has said something says it otherwise once: no.
    if known.is_none() {
        if by_offer {
            said.push(Answer::Offer(offer(vec![other], 50_000)));
        } else {
            said.push(Answer::Yes { times: Vec::new(), note: None });
            let times = if choices.three_times() { three(other) } else { vec![other] };
            // Other times are named where nobody has talked about it before.
            let named = !world.job.was_consulted() || world.job.visit.n == 1;
            said.extend(named.then_some(Answer::Yes { times, note: None }));
        }
    }
    if known != Some(AnswerKind::No) {
        said.push(Answer::No);
    }
    said.into_iter().map(|answer| Order::Answer { worker, answer }).collect()
}

/// A time, and the same hours on the two days after it.
fn three(first: Slot) -> Vec<Slot> {
    let later = |days: i64, at: jiff::civil::DateTime| at.saturating_add(jiff::Span::new().days(days));
    (0..3).map(|days| Slot { from: later(days, first.from), to: later(days, first.to) }).collect()
}

fn offer(times: Vec<Slot>, net: i64) -> Offer {
    Offer::of(&[Quoted { what: QuotedFor::Labour, net, note: None }], times)
}

fn picks(worker: WorkerId, world: &World) -> Vec<Order> {
    let times = match world.candidates.get(&worker).and_then(|candidate| candidate.answer.as_ref()) {
        Some(Answer::Yes { times, .. } | Answer::Offer(Offer { times, .. })) => times.clone(),
        Some(Answer::No | Answer::Unsure { .. } | Answer::CallMe) | None => return Vec::new(),
    };
    vec![Order::Pick { worker, slot: times.first().copied() }]
}

fn reports(world: &World) -> Vec<Report> {
    match world.job.visit.purpose {
        Purpose::Estimate => {
            vec![Report::estimate(&[Quoted { what: QuotedFor::Labour, net: 30_000, note: None }])]
        }
        Purpose::Service => vec![Report::Done],
        // What follows is walked where nothing has gone another way before.
        Purpose::Consultation if is_first_met(world) => {
            vec![Report::Done, Report::NeedsVisit { note: None }]
        }
        Purpose::Consultation => vec![Report::Done],
    }
}

/// Whoever was asked first, for now, is the one who was met.
fn is_first_met(world: &World) -> bool {
    let (job, state) = (&world.job, &world.job.visit.sourcing);
    job.asked_slot().is_none() && state.wave <= 1 && state.gone.is_empty() && !job.visit.moved
}

/// Now or for a time, where there are consultations; after one, with whoever was there or with somebody else.
fn sends(world: &World, playbook: &Playbook) -> Vec<Order> {
    let (job, [first, _]) = (&world.job, slots(world.job.visit.n));
    let send = |purpose, slot, prefer| {
        let minutes = (purpose == Purpose::Consultation).then_some(20);
        Order::Send { purpose, slot, minutes, prefer }
    };
    if job.visit.n > 1 {
        let online = job.was_consulted() && job.visit.n == 2;
        let whom: &[Prefer] = if online { &[Prefer::Same, Prefer::Another] } else { &[Prefer::Anybody] };
        return whom.iter().map(|prefer| send(job.visit.purpose, Some(first), *prefer)).collect();
    }
    let at_a_place = send(playbook.usual_visit(), Some(first), Prefer::Anybody);
    let online = |slot| send(Purpose::Consultation, slot, Prefer::Anybody);
    let online = playbook.is_online().then(|| [online(None), online(Some(first))]);
    online.into_iter().flatten().chain([at_a_place]).collect()
}

/// Somebody goes out, or the machine says that they were heard of no more after a moment together.
fn leaves(by: Actor, world: &World) -> Vec<Order> {
    let Some(room) = world.job.visit.room else { return Vec::new() };
    let moment = |side| {
        let since = room.both_since().or(room.since(side))?;
        let at = since.saturating_add(SignedDuration::from_secs(SHORT_SECONDS - 1)).ok()?;
        Some(Order::Leave { side, at: at.min(world.now) })
    };
    match by {
        Actor::Machine => [Side::Customer, Side::Worker].into_iter().filter_map(moment).collect(),
        // By a button is as by a line that breaks.
        _ => Vec::new(),
    }
}
