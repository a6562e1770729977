//! The words that a carrier of the United States keeps by itself on a long code: a text that is one of
//! them and nothing else. Never here: words in other languages, or the program's own.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Keyword {
    Stop,
    Start,
    Help,
}

const STOP: [&str; 8] = ["STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL"];
const START: [&str; 2] = ["START", "UNSTOP"];
const HELP: [&str; 2] = ["HELP", "INFO"];

/// What a text is to the carrier. YES opts in only a handset that had stopped: to all others it is an
/// ordinary word, most often the answer to a question.
pub(crate) fn read(body: &str, stopped: bool) -> Option<Keyword> {
    let word = body.trim().to_uppercase();
    let word = word.as_str();
    if STOP.contains(&word) {
        Some(Keyword::Stop)
    } else if START.contains(&word) || (stopped && word == "YES") {
        Some(Keyword::Start)
    } else if HELP.contains(&word) {
        Some(Keyword::Help)
    } else {
        None
    }
}

impl Keyword {
    /// The legal text the carrier answers with; none when nothing changes.
    pub(crate) fn confirmation(self, stopped: bool) -> Option<&'static str> {
        match (self, stopped) {
            (Keyword::Stop, false) => Some(
                "You have successfully been unsubscribed. You will not receive any more messages \
                 from this number. Reply START to resubscribe.",
            ),
            (Keyword::Start, true) => Some(
                "You have successfully been re-subscribed to messages from this number. Reply HELP \
                 for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
            ),
            (Keyword::Help, _) => Some("Reply STOP to unsubscribe. Msg&Data Rates May Apply."),
            (Keyword::Stop, true) | (Keyword::Start, false) => None,
        }
    }

    /// The word in the webhook's `OptOutType`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Keyword::Stop => "STOP",
            Keyword::Start => "START",
            Keyword::Help => "HELP",
        }
    }
}
