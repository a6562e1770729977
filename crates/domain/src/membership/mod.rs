//! Members: customers who were let in, where a playbook wants to know who asks.
//!
//! The same door as a worker's application, and nothing else yet. What somebody pays for being one will stand here.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ids::{NoteId, PersonId};
use crate::job::{Actor, Duty, Refusal};
use crate::provider::Spot;
use crate::vetting::{
    Applicant, Application, ApplicationState, House, VettingEvent, VettingMessage, VettingOrder,
    decide_vetting, evolve_vetting, may_apply, tell_applicant,
};

/// A customer who was let in, or asked to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub person: PersonId,
    pub application: Application,
    /// Where they live, to about a hundred metres.
    pub home: Option<Spot>,
}

/// What is wanted of a member's row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberOrder {
    /// The form came in.
    Apply {
        about: Option<NoteId>,
        home: Option<Spot>,
        consents: bool,
    },
    Vetting(VettingOrder),
    /// They are erased.
    Erase,
}

/// What happened to a member's row. Fields are only ever added, with defaults.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum MemberEvent {
    Vetting(VettingEvent),
    Own(OwnEvent),
}

/// What happens to members alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "data")]
pub enum OwnEvent {
    Applied { about: Option<NoteId>, home: Option<Spot>, consents: bool },
    Erased,
}

impl MemberEvent {
    /// The event's name, as it stands in the log.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Vetting(event) => event.name(),
            Self::Own(OwnEvent::Applied { .. }) => "Applied",
            Self::Own(OwnEvent::Erased) => "Erased",
        }
    }
}

impl Member {
    /// A row before anything happened to it.
    pub fn new(person: PersonId, at: Timestamp) -> Self {
        Self { person, application: Application::made(at, ApplicationState::Proving), home: None }
    }

    /// Whether they may ask where only members do.
    pub fn is_in(&self) -> bool {
        self.application.state == ApplicationState::Approved
    }

    /// Who must do what next, until it is decided.
    pub fn duty(&self, zone: &jiff::tz::TimeZone) -> Option<Duty> {
        self.application.duty(Applicant::Member(self.person), zone)
    }
}

/// Decides an order. `member` is `None` for the order that begins a row.
///
/// # Errors
/// A [`Refusal`], and then nothing has happened.
pub fn decide_member(
    member: Option<&Member>,
    by: Actor,
    order: &MemberOrder,
    house: &House<'_>,
) -> Result<Vec<MemberEvent>, Refusal> {
    match (*order, member) {
        (MemberOrder::Apply { about, home, consents }, _) => {
            let own = |member: &Member| Applicant::Member(member.person).is(by);
            if member.is_some_and(|member| !own(member)) {
                return Err(Refusal::NotYours);
            }
            may_apply(member.map(|member| &member.application), house)?;
            Ok(vec![MemberEvent::Own(OwnEvent::Applied { about, home, consents })])
        }
        (MemberOrder::Vetting(order), Some(member)) => {
            let of = Applicant::Member(member.person);
            let events = decide_vetting(of, &member.application, by, &order, house)?;
            Ok(events.into_iter().map(MemberEvent::Vetting).collect())
        }
        (MemberOrder::Erase, Some(_)) if by == Actor::Machine => Ok(vec![MemberEvent::Own(OwnEvent::Erased)]),
        (MemberOrder::Erase, _) => Err(Refusal::NotYours),
        (MemberOrder::Vetting(_), None) => Err(Refusal::NotNow),
    }
}

/// Makes the row from what happened. Total: every event applies to every row.
pub fn evolve_member(member: &mut Member, event: &MemberEvent, at: Timestamp) {
    let application = &mut member.application;
    match *event {
        MemberEvent::Vetting(event) => evolve_vetting(application, &event, at),
        MemberEvent::Own(OwnEvent::Applied { about, home, consents }) => {
            *application = application.applied_anew(about, consents, at);
            member.home = home;
        }
        MemberEvent::Own(OwnEvent::Erased) => {
            *application = Application::made(at, ApplicationState::Lapsed);
            member.home = None;
        }
    }
}

/// What they are told of an event.
pub fn tell_member(event: &MemberEvent) -> Option<VettingMessage> {
    match event {
        MemberEvent::Vetting(event) => tell_applicant(event),
        MemberEvent::Own(_) => None,
    }
}
