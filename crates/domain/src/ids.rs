//! Names for things: ids that cannot be mixed up, and the short code of a job that people type.
//!
//! Ids are made outside (UUIDv7) and handed in. No id ever holds anything about a person.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;
use std::sync::LazyLock;

use data_encoding::{Encoding, Specification};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use uuid::Uuid;

/// What an id names; gives it the word in front.
pub trait Kind {
    /// The word before the underscore, such as `job`.
    const PREFIX: &'static str;
}

/// An id of one kind of thing. Written `job_06f4…`: the kind, then 26 letters and digits.
pub struct Id<K>(Uuid, PhantomData<fn() -> K>);

/// A piece of work at one place.
pub type JobId = Id<kind::Job>;
/// A human being, whatever parts they play.
pub type PersonId = Id<kind::Person>;
/// A human who does work, for a provider.
pub type WorkerId = Id<kind::Worker>;
/// A business that is paid.
pub type ProviderId = Id<kind::Provider>;
/// An address where work happens.
pub type PlaceId = Id<kind::Place>;
/// Sealed words that somebody wrote.
pub type NoteId = Id<kind::Note>;
/// A sealed picture that somebody took.
pub type PhotoId = Id<kind::Photo>;

/// Where events are sent to.
pub type WebhookId = Id<kind::Webhook>;
/// A key that a program calls with.
pub type ApiKeyId = Id<kind::ApiKey>;

/// Money that went to a provider in one go, for one job or several.
pub type PayoutId = Id<kind::Payout>;

/// The kinds of things that have ids.
pub mod kind {
    use super::Kind;

    /// See [`super::JobId`].
    pub enum Job {}
    /// See [`super::PersonId`].
    pub enum Person {}
    /// See [`super::WorkerId`].
    pub enum Worker {}
    /// See [`super::ProviderId`].
    pub enum Provider {}
    /// See [`super::PlaceId`].
    pub enum Place {}
    /// See [`super::NoteId`].
    pub enum Note {}
    /// See [`super::PhotoId`].
    pub enum Photo {}
    /// See [`super::PayoutId`].
    pub enum Payout {}
    /// See [`super::WebhookId`].
    pub enum Webhook {}
    /// See [`super::ApiKeyId`].
    pub enum ApiKey {}

    impl Kind for Job {
        const PREFIX: &'static str = "job";
    }
    impl Kind for Person {
        const PREFIX: &'static str = "person";
    }
    impl Kind for Worker {
        const PREFIX: &'static str = "worker";
    }
    impl Kind for Provider {
        const PREFIX: &'static str = "provider";
    }
    impl Kind for Place {
        const PREFIX: &'static str = "place";
    }
    impl Kind for Note {
        const PREFIX: &'static str = "note";
    }
    impl Kind for Payout {
        const PREFIX: &'static str = "payout";
    }
    impl Kind for Webhook {
        const PREFIX: &'static str = "webhook";
    }
    impl Kind for ApiKey {
        const PREFIX: &'static str = "key";
    }
    impl Kind for Photo {
        const PREFIX: &'static str = "photo";
    }
}

/// Crockford's base 32 in lower case, most significant bits first; reads look-alikes kindly.
static BASE32: LazyLock<Option<Encoding>> = LazyLock::new(|| {
    let mut spec = Specification::new();
    spec.symbols.push_str("0123456789abcdefghjkmnpqrstvwxyz");
    spec.translate.from.push_str("ABCDEFGHJKMNPQRSTVWXYZoOiIlL");
    spec.translate.to.push_str("abcdefghjkmnpqrstvwxyz001111");
    spec.check_trailing_bits = false;
    spec.encoding().ok()
});

/// The text is not an id of the kind that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id of this kind")]
pub struct NotAnId;

impl<K> Id<K> {
    /// Wraps a UUID that was made outside.
    pub const fn new(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }

    /// The sixteen bytes, as they are stored.
    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }

    /// Reads the sixteen bytes back.
    ///
    /// # Errors
    /// [`NotAnId`] unless there are exactly sixteen.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotAnId> {
        Uuid::from_slice(bytes).map(Self::new).map_err(|_| NotAnId)
    }
}

impl<K: Kind> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = BASE32.as_ref().map(|base| base.encode(self.0.as_bytes())).unwrap_or_default();
        write!(f, "{}_{text}", K::PREFIX)
    }
}

impl<K: Kind> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl<K: Kind> FromStr for Id<K> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (prefix, rest) = text.split_once('_').ok_or(NotAnId)?;
        if prefix != K::PREFIX || rest.len() != 26 {
            return Err(NotAnId);
        }
        let bytes = BASE32.as_ref().ok_or(NotAnId)?.decode(rest.as_bytes()).map_err(|_| NotAnId)?;
        Self::from_bytes(&bytes)
    }
}

impl<K: Kind> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, K: Kind> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}
impl<K> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

/// Four letters and digits that name a job to people, unique among a market's open jobs.
/// At least one letter and one digit, so that no word, time or price can be mistaken for one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code([u8; 4]);

/// The letters and digits of codes: none that look alike on a small screen or sound alike aloud.
pub const CODE_ALPHABET: &[u8] = b"ABCDEFGHJKMNPQRTUVWXYZ2346789";

impl Code {
    /// A code out of any number: the same number always gives the same code.
    pub fn from_number(number: u64) -> Self {
        let letters = &CODE_ALPHABET[..22];
        let digits = &CODE_ALPHABET[22..];
        let at = |n: u64, of: &[u8]| of[usize::try_from(n % of.len() as u64).unwrap_or(0)];
        // Letter, digit, letter, letter: always one of each, and never a word in the three languages.
        Self([
            at(number, letters),
            at(number / 22, digits),
            at(number / (22 * 7), letters),
            at(number / (22 * 22 * 7), letters),
        ])
    }

    /// The four characters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("????")
    }
}

impl FromStr for Code {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let upper = text.trim().to_ascii_uppercase();
        let code = <[u8; 4]>::try_from(upper.as_bytes()).map_err(|_| NotAnId)?;
        let known = code.iter().all(|c| CODE_ALPHABET.contains(c));
        let mixed = code.iter().any(u8::is_ascii_digit) && code.iter().any(u8::is_ascii_alphabetic);
        if known && mixed { Ok(Self(code)) } else { Err(NotAnId) }
    }
}

impl TryFrom<String> for Code {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        text.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.as_str().to_owned()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_and_only_as_its_own_kind() {
        let id = JobId::new(Uuid::from_u128(0x0193_5e1c_8d4a_7b6e_9f00_1122_3344_5566));
        let text = id.to_string();
        assert!(text.starts_with("job_") && text.len() == 30, "{text}");
        assert_eq!(text.parse::<JobId>(), Ok(id));
        assert_eq!(text.to_uppercase().replacen("JOB", "job", 1).parse::<JobId>(), Ok(id));
        assert!(text.parse::<PersonId>().is_err());
    }

    #[test]
    fn codes_have_letters_and_digits_without_look_alikes() {
        for number in (0..200_000).step_by(7) {
            let code = Code::from_number(number);
            assert_eq!(code.as_str().parse::<Code>(), Ok(code));
        }
        assert_eq!("q4tn".parse::<Code>().map(|c| c.to_string()), Ok("Q4TN".to_owned()));
        for wrong in ["STOP", "1234", "Q4T", "Q4T0", "Q4TNX", "à4T"] {
            assert!(wrong.parse::<Code>().is_err(), "{wrong}");
        }
    }
}
