//! Letting people in, on both sides: the number, the yes to being checked, the company's form and its word, a person's
//! decision, and ninety days for whoever failed.

use domain::vetting::ApplicationState;
use domain::{PersonId, playbook};
use jiff::SignedDuration;
use sim::scene::{Scene, number_of};
use sim::{Client, Page};
use standins::screening::Verdict;

use crate::guided_visit::to;
use crate::told::{
    FORM, assigned_to, austin, dale_asks, dale_asks_under, digits_of, empty_store, heard, mailed, only_job,
    person_of, press, seen, sign_up_form, thursday_morning,
};

const OTIS_MAIL: &str = "otis@bell.example";
const DALES_HOME: &str = "2809 Bluebonnet Lane, Austin, TX 78704";

/// A town that checks both sides.
fn town(wall: &str) -> Scene {
    let mut market = austin();
    market.screens.workers = true;
    market.screens.members = true;
    Scene::on(empty_store(), wall, market, playbook::read("claim-by-text", FORM).unwrap()).unwrap()
}

fn monday() -> Scene {
    town("2027-01-04T09:00")
}

/// Dale asks to be a member; fields may be said otherwise, or left out.
fn signs_up(scene: &Scene, browser: &mut Client, change: &[(&str, &str)]) -> Page {
    let mut fields = vec![
        ("name", "Dale Whitcomb"),
        ("phone", number_of("Dale").unwrap()),
        ("email", "dale@whitcomb.example"),
        ("address", DALES_HOME),
        ("about", "The dog is old and friendly."),
        ("born", "1979-02-11"),
        ("check", "yes"),
        ("consent", "yes"),
    ];
    for (name, value) in change {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    scene.submit(browser, "/members", &fields).unwrap()
}

/// The last text on a phone, whoever's it is.
fn last_on(scene: &Scene, number: &str) -> String {
    let thread = scene.standins.with_carrier(|carrier, _| carrier.thread(number).to_vec());
    thread.iter().rev().find(|text| !text.from_handset).map(|text| text.body.clone()).unwrap_or_default()
}

/// The company's form, opened by the link in the last text and agreed to.
fn fills_in(scene: &Scene, name: &str) {
    let text = scene.last_text(name).unwrap();
    let link = text.split_whitespace().find(|word| word.starts_with("http")).expect("a form's link");
    let path = link.split_once("town.test").unwrap().1.to_owned();
    let done = scene.submit(&mut scene.stranger(), &path, &[("agree", "yes")]).unwrap();
    assert!(done.status < 400, "{}", done.status);
}

/// The company finds something about whoever filled in its form last.
fn considers(scene: &Scene) {
    scene.standins.with_screening(|screening, now| {
        let open = screening.candidates().flat_map(|one| &one.checks).filter(|check| check.verdict.is_none());
        let report = open.filter_map(|check| check.report.clone()).last().expect("a report");
        screening.decide(&report, Verdict::Consider, now).expect("it is open");
    });
    scene.settle().unwrap();
}

fn state_of(scene: &Scene, person: PersonId) -> ApplicationState {
    scene.app.store.member(person).unwrap().unwrap().application.state
}

fn answers_the_code(scene: &Scene, name: &str) {
    let digits = digits_of(&scene.last_text(name).unwrap());
    scene.texts(name, &digits).unwrap();
}

#[test]
fn a_provider_is_asked_checked_decided_on_and_welcomed() {
    let scene = monday();
    let mut otis = scene.stranger();
    let mut fields = sign_up_form("Otis Bell", number_of("Otis").unwrap());
    // Without what the check needs the form comes back.
    let again = scene.submit(&mut otis, "/join", &fields).unwrap();
    assert_eq!(again.status, 422);
    assert!(again.body.contains("The company that checks writes") && again.body.contains("18 or older"));
    fields.extend([("email", OTIS_MAIL), ("born", "1984-05-17")]);
    let posted = scene.submit(&mut otis, "/join", &fields).unwrap();
    assert_eq!(posted.status, 303, "{}", posted.body);
    let at = posted.location.unwrap();
    answers_the_code(&scene, "Otis");
    seen("otis_is_asked_whether_he_may_be_checked", &scene.open(&mut otis, &at).unwrap(), "");
    scene.texts("Otis", "yes").unwrap();
    seen("otis_is_being_checked", &scene.open(&mut otis, &at).unwrap(), "");
    let mut owen = scene.browser("Owen").unwrap();
    let people = scene.open(&mut owen, "/desk/people").unwrap();
    seen("the_desk_waits_for_a_check", &people, "");
    let path = people.links().into_iter().find(|link| link.starts_with("/desk/people/")).unwrap();
    let refused = scene.submit(&mut owen, &format!("{path}/decide/approve"), &[("key", "k1")]).unwrap();
    assert_eq!(refused.status, 409, "nobody is let in while a check is out");
    fills_in(&scene, "Otis");
    assert!(!scene.phone("Otis").unwrap().contains("you are in"), "a check lets nobody in to work");
    scene.pass(SignedDuration::from_hours(25)).unwrap();
    let page = scene.open(&mut owen, &path).unwrap();
    seen("owen_reads_a_clear_check", &page, "");
    press(&scene, &mut owen, &page, "/approve", "");
    scene.pass(SignedDuration::from_mins(2)).unwrap();
    seen("owen_sees_the_welcome_arrive", &scene.open(&mut owen, &path).unwrap(), "");
    heard("otis_phone_until_he_is_in", &scene, "Otis", "");
    let mut his = scene.browser("Otis").unwrap();
    seen("otis_signs_in_with_a_code", &scene.open(&mut his, "/work/hours").unwrap(), "");
}

#[test]
fn a_member_signs_up_is_checked_and_is_in() {
    let scene = monday();
    let mut dale = scene.stranger();
    seen("the_form_for_members", &scene.open(&mut dale, "/members").unwrap(), "");
    let posted = signs_up(&scene, &mut dale, &[]);
    let at = posted.location.unwrap();
    seen("dale_is_to_look_at_his_phone", &scene.open(&mut dale, &at).unwrap(), "");
    answers_the_code(&scene, "Dale");
    fills_in(&scene, "Dale");
    assert_eq!(state_of(&scene, person_of(&scene, "Dale")), ApplicationState::Checking);
    scene.pass(SignedDuration::from_hours(25)).unwrap();
    assert_eq!(state_of(&scene, person_of(&scene, "Dale")), ApplicationState::Approved);
    scene.pass(SignedDuration::from_mins(2)).unwrap();
    seen("dale_is_a_member", &scene.open(&mut dale, &at).unwrap(), "");
    heard("dales_phone_until_he_is_a_member", &scene, "Dale", "");
    let mut owen = scene.browser("Owen").unwrap();
    let member = format!("/desk/members/{}", person_of(&scene, "Dale"));
    seen("a_member_at_the_desk", &scene.open(&mut owen, &member).unwrap(), "");
    // His number signs up once.
    signs_up(&scene, &mut dale, &[]);
    assert!(scene.last_text("Dale").unwrap().contains("signed up as a member already"));
}

/// Dale signs up, the company finds something, he is told so and heard, and is kept out: from a Monday in January on.
fn dale_fails(scene: &Scene, owen: &mut Client) -> String {
    let mut dale = scene.stranger();
    let at = signs_up(scene, &mut dale, &[]).location.unwrap();
    answers_the_code(scene, "Dale");
    fills_in(scene, "Dale");
    considers(scene);
    let member = format!("/desk/members/{}", person_of(scene, "Dale"));
    let people = scene.open(owen, "/desk/people").unwrap();
    assert!(people.links().contains(&member), "he stands in the desk's list");
    assert!(people.reads().contains("1 waits for a decision"), "{}", people.reads());
    let page = scene.open(owen, &member).unwrap();
    seen("owen_weighs_what_a_check_found", &page, "");
    let early = scene.submit(owen, &format!("{member}/decide/fail"), &[("key", "k2")]).unwrap();
    assert_eq!(early.status, 409, "nobody fails unheard");
    let notice = [("key", "k3"), ("finding", "record")];
    assert_eq!(scene.submit(owen, &format!("{member}/decide/notice"), &notice).unwrap().status, 303);
    seen("dale_reads_what_was_found", &scene.open(&mut dale, &at).unwrap(), "");
    scene.texts("Dale", "That was my cousin of the same name").unwrap();
    let early = scene.submit(owen, &format!("{member}/decide/fail"), &[("key", "k4")]).unwrap();
    assert!(early.status == 409 && early.body.contains("too early"), "{}", early.body);
    to(scene, "2027-01-12T10:00");
    let page = scene.open(owen, &member).unwrap();
    seen("owen_decides_for_good", &page, "");
    press(scene, owen, &page, "/fail", "");
    at
}

#[test]
fn who_fails_is_heard_first_and_kept_out_for_ninety_days_whatever_number_they_give() {
    let scene = monday();
    let mut owen = scene.browser("Owen").unwrap();
    let at = dale_fails(&scene, &mut owen);
    // Kept out on 12 January: ninety days later is 12 April, and the clocks have changed in between.
    let mut dale = scene.stranger();
    seen("dale_is_kept_out", &scene.open(&mut dale, &at).unwrap(), "");
    heard("dales_phone_until_he_is_kept_out", &scene, "Dale", "");
    to(&scene, "2027-04-11T23:30");
    assert_eq!(signs_up(&scene, &mut dale, &[]).status, 303, "the page says what it says to everybody");
    assert!(scene.last_text("Dale").unwrap().contains("again from Mon Apr 12 2027"));
    // Another number and another address for mail; then another spelling of his name; then only his home.
    let second = "+15125550177";
    let other =
        [("phone", second), ("email", "d@elsewhere.example"), ("address", "3500 Speedway, Austin, TX 78705")];
    signs_up(&scene, &mut dale, &other);
    assert!(last_on(&scene, second).contains("again from Mon Apr 12 2027"), "{}", last_on(&scene, second));
    let third = "+15125550178";
    let spelt = [("phone", third), ("email", "e@elsewhere.example"), ("name", "Dayle Witcomb")];
    signs_up(&scene, &mut dale, &spelt);
    assert!(last_on(&scene, third).contains("again from Mon Apr 12 2027"));
    // As a provider he does not come in either.
    let fourth = "+15125550179";
    let mut work = sign_up_form("Dale Whitcomb", fourth);
    work.extend([("email", "f@elsewhere.example"), ("born", "1979-02-11")]);
    scene.submit(&mut dale, "/join", &work).unwrap();
    assert!(last_on(&scene, fourth).contains("again from Mon Apr 12 2027"));
    // Somebody else of that home is nobody's second account.
    let fifth = "+15125550180";
    let wife =
        [("phone", fifth), ("name", "June Whitcomb"), ("born", "1981-09-02"), ("email", "june@w.example")];
    signs_up(&scene, &mut dale, &wife);
    assert!(last_on(&scene, fifth).contains("your code is"), "{}", last_on(&scene, fifth));
    to(&scene, "2027-04-12T00:00");
    signs_up(&scene, &mut dale, &other);
    assert!(last_on(&scene, second).contains("your code is"), "on the day itself");
    scene.app.forget_step().unwrap();
    signs_up(&scene, &mut dale, &[]);
    assert_eq!(state_of(&scene, person_of(&scene, "Dale")), ApplicationState::Proving);
}

/// The page that waits is one form's alone, on a clock that goes on as well: it follows what becomes of that form, and
/// nothing of a later one.
#[test]
fn a_page_follows_its_own_form_and_no_other() {
    let scene = monday();
    scene.go_on();
    let mut dale = scene.stranger();
    let first = signs_up(&scene, &mut dale, &[("check", "")]).location.unwrap();
    let second = signs_up(&scene, &mut dale, &[("check", "")]).location.unwrap();
    answers_the_code(&scene, "Dale");
    let page = scene.open(&mut dale, &second).unwrap();
    assert!(page.body.contains("One word is missing"), "{}", page.reads());
    let page = scene.open(&mut dale, &first).unwrap();
    assert!(page.body.contains("Look at your phone"), "{}", page.reads());
    // Nor does the first one's holder say yes for whoever holds the phone.
    scene.submit(&mut dale, &format!("{first}/consent"), &[]).unwrap();
    assert_eq!(state_of(&scene, person_of(&scene, "Dale")), ApplicationState::Consenting);
    scene.submit(&mut dale, &format!("{second}/consent"), &[]).unwrap();
    assert_eq!(state_of(&scene, person_of(&scene, "Dale")), ApplicationState::Checking);
    let mut otis = scene.stranger();
    let mut fields = sign_up_form("Otis Bell", number_of("Otis").unwrap());
    fields.extend([("email", OTIS_MAIL), ("born", "1984-05-17"), ("check", "yes")]);
    let at = scene.submit(&mut otis, "/join", &fields).unwrap().location.unwrap();
    answers_the_code(&scene, "Otis");
    assert!(scene.open(&mut otis, &at).unwrap().body.contains("is being checked"));
}

#[test]
fn a_form_that_nobody_fills_in_runs_out_and_a_person_orders_another() {
    let scene = monday();
    let mut dale = scene.stranger();
    signs_up(&scene, &mut dale, &[]);
    answers_the_code(&scene, "Dale");
    scene.pass(SignedDuration::from_hours(24 * 8)).unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("without a result"));
    let mut owen = scene.browser("Owen").unwrap();
    let member = format!("/desk/members/{}", person_of(&scene, "Dale"));
    let page = scene.open(&mut owen, &member).unwrap();
    assert!(!page.forms().iter().any(|form| form.action.ends_with("/approve")), "nobody is in unchecked");
    press(&scene, &mut owen, &page, "/check", "");
    fills_in(&scene, "Dale");
    scene.pass(SignedDuration::from_hours(25)).unwrap();
    assert_eq!(state_of(&scene, person_of(&scene, "Dale")), ApplicationState::Approved);
}

#[test]
fn a_welcome_that_does_not_arrive_stands_in_front_of_the_desk() {
    let scene = monday();
    let mut dale = scene.stranger();
    signs_up(&scene, &mut dale, &[]);
    answers_the_code(&scene, "Dale");
    fills_in(&scene, "Dale");
    scene.texts("Dale", "STOP").unwrap();
    scene.pass(SignedDuration::from_hours(25)).unwrap();
    let mut owen = scene.browser("Owen").unwrap();
    let member = format!("/desk/members/{}", person_of(&scene, "Dale"));
    let page = scene.open(&mut owen, &member).unwrap();
    assert!(page.body.contains("did not arrive"), "{}", page.reads());
    assert!(scene.open(&mut owen, "/desk/undelivered").unwrap().body.contains("Dale Whitcomb"));
    let mail = scene.mail("dale@whitcomb.example");
    mailed("the_welcome_by_mail", mail.first().expect("the welcome, by mail"), "");
}

#[test]
fn a_call_of_the_company_is_believed_by_its_signature_alone() {
    let scene = monday();
    let body = br#"{"id":"e1","object":"event","type":"report.completed","data":{"object":{"id":"r1"}}}"#;
    let call = |signature: Option<String>| {
        let mut request = http::Request::post("http://town.test/hooks/checkr");
        if let Some(signature) = signature {
            request = request.header("x-checkr-signature", signature);
        }
        scene.post(request.body(bytes::Bytes::from_static(body)).unwrap()).unwrap().status().as_u16()
    };
    let key = sim::vendors::screening_at("http://town.test").api_key;
    assert_eq!(call(Some(channels::checkr::sign(&key, body))), 200);
    assert_eq!(call(Some(channels::checkr::sign("another", body))), 403);
    assert_eq!(call(None), 403);
}

#[test]
fn signing_up_to_work_is_a_conversation_by_text() {
    let scene = monday();
    for words in [
        "join",
        "both please",
        "2",
        "Otis Bell",
        "1 Nowhere Street, Atlantis",
        "1, 99",
        "1",
        "otis at bell",
        OTIS_MAIL,
        "5/17/1984",
    ] {
        scene.texts("Otis", words).unwrap();
    }
    // A question goes to a person, and the sign-up waits where it was.
    scene.texts("Otis", "who reads what the check finds?").unwrap();
    assert!(scene.last_text("Otis").unwrap().contains("A person"));
    scene.texts("Otis", "yes").unwrap();
    assert!(scene.last_text("Otis").unwrap().contains("could not use that"), "the map knows no such street");
    scene.texts("Otis", "2809 Bluebonnet Lane, Austin, TX 78704").unwrap();
    heard("otis_signs_up_by_text", &scene, "Otis", "");
    fills_in(&scene, "Otis");
    scene.pass(SignedDuration::from_hours(25)).unwrap();
    let row = scene.app.store.worker_of(person_of(&scene, "Otis")).unwrap().unwrap();
    assert_eq!(row.application.state, ApplicationState::Waiting);
    assert_eq!(row.card.skills[..], ["assembly"]);
    assert!(scene.app.store.signups_due(scene.now(), 10).unwrap().is_empty());
}

#[test]
fn whoever_is_not_understood_three_times_talks_to_a_person_and_goes_on_after() {
    let scene = monday();
    for words in ["join", "2", "Otis Bell", "asdf"] {
        scene.texts("Otis", words).unwrap();
    }
    let again = |scene: &Scene| scene.last_text("Otis").unwrap().contains("could not use that");
    assert!(again(&scene), "{}", scene.last_text("Otis").unwrap());
    for words in ["2809 Bluebonnet Lane, Austin, TX 78704", "1", OTIS_MAIL, "in spring", "1985 or so"] {
        scene.texts("Otis", words).unwrap();
    }
    assert!(again(&scene), "{}", scene.last_text("Otis").unwrap());
    scene.texts("Otis", "I do not remember").unwrap();
    assert!(scene.last_text("Otis").unwrap().contains("A person"), "{}", scene.last_text("Otis").unwrap());
    // A date in words is one.
    scene.texts("Otis", "April 2, 1985").unwrap();
    assert!(!again(&scene) && !scene.last_text("Otis").unwrap().contains("A person"));
    scene.texts("Otis", "yes").unwrap();
    fills_in(&scene, "Otis");
}

#[test]
fn signing_up_as_a_member_is_a_conversation_in_ones_own_language() {
    let scene = monday();
    for words in [
        "Mitmachen",
        "1",
        "Jonas Keller",
        "1200 Barton Hills Drive, Austin, TX 78704",
        "jonas@keller.example",
        "3.4.1971",
        "nein",
    ] {
        scene.texts("Jonas", words).unwrap();
    }
    let jonas = person_of(&scene, "Jonas");
    assert_eq!(state_of(&scene, jonas), ApplicationState::Consenting, "nobody is checked who said no");
    scene.texts("Jonas", "ja").unwrap();
    assert_eq!(state_of(&scene, jonas), ApplicationState::Checking);
    heard("jonas_signs_up_by_text", &scene, "Jonas", "");
    // What is left unfinished is forgotten, and what is erased is too.
    scene.texts("Maud", "join").unwrap();
    scene.pass(SignedDuration::from_hours(25)).unwrap();
    scene.texts("Maud", "1").unwrap();
    assert!(!scene.last_text("Maud").unwrap().contains("first and last name"));
    scene.app.forget_step().unwrap();
    assert!(scene.app.store.signup(&scene.app.phone_lookup(number_of("Maud").unwrap())).unwrap().is_none());
}

/// Dale's wardrobe is Rosa's, for Monday at ten.
fn rosas_visit() -> (Scene, String) {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    (scene, code)
}

fn rosas_page(scene: &Scene) -> String {
    let row = scene.app.store.worker_of(person_of(scene, "Rosa")).unwrap().unwrap();
    format!("/desk/people/{}", row.card.worker)
}

#[test]
fn whoever_is_suspended_loses_what_has_not_begun_and_keeps_what_has() {
    let (scene, code) = rosas_visit();
    let mut owen = scene.browser("Owen").unwrap();
    let suspend = format!("{}/decide/suspend", rosas_page(&scene));
    scene.submit(&mut owen, &suspend, &[("key", "s1")]).unwrap();
    let job = only_job(&scene);
    assert!(job.assignee().is_none() && job.stage == domain::job::Stage::Sourcing, "{:?}", job.stage);
    heard("the_phone_of_whoever_was_suspended", &scene, "Rosa", &code);
    heard("the_customer_hears_that_somebody_else_is_sought", &scene, "Dale", &code);
    // Once, however often the office's journal is read.
    let before = scene.app.store.head("austin").unwrap();
    scene.settle().unwrap();
    assert_eq!(scene.app.store.head("austin").unwrap(), before);
    let (scene, code) = rosas_visit();
    to(&scene, "2027-03-15T10:00");
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    let mut owen = scene.browser("Owen").unwrap();
    scene.submit(&mut owen, &format!("{}/decide/suspend", rosas_page(&scene)), &[("key", "s2")]).unwrap();
    assert!(only_job(&scene).assignee().is_some(), "work that has begun stays theirs");
}

#[test]
fn a_licence_that_runs_out_gives_its_jobs_back_and_gets_no_more_of_them() {
    let (scene, _) = rosas_visit();
    let mut owen = scene.browser("Owen").unwrap();
    let licences = [("key", "l1"), ("until-assembly", "2027-03-13")];
    scene.submit(&mut owen, &format!("{}/decide/licences", rosas_page(&scene)), &licences).unwrap();
    scene.pass(SignedDuration::from_mins(1)).unwrap();
    assert!(scene.phone("Rosa").unwrap().contains("ends on Sat Mar 13 2027"), "less than a month");
    assert!(only_job(&scene).assignee().is_some());
    to(&scene, "2027-03-14T09:00");
    assert!(scene.phone("Rosa").unwrap().contains("ran out on Sat Mar 13 2027"));
    assert!(only_job(&scene).assignee().is_none(), "somebody else is sought");
    let heard_before = scene.phone("Rosa").unwrap().matches("Reply YES, NO").count();
    dale_asks_under(&scene, "Another wardrobe.", "dale-2");
    assert_eq!(scene.phone("Rosa").unwrap().matches("Reply YES, NO").count(), heard_before);
}

#[test]
fn whoever_was_asked_before_their_licence_ran_out_gets_nothing_after_it() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    assert!(scene.phone("Rosa").unwrap().contains("Reply YES, NO"));
    let mut owen = scene.browser("Owen").unwrap();
    let licences = [("key", "l1"), ("until-assembly", "2027-03-11")];
    scene.submit(&mut owen, &format!("{}/decide/licences", rosas_page(&scene)), &licences).unwrap();
    to(&scene, "2027-03-12T09:00");
    scene.texts("Rosa", "yes").unwrap();
    assert_eq!(only_job(&scene).visit.sourcing.yes, 0);

    assert!(scene.last_text("Rosa").unwrap().contains("can't take jobs at the moment"));
}
