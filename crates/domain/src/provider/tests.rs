//! Who is asked and who isn't, one rule a case.

use uuid::Uuid;

use super::*;
use crate::ids::PersonId;
use crate::time::{instant, zone};

fn hours(day: Weekdays) -> Hours {
    Hours { day, from: "08:00".parse().unwrap(), to: "18:00".parse().unwrap() }
}

fn rosa() -> Card {
    Card {
        worker: WorkerId::new(Uuid::from_u128(1)),
        provider: ProviderId::new(Uuid::from_u128(2)),
        skills: ["assembly".to_owned()].into(),
        base: Spot::from_degrees(30.21, -97.80),
        radius_km: 10,
        week: [hours(Weekdays::Mon)].into(),
        time_off: Vec::new(),
        vetted: true,
        suspended: false,
        opted_out: false,
        unreachable: false,
        jobs_done: 3,
        given_back: 0,
        licences: Vec::new(),
        payout_asked: None,
        kind: Default::default(),
    }
}

fn monday_at_ten(zone: &TimeZone) -> Sought<'_> {
    Sought {
        job: JobId::new(Uuid::from_u128(9)),
        skill: "assembly",
        spot: Spot::from_degrees(30.20, -97.79).coarse(),
        slot: Some(Slot {
            from: "2027-03-15T10:00:00".parse().unwrap(),
            to: "2027-03-15T12:00:00".parse().unwrap(),
        }),
        zone,
        today: "2027-03-11".parse().unwrap(),
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
    assert_eq!(refused(&|c| c.skills = [].into()), Unfit::Skill);
    assert_eq!(refused(&|c| c.radius_km = 1), Unfit::TooFar);
    assert_eq!(refused(&|c| c.week = [hours(Weekdays::Tue)].into()), Unfit::OffHours);
    assert_eq!(refused(&|c| c.time_off = vec![sought.slot.unwrap()]), Unfit::TimeOff);
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

proptest::proptest! {
    /// The index never leaves out anybody who fits, wherever on the map, however far they go, and whatever was
    /// changed before.
    #[test]
    fn whoever_fits_is_around(
        people in proptest::collection::vec(
            (-85_000i32..85_000, -179_000i32..179_000, 1u32..200, 0u8..8, proptest::bool::ANY), 1..60),
        near in proptest::bool::ANY,
        reach in proptest::sample::select(vec![100u16, 150, 300, 500]),
        (lat, lon) in (-85_000i32..85_000, -179_000i32..179_000),
    ) {
        let zone = zone("America/Chicago");
        let mut around = Around::default();
        let me = PersonId::new(Uuid::from_u128(7));
        let mut cards = Vec::new();
        for (n, (y, x, radius_km, kind, moves)) in people.into_iter().enumerate() {
            // Near one another, or anywhere: both must hold.
            let base = if near { Spot { lat: lat + y / 60, lon: lon + x / 60 } } else { Spot { lat: y, lon: x } };
            let worker = WorkerId::new(Uuid::from_u128(n as u128 + 1));
            let mut card = Card { worker, base, radius_km, opted_out: kind == 0, ..rosa() };
            around.put(me, card.clone());
            if moves {
                card.base = Spot { lat: y, lon: lon + x / 60 };
                card.suspended = kind == 1;
                around.put(me, card.clone());
            }
            cards.push(card);
        }
        let sought = Sought { spot: Spot { lat, lon }, reach, ..monday_at_ten(&zone) };
        let mut found: Vec<&Card> = around.near("assembly", sought.spot, reach).map(|one| &one.card).collect();
        found.sort_by_key(|card| card.worker);
        for card in &cards {
            if fit(card, &[], &sought).is_ok() {
                proptest::prop_assert!(found.contains(&card), "{card:?} fits {sought:?} and is not found");
            }
        }
        proptest::prop_assert!(found.windows(2).all(|pair| pair[0].worker < pair[1].worker), "each once");
        proptest::prop_assert!(around.near("plumbing", sought.spot, reach).next().is_none());
    }
}
