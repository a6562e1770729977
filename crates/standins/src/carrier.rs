//! A carrier of text messages in the shape of Twilio: takes messages over its API, carries them to
//! handsets, carries what people type back as signed webhooks, and keeps STOP by itself.
//! Never here: what a text is about, a clock, a socket. `answer` is in `carrier/api.rs`, the file of
//! facts in `carrier/fact.rs`.

mod api;
mod fact;
mod keyword;
mod paper;
mod segments;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use anyhow::Result;
use jiff::Timestamp;

use crate::fault::{FaultOnce, Faults};
use crate::hooks::{Fate, Hook, Queue};
use crate::journal::Journal;
use crate::seal;
pub(crate) use api::is_e164;
use fact::{Errand, Fact};
use keyword::Keyword;

/// One account with one number.
#[derive(Clone, Debug)]
pub struct CarrierSettings {
    pub sid: String,
    pub auth_token: String,
    /// The operator's number, E.164.
    pub number: String,
    /// Where what people type is delivered: the public URL of the program's hook.
    pub inbound_url: String,
    /// From accepted to delivered; `sent` lies a third of the way.
    pub delivery_delay_ms: u64,
}

/// How far a message has come. The first four are the program's messages, the last three a handset's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    Queued,
    Sent,
    Delivered,
    /// The handset is switched off or out of reach.
    Undelivered,
    /// Typed, and the program has not answered for it yet.
    Typed,
    /// The program has taken it.
    Taken,
    /// The program never took it, however often it was tried.
    GivenUp,
}

/// One text on one handset.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub sid: String,
    /// The handset at the other end, whichever way it went.
    pub number: String,
    pub from_handset: bool,
    /// The carrier's own answer to STOP, START or HELP.
    pub legal: bool,
    pub body: String,
    pub at: Timestamp,
    pub delivery: Delivery,
    pub moved_at: Timestamp,
    callback: Option<String>,
    opt_out: Option<Keyword>,
}

impl Message {
    /// Whether the person holding the handset can see it.
    pub fn is_on_screen(&self) -> bool {
        match self.delivery {
            Delivery::Delivered | Delivery::Typed | Delivery::Taken | Delivery::GivenUp => true,
            Delivery::Queued | Delivery::Sent | Delivery::Undelivered => false,
        }
    }
}

#[derive(Debug)]
pub struct Carrier {
    settings: CarrierSettings,
    journal: Journal,
    handsets: Vec<String>,
    threads: BTreeMap<String, Vec<Message>>,
    places: HashMap<String, (String, usize)>,
    stopped: BTreeSet<String>,
    unreachable: BTreeSet<String>,
    queue: Queue<Errand>,
    serial: u64,
    faults: Faults,
    changed: BTreeSet<String>,
}

impl Carrier {
    /// A carrier in memory.
    pub fn new(settings: CarrierSettings) -> Self {
        Carrier {
            settings,
            journal: Journal::default(),
            handsets: Vec::new(),
            threads: BTreeMap::new(),
            places: HashMap::new(),
            stopped: BTreeSet::new(),
            unreachable: BTreeSet::new(),
            queue: Queue::default(),
            serial: 0,
            faults: Faults::default(),
            changed: BTreeSet::new(),
        }
    }

    /// A carrier that remembers: every fact is appended to the file and read back at the next start.
    pub fn open(settings: CarrierSettings, path: &Path) -> Result<Self> {
        let (journal, facts) = Journal::open::<Fact>(path)?;
        let mut carrier = Carrier::new(settings);
        for fact in facts {
            carrier.apply(fact);
        }
        carrier.journal = journal;
        Ok(carrier)
    }

    pub fn number(&self) -> &str {
        &self.settings.number
    }

    /// Every handset ever seen, in the order of its first message or of being added.
    pub fn handsets(&self) -> &[String] {
        &self.handsets
    }

    /// All texts to and from a handset, oldest first, those it has not received yet included.
    pub fn thread(&self, number: &str) -> &[Message] {
        self.threads.get(number).map_or(&[], Vec::as_slice)
    }

    pub fn has_stopped(&self, number: &str) -> bool {
        self.stopped.contains(number)
    }

    /// A handset that has neither written nor been written to.
    pub fn add_handset(&mut self, number: &str) {
        if !self.handsets.iter().any(|seen| seen == number) {
            self.record(Fact::Handset { number: number.to_owned() });
        }
    }

    /// Switches a handset off: what is carried to it meanwhile ends as undelivered, with code 30003.
    pub fn switch_off(&mut self, number: &str) {
        self.set_reach(number, false);
    }

    pub fn switch_on(&mut self, number: &str) {
        self.set_reach(number, true);
    }

    fn set_reach(&mut self, number: &str, on: bool) {
        if self.unreachable.contains(number) == on {
            let number = number.to_owned();
            self.record(Fact::Reach { number, on });
        }
    }

    /// A person types on a phone, to the operator's number. The sid of the message comes back.
    pub fn type_text(&mut self, from: &str, body: &str, now: Timestamp) -> String {
        let sid = self.next_sid(now);
        let stopped = self.has_stopped(from);
        let keyword = keyword::read(body, stopped);
        self.record(Fact::Typed {
            sid: sid.clone(),
            from: from.to_owned(),
            body: body.to_owned(),
            keyword,
            at: now,
        });
        if let Some(text) = keyword.and_then(|keyword| keyword.confirmation(stopped)) {
            let sid = self.next_sid(now);
            self.record(Fact::Confirmed { sid, to: from.to_owned(), body: text.to_owned(), at: now });
        }
        sid
    }

    /// The next thing this fits goes wrong.
    pub fn next_answer(&mut self, fault: FaultOnce) {
        self.faults.add(fault);
    }

    /// When something happens next by itself.
    pub fn next_due(&self) -> Option<Timestamp> {
        self.queue.next_due()
    }

    /// Lets everything happen whose time has come, and gives the signed webhooks that leave now.
    pub fn due(&mut self, now: Timestamp) -> Vec<Hook> {
        let mut hooks = Vec::new();
        while let Some((at, id, errand)) = self.queue.first_due(now) {
            match errand {
                Errand::Move { sid, to } => self.move_on(sid, to, at),
                Errand::Inbound { sid } => self.leave(id, self.inbound_hook(&sid), &mut hooks, now),
                Errand::Report { sid, status } => {
                    self.leave(id, self.status_hook(&sid, status), &mut hooks, now);
                }
            }
        }
        hooks
    }

    fn move_on(&mut self, sid: String, to: Delivery, at: Timestamp) {
        let off = self.message(&sid).is_some_and(|message| self.unreachable.contains(&message.number));
        let to = if off && to == Delivery::Delivered { Delivery::Undelivered } else { to };
        self.record(Fact::Moved { sid, to, at });
    }

    fn leave(&mut self, id: String, request: Option<crate::Request>, hooks: &mut Vec<Hook>, now: Timestamp) {
        self.queue.send_off(&id);
        let Some(request) = request else {
            tracing::error!(hook = %id, "a webhook's address is not a URL");
            self.answered(&id, false, now);
            return;
        };
        if self.faults.next_is_doubled() {
            hooks.push(Hook { id: format!("{id}.again"), request: request.clone() });
        }
        hooks.push(Hook { id, request });
    }

    /// The program's answer to a webhook: 2xx or not. Not 2xx is tried again, later and later.
    pub fn answered(&mut self, hook_id: &str, ok: bool, now: Timestamp) {
        if self.queue.knows(hook_id) {
            self.record(Fact::Answered { hook: hook_id.to_owned(), ok, at: now });
        }
    }

    /// Webhooks handed out and never answered for leave again: a new courier says this first.
    pub fn recall(&mut self, now: Timestamp) {
        self.queue.recall(now);
    }

    /// The handsets whose threads changed since this was last asked.
    pub fn take_changed(&mut self) -> BTreeSet<String> {
        std::mem::take(&mut self.changed)
    }

    fn message(&self, sid: &str) -> Option<&Message> {
        let (number, index) = self.places.get(sid)?;
        self.threads.get(number)?.get(*index)
    }

    fn message_mut(&mut self, sid: &str) -> Option<&mut Message> {
        let (number, index) = self.places.get(sid)?;
        self.changed.insert(number.clone());
        self.threads.get_mut(number)?.get_mut(*index)
    }

    fn next_sid(&self, at: Timestamp) -> String {
        let account = &self.settings.sid;
        format!("SM{}", seal::name(account, "message", self.serial, at, 32))
    }

    fn settle_inbound(&mut self, sid: &str, fate: Fate, at: Timestamp) {
        let delivery = match fate {
            Fate::Done => Delivery::Taken,
            Fate::GivenUp => Delivery::GivenUp,
            Fate::Again | Fate::Unknown => return,
        };
        if let Some(message) = self.message_mut(sid) {
            message.delivery = delivery;
            message.moved_at = at;
        }
    }
}
