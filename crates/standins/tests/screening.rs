//! The screening company as the program behind the wire meets it, through the program's own adapter. Never
//! here: the pages.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops here")]

mod wire;

use channels::checkr::{self, Account, Answered, EventKind, Invitation, NewCandidate, Report};
use standins::screening::{InvitationState, NotOpen, Verdict};
use standins::{FaultOnce, Hook, LostOnTheWay, Screening, ScreeningSettings};
use wire::{at, bureau};

const A_WEEK: i64 = 7 * 86_400;

fn account() -> Account {
    Account {
        api_key: "key_1".to_owned(),
        api_base: "http://program.test/demo/checkr".to_owned(),
        package: "essential".to_owned(),
        country: "US".to_owned(),
        state: Some("TX".to_owned()),
        city: None,
    }
}

fn rosa(key: &str) -> NewCandidate {
    NewCandidate {
        reference: "worker_7".to_owned(),
        name: "Rosa María Leal".to_owned(),
        email: "rosa@leal.example".to_owned(),
        phone: "+15125550121".to_owned(),
        idempotency_key: key.to_owned(),
    }
}

/// Makes Rosa known and invites her: the candidate's id, and the invitation.
fn order(screening: &mut Screening) -> (String, Invitation) {
    let known = screening.answer(&checkr::create_candidate(&account(), &rosa("c1")).unwrap(), at(0));
    assert_eq!(known.status(), 201);
    let Answered::Done(candidate) = checkr::candidate_created(&Ok(known)) else { panic!("she is known") };
    let invited = screening.answer(&checkr::invite(&account(), &candidate, "i1").unwrap(), at(0));
    assert_eq!(invited.status(), 201);
    let Answered::Done(invitation) = checkr::invitation(&Ok(invited)) else { panic!("she is invited") };
    (candidate, invitation)
}

fn fetched(screening: &mut Screening, invitation: &str) -> checkr::InvitationState {
    let answer = screening.answer(&checkr::fetch_invitation(&account(), invitation).unwrap(), at(0));
    let Answered::Done(invitation) = checkr::invitation(&Ok(answer)) else { panic!("it is known") };
    invitation.state
}

fn report(screening: &mut Screening, id: &str) -> Answered<Report> {
    checkr::report(&Ok(screening.answer(&checkr::fetch_report(&account(), id).unwrap(), at(0))))
}

/// What an event says, once the adapter believes it.
fn told(hook: &Hook) -> EventKind {
    let signature = hook.request.headers()["x-checkr-signature"].to_str().unwrap();
    checkr::verify(signature, hook.request.body(), "key_1").unwrap().kind
}

/// The events that leave by a second, each taken.
fn taken(screening: &mut Screening, second: i64) -> Vec<EventKind> {
    let hooks = screening.due(at(second));
    for hook in &hooks {
        screening.answered(&hook.id, true, at(second));
    }
    hooks.iter().map(told).collect()
}

fn changed(invitation: &str) -> EventKind {
    EventKind::InvitationChanged { invitation: invitation.to_owned() }
}

fn moved(report: &str) -> EventKind {
    EventKind::ReportChanged { report: report.to_owned() }
}

/// Rosa's report, once she has agreed at a second.
fn agreed(screening: &mut Screening, invitation: &str, second: i64) -> String {
    screening.complete(invitation, at(second)).unwrap();
    screening.check(invitation).unwrap().1.report.clone().unwrap()
}

#[test]
fn a_check_is_ordered_filled_in_and_decided() {
    let mut screening = Screening::new(bureau());
    let (candidate, invitation) = order(&mut screening);
    assert_eq!(invitation.url, format!("http://program.test/demo/screening/apply/{}", invitation.id));
    assert_eq!(invitation.state, checkr::InvitationState::Pending);
    assert_eq!(screening.next_due(), Some(at(1)));
    let other = EventKind::Other("candidate.created".to_owned());
    assert_eq!(taken(&mut screening, 1), [other, changed(&invitation.id)]);
    assert_eq!(screening.take_changed().into_iter().collect::<Vec<_>>(), [candidate]);

    let id = agreed(&mut screening, &invitation.id, 10);
    assert_eq!(screening.complete(&invitation.id, at(10)), Err(NotOpen::AlreadyDone));
    assert_eq!(screening.complete(&id, at(10)), Err(NotOpen::Unknown), "a report is no invitation");
    assert_eq!(taken(&mut screening, 11), [changed(&invitation.id), moved(&id)]);
    let completed = checkr::InvitationState::Completed { report: id.clone() };
    assert_eq!(fetched(&mut screening, &invitation.id), completed);
    assert_eq!(report(&mut screening, &id), Answered::Done(Report::Pending));

    screening.decide(&id, Verdict::Consider, at(20)).unwrap();
    assert_eq!(screening.decide(&id, Verdict::Clear, at(20)), Err(NotOpen::AlreadyDone));
    assert_eq!(screening.decide(&invitation.id, Verdict::Clear, at(20)), Err(NotOpen::Unknown));
    assert_eq!(taken(&mut screening, 21), [moved(&id)]);
    assert_eq!(report(&mut screening, &id), Answered::Done(Report::Consider));
    assert_eq!(screening.next_due(), None);
    let person = screening.candidates().next().unwrap();
    assert_eq!((person.reference.as_str(), person.name().as_str()), ("worker_7", "Rosa María Leal"));
    assert_eq!(person.latest().unwrap().verdict, Some(Verdict::Consider));
}

#[test]
fn every_verdict_is_read_as_it_was_meant() {
    for (verdict, meant) in [
        (Verdict::Clear, Report::Clear),
        (Verdict::Consider, Report::Consider),
        (Verdict::Canceled, Report::Canceled),
    ] {
        let mut screening = Screening::new(bureau());
        let (_, invitation) = order(&mut screening);
        let id = agreed(&mut screening, &invitation.id, 10);
        screening.decide(&id, verdict, at(20)).unwrap();
        assert_eq!(report(&mut screening, &id), Answered::Done(meant));
    }
}

#[test]
fn an_event_comes_again_until_it_is_taken() {
    let mut screening = Screening::new(bureau());
    let (_, invitation) = order(&mut screening);
    taken(&mut screening, 1);
    screening.expire(&invitation.id, at(10)).unwrap();
    screening.next_answer(FaultOnce::DuplicateHook);
    let hooks = screening.due(at(11));
    assert_eq!(hooks.len(), 2);
    assert_eq!(hooks[0].request.body(), hooks[1].request.body());
    screening.answered(&hooks[1].id, false, at(11));
    let again = screening.due(at(12));
    assert_eq!(again[0].request.body(), hooks[0].request.body());
    screening.recall(at(13));
    assert_eq!(taken(&mut screening, 13), [changed(&invitation.id)]);
    assert!(screening.due(at(2 * A_WEEK)).is_empty());
}

#[test]
fn an_invitation_runs_out_after_a_week_and_another_may_follow() {
    let mut screening = Screening::new(bureau());
    let (candidate, first) = order(&mut screening);
    taken(&mut screening, 1);
    assert_eq!(screening.next_due(), Some(at(A_WEEK)));
    assert_eq!(taken(&mut screening, A_WEEK + 1), [changed(&first.id)]);
    assert_eq!(fetched(&mut screening, &first.id), checkr::InvitationState::Expired);
    assert_eq!(screening.complete(&first.id, at(A_WEEK + 2)), Err(NotOpen::Expired));

    let again = checkr::invite(&account(), &candidate, "i2").unwrap();
    let Answered::Done(second) = checkr::invitation(&Ok(screening.answer(&again, at(A_WEEK + 3)))) else {
        panic!("she is invited again")
    };
    let person = screening.candidates().next().unwrap();
    assert_eq!(person.checks.len(), 2);
    assert_eq!(person.checks[0].state, InvitationState::Expired);
    assert_eq!(person.latest().map(|check| check.invitation.as_str()), Some(second.id.as_str()));
    agreed(&mut screening, &second.id, A_WEEK + 4);
}

#[test]
fn a_report_that_nobody_decides_comes_back_clear() {
    let mut screening = Screening::new(ScreeningSettings { turnaround_ms: Some(60_000), ..bureau() });
    let (_, invitation) = order(&mut screening);
    let id = agreed(&mut screening, &invitation.id, 10);
    taken(&mut screening, 11);
    assert_eq!(screening.next_due(), Some(at(70)));
    assert_eq!(taken(&mut screening, 71), [moved(&id)]);
    assert_eq!(report(&mut screening, &id), Answered::Done(Report::Clear));

    let mut by_hand = Screening::new(ScreeningSettings { turnaround_ms: Some(60_000), ..bureau() });
    let (_, invitation) = order(&mut by_hand);
    let id = agreed(&mut by_hand, &invitation.id, 10);
    by_hand.decide(&id, Verdict::Canceled, at(20)).unwrap();
    taken(&mut by_hand, 21);
    assert_eq!(by_hand.next_due(), None, "what was decided is not decided again");
}

#[test]
fn a_key_does_a_thing_once() {
    let mut screening = Screening::new(bureau());
    let known =
        |name: &str| checkr::create_candidate(&account(), &NewCandidate { name: name.into(), ..rosa("k") });
    screening.next_answer(FaultOnce::Lost);
    let lost = screening.answer(&known("Rosa Leal").unwrap(), at(0));
    assert!(lost.extensions().get::<LostOnTheWay>().is_some());
    let first = screening.answer(&known("Rosa Leal").unwrap(), at(1));
    let again = screening.answer(&known("Rosa Leal").unwrap(), at(86_399));
    assert_eq!((first.status(), first.body()), (again.status(), again.body()));
    assert_eq!(screening.candidates().count(), 1);
    assert_eq!(screening.answer(&known("Rosa Neal").unwrap(), at(2)).status(), 422);
    screening.answer(&known("Rosa Leal").unwrap(), at(86_401));
    assert_eq!(screening.candidates().count(), 2, "a key is kept for a day");

    // What was refused is not kept.
    let nobody = checkr::invite(&account(), "nobody", "k2").unwrap();
    assert_eq!(screening.answer(&nobody, at(3)).status(), 404);
    let candidate = screening.candidates().next().unwrap().id.clone();
    let somebody = checkr::invite(&account(), &candidate, "k2").unwrap();
    assert_eq!(screening.answer(&somebody, at(4)).status(), 201);
}

#[test]
fn what_is_wrong_is_refused_as_the_vendor_refuses_it() {
    let mut screening = Screening::new(bureau());
    let mut ask = |resource: &str, pairs: &[(&str, &str)]| {
        let mut request = wire::post(&format!("/demo/checkr/v1/{resource}"), pairs);
        let basic = format!("Basic {}", wire::base64(b"key_1:"));
        request.headers_mut().insert("authorization", basic.parse().unwrap());
        let answer = screening.answer(&request, at(0));
        let error = wire::body(&answer)["error"].as_str().unwrap_or_default().to_owned();
        (answer.status().as_u16(), error)
    };
    assert_eq!(ask("candidates", &[]), (422, "email is required".to_owned()));
    let odd = [("email", "rosa@leal.example"), ("last_name", "Leal 🔧")];
    assert_eq!(ask("candidates", &odd), (422, "last_name is invalid".to_owned()));
    let nowhere = [("package", "essential"), ("candidate_id", "nobody")];
    assert_eq!(ask("invitations", &nowhere), (422, "work_locations is required".to_owned()));
    assert_eq!(ask("invitations", &nowhere[..1]), (422, "candidate_id is required".to_owned()));
    assert_eq!(ask("subscriptions", &[]), (404, "Resource not found".to_owned()));
    let missing = Answered::Refused { code: "http_404".to_owned() };
    assert_eq!(report(&mut screening, "nothing"), missing);
    screening.next_answer(FaultOnce::TooMany429);
    let request = checkr::create_candidate(&account(), &rosa("c1")).unwrap();
    assert_eq!(checkr::candidate_created(&Ok(screening.answer(&request, at(0)))), Answered::Retry);
    assert_eq!(screening.candidates().count(), 0);
}

#[test]
fn whoever_has_not_the_key_is_turned_away() {
    let stranger = Account { api_key: "key_2".to_owned(), ..account() };
    let nobody = Account { api_key: String::new(), ..account() };
    let refused = Answered::Refused { code: "http_401".to_owned() };
    for settings in [bureau(), ScreeningSettings::default()] {
        let mut screening = Screening::new(settings);
        for account in [&stranger, &nobody] {
            let request = checkr::create_candidate(account, &rosa("c1")).unwrap();
            assert_eq!(checkr::candidate_created(&Ok(screening.answer(&request, at(0)))), refused);
        }
        assert_eq!(screening.answer(&wire::post("/v1/candidates", &[]), at(0)).status(), 401);
        assert_eq!(screening.candidates().count(), 0);
    }
}

#[test]
fn a_killed_company_comes_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("screening.jsonl");
    let mut before = Screening::open(bureau(), &path).unwrap();
    let (_, invitation) = order(&mut before);
    taken(&mut before, 1);
    let id = agreed(&mut before, &invitation.id, 10);
    before.decide(&id, Verdict::Clear, at(11)).unwrap();
    let told = before.due(at(12));
    assert_eq!(told.len(), 3);

    let mut after = Screening::open(bureau(), &path).unwrap();
    assert!(after.candidates().eq(before.candidates()));
    let again = after.due(at(12));
    assert!(again.iter().map(|hook| hook.request.body()).eq(told.iter().map(|hook| hook.request.body())));
    assert_eq!(report(&mut after, &id), Answered::Done(Report::Clear));
    order(&mut after);
    assert_eq!(after.candidates().count(), 1, "its keys are known");
}
