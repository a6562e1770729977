//! Portraits: where the sealed picture lies that somebody shows of themselves.
//!
//! Who may see it is not said here. No picture is kept here.

use anyhow::Result;
use domain::PersonId;
use jiff::Timestamp;

use crate::{Store, Tx};

/// Where a portrait lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortraitRow {
    pub taken: Timestamp,
    /// The object's name; nobody can guess it.
    pub object: String,
}

impl Tx<'_> {
    /// Writes where a person's portrait lies; there is one.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn put_portrait(&mut self, person: PersonId, row: &PortraitRow) -> Result<()> {
        let sql = "insert into portraits (person, taken_at, object) values ($1, $2, $3)
            on conflict (person) do update set taken_at = $2, object = $3";
        self.run(sql, &[person.into(), row.taken.into(), row.object.as_str().into()])
    }

    /// Forgets where a person's portrait lay.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn drop_portrait(&mut self, person: PersonId) -> Result<()> {
        self.run("delete from portraits where person = $1", &[person.into()])
    }
}

impl Store {
    /// Where a person's portrait lies, if they show one.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn portrait(&self, person: PersonId) -> Result<Option<PortraitRow>> {
        let sql = "select taken_at, object from portraits where person = $1";
        let found = self.read(sql, &[person.into()])?;
        found
            .first()
            .map(|row| Ok(PortraitRow { taken: row.at(0)?, object: row.text(1)?.to_owned() }))
            .transpose()
    }
}
