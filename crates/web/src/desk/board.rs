//! The board: every open job by who is on the hook first, the late ones on top.
//!
//! A filter lives in the address, so that it can be kept and sent to somebody. Counts are of what is shown.

use std::sync::Arc;

use app::App;
use app::words::{Args, Reader, plain, say, time_only};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::job::{Duty, Job, Owner, awaiting, duties};
use domain::playbook::What;
use domain::talk::Language;
use domain::time::{Slot, wall};
use http::StatusCode;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use crate::customer::request::service_name;
use crate::desk::frame;
use crate::duty::{self, DutyView};
use crate::errors::Oops;
use crate::guard::Dispatcher;
use crate::page::{Page, html};
use crate::times;

/// Rows that one page shows.
const ROWS_MAX: usize = 300;

#[derive(Template)]
#[template(path = "desk/board.html")]
struct Board {
    p: Page,
    filters: Vec<Chip>,
    bands: Vec<Band>,
    filter: Filter,
    next: Option<String>,
    /// Rows that are not shown: nobody reads that many at once.
    more: usize,
}

struct Chip {
    href: String,
    label: String,
    icon: &'static str,
    count: usize,
    current: bool,
    hot: bool,
}

struct Band {
    label: String,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    code: String,
    duty: DutyView,
    at: String,
    service: String,
    area: String,
    slot: String,
    asked: u32,
    claims: u32,
    stage: &'static str,
}

/// Which jobs the board shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Filter {
    #[default]
    All,
    Late,
    Decide,
    Calls,
    Reply,
    Customer,
    Technician,
}

impl Board {
    /// What is said where there is nothing to show.
    fn empty(&self) -> &'static str {
        match self.filter {
            Filter::All => "desk-empty-all",
            Filter::Late => "desk-empty-late",
            Filter::Decide => "desk-empty-decide",
            Filter::Calls => "desk-empty-calls",
            Filter::Reply => "desk-empty-reply",
            Filter::Customer => "desk-empty-customer",
            Filter::Technician => "desk-empty-technician",
        }
    }
}

impl Filter {
    const ALL: [Self; 7] =
        [Self::All, Self::Late, Self::Decide, Self::Calls, Self::Reply, Self::Customer, Self::Technician];

    fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Late => "late",
            Self::Decide => "decide",
            Self::Calls => "calls",
            Self::Reply => "reply",
            Self::Customer => "customer",
            Self::Technician => "technician",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Late => "late",
            Self::Decide => "yes",
            Self::Calls => "phone",
            Self::Reply => "inbox",
            Self::Customer => "home",
            Self::Technician => "underway",
        }
    }

    fn fits(self, duty: &Duty, now: Timestamp) -> bool {
        let ours = duty.owner == Owner::Operator;
        match self {
            Self::All => true,
            Self::Late => duty.by < now,
            Self::Decide => ours && !matches!(duty.what, What::Ring | What::Callback | What::Reply),
            Self::Calls => ours && matches!(duty.what, What::Ring | What::Callback),
            Self::Reply => ours && duty.what == What::Reply,
            Self::Customer => duty.owner == Owner::Customer,
            Self::Technician => matches!(duty.owner, Owner::Worker(_) | Owner::Candidates),
        }
    }
}

/// The filter in the address.
#[derive(Deserialize)]
pub struct Asked {
    show: Option<String>,
}

/// The board.
pub async fn page(
    State(app): State<Arc<App>>,
    staff: Dispatcher,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let language = staff.look.language;
    let now = app.now();
    let filter = Filter::ALL
        .into_iter()
        .find(|filter| Some(filter.word()) == asked.show.as_deref())
        .unwrap_or_default();
    let jobs = app.open_jobs()?;
    let mut counts = [0_usize; Filter::ALL.len()];
    let mut shown: Vec<(&Arc<Job>, Duty)> = Vec::new();
    let mut next = None;
    for job in &jobs {
        let playbook = app.playbook(&job.playbook)?;
        let all = duties(job, playbook);
        let first = awaiting(job, playbook);
        for (count, one) in counts.iter_mut().zip(Filter::ALL) {
            *count += usize::from(all.iter().any(|duty| one.fits(duty, now)));
        }
        let duty = match filter {
            Filter::All => first,
            _ => all.iter().find(|duty| filter.fits(duty, now)).copied(),
        };
        shown.extend(duty.map(|duty| (job, duty)));
        next = next.into_iter().chain(first.map(|duty| duty.by)).min();
    }
    shown.sort_by_key(|(job, duty)| (duty.by, job.code));
    let more = shown.len().saturating_sub(ROWS_MAX);
    let rows =
        shown.into_iter().take(ROWS_MAX).map(|(job, duty)| Ok((duty.by, row(&app, language, job, &duty)?)));
    let rows = rows.collect::<Result<Vec<_>, Oops>>()?;
    let zone = app.market.time_zone();
    let board = Board {
        filters: chips(language, filter, counts),
        bands: bands(language, rows, now, &zone),
        next: next.map(|by| app::words::day_and_time(language, by, now, &zone)),
        p: frame(&app, staff.look, &staff.me, plain(language, "desk-title"), "/desk")?,
        filter,
        more,
    };
    html(StatusCode::OK, &board)
}

fn chips(language: Language, current: Filter, counts: [usize; Filter::ALL.len()]) -> Vec<Chip> {
    let chip = |(filter, count): (Filter, usize)| Chip {
        href: if filter == Filter::All {
            "/desk".to_owned()
        } else {
            format!("/desk?show={}", filter.word())
        },
        label: plain(language, &format!("desk-filter-{}", filter.word())),
        icon: filter.icon(),
        count,
        current: filter == current,
        hot: filter == Filter::Late && count > 0,
    };
    Filter::ALL.into_iter().zip(counts).map(chip).collect()
}

fn row(app: &App, language: Language, job: &Job, duty: &Duty) -> Result<Row, Oops> {
    let view = duty::view(app, language, job, duty, Reader::Desk)?;
    let when = job.agreed_slot().or_else(|| job.asked_slot());
    let day = view.day.clone().map(|day| format!("{day} ")).unwrap_or_default();
    Ok(Row {
        id: job.id.to_string(),
        code: job.code.to_string(),
        at: format!("{day}{}", view.clock),
        duty: view,
        service: service_name(app, language, &job.service),
        area: job.area.clone(),
        slot: when.map(|when| begins(language, when, &job.time_zone())).unwrap_or_default(),
        asked: job.visit.sourcing.asked,
        claims: job.visit.sourcing.claims(),
        stage: job.stage.word(),
    })
}

/// When a visit begins: a board has no room for its end.
fn begins(language: Language, slot: Slot, zone: &TimeZone) -> String {
    let time = time_only(language, slot.starts(zone), zone);
    say(
        language,
        "when-day-and-time",
        &Args::new().with("day", times::day(language, slot.from)).with("time", time),
    )
}

fn bands(language: Language, rows: Vec<(Timestamp, Row)>, now: Timestamp, zone: &TimeZone) -> Vec<Band> {
    let hour = now.checked_add(SignedDuration::from_hours(1)).unwrap_or(now);
    let today = wall(now, zone).date();
    let mut bands: Vec<(&str, Band)> = Vec::new();
    for (by, row) in rows {
        let key = if by < now {
            "desk-band-late"
        } else if by <= hour {
            "desk-band-hour"
        } else if wall(by, zone).date() == today {
            "desk-band-today"
        } else {
            "desk-band-later"
        };
        match bands.last_mut().filter(|(last, _)| *last == key) {
            Some((_, band)) => band.rows.push(row),
            None => bands.push((key, Band { label: plain(language, key), rows: vec![row] })),
        }
    }
    bands.into_iter().map(|(_, band)| band).collect()
}
