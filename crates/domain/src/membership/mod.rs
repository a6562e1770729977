//! Members: customers who were let in, where a playbook wants to know who asks, and the plan that they have.
//!
//! The way in is the same as a worker's, and stands in `vetting`. What a member asks for is a job like any other.

mod dues;
mod plan;

#[cfg(test)]
mod tests;

use jiff::Timestamp;
use ledger::{Currency, Entry, Unbalanced};
use serde::{Deserialize, Serialize};

pub use dues::{GRACE_DAYS, RENEWAL_DAYS, credit, deferred};
pub use plan::{Begins, Dues, Membership, PaidTime, Plan, PlanEvent, PlanMessage, PlanOrder};

use crate::ids::{NoteId, PersonId};
use crate::job::{Actor, Duty, Refusal};
use crate::price::MinutePrice;
use crate::provider::Spot;
use crate::vetting::{
    Applicant, Application, ApplicationState, House, VettingEvent, VettingMessage, VettingOrder,
    decide_vetting, evolve_vetting, may_apply, tell_applicant,
};

/// A customer who was let in, or asked to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub person: PersonId,
    pub application: Application,
    /// Where they live, to about a hundred metres.
    pub home: Option<Spot>,
    /// The plan that they have, and what they paid for it.
    #[serde(default)]
    pub membership: Membership,
}

/// What is wanted of a member's row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberOrder {
    /// The form came in.
    Apply {
        about: Option<NoteId>,
        home: Option<Spot>,
        consents: bool,
    },
    Vetting(VettingOrder),
    Plan(PlanOrder),
    /// They are erased.
    Erase,
}

/// What happened to a member's row. Fields are only ever added, with defaults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum MemberEvent {
    Vetting(VettingEvent),
    Plan(PlanEvent),
    Own(OwnEvent),
}

/// What happens to members alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "data")]
pub enum OwnEvent {
    Applied { about: Option<NoteId>, home: Option<Spot>, consents: bool },
    Erased,
}

/// What a member is told of their own row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum MemberMessage {
    Vetting(VettingMessage),
    Plan(PlanMessage),
}

impl MemberEvent {
    /// The event's name, as it stands in the log.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Vetting(event) => event.name(),
            Self::Plan(event) => event.name(),
            Self::Own(OwnEvent::Applied { .. }) => "Applied",
            Self::Own(OwnEvent::Erased) => "Erased",
        }
    }
}

impl Member {
    /// A row before anything happened to it.
    pub fn new(person: PersonId, at: Timestamp) -> Self {
        let application = Application::made(at, ApplicationState::Proving);
        Self { person, application, home: None, membership: Membership::default() }
    }

    /// Whether they were let in.
    pub fn is_in(&self) -> bool {
        self.application.state == ApplicationState::Approved
    }

    /// Whether they may ask where only members do: they are in, and have a plan where there are any.
    pub fn may_ask(&self, plans: &[Plan]) -> bool {
        self.is_in() && (plans.is_empty() || self.membership.plan.is_some())
    }

    /// What a minute of a consultation costs them, if they may ask for one.
    pub fn minute(&self, plans: &[Plan]) -> Option<MinutePrice> {
        let own = self.membership.plan.as_deref().filter(|_| self.is_in());
        Some(plans.iter().find(|plan| Some(plan.key.as_str()) == own)?.minute_price(plans))
    }

    /// Whether the desk has them on its list: it is not decided, or money of theirs is to go back.
    pub fn awaits_somebody(&self) -> bool {
        self.application.state.is_pending() || self.membership.credit > 0
    }

    /// Who must do what next: for the application until it is decided, then for the plan.
    pub fn duty(&self, house: &House<'_>) -> Option<Duty> {
        self.application.duty(Applicant::Member(self.person), house.zone).or_else(|| self.plan_duty(house))
    }

    /// When something happens by itself.
    pub fn next_due(&self, house: &House<'_>) -> Option<Timestamp> {
        let application = self.application.duty(Applicant::Member(self.person), house.zone);
        application.and_then(|duty| duty.next).into_iter().chain(self.plan_due(house)).min()
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
    match (order, member) {
        (MemberOrder::Apply { about, home, consents }, _) => {
            let own = |member: &Member| Applicant::Member(member.person).is(by);
            if member.is_some_and(|member| !own(member)) {
                return Err(Refusal::NotYours);
            }
            may_apply(member.map(|member| &member.application), house)?;
            Ok(vec![MemberEvent::Own(OwnEvent::Applied { about: *about, home: *home, consents: *consents })])
        }
        (MemberOrder::Vetting(order), Some(member)) => {
            let of = Applicant::Member(member.person);
            let events = decide_vetting(of, &member.application, by, order, house)?;
            Ok(events.into_iter().map(MemberEvent::Vetting).collect())
        }
        (MemberOrder::Plan(order), Some(member)) => {
            let events = dues::decide_plan(member, by, order, house)?;
            Ok(events.into_iter().map(MemberEvent::Plan).collect())
        }
        (MemberOrder::Erase, Some(member)) if by == Actor::Machine => {
            let ended = dues::end_with(member).into_iter().map(MemberEvent::Plan);
            Ok(ended.chain([MemberEvent::Own(OwnEvent::Erased)]).collect())
        }
        (MemberOrder::Erase, _) => Err(Refusal::NotYours),
        (MemberOrder::Vetting(_), None) => Err(Refusal::NotNow),
        (MemberOrder::Plan(_), None) => Err(Refusal::NotAMember),
    }
}

/// Makes the row from what happened. Total: every event applies to every row.
pub fn evolve_member(member: &mut Member, event: &MemberEvent, at: Timestamp) {
    let application = &mut member.application;
    match event {
        MemberEvent::Vetting(event) => evolve_vetting(application, event, at),
        MemberEvent::Plan(event) => member.membership.evolve(event, at),
        MemberEvent::Own(OwnEvent::Applied { about, home, consents }) => {
            *application = application.applied_anew(*about, *consents, at);
            member.home = *home;
        }
        MemberEvent::Own(OwnEvent::Erased) => {
            *application = Application::made(at, ApplicationState::Lapsed);
            member.home = None;
            // What came in meanwhile and was not owed is theirs all the same.
            let Membership { asked, credit, credit_since, .. } = member.membership;
            member.membership = Membership { asked, credit, credit_since, ..Membership::default() };
        }
    }
}

/// What they are told of an event; `member` is the row as it was before.
pub fn tell_member(member: &Member, event: &MemberEvent) -> Option<MemberMessage> {
    match event {
        MemberEvent::Vetting(event) => tell_applicant(event).map(MemberMessage::Vetting),
        MemberEvent::Plan(event) => dues::tell_of_plan(member, event).map(MemberMessage::Plan),
        MemberEvent::Own(_) => None,
    }
}

/// Which money moves with an event.
///
/// # Errors
/// [`Unbalanced`] if the rules do not add up: a bug, and then nothing is written.
pub fn member_entry(
    person: PersonId,
    currency: Currency,
    event: &MemberEvent,
) -> Result<Option<Entry>, Unbalanced> {
    match event {
        MemberEvent::Plan(event) => dues::entry_of_plan(person, currency, event),
        MemberEvent::Vetting(_) | MemberEvent::Own(_) => Ok(None),
    }
}
