//! What may happen to an application, and who may order it: the door that `decide` is for a job.
//!
//! The desk decides, the machine notes what phones and the company that checks say, and an applicant says yes to being
//! checked. Nobody fails on a machine's word alone.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use super::{
    Applicant, Application, ApplicationState, BAR_DAYS, CheckResult, NOTICE_DAYS, VettingEvent,
    VettingMessage, VettingOrder,
};
use crate::job::{Actor, Refusal};
use crate::membership::Plan;
use crate::playbook::{Then, What};
use crate::time::{Period, wall};

/// What must be known beside an application: the time, and what the house does and remembers.
#[derive(Clone, Copy, Debug)]
pub struct House<'a> {
    pub now: Timestamp,
    /// The market's.
    pub zone: &'a TimeZone,
    /// Backgrounds are checked before anybody is let in.
    pub screens: bool,
    /// Somebody with a mark of theirs failed a check and may come back on that day, whatever number they give now.
    pub barred: Option<Date>,
    /// What members can pay for being one; nothing where being one costs nothing.
    pub plans: &'a [Plan],
}

impl<'a> House<'a> {
    /// One that checks nobody's background and remembers nothing.
    pub fn plain(now: Timestamp, zone: &'a TimeZone) -> Self {
        Self { now, zone, screens: false, barred: None, plans: &[] }
    }

    fn today(&self) -> Date {
        wall(self.now, self.zone).date()
    }
}

/// Whether somebody may apply now. Before a decision the form may come again, with better answers.
///
/// # Errors
/// It is being decided or was, or they are barred: then until when.
pub fn may_apply(application: Option<&Application>, house: &House<'_>) -> Result<(), Refusal> {
    let own = match application.map(|application| application.state) {
        Some(ApplicationState::Barred { until, .. }) => Some(until),
        None
        | Some(ApplicationState::Proving | ApplicationState::Refused { .. } | ApplicationState::Lapsed) => {
            None
        }
        // Whoever types a number may not be whose it is: once it has answered, no form replaces what it answered for.
        Some(
            ApplicationState::Consenting
            | ApplicationState::Checking
            | ApplicationState::Waiting
            | ApplicationState::Noticed { .. }
            | ApplicationState::Heard { .. }
            | ApplicationState::Approved,
        ) => return Err(Refusal::NotNow),
    };
    match own.max(house.barred).filter(|until| house.today() < *until) {
        Some(day) => Err(Refusal::BarredUntil { day }),
        None => Ok(()),
    }
}

/// Decides an order. One that changes nothing gives no event, so that saying it twice does no harm.
///
/// # Errors
/// A [`Refusal`], and then nothing has happened.
pub fn decide_vetting(
    of: Applicant,
    application: &Application,
    by: Actor,
    order: &VettingOrder,
    house: &House<'_>,
) -> Result<Vec<VettingEvent>, Refusal> {
    may(of, by, order)?;
    let state = application.state;
    match *order {
        VettingOrder::Prove if state == ApplicationState::Proving => Ok(proved(application, house)),
        VettingOrder::Prove => Ok(Vec::new()),
        VettingOrder::Consent => consent(application, house),
        VettingOrder::OrderCheck => match state {
            ApplicationState::Waiting if !is_checked(application) && house.screens => {
                Ok(vec![next_check(application)])
            }
            // The one that is out leads nowhere: another takes its place.
            ApplicationState::Checking if house.screens => Ok(vec![next_check(application)]),
            _ => Err(Refusal::NotNow),
        },
        VettingOrder::RecordCheck { n, result } => Ok(check_back(of, application, n, result)),
        VettingOrder::Approve => approve(application, house),
        VettingOrder::Refuse { why } => match state {
            // What a check found keeps nobody out by this door: they are told so, and heard.
            ApplicationState::Waiting if application.check != Some(CheckResult::Consider) => {
                Ok(vec![VettingEvent::Refused { why }])
            }
            ApplicationState::Checking => Ok(vec![VettingEvent::Refused { why }]),
            _ => Err(Refusal::NotNow),
        },
        VettingOrder::GiveNotice { finding } => match (state, application.check) {
            (ApplicationState::Waiting, Some(CheckResult::Consider)) => {
                let until = Period::days(NOTICE_DAYS).after(house.now, house.zone);
                Ok(vec![VettingEvent::NoticeGiven { finding, until }])
            }
            (_, _) => Err(Refusal::NotNow),
        },
        VettingOrder::Fail => fail(state, house),
        VettingOrder::Tick => Ok(tick(of, application, house)),
    }
}

/// Whose order it may be.
fn may(of: Applicant, by: Actor, order: &VettingOrder) -> Result<(), Refusal> {
    let desk = matches!(by, Actor::Staff(_));
    let machine = matches!(by, Actor::Machine);
    let theirs = match order {
        VettingOrder::Prove | VettingOrder::Consent => of.is(by) || machine,
        VettingOrder::OrderCheck
        | VettingOrder::Approve
        | VettingOrder::Refuse { .. }
        | VettingOrder::GiveNotice { .. }
        | VettingOrder::Fail => desk,
        VettingOrder::RecordCheck { .. } | VettingOrder::Tick => machine,
    };
    if theirs { Ok(()) } else { Err(Refusal::NotYours) }
}

/// The number has answered: a person looks at once, or the background is checked first.
fn proved(application: &Application, house: &House<'_>) -> Vec<VettingEvent> {
    let mut events = vec![VettingEvent::NumberProved];
    if house.screens {
        events.push(next_check(application));
    }
    events
}

/// A check, or the question that comes before it.
fn next_check(application: &Application) -> VettingEvent {
    if application.consents { ordered(application) } else { VettingEvent::ConsentAsked }
}

fn ordered(application: &Application) -> VettingEvent {
    VettingEvent::CheckOrdered { n: application.checks.saturating_add(1) }
}

fn consent(application: &Application, house: &House<'_>) -> Result<Vec<VettingEvent>, Refusal> {
    match application.state {
        ApplicationState::Consenting if house.screens => {
            Ok(vec![VettingEvent::Consented, ordered(application)])
        }
        // The house has stopped asking: a person looks.
        ApplicationState::Consenting => Ok(vec![VettingEvent::Consented, VettingEvent::NumberProved]),
        ApplicationState::Proving if !application.consents => Ok(vec![VettingEvent::Consented]),
        _ if application.consents => Ok(Vec::new()),
        _ => Err(Refusal::NotNow),
    }
}

/// A check is back. A member's that is clear is all that was asked of them; a worker's skills are a person's to weigh,
/// and so is whatever is not clear.
fn check_back(of: Applicant, application: &Application, n: u8, result: CheckResult) -> Vec<VettingEvent> {
    if application.state != ApplicationState::Checking || application.checks != n {
        // Said twice, or of a check that nobody waits for any more.
        return Vec::new();
    }
    let mut events = vec![VettingEvent::CheckBack { n, result }];
    if result == CheckResult::Clear && matches!(of, Applicant::Member(_)) {
        events.push(VettingEvent::Approved);
    }
    events
}

/// Whether a check came to something.
fn is_checked(application: &Application) -> bool {
    matches!(application.check, Some(CheckResult::Clear | CheckResult::Consider))
}

fn approve(application: &Application, house: &House<'_>) -> Result<Vec<VettingEvent>, Refusal> {
    match application.state {
        ApplicationState::Waiting
        | ApplicationState::Refused { .. }
        | ApplicationState::Noticed { .. }
        // A person may have been wrong, and says so.
        | ApplicationState::Barred { .. }
        | ApplicationState::Heard { .. } => {
            if house.screens && !is_checked(application) {
                return Err(Refusal::GateShut { missing: What::Screening });
            }
            Ok(vec![VettingEvent::Approved])
        }
        ApplicationState::Approved => Ok(Vec::new()),
        // The house has stopped checking: nobody waits for what will not come.
        ApplicationState::Checking if !house.screens => Ok(vec![VettingEvent::Approved]),
        // A number that has not answered is not used.
        ApplicationState::Proving
        | ApplicationState::Consenting
        | ApplicationState::Checking
        | ApplicationState::Lapsed => Err(Refusal::NotNow),
    }
}

/// Kept out for what a check found: never before they had the time to tell their side.
fn fail(state: ApplicationState, house: &House<'_>) -> Result<Vec<VettingEvent>, Refusal> {
    let finding = match state {
        ApplicationState::Noticed { until, .. } if house.now < until => {
            return Err(Refusal::TooEarly { from: until });
        }
        ApplicationState::Noticed { finding, .. } | ApplicationState::Heard { finding } => finding,
        _ => return Err(Refusal::NotNow),
    };
    let until = house.today().saturating_add(Span::new().days(BAR_DAYS));
    Ok(vec![VettingEvent::Failed { finding, until }])
}

/// Climbs the rung that is due. It changes what is due next, so asking again finds nothing.
fn tick(of: Applicant, application: &Application, house: &House<'_>) -> Vec<VettingEvent> {
    let due = application.duty(of, house.zone).filter(|duty| duty.next.is_some_and(|next| next <= house.now));
    let Some(duty) = due else { return Vec::new() };
    let overdue = VettingEvent::Overdue { what: duty.what, then: duty.then };
    match duty.then {
        Then::Close => vec![overdue, VettingEvent::Lapsed],
        Then::Operator => vec![overdue, VettingEvent::NoticeOver],
        _ => vec![overdue],
    }
}

/// What an applicant is told of an event.
pub fn tell_applicant(event: &VettingEvent) -> Option<VettingMessage> {
    Some(match *event {
        VettingEvent::NumberProved => VettingMessage::NumberProved,
        VettingEvent::ConsentAsked => VettingMessage::ConsentAsked,
        VettingEvent::CheckBack { result: CheckResult::Missing, .. } => VettingMessage::CheckMissing,
        VettingEvent::Approved => VettingMessage::Approved,
        VettingEvent::Refused { why } => VettingMessage::Refused { why },
        VettingEvent::NoticeGiven { finding, until } => VettingMessage::NoticeGiven { finding, until },
        VettingEvent::Failed { finding, until } => VettingMessage::Failed { finding, until },
        VettingEvent::Overdue { what: What::Prove, then: Then::Remind } => VettingMessage::ProveReminder,
        VettingEvent::Overdue { what: What::Allow, then: Then::Remind } => VettingMessage::ConsentReminder,
        // What they did themselves they know, the link to a check's form is its own text, and what lapses ends as
        // quietly as it began.
        VettingEvent::Consented
        | VettingEvent::CheckOrdered { .. }
        | VettingEvent::CheckBack { .. }
        | VettingEvent::NoticeOver
        | VettingEvent::Lapsed
        | VettingEvent::Overdue { .. } => return None,
    })
}
