//! People, their places and their words: the office's rows. Everything personal is sealed bytes.
//!
//! What a sealed value says is not known here, and no query ever looks inside one.

use anyhow::Result;
use domain::{JobId, NoteId, PersonId, PlaceId};
use jiff::Timestamp;

use crate::{Row, Store, Tx};

/// A person.
#[derive(Clone)]
pub struct PersonRow {
    pub id: PersonId,
    /// Their key is made from it; forgotten when they are erased.
    pub salt: Option<Vec<u8>>,
    /// `en`, `fr` or `de`.
    pub language: String,
    pub name: Option<Vec<u8>>,
}

/// Somebody looked at somebody's contact details.
#[derive(Clone, Debug)]
pub struct AccessRow {
    pub at: Timestamp,
    pub viewer: String,
    pub person: PersonId,
    pub fields: String,
    pub purpose: String,
    pub job: Option<JobId>,
}

/// A person whose id, salt, language and name stand from a column on.
pub(crate) fn person(row: &Row, from: usize) -> Result<PersonRow> {
    Ok(PersonRow {
        id: row.id(from)?,
        salt: row.opt_blob(from + 1)?.map(<[u8]>::to_vec),
        language: row.text(from + 2)?.to_owned(),
        name: row.opt_blob(from + 3)?.map(<[u8]>::to_vec),
    })
}

impl Tx<'_> {
    /// Writes a person.
    pub fn put_person(&mut self, row: &PersonRow) -> Result<()> {
        let values =
            [row.id.into(), row.salt.clone().into(), row.language.as_str().into(), row.name.clone().into()];
        let sql = "insert into people (id, salt, language, name) values ($1, $2, $3, $4)
            on conflict (id) do update set salt = $2, language = $3, name = $4 where people.salt is not null";
        self.run(sql, &values)
    }

    /// Writes an address.
    pub fn put_place(&mut self, id: PlaceId, person: PersonId, address: Vec<u8>) -> Result<()> {
        let sql = "insert into places (id, person, address) values ($1, $2, $3) on conflict (id) do nothing";
        self.run(sql, &[id.into(), person.into(), address.into()])
    }

    /// Writes somebody's words.
    pub fn put_note(&mut self, id: NoteId, author: PersonId, at: Timestamp, words: Vec<u8>) -> Result<()> {
        let sql =
            "insert into notes (id, author, at, words) values ($1, $2, $3, $4) on conflict (id) do nothing";
        self.run(sql, &[id.into(), author.into(), at.into(), words.into()])
    }

    /// Makes somebody staff.
    pub fn put_staff(&mut self, person: PersonId, role: &str) -> Result<()> {
        let sql =
            "insert into staff (person, role) values ($1, $2) on conflict (person) do update set role = $2";
        self.run(sql, &[person.into(), role.into()])
    }

    /// Takes somebody off the staff.
    pub fn remove_staff(&mut self, person: PersonId) -> Result<()> {
        self.run("delete from staff where person = $1", &[person.into()])
    }

    /// Notes that somebody looked.
    pub fn log_access(&mut self, reference: Vec<u8>, row: &AccessRow) -> Result<()> {
        let values = [
            row.at.into(),
            reference.into(),
            row.viewer.as_str().into(),
            row.person.into(),
            row.fields.as_str().into(),
            row.purpose.as_str().into(),
            row.job.into(),
        ];
        let sql = "insert into access_log (at, ref, viewer, person, fields, purpose, job)
            values ($1, $2, $3, $4, $5, $6, $7)";
        self.run(sql, &values)
    }
}

impl Store {
    /// A person.
    pub fn person(&self, id: PersonId) -> Result<Option<PersonRow>> {
        let found = self.read("select id, salt, language, name from people where id = $1", &[id.into()])?;
        found.first().map(|row| person(row, 0)).transpose()
    }

    /// Everybody of whom something is kept: who was erased is not among them.
    pub fn people_kept(&self) -> Result<Vec<PersonId>> {
        let sql = "select id from people where salt is not null order by id";
        self.read(sql, &[])?.iter().map(|row| row.id(0)).collect()
    }

    /// Everybody who has a phone, in the order in which they came.
    pub fn people_with_phones(&self) -> Result<Vec<PersonId>> {
        let sql = "select distinct person from contact_points where channel = 'sms' order by person";
        self.read(sql, &[])?.iter().map(|row| row.id(0)).collect()
    }

    /// Everybody who asked for something in a market.
    pub fn customers(&self, market: &str) -> Result<Vec<PersonId>> {
        let sql = "select distinct customer from jobs where market = $1 order by customer";
        self.read(sql, &[market.into()])?.iter().map(|row| row.id(0)).collect()
    }

    /// An address and whose it is.
    pub fn place(&self, id: PlaceId) -> Result<Option<(PersonId, Vec<u8>)>> {
        let found = self.read("select person, address from places where id = $1", &[id.into()])?;
        found.first().map(|row| Ok((row.id(0)?, row.blob(1)?.to_vec()))).transpose()
    }

    /// Somebody's words and whose they are.
    pub fn note(&self, id: NoteId) -> Result<Option<(PersonId, Vec<u8>)>> {
        let found = self.read("select author, words from notes where id = $1", &[id.into()])?;
        found.first().map(|row| Ok((row.id(0)?, row.blob(1)?.to_vec()))).transpose()
    }

    /// Somebody's role on the staff.
    pub fn staff_role(&self, id: PersonId) -> Result<Option<String>> {
        let found = self.read("select role from staff where person = $1", &[id.into()])?;
        found.first().map(|row| Ok(row.text(0)?.to_owned())).transpose()
    }

    /// Everyone on the staff with their role.
    pub fn staff(&self) -> Result<Vec<(PersonId, String)>> {
        let rows = self.read("select person, role from staff order by person", &[])?;
        rows.iter().map(|row| Ok((row.id(0)?, row.text(1)?.to_owned()))).collect()
    }

    /// Whether somebody has looked at a person's contact details on a job, for a purpose.
    pub fn has_looked(&self, person: PersonId, viewer: &str, job: JobId, purpose: &str) -> Result<bool> {
        let sql = "select 1 from access_log where person = $1 and viewer = $2 and job = $3 and purpose = $4 limit 1";
        Ok(!self.read(sql, &[person.into(), viewer.into(), job.into(), purpose.into()])?.is_empty())
    }

    /// Who looked at a person's contact details, newest first.
    pub fn accesses(&self, id: PersonId, limit: i64) -> Result<Vec<AccessRow>> {
        let sql = "select at, viewer, person, fields, purpose, job from access_log where person = $1
            order by at desc, ref limit $2";
        let rows = self.read(sql, &[id.into(), limit.into()])?;
        rows.iter()
            .map(|row| {
                Ok(AccessRow {
                    at: row.at(0)?,
                    viewer: row.text(1)?.to_owned(),
                    person: row.id(2)?,
                    fields: row.text(3)?.to_owned(),
                    purpose: row.text(4)?.to_owned(),
                    job: row.opt_id(5)?,
                })
            })
            .collect()
    }
}
