//! The request: a job is described, then sent, and its first terms are priced from the catalogue.
//!
//! The words of the description are a sealed note elsewhere; here it is an id.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::decide::Story;
use super::{
    Actor, Command, Event, Facts, MINUTES, Order, Prefer, Refusal, Stage, offer, open, room, sourcing,
};
use crate::playbook::{Collects, Playbook, PriceBy, Purpose};
use crate::price::{Line, Pay, Terms, gross};
use crate::time::{self, Slot};

/// A job begins.
pub(super) fn describe(
    facts: &Facts,
    playbook: &Playbook,
    command: &Command,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let Order::Describe(description) = &command.order else { return Err(Refusal::NoSuchJob) };
    match command.by {
        Actor::Customer(person) if person == description.customer => {}
        Actor::Staff(_) => {}
        Actor::Customer(_) | Actor::Worker(_) | Actor::Machine => return Err(Refusal::NotYours),
    }
    if playbook.members && !facts.member {
        return Err(Refusal::NotAMember);
    }
    if facts.code_taken {
        return Err(Refusal::CodeTaken);
    }
    if facts.service.is_none() {
        return Err(Refusal::NoSuchService);
    }
    if description.limits.budget.is_some_and(|budget| !(1..=super::finish::NET_MAX).contains(&budget)) {
        return Err(Refusal::OutOfRange);
    }
    // What could not go out as it is leaves no job behind.
    let zone = time::zone(&description.zone);
    if description.wanted.is_some_and(|slot| !can_be_asked_for(slot, &zone, now)) {
        return Err(Refusal::BadTime);
    }
    Ok(vec![Event::Described(description.clone())])
}

/// Nobody promises a day that is further ahead than this.
const DAYS_AHEAD_MAX: i64 = 365;

/// Whether a time is further ahead than anybody promises.
pub fn is_too_far(starts: Timestamp, now: Timestamp) -> bool {
    starts.duration_since(now) > SignedDuration::from_hours(24 * DAYS_AHEAD_MAX)
}

fn can_be_asked_for(slot: Slot, zone: &TimeZone, now: Timestamp) -> bool {
    let starts = slot.starts(zone);
    slot.is_sound() && starts > now && !is_too_far(starts, now)
}

/// A request begins with what its playbook begins with, or, where there are consultations, with one or with a visit; what
/// follows is what was said when it was opened.
fn may_be_for(story: &Story<'_>, purpose: Purpose) -> Result<(), Refusal> {
    let (job, visits) = (&story.job, &story.playbook.visits);
    let either = visits.contains(&Purpose::Consultation) && visits.contains(&purpose);
    let first = purpose == story.playbook.usual() || either;
    open::now_if(if job.visit.n == 1 { first } else { purpose == job.visit.purpose })
}

/// The request goes out: from here on somebody must be found.
///
/// Where the time is found later, there is none yet; where the price is an estimate's or an offer's, nothing is owed
/// until one is agreed to.
///
/// A consultation is asked for by its length, for a time or for now; a member's plan says what it costs.
pub(super) fn send(
    story: &mut Story<'_>,
    purpose: Purpose,
    slot: Option<Slot>,
    (minutes, prefer): (Option<u16>, Prefer),
) -> Result<(), Refusal> {
    let service = story.facts.service.as_ref().ok_or(Refusal::NoSuchService)?;
    may_be_for(story, purpose)?;
    let choices = story.playbook.for_visit(purpose);
    let online = purpose == Purpose::Consultation;
    // One that is made good is as long as the one before.
    let before = story.job.visit.room.map(|room| room.minutes).filter(|_| story.job.visit.n > 1);
    let minutes = minutes.or(before).filter(|_| online);
    if online && !minutes.is_some_and(|minutes| MINUTES.contains(&minutes)) {
        return Err(Refusal::OutOfRange);
    }
    let slot = match (choices.asks_for_a_time(), minutes) {
        (true, Some(minutes)) => slot.map(|slot| room::of_minutes(slot.from, minutes)),
        (true, None) => Some(slot.ok_or(Refusal::BadTime)?),
        (false, _) => None,
    };
    if slot.is_some_and(|slot| !can_be_asked_for(slot, &story.job.time_zone(), story.now)) {
        return Err(Refusal::BadTime);
    }
    let redone = story.job.agreed().filter(|_| story.job.visit.redo).cloned();
    let extra_pay = redone.as_ref().map_or(0, |terms| terms.extra_pay);
    let (lines, pay) = match (redone, choices.price) {
        // It makes good the visit before, at what was decided.
        (Some(terms), _) => (terms.lines, terms.pay),
        (None, PriceBy::Estimate | PriceBy::Offer) => (Vec::new(), Pay::Flat(0)),
        (None, PriceBy::Plan) => {
            let minute = story.facts.minute.ok_or(Refusal::NotAMember)?;
            let minutes = minutes.ok_or(Refusal::OutOfRange)?;
            (vec![minute.line(minutes)], minute.pay(minutes, choices.fee.unwrap_or(0)))
        }
        (None, PriceBy::Catalogue) => {
            let lines = vec![Line::new(&service.key, service.price, service.tax_rate)];
            let pay = match choices.collects {
                Collects::Platform => service.pay,
                // They take the price themselves, and owe a part of it.
                Collects::Worker => Pay::Flat(gross(&lines) - offer::commission(&lines, choices)),
            };
            (lines, pay)
        }
    };
    let v = story.job.agreed().map_or(1, |before| before.v.max(story.job.versions).saturating_add(1));
    let terms = Terms { v, lines, pay, slot, offered: false, extra_pay };
    // Whoever was there is asked first only if they may be given work.
    let able = story.facts.worker.is_some_and(|facts| facts.working);
    let prefer = match prefer {
        Prefer::Same if !able || story.job.cannot_come_again() => Prefer::Anybody,
        _ if story.job.had.is_none() => Prefer::Anybody,
        prefer => prefer,
    };
    story.happen(Event::Sent { purpose, terms, minutes, prefer });
    sourcing::ask_those_invited(story);
    debug_assert_eq!(story.job.stage, Stage::Sourcing, "a sent request is in sourcing");
    Ok(())
}
