//! `/demo/screening`: the screening company's desk, where a report is decided, and under `/apply/{invitation}` the
//! page on which a person agrees to be checked. Never here: a document or a birthday; nobody is looked into.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Zoned;
use serde::Deserialize;

use super::{is_foreign, shown, words};
use crate::Standins;
use crate::screening::{Candidate, Check, InvitationState, NotOpen, Verdict};

/// Newest checks that the desk shows: a demo that runs for days has thousands.
const SHOWN_MAX: usize = 200;

#[derive(Template)]
#[template(path = "screening.html")]
struct Desk {
    checks: Vec<Row>,
}

/// One check on the desk.
struct Row {
    invitation: String,
    name: String,
    email: String,
    package: String,
    day: String,
    time: String,
    moment: String,
    stage: Stage,
}

/// How far a check has come.
enum Stage {
    /// The person has not filled their invitation in.
    Invited,
    Expired,
    /// Somebody at this desk decides.
    Pending {
        report: String,
    },
    Clear,
    Consider,
    Canceled,
}

#[derive(Template)]
#[template(path = "apply.html")]
struct ApplyPage {
    merchant: String,
    applicant: Option<Applicant>,
    /// The button was pressed and the box was not.
    unread: bool,
}

struct Applicant {
    invitation: String,
    name: String,
    package: String,
    until: String,
    state: InvitationState,
}

#[derive(Deserialize)]
pub(super) struct Decided {
    #[serde(default)]
    verdict: String,
}

#[derive(Deserialize)]
pub(super) struct Agreed {
    /// Browsers send it while the box is ticked.
    agree: Option<String>,
}

pub(super) async fn desk(State(standins): State<Arc<Standins>>) -> Response {
    let checks = standins.with_screening(|screening, now| {
        let now = now.to_zoned(standins.zone.clone());
        let all =
            screening.candidates().flat_map(|person| person.checks.iter().map(move |one| (person, one)));
        let mut all: Vec<(&Candidate, &Check)> = all.collect();
        all.reverse();
        // Stable: of one instant, whoever was made known last stays first.
        all.sort_by_key(|(_, check)| std::cmp::Reverse(check.ordered));
        all.into_iter().take(SHOWN_MAX).map(|(person, check)| row(person, check, &now)).collect()
    });
    shown(StatusCode::OK, &Desk { checks })
}

fn row(person: &Candidate, check: &Check, now: &Zoned) -> Row {
    let at = check.ordered.to_zoned(now.time_zone().clone());
    Row {
        invitation: check.invitation.clone(),
        name: person.name(),
        email: person.email.clone(),
        package: check.package.clone(),
        day: words::day(&at, now),
        time: at.strftime("%H:%M").to_string(),
        moment: check.ordered.to_string(),
        stage: match (check.state, check.verdict, &check.report) {
            (_, Some(Verdict::Clear), _) => Stage::Clear,
            (_, Some(Verdict::Consider), _) => Stage::Consider,
            (_, Some(Verdict::Canceled), _) => Stage::Canceled,
            (_, None, Some(report)) => Stage::Pending { report: report.clone() },
            (InvitationState::Expired, None, None) => Stage::Expired,
            (InvitationState::Pending | InvitationState::Completed, None, None) => Stage::Invited,
        },
    }
}

/// Somebody at the desk says how a report ends.
pub(super) async fn verdict(
    State(standins): State<Arc<Standins>>,
    Path(report): Path<String>,
    headers: HeaderMap,
    Form(decided): Form<Decided>,
) -> Response {
    if is_foreign(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let verdict = match decided.verdict.as_str() {
        "clear" => Verdict::Clear,
        "consider" => Verdict::Consider,
        "canceled" => Verdict::Canceled,
        _ => return StatusCode::UNPROCESSABLE_ENTITY.into_response(),
    };
    let (done, invitation) = standins.with_screening(|screening, now| {
        let done = screening.decide(&report, verdict, now);
        (done, screening.check(&report).map(|(_, check)| check.invitation.clone()))
    });
    match (done, invitation) {
        (Err(NotOpen::Unknown), _) | (_, None) => StatusCode::NOT_FOUND.into_response(),
        // Decided before, or come back by itself: the desk shows how.
        (Ok(()) | Err(NotOpen::AlreadyDone | NotOpen::Expired), Some(invitation)) => {
            Redirect::to(&format!("/demo/screening#c{invitation}")).into_response()
        }
    }
}

pub(super) async fn form(State(standins): State<Arc<Standins>>, Path(invitation): Path<String>) -> Response {
    let page = apply_page(&standins, &invitation, false);
    let status = match page.applicant {
        Some(_) => StatusCode::OK,
        None => StatusCode::NOT_FOUND,
    };
    shown(status, &page)
}

/// The person agrees, or pressed the button without having ticked the box.
pub(super) async fn agreed(
    State(standins): State<Arc<Standins>>,
    Path(invitation): Path<String>,
    headers: HeaderMap,
    Form(agreed): Form<Agreed>,
) -> Response {
    if is_foreign(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    if agreed.agree.is_none() {
        let page = apply_page(&standins, &invitation, true);
        let status = match page.applicant {
            Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
            None => StatusCode::NOT_FOUND,
        };
        return shown(status, &page);
    }
    match standins.with_screening(|screening, now| screening.complete(&invitation, now)) {
        Err(NotOpen::Unknown) => StatusCode::NOT_FOUND.into_response(),
        // Filled in before, or too late: the page says so.
        Ok(()) | Err(NotOpen::AlreadyDone | NotOpen::Expired) => {
            Redirect::to(&format!("/demo/screening/apply/{invitation}")).into_response()
        }
    }
}

fn apply_page(standins: &Standins, invitation: &str, unread: bool) -> ApplyPage {
    standins.with_screening(|screening, _| {
        let found = screening.check(invitation).filter(|(_, check)| check.invitation == invitation);
        ApplyPage {
            merchant: screening.merchant().to_owned(),
            applicant: found.map(|(person, check)| Applicant {
                invitation: check.invitation.clone(),
                name: person.name(),
                package: check.package.clone(),
                until: check
                    .expires
                    .to_zoned(standins.zone.clone())
                    .strftime("%A, %-d %B, %H:%M")
                    .to_string(),
                state: check.state,
            }),
            unread,
        }
    })
}
