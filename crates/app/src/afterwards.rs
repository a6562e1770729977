//! What is said and given once a job is over, by text: stars, a few words, and tips; and how somebody stands with
//! those who dealt with them before.
//!
//! A number is only heard as stars where one job waits for them and nothing else asks for a number.

use anyhow::Result;
use domain::job::{Action, Actor, Facts, Job, Order, Review, Side, Stage, TIP_MAX, open_to};
use domain::talk::{starred, tip_said};
use domain::{Code, JobId};
use store::{JobFilter, PointRow, Rating, ReviewsOf};

use crate::App;
use crate::notices::Content;
use crate::open_question::{OpenJob, Text};

impl App {
    /// Whether the text says how a job was.
    pub(crate) fn rates(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, context, named, understood, body, cause, .. } = *text;
        let has_code = understood.code.is_some();
        let waits: Vec<&&OpenJob> = named.iter().filter(|open| open.may.contains(&Action::Review)).collect();
        let waits = match (has_code, waits.iter().any(|open| !has_rated(open))) {
            // What was rated already is only meant where nothing else waits.
            (false, true) => waits.into_iter().filter(|open| !has_rated(open)).collect(),
            (_, _) => waits,
        };
        let Some(said) = starred(body).filter(|_| !waits.is_empty()) else { return Ok(false) };
        let about = self.our_last_text(point)?.and_then(|text| text.job);
        let asks_for_a_number = context.question.is_some()
            || context.jobs.iter().any(|open| open.may.contains(&Action::PickTime));
        let meant = match waits.as_slice() {
            [one] if has_code || !asks_for_a_number => Some(*one),
            many => {
                many.iter().find(|open| Some(open.job.id) == about && context.question.is_none()).copied()
            }
        };
        let Some(open) = meant else { return Ok(false) };
        let note = if said.words.is_empty() {
            None
        } else {
            Some(self.keep_note_once(point.person, &format!("{cause}.review"), &said.words)?)
        };
        self.order(point, open, Order::Review { stars: said.stars, note }, cause)?;
        Ok(true)
    }

    /// Whether the text is about a tip: one in cash is noted, for one by card a link comes back.
    pub(crate) fn tips(&self, point: &PointRow, code: Option<Code>, body: &str, cause: &str) -> Result<bool> {
        let Some(said) = tip_said(body, self.market.currency.decimals()) else { return Ok(false) };
        let Some(job) = self.job_to_tip(point, code)? else { return Ok(false) };
        let amount = said.amount.filter(|amount| (1..=TIP_MAX).contains(amount));
        match amount {
            Some(amount) if said.cash => {
                let open = OpenJob::of_customer(job, point.person, vec![Action::NoteTip]);
                self.order(point, &open, Order::NoteTip { amount }, cause)?;
            }
            Some(amount) => {
                let content = Content::TipLink { amount };
                self.tell(point, Some(job.id), &content, cause)?;
            }
            None => {
                let content = Content::Noted { word: "tip-how".to_owned() };
                self.tell(point, Some(job.id), &content, cause)?;
            }
        }
        Ok(true)
    }

    /// The job that its customer can tip: the one with this code, else the newest.
    fn job_to_tip(&self, point: &PointRow, code: Option<Code>) -> Result<Option<Job>> {
        let jobs = self.store.jobs(self.market_key(), JobFilter::Customer(point.person))?;
        let mut open = Vec::new();
        for job in jobs {
            if code.is_none_or(|code| job.code == code) && self.may_tip(&job)? {
                open.push(job);
            }
        }
        Ok(open.into_iter().max_by_key(|job| job.since))
    }

    /// Whether the customer of a job may give a tip for it now.
    ///
    /// # Errors
    /// The world broke.
    pub fn may_tip(&self, job: &Job) -> Result<bool> {
        let by = Actor::Customer(job.customer);
        let playbook = self.playbook(&job.playbook)?;
        let open = open_to(by, job, &Facts::default(), playbook, self.now());
        Ok(open.contains(&Action::NoteTip))
    }

    /// What those who dealt with somebody before made of them.
    ///
    /// # Errors
    /// The world broke.
    pub fn rating_of(&self, whose: ReviewsOf) -> Result<Rating> {
        self.store.rating_of(whose)
    }

    /// What was said of a job, as far as this side may read it: its own word at any time, the other's once it is shown.
    ///
    /// # Errors
    /// The world broke.
    pub fn reviews_for(&self, job: JobId, side: Side) -> Result<Vec<Review>> {
        let mut said = self.store.reviews_of_job(self.market_key(), job)?;
        said.retain(|review| review.by == side || review.shown.is_some());
        Ok(said)
    }
}

/// Whether the writer has said how this job was.
fn has_rated(open: &OpenJob) -> bool {
    matches!(open.job.stage, Stage::Feedback { given, .. } if given.by(open.by.into()))
}
