//! The market's open jobs, kept in memory and read forward with the journal: what every page of the desk
//! looks at, without reading every row again.
//!
//! The rows are the truth. Each look first reads what was committed since, so it never shows less than what
//! its reader has just done, whichever process wrote it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use domain::job::{Candidate, Job, Stage, awaiting};
use domain::{JobId, WorkerId};
use jiff::Timestamp;
use store::CandidateRow;

use crate::App;

/// Jobs that changed, read at a time.
const CHANGED_AT_ONCE: i64 = 1000;

/// The open jobs as far as the journal has been read.
#[derive(Default)]
pub struct OpenJobs(Mutex<Read>);

#[derive(Default)]
struct Read {
    /// The journal up to here is in `jobs`; `None` before the first look.
    seq: Option<i64>,
    jobs: BTreeMap<JobId, (Option<Timestamp>, Arc<Job>)>,
}

impl App {
    /// Every open job, the one that is due first in front.
    ///
    /// # Errors
    /// The world broke.
    pub fn open_jobs(&self) -> Result<Vec<Arc<Job>>> {
        let mut read = self.open.0.lock().unwrap_or_else(PoisonError::into_inner);
        self.read_forward(&mut read)?;
        let mut all: Vec<_> = read.jobs.values().cloned().collect();
        drop(read);
        all.sort_by_key(|(due, job)| (*due, job.id));
        Ok(all.into_iter().map(|(_, job)| job).collect())
    }

    /// How many jobs are open.
    ///
    /// # Errors
    /// The world broke.
    pub fn open_count(&self) -> Result<usize> {
        let mut read = self.open.0.lock().unwrap_or_else(PoisonError::into_inner);
        self.read_forward(&mut read)?;
        Ok(read.jobs.len())
    }

    /// The open jobs that are somebody's, newest first: without those that are over, of which there are years.
    ///
    /// # Errors
    /// The world broke.
    pub fn open_jobs_of(&self, theirs: impl Fn(&Job) -> bool) -> Result<Vec<Arc<Job>>> {
        let mut read = self.open.0.lock().unwrap_or_else(PoisonError::into_inner);
        self.read_forward(&mut read)?;
        let mut found: Vec<_> =
            read.jobs.values().map(|(_, job)| job).filter(|job| theirs(job)).cloned().collect();
        drop(read);
        found.sort_by_key(|job| std::cmp::Reverse((job.opened, job.id)));
        Ok(found)
    }

    /// What a worker was asked about jobs that are still sought for, with the job, newest first. Whatever was asked before
    /// the oldest of them was described is over, so that years of it are not looked at.
    ///
    /// # Errors
    /// The world broke.
    pub fn asked(&self, worker: WorkerId) -> Result<Vec<(Arc<Job>, Candidate)>> {
        let mut read = self.open.0.lock().unwrap_or_else(PoisonError::into_inner);
        self.read_forward(&mut read)?;
        let sought =
            |id: JobId| read.jobs.get(&id).map(|(_, job)| job).filter(|job| job.stage == Stage::Sourcing);
        let opened = read.jobs.keys().filter_map(|id| sought(*id)).map(|job| job.opened);
        let Some(since) = opened.min() else { return Ok(Vec::new()) };
        let asked = self.store.asked(self.market_key(), worker, since, |id| sought(id).is_some())?;
        let with_job = |row: CandidateRow| Some((sought(row.job)?.clone(), row.candidate));
        // Whoever was asked about an earlier visit was asked about another time.
        let this_visit = |(job, candidate): &(Arc<Job>, Candidate)| job.visit.n == candidate.visit;
        Ok(asked.into_iter().filter_map(with_job).filter(this_visit).collect())
    }

    fn read_forward(&self, read: &mut Read) -> Result<()> {
        let market = self.market_key();
        let Some(mut seq) = read.seq else {
            // The sequence first: what is committed in between is then read twice, never missed.
            let head = self.store.head(market)?;
            for job in self.store.open_jobs(market)? {
                self.take(read, job)?;
            }
            read.seq = Some(head);
            return Ok(());
        };
        loop {
            let changed = self.store.jobs_changed_after(market, seq, CHANGED_AT_ONCE)?;
            let Some(last) = changed.iter().map(|(_, seq)| *seq).max() else { return Ok(()) };
            for (id, _) in changed {
                match self.store.job(market, id)? {
                    Some(job) => self.take(read, job)?,
                    None => drop(read.jobs.remove(&id)),
                }
            }
            seq = last;
            read.seq = Some(seq);
        }
    }

    fn take(&self, read: &mut Read, job: Job) -> Result<()> {
        if job.is_closed() {
            read.jobs.remove(&job.id);
            return Ok(());
        }
        let due = awaiting(&job, self.playbook(&job.playbook)?).map(|duty| duty.by);
        read.jobs.insert(job.id, (due, Arc::new(job)));
        Ok(())
    }
}
