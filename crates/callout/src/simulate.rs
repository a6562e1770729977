//! `callout simulate`: rehearses a playbook in a town of its own, and exits 1 if anything did not hold.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use app::market::Market;
use domain::playbook::Playbook;
use sim::report::Report;
use sim::settings::Settings;
use store::Store;

use crate::{check, wiring};

/// The schema that a rehearsal makes anew.
const REHEARSAL: &str = "callout_rehearsal";

#[derive(clap::Args)]
pub struct Arguments {
    /// A playbook's name, the folder of one of your own, or `all`: each service by its own, side by side.
    #[arg(long, default_value = "all")]
    playbook: String,
    /// How many jobs come in.
    #[arg(long, default_value_t = 100)]
    jobs: u32,
    /// Over how many days they come in; a year is 365. One after the other in a busy town's rhythm without it.
    #[arg(long)]
    days: Option<u32>,
    /// The same seed gives the same town.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Lost answers, doubled webhooks, crashes and more.
    #[arg(long)]
    faults: bool,
    /// A PostgreSQL database to rehearse on, in a schema of its own that is made anew; in memory without one.
    #[arg(long)]
    database: Option<String>,
    /// One JSON object as the last line.
    #[arg(long)]
    json: bool,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let folder = Path::new(&arguments.playbook);
    let chosen: Vec<Playbook> = if folder.join(check::FILE).is_file() {
        vec![check::playbook_in(folder)?]
    } else {
        let all = wiring::playbooks()?.into_iter();
        all.filter(|p| arguments.playbook == "all" || p.name == arguments.playbook).collect()
    };
    anyhow::ensure!(!chosen.is_empty(), "there is no playbook {:?}", arguments.playbook);
    let settings = Settings {
        market: Market::read(wiring::AUSTIN)?,
        playbooks: chosen,
        jobs: arguments.jobs,
        days: arguments.days,
        seed: arguments.seed,
        faults: arguments.faults,
        store: match &arguments.database {
            // A rehearsal never touches what is in the database already.
            Some(url) => Store::fresh_schema(url, REHEARSAL)?,
            None => Store::in_memory()?,
        },
    };
    let report = sim::simulate::run(&settings).context("the town could not be simulated")?;
    show(&report, arguments);
    Ok(if report.violations > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn show(report: &Report, arguments: &Arguments) {
    for finding in &report.findings {
        eprintln!("! {finding}");
    }
    if report.violations > 0 {
        let faults = if arguments.faults { " --faults" } else { "" };
        let days = arguments.days.map(|days| format!(" --days {days}")).unwrap_or_default();
        eprintln!(
            "replay: callout simulate --playbook {} --jobs {} --seed {}{days}{faults} --json",
            arguments.playbook, report.jobs, report.seed
        );
    }
    if arguments.json {
        match serde_json::to_string(report) {
            Ok(json) => println!("{json}"),
            Err(error) => eprintln!("the report cannot be written as JSON: {error}"),
        }
        return;
    }
    println!("{} · {} jobs · seed {} · {} days", report.playbook, report.jobs, report.seed, report.days);
    for (ending, count) in &report.by_ending {
        println!("  {count:>6}  {ending}");
    }
    println!(
        "  {:>6}  texts sent, {} lost, {} doubled",
        report.messages_sent, report.messages_lost, report.messages_doubled
    );
    println!("  {:>6}  letters mailed", report.mails_sent);
    println!(
        "  {:>6}  jobs waited on the desk for what their playbook does not give it",
        report.desk_waits.jobs
    );
    println!("  {:>6}  violations", report.violations);
}
