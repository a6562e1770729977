//! One is asked, then the next: a no is followed at once, whoever cannot come names three times that are held for the
//! homeowner, and what the work costs goes from hand to hand.

use app::words::{for_text_message, plain};
use domain::job::{AnswerKind, Candidate, Stage};
use domain::playbook;
use jiff::SignedDuration;
use sim::scene::Scene;
use store::JobFilter;

use crate::guided_visit::to;
use crate::told::{
    add_dale, austin, code_of, dale_posts_from, empty_store, heard, only_job, person_of, press, seen,
};

const FORM: &str = include_str!("../../../../playbooks/home-membership/playbook.toml");

fn thursday() -> Scene {
    let playbook = playbook::read("home-membership", FORM).unwrap();
    Scene::on(empty_store(), "2027-03-11T08:00", austin(), playbook).unwrap()
}

/// Dale was let in long ago, and asks from where he is signed in.
fn dale_asks_as_a_member(scene: &Scene, details: &str) -> String {
    add_dale(scene);
    let mut dale = scene.browser("Dale").unwrap();
    let page = dale_posts_from(scene, &mut dale, details, "dale-1");
    assert_eq!(page.status, 303, "{}", page.body);
    code_of(&scene.last_text("Dale").unwrap())
}

fn asked(scene: &Scene) -> Vec<Candidate> {
    let mut all = scene.app.store.candidates("austin", only_job(scene).id, 1).unwrap();
    all.sort_by_key(|candidate| candidate.rank);
    all
}

/// The first name of whoever was asked last.
fn whose_turn(scene: &Scene) -> String {
    let worker = asked(scene).last().unwrap().worker;
    let person = scene.app.store.worker(worker).unwrap().unwrap().person;
    scene.app.name_of(person).unwrap().open().split(' ').next().unwrap().to_owned()
}

/// A sentence as this person is sent it, in their language.
fn in_their_words(scene: &Scene, name: &str, key: &str) -> String {
    let language = scene.app.language_of(person_of(scene, name)).unwrap();
    for_text_message(&plain(language, key))
}

/// How many stretches of time are promised from now on.
fn promised(scene: &Scene) -> usize {
    let month = scene.now().checked_add(SignedDuration::from_hours(24 * 30)).unwrap();
    scene.app.store.promises_between("austin", scene.now(), month).unwrap().len()
}

#[test]
fn a_no_is_followed_at_once_and_three_times_are_held_until_one_is_picked() {
    let scene = thursday();
    let code = dale_asks_as_a_member(&scene, "The hedge behind the shed.");
    assert_eq!(asked(&scene).len(), 1, "one at a time");
    let first = whose_turn(&scene);
    // It is Thursday: an example with that day in it could be meant for today.
    let how = in_their_words(&scene, &first, "text-answer-how-three-late");
    assert!(scene.last_text(&first).unwrap().contains(&how));
    scene.texts(&first, "no").unwrap();
    assert_eq!(asked(&scene).len(), 2, "the next at once");
    let second = whose_turn(&scene);
    // One other time is no choice.
    scene.texts(&second, "only Wed 1-3pm").unwrap();
    assert_eq!(scene.last_text(&second).unwrap(), in_their_words(&scene, &second, "refusal-not-three"));
    assert_eq!((promised(&scene), asked(&scene)[1].kind()), (0, None));
    scene.texts(&second, "Mar 16 9-11am, Mar 17 1-3pm, Mar 18 9-11am").unwrap();
    assert_eq!((promised(&scene), asked(&scene)[1].kind()), (3, Some(AnswerKind::Proposal)));
    let mut dale = scene.browser("Dale").unwrap();
    let at = format!("/jobs/{}", only_job(&scene).id);
    let page = scene.open(&mut dale, &at).unwrap();
    seen("dale_picks_one_of_three_times", &page, &code);
    let mut rosa = scene.browser(&second).unwrap();
    seen("three_times_wait_for_the_customer", &scene.open(&mut rosa, &at).unwrap(), &code);
    scene.texts("Dale", "2").unwrap();
    let slot = only_job(&scene).agreed_slot().unwrap();
    assert_eq!(slot.from.strftime("%a %H:%M").to_string(), "Wed 13:00");
    assert_eq!(promised(&scene), 1, "the other two are free");
    // The visit, and the money from hand to hand.
    to(&scene, "2027-03-17T12:55");
    scene.texts(&second, &format!("HERE {code}")).unwrap();
    to(&scene, "2027-03-17T14:40");
    scene.texts(&second, &format!("DONE {code}")).unwrap();
    scene.texts("Dale", "yes").unwrap();
    assert!(
        scene.last_text("Dale").unwrap().contains("$90") || scene.last_text("Dale").unwrap().contains("$140")
    );
    // At the door, before Dale has written anything, it says what she is to get, and takes her word for it.
    let mut hers = scene.browser(&second).unwrap();
    let door = scene.open(&mut hers, &format!("/jobs/{}", only_job(&scene).id)).unwrap();
    assert!(door.reads().contains("de la main à la main"), "{}", door.reads());
    assert!(door.forms().iter().any(|form| form.action.ends_with("/mark")));
    scene.texts("Dale", &format!("PAID {code}")).unwrap();
    scene.texts(&second, &format!("RECEIVED {code}")).unwrap();
    assert!(matches!(only_job(&scene).stage, Stage::Feedback { .. }));
    heard("dales_phone_with_three_times", &scene, "Dale", &code);
    heard("claires_phone_with_three_times", &scene, &second, &code);
    heard("the_phone_of_whoever_said_no", &scene, &first, &code);
}

#[test]
fn none_of_them_suits_and_somebody_else_is_asked() {
    let scene = thursday();
    let code = dale_asks_as_a_member(&scene, "The hedge behind the shed.");
    let first = whose_turn(&scene);
    // On the page: three, each as long as the one that was wished.
    let mut browser = scene.browser(&first).unwrap();
    let at = format!("/jobs/{}", only_job(&scene).id);
    let page = scene.open(&mut browser, &at).unwrap();
    let form = page
        .forms()
        .into_iter()
        .find(|form| form.fields.contains(&("answer".to_owned(), "three".to_owned())));
    let form = form.expect("a form for three times");
    let times = ["2027-03-16T09:00", "2027-03-17T13:00", "2027-03-18T09:00"];
    let two = [("key", "k1"), ("answer", "three"), ("time-1", times[0]), ("time-2", times[1])];
    assert_eq!(scene.submit(&mut browser, &form.action, &two).unwrap().status, 422);
    let three = [
        ("key", "k2"),
        ("answer", "three"),
        ("time-1", times[0]),
        ("time-2", times[1]),
        ("time-3", times[2]),
    ];
    assert_eq!(scene.submit(&mut browser, &form.action, &three).unwrap().status, 303);
    assert_eq!(promised(&scene), 3);
    let mut dale = scene.browser("Dale").unwrap();
    let page = scene.open(&mut dale, &at).unwrap();
    assert_eq!(press(&scene, &mut dale, &page, "/keep-time", "").status, 303);
    assert_eq!((promised(&scene), asked(&scene).len()), (0, 2), "free, and the next is asked");
    heard("the_phone_of_whoevers_times_were_not_taken", &scene, &first, &code);
    // The next keeps silent, and the one after comes when it was wished.
    let second = whose_turn(&scene);
    assert_ne!(first, second);
    scene.pass(SignedDuration::from_hours(1)).unwrap();
    let third = whose_turn(&scene);
    scene.texts(&third, "yes").unwrap();
    assert!(matches!(only_job(&scene).stage, Stage::Booked { .. }));
    // Whoever's times were not taken is not asked again when it is given back.
    scene.texts(&third, &format!("CANNOT COME {code}")).unwrap();
    assert_eq!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().len(), 1);
    assert!(asked(&scene).iter().filter(|one| one.rank > 3).all(|one| one.kind().is_none()));
    assert_eq!(scene.phone(&first).unwrap().matches("is open again").count(), 0);
}
