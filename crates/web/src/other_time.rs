//! Another time for a visit that is agreed: what its form holds, and the buttons that answer it.
//!
//! Whoever asks names when it would begin; it stays as long as it was. The rules say whether it may be.

use app::App;
use app::words::{Reader, plain, slot as slot_words};
use domain::job::{Action, Job, Stage};
use domain::talk::Language;
use domain::time::Slot;
use jiff::civil::DateTime;

use crate::form::Fields;
use crate::job_page::Open;
use crate::times;

/// The form's fields in the order of preference, each with the key of its label.
const FIELDS: [(&str, &str); 3] =
    [("time-1", "field-time-1"), ("time-2", "field-time-2"), ("time-3", "field-time-3")];

/// What a page shows of another time.
#[derive(Default)]
pub struct OtherTime {
    /// Where its forms are sent.
    pub base: String,
    /// The desk says whose wish it records.
    pub for_whom: bool,
    /// The form's fields, if another time may be wanted.
    pub fields: Vec<Field>,
    /// What the other side proposed, if this reader answers it: value and words.
    pub choices: Vec<(String, String)>,
    /// What the reader asked for and the other side has not answered.
    pub waiting: Vec<String>,
    /// The time that stands.
    pub agreed: String,
}

/// A field for a time.
pub struct Field {
    pub name: &'static str,
    pub label: String,
    pub required: bool,
}

/// What this page shows of another time.
pub fn other_time(language: Language, job: &Job, open: &Open, reader: Reader) -> OtherTime {
    let Some(agreed) = job.agreed_slot() else { return OtherTime::default() };
    let field = |(i, (name, label)): (usize, (&'static str, &str))| Field {
        name,
        label: plain(language, label),
        required: i == 0,
    };
    let fields = if open.has(Action::ProposeTimes) {
        FIELDS.into_iter().enumerate().map(field).collect()
    } else {
        Vec::new()
    };
    let proposed = job.proposed().map_or(&[][..], |proposed| proposed.times.as_slice());
    let words = |time: &Slot| slot_words(language, *time);
    let answers = open.has(Action::PickTime);
    let desk = matches!(reader, Reader::Desk);
    OtherTime {
        base: if desk { format!("/desk/jobs/{}", job.id) } else { format!("/jobs/{}", job.id) },
        for_whom: desk,
        fields,
        choices: if answers {
            proposed.iter().map(|time| (times::slot_value(*time), words(time))).collect()
        } else {
            Vec::new()
        },
        waiting: if answers { Vec::new() } else { proposed.iter().map(words).collect() },
        agreed: words(&agreed),
    }
}

/// The times of the form, each as long as the visit that is agreed.
///
/// # Errors
/// The key of a sentence that says what is wrong.
pub fn read(app: &App, job: &Job, fields: &Fields) -> Result<Vec<Slot>, &'static str> {
    // The rules say why there is no other time for a job that is not booked.
    let Some(agreed) = job.agreed_slot().filter(|_| matches!(job.stage, Stage::Booked { .. })) else {
        return Ok(Vec::new());
    };
    let length = agreed.from.until(agreed.to).map_err(|_| "field-other-time-wrong")?;
    let mut wanted = Vec::new();
    for (name, _) in FIELDS {
        let typed = fields.text(name);
        if typed.is_empty() {
            continue;
        }
        let from: DateTime = typed.parse().map_err(|_| "field-other-time-wrong")?;
        let to = from.checked_add(length).map_err(|_| "field-other-time-wrong")?;
        let slot = Slot { from, to };
        // Within the market's hours, as at first, whoever asks.
        if app.market.bookable(slot, app.now()).is_err() {
            return Err("field-other-time-hours");
        }
        wanted.push(slot);
    }
    if wanted.is_empty() { Err("field-other-time-missing") } else { Ok(wanted) }
}
