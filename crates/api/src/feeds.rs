//! The address at which a worker's own calendar reads their visits: made and ended by program, as on their page.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use domain::WorkerId;
use http::StatusCode;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use app::api_keys::Scope;

use crate::Shared;
use crate::caller::Needs;
use crate::operation::{Operation, Shape};
use crate::order_bodies::Nothing;
use crate::orders;
use crate::problem::Problem;
use crate::workers;

/// Whether a calendar has an address for somebody's visits.
#[derive(Serialize, ToSchema)]
pub struct FeedShape {
    pub exists: bool,
    pub made_at: Option<Timestamp>,
    /// When a calendar last read it, to the minute.
    pub read_at: Option<Timestamp>,
}

/// The address that was made.
#[derive(Serialize, ToSchema)]
pub struct FeedMade {
    /// Whoever has it reads the visits: it is the worker's alone, and shown this once.
    pub url: String,
}

/// Every door about them.
pub fn all() -> Vec<Operation> {
    let path = "/workers/{worker}/calendar-feed";
    let shape = || {
        Shape::of::<FeedShape>(json!({"exists": true, "made_at": "2027-03-12T14:00:00Z", "read_at": null}))
    };
    let made = json!({"url": "https://callout.example/calendar/mfrggzdfmztwq2lknnwg23tpob.ics"});
    let needs = Needs::Scope(Scope::Workers);
    vec![
        Operation::of("Workers", ("getCalendarFeed", "get", path), needs, (200, shape()), get(one))
            .says("Whether a calendar has an address for their visits", ""),
        Operation::of(
            "Workers",
            ("postCalendarFeed", "post", path),
            needs,
            (201, Shape::of::<FeedMade>(made)),
            post(make),
        )
        .says("Make an address at which their calendar reads their visits", "The one before ends.")
        .takes(Shape::of::<Nothing>(json!({}))),
        Operation::of(
            "Workers",
            ("deleteCalendarFeed", "delete", path),
            needs,
            (200, shape()),
            delete(remove),
        )
        .says("End it", ""),
    ]
}

fn worker(house: &Shared, id: &str) -> Result<WorkerId, Problem> {
    Ok(workers::found(&house.app, id)?.card.worker)
}

async fn one(State(house): State<Shared>, Path(id): Path<String>) -> Result<Json<FeedShape>, Problem> {
    let worker = worker(&house, &id)?;
    let row = house.app.store.feed_of(worker)?;
    let (made_at, read_at) = (row.as_ref().map(|row| row.made_at), row.as_ref().and_then(|row| row.read_at));
    Ok(Json(FeedShape { exists: row.is_some(), made_at, read_at }))
}

async fn make(State(house): State<Shared>, Path(id): Path<String>, body: Bytes) -> Result<Response, Problem> {
    let _: Nothing = orders::read(&body)?;
    let url = house.app.make_feed(worker(&house, &id)?)?;
    Ok((StatusCode::CREATED, Json(FeedMade { url })).into_response())
}

async fn remove(State(house): State<Shared>, Path(id): Path<String>) -> Result<Json<FeedShape>, Problem> {
    house.app.drop_feed(worker(&house, &id)?)?;
    Ok(Json(FeedShape { exists: false, made_at: None, read_at: None }))
}
