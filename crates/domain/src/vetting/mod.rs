//! How somebody is let in, to work or to ask: their number answers, their background is checked where the house does
//! so, a person decides, and who failed a check may come back after ninety days.
//!
//! One way for both sides, in the shape of a job's: orders in, events or a refusal out, a row folded from events. What
//! a worker or a member is beside this stands in their own rooms; nothing here knows who anybody is.

mod door;
mod profile;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

pub use door::{House, decide_vetting, may_apply, tell_applicant};
pub use profile::{Part, Profile};

use crate::ids::{NoteId, PersonId, WorkerId};
use crate::job::{Actor, Duty, Owner};
use crate::playbook::{Ladder, Rung, Then, What};
use crate::time::Period;

/// Between the notice that a check may keep somebody out and the decision, in days on the wall: time to tell their side.
pub const NOTICE_DAYS: i64 = 7;
/// How long somebody who failed a check cannot apply again, in days on the wall (model E, step 2).
pub const BAR_DAYS: i64 = 90;

/// Who wants to be let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Applicant {
    Worker(WorkerId),
    /// Somebody who asks for work to be done.
    Member(PersonId),
}

impl Applicant {
    /// They, as somebody who owes something.
    pub fn owner(self) -> Owner {
        match self {
            Self::Worker(id) => Owner::Worker(id),
            Self::Member(_) => Owner::Customer,
        }
    }

    /// Whether an order is their own.
    pub fn is(self, by: Actor) -> bool {
        match self {
            Self::Worker(id) => matches!(by, Actor::Worker(other) if other == id),
            Self::Member(id) => matches!(by, Actor::Customer(other) if other == id),
        }
    }
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
    /// Whether they let their background be checked.
    #[serde(default)]
    pub consents: bool,
    /// Checks that were ordered, of this application and of those before it.
    #[serde(default)]
    pub checks: u8,
    /// What the newest check of this application came to, once it did.
    #[serde(default)]
    pub check: Option<CheckResult>,
}

/// Where an application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApplicationState {
    /// A code is on its way to their phone, and its answer back.
    Proving,
    /// They are asked whether their background may be checked.
    Consenting,
    /// A check is ordered and not back.
    Checking,
    /// A person looks at it.
    Waiting,
    /// A check found something, they were told so, and have until then to tell their side.
    Noticed {
        finding: Finding,
        until: Timestamp,
    },
    /// That time is over: a person decides for good.
    Heard {
        finding: Finding,
    },
    Approved,
    Refused {
        why: WhyRefused,
    },
    /// They failed the check: from that day on they may apply again.
    Barred {
        finding: Finding,
        until: Date,
    },
    /// The number never answered, or the question never was.
    Lapsed,
}

/// What a background check came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckResult {
    Clear,
    /// There is something that a person has to weigh.
    Consider,
    /// Nothing: its form ran out, or it was called off.
    Missing,
}

/// The category of what a check found, as its applicant is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Something in a public record.
    Record,
    /// They could not be shown to be who they say.
    Identity,
    /// A licence or permit that is not valid.
    Permit,
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

impl Finding {
    /// Every category, as a form offers them.
    pub const ALL: [Self; 3] = [Self::Record, Self::Identity, Self::Permit];

    /// Its word in forms and keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Identity => "identity",
            Self::Permit => "permit",
        }
    }
}

impl CheckResult {
    /// Its word in keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Consider => "consider",
            Self::Missing => "missing",
        }
    }
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
            Self::Consenting => "consenting",
            Self::Checking => "checking",
            Self::Waiting => "waiting",
            Self::Noticed { .. } => "noticed",
            Self::Heard { .. } => "heard",
            Self::Approved => "approved",
            Self::Refused { .. } => "refused",
            Self::Barred { .. } => "barred",
            Self::Lapsed => "lapsed",
        }
    }

    /// Whether their number has answered and it is not decided: the desk sees it.
    pub fn is_pending(self) -> bool {
        match self {
            Self::Consenting | Self::Checking | Self::Waiting | Self::Noticed { .. } | Self::Heard { .. } => {
                true
            }
            Self::Proving | Self::Approved | Self::Refused { .. } | Self::Barred { .. } | Self::Lapsed => {
                false
            }
        }
    }

    /// Whether it is the desk's to decide now.
    pub fn is_the_desks(self) -> bool {
        matches!(self, Self::Waiting | Self::Heard { .. })
    }

    /// What is owed in this state, and the ladder of what happens until somebody does it. What an applicant never
    /// answers is asked once more and then forgotten; the desk is late until it decides.
    fn owed(self) -> Option<(What, Ladder)> {
        let rung = |days, then| Rung { after: Period::days(days), then };
        match self {
            Self::Proving => Some((What::Prove, vec![rung(1, Then::Remind), rung(6, Then::Close)])),
            Self::Consenting => Some((What::Allow, vec![rung(1, Then::Remind), rung(6, Then::Close)])),
            // The desk asks the company that checks.
            Self::Checking => Some((What::Screening, vec![rung(7, Then::Remind)])),
            Self::Waiting | Self::Heard { .. } => Some((What::Vet, vec![rung(2, Then::Remind)])),
            Self::Noticed { .. } => Some((What::Appeal, vec![rung(NOTICE_DAYS, Then::Operator)])),
            Self::Approved | Self::Refused { .. } | Self::Barred { .. } | Self::Lapsed => None,
        }
    }
}

impl Application {
    /// A fresh one.
    pub fn made(at: Timestamp, state: ApplicationState) -> Self {
        Self {
            applied: at,
            state,
            since: at,
            rungs: 0,
            climbed: at,
            about: None,
            consents: false,
            checks: 0,
            check: None,
        }
    }

    /// The form came in, for the first time or anew.
    pub fn applied_anew(self, about: Option<NoteId>, consents: bool, at: Timestamp) -> Self {
        Self { about, consents, checks: self.checks, ..Self::made(at, ApplicationState::Proving) }
    }

    /// Who must do what next for it to go on, by when, and what happens otherwise. `None` once it is decided.
    pub fn duty(&self, of: Applicant, zone: &TimeZone) -> Option<Duty> {
        let (what, ladder) = self.state.owed()?;
        let owner = match what {
            What::Vet | What::Screening => Owner::Operator,
            _ => of.owner(),
        };
        // Only the desk's ladder has a last rung that ends nothing: past it, the decision is late and stays so.
        let next = ladder.get(usize::from(self.rungs));
        let rung = next.or(ladder.last())?;
        let at = |since| rung.after.after(since, zone);
        Some(Duty {
            owner,
            what,
            by: at(next.map_or(self.since, |_| self.climbed)),
            next: next.map(|_| at(self.climbed)),
            then: rung.then,
            tries: self.rungs,
            of: owner,
            since: self.since,
        })
    }
}

/// What is wanted of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VettingOrder {
    /// The code came back from the phone that it went to.
    Prove,
    /// They let their background be checked.
    Consent,
    /// The desk wants a check: the first, or another where one came to nothing.
    OrderCheck,
    /// The company that checks has an answer to that check.
    RecordCheck {
        n: u8,
        result: CheckResult,
    },
    /// The desk lets them in.
    Approve,
    Refuse {
        why: WhyRefused,
    },
    /// The desk tells them what a check found, before it decides.
    GiveNotice {
        finding: Finding,
    },
    /// The desk keeps them out for what a check found.
    Fail,
    /// Time passes.
    Tick,
}

/// What happened to an application. Fields are only ever added, with defaults.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "data")]
pub enum VettingEvent {
    NumberProved,
    ConsentAsked,
    Consented,
    CheckOrdered {
        n: u8,
    },
    CheckBack {
        n: u8,
        result: CheckResult,
    },
    Approved,
    Refused {
        why: WhyRefused,
    },
    NoticeGiven {
        finding: Finding,
        until: Timestamp,
    },
    /// The time to answer a notice is over.
    NoticeOver,
    Failed {
        finding: Finding,
        until: Date,
    },
    /// The number never answered, or the question never was.
    Lapsed,
    /// A step was not done in time.
    Overdue {
        what: What,
        then: Then,
    },
}

/// What an applicant is told, by name; the words live in the locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VettingMessage {
    /// The number works; a person decides by a time.
    NumberProved,
    /// The code is still unanswered.
    ProveReminder,
    /// Whether their background may be checked, and once more.
    ConsentAsked,
    ConsentReminder,
    /// The check has come to nothing.
    CheckMissing,
    /// They are in, and how it goes on.
    Approved,
    Refused {
        why: WhyRefused,
    },
    /// A check found something: until then they can tell their side.
    NoticeGiven {
        finding: Finding,
        until: Timestamp,
    },
    /// They are kept out, and may come back that day.
    Failed {
        finding: Finding,
        until: Date,
    },
}

impl VettingMessage {
    /// Whether it follows at once on what its reader has just sent: it leaves at any hour.
    pub fn is_answer(&self) -> bool {
        matches!(self, Self::NumberProved | Self::ConsentAsked)
    }

    /// Whether somebody has decided, or is about to.
    pub fn is_a_decision(&self) -> bool {
        match self {
            Self::Approved | Self::Refused { .. } | Self::NoticeGiven { .. } | Self::Failed { .. } => true,
            Self::NumberProved
            | Self::ProveReminder
            | Self::ConsentAsked
            | Self::ConsentReminder
            | Self::CheckMissing => false,
        }
    }
}

impl VettingEvent {
    /// Whether it asks the applicant for the next thing: that their number works is then said by it.
    pub fn asks_more(&self) -> bool {
        matches!(self, Self::ConsentAsked | Self::CheckOrdered { .. })
    }

    /// The event's name, as it stands in the log.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NumberProved => "NumberProved",
            Self::ConsentAsked => "ConsentAsked",
            Self::Consented => "Consented",
            Self::CheckOrdered { .. } => "CheckOrdered",
            Self::CheckBack { .. } => "CheckBack",
            Self::Approved => "Approved",
            Self::Refused { .. } => "Refused",
            Self::NoticeGiven { .. } => "NoticeGiven",
            Self::NoticeOver => "NoticeOver",
            Self::Failed { .. } => "Failed",
            Self::Lapsed => "Lapsed",
            Self::Overdue { .. } => "Overdue",
        }
    }
}

/// Makes the row from what happened. Total: every event applies to every row.
pub fn evolve_vetting(application: &mut Application, event: &VettingEvent, at: Timestamp) {
    let state = match *event {
        VettingEvent::NumberProved => ApplicationState::Waiting,
        VettingEvent::ConsentAsked => ApplicationState::Consenting,
        VettingEvent::Consented => {
            application.consents = true;
            return;
        }
        VettingEvent::CheckOrdered { n } => {
            (application.checks, application.check) = (n, None);
            ApplicationState::Checking
        }
        VettingEvent::CheckBack { result, .. } => {
            application.check = Some(result);
            ApplicationState::Waiting
        }
        VettingEvent::Approved => ApplicationState::Approved,
        VettingEvent::Refused { why } => ApplicationState::Refused { why },
        VettingEvent::NoticeGiven { finding, until } => ApplicationState::Noticed { finding, until },
        VettingEvent::NoticeOver => match application.state {
            ApplicationState::Noticed { finding, .. } => ApplicationState::Heard { finding },
            other => other,
        },
        VettingEvent::Failed { finding, until } => ApplicationState::Barred { finding, until },
        VettingEvent::Lapsed => ApplicationState::Lapsed,
        VettingEvent::Overdue { .. } => {
            application.rungs = application.rungs.saturating_add(1);
            application.climbed = at;
            return;
        }
    };
    (application.state, application.since) = (state, at);
    (application.rungs, application.climbed) = (0, at);
}

#[cfg(test)]
mod tests;
