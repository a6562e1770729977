//! What can be read off a job's row: who has it, when it is, what waits. Nothing is decided here.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::ladders::DESK;
use super::{Assignee, Job, Proposed, Report, Side, Stage, Suits, schedule};
use crate::ids::WorkerId;
use crate::playbook::{Playbook, Purpose};
use crate::price::{Line, Terms};
use crate::time::Slot;

impl Job {
    /// The zone of the address.
    pub fn time_zone(&self) -> TimeZone {
        crate::time::zone(&self.zone)
    }

    /// The terms that hold: the newest version.
    pub fn agreed(&self) -> Option<&Terms> {
        self.terms.last()
    }

    /// Whether whoever had it last is not to be asked again.
    pub fn cannot_come_again(&self) -> bool {
        self.had.is_none_or(|who| self.visit.sourcing.gone.contains(&who.worker))
    }

    /// What a visit is or was for.
    pub fn purpose_of(&self, visit: u8) -> Purpose {
        let billed = self.bills.iter().find(|bill| bill.visit == visit).map(|bill| bill.purpose);
        if visit == self.visit.n { self.visit.purpose } else { billed.unwrap_or(self.visit.purpose) }
    }

    /// Whether what holds came from somebody's offer.
    pub fn is_by_offer(&self) -> bool {
        self.agreed().is_some_and(|terms| terms.offered)
    }

    /// What the request is for as its customer described it: a consultation, if they named its minutes.
    pub fn wanted_purpose(&self, playbook: &Playbook) -> Purpose {
        self.wanted_minutes.map_or(playbook.usual_visit(), |_| Purpose::Consultation)
    }

    /// The time that was asked for.
    pub fn asked_slot(&self) -> Option<Slot> {
        self.agreed().map_or(self.wanted, |terms| terms.slot)
    }

    /// From when on nobody is sought any more for the time that was asked for: when it begins, or, if whoever had it was
    /// lost after that, when it ends.
    pub fn sought_until(&self) -> Option<Timestamp> {
        let (slot, zone) = (self.asked_slot()?, self.time_zone());
        let starts = slot.starts(&zone);
        Some(if self.since < starts { starts } else { slot.ends(&zone) })
    }

    /// Whether what is sought begins now, or so soon after this that the desk's usual time would be too long.
    pub(super) fn is_wanted_soon(&self, since: Timestamp) -> bool {
        match self.asked_slot() {
            Some(slot) => {
                let until = slot.starts(&self.time_zone()).duration_since(since);
                until < SignedDuration::from_hours(DESK.0)
            }
            None => self.is_online(),
        }
    }

    /// Who has the running visit.
    pub fn assignee(&self) -> Option<Assignee> {
        match &self.stage {
            Stage::Booked { who, .. } | Stage::Underway { who, .. } | Stage::Approval { who, .. } => {
                Some(*who)
            }
            Stage::Request
            | Stage::Sourcing
            | Stage::Settling { .. }
            | Stage::Feedback { .. }
            | Stage::Closed { .. } => None,
        }
    }

    /// Who has or last had the visit that is billed or running.
    pub fn worker(&self) -> Option<WorkerId> {
        let billed = || self.bills.iter().rfind(|bill| bill.what.is_asked()).map(|bill| bill.worker);
        self.assignee().map(|who| who.worker).or_else(billed)
    }

    /// Whether this worker has a visit of it, or had one: that somebody else comes now makes it no secret to them.
    pub fn concerns(&self, worker: WorkerId) -> bool {
        let had = self.had.is_some_and(|who| who.worker == worker);
        let told = self.case.as_ref().is_some_and(|case| case.who.worker == worker);
        had || told || self.worker() == Some(worker) || self.bills.iter().any(|bill| bill.worker == worker)
    }

    /// The time that stands, once somebody has the visit, or at which it was.
    pub fn agreed_slot(&self) -> Option<Slot> {
        match &self.stage {
            Stage::Booked { slot, .. } => *slot,
            Stage::Underway { slot, .. } => Some(*slot),
            Stage::Approval { .. }
            | Stage::Settling { .. }
            | Stage::Feedback { .. }
            | Stage::Closed { .. } => self.visit.slot,
            Stage::Request | Stage::Sourcing => None,
        }
    }

    /// Other times that one side wants for the visit that is agreed.
    pub fn proposed(&self) -> Option<&Proposed> {
        match &self.stage {
            Stage::Booked { proposed, .. } => proposed.as_ref(),
            Stage::Request
            | Stage::Sourcing
            | Stage::Underway { .. }
            | Stage::Approval { .. }
            | Stage::Settling { .. }
            | Stage::Feedback { .. }
            | Stage::Closed { .. } => None,
        }
    }

    /// When it suits each side, while somebody has the visit and no time is agreed.
    pub fn sought_times(&self) -> Option<&Suits> {
        match &self.stage {
            Stage::Booked { slot: None, suits, .. } => Some(suits),
            Stage::Booked { .. }
            | Stage::Request
            | Stage::Sourcing
            | Stage::Underway { .. }
            | Stage::Approval { .. }
            | Stage::Settling { .. }
            | Stage::Feedback { .. }
            | Stage::Closed { .. } => None,
        }
    }

    /// Since when times wait for an answer.
    pub fn times_asked_at(&self) -> Option<Timestamp> {
        let sought = self.sought_times().and_then(|suits| suits.at);
        self.held().map(|held| held.at).or(self.proposed().map(|proposed| proposed.at)).or(sought)
    }

    /// The times of the other side from which this one may pick.
    pub fn times_for(&self, side: Side) -> &[Slot] {
        if let Some(held) = self.held().filter(|_| side == Side::Customer) {
            return &held.times;
        }
        if let Some(suits) = self.sought_times() {
            return match side {
                Side::Customer => &suits.worker,
                Side::Worker => &suits.customer,
                Side::Operator => &[],
            };
        }
        let theirs = self.proposed().filter(|proposed| schedule::answered_by(proposed) == side);
        theirs.map_or(&[], |proposed| &proposed.times)
    }

    /// The lines of the estimate that its customer is to decide on.
    pub fn estimate(&self) -> Option<&[Line]> {
        match &self.stage {
            Stage::Approval { report: Report::Estimate { lines }, .. } => Some(lines),
            Stage::Approval { .. }
            | Stage::Request
            | Stage::Sourcing
            | Stage::Booked { .. }
            | Stage::Underway { .. }
            | Stage::Settling { .. }
            | Stage::Feedback { .. }
            | Stage::Closed { .. } => None,
        }
    }

    /// How often the running visit has been finished, or is being: 1 for the first time.
    pub fn round(&self) -> u8 {
        match &self.stage {
            Stage::Underway { round, .. } | Stage::Approval { round, .. } => *round,
            Stage::Request
            | Stage::Sourcing
            | Stage::Booked { .. }
            | Stage::Settling { .. }
            | Stage::Feedback { .. }
            | Stage::Closed { .. } => 0,
        }
    }

    /// Whether it is over.
    pub fn is_closed(&self) -> bool {
        matches!(self.stage, Stage::Closed { .. })
    }
}
