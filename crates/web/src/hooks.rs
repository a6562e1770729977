//! The doors for vendors. A call is believed only by its signature over what arrived, taken in once, and
//! answered with a sentence that says why if it is not.
//!
//! What a text means is not read here: it is stored first.

use std::sync::Arc;

use app::pay::Taken;
use app::{App, ReceivedText};
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use channels::twilio::{self, Params};
use channels::webhook::Rejected;
use http::{HeaderMap, Method, StatusCode, Uri, header};

/// The carrier hands over a text.
pub async fn text(
    State(app): State<Arc<App>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let params = match believed(&app, &method, &uri, &headers, body) {
        Ok(params) => params,
        Err(rejected) => return turned_away(rejected),
    };
    let inbound = match twilio::inbound(&params) {
        Ok(inbound) => inbound,
        Err(rejected) => return turned_away(rejected),
    };
    let text = ReceivedText {
        account: app.texts_account().sid.clone(),
        vendor_id: inbound.vendor_id,
        from: inbound.from,
        body: inbound.body,
        opt_out: inbound.opt_out,
    };
    match app.receive(&text) {
        // Nothing to say at once: what is answered leaves as a notice.
        Ok(()) => ([(header::CONTENT_TYPE, "text/xml; charset=utf-8")], "<Response/>").into_response(),
        Err(error) => broken(&error),
    }
}

/// The carrier says what became of a text of ours.
pub async fn status(
    State(app): State<Arc<App>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let update = believed(&app, &method, &uri, &headers, body).and_then(|params| twilio::status(&params));
    match update.map(|update| app.delivery(&update)) {
        Ok(Ok(())) => StatusCode::NO_CONTENT.into_response(),
        Ok(Err(error)) => broken(&error),
        Err(rejected) => turned_away(rejected),
    }
}

/// The payment provider says what became of a checkout.
pub async fn payment(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let Ok(body) = body else { return turned_away(Rejected::TooLarge) };
    let signature = headers.get("stripe-signature").and_then(|value| value.to_str().ok());
    match app.payment_webhook(signature, &body) {
        Ok(Taken::Noted) => (StatusCode::OK, "noted").into_response(),
        Ok(Taken::Rejected(rejected)) => turned_away(rejected),
        Err(error) => broken(&error),
    }
}

/// The company that checks backgrounds has news.
pub async fn screening(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let Ok(body) = body else { return turned_away(Rejected::TooLarge) };
    let signature = headers.get("x-checkr-signature").and_then(|value| value.to_str().ok());
    match app.screening_webhook(signature, &body) {
        Ok(Taken::Noted) => (StatusCode::OK, "noted").into_response(),
        Ok(Taken::Rejected(rejected)) => turned_away(rejected),
        Err(error) => broken(&error),
    }
}

fn believed(
    app: &App,
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Params, Rejected> {
    let body = body.map_err(|_| Rejected::TooLarge)?;
    let account = app.texts_account();
    let path = uri.path_and_query().map_or(uri.path(), |path| path.as_str());
    // What is signed is the public address, as the carrier was told it.
    let url = format!("{}{path}", app.public_base.trim_end_matches('/'));
    twilio::verify(headers, method, &url, &body, &account.secrets())
}

fn turned_away(rejected: Rejected) -> Response {
    let status = match rejected {
        Rejected::NoSignature | Rejected::WrongSignature | Rejected::TooOld | Rejected::WrongAccount => {
            StatusCode::FORBIDDEN
        }
        Rejected::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Rejected::Malformed | Rejected::MissingField(_) => StatusCode::BAD_REQUEST,
    };
    tracing::warn!(status = status.as_u16(), why = %rejected, "a call to a door for vendors was turned away");
    (status, format!("{rejected}\n")).into_response()
}

/// The vendor calls again later.
fn broken(error: &anyhow::Error) -> Response {
    tracing::error!(error = format!("{error:#}"), "a vendor's call could not be taken in");
    (StatusCode::INTERNAL_SERVER_ERROR, "it could not be stored now; please call again\n").into_response()
}
