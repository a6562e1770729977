//! Scenes: named people act through the real routes and their phones; snapshots hold what each of them sees.

use domain::job::Stage;
use jiff::SignedDuration;
use sim::scene::{Scene, number_of};

use crate::told::{
    DALES_MAIL, code_of, dale_asks, dale_asks_under, dale_posts, dale_posts_from, desk_page, heard, press,
    seen, thursday_morning, thursday_morning_on,
};

fn worker_id(scene: &Scene, name: &str) -> String {
    let person =
        scene.app.store.point(&scene.app.phone_lookup(number_of(name).unwrap())).unwrap().unwrap().person;
    scene.app.store.worker_of(person).unwrap().unwrap().card.worker.to_string()
}

/// Every phone of these people, one after the other.
fn phones(scene: &Scene, names: &[&str]) -> String {
    let phone = |name: &&str| format!("{name}'s phone\n{}", scene.phone(name).unwrap());
    names.iter().map(phone).collect::<Vec<_>>().join("\n")
}

/// At the end of every scene: nothing is left to send, nothing is overdue, and the books balance.
fn curtain(scene: &Scene) {
    let store = &scene.app.store;
    assert!(store.notices_due("austin", scene.now(), 10).unwrap().is_empty(), "a notice never left");
    assert!(
        store.due("austin", scene.now(), 10).unwrap().is_empty(),
        "a duty is overdue and nothing happened"
    );
    let sum: i64 = store.balances("austin").unwrap().iter().map(|(_, balance)| balance).sum();
    assert_eq!(sum, 0, "the books balance");
}

/// The seed's story, told end to end: rows B1–B15 of the trade's promises.
#[test]
fn the_storyboard_of_claim_by_text() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes, third floor, there is a lift.");
    for name in ["Rosa", "Kyle", "Tess", "Vern", "June"] {
        assert!(scene.last_text(name).unwrap().contains(&code), "{name} was asked");
    }
    scene.pass(SignedDuration::from_mins(3)).unwrap();
    scene.texts("Rosa", "Yes").unwrap();
    scene.texts("Kyle", "No").unwrap();
    scene.texts("Tess", "Interested but soonest availability is next Tuesday").unwrap();
    scene.texts("Vern", "ok what about the parking??").unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let inbox = scene.open(&mut priya, "/desk/inbox").unwrap();
    let thread = inbox.links().into_iter().find(|link| link.starts_with("/desk/inbox/")).expect("Vern waits");
    let vern = scene.open(&mut priya, &thread).unwrap();
    assert!(
        vern.body.contains("Suggested answer") && vern.body.contains("Would you take it?"),
        "{}",
        vern.body
    );
    let words = [("key", "p1"), ("words", "There is a loading bay right behind the house.")];
    scene.submit(&mut priya, &format!("{thread}/reply"), &words).unwrap();
    scene.texts("Vern", "great").unwrap();
    scene.submit(&mut priya, &format!("{thread}/hand-back"), &[("key", "p2")]).unwrap();
    scene.texts("Vern", "STOP").unwrap();
    scene.pass(SignedDuration::from_mins(181)).unwrap();
    let calls = scene.open(&mut priya, "/desk/calls").unwrap();
    assert!(calls.body.contains("June"), "the silent one is on the call list");
    assert!(!calls.body.contains("Kyle") && !calls.body.contains("Vern"), "whoever said no or STOP is not");
    let (_, page) = desk_page(&scene, &mut priya);
    press(&scene, &mut priya, &page, "/pick", &worker_id(&scene, "Rosa"));
    assert!(scene.last_text("Rosa").unwrap().contains("2809 Bluebonnet Lane"));
    scene.texts("Rosa", "ok").unwrap();
    scene.texts("Dale", "OK").unwrap();
    // Monday, ten past ten; the clocks changed on Sunday.
    scene.pass(SignedDuration::from_hours(94)).unwrap();
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.pass(SignedDuration::from_mins(95)).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    scene.texts("Dale", "yes").unwrap();
    let mut dale = scene.stranger();
    let link = scene.last_text("Dale").unwrap();
    let link = link.split_whitespace().find(|word| word.contains("/l/")).expect("a link to pay").to_owned();
    let page = scene.open(&mut dale, &link).unwrap();
    press(&scene, &mut dale, &page, "/payment", "");
    insta::assert_snapshot!(phones(&scene, &["Dale", "Rosa", "Kyle", "Tess", "Vern", "June"]));
    curtain(&scene);
    let ended = scene.app.store.counts("austin").unwrap();
    assert!(ended.contains(&("closed".to_owned(), Some("paid".to_owned()), 1)), "{ended:?}");
}

#[test]
fn a_form_sent_twice_is_one_job() {
    let scene = thursday_morning();
    dale_posts(&scene, "Two boxes.", "same-key");
    dale_posts(&scene, "Two boxes.", "same-key");
    assert_eq!(scene.app.store.jobs("austin", store::JobFilter::Open).unwrap().len(), 1);
}

#[test]
fn two_dispatchers_click_assign_and_one_of_them_is_told_in_words() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    scene.texts("Tess", "yes").unwrap();
    let (mut priya, mut owen) = (scene.browser("Priya").unwrap(), scene.browser("Owen").unwrap());
    let (_, hers) = desk_page(&scene, &mut priya);
    let (_, his) = desk_page(&scene, &mut owen);
    let first = press(&scene, &mut priya, &hers, "/pick", &worker_id(&scene, "Rosa"));
    let second = press(&scene, &mut owen, &his, "/pick", &worker_id(&scene, "Tess"));
    assert!(first.status < 400, "{}", first.status);
    assert!(matches!(second.status, 409 | 422), "{}", second.status);
    assert!(second.body.contains("Too late") && second.body.contains("Rosa"), "{}", second.body);
    assert!(scene.last_text("Rosa").unwrap().starts_with("ASSIGNED"));
    assert!(!scene.phone("Tess").unwrap().contains("ASSIGNED"));
    seen("owen_is_told_that_rosa_has_it", &second, &code);
    heard("tesss_phone_when_rosa_has_it", &scene, "Tess", &code);
}

#[test]
fn a_technician_is_never_in_two_places_at_once() {
    let scene = thursday_morning();
    let first = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let (_, page) = desk_page(&scene, &mut priya);
    press(&scene, &mut priya, &page, "/pick", &worker_id(&scene, "Rosa"));
    dale_asks_under(&scene, "Another one.", "dale-2");
    assert!(
        !scene.last_text("Rosa").unwrap().contains("Another"),
        "nobody is asked for a time they promised"
    );
    let jobs = scene.app.store.jobs("austin", store::JobFilter::Open).unwrap();
    let asked = |job: &domain::job::Job| scene.app.store.candidates("austin", job.id, 1).unwrap();
    let other = jobs.iter().find(|job| job.code.as_str() != first).unwrap();
    let rosa = worker_id(&scene, "Rosa");
    assert!(asked(other).iter().all(|candidate| candidate.worker.to_string() != rosa));
}

#[test]
fn a_bare_yes_with_two_open_jobs_is_asked_back_and_not_guessed() {
    let scene = thursday_morning();
    let first = dale_asks(&scene, "Two boxes.");
    dale_asks_under(&scene, "Another one.", "dale-2");
    scene.texts("Rosa", "Yes").unwrap();
    let asked_back = scene.last_text("Rosa").unwrap();
    assert!(
        asked_back.contains("1 ") && asked_back.contains("2 ") && asked_back.contains(&first),
        "{asked_back}"
    );
    scene.texts("Rosa", "2").unwrap();
    let noted = scene.last_text("Rosa").unwrap();
    assert!(asked_back.contains(&format!("2 {}", code_of(&noted))), "{asked_back} / {noted}");
}

#[test]
fn what_could_reach_a_customer_is_held_back_from_their_own_words() {
    let scene = thursday_morning();
    let page = dale_posts(&scene, "Two boxes. Call me on 512 555 0111.", "dale-1");
    assert_eq!(page.status, 422, "the form says why");
    assert!(page.body.contains("Two boxes"), "what was typed is kept");
    assert!(scene.app.store.jobs("austin", store::JobFilter::Open).unwrap().is_empty());
}

#[test]
fn silence_is_answered_by_a_phone_call_and_a_no_avoids_it() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Kyle", "no").unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    assert!(
        !scene.open(&mut priya, "/desk/calls").unwrap().body.contains("Rosa"),
        "nobody is rung before time"
    );
    scene.pass(SignedDuration::from_mins(181)).unwrap();
    let calls = scene.open(&mut priya, "/desk/calls").unwrap();
    assert!(calls.body.contains("Rosa") && !calls.body.contains("Kyle"));
    seen("priya_has_the_silent_ones_to_ring", &calls, &code);
    let before = scene.phone("Kyle").unwrap();
    scene.pass(SignedDuration::from_hours(10)).unwrap();
    assert_eq!(scene.phone("Kyle").unwrap(), before, "whoever said no hears no more of it");
    heard("kyles_phone_after_his_no", &scene, "Kyle", &code);
}

#[test]
fn call_me_makes_a_promise_with_a_time() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Tess", "call me").unwrap();
    let promised = scene.last_text("Tess").unwrap();
    assert!(promised.contains("9"), "a time is named: {promised}");
    let mut priya = scene.browser("Priya").unwrap();
    let calls = scene.open(&mut priya, "/desk/calls").unwrap();
    assert!(calls.body.contains("Tess") && calls.body.contains(&code));
    heard("tesss_phone_with_a_promised_call", &scene, "Tess", &code);
    seen("priya_has_promised_tess_a_call", &calls, &code);
}

#[test]
fn nothing_is_written_after_stop_and_start_lifts_it() {
    let scene = thursday_morning();
    scene.texts("Rosa", "STOP").unwrap();
    let after = scene.phone("Rosa").unwrap();
    dale_asks(&scene, "Two boxes.");
    assert_eq!(scene.phone("Rosa").unwrap(), after, "not even a job is offered");
    let rosa =
        scene.app.store.point(&scene.app.phone_lookup(number_of("Rosa").unwrap())).unwrap().unwrap().person;
    assert!(scene.app.store.notices_to("austin", rosa, 10).unwrap().is_empty(), "nor is it tried");
    scene.texts("Rosa", "START").unwrap();
    dale_asks_under(&scene, "Another one.", "dale-2");
    assert!(scene.last_text("Rosa").unwrap().contains("YES"), "{}", scene.last_text("Rosa").unwrap());
}

#[test]
fn calling_off_late_costs_what_the_playbook_says() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let (_, page) = desk_page(&scene, &mut priya);
    press(&scene, &mut priya, &page, "/pick", &worker_id(&scene, "Rosa"));
    scene.pass(SignedDuration::from_hours(80)).unwrap();
    seen("priya_sees_that_rosa_has_not_said_ok", &desk_page(&scene, &mut priya).1, &code);
    scene.texts("Dale", &format!("CALL OFF {code}")).unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("costs $42"), "asked first");
    scene.texts("Dale", &format!("CALL OFF {code}")).unwrap();
    assert!(scene.phone("Dale").unwrap().contains("$42"), "{}", scene.phone("Dale").unwrap());
    assert!(scene.phone("Rosa").unwrap().contains("$34"), "{}", scene.phone("Rosa").unwrap());
    // It is still to be paid for, and nobody takes it for a visit.
    let job = scene.app.store.jobs("austin", store::JobFilter::Open).unwrap().remove(0);
    for name in ["Rosa", "Dale"] {
        let mut theirs = scene.browser(name).unwrap();
        let page = scene.open(&mut theirs, &format!("/jobs/{}", job.id)).unwrap();
        assert!(page.reads().contains("This job is closed"), "{name}: {}", page.reads());
    }
    heard("dales_phone_when_he_calls_off_late", &scene, "Dale", &code);
    heard("rosas_phone_when_dale_calls_off_late", &scene, "Rosa", &code);
    curtain(&scene);
}

#[test]
fn a_worker_who_cannot_come_is_replaced_and_the_customer_is_told() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let (_, page) = desk_page(&scene, &mut priya);
    press(&scene, &mut priya, &page, "/pick", &worker_id(&scene, "Rosa"));
    scene.texts("Rosa", &format!("CANNOT COME {code}")).unwrap();
    let job = &scene.app.store.jobs("austin", store::JobFilter::Open).unwrap()[0];
    assert_eq!(job.stage, Stage::Sourcing);
    insta::assert_snapshot!(phones(&scene, &["Dale", "Rosa", "Kyle"]));
}

/// Personal data lies in no event, job, log or URL; on disk it lies nowhere in the clear.
#[test]
fn searching_the_rows_for_people_finds_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let scene = thursday_morning_on(store::Store::open(folder.path()).unwrap());
    let code = dale_asks(&scene, "Two boxes, the dog is called Biscuit.");
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let (path, page) = desk_page(&scene, &mut priya);
    press(&scene, &mut priya, &page, "/pick", &worker_id(&scene, "Rosa"));
    let mut all = path;
    for row in scene.app.store.events_after("austin", 0, 1000).unwrap() {
        all += &format!("{} {}\n", row.actor, serde_json::to_string(&row.event).unwrap());
    }
    for job in scene.app.store.jobs("austin", store::JobFilter::Open).unwrap() {
        all += &serde_json::to_string(&job).unwrap();
    }
    assert_eq!(scene.mail(DALES_MAIL).len(), 1, "he gave an address and was written to");
    let private = [
        "Whitcomb",
        "Leal",
        "Bluebonnet",
        "5125550111",
        "5125550121",
        "whitcomb.example",
        "Biscuit",
        "NOT assigned",
    ];
    for word in private {
        assert!(!all.contains(word), "{word} stands in a row");
    }
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let file = entry.unwrap().path();
        let bytes = std::fs::read(&file).unwrap();
        for word in private {
            let found = bytes.windows(word.len()).any(|part| part == word.as_bytes());
            assert!(!found, "{word} lies in {}", file.display());
        }
    }
    assert!(
        std::fs::metadata(folder.path().join("callout.db-wal")).unwrap().len() > 0,
        "something was written"
    );
}

#[test]
fn nobody_floods_a_phone_with_requests() {
    let scene = thursday_morning();
    for n in 0..5 {
        assert!(dale_posts(&scene, "Two boxes.", &format!("dale-{n}")).status < 400);
    }
    assert_eq!(dale_posts(&scene, "Two boxes.", "dale-6").status, 429);
    assert_eq!(scene.app.store.jobs("austin", store::JobFilter::Open).unwrap().len(), 5);
    // They may be a stranger's: whoever is signed in is not held up by them.
    let mut dale = scene.browser("Dale").unwrap();
    assert_eq!(dale_posts_from(&scene, &mut dale, "Two boxes.", "dale-7").status, 303);
}

#[test]
fn help_asked_for_on_a_page_waits_in_the_inbox() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    let mut dale = scene.browser("Dale").unwrap();
    let job = scene.app.store.jobs("austin", store::JobFilter::Open).unwrap()[0].id;
    let words = [("key", "h1"), ("words", "Can they bring a ladder?")];
    let page = scene.submit(&mut dale, &format!("/jobs/{job}/help"), &words).unwrap();
    assert_eq!(page.status, 303, "{}", page.body);
    let mut priya = scene.browser("Priya").unwrap();
    let inbox = scene.open(&mut priya, "/desk/inbox").unwrap();
    let thread = inbox.links().into_iter().find(|link| link.starts_with("/desk/inbox/")).expect("Dale waits");
    let page = scene.open(&mut priya, &thread).unwrap();
    assert!(page.body.contains("Can they bring a ladder?"));
    seen("priya_reads_what_dale_asks", &page, &code);
    scene.submit(&mut priya, &format!("{thread}/reply"), &[("key", "r1"), ("words", "They will.")]).unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("They will."));
    heard("dales_phone_with_an_answer", &scene, "Dale", &code);
}

#[test]
fn every_text_can_be_looked_through_in_every_language() {
    let scene = thursday_morning();
    let mut priya = scene.browser("Priya").unwrap();
    for (language, name) in [
        ("en", "priya_looks_through_every_text"),
        ("fr", "priya_looks_through_every_text_in_french"),
        ("de", "priya_looks_through_every_text_in_german"),
    ] {
        scene.submit(&mut priya, "/language", &[("lang", language), ("back", "/desk/texts")]).unwrap();
        let page = scene.open(&mut priya, "/desk/texts").unwrap();
        assert_eq!(page.status, 200);
        for key in app::words::TEXTS {
            assert!(page.body.contains(key), "{key} is shown");
        }
        assert!(!page.body.contains('\u{1}') && !page.body.contains("{$"), "no placeholder is left open");
        seen(name, &page, "");
    }
}

#[test]
fn readers_say_whether_the_article_helped_and_the_desk_reads_it() {
    let scene = thursday_morning();
    let mut reader = scene.stranger();
    for _ in 0..2 {
        let words = [("key", "v1"), ("helped", "no"), ("words", "When do I hear back?")];
        let page = scene.submit(&mut reader, "/help/claiming", &words).unwrap();
        assert_eq!(page.status, 200, "{}", page.body);
    }
    let page = scene.open(&mut reader, "/help/claiming").unwrap();
    assert!(!page.body.contains("When do I hear back?"));
    seen("anybody_reads_how_claiming_works", &page, "");
    let mut priya = scene.browser("Priya").unwrap();
    let page = scene.open(&mut priya, "/help/claiming").unwrap();
    assert_eq!(page.body.matches("When do I hear back?").count(), 1, "once, however often it was sent");
    seen("priya_reads_whether_the_article_helped", &page, "");
}

#[test]
fn a_code_of_a_town_that_ran_faster_keeps_nobody_out() {
    let scene = thursday_morning();
    let mut stranger = scene.stranger();
    let rosa = [("phone", number_of("Rosa").unwrap())];
    scene.set_speed(3600);
    scene.submit(&mut stranger, "/sign-in", &rosa).unwrap();
    assert_eq!(scene.phone("Rosa").unwrap().lines().count(), 1);
    scene.set_speed(1);
    scene.pass(SignedDuration::from_hours(2)).unwrap();
    scene.submit(&mut stranger, "/sign-in", &rosa).unwrap();
    assert_eq!(scene.phone("Rosa").unwrap().lines().count(), 2, "the first would have been good for weeks");
}

#[test]
fn asking_for_codes_again_and_again_floods_nobodys_phone() {
    let scene = thursday_morning();
    let mut stranger = scene.stranger();
    for _ in 0..5 {
        scene.submit(&mut stranger, "/sign-in", &[("phone", number_of("Rosa").unwrap())]).unwrap();
    }
    assert_eq!(scene.phone("Rosa").unwrap().lines().count(), 1);
    scene.pass(SignedDuration::from_mins(1)).unwrap();
    scene.submit(&mut stranger, "/sign-in", &[("phone", number_of("Rosa").unwrap())]).unwrap();
    assert_eq!(scene.phone("Rosa").unwrap().lines().count(), 2);
}
