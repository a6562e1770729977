//! Finding what somebody who rings is talking about: by a job's code, by their phone number, by a name.
//!
//! Names are sealed, so they are looked for among the newest jobs and all who work; codes and numbers among everything
//! that is kept. Nothing here opens an address.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::Result;
use domain::job::Job;
use domain::{Code, JobId, PersonId, WorkerId};
use store::{JobFilter, JobsOf};

use crate::App;

/// The fewest letters of a name: fewer would find everybody.
pub const LETTERS_MIN: usize = 2;
/// The newest jobs, among whose customers a name is looked for.
const NEWEST: usize = 2000;
/// The most jobs that are given.
const FOUND_MAX: usize = 50;

/// What was found.
#[derive(Default)]
pub struct Found {
    /// Open ones first, then the newest.
    pub jobs: Vec<Arc<Job>>,
    /// Whoever works, or has a conversation with us.
    pub people: Vec<FoundPerson>,
}

/// Somebody who was found.
pub struct FoundPerson {
    pub person: PersonId,
    pub worker: Option<WorkerId>,
}

impl Found {
    /// Nothing at all.
    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty() && self.people.is_empty()
    }
}

impl App {
    /// Whatever the words stand for: a job's code, a phone number, or a part of a name.
    ///
    /// # Errors
    /// The world broke.
    pub fn find(&self, words: &str) -> Result<Found> {
        let words = words.trim();
        if let Ok(code) = words.parse::<Code>() {
            let jobs = self.store.jobs_of_code(self.market_key(), code)?.into_iter().map(Arc::new).collect();
            return Ok(in_order(Found { jobs, people: Vec::new() }));
        }
        if words.chars().any(|c| c.is_ascii_digit()) {
            let Ok(phone) = self.phone(words) else { return Ok(Found::default()) };
            let Some(point) = self.store.point(&self.phone_lookup(&phone))? else {
                return Ok(Found::default());
            };
            return self.of_person(point.person);
        }
        if words.chars().filter(|c| c.is_alphabetic()).count() < LETTERS_MIN {
            return Ok(Found::default());
        }
        self.by_name(words)
    }

    /// Everything about one person: what they asked for, and what they have or had.
    fn of_person(&self, person: PersonId) -> Result<Found> {
        let market = self.market_key();
        let worker = self.store.worker_of(person)?.map(|row| row.card.worker);
        let mut jobs = self.store.jobs(market, JobFilter::Customer(person))?;
        if let Some(worker) = worker {
            jobs.extend(self.store.jobs(market, JobFilter::Worker(worker))?);
        }
        let jobs = jobs.into_iter().map(Arc::new).collect();
        Ok(in_order(Found { jobs, people: vec![FoundPerson { person, worker }] }))
    }

    fn by_name(&self, words: &str) -> Result<Found> {
        let sought = words.to_lowercase();
        let market = self.market_key();
        let mut seen = BTreeSet::new();
        let (mut known, mut strange) = (BTreeSet::new(), BTreeSet::new());
        let mut fits = |person: PersonId| -> Result<bool> {
            if known.contains(&person) || strange.contains(&person) {
                return Ok(known.contains(&person));
            }
            let fits = self.name_of(person)?.open().to_lowercase().contains(&sought);
            if fits {
                known.insert(person)
            } else {
                strange.insert(person)
            };
            Ok(fits)
        };
        let mut found = Found::default();
        let newest = self.store.jobs_page(market, &JobsOf::default(), None, NEWEST)?;
        let newest = newest.into_iter().map(|(job, _)| Arc::new(job));
        for job in self.open_jobs()?.into_iter().chain(newest) {
            if fits(job.customer)? && seen.insert(job.id) {
                found.jobs.push(job);
            }
        }
        for row in self.store.workers(market)? {
            if fits(row.person)? {
                found.people.push(FoundPerson { person: row.person, worker: Some(row.card.worker) });
            }
        }
        Ok(in_order(found))
    }
}

/// Open jobs first, the newest of each in front, as many as somebody reads.
fn in_order(mut found: Found) -> Found {
    let mut seen: BTreeSet<JobId> = BTreeSet::new();
    found.jobs.retain(|job| seen.insert(job.id));
    found.jobs.sort_by_key(|job| (job.is_closed(), std::cmp::Reverse((job.opened, job.id))));
    found.jobs.truncate(FOUND_MAX);
    found
}
