//! The call list: whom to ring, promised calls first, with what to say and a button for each way it can end.
//!
//! Whoever said no, or wrote STOP, is never here.

use std::sync::Arc;

use app::App;
use app::desk::Call;
use app::words::{Args, Reader, pay, plain, say, slot, time_only};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::job::{CallOutcome, Job, duties};
use domain::playbook::What;
use domain::talk::Language;
use http::StatusCode;

use crate::desk::{first_name, frame, reasons};
use crate::duty::{self, DutyView};
use crate::errors::Oops;
use crate::guard::Dispatcher;
use crate::page::{Notice, Page, html};

#[derive(Template)]
#[template(path = "desk/calls.html")]
struct Calls {
    p: Page,
    jobs: Vec<JobCalls>,
    count: usize,
}

struct JobCalls {
    id: String,
    code: String,
    title: String,
    duty: Option<DutyView>,
    about: String,
    details: String,
    slot: String,
    calls: Vec<One>,
}

struct One {
    worker: String,
    rank: usize,
    name: String,
    why: String,
    phone: String,
    shown_phone: String,
    script: String,
    tried: Option<String>,
}

/// The list.
pub async fn page(State(app): State<Arc<App>>, staff: Dispatcher) -> Result<Response, Oops> {
    shown(&app, staff, StatusCode::OK, None)
}

/// The list, as it stands now.
pub fn shown(
    app: &App,
    staff: Dispatcher,
    status: StatusCode,
    notice: Option<Notice>,
) -> Result<Response, Oops> {
    let language = staff.look.language;
    let name = first_name(&staff.me.name);
    let calls = app.call_list()?;
    let count = calls.len();
    let mut jobs: Vec<JobCalls> = Vec::new();
    for call in &calls {
        let id = call.job.id.to_string();
        let at = match jobs.iter().position(|job| job.id == id) {
            Some(at) => at,
            None => {
                jobs.push(job_calls(app, language, &call.job)?);
                jobs.len() - 1
            }
        };
        if let Some(one) = one(app, language, call, &name, jobs[at].calls.len() + 1)? {
            jobs[at].calls.push(one);
        }
    }
    let mut p = frame(app, staff.look, &staff.me, plain(language, "desk-calls"), "/desk/calls")?;
    p.here = "/desk/calls".to_owned();
    p.notice = notice;
    html(status, &Calls { p, jobs, count })
}

fn job_calls(app: &App, language: Language, job: &Job) -> Result<JobCalls, Oops> {
    let playbook = app.playbook(&job.playbook)?;
    let ring = |duty: &&domain::job::Duty| matches!(duty.what, What::Ring | What::Callback);
    let due = duties(job, playbook).iter().find(ring).copied();
    let when = job.asked_slot().map(|asked| slot(language, asked)).unwrap_or_default();
    let rate = job.agreed().map(|terms| pay(language, app.market.currency, terms.pay)).unwrap_or_default();
    Ok(JobCalls {
        id: job.id.to_string(),
        code: job.code.to_string(),
        title: format!("{} · {when}", app.service_name(language, &job.service)),
        duty: due.map(|duty| duty::view(app, language, job, &duty, Reader::Desk)).transpose()?,
        about: format!("{rate} · {}", job.area),
        // What the desk reads out is what the technician was texted: nothing that reaches the customer.
        details: job.details.map(|note| app.note_held_back(note)).transpose()?.unwrap_or_default(),
        slot: job
            .asked_slot()
            .map(|asked| asked.from.strftime("%Y-%m-%dT%H:%M").to_string())
            .unwrap_or_default(),
        calls: Vec::new(),
    })
}

fn one(app: &App, language: Language, call: &Call, caller: &str, rank: usize) -> Result<Option<One>, Oops> {
    let (job, candidate) = (&call.job, &call.candidate);
    let Some(row) = app.store.worker(candidate.worker)? else { return Ok(None) };
    let name = app.name_of(row.person)?.open().clone();
    let phone = app.phone_of(row.person)?.open().clone();
    let zone = job.time_zone();
    let mut why = reasons(language, &candidate.reasons);
    if let Some(by) = call.promised {
        let by = app::words::day_and_time(language, by, app.now(), &zone);
        why = format!("{} · {why}", say(language, "desk-call-promised", &Args::new().with("by", by)));
    }
    let args = Args::new()
        .with("name", first_name(&name))
        .with("caller", caller)
        .with("operator", app.market.operator.clone())
        .with("service", app.service_name(language, &job.service))
        .with("area", job.area.clone())
        .with("slot", job.asked_slot().map(|asked| slot(language, asked)).unwrap_or_default())
        .with(
            "pay",
            job.agreed().map(|terms| pay(language, app.market.currency, terms.pay)).unwrap_or_default(),
        );
    let script = if call.promised.is_some() { "desk-script-callback" } else { "desk-script" };
    let tried = candidate.last_call.map(|outcome| {
        plain(
            language,
            match outcome {
                CallOutcome::Voicemail => "desk-rang-voicemail",
                CallOutcome::NoAnswer => "desk-rang-no-answer",
            },
        )
    });
    let asked_at = time_only(language, candidate.asked_at, &zone);
    Ok(Some(One {
        worker: candidate.worker.to_string(),
        rank,
        name,
        why,
        shown_phone: channels::numbers::shown(&phone),
        phone,
        script: say(language, script, &args.with("asked", asked_at)),
        tried,
    }))
}
