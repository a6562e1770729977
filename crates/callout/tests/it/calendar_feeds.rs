//! A technician's visits in a calendar of their own: at an address that they alone have, for as long as they like.

use sim::scene::{Scene, number_of};

use crate::told::{assigned_to, austin, dale_asks, empty_store, only_job, person_of, seen, thursday_morning};

/// The address on a page that has just made one, below the public one.
fn address(body: &str) -> String {
    let (_, rest) = body.split_once("/calendar/").expect("an address");
    let (name, _) = rest.split_once(".ics").unwrap();
    format!("/calendar/{name}.ics")
}

fn read(scene: &Scene, address: &str) -> (u16, String) {
    let answer = scene.fetch(&mut scene.stranger(), address).unwrap();
    let text = String::from_utf8(answer.body().to_vec()).unwrap().replace("\r\n ", "");
    (answer.status().as_u16(), text)
}

#[test]
fn kyle_s_calendar_reads_his_visits_until_he_takes_the_address_away() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Kyle", &format!("yes {code}")).unwrap();
    let mut kyle = scene.browser("Kyle").unwrap();
    let page = scene.submit(&mut kyle, "/work/hours/feed", &[]).unwrap();
    assert_eq!(page.status, 200);
    let first = address(&page.body);
    assert!(
        page.body.contains(&format!("href=\"webcal://callout.example{first}\""))
            || page.body.contains("webcal://")
    );
    let (status, empty) = read(&scene, &first);
    assert_eq!(status, 200);
    assert!(empty.starts_with("BEGIN:VCALENDAR") && !empty.contains("VEVENT"), "a yes is no visit: {empty}");

    assigned_to(&scene, "Kyle");
    let job = only_job(&scene);
    let looks = || {
        let all = scene.app.store.accesses(job.customer, 50).unwrap();
        all.iter().filter(|look| look.purpose == "calendar feed").count()
    };
    for _ in 0..3 {
        let (_, text) = read(&scene, &first);
        for part in [
            &format!("UID:{}@", job.id),
            "DTSTART:20270315T150000Z",
            "LOCATION:2809 Bluebonnet Lane\\, Austin\\, TX 78704",
            "SEQUENCE:0",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains("take it into your calendar again"), "{text}");
    }
    assert_eq!(looks(), 1, "a calendar that reads again and again looked at an address once");
    seen("kyle_s_calendar_has_an_address", &scene.open(&mut kyle, "/work/hours").unwrap(), &code);

    // Another address ends the one before; what is over is in no calendar.
    let page = scene.submit(&mut kyle, "/work/hours/feed", &[]).unwrap();
    let second = address(&page.body);
    assert_ne!(first, second);
    assert_eq!((read(&scene, &first).0, read(&scene, &second).0), (404, 200));
    scene.texts("Kyle", &format!("CANNOT COME {code}")).unwrap();
    assert!(!read(&scene, &second).1.contains("VEVENT"));
    let kept = format!(
        "{:?}",
        scene
            .app
            .store
            .feed_of(scene.app.store.worker_of(person_of(&scene, "Kyle")).unwrap().unwrap().card.worker)
    );
    assert!(
        !kept.contains(second.trim_start_matches("/calendar/").trim_end_matches(".ics")),
        "no address is kept"
    );
    let page = scene.submit(&mut kyle, "/work/hours/feed", &[("drop", "yes")]).unwrap();
    assert!(page.body.contains("no calendar reads your visits"), "{}", page.body);
    assert_eq!(read(&scene, &second).0, 404);
    assert_eq!(read(&scene, "/calendar/nobody.ics").0, 404);
}

#[test]
fn whoever_is_erased_has_no_calendar_here() {
    let scene = thursday_morning();
    let kyle = person_of(&scene, "Kyle");
    let worker = scene.app.store.worker_of(kyle).unwrap().unwrap().card.worker;
    let url = scene.app.make_feed(worker).unwrap();
    let at = address(&url);
    assert_eq!(read(&scene, &at).0, 200);
    assert_eq!(pollster::block_on(scene.app.erase(kyle)).unwrap(), None);
    assert_eq!(read(&scene, &at).0, 404);
}

#[test]
fn a_calendar_learns_an_address_no_sooner_than_its_worker() {
    use crate::api::{Program, worker_id};
    use serde_json::json;
    let form = include_str!("../../../../playbooks/assigned-partner/playbook.toml");
    let playbook = domain::playbook::read("assigned-partner", form).unwrap();
    let scene = Scene::on(empty_store(), "2027-03-23T09:05", austin(), playbook).unwrap();
    let program = Program::with(&scene, &app::api_keys::Scope::ALL);
    let posted = program.post(
        "/jobs",
        json!({
            "service": "window-repair",
            "address": "2202 Kinney Avenue, Austin, TX 78704",
            "customer": {"phone": number_of("Moira").unwrap(), "name": "Moira Aldous", "phone_proved": true},
        }),
    );
    let job = posted.body["id"].as_str().unwrap();
    let rosa = worker_id(&scene, "Rosa");
    program.orders(job, "answers", json!({"as": rosa, "answer": "yes"}));
    program.orders(job, "assignments", json!({"worker": rosa}));
    let slot = json!({"starts_at": "2027-03-25T15:00:00Z", "ends_at": "2027-03-25T16:00:00Z"});
    program.orders(job, "time-proposals", json!({"as": "worker", "slots": [slot]}));
    program.orders(job, "time-picks", json!({"as": "customer", "slot": slot}));
    let at = address(
        program.post(&format!("/workers/{rosa}/calendar-feed"), json!({})).body["url"].as_str().unwrap(),
    );
    let before = read(&scene, &at).1;
    assert!(before.contains("LOCATION:78704") && !before.contains("Kinney"), "{before}");
    let documents = program.get("/documents").body;
    let all = documents["documents"].as_array().unwrap();
    let version = &all.iter().find(|one| one["document"] == "confidentiality").unwrap()["version"];
    let accepted = json!({"as": "worker", "document": "confidentiality", "version": version});
    program.orders(job, "acceptances", accepted);
    assert!(read(&scene, &at).1.contains("2202 Kinney Avenue"));
}
