//! Signing up as a member: the form. The page that waits for the answer from the phone is the one in `join`.
//!
//! No session is opened here: a number that has not answered is nobody's yet.

use std::sync::Arc;

use app::App;
use app::joining::Joined;
use app::members::NewMember;
use app::words::{Args, plain, say};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use jiff::civil::Date;

use crate::errors::Oops;
use crate::form::{self, ADDRESS_CHARACTERS_MAX, Fields, NAME_CHARACTERS_MAX, too_long};
use crate::guard::{Look, Visitor};
use crate::join::{refused_application, wrong_born};
use crate::page::{Notice, Page, html};

#[derive(Template)]
#[template(path = "members.html")]
struct MembersPage {
    p: Page,
    typed: Typed,
    wrong: Wrong,
    asks_email: bool,
    /// Backgrounds are checked.
    screens: bool,
    /// Whom to text instead.
    text_number: Option<String>,
}

impl MembersPage {
    /// Who is checked must give an address: the company that checks writes to it.
    fn email_label(&self) -> &'static str {
        if self.screens { "field-email-must" } else { "field-email" }
    }
}

/// What was typed.
#[derive(Default)]
struct Typed {
    name: String,
    phone: String,
    email: String,
    address: String,
    about: String,
    born: String,
    check: bool,
    consent: bool,
}

/// What is wrong with it, field by field.
#[derive(Default)]
struct Wrong {
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    address: Option<String>,
    born: Option<String>,
    consent: Option<String>,
}

impl Wrong {
    fn any(&self) -> bool {
        let all = [&self.name, &self.phone, &self.email, &self.address, &self.born, &self.consent];
        all.into_iter().any(Option::is_some)
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
    let typed = typed(&fields);
    let screens = app.screens_members();
    let phone = app.phone(&typed.phone);
    let email = form::email(language, &typed.email);
    let born = typed.born.parse::<Date>().ok();
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
        address: word(typed.address.is_empty(), "field-address-missing")
            .or_else(|| too_long(language, &typed.address, ADDRESS_CHARACTERS_MAX)),
        born: screens.then(|| wrong_born(&app, language, born)).flatten(),
        consent: word(!typed.consent, "field-member-consent-missing"),
    };
    let (Ok(phone), false) = (phone, wrong.any()) else {
        return shown(&app, look, StatusCode::UNPROCESSABLE_ENTITY, typed, wrong, None);
    };
    let new = NewMember {
        name: &typed.name,
        phone: &phone,
        language,
        address: &typed.address,
        about: &typed.about,
        email: email.as_ref().ok().and_then(Option::as_deref),
        born,
        consents: typed.check,
        proved: false,
    };
    match app.apply_as_member(&new).await? {
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

fn typed(fields: &Fields) -> Typed {
    let text = |name| fields.text(name).to_owned();
    Typed {
        name: text("name"),
        phone: text("phone"),
        email: text("email"),
        address: text("address"),
        about: text("about"),
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
    let title = say(language, "members-title", &Args::new().with("operator", app.market.operator.clone()));
    let mut p = Page::public(app, look, title);
    p.here = "/members".to_owned();
    p.notice = notice.or_else(|| wrong.any().then(|| Notice::bad(plain(language, "ask-look-again"))));
    let (screens, text_number) = (app.screens_members(), app.text_number());
    let asks_email = app.sends_mail() || screens;
    html(status, &MembersPage { p, typed, wrong, asks_email, screens, text_number })
}
