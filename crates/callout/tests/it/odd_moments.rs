//! Odd moments: what people say at night, twice, too early or after STOP, and what the desk forgets. Nothing
//! of it is lost, and every promise with a time is kept or taken back.

use domain::job::{Event, Stage};
use jiff::SignedDuration;
use sim::scene::{Scene, number_of};
use store::JobFilter;

use crate::told::{
    assigned_to, code_of, dale_asks, dale_asks_under, dale_posts, dale_posts_at, digits_of, heard, only_job,
    person_of, seen, sign_up_form, thursday_morning,
};

fn events(scene: &Scene) -> Vec<Event> {
    let job = only_job(scene).id;
    scene.app.store.timeline("austin", job).unwrap().into_iter().map(|row| row.event).collect()
}

pub fn waits(scene: &Scene, name: &str) -> bool {
    let person = person_of(scene, name);
    scene.app.inbox().unwrap().iter().any(|thread| thread.person == person && thread.owed.is_some())
}

#[test]
fn what_the_desk_has_not_done_stays_late_on_its_board() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Vern", "ok what about the parking??").unwrap();
    // A stranger, whom no job is about.
    scene.texts("Otis", "do you also repair pianos?").unwrap();
    scene.pass(SignedDuration::from_hours(5)).unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let page = scene.open(&mut priya, "/desk?show=late").unwrap();
    seen("priya_sees_what_is_late", &page, &code);
    let late = page.body;
    let rows = late.matches("class=\"is-late\"").count();
    assert_eq!(rows, 2, "Vern's question and the stranger's: {late}");
    let overdue =
        |event: &&Event| matches!(event, Event::Overdue { what: domain::playbook::What::Reply, .. });
    assert_eq!(events(&scene).iter().filter(overdue).count(), 1, "once, and not every quarter of an hour");
}

#[test]
fn a_promised_call_is_taken_back_when_somebody_else_has_it() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Tess", "call me").unwrap();
    assert!(scene.last_text("Tess").unwrap().contains("We will call you"));
    scene.texts("Rosa", "yes").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("keep no time free"), "silence has a meaning");
    assigned_to(&scene, "Rosa");
    let said = scene.last_text("Tess").unwrap();
    assert!(said.contains("No need to wait for our call") && said.contains(&code), "{said}");
    // The same when it is called off.
    let other = thursday_morning();
    let code = dale_asks(&other, "Two boxes.");
    other.texts("Tess", "call me").unwrap();
    other.texts("Dale", &format!("CALL OFF {code}")).unwrap();
    assert!(other.last_text("Tess").unwrap().contains("No need to wait"));
}

#[test]
fn a_complaint_finds_its_job_and_its_words_reach_whoever_mends() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    scene.pass(SignedDuration::from_hours(97)).unwrap();
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    // Until late in the evening.
    scene.pass(SignedDuration::from_hours(12)).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    // Another request of his waits for a yes or no of its own.
    dale_posts_at(&scene, "Another wardrobe.", "dale-2", "2027-03-18T10:00:00/2027-03-18T12:00:00");
    scene.texts("Dale", "NO the left door hangs").unwrap();
    let mend = scene.last_text("Rosa").unwrap();
    assert!(mend.contains("the left door hangs") && mend.contains(&code), "{mend}");
    let sorry = scene.last_text("Dale").unwrap();
    assert!(sorry.contains("We are sorry") && sorry.contains("Rosa") && sorry.contains("by"), "{sorry}");
}

#[test]
fn a_number_stands_for_what_was_said_before_it() {
    let scene = thursday_morning();
    let first = dale_asks(&scene, "Two boxes.");
    let second = dale_asks_under(&scene, "Another wardrobe.", "dale-2");
    scene.texts("Tess", "Interested but soonest availability is next Tuesday").unwrap();
    let which = scene.last_text("Tess").unwrap();
    assert!(which.contains("Which one?") && which.contains("Wardrobe assembly, 78704"), "{which}");
    let n = which.lines().find(|line| line.contains(&second)).unwrap().chars().next().unwrap().to_string();
    scene.texts("Tess", &n).unwrap();
    let noted = scene.last_text("Tess").unwrap();
    assert!(noted.contains(&second) && noted.contains("Tue Mar 16"), "{noted}");
    assert!(!noted.contains(&first));
}

#[test]
fn a_word_during_stop_waits_for_a_person() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "STOP").unwrap();
    scene.texts("Rosa", &format!("YES {code}")).unwrap();
    assert!(waits(&scene, "Rosa"), "nobody may answer it by text, so somebody must see it");
    scene.texts("Rosa", "START").unwrap();
    assert!(waits(&scene, "Rosa"));
}

#[test]
fn a_code_that_was_asked_for_during_stop_does_not_hold_up_the_next() {
    let scene = thursday_morning();
    scene.texts("Rosa", "STOP").unwrap();
    let asks = || {
        let fields = [("phone", number_of("Rosa").unwrap())];
        assert_eq!(scene.submit(&mut scene.stranger(), "/sign-in", &fields).unwrap().status, 200);
        scene.settle().unwrap();
    };
    let before = scene.phone("Rosa").unwrap();
    asks();
    assert_eq!(scene.phone("Rosa").unwrap(), before, "nothing is sent to whoever wrote STOP");
    scene.texts("Rosa", "START").unwrap();
    asks();
    assert_eq!(digits_of(&scene.last_text("Rosa").unwrap()).len(), 6);
}

#[test]
fn whoever_said_yes_and_wants_a_call_is_not_told_that_it_is_gone() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    scene.texts("Rosa", "call me").unwrap();
    let said = scene.last_text("Rosa").unwrap();
    assert!(!said.contains("no longer open") && waits(&scene, "Rosa"), "{said}");
}

#[test]
fn nobody_is_silent_before_the_text_could_leave() {
    let scene = thursday_morning();
    scene.pass(SignedDuration::from_hours(14)).unwrap();
    // Ten in the evening: offers wait for eight in the morning.
    dale_asks(&scene, "Two boxes.");
    scene.pass(SignedDuration::from_hours(10) + SignedDuration::from_mins(5)).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("Reply YES, NO"), "the offer came at eight");
    assert!(!events(&scene).contains(&Event::AnswersLapsed), "and nobody is rung at once");
    scene.pass(SignedDuration::from_hours(3)).unwrap();
    assert!(events(&scene).contains(&Event::AnswersLapsed), "three hours later they are");
}

#[test]
fn an_unlikely_time_is_refused_in_words_and_an_unconfirmed_one_ends_with_its_time() {
    let scene = thursday_morning();
    for (slot, said) in [
        ("2027-03-12T03:00:00/2027-03-12T05:00:00", "Visits are between 7 am and 9 pm"),
        ("2027-03-12T10:00:00/2027-03-12T10:01:00", "between half an hour and twelve hours"),
        ("2027-03-11T08:20:00/2027-03-11T10:00:00", "Too soon"),
        ("2029-03-11T08:20:00/2029-03-11T10:00:00", "too far ahead"),
    ] {
        let page = dale_posts_at(&scene, "Two boxes.", slot, slot);
        assert!(page.status == 422 && page.body.contains(said), "{slot}: {} {}", page.status, page.body);
        assert!(page.body.contains("Two boxes."), "what was typed is still there");
    }
    let soon = "2027-03-11T09:30:00/2027-03-11T11:00:00";
    assert_eq!(dale_posts_at(&scene, "Two boxes.", "soon", soon).status, 303);
    let job = only_job(&scene).id;
    scene.pass(SignedDuration::from_mins(91)).unwrap();
    assert!(scene.app.job(job).unwrap().unwrap().is_closed(), "nobody can confirm what is over");
    scene.texts("Dale", "yes").unwrap();
    let said = scene.last_text("Dale").unwrap();
    assert!(said.contains("never confirmed and its time is over"), "{said}");
}

#[test]
fn every_word_of_a_visit_is_answered_and_none_counts_before_its_time() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    scene.texts("Rosa", "yes").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("already"), "{}", scene.last_text("Rosa").unwrap());
    assert!(!waits(&scene, "Rosa"), "and nobody is called for it");
    assigned_to(&scene, "Rosa");
    // An offer stands beside the visit: OK is what the visit asked for.
    dale_asks_under(&scene, "Another wardrobe.", "dale-2");
    scene.texts("Rosa", "OK").unwrap();
    assert!(scene.last_text("Rosa").unwrap().starts_with("Noted: you know about"));
    scene.texts("Dale", "OK").unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("is settled"));
    let before = scene.last_text("Dale").unwrap();
    scene.texts("Rosa", "LATE 20").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("too early"), "four days ahead");
    assert_eq!(scene.last_text("Dale").unwrap(), before, "and the customer hears nothing of it");
    scene.pass(SignedDuration::from_hours(96)).unwrap();
    scene.texts("Rosa", "LATE 20").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("knows that you are late"));
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("has begun"));
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("already"));
}

#[test]
fn an_answer_of_the_staff_ends_the_wait_and_is_theirs() {
    let scene = thursday_morning();
    scene.texts("Otis", "do you also repair pianos?").unwrap();
    assert!(waits(&scene, "Otis"));
    scene.texts("Otis", "anybody there?").unwrap();
    let told = scene.phone("Otis").unwrap().matches("will answer you here").count();
    assert_eq!(told, 1, "once is enough");
    let mut priya = scene.browser("Priya").unwrap();
    let handle = scene.app.handle_of(person_of(&scene, "Otis")).unwrap().unwrap();
    let at = format!("/desk/inbox/{handle}");
    let words = [("key", "p1"), ("words", "No pianos, sorry.")];
    scene.submit(&mut priya, &format!("{at}/reply"), &words).unwrap();
    assert!(!waits(&scene, "Otis"));
    let page = scene.open(&mut priya, &at).unwrap();
    seen("priya_has_answered_otis", &page, "");
    let page = page.body;
    let line = page.split("No pianos, sorry.").nth(1).and_then(|rest| rest.split("</div>").next()).unwrap();
    assert!(page.contains("answered") && line.contains("Lone Star") && !line.contains("Machine"), "{line}");
    assert!(page.contains("Not known yet"), "nobody's customer yet");
    scene.texts("Otis", "and organs?").unwrap();
    assert!(waits(&scene, "Otis"), "their next word is owed an answer again");
    heard("otiss_phone_with_an_answer", &scene, "Otis", "");
}

#[test]
fn a_request_that_was_never_sent_is_not_called_off_but_gone() {
    let scene = thursday_morning();
    dale_posts(&scene, "Two boxes.", "dale-1");
    scene.texts("Dale", "No").unwrap();
    let said = scene.last_text("Dale").unwrap();
    assert!(said.contains("never sent to anybody") && !said.contains("costs"), "{said}");
    assert_eq!(code_of(&said).len(), 4);
    assert!(
        scene.app.store.jobs("austin", JobFilter::Open).unwrap().iter().all(|j| j.stage != Stage::Request)
    );
}

/// Somebody else types a customer's number into the sign-up: the customer's words still mean what they mean.
#[test]
fn a_sign_up_that_nobody_proved_comes_between_nobody_and_their_visit() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    let join = sign_up_form("Mallory Join", number_of("Dale").unwrap());
    scene.submit(&mut scene.stranger(), "/join", &join).unwrap();
    let to_join = digits_of(&scene.last_text("Dale").unwrap());
    scene.texts("Dale", "OK").unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("is settled"), "{}", scene.last_text("Dale").unwrap());
    scene.pass(SignedDuration::from_hours(98)).unwrap();
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    scene.texts("Dale", "NO").unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("We are sorry"), "an answered no is no silence");
    // And the right code still signs them up.
    scene.texts("Dale", &to_join).unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("your number works"));
}

#[test]
fn a_name_that_nobody_proved_does_not_stay_and_a_code_by_text_confirms() {
    let scene = thursday_morning();
    let join = sign_up_form("Pat Newton", number_of("Dale").unwrap());
    scene.submit(&mut scene.stranger(), "/join", &join).unwrap();
    dale_posts(&scene, "Two boxes.", "dale-1");
    let digits = digits_of(&scene.last_text("Dale").unwrap());
    scene.texts("Dale", &digits).unwrap();
    assert_eq!(only_job(&scene).stage, Stage::Sourcing, "{}", scene.phone("Dale").unwrap());
    let name = scene.app.name_of(person_of(&scene, "Dale")).unwrap().open().clone();
    assert_eq!(name, "Dale Whitcomb");
    scene.submit(&mut scene.stranger(), "/join", &join).unwrap();
    let name = scene.app.name_of(person_of(&scene, "Dale")).unwrap().open().clone();
    assert_eq!(name, "Dale Whitcomb", "whoever proved it is not renamed");
}

#[test]
fn clear_words_count_while_the_staff_talk_and_an_hour_later_all_do() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    scene.pass(SignedDuration::from_hours(97)).unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let handle = scene.app.handle_of(person_of(&scene, "Rosa")).unwrap().unwrap();
    let words = [("key", "p1"), ("words", "Hi Rosa, yes it is yours now.")];
    scene.submit(&mut priya, &format!("/desk/inbox/{handle}/reply"), &words).unwrap();
    scene.texts("Rosa", "thanks").unwrap();
    assert!(waits(&scene, "Rosa"), "small talk is the staff's");
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    assert!(
        matches!(only_job(&scene).stage, Stage::Underway { .. }),
        "a technician at the door waits for nobody"
    );
    scene.pass(SignedDuration::from_mins(61)).unwrap();
    scene.texts("Rosa", "done").unwrap();
    assert!(matches!(only_job(&scene).stage, Stage::Approval { .. }));
    heard("rosas_phone_with_priya_in_the_thread", &scene, "Rosa", &code);
}

#[test]
fn a_courteous_ok_claims_nothing_else() {
    let scene = thursday_morning();
    let first = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    scene.texts("Rosa", "ok").unwrap();
    let second = dale_asks_under(&scene, "Another wardrobe.", "dale-2");
    // The newest text is about the first job again.
    scene.texts("Rosa", &format!("OK {first}")).unwrap();
    scene.texts("Rosa", "ok").unwrap();
    assert!(!scene.last_text("Rosa").unwrap().contains(&second), "{}", scene.last_text("Rosa").unwrap());
    assert!(
        scene
            .app
            .asked(worker(&scene, "Rosa"))
            .unwrap()
            .iter()
            .all(|(job, candidate)| { job.code.as_str() != second || candidate.is_silent() })
    );
    // What the visit's text asks for in other words is understood too.
    let other = thursday_morning();
    dale_asks(&other, "Two boxes.");
    other.texts("Rosa", "yes").unwrap();
    assigned_to(&other, "Rosa");
    other.texts("Rosa", "got it").unwrap();
    assert!(other.last_text("Rosa").unwrap().starts_with("Noted: you know about"));
}

fn worker(scene: &Scene, name: &str) -> domain::WorkerId {
    scene.app.store.worker_of(person_of(scene, name)).unwrap().unwrap().card.worker
}

#[test]
fn whoever_nobody_was_found_for_hears_it_when_the_time_comes() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.pass(SignedDuration::from_hours(97)).unwrap();
    let said = scene.last_text("Dale").unwrap();
    assert!(said.contains("found nobody yet") && said.contains(&code), "{said}");
    assert_eq!(scene.phone("Dale").unwrap().matches("found nobody yet").count(), 1);
}

#[test]
fn done_without_here_is_told_what_is_missing() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    scene.pass(SignedDuration::from_hours(97)).unwrap();
    scene.texts("Rosa", "done").unwrap();
    let said = scene.last_text("Rosa").unwrap();
    assert!(said.contains(&format!("HERE {code}")) && !waits(&scene, "Rosa"), "{said}");
    let monday = |line: &&str| line.starts_with("Mon") && line.contains("Reminder");
    assert_eq!(
        scene.phone("Rosa").unwrap().lines().find(monday),
        None,
        "nobody asks about a time that has come"
    );
}

#[test]
fn nobody_pays_for_calling_off_by_one_word() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    scene.pass(SignedDuration::from_hours(80)).unwrap();
    scene.texts("Dale", &format!("CALL OFF {code}")).unwrap();
    let said = scene.last_text("Dale").unwrap();
    assert!(said.contains("costs $42") && said.contains("Reply 1"), "{said}");
    assert!(matches!(only_job(&scene).stage, Stage::Booked { .. }), "it still stands");
    scene.texts("Dale", "1").unwrap();
    assert!(scene.phone("Rosa").unwrap().contains("CALLED OFF"));
}

#[test]
fn a_question_with_numbers_takes_the_code_as_well() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    let second = dale_asks_under(&scene, "Another wardrobe.", "dale-2");
    scene.texts("Tess", "yes").unwrap();
    assert!(scene.last_text("Tess").unwrap().contains("Which one?"));
    scene.texts("Tess", &second).unwrap();
    let said = scene.last_text("Tess").unwrap();
    assert!(said.contains("your yes is noted") && said.contains(&second), "{said}");
}

/// A job in which the work is done and the customer judges it. Gives its code.
fn judged(scene: &Scene) -> String {
    let code = dale_asks(scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(scene, "Rosa");
    scene.pass(SignedDuration::from_hours(97)).unwrap();
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    code
}

#[test]
fn a_polite_word_approves_nothing_while_a_complaint_waits_and_neither_does_silence() {
    let scene = thursday_morning();
    judged(&scene);
    scene.texts("Dale", "the left door is crooked").unwrap();
    scene.texts("Dale", "ok").unwrap();
    assert!(matches!(only_job(&scene).stage, Stage::Approval { .. }), "nothing is billed");
    scene.pass(SignedDuration::from_hours(60)).unwrap();
    assert!(
        matches!(only_job(&scene).stage, Stage::Approval { .. }),
        "whoever was not answered is not silent"
    );
    scene.texts("Dale", "yes").unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("to pay"), "a clear yes is one");
    let other = thursday_morning();
    judged(&other);
    other.texts("Dale", "No, please call me, it is not right").unwrap();
    let mend = other.last_text("Rosa").unwrap();
    assert!(mend.contains("please call me, it is not right"), "{mend}");
}

#[test]
fn what_is_said_after_a_bare_no_reaches_whoever_mends() {
    let scene = thursday_morning();
    let code = judged(&scene);
    scene.texts("Dale", "NO").unwrap();
    scene.texts("Dale", "the cable is visible").unwrap();
    let mend = scene.last_text("Rosa").unwrap();
    assert!(mend.contains("the cable is visible"), "{mend}");
    let before = scene.phone("Rosa").unwrap();
    scene.texts("Dale", "when will she come?").unwrap();
    assert_eq!(scene.phone("Rosa").unwrap(), before, "a question is for a person");
    assert!(waits(&scene, "Dale"));
    // It cannot be called off any more, and no price is named for what cannot be.
    scene.texts("Dale", &format!("CALL OFF {code}")).unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("has begun"));
}

#[test]
fn a_no_to_the_price_leaves_the_visit_as_it_was() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    scene.pass(SignedDuration::from_hours(80)).unwrap();
    scene.texts("Dale", &format!("CALL OFF {code}")).unwrap();
    scene.texts("Dale", "no").unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("stands as it was"));
    assert!(!waits(&scene, "Dale"));
    scene.texts("Dale", "1").unwrap();
    scene.texts("Dale", &format!("CALL OFF {code}")).unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("Reply 1"), "it is asked afresh");
    scene.pass(SignedDuration::from_hours(4)).unwrap();
    scene.texts("Dale", "1").unwrap();
    assert!(matches!(only_job(&scene).stage, Stage::Booked { .. }), "hours later it means nothing");
}

#[test]
fn what_the_machine_asks_is_heard_whoever_spoke_before_and_a_wrong_number_is_asked_again() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    let mut priya = scene.browser("Priya").unwrap();
    scene.texts("Dale", "will it be before noon?").unwrap();
    let handle = scene.app.handle_of(person_of(&scene, "Dale")).unwrap().unwrap();
    let words = [("key", "p1"), ("words", "We try.")];
    scene.submit(&mut priya, &format!("/desk/inbox/{handle}/reply"), &words).unwrap();
    scene.texts("Dale", "ok").unwrap();
    assert!(!waits(&scene, "Dale"), "a courtesy asks for nothing");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    scene.texts("Dale", "ok").unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("is settled"), "{}", scene.last_text("Dale").unwrap());
    dale_asks_under(&scene, "Another wardrobe.", "dale-2");
    dale_asks_under(&scene, "A third one.", "dale-3");
    scene.texts("Tess", "yes").unwrap();
    scene.texts("Tess", "9").unwrap();
    assert!(scene.last_text("Tess").unwrap().contains("Which one?") && !waits(&scene, "Tess"));
}

#[test]
fn which_visit_is_called_off_is_asked_before_what_it_costs() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    scene.pass(SignedDuration::from_hours(80)).unwrap();
    dale_posts_at(&scene, "Another wardrobe.", "dale-2", "2027-03-18T10:00:00/2027-03-18T12:00:00");
    scene.texts("Dale", "YES").unwrap();
    scene.texts("Dale", "CALL OFF").unwrap();
    let which = scene.last_text("Dale").unwrap();
    let n = which.lines().find(|line| line.contains(&code)).unwrap().chars().next().unwrap().to_string();
    scene.texts("Dale", &n).unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("costs $42"), "{}", scene.last_text("Dale").unwrap());
    assert!(!scene.phone("Rosa").unwrap().contains("CALLED OFF"), "nobody is called off yet");
    scene.texts("Dale", "1").unwrap();
    assert!(scene.phone("Rosa").unwrap().contains("CALLED OFF"));
}
