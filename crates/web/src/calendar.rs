//! A visit as an entry for somebody's own calendar (RFC 5545), for its customer and for whoever has it.
//!
//! The entry keeps its name for the life of the job and counts up with every change, so that a calendar that is
//! given it again moves it instead of adding a second one. An address stands in it only where its gate is open.

use std::sync::Arc;

use app::App;
use app::words::{Args, say};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::job::{Event, Job, Stage};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use icalendar::{Calendar, Component, Event as Entry, EventLike, EventStatus};
use jiff::Timestamp;

use crate::customer::request::service_name;
use crate::errors::Oops;
use crate::guard::{OnJob, Part};
use crate::page::origin;

/// Whether a job has a visit that belongs into a calendar: one that is agreed and not over.
pub fn has_entry(job: &Job) -> bool {
    match job.stage {
        Stage::Booked { .. } | Stage::Underway { .. } => true,
        Stage::Request
        | Stage::Sourcing
        | Stage::Approval { .. }
        | Stage::Settling { .. }
        | Stage::Feedback { .. }
        | Stage::Closed { .. } => false,
    }
}

/// The visit, as a file that a calendar opens.
pub async fn visit(State(app): State<Arc<App>>, on: OnJob) -> Result<Response, Oops> {
    let job = &on.job;
    let slot = job.agreed_slot().filter(|_| has_entry(job)).ok_or(Oops::NotFound)?;
    let place = match on.part {
        Part::Customer => app.own_contact(job)?.address.open().clone(),
        Part::Worker(worker) if job.worker() == Some(worker) => {
            let contact = app.reveal(job, worker, "calendar")?;
            contact.map_or_else(|| job.area.clone(), |contact| contact.address.open().clone())
        }
        Part::Worker(_) | Part::Staff => return Err(Oops::NotFound),
    };
    let language = on.look.language;
    let (zone, service) = (job.time_zone(), service_name(&app, language, &job.service));
    let host = origin(&app.public_base).rsplit('/').next().unwrap_or_default();
    let args = Args::new().with("service", service).with("operator", app.market.operator.clone());
    let page = format!("{}/jobs/{}", app.public_base, job.id);
    let entry = Entry::new()
        .uid(&format!("{}@{host}", job.id))
        .add_property("DTSTAMP", utc(app.now()))
        .add_property("DTSTART", utc(slot.starts(&zone)))
        .add_property("DTEND", utc(slot.ends(&zone)))
        .add_property("SEQUENCE", changes(&app, job)?.to_string())
        .summary(&say(language, "calendar-visit", &args))
        .description(&say(language, "calendar-more", &Args::new().with("code", job.code.as_str())))
        .location(&place)
        .url(&page)
        .status(EventStatus::Confirmed)
        .done();
    let mut calendar = Calendar::new();
    calendar.append_property(("METHOD", "PUBLISH")).push(entry);
    let name = format!("attachment; filename=\"{}.ics\"", job.code);
    let kind = "text/calendar; charset=utf-8; method=PUBLISH".to_owned();
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, name)], calendar.to_string()).into_response())
}

/// How often the visit's time, or whoever comes, has changed since somebody first had it.
fn changes(app: &App, job: &Job) -> Result<usize, Oops> {
    let events = app.store.timeline(&app.market.key, job.id)?;
    let changing = |event: &Event| {
        matches!(event, Event::Assigned { .. } | Event::TimeAgreed { .. } | Event::TimeMoved { .. })
    };
    Ok(events.iter().filter(|row| changing(&row.event)).count().saturating_sub(1))
}

/// An instant as calendars write it.
fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
