//! What an answer comes to. Every word of a message must be accounted for before
//! it counts as a yes; a no must be plain; what is neither goes to a person.
//! Order: the law's words, job words, picks, then the answer to what was asked.
//! Phrases live in their tables, dates in their own room.

use super::answer::{Answer, Words, weigh};
use super::code::Codes;
use super::dates::Said;
use super::job_words;
use super::optout;
use super::phrases::Sense;
use super::pick::{self, Picked};
use super::words::Token;
use super::{Asked, Heard, Intent, Language};

/// What the sender wants.
pub(super) fn read(
    heard: &Heard,
    tokens: &[Token],
    codes: &Codes,
    said: &Said,
    language: Language,
) -> Intent {
    let nothing = vec![false; tokens.len()];
    let all = Words::of(tokens, &nothing, &nothing);
    let plain = Words::of(tokens, &codes.mask, &nothing);
    if let Some(intent) = optout::read(&all.texts, &plain.texts) {
        return intent;
    }
    // With two jobs named nobody knows which one is meant.
    if codes.are_many() {
        return Intent::Human;
    }
    let question = tokens.iter().any(|token| matches!(token.text.as_str(), "?" | "¿" | "❓" | "⁉" | "❔"));
    if let Some(intent) = job_words::read(
        &plain.texts,
        (&plain.ends, &plain.clocked),
        codes.only().is_some(),
        question,
        heard.asked,
    ) {
        return intent;
    }
    let timed = Words::of(tokens, &codes.mask, &said.used);
    let answer = weigh(&timed, question, heard, said, language);
    if let Some(intent) = picked(heard, tokens, &plain, &answer, said, language) {
        return intent;
    }
    let settled = settle(heard.asked, heard.offered.len(), &answer);
    // "I can't be there until eleven" gives no visit back.
    let later = heard.asked == Asked::ConfirmVisit && job_words::at_another_time(&plain.texts);
    if settled == Intent::No && later { Intent::Human } else { settled }
}

/// Picks by number, ordinal or time.
fn picked(
    heard: &Heard,
    tokens: &[Token],
    words: &Words,
    answer: &Answer,
    said: &Said,
    language: Language,
) -> Option<Intent> {
    let offered = heard.offered.len();
    let digit = pick::bare_digit(tokens);
    match heard.asked {
        Asked::ConfirmVisit | Asked::ApproveWork => None,
        Asked::Nothing | Asked::Claim => {
            let number = digit?;
            Some(if offered == 0 || usize::from(number) <= offered.max(3) {
                Intent::Pick(number)
            } else {
                Intent::Human
            })
        }
        Asked::PickTime => {
            let denied = answer.has(Sense::Not) || answer.has(Sense::No);
            match pick::read(&words.texts, offered) {
                Picked::Number(number) if !answer.question && !denied => {
                    let named_day = ambiguous_day(heard, said, language, number);
                    let fits = number >= 1 && usize::from(number) <= offered && !named_day;
                    return Some(
                        u8::try_from(number).ok().filter(|_| fits).map_or(Intent::Human, Intent::Pick),
                    );
                }
                Picked::Unclear if !said.has_words() => return Some(Intent::Human),
                Picked::Number(_) | Picked::Unclear | Picked::Nothing => {}
            }
            let clean = answer.unknown == 0 && !answer.question && !denied;
            let doubts = [Sense::But, Sense::Hedge, Sense::Bad, Sense::Ask, Sense::SoftNo]
                .iter()
                .any(|sense| answer.has(*sense));
            if !said.has_words() || !clean || doubts {
                return None;
            }
            match said.fitting(heard.now, heard.offered, language)?.as_slice() {
                [one] => u8::try_from(one + 1).ok().map(Intent::Pick),
                _ => None,
            }
        }
    }
}

/// "The 2nd" may be the second slot or the second of the month.
fn ambiguous_day(heard: &Heard, said: &Said, language: Language, number: u16) -> bool {
    let fitting = if said.has_words() { said.fitting(heard.now, heard.offered, language) } else { None };
    fitting.is_some_and(|found| found.iter().any(|at| at + 1 != usize::from(number)))
}

/// Weighs the senses against the question asked.
fn settle(asked: Asked, offered: usize, answer: &Answer) -> Intent {
    let has = |sense| answer.has(sense);
    let refused = has(Sense::No) || has(Sense::SoftNo);
    if has(Sense::Call) && !has(Sense::NoCall) {
        let elsewhere = has(Sense::Yes) && asked != Asked::Claim;
        return if refused || has(Sense::Not) || elsewhere { Intent::Human } else { Intent::Callback };
    }
    if has(Sense::NoCall) && !refused {
        return Intent::Human;
    }
    let agreed = [Sense::Yes, Sense::Willing, Sense::Could].into_iter().any(has);
    let proposes = answer.other_time()
        && !refused
        && !has(Sense::Not)
        && matches!(asked, Asked::Claim | Asked::PickTime | Asked::ConfirmVisit);
    if answer.question || has(Sense::Ask) {
        let suggestion = has(Sense::Suggest) && !has(Sense::Ask) && answer.unknown == 0;
        return if proposes && suggestion { Intent::Conditional } else { Intent::Human };
    }
    match (agreed, refused) {
        (true, true) => both(asked, answer),
        (false, true) => refusal(asked, answer),
        (true, false) => agreement(asked, offered, answer),
        (false, false) if asked == Asked::ApproveWork && has(Sense::Bad) => Intent::No,
        (false, false) if has(Sense::Bad) || (has(Sense::Not) && !has(Sense::But)) => Intent::Human,
        (false, false) => {
            let doubtful = has(Sense::But) || has(Sense::Hedge);
            let priced = asked == Asked::Claim && has(Sense::But) && answer.unknown == 0;
            let about_time = proposes && (answer.unknown == 0 || (doubtful && answer.unknown <= 1));
            if about_time || (priced && answer.senses.len() > 1) {
                Intent::Conditional
            } else {
                Intent::Human
            }
        }
    }
}

/// Yes and no in one message: only "not then, but then" is clear enough.
fn both(asked: Asked, answer: &Answer) -> Intent {
    let other = answer.other_time() && answer.unknown == 0 && !answer.has(Sense::Hedge);
    let may_propose = matches!(asked, Asked::Claim | Asked::PickTime | Asked::ConfirmVisit);
    if other && may_propose { Intent::Conditional } else { Intent::Human }
}

fn refusal(asked: Asked, answer: &Answer) -> Intent {
    let plain = answer.unknown == 0;
    if answer.has(Sense::Hedge) || asked == Asked::ApproveWork && answer.has(Sense::But) && !plain {
        return Intent::Human;
    }
    let other = answer.other_time() && (answer.has(Sense::But) || answer.has(Sense::Suggest));
    if other && matches!(asked, Asked::Claim | Asked::PickTime | Asked::ConfirmVisit) {
        return if plain { Intent::Conditional } else { Intent::Human };
    }
    let doubled = answer.has(Sense::Not) && !answer.opens_with_no;
    // "No, the tap still drips" says it of the work, whatever follows.
    let of_the_work = asked == Asked::ApproveWork && answer.begins_with_no;
    let clear = answer.has(Sense::No) || answer.opens_with_no || of_the_work;
    match (plain, clear) {
        _ if doubled => Intent::Human,
        (true, _) => Intent::No,
        (false, true) if !answer.has(Sense::But) && asked != Asked::Nothing => Intent::No,
        (false, _) => Intent::Human,
    }
}

fn agreement(asked: Asked, offered: usize, answer: &Answer) -> Intent {
    let has = |sense| answer.has(sense);
    let doubts = [Sense::But, Sense::Hedge, Sense::Suggest, Sense::Could];
    let doubtful = doubts.into_iter().any(has);
    // "Yes, but not on Monday" is a condition; "not yes" and "I don't agree" are riddles.
    let denied_first = has(Sense::Not) && !comes_before(answer, Sense::But, Sense::Not);
    if denied_first || has(Sense::Bad) {
        return Intent::Human;
    }
    let conditional = doubtful || answer.other_time();
    match asked {
        Asked::ApproveWork if conditional || answer.unknown > 0 || answer.once_more => Intent::Human,
        Asked::Claim if answer.polite => Intent::Human,
        Asked::Nothing if !has(Sense::Yes) => Intent::Human,
        Asked::Claim | Asked::PickTime | Asked::ConfirmVisit | Asked::Nothing if conditional => {
            Intent::Conditional
        }
        Asked::PickTime if offered > 1 => Intent::Human,
        Asked::Claim | Asked::PickTime | Asked::ConfirmVisit | Asked::Nothing if answer.unknown > 0 => {
            Intent::Human
        }
        Asked::ConfirmVisit | Asked::ApproveWork | Asked::PickTime if !has(Sense::Yes) => Intent::Human,
        Asked::Claim | Asked::PickTime | Asked::ConfirmVisit | Asked::ApproveWork | Asked::Nothing => {
            Intent::Yes
        }
    }
}

fn comes_before(answer: &Answer, first: Sense, second: Sense) -> bool {
    let place = |sense: Sense| answer.senses.iter().position(|found| *found == sense);
    place(first) < place(second) && place(first).is_some()
}
