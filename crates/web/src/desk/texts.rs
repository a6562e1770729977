//! Every text that goes out, as it reads in the desk's language, with what the carrier counts.
//!
//! Made-up values only. To read another language, switch the page's.

use std::sync::Arc;

use app::App;
use app::words::{Sample, plain, samples};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;

use crate::desk::frame;
use crate::errors::Oops;
use crate::guard::Dispatcher;
use crate::page::{Page, html};

#[derive(Template)]
#[template(path = "desk/texts.html")]
struct Texts {
    p: Page,
    samples: Vec<Sample>,
}

/// The texts.
pub async fn page(State(app): State<Arc<App>>, staff: Dispatcher) -> Result<Response, Oops> {
    let language = staff.look.language;
    let samples = samples(language, &app.market);
    let p = frame(&app, staff.look, &staff.me, plain(language, "desk-all-texts"), "/desk/texts")?;
    html(StatusCode::OK, &Texts { p, samples })
}
