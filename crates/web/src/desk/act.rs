//! What the desk presses on a job: it decides, it rings, it reminds, it gives up.
//!
//! Two who press at once: the second reads why it was too late.

use std::sync::Arc;

use app::App;
use app::words::{Args, plain, say};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::job::{Actor, Answer, Order, Refusal, Side, Verdict, Whom, WhyNot};
use domain::playbook::What;
use domain::{JobId, PersonId, WorkerId};
use http::StatusCode;

use crate::desk::job_parts::outcome;
use crate::desk::{calls, job, worker_name};
use crate::errors::Oops;
use crate::form::{DETAILS_CHARACTERS_MAX, Fields, too_long};
use crate::guard::Dispatcher;
use crate::job_page::{Extra, answer};
use crate::page::Notice;
use crate::{act as button, cases, estimate, guided, other_time, prefs, when_suits};

/// A button was pressed.
pub async fn act(
    State(app): State<Arc<App>>,
    mut staff: Dispatcher,
    Path((id, action)): Path<(JobId, String)>,
    fields: Fields,
) -> Result<Response, Oops> {
    let language = staff.look.language;
    // Pages that list several jobs say where to come back to.
    let back = fields.text("back").to_owned();
    staff.look.here = format!("/desk/jobs/{id}");
    if action == "reply" && !fields.text("words").is_empty() {
        if let Some(wrong) = too_long(language, fields.text("words"), DETAILS_CHARACTERS_MAX) {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return refused(&app, staff, id, status, (Notice::bad(wrong), &fields), &back);
        }
        reply(&app, &staff, &fields)?;
        return Ok(Redirect::to(&format!("/desk/jobs/{id}")).into_response());
    }
    if action == "case" {
        return complain(&app, staff, id, &fields).await;
    }
    let order = match order(&app, staff.me.person, id, &action, &fields)? {
        Ok(order) => order,
        Err(key) => {
            let notice = Notice::bad(plain(language, key));
            return refused(&app, staff, id, StatusCode::UNPROCESSABLE_ENTITY, (notice, &fields), &back);
        }
    };
    let by = (Actor::Staff(staff.me.person), staff.me.person);
    match button::give(&app, by, id, order, (&action, &fields)).await? {
        None => {
            let to = if back.is_empty() { staff.look.here } else { prefs::own_path(&back).to_owned() };
            Ok(Redirect::to(&to).into_response())
        }
        Some(refusal) => {
            let job = app.job(id)?.ok_or(Oops::NotFound)?;
            let words = match (&refusal, job.worker()) {
                // Two pressed at once: the second learns who was the quicker.
                (Refusal::AlreadyAssigned, Some(worker)) => {
                    let args =
                        Args::new().with("name", worker_name(&app, worker)?).with("code", job.code.as_str());
                    say(language, "desk-taken", &args)
                }
                (_, _) => button::sentence(&app, language, &job, &refusal)?,
            };
            let notice = Notice::bad(words);
            refused(&app, staff, id, button::status(&refusal), (notice, &fields), &back)
        }
    }
}

/// Somebody on the phone says that something went wrong.
async fn complain(app: &App, staff: Dispatcher, id: JobId, fields: &Fields) -> Result<Response, Oops> {
    let language = staff.look.language;
    let side = cases::side_named(fields).ok_or(Oops::Garbled)?;
    let by = (Actor::Staff(staff.me.person), staff.me.person);
    let (status, sentence) = match cases::open(app, by, id, side, fields).await? {
        Ok(None) => return Ok(Redirect::to(&format!("/desk/jobs/{id}")).into_response()),
        Ok(Some(refusal)) => {
            let job = app.job(id)?.ok_or(Oops::NotFound)?;
            (button::status(&refusal), button::sentence(app, language, &job, &refusal)?)
        }
        Err(key) => (StatusCode::UNPROCESSABLE_ENTITY, plain(language, key)),
    };
    refused(app, staff, id, status, (Notice::bad(sentence), fields), "")
}

/// The page that the button stood on, with the reason why not, and with what was written.
fn refused(
    app: &App,
    staff: Dispatcher,
    id: JobId,
    status: StatusCode,
    (notice, fields): (Notice, &Fields),
    back: &str,
) -> Result<Response, Oops> {
    if back.starts_with("/desk/calls") {
        return calls::shown(app, staff, status, Some(notice));
    }
    let words = fields.text("words").to_owned();
    let extra = Extra { notice: Some(notice), words, typed: fields.clone(), ..Extra::default() };
    job::shown(app, staff, id, status, extra, false)
}

/// Somebody is answered in their own thread, which answers their call for help as well.
fn reply(app: &App, staff: &Dispatcher, fields: &Fields) -> Result<(), Oops> {
    let handle = fields.text("thread");
    if app.thread(handle)?.is_none() {
        return Err(Oops::NotFound);
    }
    let key = fields.key("reply").unwrap_or_else(|| app.new_token());
    app.staff_reply(handle, staff.me.person, &key, fields.text("words"))?;
    Ok(())
}

/// What the customer said on the phone is theirs, and forgotten with them.
fn called(app: &App, id: JobId, fields: &Fields) -> Result<Order, Oops> {
    let job = app.job(id)?.ok_or(Oops::NotFound)?;
    Ok(Order::NoteCall { reached: true, note: button::words_of(app, job.customer, fields)? })
}

/// The order that a button stands for, or what is wrong with its form.
fn order(
    app: &App,
    by: PersonId,
    id: JobId,
    action: &str,
    fields: &Fields,
) -> Result<Result<Order, &'static str>, Oops> {
    let worker = || fields.text("worker").parse::<WorkerId>().map_err(|_| Oops::Garbled);
    Ok(Ok(match action {
        "pick" => Order::Pick { worker: worker()?, slot: fields.slot() },
        "assess" => assess(app, by, worker()?, fields)?,
        "widen" => Order::Widen { reach: fields.number("reach").ok_or(Oops::Garbled)? },
        "give-up" => Order::GiveUp,
        "rang" => {
            Order::Rang { worker: worker()?, outcome: outcome(fields.text("outcome")).ok_or(Oops::Garbled)? }
        }
        "answer-by-phone" => match answer(app, &app.job(id)?.ok_or(Oops::NotFound)?, fields) {
            Ok(answer @ (Answer::Yes { .. } | Answer::No)) => Order::Answer { worker: worker()?, answer },
            Ok(Answer::Offer(_) | Answer::Unsure { .. } | Answer::CallMe) => return Err(Oops::Garbled),
            Err(key) => return Ok(Err(key)),
        },
        "remind" => Order::Remind,
        "write-off" => {
            let job = app.job(id)?.ok_or(Oops::NotFound)?;
            let open = job.bill_to_write_off().map(|bill| bill.n);
            Order::WriteOff { bill: fields.number("bill").or(open).ok_or(Oops::Garbled)? }
        }
        "give-back" => {
            let job = app.job(id)?.ok_or(Oops::NotFound)?;
            Order::GiveBack { bill: job.bill_to_return().map(|bill| bill.n).ok_or(Oops::Garbled)? }
        }
        "mark" => {
            let job = app.job(id)?.ok_or(Oops::NotFound)?;
            Order::Mark { bill: job.bill_to_pay_directly().map(|bill| bill.n).ok_or(Oops::Garbled)? }
        }
        "cancel" => Order::Cancel,
        "withdraw" => Order::Withdraw,
        "acknowledge" => Order::Acknowledge,
        "other-time" => {
            let job = app.job(id)?.ok_or(Oops::NotFound)?;
            let side = if fields.text("side") == "customer" { Side::Customer } else { Side::Worker };
            match other_time::read(app, &job, fields) {
                Ok(times) => Order::ProposeTimes { side, times },
                Err(key) => return Ok(Err(key)),
            }
        }
        "pick-time" => Order::PickTime { slot: fields.slot().ok_or(Oops::Garbled)? },
        "keep-time" => Order::KeepTime,
        "called" => called(app, id, fields)?,
        "confirm" => Order::ConfirmVisit,
        "start" => Order::Start,
        "finish" => {
            let job = app.job(id)?.ok_or(Oops::NotFound)?;
            match estimate::report(app, by, &job, fields)? {
                Ok(report) => Order::Finish { report },
                Err(key) => return Ok(Err(key)),
            }
        }
        "story" | "decide-case" => return cases::of_the_desk(app, by, action, fields),
        "again" => {
            let job = app.job(id)?.ok_or(Oops::NotFound)?;
            return Ok(guided::again(app, &job, fields));
        }
        "decline" => Order::Decline,
        "override" => return pass(app, by, fields),
        "suits" => {
            let side = if fields.text("side") == "customer" { Side::Customer } else { Side::Worker };
            match when_suits::read(app, fields) {
                Ok(times) => Order::ProposeTimes { side, times },
                Err(key) => return Ok(Err(key)),
            }
        }
        "reply" => Order::Reply { whom: whom(fields.text("whom"))? },
        _ => return Err(Oops::NotFound),
    }))
}

/// What the desk lets pass, and why.
fn pass(app: &App, by: PersonId, fields: &Fields) -> Result<Result<Order, &'static str>, Oops> {
    let what = match fields.text("what") {
        "agreement" => What::Agreement,
        "approval" => What::Approval,
        "signature" => What::Signature,
        _ => return Err(Oops::Garbled),
    };
    let reason = button::words_of(app, by, fields)?;
    Ok(reason.map(|reason| Order::Override { what, reason }).ok_or("field-reason-missing"))
}

/// Whose call for help was answered, as the page's form names them.
fn whom(word: &str) -> Result<Whom, Oops> {
    match word {
        "" => Ok(Whom::Everyone),
        "customer" => Ok(Whom::Customer),
        worker => worker.parse().map(Whom::Worker).map_err(|_| Oops::Garbled),
    }
}

/// What the desk makes of a candidate, as the page's form says it.
fn assess(app: &App, by: PersonId, worker: WorkerId, fields: &Fields) -> Result<Order, Oops> {
    let why = WhyNot::ALL.into_iter().find(|why| why.word() == fields.text("why"));
    let verdict = match fields.text("verdict") {
        "shortlisted" => Verdict::Shortlisted,
        "rejected" => Verdict::Rejected { why: why.ok_or(Oops::Garbled)? },
        "open" => Verdict::Open,
        _ => return Err(Oops::Garbled),
    };
    Ok(Order::Assess { worker, verdict, note: button::words_of(app, by, fields)? })
}
