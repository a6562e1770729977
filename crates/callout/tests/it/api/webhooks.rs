//! Events out: everything arrives, once and in order per job, whatever the receiver does; signed as the specification says.

use app::api_keys::Scope;
use http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};
use sim::receiver::RECEIVER;
use sim::scene::Scene;

use super::{Program, dales_request, worker_id};
use crate::told::thursday_morning;

fn made(scene: &Scene, program: &Program<'_>, types: &[&str]) -> String {
    let body = json!({"name": "Books", "url": RECEIVER, "types": types});
    let answer = program.post("/webhooks", body);
    assert_eq!(answer.status, 201, "{answer:?}");
    scene.receiver().learn(answer.body["secret"].as_str().unwrap());
    answer.body["id"].as_str().unwrap().to_owned()
}

fn seqs(heard: &[Value]) -> Vec<i64> {
    heard.iter().map(|said| said["seq"].as_i64().unwrap()).collect()
}

#[test]
fn a_receiver_that_fails_and_is_silent_has_everything_in_the_end() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let id = made(&scene, &program, &[]);
    let (broken, silent) = (StatusCode::INTERNAL_SERVER_ERROR, StatusCode::SERVICE_UNAVAILABLE);
    scene.receiver().answers(&[broken, silent, broken]);
    let job = program.post("/jobs", dales_request()).body["id"].as_str().unwrap().to_owned();
    assert_eq!(scene.receiver().heard().len(), 0, "the first of the job holds up the others of it");
    let waiting = program.get(&format!("/webhooks/{id}")).body;
    assert!(waiting["waiting"].as_i64().unwrap() > 1 && waiting["failing_since"].is_string(), "{waiting}");
    // Another job is not held up by it: tried at once, it gets the next failure and then goes through.
    scene.pass(SignedDuration::from_secs(6)).unwrap();
    program.orders(&job, "answers", json!({"as": worker_id(&scene, "Rosa"), "answer": "yes"}));
    scene.pass(SignedDuration::from_hours(1)).unwrap();
    let heard = scene.receiver().heard();
    let head = scene.app.store.head("austin").unwrap();
    assert_eq!(seqs(&heard), (1..=head).collect::<Vec<_>>(), "each once, in order");
    assert_eq!(scene.receiver().unsigned(), 0);
    let written = heard.iter().map(Value::to_string).collect::<String>();
    for private in ["Dale", "Whitcomb", "Bluebonnet", "Two boxes", "\"spot\"", "\"reasons\""] {
        assert!(!written.contains(private), "{private}: {written}");
    }
    let tries = program.get(&format!("/webhooks/{id}/tries")).body;
    let tries = tries["tries"].as_array().unwrap();
    let first: Vec<i64> =
        tries.iter().rev().filter(|one| one["seq"] == 1).filter_map(|one| one["status"].as_i64()).collect();
    assert_eq!(first.last(), Some(&204), "{tries:?}");
    assert!(first.len() > 1 && first[0] == 500, "{tries:?}");
}

#[test]
fn only_what_was_asked_for_is_sent_and_a_pause_keeps_the_rest() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let id = made(&scene, &program, &["job.answered", "job.assigned"]);
    let job = program.post("/jobs", dales_request()).body["id"].as_str().unwrap().to_owned();
    assert!(scene.receiver().heard().is_empty());
    assert_eq!(program.post(&format!("/webhooks/{id}/pauses"), json!({})).status, 200);
    let rosa = worker_id(&scene, "Rosa");
    program.orders(&job, "answers", json!({"as": rosa, "answer": "yes"}));
    scene.pass(SignedDuration::from_mins(10)).unwrap();
    assert!(scene.receiver().heard().is_empty(), "nothing is sent meanwhile");
    assert_eq!(program.post(&format!("/webhooks/{id}/resumptions"), json!({})).status, 200);
    program.orders(&job, "assignments", json!({"worker": rosa}));
    let kinds: Vec<String> =
        scene.receiver().heard().iter().map(|said| said["type"].as_str().unwrap().to_owned()).collect();
    assert_eq!(kinds, ["job.answered", "job.assigned"]);
    // Sent once more, it is the same message, which a receiver knows by its id.
    assert_eq!(program.post(&format!("/webhooks/{id}/replays"), json!({"after": 0})).status, 200);
    assert_eq!(scene.receiver().heard().len(), 2);
    let tries = program.get(&format!("/webhooks/{id}/tries")).body["tries"].as_array().unwrap().len();
    assert_eq!(tries, 2, "a second first try is kept in place of the other one");
}

#[test]
fn whoever_is_gone_is_paused_and_nothing_is_lost() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let id = made(&scene, &program, &[]);
    scene.receiver().answers(&[StatusCode::GONE]);
    program.post("/jobs", dales_request());
    let paused = program.get(&format!("/webhooks/{id}")).body;
    assert_eq!(paused["fault"], "gone");
    assert!(paused["paused_at"].is_string() && paused["waiting"].as_i64().unwrap() > 0, "{paused}");
    program.post(&format!("/webhooks/{id}/resumptions"), json!({}));
    let head = scene.app.store.head("austin").unwrap();
    assert_eq!(seqs(&scene.receiver().heard()), (1..=head).collect::<Vec<_>>());
    assert_eq!(program.call("DELETE", &format!("/webhooks/{id}"), None, &[]).status, 200);
    assert_eq!(program.get(&format!("/webhooks/{id}")).status, 404);
    assert_eq!(program.get("/webhooks").body["webhooks"], json!([]));
}

#[test]
fn another_secret_is_taken_up_within_a_day() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let id = made(&scene, &program, &[]);
    // Asked for twice, since the first answer was lost: the one in use works on.
    program.post(&format!("/webhooks/{id}/rotations"), json!({}));
    let rotated = program.post(&format!("/webhooks/{id}/rotations"), json!({}));
    assert_eq!((rotated.status, rotated.body["id"].as_str()), (200, Some(id.as_str())), "{rotated:?}");
    let job = program.post("/jobs", dales_request()).body["id"].as_str().unwrap().to_owned();
    let before = scene.receiver().heard().len();
    assert!(before > 0 && scene.receiver().unsigned() == 0, "the secret before still signs");
    scene.receiver().learn(rotated.body["secret"].as_str().unwrap());
    program.orders(&job, "answers", json!({"as": worker_id(&scene, "Rosa"), "answer": "yes"}));
    assert!(scene.receiver().heard().len() > before && scene.receiver().unsigned() == 0, "so does the new");
    let third = program.post(&format!("/webhooks/{id}/rotations"), json!({}));
    scene.pass(SignedDuration::from_hours(24)).unwrap();
    program.orders(&job, "cancellations", json!({"as": "customer"}));
    assert!(scene.receiver().unsigned() > 0, "the one before is over");
    assert_ne!(third.body["secret"], rotated.body["secret"]);
}

#[test]
fn what_is_made_twice_in_a_moment_is_one() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let (first, again) = (made(&scene, &program, &[]), made(&scene, &program, &[]));
    assert_eq!(first, again);
    program.post("/jobs", dales_request());
    assert_eq!(scene.receiver().unsigned(), 0, "by the secret that was read last");
    scene.pass(SignedDuration::from_secs(61)).unwrap();
    assert_ne!(made(&scene, &program, &[]), first, "later it is another one");
}

#[test]
fn an_address_that_nobody_may_call_is_not_taken() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    for url in [
        "http://books.example/x",
        "ftp://books.example",
        "books.example",
        "https://me:secret@books.example/",
        "",
    ] {
        let answer = program.post("/webhooks", json!({"name": "Books", "url": url}));
        assert_eq!((answer.status, answer.problem()), (422, "body"), "{url}");
    }
    // What there is not would never be sent.
    for unknown in ["job.Assigned; drop", "job.asigned", "job.", "assigned"] {
        let types = json!({"name": "Books", "url": RECEIVER, "types": [unknown]});
        assert_eq!(program.post("/webhooks", types).problem(), "body", "{unknown}");
    }
}

/// The specification's own library reads what we sign.
#[test]
fn the_specifications_own_library_verifies_it() {
    let secret = channels::standard_webhooks::secret(&[7; 32]);
    let (at, body) = (jiff::Timestamp::now(), "{\"type\":\"job.assigned\"}");
    let message = channels::standard_webhooks::message(
        "https://books.example/x",
        std::slice::from_ref(&secret),
        ("austin.41", at),
        body.to_owned(),
    );
    let message = message.unwrap();
    let theirs = standardwebhooks::Webhook::new(&secret).unwrap();
    theirs.verify(message.body(), message.headers()).unwrap();
    let other = standardwebhooks::Webhook::new(&channels::standard_webhooks::secret(&[8; 32])).unwrap();
    assert!(other.verify(message.body(), message.headers()).is_err());
    assert!(theirs.verify(b"{\"type\":\"job.paid\"}", message.headers()).is_err());
}

/// Nobody types the operator's own machines in: refused where the call is made, also behind a name.
#[tokio::test]
async fn what_is_within_the_operators_network_is_not_called() {
    use channels::transport::{Broken, Transport, Wire};
    let wire = Wire::outward().unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    for host in ["127.0.0.1", "localhost", "[::1]", "169.254.169.254", "10.0.0.1", "[::ffff:127.0.0.1]"] {
        let request =
            http::Request::post(format!("http://{host}:{port}/")).body(bytes::Bytes::new()).unwrap();
        let refused = wire.call(request).await;
        assert!(
            matches!(&refused, Err(Broken::NotSent(why)) if why.contains("private network")),
            "{host}: {refused:?}"
        );
    }
    let called = tokio::time::timeout(std::time::Duration::from_millis(50), listener.accept()).await;
    assert!(called.is_err(), "nobody called");
}

#[test]
fn the_owner_keeps_webhooks_on_the_desk() {
    let scene = thursday_morning();
    let mut priya = scene.browser("Priya").unwrap();
    assert_eq!(scene.open(&mut priya, "/desk/webhooks").unwrap().status, 403);
    let mut owen = scene.browser("Owen").unwrap();
    let wrong = scene
        .submit(&mut owen, "/desk/webhooks", &[("name", "Books"), ("url", "http://books.example")])
        .unwrap();
    assert!(wrong.status == 422 && wrong.body.contains("over TLS"), "{}", wrong.body);
    let made = scene.submit(&mut owen, "/desk/webhooks", &[("name", "Books"), ("url", RECEIVER)]).unwrap();
    let secret = made.body.split("value=\"whsec_").nth(1).unwrap().split('"').next().unwrap();
    scene.receiver().learn(&format!("whsec_{secret}"));
    scene.receiver().answers(&[StatusCode::INTERNAL_SERVER_ERROR]);
    crate::told::dale_asks(&scene, "Two boxes.");
    let page = scene.open(&mut owen, "/desk/webhooks").unwrap();
    assert!(!page.body.contains("whsec_"), "shown once");
    crate::told::seen("owen_looks_why_nothing_gets_through", &page, "");
    let row = scene.app.store.webhooks("austin").unwrap().remove(0);
    let press = |owen: &mut sim::Client, what: &str| {
        scene.submit(owen, &format!("/desk/webhooks/{}/{what}", row.id), &[("after", "0")]).unwrap()
    };
    assert!(press(&mut owen, "pause").body.contains("Books is paused"));
    assert!(press(&mut owen, "resume").body.contains("goes on"));
    let head = scene.app.store.head("austin").unwrap();
    assert_eq!(seqs(&scene.receiver().heard()), (1..=head).collect::<Vec<_>>());
    let rotated = press(&mut owen, "rotate");
    assert!(rotated.body.contains("value=\"whsec_") && !rotated.body.contains(secret), "{}", rotated.body);
    assert!(press(&mut owen, "replay").body.contains("once more"));
    assert!(press(&mut owen, "remove").body.contains("is removed"));
    assert!(scene.app.store.webhooks("austin").unwrap().is_empty());
}
