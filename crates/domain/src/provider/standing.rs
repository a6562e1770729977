//! What may happen to a worker's row, and who may order it: the door that `decide` is for a job.
//!
//! The desk vets and sets; a worker sets their own hours and area; the machine notes what phones and the
//! journal say. A rule about jobs never stands here.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{Card, Hours, Licence, Spot, Worker, WorkerOrder};
use crate::ids::{JobId, NoteId};
use crate::job::{Actor, Refusal};
use crate::time::Slot;
use crate::vetting::{
    Applicant, House, VettingEvent, VettingMessage, decide_vetting, may_apply, tell_applicant,
};

/// The furthest that anybody can say they go, in kilometres.
pub const RADIUS_KM_MAX: u32 = 200;
/// Times off that one worker can have ahead of them.
const TIMES_OFF_MAX: usize = 50;
/// The longest that one time off can be, in days.
const TIME_OFF_DAYS_MAX: i64 = 366;
/// Ranges of a week's hours at most: three a day.
pub const HOURS_MAX: usize = 21;

/// What happened to a worker's row: to their application, or to their card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum WorkerEvent {
    Vetting(VettingEvent),
    Card(CardEvent),
}

/// What happened to a worker's card. Fields are only ever added, with defaults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "data")]
pub enum CardEvent {
    Applied {
        card: Box<Card>,
        about: Option<NoteId>,
        #[serde(default)]
        consents: bool,
    },
    Suspended,
    Reinstated,
    OptedOut,
    OptedIn,
    NumberFailed,
    NumberWorks,
    SkillsSet {
        skills: Vec<String>,
    },
    AreaSet {
        base: Option<Spot>,
        radius_km: u32,
    },
    WeekSet {
        week: Vec<Hours>,
    },
    TimeOffTaken {
        slot: Slot,
    },
    TimeOffGivenBack {
        slot: Slot,
    },
    JobCounted {
        job: JobId,
    },
    GivenBackCounted {
        job: JobId,
    },
    LicencesSet {
        licences: Vec<Licence>,
    },
    /// A licence ends on that day, a month from now.
    LicenceEnds {
        skill: String,
        until: Date,
    },
    /// That day is over: they get no more work of this kind, and what was not begun goes to somebody else.
    LicenceRan {
        skill: String,
        until: Date,
    },
    /// They want what they have earned before its day.
    PayoutAsked,
    PaidOut,
    /// They asked to be erased, and were: nothing is offered to them any more, and nothing of their card is left.
    Erased,
}

impl WorkerEvent {
    /// The event's name, as it stands in the log.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Vetting(event) => event.name(),
            Self::Card(event) => event.name(),
        }
    }
}

impl CardEvent {
    fn name(&self) -> &'static str {
        match self {
            Self::Applied { .. } => "Applied",
            Self::Suspended => "Suspended",
            Self::Reinstated => "Reinstated",
            Self::OptedOut => "OptedOut",
            Self::OptedIn => "OptedIn",
            Self::NumberFailed => "NumberFailed",
            Self::NumberWorks => "NumberWorks",
            Self::SkillsSet { .. } => "SkillsSet",
            Self::AreaSet { .. } => "AreaSet",
            Self::WeekSet { .. } => "WeekSet",
            Self::TimeOffTaken { .. } => "TimeOffTaken",
            Self::TimeOffGivenBack { .. } => "TimeOffGivenBack",
            Self::JobCounted { .. } => "JobCounted",
            Self::GivenBackCounted { .. } => "GivenBackCounted",
            Self::LicencesSet { .. } => "LicencesSet",
            Self::LicenceEnds { .. } => "LicenceEnds",
            Self::LicenceRan { .. } => "LicenceRan",
            Self::PayoutAsked => "PayoutAsked",
            Self::PaidOut => "PaidOut",
            Self::Erased => "Erased",
        }
    }
}

/// What a worker or applicant is told of an event, by name; the words live in the locales.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum WorkerMessage {
    Vetting(VettingMessage),
    Standing(StandingMessage),
}

/// What a worker is told of their standing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StandingMessage {
    Suspended,
    Reinstated,
    LicenceEnds { skill: String, until: Date },
    LicenceRan { skill: String, until: Date },
}

/// Decides an order. `worker` is `None` for the order that begins a row. An order that changes nothing gives
/// no event, so that saying it twice does no harm.
///
/// # Errors
/// A [`Refusal`], and then nothing has happened.
pub fn decide_worker(
    worker: Option<&Worker>,
    by: Actor,
    order: &WorkerOrder,
    house: &House<'_>,
) -> Result<Vec<WorkerEvent>, Refusal> {
    let Some(worker) = worker else {
        let WorkerOrder::Apply { card, about, consents } = order else { return Err(Refusal::NotWorking) };
        may_apply(None, house)?;
        return applied(card, *about, *consents);
    };
    may(by, worker, order)?;
    let card = &worker.card;
    let when = |yes: bool, event| Ok(if yes { vec![WorkerEvent::Card(event)] } else { Vec::new() });
    match order {
        WorkerOrder::Apply { card, about, consents } => {
            may_apply(Some(&worker.application), house)?;
            applied(card, *about, *consents)
        }
        WorkerOrder::Vetting(order) => {
            let of = Applicant::Worker(card.worker);
            let events = decide_vetting(of, &worker.application, by, order, house)?;
            Ok(events.into_iter().map(WorkerEvent::Vetting).collect())
        }
        WorkerOrder::Suspend => when(!card.suspended, CardEvent::Suspended),
        WorkerOrder::Reinstate => when(card.suspended, CardEvent::Reinstated),
        WorkerOrder::OptOut => when(!card.opted_out, CardEvent::OptedOut),
        WorkerOrder::OptIn => when(card.opted_out, CardEvent::OptedIn),
        WorkerOrder::NumberFailed => when(!card.unreachable, CardEvent::NumberFailed),
        WorkerOrder::NumberWorks => when(card.unreachable, CardEvent::NumberWorks),
        WorkerOrder::CountJob { job } => when(true, CardEvent::JobCounted { job: *job }),
        WorkerOrder::CountGivenBack { job } => when(true, CardEvent::GivenBackCounted { job: *job }),
        WorkerOrder::SetLicences { licences } => {
            // What was said of one that stays is said.
            let known = |new: &Licence| {
                let same = |old: &&Licence| old.skill == new.skill && old.until == new.until;
                card.licences.iter().find(same).unwrap_or(new).clone()
            };
            let licences: Vec<Licence> = licences.iter().map(known).collect();
            when(licences != card.licences, CardEvent::LicencesSet { licences })
        }
        WorkerOrder::AskPayout => when(card.payout_asked.is_none(), CardEvent::PayoutAsked),
        WorkerOrder::NotePaidOut => when(card.payout_asked.is_some(), CardEvent::PaidOut),
        WorkerOrder::CheckLicences => Ok(licences_due(card, house)),
        WorkerOrder::Erase => when(true, CardEvent::Erased),
        WorkerOrder::SetSkills { .. }
        | WorkerOrder::SetArea { .. }
        | WorkerOrder::SetWeek { .. }
        | WorkerOrder::TakeTimeOff { .. }
        | WorkerOrder::GiveBackTimeOff { .. } => settings(card, order, house.now, house.zone),
    }
}

/// Whose order it may be.
fn may(by: Actor, worker: &Worker, order: &WorkerOrder) -> Result<(), Refusal> {
    let own = matches!(by, Actor::Worker(id) if id == worker.card.worker);
    let desk = matches!(by, Actor::Staff(_));
    let machine = matches!(by, Actor::Machine);
    let theirs = match order {
        WorkerOrder::Apply { .. } => own || desk,
        // Asked again behind its own door.
        WorkerOrder::Vetting(_) => true,
        WorkerOrder::OptOut | WorkerOrder::OptIn | WorkerOrder::NumberWorks => own || machine,
        WorkerOrder::AskPayout => own,
        WorkerOrder::Suspend
        | WorkerOrder::Reinstate
        | WorkerOrder::SetLicences { .. }
        | WorkerOrder::SetSkills { .. } => desk,
        WorkerOrder::SetArea { .. }
        | WorkerOrder::SetWeek { .. }
        | WorkerOrder::TakeTimeOff { .. }
        | WorkerOrder::GiveBackTimeOff { .. } => own || desk,
        WorkerOrder::NumberFailed
        | WorkerOrder::CountJob { .. }
        | WorkerOrder::CountGivenBack { .. }
        | WorkerOrder::CheckLicences
        | WorkerOrder::NotePaidOut
        | WorkerOrder::Erase => machine,
    };
    if theirs { Ok(()) } else { Err(Refusal::NotYours) }
}

/// Skills, area, hours and time off: what matching goes by.
fn settings(
    card: &Card,
    order: &WorkerOrder,
    now: Timestamp,
    zone: &TimeZone,
) -> Result<Vec<WorkerEvent>, Refusal> {
    let event = match order {
        WorkerOrder::SetSkills { skills } if skills[..] != card.skills[..] => {
            CardEvent::SkillsSet { skills: skills.clone() }
        }
        WorkerOrder::SetArea { base, radius_km } => {
            if *radius_km == 0 || *radius_km > RADIUS_KM_MAX {
                return Err(Refusal::OutOfRange);
            }
            if base.is_none_or(|base| base == card.base) && *radius_km == card.radius_km {
                return Ok(Vec::new());
            }
            CardEvent::AreaSet { base: *base, radius_km: *radius_km }
        }
        WorkerOrder::SetWeek { week } => {
            if week.len() > HOURS_MAX || week.iter().any(|hours| hours.from >= hours.to) {
                return Err(Refusal::BadTime);
            }
            if week[..] == card.week[..] {
                return Ok(Vec::new());
            }
            CardEvent::WeekSet { week: week.clone() }
        }
        WorkerOrder::TakeTimeOff { slot } => {
            let days = slot.to.duration_since(slot.from).as_hours() / 24;
            let ahead = card.time_off.iter().filter(|off| off.ends(zone) > now).count();
            if slot.from >= slot.to || slot.ends(zone) <= now || days > TIME_OFF_DAYS_MAX {
                return Err(Refusal::BadTime);
            }
            if ahead >= TIMES_OFF_MAX {
                return Err(Refusal::OutOfRange);
            }
            if card.time_off.contains(slot) {
                return Ok(Vec::new());
            }
            CardEvent::TimeOffTaken { slot: *slot }
        }
        WorkerOrder::GiveBackTimeOff { slot } if card.time_off.contains(slot) => {
            CardEvent::TimeOffGivenBack { slot: *slot }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![WorkerEvent::Card(event)])
}

/// What is to be said of licences by now. Each is said once, so asking again finds nothing.
fn licences_due(card: &Card, house: &House<'_>) -> Vec<WorkerEvent> {
    let today = crate::time::wall(house.now, house.zone).date();
    let due = |licence: &&Licence| licence.due(house.zone).is_some_and(|due| due <= house.now);
    let event = |licence: &Licence| {
        let (skill, until) = (licence.skill.clone(), licence.until);
        if until < today {
            CardEvent::LicenceRan { skill, until }
        } else {
            CardEvent::LicenceEnds { skill, until }
        }
    };
    card.licences.iter().filter(due).map(event).map(WorkerEvent::Card).collect()
}

/// A form's answers, as far as they can be wrong.
fn applied(card: &Card, about: Option<NoteId>, consents: bool) -> Result<Vec<WorkerEvent>, Refusal> {
    let hours = card.week.len() <= HOURS_MAX && card.week.iter().all(|hours| hours.from < hours.to);
    if card.radius_km == 0 || card.radius_km > RADIUS_KM_MAX || card.skills.is_empty() {
        return Err(Refusal::OutOfRange);
    }
    if !hours {
        return Err(Refusal::BadTime);
    }
    let card = Box::new(card.clone());
    Ok(vec![WorkerEvent::Card(CardEvent::Applied { card, about, consents })])
}

/// What the worker is told of an event.
pub fn tell_worker(event: &WorkerEvent) -> Option<WorkerMessage> {
    match event {
        WorkerEvent::Vetting(event) => tell_applicant(event).map(WorkerMessage::Vetting),
        WorkerEvent::Card(CardEvent::Suspended) => Some(WorkerMessage::Standing(StandingMessage::Suspended)),
        WorkerEvent::Card(CardEvent::Reinstated) => {
            Some(WorkerMessage::Standing(StandingMessage::Reinstated))
        }
        WorkerEvent::Card(CardEvent::LicenceEnds { skill, until }) => {
            let (skill, until) = (skill.clone(), *until);
            Some(WorkerMessage::Standing(StandingMessage::LicenceEnds { skill, until }))
        }
        WorkerEvent::Card(CardEvent::LicenceRan { skill, until }) => {
            let (skill, until) = (skill.clone(), *until);
            Some(WorkerMessage::Standing(StandingMessage::LicenceRan { skill, until }))
        }
        // What they did themselves they know.
        WorkerEvent::Card(_) => None,
    }
}

#[cfg(test)]
mod tests;
