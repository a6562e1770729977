//! Who calls, and whether their key lets them: asked before anything is read of the body. A door says what it needs; one
//! that says nothing cannot be built.

use app::api_keys::{Caller, Scope};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::talk::Language;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

use crate::Shared;
use crate::pace::Standing;
use crate::problem::{Broke, Problem};

/// Calls that a key may make in a window.
pub const CALLS_MAX: u32 = 600;
/// The length of a window, in seconds.
pub const WINDOW_SECONDS: i64 = 60;

/// What a key must be able to do for a door to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// A key, whatever its scopes.
    Key,
    Scope(Scope),
    /// The scope of whoever the order is given for, which the body names.
    AsSaid,
}

impl Needs {
    /// The scopes that open it, any of them.
    pub fn scopes(self) -> &'static [Scope] {
        match self {
            Self::Key => &Scope::ALL,
            Self::Scope(Scope::Read) => &[Scope::Read],
            Self::Scope(Scope::People) => &[Scope::People],
            Self::Scope(Scope::Desk) => &[Scope::Desk],
            Self::Scope(Scope::Customers) => &[Scope::Customers],
            Self::Scope(Scope::Workers) => &[Scope::Workers],
            Self::Scope(Scope::Vetting) => &[Scope::Vetting],
            Self::Scope(Scope::Money) => &[Scope::Money],
            Self::Scope(Scope::Webhooks) => &[Scope::Webhooks],
            Self::Scope(Scope::Data) => &[Scope::Data],
            Self::AsSaid => &[Scope::Desk, Scope::Customers, Scope::Workers],
        }
    }
}

/// Stands at a door.
#[derive(Clone)]
pub struct Keeper {
    pub house: Shared,
    pub needs: Needs,
}

/// Lets a call through, with who makes it, or says why not.
pub async fn check(State(keeper): State<Keeper>, mut request: Request, next: Next) -> Response {
    let Keeper { house, needs } = keeper;
    let caller = match caller(&house, request.headers()) {
        Ok(caller) => caller,
        Err(problem) => return problem.into_response(),
    };
    let standing = house.pace.count(caller.key, house.app.now());
    let mut response = if standing.over {
        let mut problem = Problem::own("pace", "Too many calls with this key.");
        problem.again_after = Some(standing.again_after);
        problem.into_response()
    } else if let Err(problem) = allowed(&caller, needs) {
        problem.into_response()
    } else {
        request.extensions_mut().insert(caller);
        dressed(&house, next.run(request).await)
    };
    tell_pace(response.headers_mut(), standing);
    response
}

/// Whatever is no success is a problem, also what the framework refused before anybody looked at it; and what broke is
/// logged here, once, with the number that the answer carries.
fn dressed(house: &Shared, response: Response) -> Response {
    let status = response.status();
    if let Some(Broke(error)) = response.extensions().get::<Broke>() {
        let token = house.app.new_token().to_uppercase();
        let incident = format!("I-{}", token.get(..8).unwrap_or_default());
        tracing::error!(incident, error = format!("{error:#}"), "a call could not be answered");
        let problem = Problem::own("world", "The call could not be answered. It may be sent again.");
        return problem.with("incident", incident).into_response();
    }
    let said =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == "application/problem+json");
    match status {
        _ if said || !(status.is_client_error() || status.is_server_error()) => response,
        StatusCode::PAYLOAD_TOO_LARGE => {
            Problem::own("too-large", "The body is longer than any call needs.").into_response()
        }
        StatusCode::METHOD_NOT_ALLOWED => Problem::not_so().into_response(),
        _ => Problem::no_such_thing().into_response(),
    }
}

fn caller(house: &Shared, headers: &HeaderMap) -> Result<Caller, Problem> {
    let nobody = || Problem::own("no-key", "Send `Authorization: Bearer` with a key that holds.");
    let sent = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).ok_or_else(nobody)?;
    let secret = sent.split_once(' ').filter(|(kind, _)| kind.eq_ignore_ascii_case("bearer"));
    let (_, secret) = secret.ok_or_else(nobody)?;
    house.app.caller(secret.trim())?.ok_or_else(nobody)
}

fn allowed(caller: &Caller, needs: Needs) -> Result<(), Problem> {
    let wanted = needs.scopes();
    if wanted.iter().any(|scope| caller.may(*scope)) { Ok(()) } else { Err(lacks(wanted[0])) }
}

/// The key lacks a scope.
pub fn lacks(scope: Scope) -> Problem {
    Problem::own("scope", format!("The key has no scope `{}`.", scope.word())).with("scope", scope.word())
}

/// The headers of the drafts on rate limits: what is allowed, and what is left of it.
fn tell_pace(headers: &mut HeaderMap, standing: Standing) {
    let policy = format!("\"minute\";q={CALLS_MAX};w={WINDOW_SECONDS}");
    let left = format!("\"minute\";r={};t={}", standing.left, standing.again_after);
    for (name, value) in [("ratelimit-policy", policy), ("ratelimit", left)] {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
}

/// The language of sentences in an answer: as asked for, or the market's.
pub fn language(house: &Shared, headers: &HeaderMap) -> Language {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let first = asked.and_then(|value| value.split([',', ';', '-']).next());
    first.and_then(|code| Language::from_code(code.trim())).unwrap_or(house.app.market.language)
}
