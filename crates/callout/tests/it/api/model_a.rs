//! Model A through the doors for programs alone: an estimate, then the work, from the request to the payout. The website
//! posts, the partners' app answers, the desk's program decides; nobody opens a page but the one where Moira pays.

use app::api_keys::Scope;
use domain::playbook;
use jiff::SignedDuration;
use serde_json::{Value, json};
use sim::scene::{Scene, number_of};

use super::{Program, worker_id};
use crate::told::{austin, empty_store, only_job, pays_at, until};

const FORM: &str = include_str!("../../../../../playbooks/assigned-partner/playbook.toml");

fn slot(starts: &str, ends: &str) -> Value {
    json!({"starts_at": starts, "ends_at": ends})
}

#[test]
fn moiras_window_without_a_page() {
    let playbook = playbook::read("assigned-partner", FORM).unwrap();
    let scene = Scene::on(empty_store(), "2027-03-23T09:05", austin(), playbook).unwrap();
    let program = Program::with(&scene, &Scope::ALL);
    let posted = program.post(
        "/jobs",
        json!({
            "service": "window-repair",
            "address": "2202 Kinney Avenue, Austin, TX 78704",
            "details": "The bay window leaks when it rains from the west.",
            "customer": {"phone": number_of("Moira").unwrap(), "name": "Moira Aldous", "phone_proved": true},
        }),
    );
    assert_eq!(posted.status, 201, "{posted:?}");
    let id = posted.body["id"].as_str().unwrap().to_owned();
    let job = id.as_str();
    let rosa = worker_id(&scene, "Rosa");
    program.orders(job, "answers", json!({"as": rosa, "answer": "yes"}));
    let shortlisted = json!({"worker": rosa, "verdict": "shortlisted", "note": "She knows bays."});
    program.orders(job, "assessments", shortlisted);
    let taken = program.orders(job, "assignments", json!({"worker": rosa}));
    assert_eq!((taken["stage"].as_str(), taken["worker"].as_str()), (Some("booked"), Some(rosa.as_str())));
    // What opens a gate is accepted in the words that hold now.
    let documents = program.get("/documents").body;
    for (part, document) in [("worker", "confidentiality"), ("customer", "agreement")] {
        let all = documents["documents"].as_array().unwrap();
        let version = &all.iter().find(|one| one["document"] == document).unwrap()["version"];
        program.orders(job, "acceptances", json!({"as": part, "document": document, "version": version}));
    }
    let thursday = slot("2027-03-25T15:00:00Z", "2027-03-25T16:00:00Z");
    program.orders(job, "time-proposals", json!({"as": "worker", "slots": [thursday]}));
    let agreed = program.orders(job, "time-picks", json!({"as": "customer", "slot": thursday}));
    assert_eq!(agreed["slot"], thursday);
    until(&scene, "2027-03-25T10:04");
    program.orders(job, "starts", json!({"as": "worker"}));
    scene.pass(SignedDuration::from_mins(40)).unwrap();
    let lines =
        json!([{"what": "labour", "net": 20_000}, {"what": "material", "net": 10_000, "note": "new pane"}]);
    program.orders(job, "reports", json!({"as": "worker", "report": "estimate", "lines": lines}));
    let agreed = program.orders(job, "approvals", json!({"as": "customer"}));
    assert_eq!((agreed["visit"].as_i64(), agreed["purpose"].as_str()), (Some(2), Some("service")));
    let tuesday = slot("2027-03-30T18:00:00Z", "2027-03-30T22:00:00Z");
    program.orders(job, "time-proposals", json!({"as": "worker", "slots": [tuesday]}));
    program.orders(job, "time-picks", json!({"as": "customer", "slot": tuesday}));
    until(&scene, "2027-03-30T13:02");
    program.orders(job, "starts", json!({"as": "worker"}));
    scene.pass(SignedDuration::from_hours(3)).unwrap();
    program.orders(job, "reports", json!({"as": "worker", "report": "done"}));
    let judged = only_job(&scene);
    if judged.stage.word() == "approval" {
        program.orders(job, "approvals", json!({"as": "customer"}));
    }
    let owed = program.get(&format!("/jobs/{job}")).body;
    assert_eq!(owed["bills"][0]["state"], "open", "{owed}");
    let there = program.post(&format!("/jobs/{job}/checkouts"), json!({}));
    assert_eq!(there.status, 201, "{there:?}");
    pays_at(&scene, there.body["url"].as_str().unwrap());
    for part in ["customer", "worker"] {
        program.orders(job, "reviews", json!({"as": part, "stars": 5}));
    }
    let over = program.get(&format!("/jobs/{job}")).body;
    assert_eq!((over["stage"].as_str(), over["ending"].as_str()), (Some("closed"), Some("paid")), "{over}");
    assert_eq!((&over["duties"], &over["open"][0]["as"]), (&json!([]), &json!("desk")), "{over}");
    the_money_goes_out(&scene, &program);
    let kinds = program.get("/events?limit=1000").body["events"].as_array().unwrap().len();
    assert_eq!(
        i64::try_from(kinds).unwrap(),
        scene.app.store.head("austin").unwrap(),
        "all of it can be read"
    );
}

fn the_money_goes_out(scene: &Scene, program: &Program<'_>) {
    until(scene, "2027-04-09T12:00");
    let due = program.get("/payouts").body["due"][0].clone();
    assert_eq!(due["amount"], json!({"amount": 24_000, "currency": "USD"}), "four fifths of $300");
    let wrong = json!({"provider": due["provider"], "amount": 1});
    assert_eq!(program.post("/payouts", wrong).problem(), "sum");
    let right = json!({"provider": due["provider"], "amount": 24_000});
    let key = [("idempotency-key", "payout-1")];
    assert_eq!(program.post_with("/payouts", right.clone(), &key).status, 201);
    assert_eq!(program.post_with("/payouts", right, &key).status, 201, "twice is once");
    let after = program.get("/payouts").body;
    assert_eq!((after["due"].as_array().unwrap().len(), after["made"].as_array().unwrap().len()), (0, 1));
}
