//! Something went wrong: it is said by text or on a page, the other side is heard, the desk decides, and the money follows.
//! Dale had a wardrobe built by Rosa.

use domain::job::{About, BillState, Ending, Event, Stage};
use domain::playbook::What;
use jiff::SignedDuration;
use sim::Page;
use sim::scene::Scene;
use store::JobFilter;

use crate::told::{
    assigned_to, dale_asks, desk_page, heard, only_job, pays_by_the_link, press, seen, sees, thursday_morning,
};

/// Rosa has done it, and Dale is asked whether it is right. Gives the job's code.
fn done(scene: &Scene) -> String {
    let code = dale_asks(scene, "A wardrobe, two boxes, second floor.");
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    assigned_to(scene, "Rosa");
    scene.pass(SignedDuration::from_hours(24 * 4 + 2)).unwrap();
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.pass(SignedDuration::from_hours(1)).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    code
}

/// Done, right and paid: it is over.
fn paid(scene: &Scene) -> String {
    let code = done(scene);
    scene.texts("Dale", &format!("yes {code}")).unwrap();
    pays_by_the_link(scene, "Dale");
    assert!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty(), "over");
    code
}

fn last(scene: &Scene, name: &str) -> String {
    scene.last_text(name).unwrap()
}

/// The balance of all accounts whose name begins like this: what is owed to somebody is below zero.
fn balance(scene: &Scene, account: &str) -> i64 {
    let balances = scene.app.store.balances("austin").unwrap();
    balances.iter().filter(|(name, _)| name.starts_with(account)).map(|(_, balance)| balance).sum()
}

/// The desk decides on its page.
fn decides(scene: &Scene, fields: &[(&str, &str)]) -> Page {
    let mut priya = scene.browser("Priya").unwrap();
    let (path, page) = desk_page(scene, &mut priya);
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/decide-case")).expect("a form");
    let key = form.fields.iter().find(|(name, _)| name == "key").map_or("", |(_, value)| value.as_str());
    let all: Vec<(&str, &str)> = [("key", key)].into_iter().chain(fields.iter().copied()).collect();
    scene.submit(&mut priya, &format!("{path}/decide-case"), &all).unwrap()
}

fn events(scene: &Scene) -> Vec<Event> {
    scene.app.store.events_after("austin", 0, 10_000).unwrap().into_iter().map(|row| row.event).collect()
}

#[test]
fn while_it_is_looked_into_silence_agrees_to_nothing() {
    let scene = thursday_morning();
    let code = done(&scene);
    scene
        .texts("Dale", &format!("COMPLAINT {code} the left door hangs, and he said to call 512 555 0199"))
        .unwrap();
    let noted = last(&scene, "Dale");
    assert!(
        noted.contains("Noted for") && noted.contains("Rosa L.") && noted.contains("a person decides"),
        "{noted}"
    );
    let asked = last(&scene, "Rosa");
    assert!(
        asked.contains("Dale W. says that something went wrong") && asked.contains("the work"),
        "{asked}"
    );
    assert!(
        !asked.contains("left door") && !asked.contains("0199"),
        "his words are the desk's to read: {asked}"
    );
    let case = only_job(&scene).case.unwrap();
    assert_eq!((case.about, case.customer.map(|heard| heard.notes.len())), (About::Work, Some(1)));
    // Twice is once: what he adds is added.
    scene.texts("Dale", &format!("complaint {code} and one screw is missing")).unwrap();
    assert!(last(&scene, "Dale").contains("Thanks, noted"), "{}", last(&scene, "Dale"));
    assert_eq!(only_job(&scene).case.unwrap().customer.unwrap().notes.len(), 2);
    // Two days would have counted as a yes.
    scene.pass(SignedDuration::from_hours(24 * 2 + 6)).unwrap();
    assert!(matches!(only_job(&scene).stage, Stage::Approval { .. }), "nothing is agreed to");
    assert!(
        scene.phone("Rosa").unwrap().matches("What happened, as you see it?").count() > 1,
        "she is reminded"
    );
    let mut priya = scene.browser("Priya").unwrap();
    let board = scene.open(&mut priya, "/desk").unwrap();
    assert!(
        board.body.contains("Complaint</span>"),
        "the board shows it whatever is due first: {}",
        board.body
    );
    // Her side, in her own words, as an answer to the question.
    scene.texts("Rosa", "The door was straight when I left, they signed for the boxes").unwrap();
    assert!(last(&scene, "Rosa").contains("Thanks, noted"), "{}", scene.phone("Rosa").unwrap());
    // The desk reads both and says that a part of it is not owed; both of them give something up.
    let (_, page) = desk_page(&scene, &mut priya);
    for words in ["the left door hangs", "one screw is missing", "straight when I left", "Case: the work"] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    seen("priya_reads_both_sides", &page, &code);
    let why = "The pictures show the door.";
    a_decision_has_a_reason_and_a_sum_that_can_be(&scene, why);
    let part = [("outcome", "refund"), ("bill", "next"), ("amount", "28"), ("bears", "both"), ("words", why)];
    assert_eq!(decides(&scene, &part).status, 303);
    assert!(scene.phone("Dale").unwrap().contains("you pay $28 less. Why: The pictures show the door."));
    let off = last_with(&scene, "Rosa", "comes off your next payout");
    assert!(off.contains("$17"), "a fifth of her pay: {off}");
    // He owes what is left, and the page asks for that.
    let job = only_job(&scene);
    assert_eq!(
        job.bills.iter().map(|bill| (bill.amount(), bill.state)).collect::<Vec<_>>(),
        [(11_200, BillState::Open)]
    );
    pays_by_the_link(&scene, "Dale");
    let job = scene.app.store.job("austin", job.id).unwrap().unwrap();
    assert_eq!(job.stage, Stage::Closed { ending: Ending::Paid });
    assert_eq!((balance(&scene, "customer:receivable"), balance(&scene, "job:held")), (0, 0));
    assert_eq!((balance(&scene, "provider:wallet"), balance(&scene, "provider:owed")), (-8_500, 1_700));
    assert_eq!(balance(&scene, "platform:clearing"), 11_200);
    heard("dales_phone_while_it_is_looked_into", &scene, "Dale", &code);
    heard("rosas_phone_while_it_is_looked_into", &scene, "Rosa", &code);
}

/// Agreed to while it is looked into, then given up: nobody is paid for it when the case is over.
#[test]
fn what_was_written_off_during_a_case_is_credited_to_nobody() {
    let scene = thursday_morning();
    let code = done(&scene);
    scene.texts("Dale", &format!("COMPLAINT {code} the left door hangs")).unwrap();
    let mut dale = scene.browser("Dale").unwrap();
    let at = format!("/jobs/{}", only_job(&scene).id);
    let page = scene.open(&mut dale, &at).unwrap();
    press(&scene, &mut dale, &page, "/approve", "");
    let mut priya = scene.browser("Priya").unwrap();
    let (_, page) = desk_page(&scene, &mut priya);
    press(&scene, &mut priya, &page, "/write-off", "");
    let job = only_job(&scene);
    assert_eq!(job.bills[0].state, BillState::WrittenOff);
    assert_eq!(decides(&scene, &[("outcome", "stands"), ("words", "Dale is right.")]).status, 303);
    assert!(scene.app.store.job("austin", job.id).unwrap().unwrap().is_closed());
    for account in ["provider:wallet", "job:held", "customer:receivable", "platform:fees"] {
        assert_eq!(balance(&scene, account), 0, "{account}");
    }
}

/// What is wrong with the form is said, and what was written is still there.
fn a_decision_has_a_reason_and_a_sum_that_can_be(scene: &Scene, why: &str) {
    assert_eq!(
        decides(scene, &[("outcome", "stands"), ("words", "")]).status,
        422,
        "a decision has a reason"
    );
    assert_eq!(decides(scene, &[("outcome", ""), ("words", why)]).status, 422);
    // Whatever was chosen with it is still chosen: who bears it is money.
    let unsaid =
        [("outcome", "refund"), ("bill", "next"), ("amount", "12.50"), ("bears", "provider"), ("words", "")];
    let page = decides(scene, &unsaid);
    for kept in ["value=\"refund\" checked", "value=\"12.50\"", "value=\"provider\" selected"] {
        assert!(page.status == 422 && page.body.contains(kept), "{kept}");
    }
    let too_much =
        [("outcome", "refund"), ("bill", "next"), ("amount", "999"), ("bears", "both"), ("words", why)];
    let back = decides(scene, &too_much);
    assert_eq!(back.status, 422);
    assert!(
        back.body.contains(&format!(">{why}</textarea>")),
        "what was written is still there: {}",
        back.body
    );
}

/// The newest text to somebody that holds these words.
fn last_with(scene: &Scene, name: &str, words: &str) -> String {
    let phone = scene.phone(name).unwrap();
    phone.lines().rfind(|line| line.contains(words)).unwrap_or_else(|| panic!("{words}: {phone}")).to_owned()
}

#[test]
fn a_job_that_is_over_can_be_complained_of_and_the_money_goes_back() {
    let scene = thursday_morning();
    let code = paid(&scene);
    scene.pass(SignedDuration::from_hours(24 * 8)).unwrap();
    scene.texts("Dale", "I want to complain, he broke the mirror").unwrap();
    let fresh = only_job(&scene).code.to_string();
    assert_ne!(fresh, code, "its own code may be another's by now");
    let by_code = scene.app.store.jobs_of_code("austin", fresh.parse().unwrap()).unwrap();
    assert_eq!(by_code.len(), 1, "and nobody else is given this one");
    assert!(last(&scene, "Dale").contains(&format!("Noted for {fresh}")), "{}", last(&scene, "Dale"));
    assert_eq!(only_job(&scene).case.unwrap().about, About::Damage);
    // Whoever still has the text of before is understood, and not told that it is over.
    scene.texts("Dale", &format!("{code} the big one in the hall")).unwrap();
    let told =
        |scene: &Scene| only_job(scene).case.unwrap().heard(domain::job::Side::Customer).unwrap().notes.len();
    assert_eq!(told(&scene), 2, "{}", scene.phone("Dale").unwrap());
    let mut priya = scene.browser("Priya").unwrap();
    let found = scene.submit(&mut priya, "/desk/find", &[("words", &code)]).unwrap();
    assert!(found.body.contains(&fresh), "the desk finds it by the code that its customer has");
    // Nobody answers for three days: the desk decides without her.
    scene.pass(SignedDuration::from_hours(24 * 3 + 1)).unwrap();
    let (_, page) = desk_page(&scene, &mut priya);
    assert!(page.body.contains("Said nothing") && page.body.contains("decide the case"), "{}", page.body);
    assert!(page.body.contains("data-stage=\"case\""), "what was paid is not to pay again: {}", page.body);
    let all =
        [("outcome", "refund"), ("bill", "1"), ("amount", "140"), ("bears", "operator"), ("words", "Sorry.")];
    assert_eq!(decides(&scene, &all).status, 303);
    assert!(scene.phone("Dale").unwrap().contains("you get $140 back"), "{}", scene.phone("Dale").unwrap());
    assert!(scene.phone("Rosa").unwrap().contains("your pay stays as it is"));
    let (_, page) = desk_page(&scene, &mut priya);
    press(&scene, &mut priya, &page, "/give-back", "");
    let jobs = scene.app.store.jobs("austin", JobFilter::Closed).unwrap();
    assert_eq!(jobs[0].stage, Stage::Closed { ending: Ending::Refunded });
    for words in [&code, &fresh] {
        let found = scene.submit(&mut priya, "/desk/find", &[("words", words)]).unwrap();
        assert!(found.body.contains(&format!("/desk/jobs/{}", jobs[0].id)), "{words} finds nothing");
    }
    assert_eq!((balance(&scene, "customer:receivable"), balance(&scene, "platform:clearing")), (0, 0));
    assert_eq!(balance(&scene, "provider:owed"), 0, "she keeps what she got");
    heard("dales_phone_with_his_money_back", &scene, "Dale", &format!("{code} {fresh}"));
    // A month later it is over for good, and a person reads what he writes.
    scene.pass(SignedDuration::from_hours(24 * 31)).unwrap();
    scene.texts("Dale", "I want to complain, the mirror again").unwrap();
    assert!(last(&scene, "Dale").contains("person"), "{}", last(&scene, "Dale"));
    assert!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty());
}

#[test]
fn rosa_comes_again_at_no_further_cost() {
    let scene = thursday_morning();
    let code = paid(&scene);
    scene.pass(SignedDuration::from_hours(24)).unwrap();
    // On his page, without writing anything by hand to anybody.
    let mut dale = scene.browser("Dale").unwrap();
    let path = format!("/jobs/{}", closed_job(&scene));
    let page = scene.open(&mut dale, &path).unwrap();
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/case")).expect("a form");
    let key = form.fields.iter().find(|(name, _)| name == "key").map_or("", |(_, value)| value.as_str());
    let at = form.action.clone();
    assert_eq!(
        scene.submit(&mut dale, &at, &[("key", key), ("about", "work"), ("words", "")]).unwrap().status,
        422
    );
    let said = [("key", key), ("about", "work"), ("words", "It leans to the left.")];
    assert_eq!(scene.submit(&mut dale, &at, &said).unwrap().status, 303);
    assert_eq!(scene.submit(&mut dale, &at, &said).unwrap().status, 303, "a double click is one case");
    assert_eq!(events(&scene).iter().filter(|event| matches!(event, Event::CaseOpened { .. })).count(), 1);
    let page = scene.open(&mut dale, &path).unwrap();
    assert!(
        page.body.contains("It leans to the left.") && page.body.contains("You told us about the work"),
        "{}",
        page.body
    );
    // Rosa reads what it is about, not his words, and answers on her page.
    let mut rosa = scene.browser("Rosa").unwrap();
    let hers = scene.open(&mut rosa, &path).unwrap();
    assert!(
        hers.body.contains("The other side told us about the work") && !hers.body.contains("leans"),
        "{}",
        hers.body
    );
    let done = press(&scene, &mut rosa, &hers, "/story", "");
    assert_eq!(done.status, 422, "a story has words");
    let story = hers.forms().into_iter().find(|form| form.action.ends_with("/story")).unwrap();
    let key = story.fields.iter().find(|(name, _)| name == "key").map_or("", |(_, value)| value.as_str());
    let words = [("key", key), ("words", "The floor is crooked there.")];
    assert_eq!(scene.submit(&mut rosa, &story.action, &words).unwrap().status, 303);
    assert_eq!(decides(&scene, &[("outcome", "redo-same"), ("words", "Please level it.")]).status, 303);
    assert!(scene.phone("Dale").unwrap().contains("Rosa L. puts it right, at no further cost to you"));
    let fresh = only_job(&scene).code.to_string();
    assert_ne!(fresh, code);
    assert!(
        scene.phone("Rosa").unwrap().contains(&format!("{fresh} (Wardrobe assembly) is to be put right")),
        "{}",
        scene.phone("Rosa").unwrap()
    );
    // When it suits both; and then as any other visit.
    scene.texts("Rosa", &format!("{fresh} Fri 9-12")).unwrap();
    scene.texts("Dale", "1").unwrap();
    let slot = only_job(&scene).agreed_slot().unwrap();
    let starts = slot.starts(&scene.app.market.time_zone());
    scene.pass(starts.duration_since(scene.now()) + SignedDuration::from_mins(2)).unwrap();
    scene.texts("Rosa", &format!("HERE {fresh}")).unwrap();
    scene.pass(SignedDuration::from_mins(40)).unwrap();
    scene.texts("Rosa", &format!("DONE {fresh}")).unwrap();
    scene.texts("Dale", &format!("yes {fresh}")).unwrap();
    let job = scene.app.store.job("austin", scene.app.store.jobs("austin", JobFilter::Closed).unwrap()[0].id);
    assert_eq!(job.unwrap().unwrap().stage, Stage::Closed { ending: Ending::Paid });
    assert_eq!(balance(&scene, "platform:clearing"), 14_000, "paid once");
    assert_eq!(balance(&scene, "provider:wallet"), -8_500, "and credited once");
}

fn closed_job(scene: &Scene) -> domain::JobId {
    scene.app.store.jobs("austin", JobFilter::Closed).unwrap()[0].id
}

#[test]
fn asked_for_cash_is_one_tap_and_can_be_taken_back() {
    let scene = thursday_morning();
    let code = done(&scene);
    let mut dale = scene.browser("Dale").unwrap();
    let path = format!("/jobs/{}", only_job(&scene).id);
    let page = scene.open(&mut dale, &path).unwrap();
    let cash = page.forms().into_iter().find(|form| form.fields.iter().any(|(_, value)| value == "cash"));
    let cash = cash.expect("a button");
    seen("dale_can_say_that_he_was_asked_for_cash", &page, &code);
    let fields: Vec<(&str, &str)> = cash.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    assert_eq!(scene.submit(&mut dale, &cash.action, &fields).unwrap().status, 303);
    assert_eq!(only_job(&scene).case.unwrap().about, About::Cash);
    sees("dale_was_asked_for_cash", &scene, &mut dale, &path, &code);
    assert!(last(&scene, "Rosa").contains("cash that was asked for"), "{}", last(&scene, "Rosa"));
    // Nobody else takes it back.
    let mut rosa = scene.browser("Rosa").unwrap();
    assert_eq!(scene.submit(&mut rosa, &format!("{path}/sorted"), &[("key", "r")]).unwrap().status, 403);
    scene.texts("Dale", "sorted").unwrap();
    assert!(last(&scene, "Dale").contains("the case is closed"), "{}", last(&scene, "Dale"));
    assert!(only_job(&scene).open_case().is_none());
    // The time to say whether it is right has begun anew.
    scene.pass(SignedDuration::from_hours(40)).unwrap();
    assert!(matches!(only_job(&scene).stage, Stage::Approval { .. }));
    scene.texts("Dale", &format!("{code} he wanted cash, in his own words")).unwrap();
    assert_eq!(only_job(&scene).case.unwrap().n, 2, "once more, in his own words");
    let open =
        domain::job::duties(&only_job(&scene), scene.app.playbook(&only_job(&scene).playbook).unwrap());
    assert!(open.iter().all(|duty| duty.what == What::Story), "{open:?}");
}

#[test]
fn the_desk_writes_down_what_it_hears_and_nobody_else_opens_a_case() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "A wardrobe, two boxes, second floor.");
    scene.texts("Dale", &format!("complaint {code} nobody came")).unwrap();
    assert!(only_job(&scene).case.is_none(), "nobody has had it yet");
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    scene.texts("Kyle", &format!("yes {code}")).unwrap();
    assigned_to(&scene, "Rosa");
    scene.texts("Kyle", &format!("complaint {code} she took my job")).unwrap();
    assert!(only_job(&scene).case.is_none(), "it is not his");
    let mut kyle = scene.browser("Kyle").unwrap();
    let path = format!("/jobs/{}", only_job(&scene).id);
    let tried = [("key", "k"), ("about", "other"), ("words", "She took my job.")];
    assert!(scene.submit(&mut kyle, &format!("{path}/case"), &tried).unwrap().status >= 400);
    let mut priya = scene.browser("Priya").unwrap();
    let (desk, page) = desk_page(&scene, &mut priya);
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/case")).expect("a form");
    let key = form.fields.iter().find(|(name, _)| name == "key").map_or("", |(_, value)| value.as_str());
    let said =
        [("key", key), ("side", "worker"), ("about", "conduct"), ("words", "He shouted at me on the phone.")];
    assert_eq!(scene.submit(&mut priya, &format!("{desk}/case"), &said).unwrap().status, 303);
    let asked = last(&scene, "Dale");
    assert!(asked.contains("Rosa L. says") && asked.contains("how somebody behaved"), "{asked}");
    // What they say on the phone is theirs.
    let (_, page) = desk_page(&scene, &mut priya);
    let story = page.forms().into_iter().find(|form| form.action.ends_with("/story")).unwrap();
    let key = story.fields.iter().find(|(name, _)| name == "key").map_or("", |(_, value)| value.as_str());
    let told = [("key", key), ("side", "customer"), ("words", "I was loud, and I am sorry.")];
    assert_eq!(scene.submit(&mut priya, &story.action, &told).unwrap().status, 303);
    assert!(only_job(&scene).case.unwrap().both_heard().is_some());
    assert_eq!(decides(&scene, &[("outcome", "stands"), ("words", "You shook hands.")]).status, 303);
    assert!(matches!(only_job(&scene).stage, Stage::Booked { .. }), "the visit goes on");
}

#[test]
fn a_story_by_text_is_heard_wherever_the_job_stands() {
    let scene = thursday_morning();
    paid(&scene);
    scene.pass(SignedDuration::from_hours(24 * 2)).unwrap();
    scene.texts("Dale", "complaint, he broke the lamp in the hall").unwrap();
    let fresh = only_job(&scene).code.to_string();
    assert!(
        last(&scene, "Rosa").contains(&format!("Reply {fresh} and your words")),
        "{}",
        last(&scene, "Rosa")
    );
    // As people do: no code, right under the question.
    scene.texts("Rosa", "I never went near any lamp in there").unwrap();
    assert!(last(&scene, "Rosa").starts_with("Thanks, noted"), "{}", scene.phone("Rosa").unwrap());
    assert_eq!(only_job(&scene).case.unwrap().worker.unwrap().notes.len(), 1);
    let mut rosa = scene.browser("Rosa").unwrap();
    let list = scene.open(&mut rosa, "/work").unwrap();
    let mine = list.body.split("Before").next().unwrap();
    assert!(mine.contains(&fresh), "it is hers to answer, and not over: {}", list.body);
    // And with the code, under whatever was written since; with somebody of the staff in the thread as well.
    scene.texts("Rosa", &format!("{fresh} the lamp was broken when I came")).unwrap();
    assert_eq!(only_job(&scene).case.unwrap().worker.unwrap().notes.len(), 2);
    assert!(only_job(&scene).help.is_empty(), "nothing went astray to the inbox");
}

#[test]
fn nobody_came_is_a_complaint_once_the_time_has_come() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "A wardrobe, two boxes, second floor.");
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    assigned_to(&scene, "Rosa");
    scene.texts("Dale", "nobody came").unwrap();
    assert!(only_job(&scene).case.is_none(), "nobody is late before they are");
    scene.pass(SignedDuration::from_hours(24 * 4 + 3)).unwrap();
    let told = scene.phone("Dale").unwrap();
    assert!(told.contains("we have not heard from them"), "he hears it on the day: {told}");
    scene.texts("Dale", "nobody came").unwrap();
    let case = only_job(&scene).case.unwrap();
    assert_eq!(case.about, About::Absence);
    assert!(last(&scene, "Rosa").contains("somebody who was not there"), "{}", last(&scene, "Rosa"));
    heard("dales_phone_when_nobody_came", &scene, "Dale", &code);
    let mut priya = scene.browser("Priya").unwrap();
    seen("priya_reads_that_nobody_came", &desk_page(&scene, &mut priya).1, &code);
}
