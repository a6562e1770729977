//! Sealing: personal data is encrypted with a key of its own person, and found by a keyed hash.
//!
//! A person's key is made from the master key and the person's salt: forget the salt and everything sealed
//! with it is noise. The master key never stands in the database; beside it stands who was erased, for backups that still
//! know their salt.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use domain::PersonId;
use domain::secret::Sealed;
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::clock::Chance;

/// How long a salt, a nonce and a key are.
const SALT: usize = 16;
const NONCE: usize = 24;
const KEY: usize = 32;

/// Seals and opens.
pub struct Vault {
    master: [u8; KEY],
    /// Where it is written down who was erased: beside the key, and in no backup of the database.
    erased: Option<PathBuf>,
}

/// What a person's key is made from.
pub type Salt = Vec<u8>;

/// The store's setting that keeps the print of its master key.
pub const KEY_PRINT: &str = "master_key_print";

impl Vault {
    /// A vault with this master key.
    pub fn new(master: [u8; KEY]) -> Self {
        Self { master, erased: None }
    }

    /// The same, which writes down in a file who was erased.
    #[must_use]
    pub fn noting_erased_in(self, file: &Path) -> Self {
        Self { erased: Some(file.to_owned()), ..self }
    }

    /// Writes down that a person was erased. It names them by an id that leads nowhere.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn note_erased(&self, person: PersonId) -> Result<()> {
        let Some(file) = &self.erased else { return Ok(()) };
        let cannot = || format!("cannot write {}", file.display());
        let mut list = File::options().create(true).append(true).open(file).with_context(cannot)?;
        writeln!(list, "{person}").and_then(|()| list.sync_all()).with_context(cannot)
    }

    /// Everybody who was erased since there is this key.
    ///
    /// # Errors
    /// The file cannot be read, or holds something else.
    pub fn erased(&self) -> Result<Vec<PersonId>> {
        let Some(file) = self.erased.as_ref().filter(|file| file.exists()) else { return Ok(Vec::new()) };
        let list =
            std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        let person =
            |line: &str| line.parse().ok().with_context(|| format!("{} names nobody", file.display()));
        list.lines().map(person).collect()
    }

    /// A salt for a new person.
    pub fn new_salt(chance: &dyn Chance) -> Salt {
        let mut salt = vec![0; SALT];
        chance.fill(&mut salt);
        salt
    }

    /// Seals words with a person's key.
    ///
    /// # Errors
    /// The person was erased, or the words are longer than the cipher takes.
    pub fn seal(
        &self,
        chance: &dyn Chance,
        person: PersonId,
        salt: Option<&Salt>,
        words: &str,
    ) -> Result<Vec<u8>> {
        self.seal_bytes(chance, person, salt, words.as_bytes())
    }

    /// Seals whatever is no words: a picture.
    ///
    /// # Errors
    /// The person was erased, or the bytes are more than the cipher takes.
    pub fn seal_bytes(
        &self,
        chance: &dyn Chance,
        person: PersonId,
        salt: Option<&Salt>,
        bytes: &[u8],
    ) -> Result<Vec<u8>> {
        let mut nonce = [0_u8; NONCE];
        chance.fill(&mut nonce);
        let sealed = self.cipher(person, salt)?.encrypt(&XNonce::from(nonce), bytes);
        let sealed = sealed.ok().context("it cannot be sealed")?;
        Ok([&nonce[..], &sealed].concat())
    }

    /// Opens what was sealed with a person's key.
    ///
    /// # Errors
    /// The person was erased, or the bytes were not sealed with this key.
    pub fn open(&self, person: PersonId, salt: Option<&Salt>, sealed: &[u8]) -> Result<Sealed<String>> {
        Ok(Sealed::new(String::from_utf8(self.opened(person, salt, sealed)?)?))
    }

    /// Opens whatever is no words.
    ///
    /// # Errors
    /// The person was erased, or the bytes were not sealed with this key.
    pub fn open_bytes(
        &self,
        person: PersonId,
        salt: Option<&Salt>,
        sealed: &[u8],
    ) -> Result<Sealed<Vec<u8>>> {
        Ok(Sealed::new(self.opened(person, salt, sealed)?))
    }

    fn opened(&self, person: PersonId, salt: Option<&Salt>, sealed: &[u8]) -> Result<Vec<u8>> {
        let Some((nonce, rest)) = sealed.split_first_chunk::<NONCE>() else {
            bail!("too short to have been sealed")
        };
        let opened = self.cipher(person, salt)?.decrypt(&XNonce::from(*nonce), rest);
        opened.ok().context("sealed with another key")
    }

    /// A print of the master key, which says nothing of it: a store keeps that of the key it was first written with.
    pub fn key_print(&self) -> String {
        data_encoding::HEXLOWER.encode(&self.lookup("setting", "master-key"))
    }

    /// The keyed hash by which an address, a token or a code is found again.
    pub fn lookup(&self, purpose: &str, value: &str) -> Vec<u8> {
        self.keyed(&[b"lookup", purpose.as_bytes(), value.as_bytes()]).to_vec()
    }

    fn cipher(&self, person: PersonId, salt: Option<&Salt>) -> Result<XChaCha20Poly1305> {
        let salt = salt.context("this person was erased")?;
        let key = self.keyed(&[b"person", person.as_bytes(), salt]);
        Ok(XChaCha20Poly1305::new(&key.into()))
    }

    fn keyed(&self, parts: &[&[u8]]) -> [u8; KEY] {
        // HMAC takes a key of any length.
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.master).expect("any key length will do");
        for part in parts {
            // The length in front keeps ("ab", "c") and ("a", "bc") apart.
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SystemChance;

    #[test]
    fn only_the_persons_own_key_opens_and_forgetting_the_salt_shuts_for_ever() {
        let vault = Vault::new([7; KEY]);
        let person = domain::Id::new(uuid::Uuid::from_u128(1));
        let other = domain::Id::new(uuid::Uuid::from_u128(2));
        let salt = Vault::new_salt(&SystemChance);
        let sealed = vault.seal(&SystemChance, person, Some(&salt), "12 Oak Street").unwrap();
        assert!(!sealed.windows(3).any(|part| part == b"Oak"));
        assert_eq!(vault.open(person, Some(&salt), &sealed).unwrap().open(), "12 Oak Street");
        assert!(vault.open(other, Some(&salt), &sealed).is_err());
        assert!(vault.open(person, None, &sealed).is_err());
        assert!(Vault::new([8; KEY]).open(person, Some(&salt), &sealed).is_err());
    }

    #[test]
    fn a_lookup_is_the_same_every_time_and_differs_by_purpose() {
        let vault = Vault::new([7; KEY]);
        assert_eq!(vault.lookup("phone", "+1512"), vault.lookup("phone", "+1512"));
        assert_ne!(vault.lookup("phone", "+1512"), vault.lookup("token", "+1512"));
    }
}
