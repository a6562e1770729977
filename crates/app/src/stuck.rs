//! What fails again and again: after some tries it is put aside, where a person sees it, so that whatever waits behind it goes
//! on.
//!
//! Counted in memory alone. Where the world itself is broken nothing can be put aside either, and the errand waits.

use std::collections::HashMap;
use std::sync::Mutex;

use anyhow::{Error, Result};

/// Tries that one piece of work is given in a row, about a second apart, before it holds nobody up any more.
const TRIES: u8 = 8;

/// How often each piece of work has failed in this process.
#[derive(Default)]
pub(crate) struct Stuck(Mutex<HashMap<String, u8>>);

impl Stuck {
    /// It went well: what failed before counts no more.
    pub fn went(&self, what: &str) {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).remove(what);
    }

    /// Gives an error on as long as the piece of work is worth another try at once; then it is logged, and to be put aside.
    pub fn fails(&self, what: &str, error: Error) -> Result<()> {
        let mut failed = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let times = failed.entry(what.to_owned()).or_default();
        *times += 1;
        if *times < TRIES {
            return Err(error);
        }
        failed.remove(what);
        tracing::error!(what, error = format!("{error:#}"), "put aside: it fails again and again");
        Ok(())
    }
}
