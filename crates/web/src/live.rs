//! Tells open pages that something changed. What changed they ask the server for, as any reader would.
//!
//! No data ever leaves by this door, so there is nothing to leak and nothing to merge.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use app::App;
use axum::extract::{Query, State};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use domain::JobId;
use domain::job::Stage;
use futures_util::stream;
use http::StatusCode;
use serde::Deserialize;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};

use crate::errors::Oops;
use crate::guard::Visitor;

/// A page hears of changes at most four times a second.
const PAUSE: Duration = Duration::from_millis(250);
/// Events looked through at a time for one job's.
const EVENTS_MAX: i64 = 500;

/// What a page wants to hear of.
#[derive(Deserialize)]
pub struct Wanted {
    /// One job alone.
    job: Option<JobId>,
    /// An application, by the handle of its page: whoever has it may wait there.
    join: Option<String>,
    /// A guest's request that has not gone out.
    confirm: Option<JobId>,
}

struct Ear {
    app: Arc<App>,
    changes: Receiver<i64>,
    job: Option<JobId>,
    /// The journal up to here has been looked through.
    seq: i64,
    greeting: VecDeque<Event>,
}

/// The stream of changes.
pub async fn changes(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Oops> {
    // "No content" tells a browser not to ask again.
    let waits = match (&wanted.join, wanted.confirm) {
        (Some(handle), _) => app.joining(handle)?.is_some(),
        (None, Some(id)) => app.job(id)?.is_some_and(|job| job.stage == Stage::Request),
        (None, None) => visitor.me.is_some(),
    };
    if !waits {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let job = wanted.job.or(wanted.confirm).or(visitor.me.and_then(|me| me.only));
    let seq = app.store.head(&app.market.key)?;
    // A browser drops an event without data.
    let greeting = VecDeque::from([Event::default().event("hello").data("1").retry(PAUSE * 4)]);
    let ear = Ear { changes: app.live(), app, job, seq, greeting };
    let events = stream::unfold(ear, |mut ear| async move {
        let event = ear.next().await?;
        Some((Ok::<_, Infallible>(event), ear))
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))).into_response())
}

impl Ear {
    async fn next(&mut self) -> Option<Event> {
        if let Some(greeting) = self.greeting.pop_front() {
            return Some(greeting);
        }
        loop {
            match self.changes.recv().await {
                Ok(_) | Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return None,
            }
            tokio::time::sleep(PAUSE).await;
            // What came meanwhile is told with this one.
            while matches!(self.changes.try_recv(), Ok(_) | Err(TryRecvError::Lagged(_))) {}
            if self.concerns() {
                return Some(Event::default().event("changed").data("1"));
            }
        }
    }

    /// Whether the page's job is among what happened. If the journal cannot be read, the page looks itself.
    fn concerns(&mut self) -> bool {
        let Some(job) = self.job else { return true };
        let mut found = false;
        loop {
            let Ok(rows) = self.app.store.events_after(&self.app.market.key, self.seq, EVENTS_MAX) else {
                return true;
            };
            found |= rows.iter().any(|row| row.job == job);
            match rows.last() {
                Some(last) => self.seq = last.seq,
                None => return found,
            }
        }
    }
}
