//! The one door to the journal: orders that arrive together are decided one after the other and committed
//! together, with their events, candidates, promises, entries and notices.
//!
//! Nothing is sent from here. An order with a key takes effect once, whatever its outcome was.

use std::collections::BTreeSet;

use anyhow::Result;
use domain::job::{
    Actor, Command, Effect, Event, Facts, Job, Order, PromiseChange, Recipient, Refusal, Report,
    candidates_after, changed_candidate, decide, entries, evolve, needs, promises, react, reviews,
};
use domain::payout::rule_for;
use domain::playbook::Playbook;
use domain::time::wall;
use domain::{JobId, PersonId, WorkerId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{Batch, NewNotice, Wanted};

use crate::App;
use crate::notices::Content;

/// An order for a job, with what makes it safe to send twice.
#[derive(Clone, Debug)]
pub struct Request {
    pub job: JobId,
    pub command: Command,
    pub key: Option<Key>,
}

/// Whose key it is, the key, and what its holder had seen.
#[derive(Clone, Debug)]
pub struct Key {
    pub(crate) who: String,
    pub(crate) key: String,
    /// The last thing that had happened to the job when they decided: the order holds only if nothing has since.
    seen: Option<i64>,
}

impl Key {
    /// A key of the program itself: a follower, the inbox, a payment provider's event.
    pub fn of(who: &str, key: impl Into<String>) -> Self {
        Self { who: who.to_owned(), key: key.into(), seen: None }
    }

    /// The order holds only if nothing has happened to the job since this sequence.
    #[must_use]
    pub fn seen(self, version: Option<i64>) -> Self {
        Self { seen: version, ..self }
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

/// What a key is bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bound {
    /// It came for the first time, or with the same call and nothing was decided.
    Fresh,
    /// The same call came before, and this is what came of it.
    Before(Outcome),
    /// It came with another call.
    Other,
}

impl App {
    /// Binds a key to the call that it came with: sent again with another one it is refused, whatever became of the first.
    ///
    /// # Errors
    /// The world broke.
    pub fn bind_key(&self, who: &str, key: &str, call: &[u8]) -> Result<Bound> {
        let (market, now) = (self.market_key(), self.now());
        // Keyed: whoever reads the store cannot try calls out.
        let print = self.vault().lookup("call", &data_encoding::HEXLOWER.encode(&Sha256::digest(call)));
        let bound = format!("{who}:call");
        self.store.write(|tx| {
            match tx.outcome(market, &bound, key)? {
                None => tx.put_outcome(market, (&bound, key), &print, "", now)?,
                Some((earlier, _)) if earlier != print => return Ok(Bound::Other),
                Some(_) => {}
            }
            let outcome = tx.outcome(market, who, key)?;
            Ok(match outcome {
                Some((_, outcome)) => Bound::Before(serde_json::from_str(&outcome)?),
                None => Bound::Fresh,
            })
        })
    }

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
    /// The world broke; then nothing happened, or nobody can say. The same order may be sent again under its key.
    pub fn commit_alone(&self, request: &Request) -> Result<Outcome> {
        let outcomes = self.commit_together(std::slice::from_ref(request))?;
        outcomes.into_iter().next().ok_or_else(|| anyhow::anyhow!("a commit ended without an outcome"))
    }

    pub(crate) fn commit_together(&self, batch: &[Request]) -> Result<Vec<Outcome>> {
        if batch.is_empty() {
            // A look at the clock finds nothing most of the time, and then holds up nobody.
            return Ok(Vec::new());
        }
        let now = self.now();
        let (outcomes, before, seq) = self.store.write(|tx| {
            let mut open = tx.batch(self.market_key(), first_look(batch))?;
            self.second_look(&mut open, batch)?;
            let outcomes =
                batch.iter().map(|request| self.one(&mut open, request, now)).collect::<Result<Vec<_>>>()?;
            let (before, seq) = open.finish()?;
            Ok((outcomes, before, seq))
        })?;
        if seq != before {
            // Nobody listening is no error.
            let _ = self.live.send(seq);
        }
        Ok(outcomes)
    }

    /// What orders need beside their jobs, as these stand before the first of them.
    fn second_look(&self, open: &mut Batch<'_, '_>, batch: &[Request]) -> Result<()> {
        let mut wanted = Vec::new();
        for request in batch {
            let job = open.job(request.job)?;
            let needs = needs(job.as_ref(), &request.command, self.now());
            wanted.extend(needs.code.map(Wanted::Code));
            let Some(job) = job else { continue };
            let visit = job.visit.n;
            let told = needs.candidates.iter().copied().chain(job.worker());
            wanted.extend(told.filter(|one| self.matching.person_of(*one).is_none()).map(Wanted::Person));
            let candidate = |worker| Wanted::Candidate { job: job.id, visit, worker };
            wanted.extend(needs.candidates.into_iter().map(candidate));
            if let Some((worker, window)) = needs.worker {
                wanted.push(Wanted::Worker(worker));
                wanted.extend(window.map(|(from, to)| Wanted::Promises { worker, from, to }));
            }
        }
        open.look_ahead(wanted)
    }

    fn one(&self, open: &mut Batch<'_, '_>, request: &Request, now: Timestamp) -> Result<Outcome> {
        let hash = Sha256::digest(serde_json::to_vec(&(request.job, &request.command))?);
        if let Some(key) = &request.key
            && let Some((earlier, outcome)) = open.outcome(&key.who, &key.key)?
        {
            let outcome: Outcome = serde_json::from_str(&outcome)?;
            // What was refused under a key stays refused, also where a page sent again says it a little otherwise: an arrival
            // is counted from when it is sent.
            let same = earlier == hash.as_slice() || matches!(outcome, Outcome::Refused(_));
            return Ok(if same { outcome } else { Outcome::Refused(Refusal::KeyReused) });
        }
        let job = open.job(request.job)?;
        let seen = request.key.as_ref().and_then(|key| key.seen);
        if seen.is_some() && job.is_some() && open.version(request.job)? != seen {
            // Nothing was decided: the key is free for whoever looks again.
            return Ok(Outcome::Refused(Refusal::Changed));
        }
        let reference = match (&job, &request.command.order) {
            (Some(job), _) => Some(job.playbook.clone()),
            (None, Order::Describe(description)) => Some(description.playbook.clone()),
            (None, _) => None,
        };
        let outcome = match reference {
            None => Outcome::Refused(Refusal::NoSuchJob),
            Some(reference) => {
                let playbook = self.playbook(&reference)?;
                let facts = self.facts(open, job.as_ref(), playbook, (&request.command, now))?;
                match decide(job.as_ref(), &facts, playbook, &request.command, now) {
                    Err(refusal) => Outcome::Refused(refusal),
                    Ok(events) => {
                        self.write_events(open, request, job, playbook, &events, now)?;
                        Outcome::Done { seq: open.seq() }
                    }
                }
            }
        };
        // A code that was taken is drawn anew, so the key must stay free for the next try.
        let keep = outcome != Outcome::Refused(Refusal::CodeTaken);
        if let Some(key) = request.key.as_ref().filter(|_| keep) {
            let outcome = serde_json::to_string(&outcome)?;
            open.put_outcome((&key.who, &key.key), &hash, &outcome, now);
        }
        Ok(outcome)
    }

    fn facts(
        &self,
        open: &mut Batch<'_, '_>,
        job: Option<&Job>,
        playbook: &Playbook,
        (command, now): (&Command, Timestamp),
    ) -> Result<Facts> {
        let needs = needs(job, command, now);
        let mut facts = Facts::default();
        if let Some(person) = needs.member.filter(|_| playbook.members) {
            let plans = self.market.offered_plans();
            facts.member = open.member(person)?.is_some_and(|member| member.may_ask(&plans));
        }
        if let Some(person) = needs.minute {
            facts.minute =
                open.member(person)?.and_then(|member| member.minute(&self.market.offered_plans()));
        }
        if let Some(job) = job {
            for worker in needs.candidates {
                if let Some(candidate) = open.candidate(job.id, job.visit.n, worker)? {
                    facts.candidates.insert(worker, candidate);
                }
            }
            if let Some((worker, window)) = needs.worker {
                let skill = self
                    .market
                    .service(&job.service)
                    .map_or_else(String::new, |service| service.skill.clone());
                let today = wall(self.now(), &job.time_zone()).date();
                facts.worker = open.worker_facts(worker, job.spot, (&skill, today))?;
                let kind = facts.worker.map(|facts| facts.kind).unwrap_or_default();
                facts.paid_by = rule_for(&self.market.payouts, kind, &job.area);
                if let Some((from, to)) = window {
                    facts.promises = open.promises(worker, from, to)?;
                }
            }
        }
        if let Some(code) = needs.code {
            facts.code_taken = open.code_taken(code)?;
        }
        let priced = |key: String| Some((key.clone(), self.market.service(&key)?.priced()));
        facts.packages = needs.packages.into_iter().filter_map(priced).collect();
        facts.service = needs.service.and_then(|key| self.market.service(&key)).map(|entry| entry.priced());
        Ok(facts)
    }

    fn write_events(
        &self,
        open: &mut Batch<'_, '_>,
        request: &Request,
        job: Option<Job>,
        playbook: &Playbook,
        events: &[Event],
        now: Timestamp,
    ) -> Result<()> {
        let actor = actor_word(request.command.by);
        let mut row = job;
        for event in events {
            match (&mut row, event) {
                (None, Event::Described(description)) => {
                    row = Some(Job::described(request.job, description, now))
                }
                (Some(job), _) => evolve(job, event, now),
                (None, _) => {}
            }
            let Some(job) = &row else { continue };
            open.put_event(job.id, now, &actor, event)?;
            write_candidates(open, job, request.command.by, event, now)?;
            for change in promises(job, event) {
                open.change_promise(change);
                self.shut_links(open, job, &change, now)?;
            }
            if let Some(change) = reviews(job, event, now) {
                open.change_review(&change);
            }
            match event {
                // The phone has answered for the request, or the desk has them on it.
                Event::Sent { .. } => open.prove_addresses(job.id, now),
                Event::Approved { signed: Some(signed), .. } => {
                    open.keep_signature(&signed.fingerprint, job.id, now);
                }
                Event::PaidOut { payout, provider, due } => {
                    open.keep_payout((*payout, *provider), job.id, due.sum(), now);
                }
                // What was mended took as long as it took at first.
                Event::Finished { minutes, report: Report::Done } if job.round() == 1 && !job.is_online() => {
                    open.keep_duration(job, *minutes, now);
                }
                _ => {}
            }
            let mut line = 0;
            for entry in entries(job, self.market.currency, event)? {
                line = open.put_entry(line, job.id, now, &entry);
            }
            self.write_notices(open, job, playbook, event, now)?;
        }
        match row {
            Some(job) if !events.is_empty() => open.put_job(job, playbook),
            _ => Ok(()),
        }
    }

    /// Whoever no longer has the visit cannot open its page by an old link.
    fn shut_links(
        &self,
        open: &mut Batch<'_, '_>,
        job: &Job,
        change: &PromiseChange,
        now: Timestamp,
    ) -> Result<()> {
        if let PromiseChange::Free { worker, .. } = change
            && job.worker() != Some(*worker)
            && let Some(person) = self.person_of(open, *worker)?
        {
            open.revoke_links(job.id, person, now);
        }
        Ok(())
    }

    /// Notices are named after the event that was written last.
    fn write_notices(
        &self,
        open: &mut Batch<'_, '_>,
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
                Recipient::Worker(worker) => self.person_of(open, worker)?,
            };
            let Some(person) = person else { continue };
            let by_mail = self.sends_mail() && message.also_by_mail().is_some();
            let due = job.leaves(&message).map_or(now, |at| at.max(now));
            let content = Content::FromJob { to, message };
            let notice = NewNotice {
                key: format!("e{}.{index}", open.seq()),
                person,
                job: Some(job.id),
                message: serde_json::to_string(&content)?,
                due,
                written: now,
            };
            open.put_notice(&notice);
            if by_mail {
                open.put_mail(&NewNotice { key: format!("{}.mail", notice.key), ..notice });
            }
        }
        Ok(())
    }

    fn person_of(&self, open: &mut Batch<'_, '_>, worker: WorkerId) -> Result<Option<PersonId>> {
        self.matching.person_of(worker).map_or_else(|| open.person_of(worker), |person| Ok(Some(person)))
    }
}

/// What orders are known to need before anything of theirs was read.
fn first_look(batch: &[Request]) -> BTreeSet<Wanted> {
    let jobs = batch.iter().map(|request| Wanted::Job(request.job));
    let keys = batch.iter().filter_map(|request| request.key.as_ref());
    jobs.chain(keys.map(|key| Wanted::Outcome { who: key.who.clone(), key: key.key.clone() })).collect()
}

fn write_candidates(
    open: &mut Batch<'_, '_>,
    job: &Job,
    by: Actor,
    event: &Event,
    now: Timestamp,
) -> Result<()> {
    let known = match changed_candidate(event) {
        Some(worker) => open.candidate(job.id, job.visit.n, worker)?,
        None => None,
    };
    for candidate in candidates_after(job, |_| known.clone(), by, event, now) {
        open.put_candidate(job.id, candidate);
    }
    Ok(())
}
