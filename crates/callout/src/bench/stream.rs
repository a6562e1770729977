//! A thousand programs listen to the journal over loopback sockets while something happens ten times a second: how long it
//! takes until each has heard, and what each costs in memory.
//!
//! Listeners and server share this process and its cores: the memory is that of both ends.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use app::Newcomer;
use app::api_keys::Scope;
use domain::talk::Language;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use super::Row;
use super::durable::{Ground, Seen};
use super::matching::resident_of;
use super::town::Town;
use crate::came_from::Proxies;
use crate::wiring;

/// As many as the goal speaks of.
const LISTENERS: usize = 1000;
/// No key opens more streams within a minute.
const WITH_ONE_KEY: usize = 500;
/// Between two events.
const EVERY: Duration = Duration::from_millis(100);

/// How long events take to arrive, and the memory of a listener.
///
/// # Errors
/// The world broke, or somebody missed an event.
pub fn rows(ground: &Ground, time: Duration) -> Result<Vec<Row>> {
    eprintln!("listeners to the journal");
    let (alone, _) = heard(ground, 1, time)?;
    let (many, bytes) = heard(ground, LISTENERS, time)?;
    Ok(vec![
        Row::figure(
            "from commit to heard, one listener: 99th of a hundred",
            "ms",
            alone.percentile(99),
            None,
        ),
        Row::figure("the same, a thousand listeners: median", "ms", many.percentile(50), None),
        Row::figure("99th of a hundred", "ms", many.percentile(99), Some((false, 250.0))),
        Row::figure("memory of a listener, both ends", "KiB", bytes / 1024.0, Some((false, 30.0))),
    ])
}

/// When each event was committed, by its place in the journal.
type Committed = Arc<Mutex<Vec<(i64, Instant)>>>;

fn heard(ground: &Ground, listeners: usize, time: Duration) -> Result<(Seen, f64)> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let at = listener.local_addr()?;
        let town = Arc::new(Town::reached_at(ground.store()?, &format!("http://{at}"))?);
        let pages = web::router(Arc::clone(&town.app));
        app::running::start_batcher(&town.app);
        let server = tokio::spawn(wiring::served(listener, pages, Proxies::default()));
        let owner = Newcomer { name: "Olga Owner", phone: "+15125550000", language: Language::En };
        let owner = town.app.person_with_phone(&owner)?;
        let key = || Ok::<_, anyhow::Error>(town.app.make_api_key(owner, "Bench", &[Scope::Read])?.1);
        let mut secret = key()?;
        let before = resident_of("self");
        let mut sockets = Vec::with_capacity(listeners);
        for n in 0..listeners {
            if n % WITH_ONE_KEY == 0 {
                secret = key()?;
            }
            sockets.push(listens(at, &secret).await?);
        }
        let bytes = resident_of("self").saturating_sub(before) as f64 / listeners as f64;
        let committed = Committed::default();
        let listening: Vec<_> =
            sockets.into_iter().map(|socket| tokio::spawn(hears(socket, time + EVERY * 20))).collect();
        happens(&town, &committed, time).await?;
        let mut seen = Seen { took: time, ..Seen::default() };
        let committed = std::mem::take(&mut *committed.lock().unwrap_or_else(PoisonError::into_inner));
        for one in listening {
            let arrived = one.await??;
            for (seq, at) in &committed {
                let (_, then) = arrived.iter().find(|(id, _)| id == seq).context("an event was missed")?;
                seen.latencies.push(then.saturating_duration_since(*at));
            }
        }
        server.abort();
        Ok((seen, bytes))
    })
}

/// Opens a stream, up to the first line behind its head.
async fn listens(at: std::net::SocketAddr, secret: &str) -> Result<BufReader<TcpStream>> {
    let mut socket = TcpStream::connect(at).await?;
    let request = format!(
        "GET /api/v1/events HTTP/1.1\r\nhost: {at}\r\nauthorization: Bearer {secret}\r\naccept: text/event-stream\r\n\r\n"
    );
    socket.write_all(request.as_bytes()).await?;
    let mut reader = BufReader::with_capacity(1024, socket);
    let mut line = String::new();
    reader.read_line(&mut line).await?;
    ensure!(line.starts_with("HTTP/1.1 200"), "the stream was answered with {line:?}");
    while line.trim() != "" {
        line.clear();
        reader.read_line(&mut line).await?;
    }
    Ok(reader)
}

/// When each event arrived, until nothing more comes.
async fn hears(mut reader: BufReader<TcpStream>, time: Duration) -> Result<Vec<(i64, Instant)>> {
    let until = Instant::now() + time;
    let mut arrived = Vec::new();
    let mut line = String::new();
    loop {
        line.clear();
        let left = until.saturating_duration_since(Instant::now());
        match tokio::time::timeout(left, reader.read_line(&mut line)).await {
            Err(_) => return Ok(arrived),
            Ok(read) => ensure!(read? > 0, "the stream ended"),
        }
        if let Some(id) = line.strip_prefix("id:") {
            arrived.push((id.trim().parse()?, Instant::now()));
        }
    }
}

/// Requests come in, one after the other.
async fn happens(town: &Town, committed: &Committed, time: Duration) -> Result<()> {
    let until = Instant::now() + time;
    for n in 0.. {
        if Instant::now() >= until {
            break;
        }
        let request = town.job(0, n).into_iter().next().context("a job begins with an order")?;
        super::town::done(town.app.execute(request).await)?;
        let (now, head) = (Instant::now(), town.app.store.head(&town.app.market.key)?);
        committed.lock().unwrap_or_else(PoisonError::into_inner).push((head, now));
        tokio::time::sleep(EVERY).await;
    }
    Ok(())
}
