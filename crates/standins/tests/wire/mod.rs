//! What the tests of the stand-ins share: requests in the vendors' shapes, forms read back.
//! Never here: anything of the crate under test but its types.

#![allow(dead_code, reason = "each test binary uses its part")]

use base64::Engine as _;
use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use standins::{CarrierSettings, PaymentsSettings, Request, Response, ScreeningSettings};

/// Seconds after Thursday 11 March 2027, 08:00 in Austin.
pub fn at(second: i64) -> Timestamp {
    let morning: Timestamp = "2027-03-11T14:00:00Z".parse().unwrap();
    morning + SignedDuration::from_secs(second)
}

pub fn settings() -> CarrierSettings {
    CarrierSettings {
        sid: "AC1".to_owned(),
        auth_token: "token".to_owned(),
        number: "+15125550100".to_owned(),
        inbound_url: "http://program.test/hooks/sms#rc=3".to_owned(),
        delivery_delay_ms: 3000,
    }
}

pub fn till() -> PaymentsSettings {
    PaymentsSettings {
        secret_key: "sk_test_1".to_owned(),
        webhook_secret: "whsec_1".to_owned(),
        webhook_url: "http://program.test/hooks/pay".to_owned(),
        page_url: "http://program.test/demo/pay/".to_owned(),
        merchant: "Lone Star Handy".to_owned(),
        event_delay_ms: 1000,
    }
}

pub fn bureau() -> ScreeningSettings {
    ScreeningSettings {
        api_key: "key_1".to_owned(),
        webhook_url: "http://program.test/hooks/checkr".to_owned(),
        page_url: "http://program.test/demo/screening/apply/".to_owned(),
        merchant: "Lone Star Handy".to_owned(),
        event_delay_ms: 1000,
        ..ScreeningSettings::default()
    }
}

pub fn post(path: &str, pairs: &[(&str, &str)]) -> Request {
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs.iter().filter(|(_, value)| !value.is_empty()))
        .finish();
    http::Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Bytes::from(body))
        .unwrap()
}

pub fn authorised(mut request: Request) -> Request {
    let basic = format!("Basic {}", base64(b"AC1:token"));
    request.headers_mut().insert("authorization", basic.parse().unwrap());
    request
}

pub fn base64(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

pub fn body(response: &Response) -> serde_json::Value {
    serde_json::from_slice(response.body()).unwrap()
}

pub fn form_of(request: &Request) -> Vec<(String, String)> {
    form_urlencoded::parse(request.body()).into_owned().collect()
}

pub fn value(request: &Request, name: &str) -> String {
    let form = form_of(request);
    let found = form.into_iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value).unwrap_or_default()
}
