//! How long finished work took, by service.
//!
//! Only numbers: what they say about a plan is worked out elsewhere.

use anyhow::Result;
use domain::job::Job;
use jiff::Timestamp;

use crate::engine::Statement;
use crate::{Store, Value};

/// Keeps how long the running visit of a job took.
pub(crate) fn statement(market: &str, job: &Job, minutes: i64, at: Timestamp) -> Statement {
    let sql = "insert into durations (market, service, finished_at, job, visit, minutes)
                values ($1, $2, $3, $4, $5, $6) on conflict (market, service, finished_at, job) do nothing";
    let values: Vec<Value> = vec![
        market.into(),
        job.service.as_str().into(),
        at.into(),
        job.id.into(),
        i64::from(job.visit.n).into(),
        minutes.into(),
    ];
    (sql, values)
}

impl Store {
    /// The minutes that the newest finished visits of a service took, newest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn durations(&self, market: &str, service: &str, most: i64) -> Result<Vec<i64>> {
        let sql = "select minutes from durations where market = $1 and service = $2
                    order by finished_at desc limit $3";
        self.read(sql, &[market.into(), service.into(), most.into()])?.iter().map(|row| row.int(0)).collect()
    }
}
