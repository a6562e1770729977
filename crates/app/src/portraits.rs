//! Portraits: the picture that a worker shows of themselves, kept sealed, one of each.
//!
//! It is shown to whom the page that asks serves; which those are, the pages' guards say.

use anyhow::Result;
use domain::PersonId;
use domain::secret::Sealed;
use store::PortraitRow;

use crate::App;

impl App {
    /// Keeps a person's portrait, as `picture` gave it, in place of the one before.
    ///
    /// # Errors
    /// The world broke; it may be sent again.
    pub async fn put_portrait(&self, person: PersonId, picture: &[u8]) -> Result<()> {
        let before = self.store.portrait(person)?;
        let row = PortraitRow { taken: self.now(), object: self.new_token() };
        let sealed = self.seal_bytes(person, picture)?;
        // The row comes first: an object that no row names would never be found again.
        self.store.write(|tx| tx.put_portrait(person, &row))?;
        if let Err(broken) = self.photos.put(&row.object, sealed).await {
            // The one before is still there, and is forgotten by nobody.
            self.store.write(|tx| match &before {
                Some(before) => tx.put_portrait(person, before),
                None => tx.drop_portrait(person),
            })?;
            return Err(broken);
        }
        match before {
            Some(before) => self.photos.delete(&before.object).await,
            None => Ok(()),
        }
    }

    /// Takes a person's portrait away, and forgets its picture.
    ///
    /// # Errors
    /// The world broke; it can be tried again.
    pub async fn drop_portrait(&self, person: PersonId) -> Result<()> {
        let Some(row) = self.store.portrait(person)? else { return Ok(()) };
        self.photos.delete(&row.object).await?;
        self.store.write(|tx| tx.drop_portrait(person))
    }

    /// Whether a person shows a portrait.
    ///
    /// # Errors
    /// The world broke.
    pub fn has_portrait(&self, person: PersonId) -> Result<bool> {
        Ok(self.store.portrait(person)?.is_some())
    }

    /// A person's portrait, if they show one.
    ///
    /// # Errors
    /// The world broke.
    pub async fn portrait(&self, person: PersonId) -> Result<Option<Sealed<Vec<u8>>>> {
        let Some(row) = self.store.portrait(person)? else { return Ok(None) };
        let Some(sealed) = self.photos.get(&row.object).await? else { return Ok(None) };
        self.open_bytes(person, &sealed).map(Some)
    }
}
