//! Signing up to work: the form, and the page that waits for the answer from the applicant's phone.
//!
//! No session is opened here: a number that has not answered is nobody's yet. The page's address carries our
//! own mark and nothing personal.

use std::sync::Arc;

use app::App;
use app::joining::{Joined, NewWorker};
use app::joining_page::Joining;
use app::words::{Args, day_and_time, plain, say};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::job::Refusal;
use domain::payout::ProviderKind;
use domain::provider::Hours;
use domain::talk::Language;
use domain::vetting::{Applicant, ApplicationState, Profile};
use http::StatusCode;
use jiff::civil::Date;

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
    /// Backgrounds are checked.
    screens: bool,
    /// Whom to text instead.
    text_number: Option<String>,
    skills: Vec<SkillRow>,
    radii: Vec<RadiusRow>,
    week: Vec<DayRow>,
}

impl JoinPage {
    /// Who is checked must give an address: the company that checks writes to it.
    fn email_label(&self) -> &'static str {
        if self.screens { "field-email-must" } else { "field-email" }
    }
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
    week: Result<Vec<Hours>, &'static str>,
    /// The week as it was typed, for the form to come back with.
    days: Vec<DayRow>,
    born: String,
    check: bool,
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
            week: Ok(week::usual_week()),
            days: Vec::new(),
            born: String::new(),
            check: false,
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
    born: Option<String>,
    consent: Option<String>,
}

impl Wrong {
    fn any(&self) -> bool {
        let person = [&self.name, &self.phone, &self.email, &self.born, &self.consent];
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
    let (screens, born) = (app.screens_workers(), typed.born.parse::<Date>().ok());
    let word = |wrong: bool, key: &str| wrong.then(|| plain(language, key));
    let wrong = Wrong {
        name: word(typed.name.is_empty(), "field-name-missing")
            .or_else(|| too_long(language, &typed.name, NAME_CHARACTERS_MAX)),
        phone: word(phone.is_err(), "field-phone-wrong"),
        email: email
            .as_ref()
            .err()
            .cloned()
            .or_else(|| word(screens && typed.email.is_empty(), "field-email-missing")),
        born: screens.then(|| wrong_born(&app, language, born)).flatten(),
        skills: word(typed.skills.is_empty(), "field-skills-missing"),
        address: word(typed.address.is_empty(), "field-base-missing")
            .or_else(|| too_long(language, &typed.address, ADDRESS_CHARACTERS_MAX)),
        week: typed.week.as_ref().err().map(|key| plain(language, key)),
        consent: word(!typed.consent, "field-consent-missing"),
    };
    let (Ok(phone), Ok(week), false) = (phone, typed.week.clone(), wrong.any()) else {
        return shown(&app, look, StatusCode::UNPROCESSABLE_ENTITY, typed, wrong, None);
    };
    let form = NewWorker {
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
        born,
        consents: typed.check,
        proved: false,
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
            let notice = Notice::bad(refused_application(&app, language, &refusal));
            let status = crate::act::status(&refusal);
            shown(&app, look, status, typed, Wrong::default(), Some(notice))
        }
    }
}

/// What is wrong with the day that somebody says they were born: nobody under age is checked, and nobody is that old.
pub fn wrong_born(app: &App, language: Language, born: Option<Date>) -> Option<String> {
    const YEARS: std::ops::RangeInclusive<i16> = 18..=110;
    let today = domain::time::wall(app.now(), &app.market.time_zone()).date();
    let years = born.and_then(|born| born.until((jiff::Unit::Year, today)).ok()).map(|age| age.get_years());
    let fits = years.is_some_and(|years| YEARS.contains(&years));
    (!fits).then(|| plain(language, "field-born-wrong"))
}

/// A refusal of an application, as a sentence.
pub fn refused_application(app: &App, language: Language, refusal: &Refusal) -> String {
    let mut args = Args::new().with("operator", app.market.operator.clone());
    if let Refusal::BarredUntil { day } = refusal {
        args = args.with("day", app::words::barred_day(language, *day));
    }
    if let Refusal::TooEarly { from } = refusal {
        args = args.with("from", day_and_time(language, *from, app.now(), &app.market.time_zone()));
    }
    if let Refusal::GateShut { missing } = refusal {
        args = args.with("missing", app::words::duty_word(language, *missing));
    }
    say(language, &week::refusal_key(refusal), &args)
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
        born: text("born"),
        check: !fields.text("check").is_empty(),
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
        asks_email: app.sends_mail() || app.screens_workers(),
        screens: app.screens_workers(),
        text_number: app.text_number(),
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
    /// Whose page it is wants work; else they ask for it.
    works: bool,
    /// Whether members have plans to choose from.
    plans: bool,
    /// How much of the profile is there while it is looked at, in per cent, and what is missing.
    profile: Option<(u8, Vec<String>)>,
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
    let day = match joining.state {
        ApplicationState::Barred { until, .. } => app::words::barred_day(language, until),
        _ => String::new(),
    };
    let finding = match joining.state {
        ApplicationState::Barred { finding, .. }
        | ApplicationState::Noticed { finding, .. }
        | ApplicationState::Heard { finding } => plain(language, &format!("finding-{}", finding.word())),
        _ => String::new(),
    };
    let args = Args::new()
        .with("operator", app.market.operator.clone())
        .with("by", by.unwrap_or_default())
        .with("day", day)
        .with("finding", finding)
        .with("why", joining.fault.as_deref().map(|why| fault(language, why)).unwrap_or_default());
    let works = matches!(joining.of, Applicant::Worker(_));
    // What is said of jobs is not said to whoever asks for them.
    let whose = if !works && MEMBERS_OWN.contains(&state) { "member" } else { "join" };
    let heading = plain(language, &format!("join-{state}-title"));
    let mut p = Page::public(&app, visitor.look, heading.clone());
    p.live = Some(format!("/live?join={handle}"));
    let say = say(language, &format!("{whose}-{state}"), &args);
    let profile = profile(&app, language, &joining)?;
    let plans = !app.market.plans.is_empty();
    html(StatusCode::OK, &StatusPage { p, handle, state, heading, say, works, plans, profile })
}

/// The states of which a member is told otherwise than whoever wants to work.
const MEMBERS_OWN: [&str; 3] = ["look", "waiting", "approved"];

/// How complete a profile is, while that still helps. A page that we made for nobody knows of no profile.
fn profile(app: &App, language: Language, joining: &Joining) -> Result<Option<(u8, Vec<String>)>, Oops> {
    if !joining.state.is_pending() {
        return Ok(None);
    }
    let profile = match joining.of {
        Applicant::Worker(id) => match app.store.worker(id)? {
            Some(row) => app.profile_of_worker(&row)?,
            None => return Ok(None),
        },
        Applicant::Member(person) => match app.store.member(person)? {
            Some(member) => app.profile_of_member(&member)?,
            None => return Ok(None),
        },
    };
    Ok(Some((profile.percent(), missing(language, &profile))))
}

/// What is missing of a profile, by name.
pub fn missing(language: Language, profile: &Profile) -> Vec<String> {
    profile.missing().map(|part| plain(language, &format!("part-{}", part.word()))).collect()
}

/// Their background may be checked.
pub async fn consent(
    State(app): State<Arc<App>>,
    _: Visitor,
    Path(handle): Path<String>,
) -> Result<Response, Oops> {
    app.join_consent(&handle)?;
    Ok(Redirect::to(&format!("/join/{handle}")).into_response())
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
