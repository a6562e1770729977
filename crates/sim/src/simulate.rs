//! The simulator: a town on a virtual clock, one thread, a seeded scheduler that picks the next step.
//!
//! The real program runs, its routes and adapters included; only the sockets and the clock are ours. The same
//! seed gives the same run, to the last byte.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::Result;
use app::photos::Photos;
use app::vault::Vault;
use app::{App, Wiring};
use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp};
use standins::{Change, FaultOnce, Hook, Standins};
use store::JobFilter;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;

use crate::bureau;
use crate::check_mail;
use crate::checks::{self, Private};
use crate::desk_waits::desk_waits;
use crate::faults::{Faults, Kind};
use crate::mood::Mood;
use crate::node::{Node, STEPS, SeededChance, VirtualClock};
use crate::people::{Person, Town};
use crate::receiver;
use crate::report::{Report, applications, by_playbook, by_type, members, still_open};
use crate::settings::Settings;
use crate::vendors::{BASE, mail_account, payments_account, screening_at, stand_ins, texts_account};
use crate::wire::{TownPost, TownWire};

/// The town lives on for so long after the last request.
const DAYS_AFTER: i64 = 90;
/// A run that does more than so many steps a job is stuck.
const STEPS_PER_JOB_MAX: u64 = 20_000;

/// Who means to do something next: asked after every step, so that not everybody is.
#[derive(Default)]
struct Agenda {
    order: BTreeSet<(Timestamp, usize)>,
    next: BTreeMap<usize, Timestamp>,
}

impl Agenda {
    fn note(&mut self, person: usize, next: Option<Timestamp>) {
        if let Some(before) = self.next.remove(&person) {
            self.order.remove(&(before, person));
        }
        if let Some(next) = next {
            self.next.insert(person, next);
            self.order.insert((next, person));
        }
    }

    fn next(&self) -> Option<Timestamp> {
        self.order.first().map(|(at, _)| *at)
    }

    fn due(&self, now: Timestamp) -> BTreeSet<usize> {
        self.order.iter().take_while(|(at, _)| *at <= now).map(|(_, person)| *person).collect()
    }
}

/// Runs a town to its end.
///
/// # Errors
/// The town could not be set up; what goes wrong in it is in the report.
pub fn run(settings: &Settings) -> Result<Report> {
    Simulation::new(settings)?.run()
}

/// A town in the middle of its run.
pub(crate) struct Simulation {
    pub(crate) seed: u64,
    pub(crate) jobs: u32,
    pub(crate) playbook: String,
    pub(crate) clock: Arc<VirtualClock>,
    pub(crate) standins: Arc<Standins>,
    /// Rings when a phone's thread changes.
    pub(crate) bell: Receiver<Change>,
    pub(crate) wire: Arc<TownWire>,
    pub(crate) faults: Arc<Faults>,
    pub(crate) town: Town,
    pub(crate) nodes: Vec<Node>,
    pub(crate) rebuild: Box<dyn Fn() -> Result<App>>,
    pub(crate) people: Vec<Person>,
    agenda: Agenda,
    /// Who looks at a phone, by its number: some share one.
    phones: BTreeMap<String, Vec<usize>>,
    pub(crate) mood: Mood,
    pub(crate) began: Timestamp,
    pub(crate) last_request: Timestamp,
    pub(crate) private: Vec<Private>,
    /// Reports of which it is drawn what they come to.
    pub(crate) weighed: BTreeSet<String>,
    pub(crate) with_faults: bool,
}

impl Simulation {
    fn new(settings: &Settings) -> Result<Self> {
        let mood = Mood::new(settings.seed);
        // Only where things go wrong do people misbehave as well.
        let mut mood = if settings.faults { mood } else { mood.orderly() };
        // Three weeks before the clocks change in spring, so that every long run crosses it.
        let began: Timestamp = "2027-02-22T14:00:00Z".parse()?;
        let clock = Arc::new(VirtualClock::new(began));
        let faults = Arc::new(Faults::new(mood.another(), settings.faults));
        faults.set_on(false);
        let standins = Arc::new(stand_ins(&clock, &settings.market));
        let wire = Arc::new(TownWire::new(standins::router(standins.clone()), faults.clone()));
        let store = settings.store.that_remembers();
        let breaking = {
            let faults = faults.clone();
            store.that_breaks(Arc::new(move || faults.next_commit()))
        };
        let chance = Arc::new(SeededChance::new(mood.another()));
        let rebuild = {
            let (clock, wire, market, playbooks) =
                (clock.clone(), wire.clone(), settings.rehearsed(), settings.playbooks.clone());
            let post = Arc::new(TownPost::new(standins.clone(), faults.clone()));
            Box::new(move || {
                App::new(Wiring {
                    store: breaking.clone(),
                    market: market.clone(),
                    playbooks: playbooks.clone(),
                    clock: clock.clone(),
                    chance: chance.clone(),
                    vault: Vault::new([42; 32]),
                    photos: Photos::in_memory(),
                    transport: wire.clone(),
                    outward: wire.clone(),
                    private_webhooks: false,
                    texts: texts_account(),
                    payments: payments_account(),
                    mail: Some(mail_account(post.clone())),
                    screening: Some(screening_at(BASE)),
                    geocoder: format!("{BASE}/demo/geocoder"),
                    public_base: BASE.to_owned(),
                    stand_ins: true,
                })
            })
        };
        let town = Town::new(standins.clone(), wire.clone(), BASE, settings.market.time_zone())?;
        let mut simulation = Self {
            seed: settings.seed,
            jobs: settings.jobs,
            playbook: settings.name(),
            clock,
            bell: standins.live.subscribe(),
            standins,
            wire,
            faults,
            town,
            nodes: Vec::new(),
            rebuild,
            people: Vec::new(),
            agenda: Agenda::default(),
            phones: BTreeMap::new(),
            mood,
            began,
            last_request: began,
            private: Vec::new(),
            weighed: BTreeSet::new(),
            with_faults: settings.faults,
        };
        simulation.settle_in(settings)?;
        for (n, person) in simulation.people.iter().enumerate() {
            simulation.agenda.note(n, person.next());
            simulation.phones.entry(person.number().to_owned()).or_default().push(n);
        }
        simulation.faults.set_on(settings.faults);
        Ok(simulation)
    }

    fn restart(&mut self, which: usize) -> Result<()> {
        // A start that crashes is tried again by whatever supervises the process; here it just succeeds.
        self.faults.set_on(false);
        self.nodes[which] = Node { app: Arc::new((self.rebuild)()?) };
        self.faults.set_on(self.with_faults);
        self.wire.plug(which, web::router(self.nodes[which].app.clone()));
        Ok(())
    }

    fn run(mut self) -> Result<Report> {
        let end = self.last_request.checked_add(SignedDuration::from_hours(24 * DAYS_AFTER))?;
        let steps_max = STEPS_PER_JOB_MAX * u64::from(self.jobs.max(10));
        let mut steps = 0_u64;
        loop {
            steps += 1;
            anyhow::ensure!(
                steps < steps_max,
                "the town is stuck at {} after {steps} steps",
                self.town.now()
            );
            if !self.work()? {
                if self.is_over()? {
                    break;
                }
                match self.next_time()?.filter(|next| *next <= end) {
                    Some(next) => self.clock.move_to(next),
                    None => break,
                }
            }
        }
        self.report()
    }

    /// Every request has come in, every job is closed, and nothing is on its way to anybody.
    fn is_over(&self) -> Result<bool> {
        let all_in = self.town.now() > self.last_request.checked_add(SignedDuration::from_hours(24))?;
        let carrier = self.standins.with_carrier(|carrier, _| carrier.next_due());
        let payments = self.standins.with_payments(|payments, _| payments.next_due());
        // What stands late at the desk has no next instant, and is still open.
        let app = &self.nodes[0].app;
        let checks = self.standins.with_screening(|screening, _| screening.next_due());
        let vendors = carrier.is_none() && payments.is_none() && checks.is_none();
        // A plan that is renewed month by month ends with nobody.
        let quiet = all_in && vendors && app.next_due_beside_plans()?.is_none();
        // Asked last: it reads every open job.
        Ok(quiet && app.store.jobs(&app.market.key, JobFilter::Open)?.is_empty())
    }

    /// Does everything that can be done now, in an order drawn from the seed; false if there was nothing.
    fn work(&mut self) -> Result<bool> {
        let mut moved = false;
        let first = self.mood.below(2);
        for which in [first, 1 - first] {
            let from = self.mood.below(STEPS.len());
            self.draw_vendor_faults();
            for n in 0..STEPS.len() {
                let step = (from + n) % STEPS.len();
                match self.nodes[which].step(STEPS[step]) {
                    Some(0) => {}
                    Some(_) => moved = true,
                    None => {
                        self.restart(which)?;
                        moved = true;
                    }
                }
            }
        }
        moved |= self.deliver_hooks();
        moved |= self.people_act();
        Ok(moved)
    }

    fn draw_vendor_faults(&mut self) {
        for (kind, fault, per_mille) in [
            (Kind::AnswerLost, FaultOnce::Lost, 1),
            (Kind::Carrier500, FaultOnce::NotProcessed500, 1),
            (Kind::Carrier429, FaultOnce::TooMany429, 1),
            (Kind::WebhookTwice, FaultOnce::DuplicateHook, 1),
            (Kind::WebhookLate, FaultOnce::DelayStatus { seconds: 90 }, 1),
            (Kind::StatusOutOfOrder, FaultOnce::OutOfOrderStatus, 1),
        ] {
            if self.faults.strikes(kind, per_mille) {
                self.standins.with_carrier(|carrier, _| carrier.next_answer(fault));
            }
        }
    }

    fn deliver_hooks(&mut self) -> bool {
        let texts = self.standins.with_carrier(|carrier, now| carrier.due(now));
        let events = self.standins.with_payments(|payments, now| payments.due(now));
        bureau::weigh_reports(&self.standins, &mut self.mood, &mut self.weighed);
        let checks = self.standins.with_screening(|screening, now| screening.due(now));
        let any = !(texts.is_empty() && events.is_empty() && checks.is_empty());
        for hook in texts {
            let (id, ok) = self.post(hook);
            self.standins.with_carrier(|carrier, now| carrier.answered(&id, ok, now));
        }
        for hook in events {
            let (id, ok) = self.post(hook);
            self.standins.with_payments(|payments, now| payments.answered(&id, ok, now));
        }
        for hook in checks {
            let (id, ok) = self.post(hook);
            self.standins.with_screening(|screening, now| screening.answered(&id, ok, now));
        }
        any
    }

    fn post(&self, hook: Hook) -> (String, bool) {
        use channels::transport::Transport;
        if self.faults.strikes(Kind::WebhookRefused, 5) {
            return (hook.id, false);
        }
        let answer = self.wire.call(hook.request).now_or_never();
        (hook.id, answer.and_then(Result::ok).is_some_and(|answer| answer.status().is_success()))
    }

    fn people_act(&mut self) -> bool {
        let now = self.town.now();
        let before = self.texts_and_sessions();
        let mut acted = false;
        // Whoever has neither a new text nor a plan for now does nothing: most people, at most moments.
        let rang = self.phones_that_rang();
        let planned = self.agenda.due(now);
        let whose = |number: &String| self.phones.get(number).into_iter().flatten().copied();
        let mut busy: BTreeSet<usize> = match &rang {
            Some(numbers) => numbers.iter().flat_map(whose).collect(),
            None => (0..self.people.len()).collect(),
        };
        busy.extend(&planned);
        for n in busy {
            let (person, planned) = (&mut self.people[n], planned.contains(&n));
            acted |= planned;
            // A browser in memory answers at once; one whose node died never does, and they try again.
            let done = person.act(&self.town, &mut self.mood).now_or_never();
            acted |= !matches!(done, Some(Ok(())));
            self.agenda.note(n, person.next());
        }
        acted || before != self.texts_and_sessions()
    }

    /// Phones whose thread has changed since the last look; `None` if too many have to be told apart.
    fn phones_that_rang(&mut self) -> Option<BTreeSet<String>> {
        let mut numbers = Some(BTreeSet::new());
        loop {
            match (self.bell.try_recv(), &mut numbers) {
                (Ok(Change::Phone(number)), Some(numbers)) => drop(numbers.insert(number)),
                (Ok(_), _) => {}
                (Err(TryRecvError::Lagged(_)), _) => numbers = None,
                (Err(TryRecvError::Empty | TryRecvError::Closed), _) => return numbers,
            }
        }
    }

    fn texts_and_sessions(&self) -> Option<Timestamp> {
        self.standins.with_carrier(|carrier, _| carrier.next_due())
    }

    fn next_time(&mut self) -> Result<Option<Timestamp>> {
        let program = self.nodes[0].app.next_due()?;
        let carrier = self.standins.with_carrier(|carrier, _| carrier.next_due());
        let payments = self.standins.with_payments(|payments, _| payments.next_due());
        let checks = self.standins.with_screening(|screening, _| screening.next_due());
        let people = self.agenda.next();
        let next = [program, carrier, payments, checks, people].into_iter().flatten().min();
        // Time moves by a moment at least, so that nothing can hold it still.
        let soon = self.town.now().checked_add(SignedDuration::from_millis(1))?;
        Ok(next.map(|next| next.max(soon)))
    }

    fn report(mut self) -> Result<Report> {
        let app = self.nodes[0].app.clone();
        let numbers: BTreeSet<String> = self.people.iter().map(|p| p.number().to_owned()).collect();
        let technicians: Vec<String> = self
            .people
            .iter()
            .filter(|person| matches!(person, Person::Technician(_)))
            .map(|person| person.number().to_owned())
            .collect();
        let mut found = checks::all(&app, &self.standins, &numbers)?;
        self.learn_codes();
        checks::leaks(&self.standins, &technicians, &self.private, &mut found)?;
        let mails_sent = check_mail::mail(&app, &self.standins, (&numbers, &self.private), &mut found)?;
        let events = checks::journal(&app)?;
        let seqs: Vec<i64> = events.iter().map(|row| row.seq).collect();
        receiver::check(&self.wire.receiver, &seqs, &mut found.others);
        let mut by_ending = BTreeMap::new();
        let mut closed = 0;
        for (_, ending, count) in app.store.counts(&app.market.key)? {
            if let Some(ending) = ending {
                closed += count;
                by_ending.insert(ending, count);
            }
        }
        let by_playbook = by_playbook(&events);
        let kinds = [
            &found.waiting_on_nobody,
            &found.ledger_imbalance,
            &found.double_bookings,
            &found.leaks,
            &found.messages_lost,
            &found.messages_doubled,
            &found.others,
        ];
        Ok(Report {
            seed: self.seed,
            playbook: self.playbook.clone(),
            jobs: self.jobs,
            closed,
            by_ending,
            days: (self.town.now().as_second() - self.began.as_second()) / 86_400,
            events: events.len(),
            stages_visited: by_playbook.values().flat_map(|lived| lived.stages_visited.clone()).collect(),
            by_playbook,
            commands_refused: app.store.refused_count(&app.market.key)?,
            applications: applications(&app)?,
            members: members(&app)?,
            faults_injected: self.faults.counts(),
            desk_waits: desk_waits(&app, &events)?,
            violations: kinds.iter().map(|kind| kind.len()).sum(),
            waiting_on_nobody: found.waiting_on_nobody.len(),
            ledger_imbalance: found.ledger_imbalance.len(),
            double_bookings: found.double_bookings.len(),
            leaks: found.leaks.len(),
            messages_sent: found.messages_sent,
            mails_sent,
            messages_lost: found.messages_lost.len(),
            messages_doubled: found.messages_doubled.len(),
            events_by_type: by_type(&events),
            digest: checks::digest(&app, &self.standins, &numbers)?,
            findings: kinds
                .iter()
                .flat_map(|kind| kind.iter().take(5).cloned())
                .chain(still_open(&app)?)
                .collect(),
        })
    }

    /// Which codes each customer's job had: their texts say them.
    fn learn_codes(&mut self) {
        for private in &mut self.private {
            let Some(number) = private.words.first() else { continue };
            let thread = self.standins.with_carrier(|carrier, _| carrier.thread(number).to_vec());
            let told = thread.iter().filter(|m| !m.from_handset);
            private.codes = told.filter_map(|m| crate::phrases::code_in(&m.body)).collect();
        }
    }
}
