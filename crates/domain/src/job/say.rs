//! Private messages between the customer and somebody who may do the work, where the customer chooses whom.
//!
//! The words are notes; whether they would let people reach each other too early is found by whoever takes them in. Here
//! it is only counted: who tries it again and again is looked at by a person.

use serde::{Deserialize, Serialize};

use super::decide::Story;
use super::{Actor, Candidate, Event, Facts, Job, Refusal, Side, Stage};
use crate::ids::{NoteId, WorkerId};
use crate::playbook::{Picks, Playbook};

/// How often one side's words were held back in one thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldBack {
    pub by: Side,
    pub with: WorkerId,
    pub times: u8,
}

/// At so many tries, and at every further one, a person is asked to look.
const TRIES_LOOKED_AT: u8 = 3;

/// Words from one side to the other; an answer of the customer's may be for everybody who offers.
pub(super) fn say(story: &mut Story<'_>, with: WorkerId, note: NoteId, public: bool) -> Result<(), Refusal> {
    let by = speaker(story, with)?;
    if public && by != Side::Customer {
        return Err(Refusal::NotYours);
    }
    // Once somebody has it, what is said is said to them.
    if public && story.job.stage != Stage::Sourcing {
        return Err(Refusal::NotNow);
    }
    story.happen(Event::Said { by, with, note, public });
    Ok(())
}

/// Words that were not passed on, because people could have reached each other by them.
pub(super) fn hold_back(story: &mut Story<'_>, with: WorkerId) -> Result<(), Refusal> {
    let by = speaker(story, with)?;
    story.happen(Event::HeldBack { by, with });
    let tried = story.job.held_back.iter().find(|held| held.by == by && held.with == with);
    if tried.is_some_and(|held| held.times >= TRIES_LOOKED_AT) {
        let worker = (by == Side::Worker).then_some(with);
        story.happen(Event::HelpAsked { side: by, worker, note: None });
    }
    Ok(())
}

/// Whose words they are. A customer writes to whoever has offered or written, or has the visit.
fn speaker(story: &Story<'_>, with: WorkerId) -> Result<Side, Refusal> {
    match story.by {
        Actor::Worker(own) if own == with => Ok(Side::Worker),
        Actor::Customer(_) => {
            let known = story.facts.candidates.get(&with).is_some_and(can_be_written_to);
            let may = match story.job.stage {
                Stage::Sourcing => known,
                _ => story.job.worker() == Some(with),
            };
            if may { Ok(Side::Customer) } else { Err(Refusal::NotAsked) }
        }
        Actor::Worker(_) | Actor::Staff(_) | Actor::Machine => Err(Refusal::NotYours),
    }
}

/// Whether the customer may write to them: they have offered, or written first.
pub fn can_be_written_to(candidate: &Candidate) -> bool {
    candidate.spoke || candidate.offer().is_some()
}

/// Whether this person may write now: while somebody is sought, everybody who could do it; afterwards whoever has it.
pub(super) fn may_say(by: Actor, job: &Job, facts: &Facts, playbook: &Playbook) -> Result<(), Refusal> {
    // Whoever meets in a room writes there as well.
    let meets = matches!(job.stage, Stage::Booked { .. } | Stage::Underway { .. } | Stage::Approval { .. });
    let picks = playbook.for_visit(job.visit.purpose).picks == Picks::Customer;
    if !(picks || job.is_online() && meets) {
        return Err(Refusal::NotNow);
    }
    let sought = job.stage == Stage::Sourcing;
    match (by, &job.stage) {
        (Actor::Staff(_) | Actor::Machine, _) => Err(Refusal::NotYours),
        (_, Stage::Closed { .. }) => Err(Refusal::Over),
        (_, Stage::Request) => Err(Refusal::NotNow),
        (Actor::Customer(_), _) => Ok(()),
        (Actor::Worker(worker), _) if sought => {
            let gone = job.visit.sourcing.gone.contains(&worker);
            if facts.candidates.contains_key(&worker) && !gone { Ok(()) } else { Err(Refusal::NotAsked) }
        }
        (Actor::Worker(worker), _) if job.worker() == Some(worker) => Ok(()),
        (Actor::Worker(_), _) => Err(Refusal::AlreadyAssigned),
    }
}
