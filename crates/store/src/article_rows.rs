//! What readers say of help articles.
//!
//! Nobody is named beside a vote, and what they wrote is sealed bytes here.

use anyhow::Result;
use jiff::Timestamp;

use crate::{Store, Tx};

/// A reader's word on an article.
#[derive(Clone)]
pub struct VoteRow {
    pub at: Timestamp,
    pub helped: bool,
    pub words: Option<Vec<u8>>,
}

impl Tx<'_> {
    /// Keeps a vote.
    pub fn put_vote(&mut self, article: &str, reference: &[u8], row: &VoteRow) -> Result<()> {
        let values = [
            article.into(),
            row.at.into(),
            reference.into(),
            i64::from(row.helped).into(),
            row.words.clone().into(),
        ];
        let sql = "insert into article_votes (article, at, ref, helped, words) values ($1, $2, $3, $4, $5)
            on conflict (article, ref) do nothing";
        self.run(sql, &values)
    }
}

impl Store {
    /// An article's votes, newest first.
    pub fn votes(&self, article: &str, limit: i64) -> Result<Vec<VoteRow>> {
        let sql =
            "select at, helped, words from article_votes where article = $1 order by at desc, ref limit $2";
        let rows = self.read(sql, &[article.into(), limit.into()])?;
        rows.iter()
            .map(|row| {
                Ok(VoteRow {
                    at: row.at(0)?,
                    helped: row.int(1)? != 0,
                    words: row.opt_blob(2)?.map(<[u8]>::to_vec),
                })
            })
            .collect()
    }
}
