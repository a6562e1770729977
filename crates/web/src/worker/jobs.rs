//! A worker's jobs: asked, theirs, and what was done before.
//!
//! Who has a job learns whom they visit on the job's own page, where each look is logged, not in a list.

use std::sync::Arc;

use app::App;
use app::words::{Reader, money, plain};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::job::{Action, AnswerKind, Facts, Job, Side, account, open_to};
use domain::playbook::Picks;
use domain::talk::Language;
use http::StatusCode;
use ledger::Money;
use store::{JobFilter, WorkerRow};

use crate::customer::job::{Visit, ending, stage_word, visit};
use crate::duty::{self, DutyView};
use crate::errors::Oops;
use crate::guard::SignedIn;
use crate::job_page::Open;
use crate::page::{Page, html, kept};
use crate::room::{self, Online};
use crate::worker::hours::standing;
use crate::worker::job::{actor, meant_for_workers};

/// Jobs of before that are listed.
const BEFORE_MAX: usize = 10;

#[derive(Template)]
#[template(path = "worker/jobs.html")]
struct WorkerJobs {
    p: Page,
    asked: Vec<Item>,
    /// A yes to some of them is a claim, and the desk decides.
    claims: bool,
    /// Of some the first yes is the last word.
    first: bool,
    /// How they stand, as the end of a key.
    standing: &'static str,
    mine: Vec<Item>,
    before: Vec<Item>,
    balance: String,
}

struct Item {
    /// The first yes gets it.
    first: bool,
    id: String,
    code: String,
    service: String,
    visit: Option<Visit>,
    /// It is, or is asked to be, by video.
    online: Option<Online>,
    area: String,
    km: Option<String>,
    pay: String,
    duty: Option<DutyView>,
    open: Open,
    /// The price is theirs to name.
    by_offer: bool,
    answer: Option<AnswerKind>,
    stage: &'static str,
    ending: Option<String>,
}

/// The list.
pub async fn page(State(app): State<Arc<App>>, signed: SignedIn) -> Result<Response, Oops> {
    let Some(row) = signed.me.worker.clone() else { return Ok(Redirect::to("/").into_response()) };
    let language = signed.look.language;
    let market = &app.market.key;
    let worker = row.card.worker;
    let mut asked = Vec::new();
    let (mut claims, mut first) = (false, false);
    for (job, candidate) in app.asked(worker)? {
        let gone = job.visit.sourcing.gone.contains(&worker);
        // What nobody took in time is no question any more to whoever said nothing.
        let over = job.sought_until().is_some_and(|until| until <= app.now()) && candidate.is_silent();
        if gone || over || candidate.kind() == Some(AnswerKind::No) {
            continue;
        }
        let picks = app.playbook(&job.playbook)?.for_visit(job.visit.purpose).picks;
        claims |= picks == Picks::Operator;
        first |= picks == Picks::First;
        asked.push(item(&app, language, &job, &row)?);
    }
    let (mut mine, mut before) = (Vec::new(), Vec::new());
    for job in app.store.jobs(market, JobFilter::Worker(worker))? {
        let list = if job.is_in_hands_of(worker) { &mut mine } else { &mut before };
        if list.len() < BEFORE_MAX || job.is_in_hands_of(worker) {
            list.push(item(&app, language, &job, &row)?);
        }
    }
    mine.reverse();
    let mut balance = 0;
    let provider = row.card.provider;
    for theirs in [account::wallet(provider), account::tips(provider), account::owed(provider)] {
        balance -= app.store.balance(market, &theirs.to_string())?;
    }
    let mut p = Page::worker(&app, signed.look, &signed.me, plain(language, "work-jobs"), "/work");
    let turns =
        asked.iter().chain(&mine).filter(|item| item.duty.as_ref().is_some_and(|duty| duty.yours)).count();
    if let Some(tab) = p.tabs.first_mut().filter(|_| turns > 0) {
        (tab.count, tab.hot) = (Some(turns), true);
    }
    p.live = Some("/live".to_owned());
    p.offline = true;
    let balance = money(language, Money { minor: balance, currency: app.market.currency });
    let standing = standing(&row);
    html(StatusCode::OK, &WorkerJobs { p, asked, claims, first, standing, mine, before, balance }).map(kept)
}

fn item(app: &App, language: Language, job: &Job, row: &WorkerRow) -> Result<Item, Oops> {
    let worker = row.card.worker;
    let candidate = app.store.candidate(&app.market.key, job.id, job.visit.n, worker)?;
    let answer = candidate.as_ref().and_then(|candidate| candidate.kind());
    let mut facts = Facts::default();
    facts.candidates.extend(candidate.map(|candidate| (worker, candidate)));
    let open = Open(open_to(actor(worker), job, &facts, app.playbook(&job.playbook)?, app.now()));
    let shown = |duty: &domain::job::Duty| meant_for_workers(duty, worker, facts.candidates.get(&worker));
    let hook = duty::hook(app, language, job, Reader::Worker(worker), shown)?;
    let tenths = row.card.base.tenths_km_to(job.spot);
    Ok(Item {
        first: app.playbook(&job.playbook)?.for_visit(job.visit.purpose).picks == Picks::First,
        id: job.id.to_string(),
        code: job.code.to_string(),
        service: app.service_name(language, &job.service),
        visit: visit(language, job),
        online: room::online(app, language, job, Side::Worker)?,
        area: job.area.clone(),
        km: job.assignee().is_none().then(|| (tenths.div_ceil(10)).to_string()),
        pay: app.pay_words(language, job)?,
        duty: hook.map(|hook| hook.first),
        open,
        by_offer: app.is_by_offer(job)?,
        answer,
        stage: stage_word(job),
        ending: ending(language, job),
    })
}
