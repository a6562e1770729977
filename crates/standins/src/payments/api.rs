//! The payment provider's HTTP API: create, fetch and expire a session, refund what it paid, each
//! answered as Stripe answers, with its idempotency keys. Never here: paying, which a person does.

use http::header::HeaderName;
use http::{HeaderValue, Method, StatusCode};
use jiff::Timestamp;
use serde_json::Value;

use super::fact::Fact;
use super::form::{nest, text};
use super::paper::Refusal;
use super::{Line, NotPayable, Payments, SessionStatus};
use crate::fault::{AnswerFault, lose};
use crate::hooks::later;
use crate::{Request, Response, seal, wire};

const INVALID: &str = "invalid_request_error";
const A_DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// The fields of a new session that this stand-in takes; others are refused as the vendor refuses typos.
const FIELDS: [&str; 15] = [
    "billing_address_collection",
    "cancel_url",
    "client_reference_id",
    "custom_text",
    "customer_email",
    "expand",
    "expires_at",
    "line_items",
    "locale",
    "metadata",
    "mode",
    "payment_intent_data",
    "payment_method_types",
    "submit_type",
    "success_url",
];

impl Payments {
    /// Answers as the vendor would. The path may carry any prefix before `/v1/`.
    pub fn answer(&mut self, request: &Request, now: Timestamp) -> Response {
        if !self.is_authorised(request) {
            let message = "Invalid API Key provided";
            return Refusal::new(StatusCode::UNAUTHORIZED, INVALID, None, message).answer();
        }
        let path = request.uri().path();
        let Some((_, resource)) = path.split_once("/v1/") else {
            return unrecognised(request).answer();
        };
        if request.method() == Method::POST {
            return self.take(request, resource, now);
        }
        let id = resource.strip_prefix("checkout/sessions/");
        match (request.method() == Method::GET, id) {
            (true, Some(id)) => match self.session(id) {
                Some(session) => wire::json(StatusCode::OK, &self.session_json(session)),
                None => Refusal::missing("checkout.session", id).answer(),
            },
            (true, None) | (false, _) => unrecognised(request).answer(),
        }
    }

    fn is_authorised(&self, request: &Request) -> bool {
        wire::header(request, "authorization")
            .and_then(|value| value.strip_prefix("Bearer "))
            .is_some_and(|key| key == self.settings.secret_key)
    }

    fn take(&mut self, request: &Request, resource: &str, now: Timestamp) -> Response {
        let fault = self.faults.next_answer();
        match fault {
            Some(AnswerFault::NotProcessed) => {
                let status = StatusCode::INTERNAL_SERVER_ERROR;
                let message = "An unknown error occurred";
                return Refusal::new(status, "api_error", None, message).answer();
            }
            Some(AnswerFault::TooMany) => {
                let status = StatusCode::TOO_MANY_REQUESTS;
                let message = "Too many requests";
                return Refusal::new(status, INVALID, Some("rate_limit"), message).answer();
            }
            Some(AnswerFault::Lost) | None => {}
        }
        let answer = self.once(request, resource, now);
        if fault == Some(AnswerFault::Lost) {
            return lose(answer);
        }
        answer
    }

    /// The same key is answered with the same words for a day; another call under it is an error.
    fn once(&mut self, request: &Request, resource: &str, now: Timestamp) -> Response {
        let Some(key) = wire::header(request, "idempotency-key").map(str::to_owned) else {
            return answer_of(self.act(request, resource, now));
        };
        let body = String::from_utf8_lossy(request.body());
        let fingerprint = seal::hex(&seal::sha256(&format!("{resource}\n{body}")));
        if let Some(remembered) = self.remembered.get(&key)
            && later(remembered.at, A_DAY_MS) > now
        {
            if remembered.fingerprint != fingerprint {
                let message = format!(
                    "Keys for idempotent requests can only be used with the same parameters they \
                     were first used with. Try using a key other than '{key}' if you meant to \
                     execute a different request."
                );
                let status = StatusCode::BAD_REQUEST;
                return Refusal::new(status, "idempotency_error", None, &message).answer();
            }
            let mut answer = wire::json_text(StatusCode::OK, remembered.body.clone());
            let name = HeaderName::from_static("idempotent-replayed");
            let yes = HeaderValue::from_static("true");
            answer.headers_mut().insert(name, yes);
            return answer;
        }
        let answer = answer_of(self.act(request, resource, now));
        if answer.status() == StatusCode::OK {
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
        let asked = nest(&wire::pairs(request.body()));
        match resource {
            "checkout/sessions" => self.create(asked, now),
            "refunds" => self.refund(&asked, now),
            _ => {
                let id = resource
                    .strip_prefix("checkout/sessions/")
                    .and_then(|rest| rest.strip_suffix("/expire"))
                    .ok_or_else(|| unrecognised(request))?;
                self.expire_now(id, now)
            }
        }
    }

    fn create(&mut self, asked: Value, now: Timestamp) -> Result<Value, Refusal> {
        let unknown =
            asked.as_object().and_then(|fields| fields.keys().find(|name| !FIELDS.contains(&name.as_str())));
        if let Some(name) = unknown {
            let message = format!("Received unknown parameter: {name}");
            return Err(Refusal::field("parameter_unknown", name, &message));
        }
        if required(&asked, &["mode"])? != "payment" {
            let message = "Invalid mode: this stand-in takes payment only";
            return Err(Refusal::field("parameter_invalid", "mode", message));
        }
        for name in ["success_url", "cancel_url"] {
            let url = text(&asked, &[name]);
            if name == "success_url" && url.is_none() {
                return Err(Refusal::field(
                    "parameter_missing",
                    name,
                    "Missing required param: success_url.",
                ));
            }
            if url.is_some_and(|url| !url.starts_with("http://") && !url.starts_with("https://")) {
                return Err(Refusal::field("url_invalid", name, "Not a valid URL"));
            }
        }
        let (lines, currency) = lines(&asked)?;
        let expires = text(&asked, &["expires_at"])
            .and_then(|second| second.parse().ok())
            .and_then(|second| Timestamp::from_second(second).ok())
            .unwrap_or_else(|| later(now, A_DAY_MS));
        if expires < now || expires > later(now, A_DAY_MS) {
            let message = "The `expires_at` timestamp must be less than 24 hours from now.";
            return Err(Refusal::field("parameter_invalid", "expires_at", message));
        }
        let id = format!("cs_test_{}", self.next_name("session", now, 56));
        self.record(Fact::Created {
            session: id.clone(),
            payment_intent: format!("pi_{}", self.next_name("payment", now, 24)),
            lines,
            currency,
            asked,
            expires,
            at: now,
        });
        let session = self.session(&id).ok_or_else(|| Refusal::missing("checkout.session", &id))?;
        Ok(self.session_json(session))
    }

    fn refund(&mut self, asked: &Value, now: Timestamp) -> Result<Value, Refusal> {
        let intent = required(asked, &["payment_intent"])?;
        let paid = self
            .sessions
            .values()
            .find(|session| session.payment_intent == intent && session.status == SessionStatus::Paid)
            .cloned()
            .ok_or_else(|| Refusal::missing("payment_intent", intent))?;
        let left = paid.amount - paid.refunded;
        let amount = match text(asked, &["amount"]) {
            Some(amount) => amount
                .parse()
                .map_err(|_| Refusal::field("parameter_invalid_integer", "amount", "Invalid integer"))?,
            None => left,
        };
        if left == 0 {
            let message = "Charge has already been refunded.";
            return Err(Refusal::field("charge_already_refunded", "payment_intent", message));
        }
        if amount < 1 || amount > left {
            let message = "Refund amount is greater than unrefunded amount on charge";
            return Err(Refusal::field("amount_too_large", "amount", message));
        }
        let refund = format!("re_{}", self.next_name("refund", now, 24));
        let event = self.next_event(now);
        self.record(Fact::Refunded {
            session: paid.id.clone(),
            refund: refund.clone(),
            amount,
            event,
            at: now,
        });
        Ok(self.refund_json(&paid, &refund, amount, now))
    }

    fn expire_now(&mut self, id: &str, now: Timestamp) -> Result<Value, Refusal> {
        match self.expire(id, now) {
            Ok(()) => {}
            Err(NotPayable::Unknown) => return Err(Refusal::missing("checkout.session", id)),
            Err(NotPayable::AlreadyPaid | NotPayable::Expired) => {
                let message = "Only Checkout Sessions with a status in [\"open\"] can be expired.";
                return Err(Refusal::new(StatusCode::BAD_REQUEST, INVALID, None, message));
            }
        }
        self.session(id)
            .map(|session| self.session_json(session))
            .ok_or_else(|| Refusal::missing("checkout.session", id))
    }
}

fn answer_of(done: Result<Value, Refusal>) -> Response {
    match done {
        Ok(body) => wire::json(StatusCode::OK, &body),
        Err(refusal) => refusal.answer(),
    }
}

/// The lines and their one currency.
fn lines(asked: &Value) -> Result<(Vec<Line>, String), Refusal> {
    let mut lines = Vec::new();
    let mut currency: Option<String> = None;
    for index in 0.. {
        let index = index.to_string();
        let Some(item) = asked.get("line_items").and_then(|items| items.get(&index)) else {
            break;
        };
        let whole = |path: &[&str]| {
            let amount = required(item, path)?.parse::<i64>().ok();
            let amount = amount.filter(|amount| *amount >= 0);
            amount.ok_or_else(|| {
                Refusal::field("parameter_invalid_integer", &path.join("."), "Invalid integer")
            })
        };
        let theirs = required(item, &["price_data", "currency"])?.to_lowercase();
        if currency.as_ref().is_some_and(|currency| *currency != theirs) {
            let message = "All line items must have the same currency.";
            return Err(Refusal::field("parameter_invalid", "line_items", message));
        }
        currency = Some(theirs);
        lines.push(Line {
            name: required(item, &["price_data", "product_data", "name"])?.to_owned(),
            quantity: whole(&["quantity"])?,
            unit_amount: whole(&["price_data", "unit_amount"])?,
        });
    }
    match currency {
        Some(currency) => Ok((lines, currency)),
        None => Err(Refusal::field("parameter_missing", "line_items", "Missing required param: line_items.")),
    }
}

fn required<'a>(asked: &'a Value, path: &[&str]) -> Result<&'a str, Refusal> {
    text(asked, path).ok_or_else(|| {
        let param = path.join(".");
        let message = format!("Missing required param: {param}.");
        Refusal::field("parameter_missing", &param, &message)
    })
}

fn unrecognised(request: &Request) -> Refusal {
    let message = format!("Unrecognized request URL ({}: {}).", request.method(), request.uri().path());
    Refusal::new(StatusCode::NOT_FOUND, INVALID, None, &message)
}
