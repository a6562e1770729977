//! A worker's wallet: what each job brought, from the ledger's own lines.
//!
//! Money is added up from postings and nowhere kept twice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use app::App;
use app::words::{Args, day_and_time, money, plain, say};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::JobId;
use domain::job::{Job, account};
use domain::talk::Language;
use domain::time::wall;
use http::StatusCode;
use jiff::Timestamp;
use ledger::Money;
use store::WorkerRow;

use crate::errors::Oops;
use crate::guard::{AtWork, SignedIn};
use crate::page::{Page, html};
use crate::times;

#[derive(Template)]
#[template(path = "worker/wallet.html")]
struct Wallet {
    p: Page,
    balance: String,
    /// What can be asked for now, and whether it was.
    payable: Option<String>,
    /// By when the desk pays it out, if it was asked for.
    asked: Option<String>,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    code: String,
    service: String,
    day: String,
    amount: String,
}

/// The wallet.
pub async fn page(State(app): State<Arc<App>>, signed: SignedIn) -> Result<Response, Oops> {
    let Some(worker) = signed.me.worker.clone() else { return Ok(Redirect::to("/").into_response()) };
    let row = &worker;
    let language = signed.look.language;
    let zone = app.market.time_zone();
    let amount = |minor| money(language, Money { minor, currency: app.market.currency });
    let provider = row.card.provider;
    let (tips, owed) = (account::tips(provider).to_string(), account::owed(provider).to_string());
    let (mut postings, mut sum) = (Vec::new(), 0);
    for account in [&account::wallet(provider).to_string(), &tips, &owed] {
        postings.extend(app.store.postings(&app.market.key, account)?);
        // The list has an end, what it comes to has none.
        sum -= app.store.balance(&app.market.key, account)?;
    }
    postings.sort_by_key(|posting| std::cmp::Reverse(posting.seq));
    let mut jobs: BTreeMap<JobId, Job> = BTreeMap::new();
    for id in postings.iter().map(|posting| posting.job).collect::<BTreeSet<_>>() {
        jobs.extend(app.job(id)?.map(|job| (id, job)));
    }
    let row = |job: &Job, service: String, at: Timestamp, minor: i64| Row {
        id: job.id.to_string(),
        code: job.code.to_string(),
        service,
        day: times::day(language, wall(at, &zone)),
        amount: amount(minor),
    };
    let went_out = |job: &Job| {
        let theirs = job.paid_out.iter().filter(|paid| paid.provider == provider);
        theirs.map(|paid| (paid.at, paid.due.sum())).collect::<Vec<_>>()
    };
    let mut rows = Vec::new();
    for job in jobs.values() {
        for (at, sum) in went_out(job) {
            rows.push((at, row(job, plain(language, "line-paid-out"), at, -sum)));
        }
    }
    for posting in &postings {
        // What a payout moved stands as one line of its own.
        let Some(job) =
            jobs.get(&posting.job).filter(|job| went_out(job).iter().all(|(at, _)| *at != posting.at))
        else {
            continue;
        };
        let late = job.bills.iter().any(|bill| bill.lines.iter().any(|line| line.what == "cancellation"));
        let service = if posting.account == tips {
            plain(language, "line-tip")
        } else if posting.account == owed && owes_commission(job, posting.amount) {
            plain(language, "line-commission")
        } else if posting.account == owed {
            plain(language, "line-spared")
        } else if late {
            plain(language, "line-cancellation")
        } else {
            app.service_name(language, &job.service)
        };
        // What a wallet is credited stands as a credit in the books.
        rows.push((posting.at, row(job, service, posting.at, -posting.amount)));
    }
    rows.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    let balance = amount(sum);
    let mut p = Page::worker(&app, signed.look, &signed.me, plain(language, "work-wallet"), "/work/wallet");
    p.live = Some("/live".to_owned());
    let (payable, asked) = payout(&app, language, &worker)?;
    html(StatusCode::OK, &Wallet { p, balance, payable, asked, rows })
}

/// They ask to be paid out before their day.
pub async fn ask(State(app): State<Arc<App>>, at_work: AtWork) -> Result<Response, Oops> {
    app.ask_payout(&at_work.row)?;
    Ok(Redirect::to("/work/wallet").into_response())
}

/// What can be asked for, or what has been, in words.
fn payout(app: &App, language: Language, row: &WorkerRow) -> Result<(Option<String>, Option<String>), Oops> {
    let payable = app.payable(row)?;
    if payable.sum == 0 {
        return Ok((None, None));
    }
    let sum = money(language, Money { minor: payable.sum, currency: app.market.currency });
    let zone = app.market.time_zone();
    let duty = row.worker().duty(&zone).filter(|_| payable.asked.is_some());
    Ok(match duty {
        Some(duty) => {
            let args =
                Args::new().with("amount", sum).with("by", day_and_time(language, duty.by, app.now(), &zone));
            let key = if duty.by < app.now() { "work-payout-late" } else { "work-payout-asked" };
            (None, Some(say(language, key, &args)))
        }
        None => (Some(say(language, "work-payout-ask", &Args::new().with("amount", sum))), None),
    })
}

/// Whether a sum that is owed is the platform's part of what went from hand to hand.
fn owes_commission(job: &Job, amount: i64) -> bool {
    job.bills.iter().any(|bill| bill.commission() > 0 && bill.commission() == amount)
}
