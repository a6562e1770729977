//! The journal as programs read it: in order, without a gap, from where they were.

use app::api_keys::Scope;
use futures_util::StreamExt;
use http::Request;
use serde_json::{Value, json};
use tower::ServiceExt;

use super::{Program, dales_request, worker_id};
use crate::told::thursday_morning;

#[test]
fn every_event_is_read_once_and_in_order() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let id = program.post("/jobs", dales_request()).body["id"].as_str().unwrap().to_owned();
    program.orders(&id, "answers", json!({"as": worker_id(&scene, "Rosa"), "answer": "yes"}));
    let (mut after, mut seen) = (0, Vec::new());
    loop {
        let page = program.get(&format!("/events?after={after}&limit=2")).body;
        let events = page["events"].as_array().unwrap().clone();
        after = page["next"].as_i64().unwrap();
        if events.is_empty() {
            break;
        }
        seen.extend(events);
    }
    let seqs: Vec<i64> = seen.iter().map(|event| event["seq"].as_i64().unwrap()).collect();
    assert_eq!(seqs, (1..=i64::try_from(seqs.len()).unwrap()).collect::<Vec<_>>());
    let kinds: Vec<&str> = seen.iter().map(|event| event["type"].as_str().unwrap()).collect();
    assert_eq!(kinds[..2], ["job.described", "job.sent"]);
    assert!(kinds.contains(&"job.answered"), "{kinds:?}");
    assert_eq!(program.get("/events?limit=0").problem(), "query");
    assert_eq!(program.get("/events?after=x").problem(), "query");
}

/// Reads so many events of a stream.
async fn read(app: &std::sync::Arc<app::App>, secret: &str, last: Option<i64>, many: usize) -> Vec<Value> {
    let mut request = Request::get("/api/v1/events")
        .header("accept", "text/event-stream")
        .header("authorization", format!("Bearer {secret}"));
    if let Some(last) = last {
        request = request.header("last-event-id", last.to_string());
    }
    let request = request.body(axum::body::Body::empty()).unwrap();
    let answer = web::router(app.clone()).oneshot(request).await.unwrap();
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    let (mut chunks, mut heard) = (answer.into_body().into_data_stream(), String::new());
    while heard.matches("\n\n").count() < many {
        let wait = tokio::time::timeout(std::time::Duration::from_secs(20), chunks.next()).await;
        heard += std::str::from_utf8(&wait.expect("it goes on").unwrap().unwrap()).unwrap();
    }
    let event = |block: &str| {
        let data = block.lines().find_map(|line| line.strip_prefix("data: ")).unwrap();
        let event: Value = serde_json::from_str(data).unwrap();
        assert!(block.contains(&format!("id: {}", event["seq"])), "{block}");
        event
    };
    heard.split("\n\n").filter(|block| block.contains("data:")).map(event).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_comes_again_with_the_last_they_heard_misses_none() {
    let scene = thursday_morning();
    let owner = crate::told::person_of(&scene, "Owen");
    let (_, secret) = scene.app.make_api_key(owner, "Books", &Scope::ALL).unwrap();
    let program = Program::holding(&scene, &secret);
    let id = program.post("/jobs", dales_request()).body["id"].as_str().unwrap().to_owned();
    let head = scene.app.store.head("austin").unwrap();
    let heard = read(&scene.app, &secret, None, usize::try_from(head).unwrap()).await;
    assert_eq!(heard.last().unwrap()["seq"], head);
    // What happens while nobody listens is heard first, what happens then as it does.
    program.orders(&id, "answers", json!({"as": worker_id(&scene, "Rosa"), "answer": "yes"}));
    let missed = scene.app.store.head("austin").unwrap() - head;
    let listening = {
        let (app, secret) = (scene.app.clone(), secret.clone());
        tokio::spawn(
            async move { read(&app, &secret, Some(head), usize::try_from(missed).unwrap() + 1).await },
        )
    };
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    program.orders(&id, "widenings", json!({"reach": 150}));
    let heard = listening.await.unwrap();
    let seqs: Vec<i64> = heard.iter().map(|event| event["seq"].as_i64().unwrap()).collect();
    assert_eq!(seqs[..], (head + 1..head + 1 + i64::try_from(seqs.len()).unwrap()).collect::<Vec<_>>()[..]);
    assert!(heard.iter().any(|event| event["type"] == "job.widened"), "{heard:?}");
}
