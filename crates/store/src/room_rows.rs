//! Who was heard of in the room of a consultation, and when last. Whether anybody is in it stands in the job's row.

use anyhow::{Result, bail};
use domain::JobId;
use domain::job::Side;
use jiff::Timestamp;

use crate::{Row, Store, Tx};

/// When a side of a job was heard of last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beat {
    pub job: JobId,
    pub side: Side,
    pub at: Timestamp,
}

fn word(side: Side) -> &'static str {
    match side {
        Side::Customer => "customer",
        Side::Worker => "worker",
        Side::Operator => "operator",
    }
}

fn beat(row: &Row) -> Result<Beat> {
    let side = match row.text(1)? {
        "customer" => Side::Customer,
        "worker" => Side::Worker,
        _ => bail!("nobody of that side is ever in a room"),
    };
    Ok(Beat { job: row.id(0)?, side, at: row.at(2)? })
}

impl Tx<'_> {
    /// Somebody is there.
    pub fn put_beat(&mut self, market: &str, beat: Beat) -> Result<()> {
        let sql = "insert into room_beats (market, job, side, at) values ($1, $2, $3, $4)
            on conflict (market, job, side) do update set at = $4";
        self.run(sql, &[market.into(), beat.job.into(), word(beat.side).into(), beat.at.into()])
    }

    /// Nothing is waited for any more of whoever was heard of then, unless they were heard of since.
    pub fn forget_beat(&mut self, market: &str, beat: Beat) -> Result<()> {
        let sql = "delete from room_beats where market = $1 and job = $2 and side = $3 and at = $4";
        self.run(sql, &[market.into(), beat.job.into(), word(beat.side).into(), beat.at.into()])
    }
}

impl Store {
    /// When a side of a job was heard of last, if it was.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn beat(&self, market: &str, job: JobId, side: Side) -> Result<Option<Beat>> {
        let sql = "select job, side, at from room_beats where market = $1 and job = $2 and side = $3";
        self.read(sql, &[market.into(), job.into(), word(side).into()])?.first().map(beat).transpose()
    }

    /// Of whom nothing has been heard since then, the longest silent first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn silent_since(&self, market: &str, then: Timestamp, limit: i64) -> Result<Vec<Beat>> {
        let sql = "select job, side, at from room_beats where market = $1 and at <= $2
            order by at, job, side limit $3";
        self.read(sql, &[market.into(), then.into(), limit.into()])?.iter().map(beat).collect()
    }

    /// When whoever is silent for longest was heard of.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn first_beat(&self, market: &str) -> Result<Option<Timestamp>> {
        let found = self.read("select min(at) from room_beats where market = $1", &[market.into()])?;
        found.first().map_or(Ok(None), |row| row.opt_at(0))
    }
}
