//! What a dispatcher runs into with somebody on the phone: whoever rings is found, a form that was wrong leaves nothing
//! behind and loses nothing, what nobody was found for is asked for anew, and whoever went away is replaced.

use domain::job::{Event, Side, Stage};
use http::StatusCode;
use jiff::SignedDuration;
use sim::scene::number_of;

use crate::odd_moments::waits;
use crate::small_words::says;
use crate::told::{
    assigned_to, code_of, dale_asks, dale_asks_under, dale_confirms, dale_posts_at, desk_page, only_job,
    press, seen, thursday_morning, until,
};

#[test]
fn whoever_rings_is_found_by_code_number_or_name_open_or_closed() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    let mut priya = scene.browser("Priya").unwrap();
    let mut finds = |words: &str| scene.submit(&mut priya, "/desk/find", &[("words", words)]).unwrap();
    for words in [code.to_lowercase().as_str(), "(512) 555-0111", number_of("Dale").unwrap(), "whitc"] {
        let page = finds(words);
        assert!(
            page.body.contains(&code) && page.body.contains("Dale Whitcomb"),
            "{words}: {}",
            page.reads()
        );
    }
    assert!(finds("tess").body.contains("/desk/people/"), "whoever works is found by name");
    for words in ["ZZ99", "+1 512 555 0999", "d", "nobody of that name"] {
        let page = finds(words);
        assert!(page.body.contains("Nothing found") && !page.body.contains(&code), "{words}");
    }
    scene.texts("Dale", &format!("call off {code}")).unwrap();
    let again = dale_asks_under(&scene, "Once more.", "dale-2");
    let page = finds("dale whitcomb");
    let (open, closed) = (page.body.find(&again).unwrap(), page.body.find(&code).unwrap());
    assert!(open < closed, "what is open comes first");
    assert!(!page.body.contains("data-live"), "nothing takes it away");
    seen("priya_finds_a_closed_job", &page, &format!("{again} {code}"));
    // For the desk alone, and in no address.
    let mut tess = scene.browser("Tess").unwrap();
    assert!(scene.submit(&mut tess, "/desk/find", &[("words", &code)]).unwrap().status >= 400);
    assert!(scene.open(&mut tess, "/desk/find").unwrap().status >= 400);
}

#[test]
fn a_time_that_cannot_be_asked_for_leaves_no_job_behind() {
    let scene = thursday_morning();
    let mut priya = scene.browser("Priya").unwrap();
    for slot in ["2036-12-07T10:00:00/2036-12-07T12:00:00", "2027-03-11T07:30:00/2027-03-11T09:30:00"] {
        let fields = [
            ("key", slot),
            ("service", "wardrobe-assembly"),
            ("address", "2809 Bluebonnet Lane, Austin, TX 78704"),
            ("details", "Two boxes."),
            ("slot", slot),
            ("name", "Dale Whitcomb"),
            ("phone", number_of("Dale").unwrap()),
        ];
        let page = scene.submit(&mut priya, "/requests", &fields).unwrap();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{slot}");
        assert!(page.body.contains("Two boxes."), "what was typed is kept");
    }
    scene.pass(SignedDuration::from_hours(3)).unwrap();
    let filter = store::JobFilter::Open;
    assert!(scene.app.store.jobs("austin", filter).unwrap().is_empty());
    assert_eq!(scene.phone("Dale").unwrap(), "", "nobody is asked to confirm what there is not");
}

#[test]
fn another_time_for_what_nobody_was_found_for_is_sought_at_once() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    until(&scene, "2027-03-15T10:01");
    assert!(scene.phone("Dale").unwrap().contains("Another time suits you? Tell us here."));
    says(&scene, "Dale", "some other day", "person");
    assert!(waits(&scene, "Dale"), "no time in it");
    let before = scene.phone("Tess").unwrap().lines().count();
    says(&scene, "Dale", &format!("{code} Wednesday 1pm would be fine"), "we have your request");
    assert!(scene.last_text("Dale").unwrap().contains("Wed Mar 17, 1 pm-3 pm"));
    assert!(scene.phone("Tess").unwrap().lines().count() > before, "everybody is asked anew");
    says(&scene, "Tess", &format!("yes {code}"), "Recorded");
    // And the desk, for whom it has on the phone: who said yes is asked once more, for the new time.
    let mut priya = scene.browser("Priya").unwrap();
    let (path, page) = desk_page(&scene, &mut priya);
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/other-time")).expect("a form");
    let mut fields: Vec<(&str, &str)> = form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    fields.retain(|(name, _)| *name != "time-1");
    fields.push(("time-1", "2027-03-18T09:00"));
    assert_eq!(scene.submit(&mut priya, &form.action, &fields).unwrap().status, 303);
    assert!(scene.last_text("Dale").unwrap().contains("Thu Mar 18, 9 am-11 am"));
    assert!(scene.last_text("Tess").unwrap().contains("Thu Mar 18, 9 am-11 am"));
    says(&scene, "Tess", &format!("yes {code}"), "Recorded");
    assigned_to(&scene, "Tess");
    assert_eq!(only_job(&scene).agreed_slot().unwrap().from.to_string(), "2027-03-18T09:00:00");
    let log = scene.app.store.timeline("austin", only_job(&scene).id).unwrap();
    let by_customer = |row: &&store::EventRow| matches!(&row.event, Event::TimesProposed { by: Side::Customer, times } if times.len() == 1);
    assert_eq!(log.iter().filter(by_customer).count(), 2);
    seen("priya_reads_of_three_times", &scene.open(&mut priya, &path).unwrap(), &code);
}

#[test]
fn whoever_waits_hears_that_the_desk_looks_and_can_say_another_time() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    let told =
        |scene: &sim::scene::Scene| scene.phone("Dale").unwrap().matches("Nobody has said yes").count();
    assert_eq!(told(&scene), 0, "everybody has just been asked");
    // Three hours of silence: the desk rings up whoever was asked.
    until(&scene, "2027-03-11T11:30");
    let last = scene.last_text("Dale").unwrap();
    assert!(last.contains("A person is looking for you now") && last.contains(&code), "{last}");
    says(&scene, "Dale", &format!("{code} Wednesday 1pm would be fine"), "we have your request");
    assert!(scene.last_text("Dale").unwrap().contains("Wed Mar 17, 1 pm-3 pm"));
    assert_eq!(told(&scene), 1);
    // Whoever has a yes waits for the desk, and hears nothing of the kind.
    says(&scene, "Tess", &format!("yes {code}"), "Recorded");
    until(&scene, "2027-03-12T12:00");
    assert_eq!(told(&scene), 1);
}

#[test]
fn whoever_went_away_is_replaced_while_there_is_time() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    says(&scene, "Tess", &format!("yes {code}"), "Recorded");
    assigned_to(&scene, "Tess");
    until(&scene, "2027-03-15T10:02");
    scene.texts("Tess", &format!("here {code}")).unwrap();
    assert!(matches!(only_job(&scene).stage, Stage::Underway { .. }));
    until(&scene, "2027-03-15T10:20");
    let mut priya = scene.browser("Priya").unwrap();
    let (_, page) = desk_page(&scene, &mut priya);
    let before = scene.phone("Kyle").unwrap().lines().count();
    press(&scene, &mut priya, &page, "/withdraw", "");
    assert_eq!(only_job(&scene).stage, Stage::Sourcing);
    assert!(scene.last_text("Dale").unwrap().contains("looking for somebody else"));
    assert!(scene.phone("Kyle").unwrap().lines().count() > before, "whoever can still come is asked");
    assert!(!scene.phone("Dale").unwrap().contains("found nobody yet"), "it is not too late");
    until(&scene, "2027-03-15T12:01");
    assert!(scene.phone("Dale").unwrap().contains("found nobody yet"), "now it is");
}

#[test]
fn an_answer_that_is_too_long_for_a_text_is_not_sent_and_not_lost() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    scene.texts("Dale", "could you bring a ladder").unwrap();
    let mut priya = scene.browser("Priya").unwrap();
    let inbox = scene.open(&mut priya, "/desk/inbox").unwrap();
    let thread = inbox.links().into_iter().find(|link| link.starts_with("/desk/inbox/")).unwrap();
    let (words, before) = ("ladder ".repeat(200), scene.phone("Dale").unwrap());
    let fields = [("key", "k"), ("words", words.as_str())];
    let page = scene.submit(&mut priya, &format!("{thread}/reply"), &fields).unwrap();
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("1000") && page.body.contains("ladder ladder ladder"), "{}", page.reads());
    assert_eq!(scene.phone("Dale").unwrap(), before);
    assert!(waits(&scene, "Dale"), "they are still owed an answer");
}

#[test]
fn a_code_answers_which_one_and_a_question_about_it_does_not() {
    let scene = thursday_morning();
    let (first, second) = (dale_asks(&scene, "Two boxes."), dale_asks_under(&scene, "One more.", "dale-2"));
    says(&scene, "Tess", "yes", "Which one?");
    for words in ["what is the gate code for {}", "not {}", "when is {}?"] {
        says(&scene, "Kyle", "yes", "Which one?");
        scene.texts("Kyle", &words.replace("{}", &first)).unwrap();
        assert!(!scene.last_text("Kyle").unwrap().contains("Recorded"), "{words}");
    }
    says(&scene, "Tess", &format!("the one {second}, please"), &format!("Recorded {second}"));
    // The customer's, where it would end the job.
    says(&scene, "Dale", "call off", "Which one?");
    scene.texts("Dale", &format!("when is {first}?")).unwrap();
    assert!(!scene.last_text("Dale").unwrap().contains("called off"));
    assert!(scene.app.store.open_jobs("austin").unwrap().len() == 2, "both stand");
}

#[test]
fn cannot_make_it_is_heard_of_the_visit_and_not_only_of_offers() {
    let scene = thursday_morning();
    let theirs = dale_asks(&scene, "Two boxes.");
    says(&scene, "Tess", &format!("yes {theirs}"), "Recorded");
    assigned_to(&scene, "Tess");
    let posted = dale_posts_at(&scene, "One more.", "dale-2", "2027-03-16T10:00:00/2027-03-16T12:00:00");
    dale_confirms(&scene, &mut scene.stranger(), &posted);
    let offered = code_of(&scene.last_text("Dale").unwrap());
    says(&scene, "Tess", "sorry my truck broke, can't make it monday", "Which one?");
    let listed = scene.last_text("Tess").unwrap();
    assert!(listed.contains(&theirs) && listed.contains(&offered), "{listed}");
    let line = listed.lines().find(|line| line.contains(&theirs)).unwrap();
    scene.texts("Tess", line.split(' ').next().unwrap()).unwrap();
    let jobs = scene.app.store.open_jobs("austin").unwrap();
    let job = jobs.iter().find(|job| job.code.as_str() == theirs).unwrap();
    assert_eq!(job.stage, Stage::Sourcing, "somebody else is sought");
}
