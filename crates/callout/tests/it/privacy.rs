//! Somebody reads what is kept of them, and is erased: by themselves, or by the owner for whoever writes a letter. What comes
//! back with an older backup goes again.

use app::vault::Vault;
use domain::playbook;
use sim::Client;
use sim::scene::{Scene, number_of};
use store::{JobFilter, Store};

use crate::told::{
    DALES_MAIL, FORM, austin, dale_asks, dale_posts_at, desk_page, only_job, pays_by_the_link, press, seen,
    sees, thursday_morning,
};

/// Dale's wardrobe is done by Kyle, paid for, and over; Kyle is paid out.
fn dales_job_is_over(scene: &Scene) -> String {
    let code = dale_asks(scene, "Two boxes, the dog is called Biscuit.");
    scene.texts("Kyle", &format!("yes {code}")).unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let (_, page) = desk_page(scene, &mut priya);
    press(scene, &mut priya, &page, "/pick", "");
    crate::guided_visit::to(scene, "2027-03-15T10:05");
    for (who, words) in [("Kyle", "HERE"), ("Kyle", "DONE"), ("Dale", "YES")] {
        scene.texts(who, &format!("{words} {code}")).unwrap();
    }
    pays_by_the_link(scene, "Dale");
    assert!(scene.app.store.jobs("austin", JobFilter::Open).unwrap().is_empty());
    code
}

fn person(scene: &Scene, name: &str) -> domain::PersonId {
    let lookup = scene.app.phone_lookup(number_of(name).unwrap());
    scene.app.store.point(&lookup).unwrap().unwrap().person
}

fn erases(scene: &Scene, browser: &mut Client, base: &str) -> u16 {
    scene.submit(browser, &format!("{base}/erase"), &[("sure", "yes")]).unwrap().status
}

#[test]
fn dale_reads_what_is_kept_of_him_and_is_erased() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes, the dog is called Biscuit.");
    let id = person(&scene, "Dale");
    let mut dale = scene.browser("Dale").unwrap();
    let page = scene.open(&mut dale, "/privacy").unwrap();
    assert!(page.body.contains(&format!("{code} is still open")), "{}", page.body);
    assert_eq!(erases(&scene, &mut dale, "/privacy"), 409);
    scene.texts("Dale", &format!("CALL OFF {code}")).unwrap();
    let file = scene.open(&mut dale, "/privacy/export").unwrap().body;
    let kept: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!((kept["name"].as_str(), kept["email"].as_str()), (Some("Dale Whitcomb"), Some(DALES_MAIL)));
    for word in ["2809 Bluebonnet Lane", "Biscuit", "+15125550111", "CALL OFF", &code] {
        assert!(file.contains(word), "{word}: {file}");
    }
    // Whoever holds a file of this cannot sign in by it.
    let phone = scene.phone("Dale").unwrap();
    let digits = |word: &&str| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit());
    let codes: Vec<&str> = phone.split(|c: char| !c.is_ascii_digit()).filter(digits).collect();
    assert!(!codes.is_empty(), "{phone}");
    assert!(codes.iter().all(|digits| !file.contains(digits)), "{codes:?}");
    assert_eq!(scene.submit(&mut dale, "/privacy/erase", &[]).unwrap().status, 422, "no box, no erasing");
    sees("dale_may_take_his_data_with_him_and_be_erased", &scene, &mut dale, "/privacy", &code);
    let gone = scene.submit(&mut dale, "/privacy/erase", &[("sure", "yes")]).unwrap();
    assert_eq!(gone.status, 200);
    seen("dale_is_erased", &gone, &code);
    let row = scene.app.store.person(id).unwrap().unwrap();
    assert!(row.salt.is_none() && row.name.is_none());
    assert!(scene.app.store.point(&scene.app.phone_lookup(number_of("Dale").unwrap())).unwrap().is_none());
    assert_eq!(
        scene.open(&mut dale, "/privacy").unwrap().status,
        200,
        "the sign-in page: the session is gone"
    );
    // The desk still finds the job, and nobody in it; the market goes on.
    let mut priya = scene.browser("Priya").unwrap();
    let job = scene.app.store.jobs("austin", JobFilter::Customer(id)).unwrap();
    let page = scene.open(&mut priya, &format!("/desk/jobs/{}", job[0].id)).unwrap();
    assert_eq!(page.status, 200);
    assert!(page.body.contains(&code) && !page.body.contains("Whitcomb") && !page.body.contains("Biscuit"));
    // The same phone is somebody new, of whom nothing is known.
    let tuesday = "2027-03-16T10:00:00/2027-03-16T12:00:00";
    assert_eq!(dale_posts_at(&scene, "Again.", "dale-2", tuesday).status, 303);
    assert_ne!(person(&scene, "Dale"), id);
}

#[test]
fn whoever_has_money_due_or_keeps_the_desk_is_still_needed() {
    let scene = thursday_morning();
    dales_job_is_over(&scene);
    let (kyle, priya) = (person(&scene, "Kyle"), person(&scene, "Priya"));
    for (name, why) in [("Kyle", "wallet is not empty"), ("Priya", "You keep the desk")] {
        let mut browser = scene.browser(name).unwrap();
        let page = scene.open(&mut browser, "/privacy").unwrap();
        assert!(page.body.contains(why), "{name}: {}", page.body);
        assert_eq!(erases(&scene, &mut browser, "/privacy"), 409, "{name}");
    }
    for id in [kyle, priya] {
        assert!(scene.app.store.person(id).unwrap().unwrap().salt.is_some());
    }
}

#[test]
fn the_owner_hands_out_and_erases_what_is_kept_and_nobody_else_of_the_staff() {
    let scene = thursday_morning();
    let code = dales_job_is_over(&scene);
    let id = person(&scene, "Dale");
    let lookup = scene.app.phone_lookup(number_of("Dale").unwrap());
    let handle: String = lookup.iter().map(|byte| format!("{byte:02x}")).collect();
    let base = format!("/desk/inbox/{handle}/data");
    let mut priya = scene.browser("Priya").unwrap();
    for path in [base.clone(), format!("{base}/export")] {
        assert_eq!(scene.fetch(&mut priya, &path).unwrap().status(), 403, "{path}");
    }
    assert_eq!(erases(&scene, &mut priya, &base), 403);
    let mut owen = scene.browser("Owen").unwrap();
    assert!(scene.open(&mut owen, &base).unwrap().body.contains("What is kept of Dale Whitcomb"));
    assert!(scene.open(&mut owen, &format!("{base}/export")).unwrap().body.contains("Biscuit"));
    let looks = scene.app.store.accesses(id, 9).unwrap();
    assert_eq!((looks[0].fields.as_str(), looks[0].purpose.as_str()), ("everything", "export"));
    assert_eq!(erases(&scene, &mut owen, &base), 303);
    assert!(scene.app.store.person(id).unwrap().unwrap().salt.is_none());
    // Kyle's wallet and the job are as they were, and a page that named Dale opens without him.
    let kyle = scene.app.store.worker_of(person(&scene, "Kyle")).unwrap().unwrap();
    let job = scene.app.store.jobs("austin", JobFilter::Worker(kyle.card.worker)).unwrap().remove(0);
    assert_eq!(job.code.to_string(), code);
    let mut browser = scene.browser("Kyle").unwrap();
    for path in
        ["/work/wallet".to_owned(), format!("/jobs/{}", job.id), format!("/jobs/{}/statement", job.id)]
    {
        let page = scene.open(&mut browser, &path).unwrap();
        assert!(page.status == 200 && !page.body.contains("Whitcomb"), "{path}: {}", page.status);
    }
    assert_eq!(scene.app.store.troubles().unwrap(), []);
}

#[test]
fn a_worker_who_is_erased_is_offered_nothing_and_their_card_is_empty() {
    let scene = thursday_morning();
    let id = person(&scene, "Tess");
    let mut tess = scene.browser("Tess").unwrap();
    assert!(scene.open(&mut tess, "/privacy/export").unwrap().body.contains("\"radius_km\""));
    assert_eq!(erases(&scene, &mut tess, "/privacy"), 200);
    let row = scene.app.store.worker_of(id).unwrap().unwrap();
    assert!(row.card.skills.is_empty() && row.card.week.is_empty() && row.card.suspended && !row.card.vetted);
    dale_asks(&scene, "Two boxes.");
    let asked = scene.app.store.candidates("austin", only_job(&scene).id, 1).unwrap();
    assert!(asked.len() > 2 && asked.iter().all(|one| one.worker != row.card.worker), "{asked:?}");
}

#[test]
fn what_an_older_backup_brings_back_goes_again() {
    let (home, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let vault = || Vault::new([42; 32]).noting_erased_in(&home.path().join("erased"));
    let curtain = |store| {
        let playbook = playbook::read("claim-by-text", FORM).unwrap();
        Scene::behind(vault(), store, "2027-03-11T08:00", austin(), playbook).unwrap()
    };
    let scene = curtain(Store::open(&home.path().join("data")).unwrap());
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Dale", &format!("CALL OFF {code}")).unwrap();
    let (id, lookup) = (person(&scene, "Dale"), scene.app.phone_lookup(number_of("Dale").unwrap()));
    let copy = home.path().join("night.backup");
    store::backup(&home.path().join("data"), &copy).unwrap();
    let mut dale = scene.browser("Dale").unwrap();
    assert_eq!(erases(&scene, &mut dale, "/privacy"), 200);
    let list = std::fs::read_to_string(home.path().join("erased")).unwrap();
    assert_eq!(list, format!("{id}\n"), "an id, and nothing that says whose");
    store::restore(&copy, other.path()).unwrap();
    let restored = Store::open(other.path()).unwrap();
    assert!(restored.point(&lookup).unwrap().is_some(), "the backup knows him");
    let scene = curtain(restored);
    assert!(scene.app.store.point(&lookup).unwrap().is_none(), "and whoever opens it does not");
    assert!(scene.app.store.person(id).unwrap().unwrap().salt.is_none());
}
