//! Whoever listens to the journal: what has happened since they last heard, then each thing as it is committed.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::App;
use axum::response::sse::Event;
use domain::ApiKeyId;
use store::EventRow;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use crate::events;

/// Between two looks whether whoever listens still may.
const ASK_AGAIN: Duration = Duration::from_secs(2);
/// Events read at a time.
const AT_ONCE: i64 = 100;

/// Follows the journal for one listener.
pub struct Follower {
    app: Arc<App>,
    /// Rings at every commit.
    bell: Receiver<i64>,
    /// The journal up to here has been told, or waits below.
    seq: i64,
    waiting: VecDeque<EventRow>,
    /// Who listens, and when it was last asked whether they still may.
    key: ApiKeyId,
    asked: Instant,
}

impl Follower {
    /// Begins after an event.
    pub fn new(app: Arc<App>, key: ApiKeyId, after: i64) -> Self {
        // Listening begins before reading: what is committed in between rings.
        Self { bell: app.live(), app, seq: after, waiting: VecDeque::new(), key, asked: Instant::now() }
    }

    /// The next event; none once the program stops, or the journal cannot be read: whoever listens comes again, with the
    /// last that they heard.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            if self.asked.elapsed() >= ASK_AGAIN {
                // A key that was revoked hears nothing more.
                self.app.api_key_holds(self.key).ok().filter(|holds| *holds)?;
                self.asked = Instant::now();
            }
            if let Some(row) = self.waiting.pop_front() {
                return said(&row);
            }
            let rows = self.app.store.events_after(&self.app.market.key, self.seq, AT_ONCE).ok()?;
            match rows.last() {
                Some(last) => {
                    self.seq = last.seq;
                    self.waiting.extend(rows);
                }
                None => match tokio::time::timeout(ASK_AGAIN, self.bell.recv()).await {
                    Ok(Ok(_) | Err(RecvError::Lagged(_))) | Err(_) => {}
                    Ok(Err(RecvError::Closed)) => return None,
                },
            }
        }
    }
}

fn said(row: &EventRow) -> Option<Event> {
    let shape = events::shape(row).ok()?;
    Event::default().id(shape.seq.to_string()).event(&shape.kind).json_data(&shape).ok()
}
