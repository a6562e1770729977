//! A worker's statement of one job: what the customer pays, what we keep, what is theirs, by which rule it is paid out, and
//! on which day. Read off the job's bills and tips; nothing is added up twice.

use std::sync::Arc;

use app::App;
use app::words::{Args, money, plain, say};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::WorkerId;
use domain::job::{Bill, BillFor, BillState, Job, TipBy};
use domain::price::net;
use domain::talk::Language;
use domain::time::wall;
use http::StatusCode;
use ledger::Money;

use crate::errors::Oops;
use crate::guard::{OnJob, Part};
use crate::page::{Page, html};
use crate::times;

#[derive(Template)]
#[template(path = "worker/statement.html")]
struct StatementPage {
    p: Page,
    id: String,
    code: String,
    service: String,
    lines: Vec<(String, String)>,
    /// What is paid out in all.
    total: String,
    rules: Vec<Rule>,
}

/// By which rule a sum is paid out, and when.
struct Rule {
    name: String,
    when: String,
}

/// The page.
pub async fn page(State(app): State<Arc<App>>, on: OnJob) -> Result<Response, Oops> {
    let Part::Worker(worker) = on.part else { return Err(Oops::NotFound) };
    let language = on.look.language;
    let job = &on.job;
    let mut theirs = job.bills.iter().filter(|bill| bill.worker == worker && is_theirs(bill)).peekable();
    if theirs.peek().is_none() {
        return Err(Oops::NotFound);
    }
    let mut sheet = Sheet { app: &app, language, lines: Vec::new(), total: 0, rules: Vec::new() };
    theirs.for_each(|bill| sheet.bill(job, bill));
    sheet.tips(job, worker);
    let Sheet { lines, total, rules, .. } = sheet;
    let service = app.service_name(language, &job.service);
    let title = format!("{} · {}", job.code, plain(language, "work-statement-of"));
    let p = Page::worker(&app, on.look.clone(), &on.me, title, "/work/wallet");
    let total = money(language, Money { minor: total, currency: app.market.currency });
    let (id, code) = (job.id.to_string(), job.code.to_string());
    html(StatusCode::OK, &StatementPage { p, id, code, service, lines, total, rules })
}

/// Whether a bill says what somebody earned.
pub fn is_theirs(bill: &Bill) -> bool {
    matches!(bill.what, BillFor::Work | BillFor::Fee | BillFor::Direct)
}

struct Sheet<'a> {
    app: &'a App,
    language: Language,
    lines: Vec<(String, String)>,
    total: i64,
    rules: Vec<Rule>,
}

impl Sheet<'_> {
    fn said(&self, minor: i64) -> String {
        money(self.language, Money { minor, currency: self.app.market.currency })
    }

    fn line(&mut self, key: &str, minor: i64) {
        self.lines.push((plain(self.language, key), self.said(minor)));
    }

    fn bill(&mut self, job: &Job, bill: &Bill) {
        match bill.what {
            // From hand to hand: it is theirs already, or will be.
            BillFor::Direct => {
                let paid = bill.state == BillState::Paid;
                let key = if paid { "work-statement-direct" } else { "work-statement-direct-open" };
                self.line(key, bill.amount());
                let owed = bill.commission();
                if owed > 0 {
                    self.line("work-statement-commission", -owed);
                    self.total -= if paid { owed } else { 0 };
                }
            }
            BillFor::Fee => {
                let price = job.agreed().map_or(0, |terms| domain::price::gross(&terms.lines));
                self.line("work-statement-price", price);
                self.line("work-statement-booking", -bill.amount());
            }
            _ => self.work(job, bill),
        }
    }

    /// What was billed through us: the customer's price, our fee, their pay, and tax on it.
    fn work(&mut self, job: &Job, bill: &Bill) {
        let gross = net(&bill.lines);
        self.line("work-statement-gross", gross);
        let fee = bill.pay - gross;
        self.line(if fee > 0 { "work-statement-added" } else { "work-statement-fee" }, fee);
        self.line("work-statement-pay", bill.pay);
        let tax = bill.tax_on(bill.pay);
        if tax > 0 {
            self.line("work-statement-tax", tax);
        }
        let given: i64 = bill.conceded.iter().map(|given| given.pay + bill.tax_on(given.pay)).sum();
        if given > 0 {
            self.line("line-spared", -given);
        }
        let Some(settled) = bill.settled else {
            let name = plain(self.language, "work-statement-waits");
            self.rules.push(Rule { name, when: String::new() });
            return;
        };
        self.total += bill.pay + tax - given;
        if let Some(paid_by) = &bill.paid_by {
            let day = paid_by.goes_out(settled, &job.time_zone());
            let paid = job.paid_out.iter().find(|paid| paid.provider == bill.provider && paid.at >= settled);
            let (key, day) = match paid {
                Some(paid) => ("work-statement-went-out", wall(paid.at, &job.time_zone()).date()),
                None => ("work-statement-goes-out", day),
            };
            let args = Args::new().with("day", times::day(self.language, day.at(0, 0, 0, 0)));
            let when = say(self.language, key, &args);
            self.rules.push(Rule { name: paid_by.rule.clone(), when });
        }
    }

    fn tips(&mut self, job: &Job, worker: WorkerId) {
        for tip in job.tips.iter().filter(|tip| tip.who.worker == worker) {
            let how = match tip.how {
                TipBy::Card => "tip-by-card",
                TipBy::Cash => "tip-by-cash",
            };
            let name = format!("{}, {}", plain(self.language, "line-tip"), plain(self.language, how));
            self.lines.push((name, self.said(tip.amount)));
            // Cash is in their hands already.
            if tip.how == TipBy::Card {
                self.total += tip.amount;
            }
        }
    }
}
