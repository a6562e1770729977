//! Finding what somebody who rings is talking about: by a job's code, by their phone number, by a name.
//!
//! Names are sealed, so they are looked for among the newest jobs and all who work; codes and numbers among everything
//! that is kept. Nothing here opens an address.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::Result;
use domain::job::{Event, Job};
use domain::{Code, JobId, PersonId, WorkerId};
use store::{JobFilter, JobsOf};

use crate::App;

/// The fewest letters of a name: fewer would find everybody.
const LETTERS_MIN: usize = 2;
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

impl App {
    /// Whatever the words stand for: a job's code, a phone number, or a part of a name.
    ///
    /// # Errors
    /// The world broke.
    pub fn find(&self, words: &str) -> Result<Found> {
        let words = words.trim();
        if let Ok(code) = words.parse::<Code>() {
            let jobs = self.store.jobs_of_code(self.market_key(), code)?;
            let mut jobs: Vec<Arc<Job>> = jobs.into_iter().map(Arc::new).collect();
            // People have the code of before something went wrong, also when that is over.
            let over = self.store.jobs(self.market_key(), JobFilter::Closed)?.into_iter().map(Arc::new);
            for job in self.open_jobs()?.into_iter().chain(over) {
                if self.went_by(&job, code)? {
                    jobs.push(job);
                }
            }
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
        let mut known: BTreeMap<PersonId, bool> = BTreeMap::new();
        let mut fits = |person: PersonId| -> Result<bool> {
            if let Some(fits) = known.get(&person) {
                return Ok(*fits);
            }
            let fits = self.name_of(person)?.open().to_lowercase().contains(&sought);
            known.insert(person, fits);
            Ok(fits)
        };
        let mut found = Found::default();
        let newest = self.store.jobs_page(market, &JobsOf::default(), None, NEWEST)?;
        for job in self.open_jobs()?.into_iter().chain(newest.into_iter().map(|(job, _)| Arc::new(job))) {
            if fits(job.customer)? {
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

    /// Whether a job went by a code before something went wrong with it: people have the text of then.
    pub(crate) fn went_by(&self, job: &Job, code: Code) -> Result<bool> {
        if job.case.is_none() {
            return Ok(false);
        }
        let events = self.store.timeline(self.market_key(), job.id)?;
        Ok(events.iter().any(|row| match &row.event {
            Event::Described(description) => description.code == code,
            Event::CaseOpened { code: given, .. } => *given == Some(code),
            _ => false,
        }))
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
