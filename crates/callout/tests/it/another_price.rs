//! Another price than the one that was offered: asked for before an offer is taken and after, by text and on the page, and
//! agreed to by both or by nobody. Ana's deck wants more sanding than Rosa saw.

use domain::job::{BillFor, BillState, Stage};
use domain::price::gross;
use jiff::SignedDuration;
use sim::Page;
use sim::scene::Scene;

use crate::open_offers::{asked, job_page, number_of_offer, thursday, two_offers};
use crate::told::{heard, only_job, pays_by_the_link, seen};

/// Fills in the form of a page that goes to `action`, and sends it.
pub(crate) fn fills_in(
    scene: &Scene,
    name: &str,
    page: &Page,
    action: &str,
    fields: &[(&str, &str)],
) -> Page {
    let form = page.forms().into_iter().find(|form| form.action.ends_with(action)).expect("a form");
    let said = |(name, value): &(String, String)| (name.clone(), value.clone());
    let mut all: Vec<(String, String)> = form.fields.iter().map(said).collect();
    all.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let all: Vec<(&str, &str)> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    scene.submit(&mut scene.browser(name).unwrap(), &form.action, &all).unwrap()
}

fn price(scene: &Scene) -> i64 {
    only_job(scene).agreed().map_or(0, |terms| gross(&terms.lines))
}

#[test]
fn a_price_is_haggled_over_before_an_offer_is_taken() {
    let scene = thursday();
    let code = asked(&scene);
    two_offers(&scene, &code);
    let number = number_of_offer(&scene, "Rosa");
    // Of two offers a sum alone could mean either.
    scene.texts("Ana", &format!("COUNTER {code} 430")).unwrap();
    assert!(
        scene.last_text("Ana").unwrap().contains("the number of the offer"),
        "{}",
        scene.last_text("Ana").unwrap()
    );
    scene.texts("Ana", &format!("COUNTER {code} {number} 430")).unwrap();
    assert!(scene.last_text("Ana").unwrap().contains("The offer stands as it was made"));
    let asked = scene.last_text("Rosa").unwrap();
    assert!(
        asked.contains("at $430 instead of $500") && asked.contains(&format!("OFFER {code} 430")),
        "{asked}"
    );
    assert!(!scene.phone("June").unwrap().contains("430"), "that is between the two of them");
    let page = job_page(&scene, &mut scene.browser("Ana").unwrap());
    assert!(page.body.contains("You would take it for $430"), "{}", page.body);
    seen("ana_would_take_it_for_less", &page, &code);
    assert!(job_page(&scene, &mut scene.browser("Rosa").unwrap()).body.contains("would take it for $430"));
    // An offer is not bid up.
    scene.texts("Ana", &format!("COUNTER {code} {number} 600")).unwrap();
    assert!(
        scene.last_text("Ana").unwrap().contains("no other price"),
        "{}",
        scene.last_text("Ana").unwrap()
    );
    // She meets it half-way with a sum alone: her Tuesday stands, and it is what Ana takes.
    scene.texts("Rosa", &format!("OFFER {code} 450")).unwrap();
    let offer = scene.last_text("Ana").unwrap();
    assert!(offer.contains("$450, Tue Apr 6, 9 am-5 pm"), "{offer}");
    assert!(!job_page(&scene, &mut scene.browser("Rosa").unwrap()).body.contains("would take it for $430"));
    scene.texts("Ana", &format!("take {number} {code}")).unwrap();
    assert_eq!(price(&scene), 45_000);
    assert!(only_job(&scene).agreed_slot().is_some());
    // On the page, a price that is none.
    let page = job_page(&scene, &mut scene.browser("Ana").unwrap());
    assert_eq!(fills_in(&scene, "Ana", &page, "/price", &[("price", "less")]).status, 422);
    // Given back, there is nothing that could be taken, and nobody who does it.
    scene.texts("Rosa", &format!("CANNOT COME {code}")).unwrap();
    scene.texts("June", &format!("NO {code}")).unwrap();
    scene.texts("Ana", &format!("take {number} {code}")).unwrap();
    assert!(
        scene.last_text("Ana").unwrap().contains("stands right now"),
        "{}",
        scene.last_text("Ana").unwrap()
    );
}

#[test]
fn what_is_said_of_a_price_is_true() {
    let scene = thursday();
    let code = asked(&scene);
    two_offers(&scene, &code);
    let number = number_of_offer(&scene, "Rosa");
    scene.texts("Ana", &format!("take {number} {code}")).unwrap();
    // The old payment page is open while another price is agreed.
    let text = scene.last_text("Ana").unwrap();
    let old = text.split_whitespace().find(|word| word.starts_with("http")).unwrap();
    let mut browser = scene.stranger();
    let checkout = scene.open(&mut browser, old).unwrap();
    let payment = checkout.forms().into_iter().find(|form| form.action.ends_with("/payment")).unwrap();
    scene.texts("Rosa", &format!("OFFER {code} 500")).unwrap();
    assert!(
        scene.last_text("Rosa").unwrap().contains("costs that already"),
        "{}",
        scene.last_text("Rosa").unwrap()
    );
    scene.texts("Rosa", &format!("OFFER {code} 560")).unwrap();
    scene.texts("Rosa", &format!("AGREE {code}")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("waits for the other side"));
    scene.texts("Ana", &format!("AGREE {code}")).unwrap();
    scene.submit(&mut browser, &payment.action, &[]).unwrap();
    scene.pass(SignedDuration::from_mins(5)).unwrap();
    let told = scene.last_text("Ana").unwrap();
    assert!(told.contains("at the price before") && told.contains("booking fee is $56 now"), "{told}");
    pays_by_the_link(&scene, "Ana");
    let booked = scene.last_text("Ana").unwrap();
    assert!(booked.contains("Tue Apr 6, 9 am-5 pm"), "{booked}");
    scene.texts("Rosa", &format!("OK {code}")).unwrap();
    assert!(
        scene.last_text("Rosa").unwrap().contains("Thanks, noted"),
        "{}",
        scene.last_text("Rosa").unwrap()
    );
    // A price within the fee leaves nothing; and nobody is told that a fee which goes back costs nothing at all.
    scene.texts("Ana", &format!("COUNTER {code} 50")).unwrap();
    assert!(
        scene.last_text("Ana").unwrap().contains("beside the booking fee"),
        "{}",
        scene.last_text("Ana").unwrap()
    );
    scene.texts("Ana", &format!("CALL OFF {code}")).unwrap();
    assert!(scene.phone("Ana").unwrap().contains("booking fee of"), "{}", scene.phone("Ana").unwrap());
}

#[test]
fn rosa_and_ana_agree_on_another_price_and_the_fee_goes_with_it() {
    let scene = thursday();
    let code = asked(&scene);
    two_offers(&scene, &code);
    let number = number_of_offer(&scene, "Rosa");
    scene.texts("Ana", &format!("take {number} {code}")).unwrap();
    // Rosa looked again. A time in it is another question.
    scene.texts("Rosa", &format!("OFFER {code} 560, Wednesday 9am-5pm")).unwrap();
    assert!(
        scene.last_text("Rosa").unwrap().contains("the whole price"),
        "{}",
        scene.last_text("Rosa").unwrap()
    );
    scene.texts("Rosa", &format!("OFFER {code} 500 two coats, 60 the rail")).unwrap();
    assert!(
        scene.last_text("Rosa").unwrap().contains("until then $500 stands"),
        "{}",
        scene.last_text("Rosa").unwrap()
    );
    let asked = scene.last_text("Ana").unwrap();
    assert!(
        asked.contains("$560, two coats $500, the rail $60") && asked.contains("instead of $500"),
        "{asked}"
    );
    assert!(job_page(&scene, &mut scene.browser("Rosa").unwrap()).body.contains("Asked for, not agreed yet"));
    // A yes in passing changes no price.
    for word in [format!("yes {code}"), "ok".to_owned()] {
        scene.texts("Ana", &word).unwrap();
        assert_eq!(price(&scene), 50_000, "{word}: {}", scene.last_text("Ana").unwrap());
    }
    scene.texts("Ana", &format!("AGREE {code}")).unwrap();
    assert_eq!(price(&scene), 56_000);
    let phone = scene.phone("Ana").unwrap();
    assert!(phone.contains("it is $560 in all now") && phone.contains("booking fee of $56"), "{phone}");
    assert!(
        scene.last_text("Rosa").unwrap().contains("$504 of it to you"),
        "{}",
        scene.last_text("Rosa").unwrap()
    );
    pays_by_the_link(&scene, "Ana");
    let fee = only_job(&scene).fee_bill().cloned().unwrap();
    assert_eq!((fee.amount(), fee.state), (5600, BillState::Paid));
    // Ana asks for less, on the page; Rosa says no to it there, and yes to the next by text.
    let page = job_page(&scene, &mut scene.browser("Ana").unwrap());
    let asked = [("price", "500"), ("words", "Without the rail after all.")];
    assert_eq!(fills_in(&scene, "Ana", &page, "/price", &asked).status, 303);
    let asked = scene.last_text("Rosa").unwrap();
    assert!(asked.contains("Without the rail") && asked.contains("$444 of it is yours"), "{asked}");
    let page = job_page(&scene, &mut scene.browser("Rosa").unwrap());
    assert!(
        page.body.contains("Agree to $500 in all") && page.body.contains("Keep to $560"),
        "{}",
        page.body
    );
    seen("rosa_weighs_another_price", &page, &code);
    assert_eq!(fills_in(&scene, "Rosa", &page, "/refuse", &[]).status, 303);
    assert!(scene.last_text("Ana").unwrap().contains("it stays at $560"));
    scene.texts("Ana", &format!("COUNTER {code} 540")).unwrap();
    scene.texts("Rosa", &format!("AGREE {code}")).unwrap();
    assert_eq!(price(&scene), 54_000);
    nobody_answers_and_it_stays(&scene, &code);
    // Fee and rest are the price that holds.
    let starts = only_job(&scene).agreed_slot().unwrap().starts(&scene.app.market.time_zone());
    scene.pass(starts.duration_since(scene.now())).unwrap();
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    scene.texts("Ana", &format!("yes {code}")).unwrap();
    let job = only_job(&scene);
    let direct = job.bills.iter().find(|bill| bill.what == BillFor::Direct).unwrap();
    assert_eq!(direct.amount(), 54_000 - 5600);
    assert!(matches!(job.stage, Stage::Settling { .. }));
    heard("anas_phone_another_price", &scene, "Ana", &code);
    heard("rosas_phone_another_price", &scene, "Rosa", &code);
}

/// Nobody answers: after two days it is off, and both are told.
fn nobody_answers_and_it_stays(scene: &Scene, code: &str) {
    scene.texts("Rosa", &format!("OFFER {code} 600")).unwrap();
    scene.pass(SignedDuration::from_hours(49)).unwrap();
    assert!(scene.last_text("Ana").unwrap().contains("was not agreed to: it stays at $540"));
    assert!(scene.last_text("Rosa").unwrap().contains("it stays at $540"));
}
