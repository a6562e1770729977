//! A member's plan: what they have, what is to be paid, which others there are, and what they have paid.
//!
//! A link in a text opens the payment of one month without a session, and nothing else.

use std::sync::Arc;

use app::pay::Checkout;
use app::words::{Args, money, plain, say};
use app::{App, Outcome};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::PersonId;
use domain::job::Actor;
use domain::membership::{Dues, GRACE_DAYS, Member, Membership, PlanEvent};
use domain::talk::Language;
use http::StatusCode;
use jiff::Span;
use jiff::civil::Date;
use ledger::Money;
use serde::Deserialize;

use crate::act;
use crate::confirm::outcome;
use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{Look, Me, SignedIn, Visitor};
use crate::page::{Notice, Page, html};

#[derive(Template)]
#[template(path = "membership.html")]
struct MembershipPage {
    p: Page,
    /// Whether they may choose; whether they ever asked to be a member.
    is_in: bool,
    applied: bool,
    /// What they have and what follows, a sentence each.
    has: Vec<String>,
    owed: Option<Owed>,
    plans: Vec<PlanCard>,
    receipts: Vec<Receipt>,
}

struct Owed {
    say: String,
    pay: String,
}

/// A plan, as a form offers it.
pub struct PlanCard {
    pub key: String,
    pub name: String,
    pub says: String,
    pub price: String,
    /// What a minute online costs.
    pub minute: Option<String>,
    pub has: bool,
    pub follows: bool,
    /// It is chosen, and its month is not paid.
    pub owed: bool,
    /// Choosing it would change something.
    pub changes: bool,
}

struct Receipt {
    say: String,
    amount: String,
    tax: String,
}

/// The page.
pub async fn page(
    State(app): State<Arc<App>>,
    signed: SignedIn,
    Query(done): Query<Done>,
) -> Result<Response, Oops> {
    let notice = match done.done.as_str() {
        "chosen" => Some(Notice::good(plain(signed.look.language, "plan-chosen"))),
        "paying" => Some(Notice::plain(plain(signed.look.language, "member-paying"))),
        _ => None,
    };
    shown(&app, signed.look, &signed.me, (StatusCode::OK, notice))
}

/// What was done on the page before.
#[derive(Default, Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// Another plan is chosen.
pub async fn choose(State(app): State<Arc<App>>, signed: SignedIn, fields: Fields) -> Result<Response, Oops> {
    let SignedIn { look, me } = signed;
    let language = look.language;
    match app.choose_plan(me.person, Actor::Customer(me.person), fields.text("plan"))? {
        Outcome::Done { .. } => Ok(Redirect::to("/membership?done=chosen").into_response()),
        Outcome::Refused(refusal) => {
            let args = Args::new().with("operator", app.market.operator.clone());
            let words = say(language, &format!("refusal-{}", refusal.word()), &args);
            shown(&app, look, &me, (act::status(&refusal), Some(Notice::bad(words))))
        }
    }
}

/// What is asked for is paid.
pub async fn pay(State(app): State<Arc<App>>, signed: SignedIn) -> Result<Response, Oops> {
    let SignedIn { look, me } = signed;
    let dues = app.store.member(me.person)?.and_then(|member| member.membership.dues);
    let Some(dues) = dues else { return Ok(Redirect::to("/membership").into_response()) };
    match app.dues_checkout(me.person, dues.n).await? {
        Checkout::At(url) => Ok(Redirect::to(&url).into_response()),
        Checkout::NothingOwed => Ok(Redirect::to("/membership").into_response()),
        Checkout::TryAgain => {
            let notice = Notice::bad(plain(look.language, "plan-pay-later"));
            shown(&app, look, &me, (StatusCode::SERVICE_UNAVAILABLE, Some(notice)))
        }
    }
}

/// Whoever comes back from the payment provider's page, paid or not: a link in a text leads there without signing in.
pub async fn back(State(app): State<Arc<App>>, visitor: Visitor) -> Result<Response, Oops> {
    match visitor.me {
        Some(_) => Ok(Redirect::to("/membership?done=paying").into_response()),
        None => outcome(&app, visitor.look, "member-paying", "/sign-in?next=/membership"),
    }
}

/// A link in a text: to the payment of what it asks for, or to the page where whatever is so now stands.
pub async fn link(State(app): State<Arc<App>>, Path(handle): Path<String>) -> Result<Response, Oops> {
    let (person, n) = app.dues_of(&handle).ok_or(Oops::NotFound)?;
    Ok(match app.dues_checkout(person, n).await? {
        Checkout::At(url) => Redirect::to(&url),
        Checkout::NothingOwed | Checkout::TryAgain => Redirect::to("/membership"),
    }
    .into_response())
}

fn shown(
    app: &App,
    look: Look,
    me: &Me,
    (status, notice): (StatusCode, Option<Notice>),
) -> Result<Response, Oops> {
    let language = look.language;
    if app.market.plans.is_empty() {
        return Err(Oops::NotFound);
    }
    let member = app.store.member(me.person)?;
    let is_in = member.as_ref().is_some_and(|member| member.is_in());
    let applied = member.is_some();
    let plans = member.as_ref().map(|member| plans(app, language, member)).unwrap_or_default();
    let membership = member.map(|member| member.membership).unwrap_or_default();
    let mut p = Page::customer(app, look, Some(me), plain(language, "plan-title"));
    p.here = "/membership".to_owned();
    p.notice = notice;
    let page = MembershipPage {
        p,
        is_in,
        applied,
        has: has(app, language, &membership),
        owed: membership.dues.as_ref().map(|dues| owed(app, language, dues)),
        plans,
        receipts: receipts(app, language, me.person)?,
    };
    html(status, &page)
}

/// What somebody has, and what follows on it.
pub fn has(app: &App, language: Language, membership: &Membership) -> Vec<String> {
    let name = |key: &str| app.market.plan_name(language, key).to_owned();
    let mut said = Vec::new();
    if let Some(plan) = &membership.plan {
        said.push(say(language, "plan-has", &Args::new().with("plan", name(plan))));
    }
    let other = membership.paid.iter().find(|time| membership.plan.as_ref() != Some(&time.plan));
    let last = membership.paid.last().map(|time| time.until);
    if let Some(until) = other.map(|time| time.from).or(last) {
        said.push(say(language, "plan-paid-until", &Args::new().with("day", day(language, until))));
    }
    // What is paid for already, and what they chose behind it.
    let then = |plan: &str, from| {
        let args = Args::new().with("plan", name(plan)).with("day", day(language, from));
        say(language, "plan-then", &args)
    };
    said.extend(other.map(|time| then(&time.plan, time.from)));
    if let (Some(next), Some(last)) = (&membership.next, last)
        && other.is_none_or(|time| time.plan != *next)
    {
        said.push(then(next, last));
    }
    if membership.credit > 0 {
        let args = Args::new().with("amount", sum(app, language, membership.credit));
        said.push(say(language, "plan-back", &args));
    }
    said
}

fn owed(app: &App, language: Language, dues: &Dues) -> Owed {
    let key = match (dues.renews, dues.reminded) {
        (false, _) => "plan-owed-first",
        (true, false) => "plan-owed-next",
        (true, true) => "plan-owed-grace",
    };
    let kept = dues.from.saturating_add(Span::new().days(GRACE_DAYS));
    let args = Args::new()
        .with("plan", app.market.plan_name(language, &dues.plan.key).to_owned())
        .with("day", day(language, dues.from))
        .with("until", day(language, kept));
    let amount = Args::new().with("amount", sum(app, language, dues.gross()));
    Owed { say: say(language, key, &args), pay: say(language, "plan-pay", &amount) }
}

/// Every plan, as it is offered now.
pub fn plans(app: &App, language: Language, member: &Member) -> Vec<PlanCard> {
    let membership = &member.membership;
    let price = |plan: &domain::membership::Plan, gross: i64| match plan.is_free() {
        true => plain(language, "plan-free"),
        false => say(language, "plan-a-month", &Args::new().with("amount", sum(app, language, gross))),
    };
    let offered = app.plans_with_prices().into_iter().zip(&app.market.plans);
    let card =
        |((plan, gross), entry): ((domain::membership::Plan, i64), &app::market::PlanEntry)| PlanCard {
            name: app.market.plan_name(language, &plan.key).to_owned(),
            says: entry.says.get(&language).cloned().unwrap_or_default(),
            price: price(&plan, gross),
            minute: app.minute_words(language, &plan),
            has: membership.plan.as_ref() == Some(&plan.key),
            follows: membership.next.as_ref() == Some(&plan.key),
            owed: membership.dues.as_ref().is_some_and(|dues| dues.plan.key == plan.key),
            changes: app.would_change(member, &plan),
            key: plan.key,
        };
    offered.map(card).collect()
}

fn receipts(app: &App, language: Language, person: PersonId) -> Result<Vec<Receipt>, Oops> {
    let receipt = |event: PlanEvent| {
        let PlanEvent::DuesPaid { plan, net, tax, from, until, .. } = event else { return None };
        let args = Args::new()
            .with("plan", app.market.plan_name(language, &plan).to_owned())
            .with("from", day(language, from))
            .with("until", day(language, until));
        let taxed = Args::new().with("tax", sum(app, language, tax));
        Some(Receipt {
            say: say(language, "plan-receipt-line", &args),
            amount: sum(app, language, net + tax),
            tax: if tax == 0 { String::new() } else { say(language, "plan-receipt-tax", &taxed) },
        })
    };
    Ok(app.dues_paid(person)?.into_iter().filter_map(receipt).collect())
}

/// A day with its year: what is paid for may reach into the next one.
pub fn day(language: Language, day: Date) -> String {
    app::words::barred_day(language, day)
}

/// A sum in the market's currency.
pub fn sum(app: &App, language: Language, minor: i64) -> String {
    money(language, Money { minor, currency: app.market.currency })
}
