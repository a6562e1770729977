//! Keyed digests and their comparison, in constant time. Every signature that a
//! vendor makes or that we check goes through here; no vendor's format does. An
//! empty secret fits nothing, so that a door left unconfigured stays shut.

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// Which keyed digest a vendor uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Algorithm {
    HmacSha1,
    HmacSha256,
}

/// The keyed digest of a message.
pub(crate) fn digest(algorithm: Algorithm, secret: impl AsRef<[u8]>, message: &[u8]) -> Vec<u8> {
    let secret = secret.as_ref();
    match algorithm {
        Algorithm::HmacSha1 => keyed::<Hmac<Sha1>>(secret, message),
        Algorithm::HmacSha256 => keyed::<Hmac<Sha256>>(secret, message),
    }
}

/// The digest that a call must carry; nothing fits while no secret is set.
pub(crate) fn expected(algorithm: Algorithm, secret: &str, message: &[u8]) -> Option<Vec<u8>> {
    (!secret.is_empty()).then(|| digest(algorithm, secret, message))
}

/// Whether the claimed digest is the one our secret makes.
pub(crate) fn fits(algorithm: Algorithm, secret: &str, message: &[u8], claimed: &[u8]) -> bool {
    expected(algorithm, secret, message).is_some_and(|ours| same(&ours, claimed))
}

/// Equal, in time that depends on the length alone.
pub(crate) fn same(ours: &[u8], theirs: &[u8]) -> bool {
    ours.ct_eq(theirs).into()
}

/// SHA-256 in lowercase hex.
pub(crate) fn sha256_hex(message: &[u8]) -> String {
    hex(&Sha256::digest(message))
}

/// Lowercase hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Bytes written in hex, or nothing if it is not hex.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    Some(digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

fn keyed<M: Mac + KeyInit>(secret: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = <M as KeyInit>::new_from_slice(secret).expect("HMAC takes a key of any length, RFC 2104");
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_secret_fits_nothing() {
        let made = digest(Algorithm::HmacSha1, "", b"message");
        assert!(!fits(Algorithm::HmacSha1, "", b"message", &made));
    }

    #[test]
    fn a_shorter_digest_does_not_fit() {
        let made = digest(Algorithm::HmacSha256, "secret", b"message");
        assert!(fits(Algorithm::HmacSha256, "secret", b"message", &made));
        assert!(!fits(Algorithm::HmacSha256, "secret", b"message", &made[..16]));
        assert!(!fits(Algorithm::HmacSha256, "secret", b"message", b""));
    }

    #[test]
    fn hex_goes_there_and_back() {
        assert_eq!(hex(&[0, 15, 255]), "000fff");
        assert_eq!(unhex("000fff"), Some(vec![0, 15, 255]));
        assert_eq!(unhex("0"), None);
        assert_eq!(unhex("zz"), None);
    }
}
