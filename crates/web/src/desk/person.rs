//! One technician at the desk: what they can do and when, how they stand, and what was decided by whom.
//!
//! Applications and standing are for the owner and vetting; hours and time off for everybody at the desk,
//! who hears of them on the phone.

use std::sync::Arc;

use app::App;
use app::words::{Args, day_and_time, plain, say};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::WorkerId;
use domain::job::Actor;
use domain::provider::{CardEvent, WorkerEvent, WorkerOrder};
use domain::talk::Language;
use domain::vetting::{ApplicationState, WhyRefused};
use http::StatusCode;
use store::{JobFilter, WorkerEventRow, WorkerRow};

use crate::customer::job::visit;
use crate::desk::vetting::{self, Vetted, VettingView};
use crate::desk::{first_name, frame};
use crate::duty;
use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{Dispatcher, Look, Me, Vetter};
use crate::join::refused_application;
use crate::page::{Notice, Page, html};
use crate::times;
use crate::week::{self, DayRow, OffRow, RadiusRow, SkillRow};
use crate::worker::hours::{give, standing};

/// Lines of history that are shown.
const HISTORY_MAX: i64 = 50;

#[derive(Template)]
#[template(path = "desk/person.html")]
struct PersonPage {
    p: Page,
    id: String,
    name: String,
    phone: String,
    shown_phone: String,
    proved: bool,
    thread: Option<String>,
    standing: &'static str,
    vetting: VettingView,
    about: String,
    portrait: bool,
    /// Whether the reader decides on applications and standing.
    vets: bool,
    approved: bool,
    suspended: bool,
    /// What their business is, in words.
    kind: String,
    settings: String,
    week: Vec<DayRow>,
    radii: Vec<RadiusRow>,
    off: Vec<OffRow>,
    skills: Vec<SkillRow>,
    jobs: Vec<JobLine>,
    history: Vec<HistoryLine>,
}

struct JobLine {
    id: String,
    code: String,
    service: String,
    when: String,
}

struct HistoryLine {
    at: String,
    say: String,
    by: String,
}

/// The page.
pub async fn page(
    State(app): State<Arc<App>>,
    staff: Dispatcher,
    Path(id): Path<WorkerId>,
) -> Result<Response, Oops> {
    shown(&app, staff.look, &staff.me, id, (StatusCode::OK, None), None)
}

/// The desk sets hours, area, time off, or skills.
pub async fn act(
    State(app): State<Arc<App>>,
    staff: Dispatcher,
    Path((id, action)): Path<(WorkerId, String)>,
    fields: Fields,
) -> Result<Response, Oops> {
    let order = match action.as_str() {
        "area" => week::area(&app, &fields).await?,
        "skills" => Ok(WorkerOrder::SetSkills { skills: week::read_skills(&app, &fields) }),
        other => week::order(other, &fields).ok_or(Oops::NotFound)?,
    };
    let typed = (action == "week").then_some(&fields);
    ordered(&app, staff.look, &staff.me, id, order, typed)
}

/// The owner or vetting decides: `approve`, `refuse`, `suspend`, `reinstate`; or has seen `licences`.
pub async fn decide(
    State(app): State<Arc<App>>,
    vetter: Vetter,
    Path((id, action)): Path<(WorkerId, String)>,
    fields: Fields,
) -> Result<Response, Oops> {
    let order = match action.as_str() {
        "suspend" => Ok(WorkerOrder::Suspend),
        "reinstate" => Ok(WorkerOrder::Reinstate),
        "licences" => {
            week::read_licences(&app, &fields).map(|licences| WorkerOrder::SetLicences { licences })
        }
        other => vetting::order(other, &fields).ok_or(Oops::NotFound)?.map(WorkerOrder::Vetting),
    };
    ordered(&app, vetter.look, &vetter.me, id, order, None)
}

fn ordered(
    app: &App,
    look: Look,
    me: &Me,
    id: WorkerId,
    order: Result<WorkerOrder, &'static str>,
    typed: Option<&Fields>,
) -> Result<Response, Oops> {
    let language = look.language;
    let row = app.store.worker(id)?.ok_or(Oops::NotFound)?;
    let order = match order {
        Ok(order) => order,
        Err(key) => {
            let notice = Notice::bad(plain(language, key));
            return shown(app, look, me, id, (StatusCode::UNPROCESSABLE_ENTITY, Some(notice)), typed);
        }
    };
    match give(app, Actor::Staff(me.person), &row, &order)? {
        None => Ok(Redirect::to(&format!("/desk/people/{id}")).into_response()),
        Some(refusal) => {
            let notice = Notice::bad(refused_application(app, language, &refusal));
            shown(app, look, me, id, (crate::act::status(&refusal), Some(notice)), None)
        }
    }
}

fn shown(
    app: &App,
    look: Look,
    me: &Me,
    id: WorkerId,
    (status, notice): (StatusCode, Option<Notice>),
    typed: Option<&Fields>,
) -> Result<Response, Oops> {
    let language = look.language;
    let row = app.store.worker(id)?.ok_or(Oops::NotFound)?;
    let name = app.name_of(row.person)?.open().clone();
    let phone = app.phone_of(row.person)?.open().clone();
    let proved = app.store.points_of(row.person)?.iter().any(|point| point.proved_at.is_some());
    let about = row.application.about.map(|note| app.note(note)).transpose()?;
    let mut p = frame(app, look, me, name.clone(), "/desk/people")?;
    p.here = format!("/desk/people/{id}");
    p.notice = notice;
    let vetting = Vetted {
        application: &row.application,
        person: row.person,
        screens: app.screens_workers(),
        profile: app.profile_of_worker(&row)?,
        duty: duty::of_applicant(app, language, &row)?,
        vets: me.vets(),
        action: format!("/desk/people/{id}/decide"),
        first: first_name(&name),
        reasons: &WhyRefused::ALL,
    };
    let page = PersonPage {
        id: id.to_string(),
        name,
        shown_phone: channels::numbers::shown(&phone),
        phone,
        proved,
        thread: app.handle_of(row.person)?,
        standing: standing(&row),
        vetting: VettingView::of(app, language, vetting)?,
        portrait: app.has_portrait(row.person)?,
        about: about.map(|words| words.open().clone()).unwrap_or_default(),
        vets: me.vets(),
        approved: row.application.state == ApplicationState::Approved,
        suspended: row.card.suspended,
        kind: plain(language, &format!("desk-kind-{}", row.card.kind.word())),
        settings: format!("/desk/people/{id}"),
        week: typed
            .map_or_else(|| week::week(language, &row.card.week), |typed| week::typed_week(language, typed)),
        radii: week::radii(row.card.radius_km),
        off: week::off(app, language, &row.card),
        skills: week::skills(app, language, &row.card.skills, &row.card.licences),
        jobs: jobs(app, language, &row)?,
        history: history(app, language, id)?,
        p,
    };
    html(status, &page)
}

/// What is assigned to them now.
fn jobs(app: &App, language: Language, row: &WorkerRow) -> Result<Vec<JobLine>, Oops> {
    let worker = row.card.worker;
    let all = app.store.jobs(&app.market.key, JobFilter::Worker(worker))?;
    let theirs = all.into_iter().filter(|job| job.assignee().is_some_and(|who| who.worker == worker));
    let line = |job: domain::job::Job| JobLine {
        id: job.id.to_string(),
        code: job.code.to_string(),
        service: app.service_name(language, &job.service),
        when: visit(language, &job).map(|v| format!("{} {}", v.day, v.clocks)).unwrap_or_default(),
    };
    Ok(theirs.map(line).collect())
}

fn history(app: &App, language: Language, id: WorkerId) -> Result<Vec<HistoryLine>, Oops> {
    let zone = app.market.time_zone();
    let mut lines = Vec::new();
    for row in app.store.worker_history(id, HISTORY_MAX)? {
        lines.push(HistoryLine {
            at: day_and_time(language, row.at, app.now(), &zone),
            say: happened(app, language, &row),
            by: by(app, &row)?,
        });
    }
    Ok(lines)
}

/// Who did it, if somebody of the staff did.
fn by(app: &App, row: &WorkerEventRow) -> Result<String, Oops> {
    let staff = row.actor.strip_prefix("staff:").and_then(|id| id.parse().ok());
    staff.map_or(Ok(String::new()), |id| Ok(app.name_of(id)?.open().clone()))
}

fn happened(app: &App, language: Language, row: &WorkerEventRow) -> String {
    let range = |slot: &domain::time::Slot| {
        let last = slot.to.date().yesterday().unwrap_or(slot.to.date()).max(slot.from.date());
        Args::new()
            .with("from", times::day(language, slot.from))
            .with("to", times::day(language, last.at(0, 0, 0, 0)))
    };
    let simple = |key: &str| plain(language, key);
    let of_licence = |key: &str, skill: &str, until| {
        let day = app::words::barred_day(language, until);
        say(language, key, &Args::new().with("service", app.skill_words(language, skill)).with("day", day))
    };
    let event = match &row.event {
        WorkerEvent::Vetting(event) => return vetting::happened(app, language, event),
        WorkerEvent::Card(event) => event,
    };
    match event {
        CardEvent::Applied { .. } => simple("worker-applied"),
        CardEvent::Suspended => simple("worker-suspended"),
        CardEvent::Reinstated => simple("worker-reinstated"),
        CardEvent::OptedOut => simple("worker-opted-out"),
        CardEvent::OptedIn => simple("worker-opted-in"),
        CardEvent::NumberFailed => simple("worker-number-failed"),
        CardEvent::NumberWorks => simple("worker-number-works"),
        CardEvent::SkillsSet { .. } => simple("worker-skills-set"),
        CardEvent::LicencesSet { .. } => simple("worker-licences-set"),
        CardEvent::LicenceEnds { skill, until } => of_licence("worker-licence-ends", skill, *until),
        CardEvent::LicenceRan { skill, until } => of_licence("worker-licence-ran", skill, *until),
        CardEvent::PayoutAsked => simple("worker-payout-asked"),
        CardEvent::PaidOut => simple("worker-paid-out"),
        CardEvent::AreaSet { radius_km, .. } => {
            say(language, "worker-area-set", &Args::new().with("km", radius_km.to_string()))
        }
        CardEvent::WeekSet { .. } => simple("worker-week-set"),
        CardEvent::TimeOffTaken { slot } => say(language, "worker-time-off-taken", &range(slot)),
        CardEvent::TimeOffGivenBack { slot } => say(language, "worker-time-off-given-back", &range(slot)),
        CardEvent::JobCounted { .. } => simple("worker-job-counted"),
        CardEvent::GivenBackCounted { .. } => simple("worker-given-back-counted"),
        CardEvent::Erased => simple("worker-erased"),
    }
}
