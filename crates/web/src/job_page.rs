//! One address for a job, whoever reads: its customer, somebody who was asked, or the desk.
//!
//! A button becomes an order here; the rules say whether it is carried out.

use std::sync::Arc;

use app::App;
use app::pay::Checkout;
use app::words::plain;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::job::{Action, Answer, Facts, Job, Obstacle, Order, PhotoKind, Refusal, Side, Stage, open_to};
use domain::playbook::{Purpose, What};
use http::StatusCode;
use jiff::SignedDuration;
use serde::Deserialize;

use crate::cases;
use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{OnJob, Part};
use crate::messages::Held;
use crate::page::Notice;
use crate::upload::Upload;
use crate::{
    act as button, afterwards, customer, documents, estimate, guided, messages, offers, other_time, photos,
    room, when_suits, worker,
};

/// What a form before this page has done.
#[derive(Default, Deserialize)]
pub struct Done {
    done: Option<String>,
}

/// What somebody may do now. Pages show buttons for this and for nothing else.
pub struct Open(pub Vec<Action>);

impl Open {
    /// Whether an action is open.
    pub fn has(&self, action: impl std::borrow::Borrow<Action>) -> bool {
        self.0.contains(action.borrow())
    }
}

/// What is shown beside the job itself.
#[derive(Default)]
pub struct Extra {
    pub notice: Option<Notice>,
    /// What was typed into a form that was refused.
    pub words: String,
    /// What was chosen in it.
    pub typed: Fields,
    /// A message that was not passed on, and to whom: its writer puts it otherwise.
    pub held: Option<Held>,
}

/// Everything done that a page says thank you for.
const DONE: [&str; 57] = [
    "case",
    "story",
    "sorted",
    "called",
    "called-missed",
    "confirm",
    "add",
    "agree",
    "refuse",
    "sign",
    "check-out",
    "again",
    "sent",
    "sent-online",
    "listed",
    "approve",
    "changes",
    "changes-estimate",
    "acknowledge",
    "cancel",
    "help",
    "start",
    "leave",
    "over",
    "finish",
    "set-out",
    "late",
    "withdraw",
    "yes",
    "assigned",
    "no",
    "call-me",
    "other",
    "pay-later",
    "paid",
    "unpaid",
    "other-time",
    "pick-time",
    "keep-time",
    "decline",
    "accept",
    "suits",
    "agreed",
    "go-ahead",
    "estimated",
    "review",
    "tip-cash",
    "tip-wrong",
    "offer",
    "counter",
    "invite",
    "price",
    "take",
    "mark",
    "say",
    "photos",
    "photo-removed",
];

impl Done {
    /// The notice that goes with it.
    pub fn notice(&self, language: domain::talk::Language) -> Option<Notice> {
        let done = self.done.as_deref().filter(|done| DONE.contains(done))?;
        let words = plain(language, &format!("page-done-{done}"));
        Some(if done == "tip-wrong" {
            Notice::bad(words)
        } else if matches!(done, "pay-later" | "unpaid") {
            Notice::plain(words)
        } else {
            Notice::good(words)
        })
    }
}

impl OnJob {
    /// What is open to them now.
    pub fn open(&self, app: &App) -> Result<Open, Oops> {
        let playbook = app.playbook(&self.job.playbook)?;
        Ok(Open(open_to(self.actor(), &self.job, &self.facts, playbook, app.now())))
    }

    /// The same, as it stands now: somebody else may have been quicker.
    pub fn again(mut self, app: &App) -> Result<Self, Oops> {
        self.job = app.job(self.job.id)?.ok_or(Oops::NotFound)?;
        self.facts = Facts::default();
        if let Part::Worker(worker) = self.part {
            let candidate = app.store.candidate(&app.market.key, self.job.id, self.job.visit.n, worker)?;
            self.facts.candidates.extend(candidate.map(|candidate| (worker, candidate)));
        }
        self.look.here = format!("/jobs/{}", self.job.id);
        Ok(self)
    }
}

/// The job's page.
pub async fn page(
    State(app): State<Arc<App>>,
    on: OnJob,
    Query(done): Query<Done>,
) -> Result<Response, Oops> {
    let extra = Extra { notice: done.notice(on.look.language), ..Extra::default() };
    shown(&app, on, StatusCode::OK, extra)
}

/// The page of whoever looks, with what is to be said.
pub fn shown(app: &App, on: OnJob, status: StatusCode, extra: Extra) -> Result<Response, Oops> {
    match on.part {
        Part::Customer => customer::job::shown(app, on, status, extra),
        Part::Worker(worker) => worker::job::shown(app, on, worker, status, extra),
        Part::Staff => Ok(Redirect::to(&format!("/desk/jobs/{}", on.job.id)).into_response()),
    }
}

/// A button was pressed.
pub async fn act(
    State(app): State<Arc<App>>,
    Path((_, action)): Path<(String, String)>,
    on: OnJob,
    fields: Fields,
) -> Result<Response, Oops> {
    let words = fields.text("words").to_owned();
    match action.as_str() {
        "say" => say(&app, on, &fields, words),
        "case" => complain(&app, on, &fields, words).await,
        // Whoever is in already is where they wanted to be.
        "join" => match app.is_in_room(&on.job, on.actor()).await? {
            Some(refusal) => room_shut(&app, on, &refusal),
            None => Ok(Redirect::to(&format!("/jobs/{}/room", on.job.id)).into_response()),
        },
        _ => press(&app, on, &action, &fields, words).await,
    }
}

/// Why somebody cannot go in.
fn room_shut(app: &App, on: OnJob, refusal: &Refusal) -> Result<Response, Oops> {
    let on = on.again(app)?;
    let words = button::sentence(app, on.look.language, &on.job, refusal)?;
    let extra = Extra { notice: Some(Notice::bad(words)), ..Extra::default() };
    shown(app, on, button::status(refusal), extra)
}

/// A visit ends without success; photos may show what stood in the way, and come before it: afterwards the visit is nobody's.
pub async fn check_out(State(app): State<Arc<App>>, on: OnJob, upload: Upload) -> Result<Response, Oops> {
    let words = upload.fields.text("words").to_owned();
    let said = Obstacle::named(upload.fields.text("why")).is_some();
    if said && let Err((status, sentence)) = photos::keep(&app, &on, PhotoKind::CheckOut, &upload).await? {
        let extra = Extra { notice: Some(Notice::bad(sentence)), words, ..Extra::default() };
        return shown(&app, on.again(&app)?, status, extra);
    }
    press(&app, on, "check-out", &upload.fields, words).await
}

/// Carries out what a button stands for.
async fn press(app: &App, on: OnJob, action: &str, fields: &Fields, words: String) -> Result<Response, Oops> {
    let language = on.look.language;
    let order = match order(app, &on, action, fields)? {
        Ok(order) => order,
        Err(key) => {
            let extra = Extra { notice: Some(Notice::bad(plain(language, key))), words, ..Extra::default() };
            return shown(app, on.again(app)?, StatusCode::UNPROCESSABLE_ENTITY, extra);
        }
    };
    let given = button::give(app, (on.actor(), on.me.person), on.job.id, order, (action, fields)).await?;
    let Some(refusal) = given else {
        if action == "help" {
            app.asked_on_a_page(on.me.person, &fields.key("help").unwrap_or_default(), &words)?;
        }
        let done = match action {
            // The first yes may have got it.
            "answer" if fields.text("answer") == "yes" && has_it(app, &on)? => "assigned",
            "answer" => fields.text("answer"),
            "send" => "sent",
            // Nobody has it: it has gone out once more.
            "other-time" if on.job.stage == Stage::Sourcing => "sent",
            "called" if fields.text("reached") != "yes" => "called-missed",
            // What was said may have agreed the time; and a yes to an estimate is no yes to the work.
            "suits" | "pick-time" if on.job.sought_times().is_some() => {
                let again = app.job(on.job.id)?;
                if again.is_some_and(|job| job.agreed_slot().is_some()) { "agreed" } else { "suits" }
            }
            "approve" if on.job.estimate().is_some() => "go-ahead",
            "changes" if on.job.estimate().is_some() => "changes-estimate",
            "finish" if on.job.visit.purpose == Purpose::Estimate => "estimated",
            "finish" if on.job.is_online() => "over",
            other => other,
        };
        let done = DONE.iter().find(|known| **known == done).copied().unwrap_or_default();
        return Ok(Redirect::to(&format!("/jobs/{}?done={done}", on.job.id)).into_response());
    };
    if let (Refusal::GateShut { missing: What::Agreement }, Some(key)) = (&refusal, fields.key(action)) {
        app.ask_to_sign(&on.job, &key)?;
    }
    let on = on.again(app)?;
    let extra = Extra {
        notice: Some(Notice::bad(button::sentence(app, language, &on.job, &refusal)?)),
        words,
        ..Extra::default()
    };
    shown(app, on, button::status(&refusal), extra)
}

/// Something went wrong.
async fn complain(app: &App, on: OnJob, fields: &Fields, words: String) -> Result<Response, Oops> {
    let language = on.look.language;
    let by = (on.actor(), on.me.person);
    let (status, sentence) = match cases::open(app, by, on.job.id, by.0.into(), fields).await? {
        Ok(None) => return Ok(Redirect::to(&format!("/jobs/{}?done=case", on.job.id)).into_response()),
        Ok(Some(refusal)) => (button::status(&refusal), button::sentence(app, language, &on.job, &refusal)?),
        Err(key) => (StatusCode::UNPROCESSABLE_ENTITY, plain(language, key)),
    };
    let extra = Extra { notice: Some(Notice::bad(sentence)), words, ..Extra::default() };
    shown(app, on.again(app)?, status, extra)
}

/// A private message was written. Whoever wrote it in a room stays there.
fn say(app: &App, on: OnJob, fields: &Fields, words: String) -> Result<Response, Oops> {
    let language = on.look.language;
    let in_room = fields.text("from") == "room";
    let (status, sentence) = match messages::send(app, &on, fields)? {
        Ok(None) if in_room => return Ok(Redirect::to(&format!("/jobs/{}/room", on.job.id)).into_response()),
        Ok(None) => return Ok(Redirect::to(&format!("/jobs/{}?done=say", on.job.id)).into_response()),
        Ok(Some(refusal)) => (button::status(&refusal), button::sentence(app, language, &on.job, &refusal)?),
        Err(key) => (StatusCode::UNPROCESSABLE_ENTITY, plain(language, key)),
    };
    let to = match on.part {
        Part::Worker(worker) => worker.to_string(),
        Part::Customer | Part::Staff => fields.text("worker").to_owned(),
    };
    let held = Some(Held { to, words });
    let extra = Extra { notice: Some(Notice::bad(sentence)), held, ..Extra::default() };
    let on = on.again(app)?;
    if in_room { room::shown(app, on, status, extra) } else { shown(app, on, status, extra) }
}

/// Whether the job is the reader's now.
fn has_it(app: &App, on: &OnJob) -> Result<bool, Oops> {
    let job = app.job(on.job.id)?.ok_or(Oops::NotFound)?;
    Ok(matches!(on.part, Part::Worker(worker) if job.assignee().is_some_and(|who| who.worker == worker)))
}

/// The order that a button stands for, or what is wrong with its form.
fn order(app: &App, on: &OnJob, action: &str, fields: &Fields) -> Result<Result<Order, &'static str>, Oops> {
    let note = || button::words_of(app, on.me.person, fields);
    let own = guided::order(app, on, action, fields)?;
    let own = own.or(offers::order(app, (&on.job, on.me.person), action, fields)?);
    if let Some(order) = own.or(cases::order(app, on, action, fields)?) {
        return Ok(order);
    }
    Ok(Ok(match (action, on.part) {
        ("send", Part::Customer) => Order::send_as_wanted(&on.job, app.playbook(&on.job.playbook)?),
        ("approve", _) => Order::Approve,
        ("changes", _) if fields.text("words").is_empty() => return Ok(Err("field-words-missing")),
        ("changes", _) => Order::AskChanges { note: note()? },
        ("acknowledge", _) => Order::Acknowledge,
        ("cancel", _) => Order::Cancel,
        ("help", _) => Order::AskHelp { note: note()? },
        ("start", _) => Order::Start,
        ("leave", _) => Order::Leave { side: on.actor().into(), at: app.now() },
        ("finish", _) => match estimate::report(app, on.me.person, &on.job, fields)? {
            Ok(report) => Order::Finish { report },
            Err(key) => return Ok(Err(key)),
        },
        ("decline", Part::Customer) => Order::Decline,
        ("accept", _) => return Ok(documents::order(app, fields)),
        ("suits", part) => {
            let side = if part == Part::Customer { Side::Customer } else { Side::Worker };
            match when_suits::read(app, fields) {
                Ok(times) => Order::ProposeTimes { side, times },
                Err(key) => return Ok(Err(key)),
            }
        }
        ("offer", Part::Worker(worker)) => match offers::read(app, on.me.person, fields)? {
            Ok(offer) => Order::Answer { worker, answer: Answer::Offer(offer) },
            Err(key) => return Ok(Err(key)),
        },
        ("take", Part::Customer) => offers::take(fields)?,
        ("mark", _) => {
            let bill = on.job.bill_to_pay_directly().map(|bill| bill.n);
            Order::Mark { bill: bill.ok_or(Oops::Garbled)? }
        }
        ("review", _) => return afterwards::review(app, on, fields),
        ("tip-cash", Part::Customer) => return Ok(afterwards::tip_in_cash(app, fields)),
        ("withdraw", _) => Order::Withdraw,
        ("other-time", part) => {
            let side = if part == Part::Customer { Side::Customer } else { Side::Worker };
            match other_time::read(app, &on.job, fields) {
                Ok(times) => Order::ProposeTimes { side, times },
                Err(key) => return Ok(Err(key)),
            }
        }
        ("pick-time", _) => match fields.slot() {
            Some(slot) => Order::PickTime { slot },
            None => return Ok(Err("field-slot-missing")),
        },
        ("keep-time", _) => Order::KeepTime,
        ("set-out", _) => {
            let minutes: u16 = fields.number("minutes").unwrap_or(20).min(24 * 60);
            let eta = app.now().checked_add(SignedDuration::from_mins(i64::from(minutes)));
            Order::SetOut { eta: eta.map_err(|_| Oops::Garbled)? }
        }
        ("late", _) => match fields.number("minutes") {
            Some(minutes) => Order::RunLate { minutes },
            None => return Ok(Err("field-minutes-wrong")),
        },
        ("answer", Part::Worker(worker)) => {
            return Ok(answer(app, &on.job, fields).map(|answer| Order::Answer { worker, answer }));
        }
        (_, _) => return Err(Oops::NotFound),
    }))
}

/// What a worker answers, as the form carries it.
pub fn answer(app: &App, job: &Job, fields: &Fields) -> Result<Answer, &'static str> {
    match fields.text("answer") {
        "three" => other_time::read_three(app, job, fields),
        "yes" => Ok(Answer::Yes { times: Vec::new(), note: None }),
        "no" => Ok(Answer::No),
        "call-me" => Ok(Answer::CallMe),
        "other" => match fields.slot() {
            Some(slot) if slot.is_sound() => Ok(Answer::Yes { times: vec![slot], note: None }),
            Some(_) | None => Err("field-times-wrong"),
        },
        _ => Err("field-answer-missing"),
    }
}

/// The customer goes to pay.
pub async fn pay(State(app): State<Arc<App>>, on: OnJob) -> Result<Response, Oops> {
    let page = format!("/jobs/{}", on.job.id);
    let bill = match (on.part, on.job.bill_to_pay_here()) {
        (Part::Customer, Some(bill)) => bill.n,
        (Part::Customer, None) => return Ok(Redirect::to(&page).into_response()),
        (Part::Worker(_) | Part::Staff, _) => return Err(Oops::NotYours),
    };
    let to = match app.checkout(on.job.id, bill).await? {
        Checkout::At(url) => url,
        Checkout::NothingOwed => page,
        Checkout::TryAgain => format!("{page}?done=pay-later"),
    };
    Ok(Redirect::to(&to).into_response())
}
