//! Dates and times people write: read into items here, one pass over the tokens,
//! then grouped and put on the calendar.
//! Certain or nothing: a word of time that can be read two ways makes the whole
//! message ask back. Zones never come here; all times are wall-clock.

mod calendar;
mod clock;
mod day;
mod group;
mod lexicon;
mod scan;
mod told;

use jiff::civil::{Date, DateTime, Weekday};

use super::words::Token;
use super::{Language, Span};
use calendar::Calendar;
use group::Segment;

/// Parts of the working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Afternoon,
    Evening,
    AllDay,
}

/// An hour as said, in minutes after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hour {
    pub minutes: u16,
    pub said: Said12,
}

/// How sure the half of the day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said12 {
    /// `9`, `9:30`: the half of the day goes without saying.
    Bare,
    /// `9h`, `9 Uhr`: probably a 24-hour clock.
    Marked,
    /// `9am`, `noon`, `15:00`, `09:00`.
    Exact,
}

/// A time of day as said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    Part(Part),
    At(Hour),
    After(Hour),
    Before(Hour),
    Between(Hour, Hour),
}

/// Which of the many Tuesdays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Coming,
    Next,
    OfNextWeek,
}

/// A date as said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dated {
    /// Days after today.
    Plus(i16),
    /// `the 14th`.
    OfMonth(i8),
    /// `16 March`, perhaps with its year.
    Full { year: Option<i16>, month: i8, day: i8 },
}

/// A day as said: `Tuesday`, `the 16th`, or both, which then must agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub weekday: Option<(Weekday, Which)>,
    pub date: Option<Dated>,
}

impl Day {
    pub(super) fn dated(date: Dated) -> Self {
        Self { weekday: None, date: Some(date) }
    }

    pub(super) fn named(weekday: Weekday, which: Which) -> Self {
        Self { weekday: Some((weekday, which)), date: None }
    }
}

/// One thing found in the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Day(Day),
    Clock(Clock),
    /// `in 2 hours`, in minutes.
    FromNow(u16),
    /// A word of time that settles nothing.
    Vague,
    Or,
    /// `Monday to Wednesday`.
    To,
    Comma,
    /// A new clause: `but`, a full stop.
    Break,
    /// The clause says what does *not* suit.
    Not,
}

/// The words of time in a message.
pub(super) struct Said {
    items: Vec<Item>,
    /// One flag per token: taken as a word of time.
    pub used: Vec<bool>,
}

/// The month that a word names, full or short, in one of the three languages: plain letters, all small.
pub(super) fn month_named(word: &str) -> Option<i8> {
    lexicon::month(word)
}

/// Finds the words of time. `mask` marks tokens that are something else (job codes).
pub(super) fn read(tokens: &[Token], mask: &[bool], language: Language, today: Date) -> Said {
    scan::Scanner::new(tokens, mask, language, today).run()
}

impl Said {
    /// There are words of time at all, clear or not.
    pub fn has_words(&self) -> bool {
        self.items.iter().any(|item| match item {
            Item::Day(_) | Item::Clock(_) | Item::FromNow(_) | Item::Vague => true,
            Item::Or | Item::To | Item::Comma | Item::Break | Item::Not => false,
        })
    }

    fn is_vague(&self) -> bool {
        self.items.contains(&Item::Vague)
    }

    fn segments(&self) -> Option<Vec<Segment>> {
        if self.is_vague() {
            return None;
        }
        let all = group::segments(&self.items);
        let kept: Vec<Segment> = all.into_iter().filter(|segment| !segment.negated).collect();
        if kept.is_empty() { None } else { Some(kept) }
    }

    /// The times named, all in the future; see [`super::Understood::times`].
    pub fn spans(&self, now: DateTime, offered: &[Span], language: Language) -> Option<Vec<Span>> {
        if !self.has_words() {
            return Some(Vec::new());
        }
        let calendar = Calendar { now, language, fallback: common_date(offered) };
        let mut spans: Vec<Span> = Vec::new();
        for segment in self.segments()? {
            for span in calendar.spans(&segment)? {
                if !spans.contains(&span) {
                    spans.push(span);
                }
            }
        }
        if spans.is_empty() || spans.len() > 3 { None } else { Some(spans) }
    }

    /// Which of the offered spans the words fit; `None` when they fit nothing for sure.
    pub fn fitting(&self, now: DateTime, offered: &[Span], language: Language) -> Option<Vec<usize>> {
        let calendar = Calendar { now, language, fallback: None };
        let segments = self.segments()?;
        let fits = |span: &Span| segments.iter().any(|segment| calendar.fits(segment, span));
        Some(offered.iter().enumerate().filter(|(_, span)| fits(span)).map(|(at, _)| at).collect())
    }
}

/// The one day all offered spans are on.
fn common_date(offered: &[Span]) -> Option<Date> {
    let first = offered.first()?.from.date();
    offered.iter().all(|span| span.from.date() == first).then_some(first)
}
