//! E-mail beside texts: who gets it, what lies in it, who sees the address, and what becomes of a letter that is not
//! taken. The mail server is the stand-in; the real post is held to a server on loopback in `channels`.

use domain::playbook;
use jiff::SignedDuration;
use sim::scene::{Scene, number_of};
use sim::{Client, Page};
use standins::FaultOnce;
use standins::mailbox::Received;

use crate::told::{
    DALES_MAIL, assigned_to, austin, code_of, dale_asks, dale_confirms, desk_page, digits_of, empty_store,
    mailed, only_job, pays_by_the_link, person_of, press, seen, sign_up_form, thursday_morning,
};

const GUIDED: &str = include_str!("../../../../playbooks/guided-visit/playbook.toml");
const CAMILLES_MAIL: &str = "camille@rochat.example";
const OTIS_MAIL: &str = "otis@bell.example";

/// Somebody asks for their Wi-Fi to be put in order on Monday at nine. Gives the job's code.
fn asks_for_wifi(scene: &Scene, name: &str, language: &'static str, email: &str) -> String {
    let (key, full) = (format!("{name}-1"), format!("{name} Rochat"));
    let fields = [
        ("key", key.as_str()),
        ("service", "home-wifi"),
        ("address", "7301 Burnet Road, Austin, TX 78757"),
        ("slot", "2027-03-15T09:00/2027-03-15T11:00"),
        ("name", full.as_str()),
        ("phone", number_of(name).unwrap()),
        ("email", email),
    ];
    let mut browser = scene.stranger().in_language(language);
    let page = scene.submit(&mut browser, "/requests", &fields).unwrap();
    assert_eq!(page.status, 303, "{}", page.body);
    scene.texts(name, if language == "fr" { "oui" } else { "yes" }).unwrap();
    code_of(&scene.last_text(name).unwrap())
}

fn friday_evening() -> Scene {
    let playbook = playbook::read("guided-visit", GUIDED).unwrap();
    Scene::on(empty_store(), "2027-03-12T18:00", austin(), playbook).unwrap()
}

fn to(scene: &Scene, wall: &str) {
    let at = domain::time::instant(wall.parse().unwrap(), &scene.app.market.time_zone());
    scene.pass(at.duration_since(scene.now())).unwrap();
}

fn entry(letter: &Received) -> String {
    // A long line is folded: it goes on behind a line break and a blank.
    letter.calendar.clone().unwrap_or_default().replace("\r\n ", "")
}

fn told(scene: &Scene, fault: FaultOnce) {
    scene.standins.with_mailbox(|mailbox, _| mailbox.next_answer(fault));
}

/// The desk's list of what never arrived.
fn undelivered(scene: &Scene) -> String {
    let mut priya = scene.browser("Priya").unwrap();
    scene.open(&mut priya, "/desk/undelivered").unwrap().body
}

#[test]
fn whoever_gave_an_address_is_mailed_in_their_language_with_the_visit_for_their_calendar() {
    let scene = friday_evening();
    let code = asks_for_wifi(&scene, "Camille", "fr", CAMILLES_MAIL);
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    let letters = scene.mail(CAMILLES_MAIL);
    assert_eq!(letters.len(), 1, "who comes and when: {letters:?}");
    assert!(letters[0].body.contains("Rosa L. viendra chez vous"), "{}", letters[0].body);
    assert!(letters[0].subject.contains("lun. 15 mars, 9 h–11 h"), "{}", letters[0].subject);
    assert_eq!(letters[0].from, "jobs@callout.example");
    // The reminder of tomorrow's visit; she wants no texts any more, and they are one thing, mail another.
    scene.texts("Rosa", &format!("CALLED {code} white box")).unwrap();
    scene.texts("Camille", "STOP").unwrap();
    let phone = scene.phone("Camille").unwrap();
    to(&scene, "2027-03-14T09:05");
    scene.texts("Rosa", &format!("CONFIRM {code}")).unwrap();
    let letters = scene.mail(CAMILLES_MAIL);
    let reminder = letters.last().unwrap();
    assert!(reminder.body.starts_with("Confirmé : Rosa L. vient chez vous"), "{}", reminder.body);
    assert!(
        reminder.body.contains("/l/") && reminder.body.contains("accompagne un SMS"),
        "{}",
        reminder.body
    );
    mailed("camilles_letter_with_the_visit", reminder, &code);
    let entry = entry(reminder);
    assert!(entry.contains("DTSTART:20270315T140000Z"), "nine in Austin, after the clocks changed: {entry}");
    assert!(entry.contains("7301 Burnet Road") && entry.contains("METHOD:PUBLISH"), "{entry}");
    assert_eq!(scene.phone("Camille").unwrap(), phone, "no text after STOP");
    // A face for whoever plays with it.
    let page = scene.open(&mut scene.stranger(), "/demo/mail").unwrap();
    assert!(page.body.contains(CAMILLES_MAIL) && page.body.contains("Confirmé"), "{}", page.body);
}

#[test]
fn the_bill_and_the_receipt_are_mailed_and_whoever_gave_no_address_gets_none() {
    let scene = friday_evening();
    let code = asks_for_wifi(&scene, "Maud", "en", "");
    let other = {
        scene.texts("Rosa", &format!("no {code}")).unwrap();
        asks_for_wifi(&scene, "Camille", "fr", CAMILLES_MAIL)
    };
    scene.texts("June", &format!("yes {code}")).unwrap();
    scene.texts("Rosa", &format!("yes {other}")).unwrap();
    for (who, code) in [("June", &code), ("Rosa", &other)] {
        scene.texts(who, &format!("CALLED {code} white box")).unwrap();
    }
    to(&scene, "2027-03-14T09:05");
    for (who, code) in [("June", &code), ("Rosa", &other)] {
        scene.texts(who, &format!("CONFIRM {code}")).unwrap();
    }
    to(&scene, "2027-03-15T08:57");
    for (who, code) in [("June", &code), ("Rosa", &other)] {
        scene.texts(who, &format!("HERE {code}")).unwrap();
        scene.texts(who, &format!("DONE {code}")).unwrap();
    }
    scene.texts("Maud", &format!("SIGN {code}")).unwrap();
    scene.texts("Camille", &format!("SIGNE {other}")).unwrap();
    assert!(scene.last_text("Maud").unwrap().contains("Pay here"), "{}", scene.phone("Maud").unwrap());
    pays_by_the_link(&scene, "Camille");
    let subjects: Vec<String> = scene.mail(CAMILLES_MAIL).into_iter().map(|letter| letter.subject).collect();
    assert_eq!(subjects.len(), 4, "{subjects:?}");
    assert!(subjects[2].starts_with("À régler") && subjects[3].starts_with("Votre paiement"), "{subjects:?}");
    let receipt = scene.mail(CAMILLES_MAIL).pop().unwrap();
    assert!(receipt.body.contains("Bien payé, merci") && receipt.body.contains("Tout est là"), "{receipt:?}");
    assert!(receipt.calendar.is_none());
    let all = scene.standins.with_mailbox(|mailbox, _| mailbox.letters().len());
    assert_eq!(all, 4, "nobody else was written to");
    let notices = scene.app.store.notices_to("austin", person_of(&scene, "Maud"), 100).unwrap();
    assert!(notices.iter().all(|notice| notice.channel == store::Channel::Text), "none was even written");
}

#[test]
fn the_address_opens_to_whoever_has_the_job_and_to_nobody_else() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    scene.texts("Tess", "yes").unwrap();
    let at = format!("/jobs/{}", only_job(&scene).id);
    let opened_by = |name: &str| scene.open(&mut scene.browser(name).unwrap(), &at).unwrap();
    let page_of = |name: &str| opened_by(name).body;
    for name in ["Rosa", "Tess", "Priya"] {
        assert!(!page_of(name).contains(DALES_MAIL), "{name} sees it before anybody has the job");
    }
    assigned_to(&scene, "Rosa");
    let hers = opened_by("Rosa");
    seen("rosa_reads_dales_address_and_e_mail", &hers, &code);
    let hers = hers.body;
    assert!(hers.contains(&format!("href=\"mailto:{DALES_MAIL}\"")), "{hers}");
    assert!(hers.contains("2809 Bluebonnet Lane") && hers.contains("Dale Whitcomb"), "{hers}");
    assert!(!page_of("Tess").contains(DALES_MAIL));
    assert!(!scene.phone("Rosa").unwrap().contains(DALES_MAIL), "texts are long enough");
    let looks = scene.app.store.accesses(person_of(&scene, "Dale"), 10).unwrap();
    assert!(
        looks.iter().any(|look| look.fields.contains("email") && look.purpose == "job page"),
        "{looks:?}"
    );
    // The desk, when it asks, and that is logged.
    let mut priya = scene.browser("Priya").unwrap();
    let (path, page) = desk_page(&scene, &mut priya);
    assert!(!page.body.contains(DALES_MAIL));
    let opened = scene.submit(&mut priya, &format!("{path}/contact"), &[]).unwrap();
    assert!(opened.body.contains(&format!("mailto:{DALES_MAIL}")), "{}", opened.body);
}

/// Whoever types somebody's number could have their mail otherwise, links to their jobs included.
#[test]
fn an_address_is_nobodys_before_the_phone_beside_it_has_answered() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    let mut stranger = scene.stranger();
    let fields = [
        ("key", "sly"),
        ("service", "wardrobe-assembly"),
        ("address", "2809 Bluebonnet Lane, Austin, TX 78704"),
        ("slot", "2027-03-16T10:00/2027-03-16T12:00"),
        ("name", "Dale Whitcomb"),
        ("phone", number_of("Dale").unwrap()),
        ("email", "sly@stranger.example"),
    ];
    scene.pass(SignedDuration::from_mins(1)).unwrap();
    let posted = scene.submit(&mut stranger, "/requests", &fields).unwrap();
    assert_eq!(posted.status, 303);
    let his = || scene.app.email_of(person_of(&scene, "Dale")).unwrap().unwrap().open().clone();
    assert_eq!(his(), DALES_MAIL);
    // He confirms a request of his own meanwhile, and not that one.
    scene.pass(SignedDuration::from_mins(1)).unwrap();
    let mut dale = scene.stranger();
    let own = posted_with(&scene, &mut dale, "");
    dale_confirms(&scene, &mut dale, &own);
    assert_eq!(his(), DALES_MAIL);
    let jobs = scene.app.store.jobs("austin", store::JobFilter::Open).unwrap();
    let first = jobs.iter().find(|job| job.visit.sourcing.claims() > 0).expect("Rosa's yes").id;
    let mut priya = scene.browser("Priya").unwrap();
    let page = scene.open(&mut priya, &format!("/desk/jobs/{first}")).unwrap();
    press(&scene, &mut priya, &page, "/pick", "");
    assert_eq!(scene.mail(DALES_MAIL).len(), 1);
    assert!(scene.mail("sly@stranger.example").is_empty(), "nothing went to the stranger");
}

#[test]
fn whoever_is_known_reads_where_their_mail_goes_and_may_change_it() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    let mut dale = scene.browser("Dale").unwrap();
    let page = scene.open(&mut dale, "/").unwrap();
    assert!(page.body.contains(&format!("we go on writing to {DALES_MAIL}")), "{}", page.body);
    assert!(!scene.open(&mut scene.stranger(), "/").unwrap().body.contains(DALES_MAIL));
    // The desk asks for somebody on the phone, and reads nobody's there.
    let mut priya = scene.browser("Priya").unwrap();
    assert!(!scene.open(&mut priya, "/").unwrap().body.contains(DALES_MAIL));
    for (email, then) in
        [("", DALES_MAIL), ("Dale@New.example", "Dale@new.example"), (DALES_MAIL, DALES_MAIL)]
    {
        assert_eq!(posted_with(&scene, &mut dale, email).status, 303);
        scene.pass(SignedDuration::from_mins(1)).unwrap();
        let kept = scene.app.email_of(person_of(&scene, "Dale")).unwrap().unwrap();
        assert_eq!(kept.open(), then, "after {email:?}");
    }
}

#[test]
fn what_is_refused_stands_in_front_of_the_desk() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    told(&scene, FaultOnce::Refused550);
    assigned_to(&scene, "Rosa");
    scene.pass(SignedDuration::from_hours(3)).unwrap();
    assert!(scene.mail(DALES_MAIL).is_empty(), "it is not tried again");
    let list = undelivered(&scene);
    assert!(list.contains("E-mail refused") && list.contains(&code) && list.contains("Dale"), "{list}");
    assert!(scene.last_text("Dale").unwrap().contains("Rosa L. will come"), "the text has come all the same");
}

#[test]
fn a_busy_server_is_asked_again_and_gets_it_once() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    told(&scene, FaultOnce::Later451);
    told(&scene, FaultOnce::Later451);
    assigned_to(&scene, "Rosa");
    assert!(scene.mail(DALES_MAIL).is_empty());
    scene.pass(SignedDuration::from_secs(59)).unwrap();
    assert!(scene.mail(DALES_MAIL).is_empty(), "a minute first");
    scene.pass(SignedDuration::from_mins(10)).unwrap();
    assert_eq!(scene.mail(DALES_MAIL).len(), 1);
    scene.pass(SignedDuration::from_hours(5)).unwrap();
    assert_eq!(scene.mail(DALES_MAIL).len(), 1, "once");
    assert!(!undelivered(&scene).contains("E-mail"));
}

#[test]
fn an_answer_that_is_lost_is_told_and_never_sent_again() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    told(&scene, FaultOnce::Lost);
    assigned_to(&scene, "Rosa");
    scene.pass(SignedDuration::from_hours(5)).unwrap();
    assert_eq!(scene.mail(DALES_MAIL).len(), 1);
    assert!(undelivered(&scene).contains("E-mail: it may have arrived"));
}

#[test]
fn what_no_longer_holds_is_not_mailed() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    told(&scene, FaultOnce::Later451);
    assigned_to(&scene, "Rosa");
    scene.texts("Dale", &format!("CALL OFF {code}")).unwrap();
    scene.pass(SignedDuration::from_hours(2)).unwrap();
    let mail = scene.mail(DALES_MAIL);
    assert_eq!(mail.len(), 1, "not that somebody comes: {mail:?}");
    assert!(mail[0].subject.starts_with("A change") && mail[0].body.contains("is called off"), "{mail:?}");
}

/// Dale's form with another address in it.
fn posted_with(scene: &Scene, browser: &mut Client, email: &str) -> Page {
    let key = format!("with-{email}");
    let fields = [
        ("key", key.as_str()),
        ("service", "wardrobe-assembly"),
        ("address", "2809 Bluebonnet Lane, Austin, TX 78704"),
        ("slot", "2027-03-15T10:00/2027-03-15T12:00"),
        ("name", "Dale Whitcomb"),
        ("phone", number_of("Dale").unwrap()),
        ("email", email),
    ];
    scene.submit(browser, "/requests", &fields).unwrap()
}

#[test]
fn an_address_that_is_none_comes_back_with_a_sentence() {
    let scene = thursday_morning();
    let long = format!("{}@whitcomb.example", "d".repeat(250));
    for (language, typed, said) in [
        ("en", "dale@whitcomb", "not an e-mail address that we can write to"),
        ("fr", "dale at whitcomb.example", "pas une adresse e-mail"),
        ("de", long.as_str(), "keine E-Mail-Adresse"),
    ] {
        let mut browser = scene.stranger().in_language(language);
        let page = posted_with(&scene, &mut browser, typed);
        assert_eq!(page.status, 422);
        assert!(page.body.contains(said), "{}", page.body);
        assert!(page.body.contains(&format!("value=\"{typed}\"")), "what was typed is kept: {}", page.body);
    }
    let mut otis = sign_up_form("Otis Bell", number_of("Otis").unwrap());
    otis.push(("email", "otis@"));
    let page = scene.submit(&mut scene.stranger(), "/join", &otis).unwrap();
    assert_eq!(page.status, 422);
    assert!(page.body.contains("not an e-mail address") && page.body.contains("otis@"), "{}", page.body);
    assert!(scene.app.store.jobs("austin", store::JobFilter::Open).unwrap().is_empty());
}

#[test]
fn a_technician_who_gave_an_address_is_mailed_the_new_time() {
    let scene = thursday_morning();
    let mut form = sign_up_form("Otis Bell", number_of("Otis").unwrap());
    form.push(("email", OTIS_MAIL));
    form.extend([("open-tue", "yes"), ("from-tue", "08:00"), ("to-tue", "18:00")]);
    assert_eq!(scene.submit(&mut scene.stranger(), "/join", &form).unwrap().status, 303);
    let otis = person_of(&scene, "Otis");
    assert!(scene.app.email_of(otis).unwrap().is_none(), "his phone has not answered");
    scene.texts("Otis", &digits_of(&scene.last_text("Otis").unwrap())).unwrap();
    assert_eq!(scene.app.email_of(otis).unwrap().unwrap().open(), OTIS_MAIL);
    let worker = scene.app.store.worker_of(otis).unwrap().unwrap().card.worker;
    let mut owen = scene.browser("Owen").unwrap();
    let page = scene.open(&mut owen, &format!("/desk/people/{worker}")).unwrap();
    press(&scene, &mut owen, &page, "/approve", "");
    dale_asks(&scene, "Two boxes.");
    scene.texts("Otis", "yes").unwrap();
    assigned_to(&scene, "Otis");
    let of_him_alone = scene.mail(OTIS_MAIL).iter().all(|mail| mail.subject.starts_with("Your sign-up"));
    assert!(of_him_alone, "whom he visits stands in a text and on his page alone");
    let mut dale = scene.browser("Dale").unwrap();
    let page = scene.open(&mut dale, &format!("/jobs/{}", only_job(&scene).id)).unwrap();
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/other-time")).unwrap();
    let key = form.fields.iter().find(|(name, _)| name == "key").unwrap().1.clone();
    let fields = [("key", key.as_str()), ("time-1", "2027-03-16T14:00")];
    assert_eq!(scene.submit(&mut dale, &form.action, &fields).unwrap().status, 303);
    scene.texts("Otis", "1").unwrap();
    for (whose, letters) in [("his", scene.mail(OTIS_MAIL)), ("Dale's", scene.mail(DALES_MAIL))] {
        let moved = letters.last().unwrap();
        assert!(moved.body.contains("Tue Mar 16, 2 pm"), "{whose}: {}", moved.body);
        let entry = entry(moved);
        assert!(entry.contains("DTSTART:20270316T190000Z") && entry.contains("SEQUENCE:1"), "{entry}");
    }
}
