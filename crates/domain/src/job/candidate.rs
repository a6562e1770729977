//! A candidate: a worker considered for a visit, how they were asked and what they answered.
//!
//! Candidates are rows beside the job, since a job may ask thousands. A Yes is a claim, not an assignment:
//! nothing here ever says who has the job.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Actor, CallOutcome, Event, Job, Offer, Side};
use crate::ids::{NoteId, WorkerId};
use crate::time::Slot;

/// What a candidate says. A Yes without times of its own matches what was asked; a Yes with other times is a
/// proposal that whoever picks must consent to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Yes {
        times: Vec<Slot>,
        note: Option<NoteId>,
    },
    /// Yes, for so much.
    Offer(Offer),
    No,
    /// Something that only a person can weigh.
    Unsure {
        note: Option<NoteId>,
    },
    /// "Call me."
    CallMe,
}

/// An answer without its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    Yes,
    Proposal,
    Offer,
    No,
    Unsure,
    CallMe,
}

impl Answer {
    /// The answer without its data.
    pub fn kind(&self) -> AnswerKind {
        match self {
            Self::Yes { times, .. } if times.is_empty() => AnswerKind::Yes,
            Self::Yes { .. } => AnswerKind::Proposal,
            Self::Offer(_) => AnswerKind::Offer,
            Self::No => AnswerKind::No,
            Self::Unsure { .. } => AnswerKind::Unsure,
            Self::CallMe => AnswerKind::CallMe,
        }
    }
}

/// What the desk makes of somebody who could take it, before it decides. It is told nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Among those whom the desk will choose from.
    Shortlisted,
    /// Not for this job, and why.
    Rejected { why: WhyNot },
    /// Neither, after all.
    Open,
}

/// Why somebody is not the one for a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    Skills,
    Papers,
    Distance,
    Times,
    Other,
}

impl WhyNot {
    /// All of them, in the order of a form.
    pub const ALL: [Self; 5] = [Self::Skills, Self::Papers, Self::Distance, Self::Times, Self::Other];

    /// Its word, as it stands in forms and in the locales.
    pub fn word(self) -> &'static str {
        match self {
            Self::Skills => "skills",
            Self::Papers => "papers",
            Self::Distance => "distance",
            Self::Times => "times",
            Self::Other => "other",
        }
    }
}

/// Why a candidate stands where it stands, kept with it and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Has the skill that the service needs.
    Skill,
    /// So many tenths of a kilometre away, in a straight line.
    Distance { tenths_km: u32 },
    /// Works at that time of the week, has no time off and no other promise then.
    Free,
    /// So many jobs done for this operator.
    Done { jobs: u32 },
    /// So many that were theirs given back, or not come to.
    GaveBack { jobs: u32 },
    /// Has a licence for it, which somebody of the staff has seen, to that day.
    Licensed { until: Date },
    /// Had one, which ran out on that day.
    LicenceOver { until: Date },
}

/// The row of a candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    pub worker: WorkerId,
    pub visit: u8,
    pub wave: u16,
    pub rank: u32,
    pub reasons: Vec<Reason>,
    pub asked_at: Timestamp,
    pub answer: Option<Answer>,
    pub answered_at: Option<Timestamp>,
    /// Recorded by the desk on the phone, not by the worker.
    #[serde(default)]
    pub by_phone: bool,
    /// Calls that the desk made without an answer.
    pub calls: u16,
    pub last_call: Option<CallOutcome>,
    /// They have written to the customer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub spoke: bool,
    /// What the customer would take their offer for, until they answer anew; minor units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub countered: Option<i64>,
    /// What the desk made of them last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
}

impl Candidate {
    /// Neither yes nor no nor anything else: the ones whom the desk rings.
    pub fn is_silent(&self) -> bool {
        self.answer.is_none()
    }

    /// Whether they wait for word of this job: they said something, and it was not no.
    pub fn waits(&self) -> bool {
        !matches!(self.kind(), None | Some(AnswerKind::No))
    }

    /// What they would do it for, if they said it and it still stands.
    pub fn offer(&self) -> Option<&Offer> {
        match &self.answer {
            Some(Answer::Offer(offer)) => Some(offer),
            Some(Answer::Yes { .. } | Answer::No | Answer::Unsure { .. } | Answer::CallMe) | None => None,
        }
    }

    /// The kind of their answer, if there is one.
    pub fn kind(&self) -> Option<AnswerKind> {
        self.answer.as_ref().map(Answer::kind)
    }
}

/// The candidate whose row an event changes, if it changes one that is there.
pub fn changed_candidate(event: &Event) -> Option<WorkerId> {
    match event {
        Event::Answered { worker, .. }
        | Event::Rang { worker, .. }
        | Event::Said { by: Side::Worker, with: worker, .. }
        | Event::Countered { worker, .. }
        | Event::Assessed { worker, .. } => Some(*worker),
        _ => None,
    }
}

/// The candidates as an event leaves them: those it makes, and those of `known` that it changes.
/// Folding a job's log through this gives its candidate rows.
pub fn candidates_after(
    job: &Job,
    known: impl Fn(WorkerId) -> Option<Candidate>,
    by: Actor,
    event: &Event,
    at: Timestamp,
) -> Vec<Candidate> {
    match event {
        Event::Asked { wave, asked, .. } => asked
            .iter()
            .map(|one| Candidate {
                worker: one.worker,
                visit: job.visit.n,
                wave: *wave,
                rank: one.rank,
                reasons: one.reasons.clone(),
                asked_at: at,
                answer: None,
                answered_at: None,
                by_phone: false,
                calls: 0,
                last_call: None,
                spoke: false,
                countered: None,
                verdict: None,
            })
            .collect(),
        Event::Answered { worker, answer, .. } => changed(known(*worker), |candidate| {
            candidate.answer = Some(answer.clone());
            candidate.answered_at = Some(at);
            candidate.countered = None;
            candidate.by_phone = matches!(by, Actor::Staff(_));
        }),
        Event::Rang { worker, outcome } => changed(known(*worker), |candidate| {
            candidate.calls = candidate.calls.saturating_add(1);
            candidate.last_call = Some(*outcome);
        }),
        Event::Said { by: Side::Worker, with, .. } => {
            changed(known(*with), |candidate| candidate.spoke = true)
        }
        Event::Countered { worker, amount } => changed(known(*worker), |candidate| {
            candidate.countered = Some(*amount);
        }),
        Event::Assessed { worker, verdict, .. } => changed(known(*worker), |candidate| {
            candidate.verdict = Some(*verdict);
        }),
        // Nothing else is about candidates' rows: the counters are the job's.
        _ => Vec::new(),
    }
}

fn changed(known: Option<Candidate>, change: impl FnOnce(&mut Candidate)) -> Vec<Candidate> {
    known
        .map(|mut candidate| {
            change(&mut candidate);
            candidate
        })
        .into_iter()
        .collect()
}
