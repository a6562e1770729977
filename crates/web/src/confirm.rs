//! Before a guest's request goes out: is this their phone? They type the code that was texted to it, or say
//! yes to the text.
//!
//! Nothing of the request is shown here: whoever opens the page may not be whose it is.

use std::sync::Arc;

use app::App;
use app::requests::Confirmed;
use app::words::{Args, plain, say};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::JobId;
use domain::job::Stage;
use http::StatusCode;
use http::header::SET_COOKIE;
use serde::Deserialize;

use crate::customer::request::sent;
use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{Look, Visitor, session_cookie};
use crate::page::{Notice, Page, html};

#[derive(Template)]
#[template(path = "confirm.html")]
struct ConfirmPage {
    p: Page,
    id: JobId,
    error: Option<String>,
}

/// What the last form did.
#[derive(Deserialize)]
pub struct Did {
    again: Option<String>,
}

/// Asks for the code. Once the request has gone out, its own page is the one to look at.
pub async fn page(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Path(id): Path<JobId>,
    Query(did): Query<Did>,
) -> Result<Response, Oops> {
    let job = app.job(id)?.ok_or(Oops::NotFound)?;
    let theirs = visitor.me.as_ref().is_some_and(|me| me.person == job.customer);
    match job.stage {
        Stage::Request if job.visit.n == 1 => {}
        _ if theirs => return Ok(Redirect::to(&format!("/jobs/{id}")).into_response()),
        // Confirmed or dropped by text: this browser has no session, and still wants to know.
        Stage::Closed { .. } => return outcome(&app, visitor.look, "confirm-over", "/"),
        _ => return outcome(&app, visitor.look, "confirm-sent", &format!("/sign-in?next=/jobs/{id}")),
    }
    let notice = did.again.map(|_| Notice::plain(plain(visitor.look.language, "confirm-done-again")));
    shown(&app, visitor.look, id, StatusCode::OK, None, notice)
}

#[derive(Template)]
#[template(path = "confirm_done.html")]
struct DonePage {
    p: Page,
    say: String,
    /// Where to go on, and what the way is called.
    on: (String, String),
}

/// A page that says how something stands, such as a request that the phone has answered for; `key` has the words, with
/// `-title` and `-on`.
pub(crate) fn outcome(app: &App, look: Look, key: &str, on: &str) -> Result<Response, Oops> {
    let words = plain(look.language, key);
    done(app, look, key, words, on)
}

fn done(app: &App, look: Look, key: &str, say: String, on: &str) -> Result<Response, Oops> {
    let language = look.language;
    let p = Page::public(app, look, plain(language, &format!("{key}-title")));
    let on = (on.to_owned(), plain(language, &format!("{key}-on")));
    html(StatusCode::OK, &DonePage { p, say, on })
}

/// The code is typed in.
pub async fn check(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Path(id): Path<JobId>,
    fields: Fields,
) -> Result<Response, Oops> {
    let language = visitor.look.language;
    if app.job(id)?.is_some_and(|job| job.stage != Stage::Request || job.visit.n > 1) {
        // Sent twice, or answered by text meanwhile: the page says what became of it.
        return Ok(Redirect::to(&format!("/confirm/{id}")).into_response());
    }
    match app.confirm_request(id, fields.text("code")).await? {
        wrong @ (Confirmed::WrongCode | Confirmed::Worthless) => {
            let worthless = wrong == Confirmed::Worthless;
            let error = Some(if worthless { "confirm-worthless" } else { "confirm-wrong" });
            shown(&app, visitor.look, id, StatusCode::UNPROCESSABLE_ENTITY, error, None)
        }
        Confirmed::SignedIn { session, refusal } => {
            let cookie = session_cookie(&app.public_base, &session);
            let to = match refusal {
                None => Redirect::to(&format!("/jobs/{id}?done={}", sent(&app, id)?)).into_response(),
                // Its time has passed meanwhile: no code helps any more.
                Some(refusal) => {
                    let args = Args::new().with("operator", app.market.operator.clone());
                    let words = say(language, &format!("refusal-{}", refusal.word()), &args);
                    done(&app, visitor.look, "confirm-over", words, "/")?
                }
            };
            Ok(([(SET_COOKIE, cookie)], to).into_response())
        }
    }
}

/// Another code, please.
pub async fn again(State(app): State<Arc<App>>, _: Visitor, Path(id): Path<JobId>) -> Result<Response, Oops> {
    app.ask_to_confirm(id)?;
    Ok(Redirect::to(&format!("/confirm/{id}?again=1")).into_response())
}

fn shown(
    app: &App,
    look: Look,
    id: JobId,
    status: StatusCode,
    error: Option<&str>,
    notice: Option<Notice>,
) -> Result<Response, Oops> {
    let language = look.language;
    let mut p = Page::public(app, look, plain(language, "confirm-title"));
    p.here = format!("/confirm/{id}");
    p.notice = notice;
    p.live = Some(format!("/live?confirm={id}"));
    html(status, &ConfirmPage { p, id, error: error.map(|key| plain(language, key)) })
}
