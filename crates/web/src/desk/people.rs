//! Technicians and whoever wants to be one: applications by how long they wait, then everybody by name.
//!
//! Counted and listed only; what may be done stands on each one's own page.

use std::sync::Arc;

use app::App;
use app::words::plain;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::provider::ApplicationState;
use domain::talk::Language;
use domain::time::wall;
use http::StatusCode;
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
    /// Where people sign up.
    join: String,
}

struct Applicant {
    id: String,
    name: String,
    skills: String,
    km: u32,
    applied: String,
    duty: Option<DutyView>,
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

/// The list.
pub async fn page(State(app): State<Arc<App>>, staff: Dispatcher) -> Result<Response, Oops> {
    let language = staff.look.language;
    let all = app.store.workers(&app.market.key)?;
    let (mut applied, others): (Vec<WorkerRow>, Vec<WorkerRow>) =
        all.into_iter().partition(|row| row.application.state == ApplicationState::Waiting);
    applied.sort_by_key(|row| row.application.since);
    let waiting = applied.iter().map(|row| applicant(&app, language, row)).collect::<Result<_, _>>()?;
    let mut rows = others.iter().map(|row| one(&app, language, row)).collect::<Result<Vec<_>, Oops>>()?;
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    let p = frame(&app, staff.look, &staff.me, plain(language, "desk-people"), "/desk/people")?;
    let join = format!("{}/join", app.public_base);
    html(StatusCode::OK, &People { p, waiting, rows, join })
}

fn applicant(app: &App, language: Language, row: &WorkerRow) -> Result<Applicant, Oops> {
    let applied = wall(row.application.applied, &app.market.time_zone());
    Ok(Applicant {
        id: row.card.worker.to_string(),
        name: app.name_of(row.person)?.open().clone(),
        skills: skills(app, language, row),
        km: row.card.radius_km,
        applied: times::day(language, applied),
        duty: duty::of_applicant(app, language, row)?,
    })
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
