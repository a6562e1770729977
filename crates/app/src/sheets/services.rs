//! The catalogue as a sheet: names, prices and pay. A column that is missing leaves what is known as it is, so that two of
//! them, `key` and `price`, are a list of prices.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Result;
use domain::PersonId;
use domain::price::{ExtraHour, Pay};
use domain::talk::{Language, amount};

use super::Fault;
use super::lines::{Column, Faults, Line, Lines, Why, harmless, needed, wanted, yes_or_no};
use crate::App;
use crate::market::ServiceEntry;

/// The columns.
pub(super) const COLUMNS: &[Column] = &[
    needed("key"),
    wanted("name_en"),
    wanted("name_fr"),
    wanted("name_de"),
    wanted("prepare_en"),
    wanted("prepare_fr"),
    wanted("prepare_de"),
    wanted("skill"),
    wanted("playbook"),
    wanted("price"),
    wanted("tax_percent"),
    wanted("pay"),
    wanted("pay_minimum_minutes"),
    wanted("minutes"),
    wanted("extra_hour_price"),
    wanted("extra_hour_pay"),
    wanted("offered"),
];

/// The longest key.
const KEY_CHARACTERS_MAX: usize = 40;
/// The dearest that a service can be meant to be, in minor units.
const SUM_MAX: i64 = 100_000_000;
/// The longest that one is planned for, in minutes.
const MINUTES_MAX: u32 = 12 * 60;
/// What stands behind pay by the hour.
const BY_THE_HOUR: &str = "/h";

/// Reads the cells of a line, each as what it means.
struct Cells<'a> {
    line: &'a Line,
    decimals: u32,
    faults: &'a mut Faults,
}

impl App {
    pub(super) fn bring_services_in(
        &self,
        read: Lines,
        by: PersonId,
        only_look: bool,
    ) -> Result<(usize, Vec<Fault>)> {
        let Lines { lines, mut faults } = read;
        let (mut entries, mut fresh) = (Vec::new(), 0);
        for line in &lines {
            let key = line.text("key");
            if key.is_empty() {
                continue;
            }
            faults.only_once(line, "key", key);
            let known = self.market.service(key);
            fresh += usize::from(known.is_none());
            if known.is_none() && !is_key(key) {
                faults.note(line, "key", Why::Key);
            }
            if !line.text("playbook").is_empty() && self.current_playbook(line.text("playbook")).is_err() {
                faults.note(line, "playbook", Why::Playbook);
            }
            let decimals = self.market.currency.decimals();
            let read = Cells { line, decimals, faults: &mut faults }.entry(key, known);
            entries.extend(read);
        }
        if !only_look && faults.is_empty() {
            self.set_services(by, &entries)?;
        }
        Ok((fresh, faults.found()))
    }

    pub(super) fn services_out(&self) -> Vec<Vec<String>> {
        self.market.services.all().iter().map(|service| self.service_out(service)).collect()
    }

    fn service_out(&self, service: &ServiceEntry) -> Vec<String> {
        let sum = |minor: i64| plain_sum(minor, self.market.currency.decimals());
        let (pay, minimum) = match service.pay {
            Pay::Flat(pay) => (sum(pay), String::new()),
            Pay::Hourly { rate, minimum_minutes } => {
                (format!("{}{BY_THE_HOUR}", sum(rate)), minimum_minutes.to_string())
            }
        };
        let words = |all: &BTreeMap<Language, String>, language| {
            harmless(all.get(&language).map(String::as_str).unwrap_or_default())
        };
        let more = service.extra_hour;
        let mut row = vec![service.key.clone()];
        row.extend(Language::ALL.map(|language| words(&service.names, language)));
        row.extend(Language::ALL.map(|language| words(&service.prepare, language)));
        row.extend([
            service.skill.clone(),
            service.playbook.clone().unwrap_or_default(),
            sum(service.price),
            plain_sum(i64::from(service.tax_rate), 2),
            pay,
            minimum,
            service.minutes.to_string(),
            more.map(|more| sum(more.price)).unwrap_or_default(),
            more.map(|more| sum(more.pay)).unwrap_or_default(),
            if service.offered { "yes" } else { "no" }.to_owned(),
        ]);
        row
    }
}

impl Cells<'_> {
    /// The service that a line says, on top of what is known of it.
    fn entry(mut self, key: &str, known: Option<Arc<ServiceEntry>>) -> Option<ServiceEntry> {
        let before = known.as_deref();
        let names = self.words("name", before.map(|one| &one.names));
        let prepare = self.words("prepare", before.map(|one| &one.prepare));
        let skill = self.of("skill", before.map(|one| one.skill.clone()), Why::Key, |words| {
            Some(words.to_lowercase()).filter(|words| is_key(words))
        });
        let decimals = self.decimals;
        let sum = move |words: &str| amount(words, decimals).filter(|sum| (0..=SUM_MAX).contains(sum));
        let price = self.of("price", before.map(|one| one.price), Why::Sum, sum);
        let tax_rate =
            self.of("tax_percent", Some(before.map_or(0, |one| one.tax_rate)), Why::Percent, |words| {
                let rate = amount(words.trim_end_matches('%'), 2)?;
                u32::try_from(rate).ok().filter(|rate| *rate <= 10_000)
            });
        let minutes = self.of("minutes", before.map(|one| one.minutes), Why::Minutes, |words| {
            words.parse().ok().filter(|minutes| (1..=MINUTES_MAX).contains(minutes))
        });
        let pay = self.pay(before.map(|one| one.pay), &sum);
        let extra_hour = self.extra_hour(before.and_then(|one| one.extra_hour), &sum);
        let playbook = match self.line.text("playbook") {
            "" if self.line.has("playbook") => None,
            "" => before.and_then(|one| one.playbook.clone()),
            name => Some(name.to_owned()),
        };
        let offered = match self.line.has("offered") {
            true => self.of("offered", None, Why::YesNo, yes_or_no),
            false => Some(before.is_none_or(|one| one.offered)),
        };
        Some(ServiceEntry {
            key: key.to_owned(),
            skill: skill?,
            playbook,
            price: price?,
            tax_rate: tax_rate?,
            pay: pay?,
            minutes: minutes?,
            extra_hour,
            checklist: before.map(|one| one.checklist.clone()).unwrap_or_default(),
            names: names?,
            prepare: prepare?,
            offered: offered?,
        })
    }

    /// What a column says, or what was before it; noted where it is missing or no such thing.
    fn of<T>(
        &mut self,
        column: &str,
        before: Option<T>,
        why: Why,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        match self.line.text(column) {
            "" if before.is_some() && !self.line.has(column) => before,
            "" => {
                self.faults.note(self.line, column, Why::Missing);
                None
            }
            words => {
                let read = read(words);
                if read.is_none() {
                    self.faults.note(self.line, column, why);
                }
                read
            }
        }
    }

    fn words(
        &mut self,
        column: &str,
        before: Option<&BTreeMap<Language, String>>,
    ) -> Option<BTreeMap<Language, String>> {
        let mut all = BTreeMap::new();
        for language in Language::ALL {
            let before = before.and_then(|all| all.get(&language)).cloned();
            let column = format!("{column}_{}", language.code());
            let words = self.of(&column, before, Why::Missing, |words| Some(words.to_owned()));
            all.insert(language, words?);
        }
        Some(all)
    }

    fn pay(&mut self, before: Option<Pay>, sum: &impl Fn(&str) -> Option<i64>) -> Option<Pay> {
        let least = match before {
            Some(Pay::Hourly { minimum_minutes, .. }) => minimum_minutes,
            Some(Pay::Flat(_)) | None => 0,
        };
        let minimum_minutes = match self.line.text("pay_minimum_minutes") {
            "" => Some(least),
            words => words.parse().ok().filter(|minutes| *minutes <= MINUTES_MAX),
        };
        if minimum_minutes.is_none() {
            self.faults.note(self.line, "pay_minimum_minutes", Why::Minutes);
        }
        let minimum_minutes = minimum_minutes?;
        self.of("pay", before, Why::Sum, |words| match words.strip_suffix(BY_THE_HOUR) {
            Some(rate) => sum(rate.trim()).map(|rate| Pay::Hourly { rate, minimum_minutes }),
            None => sum(words).map(Pay::Flat),
        })
    }

    fn extra_hour(
        &mut self,
        before: Option<ExtraHour>,
        sum: &impl Fn(&str) -> Option<i64>,
    ) -> Option<ExtraHour> {
        let (price, pay) = (self.line.text("extra_hour_price"), self.line.text("extra_hour_pay"));
        if !self.line.has("extra_hour_price") && !self.line.has("extra_hour_pay") {
            return before;
        }
        if price.is_empty() && pay.is_empty() {
            return None;
        }
        let read = sum(price).zip(sum(pay));
        if read.is_none() {
            let column = if sum(price).is_none() { "extra_hour_price" } else { "extra_hour_pay" };
            self.faults.note(self.line, column, Why::Sum);
        }
        read.map(|(price, pay)| ExtraHour { price, pay })
    }
}

/// A key: small letters, digits and hyphens.
fn is_key(words: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !words.is_empty() && words.len() <= KEY_CHARACTERS_MAX && words.chars().all(fits)
}

/// A sum as spreadsheets read it.
pub fn plain_sum(minor: i64, decimals: u32) -> String {
    let unit = 10_i64.pow(decimals);
    let sign = if minor < 0 { "-" } else { "" };
    let (whole, part) = (minor.abs() / unit, minor.abs() % unit);
    match decimals {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{part:0width$}", width = decimals as usize),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_stand_in_a_sheet_as_they_are() {
        assert_eq!(plain_sum(8505, 2), "85.05");
        assert_eq!(plain_sum(-5, 2), "-0.05");
        assert_eq!(plain_sum(850, 0), "850");
    }

    #[test]
    fn a_key_is_small_letters_digits_and_hyphens() {
        assert!(is_key("tap-repair-2"));
        for wrong in ["", "Tap", "tap repair", "täp", &"a".repeat(41)] {
            assert!(!is_key(wrong), "{wrong}");
        }
    }
}
