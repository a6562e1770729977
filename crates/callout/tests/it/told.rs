//! What scenes begin with, and the few things that every scene does.

use std::sync::atomic::{AtomicU32, Ordering};

use domain::playbook;
use sim::scene::{Scene, number_of};
use sim::{Client, Form, Page};
use standins::mailbox::Received;
use store::JobFilter;

/// The shipped form.
pub const FORM: &str = include_str!("../../../../playbooks/claim-by-text/playbook.toml");
const AUSTIN: &str = include_str!("../../../../markets/austin.toml");

/// Where Dale gets mail.
pub const DALES_MAIL: &str = "dale@whitcomb.example";

/// Thursday morning in Austin; the clocks change on Sunday.
pub fn thursday_morning() -> Scene {
    thursday_morning_on(empty_store())
}

/// An empty store on the engine under test: a schema of its own in the database that `.ci/with-postgres` names,
/// or the embedded engine in memory.
pub fn empty_store() -> store::Store {
    match std::env::var("CALLOUT_TEST_DATABASE") {
        Ok(url) => empty_store_at(&url),
        Err(_) => store::Store::in_memory().unwrap(),
    }
}

/// A schema of its own in a database.
pub fn empty_store_at(url: &str) -> store::Store {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    store::Store::fresh_schema(url, &name).unwrap()
}

/// Every playbook that ships.
pub fn shipped_playbooks() -> Vec<playbook::Playbook> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../playbooks");
    let folders = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let forms = folders.filter(|path| path.join("playbook.toml").exists());
    forms
        .map(|path| {
            let form = std::fs::read_to_string(path.join("playbook.toml")).unwrap();
            playbook::read(path.file_name().unwrap().to_str().unwrap(), &form).unwrap()
        })
        .collect()
}

/// What is done in scenes: what else the market that ships comes to offer changes no page that was seen in one.
const SERVICES: [&str; 7] = [
    "wardrobe-assembly",
    "tap-repair",
    "tv-mounting",
    "window-repair",
    "deck-painting",
    "home-wifi",
    "garden-tidy",
];

/// The market that ships, with what is done in scenes.
pub fn austin() -> app::market::Market {
    let mut market = app::market::Market::read(AUSTIN).unwrap();
    let all = market.services.all();
    let kept = all.iter().filter(|service| SERVICES.contains(&service.key.as_str()));
    market.services = kept.map(|service| (**service).clone()).collect::<Vec<_>>().into();
    // Scenes in which backgrounds are checked say so.
    market.screens = Default::default();
    market
}

/// The same, on a store of one's own.
pub fn thursday_morning_on(store: store::Store) -> Scene {
    let market = austin();
    let playbook = playbook::read("claim-by-text", FORM).unwrap();
    Scene::on(store, "2027-03-11T08:00", market, playbook).unwrap()
}

/// Dale asks for a wardrobe on Monday at ten, on the web. Gives the job's code, as his phone says it.
pub fn dale_asks(scene: &Scene, details: &str) -> String {
    dale_asks_under(scene, details, "dale-1")
}

/// The same, with a form's key of one's own, for another request beside the first.
pub fn dale_asks_under(scene: &Scene, details: &str, key: &str) -> String {
    let mut dale = scene.stranger();
    let page = dale_posts_from(scene, &mut dale, details, key);
    assert_eq!(page.status, 303, "{}", page.body);
    dale_confirms(scene, &mut dale, &page);
    code_of(&scene.last_text("Dale").unwrap())
}

/// Dale types the code of his last text in where the page asks for it.
pub fn dale_confirms(scene: &Scene, dale: &mut Client, posted: &Page) -> Page {
    let at = posted.location.clone().expect("a page that asks for the code");
    let digits = digits_of(&scene.last_text("Dale").unwrap());
    scene.submit(dale, &at, &[("code", &digits)]).unwrap()
}

/// Dale was let in as a member, long ago and elsewhere.
pub fn add_dale(scene: &Scene) {
    let phone = number_of("Dale").unwrap();
    let newcomer = app::Newcomer { name: "Dale Whitcomb", phone, language: domain::talk::Language::En };
    let person = scene.app.person_with_phone(&newcomer).unwrap();
    scene.app.add_member(person).unwrap();
}

/// The six digits in a text.
pub fn digits_of(text: &str) -> String {
    text.split(|c: char| !c.is_ascii_digit())
        .find(|word| word.len() == 6)
        .unwrap_or_else(|| panic!("no digits in {text:?}"))
        .to_owned()
}

pub fn dale_posts(scene: &Scene, details: &str, key: &str) -> Page {
    dale_posts_from(scene, &mut scene.stranger(), details, key)
}

pub fn dale_posts_from(scene: &Scene, dale: &mut Client, details: &str, key: &str) -> Page {
    posts(scene, dale, details, key, "2027-03-15T10:00:00/2027-03-15T12:00:00")
}

/// The same, for another time.
pub fn dale_posts_at(scene: &Scene, details: &str, key: &str, slot: &str) -> Page {
    posts(scene, &mut scene.stranger(), details, key, slot)
}

fn posts(scene: &Scene, dale: &mut Client, details: &str, key: &str, slot: &str) -> Page {
    let fields = [
        ("key", key),
        ("service", "wardrobe-assembly"),
        ("address", "2809 Bluebonnet Lane, Austin, TX 78704"),
        ("details", details),
        ("slot", slot),
        ("name", "Dale Whitcomb"),
        ("phone", number_of("Dale").unwrap()),
        ("email", DALES_MAIL),
    ];
    scene.submit(dale, "/requests", &fields).unwrap()
}

/// Holds what somebody reads on a page against what is kept of it. A second code follows the first after a blank.
pub fn seen(name: &str, page: &Page, codes: &str) {
    insta::assert_snapshot!(name, undrawn(&page.reads(), codes));
}

/// The same of a page that somebody opens for it.
pub fn sees(name: &str, scene: &Scene, who: &mut Client, path: &str, codes: &str) {
    seen(name, &scene.open(who, path).unwrap(), codes);
}

/// The same of what stands on somebody's phone.
pub fn heard(name: &str, scene: &Scene, who: &str, codes: &str) {
    insta::assert_snapshot!(name, undrawn(&scene.phone(who).unwrap(), codes));
}

/// The same of a letter.
pub fn mailed(name: &str, letter: &Received, codes: &str) {
    let words = format!("To: {}\nSubject: {}\n\n{}", letter.to, letter.subject, letter.body);
    insta::assert_snapshot!(name, undrawn(&words, codes));
}

/// What is drawn differs with every change of the program; what a person reads does not. Codes of jobs, codes to sign in
/// with, tokens and fingerprints are left out.
fn undrawn(text: &str, codes: &str) -> String {
    let mut text = text.to_owned();
    for (n, code) in codes.split_whitespace().enumerate() {
        text = text.replace(code, if n == 0 { "CODE" } else { "OTHER" });
    }
    let mut out = String::new();
    for word in text.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
        let bare = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let digits = bare.len() == 6 && bare.bytes().all(|byte| byte.is_ascii_digit());
        let mixed = bare.bytes().any(|byte| byte.is_ascii_digit())
            && bare.bytes().any(|byte| byte.is_ascii_alphabetic());
        let print = bare.len() >= 8 && bare.bytes().all(|byte| byte.is_ascii_hexdigit());
        out += &if digits || mixed && (print || bare.len() >= 20) {
            word.replace(bare, "…")
        } else {
            word.to_owned()
        };
    }
    out
}

/// The job code in a text.
pub fn code_of(text: &str) -> String {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .find(|word| word.to_uppercase() == **word && word.parse::<domain::Code>().is_ok())
        .unwrap_or_else(|| panic!("no code in {text:?}"))
        .to_owned()
}

/// The desk's page of the only open job.
pub fn desk_page(scene: &Scene, priya: &mut Client) -> (String, Page) {
    let desk = scene.open(priya, "/desk").unwrap();
    let path =
        desk.links().into_iter().find(|link| link.starts_with("/desk/jobs/")).expect("a job on the desk");
    let page = scene.open(priya, &path).unwrap();
    (path, page)
}

/// Presses the button of a page whose form ends in this verb and mentions this, if anything.
pub fn press(scene: &Scene, client: &mut Client, page: &Page, verb: &str, about: &str) -> Page {
    let form = page
        .forms()
        .into_iter()
        .find(|form| form.action.ends_with(verb) && mentions(form, about))
        .unwrap_or_else(|| panic!("no button {verb:?} about {about:?} among {:?}", page.forms()));
    let fields: Vec<(&str, &str)> = form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    scene.submit(client, &form.action, &fields).unwrap()
}

fn mentions(form: &Form, about: &str) -> bool {
    about.is_empty() || form.fields.iter().any(|(_, value)| value.contains(about))
}

/// The sign-up form of somebody who works on Mondays.
pub fn sign_up_form<'a>(name: &'a str, phone: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", name),
        ("phone", phone),
        ("skill-assembly", "yes"),
        ("address", "2809 Bluebonnet Lane, Austin, TX 78704"),
        ("radius", "25"),
        ("open-mon", "yes"),
        ("from-mon", "08:00"),
        ("to-mon", "18:00"),
        ("consent", "yes"),
    ]
}

/// The only open job.
pub fn only_job(scene: &Scene) -> domain::job::Job {
    scene.app.store.jobs("austin", JobFilter::Open).unwrap().remove(0)
}

/// Somebody of the cast, by their first name.
pub fn person_of(scene: &Scene, name: &str) -> domain::PersonId {
    let lookup = scene.app.phone_lookup(number_of(name).unwrap());
    scene.app.store.point(&lookup).unwrap().unwrap().person
}

/// The desk gives the only job to somebody, who knows of it.
pub fn assigned_to(scene: &Scene, name: &str) {
    let mut priya = scene.browser("Priya").unwrap();
    let (_, page) = desk_page(scene, &mut priya);
    let worker = scene.app.store.worker_of(person_of(scene, name)).unwrap().unwrap().card.worker;
    press(scene, &mut priya, &page, "/pick", &worker.to_string());
}

/// Somebody opens the link in their last text, which leads to the payment provider's page, and pays there.
pub fn pays_by_the_link(scene: &Scene, name: &str) {
    let text = scene.last_text(name).unwrap();
    pays_at(scene, text.split_whitespace().find(|word| word.starts_with("http")).expect("a link"));
}

/// Somebody opens the payment page, or what leads there, and pays.
pub fn pays_at(scene: &Scene, link: &str) {
    let mut browser = scene.stranger();
    let page = scene.open(&mut browser, link).unwrap();
    let form =
        page.forms().into_iter().find(|form| form.action.ends_with("/payment")).expect("a payment page");
    scene.submit(&mut browser, &form.action, &[]).unwrap();
    scene.pass(jiff::SignedDuration::from_mins(5)).unwrap();
}

/// Time goes on until the town's clocks show this.
pub fn until(scene: &Scene, wall: &str) {
    let then = domain::time::instant(wall.parse().unwrap(), &scene.app.market.time_zone());
    scene.pass(then.duration_since(scene.now())).unwrap();
}
