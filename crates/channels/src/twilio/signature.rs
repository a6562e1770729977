//! The arithmetic of `X-Twilio-Signature`: which string is signed, with what.
//! It signs over whatever parameters came, for Twilio adds new ones without
//! notice. Nothing is trimmed, unescaped or put in another order than theirs.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::keyed::{self, Algorithm};

/// With which secret a call is signed.
#[derive(Clone, Copy)]
pub enum Signing<'a> {
    /// The account's auth token, with SHA-1: what Twilio does unless told otherwise.
    AuthToken(&'a str),
    /// A shared key for webhooks, with SHA-256.
    SharedKey(&'a str),
}

impl Signing<'_> {
    fn parts(&self) -> (Algorithm, &str) {
        match self {
            Signing::AuthToken(token) => (Algorithm::HmacSha1, token),
            Signing::SharedKey(key) => (Algorithm::HmacSha256, key),
        }
    }
}

/// The signature Twilio would put on a call; stand-ins and tests sign with it.
pub fn sign(signing: Signing<'_>, url: &str, params: &[(String, String)]) -> String {
    let (algorithm, secret) = signing.parts();
    let message = format!("{url}{}", joined(params));
    STANDARD.encode(keyed::digest(algorithm, secret, message.as_bytes()))
}

/// Whether a call was signed with our secret, over the URL as called, with or
/// without its port: Twilio is not consistent about the port.
pub(super) fn fits(signing: Signing<'_>, url: &str, params: &[(String, String)], claimed: &str) -> bool {
    let Ok(claimed) = STANDARD.decode(claimed) else {
        return false;
    };
    let (algorithm, secret) = signing.parts();
    let tail = joined(params);
    [Some(url.to_owned()), with_port(url), without_port(url)]
        .into_iter()
        .flatten()
        .any(|url| keyed::fits(algorithm, secret, format!("{url}{tail}").as_bytes(), &claimed))
}

/// Names in the order of their bytes; of a repeated name each different value once, in order.
fn joined(params: &[(String, String)]) -> String {
    let mut named: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, value) in params {
        named.entry(name).or_default().insert(value);
    }
    let mut text = String::new();
    for (name, values) in named {
        for value in values {
            text.push_str(name);
            text.push_str(value);
        }
    }
    text
}

fn with_port(url: &str) -> Option<String> {
    let (scheme, host, port, rest) = split(url)?;
    if port.is_some() {
        return None;
    }
    let usual = if scheme == "https" { "443" } else { "80" };
    Some(format!("{scheme}://{host}:{usual}{rest}"))
}

fn without_port(url: &str) -> Option<String> {
    let (scheme, host, port, rest) = split(url)?;
    port.map(|_| format!("{scheme}://{host}{rest}"))
}

/// Scheme, host, port, and all that follows, without touching an escape.
fn split(url: &str) -> Option<(&str, &str, Option<&str>, &str)> {
    let (scheme, after) = url.split_once("://")?;
    let end = after.find(['/', '?', '#']).unwrap_or(after.len());
    let (authority, rest) = after.split_at(end);
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => {
            Some((scheme, host, Some(port), rest))
        }
        Some(_) | None => Some((scheme, authority, None, rest)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(given: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(name, value): &(&str, &str)| (name.to_string(), value.to_string());
        given.iter().map(owned).collect()
    }

    #[test]
    fn names_sort_by_bytes_and_repeated_values_count_once() {
        let given = pairs(&[("b", "2"), ("a", " x "), ("B", ""), ("b", "1"), ("b", "2")]);
        assert_eq!(joined(&given), "Ba x b1b2");
    }

    #[test]
    fn the_port_comes_and_goes_and_the_rest_stays() {
        assert_eq!(
            with_port("https://a.example/x?y=%20:9").as_deref(),
            Some("https://a.example:443/x?y=%20:9")
        );
        assert_eq!(with_port("http://a.example?y").as_deref(), Some("http://a.example:80?y"));
        assert_eq!(without_port("http://[::1]:8080/x").as_deref(), Some("http://[::1]/x"));
        assert_eq!(with_port("http://[::1]/x").as_deref(), Some("http://[::1]:80/x"));
        assert_eq!(without_port("https://a.example/x"), None);
    }
}
