//! Money by hand, how it was, what went wrong, and words to each other.

use super::*;

/// As much as anybody writes to somebody else at a time, as on the page.
const MESSAGE_MAX: usize = 1000;

/// A tip in cash.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CashTip {
    /// In the currency's smallest unit.
    amount: i64,
}
body!(CashTip, {"as": "customer", "amount": 1000}, |body, _on| Order::NoteTip { amount: body.amount });

/// How it was.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reviewed {
    /// One to five.
    #[schema(minimum = 1, maximum = 5)]
    stars: u8,
    note: Option<String>,
}
body!(Reviewed, {"as": "customer", "stars": 5}, |body, on| Order::Review {
    stars: body.stars,
    note: on.note("note", body.note)?
});

/// A bill that nobody will pay any more.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WrittenOff {
    /// Its number; the one that is open, if nothing is said.
    #[schema(minimum = 0)]
    bill: Option<u8>,
}
body!(WrittenOff, {}, |body, on| Order::WriteOff { bill: on.bill(body.bill, on.job.bill_to_write_off())? });

/// Something went wrong.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseOpened {
    #[schema(schema_with = abouts)]
    about: About,
    /// What happened.
    note: Option<String>,
    /// Whose word the desk records.
    #[schema(schema_with = sides)]
    side: Option<Side>,
}

impl Body for CaseOpened {
    fn deed(self, on: &On<'_>) -> Result<Deed, Problem> {
        if self.note.is_none() && self.about != About::Cash {
            return Err(Problem::body("`note` has to say what happened"));
        }
        let note: Option<NoteId> = on.note("note", self.note)?;
        Ok(Deed::OpenCase { side: on.side_or(self.side)?, about: self.about, note })
    }

    fn example() -> Value {
        json!({"as": "customer", "about": "work", "note": "The tap leaks again."})
    }
}

/// One side says what happened, or adds to it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StoryTold {
    story: String,
    /// Whose word the desk records.
    #[schema(schema_with = sides)]
    side: Option<Side>,
}
body!(StoryTold, {"as": "worker", "story": "It was dry when I left."}, |body, on| Order::TellStory {
    side: on.side_or(body.side)?,
    note: on.words("story", &body.story)?
});

/// What the desk makes of a case.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseDecided {
    outcome: OutcomeWord,
    /// Of which bill, with `refund`; the one that the work will be billed by, if nothing is said.
    #[schema(minimum = 0)]
    bill: Option<u8>,
    /// How much, with `refund`, in the currency's smallest unit.
    amount: Option<i64>,
    /// Who gives it up, with `refund`.
    #[schema(schema_with = bears)]
    bears: Option<Bears>,
    /// Whether the same worker comes again, with `redo`.
    same: Option<bool>,
    /// Read by both sides.
    reason: String,
}

/// What becomes of a case.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeWord {
    Stands,
    Refund,
    Redo,
}

impl Body for CaseDecided {
    fn deed(self, on: &On<'_>) -> Result<Deed, Problem> {
        let outcome = match (self.outcome, self.amount, self.bears, self.same) {
            (OutcomeWord::Stands, ..) => Outcome::Stands,
            (OutcomeWord::Redo, _, _, Some(same)) => Outcome::Redo { same },
            (OutcomeWord::Refund, Some(amount), Some(bears), _) => {
                Outcome::Refund { bill: self.bill, amount, bears }
            }
            (OutcomeWord::Redo, ..) => return Err(Problem::body("`redo` asks for `same`")),
            (OutcomeWord::Refund, ..) => {
                return Err(Problem::body("`refund` asks for `amount` and `bears`"));
            }
        };
        let reason = on.words("reason", &self.reason)?;
        Ok(Deed::Order(Order::DecideCase { outcome, reason }))
    }

    fn example() -> Value {
        json!({"outcome": "stands", "reason": "The pictures show it done."})
    }
}

/// A private message to the other side.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// To whom or from whom, where several would do it; whoever has the job, if nothing is said.
    #[schema(value_type = Option<String>)]
    worker: Option<WorkerId>,
    words: String,
    /// For everybody who offers.
    #[serde(default)]
    public: bool,
}

impl Body for Said {
    fn deed(self, on: &On<'_>) -> Result<Deed, Problem> {
        let with = on.worker_or(self.worker)?;
        let words = on.checked("words", &self.words)?.to_owned();
        if words.chars().count() > MESSAGE_MAX {
            return Err(Problem::body(format!("`words` has more than {MESSAGE_MAX} characters")));
        }
        Ok(Deed::Say { with, words, public: self.public })
    }

    fn example() -> Value {
        json!({"as": "customer", "words": "The gate is open."})
    }
}

/// A person is wanted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HelpAsked {
    note: Option<String>,
}

impl Body for HelpAsked {
    fn deed(self, on: &On<'_>) -> Result<Deed, Problem> {
        let words = self.note.clone().unwrap_or_default();
        Ok(Deed::AskHelp { note: on.note("note", self.note)?, words })
    }

    fn example() -> Value {
        json!({"as": "customer", "note": "Nobody has come yet."})
    }
}

/// The desk has answered somebody who asked for a person.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Replied {
    /// Which worker; the customer if `customer` is true, and everybody if nothing is said.
    #[schema(value_type = Option<String>)]
    worker: Option<WorkerId>,
    #[serde(default)]
    customer: bool,
}
body!(Replied, {"customer": true}, |body, _on| Order::Reply {
    whom: match (body.worker, body.customer) {
        (Some(worker), _) => Whom::Worker(worker),
        (None, true) => Whom::Customer,
        (None, false) => Whom::Everyone,
    }
});

/// A photo is taken away.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PhotoRemoved {
    #[schema(value_type = String)]
    photo: PhotoId,
}

impl Body for PhotoRemoved {
    fn deed(self, _on: &On<'_>) -> Result<Deed, Problem> {
        Ok(Deed::RemovePhoto(self.photo))
    }

    fn example() -> Value {
        json!({"as": "customer", "photo": "photo_06f4hmyh7s4m8qk2m5b9c0d1e2"})
    }
}
