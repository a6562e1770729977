//! Payouts at the desk: what is due to whom, the button that books it, and what was booked, as a list to transfer by.
//!
//! For the owner and for finance. Nothing is sent to a bank from here.

use std::collections::BTreeMap;
use std::sync::Arc;

use app::App;
use app::payouts::{DuePayout, LISTED, Ran};
use app::sheets::{harmless, plain_sum, sheet};
use app::words::{Args, money, plain, say};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::talk::Language;
use domain::time::wall;
use domain::{PersonId, ProviderId};
use http::{StatusCode, header};
use ledger::Money;

use crate::desk::frame;
use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{Look, Me, Treasurer};
use crate::page::{Notice, Page, html};
use crate::times;

#[derive(Template)]
#[template(path = "desk/payouts.html")]
struct Payouts {
    p: Page,
    due: Vec<Row>,
    total: String,
    made: Vec<Made>,
    /// There may be older ones than are shown.
    more: bool,
}

struct Row {
    provider: String,
    name: String,
    jobs: usize,
    earned: String,
    tips: Option<String>,
    owed: Option<String>,
    sum: String,
    /// What the button says that it books, in minor units.
    minor: i64,
    day: String,
    rules: String,
    /// Since when they wait for it, if they asked before its day.
    asked: Option<String>,
}

struct Made {
    name: String,
    jobs: i64,
    sum: String,
    day: String,
}

/// The list.
pub async fn page(State(app): State<Arc<App>>, staff: Treasurer) -> Result<Response, Oops> {
    shown(&app, staff.look, &staff.me, StatusCode::OK, None)
}

/// One provider is paid out.
pub async fn run(State(app): State<Arc<App>>, staff: Treasurer, fields: Fields) -> Result<Response, Oops> {
    let Treasurer { look, me } = staff;
    let language = look.language;
    let provider = fields.text("provider").parse::<ProviderId>().map_err(|_| Oops::Garbled)?;
    let shown_sum = fields.number::<i64>("sum").ok_or(Oops::Garbled)?;
    let key = fields.key("payout").ok_or(Oops::Garbled)?;
    let (status, notice) = match app.pay_out(me.person, provider, shown_sum, &key)? {
        Ran::Booked { amount, jobs } => {
            let args = Args::new()
                .with("amount", said(&app, language, amount))
                .number("jobs", i64::try_from(jobs).unwrap_or(i64::MAX));
            (StatusCode::OK, Notice::good(say(language, "desk-payout-booked", &args)))
        }
        Ran::Changed => (StatusCode::CONFLICT, Notice::bad(plain(language, "desk-payout-changed"))),
    };
    shown(&app, look, &me, status, Some(notice))
}

/// What was booked, to transfer by: comma-separated, one line a payout.
pub async fn file(State(app): State<Arc<App>>, staff: Treasurer) -> Result<Response, Oops> {
    let zone = app.market.time_zone();
    let currency = app.market.currency;
    let people = people(&app)?;
    let line = |row: store::PayoutRow| -> Result<Vec<String>, Oops> {
        Ok(vec![
            wall(row.at, &zone).date().to_string(),
            harmless(&name_of(&app, row.provider, people.get(&row.provider).copied())?),
            plain_sum(row.amount, currency.decimals()),
            currency.code().to_owned(),
            row.payout.to_string(),
        ])
    };
    // All of it: whoever is left out of the list to transfer by is paid on paper alone.
    let rows =
        app.payouts_made(Some(jiff::Timestamp::MIN))?.into_iter().map(line).collect::<Result<Vec<_>, _>>()?;
    let out = sheet(&["day", "name", "amount", "currency", "reference"], &rows)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"payouts.csv\""),
    ];
    let _ = staff;
    Ok((headers, out).into_response())
}

fn said(app: &App, language: Language, minor: i64) -> String {
    money(language, Money { minor, currency: app.market.currency })
}

/// Whose each provider is, for those who were paid out.
type People = BTreeMap<ProviderId, PersonId>;

/// Read once for a page: a provider may have been paid out every week.
fn people(app: &App) -> Result<People, Oops> {
    let all = app.store.workers(&app.market.key)?;
    // The one who came first, if several work for one provider.
    Ok(all.into_iter().rev().map(|row| (row.card.provider, row.person)).collect())
}

/// Whom the desk knows a provider as.
fn name_of(app: &App, provider: ProviderId, person: Option<PersonId>) -> Result<String, Oops> {
    Ok(match person {
        Some(person) => app.name_of(person)?.open().clone(),
        None => provider.to_string(),
    })
}

fn row(app: &App, language: Language, due: &DuePayout) -> Result<Row, Oops> {
    let some = |minor: i64| (minor != 0).then(|| said(app, language, minor));
    Ok(Row {
        provider: due.provider.to_string(),
        name: name_of(app, due.provider, due.person)?,
        jobs: due.jobs.len(),
        earned: said(app, language, due.due.earned),
        tips: some(due.due.tips),
        owed: some(-due.due.owed),
        sum: said(app, language, due.due.sum()),
        minor: due.due.sum(),
        day: times::day(language, due.day.at(0, 0, 0, 0)),
        asked: due.asked.map(|at| times::day(language, wall(at, &app.market.time_zone()))),
        rules: due.rules.iter().cloned().collect::<Vec<_>>().join(", "),
    })
}

fn shown(
    app: &App,
    look: Look,
    me: &Me,
    status: StatusCode,
    notice: Option<Notice>,
) -> Result<Response, Oops> {
    let language = look.language;
    let zone = app.market.time_zone();
    let due = app.payouts_due()?;
    let total = said(app, language, due.iter().map(|one| one.due.sum()).sum());
    let mut p = frame(app, look, me, plain(language, "desk-payouts"), "/desk/payouts")?;
    p.notice = notice;
    let people = people(app)?;
    let made = |made: store::PayoutRow| -> Result<Made, Oops> {
        Ok(Made {
            name: name_of(app, made.provider, people.get(&made.provider).copied())?,
            jobs: made.jobs,
            sum: said(app, language, made.amount),
            day: times::day(language, wall(made.at, &zone)),
        })
    };
    let made = app.payouts_made(None)?.into_iter().map(made).collect::<Result<Vec<_>, _>>()?;
    let page = Payouts {
        p,
        total,
        due: due.iter().map(|due| row(app, language, due)).collect::<Result<_, _>>()?,
        more: i64::try_from(made.len()).is_ok_and(|listed| listed == LISTED),
        made,
    };
    html(status, &page)
}
