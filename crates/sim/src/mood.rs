//! Chance with a seed: how long people take, and what they feel like doing.
//!
//! Every draw of a run comes from here, so the same seed gives the same town. What people do out of turn is named as such
//! where it is drawn, so that a town without faults is one where nobody does.

use jiff::{SignedDuration, Timestamp};
use rand::rngs::StdRng;
use rand::{Rng, RngExt, SeedableRng};

/// A person's, or the town's, chance.
pub struct Mood {
    rng: StdRng,
    /// Whether people do as they are asked and as they said they would.
    orderly: bool,
}

impl Mood {
    /// Draws from this seed.
    pub fn new(seed: u64) -> Self {
        Self { rng: StdRng::seed_from_u64(seed), orderly: false }
    }

    /// A mood of its own, drawn from this one.
    pub fn another(&mut self) -> Self {
        Self { orderly: self.orderly, ..Self::new(self.rng.next_u64()) }
    }

    /// The same chance where nobody is silent when asked, late, forgetful or quarrelsome. People still want different
    /// things: they say no, call off, bargain, and ask.
    #[must_use]
    pub fn orderly(mut self) -> Self {
        self.orderly = true;
        self
    }

    /// True so many times in a hundred.
    pub fn feels(&mut self, percent: u32) -> bool {
        self.rng.random_range(0..100) < percent
    }

    /// Something out of turn: so many times in a hundred, and never where people are orderly.
    pub fn slips(&mut self, percent: u32) -> bool {
        self.feels(percent) && !self.orderly
    }

    /// What was asked of them: so many times in a hundred, and always where people are orderly.
    pub fn heeds(&mut self, percent: u32) -> bool {
        self.feels(percent) || self.orderly
    }

    /// What was asked of them, which comes first, or what some do instead, each with its weight; always the first where
    /// people are orderly.
    pub fn as_asked<T: Copy>(&mut self, of: &[(u32, T)]) -> Option<T> {
        let drawn = self.choose(of);
        if self.orderly { of.first().map(|(_, asked)| *asked) } else { drawn }
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        if n == 0 { 0 } else { self.rng.random_range(0..n) }
    }

    /// A time between so many and so many minutes from `since`.
    pub fn minutes_after(&mut self, since: Timestamp, least: i64, most: i64) -> Timestamp {
        let seconds = self.rng.random_range(least * 60..=most * 60);
        since.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(since)
    }

    /// One of several, each with its weight.
    pub fn choose<T: Copy>(&mut self, of: &[(u32, T)]) -> Option<T> {
        let all: u32 = of.iter().map(|(weight, _)| weight).sum();
        let mut at = self.rng.random_range(0..all.max(1));
        for (weight, one) in of {
            if at < *weight {
                return Some(*one);
            }
            at -= weight;
        }
        None
    }

    /// Random bytes for ids and tokens.
    pub fn fill(&mut self, bytes: &mut [u8]) {
        self.rng.fill_bytes(bytes);
    }
}
