//! How many jobs came to wait on the operator for something that their playbook does not give the operator to do: a figure,
//! not a check. What a playbook gives them is to choose, to ring and to call back.
//!
//! Read off the journal: each job is folded, and asked after every event who is on its hook.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use app::App;
use domain::JobId;
use domain::job::{Event, Job, Owner, awaiting, evolve};
use domain::playbook::What;
use jiff::Timestamp;
use serde::Serialize;
use store::EventRow;

/// Jobs that waited on the operator, and for what; one job may have waited for several things.
#[derive(Debug, Default, Serialize)]
pub struct DeskWaits {
    pub jobs: usize,
    pub by_duty: BTreeMap<String, usize>,
}

/// A job as far as it has been folded.
struct Folded {
    job: Job,
    /// When it came to stand as it does.
    at: Timestamp,
    waited: BTreeSet<String>,
}

impl Folded {
    /// Notes what the job waited for until then, if that was the operator, unplanned.
    fn until(&mut self, then: Timestamp, app: &App) -> Result<()> {
        // What one order leads to happens at one moment: nobody waited in between.
        if then <= self.at {
            return Ok(());
        }
        // Whatever is due first is what the job waits for: the desk's own last word stands behind it, for later.
        let first = awaiting(&self.job, app.playbook(&self.job.playbook)?);
        let desks = first.filter(|duty| duty.owner == Owner::Operator);
        let unplanned = desks.filter(|duty| duty.is_escalated() || !is_planned(duty.what));
        self.waited.extend(unplanned.map(|duty| format!("{:?}", duty.what).to_lowercase()));
        Ok(())
    }
}

/// Folds the journal.
///
/// # Errors
/// A playbook is not known.
pub fn desk_waits(app: &App, events: &[EventRow]) -> Result<DeskWaits> {
    let mut jobs: BTreeMap<JobId, Folded> = BTreeMap::new();
    for row in events {
        match (&row.event, jobs.get_mut(&row.job)) {
            (Event::Described(description), None) => {
                let job = Job::described(row.job, description, row.at);
                jobs.insert(row.job, Folded { job, at: row.at, waited: BTreeSet::new() });
            }
            (event, Some(folded)) => {
                folded.until(row.at, app)?;
                evolve(&mut folded.job, event, row.at);
                folded.at = row.at;
            }
            (_, None) => {}
        }
    }
    let mut waits = DeskWaits::default();
    for folded in jobs.values_mut() {
        folded.until(Timestamp::MAX, app)?;
        waits.jobs += usize::from(!folded.waited.is_empty());
        for what in &folded.waited {
            *waits.by_duty.entry(what.clone()).or_default() += 1;
        }
    }
    Ok(waits)
}

/// What a playbook gives the operator to do.
fn is_planned(what: What) -> bool {
    matches!(what, What::Picks | What::Ring | What::Callback)
}
