//! The signed document: what was signed, by whom and how, to look at, to keep as a PDF, and to compare by its fingerprint.
//!
//! Only the job's customer, whoever did it while the contact gate is open, and the desk see the document. Whoever holds a
//! fingerprint learns whether a document has it, and nothing that names anybody.

use std::sync::Arc;

use app::App;
use app::words::{Args, day_and_year, plain, say, time_of};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use domain::job::{Consent, Signed, contact_open};
use domain::talk::Language;
use domain::time::wall;
use http::StatusCode;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use jiff::civil::DateTime;
use serde::Deserialize;

use crate::errors::Oops;
use crate::guard::{OnJob, Part, Visitor};
use crate::page::{Notice, Page, html};
use crate::signed_pdf::{Document, pdf};

#[derive(Template)]
#[template(path = "signed.html")]
struct SignedPage {
    p: Page,
    id: String,
    lines: Vec<String>,
    signed_by: String,
    strokes: Vec<String>,
    fingerprint: String,
    verify: String,
}

/// What was signed last, if the reader may see it.
fn signed<'a>(app: &App, on: &'a OnJob) -> Result<(&'a Consent, &'a Signed), Oops> {
    let playbook = app.playbook(&on.job.playbook)?;
    let may = match on.part {
        Part::Customer | Part::Staff => true,
        Part::Worker(worker) => contact_open(&on.job, playbook, worker, app.now()),
    };
    let last = on.job.consents.iter().rev().find_map(|consent| Some((consent, consent.signed.as_ref()?)));
    last.filter(|_| may).ok_or(Oops::NotFound)
}

/// Who signed, how and when, in a sentence.
fn signed_by(app: &App, on: &OnJob, consent: &Consent, signed: &Signed) -> Result<String, Oops> {
    let language = on.look.language;
    let at = wall(consent.at, &on.job.time_zone());
    let args = Args::new()
        .with("name", app.note(signed.name)?.open().clone())
        .with("how", plain(language, how_key(consent)))
        .with("at", moment(language, at));
    Ok(say(language, "page-signed-by", &args))
}

/// A day with its year, and the time.
fn moment(language: Language, at: DateTime) -> String {
    format!("{}, {}", day_and_year(language, at), time_of(language, at.time()))
}

fn how_key(consent: &Consent) -> &'static str {
    use domain::job::How;
    match consent.how {
        How::Glass => "how-glass",
        How::Code => "how-code",
        How::Tap | How::Phone | How::Decision | How::Presence | How::Silence => "how-link",
    }
}

/// The document's page.
pub async fn page(State(app): State<Arc<App>>, on: OnJob) -> Result<Response, Oops> {
    let (consent, signed) = signed(&app, &on)?;
    let language = on.look.language;
    let title = plain(language, "page-signed-document");
    let p = match on.part {
        Part::Worker(_) => Page::worker(&app, on.look.clone(), &on.me, title, "/work"),
        Part::Staff => Page::desk(&app, on.look.clone(), &on.me, title),
        Part::Customer => Page::customer(&app, on.look.clone(), Some(&on.me), title),
    };
    let page = SignedPage {
        id: on.job.id.to_string(),
        lines: app.note(signed.statement)?.open().lines().map(str::to_owned).collect(),
        signed_by: signed_by(&app, &on, consent, signed)?,
        strokes: strokes(&app, signed)?,
        fingerprint: signed.fingerprint.clone(),
        verify: format!("{}/verify", app.public_base),
        p,
    };
    html(StatusCode::OK, &page)
}

/// The strokes of a drawn signature, each the points of a line.
fn strokes(app: &App, signed: &Signed) -> Result<Vec<String>, Oops> {
    let Some(note) = signed.drawing else { return Ok(Vec::new()) };
    Ok(app.note(note)?.open().split(';').map(str::to_owned).collect())
}

/// The same as a file to keep.
pub async fn file(State(app): State<Arc<App>>, on: OnJob) -> Result<Response, Oops> {
    let (consent, signed) = signed(&app, &on)?;
    let language = on.look.language;
    let document = Document {
        lines: app.note(signed.statement)?.open().lines().map(str::to_owned).collect(),
        signed_by: signed_by(&app, &on, consent, signed)?,
        strokes: strokes(&app, signed)?,
        footer: vec![
            plain(language, "page-fingerprint"),
            signed.fingerprint.clone(),
            say(
                language,
                "page-verify-at",
                &Args::new().with("address", format!("{}/verify", app.public_base)),
            ),
        ],
    };
    let name = format!("attachment; filename=\"{}.pdf\"", on.job.code);
    let headers = [(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, pdf(&document)).into_response())
}

#[derive(Template)]
#[template(path = "verify.html")]
struct VerifyPage {
    p: Page,
    fingerprint: String,
}

/// What somebody asks about.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    fingerprint: String,
}

/// Whether a document with this fingerprint was signed here.
pub async fn verify(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let language = visitor.look.language;
    let fingerprint: String =
        asked.fingerprint.chars().filter(char::is_ascii_hexdigit).take(64).collect::<String>().to_lowercase();
    let mut p = Page::public(&app, visitor.look, plain(language, "page-verify"));
    if !asked.fingerprint.trim().is_empty() {
        p.notice = Some(match app.store.signature(&app.market.key, &fingerprint)? {
            Some((code, at)) => {
                let at = wall(at, &app.market.time_zone());
                let args = Args::new().with("code", code).with("at", moment(language, at));
                Notice::good(say(language, "page-verify-yes", &args))
            }
            None => Notice::bad(plain(language, "page-verify-no")),
        });
    }
    html(StatusCode::OK, &VerifyPage { p, fingerprint })
}
