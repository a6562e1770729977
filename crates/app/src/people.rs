//! People, apart from jobs: who they are, how they are reached, and the one place where contact details are
//! opened to anybody else.
//!
//! Everything personal is sealed before it reaches the store. Looking is logged, whoever looks.

use anyhow::{Context, Result};
use domain::job::{Job, contact_open};
use domain::secret::Sealed;
use domain::talk::Language;
use domain::vetting::ApplicationState;
use domain::{NoteId, PersonId, PlaceId, WorkerId};
use jiff::Timestamp;
use store::{AccessRow, EmailRow, JobFilter, PersonRow, PointRow, Tx};

use crate::App;
use crate::vault::{Salt, Vault};

/// What stands where the name or the number of somebody stood who was erased.
const ERASED: &str = "–";
/// The purpose of a phone number's keyed hash.
const PHONE: &str = "phone";
/// The purpose of an e-mail address's, made with its person: two people may give the same one.
const EMAIL: &str = "email";

/// A person to be added.
pub struct Newcomer<'a> {
    pub name: &'a str,
    /// E.164.
    pub phone: &'a str,
    pub language: Language,
}

/// What the contact gate opens: who they are and how to reach them.
pub struct Contact {
    pub name: Sealed<String>,
    pub phone: Sealed<String>,
    pub address: Sealed<String>,
    /// If they gave one.
    pub email: Option<Sealed<String>>,
}

/// What a contact opens, as looks are logged.
fn opened(contact: &Contact) -> &'static str {
    if contact.email.is_some() { "name,phone,address,email" } else { "name,phone,address" }
}

impl App {
    /// The keyed hash by which a phone number's contact point is found.
    pub fn phone_lookup(&self, e164: &str) -> Vec<u8> {
        self.vault.lookup(PHONE, e164)
    }

    /// A phone number as people of this market write it, in E.164.
    ///
    /// # Errors
    /// It is no phone number.
    pub fn phone(&self, raw: &str) -> Result<String, channels::numbers::BadNumber> {
        channels::numbers::normalise(raw, &self.market.country)
    }

    /// Adds a person with a phone, or finds the one whose phone it is.
    ///
    /// # Errors
    /// The world broke.
    pub fn person_with_phone(&self, newcomer: &Newcomer<'_>) -> Result<PersonId> {
        let lookup = self.phone_lookup(newcomer.phone);
        let id = self.new_id();
        self.store.write(|tx| {
            if let Some(point) = tx.point(&lookup)? {
                return Ok(point.person);
            }
            self.add_person(tx, id, newcomer, &lookup)?;
            Ok(id)
        })
    }

    pub(crate) fn add_person(
        &self,
        tx: &mut Tx<'_>,
        id: PersonId,
        newcomer: &Newcomer<'_>,
        lookup: &[u8],
    ) -> Result<()> {
        let salt = Vault::new_salt(&*self.chance);
        let name =
            if newcomer.name.is_empty() { None } else { Some(self.seal_with(id, &salt, newcomer.name)?) };
        let address = self.seal_with(id, &salt, newcomer.phone)?;
        tx.put_person(&PersonRow {
            id,
            salt: Some(salt),
            language: newcomer.language.code().to_owned(),
            name,
        })?;
        tx.put_point(&PointRow {
            lookup: lookup.to_vec(),
            channel: "sms".to_owned(),
            person: id,
            address,
            opted_out_at: None,
            waiting_since: None,
            taken_by: None,
            taken_at: None,
            question: None,
            proved_at: None,
        })
    }

    /// Gives a person a name, if they have none yet, or only one that somebody typed who never proved to be
    /// at that phone and on which nothing rests.
    ///
    /// # Errors
    /// The world broke.
    pub fn name_if_unknown(&self, id: PersonId, name: &str, language: Language) -> Result<()> {
        let Some(mut row) = self.store.person(id)? else { return Ok(()) };
        if name.is_empty() || row.name.is_some() && self.is_relied_on(id)? {
            return Ok(());
        }
        let salt = row.salt.clone().context("this person was erased")?;
        row.name = Some(self.seal_with(id, &salt, name)?);
        row.language = language.code().to_owned();
        self.store.write(|tx| tx.put_person(&row))
    }

    /// Whether anybody goes by the name of a person: their phone has answered, the operator knows them, or a job
    /// of theirs is under way.
    pub(crate) fn is_relied_on(&self, id: PersonId) -> Result<bool> {
        let proved = self.store.points_of(id)?.iter().any(|point| point.proved_at.is_some());
        let worker = self.store.worker_of(id)?;
        let works = worker.is_some_and(|row| row.application.state != ApplicationState::Proving);
        let jobs = self.store.jobs(&self.market.key, JobFilter::Customer(id))?;
        let sent = jobs.iter().any(|job| !job.terms.is_empty());
        Ok(proved || works || sent || self.store.staff_role(id)?.is_some())
    }

    /// Notes that a text has come from an address: texts go both ways there.
    pub(crate) fn note_proof(&self, lookup: &[u8], at: Timestamp) -> Result<()> {
        match self.store.point(lookup)? {
            Some(point) if point.proved_at.is_none() => {
                self.change_point(lookup, &mut |point| point.proved_at = Some(at))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// The language a person is written to in.
    pub fn language_of(&self, id: PersonId) -> Result<Language> {
        let row = self.store.person(id)?;
        Ok(row.map_or(self.market.language, |row| self.language_in(&row)))
    }

    /// The language that a person's row names.
    pub fn language_in(&self, row: &PersonRow) -> Language {
        Language::from_code(&row.language).unwrap_or(self.market.language)
    }

    /// Changes the language a person is written to in.
    ///
    /// # Errors
    /// The world broke.
    pub fn set_language(&self, id: PersonId, language: Language) -> Result<()> {
        let Some(mut row) = self.store.person(id)? else { return Ok(()) };
        row.language = language.code().to_owned();
        self.store.write(|tx| tx.put_person(&row))
    }

    /// A person's own name, for themselves and the operator's desk.
    pub fn name_of(&self, id: PersonId) -> Result<Sealed<String>> {
        self.name_in(&self.store.person(id)?.context("there is no such person")?)
    }

    /// The name that a person's row holds.
    ///
    /// # Errors
    /// The seal is broken.
    pub fn name_in(&self, row: &PersonRow) -> Result<Sealed<String>> {
        match (&row.salt, &row.name) {
            (Some(_), Some(name)) => self.vault.open(row.id, row.salt.as_ref(), name),
            (None, _) => Ok(Sealed::new(ERASED.to_owned())),
            _ => Ok(Sealed::new(String::new())),
        }
    }

    /// First name and initial: all that the other side learns of a name before they meet.
    pub fn short_name_of(&self, id: PersonId) -> Result<String> {
        let name = self.name_of(id)?;
        let mut parts = name.open().split_whitespace();
        let first = parts.next().unwrap_or_default().to_owned();
        let initial = parts.next_back().and_then(|last| last.chars().next());
        Ok(initial.map_or(first.clone(), |initial| format!("{first} {initial}.")))
    }

    /// The first name alone, which is all that whoever they meet in a room learns.
    ///
    /// # Errors
    /// The world broke.
    pub fn first_name_of(&self, id: PersonId) -> Result<String> {
        let name = self.name_of(id)?;
        Ok(name.open().split_whitespace().next().unwrap_or_default().to_owned())
    }

    /// What a job's customer is called to whoever has or had it: a first name and an initial, or the first name alone where
    /// they only meet in a room.
    ///
    /// # Errors
    /// The world broke.
    pub fn customer_called(&self, job: &Job) -> Result<String> {
        if job.is_online() { self.first_name_of(job.customer) } else { self.short_name_of(job.customer) }
    }

    /// Whether a person asked to be erased, and was.
    pub(crate) fn is_erased(&self, id: PersonId) -> Result<bool> {
        Ok(self.store.person(id)?.is_some_and(|row| row.salt.is_none()))
    }

    /// A person's phone number.
    pub fn phone_of(&self, id: PersonId) -> Result<Sealed<String>> {
        let points = self.store.points_of(id)?;
        let point = points.iter().find(|point| point.channel == "sms");
        if point.is_none() && self.is_erased(id)? {
            return Ok(Sealed::new(ERASED.to_owned()));
        }
        let point = point.context("this person has no phone")?;
        self.open(id, &point.address)
    }

    /// A person's e-mail address, if they gave one and their phone has answered for what it came with.
    ///
    /// # Errors
    /// The world broke.
    pub fn email_of(&self, id: PersonId) -> Result<Option<Sealed<String>>> {
        self.store.email_of(id)?.map(|address| self.open(id, &address)).transpose()
    }

    /// An e-mail address that was typed beside somebody's phone. It is theirs at once, or once their phone has
    /// answered for what it came with: whoever typed it may not be whose phone that is.
    pub(crate) fn email_row(
        &self,
        person: PersonId,
        address: &str,
        given_with: Option<&[u8]>,
    ) -> Result<EmailRow> {
        Ok(EmailRow {
            lookup: self.vault.lookup(EMAIL, &format!("{person}:{address}")),
            person,
            address: self.seal(person, address)?,
            proved_at: given_with.is_none().then(|| self.now()),
            given_with: given_with.map(<[u8]>::to_vec),
        })
    }

    /// Keeps an address, sealed with its person's key.
    ///
    /// # Errors
    /// The world broke.
    pub fn keep_place(&self, person: PersonId, address: &str) -> Result<PlaceId> {
        let id = self.new_id();
        let sealed = self.seal(person, address)?;
        self.store.write(|tx| tx.put_place(id, person, sealed.clone()))?;
        Ok(id)
    }

    /// Keeps somebody's words, sealed with their key.
    ///
    /// # Errors
    /// The world broke.
    pub fn keep_note(&self, author: PersonId, words: &str) -> Result<NoteId> {
        let id = self.new_id();
        let sealed = self.seal(author, words)?;
        let now = self.now();
        self.store.write(|tx| tx.put_note(id, author, now, sealed.clone()))?;
        Ok(id)
    }

    /// The same, once for whatever it is kept because of: kept again, it is the same note.
    ///
    /// # Errors
    /// The world broke.
    pub fn keep_note_once(&self, author: PersonId, cause: &str, words: &str) -> Result<NoteId> {
        let id = crate::clock::id_from(cause.as_bytes());
        let sealed = self.seal(author, words)?;
        let now = self.now();
        self.store.write(|tx| tx.put_note(id, author, now, sealed.clone()))?;
        Ok(id)
    }

    /// Somebody's words, as they wrote them: for themselves, the desk, and whoever a gate lets in.
    pub fn note(&self, id: NoteId) -> Result<Sealed<String>> {
        let Some((author, words)) = self.store.note(id)? else { return Ok(Sealed::new(String::new())) };
        self.open(author, &words)
    }

    /// Somebody's words with whatever could reach them held back: all that is read before the contact gate.
    pub fn note_held_back(&self, id: NoteId) -> Result<String> {
        Ok(held_back(self.note(id)?.open()))
    }

    /// Opens a customer's contact details to the worker whose visit it is, and logs the look.
    /// Gives `None` while the gate is shut.
    ///
    /// # Errors
    /// The world broke.
    pub fn reveal(&self, job: &Job, worker: WorkerId, purpose: &str) -> Result<Option<Contact>> {
        if !contact_open(job, self.playbook(&job.playbook)?, worker, self.now()) {
            return Ok(None);
        }
        let contact = self.contact(job)?;
        self.log_look(&format!("worker:{worker}"), job, opened(&contact), purpose)?;
        Ok(Some(contact))
    }

    /// The same, where it is logged already that they looked for this.
    pub(crate) fn look_again(&self, job: &Job, worker: WorkerId) -> Result<Option<Contact>> {
        let open = contact_open(job, self.playbook(&job.playbook)?, worker, self.now());
        if open { self.contact(job).map(Some) } else { Ok(None) }
    }

    /// Opens a customer's contact details to the desk, and logs the look.
    ///
    /// # Errors
    /// The world broke.
    pub fn reveal_to_desk(&self, job: &Job, staff: PersonId, purpose: &str) -> Result<Contact> {
        let contact = self.contact(job)?;
        self.log_look(&format!("staff:{staff}"), job, opened(&contact), purpose)?;
        Ok(contact)
    }

    /// Opens somebody's words to a program of the operator's, and logs the look if they are the customer's.
    ///
    /// # Errors
    /// The world broke.
    pub fn note_for_program(&self, job: &Job, note: NoteId, program: PersonId) -> Result<Sealed<String>> {
        let Some((author, words)) = self.store.note(note)? else { return Ok(Sealed::new(String::new())) };
        if author == job.customer {
            self.log_look(&format!("staff:{program}"), job, "words", "api")?;
        }
        self.open(author, &words)
    }

    /// Logs that a program reads what was said with somebody, for each open job that they ask for.
    ///
    /// # Errors
    /// The world broke.
    pub fn log_words_look(&self, person: PersonId, program: PersonId) -> Result<()> {
        for job in self.store.jobs(&self.market.key, JobFilter::Customer(person))? {
            if !job.is_closed() {
                self.log_look(&format!("staff:{program}"), &job, "words", "api")?;
            }
        }
        Ok(())
    }

    /// What a customer is shown of their own.
    pub fn own_contact(&self, job: &Job) -> Result<Contact> {
        self.contact(job)
    }

    /// Where somebody had somebody sought last. A request that nobody confirmed may name anybody's door.
    ///
    /// # Errors
    /// The world broke.
    pub fn last_address(&self, customer: PersonId) -> Result<Option<Sealed<String>>> {
        let jobs = self.store.jobs(&self.market.key, JobFilter::Customer(customer))?;
        let last = jobs.iter().find(|job| job.visit.n > 1 || job.visit.sourcing.asked_at.is_some());
        last.map(|job| Ok(self.own_contact(job)?.address)).transpose()
    }

    fn contact(&self, job: &Job) -> Result<Contact> {
        let (owner, address) = self.store.place(job.place)?.context("the job's place is gone")?;
        Ok(Contact {
            name: self.name_of(job.customer)?,
            phone: self.phone_of(job.customer)?,
            address: self.open(owner, &address)?,
            email: self.email_of(job.customer)?,
        })
    }

    /// Logs that a worker looked at what the customer photographed.
    pub(crate) fn log_photo_look(&self, job: &Job, worker: WorkerId) -> Result<()> {
        self.log_look(&format!("worker:{worker}"), job, "photo", "job page")
    }

    /// Notes that somebody looks, and at what; whoever cannot be noted sees nothing.
    fn log_look(&self, viewer: &str, job: &Job, fields: &str, purpose: &str) -> Result<()> {
        let mut reference = vec![0_u8; 16];
        self.chance.fill(&mut reference);
        let row = AccessRow {
            at: self.now(),
            viewer: viewer.to_owned(),
            person: job.customer,
            fields: fields.to_owned(),
            purpose: purpose.to_owned(),
            job: Some(job.id),
        };
        self.store.write(|tx| tx.log_access(reference.clone(), &row))
    }

    pub(crate) fn seal(&self, person: PersonId, words: &str) -> Result<Vec<u8>> {
        let row = self.store.person(person)?.context("there is no such person")?;
        self.vault.seal(&*self.chance, person, row.salt.as_ref(), words)
    }

    pub(crate) fn seal_bytes(&self, person: PersonId, bytes: &[u8]) -> Result<Vec<u8>> {
        let row = self.store.person(person)?.context("there is no such person")?;
        self.vault.seal_bytes(&*self.chance, person, row.salt.as_ref(), bytes)
    }

    pub(crate) fn open_bytes(&self, person: PersonId, sealed: &[u8]) -> Result<Sealed<Vec<u8>>> {
        let row = self.store.person(person)?.context("there is no such person")?;
        self.vault.open_bytes(person, row.salt.as_ref(), sealed)
    }

    pub(crate) fn seal_with(&self, person: PersonId, salt: &Salt, words: &str) -> Result<Vec<u8>> {
        self.vault.seal(&*self.chance, person, Some(salt), words)
    }

    /// Opens a person's words; of somebody who was erased there are none.
    pub(crate) fn open(&self, person: PersonId, sealed: &[u8]) -> Result<Sealed<String>> {
        let row = self.store.person(person)?.context("there is no such person")?;
        if row.salt.is_none() {
            return Ok(Sealed::new(String::new()));
        }
        self.vault.open(person, row.salt.as_ref(), sealed)
    }
}

/// Words with everything that the leak finder knows replaced by blocks.
pub fn held_back(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut at = 0;
    for leak in domain::talk::leaks(words) {
        if leak.from >= at && leak.to <= words.len() {
            out.push_str(&words[at..leak.from]);
            out.push_str("▪▪▪");
            at = leak.to;
        }
    }
    out.push_str(&words[at..]);
    out
}
