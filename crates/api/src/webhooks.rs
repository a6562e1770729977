//! Where events are sent to: made, paused, resumed, replayed and taken away by a program, as on the desk.

use app::webhooks::{BadEndpoint, TRIES_SHOWN};
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::WebhookId;
use http::StatusCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::WebhookRow;
use utoipa::ToSchema;

use crate::Shared;
use crate::order_bodies::Nothing;
use crate::orders;
use crate::problem::Problem;

/// An endpoint.
#[derive(Serialize, ToSchema)]
pub struct WebhookShape {
    #[schema(value_type = String)]
    pub id: WebhookId,
    pub name: String,
    pub url: String,
    /// Types of events, such as `job.assigned`; none for all.
    pub types: Vec<String>,
    pub made_at: Timestamp,
    /// Since when nothing is sent. What waits is kept.
    pub paused_at: Option<Timestamp>,
    /// Why it was paused by itself: `gone` (it answered 410) or `silent` (nothing got through for days).
    pub fault: Option<String>,
    /// Since when nothing has got through.
    pub failing_since: Option<Timestamp>,
    /// Events that wait to be sent.
    pub waiting: i64,
}

/// Every endpoint.
#[derive(Serialize, ToSchema)]
pub struct Webhooks {
    pub webhooks: Vec<WebhookShape>,
}

/// A try.
#[derive(Serialize, ToSchema)]
pub struct TryShape {
    /// Which event.
    pub seq: i64,
    /// 1 for the first.
    pub attempt: i64,
    pub at: Timestamp,
    /// What was answered, if anything was.
    pub status: Option<i64>,
    pub fault: Option<String>,
}

/// The newest tries.
#[derive(Serialize, ToSchema)]
pub struct Tries {
    pub tries: Vec<TryShape>,
}

/// An endpoint to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ToMake {
    name: String,
    /// Over TLS, and out in the world, unless the config says otherwise.
    url: String,
    /// Types of events, such as `job.assigned`; all, if none is named.
    #[serde(default)]
    types: Vec<String>,
}

/// What was made.
#[derive(Serialize, ToSchema)]
pub struct Made {
    #[schema(value_type = String)]
    pub id: WebhookId,
    /// What signatures are checked by. It is shown this once.
    pub secret: String,
}

/// From where on everything is sent once more.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Replay {
    /// The last event that need not be sent again.
    #[schema(minimum = 0)]
    after: i64,
}

pub fn example() -> Value {
    json!({"name": "Books", "url": "https://books.example.com/callout", "types": ["job.assigned", "job.paid"]})
}

pub fn shape_example() -> Value {
    json!({"id": "webhook_06f4hmyh7s4m8qk2m5b9c0d1e2", "name": "Books", "url": "https://books.example.com/callout", "types": ["job.assigned", "job.paid"], "made_at": "2027-03-12T14:00:00Z", "paused_at": null, "fault": null, "failing_since": null, "waiting": 0})
}

fn shape(house: &Shared, row: &WebhookRow) -> Result<WebhookShape, Problem> {
    let app = &house.app;
    Ok(WebhookShape {
        id: row.id,
        name: app.name_of(row.person)?.open().clone(),
        url: row.url.clone(),
        types: row.types.split(' ').filter(|one| !one.is_empty()).map(str::to_owned).collect(),
        made_at: row.made_at,
        paused_at: row.paused_at,
        fault: row.fault.clone(),
        failing_since: row.failing_since,
        waiting: app.store.queued_count(row.id)?,
    })
}

fn row(house: &Shared, id: &str) -> Result<WebhookRow, Problem> {
    let id: WebhookId = id.parse().map_err(|_| Problem::no_such_thing())?;
    house.app.store.webhook(&house.app.market.key, id)?.ok_or_else(Problem::no_such_thing)
}

/// The list.
pub async fn list(State(house): State<Shared>) -> Result<Json<Webhooks>, Problem> {
    let rows = house.app.store.webhooks(&house.app.market.key)?;
    let webhooks = rows.iter().map(|row| shape(&house, row)).collect::<Result<_, _>>()?;
    Ok(Json(Webhooks { webhooks }))
}

/// One of them.
pub async fn one(State(house): State<Shared>, Path(id): Path<String>) -> Result<Json<WebhookShape>, Problem> {
    Ok(Json(shape(&house, &row(&house, &id)?)?))
}

/// What became of the newest tries.
pub async fn tries(State(house): State<Shared>, Path(id): Path<String>) -> Result<Json<Tries>, Problem> {
    let row = row(&house, &id)?;
    let tries = house.app.store.webhook_tries(row.id, TRIES_SHOWN)?.into_iter().map(|one| TryShape {
        seq: one.seq,
        attempt: one.attempt,
        at: one.at,
        status: one.status,
        fault: one.fault,
    });
    Ok(Json(Tries { tries: tries.collect() }))
}

/// One is made.
pub async fn make(State(house): State<Shared>, body: Bytes) -> Result<Response, Problem> {
    let body: ToMake = read(&body)?;
    let name = body.name.trim();
    if name.is_empty() || name.chars().count() > 80 {
        return Err(Problem::body("`name` has between 1 and 80 characters"));
    }
    match house.app.make_webhook(name, &body.url, &body.types)? {
        Ok((id, secret)) => Ok((StatusCode::CREATED, Json(Made { id, secret })).into_response()),
        Err(BadEndpoint::Url) => Err(Problem::body("`url` is none that can be called over TLS")),
        Err(BadEndpoint::Types) => Err(Problem::body("`types` names something that is no event")),
        Err(BadEndpoint::Many) => Err(Problem::own("full", "There are as many endpoints as there can be.")),
    }
}

fn read<T: serde::de::DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    serde_json::from_value(orders::object(body)?.into()).map_err(|error| Problem::body(error.to_string()))
}

/// Nothing is sent until it is resumed.
pub async fn pause(
    State(house): State<Shared>,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Json<WebhookShape>, Problem> {
    let _: Nothing = orders::read(&body)?;
    let before = row(&house, &id)?;
    house.app.pause_webhook(before.id, true)?;
    Ok(Json(shape(&house, &row(&house, &id)?)?))
}

/// What waits is sent now.
pub async fn resume(
    State(house): State<Shared>,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Json<WebhookShape>, Problem> {
    let _: Nothing = orders::read(&body)?;
    let before = row(&house, &id)?;
    house.app.pause_webhook(before.id, false)?;
    Ok(Json(shape(&house, &row(&house, &id)?)?))
}

/// It gets another secret.
pub async fn rotate(
    State(house): State<Shared>,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Json<Made>, Problem> {
    let _: Nothing = orders::read(&body)?;
    let id = row(&house, &id)?.id;
    Ok(Json(Made { id, secret: house.app.rotate_webhook(id)? }))
}

/// Everything after an event is sent once more.
pub async fn replay(
    State(house): State<Shared>,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Json<WebhookShape>, Problem> {
    let before = row(&house, &id)?;
    let body: Replay = read(&body)?;
    house.app.replay_webhook(before.id, body.after)?;
    Ok(Json(shape(&house, &row(&house, &id)?)?))
}

/// It is taken away, with what waits for it.
pub async fn remove(
    State(house): State<Shared>,
    Path(id): Path<String>,
) -> Result<Json<WebhookShape>, Problem> {
    let gone = shape(&house, &row(&house, &id)?)?;
    house.app.drop_webhook(gone.id)?;
    Ok(Json(gone))
}
