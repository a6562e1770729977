//! How a provider is paid out: by what they are and where the work was, with or without tax on top, and on which day.
//!
//! The rules are the market's, read from its file; the first that fits holds, and is pinned with the assignment, so that
//! nobody is paid by another rule than the one that held when they got the work. What they earn is told elsewhere.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::provider::Weekdays;
use crate::time::wall;

/// What a provider is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProviderKind {
    /// One person who works on their own account.
    #[default]
    Individual,
    /// A business that bills for itself.
    Company,
}

impl ProviderKind {
    /// Both, in the order of a form.
    pub const ALL: [Self; 2] = [Self::Individual, Self::Company];

    /// Its name, as it stands in forms and in the locales.
    pub fn word(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Company => "company",
        }
    }

    /// The kind with this name.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// On which days money goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Schedule {
    /// On the next day.
    Daily,
    /// On this day of each week.
    Weekly(Weekdays),
    /// On this day of each month, 1 to 28.
    Monthly(i8),
}

impl Schedule {
    /// The first day after this one on which money goes out.
    pub fn next(self, after: Date) -> Date {
        let tomorrow = after.tomorrow().unwrap_or(after);
        match self {
            Self::Daily => tomorrow,
            Self::Weekly(day) => after.nth_weekday(1, day.into()).unwrap_or(tomorrow),
            Self::Monthly(day) => {
                let day = day.clamp(1, 28);
                let this = after.with().day(day).build().unwrap_or(after);
                let month = jiff::Span::new().months(1);
                if this > after { this } else { this.checked_add(month).unwrap_or(tomorrow) }
            }
        }
    }
}

/// A rule of the market's.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayoutRule {
    /// What it is called on statements.
    pub name: String,
    /// For whom; for everybody, if nothing is said.
    #[serde(default)]
    pub kind: Option<ProviderKind>,
    /// How the postal areas of the work begin; anywhere, if nothing is said.
    #[serde(default)]
    pub areas: Vec<String>,
    /// Tax that the provider bills on top of what they earn, in basis points.
    #[serde(default)]
    pub tax_rate: u32,
    pub schedule: Schedule,
}

/// A rule as it is pinned to a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidBy {
    pub rule: String,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub tax_rate: u32,
    pub schedule: Schedule,
}

fn is_zero(rate: &u32) -> bool {
    *rate == 0
}

impl PaidBy {
    /// The day on which money that was credited at this moment goes out.
    pub fn goes_out(&self, credited: Timestamp, zone: &TimeZone) -> Date {
        self.schedule.next(wall(credited, zone).date())
    }
}

/// The first rule that fits.
pub fn rule_for(rules: &[PayoutRule], kind: ProviderKind, area: &str) -> Option<PaidBy> {
    let there = |rule: &PayoutRule| {
        rule.areas.is_empty() || rule.areas.iter().any(|begins| area.starts_with(begins.as_str()))
    };
    let fits = |rule: &&PayoutRule| rule.kind.is_none_or(|wanted| wanted == kind) && there(rule);
    rules.iter().find(fits).map(|rule| PaidBy {
        rule: rule.name.clone(),
        tax_rate: rule.tax_rate,
        schedule: rule.schedule,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn money_goes_out_on_the_next_day_of_its_kind_and_never_on_the_same() {
        let friday = Schedule::Weekly(Weekdays::Fri);
        assert_eq!(friday.next(date(2027, 3, 11)), date(2027, 3, 12));
        assert_eq!(friday.next(date(2027, 3, 12)), date(2027, 3, 19));
        let first = Schedule::Monthly(1);
        assert_eq!(first.next(date(2027, 3, 31)), date(2027, 4, 1));
        assert_eq!(first.next(date(2027, 4, 1)), date(2027, 5, 1));
        assert_eq!(Schedule::Monthly(28).next(date(2027, 12, 28)), date(2028, 1, 28));
        assert_eq!(Schedule::Daily.next(date(2027, 12, 31)), date(2028, 1, 1));
    }

    #[test]
    fn the_first_rule_that_fits_holds() {
        let rule = |name: &str, kind, areas: &[&str]| PayoutRule {
            name: name.to_owned(),
            kind,
            areas: areas.iter().map(|area| (*area).to_owned()).collect(),
            tax_rate: 2000,
            schedule: Schedule::Daily,
        };
        let company = Some(ProviderKind::Company);
        let rules =
            [rule("south", company, &["787"]), rule("companies", company, &[]), rule("all", None, &[])];
        let name = |kind, area| rule_for(&rules, kind, area).map(|paid_by| paid_by.rule);
        assert_eq!(name(ProviderKind::Company, "78704").as_deref(), Some("south"));
        assert_eq!(name(ProviderKind::Company, "LS6").as_deref(), Some("companies"));
        assert_eq!(name(ProviderKind::Individual, "78704").as_deref(), Some("all"));
        assert_eq!(rule_for(&[], ProviderKind::Individual, "78704"), None);
    }
}
