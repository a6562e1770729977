//! Times of day as people write them: `9am`, `9:30`, `15h30`,
//! `after 3`, `between 9 and 11`. Hours in words are next door.
//! Only shapes are read here; which half of the day a bare hour is in is decided
//! on the calendar.

use super::{Clock, Hour, Said12, lexicon, told};
use crate::talk::Language;
use crate::talk::patterns::longest;
use crate::talk::words::{Kind, Token};

const AFTER: &str = "
    after, any time|anytime after|from|past, anytime|any time from, from, since,
    starting at|from?, ab, erst ab|nach, nach, fruhestens um|ab?, apres, a partir de, des,
    not before
";
const BEFORE: &str = "
    before, until, till, til, by, up to, avant, jusqu a, vor, bis, spatestens um|bis?,
    anytime before
";
const AT: &str = "at, @, around, about, approx, circa, ca, um, gegen, vers, pour";
const BETWEEN: &str = "between, btw, btwn, from, entre, de, zwischen, von";
const TO: &str = "and, to, until, till, til, -, et, a, und, bis, jusqu a";

/// A time of day at `at`, and how many tokens it takes. A bare number is an hour
/// only behind a preposition, in a range, or beside a day.
pub(super) fn take(
    tokens: &[Token],
    at: usize,
    language: Language,
    after_day: bool,
) -> Option<(Clock, usize)> {
    range(tokens, at, language).or_else(|| bounded(tokens, at, language)).or_else(|| {
        let (hour, length) = hour(tokens, at, language, after_day)?;
        Some((Clock::At(hour), length))
    })
}

/// Makes a time of day of an hour.
type Bound = fn(Hour) -> Clock;

fn bounded(tokens: &[Token], at: usize, language: Language) -> Option<(Clock, usize)> {
    let rest = texts(tokens, at);
    let kinds: [(&str, Bound); 3] = [(AFTER, Clock::After), (BEFORE, Clock::Before), (AT, Clock::At)];
    for (patterns, clock) in kinds {
        let Some(length) = longest(patterns, &rest) else {
            continue;
        };
        let loose = usize::from(
            rest.get(length).is_some_and(|word| matches!(*word, "about" | "around" | "um" | "gegen" | "at")),
        );
        if let Some((hour, more)) = hour(tokens, at + length + loose, language, true) {
            return Some((clock(hour), length + loose + more));
        }
    }
    // "à 9h" in French; a bare "a 9" in English is nothing.
    let french = rest.first() == Some(&"a") && language == Language::Fr;
    let (hour, more) = hour(tokens, at + 1, language, true).filter(|_| french)?;
    Some((Clock::At(hour), 1 + more))
}

fn range(tokens: &[Token], at: usize, language: Language) -> Option<(Clock, usize)> {
    let rest = texts(tokens, at);
    let lead = longest(BETWEEN, &rest).unwrap_or(0);
    let (from, first) = hour(tokens, at + lead, language, true)?;
    let middle = at + lead + first;
    let joint = longest(TO, &texts(tokens, middle))?;
    let joined_by_word = rest.get(lead + first).is_some_and(|word| matches!(*word, "and" | "et" | "und"));
    let (to, second) = hour(tokens, middle + joint, language, true)?;
    let opens =
        rest.first().is_some_and(|word| matches!(*word, "between" | "entre" | "zwischen" | "btw" | "btwn"));
    let before_is_number = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|token| {
        tokens.get(at).is_some_and(|first| first.glued)
            && (token.kind == Kind::Number || matches!(token.text.as_str(), "-" | "/" | "." | "$"))
    });
    let ends = middle + joint + second;
    let runs_on = tokens.get(ends).is_some_and(|next| next.glued && matches!(next.text.as_str(), "-" | "/"));
    let plain = from.said == Said12::Bare && to.said == Said12::Bare && lead == 0;
    let in_words = tokens.get(at).is_some_and(|token| token.kind == Kind::Word) && lead == 0;
    if (joined_by_word && !opens)
        || before_is_number
        || runs_on
        || (plain && in_words)
        || from.minutes == to.minutes
    {
        return None;
    }
    Some((Clock::Between(from, to), ends - at))
}

/// An hour at `at`. `bare` allows a number with nothing around it.
pub(super) fn hour(tokens: &[Token], at: usize, language: Language, bare: bool) -> Option<(Hour, usize)> {
    told::named(tokens, at)
        .or_else(|| told::halves(tokens, at))
        .or_else(|| numeric(tokens, at, language, bare))
        .or_else(|| told::in_words(tokens, at, bare))
}

fn numeric(tokens: &[Token], at: usize, language: Language, bare: bool) -> Option<(Hour, usize)> {
    let first = tokens.get(at)?;
    let number = first.number()?;
    if first.text.len() == 4 && bare {
        return military(first, tokens.get(at + 1));
    }
    if number > 24 || first.text.len() > 2 {
        return None;
    }
    let (minutes, mut length, colon) = match minutes_after(tokens, at, bare, language) {
        Some((minutes, length)) => (minutes, length, true),
        None => (0, 1, false),
    };
    let total = number * 60 + minutes;
    let zero = first.text.starts_with('0');
    if let Some((shift, more)) = meridiem(tokens, at + length, number, language) {
        return Some((Hour { minutes: total % 720 + shift, said: Said12::Exact }, length + more));
    }
    if let Some((more, said)) = marker(tokens, at + length, number, bare || colon, language) {
        let trailing = tokens.get(at + length + more).filter(|_| !colon).and_then(|token| {
            let value = token.number()?;
            let counts = token.text.len() == 2 && value < 60 && (token.glued || more == 1);
            counts.then_some(value)
        });
        length += more + usize::from(trailing.is_some());
        let said = if zero { Said12::Exact } else { said };
        let demie = texts(tokens, at + length);
        let (extra, more) = match longest("et demie|demi", &demie) {
            Some(more) => (30, more),
            None => (0, 0),
        };
        return Some((
            Hour { minutes: total + trailing.unwrap_or(extra), said: exact_past_noon(number, said) },
            length + more,
        ));
    }
    let plain = (colon || bare) && number > 0 && !is_quantity(tokens, at, length);
    // Of "um 7" and "à 7" nobody knows which half of the day it is, where clocks go to 24.
    let either = language != Language::En && !colon && matches!(number, 6 | 7);
    let bare_said = if either { Said12::Marked } else { Said12::Bare };
    let said = if zero { Said12::Exact } else { exact_past_noon(number, bare_said) };
    plain.then_some((Hour { minutes: total, said }, length))
}

/// The number is of something: `2 boxes`, `3/4`, `$9`.
fn is_quantity(tokens: &[Token], at: usize, length: usize) -> bool {
    let unit = tokens
        .get(at + length)
        .is_some_and(|next| lexicon::is_unit(&next.text) || (next.glued && next.kind != Kind::Mark));
    let decimal = tokens
        .get(at + length)
        .is_some_and(|next| next.glued && matches!(next.text.as_str(), "/" | ":" | "." | ","))
        && tokens.get(at + length + 1).is_some_and(|next| next.glued && next.kind == Kind::Number);
    let money = at
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|before| matches!(before.text.as_str(), "$" | "€" | "£" | "#"));
    unit || decimal || money
}

fn exact_past_noon(number: u16, said: Said12) -> Said12 {
    if number > 12 { Said12::Exact } else { said }
}

/// `0900`, `1430`; a lone year such as 2027 is none.
fn military(token: &Token, next: Option<&Token>) -> Option<(Hour, usize)> {
    let value = token.number()?;
    let (hours, minutes) = (value / 100, value % 100);
    let runs_on =
        next.is_some_and(|next| next.glued && next.kind != Kind::Mark || lexicon::is_unit(&next.text));
    let fits = hours < 24 && minutes < 60 && minutes % 5 == 0 && !runs_on;
    let said = if hours > 12 || token.text.starts_with('0') { Said12::Exact } else { Said12::Bare };
    fits.then_some((Hour { minutes: hours * 60 + minutes, said }, 1))
}

/// `:30`, or `.30` where a time is expected; with the tokens taken so far.
fn minutes_after(tokens: &[Token], at: usize, expected: bool, language: Language) -> Option<(u16, usize)> {
    let (mark, digits) = (tokens.get(at + 1)?, tokens.get(at + 2)?);
    let minutes = digits.number().filter(|value| *value < 60 && digits.text.len() == 2)?;
    let glued = mark.glued && digits.glued;
    let next = tokens.get(at + 3);
    let told = next.is_some_and(|next| matches!(next.text.as_str(), "am" | "pm" | "uhr" | "h"));
    let date_like = next.is_some_and(|next| {
        next.is(".")
            && next.glued
            && (tokens.get(at + 4).is_some_and(|year| year.glued) || language == Language::De)
    });
    let fits = mark.is(":") || (mark.is(".") && (told || expected) && !date_like);
    let hour_fits = tokens.get(at)?.number()? < 24;
    (glued && fits && hour_fits).then_some((minutes, 3))
}

/// `am`, `p.m.`: the minutes to add, and the tokens taken.
fn meridiem(tokens: &[Token], at: usize, number: u16, language: Language) -> Option<(u16, usize)> {
    let first = tokens.get(at).filter(|_| (1..=12).contains(&number))?;
    let dotted = longest("a . m, p . m", &texts(tokens, at));
    let half = match (first.text.as_str(), dotted) {
        // "um 9 am Montag": the German preposition.
        ("am", _) if language == Language::De && !first.glued => return None,
        ("am", _) => 0,
        ("a", Some(_)) => 0,
        ("pm", _) => 720,
        ("p", Some(_)) => 720,
        ("a", None) if first.glued => 0,
        ("p", None) if first.glued => 720,
        _ => return None,
    };
    Some((half, dotted.unwrap_or(1)))
}

/// Words that make the number before them an hour.
pub(super) fn is_clock_word(word: &str) -> bool {
    matches!(word, "am" | "pm" | "h" | "uhr" | "heure" | "heures" | "oclock" | "p" | "a")
}

/// `h`, `heures`, `Uhr`, `o'clock`.
fn marker(
    tokens: &[Token],
    at: usize,
    number: u16,
    expected: bool,
    language: Language,
) -> Option<(usize, Said12)> {
    let first = tokens.get(at)?;
    match first.text.as_str() {
        "uhr" => Some((1, Said12::Marked)),
        "oclock" => Some((1, Said12::Bare)),
        "h" | "heure" | "heures" => {
            let digits = tokens.get(at + 1).is_some_and(|next| next.glued && next.kind == Kind::Number);
            // "2h" alone is as good as two hours' work.
            let long = !expected && number < 7 && !digits;
            let english = language == Language::En && !first.is("h");
            (!long && !english).then_some((1, Said12::Marked))
        }
        _ => None,
    }
}

pub(super) fn texts(tokens: &[Token], at: usize) -> Vec<&str> {
    // Phrases are short; looking further would make long texts quadratic.
    tokens.get(at..).unwrap_or_default().iter().take(8).map(|token| token.text.as_str()).collect()
}
