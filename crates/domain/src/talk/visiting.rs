//! What is written on the way to a visit and at it: CALLED, CONFIRM, ON MY WAY, ADD, SIGN, NOBODY HOME, CANNOT DO, and how
//! people say the same in their own words.
//!
//! Each begins with its clear word. Whether it means anything for a job is for the job to say.

use super::code;
use super::job_words::{amount as minutes_in, is_hours, is_minutes, says_they_cannot_come};
use super::patterns::{any_of, anywhere, longest};
use super::quoted::{QuotedWords, parts, quoted_part};
use super::words::{self, Kind, Token};

const CALLED: &str = "called, i called, i have called, ive called, rang, i rang, spoke, i spoke, appele, j ai appele, jai appele,
    ai appele, telephone, angerufen, ich habe angerufen, habe angerufen, telefoniert, gesprochen";
const NO_ANSWER: &str = "no answer, no reply, left a? message, left a? voicemail, nobody answered, no one answered, nobody picked up, no one picked up, didnt pick up, did not pick up, unreachable, didnt answer, did not answer, voicemail, not reached,
    pas de reponse, sans reponse, ne repond pas, personne ne repond, messagerie, repondeur, keine antwort, nicht erreicht,
    niemand erreicht, geht nicht ran, geht keiner|niemand ran, keiner|niemand geht ran, hebt nicht|keiner|niemand ab, mailbox, nimmt nicht|keiner|niemand ab";
const CONFIRM: &str = "confirm, confirmed, i confirm, je confirme, confirme, bestatige, bestatigt, ich bestatige, bestaetige, ich bestaetige, im coming, i am coming,
    coming, je viens, je serai la, ich komme, komme";
const ON_MY_WAY: &str = "on my way, omw, on the way, im on my way, i am on my way, leaving now, en route, je suis en route, en chemin,
    je pars, unterwegs, bin unterwegs, ich bin unterwegs, auf dem weg, bin auf dem weg, fahre los, ich fahre los";
const ADD: &str =
    "add, adding, extra, ajoute, ajouter, j ajoute, en plus, supplement, dazu, zusatz, zusatzlich, hinzu";
const SIGN: &str = "sign, signed, i sign, signe, je signe, signee, unterschreibe, ich unterschreibe, unterschrieben, signiere";
const NOBODY_HOME: &str = "nobody home, nobody is home, no one home, no one is home, nobody there, no one there, nobody opens,
    no one opens, nobody answers the door, personne, il n y a personne, client absent, cliente absente, absent, niemand da,
    niemand zu hause, keiner da, niemand offnet, kunde nicht da, kundin nicht da";
const CANNOT_DO: &str = "cannot do, cant do, can not do, could not do, couldnt do, cannot be done, cant be done, not possible,
    impossible, unsuccessful, pas possible, sans succes, ne peux pas le faire, je ne peux pas le faire, nicht moglich,
    unmoglich, geht nicht, erfolglos, kann nicht gemacht werden";
const NEEDS_VISIT: &str = "needs visit, needs a visit, visit needed, a visit is needed, must come, someone must come, somebody has to come,
    visite necessaire, une visite est necessaire, il faut venir, besuch notig, ein besuch ist notig, vor ort notig,
    jemand muss kommen, es muss jemand kommen";

/// What may follow "cannot do" where all of it is meant.
const ALL_OF_IT: &str = "it, that, this job|work|one, the job|work|repair, because, since, as, due to, weil, da, denn, car, parce que, de, d,
    today, heute, aujourd hui";
/// Longer than that nobody is on the way to a visit: what says so is no number of minutes.
const MINUTES_ON_THE_WAY_MAX: u16 = 12 * 60;

/// What somebody says of a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnTheVisit {
    /// They rang the customer, and what they learned.
    Called {
        reached: bool,
        words: String,
    },
    Confirms,
    /// They are on the way, and how many minutes it takes, if they say so.
    OnMyWay {
        minutes: Option<u16>,
    },
    /// More than was agreed, part by part.
    Adds {
        parts: Vec<String>,
    },
    Signs,
    NobodyHome,
    /// It cannot be done, and why.
    CannotDo {
        words: String,
    },
    /// A consultation shows that somebody has to come, and what is wrong.
    NeedsVisit {
        words: String,
    },
}

/// One part of what is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Added {
    Minutes(u32),
    Sum(QuotedWords),
    /// A package's name, perhaps.
    Words(String),
}

/// What a text says of a visit, if it begins with one of these words. A question says none of it.
pub fn on_the_visit(text: &str) -> Option<OnTheVisit> {
    if text.contains('?') {
        return None;
    }
    let tokens = words::tokens(text);
    let codes = code::find(&tokens);
    let kept: Vec<&Token> = tokens
        .iter()
        .zip(&codes.mask)
        .filter(|(token, code)| !**code && token.kind != Kind::Mark)
        .map(|(token, _)| token)
        .collect();
    let said: Vec<&str> = kept.iter().map(|token| token.text.as_str()).collect();
    let begins = |table| longest(table, &said);
    let whole = |table| begins(table) == Some(said.len());
    // What stands behind the word, without the code.
    let behind = |length: usize| -> String {
        let Some(last) = length.checked_sub(1).and_then(|at| kept.get(at)) else { return String::new() };
        let rest = codes.blanked(text, &tokens);
        let rest = rest.get(last.to..).unwrap_or_default();
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '.' | ';'));
        // A dash apart is punctuation; one before a sum would be a sum below zero.
        rest.strip_prefix("- ").unwrap_or(rest).trim_end_matches(['.', ',', ';', ' ', '-']).to_owned()
    };
    if whole(SIGN) {
        return Some(OnTheVisit::Signs);
    }
    if whole(CONFIRM) {
        return Some(OnTheVisit::Confirms);
    }
    // Whoever cannot come says that first of all, whatever they did before.
    let of_themselves = |from: usize| said.iter().skip(from).any(|word| any_of("i im ich je j", word));
    let others = begins(CALLED).is_some_and(|length| !of_themselves(length));
    if says_they_cannot_come(text) && begins(CANNOT_DO).is_none() && !others {
        return None;
    }
    if let Some(length) = begins(CALLED).filter(|length| said.get(*length) != Some(&"off")) {
        let reached = !anywhere(NO_ANSWER, &said);
        return Some(OnTheVisit::Called { reached, words: behind(length) });
    }
    if whole(NO_ANSWER) {
        return Some(OnTheVisit::Called { reached: false, words: String::new() });
    }
    if let Some(length) = begins(ON_MY_WAY) {
        let rest = said.get(length..).unwrap_or_default();
        let minutes = (0..rest.len()).find_map(|at| minutes_on_the_way(rest, at));
        return Some(OnTheVisit::OnMyWay { minutes });
    }
    if begins(NOBODY_HOME).is_some() {
        return Some(OnTheVisit::NobodyHome);
    }
    // "Can't do the shelf today" is about the shelf: the visit ends in vain by the code, or a clause of its own.
    let of_the_visit = |length: usize| {
        let behind = length.checked_sub(1).and_then(|at| kept.get(at)).and_then(|last| text.get(last.to..));
        let coded = codes.mask.iter().any(|code| *code);
        let of_it = said.get(length..).and_then(|rest| longest(ALL_OF_IT, rest)).is_some();
        coded || of_it || behind.is_none_or(|rest| !rest.trim_start().starts_with(char::is_alphanumeric))
    };
    if let Some(length) = begins(CANNOT_DO).filter(|length| of_the_visit(*length)) {
        return Some(OnTheVisit::CannotDo { words: behind(length) });
    }
    if let Some(length) = begins(NEEDS_VISIT) {
        return Some(OnTheVisit::NeedsVisit { words: behind(length) });
    }
    let length = begins(ADD)?;
    Some(OnTheVisit::Adds { parts: parts(&behind(length)) })
}

/// Minutes named at a place: a number alone, or with its unit; of "2204 Elm Street" none.
fn minutes_on_the_way(rest: &[&str], at: usize) -> Option<u16> {
    let (minutes, length) = minutes_in(rest.get(at..)?)?;
    let number = rest.get(at)?.starts_with(|c: char| c.is_ascii_digit());
    let unit = rest.get(at + 1).is_some_and(|word| is_minutes(word) || is_hours(word));
    let alone = rest.len() == length;
    ((unit || !number || alone) && minutes <= MINUTES_ON_THE_WAY_MAX).then_some(minutes)
}

/// One part of what is added: time, a sum for something, or the name of a package. `decimals` are those of the currency.
pub fn added(part: &str, decimals: u32) -> Added {
    let tokens = words::tokens(part);
    let said: Vec<&str> =
        tokens.iter().filter(|token| token.kind != Kind::Mark).map(|token| token.text.as_str()).collect();
    let unit = said.iter().any(|word| is_minutes(word) || is_hours(word) || matches!(*word, "viertelstunde"));
    let time = (0..said.len()).find_map(|at| minutes_in(said.get(at..)?)).filter(|_| unit);
    if let Some((minutes, _)) = time {
        return Added::Minutes(u32::from(minutes));
    }
    match quoted_part(part, decimals) {
        Some(line) => Added::Sum(line),
        None => Added::Words(part.trim().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::OnTheVisit::{Adds, Called, CannotDo, Confirms, NobodyHome, OnMyWay, Signs};
    use super::*;

    #[test]
    fn words_of_a_visit_are_read_in_three_languages() {
        let called = |words: &str| Some(Called { reached: true, words: words.to_owned() });
        assert_eq!(
            on_the_visit("CALLED K7RM: router in the hall, 3rd floor"),
            called("router in the hall, 3rd floor")
        );
        assert_eq!(on_the_visit("J'ai appelé, 2e étage K7RM"), called("2e étage"));
        for text in [
            "called, no answer",
            "Angerufen K7RM, nicht erreicht",
            "pas de réponse",
            "Called, left a message",
            "Angerufen, keiner geht ran",
        ] {
            assert!(matches!(on_the_visit(text), Some(Called { reached: false, .. })), "{text}");
        }
        assert_eq!(
            on_the_visit("Called, Mrs Brown can't make it Friday"),
            called("Mrs Brown can't make it Friday")
        );
        for text in ["Can't do it: no water", "Cannot do the job", "Pas possible de réparer sans pièce"] {
            assert!(matches!(on_the_visit(text), Some(CannotDo { .. })), "{text}");
        }
        for text in ["CONFIRM K7RM", "Je confirme", "k7rm bestätigt", "I'm coming"] {
            assert_eq!(on_the_visit(text), Some(Confirms), "{text}");
        }
        for (text, minutes) in [
            ("ON MY WAY", None),
            ("on my way K7RM, 20 min", Some(20)),
            ("en route, 1h10", Some(70)),
            ("Bin unterwegs 15", Some(15)),
            ("On my way to 2204 Elm St", None),
            ("on my way, there at 11", None),
        ] {
            assert_eq!(on_the_visit(text), Some(OnMyWay { minutes }), "{text}");
        }
        for text in ["SIGN K7RM", "je signe", "K7RM ich unterschreibe"] {
            assert_eq!(on_the_visit(text), Some(Signs), "{text}");
        }
        for text in ["NOBODY HOME K7RM", "personne", "niemand da, K7RM"] {
            assert_eq!(on_the_visit(text), Some(NobodyHome), "{text}");
        }
        let cannot = |words: &str| Some(CannotDo { words: words.to_owned() });
        assert_eq!(on_the_visit("CANNOT DO K7RM no line in the socket"), cannot("no line in the socket"));
        assert_eq!(on_the_visit("Pas possible : pas de signal"), cannot("pas de signal"));
        for (text, said) in [
            ("NEEDS VISIT K7RM the valve is worn", "the valve is worn"),
            ("Visite nécessaire K7RM : joint usé", "joint usé"),
            ("Besuch nötig K7RM", ""),
        ] {
            assert_eq!(on_the_visit(text), Some(OnTheVisit::NeedsVisit { words: said.to_owned() }), "{text}");
        }
    }

    #[test]
    fn what_is_added_is_read_part_by_part() {
        let parts = |text: &str| match on_the_visit(text) {
            Some(Adds { parts }) => parts.iter().map(|part| added(part, 2)).collect::<Vec<_>>(),
            other => panic!("{text}: {other:?}"),
        };
        let read = parts("ADD K7RM 30 min, 18 cable, shelf");
        assert_eq!(read[0], Added::Minutes(30));
        assert!(matches!(&read[1], Added::Sum(line) if line.net == 1800 && line.words == "cable"));
        assert_eq!(read[2], Added::Words("shelf".to_owned()));
        assert_eq!(parts("ajoute 1 heure"), [Added::Minutes(60)]);
        assert_eq!(parts("zusätzlich eine halbe Stunde"), [Added::Minutes(30)]);
    }

    #[test]
    fn questions_and_other_sentences_say_nothing_of_a_visit() {
        for text in [
            "are you on the way?",
            "can you confirm the time",
            "please sign here",
            "who called me?",
            "I will add it later",
            "On my way to hospital, can't come",
            "Spoke to my boss, I can't come",
            "Called off by the customer",
            "Can't do the shelf today, rest is done",
            "Impossible to park, 10 min",
            "",
        ] {
            assert_eq!(on_the_visit(text), None, "{text}");
        }
    }
}
