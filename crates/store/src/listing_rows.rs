//! Who shows themselves on a page of their own.
//!
//! Nobody is named here, and what they say of themselves is a note elsewhere.

use anyhow::Result;
use domain::{NoteId, WorkerId};
use jiff::Timestamp;

use crate::{Row, Store, Tx, Value};

/// A worker's own page, as long as they have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListingRow {
    pub worker: WorkerId,
    pub about: Option<NoteId>,
    pub at: Timestamp,
}

const COLUMNS: &str = "worker, about, at";

fn listing(row: &Row) -> Result<ListingRow> {
    Ok(ListingRow { worker: row.id(0)?, about: row.opt_id(1)?, at: row.at(2)? })
}

impl Tx<'_> {
    /// Puts a listing up, in place of the one before.
    pub fn put_listing(&mut self, market: &str, row: &ListingRow) -> Result<()> {
        let values: [Value; 4] = [market.into(), row.worker.into(), row.about.into(), row.at.into()];
        let sql = "insert into listings (market, worker, about, at) values ($1, $2, $3, $4)
            on conflict (market, worker) do update set about = $3, at = $4";
        self.run(sql, &values)
    }

    /// Takes a listing down.
    pub fn drop_listing(&mut self, market: &str, worker: WorkerId) -> Result<()> {
        self.run("delete from listings where market = $1 and worker = $2", &[market.into(), worker.into()])
    }
}

impl Store {
    /// A worker's listing, if they have one.
    pub fn listing(&self, market: &str, worker: WorkerId) -> Result<Option<ListingRow>> {
        let sql = format!("select {COLUMNS} from listings where market = $1 and worker = $2");
        self.read(&sql, &[market.into(), worker.into()])?.first().map(listing).transpose()
    }

    /// Every listing of a market, by worker.
    pub fn listings(&self, market: &str) -> Result<Vec<ListingRow>> {
        let sql = format!("select {COLUMNS} from listings where market = $1 order by worker");
        self.read(&sql, &[market.into()])?.iter().map(listing).collect()
    }
}
