//! `/demo/pay/{session}`: the page on which a person pays or has their card refused, and goes back to
//! where the merchant asked. Never here: a card number; no money moves.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::{is_foreign, shown, words};
use crate::Standins;
use crate::payments::{NotPayable, Payments, Session, SessionStatus};

#[derive(Template)]
#[template(path = "pay.html")]
struct PayPage {
    merchant: String,
    checkout: Option<Checkout>,
}

struct Checkout {
    id: String,
    amount: String,
    lines: Vec<Row>,
    state: SessionStatus,
    declined: bool,
    success_url: String,
    cancel_url: Option<String>,
}

struct Row {
    name: String,
    quantity: i64,
    amount: String,
}

pub(super) async fn page(State(standins): State<Arc<Standins>>, Path(id): Path<String>) -> Response {
    let page = standins.with_payments(|payments, _| PayPage {
        merchant: payments.merchant().to_owned(),
        checkout: payments.session(&id).map(checkout),
    });
    let status = match page.checkout {
        Some(_) => StatusCode::OK,
        None => StatusCode::NOT_FOUND,
    };
    shown(status, &page)
}

fn checkout(session: &Session) -> Checkout {
    Checkout {
        id: session.id.clone(),
        amount: words::money(session.amount, &session.currency),
        lines: session
            .lines
            .iter()
            .map(|line| Row {
                name: line.name.clone(),
                quantity: line.quantity,
                amount: words::money(line.unit_amount.saturating_mul(line.quantity), &session.currency),
            })
            .collect(),
        state: session.status,
        declined: session.declines > 0,
        success_url: session.success_address(),
        cancel_url: session.cancel_url.clone(),
    }
}

pub(super) async fn payment(
    State(standins): State<Arc<Standins>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    onwards(&standins, &id, &headers, |payments, id, now| payments.pay(id, now).map(Some))
}

pub(super) async fn refusal(
    State(standins): State<Arc<Standins>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    onwards(&standins, &id, &headers, Payments::decline)
}

/// Acts, then leads to where the merchant asked, or back to the page, which tells how things stand.
fn onwards(
    standins: &Standins,
    id: &str,
    headers: &HeaderMap,
    act: impl FnOnce(&mut Payments, &str, jiff::Timestamp) -> Result<Option<String>, NotPayable>,
) -> Response {
    if is_foreign(headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    match standins.with_payments(|payments, now| act(payments, id, now)) {
        Ok(Some(url)) => Redirect::to(&url).into_response(),
        Err(NotPayable::Unknown) => StatusCode::NOT_FOUND.into_response(),
        Ok(None) | Err(NotPayable::AlreadyPaid | NotPayable::Expired) => {
            Redirect::to(&format!("/demo/pay/{id}")).into_response()
        }
    }
}
