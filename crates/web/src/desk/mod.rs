//! The operator's desk: who is on the hook, one job at a time, whom to ring, who waits for a person.
//!
//! Everything here asks for somebody of the staff in its signature. What they may do comes from the rules.

pub mod act;
pub mod api_keys;
pub mod board;
pub mod calls;
pub mod find;
pub mod inbox;
pub mod job;
mod job_parts;
pub mod member;
pub mod payouts;
pub mod people;
pub mod person;
pub mod plan;
pub mod services;
pub mod sheets;
pub mod texts;
pub mod undelivered;
mod vetting;
pub mod webhooks;

use app::App;
use app::words::plain;
use domain::WorkerId;
use domain::job::Reason;
use domain::talk::Language;
use jiff::civil::Date;

use crate::errors::Oops;
use crate::guard::{Look, Me};
use crate::page::{Page, Tab};
use crate::times;

/// The first name of somebody; a number that stands in the place of a name is said whole.
pub fn first_name(name: &str) -> String {
    let first = name.split_whitespace().next().filter(|_| !name.starts_with('+'));
    first.unwrap_or(name).to_owned()
}

/// A desk page's frame, with its tabs counted.
pub fn frame(app: &App, look: Look, me: &Me, title: String, tab: &'static str) -> Result<Page, Oops> {
    let language = look.language;
    let (pays_out, owns) = (me.pays_out(), me.owns());
    let mut p = Page::desk(app, look, me, title);
    let jobs = app.open_count()?;
    let (calls, undelivered) = (app.call_list()?.len(), app.undelivered_count()?);
    let inbox = app.inbox()?.iter().filter(|thread| thread.owed.is_some()).count();
    let tab_to = |href, key, count, hot| Tab { href, label: plain(language, key), count: Some(count), hot };
    let plain_tab = |href, key| Tab { href, label: plain(language, key), count: None, hot: false };
    p.tabs = vec![
        tab_to("/desk", "desk-jobs", jobs, false),
        tab_to("/desk/calls", "desk-calls", calls, false),
        tab_to("/desk/inbox", "desk-inbox", inbox, inbox > 0),
    ];
    let ours = app.applicants()?.iter().filter(|row| row.application.state.is_the_desks()).count();
    let members = app.members_pending()?;
    let applied = ours + members.iter().filter(|one| one.application.state.is_the_desks()).count();
    p.tabs.push(tab_to("/desk/people", "desk-people", applied, applied > 0));
    if undelivered > 0 || tab == "/desk/undelivered" {
        p.tabs.push(tab_to("/desk/undelivered", "desk-undelivered", undelivered, undelivered > 0));
    }
    if pays_out {
        // Counting what is due reads the books: that page does, and no other waits for it.
        p.tabs.push(plain_tab("/desk/payouts", "desk-payouts"));
    }
    p.tabs.push(plain_tab("/desk/services", "desk-services"));
    p.tabs.push(plain_tab("/desk/texts", "desk-all-texts"));
    if owns {
        p.tabs.push(plain_tab("/desk/sheets", "desk-sheets"));
        p.tabs.push(plain_tab("/desk/api-keys", "desk-api-keys"));
    }
    p.tab = tab;
    Ok(p)
}

/// A worker's whole name, for the desk.
pub fn worker_name(app: &App, worker: WorkerId) -> Result<String, Oops> {
    match app.store.worker(worker)? {
        Some(row) => Ok(app.name_of(row.person)?.open().clone()),
        None => Ok(String::new()),
    }
}

/// Why a candidate stands where they stand, in one line.
pub fn reasons(language: Language, reasons: &[Reason]) -> String {
    use app::words::{Args, say};
    let on = |day: Date| Args::new().with("day", times::date(language, day));
    let say = |reason: &Reason| match reason {
        Reason::Skill => plain(language, "reason-skill"),
        Reason::Distance { tenths_km } => {
            let comma = if language == Language::En { "." } else { "," };
            let km = format!("{}{comma}{}", tenths_km / 10, tenths_km % 10);
            say(language, "reason-distance", &Args::new().with("km", km))
        }
        Reason::Free => plain(language, "reason-free"),
        Reason::GaveBack { jobs } => {
            say(language, "reason-gave-back", &Args::new().number("jobs", i64::from(*jobs)))
        }
        Reason::Licensed { until } => say(language, "reason-licensed", &on(*until)),
        Reason::LicenceOver { until } => say(language, "reason-licence-over", &on(*until)),
        Reason::Done { jobs } => say(language, "reason-done", &Args::new().number("jobs", i64::from(*jobs))),
    };
    reasons.iter().map(say).collect::<Vec<_>>().join(" · ")
}
