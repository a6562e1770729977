//! What must hold where each names a price: nobody's price but the one that was offered, no work before the fee, fee and
//! rest together the price, and nothing booked that was not paid for. Rebuilt from the journal alone.

use std::collections::BTreeMap;

use anyhow::Result;
use app::App;
use domain::job::{Answer, BillFor, Event, Side};
use domain::price::{Line, gross};
use domain::{JobId, WorkerId};
use store::EventRow;

use crate::checks::Findings;

/// What is known of a job on the way through its journal.
#[derive(Default)]
struct Known<'a> {
    offers: BTreeMap<WorkerId, &'a [Line]>,
    taken: Option<&'a [Line]>,
    /// Another price, in its version, and who asked for it.
    asked: Option<(u16, &'a [Line], Side)>,
    fee: Option<(u8, i64)>,
    fee_paid: bool,
    redone: bool,
}

/// Goes through the journal once.
///
/// # Errors
/// The store cannot be read.
pub fn offers(app: &App, events: &[EventRow], found: &mut Findings) -> Result<()> {
    let mut jobs: BTreeMap<JobId, Known<'_>> = BTreeMap::new();
    for row in events {
        let job = jobs.entry(row.job).or_default();
        let mut wrong = |what: &str| found.others.push(format!("{} {what}", row.job));
        match &row.event {
            Event::Said { with, note, .. } => {
                let words = app.note(*note)?;
                if !job.fee_paid && !domain::talk::leaks(words.open()).is_empty() {
                    wrong(&format!("let a number pass to or from {with} before its fee was paid"));
                }
            }
            Event::Answered { worker, answer: Answer::Offer(offer), .. } => {
                job.offers.insert(*worker, &offer.lines);
            }
            Event::Answered { worker, .. } => drop(job.offers.remove(worker)),
            Event::OfferAccepted { terms } => {
                if !(row.actor.starts_with("customer") || row.actor.starts_with("staff")) {
                    wrong("had an offer taken by somebody else than its customer");
                }
                (job.taken, job.fee, job.fee_paid) = (Some(terms.lines.as_slice()), None, false);
            }
            Event::Assigned { who, .. } => {
                let theirs = job.offers.get(&who.worker).copied();
                if job.taken.is_some() && job.taken != theirs {
                    wrong("is done at another price than its worker offered");
                }
            }
            Event::TermsProposed { terms, by } if terms.offered => {
                job.asked = Some((terms.v, terms.lines.as_slice(), *by));
            }
            Event::TermsAgreed { v, .. } => match job.asked.take() {
                Some((asked, lines, by)) if asked == *v => {
                    let other = if by == Side::Customer { "worker" } else { "customer" };
                    if !row.actor.starts_with(other) {
                        wrong("costs another price than both agreed to");
                    }
                    job.taken = Some(lines);
                }
                Some(_) => wrong("costs another price in a version that nobody asked for"),
                None => {}
            },
            Event::TermsDeclined { .. } | Event::TermsLapsed => job.asked = None,
            // What makes good the visit before costs nothing, whatever both had agreed to before it.
            Event::VisitRedone { .. } => (job.redone, job.taken) = (true, None),
            Event::Billed { what: BillFor::Direct, lines, .. } if job.redone && gross(lines) == 0 => {}
            Event::Billed { bill, what: BillFor::Fee, lines, .. } => job.fee = Some((*bill, gross(lines))),
            Event::Billed { what: BillFor::Direct, lines, .. } => {
                let fee = job.fee.map_or(0, |(_, amount)| amount);
                if job.taken.is_some_and(|taken| gross(taken) != fee + gross(lines)) {
                    wrong("costs another sum than the price that was taken");
                }
            }
            Event::Paid { bill, .. } if job.fee.is_some_and(|(fee, _)| fee == *bill) => job.fee_paid = true,
            Event::BookingLapsed { .. } => {
                if job.fee_paid {
                    wrong("fell back though its fee was paid");
                }
                (job.taken, job.fee) = (None, None);
            }
            Event::Withdrawn { .. } => (job.taken, job.fee, job.fee_paid) = (None, None, false),
            Event::Started | Event::SetOut { .. } if job.fee.is_some() && !job.fee_paid => {
                if matches!(row.event, Event::Started) {
                    wrong("was begun before its fee was paid");
                }
            }
            _ => {}
        }
    }
    Ok(())
}
