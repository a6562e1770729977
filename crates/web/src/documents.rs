//! A document that somebody is asked to accept: its words, and one button.
//!
//! Only whoever is to accept it sees the button. What was shown is what is accepted: the form carries the version.

use std::sync::Arc;

use app::App;
use app::words::plain;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::job::{Action, Document, How, Order, Side};
use http::StatusCode;

use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{OnJob, Part};
use crate::page::{Notice, Page, html};

#[derive(Template)]
#[template(path = "document.html")]
struct DocumentPage {
    p: Page,
    id: String,
    title: String,
    lead: String,
    paragraphs: Vec<String>,
    document: &'static str,
    version: String,
    /// Whoever reads is to accept it now.
    open: bool,
    button: String,
}

/// A document that a page asks its reader for.
pub struct Wanted {
    pub document: &'static str,
    pub button: String,
}

/// The document that this reader is to accept now, if there is one.
pub fn wanted(on: &OnJob, may_accept: bool) -> Option<Wanted> {
    let document = theirs(on).filter(|_| may_accept)?;
    let button = plain(on.look.language, &format!("page-document-{}", document.word()));
    Some(Wanted { document: document.word(), button })
}

fn theirs(on: &OnJob) -> Option<Document> {
    let side = match on.part {
        Part::Customer => Side::Customer,
        Part::Worker(_) => Side::Worker,
        Part::Staff => return None,
    };
    Document::ALL.into_iter().find(|document| document.side() == side)
}

/// The document's page.
pub async fn page(
    State(app): State<Arc<App>>,
    Path((_, word)): Path<(String, String)>,
    on: OnJob,
) -> Result<Response, Oops> {
    let document = Document::named(&word).filter(|document| theirs(&on) == Some(*document));
    let document = document.ok_or(Oops::NotFound)?;
    shown(&app, &on, document, None)
}

fn shown(app: &App, on: &OnJob, document: Document, notice: Option<Notice>) -> Result<Response, Oops> {
    let language = on.look.language;
    let title = plain(language, &format!("document-title-{}", document.word()));
    let mut p = match on.part {
        Part::Worker(_) => Page::worker(app, on.look.clone(), &on.me, title.clone(), "/work"),
        Part::Customer | Part::Staff => Page::customer(app, on.look.clone(), Some(&on.me), title.clone()),
    };
    p.notice = notice;
    let page = DocumentPage {
        id: on.job.id.to_string(),
        lead: plain(language, &format!("page-document-{}-lead", document.word())),
        paragraphs: app.document_words(document, language).lines().map(str::to_owned).collect(),
        document: document.word(),
        version: app.document_version(document),
        open: on.open(app)?.has(Action::Accept),
        button: plain(language, &format!("page-document-{}-accept", document.word())),
        title,
        p,
    };
    html(StatusCode::OK, &page)
}

/// The order of the document's button.
///
/// # Errors
/// The key of a sentence: the words have changed since they were shown, or it was not ticked.
pub fn order(app: &App, fields: &Fields) -> Result<Order, &'static str> {
    let Some(document) = Document::named(fields.text("document")) else { return Err("field-document-gone") };
    let version = app.document_version(document);
    if fields.text("version") != version {
        return Err("field-document-changed");
    }
    if fields.text("read") != "yes" {
        return Err("field-document-unread");
    }
    Ok(Order::Accept { document, version, how: How::Tap })
}
