//! A customer's request: the address is placed on the map, the words are sealed, and a job begins.
//!
//! Everything it writes has an id that follows from the form's key, so that a form sent twice is one job.

use anyhow::Result;
use channels::geocode::{self, Unplaced};
use domain::job::{Actor, Command, Description, Order, Refusal, Stage};
use domain::playbook::Purpose;
use domain::provider::Spot;
use domain::time::Slot;
use domain::{Code, JobId, NoteId, PersonId, PlaceId};
use sha2::{Digest, Sha256};
use store::JobFilter;

use crate::{App, Key, Outcome, Request};

/// How often a job code is drawn before the market is said to be full.
const CODES_MAX: u8 = 50;

/// Requests that one customer may have waiting at a time. A request texts its customer before their phone has
/// proved anything, so this also bounds what a stranger can send to somebody's phone.
const WAITING_MAX: usize = 5;

/// What a customer asks for.
pub struct NewRequest<'a> {
    pub customer: PersonId,
    /// The customer, or the desk for somebody on the phone.
    pub by: Actor,
    /// The service's key.
    pub service: &'a str,
    pub address: &'a str,
    pub details: &'a str,
    pub slot: Slot,
    /// One per rendering of the form.
    pub key: &'a str,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Posted {
    /// It is a job, and somebody is sought.
    Job(JobId),
    /// The address is not on the map.
    NoSuchAddress,
    /// The map does not answer now.
    TryAgain,
    /// This customer has as many requests open as one household can mean; the desk may still add more.
    TooMany,
    /// The rules said no.
    Refused(Refusal),
}

impl App {
    /// Posts a request. The same key gives the same job.
    ///
    /// # Errors
    /// The world broke; the same request may be posted again.
    pub async fn post_request(&self, new: &NewRequest<'_>) -> Result<Posted> {
        let cause = format!("request:{}:{}", new.customer, new.key);
        let id: JobId = crate::clock::id_from(cause.as_bytes());
        if self.store.job(&self.market.key, id)?.is_none() {
            if matches!(new.by, Actor::Customer(_)) && self.waiting_requests(new.customer)? >= WAITING_MAX {
                return Ok(Posted::TooMany);
            }
            let (spot, area) = match self.place_on_map(new.address).await? {
                Ok(found) => found,
                Err(posted) => return Ok(posted),
            };
            if let Some(refused) = self.describe(new, &cause, id, spot, area).await? {
                return Ok(Posted::Refused(refused));
            }
        }
        let send = Order::Send { purpose: Purpose::Service, slot: new.slot };
        let command = Command { by: new.by, order: send };
        let sent = self.execute(Request {
            job: id,
            command,
            key: Some(Key::of("request", format!("{cause}/send"))),
        });
        Ok(match sent.await? {
            // A second post finds the job sent already.
            Outcome::Done { .. } | Outcome::Refused(Refusal::NotNow | Refusal::KeyReused) => Posted::Job(id),
            Outcome::Refused(refusal) => Posted::Refused(refusal),
        })
    }

    fn waiting_requests(&self, customer: PersonId) -> Result<usize> {
        let jobs = self.store.jobs(&self.market.key, JobFilter::Customer(customer))?;
        Ok(jobs.iter().filter(|job| matches!(job.stage, Stage::Request | Stage::Sourcing)).count())
    }

    async fn describe(
        &self,
        new: &NewRequest<'_>,
        cause: &str,
        id: JobId,
        spot: Spot,
        area: String,
    ) -> Result<Option<Refusal>> {
        let place: PlaceId = crate::clock::id_from(format!("{cause}/place").as_bytes());
        let note: NoteId = crate::clock::id_from(format!("{cause}/details").as_bytes());
        let (address, details) =
            (self.seal(new.customer, new.address)?, self.seal(new.customer, new.details)?);
        let now = self.now();
        self.store.write(|tx| {
            tx.put_place(place, new.customer, address.clone())?;
            tx.put_note(note, new.customer, now, details.clone())
        })?;
        for n in 0..CODES_MAX {
            let description = Description {
                code: code(cause, n),
                customer: new.customer,
                playbook: self.current_playbook().clone(),
                zone: self.market.zone.clone(),
                service: new.service.to_owned(),
                place,
                area: area.clone(),
                spot: spot.coarse(),
                details: (!new.details.trim().is_empty()).then_some(note),
            };
            let command = Command { by: new.by, order: Order::Describe(Box::new(description)) };
            let key = Some(Key::of("request", format!("{cause}/describe")));
            match self.execute(Request { job: id, command, key }).await? {
                Outcome::Done { .. } => return Ok(None),
                Outcome::Refused(Refusal::CodeTaken) => {}
                Outcome::Refused(refusal) => return Ok(Some(refusal)),
            }
        }
        Ok(Some(Refusal::CodeTaken))
    }

    /// The spot of an address and its postal area, or what to tell whoever typed it.
    async fn place_on_map(&self, address: &str) -> Result<Result<(Spot, String), Posted>> {
        let Ok(request) = geocode::search(&self.geocoder, address, self.market.language.code()) else {
            return Ok(Err(Posted::NoSuchAddress));
        };
        let found = geocode::places(&self.transport.call(request).await);
        Ok(match found {
            Ok(places) => match places.into_iter().next() {
                Some(place) => {
                    let area = place.postcode.or(place.area).unwrap_or_default();
                    Ok((Spot::from_degrees(place.lat, place.lon), area))
                }
                None => Err(Posted::NoSuchAddress),
            },
            Err(Unplaced::Refused | Unplaced::Unreadable) => Err(Posted::NoSuchAddress),
            Err(Unplaced::Later) => Err(Posted::TryAgain),
        })
    }
}

fn code(cause: &str, n: u8) -> Code {
    let digest = Sha256::digest(format!("{cause}#{n}").as_bytes());
    let number = digest.iter().take(8).fold(0_u64, |all, byte| all << 8 | u64::from(*byte));
    Code::from_number(number)
}
