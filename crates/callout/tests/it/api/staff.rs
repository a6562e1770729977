//! What a program does that only a person could: a worker's hours and time off, who is let in, and the inbox.

use app::api_keys::Scope;
use domain::playbook;
use serde_json::{Value, json};
use sim::scene::Scene;

use super::{Answer, Program, worker_id};
use crate::told::{austin, empty_store, person_of, thursday_morning};

const MEMBERS: &str = include_str!("../../../../../playbooks/home-membership/playbook.toml");

fn sets(program: &Program<'_>, method: &str, path: &str, body: Value) -> Answer {
    let answer = program.call(method, path, Some(body), &[]);
    program.scene.settle().unwrap();
    answer
}

#[test]
fn a_worker_s_week_and_time_off_are_set_by_program() {
    let scene = thursday_morning();
    let (program, reader) =
        (Program::with(&scene, &[Scope::Workers]), Program::with(&scene, &[Scope::People]));
    let kyle = format!("/workers/{}", worker_id(&scene, "Kyle"));
    let week = json!([{"day": "tue", "from": "09:00:00", "to": "12:00:00"}]);
    let set = sets(&program, "PUT", &format!("{kyle}/week"), json!({"week": week}));
    assert_eq!((set.status, &set.body["week"]), (200, &week), "{set:?}");
    assert_eq!(reader.get(&kyle).body["week"], week);
    let backwards = json!({"week": [{"day": "tue", "from": "12:00", "to": "09:00"}]});
    assert_eq!(sets(&program, "PUT", &format!("{kyle}/week"), backwards).problem(), "bad-time");

    let area = |body| sets(&program, "PUT", &format!("{kyle}/area"), body);
    assert_eq!(area(json!({"radius_km": 42})).body["radius_km"], 42);
    assert_eq!(area(json!({"radius_km": 0})).problem(), "out-of-range");
    assert_eq!(area(json!({"address": "Nowhere at all 99999", "radius_km": 42})).problem(), "address");

    let off = json!({"first": "2027-04-05", "last": "2027-04-09"});
    let taken = program.post(&format!("{kyle}/times-off"), off.clone());
    assert_eq!(taken.body["times_off"], json!([off]), "{taken:?}");
    let reversed = json!({"first": "2027-04-09", "last": "2027-04-05"});
    assert_eq!(program.post(&format!("{kyle}/times-off"), reversed).problem(), "bad-time");
    let back = format!("{kyle}/times-off/2027-04-05");
    assert_eq!(program.call("DELETE", &back, None, &[]).body["times_off"], json!([]));
    assert_eq!(program.call("DELETE", &back, None, &[]).problem(), "not-found", "there is none any more");

    let listing = format!("{kyle}/listing");
    let leak = json!({"about": "Call me: 512 555 0199"});
    assert_eq!(sets(&program, "PUT", &listing, leak).problem(), "body");
    assert_eq!(sets(&program, "PUT", &listing, json!({"about": "Wardrobes."})).body["listing"], "Wardrobes.");
    let listed = |reader: &Program<'_>| {
        let workers = reader.get("/workers").body["workers"].as_array().unwrap().clone();
        workers.iter().filter(|worker| worker["listed"] == true).count()
    };
    assert_eq!(listed(&reader), 1);
    assert_eq!(program.call("DELETE", &listing, None, &[]).body["listing"], Value::Null);
    assert_eq!(listed(&reader), 0);
    let told = scene.app.store.worker_history(worker_id(&scene, "Kyle").parse().unwrap(), 4).unwrap();
    assert!(told.iter().all(|row| row.actor.starts_with("worker")), "as if he had done it: {told:?}");
}

#[test]
fn what_was_seen_of_a_worker_takes_a_right_of_its_own() {
    let scene = thursday_morning();
    let (vetting, desk) = (Program::with(&scene, &[Scope::Vetting]), Program::with(&scene, &[Scope::Desk]));
    let kyle = format!("/workers/{}", worker_id(&scene, "Kyle"));
    let skills = sets(&desk, "PUT", &format!("{kyle}/skills"), json!({"skills": ["assembly"]}));
    assert_eq!(skills.body["skills"], json!(["assembly"]), "{skills:?}");
    for wrong in [json!(["brewing"]), json!(["assembly", "assembly"])] {
        assert_eq!(sets(&desk, "PUT", &format!("{kyle}/skills"), json!({"skills": wrong})).problem(), "body");
    }
    let seen = json!({"licences": [{"skill": "assembly", "until": "2028-06-30"}]});
    assert_eq!(sets(&desk, "PUT", &format!("{kyle}/licences"), seen.clone()).problem(), "scope");
    let set = sets(&vetting, "PUT", &format!("{kyle}/licences"), seen.clone());
    assert_eq!(set.body["licences"], seen["licences"], "{set:?}");
    let suspension = format!("{kyle}/suspension");
    assert_eq!(desk.call("DELETE", &suspension, None, &[]).problem(), "scope");
    let suspended = sets(&vetting, "PUT", &suspension, json!({}));
    assert_eq!((&suspended.body["suspended"], &suspended.body["working"]), (&json!(true), &json!(false)));
    assert!(scene.phone("Kyle").unwrap().contains("no jobs"), "{}", scene.phone("Kyle").unwrap());
    assert_eq!(vetting.call("DELETE", &suspension, None, &[]).body["working"], true);
}

#[test]
fn a_worker_of_another_market_is_nobody_here() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let kyle = worker_id(&scene, "Kyle");
    let row = scene.app.store.worker(kyle.parse().unwrap()).unwrap().unwrap();
    scene.app.store.write(|tx| tx.put_worker("dallas", &row, None)).unwrap();
    for (method, path) in
        [("GET", ""), ("PUT", "/suspension"), ("DELETE", "/listing"), ("GET", "/calendar-feed")]
    {
        let body = (method == "PUT").then(|| json!({}));
        let answer = program.call(method, &format!("/workers/{kyle}{path}"), body, &[]);
        assert_eq!(answer.problem(), "not-found", "{method} {path}");
    }
}

#[test]
fn who_is_let_in_is_decided_by_program_and_heard_once() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &[Scope::Workers, Scope::Vetting]);
    let form = json!({
        "person": {"name": "Nora Quick", "phone": "512 555 0301", "phone_proved": true},
        "skills": ["assembly"], "address": "900 Congress Avenue, Austin, TX 78701", "radius_km": 20,
        "week": [{"day": "mon", "from": "08:00", "to": "17:00"}],
    });
    assert_eq!(program.post("/worker-applications", form).status, 201);
    let waiting = program.get("/applicants").body["applicants"].as_array().unwrap().clone();
    let nora = waiting.iter().find(|one| one["state"] == "waiting").unwrap();
    assert_eq!(nora["desks"], true, "{nora}");
    let path = format!("/workers/{}/decisions", nora["worker"].as_str().unwrap());
    assert_eq!(program.post(&path, json!({"verdict": "refuse"})).problem(), "body", "why is wanted");
    let (yes, key) = (json!({"verdict": "approve"}), [("idempotency-key", "nora-1")]);
    for _ in 0..2 {
        let decided = program.post_with(&path, yes.clone(), &key);
        assert_eq!((decided.status, &decided.body["state"]), (200, &json!("approved")), "{decided:?}");
    }
    let other = program.post_with(&path, json!({"verdict": "fail"}), &key);
    assert_eq!(other.problem(), "key-reused");
    let texts: Vec<String> = scene.standins.with_carrier(|carrier, _| {
        carrier.thread("+15125550301").iter().map(|text| text.body.clone()).collect()
    });
    assert_eq!(texts.iter().filter(|text| text.contains("you are in")).count(), 1, "{texts:?}");
    assert_eq!(program.get("/applicants").body["applicants"], json!([]));
}

#[test]
fn a_member_is_let_in_by_program() {
    let playbook = playbook::read("home-membership", MEMBERS).unwrap();
    let scene = Scene::on(empty_store(), "2027-03-11T08:00", austin(), playbook).unwrap();
    let program = Program::with(&scene, &[Scope::Customers, Scope::Vetting]);
    let form = json!({
        "person": {"name": "Zoe March", "phone": "512 555 0302", "phone_proved": true},
        "address": "2809 Bluebonnet Lane, Austin, TX 78704", "consents": true,
    });
    assert_eq!(program.post("/member-applications", form).status, 201);
    let all = program.get("/applicants").body["applicants"].as_array().unwrap().clone();
    let zoe = all.iter().find(|one| one["worker"].is_null()).unwrap();
    let path = format!("/members/{}/decisions", zoe["person"].as_str().unwrap());
    assert_eq!(program.post(&path, json!({"verdict": "fail"})).problem(), "not-now");
    let refused = program.post(&path, json!({"verdict": "refuse", "why": "area"}));
    assert_eq!(refused.body["state"], "refused", "{refused:?}");
    let nobody = "/members/person_06f4hmyh7s4m8qk2m5b9c0d1e2/decisions";
    assert_eq!(program.post(nobody, json!({"verdict": "approve"})).problem(), "not-found");
}

#[test]
fn a_conversation_is_read_answered_and_handed_back() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &[Scope::People, Scope::Desk]);
    scene.texts("Dale", "Can somebody tell me whether you also repair pianos?").unwrap();
    let dale = person_of(&scene, "Dale").to_string();
    let conversations = || program.get("/conversations").body["conversations"].as_array().unwrap().clone();
    let waits = conversations();
    assert_eq!((waits[0]["person"].as_str(), &waits[0]["desks"]), (Some(dale.as_str()), &json!(false)));
    assert!(waits[0]["by"].is_string() && waits[0]["waiting_since"].is_string(), "{waits:?}");
    let path = format!("/people/{dale}/words");
    assert_eq!(program.post(&path, json!({"words": "We do not, sorry."})).status, 201);
    let said = program.get(&path).body["lines"].as_array().unwrap().clone();
    let from: Vec<&str> = said.iter().filter_map(|line| line["from"].as_str()).collect();
    assert!(from.contains(&"person") && from.contains(&"desk"), "{said:?}");
    assert_eq!((&conversations()[0]["desks"], &conversations()[0]["by"]), (&json!(true), &Value::Null));
    let back = format!("/people/{dale}/hand-backs");
    assert_eq!(program.post(&back, json!({})).body["person"], dale.as_str());
    assert_eq!(conversations(), Vec::<Value>::new());
    assert_eq!(program.post("/people/nobody/hand-backs", json!({})).problem(), "not-found");
}
