//! What a customer writes to take an offer or to ask for another price, and what both write of money that went from hand to
//! hand.
//!
//! Each is a clear word first; nothing else is read as one of them.

use super::code;
use super::patterns::{anywhere, longest};
use super::phrases::{BUT, DENIALS, FILLERS, HEDGES, POLITE};
use super::quoted::parts;
use super::words::{self, Token};

const TAKE: &str = "take, i take, i will take, ill take, accept, i accept, book, prends, je prends, j accepte, jaccepte, accepte, nehme, ich nehme,
    annehmen, ich nehme an, buche, ich buche";
const PAID: &str = "paid, i paid, i have paid, paye, j ai paye, jai paye, regle, j ai regle, jai regle, bezahlt, ich habe bezahlt";
const RECEIVED: &str = "received, i received, i have received, got the money, j ai recu, jai recu, erhalten, ich habe es erhalten,
    ich habe es bekommen";
/// What says that money came, if that was asked about,
const GOT_IT: &str = "recu, bekommen";
/// and what says as well that a text did.
const GOT_IT_ALL: &str = "got it, recu, bien recu, bekommen";
/// What leaves it open how much of it.
const PARTLY: &str =
    "nothing, none, half, part, some, rien, moitie, partie, nichts, halb, halfte, teil, teilweise";
/// What may stand behind the word that takes an offer, besides small talk.
const WITH_IT: &str = "an, it, him, your, ton, this, that, one, yours, his, her, hers, their, theirs, them, votre, sa, son, leur, offre, offer, es, sie, ihr, ihres, seines, angebot";
const COUNTER: &str = "counter offer, counter, counteroffer, contre offre, contreoffre, contre proposition, gegenangebot, gegen angebot";
/// Small words between the verb and the number.
const OFFER: &str = "offer, number, no, nr, the, the offer, your offer, l offre, votre offre, offre, numero, la, le, das, die, den, angebot, nummer,
    das angebot, ihr angebot";

/// The number of an offer that somebody takes, if they say that they take one; inside, nothing if they name no number. A
/// question, a condition or a denial takes none, and neither does a word more than small talk where no number is named.
pub fn taken(text: &str) -> Option<Option<u32>> {
    let (tokens, all) = without_code(text);
    let words: Vec<&str> = all.iter().map(String::as_str).collect();
    let verb = longest(TAKE, &words)?;
    let rest = words.get(verb..).unwrap_or_default();
    let between = longest(OFFER, rest).unwrap_or(0);
    let number = tokens.get(verb + between).and_then(Token::number).map(u32::from);
    let behind = verb + between + usize::from(number.is_some());
    let tail = words.get(behind..).unwrap_or_default();
    if text.contains('?') || is_doubtful(tail) {
        return None;
    }
    let last = tokens.get(behind.checked_sub(1)?)?;
    let after = blanked(text);
    let after = after.get(last.to..).unwrap_or_default().trim_start();
    let new_clause = number.is_some() && after.starts_with([',', '.', '!', ';', ':']);
    (new_clause || is_small_talk(tail)).then_some(number)
}

/// Something in it takes back, or puts a condition on, what stands before it.
fn is_doubtful(words: &[&str]) -> bool {
    let mut rest = words;
    while !rest.is_empty() {
        // "See you later" and "pas de problème" are turns of politeness.
        let polite = longest(FILLERS, rest).filter(|length| *length > 1).max(longest(POLITE, rest));
        if polite.is_none() && [BUT, DENIALS, HEDGES].into_iter().any(|table| longest(table, rest).is_some())
        {
            return true;
        }
        rest = rest.get(polite.unwrap_or(1)..).unwrap_or_default();
    }
    false
}

fn is_small_talk(words: &[&str]) -> bool {
    let mut rest = words;
    while !rest.is_empty() {
        let talk = longest(FILLERS, rest).max(longest(WITH_IT, rest)).max(longest(POLITE, rest));
        let Some(length) = talk else { return false };
        rest = rest.get(length..).unwrap_or_default();
    }
    true
}

/// What stands behind the word of a counter-offer, part by part and without the code; `None` if the text does not begin
/// with that word.
pub fn countered(text: &str) -> Option<Vec<String>> {
    let (kept, all) = without_code(text);
    let said: Vec<&str> = all.iter().map(String::as_str).collect();
    let last = longest(COUNTER, &said)?.checked_sub(1).and_then(|at| kept.get(at))?;
    let rest = blanked(text);
    let rest = rest.get(last.to..)?.trim_matches([' ', ':', '.']);
    Some(parts(rest.strip_prefix("- ").unwrap_or(rest)))
}

/// "Paid": the customer has given the worker the money.
pub fn says_paid(text: &str) -> bool {
    begins_with(PAID, text)
}

/// "Received": the worker has the money.
pub fn says_received(text: &str) -> bool {
    begins_with(RECEIVED, text)
}

/// "Reçu": the money came, if that was asked about. "Got it" says as much of any text, and counts with the job's code alone.
pub fn says_got_it(text: &str, coded: bool) -> bool {
    let (_, all) = without_code(text);
    let words: Vec<&str> = all.iter().map(String::as_str).collect();
    let behind =
        longest(if coded { GOT_IT_ALL } else { GOT_IT }, &words).and_then(|length| words.get(length..));
    !text.contains('?') && behind.is_some_and(is_small_talk)
}

/// "Not paid" begins with another word, "paid?" asks, and "paid half of it", or some sum, is not all of it.
fn begins_with(table: &str, text: &str) -> bool {
    let (tokens, all) = without_code(text);
    let words: Vec<&str> = all.iter().map(String::as_str).collect();
    let Some(length) = longest(table, &words) else { return false };
    let tail = words.get(length..).unwrap_or_default();
    let sums = tokens.iter().skip(length).any(|token| token.number().is_some());
    !(text.contains('?') || sums || is_doubtful(tail) || anywhere(PARTLY, tail))
}

fn blanked(text: &str) -> String {
    let tokens = words::tokens(text);
    code::find(&tokens).blanked(text, &tokens)
}

fn without_code(text: &str) -> (Vec<Token>, Vec<String>) {
    let tokens = words::tokens(text);
    let codes = code::find(&tokens);
    let kept: Vec<Token> = tokens
        .into_iter()
        .zip(codes.mask)
        .filter(|(token, code)| !code && token.text.chars().any(char::is_alphanumeric))
        .map(|(token, _)| token)
        .collect();
    let words = kept.iter().map(|token| token.text.clone()).collect();
    (kept, words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offer_is_taken_in_a_clear_word() {
        assert_eq!(taken("TAKE 3"), Some(Some(3)));
        assert_eq!(taken("take offer 2 K7RM"), Some(Some(2)));
        assert_eq!(taken("K7RM I'll take number 12"), Some(Some(12)));
        assert_eq!(taken("Je prends l'offre 2"), Some(Some(2)));
        assert_eq!(taken("Ich nehme das Angebot 1"), Some(Some(1)));
        assert_eq!(taken("J'accepte 2"), Some(Some(2)));
        assert_eq!(taken("take"), Some(None));
        for text in
            ["I'll take it please", "Ich nehme das Angebot an", "Nehme ich, danke", "accept, thanks K7RM"]
        {
            assert_eq!(taken(text), Some(None), "{text}");
        }
        for text in [
            "TAKE 2, see you on Tuesday",
            "TAKE 2 K7RM, see you later",
            "Je prends la 2",
            "TAKE 2, pas de problème",
        ] {
            assert_eq!(taken(text), Some(Some(2)), "{text}");
        }
        assert_eq!(taken("I accept your offer"), Some(None));
        for text in [
            "Ich nehme das Angebot nicht an",
            "Nehme ich nicht",
            "Je prends pas",
            "J'accepte pas à ce prix",
            "I'll take it for 200",
            "Accept if he can come Tuesday",
            "Take cards?",
            "Take 2?",
            "take 2 if he comes today",
            "TAKE 2, but only on a Tuesday",
            "take your time with the answer",
        ] {
            assert_eq!(taken(text), None, "{text}");
        }
        for text in ["3", "which one would you take?", "yes", "500", ""] {
            assert_eq!(taken(text), None, "{text}");
        }
    }

    #[test]
    fn another_price_begins_with_its_word() {
        let parts = |text: &str| countered(text).map(|parts| parts.join("|").trim().to_owned());
        assert_eq!(parts("COUNTER 2 430 K7RM").as_deref(), Some("2 430"));
        assert_eq!(parts("counter-offer K7RM: 430 without sanding").as_deref(), Some("430 without sanding"));
        assert_eq!(parts("Contre-offre K7RM 430, 40 ponçage").as_deref(), Some("430| 40 ponçage"));
        assert_eq!(parts("K7RM Gegenangebot 430,50").as_deref(), Some("430,50"));
        assert_eq!(parts("counter").as_deref(), Some(""));
        for text in ["430", "is there a counter in the kitchen", "take 2", "offer 430", ""] {
            assert_eq!(parts(text), None, "{text}");
        }
    }

    #[test]
    fn money_that_changed_hands_is_said_in_a_clear_word() {
        assert!(says_paid("PAID K7RM") && says_paid("J'ai payé, merci") && says_paid("K7RM bezahlt"));
        assert!(
            says_received("received") && says_received("J'ai reçu K7RM") && says_received("Erhalten, danke")
        );
        for text in
            ["received nothing yet", "Received 50 of 80", "Erhalten habe ich nichts", "received only half"]
        {
            assert!(!says_received(text), "{text}");
        }
        assert!(!says_paid("Paid only half") && !says_paid("paid 50"));
        for text in ["Got it", "bien reçu, merci", "Bekommen K7RM"] {
            assert!(says_got_it(text, true) && !says_received(text), "{text}");
        }
        assert!(says_got_it("Reçu", false) && !says_got_it("Got it", false));
        assert!(
            !says_got_it("Got it, on my way", true)
                && !says_got_it("Bien reçu, j'arrive tout de suite", true)
        );
        for text in ["Paid the rest", "J'ai payé le reste", "payé, pas de souci"] {
            assert!(says_paid(text), "{text}");
        }
        assert!(!says_paid("have you paid?") && !says_paid("not paid yet") && !says_received("not received"));
    }
}
