//! The board: whatever is owed by anybody, the late ones on top: open jobs, conversations that wait for a
//! person, and applications that wait for a decision.
//!
//! A filter lives in the address, so that it can be kept and sent to somebody. Counts are of what is shown.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use app::App;
use app::words::{Args, Reader, plain, say, time_only};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::PersonId;
use domain::job::{Duty, Job, Owner, duties};
use domain::playbook::What;
use domain::talk::Language;
use domain::time::{Slot, wall};
use http::StatusCode;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use crate::customer::job::stage_word;
use crate::desk::frame;
use crate::desk::inbox::who;
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
    href: String,
    /// A job's code; nothing for a person's conversation or application.
    code: Option<String>,
    /// What it is about: the service, or the person.
    about: String,
    duty: DutyView,
    at: String,
    area: String,
    slot: String,
    /// Asked and claimed, where somebody is sought.
    answers: Option<(u32, u32)>,
    /// The job's stage; for a person, the list that they wait in.
    stage: Option<&'static str>,
    list: &'static str,
    /// Somebody says that something went wrong, whatever is due first.
    case: bool,
}

/// What stands on the board, before it is set.
enum Item<'a> {
    Job(&'a Arc<Job>),
    Thread(PersonId, String),
    /// Somebody whose row is the desk's to look at, and where.
    Person(PersonId, String, &'static str),
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
            // What the desk owes only once a slot begins is nothing to decide yet.
            Self::Decide => {
                let begun = duty.since <= now;
                ours && begun && !matches!(duty.what, What::Ring | What::Callback | What::Reply)
            }
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
    let threads = app.inbox()?;
    let waiting = threads.iter().filter(|thread| thread.owed.is_some()).map(|thread| thread.person).collect();
    let mut all: Vec<(Item<'_>, Vec<Duty>)> = Vec::new();
    for job in &jobs {
        let mut owed = duties(job, app.playbook(&job.playbook)?);
        // Who asked for a person stands there by name, once, with their conversation.
        owed.retain(|duty| {
            duty.what != What::Reply || asker_without_thread(&app, job, &waiting).unwrap_or(true)
        });
        // The one due first, in front.
        owed.sort_by_key(|duty| (duty.by, Reverse(duty.tries)));
        all.push((Item::Job(job), owed));
    }
    all.extend(people(&app, staff.me.pays_out())?);
    let mut counts = [0_usize; Filter::ALL.len()];
    let mut shown: Vec<(Item<'_>, Duty)> = Vec::new();
    let mut next = None;
    for (item, owed) in all {
        for (count, one) in counts.iter_mut().zip(Filter::ALL) {
            *count += usize::from(owed.iter().any(|duty| one.fits(duty, now)));
        }
        next = next.into_iter().chain(owed.first().map(|duty| duty.by)).min();
        let duty = owed.into_iter().find(|duty| filter.fits(duty, now));
        shown.extend(duty.map(|duty| (item, duty)));
    }
    shown.sort_by_key(|(item, duty)| (duty.by, item.place()));
    let more = shown.len().saturating_sub(ROWS_MAX);
    let rows = shown
        .into_iter()
        .take(ROWS_MAX)
        .map(|(item, duty)| Ok((duty.by, set(&app, language, &item, &duty)?)));
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

impl Item<'_> {
    /// Its place among others that are due at the same moment.
    fn place(&self) -> String {
        match self {
            Self::Job(job) => job.code.to_string(),
            Self::Thread(_, handle) => format!("~{handle}"),
            Self::Person(_, href, _) => format!("~{href}"),
        }
    }
}

/// Whether somebody asked for a person on a job and has no conversation that waits.
fn asker_without_thread(app: &App, job: &Job, waiting: &BTreeSet<PersonId>) -> Result<bool, Oops> {
    for ask in &job.help {
        let asker = match ask.worker {
            Some(worker) => app.store.worker(worker)?.map(|row| row.person),
            None => Some(job.customer),
        };
        if !asker.is_some_and(|asker| waiting.contains(&asker)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Conversations that wait for a person, applications to decide, and, for whoever pays out, money that people wait for.
fn people(app: &App, pays_out: bool) -> Result<Vec<(Item<'static>, Vec<Duty>)>, Oops> {
    let mut items = Vec::new();
    for thread in app.inbox()? {
        let Some((since, by)) = thread.owed else { continue };
        let duty = duty::of_the_desk(What::Reply, since, by);
        items.push((Item::Thread(thread.person, thread.handle), vec![duty]));
    }
    for row in app.applicants()? {
        let Some(duty) = row.worker().duty(&app.market.time_zone()) else { continue };
        // While it is looked into, or set off against what they owe, there is nothing to pay out.
        if duty.what == What::PayOut && (!pays_out || app.payable(&row)?.sum == 0) {
            continue;
        }
        let (href, list) = match duty.what {
            What::PayOut => ("/desk/payouts".to_owned(), "desk-payouts"),
            _ => (format!("/desk/people/{}", row.card.worker), "desk-people"),
        };
        items.push((Item::Person(row.person, href, list), vec![duty]));
    }
    for member in app.members_pending()? {
        let href = format!("/desk/members/{}", member.person);
        let duty = app.member_duty(&member).filter(|duty| pays_out || duty.what != What::GiveBack);
        items.extend(duty.map(|duty| (Item::Person(member.person, href, "desk-people"), vec![duty])));
    }
    Ok(items)
}

fn set(app: &App, language: Language, item: &Item<'_>, duty: &Duty) -> Result<Row, Oops> {
    let view = match item {
        Item::Job(job) => duty::view(app, language, job, duty, Reader::Desk)?,
        Item::Thread(..) | Item::Person(..) => duty::of_nobodys_job(app, language, duty, String::new()),
    };
    let day = view.day.clone().map(|day| format!("{day} ")).unwrap_or_default();
    let at = format!("{day}{}", view.clock);
    let of_person = |about, href: String, list| Row {
        href,
        code: None,
        about,
        at: at.clone(),
        area: String::new(),
        slot: String::new(),
        answers: None,
        stage: None,
        list,
        case: false,
        duty: view.clone(),
    };
    Ok(match item {
        Item::Job(job) => {
            let when = job.agreed_slot().or_else(|| job.asked_slot());
            Row {
                href: format!("/desk/jobs/{}", job.id),
                code: Some(job.code.to_string()),
                about: app.service_name(language, &job.service),
                area: job.area.clone(),
                slot: match when.map(|when| begins(language, when, &job.time_zone())) {
                    None if job.is_online() => plain(language, "page-online-now"),
                    begins => begins.unwrap_or_default(),
                },
                answers: Some((job.visit.sourcing.asked, job.visit.sourcing.claims())),
                stage: Some(stage_word(job)),
                list: "",
                case: job.open_case().is_some(),
                at,
                duty: view,
            }
        }
        Item::Thread(person, handle) => {
            of_person(who(app, *person)?, format!("/desk/inbox/{handle}"), "desk-inbox")
        }
        Item::Person(person, href, list) => of_person(who(app, *person)?, href.clone(), list),
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
