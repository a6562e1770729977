//! `callout doctor`: what an operator would forget, looked at and said in sentences. Exit 1 if something is wrong.
//!
//! Only looking: nothing is changed, and a running marketplace goes on beside it.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use app::clock::{Clock, WallClock};
use app::vault::KEY_PRINT;
use channels::transport::{Transport, Wire};
use jiff::Timestamp;
use store::Store;

use crate::config::Config;
use crate::wiring;

#[derive(clap::Args)]
pub struct Arguments {
    /// The config file; ./callout-data and stand-ins without one.
    #[arg(long)]
    config: Option<PathBuf>,
}

/// Less free space than this will not last the night.
const FREE_BYTES_MIN: u64 = 1 << 30;
/// A write-ahead log that is longer means that nothing has been written back for long.
const WAL_BYTES_MAX: u64 = 256 << 20;
/// How far our clock may be from the outside's before codes and signatures fail, in seconds.
const CLOCK_SECONDS_MAX: i64 = 30;

/// What was found, good or bad.
#[derive(Default)]
struct Findings {
    wrong: usize,
}

impl Findings {
    fn good(&mut self, words: impl AsRef<str>) {
        say("ok   ", words);
    }

    fn note(&mut self, words: impl AsRef<str>) {
        say("note ", words);
    }

    fn bad(&mut self, words: impl AsRef<str>) {
        self.wrong += 1;
        say("WRONG", words);
    }

    fn held(&mut self, holds: bool, good: impl AsRef<str>, bad: impl AsRef<str>) {
        if holds { self.good(good) } else { self.bad(bad) }
    }
}

/// Whoever reads may go away after the first lines: what is left is for nobody.
fn say(how: &str, words: impl AsRef<str>) {
    let _ = writeln!(std::io::stdout(), "{how} {}", words.as_ref());
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let config = Config::read(arguments.config.as_deref())?;
    let mut found = Findings::default();
    match config.market() {
        Ok(market) => {
            found.good(format!("The market {} reads: {} services.", market.name, market.offered().len()))
        }
        Err(error) => found.bad(format!("The market cannot be read: {error:#}.")),
    }
    keys(&config, &mut found);
    folder(&config, &mut found);
    photos(&config, &mut found);
    store(&config, &mut found);
    vendors(&config, &mut found);
    wiring::runtime()?.block_on(outside(&config, &mut found));
    let all = match found.wrong {
        0 => "Nothing is wrong.".to_owned(),
        1 => "One thing is wrong.".to_owned(),
        n => format!("{n} things are wrong."),
    };
    let _ = writeln!(std::io::stdout(), "\n{all}");
    Ok(if found.wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn keys(config: &Config, found: &mut Findings) {
    use std::os::unix::fs::PermissionsExt;
    let key = config.data.join("master.key");
    let Ok(file) = std::fs::metadata(&key) else {
        found.note(format!("There is no master key at {} yet: the first start makes it.", key.display()));
        return;
    };
    let mode = file.permissions().mode() & 0o777;
    found.held(
        mode & 0o077 == 0,
        "The master key can be read by its owner alone. Keep a copy of it somewhere else.",
        format!("The master key {} can be read by others (mode {mode:o}): chmod 600 it.", key.display()),
    );
    if let Err(error) = wiring::vault(&key) {
        found.bad(format!("The master key is none: {error:#}."));
    }
}

fn folder(config: &Config, found: &mut Findings) {
    let probe = config.data.join(".doctor");
    let written = std::fs::create_dir_all(&config.data).and_then(|()| std::fs::write(&probe, b"x"));
    let _ = std::fs::remove_file(&probe);
    found.held(
        written.is_ok(),
        format!("{} can be written.", config.data.display()),
        format!("{} cannot be written.", config.data.display()),
    );
    match free_bytes(&config.data) {
        Some(free) => found.held(
            free >= FREE_BYTES_MIN,
            format!("{} GiB are free there.", free >> 30),
            format!("Only {} MiB are free there.", free >> 20),
        ),
        None => found.note("How much space is free there cannot be seen."),
    }
    let wal = store::wal_bytes(&config.data);
    if config.database.is_none() {
        found.held(
            wal <= WAL_BYTES_MAX,
            format!("The write-ahead log has {} KiB.", wal >> 10),
            format!("The write-ahead log has grown to {} MiB: is something reading for hours?", wal >> 20),
        );
    }
}

fn photos(config: &Config, found: &mut Findings) {
    let folder = config.photos_folder();
    if !folder.exists() {
        found.note(format!(
            "There is no folder of photos at {} yet: the first start makes it.",
            folder.display()
        ));
        return;
    }
    let probe = folder.join(".doctor");
    let written = std::fs::write(&probe, b"x");
    let _ = std::fs::remove_file(&probe);
    found.held(
        written.is_ok(),
        format!("Photos can be kept in {}. Copy it along with the database.", folder.display()),
        format!("The folder of photos {} cannot be written.", folder.display()),
    );
}

/// What `df` says is free where a folder lies.
fn free_bytes(folder: &std::path::Path) -> Option<u64> {
    let out = std::process::Command::new("df").arg("-Pk").arg(folder).output().ok()?;
    let text = String::from_utf8(out.stdout).ok()?;
    let kib: u64 = text.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kib << 10)
}

fn store(config: &Config, found: &mut Findings) {
    let looked = match &config.database {
        Some(url) => Store::look_at(url),
        None => Store::look(&config.data),
    };
    let store = match looked {
        Ok(store) => store,
        Err(error) if config.database.is_none() => {
            found.note(format!("{error:#}: the first start makes it."));
            return;
        }
        Err(error) => {
            found.bad(format!("The database does not answer: {error:#}."));
            return;
        }
    };
    key_of(&store, config, found);
    if let Err(error) = rows(&store, found) {
        found.bad(format!("The database cannot be read: {error:#}."));
    }
}

/// Whether the key opens what the store keeps.
fn key_of(store: &Store, config: &Config, found: &mut Findings) {
    // A store before its first schema step has no settings.
    let Some(kept) = store.setting(KEY_PRINT).ok().flatten() else { return };
    let file = config.data.join("master.key");
    if !file.exists() {
        found.bad(format!("The database was written with a master key that is not at {}.", file.display()));
    } else if let Ok(vault) = wiring::vault(&file) {
        found.held(
            vault.key_print() == kept,
            "The master key opens this database.",
            format!("The database was written with another master key than {}.", file.display()),
        );
    }
}

fn rows(store: &Store, found: &mut Findings) -> Result<()> {
    match store.pending_migrations()? {
        0 => found.good("The schema is up to date."),
        steps => {
            found.note(format!("{steps} steps of the schema are pending: the next start does them."));
            return Ok(());
        }
    }
    let troubles = store.troubles()?;
    for trouble in &troubles {
        found.bad(format!("In the store, {trouble}."));
    }
    if troubles.is_empty() {
        found.good("The journals have no gap, the books balance, and every open job waits on somebody.");
    }
    let staff = store.staff()?;
    found.held(
        !staff.is_empty(),
        format!("{} of the staff may open the desk.", staff.len()),
        "Nobody may open the desk: name an [owner] in the config and start once.",
    );
    Ok(())
}

fn vendors(config: &Config, found: &mut Findings) {
    for (name, there) in [
        ("texts", config.twilio.is_some()),
        ("payments", config.stripe.is_some()),
        ("addresses", config.geocoder.is_some()),
    ] {
        if there {
            found.good(format!("A vendor is named for {name}."));
        } else {
            found.note(format!("A stand-in answers for {name}: no real one is named."));
        }
    }
    match (&config.checkr, &config.twilio) {
        (Some(_), _) => found.good("A company is named for background checks."),
        (None, None) => found.note("A stand-in answers for background checks: no real company is named."),
        (None, Some(_)) => found.note("Nobody's background is checked: name a company in [checkr]."),
    }
    match (&config.email, &config.twilio) {
        (Some(email), _) => match email.account(&config.base()) {
            Ok(_) => found.good("A server is named for e-mail."),
            Err(error) => found.bad(format!("No e-mail can leave: {error:#}.")),
        },
        (None, None) => found.note("A stand-in answers for e-mail: no real one is named."),
        (None, Some(_)) => {
            found.note("No e-mail leaves, and nobody is asked for an address: name one in [email].")
        }
    }
}

/// The public address, as vendors and phones reach it, and the clock that they have.
async fn outside(config: &Config, found: &mut Findings) {
    let base = config.base();
    let real = config.twilio.is_some() || config.stripe.is_some();
    if config.twilio.is_none() && config.owner.is_some() && config.is_reached_from_elsewhere() {
        found.bad(format!(
            "Anybody who reaches {base} reads every text, and every code, on the stand-ins' phones."
        ));
    }
    if real && !base.starts_with("https://") {
        found.bad(format!("The public address {base} is not https: vendors and phones need it to be."));
    }
    match healthy(&base).await {
        Ok(Some(skew)) => {
            found.good(format!("{base} answers, so vendors can reach its hooks."));
            found.held(
                skew.abs() <= CLOCK_SECONDS_MAX,
                "The clock is right.",
                format!("The clock is {skew} seconds from the outside's: codes and signatures will fail."),
            );
        }
        Ok(None) => found.good(format!("{base} answers.")),
        Err(error) => found.bad(format!("{base} does not answer ({error:#}): is it running, and the proxy?")),
    }
}

/// How many seconds our clock is ahead of the one that answers there, if it says.
async fn healthy(base: &str) -> Result<Option<i64>> {
    let wire = Wire::new().map_err(|broken| anyhow::anyhow!("{broken}"))?;
    let request = http::Request::get(format!("{base}/healthz")).body(Default::default())?;
    let answer = wire.call(request).await.map_err(|broken| anyhow::anyhow!("{broken}"))?;
    anyhow::ensure!(answer.status().is_success(), "it says {}", answer.status());
    let Some(date) = answer.headers().get("date") else { return Ok(None) };
    let theirs = jiff::fmt::rfc2822::parse(date.to_str()?).context("its date cannot be read")?.timestamp();
    let ours: Timestamp = WallClock.now();
    Ok(Some(ours.as_second() - theirs.as_second()))
}
