//! Applications and standing, one rule a case: who may, what follows, and who is on the hook meanwhile.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::*;
use crate::ids::{PersonId, ProviderId, WorkerId};
use crate::job::Owner;
use crate::playbook::What;
use crate::provider::{Weekdays, evolve_worker};
use crate::time::zone;
use crate::vetting::{Application, ApplicationState, VettingOrder, WhyRefused};

const ID: u128 = 7;

fn form() -> Card {
    let hours = |day| Hours { day, from: "08:00".parse().unwrap(), to: "18:00".parse().unwrap() };
    Card {
        skills: ["plumbing".to_owned()].into(),
        base: Spot::from_degrees(30.2, -97.8),
        radius_km: 20,
        week: [hours(Weekdays::Mon), hours(Weekdays::Tue)].into(),
        ..Card::blank(WorkerId::new(Uuid::from_u128(ID)), ProviderId::new(Uuid::from_u128(8)))
    }
}

fn apply(card: Card) -> WorkerOrder {
    WorkerOrder::Apply { card: Box::new(card), about: None, consents: false }
}

fn nine() -> Timestamp {
    "2027-03-11T15:00:00Z".parse().unwrap()
}

fn own() -> Actor {
    Actor::Worker(form().worker)
}

fn desk() -> Actor {
    Actor::Staff(PersonId::new(Uuid::from_u128(3)))
}

fn proves() -> (Actor, WorkerOrder) {
    (Actor::Machine, WorkerOrder::Vetting(VettingOrder::Prove))
}

fn approves() -> (Actor, WorkerOrder) {
    (desk(), WorkerOrder::Vetting(VettingOrder::Approve))
}

/// Somebody after these orders, all of which are carried out.
fn after(orders: &[(Actor, WorkerOrder)]) -> Worker {
    let chicago = zone("America/Chicago");
    let mut worker =
        Worker { card: form(), application: Application::made(nine(), ApplicationState::Proving) };
    for (by, order) in orders {
        let events = decide_worker(Some(&worker), *by, order, &House::plain(nine(), &chicago)).unwrap();
        assert!(!events.is_empty(), "{order:?} changed nothing");
        events.iter().for_each(|event| evolve_worker(&mut worker, event, nine()));
    }
    worker
}

fn try_at(
    worker: &Worker,
    by: Actor,
    order: &WorkerOrder,
    now: Timestamp,
) -> Result<Vec<WorkerEvent>, Refusal> {
    decide_worker(Some(worker), by, order, &House::plain(now, &zone("America/Chicago")))
}

fn attempt(worker: &Worker, by: Actor, order: &WorkerOrder) -> Result<Vec<WorkerEvent>, Refusal> {
    try_at(worker, by, order, nine())
}

#[test]
fn nobody_works_before_their_number_answered_and_a_person_let_them_in() {
    let applied = after(&[]);
    assert!(!applied.card.working());
    assert_eq!(attempt(&applied, desk(), &WorkerOrder::Vetting(VettingOrder::Approve)), Err(Refusal::NotNow));
    let proved = after(&[proves()]);
    assert!(!proved.card.working());
    let approved = after(&[proves(), approves()]);
    assert!(approved.card.working());
    assert_eq!(approved.application.applied, nine());
    assert_eq!(
        attempt(&approved, desk(), &WorkerOrder::Vetting(VettingOrder::Approve)),
        Ok(Vec::new()),
        "twice is once"
    );
}

#[test]
fn nobody_lets_themselves_in() {
    let proved = after(&[proves()]);
    for order in [
        WorkerOrder::Vetting(VettingOrder::Approve),
        WorkerOrder::Reinstate,
        WorkerOrder::SetSkills { skills: vec!["everything".to_owned()] },
        WorkerOrder::SetLicences { licences: Vec::new() },
        WorkerOrder::Erase,
    ] {
        assert_eq!(attempt(&proved, own(), &order), Err(Refusal::NotYours), "{order:?}");
    }
    let somebody = Actor::Worker(WorkerId::new(Uuid::from_u128(99)));
    let week = WorkerOrder::SetWeek { week: Vec::new() };
    assert_eq!(attempt(&proved, somebody, &week), Err(Refusal::NotYours));
    assert_eq!(attempt(&proved, desk(), &WorkerOrder::CountJob { job: job() }), Err(Refusal::NotYours));
}

fn job() -> JobId {
    JobId::new(Uuid::from_u128(50))
}

#[test]
fn somebody_is_on_the_hook_until_it_is_decided() {
    let chicago = zone("America/Chicago");
    let applied = after(&[]);
    let duty = applied.duty(&chicago).unwrap();
    assert_eq!((duty.owner, duty.what), (Owner::Worker(applied.card.worker), What::Prove));
    let proved = after(&[proves()]);
    let duty = proved.duty(&chicago).unwrap();
    assert_eq!((duty.owner, duty.what), (Owner::Operator, What::Vet));
    assert_eq!(duty.by, "2027-03-13T15:00:00Z".parse::<Timestamp>().unwrap());
    let refused = WorkerOrder::Vetting(VettingOrder::Refuse { why: WhyRefused::Papers });
    for last in [WorkerOrder::Vetting(VettingOrder::Approve), refused] {
        assert_eq!(after(&[proves(), (desk(), last)]).duty(&chicago), None);
    }
}

#[test]
fn a_code_that_is_not_answered_is_asked_for_once_more_and_then_forgotten() {
    let mut applied = after(&[]);
    let mut now = nine();
    let mut names = Vec::new();
    for _ in 0..10 {
        now = now.checked_add(SignedDuration::from_hours(24)).unwrap();
        for event in try_at(&applied, Actor::Machine, &WorkerOrder::Vetting(VettingOrder::Tick), now).unwrap()
        {
            evolve_worker(&mut applied, &event, now);
            names.push(event.name());
            let told = tell_worker(&event);
            assert_eq!(told.is_some(), names.len() == 1, "told once: {event:?}");
        }
    }
    assert_eq!(names, ["Overdue", "Overdue", "Lapsed"]);
    assert_eq!(applied.application.state, ApplicationState::Lapsed);
}

#[test]
fn the_desk_is_late_for_as_long_as_it_does_not_decide() {
    let mut proved = after(&[proves()]);
    let mut now = nine();
    for _ in 0..20 {
        now = now.checked_add(SignedDuration::from_hours(24)).unwrap();
        for event in try_at(&proved, Actor::Machine, &WorkerOrder::Vetting(VettingOrder::Tick), now).unwrap()
        {
            evolve_worker(&mut proved, &event, now);
        }
        let again = try_at(&proved, Actor::Machine, &WorkerOrder::Vetting(VettingOrder::Tick), now).unwrap();
        assert_eq!(again, Vec::new(), "a clock that asks twice changes nothing");
    }
    assert_eq!(proved.application.rungs, 1, "told once");
    let owed = proved.duty(&zone("America/Chicago")).unwrap();
    assert_eq!(
        owed.by,
        nine().checked_add(SignedDuration::from_hours(48)).unwrap(),
        "it does not get younger"
    );
    assert_eq!(owed.next, None);
}

#[test]
fn whoever_was_refused_may_apply_again_and_whoever_waits_may_not_twice() {
    let again = apply(Card { radius_km: 30, ..form() });
    let refuse = WorkerOrder::Vetting(VettingOrder::Refuse { why: WhyRefused::Area });
    let refused = after(&[proves(), (desk(), refuse)]);
    assert!(attempt(&refused, own(), &again).is_ok());
    let proved = after(&[proves()]);
    assert_eq!(attempt(&proved, own(), &again), Err(Refusal::NotNow));
    // A form that claims to be vetted is believed in everything else.
    let boastful = apply(Card { vetted: true, jobs_done: 900, ..form() });
    let boaster = after(&[(own(), boastful)]);
    assert!(!boaster.card.vetted);
    assert_eq!(boaster.card.jobs_done, 0);
}

#[test]
fn what_nobody_can_mean_is_refused() {
    let worker = after(&[proves(), approves()]);
    for radius_km in [0, RADIUS_KM_MAX + 1] {
        let area = WorkerOrder::SetArea { base: None, radius_km };
        assert_eq!(attempt(&worker, own(), &area), Err(Refusal::OutOfRange));
    }
    let backwards =
        Hours { day: Weekdays::Mon, from: "18:00".parse().unwrap(), to: "08:00".parse().unwrap() };
    let week = WorkerOrder::SetWeek { week: vec![backwards] };
    assert_eq!(attempt(&worker, own(), &week), Err(Refusal::BadTime));
    let off = |from: &str, to: &str| WorkerOrder::TakeTimeOff {
        slot: Slot { from: from.parse().unwrap(), to: to.parse().unwrap() },
    };
    assert_eq!(
        attempt(&worker, own(), &off("2027-03-01T00:00", "2027-03-03T00:00")),
        Err(Refusal::BadTime),
        "over"
    );
    assert_eq!(
        attempt(&worker, own(), &off("2027-03-20T00:00", "2027-03-19T00:00")),
        Err(Refusal::BadTime),
        "backwards"
    );
    assert_eq!(
        attempt(&worker, own(), &off("2027-03-20T00:00", "2030-03-20T00:00")),
        Err(Refusal::BadTime),
        "years"
    );
    let week_off = off("2027-03-20T00:00", "2027-03-27T00:00");
    assert_eq!(attempt(&worker, own(), &week_off).unwrap().len(), 1);
    let no_skill = apply(Card { skills: [].into(), ..form() });
    assert_eq!(
        decide_worker(None, own(), &no_skill, &House::plain(nine(), &zone("UTC"))),
        Err(Refusal::OutOfRange)
    );
}

#[test]
fn a_number_that_fails_is_not_used_until_it_writes() {
    let failed = after(&[proves(), approves(), (Actor::Machine, WorkerOrder::NumberFailed)]);
    assert!(!failed.card.working());
    let works = attempt(&failed, Actor::Machine, &WorkerOrder::NumberWorks).unwrap();
    assert_eq!(works, [WorkerEvent::Card(CardEvent::NumberWorks)]);
}

#[test]
fn a_licence_that_ends_is_said_a_month_before_and_once_it_is_over_and_keeps_jobs_of_its_kind_away() {
    let chicago = zone("America/Chicago");
    let until = "2027-04-30".parse().unwrap();
    let licences = vec![Licence::seen("plumbing".to_owned(), until)];
    let mut worker = after(&[proves(), approves(), (desk(), WorkerOrder::SetLicences { licences })]);
    let midnight = |day: &str| crate::time::instant(day.parse::<Date>().unwrap().at(0, 0, 0, 0), &chicago);
    let mut said = Vec::new();
    for day in ["2027-03-30", "2027-03-31", "2027-04-01", "2027-04-30", "2027-05-01", "2027-05-02"] {
        for event in try_at(&worker, Actor::Machine, &WorkerOrder::CheckLicences, midnight(day)).unwrap() {
            evolve_worker(&mut worker, &event, midnight(day));
            assert!(tell_worker(&event).is_some());
            said.push((day, event.name()));
        }
    }
    assert_eq!(said, [("2027-03-31", "LicenceEnds"), ("2027-05-01", "LicenceRan")]);
    assert_eq!(worker.next_due(&chicago), None);
    let on = |day: &str| worker.card.is_unlicensed("plumbing", day.parse().unwrap());
    assert!(!on("2027-04-30") && on("2027-05-01"));
    assert!(!worker.card.is_unlicensed("assembly", "2027-05-01".parse().unwrap()), "none is asked for");
}
