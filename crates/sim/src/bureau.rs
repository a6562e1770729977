//! The company that checks backgrounds, in a town: what its reports come to.
//!
//! It finds something about some, and calls some off; the rest come back clear by themselves.

use std::collections::BTreeSet;

use standins::Standins;
use standins::screening::Verdict;

use crate::mood::Mood;

/// Decides on reports that nobody has weighed yet; `weighed` remembers which were.
pub fn weigh_reports(standins: &Standins, mood: &mut Mood, weighed: &mut BTreeSet<String>) {
    standins.with_screening(|screening, now| {
        let new: Vec<String> = screening
            .candidates()
            .flat_map(|candidate| &candidate.checks)
            .filter(|check| check.verdict.is_none())
            .filter_map(|check| check.report.clone())
            .filter(|report| !weighed.contains(report))
            .collect();
        for report in new {
            let drawn = [(18, Some(Verdict::Consider)), (4, Some(Verdict::Canceled)), (78, None)];
            if let Some(Some(verdict)) = mood.choose(&drawn) {
                let _ = screening.decide(&report, verdict, now);
            }
            weighed.insert(report);
        }
    });
}
