//! Hours of a week, radius, skills and time off as forms show and carry them. Shared by the sign-up, a
//! worker's own page and the desk's.
//!
//! Only showing and reading: whether an order is carried out is for the rules.

use std::sync::Arc;

use app::App;
use app::market::ServiceEntry;
use app::words::plain;
use domain::job::{Promise, Refusal};
use domain::provider::{Card, Hours, Licence, Weekdays, WorkerOrder};
use domain::talk::Language;
use domain::time::Slot;
use jiff::civil::{Date, Time};

use crate::errors::Oops;
use crate::form::Fields;
use crate::times;

/// Radii that a form offers, in kilometres.
pub const RADII: [u32; 9] = [5, 10, 15, 20, 25, 30, 40, 50, 80];

/// What a day is open from and to, if nothing else was said.
const USUAL: (&str, &str) = ("08:00", "18:00");

/// A day of the week, as a form shows it.
pub struct DayRow {
    /// `mon` to `sun`.
    pub key: &'static str,
    pub name: String,
    pub open: bool,
    pub from: String,
    pub to: String,
    /// Open, and not from one time to a later one.
    pub wrong: bool,
}

/// A skill with the services that need it.
pub struct SkillRow {
    pub key: String,
    pub name: String,
    pub has: bool,
    /// The last day of the licence for it that was seen, as a form writes it; empty without one.
    pub until: String,
}

/// A radius to choose.
pub struct RadiusRow {
    pub km: u32,
    pub chosen: bool,
}

/// A time off ahead.
pub struct OffRow {
    pub value: String,
    pub from: String,
    pub to: String,
}

/// The week as a form.
pub fn week(language: Language, hours: &[Hours]) -> Vec<DayRow> {
    let row = |(n, day): (usize, Weekdays)| {
        let open = hours.iter().find(|hours| hours.day == day);
        let clock = |time: Time| time.strftime("%H:%M").to_string();
        DayRow {
            key: day.word(),
            name: plain(language, &format!("day-long-{n}")),
            open: open.is_some(),
            from: open.map_or_else(|| USUAL.0.to_owned(), |hours| clock(hours.from)),
            to: open.map_or_else(|| USUAL.1.to_owned(), |hours| clock(hours.to)),
            wrong: false,
        }
    };
    (1..).zip(Weekdays::ALL).map(row).collect()
}

/// The week as it was typed, each day that cannot be so marked.
pub fn typed_week(language: Language, fields: &Fields) -> Vec<DayRow> {
    let row = |(n, day): (usize, Weekdays)| {
        let key = day.word();
        let text = |name: &str| fields.text(&format!("{name}-{key}")).to_owned();
        DayRow {
            key,
            name: plain(language, &format!("day-long-{n}")),
            open: is_open(fields, day),
            from: text("from"),
            to: text("to"),
            wrong: is_open(fields, day) && read_day(fields, day).is_none(),
        }
    };
    (1..).zip(Weekdays::ALL).map(row).collect()
}

fn is_open(fields: &Fields, day: Weekdays) -> bool {
    !fields.text(&format!("open-{}", day.word())).is_empty()
}

/// A day's hours, unless it ends before it begins.
fn read_day(fields: &Fields, day: Weekdays) -> Option<Hours> {
    let clock = |name: &str| fields.text(&format!("{name}-{}", day.word())).parse::<Time>().ok();
    let (from, to) = (clock("from")?, clock("to")?);
    (from < to).then_some(Hours { day, from, to })
}

/// Monday to Friday, the usual hours: what an empty form begins with.
pub fn usual_week() -> Vec<Hours> {
    let (Ok(from), Ok(to)) = (USUAL.0.parse(), USUAL.1.parse()) else { return Vec::new() };
    Weekdays::ALL.into_iter().take(5).map(|day| Hours { day, from, to }).collect()
}

/// Reads a week. `Err` names what is wrong with it: no day is open, or one ends before it begins.
pub fn read_week(fields: &Fields) -> Result<Vec<Hours>, &'static str> {
    let open = Weekdays::ALL.into_iter().filter(|day| is_open(fields, *day));
    let week: Option<Vec<Hours>> = open.map(|day| read_day(fields, day)).collect();
    match week.ok_or("field-hours-wrong")? {
        week if week.is_empty() => Err("field-hours-none"),
        week => Ok(week),
    }
}

/// The catalogue's skills as checkboxes.
pub fn skills(app: &App, language: Language, has: &[String], licences: &[Licence]) -> Vec<SkillRow> {
    let row = |(skill, services): (String, Vec<Arc<ServiceEntry>>)| SkillRow {
        name: services.iter().map(|service| service.name(language)).collect::<Vec<_>>().join(", "),
        has: has.contains(&skill),
        until: licences
            .iter()
            .find(|licence| licence.skill == skill)
            .map(|licence| licence.until.to_string())
            .unwrap_or_default(),
        key: skill,
    };
    app.market.skills().into_iter().map(row).collect()
}

/// Reads the skills that were ticked, in the catalogue's order.
pub fn read_skills(app: &App, fields: &Fields) -> Vec<String> {
    let ticked = |skill: &String| !fields.text(&format!("skill-{skill}")).is_empty();
    app.market.skills().into_iter().map(|(skill, _)| skill).filter(ticked).collect()
}

/// The licences of the form: a last day for each kind of work that there is one for.
///
/// # Errors
/// One of them is no day.
pub fn read_licences(app: &App, fields: &Fields) -> Result<Vec<Licence>, &'static str> {
    let mut licences = Vec::new();
    for (skill, _) in app.market.skills() {
        let until = fields.text(&format!("until-{skill}"));
        if !until.is_empty() {
            let until = until.parse().map_err(|_| "desk-licence-day-wrong")?;
            licences.push(Licence::seen(skill, until));
        }
    }
    Ok(licences)
}

/// Radii to choose from, with the one that is set, whatever it is.
pub fn radii(set: u32) -> Vec<RadiusRow> {
    let mut all: Vec<u32> = RADII.to_vec();
    if set > 0 && !all.contains(&set) {
        all.push(set);
        all.sort_unstable();
    }
    all.into_iter().map(|km| RadiusRow { km, chosen: km == set }).collect()
}

/// Times off that are not over.
pub fn off(app: &App, language: Language, card: &Card) -> Vec<OffRow> {
    let zone = app.market.time_zone();
    let ahead = card.time_off.iter().filter(|off| off.ends(&zone) > app.now());
    let row = |off: &Slot| {
        // A time off ends at the midnight after its last day.
        let last = off.to.date().yesterday().unwrap_or(off.to.date()).max(off.from.date());
        OffRow {
            value: times::slot_value(*off),
            from: times::day(language, off.from),
            to: times::day(language, last.at(0, 0, 0, 0)),
        }
    };
    ahead.map(row).collect()
}

/// Reads a time off of whole days. `Err` names what is wrong with it.
fn read_off(fields: &Fields) -> Result<Slot, &'static str> {
    let day = |text: &str| text.parse::<Date>().map_err(|_| "field-day-missing");
    let first = day(fields.text("first"))?;
    let last = match fields.text("last") {
        "" => first,
        last => day(last)?,
    };
    if last < first {
        return Err("field-days-reversed");
    }
    let to = last.tomorrow().map_err(|_| "field-slot-far")?;
    Ok(Slot { from: first.at(0, 0, 0, 0), to: to.at(0, 0, 0, 0) })
}

/// The order that a settings form stands for: `week`, `time-off`, `time-off-remove`. `Err` names what is
/// wrong with it.
pub fn order(action: &str, fields: &Fields) -> Option<Result<WorkerOrder, &'static str>> {
    Some(match action {
        "week" => read_week(fields).map(|week| WorkerOrder::SetWeek { week }),
        "time-off" => read_off(fields).map(|slot| WorkerOrder::TakeTimeOff { slot }),
        "time-off-remove" => {
            fields.slot().map(|slot| WorkerOrder::GiveBackTimeOff { slot }).ok_or("refusal-bad-time")
        }
        _ => return None,
    })
}

/// The area that a form names: a radius, and a new starting point if one was typed.
///
/// # Errors
/// Says what is wrong with it.
pub async fn area(app: &App, fields: &Fields) -> Result<Result<WorkerOrder, &'static str>, Oops> {
    let Some(radius_km) = fields.number("radius") else { return Ok(Err("refusal-out-of-range")) };
    let base = match fields.text("address") {
        "" => None,
        address => match app.spot_of(address).await? {
            Ok(spot) => Some(spot),
            Err(key) => return Ok(Err(key)),
        },
    };
    Ok(Ok(WorkerOrder::SetArea { base, radius_km }))
}

/// Codes of jobs that a worker has promised inside a time off.
pub fn promised_inside(app: &App, card: &Card, slot: Slot) -> Result<Vec<String>, Oops> {
    let zone = app.market.time_zone();
    let (from, to) = (slot.starts(&zone), slot.ends(&zone));
    let promises = app.store.promises_between(&app.market.key, from, to)?;
    let mine = |promise: &&Promise| promise.worker == card.worker;
    let mut codes = Vec::new();
    for promise in promises.iter().filter(mine) {
        codes.extend(app.job(promise.job)?.map(|job| job.code.to_string()));
    }
    Ok(codes)
}

/// A refusal's sentence, by its key.
pub fn refusal_key(refusal: &Refusal) -> String {
    format!("refusal-{}", refusal.word())
}
