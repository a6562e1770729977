//! Keys that programs call with: prints of secrets, never a secret, and what each may do.

use anyhow::Result;
use domain::{ApiKeyId, PersonId};
use jiff::Timestamp;

use crate::{Row, Store, Tx};

/// The row of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKeyRow {
    pub id: ApiKeyId,
    /// Under whose name it acts: a person's row of its own, with a name and without a phone.
    pub person: PersonId,
    /// What it may do, words with spaces between them.
    pub scopes: String,
    /// Of the secret that holds.
    pub print: Vec<u8>,
    /// The secret's last characters.
    pub tail: String,
    /// Of the secret before the last rotation, and until when it holds as well.
    pub old: Option<(Vec<u8>, Timestamp)>,
    pub made_by: PersonId,
    pub made_at: Timestamp,
    pub used_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
}

const COLUMNS: &str =
    "id, person, scopes, print, tail, old_print, old_until, made_by, made_at, used_at, revoked_at";

fn api_key(row: &Row) -> Result<ApiKeyRow> {
    let old_print = row.opt_blob(5)?.map(<[u8]>::to_vec);
    Ok(ApiKeyRow {
        id: row.id(0)?,
        person: row.id(1)?,
        scopes: row.text(2)?.to_owned(),
        print: row.blob(3)?.to_vec(),
        tail: row.text(4)?.to_owned(),
        old: old_print.zip(row.opt_at(6)?),
        made_by: row.id(7)?,
        made_at: row.at(8)?,
        used_at: row.opt_at(9)?,
        revoked_at: row.opt_at(10)?,
    })
}

impl Tx<'_> {
    /// Writes a key, or writes it anew.
    pub fn put_api_key(&mut self, market: &str, row: &ApiKeyRow) -> Result<()> {
        let sql = "insert into api_keys (id, market, person, scopes, print, tail, old_print, old_until, made_by,
            made_at, used_at, revoked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict (id) do update set print = $5, tail = $6, old_print = $7, old_until = $8, used_at = $11,
            revoked_at = $12";
        let (old_print, old_until) = row.old.clone().unzip();
        self.run(
            sql,
            &[
                row.id.into(),
                market.into(),
                row.person.into(),
                row.scopes.as_str().into(),
                row.print.clone().into(),
                row.tail.as_str().into(),
                old_print.into(),
                old_until.into(),
                row.made_by.into(),
                row.made_at.into(),
                row.used_at.into(),
                row.revoked_at.into(),
            ],
        )
    }

    /// A key of a market's, held until the transaction ends.
    pub fn api_key(&mut self, market: &str, id: ApiKeyId) -> Result<Option<ApiKeyRow>> {
        let sql = format!("select {COLUMNS} from api_keys where market = $1 and id = $2 for update");
        self.read(&sql, &[market.into(), id.into()])?.first().map(api_key).transpose()
    }

    /// Notes when a key was used last.
    pub fn note_api_key_used(&mut self, id: ApiKeyId, at: Timestamp) -> Result<()> {
        self.run("update api_keys set used_at = $2 where id = $1", &[id.into(), at.into()])
    }
}

impl Store {
    /// The key of a market's whose secret has this print, now or until its rotation is over.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn api_key_by_print(&self, market: &str, print: &[u8]) -> Result<Option<ApiKeyRow>> {
        let sql =
            format!("select {COLUMNS} from api_keys where market = $1 and (print = $2 or old_print = $2)");
        self.read(&sql, &[market.into(), print.into()])?.first().map(api_key).transpose()
    }

    /// A key of a market's.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn api_key(&self, market: &str, id: ApiKeyId) -> Result<Option<ApiKeyRow>> {
        let sql = format!("select {COLUMNS} from api_keys where market = $1 and id = $2");
        self.read(&sql, &[market.into(), id.into()])?.first().map(api_key).transpose()
    }

    /// A market's keys, the newest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn api_keys(&self, market: &str) -> Result<Vec<ApiKeyRow>> {
        let sql = format!("select {COLUMNS} from api_keys where market = $1 order by made_at desc, id desc");
        self.read(&sql, &[market.into()])?.iter().map(api_key).collect()
    }
}
