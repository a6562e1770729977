//! What never arrived: every message that failed for good, in front of somebody who can ring instead.
//!
//! Why it failed is the carrier's word; what it said is read in the thread.

use std::sync::Arc;

use app::App;
use app::words::{day_and_time, plain};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::talk::Language;
use http::StatusCode;

use crate::desk::frame;
use crate::errors::Oops;
use crate::guard::Dispatcher;
use crate::page::{Page, html};

/// The faults that have words; any other is the carrier's trouble.
const FAULTS: [&str; 13] = [
    "broken",
    "opted out",
    "no phone",
    "bad number",
    "not allowed",
    "too long",
    "blocked by the carrier",
    "our account with the carrier",
    "no answer",
    "not delivered",
    "mail refused",
    "mail perhaps arrived",
    "mail server busy",
];

#[derive(Template)]
#[template(path = "desk/undelivered.html")]
struct Undelivered {
    p: Page,
    rows: Vec<Row>,
}

struct Row {
    at: String,
    who: String,
    thread: Option<String>,
    job: Option<(String, String)>,
    why: String,
    tries: i64,
}

/// Why something never arrived, in words.
pub fn fault(language: Language, fault: &str) -> String {
    let key = match FAULTS.iter().find(|known| **known == fault) {
        Some(known) => format!("desk-fault-{}", known.replace(' ', "-")),
        None => "desk-fault-other".to_owned(),
    };
    plain(language, &key)
}

/// The list.
pub async fn page(State(app): State<Arc<App>>, staff: Dispatcher) -> Result<Response, Oops> {
    let language = staff.look.language;
    let zone = app.market.time_zone();
    let mut rows = Vec::new();
    for notice in app.undelivered()? {
        let job = notice.job.map(|id| app.job(id)).transpose()?.flatten();
        rows.push(Row {
            at: day_and_time(language, notice.written, app.now(), &zone),
            who: app.name_of(notice.person)?.open().clone(),
            thread: app.handle_of(notice.person)?,
            job: job.map(|job| (job.id.to_string(), job.code.to_string())),
            why: fault(language, notice.fault.as_deref().unwrap_or_default()),
            tries: notice.attempts,
        });
    }
    let p = frame(&app, staff.look, &staff.me, plain(language, "desk-undelivered"), "/desk/undelivered")?;
    html(StatusCode::OK, &Undelivered { p, rows })
}
