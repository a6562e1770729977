//! Durable commands, measured side by side: the program against a loop that only writes the same rows.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use store::Store;

use super::Row;
use super::town::{Town, done};

/// As many people at once as the goals speak of.
const CALLERS: usize = 64;
/// Statements that the loop without logic writes in one transaction.
const RAW_STATEMENTS: usize = 1000;
/// What a slower disk adds to each sync.
const SLOWER: Duration = Duration::from_millis(1);

/// Where stores are made, one after the other.
pub struct Ground {
    folder: PathBuf,
    database: Option<String>,
    count: AtomicUsize,
}

impl Ground {
    /// Stores in a folder, or in schemas of a database.
    pub fn new(folder: &Path, database: Option<&str>) -> Self {
        Self { folder: folder.to_owned(), database: database.map(str::to_owned), count: AtomicUsize::new(0) }
    }

    /// A fresh store of the engine under test.
    pub fn store(&self) -> Result<Store> {
        let n = self.count.fetch_add(1, Ordering::Relaxed);
        match &self.database {
            // Two schemas take turns: a replay needs both at once, and nothing needs three.
            Some(url) => Store::fresh_schema(url, &format!("callout_bench_{}", n % 2)),
            None => {
                let folder = self.folder.join(n.to_string());
                std::fs::create_dir_all(&folder)?;
                Store::open(&folder)
            }
        }
    }

    /// Whether the embedded engine is measured.
    pub fn is_embedded(&self) -> bool {
        self.database.is_none()
    }
}

/// What callers saw.
#[derive(Default)]
pub struct Seen {
    /// Of each command, from its order to its commit.
    pub latencies: Vec<Duration>,
    pub took: Duration,
    /// Of this process, in seconds of processor time.
    pub processor: f64,
}

impl Seen {
    pub fn per_second(&self) -> f64 {
        self.latencies.len() as f64 / self.took.as_secs_f64()
    }

    /// The latency that so many per cent stay below, in milliseconds.
    pub fn percentile(&self, per_cent: usize) -> f64 {
        let mut all = self.latencies.clone();
        all.sort_unstable();
        let at = (all.len() * per_cent / 100).min(all.len().saturating_sub(1));
        all.get(at).map_or(0.0, |latency| latency.as_secs_f64() * 1000.0)
    }
}

/// So many callers run whole jobs for so long, through the batcher or each with a transaction of its own.
pub fn callers(town: &Town, count: usize, time: Duration, together: bool) -> Result<Seen> {
    let all = Mutex::new(Vec::new());
    let failed = Mutex::new(None);
    let over = AtomicBool::new(false);
    if together {
        app::running::start_batcher(&town.app);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let (begun, before) = (Instant::now(), processor_seconds());
    let lifecycle = |caller: usize| -> Result<Vec<Duration>> {
        let mut latencies = Vec::new();
        for n in 0.. {
            for request in town.job(caller, n) {
                let asked = Instant::now();
                if together {
                    done(runtime.block_on(town.app.execute(request)))?;
                } else {
                    done(town.app.commit_alone(&request))?;
                }
                latencies.push(asked.elapsed());
            }
            if begun.elapsed() >= time || over.load(Ordering::Relaxed) {
                break;
            }
        }
        Ok(latencies)
    };
    std::thread::scope(|scope| {
        for caller in 0..count {
            let (all, failed, over, lifecycle) = (&all, &failed, &over, &lifecycle);
            scope.spawn(move || match lifecycle(caller) {
                Ok(latencies) => all.lock().unwrap_or_else(PoisonError::into_inner).extend(latencies),
                Err(error) => {
                    over.store(true, Ordering::Relaxed);
                    *failed.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                }
            });
        }
    });
    let seen = Seen {
        took: begun.elapsed(),
        processor: processor_seconds() - before,
        latencies: all.into_inner().unwrap_or_else(PoisonError::into_inner),
    };
    match failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(error) => Err(error),
        None => Ok(seen),
    }
}

/// Processor time of this process so far, where the system tells it.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let behind = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks: Vec<f64> = behind.split_whitespace().skip(11).take(2).filter_map(|t| t.parse().ok()).collect();
    ticks.iter().sum::<f64>() / 100.0
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// How many finished jobs a young and an old marketplace hold.
const YOUNG: usize = 10_000;

/// Processor time of a command among many finished jobs, against among few.
///
/// # Errors
/// The world broke, or an order was refused.
pub fn old_marketplace(ground: &Ground, time: Duration, jobs: usize) -> Result<Row> {
    eprintln!("an old marketplace: {jobs} jobs");
    let cost = |jobs: usize| -> Result<f64> {
        let town = Town::on(ground.store()?)?;
        town.keep_finished_jobs(jobs)?;
        let seen = callers(&town, CALLERS, time, true)?;
        Ok(seen.processor * 1e6 / seen.latencies.len() as f64)
    };
    let (old, young) = (cost(jobs)?, cost(YOUNG)?);
    Ok(Row::at_most(
        "processor time of a command, many finished jobs kept, against 10 000",
        "µs",
        old,
        young,
        1.2,
    ))
}

/// How late another process on the same database hears of a commit, and so its open pages.
///
/// # Errors
/// The world broke, or an order was refused.
pub fn other_process(ground: &Ground) -> Result<Option<Row>> {
    const JOBS: usize = 5;
    if ground.is_embedded() {
        return Ok(None);
    }
    eprintln!("another process");
    let store = ground.store()?;
    let (town, beside) = (Town::on(store.clone())?, Town::on(store)?);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let listening = runtime.spawn(app::running::listen(Arc::clone(&beside.app)));
    let mut live = beside.app.live();
    // It has looked once before anything happens.
    std::thread::sleep(Duration::from_millis(500));
    let mut late = Vec::new();
    for request in (0..JOBS).flat_map(|n| town.job(0, n)) {
        // Not in step with whoever looks.
        std::thread::sleep(Duration::from_millis(50 + late.len() as u64 * 7 % 100));
        while live.try_recv().is_ok() {}
        done(town.app.commit_alone(&request))?;
        let begun = Instant::now();
        runtime.block_on(async { tokio::time::timeout(Duration::from_secs(5), live.recv()).await })??;
        late.push(begun.elapsed());
    }
    listening.abort();
    let slowest = late.into_iter().max().unwrap_or_default().as_secs_f64() * 1000.0;
    let what = "another process's open pages hear of a commit: the slowest of 110";
    Ok(Some(Row::figure(what, "ms", slowest, Some((false, 250.0)))))
}

/// Every row about durable commands.
///
/// # Errors
/// The world broke, or an order was refused.
pub fn rows(ground: &Ground, time: Duration, rounds: usize) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    let (mut ours, mut raw, mut spread, mut processor) = (vec![], vec![], vec![], vec![]);
    let (mut single, mut single_raw, mut apart) = (vec![], vec![], vec![]);
    for round in 0..rounds {
        eprintln!("durable commands, round {} of {rounds}", round + 1);
        let seen = callers(&Town::on(ground.store()?)?, CALLERS, time, true)?;
        ours.push(seen.per_second());
        spread.push(seen.percentile(99) / seen.percentile(50));
        processor.push(seen.processor * 1e6 / seen.latencies.len() as f64);
        raw.push(raw_commands(ground, time)?);
        let alone = callers(&Town::on(ground.store()?)?, CALLERS, time, false)?;
        apart.push(alone.per_second());
        let (one, same_raw) = one_caller(ground, time)?;
        single.push(one);
        single_raw.push(same_raw);
    }
    let (ours, apart) = (median(ours), median(apart));
    rows.push(Row::at_least(
        "64 callers, against a loop that writes the same rows",
        "commands/s",
        ours,
        median(raw),
        0.6,
    ));
    let goal = if ground.is_embedded() { 2.0 } else { 2.5 };
    rows.push(Row::at_least(
        "64 callers, against a transaction for each command",
        "commands/s",
        ours,
        apart,
        goal,
    ));
    rows.push(Row::at_most(
        "one caller's median, against writing the same rows",
        "ms",
        median(single),
        median(single_raw),
        1.5,
    ));
    rows.push(Row::figure(
        "64 callers: 99th of a hundred over the median",
        "ratio",
        median(spread),
        Some((false, 5.0)),
    ));
    rows.push(Row::figure(
        "64 callers: processor time of this process per command",
        "µs",
        median(processor),
        None,
    ));
    rows.push(slower_disk(ground, time)?);
    rows.push(neighbour(ground, time)?);
    Ok(rows)
}

/// How many commands a second the same rows make, written by a loop without any logic.
fn raw_commands(ground: &Ground, time: Duration) -> Result<f64> {
    let (store, recording) = ground.store()?.recorded();
    let town = Town::on(store)?;
    let setup = recording.clone();
    let before = setup.transactions();
    let seen = callers(&town, CALLERS, time / 2, true)?;
    let fresh = ground.store()?;
    drop(Town::on(fresh.clone())?);
    let took: Duration = recording.skipping(before).replay(&fresh, Some(RAW_STATEMENTS))?.iter().sum();
    Ok(seen.latencies.len() as f64 / took.as_secs_f64())
}

/// One caller's median, and that of writing the same rows in the same transactions, in milliseconds.
fn one_caller(ground: &Ground, time: Duration) -> Result<(f64, f64)> {
    let seen = callers(&Town::on(ground.store()?)?, 1, time, true)?;
    let (store, recording) = ground.store()?.recorded();
    let town = Town::on(store)?;
    let before = recording.transactions();
    callers(&town, 1, time / 2, true)?;
    let fresh = ground.store()?;
    drop(Town::on(fresh.clone())?);
    let raw = Seen { latencies: recording.skipping(before).replay(&fresh, None)?, ..Seen::default() };
    Ok((seen.percentile(50), raw.percentile(50)))
}

/// The same on a disk that takes a millisecond longer for each sync.
fn slower_disk(ground: &Ground, time: Duration) -> Result<Row> {
    eprintln!("a slower disk");
    let slower = || ground.store().map(|store| store.with_slower_commits(SLOWER));
    let together = callers(&Town::on(slower()?)?, CALLERS, time, true)?.per_second();
    let apart = callers(&Town::on(slower()?)?, CALLERS, time, false)?.per_second();
    Ok(Row::at_least("the same, a millisecond added to each commit", "commands/s", together, apart, 6.0))
}

/// Another job's slowest commands while thousands are asked and hundreds answer on one.
fn neighbour(ground: &Ground, time: Duration) -> Result<Row> {
    eprintln!("a neighbour of a job that thousands are asked about");
    const ANSWERS: usize = 300;
    let idle = callers(&Town::on(ground.store()?)?, 1, time, true)?.percentile(99);
    let town = Arc::new(Town::on(ground.store()?)?);
    let crowd = Arc::clone(&town);
    let over = Arc::new(AtomicBool::new(false));
    let stop = Arc::clone(&over);
    let busy = std::thread::spawn(move || -> Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        for n in 0.. {
            for request in crowd.crowded_job(n, ANSWERS) {
                done(runtime.block_on(crowd.app.execute(request)))?;
                if stop.load(Ordering::Relaxed) {
                    return Ok(());
                }
            }
        }
        Ok(())
    });
    let seen = callers(&town, 1, time, true);
    over.store(true, Ordering::Relaxed);
    busy.join().ok().context("the crowd's thread broke")??;
    Ok(Row::at_most(
        "a neighbour's 99th of a hundred, 5000 asked and 300 answering beside it",
        "ms",
        seen?.percentile(99),
        idle,
        3.0,
    ))
}
