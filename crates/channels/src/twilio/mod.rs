//! Twilio Programmable Messaging: our account there, and the doors to its parts.
//! `send` asks and reads answers, `webhook` believes or turns away what calls
//! us, `signature` is the arithmetic, `errors` the numbers. Whether a text may
//! be sent, and what to do about a refusal, is never decided here.

pub mod errors;
mod reconcile;
mod send;
mod signature;
mod webhook;

pub use reconcile::{Found, find_sent, found, next_page};
pub use send::{outcome, send};
pub use signature::{Signing, sign};
pub use webhook::{Params, Secrets, inbound, status, verify};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::transport::{self, Unbuildable};

/// Our account with Twilio. It has no `Debug`: the token is in it.
#[derive(Clone)]
pub struct Account {
    /// `AC` and 32 hex digits.
    pub sid: String,
    /// Signs their calls to us and our calls to them.
    pub auth_token: String,
    /// `https://api.twilio.com`, or where a stand-in listens.
    pub api_base: String,
    /// Who our texts come from.
    pub from: Sender,
    /// The address that Twilio was told to call, up to the path: a proxy may
    /// hide it from us, and `Host` is not to be trusted.
    pub public_base: String,
}

/// Who a text comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sender {
    /// One number of ours, in E.164, or a short code.
    Number(String),
    /// A Messaging Service, `MG…`, which picks a number of its pool.
    Service(String),
}

impl Account {
    /// The URL that Twilio called, from the path and query as they arrived, escapes untouched.
    pub fn called(&self, path_and_query: &str) -> String {
        format!("{}{path_and_query}", self.public_base.trim_end_matches('/'))
    }

    /// What [`verify`] needs of this account, without a shared key.
    pub fn secrets(&self) -> Secrets<'_> {
        Secrets { account_sid: &self.sid, auth_token: &self.auth_token, shared_key: None }
    }

    fn messages_url(&self) -> Result<String, Unbuildable> {
        if self.sid.is_empty() || !self.sid.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(Unbuildable("the account SID is not one"));
        }
        let path = format!("/2010-04-01/Accounts/{}/Messages.json", self.sid);
        transport::under(&self.api_base, &path)
    }

    fn authorization(&self) -> String {
        let pair = format!("{}:{}", self.sid, self.auth_token);
        format!("Basic {}", STANDARD.encode(pair))
    }
}
