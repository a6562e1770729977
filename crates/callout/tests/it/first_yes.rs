//! A market where the first yes gets the job, the same program under another form; and what calling off costs there.

use app::words::{for_text_message, plain};
use domain::playbook;
use sim::scene::Scene;

use crate::odd_moments::waits;
use crate::told::{
    FORM, assigned_to, austin, dale_asks, dale_confirms, dale_posts_at, desk_page, empty_store, heard,
    only_job, press, seen, thursday_morning, until,
};

fn a_market_of_the_first_yes() -> Scene {
    let form = FORM
        .replace("picks = \"operator\"", "picks = \"first\"\nwave = 2")
        .replace("answer = [\"PT3H\", \"ring\"]", "answer = [\"PT1H\", \"next\"]");
    Scene::on(empty_store(), "2027-03-11T08:00", austin(), playbook::read("claim-by-text", &form).unwrap())
        .unwrap()
}

#[test]
fn the_first_yes_has_it_and_whoever_is_slower_is_told() {
    let scene = a_market_of_the_first_yes();
    let code = dale_asks(&scene, "Two boxes.");
    let job = only_job(&scene);
    let candidates = scene.app.store.candidates("austin", job.id, 1).unwrap();
    assert_eq!(candidates.len(), 2, "two at a time, the best first");
    let named: Vec<String> = candidates
        .iter()
        .map(|one| scene.app.store.worker(one.worker).unwrap().unwrap().person)
        .map(|person| scene.app.name_of(person).unwrap().open().split(' ').next().unwrap().to_owned())
        .collect();
    let (first, slower) = (named[0].as_str(), named[1].as_str());
    let mut browser = scene.browser(first).unwrap();
    let page = scene.open(&mut browser, &format!("/jobs/{}", job.id)).unwrap();
    assert!(page.body.contains("The first yes gets it"), "{}", page.body);
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/answer")).unwrap();
    let done = scene.submit(&mut browser, &form.action, &[("key", "k"), ("answer", "yes")]).unwrap();
    assert!(done.location.as_deref().is_some_and(|to| to.ends_with("done=assigned")), "{:?}", done.location);
    let page = scene.open(&mut browser, done.location.as_deref().unwrap()).unwrap();
    assert!(page.body.contains("It is yours") && page.body.contains("2809 Bluebonnet Lane"), "{}", page.body);
    assert!(scene.last_text(first).unwrap().starts_with("ASSIGNED"));
    assert!(scene.last_text("Dale").unwrap().contains("will come to you"));
    scene.texts(slower, &format!("yes {code}")).unwrap();
    let told = scene.last_text(slower).unwrap();
    let language =
        scene.app.language_of(scene.app.store.worker(candidates[1].worker).unwrap().unwrap().person);
    let gone = plain(language.unwrap(), "refusal-already-assigned");
    assert_eq!(told, for_text_message(&gone), "in their own language");
    heard("a_phone_that_was_slower", &scene, slower, &code);
    let mut priya = scene.browser("Priya").unwrap();
    let (_, desk) = desk_page(&scene, &mut priya);
    assert!(!desk.body.contains("A yes is a claim"), "here it is not");
}

#[test]
fn a_yes_with_other_times_waits_for_the_desk() {
    let scene = a_market_of_the_first_yes();
    let code = dale_asks(&scene, "Two boxes.");
    let asked = scene.app.store.candidates("austin", only_job(&scene).id, 1).unwrap();
    let person = scene.app.store.worker(asked[0].worker).unwrap().unwrap().person;
    let name = scene.app.name_of(person).unwrap().open().split(' ').next().unwrap().to_owned();
    scene.texts(&name, "Interested but soonest availability is next Tuesday").unwrap();
    assert_eq!(only_job(&scene).stage.word(), "sourcing");
    let mut priya = scene.browser("Priya").unwrap();
    let (_, page) = desk_page(&scene, &mut priya);
    heard("a_phone_with_another_day_on_it", &scene, &name, &code);
    seen("priya_reads_of_another_day", &page, &code);
    press(&scene, &mut priya, &page, "/pick", "2027-03-16");
}

/// What is asked for so late that calling it off was never free is not said to have been.
#[test]
fn what_was_never_free_to_call_off_is_not_said_to_have_been() {
    let scene = thursday_morning();
    let posted = dale_posts_at(&scene, "Two boxes.", "dale-1", "2027-03-11T13:00:00/2027-03-11T15:00:00");
    dale_confirms(&scene, &mut scene.stranger(), &posted);
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    let mut dale = scene.browser("Dale").unwrap();
    let page = scene.open(&mut dale, &format!("/jobs/{}", only_job(&scene).id)).unwrap().reads();
    assert!(page.contains("Cancelling costs $") && !page.contains("It was free"), "{page}");
}

/// Whoever waits in vain lets go of nothing.
#[test]
fn where_nobody_came_calling_off_costs_nothing() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    let mut dale = scene.browser("Dale").unwrap();
    let id = only_job(&scene).id;
    let at = format!("/jobs/{id}");
    until(&scene, "2027-03-15T09:00");
    let page = scene.open(&mut dale, &at).unwrap().reads();
    assert!(page.contains("It was free until"), "{page}");
    until(&scene, "2027-03-15T10:40");
    let page = scene.open(&mut dale, &at).unwrap();
    assert!(page.reads().contains("Cancelling costs nothing now."), "{}", page.reads());
    press(&scene, &mut dale, &page, "/cancel", "");
    let job = scene.app.job(id).unwrap().unwrap();
    assert!(
        job.is_closed() && job.bills.iter().all(|bill| bill.amount() == 0),
        "{:?} {:?}",
        job.stage,
        job.bills
    );
}

/// At a door both write at once: what is said twice is known, and calls nobody.
#[test]
fn money_at_the_door_is_said_in_either_order() {
    const LOCKSMITH: &str = include_str!("../../../../playbooks/locksmith-now/playbook.toml");
    let playbook = playbook::read("locksmith-now", LOCKSMITH).unwrap();
    let scene = Scene::on(empty_store(), "2027-03-11T08:00", austin(), playbook).unwrap();
    let code = dale_asks(&scene, "Locked out.");
    let job = only_job(&scene);
    let nearest = scene.app.store.candidates("austin", job.id, 1).unwrap().remove(0).worker;
    let name = scene.app.name_of_worker(nearest).unwrap();
    let first = name.split(' ').next().unwrap();
    scene.texts(first, "yes").unwrap();
    until(&scene, "2027-03-15T09:58");
    scene.texts(first, &format!("HERE {code}")).unwrap();
    scene.texts(first, &format!("DONE {code}")).unwrap();
    scene.texts("Dale", &format!("SIGN {code}")).unwrap();
    let mut theirs = scene.browser(first).unwrap();
    let door = scene.open(&mut theirs, &format!("/jobs/{}", job.id)).unwrap();
    assert!(door.reads().contains("140") && door.forms().iter().any(|form| form.action.ends_with("/mark")));
    scene.texts(first, &format!("RECEIVED {code}")).unwrap();
    scene.texts("Dale", "paid").unwrap();
    let said = scene.last_text("Dale").unwrap();
    assert!(said.contains(&format!("We have that for {code}")) && !waits(&scene, "Dale"), "{said}");
}
