//! A scene: the named cast in a quiet town, moved by hand. For tests that read like a play.
//!
//! Nobody acts by themselves. People text, press and pay as told; the program, its routes, adapters and the
//! stand-ins are the real ones, in memory, and everything is settled after each deed.

use std::fmt::Write;
use std::sync::Arc;

use anyhow::{Context, Result};
use app::App;
use app::market::Market;
use app::photos::Photos;
use app::vault::Vault;
use channels::transport::{Request, Response, Transport};
use domain::playbook::Playbook;
use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp};
use standins::Standins;
use standins::mailbox::Received;
use store::Store;

use crate::cast::{self, APPLICANT, HOUSEHOLDS, STAFF, TECHNICIANS};
use crate::client::{Client, Page};
use crate::faults::Faults;
use crate::mood::Mood;
use crate::node::{Node, STEPS, SeededChance, VirtualClock};
use crate::vendors::{BASE, mail_account, payments_account, screening_at, stand_ins, texts_account};
use crate::wire::{TownPost, TownWire};

/// Rounds after which a scene that does not settle is broken.
const ROUNDS_MAX: usize = 1000;

/// A quiet town.
pub struct Scene {
    pub app: Arc<App>,
    pub standins: Arc<Standins>,
    pub wire: Arc<TownWire>,
    clock: Arc<VirtualClock>,
    node: Node,
}

impl Scene {
    /// Raises the curtain at a wall time in the market's zone, such as `2027-03-11T08:00`.
    ///
    /// # Errors
    /// The town could not be set up.
    pub fn at(wall: &str, market: Market, playbook: Playbook) -> Result<Self> {
        Self::on(Store::in_memory()?, wall, market, playbook)
    }

    /// The same, on a store of the caller's: one on disk can be searched afterwards. Every service of the market
    /// runs under the one playbook.
    ///
    /// # Errors
    /// The town could not be set up.
    pub fn on(store: Store, wall: &str, market: Market, playbook: Playbook) -> Result<Self> {
        Self::behind(Vault::new([42; 32]), store, wall, market, playbook)
    }

    /// The same, behind a vault of the caller's.
    ///
    /// # Errors
    /// The town could not be set up.
    pub fn behind(
        vault: Vault,
        store: Store,
        wall: &str,
        market: Market,
        playbook: Playbook,
    ) -> Result<Self> {
        Self::raise(vault, store, (wall, market.all_under(&playbook.name), vec![playbook]), None)
    }

    /// The same, with each service of the market under its own of these playbooks.
    ///
    /// # Errors
    /// The town could not be set up.
    pub fn under_each(store: Store, wall: &str, market: Market, playbooks: Vec<Playbook>) -> Result<Self> {
        Self::raise(Vault::new([42; 32]), store, (wall, market, playbooks), None)
    }

    /// The same, with events sent out over a wire of the caller's, also to this machine. It has to answer at once: a scene
    /// has one thread.
    ///
    /// # Errors
    /// The town could not be set up.
    pub fn sending_over(
        outward: Arc<dyn Transport>,
        wall: &str,
        market: Market,
        playbook: Playbook,
    ) -> Result<Self> {
        let of_one = (wall, market.all_under(&playbook.name), vec![playbook]);
        Self::raise(Vault::new([42; 32]), Store::in_memory()?, of_one, Some(outward))
    }

    fn raise(
        vault: Vault,
        store: Store,
        (wall, market, playbooks): (&str, Market, Vec<Playbook>),
        outward: Option<Arc<dyn Transport>>,
    ) -> Result<Self> {
        let zone = market.time_zone();
        let now = domain::time::instant(wall.parse()?, &zone);
        let clock = Arc::new(VirtualClock::new(now));
        let standins = Arc::new(stand_ins(&clock, &market));
        let faults = Arc::new(Faults::new(Mood::new(1), false));
        let wire = Arc::new(TownWire::new(standins::router(standins.clone()), faults.clone()));
        let post = Arc::new(TownPost::new(standins.clone(), faults));
        let app = Arc::new(App::new(app::Wiring {
            store,
            market,
            playbooks,
            clock: clock.clone(),
            chance: Arc::new(SeededChance::new(Mood::new(7))),
            vault,
            photos: Photos::in_memory(),
            transport: wire.clone(),
            private_webhooks: outward.is_some(),
            outward: outward.unwrap_or_else(|| wire.clone()),
            texts: texts_account(),
            payments: payments_account(),
            mail: Some(mail_account(post)),
            screening: Some(screening_at(BASE)),
            geocoder: format!("{BASE}/demo/geocoder"),
            public_base: BASE.to_owned(),
            stand_ins: true,
        })?);
        cast::settle_in(&app)?;
        wire.plug(0, web::router(app.clone()));
        let node = Node { app: app.clone() };
        Ok(Self { app, standins, wire, clock, node })
    }

    /// Now, as an instant.
    pub fn now(&self) -> Timestamp {
        self.app.now()
    }

    /// Somebody of the cast types on their phone.
    ///
    /// # Errors
    /// Nobody of that name, or the town does not settle.
    pub fn texts(&self, name: &str, body: &str) -> Result<()> {
        let number = number_of(name)?;
        self.standins.with_carrier(|carrier, now| carrier.type_text(number, body, now));
        self.settle()
    }

    /// The town lives so many times as fast as whoever looks at it, as a demo does.
    pub fn set_speed(&self, speed: i32) {
        self.clock.set_speed(speed);
    }

    /// Time goes on with every look at the clock, as it does for a running program.
    pub fn go_on(&self) {
        self.clock.go_on();
    }

    /// Time passes, and what falls due in between happens when it is due.
    ///
    /// # Errors
    /// The town does not settle.
    pub fn pass(&self, time: SignedDuration) -> Result<()> {
        let end = self.now().checked_add(time)?;
        loop {
            self.settle()?;
            let due = self.app.next_due()?;
            let vendors = self.standins.with_carrier(|carrier, _| carrier.next_due());
            let checked = self.standins.with_screening(|screening, _| screening.next_due());
            match [due, vendors, checked].into_iter().flatten().min().filter(|next| *next < end) {
                Some(next) => {
                    let soon = self.now().checked_add(SignedDuration::from_millis(1))?;
                    self.clock.move_to(next.max(soon));
                }
                None => break,
            }
        }
        self.clock.move_to(end);
        self.settle()
    }

    /// Everything that can be done now is done, deliveries included.
    ///
    /// # Errors
    /// Something broke, or it goes on for ever.
    pub fn settle(&self) -> Result<()> {
        for _ in 0..ROUNDS_MAX {
            let mut moved = 0;
            for step in STEPS {
                moved += self.node.step(step).with_context(|| format!("the program broke in {step:?}"))?;
            }
            moved += self.hooks()?;
            if moved == 0 {
                // A delivery within two seconds belongs to the same moment.
                let next = self.standins.with_carrier(|carrier, _| carrier.next_due());
                let paid = self.standins.with_payments(|payments, _| payments.next_due());
                let checked = self.standins.with_screening(|screening, _| screening.next_due());
                let soon = self.now().checked_add(SignedDuration::from_secs(2))?;
                match [next, paid, checked].into_iter().flatten().min().filter(|next| *next <= soon) {
                    Some(next) => self.clock.move_to(next),
                    None => return Ok(()),
                }
            }
        }
        anyhow::bail!("the town does not settle")
    }

    fn hooks(&self) -> Result<usize> {
        let texts = self.standins.with_carrier(|carrier, now| carrier.due(now));
        let events = self.standins.with_payments(|payments, now| payments.due(now));
        let checks = self.standins.with_screening(|screening, now| screening.due(now));
        let count = texts.len() + events.len() + checks.len();
        for hook in texts {
            let ok = self.post(hook.request)?.status().is_success();
            self.standins.with_carrier(|carrier, now| carrier.answered(&hook.id, ok, now));
        }
        for hook in events {
            let ok = self.post(hook.request)?.status().is_success();
            self.standins.with_payments(|payments, now| payments.answered(&hook.id, ok, now));
        }
        for hook in checks {
            let ok = self.post(hook.request)?.status().is_success();
            self.standins.with_screening(|screening, now| screening.answered(&hook.id, ok, now));
        }
        Ok(count)
    }

    /// Sends any request to the program or a vendor, as the wire would carry it.
    ///
    /// # Errors
    /// Nobody answered.
    pub fn post(&self, request: Request) -> Result<Response> {
        let answer = self.wire.call(request).now_or_never().context("nobody answered")?;
        answer.map_err(|broken| anyhow::anyhow!("{broken}"))
    }

    /// The operator's own program, out in the world: events can be sent to [`crate::receiver::RECEIVER`].
    pub fn receiver(&self) -> &crate::receiver::Receiver {
        &self.wire.receiver
    }

    /// A browser for somebody of the cast, signed in by the code on their phone.
    ///
    /// # Errors
    /// Signing in failed.
    pub fn browser(&self, name: &str) -> Result<Client> {
        let number = number_of(name)?;
        let mut client = self.stranger();
        self.submit(&mut client, "/sign-in", &[("phone", number)])?;
        let code = self
            .last_text(name)?
            .split(|c: char| !c.is_ascii_digit())
            .find(|word| word.len() == 6)
            .context("no code came")?
            .to_owned();
        let page = self.submit(&mut client, "/sign-in/code", &[("phone", number), ("code", &code)])?;
        anyhow::ensure!(page.status == 303, "the code was not taken: {}", page.status);
        Ok(client)
    }

    /// A browser that nobody is signed in with.
    pub fn stranger(&self) -> Client {
        Client::new(self.wire.clone(), BASE)
    }

    /// Sends a form, and lets everything settle.
    ///
    /// # Errors
    /// Nobody answered.
    pub fn submit(&self, client: &mut Client, path: &str, fields: &[(&str, &str)]) -> Result<Page> {
        let page = client.submit(path, fields).now_or_never().context("the page never came")??;
        self.settle()?;
        Ok(page)
    }

    /// Sends a form with photos, and lets everything settle.
    ///
    /// # Errors
    /// Nobody answered.
    pub fn upload(
        &self,
        client: &mut Client,
        path: &str,
        fields: &[(&str, &str)],
        photos: &[(&str, &[u8])],
    ) -> Result<Page> {
        self.upload_as(client, path, fields, ("photos", photos))
    }

    /// Sends a form with files in a field of any name, and lets everything settle.
    ///
    /// # Errors
    /// Nobody answered.
    pub fn upload_as(
        &self,
        client: &mut Client,
        path: &str,
        fields: &[(&str, &str)],
        files: (&str, &[(&str, &[u8])]),
    ) -> Result<Page> {
        let sent = client.upload(path, fields, files);
        let page = sent.now_or_never().context("the page never came")??;
        self.settle()?;
        Ok(page)
    }

    /// Fetches what is no page.
    ///
    /// # Errors
    /// Nobody answered.
    pub fn fetch(&self, client: &mut Client, path: &str) -> Result<Response> {
        client.call("GET", path, None).now_or_never().context("it never came")?
    }

    /// Opens a page.
    ///
    /// # Errors
    /// Nobody answered.
    pub fn open(&self, client: &mut Client, path: &str) -> Result<Page> {
        Ok(client.open(path).now_or_never().context("the page never came")??.1)
    }

    /// Somebody's phone as they see it: times on the wall, theirs to the right.
    ///
    /// # Errors
    /// Nobody of that name.
    pub fn phone(&self, name: &str) -> Result<String> {
        let number = number_of(name)?;
        let zone = self.app.market.time_zone();
        let mut out = String::new();
        self.standins.with_carrier(|carrier, _| {
            for message in carrier.thread(number) {
                let at = domain::time::wall(message.at, &zone).strftime("%a %H:%M").to_string();
                let side = if message.from_handset { ">" } else { "<" };
                let _ = writeln!(out, "{at} {side} {}", without_token(&message.body));
            }
        });
        Ok(out)
    }

    /// The letters in a mailbox, oldest first.
    pub fn mail(&self, address: &str) -> Vec<Received> {
        self.standins.with_mailbox(|mailbox, _| {
            mailbox.letters().iter().filter(|letter| letter.to == address).cloned().collect()
        })
    }

    /// The last text that somebody got, whole.
    ///
    /// # Errors
    /// Nobody of that name, or no text.
    pub fn last_text(&self, name: &str) -> Result<String> {
        let number = number_of(name)?;
        self.standins
            .with_carrier(|carrier, _| carrier.thread(number).iter().rev().find(|m| !m.from_handset).cloned())
            .map(|message| message.body)
            .context("no text came")
    }
}

/// Tokens differ with every change of the program's draws; what a person reads does not.
fn without_token(body: &str) -> String {
    body.split(' ')
        .map(|word| match word.split_once("/l/") {
            Some((base, _)) => format!("{base}/l/…"),
            None => word.to_owned(),
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// The number of somebody of the cast, by their first name.
///
/// # Errors
/// Nobody of that name.
pub fn number_of(first_name: &str) -> Result<&'static str> {
    let staff = STAFF.iter().map(|one| (one.name, one.phone));
    let technicians = TECHNICIANS.iter().map(|one| (one.name, one.phone));
    let customers = HOUSEHOLDS.iter().map(|one| (one.name, one.phone));
    staff
        .chain(technicians)
        .chain(customers)
        .chain([APPLICANT])
        .find(|(name, _)| name.split(' ').next() == Some(first_name))
        .map(|(_, phone)| phone)
        .with_context(|| format!("there is no {first_name} in the cast"))
}
