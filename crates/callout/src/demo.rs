//! `callout demo`: a town on stand-ins, with a cast that acts only through pages and phones, and a clock that
//! can run fast and be moved by hand.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use app::App;
use app::clock::{Clock, TownClock};
use app::market::Market;
use axum::Router;
use channels::transport::{Transport, Wire};
use jiff::{SignedDuration, Timestamp};
use sim::Town;
use standins::Standins;

use crate::came_from::Proxies;
use crate::wiring;

#[derive(clap::Args)]
pub struct Arguments {
    /// Where pages are served, on this machine only.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Begin anew: forget the last demo's data.
    #[arg(long)]
    fresh: bool,
    /// Nobody acts but you: play every role by hand.
    #[arg(long)]
    quiet_town: bool,
    /// How many times as fast as the wall's the town's clock runs.
    #[arg(long, default_value_t = 480)]
    speed: u32,
    /// Where the demo keeps its data.
    #[arg(long, default_value = "callout-demo")]
    data: PathBuf,
}

/// How often the clock's time is kept, so that a restart goes on from there.
const KEEP_CLOCK: Duration = Duration::from_millis(500);

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    if arguments.fresh && arguments.data.exists() {
        let ours = arguments.data.join("callout.db").exists();
        anyhow::ensure!(ours, "{} is not a demo's folder, so it is left alone", arguments.data.display());
        std::fs::remove_dir_all(&arguments.data)?;
    }
    wiring::runtime()?.block_on(serve(arguments))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(arguments: &Arguments) -> Result<()> {
    let base = format!("http://127.0.0.1:{}", arguments.port);
    let market = Market::read(wiring::AUSTIN)?;
    std::fs::create_dir_all(&arguments.data)?;
    let speed = if arguments.quiet_town { arguments.speed.min(1) } else { arguments.speed };
    let clock = Arc::new(TownClock::new(last_seen(&arguments.data)?, speed));
    let standins = Arc::new(wiring::stand_ins(&arguments.data, &base, &market, clock.clone())?);
    let app =
        wiring::with_stand_ins(&arguments.data, &base, market.clone(), clock.clone(), standins.clone())?;
    sim::cast::settle_in(&app)?;
    sim::cast::let_members_in(&app)?;
    let transport: Arc<dyn Transport> = Arc::new(Wire::new().map_err(|broken| anyhow::anyhow!("{broken}"))?);
    let pages = Router::new()
        .merge(web::router(app.clone()))
        .merge(standins::router(standins.clone()))
        .merge(web::demo_clock(app.clone(), clock.clone()));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", arguments.port))
        .await
        .with_context(|| format!("port {} is taken: choose another with --port", arguments.port))?;
    let loops = app::running::start(&app);
    let courier = tokio::spawn(standins::deliver(standins.clone(), transport.clone()));
    let keeper = tokio::spawn(keep_clock(clock.clone(), arguments.data.join("clock")));
    let town = Town::new(standins.clone(), transport, &base, market.time_zone())?;
    let cast = (!arguments.quiet_town).then(|| std::thread::spawn(move || sim::live::run(town, &market)));
    greet(&app, &standins, &base, arguments, speed);
    // Cut off rather than shut down: a page that listens would never let go, and nothing is lost by it.
    tokio::select! {
        served = wiring::served(listener, pages, Proxies::default()) => served?,
        () = wiring::stopped() => {}
    }
    courier.abort();
    keeper.abort();
    drop((loops, cast));
    Ok(())
}

/// When the last demo in this folder stopped, or a Thursday morning of its city.
fn last_seen(folder: &std::path::Path) -> Result<Timestamp> {
    match std::fs::read_to_string(folder.join("clock")) {
        Ok(text) => Ok(text.trim().parse()?),
        Err(_) => Ok(morning(Timestamp::now())),
    }
}

/// Eight in the morning in Austin, on the next Thursday: the town wakes up as somebody looks at it, and "next
/// Tuesday" can only mean one day.
fn morning(now: Timestamp) -> Timestamp {
    let zone = domain::time::zone("America/Chicago");
    let mut date = domain::time::wall(now, &zone).date();
    while date.weekday() != jiff::civil::Weekday::Thursday {
        date = date.tomorrow().unwrap_or(date);
    }
    domain::time::instant(date.at(8, 0, 0, 0), &zone)
}

async fn keep_clock(clock: Arc<TownClock>, file: PathBuf) {
    loop {
        let later = clock.now().checked_add(SignedDuration::from_secs(1)).unwrap_or(clock.now());
        if let Err(error) = std::fs::write(&file, later.to_string()) {
            tracing::warn!("the demo's clock cannot be kept: {error}");
        }
        tokio::time::sleep(KEEP_CLOCK).await;
    }
}

fn greet(app: &App, standins: &Standins, base: &str, arguments: &Arguments, speed: u32) {
    // The dispatcher is of the cast; the owner's phone is the newcomer's.
    let staff = &sim::cast::STAFF[1];
    let who = if arguments.quiet_town {
        "Nobody acts but you: every role is yours.".to_owned()
    } else {
        format!(
            "The cast acts by itself, {speed} times as fast as your clock; take any phone over and join in."
        )
    };
    println!(
        "Callout · {} · stand-ins answer for carrier, payments, mail, checks and map; no money moves",
        app.market.operator
    );
    println!();
    println!("  {base}/demo/phones   every phone of the town: read and type on any of them");
    println!("  {base}/demo/mail     what is mailed to whoever gave an address");
    println!("  {base}/demo/screening  the company that checks backgrounds: say what it finds");
    println!("  {base}/desk          the operator's desk");
    println!("  {base}/              the customer's request form");
    println!("  {base}/work          a technician's jobs");
    println!("  {base}/join          the sign-up for technicians");
    println!("  {base}/members       the sign-up for members");
    println!("  {base}/demo/clock    the town's clock: speed it up, or move it on");
    println!();
    println!("Sign in with a phone number of the cast; the code arrives on that phone:");
    println!("  the desk    {}  {}", staff.phone, staff.name);
    println!("  technician  {}  {}", sim::cast::TECHNICIANS[0].phone, sim::cast::TECHNICIANS[0].name);
    println!("  customer    {}  {}", sim::cast::HOUSEHOLDS[0].phone, sim::cast::HOUSEHOLDS[0].name);
    println!();
    println!("{who} ({} phones; data in {}; Ctrl-C stops)", standins.cast.len(), arguments.data.display());
}
