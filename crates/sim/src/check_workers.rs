//! What must hold of workers: nobody works before a person let them in, nobody is asked before their number
//! answered, an application is never overdue and forgotten, and folding the office's log gives the rows.
//!
//! Read from the two journals and the rows; the rules that decide are not asked.

use std::collections::BTreeMap;

use anyhow::Result;
use app::App;
use domain::WorkerId;
use domain::job::Event;
use domain::provider::{CardEvent, Worker, WorkerEvent, evolve_worker};
use domain::vetting::{Application, ApplicationState, VettingEvent};
use jiff::Timestamp;
use store::{EventRow, WorkerEventRow};

use crate::checks::Findings;

/// The office's journal, whole.
fn journal(app: &App) -> Result<Vec<WorkerEventRow>> {
    const PAGE: i64 = 10_000;
    let mut all: Vec<WorkerEventRow> = Vec::new();
    loop {
        let page = app.store.office_events_after(all.last().map_or(0, |row| row.seq), PAGE)?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page);
    }
}

/// Runs every check.
///
/// # Errors
/// The store cannot be read.
pub fn workers(app: &App, events: &[EventRow], found: &mut Findings) -> Result<()> {
    let office = journal(app)?;
    crate::check_vetting::vetting(app, &office, found)?;
    crate::check_plans::plans(app, events, found)?;
    for worker in app.store.workers_due(&app.market.key, app.now(), 100)? {
        found.waiting_on_nobody.push(format!("{worker}'s application is overdue and nobody is told"));
    }
    the_log(app, &office, found)?;
    let let_in = proved_and_let_in(&office, found);
    for row in events {
        let Event::Asked { asked, .. } = &row.event else { continue };
        for one in asked {
            if let_in.get(&one.worker).is_none_or(|at| *at > row.at) {
                found.others.push(format!("{} was asked before anybody let them in", one.worker));
            }
        }
    }
    Ok(())
}

/// When each worker was first let in. Whoever was, had answered the code before, and it was a person's word.
fn proved_and_let_in(office: &[WorkerEventRow], found: &mut Findings) -> BTreeMap<WorkerId, Timestamp> {
    let mut proved: BTreeMap<WorkerId, Timestamp> = BTreeMap::new();
    let mut let_in = BTreeMap::new();
    for row in office {
        match row.event {
            WorkerEvent::Vetting(VettingEvent::NumberProved) => {
                proved.insert(row.worker, row.at);
            }
            WorkerEvent::Vetting(VettingEvent::Approved) => {
                if !proved.contains_key(&row.worker) {
                    found.others.push(format!("{} was let in and never answered a text", row.worker));
                }
                if !row.actor.starts_with("staff:") {
                    found.others.push(format!("{} was let in by {}", row.worker, row.actor));
                }
                let_in.entry(row.worker).or_insert(row.at);
            }
            _ => {}
        }
    }
    let_in
}

/// The office's journal has no gap, and folding it gives the rows.
fn the_log(app: &App, office: &[WorkerEventRow], found: &mut Findings) -> Result<()> {
    let mut folded: BTreeMap<WorkerId, Worker> = BTreeMap::new();
    let (lines, last) = app.store.office_lines()?;
    if lines != last {
        found.others.push(format!("the office's journal has {lines} lines and ends at {last}"));
    }
    for row in office {
        match (&row.event, folded.get_mut(&row.worker)) {
            (WorkerEvent::Card(CardEvent::Applied { card, .. }), None) => {
                let application = Application::made(row.at, ApplicationState::Proving);
                let mut worker = Worker { card: (**card).clone(), application };
                evolve_worker(&mut worker, &row.event, row.at);
                folded.insert(row.worker, worker);
            }
            (event, Some(worker)) => evolve_worker(worker, event, row.at),
            (_, None) => found.others.push(format!("{} begins in the middle", row.worker)),
        }
    }
    for row in app.store.workers(&app.market.key)? {
        if folded.get(&row.card.worker) != Some(&row.worker()) {
            found.others.push(format!("folding the log of {} does not give their row", row.card.worker));
        }
    }
    Ok(())
}
