//! Recognising a text: which of the program's messages it is, in which language.
//!
//! People read words; the cast reads the same locales that the words come from, so a reworded message is
//! recognised without a change here. It never looks anywhere but at the text.

use aho_corasick::AhoCorasick;
use anyhow::Result;
use app::words::{Args, for_text_message, say};
use domain::talk::Language;

/// Stands where a value stands.
const HOLE: &str = "\u{1}";

/// Every placeholder that a text can have.
const NAMES: [&str; 45] = [
    "ok", "plan", "plans", "has", "until", "tax", "code", "service", "slot", "area", "details", "pay", "by",
    "times", "name", "phone", "address", "link", "prepare", "eta", "amount", "choices", "operator", "side",
    "minutes", "digits", "said", "lines", "how", "customer", "missing", "stars", "offer", "number", "rest",
    "words", "before", "why", "from", "finding", "day", "question", "about", "limits", "sum",
];

/// The messages that the cast acts upon.
const KEYS: [&str; 117] = [
    "text-on-the-way",
    "text-case-decided-back",
    "text-case-decided-less",
    "text-case-decided-stands",
    "text-case-noted",
    "text-case-opened",
    "text-case-opened-both",
    "text-come-again",
    "text-counter-offered",
    "text-invited",
    "text-offer-taken",
    "text-price-proposed",
    "text-price-proposed-worker",
    "text-times-offered-held-online",
    "text-request-received-online",
    "text-job-offered-online",
    "text-job-offered-home",
    "text-online-at",
    "text-online-at-worker",
    "text-room-open",
    "text-visit-needed",
    "text-is-it-right-online",
    "text-plans",
    "text-plans-again",
    "text-plans-mine",
    "text-dues-asked",
    "text-dues-reminder",
    "text-renewal-asked",
    "text-dues-grace",
    "text-dues-paid",
    "text-noted-confirm-how",
    "text-noted-which-day",
    "text-job-assigned-call",
    "text-reminder-call",
    "text-reminder-confirm",
    "text-noted-confirmed",
    "text-noted-called-missed",
    "text-noted-here-guided",
    "text-finish-noted",
    "text-finish-noted-direct",
    "text-worker-coming-call",
    "text-terms-proposed",
    "text-sign-off",
    "text-checked-out",
    "text-checked-out-billed",
    "text-when-again",
    "text-job-offered",
    "text-job-offered-again",
    "text-job-assigned",
    "text-which-job",
    "text-worker-coming",
    "text-other-time",
    "text-times-offered",
    "text-times-offered-worker",
    "text-times-offered-held",
    "text-time-moved",
    "text-is-it-right",
    "text-please-pay",
    "text-please-mend",
    "text-request-received",
    "text-confirm-request",
    "text-join-code",
    "text-join-approved",
    "text-member-code",
    "text-check-ask",
    "text-check-ask-again",
    "text-check-form",
    "text-check-noticed",
    "text-check-failed",
    "text-signup-which",
    "text-signup-name",
    "text-signup-address-member",
    "text-signup-email",
    "text-signup-born",
    "text-signup-check",
    "text-reminder-acknowledge",
    "text-reminder-describe",
    "text-call-off-costs",
    "text-reminder-arrive",
    "text-reminder-finish",
    "text-claim-noted",
    "refusal-too-early",
    "text-receipt",
    "text-job-went-elsewhere",
    "text-sign-in-code",
    "text-worker-coming-later",
    "text-job-assigned-later",
    "text-job-assigned-soon",
    "text-reminder-finish-estimate",
    "text-accept-first",
    "text-please-sign",
    "text-when-suits",
    "text-noted-then-when",
    "text-times-offered-first",
    "text-times-offered-first-worker",
    "text-times-passed-on-first",
    "text-time-agreed",
    "text-estimate-made",
    "text-estimate-agreed",
    "text-please-mend-estimate",
    "text-looking-again-later",
    "text-how-was-it",
    "text-request-received-offers",
    "text-offer-made",
    "text-offers-wait",
    "text-said",
    "text-offer-noted-untimed",
    "text-please-pay-fee",
    "text-receipt-fee",
    "text-pay-directly",
    "text-was-it-paid",
    "text-fee-lapsed",
    "refusal-no-price",
    "text-how-was-it-worker",
    "text-tip-link",
    "refusal-no-lines",
    "refusal-gate-shut",
];

/// What the cast knows of the program's wording.
pub struct Phrases {
    /// Each message with its fixed parts, by their places in `parts`.
    known: Vec<(&'static str, Vec<usize>)>,
    parts: Vec<String>,
    /// Finds all of them in one reading.
    finder: AhoCorasick,
}

impl Phrases {
    /// Reads the wording of every message in every language.
    ///
    /// # Errors
    /// There are more words than can be looked for at once.
    pub fn new() -> Result<Self> {
        let args = NAMES.iter().fold(Args::new(), |args, name| args.with(name, HOLE));
        let (mut known, mut parts) = (Vec::new(), Vec::new());
        for language in Language::ALL {
            for key in KEYS {
                let words = for_text_message(&say(language, key, &args));
                let fixed = words.split(HOLE).map(str::trim).filter(|part| part.len() > 2).map(str::to_owned);
                let first = parts.len();
                parts.extend(fixed);
                known.push((key, (first..parts.len()).collect()));
            }
        }
        let finder = AhoCorasick::new(&parts)?;
        Ok(Self { known, parts, finder })
    }

    /// Which message a text is: the one whose fixed words it holds, in order, the longest winning.
    pub fn recognise(&self, text: &str) -> Option<&'static str> {
        let mut stands = vec![false; self.parts.len()];
        self.finder.find_overlapping_iter(text).for_each(|found| stands[found.pattern().as_usize()] = true);
        let held = |parts: &[usize]| {
            if !parts.iter().all(|part| stands[*part]) {
                return None;
            }
            let mut rest = text;
            for part in parts.iter().map(|part| self.parts[*part].as_str()) {
                rest = &rest[rest.find(part)? + part.len()..];
            }
            Some(parts.iter().map(|part| self.parts[*part].len()).sum::<usize>())
        };
        let scored = self.known.iter().filter_map(|(key, parts)| Some((held(parts)?, *key)));
        scored.filter(|(length, _)| *length > 0).max_by_key(|(length, _)| *length).map(|(_, key)| key)
    }
}

/// The first job code in a text.
pub fn code_in(text: &str) -> Option<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words
        .filter(|word| word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()))
        .find_map(|word| word.parse::<domain::Code>().ok().map(|code| code.to_string()))
}

/// The code of six digits in a text.
pub fn digits_in(text: &str) -> Option<String> {
    text.split(|c: char| !c.is_ascii_digit()).find(|word| word.len() == 6).map(str::to_owned)
}

/// The first link in a text.
pub fn link_in(text: &str) -> Option<String> {
    text.split_whitespace()
        .find(|word| word.starts_with("http"))
        .map(|word| word.trim_end_matches(['.', ',', ')', '!', '?']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where somebody does something about a text.
    const CAST: [&str; 8] = [
        include_str!("bargain.rs"),
        include_str!("complaints.rs"),
        include_str!("customer.rs"),
        include_str!("guided.rs"),
        include_str!("member.rs"),
        include_str!("newcomer.rs"),
        include_str!("online.rs"),
        include_str!("technician.rs"),
    ];

    #[test]
    fn whatever_the_cast_acts_upon_it_recognises() {
        let named = CAST.iter().flat_map(|file| file.split('"').filter(|word| word.starts_with("text-")));
        // What ends so is a beginning, and how to answer is a part of an offer.
        let whole = |word: &&str| !word.ends_with('-') && !word.starts_with("text-answer-how");
        let mut acted: Vec<&str> = named.filter(whole).collect();
        acted.retain(|key| !KEYS.contains(key));
        assert!(acted.is_empty(), "{acted:?}");
    }
}
