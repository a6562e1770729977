//! Sheets at the desk: technicians, customers and packages out as files for a spreadsheet and in again, and everything at
//! once. The owner's alone.
//!
//! What a sheet means and what is wrong with it is said elsewhere; here it is only carried and shown.

use std::sync::Arc;

use app::App;
use app::sheets::{BYTES_MAX, BroughtIn, Fault, Sheet, Why};
use app::words::{Args, plain, say};
use askama::Template;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Path, Request, State};
use axum::response::{IntoResponse, Response};
use domain::talk::Language;
use http::{StatusCode, header};

use crate::desk::frame;
use crate::errors::Oops;
use crate::guard::{Dispatcher, Owner};
use crate::page::{Notice, Page, html};

/// Of a form with a sheet: what stands around the file as well.
const FORM_BYTES_MAX: usize = BYTES_MAX + 64 * 1024;

#[derive(Template)]
#[template(path = "desk/sheets.html")]
struct Sheets {
    p: Page,
    kinds: Vec<Kind>,
    faults: Vec<Row>,
}

struct Kind {
    word: &'static str,
    name: String,
    about: String,
    columns: String,
}

struct Row {
    line: usize,
    column: String,
    why: String,
    value: String,
}

/// A form that brings a sheet.
pub struct SheetForm {
    file: Bytes,
    only_look: bool,
}

impl FromRequest<Arc<App>> for SheetForm {
    type Rejection = Oops;

    async fn from_request(mut request: Request, app: &Arc<App>) -> Result<Self, Oops> {
        DefaultBodyLimit::max(FORM_BYTES_MAX).apply(&mut request);
        let mut parts = Multipart::from_request(request, app).await.map_err(|_| Oops::Garbled)?;
        let mut form = Self { file: Bytes::new(), only_look: true };
        while let Some(part) = parts.next_field().await.map_err(|_| Oops::Garbled)? {
            let name = part.name().unwrap_or_default().to_owned();
            let bytes = part.bytes().await.map_err(|_| Oops::Garbled)?;
            match name.as_str() {
                "file" => form.file = bytes,
                "do" => form.only_look = bytes.as_ref() != b"bring-in",
                _ => {}
            }
        }
        Ok(form)
    }
}

/// The page.
pub async fn page(State(app): State<Arc<App>>, owner: Owner) -> Result<Response, Oops> {
    shown(&app, owner.0, StatusCode::OK, None, Vec::new())
}

/// A sheet as it stands, to be saved.
pub async fn file(
    State(app): State<Arc<App>>,
    owner: Owner,
    Path(name): Path<String>,
) -> Result<Response, Oops> {
    let sheet = name.strip_suffix(".csv").and_then(Sheet::from_word).ok_or(Oops::NotFound)?;
    let text = app.written_out(sheet, owner.0.me.person)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, text.open().clone()).into_response())
}

/// Everything, to be saved.
pub async fn everything(State(app): State<Arc<App>>, owner: Owner) -> Result<Response, Oops> {
    let file = app.everything(owner.0.me.person).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}.zip\"", app.market.key)),
    ];
    Ok((headers, api::streamed(file)).into_response())
}

/// A sheet is looked at, or brought in.
pub async fn bring_in(
    State(app): State<Arc<App>>,
    owner: Owner,
    Path(word): Path<String>,
    form: SheetForm,
) -> Result<Response, Oops> {
    let language = owner.0.look.language;
    let sheet = Sheet::from_word(&word).ok_or(Oops::NotFound)?;
    if form.file.is_empty() {
        let missing = Notice::bad(plain(language, "field-sheet-missing"));
        return shown(&app, owner.0, StatusCode::UNPROCESSABLE_ENTITY, Some(missing), Vec::new());
    }
    let came = app.bring_in(sheet, &form.file, owner.0.me.person, form.only_look).await?;
    let status = if came.faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    shown(&app, owner.0, status, Some(said(language, sheet, &came)), came.faults)
}

fn said(language: Language, sheet: Sheet, came: &BroughtIn) -> Notice {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let args = Args::new()
        .with("what", plain(language, &format!("desk-sheet-{}", sheet.word())))
        .number("lines", count(came.lines))
        .number("fresh", count(came.fresh))
        .number("faults", count(told_or_not(&came.faults)));
    match (came.faults.is_empty(), came.done) {
        (false, _) => Notice::bad(say(language, "desk-sheet-wrong", &args)),
        (true, true) => Notice::good(say(language, "desk-sheet-done", &args)),
        (true, false) => Notice::good(say(language, "desk-sheet-fits", &args)),
    }
}

/// How many things are wrong, with those that are not told.
fn told_or_not(faults: &[Fault]) -> usize {
    let count = |fault: &Fault| match fault.why {
        Why::More => fault.value.parse().unwrap_or(0),
        _ => 1,
    };
    faults.iter().map(count).sum()
}

fn shown(
    app: &App,
    staff: Dispatcher,
    status: StatusCode,
    notice: Option<Notice>,
    faults: Vec<Fault>,
) -> Result<Response, Oops> {
    let language = staff.look.language;
    let mut p = frame(app, staff.look, &staff.me, plain(language, "desk-sheets"), "/desk/sheets")?;
    p.notice = notice;
    // What is wrong with a sheet is read line by line: the page does not look again by itself.
    p.live = None;
    let kind = |sheet: Sheet| Kind {
        word: sheet.word(),
        name: plain(language, &format!("desk-sheet-{}", sheet.word())),
        about: plain(language, &format!("desk-sheet-{}-why", sheet.word())),
        columns: sheet.columns().collect::<Vec<_>>().join(", "),
    };
    let row = |fault: Fault| Row {
        line: fault.line,
        column: fault.column.unwrap_or_default(),
        why: say(
            language,
            &format!("sheet-{}", fault.why.word()),
            &Args::new().with("value", fault.value.clone()),
        ),
        // Where else it stands, and how many there are, the sentence says.
        value: if matches!(fault.why, Why::Twice | Why::More) { String::new() } else { fault.value },
    };
    let faults = faults.into_iter().map(row).collect();
    html(status, &Sheets { p, kinds: Sheet::ALL.map(kind).into_iter().collect(), faults })
}
