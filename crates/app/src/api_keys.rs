//! Keys that programs call with: made, rotated and revoked by the owner, shown once, kept as a print.
//!
//! A key acts under a name of its own and may do what its scopes say. It is no session: no person signs in with one, and
//! no person's session opens the doors for programs.

use anyhow::{Context, Result};
use domain::{ApiKeyId, PersonId};
use jiff::SignedDuration;
use store::{ApiKeyRow, PersonRow};

use crate::App;
use crate::vault::Vault;

/// How every secret begins, so that one that lies around is known for what it is.
const BEGINNING: &str = "ck_";
/// How long the secret before a rotation works on, in hours.
pub const ROTATION_HOURS: i64 = 24;
/// What is asked for again within so many seconds is the same one.
pub(crate) const TWICE_SECONDS: i64 = 60;
/// When a key was used last is noted to the minute.
const USED_SECONDS: i64 = 60;
/// As much of a secret as its holder finds it by.
const TAIL: usize = 4;
/// Keys that a market can have which are not revoked.
pub const KEYS_MAX: usize = 50;

/// What a program may do with its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Read jobs, what they cost and pay, what happens to them and the catalogue: nothing personal.
    Read,
    /// Read names, phones, addresses and what people wrote; every look at a customer's is logged.
    People,
    /// Give the desk's orders.
    Desk,
    /// Ask for work in a customer's name, and give a customer's orders.
    Customers,
    /// Give a worker's orders.
    Workers,
    /// Decide who is let in, who is suspended and whose licences were seen.
    Vetting,
    /// Read what is due to providers and what they were paid, and book payouts.
    Money,
    /// Say where events are sent to.
    Webhooks,
    /// Bring whole sheets in, people and prices, and take everything out.
    Data,
}

impl Scope {
    /// All of them, in the order of a form.
    pub const ALL: [Self; 9] = [
        Self::Read,
        Self::People,
        Self::Desk,
        Self::Customers,
        Self::Workers,
        Self::Vetting,
        Self::Money,
        Self::Webhooks,
        Self::Data,
    ];

    /// Its word, as it stands in forms, in rows and in the API.
    pub fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::People => "people",
            Self::Desk => "desk",
            Self::Customers => "customers",
            Self::Workers => "workers",
            Self::Vetting => "vetting",
            Self::Money => "money",
            Self::Webhooks => "webhooks",
            Self::Data => "data",
        }
    }
}

/// Who calls.
#[derive(Clone, Debug)]
pub struct Caller {
    pub key: ApiKeyId,
    /// Under whose name it acts.
    pub person: PersonId,
    pub scopes: Vec<Scope>,
}

impl Caller {
    /// Whether the key lets this be done.
    pub fn may(&self, scope: Scope) -> bool {
        self.scopes.contains(&scope)
    }
}

/// The scopes that a row holds; a word that is none any more opens nothing.
pub fn scopes(row: &ApiKeyRow) -> Vec<Scope> {
    let held: Vec<&str> = row.scopes.split(' ').collect();
    Scope::ALL.into_iter().filter(|scope| held.contains(&scope.word())).collect()
}

impl App {
    /// Makes a key and gives its secret, which is shown this once.
    ///
    /// # Errors
    /// The world broke.
    pub fn make_api_key(&self, by: PersonId, name: &str, scopes: &[Scope]) -> Result<(ApiKeyId, String)> {
        let (id, person) = (self.new_id(), self.new_id());
        let salt = Vault::new_salt(&*self.chance);
        let sealed = self.seal_with(person, &salt, name)?;
        let acts_as = PersonRow {
            id: person,
            salt: Some(salt),
            language: self.market.language.code().to_owned(),
            name: Some(sealed),
        };
        let (secret, print, tail) = self.new_secret();
        let words: Vec<&str> = scopes.iter().map(|scope| scope.word()).collect();
        let row = ApiKeyRow {
            id,
            person,
            scopes: words.join(" "),
            print,
            tail,
            old: None,
            made_by: by,
            made_at: self.now(),
            used_at: None,
            revoked_at: None,
        };
        self.store.write(|tx| {
            tx.put_person(&acts_as)?;
            tx.put_api_key(self.market_key(), &row)
        })?;
        Ok((id, secret))
    }

    /// The same from a form, which may come twice: one that was made just like this within the last minute, and that nobody has
    /// used, gets another secret instead, since nobody has read the first.
    ///
    /// # Errors
    /// The world broke.
    pub fn make_api_key_once(&self, by: PersonId, name: &str, scopes: &[Scope]) -> Result<String> {
        let (now, just) = (self.now(), SignedDuration::from_secs(TWICE_SECONDS));
        for row in self.store.api_keys(self.market_key())? {
            let fresh = row.used_at.is_none() && row.revoked_at.is_none();
            let same = fresh && row.made_by == by && self::scopes(&row) == scopes;
            if same && now.duration_since(row.made_at) < just && self.name_of(row.person)?.open() == name {
                return self.rotate_api_key(row.id);
            }
        }
        Ok(self.make_api_key(by, name, scopes)?.1)
    }

    /// Gives a key another secret; the one before works on for a day, so that nothing stops meanwhile.
    ///
    /// # Errors
    /// The world broke, or there is no such key.
    pub fn rotate_api_key(&self, id: ApiKeyId) -> Result<String> {
        let (secret, print, tail) = self.new_secret();
        let now = self.now();
        let until = now.checked_add(SignedDuration::from_hours(ROTATION_HOURS))?;
        self.change_api_key(id, |row| {
            let before = std::mem::replace(&mut row.print, print.clone());
            row.tail.clone_from(&tail);
            // Rotated twice within a day, it is the one in use that works on, and not the one that nobody has taken up.
            if row.old.as_ref().is_none_or(|(_, over)| *over <= now) {
                row.old = Some((before, until));
            }
        })?;
        Ok(secret)
    }

    /// Ends a key, at once and for good.
    ///
    /// # Errors
    /// The world broke, or there is no such key.
    pub fn revoke_api_key(&self, id: ApiKeyId) -> Result<()> {
        let now = self.now();
        self.change_api_key(id, |row| row.revoked_at = row.revoked_at.or(Some(now)))
    }

    /// Who calls with this secret; nobody if it is none, or does not hold any more.
    ///
    /// # Errors
    /// The world broke.
    pub fn caller(&self, secret: &str) -> Result<Option<Caller>> {
        let print = self.secret_print(secret);
        let now = self.now();
        // Found by a keyed print of a secret of 128 bits: how long that takes says nothing about another one.
        let found = self.store.api_key_by_print(self.market_key(), &print)?;
        let Some(row) = found.filter(|row| row.revoked_at.is_none()) else { return Ok(None) };
        let over = |(old, until): &(Vec<u8>, _)| *old == print && *until <= now;
        if row.old.as_ref().is_some_and(over) {
            return Ok(None);
        }
        let lately = SignedDuration::from_secs(USED_SECONDS);
        if row.used_at.is_none_or(|at| now.duration_since(at) >= lately) {
            self.store.write(|tx| tx.note_api_key_used(row.id, now))?;
        }
        Ok(Some(Caller { key: row.id, person: row.person, scopes: scopes(&row) }))
    }

    /// Whether a key still lets its program call.
    ///
    /// # Errors
    /// The world broke.
    pub fn api_key_holds(&self, id: ApiKeyId) -> Result<bool> {
        let row = self.store.api_key(self.market_key(), id)?;
        Ok(row.is_some_and(|row| row.revoked_at.is_none()))
    }

    fn change_api_key(&self, id: ApiKeyId, change: impl Fn(&mut ApiKeyRow)) -> Result<()> {
        self.store.write(|tx| {
            let mut row = tx.api_key(self.market_key(), id)?.context("there is no such key")?;
            change(&mut row);
            tx.put_api_key(self.market_key(), &row)
        })
    }

    /// A secret, its print, and its tail.
    fn new_secret(&self) -> (String, Vec<u8>, String) {
        let secret = format!("{BEGINNING}{}", self.new_token());
        let print = self.secret_print(&secret);
        let tail = secret[secret.len() - TAIL..].to_owned();
        (secret, print, tail)
    }

    fn secret_print(&self, secret: &str) -> Vec<u8> {
        self.vault.lookup("api-key", secret)
    }
}
