//! Keys that programs call with: made, rotated and revoked here, by the owner.
//!
//! A secret stands on the page that made it, this once: never in an address, and nowhere else.

use std::sync::Arc;

use app::App;
use app::api_keys::{KEYS_MAX, ROTATION_HOURS, Scope, scopes};
use app::words::{Args, day_and_time, plain, say};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::ApiKeyId;
use domain::talk::Language;
use http::StatusCode;
use store::ApiKeyRow;

use crate::desk::frame;
use crate::errors::Oops;
use crate::form::{Fields, NAME_CHARACTERS_MAX, too_long};
use crate::guard::{Dispatcher, Owner};
use crate::page::{Notice, Page, html};

#[derive(Template)]
#[template(path = "desk/api_keys.html")]
struct ApiKeys {
    p: Page,
    rows: Vec<Row>,
    /// The secret that was just made.
    secret: Option<String>,
    scopes: Vec<ScopeChoice>,
    name: String,
    wrong: Option<String>,
}

struct Row {
    id: String,
    name: String,
    tail: String,
    scopes: String,
    made: String,
    used: Option<String>,
    /// Until when the secret before the last rotation works as well.
    old_until: Option<String>,
    revoked: Option<String>,
}

struct ScopeChoice {
    word: &'static str,
    label: String,
    chosen: bool,
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

/// A key is made.
pub async fn make(State(app): State<Arc<App>>, owner: Owner, typed: Fields) -> Result<Response, Oops> {
    let language = owner.0.look.language;
    let chosen: Vec<Scope> = Scope::ALL.into_iter().filter(|scope| is_chosen(&typed, *scope)).collect();
    let live = app.store.api_keys(&app.market.key)?.iter().filter(|row| row.revoked_at.is_none()).count();
    let name = typed.text("name").to_owned();
    let wrong = if name.is_empty() {
        Some(plain(language, "field-key-name-missing"))
    } else if chosen.is_empty() {
        Some(plain(language, "field-scopes-missing"))
    } else if live >= KEYS_MAX {
        Some(plain(language, "field-keys-many"))
    } else {
        too_long(language, &name, NAME_CHARACTERS_MAX)
    };
    if wrong.is_some() {
        let extra = Extra { typed, wrong, ..Extra::default() };
        return shown(&app, owner.0, StatusCode::UNPROCESSABLE_ENTITY, extra);
    }
    let secret = app.make_api_key_once(owner.0.me.person, &name, &chosen)?;
    let notice = Some(Notice::good(say(language, "desk-key-made", &Args::new().with("name", name))));
    shown(&app, owner.0, StatusCode::OK, Extra { notice, secret: Some(secret), ..Extra::default() })
}

fn is_chosen(typed: &Fields, scope: Scope) -> bool {
    typed.text(&format!("scope-{}", scope.word())) == "yes"
}

/// A key gets another secret, or ends.
pub async fn act(
    State(app): State<Arc<App>>,
    owner: Owner,
    Path((id, action)): Path<(String, String)>,
) -> Result<Response, Oops> {
    let language = owner.0.look.language;
    let id: ApiKeyId = id.parse().map_err(|_| Oops::NotFound)?;
    let row = app.store.api_key(&app.market.key, id)?.ok_or(Oops::NotFound)?;
    let name = Args::new().with("name", app.name_of(row.person)?.open().clone());
    let name = name.number("hours", ROTATION_HOURS);
    let extra = match action.as_str() {
        "rotate" if row.revoked_at.is_none() => Extra {
            secret: Some(app.rotate_api_key(id)?),
            notice: Some(Notice::good(say(language, "desk-key-rotated", &name))),
            ..Extra::default()
        },
        "revoke" => {
            app.revoke_api_key(id)?;
            Extra {
                notice: Some(Notice::good(say(language, "desk-key-revoked-now", &name))),
                ..Extra::default()
            }
        }
        _ => return Err(Oops::NotFound),
    };
    shown(&app, owner.0, StatusCode::OK, extra)
}

fn shown(app: &App, staff: Dispatcher, status: StatusCode, extra: Extra) -> Result<Response, Oops> {
    let language = staff.look.language;
    let rows = app.store.api_keys(&app.market.key)?;
    let rows = rows.iter().map(|one| row(app, language, one)).collect::<Result<_, Oops>>()?;
    let choice = |scope: Scope| ScopeChoice {
        word: scope.word(),
        label: plain(language, &format!("scope-{}", scope.word())),
        chosen: is_chosen(&extra.typed, scope),
    };
    let scopes = Scope::ALL.map(choice).into_iter().collect();
    let mut p = frame(app, staff.look, &staff.me, plain(language, "desk-api-keys"), "/desk/api-keys")?;
    p.notice = extra.notice;
    // A page that looks again by itself would take the secret away before anybody has read it.
    p.live = None;
    let name = extra.typed.text("name").to_owned();
    html(status, &ApiKeys { p, rows, secret: extra.secret, scopes, name, wrong: extra.wrong })
}

fn row(app: &App, language: Language, row: &ApiKeyRow) -> Result<Row, Oops> {
    let (now, zone) = (app.now(), app.market.time_zone());
    let at = |at| day_and_time(language, at, now, &zone);
    let words: Vec<&str> = scopes(row).into_iter().map(Scope::word).collect();
    let made =
        Args::new().with("who", app.name_of(row.made_by)?.open().clone()).with("when", at(row.made_at));
    Ok(Row {
        id: row.id.to_string(),
        name: app.name_of(row.person)?.open().clone(),
        tail: row.tail.clone(),
        scopes: words.join(" · "),
        made: say(language, "desk-key-made-by", &made),
        used: row.used_at.map(at),
        old_until: row.old.as_ref().filter(|(_, until)| *until > now).map(|(_, until)| at(*until)),
        revoked: row.revoked_at.map(at),
    })
}
