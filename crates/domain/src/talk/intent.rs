//! What an answer comes to. Every word of a message must be accounted for before
//! it counts as a yes; a no must be plain; what is neither goes to a person.
//! Order: the law's words, job words, picks, then the answer to what was asked.
//! Phrases live in their tables, dates in their own room.

use super::code::Codes;
use super::dates::Said;
use super::job_words;
use super::optout;
use super::phrases::{PHRASES, POLITE, Sense};
use super::pick::{self, Picked};
use super::words::{Kind, Token, any_of, longest, matches};
use super::{Asked, Heard, Intent, Language};

/// Pictures that answer; every other mark is only punctuation.
const PICTURES: &str = "👍 👌 ✅ ✔ 🙌 💯 🆗 ☑ 🤝 👎 ❌ 🚫 🙅 🙂 😊 😀 🙏 😃 ❤ 🎉 😉 ☺ 😁 $ € £";

/// A word, and whether a sentence or clause ends right behind it.
struct Words<'a> {
    texts: Vec<&'a str>,
    ends: Vec<bool>,
    /// Taken as a word of time.
    timed: Vec<bool>,
}

impl<'a> Words<'a> {
    fn of(tokens: &'a [Token], skip: &[bool], timed: &[bool]) -> Self {
        let mut found = Self {
            texts: Vec::new(),
            ends: Vec::new(),
            timed: Vec::new(),
        };
        for (at, token) in tokens.iter().enumerate() {
            let flag = |flags: &[bool]| flags.get(at).copied().unwrap_or(false);
            let mark = token.kind == Kind::Mark && !any_of(PICTURES, &token.text);
            if mark && matches!(token.text.as_str(), "." | "," | "!" | ";" | ":" | "-" | "(") {
                found
                    .ends
                    .iter_mut()
                    .last()
                    .into_iter()
                    .for_each(|end| *end = true);
            }
            if mark && !flag(timed) || flag(skip) {
                continue;
            }
            found.texts.push(&token.text);
            found.ends.push(false);
            found.timed.push(flag(timed));
        }
        found
            .ends
            .iter_mut()
            .last()
            .into_iter()
            .for_each(|end| *end = true);
        found
    }
}

/// How often each sense occurs, and what else must be known to weigh them.
struct Answer {
    senses: Vec<Sense>,
    unknown: usize,
    times: bool,
    /// The times named are exactly the one offered.
    agreed_time: bool,
    question: bool,
    /// The message opens with the word no, and not with "no problem".
    begins_with_no: bool,
    /// That no stands for itself.
    opens_with_no: bool,
}

impl Answer {
    fn has(&self, sense: Sense) -> bool {
        self.senses.contains(&sense)
    }

    fn other_time(&self) -> bool {
        self.times && !self.agreed_time
    }
}

/// What the sender wants.
pub(super) fn read(heard: &Heard, tokens: &[Token], codes: &Codes, said: &Said) -> Intent {
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
    let question = tokens
        .iter()
        .any(|token| matches!(token.text.as_str(), "?" | "¿" | "❓" | "⁉" | "❔"));
    if let Some(intent) = job_words::read(
        &plain.texts,
        &plain.ends,
        codes.only().is_some(),
        question,
        heard.asked,
    ) {
        return intent;
    }
    let timed = Words::of(tokens, &codes.mask, &said.used);
    let language = heard
        .language
        .or_else(|| super::detect_language(heard.text))
        .unwrap_or(Language::En);
    let answer = weigh(&timed, question, heard, said, language);
    if let Some(intent) = picked(heard, tokens, &plain, &answer, said, language) {
        return intent;
    }
    settle(heard.asked, heard.offered.len(), &answer)
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
                        u8::try_from(number)
                            .ok()
                            .filter(|_| fits)
                            .map_or(Intent::Human, Intent::Pick),
                    );
                }
                Picked::Unclear if !said.has_words() => return Some(Intent::Human),
                Picked::Number(_) | Picked::Unclear | Picked::Nothing => {}
            }
            let clean = answer.unknown == 0 && !answer.question && !denied;
            let doubts = [
                Sense::But,
                Sense::Hedge,
                Sense::Bad,
                Sense::Ask,
                Sense::SoftNo,
            ]
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
    let fitting = if said.has_words() {
        said.fitting(heard.now, heard.offered, language)
    } else {
        None
    };
    fitting.is_some_and(|found| found.iter().any(|at| at + 1 != usize::from(number)))
}

/// Walks over the message phrase by phrase.
fn weigh(words: &Words, question: bool, heard: &Heard, said: &Said, language: Language) -> Answer {
    let fitting = if heard.offered.len() == 1 {
        said.fitting(heard.now, heard.offered, language)
    } else {
        None
    };
    let mut answer = Answer {
        senses: Vec::new(),
        unknown: 0,
        times: said.has_words(),
        agreed_time: fitting.is_some_and(|found| found == [0]),
        question,
        begins_with_no: begins_with_no(words),
        opens_with_no: opens_with_no(words),
    };
    let mut at = 0;
    while at < words.texts.len() {
        if words.timed.get(at).copied().unwrap_or(false) {
            at += 1;
            continue;
        }
        // A phrase never reaches across a word of time.
        let reach = words
            .timed
            .iter()
            .skip(at)
            .take_while(|timed| !**timed)
            .count()
            .min(8);
        let rest = words.texts.get(at..at + reach).unwrap_or_default();
        match best_phrase(rest) {
            Some((sense, length)) => {
                // "No problem" is small talk, however it begins.
                if sense != Sense::SoftNo || longest(POLITE, rest).is_none() {
                    answer.senses.push(sense);
                }
                at += length;
            }
            None => {
                answer.unknown += 1;
                at += 1;
            }
        }
    }
    answer
}

fn best_phrase(rest: &[&str]) -> Option<(Sense, usize)> {
    let soft = job_words::is_soft_no(rest).map(|length| (Sense::No, length));
    let mut best = soft;
    for (sense, patterns) in PHRASES {
        let found = longest(patterns, rest).unwrap_or(0);
        if found > best.map_or(0, |(_, length)| length) {
            best = Some((*sense, found));
        }
    }
    best
}

fn begins_with_no(words: &Words) -> bool {
    let plain = words
        .texts
        .first()
        .is_some_and(|word| matches!(*word, "no" | "non" | "nein" | "nope" | "nah" | "nee"));
    plain
        && matches(
            "no problem|problems|worries|prob|pb|idea|one|way",
            &words.texts,
        )
        .is_none()
}

/// "No, I have another job then": a no on its own, then the reason.
fn opens_with_no(words: &Words) -> bool {
    let stands_alone = words.ends.first().copied().unwrap_or(false);
    let reason = words.texts.get(1).is_some_and(|word| {
        matches!(
            *word,
            "i" | "im"
                | "ive"
                | "sorry"
                | "thanks"
                | "je"
                | "j"
                | "desole"
                | "desolee"
                | "merci"
                | "ich"
                | "leider"
                | "danke"
                | "unfortunately"
                | "cant"
                | "not"
        )
    });
    begins_with_no(words) && (stands_alone || reason)
}

/// Weighs the senses against the question asked.
fn settle(asked: Asked, offered: usize, answer: &Answer) -> Intent {
    let has = |sense| answer.has(sense);
    let refused = has(Sense::No) || has(Sense::SoftNo);
    if has(Sense::Call) && !has(Sense::NoCall) {
        let elsewhere = has(Sense::Yes) && asked != Asked::Claim;
        return if refused || has(Sense::Not) || elsewhere {
            Intent::Human
        } else {
            Intent::Callback
        };
    }
    if has(Sense::NoCall) && !refused {
        return Intent::Human;
    }
    let agreed = has(Sense::Yes) || has(Sense::Willing);
    let proposes = answer.other_time()
        && !refused
        && !has(Sense::Not)
        && matches!(asked, Asked::Claim | Asked::PickTime | Asked::ConfirmVisit);
    if answer.question || has(Sense::Ask) {
        let suggestion = has(Sense::Suggest) && !has(Sense::Ask) && answer.unknown == 0;
        return if proposes && suggestion {
            Intent::Conditional
        } else {
            Intent::Human
        };
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
    if other && may_propose {
        Intent::Conditional
    } else {
        Intent::Human
    }
}

fn refusal(asked: Asked, answer: &Answer) -> Intent {
    let plain = answer.unknown == 0;
    if answer.has(Sense::Hedge) || asked == Asked::ApproveWork && answer.has(Sense::But) && !plain {
        return Intent::Human;
    }
    let other = answer.other_time() && (answer.has(Sense::But) || answer.has(Sense::Suggest));
    if other && matches!(asked, Asked::Claim | Asked::PickTime | Asked::ConfirmVisit) {
        return if plain {
            Intent::Conditional
        } else {
            Intent::Human
        };
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
    let doubtful = has(Sense::But) || has(Sense::Hedge) || has(Sense::Suggest);
    // "Yes, but not on Monday" is a condition; "not yes" and "I don't agree" are riddles.
    let denied_first = has(Sense::Not) && !comes_before(answer, Sense::But, Sense::Not);
    if denied_first || has(Sense::Bad) {
        return Intent::Human;
    }
    let conditional = doubtful || answer.other_time();
    match asked {
        Asked::ApproveWork if conditional || answer.unknown > 0 => Intent::Human,
        Asked::Nothing if !has(Sense::Yes) => Intent::Human,
        Asked::Claim | Asked::PickTime | Asked::ConfirmVisit | Asked::Nothing if conditional => {
            Intent::Conditional
        }
        Asked::PickTime if offered > 1 => Intent::Human,
        Asked::Claim | Asked::PickTime | Asked::ConfirmVisit | Asked::Nothing
            if answer.unknown > 0 =>
        {
            Intent::Human
        }
        Asked::ConfirmVisit | Asked::ApproveWork | Asked::PickTime if !has(Sense::Yes) => {
            Intent::Human
        }
        Asked::Claim
        | Asked::PickTime
        | Asked::ConfirmVisit
        | Asked::ApproveWork
        | Asked::Nothing => Intent::Yes,
    }
}

fn comes_before(answer: &Answer, first: Sense, second: Sense) -> bool {
    let place = |sense: Sense| answer.senses.iter().position(|found| *found == sense);
    place(first) < place(second) && place(first).is_some()
}
