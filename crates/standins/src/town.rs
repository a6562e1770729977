//! All stand-ins of one demo together: behind locks, on one clock, with a bell that rings when something
//! changed. Never here: HTTP, and who the people are (the cast is handed in).

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use tokio::sync::broadcast;

use crate::{Carrier, Geocoder, Mailbox, Payments, Screening, ScreeningSettings};

pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// A phone of the cast, and who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handset {
    pub name: String,
    pub role: String,
    /// E.164.
    pub number: String,
    /// The language its holder reads, as in HTML's `lang`.
    pub lang: String,
}

/// What the bell rings for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The thread of this number.
    Phone(String),
    /// This payment session.
    Session(String),
    /// Something at the screening company.
    Screening,
}

pub struct Standins {
    pub carrier: Mutex<Carrier>,
    pub payments: Mutex<Payments>,
    pub mailbox: Mutex<Mailbox>,
    /// Lets nobody in until one with a key is put in its place.
    pub screening: Mutex<Screening>,
    pub geocoder: Geocoder,
    pub clock: Clock,
    /// The zone that phones show their times in.
    pub zone: TimeZone,
    pub cast: Vec<Handset>,
    pub live: broadcast::Sender<Change>,
}

/// So many changes may pass before a slow listener misses one; it then refreshes everything.
const BELL: usize = 256;

impl Standins {
    pub fn new(
        carrier: Carrier,
        payments: Payments,
        clock: Clock,
        zone: TimeZone,
        cast: Vec<Handset>,
    ) -> Self {
        Standins {
            carrier: Mutex::new(carrier),
            payments: Mutex::new(payments),
            mailbox: Mutex::default(),
            screening: Mutex::new(Screening::new(ScreeningSettings::default())),
            geocoder: Geocoder::austin(),
            clock,
            zone,
            cast,
            live: broadcast::Sender::new(BELL),
        }
    }

    /// The same, with mailboxes that remember.
    #[must_use]
    pub fn with_mail_from(self, mailbox: Mailbox) -> Self {
        Self { mailbox: Mutex::new(mailbox), ..self }
    }

    /// The same, with this screening company.
    #[must_use]
    pub fn with_screening_from(self, screening: Screening) -> Self {
        Self { screening: Mutex::new(screening), ..self }
    }

    /// Does something with the carrier at the time it is, and rings the bell for what changed.
    pub fn with_carrier<T>(&self, act: impl FnOnce(&mut Carrier, Timestamp) -> T) -> T {
        let mut carrier = locked(&self.carrier);
        let done = act(&mut carrier, (self.clock)());
        let changed = carrier.take_changed();
        drop(carrier);
        self.ring(changed.into_iter().map(Change::Phone));
        done
    }

    /// Does something with the payment provider at the time it is, and rings the bell for what changed.
    pub fn with_payments<T>(&self, act: impl FnOnce(&mut Payments, Timestamp) -> T) -> T {
        let mut payments = locked(&self.payments);
        let done = act(&mut payments, (self.clock)());
        let changed = payments.take_changed();
        drop(payments);
        self.ring(changed.into_iter().map(Change::Session));
        done
    }

    /// Does something with the mailboxes at the time it is.
    pub fn with_mailbox<T>(&self, act: impl FnOnce(&mut Mailbox, Timestamp) -> T) -> T {
        act(&mut locked(&self.mailbox), (self.clock)())
    }

    /// Does something with the screening company at the time it is, and rings the bell if anything changed.
    pub fn with_screening<T>(&self, act: impl FnOnce(&mut Screening, Timestamp) -> T) -> T {
        let mut screening = locked(&self.screening);
        let done = act(&mut screening, (self.clock)());
        let changed = screening.take_changed();
        drop(screening);
        self.ring((!changed.is_empty()).then_some(Change::Screening).into_iter());
        done
    }

    fn ring(&self, changes: impl Iterator<Item = Change>) {
        for change in changes {
            // Nobody listening is fine.
            drop(self.live.send(change));
        }
    }
}

/// A stand-in whose holder panicked is still whole: every fact is applied in one go.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
