//! Who does it: asked, answered, weighed, picked; and when a visit is asked for.

use super::*;

/// As long as an offer can stand, in days, as on the page.
const OFFER_DAYS_MAX: i64 = 60;

/// Another visit is asked for, or the first one of a job that was only described.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VisitAsked {
    /// What the playbook begins with, if nothing is said.
    #[schema(schema_with = purposes)]
    purpose: Option<Purpose>,
    slot: Option<Slot>,
    /// How long a consultation shall be.
    minutes: Option<u16>,
    #[serde(default)]
    #[schema(schema_with = prefers)]
    prefer: Prefer,
}

impl Body for VisitAsked {
    fn deed(self, on: &On<'_>) -> Result<Deed, Problem> {
        let first = on.job.visit.n == 1;
        let wanted = on.job.wanted_purpose(on.app.playbook(&on.job.playbook)?);
        let purpose = self.purpose.unwrap_or(if first { wanted } else { on.job.visit.purpose });
        let unproved = on.job.stage == Stage::Request && !matches!(on.by, Actor::Staff(_));
        if unproved {
            // A request goes out once the customer's phone has answered, or by the desk.
            return Err(on.refused(&Refusal::NotNow));
        }
        let slot =
            self.slot.map(|slot| on.slot_to_ask(slot)).transpose()?.or(on.job.wanted.filter(|_| first));
        let minutes = self.minutes.or(on.job.wanted_minutes.filter(|_| first && purpose == wanted));
        Ok(Deed::Order(Order::Send { purpose, slot, minutes, prefer: self.prefer }))
    }

    fn example() -> Value {
        json!({"slot": {"starts_at": "2027-03-15T15:00:00Z", "ends_at": "2027-03-15T17:00:00Z"}})
    }
}

/// What a worker answers who was asked, or sees the job listed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// Who answers, if the desk says so for them.
    #[schema(value_type = Option<String>)]
    worker: Option<WorkerId>,
    #[schema(schema_with = answers)]
    answer: AnswerKind,
    /// Other times than the one that was asked for; with an offer, when it can be.
    #[serde(default)]
    slots: Vec<Slot>,
    /// What an offer is made of.
    #[serde(default)]
    lines: Vec<QuotedLine>,
    /// Until when an offer stands.
    valid_until: Option<Timestamp>,
    note: Option<String>,
}

impl Body for Answered {
    fn deed(self, on: &On<'_>) -> Result<Deed, Problem> {
        let worker = on.worker_or(self.worker)?;
        let times = self.slots.into_iter().map(|slot| on.slot_to_ask(slot)).collect::<Result<_, _>>()?;
        let note = on.harmless("note", self.note)?;
        let answer = match self.answer {
            AnswerKind::Proposal => return Err(Problem::body("`answer` is `yes`, with other `slots`")),
            AnswerKind::Yes => Answer::Yes { times, note },
            AnswerKind::No => Answer::No,
            AnswerKind::Unsure => Answer::Unsure { note },
            AnswerKind::CallMe => Answer::CallMe,
            AnswerKind::Offer => {
                let longest = on.app.now().saturating_add(SignedDuration::from_hours(24 * OFFER_DAYS_MAX));
                if self.valid_until.is_some_and(|until| longest.is_ok_and(|longest| until > longest)) {
                    return Err(Problem::body("`valid_until` is further away than an offer can stand"));
                }
                let offer = Offer::of(&quoted(on, self.lines)?, times);
                Answer::Offer(Offer { until: self.valid_until, note, ..offer })
            }
        };
        Ok(Deed::Order(Order::Answer { worker, answer }))
    }

    fn example() -> Value {
        json!({"as": "desk", "worker": "worker_06f4hmyh7s4m8qk2m5b9c0d1e2", "answer": "yes"})
    }
}

/// The desk rang a candidate who did not answer; an answer is one of `answers`.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Rang {
    #[schema(value_type = String)]
    worker: WorkerId,
    #[schema(schema_with = outcomes)]
    outcome: CallOutcome,
}
body!(Rang, {"worker": "worker_06f4hmyh7s4m8qk2m5b9c0d1e2", "outcome": "voicemail"}, |body, _on| Order::Rang {
    worker: body.worker,
    outcome: body.outcome
});

/// What the desk makes of a candidate before it decides. It is told nobody.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Assessed {
    #[schema(value_type = String)]
    worker: WorkerId,
    verdict: VerdictWord,
    /// Why not, with `rejected`.
    #[schema(schema_with = whys)]
    why: Option<WhyNot>,
    note: Option<String>,
}

/// What the desk makes of somebody.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum VerdictWord {
    Shortlisted,
    Rejected,
    Open,
}

impl Body for Assessed {
    fn deed(self, on: &On<'_>) -> Result<Deed, Problem> {
        let verdict = match (self.verdict, self.why) {
            (VerdictWord::Shortlisted, _) => Verdict::Shortlisted,
            (VerdictWord::Open, _) => Verdict::Open,
            (VerdictWord::Rejected, Some(why)) => Verdict::Rejected { why },
            (VerdictWord::Rejected, None) => return Err(Problem::body("`rejected` asks for a `why`")),
        };
        let note = on.note("note", self.note)?;
        Ok(Deed::Order(Order::Assess { worker: self.worker, verdict, note }))
    }

    fn example() -> Value {
        json!({"worker": "worker_06f4hmyh7s4m8qk2m5b9c0d1e2", "verdict": "rejected", "why": "distance"})
    }
}

/// Who gets it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Picked {
    #[schema(value_type = String)]
    worker: WorkerId,
    /// One of the times that they named, if they named any.
    slot: Option<Slot>,
}
body!(Picked, {"worker": "worker_06f4hmyh7s4m8qk2m5b9c0d1e2"}, |body, on| Order::Pick {
    worker: body.worker,
    slot: body.slot.map(|slot| on.slot(slot))
});

/// Somebody further away is asked as well.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Widened {
    /// Per cent of each worker's own radius.
    #[schema(minimum = 0)]
    reach: u16,
}
body!(Widened, {"reach": 150}, |body, _on| Order::Widen { reach: body.reach });

/// Somebody is asked for an offer in person.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Invited {
    #[schema(value_type = String)]
    worker: WorkerId,
}

impl Body for Invited {
    fn deed(self, on: &On<'_>) -> Result<Deed, Problem> {
        if !on.app.may_be_invited(self.worker, &on.job.service)? {
            return Err(Problem::body("`worker` is not listed for this work"));
        }
        Ok(Deed::Order(Order::Invite { worker: self.worker }))
    }

    fn example() -> Value {
        json!({"as": "customer", "worker": "worker_06f4hmyh7s4m8qk2m5b9c0d1e2"})
    }
}

/// What the customer would take an offer for, in all.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Countered {
    #[schema(value_type = String)]
    worker: WorkerId,
    /// In the currency's smallest unit.
    amount: i64,
}
body!(
    Countered,
    {"as": "customer", "worker": "worker_06f4hmyh7s4m8qk2m5b9c0d1e2", "amount": 42000},
    |body, _on| Order::CounterOffer { worker: body.worker, amount: body.amount }
);
