//! The payment provider as the program behind the wire meets it; signatures are recomputed here from the
//! vendor's description. Never here: the page.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops here")]

mod wire;

use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha2::Sha256;
use standins::payments::{NotPayable, SessionStatus};
use standins::{FaultOnce, Hook, LostOnTheWay, Payments, Request, Response};
use wire::{at, body, post, till};

const SESSIONS: &str = "/demo/psp/v1/checkout/sessions";
const ORDER: [(&str, &str); 9] = [
    ("mode", "payment"),
    ("client_reference_id", "bill_1"),
    ("success_url", "http://program.test/paid?session={CHECKOUT_SESSION_ID}"),
    ("cancel_url", "http://program.test/bill"),
    ("line_items[0][price_data][currency]", "USD"),
    ("line_items[0][price_data][unit_amount]", "7000"),
    ("line_items[0][price_data][product_data][name]", "Wardrobe"),
    ("line_items[0][quantity]", "2"),
    ("metadata[reference]", "bill_1"),
];

fn keyed(path: &str, pairs: &[(&str, &str)], key: Option<&str>) -> Request {
    let mut request = post(path, pairs);
    let headers = request.headers_mut();
    headers.insert("authorization", "Bearer sk_test_1".parse().unwrap());
    if let Some(key) = key {
        headers.insert("idempotency-key", key.parse().unwrap());
    }
    request
}

fn open(payments: &mut Payments, key: &str) -> Response {
    payments.answer(&keyed(SESSIONS, &ORDER, Some(key)), at(0))
}

fn id(answer: &Response) -> String {
    body(answer)["id"].as_str().unwrap().to_owned()
}

fn event(hook: &Hook) -> Value {
    serde_json::from_slice(hook.request.body()).unwrap()
}

#[test]
fn a_session_is_opened_once_for_a_key() {
    let mut payments = Payments::new(till());
    let first = open(&mut payments, "k1");
    assert_eq!(first.status(), 200);
    let session = body(&first);
    assert_eq!(session["amount_total"], 14_000);
    assert_eq!(session["currency"], "usd");
    assert_eq!(
        (session["status"].as_str(), session["payment_status"].as_str()),
        (Some("open"), Some("unpaid"))
    );
    let url = format!("http://program.test/demo/pay/{}", id(&first));
    assert_eq!(session["url"], url.as_str());

    let again = open(&mut payments, "k1");
    assert_eq!(again.body(), first.body());
    assert_eq!(again.headers()["idempotent-replayed"], "true");
    assert_eq!(payments.sessions().count(), 1);

    let other = keyed(SESSIONS, &ORDER[..8], Some("k1"));
    let clash = payments.answer(&other, at(1));
    assert_eq!(
        (clash.status().as_u16(), body(&clash)["error"]["type"].as_str()),
        (400, Some("idempotency_error"))
    );
    open(&mut payments, "k2");
    assert_eq!(payments.sessions().count(), 2);
}

#[test]
fn what_is_wrong_is_named_as_the_vendor_names_it() {
    let mut payments = Payments::new(till());
    let mut ask = |pairs: &[(&str, &str)]| body(&payments.answer(&keyed(SESSIONS, pairs, None), at(0)));
    assert_eq!(ask(&ORDER[1..])["error"]["param"], "mode");
    assert_eq!(ask(&ORDER[..4])["error"]["param"], "line_items");
    let mut typo = ORDER.to_vec();
    typo.push(("sucess_url", "http://x.test"));
    assert_eq!(ask(&typo)["error"]["code"], "parameter_unknown");
    let mut script = ORDER.to_vec();
    script[2].1 = "javascript:alert(1)";
    assert_eq!(ask(&script)["error"]["code"], "url_invalid");

    let stranger = payments.answer(&post(SESSIONS, &ORDER), at(0));
    assert_eq!(stranger.status(), 401);
    assert_eq!(payments.sessions().count(), 0);
}

#[test]
fn paying_sends_a_signed_event_until_it_is_taken() {
    let mut payments = Payments::new(till());
    let session = id(&open(&mut payments, "k1"));
    let next = payments.pay(&session, at(10)).unwrap();
    assert_eq!(next, format!("http://program.test/paid?session={session}"));
    assert_eq!(payments.pay(&session, at(10)), Err(NotPayable::AlreadyPaid));
    assert_eq!(payments.next_due(), Some(at(11)));

    payments.next_answer(FaultOnce::DuplicateHook);
    let hooks = payments.due(at(11));
    assert_eq!(hooks.len(), 2);
    assert_eq!(hooks[0].request.body(), hooks[1].request.body());
    let told = event(&hooks[0]);
    assert_eq!(told["type"], "checkout.session.completed");
    let object = &told["data"]["object"];
    assert_eq!(
        (object["id"].as_str(), object["payment_status"].as_str()),
        (Some(session.as_str()), Some("paid"))
    );
    assert_eq!(object["client_reference_id"], "bill_1");
    assert_eq!(object["metadata"]["reference"], "bill_1");

    let mut mac = Hmac::<Sha256>::new_from_slice(b"whsec_1").unwrap();
    mac.update(format!("{}.", at(11).as_second()).as_bytes());
    mac.update(hooks[0].request.body());
    let hex: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    let expected = format!("t={},v1={hex}", at(11).as_second());
    assert_eq!(hooks[0].request.headers()["stripe-signature"], expected.as_str());

    payments.answered(&hooks[1].id, false, at(11));
    let again = payments.due(at(12));
    assert_eq!(event(&again[0])["id"], told["id"], "the same event, signed anew");
    payments.answered(&again[0].id, true, at(12));
    assert!(payments.due(at(86_400)).is_empty());
}

#[test]
fn a_declined_session_can_still_be_paid() {
    let mut payments = Payments::new(till());
    let session = id(&open(&mut payments, "k1"));
    let back = payments.decline(&session, at(1)).unwrap();
    assert_eq!(back.as_deref(), Some("http://program.test/bill"));
    assert_eq!(event(&payments.due(at(2))[0])["type"], "payment_intent.payment_failed");
    assert!(payments.pay(&session, at(3)).is_ok());
}

#[test]
fn a_session_expires_by_itself_after_a_day() {
    let mut payments = Payments::new(till());
    let session = id(&open(&mut payments, "k1"));
    assert_eq!(payments.next_due(), Some(at(86_400)));
    let hooks = payments.due(at(90_000));
    assert_eq!(event(&hooks[0])["type"], "checkout.session.expired");
    assert_eq!(payments.pay(&session, at(90_001)), Err(NotPayable::Expired));
    assert_eq!(payments.session(&session).unwrap().status, SessionStatus::Expired);
    let by_hand = id(&open(&mut payments, "k2"));
    let path = format!("/v1/checkout/sessions/{by_hand}/expire");
    assert_eq!(body(&payments.answer(&keyed(&path, &[], None), at(5)))["status"], "expired");
}

#[test]
fn a_refund_is_told_and_never_more_than_was_paid() {
    let mut payments = Payments::new(till());
    let session = id(&open(&mut payments, "k1"));
    payments.pay(&session, at(1)).unwrap();
    let intent = payments.session(&session).unwrap().payment_intent.clone();
    let mut refund = |amount| {
        let pairs = [("payment_intent", intent.as_str()), ("amount", amount)];
        body(&payments.answer(&keyed("/v1/refunds", &pairs, None), at(2)))
    };
    assert_eq!(refund("4000")["status"], "succeeded");
    assert_eq!(refund("10001")["error"]["code"], "amount_too_large");
    assert_eq!(refund("")["amount"], 10_000);
    assert_eq!(refund("")["error"]["code"], "charge_already_refunded");
    let last = payments.due(at(9)).pop().unwrap();
    assert_eq!(event(&last)["type"], "charge.refunded");
    assert_eq!(event(&last)["data"]["object"]["refunded"], true);
}

#[test]
fn a_lost_answer_was_processed_and_its_key_gives_it_back() {
    let mut payments = Payments::new(till());
    payments.next_answer(FaultOnce::Lost);
    let lost = open(&mut payments, "k1");
    assert!(lost.extensions().get::<LostOnTheWay>().is_some());
    assert!(lost.body().is_empty());
    let again = open(&mut payments, "k1");
    assert_eq!(again.status(), 200);
    assert_eq!(payments.sessions().count(), 1);
}

#[test]
fn a_killed_provider_comes_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("payments.jsonl");
    let mut before = Payments::open(till(), &path).unwrap();
    let first = open(&mut before, "k1");
    open(&mut before, "k2");
    before.pay(&id(&first), at(10)).unwrap();
    let told = before.due(at(11));

    let mut after = Payments::open(till(), &path).unwrap();
    assert_eq!(after.sessions().collect::<Vec<_>>(), before.sessions().collect::<Vec<_>>());
    let again = after.due(at(11));
    assert_eq!(again[0].request.body(), told[0].request.body());
    assert_eq!(open(&mut after, "k1").body(), first.body());
}
