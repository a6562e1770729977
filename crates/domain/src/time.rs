//! Times of the trade: a slot on somebody's wall clock, and a period added on that wall.
//!
//! What happened is an instant (UTC). What was promised is a wall time in the zone of the *address*,
//! so that "Monday at ten" stays at ten when the clocks change in between. No clock is read here.

use std::fmt;
use std::str::FromStr;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// A time range promised on the wall clock of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Slot {
    /// From when the worker is expected.
    pub from: DateTime,
    /// Until when the place is theirs.
    pub to: DateTime,
}

impl Slot {
    /// When it begins, as an instant. A wall time that a clock change skips is moved forward, one that
    /// occurs twice is the first: what RFC 5545 asks of calendars.
    pub fn starts(&self, zone: &TimeZone) -> Timestamp {
        instant(self.from, zone)
    }

    /// When it ends, as an instant.
    pub fn ends(&self, zone: &TimeZone) -> Timestamp {
        instant(self.to, zone)
    }

    /// Whether it begins before it ends, and lasts no longer than a day.
    pub fn is_sound(&self) -> bool {
        self.from < self.to && self.to.duration_since(self.from).as_hours() <= 24
    }
}

/// The instant at which a wall clock in `zone` shows `wall`.
pub fn instant(wall: DateTime, zone: &TimeZone) -> Timestamp {
    zone.to_ambiguous_timestamp(wall).compatible().unwrap_or(Timestamp::MAX)
}

/// The wall time in `zone` at an instant.
pub fn wall(at: Timestamp, zone: &TimeZone) -> DateTime {
    zone.to_datetime(at)
}

/// The zone by its IANA name; UTC if the name is unknown, which loading a market already refuses.
pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// An ISO 8601 period such as `PT3H` or `P1D`. Days are calendar days of the address, not 24 hours.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period(Span);

/// The text is not a period that moves time forward.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a period such as PT3H or P1D")]
pub struct NotAPeriod(String);

impl Period {
    /// So many minutes.
    pub fn minutes(minutes: i64) -> Self {
        Self(Span::new().minutes(minutes))
    }

    /// So many hours.
    pub fn hours(hours: i64) -> Self {
        Self(Span::new().hours(hours))
    }

    /// So many calendar days.
    pub fn days(days: i64) -> Self {
        Self(Span::new().days(days))
    }

    /// How many seconds it is, where a day is one of 24 hours.
    pub fn seconds(&self) -> i64 {
        let (days, minutes) = self.days_and_minutes();
        (i64::from(days) * 24 * 60 + minutes) * 60 + self.0.get_seconds()
    }

    /// `since` plus this period, days counted on the wall of `zone`.
    pub fn after(&self, since: Timestamp, zone: &TimeZone) -> Timestamp {
        since.to_zoned(zone.clone()).checked_add(self.0).map_or(Timestamp::MAX, |z| z.timestamp())
    }

    /// `until` minus this period, days counted on the wall of `zone`.
    pub fn before(&self, until: Timestamp, zone: &TimeZone) -> Timestamp {
        until.to_zoned(zone.clone()).checked_sub(self.0).map_or(Timestamp::MIN, |z| z.timestamp())
    }

    /// The calendar days and the rest in minutes, for saying it in words.
    pub fn days_and_minutes(&self) -> (i32, i64) {
        (self.0.get_days(), i64::from(self.0.get_hours()) * 60 + self.0.get_minutes())
    }
}

impl PartialEq for Period {
    fn eq(&self, other: &Self) -> bool {
        self.0.fieldwise() == other.0
    }
}

impl Eq for Period {}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let wrong = || NotAPeriod(text.to_owned());
        // Other spellings parse too; one spelling is enough for a form.
        let span: Span =
            text.starts_with('P').then(|| text.parse()).ok_or_else(wrong)?.map_err(|_| wrong())?;
        // Months and years have no fixed length and no duty of this trade runs that long.
        let sound = span.is_positive() && span.get_years() == 0 && span.get_months() == 0;
        if sound { Ok(Self(span)) } else { Err(wrong()) }
    }
}

impl TryFrom<String> for Period {
    type Error = NotAPeriod;

    fn try_from(text: String) -> Result<Self, NotAPeriod> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_before_the_visit_is_a_day_on_the_wall_even_when_the_clocks_change() {
        // Europe/Zurich leaves summer time on 31 October 2027, a Sunday.
        let zone = zone("Europe/Zurich");
        let visit: Timestamp = "2027-11-01T09:00+01:00".parse().unwrap();
        let asked = "P1D".parse::<Period>().unwrap().before(visit, &zone);
        assert_eq!(wall(asked, &zone).to_string(), "2027-10-31T09:00:00");
        let earlier = "P2D".parse::<Period>().unwrap().before(visit, &zone);
        assert_eq!(wall(earlier, &zone).to_string(), "2027-10-30T09:00:00");
    }

    #[test]
    fn a_wall_time_that_does_not_exist_is_moved_forward() {
        let zone = zone("America/Chicago");
        let skipped: DateTime = "2027-03-14T02:30:00".parse().unwrap();
        assert_eq!(wall(instant(skipped, &zone), &zone).to_string(), "2027-03-14T03:30:00");
    }

    #[test]
    fn periods_go_forward_and_have_a_fixed_length() {
        for wrong in ["", "P", "3 hours ago", "-PT1H", "PT0S", "P1M", "P1Y"] {
            assert!(wrong.parse::<Period>().is_err(), "{wrong}");
        }
        assert_eq!("PT3H".parse::<Period>().unwrap().to_string(), "PT3H");
    }
}
