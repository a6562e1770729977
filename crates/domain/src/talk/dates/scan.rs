//! One pass over the tokens that turns words of time into [`Item`]s.
//! Each step tries phrases first, then clocks, days and joining words; everything
//! else is stepped over. Nothing is resolved here.

use std::sync::LazyLock;

use jiff::civil::Date;

use super::{Clock, Dated, Day, Item, Part, Said, Which, clock, day, lexicon, told};
use crate::talk::Language;
use crate::talk::patterns::{Index, any_of, longest};
use crate::talk::words::{Kind, Token};

static VAGUE: LazyLock<Index<()>> = LazyLock::new(|| Index::of(&[((), lexicon::VAGUE)]));
static GREETINGS: LazyLock<Index<()>> = LazyLock::new(|| Index::of(&[((), lexicon::GREETINGS)]));

pub(super) struct Scanner<'a> {
    tokens: &'a [Token],
    words: Vec<&'a str>,
    mask: &'a [bool],
    language: Language,
    today: Date,
    at: usize,
    said: Said,
}

impl<'a> Scanner<'a> {
    pub fn new(tokens: &'a [Token], mask: &'a [bool], language: Language, today: Date) -> Self {
        let words = tokens.iter().map(|token| token.text.as_str()).collect();
        let said = Said { items: Vec::new(), used: vec![false; tokens.len()] };
        Self { tokens, words, mask, language, today, at: 0, said }
    }

    pub fn run(mut self) -> Said {
        while self.at < self.tokens.len() {
            let masked = self.mask.get(self.at).copied().unwrap_or(false);
            if masked || !(self.phrase() || self.full_date() || self.clock() || self.day() || self.joining())
            {
                self.at += 1;
            }
        }
        self.said
    }

    fn rest(&self) -> &[&'a str] {
        self.words.get(self.at..).unwrap_or_default()
    }

    /// Takes `length` tokens as `items`.
    fn take(&mut self, items: &[Item], length: usize) -> bool {
        self.said.items.extend_from_slice(items);
        self.said.used.iter_mut().skip(self.at).take(length).for_each(|used| *used = true);
        self.at += length;
        true
    }

    fn last(&self) -> Option<Item> {
        self.said.items.last().copied()
    }

    /// The item before was a day, with nothing but small words in between.
    fn follows_day(&self) -> bool {
        let beside =
            self.at.checked_sub(1).and_then(|before| self.said.used.get(before)).copied().unwrap_or(false);
        beside && matches!(self.last(), Some(Item::Day(_)))
    }

    /// Phrases that are looked up whole: greetings, turned-round bounds, vague words.
    fn phrase(&mut self) -> bool {
        if let Some(((), length)) = GREETINGS.at(self.rest()) {
            let bound =
                longest(lexicon::NOT_BEFORE, self.rest()).or(longest(lexicon::NOT_AFTER, self.rest()));
            if bound.is_none() {
                self.at += length;
                return true;
            }
        }
        for (patterns, after) in [(lexicon::NOT_BEFORE, true), (lexicon::NOT_AFTER, false)] {
            if let Some(length) = longest(patterns, self.rest()) {
                if let Some((hour, more)) = clock::hour(self.tokens, self.at + length, self.language, true) {
                    let bound = if after { Clock::After(hour) } else { Clock::Before(hour) };
                    return self.take(&[Item::Clock(bound)], length + more);
                }
                if let Some((day, more)) = day::take(self.tokens, self.at + length, self.language) {
                    let item = if after { Item::Day(day) } else { Item::Vague };
                    return self.take(&[item], length + more);
                }
            }
        }
        if let Some((minutes, length)) = told::from_now(self.tokens, self.at) {
            return self.take(&[Item::FromNow(minutes)], length);
        }
        if let Some((day, length)) = day::of_next_week(self.rest(), self.language) {
            return self.take(&[Item::Day(day)], length);
        }
        if let Some(((), length)) = VAGUE.at(self.rest()) {
            return self.take(&[Item::Vague], length);
        }
        false
    }

    /// "16 March" before "16" is taken for an hour.
    fn full_date(&mut self) -> bool {
        let number = self.tokens.get(self.at).is_some_and(|token| token.kind == Kind::Number);
        match day::take(self.tokens, self.at, self.language).filter(|_| number) {
            Some((_, length)) if self.is_half_said(length) => self.take(&[Item::Vague], length),
            Some((day, length)) => self.take(&[Item::Day(day)], length),
            None => false,
        }
    }

    /// "15 or 16 March", "15-17 March": more dates than the one that is spelled out.
    fn is_half_said(&self, length: usize) -> bool {
        let joint = |word: &&str| any_of("- or ou oder to au bis and et und /", word);
        let number = |at: Option<usize>| {
            let token = at.and_then(|at| self.tokens.get(at));
            token.is_some_and(|token| token.kind == Kind::Number && token.text.len() <= 2)
        };
        let unread = self.at.checked_sub(2);
        let unread = unread.filter(|at| !self.said.used.get(*at).copied().unwrap_or(true));
        let before = self.at.checked_sub(1).and_then(|at| self.words.get(at)).is_some_and(joint);
        let end = self.at + length;
        let hyphen = self.tokens.get(end).is_some_and(|token| token.glued && token.is("-"));
        (before && number(unread)) || (hyphen && number(Some(end + 1)))
    }

    /// "At 9 or 10": the second number is an hour as well.
    fn follows_hour(&self) -> bool {
        let or = self
            .at
            .checked_sub(1)
            .and_then(|before| self.words.get(before))
            .is_some_and(|word| matches!(*word, "or" | "ou" | "oder"));
        or && matches!(self.said.items.as_slice(), [.., Item::Clock(Clock::At(_)), Item::Or])
    }

    fn clock(&mut self) -> bool {
        self.part_of_day() || self.number_after_day() || self.clock_face()
    }

    fn clock_face(&mut self) -> bool {
        match clock::take(self.tokens, self.at, self.language, self.follows_day() || self.follows_hour()) {
            Some((clock, length)) => self.take(&[Item::Clock(clock)], length),
            None => false,
        }
    }

    fn part_of_day(&mut self) -> bool {
        let today = Item::Day(Day::dated(Dated::Plus(0)));
        let rest = self.rest();
        let Some(first) = rest.first().copied() else {
            return false;
        };
        let second = rest.get(1).copied().unwrap_or_default();
        if first == "tonight" {
            return self.take(&[today, Item::Clock(Clock::Part(Part::Evening))], 1);
        }
        let now = matches!(first, "this" | "ce" | "cet" | "cette" | "diesen");
        let at = usize::from(now);
        if let Some((part, length)) = part_at(rest.get(at..).unwrap_or_default()) {
            let part = Item::Clock(Clock::Part(part));
            return if now { self.take(&[today, part], at + length) } else { self.take(&[part], length) };
        }
        let after_day = self.follows_day();
        let meridiem_is_part =
            |word: &str| !word.starts_with(|ch: char| ch.is_ascii_digit()) && lexicon::part(word).is_none();
        match first {
            "morgen" if after_day => self.take(&[Item::Clock(Clock::Part(Part::Morning))], 1),
            "am" if second == "morgen" => self.take(&[Item::Clock(Clock::Part(Part::Morning))], 2),
            "am" if after_day && self.language == Language::En && meridiem_is_part(second) => {
                self.take(&[Item::Clock(Clock::Part(Part::Morning))], 1)
            }
            "pm" if after_day => self.take(&[Item::Clock(Clock::Part(Part::Afternoon))], 1),
            _ => false,
        }
    }

    /// `Friday 19`, `Thu 9`: a date or an hour, or one too many readings.
    fn number_after_day(&mut self) -> bool {
        let Some(Item::Day(Day { weekday: Some((weekday, _)), date: None })) = self.last() else {
            return false;
        };
        let Some(token) = self.tokens.get(self.at).filter(|_| self.follows_day()) else {
            return false;
        };
        let Some(number) = token.number().filter(|number| (1..=31).contains(number)) else {
            return false;
        };
        let next = self.tokens.get(self.at + 1);
        let plain = next.is_none_or(|next| match next.kind {
            Kind::Mark => !matches!(next.text.as_str(), ":" | "-" | "/" | "." | "$" | "%") || !next.glued,
            Kind::Word => {
                !next.glued
                    && !clock::is_clock_word(&next.text)
                    && lexicon::month(&next.text).is_none()
                    && !lexicon::is_unit(&next.text)
            }
            Kind::Number => false,
        });
        let ends = next.is_some_and(|next| next.is(".")) && self.tokens.get(self.at + 2).is_none();
        if !(plain || ends) {
            return false;
        }
        let date = Item::Day(Day::dated(Dated::OfMonth(i8::try_from(number).unwrap_or(31))));
        if number > 12 || self.language == Language::Fr {
            return self.take(&[date], 1);
        }
        let coming = self.today.nth_weekday(1, weekday).map(Date::day).ok();
        if coming == i8::try_from(number).ok() {
            return self.take(&[Item::Vague], 1);
        }
        self.clock_face()
    }

    fn day(&mut self) -> bool {
        if let Some((day, length)) = day::take(self.tokens, self.at, self.language) {
            let item = if self.is_half_said(length) { Item::Vague } else { Item::Day(day) };
            return self.take(&[item], length);
        }
        let first = self.rest().first().copied().unwrap_or_default();
        if lexicon::is_every_weekday(first) {
            return self.take(&[Item::Vague], 1);
        }
        if let Some((name, part)) = lexicon::joined(first) {
            let day = match name {
                "morgen" => Some(Day::dated(Dated::Plus(1))),
                "heute" => Some(Day::dated(Dated::Plus(0))),
                _ => lexicon::weekday(name, self.language).map(|weekday| Day::named(weekday, Which::Coming)),
            };
            if let Some(day) = day {
                return self.take(&[Item::Day(day), Item::Clock(Clock::Part(part))], 1);
            }
        }
        if day::is_past_or_repeated(self.rest(), self.language) {
            return self.take(&[Item::Vague], 2);
        }
        self.bound_of_days()
    }

    /// `from Wednesday` is Wednesday; `after Wednesday` is no day in particular.
    fn bound_of_days(&mut self) -> bool {
        let days_follow = |at: usize| day::take(self.tokens, at, self.language);
        for (patterns, first_suits) in [(lexicon::EARLIEST, true), (lexicon::OPEN, false)] {
            let Some(length) = longest(patterns, self.rest()) else {
                continue;
            };
            let article = self
                .words
                .get(self.at + length)
                .is_some_and(|word| matches!(*word, "the" | "le" | "dem" | "den" | "am" | "zum"));
            let found = days_follow(self.at + length).map(|(day, more)| (day, length + more));
            let found = found.or_else(|| {
                days_follow(self.at + length + 1)
                    .filter(|_| article)
                    .map(|(day, more)| (day, length + 1 + more))
            });
            let Some((day, length)) = found else { continue };
            let joins_days = matches!(self.last(), Some(Item::Day(_)))
                && self.follows_day()
                && longest(lexicon::TO, self.rest()).is_some();
            let items: &[Item] = match (joins_days, first_suits) {
                (true, _) => &[Item::To, Item::Day(day)],
                (false, true) => &[Item::Day(day)],
                (false, false) => &[Item::Vague],
            };
            return self.take(items, length);
        }
        false
    }

    fn joining(&mut self) -> bool {
        let Some(token) = self.tokens.get(self.at) else {
            return false;
        };
        let follows_day = self.follows_day();
        let no_day = token.is("no")
            && self
                .words
                .get(self.at + 1)
                .is_some_and(|word| lexicon::weekday(word, self.language).is_some());
        if let Some(length) = longest(lexicon::INSTEAD_OF, self.rest()) {
            self.said.items.extend([Item::Break, Item::Not]);
            self.at += length;
            return true;
        }
        let found = if longest(lexicon::NOT, self.rest()).is_some() || no_day {
            Item::Not
        } else if token.is(",") {
            Item::Comma
        } else if follows_day && longest(lexicon::TO, self.rest()).is_some() {
            // Only a day after it makes this a range; the grouping looks.
            self.said.used.iter_mut().skip(self.at).take(1).for_each(|used| *used = true);
            Item::To
        } else if token.is("?") || longest(lexicon::BREAK, self.rest()).is_some() {
            Item::Break
        } else if longest(lexicon::OR, self.rest()).is_some() {
            Item::Or
        } else {
            return false;
        };
        self.said.items.push(found);
        self.at += 1;
        true
    }
}

/// A part of the day at the head of `words`, in one word or several.
fn part_at(words: &[&str]) -> Option<(Part, usize)> {
    if let Some(length) = longest(lexicon::AFTERNOON, words) {
        return Some((Part::Afternoon, length));
    }
    // "Any time after 3" narrows nothing; the bound that follows says it all.
    if let Some(length) = longest(lexicon::ALL_DAY, words) {
        return Some((Part::AllDay, length));
    }
    Some((lexicon::part(words.first()?)?, 1))
}
