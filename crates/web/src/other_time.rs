//! Another time for a visit that is agreed, or that nobody has yet: what its form holds, and the buttons that answer it.
//!
//! Whoever asks names when it would begin; it stays as long as it was. The rules say whether it may be.

use app::App;
use app::words::{Reader, plain, slot as slot_words};
use domain::job::{Action, Answer, Job, Stage};
use domain::playbook::Choices;
use domain::talk::Language;
use domain::time::Slot;
use jiff::civil::DateTime;
use store::ReviewsOf;

use crate::afterwards::rating_of;
use crate::errors::Oops;
use crate::form::Fields;
use crate::job_page::Open;
use crate::times;

/// The form's fields in the order of preference, each with the key of its label.
const FIELDS: [(&str, &str); 3] =
    [("time-1", "field-time-1"), ("time-2", "field-time-2"), ("time-3", "field-time-3")];
/// The labels where all three are named.
const ALL_THREE: [&str; 3] = ["field-three-1", "field-three-2", "field-three-3"];

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
    /// Who can come at these times, while somebody is still sought.
    pub held_by: Option<String>,
    /// The time that stands, or for which somebody is sought; none while others wait for an answer.
    pub agreed: Option<String>,
    /// Nobody has it yet: it is asked for anew.
    pub sought: bool,
}

/// A field for a time.
pub struct Field {
    pub name: &'static str,
    pub label: String,
    pub required: bool,
}

/// What this page shows of another time.
///
/// # Errors
/// The world broke.
pub fn other_time(
    app: &App,
    language: Language,
    job: &Job,
    open: &Open,
    reader: Reader,
) -> Result<OtherTime, Oops> {
    let desk = matches!(reader, Reader::Desk);
    let base = if desk { format!("/desk/jobs/{}", job.id) } else { format!("/jobs/{}", job.id) };
    let choice = |time: &Slot| (times::slot_value(*time), slot_words(language, *time));
    if let Some(held) = job.held() {
        let answers = open.has(Action::PickTime);
        let waits = matches!(reader, Reader::Worker(worker) if worker == held.worker);
        let words = |time: &Slot| slot_words(language, *time);
        let rating = rating_of(app, language, ReviewsOf::Worker(held.worker))?;
        let name = app.name_of_worker(held.worker)?;
        return Ok(OtherTime {
            base,
            held_by: Some(rating.map_or(name.clone(), |rating| format!("{name} ({rating})"))),
            for_whom: desk,
            choices: held.times.iter().filter(|_| answers).map(choice).collect(),
            waiting: held.times.iter().filter(|_| waits).map(words).collect(),
            ..OtherTime::default()
        });
    }
    let sought = job.stage == Stage::Sourcing;
    let Some(agreed) = job.agreed_slot().or_else(|| job.asked_slot().filter(|_| sought)) else {
        return Ok(OtherTime::default());
    };
    let field = |(i, (name, label)): (usize, (&'static str, &str))| Field {
        name,
        label: plain(language, label),
        required: i == 0,
    };
    // While nobody has it, it is asked for at one time.
    let asked_for = match open.has(Action::ProposeTimes) {
        true if sought => &FIELDS[..1],
        true => &FIELDS[..],
        false => &[],
    };
    let asked_for = asked_for.iter().map(|(name, label)| (*name, if sought { "ask-when" } else { *label }));
    let fields = asked_for.enumerate().map(field).collect();
    let proposed = job.proposed().map_or(&[][..], |proposed| proposed.times.as_slice());
    let words = |time: &Slot| slot_words(language, *time);
    let answers = open.has(Action::PickTime);
    Ok(OtherTime {
        base,
        held_by: None,
        for_whom: desk && !sought,
        sought,
        fields,
        choices: if answers { proposed.iter().map(choice).collect() } else { Vec::new() },
        waiting: if answers { Vec::new() } else { proposed.iter().map(words).collect() },
        agreed: Some(words(&agreed)),
    })
}

/// The times of the form, each as long as the visit that is agreed.
///
/// # Errors
/// The key of a sentence that says what is wrong.
pub fn read(app: &App, job: &Job, fields: &Fields) -> Result<Vec<Slot>, &'static str> {
    let like = match &job.stage {
        Stage::Booked { .. } => job.agreed_slot(),
        Stage::Sourcing => job.asked_slot(),
        // The rules say why there is no other time for it.
        _ => None,
    };
    like.map_or(Ok(Vec::new()), |like| read_as_long(app, like, fields))
}

/// The fields of a form that names three times, where the playbook has them: none of them may be left out.
pub fn three(language: Language, choices: &Choices) -> Vec<Field> {
    if !choices.three_times() {
        return Vec::new();
    }
    let field = |((name, _), label): ((&'static str, &str), &str)| Field {
        name,
        label: plain(language, label),
        required: true,
    };
    FIELDS.into_iter().zip(ALL_THREE).map(field).collect()
}

/// The three times of whoever cannot come when it was wished, each as long as that.
///
/// # Errors
/// The key of a sentence that says what is wrong.
pub fn read_three(app: &App, job: &Job, fields: &Fields) -> Result<Answer, &'static str> {
    let wished = job.asked_slot().ok_or("field-three-times")?;
    let times = read_as_long(app, wished, fields)?;
    if times.len() == FIELDS.len() { Ok(Answer::Yes { times, note: None }) } else { Err("field-three-times") }
}

fn read_as_long(app: &App, like: Slot, fields: &Fields) -> Result<Vec<Slot>, &'static str> {
    let length = like.from.until(like.to).map_err(|_| "field-other-time-wrong")?;
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
