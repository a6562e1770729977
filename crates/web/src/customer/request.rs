//! The first page: what needs doing, when, where, and who asks.
//!
//! A description that would let people reach each other before somebody is assigned comes back with a word
//! about why. Prices are the catalogue's.

use std::sync::Arc;

use app::market::NotBookable;
use app::requests::{NewRequest, Posted};
use app::words::{Args, plain, say, time_of};
use app::{App, Newcomer};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::job::{Actor, Limits, MINUTES, PhotoKind, REQUEST_PHOTOS_MAX};
use domain::playbook::{Playbook, PriceBy};
use domain::talk::{Language, amount};
use domain::time::{Slot, wall};
use domain::{JobId, PersonId, WorkerId};
use http::StatusCode;
use http::header::SET_COOKIE;
use jiff::Span;
use serde::Deserialize;

use super::choices::{Mine, SLOT_HOURS, ServiceCard, SlotCard, cancelling, is_later, mine, services, slots};
use crate::errors::Oops;
use crate::form::{ADDRESS_CHARACTERS_MAX, DETAILS_CHARACTERS_MAX, Fields, NAME_CHARACTERS_MAX, too_long};
use crate::guard::{Look, Me, Visitor, session_cookie};
use crate::page::{Notice, Page, html};
use crate::upload::Upload;
use crate::{act, form, room, technicians, times};

#[derive(Template)]
#[template(path = "customer/request.html")]
struct RequestPage {
    p: Page,
    services: Vec<ServiceCard>,
    slots: Vec<SlotCard>,
    /// How long a consultation can be, with what that costs the reader; none where nothing is talked about by video.
    lengths: Vec<(u16, String)>,
    /// Why it cannot be now, at night.
    night: Option<String>,
    typed: Typed,
    wrong: Wrong,
    mine: Vec<Mine>,
    /// Whoever is signed in as a customer need not say who they are.
    known: bool,
    by_phone: bool,
    /// Some messages leave by e-mail too, for whoever gives an address;
    asks_email: bool,
    /// and this is where theirs go already.
    email: Option<String>,
    /// What calling off costs, per service where it differs.
    cancel: Vec<String>,
    currency: String,
    /// Who is asked for an offer with it, and the sentence that says so.
    invites: Option<(WorkerId, String)>,
    photos_max: String,
    /// Why what was chosen is not for the reader: it is for members.
    members_first: Option<String>,
    signed_in: bool,
    /// Their plan, if they are a member.
    plan: Option<String>,
}

impl RequestPage {
    /// What an address is for, or where mail goes if none is typed.
    fn email_hint(&self) -> String {
        match &self.email {
            Some(email) => self.p.t1("field-email-kept", "email", email),
            None => self.p.t("field-email-hint"),
        }
    }
}

/// What was typed.
#[derive(Default)]
struct Typed {
    service: String,
    slot: String,
    /// By video, and for how many minutes.
    online: bool,
    minutes: u16,
    address: String,
    postcode: String,
    details: String,
    name: String,
    phone: String,
    email: String,
    budget: String,
    by: String,
    /// Whom the customer asks for an offer with it.
    invite: String,
    /// Photos came with it: a page cannot keep them.
    photos: bool,
}

/// What a link to the form says beforehand.
#[derive(Default, Deserialize)]
pub struct Beforehand {
    #[serde(default)]
    service: String,
    #[serde(default)]
    invite: String,
}

/// What is wrong with it, field by field.
#[derive(Default)]
struct Wrong {
    service: Option<String>,
    slot: Option<String>,
    length: Option<String>,
    address: Option<String>,
    details: Option<String>,
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    limits: Option<String>,
    photos: Option<String>,
    /// What was chosen is for members.
    members: Option<String>,
}

impl Wrong {
    fn any(&self) -> bool {
        let Self { service, slot, length, address, details, name, phone, email, limits, photos, members } =
            self;
        if members.is_some() {
            return true;
        }
        [service, slot, length, address, details, name, phone, email, limits, photos]
            .into_iter()
            .any(Option::is_some)
    }
}

/// The empty form.
pub async fn page(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Query(before): Query<Beforehand>,
) -> Result<Response, Oops> {
    let (service, invite) = (before.service, before.invite);
    // Whoever has been helped before lives where they lived, unless they say otherwise.
    let own = visitor.me.as_ref().filter(|me| me.only.is_none() && me.role.is_none());
    let last = own.map(|me| app.last_address(me.person)).transpose()?.flatten();
    let address = last.map(|address| address.open().clone()).unwrap_or_default();
    let typed = Typed { service, invite, address, online: true, minutes: USUAL_MINUTES, ..Typed::default() };
    shown(&app, visitor.look, visitor.me.as_ref(), StatusCode::OK, typed, Wrong::default(), None)
}

/// A request is sent.
pub async fn send(State(app): State<Arc<App>>, visitor: Visitor, upload: Upload) -> Result<Response, Oops> {
    let Visitor { look, me } = visitor;
    let fields = &upload.fields;
    let language = look.language;
    let typed = Typed { photos: !upload.pictures.is_empty(), ..typed(fields) };
    let staff = me.as_ref().is_some_and(|me| me.role.is_some());
    let known = me.as_ref().filter(|_| !staff).map(|me| me.person);
    let later = is_later(&app, &typed.service)?;
    let minutes = online_minutes(&app, &typed)?;
    // Now is no time of a calendar's.
    let timeless = later || minutes.is_some() && typed.slot == NOW;
    let (mut wrong, slot, limits) = checked(&app, language, &typed, (known.is_some(), staff, timeless));
    wrong.photos = upload.wrong.map(|unfit| unfit.sentence(language));
    wrong.members = members_first(&app, language, &typed, me.as_ref())?;
    let again =
        |status, typed, wrong, notice| shown(&app, look.clone(), me.as_ref(), status, typed, wrong, notice);
    if wrong.any() {
        return again(StatusCode::UNPROCESSABLE_ENTITY, typed, wrong, None);
    }
    let customer = match known {
        Some(person) => person,
        None => person(&app, language, &typed)?,
    };
    let by = match &me {
        Some(me) if staff => Actor::Staff(me.person),
        Some(_) | None => Actor::Customer(customer),
    };
    let address = match typed.postcode.as_str() {
        "" => typed.address.clone(),
        postcode => format!("{}, {postcode}", typed.address),
    };
    let key =
        Some(fields.text("key")).filter(|key| !key.is_empty()).map_or_else(|| app.new_token(), str::to_owned);
    let details = &typed.details;
    // Whoever is signed in, or came by a link in a text, has the phone in hand; the desk has them on the phone.
    let proved = me.is_some();
    let (service, email) = (&typed.service, form::email(language, &typed.email).unwrap_or_default());
    let invite = technicians::invited_with(&app, language, &typed.invite)?.map(|(worker, _)| worker);
    let new = NewRequest {
        customer,
        by,
        service,
        address: &address,
        details,
        slot,
        minutes,
        limits,
        invite,
        key: &key,
        email: email.as_deref(),
        proved,
    };
    let posted_as = app.post_request(&new).await?;
    let (Posted::Job(id) | Posted::ToConfirm(id)) = posted_as else {
        let (status, wrong, notice) = turned_away(&app, language, &posted_as);
        return again(status, typed, wrong, notice);
    };
    keep(&app, id, by, &upload, &key).await?;
    match posted_as {
        Posted::ToConfirm(_) => Ok(Redirect::to(&format!("/confirm/{id}")).into_response()),
        _ if staff => Ok(Redirect::to(&format!("/desk/jobs/{id}")).into_response()),
        _ => posted(&app, id, customer, me.as_ref()),
    }
}

/// Why a request was not taken, as the form says it.
fn turned_away(app: &App, language: Language, posted: &Posted) -> (StatusCode, Wrong, Option<Notice>) {
    let unfit = |wrong| (StatusCode::UNPROCESSABLE_ENTITY, wrong, None);
    let notice = |status, words| (status, Wrong::default(), Some(Notice::bad(words)));
    match posted {
        Posted::NoSuchAddress => {
            unfit(Wrong { address: Some(plain(language, "field-address-unknown")), ..Wrong::default() })
        }
        Posted::NotBookable(why) => {
            let said = Some(not_bookable(app, language, *why));
            unfit(match why {
                NotBookable::Minutes => Wrong { length: said, ..Wrong::default() },
                _ => Wrong { slot: said, ..Wrong::default() },
            })
        }
        Posted::TooMany => notice(StatusCode::TOO_MANY_REQUESTS, plain(language, "ask-too-many")),
        Posted::Refused(refusal) => {
            let args = Args::new().with("operator", app.market.operator.clone());
            notice(act::status(refusal), say(language, &format!("refusal-{}", refusal.word()), &args))
        }
        // What was taken is not turned away.
        Posted::TryAgain | Posted::Job(_) | Posted::ToConfirm(_) => {
            notice(StatusCode::SERVICE_UNAVAILABLE, plain(language, "ask-map-later"))
        }
    }
}

/// The photos that came with a request. Nobody hands any over on the phone.
async fn keep(app: &App, id: JobId, by: Actor, upload: &Upload, key: &str) -> Result<(), Oops> {
    let (Actor::Customer(customer), Some(job)) = (by, app.job(id)?) else { return Ok(()) };
    // The same form with other photos may come to more than fit: those that did stand on the job's page.
    app.add_photos(&job, (by, customer), PhotoKind::Request, &upload.pictures, key).await?;
    Ok(())
}

/// Why a time cannot be asked for, and which can.
fn not_bookable(app: &App, language: Language, why: NotBookable) -> String {
    let market = &app.market;
    let args = Args::new()
        .with("from", time_of(language, market.visits_from))
        .with("until", time_of(language, market.visits_until))
        .with("morning", time_of(language, market.quiet_until))
        .number("least", i64::from(*MINUTES.start()))
        .number("most", i64::from(*MINUTES.end()))
        .number("minutes", market.notice_minutes);
    let key = match why {
        NotBookable::TooSoon if app.is_night() => "field-slot-morning",
        NotBookable::TooSoon => "field-slot-past",
        NotBookable::TooFar => "field-slot-far",
        NotBookable::Hours => "field-slot-hours",
        NotBookable::Length => "field-slot-length",
        NotBookable::Night => "field-slot-night",
        NotBookable::Minutes => "field-length-wrong",
    };
    say(language, key, &args)
}

/// The person behind a number. A name is only taken from whoever has none.
fn person(app: &App, language: Language, typed: &Typed) -> Result<PersonId, Oops> {
    let phone = app.phone(&typed.phone).map_err(|_| Oops::Garbled)?;
    let person = app.person_with_phone(&Newcomer { name: &typed.name, phone: &phone, language })?;
    app.name_if_unknown(person, &typed.name, language)?;
    Ok(person)
}

/// What its page says of a request that went out.
pub fn sent(app: &App, id: JobId) -> Result<&'static str, Oops> {
    let job = app.job(id)?.ok_or(Oops::NotFound)?;
    Ok(match app.is_by_offer(&job)? {
        true => "listed",
        false if job.is_online() => "sent-online",
        false => "sent",
    })
}

/// To the job's page. Whoever came by the link of another job gets a session for this one.
fn posted(app: &App, id: JobId, customer: PersonId, me: Option<&Me>) -> Result<Response, Oops> {
    let to = Redirect::to(&format!("/jobs/{id}?done={}", sent(app, id)?));
    if me.is_some_and(|me| me.only.is_none()) {
        return Ok(to.into_response());
    }
    let session = app.open_session(customer, Some(id))?;
    Ok(([(SET_COOKIE, session_cookie(&app.public_base, &session))], to).into_response())
}

fn typed(fields: &Fields) -> Typed {
    // Another day than those offered, if one was named.
    let other = match (fields.text("day"), fields.text("hour")) {
        ("", _) | (_, "") => None,
        (day, hour) => planned(&format!("{day}T{hour}")),
    };
    let slot = other.or_else(|| fields.slot()).map(times::slot_value);
    let text = |name| fields.text(name).to_owned();
    let now = other.is_none() && fields.text("slot") == NOW;
    Typed {
        service: text("service"),
        slot: if now { NOW.to_owned() } else { slot.unwrap_or_default() },
        online: fields.text("how") == "online",
        // What is no number is no length either, and is refused as one.
        minutes: match fields.text("minutes") {
            "" => USUAL_MINUTES,
            _ => fields.number("minutes").unwrap_or_default(),
        },
        address: text("address"),
        postcode: text("postcode"),
        details: text("details"),
        name: text("name"),
        phone: text("phone"),
        email: text("email"),
        budget: text("budget"),
        by: text("by"),
        invite: text("invite"),
        photos: false,
    }
}

/// What a form says in place of a time.
const NOW: &str = "now";
/// How long a consultation is if nobody says otherwise.
const USUAL_MINUTES: u16 = 20;

/// For how many minutes it is, if what was chosen is talked about by video.
fn online_minutes(app: &App, typed: &Typed) -> Result<Option<u16>, Oops> {
    let known = app.market.service(&typed.service).is_some();
    let online = known && typed.online && app.playbook_of_service(&typed.service)?.is_online();
    Ok(online.then_some(typed.minutes))
}

/// How long a consultation can be, with what that costs: the reader by their own plan, the full price if they are no
/// member; each plan's for the desk, which has anybody on the phone.
fn lengths(app: &App, language: Language, me: Option<&Me>) -> Result<Vec<(u16, String)>, Oops> {
    let offered = app.market.offered();
    let online = offered.iter().any(|one| app.playbook_of_service(&one.key).is_ok_and(Playbook::is_online));
    let plans = app.market.offered_plans();
    let Some(dearest) = plans.iter().max_by_key(|plan| plan.minute).filter(|_| online) else {
        return Ok(Vec::new());
    };
    if me.is_some_and(|me| me.role.is_some()) {
        return Ok(room::lengths_by_plan(app, language));
    }
    let own = me.map(|me| app.store.member(me.person)).transpose()?.flatten();
    let minute = own.and_then(|member| member.minute(&plans));
    Ok(room::lengths(app, language, minute.unwrap_or_else(|| dearest.minute_price(&plans))))
}

fn planned(from: &str) -> Option<Slot> {
    let from: jiff::civil::DateTime = from.parse().ok()?;
    Some(Slot { from, to: from.checked_add(Span::new().hours(SLOT_HOURS)).ok()? })
}

fn checked(
    app: &App,
    language: Language,
    typed: &Typed,
    (known, by_desk, later): (bool, bool, bool),
) -> (Wrong, Option<Slot>, Limits) {
    let word = |wrong: bool, key: &str| wrong.then(|| plain(language, key));
    // Where the time is found later, whatever was chosen means nothing.
    let slot = times::read_slot(&typed.slot).filter(Slot::is_sound).filter(|_| !later);
    // Whether anybody may ask for it is checked where it is posted, for every door.
    let bookable = slot.map_or(Ok(()), |slot| app.market.bookable(slot, app.now()));
    let leaks = !domain::talk::leaks(&typed.details).is_empty();
    let (limits, limits_wrong) = limits(app, typed);
    let wrong = Wrong {
        limits: limits_wrong.map(|key| plain(language, key)),
        service: word(app.market.offered_service(&typed.service).is_none(), "field-service-missing"),
        slot: word(slot.is_none() && !later, "field-slot-missing")
            .or_else(|| bookable.err().filter(|_| !by_desk).map(|why| not_bookable(app, language, why))),
        address: word(typed.address.is_empty(), "field-address-missing")
            .or_else(|| too_long(language, &typed.address, ADDRESS_CHARACTERS_MAX)),
        details: word(leaks, "field-details-leak")
            .or_else(|| too_long(language, &typed.details, DETAILS_CHARACTERS_MAX)),
        name: word(!known && typed.name.is_empty(), "field-name-missing")
            .or_else(|| too_long(language, &typed.name, NAME_CHARACTERS_MAX)),
        phone: word(!known && app.phone(&typed.phone).is_err(), "field-phone-wrong"),
        length: None,
        photos: None,
        members: None,
        email: form::email(language, &typed.email).err(),
    };
    (wrong, slot, limits)
}

/// Why what was chosen is not for whoever asks: only members may ask for it. Whoever is not signed in is never told
/// whether the number that they typed is a member's.
fn members_first(
    app: &App,
    language: Language,
    typed: &Typed,
    me: Option<&Me>,
) -> Result<Option<String>, Oops> {
    let Ok(playbook) = app.playbook_of_service(&typed.service) else { return Ok(None) };
    let may = match me {
        _ if !playbook.members => true,
        // For somebody on the phone the rules look when they are known.
        Some(me) if me.role.is_some() => true,
        Some(me) => app.may_ask_as_member(me.person)?,
        None => false,
    };
    let service = Args::new().with("service", app.service_name(language, &typed.service));
    let member = me.map(|me| app.store.member(me.person)).transpose()?.flatten();
    // Whoever is one already lacks a plan.
    let key =
        if member.is_some_and(|member| member.is_in()) { "ask-members-plan" } else { "ask-members-first" };
    Ok((!may).then(|| say(language, key, &service)))
}

/// What it may cost and by when, where workers name a price; nothing otherwise. What is typed wrongly is said.
fn limits(app: &App, typed: &Typed) -> (Limits, Option<&'static str>) {
    if !app
        .playbook_of_service(&typed.service)
        .is_ok_and(|playbook| playbook.for_visit(playbook.usual_visit()).price == PriceBy::Offer)
    {
        return (Limits::default(), None);
    }
    let budget = amount(&typed.budget, app.market.currency.decimals()).filter(|budget| *budget > 0);
    let by = typed.by.parse::<jiff::civil::Date>().ok();
    let today = wall(app.now(), &app.market.time_zone()).date();
    let wrong = if !typed.budget.is_empty() && budget.is_none() {
        Some("field-budget-wrong")
    } else if !typed.by.is_empty() && by.is_none_or(|by| by < today) {
        Some("field-by-day-wrong")
    } else {
        None
    };
    (Limits { budget, by }, wrong)
}

fn shown(
    app: &App,
    look: Look,
    me: Option<&Me>,
    status: StatusCode,
    typed: Typed,
    wrong: Wrong,
    notice: Option<Notice>,
) -> Result<Response, Oops> {
    let language = look.language;
    let mut p = Page::customer(app, look, me, plain(language, "ask-title"));
    p.here = "/".to_owned();
    p.notice = notice.or_else(|| wrong.any().then(|| Notice::bad(plain(language, "ask-look-again"))));
    let own = me.filter(|me| me.only.is_none());
    let by_phone = own.is_some_and(|me| me.role.is_some());
    let page = RequestPage {
        services: services(app, language, &typed.service)?,
        slots: slots(app, language, &typed.slot),
        lengths: lengths(app, language, own)?,
        // The desk may ring somebody at any hour.
        night: (app.is_night() && !by_phone).then(|| not_bookable(app, language, NotBookable::Night)),
        mine: own.map(|me| mine(app, language, me.person)).transpose()?.unwrap_or_default(),
        known: me.is_some() && !by_phone,
        asks_email: app.sends_mail(),
        email: match own.filter(|_| !by_phone) {
            Some(me) => app.email_of(me.person)?.map(|email| email.open().clone()),
            None => None,
        },
        by_phone,
        cancel: cancelling(app, language)?,
        currency: app.market.currency.code().to_owned(),
        invites: technicians::invited_with(app, language, &typed.invite)?,
        photos_max: REQUEST_PHOTOS_MAX.to_string(),
        members_first: wrong.members.clone(),
        signed_in: own.is_some(),
        plan: match own.filter(|_| !by_phone) {
            Some(me) => plan_of(app, language, me.person)?,
            None => None,
        },
        p,
        typed,
        wrong,
    };
    html(status, &page)
}

/// What stands on the link to somebody's plan, if they are a member where there are plans.
fn plan_of(app: &App, language: Language, person: PersonId) -> Result<Option<String>, Oops> {
    let member = app.store.member(person)?.filter(|member| member.is_in() && !app.market.plans.is_empty());
    Ok(member.map(|member| match &member.membership.plan {
        Some(plan) => app.market.plan_name(language, plan).to_owned(),
        None => plain(language, "plan-none"),
    }))
}
