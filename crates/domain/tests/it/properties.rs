//! Properties that hold on every path: whatever people do, in whatever order, at whatever time.
//!
//! Random walks over the real rules. A walk that breaks a property is shrunk to a short one by proptest.

use domain::explore::explore;
use domain::job::{
    About, Action, Actor, Answer, AskedWorker, Bears, Bill, CallOutcome, Command, Document, Extra, Facts,
    How, Job, Obstacle, Offer, Order, Outcome, PhotoKind, Prefer, Quoted, QuotedFor, Refusal, Report, Side,
    Signed, Verdict, Whom, decide, duties, evolve, next_tick, open_to,
};
use domain::playbook::{Purpose, What, read};
use domain::time::Slot;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use crate::world::{World, id};

const WORKERS: [&str; 3] = ["rosa", "kyle", "tess"];

/// The actor number `n`: two workers, a stranger, the customer, the desk, the machine.
fn actor(n: usize) -> Actor {
    match n % 6 {
        0..=2 => Actor::Worker(id(WORKERS[n % 3])),
        3 => Actor::Customer(World::dale()),
        4 => Actor::Staff(id("priya")),
        _ => Actor::Machine,
    }
}

fn slot(day: i8, hour: i8) -> Slot {
    let from = jiff::civil::date(2027, 3, day).at(hour, 0, 0, 0);
    Slot { from, to: from.saturating_add(jiff::Span::new().hours(2)) }
}

/// A visit at a time; a consultation for a time or for now.
fn send(purpose: Purpose, n: usize) -> Order {
    let minutes = (purpose == Purpose::Consultation).then_some(20);
    let slot = (minutes.is_none() || n.is_multiple_of(2)).then(|| slot(15, 10));
    let prefer = [Prefer::Anybody, Prefer::Same, Prefer::Another][n % 3];
    Order::Send { purpose, slot, minutes, prefer }
}

/// A well-formed order for an action, as a page or a text would make it.
fn sample(action: Action, by: Actor, job: &Job, purpose: Purpose, n: usize) -> Order {
    let worker = match by {
        Actor::Worker(own) => own,
        _ => id(WORKERS[n % 3]),
    };
    match action {
        Action::Describe | Action::Tick => Order::Tick,
        Action::Send => send(if job.visit.n > 1 { job.visit.purpose } else { purpose }, n),
        Action::AskCandidates => ask(job),
        Action::Answer => {
            let answer = match n % 5 {
                _ if offers(job) => offer(n),
                0 | 1 => Answer::Yes { times: vec![], note: None },
                2 => Answer::Yes { times: vec![slot(16, 10)], note: None },
                3 => Answer::No,
                _ => Answer::CallMe,
            };
            Order::Answer { worker, answer }
        }
        Action::Rang => Order::Rang { worker, outcome: CallOutcome::NoAnswer },
        Action::Assess => Order::Assess { worker, verdict: Verdict::Shortlisted, note: None },
        Action::Pick => Order::Pick { worker, slot: n.is_multiple_of(2).then(|| slot(16, 10)) },
        Action::Widen => Order::Widen { reach: job.visit.sourcing.reach + 50 },
        Action::GiveUp => Order::GiveUp,
        Action::Acknowledge => Order::Acknowledge,
        Action::ProposeTimes | Action::PickTime => times(action, by, job, n),
        Action::KeepTime => Order::KeepTime,
        Action::SetOut => Order::SetOut { eta: Timestamp::UNIX_EPOCH },
        Action::RunLate => Order::RunLate { minutes: 20 },
        Action::Start => Order::Start,
        Action::Join => Order::Join,
        Action::Leave => {
            let side = if n.is_multiple_of(2) { Side::Customer } else { Side::Worker };
            Order::Leave { side, at: Timestamp::UNIX_EPOCH }
        }
        Action::Finish | Action::Decline | Action::Accept | Action::Override => estimate(action, by, job),
        Action::Invite => Order::Invite { worker },
        Action::CounterOffer => {
            Order::CounterOffer { worker, amount: 40_000 + i64::try_from(n).unwrap() * 1000 }
        }
        Action::Approve => Order::Approve,
        Action::NoteCall
        | Action::ConfirmVisit
        | Action::ProposeTerms
        | Action::ProposePrice
        | Action::AgreeTerms
        | Action::DeclineTerms
        | Action::CheckOut
        | Action::Sign => guided(action, by, job, n),
        Action::AskChanges => Order::AskChanges { note: None },
        Action::RecordPayment
        | Action::NoteTip
        | Action::RecordTip
        | Action::Mark
        | Action::PayOut
        | Action::GiveBack
        | Action::WriteOff => money(action, job),
        Action::Review => Order::Review { stars: 1 + u8::try_from(n % 5).unwrap(), note: None },
        Action::Say => Order::Say { with: worker, note: id("words"), public: n.is_multiple_of(7) },
        Action::HoldBack => Order::HoldBack { with: worker },
        Action::Remind => Order::Remind,
        Action::Cancel => Order::Cancel,
        Action::Withdraw => Order::Withdraw,
        Action::OpenCase | Action::TellStory | Action::DropCase | Action::DecideCase => {
            case(action, by, job, n)
        }
        Action::AddPhotos | Action::RemovePhoto => photos(action, by, job, n),
        Action::AskHelp => Order::AskHelp { note: None },
        Action::Reply => Order::Reply { whom: Whom::Everyone },
    }
}

/// Matching proposes two.
fn ask(job: &Job) -> Order {
    let one =
        |(rank, name): (u32, &&str)| AskedWorker { worker: id(name), rank, reasons: vec![], again: false };
    let asked = (1..).zip(WORKERS.iter().take(2)).map(one).collect();
    Order::AskCandidates { wave: job.visit.sourcing.wave + 1, asked, last: true, heard: None }
}

/// What belongs to bills, tips and payouts.
fn money(action: Action, job: &Job) -> Order {
    let bill = job.open_bill();
    let n = bill.map_or(1, |b| b.n);
    match action {
        Action::RecordPayment => Order::RecordPayment { bill: n, amount: bill.map_or(0, Bill::amount) },
        Action::NoteTip => Order::NoteTip { amount: 500 },
        Action::RecordTip => Order::RecordTip { amount: 1500 },
        Action::Mark => Order::Mark { bill: n },
        Action::PayOut => {
            let provider = job.bills.last().map_or(id("nobody"), |b| b.provider);
            Order::PayOut { payout: id("payout"), provider }
        }
        Action::GiveBack => Order::GiveBack { bill: job.bill_to_return().map_or(1, |b| b.n) },
        _ => Order::WriteOff { bill: n },
    }
}

/// What somebody photographs, and takes away.
fn photos(action: Action, by: Actor, job: &Job, n: usize) -> Order {
    if action == Action::RemovePhoto {
        let theirs = job.photos.iter().find(|photo| photo.by == Side::from(by));
        return Order::RemovePhoto { photo: theirs.map_or(id("photo"), |photo| photo.id) };
    }
    let customers = matches!(by, Actor::Customer(_));
    let kind = if customers { PhotoKind::Request } else { PhotoKind::Progress };
    Order::AddPhotos { kind, photos: vec![id(&format!("photo {n}"))] }
}

/// Somebody says that something went wrong, and what becomes of it.
fn case(action: Action, by: Actor, job: &Job, n: usize) -> Order {
    let side = match by {
        Actor::Worker(_) => Side::Worker,
        Actor::Customer(_) => Side::Customer,
        Actor::Staff(_) | Actor::Machine => [Side::Customer, Side::Worker][n % 2],
    };
    match action {
        Action::OpenCase => {
            let about = if n.is_multiple_of(3) { About::Damage } else { About::Money };
            Order::OpenCase { side, about, note: None, code: "Z9ZZ".parse().unwrap() }
        }
        Action::TellStory => Order::TellStory { side, note: id("words") },
        Action::DropCase => Order::DropCase,
        _ => {
            let bill = job.bills_to_refund().next();
            let outcome = match (n % 5, bill) {
                (0 | 1, Some(bill)) => Outcome::Refund {
                    bill: Some(bill.n),
                    amount: bill.amount() / (1 + i64::try_from(n % 2).unwrap()),
                    bears: Bears::ALL[n % 3],
                },
                (2, _) => Outcome::Redo { same: n.is_multiple_of(2) },
                _ => Outcome::Stands,
            };
            Order::DecideCase { outcome, reason: id("reason") }
        }
    }
}

/// Whether workers name a price: the form of that name is the only one that says so here.
fn offers(job: &Job) -> bool {
    job.playbook.name == "open-offers"
}

fn offer(n: usize) -> Answer {
    if n.is_multiple_of(5) {
        return Answer::No;
    }
    let line = Quoted { what: QuotedFor::Labour, net: 50_000, note: None };
    let Report::Estimate { lines } = Report::estimate(&[line]) else { return Answer::No };
    let times = if n.is_multiple_of(2) { vec![slot(16, 10)] } else { Vec::new() };
    Answer::Offer(Offer { lines, times, until: None, note: None })
}

fn times(action: Action, by: Actor, job: &Job, n: usize) -> Order {
    match action {
        Action::ProposeTimes => {
            let day = if job.sought_times().is_some() {
                12 + i8::try_from(n % 2).unwrap()
            } else {
                12 + i8::try_from(n % 7).unwrap()
            };
            let customers =
                matches!(by, Actor::Customer(_)) || matches!(by, Actor::Staff(_)) && n.is_multiple_of(2);
            let side = if customers { Side::Customer } else { Side::Worker };
            Order::ProposeTimes { side, times: vec![slot(day, 8), slot(day + 1, 14)] }
        }
        _ => {
            let sides = [Side::Customer, Side::Worker];
            let times: Vec<Slot> = sides.iter().flat_map(|side| job.times_for(*side)).copied().collect();
            Order::PickTime { slot: times.get(n % 2).copied().unwrap_or(slot(16, 10)) }
        }
    }
}

/// What belongs to a visit for an estimate, and to what is signed before it.
fn estimate(action: Action, by: Actor, job: &Job) -> Order {
    match action {
        Action::Finish if job.visit.purpose == Purpose::Estimate => {
            let line = Quoted { what: QuotedFor::Labour, net: 30_000, note: None };
            Order::Finish { report: Report::estimate(&[line]) }
        }
        Action::Finish => Order::Finish { report: Report::Done },
        Action::Decline => Order::Decline,
        Action::Accept => {
            let workers = matches!(by, Actor::Worker(_));
            let document = if workers { Document::Confidentiality } else { Document::Agreement };
            Order::Accept { document, version: "v1".to_owned(), how: How::Tap }
        }
        _ => Order::Override { what: What::Agreement, reason: id("reason") },
    }
}

/// What belongs to a guided visit.
fn guided(action: Action, by: Actor, job: &Job, n: usize) -> Order {
    match action {
        Action::NoteCall => Order::NoteCall { reached: !n.is_multiple_of(3), note: Some(id("checklist")) },
        Action::ConfirmVisit => Order::ConfirmVisit,
        Action::ProposeTerms => Order::ProposeTerms {
            extras: vec![Extra::Time { minutes: 30 }, Extra::Material { net: 1800, note: None }],
        },
        Action::ProposePrice => {
            let net = 30_000 + i64::try_from(n).unwrap() * 1000;
            let line = Quoted { what: QuotedFor::Labour, net, note: None };
            Order::ProposePrice { lines: Offer::of(&[line], Vec::new()).lines }
        }
        Action::AgreeTerms => {
            let v = job.proposed_terms.as_ref().map_or(0, |proposed| proposed.terms.v);
            Order::AgreeTerms { v, how: How::Code }
        }
        Action::DeclineTerms => Order::DeclineTerms,
        Action::CheckOut => {
            let why = if n.is_multiple_of(4) { Obstacle::NobodyHome } else { Obstacle::NotPossible };
            Order::CheckOut { why, note: Some(id("found")) }
        }
        _ => {
            let terms = job.agreed().map_or(0, |terms| terms.v);
            let signed = Signed {
                name: id("name"),
                drawing: None,
                statement: id("statement"),
                terms,
                fingerprint: "0".repeat(64),
            };
            let how = if matches!(by, Actor::Worker(_)) { How::Glass } else { How::Code };
            Order::Sign { how, signed }
        }
    }
}

/// Refusals that `open_to` must have foreseen; the others are about an order's own data.
fn is_about_the_stage(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::NotYours
            | Refusal::NotNow
            | Refusal::Over
            | Refusal::AlreadyAssigned
            | Refusal::WorkBegun
            | Refusal::TooEarly { .. }
            | Refusal::NoSuchJob
    )
}

fn offered_and_accepted_agree(world: &World, now: Timestamp) {
    let job = world.job.as_ref().unwrap();
    for n in 0..6 {
        let by = actor(n);
        let known = match by {
            Actor::Worker(worker) => world.candidates.get(&worker).map(|c| (worker, c.clone())),
            _ => None,
        };
        let facts = Facts { candidates: known.into_iter().collect(), ..Facts::default() };
        let open = open_to(by, job, &facts, &world.playbook, now);
        for action in Action::ALL {
            let order = sample(action, by, job, world.playbook.usual(), 1);
            if order.action() != action {
                continue;
            }
            let command = Command { by, order };
            let full = world.facts(&command);
            match decide(Some(job), &full, &world.playbook, &command, now) {
                Ok(_) => assert!(open.contains(&action), "{action:?} is accepted of {by:?} and not offered"),
                Err(refusal) => assert!(
                    !open.contains(&action) || !is_about_the_stage(&refusal) || picky(action),
                    "{action:?} is offered to {by:?} and refused: {refusal:?} in {:?}",
                    job.stage
                ),
            }
        }
    }
}

/// Actions whose sample may name a candidate that the action is not open for.
fn picky(action: Action) -> bool {
    matches!(action, Action::Rang | Action::Assess | Action::Answer | Action::Widen | Action::DecideCase)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn somebody_is_always_on_the_hook_and_the_log_is_the_row(
        model in 0usize..5,
        steps in prop::collection::vec((0usize..6, 0usize..Action::ALL.len(), 0usize..30, 0i64..2000), 1..60)
    ) {
        let mut world = World::new();
        if model == 1 {
            world.under("assigned-partner");
        }
        if model == 2 {
            let choices = ["picks = \"first\"", "wave = 2", "answer = [\"PT1H\", \"next\", \"PT1H\", \"operator\"]"];
            choices.into_iter().for_each(|choice| world.choosing(choice));
        }
        if model == 3 {
            world.under("open-offers");
        }
        if model == 4 {
            world.under("guided-visit");
        }
        let mut now = world.at("2027-03-11T08:00");
        world.described(now);
        for (who, action, n, minutes) in steps {
            now = now.checked_add(SignedDuration::from_mins(minutes)).unwrap();
            world.order(Actor::Machine, Order::Tick, now).unwrap();
            let job = world.job.clone().unwrap();
            let by = actor(who);
            let order = sample(Action::ALL[action], by, &job, world.playbook.usual(), n);
            let _ = world.order(by, order, now);
            let job = world.job.as_ref().unwrap();
            let open = duties(job, &world.playbook);
            prop_assert_eq!(job.is_closed(), open.is_empty(), "stage {:?}", job.stage);
            prop_assert!(!job.is_closed() || job.is_even(), "a job that is over owes nobody anything");
            prop_assert!(!job.is_closed() || world.promises.is_empty(), "a job that is over holds nobody's time");
            offered_and_accepted_agree(&world, now);
        }
        fold_gives_the_row(&world);
        time_alone_ends_it_or_names_the_desk(world, now);
    }
}

fn fold_gives_the_row(world: &World) {
    let mut folded: Option<Job> = None;
    for (at, _, event) in &world.log {
        match (&mut folded, event) {
            (None, domain::job::Event::Described(d)) => {
                folded = Some(Job::described(World::job_id(), d, *at))
            }
            (Some(job), event) => evolve(job, event, *at),
            (None, _) => panic!("a log begins with a description"),
        }
    }
    assert_eq!(folded.as_ref(), world.job.as_ref());
}

/// When nobody acts any more, time brings every job to an end or to a duty of the desk's that stays late.
fn time_alone_ends_it_or_names_the_desk(mut world: World, mut now: Timestamp) {
    for _ in 0..60 {
        let job = world.job.as_ref().unwrap();
        let open = duties(job, &world.playbook);
        let Some(next) = next_tick(job, &world.playbook) else {
            let desks = open.iter().all(|duty| duty.owner == domain::job::Owner::Operator);
            assert!(desks && open.is_empty() == job.is_closed(), "time alone leads nowhere: {:?}", job.stage);
            return;
        };
        now = now.max(next);
        let before = (job.clone(), open);
        world.order(Actor::Machine, Order::Tick, now).unwrap();
        let job = world.job.as_ref().unwrap();
        assert_ne!(before, (job.clone(), duties(job, &world.playbook)), "a consequence that changes nothing");
    }
    panic!("time goes on changing {:?} for ever", world.job.map(|job| job.stage));
}

/// Every way that a job can go, in the smallest market: the bound holds for all that was walked, the rest is for the
/// check, and for the runs that prove it on faults made by hand: those set `CALLOUT_PROOF_WHOLE` and walk all of it.
#[test]
fn every_way_of_the_playbooks_leads_somewhere() {
    let all_of_it = std::env::var_os("CALLOUT_PROOF_WHOLE").is_some();
    let mut wholly = 0;
    for name in crate::dead_keys::playbooks() {
        let path = format!("{}/../../playbooks/{name}/playbook.toml", env!("CARGO_MANIFEST_DIR"));
        let playbook = read(&name, &std::fs::read_to_string(path).unwrap()).unwrap();
        // With an estimate first the ways are too many for every run.
        let most = match (all_of_it, playbook.visits.len()) {
            (true, _) => 400_000,
            (false, 1) => 55_000,
            (false, _) => 5_000,
        };
        let proof = explore(&playbook, most);
        assert!(proof.broken.is_empty(), "{name}: {:?}", proof.broken);
        assert!(proof.whole || !all_of_it && proof.states >= most, "{name}: {} states", proof.states);
        assert!(
            proof.states > 4_000 && (!proof.whole || proof.endings.contains("paid")),
            "{name}: {proof:?}"
        );
        wholly += usize::from(proof.whole);
    }
    assert!(wholly >= 3, "only {wholly} were walked whole");
}
