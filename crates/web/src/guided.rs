//! A guided visit on pages: the call and its checklist, the confirmation, what comes on top, the signature, and what could
//! not be done. The forms, and the orders that they come to.
//!
//! Prices and packages are the catalogue's; nothing of a price is read from a form but what material cost.

use std::sync::Arc;

use app::App;
use app::market::ServiceEntry;
use app::statement::Signature;
use app::words::{money, plain};
use domain::NoteId;
use domain::job::{Action, Extra, How, Job, Obstacle, Order, Prefer, Stage, Underway};
use domain::price::gross;
use domain::talk::{Language, amount};
use domain::time::Slot;
use ledger::Money;

use crate::errors::Oops;
use crate::estimate;
use crate::form::{Fields, NAME_CHARACTERS_MAX};
use crate::guard::{OnJob, Part};
use crate::job_page::Open;

/// Rows for material. More than these fit a text better than a phone's form.
const MATERIAL_ROWS: usize = 2;
/// The minutes that can be chosen to come on top.
const MINUTES: [u32; 5] = [15, 30, 60, 90, 120];

/// What the pages of a guided visit show, on either side.
#[derive(Default)]
pub struct Guided {
    /// What is asked on the phone, while the call is owed.
    pub call: Option<Vec<String>>,
    /// What the customer said on the phone, for whoever comes.
    pub told: String,
    /// What somebody found who could not do it.
    pub found: String,
    /// What the customer says is not right, while it is mended.
    pub complaint: String,
    /// What can come on top, while the work is done.
    pub add: Option<Adding>,
    /// What would come on top, or another price for all of it, waiting for a word.
    pub proposal: Option<Proposal>,
    /// What is signed, while the signature is owed.
    pub statement: Option<Vec<String>>,
    /// Why it could not be done: value and words, while a visit can end so.
    pub obstacles: Option<Vec<(&'static str, String)>>,
    /// The customer says when somebody shall come again.
    pub again: bool,
    /// What it costs that somebody comes after a consultation.
    pub costs: Option<String>,
    /// Whom they talked to by video, who may be the one to come.
    pub last: Option<String>,
    /// There is a signed document to look at.
    pub signed: bool,
}

/// The form of what comes on top.
pub struct Adding {
    /// Packages: key, and name with price.
    pub packages: Vec<(String, String)>,
    /// Minutes that can be had; none where the service has no rate for them.
    pub minutes: Vec<u32>,
    pub rows: Vec<usize>,
    pub currency: String,
}

/// What waits for the other side's word.
pub struct Proposal {
    pub v: u16,
    /// It is the reader who asked, and the other side who answers.
    pub asked: bool,
    /// Another price for all of it, in a line.
    pub lines: String,
    pub sums: Vec<(String, String)>,
    pub total: String,
    pub before: String,
}

/// What is shown of a guided visit.
///
/// # Errors
/// The world broke.
pub fn guided(app: &App, language: Language, on: &OnJob, open: &Open, theirs: bool) -> Result<Guided, Oops> {
    let job = &on.job;
    let entry = app.market.service(&job.service);
    let note = |note: Option<NoteId>| -> Result<String, Oops> {
        match note.filter(|_| theirs) {
            Some(note) => Ok(app.note(note)?.open().clone()),
            None => Ok(String::new()),
        }
    };
    let customers = on.part == Part::Customer;
    let checklist = || {
        entry.as_ref().map(|entry| entry.checklist(language).map(str::to_owned).collect()).unwrap_or_default()
    };
    let obstacle =
        |obstacle: Obstacle| (obstacle.word(), plain(language, &format!("obstacle-{}", obstacle.word())));
    Ok(Guided {
        call: open.has(Action::NoteCall).then(checklist),
        told: note(job.told_by_phone)?,
        found: match job.found {
            // What was seen in a room is the customer's to read, but for how they could be reached past the desk.
            Some(note) if customers && job.was_consulted() => app.note_held_back(note)?,
            _ if customers => String::new(),
            // Whoever is asked reads what was found, but for how anybody could be reached.
            Some(note) if !theirs && open.has(Action::Answer) => app.note_held_back(note)?,
            found => note(found)?,
        },
        complaint: note(complaint(job))?,
        add: open.has(Action::ProposeTerms).then(|| adding(app, language, job)),
        proposal: if theirs || open.has(Action::AgreeTerms) || open.has(Action::ProposePrice) {
            proposal(app, language, job, open)?
        } else {
            None
        },
        statement: if open.has(Action::Sign) { Some(app.statement(job)?.lines) } else { None },
        obstacles: open.has(Action::CheckOut).then(|| Obstacle::ALL.into_iter().map(obstacle).collect()),
        again: customers && open.has(Action::Send) && job.visit.n > 1,
        costs: if customers && open.has(Action::Send) && job.was_consulted() {
            app.visit_costs(language, job)?
        } else {
            None
        },
        last: match job.had.filter(|_| customers && job.was_consulted() && !job.cannot_come_again()) {
            Some(who) => Some(app.name_of_worker(who.worker)?),
            None => None,
        },
        signed: theirs && job.consents.iter().any(|consent| consent.signed.is_some()),
    })
}

/// What the customer found wrong, while it is mended.
pub fn complaint(job: &Job) -> Option<NoteId> {
    match job.stage {
        Stage::Underway { at: Underway::Mending { note, .. }, .. } => note,
        _ => None,
    }
}

fn adding(app: &App, language: Language, job: &Job) -> Adding {
    let said = |minor| money(language, Money { minor, currency: app.market.currency });
    let fixed = |service: &&Arc<ServiceEntry>| {
        let playbook = app.playbook_of_service(&service.key);
        playbook.is_ok_and(|playbook| playbook.choices.asks_for_a_time())
    };
    let package = |service: &Arc<ServiceEntry>| {
        (service.key.clone(), format!("{}, {}", service.name(language), said(service.price)))
    };
    let hours = app.market.service(&job.service).is_some_and(|service| service.extra_hour.is_some());
    Adding {
        packages: app.market.offered().iter().filter(fixed).map(package).collect(),
        minutes: if hours { MINUTES.to_vec() } else { Vec::new() },
        rows: (1..=MATERIAL_ROWS).collect(),
        currency: app.market.currency.code().to_owned(),
    }
}

fn proposal(app: &App, language: Language, job: &Job, open: &Open) -> Result<Option<Proposal>, Oops> {
    let Some(proposed) = &job.proposed_terms else { return Ok(None) };
    let said = |minor| money(language, Money { minor, currency: app.market.currency });
    let anew = proposed.terms.offered;
    let known = job.agreed().filter(|_| !anew).map_or(0, |terms| terms.lines.len());
    let added = proposed.terms.lines.get(known..).unwrap_or_default();
    Ok(Some(Proposal {
        v: proposed.terms.v,
        asked: !open.has(Action::AgreeTerms),
        lines: if anew { app.added_words(language, job, proposed)? } else { String::new() },
        sums: estimate::sums(app, language, added)?,
        total: said(gross(&proposed.terms.lines)),
        before: said(job.agreed().map_or(0, |terms| gross(&terms.lines))),
    }))
}

/// The order of a form of a guided visit; `None` if it is none of them.
///
/// # Errors
/// Inside: the key of a sentence that says what is wrong. Outside: the world broke.
pub fn order(
    app: &App,
    on: &OnJob,
    action: &str,
    fields: &Fields,
) -> Result<Option<Result<Order, &'static str>>, Oops> {
    let note = || crate::act::words_of(app, on.me.person, fields);
    Ok(Some(match (action, on.part) {
        ("called", Part::Worker(_)) => {
            let reached = fields.text("reached") == "yes";
            Ok(Order::NoteCall { reached, note: answers(app, on, fields)? })
        }
        ("confirm", Part::Worker(_)) => Ok(Order::ConfirmVisit),
        ("add", Part::Worker(_)) => extras(app, on, fields)?.map(|extras| Order::ProposeTerms { extras }),
        ("agree", Part::Customer | Part::Worker(_)) => match fields.number("v") {
            Some(v) => Ok(Order::AgreeTerms { v, how: How::Tap }),
            None => return Err(Oops::Garbled),
        },
        ("refuse", Part::Customer | Part::Worker(_)) => Ok(Order::DeclineTerms),
        ("sign", Part::Customer | Part::Worker(_)) => return sign(app, on, fields).map(Some),
        ("check-out", Part::Worker(_)) => match Obstacle::named(fields.text("why")) {
            Some(why) => Ok(Order::CheckOut { why, note: note()? }),
            None => Err("field-obstacle-missing"),
        },
        ("again", Part::Customer) => again(app, &on.job, fields),
        (_, _) => return Ok(None),
    }))
}

/// The answers to the checklist, each with its question, and whatever else was said: of the customer, and kept with them.
fn answers(app: &App, on: &OnJob, fields: &Fields) -> Result<Option<NoteId>, Oops> {
    let language = on.look.language;
    let entry = app.market.service(&on.job.service);
    let mut lines = Vec::new();
    for (n, point) in entry.iter().flat_map(|entry| entry.checklist(language)).enumerate() {
        let said = fields.text(&format!("point-{n}"));
        if !said.is_empty() {
            lines.push(format!("{point} {said}"));
        }
    }
    let more = fields.text("words");
    if !more.is_empty() {
        lines.push(more.to_owned());
    }
    if lines.is_empty() { Ok(None) } else { Ok(Some(app.keep_note(on.job.customer, &lines.join("\n"))?)) }
}

fn extras(app: &App, on: &OnJob, fields: &Fields) -> Result<Result<Vec<Extra>, &'static str>, Oops> {
    let mut extras = Vec::new();
    let package = fields.text("package");
    if !package.is_empty() {
        extras.push(Extra::Package { service: package.to_owned() });
    }
    if let Some(minutes) = fields.number("minutes").filter(|minutes| *minutes > 0) {
        extras.push(Extra::Time { minutes });
    }
    for n in 1..=MATERIAL_ROWS {
        let typed = fields.text(&format!("net-{n}"));
        if typed.is_empty() {
            continue;
        }
        let Some(net) = amount(typed, app.market.currency.decimals()) else {
            return Ok(Err("field-sum-wrong"));
        };
        let words = fields.text(&format!("words-{n}"));
        let note = if words.is_empty() { None } else { Some(app.keep_note(on.me.person, words)?) };
        extras.push(Extra::Material { net, note });
    }
    Ok(if extras.is_empty() { Err("field-extras-missing") } else { Ok(extras) })
}

/// A signature: on the technician's screen with a name, or by the customer on their own.
fn sign(app: &App, on: &OnJob, fields: &Fields) -> Result<Result<Order, &'static str>, Oops> {
    let glass = matches!(on.part, Part::Worker(_));
    let name = fields.text("name");
    if glass && name.is_empty() {
        return Ok(Err("field-signer-missing"));
    }
    if name.chars().count() > NAME_CHARACTERS_MAX {
        return Ok(Err("field-signer-missing"));
    }
    // What is signed is what was shown.
    if fields.number("terms") != on.job.agreed().map(|terms| terms.v) {
        return Ok(Err("field-statement-changed"));
    }
    let drawing = Some(fields.text("drawing")).filter(|drawing| is_drawing(drawing));
    // A name alone is whatever its holder types: on somebody else's screen it takes a hand.
    if glass && drawing.is_none() {
        return Ok(Err("field-drawing-missing"));
    }
    let key = fields.key("sign").ok_or(Oops::Garbled)?;
    let how = if glass { How::Glass } else { How::Tap };
    let given = Signature { how, name: Some(name), drawing, cause: &key };
    Ok(Ok(Order::Sign { how, signed: app.signed(&on.job, &given)? }))
}

/// Points and strokes, and nothing else.
fn is_drawing(drawing: &str) -> bool {
    !drawing.is_empty() && drawing.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | ',' | ';'))
}

/// When somebody shall come again: as long as the work takes, from when the customer says.
///
/// # Errors
/// The key of a sentence that says what is wrong.
pub fn again(app: &App, job: &Job, fields: &Fields) -> Result<Order, &'static str> {
    let minutes = app.market.service(&job.service).map_or(60, |service| i64::from(service.minutes));
    let from: jiff::civil::DateTime = fields.text("from").parse().map_err(|_| "field-slot-missing")?;
    let to = from.checked_add(jiff::Span::new().minutes(minutes)).map_err(|_| "field-slot-missing")?;
    let slot = Slot { from, to };
    app.market.bookable(slot, app.now()).map_err(|_| "field-again-wrong")?;
    let prefer = match fields.text("who") {
        "same" => Prefer::Same,
        "another" => Prefer::Another,
        _ => Prefer::Anybody,
    };
    Ok(Order::Send { purpose: job.visit.purpose, slot: Some(slot), minutes: None, prefer })
}
