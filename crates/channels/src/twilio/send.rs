//! A text out through Twilio: the request, and what the answer means. Twilio
//! has no idempotency key, so the one thing to get right is telling *refused*
//! and *not sent* from *perhaps sent*; the last is looked up in `reconcile`,
//! never repeated from here.

use http::StatusCode;
use serde::Deserialize;

use super::{Account, Sender, errors};
use crate::sms::{Refused, RefusedWhy, Sending, Text, Verdict};
use crate::transport::{self, Broken, Form, Request, Response, header_text};

/// The longest body Twilio takes, in characters.
const BODY_MAX: usize = 1600;
/// Twilio's own number for a body that is longer.
const TOO_LONG: u32 = 21617;
/// Whatever the vendor asks for, a text is tried again within a day.
const WAIT_MAX: u32 = 86_400;

/// The request that sends a text, or the refusal we need not ask Twilio for.
pub fn send(account: &Account, text: &Text) -> Result<Request, Refused> {
    if text.body.chars().count() > BODY_MAX {
        return Err(Refused { code: Some(TOO_LONG), why: RefusedWhy::TooLong });
    }
    let mut fields = vec![("To", text.to.as_str())];
    match &account.from {
        Sender::Number(number) => fields.push(("From", number)),
        Sender::Service(service) => {
            fields.push(("MessagingServiceSid", service));
            // A service may swap characters to save segments. Then what was sent is not what
            // we counted, and a lost answer cannot be found again by its body.
            fields.push(("SmartEncoded", "false"));
        }
    }
    fields.push(("Body", &text.body));
    if let Some(callback) = &text.status_callback {
        fields.push(("StatusCallback", callback));
    }
    let ours = |_| Refused { code: None, why: RefusedWhy::Account };
    let form = Form {
        url: account.messages_url().map_err(ours)?,
        authorization: account.authorization(),
        headers: Vec::new(),
    };
    form.post(&fields).map_err(ours)
}

/// What Twilio's answer, or its absence, says about the text.
pub fn outcome(answer: &Result<Response, Broken>) -> Sending {
    let response = match answer {
        Ok(response) => response,
        Err(Broken::NotSent(_)) => {
            return Sending::Retry { after_seconds: None, code: None };
        }
        Err(Broken::Unknown(_)) => return Sending::Ambiguous,
    };
    let status = response.status();
    if status.is_success() {
        return accepted(response);
    }
    if status.is_redirection() {
        // We follow none: the base URL in the settings is wrong.
        return never(None, RefusedWhy::Account);
    }
    if !status.is_client_error() || status == StatusCode::REQUEST_TIMEOUT {
        return Sending::Ambiguous;
    }
    refused(response)
}

#[derive(Deserialize)]
struct Created {
    sid: Option<String>,
    status: Option<String>,
    num_segments: Option<String>,
    error_code: Option<u32>,
}

/// A success that cannot be read is no failure: the text has most likely gone.
fn accepted(response: &Response) -> Sending {
    let Some(created) = transport::json::<Created>(response) else {
        return Sending::Ambiguous;
    };
    if matches!(created.status.as_deref(), Some("failed" | "undelivered" | "canceled")) {
        return judged(created.error_code, None);
    }
    match created.sid {
        Some(vendor_id) if super::webhook::is_id(&vendor_id) => Sending::Accepted {
            vendor_id,
            segments: created.num_segments.and_then(|n| n.parse().ok()).unwrap_or(0),
        },
        Some(_) | None => Sending::Ambiguous,
    }
}

#[derive(Deserialize)]
struct Fault {
    code: Option<u32>,
}

fn refused(response: &Response) -> Sending {
    let code = transport::json::<Fault>(response).and_then(|fault| fault.code);
    let after_seconds = header_text(response.headers(), "retry-after")
        .and_then(|text| text.trim().parse::<u32>().ok())
        .map(|seconds| seconds.min(WAIT_MAX));
    let status = response.status();
    if status == StatusCode::TOO_MANY_REQUESTS {
        return Sending::Retry { after_seconds, code };
    }
    if [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&status)
        && code.is_none_or(|code| errors::verdict(code) == Verdict::Never(RefusedWhy::Other))
    {
        return never(code, RefusedWhy::Account);
    }
    judged(code, after_seconds)
}

fn judged(code: Option<u32>, after_seconds: Option<u32>) -> Sending {
    let verdict = code.map_or(Verdict::Never(RefusedWhy::Other), errors::verdict);
    match verdict {
        Verdict::Later => Sending::Retry { after_seconds, code },
        Verdict::Never(why) => never(code, why),
    }
}

fn never(code: Option<u32>, why: RefusedWhy) -> Sending {
    Sending::Refused(Refused { code, why })
}
