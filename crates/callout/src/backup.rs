//! `callout backup` and `callout restore`: a copy of the embedded store while it runs, and back again.
//!
//! The master key is never in a copy: whoever has both can read everything. Photos lie beside the database, and are not in
//! it either.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use store::Store;

use crate::config::Config;

#[derive(clap::Args)]
pub struct Arguments {
    /// The backup's file.
    file: PathBuf,
    /// The config file of the marketplace; ./callout-data without one.
    #[arg(long)]
    config: Option<PathBuf>,
}

pub fn backup(arguments: &Arguments) -> Result<ExitCode> {
    let config = embedded(arguments, "pg_dump")?;
    store::backup(&config.data, &arguments.file)?;
    println!(
        "{} holds the database as it stands now. It is worth nothing without {}: keep a copy of that elsewhere.",
        arguments.file.display(),
        config.data.join("master.key").display()
    );
    println!(
        "Photos are not in it: copy {} after it, as docs/operating.md says.",
        config.photos_folder().display()
    );
    Ok(ExitCode::SUCCESS)
}

pub fn restore(arguments: &Arguments) -> Result<ExitCode> {
    let config = embedded(arguments, "pg_restore")?;
    store::restore(&arguments.file, &config.data)?;
    // Opening it brings an older schema up to date.
    let troubles = Store::open(&config.data)?.troubles()?;
    for trouble in &troubles {
        eprintln!("! {trouble}");
    }
    let key = config.data.join("master.key");
    if !key.exists() {
        println!(
            "Put the master key of that time at {}: nothing personal can be read without it.",
            key.display()
        );
    }
    if !troubles.is_empty() {
        return Ok(ExitCode::FAILURE);
    }
    println!("{} is in place and holds together.", arguments.file.display());
    println!("Photos are not in it: put the copy of their folder at {}.", config.photos_folder().display());
    Ok(ExitCode::SUCCESS)
}

/// The config, if its store is the embedded one.
fn embedded(arguments: &Arguments, instead: &str) -> Result<Config> {
    let config = Config::read(arguments.config.as_deref())?;
    if config.database.is_some() {
        bail!("this marketplace keeps its data in PostgreSQL: use {instead}, as docs/operating.md says");
    }
    Ok(config)
}
