//! How somebody comes to be a worker: they apply, their number answers, a person decides. Until then nobody
//! offers them a job, and at every moment somebody is on the hook for the next step.
//!
//! The same shape as a job's: orders in, events or a refusal out, a row folded from events. Only numbers and
//! enums stand here: who the applicant is lies sealed elsewhere.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{Card, Hours, Licence, Spot, WorkerEvent};
use crate::ids::{JobId, NoteId};
use crate::job::{Duty, Owner};
use crate::playbook::{Ladder, Rung, Then, What};
use crate::time::{Period, Slot};

/// A worker, or somebody who applied to be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worker {
    pub card: Card,
    pub application: Application,
}

/// How far an application has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// When the form came in.
    pub applied: Timestamp,
    pub state: ApplicationState,
    /// Since when it is in this state.
    pub since: Timestamp,
    /// Rungs of this state's ladder that were climbed, and when the last was.
    pub rungs: u8,
    pub climbed: Timestamp,
    /// What they say of themselves.
    #[serde(default)]
    pub about: Option<NoteId>,
}

/// Where an application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApplicationState {
    /// A code is on its way to their phone, and its answer back.
    Proving,
    /// A person looks at it.
    Waiting,
    Approved,
    Refused {
        why: WhyRefused,
    },
    /// The number never answered.
    Lapsed,
}

/// The category of reason that a refused applicant is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyRefused {
    /// Too little work where they are.
    Area,
    /// Skills that are not needed now.
    Skills,
    /// A licence, insurance or reference is missing.
    Papers,
    /// Something else: they may ask.
    Other,
}

impl WhyRefused {
    /// Every category, as a form offers them.
    pub const ALL: [Self; 4] = [Self::Area, Self::Skills, Self::Papers, Self::Other];

    /// Its word in forms and keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Skills => "skills",
            Self::Papers => "papers",
            Self::Other => "other",
        }
    }
}

impl ApplicationState {
    /// Its word in keys and lists.
    pub fn word(self) -> &'static str {
        match self {
            Self::Proving => "proving",
            Self::Waiting => "waiting",
            Self::Approved => "approved",
            Self::Refused { .. } => "refused",
            Self::Lapsed => "lapsed",
        }
    }

    /// What is owed in this state, and the ladder of what happens until somebody does it. A code that nobody
    /// answers is asked for once more and then forgotten; the desk is late until it decides.
    fn owed(self) -> Option<(What, Ladder)> {
        let rung = |days, then| Rung { after: Period::days(days), then };
        match self {
            Self::Proving => Some((What::Prove, vec![rung(1, Then::Remind), rung(6, Then::Close)])),
            Self::Waiting => Some((What::Vet, vec![rung(2, Then::Remind)])),
            Self::Approved | Self::Refused { .. } | Self::Lapsed => None,
        }
    }
}

impl Application {
    /// A fresh one.
    pub fn made(at: Timestamp, state: ApplicationState) -> Self {
        Self { applied: at, state, since: at, rungs: 0, climbed: at, about: None }
    }
}

impl Worker {
    /// Who must do what next for this application to go on, by when, and what happens otherwise. `None` once
    /// it is decided.
    pub fn duty(&self, zone: &TimeZone) -> Option<Duty> {
        let application = &self.application;
        let (what, ladder) = application.state.owed()?;
        let owner = if what == What::Vet { Owner::Operator } else { Owner::Worker(self.card.worker) };
        // Only the desk's ladder has a last rung that ends nothing: past it, the decision is late and stays so.
        let next = ladder.get(usize::from(application.rungs));
        let rung = next.or(ladder.last())?;
        let at = |since| rung.after.after(since, zone);
        Some(Duty {
            owner,
            what,
            by: at(next.map_or(application.since, |_| application.climbed)),
            next: next.map(|_| at(application.climbed)),
            then: rung.then,
            tries: application.rungs,
            of: owner,
            since: application.since,
        })
    }
}

/// What is wanted of a worker's row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkerOrder {
    /// The form came in. Before a decision it may come again, with better answers.
    Apply {
        card: Box<Card>,
        about: Option<NoteId>,
    },
    /// The code came back from the phone that it went to.
    Prove,
    /// The desk lets them in.
    Approve,
    Refuse {
        why: WhyRefused,
    },
    /// No more jobs for now, and again.
    Suspend,
    Reinstate,
    /// STOP and START.
    OptOut,
    OptIn,
    /// The carrier says that texts do not reach them; a text from them says that they do again.
    NumberFailed,
    NumberWorks,
    SetSkills {
        skills: Vec<String>,
    },
    SetArea {
        base: Option<Spot>,
        radius_km: u32,
    },
    SetWeek {
        week: Vec<Hours>,
    },
    TakeTimeOff {
        slot: Slot,
    },
    GiveBackTimeOff {
        slot: Slot,
    },
    /// A customer approved their work on this job.
    CountJob {
        job: JobId,
    },
    /// This job was theirs, and they gave it back or did not come.
    CountGivenBack {
        job: JobId,
    },
    /// The licences that were seen: these, and no others.
    SetLicences {
        licences: Vec<Licence>,
    },
    /// They are erased: of their card stays what the books name.
    Erase,
    /// Time passes.
    Tick,
}

/// Makes the row from what happened. Total: every event applies to every row.
pub fn evolve_worker(worker: &mut Worker, event: &WorkerEvent, at: Timestamp) {
    let card = &mut worker.card;
    match event {
        WorkerEvent::Applied { card: new, about } => {
            // Who they are stays; what they can do is as they say now.
            let Card { jobs_done, given_back, opted_out, .. } = *card;
            *card = Card { vetted: false, jobs_done, given_back, opted_out, ..(**new).clone() };
            let made = Application::made(at, ApplicationState::Proving);
            worker.application = Application { about: *about, ..made };
        }
        WorkerEvent::NumberProved => enter(worker, ApplicationState::Waiting, at),
        WorkerEvent::Approved => {
            card.vetted = true;
            enter(worker, ApplicationState::Approved, at);
        }
        WorkerEvent::Refused { why } => {
            card.vetted = false;
            enter(worker, ApplicationState::Refused { why: *why }, at);
        }
        WorkerEvent::Lapsed => enter(worker, ApplicationState::Lapsed, at),
        WorkerEvent::Overdue { .. } => {
            worker.application.rungs = worker.application.rungs.saturating_add(1);
            worker.application.climbed = at;
        }
        WorkerEvent::Suspended => card.suspended = true,
        WorkerEvent::Reinstated => card.suspended = false,
        WorkerEvent::OptedOut => card.opted_out = true,
        WorkerEvent::OptedIn => card.opted_out = false,
        WorkerEvent::NumberFailed => card.unreachable = true,
        WorkerEvent::NumberWorks => card.unreachable = false,
        WorkerEvent::SkillsSet { skills } => card.skills = skills.as_slice().into(),
        WorkerEvent::AreaSet { base, radius_km } => {
            card.base = base.unwrap_or(card.base);
            card.radius_km = *radius_km;
        }
        WorkerEvent::WeekSet { week } => card.week = week.as_slice().into(),
        WorkerEvent::TimeOffTaken { slot } => {
            card.time_off.push(*slot);
            card.time_off.sort();
        }
        WorkerEvent::TimeOffGivenBack { slot } => card.time_off.retain(|off| off != slot),
        WorkerEvent::LicencesSet { licences } => card.licences.clone_from(licences),
        WorkerEvent::Erased => {
            (card.vetted, card.suspended, card.opted_out) = (false, true, true);
            (card.skills, card.week, card.licences) = Default::default();
            (card.time_off, card.base, card.radius_km) = (Vec::new(), Spot { lat: 0, lon: 0 }, 0);
            enter(worker, ApplicationState::Lapsed, at);
            worker.application.about = None;
        }
        WorkerEvent::GivenBackCounted { .. } => card.given_back = card.given_back.saturating_add(1),
        WorkerEvent::JobCounted { .. } => card.jobs_done = card.jobs_done.saturating_add(1),
    }
}

fn enter(worker: &mut Worker, state: ApplicationState, at: Timestamp) {
    let Application { applied, about, .. } = worker.application;
    worker.application = Application { applied, about, ..Application::made(at, state) };
}
