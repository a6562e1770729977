//! Fields of a form, as they were typed.
//!
//! Only reading: whether a value is any good is for whoever asked for it.

use std::collections::HashMap;

use app::words::{Args, plain, say};
use axum::extract::{FromRequest, Request};
use domain::talk::{Language, legible};

use crate::errors::Oops;
use crate::times;

/// The fields of a posted form.
#[derive(Clone, Debug, Default)]
pub struct Fields(HashMap<String, String>);

/// The longest name, address and description: what fits a text, a card and a map's search.
pub const NAME_CHARACTERS_MAX: usize = 80;
pub const ADDRESS_CHARACTERS_MAX: usize = 200;
pub const DETAILS_CHARACTERS_MAX: usize = 1000;

/// What to say of a field that is longer than that.
pub fn too_long(language: Language, typed: &str, most: usize) -> Option<String> {
    let most_words = || Args::new().number("n", i64::try_from(most).unwrap_or(i64::MAX));
    (typed.chars().count() > most).then(|| say(language, "field-too-long", &most_words()))
}

/// The e-mail address that somebody typed, if they gave one.
///
/// # Errors
/// It is none: what to say of it.
pub fn email(language: Language, typed: &str) -> Result<Option<String>, String> {
    if typed.is_empty() {
        return Ok(None);
    }
    let read = channels::email::address(typed);
    read.map(Some).map_err(|_| plain(language, "field-email-wrong"))
}

/// The longest that somebody writes into one field.
const CHARACTERS_MAX: usize = 4000;

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Oops;

    async fn from_request(request: Request, state: &S) -> Result<Self, Oops> {
        let form = axum::Form::<Vec<(String, String)>>::from_request(request, state).await;
        form.map(|axum::Form(pairs)| pairs.into_iter().collect()).map_err(|_| Oops::Garbled)
    }
}

impl FromIterator<(String, String)> for Fields {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(pairs: T) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name, legible(value))).collect())
    }
}

impl Fields {
    /// A field without the white space around it; empty if it is not there.
    pub fn text(&self, name: &str) -> &str {
        let typed = self.0.get(name).map_or("", |value| value.trim());
        typed.char_indices().nth(CHARACTERS_MAX).map_or(typed, |(at, _)| &typed[..at])
    }

    /// A number.
    pub fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.text(name).parse().ok()
    }

    /// A slot: one value `slot`, or the two fields `from` and `to`.
    pub fn slot(&self) -> Option<domain::time::Slot> {
        times::read_slot(self.text("slot"))
            .or_else(|| times::read_slot(&format!("{}/{}", self.text("from"), self.text("to"))))
    }

    /// The form's key, with a print of everything else in it: the same form twice is one order, and a form
    /// that was gone back to and changed is another one.
    pub fn key(&self, action: &str) -> Option<String> {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let key = self.text("key");
        let mut fields: Vec<_> = self.0.iter().filter(|(name, _)| *name != "key").collect();
        fields.sort();
        let mut print = DefaultHasher::new();
        fields.hash(&mut print);
        (!key.is_empty()).then(|| format!("{key}/{action}/{:x}", print.finish()))
    }
}
