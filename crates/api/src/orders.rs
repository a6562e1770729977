//! An order is given: for whom, by what the body says, under the caller's key, and only if the job still is as they saw it.
//!
//! The rules decide, as they do for a text and a button. What a program may give is what its key's scopes say.

use std::sync::Arc;

use app::api_keys::{Caller, Scope};
use app::market::NotBookable;
use app::{App, Bound, Key, Outcome, Request};
use axum::Extension;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::job::{About, Actor, Bill, Command, Job, Order, Refusal, Side};
use domain::playbook::What;
use domain::talk::Language;
use domain::time::Slot as DomainSlot;
use domain::{JobId, NoteId, PersonId, PhotoId, WorkerId};
use http::{HeaderMap, HeaderValue, header};
use serde_json::Value;

use crate::Shared;
use crate::caller::{lacks, language};
use crate::order_doors::Door;
use crate::problem::Problem;
use crate::shape::{Shaper, Slot};

/// As much as anybody writes into one field.
const WORDS_MAX: usize = 4000;
/// The longest idempotency key.
const KEY_CHARACTERS_MAX: usize = 255;

/// The job that an order is about, and who gives it.
pub struct On<'a> {
    pub app: &'a App,
    pub job: &'a Job,
    pub by: Actor,
    /// Whose words are kept.
    pub author: PersonId,
    /// What the order is known by: given twice, it is given once, and its words are the same ones.
    pub cause: String,
    pub language: Language,
}

/// What an order comes to.
pub enum Deed {
    Order(Order),
    /// Words that may have to be held back.
    Say {
        with: WorkerId,
        words: String,
        public: bool,
    },
    OpenCase {
        side: Side,
        about: About,
        note: Option<NoteId>,
    },
    AskHelp {
        note: Option<NoteId>,
        words: String,
    },
    /// The sealed picture goes as well.
    RemovePhoto(PhotoId),
    Join,
}

impl On<'_> {
    /// A slot as it is promised on the wall of the address.
    pub fn slot(&self, slot: Slot) -> DomainSlot {
        slot.on_the_wall(&self.job.time_zone())
    }

    /// The same, if anybody may ask for it: within the market's hours, and soon enough. The desk plans any time with them.
    pub fn slot_to_ask(&self, slot: Slot) -> Result<DomainSlot, Problem> {
        let slot = self.slot(slot);
        match self.app.market.bookable(slot, self.app.now()) {
            Err(why) if !matches!(self.by, Actor::Staff(_)) => Err(not_bookable(why)),
            Err(_) | Ok(()) => Ok(slot),
        }
    }

    /// Words that others read before anybody may reach anybody.
    pub fn harmless(&self, field: &str, words: Option<String>) -> Result<Option<NoteId>, Problem> {
        if words.as_deref().is_some_and(|words| !domain::talk::leaks(words).is_empty()) {
            return Err(self.refused(&Refusal::LeakHeld));
        }
        self.note(field, words)
    }

    /// Words that are not empty, and no longer than anybody writes.
    pub fn checked<'a>(&self, field: &str, words: &'a str) -> Result<&'a str, Problem> {
        let words = words.trim();
        match words.chars().count() {
            0 => Err(Problem::body(format!("`{field}` is empty"))),
            n if n > WORDS_MAX => {
                Err(Problem::body(format!("`{field}` has more than {WORDS_MAX} characters")))
            }
            _ => Ok(words),
        }
    }

    /// Keeps what somebody wrote.
    pub fn words(&self, field: &str, words: &str) -> Result<NoteId, Problem> {
        let words = self.checked(field, words)?;
        Ok(self.app.keep_note_once(self.author, &format!("{}.{field}", self.cause), words)?)
    }

    /// Keeps what the customer said to whoever writes it down, if they said anything: it is theirs, and forgotten with them.
    pub fn said_by_customer(&self, field: &str, words: Option<String>) -> Result<Option<NoteId>, Problem> {
        let keep = |words: String| -> Result<NoteId, Problem> {
            let words = self.checked(field, &words)?;
            Ok(self.app.keep_note_once(self.job.customer, &format!("{}.{field}", self.cause), words)?)
        };
        words.map(keep).transpose()
    }

    /// Keeps what somebody wrote, if they did.
    pub fn note(&self, field: &str, words: Option<String>) -> Result<Option<NoteId>, Problem> {
        words.map(|words| self.words(field, &words)).transpose()
    }

    /// The worker whom the body names, or the one who gives the order or has the job.
    pub fn worker_or(&self, named: Option<WorkerId>) -> Result<WorkerId, Problem> {
        match (self.by, named) {
            (Actor::Worker(worker), None) => Ok(worker),
            (Actor::Worker(worker), Some(named)) if worker != named => {
                Err(Problem::body("`worker` is not the one under `as`"))
            }
            (_, Some(named)) => Ok(named),
            (_, None) => {
                self.job.worker().ok_or_else(|| Problem::body("`worker` is missing: nobody has the job"))
            }
        }
    }

    /// The side whose wish or word it is: the desk says which.
    pub fn side_or(&self, named: Option<Side>) -> Result<Side, Problem> {
        match (Side::from(self.by), named) {
            (Side::Operator, Some(side)) => Ok(side),
            (Side::Operator, None) => Err(Problem::body("`side` is missing: the desk says whose it is")),
            (own, _) => Ok(own),
        }
    }

    /// The number of the bill that the body names, or of the one that is open.
    pub fn bill(&self, named: Option<u8>, open: Option<&Bill>) -> Result<u8, Problem> {
        named.or(open.map(|bill| bill.n)).ok_or_else(|| self.refused(&Refusal::NotNow))
    }

    pub fn refused(&self, refusal: &Refusal) -> Problem {
        Problem::refused(self.app, self.language, refusal)
    }
}

/// Why nobody may ask for a time.
pub fn not_bookable(why: NotBookable) -> Problem {
    let why = match why {
        NotBookable::TooSoon => "too_soon",
        NotBookable::TooFar => "too_far",
        NotBookable::Hours => "hours",
        NotBookable::Length => "length",
        NotBookable::Night => "night",
        NotBookable::Minutes => "minutes",
    };
    Problem::own("bookable", "Nobody may ask for this time or length.").with("why", why)
}

/// Gives an order, and answers with the job as it stands afterwards.
pub async fn give(
    door: Door,
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let app = Arc::clone(&house.app);
    let language = language(&house, &headers);
    let job = job(&app, &id)?;
    let mut fields = object(&body)?;
    let said = fields.remove("as");
    // What nobody can read is no call yet: its key is free for whoever mends it.
    (door.fits)(Value::Object(fields.clone()))?;
    let (key, before) = bound(&app, (&caller, &headers), (door.noun, &id), &body)?;
    if let Some(before) = before {
        // What came of it is said again, however the job stands by now.
        return match before {
            Outcome::Done { .. } => as_it_stands(&app, job.id),
            Outcome::Refused(refusal) => Err(Problem::refused(&app, language, &refusal)),
        };
    }
    let (by, author) = part((&app, language), &caller, &job, said)?;
    let cause = format!("api:{}:{key}:{}", caller.key, job.id);
    let on = On { app: &app, job: &job, by, author, cause, language };
    let deed = (door.deed)(&on, Value::Object(fields))?;
    let refusal = carry_out(&on, deed, (&caller, &key), seen(&headers)?).await?;
    match refusal {
        None => as_it_stands(&app, job.id),
        Some(refusal) => {
            if matches!(refusal, Refusal::GateShut { missing: What::Agreement }) {
                // Somebody stands at the door: the customer is asked at once, as from the page.
                app.ask_to_sign(&job, &on.cause)?;
            }
            Err(on.refused(&refusal))
        }
    }
}

/// The key of a call, bound to the whole of it; and what came of the call, if it was carried out before.
pub fn bound(
    app: &App,
    (caller, headers): (&Caller, &HeaderMap),
    (noun, id): (&str, &str),
    body: &[u8],
) -> Result<(String, Option<Outcome>), Problem> {
    let Some(key) = idempotency(headers)? else { return Ok((app.new_token(), None)) };
    let call = [noun.as_bytes(), id.as_bytes(), body].join(&b'\n');
    match app.bind_key(&caller.key.to_string(), &key, &call)? {
        Bound::Fresh => Ok((key, None)),
        Bound::Before(outcome) => Ok((key, Some(outcome))),
        Bound::Other => Err(Problem::refused(app, app.market.language, &Refusal::KeyReused)),
    }
}

/// What an order is known by that is about no job: sent again under the same key, it is the one that was given.
///
/// # Errors
/// The key came with another call before, or is none.
pub fn office_key(
    app: &App,
    (caller, headers): (&Caller, &HeaderMap),
    call: (&str, &str),
    body: &[u8],
) -> Result<Key, Problem> {
    let (key, _) = bound(app, (caller, headers), call, body)?;
    Ok(Key::of(&format!("api:{}", caller.key), key))
}

/// A job's shape, with its entity tag.
pub fn as_it_stands(app: &App, id: JobId) -> Result<Response, Problem> {
    let row = app.store.job_at(&app.market.key, id)?.ok_or_else(Problem::no_such_thing)?;
    let shape = Shaper { app }.job(&row)?;
    let tag = HeaderValue::from_str(&format!("\"{}\"", shape.version));
    let mut response = Json(shape).into_response();
    if let Ok(tag) = tag {
        response.headers_mut().insert(header::ETAG, tag);
    }
    Ok(response)
}

/// The job at an address.
pub fn job(app: &App, id: &str) -> Result<Job, Problem> {
    let id: JobId = id.parse().map_err(|_| Problem::no_such_thing())?;
    app.job(id)?.ok_or_else(Problem::no_such_thing)
}

/// The fields of a body; nothing at all counts as none.
pub fn object(body: &[u8]) -> Result<serde_json::Map<String, Value>, Problem> {
    if body.is_empty() {
        return Ok(serde_json::Map::new());
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(Problem::body("the body is JSON, and no object")),
        Err(error) => Err(Problem::body(format!("the body is no JSON: {error}"))),
    }
}

/// A body as what it says it is.
pub fn read<T: serde::de::DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    serde_json::from_value(object(body)?.into()).map_err(|error| Problem::body(error.to_string()))
}

/// What makes a call safe to send again.
pub fn idempotency(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(None) };
    let key = value.to_str().unwrap_or_default().trim_matches('"');
    if key.is_empty() || key.chars().count() > KEY_CHARACTERS_MAX {
        return Err(Problem::own("query", "`Idempotency-Key` is empty, too long or not readable"));
    }
    Ok(Some(key.to_owned()))
}

/// The version that the caller decided on.
fn seen(headers: &HeaderMap) -> Result<Option<i64>, Problem> {
    let Some(value) = headers.get(header::IF_MATCH) else { return Ok(None) };
    let tag = value.to_str().unwrap_or_default().trim();
    match tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"')) {
        _ if tag == "*" => Ok(None),
        // A tag that is none of ours is no version that there was.
        Some(version) => Ok(Some(version.parse().unwrap_or(-1))),
        None => Err(Problem::own("query", "`If-Match` is no entity tag: send back what `ETag` said")),
    }
}

/// For whom the order is given, and whether the key may.
pub fn part(
    (app, language): (&App, Language),
    caller: &Caller,
    job: &Job,
    said: Option<Value>,
) -> Result<(Actor, PersonId), Problem> {
    let said = said.unwrap_or_else(|| "desk".into());
    let word = said.as_str().ok_or_else(|| Problem::body("`as` is no word"))?;
    let needs = |scope| if caller.may(scope) { Ok(()) } else { Err(lacks(scope)) };
    match word {
        "desk" => needs(Scope::Desk).map(|()| (Actor::Staff(caller.person), caller.person)),
        "customer" => needs(Scope::Customers).map(|()| (Actor::Customer(job.customer), job.customer)),
        _ => {
            needs(Scope::Workers)?;
            let worker = match word {
                // Nobody has it: there is nobody to give the order for.
                "worker" => {
                    Some(job.worker().ok_or_else(|| Problem::refused(app, language, &Refusal::NotNow))?)
                }
                id => id.parse().ok(),
            };
            let worker = worker.ok_or_else(|| {
                Problem::body("`as` is `desk`, `customer`, `worker` (who has the job) or a worker's id")
            })?;
            let row = app.store.worker(worker)?.ok_or_else(|| Problem::body("`as` names nobody"))?;
            Ok((Actor::Worker(worker), row.person))
        }
    }
}

async fn carry_out(
    on: &On<'_>,
    deed: Deed,
    (caller, key): (&Caller, &str),
    seen: Option<i64>,
) -> Result<Option<Refusal>, Problem> {
    let who = caller.key.to_string();
    let order = |order: Order, key: String| {
        let key = Some(Key::of(&who, key).seen(seen));
        Request { job: on.job.id, command: Command { by: on.by, order }, key }
    };
    let refusal = |outcome| match outcome {
        Outcome::Done { .. } => None,
        Outcome::Refused(refusal) => Some(refusal),
    };
    Ok(match deed {
        Deed::Order(what) => refusal(on.app.execute(order(what, key.to_owned())).await?),
        Deed::Say { with, words, public } => {
            on.app.say_privately(on.job, (on.by, on.author), with, (&words, public), &on.cause)?
        }
        Deed::OpenCase { side, about, note } => {
            for attempt in 0..app::cases::CODES_TRIED {
                let what = app::cases::order((side, about, note), &on.cause, attempt);
                let outcome = refusal(on.app.execute(order(what, key.to_owned())).await?);
                if outcome != Some(Refusal::CodeTaken) {
                    return Ok(outcome);
                }
            }
            Some(Refusal::CodeTaken)
        }
        Deed::AskHelp { note, words } => {
            let outcome = refusal(on.app.execute(order(Order::AskHelp { note }, key.to_owned())).await?);
            if outcome.is_none() {
                on.app.asked_on_a_page(on.author, &on.cause, &words)?;
            }
            outcome
        }
        Deed::RemovePhoto(photo) => {
            on.app.remove_photo(on.job.id, (on.by, on.author), photo, &on.cause).await?
        }
        Deed::Join => on.app.is_in_room(on.job, on.by).await?,
    })
}
