//! Signing up by text: the word that begins it, and the answers that are more than words.
//!
//! Which question comes when, and what is asked at all, is the shell's.

use jiff::civil::Date;

use super::Language;

/// Words that alone ask to sign up, each in its language. ANMELDEN is none: by the law's list it lifts a STOP.
const BEGINNINGS: [(&str, Language); 12] = [
    ("join", Language::En),
    ("sign up", Language::En),
    ("signup", Language::En),
    ("register", Language::En),
    ("inscription", Language::Fr),
    ("inscrire", Language::Fr),
    ("m'inscrire", Language::Fr),
    ("s'inscrire", Language::Fr),
    ("mitmachen", Language::De),
    ("mitglied", Language::De),
    ("registrieren", Language::De),
    ("registrierung", Language::De),
];

/// Whether a text asks to sign up, and in which language.
pub fn asks_to_sign_up(text: &str) -> Option<Language> {
    let plain = text.trim().trim_matches(['.', '!']).replace('’', "'").to_lowercase();
    BEGINNINGS.into_iter().find(|(word, _)| *word == plain).map(|(_, language)| language)
}

/// A date as people type it: `1984-05-17`, `17.5.1984`, and with slashes the month first where that is the custom.
pub fn date_typed(text: &str, month_first: bool) -> Option<Date> {
    let plain = text.trim().trim_end_matches('.');
    let part = |separator: char| {
        let parts: Vec<i16> = plain.split(separator).map_while(|part| part.trim().parse().ok()).collect();
        (parts.len() == plain.split(separator).count()).then_some(parts)
    };
    let date = |year: i16, month: i16, day: i16| {
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    match (part('-').as_deref(), part('.').as_deref(), part('/').as_deref()) {
        (Some([year, month, day]), ..) => date(*year, *month, *day),
        (_, Some([day, month, year]), _) => date(*year, *month, *day),
        (_, _, Some([first, second, year])) if month_first => date(*year, *first, *second),
        (_, _, Some([first, second, year])) => date(*year, *second, *first),
        _ => None,
    }
}

/// Which of so many things are meant by numbers, in their order and each once: `1 3`, `2, 1 and 4`. Nothing if one of the
/// numbers is none of them.
pub fn numbers_typed(text: &str, count: usize) -> Option<Vec<usize>> {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let mut chosen = Vec::new();
    for number in numbers {
        let number: usize = number.parse().ok().filter(|n| (1..=count).contains(n))?;
        if !chosen.contains(&number) {
            chosen.push(number);
        }
    }
    (!chosen.is_empty()).then_some(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_word_alone_asks_to_sign_up() {
        assert_eq!(asks_to_sign_up(" Join! "), Some(Language::En));
        assert_eq!(asks_to_sign_up("M’inscrire"), Some(Language::Fr));
        assert_eq!(asks_to_sign_up("MITMACHEN"), Some(Language::De));
        assert_eq!(asks_to_sign_up("can I join the call on Monday?"), None);
    }

    #[test]
    fn a_date_is_read_as_it_is_typed() {
        let may = "1984-05-17".parse().ok();
        assert_eq!(date_typed("1984-05-17", true), may);
        assert_eq!(date_typed("17.5.1984", true), may);
        assert_eq!(date_typed("17. 5. 1984.", true), may);
        assert_eq!(date_typed("5/17/1984", true), may);
        assert_eq!(date_typed("17/05/1984", false), may);
        for not in ["17/05/1984 or so", "May", "1984", "31.2.1984", "5/17", ""] {
            assert_eq!(date_typed(not, true), None, "{not:?}");
        }
    }

    #[test]
    fn numbers_name_what_was_listed() {
        assert_eq!(numbers_typed("1 3", 4), Some(vec![1, 3]));
        assert_eq!(numbers_typed("2, 1 and 4, 2", 4), Some(vec![2, 1, 4]));
        assert_eq!(numbers_typed("1 5", 4), None);
        assert_eq!(numbers_typed("all of it", 4), None);
    }
}
