//! Open offers, told through pages and phones: posted, offered for, compared, taken, booked by a fee, done, paid from hand
//! to hand. Ana's deck wants paint; Rosa and June name a price.

use domain::job::{About, BillState, Event, Limits, Side, Stage};
use domain::playbook;
use jiff::SignedDuration;
use sim::scene::{Scene, number_of};
use sim::{Client, Page};
use store::JobFilter;

use crate::told::{austin, code_of, empty_store, heard, only_job, pays_by_the_link, person_of, seen, sees};

const FORM: &str = include_str!("../../../../playbooks/open-offers/playbook.toml");

pub(crate) fn thursday() -> Scene {
    let playbook = playbook::read("open-offers", FORM).unwrap();
    Scene::on(empty_store(), "2027-04-01T10:00", austin(), playbook).unwrap()
}

pub(crate) fn ana_posts(scene: &Scene, key: &str, more: &[(&str, &str)]) -> Page {
    let mut fields = vec![
        ("key", key),
        ("service", "deck-painting"),
        ("address", "1811 Rabb Road, Austin, TX 78704"),
        ("details", "A deck of twelve square metres."),
        ("name", "Ana Tuala"),
        ("phone", number_of("Ana").unwrap()),
    ];
    fields.extend_from_slice(more);
    scene.submit(&mut scene.stranger(), "/requests", &fields).unwrap()
}

/// Ana asks; gives the job's code.
pub(crate) fn asked(scene: &Scene) -> String {
    let page = ana_posts(scene, "ana-1", &[("budget", "550"), ("by", "2027-04-20")]);
    assert_eq!(page.status, 303, "{}", page.body);
    scene.texts("Ana", "yes").unwrap();
    code_of(&scene.last_text("Ana").unwrap())
}

pub(crate) fn job_page(scene: &Scene, browser: &mut Client) -> Page {
    scene.open(browser, &format!("/jobs/{}", only_job(scene).id)).unwrap()
}

/// Rosa offers by text, June on the page; gives the page as June reads it before.
pub(crate) fn two_offers(scene: &Scene, code: &str) -> Page {
    scene.texts("Rosa", &format!("OFFER {code} 460 two coats, 40 sanding, Tuesday 9am-5pm")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("$500"), "{}", scene.last_text("Rosa").unwrap());
    let mut june = scene.browser("June").unwrap();
    let list = scene.open(&mut june, "/work").unwrap();
    assert!(list.body.contains(code) && !list.body.contains("Rabb"), "{}", list.body);
    let page = job_page(scene, &mut june);
    assert!(page.body.contains("$550") && page.body.contains("Apr 20"), "budget and day: {}", page.body);
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/offer")).expect("a form");
    let key = form.fields.iter().find(|(name, _)| name == "key").map_or("", |(_, value)| value.as_str());
    let nonsense = [("key", key), ("price", "lots")];
    assert_eq!(scene.submit(&mut june, &form.action, &nonsense).unwrap().status, 422);
    let leaking = [("key", key), ("price", "520"), ("words", "Call me on 512 555 0199")];
    let held = scene.submit(&mut june, &form.action, &leaking).unwrap();
    assert_eq!(held.status, 422);
    assert!(held.body.contains("Call me on 512 555 0199"), "what she typed is still there: {}", held.body);
    let said = [("key", key), ("price", "520"), ("words", "Sanding included."), ("days", "3")];
    assert_eq!(scene.submit(&mut june, &form.action, &said).unwrap().status, 303);
    page
}

/// The number of somebody's offer, as Ana's phone says it.
pub(crate) fn number_of_offer(scene: &Scene, name: &str) -> String {
    let phone = scene.phone("Ana").unwrap();
    let line =
        phone.lines().rfind(|line| line.contains(&format!("< {name}")) && line.contains("TAKE")).unwrap();
    line.split_once("TAKE ").unwrap().1.split(' ').next().unwrap().to_owned()
}

#[test]
fn anas_deck_from_the_request_to_the_reviews() {
    let scene = thursday();
    let page = ana_posts(&scene, "x", &[("budget", "a lot"), ("by", "")]);
    assert_eq!(page.status, 422, "a budget is a sum");
    seen("ana_is_told_that_a_budget_is_a_sum", &page, "");
    assert_eq!(
        ana_posts(&scene, "y", &[("budget", ""), ("by", "2027-03-01")]).status,
        422,
        "and a day is still to come"
    );
    let code = asked(&scene);
    assert!(scene.last_text("Ana").unwrap().contains("Offers come to you here"));
    assert_eq!(
        only_job(&scene).limits,
        Limits { budget: Some(55_000), by: Some(jiff::civil::date(2027, 4, 20)) }
    );
    assert!(scene.phone("Rosa").unwrap().is_empty(), "nobody is texted");
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("name your price"), "a yes is no price");
    seen("june_reads_what_ana_wants", &two_offers(&scene, &code), &code);
    // Side by side, without numbers to ring.
    let mut ana = scene.browser("Ana").unwrap();
    let page = job_page(&scene, &mut ana);
    assert!(page.body.contains("$500") && page.body.contains("$520") && page.body.contains("Rosa L."));
    assert!(page.body.contains("$50 now") && page.body.contains("$450 to them directly"), "{}", page.body);
    assert!(!page.body.contains("555 0199"), "{}", page.body);
    assert!(page.body.contains("Sanding included"));
    seen("ana_compares_two_offers", &page, &code);
    // She takes Rosa's, by its number; nothing is Rosa's before the fee.
    let number = number_of_offer(&scene, "Rosa");
    scene.texts("Ana", &format!("take {number} {code}")).unwrap();
    let held = scene.last_text("Ana").unwrap();
    assert!(held.contains("booking fee of $50") && held.contains("The rest, $450"), "{held}");
    assert!(scene.last_text("Rosa").unwrap().contains("booked once they have paid the fee"));
    assert!(scene.last_text("June").unwrap().contains("another offer was taken"));
    let mut rosa = scene.browser("Rosa").unwrap();
    let unbooked = job_page(&scene, &mut rosa);
    assert!(!unbooked.body.contains("Rabb Road"), "not before the fee");
    assert!(!unbooked.body.contains("come and start"), "nor on the way: {}", unbooked.body);
    seen("rosa_waits_for_the_fee", &unbooked, &code);
    pays_by_the_link(&scene, "Ana");
    assert!(job_page(&scene, &mut rosa).body.contains("come and start"));
    the_customer_sees_fee_and_rest(&scene);
    assert!(scene.phone("Ana").unwrap().contains("Booked: Rosa L."));
    assert!(scene.phone("Rosa").unwrap().contains("1811 Rabb Road"), "{}", scene.phone("Rosa").unwrap());
    assert!(scene.last_text("June").unwrap().contains("going to somebody else"));
    let slot = only_job(&scene).agreed_slot().unwrap();
    assert_eq!(slot.from.strftime("%a %d %H:%M").to_string(), "Tue 06 09:00");
    the_deck_is_painted_and_paid_for(&scene, &code, &mut ana, &mut rosa);
    scene.texts("Ana", "5 like new").unwrap();
    scene.texts("Rosa", "5").unwrap();
    assert!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty(), "closed");
    the_platform_has_its_fee_alone(&scene);
    heard("anas_phone", &scene, "Ana", &code);
    heard("rosas_phone_with_offers", &scene, "Rosa", &code);
    heard("junes_phone", &scene, "June", &code);
}

/// Done, changed, done again, right; and the rest goes from hand to hand.
fn the_deck_is_painted_and_paid_for(scene: &Scene, code: &str, ana: &mut Client, rosa: &mut Client) {
    let slot = only_job(scene).agreed_slot().unwrap();
    let starts = slot.starts(&scene.app.market.time_zone());
    scene.pass(starts.duration_since(scene.now()) + SignedDuration::from_mins(4)).unwrap();
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.pass(SignedDuration::from_hours(6)).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    seen("ana_is_asked_whether_it_is_right", &job_page(scene, ana), code);
    scene.texts("Ana", &format!("No {code}, there are drips on the rail")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("drips on the rail"));
    scene.pass(SignedDuration::from_hours(20)).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    scene.texts("Ana", &format!("yes {code}")).unwrap();
    let direct = scene.last_text("Ana").unwrap();
    assert!(direct.contains("pay Rosa L. $450 directly"), "{direct}");
    // A number after that is no money, and an OK is no word on it.
    scene.texts("Ana", "ok").unwrap();
    assert!(matches!(only_job(scene).stage, Stage::Settling { .. }));
    scene.texts("Ana", "paid").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("they have paid you $450"));
    scene.texts("Rosa", "ok").unwrap();
    assert!(matches!(only_job(scene).stage, Stage::Settling { .. }), "an OK is no receipt");
    let hers = job_page(scene, rosa);
    assert!(hers.body.contains("It has not come"), "and can be said");
    seen("rosa_reads_how_it_went_with_ana", &hers, code);
    let statement = format!("/jobs/{}/statement", only_job(scene).id);
    sees("rosa_reads_what_ana_pays_and_to_whom", scene, rosa, &statement, code);
    seen("ana_reads_how_it_went_with_rosa", &job_page(scene, ana), code);
    scene.texts("Rosa", "received").unwrap();
    assert!(matches!(only_job(scene).stage, Stage::Feedback { .. }), "{}", scene.phone("Rosa").unwrap());
}

/// Nobody's wallet was touched, and nothing is held.
fn the_platform_has_its_fee_alone(scene: &Scene) {
    let balances = scene.app.store.balances("austin").unwrap();
    let balance = |name: &str| {
        balances
            .iter()
            .filter(|(account, _)| account.starts_with(name))
            .map(|(_, balance)| balance)
            .sum::<i64>()
    };
    assert_eq!(balance("platform:fees") + balance("tax:payable"), -5000);
    assert_eq!((balance("provider:wallet"), balance("job:held"), balance("customer:receivable")), (0, 0, 0));
}

/// A browser that the payment's link has signed in shows how the price is paid.
fn the_customer_sees_fee_and_rest(scene: &Scene) {
    let phone = scene.last_text("Ana").unwrap();
    let link = phone.split_whitespace().find(|word| word.contains("/l/")).expect("a link").to_owned();
    let page = scene.open(&mut scene.stranger(), &link).unwrap();
    assert!(page.body.contains("of that the booking fee, paid"), "{}", page.body);
    assert!(page.body.contains("$50") && page.body.contains("$450"), "{}", page.body);
    seen("ana_reads_fee_and_rest", &page, only_job(scene).code.as_str());
}

#[test]
fn an_unpaid_fee_books_nothing_and_the_others_live_again() {
    let scene = thursday();
    let code = asked(&scene);
    two_offers(&scene, &code);
    let mut ana = scene.browser("Ana").unwrap();
    let page = job_page(&scene, &mut ana);
    let rosas = page.forms().into_iter().find(|form| form.action.ends_with("/take")).unwrap();
    let fields: Vec<(&str, &str)> = rosas.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    assert_eq!(scene.submit(&mut ana, &rosas.action, &fields).unwrap().status, 303);
    assert_eq!(scene.submit(&mut ana, &rosas.action, &fields).unwrap().status, 303, "a double click is one");
    assert_eq!(only_job(&scene).bills.len(), 1);
    scene.pass(SignedDuration::from_hours(24 * 2)).unwrap();
    assert_eq!(scene.phone("Ana").unwrap().matches("booking fee of $50 by").count(), 2, "reminded");
    scene.pass(SignedDuration::from_hours(24)).unwrap();
    let job = only_job(&scene);
    assert_eq!((job.stage.word(), job.bills[0].state), ("sourcing", BillState::WrittenOff));
    assert!(scene.last_text("Ana").unwrap().contains("you owe nothing"));
    assert!(scene.last_text("Rosa").unwrap().contains("Your time is free again"), "and nothing twice");
    assert!(scene.last_text("June").unwrap().contains("only good until a time that is over"));
    // The old link asks for nothing any more.
    let page = job_page(&scene, &mut ana);
    assert!(page.body.contains("$500") && page.body.contains("$520"), "{}", page.body);
    assert!(page.body.contains("No longer good"), "June's three days are over");
    seen("ana_may_take_another_offer", &page, &code);
    heard("junes_phone_alive_again", &scene, "June", &code);
    assert!(!page.forms().iter().any(|form| form.action.ends_with("/pay")));
}

#[test]
fn called_off_in_time_the_fee_goes_back_before_the_job_is_over() {
    let scene = thursday();
    let code = asked(&scene);
    two_offers(&scene, &code);
    let number = number_of_offer(&scene, "Rosa");
    scene.texts("Ana", &format!("TAKE {number} {code}")).unwrap();
    pays_by_the_link(&scene, "Ana");
    scene.texts("Ana", &format!("CALL OFF {code}")).unwrap();
    let job = only_job(&scene);
    assert!(matches!(job.bills[0].state, BillState::ToReturn { .. }), "{:?}", job.bills);
    let mut priya = scene.browser("Priya").unwrap();
    let desk = format!("/desk/jobs/{}", job.id);
    let page = scene.open(&mut priya, &desk).unwrap();
    assert!(page.body.contains("give back what was paid"), "the desk is on the hook: {}", page.body);
    let mut ana = scene.browser("Ana").unwrap();
    assert_eq!(
        scene.submit(&mut ana, &format!("{desk}/give-back"), &[("key", "a")]).unwrap().status,
        403,
        "not hers to say"
    );
    assert_eq!(scene.submit(&mut priya, &format!("{desk}/give-back"), &[("key", "p")]).unwrap().status, 303);
    assert!(scene.last_text("Ana").unwrap().contains("$50"), "{}", scene.last_text("Ana").unwrap());
    assert!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty(), "closed");
    let balances = scene.app.store.balances("austin").unwrap();
    assert!(balances.iter().all(|(_, balance)| *balance == 0), "{balances:?}");
}

#[test]
fn a_customer_takes_only_what_was_offered_and_nobody_else_takes_it_for_them() {
    let scene = thursday();
    let code = asked(&scene);
    two_offers(&scene, &code);
    let mut june = scene.browser("June").unwrap();
    let job = only_job(&scene);
    let worker = |name: &str| {
        scene.app.store.worker_of(person_of(&scene, name)).unwrap().unwrap().card.worker.to_string()
    };
    let take = format!("/jobs/{}/take", job.id);
    let hers = worker("June");
    assert_ne!(scene.submit(&mut june, &take, &[("worker", &hers), ("key", "j")]).unwrap().status, 303);
    let mut ana = scene.browser("Ana").unwrap();
    let kyles = worker("Kyle");
    assert_eq!(scene.submit(&mut ana, &take, &[("worker", &kyles), ("key", "k")]).unwrap().status, 409);
    let rosas = worker("Rosa");
    let other_time =
        [("worker", rosas.as_str()), ("slot", "2027-04-09T09:00/2027-04-09T17:00"), ("key", "t")];
    assert_eq!(scene.submit(&mut ana, &take, &other_time).unwrap().status, 422, "not one of her times");
    // A number that nobody has offered under, and a plain yes to two offers, are answered with what there is.
    scene.texts("Ana", &format!("TAKE 99 {code}")).unwrap();
    let list = scene.last_text("Ana").unwrap();
    assert!(list.contains("Rosa L.: $500") && list.contains("June P.: $520"), "{list}");
    scene.texts("Ana", &format!("yes {code}")).unwrap();
    assert_eq!(only_job(&scene).stage.word(), "sourcing");
    // Taken back, it is not to be had.
    scene.texts("Rosa", &format!("NO {code}")).unwrap();
    assert_eq!(scene.submit(&mut ana, &take, &[("worker", &rosas), ("key", "r")]).unwrap().status, 409);
    scene.texts("Ana", &format!("yes {code}")).unwrap();
    assert_eq!(only_job(&scene).stage.word(), "booked", "one offer stands, and a clear yes takes it");
    let events = scene.app.store.timeline("austin", job.id).unwrap();
    assert_eq!(events.iter().filter(|row| matches!(row.event, Event::OfferAccepted { .. })).count(), 1);
}

#[test]
fn a_carrier_that_is_busy_for_hours_loses_no_text() {
    let scene = thursday();
    scene.standins.with_carrier(|carrier, _| {
        for _ in 0..20 {
            carrier.next_answer(standins::FaultOnce::TooMany429);
        }
    });
    assert_eq!(ana_posts(&scene, "ana-1", &[("budget", ""), ("by", "")]).status, 303);
    scene.pass(SignedDuration::from_hours(6)).unwrap();
    assert_eq!(scene.phone("Ana").unwrap().matches("is the code for your request").count(), 1);
}

#[test]
fn they_write_to_each_other_and_no_number_passes_before_the_fee() {
    let scene = thursday();
    let code = asked(&scene);
    // A question before any offer, and an answer for everybody.
    scene.texts("Tess", &format!("ASK {code} is sanding included?")).unwrap();
    assert!(scene.last_text("Tess").unwrap().contains("Passed on"), "{}", scene.phone("Tess").unwrap());
    let asked_her = scene.last_text("Ana").unwrap();
    assert!(asked_her.contains("Tess O.") && asked_her.contains("is sanding included?"), "{asked_her}");
    two_offers(&scene, &code);
    let number = asked_her.split_once("reply TO ").unwrap().1.split(' ').next().unwrap().to_owned();
    scene.texts("Ana", &format!("TO {number} {code} yes please, both sides")).unwrap();
    assert!(scene.last_text("Tess").unwrap().contains("yes please, both sides"));
    assert!(!scene.phone("Rosa").unwrap().contains("both sides"), "only the two of them");
    scene.texts("Ana", &format!("to all {code}: the rail needs sanding too")).unwrap();
    for name in ["Tess", "Rosa", "June"] {
        assert_eq!(texts_with(&scene, name, "the rail needs sanding too"), 1, "{name}");
    }
    assert_eq!(
        texts_with(&scene, "Claire", "the rail needs sanding too"),
        0,
        "she neither offered nor asked"
    );
    // On the pages: each reads their own, and what was said to all.
    let mut ana = scene.browser("Ana").unwrap();
    let page = job_page(&scene, &mut ana);
    assert!(page.body.contains("Messages with Tess O.") && page.body.contains("Messages with Rosa L."));
    seen("ana_has_a_thread_with_each", &page, &code);
    let mut rosa = scene.browser("Rosa").unwrap();
    let hers = job_page(&scene, &mut rosa);
    assert!(
        hers.body.contains("the rail needs sanding too") && !hers.body.contains("both sides"),
        "{}",
        hers.body
    );
    let at = format!("/jobs/{}/say", only_job(&scene).id);
    what_leaks_comes_back(&scene, &code, &mut rosa, &number);
    // The desk sees that they write, and not what.
    let mut priya = scene.browser("Priya").unwrap();
    let desk = scene.open(&mut priya, &format!("/desk/jobs/{}", only_job(&scene).id)).unwrap();
    assert!(
        desk.body.contains("wrote a private message") && !desk.body.contains("both sides"),
        "{}",
        desk.body
    );
    seen("priya_sees_that_they_write_and_not_what", &desk, &code);
    // Nobody reads a thread that is not theirs, or writes in somebody else's name.
    let mut claire = scene.browser("Claire").unwrap();
    assert!(!job_page(&scene, &mut claire).body.contains("both sides"));
    let rosas =
        scene.app.store.worker_of(person_of(&scene, "Rosa")).unwrap().unwrap().card.worker.to_string();
    let as_rosa = [("key", "c"), ("words", "I am cheaper"), ("worker", rosas.as_str())];
    scene.submit(&mut claire, &at, &as_rosa).unwrap();
    assert!(scene.last_text("Ana").unwrap().contains("Claire D."), "{}", scene.last_text("Ana").unwrap());
    // Booked and paid for, they may say what they like, and the others are out of it.
    let rosas_number = number_of_offer(&scene, "Rosa");
    scene.texts("Ana", &format!("TAKE {rosas_number} {code}")).unwrap();
    pays_by_the_link(&scene, "Ana");
    scene.texts("Rosa", &format!("SAY {code} ring me on 512 555 0121 if it rains")).unwrap();
    assert!(scene.last_text("Ana").unwrap().contains("512 555 0121"), "{}", scene.last_text("Ana").unwrap());
    scene.texts("Ana", &format!("SAY {code} will do")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("will do"));
    heard("anas_phone_with_messages", &scene, "Ana", &code);
    assert_eq!(
        scene.submit(&mut claire, &at, &[("key", "d"), ("words", "still there?")]).unwrap().status,
        409
    );
}

/// Numbers, addresses and disguises do not pass, and come back with the reason.
fn what_leaks_comes_back(scene: &Scene, code: &str, rosa: &mut Client, number: &str) {
    let at = format!("/jobs/{}/say", only_job(scene).id);
    for (n, leak) in
        ["ring me: 512 555 0121", "rosa (at) paint dot com", "call five one two five five five 0121"]
            .iter()
            .enumerate()
    {
        let key = format!("leak-{n}");
        let held = scene.submit(rosa, &at, &[("key", &key), ("words", leak)]).unwrap();
        assert_eq!(held.status, 422, "{leak}");
        assert!(held.body.contains("That was not passed on") && held.body.contains(leak), "{}", held.body);
        if n == 0 {
            seen("rosa_reads_why_it_was_held_back", &held, code);
        }
    }
    assert!(!scene.phone("Ana").unwrap().contains("0121"));
    assert_eq!(only_job(scene).help.len(), 1, "the third try is looked at by a person");
    scene.texts("Ana", &format!("TO {number} {code} my number is 512-555-0118")).unwrap();
    assert!(scene.last_text("Ana").unwrap().contains("not passed on"), "{}", scene.last_text("Ana").unwrap());
}

fn texts_with(scene: &Scene, name: &str, words: &str) -> usize {
    scene.phone(name).unwrap().matches(words).count()
}

/// Rosa's offer for today, taken by Ana and not paid for.
fn taken_for_today(scene: &Scene) -> String {
    let code = asked(scene);
    scene.texts("Rosa", &format!("OFFER {code} 500, today 2pm-5pm")).unwrap();
    scene.texts("Tess", &format!("OFFER {code} 600, today 2pm-5pm")).unwrap();
    let number = number_of_offer(scene, "Rosa");
    scene.texts("Ana", &format!("TAKE {number} {code}")).unwrap();
    code
}

#[test]
fn letting_go_of_what_is_not_booked_costs_nothing() {
    let scene = thursday();
    let code = taken_for_today(&scene);
    let mut ana = scene.browser("Ana").unwrap();
    let page = job_page(&scene, &mut ana);
    assert!(page.body.contains("nothing is booked before the fee is paid"), "{}", page.body);
    assert!(!page.body.contains("takes no money for the work"), "the rest is paid by hand: {}", page.body);
    scene.texts("Ana", &format!("CALL OFF {code}")).unwrap();
    assert!(
        scene.last_text("Ana").unwrap().contains("costs you nothing"),
        "{}",
        scene.last_text("Ana").unwrap()
    );
    assert!(
        scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty(),
        "closed, and nothing billed"
    );
    let balances = scene.app.store.balances("austin").unwrap();
    assert!(balances.iter().all(|(_, balance)| *balance == 0), "{balances:?}");
}

#[test]
fn whoever_leaves_is_told_no_more_and_the_others_hear_that_they_live_again() {
    let scene = thursday();
    let code = taken_for_today(&scene);
    scene.texts("Rosa", &format!("CANNOT COME {code}")).unwrap();
    let told = scene.last_text("Ana").unwrap();
    assert!(told.contains("You owe nothing") && !told.contains("given back"), "{told}");
    assert!(scene.last_text("Tess").unwrap().contains("your offer stands as before"));
    assert_eq!(texts_with(&scene, "Rosa", "open once more"), 0, "she left");
    // Paid for this time: then something goes back, and it is said.
    let number = number_of_offer(&scene, "Tess");
    scene.texts("Ana", &format!("TAKE {number} {code}")).unwrap();
    assert_eq!(texts_with(&scene, "Rosa", "another offer was taken"), 0, "it is no business of hers");
    pays_by_the_link(&scene, "Ana");
    scene.texts("Tess", &format!("CANNOT COME {code}")).unwrap();
    assert!(scene.last_text("Ana").unwrap().contains("given back"), "{}", scene.last_text("Ana").unwrap());
}

#[test]
fn what_is_wrong_and_what_did_not_come_is_heard_as_it_was_asked_for() {
    let scene = thursday();
    let code = taken_for_today(&scene);
    pays_by_the_link(&scene, "Ana");
    scene.pass(SignedDuration::from_hours(4)).unwrap();
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    scene.texts("Ana", "NO the rail is not painted").unwrap();
    assert!(
        scene.last_text("Rosa").unwrap().contains("the rail is not painted"),
        "{}",
        scene.phone("Ana").unwrap()
    );
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    scene.texts("Ana", "no problem at all").unwrap();
    assert_eq!(only_job(&scene).stage.word(), "approval", "that is no complaint");
    let mut priya = scene.browser("Priya").unwrap();
    let at = format!("/desk/jobs/{}/reply", only_job(&scene).id);
    scene.submit(&mut priya, &at, &[("key", "r"), ("whom", "customer")]).unwrap();
    scene.texts("Ana", &format!("yes {code}")).unwrap();
    scene.texts("Ana", &format!("PAID {code}")).unwrap();
    scene.texts("Rosa", &format!("NO {code}")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("a person decides"));
    assert!(scene.last_text("Ana").unwrap().contains(&code), "{}", scene.phone("Ana").unwrap());
    let case = only_job(&scene).open_case().cloned().expect("a case");
    assert_eq!((case.about, case.by), (About::Money, Side::Worker));
    assert_eq!(only_job(&scene).stage.word(), "settling");
}

/// Ana says that she has paid, and Rosa says nothing: it becomes a case by itself.
#[test]
fn money_that_one_side_is_silent_about_is_looked_into() {
    let scene = thursday();
    let code = asked(&scene);
    two_offers(&scene, &code);
    let number = number_of_offer(&scene, "Rosa");
    scene.texts("Ana", &format!("take {number} {code}")).unwrap();
    pays_by_the_link(&scene, "Ana");
    let starts = only_job(&scene).agreed_slot().unwrap().starts(&scene.app.market.time_zone());
    scene.pass(starts.duration_since(scene.now()) + SignedDuration::from_mins(4)).unwrap();
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.pass(SignedDuration::from_hours(6)).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    scene.texts("Ana", &format!("yes {code}")).unwrap();
    scene.texts("Ana", &format!("PAID {code}")).unwrap();
    scene.pass(SignedDuration::from_hours(24 * 3)).unwrap();
    assert!(only_job(&scene).case.is_none(), "she is asked again first");
    scene.pass(SignedDuration::from_hours(24 + 16)).unwrap();
    assert_eq!(only_job(&scene).case.unwrap().by, domain::job::Side::Operator);
    for name in ["Ana", "Rosa"] {
        let asked = scene.last_text(name).unwrap();
        assert!(asked.contains("is not clear: the money"), "{name}: {asked}");
    }
    heard("anas_phone_when_money_is_not_clear", &scene, "Ana", &code);
    heard("rosas_phone_when_money_is_not_clear", &scene, "Rosa", &code);
}
