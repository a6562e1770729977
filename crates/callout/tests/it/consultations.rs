//! Consultations: an issue is talked about by video before anybody comes. Asked for by its length, for now or for a time;
//! met in a room, where the server sees who is there; and followed by a visit, if somebody has to come.

use domain::job::{BillState, Job, Side, Stage};
use domain::playbook::{self, Purpose};
use jiff::SignedDuration;
use sim::scene::Scene;
use sim::{Client, Page};
use store::JobFilter;

use crate::told::{
    add_dale, austin, code_of, empty_store, heard, only_job, pays_by_the_link, person_of, press, seen, sees,
    until,
};

const FORM: &str = include_str!("../../../../playbooks/home-membership/playbook.toml");
const DALES_HOME: &str = "2809 Bluebonnet Lane, Austin, TX 78704";

fn thursday() -> Scene {
    let playbook = playbook::read("home-membership", FORM).unwrap();
    let scene = Scene::on(empty_store(), "2027-03-11T08:00", austin(), playbook).unwrap();
    add_dale(&scene);
    scene
}

/// Dale asks for a consultation; `slot` is a time, or `now`.
fn dale_asks(scene: &Scene, dale: &mut Client, slot: &str, minutes: &str) -> Page {
    let fields = [
        ("key", "dale-1"),
        ("service", "tap-repair"),
        ("address", DALES_HOME),
        ("details", "The cistern keeps filling."),
        ("how", "online"),
        ("minutes", minutes),
        ("slot", slot),
    ];
    scene.submit(dale, "/requests", &fields).unwrap()
}

/// Who was asked last, by their first name.
fn asked_last(scene: &Scene) -> String {
    let job = only_job(scene);
    let mut all = scene.app.store.candidates("austin", job.id, job.visit.n).unwrap();
    all.sort_by_key(|candidate| candidate.rank);
    let person = scene.app.store.worker(all.last().unwrap().worker).unwrap().unwrap().person;
    scene.app.name_of(person).unwrap().open().split(' ').next().unwrap().to_owned()
}

/// A browser in which the room of the link in somebody's last text is open.
fn at_the_door(scene: &Scene, name: &str) -> (Client, Page) {
    let text = scene.last_text(name).unwrap();
    let link = text.split_whitespace().find(|word| word.starts_with("http")).expect("a link").to_owned();
    let mut browser = scene.stranger();
    let page = scene.open(&mut browser, &link).unwrap();
    (browser, page)
}

fn has_a_door(page: &Page) -> bool {
    page.forms().iter().any(|form| form.action.ends_with("/join"))
}

fn goes_in(scene: &Scene, name: &str) -> Client {
    let (mut browser, page) = at_the_door(scene, name);
    let inside = press(scene, &mut browser, &page, "/join", "");
    assert_eq!(inside.status, 303, "{}", inside.body);
    browser
}

/// Their pages stay open for so many half minutes.
fn stay(scene: &Scene, those: &mut [&mut Client], half_minutes: u32) {
    let beat = format!("/jobs/{}/beat", only_job(scene).id);
    for _ in 0..half_minutes {
        scene.pass(SignedDuration::from_secs(30)).unwrap();
        for one in those.iter_mut() {
            assert_eq!(scene.submit(one, &beat, &[]).unwrap().status, 204);
        }
    }
}

fn wallet(scene: &Scene, name: &str) -> i64 {
    let worker = scene.app.store.worker_of(person_of(scene, name)).unwrap().unwrap();
    let balances = scene.app.store.balances("austin").unwrap();
    let account = format!("provider:wallet/{}", worker.card.provider);
    balances.into_iter().find(|(name, _)| *name == account).map_or(0, |(_, balance)| -balance)
}

fn jobs(scene: &Scene) -> Vec<Job> {
    scene.app.store.jobs("austin", JobFilter::Customer(person_of(scene, "Dale"))).unwrap()
}

/// Model E's own story, from the issue to the stars: the seed's steps 5 and 6 for homeowners, 4 and 5 for providers.
#[test]
fn dale_talks_to_one_and_another_comes() {
    let scene = thursday();
    scene.texts("Dale", "plan 2").unwrap();
    pays_by_the_link(&scene, "Dale");
    let mut dale = scene.browser("Dale").unwrap();
    sees("dale_may_ask_online_or_at_home", &scene, &mut dale, "/?service=garden-tidy", "");
    assert_eq!(dale_asks(&scene, &mut dale, "now", "20").status, 303);
    let text = scene.last_text("Dale").unwrap();
    assert!(text.contains("20 minutes for $32.48, tax included"), "said before anybody is asked: {text}");
    let code = code_of(&text);
    let first = asked_last(&scene);
    scene.texts(&first, "no").unwrap();
    let second = asked_last(&scene);
    assert_ne!(first, second, "the next at once");
    heard("whoever_is_asked_online", &scene, &second, &code);
    scene.texts(&second, "yes").unwrap();
    let told = scene.last_text(&second).unwrap();
    for private in ["Whitcomb", "Bluebonnet", "555"] {
        assert!(!told.contains(private), "{private} is nobody's to know who is met in a room: {told}");
    }
    // Dale is there first, and sees that nobody else is.
    let (mut dales, page) = at_the_door(&scene, "Dale");
    let page = press(&scene, &mut dales, &page, "/join", "");
    let room = page.location.unwrap();
    sees("dale_waits_in_the_room", &scene, &mut dales, &room, &code);
    let mut theirs = goes_in(&scene, &second);
    stay(&scene, &mut [&mut dales, &mut theirs], 6);
    // Dale's line breaks, and after some minutes he is back: nothing is lost of what was.
    stay(&scene, &mut [&mut theirs], 6);
    assert_eq!(only_job(&scene).visit.room.unwrap().since(Side::Customer), None);
    stay(&scene, &mut [&mut dales, &mut theirs], 6);
    sees("the_technician_is_in_the_room_with_dale", &scene, &mut theirs, &room, &code);
    // What is written there is written without leaving, also what does not pass.
    let say = format!("/jobs/{}/say", only_job(&scene).id);
    let held = scene.submit(&mut theirs, &say, &[("from", "room"), ("words", "ring 512 555 0121")]).unwrap();
    assert!(held.status == 422 && held.body.contains("data-beat"), "{}", held.body);
    assert!(held.body.contains("ring 512 555 0121</textarea>"), "{}", held.body);
    let written = [("from", "room"), ("words", "Is the valve at the bottom or at the side?")];
    let sent = scene.submit(&mut theirs, &say, &written).unwrap();
    assert!(sent.status == 303 && sent.location.unwrap().ends_with("/room"));
    assert!(scene.open(&mut dales, &room).unwrap().body.contains("Is the valve at the bottom"));
    assert!(!scene.phone("Dale").unwrap().contains("Is the valve"), "whoever is in the room reads it there");
    let before = wallet(&scene, &second);
    scene.texts(&second, &format!("NEEDS VISIT {code} the valve is worn")).unwrap();
    assert_eq!(wallet(&scene, &second) - before, 3200, "80 per cent of the full price, once");
    let job = only_job(&scene);
    assert_eq!((job.stage.clone(), job.visit.n, job.visit.purpose), (Stage::Request, 2, Purpose::Service));
    let at = format!("/jobs/{}", job.id);
    let page = scene.open(&mut dale, &at).unwrap();
    seen("dale_says_when_and_who", &page, &code);
    asks_for_somebody_else(&scene, &mut dale, &page);
    let third = asked_last(&scene);
    assert!(third != second, "whoever he talked to is not asked");
    let asked = scene.last_text(&third).unwrap();
    assert!(asked.contains("AT HOME") && asked.contains("the valve is worn"), "{asked}");
    scene.texts(&third, "yes").unwrap();
    // The consultation is paid while the visit is on its way.
    let bill = |n: u8| only_job(&scene).bills.iter().find(|bill| bill.n == n).unwrap().state;
    let pay = scene.phone("Dale").unwrap();
    assert!(pay.contains("$32.48 to pay"), "{pay}");
    assert_eq!(bill(1), BillState::Open);
    pays(&scene, &mut dale, &at);
    assert_eq!(bill(1), BillState::Paid);
    until(&scene, "2027-03-15T10:05");
    scene.texts(&third, &format!("HERE {code}")).unwrap();
    scene.pass(SignedDuration::from_mins(50)).unwrap();
    scene.texts(&third, &format!("DONE {code}")).unwrap();
    scene.texts("Dale", &format!("YES {code}")).unwrap();
    scene.texts("Dale", &format!("PAID {code}")).unwrap();
    scene.texts(&third, &format!("RECEIVED {code}")).unwrap();
    scene.texts("Dale", "5").unwrap();
    scene.texts(&third, "5").unwrap();
    heard("dales_phone_through_a_consultation_and_a_visit", &scene, "Dale", &code);
    heard("the_phone_of_whom_dale_talked_to", &scene, &second, &code);
    assert!(jobs(&scene).iter().all(Job::is_closed));
}

/// On Monday at ten, and by another than whom he talked to.
fn asks_for_somebody_else(scene: &Scene, dale: &mut Client, page: &Page) {
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/again")).unwrap();
    let key = form.fields.iter().find(|(name, _)| name == "key").unwrap().1.clone();
    let again = [("key", key.as_str()), ("from", "2027-03-15T10:00"), ("who", "another")];
    assert_eq!(scene.submit(dale, &form.action, &again).unwrap().status, 303);
}

/// The bill that is open on a job's page, at the payment provider's own page.
fn pays(scene: &Scene, dale: &mut Client, at: &str) {
    let page = scene.open(dale, at).unwrap();
    let to = press(scene, dale, &page, "/pay", "").location.unwrap();
    let page = scene.open(dale, &to).unwrap();
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/payment")).unwrap();
    scene.submit(dale, &form.action, &[]).unwrap();
    scene.pass(SignedDuration::from_mins(2)).unwrap();
}

#[test]
fn whoever_does_not_open_the_room_is_followed_by_the_next() {
    let scene = thursday();
    let mut dale = scene.browser("Dale").unwrap();
    dale_asks(&scene, &mut dale, "now", "20");
    let first = asked_last(&scene);
    scene.texts(&first, "yes").unwrap();
    let _dales = goes_in(&scene, "Dale");
    scene.pass(SignedDuration::from_mins(7)).unwrap();
    assert_ne!(asked_last(&scene), first, "five minutes after it was to begin");
    assert!(scene.last_text("Dale").unwrap().contains("is not there after all"));
    // Whose turn is over opens nobody's room any more.
    let (_, page) = at_the_door_of(&scene, &first);
    assert!(!has_a_door(&page), "{}", page.body);
}

/// The room that a worker was told of before.
fn at_the_door_of(scene: &Scene, name: &str) -> (Client, Page) {
    let phone = scene.phone(name).unwrap();
    let link = phone.split_whitespace().rfind(|word| word.starts_with("http")).unwrap().to_owned();
    let mut browser = scene.stranger();
    let page = scene.open(&mut browser, &link).unwrap();
    (browser, page)
}

#[test]
fn nobody_is_paid_for_being_alone_in_a_room() {
    let scene = thursday();
    let mut dale = scene.browser("Dale").unwrap();
    dale_asks(&scene, &mut dale, "now", "10");
    let first = asked_last(&scene);
    scene.texts(&first, "yes").unwrap();
    let code = only_job(&scene).code.to_string();
    let mut theirs = goes_in(&scene, &first);
    assert!(scene.last_text("Dale").unwrap().contains("is in the room"));
    stay(&scene, &mut [&mut theirs], 20);
    scene.texts(&first, &format!("DONE {code}")).unwrap();
    let job = only_job(&scene);
    assert!(job.open_case().is_some() && job.bills.is_empty(), "the desk asks both why");
    assert_eq!(wallet(&scene, &first), 0);
    heard("dale_was_not_in_the_room", &scene, "Dale", &code);
}

#[test]
fn a_short_meeting_is_the_customers_to_judge_and_a_no_is_a_case() {
    let scene = thursday();
    let mut dale = scene.browser("Dale").unwrap();
    dale_asks(&scene, &mut dale, "now", "20");
    let first = asked_last(&scene);
    scene.texts(&first, "yes").unwrap();
    let code = only_job(&scene).code.to_string();
    let (mut dales, mut theirs) = (goes_in(&scene, "Dale"), goes_in(&scene, &first));
    stay(&scene, &mut [&mut dales, &mut theirs], 4);
    let page = scene.open(&mut theirs, &format!("/jobs/{}/room", only_job(&scene).id)).unwrap();
    press(&scene, &mut theirs, &page, "/leave", "");
    scene.texts(&first, &format!("DONE {code}")).unwrap();
    assert!(
        scene.last_text("Dale").unwrap().contains("only briefly"),
        "{}",
        scene.last_text("Dale").unwrap()
    );
    // In words of his own it is a person's to read: what silence would agree to goes to the desk until then.
    let at = format!("/jobs/{}", only_job(&scene).id);
    assert!(scene.open(&mut dale, &at).unwrap().body.contains("silence counts as yes"));
    scene.texts("Dale", "it was ten seconds and that was that").unwrap();
    let page = scene.open(&mut dale, &at).unwrap();
    assert!(!page.body.contains("silence counts as yes"), "{}", page.reads());
    scene.pass(SignedDuration::from_hours(30)).unwrap();
    assert_eq!((only_job(&scene).stage.word(), wallet(&scene, &first)), ("approval", 0));
    scene.texts("Dale", &format!("no, they hung up {code}")).unwrap();
    let job = only_job(&scene);
    let phone = scene.phone("Dale").unwrap();
    assert!(job.open_case().is_some_and(|case| case.by == Side::Customer), "{phone}");
    assert_eq!(wallet(&scene, &first), 0);
}

#[test]
fn three_other_times_are_as_long_as_was_asked_for() {
    let scene = thursday();
    let mut dale = scene.browser("Dale").unwrap();
    dale_asks(&scene, &mut dale, "2027-03-15T10:00:00/2027-03-15T12:00:00", "30");
    let first = asked_last(&scene);
    scene.texts(&first, "Mar 16 9-11am, Mar 17 1-3pm, Mar 18 9-11am").unwrap();
    scene.texts("Dale", "2").unwrap();
    let slot = only_job(&scene).agreed_slot().unwrap();
    assert_eq!(
        (slot.from.to_string(), slot.to.to_string()),
        ("2027-03-17T13:00:00".into(), "2027-03-17T13:30:00".into())
    );
    // The room opens a quarter of an hour before.
    let (mut browser, page) = at_the_door(&scene, "Dale");
    assert!(page.body.contains("The room opens") && !has_a_door(&page), "{}", page.body);
    let early = scene.submit(&mut browser, &format!("/jobs/{}/join", only_job(&scene).id), &[]).unwrap();
    assert_eq!(early.status, 409);
    until(&scene, "2027-03-17T12:46");
    goes_in(&scene, "Dale");
}

#[test]
fn whoever_has_as_many_as_they_like_pays_nothing_and_their_provider_is_paid_the_same() {
    let scene = thursday();
    scene.texts("Dale", "plan 3").unwrap();
    pays_by_the_link(&scene, "Dale");
    let mut dale = scene.browser("Dale").unwrap();
    dale_asks(&scene, &mut dale, "now", "20");
    let first = asked_last(&scene);
    scene.texts(&first, "yes").unwrap();
    let code = only_job(&scene).code.to_string();
    let (mut dales, mut theirs) = (goes_in(&scene, "Dale"), goes_in(&scene, &first));
    stay(&scene, &mut [&mut dales, &mut theirs], 12);
    scene.texts(&first, &format!("DONE {code}")).unwrap();
    assert_eq!(wallet(&scene, &first), 3200);
    let job = jobs(&scene).remove(0);
    assert!(job.is_even() && job.bills[0].amount() == 0, "one line on the bill, and nothing to pay");
    assert!(!scene.phone("Dale").unwrap().contains("to pay"));
}

/// What is asked of a room by somebody who has no business there, and what they say of being in it.
#[test]
fn nobody_else_gets_into_a_room() {
    let scene = thursday();
    let mut dale = scene.browser("Dale").unwrap();
    dale_asks(&scene, &mut dale, "now", "20");
    let declined = asked_last(&scene);
    scene.texts(&declined, "no").unwrap();
    let first = asked_last(&scene);
    scene.texts(&first, "yes").unwrap();
    let job = format!("/jobs/{}", only_job(&scene).id);
    let never_asked = ["Rosa", "Kyle", "Tess"].into_iter().find(|name| *name != declined && *name != first);
    let mut stranger = scene.browser(never_asked.unwrap()).unwrap();
    assert_eq!(scene.open(&mut stranger, &format!("{job}/room")).unwrap().status, 404);
    let mut theirs = goes_in(&scene, &first);
    // A page of whoever said no, and one of the desk's, keep nobody in the room.
    let mut others = [scene.browser(&declined).unwrap(), scene.browser("Priya").unwrap()];
    for other in &mut others {
        for door in ["join", "beat"] {
            let said = scene.submit(other, &format!("{job}/{door}"), &[]).unwrap();
            let shown_in = said.location.is_some_and(|to| to.ends_with("/room"));
            assert!(said.status != 204 && !shown_in, "{door}: {}", said.status);
        }
    }
    assert!(!scene.open(&mut others[0], &format!("{job}/room")).unwrap().body.contains("Dale"));
    assert_eq!(scene.open(&mut others[1], &format!("{job}/room")).unwrap().status, 403);
    stay(&scene, &mut [&mut theirs], 1);
    scene.pass(SignedDuration::from_mins(2)).unwrap();
    assert_eq!(only_job(&scene).visit.room.unwrap().since(Side::Worker), None, "a closed page is noticed");
}

/// At night nobody is asked before the morning, so nobody is promised anybody now: the form says so, and takes a time.
#[test]
fn now_is_not_offered_at_night() {
    let scene = thursday();
    until(&scene, "2027-03-11T21:30");
    let mut dale = scene.browser("Dale").unwrap();
    sees("dale_is_told_that_it_is_night", &scene, &mut dale, "/?service=garden-tidy", "");
    let page = dale_asks(&scene, &mut dale, "now", "20");
    assert_eq!(page.status, 422);
    assert!(page.body.contains("nobody is asked before 8 am"), "{}", page.body);
    assert!(jobs(&scene).is_empty());
    assert_eq!(dale_asks(&scene, &mut dale, "2027-03-12T10:00:00/2027-03-12T12:00:00", "20").status, 303);
    assert_eq!(jobs(&scene).len(), 1);
}

/// A length that is none is refused, and nothing is taken for it.
#[test]
fn a_length_that_is_none_is_refused() {
    let scene = thursday();
    let mut dale = scene.browser("Dale").unwrap();
    for none in ["abc", "7000", "-20", "2"] {
        let page = dale_asks(&scene, &mut dale, "now", none);
        assert_eq!(page.status, 422, "{none}");
        assert!(page.body.contains("between 5 and 180 minutes"), "{}", page.body);
    }
    assert!(jobs(&scene).is_empty());
}

/// On the phone the desk reads out what each plan pays, since it has any member on the phone.
#[test]
fn the_desk_sees_what_each_plan_pays() {
    let scene = thursday();
    let mut priya = scene.browser("Priya").unwrap();
    let page = scene.open(&mut priya, "/?service=garden-tidy").unwrap().body;
    assert!(page.contains("20 minutes · Pay-As-Go $"), "{page}");
    assert!(page.contains("Elite included"), "{page}");
}

/// Whoever is promised to somebody else in a few minutes cannot be met now as well.
#[test]
fn nobody_is_in_two_rooms_at_once() {
    let scene = thursday();
    let mut dale = scene.browser("Dale").unwrap();
    let at_ten = "2027-03-11T10:00:00/2027-03-11T12:00:00";
    assert_eq!(dale_asks(&scene, &mut dale, at_ten, "20").status, 303);
    let first = asked_last(&scene);
    scene.texts(&first, "yes").unwrap();
    // Both are called to it as soon as the room can be gone into, and not before.
    let called = |name: &str, words: &str| scene.phone(name).unwrap().matches(words).count();
    until(&scene, "2027-03-11T09:44");
    assert_eq!(called("Dale", "meets you soon") + called(&first, "retrouvez sous peu"), 0);
    until(&scene, "2027-03-11T09:46");
    assert_eq!(called("Dale", "meets you soon"), 1);
    assert_eq!(called(&first, "retrouvez sous peu") + called(&first, "you meet Dale soon"), 1);
    until(&scene, "2027-03-11T09:55");
    let fields = [
        ("key", "dale-2"),
        ("service", "tap-repair"),
        ("address", DALES_HOME),
        ("details", "And now it drips."),
        ("how", "online"),
        ("minutes", "20"),
        ("slot", "now"),
    ];
    assert_eq!(scene.submit(&mut dale, "/requests", &fields).unwrap().status, 303);
    let code = code_of(&scene.last_text("Dale").unwrap());
    let other = jobs(&scene).into_iter().find(|job| job.code.as_str() == code).unwrap();
    assert!(!scene.phone(&first).unwrap().contains(&code), "{first} is met elsewhere at ten, and not asked");
    scene.texts(&first, &format!("yes {code}")).unwrap();
    let other = scene.app.job(other.id).unwrap().unwrap();
    assert!(other.assignee().is_none() && other.visit.sourcing.asked == 1, "somebody else is asked");
}
