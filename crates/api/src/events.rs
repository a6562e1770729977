//! The journal as programs read it: every event of every job, in order, without a gap; a page of them, or as they happen.
//!
//! No event holds anything personal: people, places and words are ids.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use app::api_keys::Caller;
use app::webhooks::{Told, told};
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::sse::{KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use domain::{ApiKeyId, JobId};
use futures_util::stream;
use http::{HeaderMap, header};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::EventRow;
use utoipa::ToSchema;

use crate::Shared;
use crate::problem::Problem;
use crate::stream::Follower;

/// Events on a page if nothing is said, and at most.
pub const PAGE: i64 = 100;
pub const PAGE_MAX: i64 = 1000;
/// A line that says that the stream is still there.
const ALIVE: Duration = Duration::from_secs(15);

/// Something that happened to a job.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EventShape {
    /// Its place in the market's journal, counted from 1 without a gap.
    pub seq: i64,
    /// Such as `job.assigned`.
    #[serde(rename = "type")]
    pub kind: String,
    #[schema(value_type = String)]
    pub job: JobId,
    /// When.
    pub timestamp: Timestamp,
    /// Who did it: `customer:…`, `worker:…`, `staff:…` with an id, or `machine`.
    pub by: String,
    /// What it says beside its type. Fields are added in later versions, and none is taken away within `/api/v1`.
    pub data: Value,
}

/// A page of events.
#[derive(Serialize, ToSchema)]
pub struct EventPage {
    pub events: Vec<EventShape>,
    /// What to send as `after` for the next page, also when this one is empty.
    pub next: i64,
}

/// From where on, and how many.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    #[serde(default)]
    after: i64,
    limit: Option<i64>,
}

/// An event's shape.
pub fn shape(row: &EventRow) -> anyhow::Result<EventShape> {
    let Told { seq, kind, job, timestamp, by, data } = told(row)?;
    Ok(EventShape { seq, kind, job, timestamp, by, data })
}

/// A page of the journal; as it happens, for whoever accepts an event stream.
pub async fn read(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    headers: HeaderMap,
    query: Result<Query<Wanted>, QueryRejection>,
) -> Result<Response, Problem> {
    let Query(wanted) = query.map_err(|rejection| Problem::query(&rejection))?;
    let app = Arc::clone(&house.app);
    let accepts = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    if accepts.is_some_and(|value| value.contains("text/event-stream")) {
        return Ok(as_it_happens(Arc::clone(&house), caller.key, from(&headers, wanted.after)?));
    }
    let limit = wanted.limit.unwrap_or(PAGE);
    if !(1..=PAGE_MAX).contains(&limit) || wanted.after < 0 {
        return Err(Problem::own(
            "query",
            format!("`limit` is between 1 and {PAGE_MAX}, `after` no less than 0"),
        ));
    }
    let rows = app.store.events_after(&app.market.key, wanted.after, limit)?;
    let next = rows.last().map_or(wanted.after, |row| row.seq);
    let events = rows.iter().map(shape).collect::<anyhow::Result<_>>()?;
    Ok(Json(EventPage { events, next }).into_response())
}

/// Where a stream goes on: after the last event that was received, or where the query says.
fn from(headers: &HeaderMap, after: i64) -> Result<i64, Problem> {
    let last = headers.get("last-event-id").map(|value| value.to_str().ok()?.trim().parse::<i64>().ok());
    match last {
        None => Ok(after.max(0)),
        Some(Some(seq)) if seq >= 0 => Ok(seq),
        Some(_) => Err(Problem::own("query", "`Last-Event-ID` is none of an event's")),
    }
}

fn as_it_happens(house: Shared, key: ApiKeyId, after: i64) -> Response {
    let events = stream::unfold(Follower::new(house, key, after), |mut follower| async move {
        let event = follower.next().await?;
        Some((Ok::<_, Infallible>(event), follower))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(ALIVE)).into_response()
}
