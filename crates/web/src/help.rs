//! Help articles, dated. One for now: claiming is not being assigned.
//!
//! Their words stand in the locales like everybody else's.

use std::sync::Arc;

use app::App;
use app::words::plain;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;

use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::Visitor;
use crate::page::{Notice, Page, html};

#[derive(Template)]
#[template(path = "help.html")]
struct Article {
    p: Page,
    date: String,
    /// What the readers say: for the desk's eyes.
    voices: Option<app::articles::Voices>,
}

/// When the article was last changed.
const CLAIMING_CHANGED: jiff::civil::Date = jiff::civil::date(2026, 11, 1);
/// The article's name among votes.
const CLAIMING: &str = "claiming";

/// "Claiming is not being assigned."
pub async fn claiming(State(app): State<Arc<App>>, visitor: Visitor) -> Result<Response, Oops> {
    shown(&app, visitor, None)
}

/// A reader says whether it helped, and why not if they like.
pub async fn vote(State(app): State<Arc<App>>, visitor: Visitor, fields: Fields) -> Result<Response, Oops> {
    let helped = match fields.text("helped") {
        "yes" => true,
        "no" => false,
        _ => return Err(Oops::Garbled),
    };
    let key = fields.key("vote").ok_or(Oops::Garbled)?;
    app.vote(CLAIMING, &key, helped, fields.text("words"))?;
    let thanks = Notice::good(plain(visitor.look.language, "help-thanks"));
    shown(&app, visitor, Some(thanks))
}

fn shown(app: &App, visitor: Visitor, notice: Option<Notice>) -> Result<Response, Oops> {
    let language = visitor.look.language;
    let date = format!(
        "{} {}",
        crate::times::day(language, CLAIMING_CHANGED.at(0, 0, 0, 0)),
        CLAIMING_CHANGED.year()
    );
    let staff = visitor.me.as_ref().is_some_and(|me| me.role.is_some());
    let voices = if staff { Some(app.voices(CLAIMING)?) } else { None };
    let mut p = Page::public(app, visitor.look, plain(language, "help-claiming"));
    p.notice = notice;
    html(StatusCode::OK, &Article { p, date, voices })
}
