//! What the screening company writes down for others: a candidate, an invitation, a report, an event, an
//! error, as JSON. Never here: changing anything.

use http::StatusCode;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Candidate, Check, InvitationState, Screening, Verdict};
use crate::{Response, wire};

impl Screening {
    pub(super) fn candidate_json(&self, person: &Candidate) -> Value {
        let reports: Vec<&String> = person.checks.iter().filter_map(|check| check.report.as_ref()).collect();
        json!({
            "id": person.id,
            "object": "candidate",
            "uri": format!("/v1/candidates/{}", person.id),
            "created_at": person.created.to_string(),
            "custom_id": person.reference,
            "email": person.email,
            "first_name": person.first_name,
            "last_name": person.last_name,
            "phone": person.phone,
            "report_ids": reports,
        })
    }

    pub(super) fn invitation_json(&self, person: &Candidate, check: &Check) -> Value {
        let base = self.settings.page_url.trim_end_matches('/');
        json!({
            "id": check.invitation,
            "object": "invitation",
            "uri": format!("/v1/invitations/{}", check.invitation),
            "invitation_url": format!("{base}/{}", check.invitation),
            "status": match check.state {
                InvitationState::Pending => "pending",
                InvitationState::Completed => "completed",
                InvitationState::Expired => "expired",
            },
            "created_at": check.ordered.to_string(),
            "expires_at": check.expires.to_string(),
            "completed_at": check.completed.map(|at| at.to_string()),
            "deleted_at": null,
            "package": check.package,
            "candidate_id": person.id,
            "report_id": check.report,
        })
    }

    pub(super) fn report_json(&self, person: &Candidate, check: &Check) -> Value {
        let (status, result) = match check.verdict {
            None => ("pending", None),
            Some(Verdict::Clear) => ("complete", Some("clear")),
            Some(Verdict::Consider) => ("complete", Some("consider")),
            Some(Verdict::Canceled) => ("canceled", None),
        };
        json!({
            "id": check.report,
            "object": "report",
            "uri": format!("/v1/reports/{}", check.report.as_deref().unwrap_or_default()),
            "status": status,
            "result": result,
            "adjudication": null,
            "includes_canceled": check.verdict == Some(Verdict::Canceled),
            "created_at": check.completed.map(|at| at.to_string()),
            "completed_at": check.decided.map(|at| at.to_string()),
            "package": check.package,
            "candidate_id": person.id,
        })
    }

    /// Ids alone: what is to be known is fetched.
    pub(super) fn event_json(&self, kind: &str, id: &str, what: &str, event: &str, at: Timestamp) -> Value {
        json!({
            "id": event,
            "object": "event",
            "type": format!("{kind}.{what}"),
            "created_at": at.to_string(),
            "data": { "object": { "id": id, "object": kind, "uri": format!("/v1/{kind}s/{id}") } },
        })
    }
}

/// What the vendor does not do, and how it says so.
pub(super) struct Refusal {
    status: StatusCode,
    message: String,
}

impl Refusal {
    pub(super) fn new(status: StatusCode, message: &str) -> Self {
        Refusal { status, message: message.to_owned() }
    }

    /// A field that is missing or wrong.
    pub(super) fn field(message: &str) -> Self {
        Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, message)
    }

    pub(super) fn missing(kind: &str) -> Self {
        Refusal::new(StatusCode::NOT_FOUND, &format!("{kind} not found"))
    }

    pub(super) fn answer(&self) -> Response {
        wire::json(self.status, &json!({ "error": self.message }))
    }
}
