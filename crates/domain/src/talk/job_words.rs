//! The words that move a job: HERE, DONE, CALL OFF, CANNOT COME, LATE 20, and how
//! people say the same in their own words.
//! A question, or news about somebody else, is none of them.
//! Whether the job is in a state to be moved is for the job to say.

use super::patterns::{any_of, anywhere, longest};
use super::words::{Kind, tokens};
use super::{Asked, Intent, phrases};

const HERE: &str = "
    here, im here, i am here, we are here, were here, ive arrived, i have arrived, arrived,
    just arrived, i just arrived, ive just arrived, on site, onsite, im on site,
    im on? outside, im at the door, at the door, je suis la, je suis arrive|arrivee, suis la,
    on est la, nous sommes la, arrive sur place, sur place, je suis sur place, bien arrive,
    bin da, ich bin da, wir sind da, bin hier, ich bin hier, bin angekommen,
    ich bin angekommen, angekommen, vor ort, bin vor ort, ich bin vor ort, bin jetzt da,
    ich bin jetzt da
";

const DONE: &str = "
    done, all done, im done, i am done, were done, we are done, job done, job is done,
    work done, its done, it is done, the? job|work is done|finished|complete|completed,
    finished, all finished, im finished, i am finished, ive finished, i have finished,
    just finished, job finished|complete|completed, work complete|completed|finished,
    completed, complete, termine, j ai termine|fini, c est termine|fini|fait,
    cest termine|fini|fait, fini, travail termine|fini, le travail est termine|fini|fait,
    les travaux sont termines|finis, tout est termine|fini|fait, fertig, bin fertig,
    ich bin fertig, wir sind fertig, bin jetzt fertig, alles fertig, arbeit fertig|erledigt,
    die arbeit ist fertig|erledigt|getan, erledigt, alles erledigt, auftrag erledigt|fertig,
    abgeschlossen
";

const CALL_OFF: &str = "
    call off, call it off, calling it off, calloff, call the|this job|visit|appointment off,
    call off the|this job|visit|appointment,
    cancel the|my|this|our job|visit|appointment|booking|request|order|work, cancel it,
    cancel today|tomorrow, cancel job|visit|appointment|booking,
    annulez|annuler|annule le|la|mon|ma|ce|cette rendez|rdv|rendezvous|visite|intervention|demande|commande|travail|job,
    j annule, je dois annuler, je veux annuler, je souhaite annuler, je voudrais annuler,
    absage, absagen, ich sage ab, sage ab, ich sage den termin ab,
    termin absagen|stornieren|streichen, ich mochte|muss absagen|stornieren,
    muss absagen|stornieren, ich storniere, stornieren, termin ab sagen,
    den termin absagen|stornieren, auftrag stornieren|absagen
";

/// Too short to be a command about a job unless its code stands beside them.
const CALL_OFF_WITH_CODE: &str = "
    cancel, please cancel, cancel please, annuler, annulez, annule, storno
";

const CANNOT_COME: &str = "
    cannot come, can not come, je ne peux pas venir, kann nicht kommen
";
/// To the question "do you want this job?" these are a plain no.
const CANNOT_COME_SOFTLY: &str = "
    cant come, cant|cannot make it, cant make that, wont make it, wont be able to make it|come,
    not able to make it|come, unable to make it|come|attend, i wont be coming, im not coming,
    not going to make it, cant be there, cannot be there,
    ne peux|pourrai pas|plus venir|passer|etre, peux pas|plus venir|passer,
    pourrai pas venir|passer, ne viendrai pas|plus, viendrai pas, ne peux pas y etre,
    dois annuler ma venue, empechement, ne pourrai pas etre la,
    kann nicht|leider nicht? kommen, kann leider nicht kommen,
    kann heute|morgen leider? nicht kommen, kann doch nicht kommen, ich kann nicht|doch kommen,
    komme nicht, komme doch nicht, schaffe es nicht, ich schaffs nicht, bin verhindert
";

/// What may follow HERE or DONE without changing it.
const AROUND: &str = "
    at|to the house|door|location|address|property|place|site|gate, outside, at the door, now,
    maintenant, jetzt, already, finally, all good, tout est ok, mit der arbeit, with the job|work
";

/// Subjects that make lateness somebody else's.
const OTHERS: &str = "
    you youre your he hes she shes they theyre technician tech plumber vous tu il elle ils
    technicien er ihr techniker handwerker guy someone nobody was were not nicht pas wont if si
    wenn dont
";

const LATE: &str = "
    late behind retard verspatung verspate verspatet delayed delay verspaten
";
/// Late only right behind the minutes.
const LATE_AFTER: &str = "spater, spaeter, later, zu spat";

/// A job word, when the message is one. `words` are without job codes; of each is known whether a clause ends behind it, and
/// whether it is a part of a time of day or of a sum, and no number of minutes.
pub(super) fn read(
    words: &[&str],
    (ends, clocked): (&[bool], &[bool]),
    coded: bool,
    question: bool,
    asked: Asked,
) -> Option<Intent> {
    if question || words.is_empty() {
        return None;
    }
    if let Some(minutes) = minutes_late(words, clocked) {
        return Some(Intent::Late { minutes });
    }
    let blocked = anywhere(phrases::BUT, words) || anywhere(phrases::DENIALS, words);
    for (patterns, intent) in [(HERE, Intent::Here), (DONE, Intent::Done)] {
        if alone(patterns, words, ends) && !blocked {
            return Some(intent);
        }
    }
    let denied = anywhere("dont|not|never|nicht|pas cancel|call|come|cannot|cant|absagen|annuler", words);
    let named = coded && longest(CALL_OFF_WITH_CODE, words) == Some(words.len());
    if (named || calls_off(words, ends)) && !denied {
        return Some(Intent::CallOff);
    }
    if at_another_time(words) || of_others(CANNOT_COME, words) || of_others(CANNOT_COME_SOFTLY, words) {
        return None;
    }
    if anywhere(CANNOT_COME, words) {
        return Some(Intent::CannotCome);
    }
    let softly = matches!(asked, Asked::ConfirmVisit | Asked::Nothing | Asked::ApproveWork);
    (softly && anywhere(CANNOT_COME_SOFTLY, words) && !denied).then_some(Intent::CannotCome)
}

/// Whether the job is called off: not in a condition, not in a question without its mark, and not where the same clause has
/// just said that it is not, or thanks for it.
fn calls_off(words: &[&str], ends: &[bool]) -> bool {
    const NOT_SO: &str = "dont didnt wont wouldnt shouldnt not cant cannot without pas ne jamais nicht nie";
    const NO_NEED: &str = "no need|reason|wish|intention, never mind? called|cancelled|canceled";
    const IF_POSSIBLE: &str =
        "if you can|could, if possible, si possible, si vous pouvez, wenn moglich, wenn es geht";
    const ANEW: &str =
        "so then please and but just therefore alors donc et mais also bitte dann und aber deshalb";
    const FOR: &str = "for about regarding fur wegen uber pour concernant";
    const THE: &str = "the this that your die das den diese ihre la le l cette votre";
    let begins = |at: &usize| words.get(*at..).is_some_and(|rest| longest(CALL_OFF, rest).is_some());
    let Some(place) = (0..words.len()).find(begins) else { return false };
    let near: Vec<&str> = (place.saturating_sub(4)..place)
        .rev()
        .take_while(|at| !ends.get(*at).copied().unwrap_or(false))
        .filter_map(|at| words.get(at).copied())
        .take_while(|word| !any_of(ANEW, word))
        .collect();
    let thanks = near.iter().find(|word| !any_of(THE, word)).is_some_and(|word| any_of(FOR, word));
    let none_of_it =
        near.first().is_some_and(|word| any_of("no kein keine keinen aucune", word)) && place > 1;
    let denied = near.iter().any(|word| any_of(NOT_SO, word)) || anywhere(NO_NEED, words) || none_of_it;
    let asks = (0..words.len()).filter_map(|at| words.get(at..)).any(|rest| {
        let condition = rest
            .first()
            .is_some_and(|word| any_of("if si wenn falls why pourquoi warum wieso weshalb whether ob", word));
        condition && longest(IF_POSSIBLE, rest).is_none()
    });
    !(asks || denied || thanks)
}

/// "I can't make it before ten": they can later.
pub(super) fn at_another_time(words: &[&str]) -> bool {
    const LATER: &str = "come|it|venir|passer|kommen|be|etre|la|there before|until|till|avant|vor|bis|earlier, any sooner, plus tot, fruher,
        not before, pas avant, nicht vor, erst um|gegen|ab|nach|am";
    anywhere(LATER, words)
}

/// Somebody else cannot: the technician, whoever lives there.
fn of_others(patterns: &str, words: &[&str]) -> bool {
    const THEY: &str = "he she they technician tech plumber customer client tenant il elle ils technicien locataire cliente er
        techniker handwerker kunde kundin mieter mieterin";
    let place =
        (0..words.len()).find(|at| words.get(*at..).is_some_and(|rest| longest(patterns, rest).is_some()));
    place.and_then(|at| words.get(at.checked_sub(1)?)).is_some_and(|word| any_of(THEY, word))
}

/// Whether a text is a yes and nothing else: not an OK, and not a yes to something of its own.
pub fn is_yes_alone(text: &str) -> bool {
    let tokens = tokens(text);
    let codes = super::code::find(&tokens);
    let words: Vec<&str> = tokens
        .iter()
        .zip(&codes.mask)
        .filter(|(token, code)| !**code && token.kind != Kind::Mark)
        .map(|(token, _)| token.text.as_str())
        .collect();
    const YES: &str = "yes yep yeah yup y oui ja jawohl";
    const WITH_IT: &str =
        "please pls bitte svp merci danke thanks thank you do it call cancel off annulez annuler absagen";
    words.split_first().is_some_and(|(first, rest)| {
        any_of(YES, first) && rest.iter().all(|word| any_of(YES, word) || any_of(WITH_IT, word))
    })
}

/// Whether a text says somewhere that its writer cannot come: to an offer that is a plain no, to a visit of theirs more.
pub fn says_they_cannot_come(text: &str) -> bool {
    let tokens = tokens(text);
    let words: Vec<&str> =
        tokens.iter().filter(|token| token.kind != Kind::Mark).map(|token| token.text.as_str()).collect();
    let said = |patterns| anywhere(patterns, &words) && !of_others(patterns, &words);
    !at_another_time(&words) && (said(CANNOT_COME) || said(CANNOT_COME_SOFTLY))
}

/// "Can't come" where the question was whether to come at all.
pub(super) fn is_soft_no(words: &[&str]) -> Option<usize> {
    longest(CANNOT_COME_SOFTLY, words)
}

/// The message is the word with small talk around it, or begins with it as a
/// sentence of its own ("Done, all tidy").
fn alone(patterns: &str, words: &[&str], ends: &[bool]) -> bool {
    let mut rest = words;
    let mut at = 0;
    while let Some(skip) = longest(phrases::FILLERS, rest).filter(|_| longest(patterns, rest).is_none()) {
        // "It will be done": not yet.
        if rest
            .iter()
            .take(skip)
            .any(|word| any_of("will be ill would serai sera wird werde ware wurde", word))
        {
            return false;
        }
        at += skip;
        rest = words.get(at..).unwrap_or_default();
    }
    let Some(length) = longest(patterns, rest) else {
        return false;
    };
    if ends.get((at + length).saturating_sub(1)).copied().unwrap_or(false) {
        return true;
    }
    at += length;
    let skip = |rest: &[&str]| longest(phrases::FILLERS, rest).max(longest(AROUND, rest));
    while let Some(length) = words.get(at..).and_then(skip) {
        at += length;
    }
    at >= words.len()
}

/// How late the sender says to be.
fn minutes_late(words: &[&str], clocked: &[bool]) -> Option<u16> {
    let said = words.iter().position(|word| any_of(LATE, word));
    let after =
        (0..words.len()).find(|at| words.get(*at..).is_some_and(|rest| longest(LATE_AFTER, rest).is_some()));
    let place = said.or(after)?;
    let too_late = place.checked_sub(1).and_then(|before| words.get(before)) == Some(&"too");
    if too_late || words.iter().any(|word| any_of(OTHERS, word)) {
        return None;
    }
    let minutes = most(words, clocked)?;
    let close = said.is_some()
        || words
            .get(..place)
            .is_some_and(|before| before.iter().rev().take(2).any(|word| is_minutes(word) || is_hours(word)));
    (close && (1..=24 * 60).contains(&minutes)).then_some(minutes)
}

/// The most minutes named: of "10 to 15" the fifteen.
fn most(words: &[&str], clocked: &[bool]) -> Option<u16> {
    let mut most = None;
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let of_a_clock = clocked.get(at).copied().unwrap_or(false);
        let named = amount(rest).filter(|_| !of_a_clock);
        let (minutes, length) = named.map_or((None, 1), |(minutes, length)| (Some(minutes), length));
        most = most.max(minutes);
        at += length;
    }
    most
}

pub(super) fn is_minutes(word: &str) -> bool {
    matches!(word, "min" | "mins" | "minute" | "minutes" | "minuten" | "mn" | "m")
}

pub(super) fn is_hours(word: &str) -> bool {
    matches!(word, "h" | "hr" | "hrs" | "hour" | "hours" | "heure" | "heures" | "stunde" | "stunden" | "std")
}

/// Minutes named at the head of `words`, and the words they take; a bare number
/// counts as minutes.
pub(super) fn amount(words: &[&str]) -> Option<(u16, usize)> {
    const HALF: &str = "
    half an? hour, une? demi heure, demi heure, eine? halbe stunde, halbe stunde
";
    const QUARTER: &str = "quarter of? an? hour, quart d heure, viertelstunde";
    for (table, minutes) in [(HALF, 30), (QUARTER, 15)] {
        if let Some(length) = longest(table, words) {
            return Some((minutes, length));
        }
    }
    let first = words.first()?;
    let unit = words.get(1).copied().unwrap_or_default();
    let digits = first.parse::<u16>().ok();
    let number = digits.or_else(|| in_words(first).filter(|_| is_minutes(unit) || is_hours(unit)))?;
    if is_hours(unit) {
        let more = words.get(2).and_then(|word| word.parse::<u16>().ok()).filter(|more| *more < 60);
        let minutes = number.checked_mul(60)?.checked_add(more.unwrap_or(0))?;
        return Some((minutes, 2 + usize::from(more.is_some())));
    }
    Some((number, 1))
}

fn in_words(word: &str) -> Option<u16> {
    let number = match word {
        "an" | "a" | "one" | "une" | "eine" | "1" => 1,
        "two" | "deux" | "zwei" => 2,
        "five" | "cinq" | "funf" => 5,
        "ten" | "dix" | "zehn" => 10,
        "fifteen" | "quinze" | "funfzehn" => 15,
        "twenty" | "vingt" | "zwanzig" => 20,
        "thirty" | "trente" | "dreissig" => 30,
        "forty" | "quarante" | "vierzig" => 40,
        "fifty" | "cinquante" | "funfzig" => 50,
        _ => return None,
    };
    Some(number)
}
