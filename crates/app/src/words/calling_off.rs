//! What is said of a job that is called off: to whom, by whom, and what it costs or gives back.

use domain::job::{Bill, Ending, Job, Recipient, Side, Stage};
use domain::talk::Language;

use super::Args;
use crate::App;

impl App {
    /// What calling off costs, in the wording that says so.
    pub(super) fn said_of_calling_off(
        &self,
        language: Language,
        job: &Job,
        to: Recipient,
        by: Side,
        args: Args,
    ) -> (String, Args) {
        // A bill of an earlier visit has nothing to do with it.
        let late = matches!(
            job.stage,
            Stage::Settling { ending: Ending::Cancelled { late: true, .. } }
                | Stage::Closed { ending: Ending::Cancelled { late: true, .. } }
        );
        let open = job.open_bill().filter(|_| late);
        let fee = open.map_or(0, |bill| bill.amount());
        let back = job.bill_to_return().map_or(0, Bill::amount);
        let variant = match called_off(by, to, fee) {
            _ if job.terms.is_empty() => "unsent",
            "free" if back > 0 => "free-back",
            "late" if job.bill_to_return().is_some() => "late-booked",
            other => other,
        };
        (
            format!("-{variant}"),
            args.with("amount", self.amount(language, fee)).with("back", self.amount(language, back)),
        )
    }
}

fn called_off(by: Side, to: Recipient, fee: i64) -> &'static str {
    match (to, by) {
        (Recipient::Worker(_), _) => "worker",
        (Recipient::Customer(_), Side::Customer) if fee > 0 => "late",
        (Recipient::Customer(_), Side::Customer) => "free",
        (Recipient::Customer(_), Side::Worker | Side::Operator) => "desk",
    }
}
