//! A case on pages: the form that opens one, what each side says, and what was decided. Each side reads its own words and
//! the desk's reasons; both sides' words are read by the desk alone.

use app::App;
use app::words::cases::{about_words, outcome_words};
use app::words::{Args, day_and_time, money, plain, say};
use domain::NoteId;
use domain::job::{About, Action, Bears, BillFor, Case, Heard, Job, Order, Outcome, Side, Stage, can_redo};
use domain::playbook::Collects;
use domain::talk::{Language, amount};
use ledger::Money;

use crate::act as button;
use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{OnJob, Part};
use crate::job_page::Open;

/// What a page of either side shows of a case.
#[derive(Default)]
pub struct Cases {
    /// What can be complained of now: value and words.
    pub can: Vec<(&'static str, String)>,
    /// One tap for "I was asked for cash", where it is not the worker's to take.
    pub cash: bool,
    pub open: Option<OpenCase>,
    pub decided: Option<Decided>,
}

/// A case that waits for a decision, as one side sees it.
pub struct OpenCase {
    /// What it is about, who says so, and by when it is decided.
    pub sentence: String,
    /// What the reader said of it.
    pub mine: Vec<String>,
    /// The reader may say what happened, and until when they are waited for.
    pub tell: Option<String>,
    /// The reader opened it, and may take it back.
    pub drop: bool,
}

/// A case that was decided.
pub struct Decided {
    pub about: String,
    pub outcome: String,
    pub why: String,
}

/// What the desk sees of a case.
pub struct DeskCase {
    pub about: String,
    pub opened: String,
    pub decided_by: String,
    /// Who says what: name, and words; none while they still may.
    pub sides: Vec<(String, Option<Vec<String>>)>,
    /// Bills of which something can be given up: number, and what it is with its sum.
    pub bills: Vec<(String, String)>,
    pub bears: Vec<(&'static str, String)>,
    pub same: bool,
    pub other: bool,
    /// Work waits for the customer's word, which the decision takes the place of.
    pub judged: bool,
    /// And it is a meeting at which nobody met.
    pub unmet: bool,
    pub currency: String,
}

/// What is shown of a case to one side.
///
/// # Errors
/// The world broke.
pub fn cases(app: &App, language: Language, on: &OnJob, open: &Open) -> Result<Cases, Oops> {
    let job = &on.job;
    let side = side_of(on.part);
    let about = |about: About| (about.word(), plain(language, &format!("about-{}", about.word())));
    let there = matches!(
        job.stage,
        Stage::Underway { .. } | Stage::Approval { .. } | Stage::Settling { .. } | Stage::Feedback { .. }
    );
    let ours = app.playbook(&job.playbook)?.for_visit(job.visit.purpose).collects == Collects::Platform;
    let can = open.has(Action::OpenCase);
    let theirs = |case: &&Case| side == Side::Customer || on.part == Part::Worker(case.who.worker);
    let shown = job.case.as_ref().filter(theirs);
    Ok(Cases {
        can: if can { About::of(side).map(about).collect() } else { Vec::new() },
        cash: can && there && ours && side == Side::Customer,
        open: match shown.filter(|case| case.ended.is_none()) {
            Some(case) => Some(open_case(app, language, job, (case, side), open)?),
            None => None,
        },
        decided: match shown.and_then(|case| Some((case, case.ended.as_ref()?.decided?))) {
            Some((case, (outcome, reason))) => Some(Decided {
                about: about_words(language, case),
                outcome: with_sum(app, language, outcome),
                why: app.note(reason)?.open().clone(),
            }),
            None => None,
        },
    })
}

fn side_of(part: Part) -> Side {
    match part {
        Part::Customer => Side::Customer,
        Part::Worker(_) => Side::Worker,
        Part::Staff => Side::Operator,
    }
}

fn open_case(
    app: &App,
    language: Language,
    job: &Job,
    (case, side): (&Case, Side),
    open: &Open,
) -> Result<OpenCase, Oops> {
    let zone = job.time_zone();
    let at = |at| day_and_time(language, at, app.now(), &zone);
    let key = match case.by {
        by if by == side => "page-case-mine",
        Side::Operator => "page-case-both",
        Side::Customer | Side::Worker => "page-case-theirs",
    };
    let args = Args::new()
        .with("about", about_words(language, case))
        .with("by", at(case.decided_by(&zone)))
        .with("until", at(case.told_by(&zone)));
    Ok(OpenCase {
        sentence: say(language, key, &args),
        mine: words(app, case.heard(side))?,
        tell: open.has(Action::TellStory).then(|| say(language, "page-case-tell-until", &args)),
        drop: open.has(Action::DropCase),
    })
}

fn words(app: &App, heard: Option<&Heard>) -> Result<Vec<String>, Oops> {
    let notes = heard.map_or(&[][..], |heard| heard.notes.as_slice());
    Ok(notes.iter().map(|note| Ok(app.note(*note)?.open().clone())).collect::<anyhow::Result<_>>()?)
}

/// What the desk sees of the case that is open.
///
/// # Errors
/// The world broke.
pub fn on_the_desk(app: &App, language: Language, job: &Job) -> Result<Option<DeskCase>, Oops> {
    let Some(case) = job.open_case() else { return Ok(None) };
    let playbook = app.playbook(&job.playbook)?;
    let zone = job.time_zone();
    let said = |minor| money(language, Money { minor, currency: app.market.currency });
    let worker = match app.store.worker(case.who.worker)? {
        Some(row) => app.name_of(row.person)?.open().clone(),
        None => plain(language, "who-worker"),
    };
    let customer = app.name_of(job.customer)?.open().clone();
    let mut sides = Vec::with_capacity(2);
    for (side, name) in [(Side::Customer, customer), (Side::Worker, worker)] {
        let heard = case.heard(side);
        sides.push((name, heard.map(|_| words(app, heard)).transpose()?));
    }
    let bill = |bill: &domain::job::Bill| {
        let what = match bill.what {
            BillFor::Fee => "line-fee",
            BillFor::Direct => "line-rest",
            BillFor::Work | BillFor::InVain | BillFor::Refund => "desk-case-bill",
        };
        let name = format!("{}, {}", plain(language, what), said(bill.amount()));
        // Nobody gives anything up for what another one did.
        let others = bill.worker != case.who.worker;
        let whose =
            if others { format!(" · {}", plain(language, "desk-case-others")) } else { String::new() };
        (bill.n.to_string(), format!("{name}{whose}"))
    };
    let next = job.agreed().filter(|_| job.is_judged()).map(|terms| {
        let sum = said(domain::price::gross(&terms.lines));
        ("next".to_owned(), format!("{}, {sum}", plain(language, "desk-case-next-bill")))
    });
    Ok(Some(DeskCase {
        about: about_words(language, case),
        opened: day_and_time(language, case.opened, app.now(), &zone),
        decided_by: day_and_time(language, case.decided_by(&zone), app.now(), &zone),
        sides,
        bills: next.into_iter().chain(job.bills_to_refund().map(bill)).collect(),
        bears: Bears::ALL
            .into_iter()
            .map(|bears| (bears.word(), plain(language, &format!("bears-{}", bears.word()))))
            .collect(),
        same: can_redo(job, playbook, true),
        other: can_redo(job, playbook, false),
        judged: job.is_judged(),
        unmet: job.is_judged() && job.is_unmet(),
        currency: app.market.currency.code().to_owned(),
    }))
}

/// What was decided, with the sum if it is about one.
fn with_sum(app: &App, language: Language, outcome: Outcome) -> String {
    let words = outcome_words(language, outcome);
    match outcome {
        Outcome::Refund { amount, .. } => {
            format!("{words} ({})", money(language, Money { minor: amount, currency: app.market.currency }))
        }
        Outcome::Stands | Outcome::Redo { .. } => words,
    }
}

/// The case as it was decided, for the desk.
///
/// # Errors
/// The world broke.
pub fn decided(app: &App, language: Language, job: &Job) -> Result<Option<Decided>, Oops> {
    let Some(case) = &job.case else { return Ok(None) };
    let Some((outcome, reason)) = case.ended.as_ref().and_then(|ended| ended.decided) else {
        return Ok(None);
    };
    let why = app.note(reason)?.open().clone();
    Ok(Some(Decided { about: about_words(language, case), outcome: with_sum(app, language, outcome), why }))
}

/// A case is opened from a form: by the side whose page it is, or by the desk for whom it has on the phone. Inside is the
/// refusal, or the key of a sentence that says what is wrong with the form.
///
/// # Errors
/// The world broke.
pub async fn open(
    app: &App,
    by: (domain::job::Actor, domain::PersonId),
    job: domain::JobId,
    side: Side,
    fields: &Fields,
) -> Result<Result<Option<domain::job::Refusal>, &'static str>, Oops> {
    let Some(about) = About::named(fields.text("about")) else { return Ok(Err("field-about-missing")) };
    // What cash was asked for says everything by itself.
    if fields.text("words").is_empty() && about != About::Cash {
        return Ok(Err("field-words-missing"));
    }
    let note: Option<NoteId> = button::words_of(app, by.1, fields)?;
    let cause = fields.key("case").unwrap_or_else(|| app.new_token());
    for attempt in 0..app::cases::CODES_TRIED {
        let order = app::cases::order((side, about, note), &cause, attempt);
        let refusal = button::give(app, by, job, order, ("case", fields)).await?;
        if refusal != Some(domain::job::Refusal::CodeTaken) {
            return Ok(Ok(refusal));
        }
    }
    Ok(Ok(Some(domain::job::Refusal::CodeTaken)))
}

/// The order of one side's form; `None` if it is none of them.
///
/// # Errors
/// Inside: the key of a sentence that says what is wrong. Outside: the world broke.
pub fn order(
    app: &App,
    on: &OnJob,
    action: &str,
    fields: &Fields,
) -> Result<Option<Result<Order, &'static str>>, Oops> {
    Ok(Some(match action {
        "story" => match button::words_of(app, on.me.person, fields)? {
            Some(note) => Ok(Order::TellStory { side: side_of(on.part), note }),
            None => Err("field-words-missing"),
        },
        "sorted" => Ok(Order::DropCase),
        _ => return Ok(None),
    }))
}

/// The order of the desk's form.
///
/// # Errors
/// Inside: the key of a sentence that says what is wrong. Outside: the world broke.
pub fn of_the_desk(
    app: &App,
    by: domain::PersonId,
    action: &str,
    fields: &Fields,
) -> Result<Result<Order, &'static str>, Oops> {
    if action == "story" {
        let note = button::words_of(app, by, fields)?;
        let side = side_named(fields).ok_or(Oops::Garbled)?;
        return Ok(note.map(|note| Order::TellStory { side, note }).ok_or("field-words-missing"));
    }
    let outcome = match fields.text("outcome") {
        "stands" => Outcome::Stands,
        "redo-same" => Outcome::Redo { same: true },
        "redo-other" => Outcome::Redo { same: false },
        "refund" => {
            let Some(sum) = amount(fields.text("amount"), app.market.currency.decimals()) else {
                return Ok(Err("field-sum-wrong"));
            };
            let bears = Bears::named(fields.text("bears")).ok_or(Oops::Garbled)?;
            let bill = match fields.text("bill") {
                "next" => None,
                n => Some(n.parse().map_err(|_| Oops::Garbled)?),
            };
            Outcome::Refund { bill, amount: sum, bears }
        }
        _ => return Ok(Err("field-outcome-missing")),
    };
    let reason = button::words_of(app, by, fields)?;
    Ok(reason.map(|reason| Order::DecideCase { outcome, reason }).ok_or("field-reason-missing"))
}

/// The side whose word the desk records.
pub fn side_named(fields: &Fields) -> Option<Side> {
    match fields.text("side") {
        "customer" => Some(Side::Customer),
        "worker" => Some(Side::Worker),
        _ => None,
    }
}
