//! The smallest market in which a job can live: one customer, two who would do it, the desk, the clock; two slots, one
//! price. The rules themselves move it; nothing of theirs is repeated here.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::date;
use uuid::Uuid;

use crate::ids::{Code, Id, JobId, PersonId, WorkerId};
use crate::job::{
    Actor, Candidate, Command, Description, Event, Facts, Job, Limits, Order, Promise, PromiseChange,
    Refusal, WorkerFacts, candidates_after, decide, duties, evolve, needs, promises,
};
use crate::playbook::Playbook;
use crate::price::{ExtraHour, Pay, Service};
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
            limits: Limits::default(),
        };
        let job_id: JobId = id(4);
        let job = Job::described(job_id, &description, now);
        Ok(Self { job, candidates: BTreeMap::new(), promises: Vec::new(), now })
    }

    /// What the rules would be told.
    pub fn facts(&self, command: &Command) -> Facts {
        let needs = needs(Some(&self.job), command);
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
        let known = self.candidates.clone();
        let after = candidates_after(&self.job, |worker| known.get(&worker).cloned(), by, event, self.now);
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

    /// What tells this world from another, whichever of the two is called the first.
    pub fn key(&self, playbook: &Playbook) -> String {
        let key = self.own_key(playbook);
        let [first, second] = workers();
        let provider = |worker| id::<crate::ids::kind::Provider>(number(worker)).to_string();
        let swaps = [(first.to_string(), second.to_string()), (provider(first), provider(second))];
        let swapped = swaps.iter().fold(key.clone(), |key, (one, other)| swapped(&key, one, other));
        key.min(swapped)
    }

    /// What tells this world from another: the row without its instants, and in which order what matters comes.
    fn own_key(&self, playbook: &Playbook) -> String {
        let mut row = self.job.clone();
        // How far up a ladder it is stands with the duties, and of a case that ended nothing is left but that it was.
        row.climbed.clear();
        let case = row.case.is_some();
        row.case = row.case.filter(|case| case.ended.is_none());
        let row = timeless(&serde_json::to_string(&row).unwrap_or_default());
        let candidates: Vec<&Candidate> = self.candidates.values().collect();
        let candidates = timeless(&serde_json::to_string(&candidates).unwrap_or_default());
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
        let owed: Vec<String> = open
            .iter()
            .map(|duty| {
                let next = duty.next.map(rank);
                format!("{:?} {:?} {:?} {:?} {}", duty.owner, duty.what, duty.then, next, duty.tries.min(3))
            })
            .collect();
        let held = self.promises.iter().map(|promise| format!("{} {}", promise.worker, promise.visit));
        format!(
            "{row}|{case}|{candidates}|{owed:?}|{:?}|{:?}|{:?}",
            held.collect::<Vec<_>>(),
            rank(self.now),
            starts.map(rank)
        )
    }
}

/// The text with these two, which are of one length, each in the place of the other.
fn swapped(text: &str, one: &str, other: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, with)) = [(one, other), (other, one)]
        .into_iter()
        .filter_map(|(from, to)| Some((rest.find(from)?, to)))
        .min_by_key(|(at, _)| *at)
    {
        out.push_str(rest.get(..at).unwrap_or_default());
        out.push_str(with);
        rest = rest.get(at + with.len()..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// Takes the instants out of a row as it is written: which comes first is said elsewhere.
fn timeless(written: &str) -> String {
    /// As short as an instant can be: `2027-03-12T14:00:00Z`.
    const INSTANT: usize = 20;
    let mut out = String::with_capacity(written.len());
    for (n, part) in written.split('"').enumerate() {
        if n > 0 {
            out.push('"');
        }
        let instant = part.len() >= INSTANT && part.ends_with('Z') && part.starts_with('2');
        out.push_str(if instant { "T" } else { part });
    }
    out
}
