//! What happened to a job, newest first, as far as its reader may know.
//!
//! Sentences come from `app::words`; here they get a time, a sign and a name. Nothing is decided.

use anyhow::Result;
use app::App;
use app::words::{Reader, event_sentence, plain, time_only};
use domain::WorkerId;
use domain::job::{AnswerKind, Event, Job, Owner, Side};
use domain::talk::Language;
use domain::time::wall;
use store::EventRow;

use crate::{duty, times};

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
    /// Who it is about, where the sentence does not say it by itself.
    pub bold: String,
    pub say: String,
    /// Who did it, if that is somebody else.
    pub who: String,
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
            Reader::Worker(worker) => {
                since.is_some_and(|since| row.seq >= since) && worker_hears(&row.event, worker)
            }
        };
        if !theirs {
            continue;
        }
        let at = wall(row.at, &zone);
        if date != Some(at.date()) {
            date = Some(at.date());
            days.push(Day { label: times::day(language, at), lines: Vec::new() });
        }
        let (bold, say) = told(app, language, job, row, reader)?;
        let who = who(app, language, job, row, reader)?;
        let line = Line {
            clock: time_only(language, row.at, &zone),
            iso: times::iso(row.at),
            class: class(row),
            who: if who == bold { String::new() } else { who },
            bold,
            say,
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
            AnswerKind::Proposal
            | AnswerKind::Offer
            | AnswerKind::No
            | AnswerKind::Unsure
            | AnswerKind::CallMe => "",
        },
        Event::Assigned { .. }
        | Event::Finished { .. }
        | Event::VisitConfirmed
        | Event::Called { reached: true, .. }
        | Event::TermsAgreed { .. }
        | Event::Approved { .. }
        | Event::EstimateAgreed { .. }
        | Event::DocumentAccepted { .. }
        | Event::OfferAccepted { .. }
        | Event::Marked { .. }
        | Event::Paid { .. }
        | Event::Tipped { .. } => "is-good",
        Event::Overdue { .. }
        | Event::CheckedOut { .. }
        | Event::Withdrawn { .. }
        | Event::Cancelled { .. }
        | Event::ChangesAsked { .. }
        | Event::BookingLapsed { .. }
        | Event::EstimateDeclined { .. }
        | Event::Overridden { .. }
        | Event::WrittenOff { .. } => "is-bad",
        _ => {
            if row.actor == "machine" {
                "is-machine"
            } else {
                ""
            }
        }
    }
}

/// What happened, with the name that this reader knows in place of the part that somebody plays.
fn told(
    app: &App,
    language: Language,
    job: &Job,
    row: &EventRow,
    reader: Reader,
) -> Result<(String, String)> {
    if let (Event::Answered { worker, answer, .. }, Reader::Desk) = (&row.event, reader) {
        let word = match answer.kind() {
            AnswerKind::Yes => "answer-yes",
            AnswerKind::Proposal => "answer-proposal",
            AnswerKind::Offer => "answer-offer",
            AnswerKind::No => "answer-no",
            AnswerKind::Unsure => "answer-unsure",
            AnswerKind::CallMe => "answer-call-me",
        };
        return Ok((worker_name(app, *worker, reader)?, plain(language, word)));
    }
    let sentence = match (&row.event, reader) {
        (Event::Called { reached: true, .. }, Reader::Customer) => plain(language, "event-called-customer"),
        (Event::Called { .. }, Reader::Customer) => plain(language, "event-called-missed-customer"),
        (event, _) => event_sentence(language, event),
    };
    let worker = about(row).or(job.worker());
    for (begins, side) in [("side-worker", Side::Worker), ("side-customer", Side::Customer)] {
        let Some((_, rest)) = duty::cut(&sentence, &plain(language, begins)) else { continue };
        let name = match (side, reader) {
            (Side::Worker, Reader::Desk | Reader::Customer) => {
                worker.map(|worker| worker_name(app, worker, reader)).transpose()?.unwrap_or_default()
            }
            (Side::Customer, Reader::Desk) => app.name_of(job.customer)?.open().clone(),
            (Side::Worker | Side::Customer | Side::Operator, _) => String::new(),
        };
        if !name.is_empty() {
            return Ok((name, rest.trim_start().to_owned()));
        }
    }
    Ok((String::new(), sentence))
}

fn worker_name(app: &App, worker: WorkerId, reader: Reader) -> Result<String> {
    let Some(found) = app.store.worker(worker)? else { return Ok(String::new()) };
    match reader {
        Reader::Desk => Ok(app.name_of(found.person)?.open().clone()),
        Reader::Customer | Reader::Worker(_) => app.short_name_of(found.person),
    }
}

/// The worker that an event is about.
fn about(row: &EventRow) -> Option<WorkerId> {
    let actor =
        row.actor.split_once(':').filter(|(part, _)| *part == "worker").and_then(|(_, id)| id.parse().ok());
    match &row.event {
        Event::Answered { worker, .. }
        | Event::Rang { worker, .. }
        | Event::CallbackPromised { worker, .. }
        | Event::CallbackDropped { worker }
        | Event::Assessed { worker, .. } => Some(*worker),
        Event::Assigned { who, .. } | Event::Withdrawn { who, .. } => Some(who.worker),
        Event::HelpAsked { worker, .. } => worker.or(actor),
        _ => actor,
    }
}

/// What follows from something else that somebody did.
fn follows(event: &Event) -> bool {
    matches!(
        event,
        Event::Billed { .. }
            | Event::Settled { .. }
            | Event::SourcingClosed
            | Event::Ended { .. }
            | Event::Closed { .. }
    )
}

/// Who did it, or whom it is about.
fn who(app: &App, language: Language, job: &Job, row: &EventRow, reader: Reader) -> Result<String> {
    if follows(&row.event) {
        return Ok(String::new());
    }
    let actor = row.actor.split_once(':');
    let recorded = matches!(actor, Some(("staff", _)))
        && !matches!(row.event, Event::Assigned { .. } | Event::Rang { .. } | Event::Assessed { .. });
    if let Some(worker) = about(row).filter(|_| !recorded) {
        return match reader {
            Reader::Desk | Reader::Customer => worker_name(app, worker, reader),
            Reader::Worker(_) => Ok(plain(language, "page-you")),
        };
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
        | Event::TimesProposed { .. }
        | Event::TimeMoved { .. }
        | Event::TimesDeclined { .. }
        | Event::TimesLapsed { .. }
        | Event::Called { .. }
        | Event::VisitConfirmed
        | Event::SetOut { .. }
        | Event::Late { .. }
        | Event::Started
        | Event::Joined { .. }
        | Event::Left { .. }
        | Event::VisitNeeded { .. }
        | Event::TermsProposed { .. }
        | Event::TermsAgreed { .. }
        | Event::TermsDeclined { .. }
        | Event::TermsLapsed
        | Event::Countered { .. }
        | Event::Invited { .. }
        | Event::CheckedOut { .. }
        | Event::PhotosAdded { .. }
        | Event::PhotoRemoved { .. }
        | Event::Finished { .. }
        | Event::Approved { .. }
        | Event::EstimateAgreed { .. }
        | Event::EstimateDeclined { .. }
        | Event::Overridden { .. }
        | Event::CaseOpened { .. }
        | Event::StoryTold { .. }
        | Event::StoryLapsed { .. }
        | Event::CaseDropped { .. }
        | Event::CaseDecided { .. }
        | Event::Conceded { .. }
        | Event::VisitRedone { .. }
        | Event::VisitOpened { purpose: Some(_), .. }
        | Event::ChangesAsked { .. }
        | Event::Billed { .. }
        | Event::Paid { .. }
        | Event::OfferAccepted { .. }
        | Event::BookingLapsed { .. }
        | Event::Marked { .. }
        | Event::PaidInVain { .. }
        | Event::ToReturn { .. }
        | Event::Returned { .. }
        | Event::Tipped { .. }
        | Event::FeedbackAsked { .. }
        | Event::Reviewed { .. }
        | Event::ReviewsShown
        | Event::Withdrawn { .. }
        | Event::Cancelled { .. }
        | Event::Ended { .. }
        | Event::Closed { .. } => true,
        Event::DocumentAccepted { worker, .. } => worker.is_none(),
        Event::TimesHeld { .. } | Event::TimesFreed { .. } => true,
        // An offer is made to them; what others say of a job is the desk's.
        Event::Answered { answer, .. } => answer.kind() == AnswerKind::Offer,
        Event::HelpAsked { side, .. } => *side == Side::Customer,
        Event::Reminded { owner, .. } => *owner == Owner::Customer,
        // Nothing else is theirs to read unless somebody says so here.
        _ => false,
    }
}

fn worker_hears(event: &Event, reader: WorkerId) -> bool {
    match event {
        Event::CaseOpened { who, .. } => who.worker == reader,
        Event::StoryTold { .. }
        | Event::StoryLapsed { .. }
        | Event::CaseDropped { .. }
        | Event::CaseDecided { .. }
        | Event::VisitRedone { .. } => true,
        Event::Assigned { who, .. } | Event::Withdrawn { who, .. } => who.worker == reader,
        Event::TimeAgreed { .. }
        | Event::Acknowledged { .. }
        | Event::TimesProposed { .. }
        | Event::TimeMoved { .. }
        | Event::TimesDeclined { .. }
        | Event::TimesLapsed { .. }
        | Event::Called { .. }
        | Event::VisitConfirmed
        | Event::SetOut { .. }
        | Event::Late { .. }
        | Event::Started
        | Event::Joined { .. }
        | Event::Left { .. }
        | Event::VisitNeeded { .. }
        | Event::TermsProposed { .. }
        | Event::TermsAgreed { .. }
        | Event::TermsDeclined { .. }
        | Event::TermsLapsed
        | Event::CheckedOut { .. }
        | Event::PhotosAdded { .. }
        | Event::PhotoRemoved { .. }
        | Event::Finished { .. }
        | Event::Approved { .. }
        | Event::EstimateAgreed { .. }
        | Event::EstimateDeclined { .. }
        | Event::Overridden { .. }
        | Event::VisitOpened { purpose: Some(_), .. }
        | Event::ChangesAsked { .. }
        | Event::Marked { .. }
        | Event::BookingLapsed { .. }
        | Event::Tipped { .. }
        | Event::FeedbackAsked { .. }
        | Event::Reviewed { .. }
        | Event::ReviewsShown
        | Event::Cancelled { .. } => true,
        Event::DocumentAccepted { worker, .. } => worker.is_none_or(|worker| worker == reader),
        Event::PaidOut { .. } => true,
        // A fee to the platform is nobody's pay.
        Event::Settled { pay, .. } => *pay > 0,
        Event::HelpAsked { worker, .. } => *worker == Some(reader),
        // Nothing else is theirs to read unless somebody says so here.
        _ => false,
    }
}
