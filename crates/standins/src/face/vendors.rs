//! The vendors' APIs on the socket: whatever comes is handed to the stand-in whole, and so is its answer.
//! Never here: what a request means.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::Standins;

const LARGEST: usize = 256 * 1024;

pub(super) async fn carrier(State(standins): State<Arc<Standins>>, request: Request) -> Response {
    answer(request, |request| standins.with_carrier(|carrier, now| carrier.answer(request, now))).await
}

pub(super) async fn payments(State(standins): State<Arc<Standins>>, request: Request) -> Response {
    answer(request, |request| standins.with_payments(|payments, now| payments.answer(request, now))).await
}

pub(super) async fn screening(State(standins): State<Arc<Standins>>, request: Request) -> Response {
    answer(request, |request| standins.with_screening(|screening, now| screening.answer(request, now))).await
}

pub(super) async fn geocoder(State(standins): State<Arc<Standins>>, request: Request) -> Response {
    answer(request, |request| standins.geocoder.answer(request)).await
}

async fn answer(request: Request, vendor: impl FnOnce(&crate::Request) -> crate::Response) -> Response {
    let (parts, body) = request.into_parts();
    match to_bytes(body, LARGEST).await {
        Ok(body) => vendor(&crate::Request::from_parts(parts, body)).map(Body::from),
        Err(_) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    }
}
