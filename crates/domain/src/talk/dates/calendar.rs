//! Puts segments on the calendar: which Tuesday, which half of the day, and the
//! spans that are still in the future.
//! The house rules live here: the working day is 08:00 to 18:00, a bare 1 to 7 is
//! in the afternoon. Anything that can be two days or two hours is none.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::{Span as Length, ToSpan};

use super::group::Segment;
use super::{Clock, Dated, Day, Hour, Part, Said12, Which};
use crate::talk::{Language, Span};

const OPENS: u16 = 8 * 60;
const CLOSES: u16 = 18 * 60;
const EVENING_ENDS: u16 = 20 * 60;
const NOON: u16 = 12 * 60;
const HALF_DAY: u16 = 12 * 60;

/// Where and when the message was read.
pub(super) struct Calendar {
    pub now: DateTime,
    pub language: Language,
    /// The day a time without a day is on.
    pub fallback: Option<Date>,
}

/// Minutes after midnight, and whether it is a moment rather than a window.
#[derive(Clone, Copy, Debug)]
struct Window {
    from: u16,
    to: u16,
    moment: bool,
}

impl Calendar {
    /// The spans a segment names; `None` when any of it is uncertain or past.
    pub fn spans(&self, segment: &Segment) -> Option<Vec<Span>> {
        if let Some(minutes) = segment.from_now {
            return Some(vec![self.later_by(minutes)?]);
        }
        let window = window_of(&segment.clocks)?;
        let first = match segment.day {
            Some(day) => self.date(day, window.to)?,
            None => self.fallback?,
        };
        let last = match segment.until {
            Some(day) => self.after(first, day)?,
            None => first,
        };
        let mut spans = Vec::new();
        let mut date = first;
        loop {
            spans.push(self.place(date, window)?);
            if date >= last || spans.len() > 3 {
                return Some(spans);
            }
            date = date.tomorrow().ok()?;
        }
    }

    /// An offered span begins within what was said.
    pub fn fits(&self, segment: &Segment, offered: &Span) -> bool {
        let date = offered.from.date();
        let day_fits = match (segment.day, segment.from_now) {
            (_, Some(_)) => false,
            (None, None) => true,
            (Some(day), None) => self.day_fits(day, date),
        };
        let said_time = !segment.clocks.is_empty();
        let start = u16::try_from(i32::from(offered.from.hour()) * 60 + i32::from(offered.from.minute()))
            .unwrap_or(0);
        let clock_fits = !said_time
            || window_of(&segment.clocks).is_some_and(|window| {
                if window.moment { window.from == start } else { window.from <= start && start < window.to }
            });
        day_fits && clock_fits && segment.until.is_none()
    }

    fn day_fits(&self, day: Day, date: Date) -> bool {
        let weekday = day.weekday.is_none_or(|(weekday, which)| {
            weekday == date.weekday() && self.which_fits(which, weekday, date)
        });
        let dated = day.date.is_none_or(|dated| match dated {
            Dated::OfMonth(number) => number == date.day(),
            Dated::Plus(_) | Dated::Full { .. } => self.dated(dated) == Some(date),
        });
        weekday && dated
    }

    /// Among the offered days a plain weekday is whichever of them it is.
    fn which_fits(&self, which: Which, weekday: Weekday, date: Date) -> bool {
        match which {
            Which::Coming | Which::Next => true,
            Which::OfNextWeek => self.of_next_week(weekday) == Some(date),
        }
    }

    fn later_by(&self, minutes: u16) -> Option<Span> {
        let whole = self.now.with().second(0).subsec_nanosecond(0).build().ok()?;
        let start = if whole < self.now { whole.checked_add(1.minute()).ok()? } else { whole };
        let from = start.checked_add(length(minutes)).ok()?;
        Some(Span { from, to: from.checked_add(1.hour()).ok()? })
    }

    /// The date a day is; `ends` is when what was said of it is over.
    fn date(&self, day: Day, ends: u16) -> Option<Date> {
        match (day.weekday, day.date) {
            (Some((weekday, which)), None) => self.named(weekday, which, ends),
            (None, Some(dated)) => self.dated(dated),
            (Some((weekday, _)), Some(dated)) => self.dated(dated).filter(|date| date.weekday() == weekday),
            (None, None) => None,
        }
    }

    fn named(&self, weekday: Weekday, which: Which, ends: u16) -> Option<Date> {
        let today = self.now.date();
        let coming = today.nth_weekday(1, weekday).ok()?;
        match which {
            Which::Coming if weekday != today.weekday() => Some(coming),
            // Today's own name: next week's once today's time is over, else a question.
            Which::Coming => (self.now >= at(today, ends)?).then_some(coming),
            Which::OfNextWeek => self.of_next_week(weekday),
            // "Next Tuesday" is sure only when the coming Tuesday is next week's; on a
            // Sunday the English week may or may not have begun.
            Which::Next if today.weekday() == Weekday::Sunday && self.language == Language::En => None,
            Which::Next => self.of_next_week(weekday).filter(|date| *date == coming),
        }
    }

    /// The weekday of the next calendar week, Monday to Sunday.
    fn of_next_week(&self, weekday: Weekday) -> Option<Date> {
        let monday = self.now.date().nth_weekday(1, Weekday::Monday).ok()?;
        monday.checked_add(i64::from(weekday.to_monday_zero_offset()).days()).ok()
    }

    fn dated(&self, dated: Dated) -> Option<Date> {
        let today = self.now.date();
        match dated {
            Dated::Plus(days) => today.checked_add(i64::from(days).days()).ok(),
            Dated::Full { year: Some(year), month, day } => {
                Date::new(year, month, day).ok().filter(|date| *date >= today)
            }
            // Eight years always hold a 29 February.
            Dated::Full { year: None, month, day } => {
                let years = today.year()..=today.year().saturating_add(8);
                years.filter_map(|year| Date::new(year, month, day).ok()).find(|date| *date >= today)
            }
            Dated::OfMonth(day) => {
                let first = today.first_of_month();
                let months = (0..12i64).filter_map(|months| first.checked_add(months.months()).ok());
                months
                    .filter_map(|month| Date::new(month.year(), month.month(), day).ok())
                    .find(|date| *date >= today)
            }
        }
    }

    /// The end of a range of days that starts on `first`.
    fn after(&self, first: Date, day: Day) -> Option<Date> {
        match (day.weekday, day.date) {
            (Some((weekday, _)), None) => first.nth_weekday(1, weekday).ok(),
            _ => self.dated(day.date?).filter(|date| *date > first),
        }
    }

    /// A window on a day, cut to what is left of it.
    fn place(&self, date: Date, window: Window) -> Option<Span> {
        let (from, to) = (at(date, window.from)?, at(date, window.to)?);
        if from >= self.now {
            return Some(Span { from, to });
        }
        let passed = i32::from(self.now.hour()) * 60 + i32::from(self.now.minute()) + 1;
        let quarter = u16::try_from((passed + 14) / 15 * 15).ok()?;
        let from = at(date, quarter)?;
        (!window.moment && date == self.now.date() && from < to).then_some(Span { from, to })
    }
}

fn length(minutes: u16) -> Length {
    i64::from(minutes).minutes()
}

fn at(date: Date, minutes: u16) -> Option<DateTime> {
    date.at(0, 0, 0, 0).checked_add(length(minutes)).ok()
}

fn part_window(part: Part) -> (u16, u16) {
    match part {
        Part::Morning => (OPENS, NOON),
        Part::Afternoon => (NOON, 17 * 60),
        Part::Evening => (17 * 60, EVENING_ENDS),
        Part::AllDay => (OPENS, CLOSES),
    }
}

/// The window of a day that `clocks` leave. Several parts of the day are
/// alternatives only when said with "or", and then they are segments of their own.
fn window_of(clocks: &[Clock]) -> Option<Window> {
    let parts: Vec<Part> = clocks
        .iter()
        .filter_map(|clock| if let Clock::Part(part) = clock { Some(*part) } else { None })
        .collect();
    let part = match parts.as_slice() {
        [] => None,
        // "Any time" beside another time of day adds nothing.
        [Part::AllDay, other] | [other, Part::AllDay] => Some(*other),
        [part] => Some(*part),
        _ => return None,
    };
    let part = part.filter(|part| *part != Part::AllDay || clocks.len() == 1);
    let mut whole: Option<Window> = None;
    for clock in clocks {
        let Some(window) = window(*clock, part)? else {
            continue;
        };
        let cut = match whole {
            None => window,
            Some(before) => Window {
                from: before.from.max(window.from),
                to: before.to.min(window.to),
                moment: before.moment || window.moment,
            },
        };
        whole = Some(cut).filter(|cut| cut.from < cut.to);
        whole?;
    }
    let (from, to) = part_window(part.unwrap_or(Part::AllDay));
    Some(whole.unwrap_or(Window { from, to, moment: false }))
}

/// The window of one clock. `Some(None)` says nothing beyond its part of the day.
fn window(clock: Clock, part: Option<Part>) -> Option<Option<Window>> {
    let (opens, closes) = part.map_or((OPENS, CLOSES), part_window);
    let (from, to, moment) = match clock {
        Clock::Part(_) => return Some(None),
        Clock::At(hour) => {
            let from = settle(hour, part)?;
            (from, from + 60, true)
        }
        Clock::After(hour) => {
            let from = settle(hour, part)?;
            let closes = if from >= closes && part.is_none() { EVENING_ENDS } else { closes };
            (from, closes, false)
        }
        Clock::Before(hour) => (opens, settle(hour, part)?, false),
        Clock::Between(from, to) => {
            let (from, to) = settle_range(from, to, part)?;
            (from, to, false)
        }
    };
    if from < to && to <= 24 * 60 { Some(Some(Window { from, to, moment })) } else { None }
}

/// Which half of the day an hour is in.
fn settle(hour: Hour, part: Option<Part>) -> Option<u16> {
    let Hour { minutes, said } = hour;
    let clock = minutes / 60;
    let later = minutes + HALF_DAY;
    match (said, part, clock) {
        (Said12::Exact, _, _) | (_, _, 0 | 12..) => Some(minutes),
        (_, Some(Part::Morning), _) => Some(minutes),
        (_, Some(Part::Evening), 5..) => Some(later),
        (_, Some(Part::Evening), _) => None,
        (_, Some(Part::Afternoon), 1..=7) => Some(later),
        (_, Some(Part::Afternoon), _) => None,
        // "7h" and "7 Uhr" are said of either half; "3 Uhr" is hardly at night.
        (Said12::Marked, Some(Part::AllDay) | None, 6 | 7) => None,
        (_, Some(Part::AllDay) | None, 1..=7) => Some(later),
        (_, Some(Part::AllDay) | None, _) => Some(minutes),
    }
}

/// Both ends of a range; the half of the day said of one end holds for the other.
fn settle_range(from: Hour, to: Hour, part: Option<Part>) -> Option<(u16, u16)> {
    let sure = |hour: Hour| hour.said == Said12::Exact || hour.minutes >= NOON;
    match (sure(from), sure(to)) {
        (false, true) => {
            let same_half = from.minutes + if to.minutes >= 13 * 60 { HALF_DAY } else { 0 };
            let start = [same_half, from.minutes].into_iter().find(|start| *start < to.minutes)?;
            // "9 to 15h": a 24-hour clock keeps the morning; "2 to 4pm" moves both.
            let start = if from.said == Said12::Marked { from.minutes } else { start };
            Some((start, to.minutes))
        }
        (true, false) => {
            let end = [to.minutes, to.minutes + HALF_DAY].into_iter().find(|end| *end > from.minutes)?;
            Some((from.minutes, end))
        }
        (true, true) => Some((from.minutes, to.minutes)),
        (false, false) => {
            let (start, end) = (settle(from, part)?, to.minutes);
            let end = [end, end + HALF_DAY].into_iter().find(|end| *end > start)?;
            (end <= EVENING_ENDS).then_some((start, end))
        }
    }
}
