//! The finish: the worker says it is done, the customer says whether it is right, and the bill is made.
//!
//! Silence agrees only where the playbook's ladder says so, and the consent remembers that it was silence.

use super::decide::Story;
use super::{Event, How, Refusal, Stage, Underway};
use crate::ids::NoteId;

/// The work is done; how long it took is what the row knows, not what anyone claims.
pub(super) fn finish(story: &mut Story<'_>) -> Result<(), Refusal> {
    let Stage::Underway { at, .. } = story.job.stage else { return Err(Refusal::NotNow) };
    let minutes = match at {
        Underway::OnTheWay { .. } => return Err(Refusal::NotNow),
        Underway::Working { since } => (story.now.duration_since(since).as_secs().max(0) + 59) / 60,
        Underway::Mending { minutes, .. } => minutes,
    };
    story.happen(Event::Finished { minutes });
    Ok(())
}

/// The customer agrees, and the bill is made. Crediting the provider follows when the settle gate opens.
pub(super) fn approve(story: &mut Story<'_>, how: How) -> Result<(), Refusal> {
    let Stage::Approval { who, minutes, .. } = story.job.stage else { return Err(Refusal::NotNow) };
    let Some(terms) = story.job.agreed() else { return Err(Refusal::NotNow) };
    let (lines, pay) = (terms.lines.clone(), terms.pay.for_minutes(minutes));
    let bill = next_bill(story);
    story.happen(Event::Approved { how });
    story.happen(Event::Billed { bill, lines, pay, who });
    Ok(())
}

/// Something is wrong: the worker comes back and mends it.
pub(super) fn ask_changes(story: &mut Story<'_>, note: Option<NoteId>) -> Result<(), Refusal> {
    story.happen(Event::ChangesAsked { note });
    Ok(())
}

/// The number of the job's next bill.
pub(super) fn next_bill(story: &Story<'_>) -> u8 {
    u8::try_from(story.job.bills.len() + 1).unwrap_or(u8::MAX)
}
