//! What goes to providers: what is due by today, what was booked, and booking it. Nothing is sent to a bank from here.

use app::api_keys::Caller;
use app::payouts::Ran;
use axum::body::Bytes;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use domain::{JobId, PayoutId, ProviderId};
use http::{HeaderMap, StatusCode};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::Shared;
use crate::orders;
use crate::problem::Problem;
use crate::shape::{Money, Shaper};

/// What is due to a provider.
#[derive(Serialize, ToSchema)]
pub struct DueShape {
    #[schema(value_type = String)]
    pub provider: ProviderId,
    pub amount: Money,
    #[schema(value_type = Vec<String>)]
    pub jobs: Vec<JobId>,
    /// The day on which the last part of it was to go out.
    #[schema(value_type = String, format = Date)]
    pub day: Date,
    /// When they asked for it before that day, if they did.
    pub asked_at: Option<Timestamp>,
    /// The rules by which they are paid out.
    pub rules: Vec<String>,
}

/// What went to a provider in one go.
#[derive(Serialize, ToSchema)]
pub struct PaidShape {
    #[schema(value_type = String)]
    pub payout: PayoutId,
    #[schema(value_type = String)]
    pub provider: ProviderId,
    pub amount: Money,
    /// For so many jobs.
    pub jobs: i64,
    pub at: Timestamp,
}

/// What is due, and what was booked, the newest first.
#[derive(Serialize, ToSchema)]
pub struct Payouts {
    pub due: Vec<DueShape>,
    pub made: Vec<PaidShape>,
}

/// What is to be booked.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ToPayOut {
    #[schema(value_type = String)]
    provider: ProviderId,
    /// What was shown as due, in the currency's smallest unit: if it comes to another sum by now, nothing is booked.
    amount: i64,
}

/// What was booked.
#[derive(Serialize, ToSchema)]
pub struct Booked {
    pub amount: Money,
    /// For so many jobs.
    pub jobs: usize,
}

pub fn example() -> Value {
    json!({"provider": "provider_06f4hmyh7s4m8qk2m5b9c0d1e2", "amount": 24000})
}

/// What is wanted of what was booked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    since: Option<Timestamp>,
}

/// The lists.
pub async fn list(
    State(house): State<Shared>,
    query: Result<Query<Wanted>, QueryRejection>,
) -> Result<Json<Payouts>, Problem> {
    let Query(wanted) = query.map_err(|rejection| Problem::query(&rejection))?;
    let app = &house.app;
    let shaper = Shaper { app };
    let due = app.payouts_due()?.into_iter().map(|one| DueShape {
        provider: one.provider,
        amount: shaper.money(one.due.sum()),
        jobs: one.jobs,
        day: one.day,
        asked_at: one.asked,
        rules: one.rules.into_iter().collect(),
    });
    let made = app.payouts_made(wanted.since)?.into_iter().map(|row| PaidShape {
        payout: row.payout,
        provider: row.provider,
        amount: shaper.money(row.amount),
        jobs: row.jobs,
        at: row.at,
    });
    Ok(Json(Payouts { due: due.collect(), made: made.collect() }))
}

/// Books what is due to a provider.
pub async fn book(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    headers: HeaderMap,
    bytes: Bytes,
) -> Result<Response, Problem> {
    let app = &house.app;
    let body: ToPayOut = serde_json::from_value(orders::object(&bytes)?.into())
        .map_err(|error| Problem::body(error.to_string()))?;
    let (key, _) = orders::bound(app, (&caller, &headers), ("payouts", ""), &bytes)?;
    match app.pay_out(caller.person, body.provider, body.amount, &format!("api:{}:{key}", caller.key))? {
        Ran::Booked { amount, jobs } => {
            let booked = Booked { amount: Shaper { app }.money(amount), jobs };
            Ok((StatusCode::CREATED, Json(booked)).into_response())
        }
        Ran::Changed => Err(Problem::own("sum", "It comes to another sum by now, or to nothing.")),
    }
}
