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
use crate::guard::Visitor;
use crate::page::{Page, html};

#[derive(Template)]
#[template(path = "help.html")]
struct Article {
    p: Page,
    date: String,
}

/// When the article was last changed.
const CLAIMING_CHANGED: jiff::civil::Date = jiff::civil::date(2026, 11, 1);

/// "Claiming is not being assigned."
pub async fn claiming(State(app): State<Arc<App>>, visitor: Visitor) -> Result<Response, Oops> {
    let language = visitor.look.language;
    let date = format!(
        "{} {}",
        crate::times::day(language, CLAIMING_CHANGED.at(0, 0, 0, 0)),
        CLAIMING_CHANGED.year()
    );
    let title = plain(language, "help-claiming");
    html(StatusCode::OK, &Article { p: Page::public(&app, visitor.look, title), date })
}
