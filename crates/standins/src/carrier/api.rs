//! The carrier's HTTP API: take a message, fetch one, list them, each answered as Twilio answers.
//! Never here: delivery, which only time does (`Carrier::due`).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{Method, StatusCode};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::json;

use super::fact::Fact;
use super::paper::error;
use super::{Carrier, Message};
use crate::fault::{AnswerFault, StatusFault, lose};
use crate::wire::{self, first};
use crate::{Request, Response};

const LONGEST_BODY: usize = 1600;
const ROOT: &str = "/2010-04-01/Accounts/";

/// Numbers that the vendor keeps for trying out failures: each is refused in its own way.
const RECIPIENTS_THAT_FAIL: [(&str, u32, &str); 5] = [
    ("+15005550001", 21211, "Invalid 'To' Phone Number"),
    ("+15005550002", 21612, "The 'To' phone number is not currently reachable"),
    ("+15005550003", 21408, "Permission to send an SMS has not been enabled for the region"),
    ("+15005550004", 21610, "Attempt to send to unsubscribed recipient"),
    ("+15005550009", 21614, "'To' number is not a valid mobile number"),
];

impl Carrier {
    /// Answers as the vendor would. The path may carry any prefix before `/2010-04-01/`.
    pub fn answer(&mut self, request: &Request, now: Timestamp) -> Response {
        if !self.is_authorised(request) {
            return error(StatusCode::UNAUTHORIZED, 20003, "Authenticate");
        }
        let path = request.uri().path();
        let Some((account, resource)) = path.split_once(ROOT).and_then(|(_, rest)| rest.split_once('/'))
        else {
            return not_found(path);
        };
        if account != self.settings.sid {
            return not_found(path);
        }
        let method = request.method();
        if resource == "Messages.json" && method == Method::POST {
            return self.take(request, now);
        }
        if resource == "Messages.json" && method == Method::GET {
            return self.list(&wire::query(request));
        }
        let sid = resource.strip_prefix("Messages/").and_then(|file| file.strip_suffix(".json"));
        match sid.and_then(|sid| self.message(sid)) {
            Some(message) if method == Method::GET => wire::json(StatusCode::OK, &self.message_json(message)),
            Some(_) => error(StatusCode::METHOD_NOT_ALLOWED, 20004, "Method not allowed"),
            None => not_found(path),
        }
    }

    fn is_authorised(&self, request: &Request) -> bool {
        let credentials = wire::header(request, "authorization")
            .and_then(|value| value.strip_prefix("Basic "))
            .and_then(|encoded| STANDARD.decode(encoded.trim()).ok());
        let ours = format!("{}:{}", self.settings.sid, self.settings.auth_token);
        credentials.is_some_and(|given| given == ours.as_bytes())
    }

    fn take(&mut self, request: &Request, now: Timestamp) -> Response {
        let fault = self.faults.next_answer();
        match fault {
            Some(AnswerFault::NotProcessed) => {
                return error(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    20500,
                    "An internal server error has occurred",
                );
            }
            Some(AnswerFault::TooMany) => {
                return error(StatusCode::TOO_MANY_REQUESTS, 20429, "Too Many Requests");
            }
            Some(AnswerFault::Lost) | None => {}
        }
        let form = wire::pairs(request.body());
        let answer = match self.refusal(&form) {
            Some(refusal) => refusal,
            None => self.accept(&form, now),
        };
        if fault == Some(AnswerFault::Lost) {
            return lose(answer);
        }
        answer
    }

    /// Why a message is not taken, in the order the vendor checks.
    fn refusal(&self, form: &[(String, String)]) -> Option<Response> {
        let bad = |code, message: &str| Some(error(StatusCode::BAD_REQUEST, code, message));
        let Some(to) = first(form, "To") else {
            return bad(21604, "A 'To' phone number is required.");
        };
        let Some(body) = first(form, "Body") else {
            return bad(21602, "Message body is required.");
        };
        match (first(form, "From"), first(form, "MessagingServiceSid")) {
            (None, None) => return bad(21603, "A 'From' phone number is required."),
            (Some(from), _) if from != self.settings.number => {
                let message = format!(
                    "The 'From' phone number provided ({from}) is not a valid, SMS-capable inbound \
                     phone number or short code for your account."
                );
                return bad(21606, &message);
            }
            (Some(_), _) | (None, Some(_)) => {}
        }
        if !is_e164(to) {
            return bad(21211, &format!("Invalid 'To' Phone Number: {to}"));
        }
        if let Some((_, code, message)) = RECIPIENTS_THAT_FAIL.iter().find(|(number, _, _)| *number == to) {
            return bad(*code, message);
        }
        if to == self.settings.number {
            return bad(21266, "'To' and 'From' number cannot be the same");
        }
        if body.chars().count() > LONGEST_BODY {
            let message = "The concatenated message body exceeds the 1600 character limit";
            return bad(21617, message);
        }
        if first(form, "StatusCallback").is_some_and(|url| wire::post(url, "", String::new()).is_none()) {
            return bad(21609, "The StatusCallback URL is not valid.");
        }
        if self.has_stopped(to) {
            return bad(21610, "Attempt to send to unsubscribed recipient");
        }
        None
    }

    fn accept(&mut self, form: &[(String, String)], now: Timestamp) -> Response {
        let (delay, sent_reported_last) = match self.faults.next_status() {
            Some(StatusFault::Delay(seconds)) => (u64::from(seconds) * 1000, false),
            Some(StatusFault::OutOfOrder) => (0, true),
            None => (0, false),
        };
        let travel = self.settings.delivery_delay_ms;
        let sid = self.next_sid(now);
        self.record(Fact::Accepted {
            sid: sid.clone(),
            to: first(form, "To").unwrap_or_default().to_owned(),
            body: first(form, "Body").unwrap_or_default().to_owned(),
            callback: first(form, "StatusCallback").map(str::to_owned),
            at: now,
            sent_ms: delay + travel / 3,
            delivered_ms: delay + travel,
            sent_reported_last,
        });
        match self.message(&sid) {
            Some(message) => wire::json(StatusCode::CREATED, &self.message_json(message)),
            None => not_found(&sid),
        }
    }

    fn list(&self, query: &[(String, String)]) -> Response {
        let day = |name| first(query, name).map(day_begins);
        let (on, since, until) = (day("DateSent"), day("DateSent>"), day("DateSent<"));
        if [on, since, until].contains(&Some(None)) {
            return error(StatusCode::BAD_REQUEST, 20001, "DateSent must be a date");
        }
        let (on, since, until) = (on.flatten(), since.flatten(), until.flatten());
        let ours = self.settings.number.as_str();
        let matches = |message: &&Message| {
            let (from, to) = if message.from_handset {
                (message.number.as_str(), ours)
            } else {
                (ours, message.number.as_str())
            };
            first(query, "To").is_none_or(|wanted| wanted == to)
                && first(query, "From").is_none_or(|wanted| wanted == from)
                && since.is_none_or(|since| message.at >= since)
                && until.is_none_or(|until| day_of(message.at) <= day_of(until))
                && on.is_none_or(|on| day_of(message.at) == day_of(on))
        };
        let mut found: Vec<&Message> = match first(query, "To") {
            Some(to) if to != ours => self.thread(to).iter().filter(matches).collect(),
            Some(_) | None => self.threads.values().flatten().filter(matches).collect(),
        };
        found.sort_by_key(|message| std::cmp::Reverse(message.at));
        self.page(query, &found)
    }

    fn page(&self, query: &[(String, String)], found: &[&Message]) -> Response {
        let number = |name| first(query, name).and_then(|text| text.parse::<usize>().ok());
        let size = number("PageSize").unwrap_or(50).clamp(1, 1000);
        let page = number("Page").unwrap_or(0);
        let start = page.saturating_mul(size).min(found.len());
        let end = start.saturating_add(size).min(found.len());
        let uri = |page: usize| {
            let mut terms = form_urlencoded::Serializer::new(String::new());
            for (name, value) in query {
                if name != "Page" && name != "PageSize" {
                    terms.append_pair(name, value);
                }
            }
            terms.append_pair("PageSize", &size.to_string());
            terms.append_pair("Page", &page.to_string());
            format!("{ROOT}{}/Messages.json?{}", self.settings.sid, terms.finish())
        };
        let messages: Vec<_> = found[start..end].iter().map(|message| self.message_json(message)).collect();
        let body = json!({
            "messages": messages,
            "page": page,
            "page_size": size,
            "start": start,
            "end": end.saturating_sub(1),
            "uri": uri(page),
            "first_page_uri": uri(0),
            "next_page_uri": (end < found.len()).then(|| uri(page + 1)),
            "previous_page_uri": page.checked_sub(1).map(uri),
        });
        wire::json(StatusCode::OK, &body)
    }
}

fn not_found(path: &str) -> Response {
    let message = format!("The requested resource {path} was not found");
    error(StatusCode::NOT_FOUND, 20404, &message)
}

/// E.164; a number of the North American plan has ten digits and no area code that begins with 0 or 1.
pub(crate) fn is_e164(number: &str) -> bool {
    let Some(digits) = number.strip_prefix('+') else {
        return false;
    };
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits || digits.starts_with('0') || !(8..=15).contains(&digits.len()) {
        return false;
    }
    match digits.strip_prefix('1') {
        Some(national) => national.len() == 10 && !national.starts_with(['0', '1']),
        None => true,
    }
}

/// A date, or an instant, as the vendor's filters take them.
fn day_begins(text: &str) -> Option<Timestamp> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(at);
    }
    let day: Date = text.parse().ok()?;
    Some(day.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

fn day_of(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}
