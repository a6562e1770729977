//! A technician's visits in a calendar of their own: at an address that they alone have, for as long as they like.

use sim::scene::Scene;

use crate::told::{assigned_to, dale_asks, only_job, person_of, seen, thursday_morning};

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
