//! `callout bench`: what the program costs, side by side with what it is compared to, as ratios.
//!
//! Machines are noisy: what is compared runs in one go, several rounds in turn, and the median counts.

mod durable;
mod http;
mod matching;
mod postgis;
mod race;
mod start;
mod stream;
mod town;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result};
use serde::Serialize;

#[derive(clap::Args)]
pub struct Arguments {
    /// A PostgreSQL database to measure on, in schemas of the bench's own that are made anew; the embedded
    /// engine without one.
    #[arg(long)]
    database: Option<String>,
    /// How long each sample runs, in seconds.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Rounds, of which the median counts.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Where the embedded engine keeps what is measured; must not exist, and is removed again.
    #[arg(long, default_value = "callout-bench")]
    data: PathBuf,
    /// Finished jobs that an old marketplace keeps.
    #[arg(long, default_value_t = 1_000_000)]
    jobs: usize,
    /// Workers that matching is measured with.
    #[arg(long, default_value_t = 1_000_000)]
    workers: usize,
    /// Measure this part alone; may be given several times.
    #[arg(long, value_enum)]
    only: Vec<Part>,
    /// One JSON object as the last line.
    #[arg(long)]
    json: bool,
}

/// What is measured together.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// Commands that are kept when they are answered.
    Durable,
    /// The same in a marketplace with years of finished jobs.
    Old,
    /// Whole jobs over HTTP.
    Http,
    /// What another process's pages hear of.
    Process,
    /// Ten thousand answers to one job at once.
    Race,
    /// Programs that listen to the journal.
    Stream,
    /// Who fits a job.
    Matching,
    /// Start and idle memory.
    Start,
}

/// One line of the table.
#[derive(Serialize)]
pub struct Row {
    what: &'static str,
    unit: &'static str,
    ours: f64,
    /// What it is compared to, in the same unit.
    other: Option<f64>,
    /// Ours over the other, or the other way round, as the goal is told.
    ratio: f64,
    goal: Option<String>,
    met: Option<bool>,
    /// Why there is no figure.
    not_measured: Option<&'static str>,
}

impl Row {
    /// More is better: ours over the other must be at least `goal`.
    fn at_least(what: &'static str, unit: &'static str, ours: f64, other: f64, goal: f64) -> Self {
        let ratio = ours / other;
        let (told, met) = (Some(format!(">= {goal}")), Some(ratio >= goal));
        Self { what, unit, ours, other: Some(other), ratio, goal: told, met, not_measured: None }
    }

    /// Less is better: ours over the other must be at most `goal`.
    fn at_most(what: &'static str, unit: &'static str, ours: f64, other: f64, goal: f64) -> Self {
        let ratio = ours / other;
        let (told, met) = (Some(format!("<= {goal}")), Some(ratio <= goal));
        Self { what, unit, ours, other: Some(other), ratio, goal: told, met, not_measured: None }
    }

    /// A figure with a goal of its own: at least (`true`) or at most so much, or with none.
    fn figure(what: &'static str, unit: &'static str, ours: f64, goal: Option<(bool, f64)>) -> Self {
        let told = goal.map(|(least, goal)| format!("{} {goal}", if least { ">=" } else { "<=" }));
        let met = goal.map(|(least, goal)| if least { ours >= goal } else { ours <= goal });
        Self { what, unit, ours, other: None, ratio: ours, goal: told, met, not_measured: None }
    }
}

impl Row {
    /// A row that says why it has no figure.
    fn not_measured(what: &'static str, why: &'static str) -> Self {
        Self { not_measured: Some(why), ..Self::figure(what, "", 0.0, None) }
    }
}

#[derive(Serialize)]
struct Report {
    engine: &'static str,
    cores: usize,
    seconds: u64,
    rounds: usize,
    rows: Vec<Row>,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    anyhow::ensure!(!arguments.data.exists(), "{} exists already", arguments.data.display());
    std::fs::create_dir_all(&arguments.data)
        .with_context(|| format!("cannot make {}", arguments.data.display()))?;
    let measured = measure(arguments);
    std::fs::remove_dir_all(&arguments.data)?;
    let report = measured?;
    table(&report);
    if arguments.json {
        println!("{}", serde_json::to_string(&report)?);
    }
    Ok(ExitCode::SUCCESS)
}

fn measure(arguments: &Arguments) -> Result<Report> {
    let time = Duration::from_secs(arguments.seconds.max(1));
    let rounds = arguments.rounds.max(1);
    let ground = durable::Ground::new(&arguments.data, arguments.database.as_deref());
    let wanted = |part| arguments.only.is_empty() || arguments.only.contains(&part);
    let mut rows = Vec::new();
    if wanted(Part::Durable) {
        rows.extend(durable::rows(&ground, time, rounds)?);
    }
    if wanted(Part::Old) {
        rows.push(durable::old_marketplace(&ground, time, arguments.jobs)?);
    }
    if wanted(Part::Http) {
        rows.extend(http::rows(&ground, &arguments.data, time)?);
    }
    if wanted(Part::Process) {
        rows.extend(durable::other_process(&ground)?);
    }
    if wanted(Part::Race) {
        rows.push(race::measure(&ground, time)?);
    }
    if wanted(Part::Stream) {
        rows.extend(stream::rows(&ground, time)?);
    }
    if wanted(Part::Matching) {
        rows.extend(matching::rows(arguments.workers, arguments.database.as_deref())?);
    }
    if wanted(Part::Start) && ground.is_embedded() {
        rows.extend(start::rows(&arguments.data)?);
    }
    Ok(Report {
        engine: if ground.is_embedded() { "sqlite" } else { "postgresql" },
        cores: std::thread::available_parallelism().map_or(0, std::num::NonZero::get),
        seconds: arguments.seconds,
        rounds,
        rows,
    })
}

fn table(report: &Report) {
    println!(
        "{} · {} cores · samples of {} s · median of {}",
        report.engine, report.cores, report.seconds, report.rounds
    );
    for row in &report.rows {
        if let Some(why) = row.not_measured {
            println!("  {}\n      not measured: {why}", row.what);
            continue;
        }
        let number = |value: f64| if value >= 100.0 { format!("{value:.0}") } else { format!("{value:.3}") };
        let other = row.other.map(|other| format!(" / {}", number(other))).unwrap_or_default();
        let ratio = row.other.map(|_| format!("  = {:.2}", row.ratio)).unwrap_or_default();
        let goal = row.goal.as_deref().map(|goal| format!("  goal {goal}")).unwrap_or_default();
        let met = match row.met {
            Some(true) => "  met",
            Some(false) => "  MISSED",
            None => "",
        };
        println!("  {}\n      {}{other} {}{ratio}{goal}{met}", row.what, number(row.ours), row.unit);
    }
}
