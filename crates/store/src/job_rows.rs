//! Jobs, their events, candidates, promises and postings: a market's journal and what it leaves behind.
//!
//! They are written by `batch`, inside a transaction that has taken the market's head row.

use anyhow::Result;
use domain::job::{Candidate, Event, Job, Promise, PromiseChange, awaiting, next_tick};
use domain::playbook::Playbook;
use domain::{Code, JobId, PersonId, WorkerId};
use jiff::Timestamp;
use ledger::Entry;

use crate::engine::Statement;
use crate::{Row, Store, Tx, Value};

/// Due at the end of time: all that is owed stands there late already, and the clock has nothing to do.
const NEVER: i64 = i64::MAX;

/// An event as it stands in the journal.
#[derive(Clone, Debug)]
pub struct EventRow {
    pub seq: i64,
    pub job: JobId,
    pub at: Timestamp,
    /// `customer`, `staff`, `machine` and so on, with an id behind a colon where there is one.
    pub actor: String,
    pub event: Event,
}

/// A candidate with the job it is for.
#[derive(Clone, Debug)]
pub struct CandidateRow {
    pub job: JobId,
    pub candidate: Candidate,
}

/// A line of the ledger.
#[derive(Clone, Debug)]
pub struct PostingRow {
    pub seq: i64,
    pub job: JobId,
    pub at: Timestamp,
    pub account: String,
    pub amount: i64,
}

/// Which jobs a page holds: all of those that fit everything that is said.
#[derive(Clone, Copy, Debug, Default)]
pub struct JobsOf {
    /// Open ones or closed ones alone.
    pub open: Option<bool>,
    pub customer: Option<PersonId>,
    pub worker: Option<WorkerId>,
}

/// Which jobs a list shows.
#[derive(Clone, Copy, Debug)]
pub enum JobFilter {
    /// Every open one, the one due first in front.
    Open,
    /// Those of a customer, newest first.
    Customer(PersonId),
    /// Those that a worker has or had, newest first.
    Worker(WorkerId),
    /// Those closed last.
    Closed,
}

/// The most rows that one list gives.
const LIST_MAX: i64 = 500;

/// Takes the market's lock and gives its sequence: touching the row takes its lock on an engine that has row
/// locks.
pub(crate) const HEAD: &str = "insert into heads (market, seq) values ($1, 0)
    on conflict (market) do update set seq = heads.seq returning seq";
pub(crate) const JOB: &str = "select state from jobs where market = $1 and id = $2";
pub(crate) const CODE_TAKEN: &str =
    "select 1 from jobs where market = $1 and code = $2 and due_at is not null";
pub(crate) const CANDIDATE: &str =
    "select state from candidates where market = $1 and job = $2 and visit = $3 and worker = $4";
pub(crate) const PROMISES: &str = "select worker, job, visit, from_at, to_at, travel_minutes from promises
    where market = $1 and worker = $2 and to_at >= $3 and from_at <= $4 order by from_at, job, visit";

pub(crate) const PUT_JOB: &str =
    "insert into jobs (market, id, code, customer, worker, stage, ending, opened, due_at, version, state)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    on conflict (market, id) do update set code = excluded.code, worker = excluded.worker, stage = excluded.stage,
    ending = excluded.ending, due_at = excluded.due_at, version = excluded.version, state = excluded.state";
pub(crate) const PUT_EVENT: &str = "insert into events (market, seq, job, at, actor, type, data)
    values ($1, $2, $3, $4, $5, $6, $7)";
pub(crate) const PUT_CANDIDATE: &str =
    "insert into candidates (market, job, visit, worker, asked_at, answer, rank, state)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (market, job, visit, worker) do update set asked_at = excluded.asked_at,
    answer = excluded.answer, rank = excluded.rank, state = excluded.state";
pub(crate) const PUT_POSTING: &str =
    "insert into postings (market, seq, line, job, at, account, amount, currency)
    values ($1, $2, $3, $4, $5, $6, $7, $8)";

impl Tx<'_> {
    /// Takes the market's lock and gives its sequence.
    pub fn head(&mut self, market: &str) -> Result<i64> {
        self.read(HEAD, &[market.into()])?.first().map_or(Ok(0), |row| row.int(0))
    }

    /// Sets the market's sequence.
    pub fn set_head(&mut self, market: &str, seq: i64) -> Result<()> {
        self.run("update heads set seq = $2 where market = $1", &[market.into(), seq.into()])
    }
}

/// Where the version stands among a job's columns.
pub(crate) const VERSION: usize = 9;

/// A job's row, with the columns that lists need.
pub(crate) fn job_row(market: &str, job: &Job, playbook: &Playbook, version: i64) -> Result<Vec<Value>> {
    // Whatever is owed has a time, even if the clock has nothing more to do: that is how a row says it is open.
    let due =
        awaiting(job, playbook).map(|_| next_tick(job, playbook).map_or(NEVER, |due| due.as_millisecond()));
    let ending = match &job.stage {
        domain::job::Stage::Closed { ending } => Some(ending.word()),
        _ => None,
    };
    Ok(vec![
        market.into(),
        job.id.into(),
        job.code.as_str().into(),
        job.customer.into(),
        job.worker().into(),
        job.stage.word().into(),
        ending.into(),
        job.opened.into(),
        due.into(),
        version.into(),
        serde_json::to_string(job)?.into(),
    ])
}

/// An event's row.
pub(crate) fn event_row(
    market: &str,
    seq: i64,
    job: JobId,
    at: Timestamp,
    actor: &str,
    event: &Event,
) -> Result<Vec<Value>> {
    Ok(vec![
        market.into(),
        seq.into(),
        job.into(),
        at.into(),
        actor.into(),
        event.name().into(),
        serde_json::to_string(event)?.into(),
    ])
}

/// A candidate's row.
pub(crate) fn candidate_row(market: &str, job: JobId, candidate: &Candidate) -> Result<Vec<Value>> {
    let answer = candidate.kind().map(|kind| format!("{kind:?}").to_lowercase());
    Ok(vec![
        market.into(),
        job.into(),
        i64::from(candidate.visit).into(),
        candidate.worker.into(),
        candidate.asked_at.into(),
        answer.into(),
        i64::from(candidate.rank).into(),
        serde_json::to_string(candidate)?.into(),
    ])
}

/// Makes or frees a promise.
pub(crate) fn promise_statement(market: &str, change: &PromiseChange) -> Statement {
    match change {
        PromiseChange::Make(promise) => {
            let values = vec![
                market.into(),
                promise.worker.into(),
                promise.job.into(),
                i64::from(promise.visit).into(),
                promise.from.into(),
                promise.to.into(),
                i64::from(promise.travel_minutes).into(),
            ];
            let sql = "insert into promises (market, worker, job, visit, from_at, to_at, travel_minutes)
                values ($1, $2, $3, $4, $5, $6, $7) on conflict (market, worker, job, visit, from_at)
                do update set to_at = $6, travel_minutes = $7";
            (sql, values)
        }
        PromiseChange::Free { worker, job, visit } => {
            let sql = "delete from promises where market = $1 and worker = $2 and job = $3 and visit = $4";
            (sql, vec![market.into(), (*worker).into(), (*job).into(), i64::from(*visit).into()])
        }
    }
}

/// An entry's lines, numbered from `line`.
pub(crate) fn posting_rows(
    market: &str,
    (seq, line): (i64, i64),
    whose: impl Into<Value>,
    at: Timestamp,
    entry: &Entry,
) -> Vec<Vec<Value>> {
    let whose = whose.into();
    let row = |(posting, line): (&ledger::Posting, i64)| {
        vec![
            market.into(),
            seq.into(),
            line.into(),
            whose.clone(),
            at.into(),
            posting.account.to_string().into(),
            posting.amount.into(),
            entry.currency().code().into(),
        ]
    };
    entry.postings().iter().zip(line..).map(row).collect()
}

/// A promise that was read.
pub(crate) fn promise(row: &Row) -> Result<Promise> {
    Ok(Promise {
        worker: row.id(0)?,
        job: row.id(1)?,
        visit: u8::try_from(row.int(2)?)?,
        from: row.at(3)?,
        to: row.at(4)?,
        travel_minutes: u32::try_from(row.int(5)?)?,
    })
}

fn event(row: &Row) -> Result<EventRow> {
    Ok(EventRow {
        seq: row.int(0)?,
        job: row.id(1)?,
        at: row.at(2)?,
        actor: row.text(3)?.to_owned(),
        event: row.json(4)?,
    })
}

impl Store {
    /// A market's sequence, as last committed.
    pub fn head(&self, market: &str) -> Result<i64> {
        let found = self.read("select seq from heads where market = $1", &[market.into()])?;
        found.first().map_or(Ok(0), |row| row.int(0))
    }

    /// Every journal's sequence: whether anything has happened anywhere.
    pub fn heads(&self) -> Result<Vec<(String, i64)>> {
        let rows = self.read("select market, seq from heads order by market", &[])?;
        rows.iter().map(|row| Ok((row.text(0)?.to_owned(), row.int(1)?))).collect()
    }

    /// A job's row.
    pub fn job(&self, market: &str, id: JobId) -> Result<Option<Job>> {
        self.read(JOB, &[market.into(), id.into()])?.first().map(|row| row.json(0)).transpose()
    }

    /// A job's row, with the sequence of the last thing that happened to it.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn job_at(&self, market: &str, id: JobId) -> Result<Option<(Job, i64)>> {
        let sql = "select state, version from jobs where market = $1 and id = $2";
        self.read(sql, &[market.into(), id.into()])?.first().map(at_version).transpose()
    }

    /// The open job that has a code.
    pub fn job_by_code(&self, market: &str, code: Code) -> Result<Option<Job>> {
        let sql = "select state from jobs where market = $1 and code = $2 and due_at is not null";
        self.read(sql, &[market.into(), code.as_str().into()])?.first().map(|row| row.json(0)).transpose()
    }

    /// A list of jobs, 500 at most.
    pub fn jobs(&self, market: &str, filter: JobFilter) -> Result<Vec<Job>> {
        let select = "select state from jobs where market = $1";
        let limit = Value::from(LIST_MAX);
        let rows = match filter {
            JobFilter::Open => {
                let sql = format!("{select} and due_at is not null order by due_at, id limit $2");
                self.read(&sql, &[market.into(), limit])?
            }
            JobFilter::Closed => {
                let sql = format!("{select} and due_at is null order by opened desc, id desc limit $2");
                self.read(&sql, &[market.into(), limit])?
            }
            JobFilter::Customer(person) => {
                let sql = format!("{select} and customer = $2 order by opened desc, id desc limit $3");
                self.read(&sql, &[market.into(), person.into(), limit])?
            }
            JobFilter::Worker(worker) => {
                let sql = format!("{select} and worker = $2 order by opened desc, id desc limit $3");
                self.read(&sql, &[market.into(), worker.into(), limit])?
            }
        };
        rows.iter().map(|row| row.json(0)).collect()
    }

    /// A page of jobs, the newest first, after the one where the page before ended; each with the sequence of the last
    /// thing that happened to it.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn jobs_page(
        &self,
        market: &str,
        of: &JobsOf,
        after: Option<(Timestamp, JobId)>,
        limit: usize,
    ) -> Result<Vec<(Job, i64)>> {
        let mut sql = "select state, version from jobs where market = $1".to_owned();
        let mut values = vec![Value::from(market)];
        let mut bind = |value: Value| {
            values.push(value);
            format!("${}", values.len())
        };
        match of.open {
            Some(true) => sql += " and due_at is not null",
            Some(false) => sql += " and due_at is null",
            None => {}
        }
        if let Some(customer) = of.customer {
            sql += &format!(" and customer = {}", bind(customer.into()));
        }
        if let Some(worker) = of.worker {
            sql += &format!(" and worker = {}", bind(worker.into()));
        }
        if let Some((opened, id)) = after {
            let at = bind(opened.into());
            let then = bind(id.into());
            sql += &format!(" and (opened < {at} or opened = {at} and id < {then})");
        }
        let limit = bind(i64::try_from(limit)?.into());
        sql += &format!(" order by opened desc, id desc limit {limit}");
        self.read(&sql, &values)?.iter().map(at_version).collect()
    }

    /// Every job that has a code, the newest first: one of them is open at most.
    pub fn jobs_of_code(&self, market: &str, code: Code) -> Result<Vec<Job>> {
        let sql =
            "select state from jobs where market = $1 and code = $2 order by opened desc, id desc limit $3";
        let rows = self.read(sql, &[market.into(), code.as_str().into(), LIST_MAX.into()])?;
        rows.iter().map(|row| row.json(0)).collect()
    }

    /// Every open job.
    pub fn open_jobs(&self, market: &str) -> Result<Vec<Job>> {
        let sql = "select state from jobs where market = $1 and due_at is not null";
        self.read(sql, &[market.into()])?.iter().map(|row| row.json(0)).collect()
    }

    /// Jobs that something happened to after a sequence, each with the last of it, among the next so many
    /// events.
    pub fn jobs_changed_after(&self, market: &str, seq: i64, limit: i64) -> Result<Vec<(JobId, i64)>> {
        let sql = "select job, max(seq) from events
            where market = $1 and seq > $2 and seq <= $2 + $3 group by job order by 2";
        let rows = self.read(sql, &[market.into(), seq.into(), limit.into()])?;
        rows.iter().map(|row| Ok((row.id(0)?, row.int(1)?))).collect()
    }

    /// Open jobs with something due, the longest overdue first.
    pub fn due(&self, market: &str, now: Timestamp, limit: i64) -> Result<Vec<JobId>> {
        let sql = "select id from jobs where market = $1 and due_at is not null and due_at <= $2
            order by due_at, id limit $3";
        self.read(sql, &[market.into(), now.into(), limit.into()])?.iter().map(|row| row.id(0)).collect()
    }

    /// When the next thing is due, if anything is open.
    pub fn next_due(&self, market: &str) -> Result<Option<Timestamp>> {
        let sql = "select min(due_at) from jobs where market = $1 and due_at is not null and due_at < $2";
        self.read(sql, &[market.into(), NEVER.into()])?.first().map_or(Ok(None), |row| row.opt_at(0))
    }

    /// A job's history, oldest first.
    pub fn timeline(&self, market: &str, job: JobId) -> Result<Vec<EventRow>> {
        let sql = "select seq, job, at, actor, data from events where market = $1 and job = $2 order by seq";
        self.read(sql, &[market.into(), job.into()])?.iter().map(event).collect()
    }

    /// The journal after a sequence, oldest first.
    pub fn events_after(&self, market: &str, seq: i64, limit: i64) -> Result<Vec<EventRow>> {
        let sql = "select seq, job, at, actor, data from events where market = $1 and seq > $2 order by seq limit $3";
        self.read(sql, &[market.into(), seq.into(), limit.into()])?.iter().map(event).collect()
    }

    /// The candidates of a visit, best first.
    pub fn candidates(&self, market: &str, job: JobId, visit: u8) -> Result<Vec<Candidate>> {
        let sql = "select state from candidates where market = $1 and job = $2 and visit = $3 order by rank, worker";
        let values = [market.into(), job.into(), i64::from(visit).into()];
        self.read(sql, &values)?.iter().map(|row| row.json(0)).collect()
    }

    /// One candidate of a visit.
    pub fn candidate(
        &self,
        market: &str,
        job: JobId,
        visit: u8,
        worker: WorkerId,
    ) -> Result<Option<Candidate>> {
        let values = [market.into(), job.into(), i64::from(visit).into(), worker.into()];
        self.read(CANDIDATE, &values)?.first().map(|row| row.json(0)).transpose()
    }

    /// What a worker was asked since then, newest first, about those jobs that are looked for.
    pub fn asked(
        &self,
        market: &str,
        worker: WorkerId,
        since: Timestamp,
        wanted: impl Fn(JobId) -> bool,
    ) -> Result<Vec<CandidateRow>> {
        // What is not sought any more takes nobody's place among the first.
        let sql = "select c.job, c.state from candidates c
            join jobs j on j.market = c.market and j.id = c.job
            where c.market = $1 and c.worker = $2 and c.asked_at >= $3 and j.stage = 'sourcing'
            order by c.asked_at desc, c.job, c.visit limit $4";
        let rows = self.read(sql, &[market.into(), worker.into(), since.into(), LIST_MAX.into()])?;
        let mut asked = Vec::new();
        for row in rows {
            let job = row.id(0)?;
            if wanted(job) {
                asked.push(CandidateRow { job, candidate: row.json(1)? });
            }
        }
        Ok(asked)
    }

    /// Every promise that touches a window of time.
    pub fn promises_between(&self, market: &str, from: Timestamp, to: Timestamp) -> Result<Vec<Promise>> {
        let sql = "select worker, job, visit, from_at, to_at, travel_minutes from promises
            where market = $1 and to_at >= $2 and from_at <= $3 order by worker, from_at, job, visit";
        self.read(sql, &[market.into(), from.into(), to.into()])?.iter().map(promise).collect()
    }

    /// An account's newest lines, as many as a list shows; what it comes to is its `balance`.
    pub fn postings(&self, market: &str, account: &str) -> Result<Vec<PostingRow>> {
        let sql = "select seq, job, at, account, amount from postings where market = $1 and account = $2
            order by seq desc, line limit $3";
        self.read(sql, &[market.into(), account.into(), LIST_MAX.into()])?.iter().map(posting).collect()
    }

    /// Every line of the books after one sequence and up to another, in their order.
    pub fn postings_between(&self, market: &str, after: i64, until: i64) -> Result<Vec<PostingRow>> {
        let sql = "select seq, job, at, account, amount from postings
            where market = $1 and seq > $2 and seq <= $3 order by seq, line";
        self.read(sql, &[market.into(), after.into(), until.into()])?.iter().map(posting).collect()
    }

    /// A job's lines, oldest first.
    pub fn postings_of(&self, market: &str, job: JobId) -> Result<Vec<PostingRow>> {
        let sql = "select p.seq, p.job, p.at, p.account, p.amount from events e
            join postings p on p.market = e.market and p.seq = e.seq
            where e.market = $1 and e.job = $2 order by p.seq, p.line";
        self.read(sql, &[market.into(), job.into()])?.iter().map(posting).collect()
    }

    /// Every account with its balance, by name.
    pub fn balances(&self, market: &str) -> Result<Vec<(String, i64)>> {
        let sql = "select account, cast(sum(amount) as bigint) from postings where market = $1 group by account order by account";
        self.read(sql, &[market.into()])?
            .iter()
            .map(|row| Ok((row.text(0)?.to_owned(), row.int(1)?)))
            .collect()
    }

    /// How many jobs stand in each stage and ending.
    pub fn counts(&self, market: &str) -> Result<Vec<(String, Option<String>, i64)>> {
        let sql = "select stage, ending, count(*) from jobs where market = $1 group by stage, ending order by stage, ending nulls first";
        let rows = self.read(sql, &[market.into()])?;
        rows.iter()
            .map(|row| Ok((row.text(0)?.to_owned(), row.opt_text(1)?.map(str::to_owned), row.int(2)?)))
            .collect()
    }
}

fn at_version(row: &Row) -> Result<(Job, i64)> {
    Ok((row.json(0)?, row.int(1)?))
}

pub(crate) fn posting(row: &Row) -> Result<PostingRow> {
    Ok(PostingRow {
        seq: row.int(0)?,
        job: row.id(1)?,
        at: row.at(2)?,
        account: row.text(3)?.to_owned(),
        amount: row.int(4)?,
    })
}
