//! Asking somebody in person: who shows themselves, who is found and asked, and what they answer. Rosa has a page of her
//! own; June thinks about it.

use domain::job::{Event, Stage};
use sim::scene::Scene;
use sim::{Client, Page};

use crate::another_price::fills_in;
use crate::open_offers::{ana_posts, asked, thursday};
use crate::told::{code_of, heard, only_job, person_of, seen};

fn shows_herself(scene: &Scene, name: &str, words: &str) -> Page {
    let mut browser = scene.browser(name).unwrap();
    scene.submit(&mut browser, "/work/hours/listing", &[("about", words)]).unwrap()
}

fn list(scene: &Scene, query: &str) -> Page {
    scene.open(&mut scene.stranger(), &format!("/technicians{query}")).unwrap()
}

fn worker_of(scene: &Scene, name: &str) -> String {
    let row = scene.app.store.worker_of(person_of(scene, name)).unwrap().unwrap();
    row.card.worker.to_string()
}

/// The list as Ana opens it from her request.
fn anas_list(scene: &Scene, ana: &mut Client) -> Page {
    let page = scene.open(ana, &format!("/jobs/{}", only_job(scene).id)).unwrap();
    let at = page.links().into_iter().find(|link| link.starts_with("/technicians?job=")).expect("a link");
    scene.open(ana, &at).unwrap()
}

#[test]
fn ana_finds_rosa_and_asks_her_for_an_offer() {
    let scene = thursday();
    assert!(!list(&scene, "").body.contains("Rosa"), "nobody is shown who did not ask for it");
    assert_eq!(shows_herself(&scene, "Rosa", "Ring me on 512 555 0111").status, 422);
    assert_eq!(shows_herself(&scene, "Rosa", "Decks, fences, twelve years of it.").status, 303);
    let found = list(&scene, "?words=fences");
    assert!(found.body.contains("Rosa L.") && found.body.contains("twelve years"), "{}", found.body);
    assert!(!found.body.contains("Leal") && !found.body.contains("555"), "{}", found.body);
    assert!(!list(&scene, "?words=plumbing").body.contains("Rosa"));
    assert!(list(&scene, "?service=deck-painting").body.contains("Rosa"));
    // Ana asks from her request.
    let code = asked(&scene);
    let mut ana = scene.browser("Ana").unwrap();
    let page = anas_list(&scene, &mut ana);
    seen("ana_finds_rosa_in_the_list", &page, &code);
    let done = fills_in(&scene, "Ana", &page, "/invite", &[]);
    assert!(done.location.unwrap().ends_with("?done=invite"));
    let invited = scene.last_text("Rosa").unwrap();
    assert!(invited.contains(&code) && invited.contains("by Tue Apr 20, $550 at most"), "{invited}");
    assert!(!invited.contains("Ana") && !invited.contains("Rabb"), "{invited}");
    // Once is enough.
    let again = anas_list(&scene, &mut ana);
    assert!(
        again.body.contains("Asked") && again.forms().iter().all(|form| !form.action.ends_with("/invite"))
    );
    assert!(
        scene
            .open(&mut ana, &format!("/jobs/{}", only_job(&scene).id))
            .unwrap()
            .body
            .contains("You asked: Rosa L.")
    );
    // She would rather not, and Ana hears it; then she thinks better of it.
    scene.texts("Rosa", &format!("NO {code}")).unwrap();
    assert!(
        scene.last_text("Ana").unwrap().contains("Rosa L. makes no offer"),
        "{}",
        scene.last_text("Ana").unwrap()
    );
    scene.texts("Rosa", &format!("OFFER {code} 480 two coats, Tuesday 9am-5pm")).unwrap();
    assert!(scene.last_text("Ana").unwrap().contains("$480, two coats"));
    heard("rosas_phone_invited", &scene, "Rosa", &code);
    // Taken down, she is found no more.
    let mut rosa = scene.browser("Rosa").unwrap();
    scene.submit(&mut rosa, "/work/hours/listing", &[("drop", "yes")]).unwrap();
    assert!(!list(&scene, "").body.contains("Rosa"));
    assert_eq!(list(&scene, &format!("/{}", worker_of(&scene, "Rosa"))).status, 404);
}

#[test]
fn a_stranger_asks_with_the_request_itself() {
    let scene = thursday();
    shows_herself(&scene, "Rosa", "Decks.");
    let rosa = worker_of(&scene, "Rosa");
    let page = list(&scene, &format!("/{rosa}"));
    let form = page.links().into_iter().find(|link| link.contains("invite=")).expect("a link to the form");
    let form = scene.open(&mut scene.stranger(), &form.replace("&amp;", "&")).unwrap();
    assert!(form.body.contains("Rosa L. is asked for an offer"), "{}", form.body);
    let page = ana_posts(&scene, "ana-1", &[("invite", rosa.as_str())]);
    assert_eq!(page.status, 303, "{}", page.body);
    assert!(!scene.phone("Rosa").unwrap().contains("OFFER"), "not before Ana’s phone has answered");
    scene.texts("Ana", "yes").unwrap();
    let code = code_of(&scene.last_text("Ana").unwrap());
    assert!(scene.last_text("Rosa").unwrap().contains(&code), "{}", scene.last_text("Rosa").unwrap());
    assert_eq!(only_job(&scene).stage, Stage::Sourcing);
    let job = only_job(&scene).id;
    let events = scene.app.store.timeline("austin", job).unwrap();
    assert_eq!(events.iter().filter(|row| matches!(row.event, Event::Invited { .. })).count(), 1);
    // Somebody else's request is nobody's to bring anywhere.
    let path = format!("/jobs/{job}/invite");
    let june =
        scene.submit(&mut scene.browser("June").unwrap(), &path, &[("worker", rosa.as_str())]).unwrap();
    assert_eq!(june.status, 403);
}
