//! What Checkr found: the request for a report, and the one word that is read
//! from it. What was found is never fetched and never kept; whoever must look at
//! it looks at Checkr.

use serde::Deserialize;

use super::{Account, Answered, answered};
use crate::transport::{Broken, Request, Response, Unbuildable};

/// What became of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Report {
    /// It is still being looked into.
    Pending,
    /// Nothing was found, and everything that was ordered was looked into.
    Clear,
    /// Something was found, or a part was not looked into: a person of ours must look at it.
    Consider,
    /// It was called off.
    Canceled,
    /// It is suspended or disputed: a person at Checkr is on it.
    Held,
}

/// Asks what became of a check.
pub fn fetch_report(account: &Account, id: &str) -> Result<Request, Unbuildable> {
    account.fetch("/v1/reports", id)
}

/// The report, or what Checkr's answer says instead.
pub fn report(answer: &Result<Response, Broken>) -> Answered<Report> {
    answered(answer, Found::read)
}

/// Checkr's `adjudication` is not read: it is what somebody of ours pressed over there.
#[derive(Deserialize)]
struct Found {
    status: String,
    result: Option<String>,
    includes_canceled: Option<bool>,
}

impl Found {
    fn read(self) -> Option<Report> {
        Some(match self.status.as_str() {
            "pending" => Report::Pending,
            "complete" if self.is_clear() => Report::Clear,
            // Whatever is over and not plainly clear.
            "complete" => Report::Consider,
            "suspended" | "dispute" => Report::Held,
            "canceled" => Report::Canceled,
            _ => return None,
        })
    }

    fn is_clear(&self) -> bool {
        self.result.as_deref() == Some("clear") && self.includes_canceled != Some(true)
    }
}
