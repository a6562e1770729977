//! The people of a town and what they have: a phone, a browser, a mood, and a diary of what they mean to do.
//!
//! They know only what their phones and pages show. Nobody here reads the store or calls the program.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use channels::transport::Transport;
use domain::time::Slot;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use standins::Standins;

use crate::client::Client;
use crate::customer::Customer;
use crate::dispatcher::Dispatcher;
use crate::mood::Mood;
use crate::newcomer::Newcomer;
use crate::phrases::Phrases;
use crate::technician::Technician;

/// What all people of a town share.
pub struct Town {
    pub standins: Arc<Standins>,
    pub transport: Arc<dyn Transport>,
    /// Where the program is reached.
    pub base: String,
    pub zone: TimeZone,
    pub(crate) phrases: Phrases,
    /// What was promised when, as people remember it: by job code.
    pub(crate) diary: Mutex<BTreeMap<String, Slot>>,
    /// The time that somebody would rather have, by job code.
    wishes: Mutex<BTreeMap<String, Slot>>,
}

impl Town {
    /// A town around a running program.
    ///
    /// # Errors
    /// The program has more words than anybody can know.
    pub fn new(
        standins: Arc<Standins>,
        transport: Arc<dyn Transport>,
        base: &str,
        zone: TimeZone,
    ) -> Result<Self> {
        let phrases = Phrases::new()?;
        Ok(Self {
            standins,
            transport,
            base: base.to_owned(),
            zone,
            phrases,
            diary: Mutex::default(),
            wishes: Mutex::default(),
        })
    }

    /// Now, on the town's clock.
    pub fn now(&self) -> Timestamp {
        (self.standins.clock)()
    }

    pub(crate) fn text(&self, from: &str, body: &str) {
        self.standins.with_carrier(|carrier, now| carrier.type_text(from, body, now));
    }

    pub(crate) fn note(&self, code: &str, slot: Slot) {
        self.diary.lock().unwrap_or_else(PoisonError::into_inner).insert(code.to_owned(), slot);
    }

    /// Somebody would rather have it at this time.
    pub(crate) fn wish(&self, code: &str, slot: Slot) {
        self.wishes.lock().unwrap_or_else(PoisonError::into_inner).insert(code.to_owned(), slot);
    }

    /// The time that was wished for is the one that stands now.
    pub(crate) fn granted(&self, code: &str) -> Option<Slot> {
        let wished = self.wishes.lock().unwrap_or_else(PoisonError::into_inner).get(code).copied();
        wished.inspect(|slot| self.note(code, *slot))
    }

    pub(crate) fn noted(&self, code: &str) -> Option<Slot> {
        self.diary.lock().unwrap_or_else(PoisonError::into_inner).get(code).copied()
    }
}

/// Asks for another time on the page that a link opens: the same hours, some days after what was promised. A page
/// that does not come is not tried again.
pub(crate) async fn ask_for_another_time(
    town: &Town,
    browser: &mut Client,
    (code, link): (&str, &str),
    days: i64,
) {
    let Some(slot) = town.noted(code) else { return };
    let later = |at: jiff::civil::DateTime| at.saturating_add(jiff::Span::new().days(days));
    let wished = Slot { from: later(slot.from), to: later(slot.to) };
    let Ok((_, page)) = browser.open(link).await else { return };
    let Some(form) = page.forms().into_iter().find(|form| form.action.ends_with("/other-time")) else {
        return;
    };
    let from = wished.from.strftime("%Y-%m-%dT%H:%M").to_string();
    let key = form.fields.iter().find(|(name, _)| name == "key").map_or("", |(_, key)| key.as_str());
    let fields = [("key", key), ("time-1", from.as_str())];
    if browser.submit(&form.action, &fields).await.is_ok_and(|page| page.status == 303) {
        town.wish(code, wished);
    }
}

/// A phone in somebody's hand: which texts they have read.
pub struct Phone {
    pub number: String,
    read: usize,
}

impl Phone {
    /// A phone with whatever has come in since its holder last wrote still unread: so they go on where they
    /// stopped.
    pub fn new(town: &Town, number: &str) -> Self {
        let read = town.standins.with_carrier(|carrier, _| {
            carrier.thread(number).iter().rposition(|message| message.from_handset).map_or(0, |last| last + 1)
        });
        Self { number: number.to_owned(), read }
    }

    /// Texts that have come in since the last look.
    pub fn new_texts(&mut self, town: &Town) -> Vec<String> {
        let read = self.read;
        let (texts, all) = town.standins.with_carrier(|carrier, _| {
            let thread = carrier.thread(&self.number);
            // A text that has not arrived yet holds back the ones behind it until the next look.
            let shown = thread.iter().skip(read).take_while(|m| m.from_handset || m.is_on_screen()).count();
            let new: Vec<String> = thread
                .iter()
                .skip(read)
                .take(shown)
                .filter(|m| !m.from_handset)
                .map(|m| m.body.clone())
                .collect();
            (new, read + shown)
        });
        self.read = all;
        texts
    }
}

/// Deeds that somebody has in mind, by when.
pub struct Plans<D> {
    at: BTreeMap<Timestamp, VecDeque<D>>,
}

impl<D> Default for Plans<D> {
    fn default() -> Self {
        Self { at: BTreeMap::new() }
    }
}

impl<D> Plans<D> {
    /// Means to do something then.
    pub fn plan(&mut self, at: Timestamp, deed: D) {
        self.at.entry(at).or_default().push_back(deed);
    }

    /// Thinks better of some of it.
    pub fn drop_those(&mut self, unwanted: impl Fn(&D) -> bool) {
        self.at.values_mut().for_each(|deeds| deeds.retain(|deed| !unwanted(deed)));
        self.at.retain(|_, deeds| !deeds.is_empty());
    }

    /// Whether they mean to do something of this kind.
    pub fn any(&self, such: impl Fn(&D) -> bool) -> bool {
        self.at.values().flatten().any(such)
    }

    /// The next deed whose time has come.
    pub fn due(&mut self, now: Timestamp) -> Option<D> {
        let mut entry = self.at.first_entry().filter(|entry| *entry.key() <= now)?;
        let deed = entry.get_mut().pop_front();
        if entry.get().is_empty() {
            entry.remove();
        }
        deed
    }

    /// When the next deed is due.
    pub fn next(&self) -> Option<Timestamp> {
        self.at.keys().next().copied()
    }
}

/// Somebody of the town.
pub enum Person {
    Customer(Box<Customer>),
    Technician(Box<Technician>),
    Dispatcher(Box<Dispatcher>),
    Newcomer(Box<Newcomer>),
}

impl Person {
    /// Reads their phone and does what is due.
    ///
    /// # Errors
    /// The program did not answer; they try again later.
    pub async fn act(&mut self, town: &Town, mood: &mut Mood) -> Result<()> {
        match self {
            Self::Customer(customer) => customer.act(town, mood).await,
            Self::Technician(technician) => {
                technician.act(town, mood).await;
                Ok(())
            }
            Self::Dispatcher(dispatcher) => dispatcher.act(town, mood).await,
            Self::Newcomer(newcomer) => {
                newcomer.act(town, mood).await;
                Ok(())
            }
        }
    }

    /// When they next mean to do something.
    pub fn next(&self) -> Option<Timestamp> {
        match self {
            Self::Customer(customer) => customer.plans.next(),
            Self::Technician(technician) => technician.plans.next(),
            Self::Dispatcher(dispatcher) => dispatcher.next(),
            Self::Newcomer(newcomer) => newcomer.next(),
        }
    }

    /// Their phone.
    pub fn number(&self) -> &str {
        match self {
            Self::Customer(customer) => &customer.phone.number,
            Self::Technician(technician) => &technician.phone.number,
            Self::Dispatcher(dispatcher) => &dispatcher.phone.number,
            Self::Newcomer(newcomer) => &newcomer.phone.number,
        }
    }
}
