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

/// Where the wording of texts stands.
const TEXTS: [&str; 2] =
    [include_str!("../../../locales/en/text.ftl"), include_str!("../../../locales/en/refusal.ftl")];

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
        let args = TEXTS.iter().flat_map(|texts| placeholders(texts));
        let args = args.fold(Args::new(), |args, name| args.with(name, HOLE));
        let (mut known, mut parts) = (Vec::new(), Vec::new());
        for language in Language::ALL {
            for key in TEXTS.iter().flat_map(|texts| keys(texts)) {
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

/// The messages of a file.
fn keys(texts: &'static str) -> impl Iterator<Item = &'static str> {
    let key = |line: &'static str| line.split_once(" =").map(|(key, _)| key);
    texts.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).filter_map(key)
}

/// The values that stand in them.
fn placeholders(texts: &'static str) -> impl Iterator<Item = &'static str> {
    let name =
        |rest: &'static str| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next();
    texts.split('$').skip(1).filter_map(name)
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
