//! A worker's own hours, area and time off: what jobs they are offered goes by these.
//!
//! Skills and standing are the desk's to set; here they are shown.

use std::sync::Arc;

use app::words::{Args, day_and_time, plain, say};
use app::workers::WorkerRequest;
use app::{App, Outcome};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::job::{Actor, Refusal};
use domain::provider::WorkerOrder;
use domain::vetting::ApplicationState;
use http::StatusCode;
use serde::Deserialize;
use store::WorkerRow;

use crate::errors::Oops;
use crate::form::{DETAILS_CHARACTERS_MAX, Fields};
use crate::guard::AtWork;
use crate::page::{Notice, Page, html};
use crate::week::{self, DayRow, OffRow, RadiusRow};

#[derive(Template)]
#[template(path = "worker/hours.html")]
struct HoursPage {
    p: Page,
    standing: &'static str,
    week: Vec<DayRow>,
    radii: Vec<RadiusRow>,
    off: Vec<OffRow>,
    skills: Vec<String>,
    worker: String,
    /// Jobs that they gave back, or did not come to.
    given_back: u32,
    /// They show a picture of themselves.
    portrait: bool,
    /// What their own page says, if they have one.
    listing: Option<String>,
    /// Words that were typed for it and cannot stand there.
    about: String,
    feed: Feed,
}

/// The address at which their calendar reads their visits.
struct Feed {
    has: bool,
    /// When a calendar last read it.
    read: Option<String>,
    /// Shown once.
    address: Option<String>,
}

impl Feed {
    /// The address as calendars open it.
    fn subscribe(&self) -> String {
        let address = self.address.as_deref().unwrap_or_default();
        let after = address.find("://").map_or(0, |at| at + 3);
        format!("webcal://{}", &address[after..])
    }
}

/// What the last form did.
#[derive(Deserialize)]
pub struct Did {
    saved: Option<String>,
    /// Jobs promised inside the time off that was just taken.
    promised: Option<String>,
}

/// The page.
pub async fn page(State(app): State<Arc<App>>, at: AtWork, Query(did): Query<Did>) -> Result<Response, Oops> {
    let language = at.look.language;
    let codes = did.promised.filter(|codes| codes.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
    let notice = match codes {
        Some(codes) => {
            let args = Args::new().with("codes", codes.replace('-', ", "));
            Some(Notice::plain(say(language, "work-time-off-promised", &args)))
        }
        None => did.saved.map(|_| Notice::good(plain(language, "work-done-saved"))),
    };
    shown(&app, at, StatusCode::OK, notice, Typed::default())
}

/// A form is sent: `week`, `area`, `time-off` or `time-off-remove`.
pub async fn act(
    State(app): State<Arc<App>>,
    at: AtWork,
    Path(action): Path<String>,
    fields: Fields,
) -> Result<Response, Oops> {
    let language = at.look.language;
    match action.as_str() {
        "listing" => return listing(&app, at, &fields),
        "feed" => return feed(&app, at, &fields),
        _ => {}
    }
    let order = match action.as_str() {
        "area" => week::area(&app, &fields).await?,
        other => week::order(other, &fields).ok_or(Oops::NotFound)?,
    };
    let order = match order {
        Ok(order) => order,
        Err(key) => {
            let notice = Some(Notice::bad(plain(language, key)));
            let typed = Typed { week: (action == "week").then_some(&fields), ..Typed::default() };
            return shown(&app, at, StatusCode::UNPROCESSABLE_ENTITY, notice, typed);
        }
    };
    let worker = at.row.card.worker;
    match give(&app, worker_actor(&at.row), &at.row, &order)? {
        Some(refusal) => {
            let args = Args::new().with("operator", app.market.operator.clone());
            let notice = Some(Notice::bad(say(language, &week::refusal_key(&refusal), &args)));
            shown(&app, at, crate::act::status(&refusal), notice, Typed::default())
        }
        None => {
            let promised = match order {
                WorkerOrder::TakeTimeOff { slot } => {
                    let row = app.store.worker(worker)?.ok_or(Oops::NotFound)?;
                    week::promised_inside(&app, &row.card, slot)?
                }
                _ => Vec::new(),
            };
            let said = if promised.is_empty() {
                "saved=1".to_owned()
            } else {
                format!("promised={}", promised.join("-"))
            };
            Ok(Redirect::to(&format!("/work/hours?{said}")).into_response())
        }
    }
}

/// The worker's own page is put up, changed or taken down: a profile, and no rule's business.
fn listing(app: &App, at: AtWork, fields: &Fields) -> Result<Response, Oops> {
    let language = at.look.language;
    let words: String = fields.text("about").chars().take(DETAILS_CHARACTERS_MAX).collect();
    if fields.text("drop") == "yes" {
        app.drop_listing(at.row.card.worker)?;
    } else if !domain::talk::leaks(&words).is_empty() {
        let notice = Some(Notice::bad(plain(language, "field-listing-leak")));
        let typed = Typed { about: fields.text("about").to_owned(), ..Typed::default() };
        return shown(app, at, StatusCode::UNPROCESSABLE_ENTITY, notice, typed);
    } else {
        app.put_listing(&at.row, &words)?;
    }
    Ok(Redirect::to("/work/hours?saved=1").into_response())
}

/// The address for their calendar is made, made anew or taken away.
fn feed(app: &App, at: AtWork, fields: &Fields) -> Result<Response, Oops> {
    let worker = at.row.card.worker;
    if fields.text("drop") == "yes" {
        app.drop_feed(worker)?;
        let gone = Some(Notice::good(plain(at.look.language, "work-feed-gone")));
        return shown(app, at, StatusCode::OK, gone, Typed::default());
    }
    let address = Some(app.make_feed(worker)?);
    shown(app, at, StatusCode::OK, None, Typed { address, ..Typed::default() })
}

/// A form of this page that was not taken, and why.
pub fn refused(app: &App, at: AtWork, sentence: String) -> Result<Response, Oops> {
    shown(app, at, StatusCode::UNPROCESSABLE_ENTITY, Some(Notice::bad(sentence)), Typed::default())
}

fn worker_actor(row: &WorkerRow) -> Actor {
    Actor::Worker(row.card.worker)
}

/// Gives an order for a worker's row; `None` is success. Forms here say what shall hold, so the same one
/// twice changes nothing.
pub fn give(app: &App, by: Actor, row: &WorkerRow, order: &WorkerOrder) -> Result<Option<Refusal>, Oops> {
    let worker = row.card.worker;
    let marks = Vec::new();
    let request = WorkerRequest { worker, by, order, person: None, key: None, tell: true, marks };
    Ok(match app.order_worker(&request)? {
        Outcome::Done { .. } => None,
        Outcome::Refused(refusal) => Some(refusal),
    })
}

/// How somebody stands, as the end of a key: what keeps jobs from them first.
pub fn standing(row: &WorkerRow) -> &'static str {
    let card = &row.card;
    match row.application.state {
        ApplicationState::Approved if card.suspended => "suspended",
        ApplicationState::Approved if card.opted_out => "opted-out",
        ApplicationState::Approved if card.unreachable => "unreachable",
        ApplicationState::Approved => "good",
        other => other.word(),
    }
}

/// What stands on the page beside what is kept: a form that could not be read, to come back as it was typed, or an address
/// that was just made.
#[derive(Default)]
struct Typed<'a> {
    week: Option<&'a Fields>,
    about: String,
    address: Option<String>,
}

/// The page.
fn shown(
    app: &App,
    at: AtWork,
    status: StatusCode,
    notice: Option<Notice>,
    typed: Typed<'_>,
) -> Result<Response, Oops> {
    let language = at.look.language;
    let row = app.store.worker(at.row.card.worker)?.ok_or(Oops::NotFound)?;
    let mut p = Page::worker(app, at.look, &at.me, plain(language, "work-hours"), "/work/hours");
    p.here = "/work/hours".to_owned();
    p.notice = notice;
    let standing = match standing(&row) {
        // An applicant needs to know only that it is not decided.
        "proving" | "lapsed" => "waiting",
        other => other,
    };
    let skills = week::skills(app, language, &row.card.skills, &[]);
    let feed = app.store.feed_of(row.card.worker)?;
    let page = HoursPage {
        standing,
        worker: row.card.worker.to_string(),
        given_back: row.card.given_back,
        about: typed.about,
        feed: Feed {
            has: feed.is_some(),
            read: feed
                .and_then(|feed| feed.read_at)
                .map(|at| day_and_time(language, at, app.now(), &app.market.time_zone())),
            address: typed.address,
        },
        portrait: app.has_portrait(row.person)?,
        listing: app.own_listing(row.card.worker)?,
        week: typed
            .week
            .map_or_else(|| week::week(language, &row.card.week), |typed| week::typed_week(language, typed)),
        radii: week::radii(row.card.radius_km),
        off: week::off(app, language, &row.card),
        skills: skills.into_iter().filter(|skill| skill.has).map(|skill| skill.name).collect(),
        p,
    };
    html(status, &page)
}
