//! Real crashes: the real binary over real sockets, killed without warning again and again while many clients
//! work. What it acknowledged is there afterwards, once; what it sent was sent once; the books balance.
//!
//! Part of `./test --long`. `CALLOUT_KILLS` says how often (200), `CALLOUT_TEST_DATABASE` on which engine.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops where it stands")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use bytes::Bytes;
use channels::transport::{Transport, Wire};
use channels::twilio::{Signing, sign};
use domain::job::Event;
use sim::Client;
use sim::vendors::{OPERATOR_NUMBER, account_at, carrier_settings};
use store::{NoticeState, Store};

const CLIENTS: u64 = 64;
const AUSTIN: &str = include_str!("../../../markets/austin.toml");

/// What one client was told is done.
#[derive(Clone, Debug)]
struct Acknowledged {
    phone: String,
    job: String,
    text: String,
}

struct Load {
    wire: Arc<dyn Transport>,
    base: String,
    slot: String,
    next: AtomicU64,
    stop: AtomicBool,
    done: Mutex<Vec<Acknowledged>>,
    /// Answers that said that it did not work.
    failed: AtomicU64,
}

impl Load {
    /// Asks for something and confirms it by text, again and again, each with its own key until it is
    /// acknowledged.
    async fn work(self: Arc<Self>) {
        while !self.stop.load(Ordering::Acquire) {
            let n = self.next.fetch_add(1, Ordering::Relaxed);
            let phone = format!("+1512{}", 5_600_000 + n);
            let job = self.ask(n, &phone).await;
            let text = format!("SM{n:032x}");
            self.confirm(&text, &phone).await;
            self.done.lock().unwrap().push(Acknowledged { phone, job, text });
        }
    }

    async fn ask(&self, n: u64, phone: &str) -> String {
        let key = format!("crash-{n}");
        let fields = [
            ("key", key.as_str()),
            ("service", "wardrobe-assembly"),
            ("address", "2809 Bluebonnet Lane, Austin, TX 78704"),
            ("details", "Two boxes."),
            ("slot", self.slot.as_str()),
            ("name", "Somebody Patient"),
            ("phone", phone),
        ];
        loop {
            let mut browser = Client::new(self.wire.clone(), &self.base);
            if let Ok(page) = browser.submit("/requests", &fields).await {
                if let Some(id) = page.location.as_deref().and_then(|at| at.strip_prefix("/confirm/")) {
                    return id.to_owned();
                }
                self.failed.fetch_add(1, Ordering::Relaxed);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    async fn confirm(&self, sid: &str, phone: &str) {
        let account = account_at(&self.base);
        let url = format!("{}/hooks/twilio/sms", self.base);
        let params: Vec<(String, String)> = [
            ("MessageSid", sid),
            ("AccountSid", account.sid.as_str()),
            ("From", phone),
            ("To", OPERATOR_NUMBER),
            ("Body", "Yes"),
            ("NumMedia", "0"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
        let signature = sign(Signing::AuthToken(&account.auth_token), &url, &params);
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&params).finish();
        loop {
            let request = http::Request::post(&url)
                .header("content-type", "application/x-www-form-urlencoded")
                .header("x-twilio-signature", &signature)
                .body(Bytes::from(body.clone()))
                .unwrap();
            match self.wire.call(request).await {
                Ok(answer) if answer.status().is_success() => return,
                Ok(_) => drop(self.failed.fetch_add(1, Ordering::Relaxed)),
                Err(_) => {}
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// A process of the program, which ends with the test whatever happens.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the program and waits for its first page; gives how long that took.
async fn start(config: &Path, wire: &dyn Transport, base: &str) -> (Running, Duration) {
    let began = Instant::now();
    // A file that may not grow any more is an error to the program, as a full disk is, and not its end.
    let child = Running(
        Command::new("sh")
            .args([
                "-c",
                "trap '' XFSZ; exec \"$0\" \"$@\"",
                env!("CARGO_BIN_EXE_callout"),
                "serve",
                "--config",
            ])
            .arg(config)
            .env("CALLOUT_LOG", "off")
            .stdout(Stdio::null())
            .spawn()
            .unwrap(),
    );
    loop {
        let request = http::Request::get(format!("{base}/")).body(Bytes::new()).unwrap();
        if wire.call(request).await.is_ok_and(|answer| answer.status().is_success()) {
            return (child, began.elapsed());
        }
        assert!(began.elapsed() < Duration::from_secs(60), "the program does not start");
        tokio::time::sleep(Duration::from_millis(3)).await;
    }
}

fn kill(running: &mut Running) {
    running.0.kill().unwrap();
    running.0.wait().unwrap();
}

/// A marketplace of its own in a folder of its own: where it is reached, its config, its data.
struct Town {
    home: tempfile::TempDir,
    base: String,
    database: Option<String>,
    wire: Arc<dyn Transport>,
}

/// A database of its own on the server under test: each town has its own master key.
fn own_database(url: &str, port: u16) -> String {
    let (server, name) = (url.to_owned(), format!("town_{port}"));
    let create = format!("create database {name}");
    let made = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(&server, tokio_postgres::NoTls).await.unwrap();
            let driving = tokio::spawn(connection);
            client.batch_execute(&create).await.unwrap();
            driving.abort();
        });
    });
    made.join().unwrap();
    format!("{}/{name}", url.rsplit_once('/').unwrap().0)
}

impl Town {
    fn new(port: u16) -> Self {
        let home = tempfile::tempdir().unwrap();
        // The carrier's pace is not what is tested here.
        let quick = AUSTIN
            .replace("segments_per_second = 10", "segments_per_second = 100000")
            // Offers wait, whatever the hour of the test: a dozen phones with thousands of texts each are nobody's.
            .replace("quiet_from = \"21:00\"", "quiet_from = \"00:00\"")
            .replace("quiet_until = \"08:00\"", "quiet_until = \"23:59\"");
        assert!(quick.contains("quiet_until = \"23:59\"") && quick.contains("quiet_from = \"00:00\""));
        std::fs::write(home.path().join("market.toml"), quick).unwrap();
        Self {
            home,
            base: format!("http://127.0.0.1:{port}"),
            database: std::env::var("CALLOUT_TEST_DATABASE").ok().map(|url| own_database(&url, port)),
            wire: Arc::new(Wire::new().unwrap()),
        }
    }

    fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// A config for one process: its data folder, its port, and what else it says.
    fn config(&self, data: &Path, port: u16, more: &str) -> PathBuf {
        let market = self.home.path().join("market.toml");
        let config = self.home.path().join(format!("{port}.toml"));
        let store = self.database.as_ref().map_or_else(String::new, |url| format!("database = {url:?}\n"));
        let text =
            format!("data = {data:?}\n{store}listen = \"127.0.0.1:{port}\"\nmarket = {market:?}\n{more}");
        std::fs::write(&config, text).unwrap();
        config
    }

    fn load(&self) -> Arc<Load> {
        let day = jiff::Zoned::now().date().checked_add(jiff::Span::new().days(4)).unwrap();
        Arc::new(Load {
            wire: self.wire.clone(),
            base: self.base.clone(),
            slot: format!("{day}T10:00/{day}T12:00"),
            next: AtomicU64::new(u64::from(std::process::id() % 100) * 10_000),
            stop: AtomicBool::new(false),
            done: Mutex::default(),
            failed: AtomicU64::new(0),
        })
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_again_and_again_nothing_is_lost_and_nothing_is_doubled() {
    let kills: u64 = std::env::var("CALLOUT_KILLS").ok().map_or(200, |n| n.parse().unwrap());
    let town = Town::new(8397);
    let config = town.config(&town.data(), 8397, "");
    let load = town.load();
    let (mut child, _) = start(&config, &*town.wire, &town.base).await;
    let clients: Vec<_> = (0..CLIENTS).map(|_| tokio::spawn(load.clone().work())).collect();
    let mut starts = Vec::new();
    for n in 0..kills {
        // Somewhere between the first request and a few hundred of them.
        let wait = 20 + (n * 7919 + u64::from(std::process::id())) % 380;
        tokio::time::sleep(Duration::from_millis(wait)).await;
        kill(&mut child);
        let (next, took) = start(&config, &*town.wire, &town.base).await;
        child = next;
        starts.push(took);
    }
    load.stop.store(true, Ordering::Release);
    for client in clients {
        client.await.unwrap();
    }
    let done = load.done.lock().unwrap().clone();
    settle(&town).await;
    kill(&mut child);
    starts.sort();
    let count = check(&town, &done);
    println!(
        "{kills} kills · {} requests and {} texts acknowledged · {count} texts sent · lost 0 · doubled 0 · first \
         page after a start: median {} ms, slowest {} ms",
        done.len(),
        done.len(),
        starts[starts.len() / 2].as_millis(),
        starts[starts.len() - 1].as_millis(),
    );
    assert!(done.len() > 100, "there was hardly any load");
}

/// How often the store's ground gives way.
const BREAKS: u64 = 20;

/// On PostgreSQL one of the server's processes is killed, so that the whole server stops, recovers and starts
/// again; the embedded engine finds the disk full for a while. The program itself goes on.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_store_stands_on_breaks_and_comes_back() {
    let town = Town::new(8396);
    let config = town.config(&town.data(), 8396, "");
    let (mut child, _) = start(&config, &*town.wire, &town.base).await;
    let load = town.load();
    let clients: Vec<_> = (0..CLIENTS).map(|_| tokio::spawn(load.clone().work())).collect();
    let mut broken = 0;
    for n in 0..BREAKS {
        tokio::time::sleep(Duration::from_millis(400 + n * 7919 % 500)).await;
        match &town.database {
            Some(url) => broken += kill_a_server_process(url).await,
            None => {
                // What the carrier's stand-in writes still fits: its disk is another.
                let carrier = std::fs::metadata(town.data().join("carrier.jsonl")).unwrap().len();
                limit_files(&child, &(carrier + (512 << 10)).to_string());
                tokio::time::sleep(Duration::from_millis(1500)).await;
                limit_files(&child, "unlimited");
                broken += 1;
            }
        }
    }
    load.stop.store(true, Ordering::Release);
    for client in clients {
        client.await.unwrap();
    }
    let done = load.done.lock().unwrap().clone();
    settle(&town).await;
    assert!(child.0.try_wait().unwrap().is_none(), "the program goes on");
    kill(&mut child);
    let count = check(&town, &done);
    let failed = load.failed.load(Ordering::Relaxed);
    println!(
        "{} {broken} times · {failed} answers said so · {} requests and {} texts acknowledged · {count} texts sent \
         · lost 0 · doubled 0",
        if town.database.is_some() { "the server crashed" } else { "the disk was full" },
        done.len(),
        done.len(),
    );
    assert!(failed > 0, "nobody noticed");
    assert!(done.len() > 100, "there was hardly any load");
}

/// No file of a process may be written to beyond so many bytes.
fn limit_files(running: &Running, bytes: &str) {
    let pid = running.0.id().to_string();
    let done = Command::new("prlimit").args(["--pid", &pid, &format!("--fsize={bytes}:")]).status().unwrap();
    assert!(done.success(), "prlimit is missing, or may not");
}

/// Kills a process of the server that works for the program; the server then breaks off every other, recovers
/// from its log and starts again by itself. Gives how many were killed.
async fn kill_a_server_process(url: &str) -> u64 {
    let Ok((client, connection)) = tokio_postgres::connect(url, tokio_postgres::NoTls).await else {
        return 0;
    };
    let driving = tokio::spawn(connection);
    let sql =
        "select pid from pg_stat_activity where application_name = 'callout' and state <> 'idle' limit 1";
    let found = client.query_opt(sql, &[]).await.ok().flatten();
    drop(client);
    driving.abort();
    let Some(row) = found else { return 0 };
    let pid: i32 = row.get(0);
    let done = Command::new("kill").args(["-9", &pid.to_string()]).status().unwrap();
    u64::from(done.success())
}

/// How long the other process stands still: longer than any lease, and than the database waits for it.
const ASLEEP: Duration = Duration::from_secs(150);
/// Shorter naps, at many moments.
const NAPS: u64 = 8;

#[tokio::test(flavor = "multi_thread")]
async fn a_second_process_that_falls_asleep_and_wakes_does_no_harm() {
    let town = Town::new(8398);
    let config = town.config(&town.data(), 8398, "");
    let (mut first, _) = start(&config, &*town.wire, &town.base).await;
    if town.database.is_none() {
        // The embedded store has one process at a time, and says so.
        let second = town.config(&town.data(), 8399, "");
        let refused = Command::new(env!("CARGO_BIN_EXE_callout"))
            .args(["serve", "--config"])
            .arg(&second)
            .output()
            .unwrap();
        assert!(!refused.status.success());
        assert!(String::from_utf8_lossy(&refused.stderr).contains("already running"));
        return kill(&mut first);
    }
    // Both send by the first one's carrier, as two processes of one operator would.
    let beside = town.home.path().join("beside");
    std::fs::create_dir_all(&beside).unwrap();
    std::fs::copy(town.data().join("master.key"), beside.join("master.key")).unwrap();
    let account = account_at(&town.base);
    let more = format!(
        "public_base = {:?}\n[twilio]\nsid = {:?}\nauth_token = {:?}\nnumber = {OPERATOR_NUMBER:?}\napi = {:?}\n",
        town.base, account.sid, account.auth_token, account.api_base
    );
    let second = town.config(&beside, 8399, &more);
    let (mut second, _) = start(&second, &*town.wire, "http://127.0.0.1:8399").await;
    let load = town.load();
    let clients: Vec<_> = (0..CLIENTS / 8).map(|_| tokio::spawn(load.clone().work())).collect();
    for n in 0..NAPS {
        tokio::time::sleep(Duration::from_millis(200 + n * 37)).await;
        nap(&second, Duration::from_millis(500)).await;
    }
    load.stop.store(true, Ordering::Release);
    nap(&second, ASLEEP).await;
    for client in clients {
        client.await.unwrap();
    }
    let done = load.done.lock().unwrap().clone();
    settle(&town).await;
    kill(&mut second);
    kill(&mut first);
    let count = check(&town, &done);
    println!(
        "{} requests acknowledged · {count} texts sent by two processes · lost 0 · doubled 0",
        done.len()
    );
}

/// Stops a process where it stands, and lets it go on later.
async fn nap(running: &Running, time: Duration) {
    let signal = |name: &str| {
        let done = Command::new("kill").arg(name).arg(running.0.id().to_string()).status().unwrap();
        assert!(done.success());
    };
    signal("-STOP");
    tokio::time::sleep(time).await;
    signal("-CONT");
}

fn look(town: &Town) -> Store {
    match &town.database {
        Some(url) => Store::look_at(url).unwrap(),
        None => Store::look(&town.data()).unwrap(),
    }
}

/// Waits until nothing that came in waits and nothing is on its way out.
async fn settle(town: &Town) {
    let store = look(town);
    let (mut before, mut moved) = (Vec::new(), Instant::now());
    loop {
        let now = jiff::Timestamp::now();
        let waiting =
            store.inbound_todo(1).unwrap().len() + store.notices_due("austin", now, 1).unwrap().len();
        let unsure = store
            .notice_counts("austin")
            .unwrap()
            .into_iter()
            .filter(|(state, _)| matches!(state.as_str(), "sending" | "unsure"))
            .map(|(_, count)| count)
            .sum::<i64>();
        if waiting == 0 && unsure == 0 {
            // The carrier's last words are on their way.
            tokio::time::sleep(Duration::from_secs(3)).await;
            return;
        }
        let counts = store.notice_counts("austin").unwrap();
        if counts != before {
            (before, moved) = (counts, Instant::now());
        }
        // Longer than a lease, and than the carrier is asked again.
        assert!(moved.elapsed() < Duration::from_secs(200), "nothing moves any more: {before:?}");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

/// What was said on a phone, for whoever must understand what went wrong.
fn thread(store: &Store, vault: &app::vault::Vault, phone: &str) -> Vec<String> {
    let lookup = vault.lookup("phone", phone);
    let Some(point) = store.point(&lookup).unwrap() else { return vec!["an unknown phone".to_owned()] };
    let salt = store.person(point.person).unwrap().and_then(|person| person.salt);
    let words = |text: &store::TextRow| vault.open(point.person, salt.as_ref(), &text.words).unwrap();
    let said = |text: &store::TextRow| format!("{} {} {}", text.at, text.direction, words(text).open());
    store.texts(&lookup, 100).unwrap().iter().map(said).collect()
}

/// Compares what clients were told with what is there, and what left with what arrived. Gives how many texts.
fn check(town: &Town, done: &[Acknowledged]) -> usize {
    let (store, data, base) = (look(town), town.data(), &town.base);
    assert_eq!(store.troubles().unwrap(), []);
    let mut happened: BTreeMap<(String, &str), u32> = BTreeMap::new();
    let mut seq = 0;
    loop {
        let page = store.events_after("austin", seq, 5000).unwrap();
        let Some(last) = page.last() else { break };
        seq = last.seq;
        for row in &page {
            if matches!(row.event, Event::Described(_) | Event::Sent { .. }) {
                *happened.entry((row.job.to_string(), row.event.name())).or_default() += 1;
            }
        }
    }
    let key = std::fs::read_to_string(data.join("master.key")).unwrap();
    let key: Vec<u8> = (0..32).map(|n| u8::from_str_radix(&key[2 * n..2 * n + 2], 16).unwrap()).collect();
    let vault = app::vault::Vault::new(key.try_into().unwrap());
    let carrier = standins::Carrier::open(carrier_settings(base), &data.join("carrier.jsonl")).unwrap();
    let mut sent = 0;
    for told in done {
        for name in ["Described", "Sent"] {
            let count = happened.get(&(told.job.clone(), name)).copied().unwrap_or_default();
            let said = || thread(&store, &vault, &told.phone);
            assert_eq!(count, 1, "{name} of {told:?}, whose thread is {:#?}", said());
        }
        let lookup = vault.lookup("phone", &told.phone);
        let point = store.point(&lookup).unwrap().unwrap_or_else(|| panic!("{told:?} is unknown"));
        let texts = store.texts(&lookup, 100).unwrap();
        let kept = texts.iter().filter(|text| text.reference == told.text).count();
        assert_eq!(kept, 1, "{told:?} was taken in {kept} times");
        let notices = store.notices_to("austin", point.person, 100).unwrap();
        let left = notices
            .iter()
            .filter(|notice| matches!(notice.state, NoticeState::Sent | NoticeState::Delivered))
            .count();
        let arrived = carrier.thread(&told.phone).iter().filter(|m| !m.from_handset && !m.legal).count();
        let states = notices.iter().map(|n| (n.state, n.attempts, n.fault.clone()));
        assert_eq!(arrived, left, "{told:?}: {arrived} texts for {left} of {:?}", states.collect::<Vec<_>>());
        sent += arrived;
    }
    sent
}
