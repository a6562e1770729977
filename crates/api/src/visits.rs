//! What stands around a visit and is no order of its own: the code that a guest was texted, the statement that is signed,
//! a tip by card, and the desk's words to somebody.

use app::api_keys::{Caller, Scope};
use app::requests::Confirmed;
use app::statement::Statement as Signed;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Json};
use domain::PersonId;
use domain::job::{Refusal, Stage};
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::Shared;
use crate::caller::{Needs, language};
use crate::jobs::{PayThere, there};
use crate::operation::{Operation, Shape};
use crate::orders;
use crate::problem::Problem;
use crate::shape::JobShape;

/// As much as the desk writes at once.
const WORDS_MAX: usize = 1000;

/// A code from a phone.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Code {
    /// Six digits.
    code: String,
}

/// What a customer signs.
#[derive(Serialize, ToSchema)]
struct Statement {
    /// As it is printed above the signature, in the customer's language.
    lines: Vec<String>,
    /// The version of the terms in it.
    terms: u16,
    /// SHA-256 of the lines with a line feed between them, in hexadecimal.
    sha256: String,
}

/// A tip.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Tip {
    /// In the currency's smallest unit.
    #[schema(minimum = 1)]
    amount: i64,
}

/// Words of the desk's.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Words {
    words: String,
}

/// That they are on their way.
#[derive(Serialize, ToSchema)]
struct WrittenTo {
    #[schema(value_type = String)]
    person: PersonId,
}

/// Every door about them; `job` is a job as an example.
pub fn all(job: &Value) -> Vec<Operation> {
    let pay = json!({"url": "https://checkout.example/c/pay/1"});
    let signed = json!({"lines": ["Lone Star Assembly", "Job Q4TN, Home Wi-Fi"], "terms": 1, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"});
    let customers = Needs::Scope(Scope::Customers);
    vec![
        Operation::of(
            "Jobs",
            ("postCode", "post", "/jobs/{id}/codes"),
            customers,
            (200, Shape::of::<JobShape>(job.clone())),
            post(code),
        )
        .says("Type the code that a guest was texted", "With it the request goes out.")
        .takes(Shape::of::<Code>(json!({"code": "483920"}))),
        Operation::of(
            "Jobs",
            ("getStatement", "get", "/jobs/{id}/statement"),
            Needs::Scope(Scope::People),
            (200, Shape::of::<Statement>(signed)),
            get(statement),
        )
        .says(
            "What the customer signs for the visit",
            "What `signatures` sign. It holds the address: the look is logged.",
        ),
        Operation::of(
            "Jobs",
            ("postTipCheckout", "post", "/jobs/{id}/tip-checkouts"),
            customers,
            (201, Shape::of::<PayThere>(pay)),
            post(tip),
        )
        .says("Open the page where the customer gives a tip", "All of it is the worker’s.")
        .takes(Shape::of::<Tip>(json!({"amount": 1000}))),
        Operation::of(
            "People",
            ("postWords", "post", "/people/{person}/words"),
            Needs::Scope(Scope::Desk),
            (201, Shape::of::<WrittenTo>(json!({"person": "person_06f4hmyh7s4m8qk2m5b9c0d1e2"}))),
            post(words),
        )
        .says(
            "Write to somebody as the desk",
            "From then on the machine is silent in that conversation until a person hands it back.",
        )
        .takes(Shape::of::<Words>(json!({"words": "We have asked Rosa, she is on her way."}))),
    ]
}

async fn code(
    State(house): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let (app, language) = (&house.app, language(&house, &headers));
    let job = orders::job(app, &id)?;
    let Code { code } = orders::read(&body)?;
    if job.stage != Stage::Request || job.visit.n > 1 {
        return Err(Problem::refused(app, language, &Refusal::NotNow));
    }
    match app.confirm_request(job.id, code.trim()).await? {
        Confirmed::SignedIn { refusal: None, .. } => orders::as_it_stands(app, job.id),
        Confirmed::SignedIn { refusal: Some(refusal), .. } => Err(Problem::refused(app, language, &refusal)),
        Confirmed::WrongCode => Err(Problem::own("code", "This is not the code that was texted.")),
        Confirmed::Worthless => Err(Problem::own(
            "code",
            "The code is too old, or was guessed at too often: another one is on its way.",
        )),
    }
}

async fn statement(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<Statement>, Problem> {
    let app = &house.app;
    let job = orders::job(app, &id)?;
    // What was done is said once it is; what was signed has an address of its own.
    if !matches!(job.stage, Stage::Approval { .. }) {
        return Err(Problem::no_such_thing());
    }
    app.reveal_to_desk(&job, caller.person, "api")?;
    let written = app.statement(&job)?;
    let sha256 = Signed::fingerprint(&written.words());
    Ok(Json(Statement { lines: written.lines, terms: written.terms, sha256 }))
}

async fn tip(State(house): State<Shared>, Path(id): Path<String>, body: Bytes) -> Result<Response, Problem> {
    let app = &house.app;
    let job = orders::job(app, &id)?;
    let Tip { amount } = orders::read(&body)?;
    there(app, app.tip_checkout(job.id, amount).await?)
}

async fn words(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let app = &house.app;
    let person: PersonId = id.parse().map_err(|_| Problem::no_such_thing())?;
    let Words { words } = orders::read(&body)?;
    if !(1..=WORDS_MAX).contains(&words.trim().chars().count()) {
        return Err(Problem::body(format!("`words` is empty or has more than {WORDS_MAX} characters")));
    }
    let handle = app.handle_of(person)?.ok_or_else(Problem::no_such_thing)?;
    let (key, _) = orders::bound(app, (&caller, &headers), ("words", &id), &body)?;
    let key = format!("api:{}:{key}", caller.key);
    app.staff_reply(&handle, caller.person, &key, words.trim())?;
    Ok((StatusCode::CREATED, Json(WrittenTo { person })).into_response())
}
