//! Phrases people send, one a line: what was asked, the words, what they mean.
//! The tables are the specification: a phrase that is misread belongs here first.

use jiff::civil::{DateTime, date};

use super::{Asked, Heard, Intent, Language, Span, detect_language, understand};

fn now() -> DateTime {
    date(2027, 3, 11).at(8, 0, 0, 0)
}

fn slot(day: i8, hour: i8) -> Span {
    let from = date(2027, 3, day).at(hour, 0, 0, 0);
    Span { from, to: from.date().at(hour + 2, 0, 0, 0) }
}

fn asked(name: &str) -> Asked {
    match name {
        "claim" => Asked::Claim,
        "time" => Asked::PickTime,
        "visit" => Asked::ConfirmVisit,
        "work" => Asked::ApproveWork,
        _ => Asked::Nothing,
    }
}

/// Runs a table of `asked | text | intent` lines and reports every miss at once.
fn check(table: &str) -> usize {
    let slots = [slot(18, 9), slot(19, 14), slot(20, 9)];
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.contains('|'))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    let mut misses = Vec::new();
    for row in &rows {
        let asked = asked(row[0]);
        let offered: &[Span] = if asked == Asked::PickTime { &slots } else { &[] };
        let heard = Heard { text: row[1], now: now(), asked, offered, language: None };
        let found = understand(&heard).intent.to_string();
        if found != row[2] {
            misses.push(format!("{} | {} | {} but heard {found}", row[0], row[1], row[2]));
        }
    }
    assert!(misses.is_empty(), "{} of {} misread:\n{}", misses.len(), rows.len(), misses.join("\n"));
    rows.len()
}

#[test]
fn the_laws_words_come_first() {
    check(include_str!("phrases_law.txt"));
}

#[test]
fn answers_to_a_claim() {
    check(include_str!("phrases_claim.txt"));
}

#[test]
fn other_answers_and_job_words() {
    check(include_str!("phrases_other.txt"));
}

fn code(text: &str) -> Option<String> {
    let heard = Heard { text, now: now(), asked: Asked::Claim, offered: &[], language: None };
    understand(&heard).code
}

#[test]
fn job_codes_are_tokens_of_their_own() {
    for text in [
        "yes q4tn",
        "Q4TN yes",
        "Q4tn!",
        "oui (q4tn)",
        "q4tn: ja",
        "CANNOT COME q4tn",
        "yes Q4TN at 10am",
        "Q4TN 2pm",
    ] {
        assert_eq!(code(text).as_deref(), Some("Q4TN"), "{text}");
    }
    for text in [
        "4pm",
        "10am",
        "30th",
        "24th",
        "the 22nd",
        "12pm",
        "9h30",
        "24hr",
        "9uhr",
        "yes",
        "2027",
        "abcd",
        "xq4tn",
        "q4tnx",
        "q4-tn",
        "EC2A 4NE",
        "78745",
        "22kg",
        "q4tn or h8dw",
        "2027",
    ] {
        assert_eq!(code(text), None, "{text}");
    }
}

#[test]
fn two_codes_are_nobodys_yes() {
    let heard =
        Heard { text: "yes q4tn and h8dw", now: now(), asked: Asked::Claim, offered: &[], language: None };
    assert_eq!(understand(&heard).intent, Intent::Human);
}

#[test]
fn the_offered_time_repeated_is_still_a_clean_yes() {
    let offered = [slot(15, 10)];
    for (text, intent) in [
        ("yes Monday works", Intent::Yes),
        ("yes see you Monday at 10", Intent::Yes),
        ("ok Mon 15 March 10am", Intent::Yes),
        ("yes Tuesday", Intent::Conditional),
        ("yes but Monday at 4", Intent::Conditional),
        ("oui lundi 10h", Intent::Yes),
        ("ja Montag passt", Intent::Yes),
    ] {
        let heard = Heard { text, now: now(), asked: Asked::ConfirmVisit, offered: &offered, language: None };
        assert_eq!(understand(&heard).intent, intent, "{text}");
    }
}

#[test]
fn languages_are_told_from_a_few_words() {
    for (text, language) in [
        ("Interested but soonest availability is next Tuesday", Some(Language::En)),
        ("oui mais pas avant 15h", Some(Language::Fr)),
        ("je suis là", Some(Language::Fr)),
        ("ja, aber erst ab Mittwoch", Some(Language::De)),
        ("bin da", Some(Language::De)),
        ("mardi prochain", Some(Language::Fr)),
        ("nächsten Dienstag", Some(Language::De)),
        // The law's words alone, so that whoever is new reads the answer to them.
        ("STOPP", Some(Language::De)),
        ("abmelden", Some(Language::De)),
        ("arret", Some(Language::Fr)),
        ("désabonner", Some(Language::Fr)),
        ("stop", None),
        ("ok", None),
        ("1234", None),
        ("", None),
    ] {
        assert_eq!(detect_language(text), language, "{text}");
    }
}

#[test]
fn own_language_outranks_the_text() {
    let heard =
        Heard { text: "ok", now: now(), asked: Asked::Claim, offered: &[], language: Some(Language::De) };
    assert_eq!(understand(&heard).language, Language::De);
}
