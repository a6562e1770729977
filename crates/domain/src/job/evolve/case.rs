//! What an event makes of a case.

use jiff::Timestamp;

use super::super::{Case, Ended, Event, Heard, Job, Side, Stage};
use crate::ids::NoteId;

pub(super) fn case(job: &mut Job, event: &Event, at: Timestamp) {
    match event {
        Event::CaseOpened { by, about, who, note, code } => {
            let n = job.case.as_ref().map_or(1, |before| before.n.saturating_add(1));
            let (customer, worker, ended) = (None, None, None);
            job.case =
                Some(Case { n, by: *by, about: *about, who: *who, opened: at, customer, worker, ended });
            if *by != Side::Operator {
                heard(job, *by, *note, at);
            }
            job.code = code.unwrap_or(job.code);
            // It is open once more; when it was over stays what it was.
            if let Stage::Closed { ending } = job.stage {
                job.stage = Stage::Settling { ending };
            }
        }
        Event::StoryTold { by, note } => heard(job, *by, Some(*note), at),
        Event::StoryLapsed { by } => heard(job, *by, None, at),
        Event::CaseDropped { .. } => end(job, Ended { at, decided: None }),
        Event::CaseDecided { outcome, reason } => {
            end(job, Ended { at, decided: Some((*outcome, *reason)) });
        }
        Event::VisitRedone { gone } => {
            job.visit.redo = true;
            // Whoever comes next reads why.
            let decided = job.case.as_ref().and_then(|case| case.ended.as_ref()?.decided);
            job.found = decided.map(|(_, reason)| reason).or(job.found);
            // Both are asked once more when that is done.
            job.feedback_asked &= !matches!(job.stage, Stage::Feedback { .. });
            job.visit.sourcing.gone.extend(gone);
            job.enter(Stage::Request, at);
        }
        _ => {}
    }
}

/// A side has been heard: at first when it spoke, or when its time was over.
fn heard(job: &mut Job, side: Side, note: Option<NoteId>, at: Timestamp) {
    let Some(case) = &mut job.case else { return };
    let heard = match side {
        Side::Customer => &mut case.customer,
        Side::Worker => &mut case.worker,
        Side::Operator => return,
    };
    heard.get_or_insert_with(|| Heard { at, notes: Vec::new() }).notes.extend(note);
}

fn end(job: &mut Job, ended: Ended) {
    if let Some(case) = &mut job.case {
        case.ended = Some(ended);
    }
}
