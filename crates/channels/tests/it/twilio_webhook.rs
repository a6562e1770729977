//! Twilio's calls to us: signatures made by Twilio's own library are believed,
//! and anything changed is not; then inbound texts and reports are read. The door
//! itself, with its route and its answers, is tested in `web`.

use channels::sms::{Delivery, OptOut, RefusedWhy, Verdict};
use channels::twilio::{self, Params, Secrets, Signing, sign};
use channels::webhook::Rejected;
use http::{HeaderMap, HeaderValue, Method};
use serde_json::Value;

use crate::contracts::contract;

const ACCOUNT: &str = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const MESSAGE: &str = "SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const URL: &str = "https://callout.example/hooks/twilio?a=1";
const SECRETS: Secrets<'static> =
    Secrets { account_sid: ACCOUNT, auth_token: "12345", shared_key: Some("12345") };

type Fields = Vec<(String, String)>;

/// One call, as it stands at our door.
#[derive(Clone)]
struct Call {
    headers: HeaderMap,
    method: Method,
    url: String,
    body: Vec<u8>,
}

impl Call {
    fn verify(&self) -> Result<Params, Rejected> {
        let Call { headers, method, url, body } = self;
        twilio::verify(headers, method, url, body, &SECRETS)
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        let value = HeaderValue::from_str(value).expect("a header's value");
        self.headers.insert(name, value);
        self
    }
}

fn form(fields: &[(String, String)]) -> Vec<u8> {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.extend_pairs(fields);
    form.finish().into_bytes()
}

fn owned(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, value): &(&str, &str)| (name.to_string(), value.to_string());
    fields.iter().map(owned).collect()
}

/// A form signed with our auth token.
fn signed(fields: &[(&str, &str)]) -> Call {
    let fields = owned(fields);
    let call = Call { headers: HeaderMap::new(), method: Method::POST, url: URL.into(), body: form(&fields) };
    let signature = sign(Signing::AuthToken("12345"), URL, &fields);
    call.with("content-type", "application/x-www-form-urlencoded; charset=UTF-8")
        .with("x-twilio-signature", &signature)
}

/// Each case of the vectors, as the call it describes.
fn vectors() -> Vec<(String, Call, Fields)> {
    let vectors = contract("signature-vectors.json");
    let cases = vectors["twilio"]["cases"].as_array().expect("cases").clone();
    cases.iter().map(vector).collect()
}

fn vector(case: &Value) -> (String, Call, Fields) {
    let text = |name: &str| case[name].as_str().unwrap_or_default().to_owned();
    let kind = text("kind");
    let fields: Vec<(String, String)> = case["params"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned()))
        .collect();
    let call =
        Call { headers: HeaderMap::new(), method: Method::POST, url: text("url"), body: form(&fields) };
    let mut call = call
        .with("content-type", "application/x-www-form-urlencoded")
        .with("x-twilio-signature", &text("signature"));
    if kind.starts_with("get") {
        call.method = Method::GET;
    } else if kind.starts_with("json") {
        call = call.with("content-type", "application/json");
        call.body = text("body").into_bytes();
    } else if kind.contains("HMAC_SHA256") {
        call = call
            .with("x-twilio-webhooks-signature-settings", "key=webhooks_sharedkey_x,algorithm=HMAC_SHA256");
    }
    (kind, call, fields)
}

#[test]
fn every_call_signed_by_twilios_library_is_believed() {
    let vectors = vectors();
    assert_eq!(vectors.len(), 5);
    for (kind, call, fields) in vectors {
        let params = call.verify().expect(&kind);
        for (name, value) in fields {
            assert_eq!(params.get(&name), Some(value.as_str()), "{kind}");
        }
    }
}

#[test]
fn a_call_changed_anywhere_is_turned_away() {
    for (kind, call, _) in vectors() {
        let mut other_path = call.clone();
        other_path.url = call.url.replace("/webhooks", "/webhook");
        assert_eq!(other_path.verify(), Err(Rejected::WrongSignature), "{kind}");
        let forged = call.clone().with("x-twilio-signature", "AAAA");
        assert_eq!(forged.verify(), Err(Rejected::WrongSignature), "{kind}");
        let scribble = call.clone().with("x-twilio-signature", "not base64!");
        assert_eq!(scribble.verify(), Err(Rejected::WrongSignature), "{kind}");
        let mut unsigned = call.clone();
        unsigned.headers.remove("x-twilio-signature");
        assert_eq!(unsigned.verify(), Err(Rejected::NoSignature), "{kind}");
        if call.method == Method::POST {
            let mut longer = call.clone();
            longer.body.extend(b"&Body=more");
            assert_eq!(longer.verify(), Err(Rejected::WrongSignature), "{kind}");
        }
    }
}

#[test]
fn our_own_signing_is_twilios() {
    for (kind, call, fields) in vectors() {
        if call.method != Method::POST || kind.starts_with("json") {
            continue;
        }
        let signing = match kind.contains("HMAC_SHA256") {
            true => Signing::SharedKey("12345"),
            false => Signing::AuthToken("12345"),
        };
        let claimed = call.headers["x-twilio-signature"].to_str().unwrap();
        let port_less = call.url.replace(":443", "");
        assert_eq!(sign(signing, &port_less, &fields), claimed, "{kind}");
    }
}

#[test]
fn the_port_may_come_and_go() {
    let (_, call, _) = vectors().remove(0);
    let mut with_port = call.clone();
    with_port.url = call.url.replace(".com/", ".com:443/");
    assert!(with_port.verify().is_ok());
    let mut another_host = call;
    another_host.url = another_host.url.replace(".com/", ".com:443.evil.example/");
    assert_eq!(another_host.verify(), Err(Rejected::WrongSignature));
}

#[test]
fn repeated_empty_and_spaced_values_are_signed_as_they_came() {
    let fields = [
        ("Body", "  two  spaces "),
        ("FromCity", ""),
        ("Tag", "b"),
        ("Tag", "a"),
        ("Tag", "b"),
        ("NewThisYear", "é+%"),
        ("a", "lower case comes last"),
    ];
    let params = signed(&fields).verify().unwrap();
    assert_eq!(params.get("Body"), Some("  two  spaces "));
    assert_eq!(format!("{params:?}"), "Params(7 fields)");
}

#[test]
fn a_body_that_the_url_does_not_vouch_for_is_turned_away() {
    let (_, json, _) = vectors().remove(3);
    let mut changed = json.clone();
    changed.body = br#"{"a":2}"#.to_vec();
    assert_eq!(changed.verify(), Err(Rejected::WrongSignature));
    let mut bare = json.clone();
    bare.url = URL.into();
    let bare = bare.with("x-twilio-signature", &sign(Signing::AuthToken("12345"), URL, &[]));
    assert_eq!(bare.verify(), Err(Rejected::Malformed));
}

#[test]
fn the_algorithm_is_the_one_the_header_names() {
    let (_, shared, _) = vectors().remove(2);
    let no_key = Secrets { shared_key: None, ..SECRETS };
    let verdict = twilio::verify(&shared.headers, &shared.method, &shared.url, &shared.body, &no_key);
    assert_eq!(verdict, Err(Rejected::WrongSignature));
    let name = "x-twilio-webhooks-signature-settings";
    let unknown = shared.clone().with(name, "key=x,algorithm=NONE");
    assert_eq!(unknown.verify(), Err(Rejected::Malformed));
    let mut absent = shared;
    absent.headers.remove(name);
    assert_eq!(absent.verify(), Err(Rejected::WrongSignature));
}

#[test]
fn a_door_without_a_secret_stays_shut() {
    let mut call = signed(&[("Body", "x")]);
    let signature = sign(Signing::AuthToken(""), URL, &owned(&[("Body", "x")]));
    call = call.with("x-twilio-signature", &signature);
    let open = Secrets { auth_token: "", ..SECRETS };
    let verdict = twilio::verify(&call.headers, &call.method, URL, &call.body, &open);
    assert_eq!(verdict, Err(Rejected::WrongSignature));
}

#[test]
fn a_flood_is_turned_away_before_it_is_read() {
    let mut huge = signed(&[("Body", "x")]);
    huge.body = vec![b'a'; 64 * 1024 + 1];
    assert_eq!(huge.verify(), Err(Rejected::TooLarge));
    let many: Vec<(&str, &str)> = (0..200).map(|_| ("a", "b")).collect();
    assert!(signed(&many).verify().is_ok());
    let more: Vec<(&str, &str)> = (0..201).map(|_| ("a", "b")).collect();
    assert_eq!(signed(&more).verify(), Err(Rejected::TooLarge));
}

#[test]
fn a_call_for_another_account_is_turned_away() {
    let other = signed(&[("AccountSid", "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")]);
    assert_eq!(other.verify(), Err(Rejected::WrongAccount));
}

const TEXT: [(&str, &str); 5] = [
    ("MessageSid", MESSAGE),
    ("AccountSid", ACCOUNT),
    ("From", "+12125550143"),
    ("To", "+15005550006"),
    ("Body", "Sí, mañana 👍"),
];

fn believed(base: &[(&str, &str)], more: &[(&str, &str)]) -> Params {
    let fields = [base, more].concat();
    signed(&fields).verify().expect("signed by us")
}

#[test]
fn an_inbound_text_is_read() {
    let text = twilio::inbound(&believed(&TEXT, &[("NumMedia", "0")])).unwrap();
    assert_eq!(text.vendor_id, MESSAGE);
    assert_eq!(text.from, "+12125550143");
    assert_eq!(text.body, "Sí, mañana 👍");
    assert_eq!(text.opt_out, None);
    assert!(text.media.is_empty());
    let printed = format!("{text:?}");
    assert!(!printed.contains("2125550143") && !printed.contains("mañana"));
}

#[test]
fn pictures_come_with_the_text() {
    let more = [
        ("NumMedia", "2"),
        ("MediaUrl0", "https://api.twilio.com/a"),
        ("MediaContentType0", "image/jpeg"),
        ("MediaUrl1", "https://api.twilio.com/b"),
    ];
    let text = twilio::inbound(&believed(&TEXT, &more)).unwrap();
    let kinds: Vec<&str> = text.media.iter().map(|m| m.kind.as_str()).collect();
    assert_eq!(kinds, ["image/jpeg", "application/octet-stream"]);
    let lost = believed(&TEXT, &[("NumMedia", "1")]);
    assert_eq!(twilio::inbound(&lost), Err(Rejected::MissingField("MediaUrl")));
    let flood = believed(&TEXT, &[("NumMedia", "4000000000")]);
    assert_eq!(twilio::inbound(&flood), Err(Rejected::TooLarge));
}

#[test]
fn twilios_word_on_an_opt_out_is_kept() {
    let said = |word| twilio::inbound(&believed(&TEXT, &[("OptOutType", word)]));
    assert_eq!(said("STOP").unwrap().opt_out, Some(OptOut::Stop));
    assert_eq!(said("START").unwrap().opt_out, Some(OptOut::Start));
    assert_eq!(said("HELP").unwrap().opt_out, Some(OptOut::Help));
    assert_eq!(said("SOMETHING NEW").unwrap().opt_out, None);
}

#[test]
fn a_text_without_a_field_names_the_field() {
    for missing in ["MessageSid", "AccountSid", "From", "To", "Body"] {
        let rest: Vec<_> = TEXT.into_iter().filter(|(name, _)| *name != missing).collect();
        let verdict = twilio::inbound(&believed(&rest, &[]));
        assert_eq!(verdict, Err(Rejected::MissingField(missing)));
    }
}

#[test]
fn a_report_is_read_and_its_error_understood() {
    let base = [("MessageSid", MESSAGE), ("AccountSid", ACCOUNT)];
    let report = |status, code| {
        let more = [("MessageStatus", status), ("ErrorCode", code)];
        twilio::status(&believed(&base, &more))
    };
    for (word, delivery) in [
        ("accepted", Delivery::Queued),
        ("sending", Delivery::Queued),
        ("sent", Delivery::Sent),
        ("delivered", Delivery::Delivered),
        ("read", Delivery::Read),
        ("canceled", Delivery::Failed { code: None }),
    ] {
        let update = report(word, "").unwrap();
        assert_eq!((update.delivery, update.verdict), (delivery, None), "{word}");
    }
    let failed = report("undelivered", "30006").unwrap();
    assert_eq!(failed.delivery, Delivery::Failed { code: Some(30006) });
    let landline = Verdict::Never(RefusedWhy::BadNumber);
    assert_eq!(failed.verdict, Some(landline));
    let off = report("undelivered", "30003").unwrap();
    assert_eq!(off.verdict, Some(Verdict::Later));
    assert_eq!(report("received", ""), Err(Rejected::Malformed));
    assert_eq!(report("failed", "many"), Err(Rejected::Malformed));
}
