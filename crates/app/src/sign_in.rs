//! Signing in by a one-time code over the person's own channel, and by the links in their texts.
//!
//! No passwords. Codes and tokens are kept as hashes, compared in constant time, and tried five times at most.

use anyhow::Result;
use domain::job::Job;
use domain::{JobId, PersonId};
use jiff::SignedDuration;
use store::{SessionRow, SignedInRow};
use subtle::ConstantTimeEq;

use crate::App;
use crate::notices::Content;
use crate::words::{Args, say};

/// Wrong tries before a code is worthless.
pub(crate) const TRIES_MAX: i64 = 5;
/// How long a code is good for.
const CODE_MINUTES: i64 = 10;
/// Codes that go to one phone within an hour: whoever guesses, or floods, gets no further.
const CODES_AN_HOUR: i64 = 6;
/// Between two codes to one phone, so that nobody's phone can be flooded from the sign-in page.
const PAUSE_SECONDS: i64 = 20;
/// How long a session lasts.
const SESSION_DAYS: i64 = 30;

/// How the keys of notices with a code begin.
pub(crate) const CODE_PURPOSES: [&str; 3] = ["code:", "confirm:", "join:"];

/// What came of a code that was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CodeTried {
    Right,
    Wrong,
    /// There is none, it is too old, or it was guessed at too often.
    Worthless,
}

/// A code to be texted to somebody's phone.
pub(crate) struct TextedCode<'a> {
    /// What it is good for, and for nothing else.
    pub purpose: &'static str,
    /// Under which it is kept.
    pub lookup: Vec<u8>,
    pub person: PersonId,
    /// The text that carries it, by its key in the locales.
    pub key: &'a str,
    pub lasts: SignedDuration,
    /// The request that it confirms.
    pub job: Option<&'a Job>,
}

impl App {
    /// Sends a code to a phone, if somebody is known by it. Says nothing about whether that is so.
    ///
    /// # Errors
    /// The world broke.
    pub fn send_code(&self, e164: &str) -> Result<()> {
        let lookup = self.phone_lookup(e164);
        let Some(point) = self.store.point(&lookup)? else { return Ok(()) };
        let lasts = SignedDuration::from_mins(CODE_MINUTES);
        let (person, key) = (point.person, "text-sign-in-code");
        self.text_code(&TextedCode { purpose: "code", lookup, person, key, lasts, job: None })
    }

    /// Texts a code, unless one has just gone out or too many have.
    pub(crate) fn text_code(&self, code: &TextedCode<'_>) -> Result<()> {
        // Nothing may go to whoever wrote STOP; the page says how to be texted again, and the next code goes at once.
        if self.store.points_of(code.person)?.iter().all(|point| point.opted_out_at.is_some()) {
            return Ok(());
        }
        let pause = self.clock.while_a_person_waits(SignedDuration::from_secs(PAUSE_SECONDS));
        let lasts = self.clock.while_a_person_waits(code.lasts);
        let an_hour = self.clock.while_a_person_waits(SignedDuration::from_hours(1));
        let beginning = format!("{}:", code.purpose);
        let sent = |beginning: &str, within| {
            let since = self.now().checked_sub(within)?;
            self.store.notices_written(self.market_key(), code.person, beginning, since)
        };
        let just_sent = || CODE_PURPOSES.iter().map(|kind| sent(kind, pause)).sum::<Result<i64>>();
        // By when it went out, not by when it ends: a town whose clock was slowed down keeps codes for weeks.
        let unused = self.store.code_expires(&code.lookup)?.is_some_and(|ends| ends > self.now());
        if sent(&beginning, an_hour)? >= CODES_AN_HOUR || (unused && just_sent()? > 0) {
            // Whoever asks again and again gets no second text: the first code is on its way.
            return Ok(());
        }
        let mut random = [0_u8; 4];
        self.chance.fill(&mut random);
        let digits = format!("{:06}", u32::from_be_bytes(random) % 1_000_000);
        let language = self.language_of(code.person)?;
        let args = match code.job {
            Some(job) => self.job_args(language, job)?,
            None => Args::new(),
        };
        let args = args.with("digits", digits.clone()).with("operator", self.market.operator.clone());
        let note = self.keep_note(code.person, &say(language, code.key, &args))?;
        let expires = self.now().checked_add(lasts)?;
        let hash = self.code_hash(&digits);
        let (key, job) = (format!("{beginning}{note}"), code.job.map(|job| job.id));
        self.store.write(|tx| {
            tx.put_code(&code.lookup, &hash, expires)?;
            self.write_notice(tx, &key, code.person, job, &Content::Words { note })
        })
    }

    pub(crate) fn code_hash(&self, digits: &str) -> Vec<u8> {
        self.vault.lookup("code", digits)
    }

    /// Checks a code; gives the token of a new session if it is right.
    ///
    /// # Errors
    /// The world broke.
    pub fn sign_in(&self, e164: &str, code: &str) -> Result<Option<String>> {
        let lookup = self.phone_lookup(e164);
        if self.try_code(&lookup, code)? != CodeTried::Right {
            return Ok(None);
        }
        self.spend_code(&lookup)?;
        let point = self.store.point(&lookup)?;
        point.map(|point| self.open_session(point.person, None)).transpose()
    }

    /// Whether this is the code that is kept under a lookup. Every question counts as a try.
    pub(crate) fn try_code(&self, lookup: &[u8], code: &str) -> Result<CodeTried> {
        let now = self.now();
        let given = self.code_hash(&code.split_whitespace().collect::<String>());
        let kept = self.store.write(|tx| tx.try_code(lookup))?;
        Ok(match kept {
            Some((hash, tries, expires)) if tries < TRIES_MAX && now < expires => {
                if bool::from(hash.ct_eq(&given)) { CodeTried::Right } else { CodeTried::Wrong }
            }
            Some(_) | None => CodeTried::Worthless,
        })
    }

    /// A code that has done its work opens nothing any more.
    pub(crate) fn spend_code(&self, lookup: &[u8]) -> Result<()> {
        self.store.write(|tx| tx.forget_code(lookup))
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

    /// Whom a session's token belongs to, while it lasts.
    ///
    /// # Errors
    /// The world broke.
    pub fn signed_in(&self, token: &str) -> Result<Option<SignedInRow>> {
        let row = self.store.signed_in(&self.vault.lookup("session", token))?;
        Ok(row.filter(|row| row.session.expires > self.now()))
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
