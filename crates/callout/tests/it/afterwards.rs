//! Once it is paid: both sides say how it was, by text and on pages, and neither reads the other early; tips go to the
//! worker whole. Dale had a wardrobe built by Rosa.

use domain::job::{Event, Side, Stage, TipBy};
use domain::playbook;
use jiff::SignedDuration;
use sim::scene::Scene;
use store::{JobFilter, ReviewsOf};

use crate::told::{
    FORM, austin, dale_asks, dale_posts_at, empty_store, heard, only_job, pays_by_the_link, person_of, press,
    seen,
};

/// The shipped form with one more step.
fn with_reviews() -> Scene {
    let form = FORM
        .replace("steps = [\"acknowledge\"]", "steps = [\"acknowledge\", \"review\"]")
        .replace("[by]\n", "[by]\nreview = [\"P3D\", \"remind\", \"P11D\", \"lapse\"]\n");
    let playbook = playbook::read("claim-by-text", &form).unwrap();
    Scene::on(empty_store(), "2027-03-11T08:00", austin(), playbook).unwrap()
}

/// Done, right and paid. Gives the job's code.
fn done_and_paid(scene: &Scene) -> String {
    let code = dale_asks(scene, "A wardrobe, two boxes, second floor.");
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    crate::told::assigned_to(scene, "Rosa");
    scene.pass(SignedDuration::from_hours(24 * 4 + 2)).unwrap();
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.pass(SignedDuration::from_hours(1)).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    scene.texts("Dale", &format!("yes {code}")).unwrap();
    pays_by_the_link(scene, "Dale");
    code
}

fn texted(scene: &Scene, name: &str, words: &str) -> usize {
    scene.phone(name).unwrap().matches(words).count()
}

fn balance(scene: &Scene, account: &str) -> i64 {
    let balances = scene.app.store.balances("austin").unwrap();
    balances.iter().filter(|(name, _)| name.starts_with(account)).map(|(_, balance)| balance).sum()
}

#[test]
fn both_say_how_it_was_and_neither_reads_the_other_early() {
    let scene = with_reviews();
    let code = done_and_paid(&scene);
    assert!(matches!(only_job(&scene).stage, Stage::Feedback { .. }));
    assert!(scene.last_text("Dale").unwrap().contains("How was Rosa L."), "{}", scene.phone("Dale").unwrap());
    assert!(scene.last_text("Rosa").unwrap().contains("How was it with Dale W."));
    // A bare number answers it, and a word that counts minutes does not.
    scene.texts("Dale", "5 minutes late").unwrap();
    assert_eq!(only_job(&scene).help.len(), 1, "a person reads that");
    scene.texts("Dale", "2 call me on 512 555 0199, the door sticks").unwrap();
    assert!(scene.last_text("Dale").unwrap().starts_with(&format!("Thank you, noted for {code}")));
    let rosa = scene.app.store.worker_of(person_of(&scene, "Rosa")).unwrap().unwrap().card.worker;
    let of_rosa = || scene.app.rating_of(ReviewsOf::Worker(rosa)).unwrap();
    assert_eq!(of_rosa().count, 0, "nobody reads it yet");
    let job = only_job(&scene);
    let mut browser = scene.browser("Rosa").unwrap();
    let page = scene.open(&mut browser, &format!("/jobs/{}", job.id)).unwrap();
    assert!(!page.body.contains("door sticks") && !page.body.contains("★★☆☆☆"), "{}", page.body);
    seen("rosa_reads_nothing_early", &page, &code);
    // He thinks better of it on the page: his last word counts.
    let mut dale = scene.browser("Dale").unwrap();
    let his = scene.open(&mut dale, &format!("/jobs/{}", job.id)).unwrap();
    assert!(his.body.contains("★★☆☆☆") && his.body.contains("512 555 0199"), "his own words are his to read");
    seen("dale_has_said_how_it_was", &his, &code);
    let form = his.forms().into_iter().find(|form| form.action.ends_with("/review")).unwrap();
    let key = form.fields.iter().find(|(name, _)| name == "key").map_or("", |(_, value)| value.as_str());
    let said = [("key", key), ("stars", "4"), ("words", "Tidy work. Call me on 512 555 0199")];
    assert_eq!(scene.submit(&mut dale, &form.action, &said).unwrap().status, 303);
    assert_eq!(scene.submit(&mut dale, &form.action, &[("key", "x"), ("stars", "")]).unwrap().status, 422);
    assert_eq!(scene.submit(&mut dale, &form.action, &[("key", "y"), ("stars", "9")]).unwrap().status, 422);
    // Rosa presses five stars; both are shown, and the job is over.
    let pressed = [("key", "rosa-1"), ("stars", "5"), ("words", "")];
    let at = format!("/jobs/{}/review", job.id);
    assert_eq!(scene.submit(&mut browser, &at, &pressed).unwrap().status, 303);
    assert!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty(), "closed");
    assert_eq!((of_rosa().count, of_rosa().tenths()), (1, Some(40)), "one review, the last word of it");
    assert_eq!(scene.app.rating_of(ReviewsOf::Customer(job.customer)).unwrap().tenths(), Some(50));
    assert!(scene.last_text("Rosa").unwrap().contains("Dale W. gave 4 of 5"));
    assert!(scene.last_text("Dale").unwrap().contains("Rosa L. gave 5 of 5"));
    let page = scene.open(&mut browser, &format!("/jobs/{}", job.id)).unwrap();
    assert!(page.body.contains("★★★★☆") && page.body.contains("Tidy work."), "{}", page.body);
    assert!(!page.body.contains("555 0199"), "a number stays out of what others read: {}", page.body);
    seen("rosa_reads_what_dale_wrote", &page, &code);
    // Late words change nothing.
    assert_eq!(scene.submit(&mut browser, &at, &[("key", "z"), ("stars", "1")]).unwrap().status, 409);
    assert_eq!(of_rosa().count, 1);
}

#[test]
fn the_next_customer_and_the_next_technician_see_it() {
    let scene = with_reviews();
    let code = done_and_paid(&scene);
    scene.texts("Dale", &format!("{code} 4/5")).unwrap();
    scene.texts("Rosa", &format!("{code} 5 stars")).unwrap();
    let slot = "2027-03-22T10:00:00/2027-03-22T12:00:00";
    assert_eq!(dale_posts_at(&scene, "Another wardrobe, the same.", "dale-2", slot).status, 303);
    scene.texts("Dale", "yes").unwrap();
    let job = only_job(&scene);
    let mut kyle = scene.browser("Kyle").unwrap();
    let page = scene.open(&mut kyle, &format!("/jobs/{}", job.id)).unwrap();
    assert!(page.body.contains("★ 5.0 of 5 (1)"), "whoever is asked sees how others found the customer");
    let again = only_job(&scene).code;
    scene.texts("Rosa", &format!("yes {again}")).unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let page = scene.open(&mut priya, &format!("/desk/jobs/{}", job.id)).unwrap();
    assert!(page.body.contains("★ 4.0 of 5 (1)"), "the desk weighs it: {}", page.body);
    seen("priya_weighs_who_is_right_for_it", &page, again.as_str());
    press(&scene, &mut priya, &page, "/pick", "");
    let mut dale = scene.browser("Dale").unwrap();
    let page = scene.open(&mut dale, &format!("/jobs/{}", job.id)).unwrap();
    assert!(page.body.contains("★ 4.0 of 5 (1)"), "{}", page.body);
    seen("dale_reads_how_others_found_rosa", &page, again.as_str());
}

#[test]
fn a_silent_side_holds_nothing_up_for_ever() {
    let scene = with_reviews();
    let code = done_and_paid(&scene);
    scene.texts("Rosa", "5 lovely people").unwrap();
    scene.pass(SignedDuration::from_hours(24 * 3)).unwrap();
    assert_eq!(texted(&scene, "Dale", "How was Rosa L."), 2, "asked once more");
    assert_eq!(texted(&scene, "Rosa", "How was it with"), 1, "and not whoever has said it");
    scene.pass(SignedDuration::from_hours(24 * 11)).unwrap();
    assert!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty(), "closed");
    assert_eq!(texted(&scene, "Dale", "gave 5 of 5"), 1);
    heard("dales_phone_when_he_stays_silent", &scene, "Dale", &code);
    // A number that comes too late goes to a person, and changes nothing.
    scene.texts("Dale", "1").unwrap();
    let dale = person_of(&scene, "Dale");
    assert_eq!(scene.app.rating_of(ReviewsOf::Customer(dale)).unwrap().tenths(), Some(50));
    let kept = scene.open(&mut scene.browser("Dale").unwrap(), "/privacy/export").unwrap().body;
    let kept: serde_json::Value = serde_json::from_str(&kept).unwrap();
    let said = &kept["said_of_them"][0];
    assert_eq!((said["stars"].as_i64(), said["words"].as_str()), (Some(5), Some("lovely people")), "{said}");
}

#[test]
fn tips_are_the_workers_whole_by_card_and_in_cash() {
    let scene = with_reviews();
    let code = done_and_paid(&scene);
    scene.texts("Dale", "TIP").unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("TIP 10 CASH"), "{}", scene.last_text("Dale").unwrap());
    scene.texts("Dale", "TIP 5 CASH").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("gave you a tip of $5 "));
    assert_eq!(balance(&scene, "provider:tips"), 0, "cash passes no books of ours");
    scene.texts("Dale", &format!("tip 15 {code}")).unwrap();
    assert!(
        scene.last_text("Dale").unwrap().contains("A tip of $15"),
        "{}",
        scene.last_text("Dale").unwrap()
    );
    let wallet = balance(&scene, "provider:wallet");
    pays_by_the_link(&scene, "Dale");
    assert_eq!(balance(&scene, "provider:tips"), -1500, "all of it");
    assert_eq!(balance(&scene, "provider:wallet"), wallet);
    assert!(scene.last_text("Rosa").unwrap().contains("a tip of $15"));
    let mut hers = scene.browser("Rosa").unwrap();
    let wallet = scene.open(&mut hers, "/work/wallet").unwrap();
    assert!(wallet.body.contains("Tip") && wallet.body.contains("$100"), "pay and tip: {}", wallet.body);
    seen("rosas_wallet_with_a_tip", &wallet, &code);
    assert!(scene.open(&mut hers, "/work").unwrap().body.contains("$100"));
    // Over, and still thanked for: on the page, by a button for cash and one for the card.
    scene.texts("Dale", "4").unwrap();
    scene.texts("Rosa", "4").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("Now both of you can read it"));
    assert!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty(), "closed");
    let job = scene.app.store.jobs("austin", JobFilter::Closed).unwrap().remove(0);
    let mut dale = scene.browser("Dale").unwrap();
    let page = scene.open(&mut dale, &format!("/jobs/{}", job.id)).unwrap();
    assert!(page.forms().iter().any(|form| form.action.ends_with("/tip")), "{}", page.body);
    seen("dale_may_tip", &page, &code);
    let at = |verb: &str| format!("/jobs/{}/{verb}", job.id);
    let cash = [("key", "tip-1"), ("amount", "7.50")];
    assert_eq!(scene.submit(&mut dale, &at("tip-cash"), &cash).unwrap().status, 303);
    assert_eq!(scene.submit(&mut dale, &at("tip-cash"), &cash).unwrap().status, 303, "a double click");
    for nonsense in ["", "lots", "-5", "0", "999999"] {
        let said = [("key", "tip-2"), ("amount", nonsense)];
        assert_eq!(scene.submit(&mut dale, &at("tip-cash"), &said).unwrap().status, 422, "{nonsense:?}");
    }
    let to = scene.submit(&mut dale, &at("tip"), &[("amount", "20")]).unwrap().location.unwrap();
    let page = scene.open(&mut dale, &to).unwrap();
    assert!(page.forms().iter().any(|form| form.action.ends_with("/payment")), "{}", page.body);
    // Nobody else tips for him, and nobody tips themselves.
    let mut rosa = scene.browser("Rosa").unwrap();
    assert_eq!(scene.submit(&mut rosa, &at("tip"), &[("amount", "20")]).unwrap().status, 403);
    assert_ne!(scene.submit(&mut rosa, &at("tip-cash"), &cash).unwrap().status, 303);
    let timeline = scene.app.store.timeline("austin", job.id).unwrap();
    let tips: Vec<(i64, TipBy)> = timeline
        .iter()
        .filter_map(|row| match &row.event {
            Event::Tipped { amount, how, .. } => Some((*amount, *how)),
            _ => None,
        })
        .collect();
    assert_eq!(tips, [(500, TipBy::Cash), (1500, TipBy::Card), (750, TipBy::Cash)]);
    let said = scene.app.reviews_for(job.id, Side::Worker).unwrap();
    assert_eq!(said.len(), 2);
}
