//! What jobs a worker is offered goes by: their week, their area, their time off, the page that they show of themselves, and
//! what the desk has seen of them. Whoever holds a key for workers sets what is theirs to set; the rest is the desk's.
//!
//! Who they are and how they are reached never stands here.

use app::api_keys::{Caller, Scope};
use app::workers::WorkerRequest;
use app::{App, Key, Outcome};
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::routing::{delete, get, post, put};
use axum::{Extension, Json};
use domain::WorkerId;
use domain::job::{Actor, Refusal};
use domain::provider::{Hours, Licence, Spot, Weekdays, WorkerOrder};
use domain::time::Slot;
use http::HeaderMap;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::WorkerRow;
use utoipa::ToSchema;

use crate::Shared;
use crate::caller::{Needs, language};
use crate::operation::{Operation, Shape};
use crate::order_bodies::Nothing;
use crate::orders;
use crate::problem::Problem;

/// As much as anybody says of themselves.
const ABOUT_MAX: usize = 600;

/// Hours of a week.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// `mon` to `sun`.
    #[schema(value_type = String)]
    pub day: Weekdays,
    /// On the wall of the market, `08:00`.
    #[schema(value_type = String)]
    pub from: Time,
    #[schema(value_type = String)]
    pub to: Time,
}

/// Days on which they take no work.
#[derive(Clone, Copy, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TimeOff {
    #[schema(value_type = String, format = Date)]
    first: Date,
    /// The last of them, which is off as well.
    #[schema(value_type = String, format = Date)]
    last: Date,
}

/// A licence that the desk has seen.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Seen {
    skill: String,
    /// The last day that it is good for.
    #[schema(value_type = String, format = Date)]
    until: Date,
}

/// A worker as matching knows them.
#[derive(Serialize, ToSchema)]
struct Matched {
    #[schema(value_type = String)]
    id: WorkerId,
    /// How far their application has come: `approved` once they are in.
    state: &'static str,
    /// Whether they may be given work now.
    working: bool,
    suspended: bool,
    skills: Vec<String>,
    licences: Vec<Seen>,
    week: Vec<Open>,
    /// From where they start.
    radius_km: u32,
    times_off: Vec<TimeOff>,
    /// What their own page says, if they show one: whoever does can be invited to offer.
    listing: Option<String>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Week {
    /// At most 21 ranges.
    week: Vec<Open>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Area {
    /// Where they start from, looked up on the map; if nothing is said, from where they did.
    address: Option<String>,
    #[schema(minimum = 1, maximum = 200)]
    radius_km: u32,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Skills {
    /// Skills that packages need; all that they have.
    skills: Vec<String>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Licences {
    /// All that were seen.
    licences: Vec<Seen>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Listing {
    /// What they say of themselves; nothing by which they could be reached.
    about: String,
}

/// Every door about them.
pub fn all() -> Vec<Operation> {
    let own = |id, method, path: &str, door| {
        let needs = Needs::Scope(Scope::Workers);
        Operation::of("Workers", (id, method, path), needs, (200, Shape::of::<Matched>(example())), door)
    };
    let desks = |needs, id, method, path: &str, door| {
        let answer = (200, Shape::of::<Matched>(example()));
        Operation::of("Workers", (id, method, path), Needs::Scope(needs), answer, door)
    };
    let (off, hours) = (
        json!({"first": "2027-04-05", "last": "2027-04-09"}),
        json!({"week": [{"day": "mon", "from": "08:00", "to": "17:00"}]}),
    );
    vec![
        desks(Scope::People, "getWorker", "get", "/workers/{worker}", get(one))
            .says("What matching goes by", ""),
        own("putWeek", "put", "/workers/{worker}/week", put(week))
            .says("Set the hours that they work", "What is promised already stays promised.")
            .takes(Shape::of::<Week>(hours)),
        own("putArea", "put", "/workers/{worker}/area", put(area))
            .says("Set how far they go, and from where", "")
            .takes(Shape::of::<Area>(
                json!({"address": "900 Congress Avenue, Austin, TX 78701", "radius_km": 25}),
            )),
        own("postTimeOff", "post", "/workers/{worker}/times-off", post(take_off))
            .says("Take time off", "What is promised in it stays promised until it is given back.")
            .takes(Shape::of::<TimeOff>(off)),
        own("deleteTimeOff", "delete", "/workers/{worker}/times-off/{first}", delete(work_again))
            .says("Work all the same on days that were off", "By the first of them."),
        own("putListing", "put", "/workers/{worker}/listing", put(listing))
            .says("Show a page of theirs to everybody, or change what it says", "")
            .takes(Shape::of::<Listing>(json!({"about": "Decks and fences, twenty years of them."}))),
        own("deleteListing", "delete", "/workers/{worker}/listing", delete(unlist))
            .says("Take the page down", ""),
        own("postPayoutRequest", "post", "/workers/{worker}/payout-requests", post(ask_payout))
            .says(
                "Ask to be paid out before their day",
                "`GET /payouts` says who has asked. Asked again, it is the same request.",
            )
            .takes(Shape::of::<Nothing>(json!({}))),
        desks(Scope::Desk, "putSkills", "put", "/workers/{worker}/skills", put(skills))
            .says("Set what they can do", "")
            .takes(Shape::of::<Skills>(json!({"skills": ["assembly"]}))),
        desks(Scope::Vetting, "putLicences", "put", "/workers/{worker}/licences", put(licences))
            .says(
                "Set which licences were seen",
                "Once the last day of one is over, the visits that need it and have not begun are somebody else’s.",
            )
            .takes(Shape::of::<Licences>(
                json!({"licences": [{"skill": "assembly", "until": "2028-06-30"}]}),
            )),
        desks(Scope::Vetting, "putSuspension", "put", "/workers/{worker}/suspension", put(suspend))
            .says("Give them no work for now", "Their visits that have not begun are somebody else’s.")
            .takes(Shape::of::<Nothing>(json!({}))),
        desks(
            Scope::Vetting,
            "deleteSuspension",
            "delete",
            "/workers/{worker}/suspension",
            delete(reinstate),
        )
        .says("Give them work again", ""),
    ]
}

fn example() -> Value {
    json!({
        "id": "worker_06f4hmyh7s4m8qk2m5b9c0d1e2", "state": "approved", "working": true, "suspended": false,
        "skills": ["assembly"], "licences": [{"skill": "assembly", "until": "2028-06-30"}],
        "week": [{"day": "mon", "from": "08:00", "to": "17:00"}], "radius_km": 25,
        "times_off": [{"first": "2027-04-05", "last": "2027-04-09"}], "listing": null,
    })
}

/// The market's worker with this id.
pub fn found(app: &App, id: &str) -> Result<WorkerRow, Problem> {
    let id: WorkerId = id.parse().map_err(|_| Problem::no_such_thing())?;
    app.store.worker_of_market(&app.market.key, id)?.ok_or_else(Problem::no_such_thing)
}

fn shape(app: &App, id: &str) -> Result<Json<Matched>, Problem> {
    let row = found(app, id)?;
    let (card, zone) = (&row.card, app.market.time_zone());
    let ahead = card.time_off.iter().filter(|off| off.ends(&zone) > app.now());
    Ok(Json(Matched {
        id: card.worker,
        state: row.application.state.word(),
        working: app.is_working(card.worker),
        suspended: card.suspended,
        skills: card.skills.to_vec(),
        licences: card
            .licences
            .iter()
            .map(|licence| Seen { skill: licence.skill.clone(), until: licence.until })
            .collect(),
        week: card.week.iter().map(|hours| Open { day: hours.day, from: hours.from, to: hours.to }).collect(),
        radius_km: card.radius_km,
        times_off: ahead.map(|off| TimeOff { first: off.from.date(), last: last_day(*off) }).collect(),
        listing: app.own_listing(card.worker)?,
    }))
}

/// A time off ends at the midnight after its last day.
fn last_day(off: Slot) -> Date {
    off.to.date().yesterday().unwrap_or(off.to.date()).max(off.from.date())
}

/// Where an order is given, who gives it, about whom, and in which language it is answered.
type Call = (State<Shared>, Extension<Caller>, Path<String>, HeaderMap);

/// What a worker orders for themselves.
fn by_worker(call: &Call, order: &WorkerOrder) -> Result<Json<Matched>, Problem> {
    let row = found(&call.0.app, &call.2)?;
    give(call, &row, Actor::Worker(row.card.worker), order)
}

/// What the desk orders.
fn by_desk(call: &Call, order: &WorkerOrder) -> Result<Json<Matched>, Problem> {
    let row = found(&call.0.app, &call.2)?;
    give(call, &row, Actor::Staff(call.1.person), order)
}

fn give(
    (State(house), _, Path(id), headers): &Call,
    row: &WorkerRow,
    by: Actor,
    order: &WorkerOrder,
) -> Result<Json<Matched>, Problem> {
    ordered(house, headers, (row, by), order, None)?;
    shape(&house.app, id)
}

/// An order for a worker's row; with a key it takes effect once. What is set says what shall hold, so the same one twice
/// changes nothing.
///
/// # Errors
/// The rules refuse it, or the world broke.
pub fn ordered(
    house: &Shared,
    headers: &HeaderMap,
    (row, by): (&WorkerRow, Actor),
    order: &WorkerOrder,
    key: Option<Key>,
) -> Result<(), Problem> {
    let (worker, marks) = (row.card.worker, Vec::new());
    let request = WorkerRequest { worker, by, order, person: None, key, tell: true, marks };
    match house.app.order_worker(&request)? {
        Outcome::Done { .. } => Ok(()),
        Outcome::Refused(refusal) => Err(Problem::refused(&house.app, language(house, headers), &refusal)),
    }
}

async fn one(State(house): State<Shared>, Path(id): Path<String>) -> Result<Json<Matched>, Problem> {
    shape(&house.app, &id)
}

async fn week(call: Call, body: Bytes) -> Result<Json<Matched>, Problem> {
    let Week { week } = orders::read(&body)?;
    let hours = |open: Open| Hours { day: open.day, from: open.from, to: open.to };
    by_worker(&call, &WorkerOrder::SetWeek { week: week.into_iter().map(hours).collect() })
}

async fn area(call: Call, body: Bytes) -> Result<Json<Matched>, Problem> {
    let Area { address, radius_km } = orders::read(&body)?;
    found(&call.0.app, &call.2)?;
    let base = match address {
        Some(address) => Some(spot(&call.0.app, &address).await?),
        None => None,
    };
    by_worker(&call, &WorkerOrder::SetArea { base, radius_km })
}

async fn spot(app: &App, address: &str) -> Result<Spot, Problem> {
    app.spot_of(address).await?.map_err(|key| match key {
        "ask-map-later" => Problem::own("busy", "The map does not answer now."),
        _ => Problem::own("address", "The address is not on the map."),
    })
}

async fn take_off(call: Call, body: Bytes) -> Result<Json<Matched>, Problem> {
    let TimeOff { first, last } = orders::read(&body)?;
    let to = last.tomorrow().map_err(|_| Problem::body("`last` is the last day that there is"))?;
    let slot = Slot { from: first.at(0, 0, 0, 0), to: to.at(0, 0, 0, 0) };
    by_worker(&call, &WorkerOrder::TakeTimeOff { slot })
}

async fn work_again(
    State(house): State<Shared>,
    caller: Extension<Caller>,
    Path((id, first)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Json<Matched>, Problem> {
    let first: Date = first.parse().map_err(|_| Problem::no_such_thing())?;
    let row = found(&house.app, &id)?;
    let off = row.card.time_off.iter().find(|off| off.from.date() == first).copied();
    let slot = off.ok_or_else(Problem::no_such_thing)?;
    by_worker(&(State(house), caller, Path(id), headers), &WorkerOrder::GiveBackTimeOff { slot })
}

async fn listing(
    State(house): State<Shared>,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Json<Matched>, Problem> {
    let Listing { about } = orders::read(&body)?;
    let (app, about) = (&house.app, about.trim());
    let row = found(app, &id)?;
    if about.chars().count() > ABOUT_MAX {
        return Err(Problem::body(format!("`about` has more than {ABOUT_MAX} characters")));
    }
    if !domain::talk::leaks(about).is_empty() {
        return Err(Problem::body("`about` says how somebody is reached"));
    }
    app.put_listing(&row, about)?;
    shape(app, &id)
}

async fn unlist(State(house): State<Shared>, Path(id): Path<String>) -> Result<Json<Matched>, Problem> {
    let app = &house.app;
    app.drop_listing(found(app, &id)?.card.worker)?;
    shape(app, &id)
}

async fn ask_payout(
    State(house): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Matched>, Problem> {
    let _: Nothing = orders::read(&body)?;
    let app = &house.app;
    if !app.ask_payout(&found(app, &id)?)? {
        return Err(Problem::refused(app, language(&house, &headers), &Refusal::NotNow));
    }
    shape(app, &id)
}

async fn skills(call: Call, body: Bytes) -> Result<Json<Matched>, Problem> {
    let Skills { skills } = orders::read(&body)?;
    needed(&call.0.app, skills.iter())?;
    by_desk(&call, &WorkerOrder::SetSkills { skills })
}

async fn licences(call: Call, body: Bytes) -> Result<Json<Matched>, Problem> {
    let Licences { licences } = orders::read(&body)?;
    needed(&call.0.app, licences.iter().map(|seen| &seen.skill))?;
    let seen = licences.into_iter().map(|seen| Licence::seen(seen.skill, seen.until));
    by_desk(&call, &WorkerOrder::SetLicences { licences: seen.collect() })
}

/// Each is a skill that a package needs, and none is said twice.
///
/// # Errors
/// One is not, or is.
pub fn needed<'a>(app: &App, skills: impl Iterator<Item = &'a String>) -> Result<(), Problem> {
    let known = app.market.skills();
    let mut said: Vec<&String> = Vec::new();
    for skill in skills {
        if said.contains(&skill) || !known.iter().any(|(known, _)| known == skill) {
            return Err(Problem::body("a skill is said twice, or is one that no package needs"));
        }
        said.push(skill);
    }
    Ok(())
}

async fn suspend(call: Call, body: Bytes) -> Result<Json<Matched>, Problem> {
    let _: Nothing = orders::read(&body)?;
    by_desk(&call, &WorkerOrder::Suspend)
}

async fn reinstate(call: Call) -> Result<Json<Matched>, Problem> {
    by_desk(&call, &WorkerOrder::Reinstate)
}
