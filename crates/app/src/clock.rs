//! The one clock, and the one source of chance. Everything else is handed the time and its ids.
//!
//! A clock never goes backwards for whoever asks it. The simulator brings its own of both.

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use domain::Id;
use jiff::{SignedDuration, Timestamp};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;

    /// How far this clock moves while a person at a screen lives through `time`: on a clock that runs fast,
    /// a code must not lapse before anybody can type it.
    fn while_a_person_waits(&self, time: SignedDuration) -> SignedDuration {
        time
    }
}

/// The wall's clock.
pub struct WallClock;

impl Clock for WallClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock that can run faster than the wall's and be moved forward by hand: the demo's.
pub struct TownClock {
    state: Mutex<Town>,
}

#[derive(Clone, Copy)]
struct Town {
    began: Instant,
    at: Timestamp,
    speed: u32,
}

impl TownClock {
    /// Begins at a time, so many times as fast as the wall's clock.
    pub fn new(at: Timestamp, speed: u32) -> Self {
        Self { state: Mutex::new(Town { began: Instant::now(), at, speed }) }
    }

    /// How many times as fast as the wall's clock it runs.
    pub fn speed(&self) -> u32 {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).speed
    }

    /// Runs at another speed from now on.
    pub fn set_speed(&self, speed: u32) {
        self.change(|town| town.speed = speed);
    }

    /// Jumps forward.
    pub fn advance(&self, by: SignedDuration) {
        self.change(|town| town.at = town.at.checked_add(by.max(SignedDuration::ZERO)).unwrap_or(town.at));
    }

    fn change(&self, change: impl FnOnce(&mut Town)) {
        let mut town = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        town.at = shown(&town);
        town.began = Instant::now();
        change(&mut town);
    }
}

fn shown(town: &Town) -> Timestamp {
    let micros = town.began.elapsed().as_micros().saturating_mul(u128::from(town.speed));
    let passed = SignedDuration::from_micros(i64::try_from(micros).unwrap_or(i64::MAX));
    town.at.checked_add(passed).unwrap_or(town.at)
}

impl Clock for TownClock {
    fn now(&self) -> Timestamp {
        shown(&self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn while_a_person_waits(&self, time: SignedDuration) -> SignedDuration {
        let speed = i32::try_from(self.speed().max(1)).unwrap_or(i32::MAX);
        time.checked_mul(speed).unwrap_or(SignedDuration::MAX)
    }
}

/// Draws bytes that nobody can guess; the simulator's are drawn from its seed.
pub trait Chance: Send + Sync {
    /// Fills the buffer.
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's.
pub struct SystemChance;

impl Chance for SystemChance {
    fn fill(&self, bytes: &mut [u8]) {
        // Without randomness no token is safe: there is no sound way to go on.
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}

/// A new id: a UUIDv7 of this instant, so that ids sort by when they were made.
pub fn new_id<K>(chance: &dyn Chance, now: Timestamp) -> Id<K> {
    let mut random = [0_u8; 10];
    chance.fill(&mut random);
    let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
    Id::new(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
}

/// An id that is the same for the same cause: what is written again after a crash finds itself there.
pub fn id_from<K>(bytes: &[u8]) -> Id<K> {
    use sha2::{Digest, Sha256};
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    let mut first = [0_u8; 16];
    first.copy_from_slice(&digest[..16]);
    Id::new(uuid::Builder::from_custom_bytes(first).into_uuid())
}
