//! A visit as an entry for somebody's own calendar (RFC 5545), for its customer and for whoever has it.
//!
//! The entry keeps its name for the life of the job and counts up with every change, so that a calendar that is
//! given it again moves it instead of adding a second one. An address stands in it only where its gate is open.

use anyhow::Result;
use domain::job::{Event, Job, Recipient, Stage};
use domain::talk::Language;
use domain::time::Slot;
use icalendar::{Calendar, Component, Event as Entry, EventLike, EventStatus};
use jiff::Timestamp;

use crate::App;
use crate::words::{Args, say};

/// A file that a calendar opens.
pub struct CalendarFile {
    pub name: String,
    pub text: String,
}

/// Whether a job has a visit that belongs into a calendar: one that is agreed and not over.
pub fn has_entry(job: &Job) -> bool {
    match job.stage {
        Stage::Booked { .. } | Stage::Underway { .. } => true,
        Stage::Request
        | Stage::Sourcing
        | Stage::Approval { .. }
        | Stage::Settling { .. }
        | Stage::Feedback { .. }
        | Stage::Closed { .. } => false,
    }
}

impl App {
    /// The visit as a file for its customer or for whoever has it; `None` where there is none to come, or for
    /// anybody else. A look at the address is logged with what it was for.
    ///
    /// # Errors
    /// The world broke.
    pub fn calendar_file(
        &self,
        language: Language,
        job: &Job,
        reader: Recipient,
        purpose: &str,
    ) -> Result<Option<CalendarFile>> {
        let Some(slot) = job.agreed_slot().filter(|_| has_entry(job)) else { return Ok(None) };
        let page = format!("{}/jobs/{}", self.public_base, job.id);
        let place = match reader {
            Recipient::Worker(worker) if job.worker() != Some(worker) => return Ok(None),
            // Nobody goes anywhere.
            _ if job.is_online() => format!("{page}/room"),
            Recipient::Customer(_) => self.own_contact(job)?.address.open().clone(),
            Recipient::Worker(worker) => {
                let contact = self.reveal(job, worker, purpose)?;
                contact.map_or_else(|| job.area.clone(), |contact| contact.address.open().clone())
            }
        };
        let entry = self.entry(language, (job, slot), &place, "calendar-more")?;
        let mut calendar = Calendar::new();
        calendar.append_property(("METHOD", "PUBLISH")).push(entry);
        Ok(Some(CalendarFile { name: format!("{}.ics", job.code), text: calendar.to_string() }))
    }

    /// A visit as an entry: the same one however often it is given. `more` is the key of what is said in it.
    pub(crate) fn entry(
        &self,
        language: Language,
        (job, slot): (&Job, Slot),
        place: &str,
        more: &str,
    ) -> Result<Entry> {
        let zone = job.time_zone();
        let args = Args::new()
            .with("service", self.service_name(language, &job.service))
            .with("operator", self.market.operator.clone());
        Ok(Entry::new()
            .uid(&format!("{}@{}", job.id, self.host()))
            .add_property("DTSTAMP", utc(self.now()))
            .add_property("DTSTART", utc(slot.starts(&zone)))
            .add_property("DTEND", utc(slot.ends(&zone)))
            .add_property("SEQUENCE", self.changes(job)?.to_string())
            .summary(&say(language, "calendar-visit", &args))
            .description(&say(language, more, &Args::new().with("code", job.code.as_str())))
            .location(place)
            .url(&format!("{}/jobs/{}", self.public_base, job.id))
            .status(EventStatus::Confirmed)
            .done())
    }

    /// How often the visit's time, or whoever comes, has changed since somebody first had it.
    fn changes(&self, job: &Job) -> Result<usize> {
        let events = self.store.timeline(self.market_key(), job.id)?;
        let changing = |event: &Event| {
            matches!(event, Event::Assigned { .. } | Event::TimeAgreed { .. } | Event::TimeMoved { .. })
        };
        Ok(events.iter().filter(|row| changing(&row.event)).count().saturating_sub(1))
    }

    /// The host of the public address, without a port's path: what names of ours end in outside of this program.
    pub(crate) fn host(&self) -> &str {
        let after = self.public_base.find("://").map_or(0, |at| at + 3);
        self.public_base[after..].split('/').next().unwrap_or_default()
    }
}

/// An instant as calendars write it.
fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
