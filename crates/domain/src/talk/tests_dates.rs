//! Words of time, one phrase a line: when it was said, the words, what they name.
//! `-` asks back, `.` holds no word of time; several spans are parted by commas.

use jiff::civil::DateTime;

use super::{Asked, Heard, Language, Span, understand};

fn show(times: Option<&[Span]>) -> String {
    match times {
        None => "-".to_owned(),
        Some([]) => ".".to_owned(),
        Some(spans) => {
            let each = spans.iter().map(|span| {
                let (from, to) = (span.from, span.to);
                format!(
                    "{:02}-{:02} {:02}:{:02}/{:02}:{:02}",
                    from.month(),
                    from.day(),
                    from.hour(),
                    from.minute(),
                    to.hour(),
                    to.minute()
                )
            });
            each.collect::<Vec<_>>().join(", ")
        }
    }
}

fn check(now: &str, language: Option<Language>, offered: &[Span], table: &str) {
    let now: DateTime = now.parse().unwrap();
    let mut misses = Vec::new();
    let rows: Vec<(&str, &str)> =
        table.lines().filter_map(|line| line.split_once('|')).map(|(a, b)| (a.trim(), b.trim())).collect();
    for (text, wanted) in &rows {
        let found = understand(&Heard { text, now, asked: Asked::Claim, offered, language });
        let found = show(found.times.as_deref());
        if found != *wanted {
            misses.push(format!("{text} | {wanted} but read {found}"));
        }
    }
    assert!(misses.is_empty(), "{} of {} misread:\n{}", misses.len(), rows.len(), misses.join("\n"));
}

const THURSDAY: &str = "2027-03-11T08:00";

#[test]
fn english_on_a_thursday_morning() {
    check(THURSDAY, None, &[], include_str!("dates_en.txt"));
}

#[test]
fn french_and_german_on_a_thursday_morning() {
    check(THURSDAY, None, &[], include_str!("dates_fr_de.txt"));
}

#[test]
fn next_is_sure_only_where_both_readings_meet() {
    let row = "next Tuesday | -";
    check("2027-03-14T10:00", None, &[], row);
    check("2027-03-15T10:00", None, &[], row);
    check("2027-03-16T10:00", None, &[], "next Tuesday | 03-23 08:00/18:00");
    check("2027-03-12T10:00", None, &[], "next Friday | 03-19 08:00/18:00");
    check("2027-03-14T10:00", None, &[], "mardi prochain | 03-16 08:00/18:00");
}

#[test]
fn today_is_cut_to_what_is_left() {
    let table = "
        today | 03-11 14:15/18:00
        this afternoon | 03-11 14:15/17:00
        this morning | -
        today at 9am | -
        today at 4 | 03-11 16:00/17:00
        tonight | 03-11 17:00/20:00
        Thursday | -
        Thursday morning | 03-18 08:00/12:00
        Thursday at 4pm | -
        in 2 hours | 03-11 16:07/17:07
        in an hour | 03-11 15:07/16:07
        dans 2 heures | 03-11 16:07/17:07
        in einer Stunde | 03-11 15:07/16:07
        within the hour | -";
    check("2027-03-11T14:07", None, &[], table);
}

#[test]
fn years_and_months_end() {
    check(
        "2026-12-30T09:00",
        None,
        &[],
        "January 3 | 01-03 08:00/18:00\nthe 2nd | 01-02 08:00/18:00\ntomorrow | 12-31 08:00/18:00\nin 3 days | 01-02 08:00/18:00",
    );
    check(
        "2027-02-10T09:00",
        None,
        &[],
        "the 31st | 03-31 08:00/18:00\nFebruary 30 | -\nFeb 29 | 02-29 08:00/18:00",
    );
    check("2027-03-11T23:30", None, &[], "in 2 hours | 03-12 01:30/02:30");
}

#[test]
fn a_time_without_a_day_is_on_the_offered_day() {
    let at = |hour| "2027-03-15T00:00".parse::<DateTime>().unwrap().date().at(hour, 0, 0, 0);
    let offered = [Span { from: at(10), to: at(12) }];
    check(
        THURSDAY,
        None,
        &offered,
        "yes but only after 3 | 03-15 15:00/18:00\noui mais pas avant 15h | 03-15 15:00/18:00\nmorning works | 03-15 08:00/12:00",
    );
}

#[test]
fn slashes_follow_the_language() {
    check(
        THURSDAY,
        Some(Language::Fr),
        &[],
        "le 4/5 | 05-04 08:00/18:00\n16/03 | 03-16 08:00/18:00\n3/16 | -",
    );
    check(
        THURSDAY,
        Some(Language::De),
        &[],
        "am 4.5. | 05-04 08:00/18:00\nam 16. | 03-16 08:00/18:00\nMi 10 Uhr | 03-17 10:00/11:00\num 9 am Montag | 03-15 09:00/10:00\n16.3. | 03-16 08:00/18:00",
    );
    check(
        THURSDAY,
        Some(Language::En),
        &[],
        "4/5 | -\n5/5 | 05-05 08:00/18:00\n3/16 | 03-16 08:00/18:00\n16/3 | 03-16 08:00/18:00",
    );
}
