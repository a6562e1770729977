//! A job at the desk: who is on the hook, who was asked and what they said, what happened, the money.
//!
//! The customer's number and address are opened with a press of a button, and the look is logged.

use std::sync::Arc;

use app::App;
use app::words::{Reader, plain};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::JobId;
use domain::job::{
    About, Action, Actor, AnswerKind, Candidate, Facts, Job, Side, WhyNot, duties, may_pass, open_to,
};
use domain::playbook::{Picks, Playbook, What};
use domain::talk::Language;
use http::StatusCode;

use crate::cases::{self, Decided, DeskCase};
use crate::customer::job::{Stop, Visit, ending, stage_word, stops, visit};
use crate::desk::frame;
use crate::desk::job_parts::{Asked, Bill, Help, Money, asked, bills, help, pay_and_price};
use crate::duty::{self, Hook};
use crate::errors::Oops;
use crate::estimate::{self, EstimateForm};
use crate::form::Fields;
use crate::guard::Dispatcher;
use crate::guided;
use crate::job_page::{Done, Extra, Open};
use crate::other_time::{OtherTime, other_time};
use crate::page::{MailLink, Page, html};
use crate::photos::{self, Photos};
use crate::room::{self, Online};
use crate::timeline::{self, Day};
use crate::when_suits::{WhenSuits, when_suits};

/// How much further than their own radius workers can be asked, in per cent.
const REACHES: [u16; 4] = [150, 200, 300, 500];

/// Something that is missing and that the desk may let pass.
struct Passing {
    what: &'static str,
    /// The work is done, and the customer's word on it is what is missing.
    judged: bool,
}

fn notes(app: &App, language: Language, job: &Job) -> Result<Vec<(String, String)>, Oops> {
    let mut notes = Vec::new();
    let passed = job.overridden.iter().map(|passed| ("page-let-pass", Some(passed.reason)));
    let named = [
        ("work-told", job.told_by_phone),
        ("work-found", job.found),
        ("page-complaint", guided::complaint(job)),
    ];
    for (key, note) in named.into_iter().chain(passed) {
        if let Some(note) = note {
            notes.push((plain(language, key), app.note(note)?.open().clone()));
        }
    }
    Ok(notes)
}

fn passing(job: &Job, playbook: &Playbook) -> Option<Passing> {
    let what = may_pass(job, playbook).into_iter().next()?;
    Some(match what {
        What::Signature => Passing { what: "signature", judged: true },
        What::Approval => Passing { what: "approval", judged: true },
        _ => Passing { what: "agreement", judged: false },
    })
}

#[derive(Template)]
#[template(path = "desk/job.html")]
struct DeskJob {
    p: Page,
    id: String,
    code: String,
    service: String,
    stage: &'static str,
    customer: String,
    thread: Option<String>,
    area: String,
    visit: Option<Visit>,
    /// It is, or was asked to be, by video.
    online: Option<Online>,
    stops: Vec<Stop>,
    hook: Option<Hook>,
    open: Open,
    /// What the desk may let pass, with a reason.
    passing: Option<Passing>,
    other: OtherTime,
    suits: WhenSuits,
    /// The form of the estimate, if the visit ends in one.
    estimate: Option<EstimateForm>,
    best: Option<(String, String)>,
    widen: Option<u16>,
    asked: Vec<Asked>,
    counts: (usize, usize, usize),
    /// A fee books it before anything else is charged.
    fee_first: bool,
    calls: bool,
    /// A yes is a claim, and the desk decides.
    decides: bool,
    help: Vec<Help>,
    /// What somebody says went wrong, and what was decided of the last such word.
    case: Option<DeskCase>,
    decided: Option<Decided>,
    abouts: Vec<(&'static str, String)>,
    contact: Option<ContactCard>,
    details: String,
    photos: Photos,
    money: Money,
    bills: Vec<Bill>,
    /// What was said on the phone, found, complained of and let pass, each under its name.
    notes: Vec<(String, String)>,
    /// There is a signed document to look at.
    signed: bool,
    /// Another visit waits for its time.
    again: bool,
    /// What is to be given back.
    to_return: Option<String>,
    ending: Option<String>,
    days: Vec<Day>,
    playbook: String,
    words: String,
    /// What was chosen in a form that was refused.
    typed: Fields,
    /// Why somebody is not the one: value and words.
    reasons: Vec<(&'static str, String)>,
}

impl DeskJob {
    fn is_best(&self, worker: &str) -> bool {
        self.best.as_ref().is_some_and(|(best, _)| best == worker)
    }
}

/// A customer's contact details, opened to the desk.
pub struct ContactCard {
    phone: String,
    shown_phone: String,
    email: Option<MailLink>,
    address: String,
}

/// The page.
pub async fn page(
    State(app): State<Arc<App>>,
    staff: Dispatcher,
    Path(id): Path<JobId>,
    Query(done): Query<Done>,
) -> Result<Response, Oops> {
    let extra = Extra { notice: done.notice(staff.look.language), ..Extra::default() };
    shown(&app, staff, id, StatusCode::OK, extra, false)
}

/// The page with the customer's contact details, which somebody has asked to see.
pub async fn contact(
    State(app): State<Arc<App>>,
    mut staff: Dispatcher,
    Path(id): Path<JobId>,
) -> Result<Response, Oops> {
    staff.look.here = format!("/desk/jobs/{id}");
    shown(&app, staff, id, StatusCode::OK, Extra::default(), true)
}

/// The page, as it stands now.
pub fn shown(
    app: &App,
    staff: Dispatcher,
    id: JobId,
    status: StatusCode,
    extra: Extra,
    look_up: bool,
) -> Result<Response, Oops> {
    let language = staff.look.language;
    let job = app.job(id)?.ok_or(Oops::NotFound)?;
    let playbook = app.playbook(&job.playbook)?;
    let (by, facts) = (Actor::Staff(staff.me.person), Facts::default());
    let open = Open(open_to(by, &job, &facts, playbook, app.now()));
    let candidates = app.store.candidates(&app.market.key, id, job.visit.n)?;
    let service = app.service_name(language, &job.service);
    let asked = candidates.iter().map(|c| asked(app, language, &job, c)).collect::<Result<Vec<_>, Oops>>()?;
    // Whoever is on the shortlist comes first, and whoever is not for this job not at all.
    let best = asked
        .iter()
        .filter(|one| one.yes && !one.rejected)
        .max_by_key(|one| (one.shortlisted, std::cmp::Reverse(one.rank)));
    let best = best.map(|one| (one.worker.clone(), one.first.clone()));
    let sourcing = &job.visit.sourcing;
    let contact = if look_up { Some(opened(app, &job, &staff)?) } else { None };
    let details = job.details.map(|note| app.note(note)).transpose()?;
    let mut p = frame(app, staff.look, &staff.me, format!("{} · {service}", job.code), "/desk")?;
    p.notice = extra.notice;
    let page = DeskJob {
        photos: photos::photos(app, language, &job, (by, &facts), &open)?,
        to_return: to_return(app, language, &job),
        again: job.visit.n > 1,
        notes: notes(app, language, &job)?,
        signed: job.consents.iter().any(|consent| consent.signed.is_some()),
        passing: passing(&job, app.playbook(&job.playbook)?),
        other: other_time(app, language, &job, &open, Reader::Desk)?,
        suits: when_suits(app, language, &job, &open, Reader::Desk),
        estimate: estimate::form(app, language, &job),
        id: id.to_string(),
        code: job.code.to_string(),
        stage: stage_word(&job),
        customer: app.name_of(job.customer)?.open().clone(),
        thread: app.handle_of(job.customer)?,
        area: job.area.clone(),
        visit: visit(language, &job),
        online: room::online(app, language, &job, Side::Operator)?,
        stops: stops(app, language, &job)?,
        hook: duty::hook(app, language, &job, Reader::Desk, |_| true)?,
        best: best.filter(|_| open.has(Action::Pick)),
        widen: REACHES.into_iter().find(|reach| *reach > sourcing.reach).filter(|_| open.has(Action::Widen)),
        fee_first: app.is_by_offer(&job)?,
        counts: counts(&candidates, job.asked_slot().is_none()),
        decides: playbook.for_visit(job.visit.purpose).picks == Picks::Operator,
        calls: duties(&job, playbook).iter().any(|duty| matches!(duty.what, What::Ring | What::Callback)),
        help: help(app, language, &job)?,
        case: cases::on_the_desk(app, language, &job)?,
        decided: cases::decided(app, language, &job)?,
        abouts: About::ALL
            .into_iter()
            .map(|about| (about.word(), plain(language, &format!("about-{}", about.word()))))
            .collect(),
        contact,
        details: details.map(|words| words.open().clone()).unwrap_or_default(),
        money: pay_and_price(app, language, &job)?,
        bills: bills(app, language, &job),
        ending: ending(language, &job),
        days: timeline::timeline(app, language, &job, Reader::Desk)?,
        playbook: job.playbook.name.clone(),
        words: extra.words,
        typed: extra.typed,
        reasons: WhyNot::ALL
            .into_iter()
            .map(|why| (why.word(), plain(language, &format!("why-not-{}", why.word()))))
            .collect(),
        p,
        service,
        asked,
        open,
    };
    html(status, &page)
}

/// What is to be given back, in words.
fn to_return(app: &App, language: Language, job: &Job) -> Option<String> {
    let said = |minor| app::words::money(language, ledger::Money { minor, currency: app.market.currency });
    job.bill_to_return().map(|bill| said(bill.amount()))
}

fn opened(app: &App, job: &Job, staff: &Dispatcher) -> Result<ContactCard, Oops> {
    let contact = app.reveal_to_desk(job, staff.me.person, "desk job page")?;
    let phone = contact.phone.open().clone();
    Ok(ContactCard {
        shown_phone: channels::numbers::shown(&phone),
        phone,
        email: contact.email.as_ref().map(|email| MailLink::to(email.open())),
        address: contact.address.open().clone(),
    })
}

/// How many were asked, said yes, and named other times. Where no time was asked for, times that go with a yes leave it one.
fn counts(candidates: &[Candidate], later: bool) -> (usize, usize, usize) {
    let said = |kind| candidates.iter().filter(|one| one.kind() == Some(kind)).count();
    let (yes, named) = (said(AnswerKind::Yes), said(AnswerKind::Proposal) + said(AnswerKind::Offer));
    if later { (candidates.len(), yes + named, 0) } else { (candidates.len(), yes, named) }
}
