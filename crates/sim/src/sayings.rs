//! Short words that customers say by text, in their own language. When they say them is told elsewhere.

use domain::talk::Language;

/// Things that customers say by text.
#[derive(Clone, Copy)]
pub enum Says {
    Yes,
    CallOff,
    Wrong,
    No,
    Agree,
}

/// Words about a job: with its code where they have a place for it, else before it.
pub fn said_of(words: &str, code: &str) -> String {
    if words.contains("CODE") { words.replace("CODE", code) } else { format!("{words} {code}") }
}

/// What they would say, in their own language.
pub fn says(what: Says, language: Language) -> &'static str {
    match (what, language) {
        (Says::Yes, Language::En) => "yes",
        (Says::Yes, Language::Fr) => "oui",
        (Says::Yes, Language::De) => "ja",
        (Says::No, Language::En) => "no",
        (Says::No, Language::Fr) => "non",
        (Says::No, Language::De) => "nein",
        (Says::Agree, Language::En) => "AGREE",
        (Says::Agree, Language::Fr) => "J'ACCEPTE",
        (Says::Agree, Language::De) => "EINVERSTANDEN",
        (Says::CallOff, Language::En) => "CALL OFF",
        (Says::CallOff, Language::Fr) => "J'ANNULE",
        (Says::CallOff, Language::De) => "ABSAGE",
        (Says::Wrong, Language::En) => "No CODE, the door is crooked",
        (Says::Wrong, Language::Fr) => "Non CODE, la porte est de travers",
        (Says::Wrong, Language::De) => "Nein CODE, die Tür ist schief",
    }
}
