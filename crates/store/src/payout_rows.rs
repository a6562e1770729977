//! What went to providers, and for which jobs something is still due to them.
//!
//! What is due is read off the postings; which part of it goes out, and when, is decided elsewhere.

use anyhow::Result;
use domain::{JobId, PayoutId, ProviderId};
use jiff::Timestamp;

use crate::engine::Statement;
use crate::job_rows::posting;
use crate::{PostingRow, Store, Value};

/// What went to a provider in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayoutRow {
    pub payout: PayoutId,
    pub provider: ProviderId,
    pub at: Timestamp,
    /// For so many jobs.
    pub jobs: i64,
    /// Minor units.
    pub amount: i64,
}

/// Keeps what went out for one job.
pub(crate) fn statement(
    market: &str,
    (payout, provider): (PayoutId, ProviderId),
    job: JobId,
    amount: i64,
    at: Timestamp,
) -> Statement {
    let sql = "insert into payouts (market, payout, job, provider, at, amount)
        values ($1, $2, $3, $4, $5, $6) on conflict (market, payout, job) do nothing";
    let values: Vec<Value> =
        vec![market.into(), payout.into(), job.into(), provider.into(), at.into(), amount.into()];
    (sql, values)
}

fn payout_row(row: &crate::Row) -> Result<PayoutRow> {
    Ok(PayoutRow {
        payout: row.id(0)?,
        provider: row.id(1)?,
        at: row.at(2)?,
        jobs: row.int(3)?,
        amount: row.int(4)?,
    })
}

impl Store {
    /// A payout, if it was booked.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn payout(&self, market: &str, payout: PayoutId) -> Result<Option<PayoutRow>> {
        let sql = "select payout, provider, max(at), count(*), cast(sum(amount) as bigint) from payouts
            where market = $1 and payout = $2 group by payout, provider";
        self.read(sql, &[market.into(), payout.into()])?.first().map(payout_row).transpose()
    }

    /// What an account's lines come to, all of them.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn balance(&self, market: &str, account: &str) -> Result<i64> {
        let sql = "select cast(coalesce(sum(amount), 0) as bigint) from postings where market = $1 and account = $2";
        self.read(sql, &[market.into(), account.into()])?.first().map_or(Ok(0), |row| row.int(0))
    }

    /// Every line of an account, newest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn every_posting(&self, market: &str, account: &str) -> Result<Vec<PostingRow>> {
        let sql = "select seq, job, at, account, amount from postings where market = $1 and account = $2
            order by seq desc, line";
        self.read(sql, &[market.into(), account.into()])?.iter().map(posting).collect()
    }

    /// The newest payouts.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn payouts(&self, market: &str, most: i64) -> Result<Vec<PayoutRow>> {
        let sql = "select payout, provider, max(at), count(*), cast(sum(amount) as bigint) from payouts
            where market = $1 group by payout, provider order by 3 desc, payout, provider limit $2";
        let rows = self.read(sql, &[market.into(), most.into()])?;
        rows.iter().map(payout_row).collect()
    }

    /// The jobs of which an account's lines do not come to nothing.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn unpaid_jobs(&self, market: &str, account: &str) -> Result<Vec<JobId>> {
        let sql = "select job from postings where market = $1 and account = $2
            group by job having sum(amount) <> 0 order by job";
        self.read(sql, &[market.into(), account.into()])?.iter().map(|row| row.id(0)).collect()
    }
}
