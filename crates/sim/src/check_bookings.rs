//! At most one assignment at a time per job, no worker in two places at once, and held times that are nobody else's:
//! rebuilt from the journal alone.

use std::collections::BTreeMap;

use domain::job::Event;
use domain::time::Slot;
use domain::{JobId, WorkerId};
use jiff::Timestamp;
use store::EventRow;

use crate::checks::Findings;

/// What is known on the way through the journal.
#[derive(Default)]
struct Known {
    holder: BTreeMap<JobId, WorkerId>,
    /// Each worker's stretches of time, by the job that they are for.
    promised: BTreeMap<WorkerId, BTreeMap<JobId, Vec<(Timestamp, Timestamp)>>>,
    zones: BTreeMap<JobId, String>,
    /// Whose times wait for a customer.
    held: BTreeMap<JobId, WorkerId>,
}

impl Known {
    /// These are the times that a worker has promised to a job, in place of those before.
    fn promise(&mut self, job: JobId, worker: WorkerId, slots: &[Slot], found: &mut Findings) {
        let zone = domain::time::zone(self.zones.get(&job).map_or("UTC", String::as_str));
        let times: Vec<_> = slots.iter().map(|slot| (slot.starts(&zone), slot.ends(&zone))).collect();
        let theirs = self.promised.entry(worker).or_default();
        let mut others = theirs.iter().filter(|(other, _)| **other != job).flat_map(|(_, times)| times);
        if others.any(|(f, t)| times.iter().any(|(from, to)| f < to && from < t)) {
            found.double_bookings.push(format!("{worker} is in two places at once"));
        }
        theirs.insert(job, times);
    }

    fn free(&mut self, job: JobId, worker: WorkerId) {
        self.promised.entry(worker).or_default().remove(&job);
    }
}

/// Goes through the journal once.
pub fn bookings(events: &[EventRow], found: &mut Findings) {
    let mut known = Known::default();
    for row in events {
        let job = row.job;
        match &row.event {
            Event::Described(description) => {
                known.zones.insert(job, description.zone.clone());
            }
            Event::TimesHeld { worker, times, .. } => {
                if known.held.insert(job, *worker).is_some() || times.len() != 3 {
                    found
                        .double_bookings
                        .push(format!("{job} has times that wait beside others, or not three"));
                }
                known.promise(job, *worker, times, found);
            }
            Event::TimesFreed { worker, .. } => {
                known.held.remove(&job);
                known.free(job, *worker);
            }
            Event::Assigned { who, slot, .. } => {
                if known.holder.insert(job, who.worker).is_some() {
                    found.double_bookings.push(format!("{job} was assigned while somebody had it"));
                }
                if known.held.contains_key(&job) {
                    found.double_bookings.push(format!("{job} was assigned while times were held for it"));
                }
                if let Some(slot) = slot {
                    known.promise(job, who.worker, &[*slot], found);
                }
            }
            // The visit has ended; whoever goes on is assigned anew.
            Event::EstimateAgreed { .. } | Event::VisitRedone { .. } | Event::VisitNeeded { .. } => {
                known.holder.remove(&job);
            }
            Event::TimeMoved { slot, .. } | Event::TimeAgreed { slot, travel_minutes: Some(_), .. } => {
                match known.holder.get(&job).copied() {
                    Some(worker) => known.promise(job, worker, &[*slot], found),
                    None => found.double_bookings.push(format!("{job} was moved and is nobody's")),
                }
            }
            Event::EstimateDeclined { who, .. }
            | Event::Withdrawn { who, .. }
            | Event::CheckedOut { who, .. }
            | Event::BookingLapsed { who }
            | Event::Cancelled { who: Some(who), .. } => {
                known.holder.remove(&job);
                known.free(job, who.worker);
            }
            Event::Finished { .. } => {
                for theirs in known.promised.values_mut() {
                    theirs.remove(&job);
                }
            }
            Event::Closed { .. } if known.held.contains_key(&job) => {
                found.double_bookings.push(format!("{job} is over and still holds somebody's times"));
            }
            _ => {}
        }
    }
}
