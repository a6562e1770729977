//! Telephone numbers: runs of digits and digit words, judged by how people write
//! numbers to be dialled.
//! Prices, dates, times and article numbers have been marked before; lists,
//! measures and postcodes are told apart by their shape here.

use super::LeakKind;
use super::{everyday, spoken};
use crate::talk::patterns::any_of;
use crate::talk::words::{Kind, Token};

const SEPARATORS: &str = "-./_()·•*|~:\\+,;[]";
const SPOKEN_SEPARATORS: &str = "dash hyphen tiret bindestrich minus dot point punkt space slash";
const CONTACT: &str = "
    call text ring phone tel telephone number cell mobile reach whatsapp sms dial contact txt fone
    appelle appelez appeler numero joindre portable rappelez rappelle joignable appel
    ruf rufen rufe anrufen anruf nummer handy telefon mobil erreichbar handynummer telefonnummer
    phonenumber cellphone celly digits";
const LABELS: &str = "
    order model article art ref reference serial isbn ean invoice sku commande facture
    bestellung rechnung bestellnummer modell artikel item part
";

/// A run of digits without a break.
struct Group {
    digits: String,
    spelled: usize,
    singles: usize,
    from: usize,
    to: usize,
    /// The marks between this group and the one before.
    before: String,
    /// Right behind the one before, as in "5one2".
    glued: bool,
}

/// Telephone numbers as token ranges.
pub(super) fn find(tokens: &[Token], taken: &[bool]) -> Vec<(LeakKind, usize, usize)> {
    let everyday = everyday::mark(tokens);
    let free =
        |at: usize| !taken.get(at).copied().unwrap_or(true) && !everyday.get(at).copied().unwrap_or(true);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let run = run(tokens, at, &free);
        let Some(last) = run.last() else {
            at += 1;
            continue;
        };
        let contact = has_before(tokens, at, CONTACT);
        let labelled = has_before(tokens, at, LABELS) && !contact;
        found.extend(
            phones(tokens, &run, contact, labelled).into_iter().map(|(from, to)| (LeakKind::Phone, from, to)),
        );
        at = last.to;
    }
    found
}

/// The groups that follow each other from `at` on.
fn run(tokens: &[Token], at: usize, free: &dyn Fn(usize) -> bool) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut next = at;
    let mut before = String::new();
    while next < tokens.len() && free(next) {
        let Some(token) = tokens.get(next) else { break };
        if let Some(group) = group(tokens, next, &before) {
            next = group.to;
            before.clear();
            groups.push(group);
            continue;
        }
        let mark = token.kind == Kind::Mark && SEPARATORS.contains(token.text.as_str());
        let word = any_of(SPOKEN_SEPARATORS, &token.text);
        if groups.is_empty() || !(mark || word) || before.chars().count() >= 3 {
            break;
        }
        before.push(if mark { token.text.chars().next().unwrap_or('-') } else { '-' });
        next += 1;
    }
    groups
}

fn group(tokens: &[Token], at: usize, before: &str) -> Option<Group> {
    let token = tokens.get(at)?;
    let glued = token.glued && before.is_empty();
    let group = |digits: String, spelled, singles, length| Group {
        digits,
        spelled,
        singles,
        from: at,
        to: at + length,
        before: before.to_owned(),
        glued,
    };
    if token.kind == Kind::Number {
        return Some(group(token.text.clone(), 0, 0, 1));
    }
    let beside = (token.glued
        && at
            .checked_sub(1)
            .and_then(|before| tokens.get(before))
            .is_some_and(|token| token.kind == Kind::Number))
        || tokens.get(at + 1).is_some_and(|next| next.glued && next.kind == Kind::Number);
    // Letters that pass for digits: "5l2-555-ol23".
    if token.kind == Kind::Word && beside && token.text.chars().all(|ch| matches!(ch, 'o' | 'l' | 'i')) {
        let digits = token.text.chars().map(|ch| if ch == 'o' { '0' } else { '1' }).collect();
        return Some(group(digits, 0, 0, 1));
    }
    let spoken = spoken::read(tokens, at)?;
    Some(group(spoken.digits, 1.max(spoken.singles), spoken.singles, spoken.length))
}

/// One of the words stands shortly before `at`, in the same sentence.
fn has_before(tokens: &[Token], at: usize, list: &str) -> bool {
    let sentence = tokens
        .get(..at)
        .unwrap_or_default()
        .iter()
        .rev()
        .take(7)
        .take_while(|token| !matches!(token.text.as_str(), "!" | "?"));
    sentence.take_while(|token| !token.is(".")).any(|token| any_of(list, &token.text))
}

/// The longest stretches of a run that are telephone numbers.
fn phones(tokens: &[Token], run: &[Group], contact: bool, labelled: bool) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut first = 0;
    while first < run.len() {
        let longest = (first + 1..=run.len().min(first + 24)).rev().find(|end| {
            let part = run.get(first..*end).unwrap_or_default();
            is_phone(tokens, part, contact, labelled)
        });
        match longest.and_then(|end| {
            run.get(first).zip(end.checked_sub(1).and_then(|last| run.get(last))).map(|ends| (end, ends))
        }) {
            Some((end, (from, to))) => {
                let plus = from
                    .from
                    .checked_sub(1)
                    .filter(|before| tokens.get(*before).is_some_and(|token| token.is("+") || token.is("(")));
                found.push((plus.unwrap_or(from.from), to.to));
                first = end;
            }
            None => first += 1,
        }
    }
    found
}

fn is_phone(tokens: &[Token], groups: &[Group], contact: bool, labelled: bool) -> bool {
    let digits: usize = groups.iter().map(|group| group.digits.len()).sum();
    let spelled: usize = groups.iter().map(|group| group.spelled).sum();
    let singles: usize = groups.iter().map(|group| group.singles).sum();
    if spelled > 0 {
        let dictated = digits >= 6 && (spelled >= 2 || digits >= 9) && digits <= 30;
        let offered = contact && singles >= 3;
        return dictated || offered;
    }
    let Some(first) = groups.first() else {
        return false;
    };
    if !(6..=15).contains(&digits) {
        return false;
    }
    let parts = parts(groups);
    let lengths: Vec<usize> = parts.iter().map(|(digits, _)| digits.len()).collect();
    let inner: Vec<&str> = parts.iter().skip(1).map(|(_, before)| before.as_str()).collect();
    let plus = first.from.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| token.is("+"));
    if let [length] = lengths.as_slice() {
        return *length >= 7 && !(labelled && *length < 10);
    }
    if inner.iter().any(|before| before.contains([',', ';'])) {
        return dialled(&lengths) || (first.digits.starts_with('0') && lengths == [2, 2, 2, 2, 2]);
    }
    let marked = inner.iter().any(|before| !before.is_empty());
    let each_alone = lengths.iter().all(|length| *length == 1) && (marked || digits >= 7);
    if each_alone || (digits >= 7 && (plus || dialled(&lengths))) {
        return true;
    }
    digits >= 7 && !is_ordinary(&parts, marked, contact) && likely(&parts, marked, contact, digits)
}

/// Groups glued to each other ("5l2") count as one.
fn parts(groups: &[Group]) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    for group in groups {
        match parts.last_mut() {
            Some((digits, _)) if group.glued => digits.push_str(&group.digits),
            _ => parts.push((group.digits.clone(), group.before.clone())),
        }
    }
    parts
}

/// Shapes nobody uses but for numbers to be dialled.
fn dialled(lengths: &[usize]) -> bool {
    matches!(
        lengths,
        [3, 3, 4] | [1, 3, 3, 4] | [3, 7] | [4, 3, 4] | [1, 2, 2, 2, 2] | [2, 3, 3, 4] | [2, 1, 2, 2, 2, 2]
    )
}

/// Shapes that are something else: years, opening hours, postcodes, measures, sums.
fn is_ordinary(parts: &[(String, String)], marked: bool, contact: bool) -> bool {
    let value = |at: usize| parts.get(at).and_then(|(digits, _)| digits.parse::<u32>().ok()).unwrap_or(0);
    let lengths: Vec<usize> = parts.iter().map(|(digits, _)| digits.len()).collect();
    let hours = |value: u32| value / 100 <= 24 && value % 100 < 60;
    match lengths.as_slice() {
        [4, 4] if (1900..=2100).contains(&value(0)) && (1900..=2100).contains(&value(1)) => true,
        [4, 4] if hours(value(0)) && hours(value(1)) => !contact,
        [5, 4] => !contact,
        [first, rest @ ..] if *first <= 3 && !rest.is_empty() && rest.iter().all(|length| *length == 3) => {
            let thousands = parts.iter().skip(1).all(|(_, before)| matches!(before.as_str(), "" | "." | "'"));
            thousands
                && !contact
                && value(0) > 0
                && !parts.first().is_some_and(|(digits, _)| digits.starts_with('0'))
        }
        [_, _, _] if lengths.iter().all(|length| *length <= 4) && lengths.iter().sum::<usize>() <= 8 => {
            !contact && value(0) > 0
        }
        _ => {
            lengths.iter().all(|length| *length <= 2)
                && !marked
                && !contact
                && !parts.first().is_some_and(|(digits, _)| digits.starts_with('0'))
        }
    }
}

fn likely(parts: &[(String, String)], marked: bool, contact: bool, digits: usize) -> bool {
    let lengths: Vec<usize> = parts.iter().map(|(digits, _)| digits.len()).collect();
    let trunk = parts.first().is_some_and(|(digits, _)| digits.starts_with('0')) && digits >= 9;
    let local = matches!(lengths.as_slice(), [3, 4] | [4, 4]) && marked;
    let long = digits >= 9 && (marked || lengths.iter().all(|length| *length <= 4) || lengths.len() == 2);
    trunk || local || long || contact
}
