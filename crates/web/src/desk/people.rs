//! Technicians, members, and whoever wants to be one: applications, the desk's own first and the more complete before the
//! less, then technicians by name.
//!
//! Counted and listed only; what may be done stands on each one's own page.

use std::sync::Arc;

use app::App;
use app::words::plain;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::membership::Member;
use domain::talk::Language;
use domain::time::wall;
use http::StatusCode;
use jiff::Timestamp;
use store::WorkerRow;

use crate::desk::frame;
use crate::duty::{self, DutyView};
use crate::errors::Oops;
use crate::guard::Dispatcher;
use crate::page::{Page, html};
use crate::worker::hours::standing;
use crate::{times, week};

#[derive(Template)]
#[template(path = "desk/people.html")]
struct People {
    p: Page,
    waiting: Vec<Applicant>,
    rows: Vec<Row>,
    members: Vec<MemberRow>,
    /// Where people sign up.
    join: String,
}

struct Applicant {
    id: String,
    href: String,
    name: String,
    /// The kinds of work, or to be a member.
    wants: String,
    km: Option<u32>,
    applied: String,
    duty: Option<DutyView>,
    percent: u8,
    /// Whether it is the desk's turn.
    ours: bool,
    since: Timestamp,
}

struct Row {
    id: String,
    name: String,
    skills: String,
    km: u32,
    days: usize,
    done: u32,
    standing: &'static str,
}

struct MemberRow {
    id: String,
    name: String,
    plan: Option<String>,
    paid: Option<String>,
}

/// The list.
pub async fn page(State(app): State<Arc<App>>, staff: Dispatcher) -> Result<Response, Oops> {
    let language = staff.look.language;
    let all = app.store.workers(&app.market.key)?;
    let (applied, others): (Vec<WorkerRow>, Vec<WorkerRow>) =
        all.into_iter().partition(|row| row.application.state.is_pending());
    let mut waiting = applied.iter().map(|row| worker(&app, language, row)).collect::<Result<Vec<_>, _>>()?;
    for row in app.members_pending()? {
        waiting.push(member(&app, language, &row)?);
    }
    // What is ours to do, then whoever has made it easy, then whoever waits the longest.
    waiting.sort_by_key(|one| (!one.ours, 100 - one.percent, one.since));
    let mut rows = others.iter().map(|row| one(&app, language, row)).collect::<Result<Vec<_>, Oops>>()?;
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    let p = frame(&app, staff.look, &staff.me, plain(language, "desk-people"), "/desk/people")?;
    let join = format!("{}/join", app.public_base);
    let members = members(&app, language)?;
    html(StatusCode::OK, &People { p, waiting, rows, members, join })
}

fn worker(app: &App, language: Language, row: &WorkerRow) -> Result<Applicant, Oops> {
    let application = &row.application;
    Ok(Applicant {
        id: row.card.worker.to_string(),
        href: format!("/desk/people/{}", row.card.worker),
        name: app.name_of(row.person)?.open().clone(),
        wants: skills(app, language, row),
        km: Some(row.card.radius_km),
        applied: times::day(language, wall(application.applied, &app.market.time_zone())),
        duty: duty::of_applicant(app, language, row)?,
        percent: app.profile_of_worker(row)?.percent(),
        ours: application.state.is_the_desks(),
        since: application.since,
    })
}

fn member(app: &App, language: Language, row: &Member) -> Result<Applicant, Oops> {
    let application = &row.application;
    Ok(Applicant {
        id: row.person.to_string(),
        href: format!("/desk/members/{}", row.person),
        name: app.name_of(row.person)?.open().clone(),
        wants: plain(language, "desk-wants-member"),
        km: None,
        applied: times::day(language, wall(application.applied, &app.market.time_zone())),
        duty: duty::of_member(app, language, row)?,
        percent: app.profile_of_member(row)?.percent(),
        ours: application.state.is_the_desks() || row.membership.credit > 0,
        since: row.membership.credit_since.unwrap_or(application.since),
    })
}

/// Whoever was let in, by name.
fn members(app: &App, language: Language) -> Result<Vec<MemberRow>, Oops> {
    let mut rows = Vec::new();
    for member in app.store.members(&app.market.key)?.iter().filter(|member| member.is_in()) {
        let plan = &member.membership;
        rows.push(MemberRow {
            id: member.person.to_string(),
            name: app.name_of(member.person)?.open().clone(),
            plan: plan.plan.as_ref().map(|key| app.market.plan_name(language, key).to_owned()),
            paid: plan.paid.last().map(|time| times::day(language, time.until.at(0, 0, 0, 0))),
        });
    }
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(rows)
}

fn one(app: &App, language: Language, row: &WorkerRow) -> Result<Row, Oops> {
    Ok(Row {
        id: row.card.worker.to_string(),
        name: app.name_of(row.person)?.open().clone(),
        skills: skills(app, language, row),
        km: row.card.radius_km,
        days: row.card.week.len(),
        done: row.card.jobs_done,
        standing: standing(row),
    })
}

fn skills(app: &App, language: Language, row: &WorkerRow) -> String {
    let all = week::skills(app, language, &row.card.skills, &[]);
    all.into_iter().filter(|skill| skill.has).map(|skill| skill.name).collect::<Vec<_>>().join(", ")
}
