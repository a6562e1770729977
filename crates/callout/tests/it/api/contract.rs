//! What holds of every door, read off the document that describes them.

use app::api_keys::Scope;
use serde_json::{Value, json};
use sim::scene::{Scene, number_of};

use super::{Answer, Program, dales_request, worker_id};
use crate::told::{only_job, person_of, seen, thursday_morning};

/// Every door of the document: its method, its address with ids in it, and what is said of it.
fn doors(job: &str) -> Vec<(String, String, Value)> {
    let document = api::document("https://callout.example");
    let mut all = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, said) in methods.as_object().unwrap() {
            let path = path
                .replace("{id}", job)
                .replace("{note}", "note_06f4hmyh7s4m8qk2m5b9c0d1e2")
                .replace("{sheet}", "customers")
                .replace("{worker}", "worker_06f4hmyh7s4m8qk2m5b9c0d1e2")
                .replace("{person}", "person_06f4hmyh7s4m8qk2m5b9c0d1e2")
                .replace("{first}", "2027-04-05")
                .replace("{photo}", "photo_06f4hmyh7s4m8qk2m5b9c0d1e2")
                .replace("{application}", "worker_06f4hmyh7s4m8qk2m5b9c0d1e2.1.2")
                .replace("{webhook}", "webhook_06f4hmyh7s4m8qk2m5b9c0d1e2");
            all.push((method.to_uppercase(), path, said.clone()));
        }
    }
    assert!(all.len() > 50, "{} doors", all.len());
    all
}

fn example(said: &Value) -> Option<Value> {
    let example = &said["requestBody"]["content"]["application/json"]["example"];
    (!example.is_null()).then(|| example.clone())
}

/// Whether the document says that this door may answer so.
fn is_said(said: &Value, answer: &Answer) -> bool {
    said["responses"][answer.status.to_string()].is_object()
}

fn posted(scene: &Scene) -> String {
    let website = Program::with(scene, &[Scope::Customers]);
    let answer = website.post("/jobs", dales_request());
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.body["id"].as_str().unwrap().to_owned()
}

#[test]
fn no_door_opens_without_a_key_that_holds() {
    let scene = thursday_morning();
    let job = posted(&scene);
    let owner = person_of(&scene, "Owen");
    let (gone, revoked) = scene.app.make_api_key(owner, "Old", &Scope::ALL).unwrap();
    scene.app.revoke_api_key(gone).unwrap();
    for secret in ["", "ck_nobodys", &revoked] {
        let stranger = Program::holding(&scene, secret);
        for (method, path, said) in doors(&job) {
            let answer = stranger.call(&method, &path, example(&said), &[]);
            assert_eq!((answer.status, answer.problem()), (401, "no-key"), "{method} {path}");
            assert_eq!(answer.headers["www-authenticate"], "Bearer");
            assert!(is_said(&said, &answer), "{method} {path}");
        }
    }
    // Nor does a person's session open one.
    let mut priya = scene.browser("Priya").unwrap();
    assert_eq!(scene.fetch(&mut priya, "/api/v1/jobs").unwrap().status(), 401);
}

#[test]
fn a_key_opens_what_its_scopes_say_and_no_more() {
    let scene = thursday_morning();
    let job = posted(&scene);
    let before = scene.app.store.head("austin").unwrap();
    for scope in Scope::ALL {
        let program = Program::with(&scene, &[scope]);
        for (method, path, said) in doors(&job) {
            let needs = said["description"].as_str().unwrap();
            let any = needs.contains("Any key.");
            let named = needs.split("Scope: ").nth(1).unwrap_or_default();
            if any || named.contains(&format!("`{}`", scope.word())) {
                continue;
            }
            let answer = program.call(&method, &path, example(&said), &[]);
            assert_eq!((answer.status, answer.problem()), (403, "scope"), "{} {method} {path}", scope.word());
        }
        // An order is for whom it says.
        for (part, wanted) in
            [("desk", Scope::Desk), ("customer", Scope::Customers), ("worker", Scope::Workers)]
        {
            if scope != wanted && [Scope::Desk, Scope::Customers, Scope::Workers].contains(&scope) {
                let answer = program.post(&format!("/jobs/{job}/cancellations"), json!({"as": part}));
                assert_eq!((answer.status, answer.problem()), (403, "scope"), "{} as {part}", scope.word());
                assert_eq!(answer.body["scope"], wanted.word());
            }
        }
    }
    assert_eq!(scene.app.store.head("austin").unwrap(), before, "nothing was done");
}

#[test]
fn every_example_is_read_and_every_answer_is_in_the_document() {
    let scene = thursday_morning();
    let job = posted(&scene);
    let program = Program::with(&scene, &Scope::ALL);
    for (method, path, said) in doors(&job) {
        // What calls it off comes last.
        if path.ends_with("/cancellations") {
            continue;
        }
        let answer = program.call(&method, &path, example(&said), &[]);
        assert!(is_said(&said, &answer), "{method} {path} answered {answer:?}");
        assert!(answer.status < 500, "{method} {path} answered {answer:?}");
        if answer.status >= 400 {
            // A document's version, a worker and a photo of an example are nobody's; its shape is right.
            let word = answer.problem();
            let detail = answer.body["detail"].as_str().unwrap();
            assert!(
                word != "body"
                    || detail.contains("version")
                    || detail.contains("nobody")
                    || detail.contains("picture")
                    || detail.contains("not listed"),
                "{path}: {answer:?}"
            );
        }
        // What no body can mean is said to be none, and never breaks anything.
        if method == "POST" {
            for nonsense in [json!({"nonsense": 1}), json!([1]), json!("x"), json!({"as": 7}), json!(null)] {
                let answer = program.call(&method, &path, Some(nonsense), &[]);
                assert!(is_said(&said, &answer) && answer.status >= 400, "{method} {path}: {answer:?}");
            }
        }
    }
}

#[test]
fn a_key_of_another_market_opens_nothing_here() {
    let scene = thursday_morning();
    let job = posted(&scene);
    let owner = person_of(&scene, "Owen");
    let (id, secret) = scene.app.make_api_key(owner, "Elsewhere", &Scope::ALL).unwrap();
    let program = Program::holding(&scene, &secret);
    assert_eq!(program.get("/me").status, 200);
    // The same secret is another market's from now on, in the same store.
    let row = scene.app.store.api_key("austin", id).unwrap().unwrap();
    let here = store::ApiKeyRow { print: vec![9; 32], ..row.clone() };
    let there = store::ApiKeyRow { id: domain::ApiKeyId::from_bytes(&[9; 16]).unwrap(), ..row };
    scene.app.store.write(|tx| tx.put_api_key("austin", &here)).unwrap();
    scene.app.store.write(|tx| tx.put_api_key("dallas", &there)).unwrap();
    for (method, path, said) in doors(&job) {
        assert_eq!(program.call(&method, &path, example(&said), &[]).status, 401, "{method} {path}");
    }
}

#[test]
fn sent_twice_it_is_done_once_and_nobody_overtakes_a_change() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &Scope::ALL);
    let key = [("idempotency-key", "request-7")];
    let first = program.post_with("/jobs", dales_request(), &key);
    let again = program.post_with("/jobs", dales_request(), &key);
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!(first.body["id"], again.body["id"]);
    let id = first.body["id"].as_str().unwrap();
    assert_eq!(first.headers["location"], format!("/api/v1/jobs/{id}"));
    let shown = program.get(&format!("/jobs/{id}"));
    let seen = shown.headers["etag"].to_str().unwrap().to_owned();
    // Rosa says yes meanwhile.
    let rosa = json!({"as": worker_id(&scene, "Rosa"), "answer": "yes"});
    program.orders(id, "answers", rosa);
    let stale = [("if-match", seen.as_str()), ("idempotency-key", "widen-1")];
    let late = program.post_with(&format!("/jobs/{id}/widenings"), json!({"reach": 150}), &stale);
    assert_eq!((late.status, late.problem()), (412, "changed"));
    // Whoever looks again may go on under the same key; and twice is once.
    let seen = program.get(&format!("/jobs/{id}")).headers["etag"].to_str().unwrap().to_owned();
    let fresh = [("if-match", seen.as_str()), ("idempotency-key", "widen-1")];
    let path = format!("/jobs/{id}/widenings");
    assert_eq!(program.post_with(&path, json!({"reach": 150}), &fresh).status, 200);
    assert_eq!(program.post_with(&path, json!({"reach": 150}), &fresh).status, 200);
    let widened = scene.app.store.timeline("austin", only_job(&scene).id).unwrap();
    assert_eq!(widened.iter().filter(|row| row.event.name() == "Widened").count(), 1);
    let other = program.post_with(&path, json!({"reach": 200}), &fresh);
    assert_eq!((other.status, other.problem()), (422, "key-reused"));
    // What nobody can read is no call yet: mended, it goes through under the same key.
    let key = [("idempotency-key", "help-1")];
    let path = format!("/jobs/{id}/help-calls");
    assert_eq!(program.post_with(&path, json!({"as": "customer", "nte": "x"}), &key).problem(), "body");
    assert_eq!(program.post_with(&path, json!({"as": "customer", "note": "x"}), &key).status, 200);
}

#[test]
fn a_secret_is_rotated_without_a_gap_and_ends_at_once() {
    let scene = thursday_morning();
    let owner = person_of(&scene, "Owen");
    let (id, first) = scene.app.make_api_key(owner, "Books", &[Scope::Read]).unwrap();
    assert!(scene.app.store.api_key("austin", id).unwrap().unwrap().used_at.is_none());
    let calls = |secret: &str| Program::holding(&scene, secret).get("/me").status;
    assert_eq!(calls(&first), 200);
    assert_eq!(scene.app.store.api_key("austin", id).unwrap().unwrap().used_at, Some(scene.now()));
    let second = scene.app.rotate_api_key(id).unwrap();
    assert_eq!((calls(&first), calls(&second)), (200, 200));
    scene.pass(jiff::SignedDuration::from_hours(24)).unwrap();
    assert_eq!((calls(&first), calls(&second)), (401, 200));
    scene.app.revoke_api_key(id).unwrap();
    assert_eq!(calls(&second), 401);
    let kept = format!("{:?}", scene.app.store.api_keys("austin").unwrap());
    assert!(!kept.contains(&first[3..]) && !kept.contains(&second[3..]), "no secret is kept");
}

#[test]
fn a_key_has_its_pace() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &[Scope::Read]);
    let mut last = program.get("/me");
    assert_eq!(last.headers["ratelimit-policy"], "\"minute\";q=600;w=60");
    for _ in 1..600 {
        last = program.get("/me");
        assert_eq!(last.status, 200);
    }
    assert!(last.headers["ratelimit"].to_str().unwrap().starts_with("\"minute\";r=0;"), "{last:?}");
    let over = program.get("/me");
    assert_eq!((over.status, over.problem()), (429, "pace"));
    let wait: i64 = over.headers["retry-after"].to_str().unwrap().parse().unwrap();
    scene.pass(jiff::SignedDuration::from_secs(wait)).unwrap();
    assert_eq!(program.get("/me").status, 200);
}

#[test]
fn what_is_personal_takes_its_own_scope_and_a_look_is_logged() {
    let scene = thursday_morning();
    let id = posted(&scene);
    let reader = Program::with(&scene, &[Scope::Read]);
    let shown = [
        reader.get(&format!("/jobs/{id}")),
        reader.get("/jobs"),
        reader.get("/events"),
        reader.get(&format!("/jobs/{id}/candidates")),
    ];
    for answer in &shown {
        let written = answer.body.to_string();
        for private in
            ["Dale", "Whitcomb", "Bluebonnet", "Two boxes", &number_of("Dale").unwrap()[2..], "Rosa"]
        {
            assert!(answer.status == 200 && !written.contains(private), "{private}: {written}");
        }
    }
    let people = Program::with(&scene, &[Scope::People]);
    let contact = people.get(&format!("/jobs/{id}/contact"));
    assert_eq!(contact.body["name"], "Dale Whitcomb");
    let note = shown[0].body["details"].as_str().unwrap();
    assert_eq!(people.get(&format!("/jobs/{id}/notes/{note}")).body["words"], "Two boxes, third floor.");
    let looks = scene.app.store.accesses(person_of(&scene, "Dale"), 10).unwrap();
    assert!(looks.iter().any(|look| look.purpose == "api" && look.viewer.starts_with("staff:")), "{looks:?}");
    // Another job's note is none of this one's.
    let mut other = dales_request();
    other["slot"] = json!({"starts_at": "2027-03-16T15:00:00Z", "ends_at": "2027-03-16T17:00:00Z"});
    let other = Program::with(&scene, &[Scope::Customers]).post("/jobs", other).body;
    let other = other["id"].as_str().unwrap();
    assert_eq!(people.get(&format!("/jobs/{other}/notes/{note}")).status, 404);
}

#[test]
fn pages_of_jobs_follow_each_other() {
    let scene = thursday_morning();
    let program = Program::with(&scene, &[Scope::Read, Scope::Customers]);
    let mut posted = Vec::new();
    for hour in [14, 15, 16, 17, 18] {
        let mut one = dales_request();
        one["slot"] = json!({
            "starts_at": format!("2027-03-16T{hour}:00:00Z"),
            "ends_at": format!("2027-03-16T{}:00:00Z", hour + 2),
        });
        let answer = program.post("/jobs", one);
        assert_eq!(answer.status, 201, "{answer:?}");
        posted.push(answer.body["id"].clone());
    }
    let (mut seen, mut next) = (Vec::new(), String::new());
    loop {
        let page = program.get(&format!("/jobs?state=open&limit=2{next}")).body;
        let jobs = page["jobs"].as_array().unwrap();
        assert!(jobs.len() <= 2);
        seen.extend(jobs.iter().map(|job| job["id"].clone()));
        match page["next"].as_str() {
            Some(cursor) => next = format!("&cursor={cursor}"),
            None => break,
        }
    }
    let mut both = [seen.clone(), posted.clone()];
    both.iter_mut().for_each(|ids| ids.sort_by_key(ToString::to_string));
    assert_eq!(both[0], both[1], "each once");
    for wrong in ["limit=0", "limit=201", "cursor=x", "state=lost", "customer=7", "colour=red"] {
        let answer = program.get(&format!("/jobs?{wrong}"));
        assert_eq!((answer.status, answer.problem()), (422, "query"), "{wrong}");
    }
}

#[test]
fn the_owner_makes_keys_on_the_desk_and_sees_a_secret_once() {
    let scene = thursday_morning();
    // Priya keeps the desk and owns nothing.
    let mut priya = scene.browser("Priya").unwrap();
    assert_eq!(scene.open(&mut priya, "/desk/api-keys").unwrap().status, 403);
    assert_eq!(
        scene.submit(&mut priya, "/desk/api-keys", &[("name", "X"), ("scope-read", "yes")]).unwrap().status,
        403
    );
    let mut owen = scene.browser("Owen").unwrap();
    let wrong = scene.submit(&mut owen, "/desk/api-keys", &[("name", "Books")]).unwrap();
    assert!(wrong.status == 422 && wrong.body.contains("at least one thing"), "{}", wrong.body);
    let fields = [("name", "Books"), ("scope-read", "yes"), ("scope-money", "yes")];
    scene.submit(&mut owen, "/desk/api-keys", &fields).unwrap();
    // A double click is one key, with the secret that is on the screen.
    let made = scene.submit(&mut owen, "/desk/api-keys", &fields).unwrap();
    assert_eq!(scene.app.store.api_keys("austin").unwrap().len(), 1);
    let secret = made.body.split("value=\"ck_").nth(1).unwrap().split('"').next().unwrap();
    let secret = format!("ck_{secret}");
    assert!(!made.body.contains("data-live") && !made.body.contains("live.js"), "nothing takes it away");
    let me = Program::holding(&scene, &secret).get("/me");
    assert_eq!(me.body["scopes"], json!(["read", "money"]));
    let page = scene.open(&mut owen, "/desk/api-keys").unwrap();
    assert!(!page.body.contains(&secret) && page.body.contains(&secret[secret.len() - 4..]), "{}", page.body);
    seen("owen_looks_at_the_keys", &page, &secret[secret.len() - 4..]);
    let row = scene.app.store.api_keys("austin").unwrap().remove(0);
    let again = scene.submit(&mut owen, &format!("/desk/api-keys/{}/rotate", row.id), &[]).unwrap();
    assert!(again.body.contains("value=\"ck_") && !again.body.contains(&secret), "{}", again.body);
    scene.submit(&mut owen, &format!("/desk/api-keys/{}/revoke", row.id), &[]).unwrap();
    assert_eq!(Program::holding(&scene, &secret).get("/me").status, 401);
}

#[test]
fn anybody_reads_what_there_is_to_call() {
    let scene = thursday_morning();
    let page = scene.open(&mut scene.stranger(), "/developers").unwrap();
    for said in ["/jobs/{id}/assignments", "/events", "Who gives it"] {
        assert!(page.status == 200 && page.body.contains(said), "{said}: {}", page.body);
    }
    let document = scene.fetch(&mut scene.stranger(), "/api/v1/openapi.json").unwrap();
    let document: Value = serde_json::from_slice(document.body()).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document["servers"][0]["url"], "http://town.test/api/v1");
}
