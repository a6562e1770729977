//! Private messages on pages: what two people have written to each other about a job, and a form to write more.
//!
//! Nobody but the two reads them; what was held back comes back to its writer with the reason.

use app::App;
use app::messages::Said;
use app::words::{day_and_time, plain};
use domain::WorkerId;
use domain::job::{Action, Job, Refusal, Side, Stage, can_be_written_to, contact_open};
use domain::talk::Language;

use crate::errors::Oops;
use crate::form::{DETAILS_CHARACTERS_MAX, Fields};
use crate::guard::{OnJob, Part};
use crate::job_page::Open;

/// What two people have written to each other.
pub struct Thread {
    /// Whom it is with, as the form names them.
    pub worker: String,
    pub name: String,
    /// The other side is the customer, who has no name here.
    pub with_customer: bool,
    pub lines: Vec<Line>,
    /// The reader may write.
    pub may: bool,
    /// The reader may write to everybody who offers.
    pub may_all: bool,
    /// Nothing is held back any more between these two.
    pub free: bool,
    /// What the reader wrote and was not passed on.
    pub held: String,
    /// They meet in a room, and write to each other there.
    pub in_room: bool,
}

/// A message that was not passed on.
pub struct Held {
    /// Whom it was for, as the form names them.
    pub to: String,
    pub words: String,
}

/// The words that were not passed on go back into their form.
fn put_back(held: Option<&Held>, worker: WorkerId) -> String {
    held.filter(|held| held.to == worker.to_string()).map(|held| held.words.clone()).unwrap_or_default()
}

/// A message.
pub struct Line {
    pub mine: bool,
    pub who: String,
    pub words: String,
    pub at: String,
    pub public: bool,
}

/// The threads that the customer reads: with whoever has the job, or with each who has offered or written.
pub fn of_customer(
    app: &App,
    language: Language,
    job: &Job,
    open: &Open,
    held: Option<&Held>,
) -> Result<Vec<Thread>, Oops> {
    let with: Vec<WorkerId> = match (job.worker(), &job.stage) {
        (Some(worker), _) => vec![worker],
        (None, Stage::Sourcing) => {
            let mut all = app.store.candidates(&app.market.key, job.id, job.visit.n)?;
            all.retain(can_be_written_to);
            all.sort_by_key(|candidate| candidate.rank);
            all.into_iter().map(|candidate| candidate.worker).collect()
        }
        (None, _) => Vec::new(),
    };
    let may = open.has(Action::Say);
    let mut threads = Vec::with_capacity(with.len());
    for worker in with {
        let name = app.name_of_worker(worker)?;
        let lines = lines(app, language, job, worker, Side::Customer, &name)?;
        if may || !lines.is_empty() {
            let may_all = may && job.stage == Stage::Sourcing;
            threads.push(Thread {
                worker: worker.to_string(),
                name,
                with_customer: false,
                lines,
                may,
                may_all,
                free: is_free(app, job, worker)?,
                held: put_back(held, worker),
                in_room: false,
            });
        }
    }
    Ok(threads)
}

/// The thread that a worker reads.
pub fn of_worker(
    app: &App,
    language: Language,
    job: &Job,
    worker: WorkerId,
    open: &Open,
    held: Option<&Held>,
) -> Result<Option<Thread>, Oops> {
    let name = plain(language, "page-message-customer");
    let lines = lines(app, language, job, worker, Side::Worker, &name)?;
    let may = open.has(Action::Say);
    let theirs = may || job.worker() == Some(worker);
    let free = is_free(app, job, worker)?;
    Ok((theirs && (may || !lines.is_empty())).then(|| Thread {
        free,
        worker: worker.to_string(),
        name,
        with_customer: true,
        lines,
        may,
        may_all: false,
        held: put_back(held, worker),
        in_room: false,
    }))
}

/// Whether this worker has the customer's details, so that numbers may pass.
fn is_free(app: &App, job: &Job, worker: WorkerId) -> Result<bool, Oops> {
    Ok(contact_open(job, app.playbook(&job.playbook)?, worker, app.now()))
}

fn lines(
    app: &App,
    language: Language,
    job: &Job,
    worker: WorkerId,
    reader: Side,
    other: &str,
) -> Result<Vec<Line>, Oops> {
    let zone = job.time_zone();
    let line = |said: Said| Line {
        mine: said.by == reader,
        who: if said.by == reader { plain(language, "page-message-you") } else { other.to_owned() },
        words: said.words,
        at: day_and_time(language, said.at, app.now(), &zone),
        public: said.public,
    };
    Ok(app.messages_between(job.id, worker)?.into_iter().map(line).collect())
}

/// Sends what was written.
///
/// # Errors
/// Inside: the refusal, or the key of a sentence that says what is missing. Outside: the world broke.
pub fn send(app: &App, on: &OnJob, fields: &Fields) -> Result<Result<Option<Refusal>, &'static str>, Oops> {
    let words: String = fields.text("words").chars().take(DETAILS_CHARACTERS_MAX).collect();
    if words.is_empty() {
        return Ok(Err("field-words-missing"));
    }
    let with = match on.part {
        Part::Worker(worker) => worker,
        Part::Customer => fields.text("worker").parse().map_err(|_| Oops::Garbled)?,
        Part::Staff => return Err(Oops::NotYours),
    };
    let public = on.part == Part::Customer && fields.text("public") == "yes";
    let key = fields.key("say").unwrap_or_else(|| app.new_token());
    let key = format!("{}:{key}", on.me.person);
    let author = (on.actor(), on.me.person);
    Ok(Ok(app.say_privately(&on.job, author, with, (&words, public), &key)?))
}
