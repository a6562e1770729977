//! How many forms come through from one place where nobody has to sign in, and who counts as one place on a real socket.

use bytes::Bytes;
use channels::transport::{Request, Response, Transport, Wire};
use jiff::SignedDuration;
use sim::scene::Scene;
use web::CameFrom;

use crate::guided_visit::{friday_evening, luc_asks};
use crate::operating::Served;
use crate::told::thursday_morning;

/// Every door that a stranger may send a form through.
const DOORS: [&str; 10] = [
    "/requests",
    "/confirm/none",
    "/confirm/none/again",
    "/join",
    "/join/none/again",
    "/join/none/consent",
    "/members",
    "/sign-in",
    "/sign-in/code",
    "/help/claiming",
];
/// Forms from one place in ten minutes.
const MOST: usize = 60;

fn form(base: &str, path: &str) -> Request {
    http::Request::post(format!("{base}{path}"))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept-language", "fr-CH, fr;q=0.9")
        .body(Bytes::from_static(b"phone=nobody"))
        .unwrap()
}

fn sends(scene: &Scene, path: &str, from: Option<&str>) -> Response {
    let mut request = form(&scene.app.public_base, path);
    if let Some(from) = from {
        request.extensions_mut().insert(CameFrom(from.parse().unwrap()));
    }
    scene.post(request).unwrap()
}

#[test]
fn a_place_sends_so_many_forms_and_then_waits() {
    let scene = thursday_morning();
    for _ in 0..MOST {
        assert_eq!(sends(&scene, "/sign-in", Some("2001:db8::1")).status(), 422);
    }
    let over = sends(&scene, "/requests", Some("2001:db8::2"));
    let wait: i64 = over.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    let page = String::from_utf8_lossy(over.body());
    assert_eq!(over.status(), 429);
    assert!(page.contains("Trop de formulaires à la fois") && (1..=600).contains(&wait), "{wait}: {page}");
    // Others go on, whoever is on the operator's own network does, and so does whatever is no form of a stranger's.
    assert_eq!(sends(&scene, "/sign-in", Some("203.0.113.7")).status(), 422);
    assert_eq!(sends(&scene, "/sign-in", None).status(), 422);
    assert_ne!(sends(&scene, "/language", Some("2001:db8::1")).status(), 429);
    scene.pass(SignedDuration::from_secs(wait)).unwrap();
    assert_eq!(sends(&scene, "/sign-in", Some("2001:db8::1")).status(), 422);
}

#[test]
fn every_door_of_strangers_is_counted() {
    let scene = thursday_morning();
    for (n, door) in DOORS.iter().enumerate() {
        let from = format!("203.0.113.{n}");
        let answers = (0..=MOST).map(|_| sends(&scene, door, Some(&from)).status().as_u16());
        let over: Vec<usize> =
            answers.enumerate().filter(|(_, status)| *status == 429).map(|(n, _)| n).collect();
        assert_eq!(over, [MOST], "{door}");
    }
}

#[test]
fn a_proxy_beside_the_program_says_who_asks() {
    let home = tempfile::tempdir().unwrap();
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let (file, data) = (home.path().join("callout.toml"), home.path().join("data"));
    std::fs::write(&file, format!("data = {data:?}\nlisten = \"127.0.0.1:{port}\"\n")).unwrap();
    let _served = Served::start(file.to_str().unwrap());
    let (wire, world) = (Wire::new().unwrap(), tokio::runtime::Runtime::new().unwrap());
    let status = |said: Option<&'static str>| {
        let mut request = form(&format!("http://127.0.0.1:{port}"), "/sign-in");
        if let Some(said) = said {
            request.headers_mut().insert("x-forwarded-for", said.parse().unwrap());
        }
        world.block_on(wire.call(request)).unwrap().status().as_u16()
    };
    for _ in 0..MOST {
        assert_eq!(status(Some("198.51.100.1, 203.0.113.7")), 422);
    }
    assert_eq!(status(Some("198.51.100.2, 203.0.113.7")), 429, "what they write themselves changes nothing");
    assert_eq!(status(Some("203.0.113.8")), 422);
    assert_eq!(status(None), 422);
}

#[test]
fn what_did_not_work_is_said_in_the_readers_own_language() {
    let scene = friday_evening();
    luc_asks(&scene, "2027-03-15T09:00/2027-03-15T11:00");
    let mut luc = scene.browser("Luc").unwrap();
    let closed = scene.open(&mut luc, "/desk").unwrap();
    assert!(
        closed.status == 403 && closed.body.contains("Cette page ne vous est pas ouverte"),
        "{}",
        closed.body
    );
    let nothing = scene.open(&mut luc, "/jobs/none").unwrap();
    assert!(nothing.status == 404 && nothing.body.contains("Il n’y a rien ici"), "{}", nothing.body);
    let nothing = scene.open(&mut scene.stranger().in_language("de"), "/nowhere").unwrap();
    assert!(nothing.status == 404 && nothing.body.contains("Hier ist nichts"), "{}", nothing.body);
}
