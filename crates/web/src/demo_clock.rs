//! The demo's clock: what time it is in town, how fast it runs, and buttons that move it on.
//!
//! Moving it by hand walks from due time to due time, so that everything in between happens when it is due.

use std::sync::Arc;
use std::time::{Duration, Instant};

use app::App;
use app::clock::TownClock;
use app::words::{day_and_time, plain};
use askama::Template;
use axum::Router;
use axum::extract::{Extension, State};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use http::StatusCode;
use jiff::SignedDuration;

use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::Visitor;
use crate::page::{Page, html};

/// Speeds that the page offers.
const SPEEDS: [u32; 5] = [1, 60, 240, 1000, 3600];
/// Steps that the page offers, in minutes.
const STEPS: [i64; 4] = [15, 60, 240, 1440];
/// How long one press walks before it jumps: nobody waits longer for a page.
const WALK_MAX: Duration = Duration::from_secs(20);
/// Stops at which the errands may be busy with what is due, before time goes on all the same.
const BEHIND_MAX: u32 = 25;
/// What the running errands get to do their work at each stop.
const AT_EACH_STOP: Duration = Duration::from_millis(40);

#[derive(Template)]
#[template(path = "demo_clock.html")]
struct ClockPage {
    p: Page,
    time: String,
    speed: u32,
    speeds: [u32; 5],
    steps: [i64; 4],
}

/// The page and its buttons, for a demo alone.
pub fn demo_clock(app: Arc<App>, clock: Arc<TownClock>) -> Router {
    Router::new()
        .route("/demo/clock", get(page).post(change))
        .layer(Extension(clock))
        .layer(from_fn_with_state(Arc::clone(&app), crate::guard::same_site))
        .with_state(app)
}

async fn page(
    State(app): State<Arc<App>>,
    Extension(clock): Extension<Arc<TownClock>>,
    visitor: Visitor,
) -> Result<Response, Oops> {
    let language = visitor.look.language;
    let now = app.now();
    // Without a day of its own to compare with, the whole date is shown.
    let earlier = now.checked_sub(SignedDuration::from_hours(48)).unwrap_or(now);
    let time = day_and_time(language, now, earlier, &app.market.time_zone());
    let p = Page::public(&app, visitor.look, plain(language, "demo-clock"));
    html(StatusCode::OK, &ClockPage { p, time, speed: clock.speed(), speeds: SPEEDS, steps: STEPS })
}

async fn change(
    State(app): State<Arc<App>>,
    Extension(clock): Extension<Arc<TownClock>>,
    fields: Fields,
) -> Result<Response, Oops> {
    if let Some(speed) = fields.number::<u32>("speed").filter(|speed| SPEEDS.contains(speed)) {
        clock.set_speed(speed);
    }
    if let Some(minutes) = fields.number::<i64>("minutes").filter(|minutes| STEPS.contains(minutes)) {
        walk(&app, &clock, SignedDuration::from_mins(minutes)).await?;
    }
    Ok(Redirect::to("/demo/clock").into_response())
}

/// Walks the town's clock on by the whole of `by`.
async fn walk(app: &App, clock: &TownClock, by: SignedDuration) -> Result<(), Oops> {
    let end = app.now().checked_add(by).unwrap_or(app.now());
    let begun = Instant::now();
    let mut behind = 0;
    while app.now() < end && begun.elapsed() < WALK_MAX {
        let now = app.now();
        let next = app.next_due()?.unwrap_or(end).min(end);
        // What is due already and not done is being done: the errands get some time, and then time goes on.
        behind = if next > now { 0 } else { behind + 1 };
        let step = if behind == 0 { next.duration_since(now) } else { SignedDuration::ZERO };
        clock.advance(if behind > BEHIND_MAX { SignedDuration::from_mins(1) } else { step });
        tokio::time::sleep(AT_EACH_STOP).await;
    }
    // Whoever asked for a day gets a day, even if somebody in town is still busy with it.
    clock.advance(end.duration_since(app.now()));
    Ok(())
}
