//! Cases: somebody says that something went wrong. The other side is heard, the desk decides, and until then silence
//! agrees to nothing and nobody is credited. A case stands beside the stage and is none itself: what was promised to be
//! done goes on.
//!
//! One at a time. A closed job admits one for thirty days, which brings it back to settling; after that a complaint is a
//! new job. What a decision leads to is told in `decision`.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::{Actor, Assignee, Bill, Event, Job, Outcome, Refusal, Side, Stage};
use crate::ids::{Code, NoteId};
use crate::time::Period;

/// For how many days a job that is over can still be complained about.
const OVER_DAYS: i64 = 30;

/// How long a side has to say what happened before it is reminded, and then before it is not waited for any more.
pub(super) const STORY_DAYS: (i64, i64) = (1, 2);

/// How long the desk has to decide once both sides were heard.
pub(super) const JUDGE_HOURS: i64 = 8;

/// How often one side can add to what it said.
const WORDS_MAX: usize = 20;

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The work is not as it was wanted.
    Work,
    /// Something was damaged.
    Damage,
    /// The worker asked for cash that is not theirs to take.
    Cash,
    /// A sum is wrong, or money has not come.
    Money,
    /// Somebody was not there.
    Absence,
    /// How somebody behaved.
    Conduct,
    /// What stands as signed.
    Signature,
    Other,
}

impl About {
    /// All of them, in the order of a form.
    pub const ALL: [Self; 8] = [
        Self::Work,
        Self::Damage,
        Self::Cash,
        Self::Money,
        Self::Absence,
        Self::Conduct,
        Self::Signature,
        Self::Other,
    ];

    /// Its name, as it stands in forms and in the locales.
    pub fn word(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Damage => "damage",
            Self::Cash => "cash",
            Self::Money => "money",
            Self::Absence => "absence",
            Self::Conduct => "conduct",
            Self::Signature => "signature",
            Self::Other => "other",
        }
    }

    /// The one with this name.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|about| about.word() == word)
    }

    /// What this side can complain about.
    pub fn of(side: Side) -> impl Iterator<Item = Self> {
        let worker = side == Side::Worker;
        Self::ALL
            .into_iter()
            .filter(move |about| !worker || !matches!(about, Self::Cash | Self::Work | Self::Signature))
    }
}

/// A case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// 1 for the first of the job.
    pub n: u8,
    /// Who opened it; the operator where the playbook's time ran out.
    pub by: Side,
    pub about: About,
    /// Who had the visit that it is about.
    pub who: Assignee,
    pub opened: Timestamp,
    /// What the customer says of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<Heard>,
    /// What the worker says of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worker: Option<Heard>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ended>,
}

/// A side was heard: its words, or that it had its time for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// When it spoke first, or when its time was over.
    pub at: Timestamp,
    pub notes: Vec<NoteId>,
}

/// How a case ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    pub at: Timestamp,
    /// What the desk decided, and why; none if whoever opened it took it back.
    pub decided: Option<(Outcome, NoteId)>,
}

impl Case {
    /// What this side says of it.
    pub fn heard(&self, side: Side) -> Option<&Heard> {
        match side {
            Side::Customer => self.customer.as_ref(),
            Side::Worker => self.worker.as_ref(),
            Side::Operator => None,
        }
    }

    /// By when a side has to say what happened.
    pub fn told_by(&self, zone: &TimeZone) -> Timestamp {
        Period::days(STORY_DAYS.0 + STORY_DAYS.1).after(self.opened, zone)
    }

    /// By when the desk has to decide, at the latest.
    pub fn decided_by(&self, zone: &TimeZone) -> Timestamp {
        let heard = self.both_heard().unwrap_or_else(|| self.told_by(zone));
        Period::hours(JUDGE_HOURS).after(heard, zone)
    }

    /// When both sides had been heard; none while one of them still may.
    pub fn both_heard(&self) -> Option<Timestamp> {
        Some(self.customer.as_ref()?.at.max(self.worker.as_ref()?.at))
    }
}

impl Job {
    /// The case that waits for a decision.
    pub fn open_case(&self) -> Option<&Case> {
        self.case.as_ref().filter(|case| case.ended.is_none())
    }

    /// Since when what silence could agree to has been running anew: a case that ended gives everybody their time back.
    pub(super) fn since_case(&self, since: Timestamp) -> Timestamp {
        let ended = self.case.as_ref().and_then(|case| case.ended.as_ref());
        ended.map_or(since, |ended| since.max(ended.at))
    }
}

/// Whose work it is about: whoever has the visit, or had the last one.
pub(super) fn concerns(job: &Job) -> Option<Assignee> {
    let billed = |bill: &&Bill| bill.what.is_asked();
    let of = |bill: &Bill| Assignee { worker: bill.worker, provider: bill.provider };
    job.assignee().or(job.had).or_else(|| job.bills.iter().rfind(billed).map(of))
}

/// Whether somebody may say now that something went wrong.
pub(super) fn may_open(by: Actor, job: &Job, now: Timestamp) -> Result<(), Refusal> {
    let who = concerns(job).ok_or(Refusal::NotNow)?;
    match by {
        Actor::Customer(_) | Actor::Staff(_) => {}
        Actor::Worker(worker) if worker == who.worker => {}
        Actor::Worker(_) | Actor::Machine => return Err(Refusal::NotYours),
    }
    if job.open_case().is_some() {
        return Err(Refusal::CaseOpen);
    }
    let days = SignedDuration::from_hours(24 * OVER_DAYS);
    match job.stage {
        Stage::Closed { .. } if now.duration_since(job.since) > days => Err(Refusal::Over),
        _ => Ok(()),
    }
}

/// Whether somebody may say their side of it.
pub(super) fn may_tell(by: Actor, job: &Job) -> Result<(), Refusal> {
    let case = job.open_case().ok_or(Refusal::NotNow)?;
    match by {
        Actor::Customer(_) | Actor::Staff(_) => Ok(()),
        Actor::Worker(worker) if worker == case.who.worker => Ok(()),
        Actor::Worker(_) | Actor::Machine => Err(Refusal::NotYours),
    }
}

/// Whoever opened it may take it back.
pub(super) fn may_drop(by: Actor, job: &Job) -> Result<(), Refusal> {
    let case = job.open_case().ok_or(Refusal::NotNow)?;
    let theirs = match by {
        Actor::Customer(_) => case.by == Side::Customer,
        Actor::Worker(worker) => case.by == Side::Worker && case.who.worker == worker,
        Actor::Staff(_) | Actor::Machine => false,
    };
    if theirs { Ok(()) } else { Err(Refusal::NotYours) }
}

/// The side whose word an order is: their own, or for the desk whomever it has on the phone.
fn speaks_for(by: Actor, side: Side) -> Result<(), Refusal> {
    let theirs = match by {
        Actor::Staff(_) => side != Side::Operator,
        Actor::Customer(_) | Actor::Worker(_) | Actor::Machine => Side::from(by) == side,
    };
    if theirs { Ok(()) } else { Err(Refusal::NotYours) }
}

/// Something went wrong. A job that is over takes the fresh code: its own may be somebody else's by now.
pub(super) fn open(
    story: &mut Story<'_>,
    side: Side,
    about: About,
    (note, fresh): (Option<NoteId>, Code),
) -> Result<(), Refusal> {
    speaks_for(story.by, side)?;
    if !About::of(side).any(|known| known == about) {
        return Err(Refusal::OutOfRange);
    }
    let code = story.job.is_closed().then_some(fresh);
    if code.is_some() && story.facts.code_taken {
        return Err(Refusal::CodeTaken);
    }
    begin(story, side, about, (note, code));
    Ok(())
}

/// A playbook's time ran out, and nobody has said what happened: both sides are asked, once. After that it is the desk's.
pub(super) fn open_by_itself(story: &mut Story<'_>, about: About) {
    let asked = story.job.case.as_ref().is_some_and(|case| case.by == Side::Operator);
    if story.job.open_case().is_none() && !asked {
        begin(story, Side::Operator, about, (None, None));
    }
}

/// A case that opens because nobody met, as often as that is so.
pub(super) fn open_for_absence(story: &mut Story<'_>) {
    if story.job.open_case().is_none() {
        begin(story, Side::Operator, About::Absence, (None, None));
    }
}

fn begin(story: &mut Story<'_>, by: Side, about: About, (note, code): (Option<NoteId>, Option<Code>)) {
    if let Some(who) = concerns(&story.job) {
        story.happen(Event::CaseOpened { by, about, who, note, code });
    }
}

/// One side says what happened, or adds to it.
pub(super) fn tell(story: &mut Story<'_>, side: Side, note: NoteId) -> Result<(), Refusal> {
    speaks_for(story.by, side)?;
    let said = story.job.open_case().and_then(|case| case.heard(side)).map_or(0, |heard| heard.notes.len());
    if said >= WORDS_MAX {
        return Err(Refusal::CaseOpen);
    }
    story.happen(Event::StoryTold { by: side, note });
    Ok(())
}

/// It has been sorted out without the desk.
pub(super) fn drop(story: &mut Story<'_>) -> Result<(), Refusal> {
    story.happen(Event::CaseDropped { by: story.by.into() });
    Ok(())
}
