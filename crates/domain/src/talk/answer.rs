//! A message as an answer: walked over phrase by phrase, until every word is
//! accounted for or counted as unknown.
//! What the senses found come to, given the question asked, is for `intent`.

use std::sync::LazyLock;

use super::dates::Said;
use super::patterns::{Index, any_of, longest, matches};
use super::phrases::{PHRASES, POLITE, Sense};
use super::words::{Kind, Token};
use super::{Heard, Language, job_words};

static INDEX: LazyLock<Index<Sense>> = LazyLock::new(|| Index::of(PHRASES));

/// Pictures that answer; every other mark is only punctuation.
const PICTURES: &str = "👍 👌 ✅ ✔ 🙌 💯 🆗 ☑ 🤝 👎 ❌ 🚫 🙅 🙂 😊 😀 🙏 😃 ❤ 🎉 😉 ☺ 😁 $ € £";

/// "I'm good, thanks" to "do you want this job?".
const AS_OFTEN_NO: &str = "im good|fine|ok|okay|alright, were good|fine, all good thanks|thank, im in work, schon gut, passt schon, c est bon merci,
    still available|free";
const THANKS: &str = "thanks thank you thx ty cheers mate for now merci danke sorry";
/// "Yes please come": the work is not said to be right by it.
const ONCE_MORE: &str = "come back redo make send venir revenir revenez refaire kommen wiederkommen machen nochmal nochmals wieder";

/// A word, and whether a sentence or clause ends right behind it.
pub(super) struct Words<'a> {
    pub texts: Vec<&'a str>,
    pub ends: Vec<bool>,
    /// Taken as a word of time.
    pub timed: Vec<bool>,
    /// A number of a time of day, or before or behind a decimal point.
    pub clocked: Vec<bool>,
}

impl<'a> Words<'a> {
    /// The words of a message but those of `skip`, knowing which are words of time.
    pub fn of(tokens: &'a [Token], skip: &[bool], timed: &[bool]) -> Self {
        let mut found = Self { texts: Vec::new(), ends: Vec::new(), timed: Vec::new(), clocked: Vec::new() };
        for (at, token) in tokens.iter().enumerate() {
            let flag = |flags: &[bool]| flags.get(at).copied().unwrap_or(false);
            let mark = token.kind == Kind::Mark && !any_of(PICTURES, &token.text);
            if mark
                && matches!(token.text.as_str(), "." | "," | "!" | ";" | ":" | "-" | "(")
                && let Some(end) = found.ends.last_mut()
            {
                *end = true;
            }
            if mark && !flag(timed) || flag(skip) {
                continue;
            }
            found.texts.push(&token.text);
            found.ends.push(false);
            found.timed.push(flag(timed));
            found.clocked.push(is_clocked(tokens, at));
        }
        if let Some(end) = found.ends.last_mut() {
            *end = true;
        }
        found
    }
}

/// "At 11", "10:45", "11 Uhr", "14h30", "1.5": no number of minutes.
fn is_clocked(tokens: &[Token], at: usize) -> bool {
    let text = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| token.text.as_str());
    let number =
        |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(|token| token.kind == Kind::Number);
    let glued = |at: usize| tokens.get(at).is_some_and(|token| token.glued);
    let mark = |at: Option<usize>| matches!(text(at), ":" | "." | ",");
    let (before, behind) = (at.checked_sub(1), at + 1);
    let two_before = at.checked_sub(2);
    let joined = mark(before) && number(two_before) && glued(at)
        || mark(Some(behind)) && number(Some(behind + 1)) && glued(behind) && glued(behind + 1);
    // The minutes of an hour that is one of the clock's.
    let of_its_hour =
        text(before) == "h" && glued(at) && two_before.is_some_and(|hour| is_clocked(tokens, hour));
    let unit = text(Some(behind));
    let minutes = job_words::is_minutes(unit);
    let by = any_of("by um", text(before)) && !any_of("late delayed behind", text(two_before));
    let told =
        any_of("at a vers gegen", text(before)) && !minutes || by && !minutes && !job_words::is_hours(unit);
    joined || of_its_hour || told || any_of("am pm uhr oclock", unit)
}

/// How often each sense occurs, and what else must be known to weigh them.
pub(super) struct Answer {
    pub senses: Vec<Sense>,
    pub unknown: usize,
    pub times: bool,
    /// The times named are exactly the one offered.
    pub agreed_time: bool,
    pub question: bool,
    /// The message opens with the word no, and not with "no problem".
    pub begins_with_no: bool,
    /// That no stands for itself.
    pub opens_with_no: bool,
    /// Polite words by which an offer of work is as often declined as taken.
    pub polite: bool,
    /// A word by which somebody is to come, or do something, once more.
    pub once_more: bool,
}

impl Answer {
    pub fn has(&self, sense: Sense) -> bool {
        self.senses.contains(&sense)
    }

    pub fn other_time(&self) -> bool {
        self.times && !self.agreed_time
    }
}

/// Walks over the message phrase by phrase.
pub(super) fn weigh(words: &Words, question: bool, heard: &Heard, said: &Said, language: Language) -> Answer {
    let fitting =
        if heard.offered.len() == 1 { said.fitting(heard.now, heard.offered, language) } else { None };
    let mut answer = Answer {
        senses: Vec::new(),
        unknown: 0,
        times: said.has_words(),
        agreed_time: fitting.is_some_and(|found| found == [0]),
        question,
        begins_with_no: begins_with_no(words),
        opens_with_no: opens_with_no(words),
        polite: longest(AS_OFTEN_NO, &words.texts)
            .and_then(|length| words.texts.get(length..))
            .is_some_and(|rest| rest.iter().all(|word| any_of(THANKS, word))),
        once_more: words.texts.iter().any(|word| any_of(ONCE_MORE, word)),
    };
    let mut at = 0;
    while at < words.texts.len() {
        if words.timed.get(at).copied().unwrap_or(false) {
            at += 1;
            continue;
        }
        // A phrase never reaches across a word of time.
        let reach = words.timed.iter().skip(at).take_while(|timed| !**timed).count().min(8);
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
    let found = INDEX.at(rest);
    if found.map_or(0, |(_, length)| length) > soft.map_or(0, |(_, length)| length) { found } else { soft }
}

fn begins_with_no(words: &Words) -> bool {
    let plain = words
        .texts
        .first()
        .is_some_and(|word| matches!(*word, "no" | "non" | "nein" | "nope" | "nah" | "nee"));
    plain && matches("no problem|problems|worries|prob|pb|idea|one|way", &words.texts).is_none()
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
