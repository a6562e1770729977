//! Everything that is kept of one person: what they may read of it, and what goes when they are erased.
//!
//! Jobs, events, postings and the proof that something was signed stay: they name people by ids that lead nowhere then.

use anyhow::Result;
use domain::{NoteId, PersonId};
use jiff::Timestamp;

use crate::{PhotoRow, Store, Tx};

/// Words that somebody wrote, sealed.
pub struct NoteRow {
    pub id: NoteId,
    pub at: Timestamp,
    pub words: Vec<u8>,
}

/// A text that has not left yet, or has, is somebody's no more.
const NOTICES: &str = "update notices set body = null,
    state = case when state in ('queued', 'sending', 'unsure') then 'dropped' else state end where person = $1";

impl Tx<'_> {
    /// Forgets what a person's key is made from, and every row that would lead to them.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn erase_person(&mut self, person: PersonId) -> Result<()> {
        let theirs = "(select lookup from contact_points where person = $1)";
        for sql in [
            &format!("delete from texts where lookup in {theirs}"),
            &format!("delete from inbound where lookup in {theirs}"),
            &format!("delete from sign_in_codes where lookup in {theirs}"),
            "delete from signups where person = $1",
            "delete from contact_points where person = $1",
            "delete from sessions where person = $1",
            "delete from links where person = $1",
            "delete from listings where worker in (select id from workers where person = $1)",
            "delete from calendar_feeds where worker in (select id from workers where person = $1)",
            "delete from photos where person = $1",
            "delete from portraits where person = $1",
            NOTICES,
            "delete from checks where person = $1",
            "delete from marks where person = $1",
            "update people set salt = null, name = null, born = null where id = $1",
        ] {
            self.run(sql, &[person.into()])?;
        }
        Ok(())
    }
}

impl Store {
    /// What a person wrote, oldest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn notes_of(&self, author: PersonId) -> Result<Vec<NoteRow>> {
        let sql = "select id, at, words from notes where author = $1 order by at, id";
        let rows = self.read(sql, &[author.into()])?;
        rows.iter()
            .map(|row| Ok(NoteRow { id: row.id(0)?, at: row.at(1)?, words: row.blob(2)?.to_vec() }))
            .collect()
    }

    /// Addresses that a person gave, sealed, in an order of their own.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn places_of(&self, person: PersonId) -> Result<Vec<Vec<u8>>> {
        let rows = self.read("select address from places where person = $1 order by id", &[person.into()])?;
        rows.iter().map(|row| Ok(row.blob(0)?.to_vec())).collect()
    }

    /// Where a person's photos lie, oldest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn photos_of(&self, person: PersonId) -> Result<Vec<PhotoRow>> {
        let sql =
            "select job, id, taken_at, bytes, object from photos where person = $1 order by taken_at, id";
        let rows = self.read(sql, &[person.into()])?;
        rows.iter()
            .map(|row| {
                Ok(PhotoRow {
                    job: row.id(0)?,
                    id: row.id(1)?,
                    person,
                    taken: row.at(2)?,
                    bytes: u64::try_from(row.int(3)?)?,
                    object: row.text(4)?.to_owned(),
                })
            })
            .collect()
    }
}
