//! People, their places, their words, and workers: the office's rows. Everything personal is sealed bytes.
//!
//! What a sealed value says is not known here, and no query ever looks inside one.

use anyhow::Result;
use domain::job::WorkerFacts;
use domain::provider::{Card, Spot, travel_minutes};
use domain::{JobId, NoteId, PersonId, PlaceId, WorkerId};
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

/// A worker with the person they are.
#[derive(Clone, Debug)]
pub struct WorkerRow {
    pub person: PersonId,
    pub card: Card,
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

fn person(row: &Row) -> Result<PersonRow> {
    Ok(PersonRow {
        id: row.id(0)?,
        salt: row.opt_blob(1)?.map(<[u8]>::to_vec),
        language: row.text(2)?.to_owned(),
        name: row.opt_blob(3)?.map(<[u8]>::to_vec),
    })
}

fn worker(row: &Row) -> Result<WorkerRow> {
    Ok(WorkerRow { person: row.id(0)?, card: row.json(1)? })
}

impl Tx<'_> {
    /// Writes a person.
    pub fn put_person(&mut self, row: &PersonRow) -> Result<()> {
        let values =
            [row.id.into(), row.salt.clone().into(), row.language.as_str().into(), row.name.clone().into()];
        let sql = "insert into people (id, salt, language, name) values ($1, $2, $3, $4)
            on conflict (id) do update set salt = $2, language = $3, name = $4";
        self.run(sql, &values).map(drop)
    }

    /// Writes an address.
    pub fn put_place(&mut self, id: PlaceId, person: PersonId, address: Vec<u8>) -> Result<()> {
        let sql = "insert into places (id, person, address) values ($1, $2, $3) on conflict (id) do nothing";
        self.run(sql, &[id.into(), person.into(), address.into()]).map(drop)
    }

    /// Writes somebody's words.
    pub fn put_note(&mut self, id: NoteId, author: PersonId, at: Timestamp, words: Vec<u8>) -> Result<()> {
        let sql =
            "insert into notes (id, author, at, words) values ($1, $2, $3, $4) on conflict (id) do nothing";
        self.run(sql, &[id.into(), author.into(), at.into(), words.into()]).map(drop)
    }

    /// Writes a worker.
    pub fn put_worker(&mut self, market: &str, row: &WorkerRow) -> Result<()> {
        let values = [
            row.card.worker.into(),
            row.person.into(),
            market.into(),
            row.card.provider.into(),
            serde_json::to_string(&row.card)?.into(),
        ];
        let sql = "insert into workers (id, person, market, provider, card) values ($1, $2, $3, $4, $5)
            on conflict (id) do update set person = $2, market = $3, provider = $4, card = $5";
        self.run(sql, &values).map(drop)
    }

    /// A worker, as deciding needs them, with the way to a spot.
    pub fn worker_facts(&mut self, id: WorkerId, spot: Spot) -> Result<Option<WorkerFacts>> {
        let found = self.read("select person, card from workers where id = $1", &[id.into()])?;
        let Some(row) = found.first().map(worker).transpose()? else { return Ok(None) };
        Ok(Some(WorkerFacts {
            worker: id,
            provider: row.card.provider,
            working: row.card.working(),
            travel_minutes: travel_minutes(row.card.base.tenths_km_to(spot)),
        }))
    }

    /// The person that a worker is.
    pub fn person_of(&mut self, id: WorkerId) -> Result<Option<PersonId>> {
        self.read("select person from workers where id = $1", &[id.into()])?
            .first()
            .map(|row| row.id(0))
            .transpose()
    }

    /// Changes a worker's card.
    pub fn change_card(&mut self, id: WorkerId, change: &mut dyn FnMut(&mut Card)) -> Result<()> {
        let found = self.read("select person, card, market from workers where id = $1", &[id.into()])?;
        let Some(row) = found.first() else { return Ok(()) };
        let (mut changed, market) = (worker(row)?, row.text(2)?.to_owned());
        change(&mut changed.card);
        self.put_worker(&market, &changed)
    }

    /// Makes somebody staff.
    pub fn put_staff(&mut self, person: PersonId, role: &str) -> Result<()> {
        let sql =
            "insert into staff (person, role) values ($1, $2) on conflict (person) do update set role = $2";
        self.run(sql, &[person.into(), role.into()]).map(drop)
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
        self.run(sql, &values).map(drop)
    }
}

impl Store {
    /// A person.
    pub fn person(&self, id: PersonId) -> Result<Option<PersonRow>> {
        let found = self.read("select id, salt, language, name from people where id = $1", &[id.into()])?;
        found.first().map(person).transpose()
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

    /// A worker.
    pub fn worker(&self, id: WorkerId) -> Result<Option<WorkerRow>> {
        let found = self.read("select person, card from workers where id = $1", &[id.into()])?;
        found.first().map(worker).transpose()
    }

    /// The worker that a person is, if they are one.
    pub fn worker_of(&self, person: PersonId) -> Result<Option<WorkerRow>> {
        let found = self.read("select person, card from workers where person = $1", &[person.into()])?;
        found.first().map(worker).transpose()
    }

    /// A market's workers, by id.
    pub fn workers(&self, market: &str) -> Result<Vec<WorkerRow>> {
        let sql = "select person, card from workers where market = $1 order by id";
        self.read(sql, &[market.into()])?.iter().map(worker).collect()
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

    /// Who looked at a person's contact details, newest first.
    pub fn accesses(&self, id: PersonId, limit: i64) -> Result<Vec<AccessRow>> {
        let sql = "select at, viewer, person, fields, purpose, job from access_log where person = $1
            order by at desc limit $2";
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
