//! Faces: the picture that a worker shows of themselves, or their initials; and the doors through which it is seen.
//!
//! A customer sees it once somebody has their job, whoever holds the link while they are on the way, everybody if they show
//! themselves to everybody, the desk always. It is asked anew at every look.

use std::sync::Arc;

use app::App;
use app::words::plain;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::job::{Job, Stage, Underway};
use domain::{PersonId, WorkerId};
use http::header::{CACHE_CONTROL, CONTENT_TYPE};

use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{AtWork, Dispatcher, OnJob, Part, Vetter};
use crate::upload::Upload;
use crate::worker::hours;

/// How long a browser keeps a face, in seconds.
const KEPT_SECONDS: u32 = 300;

/// What stands beside a name.
#[derive(Template)]
#[template(path = "face.html")]
pub struct Face {
    initials: String,
    /// Where the picture is.
    portrait: Option<String>,
}

impl Face {
    /// The face of whoever has this name; `portrait` is where their picture is, if they show one.
    pub fn of(name: &str, portrait: Option<String>) -> Self {
        Self { initials: name.split_whitespace().filter_map(|part| part.chars().next()).collect(), portrait }
    }

    /// The same, for a page that may show this person's picture from that address.
    ///
    /// # Errors
    /// The world broke.
    pub fn from(app: &App, person: PersonId, name: &str, address: String) -> Result<Self, Oops> {
        Ok(Self::of(name, app.has_portrait(person)?.then_some(address)))
    }
}

/// Their own picture.
pub async fn own(State(app): State<Arc<App>>, at: AtWork) -> Result<Response, Oops> {
    picture(&app, at.me.person).await
}

/// Their own picture is put up, or taken down.
pub async fn put(State(app): State<Arc<App>>, at: AtWork, upload: Upload) -> Result<Response, Oops> {
    let language = at.look.language;
    if upload.fields.text("drop") == "yes" {
        app.drop_portrait(at.me.person).await?;
    } else if let Some(unfit) = upload.wrong {
        return hours::refused(&app, at, unfit.sentence(language));
    } else if let Some(one) = upload.pictures.first() {
        app.put_portrait(at.me.person, one).await?;
    } else {
        return hours::refused(&app, at, plain(language, "field-photos-missing"));
    }
    Ok(Redirect::to("/work/hours?saved=1").into_response())
}

/// The picture of whoever has the job, for its customer, the desk and themselves.
pub async fn on_job(State(app): State<Arc<App>>, on: OnJob) -> Result<Response, Oops> {
    let worker = seen_on(&on.job).ok_or(Oops::NotFound)?;
    if matches!(on.part, Part::Worker(reader) if reader != worker) {
        return Err(Oops::NotFound);
    }
    of_worker(&app, worker).await
}

/// Who is shown to the customer: whoever was there last is not who comes next.
pub fn seen_on(job: &Job) -> Option<WorkerId> {
    job.worker().filter(|_| !matches!(job.stage, Stage::Request | Stage::Sourcing))
}

/// The picture of somebody who shows themselves to everybody.
pub async fn listed(State(app): State<Arc<App>>, Path(worker): Path<WorkerId>) -> Result<Response, Oops> {
    app.listed_worker(worker)?.ok_or(Oops::NotFound)?;
    of_worker(&app, worker).await
}

/// The picture of whoever is on the way, for whoever holds the link, and only that long.
pub async fn on_the_way(State(app): State<Arc<App>>, Path(token): Path<String>) -> Result<Response, Oops> {
    let link = app.link_target(&token)?.filter(|link| link.market == app.market.key);
    let link = link.filter(|link| link.purpose == "way").ok_or(Oops::NotFound)?;
    let job = app.job(link.job)?.ok_or(Oops::NotFound)?;
    let coming = matches!(job.stage, Stage::Underway { at: Underway::OnTheWay { .. }, .. });
    let who = job.assignee().filter(|_| coming).ok_or(Oops::NotFound)?;
    of_worker(&app, who.worker).await
}

/// A worker's picture, for the desk.
pub async fn at_desk(
    State(app): State<Arc<App>>,
    _staff: Dispatcher,
    Path(worker): Path<WorkerId>,
) -> Result<Response, Oops> {
    of_worker(&app, worker).await
}

/// Whoever decides on standing takes a picture down that should not be there.
pub async fn drop_at_desk(
    State(app): State<Arc<App>>,
    _vetter: Vetter,
    Path(worker): Path<WorkerId>,
    _fields: Fields,
) -> Result<Response, Oops> {
    let row = app.store.worker(worker)?.ok_or(Oops::NotFound)?;
    app.drop_portrait(row.person).await?;
    Ok(Redirect::to(&format!("/desk/people/{worker}")).into_response())
}

async fn of_worker(app: &App, worker: WorkerId) -> Result<Response, Oops> {
    let row = app.store.worker(worker)?.ok_or(Oops::NotFound)?;
    picture(app, row.person).await
}

async fn picture(app: &App, person: PersonId) -> Result<Response, Oops> {
    let found = app.portrait(person).await?.ok_or(Oops::NotFound)?;
    let about = [
        (CONTENT_TYPE, "image/jpeg".to_owned()),
        (CACHE_CONTROL, format!("private, max-age={KEPT_SECONDS}")),
    ];
    Ok((about, found.open().clone()).into_response())
}
