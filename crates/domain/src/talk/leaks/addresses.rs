//! E-mail addresses and web addresses, as typed and as told ("name at gmail dot com").
//! A dot in words, or an "at", counts only beside the end of a real domain; a full
//! stop with a forgotten space does not make a link.

use super::LeakKind;
use crate::talk::patterns::any_of;
use crate::talk::words::{Kind, Token};

/// Ends of domains that are no everyday words.
const ENDS: &str = "
    com net org fr de uk info biz eu ch nl ca ie lu dev shop store online site app xyz io co gl
    ly gg cc tv
";
/// Ends that are words too: only before a path, or behind `www`.
const WORDY_ENDS: &str = "me it at be us is in to so no page link";
const PROVIDERS: &str = "
    gmail googlemail hotmail yahoo outlook icloud gmx aol protonmail proton wanadoo laposte
    orangefr tonline yandex live
";
/// What stands before "at" in "find us at mysite dot com".
const NO_NAMES: &str = "
    me us look site website online is it go see check shop sold bought here page store us visit
";

type Found = (LeakKind, usize, usize);

/// E-mail addresses as token ranges.
pub(super) fn emails(tokens: &[Token], _taken: &[bool]) -> Vec<Found> {
    (1..tokens.len()).filter_map(|at| email(tokens, at)).collect()
}

fn email(tokens: &[Token], at: usize) -> Option<Found> {
    let (length, kind) = at_sign(tokens, at)?;
    let before = tokens.get(at - 1).filter(|token| token.kind != Kind::Mark)?;
    let start = at + length;
    let provider = tokens.get(start).is_some_and(|token| any_of(PROVIDERS, &token.text));
    let (end, spelled) = match domain(tokens, start, true) {
        Some(found) => (found.end, found.spelled),
        None if provider => (start + 1, true),
        // Right before and behind the sign, any end is one of a domain.
        None => (any_domain(tokens, at, start)?, false),
    };
    let fits = match kind {
        Sign::Sure => true,
        Sign::Word => provider || (spelled && !any_of(NO_NAMES, &before.text)),
        Sign::Letter => spelled && domain(tokens, start, true).is_some(),
    };
    fits.then_some((LeakKind::Email, local_start(tokens, at), end))
}

/// How sure an "at" is the sign.
#[derive(Clone, Copy)]
enum Sign {
    Sure,
    Word,
    /// The French "à".
    Letter,
}

fn at_sign(tokens: &[Token], at: usize) -> Option<(usize, Sign)> {
    let text = |offset: usize| tokens.get(at + offset).map(|token| token.text.as_str()).unwrap_or_default();
    match (text(0), text(1), text(2)) {
        ("@" | "arobase" | "arobas" | "arobaz" | "klammeraffe", _, _) => Some((1, Sign::Sure)),
        (
            "(" | "[" | "{" | "<" | "-" | "_" | "*",
            "at" | "@" | "arobase",
            ")" | "]" | "}" | ">" | "-" | "_" | "*",
        ) => Some((3, Sign::Sure)),
        ("at", _, _) => Some((1, Sign::Word)),
        ("a", _, _) => Some((1, Sign::Letter)),
        _ => None,
    }
}

/// Where the name before the sign begins.
fn local_start(tokens: &[Token], at: usize) -> usize {
    let mut start = at - 1;
    while let Some(before) = start.checked_sub(1).and_then(|before| tokens.get(before)) {
        let glued = tokens.get(start).is_some_and(|token| token.glued);
        let part = before.kind != Kind::Mark || matches!(before.text.as_str(), "." | "_" | "-" | "+");
        let spoken = matches!(before.text.as_str(), "dot" | "punkt" | "underscore");
        let joined = (glued && part) || spoken;
        if !joined {
            break;
        }
        start -= 1;
        if spoken && start > 0 {
            start -= 1;
        }
    }
    start
}

/// A domain at a place.
struct Domain {
    end: usize,
    /// One of its dots is a word.
    spelled: bool,
    /// It ends like an everyday word.
    wordy: bool,
}

/// The dot at `at`: its length, and whether it is a word.
fn dot(tokens: &[Token], at: usize) -> Option<(usize, bool)> {
    let token = tokens.get(at)?;
    let next = tokens.get(at + 1)?;
    match token.text.as_str() {
        "." if token.glued && next.glued => Some((1, false)),
        "dot" | "punkt" | "point" => Some((1, true)),
        "(" | "[" | "{" if matches!(next.text.as_str(), "dot" | "." | "punkt" | "point") => Some((3, true)),
        _ => None,
    }
}

/// Labels joined by dots, the last a known end. `mail` accepts wordy ends too.
fn domain(tokens: &[Token], at: usize, mail: bool) -> Option<Domain> {
    let mut end = label(tokens, at)?;
    let mut found: Option<Domain> = None;
    let mut spelled = false;
    while let Some((length, in_words)) = dot(tokens, end) {
        let next = end + length;
        let Some(token) = tokens.get(next).filter(|token| token.kind != Kind::Mark) else {
            break;
        };
        spelled |= in_words;
        let apart = tokens.get(next + 1).is_none_or(|after| !after.glued || after.kind == Kind::Mark);
        // "Un point de vue" is French, and no domain.
        let french = tokens.get(end).is_some_and(|dot| dot.is("point")) && token.is("de") && !mail;
        let wordy = any_of(WORDY_ENDS, &token.text);
        if apart && !french && (any_of(ENDS, &token.text) || (wordy && (mail || !in_words))) {
            found = Some(Domain { end: next + 1, spelled, wordy });
        }
        end = label(tokens, next)?;
    }
    found
}

/// The end of a domain of whatever end, if it is written to the sign on both sides.
fn any_domain(tokens: &[Token], at: usize, start: usize) -> Option<usize> {
    let written = |at: usize| tokens.get(at).is_some_and(|token| token.glued);
    if !(tokens.get(at)?.is("@") && written(at) && written(start)) {
        return None;
    }
    let mut end = label(tokens, start)?;
    let mut found = None;
    while let Some((length, false)) = dot(tokens, end) {
        let next = end + length;
        let letters = tokens.get(next).filter(|token| token.kind == Kind::Word)?;
        end = label(tokens, next)?;
        found = (letters.text.chars().count() > 1).then_some(end);
    }
    found
}

/// The end of a chain of letters, digits and hyphens.
fn label(tokens: &[Token], at: usize) -> Option<usize> {
    tokens.get(at).filter(|token| token.kind != Kind::Mark)?;
    let more = tokens
        .iter()
        .skip(at + 1)
        .take_while(|token| token.glued && (token.kind != Kind::Mark || token.is("-") || token.is("_")))
        .count();
    Some(at + 1 + more)
}

/// Web addresses as token ranges.
pub(super) fn links(tokens: &[Token], taken: &[bool]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let free = !taken.get(at).copied().unwrap_or(false);
        match link(tokens, at).filter(|_| free) {
            Some(end) => {
                let end = tail(tokens, end);
                found.push((LeakKind::Link, at, end));
                at = end;
            }
            None => at = label(tokens, at).unwrap_or(at + 1),
        }
    }
    found
}

fn link(tokens: &[Token], at: usize) -> Option<usize> {
    let first = tokens.get(at)?;
    let text = |offset: usize| tokens.get(at + offset).map(|token| token.text.as_str()).unwrap_or_default();
    if matches!(first.text.as_str(), "http" | "https" | "hxxp" | "hxxps") && text(1) == ":" && text(2) == "/"
    {
        return Some(at + 3);
    }
    if first.is("www") && dot(tokens, at + 1).is_some() {
        return Some(domain(tokens, at, true).map_or(at + 3, |domain| domain.end));
    }
    let end = label(tokens, at)?;
    let letters: usize = tokens
        .get(at..end)?
        .iter()
        .filter(|token| token.kind == Kind::Word)
        .map(|token| token.text.chars().count())
        .sum();
    let domain = domain(tokens, at, false)?;
    let path = tokens.get(domain.end).is_some_and(|token| token.is("/") && token.glued)
        && tokens.get(domain.end + 1).is_some_and(|token| token.glued);
    let short = letters < 2 && !path;
    (!short && (!domain.wordy || path)).then_some(domain.end)
}

/// A path runs on to the next white space, but not into closing punctuation.
fn tail(tokens: &[Token], end: usize) -> usize {
    let more = tokens.iter().skip(end).take_while(|token| token.glued).count();
    let mut last = end + more;
    while last > end
        && tokens.get(last - 1).is_some_and(|token| {
            matches!(token.text.as_str(), "." | "," | "!" | "?" | ")" | ";" | ":" | "\"" | "'")
        })
    {
        last -= 1;
    }
    last
}
