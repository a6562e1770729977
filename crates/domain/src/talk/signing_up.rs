//! Signing up by text: the word that begins it, and the answers that are more than words.
//!
//! Which question comes when, and what is asked at all, is the shell's.

use jiff::civil::Date;

use super::Language;
use super::dates::month_named;
use super::words::tokens;

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

/// How people begin to say their name, or when they were born. Longer ones before those that begin like them.
const OF_ONESELF: [&str; 26] = [
    "my name is",
    "my name's",
    "the name is",
    "name is",
    "name:",
    "this is",
    "it is",
    "it's",
    "i am",
    "i'm",
    "mon nom est",
    "je m'appelle",
    "je m’appelle",
    "moi c'est",
    "c'est",
    "je suis né le",
    "je suis née le",
    "né le",
    "née le",
    "mein name ist",
    "ich heiße",
    "ich heisse",
    "ich bin",
    "i was born on",
    "born on",
    "born",
];

/// What somebody says of themselves, without how they begin: "my name is Pete Quill", "born 4 July 1990".
pub fn said_of_oneself(text: &str) -> &str {
    let text = text.trim();
    let behind = |beginning: &&str| {
        let head = text.get(..beginning.len()).filter(|head| head.to_lowercase() == **beginning)?;
        let rest = text.get(head.len()..)?;
        let parted = rest.starts_with([' ', ':', '\u{a0}']) || head.ends_with(':');
        Some(rest.trim_start_matches(|c: char| c.is_whitespace() || c == ':'))
            .filter(|rest| parted && !rest.is_empty())
    };
    OF_ONESELF.iter().find_map(behind).unwrap_or(text)
}

/// The one word of a text that looks like an address for mail, without what stands around it.
pub fn mail_said(text: &str) -> &str {
    let mut found = text.split_whitespace().filter(|word| word.contains('@'));
    match (found.next(), found.next()) {
        (Some(word), None) => {
            word.trim_matches(|c: char| matches!(c, '.' | ',' | ';' | ':' | '!' | '<' | '>' | '(' | ')'))
        }
        _ => text.trim(),
    }
}

/// Whether words can be where somebody lives: a name and a number, or a name and what lies behind a comma, and no
/// address for mail.
pub fn looks_like_an_address(text: &str) -> bool {
    let has = |such: fn(char) -> bool| text.chars().any(such);
    has(char::is_alphabetic) && (has(|c| c.is_ascii_digit()) || text.contains(',')) && !text.contains('@')
}

/// A date as people type it: `1984-05-17`, `17.5.1984`, with slashes the month first where that is the custom, and with
/// the month's name in three languages.
pub fn date_typed(text: &str, month_first: bool) -> Option<Date> {
    let plain = text.trim().trim_end_matches('.');
    if let Some(date) = named_month(plain) {
        return Some(date);
    }
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

/// `April 2, 1985`, `2nd April 1985`, `2. April 1985`, `2 avril 1985`, `1er mai 1985`: a month, a day and a year, and no
/// word more.
fn named_month(text: &str) -> Option<Date> {
    let (mut day, mut month, mut year) = (None, None, None);
    for word in tokens(text) {
        let word = word.text;
        let number = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let ending = &word[number.len()..];
        let counts = matches!(ending, "" | "st" | "nd" | "rd" | "th" | "er" | "e");
        match (number.parse::<i16>().ok().filter(|_| counts), month_named(&word)) {
            (Some(value), _) if number.len() == 4 && year.is_none() => year = Some(value),
            (Some(value), _) if day.is_none() => day = i8::try_from(value).ok(),
            (None, Some(value)) if month.is_none() => month = Some(value),
            (None, None)
                if matches!(
                    word.as_str(),
                    "." | "," | "of" | "the" | "le" | "der" | "am" | "st" | "nd" | "rd" | "th" | "er"
                ) => {}
            _ => return None,
        }
    }
    Date::new(year?, month?, day?).ok()
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
        for words in
            ["17 May 1984", "May 17, 1984", "May 17th 1984", "17. Mai 1984", "17 mai 1984", "17 MAI 1984."]
        {
            assert_eq!(date_typed(words, true), may, "{words:?}");
        }
        assert_eq!(date_typed("1er février 1990", false), "1990-02-01".parse().ok());
        assert_eq!(date_typed("3. März 1990", false), "1990-03-03".parse().ok());
        for not in ["May 1984", "17 May", "17 18 May 1984", "maybe 17 May 1984"] {
            assert_eq!(date_typed(not, true), None, "{not:?}");
        }
        for not in ["17/05/1984 or so", "May", "1984", "31.2.1984", "5/17", ""] {
            assert_eq!(date_typed(not, true), None, "{not:?}");
        }
    }

    #[test]
    fn an_address_has_a_name_and_a_number() {
        for some in
            ["2809 Bluebonnet Lane, Austin, TX 78704", "Hauptstr. 5", "The old mill, Dripping Springs"]
        {
            assert!(looks_like_an_address(some), "{some:?}");
        }
        for none in ["asdf", "jonas@", "marie@example.com 5", "12345"] {
            assert!(!looks_like_an_address(none), "{none:?}");
        }
    }

    #[test]
    fn numbers_name_what_was_listed() {
        assert_eq!(numbers_typed("1 3", 4), Some(vec![1, 3]));
        assert_eq!(numbers_typed("2, 1 and 4, 2", 4), Some(vec![2, 1, 4]));
        assert_eq!(numbers_typed("1 5", 4), None);
        assert_eq!(numbers_typed("all of it", 4), None);
    }

    #[test]
    fn what_is_said_of_oneself_is_taken_without_its_beginning() {
        for (text, said) in [
            ("my name is Pete Quill", "Pete Quill"),
            ("My name is: Pete", "Pete"),
            ("Ich heiße Jörg Maier", "Jörg Maier"),
            ("je m’appelle Élodie Roy", "Élodie Roy"),
            ("Isabel Born", "Isabel Born"),
            ("Namesake Ito", "Namesake Ito"),
            ("born 4 July 1990", "4 July 1990"),
            ("I'm", "I'm"),
        ] {
            assert_eq!(said_of_oneself(text), said);
        }
        assert_eq!(mail_said("my mail is pete@example.com."), "pete@example.com");
        assert_eq!(mail_said("a@b.example or c@d.example"), "a@b.example or c@d.example");
        assert_eq!(mail_said("none"), "none");
    }
}
