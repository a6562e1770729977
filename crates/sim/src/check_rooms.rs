//! What must hold of consultations: nobody is in a room that is not theirs, what counts as a meeting was one, and it is
//! billed and credited once however often somebody came back. Rebuilt from the journal alone.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use app::App;
use domain::job::{Event, How, Side};
use domain::playbook::Purpose;
use domain::{JobId, WorkerId};
use jiff::Timestamp;
use store::EventRow;

use crate::checks::Findings;

/// What is known of a job on the way through its journal.
#[derive(Default)]
struct Known {
    /// Seconds that a meeting takes.
    minimum: i64,
    online: bool,
    visit: u8,
    holder: Option<WorkerId>,
    finished: bool,
    /// Since when each is in: customer, worker.
    inside: [Option<Timestamp>; 2],
    together: i64,
    /// Visits whose consultation was billed, and bills that were credited.
    billed: BTreeSet<u8>,
    credited: BTreeSet<u8>,
}

impl Known {
    fn out(&mut self, side: usize, at: Timestamp) {
        if let [Some(one), Some(other)] = self.inside {
            self.together += at.duration_since(one.max(other)).as_secs().max(0);
        }
        self.inside[side] = None;
    }
}

/// Goes through the journal once.
///
/// # Errors
/// A playbook is not known.
pub fn rooms(app: &App, events: &[EventRow], found: &mut Findings) -> Result<()> {
    let mut jobs: BTreeMap<JobId, Known> = BTreeMap::new();
    for row in events {
        let job = jobs.entry(row.job).or_default();
        let mut wrong = |what: &str| found.others.push(format!("{} {what}", row.job));
        match &row.event {
            Event::Described(description) => {
                let playbook = app.playbook(&description.playbook)?;
                let minimum = playbook.for_visit(Purpose::Consultation).minimum;
                job.minimum = minimum.map_or(0, |minimum| minimum.seconds());
                job.visit = 1;
            }
            Event::Sent { purpose, .. } => job.online = *purpose == Purpose::Consultation,
            Event::VisitOpened { .. } => {
                (job.visit, job.inside, job.together, job.finished) =
                    (job.visit + 1, Default::default(), 0, false);
            }
            Event::VisitNeeded { .. } => (job.online, job.holder) = (false, None),
            Event::Assigned { who, .. } => job.holder = Some(who.worker),
            Event::Withdrawn { .. } => (job.holder, job.inside[1], job.together) = (None, None, 0),
            Event::Joined { side } => {
                let own = match (row.actor.split_once(':'), job.holder) {
                    (Some(("customer", _)), Some(_)) => *side == Side::Customer,
                    (Some(("worker", id)), Some(holder)) => *side == Side::Worker && id.parse() == Ok(holder),
                    _ => false,
                };
                if !own || !job.online || job.finished {
                    wrong("has somebody in its room whose room it is not");
                }
                job.inside[usize::from(*side == Side::Worker)] = Some(row.at);
            }
            Event::Left { side, at } => {
                if *at > row.at {
                    wrong("was left at a time that is still to come");
                }
                job.out(usize::from(*side == Side::Worker), *at);
            }
            Event::Finished { .. } => {
                job.out(0, row.at);
                job.out(1, row.at);
                job.finished = true;
            }
            Event::Approved { how, .. } if job.online => {
                if *how == How::Presence && (job.together < job.minimum || job.together == 0) {
                    wrong("counts as a meeting that was none, or was too short");
                }
                if *how == How::Silence && job.together == 0 {
                    wrong("was agreed to by silence though nobody met");
                }
            }
            Event::Billed { lines, .. }
                if lines.iter().any(|line| line.what == "consultation") && !job.billed.insert(job.visit) =>
            {
                wrong("asks twice for one consultation");
            }
            Event::Settled { bill, .. } if !job.credited.insert(*bill) => wrong("is credited twice"),
            _ => {}
        }
    }
    Ok(())
}
