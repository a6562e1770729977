//! When it suits: while a visit has no time yet, what each side has said, what to pick from, and a form to say it.
//!
//! Up to three stretches of a day each. The rules find what suits both, and agree it.

use app::App;
use app::words::{Reader, slot as slot_words};
use domain::job::{Action, Job, Side, TIMES_MAX};
use domain::talk::Language;
use domain::time::Slot;
use jiff::civil::{Date, Time};

use crate::form::Fields;
use crate::job_page::Open;
use crate::times;

/// What a page shows while no time is agreed.
#[derive(Default)]
pub struct WhenSuits {
    /// Where its forms are sent.
    pub base: String,
    /// The desk says whose word it records.
    pub for_whom: bool,
    /// The numbers of the form's rows, if something may be said.
    pub rows: Vec<usize>,
    /// What may be picked: value and words.
    pub choices: Vec<(String, String)>,
    /// What the reader has said; at the desk, what the customer has.
    pub said: Vec<String>,
    /// At the desk: what the worker has said.
    pub said_by_worker: Vec<String>,
    /// The hours of visits, for the form's first guess.
    pub from: String,
    pub until: String,
}

/// What this page shows while no time is agreed.
pub fn when_suits(app: &App, language: Language, job: &Job, open: &Open, reader: Reader) -> WhenSuits {
    let Some(suits) = job.sought_times() else { return WhenSuits::default() };
    let words = |times: &[Slot]| times.iter().map(|time| slot_words(language, *time)).collect::<Vec<_>>();
    let (base, said, said_by_worker, sides): (_, _, _, &[Side]) = match reader {
        Reader::Desk => {
            let sides = &[Side::Customer, Side::Worker];
            (format!("/desk/jobs/{}", job.id), words(&suits.customer), words(&suits.worker), sides)
        }
        Reader::Customer => {
            (format!("/jobs/{}", job.id), words(&suits.customer), Vec::new(), &[Side::Customer])
        }
        Reader::Worker(_) => (format!("/jobs/{}", job.id), words(&suits.worker), Vec::new(), &[Side::Worker]),
    };
    let may = |action| open.has(action);
    // What is over suits nobody any more.
    let (now, zone) = (app.now(), job.time_zone());
    let offered = sides.iter().flat_map(|side| job.times_for(*side)).filter(|time| time.ends(&zone) > now);
    let choice = |time: &Slot| (times::slot_value(*time), slot_words(language, *time));
    WhenSuits {
        base,
        for_whom: matches!(reader, Reader::Desk),
        rows: if may(Action::ProposeTimes) { (1..=TIMES_MAX).collect() } else { Vec::new() },
        choices: if may(Action::PickTime) { offered.map(choice).collect() } else { Vec::new() },
        said,
        said_by_worker,
        from: app.market.visits_from.strftime("%H:%M").to_string(),
        until: app.market.visits_until.strftime("%H:%M").to_string(),
    }
}

/// The stretches of the form.
///
/// # Errors
/// The key of a sentence that says what is wrong.
pub fn read(app: &App, fields: &Fields) -> Result<Vec<Slot>, &'static str> {
    let mut said = Vec::new();
    for n in 1..=TIMES_MAX {
        let text = |name: &str| fields.text(&format!("{name}-{n}")).to_owned();
        if text("day").is_empty() {
            continue;
        }
        let wrong = "field-suits-wrong";
        let day: Date = text("day").parse().map_err(|_| wrong)?;
        let (from, to): (Time, Time) =
            (text("from").parse().map_err(|_| wrong)?, text("to").parse().map_err(|_| wrong)?);
        let slot = Slot { from: day.to_datetime(from), to: day.to_datetime(to) };
        let open = app.market.visits_from <= from && to <= app.market.visits_until;
        if !slot.is_sound() || !open || slot.ends(&app.market.time_zone()) <= app.now() {
            return Err("field-suits-hours");
        }
        said.push(slot);
    }
    if said.is_empty() { Err("field-suits-missing") } else { Ok(said) }
}
