//! What the desk's lists need beyond rows: the call list with the silent ones, and who has claimed what.
//!
//! Read models only. Nothing here changes anything or opens contact details; names are for the desk.

use std::sync::Arc;

use anyhow::Result;
use domain::JobId;
use domain::job::{Candidate, Job, Stage};
use store::NoticeRow;

use crate::App;

/// A silent candidate whom the desk rings.
pub struct Call {
    pub job: Arc<Job>,
    pub candidate: Candidate,
    /// When a call was promised, if they asked for one.
    pub promised: Option<jiff::Timestamp>,
}

impl App {
    /// Whom to ring, promised calls first, then the best of the silent ones. Whoever said no never stands
    /// here, nor whoever wrote STOP.
    ///
    /// # Errors
    /// The world broke.
    pub fn call_list(&self) -> Result<Vec<Call>> {
        self.follow_office()?;
        let mut calls = Vec::new();
        for job in self.open_jobs()? {
            let sourcing = &job.visit.sourcing;
            // Nobody is rung for a time that is over.
            let ahead = |slot: domain::time::Slot| slot.starts(&job.time_zone()) > self.now();
            let ringing = sourcing.ringing.is_some() && job.asked_slot().is_some_and(ahead);
            if job.stage != Stage::Sourcing || (!ringing && sourcing.callbacks.is_empty()) {
                continue;
            }
            for candidate in self.store.candidates(&self.market.key, job.id, job.visit.n)? {
                let callback = sourcing.callbacks.iter().find(|c| c.worker == candidate.worker);
                let working = self.matching.is_working(candidate.worker);
                let gone = sourcing.gone.contains(&candidate.worker);
                if working && !gone && (callback.is_some() || (ringing && candidate.is_silent())) {
                    calls.push(Call { job: Arc::clone(&job), candidate, promised: callback.map(|c| c.by) });
                }
            }
        }
        calls.sort_by_key(|call| {
            (call.promised.is_none(), call.promised, call.candidate.calls, call.candidate.rank)
        });
        Ok(calls)
    }

    /// Messages that never arrived, newest first.
    ///
    /// # Errors
    /// The world broke.
    pub fn undelivered(&self) -> Result<Vec<NoticeRow>> {
        const SHOWN_MAX: i64 = 50;
        self.store.notices_failed(&self.market.key, SHOWN_MAX)
    }

    /// How many they are.
    ///
    /// # Errors
    /// The world broke.
    pub fn undelivered_count(&self) -> Result<usize> {
        self.store.notices_failed_count(&self.market.key)
    }

    /// A job of this market.
    ///
    /// # Errors
    /// The world broke.
    pub fn job(&self, id: JobId) -> Result<Option<Job>> {
        self.store.job(&self.market.key, id)
    }
}
