//! The carrier's door: signed as the carrier's own library signs, or not let in.

use bytes::Bytes;
use channels::twilio::{Signing, sign};
use http::{Request, StatusCode};
use sim::scene::{Scene, number_of};
use sim::vendors::{BASE, OPERATOR_NUMBER, texts_account};

use crate::told::{dale_asks, heard, thursday_morning};

const PATH: &str = "/hooks/twilio/sms";

fn text(
    scene: &Scene,
    sid: &str,
    body: &str,
    change: impl FnOnce(&mut Vec<(String, String)>),
) -> (StatusCode, String) {
    let mut params: Vec<(String, String)> = [
        ("MessageSid", sid),
        ("AccountSid", texts_account().sid.as_str()),
        ("From", number_of("Rosa").unwrap()),
        ("To", OPERATOR_NUMBER),
        ("Body", body),
        ("NumMedia", "0"),
        ("FromCity", ""),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec();
    change(&mut params);
    let url = format!("{BASE}{PATH}");
    let signature = sign(Signing::AuthToken(&texts_account().auth_token), &url, &params);
    send(scene, &params, Some(&signature))
}

fn send(scene: &Scene, params: &[(String, String)], signature: Option<&str>) -> (StatusCode, String) {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(params).finish();
    raw(scene, body.into_bytes(), signature)
}

fn raw(scene: &Scene, body: Vec<u8>, signature: Option<&str>) -> (StatusCode, String) {
    let mut request =
        Request::post(format!("{BASE}{PATH}")).header("content-type", "application/x-www-form-urlencoded");
    if let Some(signature) = signature {
        request = request.header("x-twilio-signature", signature);
    }
    let answer = scene.post(request.body(Bytes::from(body)).unwrap()).unwrap();
    (answer.status(), String::from_utf8_lossy(answer.body()).into_owned())
}

fn claims(scene: &Scene) -> u32 {
    scene.app.store.jobs("austin", store::JobFilter::Open).unwrap()[0].visit.sourcing.yes
}

#[test]
fn a_signed_text_moves_the_job_once() {
    let scene = thursday_morning();
    let code = dale_asks(&scene, "Two boxes.");
    let sid = "SM00000000000000000000000000000001";
    assert_eq!(text(&scene, sid, "Yes", |_| {}).0, StatusCode::OK);
    assert_eq!(text(&scene, sid, "Yes", |_| {}).0, StatusCode::OK, "told again, it is thanked again");
    scene.settle().unwrap();
    assert_eq!(claims(&scene), 1);
    let noted = scene.phone("Rosa").unwrap().matches("NOT assigned").count();
    assert_eq!(noted, 1, "and answered once");
    heard("rosas_phone_after_a_signed_text", &scene, "Rosa", &code);
}

#[test]
fn what_is_not_the_carriers_is_refused_and_says_why() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    let sid = "SM00000000000000000000000000000002";
    let wrong = send(&scene, &[("MessageSid".to_owned(), sid.to_owned())], Some("bm90IHRoZSBzaWduYXR1cmU="));
    assert_eq!(wrong.0, StatusCode::FORBIDDEN);
    assert!(wrong.1.contains("signature"), "{}", wrong.1);
    assert_eq!(send(&scene, &[], None).0, StatusCode::FORBIDDEN);
    let missing = text(&scene, sid, "Yes", |params| params.retain(|(name, _)| name != "From"));
    assert_eq!(missing.0, StatusCode::BAD_REQUEST);
    assert!(missing.1.contains("From"), "{}", missing.1);
    let garbage = raw(&scene, vec![b'x'; 2 << 20], Some("bm90IHRoZSBzaWduYXR1cmU="));
    assert_eq!(garbage.0, StatusCode::PAYLOAD_TOO_LARGE);
    scene.settle().unwrap();
    assert_eq!(claims(&scene), 0);
}
