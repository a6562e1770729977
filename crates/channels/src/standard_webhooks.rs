//! Events out, by the Standard Webhooks specification: what is signed, and which headers carry it.
//!
//! <https://www.standardwebhooks.com>: the id, the seconds and the body, with dots between them, HMAC-SHA256 by the bytes
//! behind `whsec_`.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use http::{Method, header};
use jiff::Timestamp;

use crate::keyed::{self, Algorithm};
use crate::transport::{Request, Unbuildable};

/// How every secret begins.
const BEGINNING: &str = "whsec_";

/// The secret of so many random bytes, as both sides write it. The specification asks for 24 to 64.
pub fn secret(bytes: &[u8]) -> String {
    format!("{BEGINNING}{}", BASE64_STANDARD.encode(bytes))
}

/// The signature of a message.
///
/// # Errors
/// The secret is none.
pub fn signature(secret: &str, id: &str, at: Timestamp, body: &str) -> Result<String, Unbuildable> {
    let key = secret.strip_prefix(BEGINNING).and_then(|key| BASE64_STANDARD.decode(key).ok());
    let key = key.filter(|key| key.len() >= 24).ok_or(Unbuildable("the secret is no secret"))?;
    let signed = format!("{id}.{}.{body}", at.as_second());
    let digest = keyed::digest(Algorithm::HmacSha256, key, signed.as_bytes());
    Ok(format!("v1,{}", BASE64_STANDARD.encode(digest)))
}

/// A message on its way, signed by each secret that its receiver may check it by.
///
/// # Errors
/// The address or a secret is none.
pub fn message(
    url: &str,
    secrets: &[String],
    (id, at): (&str, Timestamp),
    body: String,
) -> Result<Request, Unbuildable> {
    let signatures: Vec<String> =
        secrets.iter().map(|secret| signature(secret, id, at, &body)).collect::<Result<_, _>>()?;
    http::Request::builder()
        .method(Method::POST)
        .uri(url)
        .header(header::CONTENT_TYPE, "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", at.as_second())
        .header("webhook-signature", signatures.join(" "))
        .body(Bytes::from(body))
        .map_err(|_| Unbuildable("the address is none that can be called"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vector of the specification's own library.
    #[test]
    fn signs_as_the_specification_does() {
        let at = Timestamp::from_second(1_614_265_330).unwrap();
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let signed =
            signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", at, r#"{"test": 2432232314}"#).unwrap();
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assert!(signature("whsec_", "m", at, "{}").is_err(), "an empty secret signs nothing");
        assert!(signature("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "m", at, "{}").is_err());
    }
}
