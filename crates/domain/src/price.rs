//! What a job costs its customer and pays its worker: price lines, pay, and versioned terms.
//!
//! Amounts are minor units of the market's one currency. Where a price comes from (a catalogue, an offer,
//! a plan) is decided elsewhere; here it is only added up.

use ledger::tax_on;
use serde::{Deserialize, Serialize};

use crate::ids::NoteId;
use crate::time::Slot;

/// One line of a price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What it is for: a service's key in the catalogue, `cancellation`, or a word of an estimate such as `labour`.
    pub what: String,
    /// Before tax, minor units.
    pub net: i64,
    /// Basis points: 2000 is 20 %.
    pub tax_rate: u32,
    /// Rounded half up on this line.
    pub tax: i64,
    /// What it is in somebody's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<NoteId>,
}

impl Line {
    /// A line with its tax worked out.
    pub fn new(what: &str, net: i64, tax_rate: u32) -> Self {
        Self { what: what.to_owned(), net, tax_rate, tax: tax_on(net, tax_rate), note: None }
    }

    /// A line that comes to this with its tax, which is within it.
    pub fn within(what: &str, gross: i64, tax_rate: u32) -> Self {
        let tax = ledger::tax_within(gross, tax_rate);
        Self { what: what.to_owned(), net: gross - tax, tax_rate, tax, note: None }
    }

    /// Net and tax.
    pub fn gross(&self) -> i64 {
        self.net + self.tax
    }
}

/// What the worker is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pay {
    /// One sum, however long it takes.
    Flat(i64),
    /// By the hour, rounded up to the quarter, with at least so many minutes paid.
    Hourly { rate: i64, minimum_minutes: u32 },
}

impl Pay {
    /// The sum for work that took so many minutes.
    pub fn for_minutes(&self, minutes: i64) -> i64 {
        match *self {
            Self::Flat(sum) => sum,
            Self::Hourly { rate, minimum_minutes } => {
                let worked = minutes.max(i64::from(minimum_minutes));
                let quarters = worked.div_euclid(15) + i64::from(worked.rem_euclid(15) > 0);
                (rate * quarters + 2) / 4
            }
        }
    }
}

/// What was agreed: scope as price lines, the worker's pay, the time. Versions are numbered from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The version.
    pub v: u16,
    /// What the customer pays for.
    pub lines: Vec<Line>,
    /// What the worker gets.
    pub pay: Pay,
    /// When, if it is fixed by the terms.
    pub slot: Option<Slot>,
    /// Made from somebody's offer: they hold with whoever made it, and fall with them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub offered: bool,
    /// What the worker gets beside the pay, for what came on top.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub extra_pay: i64,
}

fn is_zero(sum: &i64) -> bool {
    *sum == 0
}

/// What a minute of a consultation costs, before tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MinutePrice {
    /// By the customer's plan; nothing where it has as many as they like.
    pub own: i64,
    /// What it costs whoever has no better plan: what its provider is paid by, whoever asks.
    pub full: i64,
    /// Basis points.
    pub tax_rate: u32,
}

/// The key of a consultation's line.
const CONSULTATION: &str = "consultation";

impl MinutePrice {
    /// What so many minutes cost the customer.
    pub fn line(&self, minutes: u16) -> Line {
        Line::new(CONSULTATION, self.own * i64::from(minutes), self.tax_rate)
    }

    /// What whoever gives them is paid, less the per cent that the platform keeps.
    pub fn pay(&self, minutes: u16, fee: u8) -> Pay {
        let all = self.full * i64::from(minutes);
        Pay::Flat(all - ledger::percent(all, fee))
    }
}

/// What an hour more costs, and what the worker gets of it, before tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtraHour {
    pub price: i64,
    pub pay: i64,
}

/// The net sum of lines.
pub fn net(lines: &[Line]) -> i64 {
    lines.iter().map(|line| line.net).sum()
}

/// The tax in lines.
pub fn tax(lines: &[Line]) -> i64 {
    lines.iter().map(|line| line.tax).sum()
}

/// What the customer pays in all.
pub fn gross(lines: &[Line]) -> i64 {
    net(lines) + tax(lines)
}

/// A service of a market's catalogue, as a price is made from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Its key, such as `wardrobe-assembly`. Names in the languages of people live beside it, not here.
    pub key: String,
    /// The skill a worker needs.
    pub skill: String,
    /// What the customer pays before tax.
    pub price: i64,
    /// Basis points of tax.
    pub tax_rate: u32,
    /// What the worker gets.
    pub pay: Pay,
    /// How long it usually takes.
    pub minutes: u32,
    /// What an hour more costs, if it can be had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extra_hour: Option<ExtraHour>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hourly_pay_has_a_minimum_and_counts_started_quarters() {
        let pay = Pay::Hourly { rate: 4000, minimum_minutes: 120 };
        assert_eq!(pay.for_minutes(30), 8000);
        assert_eq!(pay.for_minutes(121), 9000);
        assert_eq!(Pay::Flat(8500).for_minutes(600), 8500);
    }
}
