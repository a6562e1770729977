//! Hours told in words: `noon`, `half past nine`, `halb drei`, `neuf heures`, and
//! `in 2 hours`. A bare number word is an hour only behind its preposition.

use super::clock::texts;
use super::{Hour, Said12, lexicon};
use crate::talk::patterns::longest;
use crate::talk::words::{Kind, Token};

pub(super) fn named(tokens: &[Token], at: usize) -> Option<(Hour, usize)> {
    let noon = matches!(tokens.get(at)?.text.as_str(), "noon" | "midday" | "midi" | "mittag" | "mittags");
    noon.then_some((Hour { minutes: 720, said: Said12::Exact }, 1))
}

/// `half past 9`, `quarter to nine`, `halb drei`, `viertel nach 9`.
pub(super) fn halves(tokens: &[Token], at: usize) -> Option<(Hour, usize)> {
    const FORMS: [(&str, i16); 6] = [
        ("half past, half", 30),
        ("a? quarter past|after, quarter past|after", 15),
        ("quarter to|before, a quarter to|before", -15),
        ("halb", -30),
        ("viertel nach", 15),
        ("viertel vor", -15),
    ];
    let rest = texts(tokens, at);
    for (patterns, shift) in FORMS {
        let Some(length) = longest(patterns, &rest) else {
            continue;
        };
        let token = tokens.get(at + length)?;
        let number =
            token.number().or_else(|| lexicon::count(&token.text).filter(|_| token.text.len() > 2))?;
        if !(1..=12).contains(&number)
            || tokens.get(at + length + 1).is_some_and(|next| lexicon::is_unit(&next.text))
        {
            return None;
        }
        // A quarter to one is at 12:45, which is what one o'clock less a quarter comes to.
        let minutes = (i16::try_from(number).ok()? * 60 + shift).rem_euclid(780);
        return Some((Hour { minutes: u16::try_from(minutes).ok()?, said: Said12::Bare }, length + 1));
    }
    None
}

/// `at nine`, `neun Uhr`, `neuf heures`; a bare number word needs its preposition.
pub(super) fn in_words(tokens: &[Token], at: usize, bare: bool) -> Option<(Hour, usize)> {
    let word = tokens.get(at)?;
    let number = lexicon::count(&word.text).filter(|_| word.kind == Kind::Word)?;
    let article = matches!(word.text.as_str(), "a" | "an" | "un" | "une" | "ein" | "einer" | "einem" | "one");
    let next = tokens.get(at + 1).map(|next| next.text.as_str()).unwrap_or_default();
    let at_hour = |minutes: u16, said: Said12| Hour { minutes, said };
    match next {
        "uhr" | "heures" | "heure" => Some((at_hour(number * 60, Said12::Marked), 2)),
        "oclock" => Some((at_hour(number * 60, Said12::Bare), 2)),
        "am" if !article => Some((at_hour(number % 12 * 60, Said12::Exact), 2)),
        "pm" if !article => Some((at_hour(number % 12 * 60 + 720, Said12::Exact), 2)),
        "thirty" if bare => Some((at_hour(number * 60 + 30, Said12::Bare), 2)),
        _ if bare && !article && !lexicon::is_unit(next) => Some((at_hour(number * 60, Said12::Bare), 1)),
        _ => None,
    }
}

/// `in 2 hours`, `dans une heure`, `in einer halben Stunde`: minutes from now.
pub(super) fn from_now(tokens: &[Token], at: usize) -> Option<(u16, usize)> {
    let rest = texts(tokens, at);
    const HALF: &str = "
    in half an? hour, in a half hour, dans une demi heure, in einer halben stunde,
    in ner halben stunde
";
    if let Some(length) = longest(HALF, &rest) {
        return Some((30, length));
    }
    let first = rest.first().filter(|word| matches!(**word, "in" | "dans"))?;
    let token = tokens.get(at + 1)?;
    let number = token.number().or_else(|| lexicon::count(&token.text))?;
    let unit = rest.get(2).copied()?;
    let minutes = match unit {
        "h" | "hr" | "hrs" | "hour" | "hours" | "heure" | "heures" | "stunde" | "stunden" => {
            number.checked_mul(60)?
        }
        "min" | "mins" | "mn" | "minute" | "minutes" | "minuten" => number,
        _ => return None,
    };
    let french_and_english = !first.is_empty() && minutes > 0 && minutes <= 24 * 60;
    french_and_english.then_some((minutes, 3))
}
