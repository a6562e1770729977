//! Changed terms: what comes on top while the work is done, or another price than the one that was offered. Either counts
//! only once the other side agrees. Until then, and if nobody answers, the version before holds.
//!
//! Where the catalogue has the prices they come from there, never from whoever proposes them; material costs what it cost.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::finish::NET_MAX;
use super::{Actor, Event, How, Job, Refusal, Side, Stage, Underway, offer, open};
use crate::ids::NoteId;
use crate::playbook::{Collects, Playbook, PriceBy, Purpose};
use crate::price::{ExtraHour, Line, Pay, Service, Terms, gross};

/// Something that comes on top.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extra {
    /// Another package of the catalogue, at its price.
    Package { service: String },
    /// Material, at what it cost the worker before tax; all of it is theirs.
    Material { net: i64, note: Option<NoteId> },
    /// More time, at the service's rate for it.
    Time { minutes: u32 },
}

impl Extra {
    /// The further service of the catalogue that it is, if it is one.
    pub fn package(&self) -> Option<&str> {
        match self {
            Self::Package { service } => Some(service),
            Self::Material { .. } | Self::Time { .. } => None,
        }
    }
}

/// Terms that wait for the other side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedTerms {
    pub terms: Terms,
    pub by: Side,
    pub at: Timestamp,
}

/// The most that one proposal can hold.
pub const EXTRAS_MAX: usize = 10;
/// Time is charged in started quarters of an hour.
const QUARTER: u32 = 15;
/// More time than this is another visit.
const EXTRA_MINUTES: std::ops::RangeInclusive<u32> = 15..=480;

/// Whether other terms can be proposed now: while the work is done, at prices of the catalogue.
pub(super) fn may_propose(by: Actor, job: &Job, playbook: &Playbook) -> Result<(), Refusal> {
    open::worker_or_desk(by, job)?;
    let working = matches!(job.stage, Stage::Underway { at: Underway::Working { .. }, .. });
    let priced = playbook.for_visit(job.visit.purpose).price == PriceBy::Catalogue;
    open::now_if(working && priced && job.visit.purpose == Purpose::Service)
}

/// Whether the whole price can be named anew: by either of the two who agreed on an offer, until the work is done. The desk
/// bargains for nobody, and what makes good the visit before costs nothing more.
pub(super) fn may_propose_price(by: Actor, job: &Job) -> Result<(), Refusal> {
    match by {
        Actor::Customer(_) => {}
        Actor::Worker(worker) => open::only(open::has_it(job, worker))?,
        Actor::Staff(_) | Actor::Machine => return Err(Refusal::NotYours),
    }
    let before = match &job.stage {
        Stage::Booked { .. } => true,
        Stage::Underway { at, .. } => !matches!(at, Underway::Mending { .. }),
        _ => false,
    };
    open::now_if(before && job.is_by_offer() && !job.visit.redo)
}

/// Whether proposed terms wait for this person.
pub(super) fn may_answer(by: Actor, job: &Job) -> Result<(), Refusal> {
    let asked = job.proposed_terms.as_ref().map(ProposedTerms::answered_by);
    match by {
        Actor::Customer(_) => {}
        Actor::Worker(worker) => open::only(open::has_it(job, worker))?,
        Actor::Staff(_) | Actor::Machine => return Err(Refusal::NotYours),
    }
    match asked {
        Some(side) => open::only(side == by.into()),
        None => Err(Refusal::NotNow),
    }
}

impl ProposedTerms {
    /// The side whose word they wait for.
    pub fn answered_by(&self) -> Side {
        if self.by == Side::Customer { Side::Worker } else { Side::Customer }
    }
}

/// What comes on top, as a new version of the terms. Another proposal takes the place of one that waits.
pub(super) fn propose(story: &mut Story<'_>, extras: &[Extra]) -> Result<(), Refusal> {
    if extras.is_empty() || extras.len() > EXTRAS_MAX {
        return Err(Refusal::OutOfRange);
    }
    let before = story.job.agreed().ok_or(Refusal::NotNow)?;
    let service = story.facts.service.as_ref().ok_or(Refusal::NoSuchService)?;
    let v = before.v.max(story.job.versions).saturating_add(1);
    let mut terms = Terms { v, ..before.clone() };
    let choices = story.playbook.for_visit(story.job.visit.purpose);
    for extra in extras {
        let (line, pay) = priced(extra, service, &story.facts.packages, before.pay)?;
        // Whoever takes the price themselves is paid by that.
        terms.extra_pay += match choices.collects {
            Collects::Platform => pay,
            Collects::Worker => line.gross() - offer::commission(std::slice::from_ref(&line), choices),
        };
        terms.lines.push(line);
    }
    story.happen(Event::TermsProposed { terms, by: Side::Worker });
    Ok(())
}

/// Another price for all of it, as a new version of the terms. One side's proposal takes the place of the other's.
pub(super) fn propose_price(story: &mut Story<'_>, lines: &[Line]) -> Result<(), Refusal> {
    offer::sound_lines(lines)?;
    let before = story.job.agreed().ok_or(Refusal::NotNow)?;
    let said_more = lines.iter().any(|line| line.note.is_some());
    if gross(lines) == gross(&before.lines) && !said_more {
        return Err(Refusal::NoOtherPrice);
    }
    let v = before.v.max(story.job.versions).saturating_add(1);
    let pay = offer::left_of(&story.job, gross(lines), story.playbook)?;
    let terms = Terms { v, lines: lines.to_vec(), pay, ..before.clone() };
    story.happen(Event::TermsProposed { terms, by: story.by.into() });
    Ok(())
}

/// A line, and what the worker gets of it beside what the work pays already.
fn priced(
    extra: &Extra,
    service: &Service,
    packages: &BTreeMap<String, Service>,
    base: Pay,
) -> Result<(Line, i64), Refusal> {
    // Whoever is paid by the hour is paid for these hours anyway.
    let hourly = matches!(base, Pay::Hourly { .. });
    match extra {
        Extra::Package { service } => {
            let package = packages.get(service).ok_or(Refusal::NoSuchService)?;
            let pay = match package.pay {
                Pay::Hourly { .. } if hourly => 0,
                pay => pay.for_minutes(i64::from(package.minutes)),
            };
            Ok((Line::new(&package.key, package.price, package.tax_rate), pay))
        }
        Extra::Material { net, note } => {
            if !(1..=NET_MAX).contains(net) {
                return Err(Refusal::OutOfRange);
            }
            Ok((Line { note: *note, ..Line::new("material", *net, service.tax_rate) }, *net))
        }
        Extra::Time { minutes } => {
            let ExtraHour { price, pay } = service.extra_hour.ok_or(Refusal::NotNow)?;
            if !EXTRA_MINUTES.contains(minutes) {
                return Err(Refusal::OutOfRange);
            }
            let of = |rate| Pay::Hourly { rate, minimum_minutes: 0 }.for_minutes(i64::from(*minutes));
            let billed = minutes.div_ceil(QUARTER) * QUARTER;
            let line = Line::new(&format!("extra-time:{billed}"), of(price), service.tax_rate);
            Ok((line, if hourly { 0 } else { of(pay) }))
        }
    }
}

/// The other side agrees to a version: to the one that waits, and to no other.
pub(super) fn agree(story: &mut Story<'_>, v: u16, how: How) -> Result<(), Refusal> {
    let waiting = story.job.proposed_terms.as_ref().ok_or(Refusal::NotNow)?;
    if waiting.terms.v != v {
        return Err(Refusal::OldTerms { current: waiting.terms.v });
    }
    let offered = waiting.terms.offered;
    if offered {
        // The fee may have been paid since it was proposed.
        offer::left_of(&story.job, gross(&waiting.terms.lines), story.playbook)?;
    }
    story.happen(Event::TermsAgreed { v, how });
    if offered {
        offer::bill_the_fee_anew(story);
    }
    Ok(())
}

/// The other side does not: the version before holds.
pub(super) fn decline(story: &mut Story<'_>) -> Result<(), Refusal> {
    story.happen(Event::TermsDeclined { by: story.by.into() });
    Ok(())
}

/// Nobody answered, or it is too late to: the version before holds.
pub(super) fn lapse(story: &mut Story<'_>) {
    if story.job.proposed_terms.is_some() {
        story.happen(Event::TermsLapsed);
    }
}
