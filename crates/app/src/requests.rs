//! A customer's request: the address is placed on the map, the words are sealed, and a job begins.
//!
//! Everything it writes has an id that follows from the form's key, so that a form sent twice is one job.

use anyhow::Result;
use channels::geocode::{self, Unplaced};
use domain::job::{Actor, Command, Description, Job, Limits, MINUTES, Order, Refusal, Stage};
use domain::provider::Spot;
use domain::time::Slot;
use domain::{Code, JobId, NoteId, PersonId, PlaceId, WorkerId};
use jiff::SignedDuration;
use sha2::{Digest, Sha256};
use store::JobFilter;

use crate::market::NotBookable;
use crate::sign_in::{CodeTried, TextedCode};
use crate::{App, Key, Outcome, Request};

/// How often a job code is drawn before the market is said to be full.
const CODES_MAX: u8 = 50;

/// Requests that one customer may have waiting at a time. A request texts a code to its customer before their
/// phone has proved anything, so this also bounds what a stranger can send to somebody's phone.
const WAITING_MAX: usize = 5;

/// How long the code of a request can be typed in. A yes to its text is good for as long as the request.
const CONFIRM_MINUTES: i64 = 60;

/// What a customer asks for.
pub struct NewRequest<'a> {
    pub customer: PersonId,
    /// The customer, or the desk for somebody on the phone.
    pub by: Actor,
    /// The service's key.
    pub service: &'a str,
    pub address: &'a str,
    pub details: &'a str,
    /// When, where the playbook of the service has the time fixed beforehand.
    pub slot: Option<Slot>,
    /// How long, if it is a consultation by video; without a time it is for now.
    pub minutes: Option<u16>,
    /// What it may cost and by when it shall be done, where workers name a price.
    pub limits: Limits,
    /// Whom the customer asks for an offer in person, where offers are made.
    pub invite: Option<WorkerId>,
    /// One per rendering of the form.
    pub key: &'a str,
    /// Where they get mail, as `channels::email` reads it.
    pub email: Option<&'a str>,
    /// Whether it is known that the customer's phone is theirs. If not, it is asked first.
    pub proved: bool,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Posted {
    /// It is a job, and somebody is sought.
    Job(JobId),
    /// It is described, and goes out once the customer's phone has answered.
    ToConfirm(JobId),
    /// The address is not on the map.
    NoSuchAddress,
    /// The map does not answer now.
    TryAgain,
    /// This customer has as many requests open as one household can mean; the desk may still add more.
    TooMany,
    /// Nobody may ask for this time.
    NotBookable(NotBookable),
    /// The rules said no.
    Refused(Refusal),
}

/// What became of a code that was typed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// It is right: the job is open to them, and the request has gone out unless the rules said no.
    SignedIn {
        session: String,
        refusal: Option<Refusal>,
    },
    WrongCode,
    /// No code of before opens it any more: another one must be sent.
    Worthless,
}

/// Where an address is.
pub(crate) enum Placed {
    /// The spot, and its postal area.
    At(Spot, String),
    Nowhere,
    /// The map does not answer now.
    AskAgain,
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
            let by_customer = matches!(new.by, Actor::Customer(_));
            let minutes = new.minutes.is_none_or(|minutes| MINUTES.contains(&minutes));
            let bookable = match new.slot {
                _ if !minutes => Err(NotBookable::Minutes),
                Some(slot) => self.market.bookable(slot, self.now()),
                // Whoever is asked at night hears of it in the morning, when now is long over.
                None if new.minutes.is_some() && self.is_night() => Err(NotBookable::Night),
                None => Ok(()),
            };
            match bookable {
                // The desk may plan any time with them, but no length that there is not.
                Err(why) if by_customer || why == NotBookable::Minutes => {
                    return Ok(Posted::NotBookable(why));
                }
                Err(_) | Ok(()) => {}
            }
            if by_customer && self.waiting_requests(new.customer, new.proved)? >= WAITING_MAX {
                return Ok(Posted::TooMany);
            }
            let (spot, area) = match self.place_on_map(new.address).await? {
                Placed::At(spot, area) => (spot, area),
                Placed::Nowhere => return Ok(Posted::NoSuchAddress),
                Placed::AskAgain => return Ok(Posted::TryAgain),
            };
            if let Some(refused) = self.describe(new, &cause, id, spot, area).await? {
                return Ok(Posted::Refused(refused));
            }
            if let Some(worker) = new.invite {
                // Whoever does not work any more is not asked, and the request goes to everybody else.
                let command = Command { by: new.by, order: Order::Invite { worker } };
                let key = Some(Key::of("request", format!("{cause}/invite")));
                self.execute(Request { job: id, command, key }).await?;
            }
        }
        if !new.proved {
            self.ask_to_confirm(id)?;
            return Ok(Posted::ToConfirm(id));
        }
        Ok(match self.send_request(id, new.by).await? {
            Outcome::Done { .. } => Posted::Job(id),
            Outcome::Refused(refusal) => match self.job(id)?.map(|job| job.stage) {
                // It cannot go out as it is.
                None | Some(Stage::Request) => Posted::Refused(refusal),
                // A second post finds the job sent already.
                Some(_) => Posted::Job(id),
            },
        })
    }

    async fn send_request(&self, id: JobId, by: Actor) -> Result<Outcome> {
        // By the version that the job began with.
        let Some(job) = self.job(id)? else { return Ok(Outcome::Refused(Refusal::NoSuchJob)) };
        let order = Order::send_as_wanted(&job, self.playbook(&job.playbook)?);
        let key = Some(Key::of("request", format!("{id}/send")));
        self.execute(Request { job: id, command: Command { by, order }, key }).await
    }

    /// Texts the customer of a request that has not gone out a code: by typing it on the page, or by saying
    /// yes to the text, they say that the number is theirs.
    ///
    /// # Errors
    /// The world broke.
    pub fn ask_to_confirm(&self, id: JobId) -> Result<()> {
        let Some(job) = self.job(id)?.filter(|job| job.stage == Stage::Request) else { return Ok(()) };
        self.text_code(&TextedCode {
            purpose: "confirm",
            lookup: self.confirm_lookup(id),
            person: job.customer,
            key: "text-confirm-request",
            lasts: SignedDuration::from_mins(CONFIRM_MINUTES),
            job: Some(&job),
        })
    }

    fn confirm_lookup(&self, id: JobId) -> Vec<u8> {
        self.vault().lookup("confirm", &id.to_string())
    }

    /// The code came back on the page: opens this one job to whoever typed it, and sends the request. It opens
    /// nothing else: what a stranger can have texted to somebody must not sign anybody in.
    ///
    /// # Errors
    /// The world broke.
    pub async fn confirm_request(&self, id: JobId, code: &str) -> Result<Confirmed> {
        let Some(job) = self.job(id)? else { return Ok(Confirmed::WrongCode) };
        let lookup = self.confirm_lookup(id);
        match self.try_code(&lookup, code)? {
            CodeTried::Right => {}
            CodeTried::Wrong => return Ok(Confirmed::WrongCode),
            CodeTried::Worthless => return Ok(Confirmed::Worthless),
        }
        let refusal = match job.stage {
            Stage::Request => match self.send_request(id, Actor::Customer(job.customer)).await? {
                Outcome::Refused(refusal) if refusal != Refusal::NotNow => Some(refusal),
                Outcome::Refused(_) | Outcome::Done { .. } => None,
            },
            // Sent meanwhile, by a yes to the text.
            _ => None,
        };
        let session = self.open_session(job.customer, Some(id))?;
        for point in self.store.points_of(job.customer)? {
            // Whoever read the text is at that phone.
            self.note_proof(&point.lookup, self.now())?;
        }
        // Last of all: whoever is cut off before can type it once more.
        self.spend_code(&lookup)?;
        Ok(Confirmed::SignedIn { session, refusal })
    }

    /// The code of a request came back by text instead: as good as a yes. Gives the request.
    pub(crate) fn request_of_code(&self, jobs: &[JobId], digits: &str) -> Result<Option<JobId>> {
        for id in jobs {
            let lookup = self.confirm_lookup(*id);
            if self.try_code(&lookup, digits)? == CodeTried::Right {
                self.spend_code(&lookup)?;
                return Ok(Some(*id));
            }
        }
        Ok(None)
    }

    /// Whoever has shown that the phone is theirs is not held up by what others typed under its number.
    fn waiting_requests(&self, customer: PersonId, proved: bool) -> Result<usize> {
        let jobs = self.store.jobs(&self.market.key, JobFilter::Customer(customer))?;
        let waits = |job: &&Job| job.stage == Stage::Sourcing || job.stage == Stage::Request && !proved;
        Ok(jobs.iter().filter(waits).count())
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
        let with = id.as_bytes().as_slice();
        let with = (!new.proved).then_some(with);
        let email = new.email.map(|email| self.email_row(new.customer, email, with)).transpose()?;
        let now = self.now();
        self.store.write(|tx| {
            if let Some(email) = &email {
                tx.put_email(email)?;
            }
            tx.put_place(place, new.customer, address.clone())?;
            tx.put_note(note, new.customer, now, details.clone())
        })?;
        for n in 0..CODES_MAX {
            let description = Description {
                code: code(cause, n),
                customer: new.customer,
                playbook: self.playbook_of_service(new.service)?.reference(),
                zone: self.market.zone.clone(),
                service: new.service.to_owned(),
                place,
                area: area.clone(),
                spot: spot.coarse(),
                details: (!new.details.trim().is_empty()).then_some(note),
                wanted: new.slot,
                wanted_minutes: new.minutes,
                limits: new.limits,
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

    /// The spot of an address and its postal area.
    pub(crate) async fn place_on_map(&self, address: &str) -> Result<Placed> {
        let Ok(request) = geocode::search(&self.geocoder, address, self.market.language.code()) else {
            return Ok(Placed::Nowhere);
        };
        let found = geocode::places(&self.transport.call(request).await);
        Ok(match found {
            Ok(places) => match places.into_iter().next() {
                Some(place) => {
                    let area = place.postcode.or(place.area).unwrap_or_default();
                    Placed::At(Spot::from_degrees(place.lat, place.lon), area)
                }
                None => Placed::Nowhere,
            },
            Err(Unplaced::Refused | Unplaced::Unreadable) => Placed::Nowhere,
            Err(Unplaced::Later) => Placed::AskAgain,
        })
    }
}

fn code(cause: &str, n: u8) -> Code {
    let digest = Sha256::digest(format!("{cause}#{n}").as_bytes());
    let number = digest.iter().take(8).fold(0_u64, |all, byte| all << 8 | u64::from(*byte));
    Code::from_number(number)
}
