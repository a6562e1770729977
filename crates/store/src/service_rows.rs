//! The services that the desk has set: who set them, when, and the service as it was written down.

use anyhow::Result;
use domain::PersonId;
use jiff::Timestamp;

use crate::{Row, Store, Tx};

/// A service that was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceRow {
    /// Its key in the catalogue.
    pub key: String,
    /// The whole service, as JSON.
    pub entry: String,
    pub set_by: PersonId,
    pub set_at: Timestamp,
}

fn service(row: &Row) -> Result<ServiceRow> {
    Ok(ServiceRow {
        key: row.text(0)?.to_owned(),
        entry: row.text(1)?.to_owned(),
        set_by: row.id(2)?,
        set_at: row.at(3)?,
    })
}

const LAST: &str = "select max(set_at) from services where market = $1";

fn last(rows: &[Row]) -> Result<Option<Timestamp>> {
    rows.first().map_or(Ok(None), |row| row.opt_at(0))
}

impl Tx<'_> {
    /// Sets a service of a market's, or sets it anew.
    pub fn put_service(&mut self, market: &str, row: &ServiceRow) -> Result<()> {
        let sql = "insert into services (market, key, entry, set_by, set_at) values ($1, $2, $3, $4, $5)
            on conflict (market, key) do update set entry = $3, set_by = $4, set_at = $5";
        let values = [
            market.into(),
            row.key.as_str().into(),
            row.entry.as_str().into(),
            row.set_by.into(),
            row.set_at.into(),
        ];
        self.run(sql, &values)
    }

    /// When a service of a market's was set last, if one was.
    pub fn services_set_at(&mut self, market: &str) -> Result<Option<Timestamp>> {
        last(&self.read(LAST, &[market.into()])?)
    }
}

impl Store {
    /// The services of a market's that were set, in the order of their keys.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn services_set(&self, market: &str) -> Result<Vec<ServiceRow>> {
        let sql = "select key, entry, set_by, set_at from services where market = $1 order by key";
        self.read(sql, &[market.into()])?.iter().map(service).collect()
    }

    /// When a service of a market's was set last, if one was.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn services_set_at(&self, market: &str) -> Result<Option<Timestamp>> {
        last(&self.read(LAST, &[market.into()])?)
    }
}
