//! The screening company's HTTP API: make a person known, invite them, fetch an invitation or a report, each
//! answered as Checkr answers, with its idempotency keys. Never here: filling an invitation in and deciding a
//! report, which people do.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{Method, StatusCode};
use jiff::Timestamp;
use serde_json::Value;

use super::Screening;
use super::fact::Fact;
use super::paper::Refusal;
use crate::fault::{AnswerFault, lose};
use crate::hooks::later;
use crate::wire::{self, first};
use crate::{Request, Response, seal};

const A_DAY_MS: u64 = 24 * 60 * 60 * 1000;

impl Screening {
    /// Answers as the vendor would. The path may carry any prefix before `/v1/`.
    pub fn answer(&mut self, request: &Request, now: Timestamp) -> Response {
        if !self.is_authorised(request) {
            return Refusal::new(StatusCode::UNAUTHORIZED, "Bad authentication error").answer();
        }
        let path = request.uri().path();
        let Some((_, resource)) = path.split_once("/v1/") else {
            return Refusal::missing("Resource").answer();
        };
        if request.method() == Method::POST {
            return self.take(request, resource, now);
        }
        if request.method() != Method::GET {
            return Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "Method not allowed").answer();
        }
        answer_of(StatusCode::OK, self.fetch(resource))
    }

    /// The key is the name, and there is no password. An empty key lets nobody in.
    fn is_authorised(&self, request: &Request) -> bool {
        let credentials = wire::header(request, "authorization")
            .and_then(|value| value.strip_prefix("Basic "))
            .and_then(|encoded| STANDARD.decode(encoded.trim()).ok());
        let ours = format!("{}:", self.settings.api_key);
        !self.settings.api_key.is_empty() && credentials.is_some_and(|given| given == ours.as_bytes())
    }

    fn fetch(&self, resource: &str) -> Result<Value, Refusal> {
        if let Some(id) = resource.strip_prefix("invitations/") {
            let found = self.check(id).filter(|(_, check)| check.invitation == id);
            let (person, check) = found.ok_or_else(|| Refusal::missing("Invitation"))?;
            return Ok(self.invitation_json(person, check));
        }
        let id = resource.strip_prefix("reports/").ok_or_else(|| Refusal::missing("Resource"))?;
        let found = self.check(id).filter(|(_, check)| check.report.as_deref() == Some(id));
        let (person, check) = found.ok_or_else(|| Refusal::missing("Report"))?;
        Ok(self.report_json(person, check))
    }

    fn take(&mut self, request: &Request, resource: &str, now: Timestamp) -> Response {
        let fault = self.faults.next_answer();
        match fault {
            Some(AnswerFault::NotProcessed) => {
                return Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "Internal server error").answer();
            }
            Some(AnswerFault::TooMany) => {
                return Refusal::new(StatusCode::TOO_MANY_REQUESTS, "Too many requests").answer();
            }
            Some(AnswerFault::Lost) | None => {}
        }
        let answer = self.once(request, resource, now);
        if fault == Some(AnswerFault::Lost) {
            return lose(answer);
        }
        answer
    }

    /// The same key is answered with the same words for a day, if it did something; another call under it is
    /// an error.
    fn once(&mut self, request: &Request, resource: &str, now: Timestamp) -> Response {
        let Some(key) = wire::header(request, "idempotency-key").map(str::to_owned) else {
            return answer_of(StatusCode::CREATED, self.act(request, resource, now));
        };
        let body = String::from_utf8_lossy(request.body());
        let fingerprint = seal::hex(&seal::sha256(&format!("{resource}\n{body}")));
        if let Some(remembered) = self.remembered.get(&key)
            && later(remembered.at, A_DAY_MS) > now
        {
            if remembered.fingerprint != fingerprint {
                let message = "Idempotency-Key was used with other parameters";
                return Refusal::field(message).answer();
            }
            return wire::json_text(StatusCode::CREATED, remembered.body.clone());
        }
        let answer = answer_of(StatusCode::CREATED, self.act(request, resource, now));
        if answer.status().is_success() {
            self.record(Fact::Remembered {
                key,
                fingerprint,
                body: String::from_utf8_lossy(answer.body()).into_owned(),
                at: now,
            });
        }
        answer
    }

    fn act(&mut self, request: &Request, resource: &str, now: Timestamp) -> Result<Value, Refusal> {
        let asked = wire::pairs(request.body());
        match resource {
            "candidates" => self.make_known(&asked, now),
            "invitations" => self.invite(&asked, now),
            _ => Err(Refusal::missing("Resource")),
        }
    }

    fn make_known(&mut self, asked: &[(String, String)], now: Timestamp) -> Result<Value, Refusal> {
        let email = first(asked, "email").ok_or_else(|| Refusal::field("email is required"))?;
        if !email.contains('@') {
            return Err(Refusal::field("email is invalid"));
        }
        let given = |name: &str| first(asked, name).unwrap_or_default().to_owned();
        for name in ["first_name", "last_name"] {
            if !given(name).chars().all(is_of_a_name) {
                return Err(Refusal::field(&format!("{name} is invalid")));
            }
        }
        let id = self.next_name("candidate", now);
        self.record(Fact::Known {
            candidate: id.clone(),
            reference: given("custom_id"),
            first_name: given("first_name"),
            last_name: given("last_name"),
            email: email.to_owned(),
            phone: given("phone"),
            event: self.next_name("event", now),
            at: now,
        });
        let person = self.people.get(&id).and_then(|index| self.candidates.get(*index));
        person.map(|person| self.candidate_json(person)).ok_or_else(|| Refusal::missing("Candidate"))
    }

    fn invite(&mut self, asked: &[(String, String)], now: Timestamp) -> Result<Value, Refusal> {
        let required =
            |name: &str| first(asked, name).ok_or_else(|| Refusal::field(&format!("{name} is required")));
        let package = required("package")?;
        let candidate = required("candidate_id")?;
        if first(asked, "work_locations[][country]").is_none() {
            return Err(Refusal::field("work_locations is required"));
        }
        if !self.people.contains_key(candidate) {
            return Err(Refusal::missing("Candidate"));
        }
        let id = self.next_name("invitation", now);
        self.record(Fact::Invited {
            invitation: id.clone(),
            candidate: candidate.to_owned(),
            package: package.to_owned(),
            expires: later(now, self.settings.lasts_ms),
            event: self.next_name("event", now),
            at: now,
        });
        let (person, check) = self.check(&id).ok_or_else(|| Refusal::missing("Invitation"))?;
        Ok(self.invitation_json(person, check))
    }
}

fn answer_of(status: StatusCode, done: Result<Value, Refusal>) -> Response {
    match done {
        Ok(body) => wire::json(status, &body),
        Err(refusal) => refusal.answer(),
    }
}

/// The letters that the vendor takes in a name.
fn is_of_a_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(letter, 'ª' | 'µ' | 'º' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' | '-' | '\'' | '.' | ',' | ' ')
}
