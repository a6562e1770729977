//! Payout day: what was credited goes to whoever earned it, once, on the day of its rule, less what they owe. Rosa has
//! assembled a wardrobe; Owen pays her out.

use domain::job::{Job, account};
use jiff::SignedDuration;
use sim::scene::Scene;
use sim::{Client, Page};
use store::{JobFilter, Store};

use crate::told::{
    assigned_to, dale_asks, heard, only_job, pays_by_the_link, person_of, press, seen, thursday_morning,
    thursday_morning_on,
};

fn balance(scene: &Scene, account: impl std::fmt::Display) -> i64 {
    let all = scene.app.store.balances("austin").unwrap();
    all.into_iter().find(|(name, _)| *name == account.to_string()).map_or(0, |(_, sum)| sum)
}

/// Dale's only job, open or over.
fn dales_job(scene: &Scene) -> Job {
    let mine = JobFilter::Customer(person_of(scene, "Dale"));
    scene.app.store.jobs("austin", mine).unwrap().remove(0)
}

/// Rosa's work is done, right and paid on a Monday.
fn done_and_paid() -> (Scene, String) {
    let (scene, code) = done();
    pays_by_the_link(&scene, "Dale");
    (scene, code)
}

/// Rosa's work is done and right, and Dale has the link to pay by.
fn done() -> (Scene, String) {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    assigned_to(&scene, "Rosa");
    let starts = only_job(&scene).agreed_slot().unwrap().starts(&scene.app.market.time_zone());
    scene.pass(starts.duration_since(scene.now())).unwrap();
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    scene.texts("Dale", "yes").unwrap();
    (scene, code)
}

fn payouts(scene: &Scene, who: &mut Client) -> Page {
    scene.open(who, "/desk/payouts").unwrap()
}

#[test]
fn rosa_is_paid_out_on_the_day_of_her_rule_and_once() {
    let (scene, code) = done_and_paid();
    let mut owen = scene.browser("Owen").unwrap();
    assert!(payouts(&scene, &mut owen).body.contains("Nothing is due today"), "not before the day");
    let mut priya = scene.browser("Priya").unwrap();
    assert_eq!(payouts(&scene, &mut priya).status, 403, "a dispatcher pays nobody");
    scene.pass(SignedDuration::from_hours(24 * 8)).unwrap();
    let page = payouts(&scene, &mut owen);
    assert!(page.body.contains("Rosa Leal") && page.body.contains("Book $85"), "{}", page.body);
    // Another sum than the one that is due books nothing.
    let form = page.forms().into_iter().find(|form| form.action == "/desk/payouts").unwrap();
    let fields: Vec<(&str, &str)> = form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let wrong: Vec<(&str, &str)> =
        fields.iter().map(|(n, v)| (*n, if *n == "sum" { "9900" } else { *v })).collect();
    assert_eq!(scene.submit(&mut owen, "/desk/payouts", &wrong).unwrap().status, 409);
    // Pressed twice, it is booked once.
    for _ in 0..2 {
        let booked = scene.submit(&mut owen, "/desk/payouts", &fields).unwrap();
        assert_eq!(booked.status, 200, "{}", booked.body);
        assert!(booked.body.contains("$85 booked, for 1 job"), "{}", booked.body);
    }
    let job = dales_job(&scene);
    let provider = job.bills[0].provider;
    assert_eq!(balance(&scene, account::wallet(provider)), 0);
    assert_eq!(balance(&scene, account::cash()), -8500);
    assert_eq!(job.paid_out.len(), 1);
    assert!(scene.last_text("Rosa").unwrap().contains("$85 is on its way to you"));
    let mut rosa = scene.browser("Rosa").unwrap();
    let wallet = scene.open(&mut rosa, "/work/wallet").unwrap();
    assert!(wallet.body.contains("Paid out") && wallet.body.contains("-$85"), "{}", wallet.body);
    let statement = scene.open(&mut rosa, &format!("/jobs/{}/statement", job.id)).unwrap();
    assert!(statement.body.contains("went out on"), "{}", statement.body);
    seen("rosa_reads_what_a_job_paid", &statement, &code);
    let file = scene.open(&mut owen, "/desk/payouts.csv").unwrap();
    assert!(file.body.contains(",Rosa Leal,85.00,USD,payout_"), "{}", file.body);
    heard("rosas_phone_paid_out", &scene, "Rosa", &code);
}

#[test]
fn rosa_may_ask_for_it_before_her_day_and_the_desk_has_it_on_its_board() {
    let (scene, code) = done_and_paid();
    let mut rosa = scene.browser("Rosa").unwrap();
    let wallet = scene.open(&mut rosa, "/work/wallet").unwrap();
    assert!(wallet.body.contains("Pay out $85 now"), "{}", wallet.body);
    // Pressed twice, it is asked for once.
    press(&scene, &mut rosa, &wallet, "/work/wallet/ask", "");
    press(&scene, &mut rosa, &wallet, "/work/wallet/ask", "");
    seen("rosa_has_asked_to_be_paid_out", &scene.open(&mut rosa, "/work/wallet").unwrap(), &code);
    let mut priya = scene.browser("Priya").unwrap();
    let board = scene.open(&mut priya, "/desk").unwrap();
    assert!(!board.body.contains("Rosa Leal"), "a dispatcher pays nobody");
    let mut owen = scene.browser("Owen").unwrap();
    let board = scene.open(&mut owen, "/desk").unwrap();
    assert!(board.body.contains("Rosa Leal"), "{}", board.body);
    let page = payouts(&scene, &mut owen);
    seen("owen_reads_who_asked_to_be_paid_out", &page, &code);
    press(&scene, &mut owen, &page, "/desk/payouts", "");
    assert!(scene.last_text("Rosa").unwrap().contains("$85 is on its way to you"));
    let board = scene.open(&mut owen, "/desk").unwrap();
    assert!(!board.body.contains("Rosa Leal"), "{}", board.body);
    // Nothing is left to ask for, and a customer has no wallet.
    let empty = scene.open(&mut rosa, "/work/wallet").unwrap();
    assert!(!empty.body.contains("Pay out"), "{}", empty.body);
    let mut dale = scene.browser("Dale").unwrap();
    assert_eq!(scene.submit(&mut dale, "/work/wallet/ask", &[("key", "k")]).unwrap().status, 403);
}

#[test]
fn what_is_looked_into_cannot_be_asked_for() {
    let (scene, code) = done_and_paid();
    scene.texts("Dale", &format!("COMPLAINT {code} a door fell off")).unwrap();
    let mut rosa = scene.browser("Rosa").unwrap();
    let wallet = scene.open(&mut rosa, "/work/wallet").unwrap();
    assert!(!wallet.body.contains("Pay out"), "{}", wallet.body);
    scene.submit(&mut rosa, "/work/wallet/ask", &[("key", "k")]).unwrap();
    let row = scene.app.store.worker_of(person_of(&scene, "Rosa")).unwrap().unwrap();
    assert_eq!(row.card.payout_asked, None);
}

#[test]
fn what_is_looked_into_waits_and_what_is_owed_is_set_off() {
    let (scene, code) = done_and_paid();
    scene.texts("Dale", &format!("COMPLAINT {code} a door fell off")).unwrap();
    scene.pass(SignedDuration::from_hours(24 * 8)).unwrap();
    let mut owen = scene.browser("Owen").unwrap();
    assert!(payouts(&scene, &mut owen).body.contains("Nothing is due today"), "it is being looked into");
    let job = dales_job(&scene);
    let mut priya = scene.browser("Priya").unwrap();
    let page = scene.open(&mut priya, &format!("/desk/jobs/{}", job.id)).unwrap();
    let form =
        page.forms().into_iter().find(|form| form.action.ends_with("/decide-case")).expect("a decision");
    let mut fields: Vec<(&str, &str)> = form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    fields.retain(|(name, _)| !["outcome", "bill", "amount", "bears", "words"].contains(name));
    fields.extend([
        ("outcome", "refund"),
        ("bill", "1"),
        ("amount", "20"),
        ("bears", "provider"),
        ("words", "The hinge."),
    ]);
    let decided = scene.submit(&mut priya, &form.action, &fields).unwrap();
    assert_eq!(decided.status, 303, "{}", decided.body);
    let page = payouts(&scene, &mut owen);
    let provider = dales_job(&scene).bills[0].provider;
    let owed = balance(&scene, account::owed(provider));
    assert!(owed > 0 && page.body.contains("Book $"), "{owed}: {}", page.body);
    press(&scene, &mut owen, &page, "/payouts", "");
    assert_eq!(balance(&scene, account::wallet(provider)), 0);
    assert_eq!(balance(&scene, account::owed(provider)), 0, "what she owes is taken off");
    assert_eq!(balance(&scene, account::cash()), -(8500 - owed));
}

/// Whoever is left out of the list to transfer by is paid on paper alone.
#[test]
fn the_list_to_transfer_by_is_all_of_it() {
    let home = tempfile::tempdir().unwrap();
    let scene = thursday_morning_on(Store::open(home.path()).unwrap());
    let rosa = scene.app.store.worker_of(person_of(&scene, "Rosa")).unwrap().unwrap().card.provider;
    let hand = rusqlite::Connection::open(home.path().join("callout.db")).unwrap();
    let put = "insert into payouts values ('austin', ?1, x'00', ?2, ?3, 100)";
    let begun = scene.now();
    for n in 1..=60_u8 {
        let at = begun.as_millisecond() + i64::from(n);
        hand.execute(put, rusqlite::params![[n; 16], rosa.as_bytes(), at]).unwrap();
    }
    let mut owen = scene.browser("Owen").unwrap();
    let file = scene.open(&mut owen, "/desk/payouts.csv").unwrap();
    assert_eq!(file.body.matches(",Rosa Leal,1.00,USD,payout_").count(), 60);
    let listed = |since| scene.app.payouts_made(since).unwrap().len();
    assert_eq!((listed(None), listed(Some(begun))), (50, 60));
    assert_eq!(listed(Some(begun + SignedDuration::from_millis(41))), 20, "the newest");
}

#[test]
fn whoever_comes_back_from_paying_reads_whether_they_paid() {
    let (scene, _) = done();
    let (text, mut dale) = (scene.last_text("Dale").unwrap(), scene.stranger());
    let link = text.split_whitespace().find(|word| word.starts_with("http")).unwrap();
    let mut comes_back = |pressed: &str| {
        let page = scene.open(&mut dale, link).unwrap();
        let back = press(&scene, &mut dale, &page, pressed, "").location.expect("a way back");
        scene.open(&mut dale, &back).unwrap().reads()
    };
    let refused = comes_back("/refusal");
    assert!(refused.contains("Nothing was paid. You can try again"), "{refused}");
    let paid = comes_back("/payment");
    assert!(paid.contains("As soon as the payment is confirmed"), "{paid}");
}
