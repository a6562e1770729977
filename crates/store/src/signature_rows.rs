//! Signatures by the fingerprint of what was signed.
//!
//! A fingerprint says that something was signed, for which job and when. What it was stands in a sealed note.

use anyhow::Result;
use domain::JobId;
use jiff::Timestamp;

use crate::engine::Statement;
use crate::{Row, Store};

/// Keeps a signature; the same statement is signed once.
pub(crate) fn statement(market: &str, fingerprint: &str, job: JobId, at: Timestamp) -> Statement {
    let sql = "insert into signatures (market, fingerprint, job, signed_at) values ($1, $2, $3, $4)
                on conflict (market, fingerprint) do nothing";
    (sql, vec![market.into(), fingerprint.into(), job.into(), at.into()])
}

impl Store {
    /// The code of the job that a statement with this fingerprint was signed for, and when.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn signature(&self, market: &str, fingerprint: &str) -> Result<Option<(String, Timestamp)>> {
        let sql =
            "select j.code, s.signed_at from signatures s join jobs j on j.market = s.market and j.id = s.job
                    where s.market = $1 and s.fingerprint = $2";
        let found = self.read(sql, &[market.into(), fingerprint.into()])?;
        found.first().map(|row: &Row| Ok((row.text(0)?.to_owned(), row.at(1)?))).transpose()
    }
}
