//! Finding a text whose answer was lost: Twilio is asked what it sent to that
//! phone, and the body and date are compared. It answers *yes*, *no* or *unknown*;
//! sending again after a *no* is the caller's decision, never taken here.

use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;
use serde::Deserialize;

use super::Account;
use crate::transport::{self, Broken, Request, Response, Unbuildable};

/// More than most phones are sent in a day, and well under the longest answer we read.
const PAGE: &str = "100";
/// What Twilio writes before every text of a trial account.
const TRIAL: &str = "Sent from your Twilio trial account - ";

/// Whether Twilio has the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It has, under this id.
    Yes {
        /// The vendor's name for the message.
        vendor_id: String,
    },
    /// It has not. A text still on its way in may show a little later.
    No,
    /// Not on this page: ask for the next one, by [`next_page`].
    Further {
        /// The path that Twilio names.
        path: String,
    },
    /// No usable answer: ask again.
    Unknown,
}

/// Asks for what was sent to a phone since the day of an instant.
pub fn find_sent(account: &Account, to: &str, sent_on_or_after: Timestamp) -> Result<Request, Unbuildable> {
    // Twilio's filter knows whole days in GMT; `found` compares to the second.
    let day = sent_on_or_after.strftime("%Y-%m-%d").to_string();
    let query = [("To", to), ("DateSent>", day.as_str()), ("PageSize", PAGE)];
    transport::get(&account.messages_url()?, &query, Some(&account.authorization()))
}

/// Asks for a further page, at the path that the page before it named.
pub fn next_page(account: &Account, path: &str) -> Result<Request, Unbuildable> {
    let ours = format!("/2010-04-01/Accounts/{}/Messages.json?", account.sid);
    let query = path.strip_prefix(&ours).ok_or(Unbuildable("the next page is not of our messages"))?;
    let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let query: Vec<(&str, &str)> =
        pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    transport::get(&account.messages_url()?, &query, Some(&account.authorization()))
}

/// Looks for a body among the texts made at or after an instant, to the whole second.
/// Where several fit, the earliest is meant.
///
/// `taken` says which vendor ids are known to be other texts of ours: the same words may have gone to the same
/// phone before.
pub fn found(
    answer: &Result<Response, Broken>,
    body: &str,
    after: Timestamp,
    taken: impl Fn(&str) -> bool,
) -> Found {
    let Ok(response) = answer else {
        return Found::Unknown;
    };
    if !response.status().is_success() {
        return Found::Unknown;
    }
    let Some(page) = transport::json::<Page>(response) else {
        return Found::Unknown;
    };
    let since = after.as_second();
    let earliest = page
        .messages
        .into_iter()
        .filter(|message| message.says(body))
        .filter_map(|message| Some((message.made_at()?, message.sid?)))
        .filter(|(made_at, sid)| *made_at >= since && !taken(sid))
        .min();
    match earliest {
        Some((_, vendor_id)) => Found::Yes { vendor_id },
        None => page.next_page_uri.map_or(Found::No, |path| Found::Further { path }),
    }
}

#[derive(Deserialize)]
struct Page {
    messages: Vec<Listed>,
    next_page_uri: Option<String>,
}

#[derive(Deserialize)]
struct Listed {
    sid: Option<String>,
    body: Option<String>,
    direction: Option<String>,
    date_created: Option<String>,
    date_sent: Option<String>,
}

impl Listed {
    fn says(&self, body: &str) -> bool {
        let outbound = self.direction.as_deref().is_some_and(|direction| direction.starts_with("outbound"));
        outbound
            && self.body.as_deref().is_some_and(|said| said == body || said.strip_prefix(TRIAL) == Some(body))
    }

    /// When Twilio took it; a text that waits in the queue has no sending date yet.
    fn made_at(&self) -> Option<i64> {
        let text = self.date_created.as_ref().or(self.date_sent.as_ref())?;
        let at = DateTimeParser::new().relaxed_weekday(true).parse_timestamp(text).ok()?;
        Some(at.as_second())
    }
}
