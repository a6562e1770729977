//! What members pay for being one: a plan chosen from a list by text or on a page, paid by link, renewed month by month,
//! and given up; and what only members may ask for.

use domain::playbook;
use jiff::SignedDuration;
use sim::scene::{Scene, number_of};
use sim::{Client, Page};

use crate::told::{
    FORM, add_dale, austin, dale_posts, dale_posts_from, empty_store, heard, pays_by_the_link, person_of,
    press, seen, sees,
};

const MEMBERS: &str = include_str!("../../../../playbooks/home-membership/playbook.toml");
const DALES_HOME: &str = "2809 Bluebonnet Lane, Austin, TX 78704";

/// A town on a Monday in January, where gardens are for members.
fn monday() -> Scene {
    let playbook = playbook::read("home-membership", MEMBERS).unwrap();
    Scene::on(empty_store(), "2027-01-04T09:00", austin(), playbook).unwrap()
}

fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * days)
}

/// What somebody has, by the plan's key.
fn plan_of(scene: &Scene, name: &str) -> Option<String> {
    scene.app.store.member(person_of(scene, name)).unwrap().unwrap().membership.plan
}

fn balance(scene: &Scene, account: &str) -> i64 {
    let all = scene.app.store.balances(app::workers::OFFICE).unwrap();
    all.into_iter().find(|(name, _)| name == account).map_or(0, |(_, balance)| balance)
}

/// Dale signs up and is let in by the owner: nobody is checked here.
fn lets_dale_in(scene: &Scene) -> Client {
    let fields = [
        ("name", "Dale Whitcomb"),
        ("phone", number_of("Dale").unwrap()),
        ("email", "dale@whitcomb.example"),
        ("address", DALES_HOME),
        ("consent", "yes"),
    ];
    let page = scene.submit(&mut scene.stranger(), "/members", &fields).unwrap();
    assert_eq!(page.status, 303, "{}", page.body);
    let digits = crate::told::digits_of(&scene.last_text("Dale").unwrap());
    scene.texts("Dale", &digits).unwrap();
    let mut owen = scene.browser("Owen").unwrap();
    let at = format!("/desk/members/{}", person_of(scene, "Dale"));
    let page = scene.open(&mut owen, &at).unwrap();
    press(scene, &mut owen, &page, "/approve", "");
    owen
}

fn dale_asks_from(scene: &Scene, dale: &mut Client, key: &str) -> Page {
    dale_posts_from(scene, dale, "The hedge behind the shed.", key)
}

#[test]
fn a_plan_is_chosen_by_its_number_paid_by_link_and_stays_until_it_is_given_up() {
    let scene = monday();
    lets_dale_in(&scene);
    assert!(scene.last_text("Dale").unwrap().contains("Reply with its number"));
    scene.texts("Dale", "2").unwrap();
    // Asked once more, the same is said; and nothing else is owed.
    scene.texts("Dale", "plan 2").unwrap();
    assert_eq!(plan_of(&scene, "Dale"), None);
    let mut dale = scene.browser("Dale").unwrap();
    let refused = dale_asks_from(&scene, &mut dale, "early");
    assert_eq!(refused.status, 422, "a plan that is not paid is none yet");
    sees("dale_has_a_plan_to_pay", &scene, &mut dale, "/membership", "");
    scene.texts("Dale", "plan 2").unwrap();
    pays_by_the_link(&scene, "Dale");
    assert_eq!(plan_of(&scene, "Dale").as_deref(), Some("premium"));
    assert_eq!((balance(&scene, "memberships:deferred"), balance(&scene, "platform:fees")), (-1900, 0));
    assert_eq!(dale_asks_from(&scene, &mut dale, "asked").status, 303, "now he can ask");
    assert_eq!(scene.mail("dale@whitcomb.example").len(), 2, "the decision, and the receipt");
    // Whoever paid by the link in a text comes back to a page that says so, signed in or not.
    let page = scene.open(&mut scene.stranger(), "/membership/back").unwrap();
    assert!(page.status == 200 && page.body.contains("the receipt comes by text"), "{}", page.body);
    let page = scene.open(&mut dale, "/membership/back").unwrap();
    assert!(page.body.contains("the receipt comes by text"), "{}", page.body);

    // Three days before the month is over the next is asked for, in the morning.
    scene.pass(days(29)).unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("paid until Thu Feb 4 2027"));
    pays_by_the_link(&scene, "Dale");
    scene.pass(days(3)).unwrap();
    assert_eq!((balance(&scene, "memberships:deferred"), balance(&scene, "platform:fees")), (-1900, -1900));
    sees("dale_has_premium", &scene, &mut dale, "/membership", "");
    // He lets it go, and keeps what he paid for.
    scene.texts("Dale", "Plan").unwrap();
    scene.texts("Dale", "pay-as-go").unwrap();
    assert_eq!(plan_of(&scene, "Dale").as_deref(), Some("premium"));
    scene.pass(days(40)).unwrap();
    assert_eq!(plan_of(&scene, "Dale").as_deref(), Some("pay-as-go"));
    assert_eq!(balance(&scene, "memberships:deferred"), 0);
    heard("dales_phone_through_two_months", &scene, "Dale", "");
    let at = format!("/desk/members/{}", person_of(&scene, "Dale"));
    let mut owen = scene.browser("Owen").unwrap();
    sees("the_desk_reads_dales_plan", &scene, &mut owen, &at, "");
}

#[test]
fn whoever_does_not_pay_is_reminded_and_has_what_costs_nothing_after_a_week() {
    let scene = monday();
    lets_dale_in(&scene);
    scene.texts("Dale", "3").unwrap();
    pays_by_the_link(&scene, "Dale");
    scene.pass(days(36)).unwrap();
    assert_eq!(plan_of(&scene, "Dale").as_deref(), Some("elite"), "in the days of grace");
    let mut dale = scene.browser("Dale").unwrap();
    sees("dale_is_in_the_days_of_grace", &scene, &mut dale, "/membership", "");
    assert_eq!(dale_asks_from(&scene, &mut dale, "grace").status, 303);
    scene.pass(days(3)).unwrap();
    assert_eq!(plan_of(&scene, "Dale").as_deref(), Some("pay-as-go"));
    assert!(
        scene.phone("Dale").unwrap().contains("your Elite has ended. You have Pay-As-Go now."),
        "{}",
        scene.phone("Dale").unwrap()
    );
}

#[test]
fn money_that_nobody_owed_stands_at_the_desk_until_it_has_gone_back() {
    let scene = monday();
    let mut owen = lets_dale_in(&scene);
    scene.texts("Dale", "2").unwrap();
    // He opens the page, thinks better of it, and pays there all the same.
    let text = scene.last_text("Dale").unwrap();
    let link = text.split_whitespace().find(|word| word.starts_with("http")).unwrap().to_owned();
    let mut browser = scene.stranger();
    let page = scene.open(&mut browser, &link).unwrap();
    scene.texts("Dale", "plan 1").unwrap();
    press(&scene, &mut browser, &page, "/payment", "");
    scene.pass(SignedDuration::from_mins(5)).unwrap();
    assert_eq!(plan_of(&scene, "Dale").as_deref(), Some("pay-as-go"));
    let person = person_of(&scene, "Dale");
    assert_eq!(balance(&scene, &format!("customer:credit/{person}")), -2057);
    // It waits on the desk's list, and nobody is forgotten for it.
    let people = scene.open(&mut owen, "/desk/people").unwrap();
    seen("the_desk_has_dales_money", &people, "");
    assert!(scene.app.still_needed(person).unwrap().is_some(), "nobody is erased while we have their money");
    let at = format!("/desk/members/{person}");
    let mut priya = scene.browser("Priya").unwrap();
    let theirs =
        scene.submit(&mut priya, &format!("{at}/plan/give-back"), &[("key", "k"), ("sum", "2057")]).unwrap();
    assert_eq!(theirs.status, 403, "money is the owner's and finance's");
    let page = scene.open(&mut owen, &at).unwrap();
    press(&scene, &mut owen, &page, "/plan/give-back", "");
    assert_eq!(balance(&scene, &format!("customer:credit/{person}")), 0);
    assert_eq!(balance(&scene, "platform:clearing"), 0);
    assert!(scene.last_text("Dale").unwrap().contains("on their way back to you"));
    // The link that he still has leads to nothing that could be paid.
    let page = scene.open(&mut scene.stranger(), &link).unwrap();
    assert!(!page.forms().iter().any(|form| form.action.ends_with("/payment")), "{}", page.body);
    // And one that we did not make leads nowhere.
    let forged = link.rsplit_once('.').map(|(front, _)| format!("{front}.{}", "a".repeat(26))).unwrap();
    let path = forged.split_once("town.test").unwrap().1.to_owned();
    assert_eq!(scene.open(&mut scene.stranger(), &path).unwrap().status, 404);
}

#[test]
fn the_same_word_of_the_payment_provider_counts_once() {
    let scene = monday();
    lets_dale_in(&scene);
    scene.standins.with_payments(|payments, _| payments.next_answer(standins::FaultOnce::DuplicateHook));
    scene.texts("Dale", "2").unwrap();
    pays_by_the_link(&scene, "Dale");
    assert_eq!(balance(&scene, "platform:clearing"), 2057);
    assert_eq!(balance(&scene, &format!("customer:credit/{}", person_of(&scene, "Dale"))), 0);
}

#[test]
fn whoever_is_no_member_cannot_ask_and_a_stranger_is_not_told_who_is_one() {
    let scene = monday();
    add_dale(&scene);
    let before = scene.phone("Dale").unwrap();
    // His number, typed by anybody, gives nothing away and sends him nothing.
    let page = dale_posts(&scene, "The hedge behind the shed.", "stranger");
    assert_eq!(page.status, 422);
    seen("a_stranger_learns_that_gardens_are_for_members", &page, "");
    assert_eq!(scene.phone("Dale").unwrap(), before);
    scene.texts("Maud", "PLAN").unwrap();
    assert!(scene.last_text("Maud").unwrap().contains("To become one, reply JOIN"));
    let mut maud = scene.browser("Maud").unwrap();
    let page = dale_posts_from(&scene, &mut maud, "The hedge behind the shed.", "maud");
    assert_eq!(page.status, 422);
    sees("maud_has_no_plan", &scene, &mut maud, "/membership", "");
    let refused = scene.submit(&mut maud, "/membership/choose", &[("plan", "premium")]).unwrap();
    assert_eq!(refused.status, 403);
    // The desk, for somebody on the phone, cannot either.
    let mut priya = scene.browser("Priya").unwrap();
    let fields = [
        ("key", "desk"),
        ("service", "wardrobe-assembly"),
        ("address", DALES_HOME),
        ("details", "The hedge."),
        ("slot", "2027-01-06T10:00:00/2027-01-06T12:00:00"),
        ("name", "Maud Ellery"),
        ("phone", number_of("Maud").unwrap()),
    ];
    let page = scene.submit(&mut priya, "/requests", &fields).unwrap();
    assert_eq!(page.status, 403, "{}", page.body);
    assert!(page.body.contains("This is for members."));
    // It can choose a plan for somebody who is one, though.
    let at = format!("/desk/members/{}/plan/choose", person_of(&scene, "Dale"));
    assert_eq!(scene.submit(&mut priya, &at, &[("plan", "elite"), ("key", "k")]).unwrap().status, 303);
    assert!(scene.last_text("Dale").unwrap().contains("Elite costs"));
}

#[test]
fn where_nothing_is_for_members_there_are_no_plans_to_speak_of() {
    let mut market = austin();
    market.plans.clear();
    let scene =
        Scene::on(empty_store(), "2027-01-04T09:00", market, playbook::read("claim-by-text", FORM).unwrap())
            .unwrap();
    scene.texts("Dale", "plan").unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("person"), "{}", scene.last_text("Dale").unwrap());
    let mut dale = scene.browser("Dale").unwrap();
    assert_eq!(scene.open(&mut dale, "/membership").unwrap().status, 404);
}

#[test]
fn plans_that_come_and_go_with_the_market_leave_nobody_waiting() {
    let store = empty_store();
    let under = |wall: &str, plans: &[&str]| {
        let mut market = austin();
        market.plans.retain(|plan| plans.contains(&plan.key.as_str()));
        let playbook = playbook::read("home-membership", MEMBERS).unwrap();
        Scene::on(store.clone(), wall, market, playbook).unwrap()
    };
    // Let in when being a member cost nothing.
    add_dale(&under("2027-01-04T09:00", &[]));
    let scene = under("2027-01-08T09:00", &["pay-as-go", "premium"]);
    scene.pass(SignedDuration::from_hours(1)).unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("one word is missing: which plan?"));
    scene.texts("Dale", "2").unwrap();
    pays_by_the_link(&scene, "Dale");
    drop(scene);
    // And the plan is not offered any more: what is paid for stays, and nothing is asked for.
    let scene = under("2027-01-20T09:00", &["pay-as-go"]);
    scene.pass(days(10)).unwrap();
    assert_eq!(plan_of(&scene, "Dale").as_deref(), Some("premium"));
    scene.pass(days(20)).unwrap();
    assert_eq!(plan_of(&scene, "Dale").as_deref(), Some("pay-as-go"));
    assert_eq!(scene.app.next_due().unwrap(), None, "nothing is due for ever");
}

#[test]
fn whoever_says_it_again_hears_how_it_is() {
    let scene = monday();
    lets_dale_in(&scene);
    scene.texts("Dale", "2").unwrap();
    pays_by_the_link(&scene, "Dale");
    scene.texts("Dale", "plan 3").unwrap();
    scene.texts("Dale", "plan 3").unwrap();
    assert!(scene.last_text("Dale").unwrap().contains("From Thu Feb 4 2027 on you have Elite"));
    // In the days of grace another one is chosen, and the first again: the page offers what would change something.
    scene.pass(days(33)).unwrap();
    let mut dale = scene.browser("Dale").unwrap();
    let page = scene.open(&mut dale, "/membership").unwrap();
    let offered = |page: &Page, plan: &str| {
        page.forms()
            .iter()
            .any(|form| form.fields.iter().any(|(name, value)| name == "plan" && value == plan))
    };
    assert!(
        offered(&page, "premium") && offered(&page, "pay-as-go") && !offered(&page, "elite"),
        "{}",
        page.body
    );
    let chosen = scene.submit(&mut dale, "/membership/choose", &[("plan", "premium")]).unwrap();
    assert_eq!(chosen.status, 303);
    let page = scene.open(&mut dale, "/membership").unwrap();
    assert!(offered(&page, "elite") && !offered(&page, "premium"), "{}", page.body);
    assert!(page.body.contains("Pay $20.57"));
}
