//! What must hold of guided visits: nothing on top that its customer did not agree to in that very version, nothing signed
//! but the statement that stands, silence signs nothing, and nobody goes twice where it could not be done. Rebuilt from the
//! journal and the notes alone.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use app::App;
use domain::job::{BillFor, Event, How};
use domain::playbook::What;
use domain::price::{Line, Terms, gross};
use domain::{JobId, WorkerId};
use sha2::{Digest, Sha256};
use store::EventRow;

use crate::checks::Findings;

/// What is known of a job on the way through its journal.
#[derive(Default)]
struct Known<'a> {
    signs: bool,
    agreed: Option<&'a [Line]>,
    proposed: Option<&'a Terms>,
    approved: bool,
    redone: bool,
    was_there: BTreeSet<WorkerId>,
}

/// Goes through the journal once.
///
/// # Errors
/// The store cannot be read.
pub fn guided(app: &App, events: &[EventRow], found: &mut Findings) -> Result<()> {
    let mut jobs: BTreeMap<JobId, Known<'_>> = BTreeMap::new();
    for row in events {
        let job = jobs.entry(row.job).or_default();
        let mut wrong = |what: &str| found.others.push(format!("{} {what}", row.job));
        match &row.event {
            Event::Described(description) => {
                let playbook = app.playbook(&description.playbook)?;
                job.signs = playbook.choices.settle.contains(&What::Signature);
            }
            Event::Sent { terms, .. } => (job.agreed, job.proposed) = (Some(terms.lines.as_slice()), None),
            Event::TermsProposed { terms, .. } => job.proposed = Some(terms),
            Event::TermsAgreed { v, .. } => {
                // Another price than the offered one is either side's to agree to: looked at where offers are.
                let offered = job.proposed.is_some_and(|terms| terms.offered);
                if !offered && !row.actor.starts_with("customer") {
                    wrong("costs more by somebody else's word than its customer's");
                }
                match job.proposed.take().filter(|terms| terms.v == *v) {
                    Some(terms) => job.agreed = Some(terms.lines.as_slice()),
                    None => wrong("costs more in a version that nobody proposed"),
                }
            }
            Event::TermsDeclined { .. } | Event::TermsLapsed => job.proposed = None,
            Event::Approved { how, signed } => {
                job.approved = true;
                match signed {
                    // The desk had them on the phone.
                    None if matches!(how, How::Phone | How::Decision) && row.actor.starts_with("staff") => {}
                    None if job.signs => wrong("counts as finished without a signature"),
                    None => {}
                    Some(signed) => {
                        let hers = row.actor.starts_with("worker");
                        if hers != (*how == How::Glass) || *how == How::Silence {
                            wrong("was signed by somebody who cannot");
                        }
                        let statement = app.note(signed.statement)?;
                        let print: String = Sha256::digest(statement.open().as_bytes())
                            .iter()
                            .map(|byte| format!("{byte:02x}"))
                            .collect();
                        let kept = app.store.signature(&app.market.key, &print)?;
                        if print != signed.fingerprint || kept.is_none() {
                            wrong("was signed under another statement than the one that is kept");
                        }
                    }
                }
            }
            Event::Billed { what: BillFor::Work, lines, .. }
                if job.signs
                    && job.approved
                    && job.agreed != Some(lines.as_slice())
                    && !(job.redone && gross(lines) == 0) =>
            {
                wrong("is billed at something else than was agreed");
            }
            Event::VisitRedone { .. } => job.redone = true,
            Event::CheckedOut { who, .. } => drop(job.was_there.insert(who.worker)),
            // Unless the desk decided that the same one puts it right.
            Event::Assigned { who, .. } if !job.redone && job.was_there.contains(&who.worker) => {
                wrong("went once more to whoever could not do it");
            }
            _ => {}
        }
    }
    Ok(())
}
