//! What the doors for vendors need to know: with which account a caller must have signed.
//!
//! Nothing is taken in here; `inbox`, `notices` and `pay` do that.

use crate::App;

impl App {
    /// The carrier's account whose calls are believed.
    pub fn texts_account(&self) -> &channels::twilio::Account {
        &self.texts
    }

    /// The number that people text, as they read it, if there is one.
    pub fn text_number(&self) -> Option<String> {
        match &self.texts.from {
            channels::twilio::Sender::Number(number) => Some(channels::numbers::shown(number)),
            _ => None,
        }
    }
}
