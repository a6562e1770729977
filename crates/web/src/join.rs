//! Signing up to work: the form, and the page that waits for the answer from the applicant's phone.
//!
//! No session is opened here: a number that has not answered is nobody's yet. The page's address carries our
//! own mark and nothing personal.

use std::sync::Arc;

use app::App;
use app::joining::{Applicant, Joined};
use app::words::{Args, day_and_time, plain, say};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::payout::ProviderKind;
use domain::provider::{ApplicationState, Hours};
use domain::talk::Language;
use http::StatusCode;

use crate::desk::undelivered::fault;
use crate::errors::Oops;
use crate::form;
use crate::form::{ADDRESS_CHARACTERS_MAX, Fields, NAME_CHARACTERS_MAX, too_long};
use crate::guard::{Look, Visitor};
use crate::page::{Notice, Page, html};
use crate::week::{self, DayRow, RadiusRow, SkillRow};

/// The radius that an empty form begins with, in kilometres.
const USUAL_RADIUS: u32 = 20;

#[derive(Template)]
#[template(path = "join.html")]
struct JoinPage {
    p: Page,
    typed: Typed,
    wrong: Wrong,
    /// Some messages leave by e-mail too, for whoever gives an address.
    asks_email: bool,
    skills: Vec<SkillRow>,
    radii: Vec<RadiusRow>,
    week: Vec<DayRow>,
}

/// What was typed.
struct Typed {
    name: String,
    phone: String,
    email: String,
    address: String,
    about: String,
    kind: ProviderKind,
    radius: u32,
    skills: Vec<String>,
    week: Option<Vec<Hours>>,
    /// The week as it was typed, for the form to come back with.
    days: Vec<DayRow>,
    consent: bool,
}

impl Default for Typed {
    fn default() -> Self {
        Self {
            name: String::new(),
            phone: String::new(),
            email: String::new(),
            address: String::new(),
            about: String::new(),
            kind: ProviderKind::default(),
            radius: USUAL_RADIUS,
            skills: Vec::new(),
            week: Some(week::usual_week()),
            days: Vec::new(),
            consent: false,
        }
    }
}

/// What is wrong with it, field by field.
#[derive(Default)]
struct Wrong {
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    skills: Option<String>,
    address: Option<String>,
    week: Option<String>,
    consent: Option<String>,
}

impl Wrong {
    fn any(&self) -> bool {
        let person = [&self.name, &self.phone, &self.email, &self.consent];
        let work = [&self.skills, &self.address, &self.week];
        person.iter().chain(&work).any(|wrong| wrong.is_some())
    }
}

/// The empty form.
pub async fn page(State(app): State<Arc<App>>, visitor: Visitor) -> Result<Response, Oops> {
    shown(&app, visitor.look, StatusCode::OK, Typed::default(), Wrong::default(), None)
}

/// The form is sent.
pub async fn send(State(app): State<Arc<App>>, visitor: Visitor, fields: Fields) -> Result<Response, Oops> {
    let look = visitor.look;
    let language = look.language;
    let typed = typed(&app, language, &fields);
    let phone = app.phone(&typed.phone);
    let email = form::email(language, &typed.email);
    let word = |wrong: bool, key: &str| wrong.then(|| plain(language, key));
    let wrong = Wrong {
        name: word(typed.name.is_empty(), "field-name-missing")
            .or_else(|| too_long(language, &typed.name, NAME_CHARACTERS_MAX)),
        phone: word(phone.is_err(), "field-phone-wrong"),
        email: email.as_ref().err().cloned(),
        skills: word(typed.skills.is_empty(), "field-skills-missing"),
        address: word(typed.address.is_empty(), "field-base-missing")
            .or_else(|| too_long(language, &typed.address, ADDRESS_CHARACTERS_MAX)),
        week: word(typed.week.is_none(), "field-hours-wrong"),
        consent: word(!typed.consent, "field-consent-missing"),
    };
    let (Ok(phone), Some(week), false) = (phone, typed.week.clone(), wrong.any()) else {
        return shown(&app, look, StatusCode::UNPROCESSABLE_ENTITY, typed, wrong, None);
    };
    let form = Applicant {
        name: &typed.name,
        phone: &phone,
        language,
        skills: typed.skills.clone(),
        address: &typed.address,
        radius_km: typed.radius,
        week,
        about: &typed.about,
        kind: typed.kind,
        email: email.as_ref().ok().and_then(Option::as_deref),
    };
    match app.apply(&form).await? {
        Joined::LookAtPhone { handle } => Ok(Redirect::to(&format!("/join/{handle}")).into_response()),
        Joined::NoSuchAddress => {
            let address = Some(plain(language, "field-address-unknown"));
            let wrong = Wrong { address, ..Wrong::default() };
            shown(&app, look, StatusCode::UNPROCESSABLE_ENTITY, typed, wrong, None)
        }
        Joined::TryAgain => {
            let notice = Some(Notice::bad(plain(language, "ask-map-later")));
            shown(&app, look, StatusCode::SERVICE_UNAVAILABLE, typed, Wrong::default(), notice)
        }
        Joined::Refused(refusal) => {
            let args = Args::new().with("operator", app.market.operator.clone());
            let notice = Notice::bad(say(language, &week::refusal_key(&refusal), &args));
            let status = crate::act::status(&refusal);
            shown(&app, look, status, typed, Wrong::default(), Some(notice))
        }
    }
}

fn typed(app: &App, language: Language, fields: &Fields) -> Typed {
    let text = |name| fields.text(name).to_owned();
    Typed {
        name: text("name"),
        phone: text("phone"),
        email: text("email"),
        address: text("address"),
        about: text("about"),
        kind: ProviderKind::named(fields.text("kind")).unwrap_or_default(),
        radius: fields.number("radius").unwrap_or(USUAL_RADIUS),
        skills: week::read_skills(app, fields),
        week: week::read_week(fields),
        days: week::typed_week(language, fields),
        consent: !fields.text("consent").is_empty(),
    }
}

fn shown(
    app: &App,
    look: Look,
    status: StatusCode,
    typed: Typed,
    wrong: Wrong,
    notice: Option<Notice>,
) -> Result<Response, Oops> {
    let language = look.language;
    let title = say(language, "join-title", &Args::new().with("operator", app.market.operator.clone()));
    let mut p = Page::public(app, look, title);
    p.here = "/join".to_owned();
    p.notice = notice.or_else(|| wrong.any().then(|| Notice::bad(plain(language, "ask-look-again"))));
    let mut typed = typed;
    let days = match std::mem::take(&mut typed.days) {
        days if days.is_empty() => week::week(language, typed.week.as_deref().unwrap_or_default()),
        days => days,
    };
    let page = JoinPage {
        skills: week::skills(app, language, &typed.skills, &[]),
        radii: week::radii(typed.radius),
        week: days,
        asks_email: app.sends_mail(),
        p,
        typed,
        wrong,
    };
    html(status, &page)
}

#[derive(Template)]
#[template(path = "join_status.html")]
struct StatusPage {
    p: Page,
    handle: String,
    state: &'static str,
    heading: String,
    say: String,
}

/// Where an application stands.
pub async fn status(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Path(handle): Path<String>,
) -> Result<Response, Oops> {
    let joining = app.joining(&handle)?.ok_or(Oops::NotFound)?;
    let language = visitor.look.language;
    let state = match (joining.state, &joining.fault) {
        (ApplicationState::Proving, None) => "look",
        (ApplicationState::Proving, Some(_)) => "failed",
        (other, _) => other.word(),
    };
    let by = joining.by.map(|by| day_and_time(language, by, app.now(), &app.market.time_zone()));
    let args = Args::new()
        .with("operator", app.market.operator.clone())
        .with("by", by.unwrap_or_default())
        .with("why", joining.fault.as_deref().map(|why| fault(language, why)).unwrap_or_default());
    let heading = heading(language, state);
    let mut p = Page::public(&app, visitor.look, heading.clone());
    p.live = Some(format!("/live?join={handle}"));
    let say = say(language, &format!("join-{state}"), &args);
    html(StatusCode::OK, &StatusPage { p, handle, state, heading, say })
}

fn heading(language: Language, state: &str) -> String {
    plain(language, &format!("join-{state}-title"))
}

/// Another code, please.
pub async fn again(
    State(app): State<Arc<App>>,
    _: Visitor,
    Path(handle): Path<String>,
) -> Result<Response, Oops> {
    app.join_code_again(&handle)?;
    Ok(Redirect::to(&format!("/join/{handle}")).into_response())
}
