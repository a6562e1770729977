//! From a pressed button to an order: the one way in which a page changes a job.
//!
//! The rules decide. A refusal comes back as a sentence in the reader's language.

use app::words::{Args, day_and_time, say};
use app::{App, Key, Outcome, Request};
use domain::job::{Actor, Command, Job, Order, Refusal};
use domain::talk::Language;
use domain::{JobId, NoteId, PersonId};

pub use api::status;

use crate::errors::Oops;
use crate::form::Fields;

/// Gives an order; `None` is success. A form that was sent twice has been carried out already.
pub async fn give(
    app: &App,
    (by, who): (Actor, PersonId),
    job: JobId,
    order: Order,
    (action, fields): (&str, &Fields),
) -> Result<Option<Refusal>, Oops> {
    let key = fields.key(action).map(|key| Key::of(&who.to_string(), key));
    let request = Request { job, command: Command { by, order }, key };
    Ok(match app.execute(request).await? {
        Outcome::Done { .. } | Outcome::Refused(Refusal::KeyReused) => None,
        Outcome::Refused(refusal) => Some(refusal),
    })
}

/// Keeps what somebody wrote, if they wrote anything.
pub fn words_of(app: &App, author: PersonId, fields: &Fields) -> Result<Option<NoteId>, Oops> {
    let words = fields.text("words");
    if words.is_empty() { Ok(None) } else { Ok(Some(app.keep_note(author, words)?)) }
}

/// A refusal as a sentence.
pub fn sentence(app: &App, language: Language, job: &Job, refusal: &Refusal) -> Result<String, Oops> {
    let mut args = Args::new().with("operator", app.market.operator.clone()).with("code", job.code.as_str());
    if let Refusal::TooEarly { from } = refusal {
        args = args.with("from", day_and_time(language, *from, app.now(), &job.time_zone()));
    }
    if let Refusal::Overlaps { job: other } = refusal
        && let Some(other) = app.job(*other)?
    {
        args = args.with("other", other.code.as_str());
    }
    if let Refusal::GateShut { missing } = refusal {
        args = args.with("missing", app::words::duty_word(language, *missing));
    }
    Ok(say(language, &format!("refusal-{}", refusal.word()), &args))
}
