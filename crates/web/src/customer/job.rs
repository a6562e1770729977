//! A job's page as its customer sees it: whose turn it is, who comes, what it costs, what happened.
//!
//! Their own address is theirs to see. Of the technician they learn a first name and an initial.

use app::App;
use app::words::{Args, Reader, day_and_time, money, plain, say};
use askama::Template;
use axum::response::Response;
use domain::job::{
    Action, Bill, BillFor, BillState, Duty, Ending, Job, Owner, Side, Stage, cancellation_fee,
};
use domain::playbook::{Collects, Purpose, What};
use domain::price::{Line, gross};
use domain::talk::Language;
use http::StatusCode;
use jiff::SignedDuration;
use ledger::Money;
use store::ReviewsOf;

use crate::afterwards::{self, Afterwards};
use crate::cases::{self, Cases};
use crate::documents::{self, Wanted};
use crate::duty::{self, Hook};
use crate::errors::Oops;
use crate::face::{Face, seen_on};
use crate::guard::OnJob;
use crate::guided::{self, Guided};
use crate::job_page::{Extra, Open};
use crate::messages::{self, Thread};
use crate::offers::{self, Direct, Made, PriceForm};
use crate::other_time::{OtherTime, other_time};
use crate::page::{Page, html};
use crate::photos::{self, Photos};
use crate::room::{self, Online};
use crate::timeline::{self, Day};
use crate::when_suits::{WhenSuits, when_suits};
use crate::{calendar, estimate, times};

#[derive(Template)]
#[template(path = "customer/job.html")]
struct CustomerJob {
    p: Page,
    id: String,
    code: String,
    service: String,
    stops: Vec<Stop>,
    hook: Option<Hook>,
    open: Open,
    other: OtherTime,
    suits: WhenSuits,
    /// What they are to sign before somebody comes.
    document: Option<Wanted>,
    /// What the estimate that they decide on comes to.
    estimate: Option<String>,
    /// Whom they asked for an offer, by name.
    invited: String,
    /// What workers would do it for, side by side.
    offers: Vec<Made>,
    guided: Guided,
    price_form: Option<PriceForm>,
    cases: Cases,
    /// The version of the terms that is signed here, and the name that stands there at first.
    terms: u16,
    signer: String,
    /// What was written to each other.
    threads: Vec<Thread>,
    /// What they named beforehand of day and money.
    limits: Vec<(String, String)>,
    /// What they pay the worker directly.
    direct: Option<Direct>,
    /// What was said and given once it was over.
    afterwards: Afterwards,
    /// It is, or was asked to be, by video.
    online: Option<Online>,
    /// The visit can be taken into a calendar.
    calendar: bool,
    visit: Option<Visit>,
    address: String,
    technician: Option<Technician>,
    sums: Vec<(String, String)>,
    total: String,
    /// How the price is paid, where a fee books it: to the platform, and from hand to hand.
    parts: Vec<(String, String)>,
    to_pay: Option<String>,
    /// Nothing is paid to anybody else: not so where the rest goes from hand to hand.
    pay_only_here: bool,
    details: String,
    photos: Photos,
    days: Vec<Day>,
    cancelling: String,
    ending: Option<String>,
    words: String,
    /// What to have ready for the visit.
    prepare: String,
}

/// A stage on the line of stages.
pub struct Stop {
    pub label: String,
    pub class: &'static str,
    pub now: bool,
}

/// The day and hours of a visit.
pub struct Visit {
    pub day: String,
    pub clocks: String,
}

struct Technician {
    name: String,
    face: Face,
    jobs_done: u32,
    rating: Option<String>,
}

/// The page.
pub fn shown(app: &App, on: OnJob, status: StatusCode, extra: Extra) -> Result<Response, Oops> {
    let language = on.look.language;
    let open = on.open(app)?;
    let job = &on.job;
    let service = app.service_name(language, &job.service);
    let mut p = Page::customer(app, on.look.clone(), Some(&on.me), format!("{} · {service}", job.code));
    p.live = Some(format!("/live?job={}", job.id));
    p.notice = extra.notice;
    let amount = |minor| money(language, Money { minor, currency: app.market.currency });
    let technician = technician(app, language, job)?;
    let (sums, total) = price(app, language, job)?;
    let page = CustomerJob {
        calendar: calendar::has_entry(job),
        online: room::online(app, language, job, Side::Customer)?,
        other: other_time(app, language, job, &open, Reader::Customer)?,
        suits: when_suits(app, language, job, &open, Reader::Customer),
        document: documents::wanted(&on, open.has(Action::Accept)),
        estimate: estimate::total(app, language, job),
        id: job.id.to_string(),
        code: job.code.to_string(),
        stops: stops(app, language, job)?,
        hook: duty::hook(app, language, job, Reader::Customer, meant_for_customers)?,
        visit: visit(language, job),
        address: app.own_contact(job)?.address.open().clone(),
        invited: invited(app, job)?,
        offers: if job.stage == Stage::Sourcing { offers::made(app, language, job)? } else { Vec::new() },
        guided: guided::guided(app, language, &on, &open, true)?,
        price_form: offers::price_form(app, language, job, &open),
        cases: cases::cases(app, language, &on, &open)?,
        terms: job.agreed().map_or(0, |terms| terms.v),
        signer: app.name_of(job.customer)?.open().clone(),
        threads: messages::of_customer(app, language, job, &open, extra.held.as_ref())?,
        limits: offers::limits(app, language, &job.limits),
        direct: offers::direct(
            app,
            language,
            job,
            technician.as_ref().map_or("", |one| one.name.as_str()),
            &open,
        ),
        afterwards: afterwards::afterwards(
            app,
            language,
            job,
            (Side::Customer, technician.as_ref().map(|one| one.name.clone()).unwrap_or_default()),
            &open,
        )?,
        technician,
        photos: photos::photos(app, language, job, (on.actor(), &on.facts), &open)?,
        parts: parts(app, language, job),
        sums,
        total,
        pay_only_here: pay_only_here(app, job)?,
        to_pay: job.bill_to_pay_here().map(|bill| amount(bill.amount())),
        details: job
            .details
            .map(|note| app.note(note))
            .transpose()?
            .map(|words| words.open().clone())
            .unwrap_or_default(),
        days: timeline::timeline(app, language, job, Reader::Customer)?,
        cancelling: if open.has(Action::Cancel) { cancelling(app, language, job)? } else { String::new() },
        ending: ending(language, job),
        prepare: to_prepare(app, language, job),
        words: extra.words,
        p,
        service,
        open,
    };
    html(status, &page)
}

/// What it costs, line by line, and in all: what was decided in its customer's favour taken off.
fn price(app: &App, language: Language, job: &Job) -> Result<(Vec<(String, String)>, String), Oops> {
    let said = |minor| money(language, Money { minor, currency: app.market.currency });
    let agreed = || job.agreed().map_or(&[][..], |terms| terms.lines.as_slice());
    // Of an offered price the fee and the rest are parts.
    // A bill of the visit before has nothing to do with what this one costs.
    let costs = |bill: &&Bill| bill.what == BillFor::Work && gross(&bill.lines) > 0;
    let own = job.bills.iter().filter(costs).rfind(|bill| bill.visit == job.visit.n);
    // What is put right costs what it cost.
    let billed = own.or_else(|| job.bills.iter().filter(costs).rfind(|_| job.visit.redo));
    let lines: &[Line] = match (job.estimate(), billed) {
        (Some(estimate), _) => estimate,
        (None, Some(bill)) => bill.lines.as_slice(),
        (None, None) => agreed(),
    };
    let spared = billed.map_or(0, |bill| gross(&bill.lines) - bill.amount());
    let mut sums = estimate::sums(app, language, lines)?;
    if spared > 0 {
        sums.push((plain(language, "line-spared"), said(-spared)));
    }
    Ok((sums, said(gross(lines) - spared)))
}

/// Whom they asked for an offer, while offers are made.
fn invited(app: &App, job: &Job) -> Result<String, Oops> {
    let asked = job.visit.sourcing.invited.iter().filter(|_| job.stage == Stage::Sourcing);
    let names = asked.map(|worker| app.name_of_worker(*worker)).collect::<Result<Vec<_>, _>>()?;
    Ok(names.join(", "))
}

/// How an offered price is paid, once one was taken: the fee, and what is left of it.
fn parts(app: &App, language: Language, job: &Job) -> Vec<(String, String)> {
    let Some(fee) = job.fee_bill() else { return Vec::new() };
    let said = |minor| money(language, Money { minor, currency: app.market.currency });
    let direct = job.bills.iter().find(|bill| bill.what == BillFor::Direct && bill.visit == job.visit.n);
    let agreed = || job.agreed().map_or(0, |terms| gross(&terms.lines)) - gross(&fee.lines);
    let rest = direct.map_or_else(agreed, domain::job::Bill::amount);
    let paid = |state| if state == BillState::Paid { "-paid" } else { "" };
    let named =
        |key: &str, state: &str, minor| (plain(language, &format!("page-part-{key}{state}")), said(minor));
    vec![
        named("fee", paid(fee.state), fee.amount()),
        named("rest", direct.map_or("", |bill| paid(bill.state)), rest),
    ]
}

/// A customer is told whose turn it is on their own job, not whom the desk rings meanwhile.
fn meant_for_customers(duty: &Duty) -> bool {
    match duty.what {
        What::Ring | What::Callback | What::Reply => duty.owner == Owner::Customer,
        _ => true,
    }
}

/// The stage as it is shown: what was over and paid is not to pay again because somebody complains.
pub fn stage_word(job: &Job) -> &'static str {
    let complained = job.open_case().is_some() && job.open_bill().is_none();
    match job.stage {
        Stage::Settling { .. } if complained => "case",
        _ => job.stage.word(),
    }
}

/// What to have ready for the visit, while it is ahead.
fn to_prepare(app: &App, language: Language, job: &Job) -> String {
    if matches!(job.stage, Stage::Booked { .. }) { app.prepare(language, job) } else { String::new() }
}

/// Whether no money of this job goes from hand to hand.
fn pay_only_here(app: &App, job: &Job) -> Result<bool, Oops> {
    let here = job.bill_to_pay_here().is_some_and(|bill| bill.what == BillFor::Work);
    let work = app.playbook(&job.playbook)?.for_visit(Purpose::Service);
    Ok(here && work.collects != Collects::Worker)
}

/// The line of stages.
pub fn stops(app: &App, language: Language, job: &Job) -> Result<Vec<Stop>, Oops> {
    let steps = &app.playbook(&job.playbook)?.for_visit(job.visit.purpose).steps;
    let shown = |word: &&&str| **word != "feedback" || steps.contains(&What::Review);
    let now = Stage::WORDS.iter().position(|word| *word == job.stage.word()).unwrap_or(0);
    let stop = |(at, word): (usize, &&str)| Stop {
        label: plain(language, &format!("stage-{}", if at == now { stage_word(job) } else { word })),
        class: if at < now {
            "is-past"
        } else if at == now {
            "is-now"
        } else {
            ""
        },
        now: at == now,
    };
    Ok(Stage::WORDS.iter().enumerate().filter(|(_, word)| shown(word)).map(stop).collect())
}

/// The visit's day and hours.
pub fn visit(language: Language, job: &Job) -> Option<Visit> {
    let slot = job.agreed_slot().or_else(|| job.asked_slot())?;
    Some(Visit {
        day: times::day(language, slot.from),
        clocks: times::clocks(language, slot, &job.time_zone()),
    })
}

/// It ended without the work being done.
fn is_in_vain(ending: Ending) -> bool {
    match ending {
        Ending::Paid | Ending::WrittenOff | Ending::Refunded => false,
        Ending::Declined
        | Ending::Nobody
        | Ending::Undecided
        | Ending::Cancelled { .. }
        | Ending::Lapsed
        | Ending::Unsuccessful => true,
    }
}

/// How it ended, in words; also of what was called off and is still to be paid for.
pub fn ending(language: Language, job: &Job) -> Option<String> {
    let ending = match job.stage {
        Stage::Closed { ending } => ending,
        Stage::Settling { ending } if is_in_vain(ending) => ending,
        _ => return None,
    };
    Some(plain(language, &format!("ending-{}", ending.word().replace('_', "-"))))
}

fn technician(app: &App, language: Language, job: &Job) -> Result<Option<Technician>, Oops> {
    let Some(worker) = seen_on(job) else { return Ok(None) };
    let Some(row) = app.store.worker(worker)? else { return Ok(None) };
    let name = app.short_name_of(row.person)?;
    let face = Face::from(app, row.person, &name, format!("/jobs/{}/portrait", job.id))?;
    let rating = afterwards::rating_of(app, language, ReviewsOf::Worker(worker))?;
    Ok(Some(Technician { name, face, jobs_done: row.card.jobs_done, rating }))
}

/// What calling off would cost now, and until when it is free; and that what was done before stays as it is billed.
pub fn cancelling(app: &App, language: Language, job: &Job) -> Result<String, Oops> {
    let mut words = cost_of_cancelling(app, language, job)?;
    let stays = |bill: &Bill| {
        let done = matches!(bill.what, BillFor::Work | BillFor::Direct);
        done && bill.amount() > 0 && matches!(bill.state, BillState::Open | BillState::Paid)
    };
    if job.bills.iter().any(stays) {
        words = format!("{words} {}", plain(language, "page-cancel-but-done"));
    }
    Ok(words)
}

fn cost_of_cancelling(app: &App, language: Language, job: &Job) -> Result<String, Oops> {
    if app.is_by_offer(job)? && job.bills.iter().all(|bill| bill.state != BillState::Paid) {
        return Ok(plain(language, "page-cancel-free-unbooked"));
    }
    if job.agreed().is_some_and(|terms| terms.lines.is_empty()) {
        return Ok(plain(language, "page-cancel-free-estimate"));
    }
    let Some(slot) = job.agreed_slot() else {
        let assigned = job.assignee().is_some();
        let key = if assigned { "page-cancel-free-untimed" } else { "page-cancel-free" };
        return Ok(plain(language, key));
    };
    let (playbook, zone, now) = (app.playbook(&job.playbook)?, job.time_zone(), app.now());
    let until = playbook.for_visit(job.visit.purpose).cancel.free.before(slot.starts(&zone), &zone);
    let later = cancellation_fee(job, playbook, now.max(until + SignedDuration::from_secs(1)));
    let key = match now <= until {
        _ if later == 0 => "page-cancel-free-now",
        true => "page-cancel-free-until",
        // What was asked for at once never was free.
        false if until < job.opened => "page-cancel-costs-now",
        false => "page-cancel-costs",
    };
    let args = Args::new()
        .with("until", day_and_time(language, until, now, &zone))
        .with("fee", money(language, Money { minor: later, currency: app.market.currency }));
    Ok(say(language, key, &args))
}
