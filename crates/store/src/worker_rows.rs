//! Workers and those who applied to be one, and the office's journal of what happened to them.
//!
//! A card holds no personal data; who somebody is stands in `people_rows`, sealed.

use anyhow::Result;
use domain::provider::{Card, Worker, WorkerEvent};
use domain::vetting::{Application, ApplicationState};
use domain::{PersonId, WorkerId};
use jiff::Timestamp;

use crate::{Row, Store, Tx};

/// A worker with the person they are.
#[derive(Clone, Debug)]
pub struct WorkerRow {
    pub person: PersonId,
    pub card: Card,
    pub application: Application,
}

impl WorkerRow {
    /// The row as the rules know it.
    pub fn worker(&self) -> Worker {
        Worker { card: self.card.clone(), application: self.application }
    }
}

/// A line of the office's journal.
#[derive(Clone, Debug)]
pub struct WorkerEventRow {
    pub seq: i64,
    pub worker: WorkerId,
    pub at: Timestamp,
    /// Who did it: `staff:…`, `worker:…` or `machine`.
    pub actor: String,
    pub event: WorkerEvent,
}

pub(crate) const WORKER: &str = "select person, card, application from workers where id = $1";
pub(crate) const PERSON: &str = "select person from workers where id = $1";
const COLUMNS: &str = "person, card, application";
const EVENT: &str = "seq, worker, at, actor, data";

/// A worker that was read.
pub(crate) fn worker(row: &Row) -> Result<WorkerRow> {
    let application = match row.opt_text(2)? {
        Some(json) => serde_json::from_str(json)?,
        // From before there were applications.
        None => Application::made(Timestamp::UNIX_EPOCH, ApplicationState::Approved),
    };
    Ok(WorkerRow { person: row.id(0)?, card: row.json(1)?, application })
}

fn event(row: &Row) -> Result<WorkerEventRow> {
    Ok(WorkerEventRow {
        seq: row.int(0)?,
        worker: row.id(1)?,
        at: row.at(2)?,
        actor: row.text(3)?.to_owned(),
        event: row.json(4)?,
    })
}

impl Tx<'_> {
    /// A worker.
    pub fn worker(&mut self, id: WorkerId) -> Result<Option<WorkerRow>> {
        // Changed only under the office's head, so it need not be held.
        self.read(WORKER, &[id.into()])?.first().map(worker).transpose()
    }

    /// Writes a worker, with when the next step of their application is due.
    pub fn put_worker(&mut self, market: &str, row: &WorkerRow, due: Option<Timestamp>) -> Result<()> {
        let values = [
            row.card.worker.into(),
            row.person.into(),
            market.into(),
            row.card.provider.into(),
            serde_json::to_string(&row.card)?.into(),
            serde_json::to_string(&row.application)?.into(),
            due.into(),
        ];
        let sql = "insert into workers (id, person, market, provider, card, application, due_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (id) do update
            set person = $2, market = $3, provider = $4, card = $5, application = $6, due_at = $7";
        self.run(sql, &values)
    }

    /// Adds a line to the office's journal.
    pub fn put_worker_event(
        &mut self,
        seq: i64,
        id: WorkerId,
        at: Timestamp,
        actor: &str,
        event: &WorkerEvent,
    ) -> Result<()> {
        let values = [
            seq.into(),
            id.into(),
            at.into(),
            actor.into(),
            event.name().into(),
            serde_json::to_string(event)?.into(),
        ];
        let sql = "insert into office_events (seq, worker, at, actor, type, data)
            values ($1, $2, $3, $4, $5, $6)";
        self.run(sql, &values)
    }

    /// The person that a worker is.
    pub fn person_of(&mut self, id: WorkerId) -> Result<Option<PersonId>> {
        self.read(PERSON, &[id.into()])?.first().map(|row| row.id(0)).transpose()
    }
}

impl Store {
    /// A worker.
    pub fn worker(&self, id: WorkerId) -> Result<Option<WorkerRow>> {
        self.read(WORKER, &[id.into()])?.first().map(worker).transpose()
    }

    /// A market's worker.
    pub fn worker_of_market(&self, market: &str, id: WorkerId) -> Result<Option<WorkerRow>> {
        let sql = format!("select {COLUMNS} from workers where market = $1 and id = $2");
        self.read(&sql, &[market.into(), id.into()])?.first().map(worker).transpose()
    }

    /// The worker that a person is, if they are one.
    pub fn worker_of(&self, person: PersonId) -> Result<Option<WorkerRow>> {
        let sql = format!("select {COLUMNS} from workers where person = $1 order by id");
        self.read(&sql, &[person.into()])?.first().map(worker).transpose()
    }

    /// A market's workers and applicants, by id.
    pub fn workers(&self, market: &str) -> Result<Vec<WorkerRow>> {
        let sql = format!("select {COLUMNS} from workers where market = $1 order by id");
        self.read(&sql, &[market.into()])?.iter().map(worker).collect()
    }

    /// Workers whose application is overdue, the oldest first.
    pub fn workers_due(&self, market: &str, now: Timestamp, limit: i64) -> Result<Vec<WorkerId>> {
        let sql = "select id from workers where market = $1 and due_at <= $2 order by due_at, id limit $3";
        self.read(sql, &[market.into(), now.into(), limit.into()])?.iter().map(|row| row.id(0)).collect()
    }

    /// When the next application is overdue.
    pub fn next_worker_due(&self, market: &str) -> Result<Option<Timestamp>> {
        let sql = "select min(due_at) from workers where market = $1 and due_at is not null";
        self.read(sql, &[market.into()])?.first().map_or(Ok(None), |row| row.opt_at(0))
    }

    /// What the office's journal tells of workers after a sequence.
    pub fn office_events_after(&self, seq: i64, limit: i64) -> Result<Vec<WorkerEventRow>> {
        let sql = format!(
            "select {EVENT} from office_events where seq > $1 and subject is null order by seq limit $2"
        );
        self.read(&sql, &[seq.into(), limit.into()])?.iter().map(event).collect()
    }

    /// How many lines the office's journal has, and the number of its last: the same where nothing is missing.
    pub fn office_lines(&self) -> Result<(i64, i64)> {
        let found = self.read("select count(*), coalesce(max(seq), 0) from office_events", &[])?;
        found.first().map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
    }

    /// What happened to one worker, newest first.
    pub fn worker_history(&self, id: WorkerId, limit: i64) -> Result<Vec<WorkerEventRow>> {
        let sql = format!(
            "select {EVENT} from office_events where worker = $1 and subject is null order by seq desc limit $2"
        );
        self.read(&sql, &[id.into(), limit.into()])?.iter().map(event).collect()
    }
}
