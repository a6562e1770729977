//! Signing up by program: to work, and to ask as a member. The same forms as on the web, with the same code out to the phone.

use app::api_keys::{Caller, Scope};
use app::joining::{Joined, NewWorker};
use app::members::NewMember;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Json};
use domain::payout::ProviderKind;
use domain::provider::Hours;
use domain::talk::Language;
use http::{HeaderMap, StatusCode};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use crate::Shared;
use crate::caller::{Needs, language};
use crate::operation::{Operation, Shape};
use crate::order_bodies::Nothing;
use crate::orders;
use crate::problem::Problem;
use crate::workers::{self, Open};

/// The longest name and address.
const NAME_MAX: usize = 80;
const ADDRESS_MAX: usize = 200;

/// Who somebody is who signs up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Person {
    name: String,
    /// Their number; national ones are read as the market's country writes them.
    phone: String,
    email: Option<String>,
    /// `en`, `fr` or `de`; the market's, if nothing is said.
    language: Option<String>,
    #[schema(value_type = Option<String>, format = Date)]
    born: Option<Date>,
    /// Your program knows that this phone is theirs. If not, they are texted a code first.
    #[serde(default)]
    phone_proved: bool,
}

/// What somebody says who wants to work.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WorkerApplied {
    person: Person,
    /// Skills that packages need.
    skills: Vec<String>,
    /// Where they start from; it is looked up on the map.
    address: String,
    #[schema(minimum = 1, maximum = 200)]
    radius_km: u32,
    week: Vec<Open>,
    /// What they say of themselves.
    #[serde(default)]
    about: String,
    /// `individual` or `company`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    kind: ProviderKind,
    /// Whether their background may be checked.
    #[serde(default)]
    consents: bool,
}

/// What somebody says who wants to ask as a member.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MemberApplied {
    person: Person,
    /// Where they live; it is looked up on the map.
    address: String,
    /// What whoever comes should know of the place.
    #[serde(default)]
    about: String,
    /// Whether their background may be checked.
    #[serde(default)]
    consents: bool,
}

/// An application that came in. Whether the phone was known already only its owner learns.
#[derive(Serialize, ToSchema)]
struct Applied {
    application: String,
}

/// Where an application stands.
#[derive(Serialize, ToSchema)]
struct ApplicationShape {
    /// Such as `proving`, `checking`, `waiting`, `approved`, `refused`.
    state: &'static str,
    /// By when the desk decides.
    by: Option<Timestamp>,
    /// Why the code does not reach the phone, if it does not.
    fault: Option<String>,
}

/// Every door about them.
pub fn all() -> Vec<Operation> {
    let one = "/applications/{application}";
    let applied = || {
        Shape::of::<Applied>(
            json!({"application": "worker_06f4hmyh7s4m8qk2m5b9c0d1e2.1805464800000.0123456789abcdef0123456789abcdef"}),
        )
    };
    let shape = || {
        Shape::of::<ApplicationShape>(
            json!({"state": "waiting", "by": "2027-03-14T14:00:00Z", "fault": null}),
        )
    };
    let (workers, customers) = (Needs::Scope(Scope::Workers), Needs::Scope(Scope::Customers));
    vec![
        Operation::of("People", ("postWorkerApplication", "post", "/worker-applications"), workers, (201, applied()), post(work))
            .says("Sign somebody up to work", "Who is let in is decided as if they had come by the web.")
            .takes(Shape::of::<WorkerApplied>(json!({
                "person": {"name": "Nora Quick", "phone": "+1 512 555 0301", "email": "nora@quick.example", "born": "1988-04-02", "phone_proved": true},
                "skills": ["plumbing"], "address": "900 Congress Avenue, Austin, TX 78701", "radius_km": 20,
                "week": [{"day": "mon", "from": "08:00", "to": "17:00"}], "about": "Taps and toilets.", "consents": true,
            })))
            .once(),
        Operation::of("People", ("postMemberApplication", "post", "/member-applications"), customers, (201, applied()), post(ask))
            .says("Sign somebody up as a member", "Who is let in is decided as if they had come by the web.")
            .takes(Shape::of::<MemberApplied>(json!({
                "person": {"name": "Zoe March", "phone": "+1 512 555 0302", "email": "zoe@march.example", "born": "1990-11-20", "phone_proved": true},
                "address": "2809 Bluebonnet Lane, Austin, TX 78704", "consents": true,
            })))
            .once(),
        Operation::of("People", ("getApplication", "get", one), Needs::AsSaid, (200, shape()), get(stands))
            .says("Where an application stands", "One that was made for nobody, or that another one has replaced, looks like one that waits for its phone."),
        Operation::of("People", ("postConsent", "post", "/applications/{application}/consents"), Needs::AsSaid, (200, shape()), post(consents))
            .says("Say that their background may be checked", "")
            .takes(Shape::of::<Nothing>(json!({}))),
    ]
}

/// Who signs up, as far as it can be read.
struct Read {
    phone: String,
    email: Option<String>,
    language: Language,
}

fn read(house: &Shared, said: Language, person: &Person, address: &str) -> Result<Read, Problem> {
    let app = &house.app;
    let phone = app.phone(&person.phone).map_err(|_| Problem::body("`person.phone` is no phone number"))?;
    let email = person.email.as_deref().map(channels::email::address).transpose();
    let email = email.map_err(|_| Problem::body("`person.email` is no address"))?;
    let language = match person.language.as_deref() {
        None => said,
        Some(code) => {
            Language::from_code(code).ok_or_else(|| Problem::body("`person.language` is en, fr or de"))?
        }
    };
    let fits = |words: &str, most: usize| (1..=most).contains(&words.trim().chars().count());
    if !fits(&person.name, NAME_MAX) || !fits(address, ADDRESS_MAX) {
        return Err(Problem::body("`person.name` or `address` is empty or too long"));
    }
    Ok(Read { phone, email, language })
}

async fn work(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let (app, language) = (&house.app, language(&house, &headers));
    let form: WorkerApplied = orders::read(&body)?;
    workers::needed(app, form.skills.iter())?;
    let Read { phone, email, language } = read(&house, language, &form.person, &form.address)?;
    orders::bound(app, (&caller, &headers), ("worker-applications", ""), &body)?;
    let week = form.week.iter().map(|open| Hours { day: open.day, from: open.from, to: open.to }).collect();
    let joined = app
        .apply(&NewWorker {
            name: form.person.name.trim(),
            phone: &phone,
            language,
            skills: form.skills,
            address: &form.address,
            radius_km: form.radius_km,
            week,
            about: &form.about,
            kind: form.kind,
            email: email.as_deref(),
            born: form.person.born,
            consents: form.consents,
            proved: form.person.phone_proved,
        })
        .await?;
    answered(&house, language, joined)
}

async fn ask(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let (app, language) = (&house.app, language(&house, &headers));
    let form: MemberApplied = orders::read(&body)?;
    let Read { phone, email, language } = read(&house, language, &form.person, &form.address)?;
    orders::bound(app, (&caller, &headers), ("member-applications", ""), &body)?;
    let joined = app
        .apply_as_member(&NewMember {
            name: form.person.name.trim(),
            phone: &phone,
            language,
            address: &form.address,
            about: &form.about,
            email: email.as_deref(),
            born: form.person.born,
            consents: form.consents,
            proved: form.person.phone_proved,
        })
        .await?;
    answered(&house, language, joined)
}

fn answered(house: &Shared, language: Language, joined: Joined) -> Result<Response, Problem> {
    match joined {
        Joined::LookAtPhone { handle } => {
            Ok((StatusCode::CREATED, Json(Applied { application: handle })).into_response())
        }
        Joined::NoSuchAddress => Err(Problem::own("address", "The address is not on the map.")),
        Joined::TryAgain => Err(Problem::own("busy", "The map does not answer now.")),
        Joined::Refused(refusal) => Err(Problem::refused(&house.app, language, &refusal)),
    }
}

fn shape(house: &Shared, handle: &str) -> Result<Json<ApplicationShape>, Problem> {
    let found = house.app.joining(handle)?.ok_or_else(Problem::no_such_thing)?;
    Ok(Json(ApplicationShape { state: found.state.word(), by: found.by, fault: found.fault }))
}

async fn stands(
    State(house): State<Shared>,
    Path(handle): Path<String>,
) -> Result<Json<ApplicationShape>, Problem> {
    shape(&house, &handle)
}

async fn consents(
    State(house): State<Shared>,
    Path(handle): Path<String>,
    body: Bytes,
) -> Result<Json<ApplicationShape>, Problem> {
    let _: Nothing = orders::read(&body)?;
    house.app.joining(&handle)?.ok_or_else(Problem::no_such_thing)?;
    house.app.join_consent(&handle)?;
    shape(&house, &handle)
}
