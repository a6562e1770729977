//! A payment page at Stripe: the request that opens one, and what the answer
//! means. The idempotency key makes an ambiguous answer safe to ask again with
//! the same key; choosing that key, one per operation, is the caller's.

use serde::Deserialize;

use super::Account;
use crate::transport::{self, Broken, Form, Request, Response, Unbuildable, header_text};

/// Stripe's own limits on what we give it.
const KEY_MAX: usize = 255;
const REFERENCE_MAX: usize = 200;
/// The longest error code that is kept.
const CODE_MAX: usize = 64;

/// One sum to be paid on a page of Stripe's. It has no `Debug`: the description may name a place.
#[derive(Clone, PartialEq, Eq)]
pub struct CheckoutOrder {
    /// Our name for the payment; it comes back in the webhook.
    pub reference: String,
    /// What the payer reads beside the sum.
    pub description: String,
    /// The sum, in minor units, above zero.
    pub amount_minor: i64,
    /// Three letters, ISO 4217.
    pub currency: String,
    /// Where the payer lands after paying.
    pub success_url: String,
    /// Where the payer lands after turning back.
    pub cancel_url: String,
    /// One per operation, not per attempt; at most 255 characters.
    pub idempotency_key: String,
}

/// What became of an attempt to open a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// Send the payer to `url`.
    Opened {
        /// Stripe's name for the page.
        session: String,
        /// The page.
        url: String,
    },
    /// It will not be opened as asked.
    Refused {
        /// Stripe's code or type of error, in its own words.
        code: String,
    },
    /// Nothing was opened; ask again later with the same key.
    Retry,
    /// It may have been opened; ask again with the same key, which opens no second one.
    Ambiguous,
}

/// The request that opens a payment page.
pub fn open_checkout(account: &Account, order: &CheckoutOrder) -> Result<Request, Unbuildable> {
    if order.amount_minor <= 0 {
        return Err(Unbuildable("the sum is not above zero"));
    }
    if order.idempotency_key.is_empty() || order.idempotency_key.len() > KEY_MAX {
        return Err(Unbuildable("the idempotency key is empty or too long"));
    }
    if order.reference.is_empty() || order.reference.len() > REFERENCE_MAX {
        return Err(Unbuildable("the reference is empty or too long"));
    }
    let amount = order.amount_minor.to_string();
    let currency = order.currency.to_ascii_lowercase();
    let reference = order.reference.as_str();
    let price = "line_items[0][price_data]";
    let (price_currency, price_amount, price_name) = (
        format!("{price}[currency]"),
        format!("{price}[unit_amount]"),
        format!("{price}[product_data][name]"),
    );
    let form = Form {
        url: transport::under(&account.api_base, "/v1/checkout/sessions")?,
        authorization: format!("Bearer {}", account.secret_key),
        headers: vec![
            ("idempotency-key", order.idempotency_key.clone()),
            ("stripe-version", account.version.clone()),
        ],
    };
    form.post(&[
        ("mode", "payment"),
        ("client_reference_id", reference),
        ("success_url", &order.success_url),
        ("cancel_url", &order.cancel_url),
        (&price_currency, &currency),
        (&price_amount, &amount),
        (&price_name, &order.description),
        ("line_items[0][quantity]", "1"),
        ("metadata[reference]", reference),
        ("payment_intent_data[metadata][reference]", reference),
    ])
}

/// What Stripe's answer, or its absence, says about the page.
pub fn opened(answer: &Result<Response, Broken>) -> Opening {
    let response = match answer {
        Ok(response) => response,
        Err(Broken::NotSent(_)) => return Opening::Retry,
        Err(Broken::Unknown(_)) => return Opening::Ambiguous,
    };
    let status = response.status();
    if status.is_success() {
        return page(response);
    }
    // Stripe's own word on the matter comes before the status.
    match header_text(response.headers(), "stripe-should-retry") {
        Some("true") => return Opening::Retry,
        Some("false") if status.is_client_error() => return refused(response),
        Some(_) | None => {}
    }
    match status.as_u16() {
        409 | 429 => Opening::Retry,
        300..=499 => refused(response),
        _ => Opening::Ambiguous,
    }
}

#[derive(Deserialize)]
struct Session {
    id: String,
    url: Option<String>,
}

fn page(response: &Response) -> Opening {
    match transport::json::<Session>(response) {
        Some(Session { id, url: Some(url) }) if url.starts_with("https://") || url.starts_with("http://") => {
            Opening::Opened { session: id, url }
        }
        Some(_) | None => Opening::Ambiguous,
    }
}

#[derive(Deserialize)]
struct Fault {
    error: FaultInside,
}

#[derive(Deserialize)]
struct FaultInside {
    code: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
}

/// Only the code is kept: Stripe's message may quote what it was sent.
fn refused(response: &Response) -> Opening {
    let code = transport::json::<Fault>(response)
        .and_then(|fault| fault.error.code.or(fault.error.kind))
        .filter(|code| code.len() <= CODE_MAX)
        .filter(|code| code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'));
    Opening::Refused { code: code.unwrap_or_else(|| format!("http_{}", response.status().as_u16())) }
}
