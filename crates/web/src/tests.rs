//! Pages of a small town, through the router as a browser would ask for them.
//!
//! Only the doors are tried here: what happens to a job from end to end is told in scenes.

use std::sync::Arc;

use app::clock::{SystemChance, WallClock};
use app::market::Market;
use app::photos::Photos;
use app::vault::Vault;
use app::{App, Newcomer, Wiring};
use axum::body::Body;
use bytes::Bytes;
use channels::transport::{Broken, Request as Asked, Response as Answered, Transport};
use channels::{stripe, twilio};
use domain::talk::Language;
use futures_util::future::BoxFuture;
use http::{Method, Request, Response, StatusCode, header};
use store::Store;
use tower::ServiceExt;

/// A map that knows every address, and nothing else that answers.
struct Map;

impl Transport for Map {
    fn call(&self, request: Asked) -> BoxFuture<'_, Result<Answered, Broken>> {
        let body = r#"[{"lat":"30.2","lon":"-97.8","display_name":"x","address":{"postcode":"78745"}}]"#;
        let found = request.uri().path().ends_with("/search");
        let answer = Response::builder()
            .status(if found { 200 } else { 503 })
            .body(Bytes::from_static(body.as_bytes()));
        Box::pin(async move { Ok(answer.unwrap()) })
    }
}

fn town() -> Arc<App> {
    Arc::new(town_with(Store::in_memory().unwrap(), [7; 32]).unwrap())
}

fn town_with(store: Store, key: [u8; 32]) -> anyhow::Result<App> {
    let market =
        Market::read(include_str!("../../../markets/austin.toml")).unwrap().all_under("claim-by-text");
    let form = include_str!("../../../playbooks/claim-by-text/playbook.toml");
    let playbook = domain::playbook::read("claim-by-text", form).unwrap();
    let texts = twilio::Account {
        sid: "AC00000000000000000000000000000000".to_owned(),
        auth_token: "secret".to_owned(),
        api_base: "http://127.0.0.1:9".to_owned(),
        from: twilio::Sender::Number("+15125550100".to_owned()),
        public_base: "http://town.example".to_owned(),
    };
    let wiring = Wiring {
        store,
        market,
        playbooks: vec![playbook],
        clock: Arc::new(WallClock),
        chance: Arc::new(SystemChance),
        vault: Vault::new(key),
        photos: Photos::in_memory(),
        transport: Arc::new(Map),
        outward: Arc::new(Map),
        private_webhooks: false,
        texts,
        payments: stripe::Account {
            secret_key: "sk".to_owned(),
            webhook_secret: "whsec".to_owned(),
            api_base: "http://127.0.0.1:9".to_owned(),
            version: "2025-01-27.acacia".to_owned(),
        },
        mail: None,
        screening: None,
        geocoder: "http://127.0.0.1:9".to_owned(),
        public_base: "http://town.example".to_owned(),
        stand_ins: true,
    };
    App::new(wiring)
}

#[test]
fn a_process_with_another_master_key_is_refused() {
    let store = Store::in_memory().unwrap();
    town_with(store.clone(), [7; 32]).unwrap();
    town_with(store.clone(), [7; 32]).unwrap();
    let Err(refused) = town_with(store, [8; 32]) else { panic!("it would lose what comes in") };
    assert!(refused.to_string().contains("another master key"), "{refused}");
}

fn dispatcher(app: &App) -> String {
    let new = Newcomer { name: "Priya Raman", phone: "+15125550101", language: Language::De };
    let person = app.person_with_phone(&new).unwrap();
    app.store.write(|tx| tx.put_staff(person, "dispatcher")).unwrap();
    format!("callout={}", app.open_session(person, None).unwrap())
}

async fn ask(app: &Arc<App>, request: Request<Body>) -> (StatusCode, http::HeaderMap, String) {
    let response = crate::router(Arc::clone(app)).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, parts.headers, String::from_utf8(bytes.to_vec()).unwrap())
}

async fn get(
    app: &Arc<App>,
    path: &str,
    cookie: &str,
    language: &str,
) -> (StatusCode, http::HeaderMap, String) {
    let request = Request::get(path).header(header::COOKIE, cookie).header(header::ACCEPT_LANGUAGE, language);
    ask(app, request.body(Body::empty()).unwrap()).await
}

fn form(path: &str, body: &str) -> http::request::Builder {
    let kind = "application/x-www-form-urlencoded";
    Request::builder()
        .method(Method::POST)
        .uri(path)
        .header(header::CONTENT_TYPE, kind)
        .header(header::CONTENT_LENGTH, body.len())
}

/// A page in words: nothing unknown, nothing that could not be said.
fn reads_well(page: &str) {
    assert!(!page.contains("Unknown localization"), "{page}");
    assert!(page.contains("</html>") && page.contains("id=\"main\""), "{page}");
}

#[tokio::test]
async fn every_page_of_an_empty_town_reads_well() {
    let app = town();
    for language in ["en", "fr", "de"] {
        for path in ["/", "/sign-in", "/help/claiming", "/join"] {
            let (status, headers, page) = get(&app, path, "", language).await;
            assert_eq!(status, StatusCode::OK, "{path}");
            assert!(page.contains(&format!("<html lang=\"{language}\"")), "{path}");
            assert!(
                headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().starts_with("default-src 'self'")
            );
            assert_eq!(headers[header::CACHE_CONTROL], "no-store");
            reads_well(&page);
        }
    }
    let cookie = dispatcher(&app);
    for path in [
        "/desk",
        "/desk?show=late",
        "/desk/calls",
        "/desk/inbox",
        "/desk/people",
        "/desk/texts",
        "/desk/undelivered",
        "/",
    ] {
        let (status, _, page) = get(&app, path, &cookie, "en").await;
        assert_eq!(status, StatusCode::OK, "{path}");
        assert!(page.contains("<html lang=\"de\""), "whoever is signed in reads their own language: {path}");
        reads_well(&page);
    }
}

#[tokio::test]
async fn where_no_mail_leaves_nobody_is_asked_for_an_address() {
    let app = town();
    for path in ["/", "/join"] {
        let (_, _, page) = get(&app, path, "", "en").await;
        assert!(page.contains("name=\"phone\"") && !page.contains("name=\"email\""), "{path}: {page}");
    }
}

#[tokio::test]
async fn what_is_not_there_or_not_theirs_stays_shut() {
    let app = town();
    for path in ["/desk", "/work", "/jobs/job_06f4qcr000000000000000000c", "/desk/calls"] {
        let (status, headers, _) = get(&app, path, "callout=nobody", "en").await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{path}");
        assert!(headers[header::LOCATION].to_str().unwrap().starts_with("/sign-in?next="));
    }
    let customer =
        app.person_with_phone(&Newcomer { name: "Dale", phone: "+15125550102", language: Language::En });
    let cookie = format!("callout={}", app.open_session(customer.unwrap(), None).unwrap());
    let (status, _, page) = get(&app, "/desk", &cookie, "en").await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    reads_well(&page);
    for path in ["/nowhere", "/l/guessed", "/jobs/job_06f4qcr000000000000000000c"] {
        let (status, _, page) = get(&app, path, &cookie, "fr").await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
        reads_well(&page);
    }
    let foreign =
        form("/sign-out", "").header("origin", "https://evil.example").header(header::COOKIE, &cookie);
    assert_eq!(ask(&app, foreign.body(Body::empty()).unwrap()).await.0, StatusCode::FORBIDDEN);
    assert_eq!(get(&app, "/", &cookie, "en").await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_request_becomes_a_job_once_and_a_leak_is_asked_to_be_taken_out() {
    let app = town();
    let slot = jiff::Zoned::now().date().checked_add(jiff::Span::new().days(3)).unwrap();
    let body = |details: &str| {
        format!(
            "key=k1&service=wardrobe-assembly&slot={slot}T10%3A00%2F{slot}T12%3A00&address=4112+Menchaca+Rd&\
             postcode=78745&details={details}&name=Dale+Whitcomb&phone=512+555+0102"
        )
    };
    let post = |details: &str| {
        let body = body(details);
        form("/requests", &body).body(Body::from(body)).unwrap()
    };
    let (status, _, page) = ask(&app, post("call+me+on+512+555+0199")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.contains("details-e") && page.contains("4112 Menchaca Rd"),
        "what was typed is kept: {page}"
    );
    reads_well(&page);

    let (status, headers, _) = ask(&app, post("two+boxes")).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let to = headers[header::LOCATION].to_str().unwrap().to_owned();
    assert!(!headers.contains_key(header::SET_COOKIE), "a phone that has proved nothing opens nothing");
    let job = to.trim_start_matches("/confirm/").to_owned();
    let id: domain::JobId = job.parse().unwrap();
    assert_eq!(
        ask(&app, post("two+boxes")).await.1[header::LOCATION].to_str().unwrap(),
        to,
        "sent twice, one job"
    );

    let (status, _, page) = get(&app, &to, "", "en").await;
    assert_eq!(status, StatusCode::OK);
    assert!(!page.contains("two boxes") && !page.contains("Menchaca"), "{page}");
    reads_well(&page);
    let customer = app.job(id).unwrap().unwrap().customer;
    let cookie = format!("callout={}", app.open_session(customer, None).unwrap());
    let (status, _, page) = get(&app, &format!("/jobs/{job}"), &cookie, "en").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("two boxes") && page.contains("4112 Menchaca Rd"), "{page}");
    reads_well(&page);
    let (status, _, page) = get(&app, &format!("/desk/jobs/{job}"), &dispatcher(&app), "en").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("Dale Whitcomb") && !page.contains("4112 Menchaca Rd"), "{page}");
    reads_well(&page);

    // What nobody assigned can approve.
    let approve = form(&format!("/jobs/{job}/approve"), "")
        .header(header::COOKIE, &cookie)
        .body(Body::empty())
        .unwrap();
    let (status, _, page) = ask(&app, approve).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(page.contains("notice-bad"), "{page}");
}

#[tokio::test]
async fn a_call_that_is_not_signed_is_turned_away_with_a_reason() {
    let app = town();
    let text = "From=%2B15125550102&To=%2B15125550100&Body=yes&MessageSid=SM1&AccountSid=AC0";
    for (path, body) in [("/hooks/twilio/sms", text), ("/hooks/twilio/status", text), ("/hooks/stripe", "{}")]
    {
        let (status, _, why) = ask(&app, form(path, body).body(Body::from(body)).unwrap()).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{path}: {why}");
        assert!(why.starts_with("the call is not signed"), "{path}: {why}");
    }
    let large = "x".repeat(65 * 1024);
    let (status, _, why) =
        ask(&app, form("/hooks/stripe", &large).body(Body::from(large.clone())).unwrap()).await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE, "{why}");
}
