//! Applications that wait for somebody to decide: read, and decided on. A key for this is the owner's to give, as the right
//! is on the desk.

use app::api_keys::{Caller, Scope};
use app::{App, Outcome};
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum::{Extension, Json};
use domain::job::Actor;
use domain::membership::MemberOrder;
use domain::provider::WorkerOrder;
use domain::vetting::{Application, ApplicationState, Finding, Profile, VettingOrder, WhyRefused};
use domain::{PersonId, WorkerId};
use http::HeaderMap;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::Shared;
use crate::caller::{Needs, language};
use crate::operation::{Operation, Shape};
use crate::orders;
use crate::problem::Problem;
use crate::workers;

/// Somebody who wants to be let in, or was kept out.
#[derive(Serialize, ToSchema)]
struct Applicant {
    /// Of whoever wants to work; nothing for members.
    #[schema(value_type = Option<String>)]
    worker: Option<WorkerId>,
    #[schema(value_type = String)]
    person: PersonId,
    /// Such as `waiting`, `checking`, `noticed`, `heard`, `barred`.
    state: &'static str,
    /// Whether the desk is to decide.
    desks: bool,
    /// By when.
    by: Option<Timestamp>,
    applied_at: Timestamp,
    /// What the check of their background came to: `clear`, `consider` or `missing`, once it did.
    check: Option<String>,
    /// How much of their profile there is, in percent.
    complete: u8,
}

/// Everybody of them.
#[derive(Serialize, ToSchema)]
struct Applicants {
    applicants: Vec<Applicant>,
}

/// What is decided.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Verdict {
    /// They are in.
    Approve,
    /// They are not, for the reason under `why`; they may apply again.
    Refuse,
    /// Their background is checked, with their consent.
    OrderCheck,
    /// They are told what was found, under `finding`, and have seven days to say something to it.
    GiveNotice,
    /// They were heard, or had their time, and are kept out for ninety days.
    Fail,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Decision {
    verdict: Verdict,
    /// `area`, `skills`, `papers` or `other`.
    #[schema(value_type = Option<String>)]
    why: Option<WhyRefused>,
    /// `record`, `identity` or `permit`.
    #[schema(value_type = Option<String>)]
    finding: Option<Finding>,
}

/// Every door about them.
pub fn all() -> Vec<Operation> {
    let needs = Needs::Scope(Scope::Vetting);
    let one = || Shape::of::<Applicant>(example());
    let decision = || Shape::of::<Decision>(json!({"verdict": "refuse", "why": "area"}));
    let about = "Whoever it is about hears of it, as if a person had decided on the desk.";
    vec![
        Operation::of(
            "Vetting",
            ("listApplicants", "get", "/applicants"),
            needs,
            (200, Shape::of::<Applicants>(json!({"applicants": [example()]}))),
            get(list),
        )
        .says("Who wants to be let in, or was kept out", ""),
        Operation::of(
            "Vetting",
            ("postWorkerDecision", "post", "/workers/{worker}/decisions"),
            needs,
            (200, one()),
            post(of_worker),
        )
        .says("Decide on somebody who wants to work", about)
        .takes(decision())
        .once(),
        Operation::of(
            "Vetting",
            ("postMemberDecision", "post", "/members/{person}/decisions"),
            needs,
            (200, one()),
            post(of_member),
        )
        .says("Decide on somebody who wants to be a member", about)
        .takes(decision())
        .once(),
    ]
}

fn example() -> Value {
    json!({
        "worker": "worker_06f4hmyh7s4m8qk2m5b9c0d1e2", "person": "person_06f4hmyh7s4m8qk2m5b9c0d1e2", "state": "waiting",
        "desks": true, "by": "2027-03-14T14:00:00Z", "applied_at": "2027-03-11T14:00:00Z", "check": "clear", "complete": 80,
    })
}

fn shape(
    (worker, person): (Option<WorkerId>, PersonId),
    application: &Application,
    by: Option<Timestamp>,
    profile: &Profile,
) -> Applicant {
    Applicant {
        worker,
        person,
        state: application.state.word(),
        desks: application.state.is_the_desks(),
        by,
        applied_at: application.applied,
        check: application.check.map(|result| result.word().to_owned()),
        complete: profile.percent(),
    }
}

fn worker_shape(app: &App, id: &str) -> Result<Applicant, Problem> {
    let row = workers::found(app, id)?;
    let whose = (Some(row.card.worker), row.person);
    let by = row.worker().duty(&app.market.time_zone()).map(|duty| duty.by);
    Ok(shape(whose, &row.application, by, &app.profile_of_worker(&row)?))
}

fn member_shape(app: &App, person: PersonId) -> Result<Applicant, Problem> {
    let member = app.store.member(person)?.ok_or_else(Problem::no_such_thing)?;
    let by = app.member_duty(&member).map(|duty| duty.by);
    Ok(shape((None, person), &member.application, by, &app.profile_of_member(&member)?))
}

async fn list(State(house): State<Shared>) -> Result<Json<Applicants>, Problem> {
    let app = &house.app;
    let out = |state| state != ApplicationState::Approved;
    let mut applicants = Vec::new();
    for row in app.store.workers(&app.market.key)?.iter().filter(|row| out(row.application.state)) {
        applicants.push(worker_shape(app, &row.card.worker.to_string())?);
    }
    for member in app.store.members(&app.market.key)?.iter().filter(|one| out(one.application.state)) {
        applicants.push(member_shape(app, member.person)?);
    }
    Ok(Json(Applicants { applicants }))
}

fn order(body: &Bytes) -> Result<VettingOrder, Problem> {
    let Decision { verdict, why, finding } = orders::read(body)?;
    let why = why.ok_or_else(|| Problem::body("`why` is wanted"));
    let finding = finding.ok_or_else(|| Problem::body("`finding` is wanted"));
    Ok(match verdict {
        Verdict::Approve => VettingOrder::Approve,
        Verdict::Refuse => VettingOrder::Refuse { why: why? },
        Verdict::OrderCheck => VettingOrder::OrderCheck,
        Verdict::GiveNotice => VettingOrder::GiveNotice { finding: finding? },
        Verdict::Fail => VettingOrder::Fail,
    })
}

async fn of_worker(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Applicant>, Problem> {
    let row = workers::found(&house.app, &id)?;
    let order = WorkerOrder::Vetting(order(&body)?);
    let key = orders::office_key(&house.app, (&caller, &headers), ("decisions", &id), &body)?;
    workers::ordered(&house, &headers, (&row, Actor::Staff(caller.person)), &order, Some(key))?;
    Ok(Json(worker_shape(&house.app, &id)?))
}

async fn of_member(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Applicant>, Problem> {
    let app = &house.app;
    let person: PersonId = id.parse().map_err(|_| Problem::no_such_thing())?;
    app.store.member(person)?.ok_or_else(Problem::no_such_thing)?;
    let order = MemberOrder::Vetting(order(&body)?);
    let key = orders::office_key(&house.app, (&caller, &headers), ("decisions", &id), &body)?;
    match app.order_member_once(person, Actor::Staff(caller.person), order, Some(key))? {
        Outcome::Done { .. } => Ok(Json(member_shape(app, person)?)),
        Outcome::Refused(refusal) => Err(Problem::refused(app, language(&house, &headers), &refusal)),
    }
}
