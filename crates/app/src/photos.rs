//! Photos of jobs: kept sealed with the key of whoever took them, opened to whom the rules let see them, and forgotten.
//!
//! What may be added and seen is the rules' to say; what a picture is, `picture` says. No picture ever lies in the database.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use domain::job::{Actor, Command, Facts, Job, Order, PhotoKind, Refusal, Side, may_see_photo};
use domain::secret::Sealed;
use domain::{JobId, PersonId, PhotoId};
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::{ObjectStore, ObjectStoreExt};
use sha2::{Digest, Sha256};
use store::PhotoRow;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::picture::{BadPicture, clean};
use crate::{App, Key, Outcome, Request};

/// So many forms with pictures are taken in at a time: each may hold one picture in memory as it came.
const RECEIVED_AT_ONCE: usize = 16;

/// Where pictures lie, and how many are looked at at a time.
pub struct Photos {
    objects: Arc<dyn ObjectStore>,
    /// Unpacking takes memory and a processor: one at a time, however many come.
    unpacking: Arc<Semaphore>,
    receiving: Semaphore,
}

impl Photos {
    /// Pictures in a folder, which is made if it is not there, for its owner alone.
    ///
    /// # Errors
    /// The folder cannot be made or opened.
    pub fn in_folder(folder: &Path) -> Result<Self> {
        use std::os::unix::fs::DirBuilderExt;
        let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
        made.with_context(|| format!("cannot make {}", folder.display()))?;
        let objects = LocalFileSystem::new_with_prefix(folder)
            .with_context(|| format!("cannot open {}", folder.display()))?;
        // What was acknowledged is there after a power cut.
        Ok(Self::on(Arc::new(objects.with_fsync(true))))
    }

    /// Pictures that are gone with the process: for tests and rehearsals.
    pub fn in_memory() -> Self {
        Self::on(Arc::new(InMemory::new()))
    }

    fn on(objects: Arc<dyn ObjectStore>) -> Self {
        Self { objects, unpacking: Arc::new(Semaphore::new(1)), receiving: Semaphore::new(RECEIVED_AT_ONCE) }
    }

    /// The right to take a form with pictures in, for as long as it is held; nothing while too many are coming in.
    pub fn receiving(&self) -> Option<SemaphorePermit<'_>> {
        self.receiving.try_acquire().ok()
    }

    /// Keeps an object under a name.
    ///
    /// # Errors
    /// It cannot be written.
    pub async fn put(&self, name: &str, sealed: Vec<u8>) -> Result<()> {
        self.objects.put(&place(name), sealed.into()).await.context("a picture cannot be kept")?;
        Ok(())
    }

    /// An object, as it lies there: sealed. Nothing if there is none.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn get(&self, name: &str) -> Result<Option<Vec<u8>>> {
        match self.objects.get(&place(name)).await {
            Ok(found) => Ok(Some(found.bytes().await.context("a picture cannot be read")?.to_vec())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error).context("a picture cannot be read"),
        }
    }

    /// Forgets an object; one that is not there is forgotten already.
    ///
    /// # Errors
    /// It cannot be deleted.
    pub async fn delete(&self, name: &str) -> Result<()> {
        match self.objects.delete(&place(name)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error).context("a picture cannot be deleted"),
        }
    }
}

/// Where an object lies: by its first letters, so that no folder holds all of them.
fn place(name: &str) -> object_store::path::Path {
    let first: String = name.chars().take(2).collect();
    object_store::path::Path::from(format!("{first}/{name}"))
}

impl App {
    /// A picture as it is kept. It is unpacked aside, one at a time, so that a burst of them takes neither the memory nor
    /// the threads that everybody else needs.
    ///
    /// # Errors
    /// Why it is not taken.
    pub async fn picture(&self, bytes: Vec<u8>) -> Result<Vec<u8>, BadPicture> {
        let turn = Arc::clone(&self.photos.unpacking).acquire_owned().await;
        let work = move || {
            // Held until it is done, though nobody may wait for it any more.
            let _turn = turn;
            clean(&bytes)
        };
        match tokio::runtime::Handle::try_current() {
            // What makes the unpacking break is no picture.
            Ok(runtime) => runtime.spawn_blocking(work).await.unwrap_or(Err(BadPicture::NoPicture)),
            // The simulator and scenes run on no runtime, one step after the other.
            Err(_) => work(),
        }
    }

    /// Adds pictures to a job, as `picture` gave them. The same one by the same person is the same photo.
    ///
    /// # Errors
    /// The world broke; the same ones may be added again.
    pub async fn add_photos(
        &self,
        job: &Job,
        (by, who): (Actor, PersonId),
        kind: PhotoKind,
        pictures: &[Vec<u8>],
        key: &str,
    ) -> Result<Option<Refusal>> {
        let mut photos: Vec<PhotoId> = Vec::new();
        for picture in pictures {
            let id = id_of(job.id, who, picture);
            if !photos.contains(&id) && job.photos.iter().all(|photo| photo.id != id) {
                self.keep_picture(job.id, who, id, picture).await?;
                photos.push(id);
            }
        }
        if photos.is_empty() {
            return Ok(None);
        }
        let order = Order::AddPhotos { kind, photos: photos.clone() };
        match self.order_photos(job.id, (by, who), order, key).await? {
            None => Ok(None),
            Some(refusal) => {
                let known = self.job(job.id)?.map(|job| job.photos).unwrap_or_default();
                for id in photos.into_iter().filter(|id| known.iter().all(|photo| photo.id != *id)) {
                    self.forget_picture(job.id, id).await?;
                }
                Ok(Some(refusal))
            }
        }
    }

    /// Takes a photo away, and forgets its picture.
    ///
    /// # Errors
    /// The world broke; then the photo may be gone from the job and its picture not yet, which nobody is shown.
    pub async fn remove_photo(
        &self,
        job: JobId,
        (by, who): (Actor, PersonId),
        photo: PhotoId,
        key: &str,
    ) -> Result<Option<Refusal>> {
        let refusal = self.order_photos(job, (by, who), Order::RemovePhoto { photo }, key).await?;
        if refusal.is_none() {
            self.forget_picture(job, photo).await?;
        }
        Ok(refusal)
    }

    /// A photo's picture, if this person may see it now. A worker's look is logged.
    ///
    /// # Errors
    /// The world broke.
    pub async fn photo(
        &self,
        job: &Job,
        by: Actor,
        facts: &Facts,
        id: PhotoId,
    ) -> Result<Option<Sealed<Vec<u8>>>> {
        let playbook = self.playbook(&job.playbook)?;
        let may = |photo: &domain::job::Photo| may_see_photo(photo, by, job, facts, playbook, self.now());
        let Some(photo) = job.photos.iter().find(|photo| photo.id == id).filter(|photo| may(photo)) else {
            return Ok(None);
        };
        let Some(row) = self.store.photo(self.market_key(), job.id, id)? else { return Ok(None) };
        // Of somebody who was erased nothing can be opened any more.
        if self.store.person(row.person)?.is_none_or(|person| person.salt.is_none()) {
            return Ok(None);
        }
        let Some(sealed) = self.photos.get(&row.object).await? else { return Ok(None) };
        if let (Actor::Worker(worker), Side::Customer) = (by, photo.by) {
            self.log_photo_look(job, worker)?;
        }
        self.open_bytes(row.person, &sealed).map(Some)
    }

    async fn order_photos(
        &self,
        job: JobId,
        (by, who): (Actor, PersonId),
        order: Order,
        key: &str,
    ) -> Result<Option<Refusal>> {
        let key = Some(Key::of(&who.to_string(), format!("{key}/{}", print(&order)?)));
        let request = Request { job, command: Command { by, order }, key };
        Ok(match self.execute(request).await? {
            Outcome::Done { .. } | Outcome::Refused(Refusal::KeyReused) => None,
            Outcome::Refused(refusal) => Some(refusal),
        })
    }

    /// The row comes first: an object that no row names would never be found again.
    async fn keep_picture(&self, job: JobId, who: PersonId, id: PhotoId, picture: &[u8]) -> Result<()> {
        let known = self.store.photo(self.market_key(), job, id)?;
        let object = known.map_or_else(|| self.new_token(), |row| row.object);
        let sealed = self.seal_bytes(who, picture)?;
        let row = PhotoRow {
            job,
            id,
            person: who,
            taken: self.now(),
            bytes: u64::try_from(sealed.len())?,
            object: object.clone(),
        };
        self.store.write(|tx| tx.put_photo(self.market_key(), &row))?;
        self.photos.put(&object, sealed).await
    }

    /// The object goes first: as long as the row is there, it can be tried again.
    async fn forget_picture(&self, job: JobId, id: PhotoId) -> Result<()> {
        let Some(row) = self.store.photo(self.market_key(), job, id)? else { return Ok(()) };
        self.photos.delete(&row.object).await?;
        self.store.write(|tx| tx.drop_photo(self.market_key(), job, id))
    }
}

/// The id of somebody's picture of a job: the same for the same picture, and nothing that says what it shows.
fn id_of(job: JobId, who: PersonId, picture: &[u8]) -> PhotoId {
    let digest: [u8; 32] = Sha256::digest(picture).into();
    crate::clock::id_from(&[format!("photo:{job}:{who}:").as_bytes(), &digest].concat())
}

/// Which photos an order is about: a form that was gone back to and sent with others is another order.
fn print(order: &Order) -> Result<String> {
    let digest: [u8; 32] = Sha256::digest(serde_json::to_vec(order)?).into();
    Ok(data_encoding::HEXLOWER.encode(&digest[..8]))
}
