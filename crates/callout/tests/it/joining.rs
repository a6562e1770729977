//! Signing up to work, from the form to the first job: a code out, its answer back, a person's decision.

use jiff::SignedDuration;
use sim::scene::{Scene, number_of};
use sim::{Client, Page};

use crate::told::{code_of, dale_asks, dale_asks_under, digits_of, press, sign_up_form, thursday_morning};

/// Otis, of whom nobody has heard yet, fills in the form.
fn otis_applies(scene: &Scene, browser: &mut Client, change: &[(&str, &str)]) -> Page {
    let mut fields = sign_up_form("Otis Bell", number_of("Otis").unwrap());
    fields.push(("about", "Nine years with flat packs."));
    for (name, value) in change {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    scene.submit(browser, "/join", &fields).unwrap()
}

/// The desk's page of the only applicant.
fn applicant_page(scene: &Scene, staff: &mut Client) -> (String, Page) {
    let people = scene.open(staff, "/desk/people").unwrap();
    let row = people.body.split("<tr").find(|row| row.contains("applicant-")).expect("somebody waits");
    let path = row.split('"').find(|part| part.starts_with("/desk/people/")).unwrap().to_owned();
    let page = scene.open(staff, &path).unwrap();
    (path, page)
}

#[test]
fn a_code_goes_out_its_answer_comes_back_and_a_person_lets_them_in() {
    let scene = thursday_morning();
    let mut otis = scene.stranger();
    let posted = otis_applies(&scene, &mut otis, &[]);
    assert_eq!(posted.status, 303, "{}", posted.body);
    let at = posted.location.unwrap();
    assert!(scene.open(&mut otis, &at).unwrap().body.contains("Look at your phone"));
    let digits = digits_of(&scene.last_text("Otis").unwrap());
    scene.texts("Otis", "is this the right thing? 000 000").unwrap();
    assert!(scene.last_text("Otis").unwrap().contains("not the code"));
    scene.texts("Otis", &digits).unwrap();
    assert!(scene.open(&mut otis, &at).unwrap().body.contains("Your number works"));
    dale_asks(&scene, "Two boxes.");
    assert!(!scene.phone("Otis").unwrap().contains("Reply YES, NO"), "nothing is offered before a decision");
    // The owner decides; a dispatcher sees the application and no button.
    let mut priya = scene.browser("Priya").unwrap();
    let (path, page) = applicant_page(&scene, &mut priya);
    assert!(page.body.contains("Nine years with flat packs.") && page.body.contains("Only the owner"));
    let refused = scene.submit(&mut priya, &format!("{path}/decide/approve"), &[]).unwrap();
    assert_eq!(refused.status, 403);
    let mut owen = scene.browser("Owen").unwrap();
    let (_, page) = applicant_page(&scene, &mut owen);
    press(&scene, &mut owen, &page, "/approve", "");
    assert!(scene.last_text("Otis").unwrap().contains("you are in"));
    let code = dale_asks_under(&scene, "Another wardrobe.", "dale-2");
    assert_eq!(code_of(&scene.last_text("Otis").unwrap()), code, "the next job is offered");
    insta::assert_snapshot!(
        scene.phone("Otis").unwrap().replace(&digits, "(digits)").replace(&code, "(code)")
    );
}

#[test]
fn a_form_that_is_wrong_comes_back_with_what_was_typed() {
    let scene = thursday_morning();
    let mut otis = scene.stranger();
    for (field, value, said) in [
        ("consent", "", "Without texts"),
        ("phone", "12", "not a number that we can text"),
        ("skill-assembly", "", "at least one"),
        ("open-mon", "", "one day at least"),
        ("to-mon", "07:00", "must end after it begins"),
        ("address", "", "Where do you start from?"),
        ("address", "1 Nowhere Street, Atlantis", "cannot find this address"),
    ] {
        let page = otis_applies(&scene, &mut otis, &[(field, value)]);
        assert_eq!(page.status, 422, "{field}");
        assert!(page.body.contains(said), "{field}: {said:?} is not said");
        assert!(page.body.contains("Otis Bell") && page.body.contains("Nine years"), "{field}: it is kept");
    }
    assert_eq!(scene.phone("Otis").unwrap(), "", "nobody was texted");
}

#[test]
fn whether_a_number_is_known_is_said_to_its_phone_alone() {
    let scene = thursday_morning();
    let mut stranger = scene.stranger();
    let rosa = number_of("Rosa").unwrap();
    let posted = otis_applies(&scene, &mut stranger, &[("phone", rosa)]);
    let at = posted.location.unwrap();
    let known = scene.open(&mut stranger, &at).unwrap();
    assert!(known.body.contains("Look at your phone"), "it looks like any other");
    assert!(scene.last_text("Rosa").unwrap().contains("signed up already"));
    let worker = |name: &str| {
        let lookup = scene.app.phone_lookup(number_of(name).unwrap());
        let person = scene.app.store.point(&lookup).unwrap().unwrap().person;
        scene.app.store.worker_of(person).unwrap().unwrap()
    };
    assert!(worker("Rosa").card.working(), "and Rosa is who she was");
    assert!(scene.app.name_of(worker("Rosa").person).unwrap().open().contains("Rosa"));
    assert_eq!(scene.open(&mut stranger, "/join/worker_x.00").unwrap().status, 404, "addresses are ours");
}

#[test]
fn a_number_that_texts_do_not_reach_is_not_used_and_says_why() {
    let scene = thursday_morning();
    let mut otis = scene.stranger();
    let landline = "+15005550009";
    let posted = otis_applies(&scene, &mut otis, &[("phone", landline)]);
    scene.pass(SignedDuration::from_mins(2)).unwrap();
    let page = scene.open(&mut otis, &posted.location.unwrap()).unwrap();
    assert!(page.body.contains("does not reach you"), "{}", page.body);
    let mut owen = scene.browser("Owen").unwrap();
    let people = scene.open(&mut owen, "/desk/people").unwrap();
    assert!(!people.body.contains("applicant-"), "nobody waits for a decision");
}

#[test]
fn a_code_that_nobody_answers_lapses() {
    let scene = thursday_morning();
    let mut otis = scene.stranger();
    let posted = otis_applies(&scene, &mut otis, &[]);
    scene.pass(SignedDuration::from_hours(24 * 9)).unwrap();
    let page = scene.open(&mut otis, &posted.location.unwrap()).unwrap();
    assert!(page.body.contains("has lapsed"));
    assert_eq!(scene.phone("Otis").unwrap().lines().count(), 2, "the code, and one reminder");
}

#[test]
fn hours_and_time_off_are_what_jobs_are_offered_by() {
    let scene = thursday_morning();
    let mut rosa = scene.browser("Rosa").unwrap();
    let hours = scene.open(&mut rosa, "/work/hours").unwrap();
    assert!(hours.body.contains("You get jobs.") && hours.body.contains("Wardrobe assembly"));
    // Monday the fifteenth, when Dale wants somebody.
    let off = [("first", "2027-03-15"), ("last", "2027-03-16")];
    assert_eq!(scene.submit(&mut rosa, "/work/hours/time-off", &off).unwrap().status, 303);
    dale_asks(&scene, "Two boxes.");
    assert!(!scene.phone("Rosa").unwrap().contains("Reply YES, NO"), "she is off that day");
    let page = scene.open(&mut rosa, "/work/hours").unwrap();
    press(&scene, &mut rosa, &page, "/time-off-remove", "");
    dale_asks_under(&scene, "Another wardrobe.", "dale-2");
    assert!(scene.phone("Rosa").unwrap().contains("Reply YES, NO"), "and here she is not");
    // The desk hears on the phone that Kyle works on Fridays only.
    let mut priya = scene.browser("Priya").unwrap();
    let people = scene.open(&mut priya, "/desk/people").unwrap();
    let kyle = people.body.split("<tr").find(|row| row.contains("Kyle Brandt")).unwrap();
    let path = kyle.split('"').find(|part| part.starts_with("/desk/people/")).unwrap().to_owned();
    let week = [("open-fri", "yes"), ("from-fri", "09:00"), ("to-fri", "12:00")];
    let backwards = [("open-fri", "yes"), ("from-fri", "12:00"), ("to-fri", "09:00")];
    for (typed, fault) in [(&backwards[..], "A day must end after it begins"), (&[], "open one day")] {
        let refused = scene.submit(&mut priya, &format!("{path}/week"), typed).unwrap();
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains(fault), "{fault}");
    }
    scene.submit(&mut priya, &format!("{path}/week"), &week).unwrap();
    let before = scene.phone("Kyle").unwrap();
    dale_asks_under(&scene, "A third one.", "dale-3");
    assert_eq!(scene.phone("Kyle").unwrap(), before);
    assert!(scene.open(&mut priya, &path).unwrap().body.contains("Priya Raman"), "who did it is kept");
}

#[test]
fn suspended_means_no_new_jobs_and_is_told() {
    let scene = thursday_morning();
    let mut owen = scene.browser("Owen").unwrap();
    let people = scene.open(&mut owen, "/desk/people").unwrap();
    let rosa = people.body.split("<tr").find(|row| row.contains("Rosa Leal")).unwrap();
    let path = rosa.split('"').find(|part| part.starts_with("/desk/people/")).unwrap().to_owned();
    scene.submit(&mut owen, &format!("{path}/decide/suspend"), &[]).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("no jobs for now"));
    let before = scene.phone("Rosa").unwrap();
    dale_asks(&scene, "Two boxes.");
    assert_eq!(scene.phone("Rosa").unwrap(), before);
    let page = scene.open(&mut owen, &path).unwrap();
    press(&scene, &mut owen, &page, "/reinstate", "");
    dale_asks_under(&scene, "Another wardrobe.", "dale-2");
    assert!(scene.last_text("Rosa").unwrap().contains("Reply YES, NO"));
}
