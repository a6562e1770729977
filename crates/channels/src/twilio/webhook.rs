//! What Twilio calls us with: believed or turned away, then read as an inbound
//! text or a status report. It works on the raw body and the public URL; it
//! never reads `Host`, never fetches media, never decides what a text means.

use std::fmt;

use http::{HeaderMap, Method, header};

use super::errors;
use super::signature::{self, Signing};
use crate::keyed;
use crate::sms::{Delivery, Inbound, Media, OptOut, StatusUpdate};
use crate::transport::header_text;
use crate::webhook::Rejected;

const BODY_MAX: usize = 64 * 1024;
const URL_MAX: usize = 8 * 1024;
const PARAMS_MAX: usize = 200;
/// Twilio attaches at most ten.
const MEDIA_MAX: usize = 10;
/// Longer than any number, channel address or name that Twilio writes.
const ADDRESS_MAX: usize = 320;

/// What proves that a call is Twilio's. It has no `Debug`.
#[derive(Clone, Copy)]
pub struct Secrets<'a> {
    /// The account the call must be for.
    pub account_sid: &'a str,
    /// Signs every call that names no other algorithm.
    pub auth_token: &'a str,
    /// Signs calls under shared-key signing, where that is switched on.
    pub shared_key: Option<&'a str>,
}

/// The fields of a call that was believed. It prints their number only.
#[derive(Clone, PartialEq, Eq)]
pub struct Params(Vec<(String, String)>);

impl Params {
    /// A field's value, the first where it is repeated.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    fn need(&self, name: &'static str) -> Result<&str, Rejected> {
        self.get(name).ok_or(Rejected::MissingField(name))
    }
}

impl fmt::Debug for Params {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Params({} fields)", self.0.len())
    }
}

/// Believes a call or turns it away. `url` is the whole public URL as Twilio
/// called it, query and escapes untouched (see [`super::Account::called`]).
pub fn verify(
    headers: &HeaderMap,
    method: &Method,
    url: &str,
    raw_body: &[u8],
    secrets: &Secrets<'_>,
) -> Result<Params, Rejected> {
    if raw_body.len() > BODY_MAX || url.len() > URL_MAX {
        return Err(Rejected::TooLarge);
    }
    let claimed = header_text(headers, "x-twilio-signature").ok_or(Rejected::NoSignature)?;
    let signing = signing(headers, secrets)?;
    let params = if *method == Method::POST {
        posted(headers, url, raw_body)?
    } else if *method == Method::GET {
        // The fields are in the URL, and so already signed.
        Vec::new()
    } else {
        return Err(Rejected::Malformed);
    };
    if !signature::fits(signing, url, &params, claimed) {
        return Err(Rejected::WrongSignature);
    }
    let params = if *method == Method::GET { Params(pairs(query(url).as_bytes())?) } else { Params(params) };
    match params.get("AccountSid") {
        Some(sid) if sid != secrets.account_sid => Err(Rejected::WrongAccount),
        Some(_) | None => Ok(params),
    }
}

/// An inbound text.
pub fn inbound(params: &Params) -> Result<Inbound, Rejected> {
    params.need("AccountSid")?;
    Ok(Inbound {
        vendor_id: message_id(params)?,
        from: address(params, "From")?,
        to: address(params, "To")?,
        body: params.need("Body")?.to_owned(),
        media: media(params)?,
        opt_out: opt_out(params),
    })
}

/// A report on a text we sent.
pub fn status(params: &Params) -> Result<StatusUpdate, Rejected> {
    params.need("AccountSid")?;
    let vendor_id = message_id(params)?;
    let code = match params.get("ErrorCode").filter(|code| !code.is_empty()) {
        Some(code) => Some(code.parse().map_err(|_| Rejected::Malformed)?),
        None => None,
    };
    let delivery = match params.need("MessageStatus")? {
        "accepted" | "scheduled" | "queued" | "sending" => Delivery::Queued,
        "sent" => Delivery::Sent,
        "delivered" => Delivery::Delivered,
        "read" => Delivery::Read,
        // Half a text is not the text: somebody should see that it failed.
        "failed" | "undelivered" | "canceled" | "partially_delivered" => Delivery::Failed { code },
        _ => return Err(Rejected::Malformed),
    };
    let verdict = match delivery {
        Delivery::Failed { code } => code.map(errors::verdict),
        Delivery::Queued | Delivery::Sent | Delivery::Delivered | Delivery::Read => None,
    };
    Ok(StatusUpdate { vendor_id, delivery, verdict })
}

/// A message's name: letters and digits, 34 of them today, and never long or odd.
pub(super) fn is_id(text: &str) -> bool {
    (2..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Which secret the call claims to be signed with; without a claim, the auth token.
fn signing<'a>(headers: &HeaderMap, secrets: &Secrets<'a>) -> Result<Signing<'a>, Rejected> {
    let name = "x-twilio-webhooks-signature-settings";
    if !headers.contains_key(name) {
        return Ok(Signing::AuthToken(secrets.auth_token));
    }
    let settings = header_text(headers, name).ok_or(Rejected::Malformed)?;
    let algorithm = settings
        .split(',')
        .filter_map(|setting| setting.split_once('='))
        .find(|(name, _)| name.trim() == "algorithm")
        .map(|(_, value)| value.trim());
    match algorithm {
        Some("HMAC_SHA256") => secrets.shared_key.map(Signing::SharedKey).ok_or(Rejected::WrongSignature),
        Some("HMAC_SHA1") => Ok(Signing::AuthToken(secrets.auth_token)),
        Some(_) | None => Err(Rejected::Malformed),
    }
}

/// The signed fields of a POST. A form is signed field by field; any other body
/// only through its digest in the signed URL, so without one it proves nothing.
fn posted(headers: &HeaderMap, url: &str, raw_body: &[u8]) -> Result<Vec<(String, String)>, Rejected> {
    let kind = header_text(headers, header::CONTENT_TYPE.as_str()).unwrap_or_default();
    let essence = kind.split(';').next().unwrap_or_default().trim();
    if essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return pairs(raw_body);
    }
    if raw_body.is_empty() {
        return Ok(Vec::new());
    }
    let claimed = form_urlencoded::parse(query(url).as_bytes())
        .find(|(name, _)| name == "bodySHA256")
        .map(|(_, value)| value.into_owned())
        .ok_or(Rejected::Malformed)?;
    if keyed::same(keyed::sha256_hex(raw_body).as_bytes(), claimed.to_ascii_lowercase().as_bytes()) {
        Ok(Vec::new())
    } else {
        Err(Rejected::WrongSignature)
    }
}

fn pairs(encoded: &[u8]) -> Result<Vec<(String, String)>, Rejected> {
    let pairs: Vec<_> = form_urlencoded::parse(encoded).into_owned().take(PARAMS_MAX + 1).collect();
    if pairs.len() > PARAMS_MAX {
        return Err(Rejected::TooLarge);
    }
    Ok(pairs)
}

fn query(url: &str) -> &str {
    let (_, query) = url.split_once('?').unwrap_or_default();
    query.split('#').next().unwrap_or_default()
}

fn message_id(params: &Params) -> Result<String, Rejected> {
    let id = params.need("MessageSid")?;
    if is_id(id) { Ok(id.to_owned()) } else { Err(Rejected::Malformed) }
}

fn address(params: &Params, name: &'static str) -> Result<String, Rejected> {
    let address = params.need(name)?;
    if address.is_empty() {
        return Err(Rejected::MissingField(name));
    }
    if address.len() > ADDRESS_MAX {
        return Err(Rejected::TooLarge);
    }
    Ok(address.to_owned())
}

fn media(params: &Params) -> Result<Vec<Media>, Rejected> {
    let count: usize = params
        .get("NumMedia")
        .filter(|count| !count.is_empty())
        .map_or(Ok(0), str::parse)
        .map_err(|_| Rejected::Malformed)?;
    if count > MEDIA_MAX {
        return Err(Rejected::TooLarge);
    }
    (0..count)
        .map(|at| {
            let url = params.get(&format!("MediaUrl{at}")).ok_or(Rejected::MissingField("MediaUrl"))?;
            let kind = params.get(&format!("MediaContentType{at}"));
            Ok(Media { url: url.to_owned(), kind: kind.unwrap_or("application/octet-stream").to_owned() })
        })
        .collect()
}

/// A keyword type we do not know is no reason to lose what a person wrote.
fn opt_out(params: &Params) -> Option<OptOut> {
    match params.get("OptOutType")? {
        "STOP" => Some(OptOut::Stop),
        "START" => Some(OptOut::Start),
        "HELP" => Some(OptOut::Help),
        _ => None,
    }
}
