//! The page that waits for an applicant's phone: whose it is, and where the application behind it stands.
//!
//! No session opens it: its address carries our own mark and nothing personal, and follows one form alone.

use anyhow::Result;
use domain::PersonId;
use domain::vetting::{Applicant, Application, ApplicationState};
use jiff::Timestamp;
use store::NoticeState;
use subtle::ConstantTimeEq;

use crate::App;

/// Newest texts to an applicant among which the code is looked for.
const NOTICES_LOOKED_AT: i64 = 20;

/// Where an application stands, as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joining {
    pub of: Applicant,
    pub state: ApplicationState,
    /// Why the code does not reach the phone, if it does not.
    pub fault: Option<String>,
    /// By when the desk decides.
    pub by: Option<Timestamp>,
}

impl App {
    /// Where the application behind a page's address stands. An address that we made for nobody looks like
    /// one that still waits; one that we did not make opens nothing.
    ///
    /// # Errors
    /// The world broke.
    pub fn joining(&self, handle: &str) -> Result<Option<Joining>> {
        let Some(of) = self.join_id(handle)? else { return Ok(None) };
        let joining = match of {
            Applicant::Member(person) => {
                let member =
                    self.store.member(person)?.filter(|row| self.is_page_of(handle, &of, &row.application));
                member.map(|member| self.joining_of_member(&member)).transpose()?
            }
            Applicant::Worker(id) => {
                let row = self.store.worker(id)?.filter(|row| self.is_page_of(handle, &of, &row.application));
                match row {
                    Some(row) => {
                        let by = row.worker().duty(&self.market.time_zone()).map(|duty| duty.by);
                        let fault = self.join_fault(row.person)?;
                        Some(Joining { of, state: row.application.state, fault, by })
                    }
                    None => None,
                }
            }
        };
        // Made for nobody, or for a form that another one has replaced: it looks like one that still waits.
        let waits = Joining { of, state: ApplicationState::Proving, fault: None, by: None };
        Ok(Some(joining.unwrap_or(waits)))
    }

    /// Why the newest code does not reach its phone, if it does not.
    pub(crate) fn join_fault(&self, person: PersonId) -> Result<Option<String>> {
        let newest = self.store.notices_to(&self.market.key, person, NOTICES_LOOKED_AT)?;
        let last = newest.into_iter().find(|notice| notice.key.starts_with("join:"));
        Ok(last.filter(|notice| notice.state == NoticeState::Failed).and_then(|n| n.fault))
    }

    /// Whose application a page is of, and how far it has come.
    pub(crate) fn applicant(&self, handle: &str) -> Result<Option<(Applicant, PersonId, ApplicationState)>> {
        let Some(of) = self.join_id(handle)? else { return Ok(None) };
        let found = match of {
            Applicant::Worker(id) => self.store.worker(id)?.map(|row| (row.person, row.application)),
            Applicant::Member(person) => self.store.member(person)?.map(|row| (person, row.application)),
        };
        let found = found.filter(|(_, application)| self.is_page_of(handle, &of, application));
        Ok(found.map(|(person, application)| (of, person, application.state)))
    }

    /// What stands in the address of an application's page: an id, when the form came in, and our own mark on both. So
    /// whoever typed a form follows that form alone, and not what becomes of a later one.
    pub(crate) fn join_handle(&self, of: &Applicant, applied: Option<Timestamp>) -> String {
        let id = match of {
            Applicant::Worker(id) => id.to_string(),
            Applicant::Member(id) => id.to_string(),
        };
        let at = applied.unwrap_or_else(|| self.now()).as_millisecond();
        format!("{id}.{at}.{}", self.join_mark(&id, at))
    }

    /// Whose page an address is, if we made it.
    fn join_id(&self, handle: &str) -> Result<Option<Applicant>> {
        let Some((id, rest)) = handle.split_once('.') else { return Ok(None) };
        let Some((at, mark)) = rest.split_once('.') else { return Ok(None) };
        let worker = id.parse().ok().map(Applicant::Worker);
        let (Some(of), Ok(at)) = (worker.or_else(|| id.parse().ok().map(Applicant::Member)), at.parse())
        else {
            return Ok(None);
        };
        let ours = bool::from(self.join_mark(id, at).as_bytes().ct_eq(mark.as_bytes()));
        Ok(ours.then_some(of))
    }

    /// Whether an address that is ours is the one of this application.
    fn is_page_of(&self, handle: &str, of: &Applicant, application: &Application) -> bool {
        handle == self.join_handle(of, Some(application.applied))
    }

    fn join_mark(&self, id: &str, at: i64) -> String {
        let mark = self.vault().lookup("join-page", &format!("{id}.{at}"));
        data_encoding::HEXLOWER.encode(mark.get(..16).unwrap_or(&mark))
    }
}
