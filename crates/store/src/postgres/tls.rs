//! Where the database is, and whether the way there is encrypted: whatever leaves this machine is, and the server
//! must show a certificate that holds.
//!
//! Nothing is weakened silently: there is no way to encrypt without checking who answers.

use std::net::IpAddr;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, bail};
use rustls::crypto::ring;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

/// How to reach the database: its address, and what checks the server's certificate if the way is encrypted.
pub(super) struct Address {
    pub config: Config,
    pub tls: Option<MakeRustlsConnect>,
}

/// Reads an address as PostgreSQL's own clients write it. Beside what the driver knows it hears two things of theirs:
/// `sslmode=verify-full` is what `require` means here, and `sslrootcert=FILE` names the authorities to trust in place
/// of the system's. Without `sslmode` the way is encrypted unless it stays on this machine.
pub(super) fn address(url: &str) -> Result<Address> {
    let (url, asked) = own_words(url)?;
    let mut config: Config = url.parse().context("the database's address cannot be read")?;
    let encrypted = match asked.mode.as_deref() {
        Some("disable") => false,
        Some("require" | "verify-ca" | "verify-full") => true,
        Some(other) => {
            bail!("the database's address has sslmode={other}: it can be disable, require or verify-full")
        }
        None => asked.authorities.is_some() || !config.get_hosts().iter().all(stays_here),
    };
    config.ssl_mode(if encrypted { SslMode::Require } else { SslMode::Disable });
    let tls = if encrypted { Some(checks(asked.authorities.as_deref())?) } else { None };
    Ok(Address { config, tls })
}

/// What an address says of encryption.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    mode: Option<String>,
    authorities: Option<String>,
}

/// Takes the words about encryption out of an address.
fn own_words(url: &str) -> Result<(String, Asked)> {
    let mut asked = Asked::default();
    let Some((before, query)) = url.split_once('?').filter(|_| url.contains("://")) else {
        if ["sslmode", "sslrootcert"].iter().any(|word| url.contains(word)) {
            bail!(
                "say sslmode and sslrootcert in an address like postgres://callout@db.example.com/callout?sslmode=require"
            );
        }
        return Ok((url.to_owned(), asked));
    };
    let mut rest = Vec::new();
    for pair in query.split('&') {
        match pair.split_once('=') {
            Some(("sslmode", mode)) => asked.mode = Some(mode.to_owned()),
            Some(("sslrootcert", file)) => asked.authorities = Some(file.replace("%2F", "/")),
            _ => rest.push(pair),
        }
    }
    let url = if rest.is_empty() { before.to_owned() } else { format!("{before}?{}", rest.join("&")) };
    Ok((url, asked))
}

/// Whether nothing that is said to this host leaves the machine.
fn stays_here(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => name == "localhost" || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback()),
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

fn checks(authorities: Option<&str>) -> Result<MakeRustlsConnect> {
    let mut roots = RootCertStore::empty();
    match authorities {
        Some(file) => {
            let read = |error| anyhow!("the authorities for the database in {file} cannot be read: {error}");
            for certificate in CertificateDer::pem_file_iter(file).map_err(read)? {
                roots
                    .add(certificate.map_err(read)?)
                    .with_context(|| format!("{file} holds no authority"))?;
            }
        }
        None => {
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        }
    }
    if roots.is_empty() {
        let place = authorities.unwrap_or("this system");
        bail!(
            "{place} has no authorities to check the database's certificate by; name some with sslrootcert"
        );
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(url: &str) -> SslMode {
        address(url).unwrap().config.get_ssl_mode()
    }

    #[test]
    fn whatever_leaves_the_machine_is_encrypted() {
        for here in ["localhost", "127.0.0.1", "[::1]"] {
            assert_eq!(mode(&format!("postgres://callout@{here}/callout")), SslMode::Disable, "{here}");
        }
        let words = |url: &str| own_words(url).unwrap().1;
        assert_eq!(words("postgres://callout@db.example.com/callout"), Asked::default());
        assert_eq!(
            mode("postgres://callout@10.0.0.7/callout?sslmode=disable"),
            SslMode::Disable,
            "if it is said"
        );
        let asked =
            Asked { mode: Some("verify-full".to_owned()), authorities: Some("/etc/ca.pem".to_owned()) };
        let url =
            "postgres://callout@db/callout?sslmode=verify-full&connect_timeout=3&sslrootcert=%2Fetc/ca.pem";
        assert_eq!(
            own_words(url).unwrap(),
            ("postgres://callout@db/callout?connect_timeout=3".to_owned(), asked)
        );
        assert!(!stays_here(&Host::Tcp("db.example.com".to_owned())));
    }

    #[test]
    fn what_would_weaken_it_is_refused_in_words() {
        let told = |url: &str| address(url).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(told("postgres://callout@db/callout?sslmode=prefer").contains("sslmode=prefer"));
        assert!(told("host=db sslmode=require").contains("postgres://"));
        let missing = told("postgres://callout@db/callout?sslrootcert=/nowhere/ca.pem");
        assert!(missing.contains("/nowhere/ca.pem"), "{missing}");
    }
}
