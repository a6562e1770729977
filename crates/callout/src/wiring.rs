//! Wiring: from folders, files and settings to a running program. Shared by `demo` and `serve`.
//!
//! What ships with the binary is embedded in it, so that it runs from any folder.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use app::clock::{Chance, Clock, SystemChance};
use app::market::Market;
use app::photos::Photos;
use app::vault::Vault;
use app::{App, Wiring};
use axum::middleware::from_fn_with_state;
use channels::transport::{Transport, Wire};
use domain::playbook::{self, Playbook};
use jiff::tz::TimeZone;
use standins::{Carrier, Mailbox, Payments, Screening, Standins};
use store::Store;

use crate::came_from::{self, Proxies};
use crate::check::FILE;

/// The playbooks that ship, by name, with their forms: every folder of `playbooks`.
pub const PLAYBOOKS: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/playbooks.rs"));

/// Who was erased, beside the master key.
const ERASED: &str = "erased";

/// The market that ships: the demo's.
pub const AUSTIN: &str = include_str!("../../../markets/austin.toml");

/// Reads the playbooks that ship.
///
/// # Errors
/// One of them does not hold together.
pub fn playbooks() -> Result<Vec<Playbook>> {
    PLAYBOOKS.iter().map(|(name, form)| sound(name, form)).collect()
}

/// Reads a form that must hold together.
///
/// # Errors
/// It does not: every fault in one sentence.
pub fn sound(name: &str, form: &str) -> Result<Playbook> {
    playbook::read(name, form).map_err(|faults| {
        let words: Vec<String> = faults.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("the playbook {name} does not hold together: {}", words.join("; "))
    })
}

/// The forms of the operator's own playbooks: of each folder in this one that holds a form, by the folder's name.
///
/// # Errors
/// The folder cannot be read, holds none, or a name is none for a playbook.
pub fn own_forms(folder: &Path) -> Result<Vec<(String, String)>> {
    let mut forms = Vec::new();
    let inside = || format!("cannot read the playbooks in {}", folder.display());
    for entry in std::fs::read_dir(folder).with_context(inside)? {
        let file = entry.with_context(inside)?.path().join(FILE);
        if !file.is_file() {
            continue;
        }
        let name = file.parent().and_then(Path::file_name).and_then(|name| name.to_str()).unwrap_or_default();
        anyhow::ensure!(
            is_a_name(name),
            "{name:?} is no name for a playbook: small letters, digits and hyphens, {NAME_MAX} at most"
        );
        let form =
            std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        forms.push((name.to_owned(), form));
    }
    anyhow::ensure!(!forms.is_empty(), "no folder in {} holds a {FILE}", folder.display());
    forms.sort();
    Ok(forms)
}

/// The longest name of a playbook, in characters.
const NAME_MAX: usize = 40;

fn is_a_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=NAME_MAX).contains(&name.len()) && name.bytes().all(plain)
}

/// Every playbook version that a job may still run by: the operator's own, which take the place of those that ship under
/// the same name, those that ship, and those kept since they were used.
///
/// # Errors
/// One of them does not hold together, or a version in use no longer reads.
pub fn playbooks_in_use(store: &Store, own: &[(String, String)]) -> Result<Vec<Playbook>> {
    let ships = PLAYBOOKS.iter().map(|&(name, form)| (name.to_owned(), form.to_owned()));
    let now: Vec<(String, String)> = own.iter().cloned().chain(ships).collect();
    let mut all = now.iter().map(|(name, form)| sound(name, form)).collect::<Result<Vec<_>>>()?;
    let kept = store.setting("playbooks")?.unwrap_or_else(|| "[]".to_owned());
    let mut forms: Vec<(String, String)> = serde_json::from_str(&kept)?;
    for (name, form) in &forms {
        let playbook = sound(name, form)?;
        if !all.contains(&playbook) {
            all.push(playbook);
        }
    }
    for form in now {
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    let kept = serde_json::to_string(&forms)?;
    store.write(|tx| tx.set_setting("playbooks", &kept))?;
    Ok(all)
}

/// The vault's master key: a file beside the data, made at the first start and readable by its owner only.
///
/// # Errors
/// The file cannot be read, written, or is not a key.
pub fn vault(file: &Path) -> Result<Vault> {
    if !file.exists() {
        let mut key = [0_u8; 32];
        SystemChance.fill(&mut key);
        let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        write_private(file, &hex).with_context(|| format!("cannot write {}", file.display()))?;
    }
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let text = text.trim();
    anyhow::ensure!(
        text.len() == 64 && text.is_ascii(),
        "{} is not a master key of 64 hex digits",
        file.display()
    );
    let mut key = [0_u8; 32];
    for (i, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * i..2 * i + 2], 16)
            .with_context(|| format!("{} is not a master key of 64 hex digits", file.display()))?;
    }
    Ok(Vault::new(key).noting_erased_in(&file.with_file_name(ERASED)))
}

/// Writes what only this program may read; on disk when this returns, since what is sealed with it soon is.
fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut file = std::fs::OpenOptions::new().create_new(true).write(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder)?.sync_all()
}

/// The stand-ins' side of a running program, kept in `folder` so that phones survive a restart.
///
/// # Errors
/// The journals cannot be opened.
pub fn stand_ins(folder: &Path, base: &str, market: &Market, clock: Arc<dyn Clock>) -> Result<Standins> {
    let carrier = Carrier::open(sim::vendors::carrier_settings(base), &folder.join("carrier.jsonl"))?;
    let payments = Payments::open(
        sim::vendors::payments_settings(base, &market.operator),
        &folder.join("payments.jsonl"),
    )?;
    let mailbox = Mailbox::open(&folder.join("mail.jsonl"))?;
    let screening = Screening::open(
        sim::vendors::screening_settings(base, &market.operator),
        &folder.join("screening.jsonl"),
    )?;
    let zone: TimeZone = market.time_zone();
    let standins =
        Standins::new(carrier, payments, Arc::new(move || clock.now()), zone, sim::cast::handsets());
    Ok(standins.with_mail_from(mailbox).with_screening_from(screening))
}

/// The program, with stand-ins for every vendor; its mail lies with these.
///
/// # Errors
/// The store, a playbook or the key cannot be opened.
pub fn with_stand_ins(
    folder: &Path,
    base: &str,
    market: Market,
    clock: Arc<dyn Clock>,
    standins: Arc<Standins>,
) -> Result<Arc<App>> {
    let store = Store::open(folder)?;
    let transport: Arc<dyn Transport> = Arc::new(Wire::new().map_err(|broken| anyhow::anyhow!("{broken}"))?);
    let app = App::new(Wiring {
        playbooks: playbooks_in_use(&store, &[])?,
        store,
        market,
        clock,
        chance: Arc::new(SystemChance),
        vault: vault(&folder.join("master.key"))?,
        photos: Photos::in_folder(&folder.join("photos"))?,
        outward: Arc::clone(&transport),
        transport,
        // Whoever tries the demo has a receiver beside it.
        private_webhooks: true,
        texts: sim::vendors::account_at(base),
        payments: sim::vendors::payments_at(base),
        mail: Some(sim::vendors::mail_account(standins)),
        screening: Some(sim::vendors::screening_at(base)),
        geocoder: format!("{base}/demo/geocoder"),
        public_base: base.to_owned(),
        stand_ins: true,
    })?;
    Ok(Arc::new(app))
}

/// Serves pages on a socket, behind so many proxies. A bare router would be copied for each connection, which costs more than all the rest of it.
pub fn served(
    listener: tokio::net::TcpListener,
    pages: axum::Router,
    proxies: Proxies,
) -> impl Future<Output = std::io::Result<()>> {
    let pages = pages.layer(from_fn_with_state(proxies, came_from::note));
    axum::serve(listener, pages.into_make_service_with_connect_info::<SocketAddr>()).into_future()
}

/// A runtime for servers.
///
/// # Errors
/// The operating system gives no threads.
pub fn runtime() -> Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

/// Waits until the process is asked to stop.
pub async fn stopped() {
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).ok();
    let terminated = async {
        match &mut terminate {
            Some(signal) => {
                signal.recv().await;
            }
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}
