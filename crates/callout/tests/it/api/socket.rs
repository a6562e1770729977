//! A receiver of the operator's on a socket, for an hour of the town's time: it fails, hangs up, takes what it says it has
//! not taken, sleeps, is not there at all, and comes back. In the end it has everything, once, in order per job.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use app::api_keys::Scope;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::routing::post;
use channels::transport::{Broken, Request, Response, Transport, Wire};
use domain::playbook;
use http::{HeaderMap, StatusCode};
use jiff::SignedDuration;
use serde_json::{Value, json};
use sim::scene::{Scene, number_of};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use super::{Program, worker_id};
use crate::told::{FORM, austin};

/// The real wire, for a scene that has one thread: whoever calls waits for the answer.
struct Patient {
    wire: Wire,
    runtime: Arc<Runtime>,
}

impl Transport for Patient {
    fn call(&self, request: Request) -> futures_util::future::BoxFuture<'_, Result<Response, Broken>> {
        let answer = std::thread::scope(|scope| {
            scope.spawn(|| self.runtime.block_on(self.wire.call(request))).join().unwrap()
        });
        Box::pin(std::future::ready(answer))
    }
}

/// What the receiver does next.
#[derive(Clone, Copy, PartialEq)]
enum Does {
    Takes,
    Fails,
    /// Takes it, and says that it did not.
    Lies,
    /// Takes it, and the line is cut before it can say so.
    HangsUp,
    /// Takes it, and answers when nobody waits any more.
    Sleeps,
}

#[derive(Default)]
struct Kept {
    secret: String,
    /// What it does with the next messages, the last first; then it takes everything.
    next: Vec<Does>,
    /// By their ids: where each came first, and what it says.
    messages: BTreeMap<String, (usize, Value)>,
    calls: usize,
    forged: usize,
}

type Desk = Arc<Mutex<Kept>>;

async fn takes(State(desk): State<Desk>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let does = {
        let mut kept = desk.lock().unwrap();
        kept.calls += 1;
        let does = kept.next.pop().unwrap_or(Does::Takes);
        let known = standardwebhooks::Webhook::new(&kept.secret).unwrap();
        let said = |name: &str| headers[name].to_str().unwrap().to_owned();
        let (id, at) = (said("webhook-id"), said("webhook-timestamp").parse().unwrap());
        // Its clock is the town's: how old a message is nobody asks here.
        if known.sign(&id, at, &body).unwrap() != said("webhook-signature") {
            kept.forged += 1;
        } else if does != Does::Fails {
            let place = kept.messages.len();
            let said = serde_json::from_slice(&body).unwrap();
            kept.messages.entry(id).or_insert((place, said));
        }
        does
    };
    match does {
        Does::Takes => StatusCode::NO_CONTENT,
        Does::Fails | Does::Lies => StatusCode::INTERNAL_SERVER_ERROR,
        // The connection goes down with the task that serves it.
        Does::HangsUp => panic!("the line is cut"),
        Does::Sleeps => {
            tokio::time::sleep(Duration::from_secs(16)).await;
            StatusCode::NO_CONTENT
        }
    }
}

fn open(runtime: &Runtime, port: u16, desk: &Desk) -> (u16, tokio::task::JoinHandle<()>) {
    let pages = Router::new().route("/events", post(takes)).with_state(desk.clone());
    let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", port))).unwrap();
    let port = listener.local_addr().unwrap().port();
    let serving = runtime.spawn(async move {
        axum::serve(listener, pages.into_make_service()).await.unwrap();
    });
    (port, serving)
}

fn asks(program: &Program<'_>, n: usize) -> String {
    let request = json!({
        "service": "wardrobe-assembly",
        "address": "2809 Bluebonnet Lane, Austin, TX 78704",
        "details": format!("Wardrobe {n}."),
        "slot": {"starts_at": "2027-03-15T15:00:00Z", "ends_at": "2027-03-15T17:00:00Z"},
        "customer": {"phone": number_of(["Dale", "Moira"][n % 2]).unwrap(), "name": "Somebody", "phone_proved": true},
    });
    let answer = program.post("/jobs", request);
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.body["id"].as_str().unwrap().to_owned()
}

#[test]
fn an_hour_s_bad_receiver_has_everything_once_and_in_order() {
    use Does::{Fails, HangsUp, Lies, Sleeps, Takes};
    let runtime =
        Arc::new(tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap());
    let patient = Patient { wire: Wire::new().unwrap(), runtime: runtime.clone() };
    let form = playbook::read("claim-by-text", FORM).unwrap();
    let scene = Scene::sending_over(Arc::new(patient), "2027-03-11T08:00", austin(), form).unwrap();
    let program = Program::with(&scene, &Scope::ALL);
    let desk = Desk::default();
    let (port, serving) = open(&runtime, 0, &desk);
    let made =
        program.post("/webhooks", json!({"name": "Books", "url": format!("http://127.0.0.1:{port}/events")}));
    assert_eq!(made.status, 201, "{made:?}");
    made.body["secret"].as_str().unwrap().clone_into(&mut desk.lock().unwrap().secret);
    let path = format!("/webhooks/{}", made.body["id"].as_str().unwrap());
    let waiting = || program.get(&path).body["waiting"].as_i64().unwrap();

    // The first twenty minutes: each misdeed in turn, while people go on.
    let mut jobs = Vec::new();
    for n in 0..4 {
        // The last of them comes first.
        desk.lock().unwrap().next = match n {
            0 => vec![Lies, Takes, HangsUp],
            1 => vec![Fails, Takes, Takes, Sleeps],
            2 => vec![HangsUp, Lies, Takes, Takes, Fails],
            _ => vec![Lies, Takes, HangsUp, Takes, Fails, Takes],
        };
        let job = asks(&program, n);
        for name in ["Rosa", "Kyle"] {
            let answer =
                json!({"as": worker_id(&scene, name), "answer": if name == "Rosa" { "yes" } else { "no" }});
            program.post(&format!("/jobs/{job}/answers"), answer);
        }
        jobs.push(job);
        scene.pass(SignedDuration::from_mins(5)).unwrap();
    }
    assert!(desk.lock().unwrap().next.is_empty(), "all of it was done");
    // Twenty minutes in which nobody listens there.
    serving.abort();
    runtime.block_on(async { drop(serving.await) });
    for job in &jobs {
        program.post(&format!("/jobs/{job}/assignments"), json!({"worker": worker_id(&scene, "Rosa")}));
        scene.pass(SignedDuration::from_mins(5)).unwrap();
    }
    assert!(waiting() > 0, "it is kept");
    // It is back, still lies now and then, and is then well.
    let (_, serving) = open(&runtime, port, &desk);
    desk.lock().unwrap().next = vec![Lies, Takes, Lies, Fails];
    scene.pass(SignedDuration::from_mins(20)).unwrap();
    program.post(&format!("/jobs/{}/cancellations", jobs[0]), json!({"as": "customer"}));
    // What failed four times is tried again two hours later.
    scene.pass(SignedDuration::from_hours(24)).unwrap();
    serving.abort();

    assert_eq!(waiting(), 0);
    let kept = desk.lock().unwrap();
    assert_eq!(kept.forged, 0);
    let mut heard: Vec<&(usize, Value)> = kept.messages.values().collect();
    heard.sort_by_key(|(place, _)| *place);
    let seq = |said: &Value| said["seq"].as_i64().unwrap();
    let arrived: BTreeSet<i64> = heard.iter().map(|(_, said)| seq(said)).collect();
    let head = scene.app.store.head("austin").unwrap();
    assert_eq!(arrived, (1..=head).collect(), "everything, and each under one id");
    assert_eq!(heard.len(), arrived.len());
    let mut last: BTreeMap<&str, i64> = BTreeMap::new();
    for (_, said) in heard {
        let before = last.insert(said["job"].as_str().unwrap(), seq(said));
        assert!(before.is_none_or(|before| before < seq(said)), "{said} overtook {before:?}");
    }
    assert!(kept.calls > kept.messages.len(), "some came more than once, and were known by their id");
}
