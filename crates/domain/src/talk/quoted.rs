//! What a worker writes of what the work would cost: `ESTIMATE 180 labour, 120 glass`, or `OFFER 460`.
//!
//! Nothing is guessed: the word comes first, each part names one sum, and what is not clear is no estimate.
//! Tax and totals are for others to add.

use super::patterns::{anywhere, longest};
use super::{code, words};
use crate::job::QuotedFor;

const ESTIMATE: &str =
    "estimate, quote, quotation, devis, angebot, kostenvoranschlag, kva, voranschlag, offer, offre";
const LABOUR: &str = "labour, labor, work, main d oeuvre, travail, arbeit, lohn, arbeitszeit";
const MATERIAL: &str = "material, materials, parts, materiel, fournitures, pieces, teile, materialien";
/// What takes off from a sum.
const LESS: &str = "discount, minus, less, off, rebate, remise, moins, rabais, reduction, rabatt, nachlass, abzuglich, weniger";
const TRAVEL: &str = "travel, call out, callout, deplacement, trajet, anfahrt, fahrt";

/// A sum and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotedWords {
    pub what: QuotedFor,
    /// Before tax, in minor units.
    pub net: i64,
    /// What it is in the writer's words; empty if they say no more than `what` does.
    pub words: String,
}

/// What follows the word of an estimate or an offer, part by part; `None` if the text does not begin with one.
pub fn parts_of_a_price(text: &str) -> Option<Vec<String>> {
    let tokens = words::tokens(text);
    let codes = code::find(&tokens);
    let first = tokens.iter().zip(&codes.mask).find(|(_, code)| !**code).map(|(token, _)| token)?;
    longest(ESTIMATE, &[first.text.as_str()])?;
    // The code may stand anywhere: it is no part of a line.
    let mut rest = codes.blanked(text, &tokens);
    rest.replace_range(first.from..first.to, &" ".repeat(first.to - first.from));
    // A dash apart from the sum is punctuation; one before it would be a sum below zero.
    let rest = rest.trim_matches([' ', ':', '.']);
    Some(parts(rest.strip_prefix("- ").unwrap_or(rest)))
}

/// One part of a price; `None` if it says no sum that can be read for certain.
pub fn quoted_part(part: &str, decimals: u32) -> Option<QuotedWords> {
    line(part, decimals)
}

/// The lines of an estimate; `None` if the text is none, or says a sum that cannot be read for certain.
/// `decimals` are those of the currency.
pub fn quoted(text: &str, decimals: u32) -> Option<Vec<QuotedWords>> {
    let parts = parts_of_a_price(text)?;
    let lines: Option<Vec<QuotedWords>> = parts.iter().map(|part| line(part, decimals)).collect();
    lines.filter(|lines| !lines.is_empty())
}

/// Whether a text begins as an estimate does, readable or not.
pub fn begins_an_estimate(text: &str) -> bool {
    let tokens = words::tokens(text);
    let codes = code::find(&tokens);
    let first = tokens.iter().zip(&codes.mask).find(|(_, code)| !**code).map(|(token, _)| token);
    first.is_some_and(|first| longest(ESTIMATE, &[first.text.as_str()]).is_some())
}

/// The parts between commas that are no decimal commas, semicolons, plus signs and line breaks.
pub(super) fn parts(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let mut parts = vec![String::new()];
    for (i, c) in characters.iter().enumerate() {
        let digit_follows = characters.get(i + 1).is_some_and(char::is_ascii_digit);
        let ends = matches!(c, ';' | '+' | '\n') || *c == ',' && !digit_follows;
        match parts.last_mut() {
            Some(part) if !ends => part.push(*c),
            _ => parts.push(String::new()),
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

fn line(part: &str, decimals: u32) -> Option<QuotedWords> {
    let is_sum = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let from = part.find(|c: char| c.is_ascii_digit())?;
    let to = part[from..].find(|c| !is_sum(c)).map_or(part.len(), |length| from + length);
    // A dash apart is punctuation; at the sum, or at its sign, it would be a sum below zero.
    let signed = part[..from].trim_end_matches(['£', '$', '€']);
    let tokens = words::tokens(part);
    let all: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
    if signed.ends_with(['-', '–', '−', '—']) || anywhere(LESS, &all) {
        return None;
    }
    let sum = part[from..to].trim_end_matches(['.', ',']);
    let words = format!("{} {}", &part[..from], &part[to..]);
    let words = words.replace(['£', '$', '€'], " ");
    if words.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let words =
        words.split_whitespace().collect::<Vec<_>>().join(" ").trim_matches(['-', ':', '.', ' ']).to_owned();
    let net = minor(sum, decimals)?;
    let said = words::tokens(&words);
    let said: Vec<&str> = said.iter().map(|token| token.text.as_str()).collect();
    let is = |list| !said.is_empty() && longest(list, &said) == Some(said.len());
    let known = [(LABOUR, QuotedFor::Labour), (MATERIAL, QuotedFor::Material), (TRAVEL, QuotedFor::Travel)];
    let what = known.into_iter().find(|(list, _)| is(list)).map(|(_, what)| what);
    Some(match what {
        Some(what) => QuotedWords { what, net, words: String::new() },
        None if words.is_empty() => QuotedWords { what: QuotedFor::Labour, net, words },
        None => QuotedWords { what: QuotedFor::Other, net, words },
    })
}

/// A sum as people write it, in minor units; `None` if it cannot be read for certain. One or two digits behind a mark
/// are decimals, three are thousands. `decimals` are those of the currency.
pub fn amount(text: &str, decimals: u32) -> Option<i64> {
    let sum = text.replace(['£', '$', '€', ' ', '\u{a0}', '\u{202f}'], "");
    if sum.starts_with(|c: char| c.is_ascii_digit()) { minor(&sum, decimals) } else { None }
}

fn minor(sum: &str, decimals: u32) -> Option<i64> {
    let marks: Vec<usize> = sum.match_indices(['.', ',']).map(|(at, _)| at).collect();
    let (whole, part) = match marks.last() {
        Some(at) if sum.len() - at - 1 < 3 => (&sum[..*at], &sum[at + 1..]),
        Some(_) | None => (sum, ""),
    };
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let thousands = groups.iter().skip(1).all(|group| group.len() == 3);
    let places = usize::try_from(decimals).ok()?;
    if !thousands || part.len() > places {
        return None;
    }
    let unit = 10_i64.checked_pow(decimals)?;
    let whole: i64 = groups.concat().parse().ok()?;
    let part: i64 = if part.is_empty() { 0 } else { format!("{part:0<places$}").parse().ok()? };
    whole.checked_mul(unit)?.checked_add(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(text: &str) -> Option<Vec<(QuotedFor, i64, String)>> {
        let lines = quoted(text, 2)?;
        Some(lines.into_iter().map(|line| (line.what, line.net, line.words)).collect())
    }

    #[test]
    fn an_estimate_is_read_line_by_line() {
        use QuotedFor::{Labour, Material, Other, Travel};
        let other = |net, words: &str| (Other, net, words.to_owned());
        let of = |what, net| (what, net, String::new());
        assert_eq!(sums("ESTIMATE 300"), Some(vec![of(Labour, 30_000)]));
        assert_eq!(
            sums("Estimate K7RM: 180 labour, £120.50 new glass; travel 15"),
            Some(vec![of(Labour, 18_000), other(12_050, "new glass"), of(Travel, 1500)])
        );
        assert_eq!(sums("devis 1.250,50 fournitures"), Some(vec![of(Material, 125_050)]));
        assert_eq!(
            sums("Angebot Arbeit 180, Material 120,5"),
            Some(vec![of(Labour, 18_000), of(Material, 12_050)])
        );
        assert_eq!(
            sums("K7RM estimate 1,200 + 40 clean-up"),
            Some(vec![of(Labour, 120_000), other(4000, "clean-up")])
        );
    }

    #[test]
    fn what_is_not_clear_is_no_estimate() {
        for text in [
            "estimate",
            "300",
            "the estimate is 300",
            "estimate 2 panes 80",
            "estimate 12.3456",
            "estimate soon",
            "offer -20",
            "estimate 300, discount -£20",
            "estimate 300, discount 20",
            "estimate 300, key −20",
        ] {
            assert_eq!(sums(text), None, "{text}");
        }
        assert_eq!(quoted("estimate 12.5", 0), None, "a currency without decimals");
    }
}
