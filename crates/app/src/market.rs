//! A market: a city with its zone, currency, catalogue and hours, read from one file.
//!
//! What a market holds is plain settings. Nothing here is about a person or a job.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, bail};
use domain::job::is_too_far;
use domain::membership::Plan;
use domain::payout::{PayoutRule, ProviderKind, Schedule};
use domain::price::{ExtraHour, Pay, Service};
use domain::talk::Language;
use domain::time::Slot;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use ledger::Currency;
use serde::{Deserialize, Serialize};

use crate::catalogue::Catalogue;

/// A market, as its file says.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Market {
    /// Its key in the store, such as `austin`.
    pub key: String,
    /// Its name to people.
    pub name: String,
    /// The operator's name to people.
    pub operator: String,
    /// IANA zone.
    pub zone: String,
    pub currency: Currency,
    /// ISO 3166 country, for reading phone numbers as people write them.
    pub country: String,
    pub language: Language,
    /// The playbook that new jobs run by, unless their service names another.
    pub playbook: String,
    /// No message but answers and urgent ones leaves between these wall times.
    pub quiet_from: Time,
    pub quiet_until: Time,
    /// Customers ask for visits between these wall times,
    pub visits_from: Time,
    pub visits_until: Time,
    /// of at least half an hour, and at least this many minutes ahead; at night, of the end of the quiet hours.
    pub notice_minutes: i64,
    /// How many message segments the carrier takes in a second from our number.
    pub segments_per_second: u32,
    /// Whose background is checked before they are let in, where there is a company to check.
    #[serde(default)]
    pub screens: Screens,
    /// What members can pay for being one, as they are offered it; where there is none, being one costs nothing.
    #[serde(default)]
    pub plans: Vec<PlanEntry>,
    /// How providers are paid out; the first rule that fits holds.
    #[serde(default)]
    pub payouts: Vec<PayoutRule>,
    pub services: Catalogue,
}

/// Whose background is checked.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Screens {
    /// Those who want to work.
    pub workers: bool,
    /// Those who want to ask as members.
    pub members: bool,
}

/// A plan with its names.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanEntry {
    pub key: String,
    /// A month's price before tax, minor units; nothing for a plan that costs nothing by itself.
    #[serde(default)]
    pub monthly: i64,
    /// Basis points.
    #[serde(default)]
    pub tax_rate: u32,
    /// What a minute of a consultation costs before tax, minor units; nothing where it has as many as they like.
    #[serde(default)]
    pub minute: i64,
    /// By language: `en`, `fr`, `de`.
    pub names: BTreeMap<Language, String>,
    /// What it is for, in a sentence, by language.
    pub says: BTreeMap<Language, String>,
}

/// A service of the catalogue with its names.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceEntry {
    pub key: String,
    pub skill: String,
    /// The playbook that jobs of this service run by, if that is not the market's.
    #[serde(default)]
    pub playbook: Option<String>,
    /// Before tax, minor units.
    pub price: i64,
    /// Basis points.
    #[serde(default)]
    pub tax_rate: u32,
    pub pay: Pay,
    pub minutes: u32,
    /// What an hour more costs, if it can be had.
    #[serde(default)]
    pub extra_hour: Option<ExtraHour>,
    /// What the technician asks when they ring the customer before the visit, each by language.
    #[serde(default)]
    pub checklist: Vec<BTreeMap<Language, String>>,
    /// By language: `en`, `fr`, `de`.
    pub names: BTreeMap<Language, String>,
    /// How the customer prepares, by language.
    pub prepare: BTreeMap<Language, String>,
    /// Whether it can be asked for; where not, jobs of it that are under way go on.
    #[serde(default = "yes")]
    pub offered: bool,
}

fn yes() -> bool {
    true
}

/// Why a customer cannot ask for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotBookable {
    /// It is over, or begins sooner than anybody can be found.
    TooSoon,
    TooFar,
    /// Outside of the hours of visits.
    Hours,
    /// Too short, or longer than a day's work.
    Length,
    /// At once, while nobody is asked because it is night.
    Night,
    /// By video, for less or more minutes than a consultation can last.
    Minutes,
}

/// The dearest month that anybody can mean, in minor units, and the most plans that fit into a text.
const PLAN_MAX: i64 = 10_000_000;
const PLANS_MAX: usize = 9;

/// The dearest service that anybody can mean, in minor units, and the longest that a visit is planned for, in minutes.
const PRICE_MAX: i64 = 1_000_000_000;
const MINUTES_MAX: u32 = 24 * 60;

/// The shortest and the longest visit that a customer may ask for, in minutes.
const VISIT_MINUTES: std::ops::RangeInclusive<i64> = 30..=12 * 60;

impl Market {
    /// Whether a customer may ask for this time. The desk may plan any other with them.
    ///
    /// # Errors
    /// Says why not.
    pub fn bookable(&self, slot: Slot, now: Timestamp) -> Result<(), NotBookable> {
        let starts = slot.starts(&self.time_zone());
        // At night nobody is asked: what begins before anybody could answer cannot be had.
        let asked = self.quiet_until(now).unwrap_or(now);
        let first = asked.saturating_add(SignedDuration::from_mins(self.notice_minutes)).unwrap_or(asked);
        if starts < first {
            return Err(NotBookable::TooSoon);
        }
        if is_too_far(starts, now) {
            return Err(NotBookable::TooFar);
        }
        if !slot.is_sound() || !VISIT_MINUTES.contains(&slot.to.duration_since(slot.from).as_mins()) {
            return Err(NotBookable::Length);
        }
        let one_day = slot.from.date() == slot.to.date();
        let open = self.visits_from <= slot.from.time() && slot.to.time() <= self.visits_until;
        if one_day && open { Ok(()) } else { Err(NotBookable::Hours) }
    }

    /// Reads a market's file.
    ///
    /// # Errors
    /// An unknown key, an unknown zone, a service without a name in every language.
    pub fn read(text: &str) -> anyhow::Result<Self> {
        let market: Self = toml::from_str(text).context("the market's file cannot be read")?;
        TimeZone::get(&market.zone).with_context(|| format!("there is no time zone {:?}", market.zone))?;
        if [crate::workers::OFFICE, crate::inbox::CONVERSATIONS].contains(&market.key.as_str()) {
            bail!("a market cannot be called {:?}: that name is the program's own", market.key);
        }
        for rule in &market.payouts {
            if matches!(rule.schedule, Schedule::Monthly(day) if !(1..=28).contains(&day)) {
                bail!("the payout rule {:?} has a day that not every month has: 1 to 28", rule.name);
            }
            if rule.name.trim().is_empty() || rule.tax_rate > 10_000 {
                bail!("the payout rule {:?} has no name, or taxes more than there is", rule.name);
            }
        }
        let held = |kind: ProviderKind| {
            market
                .payouts
                .iter()
                .any(|rule| rule.areas.is_empty() && rule.kind.is_none_or(|only| only == kind))
        };
        if !market.payouts.is_empty() && !ProviderKind::ALL.into_iter().all(held) {
            bail!("some providers are paid out by no rule: one without areas is wanted for each kind");
        }
        market.check_plans()?;
        market.check_prices()?;
        for service in market.services.all().iter() {
            for language in Language::ALL {
                let asked = service.checklist.iter().all(|point| point.contains_key(&language));
                if !asked {
                    bail!("the checklist of {:?} is not whole in {}", service.key, language.code());
                }
                if !service.names.contains_key(&language) || !service.prepare.contains_key(&language) {
                    bail!("the service {:?} has no name or preparation in {}", service.key, language.code());
                }
            }
        }
        Ok(market)
    }

    /// The hours of visits, and of each service what a price, a time and a key can be.
    fn check_prices(&self) -> anyhow::Result<()> {
        if self.visits_from >= self.visits_until {
            bail!("visits_from is not before visits_until");
        }
        let services = self.services.all();
        for (at, service) in services.iter().enumerate() {
            let key = &service.key;
            let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            if key.is_empty() || !key.bytes().all(plain) {
                bail!("the key {key:?} of a service is not of small letters, digits and hyphens");
            }
            if services.iter().take(at).any(|other| other.key == *key) {
                bail!("two services have the key {key:?}");
            }
            let pay = match service.pay {
                Pay::Flat(pay) => pay,
                Pay::Hourly { rate, .. } => rate,
            };
            let more = service.extra_hour.map_or([0, 0], |more| [more.price, more.pay]);
            let sound = |sum: &i64| (0..=PRICE_MAX).contains(sum);
            if ![service.price, pay].iter().chain(&more).all(sound) {
                bail!("the service {key:?} costs or pays less than nothing, or more than can be meant");
            }
            if service.tax_rate > 10_000 {
                bail!("the service {key:?} is taxed with more than there is: 10000 is the whole price");
            }
            if !(1..=MINUTES_MAX).contains(&service.minutes) {
                bail!(
                    "the service {key:?} takes no time, or more than a day: `minutes` is 1 to {MINUTES_MAX}"
                );
            }
        }
        Ok(())
    }

    fn check_plans(&self) -> anyhow::Result<()> {
        for (at, plan) in self.plans.iter().enumerate() {
            if plan.key.is_empty() || self.plans.iter().take(at).any(|other| other.key == plan.key) {
                bail!("the plan {:?} has no key, or that of another", plan.key);
            }
            let sound = |sum: &i64| (0..=PLAN_MAX).contains(sum);
            if ![plan.monthly, plan.minute].iter().all(sound) || plan.tax_rate > 10_000 {
                bail!("the plan {:?} costs less than nothing or more than can be meant", plan.key);
            }
            let named = |language| plan.names.contains_key(language) && plan.says.contains_key(language);
            if let Some(language) = Language::ALL.iter().find(|language| !named(language)) {
                bail!("the plan {:?} has no name or sentence in {}", plan.key, language.code());
            }
        }
        if self.plans.len() > PLANS_MAX {
            bail!("more than {PLANS_MAX} plans do not fit into a text");
        }
        if !self.plans.is_empty() && self.plans.iter().filter(|plan| plan.monthly == 0).count() != 1 {
            bail!("one plan costs nothing by itself, and only one: it is what whoever stops paying has");
        }
        Ok(())
    }

    /// The plans as they are offered now.
    pub fn offered_plans(&self) -> Vec<Plan> {
        let offered = |plan: &PlanEntry| Plan {
            key: plan.key.clone(),
            monthly: plan.monthly,
            tax_rate: plan.tax_rate,
            minute: plan.minute,
        };
        self.plans.iter().map(offered).collect()
    }

    /// A plan's name in a language; of one that is not offered any more, its key.
    pub fn plan_name<'a>(&'a self, language: Language, key: &'a str) -> &'a str {
        let plan = self.plans.iter().find(|plan| plan.key == key);
        plan.and_then(|plan| plan.names.get(&language)).map_or(key, String::as_str)
    }

    /// The playbook that jobs of this service run by.
    pub fn playbook_of(&self, service: &str) -> String {
        let own = self.service(service).and_then(|service| service.playbook.clone());
        own.unwrap_or_else(|| self.playbook.clone())
    }

    /// Every playbook that the market's services run by.
    pub fn playbooks(&self) -> Vec<String> {
        let all = self.services.all();
        let own = all.iter().filter_map(|service| service.playbook.clone());
        std::iter::once(self.playbook.clone()).chain(own).collect()
    }

    /// The same market with every service under one playbook: for trying it out.
    #[must_use]
    pub fn all_under(mut self, playbook: &str) -> Self {
        self.services = self.services.with_each(|service| service.playbook = None);
        playbook.clone_into(&mut self.playbook);
        self
    }

    /// The zone.
    pub fn time_zone(&self) -> TimeZone {
        domain::time::zone(&self.zone)
    }

    /// The skills that the catalogue asks for, each with the services that need it.
    pub fn skills(&self) -> Vec<(String, Vec<Arc<ServiceEntry>>)> {
        let mut skills: Vec<(String, Vec<Arc<ServiceEntry>>)> = Vec::new();
        for service in self.services.all().iter() {
            match skills.iter_mut().find(|(skill, _)| *skill == service.skill) {
                Some((_, services)) => services.push(service.clone()),
                None => skills.push((service.skill.clone(), vec![service.clone()])),
            }
        }
        skills
    }

    /// The one service that somebody can mean by these words, in whatever language.
    pub fn service_named(&self, words: &str) -> Option<Arc<ServiceEntry>> {
        let wanted = words.trim().to_lowercase();
        let names = |service: &Arc<ServiceEntry>| {
            service.names.values().any(|name| name.to_lowercase().contains(&wanted))
        };
        let mut found = self.offered().into_iter().filter(|service| !wanted.is_empty() && names(service));
        match (found.next(), found.next()) {
            (Some(one), None) => Some(one),
            (_, _) => None,
        }
    }

    /// A service with its names.
    pub fn service(&self, key: &str) -> Option<Arc<ServiceEntry>> {
        self.services.get(key)
    }

    /// The services that can be asked for, in the order in which they are shown.
    pub fn offered(&self) -> Vec<Arc<ServiceEntry>> {
        self.services.all().iter().filter(|service| service.offered).cloned().collect()
    }

    /// The service with this key, if it can be asked for.
    pub fn offered_service(&self, key: &str) -> Option<Arc<ServiceEntry>> {
        self.service(key).filter(|service| service.offered)
    }
}

impl ServiceEntry {
    /// The service as a price is made from it.
    pub fn priced(&self) -> Service {
        Service {
            key: self.key.clone(),
            skill: self.skill.clone(),
            price: self.price,
            tax_rate: self.tax_rate,
            pay: self.pay,
            minutes: self.minutes,
            extra_hour: self.extra_hour,
        }
    }

    /// What is asked on the phone before the visit, in a language.
    pub fn checklist(&self, language: Language) -> impl Iterator<Item = &str> {
        self.checklist.iter().filter_map(move |point| point.get(&language)).map(String::as_str)
    }

    /// Its name in a language.
    pub fn name(&self, language: Language) -> &str {
        self.names.get(&language).map_or(self.key.as_str(), String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AUSTIN: &str = include_str!("../../../markets/austin.toml");

    /// What the market's file says wrong, with the first of these words in its catalogue changed.
    fn refused(from: &str, to: &str) -> String {
        let (head, services) = AUSTIN.split_once("[[services]]").unwrap();
        let (head, services) = match head.contains(from) {
            true => (head.replacen(from, to, 1), services.to_owned()),
            false => (head.to_owned(), services.replacen(from, to, 1)),
        };
        let text = format!("{head}[[services]]{services}");
        assert_ne!(text, AUSTIN, "{from}");
        Market::read(&text).unwrap_err().to_string()
    }

    #[test]
    fn what_cannot_be_meant_is_refused_at_the_start() {
        assert!(Market::read(AUSTIN).is_ok());
        for (from, to, said) in [
            ("visits_from = \"07:00\"", "visits_from = \"22:00\"", "visits_from is not before"),
            ("key = \"wardrobe-assembly\"", "key = \"Wardrobe!\"", "small letters, digits and hyphens"),
            (
                "key = \"wardrobe-assembly\"",
                "key = \"tap-repair\"",
                "two services have the key \"tap-repair\"",
            ),
            ("\nprice = ", "\nprice = -", "less than nothing"),
            ("\nminutes = ", "\nminutes = 0 #", "takes no time"),
            ("\nminutes = ", "\nminutes = 9999 #", "more than a day"),
        ] {
            let why = refused(from, to);
            assert!(why.contains(said), "{to}: {why}");
        }
        let taxed = AUSTIN.replacen("\nminutes = ", "\ntax_rate = 10001\nminutes = ", 1);
        assert!(Market::read(&taxed).unwrap_err().to_string().contains("10000 is the whole price"));
    }
}
