//! When, what on top, how it went, and what is signed.

use super::*;

/// When it suits one side, or other times than the agreed one.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TimesProposed {
    /// Whose wish the desk records.
    #[schema(schema_with = sides)]
    side: Option<Side>,
    /// One to three.
    slots: Vec<Slot>,
}
body!(
    TimesProposed,
    {"as": "worker", "slots": [{"starts_at": "2027-03-16T15:00:00Z", "ends_at": "2027-03-16T17:00:00Z"}]},
    |body, on| Order::ProposeTimes {
        side: on.side_or(body.side)?,
        times: body.slots.into_iter().map(|slot| on.slot_to_ask(slot)).collect::<Result<_, _>>()?,
    }
);

/// One of the times that the other side named.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TimePicked {
    slot: Slot,
}
body!(
    TimePicked,
    {"slot": {"starts_at": "2027-03-16T15:00:00Z", "ends_at": "2027-03-16T17:00:00Z"}},
    |body, on| Order::PickTime { slot: on.slot(body.slot) }
);

/// The worker rang the customer before the visit.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CustomerCalled {
    reached: bool,
    /// What they learned.
    note: Option<String>,
}
body!(CustomerCalled, {"reached": true, "note": "Third floor, no lift."}, |body, on| Order::NoteCall {
    reached: body.reached,
    note: on.said_by_customer("note", body.note)?
});

/// The worker is on the way.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetOut {
    /// When they expect to be there.
    arrives_at: Timestamp,
}

impl Body for SetOut {
    fn deed(self, on: &On<'_>) -> Result<Deed, Problem> {
        let away = self.arrives_at.duration_since(on.app.now());
        if away.is_negative() || away > SignedDuration::from_hours(24) {
            return Err(Problem::body("`arrives_at` is within a day from now"));
        }
        Ok(Deed::Order(Order::SetOut { eta: self.arrives_at }))
    }

    fn example() -> Value {
        json!({"as": "worker", "arrives_at": "2027-03-15T14:50:00Z"})
    }
}

/// Later than promised.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Late {
    #[schema(minimum = 0)]
    minutes: u16,
}
body!(Late, {"minutes": 15}, |body, _on| Order::RunLate { minutes: body.minutes });

/// What comes on top of what was agreed: it counts only once the customer agrees.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtrasProposed {
    extras: Vec<ExtraAsked>,
}

/// One thing more.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "kind", deny_unknown_fields)]
pub enum ExtraAsked {
    /// Another package of the catalogue, at its price.
    Package { service: String },
    /// Material, at what it cost before tax.
    Material { net: i64, note: Option<String> },
    /// More time, at the service's rate.
    Time { minutes: u32 },
}

impl Body for ExtrasProposed {
    fn deed(self, on: &On<'_>) -> Result<Deed, Problem> {
        let extra = |(n, extra): (usize, ExtraAsked)| {
            Ok(match extra {
                ExtraAsked::Package { service } => Extra::Package { service },
                ExtraAsked::Material { net, note } => {
                    Extra::Material { net, note: on.note(&format!("extra{n}"), note)? }
                }
                ExtraAsked::Time { minutes } => Extra::Time { minutes },
            })
        };
        let extras = self.extras.into_iter().enumerate().map(extra).collect::<Result<_, Problem>>()?;
        Ok(Deed::Order(Order::ProposeTerms { extras }))
    }

    fn example() -> Value {
        json!({"as": "worker", "extras": [{"kind": "time", "minutes": 30}]})
    }
}

/// Another price than the one that was offered: it counts only once the other side agrees.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PriceProposed {
    lines: Vec<QuotedLine>,
}
body!(PriceProposed, {"as": "customer", "lines": [{"what": "labour", "net": 45000}]}, |body, on| {
    Order::ProposePrice { lines: Offer::of(&quoted(on, body.lines)?, Vec::new()).lines }
});

/// The other terms are right, in the version that was shown.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TermsAgreed {
    #[schema(minimum = 0)]
    version: u16,
}
body!(TermsAgreed, {"as": "customer", "version": 2}, |body, _on| Order::AgreeTerms { v: body.version, how: How::Tap });

/// It could not be done.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckedOut {
    #[schema(schema_with = obstacles)]
    why: Obstacle,
    note: Option<String>,
}
body!(CheckedOut, {"as": "worker", "why": "nobody_home"}, |body, on| Order::CheckOut {
    why: body.why,
    note: on.note("note", body.note)?
});

/// The visit is done.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reported {
    report: ReportKind,
    /// What the work would cost, with `estimate`.
    #[serde(default)]
    lines: Vec<QuotedLine>,
    /// What was found, with `needs_visit`.
    note: Option<String>,
}

/// What a visit came to.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// The work is done, or the consultation is over.
    Done,
    /// What the work would cost.
    Estimate,
    /// Somebody has to come.
    NeedsVisit,
}
body!(Reported, {"as": "worker", "report": "done"}, |body, on| Order::Finish {
    report: match body.report {
        ReportKind::Done => Report::Done,
        ReportKind::Estimate => Report::estimate(&quoted(on, body.lines)?),
        ReportKind::NeedsVisit => Report::NeedsVisit { note: on.note("note", body.note)? },
    }
});

/// The customer signs that the work was done as wished.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignedWith {
    /// The customer's own name, if nothing is said.
    name: Option<String>,
    /// The version of the terms that stood in the statement which was shown.
    #[schema(minimum = 0)]
    version: u16,
}

impl Body for SignedWith {
    fn deed(self, on: &On<'_>) -> Result<Deed, Problem> {
        // What is signed is what was shown.
        let current = on.job.agreed().map_or(0, |terms| terms.v);
        if current != self.version {
            return Err(on.refused(&domain::job::Refusal::OldTerms { current }));
        }
        if self.name.as_ref().is_some_and(|name| name.chars().count() > 80) {
            return Err(Problem::body("`name` has more than 80 characters"));
        }
        let how = How::Tap;
        let given = Signature { how, name: self.name.as_deref(), drawing: None, cause: &on.cause };
        Ok(Deed::Order(Order::Sign { how, signed: on.app.signed(on.job, &given)? }))
    }

    fn example() -> Value {
        json!({"as": "customer", "version": 1})
    }
}

/// A document is accepted, in the version that was shown.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Accepted {
    #[schema(schema_with = documents)]
    document: Document,
    version: String,
}

impl Body for Accepted {
    fn deed(self, on: &On<'_>) -> Result<Deed, Problem> {
        if self.version != on.app.document_version(self.document) {
            return Err(Problem::body("`version` is not the one that holds now: show it anew"));
        }
        let (document, version) = (self.document, self.version);
        Ok(Deed::Order(Order::Accept { document, version, how: How::Tap }))
    }

    fn example() -> Value {
        json!({"as": "customer", "document": "agreement", "version": "1"})
    }
}

/// The desk lets something pass, and says why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Passed {
    #[schema(schema_with = passes)]
    what: What,
    reason: String,
}
body!(Passed, {"what": "agreement", "reason": "They signed on paper."}, |body, on| Order::Override {
    what: body.what,
    reason: on.words("reason", &body.reason)?
});

/// Something is wrong with the work, in the customer's words.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangesAsked {
    note: String,
}
body!(ChangesAsked, {"as": "customer", "note": "The left door sticks."}, |body, on| Order::AskChanges {
    note: Some(on.words("note", &body.note)?)
});
