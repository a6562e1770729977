//! Another time for a visit that is agreed: asked for on a page, answered by text or on the page, moved by both
//! sides or by nobody.

use domain::job::{Order, Stage};
use jiff::SignedDuration;
use sim::scene::Scene;
use sim::{Client, Page};

use crate::told::{
    assigned_to, dale_asks, desk_page, heard, only_job, person_of, press, seen, thursday_morning,
};

/// Rosa has Dale's wardrobe on Monday at ten; Tess said yes as well, and Kyle no.
fn booked() -> (Scene, String) {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    scene.texts("Tess", "yes").unwrap();
    scene.texts("Kyle", "no").unwrap();
    assigned_to(&scene, "Rosa");
    (scene, code)
}

/// The page of the only open job, as one of the cast sees it.
fn page_of(scene: &Scene, browser: &mut Client) -> Page {
    scene.open(browser, &format!("/jobs/{}", only_job(scene).id)).unwrap()
}

/// Sends the form for another time.
fn wants(scene: &Scene, browser: &mut Client, times: &[(&str, &str)]) -> Page {
    let page = page_of(scene, browser);
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/other-time")).unwrap();
    let key = form.fields.iter().find(|(name, _)| name == "key").unwrap().1.clone();
    let fields: Vec<(&str, &str)> =
        [("key", key.as_str())].into_iter().chain(times.iter().copied()).collect();
    scene.submit(browser, &form.action, &fields).unwrap()
}

fn agreed(scene: &Scene) -> String {
    only_job(scene).agreed_slot().unwrap().from.strftime("%a %d %H:%M").to_string()
}

#[test]
fn a_customer_names_two_times_and_the_technician_takes_one_by_its_number() {
    let (scene, code) = booked();
    let mut dale = scene.browser("Dale").unwrap();
    let sent = wants(&scene, &mut dale, &[("time-1", "2027-03-17T09:00"), ("time-2", "2027-03-16T14:00")]);
    assert_eq!(sent.status, 303, "{}", sent.body);
    let asked = scene.last_text("Rosa").unwrap();
    assert!(asked.contains("1 Tue Mar 16, 2 pm") && asked.contains("2 Wed Mar 17, 9"), "in order: {asked}");
    assert!(asked.contains(&code) && asked.contains("keep Mon Mar 15"), "{asked}");
    assert!(scene.last_text("Dale").unwrap().contains("Mon Mar 15"), "until then the old time stands");
    assert_eq!(agreed(&scene), "Mon 15 10:00");
    let page = page_of(&scene, &mut dale);
    assert!(page.body.contains("You asked for:"), "{}", page.body);
    seen("dale_waits_for_another_time", &page, &code);
    // A yes does not say which, and a four is none of them: they are listed once more.
    for unclear in ["yes", "4"] {
        scene.texts("Rosa", unclear).unwrap();
        assert!(scene.last_text("Rosa").unwrap().contains("2 Wed Mar 17"), "{unclear}");
        assert_eq!(agreed(&scene), "Mon 15 10:00");
    }
    scene.texts("Rosa", "2").unwrap();
    assert_eq!(agreed(&scene), "Wed 17 09:00");
    for name in ["Rosa", "Dale"] {
        let told = scene.last_text(name).unwrap();
        assert!(told.starts_with("NEW TIME") && told.contains("Wed Mar 17"), "{told}");
    }
    heard("rosas_phone_with_another_time", &scene, "Rosa", &code);
    heard("dales_phone_with_another_time", &scene, "Dale", &code);
    // The promise went with it: Monday is free again, Wednesday is not.
    let rosa = scene.app.store.worker_of(person_of(&scene, "Rosa")).unwrap().unwrap().card.worker;
    let all = scene
        .app
        .store
        .promises_between("austin", scene.now(), scene.now() + SignedDuration::from_hours(24 * 30))
        .unwrap();
    let hers: Vec<_> = all.iter().filter(|promise| promise.worker == rosa).collect();
    assert_eq!(hers.len(), 1);
    assert_eq!(hers[0].from, "2027-03-17T14:00:00Z".parse().unwrap());
}

#[test]
fn a_technician_asks_and_the_customer_keeps_the_time_on_the_page() {
    let (scene, code) = booked();
    let mut rosa = scene.browser("Rosa").unwrap();
    assert_eq!(wants(&scene, &mut rosa, &[("time-1", "2027-03-16T09:00")]).status, 303);
    let asked = scene.last_text("Dale").unwrap();
    assert!(asked.contains("Rosa L. asks for another time") && asked.contains("1 Tue Mar 16"), "{asked}");
    let mut dale = scene.browser("Dale").unwrap();
    let page = page_of(&scene, &mut dale);
    press(&scene, &mut dale, &page, "/keep-time", "");
    assert_eq!(agreed(&scene), "Mon 15 10:00");
    let told = scene.last_text("Rosa").unwrap();
    assert!(told.contains(&code) && told.contains("it stays at Mon Mar 15"), "{told}");
    // The same once more, and one time alone is taken by a plain yes.
    assert_eq!(wants(&scene, &mut rosa, &[("time-1", "2027-03-16T09:00")]).status, 303);
    scene.texts("Dale", "ok").unwrap();
    assert_eq!(agreed(&scene), "Mon 15 10:00", "an OK may answer anything");
    scene.texts("Dale", "yes").unwrap();
    assert_eq!(agreed(&scene), "Tue 16 09:00");
}

#[test]
fn a_no_by_text_keeps_the_time_and_silence_does_too() {
    let (scene, _) = booked();
    let mut dale = scene.browser("Dale").unwrap();
    wants(&scene, &mut dale, &[("time-1", "2027-03-16T09:00")]);
    scene.texts("Rosa", "NO").unwrap();
    assert!(matches!(only_job(&scene).stage, Stage::Booked { proposed: None, .. }), "it is hers and stands");
    assert!(scene.last_text("Rosa").unwrap().contains("stands as it was"));
    assert!(scene.last_text("Dale").unwrap().contains("don't suit"));
    wants(&scene, &mut dale, &[("time-1", "2027-03-16T09:00")]);
    scene.pass(SignedDuration::from_hours(98)).unwrap();
    let told = scene.phone("Dale").unwrap();
    assert!(told.contains("We got no answer about another time"), "{told}");
    assert_eq!(agreed(&scene), "Mon 15 10:00");
}

#[test]
fn a_time_outside_the_hours_or_promised_elsewhere_is_refused_in_words() {
    let (scene, _) = booked();
    let mut dale = scene.browser("Dale").unwrap();
    let night = wants(&scene, &mut dale, &[("time-1", "2027-03-16T23:00")]);
    assert!(night.status == 422 && night.body.contains("outside our hours"), "{}", night.body);
    let none = wants(&scene, &mut dale, &[]);
    assert!(none.status == 422 && none.body.contains("Name at least one time"), "{}", none.body);
    // Rosa promises Tuesday to another job meanwhile.
    wants(&scene, &mut dale, &[("time-1", "2027-03-16T09:00")]);
    let job = only_job(&scene).id;
    let other = crate::told::dale_posts_at(
        &scene,
        "Another wardrobe.",
        "dale-2",
        "2027-03-16T08:00/2027-03-16T10:00",
    );
    assert_eq!(other.status, 303);
    let open = scene.app.store.jobs("austin", store::JobFilter::Open).unwrap();
    let second = open.iter().find(|one| one.id != job).unwrap().code;
    scene.texts("Dale", &format!("YES {second}")).unwrap();
    scene.texts("Rosa", &format!("yes {second}")).unwrap();
    let worker = scene.app.store.worker_of(person_of(&scene, "Rosa")).unwrap().unwrap().card.worker;
    let mut priya = scene.browser("Priya").unwrap();
    let id = open.iter().find(|one| one.id != job).unwrap().id;
    let page = scene.open(&mut priya, &format!("/desk/jobs/{id}")).unwrap();
    press(&scene, &mut priya, &page, "/pick", &worker.to_string());
    let code = open.iter().find(|one| one.id == job).unwrap().code;
    scene.texts("Rosa", &format!("1 {code}")).unwrap();
    let told = scene.last_text("Rosa").unwrap();
    assert!(told.contains("promised to another job already"), "{told}");
}

#[test]
fn whoever_said_yes_to_the_old_time_is_asked_anew_and_whoever_said_no_is_not() {
    let (scene, code) = booked();
    let mut priya = scene.browser("Priya").unwrap();
    let (path, page) = desk_page(&scene, &mut priya);
    // Rung up, the desk records what both say.
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/other-time")).unwrap();
    let key = form.fields.iter().find(|(name, _)| name == "key").unwrap().1.clone();
    let fields = [("key", key.as_str()), ("side", "customer"), ("time-1", "2027-03-16T09:00")];
    assert_eq!(scene.submit(&mut priya, &form.action, &fields).unwrap().status, 303);
    let page = scene.open(&mut priya, &path).unwrap();
    press(&scene, &mut priya, &page, "/pick-time", "2027-03-16T09:00");
    assert_eq!(agreed(&scene), "Tue 16 09:00");
    let before = scene.phone("Kyle").unwrap();
    scene.texts("Rosa", &format!("CANNOT COME {code}")).unwrap();
    let job = only_job(&scene);
    assert_eq!((job.visit.n, job.stage.word()), (2, "sourcing"));
    let asked = scene.last_text("Tess").unwrap();
    assert!(asked.contains("Tue Mar 16") && asked.contains("Reply YES, NO"), "{asked}");
    assert!(!asked.contains("a further visit"), "nobody was there yet: {asked}");
    assert_eq!(scene.phone("Kyle").unwrap(), before, "he was promised to hear no more of it");
    assert!(scene.last_text("Dale").unwrap().contains("somebody else for Tue Mar 16"));
    scene.texts("Tess", "yes").unwrap();
    assigned_to(&scene, "Tess");
    assert_eq!(agreed(&scene), "Tue 16 09:00");
}

#[test]
fn nobody_but_the_two_moves_a_visit() {
    let (scene, _) = booked();
    let job = only_job(&scene);
    let mut tess = scene.browser("Tess").unwrap();
    let page = scene
        .submit(
            &mut tess,
            &format!("/jobs/{}/other-time", job.id),
            &[("key", "k"), ("time-1", "2027-03-16T09:00")],
        )
        .unwrap();
    assert_eq!(page.status, 403, "she was asked and did not get it: {}", page.body);
    let slot = job.agreed_slot().unwrap();
    let request = app::Request {
        job: job.id,
        command: domain::job::Command {
            by: domain::job::Actor::Machine,
            order: Order::ProposeTimes { side: domain::job::Side::Customer, times: vec![slot] },
        },
        key: None,
    };
    let outcome = scene.app.commit_alone(&request).unwrap();
    assert!(matches!(outcome, app::Outcome::Refused(domain::job::Refusal::NotYours)), "{outcome:?}");
}

#[test]
fn a_calendar_moves_the_entry_instead_of_adding_a_second_one() {
    let (scene, code) = booked();
    let at = format!("/jobs/{}/visit.ics", only_job(&scene).id);
    let mut dale = scene.browser("Dale").unwrap();
    let line = |entry: &str, name: &str| {
        entry
            .split("\r\n")
            .find(|line| line.starts_with(name))
            .unwrap_or_else(|| panic!("{entry}"))
            .to_owned()
    };
    assert!(page_of(&scene, &mut dale).body.contains(&at));
    let before = scene.open(&mut dale, &at).unwrap().body;
    assert_eq!(line(&before, "SEQUENCE"), "SEQUENCE:0");
    assert_eq!(line(&before, "DTSTART"), "DTSTART:20270315T150000Z", "ten in Austin, in summer");
    assert_eq!(line(&before, "STATUS"), "STATUS:CONFIRMED");
    assert!(
        before.contains("Wardrobe assembly") && before.contains("2809 Bluebonnet Lane\\, Austin\\,"),
        "{before}"
    );
    wants(&scene, &mut dale, &[("time-1", "2027-03-16T09:00")]);
    scene.texts("Rosa", "1").unwrap();
    let after = scene.open(&mut dale, &at).unwrap().body;
    assert_eq!(line(&after, "UID"), line(&before, "UID"));
    assert_eq!(line(&after, "SEQUENCE"), "SEQUENCE:1");
    assert_eq!(line(&after, "DTSTART"), "DTSTART:20270316T140000Z");
    seen("dale_has_the_day_for_his_calendar", &page_of(&scene, &mut dale), &code);
    // Whoever has it reads where, through the gate and on record; whoever does not has no entry.
    let mut rosa = scene.browser("Rosa").unwrap();
    assert!(scene.open(&mut rosa, &at).unwrap().body.contains("2809 Bluebonnet Lane"));
    let looks = scene.app.store.accesses(person_of(&scene, "Dale"), 20).unwrap();
    assert!(looks.iter().any(|look| look.purpose == "calendar" && look.viewer.starts_with("worker:")));
    let mut tess = scene.browser("Tess").unwrap();
    assert_eq!(scene.open(&mut tess, &at).unwrap().status, 404);
}

#[test]
fn people_pick_in_their_own_words() {
    for (said, day) in
        [("the second one", "Wed 17 09:00"), ("2 please", "Wed 17 09:00"), ("option 1", "Tue 16 14:00")]
    {
        let (scene, _) = booked();
        let mut dale = scene.browser("Dale").unwrap();
        wants(&scene, &mut dale, &[("time-1", "2027-03-17T09:00"), ("time-2", "2027-03-16T14:00")]);
        scene.texts("Rosa", said).unwrap();
        assert_eq!(agreed(&scene), day, "{said}");
    }
}

#[test]
fn cannot_make_it_then_is_said_of_the_times_and_with_the_code_of_the_job() {
    let (scene, code) = booked();
    let mut dale = scene.browser("Dale").unwrap();
    wants(&scene, &mut dale, &[("time-1", "2027-03-17T09:00")]);
    scene.texts("Rosa", "cant make it then").unwrap();
    assert_eq!(agreed(&scene), "Mon 15 10:00", "she still comes on Monday");
    assert!(scene.last_text("Rosa").unwrap().contains("stands as it was"));
    wants(&scene, &mut dale, &[("time-1", "2027-03-17T09:00")]);
    scene.texts("Rosa", &format!("CANNOT COME {code}")).unwrap();
    assert_eq!(only_job(&scene).stage.word(), "sourcing");
}

#[test]
fn a_yes_that_could_be_about_something_else_is_asked_back() {
    let (scene, first) = booked();
    let mut dale = scene.browser("Dale").unwrap();
    wants(&scene, &mut dale, &[("time-1", "2027-03-17T09:00")]);
    // Another job is offered to Rosa, and then a person is asked: our last text is about neither.
    let at = "2027-03-18T08:00/2027-03-18T10:00";
    crate::told::dale_posts_at(&scene, "Another wardrobe.", "dale-2", at);
    let digits = crate::told::digits_of(&scene.last_text("Dale").unwrap());
    let second = crate::told::code_of(&scene.last_text("Dale").unwrap().replace(&digits, ""));
    scene.texts("Dale", &format!("YES {second}")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains(&second), "{}", scene.phone("Rosa").unwrap());
    scene.texts("Rosa", "where do I park the van?").unwrap();
    scene.texts("Rosa", "yes").unwrap();
    let which = scene.last_text("Rosa").unwrap();
    assert!(which.contains("Which one?") && which.contains(&first) && which.contains(&second), "{which}");
    let n = which.lines().find(|line| line.contains(&first)).unwrap().chars().next().unwrap().to_string();
    scene.texts("Rosa", &n).unwrap();
    assert!(scene.last_text("Rosa").unwrap().starts_with("NEW TIME"), "{}", scene.last_text("Rosa").unwrap());
}

#[test]
fn a_wish_at_night_for_the_morning_is_asked_at_once() {
    let (scene, _) = booked();
    // Sunday, eleven at night.
    scene.pass(SignedDuration::from_hours(86)).unwrap();
    let mut rosa = scene.browser("Rosa").unwrap();
    let sent = wants(&scene, &mut rosa, &[("time-1", "2027-03-16T09:00")]);
    assert_eq!(sent.status, 303, "{}", sent.body);
    assert!(
        scene.last_text("Dale").unwrap().contains("1 Tue Mar 16"),
        "{}",
        scene.last_text("Dale").unwrap()
    );
}

#[test]
fn whoever_comes_as_agreed_leaves_no_wish_without_an_answer() {
    let (scene, code) = booked();
    let mut dale = scene.browser("Dale").unwrap();
    scene.pass(SignedDuration::from_hours(97)).unwrap();
    wants(&scene, &mut dale, &[("time-1", "2027-03-17T09:00")]);
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    let phone = scene.phone("Dale").unwrap();
    assert!(phone.contains("We got no answer about another time"), "{phone}");
    assert_eq!(only_job(&scene).stage.word(), "underway");
}
