//! What somebody is paid for a job, by which rule, and when: the statement of one job. Rosa builds wardrobes on her own
//! account; Nadia's company bills its own tax.

use domain::payout::{ProviderKind, Schedule};
use domain::provider::Weekdays;
use jiff::SignedDuration;
use sim::Page;
use sim::scene::{Scene, number_of};

use crate::told::{
    FORM, assigned_to, austin, dale_asks, digits_of, empty_store, only_job, pays_by_the_link, press, seen,
    sign_up_form,
};

/// A market where a bill is taxed, companies bill tax themselves, and each kind has its day.
fn taxed() -> Scene {
    let mut market = austin();
    assert_eq!(market.payouts.len(), 2, "the demo's market has a rule for each kind");
    market.services = market.services.with_each(|service| service.tax_rate = 2_000);
    let company = market.payouts.iter_mut().find(|rule| rule.kind == Some(ProviderKind::Company)).unwrap();
    (company.tax_rate, company.schedule) = (1_000, Schedule::Weekly(Weekdays::Wed));
    let playbook = domain::playbook::read("claim-by-text", FORM).unwrap();
    Scene::on(empty_store(), "2027-03-11T08:00", market, playbook).unwrap()
}

/// Asked for, assigned, done, approved; gives the job's code.
fn done_by(scene: &Scene, name: &str) -> String {
    let code = dale_asks(scene, "A wardrobe, two boxes, second floor.");
    scene.texts(name, &format!("yes {code}")).unwrap();
    assigned_to(scene, name);
    scene.pass(SignedDuration::from_hours(24 * 4 + 2)).unwrap();
    scene.texts(name, &format!("HERE {code}")).unwrap();
    scene.pass(SignedDuration::from_hours(1)).unwrap();
    scene.texts(name, &format!("DONE {code}")).unwrap();
    scene.texts("Dale", &format!("yes {code}")).unwrap();
    code
}

fn balance(scene: &Scene, account: &str) -> i64 {
    let balances = scene.app.store.balances("austin").unwrap();
    balances.iter().filter(|(name, _)| name.starts_with(account)).map(|(_, balance)| balance).sum()
}

/// The statement as somebody opens it.
fn statement(scene: &Scene, name: &str, job: domain::JobId) -> Page {
    let mut browser = scene.browser(name).unwrap();
    let page = scene.open(&mut browser, &format!("/jobs/{job}/statement")).unwrap();
    assert_eq!(page.status, 200, "{}", page.body);
    page
}

/// All that a page says, on one line.
fn words(page: &Page) -> String {
    page.reads().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn rosa_reads_what_she_is_paid_by_which_rule_and_when() {
    let scene = taxed();
    done_by(&scene, "Rosa");
    let job = only_job(&scene).id;
    pays_by_the_link(&scene, "Dale");
    scene.texts("Dale", "tip 5 cash").unwrap();
    let said = words(&statement(&scene, "Rosa", job));
    for line in [
        "The customer’s price, before tax $140",
        "What we keep -$55",
        "Your pay $85",
        "Tip, in cash $5",
        "Paid out to you $85",
        "Individuals, every Friday",
        "goes out on Fri Mar 19",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    assert!(!said.contains("Your tax"), "she bills none: {said}");
    assert_eq!((balance(&scene, "provider:wallet"), balance(&scene, "tax:payable")), (-8_500, -2_800));
    // It is hers alone: not for whoever was asked too, not for its customer.
    for name in ["Kyle", "Dale"] {
        let mut other = scene.browser(name).unwrap();
        let page = scene.open(&mut other, &format!("/jobs/{job}/statement")).unwrap();
        assert_eq!(page.status, 404, "{name}: {}", page.body);
    }
}

#[test]
fn a_company_bills_its_own_tax_and_has_its_own_day() {
    let scene = taxed();
    // Otis signs up as a company, and the owner lets him in.
    let mut form = sign_up_form("Otis Bell", number_of("Otis").unwrap());
    form.push(("kind", "company"));
    assert_eq!(scene.submit(&mut scene.stranger(), "/join", &form).unwrap().status, 303);
    let digits = digits_of(&scene.last_text("Otis").unwrap());
    scene.texts("Otis", &digits).unwrap();
    let mut owen = scene.browser("Owen").unwrap();
    let people = scene.open(&mut owen, "/desk/people").unwrap();
    let row = people.body.split("<tr").find(|row| row.contains("applicant-")).expect("somebody waits");
    let path = row.split('"').find(|part| part.starts_with("/desk/people/")).unwrap();
    let page = scene.open(&mut owen, path).unwrap();
    assert!(page.body.contains("Works for their company"), "the desk sees what he is: {}", page.body);
    press(&scene, &mut owen, &page, "/approve", "");
    let code = done_by(&scene, "Otis");
    let job = only_job(&scene).id;
    assert!(
        scene.phone("Otis").unwrap().contains("$93.50 is on your wallet"),
        "{}",
        scene.phone("Otis").unwrap()
    );
    let page = statement(&scene, "Otis", job);
    seen("otis_reads_by_which_rule_he_is_paid", &page, &code);
    let said = words(&page);
    for line in [
        "Your pay $85",
        "Your tax on it $8.50",
        "Paid out to you $93.50",
        "Companies, monthly",
        "on Wed Mar 17",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    // What he bills in tax is set off against what we owe of it.
    assert_eq!((balance(&scene, "provider:wallet"), balance(&scene, "tax:payable")), (-9_350, -2_800 + 850));
    pays_by_the_link(&scene, "Dale");
    assert_eq!(balance(&scene, "job:held"), 0);
}
