//! Which looks of the program's errands would find nothing: known from the last one, until something is written, comes due,
//! or some minutes have passed.
//!
//! Only the scheduler asks. What a step does stands in the program; nothing here knows of it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::{SignedDuration, Timestamp};

/// A step that found nothing is tried again after so long in any case, in minutes.
const AGAIN_MINUTES: i64 = 10;

/// What was found by looking, and how much had been written then.
pub struct Idle {
    /// Counts every write to the store, whoever makes it.
    writes: Arc<AtomicU64>,
    /// By node and step: when it found nothing, and after how many writes.
    found: BTreeMap<(usize, usize), (u64, Timestamp)>,
    /// When something comes due by itself, after so many writes.
    due: Option<(u64, Option<Timestamp>)>,
}

impl Idle {
    /// Nothing is known yet; `writes` goes up with each one.
    pub fn new(writes: Arc<AtomicU64>) -> Self {
        Self { writes, found: BTreeMap::new(), due: None }
    }

    /// How much has been written.
    pub fn writes(&self) -> u64 {
        self.writes.load(Ordering::Relaxed)
    }

    /// A step found nothing, as the store stood then.
    pub fn found_nothing(&mut self, step: (usize, usize), at: (u64, Timestamp)) {
        self.found.insert(step, at);
    }

    /// Whether a step found nothing lately, and nothing was written since.
    pub fn is_known(&self, step: (usize, usize), now: Timestamp) -> bool {
        let lately = |at: Timestamp| now.duration_since(at) < SignedDuration::from_mins(AGAIN_MINUTES);
        self.found.get(&step).is_some_and(|(writes, at)| *writes == self.writes() && lately(*at))
    }

    /// When something comes due, if that was asked since the last write.
    pub fn due(&self) -> Option<Option<Timestamp>> {
        self.due.filter(|(writes, _)| *writes == self.writes()).map(|(_, due)| due)
    }

    /// Something comes due then, as the store stood after so many writes.
    pub fn comes_due(&mut self, writes: u64, due: Option<Timestamp>) {
        self.due = Some((writes, due));
    }

    /// A node has lost its memory, and looks at everything anew.
    pub fn forget(&mut self) {
        self.found.clear();
        self.due = None;
    }
}
