//! Signatures and ids: what makes a webhook believable and an id look like its vendor's.
//! Never here: randomness. An id is a hash of the account, what it names and when it was made, so that
//! the same story has the same ids, and a fresh demo never repeats those of the one before.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha1::Sha1;
use sha2::{Digest, Sha256};

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn sha256(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

/// `digits` hexadecimal digits for the thing numbered `serial` of this account, made at this instant.
pub(crate) fn name(account: &str, kind: &str, serial: u64, at: Timestamp, digits: usize) -> String {
    let mut text = hex(&sha256(&format!("{account}/{kind}/{serial}/{at}")));
    text.truncate(digits);
    text
}

/// The same text always has the same token, in the shape of a UUID.
pub(crate) fn token(text: &str) -> String {
    let hex = hex(&sha256(text));
    let (a, b, c, d, e) = (&hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32]);
    format!("{a}-{b}-4{c}-8{d}-{e}")
}

/// Base64 of HMAC-SHA1 over the URL followed by every name and value, sorted, without delimiters.
pub(crate) fn twilio(auth_token: &str, url: &str, form: &[(String, String)]) -> String {
    let mut sorted: Vec<&(String, String)> = form.iter().collect();
    sorted.sort();
    sorted.dedup();
    let mut signed = url.to_owned();
    for (name, value) in sorted {
        signed.push_str(name);
        signed.push_str(value);
    }
    let mut mac =
        Hmac::<Sha1>::new_from_slice(auth_token.as_bytes()).expect("HMAC takes a key of any length");
    mac.update(signed.as_bytes());
    STANDARD.encode(mac.finalize().into_bytes())
}

/// Hex of HMAC-SHA256 over the raw body.
pub(crate) fn checkr(api_key: &str, body: &str) -> String {
    hex(&hmac_sha256(api_key, body))
}

/// `t=…,v1=…` over the second of sending and the raw body.
pub(crate) fn stripe(secret: &str, sent: Timestamp, body: &str) -> String {
    let second = sent.as_second();
    format!("t={second},v1={}", hex(&hmac_sha256(secret, &format!("{second}.{body}"))))
}

fn hmac_sha256(secret: &str, message: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes a key of any length");
    mac.update(message.as_bytes());
    mac.finalize().into_bytes().to_vec()
}
