//! Workers who show themselves to everybody: what they say, what others made of them, and who can be asked for an offer.
//!
//! Only who puts it up themselves is shown, and only while they may be given work. No number, no address and no full name
//! ever stands there.

use anyhow::Result;
use domain::WorkerId;
use store::{ListingRow, Rating, ReviewsOf, WorkerRow};

use crate::App;

/// Somebody who shows themselves.
pub struct Listed {
    pub worker: WorkerId,
    /// First name and initial.
    pub name: String,
    /// What they say of themselves; what people could be reached by is held back.
    pub about: String,
    pub skills: Vec<String>,
    pub jobs_done: u32,
    pub rating: Rating,
    /// They show a picture of themselves.
    pub portrait: bool,
}

impl App {
    /// Puts a worker's own page up, or changes it.
    ///
    /// # Errors
    /// The world broke.
    pub fn put_listing(&self, row: &WorkerRow, words: &str) -> Result<()> {
        let about = if words.is_empty() { None } else { Some(self.keep_note(row.person, words)?) };
        let listing = ListingRow { worker: row.card.worker, about, at: self.now() };
        self.store.write(|tx| tx.put_listing(self.market_key(), &listing))
    }

    /// Takes it down.
    ///
    /// # Errors
    /// The world broke.
    pub fn drop_listing(&self, worker: WorkerId) -> Result<()> {
        self.store.write(|tx| tx.drop_listing(self.market_key(), worker))
    }

    /// What a worker's own page says, in their words; nothing if they have none.
    ///
    /// # Errors
    /// The world broke.
    pub fn own_listing(&self, worker: WorkerId) -> Result<Option<String>> {
        let Some(row) = self.store.listing(self.market_key(), worker)? else { return Ok(None) };
        let words = row.about.map(|note| self.note(note)).transpose()?;
        Ok(Some(words.map(|words| words.open().clone()).unwrap_or_default()))
    }

    /// Everybody who shows themselves and may be given work, with this skill if one is asked for: who stands best with
    /// customers first, then who has done most.
    ///
    /// # Errors
    /// The world broke.
    pub fn listed(&self, skill: Option<&str>) -> Result<Vec<Listed>> {
        let mut all = Vec::new();
        for row in self.store.listings(self.market_key())? {
            let found = self.shown(&row)?;
            all.extend(
                found.filter(|one| skill.is_none_or(|skill| one.skills.iter().any(|has| has == skill))),
            );
        }
        all.sort_by_key(|one| std::cmp::Reverse((one.rating.tenths(), one.jobs_done, one.worker)));
        Ok(all)
    }

    /// One of them.
    ///
    /// # Errors
    /// The world broke.
    pub fn listed_worker(&self, worker: WorkerId) -> Result<Option<Listed>> {
        match self.store.listing(self.market_key(), worker)? {
            Some(row) => self.shown(&row),
            None => Ok(None),
        }
    }

    /// Whether a customer can ask somebody for an offer of this work: whoever shows themselves for it.
    ///
    /// # Errors
    /// The world broke.
    pub fn may_be_invited(&self, worker: WorkerId, service: &str) -> Result<bool> {
        let skill = self.market.service(service).map(|service| service.skill.clone());
        let listed = self.listed_worker(worker)?;
        Ok(listed.is_some_and(|one| one.skills.iter().any(|has| Some(has) == skill.as_ref())))
    }

    fn shown(&self, row: &ListingRow) -> Result<Option<Listed>> {
        let Some(WorkerRow { person, card, .. }) =
            self.store.worker(row.worker)?.filter(|worker| worker.card.working())
        else {
            return Ok(None);
        };
        Ok(Some(Listed {
            worker: row.worker,
            name: self.short_name_of(person)?,
            about: row.about.map(|note| self.note_held_back(note)).transpose()?.unwrap_or_default(),
            skills: card.skills.to_vec(),
            jobs_done: card.jobs_done,
            rating: self.rating_of(ReviewsOf::Worker(row.worker))?,
            portrait: self.has_portrait(person)?,
        }))
    }
}
