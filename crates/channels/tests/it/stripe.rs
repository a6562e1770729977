//! Stripe: the form held against Stripe's schema, answers of every kind, and
//! webhooks signed by Stripe's own library. Nothing here calls Stripe: requests
//! are read as data and answers are made up from its samples.

use channels::stripe::{self, Account, CheckoutOrder, Event, EventKind, Opening, open_checkout, opened};
use channels::transport::Broken;
use channels::webhook::Rejected;
use serde_json::{Value, json};

use crate::contracts::{answer, assert_valid, contract, form_as_json, header};

const REQUEST: &str = "stripe-checkout.request.schema.json";

fn account() -> Account {
    Account {
        secret_key: "sk_test_1".into(),
        api_base: "https://api.stripe.com".into(),
        webhook_secret: "whsec_test".into(),
        version: "2026-07-29.dahlia".into(),
    }
}

fn order() -> CheckoutOrder {
    CheckoutOrder {
        reference: "bill_7".into(),
        description: "Leaking tap, visit 1 & parts".into(),
        amount_minor: 12_345,
        currency: "USD".into(),
        success_url: "https://callout.example/paid?s={CHECKOUT_SESSION_ID}".into(),
        cancel_url: "https://callout.example/bill".into(),
        idempotency_key: "bill_7:pay:1".into(),
    }
}

#[test]
fn the_form_is_what_stripe_publishes() {
    let request = open_checkout(&account(), &order()).unwrap();
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri(), "https://api.stripe.com/v1/checkout/sessions");
    assert_eq!(header(&request, "authorization"), "Bearer sk_test_1");
    assert_eq!(header(&request, "idempotency-key"), "bill_7:pay:1");
    assert_eq!(header(&request, "stripe-version"), "2026-07-29.dahlia");
    let form = form_as_json(request.body(), REQUEST);
    assert_valid(REQUEST, &form);
    let item = &form["line_items"][0];
    assert_eq!(item["price_data"]["unit_amount"], 12_345);
    assert_eq!(item["price_data"]["currency"], "usd");
    assert_eq!(item["quantity"], 1);
    assert_eq!(form["client_reference_id"], "bill_7");
    assert_eq!(form["payment_intent_data"]["metadata"]["reference"], "bill_7");
    assert_eq!(form["success_url"], order().success_url);
}

#[test]
fn an_order_that_makes_no_sense_is_not_sent() {
    let nonsense: [fn(&mut CheckoutOrder); 4] = [
        |order| order.amount_minor = 0,
        |order| order.idempotency_key = "k".repeat(256),
        |order| order.idempotency_key = "new\nline".into(),
        |order| order.reference = String::new(),
    ];
    for spoil in nonsense {
        let mut order = order();
        spoil(&mut order);
        assert!(open_checkout(&account(), &order).is_err());
    }
}

#[test]
fn stripes_own_session_is_opened() {
    let session = contract("stripe-checkout-session.json");
    let (id, url) = (session["id"].clone(), session["url"].clone());
    let expected =
        Opening::Opened { session: id.as_str().unwrap().into(), url: url.as_str().unwrap().into() };
    assert_eq!(opened(&Ok(answer(200, session))), expected);
}

#[test]
fn every_kind_of_answer_has_its_outcome() {
    let fault = json!({"error": {"type": "invalid_request_error", "message": "quotes us"}});
    let coded = json!({"error": {"type": "card_error", "code": "amount_too_small"}});
    let odd = json!({"error": {"code": "+1 212 555 0143"}});
    let refused = |code: &str| Opening::Refused { code: code.into() };
    let cases = [
        (400, &fault, refused("invalid_request_error")),
        (402, &coded, refused("amount_too_small")),
        (400, &odd, refused("http_400")),
        (401, &Value::Null, refused("http_401")),
        (301, &Value::Null, refused("http_301")),
        (409, &fault, Opening::Retry),
        (429, &fault, Opening::Retry),
        (500, &fault, Opening::Ambiguous),
        (200, &Value::Null, Opening::Ambiguous),
    ];
    for (status, body, expected) in cases {
        assert_eq!(opened(&Ok(answer(status, body))), expected, "{status}");
    }
    let never_left = Err(Broken::NotSent("refused".into()));
    assert_eq!(opened(&never_left), Opening::Retry);
    let cut = Err(Broken::Unknown("timed out".into()));
    assert_eq!(opened(&cut), Opening::Ambiguous);
}

#[test]
fn stripes_word_on_retrying_comes_first() {
    let told = |status, word: &str| {
        let mut answer = answer(status, "{}");
        let word = word.parse().unwrap();
        answer.headers_mut().insert("stripe-should-retry", word);
        opened(&Ok(answer))
    };
    assert_eq!(told(500, "true"), Opening::Retry);
    assert_eq!(told(500, "false"), Opening::Ambiguous);
    let code = "http_409".into();
    assert_eq!(told(409, "false"), Opening::Refused { code });
}

/// Header, body, secret and times of the vector.
fn vector() -> (Value, String, String) {
    let vectors = contract("signature-vectors.json")["stripe"].clone();
    let text = |name: &str| vectors[name].as_str().expect("in the vector").to_owned();
    let (body, secret) = (text("body"), text("secret"));
    (vectors, body, secret)
}

#[test]
fn a_call_signed_by_stripes_library_is_believed_for_five_minutes() {
    let (vector, body, secret) = vector();
    let now = |name: &str| vector[name].as_i64().unwrap();
    let verify = |header: &str, now| {
        let header = vector[header].as_str().unwrap();
        stripe::verify(header, body.as_bytes(), now, &secret)
    };
    let event = Event { id: "evt_1".into(), kind: EventKind::Other("payment_intent.succeeded".into()) };
    for header in ["header", "header_rotated_two_v1"] {
        assert_eq!(verify(header, now("now_ok")), Ok(event.clone()));
        let late = verify(header, now("now_too_old"));
        assert_eq!(late, Err(Rejected::TooOld));
    }
    let ours = stripe::sign(&secret, body.as_bytes(), 1_700_000_000);
    assert_eq!(ours, vector["header"].as_str().unwrap());
}

#[test]
fn a_call_changed_anywhere_is_turned_away() {
    let (vector, body, secret) = vector();
    let header = vector["header"].as_str().unwrap();
    let verify = |header: &str, body: &str, secret: &str| {
        stripe::verify(header, body.as_bytes(), 1_700_000_000, secret)
    };
    let wrong = Err(Rejected::WrongSignature);
    let later = header.replace("t=1700000000", "t=1700000001");
    assert_eq!(verify(header, &body.replace("pi_1", "pi_2"), &secret), wrong);
    assert_eq!(verify(&later, &body, &secret), wrong);
    assert_eq!(verify(header, &body, "whsec_other"), wrong);
    let empty = stripe::sign("", body.as_bytes(), 1_700_000_000);
    assert_eq!(verify(&empty, &body, ""), wrong);
    assert_eq!(verify("t=1700000000,v1=zz", &body, &secret), wrong);
    let old_scheme = header.replace("v1=", "v0=");
    assert_eq!(verify(&old_scheme, &body, &secret), Err(Rejected::NoSignature));
    assert_eq!(verify("", &body, &secret), Err(Rejected::NoSignature));
    let long = format!("{header},v1={}", "0".repeat(4096));
    assert_eq!(verify(&long, &body, &secret), Err(Rejected::TooLarge));
    let huge = "x".repeat(256 * 1024 + 1);
    assert_eq!(verify(header, &huge, &secret), Err(Rejected::TooLarge));
}

/// An event around Stripe's own sample of a session, signed by us.
fn event(kind: &str, change: impl FnOnce(&mut Value)) -> Result<EventKind, Rejected> {
    let mut session = contract("stripe-checkout-session.json");
    session["client_reference_id"] = json!("bill_7");
    session["amount_total"] = json!(12_345);
    session["currency"] = json!("usd");
    session["payment_status"] = json!("paid");
    session["id"] = json!("cs_1");
    let mut event = json!({"id": "evt_1", "type": kind, "data": {"object": session}});
    change(&mut event);
    let body = event.to_string();
    let header = stripe::sign("whsec", body.as_bytes(), 100);
    stripe::verify(&header, body.as_bytes(), 100, "whsec").map(|event| event.kind)
}

fn completed(paid: bool) -> EventKind {
    EventKind::CheckoutCompleted {
        session: "cs_1".into(),
        reference: "bill_7".into(),
        amount_minor: 12_345,
        currency: "USD".into(),
        paid,
    }
}

#[test]
fn a_finished_page_says_what_was_paid() {
    let done = "checkout.session.completed";
    assert_eq!(event(done, |_| {}), Ok(completed(true)));
    let unpaid = |event: &mut Value| event["data"]["object"]["payment_status"] = json!("unpaid");
    assert_eq!(event(done, unpaid), Ok(completed(false)));
    let late = "checkout.session.async_payment_succeeded";
    assert_eq!(event(late, |_| {}), Ok(completed(true)));
    let no_sum = |event: &mut Value| event["data"]["object"]["amount_total"] = json!(null);
    let missing = Err(Rejected::MissingField("amount_total"));
    assert_eq!(event(done, no_sum), missing);
}

#[test]
fn a_page_that_brings_nothing_says_so() {
    let (session, reference) = ("cs_1".to_owned(), "bill_7".to_owned());
    let expired = EventKind::CheckoutExpired { session: session.clone(), reference: reference.clone() };
    assert_eq!(event("checkout.session.expired", |_| {}), Ok(expired));
    let failed = EventKind::CheckoutFailed { session, reference };
    let kind = "checkout.session.async_payment_failed";
    assert_eq!(event(kind, |_| {}), Ok(failed));
}

#[test]
fn a_page_that_is_not_ours_pays_nothing() {
    let done = "checkout.session.completed";
    let other = Ok(EventKind::Other(done.into()));
    let connected = |event: &mut Value| event["account"] = json!("acct_1");
    assert_eq!(event(done, connected), other);
    let strange = |event: &mut Value| event["data"]["object"]["client_reference_id"] = json!(null);
    assert_eq!(event(done, strange), other);
    let broken = |event: &mut Value| event["data"] = json!(7);
    assert_eq!(event(done, broken), Err(Rejected::Malformed));
}
