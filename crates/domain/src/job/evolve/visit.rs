//! What an event makes of the visit, from the agreed time to its end.

use jiff::{SignedDuration, Timestamp};

use super::super::{Acks, Event, Job, Proposed, Side, Stage, Suits, Underway, room};

fn acknowledged(acks: &mut Acks, side: Option<Side>) {
    match side {
        Some(Side::Customer) => acks.customer = true,
        Some(Side::Worker) => acks.worker = true,
        Some(Side::Operator) | None => {}
    }
}

pub(super) fn visit(job: &mut Job, event: &Event, at: Timestamp) {
    room::evolve(job, event, at);
    match (event, &mut job.stage) {
        (Event::TimeAgreed { slot: new, travel_minutes, by }, booked @ Stage::Booked { .. }) => {
            let Stage::Booked { slot, suits, agreed, acks, .. } = booked else { return };
            (*slot, *suits) = (Some(*new), Suits::default());
            if travel_minutes.is_some() {
                *agreed = Some(at);
            }
            acknowledged(acks, *by);
            job.visit.slot = Some(*new);
        }
        (Event::Acknowledged { side }, Stage::Booked { acks, .. }) => acknowledged(acks, Some(*side)),
        (Event::Called { .. } | Event::VisitConfirmed, _) => prepared(job, event, at),
        (Event::TimesProposed { by, times }, Stage::Booked { slot: None, suits, .. }) => {
            let theirs = if *by == Side::Worker { &mut suits.worker } else { &mut suits.customer };
            (*theirs, suits.at) = (times.clone(), Some(at));
        }
        (Event::TimesProposed { by, times }, Stage::Booked { proposed, .. }) => {
            *proposed = Some(Proposed { by: *by, times: times.clone(), at });
        }
        (Event::TimesDeclined { by }, Stage::Booked { proposed, acks, .. }) => {
            *proposed = None;
            // Whoever keeps to the agreed time knows it.
            acknowledged(acks, Some(*by));
        }
        (Event::TimesLapsed { .. }, Stage::Booked { proposed, .. }) => *proposed = None,
        (Event::TimeMoved { slot: new, .. }, booked @ Stage::Booked { .. }) => {
            let Stage::Booked { slot, agreed, acks, late_minutes, prepared, proposed, .. } = booked else {
                return;
            };
            // One side named it and the other picked it: both know.
            (*slot, *acks, *late_minutes, *proposed) =
                (Some(*new), Acks { customer: true, worker: true }, 0, None);
            // What was confirmed was the time before.
            (*agreed, prepared.confirmed) = (Some(at), None);
            (job.visit.slot, job.visit.moved) = (Some(*new), true);
        }
        (Event::Late { minutes }, Stage::Booked { late_minutes, .. }) => *late_minutes = *minutes,
        (Event::Late { minutes }, Stage::Underway { at: Underway::OnTheWay { eta }, .. }) => {
            *eta = at.max(*eta).checked_add(SignedDuration::from_mins(i64::from(*minutes))).unwrap_or(*eta);
        }
        (Event::SetOut { eta }, Stage::Booked { who, slot: Some(slot), .. }) => {
            let stage =
                Stage::Underway { who: *who, slot: *slot, at: Underway::OnTheWay { eta: *eta }, round: 1 };
            job.enter(stage, at);
        }
        (Event::Started, Stage::Booked { who, slot: Some(slot), .. }) => {
            let stage =
                Stage::Underway { who: *who, slot: *slot, at: Underway::Working { since: at }, round: 1 };
            job.enter(stage, at);
        }
        (Event::Started, Stage::Underway { at: underway, .. }) => *underway = Underway::Working { since: at },
        (Event::Finished { minutes, report }, Stage::Underway { who, round, .. }) => {
            let (who, round, report) = (*who, *round, report.clone());
            let stage = Stage::Approval { who, round, minutes: *minutes, report };
            job.enter(stage, at);
        }
        (Event::Finished { report: new, .. }, Stage::Approval { report, .. }) => {
            *report = new.clone();
            job.since = at;
        }
        (Event::ChangesAsked { note: more }, Stage::Underway { at: Underway::Mending { note, .. }, .. }) => {
            *note = *more;
        }
        (Event::ChangesAsked { note }, Stage::Approval { who, round, minutes, .. }) => {
            let mending = Underway::Mending { since: at, minutes: *minutes, note: *note };
            let (who, round) = (*who, round.saturating_add(1));
            if let Some(slot) = job.visit.slot.or_else(|| job.asked_slot()) {
                job.enter(Stage::Underway { who, slot, at: mending, round }, at);
            }
        }
        _ => {}
    }
}

/// The worker rang, or says that they come.
fn prepared(job: &mut Job, event: &Event, at: Timestamp) {
    if let Event::Called { note: Some(note), .. } = event {
        job.told_by_phone = Some(*note);
    }
    let Stage::Booked { prepared, .. } = &mut job.stage else { return };
    match event {
        Event::Called { reached: true, .. } => prepared.called = Some(at),
        Event::Called { reached: false, .. } => prepared.missed = prepared.missed.saturating_add(1),
        _ => prepared.confirmed = Some(at),
    }
}
