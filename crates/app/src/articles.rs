//! Help articles: whether they helped, as their readers say.
//!
//! A vote belongs to nobody. What a reader writes beside it is sealed with a key that is the office's own.

use anyhow::Result;
use domain::PersonId;
use store::VoteRow;

use crate::App;
use crate::vault::Salt;

/// What the readers of an article say.
pub struct Voices {
    pub helped: usize,
    pub did_not: usize,
    /// Their words, newest first.
    pub words: Vec<String>,
}

/// Votes that are read for one article.
const VOTES_MAX: i64 = 1000;
/// The longest comment.
const COMMENT_CHARACTERS_MAX: usize = 1000;

impl App {
    /// Keeps a reader's word, as long as there are not more than are read. The same form twice is one vote.
    ///
    /// # Errors
    /// The world broke.
    pub fn vote(&self, article: &str, key: &str, helped: bool, words: &str) -> Result<()> {
        let (office, salt) = office();
        let words: String = words.trim().chars().take(COMMENT_CHARACTERS_MAX).collect();
        let sealed = if words.is_empty() { None } else { Some(self.seal_with(office, &salt, &words)?) };
        let reference = self.vault.lookup("vote", key);
        let voted = self.store.votes(article, VOTES_MAX)?.len();
        if voted >= usize::try_from(VOTES_MAX)? {
            return Ok(());
        }
        let row = VoteRow { at: self.now(), helped, words: sealed };
        self.store.write(|tx| tx.put_vote(article, &reference, &row))
    }

    /// What the readers of an article say: for the desk.
    ///
    /// # Errors
    /// The world broke.
    pub fn voices(&self, article: &str) -> Result<Voices> {
        let (office, salt) = office();
        let votes = self.store.votes(article, VOTES_MAX)?;
        let helped = votes.iter().filter(|vote| vote.helped).count();
        let mut words = Vec::new();
        for sealed in votes.iter().filter_map(|vote| vote.words.as_deref()) {
            words.push(self.vault.open(office, Some(&salt), sealed)?.open().clone());
        }
        Ok(Voices { helped, did_not: votes.len() - helped, words })
    }
}

/// The office itself, whose key seals what nobody signed.
fn office() -> (PersonId, Salt) {
    (crate::clock::id_from(b"office"), b"office".to_vec())
}
