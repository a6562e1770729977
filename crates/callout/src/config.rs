//! The config file that `serve`, `backup`, `restore` and `doctor` share, and what follows from it.
//!
//! Every key is optional; unknown keys are refused. Nothing is started here.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use app::MailAccount;
use app::market::Market;
use channels::email::{Sender, Smtp};
use serde::Deserialize;
use store::Store;

use crate::wiring;

/// The config file. Unknown keys are refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    #[serde(default = "data")]
    pub data: PathBuf,
    /// A PostgreSQL database, such as `postgres://callout@localhost/callout`; the embedded store in `data`
    /// without one. `data` then keeps the key and the stand-ins' records only.
    pub database: Option<String>,
    /// The folder of photos; `photos` in `data` without one. Processes that share a database share it too.
    pub photos: Option<PathBuf>,
    #[serde(default = "listen")]
    pub listen: String,
    /// Where the program is reached from outside, such as `https://jobs.example.com`.
    pub public_base: Option<String>,
    /// The market's file; the demo's city without one.
    pub market: Option<PathBuf>,
    pub twilio: Option<Twilio>,
    pub stripe: Option<Stripe>,
    /// The company that checks backgrounds, where the market wants them checked.
    pub checkr: Option<Checkr>,
    /// How mail leaves. Without it, a stand-in takes it where one takes texts, and none leaves otherwise.
    pub email: Option<Email>,
    /// Base of a Nominatim, such as `https://nominatim.example.com`.
    pub geocoder: Option<String>,
    /// Webhooks may go to addresses within the operator's own network, and need no TLS.
    #[serde(default)]
    pub private_webhooks: bool,
    /// How many proxies stand in front, one behind the other; see [`crate::came_from::Proxies`].
    pub proxies: Option<u8>,
    /// A folder of playbooks of the operator's own, each in a folder of its name.
    pub playbooks: Option<PathBuf>,
    /// The first of the staff: without one nobody can open the desk.
    pub owner: Option<Owner>,
    /// The others. Whoever stands here no more cannot open the desk after the next start.
    #[serde(default)]
    pub staff: Vec<Staff>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Twilio {
    pub sid: String,
    pub auth_token: String,
    pub number: String,
    /// Where its API answers, for an account in another region.
    #[serde(default = "twilio_api")]
    pub api: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stripe {
    pub secret_key: String,
    pub webhook_secret: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checkr {
    /// Signs its calls to us as well.
    pub api_key: String,
    /// What is checked, by its name there, such as `tasker_basic`.
    pub package: String,
    /// Where the work is, as its law depends on: a state such as `TX`, and a city.
    pub state: Option<String>,
    pub city: Option<String>,
    /// Where its API answers, for an account that tries things out.
    #[serde(default = "checkr_api")]
    pub api: String,
}

impl Checkr {
    /// The account, for a market in this country.
    pub fn account(&self, country: &str) -> channels::checkr::Account {
        channels::checkr::Account {
            api_key: self.api_key.clone(),
            api_base: self.api.clone(),
            package: self.package.clone(),
            country: country.to_owned(),
            state: self.state.clone(),
            city: self.city.clone(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Email {
    /// Such as `smtp://user:pass@mail.example.com:587`. It holds a secret: no error repeats it.
    pub smtp: String,
    /// Who writes, such as `Lone Star Handy <jobs@example.com>`.
    pub from: String,
    /// Where answers go, if somewhere else.
    pub reply_to: Option<String>,
}

impl Email {
    /// How mail leaves, for a program that is reached at `base`.
    ///
    /// # Errors
    /// A server or an address is none.
    pub fn account(&self, base: &str) -> Result<MailAccount> {
        let sender = Sender { from: self.from.clone(), reply_to: self.reply_to.clone() };
        sender.check().context("[email] in the config")?;
        let uri: http::Uri = base.parse().context("the public address is no URL")?;
        let post = Smtp::at(&self.smtp, uri.host().unwrap_or("localhost"));
        Ok(MailAccount { post: Arc::new(post.context("smtp in the config's [email]")?), sender })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owner {
    pub name: String,
    pub phone: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    pub name: String,
    pub phone: String,
    pub role: Role,
}

/// What somebody on the staff may do beside keeping the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Everything.
    Owner,
    /// Nothing else.
    Dispatcher,
    /// Decides who is let in, and who is suspended.
    Vetting,
    /// Pays out, and gives back.
    Finance,
}

impl Role {
    /// Its word in the store.
    pub fn word(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Dispatcher => "dispatcher",
            Self::Vetting => "vetting",
            Self::Finance => "finance",
        }
    }
}

fn data() -> PathBuf {
    PathBuf::from("callout-data")
}

fn twilio_api() -> String {
    "https://api.twilio.com".to_owned()
}

fn checkr_api() -> String {
    "https://api.checkr.com".to_owned()
}

fn listen() -> String {
    "127.0.0.1:8080".to_owned()
}

impl Config {
    /// Reads a config file; what stands in none is as if nothing stood in it.
    ///
    /// # Errors
    /// The file cannot be read, or says something unknown.
    pub fn read(file: Option<&Path>) -> Result<Self> {
        match file {
            Some(file) => {
                let text = std::fs::read_to_string(file)
                    .with_context(|| format!("cannot read {}", file.display()))?;
                toml::from_str(&text).with_context(|| format!("{} is not a config", file.display()))
            }
            None => Ok(toml::from_str("")?),
        }
    }

    /// Where the program is reached from outside.
    pub fn base(&self) -> String {
        self.public_base.clone().unwrap_or_else(|| format!("http://{}", self.listen))
    }

    /// Whether others than whoever sits at this machine reach it.
    pub fn is_reached_from_elsewhere(&self) -> bool {
        let here =
            |host: &str| host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
        let public = self.public_base.as_ref().and_then(|base| base.parse::<http::Uri>().ok());
        let elsewhere = public.and_then(|uri| uri.host().map(|host| !here(host.trim_matches(['[', ']']))));
        let listens = self.listen.parse::<SocketAddr>().is_ok_and(|at| !at.ip().is_loopback());
        elsewhere.unwrap_or(false) || listens
    }

    /// Where photos lie.
    pub fn photos_folder(&self) -> PathBuf {
        self.photos.clone().unwrap_or_else(|| self.data.join("photos"))
    }

    /// The market that is served.
    ///
    /// # Errors
    /// Its file cannot be read or does not hold together.
    pub fn market(&self) -> Result<Market> {
        match &self.market {
            Some(file) => {
                let text = std::fs::read_to_string(file)
                    .with_context(|| format!("cannot read {}", file.display()))?;
                Market::read(&text)
            }
            None => Market::read(wiring::AUSTIN),
        }
    }

    /// The forms of the operator's own playbooks, by name.
    ///
    /// # Errors
    /// Their folder cannot be read, or holds none.
    pub fn own_forms(&self) -> Result<Vec<(String, String)>> {
        self.playbooks.as_deref().map_or(Ok(Vec::new()), wiring::own_forms)
    }

    /// The store, opened for work: migrations run.
    ///
    /// # Errors
    /// It cannot be opened, or was written by a newer version.
    pub fn store(&self) -> Result<Store> {
        match &self.database {
            Some(url) => Store::connect(url),
            None => Store::open(&self.data),
        }
    }
}
