//! The cast of a running demo: the same people, in real time, over real sockets.
//!
//! They run on a thread of their own and stop with the process. When the program does not answer they wait,
//! as people do.

use std::time::Duration;

use app::market::Market;
use domain::time::{Slot, wall};
use jiff::{Span, Timestamp};

use crate::cast::{APPLICANT, HOUSEHOLDS, Household, STAFF, TECHNICIANS};
use crate::customer::Customer;
use crate::deeds::Wish;
use crate::dispatcher::Dispatcher;
use crate::joining::JoinForm;
use crate::mood::Mood;
use crate::people::{Person, Town};
use crate::technician::Technician;

/// Between two rounds of the cast, on the wall's clock.
const ROUND: Duration = Duration::from_millis(60);
/// Each household asks again after so many minutes of the town's clock, about.
const AGAIN_MINUTES: (i64, i64) = (300, 2000);

/// Lets the cast live in a town until the process ends.
pub fn run(town: Town, market: &Market) {
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
    runtime.block_on(async move {
        let seed = u64::try_from(town.now().as_second()).unwrap_or(1);
        let mut mood = Mood::new(seed);
        let mut wishes: Vec<(usize, Timestamp)> = Vec::new();
        let mut people = Vec::new();
        for (n, household) in HOUSEHOLDS.iter().enumerate() {
            let at = if n == 0 { town.now() } else { mood.minutes_after(town.now(), 20, 400) };
            let wish = wish(household, market, &mut mood, at, 0);
            let name = (household.name, household.phone);
            let customer = Customer::new(&town, name, household.language, wish, at);
            // The first of the day is seen through, so that a newcomer sees a job paid within a minute.
            let customer = if n == 0 { customer.in_earnest() } else { customer };
            people.push(Person::Customer(Box::new(customer)));
            wishes.push((n, mood.minutes_after(at, AGAIN_MINUTES.0, AGAIN_MINUTES.1)));
        }
        for one in &TECHNICIANS {
            let looks = mood.minutes_after(town.now(), 30, 120);
            let technician = Technician::new(&town, one.phone).obliging().looking_for_jobs(&town, looks);
            people.push(Person::Technician(Box::new(technician)));
        }
        let form = JoinForm {
            name: APPLICANT.0.to_owned(),
            language: "en",
            skills: &["plumbing", "assembly"],
            address: HOUSEHOLDS[1].address.to_owned(),
        };
        let at = mood.minutes_after(town.now(), 60, 120);
        let applicant = Technician::new(&town, APPLICANT.1).signing_up(form, at);
        people.push(Person::Technician(Box::new(applicant)));
        // The owner stays out of it: that phone is the newcomer's.
        people.push(Person::Dispatcher(Box::new(Dispatcher::new(&town, STAFF[0].phone, town.now()))));
        let mut count = 0;
        loop {
            for person in &mut people {
                // Nobody there just now: they will look again.
                let _ = person.act(&town, &mut mood).await;
            }
            for (n, at) in &mut wishes {
                if *at <= town.now() {
                    count += 1;
                    let next = wish(&HOUSEHOLDS[*n], market, &mut mood, *at, count);
                    if let Some(Person::Customer(customer)) = people.get_mut(*n) {
                        customer.wish_again(next, town.now());
                    }
                    *at = mood.minutes_after(town.now(), AGAIN_MINUTES.0, AGAIN_MINUTES.1);
                }
            }
            tokio::time::sleep(ROUND).await;
        }
    });
}

fn wish(household: &Household, market: &Market, mood: &mut Mood, at: Timestamp, count: u32) -> Wish {
    let zone = market.time_zone();
    let minutes = market.service(household.service).map_or(60, |service| i64::from(service.minutes));
    let now = wall(at, &zone);
    let hour = i8::try_from(9 + mood.below(8)).unwrap_or(10);
    // The first of the day is for this afternoon, so that a job is seen through within a minute.
    let mut from = now.date().at(hour, 0, 0, 0);
    if count == 0 && now.hour() < 12 {
        from = now.date().at((now.hour() + 2).min(17), 0, 0, 0);
    }
    while from <= now || from.date().weekday() == jiff::civil::Weekday::Sunday {
        from = from.saturating_add(Span::new().days(1));
    }
    let slot = Slot { from, to: from.saturating_add(Span::new().minutes(minutes)) };
    Wish {
        service: household.service.to_owned(),
        address: household.address.to_owned(),
        details: household.details.to_owned(),
        email: household.email.map(str::to_owned),
        slot,
        online: None,
        key: format!("{}-{}", at.as_millisecond(), count),
        program: None,
        put_off: false,
    }
}
