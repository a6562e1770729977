//! The stand-ins on a socket: the vendors' APIs under `/demo/carrier`, `/demo/psp`, `/demo/geocoder` and
//! `/demo/checkr`, the phones at `/demo/phones`, the mailboxes at `/demo/mail`, the payment page at `/demo/pay`,
//! the screening company at `/demo/screening`. Every page works without script.
//! Never here: a page of the program's own; what these pages know, a real phone would know as well.

mod live;
mod mail;
mod pay;
mod phones;
mod screening;
mod vendors;
mod words;

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{any, get, post};

use crate::Standins;

/// Everything under `/demo/` that stands in for somebody else.
pub fn router(standins: Arc<Standins>) -> Router {
    Router::new()
        .route("/demo/phones", get(phones::page).post(phones::add))
        .route("/demo/phones/live", get(live::changes))
        .route("/demo/phones/{number}", get(phones::fragment))
        .route("/demo/phones/{number}/texts", post(phones::text))
        .route("/demo/mail", get(mail::page))
        .route("/demo/pay/{session}", get(pay::page))
        .route("/demo/pay/{session}/payment", post(pay::payment))
        .route("/demo/pay/{session}/refusal", post(pay::refusal))
        .route("/demo/screening", get(screening::desk))
        .route("/demo/screening/reports/{report}", post(screening::verdict))
        .route("/demo/screening/apply/{invitation}", get(screening::form).post(screening::agreed))
        .route("/demo/assets/standins.css", get(style))
        .route("/demo/assets/phones.js", get(script))
        .route("/demo/assets/icon.svg", get(icon))
        .route("/demo/carrier/{*path}", any(vendors::carrier))
        .route("/demo/psp/{*path}", any(vendors::payments))
        .route("/demo/geocoder/{*path}", any(vendors::geocoder))
        .route("/demo/checkr/{*path}", any(vendors::screening))
        .with_state(standins)
}

const SECURITY: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, "default-src 'self'; frame-ancestors 'none'; base-uri 'none'"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
];

fn shown(status: StatusCode, page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => (status, SECURITY, Html(html)).into_response(),
        Err(error) => {
            tracing::error!("a page of the stand-ins does not render: {error}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// A form that another site posts. Browsers say so; other clients do not, and may post.
fn is_foreign(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site")
}

async fn style() -> impl IntoResponse {
    let style = include_str!("../assets/standins.css");
    asset("text/css; charset=utf-8", style)
}

async fn script() -> impl IntoResponse {
    let script = include_str!("../assets/phones.js");
    asset("text/javascript; charset=utf-8", script)
}

async fn icon() -> impl IntoResponse {
    asset("image/svg+xml", include_str!("../assets/icon.svg"))
}

fn asset(kind: &'static str, body: &'static str) -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-cache"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, body)
}
