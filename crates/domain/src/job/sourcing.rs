//! Sourcing: candidates are asked, answer, are rung up; whoever picks decides. Only where the playbook lets the first
//! matching Yes have it is a Yes followed by an assignment, and then as an event of its own.
//!
//! Matching only proposes; here it is decided again who may be asked. No answer is ever taken as another.

use jiff::{SignedDuration, Timestamp};

use super::decide::Story;
use super::ladders::DESK_SOON_MINUTES;
use super::{
    Actor, Answer, AnswerKind, AskedWorker, Assignee, CallOutcome, Ending, Event, Freed, Job, Offer, Refusal,
    Side, Stage, Verdict, WorkerFacts, held, offer, open, overlapping, room,
};
use crate::ids::{NoteId, WorkerId};
use crate::playbook::{Hears, Picks, Playbook, PriceBy, TimeBy};
use crate::price::gross;
use crate::time::{Slot, instant, wall};

/// A promised call is made within this time,
const CALLBACK_MINUTES: i64 = 60;
/// but neither before this hour of the address's day nor after the later one.
const CALLS_FROM_HOUR: i8 = 8;
const CALLS_UNTIL_HOUR: i8 = 20;
/// The furthest that the desk may widen a search: five times each worker's own radius.
const REACH_MAX: u16 = 500;

/// Matching proposes a part of a wave. Whoever was asked and answered is left out, so that nobody who said no
/// is asked again and nobody gets the same text twice.
pub(super) fn ask(
    story: &mut Story<'_>,
    wave: u16,
    asked: &[AskedWorker],
    (last, heard): (bool, Option<Timestamp>),
) -> Result<(), Refusal> {
    let reopened = story.job.since;
    let sourcing = &story.job.visit.sourcing;
    let mut chosen: Vec<AskedWorker> = Vec::new();
    let free = sourcing.numbers.max(sourcing.asked) + 1;
    for one in asked {
        let known = story.facts.candidates.get(&one.worker);
        let gone = sourcing.gone.contains(&one.worker);
        let twice = chosen.iter().any(|chosen| chosen.worker == one.worker);
        let open = known.is_none_or(|candidate| candidate.is_silent() && candidate.asked_at < reopened);
        if open && !gone && !twice {
            // Numbered here and not by matching, which may not have seen whom the customer invited meanwhile.
            let rank = free + u32::try_from(chosen.len()).unwrap_or(u32::MAX);
            chosen.push(AskedWorker { again: known.is_some(), rank, ..one.clone() });
        }
    }
    if !chosen.is_empty() || last {
        story.happen(Event::Asked { wave, asked: chosen, last, heard });
    }
    Ok(())
}

/// The most whom one request can be brought to in person: it is listed for everybody else.
pub const INVITED_MAX: usize = 10;

/// Whether the customer can ask somebody for an offer: while nobody has it, where offers are made to what is listed.
pub(super) fn may_invite(by: Actor, job: &Job, playbook: &Playbook) -> Result<(), Refusal> {
    open::only(matches!(by, Actor::Customer(_)))?;
    let choices = playbook.for_visit(job.visit.purpose);
    let listed = choices.price == PriceBy::Offer && choices.hears == [Hears::Listed];
    let before = matches!(job.stage, Stage::Request | Stage::Sourcing) && job.visit.n == 1;
    open::now_if(listed && before)?;
    if job.visit.sourcing.invited.len() < INVITED_MAX { Ok(()) } else { Err(Refusal::EnoughAsked) }
}

/// The customer asks somebody for an offer, near or far: whoever is asked may say no. Twice is once.
pub(super) fn invite(story: &mut Story<'_>, worker: WorkerId) -> Result<(), Refusal> {
    let state = &story.job.visit.sourcing;
    if state.invited.contains(&worker) {
        return Ok(());
    }
    let facts = story.facts.worker.filter(|facts| facts.working).ok_or(Refusal::NotWorking)?;
    if facts.person == story.job.customer {
        return Err(Refusal::NotYours);
    }
    let known = story.facts.candidates.get(&worker);
    if known.is_some_and(|candidate| !candidate.is_silent()) || state.gone.contains(&worker) {
        return Err(Refusal::NotNow);
    }
    let found = known.is_some();
    story.happen(Event::Invited { worker, found });
    if !found && story.job.stage == Stage::Sourcing {
        ask_invited(story, &[worker]);
    }
    Ok(())
}

/// The request went out: whoever was invited before that is asked now.
pub(super) fn ask_those_invited(story: &mut Story<'_>) {
    let invited = story.job.visit.sourcing.invited.clone();
    if !invited.is_empty() {
        ask_invited(story, &invited);
    }
}

fn ask_invited(story: &mut Story<'_>, workers: &[WorkerId]) {
    let state = &story.job.visit.sourcing;
    let numbers = state.numbers.max(state.asked) + 1..;
    let one = |(worker, rank): (&WorkerId, u32)| AskedWorker {
        worker: *worker,
        rank,
        reasons: Vec::new(),
        again: false,
    };
    let asked = workers.iter().zip(numbers).map(one).collect();
    story.happen(Event::Asked { wave: state.wave, asked, last: false, heard: None });
}

/// A candidate answers, or changes an answer.
pub(super) fn answer(story: &mut Story<'_>, worker: WorkerId, answer: &Answer) -> Result<(), Refusal> {
    if let Actor::Worker(own) = story.by
        && own != worker
    {
        return Err(Refusal::NotYours);
    }
    let candidate = story.facts.candidates.get(&worker).ok_or(Refusal::NotAsked)?;
    if let Answer::Yes { times, .. } = answer {
        if times.len() > 3 || times.iter().any(|slot| !slot.is_sound()) {
            return Err(Refusal::BadTime);
        }
        let zone = story.job.time_zone();
        let first = times.first().copied().or_else(|| story.job.asked_slot());
        if first.is_some_and(|slot| slot.ends(&zone) <= story.now) {
            return Err(Refusal::BadTime);
        }
        room::may_be_now(&story.job, times, story.now)?;
        able(story)?;
    }
    let choices = story.playbook.for_visit(story.job.visit.purpose);
    let three = choices.three_times();
    let named = match answer {
        Answer::Yes { times, .. } if three && !times.is_empty() => {
            Some(held::may_name(story, worker, times)?)
        }
        _ => None,
    };
    let by_offer = choices.price == PriceBy::Offer;
    match answer {
        Answer::Yes { .. } if by_offer => return Err(Refusal::NoPrice),
        Answer::Offer(_) if !by_offer => return Err(Refusal::NotNow),
        Answer::Offer(new) => {
            offer::sound(story, new)?;
            able(story)?;
        }
        Answer::Yes { .. } | Answer::No | Answer::Unsure { .. } | Answer::CallMe => {}
    }
    if candidate.answer.as_ref() == Some(answer) && !matches!(answer, Answer::CallMe) {
        return Ok(());
    }
    let was = candidate.kind();
    let first = choices.picks == Picks::First;
    // Where the time is found later, any times that suit go with the Yes and take nothing from it.
    let later = choices.time == TimeBy::Later && matches!(answer, Answer::Yes { .. });
    let gets_it = if first && (later || answer.kind() == AnswerKind::Yes) {
        let slot = story.job.asked_slot().or_else(|| room::now(&story.job, story.now));
        Some((slot, can_come(story, worker, slot)?))
    } else {
        None
    };
    if story.job.held().is_some_and(|held| held.worker == worker) {
        held::free(story, Freed::Changed);
    }
    story.happen(Event::Answered { worker, answer: answer.clone(), was });
    if let Some((times, travel_minutes)) = named {
        story.happen(Event::TimesHeld { worker, times, travel_minutes });
    }
    match answer {
        Answer::CallMe => {
            let by = callback_time(story);
            story.happen(Event::CallbackPromised { worker, by });
        }
        Answer::Unsure { note } => {
            story.happen(Event::HelpAsked { side: Side::Worker, worker: Some(worker), note: *note });
        }
        Answer::Yes { .. } | Answer::Offer(_) | Answer::No => {}
    }
    if let Some((slot, facts)) = gets_it {
        assign(story, slot, facts, answer);
    }
    Ok(())
}

/// Whoever may not work cannot say that they will.
fn able(story: &Story<'_>) -> Result<(), Refusal> {
    match story.facts.worker {
        Some(facts) if !facts.working => Err(Refusal::NotWorking),
        Some(_) | None => Ok(()),
    }
}

/// Within the hour, but at a decent time of day where the job is; sooner, and at any, for what is wanted soon.
fn callback_time(story: &Story<'_>) -> Timestamp {
    let zone = story.job.time_zone();
    let within = |minutes| story.now.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(story.now);
    // Whoever answers now for what is wanted now is rung now, at any hour.
    if story.job.is_wanted_soon(story.now) {
        return within(DESK_SOON_MINUTES);
    }
    let soon = within(CALLBACK_MINUTES);
    let on_the_wall = wall(soon, &zone);
    let morning = on_the_wall.date().at(CALLS_FROM_HOUR, 30, 0, 0);
    if on_the_wall.hour() < CALLS_FROM_HOUR {
        instant(morning, &zone)
    } else if on_the_wall.hour() >= CALLS_UNTIL_HOUR {
        instant(morning.saturating_add(jiff::Span::new().days(1)), &zone)
    } else {
        soon
    }
}

/// The desk rang a silent candidate and learned nothing.
pub(super) fn rang(story: &mut Story<'_>, worker: WorkerId, outcome: CallOutcome) -> Result<(), Refusal> {
    let candidate = story.facts.candidates.get(&worker).ok_or(Refusal::NotAsked)?;
    if candidate.kind() == Some(AnswerKind::No) {
        return Err(Refusal::NotNow);
    }
    story.happen(Event::Rang { worker, outcome });
    Ok(())
}

/// The desk weighs somebody before it decides; only the decision itself is told to anybody.
pub(super) fn assess(
    story: &mut Story<'_>,
    worker: WorkerId,
    verdict: Verdict,
    note: Option<NoteId>,
) -> Result<(), Refusal> {
    let candidate = story.facts.candidates.get(&worker).ok_or(Refusal::NotAsked)?;
    if candidate.verdict != Some(verdict) || note.is_some() {
        story.happen(Event::Assessed { worker, verdict, note });
    }
    Ok(())
}

/// Whoever picks decides: exactly one gets it, and only on a Yes of their own.
pub(super) fn pick(story: &mut Story<'_>, worker: WorkerId, wanted: Option<Slot>) -> Result<(), Refusal> {
    let candidate = story.facts.candidates.get(&worker).ok_or(Refusal::NotAsked)?;
    if story.job.visit.sourcing.gone.contains(&worker) {
        return Err(Refusal::NoYes);
    }
    let answer = candidate.answer.clone().ok_or(Refusal::NoYes)?;
    let slot = match (&answer, story.job.asked_slot()) {
        (Answer::Yes { .. }, None) => None,
        (Answer::Yes { times, .. }, asked) if times.is_empty() => asked,
        (Answer::Yes { times, .. }, Some(_)) => {
            Some(wanted.and_then(|slot| within(times, slot)).ok_or(Refusal::WhichTime)?)
        }
        (Answer::Offer(offer), _) if !offer.stands(story.now) => return Err(Refusal::OfferOver),
        // Of the offered times one is taken, or all are left to be talked about.
        (Answer::Offer(offer), _) => match wanted {
            Some(slot) => Some(within(&offer.times, slot).ok_or(Refusal::WhichTime)?),
            None => None,
        },
        (Answer::No | Answer::Unsure { .. } | Answer::CallMe, _) => return Err(Refusal::NoYes),
    };
    let facts = can_come(story, worker, slot)?;
    assign(story, slot, facts, &answer);
    Ok(())
}

/// A time, if it lies within one of these.
fn within(times: &[Slot], slot: Slot) -> Option<Slot> {
    times.iter().any(|time| time.from <= slot.from && slot.to <= time.to).then_some(slot)
}

/// Whether somebody may be given work, and has promised the time, if there is one, to nobody else.
pub(super) fn can_come(
    story: &Story<'_>,
    worker: WorkerId,
    slot: Option<Slot>,
) -> Result<WorkerFacts, Refusal> {
    let mut facts = story.facts.worker.filter(|facts| facts.worker == worker).ok_or(Refusal::NotWorking)?;
    if !facts.working {
        return Err(Refusal::NotWorking);
    }
    // Nobody travels to a room.
    if story.job.is_online() {
        facts.travel_minutes = 0;
    }
    let Some(slot) = slot else { return Ok(facts) };
    let zone = story.job.time_zone();
    if !slot.is_sound() || slot.ends(&zone) <= story.now {
        return Err(Refusal::BadTime);
    }
    let (from, to) = (slot.starts(&zone), slot.ends(&zone));
    match overlapping(&story.facts.promises, story.job.id, from, to, facts.travel_minutes) {
        Some(other) => Err(Refusal::Overlaps { job: other.job }),
        None => Ok(facts),
    }
}

/// The one place where somebody gets the job.
pub(super) fn assign(story: &mut Story<'_>, slot: Option<Slot>, facts: WorkerFacts, answer: &Answer) {
    let theirs = story.job.held().is_some_and(|held| held.worker == facts.worker);
    held::free(story, if theirs { Freed::Picked } else { Freed::Over });
    let WorkerFacts { worker, provider, travel_minutes, .. } = facts;
    let asked = story.job.asked_slot();
    let other_time = slot.filter(|slot| asked.is_some_and(|asked| asked != *slot));
    drop_callbacks(story, Some(worker));
    if let Answer::Offer(offer) = answer {
        offer::accept(story, offer);
    }
    let (who, kind) = (Assignee { worker, provider }, Some(answer.kind()));
    let paid_by = story.facts.paid_by.clone();
    story.happen(Event::Assigned { who, slot, travel_minutes, kind, paid_by });
    if let Some(slot) = other_time {
        story.happen(Event::TimeAgreed { slot, travel_minutes: None, by: None });
    }
    let choices = story.playbook.for_visit(story.job.visit.purpose);
    let price = story.job.agreed().map_or(0, |terms| gross(&terms.lines));
    if offer::fee_of(price, choices) > 0 {
        story.happen(Event::CandidatesSetAside);
        offer::bill_the_fee(story, who);
    } else {
        story.happen(Event::SourcingClosed);
    }
    let times = match answer {
        Answer::Yes { times, .. } | Answer::Offer(Offer { times, .. }) => times.as_slice(),
        Answer::No | Answer::Unsure { .. } | Answer::CallMe => &[],
    };
    if slot.is_none() {
        // What they said of their time with the Yes need not be asked again.
        let zone = story.job.time_zone();
        let to_come: Vec<Slot> = times.iter().copied().filter(|time| time.ends(&zone) > story.now).collect();
        if !to_come.is_empty() {
            story.happen(Event::TimesProposed { by: Side::Worker, times: to_come });
        }
    }
}

/// Nobody waits for a call that no longer helps them: whoever was promised one is told not to.
pub(super) fn drop_callbacks(story: &mut Story<'_>, but: Option<WorkerId>) {
    let promised: Vec<WorkerId> = story.job.visit.sourcing.callbacks.iter().map(|c| c.worker).collect();
    for worker in promised.into_iter().filter(|worker| Some(*worker) != but) {
        story.happen(Event::CallbackDropped { worker });
    }
}

/// The search is over without anybody: whoever waits for a call or holds times free is let go.
pub(super) fn let_go(story: &mut Story<'_>) {
    drop_callbacks(story, None);
    held::free(story, Freed::Over);
}

/// The desk asks again, further away.
pub(super) fn widen(story: &mut Story<'_>, reach: u16) -> Result<(), Refusal> {
    let now = story.job.visit.sourcing.reach;
    if reach <= now || reach > REACH_MAX {
        return Err(Refusal::NotNow);
    }
    story.happen(Event::Widened { reach });
    Ok(())
}

/// The desk ends it: nobody could be found.
pub(super) fn give_up(story: &mut Story<'_>) -> Result<(), Refusal> {
    let_go(story);
    super::settle::close(story, Ending::Nobody);
    Ok(())
}
