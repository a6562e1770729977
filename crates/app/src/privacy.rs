//! What is kept of a person, for them to read; and erasing them.
//!
//! Erasing forgets what their key is made from, so that everything sealed with it is noise, and drops the rows that would
//! lead to them. Who was erased stands beside the master key as well: a backup from before is put right when it is opened.
//! Jobs, the books and signatures stay; they name nobody.

use std::collections::BTreeSet;

use anyhow::Result;
use domain::job::{Actor, Job, account};
use domain::membership::MemberOrder;
use domain::provider::WorkerOrder;
use domain::secret::Sealed;
use domain::vetting::{ApplicationState, BAR_DAYS};
use domain::{Code, NoteId, PersonId};
use serde_json::{Value, json};
use store::{AccessRow, JobsOf, NoticeRow, PostingRow, ReviewsOf, WorkerRow};

use crate::notices::Content;
use crate::sign_in::CODE_PURPOSES;
use crate::workers::WorkerRequest;
use crate::{App, Outcome};

/// The longest conversation that is handed out; nobody's is longer.
const TEXTS_MAX: i64 = 100_000;

/// The most reviews that are handed out; nobody has more.
const REVIEWS_MAX: i64 = 100_000;

/// Jobs that are read at a time.
const JOBS_AT_A_TIME: usize = 500;

/// The accounts in which a worker's money stands.
fn accounts_of(row: &WorkerRow) -> [String; 3] {
    let provider = row.card.provider;
    [account::wallet(provider), account::tips(provider), account::owed(provider)].map(|one| one.to_string())
}

/// Why somebody cannot be erased yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StillNeeded {
    /// These jobs of theirs are open.
    Jobs(Vec<Code>),
    /// Money is due to them, or they owe some.
    Money,
    /// They keep the desk.
    Staff,
}

impl App {
    /// Everything that is kept of a person, opened, in a form that programs read too.
    ///
    /// # Errors
    /// The world broke, or the person was erased.
    pub async fn export(&self, person: PersonId) -> Result<Sealed<String>> {
        let opened = |sealed: &[u8]| Ok::<_, anyhow::Error>(self.open(person, sealed)?.open().clone());
        let worker = self.store.worker_of(person)?;
        let mut texts = Vec::new();
        let mut phones = Vec::new();
        for point in self.store.points_of(person)? {
            phones.push(opened(&point.address)?);
            for text in self.store.texts(&point.lookup, TEXTS_MAX)? {
                texts.push(
                    json!({ "at": text.at, "direction": text.direction, "words": opened(&text.words)? }),
                );
            }
        }
        let mut notes = Vec::new();
        let codes = self.notes_with_codes(person)?;
        for note in self.store.notes_of(person)?.into_iter().filter(|note| !codes.contains(&note.id)) {
            notes.push(json!({ "id": note.id, "at": note.at, "words": opened(&note.words)? }));
        }
        let addresses = self.store.places_of(person)?;
        let addresses = addresses.iter().map(|sealed| opened(sealed)).collect::<Result<Vec<_>>>()?;
        let mut photos = Vec::new();
        for row in self.store.photos_of(person)? {
            let Some(sealed) = self.photos.get(&row.object).await? else { continue };
            let jpeg = data_encoding::BASE64.encode(self.open_bytes(person, &sealed)?.open());
            photos.push(json!({ "job": row.job, "taken": row.taken, "jpeg_base64": jpeg }));
        }
        let portrait = self.portrait(person).await?;
        let looks = self.store.accesses(person, TEXTS_MAX)?.into_iter().map(|look| {
            json!({ "at": look.at, "by": look.viewer, "of": look.fields, "for": look.purpose, "job": look.job })
        });
        let jobs = self.every_job(&JobsOf { customer: Some(person), ..JobsOf::default() })?;
        let mut said_of_them = self.said_of(ReviewsOf::Customer(person))?;
        if let Some(row) = &worker {
            said_of_them.extend(self.said_of(ReviewsOf::Worker(row.card.worker))?);
        }
        let whole = json!({
            "name": self.name_of(person)?.open(),
            "language": self.language_of(person)?.code(),
            "phones": phones,
            "email": self.email_of(person)?.map(|email| email.open().clone()),
            "addresses": addresses,
            "jobs": jobs,
            "born": self.born_of(person)?,
            "membership": self.store.member(person)?,
            "membership_history": self.store.member_history(person, TEXTS_MAX)?.into_iter().map(|row| {
                json!({ "at": row.at, "event": row.event })
            }).collect::<Vec<_>>(),
            "check": self.store.check_of(person)?.map(|check| json!({
                "n": check.n, "candidate": check.candidate, "invitation": check.invitation, "report": check.report,
            })),
            "work": worker.map(|row| self.work_of(&row)).transpose()?,
            "texts": texts,
            "words": notes,
            "said_of_them": said_of_them,
            "photos": photos,
            "portrait_jpeg_base64": portrait.map(|jpeg| data_encoding::BASE64.encode(jpeg.open())),
            "who_looked": looks.collect::<Vec<_>>(),
        });
        Ok(Sealed::new(serde_json::to_string_pretty(&whole)?))
    }

    /// The notes that hold a code which was sent to somebody, or the form of their background check: no words of theirs,
    /// and whoever reads one can sign in, or say who they are, as they.
    fn notes_with_codes(&self, person: PersonId) -> Result<BTreeSet<NoteId>> {
        let sent = self.store.notices_to(self.market_key(), person, TEXTS_MAX)?;
        let opens = CODE_PURPOSES.iter().chain(&["check:"]);
        let is_code = |notice: &&NoticeRow| opens.clone().any(|purpose| notice.key.starts_with(purpose));
        let mut codes = BTreeSet::new();
        for notice in sent.iter().filter(is_code) {
            if let Content::Words { note } = serde_json::from_str(&notice.message)? {
                codes.insert(note);
            }
        }
        Ok(codes)
    }

    /// The same for the desk, which asks for whoever wrote a letter; that it did is noted.
    ///
    /// # Errors
    /// The world broke, or the person was erased.
    pub async fn export_to_desk(&self, person: PersonId, staff: PersonId) -> Result<Sealed<String>> {
        self.note_looks(&[person], staff, "everything", "export")?;
        self.export(person).await
    }

    /// Notes that one of the staff looked at people.
    pub(crate) fn note_looks(
        &self,
        people: &[PersonId],
        staff: PersonId,
        fields: &str,
        purpose: &str,
    ) -> Result<()> {
        let viewer = format!("staff:{staff}");
        let look = |person: &PersonId| {
            let mut reference = vec![0_u8; 16];
            self.chance.fill(&mut reference);
            let (fields, purpose) = (fields.to_owned(), purpose.to_owned());
            let row = AccessRow {
                at: self.now(),
                viewer: viewer.clone(),
                person: *person,
                fields,
                purpose,
                job: None,
            };
            (reference, row)
        };
        let looks: Vec<_> = people.iter().map(look).collect();
        self.store
            .write(|tx| looks.iter().try_for_each(|(reference, row)| tx.log_access(reference.clone(), row)))
    }

    /// What others said of somebody, as far as it is shown.
    fn said_of(&self, whose: ReviewsOf) -> Result<Vec<Value>> {
        let mut said = Vec::new();
        for review in self.store.reviews_of(whose, REVIEWS_MAX)? {
            let words = review.note.map(|note| self.note(note)).transpose()?;
            let words = words.map(|words| words.open().clone());
            said.push(
                json!({ "job": review.job, "at": review.given, "stars": review.stars, "words": words }),
            );
        }
        Ok(said)
    }

    /// What is kept of somebody as a worker.
    fn work_of(&self, row: &WorkerRow) -> Result<Value> {
        let wallet = self.postings_of(row)?.into_iter().map(|posting| {
            json!({ "account": posting.account, "at": posting.at, "job": posting.job, "amount": -posting.amount })
        });
        Ok(json!({
            "card": row.card,
            "application": row.application,
            "jobs": self.every_job(&JobsOf { worker: Some(row.card.worker), ..JobsOf::default() })?,
            "wallet": wallet.collect::<Vec<_>>(),
        }))
    }

    /// Why a person cannot be erased now, if they cannot.
    ///
    /// # Errors
    /// The world broke.
    pub fn still_needed(&self, person: PersonId) -> Result<Option<StillNeeded>> {
        if self.store.staff_role(person)?.is_some() {
            return Ok(Some(StillNeeded::Staff));
        }
        let worker = self.store.worker_of(person)?;
        let mut jobs = self.every_job(&JobsOf { customer: Some(person), ..JobsOf::default() })?;
        if let Some(row) = &worker {
            let theirs = self.every_job(&JobsOf { worker: Some(row.card.worker), ..JobsOf::default() })?;
            jobs.extend(theirs.into_iter().filter(|job| job.is_in_hands_of(row.card.worker)));
        }
        let open: Vec<Code> = jobs.iter().filter(|job| !job.is_closed()).map(|job| job.code).collect();
        if !open.is_empty() {
            return Ok(Some(StillNeeded::Jobs(open)));
        }
        // What they paid for nothing goes back first.
        if self.store.member(person)?.is_some_and(|member| member.membership.credit > 0) {
            return Ok(Some(StillNeeded::Money));
        }
        let Some(row) = worker else { return Ok(None) };
        for account in accounts_of(&row) {
            if self.store.balance(self.market_key(), &account)? != 0 {
                return Ok(Some(StillNeeded::Money));
            }
        }
        Ok(None)
    }

    /// Every job of somebody, the newest first: however many there are.
    fn every_job(&self, of: &JobsOf) -> Result<Vec<Job>> {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let page = self.store.jobs_page(self.market_key(), of, after, JOBS_AT_A_TIME)?;
            let more = page.len() == JOBS_AT_A_TIME;
            all.extend(page.into_iter().map(|(job, _)| job));
            after = all.last().map(|last: &Job| (last.opened, last.id));
            if !more {
                return Ok(all);
            }
        }
    }

    /// Everything that the books say of a worker's money.
    fn postings_of(&self, row: &WorkerRow) -> Result<Vec<PostingRow>> {
        let mut all = Vec::new();
        for account in accounts_of(row) {
            all.extend(self.store.every_posting(self.market_key(), &account)?);
        }
        Ok(all)
    }

    /// Erases a person, if nothing needs them any more; gives why not otherwise.
    ///
    /// # Errors
    /// The world broke; what was begun can be begun again.
    pub async fn erase(&self, person: PersonId) -> Result<Option<StillNeeded>> {
        let needed = self.still_needed(person)?;
        if needed.is_some() {
            return Ok(needed);
        }
        for row in self.store.photos_of(person)? {
            self.photos.delete(&row.object).await?;
        }
        self.drop_portrait(person).await?;
        // Written down first: what breaks after it is made good when the program starts again.
        self.vault.note_erased(person)?;
        self.erase_rows(person)?;
        Ok(None)
    }

    fn erase_rows(&self, person: PersonId) -> Result<()> {
        if let Some(row) = self.store.worker_of(person)? {
            let (by, order) = (Actor::Machine, &WorkerOrder::Erase);
            let (worker, key, marks) = (row.card.worker, None, Vec::new());
            let request = WorkerRequest { worker, by, order, person: None, key, tell: false, marks };
            let outcome = self.order_worker(&request)?;
            anyhow::ensure!(matches!(outcome, Outcome::Done { .. }), "a worker's card cannot be emptied");
        }
        self.bar_before_erasing(person)?;
        if self.store.member(person)?.is_some() {
            self.order_member(person, Actor::Machine, MemberOrder::Erase)?;
        }
        self.store.write(|tx| tx.erase_person(person))
    }

    /// Whoever is erased while it is undecided what a check's finding means cannot come back at once as somebody new.
    fn bar_before_erasing(&self, person: PersonId) -> Result<()> {
        let undecided =
            |state| matches!(state, ApplicationState::Noticed { .. } | ApplicationState::Heard { .. });
        let worker = self.store.worker_of(person)?.filter(|row| undecided(row.application.state));
        let member = self.store.member(person)?.filter(|row| undecided(row.application.state));
        if worker.is_none() && member.is_none() {
            return Ok(());
        }
        let home = worker.map(|row| row.card.base).or(member.and_then(|row| row.home));
        let marks = self.marks_of(person, home)?;
        let today = domain::time::wall(self.now(), &self.market.time_zone()).date();
        let until = today.checked_add(jiff::Span::new().days(BAR_DAYS))?;
        self.store.write(|tx| tx.put_bars(&marks, until))
    }

    /// Erases anew whoever was erased before what is in the store was written: a backup knows them still.
    ///
    /// # Errors
    /// The list beside the master key cannot be read, or the store cannot be written.
    pub(crate) fn erase_again(&self) -> Result<()> {
        for person in self.vault.erased()? {
            if self.store.person(person)?.is_some_and(|row| row.salt.is_some()) {
                self.erase_rows(person)?;
            }
        }
        Ok(())
    }
}
