//! Time passes: what is overdue happens, once, however late or often the clock asks.
//!
//! Every rung climbed changes what the row says is due, so asking again finds nothing more to do.

use super::decide::Story;
use super::{
    About, Bill, Duty, Ending, Event, Freed, How, Owner, Refusal, Side, case, duties, finish, held, offer,
    review, schedule, settle, sourcing, terms,
};
use crate::playbook::{Then, What};

/// More rungs than any job can owe at one instant: a bound, so that no mistake can loop.
const RUNGS_AT_ONCE: usize = 64;

/// Climbs every rung that is due.
pub(super) fn tick(story: &mut Story<'_>) -> Result<(), Refusal> {
    for _ in 0..RUNGS_AT_ONCE {
        let due = duties(&story.job, story.playbook).into_iter();
        let due = due.filter_map(|duty| Some((duty.next.filter(|next| *next <= story.now)?, duty)));
        let due = due.min_by_key(|(next, _)| *next).map(|(_, duty)| duty);
        match due {
            Some(duty) => climb(story, duty)?,
            None => break,
        }
    }
    Ok(())
}

fn climb(story: &mut Story<'_>, duty: Duty) -> Result<(), Refusal> {
    let then = duty.then;
    story.happen(Event::Overdue { what: duty.what, owner: duty.of, since: duty.since, then });
    match then {
        // A reminder is a message, and what comes to the desk stands on its board; another wave is asked by
        // matching, which follows.
        Then::Lapse if duty.what == What::Times => {
            schedule::lapse(story);
            Ok(())
        }
        Then::Lapse if duty.what == What::Terms => {
            terms::lapse(story);
            Ok(())
        }
        Then::Lapse if duty.what == What::Review => {
            review::end(story);
            Ok(())
        }
        Then::Lapse if duty.what == What::Story => {
            let by = if duty.of == Owner::Customer { Side::Customer } else { Side::Worker };
            story.happen(Event::StoryLapsed { by });
            Ok(())
        }
        Then::Case => {
            case::open_by_itself(story, about(duty.what));
            Ok(())
        }
        Then::Remind | Then::Operator | Then::Lapse => Ok(()),
        Then::Next if duty.what == What::Fee => offer::lapse(story),
        Then::Next if matches!(duty.what, What::Arrive | What::Call | What::Confirm) => {
            super::cancel::withdraw(story)
        }
        Then::Next if duty.what == What::Picks => {
            held::free(story, Freed::Lapsed);
            Ok(())
        }
        Then::Next => Ok(()),
        Then::Ring => {
            story.happen(Event::AnswersLapsed);
            Ok(())
        }
        Then::Yes => finish::approve(story, How::Silence),
        Then::Close if story.job.estimate().is_some() => finish::decline(story),
        Then::Close if duty.what == What::FollowUp => {
            // Nobody has to come again for what was paid.
            let paid = story.job.visit.redo && story.job.bills.iter().any(|bill: &Bill| bill.what.is_asked());
            settle::close(story, if paid { Ending::Paid } else { Ending::Unsuccessful });
            Ok(())
        }
        Then::Close if matches!(duty.what, What::Answer | What::Picks) => {
            let ending = if duty.what == What::Picks { Ending::Undecided } else { Ending::Nobody };
            sourcing::let_go(story);
            settle::close(story, ending);
            Ok(())
        }
        Then::Close => {
            settle::close(story, Ending::Lapsed);
            Ok(())
        }
    }
}

/// What a case is about that opens because nobody did this.
fn about(what: What) -> About {
    match what {
        What::Pay | What::Received | What::Fee => About::Money,
        What::Arrive | What::Presence => About::Absence,
        What::Approval | What::Signature | What::Finish => About::Work,
        _ => About::Other,
    }
}

/// The desk reminds whoever's turn it is, by hand.
pub(super) fn remind(story: &mut Story<'_>) -> Result<(), Refusal> {
    let whose = duties(&story.job, story.playbook).into_iter().find(|duty| duty.of.is_written_to());
    let duty = whose.ok_or(Refusal::NotNow)?;
    story.happen(Event::Reminded { what: duty.what, owner: duty.of });
    Ok(())
}
