//! The face on its router, without a socket: pages, forms, the vendors' doors, the bell, the courier.
//! Never here: how it looks; that is looked at with eyes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops here")]

mod wire;

use std::sync::{Arc, Mutex};

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use channels::transport::{Broken, Response as Answer, Transport};
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use jiff::tz::TimeZone;
use standins::{Carrier, Change, Handset, Payments, Screening, Standins, deliver, router};
use tower::ServiceExt as _;
use wire::{at, bureau, settings, till};

const ROSA: &str = "+15125550121";

fn town() -> Arc<Standins> {
    let rosa = Handset {
        name: "Rosa <Leal>".to_owned(),
        role: "technician".to_owned(),
        number: ROSA.to_owned(),
        lang: "en".to_owned(),
    };
    let zone = TimeZone::get("America/Chicago").unwrap();
    let clock = Arc::new(|| at(60));
    let (carrier, payments) = (Carrier::new(settings()), Payments::new(till()));
    let standins = Standins::new(carrier, payments, clock, zone, vec![rosa]);
    Arc::new(standins.with_screening_from(Screening::new(bureau())))
}

async fn call(standins: &Arc<Standins>, request: Request<Body>) -> (StatusCode, String, String) {
    let response = router(standins.clone()).oneshot(request).await.unwrap();
    let status = response.status();
    let location = response.headers().get("location");
    let location = location.map(|url| url.to_str().unwrap().to_owned()).unwrap_or_default();
    let bytes = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    (status, location, String::from_utf8(bytes.into()).unwrap())
}

async fn get(standins: &Arc<Standins>, path: &str) -> (StatusCode, String) {
    let request = Request::get(path).body(Body::empty()).unwrap();
    let (status, _, text) = call(standins, request).await;
    (status, text)
}

fn form(path: &str, body: &str) -> Request<Body> {
    Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()))
        .unwrap()
}

#[tokio::test]
async fn a_text_typed_on_the_page_stands_in_the_thread() {
    let standins = town();
    let mut bell = standins.live.subscribe();
    let (status, page) = get(&standins, "/demo/phones").await;
    assert_eq!(status, 200);
    assert!(page.contains("Rosa &#60;Leal&#62;") && page.contains("No messages yet"));

    let typed = form("/demo/phones/+15125550121/texts", "body=Yes+%3Cb%3E");
    let (status, location, _) = call(&standins, typed).await;
    assert_eq!((status.as_u16(), location.as_str()), (303, "/demo/phones#p15125550121"));
    assert_eq!(bell.recv().await.unwrap(), Change::Phone(ROSA.to_owned()));
    let (_, thread) = get(&standins, "/demo/phones/+15125550121").await;
    assert!(thread.contains("Yes &#60;b&#62;") && thread.contains("08:01"), "{thread}");
    assert_eq!(get(&standins, "/demo/phones/nobody").await.0, 404);
    assert_eq!(get(&standins, "/demo/phones/+15125559999").await.0, 404);
}

#[tokio::test]
async fn another_phone_joins_when_its_number_is_one() {
    let standins = town();
    let (status, location, _) = call(&standins, form("/demo/phones", "number=512-555-0199")).await;
    assert_eq!((status.as_u16(), location.as_str()), (303, "/demo/phones#p15125550199"));
    assert!(get(&standins, "/demo/phones").await.1.contains("+1 512 555 0199"));
    let (status, _, page) = call(&standins, form("/demo/phones", "number=12+monkeys")).await;
    assert_eq!(status, 422);
    assert!(page.contains("value=\"12 monkeys\"") && page.contains("not a phone number"));
}

#[tokio::test]
async fn a_form_from_another_site_is_turned_away() {
    let standins = town();
    let mut foreign = form("/demo/phones/+15125550121/texts", "body=STOP");
    foreign.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
    assert_eq!(call(&standins, foreign).await.0, 403);
    assert!(standins.with_carrier(|carrier, _| carrier.thread(ROSA).is_empty()));
}

#[tokio::test]
async fn the_vendors_answer_at_their_doors_and_links_can_be_followed() {
    let standins = town();
    let mut send = form(
        "/demo/carrier/2010-04-01/Accounts/AC1/Messages.json",
        "To=%2B15125550121&From=%2B15125550100&Body=Pay+http://x.test/p/1.",
    );
    let basic = format!("Basic {}", wire::base64(b"AC1:token"));
    send.headers_mut().insert("authorization", basic.parse().unwrap());
    assert_eq!(call(&standins, send).await.0, 201);
    standins.with_carrier(|carrier, _| carrier.due(at(99)));
    let (_, thread) = get(&standins, "/demo/phones/15125550121").await;
    assert!(thread.contains("href=\"http://x.test/p/1\"") && thread.contains(">x.test/p/1</a>."));

    assert_eq!(get(&standins, "/demo/psp/v1/checkout/sessions/x").await.0, 401);
    let (status, found) = get(&standins, "/demo/geocoder/search?q=78745").await;
    assert!(status == 200 && found.contains("South Austin"));
}

#[tokio::test]
async fn a_session_is_paid_on_its_page() {
    let standins = town();
    let mut open = form(
        "/demo/psp/v1/checkout/sessions",
        "mode=payment&success_url=http://program.test/ok&line_items[0][quantity]=1\
         &line_items[0][price_data][currency]=usd&line_items[0][price_data][unit_amount]=14000\
         &line_items[0][price_data][product_data][name]=Wardrobe",
    );
    open.headers_mut().insert("authorization", "Bearer sk_test_1".parse().unwrap());
    assert_eq!(call(&standins, open).await.0, 200);
    let id = standins.with_payments(|payments, _| payments.sessions().next().unwrap().id.clone());
    let page = format!("/demo/pay/{id}");
    let (_, html) = get(&standins, &page).await;
    assert!(html.contains("Pay $140.00") && html.contains("no money moves"));

    let (_, location, _) = call(&standins, form(&format!("{page}/refusal"), "")).await;
    assert_eq!(location, page, "no cancel_url: back to the page");
    assert!(get(&standins, &page).await.1.contains("declined"));
    let (status, location, _) = call(&standins, form(&format!("{page}/payment"), "")).await;
    assert_eq!((status.as_u16(), location.as_str()), (303, "http://program.test/ok"));
    let (_, location, _) = call(&standins, form(&format!("{page}/payment"), "")).await;
    assert_eq!(location, page);
    assert!(get(&standins, &page).await.1.contains("<h2>Paid</h2>"));
    assert_eq!(get(&standins, "/demo/pay/cs_test_none").await.0, 404);
}

/// Somebody is made known to the screening company and invited: the invitation's id.
async fn invited(standins: &Arc<Standins>) -> String {
    for (what, body) in [
        ("candidates", "email=rosa@leal.example&first_name=Rosa&last_name=O'Leal&custom_id=worker_7"),
        ("invitations", "package=essential&work_locations[][country]=US&candidate_id="),
    ] {
        let known =
            standins.with_screening(|screening, _| screening.candidates().next().map(|one| one.id.clone()));
        let mut ask =
            form(&format!("/demo/checkr/v1/{what}"), &format!("{body}{}", known.unwrap_or_default()));
        let basic = format!("Basic {}", wire::base64(b"key_1:"));
        ask.headers_mut().insert("authorization", basic.parse().unwrap());
        assert_eq!(call(standins, ask).await.0, 201);
    }
    standins.with_screening(|screening, _| {
        screening.candidates().next().unwrap().latest().unwrap().invitation.clone()
    })
}

#[tokio::test]
async fn a_check_is_agreed_to_on_its_page_and_decided_at_the_desk() {
    let standins = town();
    assert!(get(&standins, "/demo/screening").await.1.contains("No check was ordered yet"));
    let mut bell = standins.live.subscribe();
    let invitation = invited(&standins).await;
    assert_eq!(bell.recv().await.unwrap(), Change::Screening);
    let page = format!("/demo/screening/apply/{invitation}");
    let (_, desk) = get(&standins, "/demo/screening").await;
    assert!(
        desk.contains("Rosa O&#39;Leal") && desk.contains("No real check is made") && desk.contains(&page)
    );
    assert!(!desk.contains("<button"), "nothing to decide yet");

    let (status, html) = get(&standins, &page).await;
    assert!(status == 200 && html.contains("Lone Star Handy") && html.contains("Thursday, 18 March, 09:01"));
    let mut foreign = form(&page, "agree=yes");
    foreign.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
    assert_eq!(call(&standins, foreign).await.0, 403);
    let (status, _, html) = call(&standins, form(&page, "")).await;
    assert!(status == 422 && html.contains("Tick the box first"));
    let (status, location, _) = call(&standins, form(&page, "agree=yes")).await;
    assert_eq!((status.as_u16(), location.as_str()), (303, page.as_str()));
    assert!(get(&standins, &page).await.1.contains("<h2>Sent</h2>"));

    let report = standins.with_screening(|all, _| all.check(&invitation).unwrap().1.report.clone().unwrap());
    let decide = format!("/demo/screening/reports/{report}");
    assert!(get(&standins, "/demo/screening").await.1.contains(&decide));
    assert_eq!(call(&standins, form(&decide, "verdict=guilty")).await.0, 422);
    let (status, location, _) = call(&standins, form(&decide, "verdict=consider")).await;
    assert_eq!((status.as_u16(), location), (303, format!("/demo/screening#c{invitation}")));
    call(&standins, form(&decide, "verdict=clear")).await;
    let (_, desk) = get(&standins, "/demo/screening").await;
    assert!(desk.contains("<p class=\"stage bad\">Needs a look</p>") && !desk.contains("<button"));
}

#[tokio::test]
async fn what_the_screening_company_does_not_know_is_not_there() {
    let standins = town();
    assert_eq!(get(&standins, "/demo/screening/apply/nothing").await.0, 404);
    for (path, body) in [
        ("/demo/screening/apply/nothing", "agree=yes"),
        ("/demo/screening/apply/nothing", ""),
        ("/demo/screening/reports/nothing", "verdict=clear"),
    ] {
        assert_eq!(call(&standins, form(path, body)).await.0, 404, "{path} {body}");
    }
    assert_eq!(get(&standins, "/demo/checkr/v1/reports/nothing").await.0, 401);
    assert!(get(&standins, "/demo/phones").await.1.contains("href=\"/demo/screening\""));
}

#[tokio::test]
async fn pages_carry_no_inline_script_or_style() {
    let standins = town();
    let request = Request::get("/demo/phones").body(Body::empty()).unwrap();
    let response = router(standins.clone()).oneshot(request).await.unwrap();
    let policy = response.headers()["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'self';"));
    let (_, page) = get(&standins, "/demo/phones").await;
    assert!(!page.contains("<style") && !page.contains("style=") && !page.contains("onclick"));
    assert_eq!(page.matches("<script").count(), page.matches("src=\"/demo/assets/").count());
    for asset in ["standins.css", "phones.js", "icon.svg"] {
        assert_eq!(get(&standins, &format!("/demo/assets/{asset}")).await.0, 200);
    }
}

/// A program that is down for the first call and then takes everything.
#[derive(Default)]
struct Program {
    calls: Mutex<Vec<String>>,
}

impl Transport for Program {
    fn call(&self, request: standins::Request) -> BoxFuture<'_, Result<Answer, Broken>> {
        let mut calls = self.calls.lock().unwrap();
        calls.push(request.uri().path().to_owned());
        let first = calls.len() == 1;
        async move {
            if first {
                return Err(Broken::NotSent("nobody listens".to_owned()));
            }
            Ok(Answer::default())
        }
        .boxed()
    }
}

#[tokio::test(start_paused = true)]
async fn the_courier_brings_what_is_due_and_comes_again_when_refused() {
    let started = tokio::time::Instant::now();
    let mut standins = town();
    let town = Arc::get_mut(&mut standins).unwrap();
    town.clock = Arc::new(move || {
        let passed = i64::try_from(started.elapsed().as_secs()).unwrap();
        at(60 + passed)
    });
    standins.with_carrier(|carrier, now| carrier.type_text(ROSA, "ok", now));
    let program = Arc::new(Program::default());
    let courier = deliver(standins.clone(), program.clone());
    let minute = std::time::Duration::from_secs(60);
    assert!(tokio::time::timeout(minute, courier).await.is_err(), "it never ends by itself");
    assert_eq!(*program.calls.lock().unwrap(), ["/hooks/sms", "/hooks/sms"]);
    assert_eq!(standins.with_carrier(|carrier, _| carrier.next_due()), None);
}
