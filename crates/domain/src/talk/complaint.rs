//! What people write when something went wrong: COMPLAINT or DISPUTE, or in their own words that cash was asked for, that
//! they never signed, that they were there or that nobody came; and that it has been sorted out.
//!
//! Only sentences that can mean nothing else are heard. Whether a case can be opened is for the job to say.

use super::patterns::{anywhere, longest};
use super::words::{self, Kind};

const COMPLAINT: &str = "complaint, complain, dispute, i complain, i dispute, i want to complain, id like to complain, disputed, case,
    litige, reclamation, plainte, je conteste, conteste, je fais une reclamation, je veux faire une reclamation,
    beschwerde, reklamation, ich reklamiere, reklamiere, ich beschwere mich, widerspruch, ich widerspreche, streitfall";
const ASKED: &str = "asked, asks, asking, wanted, wants, demanded, demands, insisted, insists, demande, demandait, voulait, veut,
    exige, reclame, verlangt, verlangte, wollte, will, forderte, fordert, bestand";
const CASH: &str = "cash, in cash, especes, en especes, liquide, du liquide, bargeld, bar, in bar, bares";
const CARD: &str = "card, by card, carte, par carte, karte, mit karte, ec";
const SOMEBODY: &str = "he, she, they, technician, plumber, electrician, guy, man, woman, worker, il, elle, on, technicien,
    technicienne, ouvrier, er, sie, techniker, technikerin, handwerker, handwerkerin, mann, frau, i was, ich wurde, on m";
const NOT_SIGNED: &str = "i didnt sign, i did not sign, i never signed, i havent signed, i have not signed, didnt sign that, not my signature,
    thats not my signature, je n ai pas signe, je nai pas signe, jai pas signe, je n ai jamais signe, je nai jamais signe, pas ma signature,
    habe nicht unterschrieben, hab nicht unterschrieben, habe nie unterschrieben, nicht meine unterschrift, habe das nicht unterschrieben";
const WAS_THERE: &str = "i was home, i was at home, i was in, i was there, we were home, we were at home, we were in, we were there, was home all,
    j etais la, jetais la, j etais chez moi, jetais chez moi, j etais a la maison, nous etions la, nous etions chez nous, on etait la,
    ich war da, ich war zu hause, ich war zuhause, ich war daheim, wir waren da, wir waren zu hause, wir waren zuhause, wir waren daheim";
const NOBODY_CAME: &str = "nobody came, no one came, noone came, nobody showed up, no one showed up, never came, never showed up, didnt show up, did not show up,
    didnt come, did not come, nobody turned up, no one turned up, personne n est venu, personne nest venu, n est pas venu, nest pas venu,
    n est jamais venu, pas venue, niemand kam, niemand ist gekommen, keiner kam, keiner ist gekommen, nicht gekommen, kam nicht,
    nie gekommen, nicht erschienen";
const SORTED: &str = "sorted, its sorted, sorted out, all sorted, its sorted out, solved, its solved, resolved, its resolved, settled between us,
    take it back, i take it back, taken back, regle, c est regle, cest regle, resolu, c est resolu, cest resolu, je retire, je retire ma plainte,
    geklart, hat sich geklart, ist geklart, geregelt, ist geregelt, ich nehme es zuruck, ich ziehe zuruck, zuruckgezogen";
const DAMAGE: &str = "broke, broken, breaks, damage, damaged, damages, scratched, scratch, cracked, stained, flooded, casse, cassee, abime, abimee, degat, degats,
    raye, rayee, kaputt, beschadigt, beschadigung, schaden, zerkratzt, kratzer, zerbrochen";
const MONEY: &str = "bill, billed, invoice, charge, charged, price, paid, pay, money, fee, euros, dollars, facture, facturee, prix, paye, payee,
    argent, frais, rechnung, preis, bezahlt, geld, gebuhr, berechnet";
const CONDUCT: &str = "rude, insulted, insult, threatened, shouted, yelled, harassed, drunk, impoli, impolie, insulte, menace, crie, ivre, harcelee,
    unhoflich, beleidigt, bedroht, geschrien, belastigt, betrunken";

/// What went wrong, as far as the words say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    Cash,
    Damage,
    Money,
    Absence,
    Conduct,
    /// What stands as signed.
    Signature,
    /// Something, in the words that stand there.
    Something,
}

/// What a text says about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Complaint {
    /// Something went wrong.
    Opens {
        what: Wrong,
        /// In a word that opens a case, and not only in a sentence of their own.
        clearly: bool,
    },
    /// It has been sorted out.
    Sorted,
}

/// What a text says about a case, if it can mean nothing else. A question says none of it.
pub fn complaint(text: &str) -> Option<Complaint> {
    if text.contains('?') {
        return None;
    }
    let tokens = words::tokens(text);
    let codes = super::code::find(&tokens);
    let said: Vec<&str> = tokens
        .iter()
        .zip(&codes.mask)
        .filter(|(token, code)| !**code && token.kind != Kind::Mark)
        .map(|(token, _)| token.text.as_str())
        .collect();
    let says = |table| anywhere(table, &said);
    let either = says(CARD);
    let cash = says(CASH) && says(ASKED) && says(SOMEBODY) && !either;
    if longest(COMPLAINT, &said).is_some() {
        let what = if cash {
            Wrong::Cash
        } else if says(NOBODY_CAME) || says(WAS_THERE) {
            Wrong::Absence
        } else if says(NOT_SIGNED) {
            Wrong::Signature
        } else if says(DAMAGE) {
            Wrong::Damage
        } else if says(CONDUCT) {
            Wrong::Conduct
        } else if says(MONEY) {
            Wrong::Money
        } else {
            Wrong::Something
        };
        return Some(Complaint::Opens { what, clearly: true });
    }
    if longest(SORTED, &said) == Some(said.len()) && !said.is_empty() {
        return Some(Complaint::Sorted);
    }
    let what = if cash {
        Wrong::Cash
    } else if says(NOT_SIGNED) {
        Wrong::Signature
    } else if says(WAS_THERE) || says(NOBODY_CAME) {
        Wrong::Absence
    } else {
        return None;
    };
    Some(Complaint::Opens { what, clearly: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn complaints_are_heard_in_three_languages() {
        let clear = |what| Some(Complaint::Opens { what, clearly: true });
        let own = |what| Some(Complaint::Opens { what, clearly: false });
        for (text, said) in [
            ("COMPLAINT K7RM it still leaks", clear(Wrong::Something)),
            ("Dispute K7RM: he broke the mirror", clear(Wrong::Damage)),
            ("réclamation K7RM, la facture est fausse", clear(Wrong::Money)),
            ("Beschwerde K7RM: der Techniker war betrunken", clear(Wrong::Conduct)),
            ("complaint, nobody came", clear(Wrong::Absence)),
            ("He asked me for cash", own(Wrong::Cash)),
            ("le technicien voulait du liquide", own(Wrong::Cash)),
            ("Der Techniker wollte Bargeld", own(Wrong::Cash)),
            ("I did not sign that!", own(Wrong::Signature)),
            ("Je n'ai pas signé", own(Wrong::Signature)),
            ("But I was home all morning", own(Wrong::Absence)),
            ("ich war zu Hause", own(Wrong::Absence)),
            ("Nobody came", own(Wrong::Absence)),
            ("Sorted", Some(Complaint::Sorted)),
            ("c'est réglé K7RM", Some(Complaint::Sorted)),
            ("hat sich geklärt", Some(Complaint::Sorted)),
        ] {
            assert_eq!(complaint(text), said, "{text}");
        }
    }

    #[test]
    fn what_can_mean_something_else_is_no_complaint() {
        for text in [
            "Can I pay cash?",
            "I gave him a tip in cash",
            "paid cash",
            "no problem",
            "Problem: my gate is locked",
            "did nobody come?",
            "yes",
            "he sorted the cables",
            "",
        ] {
            assert_eq!(complaint(text), None, "{text}");
        }
    }
}
