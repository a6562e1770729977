//! Matching among very many workers: the index as a running program feeds it, against looking at everybody.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use app::Matching;
use domain::job::Promise;
use domain::provider::{Card, Hours, Sought, Spot, Weekdays, fit, ranked};
use domain::time::Slot;
use domain::vetting::{Application, ApplicationState};
use domain::{Id, JobId, WorkerId};
use jiff::civil::date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use sim::mood::Mood;
use store::WorkerRow;

use super::Row;
use super::durable::median;
use super::postgis::PostGis;

/// Jobs that are matched; looking at everybody is done for some of them.
const JOBS: usize = 2000;
const CHECKED: usize = 20;
/// Jobs that are also looked for in PostGIS.
const ON_THE_MAP: usize = 200;
/// Cities among which most of the workers live.
const CITIES: usize = 100;
const SKILLS: usize = 20;

/// The rows about matching.
///
/// # Errors
/// The index and the look at everybody do not agree, or the database refuses something.
pub fn rows(workers: usize, database: Option<&str>) -> Result<Vec<Row>> {
    eprintln!("matching among {workers} workers");
    let matching = Matching::default();
    let memory_before = resident_bytes();
    people(workers, |row| matching.take(row))?;
    let bytes = resident_bytes().saturating_sub(memory_before) / workers.max(1) as u64;
    // The same people once more, beside the index, to look at every one of them.
    let mut cards: Vec<Card> = Vec::with_capacity(workers);
    people(workers, |row| cards.push(row.card))?;
    // One in ten moves, and some of these stop: the index is changed, not made anew.
    let mut mood = Mood::new(12);
    let cities = cities(&mut mood);
    for (n, card) in cards.iter_mut().enumerate().filter(|(n, _)| n % 10 == 0) {
        card.base = around(&mut mood, &cities);
        card.opted_out = one_in(&mut mood, 5);
        matching.take(row(card.clone(), n));
    }
    let zone = TimeZone::get("America/Chicago")?;
    let promised = promises(&mut mood, &cards);
    let (mut ours, mut everybody) = (Vec::with_capacity(JOBS), Vec::new());
    let mut all_sought = Vec::with_capacity(JOBS);
    for n in 0..JOBS {
        let skill = format!("skill-{}", mood.below(SKILLS));
        let (spot, slot) = (around(&mut mood, &cities).coarse(), slot(&mut mood));
        let job: JobId = id(n, "job");
        let sought = Sought {
            job,
            skill: &skill,
            spot,
            slot: Some(slot),
            today: slot.from.date(),
            zone: &zone,
            reach: 100,
        };
        let begun = Instant::now();
        let found = matching.fitting(&sought, &promised, |_| false);
        ours.push(begun.elapsed());
        all_sought.push((skill.clone(), spot));
        if n % (JOBS / CHECKED) == 0 {
            let begun = Instant::now();
            let all = brute_force(&cards, &promised, &sought);
            everybody.push(begun.elapsed());
            let found: Vec<WorkerId> = found.into_iter().map(|(worker, _)| worker).collect();
            ensure!(found == all, "the index finds {} and a look at everybody {}", found.len(), all.len());
        }
    }
    let ms = |times: &[Duration]| median(times.iter().map(|t| t.as_secs_f64() * 1000.0).collect());
    let mut sorted = ours.clone();
    sorted.sort_unstable();
    let p99 = sorted.get(JOBS * 99 / 100).map_or(0.0, |t| t.as_secs_f64() * 1000.0);
    all_sought.truncate(ON_THE_MAP);
    Ok(vec![
        on_the_map(database, &cards, &all_sought, ms(&ours))?,
        Row::at_most(
            "matching one job, against looking at everybody (equal, 20 of 2000 checked)",
            "ms",
            ms(&ours),
            ms(&everybody),
            0.01,
        ),
        Row::figure("matching one job: 99th of a hundred", "ms", p99, Some((false, 1.0))),
        Row::figure("matching: memory for each worker", "bytes", bytes as f64, Some((false, 300.0))),
    ])
}

/// The textbook's query against our median, where there is a PostGIS to ask.
fn on_the_map(database: Option<&str>, cards: &[Card], sought: &[(String, Spot)], ours: f64) -> Result<Row> {
    let what = "PostGIS's textbook query, against matching one job";
    let Some(url) = database else {
        return Ok(Row::not_measured(what, "it needs --database with a server that has PostGIS"));
    };
    eprintln!("the same workers in PostGIS");
    let Some(map) = PostGis::with(url, cards)? else {
        return Ok(Row::not_measured(what, "this server has no PostGIS"));
    };
    let took = map.searches(sought)?;
    let theirs = median(took.iter().map(|t| t.as_secs_f64() * 1000.0).collect());
    Ok(Row::at_least(what, "ms", theirs, ours, 100.0))
}

fn brute_force(
    cards: &[Card],
    promised: &BTreeMap<WorkerId, Vec<Promise>>,
    sought: &Sought<'_>,
) -> Vec<WorkerId> {
    let fits =
        |card: &'_ Card| fit(card, promised.get(&card.worker).map_or(&[][..], Vec::as_slice), sought).ok();
    let fitting = cards.iter().filter_map(|card| Some((card, fits(card)?))).collect();
    ranked(fitting, true).into_iter().map(|(card, _)| card.worker).collect()
}

fn id<K>(n: usize, what: &str) -> Id<K> {
    app::clock::id_from(format!("{what}/{n}").as_bytes())
}

fn anywhere(mood: &mut Mood) -> Spot {
    let degrees = |mood: &mut Mood, from: i32, to: usize| from + i32::try_from(mood.below(to)).unwrap_or(0);
    Spot { lat: degrees(mood, 30_000, 18_000), lon: degrees(mood, -120_000, 45_000) }
}

/// Two of three live in a city, the others anywhere.
fn around(mood: &mut Mood, cities: &[Spot]) -> Spot {
    if one_in(&mut *mood, 3) {
        return anywhere(mood);
    }
    let city = cities.get(mood.below(CITIES)).copied().unwrap_or(Spot { lat: 30_270, lon: -97_740 });
    let off = |mood: &mut Mood| i32::try_from(mood.below(300)).unwrap_or(0) - 150;
    Spot { lat: city.lat + off(mood), lon: city.lon + off(mood) }
}

/// Made-up workers, always the same ones.
fn people(count: usize, mut take: impl FnMut(WorkerRow)) -> Result<()> {
    let mut mood = Mood::new(11);
    let cities = cities(&mut mood);
    for n in 0..count {
        take(row(worker(&mut mood, &cities, n)?, n));
    }
    Ok(())
}

fn cities(mood: &mut Mood) -> Vec<Spot> {
    (0..CITIES).map(|_| anywhere(mood)).collect()
}

fn row(card: Card, n: usize) -> WorkerRow {
    let application = Application::made(Timestamp::UNIX_EPOCH, ApplicationState::Approved);
    WorkerRow { person: id(n, "person"), card, application }
}

fn one_in(mood: &mut Mood, n: usize) -> bool {
    mood.below(n) == 0
}

fn worker(mood: &mut Mood, cities: &[Spot], n: usize) -> Result<Card> {
    let (from, to) = ("07:00".parse()?, "20:00".parse()?);
    let days = if one_in(&mut *mood, 3) { 7 } else { 5 };
    let first = mood.below(SKILLS);
    let skills = (0..=mood.below(3)).map(|i| format!("skill-{}", (first + i) % SKILLS)).collect();
    let off = slot(mood);
    Ok(Card {
        worker: id(n, "worker"),
        provider: id(n, "provider"),
        skills,
        base: around(mood, cities),
        radius_km: [5, 10, 15, 20, 25, 30, 40, 50, 80].get(mood.below(9)).copied().unwrap_or(20),
        week: Weekdays::ALL.into_iter().take(days).map(|day| Hours { day, from, to }).collect(),
        time_off: if one_in(&mut *mood, 20) { vec![off] } else { Vec::new() },
        vetted: !one_in(&mut *mood, 50),
        suspended: one_in(&mut *mood, 100),
        opted_out: one_in(&mut *mood, 50),
        unreachable: false,
        jobs_done: u32::try_from(mood.below(40)).unwrap_or(0),
        given_back: 0,
        licences: Vec::new(),
        payout_asked: None,
        kind: Default::default(),
    })
}

fn slot(mood: &mut Mood) -> Slot {
    let day = date(2027, 3, 8).saturating_add(Span::new().days(i64::try_from(mood.below(14)).unwrap_or(0)));
    let from = day.at(8 + i8::try_from(mood.below(9)).unwrap_or(0), 0, 0, 0);
    Slot { from, to: from.saturating_add(Span::new().hours(2)) }
}

/// One in ten has promised some time to somebody.
fn promises(mood: &mut Mood, cards: &[Card]) -> BTreeMap<WorkerId, Vec<Promise>> {
    let zone = TimeZone::get("America/Chicago").unwrap_or(TimeZone::UTC);
    let mut all = BTreeMap::new();
    for (n, card) in cards.iter().enumerate() {
        if one_in(&mut *mood, 10) {
            let slot = slot(mood);
            let promise = Promise {
                worker: card.worker,
                job: id(n, "promised"),
                visit: 1,
                from: slot.starts(&zone),
                to: slot.ends(&zone),
                travel_minutes: 20,
            };
            all.insert(card.worker, vec![promise]);
        }
    }
    all
}

/// Memory of this process that is in use, where the system tells it.
pub fn resident_bytes() -> u64 {
    resident_of("self")
}

/// The same of another process.
pub fn resident_of(process: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<u64>().ok()).map_or(0, |kb| kb * 1024)
}
