//! The carrier as the program behind the wire meets it: requests in, answers out, webhooks whose
//! signatures are recomputed here from the vendor's description. Never here: the face.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops here")]

mod wire;

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use standins::carrier::Delivery;
use standins::{Carrier, FaultOnce, Hook, LostOnTheWay};
use std::io::Write as _;
use wire::{at, authorised, body, form_of, post, settings};

const ROSA: &str = "+15125550121";
const OURS: &str = "+15125550100";
const MESSAGES: &str = "/demo/carrier/2010-04-01/Accounts/AC1/Messages.json";
const CALLBACK: &str = "http://program.test/hooks/status?tenant=7&x=a%20b";

fn send(carrier: &mut Carrier, to: &str, text: &str, second: i64) -> standins::Response {
    let pairs = [("To", to), ("From", OURS), ("Body", text), ("StatusCallback", CALLBACK)];
    carrier.answer(&authorised(post(MESSAGES, &pairs)), at(second))
}

fn list(carrier: &mut Carrier, query: &str) -> serde_json::Value {
    let uri = format!("{MESSAGES}?{query}");
    let request = http::Request::get(uri).body(bytes::Bytes::new()).unwrap();
    body(&carrier.answer(&authorised(request), at(999)))
}

fn all_due(carrier: &mut Carrier, second: i64) -> Vec<Hook> {
    let hooks = carrier.due(at(second));
    for hook in &hooks {
        carrier.answered(&hook.id, true, at(second));
    }
    hooks
}

fn statuses(hooks: &[Hook]) -> Vec<String> {
    hooks.iter().map(|hook| wire::value(&hook.request, "MessageStatus")).collect()
}

#[test]
fn a_message_is_taken_and_shaped_as_the_vendor_shapes_it() {
    let mut carrier = Carrier::new(settings());
    let answer = send(&mut carrier, ROSA, "Sí, mañana", 0);
    assert_eq!(answer.status(), 201);
    let message = body(&answer);
    let sid = message["sid"].as_str().unwrap();
    assert!(sid.starts_with("SM") && sid.len() == 34, "{sid}");
    assert_eq!(message["status"], "queued");
    assert_eq!(message["num_segments"], "1");
    assert_eq!(message["date_created"], "Thu, 11 Mar 2027 14:00:00 +0000");
    assert_eq!(message["date_sent"], serde_json::Value::Null);
    assert_eq!(message["direction"], "outbound-api");

    carrier.due(at(5));
    let uri = format!("/2010-04-01/Accounts/AC1/Messages/{sid}.json");
    let fetch = http::Request::get(uri).body(bytes::Bytes::new()).unwrap();
    let fetched = body(&carrier.answer(&authorised(fetch), at(5)));
    assert_eq!(fetched["status"], "delivered");
    assert_eq!(fetched["sid"], sid);
}

#[test]
fn what_the_vendor_refuses_is_refused_with_its_numbers() {
    let mut carrier = Carrier::new(settings());
    let long = "x".repeat(1601);
    for (to, text, code) in [
        ("", "hello", 21604),
        (ROSA, "", 21602),
        ("+1012", "hello", 21211),
        ("rosa", "hello", 21211),
        (ROSA, long.as_str(), 21617),
    ] {
        let answer = send(&mut carrier, to, text, 0);
        assert_eq!(answer.status(), 400);
        let error = body(&answer);
        assert_eq!(error["code"], code);
        let more = format!("https://www.twilio.com/docs/errors/{code}");
        assert_eq!(error["more_info"], more.as_str());
    }
    let stranger = carrier.answer(&post(MESSAGES, &[("To", ROSA)]), at(0));
    assert_eq!((stranger.status().as_u16(), body(&stranger)["code"].as_u64()), (401, Some(20003)));
    let other = "/2010-04-01/Accounts/AC2/Messages.json";
    let lost = carrier.answer(&authorised(post(other, &[])), at(0));
    assert_eq!((lost.status().as_u16(), body(&lost)["code"].as_u64()), (404, Some(20404)));
    assert!(carrier.handsets().is_empty());
}

#[test]
fn every_webhook_carries_the_signature_the_vendor_describes() {
    let mut carrier = Carrier::new(settings());
    carrier.type_text(ROSA, "Sí 👍 + & = ok", at(0));
    send(&mut carrier, ROSA, "hello", 0);
    let hooks = carrier.due(at(5));
    assert_eq!(hooks.len(), 3);
    for hook in hooks {
        let url = hook.request.uri().to_string();
        let expected = signature("token", url, form_of(&hook.request));
        assert_eq!(hook.request.headers()["x-twilio-signature"], expected.as_str());
        assert_eq!(hook.request.headers()["i-twilio-idempotency-token"].len(), 36);
    }
}

#[test]
fn the_signature_is_the_one_the_vendors_own_library_makes() {
    // From contracts/signature-vectors.json, made with twilio-python 9.13.0: it proves `signature` below.
    let form = [
        ("Body", "Sí, mañana 9am 👍"),
        ("From", "+15558675310"),
        ("FromCity", ""),
        ("MessageSid", "SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        ("NumMedia", "0"),
        ("To", "+15557122661"),
    ];
    let form = form.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let url = "https://api.example.com/webhooks/twilio/sms?tenant=7&x=a%20b".to_owned();
    assert_eq!(signature("12345", url, form.into()), "KLGUO9RMQMxxvCkQlYrTo3B6u6M=");
}

/// Recomputed from the vendor's description, apart from the crate's own arithmetic.
fn signature(token: &str, url: String, mut form: Vec<(String, String)>) -> String {
    form.sort();
    let signed = form.into_iter().fold(url, |text, (name, value)| text + &name + &value);
    let mut mac = Hmac::<Sha1>::new_from_slice(token.as_bytes()).unwrap();
    mac.update(signed.as_bytes());
    wire::base64(&mac.finalize().into_bytes())
}

#[test]
fn a_message_is_reported_sent_and_then_delivered() {
    let mut carrier = Carrier::new(settings());
    send(&mut carrier, ROSA, "hello", 0);
    assert_eq!(carrier.next_due(), Some(at(1)));
    assert!(carrier.due(at(0)).is_empty());
    assert_eq!(statuses(&all_due(&mut carrier, 1)), ["sent"]);
    assert!(!carrier.thread(ROSA)[0].is_on_screen());
    assert_eq!(statuses(&all_due(&mut carrier, 3)), ["delivered"]);
    assert!(carrier.thread(ROSA)[0].is_on_screen());
    assert_eq!(carrier.next_due(), None);
}

#[test]
fn stop_is_confirmed_once_blocks_and_still_reaches_the_program() {
    let mut carrier = Carrier::new(settings());
    carrier.type_text(ROSA, " stop ", at(0));
    let hooks = all_due(&mut carrier, 0);
    assert_eq!(wire::value(&hooks[0].request, "OptOutType"), "STOP");
    assert_eq!(wire::value(&hooks[0].request, "Body"), " stop ");
    assert!(carrier.thread(ROSA)[1].legal);
    assert!(carrier.thread(ROSA)[1].body.contains("unsubscribed"));

    let refused = send(&mut carrier, ROSA, "hello", 1);
    assert_eq!((refused.status().as_u16(), body(&refused)["code"].as_u64()), (400, Some(21610)));
    carrier.type_text(ROSA, "STOP", at(2));
    assert_eq!(carrier.thread(ROSA).len(), 3, "no second confirmation");
}

#[test]
fn start_lifts_stop_and_yes_is_a_word_like_any_other_before_it() {
    let mut carrier = Carrier::new(settings());
    carrier.type_text(ROSA, "YES", at(0));
    let hooks = all_due(&mut carrier, 0);
    assert_eq!(wire::value(&hooks[0].request, "OptOutType"), "");
    assert_eq!(carrier.thread(ROSA).len(), 1);

    carrier.type_text(ROSA, "STOP", at(1));
    carrier.type_text(ROSA, "STOP PLEASE", at(2));
    carrier.type_text(ROSA, "yes", at(3));
    let last = carrier.thread(ROSA).last().unwrap();
    assert!(last.legal && last.body.contains("re-subscribed"));
    assert!(!carrier.has_stopped(ROSA));
    assert_eq!(send(&mut carrier, ROSA, "hello", 4).status(), 201);

    carrier.type_text(ROSA, "HELP", at(5));
    assert!(carrier.thread(ROSA).last().unwrap().legal);
}

#[test]
fn a_refused_webhook_is_tried_again_and_the_text_is_never_lost() {
    let mut carrier = Carrier::new(settings());
    carrier.type_text(ROSA, "ok", at(0));
    let first = carrier.due(at(0)).remove(0);
    assert!(carrier.due(at(100)).is_empty(), "it is abroad");
    carrier.answered(&first.id, false, at(0));
    assert_eq!(carrier.next_due(), Some(at(1)));
    let second = carrier.due(at(1)).remove(0);
    let token = "i-twilio-idempotency-token";
    assert_eq!(first.request.headers()[token], second.request.headers()[token]);
    carrier.answered(&second.id, true, at(1));
    assert_eq!(carrier.thread(ROSA)[0].delivery, Delivery::Taken);
    assert_eq!(carrier.next_due(), None);

    carrier.type_text(ROSA, "hello?", at(10));
    let mut tries = 0;
    while let Some(due) = carrier.next_due() {
        for hook in carrier.due(due) {
            carrier.answered(&hook.id, false, due);
            tries += 1;
        }
    }
    assert_eq!(tries, 10);
    assert_eq!(carrier.thread(ROSA)[1].delivery, Delivery::GivenUp);
    assert!(carrier.thread(ROSA)[1].is_on_screen());
}

#[test]
fn what_goes_wrong_goes_wrong_once() {
    let mut carrier = Carrier::new(settings());
    carrier.next_answer(FaultOnce::NotProcessed500);
    carrier.next_answer(FaultOnce::TooMany429);
    carrier.next_answer(FaultOnce::Lost);
    assert_eq!(send(&mut carrier, ROSA, "a", 0).status(), 500);
    assert_eq!(send(&mut carrier, ROSA, "a", 0).status(), 429);
    assert!(carrier.thread(ROSA).is_empty());
    let lost = send(&mut carrier, ROSA, "a", 0);
    assert!(lost.extensions().get::<LostOnTheWay>().is_some());
    assert_eq!(carrier.thread(ROSA).len(), 1, "processed, although nobody heard");
    let found = list(&mut carrier, "To=%2B15125550121&DateSent%3E=2027-03-11");
    assert_eq!(found["messages"][0]["body"], "a");

    carrier.next_answer(FaultOnce::OutOfOrderStatus);
    carrier.next_answer(FaultOnce::DuplicateHook);
    all_due(&mut carrier, 50);
    send(&mut carrier, ROSA, "b", 100);
    let hooks = all_due(&mut carrier, 200);
    assert_eq!(statuses(&hooks), ["delivered", "sent"]);
    assert_eq!(carrier.next_due(), None);

    carrier.next_answer(FaultOnce::DelayStatus { seconds: 60 });
    send(&mut carrier, ROSA, "c", 300);
    assert_eq!(carrier.next_due(), Some(at(361)));
}

#[test]
fn a_doubled_webhook_is_the_same_webhook() {
    let mut carrier = Carrier::new(settings());
    carrier.next_answer(FaultOnce::DuplicateHook);
    carrier.type_text(ROSA, "Yes", at(0));
    let hooks = all_due(&mut carrier, 0);
    assert_eq!(hooks.len(), 2);
    assert_ne!(hooks[0].id, hooks[1].id);
    assert_eq!(hooks[0].request.body(), hooks[1].request.body());
    assert_eq!(hooks[0].request.headers(), hooks[1].request.headers());
    assert_eq!(carrier.next_due(), None);
}

#[test]
fn a_handset_that_is_off_gets_nothing_and_that_is_reported() {
    let mut carrier = Carrier::new(settings());
    carrier.switch_off(ROSA);
    send(&mut carrier, ROSA, "hello", 0);
    let hooks = all_due(&mut carrier, 5);
    assert_eq!(statuses(&hooks), ["sent", "undelivered"]);
    assert_eq!(wire::value(&hooks[1].request, "ErrorCode"), "30003");
    assert!(!carrier.thread(ROSA)[0].is_on_screen());
    carrier.switch_on(ROSA);
    send(&mut carrier, ROSA, "hello", 10);
    assert_eq!(statuses(&all_due(&mut carrier, 15)), ["sent", "delivered"]);
}

#[test]
fn a_list_comes_in_pages_newest_first() {
    let mut carrier = Carrier::new(settings());
    for second in 0..5 {
        send(&mut carrier, ROSA, &second.to_string(), second);
    }
    carrier.type_text(ROSA, "from me", at(6));
    let page = list(&mut carrier, "To=%2B15125550121&PageSize=2&Page=1");
    let bodies: Vec<_> = page["messages"].as_array().unwrap().iter().map(|m| m["body"].clone()).collect();
    assert_eq!(bodies, ["2", "1"]);
    assert_eq!((page["page"].as_u64(), page["page_size"].as_u64()), (Some(1), Some(2)));
    assert!(page["next_page_uri"].as_str().unwrap().ends_with("PageSize=2&Page=2"));
    let to_us = list(&mut carrier, "To=%2B15125550100");
    assert_eq!(to_us["messages"][0]["direction"], "inbound");
    assert_eq!(list(&mut carrier, "DateSent=2027-03-12")["messages"].as_array().unwrap().len(), 0);
    assert_eq!(list(&mut carrier, "DateSent%3E=soon")["code"], 20001);
}

#[test]
fn a_killed_carrier_comes_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("town/carrier.jsonl");
    let mut before = Carrier::open(settings(), &path).unwrap();
    before.add_handset("+15125550199");
    before.type_text(ROSA, "STOP", at(0));
    before.type_text("+15125550122", "ok", at(1));
    all_due(&mut before, 1);
    send(&mut before, "+15125550122", "hello", 2);
    before.type_text("+15125550122", "still there?", at(2));
    let abroad = before.due(at(2));
    assert_eq!(abroad.len(), 1);

    // Killed in the middle of a write.
    let mut file = std::fs::OpenOptions::new().append(true).open(&path).unwrap();
    file.write_all(b"{\"fact\":\"typed\",\"sid\":\"SM0").unwrap();
    let mut after = Carrier::open(settings(), &path).unwrap();
    assert_eq!(after.handsets(), before.handsets());
    for number in before.handsets() {
        assert_eq!(after.thread(number), before.thread(number));
        assert_eq!(after.has_stopped(number), before.has_stopped(number));
    }
    let again = after.due(at(2));
    assert_eq!(again[0].id, abroad[0].id, "what was abroad leaves again");
    assert_eq!(again[0].request.body(), abroad[0].request.body());

    // What is written after the torn line can be read again.
    after.type_text(ROSA, "START", at(3));
    let last = Carrier::open(settings(), &path).unwrap();
    assert_eq!(last.thread(ROSA), after.thread(ROSA));
    assert!(!last.has_stopped(ROSA));
}

#[test]
fn the_same_story_has_the_same_ids() {
    let story = || {
        let mut carrier = Carrier::new(settings());
        send(&mut carrier, ROSA, "a", 0);
        carrier.type_text(ROSA, "b", at(1));
        let hooks = carrier.due(at(9));
        let hooks: Vec<_> = hooks.into_iter().map(|hook| (hook.id, hook.request.into_body())).collect();
        (carrier.thread(ROSA).to_vec(), hooks)
    };
    assert_eq!(story(), story());
}
