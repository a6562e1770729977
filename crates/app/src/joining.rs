//! Signing up to work: the form, a code out to the phone, its answer back, and where the application stands.
//!
//! Only an answer from the phone itself proves that texts go both ways. Whether a number is known already is
//! never said on a page: its owner is told by text.

use anyhow::Result;
use domain::job::{Actor, Refusal};
use domain::membership::MemberOrder;
use domain::payout::ProviderKind;
use domain::provider::{Card, Hours, Spot, WorkerOrder};
use domain::talk::{Intent, Language};
use domain::vetting::{self, Applicant, Application, ApplicationState, House, VettingOrder};
use domain::{NoteId, PersonId, ProviderId, WorkerId};
use jiff::SignedDuration;
use jiff::civil::Date;
use store::{NoticeState, PointRow};
use subtle::ConstantTimeEq;

use crate::notices::Content;
use crate::requests::Placed;
use crate::sign_in::{CodeTried, TextedCode};
use crate::vetting::GoesBy;
use crate::words::{Args, say};
use crate::workers::WorkerRequest;
use crate::{App, Newcomer, Outcome};

/// How long an applicant has to answer the code.
const CODE_HOURS: i64 = 7 * 24;
/// Newest texts to an applicant among which the code is looked for.
const NOTICES_LOOKED_AT: i64 = 20;
/// How much somebody may say about themselves.
pub const ABOUT_CHARACTERS_MAX: usize = 2000;

/// What somebody who wants to work says of themselves.
pub struct NewWorker<'a> {
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
    pub born: Option<Date>,
    /// Whether their background may be checked.
    pub consents: bool,
    /// Whether it is known that the phone is theirs: they write from it.
    pub proved: bool,
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
    pub of: Applicant,
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
    pub async fn apply(&self, form: &NewWorker<'_>) -> Result<Joined> {
        let base = match self.place_on_map(form.address).await? {
            Placed::At(spot, _) => spot,
            Placed::Nowhere => return Ok(Joined::NoSuchAddress),
            Placed::AskAgain => return Ok(Joined::TryAgain),
        };
        let newcomer = Newcomer { name: form.name, phone: form.phone, language: form.language };
        let person = self.person_with_phone(&newcomer)?;
        let known = self.store.worker_of(person)?;
        let elsewhere = Joined::LookAtPhone { handle: self.join_handle(&Applicant::Worker(self.new_id())) };
        let application = known.as_ref().map(|row| &row.application);
        if !self.may_apply(person, application, "text-join-known")? {
            return Ok(elsewhere);
        }
        self.say_who(person, form.name, form.language, form.born)?;
        let worker = known.as_ref().map_or_else(|| self.new_id(), |row| row.card.worker);
        let provider = known.as_ref().map_or_else(|| self.new_id(), |row| row.card.provider);
        let about = self.about(person, form.about)?;
        if let Some(email) = form.email {
            let row = self.email_row(person, email, Some(worker.as_bytes().as_slice()))?;
            self.store.write(|tx| tx.put_email(&row))?;
        }
        let card = Box::new(card(form, worker, provider, base));
        let order = WorkerOrder::Apply { card, about, consents: form.consents };
        let by = Actor::Worker(worker);
        let marks = self.marks(&GoesBy {
            phones: &[form.phone.to_owned()],
            email: form.email,
            name: form.name,
            born: form.born,
            home: Some(base),
        });
        let request =
            WorkerRequest { worker, by, order: &order, person: Some(person), key: None, tell: true, marks };
        match self.order_worker(&request)? {
            Outcome::Refused(Refusal::BarredUntil { day }) => {
                self.say_barred(person, day)?;
                return Ok(elsewhere);
            }
            Outcome::Refused(refusal) => return Ok(Joined::Refused(refusal)),
            Outcome::Done { .. } => {}
        }
        let of = Applicant::Worker(worker);
        self.ask_for_proof(&of, person, form.phone, form.proved)?;
        Ok(Joined::LookAtPhone { handle: self.join_handle(&of) })
    }

    /// Whether an application of before lets somebody apply now; if not, they are told so by text. Whoever typed a number
    /// may not be whose number it is: only the phone learns that it is known.
    pub(crate) fn may_apply(
        &self,
        person: PersonId,
        application: Option<&Application>,
        known: &str,
    ) -> Result<bool> {
        let zone = self.market.time_zone();
        match vetting::may_apply(application, &House::plain(self.now(), &zone)) {
            Ok(()) => return Ok(true),
            Err(Refusal::BarredUntil { day }) => self.say_barred(person, day)?,
            Err(_) => {
                let fixed = Content::Fixed { key: known.to_owned() };
                let cause = format!("known:{person}:{}", self.now().as_second() / 3600);
                self.store.write(|tx| self.write_notice(tx, &cause, person, None, &fixed))?;
            }
        }
        Ok(false)
    }

    /// Somebody who failed a check hears from when on they may come back, on the phone that they typed.
    pub(crate) fn say_barred(&self, person: PersonId, day: Date) -> Result<()> {
        let language = self.language_of(person)?;
        let args = Args::new()
            .with("operator", self.market.operator.clone())
            .with("day", crate::words::barred_day(language, day));
        let note = self.keep_note(person, &say(language, "text-barred", &args))?;
        let cause = format!("barred:{person}:{}", self.now().as_second() / 3600);
        self.store.write(|tx| self.write_notice(tx, &cause, person, None, &Content::Words { note }))
    }

    /// Keeps who somebody says they are. Whoever types a number may not be whose it is: what is known and relied on
    /// stays.
    pub(crate) fn say_who(
        &self,
        person: PersonId,
        name: &str,
        language: Language,
        born: Option<Date>,
    ) -> Result<()> {
        self.name_if_unknown(person, name, language)?;
        if let Some(born) = born
            && self.born_of(person)?.is_none()
        {
            let sealed = self.seal(person, &born.to_string())?;
            self.store.write(|tx| tx.set_born(person, sealed.clone()))?;
        }
        Ok(())
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

    pub(crate) fn about(&self, person: PersonId, words: &str) -> Result<Option<NoteId>> {
        let words: String = words.trim().chars().take(ABOUT_CHARACTERS_MAX).collect();
        if words.is_empty() { Ok(None) } else { self.keep_note(person, &words).map(Some) }
    }

    /// A code goes out, unless it is known that the phone is theirs.
    pub(crate) fn ask_for_proof(
        &self,
        of: &Applicant,
        person: PersonId,
        e164: &str,
        proved: bool,
    ) -> Result<()> {
        match proved {
            true => self.note_vetting(of, VettingOrder::Prove),
            false => self.send_join_code(of, person, e164),
        }
    }

    fn send_join_code(&self, of: &Applicant, person: PersonId, e164: &str) -> Result<()> {
        self.text_code(&TextedCode {
            purpose: "join",
            lookup: self.join_lookup(of, e164),
            person,
            key: match of {
                Applicant::Worker(_) => "text-join-code",
                Applicant::Member(_) => "text-member-code",
            },
            lasts: SignedDuration::from_hours(CODE_HOURS),
            job: None,
        })
    }

    /// Another code, for an applicant whose first one never came.
    ///
    /// # Errors
    /// The world broke.
    pub fn join_code_again(&self, handle: &str) -> Result<()> {
        let Some((of, person, state)) = self.applicant(handle)? else { return Ok(()) };
        if state != ApplicationState::Proving {
            return Ok(());
        }
        let phone = self.phone_of(person)?;
        self.send_join_code(&of, person, phone.open())
    }

    /// An applicant says on their page that their background may be checked.
    ///
    /// # Errors
    /// The world broke.
    pub fn join_consent(&self, handle: &str) -> Result<()> {
        match self.applicant(handle)? {
            Some((of, _, ApplicationState::Consenting)) => self.note_vetting(&of, VettingOrder::Consent),
            Some(_) | None => Ok(()),
        }
    }

    /// What the machine notes about an application.
    pub(crate) fn note_vetting(&self, of: &Applicant, order: VettingOrder) -> Result<()> {
        match *of {
            Applicant::Worker(id) => self.note_of_worker(id, &WorkerOrder::Vetting(order), None).map(drop),
            Applicant::Member(id) => {
                self.order_member(id, Actor::Machine, &MemberOrder::Vetting(order)).map(drop)
            }
        }
    }

    /// What somebody has applied for, and how far each has come: to work first.
    fn applications(&self, person: PersonId) -> Result<Vec<(Applicant, ApplicationState)>> {
        let worker = self.store.worker_of(person)?;
        let worker = worker.map(|row| (Applicant::Worker(row.card.worker), row.application.state));
        let member = self.store.member(person)?;
        let member = member.map(|row| (Applicant::Member(person), row.application.state));
        Ok(worker.into_iter().chain(member).collect())
    }

    /// An applicant's answer to the code, or to whether their background may be checked. Gives whether the text was one.
    /// A sign-up that nobody has proved never comes between somebody and what is open for them otherwise: with
    /// `busy` only the right code is one.
    pub(crate) fn join_reply(
        &self,
        point: &PointRow,
        body: &str,
        intent: Intent,
        cause: &str,
        busy: bool,
    ) -> Result<bool> {
        for (of, state) in self.applications(point.person)? {
            if self.join_reply_of(&of, state, point, (body, intent), cause, busy)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn join_reply_of(
        &self,
        of: &Applicant,
        state: ApplicationState,
        point: &PointRow,
        (body, intent): (&str, Intent),
        cause: &str,
        busy: bool,
    ) -> Result<bool> {
        let tell = |key: &str| {
            let fixed = Content::Fixed { key: key.to_owned() };
            self.store.write(|tx| self.write_notice(tx, cause, point.person, None, &fixed))
        };
        let given = match (state, six_digits(body)) {
            (ApplicationState::Proving, Some(given)) => given,
            // A word or two is no question to a person: the code is what is missing.
            (ApplicationState::Proving, None) if is_brief(body) && !busy => {
                tell("text-join-want-code")?;
                return Ok(true);
            }
            (ApplicationState::Consenting, None) if !busy && intent == Intent::Yes => {
                self.note_vetting(of, VettingOrder::Consent)?;
                return Ok(true);
            }
            // The code once more: it has done its work.
            (state, Some(_)) if state.is_pending() && is_brief(body) && !busy => {
                tell("text-join-had-code")?;
                return Ok(true);
            }
            (_, _) => return Ok(false),
        };
        let phone = self.phone_of(point.person)?;
        let lookup = self.join_lookup(of, phone.open());
        match self.try_code(&lookup, &given)? {
            CodeTried::Right => {
                self.note_vetting(of, VettingOrder::Prove)?;
                self.spend_code(&lookup)?;
            }
            CodeTried::Wrong | CodeTried::Worthless if busy => return Ok(false),
            CodeTried::Wrong => tell("text-join-wrong-code")?,
            // Too old, or guessed at too often: a fresh one.
            CodeTried::Worthless => self.send_join_code(of, point.person, phone.open())?,
        }
        Ok(true)
    }

    /// Texts go to this phone again: an applicant whose code was held back by a STOP gets another one.
    pub(crate) fn join_code_after_start(&self, person: PersonId) -> Result<()> {
        for (of, state) in self.applications(person)? {
            if state == ApplicationState::Proving {
                let phone = self.phone_of(person)?;
                self.send_join_code(&of, person, phone.open())?;
            }
        }
        Ok(())
    }

    /// Where the application behind a page's address stands. An address that we made for nobody looks like
    /// one that still waits; one that we did not make opens nothing.
    ///
    /// # Errors
    /// The world broke.
    pub fn joining(&self, handle: &str) -> Result<Option<Joining>> {
        match self.join_id(handle) {
            Some(Applicant::Member(person)) => {
                if let Some(member) = self.store.member(person)? {
                    return self.joining_of_member(&member).map(Some);
                }
            }
            Some(of @ Applicant::Worker(id)) => {
                if let Some(row) = self.store.worker(id)? {
                    let by = row.worker().duty(&self.market.time_zone()).map(|duty| duty.by);
                    let fault = self.join_fault(row.person)?;
                    return Ok(Some(Joining { of, state: row.application.state, fault, by }));
                }
            }
            None => return Ok(None),
        }
        let of = Applicant::Worker(self.new_id());
        Ok(Some(Joining { of, state: ApplicationState::Proving, fault: None, by: None }))
    }

    /// Why the newest code does not reach its phone, if it does not.
    pub(crate) fn join_fault(&self, person: PersonId) -> Result<Option<String>> {
        let newest = self.store.notices_to(&self.market.key, person, NOTICES_LOOKED_AT)?;
        let last = newest.into_iter().find(|notice| notice.key.starts_with("join:"));
        Ok(last.filter(|notice| notice.state == NoticeState::Failed).and_then(|n| n.fault))
    }

    /// Whose application a page is of, and how far it has come.
    fn applicant(&self, handle: &str) -> Result<Option<(Applicant, PersonId, ApplicationState)>> {
        Ok(match self.join_id(handle) {
            Some(of @ Applicant::Worker(id)) => {
                self.store.worker(id)?.map(|row| (of, row.person, row.application.state))
            }
            Some(of @ Applicant::Member(person)) => {
                self.store.member(person)?.map(|row| (of, person, row.application.state))
            }
            None => None,
        })
    }

    /// What stands in the address of an application's page: an id, and our own mark on it.
    pub(crate) fn join_handle(&self, of: &Applicant) -> String {
        let id = match of {
            Applicant::Worker(id) => id.to_string(),
            Applicant::Member(id) => id.to_string(),
        };
        format!("{id}.{}", self.join_mark(&id))
    }

    fn join_id(&self, handle: &str) -> Option<Applicant> {
        let (id, mark) = handle.split_once('.')?;
        let worker = id.parse().ok().map(Applicant::Worker);
        let of = worker.or_else(|| id.parse().ok().map(Applicant::Member))?;
        bool::from(self.join_mark(id).as_bytes().ct_eq(mark.as_bytes())).then_some(of)
    }

    fn join_mark(&self, id: &str) -> String {
        let mark = self.vault().lookup("join-page", id);
        data_encoding::HEXLOWER.encode(mark.get(..16).unwrap_or(&mark))
    }

    fn join_lookup(&self, of: &Applicant, e164: &str) -> Vec<u8> {
        let purpose = match of {
            Applicant::Worker(_) => "join",
            Applicant::Member(_) => "join-member",
        };
        self.vault().lookup(purpose, e164)
    }
}

fn card(form: &NewWorker<'_>, worker: WorkerId, provider: ProviderId, base: Spot) -> Card {
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
