//! What must hold of mail: each letter once, in its own reader's mailbox, and none that is said to have left and has not.
//!
//! Read from rows and mailboxes; who gets mail where is what people said, not what the program kept.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use app::App;
use standins::Standins;
use store::{Channel, NoticeRow, NoticeState};

use crate::checks::{Findings, Private};
use crate::joining::{mail_of_applicant, signs_up};

/// Why a letter may end without having arrived, or without anybody knowing: the desk reads it.
const SHOWN: [&str; 3] = ["mail refused", "mail perhaps arrived", "mail server busy"];

/// Gives how many letters have arrived.
///
/// # Errors
/// The store cannot be read.
pub fn mail(
    app: &App,
    standins: &Standins,
    (numbers, private): (&BTreeSet<String>, &[Private]),
    found: &mut Findings,
) -> Result<usize> {
    let mut given: BTreeMap<&str, String> =
        private.iter().filter_map(|one| Some((one.words.first()?.as_str(), one.email.clone()?))).collect();
    // Whoever signs up to work on the web gives the address that belongs to their number; nobody else who works does.
    for number in numbers.iter().filter(|number| signs_up(number)) {
        given.insert(number, mail_of_applicant(number));
    }
    let letters = standins.with_mailbox(|mailbox, _| mailbox.letters().to_vec());
    let mut arrived: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for letter in &letters {
        arrived.entry(letter.id.clone()).or_default().push(letter.to.clone());
    }
    for number in numbers {
        let Some(point) = app.store.point(&app.phone_lookup(number))? else { continue };
        let notices = app.store.notices_to(&app.market.key, point.person, 100_000)?;
        for notice in notices.iter().filter(|notice| notice.channel == Channel::Email) {
            let boxes = arrived.remove(&app.mail_id(&notice.key)).unwrap_or_default();
            letter(notice, &boxes, (number, given.get(number.as_str()).map(String::as_str)), found);
        }
    }
    // What is left over is nobody's.
    found.others.extend(arrived.into_keys().map(|id| format!("{id} was mailed and no notice says so")));
    Ok(letters.len())
}

fn letter(
    notice: &NoticeRow,
    boxes: &[String],
    (number, address): (&str, Option<&str>),
    found: &mut Findings,
) {
    let key = &notice.key;
    if address.is_none() {
        found.others.push(format!("{key} is to be mailed to {number}, who gave no address"));
    }
    if boxes.len() > 1 {
        found.messages_doubled.push(format!("{key} was mailed {} times", boxes.len()));
    }
    if boxes.iter().any(|to| address != Some(to.as_str())) {
        found.leaks.push(format!("{key} is for {number} and lies in somebody else's mailbox"));
    }
    let fault = notice.fault.as_deref().unwrap_or_default();
    match notice.state {
        NoticeState::Sent if boxes.is_empty() => {
            found.messages_lost.push(format!("{key} left by mail and lies in no mailbox"));
        }
        NoticeState::Failed if !SHOWN.contains(&fault) => {
            found.messages_lost.push(format!("{key} failed by mail: {fault}"));
        }
        NoticeState::Failed if fault == "mail refused" && !boxes.is_empty() => {
            found.others.push(format!("{key} was refused and arrived"));
        }
        NoticeState::Dropped | NoticeState::Queued if !boxes.is_empty() => {
            found.others.push(format!("{key} is {} and arrived", notice.state.word()));
        }
        _ => {}
    }
}
