//! What the payment provider writes down for others: a session, a refund, an event, an error, as JSON.
//! Never here: changing anything.

use http::StatusCode;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Payments, Session, SessionStatus};
use crate::{Response, wire};

/// The version its events are written in.
const API_VERSION: &str = "2026-10-28.endive";

impl Payments {
    pub(super) fn session_json(&self, session: &Session) -> Value {
        let paid = session.status == SessionStatus::Paid;
        let asked = |name: &str| session.asked.get(name).cloned().unwrap_or(Value::Null);
        let metadata = object(&session.asked, &["metadata"]);
        let status = match session.status {
            SessionStatus::Open => "open",
            SessionStatus::Paid => "complete",
            SessionStatus::Expired => "expired",
        };
        let open = session.status == SessionStatus::Open;
        json!({
            "id": session.id,
            "object": "checkout.session",
            "amount_subtotal": session.amount,
            "amount_total": session.amount,
            "automatic_tax": { "enabled": false, "liability": null, "status": null },
            "cancel_url": session.cancel_url,
            "client_reference_id": asked("client_reference_id"),
            "created": session.created.as_second(),
            "currency": session.currency,
            "customer": null,
            "customer_email": asked("customer_email"),
            "expires_at": session.expires.as_second(),
            "livemode": false,
            "locale": asked("locale"),
            "metadata": metadata,
            "mode": "payment",
            "payment_intent": (!open).then_some(&session.payment_intent),
            "payment_method_types": ["card"],
            "payment_status": if paid { "paid" } else { "unpaid" },
            "status": status,
            "submit_type": asked("submit_type"),
            "success_url": session.success_url,
            "total_details": { "amount_discount": 0, "amount_shipping": 0, "amount_tax": 0 },
            "ui_mode": "hosted",
            "url": open.then(|| self.page(session)),
        })
    }

    fn page(&self, session: &Session) -> String {
        let base = self.settings.page_url.trim_end_matches('/');
        format!("{base}/{}", session.id)
    }

    pub(super) fn refund_json(&self, session: &Session, id: &str, amount: i64, at: Timestamp) -> Value {
        json!({
            "id": id,
            "object": "refund",
            "amount": amount,
            "charge": charge_id(session),
            "created": at.as_second(),
            "currency": session.currency,
            "metadata": {},
            "payment_intent": session.payment_intent,
            "reason": null,
            "status": "succeeded",
        })
    }

    pub(super) fn event_json(&self, session: &Session, id: &str, kind: &str, at: Timestamp) -> Value {
        let metadata = object(&session.asked, &["payment_intent_data", "metadata"]);
        let object = match kind {
            "charge.refunded" => json!({
                "id": charge_id(session),
                "object": "charge",
                "amount": session.amount,
                "amount_refunded": session.refunded,
                "currency": session.currency,
                "metadata": metadata,
                "paid": true,
                "payment_intent": session.payment_intent,
                "refunded": session.refunded >= session.amount,
                "status": "succeeded",
            }),
            "payment_intent.payment_failed" => json!({
                "id": session.payment_intent,
                "object": "payment_intent",
                "amount": session.amount,
                "currency": session.currency,
                "last_payment_error": {
                    "type": "card_error",
                    "code": "card_declined",
                    "decline_code": "generic_decline",
                    "message": "Your card was declined.",
                },
                "metadata": metadata,
                "status": "requires_payment_method",
            }),
            _ => self.session_json(session),
        };
        json!({
            "id": id,
            "object": "event",
            "api_version": API_VERSION,
            "created": at.as_second(),
            "data": { "object": object },
            "livemode": false,
            "pending_webhooks": 1,
            "request": { "id": null, "idempotency_key": null },
            "type": kind,
        })
    }
}

fn charge_id(session: &Session) -> String {
    session.payment_intent.replacen("pi_", "ch_", 1)
}

/// The object at a path, or an empty one.
fn object(value: &Value, path: &[&str]) -> Value {
    path.iter()
        .try_fold(value, |value, key| value.get(key))
        .filter(|value| value.is_object())
        .cloned()
        .unwrap_or_else(|| json!({}))
}

/// What the vendor does not do, and how it says so.
#[derive(Debug)]
pub(super) struct Refusal {
    status: StatusCode,
    body: Value,
}

impl Refusal {
    pub(super) fn new(status: StatusCode, kind: &str, code: Option<&str>, message: &str) -> Self {
        let body = json!({ "error": { "type": kind, "code": code, "message": message } });
        Refusal { status, body }
    }

    /// A field that is missing or wrong.
    pub(super) fn field(code: &str, param: &str, message: &str) -> Self {
        let body = json!({ "error": {
            "type": "invalid_request_error", "code": code, "param": param, "message": message,
            "doc_url": format!("https://stripe.com/docs/error-codes/{}", code.replace('_', "-")),
        } });
        let status = StatusCode::BAD_REQUEST;
        Refusal { status, body }
    }

    pub(super) fn missing(kind: &str, id: &str) -> Self {
        let message = format!("No such {kind}: '{id}'");
        let kind = "invalid_request_error";
        Refusal::new(StatusCode::NOT_FOUND, kind, Some("resource_missing"), &message)
    }

    pub(super) fn answer(&self) -> Response {
        wire::json(self.status, &self.body)
    }
}
