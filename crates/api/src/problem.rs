//! Problems: every answer that is no success, as RFC 9457 has it. Each refusal of the rules is a type of its own, and stays it.
//!
//! A sentence here is for whoever reads a log; what a program goes by is the type.

use std::sync::Arc;

use app::words::{Args, plain, say};
use axum::extract::rejection::QueryRejection;
use axum::response::{IntoResponse, Response};
use domain::job::Refusal;
use domain::talk::Language;
use http::{HeaderValue, StatusCode, header};
use serde_json::{Map, Value, json};

/// How every type begins; what follows is its word.
pub const TYPES: &str = "urn:callout:problem:";

/// Why a call was not carried out.
pub struct Problem {
    pub status: StatusCode,
    /// The last part of the type.
    pub word: &'static str,
    pub detail: String,
    /// What the type says beside it.
    pub more: Map<String, Value>,
    /// Seconds until it makes sense to call again.
    pub again_after: Option<i64>,
    broke: Option<Broke>,
}

/// The types that are no refusal of the rules: the word, the status, and what it means.
pub const OWN: [(&str, StatusCode, &str); 16] = [
    ("no-key", StatusCode::UNAUTHORIZED, "No key came with the call, or it holds no more."),
    ("scope", StatusCode::FORBIDDEN, "The key may not do this; `scope` names what is missing."),
    ("not-found", StatusCode::NOT_FOUND, "There is nothing at this address, or not in the key's market."),
    ("method", StatusCode::METHOD_NOT_ALLOWED, "This address does not take this method."),
    (
        "body",
        StatusCode::UNPROCESSABLE_ENTITY,
        "The body is not what the document says; `detail` says where.",
    ),
    ("query", StatusCode::UNPROCESSABLE_ENTITY, "A parameter is not what the document says."),
    ("too-large", StatusCode::PAYLOAD_TOO_LARGE, "The body is longer than any call needs."),
    (
        "pace",
        StatusCode::TOO_MANY_REQUESTS,
        "Too many calls with this key; `Retry-After` says when to go on.",
    ),
    ("code", StatusCode::UNPROCESSABLE_ENTITY, "This is not the code that was texted."),
    ("address", StatusCode::UNPROCESSABLE_ENTITY, "The address is not on the map."),
    (
        "bookable",
        StatusCode::UNPROCESSABLE_ENTITY,
        "Nobody may ask for this time or length; `why` says it in a word.",
    ),
    (
        "sheet",
        StatusCode::UNPROCESSABLE_ENTITY,
        "Something is wrong with the sheet, and nothing was done; `faults` names each line.",
    ),
    ("full", StatusCode::CONFLICT, "There are as many of them as there can be."),
    ("sum", StatusCode::CONFLICT, "What is due comes to another sum than was shown; nothing was booked."),
    (
        "busy",
        StatusCode::SERVICE_UNAVAILABLE,
        "Something that is needed does not answer; the same call may be sent again.",
    ),
    (
        "world",
        StatusCode::INTERNAL_SERVER_ERROR,
        "The world broke; `incident` stands in the log. The same call may be sent again.",
    ),
];

impl Problem {
    /// One of the program's own.
    pub fn own(word: &'static str, detail: impl Into<String>) -> Self {
        let status = OWN.iter().find(|(known, ..)| *known == word).map(|(_, status, _)| *status);
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self { status, word, detail: detail.into(), more: Map::new(), again_after: None, broke: None }
    }

    /// The same, saying more.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.more.insert(name.to_owned(), value.into());
        self
    }

    pub fn no_such_thing() -> Self {
        Self::own("not-found", "There is nothing at this address.")
    }

    pub fn not_so() -> Self {
        Self::own("method", "This address does not take this method.")
    }

    /// What stands behind the question mark is not what it has to be.
    pub fn query(rejection: &QueryRejection) -> Self {
        let said = rejection.body_text();
        let (_, why) = said.split_once(": ").unwrap_or(("", &said));
        Self::own("query", why)
    }

    /// The body is not what it has to be.
    pub fn body(detail: impl Into<String>) -> Self {
        Self::own("body", detail)
    }

    /// What the rules say, in the caller's language.
    pub fn refused(app: &app::App, language: Language, refusal: &Refusal) -> Self {
        let args = Args::new().with("operator", app.market.operator.clone());
        let mut more = Map::new();
        let detail = match refusal {
            // These sentences name what a person would read on their page; a program gets it as data.
            Refusal::TooEarly { from } => {
                more.insert("from".to_owned(), json!(from));
                plain(language, "api-too-early")
            }
            Refusal::Overlaps { job } => {
                more.insert("job".to_owned(), json!(job));
                plain(language, "api-overlaps")
            }
            Refusal::GateShut { missing } => {
                more.insert("missing".to_owned(), json!(missing));
                plain(language, "api-gate-shut")
            }
            Refusal::OldTerms { current } => {
                more.insert("current".to_owned(), json!(current));
                say(language, "refusal-old-terms", &args)
            }
            Refusal::BarredUntil { day } => {
                more.insert("day".to_owned(), json!(day));
                plain(language, "api-barred")
            }
            Refusal::KeyReused => plain(language, "api-key-reused"),
            Refusal::NotNow => plain(language, "api-not-now"),
            other => say(language, &format!("refusal-{}", other.word()), &args),
        };
        Self { status: status(refusal), word: refusal.word(), detail, more, again_after: None, broke: None }
    }
}

/// The status that goes with a refusal, on pages as well.
pub fn status(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::NoSuchJob => StatusCode::NOT_FOUND,
        Refusal::NotYours | Refusal::NotAMember => StatusCode::FORBIDDEN,
        Refusal::Changed => StatusCode::PRECONDITION_FAILED,
        Refusal::WhichTime
        | Refusal::BadTime
        | Refusal::OutOfRange
        | Refusal::NoOtherPrice
        | Refusal::WithinTheFee
        | Refusal::EnoughAsked
        | Refusal::NoLines
        | Refusal::NotThree
        | Refusal::NoPrice
        | Refusal::LeakHeld
        | Refusal::NoSuchService
        | Refusal::WrongAmount
        | Refusal::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
        Refusal::NotNow
        | Refusal::TimesWait
        | Refusal::AlreadyAssigned
        | Refusal::NotAsked
        | Refusal::NoYes
        | Refusal::OfferOver
        | Refusal::OldTerms { .. }
        | Refusal::Overlaps { .. }
        | Refusal::NotWorking
        | Refusal::TooEarly { .. }
        | Refusal::GateShut { .. }
        | Refusal::CaseOpen
        | Refusal::WorkBegun
        | Refusal::Over
        | Refusal::CodeTaken
        | Refusal::BarredUntil { .. } => StatusCode::CONFLICT,
    }
}

/// What broke, on its way to where it is logged.
#[derive(Clone)]
pub struct Broke(pub Arc<anyhow::Error>);

impl From<anyhow::Error> for Problem {
    fn from(error: anyhow::Error) -> Self {
        let broke = Some(Broke(Arc::new(error)));
        Self { broke, ..Self::own("world", "The call could not be answered. It may be sent again.") }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Self { status, word, detail, more, again_after, broke } = self;
        let mut body = more;
        body.insert("type".to_owned(), format!("{TYPES}{word}").into());
        body.insert("title".to_owned(), status.canonical_reason().unwrap_or_default().into());
        body.insert("status".to_owned(), status.as_u16().into());
        body.insert("detail".to_owned(), detail.into());
        let mut response = (status, Value::Object(body).to_string()).into_response();
        if let Some(broke) = broke {
            response.extensions_mut().insert(broke);
        }
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(seconds) = again_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
