//! How often somebody may come in a while. Counted in this process alone: a bound on load, and no accounting.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

/// How often each has come in the running window.
pub struct Pace<K> {
    most: u32,
    seconds: i64,
    running: Mutex<Window<K>>,
}

struct Window<K> {
    number: i64,
    came: HashMap<K, u32>,
}

/// Where somebody stands in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether this time is one too many.
    pub over: bool,
    /// Times that are left.
    pub left: u32,
    /// Seconds until the next window begins.
    pub again_after: i64,
}

impl<K: Eq + Hash> Pace<K> {
    /// So many times in a window of so many seconds.
    pub fn of(most: u32, seconds: i64) -> Self {
        Self { most, seconds, running: Mutex::new(Window { number: i64::MIN, came: HashMap::new() }) }
    }

    /// Counts one time. Whoever came in another window is forgotten.
    pub fn count(&self, who: K, now: Timestamp) -> Standing {
        let number = now.as_second().div_euclid(self.seconds);
        let again_after = (number + 1) * self.seconds - now.as_second();
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if running.number != number {
            *running = Window { number, came: HashMap::new() };
        }
        let came = running.came.entry(who).or_default();
        let over = *came >= self.most;
        *came = came.saturating_add(1).min(self.most);
        Standing { over, left: self.most - *came, again_after }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_has_so_many_times_and_the_next_one_as_many() {
        let pace = Pace::of(600, 60);
        let at = |second: i64| Timestamp::from_second(600 + second).unwrap();
        assert_eq!(pace.count(1, at(10)), Standing { over: false, left: 599, again_after: 50 });
        assert!((1..600).all(|_| !pace.count(1, at(20)).over));
        assert_eq!(pace.count(1, at(59)), Standing { over: true, left: 0, again_after: 1 });
        assert!(!pace.count(2, at(59)).over, "another's window is their own");
        assert!(!pace.count(1, at(60)).over);
        assert_eq!(pace.running.lock().unwrap().came.len(), 1, "whoever came before is forgotten");
    }
}
