//! Photos: who took each, and where its sealed picture lies.
//!
//! Which photos a job has, and whom they are for, stands in the job's row. No picture is kept here.

use anyhow::Result;
use domain::{JobId, PersonId, PhotoId};
use jiff::Timestamp;

use crate::{Row, Store, Tx};

/// Where a photo's picture lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoRow {
    pub job: JobId,
    pub id: PhotoId,
    /// Whose key it is sealed with.
    pub person: PersonId,
    pub taken: Timestamp,
    /// How long it is, sealed.
    pub bytes: u64,
    /// The object's name; nobody can guess it.
    pub object: String,
}

impl Tx<'_> {
    /// Writes where a photo lies; the same one once more is the same row.
    pub fn put_photo(&mut self, market: &str, row: &PhotoRow) -> Result<()> {
        let values = [
            market.into(),
            row.job.into(),
            row.id.into(),
            row.person.into(),
            row.taken.into(),
            i64::try_from(row.bytes)?.into(),
            row.object.as_str().into(),
        ];
        let sql = "insert into photos (market, job, id, person, taken_at, bytes, object)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (market, job, id) do update set bytes = $6, object = $7";
        self.run(sql, &values)
    }

    /// Forgets where a photo lay.
    pub fn drop_photo(&mut self, market: &str, job: JobId, id: PhotoId) -> Result<()> {
        let sql = "delete from photos where market = $1 and job = $2 and id = $3";
        self.run(sql, &[market.into(), job.into(), id.into()])
    }
}

impl Store {
    /// Where a photo of a job lies.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn photo(&self, market: &str, job: JobId, id: PhotoId) -> Result<Option<PhotoRow>> {
        let sql = "select person, taken_at, bytes, object from photos
            where market = $1 and job = $2 and id = $3";
        let found = self.read(sql, &[market.into(), job.into(), id.into()])?;
        let read = |row: &Row| -> Result<PhotoRow> {
            Ok(PhotoRow {
                job,
                id,
                person: row.id(0)?,
                taken: row.at(1)?,
                bytes: u64::try_from(row.int(2)?)?,
                object: row.text(3)?.to_owned(),
            })
        };
        found.first().map(read).transpose()
    }
}
