//! Signing up to work: the form, a code out to the phone, its answer back, and where the application stands.
//!
//! Only an answer from the phone itself proves that texts go both ways. Whether a number is known already is
//! never said on a page: its owner is told by text.

use anyhow::Result;
use domain::job::{Actor, Refusal};
use domain::payout::ProviderKind;
use domain::provider::{ApplicationState, Card, Hours, Spot, WorkerOrder};
use domain::talk::Language;
use domain::{NoteId, PersonId, ProviderId, WorkerId};
use jiff::SignedDuration;
use store::{NoticeState, PointRow};
use subtle::ConstantTimeEq;

use crate::notices::Content;
use crate::requests::Placed;
use crate::sign_in::{CodeTried, TextedCode};
use crate::workers::WorkerRequest;
use crate::{App, Newcomer, Outcome};

/// How long an applicant has to answer the code.
const CODE_HOURS: i64 = 7 * 24;
/// Newest texts to an applicant among which the code is looked for.
const NOTICES_LOOKED_AT: i64 = 20;
/// How much somebody may say about themselves.
pub const ABOUT_CHARACTERS_MAX: usize = 2000;

/// What somebody who wants to work says of themselves.
pub struct Applicant<'a> {
    pub name: &'a str,
    /// E.164.
    pub phone: &'a str,
    pub language: Language,
    pub skills: Vec<String>,
    pub address: &'a str,
    pub radius_km: u32,
    pub week: Vec<Hours>,
    pub about: &'a str,
    pub kind: ProviderKind,
    /// Where they get mail, as `channels::email` reads it.
    pub email: Option<&'a str>,
}

/// What became of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joined {
    /// The phone has a text now; the handle opens the page that waits for its answer.
    LookAtPhone {
        handle: String,
    },
    NoSuchAddress,
    /// The map does not answer now.
    TryAgain,
    Refused(Refusal),
}

/// Where an application stands, as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joining {
    pub state: ApplicationState,
    /// Why the code does not reach the phone, if it does not.
    pub fault: Option<String>,
    /// By when the desk decides.
    pub by: Option<jiff::Timestamp>,
}

impl App {
    /// Takes a form in and sends the code.
    ///
    /// # Errors
    /// The world broke; the same form may be sent again.
    pub async fn apply(&self, form: &Applicant<'_>) -> Result<Joined> {
        let base = match self.place_on_map(form.address).await? {
            Placed::At(spot, _) => spot,
            Placed::Nowhere => return Ok(Joined::NoSuchAddress),
            Placed::AskAgain => return Ok(Joined::TryAgain),
        };
        let newcomer = Newcomer { name: form.name, phone: form.phone, language: form.language };
        let person = self.person_with_phone(&newcomer)?;
        let known = self.store.worker_of(person)?;
        if known.as_ref().is_some_and(|row| is_past_proving(row.application.state)) {
            // Whoever typed it may not be whose number it is: only the phone learns that it is known.
            let fixed = Content::Fixed { key: "text-join-known".to_owned() };
            let key = format!("known:{person}:{}", self.now().as_second() / 3600);
            self.store.write(|tx| self.write_notice(tx, &key, person, None, &fixed))?;
            return Ok(Joined::LookAtPhone { handle: self.join_handle(self.new_id()) });
        }
        // Whoever types a number may not be whose it is: a name that is known stays.
        self.name_if_unknown(person, form.name, form.language)?;
        let worker = known.as_ref().map_or_else(|| self.new_id(), |row| row.card.worker);
        let provider = known.as_ref().map_or_else(|| self.new_id(), |row| row.card.provider);
        let about = self.about(person, form.about)?;
        if let Some(email) = form.email {
            let row = self.email_row(person, email, Some(worker.as_bytes().as_slice()))?;
            self.store.write(|tx| tx.put_email(&row))?;
        }
        let order = WorkerOrder::Apply { card: Box::new(card(form, worker, provider, base)), about };
        let by = Actor::Worker(worker);
        let request =
            WorkerRequest { worker, by, order: &order, person: Some(person), key: None, tell: true };
        match self.order_worker(&request)? {
            Outcome::Refused(refusal) => return Ok(Joined::Refused(refusal)),
            Outcome::Done { .. } => {}
        }
        self.send_join_code(person, form.phone)?;
        Ok(Joined::LookAtPhone { handle: self.join_handle(worker) })
    }

    /// The spot of an address, or the key of what to tell whoever typed it.
    ///
    /// # Errors
    /// The world broke.
    pub async fn spot_of(&self, address: &str) -> Result<Result<Spot, &'static str>> {
        Ok(match self.place_on_map(address).await? {
            Placed::At(spot, _) => Ok(spot),
            Placed::Nowhere => Err("field-address-unknown"),
            Placed::AskAgain => Err("ask-map-later"),
        })
    }

    fn about(&self, person: PersonId, words: &str) -> Result<Option<NoteId>> {
        let words: String = words.trim().chars().take(ABOUT_CHARACTERS_MAX).collect();
        if words.is_empty() { Ok(None) } else { self.keep_note(person, &words).map(Some) }
    }

    fn send_join_code(&self, person: PersonId, e164: &str) -> Result<()> {
        self.text_code(&TextedCode {
            purpose: "join",
            lookup: self.join_lookup(e164),
            person,
            key: "text-join-code",
            lasts: SignedDuration::from_hours(CODE_HOURS),
            job: None,
        })
    }

    /// Another code, for an applicant whose first one never came.
    ///
    /// # Errors
    /// The world broke.
    pub fn join_code_again(&self, handle: &str) -> Result<()> {
        let Some(row) = self.applicant(handle)? else { return Ok(()) };
        if row.application.state != ApplicationState::Proving {
            return Ok(());
        }
        let phone = self.phone_of(row.person)?;
        self.send_join_code(row.person, phone.open())
    }

    /// An applicant's answer to the code. Gives whether the text was one.
    /// A sign-up that nobody has proved never comes between somebody and what is open for them otherwise: with
    /// `busy` only the right code is one.
    pub(crate) fn join_reply(&self, point: &PointRow, body: &str, cause: &str, busy: bool) -> Result<bool> {
        let Some(row) = self.store.worker_of(point.person)? else { return Ok(false) };
        let given = six_digits(body);
        let tell = |key: &str| {
            let fixed = Content::Fixed { key: key.to_owned() };
            self.store.write(|tx| self.write_notice(tx, cause, point.person, None, &fixed))
        };
        let given = match (row.application.state, given) {
            (ApplicationState::Proving, Some(given)) => given,
            // A word or two is no question to a person: the code is what is missing.
            (ApplicationState::Proving, None) if is_brief(body) && !busy => {
                tell("text-join-want-code")?;
                return Ok(true);
            }
            // The code once more: it has done its work.
            (ApplicationState::Waiting, Some(_)) if is_brief(body) && !busy => {
                tell("text-join-had-code")?;
                return Ok(true);
            }
            (_, _) => return Ok(false),
        };
        let phone = self.phone_of(point.person)?;
        let lookup = self.join_lookup(phone.open());
        match self.try_code(&lookup, &given)? {
            CodeTried::Right => {
                self.note_of_worker(row.card.worker, &WorkerOrder::Prove, None)?;
                self.spend_code(&lookup)?;
            }
            CodeTried::Wrong | CodeTried::Worthless if busy => return Ok(false),
            CodeTried::Wrong => tell("text-join-wrong-code")?,
            // Too old, or guessed at too often: a fresh one.
            CodeTried::Worthless => self.send_join_code(point.person, phone.open())?,
        }
        Ok(true)
    }

    /// Texts go to this phone again: an applicant whose code was held back by a STOP gets another one.
    pub(crate) fn join_code_after_start(&self, person: PersonId) -> Result<()> {
        let proving = self.store.worker_of(person)?;
        if !proving.is_some_and(|row| row.application.state == ApplicationState::Proving) {
            return Ok(());
        }
        let phone = self.phone_of(person)?;
        self.send_join_code(person, phone.open())
    }

    /// Where the application behind a page's address stands. An address that we made for nobody looks like
    /// one that still waits; one that we did not make opens nothing.
    ///
    /// # Errors
    /// The world broke.
    pub fn joining(&self, handle: &str) -> Result<Option<Joining>> {
        if self.join_id(handle).is_none() {
            return Ok(None);
        }
        let Some(row) = self.applicant(handle)? else {
            return Ok(Some(Joining { state: ApplicationState::Proving, fault: None, by: None }));
        };
        let newest = self.store.notices_to(&self.market.key, row.person, NOTICES_LOOKED_AT)?;
        let last = newest.into_iter().find(|notice| notice.key.starts_with("join:"));
        let fault = last.filter(|notice| notice.state == NoticeState::Failed).and_then(|n| n.fault);
        let by = row.worker().duty(&self.market.time_zone()).map(|duty| duty.by);
        Ok(Some(Joining { state: row.application.state, fault, by }))
    }

    fn applicant(&self, handle: &str) -> Result<Option<store::WorkerRow>> {
        self.join_id(handle).map_or(Ok(None), |id| self.store.worker(id))
    }

    /// What stands in the address of an application's page: an id, and our own mark on it.
    fn join_handle(&self, worker: WorkerId) -> String {
        format!("{worker}.{}", self.join_mark(worker))
    }

    fn join_id(&self, handle: &str) -> Option<WorkerId> {
        let (id, mark) = handle.split_once('.')?;
        let id: WorkerId = id.parse().ok()?;
        bool::from(self.join_mark(id).as_bytes().ct_eq(mark.as_bytes())).then_some(id)
    }

    fn join_mark(&self, worker: WorkerId) -> String {
        let mark = self.vault().lookup("join-page", &worker.to_string());
        data_encoding::HEXLOWER.encode(mark.get(..16).unwrap_or(&mark))
    }

    fn join_lookup(&self, e164: &str) -> Vec<u8> {
        self.vault().lookup("join", e164)
    }
}

fn is_past_proving(state: ApplicationState) -> bool {
    matches!(state, ApplicationState::Waiting | ApplicationState::Approved)
}

fn card(form: &Applicant<'_>, worker: WorkerId, provider: ProviderId, base: Spot) -> Card {
    Card {
        worker,
        provider,
        skills: form.skills.as_slice().into(),
        base,
        radius_km: form.radius_km,
        week: form.week.as_slice().into(),
        time_off: Vec::new(),
        vetted: false,
        suspended: false,
        opted_out: false,
        unreachable: false,
        jobs_done: 0,
        given_back: 0,
        licences: Vec::new(),
        kind: form.kind,
    }
}

/// A word or two, or a code however it is spaced.
fn is_brief(body: &str) -> bool {
    body.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count() <= 2
        && !body.contains('?')
}

/// Six digits in a text, however they are spaced; nothing if there are more of them.
pub(crate) fn six_digits(body: &str) -> Option<String> {
    let digits: String = body.chars().filter(char::is_ascii_digit).collect();
    (digits.len() == 6).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_however_it_is_typed() {
        assert_eq!(six_digits("483920").as_deref(), Some("483920"));
        assert_eq!(six_digits("my code: 483 920, thanks").as_deref(), Some("483920"));
        assert_eq!(six_digits("yes"), None);
        assert_eq!(six_digits("I come on 3/15 at 10:30, 483920"), None);
    }
}
