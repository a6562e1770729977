//! What happened to a job, newest first, as far as its reader may know.
//!
//! Sentences come from `app::words`; here they get a time, a sign and a name. Nothing is decided.

use anyhow::Result;
use app::App;
use app::words::{Reader, event_sentence, plain, time_only};
use domain::job::{AnswerKind, Event, Job, Owner, Side};
use domain::talk::Language;
use domain::time::wall;
use store::EventRow;

use crate::times;

/// A day of the timeline.
pub struct Day {
    pub label: String,
    pub lines: Vec<Line>,
}

/// One thing that happened.
pub struct Line {
    pub clock: String,
    pub iso: String,
    /// `is-good`, `is-bad`, `is-machine` or nothing.
    pub class: &'static str,
    pub who: String,
    pub say: String,
}

/// A job's history, as this reader is told of it.
pub fn timeline(app: &App, language: Language, job: &Job, reader: Reader) -> Result<Vec<Day>> {
    let zone = job.time_zone();
    let rows = app.store.timeline(&app.market.key, job.id)?;
    let since = rows.iter().rev().find(|row| matches!(row.event, Event::Assigned { .. })).map(|row| row.seq);
    let mut days: Vec<Day> = Vec::new();
    let mut date = None;
    for row in rows.iter().rev() {
        let theirs = match reader {
            Reader::Desk => true,
            Reader::Customer => customer_hears(&row.event),
            // Whoever has the visit now hears nothing of those who had it before.
            Reader::Worker(worker) => since.is_some_and(|since| row.seq >= since) && worker_hears(&row.event, worker),
        };
        if !theirs {
            continue;
        }
        let at = wall(row.at, &zone);
        if date != Some(at.date()) {
            date = Some(at.date());
            days.push(Day { label: times::day(language, at), lines: Vec::new() });
        }
        let line = Line {
            clock: time_only(language, row.at, &zone),
            iso: times::iso(row.at),
            class: class(row),
            who: who(app, language, job, row, reader)?,
            say: event_sentence(language, &row.event),
        };
        if let Some(day) = days.last_mut() {
            day.lines.push(line);
        }
    }
    Ok(days)
}

fn class(row: &EventRow) -> &'static str {
    match &row.event {
        Event::Answered { answer, .. } => match answer.kind() {
            AnswerKind::Yes => "is-good",
            AnswerKind::Proposal | AnswerKind::No | AnswerKind::Unsure | AnswerKind::CallMe => "",
        },
        Event::Assigned { .. } | Event::Finished { .. } | Event::Approved { .. } | Event::Paid { .. } => "is-good",
        Event::Overdue { .. }
        | Event::Withdrawn { .. }
        | Event::Cancelled { .. }
        | Event::ChangesAsked { .. }
        | Event::WrittenOff { .. } => "is-bad",
        Event::Described(_)
        | Event::Sent { .. }
        | Event::Asked { .. }
        | Event::CallbackPromised { .. }
        | Event::Rang { .. }
        | Event::AnswersLapsed
        | Event::Widened { .. }
        | Event::SourcingClosed
        | Event::TimeAgreed { .. }
        | Event::Acknowledged { .. }
        | Event::SetOut { .. }
        | Event::Late { .. }
        | Event::Started
        | Event::Billed { .. }
        | Event::Settled { .. }
        | Event::HelpAsked { .. }
        | Event::Replied
        | Event::Reminded { .. }
        | Event::Closed { .. } => {
            if row.actor == "machine" { "is-machine" } else { "" }
        }
    }
}

/// Who did it, or whom it is about.
fn who(app: &App, language: Language, job: &Job, row: &EventRow, reader: Reader) -> Result<String> {
    let about = match &row.event {
        Event::Answered { worker, .. } | Event::Rang { worker, .. } | Event::CallbackPromised { worker, .. } => Some(*worker),
        Event::Assigned { who, .. } | Event::Withdrawn { who, .. } => Some(who.worker),
        Event::HelpAsked { worker, .. } => *worker,
        _ => None,
    };
    let actor = row.actor.split_once(':');
    let worker = about.or_else(|| actor.filter(|(part, _)| *part == "worker").and_then(|(_, id)| id.parse().ok()));
    if let Some(worker) = worker {
        let Some(found) = app.store.worker(worker)? else { return Ok(String::new()) };
        return Ok(match reader {
            Reader::Desk => app.name_of(found.person)?.open().clone(),
            Reader::Customer => app.short_name_of(found.person)?,
            Reader::Worker(_) => plain(language, "page-you"),
        });
    }
    Ok(match (actor, reader) {
        (Some(("customer", _)), Reader::Desk) => app.name_of(job.customer)?.open().clone(),
        (Some(("customer", _)), Reader::Customer) => plain(language, "page-you"),
        (Some(("customer", _)), Reader::Worker(_)) => plain(language, "page-customer"),
        (Some(("staff", id)), Reader::Desk) => match id.parse() {
            Ok(id) => app.name_of(id)?.open().clone(),
            Err(_) => app.market.operator.clone(),
        },
        (Some(("staff", _)), Reader::Customer | Reader::Worker(_)) => app.market.operator.clone(),
        (Some(_) | None, _) => String::new(),
    })
}

fn customer_hears(event: &Event) -> bool {
    match event {
        Event::Sent { .. }
        | Event::Asked { .. }
        | Event::Assigned { .. }
        | Event::TimeAgreed { .. }
        | Event::Acknowledged { .. }
        | Event::SetOut { .. }
        | Event::Late { .. }
        | Event::Started
        | Event::Finished { .. }
        | Event::Approved { .. }
        | Event::ChangesAsked { .. }
        | Event::Billed { .. }
        | Event::Paid { .. }
        | Event::Withdrawn { .. }
        | Event::Cancelled { .. }
        | Event::Closed { .. } => true,
        Event::HelpAsked { side, .. } => *side == Side::Customer,
        Event::Reminded { owner, .. } => *owner == Owner::Customer,
        Event::Described(_)
        | Event::Answered { .. }
        | Event::CallbackPromised { .. }
        | Event::Rang { .. }
        | Event::AnswersLapsed
        | Event::Widened { .. }
        | Event::SourcingClosed
        | Event::Settled { .. }
        | Event::WrittenOff { .. }
        | Event::Replied
        | Event::Overdue { .. } => false,
    }
}

fn worker_hears(event: &Event, reader: domain::WorkerId) -> bool {
    match event {
        Event::Assigned { who, .. } | Event::Withdrawn { who, .. } => who.worker == reader,
        Event::TimeAgreed { .. }
        | Event::Acknowledged { .. }
        | Event::SetOut { .. }
        | Event::Late { .. }
        | Event::Started
        | Event::Finished { .. }
        | Event::Approved { .. }
        | Event::ChangesAsked { .. }
        | Event::Settled { .. }
        | Event::Cancelled { .. } => true,
        Event::HelpAsked { worker, .. } => *worker == Some(reader),
        Event::Described(_)
        | Event::Sent { .. }
        | Event::Asked { .. }
        | Event::Answered { .. }
        | Event::CallbackPromised { .. }
        | Event::Rang { .. }
        | Event::AnswersLapsed
        | Event::Widened { .. }
        | Event::SourcingClosed
        | Event::Billed { .. }
        | Event::Paid { .. }
        | Event::WrittenOff { .. }
        | Event::Replied
        | Event::Overdue { .. }
        | Event::Reminded { .. }
        | Event::Closed { .. } => false,
    }
}
