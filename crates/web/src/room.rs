//! The room of a consultation: who is in it, how long both have been there, what they write to each other, and the end of it.
//!
//! A page that is open says every few seconds that its reader is there. Who was is what the server saw.

use std::sync::Arc;

use app::App;
use app::words::{Args, day_and_time, money, plain, say};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::job::{Action, Actor, Job, Room, Side};
use domain::membership::Plan;
use domain::price::MinutePrice;
use domain::talk::Language;
use http::StatusCode;
use ledger::Money;

use crate::errors::Oops;
use crate::guard::{OnJob, Part};
use crate::job_page::{Extra, Open};
use crate::messages::{self, Held, Thread};
use crate::page::{Page, html};

#[derive(Template)]
#[template(path = "room.html")]
struct RoomPage {
    p: Page,
    id: String,
    code: String,
    service: String,
    online: Online,
    /// Who is where.
    places: Vec<Place>,
    /// The reader is in.
    inside: bool,
    /// When it opens, while it has not.
    opens: Option<String>,
    /// Nobody meets there any more, or yet.
    shut: bool,
    together: Option<String>,
    open: Open,
    details: String,
    threads: Vec<Thread>,
    words: String,
}

/// One of the two.
struct Place {
    name: String,
    mine: bool,
    inside: bool,
}

/// What a page says of a consultation.
pub struct Online {
    /// For how long, in words.
    pub minutes: String,
    /// When, if it is not at a time: now.
    pub now: bool,
    /// Whom the reader meets.
    pub whom: Option<String>,
    /// The room can be looked at.
    pub door: bool,
}

/// What is said of it to whoever reads the job's page; nothing of a visit at a place.
pub fn online(app: &App, language: Language, job: &Job, side: Side) -> Result<Option<Online>, Oops> {
    let Some(room) = job.visit.room.filter(|_| job.is_online()) else { return Ok(None) };
    let whom = match (side, job.assignee()) {
        (_, None) => None,
        (Side::Worker, Some(_)) => Some(app.first_name_of(job.customer)?),
        (_, Some(who)) => Some(app.name_of_worker(who.worker)?),
    };
    Ok(Some(Online {
        minutes: minutes(language, room),
        now: job.agreed_slot().is_none() && job.asked_slot().is_none(),
        whom,
        door: job.open_room().is_some(),
    }))
}

fn minutes(language: Language, room: Room) -> String {
    say(language, "page-room-minutes", &Args::new().number("minutes", i64::from(room.minutes)))
}

/// The page. Whoever is in is heard of by looking at it.
pub async fn page(State(app): State<Arc<App>>, on: OnJob) -> Result<Response, Oops> {
    if inside(&on) {
        app.is_in_room(&on.job, on.actor()).await?;
    }
    shown(&app, on, StatusCode::OK, Extra::default())
}

/// Somebody is there: whose line broke and came back is in again.
pub async fn beat(State(app): State<Arc<App>>, on: OnJob) -> Result<Response, Oops> {
    if on.part == Part::Staff {
        return Err(Oops::NotYours);
    }
    let open = on.open(&app)?;
    if inside(&on) || open.has(Action::Join) {
        app.is_in_room(&on.job, on.actor()).await?;
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Ok(StatusCode::CONFLICT.into_response())
}

/// Whether the reader is in.
fn inside(on: &OnJob) -> bool {
    let side = Side::from(on.actor());
    is_theirs(on) && on.job.open_room().is_some_and(|room| room.since(side).is_some())
}

/// Whether it is the reader's room: the customer's, and that of whoever has the consultation.
fn is_theirs(on: &OnJob) -> bool {
    match on.part {
        Part::Customer => true,
        Part::Worker(worker) => on.job.assignee().is_some_and(|who| who.worker == worker),
        Part::Staff => false,
    }
}

/// The page of whoever looks, with what is to be said.
pub fn shown(app: &App, on: OnJob, status: StatusCode, extra: Extra) -> Result<Response, Oops> {
    let (language, side) = (on.look.language, Side::from(on.actor()));
    let open = on.open(app)?;
    let job = &on.job;
    if on.part == Part::Staff {
        return Err(Oops::NotYours);
    }
    // What comes of it stands on the job's page, which is for whoever had it as well.
    let online = online(app, language, job, side)?.filter(|_| is_theirs(&on));
    let Some(online) = online else {
        return Ok(Redirect::to(&format!("/jobs/{}", job.id)).into_response());
    };
    let title = plain(language, "page-room");
    let mut p = match on.part {
        Part::Worker(_) => Page::worker(app, on.look.clone(), &on.me, title, "/work"),
        Part::Customer => Page::customer(app, on.look.clone(), Some(&on.me), title),
        Part::Staff => return Err(Oops::NotYours),
    };
    p.live = Some(format!("/live?job={}", job.id));
    p.here = format!("/jobs/{}/room", job.id);
    p.notice = extra.notice;
    let opens = job.room_opens().filter(|opens| job.open_room().is_some() && app.now() < *opens);
    let page = RoomPage {
        places: places(app, &on, &online)?,
        together: job.open_room().and_then(|room| together(app, language, room)),
        inside: inside(&on),
        opens: opens.map(|at| day_and_time(language, at, app.now(), &job.time_zone())),
        shut: job.open_room().is_none(),
        id: job.id.to_string(),
        code: job.code.to_string(),
        service: app.service_name(language, &job.service),
        details: job.details.map(|note| app.note_held_back(note)).transpose()?.unwrap_or_default(),
        threads: threads(app, language, job, on.actor(), (&open, extra.held.as_ref()))?,
        words: extra.words,
        online,
        open,
        p,
    };
    html(status, &page)
}

fn threads(
    app: &App,
    language: Language,
    job: &Job,
    by: Actor,
    (open, held): (&Open, Option<&Held>),
) -> Result<Vec<Thread>, Oops> {
    let mut threads: Vec<Thread> = match by {
        Actor::Worker(worker) => {
            messages::of_worker(app, language, job, worker, open, held)?.into_iter().collect()
        }
        Actor::Customer(_) | Actor::Staff(_) | Actor::Machine => {
            messages::of_customer(app, language, job, open, held)?
        }
    };
    threads.iter_mut().for_each(|thread| thread.in_room = true);
    Ok(threads)
}

/// Both, the reader first.
fn places(app: &App, on: &OnJob, online: &Online) -> Result<Vec<Place>, Oops> {
    let (Some(room), Some(other)) = (on.job.open_room(), online.whom.clone()) else { return Ok(Vec::new()) };
    let mine = Side::from(on.actor());
    let theirs = if mine == Side::Worker { Side::Customer } else { Side::Worker };
    let own = app.first_name_of(on.me.person)?;
    let place = |side, name| Place { name, mine: side == mine, inside: room.since(side).is_some() };
    Ok(vec![place(mine, own), place(theirs, other)])
}

/// For how long both have been there, once they have.
fn together(app: &App, language: Language, room: &Room) -> Option<String> {
    let seconds = room.together_until(app.now());
    let clock = format!("{}:{:02}", seconds / 60, seconds % 60);
    (seconds > 0).then(|| say(language, "page-room-together", &Args::new().with("time", clock)))
}

/// How long a consultation can be, in minutes.
const LENGTHS: [u16; 5] = [10, 20, 30, 45, 60];

/// What a consultation costs by its length, for the form: the value, and the words with the sum.
pub fn lengths(app: &App, language: Language, minute: MinutePrice) -> Vec<(u16, String)> {
    let sum = |minutes: u16| {
        let key = if minute.own == 0 { "ask-length-included" } else { "ask-length" };
        let args = Args::new()
            .number("minutes", i64::from(minutes))
            .with("amount", amount(app, language, minute, minutes));
        (minutes, say(language, key, &args))
    };
    LENGTHS.map(sum).into_iter().collect()
}

/// The same with every plan that can be had: for whoever asks for somebody else.
pub fn lengths_by_plan(app: &App, language: Language) -> Vec<(u16, String)> {
    let plans = app.market.offered_plans();
    let of_plan = |plan: &Plan, minutes| {
        let price = plan.minute_price(&plans);
        let key = if price.own == 0 { "ask-length-of-plan-included" } else { "ask-length-of-plan" };
        let args = Args::new()
            .with("plan", app.market.plan_name(language, &plan.key))
            .with("amount", amount(app, language, price, minutes));
        say(language, key, &args)
    };
    let sums = |minutes: u16| {
        let of_each: Vec<String> = plans.iter().map(|plan| of_plan(plan, minutes)).collect();
        let args = Args::new().number("minutes", i64::from(minutes)).with("plans", of_each.join(", "));
        (minutes, say(language, "ask-length-by-plan", &args))
    };
    LENGTHS.map(sums).into_iter().collect()
}

fn amount(app: &App, language: Language, minute: MinutePrice, minutes: u16) -> String {
    money(language, Money { minor: minute.line(minutes).gross(), currency: app.market.currency })
}
