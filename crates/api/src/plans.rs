//! Members and their plans by program: who has what, choosing another, and the page where what is asked for is paid.

use app::Outcome;
use app::api_keys::{Caller, Scope};
use app::pay::Checkout;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Json};
use domain::PersonId;
use domain::job::Actor;
use domain::membership::{Member, MemberOrder, PlanOrder};
use http::HeaderMap;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::Shared;
use crate::caller::{Needs, language};
use crate::jobs::{PayThere, there};
use crate::operation::{Operation, Shape};
use crate::order_bodies::Nothing;
use crate::orders;
use crate::problem::Problem;
use crate::shape::{Money, Shaper};

/// A plan that members can have.
#[derive(Serialize, ToSchema)]
struct PlanShape {
    key: String,
    name: String,
    /// A month, with tax.
    monthly: Money,
    /// A minute of a consultation, before tax; nothing where they have as many as they like.
    minute: Money,
}

/// The plans as they are offered now.
#[derive(Serialize, ToSchema)]
struct Plans {
    plans: Vec<PlanShape>,
}

/// A member.
#[derive(Serialize, ToSchema)]
struct MemberShape {
    #[schema(value_type = String)]
    person: PersonId,
    /// How far their application has come, such as `approved`.
    state: &'static str,
    /// The plan that they have.
    plan: Option<String>,
    /// The one that follows, if it is another.
    next: Option<String>,
    /// Until when they have paid.
    #[schema(value_type = Option<String>, format = Date)]
    paid_until: Option<Date>,
    dues: Option<DuesShape>,
    /// What they paid for nothing, so that it has to go back.
    to_return: Option<Money>,
}

/// What a member is asked for.
#[derive(Serialize, ToSchema)]
struct DuesShape {
    number: u16,
    plan: String,
    /// With tax.
    total: Money,
}

/// The plan that is chosen.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Chosen {
    /// Its key.
    plan: String,
}

/// What went back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Returned {
    /// In the currency's smallest unit.
    #[schema(minimum = 1)]
    amount: i64,
}

/// Every door about them.
pub fn all() -> Vec<Operation> {
    let example = || Shape::of::<MemberShape>(member_example());
    let plans = json!({"plans": [{"key": "premium", "name": "Premium", "monthly": {"amount": 2057, "currency": "USD"}, "minute": {"amount": 150, "currency": "USD"}}]});
    let customers = Needs::Scope(Scope::Customers);
    let one = "/members/{person}";
    vec![
        Operation::of(
            "Members",
            ("listPlans", "get", "/plans"),
            Needs::Scope(Scope::Read),
            (200, Shape::of::<Plans>(plans)),
            get(list),
        )
        .says("What members can have, and what it costs", ""),
        Operation::of(
            "Members",
            ("getMember", "get", one),
            Needs::Scope(Scope::People),
            (200, example()),
            get(member),
        )
        .says("A member", ""),
        Operation::of(
            "Members",
            ("postPlanChoice", "post", "/members/{person}/plan-choices"),
            customers,
            (200, example()),
            post(choose),
        )
        .says("Choose a plan in their name", "One that costs something is had once it is paid.")
        .takes(Shape::of::<Chosen>(json!({"plan": "premium"}))),
        Operation::of(
            "Members",
            ("postDuesCheckout", "post", "/members/{person}/checkouts"),
            customers,
            (201, Shape::of::<PayThere>(json!({"url": "https://checkout.example/c/pay/1"}))),
            post(pay),
        )
        .says("Open the page where they pay what they are asked for", "The payment provider’s own.")
        .takes(Shape::of::<Nothing>(json!({}))),
        Operation::of(
            "Members",
            ("postDuesReturn", "post", "/members/{person}/dues-returns"),
            Needs::Scope(Scope::Money),
            (200, example()),
            post(give_back),
        )
        .says("Say that what was paid for nothing has gone back", "All of it, as `to_return` shows it.")
        .takes(Shape::of::<Returned>(json!({"amount": 2057})))
        .once(),
    ]
}

fn member_example() -> Value {
    json!({
        "person": "person_06f4hmyh7s4m8qk2m5b9c0d1e2", "state": "approved", "plan": "pay-as-go", "next": null, "paid_until": null,
        "dues": {"number": 1, "plan": "premium", "total": {"amount": 2057, "currency": "USD"}},
        "to_return": null,
    })
}

async fn list(State(house): State<Shared>, headers: HeaderMap) -> Json<Plans> {
    let (app, language) = (&house.app, language(&house, &headers));
    let shaper = Shaper { app };
    let plan = |(plan, monthly): (domain::membership::Plan, i64)| PlanShape {
        name: app.market.plan_name(language, &plan.key).to_owned(),
        monthly: shaper.money(monthly),
        minute: shaper.money(plan.minute),
        key: plan.key,
    };
    Json(Plans { plans: app.plans_with_prices().into_iter().map(plan).collect() })
}

fn found(house: &Shared, id: &str) -> Result<Member, Problem> {
    let id: PersonId = id.parse().map_err(|_| Problem::no_such_thing())?;
    house.app.store.member(id)?.ok_or_else(Problem::no_such_thing)
}

fn shape(house: &Shared, member: Member) -> Json<MemberShape> {
    let shaper = Shaper { app: &house.app };
    let membership = member.membership;
    let dues = membership.dues.as_ref().map(|dues| DuesShape {
        number: dues.n,
        plan: dues.plan.key.clone(),
        total: shaper.money(dues.gross()),
    });
    Json(MemberShape {
        person: member.person,
        state: member.application.state.word(),
        plan: membership.plan,
        next: membership.next,
        paid_until: membership.paid.last().map(|time| time.until),
        to_return: (membership.credit > 0).then(|| shaper.money(membership.credit)),
        dues,
    })
}

async fn member(State(house): State<Shared>, Path(id): Path<String>) -> Result<Json<MemberShape>, Problem> {
    Ok(shape(&house, found(&house, &id)?))
}

async fn choose(
    State(house): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<MemberShape>, Problem> {
    let app = &house.app;
    let member = found(&house, &id)?;
    let Chosen { plan } = orders::read(&body)?;
    if !app.market.plans.iter().any(|known| known.key == plan) {
        return Err(Problem::body("`plan` is none that is offered"));
    }
    let outcome = app.choose_plan(member.person, Actor::Customer(member.person), &plan)?;
    answered(&house, &headers, &id, outcome)
}

/// How a member stands after an order, or why it was refused.
fn answered(
    house: &Shared,
    headers: &HeaderMap,
    id: &str,
    outcome: Outcome,
) -> Result<Json<MemberShape>, Problem> {
    match outcome {
        Outcome::Done { .. } => Ok(shape(house, found(house, id)?)),
        Outcome::Refused(refusal) => Err(Problem::refused(&house.app, language(house, headers), &refusal)),
    }
}

async fn pay(State(house): State<Shared>, Path(id): Path<String>, body: Bytes) -> Result<Response, Problem> {
    let app = &house.app;
    let member = found(&house, &id)?;
    let _: Nothing = orders::read(&body)?;
    let checkout = match &member.membership.dues {
        Some(dues) => app.dues_checkout(member.person, dues.n).await?,
        None => Checkout::NothingOwed,
    };
    there(app, checkout)
}

/// What was paid for nothing has gone back: the same call again is the same return.
async fn give_back(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<MemberShape>, Problem> {
    let app = &house.app;
    let member = found(&house, &id)?;
    let Returned { amount } = orders::read(&body)?;
    let key = orders::office_key(app, (&caller, &headers), ("dues-returns", &id), &body)?;
    let order = MemberOrder::Plan(PlanOrder::GiveBack { amount });
    let by = Actor::Staff(caller.person);
    let outcome = app.order_member_once(member.person, by, order, Some(key))?;
    answered(&house, &headers, &id, outcome)
}
