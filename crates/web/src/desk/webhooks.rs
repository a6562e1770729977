//! Where events are sent to: made, paused, resumed, sent once more and taken away here, by the owner.
//!
//! A secret stands on the page that made it, this once.

use std::sync::Arc;

use app::App;
use app::api_keys::ROTATION_HOURS;
use app::webhooks::{BadEndpoint, TRIES_SHOWN};
use app::words::{Args, day_and_time, plain, say};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::WebhookId;
use domain::talk::Language;
use http::StatusCode;
use store::{TryRow, WebhookRow};

use crate::desk::frame;
use crate::errors::Oops;
use crate::form::{Fields, NAME_CHARACTERS_MAX, too_long};
use crate::guard::{Dispatcher, Owner};
use crate::page::{Notice, Page, html};

#[derive(Template)]
#[template(path = "desk/webhooks.html")]
struct Webhooks {
    p: Page,
    rows: Vec<Row>,
    /// The secret that was just made.
    secret: Option<String>,
    name: String,
    url: String,
    types: String,
    wrong: Option<String>,
}

struct Row {
    id: String,
    name: String,
    url: String,
    types: String,
    waiting: i64,
    /// Since when, and why, if not by hand.
    paused: Option<String>,
    failing: Option<String>,
    tries: Vec<Try>,
}

struct Try {
    seq: i64,
    attempt: i64,
    at: String,
    said: String,
    good: bool,
}

/// What is shown beside the list.
#[derive(Default)]
struct Extra {
    notice: Option<Notice>,
    secret: Option<String>,
    typed: Fields,
    wrong: Option<String>,
}

/// The list.
pub async fn page(State(app): State<Arc<App>>, owner: Owner) -> Result<Response, Oops> {
    shown(&app, owner.0, StatusCode::OK, Extra::default())
}

/// One is made.
pub async fn make(State(app): State<Arc<App>>, owner: Owner, typed: Fields) -> Result<Response, Oops> {
    let language = owner.0.look.language;
    let (name, url) = (typed.text("name").to_owned(), typed.text("url").to_owned());
    let types: Vec<String> = typed.text("types").split_whitespace().map(str::to_owned).collect();
    let wrong = if name.is_empty() {
        Some(plain(language, "field-webhook-name-missing"))
    } else {
        too_long(language, &name, NAME_CHARACTERS_MAX)
    };
    let made = match wrong {
        Some(wrong) => Err(wrong),
        None => app.make_webhook(&name, &url, &types)?.map_err(|bad| {
            let key = match bad {
                BadEndpoint::Url => "field-webhook-url-wrong",
                BadEndpoint::Types => "field-webhook-types-wrong",
                BadEndpoint::Many => "field-webhooks-many",
            };
            plain(language, key)
        }),
    };
    match made {
        Ok((_, secret)) => {
            let notice =
                Some(Notice::good(say(language, "desk-webhook-made", &Args::new().with("name", name))));
            shown(&app, owner.0, StatusCode::OK, Extra { notice, secret: Some(secret), ..Extra::default() })
        }
        Err(wrong) => {
            let extra = Extra { typed, wrong: Some(wrong), ..Extra::default() };
            shown(&app, owner.0, StatusCode::UNPROCESSABLE_ENTITY, extra)
        }
    }
}

/// One is paused, goes on, gets another secret, is sent everything once more, or is taken away.
pub async fn act(
    State(app): State<Arc<App>>,
    owner: Owner,
    Path((id, action)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Oops> {
    let language = owner.0.look.language;
    let id: WebhookId = id.parse().map_err(|_| Oops::NotFound)?;
    let row = app.store.webhook(&app.market.key, id)?.ok_or(Oops::NotFound)?;
    let name = Args::new().with("name", app.name_of(row.person)?.open().clone());
    let name = name.number("hours", ROTATION_HOURS);
    let mut secret = None;
    let key = match action.as_str() {
        "pause" => {
            app.pause_webhook(id, true)?;
            "desk-webhook-paused-now"
        }
        "resume" => {
            app.pause_webhook(id, false)?;
            "desk-webhook-resumed"
        }
        "rotate" => {
            secret = Some(app.rotate_webhook(id)?);
            "desk-webhook-rotated"
        }
        "replay" => {
            app.replay_webhook(id, fields.number("after").unwrap_or(0))?;
            "desk-webhook-replayed"
        }
        "remove" => {
            app.drop_webhook(id)?;
            "desk-webhook-removed"
        }
        _ => return Err(Oops::NotFound),
    };
    let notice = Some(Notice::good(say(language, key, &name)));
    shown(&app, owner.0, StatusCode::OK, Extra { notice, secret, ..Extra::default() })
}

fn shown(app: &App, staff: Dispatcher, status: StatusCode, extra: Extra) -> Result<Response, Oops> {
    let language = staff.look.language;
    let rows = app.store.webhooks(&app.market.key)?;
    let rows = rows.iter().map(|one| row(app, language, one)).collect::<Result<_, Oops>>()?;
    let mut p = frame(app, staff.look, &staff.me, plain(language, "desk-webhooks"), "/desk/api-keys")?;
    p.notice = extra.notice;
    // A page that looks again by itself would take the secret away before anybody has read it.
    p.live = None;
    let text = |name: &str| extra.typed.text(name).to_owned();
    let (name, url, types) = (text("name"), text("url"), text("types"));
    html(status, &Webhooks { p, rows, secret: extra.secret, name, url, types, wrong: extra.wrong })
}

fn row(app: &App, language: Language, row: &WebhookRow) -> Result<Row, Oops> {
    let (now, zone) = (app.now(), app.market.time_zone());
    let when = |at| Args::new().with("when", day_and_time(language, at, now, &zone));
    let why = match row.fault.as_deref() {
        Some("gone") => "desk-webhook-gone",
        Some(_) => "desk-webhook-silent",
        None => "desk-webhook-paused",
    };
    let tries = app.store.webhook_tries(row.id, TRIES_SHOWN)?;
    let shown = |one: &TryRow| Try {
        seq: one.seq,
        attempt: one.attempt,
        at: day_and_time(language, one.at, now, &zone),
        said: one.status.map_or_else(|| one.fault.clone().unwrap_or_default(), |status| status.to_string()),
        good: one.status.is_some_and(|status| (200..300).contains(&status)),
    };
    Ok(Row {
        id: row.id.to_string(),
        name: app.name_of(row.person)?.open().clone(),
        url: row.url.clone(),
        types: row.types.clone(),
        waiting: app.store.queued_count(row.id)?,
        paused: row.paused_at.map(|at| say(language, why, &when(at))),
        failing: row.failing_since.map(|at| say(language, "desk-webhook-failing", &when(at))),
        tries: tries.iter().map(shown).collect(),
    })
}
