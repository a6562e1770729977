//! Promises: a worker's time, with the travel on both sides, written with the events that make it.
//!
//! No worker ever has two that overlap. Travel is fixed when the time is promised; no map server decides it.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Event, Job};
use crate::ids::{JobId, WorkerId};
use crate::time::Slot;

/// A worker's time that is spoken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    pub worker: WorkerId,
    pub job: JobId,
    pub visit: u8,
    pub from: Timestamp,
    pub to: Timestamp,
    /// Travel there, and away again.
    pub travel_minutes: u32,
}

/// What an event does to a worker's promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseChange {
    Make(Promise),
    /// Whatever was promised for this visit falls free.
    Free {
        worker: WorkerId,
        job: JobId,
        visit: u8,
    },
}

impl PromiseChange {
    /// Whose time it is.
    pub fn worker(&self) -> WorkerId {
        match self {
            Self::Make(promise) => promise.worker,
            Self::Free { worker, .. } => *worker,
        }
    }

    /// Which visit the time is for.
    pub fn visit(&self) -> (JobId, u8) {
        match self {
            Self::Make(promise) => (promise.job, promise.visit),
            Self::Free { job, visit, .. } => (*job, *visit),
        }
    }
}

/// The first promise for another job that would overlap the time, travel on both sides included.
pub fn overlapping(
    promises: &[Promise],
    job: JobId,
    from: Timestamp,
    to: Timestamp,
    travel_minutes: u32,
) -> Option<&Promise> {
    promises.iter().filter(|promise| promise.job != job).find(|promise| {
        let between = SignedDuration::from_mins(i64::from(travel_minutes.max(promise.travel_minutes)));
        let clear_before = promise.to.checked_add(between).is_ok_and(|free| free <= from);
        let clear_after = to.checked_add(between).is_ok_and(|free| free <= promise.from);
        !(clear_before || clear_after)
    })
}

fn promise(job: &Job, worker: WorkerId, slot: Slot, travel_minutes: u32) -> Promise {
    let zone = job.time_zone();
    let (from, to) = (slot.starts(&zone), slot.ends(&zone));
    Promise { worker, job: job.id, visit: job.visit.n, from, to, travel_minutes }
}

/// What an event, which left the job as it now is, does to promises.
pub fn promises(job: &Job, event: &Event) -> Vec<PromiseChange> {
    let visit = job.visit.n;
    let free = |worker| PromiseChange::Free { worker, job: job.id, visit };
    match event {
        Event::Assigned { who, slot, travel_minutes, .. } => {
            let make = |slot| PromiseChange::Make(promise(job, who.worker, slot, *travel_minutes));
            slot.map(make).into_iter().collect()
        }
        // The first time of a visit that had none.
        Event::TimeAgreed { slot, travel_minutes: Some(travel), .. } => {
            let make = |who: super::Assignee| PromiseChange::Make(promise(job, who.worker, *slot, *travel));
            job.assignee().map(make).into_iter().collect()
        }
        Event::TimeMoved { slot, travel_minutes } => {
            let Some(who) = job.assignee() else { return Vec::new() };
            vec![free(who.worker), PromiseChange::Make(promise(job, who.worker, *slot, *travel_minutes))]
        }
        // Until one is picked.
        Event::TimesHeld { worker, times, travel_minutes } => {
            let make = |slot: &Slot| PromiseChange::Make(promise(job, *worker, *slot, *travel_minutes));
            times.iter().map(make).collect()
        }
        Event::TimesFreed { worker, .. } => vec![free(*worker)],
        Event::Withdrawn { who, .. } | Event::CheckedOut { who, .. } | Event::BookingLapsed { who } => {
            vec![free(who.worker)]
        }
        Event::Cancelled { who: Some(who), .. } => vec![free(who.worker)],
        Event::EstimateDeclined { who, .. } => vec![free(who.worker)],
        // The time after the work is the worker's own again.
        Event::Finished { .. } => job.worker().map(free).into_iter().collect(),
        // Nothing else touches anybody's time.
        _ => Vec::new(),
    }
}
