//! The smallest market in which a job can live: one customer, two who would do it, the desk, the clock; two slots, one
//! price. The rules themselves move it; nothing of theirs is repeated here.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::OnceLock;

use jiff::Timestamp;
use jiff::civil::date;
use uuid::Uuid;

use crate::ids::{Code, Id, JobId, PersonId, WorkerId, kind};
use crate::job::{
    Actor, Candidate, Command, Description, Event, Facts, Job, Limits, Order, Owner, Promise, PromiseChange,
    Refusal, WorkerFacts, candidates_after, decide, duties, evolve, needs, promises,
};
use crate::playbook::Playbook;
use crate::price::{ExtraHour, MinutePrice, Pay, Service};
use crate::provider::Spot;
use crate::time::{Slot, instant, zone};

/// The zone of the address.
const ZONE: &str = "America/Chicago";

/// A market with one job.
#[derive(Clone)]
pub(super) struct World {
    pub job: Job,
    pub candidates: BTreeMap<WorkerId, Candidate>,
    pub promises: Vec<Promise>,
    pub now: Timestamp,
}

pub(super) fn id<K>(n: u128) -> Id<K> {
    Id::new(Uuid::from_u128(n))
}

pub(super) fn customer() -> PersonId {
    id(1)
}

pub(super) fn staff() -> PersonId {
    id(2)
}

/// The two who would do it.
pub(super) fn workers() -> [WorkerId; 2] {
    [id(11), id(12)]
}

/// The time that is asked for, and another one; the next visit's are two weeks later.
pub(super) fn slots(visit: u8) -> [Slot; 2] {
    let days = if visit == 1 { [15, 17] } else { [29, 31] };
    days.map(|day| {
        let from = date(2027, 3, day).at(10, 0, 0, 0);
        Slot { from, to: from.saturating_add(jiff::Span::new().hours(2)) }
    })
}

/// A meeting that is shorter than any playbook asks for, and longer than none; in seconds.
pub(super) const SHORT_SECONDS: i64 = 61;

fn number(worker: WorkerId) -> u128 {
    u128::from_be_bytes(*worker.as_bytes())
}

fn service(key: &str) -> Service {
    Service {
        key: key.to_owned(),
        skill: "skill".to_owned(),
        price: 14_000,
        tax_rate: 0,
        pay: Pay::Flat(8_500),
        minutes: 120,
        extra_hour: Some(ExtraHour { price: 7_000, pay: 4_900 }),
    }
}

impl World {
    /// A job that was described on a Friday morning, for Monday where a time is asked for.
    ///
    /// # Errors
    /// The rules refuse the description.
    pub fn new(playbook: &Playbook) -> Result<Self, Refusal> {
        let now = instant(date(2027, 3, 12).at(8, 0, 0, 0), &zone(ZONE));
        let description = Description {
            code: "Q4TN".parse::<Code>().map_err(|_| Refusal::CodeTaken)?,
            customer: customer(),
            playbook: playbook.reference(),
            zone: ZONE.to_owned(),
            service: "service".to_owned(),
            place: id(3),
            area: "area".to_owned(),
            spot: Spot { lat: 0, lon: 0 },
            details: None,
            wanted: Some(slots(1)[0]),
            wanted_minutes: None,
            limits: Limits::default(),
        };
        let job_id: JobId = id(4);
        let job = Job::described(job_id, &description, now);
        Ok(Self { job, candidates: BTreeMap::new(), promises: Vec::new(), now })
    }

    /// What the rules would be told.
    pub fn facts(&self, command: &Command) -> Facts {
        let needs = needs(Some(&self.job), command, self.now);
        let known = |worker: &WorkerId| Some((*worker, self.candidates.get(worker)?.clone()));
        let worker = needs.worker.map(|(worker, _)| WorkerFacts {
            worker,
            provider: id(number(worker)),
            working: true,
            travel_minutes: 15,
            kind: Default::default(),
            person: id(number(worker)),
        });
        Facts {
            candidates: needs.candidates.iter().filter_map(known).collect(),
            worker,
            promises: self.promises.clone(),
            code_taken: false,
            service: needs.service.map(|key| service(&key)),
            paid_by: None,
            packages: needs.packages.into_iter().map(|key| (key.clone(), service(&key))).collect(),
            member: true,
            minute: needs.minute.map(|_| MinutePrice { own: 150, full: 150, tax_rate: 0 }),
        }
    }

    /// What somebody is told that they may do.
    pub fn facts_for(&self, by: Actor) -> Facts {
        let own = match by {
            Actor::Worker(worker) => {
                self.candidates.get(&worker).map(|candidate| (worker, candidate.clone()))
            }
            Actor::Customer(_) | Actor::Staff(_) | Actor::Machine => None,
        };
        Facts { candidates: own.into_iter().collect(), ..Facts::default() }
    }

    /// The world after an order.
    ///
    /// # Errors
    /// The rules refuse it.
    pub fn after(&self, by: Actor, order: Order, playbook: &Playbook) -> Result<Self, Refusal> {
        let command = Command { by, order };
        let events = decide(Some(&self.job), &self.facts(&command), playbook, &command, self.now)?;
        let mut next = self.clone();
        for event in &events {
            next.happen(by, event);
        }
        Ok(next)
    }

    fn happen(&mut self, by: Actor, event: &Event) {
        evolve(&mut self.job, event, self.now);
        if matches!(event, Event::VisitOpened { .. }) {
            // Candidates belong to a visit.
            self.candidates.clear();
        }
        let known = |worker| self.candidates.get(&worker).cloned();
        let after = candidates_after(&self.job, known, by, event, self.now);
        self.candidates.extend(after.into_iter().map(|candidate| (candidate.worker, candidate)));
        for change in promises(&self.job, event) {
            match change {
                PromiseChange::Make(promise) => self.promises.push(promise),
                PromiseChange::Free { worker, visit, .. } => {
                    self.promises.retain(|promise| !(promise.worker == worker && promise.visit == visit));
                }
            }
        }
    }

    /// What tells this world from another, whichever of the two is called the first: the row without its instants, and in
    /// which order what matters comes.
    pub fn key(&self, playbook: &Playbook) -> u128 {
        let mut row = self.job.clone();
        // How far up a ladder it is stands with the duties, and of a case that ended nothing is left but that it was.
        row.climbed.clear();
        let case = row.case.is_some();
        row.case = row.case.filter(|case| case.ended.is_none());
        // Of how long both met nothing is left but whether they did, and whether for long enough.
        if let Some(room) = &mut row.visit.room {
            let met = room.together_until(self.now);
            room.together = met.signum() + (met / SHORT_SECONDS).min(1);
        }
        let row = serde_json::to_string(&row).unwrap_or_default();
        let row = pieces(&row);
        let candidates: Vec<String> =
            self.candidates.values().map(|one| serde_json::to_string(one).unwrap_or_default()).collect();
        let candidates: Vec<Vec<Piece<'_>>> = candidates.iter().map(|one| pieces(one)).collect();
        let open = duties(&self.job, playbook);
        let free = playbook.for_visit(self.job.visit.purpose).cancel.free;
        let starts = self.job.agreed_slot().or(self.job.asked_slot()).map(|slot| slot.starts(&zone(ZONE)));
        let mut marks: Vec<Timestamp> = open.iter().filter_map(|duty| duty.next).collect();
        marks.extend(starts);
        marks.extend(starts.map(|starts| free.before(starts, &zone(ZONE))));
        marks.push(self.now);
        marks.sort_unstable();
        marks.dedup();
        let rank = |at: Timestamp| marks.binary_search(&at).unwrap_or(usize::MAX);
        let under = |names: &Names| {
            let owed = sorted(open.iter().map(|duty| {
                let owner = names.owner(duty.owner);
                (owner, duty.is_escalated(), duty.what, duty.then, duty.next.map(rank), duty.tries.min(3))
            }));
            let held = sorted(self.promises.iter().map(|one| (names.worker(one.worker), one.visit)));
            let candidates = sorted(candidates.iter().map(|one| Print::of(|print| names.add(one, print))));
            Print::of(|print| {
                names.add(&row, print);
                print.add(&(case, candidates, owed, held, rank(self.now), starts.map(rank)));
            })
        };
        under(&Names::AS_THEY_ARE).min(under(&Names::SWAPPED))
    }
}

/// A key in few bytes: two of a million states share one about once in the age of the world.
struct Print([DefaultHasher; 2]);

impl Print {
    fn of(what: impl FnOnce(&mut Self)) -> u128 {
        let mut print = Self([DefaultHasher::new(), DefaultHasher::new()]);
        // The halves begin otherwise, so that they end otherwise.
        print.0[1].write_u8(1);
        what(&mut print);
        let [low, high] = print.0.map(|half| u128::from(half.finish()));
        high << 64 | low
    }

    fn add(&mut self, part: &impl Hash) {
        self.0.iter_mut().for_each(|half| part.hash(half));
    }
}

/// What the two are called: a world is the same one whichever of them did something first.
struct Names([u8; 2]);

impl Names {
    const AS_THEY_ARE: Self = Self([1, 2]);
    const SWAPPED: Self = Self([2, 1]);

    fn worker(&self, worker: WorkerId) -> u8 {
        let [first, _] = workers();
        let Self([one, other]) = *self;
        if worker == first { one } else { other }
    }

    fn owner(&self, owner: Owner) -> (u8, u8) {
        match owner {
            Owner::Worker(worker) => (0, self.worker(worker)),
            Owner::Operator => (1, 0),
            Owner::Customer => (2, 0),
            Owner::Candidates => (3, 0),
        }
    }

    /// A row, with these names.
    fn add(&self, row: &[Piece<'_>], print: &mut Print) {
        for piece in row {
            match piece {
                Piece::Text(text) => print.add(text),
                Piece::Instant => print.add(&'T'),
                Piece::Who(worker) => print.add(&self.worker(*worker)),
            }
        }
    }
}

/// A stretch of a row as it is written.
enum Piece<'a> {
    Text(&'a str),
    /// Which instant comes first is said elsewhere.
    Instant,
    /// One of the two, as a worker or as a provider.
    Who(WorkerId),
}

/// A row in stretches, as long as they can be.
fn pieces(written: &str) -> Vec<Piece<'_>> {
    /// As short as an instant can be: `2027-03-12T14:00:00Z`.
    const INSTANT: usize = 20;
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    for part in written.split('"') {
        let until = at + part.len();
        let who = spelt().iter().find(|(id, _)| id == part).map(|(_, worker)| Piece::Who(*worker));
        let instant = part.len() >= INSTANT && part.ends_with('Z') && part.starts_with('2');
        if let Some(piece) = who.or(instant.then_some(Piece::Instant)) {
            pieces.extend([Piece::Text(&written[from..at]), piece]);
            from = until;
        }
        at = until + 1;
    }
    pieces.push(Piece::Text(&written[from..]));
    pieces
}

/// How the ids of the two are written, as workers and as providers.
fn spelt() -> &'static [(String, WorkerId); 4] {
    static SPELT: OnceLock<[(String, WorkerId); 4]> = OnceLock::new();
    SPELT.get_or_init(|| {
        let [first, second] = workers();
        let provider = |worker| id::<kind::Provider>(number(worker)).to_string();
        [
            (first.to_string(), first),
            (second.to_string(), second),
            (provider(first), first),
            (provider(second), second),
        ]
    })
}

fn sorted<T: Ord>(some: impl Iterator<Item = T>) -> Vec<T> {
    let mut some: Vec<T> = some.collect();
    some.sort_unstable();
    some
}
