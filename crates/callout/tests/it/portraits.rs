//! Faces: the picture that Rosa shows of herself, who sees it and when, and that it goes.

use sim::Client;
use sim::scene::Scene;

use crate::guided_visit::{friday_evening, link_in, luc_asks, to};
use crate::photos::taken;
use crate::told::{only_job, person_of, seen};

/// The status that somebody gets who asks for a picture.
fn asks(scene: &Scene, who: &mut Client, path: &str) -> u16 {
    scene.fetch(who, path).unwrap().status().as_u16()
}

#[test]
fn rosas_face_is_seen_by_whom_she_visits_and_goes_when_she_likes() {
    let scene = friday_evening();
    let mut rosa = scene.browser("Rosa").unwrap();
    assert_eq!(asks(&scene, &mut rosa, "/work/portrait"), 404);
    let none = scene.upload(&mut rosa, "/work/portrait", &[], &[("words.txt", b"no picture")]).unwrap();
    assert_eq!(none.status, 422, "{}", none.body);
    let face = taken(120);
    assert_eq!(scene.upload(&mut rosa, "/work/portrait", &[], &[("me.jpg", &face)]).unwrap().status, 303);
    assert_eq!(asks(&scene, &mut rosa, "/work/portrait"), 200);
    // Who has asked for somebody sees nobody yet; who is visited sees whom.
    let code = luc_asks(&scene, "2027-03-15T09:00:00/2027-03-15T11:00:00");
    let of_the_job = format!("/jobs/{}/portrait", only_job(&scene).id);
    let mut luc = scene.browser("Luc").unwrap();
    assert_eq!(asks(&scene, &mut luc, &of_the_job), 404, "nobody has it");
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    assert_eq!(asks(&scene, &mut luc, &of_the_job), 200);
    let page = scene.open(&mut luc, &format!("/jobs/{}", only_job(&scene).id)).unwrap();
    assert!(page.body.contains(&format!("src=\"{of_the_job}\"")), "{}", page.body);
    seen("luc_sees_who_will_come", &page, &code);
    let (mut kyle, mut priya) = (scene.browser("Kyle").unwrap(), scene.browser("Priya").unwrap());
    let worker = scene.app.store.worker_of(person_of(&scene, "Rosa")).unwrap().unwrap().card.worker;
    let at_desk = format!("/desk/people/{worker}/portrait");
    assert_eq!(asks(&scene, &mut priya, &at_desk), 200, "the desk sees it");
    assert_eq!(asks(&scene, &mut kyle, &of_the_job), 404, "whoever does not have the job does not");
    assert_eq!(asks(&scene, &mut kyle, &at_desk), 403);
    let listed = format!("/technicians/{worker}/portrait");
    assert_eq!(asks(&scene, &mut kyle, &listed), 404, "she does not show herself to everybody");
    assert_eq!(scene.submit(&mut rosa, "/work/hours/listing", &[("about", "Neat.")]).unwrap().status, 303);
    assert_eq!(asks(&scene, &mut scene.stranger(), &listed), 200, "and now she does");
    // Without login, while she is on the way: half of it is behind her.
    scene.texts("Rosa", &format!("CALLED {code} third floor")).unwrap();
    to(&scene, "2027-03-14T09:05");
    scene.texts("Rosa", &format!("CONFIRM {code}")).unwrap();
    to(&scene, "2027-03-15T08:40");
    scene.texts("Rosa", &format!("ON MY WAY 20 {code}")).unwrap();
    let way = link_in(&scene.last_text("Luc").unwrap());
    let of_the_way = format!("{way}/portrait");
    to(&scene, "2027-03-15T08:50");
    let page = scene.open(&mut scene.stranger(), &way).unwrap();
    assert!(page.body.contains("max=\"100\" value=\"50\""), "{}", page.body);
    seen("luc_sees_who_is_on_the_way", &page, &code);
    assert_eq!(asks(&scene, &mut scene.stranger(), &of_the_way), 200);
    scene.texts("Rosa", &format!("HERE {code}")).unwrap();
    assert_eq!(asks(&scene, &mut scene.stranger(), &of_the_way), 404, "the link is dead");
    // Another picture takes the place of the first, and none of either stays.
    let row = || scene.app.store.portrait(person_of(&scene, "Rosa")).unwrap();
    let first = row().unwrap();
    let face = taken(30);
    assert_eq!(scene.upload(&mut rosa, "/work/portrait", &[], &[("me.jpg", &face)]).unwrap().status, 303);
    let second = row().unwrap();
    let lies = |object: &str| pollster::block_on(scene.app.photos.get(object)).unwrap();
    assert!(lies(&first.object).is_none());
    let sealed = lies(&second.object).unwrap();
    assert!(!sealed.starts_with(&[0xff, 0xd8]), "it lies there sealed");
    assert_eq!(scene.submit(&mut rosa, "/work/portrait", &[("drop", "yes")]).unwrap().status, 303);
    assert!(lies(&second.object).is_none() && row().is_none());
    assert_eq!(asks(&scene, &mut luc, &of_the_job), 404);
}
