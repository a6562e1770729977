//! What must hold of cases: while one is open silence agrees to nothing, nobody is credited for the work and no job ends;
//! nobody but the desk decides, nobody but whoever opened it takes it back, and nobody is spared more than they owe. Rebuilt
//! from the journal alone.

use std::collections::BTreeMap;

use domain::JobId;
use domain::job::{About, Event, How, Outcome, Side};
use domain::price::gross;
use jiff::Timestamp;
use store::EventRow;

use crate::checks::Findings;

/// What is known of a job on the way through its journal.
#[derive(Default)]
struct Known {
    open: Option<Side>,
    /// When a visit of it was last said to be over.
    over: Option<Timestamp>,
    /// What each bill came to, and what its customer was spared of it.
    bills: BTreeMap<u8, (i64, i64)>,
    /// The bill that was made last is for the way, and credited with it.
    way: bool,
    /// A decision gives something back, and nothing has been yet.
    owes: bool,
}

/// Goes through the journal once.
pub fn cases(events: &[EventRow], found: &mut Findings) {
    let mut jobs: BTreeMap<JobId, Known> = BTreeMap::new();
    for row in events {
        let job = jobs.entry(row.job).or_default();
        let mut wrong = |what: &str| found.others.push(format!("{} {what}", row.job));
        let by = row.actor.split(':').next().unwrap_or_default();
        match &row.event {
            Event::CaseOpened { by: side, about, .. } => {
                if job.open.replace(*side).is_some() {
                    wrong("has two cases at once");
                }
                let theirs = match side {
                    Side::Customer => by == "customer" || by == "staff",
                    Side::Worker => by == "worker" || by == "staff",
                    // By itself, or right when somebody says that a consultation is over at which nobody met.
                    Side::Operator => by == "machine" || *about == About::Absence && job.over == Some(row.at),
                };
                if !theirs {
                    wrong("has a case that somebody else opened in their name");
                }
            }
            Event::Finished { .. } => job.over = Some(row.at),
            Event::CaseDropped { .. } => {
                let theirs = match job.open.take() {
                    Some(Side::Customer) => by == "customer",
                    Some(Side::Worker) => by == "worker",
                    Some(Side::Operator) | None => false,
                };
                if !theirs {
                    wrong("has a case that somebody took back who did not open it");
                }
            }
            Event::CaseDecided { outcome, .. } => {
                if job.open.take().is_none() || by != "staff" {
                    wrong("has a case that nobody could decide");
                }
                job.owes = matches!(outcome, Outcome::Refund { .. });
            }
            Event::Billed { bill, lines, .. } => {
                job.bills.insert(*bill, (gross(lines), 0));
                job.way = lines.first().is_none_or(|line| line.what == "cancellation");
            }
            Event::Conceded { bill, line, pay, .. } => {
                let (all, spared) = job.bills.entry(*bill).or_default();
                *spared += line.gross();
                if *spared > *all || *pay > line.net || !std::mem::take(&mut job.owes) {
                    wrong("spares its customer more than they owe, or without a decision");
                }
            }
            Event::Approved { how: How::Silence, .. } if job.open.is_some() => {
                wrong("counts as right by silence while somebody says that it is not");
            }
            Event::Settled { .. } if job.open.is_some() && !job.way => {
                wrong("credits somebody while it is looked into");
            }
            Event::Closed { .. } if job.open.is_some() => wrong("ends with a case open"),
            _ => {}
        }
    }
}
