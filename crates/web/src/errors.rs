//! Pages for when it did not work: nothing there, not yours, too much, or the world broke.
//!
//! The world breaking is logged here, once, with the number that the page shows. Refusals of the rules are
//! not errors and never come here.

use std::sync::Arc;

use app::App;
use app::words::{Args, plain, say};
use askama::Template;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, StatusCode, Uri, header};

use crate::desk::frame;
use crate::guard::{self, Look, Me, Visitor};
use crate::page::{Page, html};

/// Why a request is not answered with its page.
#[derive(Debug)]
pub enum Oops {
    /// The world broke.
    World(anyhow::Error),
    NotFound,
    NotYours,
    /// The form cannot be read.
    Garbled,
    /// Too many forms came from one place; in so many seconds one may come again.
    TooOften {
        again_after: i64,
    },
    /// Somebody must sign in first.
    SignIn {
        next: String,
    },
}

impl From<anyhow::Error> for Oops {
    fn from(error: anyhow::Error) -> Self {
        Self::World(error)
    }
}

/// Carries the cause to the layer that knows the reader's language.
#[derive(Clone)]
struct Cause(Arc<anyhow::Error>);

impl IntoResponse for Oops {
    fn into_response(self) -> Response {
        match self {
            Self::World(error) => {
                let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
                response.extensions_mut().insert(Cause(Arc::new(error)));
                response
            }
            Self::NotFound => StatusCode::NOT_FOUND.into_response(),
            Self::NotYours => StatusCode::FORBIDDEN.into_response(),
            Self::Garbled => StatusCode::UNPROCESSABLE_ENTITY.into_response(),
            Self::TooOften { again_after } => {
                let wait = [(header::RETRY_AFTER, again_after.to_string())];
                (StatusCode::TOO_MANY_REQUESTS, wait).into_response()
            }
            Self::SignIn { next } => Redirect::to(&format!("/sign-in?next={next}")).into_response(),
        }
    }
}

/// Whatever has no page.
pub async fn no_such_page() -> Oops {
    Oops::NotFound
}

#[derive(Template)]
#[template(path = "error.html")]
struct Fault {
    p: Page,
    number: u16,
    heading: String,
    why: String,
    incident: String,
    /// Whoever is need not be told to.
    signed_in: bool,
}

/// Puts every failed answer that is no page of its own into words. Doors for vendors speak for themselves.
pub async fn dress(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let bare =
        path.starts_with("/hooks/") || path.starts_with("/assets/") || path == "/sw.js" || path == "/healthz";
    let (headers, uri): (HeaderMap, Uri) = (request.headers().clone(), request.uri().clone());
    let response = next.run(request).await;
    let status = response.status();
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if bare || is_page || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let token = app.new_token();
    let incident = format!("I-{}", token.get(..5).unwrap_or_default().to_uppercase());
    if let Some(Cause(error)) = response.extensions().get::<Cause>() {
        tracing::error!(incident, error = format!("{error:#}"), "a page could not be made");
    }
    // Where not even this can be read, the page is as for anybody.
    let reader = guard::visitor(&app, &headers, &uri);
    let reader = reader.unwrap_or_else(|_| Visitor { look: guard::look(&app, &headers, &uri), me: None });
    let again_after = response.headers().get(header::RETRY_AFTER).cloned();
    let Some(mut page) = fault(&app, reader, status, incident) else { return response };
    if let Some(again_after) = again_after {
        page.headers_mut().insert(header::RETRY_AFTER, again_after);
    }
    page
}

/// The frame that the reader knows, with their ways on from here.
fn page_of(app: &App, look: Look, me: Option<&Me>, title: String) -> Page {
    let mut page = match me {
        Some(me) if me.role.is_some() => {
            frame(app, look.clone(), me, title.clone(), "").unwrap_or_else(|_| Page::public(app, look, title))
        }
        Some(me) if me.worker.is_some() => Page::worker(app, look, me, title, ""),
        me => Page::customer(app, look, me, title),
    };
    // What is not there does not change.
    page.live = None;
    page
}

fn fault(app: &App, reader: Visitor, status: StatusCode, incident: String) -> Option<Response> {
    let kind = match status {
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::FORBIDDEN => "not-yours",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::TOO_MANY_REQUESTS => "too-often",
        _ if status.is_server_error() => "world",
        _ => "garbled",
    };
    let Visitor { look, me } = reader;
    let language = look.language;
    let signed_in = me.as_ref().is_some_and(|me| me.only.is_none());
    let heading = plain(language, &format!("error-{kind}"));
    let args = Args::new().with("operator", app.market.operator.clone());
    let suffix = if signed_in && kind == "not-yours" { "-in" } else { "" };
    let why = say(language, &format!("error-{kind}-why{suffix}"), &args);
    let p = page_of(app, look, me.as_ref().filter(|_| signed_in), heading.clone());
    html(status, &Fault { p, number: status.as_u16(), heading, why, incident, signed_in }).ok()
}
