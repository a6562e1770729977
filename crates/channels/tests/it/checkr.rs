//! Checkr: requests read as data, answers of every kind, and webhooks signed as
//! its documentation says. Nothing here calls Checkr.

use channels::checkr::{
    self, Account, Answered, Event, EventKind, Invitation, InvitationState, NewCandidate, Report,
    candidate_created, create_candidate, fetch_invitation, fetch_report, invitation, invite, report,
};
use channels::transport::{Broken, Request, Response, Unbuildable};
use channels::webhook::Rejected;
use serde_json::{Value, json};

use crate::contracts::{answer, header};

fn account() -> Account {
    Account {
        api_key: "key_1".into(),
        api_base: "https://api.checkr.com/".into(),
        package: "essential".into(),
        country: "US".into(),
        state: Some("TX".into()),
        city: None,
    }
}

fn rosa() -> NewCandidate {
    NewCandidate {
        reference: "worker_7".into(),
        name: "Rosa María Leal".into(),
        email: "rosa@leal.example".into(),
        phone: "+15125550121".into(),
        idempotency_key: "worker_7:check:1".into(),
    }
}

fn form(request: &Request) -> Vec<(String, String)> {
    form_urlencoded::parse(request.body()).into_owned().collect()
}

fn field(request: &Request, name: &str) -> Option<String> {
    form(request).into_iter().find(|(found, _)| found == name).map(|(_, value)| value)
}

fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn a_person_is_made_known_with_what_checkr_asks_for() {
    let request = create_candidate(&account(), &rosa()).unwrap();
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri(), "https://api.checkr.com/v1/candidates");
    assert_eq!(header(&request, "authorization"), "Basic a2V5XzE6");
    assert_eq!(header(&request, "idempotency-key"), "worker_7:check:1");
    assert_eq!(header(&request, "content-type"), "application/x-www-form-urlencoded");
    let expected = pairs(&[
        ("email", "rosa@leal.example"),
        ("first_name", "Rosa María"),
        ("last_name", "Leal"),
        ("phone", "+15125550121"),
        ("custom_id", "worker_7"),
        ("work_locations[][country]", "US"),
        ("work_locations[][state]", "TX"),
    ]);
    assert_eq!(form(&request), expected);
}

#[test]
fn an_invitation_names_the_package_and_the_place() {
    let mut account = account();
    account.city = Some("Austin".into());
    let request = invite(&account, "cand_1", "worker_7:invite:1").unwrap();
    assert_eq!(request.uri(), "https://api.checkr.com/v1/invitations");
    assert_eq!(header(&request, "idempotency-key"), "worker_7:invite:1");
    let expected = pairs(&[
        ("package", "essential"),
        ("candidate_id", "cand_1"),
        ("work_locations[][country]", "US"),
        ("work_locations[][state]", "TX"),
        ("work_locations[][city]", "Austin"),
    ]);
    assert_eq!(form(&request), expected);
}

type Fetch = fn(&Account, &str) -> Result<Request, Unbuildable>;

#[test]
fn only_an_id_is_put_into_a_path() {
    let both: [(&str, Fetch); 2] = [("invitations", fetch_invitation), ("reports", fetch_report)];
    for (path, fetch) in both {
        let request = fetch(&account(), "a1_B-2").unwrap();
        assert_eq!(request.method(), "GET");
        assert_eq!(request.uri(), format!("https://api.checkr.com/v1/{path}/a1_B-2").as_str());
        assert_eq!(header(&request, "authorization"), "Basic a2V5XzE6");
        let long = "a".repeat(65);
        for odd in ["", "a/b", "../candidates", "a?b", "a b", "é", &long] {
            assert!(fetch(&account(), odd).is_err(), "{odd}");
            assert!(invite(&account(), odd, "key").is_err(), "{odd}");
        }
    }
}

#[test]
fn a_name_is_written_with_letters_that_checkr_takes() {
    for (name, first, last) in [
        ("Rosa Leal", Some("Rosa"), "Leal"),
        ("  Rosa\t (Rosie)  Leal ", Some("Rosa Rosie"), "Leal"),
        ("Sinéad O\u{2019}Brien-Smith", Some("Sinéad"), "O'Brien-Smith"),
        ("Rosa 🔧 Leal -", Some("Rosa"), "Leal"),
        ("Dale Whitcomb, Jr.", Some("Dale Whitcomb,"), "Jr."),
        ("a×b÷c", Some("a b"), "c"),
        ("Rosa", None, "Rosa"),
    ] {
        let request = create_candidate(&account(), &NewCandidate { name: name.into(), ..rosa() }).unwrap();
        assert_eq!(field(&request, "first_name").as_deref(), first, "{name}");
        assert_eq!(field(&request, "last_name").as_deref(), Some(last), "{name}");
    }
    for name in ["", " ", "李明", "- .", "🔧"] {
        assert!(create_candidate(&account(), &NewCandidate { name: name.into(), ..rosa() }).is_err());
    }
}

#[test]
fn an_order_that_makes_no_sense_is_not_sent() {
    let nonsense: [fn(&mut NewCandidate); 6] = [
        |person| person.email = String::new(),
        |person| person.email = "rosa".into(),
        |person| person.reference = String::new(),
        |person| person.idempotency_key = String::new(),
        |person| person.idempotency_key = "k".repeat(256),
        |person| person.idempotency_key = "new\nline".into(),
    ];
    for spoil in nonsense {
        let mut person = rosa();
        spoil(&mut person);
        assert!(create_candidate(&account(), &person).is_err());
    }
    let nonsense: [fn(&mut Account); 3] = [
        |account| account.package = String::new(),
        |account| account.country = "USA".into(),
        |account| account.api_base = "api.checkr.com".into(),
    ];
    for spoil in nonsense {
        let mut account = account();
        spoil(&mut account);
        assert!(invite(&account, "cand_1", "key").is_err());
    }
}

fn told<T>(read: fn(&Result<Response, Broken>) -> Answered<T>, status: u16, body: &Value) -> Answered<T> {
    read(&Ok(answer(status, body)))
}

#[test]
fn every_kind_of_answer_has_its_outcome() {
    let made = json!({"id": "cand_1", "object": "candidate"});
    let fault = json!({"error": "rosa@leal.example is taken"});
    let refused = |code: &str| Answered::Refused { code: code.into() };
    for (status, body, expected) in [
        (201, &made, Answered::Done("cand_1".to_owned())),
        (200, &made, Answered::Done("cand_1".to_owned())),
        (201, &json!({"id": "a/b"}), Answered::Ambiguous),
        (201, &Value::Null, Answered::Ambiguous),
        (301, &Value::Null, refused("http_301")),
        (400, &fault, refused("http_400")),
        (401, &fault, refused("http_401")),
        (404, &fault, refused("http_404")),
        (408, &fault, Answered::Ambiguous),
        (409, &fault, Answered::Retry),
        (422, &fault, refused("http_422")),
        (429, &fault, Answered::Retry),
        (500, &fault, Answered::Ambiguous),
        (504, &made, Answered::Ambiguous),
    ] {
        assert_eq!(told(candidate_created, status, body), expected, "{status} {body}");
    }
    assert_eq!(candidate_created(&Err(Broken::NotSent("refused".into()))), Answered::Retry);
    assert_eq!(invitation(&Err(Broken::Unknown("timed out".into()))), Answered::Ambiguous);
    assert_eq!(told(report, 404, &fault), Answered::Refused { code: "http_404".into() });
}

#[test]
fn an_invitation_is_read_as_far_as_it_has_come() {
    let url = "https://apply.checkr.com/invite/inv_1";
    let read = |change: Value| {
        let mut body = json!({"id": "inv_1", "invitation_url": url, "status": "pending", "report_id": null});
        for (name, value) in change.as_object().unwrap() {
            body[name] = value.clone();
        }
        told(invitation, 201, &body)
    };
    let done = |url: &str, state| Answered::Done(Invitation { id: "inv_1".into(), url: url.into(), state });
    assert_eq!(read(json!({})), done(url, InvitationState::Pending));
    assert_eq!(
        read(json!({"status": "expired", "invitation_url": null})),
        done("", InvitationState::Expired)
    );
    let completed = InvitationState::Completed { report: "rep_1".into() };
    assert_eq!(read(json!({"status": "completed", "report_id": "rep_1"})), done(url, completed));
    // Filled in, and the report is not there yet: asked again.
    assert_eq!(read(json!({"status": "completed"})), Answered::Ambiguous);
    assert_eq!(read(json!({"invitation_url": "javascript:alert(1)"})), Answered::Ambiguous);
    assert_eq!(read(json!({"status": "paused"})), Answered::Ambiguous);
    let Answered::Done(pending) = read(json!({})) else { panic!("it is read") };
    assert!(!format!("{pending:?}").contains("apply.checkr.com"), "whoever has the link may fill it in");
}

#[test]
fn only_a_whole_and_clear_report_is_clear() {
    for (status, result, includes_canceled, expected) in [
        ("pending", Value::Null, false, Some(Report::Pending)),
        ("complete", json!("clear"), false, Some(Report::Clear)),
        ("complete", json!("clear"), true, Some(Report::Consider)),
        ("complete", json!("consider"), false, Some(Report::Consider)),
        ("complete", Value::Null, true, Some(Report::Consider)),
        ("complete", json!("new"), false, Some(Report::Consider)),
        ("suspended", Value::Null, false, Some(Report::Held)),
        ("dispute", json!("consider"), false, Some(Report::Held)),
        ("canceled", Value::Null, true, Some(Report::Canceled)),
        ("new", json!("clear"), false, None),
    ] {
        let body = json!({
            "id": "rep_1", "status": status, "result": result, "adjudication": "engaged",
            "includes_canceled": includes_canceled,
        });
        assert_eq!(told(report, 200, &body), expected.map_or(Answered::Ambiguous, Answered::Done), "{body}");
    }
}

fn event(kind: &str, data: &Value) -> Result<EventKind, Rejected> {
    let body =
        json!({"id": "evt_1", "object": "event", "type": kind, "created_at": "2027-03-11", "data": data});
    let body = body.to_string();
    checkr::verify(&checkr::sign("key_1", body.as_bytes()), body.as_bytes(), "key_1").map(|event| event.kind)
}

#[test]
fn a_call_says_what_changed_and_nothing_else() {
    let about = |id: &str| json!({"object": {"id": id, "object": "thing"}});
    for kind in ["created", "completed", "expired", "deleted"] {
        let changed = EventKind::InvitationChanged { invitation: "inv_1".into() };
        assert_eq!(event(&format!("invitation.{kind}"), &about("inv_1")), Ok(changed));
    }
    for kind in ["created", "updated", "completed", "suspended", "resumed", "canceled", "disputed", "engaged"]
    {
        let changed = EventKind::ReportChanged { report: "rep_1".into() };
        assert_eq!(event(&format!("report.{kind}"), &about("rep_1")), Ok(changed));
    }
    for kind in ["candidate.created", "report.invented", "invitation", "account.credentialed", ""] {
        assert_eq!(event(kind, &Value::Null), Ok(EventKind::Other(kind.into())));
    }
    assert_eq!(event("report.completed", &about("../a")), Err(Rejected::Malformed));
    let missing = Err(Rejected::MissingField("data.object.id"));
    assert_eq!(event("report.completed", &json!({"object": {}})), missing);
    let nothing = b"[]";
    assert_eq!(checkr::verify(&checkr::sign("key_1", nothing), nothing, "key_1"), Err(Rejected::Malformed));
}

#[test]
fn a_call_is_believed_by_its_signature_alone() {
    let body = br#"{"id":"evt_1","type":"report.completed","data":{"object":{"id":"rep_1"}}}"#;
    // Made with `openssl dgst -sha256 -hmac key_1`.
    let signature = "c73aae77cbbe4ebc44b69e7dd5df13ab798bd47f88ab1e34f82bb976c911f3c6";
    let kind = EventKind::ReportChanged { report: "rep_1".into() };
    let verify = |signature: &str, key: &str| checkr::verify(signature, body, key);
    assert_eq!(checkr::sign("key_1", body), signature);
    assert_eq!(verify(signature, "key_1"), Ok(Event { id: "evt_1".into(), kind }));

    let wrong = Err(Rejected::WrongSignature);
    assert_eq!(verify(signature, "key_2"), wrong);
    assert_eq!(verify(&checkr::sign("", body), ""), wrong);
    assert_eq!(verify("Please create an API key to check the authenticity of our webhooks.", ""), wrong);
    assert_eq!(verify("Please create an API key to check the authenticity of our webhooks.", "key_1"), wrong);
    assert_eq!(verify(&signature[..32], "key_1"), wrong);
    assert_eq!(checkr::verify(signature, &body[1..], "key_1"), wrong, "before it is read");
    assert_eq!(verify("", "key_1"), Err(Rejected::NoSignature));
    assert_eq!(verify(&"0".repeat(4097), "key_1"), Err(Rejected::TooLarge));
    let huge = vec![b' '; 256 * 1024 + 1];
    assert_eq!(checkr::verify(&checkr::sign("key_1", &huge), &huge, "key_1"), Err(Rejected::TooLarge));
}
