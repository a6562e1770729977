//! Which of the offered times somebody picks: by number, by ordinal, or by naming
//! the one time they mean.
//! Two numbers, or one that was never offered, pick nothing.

use super::code;
use super::patterns::{any_of, longest};
use super::words::{Kind, Token, tokens};

/// Ordinals by place; `LAST` is whichever comes last.
const ORDINALS: [&str; 3] = [
    "
    first, 1st, 1 st, one, premier, premiere, 1 er, 1 ere, erste, ersten, erster, erstes, eins,
    un
",
    "
    second, 2 nd, two, deuxieme, 2 eme, 2 e, seconde, zweite, zweiten, zweiter, zweites, zwei,
    deux
",
    "
    third, 3 rd, three, troisieme, 3 eme, 3 e, dritte, dritten, dritter, drittes, drei, trois
",
];
const LAST: &str = "last, last one, dernier, derniere, letzte, letzten, letzter";

/// Words that may stand around a pick without changing it.
const AROUND: &str = "
    the option number no nr num choice slot one time works work is its ok okay for me us please
    pls yes yep yeah i ill take pick choose prefer want id like would go with lets do good great
    best fine perfect thanks thank you that s then to can we hi hello suits better sounds cheers my
    answer le la l numero choix creneau va convient bien oui merci je prends choisis prefere svp
    il vous plait ce sera pour moi d accord parfait bonjour celui date proposition horaire die
    der das den nummer termin passt mir ja bitte danke ich nehme wahle mochte gerne gern geht
    ware gut am besten uns hallo variante vorschlag uhrzeit be a
";

/// What a message picks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// No pick in it at all.
    Nothing,
    /// This one, counted from one; perhaps one that was never offered.
    Number(u16),
    /// Several, or a pick among words that may change it.
    Unclear,
}

/// Reads a pick by number or ordinal, out of `offered` many.
pub(super) fn read(words: &[&str], offered: usize) -> Picked {
    let mut found: Vec<u16> = Vec::new();
    let mut strange = false;
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let ordinal =
            ORDINALS.iter().zip(1u16..).find_map(|(patterns, place)| Some((place, longest(patterns, rest)?)));
        let last = longest(LAST, rest).map(|length| (u16::try_from(offered).unwrap_or(0), length));
        // "The second one": a "one" behind an ordinal counts nothing.
        let loose_one = matches!(rest.first(), Some(&"one" | &"un"))
            && (!found.is_empty() || at > 0 && follows_small_word(words, at));
        let named = ordinal.or(last).filter(|_| !loose_one);
        if let Some((place, length)) = named {
            found.push(place);
            at += length;
        } else if let Some(number) = rest.first().and_then(|word| word.parse::<u16>().ok()) {
            found.push(number);
            at += 1;
        } else {
            strange |= !rest.first().is_some_and(|word| any_of(AROUND, word) || loose_one);
            at += 1;
        }
    }
    found.dedup();
    match (found.as_slice(), strange) {
        ([], _) => Picked::Nothing,
        ([number], false) => Picked::Number(*number),
        _ => Picked::Unclear,
    }
}

/// "That one", "this one", "which one": nothing is counted.
fn follows_small_word(words: &[&str], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before)).copied().unwrap_or_default();
    !matches!(before, "option" | "number" | "choice" | "slot" | "take" | "yes" | "ok" | "numero" | "nummer")
}

/// Which of so many listed things a text picks, by its number or its place, counted from one: "the second one", "le
/// premier", "ja, der zweite". Nothing if it says more than that.
pub fn picked_among(text: &str, count: usize) -> Option<u8> {
    let tokens = tokens(text);
    let solid = tokens.iter().filter(|token| token.kind != Kind::Mark);
    let words: Vec<&str> = solid.map(|token| token.text.as_str()).collect();
    match read(&words, count) {
        Picked::Number(number) if usize::from(number) <= count => u8::try_from(number).ok(),
        Picked::Number(_) | Picked::Unclear | Picked::Nothing => None,
    }
}

/// Words that may stand around a code that only says which of several is meant.
const AROUND_A_CODE: &str = "
    job code i mean meant it its mine c est veux dire parle mein meine meinte geht um auftrag commande
";

/// Whether a text only names a job by its code: "Q4TN", "the one Q4TN please", "ich meine Q4TN". Whatever says
/// more, or asks, says something else about it.
pub fn is_only_a_code(text: &str) -> bool {
    let tokens = tokens(text);
    let codes = code::find(&tokens);
    let rest = tokens.iter().zip(&codes.mask).filter(|(_, coded)| !**coded).map(|(token, _)| token);
    let around = |token: &Token| match token.kind {
        Kind::Mark => !matches!(token.text.as_str(), "?" | "¿" | "❓"),
        _ => any_of(AROUND, &token.text) || any_of(AROUND_A_CODE, &token.text),
    };
    codes.only().is_some() && rest.into_iter().all(around)
}

/// The message is nothing but one digit from 1 to 9: "2", "2.", "#2", "(2)".
pub(super) fn bare_digit(tokens: &[Token]) -> Option<u8> {
    let mut solid = tokens.iter().filter(|token| token.kind != Kind::Mark);
    let only = solid.next().filter(|_| solid.next().is_none())?;
    let marks = tokens.iter().filter(|token| token.kind == Kind::Mark);
    let harmless = marks.clone().count() <= 2
        && marks.clone().all(|mark| matches!(mark.text.as_str(), "." | "#" | "(" | ")" | "!" | ","));
    only.text.parse().ok().filter(|number| (1..=9).contains(number) && harmless && only.text.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_a_list_is_picked_by_its_place() {
        for words in [
            "the second one",
            "yes to the second one",
            "le deuxième",
            "Ja, der zweite",
            "2 please",
            "ja bitte 2",
        ] {
            assert_eq!(picked_among(words, 3), Some(2), "{words}");
        }
        assert_eq!(picked_among("the last one", 3), Some(3));
        for words in
            ["both", "yes", "one moment", "the fourth", "4", "the first and the second", "second floor"]
        {
            assert_eq!(picked_among(words, 3), None, "{words}");
        }
    }

    #[test]
    fn a_code_answers_a_question_only_where_nothing_else_is_said() {
        for words in
            ["Q4TN", "q4tn!", "the one Q4TN please", "I mean Q4TN", "ich meine Q4TN", "Q4TN, s'il vous plaît"]
        {
            assert!(is_only_a_code(words), "{words}");
        }
        for words in [
            "when is Q4TN?",
            "not Q4TN",
            "Q4TN: what is the gate code?",
            "how much is Q4TN and is there parking",
            "nobody home Q4TN",
            "Q4TN or F9NP",
            "Q4TN geht leider nicht",
            "yes",
        ] {
            assert!(!is_only_a_code(words), "{words}");
        }
    }
}
