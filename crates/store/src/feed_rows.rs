//! The addresses at which workers' calendars read their visits: prints, never an address.

use anyhow::Result;
use domain::WorkerId;
use jiff::Timestamp;

use crate::{Row, Store, Tx};

/// A worker's feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedRow {
    pub worker: WorkerId,
    pub print: Vec<u8>,
    pub made_at: Timestamp,
    /// When a calendar last read it.
    pub read_at: Option<Timestamp>,
}

fn feed(row: &Row) -> Result<FeedRow> {
    Ok(FeedRow {
        worker: row.id(0)?,
        print: row.blob(1)?.to_vec(),
        made_at: row.at(2)?,
        read_at: row.opt_at(3)?,
    })
}

impl Tx<'_> {
    /// Writes a worker's feed in the place of the one before.
    pub fn put_feed(&mut self, market: &str, row: &FeedRow) -> Result<()> {
        let sql =
            "insert into calendar_feeds (worker, market, print, made_at, read_at) values ($1, $2, $3, $4, $5)
            on conflict (worker) do update set market = $2, print = $3, made_at = $4, read_at = $5";
        let values = [
            row.worker.into(),
            market.into(),
            row.print.clone().into(),
            row.made_at.into(),
            row.read_at.into(),
        ];
        self.run(sql, &values)
    }

    /// Notes that a calendar read a feed.
    pub fn note_feed_read(&mut self, print: &[u8], at: Timestamp) -> Result<()> {
        self.run("update calendar_feeds set read_at = $2 where print = $1", &[print.into(), at.into()])
    }

    /// Ends a worker's feed.
    pub fn drop_feed(&mut self, worker: WorkerId) -> Result<()> {
        self.run("delete from calendar_feeds where worker = $1", &[worker.into()])
    }
}

impl Store {
    /// A worker's feed, if they have one.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn feed_of(&self, worker: WorkerId) -> Result<Option<FeedRow>> {
        let sql = "select worker, print, made_at, read_at from calendar_feeds where worker = $1";
        self.read(sql, &[worker.into()])?.first().map(feed).transpose()
    }

    /// The feed of a market's with this print.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn feed_by_print(&self, market: &str, print: &[u8]) -> Result<Option<FeedRow>> {
        let sql =
            "select worker, print, made_at, read_at from calendar_feeds where market = $1 and print = $2";
        self.read(sql, &[market.into(), print.into()])?.first().map(feed).transpose()
    }
}
