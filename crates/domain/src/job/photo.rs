//! Photos of a job: what is to be done, how the work goes on, and what stood in the way of it. Who may add one, who may
//! take one away, and who may see it.
//!
//! Here a photo is an id and a few words about it; the picture itself is sealed elsewhere, and nothing of it is known.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::open::{now_if, only};
use super::{
    Actor, Effect, Event, Facts, Gate, Job, Message, Recipient, Refusal, Side, Stage, check_out,
    contact_open, missing, open,
};
use crate::ids::{PhotoId, WorkerId};
use crate::playbook::{Playbook, PriceBy};

/// The most that a customer adds to a request: enough to judge the work by, and few enough to be looked at.
pub const REQUEST_PHOTOS_MAX: usize = 5;
/// The most that a worker adds to one visit, whatever they show.
pub const VISIT_PHOTOS_MAX: usize = 20;

/// What a photo is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhotoKind {
    /// What is to be done: the customer's.
    Request,
    /// How the visit goes: the worker's.
    Progress,
    /// What stood in the way of it: the worker's.
    CheckOut,
}

/// A photo, as far as the rules know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    pub id: PhotoId,
    pub kind: PhotoKind,
    /// Whoever added it.
    pub by: Side,
    /// The visit that was running.
    pub visit: u8,
    pub at: Timestamp,
}

/// Whether this person may add one now: the customer while the job is open, and whoever has the visit until it is done.
/// Before the contact gate opens no worker does: a number can stand in a picture as well as in words.
pub(super) fn may_add(by: Actor, job: &Job, playbook: &Playbook) -> Result<(), Refusal> {
    match by {
        Actor::Customer(_) if job.is_closed() => return Err(Refusal::Over),
        Actor::Customer(_) => {}
        Actor::Worker(worker) => {
            only(open::has_it(job, worker))?;
            now_if(matches!(job.stage, Stage::Booked { .. } | Stage::Underway { .. }))?;
            now_if(missing(Gate::Contact, job, playbook).is_empty())?;
        }
        Actor::Staff(_) | Actor::Machine => return Err(Refusal::NotYours),
    }
    now_if(photos_left(job, by.into()) > 0)
}

/// Whether this person may take one away: the customer one of theirs, while the job is open. What a worker has shown stays.
pub(super) fn may_remove(by: Actor, job: &Job) -> Result<(), Refusal> {
    only(matches!(by, Actor::Customer(_)))?;
    if job.is_closed() {
        return Err(Refusal::Over);
    }
    now_if(job.photos.iter().any(|photo| photo.by == Side::Customer))
}

/// How many more this side may add.
pub fn photos_left(job: &Job, side: Side) -> usize {
    let theirs = job.photos.iter().filter(|photo| photo.by == side);
    match side {
        Side::Customer => REQUEST_PHOTOS_MAX.saturating_sub(theirs.count()),
        Side::Worker => {
            VISIT_PHOTOS_MAX.saturating_sub(theirs.filter(|photo| photo.visit == job.visit.n).count())
        }
        Side::Operator => 0,
    }
}

/// Photos are added; whatever is there already is not added once more.
pub(super) fn add(story: &mut Story<'_>, kind: PhotoKind, photos: &[PhotoId]) -> Result<(), Refusal> {
    let by = Side::from(story.by);
    only((kind == PhotoKind::Request) == (by == Side::Customer))?;
    if kind == PhotoKind::CheckOut {
        check_out::may_check_out(story.by, &story.job, story.playbook)?;
    }
    let mut fresh: Vec<PhotoId> = Vec::new();
    for photo in photos {
        if !fresh.contains(photo) && story.job.photos.iter().all(|known| known.id != *photo) {
            fresh.push(*photo);
        }
    }
    if fresh.len() > photos_left(&story.job, by) {
        return Err(Refusal::OutOfRange);
    }
    if !fresh.is_empty() {
        story.happen(Event::PhotosAdded { by, kind, photos: fresh });
    }
    Ok(())
}

/// A photo is taken away by whoever added it.
pub(super) fn remove(story: &mut Story<'_>, photo: PhotoId) -> Result<(), Refusal> {
    let by = Side::from(story.by);
    let theirs = story.job.photos.iter().any(|known| known.id == photo && known.by == by);
    only(theirs)?;
    story.happen(Event::PhotoRemoved { by, photo });
    Ok(())
}

/// What is kept of it in the job's row.
pub(super) fn evolve(job: &mut Job, event: &Event, at: Timestamp) {
    match event {
        Event::PhotosAdded { by, kind, photos } => {
            let (by, kind, visit) = (*by, *kind, job.visit.n);
            job.photos.extend(photos.iter().map(|id| Photo { id: *id, kind, by, visit, at }));
        }
        Event::PhotoRemoved { photo, .. } => job.photos.retain(|known| known.id != *photo),
        _ => {}
    }
}

/// Who hears of it: the customer of how the visit goes, and whoever has the visit of what the customer adds, if they may look
/// at it already. What stood in the way is told with the check-out.
pub(super) fn told(job: &Job, playbook: &Playbook, by: Side, kind: PhotoKind) -> Vec<Effect> {
    let to = match (by, kind) {
        (Side::Worker, PhotoKind::Progress) => Some(Recipient::Customer(job.customer)),
        (Side::Customer, _) => {
            let priced = playbook.for_visit(job.visit.purpose).price == PriceBy::Offer;
            let seen = priced || missing(Gate::Contact, job, playbook).is_empty();
            job.assignee().filter(|_| seen).map(|who| Recipient::Worker(who.worker))
        }
        (Side::Worker | Side::Operator, _) => None,
    };
    to.map(|to| Effect::Tell { to, message: Message::PhotosAdded }).into_iter().collect()
}

/// Whether this person may see a photo: the customer, the desk, and a worker while the contact gate is open to them, for a
/// picture may show a face or the number of a house. Where workers name the price, those who may name one see what is to be
/// done, and so does the one whose offer was taken: nobody prices what they have not seen, and the customer is told so.
pub fn may_see_photo(
    photo: &Photo,
    by: Actor,
    job: &Job,
    facts: &Facts,
    playbook: &Playbook,
    now: Timestamp,
) -> bool {
    match by {
        Actor::Customer(person) => person == job.customer,
        Actor::Staff(_) => true,
        Actor::Worker(worker) => {
            contact_open(job, playbook, worker, now)
                || photo.kind == PhotoKind::Request
                    && (prices_it(job, facts, playbook, worker) || advises(job, worker))
        }
        Actor::Machine => false,
    }
}

/// Whether a worker has the consultation about it.
fn advises(job: &Job, worker: WorkerId) -> bool {
    job.is_online() && open::has_it(job, worker)
}

/// Whether a worker names a price for the visit, or named the one that was taken.
fn prices_it(job: &Job, facts: &Facts, playbook: &Playbook, worker: WorkerId) -> bool {
    let asked = facts.candidates.contains_key(&worker) && !job.visit.sourcing.gone.contains(&worker);
    playbook.for_visit(job.visit.purpose).price == PriceBy::Offer
        && (job.stage == Stage::Sourcing && asked || open::has_it(job, worker))
}
