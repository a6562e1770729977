//! Providers and workers, as far as matching needs them: who can do a job, and why in this order.
//!
//! Matching only proposes. A worker's place is a spot rounded to about a hundred metres; nothing here knows
//! a name, a number or a street.

mod application;
mod around;
mod standing;

use std::sync::Arc;

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};

use crate::ids::{JobId, ProviderId, WorkerId};
use crate::job::{Promise, Reason, overlapping};
use crate::payout::ProviderKind;
use crate::time::Slot;

pub use application::{Worker, WorkerOrder, evolve_worker};
pub use around::{Around, Member};
pub use standing::{
    CardEvent, HOURS_MAX, RADIUS_KM_MAX, StandingMessage, WorkerEvent, WorkerMessage, decide_worker,
    tell_worker,
};

/// A point on the map in thousandths of a degree, about a hundred metres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    pub lat: i32,
    pub lon: i32,
}

impl Spot {
    /// From degrees, rounded.
    pub fn from_degrees(lat: f64, lon: f64) -> Self {
        let thousandths = |degrees: f64| (degrees.clamp(-180.0, 180.0) * 1000.0).round() as i32;
        Self { lat: thousandths(lat), lon: thousandths(lon) }
    }

    /// Rounded to about a kilometre: all that matching and workers learn of a customer's place before
    /// assignment.
    pub fn coarse(self) -> Self {
        let tens = |n: i32| (n + 5 * n.signum()) / 10 * 10;
        Self { lat: tens(self.lat), lon: tens(self.lon) }
    }

    /// The straight line to another spot, in tenths of a kilometre. An equirectangular estimate, good to a
    /// few per cent over the distances that a tradesperson drives.
    pub fn tenths_km_to(self, other: Self) -> u32 {
        const TENTHS_KM_PER_DEGREE: f64 = 1111.95;
        let middle = f64::from(self.lat + other.lat) / 2000.0;
        let north = f64::from(self.lat - other.lat) / 1000.0;
        let east = f64::from(self.lon - other.lon) / 1000.0 * middle.to_radians().cos();
        (north.hypot(east) * TENTHS_KM_PER_DEGREE).round() as u32
    }
}

/// Minutes of travel for a straight line: roads are a third longer, a van in town makes 30 km/h, and there
/// is the walk to the door. Fixed when a time is promised.
pub fn travel_minutes(tenths_km: u32) -> u32 {
    5 + tenths_km * 4 / 15
}

/// Hours of a week in which a worker works, on the wall of their home market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hours {
    pub day: Weekdays,
    pub from: Time,
    pub to: Time,
}

/// A weekday, as it is stored and typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weekdays {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Weekdays {
    /// A week, from Monday.
    pub const ALL: [Self; 7] = [Self::Mon, Self::Tue, Self::Wed, Self::Thu, Self::Fri, Self::Sat, Self::Sun];

    /// Its name, as it stands in forms and sheets.
    pub fn word(self) -> &'static str {
        match self {
            Self::Mon => "mon",
            Self::Tue => "tue",
            Self::Wed => "wed",
            Self::Thu => "thu",
            Self::Fri => "fri",
            Self::Sat => "sat",
            Self::Sun => "sun",
        }
    }
}

impl From<Weekdays> for Weekday {
    fn from(day: Weekdays) -> Self {
        match day {
            Weekdays::Mon => Self::Monday,
            Weekdays::Tue => Self::Tuesday,
            Weekdays::Wed => Self::Wednesday,
            Weekdays::Thu => Self::Thursday,
            Weekdays::Fri => Self::Friday,
            Weekdays::Sat => Self::Saturday,
            Weekdays::Sun => Self::Sunday,
        }
    }
}

impl From<Weekday> for Weekdays {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Monday => Self::Mon,
            Weekday::Tuesday => Self::Tue,
            Weekday::Wednesday => Self::Wed,
            Weekday::Thursday => Self::Thu,
            Weekday::Friday => Self::Fri,
            Weekday::Saturday => Self::Sat,
            Weekday::Sunday => Self::Sun,
        }
    }
}

/// A worker, as matching sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub worker: WorkerId,
    pub provider: ProviderId,
    /// Shared: very many workers have the same ones.
    pub skills: Arc<[String]>,
    pub base: Spot,
    /// How far they go, in kilometres.
    pub radius_km: u32,
    pub week: Arc<[Hours]>,
    pub time_off: Vec<Slot>,
    pub vetted: bool,
    pub suspended: bool,
    /// Wrote STOP on the channel that jobs are offered on.
    pub opted_out: bool,
    /// The carrier says that texts do not reach their number.
    #[serde(default)]
    pub unreachable: bool,
    /// Jobs done for this operator.
    pub jobs_done: u32,
    /// Jobs that were theirs and that they gave back, or did not come to.
    #[serde(default)]
    pub given_back: u32,
    /// What their business is.
    #[serde(default)]
    pub kind: ProviderKind,
    /// Licences that somebody of the staff has seen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub licences: Vec<Licence>,
    /// When they asked to be paid out before their day, if they did and were not since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payout_asked: Option<Timestamp>,
}

impl Card {
    /// The card of somebody new, of whom nothing is known yet: they have no skill and no hours, and start from nowhere.
    pub fn blank(worker: WorkerId, provider: ProviderId) -> Self {
        Self {
            worker,
            provider,
            skills: Arc::default(),
            base: Spot { lat: 0, lon: 0 },
            radius_km: 0,
            week: Arc::default(),
            time_off: Vec::new(),
            vetted: false,
            suspended: false,
            opted_out: false,
            unreachable: false,
            jobs_done: 0,
            given_back: 0,
            kind: ProviderKind::default(),
            licences: Vec::new(),
            payout_asked: None,
        }
    }
}

/// How long the desk has to pay out what somebody asked for, in days on the wall.
const PAYOUT_DAYS: i64 = 2;

/// A licence for one kind of work. Its number stays on the paper that was shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licence {
    pub skill: String,
    /// The last day that it is good for.
    pub until: Date,
    /// Its end was said beforehand, and that it has run out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub warned: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ran: bool,
}

/// How long before its last day somebody is told that a licence ends.
pub const LICENCE_DAYS: i64 = 30;

impl Licence {
    /// One that was just seen.
    pub fn seen(skill: String, until: Date) -> Self {
        Self { skill, until, warned: false, ran: false }
    }

    /// When something is to be said of it next: that it ends, or that it has.
    pub fn due(&self, zone: &TimeZone) -> Option<Timestamp> {
        let warning = self.until.saturating_sub(Span::new().days(LICENCE_DAYS));
        let over = self.until.saturating_add(Span::new().days(1));
        let midnight = |day: Date| crate::time::instant(day.at(0, 0, 0, 0), zone);
        match (self.warned, self.ran) {
            (_, true) => None,
            (false, false) => Some(midnight(warning)),
            (true, false) => Some(midnight(over)),
        }
    }
}

impl Card {
    /// Whether a licence that was seen for this kind of work has run out by that day. Of whoever never showed one, none is
    /// asked.
    pub fn is_unlicensed(&self, skill: &str, on: Date) -> bool {
        let mut theirs = self.licences.iter().filter(|licence| licence.skill == skill).peekable();
        theirs.peek().is_some() && theirs.all(|licence| licence.until < on)
    }

    /// Whether they may be given work at all.
    pub fn working(&self) -> bool {
        self.vetted && !self.suspended && !self.opted_out && !self.unreachable
    }
}

/// What is sought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought<'a> {
    pub job: JobId,
    pub skill: &'a str,
    pub spot: Spot,
    /// When, if that is fixed beforehand.
    pub slot: Option<Slot>,
    /// Today, in that zone.
    pub today: Date,
    pub zone: &'a TimeZone,
    /// Per cent of each worker's own radius.
    pub reach: u16,
}

/// Why somebody is not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unfit {
    NotWorking,
    Skill,
    /// Their licence for it runs out before.
    Licence,
    TooFar,
    OffHours,
    TimeOff,
    Promised,
}

/// Whether somebody with this radius goes so many tenths of a kilometre, at so many per cent of it.
fn goes_as_far(tenths_km: u32, radius_km: u32, reach: u16) -> bool {
    u64::from(tenths_km) * 10 <= u64::from(radius_km) * u64::from(reach)
}

/// Whether a worker can be asked, with the distance in tenths of a kilometre.
///
/// # Errors
/// The first reason why not.
pub fn fit(card: &Card, promises: &[Promise], sought: &Sought<'_>) -> Result<u32, Unfit> {
    if !card.working() {
        return Err(Unfit::NotWorking);
    }
    if !card.skills.iter().any(|skill| skill == sought.skill) {
        return Err(Unfit::Skill);
    }
    if card.is_unlicensed(sought.skill, sought.slot.map_or(sought.today, |slot| slot.to.date())) {
        return Err(Unfit::Licence);
    }
    let distance = card.base.tenths_km_to(sought.spot);
    if !goes_as_far(distance, card.radius_km, sought.reach) {
        return Err(Unfit::TooFar);
    }
    let Some(slot) = sought.slot else { return Ok(distance) };
    let day = Weekdays::from(slot.from.date().weekday());
    let same_day = slot.from.date() == slot.to.date();
    let open = |h: &Hours| h.day == day && h.from <= slot.from.time() && slot.to.time() <= h.to;
    if !same_day || !card.week.iter().any(open) {
        return Err(Unfit::OffHours);
    }
    if card.time_off.iter().any(|off| off.from < slot.to && slot.from < off.to) {
        return Err(Unfit::TimeOff);
    }
    // Most have promised nothing around this day, and time zones cost.
    if !promises.is_empty() {
        let (from, to) = (slot.starts(sought.zone), slot.ends(sought.zone));
        if overlapping(promises, sought.job, from, to, travel_minutes(distance)).is_some() {
            return Err(Unfit::Promised);
        }
    }
    Ok(distance)
}

/// The order in which those who fit are asked and shown: nearest first, then who let fewer down, then the more
/// experienced, then by id so that the order is always the same. Returns each with its reasons; `timed` if they were sought for a time.
pub fn ranked(mut fitting: Vec<(&Card, u32)>, timed: bool) -> Vec<(&Card, Vec<Reason>)> {
    fitting.sort_by_key(|(card, distance)| {
        (*distance, card.given_back, std::cmp::Reverse(card.jobs_done), card.worker)
    });
    let reasons = |card: &Card, tenths_km| {
        let mut reasons = vec![Reason::Skill, Reason::Distance { tenths_km }];
        if timed {
            reasons.push(Reason::Free);
        }
        if card.jobs_done > 0 {
            reasons.push(Reason::Done { jobs: card.jobs_done });
        }
        if card.given_back > 0 {
            reasons.push(Reason::GaveBack { jobs: card.given_back });
        }
        reasons
    };
    fitting.into_iter().map(|(card, distance)| (card, reasons(card, distance))).collect()
}

#[cfg(test)]
mod tests;
