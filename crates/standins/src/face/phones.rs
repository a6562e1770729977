//! `/demo/phones`: every handset of the cast side by side, each with its thread and a place to type, and
//! the fragment that keeps a thread live. Never here: sending; a typed text goes to the carrier.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Zoned;
use serde::Deserialize;

use super::words::{self, Piece};
use super::{is_foreign, shown};
use crate::carrier::{Carrier, Delivery, Message};
use crate::{Handset, Standins};

const LONGEST_TEXT: usize = 1600;
const HUES: usize = 6;

#[derive(Template)]
#[template(path = "phones.html")]
struct PhonesPage {
    operator: Operator,
    phones: Vec<Phone>,
    /// What was typed as another phone, when it is no number.
    not_a_number: Option<String>,
}

#[derive(Template)]
#[template(path = "thread.html")]
struct Fragment {
    phone: Phone,
}

struct Operator {
    name: String,
    number: String,
}

struct Phone {
    name: String,
    role: String,
    lang: String,
    number: String,
    /// The number without its plus: safe in an id.
    digits: String,
    pretty: String,
    initials: String,
    hue: usize,
    stopped: bool,
    chips: [&'static str; 3],
    bubbles: Vec<Bubble>,
}

struct Bubble {
    sid: String,
    /// The day, above the first bubble of each.
    day: Option<String>,
    side: Side,
    pieces: Vec<Piece>,
    time: String,
    moment: String,
    tick: Tick,
}

#[derive(PartialEq, Eq)]
enum Side {
    Mine,
    Theirs,
    /// The carrier's own words.
    Legal,
}

#[derive(PartialEq, Eq)]
enum Tick {
    None,
    OnItsWay,
    Taken,
    Failed,
}

#[derive(Deserialize)]
pub(super) struct Another {
    #[serde(default)]
    number: String,
}

#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    body: String,
}

pub(super) async fn page(State(standins): State<Arc<Standins>>) -> Response {
    shown(StatusCode::OK, &the_page(&standins, None))
}

pub(super) async fn fragment(State(standins): State<Arc<Standins>>, Path(number): Path<String>) -> Response {
    let Some(number) = words::read_number(&number) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let phone = standins.with_carrier(|carrier, now| {
        let now = now.to_zoned(standins.zone.clone());
        phones_of(&standins, carrier)
            .into_iter()
            .enumerate()
            .find(|(_, handset)| handset.number == number)
            .map(|(index, handset)| phone(handset, index, carrier, &now))
    });
    match phone {
        Some(phone) => shown(StatusCode::OK, &Fragment { phone }),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A person types a text.
pub(super) async fn text(
    State(standins): State<Arc<Standins>>,
    Path(number): Path<String>,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Response {
    if is_foreign(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Some(number) = words::read_number(&number) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let body: String = typed.body.trim().chars().take(LONGEST_TEXT).collect();
    standins.with_carrier(|carrier, now| {
        if !body.is_empty() && number != carrier.number() {
            carrier.type_text(&number, &body, now);
        }
    });
    back_to(&number)
}

/// Another phone is put beside the others.
pub(super) async fn add(
    State(standins): State<Arc<Standins>>,
    headers: HeaderMap,
    Form(another): Form<Another>,
) -> Response {
    if is_foreign(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let number = words::read_number(&another.number);
    let added = standins.with_carrier(|carrier, _| {
        let number = number.filter(|number| number != carrier.number())?;
        carrier.add_handset(&number);
        Some(number)
    });
    match added {
        Some(number) => back_to(&number),
        None => {
            let page = the_page(&standins, Some(another.number));
            shown(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

fn back_to(number: &str) -> Response {
    let digits = number.trim_start_matches('+');
    Redirect::to(&format!("/demo/phones#p{digits}")).into_response()
}

fn the_page(standins: &Standins, not_a_number: Option<String>) -> PhonesPage {
    let name = standins.with_payments(|payments, _| payments.merchant().to_owned());
    standins.with_carrier(|carrier, now| {
        let now = now.to_zoned(standins.zone.clone());
        PhonesPage {
            operator: Operator { name, number: words::number(carrier.number()) },
            phones: phones_of(standins, carrier)
                .into_iter()
                .enumerate()
                .map(|(index, handset)| phone(handset, index, carrier, &now))
                .collect(),
            not_a_number,
        }
    })
}

/// The cast in its order, then every other number the carrier has seen.
fn phones_of(standins: &Standins, carrier: &Carrier) -> Vec<Handset> {
    let mut phones = standins.cast.clone();
    for number in carrier.handsets() {
        if !standins.cast.iter().any(|handset| handset.number == *number) {
            phones.push(Handset {
                name: "Another phone".to_owned(),
                role: "guest".to_owned(),
                number: number.clone(),
                lang: "en".to_owned(),
            });
        }
    }
    phones
}

fn phone(handset: Handset, index: usize, carrier: &Carrier, now: &Zoned) -> Phone {
    let number = handset.number;
    Phone {
        initials: words::initials(&handset.name),
        name: handset.name,
        role: handset.role,
        chips: match handset.lang.get(..2) {
            Some("fr") => ["OUI", "NON", "RAPPELEZ-MOI"],
            Some("de") => ["JA", "NEIN", "RUFT MICH AN"],
            Some(_) | None => ["YES", "NO", "CALL ME"],
        },
        lang: handset.lang,
        digits: number.trim_start_matches('+').to_owned(),
        pretty: words::number(&number),
        hue: index % HUES,
        stopped: carrier.has_stopped(&number),
        bubbles: bubbles(carrier.thread(&number), now),
        number,
    }
}

/// A text lies where it was when it reached the phone: one of theirs when it was delivered.
fn bubbles(thread: &[Message], now: &Zoned) -> Vec<Bubble> {
    let mut on_screen: Vec<&Message> = thread.iter().filter(|message| message.is_on_screen()).collect();
    let seen = |message: &Message| {
        if message.from_handset { message.at } else { message.moved_at }
    };
    on_screen.sort_by_key(|message| seen(message));
    let mut last_day = None;
    on_screen
        .into_iter()
        .map(|message| {
            let at = seen(message).to_zoned(now.time_zone().clone());
            let day = (last_day != Some(at.date())).then(|| words::day(&at, now));
            last_day = Some(at.date());
            bubble(message, &at, day)
        })
        .collect()
}

fn bubble(message: &Message, at: &Zoned, day: Option<String>) -> Bubble {
    Bubble {
        sid: message.sid.clone(),
        day,
        side: match (message.from_handset, message.legal) {
            (true, _) => Side::Mine,
            (false, true) => Side::Legal,
            (false, false) => Side::Theirs,
        },
        pieces: words::pieces(&message.body),
        time: at.strftime("%H:%M").to_string(),
        moment: at.timestamp().to_string(),
        tick: match message.delivery {
            Delivery::Typed => Tick::OnItsWay,
            Delivery::Taken => Tick::Taken,
            Delivery::GivenUp => Tick::Failed,
            Delivery::Queued | Delivery::Sent | Delivery::Delivered | Delivery::Undelivered => Tick::None,
        },
    }
}
