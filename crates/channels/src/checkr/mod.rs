//! Checkr: our account there, the two ways of asking, and what an answer says of
//! itself. `order` has candidates and invitations, `report` what was found,
//! `webhook` believes or turns away what calls us. Who must be checked, and what
//! a report means for their work, is never decided here.

mod order;
mod report;
mod webhook;

pub use order::{
    Invitation, InvitationState, NewCandidate, candidate_created, create_candidate, fetch_invitation,
    invitation, invite,
};
pub use report::{Report, fetch_report, report};
pub use webhook::{Event, EventKind, sign, verify};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;

use crate::transport::{self, Broken, Form, Request, Response, Unbuildable};

const KEY_MAX: usize = 255;
/// Longer than any id that Checkr writes.
const ID_MAX: usize = 64;

/// Our account with Checkr. It has no `Debug`: the key is in it.
#[derive(Clone)]
pub struct Account {
    /// Signs our calls to them and their calls to us.
    pub api_key: String,
    /// `https://api.checkr.com`, or where a stand-in listens.
    pub api_base: String,
    /// What is looked into, by the name that Checkr has for it.
    pub package: String,
    /// Where the work is done: two letters, ISO 3166.
    pub country: String,
    /// The state, by its two letters, where the country has states.
    pub state: Option<String>,
    /// The town.
    pub city: Option<String>,
}

/// What an answer, or its absence, says about what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answered<T> {
    /// It was done, or is known: this came of it.
    Done(T),
    /// It will not be done as asked.
    Refused {
        /// `http_…`: Checkr has no codes, and its sentences may quote what it was sent.
        code: String,
    },
    /// Nothing was done; ask again later with the same key.
    Retry,
    /// It may have been done; ask again with the same key, within a day, which does it no second time.
    Ambiguous,
}

impl Account {
    fn authorization(&self) -> String {
        format!("Basic {}", STANDARD.encode(format!("{}:", self.api_key)))
    }

    fn post(&self, path: &str, fields: &[(&str, &str)], key: &str) -> Result<Request, Unbuildable> {
        if key.is_empty() || key.len() > KEY_MAX {
            return Err(Unbuildable("the idempotency key is empty or too long"));
        }
        let form = Form {
            url: transport::under(&self.api_base, path)?,
            authorization: self.authorization(),
            headers: vec![("idempotency-key", key.to_owned())],
        };
        form.post(fields)
    }

    /// One thing that Checkr has, in the collection at `path`.
    fn fetch(&self, path: &str, id: &str) -> Result<Request, Unbuildable> {
        if !is_id(id) {
            return Err(Unbuildable("the id is not one of Checkr's"));
        }
        let url = transport::under(&self.api_base, &format!("{path}/{id}"))?;
        transport::get(&url, &[], Some(&self.authorization()))
    }

    /// Where the work is done, as the one entry of Checkr's list.
    fn work_location(&self) -> Result<Vec<(&str, &str)>, Unbuildable> {
        if self.country.len() != 2 || !self.country.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Err(Unbuildable("the country is not two letters"));
        }
        let country = Some(self.country.as_str());
        let parts = [
            ("work_locations[][country]", country),
            ("work_locations[][state]", self.state.as_deref()),
            ("work_locations[][city]", self.city.as_deref()),
        ];
        let given = parts.into_iter().filter_map(|(name, part)| Some((name, part?)));
        Ok(given.filter(|(_, part)| !part.is_empty()).collect())
    }
}

/// Reads an answer. `read` makes of a success what was asked for, or nothing if it is not there.
fn answered<W: DeserializeOwned, T>(
    answer: &Result<Response, Broken>,
    read: impl FnOnce(W) -> Option<T>,
) -> Answered<T> {
    let response = match answer {
        Ok(response) => response,
        Err(Broken::NotSent(_)) => return Answered::Retry,
        Err(Broken::Unknown(_)) => return Answered::Ambiguous,
    };
    let status = response.status();
    if status.is_success() {
        return transport::json(response).and_then(read).map_or(Answered::Ambiguous, Answered::Done);
    }
    match status.as_u16() {
        // 409: another call with the same key is still running.
        409 | 429 => Answered::Retry,
        // Given up by whoever stands between, who does not know what Checkr did.
        408 => Answered::Ambiguous,
        300..=499 => Answered::Refused { code: format!("http_{}", status.as_u16()) },
        _ => Answered::Ambiguous,
    }
}

/// Safe in a path: letters, digits, `_` and `-`, and not long.
fn is_id(text: &str) -> bool {
    (1..=ID_MAX).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}
