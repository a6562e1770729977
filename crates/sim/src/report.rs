//! What came of a simulated town: the figures and findings that a run ends with.
//!
//! Read from rows and phones when everything is over; nothing here changes the town.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use app::App;
use domain::job::Event;
use serde::Serialize;
use store::JobFilter;

use crate::desk_waits::DeskWaits;

/// What came of it.
#[derive(Serialize)]
pub struct Report {
    pub seed: u64,
    pub playbook: String,
    pub jobs: u32,
    pub closed: i64,
    pub by_ending: BTreeMap<String, i64>,
    pub days: i64,
    pub events: usize,
    /// What happened how often: a loop between two people shows here first.
    pub events_by_type: BTreeMap<&'static str, usize>,
    pub stages_visited: BTreeSet<String>,
    /// What its jobs passed through and how they ended, of each playbook.
    pub by_playbook: BTreeMap<String, Lived>,
    pub commands_refused: i64,
    /// People who signed up to work, by what became of it.
    pub applications: BTreeMap<&'static str, usize>,
    /// Those who want to be members, by state.
    pub members: BTreeMap<&'static str, usize>,
    pub faults_injected: BTreeMap<&'static str, u64>,
    /// Jobs that waited on the operator for what their playbook does not give the operator to do.
    pub desk_waits: DeskWaits,
    pub violations: usize,
    pub waiting_on_nobody: usize,
    pub ledger_imbalance: usize,
    pub double_bookings: usize,
    pub leaks: usize,
    pub messages_sent: usize,
    pub mails_sent: usize,
    pub messages_lost: usize,
    pub messages_doubled: usize,
    pub digest: String,
    /// The findings in words, the first of each kind.
    pub findings: Vec<String>,
}

/// Jobs that the town's time did not suffice for, and whom they wait on.
pub(crate) fn still_open(app: &App) -> Result<Vec<String>> {
    let open = app.store.jobs(&app.market.key, JobFilter::Open)?;
    let told = |job: &domain::job::Job| {
        let playbook = app.playbook(&job.playbook).ok()?;
        let duty = domain::job::awaiting(job, playbook)?;
        Some(format!(
            "{} is still open in {}: {:?} owes {:?}",
            job.id,
            job.stage.word(),
            duty.owner,
            duty.what
        ))
    };
    Ok(open.iter().take(5).filter_map(told).collect())
}

pub(crate) fn by_type(events: &[store::EventRow]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for row in events {
        *counts.entry(row.event.name()).or_default() += 1;
    }
    counts
}

/// What jobs lived through, read from what happened.
#[derive(Default, Serialize)]
pub struct Lived {
    pub by_ending: BTreeMap<&'static str, i64>,
    pub stages_visited: BTreeSet<String>,
}

/// What the jobs of each playbook lived through. A job that was taken up again ended as it ended last.
pub(crate) fn by_playbook(events: &[store::EventRow]) -> BTreeMap<String, Lived> {
    let mut playbooks = BTreeMap::new();
    let mut endings = BTreeMap::new();
    let mut lived: BTreeMap<String, Lived> = BTreeMap::new();
    for row in events {
        if let Event::Described(description) = &row.event {
            playbooks.insert(row.job, description.playbook.name.clone());
        }
        let Some(of) =
            playbooks.get(&row.job).map(|playbook| lived.entry(String::clone(playbook)).or_default())
        else {
            continue;
        };
        of.stages_visited.extend(stage(row.event.name()).map(str::to_owned));
        if let Event::Closed { ending } = row.event {
            endings.insert(row.job, ending);
        }
    }
    for (job, ending) in endings {
        let of = playbooks.get(&job).and_then(|playbook| lived.get_mut(playbook));
        *of.map(|of| of.by_ending.entry(ending.word()).or_default()).unwrap_or(&mut 0) += 1;
    }
    lived
}

/// The stage that a job is in once this has happened.
fn stage(event: &str) -> Option<&'static str> {
    Some(match event {
        "Described" => "request",
        "Sent" | "Withdrawn" => "sourcing",
        "Assigned" => "booked",
        "SetOut" | "Started" => "underway",
        "Finished" => "approval",
        "Approved" => "settling",
        "FeedbackAsked" => "feedback",
        "Closed" => "closed",
        _ => return None,
    })
}

/// How applications stand, by state; whoever the operator brought along counts as approved.
pub(crate) fn applications(app: &App) -> Result<BTreeMap<&'static str, usize>> {
    let mut counts = BTreeMap::new();
    for row in app.store.workers(&app.market.key)? {
        *counts.entry(row.application.state.word()).or_default() += 1;
    }
    Ok(counts)
}

/// How those stand who want to be members, by state.
pub(crate) fn members(app: &App) -> Result<BTreeMap<&'static str, usize>> {
    let mut counts = BTreeMap::new();
    for member in app.store.members(&app.market.key)? {
        *counts.entry(member.application.state.word()).or_default() += 1;
    }
    Ok(counts)
}
