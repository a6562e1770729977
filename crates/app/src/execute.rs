//! The one door to the journal: orders that arrive together are decided one after the other and committed
//! together, with their events, candidates, promises, entries and notices.
//!
//! Nothing is sent from here. An order with a key takes effect once, whatever its outcome was.

use anyhow::Result;
use domain::JobId;
use domain::job::{
    Actor, Command, Effect, Event, Facts, Job, Order, PromiseChange, Recipient, Refusal, candidates_after,
    decide, entries, evolve, needs, promises, react,
};
use domain::playbook::Playbook;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{NewNotice, Tx};

use crate::App;
use crate::notices::Content;

/// An order for a job, with what makes it safe to send twice.
#[derive(Clone, Debug)]
pub struct Request {
    pub job: JobId,
    pub command: Command,
    pub key: Option<Key>,
}

/// Whose key it is, and the key.
#[derive(Clone, Debug)]
pub struct Key {
    pub who: String,
    pub key: String,
}

impl Key {
    /// A key of the program itself: a follower, the inbox, a payment provider's event.
    pub fn of(who: &str, key: impl Into<String>) -> Self {
        Self { who: who.to_owned(), key: key.into() }
    }
}

/// What came of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Carried out; the market's sequence afterwards.
    Done { seq: i64 },
    /// The rules said no, and nothing happened.
    Refused(Refusal),
}

/// How an actor stands in the journal: the part they play, and an id.
pub(crate) fn actor_word(actor: Actor) -> String {
    match actor {
        Actor::Customer(person) => format!("customer:{person}"),
        Actor::Worker(worker) => format!("worker:{worker}"),
        Actor::Staff(person) => format!("staff:{person}"),
        Actor::Machine => "machine".to_owned(),
    }
}

impl App {
    /// Decides and commits a batch. A batch that the world breaks is tried again one order at a time, so
    /// that one bad order cannot hold up its neighbours.
    pub fn commit(&self, batch: &[Request]) -> Vec<Result<Outcome>> {
        match self.commit_together(batch) {
            Ok(outcomes) => outcomes.into_iter().map(Ok).collect(),
            Err(error) if batch.len() == 1 => vec![Err(error)],
            Err(_) => batch.iter().map(|one| self.commit_alone(one)).collect(),
        }
    }

    /// Decides and commits one order.
    ///
    /// # Errors
    /// The world broke; then nothing happened, and the same order may be sent again.
    pub fn commit_alone(&self, request: &Request) -> Result<Outcome> {
        let outcomes = self.commit_together(std::slice::from_ref(request))?;
        outcomes.into_iter().next().ok_or_else(|| anyhow::anyhow!("a commit ended without an outcome"))
    }

    fn commit_together(&self, batch: &[Request]) -> Result<Vec<Outcome>> {
        let now = self.now();
        let (outcomes, seq, before) = self.store.write(|tx| {
            let before = tx.head(self.market_key())?;
            let mut seq = before;
            let outcomes = batch
                .iter()
                .map(|request| self.one(tx, &mut seq, request, now))
                .collect::<Result<Vec<_>>>()?;
            if seq != before {
                tx.set_head(self.market_key(), seq)?;
            }
            Ok((outcomes, seq, before))
        })?;
        if seq != before {
            // Nobody listening is no error.
            let _ = self.live.send(seq);
        }
        Ok(outcomes)
    }

    fn one(&self, tx: &mut Tx<'_>, seq: &mut i64, request: &Request, now: Timestamp) -> Result<Outcome> {
        let market = self.market_key();
        let hash = Sha256::digest(serde_json::to_vec(&(request.job, &request.command))?);
        if let Some(key) = &request.key
            && let Some((earlier, outcome)) = tx.outcome(market, &key.who, &key.key)?
        {
            let same = earlier == hash.as_slice();
            return if same {
                Ok(serde_json::from_str(&outcome)?)
            } else {
                Ok(Outcome::Refused(Refusal::KeyReused))
            };
        }
        let job = tx.job(market, request.job)?;
        let reference = match (&job, &request.command.order) {
            (Some(job), _) => Some(job.playbook.clone()),
            (None, Order::Describe(description)) => Some(description.playbook.clone()),
            (None, _) => None,
        };
        let outcome = match reference {
            None => Outcome::Refused(Refusal::NoSuchJob),
            Some(reference) => {
                let playbook = self.playbook(&reference)?;
                let facts = self.facts(tx, job.as_ref(), &request.command)?;
                match decide(job.as_ref(), &facts, playbook, &request.command, now) {
                    Err(refusal) => Outcome::Refused(refusal),
                    Ok(events) => {
                        self.write_events(tx, seq, request, job, playbook, &events, now)?;
                        Outcome::Done { seq: *seq }
                    }
                }
            }
        };
        // A code that was taken is drawn anew, so the key must stay free for the next try.
        let keep = outcome != Outcome::Refused(Refusal::CodeTaken);
        if let Some(key) = request.key.as_ref().filter(|_| keep) {
            let outcome = serde_json::to_string(&outcome)?;
            tx.put_outcome(market, (&key.who, &key.key), &hash, &outcome, now)?;
        }
        Ok(outcome)
    }

    fn facts(&self, tx: &mut Tx<'_>, job: Option<&Job>, command: &Command) -> Result<Facts> {
        let market = self.market_key();
        let needs = needs(job, command);
        let mut facts = Facts::default();
        if let Some(job) = job {
            for worker in needs.candidates {
                if let Some(candidate) = tx.candidate(market, job.id, job.visit.n, worker)? {
                    facts.candidates.insert(worker, candidate);
                }
            }
            if let Some((worker, window)) = needs.worker {
                facts.worker = tx.worker_facts(worker, job.spot)?;
                if let Some((from, to)) = window {
                    facts.promises = tx.promises(market, worker, from, to)?;
                }
            }
        }
        if let Some(code) = needs.code {
            facts.code_taken = tx.code_taken(market, code)?;
        }
        facts.service = needs.service.and_then(|key| self.market.service(&key)).map(|entry| entry.priced());
        Ok(facts)
    }

    #[expect(clippy::too_many_arguments, reason = "the commit's whole context, used in one place")]
    fn write_events(
        &self,
        tx: &mut Tx<'_>,
        seq: &mut i64,
        request: &Request,
        job: Option<Job>,
        playbook: &Playbook,
        events: &[Event],
        now: Timestamp,
    ) -> Result<()> {
        let market = self.market_key();
        let actor = actor_word(request.command.by);
        let mut row = job;
        for event in events {
            *seq += 1;
            match (&mut row, event) {
                (None, Event::Described(description)) => {
                    row = Some(Job::described(request.job, description, now))
                }
                (Some(job), _) => evolve(job, event, now),
                (None, _) => {}
            }
            let Some(job) = &row else { continue };
            tx.put_event(market, *seq, job.id, now, &actor, event)?;
            self.write_candidates(tx, job, request.command.by, event, now)?;
            for change in promises(job, event) {
                tx.change_promise(market, &change)?;
                self.shut_links(tx, job, &change, now)?;
            }
            let mut line = 0;
            for entry in entries(job, self.market.currency, event)? {
                line = tx.put_entry(market, (*seq, line), job.id, now, &entry)?;
            }
            self.write_notices(tx, *seq, job, playbook, event, now)?;
        }
        if let Some(job) = row.as_ref().filter(|_| !events.is_empty()) {
            tx.put_job(market, job, playbook, *seq)?;
        }
        Ok(())
    }

    fn write_candidates(
        &self,
        tx: &mut Tx<'_>,
        job: &Job,
        by: Actor,
        event: &Event,
        now: Timestamp,
    ) -> Result<()> {
        let market = self.market_key();
        let known = match event {
            Event::Answered { worker, .. } | Event::Rang { worker, .. } => {
                tx.candidate(market, job.id, job.visit.n, *worker)?
            }
            _ => None,
        };
        for candidate in candidates_after(job, |_| known.clone(), by, event, now) {
            tx.put_candidate(market, job.id, &candidate)?;
        }
        Ok(())
    }

    /// Whoever no longer has the visit cannot open its page by an old link.
    fn shut_links(&self, tx: &mut Tx<'_>, job: &Job, change: &PromiseChange, now: Timestamp) -> Result<()> {
        if let PromiseChange::Free { worker, .. } = change
            && job.worker() != Some(*worker)
            && let Some(person) = tx.person_of(*worker)?
        {
            tx.revoke_links(self.market_key(), job.id, person, now)?;
        }
        Ok(())
    }

    fn write_notices(
        &self,
        tx: &mut Tx<'_>,
        seq: i64,
        job: &Job,
        playbook: &Playbook,
        event: &Event,
        now: Timestamp,
    ) -> Result<()> {
        for (index, effect) in react(job, playbook, event).into_iter().enumerate() {
            // Matching follows the journal and needs no errand of its own.
            let Effect::Tell { to, message } = effect else { continue };
            let person = match to {
                Recipient::Customer(person) => Some(person),
                Recipient::Worker(worker) => tx.person_of(worker)?,
            };
            let Some(person) = person else { continue };
            let content = Content::FromJob { to, message };
            tx.put_notice(
                self.market_key(),
                &NewNotice {
                    key: format!("e{seq}.{index}"),
                    person,
                    job: Some(job.id),
                    message: serde_json::to_string(&content)?,
                    due: now,
                    written: now,
                },
            )?;
        }
        Ok(())
    }
}
