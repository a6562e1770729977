//! How complete somebody's profile is: what the desk needs to decide quickly, and what of it is there.
//!
//! Nothing here is required, and nothing decides: it is shown to whoever fills it in, and orders the desk's list.

/// A part of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Name,
    /// The number has answered.
    Phone,
    Email,
    Address,
    Skills,
    Hours,
    /// Words of their own.
    About,
    Portrait,
    /// Their background may be checked.
    Consent,
}

impl Part {
    /// Its word in keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Address => "address",
            Self::Skills => "skills",
            Self::Hours => "hours",
            Self::About => "about",
            Self::Portrait => "portrait",
            Self::Consent => "consent",
        }
    }
}

/// What is asked of somebody, and whether it is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile(pub Vec<(Part, bool)>);

impl Profile {
    /// How much is there, 0 to 100, each part counting the same. Nothing asked is everything there.
    pub fn percent(&self) -> u8 {
        let there = self.0.iter().filter(|(_, there)| *there).count();
        let percent = (there * 100).checked_div(self.0.len()).unwrap_or(100);
        u8::try_from(percent).unwrap_or(100)
    }

    /// What is missing, in the order in which it is asked.
    pub fn missing(&self) -> impl Iterator<Item = Part> {
        self.0.iter().filter(|(_, there)| !there).map(|(part, _)| *part)
    }
}
