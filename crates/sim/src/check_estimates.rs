//! What must hold where work is estimated first: no price without the customer's yes, no visit without both sides' word
//! for its time, nobody at the door before what the playbook asks for is signed. Rebuilt from the journal alone.

use std::collections::{BTreeMap, BTreeSet};

use domain::JobId;
use domain::job::{Document, Event, Report, Side};
use domain::playbook::{Playbook, PriceBy, Purpose, What};
use domain::price::Line;
use domain::time::Slot;
use store::EventRow;

use crate::checks::Findings;

/// What is known of a job on the way through its journal.
#[derive(Default)]
struct Known<'a> {
    purpose: Option<Purpose>,
    estimate: Option<&'a [Line]>,
    agreed: Option<&'a [Line]>,
    signed: bool,
    redone: bool,
    suits: [&'a [Slot]; 2],
    timed: bool,
}

/// Goes through the journal once.
pub fn estimates<'a>(
    events: &'a [EventRow],
    playbook_of: impl Fn(&domain::playbook::PlaybookRef) -> Option<&'a Playbook>,
    found: &mut Findings,
) {
    let mut jobs: BTreeMap<JobId, Known<'_>> = BTreeMap::new();
    let mut playbooks: BTreeMap<JobId, &Playbook> = BTreeMap::new();
    let mut estimated: BTreeSet<JobId> = BTreeSet::new();
    for row in events {
        let job = jobs.entry(row.job).or_default();
        if let Event::Described(description) = &row.event {
            playbooks.extend(playbook_of(&description.playbook).map(|playbook| (row.job, playbook)));
        }
        let Some(playbook) = playbooks.get(&row.job) else { continue };
        let mut wrong = |what: &str| found.others.push(format!("{} {what}", row.job));
        match &row.event {
            Event::Sent { purpose, .. } => {
                job.purpose = Some(*purpose);
                if playbook.for_visit(*purpose).price == PriceBy::Estimate {
                    estimated.insert(row.job);
                }
            }
            Event::Finished { report: Report::Estimate { lines }, .. } => job.estimate = Some(lines),
            Event::Finished { report: Report::Done, .. } if job.purpose == Some(Purpose::Estimate) => {
                wrong("was to be estimated and was finished without");
            }
            Event::EstimateAgreed { .. } => {
                if !row.actor.starts_with("customer") {
                    wrong("had its price agreed to by somebody else than its customer");
                }
                job.agreed = job.estimate;
            }
            Event::VisitRedone { .. } => job.redone = true,
            Event::VisitOpened { purpose: Some(purpose), .. } => job.purpose = Some(*purpose),
            Event::Billed { lines, .. } if estimated.contains(&row.job) => {
                let fee = lines.iter().all(|line| line.what == "cancellation");
                // What makes good the visit before costs nothing.
                let fee = fee || job.redone && domain::price::gross(lines) == 0;
                if !fee && job.agreed != Some(lines.as_slice()) {
                    wrong("was billed at a price that its customer did not agree to");
                }
            }
            Event::DocumentAccepted { document: Document::Agreement, .. } => job.signed = true,
            Event::Overridden { what: What::Agreement, .. } => job.signed = true,
            Event::TimesProposed { by, times } if !job.timed => {
                job.suits[usize::from(*by == Side::Worker)] = times;
            }
            Event::Assigned { slot, .. } => (job.timed, job.suits) = (slot.is_some(), Default::default()),
            Event::TimeAgreed { slot, travel_minutes: Some(_), .. } => {
                let holds = |times: &[Slot]| times.iter().any(|t| t.from <= slot.from && slot.to <= t.to);
                if !job.suits.iter().all(|times| holds(times)) {
                    wrong("got a time that does not suit both");
                }
                job.timed = true;
            }
            Event::SetOut { .. } | Event::Started => {
                let purpose = job.purpose.unwrap_or(Purpose::Service);
                if playbook.for_visit(purpose).arrive.contains(&What::Agreement) && !job.signed {
                    wrong("was begun before the agreement was signed");
                }
                if !job.timed {
                    wrong("was begun at no time");
                }
            }
            _ => {}
        }
    }
}
