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
use store::PointRow;

use crate::notices::Content;
use crate::requests::Placed;
use crate::sign_in::{CodeTried, TextedCode};
use crate::vetting::GoesBy;
use crate::words::{Args, say};
use crate::workers::WorkerRequest;
use crate::{App, Newcomer, Outcome};

/// How long an applicant has to answer the code.
const CODE_HOURS: i64 = 7 * 24;
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
        let elsewhere =
            Joined::LookAtPhone { handle: self.join_handle(&Applicant::Worker(self.new_id()), None) };
        let application = known.as_ref().map(|row| &row.application);
        if !self.may_apply(person, application, "text-join-known")? {
            // Whoever has shown that the phone is theirs reads how their own application stands.
            let theirs = known.filter(|_| form.proved).map(|row| {
                self.join_handle(&Applicant::Worker(row.card.worker), Some(row.application.applied))
            });
            return Ok(theirs.map_or(elsewhere, |handle| Joined::LookAtPhone { handle }));
        }
        self.say_who(person, form.name, form.language, (form.born, form.proved))?;
        let worker = known.as_ref().map_or_else(|| self.new_id(), |row| row.card.worker);
        let provider = known.as_ref().map_or_else(|| self.new_id(), |row| row.card.provider);
        let about = self.about(person, form.about)?;
        self.keep_email_of_form(person, form.email, worker.as_bytes().as_slice())?;
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
        // By when the row says that the form came in: the clock has gone on since.
        let applied = self.store.worker(worker)?.map(|row| row.application.applied);
        Ok(Joined::LookAtPhone { handle: self.join_handle(&of, applied) })
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

    /// Keeps the address that came with a form, in place of those of forms before it that no phone answered for.
    pub(crate) fn keep_email_of_form(
        &self,
        person: PersonId,
        email: Option<&str>,
        with: &[u8],
    ) -> Result<()> {
        let row = email.map(|email| self.email_row(person, email, Some(with))).transpose()?;
        self.store.write(|tx| {
            tx.forget_unproved(with)?;
            row.as_ref().map_or(Ok(()), |row| tx.put_email(row))
        })
    }

    /// Keeps who somebody says they are. Whoever types a number may not be whose it is: what is known and relied on
    /// stays.
    pub(crate) fn say_who(
        &self,
        person: PersonId,
        name: &str,
        language: Language,
        (born, proved): (Option<Date>, bool),
    ) -> Result<()> {
        self.name_if_unknown(person, name, language)?;
        if let Some(born) = born
            && (proved || self.born_of(person)?.is_none() || !self.is_relied_on(person)?)
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
                self.order_member(id, Actor::Machine, MemberOrder::Vetting(order)).map(drop)
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
        let all = self.applications(point.person)?;
        let those = |wanted: &dyn Fn(ApplicationState) -> bool| -> Vec<Applicant> {
            all.iter().filter(|(_, state)| wanted(*state)).map(|(of, _)| *of).collect()
        };
        let proving = those(&|state| state == ApplicationState::Proving);
        let tell = |key: &str| {
            let fixed = Content::Fixed { key: key.to_owned() };
            self.store.write(|tx| self.write_notice(tx, cause, point.person, None, &fixed)).map(|()| true)
        };
        if let Some(given) = six_digits(body) {
            if !proving.is_empty() {
                return self.try_join_codes(point, &proving, &given, busy, &tell);
            }
            // The code once more: it has done its work.
            let pending = !those(&|state| state.is_pending()).is_empty();
            return if pending && is_brief(body) && !busy { tell("text-join-had-code") } else { Ok(false) };
        }
        if busy {
            return Ok(false);
        }
        if let Some(of) = those(&|state| state == ApplicationState::Consenting).first()
            && intent == Intent::Yes
        {
            return self.note_vetting(of, VettingOrder::Consent).map(|()| true);
        }
        // A word or two is no question to a person: the code is what is missing.
        if !proving.is_empty() && is_brief(body) { tell("text-join-want-code") } else { Ok(false) }
    }

    /// A code may be the one of any application that waits for one.
    fn try_join_codes(
        &self,
        point: &PointRow,
        proving: &[Applicant],
        given: &str,
        busy: bool,
        tell: &dyn Fn(&str) -> Result<bool>,
    ) -> Result<bool> {
        let phone = self.phone_of(point.person)?;
        let mut worthless = None;
        for of in proving {
            let lookup = self.join_lookup(of, phone.open());
            match self.try_code(&lookup, given)? {
                CodeTried::Right => {
                    self.note_vetting(of, VettingOrder::Prove)?;
                    self.spend_code(&lookup)?;
                    return Ok(true);
                }
                CodeTried::Worthless => worthless = Some(of),
                CodeTried::Wrong => {}
            }
        }
        match worthless {
            _ if busy => Ok(false),
            // Too old, or guessed at too often: a fresh one.
            Some(of) => self.send_join_code(of, point.person, phone.open()).map(|()| true),
            None => tell("text-join-wrong-code"),
        }
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
        skills: form.skills.as_slice().into(),
        base,
        radius_km: form.radius_km,
        week: form.week.as_slice().into(),
        kind: form.kind,
        ..Card::blank(worker, provider)
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
