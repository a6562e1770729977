//! The rooms of consultations: somebody is heard of, goes in by that, and is out again once nothing more is heard of them.
//!
//! Picture and sound are no business of this file; neither is what a meeting is worth.

use anyhow::Result;
use domain::job::{Actor, Command, Job, Order, Refusal, Side};
use jiff::{SignedDuration, Timestamp};
use store::Beat;

use crate::{App, Key, Outcome, Request};

/// Of whom nothing is heard for so long their line has broken, when they were heard of last. An open page says every ten
/// seconds that somebody is there, and every minute where its browser saves power.
const SILENT_SECONDS: i64 = 75;
/// Broken lines that one look notices.
const SILENT_AT_ONCE: i64 = 100;

impl App {
    /// Somebody is in the room of their job, or goes in.
    ///
    /// # Errors
    /// The world broke.
    pub async fn is_in_room(&self, job: &Job, by: Actor) -> Result<Option<Refusal>> {
        let side = Side::from(by);
        // Before anything is written: whose room it is, and nobody else's.
        let theirs = match by {
            Actor::Customer(person) => person == job.customer,
            Actor::Worker(worker) => job.assignee().is_some_and(|who| who.worker == worker),
            Actor::Staff(_) | Actor::Machine => false,
        };
        if !theirs {
            return Ok(Some(Refusal::NotYours));
        }
        self.heard_of(job, side)?;
        // As it stands now: they may just have been found to be out.
        let room = self.job(job.id)?.and_then(|job| job.visit.room);
        if room.is_some_and(|room| room.since(side).is_some()) {
            return Ok(None);
        }
        let command = Command { by, order: Order::Join };
        Ok(match self.execute(Request { job: job.id, command, key: None }).await? {
            Outcome::Done { .. } => None,
            Outcome::Refused(refusal) => Some(refusal),
        })
    }

    /// Somebody is heard of. Written before they go in: nobody is in a room of whom nothing was ever heard.
    fn heard_of(&self, job: &Job, side: Side) -> Result<()> {
        let market = self.market_key();
        // Of whom nothing was heard for too long they are out since then, whoever notices it first.
        let then = self.now().saturating_sub(self.silence())?;
        if let Some(old) = self.store.beat(market, job.id, side)?.filter(|old| old.at <= then) {
            self.leaves(&old)?;
        }
        let beat = Beat { job: job.id, side, at: self.now() };
        self.store.write(|tx| tx.put_beat(market, beat))
    }

    /// Somebody is out since they were heard of last. Whoever went by themselves, or of whose room nothing is left, is
    /// refused, which is as good.
    fn leaves(&self, beat: &Beat) -> Result<()> {
        let order = Order::Leave { side: beat.side, at: beat.at };
        let key = Key::of("room", format!("{}:{:?}:{}", beat.job, beat.side, beat.at));
        let command = Command { by: Actor::Machine, order };
        self.commit_alone(&Request { job: beat.job, command, key: Some(key) })?;
        self.store.write(|tx| tx.forget_beat(self.market_key(), *beat))
    }

    fn silence(&self) -> SignedDuration {
        self.clock.while_a_person_waits(SignedDuration::from_secs(SILENT_SECONDS))
    }

    /// Whoever has not been heard of is out since they were; gives how many that are.
    ///
    /// # Errors
    /// The world broke; they are noticed next time.
    pub(crate) fn rooms_step(&self) -> Result<usize> {
        let market = self.market_key();
        let then = self.now().saturating_sub(self.silence())?;
        let silent = self.store.silent_since(market, then, SILENT_AT_ONCE)?;
        silent.iter().try_for_each(|beat| self.leaves(beat))?;
        Ok(silent.len())
    }

    /// When the next broken line is noticed.
    pub(crate) fn next_silence(&self) -> Result<Option<Timestamp>> {
        let first = self.store.first_beat(self.market_key())?;
        Ok(first.and_then(|at| at.saturating_add(self.silence()).ok()))
    }
}
