//! What is yet to happen at a vendor, in the order of its time: webhooks that leave, are answered, are
//! tried again; and steps that only time takes. Never here: what a webhook says, and sending it.

use std::collections::{BTreeMap, HashMap};

use channels::transport::Request;
use jiff::{SignedDuration, Timestamp};

/// A signed webhook that leaves now. Whoever posts it reports back by its id.
#[derive(Clone, Debug)]
pub struct Hook {
    pub id: String,
    pub request: Request,
}

/// Waits after each try that was not answered 2xx; after the last the vendor gives up.
const BACKOFF_SECONDS: [i64; 9] = [1, 2, 5, 15, 30, 60, 120, 300, 600];

#[derive(Clone, Debug, PartialEq)]
struct Errand<E> {
    id: String,
    what: E,
    tries: usize,
}

/// What became of an errand that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Done,
    Again,
    GivenUp,
    Unknown,
}

#[derive(Clone, Debug)]
pub(crate) struct Queue<E> {
    waiting: BTreeMap<(Timestamp, u64), Errand<E>>,
    places: HashMap<String, (Timestamp, u64)>,
    abroad: BTreeMap<String, Errand<E>>,
    serial: u64,
}

impl<E> Default for Queue<E> {
    fn default() -> Self {
        Queue { waiting: BTreeMap::new(), places: HashMap::new(), abroad: BTreeMap::new(), serial: 0 }
    }
}

impl<E: Clone> Queue<E> {
    pub(crate) fn add(&mut self, id: String, at: Timestamp, what: E) {
        self.place(at, Errand { id, what, tries: 0 });
    }

    fn place(&mut self, at: Timestamp, errand: Errand<E>) {
        let place = (at, self.serial);
        self.serial += 1;
        self.places.insert(errand.id.clone(), place);
        self.waiting.insert(place, errand);
    }

    pub(crate) fn next_due(&self) -> Option<Timestamp> {
        self.waiting.keys().next().map(|(at, _)| *at)
    }

    /// The first errand whose time has come, without taking it.
    pub(crate) fn first_due(&self, now: Timestamp) -> Option<(Timestamp, String, E)> {
        let ((at, _), errand) = self.waiting.iter().next()?;
        (*at <= now).then(|| (*at, errand.id.clone(), errand.what.clone()))
    }

    /// The errand is over, whether it waited or was abroad.
    pub(crate) fn remove(&mut self, id: &str) {
        if let Some(place) = self.places.remove(id) {
            self.waiting.remove(&place);
        }
        self.abroad.remove(id);
    }

    /// The errand has left and waits for an answer.
    pub(crate) fn send_off(&mut self, id: &str) {
        if let Some(errand) = self.places.remove(id).and_then(|place| self.waiting.remove(&place)) {
            self.abroad.insert(errand.id.clone(), errand);
        }
    }

    /// The answer to one that is abroad, or, when a journal is replayed, to one still waiting.
    pub(crate) fn answered(&mut self, id: &str, ok: bool, now: Timestamp) -> Fate {
        self.send_off(id);
        let Some(mut errand) = self.abroad.remove(id) else {
            return Fate::Unknown;
        };
        if ok {
            return Fate::Done;
        }
        let Some(seconds) = BACKOFF_SECONDS.get(errand.tries) else {
            return Fate::GivenUp;
        };
        errand.tries += 1;
        let at = now.checked_add(SignedDuration::from_secs(*seconds)).unwrap_or(now);
        self.place(at, errand);
        Fate::Again
    }

    /// What was abroad when its courier went away leaves again.
    pub(crate) fn recall(&mut self, now: Timestamp) {
        for (_, errand) in std::mem::take(&mut self.abroad) {
            self.place(now, errand);
        }
    }

    pub(crate) fn knows(&self, id: &str) -> bool {
        self.places.contains_key(id) || self.abroad.contains_key(id)
    }
}

/// An instant some milliseconds later.
pub(crate) fn later(at: Timestamp, milliseconds: u64) -> Timestamp {
    let milliseconds = i64::try_from(milliseconds).unwrap_or(i64::MAX);
    at.checked_add(SignedDuration::from_millis(milliseconds)).unwrap_or(at)
}
