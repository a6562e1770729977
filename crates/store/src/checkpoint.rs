//! Checkpoints of the embedded engine, off the writer's way: a thread of their own moves what the write-ahead log
//! holds into the database while commits go on.
//!
//! Nothing waits for it, and nothing is lost without it: what is committed is in the log.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::Result;
use rusqlite::Connection;

/// Pages that wait in the log, from which a checkpoint does not wait for the next look: eight megabytes.
const SOON_PAGES: u64 = 2048;
/// Pages in the log from which somebody has to begin it anew: sixty-four megabytes.
const LOG_PAGES_MAX: u64 = 16_384;
/// Between two looks at whether there is anything to move.
const LOOK: Duration = Duration::from_secs(1);

/// The thread, which ends with this value.
pub(crate) struct Checkpoints {
    shared: Arc<(Mutex<State>, Condvar)>,
    thread: Option<JoinHandle<()>>,
    /// Pages in the log, as of the last commit.
    log: Arc<AtomicU64>,
}

#[derive(Default)]
struct State {
    /// Pages in the log, as of the last commit.
    log: u64,
    /// How many of them were there when a checkpoint last began.
    moved: u64,
    over: bool,
}

impl State {
    fn waiting(&self) -> u64 {
        // A log that has begun anew is shorter than what was moved of the one before.
        self.log.checked_sub(self.moved).unwrap_or(self.log)
    }
}

impl Checkpoints {
    /// Begins to look after the database in this file, which `writer` alone writes to.
    pub fn of(file: &Path, writer: &mut Connection) -> Result<Self> {
        let log = Arc::new(AtomicU64::new(0));
        let told = Arc::clone(&log);
        writer.wal_hook(Some(move |_: &mut rusqlite::hooks::Wal, pages: i32| {
            told.store(u64::try_from(pages).unwrap_or(0), Ordering::Relaxed);
            Ok(())
        }))?;
        let connection = Connection::open(file)?;
        let shared = Arc::new((Mutex::new(State::default()), Condvar::new()));
        let theirs = Arc::clone(&shared);
        let thread = std::thread::Builder::new().name("checkpoints".to_owned()).spawn(move || {
            while wait(&theirs) {
                checkpoint(&connection)
            }
        })?;
        Ok(Self { shared, thread: Some(thread), log })
    }

    /// A commit has been made. Whether the log is so long that the writer has to begin it anew: under a load
    /// that leaves the thread no gap it would grow for ever.
    pub fn committed(&self) -> bool {
        let pages = self.log.load(Ordering::Relaxed);
        let mut state = self.shared.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pages < state.log {
            state.moved = 0;
        }
        state.log = pages;
        if state.waiting() > SOON_PAGES {
            self.shared.1.notify_one();
        }
        pages > LOG_PAGES_MAX
    }
}

impl Drop for Checkpoints {
    fn drop(&mut self) {
        self.shared.0.lock().unwrap_or_else(PoisonError::into_inner).over = true;
        self.shared.1.notify_one();
        if let Some(thread) = self.thread.take() {
            // A thread that broke has nothing more to say.
            let _ = thread.join();
        }
    }
}

/// Waits until there is something to move; `false` once it is over.
fn wait((state, wake): &(Mutex<State>, Condvar)) -> bool {
    let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        if state.over {
            return false;
        }
        let (next, waited) = wake.wait_timeout(state, LOOK).unwrap_or_else(PoisonError::into_inner);
        state = next;
        if state.waiting() > SOON_PAGES || (waited.timed_out() && state.waiting() > 0) {
            state.moved = state.log;
            return !state.over;
        }
    }
}

fn checkpoint(connection: &Connection) {
    // As much as can be moved without anybody waiting; what cannot is moved next time.
    let moved = connection.query_row("pragma wal_checkpoint(passive)", [], |_| Ok(()));
    if let Err(error) = moved {
        tracing::error!(error = %error, "a checkpoint failed and is tried again");
    }
}
