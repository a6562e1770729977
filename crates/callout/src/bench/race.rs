//! Ten thousand are asked about one job and all of them want it at once: whatever the playbook, one has it, everybody else
//! hears a polite word or nothing, and a neighbour's job hardly notices.
//!
//! What comes out of a race is looked at before its time counts.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use app::market::Market;
use app::{Outcome, Request};
use domain::job::{Event, Refusal, Stage};
use domain::playbook::Picks;

use super::Row;
use super::durable::{Ground, callers};
use super::town::Town;
use crate::wiring;

/// How many want it.
const RACERS: usize = 10_000;
/// How many of them at the same instant.
const AT_ONCE: usize = 64;
/// Of so many it is looked at what they were written.
const LOOKED_AT: usize = 100;
/// Events that are read at a time.
const PAGE: i64 = 10_000;

/// A neighbour's slowest commands while ten thousand race, in the playbook where they are slowest.
pub fn measure(ground: &Ground, time: Duration) -> Result<Row> {
    let idle = callers(&Town::on(ground.store()?)?, 1, time, true)?.percentile(99);
    let mut worst: f64 = 0.0;
    for playbook in wiring::playbooks()? {
        let service = service_of(&playbook.name)?;
        let town = Arc::new(Town::with_racers(ground.store()?, RACERS)?);
        let over = Arc::new(AtomicBool::new(false));
        let races = {
            let (town, over) = (Arc::clone(&town), Arc::clone(&over));
            std::thread::spawn(move || -> Result<Vec<Duration>> {
                let mut took = Vec::new();
                for n in 0.. {
                    took.push(race(&town, &service, n)?);
                    if over.load(Ordering::Relaxed) {
                        break;
                    }
                }
                Ok(took)
            })
        };
        let seen = callers(&town, 1, time, true);
        over.store(true, Ordering::Relaxed);
        let took = races.join().ok().context("the racers' thread broke")??;
        let neighbour = seen?.percentile(99);
        let fastest = took.iter().min().map_or(0.0, Duration::as_secs_f64);
        eprintln!(
            "{}: {} races of {RACERS}, {:.0} answers/s, a neighbour's 99th of a hundred {neighbour:.1} ms",
            playbook.name,
            took.len(),
            RACERS as f64 / fastest.max(0.001)
        );
        worst = worst.max(neighbour);
    }
    let what = "a neighbour's 99th of a hundred while ten thousand answer one job at once";
    Ok(Row::at_most(what, "ms", worst, idle, 3.0))
}

/// A service that runs by a playbook.
fn service_of(playbook: &str) -> Result<String> {
    let market = Market::read(wiring::AUSTIN)?;
    let offered = market.offered();
    let service = offered.iter().find(|service| market.playbook_of(&service.key) == playbook);
    Ok(service.with_context(|| format!("nothing runs by {playbook}"))?.key.clone())
}

/// One race: asked, answered by everybody at once, and looked at. Gives how long the answers took.
fn race(town: &Town, service: &str, n: usize) -> Result<Duration> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let job = town.raced_job(service, n, RACERS)?;
    for request in job.asked {
        super::town::done(runtime.block_on(town.app.execute(request)))?;
    }
    let begun = Instant::now();
    let answered = at_once(town, job.answers)?;
    let took = begun.elapsed();
    // Whoever has won a race before has promised that time.
    let polite = |outcome: &Outcome| match outcome {
        Outcome::Done { .. } => true,
        Outcome::Refused(refusal) => {
            matches!(refusal, Refusal::AlreadyAssigned | Refusal::TimesWait | Refusal::Overlaps { .. })
        }
    };
    let other = answered.iter().find(|outcome| !polite(outcome));
    ensure!(other.is_none(), "somebody heard something else than that it is gone: {other:?}");
    let first = town.app.playbook_of_service(service)?.for_visit(job.purpose).picks == Picks::First;
    let assigned = assignments(town, job.id)?;
    ensure!(assigned == usize::from(first), "{assigned} were given the job by their answers");
    if !first {
        // Whoever picks presses every button at once.
        let picked = at_once(town, job.picks)?;
        let done = picked.iter().filter(|outcome| matches!(outcome, Outcome::Done { .. })).count();
        ensure!(done == 1, "{done} picks were carried out");
    }
    let row = town.app.job(job.id)?.context("the job is gone")?;
    ensure!(matches!(row.stage, Stage::Booked { .. }), "it is {}", row.stage.word());
    ensure!(assignments(town, job.id)? == 1, "more than one has it");
    told_little(town, job.id)?;
    Ok(took)
}

/// Gives all of these orders, so many at the same instant.
fn at_once(town: &Town, requests: Vec<Request>) -> Result<Vec<Outcome>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let todo = Mutex::new(requests);
    let outcomes = Mutex::new(Vec::new());
    let next = || todo.lock().unwrap_or_else(PoisonError::into_inner).pop();
    std::thread::scope(|scope| -> Result<()> {
        let run = || -> Result<()> {
            while let Some(request) = next() {
                let outcome = runtime.block_on(town.app.execute(request))?;
                outcomes.lock().unwrap_or_else(PoisonError::into_inner).push(outcome);
            }
            Ok(())
        };
        let threads: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(run)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().ok().context("a racer's thread broke")?)
    })?;
    Ok(outcomes.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// How often somebody got it, by its journal.
fn assignments(town: &Town, job: domain::JobId) -> Result<usize> {
    let (mut found, mut cursor) = (0, 0);
    loop {
        let page = town.app.store.events_after(&town.app.market.key, cursor, PAGE)?;
        let Some(last) = page.last() else { return Ok(found) };
        cursor = last.seq;
        found +=
            page.iter().filter(|row| row.job == job && matches!(row.event, Event::Assigned { .. })).count();
    }
}

/// Nobody is written to more than three times about it: that it is to be had, that their answer is noted, and what came
/// of it.
fn told_little(town: &Town, job: domain::JobId) -> Result<()> {
    for n in 0..LOOKED_AT {
        let written = town.app.store.notices_to(&town.app.market.key, super::town::racer(n), 10)?;
        let about = written.iter().filter(|notice| notice.job == Some(job)).count();
        ensure!(about <= 3, "somebody was written to {about} times");
    }
    Ok(())
}
