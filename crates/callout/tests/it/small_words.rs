//! Small words that need nobody of the staff: a number after something else came, a day without its date, a yes that came
//! too late, an OK to one thing said beside another, a word to what is over.

use jiff::SignedDuration;
use sim::scene::Scene;

use crate::guided_visit::{friday_evening, luc_asks, to};
use crate::odd_moments::waits;
use crate::open_offers::{ana_posts, asked, number_of_offer, thursday, two_offers};
use crate::told::{
    assigned_to, austin, code_of, dale_asks, dale_asks_under, dale_posts_at, desk_page, empty_store,
    pays_by_the_link, press, shipped_playbooks, thursday_morning,
};

/// Somebody texts, and is answered so.
pub fn says(scene: &Scene, name: &str, words: &str, answer: &str) {
    scene.texts(name, words).unwrap();
    let told = scene.last_text(name).unwrap();
    assert!(told.contains(answer), "{name}: {words:?} is answered {told:?}");
}

#[test]
fn a_number_answers_the_list_though_another_offer_came_between() {
    let scene = thursday_morning();
    let first = dale_asks(&scene, "Two boxes.");
    let second = dale_asks_under(&scene, "One more.", "dale-2");
    says(&scene, "Tess", "yes", "Which one?");
    let listed = scene.last_text("Tess").unwrap();
    let line = listed.lines().find(|line| line.contains(&second)).unwrap();
    let number = line.split(' ').next().unwrap();
    assert!(listed.contains(&first), "{listed}");
    dale_asks_under(&scene, "And the last.", "dale-3");
    says(&scene, "Tess", number, &format!("Recorded {second}"));
    assert!(!waits(&scene, "Tess"));
}

#[test]
fn a_place_in_the_list_answers_it_in_words() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    dale_asks_under(&scene, "One more.", "dale-2");
    says(&scene, "Tess", "yes", "Which one?");
    let listed = scene.last_text("Tess").unwrap();
    let second = listed.lines().find_map(|line| line.strip_prefix("2 ")).unwrap();
    let code = second.split(' ').next().unwrap();
    says(&scene, "Tess", "yes to the second one", &format!("Recorded {code}"));
}

#[test]
fn a_day_that_can_be_two_is_asked_for_by_its_date_once() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    let vague = "Interested but soonest availability is next Friday";
    says(&scene, "Tess", vague, "which day would suit you?");
    assert!(!waits(&scene, "Tess"));
    says(&scene, "Tess", &format!("{code} Mar 19 9am-12pm"), "you can do Fri Mar 19, 9 am-12 pm");
    says(&scene, "Kyle", vague, "which day would suit you?");
    scene.texts("Kyle", vague).unwrap();
    assert!(waits(&scene, "Kyle"), "whoever says it again means more than a date");
}

#[test]
fn a_yes_that_came_too_late_needs_nobody() {
    let scene = friday_evening();
    let code = luc_asks(&scene, "2027-03-15T09:00/2027-03-15T11:00");
    scene.texts("Rosa", "yes").unwrap();
    for words in ["yes", "No", "call me"] {
        says(&scene, "June", words, "no longer open");
        assert!(!waits(&scene, "June"), "{words}");
    }
    // Whose it is says so once more.
    says(&scene, "Rosa", &format!("yes {code}"), "already");
    says(&scene, "Rosa", "yes", "already");
    says(&scene, "Rosa", &format!("DONE {code}"), "We have no HERE");
    assert!(!waits(&scene, "Rosa"));
    // Their no may mean that they do not come: a person reads it.
    scene.texts("Rosa", "no").unwrap();
    assert!(waits(&scene, "Rosa"), "{}", scene.last_text("Rosa").unwrap());
}

#[test]
fn an_ok_beside_the_question_confirms_nothing() {
    let scene = friday_evening();
    let code = luc_asks(&scene, "2027-03-15T09:00/2027-03-15T11:00");
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    scene.texts("Rosa", &format!("CALLED {code} white box")).unwrap();
    to(&scene, "2027-03-14T09:05");
    scene.pass(SignedDuration::from_mins(20)).unwrap();
    // Another offer has come since they were asked whether they come.
    let tuesday = "2027-03-16T10:00:00/2027-03-16T12:00:00";
    assert_eq!(dale_posts_at(&scene, "Two boxes.", "dale-1", tuesday).status, 303);
    scene.texts("Dale", "yes").unwrap();
    let other = code_of(&scene.last_text("Dale").unwrap());
    assert!(scene.last_text("Rosa").unwrap().contains(&other));
    says(&scene, "Rosa", "ok", "Which one?");
    let listed = scene.last_text("Rosa").unwrap();
    assert!(listed.contains(&code) && listed.contains(&other), "{listed}");
    scene.texts("June", &format!("yes {other}")).unwrap();
    scene.pass(SignedDuration::from_hours(4)).unwrap();
    says(&scene, "Rosa", "ok", &format!("Then reply CONFIRM {code}"));
    says(&scene, "Rosa", &format!("CONFIRM {code}"), "is confirmed");
    assert!(!waits(&scene, "Rosa"));
}

#[test]
fn whoever_takes_a_job_at_night_hears_so_at_once() {
    let scene = friday_evening();
    let code = luc_asks(&scene, "2027-03-15T09:00/2027-03-15T11:00");
    to(&scene, "2027-03-12T22:30");
    says(&scene, "Rosa", &format!("yes {code}"), &format!("ASSIGNED {code}"));
}

#[test]
fn a_word_to_what_is_over_is_told_so() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Kyle", "yes").unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let (_, page) = desk_page(&scene, &mut priya);
    press(&scene, &mut priya, &page, "/pick", "");
    says(&scene, "Dale", &format!("1 {code}"), "already");
    scene.texts("Dale", &format!("CALL OFF {code}")).unwrap();
    for words in ["CALL OFF", "SIGN", "ok"] {
        says(&scene, "Dale", &format!("{words} {code}"), "is over");
        assert!(!waits(&scene, "Dale"), "{words}");
    }
    scene.texts("Dale", &format!("{code} why did nobody ring me?")).unwrap();
    assert!(waits(&scene, "Dale"), "whatever is more than a word is for a person");
}

/// "Call it off all the same? Reply 1." Whoever says yes to that is not told that the visit is settled.
#[test]
fn yes_to_what_calling_off_costs_is_what_the_number_would_be() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    scene.pass(SignedDuration::from_hours(80)).unwrap();
    // Not to want it is not to do it.
    scene.texts("Dale", "I don't want to cancel my appointment, just move it to Friday").unwrap();
    assert!(!scene.last_text("Dale").unwrap().contains("Reply 1"), "{}", scene.last_text("Dale").unwrap());
    says(&scene, "Dale", &format!("CALL OFF {code}"), "Reply 1");
    scene.texts("Dale", "Yes").unwrap();
    assert!(scene.phone("Rosa").unwrap().contains("CALLED OFF"), "{}", scene.phone("Dale").unwrap());
}

#[test]
fn once_somebody_has_it_nothing_is_said_to_those_who_lost() {
    let scene = thursday();
    let code = asked(&scene);
    two_offers(&scene, &code);
    let (rosas, junes) = (number_of_offer(&scene, "Rosa"), number_of_offer(&scene, "June"));
    scene.texts("Ana", &format!("TAKE {rosas} {code}")).unwrap();
    pays_by_the_link(&scene, "Ana");
    let told = |name: &str, words: &str| scene.phone(name).unwrap().contains(words);
    says(&scene, "Ana", &format!("to all {code}: the gate sticks"), "not possible at this point");
    assert!(!told("Rosa", "the gate sticks") && !told("June", "the gate sticks"));
    // A number that was another's offer is nobody's now.
    says(&scene, "Ana", &format!("TO {junes} {code} mind the dog"), "For whom?");
    assert!(!told("Rosa", "mind the dog") && !told("June", "mind the dog"));
    scene.texts("Ana", &format!("TO {rosas} {code} mind the step")).unwrap();
    assert!(told("Rosa", "mind the step") && !told("June", "mind the step"));
}

/// What stands on somebody's list besides is meant by its code alone.
#[test]
fn a_yes_is_to_what_one_was_written_of() {
    let playbooks = shipped_playbooks();
    let scene = Scene::under_each(empty_store(), "2027-03-11T08:00", austin(), playbooks).unwrap();
    assert_eq!(ana_posts(&scene, "ana-1", &[("budget", ""), ("by", "")]).status, 303);
    scene.texts("Ana", "yes").unwrap();
    let listed = code_of(&scene.last_text("Ana").unwrap());
    let code = dale_asks(&scene, "Two boxes.");
    assert!(!scene.phone("Tess").unwrap().contains(&listed), "nobody wrote to her of it");
    says(&scene, "Tess", "yes", &format!("Recorded {code}"));
    says(&scene, "June", "I can do Mar 19 9am-12pm", "you can do Fri Mar 19, 9 am-12 pm");
    says(&scene, "Claire", "non merci", &code);
    scene.texts("Bo", "is there an elevator?").unwrap();
    assert!(waits(&scene, "Bo"));
    let mut priya = scene.browser("Priya").unwrap();
    let jobs = scene.app.open_jobs().unwrap();
    let job = jobs.iter().find(|job| job.code.to_string() == code).unwrap();
    let page = scene.open(&mut priya, &format!("/desk/jobs/{}", job.id)).unwrap();
    assert!(page.reads().contains("is there an elevator?"), "{}", page.reads());
}
