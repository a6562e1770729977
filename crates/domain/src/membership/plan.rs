//! What a member pays for being one: the plan, the time that is paid for, and what is asked for the next.
//!
//! Only shapes stand here; what may happen to them is in `dues`. Sums are minor units of the market's currency, and days
//! are days in the market.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::price::{Line, MinutePrice};

/// A plan, as a market offers it. Names in the languages of people live beside it, not here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub key: String,
    /// A month's price before tax; nothing for a plan that costs nothing by itself.
    pub monthly: i64,
    /// Basis points.
    pub tax_rate: u32,
    /// What a minute of a consultation costs before tax; nothing where it has as many as they like.
    #[serde(default)]
    pub minute: i64,
}

impl Plan {
    /// What a minute costs whoever has this plan, where these are offered: its provider is paid by the dearest.
    pub fn minute_price(&self, offered: &[Self]) -> MinutePrice {
        let full = offered.iter().map(|plan| plan.minute).chain([self.minute]).max().unwrap_or(0);
        MinutePrice { own: self.minute, full, tax_rate: self.tax_rate }
    }

    /// Whether it costs nothing by itself.
    pub fn is_free(&self) -> bool {
        self.monthly == 0
    }

    /// A month of it, with its tax.
    pub fn month(&self) -> Line {
        Line::new(&self.key, self.monthly, self.tax_rate)
    }
}

/// A member's plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Membership {
    /// The plan that they have: once one was chosen and, where it costs something, paid.
    pub plan: Option<String>,
    /// The one that follows when what is paid for is over, if it is another.
    pub next: Option<String>,
    /// The day of the month on which their months begin.
    pub day: Option<i8>,
    /// What is paid for, the running time first.
    pub paid: Vec<PaidTime>,
    /// What is asked for, and not paid.
    pub dues: Option<Dues>,
    /// Dues that were ever asked for.
    pub asked: u16,
    /// Paid for nothing, and to be given back; since when.
    pub credit: i64,
    pub credit_since: Option<Timestamp>,
    /// Whether they were reminded to choose.
    pub reminded: bool,
}

/// Time that is paid for. What was paid is earned when it is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidTime {
    /// Of the dues that paid for it.
    pub n: u16,
    pub plan: String,
    pub from: Date,
    /// The day on which it is over, and the first of what follows.
    pub until: Date,
    pub net: i64,
}

/// What is asked for a month. The price is pinned when it is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dues {
    pub n: u16,
    pub plan: Plan,
    /// From then on it counts. The first month begins when it is paid.
    pub from: Date,
    pub until: Date,
    /// It follows on time that was paid for: they keep their plan a few days without paying.
    pub renews: bool,
    pub asked: Timestamp,
    /// Whether they were reminded.
    pub reminded: bool,
}

impl Dues {
    /// What is to be paid, with tax.
    pub fn gross(&self) -> i64 {
        self.plan.month().gross()
    }
}

/// What is wanted of a member's plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanOrder {
    /// They want this one, as it is offered now. One that costs nothing by itself ends what they paid for before.
    Choose { plan: Plan },
    /// The payment provider has so much of theirs for these dues.
    RecordDues { n: u16, amount: i64 },
    /// The desk gave back so much that was paid for nothing: all of it, as it was shown.
    GiveBack { amount: i64 },
    /// Time passes.
    Tick,
}

/// Why somebody has another plan now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Begins {
    /// They chose it, and it costs nothing by itself.
    Chosen,
    /// They paid for it.
    Paid,
    /// What they had is over, and this is what everybody has.
    Over,
}

/// What happened to a member's plan. Fields are only ever added, with defaults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "data")]
pub enum PlanEvent {
    /// They want this one when what is paid for is over.
    PlanChosen {
        plan: String,
        from: Date,
    },
    PlanBegun {
        plan: String,
        why: Begins,
    },
    /// They have none any more.
    PlanEnded {
        plan: String,
    },
    /// They were asked once more which one they want.
    ChoiceReminded,
    DuesAsked {
        dues: Dues,
    },
    /// They were reminded of them.
    DuesReminded {
        n: u16,
    },
    /// Nobody waits for them any more.
    DuesLapsed {
        n: u16,
    },
    DuesPaid {
        n: u16,
        plan: String,
        net: i64,
        tax: i64,
        from: Date,
        until: Date,
    },
    /// The time that they paid for is over.
    DuesEarned {
        n: u16,
        net: i64,
    },
    /// They were paid, and were not owed.
    DuesPaidInVain {
        n: u16,
        amount: i64,
    },
    DuesGivenBack {
        amount: i64,
    },
}

/// What a member is told of their plan, by name; the words live in the locales.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanMessage {
    /// Every plan with its price, to be answered with a number.
    Listed,
    /// The same, to whoever has not chosen.
    ListedAgain,
    /// What the one they chose costs, and where to pay.
    DuesAsked {
        n: u16,
    },
    DuesReminder {
        n: u16,
    },
    /// What is paid for will be over, and where to pay the next.
    RenewalAsked {
        n: u16,
    },
    /// It is over: until when they keep the plan without paying.
    Grace {
        n: u16,
    },
    /// They have this one now.
    Begun {
        plan: String,
    },
    /// They will have this one from that day on.
    Changes {
        plan: String,
        from: Date,
    },
    /// A receipt.
    Paid {
        n: u16,
        plan: String,
        net: i64,
        tax: i64,
        from: Date,
        until: Date,
    },
    /// What they had is over.
    Ended {
        plan: String,
        now: Option<String>,
    },
    PaidInVain {
        amount: i64,
    },
    GivenBack {
        amount: i64,
    },
}

impl PlanMessage {
    /// The dues that must still be owed when it leaves.
    pub fn of_dues(&self) -> Option<u16> {
        match self {
            Self::DuesAsked { n }
            | Self::DuesReminder { n }
            | Self::RenewalAsked { n }
            | Self::Grace { n } => Some(*n),
            Self::Listed
            | Self::ListedAgain
            | Self::Begun { .. }
            | Self::Changes { .. }
            | Self::Paid { .. }
            | Self::Ended { .. }
            | Self::PaidInVain { .. }
            | Self::GivenBack { .. } => None,
        }
    }

    /// Whether it follows on what its reader has just done: what time brings is none.
    pub fn is_answer(&self) -> bool {
        match self {
            Self::Listed
            | Self::DuesAsked { .. }
            | Self::Begun { .. }
            | Self::Changes { .. }
            | Self::Paid { .. }
            | Self::PaidInVain { .. } => true,
            Self::ListedAgain
            | Self::DuesReminder { .. }
            | Self::RenewalAsked { .. }
            | Self::Grace { .. }
            | Self::Ended { .. }
            | Self::GivenBack { .. } => false,
        }
    }

    /// Whether it asks which plan they want.
    pub fn lists_plans(&self) -> bool {
        matches!(self, Self::Listed | Self::ListedAgain)
    }
}

impl PlanEvent {
    /// The event's name, as it stands in the log.
    pub fn name(&self) -> &'static str {
        match self {
            Self::PlanChosen { .. } => "PlanChosen",
            Self::PlanBegun { .. } => "PlanBegun",
            Self::PlanEnded { .. } => "PlanEnded",
            Self::ChoiceReminded => "ChoiceReminded",
            Self::DuesAsked { .. } => "DuesAsked",
            Self::DuesReminded { .. } => "DuesReminded",
            Self::DuesLapsed { .. } => "DuesLapsed",
            Self::DuesPaid { .. } => "DuesPaid",
            Self::DuesEarned { .. } => "DuesEarned",
            Self::DuesPaidInVain { .. } => "DuesPaidInVain",
            Self::DuesGivenBack { .. } => "DuesGivenBack",
        }
    }
}
