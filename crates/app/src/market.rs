//! A market: a city with its zone, currency, catalogue and hours, read from one file.
//!
//! What a market holds is plain settings. Nothing here is about a person or a job.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use domain::price::{Pay, Service};
use domain::talk::Language;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use ledger::Currency;
use serde::Deserialize;

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
    /// The playbook that new jobs run by.
    pub playbook: String,
    /// No message but answers and urgent ones leaves between these wall times.
    pub quiet_from: Time,
    pub quiet_until: Time,
    /// How many message segments the carrier takes in a second from our number.
    pub segments_per_second: u32,
    pub services: Vec<ServiceEntry>,
}

/// A service of the catalogue with its names.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceEntry {
    pub key: String,
    pub skill: String,
    /// Before tax, minor units.
    pub price: i64,
    /// Basis points.
    #[serde(default)]
    pub tax_rate: u32,
    pub pay: Pay,
    pub minutes: u32,
    /// By language: `en`, `fr`, `de`.
    pub names: BTreeMap<Language, String>,
    /// How the customer prepares, by language.
    pub prepare: BTreeMap<Language, String>,
}

impl Market {
    /// Reads a market's file.
    ///
    /// # Errors
    /// An unknown key, an unknown zone, a service without a name in every language.
    pub fn read(text: &str) -> Result<Self> {
        let market: Self = toml::from_str(text).context("the market's file cannot be read")?;
        TimeZone::get(&market.zone).with_context(|| format!("there is no time zone {:?}", market.zone))?;
        if [crate::workers::OFFICE, crate::inbox::CONVERSATIONS].contains(&market.key.as_str()) {
            bail!("a market cannot be called {:?}: that name is the program's own", market.key);
        }
        for service in &market.services {
            for language in Language::ALL {
                if !service.names.contains_key(&language) || !service.prepare.contains_key(&language) {
                    bail!("the service {:?} has no name or preparation in {}", service.key, language.code());
                }
            }
        }
        Ok(market)
    }

    /// The zone.
    pub fn time_zone(&self) -> TimeZone {
        domain::time::zone(&self.zone)
    }

    /// The skills that the catalogue asks for, each with the services that need it.
    pub fn skills(&self) -> Vec<(&str, Vec<&ServiceEntry>)> {
        let mut skills: Vec<(&str, Vec<&ServiceEntry>)> = Vec::new();
        for service in &self.services {
            match skills.iter_mut().find(|(skill, _)| *skill == service.skill) {
                Some((_, services)) => services.push(service),
                None => skills.push((&service.skill, vec![service])),
            }
        }
        skills
    }

    /// A service with its names.
    pub fn service(&self, key: &str) -> Option<&ServiceEntry> {
        self.services.iter().find(|service| service.key == key)
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
        }
    }

    /// Its name in a language.
    pub fn name(&self, language: Language) -> &str {
        self.names.get(&language).map_or(self.key.as_str(), String::as_str)
    }
}
