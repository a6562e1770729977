//! The store is cut off: the answer of a commit is lost on its way, or nobody answers for a while. What was asked
//! under a key is done once, whatever came back.
//!
//! On PostgreSQL a proxy stands between, which cuts the connection behind a commit that the server carries out,
//! and lets nobody through while it is down. The embedded engine is told to break at the same places.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

use app::{Key, Outcome, Request};
use domain::job::{Actor, Answer, Command, Event, Order};
use sim::scene::{Scene, number_of};
use store::{Break, JobFilter, Store};

use crate::told::{dale_asks, empty_store_at, thursday_morning_on};

const THROUGH: u8 = 0;
/// The next commit is carried out, and its answer lost.
const CUT_NEXT_COMMIT: u8 = 1;
/// Nobody gets through.
const DOWN: u8 = 2;

/// A way to the store that can be cut.
struct Way {
    state: Arc<AtomicU8>,
}

impl Way {
    /// A store behind it, and a scene on that.
    fn to_a_scene() -> (Self, Scene) {
        let state = Arc::new(AtomicU8::new(THROUGH));
        let store = match std::env::var("CALLOUT_TEST_DATABASE") {
            Ok(url) => empty_store_at(&proxied(&url, Arc::clone(&state))),
            Err(_) => breaking(Arc::clone(&state)),
        };
        (Self { state }, thursday_morning_on(store))
    }

    fn set(&self, state: u8) {
        self.state.store(state, Ordering::SeqCst);
    }
}

fn breaking(state: Arc<AtomicU8>) -> Store {
    Store::in_memory().unwrap().that_breaks(Arc::new(move || match state.load(Ordering::SeqCst) {
        CUT_NEXT_COMMIT => {
            state.store(THROUGH, Ordering::SeqCst);
            Some(Break::AfterCommit)
        }
        DOWN => Some(Break::BeforeCommit),
        _ => None,
    }))
}

/// The database's address behind a proxy, which ends with the test's process.
fn proxied(url: &str, state: Arc<AtomicU8>) -> String {
    let (before, after) = url.rsplit_once('@').unwrap();
    let (server, database) = after.split_once('/').unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let through = format!("{before}@{}/{database}", listener.local_addr().unwrap());
    let server = server.to_owned();
    std::thread::spawn(move || {
        for client in listener.incoming().flatten() {
            if state.load(Ordering::SeqCst) == DOWN {
                continue;
            }
            let server = TcpStream::connect(&server).unwrap();
            carry(client, server, Arc::clone(&state));
        }
    });
    through
}

fn carry(client: TcpStream, server: TcpStream, state: Arc<AtomicU8>) {
    let cut = Arc::new(AtomicBool::new(false));
    let (mut from_client, mut to_server) = (client.try_clone().unwrap(), server.try_clone().unwrap());
    let (mut from_server, mut to_client) = (server, client);
    let (said, theirs) = (Arc::clone(&cut), Arc::clone(&state));
    std::thread::spawn(move || {
        let mut bytes = [0; 65536];
        while let Ok(n @ 1..) = from_client.read(&mut bytes) {
            let commits = bytes[..n].windows(7).any(|some| some == b"commit\0");
            if commits
                && theirs
                    .compare_exchange(CUT_NEXT_COMMIT, THROUGH, Ordering::SeqCst, Ordering::SeqCst)
                    .is_ok()
            {
                said.store(true, Ordering::SeqCst);
            }
            if theirs.load(Ordering::SeqCst) == DOWN || to_server.write_all(&bytes[..n]).is_err() {
                break;
            }
        }
        let _ = to_server.shutdown(Shutdown::Both);
        let _ = from_client.shutdown(Shutdown::Both);
    });
    std::thread::spawn(move || {
        let mut bytes = [0; 65536];
        // What the server says once the commit is on its way is taken from it and lost: a server that could not
        // say it would not get as far as the commit.
        let mut lost = Vec::new();
        while let Ok(n @ 1..) = from_server.read(&mut bytes) {
            if cut.load(Ordering::SeqCst) {
                lost.extend_from_slice(&bytes[..n]);
                if lost.windows(7).any(|some| some == b"COMMIT\0") {
                    break;
                }
            } else if state.load(Ordering::SeqCst) == DOWN || to_client.write_all(&bytes[..n]).is_err() {
                break;
            }
        }
        let _ = to_client.shutdown(Shutdown::Both);
    });
}

/// Rosa's yes to the only job, under a key of its own.
fn a_yes(scene: &Scene, key: &str) -> Request {
    let lookup = scene.app.phone_lookup(number_of("Rosa").unwrap());
    let rosa = scene.app.store.point(&lookup).unwrap().unwrap().person;
    let worker = scene.app.store.worker_of(rosa).unwrap().unwrap().card.worker;
    let answer = Answer::Yes { times: Vec::new(), note: None };
    Request {
        job: scene.app.store.jobs("austin", JobFilter::Open).unwrap().remove(0).id,
        command: Command { by: Actor::Worker(worker), order: Order::Answer { worker, answer } },
        key: Some(Key::of("test", key)),
    }
}

fn answers(scene: &Scene) -> usize {
    let job = scene.app.store.jobs("austin", JobFilter::Open).unwrap().remove(0).id;
    let events = scene.app.store.timeline("austin", job).unwrap();
    events.iter().filter(|row| matches!(row.event, Event::Answered { .. })).count()
}

#[test]
fn the_lost_answer_of_a_commit_is_found_under_its_key() {
    let (way, scene) = Way::to_a_scene();
    dale_asks(&scene, "Two boxes.");
    let yes = a_yes(&scene, "yes-1");
    way.set(CUT_NEXT_COMMIT);
    assert!(scene.app.commit_alone(&yes).is_err(), "nobody knows what became of it");
    // The server carries it out all the same, a moment later.
    for _ in 0..500 {
        if answers(&scene) == 1 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert_eq!(answers(&scene), 1, "only its answer was lost");
    let again = scene.app.commit_alone(&yes).unwrap();
    assert!(matches!(again, Outcome::Done { .. }), "{again:?}");
    assert_eq!(answers(&scene), 1, "it is not done again");
    assert_eq!(scene.app.commit_alone(&yes).unwrap(), again);
    scene.settle().unwrap();
    let noted = scene.phone("Rosa").unwrap().matches("your yes is noted").count();
    assert_eq!(noted, 1, "and told once");
}

#[test]
fn a_store_that_is_away_for_a_while_loses_nothing() {
    let (way, scene) = Way::to_a_scene();
    dale_asks(&scene, "Two boxes.");
    let yes = a_yes(&scene, "yes-1");
    way.set(DOWN);
    for _ in 0..3 {
        assert!(scene.app.commit_alone(&yes).is_err(), "it says that it could not");
    }
    way.set(THROUGH);
    assert!(matches!(scene.app.commit_alone(&yes).unwrap(), Outcome::Done { .. }));
    assert_eq!(answers(&scene), 1);
}
