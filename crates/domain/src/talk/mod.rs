//! What people mean by their text messages, in English, French and German:
//! an intent, the times they named, a job code, and contact details they let slip.
//! Pure functions over a text and the question last asked; small tables, no guessing:
//! whatever is not clear goes to a person ([`Intent::Human`]).
//! Never here: sending, storing, time zones, or what a job does with the answer.

mod addressed;
mod afterwards;
mod answer;
mod code;
mod complaint;
mod dates;
mod intent;
mod job_words;
mod language;
mod leaks;
mod optout;
mod patterns;
mod phrases;
mod pick;
mod plans;
mod quoted;
mod signing_up;
mod taking;
mod visiting;
mod words;

#[cfg(test)]
mod tests_dates;
#[cfg(test)]
mod tests_fuzz;
#[cfg(test)]
mod tests_intent;
#[cfg(test)]
mod tests_leaks;

use std::fmt;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

pub use addressed::{Addressed, ForWhom, addressed};
pub use afterwards::{Starred, TipSaid, starred, tip_said};
pub use complaint::{Complaint, Wrong, complaint};
pub use job_words::{is_yes_alone, says_they_cannot_come};
pub use language::detect_language;
pub use leaks::{Leak, LeakKind, leaks};
pub use pick::{is_only_a_code, picked_among};
pub use plans::{PlanWord, word_of_plans};
pub use quoted::{QuotedWords, amount, begins_an_estimate, parts_of_a_price, quoted, quoted_part};
pub use signing_up::{
    asks_to_sign_up, date_typed, looks_like_an_address, mail_said, numbers_typed, said_of_oneself,
};
pub use taking::{countered, says_got_it, says_paid, says_received, taken};
pub use visiting::{Added, OnTheVisit, added, on_the_visit};

/// A language people write to us in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English; numeric dates are read month first only where day first is impossible.
    En,
    /// French.
    Fr,
    /// German.
    De,
}

/// The question this person was last asked; the same "ok" means different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// Do you want this job?
    Claim,
    /// Which of these times suits you?
    PickTime,
    /// Does the agreed visit stand?
    ConfirmVisit,
    /// Is the work as you wanted it?
    ApproveWork,
    /// Nothing is open.
    Nothing,
}

/// Wall-clock times at the address; the zone belongs to whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The first moment.
    pub from: DateTime,
    /// The moment it is over.
    pub to: DateTime,
}

/// One message and what must be known to understand it.
#[derive(Clone, Copy, Debug)]
pub struct Heard<'a> {
    /// The message as it came.
    pub text: &'a str,
    /// Local time at the address.
    pub now: DateTime,
    /// The question last asked.
    pub asked: Asked,
    /// The times that question named: the slots to pick from, or the one slot of
    /// the job or visit in question. A time said without a day is on their day.
    pub offered: &'a [Span],
    /// The person's own language; `None` reads it from the text.
    pub language: Option<Language>,
}

/// What the sender wants. Only what is clear is named; the rest is [`Intent::Human`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Intent {
    /// A clean yes to the question asked.
    Yes,
    /// A clean no.
    No,
    /// Please ring me.
    Callback,
    /// Yes, but: another time, another price, a condition or a doubt.
    Conditional,
    /// No more messages, in the law's keyword or in the sender's own words.
    Stop,
    /// Messages again.
    Start,
    /// The law's HELP.
    Help,
    /// The n-th of what was offered, counted from one.
    Pick(u8),
    /// The worker has arrived.
    Here,
    /// The worker has finished.
    Done,
    /// The customer calls the job off.
    CallOff,
    /// The worker cannot come.
    CannotCome,
    /// The worker will be this late.
    Late {
        /// Minutes behind the promised time.
        minutes: u16,
    },
    /// A person must read this.
    Human,
}

impl fmt::Display for Intent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Pick(number) => return write!(out, "pick:{number}"),
            Self::Late { minutes } => return write!(out, "late:{minutes}"),
            Self::Yes => "yes",
            Self::No => "no",
            Self::Callback => "callback",
            Self::Conditional => "conditional",
            Self::Stop => "stop",
            Self::Start => "start",
            Self::Help => "help",
            Self::Here => "here",
            Self::Done => "done",
            Self::CallOff => "call_off",
            Self::CannotCome => "cannot_come",
            Self::Human => "human",
        };
        out.write_str(name)
    }
}

/// What the machine makes of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    /// What the sender wants.
    pub intent: Intent,
    /// The times named: empty when there is no word of time in the message,
    /// `None` when there is one but a question back or a person must settle it.
    pub times: Option<Vec<Span>>,
    /// The one job code in the text, in capitals.
    pub code: Option<String>,
    /// The person's own language, else the text's, else English.
    pub language: Language,
}

/// Whether a message is an OK and nothing else: it answers news, while a yes answers a question.
pub fn is_plain_ok(text: &str) -> bool {
    const OK: &str = "
    ok, okay, okey, okie, k, kk, d accord, daccord, dac, ca marche, entendu, in ordnung, alles klar, passt, geht klar,
    verstanden, got it, noted, roger, vu, compris
";
    let tokens = words::tokens(text);
    let codes = code::find(&tokens);
    let said = answer::Words::of(&tokens, &codes.mask, &vec![false; tokens.len()]);
    patterns::longest(OK, &said.texts) == Some(said.texts.len())
}

/// A text without the marks that turn around what follows them, which are never typed: whoever reads it, and the sentence
/// that it stands in, must not be turned around by it.
pub fn legible(mut text: String) -> String {
    text.retain(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
    text
}

/// Whether a message accepts a document, in words that mean nothing else: a yes to a question is none.
pub fn is_signature(text: &str) -> bool {
    const AGREE: &str = "
    agree, i agree, i accept, accept, j accepte, accepte, je suis d accord, je signe, signe, einverstanden,
    ich stimme zu, stimme zu, ich bin einverstanden, bin einverstanden, akzeptiere, ich akzeptiere
";
    let tokens = words::tokens(text);
    let codes = code::find(&tokens);
    let said = answer::Words::of(&tokens, &codes.mask, &vec![false; tokens.len()]);
    patterns::longest(AGREE, &said.texts) == Some(said.texts.len())
}

/// Reads one message. Total: every text gives an answer, most strange ones
/// [`Intent::Human`]. A yes is never guessed.
pub fn understand(heard: &Heard) -> Understood {
    let language = heard.language.or_else(|| detect_language(heard.text)).unwrap_or(Language::En);
    let tokens = words::tokens(heard.text);
    let codes = code::find(&tokens);
    let said = dates::read(&tokens, &codes.mask, language, heard.now.date());
    let intent = intent::read(heard, &tokens, &codes, &said, language);
    let times = match intent {
        // Their words of time, if any, are not about when somebody could come.
        Intent::Stop | Intent::Start | Intent::Help | Intent::Here | Intent::Done | Intent::Late { .. } => {
            Some(Vec::new())
        }
        Intent::Pick(number) if said.has_words() => {
            heard.offered.get(usize::from(number).saturating_sub(1)).map(|span| vec![*span])
        }
        Intent::Pick(_) => Some(Vec::new()),
        Intent::Yes
        | Intent::No
        | Intent::Callback
        | Intent::Conditional
        | Intent::CallOff
        | Intent::CannotCome
        | Intent::Human => said.spans(heard.now, heard.offered, language),
    };
    Understood { intent, times, code: codes.only(), language }
}
