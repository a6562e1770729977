//! Days as people write them: `tomorrow`, `next Tuesday`, `mardi prochain`,
//! `the 14th`, `16. März`, `3/16`, `2027-03-16`.
//! A numeric date is read only when one reading is possible in its language.

use super::{Dated, Day, Which, lexicon};
use crate::talk::Language;
use crate::talk::patterns::longest;
use crate::talk::words::{Kind, Token};

const NEXT: &str = "next, nachsten, nachste, nachster, nachstem, naechsten, naechste";
const COMING: &str = "
    this coming?, coming, the coming, upcoming, ce, diesen, diesem, kommenden, kommender,
    kommende
";

/// A day at `at`, and how many tokens it takes.
pub(super) fn take(tokens: &[Token], at: usize, language: Language) -> Option<(Day, usize)> {
    let words: Vec<&str> = tokens.get(at..)?.iter().take(8).map(|token| token.text.as_str()).collect();
    relative(&words)
        .or_else(|| iso(tokens, at))
        .or_else(|| numeric(tokens, at, language))
        .or_else(|| with_month(tokens, at).filter(|_| !is_tuesday(tokens, at, language)))
        .or_else(|| of_month(tokens, at, language))
        .map(|(date, length)| (Day::dated(date), length))
        .or_else(|| weekday(&words, language))
        .or_else(|| short_weekday(tokens, at, language))
}

fn relative(words: &[&str]) -> Option<(Dated, usize)> {
    const TABLE: [(&str, i16); 3] = [
        ("today, aujourdhui, aujourd hui, heute", 0),
        (
            "
    tomorrow, tmrw, tmw, tomoz, tomorow, tommorow, tommorrow, tmr, demain, morgen
",
            1,
        ),
        (
            "
    day after tomorrow, the day after tomorrow, overmorrow, apres demain, apres - demain, ubermorgen,
    uebermorgen
",
            2,
        ),
    ];
    if let Some(length) = longest("in|dans # days|jours|tagen", words) {
        let days: i16 = words.get(1)?.parse().ok()?;
        return (1..=60).contains(&days).then_some((Dated::Plus(days), length));
    }
    if let Some(length) = longest(
        "
    in two|three|four|five days, dans deux|trois|quatre|cinq jours,
    in zwei|drei|vier|funf tagen
",
        words,
    ) {
        let days = lexicon::count(words.get(1)?)?;
        return Some((Dated::Plus(i16::try_from(days).ok()?), length));
    }
    // "jeden Morgen", "am Morgen" are parts of the day; their own phrases come first.
    let found = TABLE.iter().filter_map(|(patterns, days)| Some((longest(patterns, words)?, *days)));
    let (length, days) = found.max_by_key(|(length, _)| *length)?;
    Some((Dated::Plus(days), length))
}

fn weekday(words: &[&str], language: Language) -> Option<(Day, usize)> {
    let (lead, which) = match (longest(NEXT, words), longest(COMING, words)) {
        (Some(lead), _) => (lead, Which::Next),
        (None, Some(lead)) => (lead, Which::Coming),
        (None, None) => (0, Which::Coming),
    };
    let day = lexicon::weekday(words.get(lead)?, language)?;
    let tail = words.get(lead + 1..).unwrap_or_default();
    const NEXT_WEEK: &str = "
    of|the? next week, next week, de? la semaine prochaine, nachste|nachster woche,
    in der nachsten woche
";
    if let Some(more) = longest(NEXT_WEEK, tail) {
        return Some((Day::named(day, Which::OfNextWeek), lead + 1 + more));
    }
    if tail.first() == Some(&"prochain") {
        return Some((Day::named(day, Which::Next), lead + 2));
    }
    // "Tuesday week", "last Tuesday's", "mardi en huit": not any Tuesday we can name.
    let other = tail.first().is_some_and(|word| matches!(*word, "week" | "dernier" | "fortnight"))
        || longest("en huit|quinze, in einer woche", tail).is_some();
    (!other).then_some((Day::named(day, which), lead + 1))
}

/// `next week Tuesday`, `nächste Woche Dienstag`, `la semaine prochaine, mardi`.
pub(super) fn of_next_week(words: &[&str], language: Language) -> Option<(Day, usize)> {
    let lead = longest(
        "
    next week on?, nachste|kommende woche am?, la? semaine prochaine le?,
    semaine prochaine le?
",
        words,
    )?;
    let comma = usize::from(words.get(lead) == Some(&","));
    let day = lexicon::weekday(words.get(lead + comma)?, language)?;
    Some((Day::named(day, Which::OfNextWeek), lead + comma + 1))
}

/// `last Tuesday` and `every Tuesday` settle nothing.
pub(super) fn is_past_or_repeated(words: &[&str], language: Language) -> bool {
    let named = |word: Option<&&str>| word.is_some_and(|word| lexicon::weekday(word, language).is_some());
    let lead = words.first().is_some_and(|word| {
        matches!(*word, "last" | "every" | "each" | "chaque" | "jeden" | "letzten" | "letzter" | "most")
    });
    let tail =
        words.get(1).is_some_and(|word| matches!(*word, "week" | "dernier" | "fortnight" | "en" | "in"));
    (lead && named(words.get(1))) || (tail && named(words.first()))
}

/// `mar 9h`: in French no ninth of March, which would be `9 mars`.
fn is_tuesday(tokens: &[Token], at: usize, language: Language) -> bool {
    let word = |n: usize| tokens.get(at + n).map_or("", |token| token.text.as_str());
    let dot = usize::from(word(1) == ".");
    language == Language::Fr && word(0) == "mar" && matches!(word(2 + dot), "h" | "heures" | "heure" | ":")
}

/// `Mi 10 Uhr`, `mer 10h`: a short day, only beside a number or a part of the day.
fn short_weekday(tokens: &[Token], at: usize, language: Language) -> Option<(Day, usize)> {
    let day = lexicon::short_weekday(&tokens.get(at)?.text, language)?;
    let dot = usize::from(tokens.get(at + 1)?.is("."));
    let next = tokens.get(at + 1 + dot)?;
    let beside = next.kind == Kind::Number
        || lexicon::part(&next.text).is_some()
        || matches!(next.text.as_str(), "ab" | "um" | "a" | "des" | "vers");
    beside.then_some((Day::named(day, Which::Coming), 1 + dot))
}

fn year(token: &Token) -> Option<i16> {
    let value: i16 = token.text.parse().ok()?;
    match token.text.len() {
        4 => Some(value),
        2 => Some(2000 + value),
        _ => None,
    }
}

fn small(token: &Token) -> Option<i8> {
    token.text.parse().ok().filter(|_| token.kind == Kind::Number && token.text.len() <= 2)
}

fn is_month(value: i8) -> bool {
    (1..=12).contains(&value)
}

fn is_day(value: i8) -> bool {
    (1..=31).contains(&value)
}

/// `2027-03-16`.
fn iso(tokens: &[Token], at: usize) -> Option<(Dated, usize)> {
    let [first, dash, month, other, day] = tokens.get(at..at + 5)? else {
        return None;
    };
    let shaped = first.kind == Kind::Number
        && first.text.len() == 4
        && dash.text == other.text
        && matches!(dash.text.as_str(), "-" | "/" | ".");
    let (month, day) = (small(month)?, small(day)?);
    let fits = shaped && is_month(month) && is_day(day) && [dash, other].iter().all(|mark| mark.glued);
    fits.then_some((Dated::Full { year: year(first), month, day }, 5))
}

/// `16.3.`, `16/3/2027`, `3/16`: the language says which comes first, and where
/// English could be read both ways nothing is read at all.
fn numeric(tokens: &[Token], at: usize, language: Language) -> Option<(Dated, usize)> {
    let [first, mark, second] = tokens.get(at..at + 3)? else {
        return None;
    };
    if !(mark.glued && second.glued && matches!(mark.text.as_str(), "/" | "." | "-")) {
        return None;
    }
    let (a, b) = (small(first)?, small(second)?);
    let again = tokens.get(at + 3).filter(|next| next.glued && next.text == mark.text);
    let year = again.and_then(|_| tokens.get(at + 4)).filter(|next| next.glued).and_then(year);
    let before = at
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .map(|token| token.text.as_str())
        .unwrap_or_default();
    let shaped = match mark.text.as_str() {
        "/" => again.is_none() || year.is_some(),
        "." => {
            year.is_some()
                || (language == Language::De
                    && (again.is_some()
                        || matches!(before, "am" | "den" | "dem" | "vom" | "zum" | "ab" | "bis")))
        }
        _ => year.is_some() && tokens.get(at + 4).is_some_and(|token| token.text.len() == 4),
    };
    let unit = tokens.get(at + 3).is_some_and(|next| lexicon::is_unit(&next.text));
    if !shaped || unit || (before == "/" && tokens.get(at)?.glued) {
        return None;
    }
    let length = if year.is_some() { 5 } else { 3 + usize::from(again.is_some()) };
    let day_first = is_day(a) && is_month(b);
    let month_first = is_month(a) && is_day(b) && language == Language::En;
    let (day, month) = match (day_first, month_first) {
        (true, false) => (a, b),
        (false, true) => (b, a),
        (true, true) if a == b => (a, b),
        // Two readings, or none: a date that cannot exist asks back when resolved.
        (true, true) => (0, 0),
        (false, false) if is_day(a.max(b)) && is_month(a.min(b)) => (0, 0),
        (false, false) => return None,
    };
    Some((Dated::Full { year, month, day }, length))
}

/// `16 March`, `March 16th, 2027`, `1er mars`, `16. März`.
fn with_month(tokens: &[Token], at: usize) -> Option<(Dated, usize)> {
    let lead = usize::from(
        tokens
            .get(at)
            .is_some_and(|token| matches!(token.text.as_str(), "the" | "le" | "den" | "dem" | "am")),
    );
    let (date, length) = bare_with_month(tokens, at + lead)?;
    Some((date, lead + length))
}

fn bare_with_month(tokens: &[Token], at: usize) -> Option<(Dated, usize)> {
    let first = tokens.get(at)?;
    let (month, day, mut length) = if first.kind == Kind::Number {
        let day = small(first)?;
        let more = ordinal(tokens, at + 1) + usize::from(tokens.get(at + 1).is_some_and(|next| next.is(".")));
        let article = usize::from(
            tokens.get(at + 1 + more).is_some_and(|next| matches!(next.text.as_str(), "of" | "de")),
        );
        let month = lexicon::month(&tokens.get(at + 1 + more + article)?.text)?;
        (month, day, 2 + more + article)
    } else {
        let month = lexicon::month(&first.text)?;
        let dot = usize::from(tokens.get(at + 1)?.is("."));
        let article = usize::from(tokens.get(at + 1 + dot)?.is("the"));
        let day = small(tokens.get(at + 1 + dot + article)?)?;
        let next = tokens.get(at + 2 + dot + article);
        if next.is_some_and(|next| {
            matches!(next.text.as_str(), ":" | "am" | "pm" | "h") && (next.glued || !next.is("am"))
        }) {
            return None;
        }
        (month, day, 2 + dot + article + ordinal(tokens, at + 2 + dot + article))
    };
    if !is_day(day) {
        return None;
    }
    let comma = usize::from(tokens.get(at + length).is_some_and(|next| next.is(",")));
    let year = tokens
        .get(at + length + comma)
        .filter(|next| next.text.len() == 4)
        .and_then(year)
        .filter(|year| (2000..2200).contains(year));
    if year.is_some() {
        length += comma + 1;
    }
    Some((Dated::Full { year, month, day }, length))
}

/// The length of `st`, `nd`, `th`, `er` right behind a number.
fn ordinal(tokens: &[Token], at: usize) -> usize {
    let suffix =
        |token: &Token| token.glued && matches!(token.text.as_str(), "st" | "nd" | "rd" | "th" | "er");
    usize::from(tokens.get(at).is_some_and(suffix))
}

/// `the 14th`, `on the 14`, `le 16`, `am 16.`.
fn of_month(tokens: &[Token], at: usize, language: Language) -> Option<(Dated, usize)> {
    let article = usize::from(matches!(tokens.get(at)?.text.as_str(), "the" | "le" | "am" | "den" | "dem"));
    let day = small(tokens.get(at + article)?).filter(|day| is_day(*day))?;
    let suffix = ordinal(tokens, at + article + 1);
    let dot = usize::from(tokens.get(at + article + 1).is_some_and(|next| next.is(".") && next.glued));
    let next = tokens.get(at + article + 1 + suffix + dot);
    let other_thing = next.is_some_and(|next| {
        lexicon::is_numbered(&next.text)
            || lexicon::is_unit(&next.text)
            || next.kind == Kind::Number
            || (next.glued && matches!(next.text.as_str(), ":" | "/" | "-"))
    });
    let clock =
        next.is_some_and(|next| super::clock::is_clock_word(&next.text) && (next.glued || !next.is("am")));
    let told = match (language, article) {
        (_, 1) if suffix == 1 => true,
        (Language::Fr, 1) => true,
        (Language::De, 1) => dot == 1,
        (Language::En, 0) => suffix == 1,
        _ => false,
    };
    (told && !other_thing && !clock).then_some((
        Dated::OfMonth(day),
        article + 1 + suffix + if language == Language::De { dot } else { 0 },
    ))
}
