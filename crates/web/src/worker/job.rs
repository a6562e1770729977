//! A job's page as a worker sees it: asked, theirs, done, or somebody else's.
//!
//! Whom they visit is opened through the contact gate alone, and every look is logged. Before, there is an
//! area, a slot, the pay, and the description with whatever could reach anybody held back.

use app::App;
use app::words::{Reader, plain};
use askama::Template;
use axum::response::Response;
use domain::WorkerId;
use domain::job::{Action, Actor, AnswerKind, BillState, Candidate, Duty, Job, Owner, Side, contact_open};
use domain::playbook::{Picks, TimeBy, What};
use http::StatusCode;
use store::ReviewsOf;

use crate::afterwards::{self, Afterwards};
use crate::cases::{self, Cases};
use crate::customer::job::{Visit, ending, visit};
use crate::documents::{self, Wanted};
use crate::duty::{self, Hook};
use crate::errors::Oops;
use crate::estimate::EstimateForm;
use crate::guard::{OnJob, Part};
use crate::guided::{self, Guided};
use crate::job_page::{Extra, Open};
use crate::messages::{self, Thread};
use crate::offers::{self, Bargain, PriceForm};
use crate::other_time::{self, Field, OtherTime, other_time};
use crate::page::{MailLink, Page, html, kept};
use crate::photos::{self, Photos};
use crate::room::{self, Online};
use crate::timeline::{self, Day};
use crate::when_suits::{WhenSuits, when_suits};
use crate::worker::statement;
use crate::{calendar, estimate, times};

#[derive(Template)]
#[template(path = "worker/job.html")]
struct WorkerJob {
    p: Page,
    id: String,
    code: String,
    service: String,
    hook: Option<Hook>,
    open: Open,
    other: OtherTime,
    suits: WhenSuits,
    /// What they are to accept before they learn whom they visit.
    document: Option<Wanted>,
    /// The form of the estimate, if the visit ends in one.
    estimate: Option<EstimateForm>,
    /// The estimate that they have sent and its customer has not decided on.
    sent: Vec<(String, String)>,
    /// No time was asked for: it is found later.
    /// What is named by whoever cannot come when it was wished, where three other times are.
    three: Vec<Field>,
    later: bool,
    bargain: Bargain,
    guided: Guided,
    price_form: Option<PriceForm>,
    cases: Cases,
    /// There is something to be paid out, or that was.
    statement: bool,
    /// The version of the terms that is signed here.
    terms: u16,
    /// What was written to each other.
    thread: Option<Thread>,
    /// What was said and given once it was over.
    afterwards: Afterwards,
    /// How the customer stands with those who worked for them before.
    customer: Option<String>,
    /// It is, or is asked to be, by video.
    online: Option<Online>,
    /// The visit can be taken into a calendar.
    calendar: bool,
    visit: Option<Visit>,
    area: String,
    km: String,
    pay: String,
    answer: Option<AnswerKind>,
    /// The gate is open.
    theirs: bool,
    /// Opened with this look; a page that only looks what changed keeps what it has.
    contact: Option<Whom>,
    details: String,
    photos: Photos,
    ending: Option<String>,
    /// It is not, or no longer, theirs, and nothing is to be answered.
    elsewhere: bool,
    days: Vec<Day>,
    /// The first yes gets it.
    first: bool,
    slot: String,
    words: String,
}

impl WorkerJob {
    /// They have claimed it, and can only take that back.
    fn claimed(&self) -> bool {
        self.answer == Some(AnswerKind::Yes)
    }
}

struct Whom {
    name: String,
    phone: String,
    shown_phone: String,
    email: Option<MailLink>,
    address: String,
    map: String,
}

/// The worker as one who gives orders.
pub fn actor(worker: WorkerId) -> Actor {
    Actor::Worker(worker)
}

/// Which duties a worker is told of: their own, what they wait for, nothing of the desk's dealings with others.
pub fn meant_for_workers(duty: &Duty, worker: WorkerId, candidate: Option<&Candidate>) -> bool {
    let answer = candidate.and_then(Candidate::kind);
    match duty.owner {
        Owner::Worker(theirs) => theirs == worker,
        // Whoever sees the page of a case is one side of it.
        Owner::Operator if duty.what == What::Judge => true,
        Owner::Candidates => candidate.is_some_and(Candidate::is_silent),
        Owner::Operator => match answer {
            Some(AnswerKind::Yes | AnswerKind::Proposal | AnswerKind::Offer) => duty.what == What::Picks,
            Some(AnswerKind::CallMe) => duty.what == What::Callback,
            Some(AnswerKind::Unsure) => duty.what == What::Reply,
            Some(AnswerKind::No) | None => false,
        },
        Owner::Customer => {
            matches!(
                duty.what,
                What::Approval
                    | What::Estimate
                    | What::Times
                    | What::Agreement
                    | What::Picks
                    | What::Fee
                    | What::Terms
                    | What::Signature
                    | What::Review
            )
        }
    }
}

/// The page.
pub fn shown(
    app: &App,
    on: OnJob,
    worker: WorkerId,
    status: StatusCode,
    extra: Extra,
) -> Result<Response, Oops> {
    let language = on.look.language;
    let open = on.open(app)?;
    let job = &on.job;
    let playbook = app.playbook(&job.playbook)?;
    let answer = on.facts.candidates.get(&worker).and_then(|candidate| candidate.kind());
    let assigned = job.assignee().is_some_and(|who| who.worker == worker);
    let theirs = contact_open(job, playbook, worker, app.now());
    let contact = if theirs && !on.look.again { contact(app, &on, worker)? } else { None };
    let details = details(app, job, theirs)?;
    let elsewhere = !open.has(Action::Answer) && job.worker() != Some(worker);
    let hook = if elsewhere { None } else { hooked(app, &on, worker)? };
    let tenths = on.me.worker.as_ref().map_or(0, |row| row.card.base.tenths_km_to(job.spot));
    let service = app.service_name(language, &job.service);
    let mut p = Page::worker(app, on.look.clone(), &on.me, format!("{} · {service}", job.code), "/work");
    p.live = Some(format!("/live?job={}", job.id));
    p.offline = true;
    p.notice = extra.notice;
    let known = (assigned || theirs).then(|| timeline::timeline(app, language, job, Reader::Worker(worker)));
    let days = known.transpose()?.unwrap_or_default();
    let page = WorkerJob {
        thread: messages::of_worker(app, language, job, worker, &open, extra.held.as_ref())?,
        guided: guided::guided(app, language, &on, &open, theirs)?,
        price_form: offers::price_form(app, language, job, &open),
        photos: photos::photos(app, language, job, (on.actor(), &on.facts), &open)?,
        cases: cases::cases(app, language, &on, &open)?,
        statement: job.bills.iter().any(|bill| bill.worker == worker && statement::is_theirs(bill)),
        terms: job.agreed().map_or(0, |terms| terms.v),
        bargain: offers::bargain(app, language, job, on.facts.candidates.get(&worker), &open)?,
        afterwards: said(app, &on, theirs, &open)?,
        customer: afterwards::rating_of(app, language, ReviewsOf::Customer(job.customer))?,
        calendar: assigned && calendar::has_entry(job),
        online: room::online(app, language, job, Side::Worker)?.filter(|_| !elsewhere),
        other: other_time(app, language, job, &open, Reader::Worker(worker))?,
        suits: when_suits(app, language, job, &open, Reader::Worker(worker)),
        document: documents::wanted(&on, open.has(Action::Accept)),
        estimate: estimate::form(app, language, job),
        sent: job
            .estimate()
            .map(|lines| estimate::sums(app, language, lines))
            .transpose()?
            .unwrap_or_default(),
        three: other_time::three(language, playbook.for_visit(job.visit.purpose)),
        later: playbook.for_visit(job.visit.purpose).time == TimeBy::Later,
        id: job.id.to_string(),
        code: job.code.to_string(),
        visit: visit(language, job),
        first: playbook.for_visit(job.visit.purpose).picks == Picks::First,
        area: job.area.clone(),
        km: tenths.div_ceil(10).to_string(),
        pay: app.pay_words(language, job)?,
        // A description goes no further than those whose business it still is.
        details: if elsewhere { String::new() } else { details },
        ending: ending(language, job).filter(|_| job.worker() == Some(worker)),
        slot: job
            .asked_slot()
            .map(|slot| slot.from.strftime("%Y-%m-%dT%H:%M").to_string())
            .unwrap_or_default(),
        words: extra.words,
        p,
        service,
        hook,
        open,
        answer,
        theirs,
        contact,
        elsewhere,
        days,
    };
    html(status, &page).map(kept)
}

/// Who is on the hook, as far as it is the worker's to know.
fn hooked(app: &App, on: &OnJob, worker: WorkerId) -> Result<Option<Hook>, Oops> {
    let candidate = on.facts.candidates.get(&worker);
    // Before it is booked for good nobody comes.
    let unbooked = on.job.fee_bill().is_some_and(|bill| bill.state == BillState::Open);
    let shown =
        |duty: &Duty| meant_for_workers(duty, worker, candidate) && !(unbooked && duty.what == What::Arrive);
    Ok(duty::hook(app, on.look.language, &on.job, Reader::Worker(worker), shown)?)
}

/// What the customer wrote; whatever could reach anybody is held back until the visit is theirs.
fn details(app: &App, job: &Job, theirs: bool) -> Result<String, Oops> {
    Ok(match job.details {
        Some(note) if theirs => app.note(note)?.open().clone(),
        Some(note) => app.note_held_back(note)?,
        None => String::new(),
    })
}

/// What was said and given afterwards, if it is theirs to read.
fn said(app: &App, on: &OnJob, theirs: bool, open: &Open) -> Result<Afterwards, Oops> {
    // Whoever met the customer in a room says how it was, and learns no more by that.
    let met =
        matches!(on.part, Part::Worker(worker) if on.job.is_online() && on.job.worker() == Some(worker));
    if !(theirs || met) {
        return Ok(Afterwards::default());
    }
    let name = app.customer_called(&on.job)?;
    afterwards::afterwards(app, on.look.language, &on.job, (Side::Worker, name), open)
}

fn contact(app: &App, on: &OnJob, worker: WorkerId) -> Result<Option<Whom>, Oops> {
    let Some(contact) = app.reveal(&on.job, worker, "job page")? else { return Ok(None) };
    let (name, phone, address) = (contact.name.open(), contact.phone.open(), contact.address.open());
    // Of whoever was erased there is nothing to ring or to drive to.
    if !phone.starts_with('+') {
        return Ok(None);
    }
    Ok(Some(Whom {
        name: if name.is_empty() { plain(on.look.language, "page-customer") } else { name.clone() },
        phone: phone.clone(),
        shown_phone: channels::numbers::shown(phone),
        email: contact.email.as_ref().map(|email| MailLink::to(email.open())),
        address: address.clone(),
        map: format!("geo:0,0?q={}", times::percent_encoded(address)),
    }))
}
