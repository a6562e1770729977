//! Sign-ups by text that are not finished: what somebody has said so far, sealed.

use anyhow::Result;
use domain::PersonId;
use jiff::Timestamp;

use crate::{Row, Store, Tx};

/// A sign-up that is under way.
pub struct SignupRow {
    pub lookup: Vec<u8>,
    pub person: PersonId,
    /// Sealed.
    pub draft: Vec<u8>,
    /// What was asked last, by its word.
    pub asked: String,
    /// The text that was answered last.
    pub cause: String,
    /// When somebody last said something.
    pub at: Timestamp,
    /// When it is taken in, once everything is said.
    pub due: Option<Timestamp>,
}

const COLUMNS: &str = "lookup, person, draft, asked, cause, at, due_at";

fn signup(row: &Row) -> Result<SignupRow> {
    Ok(SignupRow {
        lookup: row.blob(0)?.to_vec(),
        person: row.id(1)?,
        draft: row.blob(2)?.to_vec(),
        asked: row.text(3)?.to_owned(),
        cause: row.text(4)?.to_owned(),
        at: row.at(5)?,
        due: row.opt_at(6)?,
    })
}

impl Tx<'_> {
    /// Writes a sign-up.
    pub fn put_signup(&mut self, row: &SignupRow) -> Result<()> {
        let values = [
            row.lookup.clone().into(),
            row.person.into(),
            row.draft.clone().into(),
            row.asked.as_str().into(),
            row.cause.as_str().into(),
            row.at.into(),
            row.due.into(),
        ];
        let sql = "insert into signups (lookup, person, draft, asked, cause, at, due_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (lookup) do update
            set person = $2, draft = $3, asked = $4, cause = $5, at = $6, due_at = $7";
        self.run(sql, &values)
    }

    /// It is taken in, or given up.
    pub fn end_signup(&mut self, lookup: &[u8]) -> Result<()> {
        self.run("delete from signups where lookup = $1", &[lookup.into()])
    }

    /// Forgets sign-ups of which nothing was heard since then; gives how many.
    pub fn forget_signups(&mut self, before: Timestamp) -> Result<usize> {
        self.count("delete from signups where at < $1 and due_at is null", &[before.into()])
    }
}

impl Store {
    /// A phone's sign-up, if one is under way.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn signup(&self, lookup: &[u8]) -> Result<Option<SignupRow>> {
        let sql = format!("select {COLUMNS} from signups where lookup = $1");
        self.read(&sql, &[lookup.into()])?.first().map(signup).transpose()
    }

    /// Sign-ups that are to be taken in, the longest due first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn signups_due(&self, now: Timestamp, limit: i64) -> Result<Vec<SignupRow>> {
        let sql =
            format!("select {COLUMNS} from signups where due_at <= $1 order by due_at, lookup limit $2");
        self.read(&sql, &[now.into(), limit.into()])?.iter().map(signup).collect()
    }

    /// When the next one is.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn next_signup_due(&self) -> Result<Option<Timestamp>> {
        let found = self.read("select min(due_at) from signups where due_at is not null", &[])?;
        found.first().map_or(Ok(None), |row| row.opt_at(0))
    }
}
