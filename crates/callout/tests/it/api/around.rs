//! What a program does around jobs: a guest's code, photos, a tip, words of the desk's, what is signed, signing up, plans,
//! and an address for somebody's calendar.

use app::api_keys::Scope;
use domain::playbook::{self, Purpose};
use serde_json::{Value, json};
use sim::scene::{Scene, number_of};

use super::{Answer, Program, dales_request, worker_id};
use crate::photos::taken;
use crate::told::{
    add_dale, austin, digits_of, empty_store, pays_at, person_of, press, thursday_morning, until,
};

const GUIDED: &str = include_str!("../../../../../playbooks/guided-visit/playbook.toml");
const MEMBERS: &str = include_str!("../../../../../playbooks/home-membership/playbook.toml");

fn made(answer: &Answer, field: &str) -> String {
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.body[field].as_str().unwrap().to_owned()
}

#[test]
fn a_guest_types_the_code_on_the_operator_s_own_page() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let mut request = dales_request();
    request["customer"]["phone_proved"] = json!(false);
    let job = made(&program.post("/jobs", request), "id");
    assert_eq!(program.get(&format!("/jobs/{job}")).body["stage"], "request");
    let path = format!("/jobs/{job}/codes");
    assert_eq!(program.post(&path, json!({"code": "000000"})).problem(), "code");
    let code = digits_of(&scene.last_text("Dale").unwrap());
    assert_eq!(program.post(&path, json!({"code": code})).body["stage"], "sourcing");
    assert_eq!(program.post(&path, json!({"code": code})).problem(), "not-now", "it has gone out");
}

#[test]
fn a_consultation_is_still_one_once_its_customer_says_yes() {
    let members = playbook::read("home-membership", MEMBERS).unwrap();
    let scene = Scene::on(empty_store(), "2027-03-11T10:00", austin(), members).unwrap();
    add_dale(&scene);
    let program = Program::with(&scene, &Scope::ALL);
    let mut request = dales_request();
    request["service"] = json!("tap-repair");
    request["online_minutes"] = json!(20);
    request["customer"]["phone_proved"] = json!(false);
    for slot in [request["slot"].clone(), Value::Null] {
        request["slot"] = slot;
        let job = made(&program.post("/jobs", request.clone()), "id");
        scene.texts("Dale", "yes").unwrap();
        let job = scene.app.job(job.parse().unwrap()).unwrap().unwrap();
        let minutes = job.visit.room.map(|room| room.minutes);
        assert_eq!((job.visit.purpose, minutes), (Purpose::Consultation, Some(20)), "{job:?}");
        assert_eq!(job.asked_slot().is_some(), !request["slot"].is_null(), "for then, or for now");
    }
}

#[test]
fn photos_come_and_go_by_program() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &[Scope::Read, Scope::People, Scope::Customers]);
    let job = made(&program.post("/jobs", dales_request()), "id");
    let path = format!("/jobs/{job}/photos");
    assert_eq!(program.sends_bytes(&path, b"no picture").problem(), "body");
    let added = program.sends_bytes(&path, &taken(7));
    assert_eq!((added.status, added.body["photos"].as_array().unwrap().len()), (201, 1), "{added:?}");
    assert_eq!(
        program.sends_bytes(&path, &taken(7)).body["photos"].as_array().unwrap().len(),
        1,
        "the same one"
    );
    let photo = added.body["photos"][0]["id"].as_str().unwrap();
    let picture = program.get(&format!("{path}/{photo}"));
    assert_eq!((picture.status, picture.headers["content-type"].to_str().unwrap()), (200, "image/jpeg"));
    let workers = Program::with(&scene, &[Scope::Workers]);
    assert_eq!(workers.sends_bytes(&path, &taken(8)).problem(), "scope", "it is the customer's");
    let desk = Program::with(&scene, &Scope::ALL);
    assert_eq!(desk.sends_bytes(&format!("{path}?as=desk"), &taken(8)).problem(), "not-yours");
    let removed =
        program.post(&format!("/jobs/{job}/photo-removals"), json!({"as": "customer", "photo": photo}));
    assert_eq!(removed.body["photos"], json!([]), "{removed:?}");
    assert_eq!(program.get(&format!("{path}/{photo}")).problem(), "not-found");
}

#[test]
fn the_desk_writes_by_program_and_is_heard_once() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &[Scope::Desk]);
    scene.texts("Dale", "hello, is anybody there?").unwrap();
    let path = format!("/people/{}/words", person_of(&scene, "Dale"));
    for _ in 0..2 {
        let said =
            program.post_with(&path, json!({"words": "We are. What is it?"}), &[("idempotency-key", "w1")]);
        assert_eq!(said.status, 201, "{said:?}");
    }
    let phone = scene.phone("Dale").unwrap();
    assert_eq!(phone.matches("We are. What is it?").count(), 1, "{phone}");
    assert_eq!(program.post(&path, json!({"words": " "})).problem(), "body");
    assert_eq!(
        program.post("/people/person_06f4hmyh7s4m8qk2m5b9c0d1e2/words", json!({"words": "x"})).problem(),
        "not-found"
    );
}

#[test]
fn what_is_signed_is_read_before_and_a_tip_is_given_after() {
    let playbook = playbook::read("guided-visit", GUIDED).unwrap();
    let scene = Scene::on(empty_store(), "2027-03-11T08:00", austin(), playbook).unwrap();
    let program = Program::with(&scene, &Scope::ALL);
    let job = made(&program.post("/jobs", dales_request()), "id");
    assert_eq!(program.get(&format!("/jobs/{job}/statement")).problem(), "not-found");
    let kyle = worker_id(&scene, "Kyle");
    let asks = format!("/workers/{kyle}/payout-requests");
    assert_eq!(program.post(&asks, json!({})).problem(), "not-now", "nothing is due");
    program.orders(&job, "answers", json!({"as": kyle, "answer": "yes"}));
    program.orders(&job, "customer-calls", json!({"as": "worker", "reached": true}));
    until(&scene, "2027-03-14T11:00");
    let confirmed = program.post(&format!("/jobs/{job}/confirmations"), json!({"as": "worker"}));
    assert!(confirmed.status == 200 || confirmed.status == 409, "{confirmed:?}");
    until(&scene, "2027-03-15T10:02");
    program.orders(&job, "starts", json!({"as": "worker"}));
    program.orders(&job, "reports", json!({"as": "worker", "report": "done"}));
    let statement = program.get(&format!("/jobs/{job}/statement")).body;
    let lines: Vec<&str> = statement["lines"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(lines.iter().any(|line| line.contains("2809 Bluebonnet Lane")), "{lines:?}");
    assert_eq!(statement["sha256"], app::statement::Statement::fingerprint(&lines.join("\n")));
    program.orders(&job, "signatures", json!({"as": "customer", "version": statement["terms"]}));
    let pay = program.post(&format!("/jobs/{job}/checkouts"), json!({}));
    if pay.status == 201 {
        pays_at(&scene, pay.body["url"].as_str().unwrap());
    }
    let tip = made(&program.post(&format!("/jobs/{job}/tip-checkouts"), json!({"amount": 1500})), "url");
    pays_at(&scene, &tip);
    let closed = scene.app.job(job.parse().unwrap()).unwrap().unwrap();
    assert_eq!(closed.tips.iter().map(|tip| tip.amount).sum::<i64>(), 1500);
    assert_eq!(program.post(&asks, json!({})).status, 200);
    let due = program.get("/payouts").body["due"].clone();
    assert!(due[0]["asked_at"].is_string() && due[0]["jobs"][0] == job.as_str(), "{due}");
    assert_eq!(
        program.post(&format!("/jobs/{job}/tip-checkouts"), json!({"amount": 0})).problem(),
        "not-now"
    );
}

#[test]
fn somebody_signs_up_to_work_and_their_calendar_gets_an_address() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let form = json!({
        "person": {"name": "Nora Quick", "phone": "512 555 0301", "language": "de", "phone_proved": true},
        "skills": ["assembly"], "address": "900 Congress Avenue, Austin, TX 78701", "radius_km": 20,
        "week": [{"day": "mon", "from": "08:00", "to": "17:00"}], "consents": true,
    });
    let application = made(&program.post("/worker-applications", form.clone()), "application");
    let stands = program.get(&format!("/applications/{application}")).body;
    assert_eq!(stands["state"], "waiting", "{stands}");
    // Whoever lost the answer asks again, and reads how it stands.
    assert_eq!(made(&program.post("/worker-applications", form.clone()), "application"), application);
    let change = |path: &str, value: Value| {
        let mut form = form.clone();
        form["person"]["phone"] = json!("512 555 0302");
        *form.pointer_mut(path).unwrap() = value;
        program.post("/worker-applications", form)
    };
    assert_eq!(change("/skills/0", json!("brewing")).problem(), "body");
    assert_eq!(change("/person/phone", json!("call me")).problem(), "body");
    assert_eq!(change("/radius_km", json!(900)).problem(), "out-of-range");
    assert_eq!(change("/address", json!("Nowhere at all 99999")).problem(), "address");
    assert_eq!(program.get("/applications/nobody").problem(), "not-found");
    assert_eq!(program.post(&format!("/applications/{application}/consents"), json!({})).status, 200);

    let kyle = format!("/workers/{}/calendar-feed", worker_id(&scene, "Kyle"));
    assert_eq!(program.get(&kyle).body["exists"], false);
    let url = made(&program.post(&kyle, json!({})), "url");
    assert!(url.ends_with(".ics"), "{url}");
    assert_eq!(program.get(&kyle).body["exists"], true);
    assert_eq!(program.call("DELETE", &kyle, None, &[]).body["exists"], false);
    assert_eq!(program.get("/workers/nobody/calendar-feed").problem(), "not-found");
}

#[test]
fn somebody_becomes_a_member_and_pays_for_a_plan() {
    let playbook = playbook::read("home-membership", MEMBERS).unwrap();
    let scene = Scene::on(empty_store(), "2027-01-04T09:00", austin(), playbook).unwrap();
    let program = Program::with(&scene, &Scope::ALL);
    let form = json!({
        "person": {"name": "Dale Whitcomb", "phone": number_of("Dale").unwrap(), "phone_proved": true},
        "address": "2809 Bluebonnet Lane, Austin, TX 78704",
    });
    made(&program.post("/member-applications", form), "application");
    let dale = person_of(&scene, "Dale");
    let path = format!("/members/{dale}");
    let mut owen = scene.browser("Owen").unwrap();
    let page = scene.open(&mut owen, &format!("/desk/members/{dale}")).unwrap();
    press(&scene, &mut owen, &page, "/approve", "");
    assert_eq!(program.get(&path).body["state"], "approved");
    let plans = program.get("/plans").body;
    assert!(plans["plans"].as_array().unwrap().iter().any(|plan| plan["key"] == "premium"), "{plans}");
    assert_eq!(program.post(&format!("{path}/plan-choices"), json!({"plan": "gold"})).problem(), "body");
    assert_eq!(program.post(&format!("{path}/checkouts"), json!({})).problem(), "not-now");
    paid_in_vain(&scene, &program, &path);
    let chosen = program.post(&format!("{path}/plan-choices"), json!({"plan": "premium"})).body;
    assert_eq!(
        (&chosen["dues"]["plan"], &chosen["dues"]["total"]["amount"]),
        (&json!("premium"), &json!(2057))
    );
    let url = made(&program.post(&format!("{path}/checkouts"), json!({})), "url");
    pays_at(&scene, &url);
    let has = program.get(&path).body;
    assert_eq!((&has["plan"], &has["dues"]), (&json!("premium"), &Value::Null), "{has}");
    assert_eq!(program.get("/members/person_06f4hmyh7s4m8qk2m5b9c0d1e2").problem(), "not-found");
}

/// A page that is still open is paid at after they thought better of it.
fn paid_in_vain(scene: &Scene, program: &Program<'_>, path: &str) {
    program.post(&format!("{path}/plan-choices"), json!({"plan": "elite"}));
    let url = made(&program.post(&format!("{path}/checkouts"), json!({})), "url");
    program.post(&format!("{path}/plan-choices"), json!({"plan": "pay-as-go"}));
    pays_at(scene, &url);
    let owed = program.get(path).body["to_return"]["amount"].as_i64().unwrap();
    let back = format!("{path}/dues-returns");
    assert_eq!(program.post(&back, json!({"amount": owed - 1})).problem(), "wrong-amount");
    for _ in 0..2 {
        let returned = program.post_with(&back, json!({"amount": owed}), &[("idempotency-key", "back-1")]);
        assert_eq!((returned.status, &returned.body["to_return"]), (200, &Value::Null), "{returned:?}");
    }
}
