//! The request: a job is described, then sent, and its first terms are priced from the catalogue.
//!
//! The words of the description are a sealed note elsewhere; here it is an id.

use jiff::{SignedDuration, Timestamp};

use super::decide::Story;
use super::{Actor, Command, Event, Facts, Order, Refusal, Stage};
use crate::playbook::Purpose;
use crate::price::{Line, Terms};
use crate::time::Slot;

/// A job begins.
pub(super) fn describe(facts: &Facts, command: &Command) -> Result<Vec<Event>, Refusal> {
    let Order::Describe(description) = &command.order else { return Err(Refusal::NoSuchJob) };
    match command.by {
        Actor::Customer(person) if person == description.customer => {}
        Actor::Staff(_) => {}
        Actor::Customer(_) | Actor::Worker(_) | Actor::Machine => return Err(Refusal::NotYours),
    }
    if facts.code_taken {
        return Err(Refusal::CodeTaken);
    }
    if facts.service.is_none() {
        return Err(Refusal::NoSuchService);
    }
    Ok(vec![Event::Described(description.clone())])
}

/// Nobody promises a day that is further ahead than this.
const DAYS_AHEAD_MAX: i64 = 365;

/// Whether a time is further ahead than anybody promises.
pub fn is_too_far(starts: Timestamp, now: Timestamp) -> bool {
    starts.duration_since(now) > SignedDuration::from_hours(24 * DAYS_AHEAD_MAX)
}

/// The request goes out: from here on somebody must be found.
pub(super) fn send(story: &mut Story<'_>, purpose: Purpose, slot: Slot) -> Result<(), Refusal> {
    let service = story.facts.service.as_ref().ok_or(Refusal::NoSuchService)?;
    if !story.playbook.visits.contains(&purpose) {
        return Err(Refusal::NotNow);
    }
    let starts = slot.starts(&story.job.time_zone());
    if !slot.is_sound() || starts <= story.now || is_too_far(starts, story.now) {
        return Err(Refusal::BadTime);
    }
    let line = Line::new(&service.key, service.price, service.tax_rate);
    let terms = Terms { v: 1, lines: vec![line], pay: service.pay, slot: Some(slot) };
    story.happen(Event::Sent { purpose, terms });
    debug_assert_eq!(story.job.stage, Stage::Sourcing, "a sent request is in sourcing");
    Ok(())
}
