//! All SQL, and nothing but: rows in, rows out, one interface over the engine that keeps them.
//!
//! Nothing is decided here. No caller ever sees which engine runs; what engines differ in lives in one file
//! each (`sqlite`, `postgres`). Statements use `$1` placeholders, integers, text and blobs only.

mod api_key_rows;
mod article_rows;
mod batch;
mod checkpoint;
mod duration_rows;
mod engine;
mod fault;
mod feed_rows;
mod health;
mod job_rows;
mod listing_rows;
mod member_rows;
mod notice_rows;
mod office_rows;
mod payout_rows;
mod people_rows;
mod photo_rows;
mod portrait_rows;
mod postgres;
mod privacy_rows;
mod record;
mod remembering;
mod review_rows;
mod room_rows;
mod schema;
mod service_rows;
mod signature_rows;
mod signup_rows;
mod sqlite;
mod talk_rows;
mod vetting_rows;
mod webhook_rows;
mod worker_rows;

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

pub use api_key_rows::ApiKeyRow;
pub use article_rows::VoteRow;
pub use batch::{Batch, Wanted};
pub use engine::{Row, Value};
pub use fault::{Break, Breaks};
pub use feed_rows::FeedRow;
pub use health::Trouble;
pub use job_rows::{CandidateRow, EventRow, JobFilter, JobsOf, PostingRow};
pub use listing_rows::ListingRow;
pub use member_rows::MemberEventRow;
pub use notice_rows::{Channel, NewNotice, NoticeRow, NoticeState};
pub use office_rows::{LinkRow, SessionRow, SignedInRow};
pub use payout_rows::PayoutRow;
pub use people_rows::{AccessRow, PersonRow};
pub use photo_rows::PhotoRow;
pub use portrait_rows::PortraitRow;
pub use record::Recording;
pub use review_rows::{Rating, ReviewsOf};
pub use room_rows::Beat;
pub use service_rows::ServiceRow;
pub use signup_rows::SignupRow;
pub use sqlite::{backup, restore, wal_bytes};
pub use talk_rows::{EmailRow, InboundRow, PointRow, TextRow};
pub use vetting_rows::{CheckRow, CheckState};
pub use webhook_rows::{QueuedRow, TryRow, WebhookRow};
pub use worker_rows::{WorkerEventRow, WorkerRow};

use engine::{Engine, Transaction};

/// A store, open. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    engine: Arc<dyn Engine>,
}

impl Store {
    /// Opens the embedded engine's file in `folder`, makes it if it is not there, and brings its schema up
    /// to date.
    ///
    /// # Errors
    /// The folder cannot be written, another process has it open, or its schema is newer than this program.
    pub fn open(folder: &Path) -> Result<Self> {
        Self::with(Arc::new(sqlite::Sqlite::open(folder)?))
    }

    /// Connects to a PostgreSQL database, such as `postgres://callout@localhost/callout`, and brings its
    /// schema up to date. Any number of processes may share it.
    ///
    /// # Errors
    /// Nobody answers there, or its schema is newer than this program.
    pub fn connect(url: &str) -> Result<Self> {
        Self::with(Arc::new(postgres::Postgres::connect(url)?))
    }

    /// Looks at the embedded engine's file in `folder` without working on it: nothing is written, and a
    /// process that runs there goes on.
    ///
    /// # Errors
    /// There is no such file.
    pub fn look(folder: &Path) -> Result<Self> {
        Ok(Self { engine: Arc::new(sqlite::Sqlite::look(folder)?) })
    }

    /// Looks at a PostgreSQL database without bringing its schema up to date.
    ///
    /// # Errors
    /// Nobody answers there.
    pub fn look_at(url: &str) -> Result<Self> {
        Ok(Self { engine: Arc::new(postgres::Postgres::connect(url)?) })
    }

    /// A store in an empty schema of its own in a PostgreSQL database, for tests and the simulator: whatever
    /// was in that schema is gone.
    ///
    /// # Errors
    /// Nobody answers there, or the schema cannot be made.
    pub fn fresh_schema(url: &str, schema: &str) -> Result<Self> {
        Self::with(Arc::new(postgres::Postgres::fresh_schema(url, schema)?))
    }

    /// A store in memory, for tests and the simulator.
    ///
    /// # Errors
    /// The engine cannot start.
    pub fn in_memory() -> Result<Self> {
        Self::with(Arc::new(sqlite::Sqlite::in_memory()?))
    }

    /// The same rows behind an engine that breaks when told to: for the simulator.
    #[must_use]
    pub fn that_breaks(&self, breaks: Breaks) -> Self {
        Self { engine: Arc::new(fault::Breaking { engine: self.engine.clone(), breaks }) }
    }

    /// The same rows behind an engine that remembers what it read, until that is written: for the simulator, where nobody
    /// else writes.
    #[must_use]
    pub fn that_remembers(&self) -> Self {
        Self { engine: Arc::new(remembering::Remembering::new(self.engine.clone())) }
    }

    /// Whether other processes may write to it too.
    pub fn is_shared(&self) -> bool {
        self.engine.is_shared()
    }

    /// A store in memory as an earlier version left it, after so many schema steps.
    #[cfg(test)]
    fn of_before(steps: usize) -> Result<Self> {
        let store = Self { engine: Arc::new(sqlite::Sqlite::in_memory()?) };
        schema::migrate_to(&store, steps)?;
        Ok(store)
    }

    fn with(engine: Arc<dyn Engine>) -> Result<Self> {
        let store = Self { engine };
        schema::migrate(&store)?;
        Ok(store)
    }

    /// Runs `work` in one transaction: all of it is on disk when this returns `Ok`, or none of it.
    ///
    /// # Errors
    /// Whatever `work` returns, or what the engine says; then nothing was written, unless the engine was lost
    /// before it answered the commit: then nobody knows, and whoever asked asks again under the same key.
    pub fn write<T>(&self, mut work: impl FnMut(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let mut result = None;
        self.engine.write(&mut |transaction| {
            result = Some(work(&mut Tx { transaction })?);
            Ok(())
        })?;
        result.ok_or_else(|| anyhow::anyhow!("the transaction ended without a result"))
    }

    fn read(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        self.engine.read(sql, values)
    }
}

/// A transaction in progress.
pub struct Tx<'a> {
    transaction: &'a mut dyn Transaction,
}

impl Tx<'_> {
    fn read(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        self.transaction.read(sql, values)
    }

    /// Writes. What the engine has against it may only be said when the transaction goes on.
    fn run(&mut self, sql: &str, values: &[Value]) -> Result<()> {
        self.transaction.run(sql, values)
    }

    /// Writes; gives the number of rows touched.
    fn count(&mut self, sql: &str, values: &[Value]) -> Result<usize> {
        self.transaction.count(sql, values)
    }
}

#[cfg(test)]
mod tests;
