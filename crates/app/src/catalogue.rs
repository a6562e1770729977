//! The catalogue as it holds now: the services of the market's file, and those that the desk has set since, which stand
//! before the file's of the same key.
//!
//! A service is set whole and never taken away, since jobs of it go on: one that is not offered any more is hidden from
//! whoever asks. What a job costs is fixed when it is asked for, so another price is for new work.

use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context, Result};
use domain::PersonId;
use domain::talk::Language;
use jiff::Timestamp;
use serde::Deserialize;
use store::ServiceRow;

use crate::App;
use crate::market::ServiceEntry;

/// The services of a market, in the order in which they are shown. They may be set while others read them.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<ServiceEntry>")]
pub struct Catalogue {
    shelf: RwLock<Shelf>,
}

#[derive(Clone, Debug, Default)]
struct Shelf {
    services: Arc<[Arc<ServiceEntry>]>,
    /// When the newest of those that the desk set was set.
    set_at: Option<Timestamp>,
}

impl From<Vec<ServiceEntry>> for Catalogue {
    fn from(entries: Vec<ServiceEntry>) -> Self {
        let services = entries.into_iter().map(Arc::new).collect();
        Self { shelf: RwLock::new(Shelf { services, set_at: None }) }
    }
}

impl Clone for Catalogue {
    fn clone(&self) -> Self {
        Self { shelf: RwLock::new(self.shelf()) }
    }
}

impl Catalogue {
    fn shelf(&self) -> Shelf {
        self.shelf.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Every service, also those that are not offered any more.
    pub fn all(&self) -> Arc<[Arc<ServiceEntry>]> {
        self.shelf().services
    }

    /// The service with this key.
    pub fn get(&self, key: &str) -> Option<Arc<ServiceEntry>> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        shelf.services.iter().find(|service| service.key == key).cloned()
    }

    /// The same catalogue with each service as it is changed.
    #[must_use]
    pub fn with_each(&self, change: impl Fn(&mut ServiceEntry)) -> Self {
        let changed = |service: &Arc<ServiceEntry>| {
            let mut service = (**service).clone();
            change(&mut service);
            service
        };
        self.all().iter().map(changed).collect::<Vec<_>>().into()
    }

    /// Puts services in the place of those with the same key, or behind the others.
    fn put(&self, entries: Vec<ServiceEntry>, set_at: Option<Timestamp>) {
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        let mut services = shelf.services.to_vec();
        for entry in entries {
            match services.iter_mut().find(|service| service.key == entry.key) {
                Some(service) => *service = Arc::new(entry),
                None => services.push(Arc::new(entry)),
            }
        }
        *shelf = Shelf { services: services.into(), set_at };
    }
}

impl App {
    /// Sets services of the catalogue: those with a key that is known take the place of what was, the others are new.
    ///
    /// # Errors
    /// The world broke; then the catalogue is as it was.
    pub fn set_services(&self, by: PersonId, entries: &[ServiceEntry]) -> Result<()> {
        self.store.write(|tx| {
            // Whoever set one before us did so at another time: the others look anew when it has moved.
            let before = tx.services_set_at(&self.market.key)?;
            let next = before.map_or(self.now(), |before| self.now().max(after(before)));
            for entry in entries {
                let (key, written) = (entry.key.clone(), serde_json::to_string(entry)?);
                let row = ServiceRow { key, entry: written, set_by: by, set_at: next };
                tx.put_service(&self.market.key, &row)?;
            }
            Ok(())
        })?;
        self.look_at_the_catalogue().map(drop)
    }

    /// Reads what the desk has set, where it or another process did since the last look; gives whether it did.
    pub(crate) fn look_at_the_catalogue(&self) -> Result<bool> {
        let set_at = self.store.services_set_at(&self.market.key)?;
        if set_at == self.market.services.shelf().set_at {
            return Ok(false);
        }
        let read = |row: ServiceRow| {
            serde_json::from_str(&row.entry)
                .with_context(|| format!("the service {:?} cannot be read", row.key))
        };
        let entries: Vec<ServiceEntry> =
            self.store.services_set(&self.market.key)?.into_iter().map(read).collect::<Result<_>>()?;
        for entry in &entries {
            let playbook = entry.playbook.as_deref().unwrap_or(&self.market.playbook);
            self.current_playbook(playbook)?;
        }
        self.market.services.put(entries, set_at);
        Ok(true)
    }

    /// A service's name in a language; of one that nobody knows any more, its key.
    pub fn service_name(&self, language: Language, key: &str) -> String {
        self.market.service(key).map_or_else(|| key.to_owned(), |service| service.name(language).to_owned())
    }
}

/// The next instant that a row can hold.
fn after(at: Timestamp) -> Timestamp {
    at.saturating_add(jiff::SignedDuration::from_millis(1)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_that_is_set_takes_the_place_of_the_file_s() {
        let market = crate::market::Market::read(include_str!("../../../markets/austin.toml"));
        let catalogue = market.map(|market| market.services).unwrap_or_default();
        let before = catalogue.all();
        let mut dearer = (*before[1]).clone();
        dearer.price += 100;
        let mut fresh = (*before[0]).clone();
        "new".clone_into(&mut fresh.key);
        catalogue.put(vec![fresh, dearer.clone()], None);
        let keys = |all: &[Arc<ServiceEntry>]| all.iter().map(|one| one.key.clone()).collect::<Vec<_>>();
        let after = catalogue.all();
        assert_eq!(keys(&after[..before.len()]), keys(&before), "where it stood");
        assert_eq!(after.last().map(|one| one.key.as_str()), Some("new"));
        assert_eq!(catalogue.get(&dearer.key).map(|one| one.price), Some(dearer.price));
    }
}
