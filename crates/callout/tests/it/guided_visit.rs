//! The guided visit, told through pages and phones: first to accept, the call, the confirmation, the way, more with the
//! customer's word, the signature; and what becomes of a visit that could not be done. Luc's Wi-Fi; Luc writes French.

use domain::job::{Ending, Event, How, Job, Stage};
use domain::playbook;
use jiff::SignedDuration;
use sim::scene::{Scene, number_of};
use sim::{Client, Page};
use store::JobFilter;

use crate::told::{
    austin, code_of, empty_store, heard, only_job, pays_by_the_link, person_of, press, seen, sees,
};

const FORM: &str = include_str!("../../../../playbooks/guided-visit/playbook.toml");

pub fn friday_evening() -> Scene {
    let playbook = playbook::read("guided-visit", FORM).unwrap();
    Scene::on(empty_store(), "2027-03-12T18:00", austin(), playbook).unwrap()
}

/// Luc books the package and a slot on the web, and says on his phone that it was him.
pub fn luc_asks(scene: &Scene, slot: &str) -> String {
    let fields = [
        ("key", "luc-1"),
        ("service", "home-wifi"),
        ("address", "2108 Goodrich Avenue, Austin, TX 78704"),
        ("details", "Pas de Wi-Fi à l’étage."),
        ("slot", slot),
        ("name", "Luc Monnier"),
        ("phone", number_of("Luc").unwrap()),
    ];
    let mut browser = scene.stranger().in_language("fr");
    let page = scene.submit(&mut browser, "/requests", &fields).unwrap();
    assert_eq!(page.status, 303, "{}", page.body);
    scene.texts("Luc", "oui").unwrap();
    code_of(&scene.last_text("Luc").unwrap())
}

fn job_page(scene: &Scene, browser: &mut Client) -> Page {
    scene.open(browser, &format!("/jobs/{}", only_job(scene).id)).unwrap()
}

pub fn link_in(text: &str) -> String {
    text.split_whitespace().find(|word| word.contains("/l/")).expect("a link").to_owned()
}

/// Rosa has it, has rung and confirmed, and is at work.
fn rosa_works(scene: &Scene, code: &str) {
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    scene.texts("Rosa", &format!("CALLED {code} white box, 3rd floor, no lift")).unwrap();
    to(scene, "2027-03-14T09:05");
    scene.texts("Rosa", &format!("CONFIRM {code}")).unwrap();
    to(scene, "2027-03-15T08:57");
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
}

pub fn to(scene: &Scene, wall: &str) {
    let at = domain::time::instant(wall.parse().unwrap(), &scene.app.market.time_zone());
    scene.pass(at.duration_since(scene.now())).unwrap();
}

#[test]
fn lucs_wifi_from_the_first_yes_to_the_receipt() {
    let scene = friday_evening();
    let code = luc_asks(&scene, "2027-03-15T09:00/2027-03-15T11:00");
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    scene.texts("June", &format!("yes {code}")).unwrap();
    assert!(
        scene.last_text("June").unwrap().contains("no longer open"),
        "{}",
        scene.last_text("June").unwrap()
    );
    let assigned = scene.last_text("Rosa").unwrap();
    assert!(
        assigned.contains("Please ring by Sat Mar 13, 6 am") && assigned.contains("Goodrich"),
        "{assigned}"
    );
    assert!(scene.last_text("Luc").unwrap().contains("vous appelle avant"));
    // The call, with its checklist: nobody picks up at first.
    let mut rosa = scene.browser("Rosa").unwrap();
    let page = job_page(&scene, &mut rosa);
    assert!(page.body.contains("Which floor, and is there a lift?"), "{}", page.body);
    seen("rosa_is_to_ring_luc_next", &page, &code);
    scene.texts("Rosa", &format!("called {code}, no answer")).unwrap();
    assert!(scene.last_text("Luc").unwrap().contains("sans vous joindre"));
    let called = [("key", "c"), ("reached", "yes"), ("point-0", "white box"), ("point-1", "3rd, no lift")];
    let job = only_job(&scene);
    let done = scene.submit(&mut rosa, &format!("/jobs/{}/called", job.id), &called).unwrap();
    assert_eq!(done.status, 303, "{}", done.body);
    let page = job_page(&scene, &mut rosa);
    assert!(
        page.body.contains("Which floor, and is there a lift? 3rd, no lift"),
        "the answers stay: {}",
        page.body
    );
    seen("rosa_keeps_what_luc_told_her", &page, &code);
    // Too early to confirm; asked the day before at that hour, and the customer is reminded.
    scene.texts("Rosa", &format!("CONFIRM {code}")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("too early"), "{}", scene.last_text("Rosa").unwrap());
    to(&scene, "2027-03-14T09:00");
    assert!(
        scene.last_text("Rosa").unwrap().starts_with("Do you come?"),
        "{}",
        scene.last_text("Rosa").unwrap()
    );
    scene.texts("Rosa", "ok").unwrap();
    assert!(
        scene.last_text("Luc").unwrap().starts_with("Confirmé : Rosa L."),
        "{}",
        scene.last_text("Luc").unwrap()
    );
    rosa_comes_and_luc_agrees_to_more(&scene, &code, &mut rosa);
    luc_signs_on_her_screen_and_pays(&scene, &code, &mut rosa);
    heard("lucs_phone", &scene, "Luc", &code);
    heard("rosas_guided_phone", &scene, "Rosa", &code);
}

fn rosa_comes_and_luc_agrees_to_more(scene: &Scene, code: &str, rosa: &mut Client) {
    to(scene, "2027-03-15T08:35");
    seen("rosa_is_to_set_out_next", &job_page(scene, rosa), code);
    scene.texts("Rosa", "on my way, 20 min").unwrap();
    let way = scene.last_text("Luc").unwrap();
    assert!(way.contains("vers 8 h 55"), "{way}");
    // The link needs no signing in, opens no session, and shows nothing once she is there.
    let mut anybody = scene.stranger();
    let page = scene.open(&mut anybody, &link_in(&way)).unwrap();
    assert!(
        page.status == 200 && page.body.contains("Rosa L.") && page.body.contains("8:55"),
        "{}",
        page.body
    );
    assert!(!job_page(scene, &mut anybody).body.contains("Goodrich"), "a name and a time, nothing more");
    scene.texts("Rosa", "late 10").unwrap();
    assert!(scene.open(&mut anybody, &link_in(&way)).unwrap().body.contains("9:05"));
    to(scene, "2027-03-15T08:57");
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    let page = scene.open(&mut anybody, &link_in(&way)).unwrap();
    assert!(page.status == 410 && !page.body.contains("Rosa"), "{} {}", page.status, page.body);
    to(scene, "2027-03-15T09:40");
    scene.texts("Rosa", &format!("ADD {code} 30 min, 18 cable")).unwrap();
    let asked = scene.last_text("Luc").unwrap();
    assert!(
        asked.contains("Temps supplémentaire") && asked.contains("173") && asked.contains("120"),
        "{asked}"
    );
    // A yes in passing is no consent; the code makes it one.
    scene.texts("Luc", "ok").unwrap();
    assert!(scene.last_text("Luc").unwrap().contains("ACCEPTE"), "{}", scene.last_text("Luc").unwrap());
    assert_eq!(only_job(scene).agreed().unwrap().v, 1);
    scene.texts("Luc", &format!("J'accepte {code}")).unwrap();
    assert_eq!(only_job(scene).agreed().unwrap().v, 2);
    assert!(scene.last_text("Rosa").unwrap().starts_with("AGREED"), "{}", scene.last_text("Rosa").unwrap());
    // Refused on the page: the version before stands.
    let page = job_page(scene, rosa);
    press(scene, rosa, &page, "/add", "");
    let add = [("key", "a"), ("minutes", "60")];
    assert_eq!(scene.submit(rosa, &format!("/jobs/{}/add", only_job(scene).id), &add).unwrap().status, 303);
    let mut luc = scene.browser("Luc").unwrap();
    let page = job_page(scene, &mut luc);
    seen("luc_is_asked_whether_he_wants_more", &page, code);
    press(scene, &mut luc, &page, "/refuse", "");
    assert_eq!(only_job(scene).agreed().unwrap().v, 2);
}

fn luc_signs_on_her_screen_and_pays(scene: &Scene, code: &str, rosa: &mut Client) {
    to(scene, "2027-03-15T10:25");
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    assert!(scene.last_text("Luc").unwrap().contains(&format!("SIGNE {code}")));
    let page = job_page(scene, rosa);
    seen("luc_is_to_sign_on_rosas_screen", &page, code);
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/sign")).expect("a pad");
    let field = |name: &str| form.fields.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str());
    let unnamed = [("key", field("key")), ("terms", field("terms"))];
    assert_eq!(scene.submit(rosa, &form.action, &unnamed).unwrap().status, 422, "whoever signs has a name");
    let old = [("key", field("key")), ("terms", "1"), ("name", "Luc Monnier")];
    assert_eq!(scene.submit(rosa, &form.action, &old).unwrap().status, 422, "not what was shown");
    let signed = [
        ("key", field("key")),
        ("terms", field("terms")),
        ("name", "Luc Monnier"),
        ("drawing", "10,10 40,60 80,20;100,50 140,50"),
    ];
    assert_eq!(scene.submit(rosa, &form.action, &signed).unwrap().status, 303);
    let job = only_job(scene);
    assert_eq!(job.consents.last().unwrap().how, How::Glass);
    assert!(
        scene.phone("Luc").unwrap().contains("Sur l'écran de Rosa L., vous avez signé"),
        "{}",
        scene.phone("Luc").unwrap()
    );
    assert!(
        scene.phone("Rosa").unwrap().contains("$126.50 is on your wallet"),
        "{}",
        scene.phone("Rosa").unwrap()
    );
    pays_by_the_link(scene, "Luc");
    the_document_can_be_checked(scene, &job, rosa);
    assert!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty(), "closed");
}

/// The document says what was signed, is there to keep, and its fingerprint is known here.
fn the_document_can_be_checked(scene: &Scene, job: &Job, rosa: &mut Client) {
    let print = job.signed().unwrap().fingerprint.clone();
    let mut luc = scene.browser("Luc").unwrap();
    for reader in [&mut luc, rosa] {
        let page = scene.open(reader, &format!("/jobs/{}/signed", job.id)).unwrap();
        assert!(page.body.contains("comme je le souhaitais") && page.body.contains(&print), "{}", page.body);
        assert!(page.body.contains("polyline") && page.body.contains("2108 Goodrich"), "{}", page.body);
        let file = scene.open(reader, &format!("/jobs/{}/signed.pdf", job.id)).unwrap();
        assert!(file.body.starts_with("%PDF") && file.body.contains(&print), "a page with its fingerprint");
    }
    let code = job.code.as_str();
    sees("luc_keeps_what_he_signed", scene, &mut luc, &format!("/jobs/{}/signed", job.id), code);
    let mut june = scene.browser("June").unwrap();
    assert!(!scene.open(&mut june, &format!("/jobs/{}/signed", job.id)).unwrap().body.contains(&print));
    let mut anybody = scene.stranger();
    let known = scene.open(&mut anybody, &format!("/verify?fingerprint={print}")).unwrap();
    assert!(known.body.contains(code) && !known.body.contains("Monnier"), "{}", known.body);
    seen("anybody_checks_a_fingerprint", &known, code);
    let other = scene.open(&mut anybody, &format!("/verify?fingerprint={}", "0".repeat(64))).unwrap();
    assert!(other.body.contains("nothing with this fingerprint"), "{}", other.body);
}

#[test]
fn luc_signs_by_text_and_nothing_else_is_a_signature() {
    let scene = friday_evening();
    let code = luc_asks(&scene, "2027-03-15T09:00/2027-03-15T11:00");
    rosa_works(&scene, &code);
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    scene.texts("Luc", "oui").unwrap();
    assert!(matches!(only_job(&scene).stage, Stage::Approval { .. }), "{}", scene.phone("Luc").unwrap());
    scene.texts("Luc", "je signe").unwrap();
    assert!(
        scene.last_text("Luc").unwrap().contains(&format!("SIGNE {code}")),
        "{}",
        scene.last_text("Luc").unwrap()
    );
    scene.texts("Rosa", &format!("SIGN {code}")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("customer who signs"));
    // Days of silence sign nothing: the desk has it.
    scene.pass(SignedDuration::from_hours(24 * 4)).unwrap();
    assert!(matches!(only_job(&scene).stage, Stage::Approval { .. }));
    scene.texts("Luc", &format!("signe {code}")).unwrap();
    assert_eq!(only_job(&scene).consents.last().unwrap().how, How::Code);
    heard("lucs_phone_signed_by_text", &scene, "Luc", &code);
    pays_by_the_link(&scene, "Luc");
    assert!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty(), "closed");
}

#[test]
fn what_could_not_be_done_is_sought_anew() {
    let scene = friday_evening();
    let code = luc_asks(&scene, "2027-03-15T09:00/2027-03-15T11:00");
    rosa_works(&scene, &code);
    scene.texts("Rosa", &format!("CANNOT DO {code} no line in the socket")).unwrap();
    assert!(
        scene.phone("Rosa").unwrap().contains("$25.20 is on your wallet"),
        "{}",
        scene.phone("Rosa").unwrap()
    );
    let told = scene.last_text("Luc").unwrap();
    assert!(told.contains("Vous ne payez rien") && told.contains("Quand faut-il revenir"), "{told}");
    // Not a time that anybody can come at; then one that is.
    scene.texts("Luc", "dimanche 22h-23h").unwrap();
    assert!(matches!(only_job(&scene).stage, Stage::Request), "{}", scene.phone("Luc").unwrap());
    scene.texts("Luc", "jeudi 9h-12h").unwrap();
    let job = only_job(&scene);
    assert_eq!((job.stage.word(), job.visit.n), ("sourcing", 2), "{}", scene.phone("Luc").unwrap());
    let offers = scene.phone("Rosa").unwrap().matches("Reply YES, NO or CALL ME").count();
    assert_eq!(offers, 1, "whoever was there is not asked");
    scene.texts("June", &format!("yes {code}")).unwrap();
    assert!(scene.last_text("June").unwrap().starts_with("ASSIGNED"), "{}", scene.phone("June").unwrap());
    let mut june = scene.browser("June").unwrap();
    let page = job_page(&scene, &mut june);
    assert!(page.body.contains("no line in the socket") && page.body.contains("3rd floor"), "{}", page.body);
    seen("june_reads_what_stood_in_rosas_way", &page, &code);
    // Nobody opens: it cannot be said at once, and then the way is Luc's to pay.
    to(&scene, "2027-03-18T08:40");
    scene.texts("June", &format!("nobody home {code}")).unwrap();
    assert!(scene.last_text("June").unwrap().contains("ON MY WAY"), "{}", scene.last_text("June").unwrap());
    scene.texts("June", "on my way").unwrap();
    to(&scene, "2027-03-18T09:10");
    scene.texts("June", &format!("nobody home {code}")).unwrap();
    assert!(scene.last_text("June").unwrap().contains("too early"), "{}", scene.last_text("June").unwrap());
    to(&scene, "2027-03-18T09:31");
    scene.texts("June", &format!("nobody home {code}")).unwrap();
    assert!(
        scene.last_text("June").unwrap().contains("from 9:40 am"),
        "announced for 9:10: {}",
        scene.last_text("June").unwrap()
    );
    to(&scene, "2027-03-18T09:41");
    scene.texts("June", &format!("nobody home {code}")).unwrap();
    assert!(scene.phone("Luc").unwrap().contains("personne n'a ouvert"), "{}", scene.phone("Luc").unwrap());
    pays_by_the_link(&scene, "Luc");
    scene.texts("Luc", &format!("annuler {code}")).unwrap();
    let job = scene.app.store.jobs("austin", JobFilter::Closed).unwrap().remove(0);
    assert!(
        matches!(job.stage, Stage::Closed { ending: Ending::Cancelled { late: false, .. } }),
        "{:?}",
        job.stage
    );
    heard("lucs_phone_of_two_visits_in_vain", &scene, "Luc", &code);
}

#[test]
fn nobody_rings_and_nobody_confirms() {
    let scene = friday_evening();
    let code = luc_asks(&scene, "2027-03-15T09:00/2027-03-15T11:00");
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    to(&scene, "2027-03-14T13:05");
    let mut priya = scene.browser("Priya").unwrap();
    let desk = scene.open(&mut priya, &format!("/desk/jobs/{}", only_job(&scene).id)).unwrap();
    assert!(
        desk.body.contains("nobody has rung") && desk.body.contains("the visit is not confirmed"),
        "{}",
        desk.body
    );
    seen("priya_sees_that_nobody_has_rung", &desk, &code);
    press(&scene, &mut priya, &desk, "/withdraw", "");
    assert!(matches!(only_job(&scene).stage, Stage::Sourcing));
    scene.texts("June", &format!("yes {code}")).unwrap();
    // Accepted later than the day before: asked soon, and not in the same breath.
    scene.pass(SignedDuration::from_mins(1)).unwrap();
    assert!(!scene.last_text("June").unwrap().starts_with("Do you come?"));
    scene.pass(SignedDuration::from_mins(30)).unwrap();
    assert!(scene.last_text("June").unwrap().starts_with("Do you come?"), "{}", scene.phone("June").unwrap());
    heard("junes_phone_asked_soon", &scene, "June", &code);
    let log = scene.app.store.timeline("austin", only_job(&scene).id).unwrap();
    assert!(!log.iter().any(|row| matches!(row.event, Event::VisitConfirmed)));
}

#[test]
fn the_desk_sees_how_long_packages_take() {
    let scene = friday_evening();
    let code = luc_asks(&scene, "2027-03-15T09:00/2027-03-15T11:00");
    rosa_works(&scene, &code);
    scene.pass(SignedDuration::from_mins(100)).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    // What is mended does not count twice.
    scene.texts("Luc", &format!("Non {code}, la prise du salon est muette")).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    assert_eq!(scene.app.store.durations("austin", "home-wifi", 10).unwrap(), [100]);
    let mut priya = scene.browser("Priya").unwrap();
    let page = scene.open(&mut priya, "/desk/services").unwrap();
    seen("priya_sees_how_long_packages_take", &page, &code);
    let row = page.body.split("<tr").find(|row| row.contains("Home Wi-Fi")).expect("its row");
    assert!(
        row.contains("100 minutes") && row.contains("90 minutes") && row.contains("too few visits"),
        "{row}"
    );
}

#[test]
fn what_is_wrong_is_heard_instead_of_a_signature() {
    let scene = friday_evening();
    let code = luc_asks(&scene, "2027-03-15T09:00/2027-03-15T11:00");
    rosa_works(&scene, &code);
    scene.texts("Rosa", &format!("ADD {code} 30")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("30 min"), "a bare number says nothing");
    assert!(only_job(&scene).proposed_terms.is_none());
    scene.texts("Rosa", &format!("ADD {code} 25 min")).unwrap();
    let noted = scene.last_text("Rosa").unwrap();
    assert!(noted.contains("Extra time, 30 min $35, $155 in all"), "{noted}");
    // Finished before he agreed: both hear that it is off, and a late word is answered.
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    assert!(
        scene.phone("Luc").unwrap().contains("ne tient plus : on en reste à 120"),
        "{}",
        scene.phone("Luc").unwrap()
    );
    scene.texts("Luc", &format!("J'accepte {code}")).unwrap();
    assert!(scene.last_text("Luc").unwrap().contains("plus rien n'attend votre accord"));
    scene.texts("Luc", "non, dans la chambre il n'y a toujours rien").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("toujours rien"), "{}", scene.phone("Rosa").unwrap());
    let mut rosa = scene.browser("Rosa").unwrap();
    let page = job_page(&scene, &mut rosa);
    assert!(page.body.contains("What is not right") && page.body.contains("toujours rien"), "{}", page.body);
    scene.pass(SignedDuration::from_hours(26)).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    // On her screen a name alone is no signature.
    let page = job_page(&scene, &mut rosa);
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/sign")).expect("a pad");
    let field = |name: &str| form.fields.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str());
    let typed = [("key", field("key")), ("terms", field("terms")), ("name", "Luc Monnier")];
    assert_eq!(scene.submit(&mut rosa, &form.action, &typed).unwrap().status, 422);
    scene.texts("Luc", "oui").unwrap();
    assert!(scene.last_text("Luc").unwrap().contains(&format!("SIGNE {code}")), "a yes is told how to sign");
    scene.texts("Luc", &format!("SIGNE {code}")).unwrap();
    let job = only_job(&scene);
    let signed =
        job.signed().unwrap_or_else(|| panic!("{:?} {}", job.stage, scene.phone("Luc").unwrap())).statement;
    let words = scene.app.note(signed).unwrap();
    assert!(words.open().contains("lun. 15 mars 2027, de 8 h 57 à mar. 16 mars 2027"), "{}", words.open());
}

#[test]
fn what_was_said_on_the_phone_is_the_customers() {
    let scene = friday_evening();
    let code = luc_asks(&scene, "2027-03-15T09:00/2027-03-15T11:00");
    rosa_works(&scene, &code);
    let told = only_job(&scene).told_by_phone.unwrap();
    let (author, _) = scene.app.store.note(told).unwrap().unwrap();
    assert_eq!(author, person_of(&scene, "Luc"), "sealed with his key, it goes when he is erased");
}
