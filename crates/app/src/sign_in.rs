//! Signing in by a one-time code over the person's own channel, and by the links in their texts.
//!
//! No passwords. Codes and tokens are kept as hashes, compared in constant time, and tried five times at most.

use anyhow::Result;
use domain::{JobId, PersonId};
use jiff::{SignedDuration, Timestamp};
use store::SessionRow;
use subtle::ConstantTimeEq;

use crate::App;
use crate::notices::Content;
use crate::words::{Args, say};

/// Wrong tries before a code is worthless.
const TRIES_MAX: i64 = 5;
/// How long a code is good for.
const CODE_MINUTES: i64 = 10;
/// Between two codes to one phone, so that nobody's phone can be flooded from the sign-in page.
const PAUSE_SECONDS: i64 = 20;
/// How long a session lasts.
const SESSION_DAYS: i64 = 30;

/// Who is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    pub person: PersonId,
    /// The one job that the session opens, if it came from a link.
    pub only: Option<JobId>,
}

impl App {
    /// Sends a code to a phone, if somebody is known by it. Says nothing about whether that is so.
    ///
    /// # Errors
    /// The world broke.
    pub fn send_code(&self, e164: &str) -> Result<()> {
        let lookup = self.phone_lookup(e164);
        let Some(point) = self.store.point(&lookup)? else { return Ok(()) };
        let pause = self.clock.while_a_person_waits(SignedDuration::from_secs(PAUSE_SECONDS));
        let lasts = self.clock.while_a_person_waits(SignedDuration::from_mins(CODE_MINUTES));
        let fresh = self.now().checked_add(lasts)?.checked_sub(pause)?;
        if self.store.code_expires(&lookup)?.is_some_and(|expires| expires > fresh) {
            // Whoever asks again and again gets no second text: the first code is on its way.
            return Ok(());
        }
        let mut random = [0_u8; 4];
        self.chance.fill(&mut random);
        let code = format!("{:06}", u32::from_be_bytes(random) % 1_000_000);
        let language = self.language_of(point.person)?;
        let args = Args::new().with("code", code.clone()).with("operator", self.market.operator.clone());
        let words = say(language, "text-sign-in-code", &args);
        let note = self.keep_note(point.person, &words)?;
        let expires = self.now().checked_add(lasts)?;
        let hash = self.vault.lookup("code", &code);
        self.store.write(|tx| {
            tx.put_code(&lookup, &hash, expires)?;
            self.write_notice(tx, &format!("code:{note}"), point.person, None, &Content::Words { note })
        })
    }

    /// Checks a code; gives the token of a new session if it is right.
    ///
    /// # Errors
    /// The world broke.
    pub fn sign_in(&self, e164: &str, code: &str) -> Result<Option<String>> {
        let lookup = self.phone_lookup(e164);
        let now = self.now();
        let given = self.vault.lookup("code", code.trim());
        let right = self.store.write(|tx| {
            let Some((hash, tries, expires)) = tx.try_code(&lookup)? else { return Ok(false) };
            let right = tries < TRIES_MAX && now < expires && bool::from(hash.ct_eq(&given));
            if right {
                tx.forget_code(&lookup)?;
            }
            Ok(right)
        })?;
        let point = self.store.point(&lookup)?;
        match point.filter(|_| right) {
            Some(point) => self.open_session(point.person, None).map(Some),
            None => Ok(None),
        }
    }

    /// Opens a session and gives its token. A session from a link opens one job only.
    ///
    /// # Errors
    /// The world broke.
    pub fn open_session(&self, person: PersonId, only: Option<JobId>) -> Result<String> {
        let token = self.new_token();
        let lasts = self.clock.while_a_person_waits(SignedDuration::from_hours(24 * SESSION_DAYS));
        let expires = self.now().checked_add(lasts)?;
        let hash = self.vault.lookup("session", &token);
        self.store.write(|tx| tx.put_session(&hash, SessionRow { person, job: only, expires }))?;
        Ok(token)
    }

    /// Who a session's token belongs to.
    ///
    /// # Errors
    /// The world broke.
    pub fn session(&self, token: &str) -> Result<Option<Session>> {
        let row = self.store.session(&self.vault.lookup("session", token))?;
        let now: Timestamp = self.now();
        Ok(row.filter(|row| row.expires > now).map(|row| Session { person: row.person, only: row.job }))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// The world broke.
    pub fn sign_out(&self, token: &str) -> Result<()> {
        let hash = self.vault.lookup("session", token);
        self.store.write(|tx| tx.end_session(&hash))
    }
}
