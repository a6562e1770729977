//! What Stripe calls us with: believed or turned away, then read. Stripe calls
//! twice, late and out of order: the event's id is what a caller remembers, and
//! nothing here remembers anything. Only payment pages are understood; the rest
//! is `Other`, not an error.

use serde::Deserialize;
use serde_json::Value;

use crate::keyed::{self, Algorithm};
use crate::webhook::Rejected;

const BODY_MAX: usize = 256 * 1024;
const HEADER_MAX: usize = 4 * 1024;
/// How old a signature may be, as in Stripe's own libraries: 300 passes, 301 does not.
const TOLERANCE_SECONDS: i64 = 300;

/// Something happened at Stripe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same id twice is the same event.
    pub id: String,
    /// What happened.
    pub kind: EventKind,
}

/// What happened at Stripe, as far as it concerns us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EventKind {
    /// The payer finished the page. Slow ways to pay come twice: first with
    /// `paid` false, later with `paid` true or as a failure.
    CheckoutCompleted {
        /// Stripe's name for the page.
        session: String,
        /// Our name for the payment.
        reference: String,
        /// The whole sum, in minor units.
        amount_minor: i64,
        /// Three letters, as we write them: upper case.
        currency: String,
        /// Whether the money is ours.
        paid: bool,
    },
    /// The page closed without a payer.
    CheckoutExpired {
        /// Stripe's name for the page.
        session: String,
        /// Our name for the payment.
        reference: String,
    },
    /// The payer finished the page, and the money then did not come.
    CheckoutFailed {
        /// Stripe's name for the page.
        session: String,
        /// Our name for the payment.
        reference: String,
    },
    /// Anything else, or a page that is not ours: acknowledged and left alone.
    Other(String),
}

/// The header Stripe would put on a call; stand-ins and tests sign with it.
pub fn sign(secret: &str, raw_body: &[u8], at_unix: i64) -> String {
    let message = signed(&at_unix.to_string(), raw_body);
    let made = keyed::digest(Algorithm::HmacSha256, secret, &message);
    format!("t={at_unix},v1={}", keyed::hex(&made))
}

/// Believes a call and reads it, or turns it away. `header` is `Stripe-Signature`.
pub fn verify(header: &str, raw_body: &[u8], now_unix: i64, secret: &str) -> Result<Event, Rejected> {
    if raw_body.len() > BODY_MAX || header.len() > HEADER_MAX {
        return Err(Rejected::TooLarge);
    }
    let mut at = None;
    let mut claims = Vec::new();
    for (scheme, value) in header.split(',').filter_map(|part| part.split_once('=')) {
        match scheme.trim() {
            "t" => at = Some(value.trim()),
            "v1" => claims.push(value.trim()),
            _ => {} // older or newer schemes prove nothing to us
        }
    }
    let at = at.ok_or(Rejected::NoSignature)?;
    if claims.is_empty() {
        return Err(Rejected::NoSignature);
    }
    let expected = keyed::expected(Algorithm::HmacSha256, secret, &signed(at, raw_body))
        .ok_or(Rejected::WrongSignature)?;
    // While a secret is rolled there are two signatures, and either will do.
    let believed =
        claims.iter().filter_map(|claim| keyed::unhex(claim)).any(|claim| keyed::same(&expected, &claim));
    if !believed {
        return Err(Rejected::WrongSignature);
    }
    let at: i64 = at.parse().map_err(|_| Rejected::Malformed)?;
    if at < now_unix.saturating_sub(TOLERANCE_SECONDS) {
        return Err(Rejected::TooOld);
    }
    read(raw_body)
}

fn signed(at: &str, raw_body: &[u8]) -> Vec<u8> {
    [at.as_bytes(), b".", raw_body].concat()
}

#[derive(Deserialize)]
struct Envelope {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    /// Set when the event is of an account connected to ours.
    account: Option<String>,
    data: Inside,
}

#[derive(Deserialize)]
struct Inside {
    object: Value,
}

#[derive(Deserialize)]
struct Session {
    id: String,
    client_reference_id: Option<String>,
    amount_total: Option<i64>,
    currency: Option<String>,
    payment_status: Option<String>,
}

fn read(raw_body: &[u8]) -> Result<Event, Rejected> {
    let envelope: Envelope = serde_json::from_slice(raw_body).map_err(|_| Rejected::Malformed)?;
    let event = |kind| Ok(Event { id: envelope.id, kind });
    // A connected account opens pages of its own and may write any reference on
    // them: only our own account's pages say that somebody paid us.
    if !envelope.kind.starts_with("checkout.session.") || envelope.account.is_some() {
        return event(EventKind::Other(envelope.kind));
    }
    let session: Session = serde_json::from_value(envelope.data.object).map_err(|_| Rejected::Malformed)?;
    let Some(reference) = session.client_reference_id else {
        return event(EventKind::Other(envelope.kind));
    };
    let (amount_minor, currency) = (session.amount_total, session.currency);
    let session_id = session.id;
    event(match envelope.kind.as_str() {
        "checkout.session.completed" | "checkout.session.async_payment_succeeded" => {
            EventKind::CheckoutCompleted {
                session: session_id,
                reference,
                amount_minor: amount_minor.ok_or(Rejected::MissingField("amount_total"))?,
                currency: currency.ok_or(Rejected::MissingField("currency"))?.to_ascii_uppercase(),
                paid: session.payment_status.as_deref() == Some("paid"),
            }
        }
        "checkout.session.expired" => EventKind::CheckoutExpired { session: session_id, reference },
        "checkout.session.async_payment_failed" => {
            EventKind::CheckoutFailed { session: session_id, reference }
        }
        _ => EventKind::Other(envelope.kind),
    })
}
