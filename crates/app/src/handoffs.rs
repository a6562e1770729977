//! What the office asks of the market's journal: the visits of whoever may not work any more go back to sourcing.
//!
//! A follower of the office's journal with a cursor of its own. Each order is keyed by what caused it, so that a crash in
//! between gives it once more and it takes effect once. Work that has begun stays whose it is.

use anyhow::Result;
use domain::job::{Actor, Command, Job, Order};
use domain::provider::{CardEvent, WorkerEvent};
use domain::{JobId, WorkerId};
use store::{JobFilter, WorkerEventRow};

use crate::{App, Key, Outcome, Request};

const FOLLOWER: &str = "handoffs";
/// How much of the office's journal is read at a time.
const EVENTS_AT_ONCE: i64 = 200;

impl App {
    /// Follows the office's journal a bit further; gives how many orders it gave.
    pub(crate) fn handoffs_step(&self) -> Result<usize> {
        self.follow_office()?;
        let market = self.market_key();
        let cursor = self.store.cursor(market, FOLLOWER)?;
        let events = self.store.office_events_after(cursor, EVENTS_AT_ONCE)?;
        let Some(last) = events.last().map(|row| row.seq) else { return Ok(0) };
        let mut given = 0;
        for row in &events {
            for job in self.given_back_by(row)? {
                given += self.take_back(row, job)?;
            }
        }
        self.store.write(|tx| tx.set_cursor(market, FOLLOWER, last))?;
        Ok(given)
    }

    /// The jobs that an event takes from their worker.
    fn given_back_by(&self, row: &WorkerEventRow) -> Result<Vec<JobId>> {
        // As they stand now: whoever was let work again meanwhile keeps what they have.
        let Some(card) = self.store.worker(row.worker)?.map(|row| row.card) else { return Ok(Vec::new()) };
        let today = domain::time::wall(self.now(), &self.market.time_zone()).date();
        match &row.event {
            WorkerEvent::Card(CardEvent::Suspended) if !card.suspended => Ok(Vec::new()),
            WorkerEvent::Card(CardEvent::LicenceRan { skill, .. }) if !card.is_unlicensed(skill, today) => {
                Ok(Vec::new())
            }
            WorkerEvent::Card(CardEvent::Suspended) => self.jobs_in_hands_of(row.worker, |_| true),
            WorkerEvent::Card(CardEvent::LicenceRan { skill, .. }) => self
                .jobs_in_hands_of(row.worker, |job| {
                    self.market.service(&job.service).is_some_and(|service| service.skill == *skill)
                }),
            _ => Ok(Vec::new()),
        }
    }

    fn jobs_in_hands_of(&self, worker: WorkerId, which: impl Fn(&Job) -> bool) -> Result<Vec<JobId>> {
        let all = self.store.jobs(self.market_key(), JobFilter::Worker(worker))?;
        let theirs = all.into_iter().filter(|job| !job.is_closed() && job.worker() == Some(worker));
        Ok(theirs.filter(which).map(|job| job.id).collect())
    }

    fn take_back(&self, row: &WorkerEventRow, job: JobId) -> Result<usize> {
        let command = Command { by: Actor::Machine, order: Order::Withdraw };
        let key = Some(Key::of(FOLLOWER, format!("o{}/{job}", row.seq)));
        match self.commit_alone(&Request { job, command, key })? {
            Outcome::Done { .. } => Ok(1),
            // It has begun, or is over: whoever is at work finishes it.
            Outcome::Refused(_) => Ok(0),
        }
    }
}
