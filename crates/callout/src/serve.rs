//! `callout serve`: the marketplace, for real. Without a config file it runs on stand-ins and says so.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result};
use app::clock::{SystemChance, WallClock};
use app::market::Market;
use app::photos::Photos;
use app::vault::KEY_PRINT;
use app::{App, MailAccount, Wiring};
use axum::Router;
use channels::transport::{Transport, Wire};

use crate::came_from::Proxies;
use crate::config::{Config, Role};
use crate::wiring;

#[derive(clap::Args)]
pub struct Arguments {
    /// The config file; without one, stand-ins answer and data lies in ./callout-data.
    #[arg(long)]
    config: Option<PathBuf>,
}

/// The payment provider's API version that the adapter was written against.
const STRIPE_VERSION: &str = "2026-10-28.endive";

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let config = Config::read(arguments.config.as_deref())?;
    wiring::runtime()?.block_on(serve(config))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(config: Config) -> Result<()> {
    std::fs::create_dir_all(&config.data)?;
    let base = config.base();
    let market = config.market()?;
    let listener = tokio::net::TcpListener::bind(&config.listen)
        .await
        .with_context(|| format!("cannot listen on {}", config.listen))?;
    let transport: Arc<dyn Transport> = Arc::new(Wire::new().map_err(|broken| anyhow::anyhow!("{broken}"))?);
    let stood_in = config.twilio.is_none() || config.stripe.is_none() || config.geocoder.is_none();
    let standins = match stood_in {
        true => Some(Arc::new(wiring::stand_ins(&config.data, &base, &market, Arc::new(WallClock))?)),
        false => None,
    };
    // A stand-in's mailboxes can be read by everybody: nobody's real mail lies there.
    let mail = match (&config.email, &standins) {
        (Some(email), _) => Some(email.account(&base)?),
        (None, Some(standins)) if config.twilio.is_none() => {
            Some(sim::vendors::mail_account(standins.clone()))
        }
        (None, _) => None,
    };
    let screening = screening(&config, &base, &market)?;
    let app = program(&config, &base, market.clone(), transport.clone(), (mail, screening, stood_in))?;
    staff(&app, &config)?;
    let mut pages = Router::new().merge(web::router(app.clone()));
    let mut courier = None;
    if let Some(standins) = standins {
        if config.owner.is_none() {
            sim::cast::settle_in(&app)?;
        }
        pages = pages.merge(standins::router(standins.clone()));
        courier = Some(tokio::spawn(standins::deliver(standins, transport)));
        println!(
            "Stand-ins answer for the vendors that the config does not name; phones at {base}/demo/phones"
        );
    }
    let loops = app::running::start(&app);
    println!("Callout · {} · {base}/desk", app.market.operator);
    tokio::select! {
        served = wiring::served(listener, pages, Proxies(config.proxies)) => served?,
        () = wiring::stopped() => {}
    }
    drop((loops, courier));
    Ok(())
}

/// Who keeps the desk is who stands in the config: whoever stands there no more has lost it when this returns.
fn staff(app: &App, config: &Config) -> Result<()> {
    let Some(owner) = &config.owner else {
        anyhow::ensure!(config.staff.is_empty(), "[[staff]] in the config wants an [owner] as well");
        return Ok(());
    };
    let owner = (&owner.name, &owner.phone, Role::Owner);
    let others = config.staff.iter().map(|one| (&one.name, &one.phone, one.role));
    let mut keeps = BTreeMap::new();
    for (name, written, role) in std::iter::once(owner).chain(others) {
        let phone = app.phone(written).map_err(|_| anyhow::anyhow!("the phone of {name} is not a number"))?;
        let newcomer = app::Newcomer { name, phone: &phone, language: app.market.language };
        let person = app.person_with_phone(&newcomer)?;
        anyhow::ensure!(
            keeps.insert(person, role).is_none(),
            "the config names the phone of {name} twice: everybody on the staff has one of their own"
        );
    }
    let before = app.store.staff()?;
    app.store.write(|tx| {
        for (person, _) in before.iter().filter(|(person, _)| !keeps.contains_key(person)) {
            tx.remove_staff(*person)?;
        }
        keeps.iter().try_for_each(|(person, role)| tx.put_staff(*person, role.word()))
    })
}

/// The company that checks backgrounds. A market that wants them checked is not served without one: nobody would be.
fn screening(config: &Config, base: &str, market: &Market) -> Result<Option<channels::checkr::Account>> {
    let wanted = market.screens.workers || market.screens.members;
    match &config.checkr {
        Some(checkr) => Ok(Some(checkr.account(&market.country))),
        // A stand-in's desk can be pressed by everybody: nobody real is checked there.
        None if config.twilio.is_none() => Ok(Some(sim::vendors::screening_at(base))),
        None if wanted => {
            anyhow::bail!("the market's `screens` wants backgrounds checked: name a company in [checkr]")
        }
        None => Ok(None),
    }
}

fn program(
    config: &Config,
    base: &str,
    market: Market,
    transport: Arc<dyn Transport>,
    (mail, screening, stand_ins): (Option<MailAccount>, Option<channels::checkr::Account>, bool),
) -> Result<Arc<App>> {
    let store = config.store()?;
    let key = config.data.join("master.key");
    // A new one would open nothing of what is there.
    anyhow::ensure!(
        key.exists() || store.setting(KEY_PRINT)?.is_none(),
        "the database was written with a master key that is not there: put it at {}",
        key.display()
    );
    // Whoever may type an address in does not have the program call what only the operator reaches.
    let outward: Arc<dyn Transport> = match config.private_webhooks {
        true => Arc::clone(&transport),
        false => Arc::new(Wire::outward().map_err(|broken| anyhow::anyhow!("{broken}"))?),
    };
    let texts = match &config.twilio {
        Some(twilio) => channels::twilio::Account {
            sid: twilio.sid.clone(),
            auth_token: twilio.auth_token.clone(),
            api_base: twilio.api.clone(),
            from: channels::twilio::Sender::Number(twilio.number.clone()),
            public_base: base.to_owned(),
        },
        None => sim::vendors::account_at(base),
    };
    let payments = match &config.stripe {
        Some(stripe) => channels::stripe::Account {
            secret_key: stripe.secret_key.clone(),
            api_base: "https://api.stripe.com".to_owned(),
            webhook_secret: stripe.webhook_secret.clone(),
            version: STRIPE_VERSION.to_owned(),
        },
        None => sim::vendors::payments_at(base),
    };
    let app = App::new(Wiring {
        playbooks: wiring::playbooks_in_use(&store, &config.own_forms()?)?,
        store,
        market,
        clock: Arc::new(WallClock),
        chance: Arc::new(SystemChance),
        vault: wiring::vault(&key)?,
        photos: Photos::in_folder(&config.photos_folder())?,
        transport,
        outward,
        private_webhooks: config.private_webhooks,
        texts,
        payments,
        mail,
        screening,
        geocoder: config.geocoder.clone().unwrap_or_else(|| format!("{base}/demo/geocoder")),
        public_base: base.to_owned(),
        stand_ins,
    })?;
    Ok(Arc::new(app))
}
