//! The packages of the catalogue: what each costs and how long it takes, against what is planned for it.
//!
//! Only read here; the catalogue is changed by a sheet.

use std::sync::Arc;

use app::App;
use app::durations::VISITS_ENOUGH;
use app::words::{money, plain};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use ledger::Money;

use crate::desk::frame;
use crate::errors::Oops;
use crate::guard::Dispatcher;
use crate::page::{Page, html};

#[derive(Template)]
#[template(path = "desk/services.html")]
struct Services {
    p: Page,
    rows: Vec<Row>,
    enough: usize,
}

struct Row {
    name: String,
    /// Whether it can still be asked for; jobs of it go on if not.
    offered: bool,
    playbook: String,
    price: String,
    visits: usize,
    planned: i64,
    p50: Option<i64>,
    p90: Option<i64>,
    suggested: Option<i64>,
    /// Too few visits speak for a plan.
    few: bool,
}

/// The packages.
pub async fn page(State(app): State<Arc<App>>, staff: Dispatcher) -> Result<Response, Oops> {
    let language = staff.look.language;
    let price = |key: &str| {
        let minor = app.market.service(key).map_or(0, |service| service.price);
        money(language, Money { minor, currency: app.market.currency })
    };
    let row = |found: app::durations::Duration| Row {
        name: app.service_name(language, &found.service),
        offered: app.market.offered_service(&found.service).is_some(),
        playbook: app.market.playbook_of(&found.service),
        price: price(&found.service),
        visits: found.visits,
        planned: found.planned,
        p50: found.p50,
        p90: found.p90,
        suggested: found.suggested,
        few: found.visits < VISITS_ENOUGH,
    };
    let rows = app.durations()?.into_iter().map(row).collect();
    let p = frame(&app, staff.look, &staff.me, plain(language, "desk-services"), "/desk/services")?;
    html(StatusCode::OK, &Services { p, rows, enough: VISITS_ENOUGH })
}
