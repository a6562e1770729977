//! The assigned partner, told through pages and phones: applied for, assigned, signed, estimated, agreed, done, paid.
//! Moira's bay window leaks; Rosa and June are partners; Priya keeps the desk.

use domain::job::{Document, Event, Stage};
use domain::playbook;
use jiff::SignedDuration;
use sim::scene::{Scene, number_of};
use sim::{Client, Page};
use store::JobFilter;

use crate::guided_visit::link_in;
use crate::told::{austin, code_of, empty_store, heard, only_job, pays_by_the_link, press, seen, sees};

const FORM: &str = include_str!("../../../../playbooks/assigned-partner/playbook.toml");

fn tuesday_morning() -> Scene {
    let playbook = playbook::read("assigned-partner", FORM).unwrap();
    Scene::on(empty_store(), "2027-03-23T09:05", austin(), playbook).unwrap()
}

fn moira_posts(scene: &Scene, details: &str) -> Page {
    let fields = [
        ("key", "moira-1"),
        ("service", "window-repair"),
        ("address", "2202 Kinney Avenue, Austin, TX 78704"),
        ("details", details),
        ("name", "Moira Aldous"),
        ("phone", number_of("Moira").unwrap()),
    ];
    scene.submit(&mut scene.stranger(), "/requests", &fields).unwrap()
}

/// Moira asks, without a time; gives the job's code.
fn asked(scene: &Scene) -> String {
    let page = moira_posts(scene, "The bay window leaks when it rains from the west.");
    assert_eq!(page.status, 303, "{}", page.body);
    scene.texts("Moira", "yes").unwrap();
    code_of(&scene.last_text("Moira").unwrap())
}

fn job_page(scene: &Scene, browser: &mut Client) -> Page {
    scene.open(browser, &format!("/jobs/{}", only_job(scene).id)).unwrap()
}

/// Rosa has it; nobody has signed or said when.
fn assigned(scene: &Scene, code: &str) {
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let page = scene.open(&mut priya, &format!("/desk/jobs/{}", only_job(scene).id)).unwrap();
    press(scene, &mut priya, &page, "/pick", "");
}

/// Everything before the door: both documents, and Thursday at ten.
fn booked(scene: &Scene) -> String {
    let code = asked(scene);
    assigned(scene, &code);
    scene.texts("Rosa", &format!("AGREE {code}")).unwrap();
    scene.texts("Moira", &format!("AGREE {code}")).unwrap();
    scene.texts("Rosa", "Thursday 10am-12pm").unwrap();
    scene.texts("Moira", "1").unwrap();
    assert!(only_job(scene).agreed_slot().is_some(), "{}", scene.phone("Moira").unwrap());
    code
}

fn to_the_door(scene: &Scene) {
    let starts = only_job(scene).agreed_slot().unwrap().starts(&scene.app.market.time_zone());
    scene.pass(starts.duration_since(scene.now()) + SignedDuration::from_mins(4)).unwrap();
}

#[test]
fn moiras_window_from_the_request_to_the_receipt() {
    let scene = tuesday_morning();
    let refused = moira_posts(&scene, "It leaks. Call me on 512 555 0117");
    assert_eq!(refused.status, 422, "a number in the words comes back");
    let code = asked(&scene);
    // Listed, not texted: neighbourhood only, with the code to apply by text.
    assert!(scene.phone("Rosa").unwrap().is_empty(), "{}", scene.phone("Rosa").unwrap());
    let mut june = scene.browser("June").unwrap();
    let list = scene.open(&mut june, "/work").unwrap();
    seen("june_looks_through_the_open_jobs", &list, &code);
    assert!(
        list.body.contains(&code)
            && list.body.contains("78704")
            && list.body.contains("80% of the estimated price")
    );
    assert!(!list.body.contains("Kinney") && !list.body.contains("Aldous"), "{}", list.body);
    scene.texts("Rosa", &format!("{code} yes Thursday 8am-12pm")).unwrap();
    scene.texts("Rosa", &format!("{code} yes Thursday 8am-12pm")).unwrap();
    assert!(
        scene.last_text("Rosa").unwrap().contains("NOT assigned"),
        "{}",
        scene.last_text("Rosa").unwrap()
    );
    let answer = list.forms().into_iter().find(|form| form.action.ends_with("/answer")).unwrap();
    scene.submit(&mut june, &answer.action, &[("key", "j"), ("answer", "yes")]).unwrap();
    assert_eq!(only_job(&scene).visit.sourcing.claims(), 2, "however often it was sent");
    rosa_gets_it_and_learns_whom_she_visits(&scene);
    let mut browser = scene.browser("Rosa").unwrap();
    // Both say when it suits; what suits both is agreed and in the calendar.
    let told = scene.phone("Moira").unwrap();
    assert!(told.contains("Rosa L. will come to you") && told.contains("clear the sill"), "{told}");
    scene.texts("Moira", "thurs after 10 or fri").unwrap();
    let slot = only_job(&scene).agreed_slot().unwrap();
    assert_eq!(slot.from.strftime("%a %H:%M").to_string(), "Thu 10:00");
    assert_eq!(slot.to.strftime("%H:%M").to_string(), "11:00", "as long as an estimate takes");
    for name in ["Rosa", "Moira"] {
        assert!(scene.last_text(name).unwrap().starts_with("AGREED"), "{}", scene.last_text(name).unwrap());
    }
    let at = format!("/jobs/{}/visit.ics", only_job(&scene).id);
    let file = scene.open(&mut browser, &at).unwrap();
    assert!(file.body.contains("DTSTART:20270325T150000Z"), "{}", file.body);
    scene.texts("Rosa", "ok").unwrap();
    // At the door without a signature: not yet.
    to_the_door(&scene);
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("signed service agreement"));
    assert!(matches!(only_job(&scene).stage, Stage::Booked { .. }));
    scene.texts("Moira", &format!("I agree {code}")).unwrap();
    let signed = scene.last_text("Moira").unwrap();
    assert!(signed.contains("Moira A.") && signed.contains("does not oblige you"), "{signed}");
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.pass(SignedDuration::from_mins(46)).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("What would the work cost?"));
    scene.texts("Rosa", &format!("ESTIMATE {code} 200 labour, 100 new pane")).unwrap();
    let made = scene.last_text("Moira").unwrap();
    assert!(made.contains("Labour $200, new pane $100") && made.contains("In all $300"), "{made}");
    // Friday she says yes; the same partner goes on, and nothing has to be signed again.
    scene.pass(SignedDuration::from_hours(22)).unwrap();
    scene.texts("Moira", "yes").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("IT'S A GO"));
    assert!(scene.last_text("Rosa").unwrap().contains("$240"), "four fifths of it");
    scene.texts("Rosa", "Tuesday 1pm-5pm").unwrap();
    scene.texts("Moira", "1").unwrap();
    let slot = only_job(&scene).agreed_slot().unwrap();
    assert_eq!(slot.from.strftime("%a %d %H:%M").to_string(), "Tue 30 13:00");
    assert_eq!(only_job(&scene).visit.n, 2);
    the_work_is_done_and_paid(&scene, &code);
    heard("moiras_phone", &scene, "Moira", &code);
    heard("rosas_phone", &scene, "Rosa", &code);
    rosa_forgets_where_moira_lives(&scene, &code);
}

/// One assignment, whoever clicks, and no details before she has promised to keep them to herself.
fn rosa_gets_it_and_learns_whom_she_visits(scene: &Scene) {
    // One assignment, whoever clicks.
    let (mut priya, mut owen) = (scene.browser("Priya").unwrap(), scene.browser("Owen").unwrap());
    let desk = format!("/desk/jobs/{}", only_job(scene).id);
    let (seen_by_priya, seen_by_owen) =
        (scene.open(&mut priya, &desk).unwrap(), scene.open(&mut owen, &desk).unwrap());
    let rosa = scene.app.store.worker_of(crate::told::person_of(scene, "Rosa")).unwrap().unwrap();
    let hers = rosa.card.worker.to_string();
    assert_eq!(press(scene, &mut priya, &seen_by_priya, "/pick", &hers).status, 303);
    assert_eq!(press(scene, &mut owen, &seen_by_owen, "/pick", "").status, 409);
    assert!(scene.last_text("June").unwrap().contains("going to somebody else"));
    // Before she accepts, Rosa knows no more than before.
    assert!(scene.phone("Rosa").unwrap().contains("To see whom you visit"));
    let mut browser = scene.browser("Rosa").unwrap();
    let page = job_page(scene, &mut browser);
    assert!(!page.body.contains("Kinney") && !page.body.contains("Aldous"), "{}", page.body);
    accepts(scene, &mut browser, "confidentiality");
    assert!(scene.last_text("Rosa").unwrap().contains("2202 Kinney Avenue"));
    let page = job_page(scene, &mut browser);
    assert!(page.body.contains("2202 Kinney Avenue"));
    seen("rosa_has_moiras_number_at_hand", &page, only_job(scene).code.as_str());
}

/// Credited out of the customer's money, not before.
fn the_work_is_done_and_paid(scene: &Scene, code: &str) {
    let mut moira = scene.browser("Moira").unwrap();
    to_the_door(scene);
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.pass(SignedDuration::from_hours(3)).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    scene.texts("Moira", "yes").unwrap();
    assert!(!scene.phone("Rosa").unwrap().contains("on your wallet"));
    seen("moira_has_a_bill_to_pay", &job_page(scene, &mut moira), code);
    let link = link_in(&scene.last_text("Moira").unwrap());
    sees("moira_is_where_the_payment_is_taken", scene, &mut scene.stranger(), &link, code);
    pays_by_the_link(scene, "Moira");
    assert!(scene.phone("Rosa").unwrap().contains("$240 is on your wallet"));
    // A tip by card, all of it Rosa's; Moira says how it was, and Rosa never does.
    scene.texts("Moira", "tip 15").unwrap();
    pays_by_the_link(scene, "Moira");
    assert!(scene.last_text("Rosa").unwrap().contains("a tip of $15"));
    scene.texts("Moira", "5 dry again, thank you").unwrap();
    scene.pass(SignedDuration::from_hours(24 * 14)).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("Moira A. gave 5 of 5"));
    assert!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty(), "closed");
}

/// A month after it is over she no longer reads who it was.
fn rosa_forgets_where_moira_lives(scene: &Scene, code: &str) {
    scene.pass(SignedDuration::from_hours(24 * 31)).unwrap();
    let job = scene.app.store.jobs("austin", JobFilter::Closed).unwrap().remove(0).id;
    let page = scene.open(&mut scene.browser("Rosa").unwrap(), &format!("/jobs/{job}")).unwrap();
    assert!(page.status == 200 && !page.body.contains("Kinney"), "{}", page.body);
    seen("rosa_no_longer_sees_where_moira_lives", &page, code);
}

/// Opens the document that the job's page asks for, ticks the box and presses the button.
fn accepts(scene: &Scene, browser: &mut Client, document: &str) {
    let page = job_page(scene, browser);
    let at = page.links().into_iter().find(|link| link.contains("/documents/")).expect("a document");
    let page = scene.open(browser, &at).unwrap();
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/accept")).expect("a button");
    let field = |name: &str| form.fields.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str());
    assert_eq!(field("document"), document);
    let (key, version) = (field("key"), field("version"));
    let unread = [("key", key), ("document", document), ("version", version)];
    assert_eq!(scene.submit(browser, &form.action, &unread).unwrap().status, 422, "unticked");
    let other = [("key", key), ("document", document), ("version", "0000"), ("read", "yes")];
    assert_eq!(scene.submit(browser, &form.action, &other).unwrap().status, 422, "other words than these");
    let read = [("key", key), ("document", document), ("version", version), ("read", "yes")];
    assert_eq!(scene.submit(browser, &form.action, &read).unwrap().status, 303);
}

#[test]
fn nobody_signs_by_a_plain_yes_or_for_somebody_else() {
    let scene = tuesday_morning();
    let code = asked(&scene);
    assigned(&scene, &code);
    for word in ["yes", "agree", "ok"] {
        scene.texts("Moira", word).unwrap();
        scene.texts("Rosa", word).unwrap();
    }
    assert!(only_job(&scene).documents.is_empty(), "{:?}", only_job(&scene).documents);
    scene.texts("June", &format!("AGREE {code}")).unwrap();
    assert!(only_job(&scene).documents.is_empty());
    let mut rosa = scene.browser("Rosa").unwrap();
    seen("rosa_has_not_promised_and_sees_no_more", &job_page(&scene, &mut rosa), &code);
    let mut moira = scene.browser("Moira").unwrap();
    let at = format!("/jobs/{}/documents/confidentiality", only_job(&scene).id);
    sees("rosa_reads_what_she_promises", &scene, &mut rosa, &at, &code);
    assert_eq!(scene.open(&mut moira, &at).unwrap().status, 404, "that one is not hers");
    accepts(&scene, &mut moira, "agreement");
    let accepted = only_job(&scene).documents;
    assert_eq!(accepted.len(), 1);
    assert_eq!(accepted[0].document, Document::Agreement);
    assert_eq!(accepted[0].version, scene.app.document_version(Document::Agreement));
}

#[test]
fn she_may_stop_after_the_estimate_and_owes_nothing() {
    let scene = tuesday_morning();
    let code = booked(&scene);
    to_the_door(&scene);
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    // On the page this time, line by line.
    let mut rosa = scene.browser("Rosa").unwrap();
    let page = job_page(&scene, &mut rosa);
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/finish")).unwrap();
    let wrong = [("key", "a"), ("what-1", "labour"), ("net-1", "two hundred")];
    assert_eq!(scene.submit(&mut rosa, &form.action, &wrong).unwrap().status, 422);
    let lines = [
        ("key", "b"),
        ("what-1", "labour"),
        ("net-1", "1,200.50"),
        ("what-2", "material"),
        ("net-2", "80"),
        ("words-2", "a pane, ask 512 555 0121"),
    ];
    assert_eq!(scene.submit(&mut rosa, &form.action, &lines).unwrap().status, 303);
    let mut moira = scene.browser("Moira").unwrap();
    let page = job_page(&scene, &mut moira);
    assert!(page.body.contains("$1,280.50") && page.body.contains("Stop here"), "{}", page.body);
    assert!(!page.body.contains("0121"), "no number slips in with a line");
    seen("moira_reads_the_estimate", &page, &code);
    // What is wrong with it brings another one, and a plain no ends it.
    scene.texts("Moira", "No, without the new pane please").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("would like the estimate changed"));
    scene.texts("Rosa", &format!("estimate {code} 900")).unwrap();
    assert!(scene.last_text("Moira").unwrap().contains("In all $900"));
    scene.texts("Moira", "no").unwrap();
    assert!(scene.last_text("Moira").unwrap().contains("you owe nothing"));
    assert!(scene.last_text("Rosa").unwrap().contains("doesn't go ahead"));
    assert!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty());
    let held: i64 = scene.app.store.balances("austin").unwrap().iter().map(|(_, sum)| sum.abs()).sum();
    assert_eq!(held, 0, "no money moved");
    heard("moiras_phone_without_the_work", &scene, "Moira", &code);
}

#[test]
fn either_may_still_stop_while_it_is_only_being_estimated() {
    for (words, told) in [("NO", "you owe nothing"), ("CALL OFF", "you owe nothing")] {
        let scene = tuesday_morning();
        let code = booked(&scene);
        to_the_door(&scene);
        scene.texts("Rosa", &format!("HERE {code}")).unwrap();
        scene.texts("Rosa", &format!("ESTIMATE {code} 900")).unwrap();
        scene.texts("Moira", "No, that is far too expensive for one window").unwrap();
        assert!(scene.last_text("Moira").unwrap().contains("Rather stop here"), "{words}");
        let mut moira = scene.browser("Moira").unwrap();
        let page = job_page(&scene, &mut moira);
        assert!(page.body.contains("Stop here, I owe nothing"));
        seen("moira_may_still_stop", &page, &code);
        scene.texts("Moira", &format!("{words} {code}")).unwrap();
        assert!(
            scene.last_text("Moira").unwrap().contains(told),
            "{words}: {}",
            scene.last_text("Moira").unwrap()
        );
        assert!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty(), "{words}");
    }
    let scene = tuesday_morning();
    let code = booked(&scene);
    to_the_door(&scene);
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.texts("Rosa", &format!("CANNOT COME {code}")).unwrap();
    assert_eq!(only_job(&scene).stage, Stage::Sourcing, "nothing was begun that cannot be left");
}

#[test]
fn what_cannot_be_read_for_certain_is_answered_with_how_to_write_it() {
    let scene = tuesday_morning();
    let code = booked(&scene);
    scene.texts("Rosa", &format!("ESTIMATE {code} 300")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("no HERE"), "{}", scene.last_text("Rosa").unwrap());
    to_the_door(&scene);
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("reply ESTIMATE"));
    for unclear in ["300", "estimate 2x80", "ESTIMATE tomorrow", "DONE"] {
        scene.texts("Rosa", unclear).unwrap();
        assert!(scene.last_text("Rosa").unwrap().contains("What would the work cost?"), "{unclear}");
    }
    scene.texts("Rosa", "ESTIMATE 300").unwrap();
    // Corrected before it is decided on: the last one counts.
    scene.texts("Rosa", "ESTIMATE 250 labour").unwrap();
    assert!(scene.last_text("Moira").unwrap().contains("In all $250"));
    let mut rosa = scene.browser("Rosa").unwrap();
    let page = job_page(&scene, &mut rosa);
    assert!(page.body.contains("$250") && page.body.contains("Correct the estimate"), "{}", page.body);
    // An OK agrees to no price.
    scene.texts("Moira", "ok").unwrap();
    assert!(scene.last_text("Moira").unwrap().contains("Is that a yes to the estimate"));
    assert!(only_job(&scene).estimate().is_some());
    scene.texts("Moira", "yes").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("$200"), "four fifths of 250");
}

#[test]
fn no_time_is_offered_that_cannot_be_had_and_what_somebody_says_is_kept() {
    let scene = tuesday_morning();
    let code = asked(&scene);
    assigned(&scene, &code);
    scene.texts("Rosa", &format!("AGREE {code}")).unwrap();
    scene.texts("Moira", "agree").unwrap();
    assert!(scene.last_text("Moira").unwrap().contains(&format!("reply AGREE {code}")), "how to sign");
    // Ten minutes are no time for a visit.
    scene.texts("Rosa", "Thursday 8:00-8:10").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("too short"), "{}", scene.last_text("Rosa").unwrap());
    assert!(only_job(&scene).sought_times().unwrap().worker.is_empty());
    // Nor is what she has promised to another household.
    scene.texts("Rosa", "Thursday 10am-11am").unwrap();
    scene.texts("Moira", "1").unwrap();
    heard("rosas_phone_until_a_time_suits", &scene, "Rosa", &code);
    heard("moiras_phone_until_a_time_suits", &scene, "Moira", &code);
    let slot = only_job(&scene).agreed_slot().unwrap();
    let second = [
        ("key", "dale-1"),
        ("service", "window-repair"),
        ("address", "2809 Bluebonnet Lane, Austin, TX 78704"),
        ("details", "A cracked pane."),
        ("name", "Dale Whitcomb"),
        ("phone", number_of("Dale").unwrap()),
    ];
    scene.submit(&mut scene.stranger(), "/requests", &second).unwrap();
    scene.texts("Dale", "yes").unwrap();
    let other = code_of(&scene.last_text("Dale").unwrap());
    scene.texts("Rosa", &format!("yes {other}")).unwrap();
    let open = scene.app.store.jobs("austin", JobFilter::Open).unwrap();
    let id = open.iter().find(|job| job.code.to_string() == other).unwrap().id;
    let mut priya = scene.browser("Priya").unwrap();
    let page = scene.open(&mut priya, &format!("/desk/jobs/{id}")).unwrap();
    press(&scene, &mut priya, &page, "/pick", "");
    scene.texts("Rosa", &format!("Thursday 10am-11am {other}")).unwrap();
    assert!(
        scene.last_text("Rosa").unwrap().contains("promised to another job"),
        "{}",
        scene.last_text("Rosa").unwrap()
    );
    // A wider stretch has room beside it: the visit is put there.
    scene.texts("Rosa", &format!("Thursday 10am-2pm {other}")).unwrap();
    scene.texts("Dale", "1").unwrap();
    let theirs = scene.app.job(id).unwrap().unwrap().agreed_slot().unwrap();
    assert!(theirs.from > slot.to, "{theirs:?} after {slot:?} and the way there");
}

#[test]
fn the_desk_weighs_who_applied_and_nobody_hears_of_it() {
    let scene = tuesday_morning();
    let code = asked(&scene);
    scene.texts("June", &format!("yes {code}")).unwrap();
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    let texts = || (scene.phone("June").unwrap(), scene.phone("Rosa").unwrap());
    let before = texts();
    let mut priya = scene.browser("Priya").unwrap();
    let desk = format!("/desk/jobs/{}", only_job(&scene).id);
    let page = scene.open(&mut priya, &desk).unwrap();
    let worker =
        |name| scene.app.store.worker_of(crate::told::person_of(&scene, name)).unwrap().unwrap().card.worker;
    let (june, rosa) = (worker("June").to_string(), worker("Rosa").to_string());
    assert!(page.body.contains("Assign June") && page.body.contains("Not for this job"), "{}", page.body);
    let at = format!("{desk}/assess");
    let reject = [
        ("key", "r"),
        ("worker", june.as_str()),
        ("verdict", "rejected"),
        ("why", "papers"),
        ("words", "Lapsed in May."),
    ];
    assert_eq!(scene.submit(&mut priya, &at, &reject).unwrap().status, 303);
    let shortlist = [("key", "s"), ("worker", rosa.as_str()), ("verdict", "shortlisted")];
    assert_eq!(scene.submit(&mut priya, &at, &shortlist).unwrap().status, 303);
    let page = scene.open(&mut priya, &desk).unwrap();
    assert!(
        page.body.contains("not for this job (papers or licence)") && page.body.contains("on the shortlist")
    );
    let pick = page.forms().into_iter().find(|form| form.action.ends_with("/pick")).unwrap();
    assert!(
        pick.fields.iter().any(|(_, value)| *value == rosa),
        "the one on the shortlist is first: {pick:?} {june} {rosa}"
    );
    seen("priya_has_weighed_who_applied", &page, &code);
    // Who decided, when and what, is on the timeline of the desk, and on nobody else's.
    assert!(page.body.contains("Weighed: not for this job"), "{}", page.body);
    assert_eq!(texts(), before);
    let mut browser = scene.browser("June").unwrap();
    assert!(!job_page(&scene, &mut browser).body.contains("papers"), "not hers to read");
    let mut moira = scene.browser("Moira").unwrap();
    assert!(!job_page(&scene, &mut moira).body.contains("Weighed"));
}

#[test]
fn when_nothing_suits_both_the_desk_brings_them_together_and_may_let_pass_with_a_reason() {
    let scene = tuesday_morning();
    let code = asked(&scene);
    assigned(&scene, &code);
    scene.texts("Rosa", &format!("AGREE {code}")).unwrap();
    scene.texts("Rosa", &format!("Thursday 8am-10am {code}")).unwrap();
    assert!(
        scene.last_text("Moira").unwrap().contains("can come for"),
        "{}",
        scene.last_text("Moira").unwrap()
    );
    scene.texts("Moira", "no").unwrap();
    assert!(scene.last_text("Moira").unwrap().contains("When would it suit you, then?"));
    scene.texts("Moira", "friday after 2pm").unwrap();
    assert!(only_job(&scene).agreed_slot().is_none());
    let mut priya = scene.browser("Priya").unwrap();
    let desk = format!("/desk/jobs/{}", only_job(&scene).id);
    let page = scene.open(&mut priya, &desk).unwrap();
    assert!(
        page.body.contains("When it suits")
            && page.body.contains("Thu Mar 25")
            && page.body.contains("Fri Mar 26")
    );
    assert_eq!(press(&scene, &mut priya, &page, "/pick-time", "2027-03-26").status, 303);
    assert_eq!(only_job(&scene).agreed_slot().unwrap().from.strftime("%a %H:%M").to_string(), "Fri 14:00");
    to_the_door(&scene);
    let page = scene.open(&mut priya, &desk).unwrap();
    let no_reason = [("key", "o"), ("what", "agreement"), ("words", "")];
    assert_eq!(scene.submit(&mut priya, &format!("{desk}/override"), &no_reason).unwrap().status, 422);
    assert!(page.body.contains("Let it pass unsigned"), "{}", page.body);
    seen("priya_may_let_it_pass_unsigned", &page, &code);
    let reason = [("key", "p"), ("what", "agreement"), ("words", "She signed on paper.")];
    assert_eq!(scene.submit(&mut priya, &format!("{desk}/override"), &reason).unwrap().status, 303);
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    assert!(matches!(only_job(&scene).stage, Stage::Underway { .. }));
    let events = scene.app.store.events_after("austin", 0, 1000).unwrap();
    assert!(
        events
            .iter()
            .any(|row| matches!(row.event, Event::Overridden { .. }) && row.actor.starts_with("staff"))
    );
}
