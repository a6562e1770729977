//! What the doors for vendors need to know: with which account a caller must have signed.
//!
//! Nothing is taken in here; `inbox`, `notices` and `pay` do that.

use crate::App;

impl App {
    /// The carrier's account whose calls are believed.
    pub fn texts_account(&self) -> &channels::twilio::Account {
        &self.texts
    }
}
