//! Sessions, sign-in codes, links, settings, cursors and idempotency keys.
//!
//! Tokens and codes are stored as hashes only.

use anyhow::Result;
use domain::{JobId, PersonId};
use jiff::Timestamp;

use crate::engine::Statement;
use crate::people_rows::{self, PersonRow};
use crate::worker_rows::{self, WorkerRow};
use crate::{Row, Store, Tx, Value};

/// A signed-in person.
#[derive(Clone, Copy, Debug)]
pub struct SessionRow {
    pub person: PersonId,
    /// The one job that it opens, if it came from a link.
    pub job: Option<JobId>,
    pub expires: Timestamp,
}

/// Whoever a session belongs to, as every page must know them.
#[derive(Clone)]
pub struct SignedInRow {
    pub session: SessionRow,
    pub person: PersonRow,
    /// Their role on the staff.
    pub role: Option<String>,
    pub worker: Option<WorkerRow>,
}

/// A link that opens one job for one person.
#[derive(Clone, Debug)]
pub struct LinkRow {
    pub market: String,
    pub job: JobId,
    pub person: PersonId,
    pub purpose: String,
    pub expires: Timestamp,
    pub revoked: bool,
}

pub(crate) const OUTCOME: &str = "select hash, outcome from keys where market = $1 and who = $2 and key = $3";
pub(crate) const PUT_OUTCOME: &str =
    "insert into keys (market, who, key, hash, outcome, at) values ($1, $2, $3, $4, $5, $6)";

/// What an idempotency key led to, as it was read: the order's hash and its outcome.
pub(crate) fn outcome(found: &[Row]) -> Result<Option<(Vec<u8>, String)>> {
    found.first().map(|row| Ok((row.blob(0)?.to_vec(), row.text(1)?.to_owned()))).transpose()
}

/// A key's row.
pub(crate) fn outcome_row(
    market: &str,
    (who, key): (&str, &str),
    hash: &[u8],
    outcome: &str,
    at: Timestamp,
) -> Vec<Value> {
    vec![market.into(), who.into(), key.into(), hash.into(), outcome.into(), at.into()]
}

/// Shuts every link that opens a job for a person.
pub(crate) fn revoke_links(market: &str, job: JobId, person: PersonId, at: Timestamp) -> Statement {
    let sql = "update links set revoked_at = $4
        where market = $1 and job = $2 and person = $3 and revoked_at is null";
    (sql, vec![market.into(), job.into(), person.into(), at.into()])
}

impl Tx<'_> {
    /// What an idempotency key led to: the order's hash and its outcome.
    pub fn outcome(&mut self, market: &str, who: &str, key: &str) -> Result<Option<(Vec<u8>, String)>> {
        outcome(&self.read(OUTCOME, &[market.into(), who.into(), key.into()])?)
    }

    /// Keeps what an idempotency key led to.
    pub fn put_outcome(
        &mut self,
        market: &str,
        whose: (&str, &str),
        hash: &[u8],
        outcome: &str,
        at: Timestamp,
    ) -> Result<()> {
        self.run(PUT_OUTCOME, &outcome_row(market, whose, hash, outcome, at))
    }

    /// Forgets idempotency keys from before then, at most about so many; gives how many.
    pub fn forget_keys(&mut self, market: &str, before: Timestamp, limit: i64) -> Result<usize> {
        let sql = "delete from keys where market = $1 and at in
            (select at from keys where market = $1 and at < $2 order by at limit $3)";
        self.count(sql, &[market.into(), before.into(), limit.into()])
    }

    /// Forgets sessions, sign-in codes and links that have expired.
    pub fn forget_expired(&mut self, now: Timestamp) -> Result<usize> {
        let mut gone = 0;
        for sql in [
            "delete from sessions where expires < $1",
            "delete from sign_in_codes where expires < $1",
            "delete from links where expires < $1",
        ] {
            gone += self.count(sql, &[now.into()])?;
        }
        Ok(gone)
    }

    /// Moves a follower's cursor forward.
    pub fn set_cursor(&mut self, market: &str, follower: &str, seq: i64) -> Result<()> {
        let sql = "insert into cursors (market, follower, seq) values ($1, $2, $3)
            on conflict (market, follower) do update set seq = $3 where cursors.seq < $3";
        self.run(sql, &[market.into(), follower.into(), seq.into()])
    }

    /// Keeps a session by its token's hash.
    pub fn put_session(&mut self, hash: &[u8], row: SessionRow) -> Result<()> {
        let sql = "insert into sessions (hash, person, job, expires) values ($1, $2, $3, $4)";
        self.run(sql, &[hash.into(), row.person.into(), row.job.into(), row.expires.into()])
    }

    /// Ends a session.
    pub fn end_session(&mut self, hash: &[u8]) -> Result<()> {
        self.run("delete from sessions where hash = $1", &[hash.into()])
    }

    /// Keeps a sign-in code's hash; a new one replaces the old one.
    pub fn put_code(&mut self, lookup: &[u8], hash: &[u8], expires: Timestamp) -> Result<()> {
        let sql = "insert into sign_in_codes (lookup, hash, tries, expires) values ($1, $2, 0, $3)
            on conflict (lookup) do update set hash = $2, tries = 0, expires = $3";
        self.run(sql, &[lookup.into(), hash.into(), expires.into()])
    }

    /// Counts a try at a sign-in code and gives its hash, its tries before this one, and its expiry.
    pub fn try_code(&mut self, lookup: &[u8]) -> Result<Option<(Vec<u8>, i64, Timestamp)>> {
        let found = self.read(
            "select hash, tries, expires from sign_in_codes where lookup = $1 for update",
            &[lookup.into()],
        )?;
        let Some(row) = found.first() else { return Ok(None) };
        let tried = (row.blob(0)?.to_vec(), row.int(1)?, row.at(2)?);
        self.run("update sign_in_codes set tries = tries + 1 where lookup = $1", &[lookup.into()])?;
        Ok(Some(tried))
    }

    /// Forgets a sign-in code once it was used.
    pub fn forget_code(&mut self, lookup: &[u8]) -> Result<()> {
        self.run("delete from sign_in_codes where lookup = $1", &[lookup.into()])
    }

    /// Keeps a link by its token's hash.
    pub fn put_link(&mut self, hash: &[u8], row: &LinkRow) -> Result<()> {
        let values = [
            hash.into(),
            row.market.as_str().into(),
            row.job.into(),
            row.person.into(),
            row.purpose.as_str().into(),
            row.expires.into(),
        ];
        let sql =
            "insert into links (hash, market, job, person, purpose, expires) values ($1, $2, $3, $4, $5, $6)
            on conflict (hash) do nothing";
        self.run(sql, &values)
    }

    /// Keeps a setting unless there is one already, and gives the one that is kept: of several who try at once, the
    /// first.
    pub fn keep_setting(&mut self, name: &str, value: &str) -> Result<String> {
        let sql = "insert into settings (name, value) values ($1, $2) on conflict (name) do nothing";
        self.run(sql, &[name.into(), value.into()])?;
        let found = self.read("select value from settings where name = $1", &[name.into()])?;
        found.first().map_or_else(|| Ok(value.to_owned()), |row| Ok(row.text(0)?.to_owned()))
    }

    /// Keeps a setting.
    pub fn set_setting(&mut self, name: &str, value: &str) -> Result<()> {
        let sql =
            "insert into settings (name, value) values ($1, $2) on conflict (name) do update set value = $2";
        self.run(sql, &[name.into(), value.into()])
    }
}

impl Store {
    /// How many keyed orders were refused.
    pub fn refused_count(&self, market: &str) -> Result<i64> {
        let sql = "select count(*) from keys where market = $1 and outcome like '{\"refused\"%'";
        self.read(sql, &[market.into()])?.first().map_or(Ok(0), |row| row.int(0))
    }

    /// How far a follower has read.
    pub fn cursor(&self, market: &str, follower: &str) -> Result<i64> {
        let sql = "select seq from cursors where market = $1 and follower = $2";
        self.read(sql, &[market.into(), follower.into()])?.first().map_or(Ok(0), |row| row.int(0))
    }

    /// Until when a phone's sign-in code is good, if one is out.
    pub fn code_expires(&self, lookup: &[u8]) -> Result<Option<Timestamp>> {
        let found = self.read("select expires from sign_in_codes where lookup = $1", &[lookup.into()])?;
        found.first().map(|row| row.at(0)).transpose()
    }

    /// Whoever a session belongs to, by its token's hash. Every page and form asks this, so it is one read.
    pub fn signed_in(&self, hash: &[u8]) -> Result<Option<SignedInRow>> {
        let sql = "select w.person, w.card, w.application, p.id, p.salt, p.language, p.name,
                s.job, s.expires, t.role
            from sessions s join people p on p.id = s.person
            left join staff t on t.person = s.person left join workers w on w.person = s.person
            where s.hash = $1 order by w.id";
        let found = self.read(sql, &[hash.into()])?;
        let signed_in = |row: &Row| {
            let person = people_rows::person(row, 3)?;
            let session = SessionRow { person: person.id, job: row.opt_id(7)?, expires: row.at(8)? };
            let role = row.opt_text(9)?.map(str::to_owned);
            let worker = row.opt_id::<PersonId>(0)?.map(|_| worker_rows::worker(row)).transpose()?;
            Ok(SignedInRow { session, person, role, worker })
        };
        found.first().map(signed_in).transpose()
    }

    /// A link by its token's hash.
    pub fn link(&self, hash: &[u8]) -> Result<Option<LinkRow>> {
        let sql = "select market, job, person, purpose, expires, revoked_at from links where hash = $1";
        let found = self.read(sql, &[hash.into()])?;
        let link = |row: &crate::Row| {
            Ok(LinkRow {
                market: row.text(0)?.to_owned(),
                job: row.id(1)?,
                person: row.id(2)?,
                purpose: row.text(3)?.to_owned(),
                expires: row.at(4)?,
                revoked: row.opt_int(5)?.is_some(),
            })
        };
        found.first().map(link).transpose()
    }

    /// A setting.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        let found = self.read("select value from settings where name = $1", &[name.into()])?;
        found.first().map(|row| Ok(row.text(0)?.to_owned())).transpose()
    }
}
