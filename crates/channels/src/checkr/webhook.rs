//! What Checkr calls us with: believed or turned away, then read. A call carries
//! ids and nothing of what was found, and no time that is signed, so it proves
//! only that something changed: the caller fetches what it names. Nothing here
//! remembers which events have come.

use serde::Deserialize;
use serde_json::Value;

use super::is_id;
use crate::keyed::{self, Algorithm};
use crate::webhook::Rejected;

const BODY_MAX: usize = 256 * 1024;
const HEADER_MAX: usize = 4 * 1024;

/// Something happened at Checkr.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same id twice is the same event.
    pub id: String,
    /// What happened.
    pub kind: EventKind,
}

/// What happened at Checkr, as far as it concerns us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EventKind {
    /// An invitation was made, filled in, ran out or was taken back.
    InvitationChanged {
        /// Checkr's name for it.
        invitation: String,
    },
    /// A report began, moved on or is done.
    ReportChanged {
        /// Checkr's name for it.
        report: String,
    },
    /// Anything else: acknowledged and left alone.
    Other(String),
}

/// The header Checkr would put on a call; tests sign with it.
pub fn sign(api_key: &str, raw_body: &[u8]) -> String {
    keyed::hex(&keyed::digest(Algorithm::HmacSha256, api_key, raw_body))
}

/// Believes a call and reads it, or turns it away. `signature` is `X-Checkr-Signature`.
pub fn verify(signature: &str, raw_body: &[u8], api_key: &str) -> Result<Event, Rejected> {
    if raw_body.len() > BODY_MAX || signature.len() > HEADER_MAX {
        return Err(Rejected::TooLarge);
    }
    let signature = signature.trim();
    if signature.is_empty() {
        return Err(Rejected::NoSignature);
    }
    // An account without a key is sent a sentence in place of a digest: it proves nothing.
    let claimed = keyed::unhex(signature).ok_or(Rejected::WrongSignature)?;
    if !keyed::fits(Algorithm::HmacSha256, api_key, raw_body, &claimed) {
        return Err(Rejected::WrongSignature);
    }
    read(raw_body)
}

#[derive(Deserialize)]
struct Envelope {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    data: Value,
}

fn read(raw_body: &[u8]) -> Result<Event, Rejected> {
    let Envelope { id, kind, data } = serde_json::from_slice(raw_body).map_err(|_| Rejected::Malformed)?;
    let kind = match kind.split_once('.') {
        Some(("invitation", "created" | "completed" | "expired" | "deleted")) => {
            EventKind::InvitationChanged { invitation: object(&data)? }
        }
        Some((
            "report",
            "created"
            | "updated"
            | "completed"
            | "suspended"
            | "resumed"
            | "canceled"
            | "disputed"
            | "engaged"
            | "pre_adverse_action"
            | "post_adverse_action",
        )) => EventKind::ReportChanged { report: object(&data)? },
        _ => EventKind::Other(kind),
    };
    Ok(Event { id, kind })
}

/// What the event is about.
fn object(data: &Value) -> Result<String, Rejected> {
    let id = data["object"]["id"].as_str().ok_or(Rejected::MissingField("data.object.id"))?;
    if is_id(id) { Ok(id.to_owned()) } else { Err(Rejected::Malformed) }
}
