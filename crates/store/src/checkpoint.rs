//! Checkpoints of the embedded engine, off the writer's way: a thread of their own moves what the write-ahead log
//! holds into the database while commits go on.
//!
//! Nothing waits for it, and nothing is lost without it: what is committed is in the log.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::Result;
use rusqlite::Connection;

/// The log's size from which a checkpoint does not wait for the next look.
const SOON_BYTES: u64 = 8 << 20;
/// Between two looks at whether there is anything to move.
const LOOK: Duration = Duration::from_secs(1);

/// The thread, which ends with this value.
pub(crate) struct Checkpoints {
    shared: Arc<(Mutex<State>, Condvar)>,
    thread: Option<JoinHandle<()>>,
    log: PathBuf,
}

#[derive(Default)]
struct State {
    /// Something was committed since the last look.
    written: bool,
    /// There is so much of it that it should not wait.
    soon: bool,
    over: bool,
}

impl Checkpoints {
    /// Begins to look after the database in this file.
    pub fn of(file: &Path) -> Result<Self> {
        let connection = Connection::open(file)?;
        let shared = Arc::new((Mutex::new(State::default()), Condvar::new()));
        let theirs = Arc::clone(&shared);
        let thread = std::thread::Builder::new().name("checkpoints".to_owned()).spawn(move || {
            while wait(&theirs) {
                checkpoint(&connection)
            }
        })?;
        let log = file.with_extension("db-wal");
        Ok(Self { shared, thread: Some(thread), log })
    }

    /// A commit has been made. Gives the size of the log, in bytes.
    pub fn committed(&self) -> u64 {
        let bytes = std::fs::metadata(&self.log).map_or(0, |log| log.len());
        let mut state = self.shared.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.written = true;
        if bytes > SOON_BYTES && !state.soon {
            state.soon = true;
            self.shared.1.notify_one();
        }
        bytes
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
        if state.soon || (waited.timed_out() && state.written) {
            (state.written, state.soon) = (false, false);
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
