//! A worker's visits as a calendar of their own reads them, again and again, at an address that only they know.
//!
//! The address is shown once; another one ends it, and so does taking it away. An address of a customer's stands in it for
//! as long as its gate is open, as on the worker's page.

use anyhow::Result;
use domain::WorkerId;
use domain::job::Job;
use icalendar::Calendar;
use jiff::SignedDuration;
use store::{FeedRow, JobFilter};

use crate::App;
use crate::calendar::has_entry;
use crate::words::{Args, say};

/// The purpose of a feed's print, and how a look at an address by one is logged.
const PURPOSE: &str = "calendar feed";
/// When a feed was read last is noted to the minute.
const READ_SECONDS: i64 = 60;

impl App {
    /// Makes the address at which a worker's calendar reads their visits. The one before ends.
    ///
    /// # Errors
    /// The world broke.
    pub fn make_feed(&self, worker: WorkerId) -> Result<String> {
        let token = self.new_token();
        let print = self.vault().lookup(PURPOSE, &token);
        let row = FeedRow { worker, print, made_at: self.now(), read_at: None };
        self.store.write(|tx| tx.put_feed(&self.market.key, &row))?;
        Ok(format!("{}/calendar/{token}.ics", self.public_base))
    }

    /// Ends it.
    ///
    /// # Errors
    /// The world broke.
    pub fn drop_feed(&self, worker: WorkerId) -> Result<()> {
        self.store.write(|tx| tx.drop_feed(worker))
    }

    /// What a calendar reads at an address; nothing at one that is nobody's.
    ///
    /// # Errors
    /// The world broke.
    pub fn feed(&self, token: &str) -> Result<Option<String>> {
        let print = self.vault().lookup(PURPOSE, token);
        let Some(row) = self.store.feed_by_print(&self.market.key, &print)? else { return Ok(None) };
        let Some(worker) = self.store.worker(row.worker)? else { return Ok(None) };
        let lately = |read| self.now().duration_since(read) < SignedDuration::from_secs(READ_SECONDS);
        if !row.read_at.is_some_and(lately) {
            self.store.write(|tx| tx.note_feed_read(&print, self.now()))?;
        }
        let language = self.language_of(worker.person)?;
        let name =
            say(language, "calendar-name", &Args::new().with("operator", self.market.operator.clone()));
        let mut calendar = Calendar::new();
        calendar
            .append_property(("METHOD", "PUBLISH"))
            .append_property(("X-WR-CALNAME", name.as_str()))
            .append_property(("REFRESH-INTERVAL;VALUE=DURATION", "PT15M"));
        for job in self.store.jobs(&self.market.key, JobFilter::Worker(row.worker))? {
            let Some(slot) = job.agreed_slot().filter(|_| has_entry(&job)) else { continue };
            if job.worker() == Some(row.worker) {
                let place = self.place_in_feed(&job, row.worker)?;
                calendar.push(self.entry(language, (&job, slot), &place, "calendar-code")?);
            }
        }
        Ok(Some(calendar.to_string()))
    }

    /// The place of a visit. A calendar reads many times a day: that somebody looked at an address is logged once for each.
    fn place_in_feed(&self, job: &Job, worker: WorkerId) -> Result<String> {
        if job.is_online() {
            return Ok(format!("{}/jobs/{}/room", self.public_base, job.id));
        }
        let contact = if self.store.has_looked(job.customer, &format!("worker:{worker}"), job.id, PURPOSE)? {
            self.look_again(job, worker)?
        } else {
            self.reveal(job, worker, PURPOSE)?
        };
        Ok(contact.map_or_else(|| job.area.clone(), |contact| contact.address.open().clone()))
    }
}
