//! What must hold of cases: while one is open silence agrees to nothing, nobody is credited for the work and no job ends;
//! nobody but the desk decides, nobody but whoever opened it takes it back, and nobody is spared more than they owe. Rebuilt
//! from the journal alone.

use std::collections::BTreeMap;

use domain::JobId;
use domain::job::{About, Event, How, Outcome, Side};
use domain::price::{Line, gross};
use jiff::Timestamp;
use store::EventRow;

use crate::checks::Findings;

/// What a bill came to, and what has been given up of it.
#[derive(Default)]
struct Billed {
    all: i64,
    spared: i64,
    /// What its provider gets of it, as long as they give nothing up.
    pay: i64,
}

impl Billed {
    /// Whether so much may be given up. Nobody gives up more than the customer is spared, but for whoever bears all of it: a
    /// plan may make work cheaper than what is paid for it, and then nothing is paid.
    fn may_concede(&mut self, line: &Line, pay: i64) -> bool {
        self.spared += line.gross();
        self.pay -= pay;
        let whole = self.spared == self.all;
        self.spared <= self.all && self.pay >= 0 && (pay <= line.net || whole && self.pay == 0)
    }
}

/// What is known of a job on the way through its journal.
#[derive(Default)]
struct Known {
    open: Option<Side>,
    /// When a visit of it was last said to be over.
    over: Option<Timestamp>,
    bills: BTreeMap<u8, Billed>,
    /// The bill that was made last is for the way, and credited with it.
    way: bool,
    /// A decision gives something back, and nothing has been yet.
    owes: bool,
}

/// Goes through the journal once.
pub fn cases(events: &[EventRow], found: &mut Findings) {
    let mut jobs: BTreeMap<JobId, Known> = BTreeMap::new();
    for row in events {
        let job = jobs.entry(row.job).or_default();
        let mut wrong = |what: &str| found.others.push(format!("{} {what}", row.job));
        let by = row.actor.split(':').next().unwrap_or_default();
        match &row.event {
            Event::CaseOpened { by: side, about, .. } => {
                if job.open.replace(*side).is_some() {
                    wrong("has two cases at once");
                }
                let theirs = match side {
                    Side::Customer => by == "customer" || by == "staff",
                    Side::Worker => by == "worker" || by == "staff",
                    // By itself, or right when somebody says that a consultation is over at which nobody met.
                    Side::Operator => by == "machine" || *about == About::Absence && job.over == Some(row.at),
                };
                if !theirs {
                    wrong("has a case that somebody else opened in their name");
                }
            }
            Event::Finished { .. } => job.over = Some(row.at),
            Event::CaseDropped { .. } => {
                let theirs = match job.open.take() {
                    Some(Side::Customer) => by == "customer",
                    Some(Side::Worker) => by == "worker",
                    Some(Side::Operator) | None => false,
                };
                if !theirs {
                    wrong("has a case that somebody took back who did not open it");
                }
            }
            Event::CaseDecided { outcome, .. } => {
                if job.open.take().is_none() || by != "staff" {
                    wrong("has a case that nobody could decide");
                }
                job.owes = matches!(outcome, Outcome::Refund { .. });
            }
            Event::Billed { bill, lines, pay, .. } => {
                job.bills.insert(*bill, Billed { all: gross(lines), spared: 0, pay: *pay });
                job.way = lines.first().is_none_or(|line| line.what == "cancellation");
            }
            Event::Conceded { bill, line, pay, .. } => {
                let decided = std::mem::take(&mut job.owes);
                if !job.bills.entry(*bill).or_default().may_concede(line, *pay) || !decided {
                    wrong("spares its customer more than they owe, or without a decision");
                }
            }
            Event::Approved { how: How::Silence, .. } if job.open.is_some() => {
                wrong("counts as right by silence while somebody says that it is not");
            }
            Event::Settled { .. } if job.open.is_some() && !job.way => {
                wrong("credits somebody while it is looked into");
            }
            Event::Closed { .. } if job.open.is_some() => wrong("ends with a case open"),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Billed, Line};

    /// What a member's plan makes twenty of, and for which thirty-two are paid.
    fn with_a_plan() -> Billed {
        Billed { all: 2000, spared: 0, pay: 3200 }
    }

    #[test]
    fn whoever_bears_all_of_it_is_paid_nothing_and_nobody_bears_more() {
        let line = |net| Line::new("refund", net, 0);
        assert!(with_a_plan().may_concede(&line(2000), 3200));
        assert!(with_a_plan().may_concede(&line(1000), 1000));
        assert!(!with_a_plan().may_concede(&line(1000), 1600), "more than the customer is spared");
        assert!(!with_a_plan().may_concede(&line(2000), 3300), "more than they get");
        assert!(!with_a_plan().may_concede(&line(2100), 0), "more than is owed");
        let mut in_parts = with_a_plan();
        assert!(in_parts.may_concede(&line(500), 500) && in_parts.may_concede(&line(1500), 2700));
        assert!(!in_parts.may_concede(&line(1), 0), "nothing is left of it");
    }
}
