//! Where events are sent to, what is still to be sent there, and each try.
//!
//! In which order things are sent, and when again, is decided elsewhere; that a job's events wait for each other is read
//! here.

use anyhow::Result;
use domain::{JobId, PersonId, WebhookId};
use jiff::Timestamp;

use crate::{Row, Store, Tx};

/// An endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookRow {
    pub id: WebhookId,
    /// Under whose name it stands: a person's row of its own.
    pub person: PersonId,
    pub url: String,
    /// Sealed with that person's key.
    pub secret: Vec<u8>,
    /// The secret before the last rotation, sealed alike, and until when it signs as well.
    pub old: Option<(Vec<u8>, Timestamp)>,
    /// Types of events, with spaces between them; empty for all.
    pub types: String,
    /// The journal up to here has been queued.
    pub cursor: i64,
    pub made_at: Timestamp,
    pub paused_at: Option<Timestamp>,
    /// Why it was paused by itself.
    pub fault: Option<String>,
    pub failing_since: Option<Timestamp>,
}

/// Something that is still to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueuedRow {
    pub webhook: WebhookId,
    pub seq: i64,
    pub job: JobId,
    pub attempts: i64,
    pub due: Timestamp,
}

/// A try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TryRow {
    pub seq: i64,
    /// 1 for the first.
    pub attempt: i64,
    pub at: Timestamp,
    /// What was answered, if anything was.
    pub status: Option<i64>,
    pub fault: Option<String>,
}

/// Tries that are kept of an endpoint.
const TRIES_KEPT: i64 = 1000;

const COLUMNS: &str =
    "id, person, url, secret, types, cursor, made_at, paused_at, fault, failing_since, old_secret, old_until";

fn webhook(row: &Row) -> Result<WebhookRow> {
    let old_secret = row.opt_blob(10)?.map(<[u8]>::to_vec);
    Ok(WebhookRow {
        id: row.id(0)?,
        person: row.id(1)?,
        url: row.text(2)?.to_owned(),
        secret: row.blob(3)?.to_vec(),
        old: old_secret.zip(row.opt_at(11)?),
        types: row.text(4)?.to_owned(),
        cursor: row.int(5)?,
        made_at: row.at(6)?,
        paused_at: row.opt_at(7)?,
        fault: row.opt_text(8)?.map(str::to_owned),
        failing_since: row.opt_at(9)?,
    })
}

fn queued(row: &Row) -> Result<QueuedRow> {
    Ok(QueuedRow {
        webhook: row.id(0)?,
        seq: row.int(1)?,
        job: row.id(2)?,
        attempts: row.int(3)?,
        due: row.at(4)?,
    })
}

impl Tx<'_> {
    /// Writes an endpoint, or writes it anew. How far it has read is moved by `queue_for` alone.
    pub fn put_webhook(&mut self, market: &str, row: &WebhookRow) -> Result<()> {
        let sql = "insert into webhooks (id, market, person, url, secret, types, cursor, made_at, paused_at,
            fault, failing_since, old_secret, old_until)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            on conflict (id) do update set url = $4, secret = $5, types = $6, paused_at = $9, fault = $10,
            failing_since = $11, old_secret = $12, old_until = $13";
        let (old_secret, old_until) = row.old.clone().unzip();
        self.run(
            sql,
            &[
                row.id.into(),
                market.into(),
                row.person.into(),
                row.url.as_str().into(),
                row.secret.clone().into(),
                row.types.as_str().into(),
                row.cursor.into(),
                row.made_at.into(),
                row.paused_at.into(),
                row.fault.clone().into(),
                row.failing_since.into(),
                old_secret.into(),
                old_until.into(),
            ],
        )
    }

    /// An endpoint, held until the transaction ends.
    pub fn webhook(&mut self, market: &str, id: WebhookId) -> Result<Option<WebhookRow>> {
        let sql = format!("select {COLUMNS} from webhooks where market = $1 and id = $2 for update");
        self.read(&sql, &[market.into(), id.into()])?.first().map(webhook).transpose()
    }

    /// Takes an endpoint away, with everything that was to be sent there.
    pub fn drop_webhook(&mut self, id: WebhookId) -> Result<()> {
        self.run("delete from webhook_queue where webhook = $1", &[id.into()])?;
        self.run("delete from webhook_tries where webhook = $1", &[id.into()])?;
        self.run("delete from webhooks where id = $1", &[id.into()])
    }

    /// Queues events for an endpoint that has read this far, and says that it has read to there; false if somebody else has
    /// done so meanwhile.
    pub fn queue_for(
        &mut self,
        market: &str,
        (id, from, to): (WebhookId, i64, i64),
        events: &[(i64, JobId)],
        now: Timestamp,
    ) -> Result<bool> {
        let moved = self.count(
            "update webhooks set cursor = $3 where id = $1 and cursor = $2",
            &[id.into(), from.into(), to.into()],
        )?;
        if moved == 0 {
            return Ok(false);
        }
        let sql = "insert into webhook_queue (webhook, seq, market, job, attempts, due_at)
            values ($1, $2, $3, $4, 0, $5) on conflict (webhook, seq) do nothing";
        for (seq, job) in events {
            self.run(sql, &[id.into(), (*seq).into(), market.into(), (*job).into(), now.into()])?;
        }
        Ok(true)
    }

    /// Reads the journal once more from there, beside what waits already.
    pub fn rewind(&mut self, id: WebhookId, to: i64) -> Result<()> {
        self.run("update webhooks set cursor = $2 where id = $1 and cursor > $2", &[id.into(), to.into()])
    }

    /// Takes something in hand until then, if nobody else has since it had so many attempts.
    pub fn claim_queued(&mut self, row: &QueuedRow, until: Timestamp) -> Result<bool> {
        let sql = "update webhook_queue set attempts = $3 + 1, due_at = $4 where webhook = $1 and seq = $2 and attempts = $3";
        let values = [row.webhook.into(), row.seq.into(), row.attempts.into(), until.into()];
        Ok(self.count(sql, &values)? > 0)
    }

    /// It got through.
    pub fn sent(&mut self, row: &QueuedRow) -> Result<()> {
        let sql = "delete from webhook_queue where webhook = $1 and seq = $2";
        self.run(sql, &[row.webhook.into(), row.seq.into()])
    }

    /// It did not, and is tried again then.
    pub fn send_again(&mut self, row: &QueuedRow, at: Timestamp) -> Result<()> {
        let sql = "update webhook_queue set due_at = $3 where webhook = $1 and seq = $2";
        self.run(sql, &[row.webhook.into(), row.seq.into(), at.into()])
    }

    /// Everything that waits for an endpoint is due now.
    pub fn all_due(&mut self, id: WebhookId, now: Timestamp) -> Result<()> {
        self.run(
            "update webhook_queue set due_at = $2 where webhook = $1 and due_at > $2",
            &[id.into(), now.into()],
        )
    }

    /// Keeps a try, and forgets the oldest.
    pub fn put_try(&mut self, id: WebhookId, row: &TryRow) -> Result<()> {
        let sql = "insert into webhook_tries (webhook, seq, attempt, at, status, fault)
            values ($1, $2, $3, $4, $5, $6) on conflict (webhook, seq, attempt) do update set at = $4, status = $5, fault = $6";
        let values = [
            id.into(),
            row.seq.into(),
            row.attempt.into(),
            row.at.into(),
            row.status.into(),
            row.fault.clone().into(),
        ];
        self.run(sql, &values)?;
        let sql = "delete from webhook_tries where webhook = $1 and at < (select min(at) from
            (select at from webhook_tries where webhook = $1 order by at desc limit $2) newest)";
        self.run(sql, &[id.into(), TRIES_KEPT.into()])
    }
}

impl Store {
    /// A market's endpoints, the newest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn webhooks(&self, market: &str) -> Result<Vec<WebhookRow>> {
        let sql = format!("select {COLUMNS} from webhooks where market = $1 order by made_at desc, id desc");
        self.read(&sql, &[market.into()])?.iter().map(webhook).collect()
    }

    /// An endpoint.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn webhook(&self, market: &str, id: WebhookId) -> Result<Option<WebhookRow>> {
        let sql = format!("select {COLUMNS} from webhooks where market = $1 and id = $2");
        self.read(&sql, &[market.into(), id.into()])?.first().map(webhook).transpose()
    }

    /// What may be sent to an endpoint now, oldest first: of each job only the first that waits, so that its events arrive in order.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn queued_due(&self, id: WebhookId, now: Timestamp, limit: i64) -> Result<Vec<QueuedRow>> {
        let sql = "select q.webhook, q.seq, q.job, q.attempts, q.due_at from webhook_queue q
            join webhooks w on w.id = q.webhook
            where q.webhook = $1 and q.due_at <= $2 and w.paused_at is null and not exists
                (select 1 from webhook_queue e where e.webhook = q.webhook and e.job = q.job and e.seq < q.seq)
            order by q.seq limit $3";
        self.read(sql, &[id.into(), now.into(), limit.into()])?.iter().map(queued).collect()
    }

    /// When the next thing that waits may be sent.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn next_queued(&self, market: &str) -> Result<Option<Timestamp>> {
        let sql = "select min(q.due_at) from webhook_queue q join webhooks w on w.id = q.webhook
            where q.market = $1 and w.paused_at is null and not exists
                (select 1 from webhook_queue e where e.webhook = q.webhook and e.job = q.job and e.seq < q.seq)";
        self.read(sql, &[market.into()])?.first().map_or(Ok(None), |row| row.opt_at(0))
    }

    /// How much waits for an endpoint.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn queued_count(&self, id: WebhookId) -> Result<i64> {
        let found = self.read("select count(*) from webhook_queue where webhook = $1", &[id.into()])?;
        found.first().map_or(Ok(0), |row| row.int(0))
    }

    /// The newest tries of an endpoint.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn webhook_tries(&self, id: WebhookId, limit: i64) -> Result<Vec<TryRow>> {
        let sql = "select seq, attempt, at, status, fault from webhook_tries where webhook = $1
            order by at desc, seq desc, attempt desc limit $2";
        self.read(sql, &[id.into(), limit.into()])?
            .iter()
            .map(|row| {
                Ok(TryRow {
                    seq: row.int(0)?,
                    attempt: row.int(1)?,
                    at: row.at(2)?,
                    status: row.opt_int(3)?,
                    fault: row.opt_text(4)?.map(str::to_owned),
                })
            })
            .collect()
    }
}
