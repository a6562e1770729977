//! What a technician's page carries for a cellar without network: what may be kept and pressed later, and that what arrives
//! late takes effect once. What the phone does with it is `crates/web/assets/offline.js` and `sw.js`.

use http::StatusCode;
use sim::Page;
use sim::scene::Scene;

use crate::guided_visit::{friday_evening, luc_asks, to};
use crate::told::{only_job, seen};

const KEPT: &str = "x-callout-offline";

fn job_path(scene: &Scene) -> String {
    format!("/jobs/{}", only_job(scene).id)
}

/// What the phone can show of a page once nothing else can be had: all that waits on it unseen is to be seen, with what it
/// says of itself at the top.
fn in_a_cellar(page: &Page) -> Page {
    let (_, said) = page.body.split_once("<section class=\"notice later\"").expect("what is said then");
    let (said, main) = said.split_once("<main").unwrap();
    let body = format!("<main><section{said}<div{main}").replace(" hidden", "");
    let body = body.replace("<template", "<div").replace("</template", "</div");
    Page { status: page.status, location: None, body }
}

/// The forms of a page's template for what may follow a step, with the key that all of its forms have.
fn follows(page: &Page, step: &str) -> Option<(String, String)> {
    let (_, template) = page.body.split_once(&format!("<template data-after=\"{step}\">"))?;
    let template = template.split("</template>").next()?;
    let between = |from: &str| template.split(from).nth(1)?.split('"').next().map(str::to_owned);
    Some((between("action=\"")?, between("name=\"key\" value=\"")?))
}

#[test]
fn what_may_be_kept_on_a_phone_says_so_and_nothing_else_does() {
    let scene = friday_evening();
    let code = luc_asks(&scene, "2027-03-15T09:00/2027-03-15T11:00");
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    let mut rosa = scene.browser("Rosa").unwrap();
    for path in ["/work".to_owned(), job_path(&scene)] {
        assert_eq!(scene.fetch(&mut rosa, &path).unwrap().headers()[KEPT], "keep", "{path}");
        assert!(scene.open(&mut rosa, &path).unwrap().body.contains("data-offline"), "{path}");
    }
    let (mut luc, mut priya) = (scene.browser("Luc").unwrap(), scene.browser("Priya").unwrap());
    let job = job_path(&scene);
    for (who, path) in [(&mut luc, job.as_str()), (&mut priya, "/desk"), (&mut rosa, "/work/wallet")] {
        let answer = scene.fetch(who, path).unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        assert!(!answer.headers().contains_key(KEPT), "{path} is nobody's to keep");
    }
    let worker = scene.fetch(&mut rosa, "/sw.js").unwrap();
    assert_eq!(worker.headers()["content-type"], "text/javascript; charset=utf-8");
    assert_eq!(worker.headers()["cache-control"], "no-cache", "a new one is to be seen at once");
}

#[test]
fn steps_that_were_pressed_without_network_arrive_late_and_once() {
    let scene = friday_evening();
    let code = luc_asks(&scene, "2027-03-15T09:00/2027-03-15T11:00");
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    scene.texts("Rosa", &format!("CALLED {code} white box")).unwrap();
    to(&scene, "2027-03-15T08:50");
    let mut rosa = scene.browser("Rosa").unwrap();
    let page = scene.open(&mut rosa, &job_path(&scene)).unwrap();
    let start = page.forms().into_iter().find(|form| form.action.ends_with("/start")).unwrap();
    let (finish, key) = follows(&page, "start").expect("what follows the start is on the page already");
    assert!(page.body.contains("<form data-later method=\"post\""), "{}", page.body);
    seen("rosa_goes_on_without_network", &in_a_cellar(&page), &code);
    to(&scene, "2027-03-15T10:20");
    // All that the phone has kept, in order, and all of it twice: the first answer was lost.
    for _ in 0..2 {
        for action in [start.action.as_str(), finish.as_str()] {
            let done = scene.submit(&mut rosa, action, &[("key", &key)]).unwrap();
            assert_eq!(done.status, StatusCode::SEE_OTHER.as_u16(), "{action}: {}", done.body);
        }
    }
    let job = only_job(&scene);
    assert_eq!(job.stage.word(), "approval");
    let events = scene.app.store.events_after("austin", 0, 1000).unwrap();
    let count = |name: &str| events.iter().filter(|row| row.event.name() == name).count();
    assert_eq!((count("Started"), count("Finished")), (1, 1));
}
