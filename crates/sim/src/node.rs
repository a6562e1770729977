//! A node of the program in the town: its memory can be lost at any moment, its store cannot.
//!
//! Two nodes run over one store. A step that breaks, or hangs on a dead wire, is a crash: the node starts
//! again from what was committed.

use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use app::App;
use app::clock::{Chance, Clock};
use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp};

use crate::mood::Mood;

/// The town's clock, moved by the scheduler alone.
pub struct VirtualClock {
    at: Mutex<Timestamp>,
    speed: AtomicI32,
    /// Every look at it is a moment later, as at a real one.
    goes_on: AtomicBool,
}

impl VirtualClock {
    /// Begins at a time.
    pub fn new(at: Timestamp) -> Self {
        Self { at: Mutex::new(at), speed: AtomicI32::new(1), goes_on: AtomicBool::new(false) }
    }

    /// People at it live so many times as fast as their own clocks, as in a demo that is sped up.
    pub fn set_speed(&self, speed: i32) {
        self.speed.store(speed, Ordering::Relaxed);
    }

    /// From now on no two looks at it show the same time.
    pub fn go_on(&self) {
        self.goes_on.store(true, Ordering::Relaxed);
    }

    /// Moves forward; never back.
    pub fn move_to(&self, at: Timestamp) {
        let mut now = self.at.lock().unwrap_or_else(PoisonError::into_inner);
        *now = (*now).max(at);
    }
}

impl Clock for VirtualClock {
    fn now(&self) -> Timestamp {
        let mut at = self.at.lock().unwrap_or_else(PoisonError::into_inner);
        if self.goes_on.load(Ordering::Relaxed) {
            *at = at.saturating_add(SignedDuration::from_millis(1)).unwrap_or(*at);
        }
        *at
    }

    fn while_a_person_waits(&self, time: SignedDuration) -> SignedDuration {
        time.checked_mul(self.speed.load(Ordering::Relaxed)).unwrap_or(SignedDuration::MAX)
    }
}

/// Ids and tokens drawn from the seed.
pub struct SeededChance(Mutex<Mood>);

impl SeededChance {
    /// Draws from this mood.
    pub fn new(mood: Mood) -> Self {
        Self(Mutex::new(mood))
    }
}

impl Chance for SeededChance {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill(bytes);
    }
}

/// What a node can do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Clock,
    Inbox,
    Matching,
    Notices,
    /// Letters, checks of backgrounds, sign-ups by text, and events out.
    Errands,
}

/// Every step, for drawing one.
pub const STEPS: [Step; 5] = [Step::Clock, Step::Inbox, Step::Matching, Step::Notices, Step::Errands];

/// A node.
pub struct Node {
    pub app: Arc<App>,
}

impl Node {
    async fn errands(&self) -> Result<usize> {
        let letters = self.app.mail_step(3).await?;
        let checks = self.app.screening_step(3).await? + self.app.signups_step(3).await?;
        Ok(letters + checks + self.app.webhooks_step(8).await?)
    }

    /// Does a step. `None` means that the node crashed in it.
    pub fn step(&self, step: Step) -> Option<usize> {
        let done: Option<Result<usize>> = match step {
            Step::Clock => Some(self.app.clock_step()),
            Step::Inbox => Some(self.app.inbox_step(4)),
            Step::Matching => Some(self.app.seek_step()),
            // The wire answers at once or never; never is a crash in the middle of sending.
            Step::Notices => self.app.notices_step(3).now_or_never(),
            Step::Errands => self.errands().now_or_never(),
        };
        done.and_then(Result::ok)
    }
}
