//! The bell of `/demo/phones/live`: one server-sent event for each thread that changed, naming its number.
//! Never here: what changed; the page fetches that, so a missed event costs nothing.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::{Stream, StreamExt as _};
use tokio_stream::wrappers::BroadcastStream;

use crate::{Change, Standins};

pub(super) async fn changes(
    State(standins): State<Arc<Standins>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let changes = BroadcastStream::new(standins.live.subscribe());
    let events = changes.filter_map(|change| async move {
        match change {
            Ok(Change::Phone(number)) => Some(Ok(Event::default().event("phone").data(number))),
            Ok(Change::Session(_) | Change::Screening) => None,
            // Too slow to hear them all: everything may have changed.
            Err(_) => Some(Ok(Event::default().event("phones").data("all"))),
        }
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}
