//! The visit as a file for its reader's own calendar: who may have it. What stands in it is made elsewhere.

use std::sync::Arc;

use app::App;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::job::Recipient;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use crate::errors::Oops;
use crate::guard::{OnJob, Part};

pub use app::calendar::has_entry;

/// The visit, as a file that a calendar opens.
pub async fn visit(State(app): State<Arc<App>>, on: OnJob) -> Result<Response, Oops> {
    let reader = match on.part {
        Part::Customer => Recipient::Customer(on.job.customer),
        Part::Worker(worker) => Recipient::Worker(worker),
        Part::Staff => return Err(Oops::NotFound),
    };
    let file = app.calendar_file(on.look.language, &on.job, reader, "calendar")?.ok_or(Oops::NotFound)?;
    let name = format!("attachment; filename=\"{}\"", file.name);
    let kind = "text/calendar; charset=utf-8; method=PUBLISH".to_owned();
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, name)], file.text).into_response())
}

/// A worker's visits, for their calendar: nobody is signed in there, the address alone opens it.
pub async fn feed(State(app): State<Arc<App>>, Path(name): Path<String>) -> Result<Response, Oops> {
    let token = name.strip_suffix(".ics").ok_or(Oops::NotFound)?;
    let text = app.feed(token)?.ok_or(Oops::NotFound)?;
    Ok(([(CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response())
}
