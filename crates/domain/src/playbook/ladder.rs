//! Reads the ladders of a form, entry by entry: a period, what happens then, a period, and so on. Every entry that cannot
//! stand where it does is a fault of its own, which says what to write instead.
//!
//! Which consequences a duty can have, and which of them end it, is told in `coherence` and never here.

use std::collections::BTreeMap;

use jiff::Span;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use super::form::{Fault, Form, word};
use super::{Ladder, Purpose, Rung, Then, What, coherence};
use crate::time::Period;

/// How periods are written, for whoever wrote something else.
const WRITTEN: &str = "minutes are written `PT20M`, hours `PT2H`, days `P2D`";

/// Every consequence there is.
const ALL: [Then; 8] =
    [Then::Remind, Then::Next, Then::Ring, Then::Yes, Then::Case, Then::Close, Then::Lapse, Then::Operator];

/// What happens to contact details after the close.
const SHUT: &[Then] = &[Then::Lapse];

/// The ladders of duties, and how long contact details stay open after the close. A ladder that is there and faulty is
/// there all the same, with the rungs that could be read.
pub(super) fn read(
    form: &Form,
    purposes: &[Purpose],
    faults: &mut Vec<Fault>,
) -> (BTreeMap<What, Ladder>, Period) {
    let estimate = purposes.contains(&Purpose::Estimate);
    let mut by = BTreeMap::new();
    let mut contact_stays = None;
    for (key, entries) in &form.by {
        let duty = word(key);
        let fits = key.what().map_or(SHUT, |what| coherence::fits(what, form, estimate).0);
        let mut walk = Walk { fits, ladder: Vec::new(), wrong: Vec::new() };
        walk.through(entries);
        if key.what().is_none() {
            contact_stays = walk.one_and_lapse(entries);
        }
        for (entry, wrong) in walk.wrong {
            let fault = Fault::Ladder { duty: duty.clone(), entry, wrong };
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        }
        if let Some(what) = key.what() {
            by.insert(what, walk.ladder);
        }
    }
    if !form.by.keys().any(|key| key.what().is_none()) {
        faults.push(Fault::Missing { key: "by.contact", why: "contact details would stay open for ever" });
    }
    (by, contact_stays.unwrap_or(Period::days(1)))
}

/// The consequences to choose from, in words.
pub(super) fn one_of(fits: &[Then]) -> String {
    match fits {
        [only] => format!("`{}`", word(only)),
        [] => one_of(&ALL),
        several => format!("one of {}", several.iter().map(word).collect::<Vec<_>>().join(", ")),
    }
}

/// One ladder while it is read.
struct Walk<'a> {
    /// The consequences that its duty can have.
    fits: &'a [Then],
    ladder: Ladder,
    /// Entries that cannot stand where they do, each with what is wrong with it and what to write.
    wrong: Vec<(String, String)>,
}

impl Walk<'_> {
    fn through(&mut self, entries: &[String]) {
        if entries.is_empty() {
            let wrong = format!(" says nothing: write a period and {}", one_of(self.fits));
            self.wrong.push(("[]".to_owned(), wrong));
        }
        let mut rest = entries;
        while !rest.is_empty() {
            rest = self.rung(rest);
        }
    }

    /// Reads a rung, or what stands in its place, and gives what is left.
    fn rung<'e>(&mut self, rest: &'e [String]) -> &'e [String] {
        match rest {
            // Of an even number, each pair is the wrong way round.
            [then, after, more @ ..]
                if !is_timed(then) && is_timed(after) && more.len().is_multiple_of(2) =>
            {
                self.fault(then, format!(" stands before its period: write \"{after}\", \"{then}\""));
                if let (Some(after), Some(then)) = (self.period(after), self.consequence(then)) {
                    self.ladder.push(Rung { after, then });
                }
                more
            }
            [then, more @ ..] if then_word(then).is_some() => {
                self.fault(then, " has no period before it: write after how long it happens".to_owned());
                more
            }
            [neither] if !is_timed(neither) => {
                let wrong =
                    format!(" is no period and no consequence: write a period and {}", one_of(self.fits));
                self.fault(neither, wrong);
                &[]
            }
            [after] => {
                let _ = self.period(after);
                let wrong = format!(" is the last entry: write what happens then, {}", one_of(self.fits));
                self.fault(after, wrong);
                &[]
            }
            [after, next, ..] if is_timed(next) => {
                let _ = self.period(after);
                let wrong = format!(
                    " is followed by `{next}`: write in between what happens then, {}",
                    one_of(self.fits)
                );
                self.fault(after, wrong);
                rest.get(1..).unwrap_or_default()
            }
            [after, then, more @ ..] => {
                if let (Some(after), Some(then)) = (self.period(after), self.consequence(then)) {
                    self.ladder.push(Rung { after, then });
                }
                more
            }
            [] => &[],
        }
    }

    fn fault(&mut self, entry: &str, wrong: String) {
        self.wrong.push((entry.to_owned(), wrong));
    }

    fn period(&mut self, text: &str) -> Option<Period> {
        period(text).map_err(|wrong| self.fault(text, wrong)).ok()
    }

    fn consequence(&mut self, text: &str) -> Option<Then> {
        let then = then_word(text);
        if then.is_none() {
            self.fault(text, format!(" is no consequence: write {}", one_of(self.fits)));
        }
        then
    }

    /// How long contact details stay open: the one rung of that ladder. More of them are too many.
    fn one_and_lapse(&mut self, entries: &[String]) -> Option<Period> {
        let why = "contact details are shut after one period: write that and `lapse`";
        if let Some(more) = entries.get(2).filter(|_| self.wrong.is_empty()) {
            self.fault(more, format!(" is too much: {why}"));
        }
        let other = self.ladder.iter().find(|rung| rung.then != Then::Lapse).map(|rung| word(&rung.then));
        if let Some(other) = other {
            self.fault(&other, format!(" cannot stand there: {why}"));
        }
        self.ladder.first().map(|rung| rung.after)
    }
}

/// Whether an entry was meant for a period: no consequence has a digit.
fn is_timed(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

fn then_word(text: &str) -> Option<Then> {
    let deserializer: StrDeserializer<'_, Error> = text.into_deserializer();
    Then::deserialize(deserializer).ok()
}

/// A period as ladders write it, in minutes, hours and days; or what is wrong with it.
fn period(text: &str) -> Result<Period, String> {
    let Ok(span) = text.parse::<Span>() else { return Err(format!(" is no period: {WRITTEN}")) };
    if span.is_zero() {
        return Err(" is no time at all: write how long, such as `PT20M`".to_owned());
    }
    if span.is_negative() {
        return Err(" goes back in time: a period has no minus, such as `PT2H`".to_owned());
    }
    if span.get_years() != 0 {
        return Err(": a year has no fixed length, write days, such as `P365D`".to_owned());
    }
    if span.get_months() != 0 {
        let minutes = span.get_months();
        return Err(format!(
            ": minutes are written `PT{minutes}M`, hours `PT2H`, days `P2D`; a month has no fixed length"
        ));
    }
    if span.get_weeks() != 0 {
        let days = span.get_weeks() * 7 + span.get_days();
        return Err(format!(": weeks are written in days, `P{days}D`"));
    }
    if span.get_seconds() != 0 {
        return Err(": seconds are too short for people, write minutes, such as `PT1M`".to_owned());
    }
    text.parse::<Period>().map_err(|_| format!(" is no period: write `{span}`"))
}
