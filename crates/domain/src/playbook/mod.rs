//! A playbook: one operating model as a filled-in form, checked whole when it is loaded.
//!
//! A playbook holds choices, ladders of periods and consequences, and who hears what news. It never holds
//! a condition, an expression or a field name: a new `if` is a new choice in a Rust enum, with a test.

mod coherence;
mod form;
mod ladder;
mod vocabulary;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use form::{Fault, read};
pub use vocabulary::{
    Audience, Collects, FollowUp, Hears, News, Picks, PriceBy, Purpose, Then, TimeBy, What, words,
};

use crate::time::Period;

/// One rung of a ladder: after this long, this happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rung {
    /// How long after the rung before, or after the duty began.
    pub after: Period,
    /// What then happens.
    pub then: Then,
}

/// What happens, in order, while a duty stays undone.
pub type Ladder = Vec<Rung>;

/// Until when calling off is free, and what it costs afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    /// Free until so long before the slot begins.
    pub free: Period,
    /// Per cent of the net price that the customer pays when calling off later.
    pub fee: u8,
    /// Per cent of the pay that the worker gets for a trip in vain.
    pub worker: u8,
}

/// The choices that may differ per purpose of a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// How candidates learn of the job.
    pub hears: Vec<Hears>,
    /// How many are asked at a time; none means everyone eligible at once.
    pub wave: Option<u16>,
    /// Who decides who gets it.
    pub picks: Picks,
    /// Where the price comes from.
    pub price: PriceBy,
    /// How the slot arises.
    pub time: TimeBy,
    /// Who takes the customer's money.
    pub collects: Collects,
    /// Per cent of the net price that the platform keeps, where no catalogue says what the worker gets.
    pub fee: Option<u8>,
    /// Who does the visit that follows from an estimate.
    pub follow_up: Option<FollowUp>,
    /// How long both must have been together in the room.
    pub minimum: Option<Period>,
    /// Duties that block nothing.
    pub steps: Vec<What>,
    /// Duties that stand before the worker learns whom they visit.
    pub contact: Vec<What>,
    /// Duties that stand before setting out.
    pub arrive: Vec<What>,
    /// Duties that stand before work starts.
    pub start: Vec<What>,
    /// Duties that stand before the provider is credited: what proves completion.
    pub settle: Vec<What>,
    /// What calling off costs.
    pub cancel: Cancel,
    /// Ladders by duty; a duty without one has its default in `job::duty`.
    pub by: BTreeMap<What, Ladder>,
    /// How long after the close the worker may still look up the customer's contact details.
    pub contact_stays: Period,
}

/// A whole operating model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Playbook {
    /// The folder's name, such as `claim-by-text`.
    pub name: String,
    /// The first eight hex digits of the form's SHA-256: a job pins the version it began with.
    pub version: String,
    /// Purposes that a visit may have; the first is the usual one.
    pub visits: Vec<Purpose>,
    /// Whether only members may ask.
    pub members: bool,
    /// The choices for visits of every purpose that has none of its own.
    pub choices: Choices,
    /// Those for visits of a purpose that has its own.
    pub own: BTreeMap<Purpose, Choices>,
    /// Who is told which news.
    pub tell: BTreeMap<News, Vec<Audience>>,
}

/// Which version of which playbook a job runs by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PlaybookRef {
    /// The playbook's name.
    pub name: String,
    /// Its version when the job began.
    pub version: String,
}

impl Choices {
    /// Whether the customer says with the request when it shall be.
    pub fn asks_for_a_time(&self) -> bool {
        match self.time {
            TimeBy::Fixed => true,
            TimeBy::Later => false,
            // Whoever names a price names times with it.
            TimeBy::Offer => self.price != PriceBy::Offer,
        }
    }

    /// Whether whoever is asked may name three other times, from which the customer picks one.
    pub fn three_times(&self) -> bool {
        self.time == TimeBy::Offer && self.price != PriceBy::Offer
    }
}

impl Playbook {
    /// What a job's first visit is for, if nobody says otherwise.
    pub fn usual(&self) -> Purpose {
        self.visits.first().copied().unwrap_or(Purpose::Service)
    }

    /// What a job's first visit is for where somebody comes.
    pub fn usual_visit(&self) -> Purpose {
        let mut comes = self.visits.iter().copied().filter(|purpose| *purpose != Purpose::Consultation);
        comes.next().unwrap_or(Purpose::Service)
    }

    /// Whether a consultation can be asked for.
    pub fn is_online(&self) -> bool {
        self.visits.contains(&Purpose::Consultation)
    }

    /// The choices that hold for a visit of this purpose.
    pub fn for_visit(&self, purpose: Purpose) -> &Choices {
        self.own.get(&purpose).unwrap_or(&self.choices)
    }

    /// How a job names this version.
    pub fn reference(&self) -> PlaybookRef {
        PlaybookRef { name: self.name.clone(), version: self.version.clone() }
    }

    /// Whether this audience hears this news.
    pub fn tells(&self, news: News, audience: Audience) -> bool {
        self.tell.get(&news).is_some_and(|audiences| audiences.contains(&audience))
    }
}

#[cfg(test)]
mod tests;
