//! What a program could do by accident or on purpose, and does not: pay where nothing is paid, buy at a price that it has
//! not seen, send something else under the same key, hear on after its key is gone.

use app::api_keys::Scope;
use domain::playbook;
use futures_util::StreamExt;
use serde_json::{Value, json};
use sim::scene::{Scene, number_of};

use super::{Program, dales_request, worker_id};
use crate::told::{austin, empty_store, only_job, person_of, thursday_morning, until};

/// What is changed of a request before it is posted.
type Change<'a> = &'a dyn Fn(&mut Value);

const OFFERS: &str = include_str!("../../../../../playbooks/open-offers/playbook.toml");
const MEMBERS: &str = include_str!("../../../../../playbooks/home-membership/playbook.toml");

fn deck(scene: &Scene, program: &Program<'_>) -> String {
    let posted = program.post(
        "/jobs",
        json!({
            "service": "deck-painting",
            "address": "2809 Bluebonnet Lane, Austin, TX 78704",
            "budget": 90_000,
            "customer": {"phone": number_of("Dale").unwrap(), "name": "Dale Whitcomb", "phone_proved": true},
        }),
    );
    assert_eq!(posted.status, 201, "{posted:?}");
    scene.settle().unwrap();
    posted.body["id"].as_str().unwrap().to_owned()
}

fn offers(scene: &Scene, program: &Program<'_>, job: &str, net: i64) {
    let body =
        json!({"as": worker_id(scene, "Rosa"), "answer": "offer", "lines": [{"what": "labour", "net": net}]});
    program.orders(job, "answers", body);
}

/// Rosa's offer is taken, the fee is paid, and the deck is painted and approved: the rest is hers to take.
fn painted(scene: &Scene, program: &Program<'_>) -> Value {
    let job = deck(scene, program);
    offers(scene, program, &job, 30_000);
    program.orders(&job, "assignments", json!({"as": "customer", "worker": worker_id(scene, "Rosa")}));
    let fee = program.post(&format!("/jobs/{job}/checkouts"), json!({"bill": 1}));
    assert_eq!(fee.status, 201, "{fee:?}");
    crate::told::pays_at(scene, fee.body["url"].as_str().unwrap());
    let slot = json!({"starts_at": "2027-03-16T15:00:00Z", "ends_at": "2027-03-16T19:00:00Z"});
    program.orders(&job, "time-proposals", json!({"as": "worker", "slots": [slot]}));
    program.orders(&job, "time-picks", json!({"as": "customer", "slot": slot}));
    until(scene, "2027-03-16T10:05");
    program.orders(&job, "starts", json!({"as": "worker"}));
    program.orders(&job, "reports", json!({"as": "worker", "report": "done"}));
    program.orders(&job, "approvals", json!({"as": "customer"}))
}

fn offers_morning() -> Scene {
    let playbook = playbook::read("open-offers", OFFERS).unwrap();
    Scene::on(empty_store(), "2027-03-11T08:00", austin(), playbook).unwrap()
}

#[test]
fn nobody_buys_at_a_price_that_they_have_not_seen() {
    let scene = offers_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let job = deck(&scene, &program);
    offers(&scene, &program, &job, 30_000);
    let seen = program.get(&format!("/jobs/{job}")).headers["etag"].to_str().unwrap().to_owned();
    offers(&scene, &program, &job, 45_000);
    let take = json!({"as": "customer", "worker": worker_id(&scene, "Rosa")});
    let late = program.post_with(&format!("/jobs/{job}/assignments"), take, &[("if-match", &seen)]);
    assert_eq!((late.status, late.problem()), (412, "changed"));
}

#[test]
fn what_goes_from_hand_to_hand_is_not_taken_by_the_payment_provider() {
    let scene = offers_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let owed = painted(&scene, &program);
    let job = owed["id"].as_str().unwrap().to_owned();
    let direct =
        owed["bills"].as_array().unwrap().iter().find(|bill| bill["what"] == "direct").unwrap().clone();
    let paid_here = program.post(&format!("/jobs/{job}/checkouts"), json!({"bill": direct["number"]}));
    assert_eq!((paid_here.status, paid_here.problem()), (409, "not-now"));
    // Said by both, and said again under the same keys.
    for part in ["customer", "worker"] {
        let (path, key) = (format!("/jobs/{job}/hand-payments"), [("idempotency-key", part)]);
        for _ in 0..2 {
            assert_eq!(program.post_with(&path, json!({"as": part}), &key).status, 200, "{part}");
        }
    }
    assert_eq!(only_job(&scene).stage.word(), "feedback");
}

#[test]
fn a_key_belongs_to_the_call_that_it_came_with() {
    let scene = offers_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let job = deck(&scene, &program);
    offers(&scene, &program, &job, 30_000);
    let rosa = worker_id(&scene, "Rosa");
    let path = format!("/jobs/{job}/messages");
    let say = |words: &str| json!({"as": "customer", "worker": rosa, "words": words});
    let held = program.post_with(&path, say("Call 512 555 0100"), &[("idempotency-key", "m1")]);
    assert_eq!((held.status, held.problem()), (422, "leak-held"));
    // Other words under the same key are neither lost nor sent: the caller is told.
    let other = program.post_with(&path, say("Which colour?"), &[("idempotency-key", "m1")]);
    assert_eq!((other.status, other.problem()), (422, "key-reused"));
    let sent = program.post_with(&path, say("Which colour?"), &[("idempotency-key", "m2")]);
    assert_eq!(sent.status, 200, "{sent:?}");
    program.post_with(&path, say("Which colour?"), &[("idempotency-key", "m2")]);
    assert_eq!(scene.phone("Rosa").unwrap().matches("Which colour?").count(), 1);
    // The same for a request, and for a key of another program, which is another key.
    let mut first = json!({"service": "deck-painting", "address": "2809 Bluebonnet Lane, Austin, TX 78704",
        "customer": {"phone": number_of("June").unwrap(), "name": "June", "phone_proved": true}});
    assert_eq!(program.post_with("/jobs", first.clone(), &[("idempotency-key", "r2")]).status, 201);
    first["details"] = json!("Another one.");
    let other = program.post_with("/jobs", first.clone(), &[("idempotency-key", "r2")]);
    assert_eq!(other.problem(), "key-reused");
    let elsewhere = Program::with(&scene, &Scope::ALL);
    assert_eq!(elsewhere.post_with("/jobs", first, &[("idempotency-key", "r2")]).status, 201);
}

#[test]
fn a_request_that_is_refused_leaves_nobody_and_nothing_behind() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let stranger = "+15125550188";
    let known = || scene.app.store.point(&scene.app.phone_lookup(stranger)).unwrap().is_some();
    let with = |change: Change<'_>| {
        let mut request = dales_request();
        request["customer"]["phone"] = json!(stranger);
        change(&mut request);
        program.post("/jobs", request)
    };
    let cases: [(&str, Change<'_>); 8] = [
        ("leak-held", &|r| r["details"] = json!("ring 512 555 0199")),
        ("body", &|r| r["slot"] = Value::Null),
        ("body", &|r| r["online_minutes"] = json!(20)),
        ("body", &|r| r["budget"] = json!(5000)),
        ("body", &|r| r["customer"]["name"] = json!("")),
        ("body", &|r| r["customer"]["name"] = json!("x".repeat(81))),
        ("body", &|r| r["customer"]["email"] = json!("nobody")),
        ("no-such-service", &|r| r["service"] = json!("moon-landing")),
    ];
    for (word, change) in cases {
        let refused = with(change);
        assert_eq!((refused.status, refused.problem()), (422, word), "{refused:?}");
        assert!(!known(), "{word}: nobody is written down");
    }
    assert_eq!(scene.app.store.head("austin").unwrap(), 0);
    // The night is said to be one, and a consultation is asked for where there are any.
    let members = Scene::on(
        empty_store(),
        "2027-03-11T22:00",
        austin(),
        playbook::read("home-membership", MEMBERS).unwrap(),
    );
    let members = members.unwrap();
    let program = Program::with(&members, &Scope::ALL);
    let mut now = dales_request();
    now["slot"] = Value::Null;
    now["online_minutes"] = json!(20);
    let night = program.post("/jobs", now);
    assert_eq!((night.problem(), &night.body["why"]), ("bookable", &json!("night")));
}

#[test]
fn a_payout_under_one_key_is_one_payout_for_ever() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let paid = |week: u32| {
        let mut request = dales_request();
        let day = 15 + 7 * (week - 1);
        request["slot"] = json!({"starts_at": format!("2027-03-{day}T15:00:00Z"), "ends_at": format!("2027-03-{day}T17:00:00Z")});
        let job = program.post("/jobs", request).body["id"].as_str().unwrap().to_owned();
        program.orders(&job, "answers", json!({"as": worker_id(&scene, "Rosa"), "answer": "yes"}));
        program.orders(&job, "assignments", json!({"worker": worker_id(&scene, "Rosa")}));
        until(&scene, &format!("2027-03-{day}T10:05"));
        program.orders(&job, "starts", json!({"as": "worker"}));
        program.orders(&job, "reports", json!({"as": "worker", "report": "done"}));
        program.orders(&job, "approvals", json!({"as": "customer"}));
        let there = program.post(&format!("/jobs/{job}/checkouts"), json!({}));
        crate::told::pays_at(&scene, there.body["url"].as_str().unwrap());
        until(&scene, &format!("2027-03-{}T12:00", day + 5));
    };
    paid(1);
    let due = program.get("/payouts").body["due"][0].clone();
    let body = json!({"provider": due["provider"], "amount": due["amount"]["amount"]});
    let key = [("idempotency-key", "payout-1")];
    assert_eq!(program.post_with("/payouts", body.clone(), &key).status, 201);
    paid(2);
    let again = program.get("/payouts").body["due"][0].clone();
    assert_eq!(again["amount"], due["amount"], "as much is due once more");
    let twice = program.post_with("/payouts", body, &key);
    assert_eq!((twice.status, &twice.body["amount"]), (201, &due["amount"]), "the first one, and no second");
    assert_eq!(program.get("/payouts").body["made"].as_array().unwrap().len(), 1);
}

#[test]
fn nobody_reads_how_it_was_before_both_have_said_so() {
    let scene = offers_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let job = painted(&scene, &program)["id"].as_str().unwrap().to_owned();
    for part in ["customer", "worker"] {
        program.orders(&job, "hand-payments", json!({"as": part}));
    }
    program.orders(&job, "reviews", json!({"as": "customer", "stars": 1, "note": "Paint on the roses."}));
    let event = scene.app.store.timeline("austin", only_job(&scene).id).unwrap().pop().unwrap();
    let note = serde_json::to_value(&event.event).unwrap()["data"]["note"].as_str().unwrap().to_owned();
    let told = program.get("/events?limit=1000").body.to_string();
    assert!(!told.contains("\"stars\"") && !told.contains(&note), "{told}");
    assert_eq!(program.get(&format!("/jobs/{job}/notes/{note}")).status, 404);
    program.orders(&job, "reviews", json!({"as": "worker", "stars": 5}));
    assert_eq!(program.get(&format!("/jobs/{job}/notes/{note}")).body["words"], "Paint on the roses.");
}

#[test]
fn a_long_body_and_a_garbled_address_are_problems_too() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let mut long = dales_request();
    long["details"] = json!("x".repeat(80_000));
    let refused = program.post("/jobs", long);
    assert_eq!((refused.status, refused.problem()), (413, "too-large"));
    assert_eq!(program.get("/jobs/%FF").problem(), "not-found");
    assert_eq!(program.get("/nowhere").problem(), "not-found");
    assert_eq!(program.call("PUT", "/jobs", None, &[]).problem(), "method");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_was_revoked_hears_nothing_more() {
    use tower::ServiceExt;
    let scene = thursday_morning();
    let (id, secret) = scene.app.make_api_key(person_of(&scene, "Owen"), "Books", &Scope::ALL).unwrap();
    let request = http::Request::get("/api/v1/events")
        .header("accept", "text/event-stream")
        .header("authorization", format!("Bearer {secret}"))
        .body(axum::body::Body::empty())
        .unwrap();
    let answer = web::router(scene.app.clone()).oneshot(request).await.unwrap();
    let mut chunks = answer.into_body().into_data_stream();
    scene.app.revoke_api_key(id).unwrap();
    let ended = tokio::time::timeout(std::time::Duration::from_secs(10), async {
        while chunks.next().await.is_some() {}
    });
    assert!(ended.await.is_ok(), "the stream ends");
}
