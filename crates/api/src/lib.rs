//! Doors for machines: JSON under `/api/v1`, for programs that call with a key. Whatever a person can do with a job a program
//! can do here, by the same orders; the document that describes it is made of the same table as the routes.
//!
//! Never here: HTML, SQL, a rule of the trade, a session of a person's, or a key in an address.

mod applications;
mod caller;
mod catalogue;
mod doors;
mod events;
mod feeds;
mod inbox;
mod jobs;
mod openapi;
mod operation;
pub(crate) mod order_bodies;
mod order_doors;
mod orders;
mod pace;
mod payouts;
mod people;
mod photos;
mod plans;
mod problem;
mod requests;
mod shape;
mod sheets;
mod stream;
mod vetting;
mod visits;
mod webhook_doors;
mod webhooks;
mod workers;

use std::sync::Arc;

use app::App;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use domain::ApiKeyId;

use caller::{CALLS_MAX, WINDOW_SECONDS};
use operation::Operation;
pub use pace::Pace;
use problem::Problem;
pub use problem::status;
pub use sheets::streamed;

/// Where every address begins.
pub const BASE: &str = "/api/v1";
/// No call is longer.
const BODY_BYTES_MAX: usize = 64 * 1024;

/// What every door is handed.
pub(crate) struct House {
    pub app: Arc<App>,
    pace: Pace<ApiKeyId>,
    tail: stream::Tail,
}

pub(crate) type Shared = Arc<House>;

/// Every door for programs.
pub fn router(app: Arc<App>) -> Router {
    let pace = Pace::of(CALLS_MAX, WINDOW_SECONDS);
    let house: Shared = Arc::new(House { app, pace, tail: stream::Tail::default() });
    let mut routes = Router::new();
    for Operation { path, door, needs, .. } in doors::ALL.iter() {
        let keeper = caller::Keeper { house: Arc::clone(&house), needs: *needs };
        routes = routes.route(path, door.clone().route_layer(from_fn_with_state(keeper, caller::check)));
    }
    let routes = routes
        .route("/openapi.json", axum::routing::get(openapi::page))
        .fallback(|| async { Problem::no_such_thing() })
        .method_not_allowed_fallback(|| async { Problem::not_so() })
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX));
    Router::new().nest(BASE, routes).with_state(house)
}

/// The document that describes every door, as OpenAPI 3.1; `base` is where the program is reached from outside.
pub fn document(base: &str) -> serde_json::Value {
    openapi::document(base)
}
