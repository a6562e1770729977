//! What may happen to a worker's row, and who may order it: the door that `decide` is for a job.
//!
//! The desk vets and sets; a worker sets their own hours and area; the machine notes what phones and the
//! journal say. A rule about jobs never stands here.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{ApplicationState, Card, Hours, Licence, Spot, WhyRefused, Worker, WorkerOrder};
use crate::ids::{JobId, NoteId};
use crate::job::{Actor, Refusal};
use crate::playbook::{Then, What};
use crate::time::Slot;

/// The furthest that anybody can say they go, in kilometres.
pub const RADIUS_KM_MAX: u32 = 200;
/// Times off that one worker can have ahead of them.
const TIMES_OFF_MAX: usize = 50;
/// The longest that one time off can be, in days.
const TIME_OFF_DAYS_MAX: i64 = 366;
/// Ranges of a week's hours: three a day.
const HOURS_MAX: usize = 21;

/// What happened to a worker's row. Fields are only ever added, with defaults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "data")]
pub enum WorkerEvent {
    Applied {
        card: Box<Card>,
        about: Option<NoteId>,
    },
    NumberProved,
    Approved,
    Refused {
        why: WhyRefused,
    },
    /// The number never answered.
    Lapsed,
    /// A step of the application was not done in time.
    Overdue {
        what: What,
        then: Then,
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
    /// They asked to be erased, and were: nothing is offered to them any more, and nothing of their card is left.
    Erased,
}

impl WorkerEvent {
    /// The event's name, as it stands in the log.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Applied { .. } => "Applied",
            Self::NumberProved => "NumberProved",
            Self::Approved => "Approved",
            Self::Refused { .. } => "Refused",
            Self::Lapsed => "Lapsed",
            Self::Overdue { .. } => "Overdue",
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
            Self::Erased => "Erased",
        }
    }
}

/// What a worker or applicant is told of an event, by name; the words live in the locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkerMessage {
    /// The number works; a person decides by a time.
    NumberProved,
    Approved,
    Refused {
        why: WhyRefused,
    },
    /// The code is still unanswered.
    ProveReminder,
    Suspended,
    Reinstated,
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
    now: Timestamp,
    zone: &TimeZone,
) -> Result<Vec<WorkerEvent>, Refusal> {
    let Some(worker) = worker else {
        let WorkerOrder::Apply { card, about } = order else { return Err(Refusal::NotWorking) };
        return applied(card, *about);
    };
    may(by, worker, order)?;
    let card = &worker.card;
    let state = worker.application.state;
    let when = |yes: bool, event| Ok(if yes { vec![event] } else { Vec::new() });
    match order {
        WorkerOrder::Apply { card, about } => match state {
            ApplicationState::Proving | ApplicationState::Refused { .. } | ApplicationState::Lapsed => {
                applied(card, *about)
            }
            ApplicationState::Waiting | ApplicationState::Approved => Err(Refusal::NotNow),
        },
        WorkerOrder::Prove => when(state == ApplicationState::Proving, WorkerEvent::NumberProved),
        WorkerOrder::Approve => match state {
            ApplicationState::Waiting | ApplicationState::Refused { .. } => Ok(vec![WorkerEvent::Approved]),
            ApplicationState::Approved => Ok(Vec::new()),
            // A number that has not answered is not used.
            ApplicationState::Proving | ApplicationState::Lapsed => Err(Refusal::NotNow),
        },
        WorkerOrder::Refuse { why } => match state {
            ApplicationState::Waiting => Ok(vec![WorkerEvent::Refused { why: *why }]),
            ApplicationState::Proving
            | ApplicationState::Approved
            | ApplicationState::Refused { .. }
            | ApplicationState::Lapsed => Err(Refusal::NotNow),
        },
        WorkerOrder::Suspend => when(!card.suspended, WorkerEvent::Suspended),
        WorkerOrder::Reinstate => when(card.suspended, WorkerEvent::Reinstated),
        WorkerOrder::OptOut => when(!card.opted_out, WorkerEvent::OptedOut),
        WorkerOrder::OptIn => when(card.opted_out, WorkerEvent::OptedIn),
        WorkerOrder::NumberFailed => when(!card.unreachable, WorkerEvent::NumberFailed),
        WorkerOrder::NumberWorks => when(card.unreachable, WorkerEvent::NumberWorks),
        WorkerOrder::CountJob { job } => Ok(vec![WorkerEvent::JobCounted { job: *job }]),
        WorkerOrder::CountGivenBack { job } => Ok(vec![WorkerEvent::GivenBackCounted { job: *job }]),
        WorkerOrder::SetLicences { licences } => {
            let event = WorkerEvent::LicencesSet { licences: licences.clone() };
            when(*licences != card.licences, event)
        }
        WorkerOrder::Erase => Ok(vec![WorkerEvent::Erased]),
        WorkerOrder::SetSkills { .. }
        | WorkerOrder::SetArea { .. }
        | WorkerOrder::SetWeek { .. }
        | WorkerOrder::TakeTimeOff { .. }
        | WorkerOrder::GiveBackTimeOff { .. } => settings(card, order, now, zone),
        WorkerOrder::Tick => Ok(tick(worker, now, zone)),
    }
}

/// Whose order it may be.
fn may(by: Actor, worker: &Worker, order: &WorkerOrder) -> Result<(), Refusal> {
    let own = matches!(by, Actor::Worker(id) if id == worker.card.worker);
    let desk = matches!(by, Actor::Staff(_));
    let machine = matches!(by, Actor::Machine);
    let theirs = match order {
        WorkerOrder::Apply { .. } => own || desk,
        WorkerOrder::Prove | WorkerOrder::OptOut | WorkerOrder::OptIn | WorkerOrder::NumberWorks => {
            own || machine
        }
        WorkerOrder::Approve
        | WorkerOrder::Refuse { .. }
        | WorkerOrder::Suspend
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
        | WorkerOrder::Erase
        | WorkerOrder::Tick => machine,
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
            WorkerEvent::SkillsSet { skills: skills.clone() }
        }
        WorkerOrder::SetArea { base, radius_km } => {
            if *radius_km == 0 || *radius_km > RADIUS_KM_MAX {
                return Err(Refusal::OutOfRange);
            }
            if base.is_none_or(|base| base == card.base) && *radius_km == card.radius_km {
                return Ok(Vec::new());
            }
            WorkerEvent::AreaSet { base: *base, radius_km: *radius_km }
        }
        WorkerOrder::SetWeek { week } => {
            if week.len() > HOURS_MAX || week.iter().any(|hours| hours.from >= hours.to) {
                return Err(Refusal::BadTime);
            }
            if week[..] == card.week[..] {
                return Ok(Vec::new());
            }
            WorkerEvent::WeekSet { week: week.clone() }
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
            WorkerEvent::TimeOffTaken { slot: *slot }
        }
        WorkerOrder::GiveBackTimeOff { slot } if card.time_off.contains(slot) => {
            WorkerEvent::TimeOffGivenBack { slot: *slot }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![event])
}

/// A form's answers, as far as they can be wrong.
fn applied(card: &Card, about: Option<NoteId>) -> Result<Vec<WorkerEvent>, Refusal> {
    let hours = card.week.len() <= HOURS_MAX && card.week.iter().all(|hours| hours.from < hours.to);
    if card.radius_km == 0 || card.radius_km > RADIUS_KM_MAX || card.skills.is_empty() {
        return Err(Refusal::OutOfRange);
    }
    if !hours {
        return Err(Refusal::BadTime);
    }
    Ok(vec![WorkerEvent::Applied { card: Box::new(card.clone()), about }])
}

/// Climbs every rung that is due. Each one changes what is due next, so asking again finds nothing.
fn tick(worker: &Worker, now: Timestamp, zone: &TimeZone) -> Vec<WorkerEvent> {
    let Some(duty) = worker.duty(zone).filter(|duty| duty.next.is_some_and(|next| next <= now)) else {
        return Vec::new();
    };
    let overdue = WorkerEvent::Overdue { what: duty.what, then: duty.then };
    match duty.then {
        Then::Close => vec![overdue, WorkerEvent::Lapsed],
        _ => vec![overdue],
    }
}

/// What the worker is told of an event, which left the row as it now is.
pub fn tell_worker(event: &WorkerEvent) -> Option<WorkerMessage> {
    Some(match event {
        WorkerEvent::NumberProved => WorkerMessage::NumberProved,
        WorkerEvent::Approved => WorkerMessage::Approved,
        WorkerEvent::Refused { why } => WorkerMessage::Refused { why: *why },
        WorkerEvent::Overdue { what: What::Prove, then: Then::Remind } => WorkerMessage::ProveReminder,
        WorkerEvent::Suspended => WorkerMessage::Suspended,
        WorkerEvent::Reinstated => WorkerMessage::Reinstated,
        // What they did themselves they know; an application that lapses ends as quietly as it began.
        WorkerEvent::Applied { .. }
        | WorkerEvent::Lapsed
        | WorkerEvent::Overdue { .. }
        | WorkerEvent::OptedOut
        | WorkerEvent::OptedIn
        | WorkerEvent::NumberFailed
        | WorkerEvent::NumberWorks
        | WorkerEvent::SkillsSet { .. }
        | WorkerEvent::AreaSet { .. }
        | WorkerEvent::WeekSet { .. }
        | WorkerEvent::TimeOffTaken { .. }
        | WorkerEvent::TimeOffGivenBack { .. }
        | WorkerEvent::JobCounted { .. }
        | WorkerEvent::GivenBackCounted { .. }
        | WorkerEvent::LicencesSet { .. }
        | WorkerEvent::Erased => return None,
    })
}

#[cfg(test)]
mod tests;
