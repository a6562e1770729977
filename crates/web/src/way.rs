//! Where the technician is, for whoever has the link: a face, a name, an arrival time and how much of the way is behind
//! them by that time, without signing in, and nothing more once they are there.
//!
//! The page asks again by itself, and runs no script. It opens no session. No position is known here, and none is drawn.

use app::App;
use app::words::{countdown, plain, time_only};
use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::job::{Event, Job, Stage, Underway};
use http::StatusCode;
use http::header::REFRESH;
use jiff::Timestamp;

use crate::errors::Oops;
use crate::face::Face;
use crate::guard::Look;
use crate::page::{Page, html};

/// How often the page asks again, in seconds.
const AGAIN: &str = "30";

#[derive(Template)]
#[template(path = "way.html")]
struct WayPage {
    p: Page,
    name: String,
    face: Face,
    service: String,
    arrival: Option<Arrival>,
}

/// While they are on the way.
struct Arrival {
    at: String,
    left: String,
    set_out: String,
    /// How much of the time from setting out to arriving is over, of a hundred.
    behind: i64,
}

/// The page of a technician's way.
pub fn page(app: &App, look: Look, job: &Job, token: &str) -> Result<Response, Oops> {
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
            face: Face::of("", None),
            service: app.service_name(language, &job.service),
            arrival: None,
        };
        return html(StatusCode::GONE, &page);
    };
    let name = app.name_of_worker(worker)?;
    let row = app.store.worker(worker)?.ok_or(Oops::NotFound)?;
    let set_out = set_out(app, job)?.unwrap_or_else(|| app.now());
    let clock = |at: Timestamp| time_only(language, at, &job.time_zone());
    let page = WayPage {
        p,
        face: Face::from(app, row.person, &name, format!("/l/{token}/portrait"))?,
        name,
        service: app.service_name(language, &job.service),
        arrival: Some(Arrival {
            at: clock(eta),
            left: countdown(language, eta, app.now()),
            set_out: clock(set_out),
            behind: behind(set_out, eta, app.now()),
        }),
    };
    Ok(([(REFRESH, AGAIN)], html(StatusCode::OK, &page)?).into_response())
}

/// When they last set out.
fn set_out(app: &App, job: &Job) -> Result<Option<Timestamp>, Oops> {
    let events = app.store.timeline(&app.market.key, job.id)?;
    Ok(events.iter().rev().find(|row| matches!(row.event, Event::SetOut { .. })).map(|row| row.at))
}

fn behind(from: Timestamp, to: Timestamp, now: Timestamp) -> i64 {
    let whole = to.duration_since(from).as_secs().max(1);
    (now.duration_since(from).as_secs() * 100 / whole).clamp(0, 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_is_behind_them_as_time_goes() {
        let at = |minute: i64| Timestamp::from_second(minute * 60).unwrap();
        assert_eq!([0, 10, 20, 25].map(|now| behind(at(0), at(20), at(now))), [0, 50, 100, 100]);
        assert_eq!(behind(at(20), at(20), at(20)), 0, "there at once");
    }
}
