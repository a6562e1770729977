//! Orders that are committed together: what they need to know, read in two looks, and what came of them,
//! written in a few statements at the end.
//!
//! Whatever an order changes, the next one in the batch sees. What was not looked up beforehand is read when
//! it is asked for, so a look ahead saves time and never decides anything.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::{Context, Result};
use domain::job::{Candidate, Event, Job, Promise, PromiseChange, ReviewChange, WorkerFacts};
use domain::membership::Member;
use domain::playbook::Playbook;
use domain::provider::{Spot, travel_minutes};
use domain::{Code, JobId, PayoutId, PersonId, ProviderId, WorkerId};
use jiff::Timestamp;
use jiff::civil::Date;
use ledger::Entry;

use crate::engine::Statement;
use crate::notice_rows::NewNotice;
use crate::{
    Row, Tx, Value, duration_rows, job_rows, member_rows, notice_rows, office_rows, payout_rows, review_rows,
    signature_rows, talk_rows, worker_rows,
};

/// Something that an order needs to know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wanted {
    /// What an idempotency key led to.
    Outcome {
        who: String,
        key: String,
    },
    Job(JobId),
    /// Whether an open job has this code.
    Code(Code),
    Candidate {
        job: JobId,
        visit: u8,
        worker: WorkerId,
    },
    /// A worker's card.
    Worker(WorkerId),
    /// The person that a worker is.
    Person(WorkerId),
    /// A member.
    Member(PersonId),
    /// A worker's promises that touch a window of time.
    Promises {
        worker: WorkerId,
        from: Timestamp,
        to: Timestamp,
    },
}

impl Wanted {
    fn read(&self, market: &str) -> Statement {
        let market = Value::from(market);
        match self {
            Self::Outcome { who, key } => {
                (office_rows::OUTCOME, vec![market, who.as_str().into(), key.as_str().into()])
            }
            Self::Job(job) => (job_rows::JOB, vec![market, (*job).into()]),
            Self::Code(code) => (job_rows::CODE_TAKEN, vec![market, code.as_str().into()]),
            Self::Candidate { job, visit, worker } => {
                let visit = i64::from(*visit).into();
                (job_rows::CANDIDATE, vec![market, (*job).into(), visit, (*worker).into()])
            }
            Self::Worker(worker) => (worker_rows::WORKER, vec![(*worker).into()]),
            Self::Person(worker) => (worker_rows::PERSON, vec![(*worker).into()]),
            Self::Member(person) => (member_rows::MEMBER, vec![(*person).into()]),
            Self::Promises { worker, from, to } => {
                (job_rows::PROMISES, vec![market, (*worker).into(), (*from).into(), (*to).into()])
            }
        }
    }
}

/// A batch in progress, under its market's lock.
pub struct Batch<'t, 'a> {
    tx: &'t mut Tx<'a>,
    market: &'t str,
    began: i64,
    seq: i64,
    /// Rows as they stood when the batch began.
    seen: HashMap<Wanted, Vec<Row>>,
    /// Jobs that were read or changed, and the version, due time and ending of a changed one.
    jobs: BTreeMap<JobId, (Job, Option<Vec<Value>>)>,
    /// Candidates that were changed, by job, visit and worker.
    candidates: BTreeMap<(JobId, u8, WorkerId), Candidate>,
    promises: Vec<PromiseChange>,
    outcomes: HashMap<(String, String), (Vec<u8>, String)>,
    outcome_rows: Vec<Vec<Value>>,
    event_rows: Vec<Vec<Value>>,
    posting_rows: Vec<Vec<Value>>,
    notice_rows: Vec<Vec<Value>>,
    /// Statements of which there are few.
    others: Vec<Statement>,
}

impl<'a> Tx<'a> {
    /// Begins a batch: takes the market's lock, and looks at what all of its orders are known to need.
    pub fn batch<'t>(&'t mut self, market: &'t str, wanted: BTreeSet<Wanted>) -> Result<Batch<'t, 'a>> {
        let head: Statement = (job_rows::HEAD, vec![market.into()]);
        let reads: Vec<Statement> =
            std::iter::once(head).chain(wanted.iter().map(|one| one.read(market))).collect();
        let mut found = self.transaction.read_each(&reads)?.into_iter();
        let head = found.next().context("a head row was not answered")?;
        let seq = head.first().map_or(Ok(0), |row| row.int(0))?;
        Ok(Batch {
            tx: self,
            market,
            began: seq,
            seq,
            seen: wanted.into_iter().zip(found).collect(),
            jobs: BTreeMap::new(),
            candidates: BTreeMap::new(),
            promises: Vec::new(),
            outcomes: HashMap::new(),
            outcome_rows: Vec::new(),
            event_rows: Vec::new(),
            posting_rows: Vec::new(),
            notice_rows: Vec::new(),
            others: Vec::new(),
        })
    }
}

impl Batch<'_, '_> {
    /// The market's sequence now.
    pub fn seq(&self) -> i64 {
        self.seq
    }

    /// Looks at everything that orders are about to need, at once.
    pub fn look_ahead(&mut self, wanted: impl IntoIterator<Item = Wanted>) -> Result<()> {
        // In order, so that what is alike is asked together.
        let new: BTreeSet<Wanted> = wanted.into_iter().filter(|one| !self.seen.contains_key(one)).collect();
        if new.is_empty() {
            return Ok(());
        }
        let reads: Vec<Statement> = new.iter().map(|one| one.read(self.market)).collect();
        let found = self.tx.transaction.read_each(&reads)?;
        self.seen.extend(new.into_iter().zip(found));
        Ok(())
    }

    fn rows(&mut self, wanted: Wanted) -> Result<&[Row]> {
        if !self.seen.contains_key(&wanted) {
            self.look_ahead([wanted.clone()])?;
        }
        Ok(self.seen.get(&wanted).map_or(&[], Vec::as_slice))
    }

    /// What an idempotency key led to: the order's hash and its outcome.
    pub fn outcome(&mut self, who: &str, key: &str) -> Result<Option<(Vec<u8>, String)>> {
        let (who, key) = (who.to_owned(), key.to_owned());
        if let Some(known) = self.outcomes.get(&(who.clone(), key.clone())) {
            return Ok(Some(known.clone()));
        }
        office_rows::outcome(self.rows(Wanted::Outcome { who, key })?)
    }

    /// The sequence of the last thing that happened to a job.
    pub fn version(&mut self, id: JobId) -> Result<Option<i64>> {
        if let Some((_, Some(changed))) = self.jobs.get(&id) {
            return Ok(match changed.get(job_rows::VERSION) {
                Some(Value::Int(version)) => Some(*version),
                _ => None,
            });
        }
        let sql = "select version from jobs where market = $1 and id = $2";
        let found = self.tx.transaction.read(sql, &[self.market.into(), id.into()])?;
        found.first().map(|row| row.int(0)).transpose()
    }

    /// A job as it stands now.
    pub fn job(&mut self, id: JobId) -> Result<Option<Job>> {
        if let Some((job, _)) = self.jobs.get(&id) {
            return Ok(Some(job.clone()));
        }
        let found: Option<Job> = self.rows(Wanted::Job(id))?.first().map(|row| row.json(0)).transpose()?;
        if let Some(job) = &found {
            self.jobs.insert(id, (job.clone(), None));
        }
        Ok(found)
    }

    /// Whether an open job has this code. One that closed in this very batch still has it.
    pub fn code_taken(&mut self, code: Code) -> Result<bool> {
        let here = self.jobs.values().any(|(job, _)| job.code == code && !job.is_closed());
        Ok(here || !self.rows(Wanted::Code(code))?.is_empty())
    }

    /// A candidate of a visit.
    pub fn candidate(&mut self, job: JobId, visit: u8, worker: WorkerId) -> Result<Option<Candidate>> {
        if let Some(candidate) = self.candidates.get(&(job, visit, worker)) {
            return Ok(Some(candidate.clone()));
        }
        self.rows(Wanted::Candidate { job, visit, worker })?.first().map(|row| row.json(0)).transpose()
    }

    /// A worker, as deciding needs them, with the way to a spot: for work of this kind they may be given none once their
    /// licence for it has run out.
    pub fn worker_facts(
        &mut self,
        worker: WorkerId,
        spot: Spot,
        (skill, today): (&str, Date),
    ) -> Result<Option<WorkerFacts>> {
        let found = self.rows(Wanted::Worker(worker))?.first().map(worker_rows::worker).transpose()?;
        Ok(found.map(|row| WorkerFacts {
            worker,
            provider: row.card.provider,
            working: row.card.working() && !row.card.is_unlicensed(skill, today),
            travel_minutes: travel_minutes(row.card.base.tenths_km_to(spot)),
            kind: row.card.kind,
            person: row.person,
        }))
    }

    /// The person that a worker is.
    pub fn person_of(&mut self, worker: WorkerId) -> Result<Option<PersonId>> {
        self.rows(Wanted::Person(worker))?.first().map(|row| row.id(0)).transpose()
    }

    /// A member, or whoever asked to be one.
    pub fn member(&mut self, person: PersonId) -> Result<Option<Member>> {
        self.rows(Wanted::Member(person))?.first().map(member_rows::member).transpose()
    }

    /// A worker's promises that touch a window of time.
    pub fn promises(&mut self, worker: WorkerId, from: Timestamp, to: Timestamp) -> Result<Vec<Promise>> {
        let stored = self.rows(Wanted::Promises { worker, from, to })?;
        let mut known = stored.iter().map(job_rows::promise).collect::<Result<Vec<_>>>()?;
        for change in self.promises.iter().filter(|change| change.worker() == worker) {
            match change {
                PromiseChange::Free { .. } => {
                    known.retain(|promise| (promise.job, promise.visit) != change.visit());
                }
                PromiseChange::Make(promise) if promise.to >= from && promise.from <= to => {
                    known.push(*promise);
                }
                PromiseChange::Make(_) => {}
            }
        }
        known.sort_by_key(|promise| (promise.from, promise.job, promise.visit));
        Ok(known)
    }

    /// Keeps what an idempotency key led to.
    pub fn put_outcome(&mut self, (who, key): (&str, &str), hash: &[u8], outcome: &str, at: Timestamp) {
        self.outcome_rows.push(office_rows::outcome_row(self.market, (who, key), hash, outcome, at));
        self.outcomes.insert((who.to_owned(), key.to_owned()), (hash.to_vec(), outcome.to_owned()));
    }

    /// Appends an event under the next number, and gives that.
    pub fn put_event(&mut self, job: JobId, at: Timestamp, actor: &str, event: &Event) -> Result<i64> {
        self.seq += 1;
        self.event_rows.push(job_rows::event_row(self.market, self.seq, job, at, actor, event)?);
        Ok(self.seq)
    }

    /// Changes a job, as of the last event.
    pub fn put_job(&mut self, job: Job, playbook: &Playbook) -> Result<()> {
        let row = job_rows::job_row(self.market, &job, playbook, self.seq)?;
        self.jobs.insert(job.id, (job, Some(row)));
        Ok(())
    }

    /// Changes a candidate of a job.
    pub fn put_candidate(&mut self, job: JobId, candidate: Candidate) {
        self.candidates.insert((job, candidate.visit, candidate.worker), candidate);
    }

    /// Makes or frees a promise.
    pub fn change_promise(&mut self, change: PromiseChange) {
        self.others.push(job_rows::promise_statement(self.market, &change));
        self.promises.push(change);
    }

    /// Keeps or shows what was said of each other.
    pub fn change_review(&mut self, change: &ReviewChange) {
        self.others.push(review_rows::statement(self.market, change));
    }

    /// Keeps that a statement was signed, by its fingerprint.
    pub fn keep_signature(&mut self, fingerprint: &str, job: JobId, at: Timestamp) {
        self.others.push(signature_rows::statement(self.market, fingerprint, job, at));
    }

    /// Keeps what went to a provider for a job.
    pub fn keep_payout(&mut self, to: (PayoutId, ProviderId), job: JobId, amount: i64, at: Timestamp) {
        self.others.push(payout_rows::statement(self.market, to, job, amount, at));
    }

    /// Keeps how long a job's running visit took.
    pub fn keep_duration(&mut self, job: &Job, minutes: i64, at: Timestamp) {
        self.others.push(duration_rows::statement(self.market, job, minutes, at));
    }

    /// Appends an event's entry, its lines numbered from `line`; gives the next number.
    pub fn put_entry(&mut self, line: i64, job: JobId, at: Timestamp, entry: &Entry) -> i64 {
        let rows = job_rows::posting_rows(self.market, (self.seq, line), job, at, entry);
        let next = line + i64::try_from(rows.len()).unwrap_or(0);
        self.posting_rows.extend(rows);
        next
    }

    /// Writes a notice.
    pub fn put_notice(&mut self, new: &NewNotice) {
        self.notice_rows.push(new.row(self.market));
    }

    /// Writes a notice that leaves by e-mail, if its reader has an address.
    pub fn put_mail(&mut self, new: &NewNotice) {
        self.others.push(notice_rows::mail(self.market, new));
    }

    /// The phone has answered for what these addresses came with: they are its holder's.
    pub fn prove_addresses(&mut self, job: JobId, at: Timestamp) {
        self.others.push(talk_rows::prove_addresses(job.into(), at));
    }

    /// Shuts every link that opens a job for a person.
    pub fn revoke_links(&mut self, job: JobId, person: PersonId, at: Timestamp) {
        self.others.push(office_rows::revoke_links(self.market, job, person, at));
    }

    /// Writes everything, and gives the market's sequence before and after.
    pub fn finish(mut self) -> Result<(i64, i64)> {
        let candidates = self.candidates.iter();
        let candidates = candidates
            .map(|((job, ..), candidate)| job_rows::candidate_row(self.market, *job, candidate))
            .collect::<Result<Vec<_>>>()?;
        let jobs: Vec<_> = std::mem::take(&mut self.jobs).into_values().filter_map(|(_, row)| row).collect();
        let to = &mut self.tx.transaction;
        to.run_each(office_rows::PUT_OUTCOME, self.outcome_rows)?;
        to.run_each(job_rows::PUT_EVENT, self.event_rows)?;
        to.run_each(job_rows::PUT_JOB, jobs)?;
        to.run_each(job_rows::PUT_CANDIDATE, candidates)?;
        to.run_each(job_rows::PUT_POSTING, self.posting_rows)?;
        to.run_each(notice_rows::PUT_NOTICE, self.notice_rows)?;
        for (sql, values) in self.others {
            to.run(sql, &values)?;
        }
        if self.seq != self.began {
            self.tx.set_head(self.market, self.seq)?;
        }
        Ok((self.began, self.seq))
    }
}
