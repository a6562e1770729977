//! Matching: a follower of the journal that proposes whom to ask, in which order and why.
//!
//! It only proposes; who may be asked is decided again under the market's lock. It keeps the market's cards in
//! memory and where it has read to in the store, so a crash makes it propose again under the same key.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

use anyhow::Result;
use domain::job::{Actor, AskedWorker, Command, Effect, Job, Order, Promise, Stage, react};
use domain::provider::{Card, Sought, fit, ranked};
use domain::{PersonId, WorkerId};
use jiff::SignedDuration;

use crate::{App, Key, Request};

/// How many candidates one order asks: a wave of thousands is many small commits, so that neighbours wait
/// for none of them.
const ASKED_AT_ONCE: usize = 200;
/// How much of the journal is read at a time.
const EVENTS_AT_ONCE: i64 = 200;
/// Further than this from a slot no promise can touch it: a day's slot, and travel.
const AROUND_HOURS: i64 = 36;
const FOLLOWER: &str = "matching";

/// The market's workers, as matching sees them.
#[derive(Default)]
pub struct Matching {
    cards: RwLock<BTreeMap<WorkerId, (PersonId, Card)>>,
}

impl App {
    /// Reads the market's workers.
    pub(crate) fn load_matching(&self) -> Result<()> {
        let rows = self.store.workers(self.market_key())?;
        let cards = rows.into_iter().map(|row| (row.card.worker, (row.person, row.card))).collect();
        *self.matching.cards.write().unwrap_or_else(PoisonError::into_inner) = cards;
        Ok(())
    }

    /// Takes a worker's changed card into the memory that matching reads.
    pub(crate) fn remember_card(&self, person: PersonId, card: Card) {
        let mut cards = self.matching.cards.write().unwrap_or_else(PoisonError::into_inner);
        cards.insert(card.worker, (person, card));
    }

    /// A worker and the person they are, from memory, or from the store if another process added them.
    pub(crate) fn store_worker(&self, worker: WorkerId) -> Result<Option<store::WorkerRow>> {
        let known = self.matching.cards.read().unwrap_or_else(PoisonError::into_inner).get(&worker).cloned();
        match known {
            Some((person, card)) => Ok(Some(store::WorkerRow { person, card })),
            None => self.store.worker(worker),
        }
    }

    /// Follows the journal a bit further; gives how many orders it gave.
    ///
    /// # Errors
    /// The world broke; the same events are read again next time.
    pub fn seek_step(&self) -> Result<usize> {
        let market = self.market_key();
        let cursor = self.store.cursor(market, FOLLOWER)?;
        let events = self.store.events_after(market, cursor, EVENTS_AT_ONCE)?;
        let Some(last) = events.last().map(|row| row.seq) else { return Ok(0) };
        let mut given = 0;
        for row in &events {
            let Some(job) = self.store.job(market, row.job)? else { continue };
            let playbook = self.playbook(&job.playbook)?;
            let sought = react(&job, playbook, &row.event).into_iter().any(|e| matches!(e, Effect::Seek));
            if sought && job.stage == Stage::Sourcing {
                given += self.propose(&job, row.seq)?;
            }
        }
        self.store.write(|tx| tx.set_cursor(market, FOLLOWER, last))?;
        Ok(given)
    }

    fn propose(&self, job: &Job, cause: i64) -> Result<usize> {
        let playbook = self.playbook(&job.playbook)?;
        let wave_size = playbook.for_visit(job.visit.purpose).wave;
        let asked = self.eligible(job, wave_size.map(usize::from))?;
        let wave = job.visit.sourcing.wave + 1;
        let chunks: Vec<&[AskedWorker]> =
            if asked.is_empty() { vec![&[]] } else { asked.chunks(ASKED_AT_ONCE).collect() };
        for (n, chunk) in chunks.iter().enumerate() {
            let last = n + 1 == chunks.len();
            let order = Order::AskCandidates { wave, asked: chunk.to_vec(), last };
            let request = Request {
                job: job.id,
                command: Command { by: Actor::Machine, order },
                key: Some(Key::of(FOLLOWER, format!("{cause}.{n}"))),
            };
            self.commit_alone(&request)?;
        }
        Ok(chunks.len())
    }

    /// Everyone who could be asked now and was not, or was asked before the job opened again, best first.
    fn eligible(&self, job: &Job, most: Option<usize>) -> Result<Vec<AskedWorker>> {
        let market = self.market_key();
        let (Some(slot), Some(service)) = (job.asked_slot(), self.market.service(&job.service)) else {
            return Ok(Vec::new());
        };
        let zone = job.time_zone();
        let around = SignedDuration::from_hours(AROUND_HOURS);
        let from = slot.starts(&zone).saturating_sub(around)?;
        let to = slot.ends(&zone).saturating_add(around)?;
        let mut promised: BTreeMap<WorkerId, Vec<Promise>> = BTreeMap::new();
        for promise in self.store.promises_between(market, from, to)? {
            promised.entry(promise.worker).or_default().push(promise);
        }
        let known = self.store.candidates(market, job.id, job.visit.n)?;
        let closed = |worker: WorkerId| {
            let asked_now = |c: &domain::job::Candidate| !c.is_silent() || c.asked_at >= job.since;
            known.iter().any(|c| c.worker == worker && asked_now(c))
                || job.visit.sourcing.gone.contains(&worker)
        };
        let reach = job.visit.sourcing.reach;
        let sought = Sought { job: job.id, skill: &service.skill, spot: job.spot, slot, zone: &zone, reach };
        let cards = self.matching.cards.read().unwrap_or_else(PoisonError::into_inner);
        let none = Vec::new();
        let fitting: Vec<(&Card, u32)> = cards
            .values()
            // Nobody is offered their own job.
            .filter(|(person, card)| *person != job.customer && !closed(card.worker))
            .map(|(_, card)| card)
            .filter_map(|card| {
                let promises = promised.get(&card.worker).unwrap_or(&none);
                fit(card, promises, &sought).ok().map(|distance| (card, distance))
            })
            .collect();
        let already = u32::try_from(known.len()).unwrap_or(u32::MAX);
        let asked = ranked(fitting).into_iter().take(most.unwrap_or(usize::MAX)).zip(already + 1..);
        let one = |((card, reasons), rank): ((&Card, _), u32)| AskedWorker {
            worker: card.worker,
            rank,
            reasons,
            again: false,
        };
        Ok(asked.map(one).collect())
    }
}
