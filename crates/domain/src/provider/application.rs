//! A worker's row: their card and how far their application has come, and what is wanted of it.
//!
//! The same shape as a job's: orders in, events or a refusal out, a row folded from events. Only numbers and
//! enums stand here: who the applicant is lies sealed elsewhere, and how anybody is let in stands in `vetting`.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{Card, CardEvent, Hours, Licence, PAYOUT_DAYS, Spot, WorkerEvent};
use crate::ids::{JobId, NoteId};
use crate::job::{Duty, Owner};
use crate::playbook::{Then, What};
use crate::time::{Period, Slot};
use crate::vetting::{Applicant, Application, ApplicationState, VettingEvent, VettingOrder, evolve_vetting};

/// A worker, or somebody who applied to be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worker {
    pub card: Card,
    pub application: Application,
}

impl Worker {
    /// Who must do what next: for the application to go on until it is decided, then for what they asked for.
    pub fn duty(&self, zone: &TimeZone) -> Option<Duty> {
        let payout = || {
            let since = self.card.payout_asked?;
            let (owner, by) = (Owner::Operator, Period::days(PAYOUT_DAYS).after(since, zone));
            let (what, then) = (What::PayOut, Then::Remind);
            Some(Duty { owner, what, by, next: None, then, tries: 0, of: owner, since })
        };
        self.application.duty(Applicant::Worker(self.card.worker), zone).or_else(payout)
    }

    /// When the clock next has something to say: a step of the application that is overdue, or a licence that ends.
    pub fn next_due(&self, zone: &TimeZone) -> Option<Timestamp> {
        let application = self.duty(zone).and_then(|duty| duty.next);
        let licence = self.card.licences.iter().filter_map(|licence| licence.due(zone)).min();
        application.into_iter().chain(licence).min()
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
        /// Whether they let their background be checked.
        consents: bool,
    },
    /// What happens to their application.
    Vetting(VettingOrder),
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
    /// They want to be paid out before their day.
    AskPayout,
    /// They were paid out.
    NotePaidOut,
    /// Time passes: what is to be said of their licences.
    CheckLicences,
    /// They are erased: of their card stays what the books name.
    Erase,
}

/// Makes the row from what happened. Total: every event applies to every row.
pub fn evolve_worker(worker: &mut Worker, event: &WorkerEvent, at: Timestamp) {
    let event = match event {
        WorkerEvent::Vetting(event) => {
            match event {
                VettingEvent::Approved => worker.card.vetted = true,
                VettingEvent::Refused { .. } | VettingEvent::Failed { .. } => worker.card.vetted = false,
                _ => {}
            }
            return evolve_vetting(&mut worker.application, event, at);
        }
        WorkerEvent::Card(event) => event,
    };
    let card = &mut worker.card;
    match event {
        CardEvent::Applied { card: new, about, consents } => {
            // Who they are stays; what they can do is as they say now.
            let Card { jobs_done, given_back, opted_out, payout_asked, .. } = *card;
            *card = Card { vetted: false, jobs_done, given_back, opted_out, payout_asked, ..(**new).clone() };
            worker.application = worker.application.applied_anew(*about, *consents, at);
        }
        CardEvent::Suspended => card.suspended = true,
        CardEvent::Reinstated => card.suspended = false,
        CardEvent::OptedOut => card.opted_out = true,
        CardEvent::OptedIn => card.opted_out = false,
        CardEvent::NumberFailed => card.unreachable = true,
        CardEvent::NumberWorks => card.unreachable = false,
        CardEvent::SkillsSet { skills } => card.skills = skills.as_slice().into(),
        CardEvent::AreaSet { base, radius_km } => {
            card.base = base.unwrap_or(card.base);
            card.radius_km = *radius_km;
        }
        CardEvent::WeekSet { week } => card.week = week.as_slice().into(),
        CardEvent::TimeOffTaken { slot } => {
            card.time_off.push(*slot);
            card.time_off.sort();
        }
        CardEvent::TimeOffGivenBack { slot } => card.time_off.retain(|off| off != slot),
        CardEvent::LicencesSet { licences } => card.licences.clone_from(licences),
        CardEvent::LicenceEnds { skill, until } => {
            of_licences(card, skill, *until, |licence| licence.warned = true);
        }
        CardEvent::LicenceRan { skill, until } => {
            of_licences(card, skill, *until, |licence| (licence.warned, licence.ran) = (true, true));
        }
        CardEvent::PayoutAsked => card.payout_asked = Some(at),
        CardEvent::PaidOut => card.payout_asked = None,
        CardEvent::Erased => {
            card.payout_asked = None;
            (card.vetted, card.suspended, card.opted_out) = (false, true, true);
            (card.skills, card.week, card.licences) = Default::default();
            (card.time_off, card.base, card.radius_km) = (Vec::new(), Spot { lat: 0, lon: 0 }, 0);
            let applied = worker.application.applied;
            worker.application = Application { applied, ..Application::made(at, ApplicationState::Lapsed) };
        }
        CardEvent::GivenBackCounted { .. } => card.given_back = card.given_back.saturating_add(1),
        CardEvent::JobCounted { .. } => card.jobs_done = card.jobs_done.saturating_add(1),
    }
}

fn of_licences(card: &mut Card, skill: &str, until: Date, change: impl Fn(&mut Licence)) {
    let same = card.licences.iter_mut().filter(|one| one.skill == skill && one.until == until);
    same.for_each(change);
}
