//! Putting things into words: every sentence comes from the locales, in the reader's own language.
//!
//! No sentence stands in code. A key that is missing in a language falls back to English and fails tidy.

mod afterwards;
mod calling_off;
pub mod cases;
mod guided;
mod mail;
mod message;
mod offers;
mod online;
mod plans;
mod playbook;
mod sample;
mod sentence;
mod times;
mod vetting;
mod when;

use std::borrow::Cow;
use std::collections::HashMap;

use domain::playbook::What;
use domain::price::Pay;
use domain::talk::Language;
use domain::time::Slot;
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{Loader, static_loader};
use ledger::{Currency, Money};
use unic_langid::{LanguageIdentifier, langid};

pub use playbook::{period, playbook_sentences};
pub use sample::{Sample, TEXTS, samples};
pub use sentence::{DutySentence, Reader, event_sentence, verdict_words};
pub use vetting::barred_day;
pub use when::{countdown, day_and_time, day_and_year, slot, time_of, time_only};

static_loader! {
    static LOCALES = {
        locales: "../../locales",
        fallback_language: "en",
        // Isolation marks are for mixed scripts; in a text message they cost money and show as boxes.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const EN: LanguageIdentifier = langid!("en");
const FR: LanguageIdentifier = langid!("fr");
const DE: LanguageIdentifier = langid!("de");

/// The values of a sentence's placeholders.
#[derive(Clone, Default)]
pub struct Args(HashMap<Cow<'static, str>, FluentValue<'static>>);

impl Args {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// With a text.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.0.insert(Cow::Borrowed(name), FluentValue::from(value.into()));
        self
    }

    /// With a number, which a language may make plural.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: i64) -> Self {
        self.0.insert(Cow::Borrowed(name), FluentValue::from(value));
        self
    }
}

/// A sentence in a language.
pub fn say(language: Language, key: &str, args: &Args) -> String {
    let id = match language {
        Language::En => &EN,
        Language::Fr => &FR,
        Language::De => &DE,
    };
    with_one_stop(LOCALES.lookup_with_args(id, key, &args.0))
}

/// An initial at the end of a sentence ends it as well: "Rosa L." and no second full stop behind it.
fn with_one_stop(sentence: String) -> String {
    if !sentence.contains("..") {
        return sentence;
    }
    let mut out = String::with_capacity(sentence.len());
    let mut rest = sentence.as_str();
    while let Some(at) = rest.find("..") {
        let stops = rest.get(at..).map_or(0, |from| from.len() - from.trim_start_matches('.').len());
        // Three are a pause, and stay.
        let kept = if stops == 2 { 1 } else { stops };
        out.push_str(rest.get(..at + kept).unwrap_or_default());
        rest = rest.get(at + stops..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// A sentence without placeholders.
pub fn plain(language: Language, key: &str) -> String {
    say(language, key, &Args::new())
}

/// An amount as people of the language write it: `$85`, `85,50 $`, `85,50 €`.
pub fn money(language: Language, money: Money) -> String {
    let digits = money.currency.decimals();
    let unit = 10_i64.pow(digits);
    let (whole, rest) = (money.minor.abs() / unit, money.minor.abs() % unit);
    let sign = if money.minor < 0 { "-" } else { "" };
    let symbol = symbol(money.currency);
    let (thousands, comma) = match language {
        Language::En => (",", "."),
        Language::Fr => ("\u{202f}", ","),
        Language::De => (".", ","),
    };
    let whole = grouped(whole, thousands);
    let width = usize::try_from(digits).unwrap_or(0);
    let number = if rest == 0 { whole } else { format!("{whole}{comma}{rest:0width$}") };
    match language {
        Language::En => format!("{sign}{symbol}{number}"),
        Language::Fr | Language::De => format!("{sign}{number}\u{a0}{symbol}"),
    }
}

fn grouped(whole: i64, separator: &str) -> String {
    let digits = whole.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

fn symbol(currency: Currency) -> String {
    match currency.code() {
        "USD" => "$".to_owned(),
        "EUR" => "€".to_owned(),
        "GBP" => "£".to_owned(),
        "CHF" => "CHF\u{a0}".to_owned(),
        other => format!("{other}\u{a0}"),
    }
}

/// A pay rate: flat, or hourly with a minimum, and the words say which.
pub fn pay(language: Language, currency: Currency, pay: Pay) -> String {
    match pay {
        Pay::Flat(minor) => {
            say(language, "pay-flat", &Args::new().with("amount", money(language, Money { minor, currency })))
        }
        Pay::Hourly { rate, minimum_minutes } => {
            let args = Args::new()
                .with("amount", money(language, Money { minor: rate, currency }))
                .number("minutes", i64::from(minimum_minutes));
            say(language, "pay-hourly", &args)
        }
    }
}

/// A duty's name, such as `the payment`.
pub fn duty_word(language: Language, what: What) -> String {
    plain(language, &format!("what-{}", sentence::word(&what)))
}

/// A slot, or that there is none yet.
pub fn slot_or_open(language: Language, time: Option<Slot>) -> String {
    time.map_or_else(|| plain(language, "when-open"), |time| slot(language, time))
}

/// A text message made of GSM-7 characters where the language allows: dashes, spaces and quotes that a
/// carrier would count as a whole Unicode message are written plainly.
pub fn for_text_message(sentence: &str) -> String {
    let plain = |c| match c {
        '–' | '—' | '\u{2011}' => '-',
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        '’' | '‘' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '▪' => '*',
        other => other,
    };
    sentence.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_initial_ends_its_sentence() {
        let said = |words: &str| with_one_stop(words.to_owned());
        assert_eq!(said("It goes to Rosa L.. Thank you."), "It goes to Rosa L. Thank you.");
        assert_eq!(said("Wait ... Rosa L.."), "Wait ... Rosa L.");
        assert_eq!(said("No more than that."), "No more than that.");
    }

    #[test]
    fn money_is_written_as_the_reader_writes_it() {
        let usd = |minor| Money { minor, currency: "USD".parse().unwrap() };
        assert_eq!(money(Language::En, usd(8500)), "$85");
        assert_eq!(money(Language::En, usd(125_050)), "$1,250.50");
        assert_eq!(money(Language::De, usd(-125_005)), "-1.250,05\u{a0}$");
        assert_eq!(money(Language::Fr, usd(125_050)), "1\u{202f}250,50\u{a0}$");
    }
}
