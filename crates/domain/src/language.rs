//! The languages that people are written to in, beyond what reading their texts needs.

use crate::talk::Language;

impl Language {
    /// Every language that has words.
    pub const ALL: [Self; 3] = [Self::En, Self::Fr, Self::De];

    /// The ISO 639 code, as it stands in pages and rows.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::De => "de",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}
