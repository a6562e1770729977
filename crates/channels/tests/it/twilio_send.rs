//! A text out through Twilio, held against Twilio's own schema and examples;
//! every kind of answer; and a lost answer found again. Nothing here calls Twilio:
//! requests are read as data.

use channels::sms::{Refused, RefusedWhy, Sending, Text};
use channels::transport::{Broken, Request, Response};
use channels::twilio::{self, Account, Found, Sender};
use jiff::Timestamp;
use serde_json::json;

use crate::contracts::{answer, assert_valid, contract, form_as_json, header};

const SID: &str = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const REQUEST: &str = "twilio-create-message.request.schema.json";
const RESPONSE: &str = "twilio-message.response.schema.json";

fn account(from: Sender) -> Account {
    Account {
        sid: SID.into(),
        auth_token: "token".into(),
        api_base: "https://api.twilio.com/".into(),
        from,
        public_base: "https://callout.example".into(),
    }
}

fn number() -> Account {
    account(Sender::Number("+15005550006".into()))
}

fn text(body: &str) -> Text {
    Text {
        to: "+12125550143".into(),
        body: body.into(),
        status_callback: Some("https://callout.example/hooks/twilio/status?m=1".into()),
    }
}

fn sent(account: &Account, body: &str) -> Request {
    twilio::send(account, &text(body)).expect("this text can be sent")
}

#[test]
fn the_form_is_what_twilio_publishes() {
    let request = sent(&number(), "Sí, mañana 9am 👍 & more + \"50 %\"");
    assert_eq!(request.method(), "POST");
    assert_eq!(
        request.uri().to_string(),
        format!("https://api.twilio.com/2010-04-01/Accounts/{SID}/Messages.json")
    );
    let form = form_as_json(request.body(), REQUEST);
    assert_valid(REQUEST, &form);
    assert_eq!(
        form,
        json!({
            "To": "+12125550143",
            "From": "+15005550006",
            "Body": "Sí, mañana 9am 👍 & more + \"50 %\"",
            "StatusCallback": "https://callout.example/hooks/twilio/status?m=1",
        })
    );
}

#[test]
fn a_service_sends_what_we_counted() {
    let service = account(Sender::Service("MGaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".into()));
    let form = form_as_json(sent(&service, "hello").body(), REQUEST);
    assert_valid(REQUEST, &form);
    assert_eq!(form["SmartEncoded"], false);
    assert_eq!(form.get("From"), None);
}

#[test]
fn the_credentials_are_basic_and_do_not_print() {
    let request = sent(&number(), "hello");
    assert_eq!(
        header(&request, "authorization"),
        "Basic QUNhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYTp0b2tlbg=="
    );
    assert!(!format!("{:?}", request.headers()).contains("QUNhYWFh"));
    assert!(!format!("{:?}", text("secret words")).contains("secret"));
    assert!(!format!("{:?}", text("hello")).contains("2125550143"));
}

#[test]
fn a_text_too_long_is_refused_before_it_is_sent() {
    assert!(twilio::send(&number(), &text(&"é".repeat(1600))).is_ok());
    let refused = twilio::send(&number(), &text(&"a".repeat(1601)));
    assert_eq!(refused.err(), Some(refusal(21617, RefusedWhy::TooLong)));
}

#[test]
fn settings_that_make_no_request_are_the_operators() {
    let mut wrong = number();
    wrong.api_base = "api.twilio.com".into();
    let why = twilio::send(&wrong, &text("hello")).err().map(|r| r.why);
    assert_eq!(why, Some(RefusedWhy::Account));
    let mut wrong = number();
    wrong.sid = "AC/../..".into();
    assert!(twilio::send(&wrong, &text("hello")).is_err());
}

#[test]
fn twilios_own_answer_is_accepted() {
    let created = contract("twilio-created.json");
    assert_valid(RESPONSE, &created);
    assert_eq!(
        twilio::outcome(&Ok(answer(201, created))),
        Sending::Accepted { vendor_id: "SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".into(), segments: 1 }
    );
}

#[test]
fn every_kind_of_answer_has_its_outcome() {
    let cases = [
        (400, 21610, refused(21610, RefusedWhy::OptedOut)),
        (400, 21211, refused(21211, RefusedWhy::BadNumber)),
        (400, 21614, refused(21614, RefusedWhy::BadNumber)),
        (400, 21408, refused(21408, RefusedWhy::NotAllowed)),
        (400, 21617, refused(21617, RefusedWhy::TooLong)),
        (400, 21606, refused(21606, RefusedWhy::Account)),
        (400, 29999, refused(29999, RefusedWhy::Other)),
        (401, 20003, refused(20003, RefusedWhy::Account)),
        (403, 29998, refused(29998, RefusedWhy::Account)),
        (404, 20404, refused(20404, RefusedWhy::Account)),
        (403, 21610, refused(21610, RefusedWhy::OptedOut)),
        (400, 21611, later(21611, None)),
        (429, 20429, later(20429, None)),
        (500, 20500, Sending::Ambiguous),
        (503, 20503, Sending::Ambiguous),
    ];
    for (status, code, expected) in cases {
        assert_eq!(twilio::outcome(&fault(status, code)), expected, "{code}");
    }
}

#[test]
fn a_busy_vendor_says_how_long_to_wait() {
    let mut busy = answer(429, json!({"code": 20429}));
    busy.headers_mut().insert("retry-after", "7".parse().unwrap());
    assert_eq!(twilio::outcome(&Ok(busy)), later(20429, Some(7)));
}

#[test]
fn what_cannot_be_read_is_never_taken_for_unsent() {
    for body in ["", "<html>", "{}", r#"{"sid":"../x"}"#, r#"{"sid":7}"#] {
        let outcome = twilio::outcome(&Ok(answer(201, body)));
        assert_eq!(outcome, Sending::Ambiguous, "{body}");
    }
    let cut = Err(Broken::Unknown("timed out".into()));
    assert_eq!(twilio::outcome(&cut), Sending::Ambiguous);
}

#[test]
fn what_never_left_may_be_sent_again() {
    let outcome = twilio::outcome(&Err(Broken::NotSent("refused".into())));
    let expected = Sending::Retry { after_seconds: None, code: None };
    assert_eq!(outcome, expected);
}

#[test]
fn a_refusal_without_a_code_is_still_one() {
    let other = Sending::Refused(Refused { code: None, why: RefusedWhy::Other });
    assert_eq!(twilio::outcome(&Ok(answer(400, "<html>"))), other);
    let moved = twilio::outcome(&Ok(answer(308, "")));
    let wrong_base = Refused { code: None, why: RefusedWhy::Account };
    assert_eq!(moved, Sending::Refused(wrong_base));
}

#[test]
fn a_text_created_as_failed_is_refused() {
    let body = json!({"sid": "SM1", "status": "failed", "error_code": 30007});
    assert_eq!(twilio::outcome(&Ok(answer(201, body))), refused(30007, RefusedWhy::Blocked));
}

#[test]
fn a_lost_answer_is_asked_for_by_phone_and_day() {
    let at: Timestamp = "2019-05-24T23:59:59Z".parse().unwrap();
    let request = twilio::find_sent(&number(), "+18182008801", at).unwrap();
    assert_eq!(request.method(), "GET");
    assert_eq!(request.uri().query(), Some("To=%2B18182008801&DateSent%3E=2019-05-24&PageSize=100"));
    assert!(header(&request, "authorization").starts_with("Basic "));
}

#[test]
fn a_lost_answer_is_found_by_body_and_time() {
    let mut listed = contract("twilio-listed.json");
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let made = at("2019-05-24T17:44:46.9Z");
    let after = at("2019-05-24T17:44:47Z");
    let look = |listed: &serde_json::Value, body: &str, since| {
        twilio::found(&Ok(answer(200, listed)), body, since, |_| false)
    };
    let yes = Found::Yes { vendor_id: "SMded05904ccb347238880ca9264e8fe1c".into() };
    assert_eq!(look(&listed, "testing", made), yes);
    // There is another page, so what is not on this one may yet be there.
    let Found::Further { path } = look(&listed, "testing", after) else { panic!("there is another page") };
    assert_eq!(path, listed["next_page_uri"].as_str().unwrap());
    listed["next_page_uri"] = json!(null);
    assert_eq!(look(&listed, "testing", after), Found::No);
    assert_eq!(look(&listed, "Testing", made), Found::No);
    // A text that is known to be another notice's is not this one's.
    let taken = twilio::found(&Ok(answer(200, &listed)), "testing", made, |id| id.starts_with("SMded"));
    assert_eq!(taken, Found::No);
    // The same words coming in prove nothing about what went out.
    assert_eq!(look(&listed, "look mom I have media!", made), Found::No);
    listed["messages"][0]["body"] = json!("Sent from your Twilio trial account - testing");
    assert_eq!(look(&listed, "testing", made), yes);
}

#[test]
fn no_usable_list_is_no_proof_of_absence() {
    let now = Timestamp::UNIX_EPOCH;
    for response in [answer(500, ""), answer(200, "<html>"), answer(200, "{}")] {
        assert_eq!(twilio::found(&Ok(response), "x", now, |_| false), Found::Unknown);
    }
    let broken = Err(Broken::NotSent("refused".into()));
    assert_eq!(twilio::found(&broken, "x", now, |_| false), Found::Unknown);
}

fn fault(status: u16, code: u32) -> Result<Response, Broken> {
    let body = json!({"code": code, "message": "To +12125550143 …", "status": status});
    Ok(answer(status, body))
}

fn refusal(code: u32, why: RefusedWhy) -> Refused {
    Refused { code: Some(code), why }
}

fn refused(code: u32, why: RefusedWhy) -> Sending {
    Sending::Refused(refusal(code, why))
}

fn later(code: u32, after_seconds: Option<u32>) -> Sending {
    Sending::Retry { after_seconds, code: Some(code) }
}
