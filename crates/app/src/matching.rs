//! Matching: a follower of the journal that proposes whom to ask, in which order and why.
//!
//! It only proposes; who may be asked is decided again under the market's lock. It keeps the market's cards in
//! memory and where it has read to in the store, so a crash makes it propose again under the same key.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use anyhow::Result;
use domain::job::{
    Actor, AnswerKind, AskedWorker, Candidate, Climbed, Command, Effect, Event, Job, Message, Order, Owner,
    Promise, Reason, Recipient, Side, Stage, react,
};
use domain::playbook::What;
use domain::provider::{Around, Card, Member, Sought, WorkerOrder, fit, ranked};
use domain::time::Slot;
use domain::{PersonId, WorkerId};
use jiff::SignedDuration;
use store::WorkerRow;

use crate::notices::Content;
use crate::workers::OFFICE;
use crate::{App, Key, Request};

/// How many candidates one order asks: a wave of thousands is many small commits, so that neighbours wait
/// for none of them.
pub const ASKED_AT_ONCE: usize = 40;
/// How much of the journal is read at a time.
const EVENTS_AT_ONCE: i64 = 200;
/// Further than this from a slot no promise can touch it: a day's slot, and travel.
const AROUND_HOURS: i64 = 36;
const FOLLOWER: &str = "matching";

/// The market's workers, as matching sees them.
#[derive(Default)]
pub struct Matching {
    memory: RwLock<Memory>,
    /// How far the office's journal has been read into it.
    seen: AtomicI64,
}

#[derive(Default)]
struct Memory {
    /// Everybody who may be given work.
    around: Around,
    /// Whose applications wait for the desk.
    waiting: BTreeMap<WorkerId, WorkerRow>,
}

impl Matching {
    /// Takes a worker's row in, in place of what was known of them.
    pub fn take(&self, row: WorkerRow) {
        let mut memory = self.memory.write().unwrap_or_else(PoisonError::into_inner);
        memory.around.put(row.person, row.card.clone());
        if row.application.state.is_pending() || row.card.payout_asked.is_some() {
            memory.waiting.insert(row.card.worker, row);
        } else {
            memory.waiting.remove(&row.card.worker);
        }
    }

    /// Everyone who fits and is not passed over, best first, with the reasons for their place.
    pub fn fitting(
        &self,
        sought: &Sought<'_>,
        promised: &BTreeMap<WorkerId, Vec<Promise>>,
        passed_over: impl Fn(&Member) -> bool,
    ) -> Vec<(WorkerId, Vec<Reason>)> {
        let memory = self.read();
        let near = memory.around.near(sought.skill, sought.spot, sought.reach);
        let fitting: Vec<(&Card, u32)> = near
            .filter(|member| !passed_over(member))
            .filter_map(|Member { card, .. }| {
                let promises = promised.get(&card.worker).map_or(&[][..], Vec::as_slice);
                fit(card, promises, sought).ok().map(|distance| (card, distance))
            })
            .collect();
        ranked(fitting, sought.slot.is_some())
            .into_iter()
            .map(|(card, reasons)| (card.worker, reasons))
            .collect()
    }

    /// The person that a worker is, if the worker may be given work: that never changes.
    pub fn person_of(&self, worker: WorkerId) -> Option<PersonId> {
        self.read().around.member(worker).map(|member| member.person)
    }

    /// Whether somebody may be given work at all.
    pub fn is_working(&self, worker: WorkerId) -> bool {
        self.read().around.member(worker).is_some()
    }

    fn read(&self) -> RwLockReadGuard<'_, Memory> {
        self.memory.read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl App {
    /// Reads the market's workers.
    pub(crate) fn load_matching(&self) -> Result<()> {
        // The sequence first: a change in between is then read twice, never missed.
        self.matching.seen.store(self.store.head(OFFICE)?, Ordering::Release);
        self.store.workers(self.market_key())?.into_iter().for_each(|row| self.matching.take(row));
        Ok(())
    }

    /// Takes what the office's journal has new into the memory that matching reads, whichever process
    /// wrote it.
    pub(crate) fn follow_office(&self) -> Result<()> {
        loop {
            let seen = self.matching.seen.load(Ordering::Acquire);
            let events = self.store.office_events_after(seen, EVENTS_AT_ONCE)?;
            let Some(last) = events.last().map(|row| row.seq) else { return Ok(()) };
            let changed: BTreeSet<WorkerId> = events.iter().map(|row| row.worker).collect();
            for worker in changed {
                if let Some(row) = self.store.worker(worker)? {
                    self.matching.take(row);
                }
            }
            self.matching.seen.fetch_max(last, Ordering::AcqRel);
        }
    }

    /// Whether somebody may be given work at all.
    pub fn is_working(&self, worker: WorkerId) -> bool {
        self.matching.is_working(worker)
    }

    /// Whose applications wait for the desk's decision.
    ///
    /// # Errors
    /// The world broke.
    pub fn applicants(&self) -> Result<Vec<WorkerRow>> {
        self.follow_office()?;
        Ok(self.matching.read().waiting.values().cloned().collect())
    }

    /// Follows the journal a bit further; gives how many orders it gave.
    ///
    /// # Errors
    /// The world broke; the same events are read again next time.
    pub fn seek_step(&self) -> Result<usize> {
        self.look_at_the_catalogue()?;
        let handed = self.handoffs_step()?;
        let market = self.market_key();
        let cursor = self.store.cursor(market, FOLLOWER)?;
        let events = self.store.events_after(market, cursor, EVENTS_AT_ONCE)?;
        let Some(last) = events.last().map(|row| row.seq) else { return Ok(handed) };
        let mut given = handed;
        for row in &events {
            let Some(job) = self.store.job(market, row.job)? else { continue };
            let playbook = self.playbook(&job.playbook)?;
            for effect in react(&job, playbook, &row.event) {
                match effect {
                    Effect::Seek if job.stage == Stage::Sourcing => given += self.propose(&job, row.seq)?,
                    Effect::TellCandidates { message } => {
                        given += self.tell_candidates(&job, row.seq, &message)?;
                    }
                    // Written in the event's own commit.
                    Effect::Seek | Effect::Tell { .. } => {}
                }
            }
            let counted = match (&row.event, job.worker()) {
                (Event::Approved { .. }, Some(worker)) => {
                    Some((worker, WorkerOrder::CountJob { job: job.id }))
                }
                (Event::Withdrawn { who, by }, _) if lets_down(&job, who.worker, *by) => {
                    Some((who.worker, WorkerOrder::CountGivenBack { job: job.id }))
                }
                (_, _) => None,
            };
            if let Some((worker, order)) = counted {
                let key = Key::of(FOLLOWER, format!("{market}:{}", row.seq));
                self.note_of_worker(worker, &order, Some(key))?;
            }
        }
        self.store.write(|tx| tx.set_cursor(market, FOLLOWER, last))?;
        Ok(given)
    }

    /// News for everybody who waits for word of a job, some to a commit. A crash in between writes the
    /// same notices again under the same keys.
    fn tell_candidates(&self, job: &Job, cause: i64, message: &Message) -> Result<usize> {
        let market = self.market_key();
        let has_it = job.assignee().map(|who| who.worker);
        let known = self.store.candidates(market, job.id, job.visit.n)?;
        let told: Vec<WorkerId> = known
            .iter()
            .filter(|candidate| hears(candidate, message) && Some(candidate.worker) != has_it)
            .filter(|candidate| !job.visit.sourcing.gone.contains(&candidate.worker))
            .map(|candidate| candidate.worker)
            .collect();
        for some in told.chunks(ASKED_AT_ONCE) {
            self.store.write(|tx| {
                for worker in some {
                    let Some(person) = tx.person_of(*worker)? else { continue };
                    let to = Recipient::Worker(*worker);
                    let content = Content::FromJob { to, message: message.clone() };
                    let key = format!("e{cause}.{worker}");
                    self.write_notice(tx, &key, person, Some(job.id), &content)?;
                }
                Ok(())
            })?;
        }
        Ok(told.len())
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
            let heard = self.market.quiet_until(self.now());
            let order = Order::AskCandidates { wave, asked: chunk.to_vec(), last, heard };
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
        let Some(service) = self.market.service(&job.service) else { return Ok(Vec::new()) };
        let zone = job.time_zone();
        // Whoever is wanted now is asked within their hours, and while they are at nobody else's.
        let now = || {
            let room = job.visit.room.filter(|_| job.is_online())?;
            let from = domain::time::wall(self.now(), &zone);
            Some(Slot { from, to: from.saturating_add(jiff::Span::new().minutes(i64::from(room.minutes))) })
        };
        let slot = job.asked_slot().or_else(now);
        // Nobody is asked for a time that is over.
        if job.sought_until().is_some_and(|until| until <= self.now()) {
            return Ok(Vec::new());
        }
        let mut promised: BTreeMap<WorkerId, Vec<Promise>> = BTreeMap::new();
        // Where the time is found later, nobody's calendar stands in the way.
        if let Some(slot) = slot {
            let around = SignedDuration::from_hours(AROUND_HOURS);
            let from = slot.starts(&zone).saturating_sub(around)?;
            let to = slot.ends(&zone).saturating_add(around)?;
            for promise in self.store.promises_between(market, from, to)? {
                promised.entry(promise.worker).or_default().push(promise);
            }
        }
        let known = self.store.candidates(market, job.id, job.visit.n)?;
        // Whoever said no to the job was promised to hear no more of it, at whatever time.
        let mut declined = BTreeSet::new();
        for visit in 1..job.visit.n {
            let earlier = self.store.candidates(market, job.id, visit)?;
            declined.extend(earlier.iter().filter(|c| c.kind() == Some(AnswerKind::No)).map(|c| c.worker));
        }
        let closed = |worker: WorkerId| {
            let asked_now = |c: &domain::job::Candidate| !c.is_silent() || c.asked_at >= job.since;
            known.iter().any(|c| c.worker == worker && asked_now(c))
                || job.visit.sourcing.gone.contains(&worker)
                || declined.contains(&worker)
        };
        let reach = job.visit.sourcing.reach;
        let (skill, spot) = (&service.skill, job.spot);
        let today = domain::time::wall(self.now(), &zone).date();
        let sought = Sought { job: job.id, skill, spot, slot, today, zone: &zone, reach };
        // Nobody is offered their own job.
        let passed_over = |one: &Member| one.person == job.customer || closed(one.card.worker);
        let fitting = self.matching.fitting(&sought, &promised, passed_over);
        let already = u32::try_from(known.len()).unwrap_or(u32::MAX);
        let asked = fitting.into_iter().take(most.unwrap_or(usize::MAX)).zip(already + 1..);
        let one = |((worker, reasons), rank)| AskedWorker { worker, rank, reasons, again: false };
        Ok(asked.map(one).collect())
    }
}

/// Whether whoever lost a visit let its customer down: they gave it back, or it was taken from them because they did not
/// come. What the desk takes away for another reason stands against nobody.
fn lets_down(job: &Job, worker: WorkerId, by: Side) -> bool {
    let late = |climbed: &Climbed| climbed.what == What::Arrive && climbed.owner == Owner::Worker(worker);
    by == Side::Worker || job.climbed.iter().any(late)
}

/// Whether somebody hears news that is for everybody who would do it. What the customer answers to all is told to whoever
/// asked something, too, but not once more to whom it was written first.
fn hears(candidate: &Candidate, message: &Message) -> bool {
    match message {
        Message::Said { with, .. } => (candidate.waits() || candidate.spoke) && candidate.worker != *with,
        Message::LivesAgain { but } => candidate.offer().is_some() && candidate.worker != *but,
        _ => candidate.waits(),
    }
}
