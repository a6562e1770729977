//! Digits in words: English, French and German, joined or apart, up to 99.
//! Hundreds and thousands are deliberately unknown: nobody tells a telephone
//! number in them, but everybody tells quantities.

use crate::talk::words::{Kind, Token};

/// Digits spelled by some tokens.
pub(super) struct Spoken {
    pub digits: String,
    /// Words for a single digit, the way numbers are dictated.
    pub singles: usize,
    /// Tokens taken.
    pub length: usize,
}

fn unit(word: &str) -> Option<u8> {
    let value = match word {
        "zero" | "oh" | "null" | "nul" | "o" | "nought" | "naught" => 0,
        "one" | "un" | "une" | "eins" => 1,
        "two" | "deux" | "zwei" | "zwo" => 2,
        "three" | "trois" | "drei" => 3,
        "four" | "quatre" | "vier" => 4,
        "five" | "cinq" | "funf" | "fuenf" => 5,
        "six" | "sechs" => 6,
        "seven" | "sept" | "sieben" => 7,
        "eight" | "huit" | "acht" => 8,
        "nine" | "neuf" | "neun" => 9,
        _ => return None,
    };
    Some(value)
}

fn teen(word: &str) -> Option<u8> {
    let value = match word {
        "ten" | "dix" | "zehn" => 10,
        "eleven" | "onze" | "elf" => 11,
        "twelve" | "douze" | "zwolf" | "zwoelf" => 12,
        "thirteen" | "treize" | "dreizehn" => 13,
        "fourteen" | "quatorze" | "vierzehn" => 14,
        "fifteen" | "quinze" | "funfzehn" | "fuenfzehn" => 15,
        "sixteen" | "seize" | "sechzehn" => 16,
        "seventeen" | "siebzehn" => 17,
        "eighteen" | "achtzehn" => 18,
        "nineteen" | "neunzehn" => 19,
        _ => return None,
    };
    Some(value)
}

fn tens(word: &str) -> Option<u8> {
    let value = match word {
        "twenty" | "vingt" | "vingts" | "zwanzig" => 20,
        "thirty" | "trente" | "dreissig" => 30,
        "forty" | "fourty" | "quarante" | "vierzig" => 40,
        "fifty" | "cinquante" | "funfzig" | "fuenfzig" => 50,
        "sixty" | "soixante" | "sechzig" => 60,
        "seventy" | "septante" | "siebzig" => 70,
        "eighty" | "huitante" | "achtzig" => 80,
        "ninety" | "nonante" | "neunzig" => 90,
        _ => return None,
    };
    Some(value)
}

/// `vierunddreissig`.
fn german_pair(word: &str) -> Option<u8> {
    let (ones, rest) = word.split_once("und")?;
    let ones = if ones == "ein" { 1 } else { unit(ones).filter(|value| *value > 0)? };
    Some(tens(rest)? + ones)
}

/// `fiveonetwo`: a word made of nothing but single digits.
fn joined(word: &str) -> Option<String> {
    const NAMES: &str = "
    zero one two three four five six seven eight nine null eins zwei zwo drei vier funf sechs
    sieben acht neun un deux trois quatre cinq sept huit neuf oh
";
    let mut rest = word;
    let mut digits = String::new();
    while !rest.is_empty() {
        let name = NAMES
            .split_ascii_whitespace()
            .filter(|name| rest.starts_with(name))
            .max_by_key(|name| name.len())?;
        digits.push_str(&unit(name)?.to_string());
        rest = rest.strip_prefix(name)?;
    }
    (digits.len() > 1).then_some(digits)
}

/// The word at `at`, or behind one hyphen.
fn word(tokens: &[Token], at: usize) -> Option<(&str, usize)> {
    let token = tokens.get(at)?;
    let skip = usize::from(token.is("-"));
    let token = tokens.get(at + skip).filter(|token| token.kind == Kind::Word)?;
    Some((token.text.as_str(), skip + 1))
}

/// The number in words at `at`.
pub(super) fn read(tokens: &[Token], at: usize) -> Option<Spoken> {
    let first = tokens.get(at).filter(|token| token.kind == Kind::Word)?.text.as_str();
    if matches!(first, "double" | "triple" | "doppel") {
        let (name, more) = word(tokens, at + 1)?;
        let times = if first == "triple" { 3 } else { 2 };
        let digits = unit(name)?.to_string().repeat(times);
        return Some(Spoken { digits, singles: times, length: 1 + more });
    }
    let next = word(tokens, at + 1);
    let pair = |value: u8, length: usize| Some(Spoken { digits: format!("{value:02}"), singles: 0, length });
    // "quatre-vingt-douze" is 92, and no four.
    if let (4, Some(("vingt" | "vingts", more))) = (unit(first).unwrap_or(0), next) {
        let (rest, length) = below_twenty(tokens, at + 1 + more);
        return pair(80 + rest, 1 + more + length);
    }
    if let Some(value) = tens(first) {
        let french_sixty = first == "soixante";
        let and = usize::from(next.is_some_and(|(name, _)| name == "et"));
        let (rest, length) = below_twenty(tokens, at + 1 + and);
        let fits = rest > 0 && (rest < 10 || french_sixty);
        return if fits { pair(value + rest, 1 + and + length) } else { pair(value, 1) };
    }
    if let Some(value) = unit(first) {
        return Some(Spoken { digits: value.to_string(), singles: 1, length: 1 });
    }
    if teen(first).is_some() {
        let (value, length) = below_twenty(tokens, at);
        return pair(value, length);
    }
    if let Some(value) = german_pair(first) {
        return pair(value, 1);
    }
    let digits = joined(first)?;
    Some(Spoken { singles: digits.len(), digits, length: 1 })
}

/// A number from 1 to 19 at `at`; nought, taking nothing, when there is none.
fn below_twenty(tokens: &[Token], at: usize) -> (u8, usize) {
    let Some((first, length)) = word(tokens, at) else {
        return (0, 0);
    };
    if first == "dix" {
        let more = word(tokens, at + length)
            .and_then(|(name, more)| Some((unit(name).filter(|value| (7..=9).contains(value))?, more)));
        return more.map_or((10, length), |(value, more)| (10 + value, length + more));
    }
    match unit(first).or(teen(first)).filter(|value| *value > 0) {
        Some(value) => (value, length),
        None => (0, 0),
    }
}
