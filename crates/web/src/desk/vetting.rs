//! An application at the desk, whoever's it is: who is on the hook, what the check came to, how complete the profile
//! is, whether the welcome arrived, and what may be decided now.
//!
//! What a check found is not kept here: the company that checked shows it to whoever may see it.

use app::words::{Args, day_and_time, plain, say};
use app::{App, Content};
use domain::PersonId;
use domain::membership::MemberMessage;
use domain::playbook::{Then, What};
use domain::provider::WorkerMessage;
use domain::talk::Language;
use domain::vetting::{
    Application, ApplicationState, CheckResult, Finding, Profile, VettingEvent, VettingMessage, VettingOrder,
    WhyRefused,
};
use store::NoticeState;

use crate::desk::undelivered::fault;
use crate::duty::DutyView;
use crate::errors::Oops;
use crate::form::Fields;
use crate::join::missing;

/// Newest texts to somebody among which their welcome is looked for.
const NOTICES_LOOKED_AT: i64 = 50;

/// An application, ready to be set.
pub struct VettingView {
    pub duty: Option<DutyView>,
    /// Whether the reader decides.
    pub vets: bool,
    /// Whether it is not decided, so that its profile still matters.
    pub pending: bool,
    pub approve: bool,
    pub refuse: bool,
    pub order_check: bool,
    pub notice: bool,
    /// They were told what was found, and their side is heard.
    pub noticed: bool,
    pub fail: bool,
    pub percent: u8,
    pub missing: Vec<String>,
    /// What the check came to, in words.
    pub check: Option<String>,
    /// What became of the welcome, in words, and whether it did not arrive.
    pub welcome: Option<(String, bool)>,
    /// What a bar or a notice says, in words.
    pub kept_out: Option<String>,
    pub reasons: Vec<(&'static str, String)>,
    pub findings: Vec<(&'static str, String)>,
    /// Where decisions are sent.
    pub action: String,
    pub first: String,
}

/// What a view is made from.
pub struct Vetted<'a> {
    pub application: &'a Application,
    pub person: PersonId,
    pub screens: bool,
    pub profile: Profile,
    pub duty: Option<DutyView>,
    pub vets: bool,
    pub action: String,
    pub first: String,
    pub reasons: &'a [WhyRefused],
}

impl VettingView {
    /// Sets an application.
    ///
    /// # Errors
    /// The world broke.
    pub fn of(app: &App, language: Language, of: Vetted<'_>) -> Result<Self, Oops> {
        let application = of.application;
        let state = application.state;
        let came_back = matches!(application.check, Some(CheckResult::Clear | CheckResult::Consider));
        let waiting = state == ApplicationState::Waiting;
        let checking = state == ApplicationState::Checking;
        let late = of.duty.as_ref().is_some_and(|duty| duty.late);
        let barred = matches!(state, ApplicationState::Barred { .. });
        let noticed = matches!(state, ApplicationState::Noticed { .. } | ApplicationState::Heard { .. });
        let decidable = waiting
            || noticed
            || barred
            || checking && !of.screens
            || matches!(state, ApplicationState::Refused { .. });
        let check =
            application.check.map(|result| plain(language, &format!("worker-check-back-{}", result.word())));
        let kept_out = match state {
            ApplicationState::Barred { finding, until } => {
                let args = Args::new()
                    .with("finding", finding_words(language, finding))
                    .with("day", app::words::barred_day(language, until));
                Some(say(language, "worker-failed", &args))
            }
            _ => None,
        };
        Ok(Self {
            duty: of.duty,
            vets: of.vets,
            pending: state.is_pending(),
            approve: decidable && (came_back || !of.screens),
            refuse: waiting && application.check != Some(CheckResult::Consider) || checking,
            order_check: of.screens && (waiting && !came_back || checking && late),
            notice: waiting && application.check == Some(CheckResult::Consider),
            noticed,
            fail: matches!(state, ApplicationState::Heard { .. }),
            percent: of.profile.percent(),
            missing: missing(language, &of.profile),
            check,
            welcome: welcome(app, language, of.person, state)?,
            kept_out,
            reasons: of.reasons.iter().map(|why| (why.word(), why_refused(language, *why))).collect(),
            findings: Finding::ALL.map(|finding| (finding.word(), finding_words(language, finding))).into(),
            action: of.action,
            first: of.first,
        })
    }
}

/// What became of the text that says that somebody is in, once they are.
fn welcome(
    app: &App,
    language: Language,
    person: PersonId,
    state: ApplicationState,
) -> Result<Option<(String, bool)>, Oops> {
    if state != ApplicationState::Approved {
        return Ok(None);
    }
    let sent = app.store.notices_to(&app.market.key, person, NOTICES_LOOKED_AT)?;
    let of_it = |notice: &store::NoticeRow| {
        // By text: the letter beside it has a fate of its own.
        if notice.key.ends_with(".mail") {
            return false;
        }
        let content = serde_json::from_str::<Content>(&notice.message);
        content.is_ok_and(|content| match content {
            Content::ToWorker { message } => message == WorkerMessage::Vetting(VettingMessage::Approved),
            Content::ToMember { message } => message == MemberMessage::Vetting(VettingMessage::Approved),
            _ => false,
        })
    };
    let Some(notice) = sent.into_iter().find(of_it) else { return Ok(None) };
    let failed = notice.state == NoticeState::Failed;
    let why = fault(language, notice.fault.as_deref().unwrap_or_default());
    let at = day_and_time(language, notice.written, app.now(), &app.market.time_zone());
    let key = match notice.state {
        NoticeState::Failed => "desk-welcome-failed",
        NoticeState::Delivered => "desk-welcome-delivered",
        NoticeState::Dropped => return Ok(None),
        NoticeState::Queued | NoticeState::Sending | NoticeState::Unsure | NoticeState::Sent => {
            "desk-welcome-sent"
        }
    };
    Ok(Some((say(language, key, &Args::new().with("why", why).with("at", at)), failed)))
}

/// The order that a decision's form means; `Err` names what is missing in it, and `None` no such form.
pub fn order(action: &str, fields: &Fields) -> Option<Result<VettingOrder, &'static str>> {
    let why = || WhyRefused::ALL.into_iter().find(|why| why.word() == fields.text("why"));
    let finding = || Finding::ALL.into_iter().find(|finding| finding.word() == fields.text("finding"));
    Some(match action {
        "approve" => Ok(VettingOrder::Approve),
        "refuse" => why().map(|why| VettingOrder::Refuse { why }).ok_or("field-answer-missing"),
        "check" => Ok(VettingOrder::OrderCheck),
        "notice" => {
            finding().map(|finding| VettingOrder::GiveNotice { finding }).ok_or("field-answer-missing")
        }
        "fail" => Ok(VettingOrder::Fail),
        _ => return None,
    })
}

/// A category of reason, in words.
pub fn why_refused(language: Language, why: WhyRefused) -> String {
    plain(language, &format!("why-refused-{}", why.word()))
}

fn finding_words(language: Language, finding: Finding) -> String {
    plain(language, &format!("finding-{}", finding.word()))
}

/// What happened to an application, for its history.
pub fn happened(app: &App, language: Language, event: &VettingEvent) -> String {
    let simple = |key: &str| plain(language, key);
    match *event {
        VettingEvent::NumberProved => simple("worker-number-proved"),
        VettingEvent::ConsentAsked => simple("worker-consent-asked"),
        VettingEvent::Consented => simple("worker-consented"),
        VettingEvent::CheckOrdered { .. } => simple("worker-check-ordered"),
        VettingEvent::CheckBack { result, .. } => simple(&format!("worker-check-back-{}", result.word())),
        VettingEvent::Approved => simple("worker-approved"),
        VettingEvent::Refused { why } => {
            say(language, "worker-refused", &Args::new().with("why", why_refused(language, why)))
        }
        VettingEvent::NoticeGiven { finding, until } => {
            let by = day_and_time(language, until, app.now(), &app.market.time_zone());
            let args = Args::new().with("finding", finding_words(language, finding)).with("by", by);
            say(language, "worker-notice-given", &args)
        }
        VettingEvent::NoticeOver => simple("worker-notice-over"),
        VettingEvent::Failed { finding, until } => {
            let args = Args::new()
                .with("finding", finding_words(language, finding))
                .with("day", app::words::barred_day(language, until));
            say(language, "worker-failed", &args)
        }
        VettingEvent::Lapsed => simple("worker-lapsed"),
        VettingEvent::Overdue { what: What::Prove, .. } => simple("worker-overdue-prove"),
        VettingEvent::Overdue { what: What::Allow, .. } => simple("worker-overdue-allow"),
        VettingEvent::Overdue { what: What::Screening, .. } => simple("worker-overdue-screening"),
        VettingEvent::Overdue { then: Then::Operator, .. } => simple("worker-overdue-appeal"),
        VettingEvent::Overdue { .. } => simple("worker-overdue-vet"),
    }
}
