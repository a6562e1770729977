//! Sheets in and out: workers, customers and services as comma-separated lines, and everything at once as a zip.

use std::fs::File;
use std::io::Read;

use app::api_keys::{Caller, Scope};
use app::sheets::{BYTES_MAX, Fault, Sheet};
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Json};
use futures_util::stream;
use http::header;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::Shared;
use crate::caller::Needs;
use crate::operation::{Operation, Parameter, Shape};
use crate::problem::Problem;

const CSV: &str = "text/csv";
const ZIP: &str = "application/zip";
/// As much of a file as is read at once.
const CHUNK_BYTES: usize = 64 * 1024;

/// What came of a sheet.
#[derive(Serialize, ToSchema)]
pub struct BroughtIn {
    /// Lines below the head.
    pub lines: usize,
    /// Of them, who or what is not known yet.
    pub fresh: usize,
    /// Everything that is wrong; while anything is, nothing is done.
    pub faults: Vec<FaultShape>,
    /// Whether it was carried out.
    pub done: bool,
}

/// Something wrong with a sheet.
#[derive(Serialize, ToSchema)]
pub struct FaultShape {
    /// As a spreadsheet counts: the head is line 1.
    pub line: usize,
    pub column: Option<String>,
    /// A word that does not change, such as `missing`, `phone`, `skill`, `twice`.
    pub why: &'static str,
    /// What stands there.
    pub value: String,
}

/// What stands behind the question mark.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    dry_run: bool,
}

/// Every door about them.
pub fn all() -> Vec<Operation> {
    let about = || {
        "`{sheet}` is `workers`, `customers` or `services`. Columns may come in any order; what is known already, by its \
         phone or its key, is brought up to date, and a column that is missing leaves it as it is. With one line that cannot \
         be, nothing is done. Nobody is texted, and no background is checked."
            .to_owned()
    };
    let door = |id: &str, method, path: &str, summary: &str, answer, door| Operation {
        id: id.to_owned(),
        method,
        path: path.to_owned(),
        chapter: "Sheets",
        summary: summary.to_owned(),
        about: String::new(),
        needs: Needs::Scope(Scope::Data),
        query: Vec::new(),
        body: None,
        answer: (200, answer),
        once: false,
        door,
    };
    vec![
        Operation {
            about: "It can be brought in again as it is. That people were looked at is logged under the key’s name.".to_owned(),
            ..door("getSheet", "get", "/sheets/{sheet}", "A sheet as it stands", Shape::file(CSV, example()), get(written_out))
        },
        Operation {
            about: about(),
            query: vec![Parameter {
                name: "dry_run",
                about: "Only look at it, and name each line that cannot be.",
                schema: json!({"type": "boolean", "default": false}),
            }],
            body: Some(Shape::file(CSV, example())),
            ..door(
                "postSheet",
                "post",
                "/sheets/{sheet}",
                "Bring a sheet in",
                Shape::of::<BroughtIn>(json!({"lines": 1, "fresh": 1, "faults": [], "done": true})),
                post(bring_in).layer(DefaultBodyLimit::max(BYTES_MAX)),
            )
        },
        Operation {
            about: "Sheets of people, jobs and the books, the journal, and everything that is kept of each person.".to_owned(),
            ..door("getEverything", "get", "/everything", "Everything, as a zip", Shape::file(ZIP, json!("")), get(everything))
        },
    ]
}

fn example() -> Value {
    json!("name,phone,language\r\nDale Whitcomb,+15125550199,en\r\n")
}

fn sheet(word: &str) -> Result<Sheet, Problem> {
    Sheet::from_word(word).ok_or_else(Problem::no_such_thing)
}

/// A sheet as it stands.
pub async fn written_out(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(word): Path<String>,
) -> Result<Response, Problem> {
    let text = house.app.written_out(sheet(&word)?, caller.person)?;
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], text.open().clone()).into_response())
}

/// Brings a sheet in. A dry run is answered alike, whatever it finds.
pub async fn bring_in(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(word): Path<String>,
    query: Result<Query<Wanted>, axum::extract::rejection::QueryRejection>,
    body: Bytes,
) -> Result<Json<BroughtIn>, Problem> {
    let Query(Wanted { dry_run }) = query.map_err(|rejection| Problem::query(&rejection))?;
    let came = house.app.bring_in(sheet(&word)?, &body, caller.person, dry_run).await?;
    let faults = came.faults.into_iter().map(shape).collect();
    let answer = BroughtIn { lines: came.lines, fresh: came.fresh, faults, done: came.done };
    if !dry_run && !answer.done {
        let faults = serde_json::to_value(&answer.faults).map_err(anyhow::Error::from)?;
        return Err(Problem::own("sheet", "Nothing was done: something is wrong with the sheet.")
            .with("faults", faults));
    }
    Ok(Json(answer))
}

fn shape(fault: Fault) -> FaultShape {
    FaultShape { line: fault.line, column: fault.column, why: fault.why.word(), value: fault.value }
}

/// Everything, as a zip.
pub async fn everything(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
) -> Result<Response, Problem> {
    let file = house.app.everything(caller.person).await?;
    Ok(([(header::CONTENT_TYPE, ZIP)], streamed(file)).into_response())
}

/// A file as a body, read as it is sent.
pub fn streamed(mut file: File) -> Body {
    let chunks = std::iter::from_fn(move || {
        let mut chunk = vec![0; CHUNK_BYTES];
        let read = file.read(&mut chunk).map(|read| {
            chunk.truncate(read);
            Bytes::from(chunk)
        });
        Some(read).filter(|read| read.as_ref().map_or(true, |chunk| !chunk.is_empty()))
    });
    Body::from_stream(stream::iter(chunks))
}
