//! Whoever listens to the journal: what has happened since they last heard, then each thing as it is committed.

use std::collections::VecDeque;
use std::sync::Arc;

use app::App;
use axum::response::sse::Event;
use store::EventRow;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use crate::events;

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
}

impl Follower {
    /// Begins after an event.
    pub fn new(app: Arc<App>, after: i64) -> Self {
        // Listening begins before reading: what is committed in between rings.
        Self { bell: app.live(), app, seq: after, waiting: VecDeque::new() }
    }

    /// The next event; none once the program stops, or the journal cannot be read: whoever listens comes again, with the
    /// last that they heard.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(row) = self.waiting.pop_front() {
                return said(&row);
            }
            let rows = self.app.store.events_after(&self.app.market.key, self.seq, AT_ONCE).ok()?;
            match rows.last() {
                Some(last) => {
                    self.seq = last.seq;
                    self.waiting.extend(rows);
                }
                None => match self.bell.recv().await {
                    Ok(_) | Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return None,
                },
            }
        }
    }
}

fn said(row: &EventRow) -> Option<Event> {
    let shape = events::shape(row).ok()?;
    Event::default().id(shape.seq.to_string()).event(&shape.kind).json_data(&shape).ok()
}
