//! An estimate on pages: the worker's form, line by line, and what its customer reads of it.
//!
//! Sums are typed before tax; the rules add it. What a line is for in words goes through the leak finder when it is
//! shown, like everything that people write to each other.

use app::App;
use app::words::{money, plain};
use domain::job::{Job, Quoted, QuotedFor, Report};
use domain::playbook::Purpose;
use domain::price::{Line, gross, tax};
use domain::talk::{Language, amount};
use domain::{NoteId, PersonId};
use ledger::Money;

use crate::errors::Oops;
use crate::form::{DETAILS_CHARACTERS_MAX, Fields};

/// The form's rows. More lines than these fit a text better than a phone's form.
const ROWS: usize = 4;

/// What the worker's page shows for the end of a visit for an estimate.
pub struct EstimateForm {
    pub rows: Vec<Row>,
    /// What a line can be for: value and words.
    pub kinds: Vec<(&'static str, String)>,
    pub currency: String,
}

/// A row of the form.
pub struct Row {
    pub n: usize,
    pub kind: &'static str,
    pub required: bool,
}

/// The form, if the visit ends in an estimate.
pub fn form(app: &App, language: Language, job: &Job) -> Option<EstimateForm> {
    if job.visit.purpose != Purpose::Estimate {
        return None;
    }
    let kind = |what: QuotedFor| (what.word(), plain(language, &format!("line-{}", what.word())));
    let row = |n: usize| Row {
        n: n + 1,
        kind: QuotedFor::ALL.get(n).copied().unwrap_or(QuotedFor::Other).word(),
        required: n == 0,
    };
    Some(EstimateForm {
        rows: (0..ROWS).map(row).collect(),
        kinds: QuotedFor::ALL.into_iter().map(kind).collect(),
        currency: app.market.currency.code().to_owned(),
    })
}

/// What the worker's form says of the finished visit.
///
/// # Errors
/// Inside: the key of a sentence that says what is wrong. Outside: the world broke.
pub fn report(
    app: &App,
    author: PersonId,
    job: &Job,
    fields: &Fields,
) -> Result<Result<Report, &'static str>, Oops> {
    if job.is_online() && fields.text("outcome") == "visit" {
        return Ok(Ok(Report::NeedsVisit { note: crate::act::words_of(app, author, fields)? }));
    }
    if job.visit.purpose != Purpose::Estimate {
        return Ok(Ok(Report::Done));
    }
    let mut lines = Vec::new();
    for n in 1..=ROWS {
        let text = |name: &str| fields.text(&format!("{name}-{n}")).to_owned();
        if text("net").is_empty() {
            continue;
        }
        let Some(net) = amount(&text("net"), app.market.currency.decimals()) else {
            return Ok(Err("field-sum-wrong"));
        };
        let what = QuotedFor::ALL.into_iter().find(|what| what.word() == text("what"));
        let what = what.unwrap_or(QuotedFor::Labour);
        let words: String = text("words").chars().take(DETAILS_CHARACTERS_MAX).collect();
        let note: Option<NoteId> = if words.is_empty() { None } else { Some(app.keep_note(author, &words)?) };
        lines.push(Quoted { what, net, note });
    }
    if lines.is_empty() {
        return Ok(Err("field-sum-missing"));
    }
    Ok(Ok(Report::estimate(&lines)))
}

/// Price lines in words, and their tax.
pub fn sums(app: &App, language: Language, lines: &[Line]) -> Result<Vec<(String, String)>, Oops> {
    let said = |minor| money(language, Money { minor, currency: app.market.currency });
    let mut sums = Vec::with_capacity(lines.len() + 1);
    for line in lines {
        sums.push((app.line_words(language, line)?, said(line.net)));
    }
    let tax = tax(lines);
    if tax != 0 {
        sums.push((plain(language, "page-tax"), said(tax)));
    }
    Ok(sums)
}

/// What an estimate comes to in all, for its customer; nothing if none waits for them.
pub fn total(app: &App, language: Language, job: &Job) -> Option<String> {
    let lines = job.estimate()?;
    Some(money(language, Money { minor: gross(lines), currency: app.market.currency }))
}
