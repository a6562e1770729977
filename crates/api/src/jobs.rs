//! Jobs as they are read: a page of them, one, its candidates, and the hosted page where its bill is paid.

use app::App;
use app::pay::Checkout;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use domain::JobId;
use domain::job::Refusal;
use http::StatusCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use store::JobsOf;
use utoipa::ToSchema;

use crate::Shared;
use crate::orders;
use crate::problem::Problem;
use crate::shape::{Candidates, JobPage, Shaper};

/// Jobs on a page if nothing is said, and at most.
pub const PAGE: usize = 50;
pub const PAGE_MAX: usize = 200;

/// Which jobs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    #[serde(default)]
    state: Which,
    cursor: Option<String>,
    limit: Option<usize>,
    /// Of this customer alone.
    customer: Option<String>,
    /// Of this worker alone.
    worker: Option<String>,
}

/// Open ones, closed ones, or all.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Which {
    Open,
    Closed,
    #[default]
    All,
}

/// A page of jobs, the newest first.
pub async fn list(
    State(house): State<Shared>,
    query: Result<Query<Wanted>, axum::extract::rejection::QueryRejection>,
) -> Result<Json<JobPage>, Problem> {
    let Query(wanted) = query.map_err(|rejection| Problem::query(&rejection))?;
    let limit = wanted.limit.unwrap_or(PAGE);
    if limit == 0 || limit > PAGE_MAX {
        return Err(Problem::own("query", format!("`limit` is between 1 and {PAGE_MAX}")));
    }
    let of = JobsOf {
        open: match wanted.state {
            Which::Open => Some(true),
            Which::Closed => Some(false),
            Which::All => None,
        },
        customer: id("customer", wanted.customer.as_deref())?,
        worker: id("worker", wanted.worker.as_deref())?,
    };
    let after = wanted.cursor.as_deref().map(read_cursor).transpose()?;
    let app = &house.app;
    // One more than fits says whether there is another page.
    let mut rows = app.store.jobs_page(&app.market.key, &of, after, limit + 1)?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|(job, _)| cursor(job.opened, job.id));
    let shaper = Shaper { app };
    let jobs = rows.iter().map(|job| shaper.job(job)).collect::<anyhow::Result<_>>()?;
    Ok(Json(JobPage { jobs, next }))
}

fn id<T: std::str::FromStr>(name: &str, word: Option<&str>) -> Result<Option<T>, Problem> {
    let wrong = |_| Problem::own("query", format!("`{name}` is no id of its kind"));
    word.map(|word| word.parse().map_err(wrong)).transpose()
}

/// Where a page ends: opaque, so that what it is made of can change.
fn cursor(opened: Timestamp, id: JobId) -> String {
    data_encoding::BASE64URL_NOPAD.encode(format!("{}/{id}", opened.as_millisecond()).as_bytes())
}

fn read_cursor(word: &str) -> Result<(Timestamp, JobId), Problem> {
    let read = || {
        let words = String::from_utf8(data_encoding::BASE64URL_NOPAD.decode(word.as_bytes()).ok()?).ok()?;
        let (at, id) = words.split_once('/')?;
        Some((Timestamp::from_millisecond(at.parse().ok()?).ok()?, id.parse().ok()?))
    };
    read().ok_or_else(|| Problem::own("query", "`cursor` is none that came with a page"))
}

/// One job.
pub async fn one(State(house): State<Shared>, Path(id): Path<String>) -> Result<Response, Problem> {
    let job = orders::job(&house.app, &id)?;
    orders::as_it_stands(&house.app, job.id)
}

/// Who could do the running visit.
pub async fn candidates(
    State(house): State<Shared>,
    Path(id): Path<String>,
) -> Result<Json<Candidates>, Problem> {
    let app = &house.app;
    let job = orders::job(app, &id)?;
    let rows = app.store.candidates(&app.market.key, job.id, job.visit.n)?;
    let (shaper, zone) = (Shaper { app }, job.time_zone());
    Ok(Json(Candidates { candidates: rows.iter().map(|row| shaper.candidate(row, &zone)).collect() }))
}

/// Which bill is to be paid.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ToPay {
    /// Its number; the one that is open, if nothing is said.
    #[schema(minimum = 0)]
    bill: Option<u8>,
}

/// Where the customer pays.
#[derive(Serialize, ToSchema)]
pub struct PayThere {
    /// The payment provider's page. It is the customer's alone: whoever opens it may pay.
    pub url: String,
}

/// Opens the payment provider's page for a bill.
pub async fn checkout(
    State(house): State<Shared>,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Response, Problem> {
    let app = &house.app;
    let job = orders::job(app, &id)?;
    let body: ToPay = orders::read(&body)?;
    let open = body.bill.or(job.bill_to_pay_here().map(|bill| bill.n));
    let owed = match open {
        Some(bill) => app.checkout(job.id, bill).await?,
        None => Checkout::NothingOwed,
    };
    there(app, owed)
}

/// Where somebody pays, if they owe something.
pub fn there(app: &App, checkout: Checkout) -> Result<Response, Problem> {
    match checkout {
        Checkout::At(url) => Ok((StatusCode::CREATED, Json(PayThere { url })).into_response()),
        Checkout::NothingOwed => Err(Problem::refused(app, app.market.language, &Refusal::NotNow)),
        Checkout::TryAgain => Err(Problem::own("busy", "The payment provider does not answer now.")),
    }
}
