//! One member at the desk, or somebody who asked to be one: how far it has come, and what was decided by whom.
//!
//! Decisions are for the owner and vetting. What they asked for stands on their jobs.

use std::sync::Arc;

use app::App;
use app::Outcome;
use app::words::{day_and_time, plain};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::PersonId;
use domain::job::Actor;
use domain::membership::{MemberEvent, MemberOrder, OwnEvent};
use domain::talk::Language;
use domain::vetting::WhyRefused;
use http::StatusCode;
use store::JobFilter;

use crate::desk::plan::{self, PlanView};
use crate::desk::vetting::{self, Vetted, VettingView};
use crate::desk::{first_name, frame};
use crate::duty;
use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{Dispatcher, Look, Me, Vetter};
use crate::join::refused_application;
use crate::page::{Notice, Page, html};

/// Lines of history that are shown.
const HISTORY_MAX: i64 = 50;
/// What keeps a member out without a check: the rest of the reasons are about work.
const REASONS: [WhyRefused; 2] = [WhyRefused::Area, WhyRefused::Other];

#[derive(Template)]
#[template(path = "desk/member.html")]
struct MemberPage {
    p: Page,
    id: PersonId,
    name: String,
    phone: String,
    shown_phone: String,
    proved: bool,
    thread: Option<String>,
    state: &'static str,
    vetting: VettingView,
    /// What they have of plans, where there are any.
    plan: Option<PlanView>,
    about: String,
    jobs: Vec<(String, String, String)>,
    history: Vec<(String, String, String)>,
}

/// The page.
pub async fn page(
    State(app): State<Arc<App>>,
    staff: Dispatcher,
    Path(id): Path<PersonId>,
) -> Result<Response, Oops> {
    shown(&app, staff.look, &staff.me, id, (StatusCode::OK, None))
}

/// The owner or vetting decides.
pub async fn decide(
    State(app): State<Arc<App>>,
    vetter: Vetter,
    Path((id, action)): Path<(PersonId, String)>,
    fields: Fields,
) -> Result<Response, Oops> {
    let language = vetter.look.language;
    let order = match vetting::order(&action, &fields).ok_or(Oops::NotFound)? {
        Ok(order) => order,
        Err(key) => {
            let notice = Notice::bad(plain(language, key));
            return shown(
                &app,
                vetter.look,
                &vetter.me,
                id,
                (StatusCode::UNPROCESSABLE_ENTITY, Some(notice)),
            );
        }
    };
    match app.order_member(id, Actor::Staff(vetter.me.person), MemberOrder::Vetting(order))? {
        Outcome::Done { .. } => Ok(Redirect::to(&format!("/desk/members/{id}")).into_response()),
        Outcome::Refused(refusal) => {
            let notice = Notice::bad(refused_application(&app, language, &refusal));
            shown(&app, vetter.look, &vetter.me, id, (crate::act::status(&refusal), Some(notice)))
        }
    }
}

pub(super) fn shown(
    app: &App,
    look: Look,
    me: &Me,
    id: PersonId,
    (status, notice): (StatusCode, Option<Notice>),
) -> Result<Response, Oops> {
    let language = look.language;
    let member = app.store.member(id)?.ok_or(Oops::NotFound)?;
    let name = app.name_of(id)?.open().clone();
    let phone = app.phone_of(id)?.open().clone();
    let about = member.application.about.map(|note| app.note(note)).transpose()?;
    let vetted = Vetted {
        application: &member.application,
        person: id,
        screens: app.screens_members(),
        profile: app.profile_of_member(&member)?,
        duty: duty::of_member(app, language, &member)?,
        vets: me.vets(),
        action: format!("/desk/members/{id}/decide"),
        first: first_name(&name),
        reasons: &REASONS,
    };
    let mut p = frame(app, look, me, name.clone(), "/desk/people")?;
    p.here = format!("/desk/members/{id}");
    p.notice = notice;
    let page = MemberPage {
        id,
        name,
        shown_phone: channels::numbers::shown(&phone),
        phone,
        proved: app.store.points_of(id)?.iter().any(|point| point.proved_at.is_some()),
        thread: app.handle_of(id)?,
        state: member.application.state.word(),
        vetting: VettingView::of(app, language, vetted)?,
        plan: PlanView::of(app, language, &member, me),
        about: about.map(|words| words.open().clone()).unwrap_or_default(),
        jobs: jobs(app, language, id)?,
        history: history(app, language, id)?,
        p,
    };
    html(status, &page)
}

/// What they asked for that is open: id, code, service.
fn jobs(app: &App, language: Language, id: PersonId) -> Result<Vec<(String, String, String)>, Oops> {
    let all = app.store.jobs(&app.market.key, JobFilter::Customer(id))?;
    let open = all.into_iter().filter(|job| !job.is_closed());
    Ok(open
        .map(|job| (job.id.to_string(), job.code.to_string(), app.service_name(language, &job.service)))
        .collect())
}

/// What happened, newest first: when, what, and who of the staff did it.
fn history(app: &App, language: Language, id: PersonId) -> Result<Vec<(String, String, String)>, Oops> {
    let zone = app.market.time_zone();
    let mut lines = Vec::new();
    for row in app.store.member_history(id, HISTORY_MAX)? {
        let say = match &row.event {
            MemberEvent::Vetting(event) => vetting::happened(app, language, event),
            MemberEvent::Plan(event) => plan::happened(app, language, event),
            MemberEvent::Own(OwnEvent::Applied { .. }) => plain(language, "member-applied"),
            MemberEvent::Own(OwnEvent::Erased) => plain(language, "worker-erased"),
        };
        let by = row.staff.map(|staff| app.name_of(staff)).transpose()?;
        let by = by.map(|name| name.open().clone()).unwrap_or_default();
        lines.push((day_and_time(language, row.at, app.now(), &zone), say, by));
    }
    Ok(lines)
}
