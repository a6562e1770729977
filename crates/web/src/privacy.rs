//! What is kept of somebody: their own page to read it and to be erased, and the same for the owner, for whoever writes a
//! letter.
//!
//! Who may be erased, and what goes, is `app::privacy`'s to say.

use std::sync::Arc;

use app::App;
use app::privacy::StillNeeded;
use app::words::{Args, plain, say};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::PersonId;
use domain::talk::Language;
use http::StatusCode;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, SET_COOKIE};

use crate::desk::frame;
use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{Dispatcher, Look, Owner, SignedIn, session_cookie};
use crate::page::{Notice, Page, html};

#[derive(Template)]
#[template(path = "privacy.html")]
struct Privacy {
    p: Page,
    /// Where its links and its form lead to.
    base: String,
    /// Of whom, if it is not the reader.
    of: Option<String>,
    /// Why they cannot be erased yet.
    needed: Option<String>,
}

#[derive(Template)]
#[template(path = "erased.html")]
struct Erased {
    p: Page,
}

/// What somebody may read of themselves, and how they go.
pub async fn page(State(app): State<Arc<App>>, signed: SignedIn) -> Result<Response, Oops> {
    own(&app, signed.look, &signed.me, StatusCode::OK, None)
}

/// Everything that is kept of whoever asks.
pub async fn export(State(app): State<Arc<App>>, signed: SignedIn) -> Result<Response, Oops> {
    Ok(file(app.export(signed.me.person).await?.open().clone()))
}

/// Somebody wants to be erased. A box that is not ticked erases nobody.
pub async fn erase(State(app): State<Arc<App>>, signed: SignedIn, fields: Fields) -> Result<Response, Oops> {
    let SignedIn { look, me } = signed;
    if fields.text("sure") != "yes" {
        let missing = Notice::bad(plain(look.language, "privacy-sure-missing"));
        return own(&app, look, &me, StatusCode::UNPROCESSABLE_ENTITY, Some(missing));
    }
    if app.erase(me.person).await?.is_some() {
        return own(&app, look, &me, StatusCode::CONFLICT, None);
    }
    let title = plain(look.language, "privacy-erased");
    let body = html(StatusCode::OK, &Erased { p: Page::public(&app, look, title) })?;
    Ok(([(SET_COOKIE, session_cookie(&app.public_base, ""))], body).into_response())
}

fn own(
    app: &App,
    look: Look,
    me: &crate::guard::Me,
    status: StatusCode,
    notice: Option<Notice>,
) -> Result<Response, Oops> {
    let (language, title) = (look.language, plain(look.language, "privacy-title"));
    let mut p = match me.worker {
        Some(_) => Page::worker(app, look, me, title, ""),
        None => Page::customer(app, look, Some(me), title),
    };
    p.notice = notice;
    let needed = why_not(app, language, me.person, false)?;
    html(status, &Privacy { p, base: "/privacy".to_owned(), of: None, needed })
}

/// The same for the owner, of whoever a conversation is with.
pub async fn desk_page(
    State(app): State<Arc<App>>,
    owner: Owner,
    Path(handle): Path<String>,
) -> Result<Response, Oops> {
    at_the_desk(&app, owner, &handle, StatusCode::OK, None)
}

/// Everything that is kept of whoever a conversation is with; that it was handed out is noted.
pub async fn desk_export(
    State(app): State<Arc<App>>,
    owner: Owner,
    Path(handle): Path<String>,
) -> Result<Response, Oops> {
    let person = person_of(&app, &handle)?;
    Ok(file(app.export_to_desk(person, owner.0.me.person).await?.open().clone()))
}

/// The owner erases whoever a conversation is with.
pub async fn desk_erase(
    State(app): State<Arc<App>>,
    owner: Owner,
    Path(handle): Path<String>,
    fields: Fields,
) -> Result<Response, Oops> {
    let person = person_of(&app, &handle)?;
    if fields.text("sure") != "yes" {
        let missing = Notice::bad(plain(owner.0.look.language, "privacy-sure-missing"));
        return at_the_desk(&app, owner, &handle, StatusCode::UNPROCESSABLE_ENTITY, Some(missing));
    }
    if app.erase(person).await?.is_some() {
        return at_the_desk(&app, owner, &handle, StatusCode::CONFLICT, None);
    }
    Ok(Redirect::to("/desk/inbox").into_response())
}

fn at_the_desk(
    app: &App,
    owner: Owner,
    handle: &str,
    status: StatusCode,
    notice: Option<Notice>,
) -> Result<Response, Oops> {
    let Owner(Dispatcher { look, me }) = owner;
    let language = look.language;
    let person = person_of(app, handle)?;
    let mut p = frame(app, look, &me, plain(language, "privacy-title"), "/desk/inbox")?;
    p.live = None;
    p.notice = notice;
    let of = Some(app.name_of(person)?.open().clone());
    let needed = why_not(app, language, person, true)?;
    html(status, &Privacy { p, base: format!("/desk/inbox/{handle}/data"), of, needed })
}

fn person_of(app: &App, handle: &str) -> Result<PersonId, Oops> {
    Ok(app.thread(handle)?.ok_or(Oops::NotFound)?.0.person)
}

/// Why somebody cannot be erased yet, said to themselves or to the desk.
fn why_not(app: &App, language: Language, person: PersonId, desk: bool) -> Result<Option<String>, Oops> {
    let Some(needed) = app.still_needed(person)? else { return Ok(None) };
    let key = match (&needed, desk) {
        (StillNeeded::Jobs(_), false) => "privacy-needed-jobs",
        (StillNeeded::Jobs(_), true) => "privacy-needed-jobs-desk",
        (StillNeeded::Money, false) => "privacy-needed-money",
        (StillNeeded::Money, true) => "privacy-needed-money-desk",
        (StillNeeded::Staff, false) => "privacy-needed-staff",
        (StillNeeded::Staff, true) => "privacy-needed-staff-desk",
    };
    let codes = match needed {
        StillNeeded::Jobs(codes) => codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        StillNeeded::Money | StillNeeded::Staff => String::new(),
    };
    Ok(Some(say(language, key, &Args::new().with("codes", codes))))
}

fn file(json: String) -> Response {
    let name = "attachment; filename=\"callout-data.json\"";
    ([(CONTENT_TYPE, "application/json"), (CONTENT_DISPOSITION, name)], json).into_response()
}
