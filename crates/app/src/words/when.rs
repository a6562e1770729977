//! Days and times as people of each language write them, on the wall of the address.
//!
//! The names of days and months come from the locales; only their order stands here.

use domain::talk::Language;
use domain::time::{Slot, wall};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::{Args, plain, say};

/// `Mon Mar 15, 10 am–12 pm`, `lun. 15 mars, 10 h–12 h`, `Mo. 15. März, 10–12 Uhr`.
pub fn slot(language: Language, slot: Slot) -> String {
    let args = Args::new()
        .with("day", day(language, slot.from))
        .with("from", time(language, slot.from))
        .with("to", time(language, slot.to));
    say(language, "when-slot", &args)
}

/// `Mon Mar 15, 12:03 pm`; today only the time.
pub fn day_and_time(language: Language, at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    let (then, today) = (wall(at, zone), wall(now, zone));
    if then.date() == today.date() {
        return say(language, "when-today", &Args::new().with("time", time(language, then)));
    }
    let args = Args::new().with("day", day(language, then)).with("time", time(language, then));
    say(language, "when-day-and-time", &args)
}

/// `Mon Mar 15 2027`: for what is kept.
pub fn day_and_year(language: Language, at: DateTime) -> String {
    format!("{} {}", day(language, at), at.year())
}

/// `12:03 pm`, `12 h 03`, `12:03 Uhr`.
pub fn time_only(language: Language, at: Timestamp, zone: &TimeZone) -> String {
    time(language, wall(at, zone))
}

/// How long until then, or since: `in 42 min`, `3 h late`.
pub fn countdown(language: Language, by: Timestamp, now: Timestamp) -> String {
    let seconds = by.as_second() - now.as_second();
    let minutes = seconds.abs() / 60;
    let (key, n) = match minutes {
        0..=99 => ("minutes", minutes),
        100..=2879 => ("hours", (minutes + 30) / 60),
        _ => ("days", (minutes + 720) / 1440),
    };
    let side = if seconds < 0 { "late" } else { "in" };
    say(language, &format!("when-{side}-{key}"), &Args::new().number("n", n))
}

/// `Mon Mar 15`.
pub(super) fn day(language: Language, at: DateTime) -> String {
    let weekday = plain(language, &format!("day-{}", at.date().weekday().to_monday_one_offset()));
    let month = plain(language, &format!("month-{}", at.month()));
    let args = Args::new().with("weekday", weekday).with("month", month).with("day", at.day().to_string());
    say(language, "when-day", &args)
}

fn time(language: Language, at: DateTime) -> String {
    time_of(language, at.time())
}

/// A time of day alone.
pub fn time_of(language: Language, at: jiff::civil::Time) -> String {
    let (hour, minute) = (at.hour(), at.minute());
    match language {
        Language::En => {
            let half = if hour < 12 { "am" } else { "pm" };
            let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
            if minute == 0 { format!("{twelve} {half}") } else { format!("{twelve}:{minute:02} {half}") }
        }
        Language::Fr if minute == 0 => format!("{hour} h"),
        Language::Fr => format!("{hour} h {minute:02}"),
        Language::De => format!("{hour}:{minute:02} Uhr"),
    }
}
