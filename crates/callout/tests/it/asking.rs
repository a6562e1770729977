//! A guest asks for something: the phone is proved before anybody is sought, and nothing is lost meanwhile.

use domain::job::{Ending, Stage};
use jiff::SignedDuration;
use sim::Page;
use sim::scene::{Scene, number_of};
use store::JobFilter;

use crate::told::{
    dale_asks, dale_asks_under, dale_confirms, dale_posts, dale_posts_at, dale_posts_from, desk_page,
    digits_of, person_of, press, seen, sign_up_form, thursday_morning, until,
};

fn only_job(scene: &Scene) -> domain::job::Job {
    let dale = scene.app.store.point(&scene.app.phone_lookup(number_of("Dale").unwrap())).unwrap().unwrap();
    scene.app.store.jobs("austin", JobFilter::Customer(dale.person)).unwrap().remove(0)
}

#[test]
fn nobody_is_asked_before_the_phone_has_answered() {
    let scene = thursday_morning();
    let mut dale = scene.stranger();
    let posted = dale_posts_from(&scene, &mut dale, "Two boxes.", "dale-1");
    assert_eq!(only_job(&scene).stage, Stage::Request);
    assert_eq!(scene.phone("Rosa").unwrap(), "");
    // Whoever has only the address of the page learns nothing of the request, and gets nowhere.
    let at = posted.location.clone().unwrap();
    let mut stranger = scene.stranger();
    let page = scene.open(&mut stranger, &at).unwrap();
    for private in ["Dale", "Bluebonnet", "555", "wardrobe"] {
        assert!(!page.body.contains(private), "{private} stands on a page for anybody");
    }
    let id = only_job(&scene).id;
    let job = scene.open(&mut stranger, &format!("/jobs/{id}")).unwrap();
    assert!(job.body.contains("No password"), "the job itself asks for a sign-in");
    let wrong = scene.submit(&mut stranger, &at, &[("code", "000000")]).unwrap();
    assert_eq!(wrong.status, 422);
    let right = dale_confirms(&scene, &mut dale, &posted);
    assert_eq!(right.status, 303);
    assert!(scene.open(&mut dale, &right.location.unwrap()).unwrap().body.contains("Bluebonnet"));
    assert_eq!(only_job(&scene).stage, Stage::Sourcing);
    assert!(scene.last_text("Rosa").unwrap().contains("Reply YES, NO"));
}

/// What a stranger can have texted to somebody's phone signs nobody in, renames nobody and locks nobody out.
#[test]
fn a_strangers_form_gets_nobody_elses_rights() {
    let scene = thursday_morning();
    let owen = number_of("Owen").unwrap();
    let mut stranger = scene.stranger();
    let ask = [
        ("key", "k"),
        ("service", "wardrobe-assembly"),
        ("address", "2809 Bluebonnet Lane, Austin, TX 78704"),
        ("details", ""),
        ("slot", "2027-03-15T10:00:00/2027-03-15T12:00:00"),
        ("name", "Mallory Ask"),
        ("phone", owen),
    ];
    let at = scene.submit(&mut stranger, "/requests", &ask).unwrap().location.unwrap();
    let digits = digits_of(&scene.last_text("Owen").unwrap());
    // Owen can still sign in at once, and the request's code is no code to sign in with.
    let wrong = [("phone", owen), ("code", digits.as_str())];
    assert_eq!(scene.submit(&mut stranger, "/sign-in/code", &wrong).unwrap().status, 422);
    let mut real = scene.browser("Owen").unwrap();
    assert!(scene.open(&mut real, "/desk").unwrap().body.contains("Owen Castillo"));
    // Even read out to the stranger, it opens that one request and no desk.
    assert_eq!(scene.submit(&mut stranger, &at, &[("code", &digits)]).unwrap().status, 303);
    assert!(scene.open(&mut stranger, "/desk").unwrap().body.contains("No password"));
    let again = scene.submit(&mut stranger, &at, &[("code", &digits)]).unwrap();
    assert_eq!(again.status, 303, "typed twice, it is not called wrong");
    let join = sign_up_form("Mallory Join", owen);
    scene.submit(&mut stranger, "/join", &join).unwrap();
    let to_join = digits_of(&scene.last_text("Owen").unwrap());
    // Nor does a colleague at the desk read the codes along.
    let lookup = scene.app.phone_lookup(owen);
    let person = scene.app.store.point(&lookup).unwrap().unwrap().person;
    let handle = scene.app.handle_of(person).unwrap().unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let thread = scene.open(&mut priya, &format!("/desk/inbox/{handle}")).unwrap().body;
    assert!(thread.contains("▪▪▪▪▪▪"), "{thread}");
    assert!(!thread.contains(&digits) && !thread.contains(&to_join), "{thread}");
    let desk = scene.open(&mut real, "/desk").unwrap().body;
    assert!(desk.contains("Owen Castillo") && !desk.contains("Mallory"));
}

#[test]
fn a_yes_to_the_text_sends_it_and_a_no_drops_it() {
    let scene = thursday_morning();
    dale_posts(&scene, "Two boxes.", "dale-1");
    scene.texts("Dale", "Yes").unwrap();
    assert_eq!(only_job(&scene).stage, Stage::Sourcing);
    // The browser in which it was typed is nobody's, and is told all the same.
    let waiting = format!("/confirm/{}", only_job(&scene).id);
    let page = scene.open(&mut scene.stranger(), &waiting).unwrap();
    assert!(page.body.contains("Your request is out") && !page.body.contains("Bluebonnet"), "{}", page.body);
    let other = thursday_morning();
    dale_posts(&other, "Two boxes.", "dale-1");
    other.texts("Dale", "No").unwrap();
    assert!(matches!(only_job(&other).stage, Stage::Closed { ending: Ending::Cancelled { .. } }));
    assert_eq!(other.phone("Rosa").unwrap(), "");
    let dropped = format!("/confirm/{}", only_job(&other).id);
    assert!(other.open(&mut other.stranger(), &dropped).unwrap().body.contains("This request is closed"));
}

#[test]
fn a_request_that_nobody_confirms_is_asked_about_once_and_lapses() {
    let scene = thursday_morning();
    dale_posts(&scene, "Two boxes.", "dale-1");
    scene.pass(SignedDuration::from_hours(24 * 8)).unwrap();
    assert_eq!(only_job(&scene).stage, Stage::Closed { ending: Ending::Lapsed });
    assert_eq!(scene.phone("Dale").unwrap().lines().count(), 2, "the code, and one reminder");
    assert_eq!(scene.phone("Rosa").unwrap(), "");
}

#[test]
fn guessing_codes_ends_and_floods_nobody() {
    let scene = thursday_morning();
    let mut dale = scene.stranger();
    let at = dale_posts_from(&scene, &mut dale, "Two boxes.", "dale-1").location.unwrap();
    let first = digits_of(&scene.last_text("Dale").unwrap());
    for n in 0..5 {
        assert_eq!(scene.submit(&mut dale, &at, &[("code", &format!("00000{n}"))]).unwrap().status, 422);
    }
    assert_eq!(scene.submit(&mut dale, &at, &[("code", &first)]).unwrap().status, 422, "worthless by now");
    for _ in 0..30 {
        scene.pass(SignedDuration::from_secs(40)).unwrap();
        scene.submit(&mut dale, &format!("{at}/again"), &[]).unwrap();
    }
    assert_eq!(scene.phone("Dale").unwrap().lines().count(), 6, "six codes an hour and no more");
}

/// Row by row: a job done for somebody is counted, and the next one is ranked by it.
#[test]
fn a_job_done_counts_for_whoever_did_it() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let (_, page) = desk_page(&scene, &mut priya);
    press(&scene, &mut priya, &page, "/pick", "");
    scene.pass(SignedDuration::from_hours(97)).unwrap();
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    scene.texts("Rosa", &format!("DONE {code}")).unwrap();
    scene.texts("Dale", "yes").unwrap();
    let rosa = scene.app.store.point(&scene.app.phone_lookup(number_of("Rosa").unwrap())).unwrap().unwrap();
    let row = scene.app.store.worker_of(rosa.person).unwrap().unwrap();
    assert_eq!(row.card.jobs_done, 1);
    for _ in 0..3 {
        scene.app.seek_step().unwrap();
    }
    let row = scene.app.store.worker_of(rosa.person).unwrap().unwrap();
    assert_eq!(row.card.jobs_done, 1, "once, however often the journal is followed");
}

/// Standing remembers: whoever gives a job back is asked again, and the desk sees it beside their name.
#[test]
fn a_job_given_back_stands_beside_the_name() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", "yes").unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let (_, page) = desk_page(&scene, &mut priya);
    press(&scene, &mut priya, &page, "/pick", "");
    scene.texts("Rosa", &format!("CANNOT COME {code}")).unwrap();
    let rosas = || scene.app.store.worker_of(person_of(&scene, "Rosa")).unwrap().unwrap().card;
    assert_eq!(rosas().given_back, 1);
    for _ in 0..3 {
        scene.app.seek_step().unwrap();
    }
    assert_eq!(rosas().given_back, 1, "once, however often the journal is followed");
    let mut rosa = scene.browser("Rosa").unwrap();
    let hours = scene.open(&mut rosa, "/work/hours").unwrap();
    assert!(hours.body.contains("You gave 1 job back"), "she knows what the desk sees: {}", hours.body);
    seen("rosa_knows_that_she_gave_a_job_back", &hours, &code);
    // What the desk takes away for a reason of its own stands against nobody.
    scene.texts("June", &format!("yes {code}")).unwrap();
    let (_, page) = desk_page(&scene, &mut priya);
    press(&scene, &mut priya, &page, "/pick", "");
    let (_, page) = desk_page(&scene, &mut priya);
    press(&scene, &mut priya, &page, "/withdraw", "");
    assert_eq!(scene.app.store.worker_of(person_of(&scene, "June")).unwrap().unwrap().card.given_back, 0);
    let second = dale_asks_under(&scene, "Two more boxes.", "dale-2");
    let board = scene.open(&mut priya, "/desk").unwrap();
    let jobs: Vec<String> =
        board.links().into_iter().filter(|link| link.starts_with("/desk/jobs/")).collect();
    let pages: Vec<Page> = jobs.iter().map(|link| scene.open(&mut priya, link).unwrap()).collect();
    let page = pages.iter().find(|page| page.body.contains("1 job given back")).expect("beside her name");
    seen("priya_sees_who_gave_a_job_back", page, &format!("{second} {code}"));
}

#[test]
fn what_is_kept_for_a_time_only_is_forgotten() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    assert_eq!(scene.app.forget_step().unwrap(), 0, "nothing is old yet");
    scene.pass(SignedDuration::from_hours(24 * 61)).unwrap();
    let mut gone = 0;
    while let Ok(more @ 1..) = scene.app.forget_step() {
        gone += more;
    }
    assert!(gone > 3, "{gone} keys, sessions, codes and links");
}

#[test]
fn a_licence_that_was_seen_stands_beside_the_name_until_it_runs_out() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    let rosa = || scene.app.store.worker_of(person_of(&scene, "Rosa")).unwrap().unwrap().card;
    let (id, mut priya, mut owen) =
        (rosa().worker, scene.browser("Priya").unwrap(), scene.browser("Owen").unwrap());
    let path = format!("/desk/people/{id}/decide/licences");
    let saw = |day: &'static str| [("key", "k"), ("until-assembly", day)];
    assert_eq!(
        scene.submit(&mut priya, &path, &saw("2027-03-14")).unwrap().status,
        403,
        "vetting's, or the owner's"
    );
    assert_eq!(scene.submit(&mut owen, &path, &saw("next spring")).unwrap().status, 422);
    assert!(rosa().licences.is_empty());
    assert_eq!(scene.submit(&mut owen, &path, &saw("2027-03-12")).unwrap().status, 303);
    let person = scene.open(&mut owen, &format!("/desk/people/{id}")).unwrap();
    assert!(
        person.body.contains("value=\"2027-03-12\"") && person.body.contains("Licences seen"),
        "{}",
        person.body
    );
    let (_, page) = desk_page(&scene, &mut priya);
    assert!(page.body.contains("licensed until Fri Mar 12 2027"), "{}", page.body);
    seen("priya_sees_a_licence_beside_the_name", &page, &code);
    scene.pass(SignedDuration::from_hours(48)).unwrap();
    let (_, page) = desk_page(&scene, &mut priya);
    assert!(page.body.contains("licence ran out on Fri Mar 12 2027"), "{}", page.body);
}

#[test]
fn a_form_has_the_same_fields_in_every_language_so_that_what_is_typed_can_stay() {
    let scene = thursday_morning();
    let mut counted = 0;
    for path in ["/", "/join", "/sign-in"] {
        let fields = |language: &'static str| {
            let page = scene.open(&mut scene.stranger().in_language(language), path).unwrap();
            assert!(page.body.contains(&format!("<html lang=\"{language}\"")), "{path}");
            assert!(page.body.contains("/assets/typed.js?v="), "{path}");
            let main = page.body.split_once("<main").unwrap().1.to_owned();
            main.split(" name=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
        };
        let english: Vec<String> = fields("en");
        counted += english.len();
        assert_eq!(english, fields("de"), "{path}");
        assert_eq!(english, fields("fr"), "{path}");
    }
    assert!(counted > 30, "{counted}");
}

/// Nobody is asked at night: what begins before anybody could answer cannot be had, however far it is from now.
#[test]
fn at_night_the_first_hour_of_the_morning_is_not_sold() {
    let scene = thursday_morning();
    until(&scene, "2027-03-11T21:20");
    let early = dale_posts_at(&scene, "Two boxes.", "early", "2027-03-12T08:30:00/2027-03-12T10:30:00");
    assert!(early.status == 422 && early.body.contains("Nobody is asked before 8 am"), "{}", early.body);
    let home = scene.open(&mut scene.stranger(), "/").unwrap();
    assert!(!home.body.contains("value=\"2027-03-12T08:00/"), "and it is not offered");
    let later = "2027-03-12T09:00:00/2027-03-12T11:00:00";
    assert_eq!(dale_posts_at(&scene, "Two boxes.", "later", later).status, 303);
}
