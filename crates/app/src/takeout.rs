//! Everything that an operator owns, as one zip of sheets and JSON: to keep, to look into, to go elsewhere with.
//!
//! Written piece by piece to wherever it is wanted, so that a market of any size fits. What is personal is opened: who took
//! it out is logged in each person's own list of looks.

use std::fs::File;
use std::io::{Seek, Write};

use anyhow::Result;
use domain::PersonId;
use domain::job::{Job, Stage};
use jiff::Timestamp;
use store::JobsOf;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::App;
use crate::running::give_way;
use crate::sheets::{Sheet, plain_sum, sheet};
use crate::webhooks::told;

/// Rows that are read at a time.
const AT_ONCE: usize = 500;
/// What lies in it, for whoever opens it.
const READ_ME: &str = "\
workers.csv, customers.csv, services.csv   can be brought in again as they are
jobs.csv       every job: who has it, what was agreed and how it ended
postings.csv   the books: every posting, in the order of the journal
payouts.csv    what was booked for providers
events.jsonl   the market's journal, an event a line, as the API tells it
people/        what is kept of each person: their words, texts and photos
Sums are in the unit of the market's currency, instants in UTC.
";

const JOBS: [&str; 15] = [
    "id",
    "code",
    "service",
    "playbook",
    "stage",
    "ending",
    "opened_at",
    "area",
    "customer",
    "worker",
    "provider",
    "starts_at",
    "ends_at",
    "agreed",
    "currency",
];
const POSTINGS: [&str; 6] = ["seq", "at", "job", "account", "amount", "currency"];
const PAYOUTS: [&str; 6] = ["payout", "at", "provider", "jobs", "amount", "currency"];

impl App {
    /// Everything in a file that nobody else can open and that is gone when it is closed.
    ///
    /// # Errors
    /// The world broke.
    pub async fn everything(&self, by: PersonId) -> Result<File> {
        let mut file = self.take_everything_out(tempfile::tempfile()?, by).await?;
        file.rewind()?;
        Ok(file)
    }

    /// Writes everything out. What happens meanwhile may be in it or not; what had happened before is.
    ///
    /// # Errors
    /// The world broke; what was written is no whole zip.
    pub async fn take_everything_out<W: Write + Seek + Send>(&self, to: W, by: PersonId) -> Result<W> {
        let mut zip = ZipWriter::new(to);
        let options = SimpleFileOptions::default().large_file(true);
        zip.start_file("README.txt", options)?;
        zip.write_all(READ_ME.as_bytes())?;
        for kind in Sheet::ALL {
            zip.start_file(format!("{}.csv", kind.word()), options)?;
            zip.write_all(self.written_out(kind, by)?.open().as_bytes())?;
        }
        zip.start_file("jobs.csv", options)?;
        self.write_jobs(&mut zip).await?;
        zip.start_file("events.jsonl", options)?;
        let last = self.write_events_told(&mut zip).await?;
        zip.start_file("postings.csv", options)?;
        self.write_postings(&mut zip, last).await?;
        zip.start_file("payouts.csv", options)?;
        self.write_payouts(&mut zip)?;
        for person in self.store.people_kept()? {
            let whole = self.export_to_desk(person, by).await?;
            zip.start_file(format!("people/{person}.json"), options)?;
            zip.write_all(whole.open().as_bytes())?;
            give_way().await;
        }
        Ok(zip.finish()?)
    }

    async fn write_jobs(&self, to: &mut (impl Write + Send)) -> Result<()> {
        to.write_all(sheet(&JOBS, &[])?.as_bytes())?;
        let mut after = None;
        loop {
            let page = self.store.jobs_page(&self.market.key, &JobsOf::default(), after, AT_ONCE)?;
            let Some((last, _)) = page.last() else { return Ok(()) };
            after = Some((last.opened, last.id));
            let rows: Vec<_> = page.iter().map(|(job, _)| self.job_line(job)).collect();
            to.write_all(sheet(&[], &rows)?.as_bytes())?;
            give_way().await;
        }
    }

    fn job_line(&self, job: &Job) -> Vec<String> {
        let ending = match &job.stage {
            Stage::Settling { ending } | Stage::Closed { ending } => ending.word(),
            _ => "",
        };
        let zone = job.time_zone();
        let slot = job.agreed_slot().or_else(|| job.asked_slot());
        let at = |at: Option<Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
        let agreed = job.agreed().map(|terms| domain::price::gross(&terms.lines));
        vec![
            job.id.to_string(),
            job.code.to_string(),
            job.service.clone(),
            job.playbook.name.clone(),
            job.stage.word().to_owned(),
            ending.to_owned(),
            job.opened.to_string(),
            job.area.clone(),
            job.customer.to_string(),
            job.had.map(|who| who.worker.to_string()).unwrap_or_default(),
            job.had.map(|who| who.provider.to_string()).unwrap_or_default(),
            at(slot.map(|slot| slot.starts(&zone))),
            at(slot.map(|slot| slot.ends(&zone))),
            agreed.map(|minor| self.sum(minor)).unwrap_or_default(),
            self.market.currency.code().to_owned(),
        ]
    }

    /// The journal, an event a line; gives the last that there was.
    async fn write_events_told(&self, to: &mut (impl Write + Send)) -> Result<i64> {
        let mut after = 0;
        loop {
            let events = self.store.events_after(&self.market.key, after, i64::try_from(AT_ONCE)?)?;
            let Some(last) = events.last() else { return Ok(after) };
            after = last.seq;
            for row in &events {
                serde_json::to_writer(&mut *to, &told(row)?)?;
                to.write_all(b"\n")?;
            }
            give_way().await;
        }
    }

    async fn write_postings(&self, to: &mut (impl Write + Send), last: i64) -> Result<()> {
        to.write_all(sheet(&POSTINGS, &[])?.as_bytes())?;
        let mut from = 0;
        while from < last {
            let until = from + i64::try_from(AT_ONCE)?;
            let line = |row: store::PostingRow| {
                vec![
                    row.seq.to_string(),
                    row.at.to_string(),
                    row.job.to_string(),
                    row.account,
                    self.sum(row.amount),
                    self.market.currency.code().to_owned(),
                ]
            };
            let rows = self.store.postings_between(&self.market.key, from, until.min(last))?;
            let rows: Vec<_> = rows.into_iter().map(line).collect();
            to.write_all(sheet(&[], &rows)?.as_bytes())?;
            from = until;
            give_way().await;
        }
        Ok(())
    }

    fn write_payouts(&self, to: &mut (impl Write + Send)) -> Result<()> {
        let line = |row: store::PayoutRow| {
            vec![
                row.payout.to_string(),
                row.at.to_string(),
                row.provider.to_string(),
                row.jobs.to_string(),
                self.sum(row.amount),
                self.market.currency.code().to_owned(),
            ]
        };
        let rows = self.store.payouts(&self.market.key, i64::MAX)?;
        let rows: Vec<_> = rows.into_iter().map(line).collect();
        to.write_all(sheet(&PAYOUTS, &rows)?.as_bytes())?;
        Ok(())
    }

    fn sum(&self, minor: i64) -> String {
        plain_sum(minor, self.market.currency.decimals())
    }
}
