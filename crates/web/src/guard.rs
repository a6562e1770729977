//! Who is there, and whether the form came from one of our own pages. Handlers say in their signature whom
//! they serve; whatever says nothing serves nobody.
//!
//! No session is opened here and no right is granted: what somebody may do with a job comes from the rules.

use std::collections::HashMap;
use std::sync::Arc;

use app::App;
use axum::extract::{FromRequestParts, Path, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::job::{Actor, Facts, Job};
use domain::talk::Language;
use domain::{JobId, PersonId, WorkerId};
use http::request::Parts;
use http::{HeaderMap, Method, header};

use crate::errors::Oops;
use crate::page::{Theme, origin};

/// How a request wants to be answered: language, look, and where it stands.
#[derive(Clone, Debug)]
pub struct Look {
    pub language: Language,
    pub theme: Option<Theme>,
    /// The page's own path and query.
    pub here: String,
    /// The page itself asks, to see what changed: what was opened to the reader is not opened again.
    pub again: bool,
}

/// A signed-in person.
#[derive(Clone)]
pub struct Me {
    pub person: PersonId,
    /// The one job that the session opens, if it came from a link.
    pub only: Option<JobId>,
    pub name: String,
    /// Their role on the staff. A session from a link has none.
    pub role: Option<String>,
    /// The worker they are.
    pub worker: Option<store::WorkerRow>,
}

/// Anybody, signed in or not.
pub struct Visitor {
    pub look: Look,
    pub me: Option<Me>,
}

/// Somebody with a session of their own, not one from a link.
pub struct SignedIn {
    pub look: Look,
    pub me: Me,
}

/// Somebody of the staff.
pub struct Dispatcher {
    pub look: Look,
    pub me: Me,
}

/// Somebody of the staff who decides on applications and standing: the owner, or vetting.
pub struct Vetter {
    pub look: Look,
    pub me: Me,
}

/// Somebody of the staff who pays providers out: the owner, or finance.
pub struct Treasurer {
    pub look: Look,
    pub me: Me,
}

/// The owner: who may hand out and erase what is kept of somebody else.
pub struct Owner(pub Dispatcher);

/// Somebody with a session of their own who is a worker, or applied to be one.
pub struct AtWork {
    pub look: Look,
    pub me: Me,
    pub row: store::WorkerRow,
}

/// Somebody whose job it is, in whichever part.
pub struct OnJob {
    pub look: Look,
    pub me: Me,
    pub job: Job,
    pub part: Part,
    pub facts: Facts,
}

/// The part that somebody plays in a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Customer,
    Worker(WorkerId),
    Staff,
}

impl OnJob {
    /// Who gives the orders.
    pub fn actor(&self) -> Actor {
        match self.part {
            Part::Customer => Actor::Customer(self.me.person),
            Part::Worker(worker) => Actor::Worker(worker),
            Part::Staff => Actor::Staff(self.me.person),
        }
    }
}

/// The name of the session's cookie: bound to this host wherever it is served over TLS.
pub fn cookie_name(public_base: &str) -> &'static str {
    if public_base.starts_with("https://") { "__Host-callout" } else { "callout" }
}

/// A `Set-Cookie` value that opens a session, or ends it if the token is empty.
pub fn session_cookie(public_base: &str, token: &str) -> String {
    let secure = if public_base.starts_with("https://") { "; Secure" } else { "" };
    let age = if token.is_empty() { 0 } else { 60 * 60 * 24 * 30 };
    format!("{}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}", cookie_name(public_base))
}

/// A cookie's value.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .find_map(|pair| {
            let (found, value) = pair.trim().split_once('=')?;
            (found == name).then_some(value)
        })
}

/// How a request wants to be answered, as far as it says so itself.
pub fn look(app: &App, headers: &HeaderMap, uri: &http::Uri) -> Look {
    let chosen = cookie(headers, "lang").and_then(Language::from_code);
    let accepted =
        headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).and_then(accepted);
    Look {
        language: chosen.or(accepted).unwrap_or(app.market.language),
        theme: cookie(headers, "theme").and_then(Theme::from_word),
        here: uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        again: headers.contains_key("x-callout-again"),
    }
}

/// The first language of an `Accept-Language` that has words here.
fn accepted(value: &str) -> Option<Language> {
    value.split(',').find_map(|one| {
        let tag = one.split(';').next().unwrap_or_default().trim();
        Language::from_code(&tag.split('-').next().unwrap_or_default().to_ascii_lowercase())
    })
}

/// Who asks, with their own language if they are signed in.
///
/// # Errors
/// The world broke.
pub fn visitor(app: &App, headers: &HeaderMap, uri: &http::Uri) -> Result<Visitor, Oops> {
    let mut look = look(app, headers, uri);
    let token = cookie(headers, cookie_name(&app.public_base)).filter(|token| !token.is_empty());
    let row = token.map(|token| app.signed_in(token)).transpose()?.flatten();
    let Some(row) = row else { return Ok(Visitor { look, me: None }) };
    look.language = app.language_in(&row.person);
    let me = Me {
        person: row.person.id,
        only: row.session.job,
        name: app.name_in(&row.person)?.open().clone(),
        role: row.role.filter(|_| row.session.job.is_none()),
        worker: row.worker,
    };
    Ok(Visitor { look, me: Some(me) })
}

/// Where somebody is sent who must sign in first. A form that was sent is not sent again for them.
fn sign_in_first(parts: &Parts) -> Oops {
    let next = if parts.method == Method::GET { parts.uri.path().to_owned() } else { "/".to_owned() };
    Oops::SignIn { next }
}

impl FromRequestParts<Arc<App>> for Visitor {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Oops> {
        visitor(app, &parts.headers, &parts.uri)
    }
}

impl FromRequestParts<Arc<App>> for SignedIn {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Oops> {
        let Visitor { look, me } = visitor(app, &parts.headers, &parts.uri)?;
        match me {
            Some(me) if me.only.is_none() => Ok(Self { look, me }),
            Some(_) | None => Err(sign_in_first(parts)),
        }
    }
}

impl FromRequestParts<Arc<App>> for Dispatcher {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Oops> {
        let SignedIn { look, me } = SignedIn::from_request_parts(parts, app).await?;
        if me.role.is_some() { Ok(Self { look, me }) } else { Err(Oops::NotYours) }
    }
}

impl Me {
    /// Whether they decide on applications and standing.
    pub fn vets(&self) -> bool {
        matches!(self.role.as_deref(), Some("owner" | "vetting"))
    }

    /// Whether the marketplace is theirs.
    pub fn owns(&self) -> bool {
        self.role.as_deref() == Some("owner")
    }

    /// Whether they pay providers out.
    pub fn pays_out(&self) -> bool {
        matches!(self.role.as_deref(), Some("owner" | "finance"))
    }
}

impl FromRequestParts<Arc<App>> for Vetter {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Oops> {
        let Dispatcher { look, me } = Dispatcher::from_request_parts(parts, app).await?;
        if me.vets() { Ok(Self { look, me }) } else { Err(Oops::NotYours) }
    }
}

impl FromRequestParts<Arc<App>> for Treasurer {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Oops> {
        let Dispatcher { look, me } = Dispatcher::from_request_parts(parts, app).await?;
        if me.pays_out() { Ok(Self { look, me }) } else { Err(Oops::NotYours) }
    }
}

impl FromRequestParts<Arc<App>> for Owner {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Oops> {
        let staff = Dispatcher::from_request_parts(parts, app).await?;
        if staff.me.owns() { Ok(Self(staff)) } else { Err(Oops::NotYours) }
    }
}

impl FromRequestParts<Arc<App>> for AtWork {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Oops> {
        let SignedIn { look, me } = SignedIn::from_request_parts(parts, app).await?;
        match me.worker.clone() {
            Some(row) => Ok(Self { look, me, row }),
            None => Err(Oops::NotYours),
        }
    }
}

impl FromRequestParts<Arc<App>> for OnJob {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Oops> {
        let path = Path::<HashMap<String, String>>::from_request_parts(parts, app).await;
        let id = path.ok().and_then(|path| path.get("id")?.parse::<JobId>().ok()).ok_or(Oops::NotFound)?;
        let Visitor { look, me } = visitor(app, &parts.headers, &parts.uri)?;
        let me = me.filter(|me| me.only.is_none_or(|only| only == id)).ok_or_else(|| sign_in_first(parts))?;
        let job = app.job(id)?.ok_or(Oops::NotFound)?;
        let mut facts = Facts::default();
        let part = if job.customer == me.person {
            Part::Customer
        } else if let Some(worker) = me.worker.as_ref().map(|row| row.card.worker) {
            let candidate = app.store.candidate(&app.market.key, id, job.visit.n, worker)?;
            let theirs = candidate.is_some() || job.concerns(worker);
            facts.candidates.extend(candidate.map(|candidate| (worker, candidate)));
            match (theirs, &me.role) {
                (true, _) => Part::Worker(worker),
                (false, Some(_)) => Part::Staff,
                (false, None) => return Err(Oops::NotFound),
            }
        } else if me.role.is_some() {
            Part::Staff
        } else {
            // A job that is somebody else's does not exist.
            return Err(Oops::NotFound);
        };
        Ok(Self { look, me, job, part, facts })
    }
}

/// Turns away a form that another site posts. The doors for vendors check signatures instead.
pub async fn same_site(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || request.uri().path().starts_with("/hooks/") || is_ours(request.headers(), &app.public_base) {
        next.run(request).await
    } else {
        Oops::NotYours.into_response()
    }
}

/// Whether a form comes from our own pages. A client that says nothing of where it comes from is no browser,
/// and carries nobody's cookie by accident.
fn is_ours(headers: &HeaderMap, public_base: &str) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    match (text("sec-fetch-site"), text("origin")) {
        (Some("same-origin" | "none"), _) | (None, None) => true,
        (Some(_), _) => false,
        (None, Some(from)) => {
            let host = from.split_once("://").map(|(_, host)| host);
            from == origin(public_base) || (host.is_some() && host == text("host"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn a_form_from_another_site_is_turned_away() {
        let base = "https://callout.example/town";
        for ours in [
            headers(&[]),
            headers(&[("sec-fetch-site", "same-origin")]),
            headers(&[("sec-fetch-site", "none")]),
            headers(&[("origin", "https://callout.example")]),
            headers(&[("origin", "http://localhost:8090"), ("host", "localhost:8090")]),
        ] {
            assert!(is_ours(&ours, base), "{ours:?}");
        }
        for foreign in [
            headers(&[("sec-fetch-site", "cross-site")]),
            headers(&[("sec-fetch-site", "same-site"), ("origin", "https://callout.example")]),
            headers(&[("origin", "https://evil.example"), ("host", "callout.example")]),
            headers(&[("origin", "null"), ("host", "callout.example")]),
            headers(&[("origin", "https://callout.example.evil.example")]),
        ] {
            assert!(!is_ours(&foreign, base), "{foreign:?}");
        }
    }

    #[test]
    fn cookies_and_languages_are_found_among_others() {
        let sent = headers(&[("cookie", "theme=dark; callout=abc; lang=de")]);
        assert_eq!(cookie(&sent, "callout"), Some("abc"));
        assert_eq!(cookie(&sent, "call"), None);
        assert_eq!(accepted("it-CH, fr-CH;q=0.9, en;q=0.8"), Some(Language::Fr));
        assert!(session_cookie("https://a.example", "t").starts_with("__Host-callout=t; Path=/; HttpOnly"));
        assert!(!session_cookie("http://a.example", "t").contains("Secure"));
    }
}
