//! Words that somebody wants passed on: `ASK K7RM is sanding included?` from whoever would do it, `TO 3 K7RM no, that is
//! extra` and `TO ALL K7RM …` from the customer.

use super::code;
use super::patterns::{any_of, longest};
use super::words::{self, Kind, Token};

const ASK: &str = "ask, say, question, demande, dis, dites, question, frage, sage, sag";
const TO: &str = "to, reply to, answer, a, pour, reponse a, repond, an, antwort an, antwort";
const ALL: &str = "all, everyone, everybody, tous, tout le monde, alle, allen";

/// For whom words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForWhom {
    /// The other side, whoever that is.
    Other,
    /// Whoever made the offer with this number.
    Number(u32),
    /// Everybody who offers.
    All,
}

/// Words to be passed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressed {
    pub whom: ForWhom,
    /// What is left of the text.
    pub words: String,
}

/// What somebody wants passed on, and to whom; `None` if the text does not begin so, or says nothing more.
pub fn addressed(text: &str) -> Option<Addressed> {
    let tokens = words::tokens(text);
    let codes = code::find(&tokens);
    let kept: Vec<_> =
        tokens.iter().zip(&codes.mask).filter(|(_, code)| !**code).map(|(token, _)| token).collect();
    let said: Vec<&str> = kept.iter().map(|token| token.text.as_str()).collect();
    let (whom, taken) = if let Some(verb) = longest(ASK, &said) {
        (ForWhom::Other, verb)
    } else {
        let verb = longest(TO, &said)?;
        let rest = said.get(verb..).unwrap_or_default();
        // "À 14 h" is a time of day.
        let clock = is_of_a_clock(kept.get(verb + 1..).unwrap_or_default());
        let number = kept.get(verb).and_then(|token| token.number()).filter(|_| !clock);
        match (longest(ALL, rest), number) {
            (Some(all), _) => (ForWhom::All, verb + all),
            (None, Some(number)) => (ForWhom::Number(u32::from(number)), verb + 1),
            (None, None) => return None,
        }
    };
    let from = kept.get(taken.checked_sub(1)?)?.to;
    let rest = codes.blanked(text, &tokens);
    let rest = rest.get(from..).unwrap_or_default();
    let words = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.trim_start_matches([':', ',', '-', '.', ' ']).to_owned();
    let says = kept.iter().any(|token| token.from >= from && token.kind != Kind::Mark);
    says.then_some(Addressed { whom, words })
}

/// What follows a number makes it a time of day: "14 h", "2pm", "14:30", and not "2: yes" or "2 am I right".
fn is_of_a_clock(behind: &[&Token]) -> bool {
    let [next, rest @ ..] = behind else { return false };
    let minutes = rest.first().is_some_and(|token| token.glued && token.kind == Kind::Number);
    any_of("h heures heure uhr oclock", &next.text)
        || next.glued && any_of("am pm", &next.text)
        || next.glued && next.text == ":" && minutes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_passed_on_to_whom_they_are_for() {
        let of = |whom, words: &str| Some(Addressed { whom, words: words.to_owned() });
        assert_eq!(addressed("ASK K7RM is sanding included?"), of(ForWhom::Other, "is sanding included?"));
        assert_eq!(addressed("K7RM ask: how high is it"), of(ForWhom::Other, "how high is it"));
        assert_eq!(addressed("TO 3 K7RM no, that is extra"), of(ForWhom::Number(3), "no, that is extra"));
        assert_eq!(addressed("TO 2: yes, included"), of(ForWhom::Number(2), "yes, included"));
        assert_eq!(addressed("POUR 2 K7RM : oui"), of(ForWhom::Number(2), "oui"));
        assert_eq!(addressed("to all K7RM: two coats please"), of(ForWhom::All, "two coats please"));
        assert_eq!(addressed("À 3 oui, compris"), of(ForWhom::Number(3), "oui, compris"));
        assert_eq!(addressed("An alle: zwei Anstriche"), of(ForWhom::All, "zwei Anstriche"));
        assert_eq!(addressed("Frage K7RM Schleifen inklusive?"), of(ForWhom::Other, "Schleifen inklusive?"));
        for text in [
            "ask",
            "ask K7RM",
            "to 3",
            "to the left",
            "3 yes",
            "is it high?",
            "À 14 h jeudi",
            "à 14:30 jeudi",
            "",
        ] {
            assert_eq!(addressed(text), None, "{text}");
        }
    }
}
