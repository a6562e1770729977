//! Whoever listens to the journal: what has happened since they last heard, then each thing as it is committed.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Result;
use app::App;
use axum::response::sse::Event;
use domain::ApiKeyId;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use crate::Shared;
use crate::events;

/// Between two looks whether whoever listens still may.
const ASK_AGAIN: Duration = Duration::from_secs(2);
/// Events read at a time.
const AT_ONCE: i64 = 100;
/// Events at the journal's end that are kept as they are told, for all who listen.
const KEPT: usize = 1024;

/// An event as it is told.
struct Told {
    seq: i64,
    kind: String,
    json: String,
}

/// The end of the journal, read and written down once for all who listen.
#[derive(Default)]
pub struct Tail {
    kept: Mutex<VecDeque<Arc<Told>>>,
}

impl Tail {
    /// The event after another; none if there is none yet, or if it is too long ago to be kept here.
    fn after(&self, app: &App, seq: i64) -> Result<Option<Arc<Told>>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        // Kept from the end that there is when somebody first listens: older ones are read by whoever wants them.
        let last = match kept.back() {
            Some(told) => told.seq,
            None => app.store.head(&app.market.key)?,
        };
        // Whoever is first to find nothing more reads on, and the others wait for that instead of reading the same.
        if last <= seq {
            for row in app.store.events_after(&app.market.key, last, AT_ONCE)? {
                let shape = events::shape(&row)?;
                let json = serde_json::to_string(&shape)?;
                kept.push_back(Arc::new(Told { seq: shape.seq, kind: shape.kind, json }));
            }
            let over = kept.len().saturating_sub(KEPT);
            kept.drain(..over);
        }
        let Some(first) = kept.front().map(|told| told.seq) else { return Ok(None) };
        // The journal has no gap: where an event stands follows from its number.
        let at = usize::try_from(seq - first + 1).ok();
        Ok(at.and_then(|at| kept.get(at).cloned()))
    }
}

/// Follows the journal for one listener.
pub struct Follower {
    house: Shared,
    /// Rings at every commit.
    bell: Receiver<i64>,
    /// The journal up to here has been told, or waits below.
    seq: i64,
    /// What was read of the journal before its kept end.
    waiting: VecDeque<Told>,
    /// Who listens, and when it was last asked whether they still may.
    key: ApiKeyId,
    asked: Instant,
}

impl Follower {
    /// Begins after an event.
    pub fn new(house: Shared, key: ApiKeyId, after: i64) -> Self {
        // Listening begins before reading: what is committed in between rings.
        let bell = house.app.live();
        Self { house, bell, seq: after, waiting: VecDeque::new(), key, asked: Instant::now() }
    }

    /// The next event; none once the program stops, or the journal cannot be read: whoever listens comes again, with the
    /// last that they heard.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            if self.asked.elapsed() >= ASK_AGAIN {
                // A key that was revoked hears nothing more.
                self.house.app.api_key_holds(self.key).ok().filter(|holds| *holds)?;
                self.asked = Instant::now();
            }
            if let Some(told) = self.waiting.pop_front() {
                return Some(said(&told));
            }
            if let Some(told) = self.house.tail.after(&self.house.app, self.seq).ok()? {
                self.seq = told.seq;
                return Some(said(&told));
            }
            if self.catch_up().ok()? {
                continue;
            }
            match tokio::time::timeout(ASK_AGAIN, self.bell.recv()).await {
                Ok(Ok(_) | Err(RecvError::Lagged(_))) | Err(_) => {}
                Ok(Err(RecvError::Closed)) => return None,
            }
        }
    }

    /// Reads what is too long ago to be kept; gives whether there was any.
    fn catch_up(&mut self) -> Result<bool> {
        let app = &self.house.app;
        if app.store.head(&app.market.key)? <= self.seq {
            return Ok(false);
        }
        for row in app.store.events_after(&app.market.key, self.seq, AT_ONCE)? {
            let shape = events::shape(&row)?;
            let json = serde_json::to_string(&shape)?;
            self.seq = shape.seq;
            self.waiting.push_back(Told { seq: shape.seq, kind: shape.kind, json });
        }
        Ok(!self.waiting.is_empty())
    }
}

fn said(told: &Told) -> Event {
    Event::default().id(told.seq.to_string()).event(&told.kind).data(&told.json)
}
