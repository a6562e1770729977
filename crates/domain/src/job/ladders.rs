//! How long everybody has where a playbook says nothing about it. What a playbook says stands in its form.

use super::case;
use crate::playbook::{Ladder, Rung, Then, What};
use crate::time::Period;

/// How long the desk has to act on what came to it, before it counts as late.
pub(super) const DESK: (i64, Then) = (4, Then::Remind);
/// Where somebody stands waiting for whoever has not come, minutes count.
pub(super) const DESK_ARRIVAL_MINUTES: i64 = 30;
/// And where somebody is wanted within hours, and nobody has said yes.
pub(super) const DESK_SOON_MINUTES: i64 = 15;

/// The ladder of a duty that a playbook says nothing about. `offered`: the price came from an offer.
pub(super) fn default_ladder(what: What, offered: bool) -> Ladder {
    let rung = |after, then| Rung { after, then };
    match what {
        What::Describe => vec![rung(Period::hours(2), Then::Remind), rung(Period::days(2), Then::Close)],
        What::Callback => vec![rung(Period::hours(1), Then::Remind)],
        What::Reply => vec![rung(Period::minutes(15), Then::Remind)],
        What::Finish => vec![rung(Period::hours(2), Then::Remind), rung(Period::hours(12), Then::Operator)],
        What::Story => vec![
            rung(Period::days(case::STORY_DAYS.0), Then::Remind),
            rung(Period::days(case::STORY_DAYS.1), Then::Lapse),
        ],
        What::Judge => vec![rung(Period::hours(case::JUDGE_HOURS), Then::Remind)],
        What::Received => {
            vec![rung(Period::days(2), Then::Remind), rung(Period::days(2), Then::Case)]
        }
        What::Times => vec![rung(Period::days(1), Then::Remind), rung(Period::days(1), Then::Operator)],
        // Another price is thought over; what comes on top holds up whoever is at work.
        What::Terms if offered => {
            vec![rung(Period::days(1), Then::Remind), rung(Period::days(1), Then::Lapse)]
        }
        What::Terms => vec![rung(Period::hours(1), Then::Lapse)],
        What::FollowUp => vec![rung(Period::days(2), Then::Remind), rung(Period::days(5), Then::Close)],
        What::Ring
        | What::Decide
        | What::Solve
        | What::Answer
        | What::Picks
        | What::Confidentiality
        | What::Acknowledge
        | What::Agreement
        | What::Fee
        | What::GiveBack
        | What::Call
        | What::Confirm
        | What::Arrive
        | What::Estimate
        | What::Approval
        | What::Signature
        | What::Presence
        | What::Pay
        | What::Review
        | What::Prove
        | What::Allow
        | What::Screening
        | What::Appeal
        | What::PayOut
        | What::Plan
        | What::Dues
        | What::Vet => vec![rung(Period::hours(DESK.0), DESK.1)],
    }
}
