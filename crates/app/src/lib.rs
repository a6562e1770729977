//! The shell around the rules: it executes orders, sends what is to be sent, takes in what comes, and lets
//! time pass. No HTML, no routes and no SQL text live here, and no rule of the trade.
//!
//! Every step is a plain function that does one bounded piece of work and returns, so that the same code runs
//! in a loop on a server and under the simulator's single thread. `running` holds the loops.

mod afterwards;
pub mod api_keys;
pub mod articles;
mod asking_back;
mod bargain;
pub mod calendar;
mod calendar_feed;
pub mod cases;
pub mod catalogue;
pub mod clock;
pub mod desk;
mod documents;
pub mod durations;
mod execute;
mod finding;
mod guided;
mod handoffs;
pub mod hooks;
mod inbox;
pub mod joining;
pub mod joining_page;
pub mod listings;
pub mod mail;
pub mod market;
mod masked;
mod matching;
mod meaning;
pub mod members;
pub mod messages;
mod notices;
mod offers;
mod open_jobs;
mod open_question;
mod other_times;
pub mod pay;
pub mod payouts;
pub mod people;
pub mod photos;
pub mod picture;
pub mod plans;
mod portraits;
pub mod privacy;
mod quiet;
pub mod requests;
pub mod rooms;
pub mod running;
mod screening;
pub mod sheets;
pub mod sign_in;
mod signing_up;
mod small_words;
pub mod statement;
mod stuck;
pub mod takeout;
pub mod threads;
pub mod vault;
mod vetting;
pub mod webhooks;
pub mod words;
pub mod workers;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use anyhow::{Context, Result};
use channels::transport::Transport;
use domain::playbook::{Playbook, PlaybookRef};
use jiff::Timestamp;
use store::Store;

pub use execute::{Bound, Key, Outcome, Request};
pub use inbox::ReceivedText;
pub use mail::MailAccount;
pub use matching::{ASKED_AT_ONCE, Matching};
pub use notices::Content;
pub use people::{Contact, Newcomer};

use clock::{Chance, Clock};
use market::Market;
use photos::Photos;
use vault::{KEY_PRINT, Vault};

/// What the program is wired to.
pub struct Wiring {
    pub store: Store,
    pub market: Market,
    /// Every playbook version that may be in use; the first of a name is the one for new jobs.
    pub playbooks: Vec<Playbook>,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
    pub vault: Vault,
    /// Where the pictures of photos lie, sealed.
    pub photos: Photos,
    pub transport: Arc<dyn Transport>,
    /// Carries events to addresses that an operator typed in.
    pub outward: Arc<dyn Transport>,
    /// Those may be within the operator's own network, and need no TLS.
    pub private_webhooks: bool,
    pub texts: channels::twilio::Account,
    pub payments: channels::stripe::Account,
    /// How mail leaves; nobody is asked for an address where none does.
    pub mail: Option<MailAccount>,
    /// The company that checks backgrounds; nobody's is checked without one.
    pub screening: Option<channels::checkr::Account>,
    /// Base of the geocoder that speaks Nominatim's dialect.
    pub geocoder: String,
    /// Where this program is reached from outside, without a slash at the end.
    pub public_base: String,
    /// Whether stand-ins answer for vendors; said on every page.
    pub stand_ins: bool,
}

/// The program, wired.
pub struct App {
    pub store: Store,
    pub market: Market,
    playbooks: BTreeMap<PlaybookRef, Playbook>,
    /// By name: the version for new jobs.
    current: BTreeMap<String, PlaybookRef>,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    vault: Vault,
    pub photos: Photos,
    transport: Arc<dyn Transport>,
    outward: Arc<dyn Transport>,
    private_webhooks: bool,
    texts: channels::twilio::Account,
    payments: channels::stripe::Account,
    mail: Option<MailAccount>,
    screening: Option<channels::checkr::Account>,
    geocoder: String,
    pub public_base: String,
    pub stand_ins: bool,
    matching: Matching,
    open: open_jobs::OpenJobs,
    live: tokio::sync::broadcast::Sender<i64>,
    queue: Mutex<Option<running::Queue>>,
    stuck: stuck::Stuck,
}

impl App {
    /// Wires the program up and reads what it keeps in memory.
    ///
    /// # Errors
    /// A playbook of the market's is not among those that loaded, the store was written with another master key, or
    /// it cannot be read.
    pub fn new(wiring: Wiring) -> Result<Self> {
        let mut playbooks = BTreeMap::new();
        let mut current = BTreeMap::new();
        for playbook in wiring.playbooks {
            current.entry(playbook.name.clone()).or_insert_with(|| playbook.reference());
            playbooks.insert(playbook.reference(), playbook);
        }
        for named in wiring.market.playbooks() {
            let there = current.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
            anyhow::ensure!(current.contains_key(&named), "there is no playbook {named:?}, but {there}");
        }
        let app = Self {
            store: wiring.store,
            market: wiring.market,
            playbooks,
            current,
            clock: wiring.clock,
            chance: wiring.chance,
            vault: wiring.vault,
            photos: wiring.photos,
            transport: wiring.transport,
            outward: wiring.outward,
            private_webhooks: wiring.private_webhooks,
            texts: wiring.texts,
            payments: wiring.payments,
            mail: wiring.mail,
            screening: wiring.screening,
            geocoder: wiring.geocoder,
            public_base: wiring.public_base,
            stand_ins: wiring.stand_ins,
            matching: Matching::default(),
            open: open_jobs::OpenJobs::default(),
            live: tokio::sync::broadcast::channel(1024).0,
            queue: Mutex::new(None),
            stuck: stuck::Stuck::default(),
        };
        app.hold_to_the_key()?;
        app.erase_again()?;
        app.look_at_plans_anew()?;
        app.look_at_the_catalogue()?;
        app.load_matching()?;
        Ok(app)
    }

    /// Several processes share a database, and whoever has another master key than those before could read nothing
    /// of what they keep: it would take texts in and lose them.
    fn hold_to_the_key(&self) -> Result<()> {
        let ours = self.vault.key_print();
        let kept = self.store.write(|tx| tx.keep_setting(KEY_PRINT, &ours))?;
        anyhow::ensure!(
            kept == ours,
            "the database was written with another master key: put that master.key into this process's data \
             folder, or name an empty database"
        );
        Ok(())
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        // The store keeps milliseconds; nothing finer may be decided on.
        Timestamp::from_millisecond(self.clock.now().as_millisecond()).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// A new id.
    pub fn new_id<K>(&self) -> domain::Id<K> {
        clock::new_id(&*self.chance, self.now())
    }

    /// A token that nobody can guess: 128 bits, in letters and digits.
    pub fn new_token(&self) -> String {
        let mut bytes = [0_u8; 16];
        self.chance.fill(&mut bytes);
        data_encoding::BASE32_NOPAD.encode(&bytes).to_lowercase()
    }

    /// The playbook that a job runs by.
    ///
    /// # Errors
    /// A version that is still in use did not load.
    pub fn playbook(&self, reference: &PlaybookRef) -> Result<&Playbook> {
        let version =
            || format!("the playbook {} {} is in use and did not load", reference.name, reference.version);
        self.playbooks.get(reference).with_context(version)
    }

    /// The playbook that a new job of this service runs by.
    ///
    /// # Errors
    /// It did not load, which starting refuses.
    pub fn playbook_of_service(&self, service: &str) -> Result<&Playbook> {
        self.current_playbook(&self.market.playbook_of(service))
    }

    /// The version of a playbook that new jobs run by.
    ///
    /// # Errors
    /// None of this name did load.
    pub(crate) fn current_playbook(&self, name: &str) -> Result<&Playbook> {
        let reference = self.current.get(name).with_context(|| format!("there is no playbook {name:?}"))?;
        self.playbook(reference)
    }

    /// Tells of every commit, by the market's new sequence.
    pub fn live(&self) -> tokio::sync::broadcast::Receiver<i64> {
        self.live.subscribe()
    }

    pub(crate) fn vault(&self) -> &Vault {
        &self.vault
    }

    fn market_key(&self) -> &str {
        &self.market.key
    }
}
