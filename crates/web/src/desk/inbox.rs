//! The inbox: who waits for a person, the thread as both sides see it, and the answer from the same number.
//!
//! While somebody of the staff answers, the machine is silent in that thread.

use std::sync::Arc;

use app::App;
use app::threads::Line;
use app::words::{Args, countdown, day_and_time, plain, say, slot, time_only};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::PersonId;
use domain::job::Job;
use domain::talk::Language;
use domain::time::wall;
use domain::vetting::ApplicationState;
use http::StatusCode;
use jiff::Timestamp;
use store::{JobFilter, PointRow};

use crate::customer::job::stage_word;
use crate::desk::{first_name, frame};
use crate::errors::Oops;
use crate::form::{DETAILS_CHARACTERS_MAX, Fields, too_long};
use crate::guard::Dispatcher;
use crate::page::{Notice, Page, html};
use crate::times;

/// Jobs of a person that stand beside their thread.
const JOBS_MAX: usize = 5;

#[derive(Template)]
#[template(path = "desk/inbox.html")]
struct Inbox {
    p: Page,
    waiting: Vec<Mail>,
    /// How many of them wait for an answer.
    owed: usize,
    /// Whether the reader may hand out and erase what is kept of somebody.
    owner: bool,
    thread: Option<Thread>,
}

struct Mail {
    handle: String,
    who: String,
    /// How long until somebody must answer; nothing while it is their turn.
    left: Option<String>,
    late: bool,
    last: String,
    taken: Option<String>,
    current: bool,
}

struct Thread {
    handle: String,
    who: String,
    first: String,
    /// The part they play, as a key.
    part: &'static str,
    days: Vec<Day>,
    stopped: Option<String>,
    taken: bool,
    waits: bool,
    reply_by: Option<(String, String, bool)>,
    jobs: Vec<Beside>,
    words: String,
    /// What the machine would answer; nobody has sent it.
    suggested: Option<String>,
}

struct Day {
    label: String,
    says: Vec<Say>,
}

struct Say {
    class: &'static str,
    icon: &'static str,
    words: String,
    meta: String,
}

struct Beside {
    id: String,
    code: String,
    service: String,
    slot: String,
    area: String,
    stage: &'static str,
}

/// The list, with whoever waits longest.
pub async fn list(State(app): State<Arc<App>>, staff: Dispatcher) -> Result<Response, Oops> {
    shown(&app, staff, None, StatusCode::OK, None, String::new())
}

/// The list with one thread.
pub async fn page(
    State(app): State<Arc<App>>,
    staff: Dispatcher,
    Path(handle): Path<String>,
) -> Result<Response, Oops> {
    shown(&app, staff, Some(handle), StatusCode::OK, None, String::new())
}

/// Somebody of the staff answers.
pub async fn reply(
    State(app): State<Arc<App>>,
    staff: Dispatcher,
    Path(handle): Path<String>,
    fields: Fields,
) -> Result<Response, Oops> {
    let (point, _) = app.thread(&handle)?.ok_or(Oops::NotFound)?;
    let words = fields.text("words").to_owned();
    let language = staff.look.language;
    let wrong = match (words.is_empty(), point.opted_out_at.is_some()) {
        (true, _) => Some(plain(language, "field-words-missing")),
        (false, true) => Some(plain(language, "desk-stopped")),
        // A carrier takes none that is much longer.
        (false, false) => too_long(language, &words, DETAILS_CHARACTERS_MAX),
    };
    if let Some(wrong) = wrong {
        let notice = Some(Notice::bad(wrong));
        return shown(&app, staff, Some(handle), StatusCode::UNPROCESSABLE_ENTITY, notice, words);
    }
    let key = fields.key("reply").unwrap_or_else(|| app.new_token());
    app.staff_reply(&handle, staff.me.person, &key, &words)?;
    Ok(Redirect::to(&format!("/desk/inbox/{handle}")).into_response())
}

/// The machine answers again.
pub async fn hand_back(
    State(app): State<Arc<App>>,
    staff: Dispatcher,
    Path(handle): Path<String>,
    fields: Fields,
) -> Result<Response, Oops> {
    app.thread(&handle)?.ok_or(Oops::NotFound)?;
    let key = fields.key("hand-back").unwrap_or_else(|| app.new_token());
    app.hand_back(&handle, staff.me.person, &key)?;
    Ok(Redirect::to("/desk/inbox").into_response())
}

fn shown(
    app: &App,
    staff: Dispatcher,
    handle: Option<String>,
    status: StatusCode,
    notice: Option<Notice>,
    words: String,
) -> Result<Response, Oops> {
    let language = staff.look.language;
    let rows = app.inbox()?;
    let handle = handle.or_else(|| rows.first().map(|row| row.handle.clone()));
    let now = app.now();
    let mut waiting = Vec::new();
    for row in &rows {
        let last = app
            .thread(&row.handle)?
            .and_then(|(_, lines)| the_question(lines, row.owed.map(|(since, _)| since)));
        waiting.push(Mail {
            who: who(app, row.person)?,
            left: row.owed.map(|(_, by)| countdown(language, by, now)),
            late: row.owed.is_some_and(|(_, by)| by < now),
            last: last.map(|line| line.words).unwrap_or_default(),
            taken: row.taken_by.map(|staff| who(app, staff)).transpose()?,
            current: Some(&row.handle) == handle.as_ref(),
            handle: row.handle.clone(),
        });
    }
    let thread = match handle {
        Some(handle) => {
            let reply_by =
                rows.iter().find(|row| row.handle == handle).and_then(|row| row.owed).map(|(_, by)| by);
            let mut thread = thread(app, language, handle)?.ok_or(Oops::NotFound)?;
            let zone = app.market.time_zone();
            thread.reply_by =
                reply_by.map(|by| (time_only(language, by, &zone), countdown(language, by, now), by < now));
            thread.words = words;
            Some(thread)
        }
        None => None,
    };
    let mut p = frame(app, staff.look, &staff.me, plain(language, "desk-inbox"), "/desk/inbox")?;
    if let Some(thread) = &thread {
        p.here = format!("/desk/inbox/{}", thread.handle);
    }
    p.notice = notice;
    let owed = rows.iter().filter(|row| row.owed.is_some()).count();
    html(status, &Inbox { p, waiting, owed, owner: staff.me.owns(), thread })
}

/// What somebody waits for an answer to: the longest of their words since they wait, since a question is longer
/// than a courtesy; else their last.
fn the_question(lines: Vec<Line>, since: Option<Timestamp>) -> Option<Line> {
    let mut theirs = lines.into_iter().filter(|line| line.from_them);
    match since {
        Some(since) => theirs.filter(|line| line.at >= since).max_by_key(|line| line.words.chars().count()),
        None => theirs.next_back(),
    }
}

/// A person's name at the desk; somebody who only ever texted has none.
pub fn who(app: &App, person: PersonId) -> Result<String, Oops> {
    let name = app.name_of(person)?.open().clone();
    if !name.is_empty() {
        return Ok(name);
    }
    Ok(channels::numbers::shown(app.phone_of(person)?.open()))
}

fn thread(app: &App, language: Language, handle: String) -> Result<Option<Thread>, Oops> {
    let Some((point, lines)) = app.thread(&handle)? else { return Ok(None) };
    let zone = app.market.time_zone();
    let name = who(app, point.person)?;
    let first = first_name(&name);
    let mut days: Vec<Day> = Vec::new();
    let mut date = None;
    for line in lines {
        let at = wall(line.at, &zone);
        if date != Some(at.date()) {
            date = Some(at.date());
            days.push(Day { label: times::day(language, at), says: Vec::new() });
        }
        let clock = time_only(language, line.at, &zone);
        let (class, icon, by) = match (line.from_them, line.by_staff) {
            (true, _) => ("say", "text", first.clone()),
            (false, true) => ("say say-out", "person", app.market.operator.clone()),
            (false, false) => ("say say-machine", "machine", plain(language, "desk-machine")),
        };
        let say = Say { class, icon, words: line.words, meta: format!("{by} · {clock}") };
        if let Some(day) = days.last_mut() {
            day.says.push(say);
        }
    }
    let stopped =
        |at| say(language, "desk-stopped-at", &Args::new().with("name", first.clone()).with("at", at));
    Ok(Some(Thread {
        part: part(app, point.person)?,
        stopped: point.opted_out_at.map(|at| stopped(day_and_time(language, at, app.now(), &zone))),
        taken: app.is_the_staffs(&point),
        waits: point.waiting_since.is_some(),
        reply_by: None,
        jobs: beside(app, language, &point)?,
        words: String::new(),
        suggested: point.waiting_since.map(|_| app.suggested_answer(&point)).transpose()?,
        handle,
        who: name,
        first,
        days,
    }))
}

/// The part that somebody plays for this operator, as the key of its word.
fn part(app: &App, person: PersonId) -> Result<&'static str, Oops> {
    if app.store.staff_role(person)?.is_some() {
        return Ok("desk-part-staff");
    }
    if let Some(row) = app.store.worker_of(person)? {
        let working = row.application.state == ApplicationState::Approved;
        return Ok(if working { "desk-technician" } else { "desk-part-applicant" });
    }
    let jobs = app.store.jobs(&app.market.key, JobFilter::Customer(person))?;
    Ok(if jobs.is_empty() { "desk-part-stranger" } else { "page-customer" })
}

/// The jobs that a conversation is likely about.
fn beside(app: &App, language: Language, point: &PointRow) -> Result<Vec<Beside>, Oops> {
    let market = &app.market.key;
    let mut jobs: Vec<Job> = Vec::new();
    if let Some(row) = app.store.worker_of(point.person)? {
        jobs.extend(app.asked(row.card.worker)?.iter().map(|(job, _)| Job::clone(job)));
        jobs.extend(app.store.jobs(market, JobFilter::Worker(row.card.worker))?);
    }
    jobs.extend(app.store.jobs(market, JobFilter::Customer(point.person))?);
    jobs.sort_by_key(|job| job.is_closed());
    jobs.truncate(JOBS_MAX);
    let beside = |job: Job| Beside {
        service: app.service_name(language, &job.service),
        slot: job
            .agreed_slot()
            .or_else(|| job.asked_slot())
            .map(|when| slot(language, when))
            .unwrap_or_default(),
        id: job.id.to_string(),
        code: job.code.to_string(),
        stage: stage_word(&job),
        area: job.area,
    };
    Ok(jobs.into_iter().map(beside).collect())
}
