//! Signing in: a number, a code to it, a session. No passwords.
//!
//! Whether anybody is known by a number is never said. Numbers travel in forms only, never in an address.

use std::sync::Arc;

use app::App;
use app::words::plain;
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::vetting::ApplicationState;
use http::header::SET_COOKIE;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;

use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{Look, SignedIn, Visitor, cookie, cookie_name, session_cookie};
use crate::page::{Page, html};
use crate::prefs::own_path;

#[derive(Template)]
#[template(path = "sign_in.html")]
pub(crate) struct SignInPage {
    pub p: Page,
    pub phone: String,
    pub next: String,
    /// A code was sent, and is asked for.
    /// As it is read.
    pub shown_phone: String,
    pub sent: bool,
    pub error: Option<String>,
}

/// Where to go afterwards.
#[derive(Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

/// Asks for a number.
pub async fn page(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Query(next): Query<Next>,
) -> Result<Response, Oops> {
    shown(&app, visitor.look, StatusCode::OK, "", &next.next, false, None)
}

/// Sends a code.
pub async fn send_code(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, Oops> {
    let (typed, next) = (fields.text("phone"), fields.text("next"));
    match app.phone(typed) {
        Ok(phone) => {
            app.send_code(&phone)?;
            shown(&app, visitor.look, StatusCode::OK, typed, next, true, None)
        }
        Err(_) => {
            let error = Some("field-phone-wrong");
            shown(&app, visitor.look, StatusCode::UNPROCESSABLE_ENTITY, typed, next, false, error)
        }
    }
}

/// Checks a code and opens a session.
pub async fn check_code(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, Oops> {
    let (typed, next) = (fields.text("phone"), fields.text("next"));
    let session = match app.phone(typed) {
        Ok(phone) => app.sign_in(&phone, fields.text("code"))?,
        Err(_) => None,
    };
    let Some(session) = session else {
        let error = Some("sign-wrong-code");
        return shown(&app, visitor.look, StatusCode::UNPROCESSABLE_ENTITY, typed, next, true, error);
    };
    let to = if next.is_empty() { first_page(&app, &session)? } else { own_path(next) };
    Ok(([(SET_COOKIE, session_cookie(&app.public_base, &session))], Redirect::to(to)).into_response())
}

/// Ends the session.
pub async fn sign_out(
    State(app): State<Arc<App>>,
    _: SignedIn,
    headers: HeaderMap,
) -> Result<Response, Oops> {
    if let Some(token) = cookie(&headers, cookie_name(&app.public_base)) {
        app.sign_out(token)?;
    }
    Ok(([(SET_COOKIE, session_cookie(&app.public_base, ""))], Redirect::to("/")).into_response())
}

/// The desk for staff, jobs for workers, the request form for everybody else.
fn first_page(app: &App, token: &str) -> Result<&'static str, Oops> {
    let Some(row) = app.signed_in(token)? else { return Ok("/") };
    // A sign-up that nobody proved may be anybody's.
    let worker = row.worker.is_some_and(|row| row.application.state != ApplicationState::Proving);
    Ok(match (row.role.is_some(), worker) {
        (true, _) => "/desk",
        (false, true) => "/work",
        (false, false) => "/",
    })
}

fn shown(
    app: &App,
    look: Look,
    status: StatusCode,
    phone: &str,
    next: &str,
    sent: bool,
    error: Option<&str>,
) -> Result<Response, Oops> {
    let language = look.language;
    let mut p = Page::public(app, look, plain(language, "sign-in"));
    // A form is no page to come back to.
    p.here = "/sign-in".to_owned();
    let error = error.map(|key| plain(language, key));
    let shown_phone =
        app.phone(phone).map_or_else(|_| phone.to_owned(), |phone| channels::numbers::shown(&phone));
    html(status, &SignInPage { p, phone: phone.to_owned(), shown_phone, next: next.to_owned(), sent, error })
}
