//! Days and hours as pages set them: the day apart from the clock, and slots as forms carry them.
//!
//! The words come from the locales and their order from `app::words`; no rule about time stands here.

use app::words::{Args, plain, say};
use domain::talk::Language;
use domain::time::{Slot, wall};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// A day without its hour: `Mon Mar 15`.
pub fn day(language: Language, at: DateTime) -> String {
    let weekday = weekday(language, at);
    let month = plain(language, &format!("month-{}", at.month()));
    let args = Args::new().with("weekday", weekday).with("month", month).with("day", at.day().to_string());
    say(language, "when-day", &args)
}

/// A day of any year: `Mon Mar 15 2027`.
pub fn date(language: Language, on: Date) -> String {
    format!("{} {}", day(language, on.at(0, 0, 0, 0)), on.year())
}

fn weekday(language: Language, at: DateTime) -> String {
    plain(language, &format!("day-{}", at.date().weekday().to_monday_one_offset()))
}

/// The day that stands before a clock: none today, the weekday within the week, else the whole date.
pub fn day_before_clock(
    language: Language,
    at: Timestamp,
    now: Timestamp,
    zone: &TimeZone,
) -> Option<String> {
    let (then, today) = (wall(at, zone), wall(now, zone));
    let apart = then.date().duration_since(today.date()).as_hours() / 24;
    match apart {
        0 => None,
        1..=6 => Some(weekday(language, then)),
        _ => Some(day(language, then)),
    }
}

/// A slot's clock times alone, without saying the same word twice: `10 am–12 pm`, `8–10 am`, `8:00–10:00 Uhr`.
pub fn clocks(language: Language, slot: Slot, zone: &TimeZone) -> String {
    let clock = |at: DateTime| app::words::time_only(language, domain::time::instant(at, zone), zone);
    span(&clock(slot.from), &clock(slot.to))
}

fn span(from: &str, to: &str) -> String {
    match (from.rsplit_once(' '), to.rsplit_once(' ')) {
        (Some((number, word)), Some((_, same)))
            if word == same && !word.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            format!("{number}–{to}")
        }
        (_, _) => format!("{from}–{to}"),
    }
}

/// A slot as a form's value: `2027-03-15T10:00/2027-03-15T12:00`.
pub fn slot_value(slot: Slot) -> String {
    format!("{}/{}", slot.from.strftime("%Y-%m-%dT%H:%M"), slot.to.strftime("%Y-%m-%dT%H:%M"))
}

/// Reads a form's slot.
pub fn read_slot(value: &str) -> Option<Slot> {
    let (from, to) = value.split_once('/')?;
    Some(Slot { from: from.parse().ok()?, to: to.parse().ok()? })
}

/// For machines that read pages.
pub fn iso(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A text as it may stand in the query of an address.
pub fn percent_encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_says_its_last_word_once() {
        assert_eq!(span("8 am", "10 am"), "8–10 am");
        assert_eq!(span("10 am", "12 pm"), "10 am–12 pm");
        assert_eq!(span("8:00 Uhr", "10:00 Uhr"), "8:00–10:00 Uhr");
        assert_eq!(span("8 h 30", "10 h 30"), "8 h 30–10 h 30");
    }

    #[test]
    fn a_slot_survives_its_form() {
        let slot = read_slot("2027-03-15T10:00/2027-03-15T12:00").unwrap();
        assert_eq!(slot_value(slot), "2027-03-15T10:00/2027-03-15T12:00");
        assert!(read_slot("2027-03-15T10:00").is_none());
        assert!(read_slot("soon/later").is_none());
    }
}
