//! A request is posted: in a customer's name, or by the desk for somebody on the phone. What becomes of it is what becomes
//! of one from the form.

use app::Newcomer;
use app::api_keys::{Caller, Scope};
use app::requests::{NewRequest, Posted};
use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;
use domain::job::{Actor, Limits, Refusal};
use domain::playbook::PriceBy;
use domain::talk::Language;
use domain::time::wall;
use domain::{PersonId, WorkerId};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::caller::{lacks, language};
use crate::orders;
use crate::problem::Problem;
use crate::shape::Slot;
use crate::{BASE, Shared};

/// What is wanted, where, and by whom.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Requested {
    /// In a customer's name, or by the desk for somebody on the phone.
    #[serde(rename = "as", default)]
    part: By,
    customer: CustomerNamed,
    /// A service's key in the catalogue.
    service: String,
    /// Street, number, town; it is looked up on the map.
    address: String,
    /// Read by those who are asked: no phone numbers, no addresses.
    #[serde(default)]
    details: String,
    /// When, where the playbook has the time fixed beforehand.
    slot: Option<Slot>,
    /// How long, if it shall be a consultation by video; without a `slot` it is for now.
    #[schema(minimum = 0)]
    online_minutes: Option<u16>,
    /// What it may cost, where workers name a price, in the currency's smallest unit.
    budget: Option<i64>,
    /// By when it shall be done.
    #[schema(value_type = Option<String>, format = Date)]
    done_by: Option<Date>,
    /// Whom the customer asks for an offer with it.
    #[schema(value_type = Option<String>)]
    invite: Option<WorkerId>,
}

/// Who posts it.
#[derive(Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum By {
    #[default]
    Customer,
    Desk,
}

/// Whose request it is.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CustomerNamed {
    /// Their number; national ones are read as the market's country writes them.
    phone: String,
    #[serde(default)]
    name: String,
    email: Option<String>,
    /// `en`, `fr` or `de`; the market's, if nothing is said.
    language: Option<String>,
    /// Your program knows that this phone is theirs. If not, they are texted a code first, and the job waits in `request`.
    #[serde(default)]
    phone_proved: bool,
}

/// One that somebody could send.
pub fn example() -> Value {
    json!({
        "service": "tap-repair",
        "address": "2809 Bluebonnet Lane, Austin, TX 78704",
        "details": "The cistern keeps filling.",
        "slot": {"starts_at": "2027-03-15T15:00:00Z", "ends_at": "2027-03-15T17:00:00Z"},
        "customer": {"phone": "+1 512 555 0199", "name": "Dale Whitcomb", "phone_proved": true},
    })
}

/// Posts it, and answers with the job.
pub async fn post(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let app = &house.app;
    let language = language(&house, &headers);
    let wanted: Requested = orders::read(&body)?;
    let scope = match wanted.part {
        By::Customer => Scope::Customers,
        By::Desk => Scope::Desk,
    };
    if !caller.may(scope) {
        return Err(lacks(scope));
    }
    let (key, _) = orders::bound(app, (&caller, &headers), ("jobs", ""), &body)?;
    let key = format!("api:{}:{key}", caller.key);
    // Everything is looked at before anybody is written down.
    let email = wanted.customer.email.as_deref().map(email_address).transpose()?;
    checked(&house, language, &wanted)?;
    let customer = customer(&house, &wanted.customer)?;
    let zone = app.market.time_zone();
    let new = NewRequest {
        customer,
        by: match wanted.part {
            By::Customer => Actor::Customer(customer),
            By::Desk => Actor::Staff(caller.person),
        },
        service: &wanted.service,
        address: &wanted.address,
        details: &wanted.details,
        slot: wanted.slot.map(|slot| slot.on_the_wall(&zone)),
        minutes: wanted.online_minutes,
        limits: Limits { budget: wanted.budget, by: wanted.done_by },
        invite: wanted.invite,
        key: &key,
        email: email.as_deref(),
        proved: wanted.customer.phone_proved || matches!(wanted.part, By::Desk),
    };
    let id = match app.post_request(&new).await? {
        Posted::Job(id) | Posted::ToConfirm(id) => id,
        other => return Err(turned_away(&house, language, &other)),
    };
    let mut response = orders::as_it_stands(app, id)?;
    *response.status_mut() = StatusCode::CREATED;
    if let Ok(at) = HeaderValue::from_str(&format!("{BASE}/jobs/{id}")) {
        response.headers_mut().insert(header::LOCATION, at);
    }
    Ok(response)
}

fn email_address(typed: &str) -> Result<String, Problem> {
    channels::email::address(typed).map_err(|_| Problem::body("`customer.email` is no address"))
}

fn customer(house: &Shared, named: &CustomerNamed) -> Result<PersonId, Problem> {
    let app = &house.app;
    let phone = app.phone(&named.phone).map_err(|_| Problem::body("`customer.phone` is no phone number"))?;
    let language = match named.language.as_deref() {
        None => app.market.language,
        Some(code) => {
            Language::from_code(code).ok_or_else(|| Problem::body("`customer.language` is en, fr or de"))?
        }
    };
    let name = named.name.trim();
    if name.is_empty() && app.store.point(&app.phone_lookup(&phone))?.is_none() {
        return Err(Problem::body("`customer.name` is missing: nobody is known by this phone"));
    }
    let person = app.person_with_phone(&Newcomer { name, phone: &phone, language })?;
    app.name_if_unknown(person, name, language)?;
    Ok(person)
}

/// What a form would have said before anything is posted.
fn checked(house: &Shared, language: Language, wanted: &Requested) -> Result<(), Problem> {
    let app = &house.app;
    let long = |field: &str, words: &str, most: usize| {
        if words.chars().count() > most {
            return Err(Problem::body(format!("`{field}` has more than {most} characters")));
        }
        Ok(())
    };
    long("customer.name", &wanted.customer.name, 80)?;
    long("address", &wanted.address, 200)?;
    long("details", &wanted.details, 1000)?;
    if wanted.address.trim().is_empty() {
        return Err(Problem::body("`address` is empty"));
    }
    if !domain::talk::leaks(&wanted.details).is_empty() {
        return Err(Problem::refused(app, language, &Refusal::LeakHeld));
    }
    if app.market.offered_service(&wanted.service).is_none() {
        return Err(Problem::refused(app, language, &Refusal::NoSuchService));
    }
    let playbook = app.playbook_of_service(&wanted.service)?;
    let choices = playbook.for_visit(playbook.usual_visit());
    if wanted.online_minutes.is_some() && !playbook.is_online() {
        return Err(Problem::body("`online_minutes` is for what can be talked about by video"));
    }
    if wanted.slot.is_none() && wanted.online_minutes.is_none() && choices.asks_for_a_time() {
        return Err(Problem::body("`slot` is missing: this work asks for a time"));
    }
    let limited = wanted.budget.is_some() || wanted.done_by.is_some();
    if limited && choices.price != PriceBy::Offer {
        return Err(Problem::body("`budget` and `done_by` are for work that is offered for"));
    }
    let today = wall(app.now(), &app.market.time_zone()).date();
    if wanted.budget.is_some_and(|budget| budget <= 0) || wanted.done_by.is_some_and(|day| day < today) {
        return Err(Problem::body("`budget` is no sum, or `done_by` is over"));
    }
    match wanted.invite {
        Some(worker) if !app.may_be_invited(worker, &wanted.service)? => {
            Err(Problem::body("`invite` is not listed for this work"))
        }
        Some(_) | None => Ok(()),
    }
}

fn turned_away(house: &Shared, language: Language, posted: &Posted) -> Problem {
    match posted {
        Posted::NoSuchAddress => Problem::own("address", "The address is not on the map."),
        Posted::NotBookable(why) => orders::not_bookable(*why),
        Posted::TooMany => {
            Problem::own("full", "This customer has as many requests open as one household can mean.")
        }
        Posted::Refused(refusal) => Problem::refused(&house.app, language, refusal),
        Posted::TryAgain | Posted::Job(_) | Posted::ToConfirm(_) => {
            Problem::own("busy", "The map does not answer now.")
        }
    }
}
