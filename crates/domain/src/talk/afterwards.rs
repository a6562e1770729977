//! What people write once a job is over: how it was, one to five and perhaps some words, and what they give on top.
//!
//! Nothing is guessed: a number that counts minutes or hours is no number of stars.

use super::code;
use super::patterns::longest;
use super::quoted::amount;
use super::words::{self, Kind, Token};

/// What may follow the number and belongs to it.
const OF_FIVE: &str = "/ 5, of 5, out of 5, sur 5, von 5, star|stars, etoile|etoiles, stern|sterne|sternen";
/// What makes the number a time, or a count of something else, and no rating.
const TIMES: &str =
    "min|mins|minute|minutes|minuten|h|hr|hrs|hour|hours|heure|heures|uhr|stunde|stunden|am|pm, a m,
    p m, :, day|days|week|weeks|month|months|jour|jours|semaine|semaines|mois|tag|tage|tagen|woche|wochen|monat|monate|monaten,
    more|other|another|people|men|things|problems|questions|times, autre|autres|fois|choses|questions|problemes|personnes, de plus,
    weitere|weiterer|weiteres|mal|leute|sachen|fragen|probleme";
const TIP: &str = "tip, pourboire, trinkgeld";
const CASH: &str = "cash, in cash, especes, en especes, liquide, en liquide, bar, in bar";

/// How it was, in somebody's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Starred {
    /// One to five.
    pub stars: u8,
    /// The rest of the text; empty if there is none.
    pub words: String,
}

/// How somebody says it was; `None` if the text does not begin with one to five stars. A job's code may stand anywhere.
pub fn starred(text: &str) -> Option<Starred> {
    let (tokens, without_code) = said(text);
    let drawn = without_code.trim_start().chars().take_while(|c| matches!(c, '★' | '⭐')).count();
    if drawn > 0 {
        let stars = u8::try_from(drawn).ok().filter(|stars| *stars <= 5)?;
        let rest = without_code.trim_start().trim_start_matches(['★', '⭐', '☆', '\u{fe0f}']);
        return Some(Starred { stars, words: tidy(rest) });
    }
    let (first, rest) = tokens.split_first()?;
    let stars = first.number().and_then(|n| u8::try_from(n).ok()).filter(|n| (1..=5).contains(n))?;
    let following: Vec<&str> = rest.iter().map(|token| token.text.as_str()).collect();
    let more_digits = rest.first().is_some_and(|next| {
        next.glued
            && next.kind == Kind::Mark
            && matches!(next.text.as_str(), "." | "," | ":" | "-")
            && rest.get(1).is_some_and(|digit| digit.glued && digit.kind == Kind::Number)
    });
    if more_digits || longest(TIMES, &following).is_some() {
        return None;
    }
    let taken = longest(OF_FIVE, &following).unwrap_or(0);
    if taken == 0 && rest.first().is_some_and(|next| next.kind == Kind::Number || next.glued && next.is("/"))
    {
        return None;
    }
    let end = if taken == 0 { first.to } else { rest.get(taken - 1).map_or(first.to, |last| last.to) };
    Some(Starred { stars, words: tidy(without_code.get(end..).unwrap_or_default()) })
}

/// What somebody writes of a tip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TipSaid {
    /// Minor units; nothing if no sum can be read for certain.
    pub amount: Option<i64>,
    /// It was given by hand.
    pub cash: bool,
}

/// What a text says of a tip; `None` if it does not begin with that word. `decimals` are those of the currency.
pub fn tip_said(text: &str, decimals: u32) -> Option<TipSaid> {
    let (tokens, without_code) = said(text);
    let (first, rest) = tokens.split_first()?;
    longest(TIP, &[first.text.as_str()])?;
    let following: Vec<&str> = rest.iter().map(|token| token.text.as_str()).collect();
    let cash =
        (0..following.len()).any(|at| following.get(at..).is_some_and(|rest| longest(CASH, rest).is_some()));
    let is_sum = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let after = without_code.get(first.to..).unwrap_or_default();
    let mut sums =
        after.split(|c: char| !is_sum(c)).filter(|part| part.contains(|c: char| c.is_ascii_digit()));
    let amount = match (sums.next(), sums.next()) {
        (Some(sum), None) => amount(sum.trim_matches(['.', ',']), decimals),
        (_, _) => None,
    };
    Some(TipSaid { amount, cash })
}

/// A text's tokens, and the text, with blanks where a job's code stands.
fn said(text: &str) -> (Vec<Token>, String) {
    let tokens = words::tokens(text);
    let codes = code::find(&tokens);
    let mut rest = text.to_owned();
    for (token, is_code) in tokens.iter().zip(&codes.mask).rev() {
        if *is_code {
            rest.replace_range(token.from..token.to, &" ".repeat(token.to - token.from));
        }
    }
    let tokens = tokens.into_iter().zip(codes.mask).filter(|(_, code)| !code).map(|(token, _)| token);
    let marks =
        |token: &Token| token.kind == Kind::Mark && matches!(token.text.as_str(), ":" | "-" | "," | ".");
    (tokens.skip_while(marks).collect(), rest)
}

fn tidy(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_start_matches(['-', ':', ',', '.', '!', ';', ' ', '*']).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_and_words_are_read() {
        let said = |text: &str| starred(text).map(|said| (said.stars, said.words));
        let of = |stars, words: &str| Some((stars, words.to_owned()));
        assert_eq!(said("5"), of(5, ""));
        assert_eq!(said("K7RM 4"), of(4, ""));
        assert_eq!(said("4/5 K7RM tidy and quick"), of(4, "tidy and quick"));
        assert_eq!(said("5 stars! Lovely man."), of(5, "Lovely man."));
        assert_eq!(said("3 étoiles, un peu cher"), of(3, "un peu cher"));
        assert_eq!(said("2 von 5: zu spät"), of(2, "zu spät"));
        assert_eq!(said("★★★★ merci"), of(4, "merci"));
        assert_eq!(said("1 never again"), of(1, "never again"));
    }

    #[test]
    fn times_sums_and_other_numbers_are_no_stars() {
        for text in [
            "5 minutes late",
            "2 weeks later it leaks again",
            "1 more question about the tap",
            "5pm works",
            "5:30",
            "2 h",
            "6",
            "0",
            "12",
            "4.50",
            "great, 5",
            "3 uhr",
            "5 6",
            "",
            "3/4",
            "★★★★★★",
            "1-3",
        ] {
            assert_eq!(starred(text), None, "{text}");
        }
    }

    #[test]
    fn tips_are_read() {
        let of = |amount, cash| Some(TipSaid { amount, cash });
        assert_eq!(tip_said("TIP 15", 2), of(Some(1500), false));
        assert_eq!(tip_said("tip K7RM £7.50 cash", 2), of(Some(750), true));
        assert_eq!(tip_said("Pourboire 10 € en espèces", 2), of(Some(1000), true));
        assert_eq!(tip_said("K7RM Trinkgeld 5 bar", 2), of(Some(500), true));
        assert_eq!(tip_said("tip", 2), of(None, false));
        assert_eq!(tip_said("tip 5 or 10", 2), of(None, false));
        assert_eq!(tip_said("I left a tip of 5", 2), None);
    }
}
