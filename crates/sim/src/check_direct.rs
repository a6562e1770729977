//! What must hold where the catalogue names the price and it goes from hand to hand: the whole price is what is paid, and
//! what the worker owes of it is in the books as soon as they have it, and not before. Rebuilt from the journal alone.

use std::collections::BTreeMap;

use anyhow::Result;
use app::App;
use domain::JobId;
use domain::job::{BillFor, Event, Side};
use domain::playbook::Purpose;
use domain::price::{Line, gross, net};
use ledger::percent;
use store::EventRow;

use crate::checks::Findings;

/// What is known of a job on the way through its journal.
#[derive(Default)]
struct Known<'a> {
    /// The price that the catalogue names, with what was agreed to on top.
    priced: Option<&'a [Line]>,
    /// What is asked for on top, in which version.
    more: Option<(u16, &'a [Line])>,
    /// Its price is an offer's, its work is made good, or a decision spared the customer something.
    otherwise: bool,
}

/// Goes through the journal once.
///
/// # Errors
/// The store cannot be read.
pub fn direct(app: &App, events: &[EventRow], found: &mut Findings) -> Result<()> {
    let mut jobs: BTreeMap<JobId, Known<'_>> = BTreeMap::new();
    for row in events {
        let job = jobs.entry(row.job).or_default();
        match &row.event {
            Event::Sent { terms, .. } | Event::VisitOpened { terms: Some(terms), .. } => {
                job.priced = Some(terms.lines.as_slice());
            }
            Event::TermsProposed { terms, .. } => job.more = Some((terms.v, terms.lines.as_slice())),
            Event::TermsAgreed { v, .. } if job.more.is_some_and(|(more, _)| more == *v) => {
                job.priced = job.more.take().map(|(_, lines)| lines);
            }
            Event::OfferAccepted { .. } | Event::VisitRedone { .. } | Event::Conceded { .. } => {
                job.otherwise = true;
            }
            _ if job.otherwise => {}
            Event::Billed { what: BillFor::Direct, lines, .. }
                if job.priced.map(gross) != Some(gross(lines)) =>
            {
                found.others.push(format!("{} costs another sum than the catalogue says", row.job));
            }
            Event::Marked { by: Side::Worker | Side::Operator, .. }
                if !is_owed(app, row, job.priced.unwrap_or_default())? =>
            {
                found.others.push(format!("what is owed of {} is not in the books", row.job));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Whether what the playbook says is owed of these lines was posted with the event, and nothing else.
fn is_owed(app: &App, row: &EventRow, lines: &[Line]) -> Result<bool> {
    let Some(job) = app.store.job(&app.market.key, row.job)? else { return Ok(true) };
    let fee = app.playbook(&job.playbook)?.for_visit(Purpose::Service).fee.unwrap_or(0);
    let posted = app.store.postings_of(&app.market.key, row.job)?;
    let posted = posted.iter().filter(|one| one.seq == row.seq && one.account.starts_with("provider:owed"));
    Ok(posted.map(|one| one.amount).sum::<i64>() == percent(net(lines), fee))
}
