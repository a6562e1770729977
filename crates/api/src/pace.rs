//! How many calls a key may make in a minute. Counted in this process alone: a bound on load, and no accounting.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::ApiKeyId;
use jiff::Timestamp;

/// Calls a minute.
pub const CALLS_MAX: u32 = 600;
/// The length of a window, in seconds.
pub const WINDOW_SECONDS: i64 = 60;

/// The calls of each key's running minute.
#[derive(Default)]
pub struct Pace(Mutex<HashMap<ApiKeyId, (i64, u32)>>);

/// Where a key stands in its minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether this call is one too many.
    pub over: bool,
    /// Calls that are left.
    pub left: u32,
    /// Seconds until the next minute begins.
    pub again_after: i64,
}

impl Pace {
    /// Counts a call.
    pub fn count(&self, key: ApiKeyId, now: Timestamp) -> Standing {
        let window = now.as_second().div_euclid(WINDOW_SECONDS);
        let again_after = (window + 1) * WINDOW_SECONDS - now.as_second();
        let mut calls = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (running, made) = calls.entry(key).or_insert((window, 0));
        if *running != window {
            (*running, *made) = (window, 0);
        }
        let over = *made >= CALLS_MAX;
        *made = made.saturating_add(1).min(CALLS_MAX);
        Standing { over, left: CALLS_MAX - *made, again_after }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_has_so_many_calls_and_the_next_one_as_many() {
        let (pace, key) = (Pace::default(), ApiKeyId::from_bytes(&[1; 16]).unwrap());
        let at = |second: i64| Timestamp::from_second(600 + second).unwrap();
        assert_eq!(pace.count(key, at(10)), Standing { over: false, left: CALLS_MAX - 1, again_after: 50 });
        assert!((1..CALLS_MAX).all(|_| !pace.count(key, at(20)).over));
        assert_eq!(pace.count(key, at(59)), Standing { over: true, left: 0, again_after: 1 });
        let other = ApiKeyId::from_bytes(&[2; 16]).unwrap();
        assert!(!pace.count(other, at(59)).over, "another key's minute is its own");
        assert!(!pace.count(key, at(60)).over);
    }
}
