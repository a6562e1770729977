//! Where the technician is, for whoever has the link: a name and an arrival time, without signing in, and nothing more once
//! they are there.
//!
//! The page asks again by itself, and runs no script. It opens no session.

use app::App;
use app::words::{countdown, plain, time_only};
use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::job::{Job, Stage, Underway};
use http::StatusCode;
use http::header::REFRESH;

use crate::customer::request::service_name;
use crate::errors::Oops;
use crate::guard::Look;
use crate::page::{Page, html};

/// How often the page asks again, in seconds.
const AGAIN: &str = "30";

#[derive(Template)]
#[template(path = "way.html")]
struct WayPage {
    p: Page,
    name: String,
    initials: String,
    service: String,
    /// The time of arrival and how long until then, while they are on the way.
    arrival: Option<(String, String)>,
}

/// The page of a technician's way.
pub fn page(app: &App, look: Look, job: &Job) -> Result<Response, Oops> {
    let language = look.language;
    let p = Page::public(app, look, plain(language, "way-title"));
    let coming = match (&job.stage, job.assignee()) {
        (Stage::Underway { at: Underway::OnTheWay { eta }, .. }, Some(who)) => Some((*eta, who.worker)),
        _ => None,
    };
    let Some((eta, worker)) = coming else {
        let page = WayPage {
            p,
            name: String::new(),
            initials: String::new(),
            service: service_name(app, language, &job.service),
            arrival: None,
        };
        return html(StatusCode::GONE, &page);
    };
    let name = app.name_of_worker(worker)?;
    let page = WayPage {
        p,
        initials: name.split_whitespace().filter_map(|part| part.chars().next()).collect(),
        name,
        service: service_name(app, language, &job.service),
        arrival: Some((time_only(language, eta, &job.time_zone()), countdown(language, eta, app.now()))),
    };
    Ok(([(REFRESH, AGAIN)], html(StatusCode::OK, &page)?).into_response())
}
