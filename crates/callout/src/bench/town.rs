//! A town to measure in: workers, customers, and whole jobs as the orders that they are made of.
//!
//! Two towns set up on two stores hold the same rows, so that what was written to one can be written again to
//! the other. Nobody is texted, and no clock moves.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use app::market::Market;
use app::photos::Photos;
use app::vault::Vault;
use app::{App, Key, Newcomer, Outcome, Request, Wiring};
use channels::transport::Wire;
use domain::job::{
    Actor, Answer, AskedWorker, Command, Description, Job, Offer, Order, Quoted, QuotedFor, Reason, Report,
};
use domain::playbook::{Picks, PlaybookRef, PriceBy, Purpose};
use domain::price::Line;
use domain::provider::{Card, Hours, Spot, Weekdays};
use domain::talk::Language;
use domain::time::{Slot, wall};
use domain::vetting::{Application, ApplicationState};
use domain::{Code, Id, JobId, PersonId, WorkerId};
use jiff::{Span, Timestamp};
use sim::mood::Mood;
use sim::node::{SeededChance, VirtualClock};
use store::{Store, WorkerRow};

use crate::wiring;

/// Candidates of a job; twelve of them answer.
pub const CANDIDATES: usize = 20;
pub const YES: usize = 6;
pub const NO: usize = 6;
/// Workers in town: enough that every caller picks one of their own.
const WORKERS: usize = 160;
/// More workers, for the one job that thousands are asked about.
pub const CROWD: usize = 5000;
/// Racers are numbered from here.
const RACING: usize = 1_000_000;
/// Of so many at once it is tried to pick one.
const PICKED_AT_ONCE: usize = 64;
pub const SERVICE: &str = "wardrobe-assembly";

/// The program over a store, without errands.
pub struct Town {
    pub app: Arc<App>,
    now: Timestamp,
    playbook: PlaybookRef,
}

impl Town {
    /// Settles workers on an empty store.
    ///
    /// # Errors
    /// The store refuses something.
    pub fn on(store: Store) -> Result<Self> {
        let workers = (0..WORKERS + CROWD).map(worker_row).collect::<Result<Vec<_>>>()?;
        let key = Market::read(wiring::AUSTIN)?.key;
        store.write(|tx| workers.iter().try_for_each(|row| tx.put_worker(&key, row, None)))?;
        Self::reached_at(store, "http://127.0.0.1")
    }

    /// The same with so many more workers who race for one job.
    ///
    /// # Errors
    /// The store refuses something.
    pub fn with_racers(store: Store, racers: usize) -> Result<Self> {
        let more = (0..racers).map(|n| worker_row(RACING + n)).collect::<Result<Vec<_>>>()?;
        let key = Market::read(wiring::AUSTIN)?.key;
        store.write(|tx| more.iter().try_for_each(|row| tx.put_worker(&key, row, None)))?;
        Self::on(store)
    }

    /// A job of a service that everybody is asked about, what each of them answers, and every way to pick one of them.
    ///
    /// # Errors
    /// The store refuses something.
    pub fn raced_job(&self, service: &str, n: usize, racers: usize) -> Result<Raced> {
        let caller = usize::MAX / 2;
        let playbook = self.app.playbook_of_service(service)?;
        let (purpose, slot) = (playbook.usual_visit(), self.slot());
        let choices = playbook.for_visit(purpose);
        let customer = if playbook.members {
            let newcomer = Newcomer { name: "A member", phone: "+15125550199", language: Language::En };
            let person = self.app.person_with_phone(&newcomer)?;
            self.app.add_member(person)?;
            person
        } else {
            id_of("customer", caller, n)
        };
        let described = Description {
            playbook: playbook.reference(),
            service: service.to_owned(),
            ..self.description(customer, caller, n)
        };
        let crowd: Vec<WorkerId> = (0..racers).map(|n| worker_id(RACING + n)).collect();
        let answer = match choices.price {
            PriceBy::Offer => {
                let line = Quoted { what: QuotedFor::Labour, net: 40_000, note: None };
                Answer::Offer(Offer::of(&[line], vec![slot]))
            }
            PriceBy::Catalogue | PriceBy::Estimate | PriceBy::Plan => {
                Answer::Yes { times: Vec::new(), note: None }
            }
        };
        let picker = match choices.picks {
            Picks::Customer => Actor::Customer(customer),
            Picks::First | Picks::Operator => Actor::Staff(id_of("staff", 0, 0)),
        };
        let mut asked = vec![
            (Actor::Customer(customer), Order::Describe(Box::new(described))),
            (Actor::Customer(customer), Order::send(purpose, choices.asks_for_a_time().then_some(slot))),
        ];
        asked.extend(crowd.chunks(app::ASKED_AT_ONCE).map(|chunk| (Actor::Machine, asking(chunk))));
        let own = |worker: &WorkerId| {
            (Actor::Worker(*worker), Order::Answer { worker: *worker, answer: answer.clone() })
        };
        let time = (choices.price == PriceBy::Offer).then_some(slot);
        let pick = |worker: &WorkerId| (picker, Order::Pick { worker: *worker, slot: time });
        let (answers, picks) =
            (crowd.iter().map(own).collect(), crowd.iter().take(PICKED_AT_ONCE).map(pick).collect());
        let id = id_of("raced", caller, n);
        let keyed = |of: &str, orders| requests_of(id, of, orders);
        Ok(Raced {
            id,
            purpose,
            asked: keyed("asked", asked),
            answers: keyed("answers", answers),
            picks: keyed("picks", picks),
        })
    }

    /// A town without workers, whose pages and map are at this address.
    ///
    /// # Errors
    /// The store refuses something.
    pub fn reached_at(store: Store, base: &str) -> Result<Self> {
        let market = Market::read(wiring::AUSTIN)?;
        let now = domain::time::instant("2027-03-11T08:00".parse()?, &market.time_zone());
        let app = App::new(Wiring {
            store,
            market,
            playbooks: wiring::playbooks()?,
            clock: Arc::new(VirtualClock::new(now)),
            chance: Arc::new(SeededChance::new(Mood::new(7))),
            vault: Vault::new([7; 32]),
            photos: Photos::in_memory(),
            transport: Arc::new(Wire::new().map_err(|broken| anyhow::anyhow!("{broken}"))?),
            outward: Arc::new(Wire::outward().map_err(|broken| anyhow::anyhow!("{broken}"))?),
            private_webhooks: false,
            texts: sim::vendors::texts_account(),
            payments: sim::vendors::payments_account(),
            mail: None,
            screening: None,
            geocoder: format!("{base}/demo/geocoder"),
            public_base: base.to_owned(),
            stand_ins: true,
        })?;
        let playbook = app.playbook_of_service(SERVICE)?.reference();
        Ok(Self { app: Arc::new(app), now, playbook })
    }

    /// The orders of one whole job, from its description to its payment, as its caller gives them: described,
    /// sent, twenty asked, twelve answers, picked, known to both, begun, done, approved, paid.
    pub fn job(&self, caller: usize, n: usize) -> Vec<Request> {
        let id = job_id(caller, n);
        let customer: PersonId = id_of("customer", caller, 0);
        let staff = Actor::Staff(id_of("staff", 0, 0));
        let candidates: Vec<WorkerId> = (0..CANDIDATES).map(|i| worker_id((caller + i) % WORKERS)).collect();
        let (own, own_actor) = (candidates[0], Actor::Worker(candidates[0]));
        let yes = || Answer::Yes { times: Vec::new(), note: None };
        let slot = self.slot();
        let mut orders = vec![
            (Actor::Customer(customer), Order::Describe(Box::new(self.description(customer, caller, n)))),
            (Actor::Customer(customer), Order::send(Purpose::Service, Some(slot))),
            (Actor::Machine, asking(&candidates)),
        ];
        let answering = candidates.iter().take(YES + NO).enumerate();
        orders.extend(answering.map(|(i, worker)| {
            let answer = if i < YES { yes() } else { Answer::No };
            (Actor::Worker(*worker), Order::Answer { worker: *worker, answer })
        }));
        orders.extend([
            (staff, Order::Pick { worker: own, slot: None }),
            (own_actor, Order::Acknowledge),
            (Actor::Customer(customer), Order::Acknowledge),
            (own_actor, Order::Start),
            (own_actor, Order::Finish { report: Report::Done }),
            (Actor::Customer(customer), Order::Approve),
            (Actor::Machine, Order::RecordPayment { bill: 1, amount: self.price() }),
        ]);
        requests(id, orders)
    }

    /// Fills the store with finished jobs of other customers, so many in all.
    ///
    /// # Errors
    /// The world broke, or an order was refused.
    pub fn keep_finished_jobs(&self, count: usize) -> Result<()> {
        const AT_ONCE: usize = 5000;
        let caller = usize::MAX / 3;
        for request in self.job(caller, 0) {
            done(self.app.commit_alone(&request))?;
        }
        let (market, store) = (&self.app.market.key, &self.app.store);
        let finished = store.job(market, job_id(caller, 0))?.context("the first job is not there")?;
        let playbook = self.app.playbook(&finished.playbook)?;
        for from in (1..count).step_by(AT_ONCE) {
            store.write(|tx| {
                let mut open = tx.batch(market, BTreeSet::new())?;
                for n in from..count.min(from + AT_ONCE) {
                    let (id, customer) = (job_id(caller, n), id_of("customer", caller, n));
                    open.put_job(Job { id, customer, ..finished.clone() }, playbook)?;
                }
                open.finish().map(drop)
            })?;
        }
        Ok(())
    }

    /// One job that is asked of the whole crowd, as matching asks it, and the answers of its first `answers`.
    pub fn crowded_job(&self, n: usize, answers: usize) -> Vec<Request> {
        let caller = usize::MAX / 2;
        let customer: PersonId = id_of("customer", caller, 0);
        let crowd: Vec<WorkerId> = (0..CROWD).map(|i| worker_id(WORKERS + i)).collect();
        let mut orders = vec![
            (Actor::Customer(customer), Order::Describe(Box::new(self.description(customer, caller, n)))),
            (Actor::Customer(customer), Order::send(Purpose::Service, Some(self.slot()))),
        ];
        orders.extend(crowd.chunks(app::ASKED_AT_ONCE).map(|chunk| (Actor::Machine, asking(chunk))));
        orders.extend(
            crowd.iter().take(answers).map(|worker| {
                (Actor::Worker(*worker), Order::Answer { worker: *worker, answer: Answer::No })
            }),
        );
        requests(job_id(caller, n), orders)
    }

    /// The time that every job is asked for.
    pub fn slot(&self) -> Slot {
        let from = wall(self.now, &self.app.market.time_zone()).saturating_add(Span::new().hours(1));
        Slot { from, to: from.saturating_add(Span::new().hours(2)) }
    }

    /// What a job costs, in minor units.
    pub fn price(&self) -> i64 {
        let service = self.app.market.service(SERVICE);
        service.map_or(0, |s| Line::new(&s.key, s.price, s.tax_rate).gross())
    }

    fn description(&self, customer: PersonId, caller: usize, n: usize) -> Description {
        Description {
            code: Code::from_number(u64::try_from((n * 64) ^ (caller % 64)).unwrap_or(0)),
            customer,
            playbook: self.playbook.clone(),
            zone: self.app.market.zone.clone(),
            service: SERVICE.to_owned(),
            place: id_of("place", caller, n),
            area: "78704".to_owned(),
            spot: Spot::from_degrees(30.24, -97.77),
            details: Some(id_of("details", caller, n)),
            wanted: None,
            wanted_minutes: None,
            limits: domain::job::Limits::default(),
        }
    }
}

/// An order must be carried out: a refusal would be a quick nothing.
///
/// # Errors
/// It was refused, or the world broke.
pub fn done(outcome: Result<Outcome>) -> Result<()> {
    match outcome? {
        Outcome::Done { .. } => Ok(()),
        Outcome::Refused(refusal) => bail!("an order of the bench was refused: {refusal:?}"),
    }
}

/// A job that everybody races for.
pub struct Raced {
    pub id: JobId,
    pub purpose: Purpose,
    /// From its description to the last who was asked.
    pub asked: Vec<Request>,
    pub answers: Vec<Request>,
    /// What whoever picks might press.
    pub picks: Vec<Request>,
}

/// The person that a racer is.
pub fn racer(n: usize) -> PersonId {
    id_of("person", RACING + n, 0)
}

fn requests(id: JobId, orders: Vec<(Actor, Order)>) -> Vec<Request> {
    requests_of(id, "", orders)
}

fn requests_of(id: JobId, of: &str, orders: Vec<(Actor, Order)>) -> Vec<Request> {
    let request = |(i, (by, order)): (usize, (Actor, Order))| Request {
        job: id,
        command: Command { by, order },
        key: Some(Key::of("bench", format!("{id}/{of}{i}"))),
    };
    orders.into_iter().enumerate().map(request).collect()
}

/// What matching asks of these workers.
pub fn asking(workers: &[WorkerId]) -> Order {
    let reasons = vec![Reason::Skill, Reason::Distance { tenths_km: 42 }, Reason::Free];
    let one = |(worker, rank): (&WorkerId, u32)| AskedWorker {
        worker: *worker,
        rank,
        reasons: reasons.clone(),
        again: false,
    };
    Order::AskCandidates {
        wave: 1,
        asked: workers.iter().zip(1..).map(one).collect(),
        last: true,
        heard: None,
    }
}

fn id_of<K>(what: &str, caller: usize, n: usize) -> Id<K> {
    app::clock::id_from(format!("bench/{what}/{caller}/{n}").as_bytes())
}

/// Anywhere among the ids: a job's follows from its request.
fn job_id(caller: usize, n: usize) -> JobId {
    id_of("job", caller, n)
}

fn worker_id(n: usize) -> WorkerId {
    id_of("worker", n, 0)
}

fn worker_row(n: usize) -> Result<WorkerRow> {
    let (from, to) = ("00:00".parse()?, "23:59".parse()?);
    let card = Card {
        skills: ["assembly".to_owned()].into(),
        base: Spot::from_degrees(30.27, -97.74),
        radius_km: 40,
        week: Weekdays::ALL.into_iter().map(|day| Hours { day, from, to }).collect(),
        vetted: true,
        ..Card::blank(worker_id(n), id_of("provider", n, 0))
    };
    let application = Application::made(Timestamp::UNIX_EPOCH, ApplicationState::Approved);
    Ok(WorkerRow { person: id_of("person", n, 0), card, application })
}
