//! A worker's wallet: what each job brought, from the ledger's own lines.
//!
//! Money is added up from postings and nowhere kept twice.

use std::sync::Arc;

use app::App;
use app::words::{money, plain};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::job::account;
use domain::time::wall;
use http::StatusCode;
use ledger::Money;

use crate::customer::request::service_name;
use crate::errors::Oops;
use crate::guard::SignedIn;
use crate::page::{Page, html};
use crate::times;

#[derive(Template)]
#[template(path = "worker/wallet.html")]
struct Wallet {
    p: Page,
    balance: String,
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
    let Some(row) = signed.me.worker.clone() else { return Ok(Redirect::to("/").into_response()) };
    let language = signed.look.language;
    let zone = app.market.time_zone();
    let amount = |minor| money(language, Money { minor, currency: app.market.currency });
    let provider = row.card.provider;
    let (tips, owed) = (account::tips(provider).to_string(), account::owed(provider).to_string());
    let mut postings = Vec::new();
    for account in [&account::wallet(provider).to_string(), &tips, &owed] {
        postings.extend(app.store.postings(&app.market.key, account)?);
    }
    postings.sort_by_key(|posting| std::cmp::Reverse(posting.seq));
    let mut rows = Vec::new();
    for posting in &postings {
        let Some(job) = app.job(posting.job)? else { continue };
        // What a payout moved stands as one line, below.
        if job.paid_out.iter().any(|paid| paid.provider == provider && paid.at == posting.at) {
            continue;
        }
        let late = job.bills.iter().any(|bill| bill.lines.iter().any(|line| line.what == "cancellation"));
        rows.push(Row {
            id: job.id.to_string(),
            code: job.code.to_string(),
            service: if posting.account == tips {
                plain(language, "line-tip")
            } else if posting.account == owed {
                plain(language, "line-spared")
            } else if late {
                plain(language, "line-cancellation")
            } else {
                service_name(&app, language, &job.service)
            },
            day: times::day(language, wall(posting.at, &zone)),
            // What a wallet is credited stands as a credit in the books.
            amount: amount(-posting.amount),
        });
    }
    let mut paid = Vec::new();
    for job in postings.iter().map(|posting| posting.job).collect::<std::collections::BTreeSet<_>>() {
        let Some(job) = app.job(job)? else { continue };
        paid.extend(
            job.paid_out
                .iter()
                .filter(|paid| paid.provider == provider)
                .map(|paid| (paid.at, job.clone(), paid.due.sum())),
        );
    }
    paid.sort_by_key(|(at, job, _)| std::cmp::Reverse((*at, job.id)));
    let paid_rows = paid.iter().map(|(at, job, sum)| Row {
        id: job.id.to_string(),
        code: job.code.to_string(),
        service: plain(language, "line-paid-out"),
        day: times::day(language, wall(*at, &zone)),
        amount: amount(-sum),
    });
    rows.splice(0..0, paid_rows.collect::<Vec<_>>());
    let balance = amount(-postings.iter().map(|posting| posting.amount).sum::<i64>());
    let mut p = Page::worker(&app, signed.look, &signed.me, plain(language, "work-wallet"), "/work/wallet");
    p.live = Some("/live".to_owned());
    html(StatusCode::OK, &Wallet { p, balance, rows })
}
