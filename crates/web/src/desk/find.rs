//! Somebody rings: their job by its code, their number or their name, closed ones as well.
//!
//! What is looked for is sent in a form's body: nobody's name or number stands in an address.

use std::sync::Arc;

use app::App;
use app::words::plain;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::job::Job;
use domain::talk::Language;
use domain::time::wall;
use http::StatusCode;

use crate::customer::job::{ending, stage_word};
use crate::desk::{frame, worker_name};
use crate::errors::Oops;
use crate::form::{Fields, NAME_CHARACTERS_MAX};
use crate::guard::Dispatcher;
use crate::page::{Page, html};
use crate::times;

#[derive(Template)]
#[template(path = "desk/find.html")]
struct Find {
    p: Page,
    /// What was looked for; empty at first.
    words: String,
    jobs: Vec<FoundJob>,
    people: Vec<FoundPerson>,
}

struct FoundJob {
    href: String,
    code: String,
    customer: String,
    /// Who has or had it.
    worker: Option<String>,
    service: String,
    /// When it is, or when it was asked for.
    day: String,
    stage: &'static str,
    /// How it ended.
    ending: Option<String>,
}

struct FoundPerson {
    name: String,
    /// Their page, if they work.
    page: Option<String>,
    /// Their conversation.
    thread: Option<String>,
}

/// The empty form.
pub async fn page(State(app): State<Arc<App>>, staff: Dispatcher) -> Result<Response, Oops> {
    shown(&app, staff, String::new())
}

/// Something is looked for.
pub async fn find(State(app): State<Arc<App>>, staff: Dispatcher, fields: Fields) -> Result<Response, Oops> {
    let words = fields.text("words").chars().take(NAME_CHARACTERS_MAX).collect();
    shown(&app, staff, words)
}

fn shown(app: &App, staff: Dispatcher, words: String) -> Result<Response, Oops> {
    let language = staff.look.language;
    let found = app.find(&words)?;
    let jobs = found.jobs.iter().map(|job| of_job(app, language, job)).collect::<Result<_, Oops>>()?;
    let people = found.people.iter().map(|one| {
        Ok(FoundPerson {
            name: app.name_of(one.person)?.open().clone(),
            page: one.worker.map(|worker| format!("/desk/people/{worker}")),
            thread: app.handle_of(one.person)?,
        })
    });
    let people = people.collect::<Result<_, Oops>>()?;
    let mut p = frame(app, staff.look, &staff.me, plain(language, "desk-find"), "/desk/find")?;
    p.here = "/desk/find".to_owned();
    // What was found is the answer to a form, which nothing asks again.
    p.live = None;
    html(StatusCode::OK, &Find { p, words, jobs, people })
}

fn of_job(app: &App, language: Language, job: &Job) -> Result<FoundJob, Oops> {
    let slot = job.agreed_slot().or_else(|| job.asked_slot());
    let day = slot.map_or_else(|| wall(job.opened, &job.time_zone()), |slot| slot.from);
    Ok(FoundJob {
        href: format!("/desk/jobs/{}", job.id),
        code: job.code.to_string(),
        customer: app.name_of(job.customer)?.open().clone(),
        worker: job.worker().map(|worker| worker_name(app, worker)).transpose()?,
        service: app.service_name(language, &job.service),
        day: times::date(language, day.date()),
        stage: stage_word(job),
        ending: ending(language, job),
    })
}
