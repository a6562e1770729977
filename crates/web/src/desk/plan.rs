//! A member's plan at the desk: what they have, what the desk may choose for somebody on the phone, what goes back to them,
//! and what happened.
//!
//! What is given back is noted by whoever pays providers out; the money itself moves at the payment provider.

use std::sync::Arc;

use app::words::{Args, plain, say};
use app::{App, Outcome};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::PersonId;
use domain::job::Actor;
use domain::membership::{Begins, Member, MemberOrder, PlanEvent, PlanOrder};
use domain::talk::Language;

use crate::desk::member::shown;
use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{Dispatcher, Look, Me, Treasurer};
use crate::join::refused_application;
use crate::membership::{self, PlanCard, day, sum};
use crate::page::Notice;

/// A member's plan, ready to be set.
pub struct PlanView {
    /// A sentence each; nothing where they have none.
    pub has: Vec<String>,
    /// What the desk may choose for them; nothing before they are in.
    pub plans: Vec<PlanCard>,
    /// What goes back to them, in words and in minor units, and whether the reader may note that it has.
    pub back: Option<(String, i64, bool)>,
}

impl PlanView {
    /// Sets it, where the market has plans.
    pub fn of(app: &App, language: Language, member: &Member, me: &Me) -> Option<Self> {
        if app.market.plans.is_empty() {
            return None;
        }
        let plan = &member.membership;
        let plans = if member.is_in() { membership::plans(app, language, member) } else { Vec::new() };
        let back = (plan.credit > 0).then(|| (sum(app, language, plan.credit), plan.credit, me.pays_out()));
        Some(Self { has: membership::has(app, language, plan), plans, back })
    }
}

/// The desk chooses for somebody who is on the phone.
pub async fn choose(
    State(app): State<Arc<App>>,
    staff: Dispatcher,
    Path(id): Path<PersonId>,
    fields: Fields,
) -> Result<Response, Oops> {
    let outcome = app.choose_plan(id, Actor::Staff(staff.me.person), fields.text("plan"))?;
    answered(&app, (staff.look, &staff.me), id, outcome)
}

/// What was paid for nothing has gone back.
pub async fn give_back(
    State(app): State<Arc<App>>,
    staff: Treasurer,
    Path(id): Path<PersonId>,
    fields: Fields,
) -> Result<Response, Oops> {
    let amount = fields.number::<i64>("sum").ok_or(Oops::Garbled)?;
    let order = MemberOrder::Plan(PlanOrder::GiveBack { amount });
    let outcome = app.order_member(id, Actor::Staff(staff.me.person), order)?;
    answered(&app, (staff.look, &staff.me), id, outcome)
}

fn answered(app: &App, (look, me): (Look, &Me), id: PersonId, outcome: Outcome) -> Result<Response, Oops> {
    match outcome {
        Outcome::Done { .. } => Ok(Redirect::to(&format!("/desk/members/{id}")).into_response()),
        Outcome::Refused(refusal) => {
            let notice = Notice::bad(refused_application(app, look.language, &refusal));
            shown(app, look, me, id, (crate::act::status(&refusal), Some(notice)))
        }
    }
}

/// What happened to a plan, for its member's history.
pub fn happened(app: &App, language: Language, event: &PlanEvent) -> String {
    let args = |plan: &str| Args::new().with("plan", app.market.plan_name(language, plan).to_owned());
    let amount = |minor| Args::new().with("amount", sum(app, language, minor));
    match event {
        PlanEvent::PlanChosen { plan, from } => {
            say(language, "member-plan-chosen", &args(plan).with("day", day(language, *from)))
        }
        PlanEvent::PlanBegun { plan, why: Begins::Over } => say(language, "member-plan-over", &args(plan)),
        PlanEvent::PlanBegun { plan, .. } => say(language, "member-plan-begun", &args(plan)),
        PlanEvent::PlanEnded { plan } => say(language, "member-plan-ended", &args(plan)),
        PlanEvent::ChoiceReminded => plain(language, "member-choice-reminded"),
        PlanEvent::DuesAsked { dues } => {
            let args = args(&dues.plan.key).with("amount", sum(app, language, dues.gross()));
            say(language, "member-dues-asked", &args.with("day", day(language, dues.from)))
        }
        PlanEvent::DuesReminded { .. } => plain(language, "member-dues-reminded"),
        PlanEvent::DuesLapsed { .. } => plain(language, "member-dues-lapsed"),
        PlanEvent::DuesPaid { plan, net, tax, from, until, .. } => {
            let args = args(plan).with("amount", sum(app, language, net + tax));
            let args = args.with("day", day(language, *from)).with("until", day(language, *until));
            say(language, "member-dues-paid", &args)
        }
        PlanEvent::DuesEarned { net, .. } => say(language, "member-dues-earned", &amount(*net)),
        PlanEvent::DuesPaidInVain { amount: paid, .. } => {
            say(language, "member-dues-in-vain", &amount(*paid))
        }
        PlanEvent::DuesGivenBack { amount: back } => say(language, "member-dues-given-back", &amount(*back)),
    }
}
