//! Who is asked and who isn't, one rule a case.

use uuid::Uuid;

use super::*;
use crate::time::{instant, zone};

fn hours(day: Weekdays) -> Hours {
    Hours { day, from: "08:00".parse().unwrap(), to: "18:00".parse().unwrap() }
}

fn rosa() -> Card {
    Card {
        worker: WorkerId::new(Uuid::from_u128(1)),
        provider: ProviderId::new(Uuid::from_u128(2)),
        skills: vec!["assembly".to_owned()],
        base: Spot::from_degrees(30.21, -97.80),
        radius_km: 10,
        week: vec![hours(Weekdays::Mon)],
        time_off: Vec::new(),
        vetted: true,
        suspended: false,
        opted_out: false,
        unreachable: false,
        jobs_done: 3,
    }
}

fn monday_at_ten(zone: &TimeZone) -> Sought<'_> {
    Sought {
        job: JobId::new(Uuid::from_u128(9)),
        skill: "assembly",
        spot: Spot::from_degrees(30.20, -97.79).coarse(),
        slot: Slot {
            from: "2027-03-15T10:00:00".parse().unwrap(),
            to: "2027-03-15T12:00:00".parse().unwrap(),
        },
        zone,
        reach: 100,
    }
}

#[test]
fn a_worker_who_fits_is_asked() {
    let zone = zone("America/Chicago");
    assert!(fit(&rosa(), &[], &monday_at_ten(&zone)).is_ok());
}

#[test]
fn each_rule_keeps_somebody_out() {
    let zone = zone("America/Chicago");
    let sought = monday_at_ten(&zone);
    let refused = |change: &dyn Fn(&mut Card)| {
        let mut card = rosa();
        change(&mut card);
        fit(&card, &[], &sought).unwrap_err()
    };
    assert_eq!(refused(&|c| c.vetted = false), Unfit::NotWorking);
    assert_eq!(refused(&|c| c.unreachable = true), Unfit::NotWorking);
    assert_eq!(refused(&|c| c.suspended = true), Unfit::NotWorking);
    assert_eq!(refused(&|c| c.opted_out = true), Unfit::NotWorking);
    assert_eq!(refused(&|c| c.skills.clear()), Unfit::Skill);
    assert_eq!(refused(&|c| c.radius_km = 1), Unfit::TooFar);
    assert_eq!(refused(&|c| c.week = vec![hours(Weekdays::Tue)]), Unfit::OffHours);
    assert_eq!(refused(&|c| c.time_off = vec![sought.slot]), Unfit::TimeOff);
}

#[test]
fn a_promise_keeps_out_with_its_travel_and_one_for_the_same_job_does_not() {
    let zone = zone("America/Chicago");
    let sought = monday_at_ten(&zone);
    let at = |text: &str| instant(text.parse().unwrap(), &zone);
    let mut promise = Promise {
        worker: rosa().worker,
        job: JobId::new(Uuid::from_u128(8)),
        visit: 1,
        from: at("2027-03-15T12:02:00"),
        to: at("2027-03-15T13:00:00"),
        travel_minutes: 5,
    };
    assert_eq!(fit(&rosa(), &[promise], &sought), Err(Unfit::Promised));
    promise.from = at("2027-03-15T12:30:00");
    assert!(fit(&rosa(), &[promise], &sought).is_ok());
    promise.from = at("2027-03-15T10:00:00");
    promise.job = sought.job;
    assert!(fit(&rosa(), &[promise], &sought).is_ok());
}

#[test]
fn widening_reaches_further_by_each_workers_own_measure() {
    let zone = zone("America/Chicago");
    let mut card = rosa();
    card.radius_km = 1;
    assert_eq!(fit(&card, &[], &monday_at_ten(&zone)), Err(Unfit::TooFar));
    assert!(fit(&card, &[], &Sought { reach: 300, ..monday_at_ten(&zone) }).is_ok());
}

#[test]
fn distances_are_about_right() {
    // The Capitol in Austin to the airport: 10.9 km in a straight line.
    let capitol = Spot::from_degrees(30.2747, -97.7404);
    let airport = Spot::from_degrees(30.1975, -97.6664);
    let tenths = capitol.tenths_km_to(airport);
    assert!((109..=114).contains(&tenths), "{tenths}");
}
