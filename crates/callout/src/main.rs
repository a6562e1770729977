//! The command line: each verb is a file of its own. No logic lives here.

mod backup;
mod bench;
mod came_from;
mod check;
mod config;
mod demo;
mod doctor;
mod serve;
mod simulate;
mod understand;
mod wiring;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Runs a home-services marketplace: every job always has somebody on the hook.
#[derive(Parser)]
#[command(name = "callout", version)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// A town comes alive: try everything, no account or key needed.
    Demo(demo::Arguments),
    /// Runs the marketplace.
    Serve(serve::Arguments),
    /// Looks at what an operator would forget, and says it in sentences.
    Doctor(doctor::Arguments),
    /// Copies the database to a file while the marketplace runs.
    Backup(backup::Arguments),
    /// Puts a backup in place where there is no database.
    Restore(backup::Arguments),
    /// Says what a playbook means, and refuses one that does not hold together.
    Check(check::Arguments),
    /// Runs a seeded town on a virtual clock and checks what must always hold.
    Simulate(simulate::Arguments),
    /// Measures what the program costs, side by side with what it is compared to.
    Bench(bench::Arguments),
    /// Reads one message a line and prints what the machine makes of it.
    Understand(understand::Arguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // What goes wrong in a rehearsal is drawn on purpose, and what must not is in its report.
    let level = if matches!(arguments.verb, Verb::Simulate(_)) { "off" } else { "warn" };
    let log = tracing_subscriber::EnvFilter::try_from_env("CALLOUT_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new(level));
    tracing_subscriber::fmt().with_env_filter(log).with_writer(std::io::stderr).init();
    let done = match arguments.verb {
        Verb::Demo(arguments) => demo::run(&arguments),
        Verb::Serve(arguments) => serve::run(&arguments),
        Verb::Doctor(arguments) => doctor::run(&arguments),
        Verb::Backup(arguments) => backup::backup(&arguments),
        Verb::Restore(arguments) => backup::restore(&arguments),
        Verb::Check(arguments) => check::run(&arguments),
        Verb::Simulate(arguments) => simulate::run(&arguments),
        Verb::Bench(arguments) => bench::run(&arguments),
        Verb::Understand(arguments) => understand::run(&arguments),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("callout: {error:#}");
            ExitCode::FAILURE
        }
    }
}
