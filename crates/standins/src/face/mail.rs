//! `/demo/mail`: every mailbox that the program has written to, its letters as a mail program shows them, newest first.
//! Never here: answering; nobody reads what would come back.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::shown;
use super::words::{self, Piece};
use crate::Standins;
use crate::mailbox::Received;

/// Newest letters that a page shows: a demo that runs for days has thousands.
const SHOWN_MAX: usize = 200;

#[derive(Template)]
#[template(path = "mail.html")]
struct MailPage {
    boxes: Vec<Addressee>,
}

/// One address.
struct Addressee {
    address: String,
    letters: Vec<Shown>,
}

struct Shown {
    from: String,
    subject: String,
    day: String,
    time: String,
    moment: String,
    pieces: Vec<Piece>,
    calendar: Option<String>,
}

pub(super) async fn page(State(standins): State<Arc<Standins>>) -> Response {
    let boxes = standins.with_mailbox(|mailbox, now| {
        let now = now.to_zoned(standins.zone.clone());
        let mut boxes: Vec<Addressee> = Vec::new();
        for letter in mailbox.letters().iter().rev().take(SHOWN_MAX) {
            let shown = letter_shown(letter, &now);
            match boxes.iter_mut().find(|one| one.address == letter.to) {
                Some(one) => one.letters.push(shown),
                None => boxes.push(Addressee { address: letter.to.clone(), letters: vec![shown] }),
            }
        }
        boxes
    });
    shown(StatusCode::OK, &MailPage { boxes })
}

fn letter_shown(letter: &Received, now: &jiff::Zoned) -> Shown {
    let at = letter.at.to_zoned(now.time_zone().clone());
    Shown {
        from: letter.from.clone(),
        subject: letter.subject.clone(),
        day: words::day(&at, now),
        time: at.strftime("%H:%M").to_string(),
        moment: at.timestamp().to_string(),
        pieces: words::pieces(letter.body.trim_end()),
        calendar: letter.calendar.clone(),
    }
}
