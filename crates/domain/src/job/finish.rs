//! The finish: the worker says that it is done, or what it would cost; the customer says whether that is right.
//! Work that is right is billed; an estimate that is agreed to opens the visit for the work.
//!
//! Silence agrees only where the playbook's ladder says so, and the consent remembers that it was silence.

use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::{
    Actor, AnswerKind, Assignee, BillFor, Event, How, Refusal, Side, Signed, Stage, Underway, WorkerFacts,
    offer,
};
use crate::ids::NoteId;
use crate::playbook::{Collects, FollowUp, PriceBy, Purpose};
use crate::price::{Line, Pay, Terms, net};
use ledger::percent;

/// What the worker says at the end of a visit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Report {
    /// The work is done.
    #[default]
    Done,
    /// What the work would cost.
    Estimate { lines: Vec<Line> },
    /// A consultation is over, and somebody has to come; the note is what was found.
    NeedsVisit { note: Option<NoteId> },
}

impl Report {
    pub(super) fn is_done(&self) -> bool {
        *self == Self::Done
    }

    /// A report as whoever gives it writes it: tax is added by the rules.
    pub fn estimate(quoted: &[Quoted]) -> Self {
        Self::Estimate { lines: quoted.iter().map(Quoted::untaxed).collect() }
    }
}

/// What a line of an estimate is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuotedFor {
    Labour,
    Material,
    Travel,
    Other,
}

/// A line of an estimate before tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    pub what: QuotedFor,
    /// Minor units.
    pub net: i64,
    /// What it is in words.
    pub note: Option<NoteId>,
}

impl QuotedFor {
    /// All of them, in the order of a form.
    pub const ALL: [Self; 4] = [Self::Labour, Self::Material, Self::Travel, Self::Other];

    /// The word that a price line carries.
    pub fn word(self) -> &'static str {
        match self {
            Self::Labour => "labour",
            Self::Material => "material",
            Self::Travel => "travel",
            Self::Other => "other",
        }
    }
}

impl Quoted {
    pub(super) fn untaxed(&self) -> Line {
        Line { note: self.note, ..Line::new(self.what.word(), self.net, 0) }
    }
}

/// The most lines of an estimate.
pub const LINES_MAX: usize = 20;
/// The most that a line can cost, in minor units: ten million of them.
pub(super) const NET_MAX: i64 = 1_000_000_000;

/// The visit is done; how long it took is what the row knows, not what anyone claims. A visit for an estimate ends
/// in one, and no other does.
pub(super) fn finish(story: &mut Story<'_>, report: &Report) -> Result<(), Refusal> {
    let minutes = match story.job.stage {
        Stage::Underway { at: Underway::Working { since }, .. } => {
            (story.now.duration_since(since).as_secs().max(0) + 59) / 60
        }
        Stage::Underway { at: Underway::Mending { minutes, .. }, .. } | Stage::Approval { minutes, .. } => {
            minutes
        }
        _ => return Err(Refusal::NotNow),
    };
    let report = match (report, story.job.visit.purpose) {
        (Report::Done, Purpose::Service | Purpose::Consultation) => Report::Done,
        (Report::NeedsVisit { note }, Purpose::Consultation) => Report::NeedsVisit { note: *note },
        (Report::NeedsVisit { .. }, Purpose::Service | Purpose::Estimate) => return Err(Refusal::NotNow),
        (Report::Estimate { lines }, Purpose::Estimate) => Report::Estimate { lines: taxed(story, lines)? },
        (Report::Done, Purpose::Estimate) => return Err(Refusal::NoLines),
        (Report::Estimate { .. }, Purpose::Service | Purpose::Consultation) => return Err(Refusal::NotNow),
    };
    super::terms::lapse(story);
    story.happen(Event::Finished { minutes, report });
    if story.job.is_online() { super::room::judge(story) } else { Ok(()) }
}

/// The lines of an estimate with their tax, which is the service's.
fn taxed(story: &Story<'_>, lines: &[Line]) -> Result<Vec<Line>, Refusal> {
    if lines.is_empty() {
        return Err(Refusal::NoLines);
    }
    if lines.len() > LINES_MAX || lines.iter().any(|line| !(1..=NET_MAX).contains(&line.net)) {
        return Err(Refusal::OutOfRange);
    }
    let rate = story.facts.service.as_ref().ok_or(Refusal::NoSuchService)?.tax_rate;
    let known = |line: &Line| QuotedFor::ALL.iter().any(|what| what.word() == line.what);
    if !lines.iter().all(known) {
        return Err(Refusal::OutOfRange);
    }
    Ok(lines.iter().map(|line| Line { note: line.note, ..Line::new(&line.what, line.net, rate) }).collect())
}

/// The customer agrees: to the work, and the bill is made; or to the estimate, and the work is to follow.
/// Crediting the provider follows when the settle gate opens.
pub(super) fn approve(story: &mut Story<'_>, how: How) -> Result<(), Refusal> {
    agree(story, how, None)
}

/// The same, with what was signed where the playbook asks for that.
pub(super) fn agree(story: &mut Story<'_>, how: How, signed: Option<Signed>) -> Result<(), Refusal> {
    let Stage::Approval { who, minutes, ref report, .. } = story.job.stage else {
        return Err(Refusal::NotNow);
    };
    let needed = match report {
        Report::Estimate { lines } => {
            let lines = lines.clone();
            return agree_to_estimate(story, how, who, lines);
        }
        Report::NeedsVisit { note } => Some(*note),
        Report::Done => None,
    };
    if story.playbook.for_visit(story.job.visit.purpose).collects == Collects::Worker {
        story.happen(Event::Approved { how, signed });
        offer::bill_the_rest(story, who);
        return Ok(());
    }
    let Some(terms) = story.job.agreed() else { return Err(Refusal::NotNow) };
    let (lines, pay) = (terms.lines.clone(), terms.pay.for_minutes(minutes) + terms.extra_pay);
    let bill = next_bill(story);
    story.happen(Event::Approved { how, signed });
    story.happen(Event::Billed { bill, what: BillFor::Work, lines, pay, who });
    if let Some(note) = needed {
        super::room::open_visit(story, note);
    }
    Ok(())
}

/// The work follows on the same job, at the price that was agreed to: by the same worker if the playbook says so
/// and they may still be given work, else by whoever is found.
fn agree_to_estimate(
    story: &mut Story<'_>,
    how: How,
    who: Assignee,
    lines: Vec<Line>,
) -> Result<(), Refusal> {
    story.happen(Event::EstimateAgreed { how });
    let choices = story.playbook.for_visit(Purpose::Service);
    let all = net(&lines);
    let pay = Pay::Flat(all - percent(all, choices.fee.unwrap_or(0)));
    let v = story.job.terms.last().map_or(1, |terms| terms.v.saturating_add(1));
    debug_assert_eq!(choices.price, PriceBy::Estimate, "an estimate prices the work that follows it");
    let terms = Some(Terms { v, lines, pay, slot: None, offered: false, extra_pay: 0 });
    let same = choices.follow_up == Some(FollowUp::Same);
    story.happen(Event::VisitOpened { slot: None, purpose: Some(Purpose::Service), terms });
    let able = |facts: &WorkerFacts| facts.worker == who.worker && facts.working;
    if same && story.facts.worker.as_ref().is_some_and(able) {
        let kind: Option<AnswerKind> = None;
        let paid_by = story.facts.paid_by.clone();
        story.happen(Event::Assigned { who, slot: None, travel_minutes: 0, kind, paid_by });
    }
    Ok(())
}

/// The customer stops after the estimate, by a word or by silence.
pub(super) fn decline(story: &mut Story<'_>) -> Result<(), Refusal> {
    let by = match story.by {
        Actor::Staff(_) => Side::Operator,
        // The clock says it for whoever kept silent.
        Actor::Customer(_) | Actor::Worker(_) | Actor::Machine => Side::Customer,
    };
    let who = story.job.assignee().ok_or(Refusal::NotNow)?;
    story.happen(Event::EstimateDeclined { by, who });
    Ok(())
}

/// Something is wrong: the worker comes back and mends it.
pub(super) fn ask_changes(story: &mut Story<'_>, note: Option<NoteId>) -> Result<(), Refusal> {
    story.happen(Event::ChangesAsked { note });
    Ok(())
}

/// The number of the job's next bill.
pub(super) fn next_bill(story: &Story<'_>) -> u8 {
    u8::try_from(story.job.bills.len() + 1).unwrap_or(u8::MAX)
}
