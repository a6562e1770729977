//! The checkers: what must hold whatever happened, read from phones, rows and the stand-ins' records.
//!
//! None of them asks the rules what is right: a rule that is broken must show here.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::AhoCorasick;
use anyhow::Result;
use app::App;
use domain::job::{Actor, Event, Job, Side, candidates_after, evolve};
use domain::time::Slot;
use domain::{JobId, WorkerId};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use standins::Standins;
use standins::carrier::Delivery;
use store::{Channel, EventRow, JobFilter};

use crate::phrases::code_in;

/// What the checkers found, in words; empty is good.
#[derive(Default)]
pub struct Findings {
    pub waiting_on_nobody: Vec<String>,
    pub ledger_imbalance: Vec<String>,
    pub double_bookings: Vec<String>,
    pub leaks: Vec<String>,
    pub messages_lost: Vec<String>,
    pub messages_doubled: Vec<String>,
    /// Everything else that must hold.
    pub others: Vec<String>,
    pub messages_sent: usize,
}

/// What a customer must not be known by before the gate opens: phone, family name, street.
pub struct Private {
    pub codes: Vec<String>,
    pub words: Vec<String>,
    /// Where they said that they get mail.
    pub email: Option<String>,
}

/// The journal, whole.
pub fn journal(app: &App) -> Result<Vec<EventRow>> {
    const PAGE: i64 = 10_000;
    let mut all = Vec::new();
    loop {
        let after = all.last().map_or(0, |row: &EventRow| row.seq);
        let page = app.store.events_after(&app.market.key, after, PAGE)?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page);
    }
}

/// Runs every check that needs only rows and phones.
///
/// # Errors
/// The store cannot be read.
pub fn all(app: &App, standins: &Standins, numbers: &BTreeSet<String>) -> Result<Findings> {
    let mut found = Findings::default();
    let events = journal(app)?;
    on_the_hook(app, &mut found)?;
    the_log(app, &events, &mut found)?;
    money(app, &events, &mut found)?;
    crate::check_bookings::bookings(&events, &mut found);
    decliners(&events, &mut found);
    moved_by_both(&events, &mut found);
    promised_calls(&events, &mut found);
    crate::check_estimates::estimates(&events, |reference| app.playbook(reference).ok(), &mut found);
    crate::check_workers::workers(app, &events, &mut found)?;
    crate::check_offers::offers(app, &events, &mut found)?;
    crate::check_direct::direct(app, &events, &mut found)?;
    crate::check_guided::guided(app, &events, &mut found)?;
    crate::check_rooms::rooms(app, &events, &mut found)?;
    crate::check_cases::cases(&events, &mut found);
    crate::check_afterwards::afterwards(app, standins, &events, &mut found)?;
    phones(app, standins, numbers, &mut found)?;
    Ok(found)
}

/// Every open job is due something, and nothing has been due for long: the clock has run.
fn on_the_hook(app: &App, found: &mut Findings) -> Result<()> {
    let now = app.now();
    for (stage, _, count) in app.store.counts(&app.market.key)? {
        if stage != "closed" {
            let open = app.store.jobs(&app.market.key, JobFilter::Open)?;
            let here = open.iter().filter(|job| job.stage.word() == stage).count();
            // Lists are cut at 500; below that, a difference is a job that nothing is due for.
            if open.len() < 500 && i64::try_from(here)? != count {
                found
                    .waiting_on_nobody
                    .push(format!("{count} jobs in {stage}, {here} of them due something"));
            }
        }
    }
    for id in app.store.due(&app.market.key, now, 100)? {
        found.waiting_on_nobody.push(format!("{id} is overdue and the clock has passed it by"));
    }
    Ok(())
}

/// The journal has no gap, and folding a job's log gives its row and its candidates.
fn the_log(app: &App, events: &[EventRow], found: &mut Findings) -> Result<()> {
    let mut jobs: BTreeMap<JobId, Job> = BTreeMap::new();
    let mut candidates: BTreeMap<(JobId, WorkerId), domain::job::Candidate> = BTreeMap::new();
    for (row, expected) in events.iter().zip(1_i64..) {
        if row.seq != expected {
            found.others.push(format!("the journal has a gap before {}", row.seq));
            break;
        }
        match (&row.event, jobs.get_mut(&row.job)) {
            (Event::Described(description), None) => {
                jobs.insert(row.job, Job::described(row.job, description, row.at));
            }
            (event, Some(job)) => evolve(job, event, row.at),
            (_, None) => found.others.push(format!("{} begins in the middle", row.job)),
        }
        if matches!(row.event, Event::VisitOpened { .. }) {
            // Candidates belong to a visit.
            candidates.retain(|(job, _), _| *job != row.job);
        }
        if let Some(job) = jobs.get(&row.job) {
            let by = if row.actor.starts_with("staff") { staff(&row.actor) } else { Actor::Machine };
            let known = |worker| candidates.get(&(row.job, worker)).cloned();
            for candidate in candidates_after(job, known, by, &row.event, row.at) {
                candidates.insert((row.job, candidate.worker), candidate);
            }
        }
    }
    for (id, folded) in &jobs {
        let row = app.store.job(&app.market.key, *id)?;
        if row.as_ref() != Some(folded) {
            found.others.push(format!("folding the log of {id} does not give its row"));
        }
        for candidate in app.store.candidates(&app.market.key, *id, folded.visit.n)? {
            if candidates.get(&(*id, candidate.worker)) != Some(&candidate) {
                found.others.push(format!("folding the log of {id} does not give its candidates"));
            }
        }
    }
    Ok(())
}

fn staff(actor: &str) -> Actor {
    let id = actor.split_once(':').and_then(|(_, id)| id.parse().ok());
    id.map_or(Actor::Machine, Actor::Staff)
}

/// Whoever was promised a call gets it, answers by text meanwhile, gets the job, or is told that no call comes:
/// when a job is somebody's or over, nobody is left waiting by the phone.
fn promised_calls(events: &[EventRow], found: &mut Findings) {
    let mut waiting: BTreeSet<(JobId, WorkerId)> = BTreeSet::new();
    for row in events {
        match &row.event {
            Event::CallbackPromised { worker, .. } => drop(waiting.insert((row.job, *worker))),
            Event::Answered { worker, .. }
            | Event::Rang { worker, .. }
            | Event::CallbackDropped { worker } => {
                waiting.remove(&(row.job, *worker));
            }
            Event::Assigned { who, .. } => {
                waiting.remove(&(row.job, who.worker));
                left_by_the_phone(&waiting, row, found);
            }
            Event::Closed { .. } => left_by_the_phone(&waiting, row, found),
            _ => {}
        }
    }
}

fn left_by_the_phone(waiting: &BTreeSet<(JobId, WorkerId)>, row: &EventRow, found: &mut Findings) {
    for (job, worker) in waiting.iter().filter(|(job, _)| *job == row.job) {
        found
            .others
            .push(format!("{worker} waits for a promised call about {job}, which is nobody's to give"));
    }
}

/// Entries add up, holding accounts of closed jobs are empty, wallets never go below zero, and every paid job
/// was paid once.
fn money(app: &App, events: &[EventRow], found: &mut Findings) -> Result<()> {
    let closed: BTreeSet<String> = events
        .iter()
        .filter(|row| matches!(row.event, Event::Closed { .. }))
        .map(|row| row.job.to_string())
        .collect();
    let mut sum = 0;
    for (account, balance) in app.store.balances(&app.market.key)? {
        sum += balance;
        let held = account.strip_prefix("job:held/").and_then(|rest| rest.split('/').next());
        if held.is_some_and(|job| closed.contains(job)) && balance != 0 {
            found.ledger_imbalance.push(format!("{account} holds {balance} after its job closed"));
        }
        // What was earned and what was given on top stand as credits, what is owed as a debit.
        let owed = account.starts_with("provider:owed/") && balance < 0;
        let earned = account.starts_with("provider:wallet/") || account.starts_with("provider:tips/");
        if owed || earned && balance > 0 {
            found.ledger_imbalance.push(format!("{account} is below zero by {balance}"));
        }
    }
    if sum != 0 {
        found.ledger_imbalance.push(format!("all accounts together make {sum}, not zero"));
    }
    let mut paid: BTreeMap<(JobId, u8), u32> = BTreeMap::new();
    let mut credited: BTreeMap<JobId, i64> = BTreeMap::new();
    for row in events {
        match &row.event {
            Event::Settled { pay, tax, .. } => *credited.entry(row.job).or_default() += pay + tax,
            Event::PaidOut { due, .. } => {
                let left = credited.entry(row.job).or_default();
                *left -= due.earned;
                if *left < 0 {
                    found.ledger_imbalance.push(format!("{} was paid out twice", row.job));
                }
            }
            _ => {}
        }
        if let Event::Paid { bill, .. } | Event::Settled { bill, .. } = &row.event {
            let paying = matches!(row.event, Event::Paid { .. });
            let count = paid.entry((row.job, if paying { *bill } else { *bill + 100 })).or_default();
            *count += 1;
            if *count > 1 {
                found.ledger_imbalance.push(format!("{} bill {bill} was settled or paid twice", row.job));
            }
        }
    }
    Ok(())
}

/// Nobody moves a visit alone: the time was named by one side and taken by the other, or by the desk for them.
fn moved_by_both(events: &[EventRow], found: &mut Findings) {
    let mut wished: BTreeMap<JobId, (Side, &[Slot])> = BTreeMap::new();
    for row in events {
        match &row.event {
            Event::TimesProposed { by, times } => {
                wished.insert(row.job, (*by, times));
            }
            Event::TimeMoved { slot, .. } => {
                let whose = if row.actor.starts_with("customer") { Side::Customer } else { Side::Worker };
                let staff = row.actor.starts_with("staff");
                let named = wished
                    .remove(&row.job)
                    .is_some_and(|(by, times)| times.contains(slot) && (staff || by != whose));
                if !named {
                    found.others.push(format!("{} was moved by {} alone", row.job, row.actor));
                }
            }
            Event::TimesDeclined { .. }
            | Event::TimesLapsed { .. }
            | Event::SetOut { .. }
            | Event::Started
            | Event::Withdrawn { .. }
            | Event::CheckedOut { .. }
            | Event::BookingLapsed { .. }
            | Event::Cancelled { .. } => {
                wished.remove(&row.job);
            }
            _ => {}
        }
    }
}

/// Whoever said no to a job is neither asked nor rung about it again.
fn decliners(events: &[EventRow], found: &mut Findings) {
    let mut said_no: BTreeSet<(JobId, WorkerId)> = BTreeSet::new();
    for row in events {
        match &row.event {
            Event::Answered { worker, answer, .. } => {
                if *answer == domain::job::Answer::No {
                    said_no.insert((row.job, *worker));
                } else {
                    said_no.remove(&(row.job, *worker));
                }
            }
            Event::Rang { worker, .. } if said_no.contains(&(row.job, *worker)) => {
                found.others.push(format!("{worker} was rung about {} after saying no", row.job));
            }
            Event::Asked { asked, .. } => {
                for one in asked.iter().filter(|one| said_no.contains(&(row.job, one.worker))) {
                    found.others.push(format!("{} was asked about {} after saying no", one.worker, row.job));
                }
            }
            _ => {}
        }
    }
}

/// Each notice that left is on its phone once; nothing else is; nothing came after STOP.
fn phones(app: &App, standins: &Standins, numbers: &BTreeSet<String>, found: &mut Findings) -> Result<()> {
    for (state, count) in app.store.notice_counts(&app.market.key)? {
        if matches!(state.as_str(), "queued" | "sending" | "unsure") {
            let waiting = app.store.next_notice(&app.market.key)?;
            if waiting.is_some_and(|due| due <= app.now()) {
                found.messages_lost.push(format!("{count} notices are {state} past their time"));
            }
        }
    }
    let failed = app.store.notices_failed(&app.market.key, 10_000)?;
    let texts = failed.iter().filter(|notice| notice.channel == Channel::Text);
    for notice in texts.filter(|notice| notice.fault.as_deref() != Some("opted out")) {
        found.messages_lost.push(format!(
            "{} failed: {}",
            notice.key,
            notice.fault.clone().unwrap_or_default()
        ));
    }
    for number in numbers {
        let lookup = app.phone_lookup(number);
        let Some(point) = app.store.point(&lookup)? else { continue };
        let notices = app.store.notices_to(&app.market.key, point.person, 100_000)?;
        let left = notices
            .iter()
            .filter(|n| n.channel == Channel::Text)
            .filter(|n| matches!(n.state, store::NoticeState::Sent | store::NoticeState::Delivered))
            .count();
        let thread: Vec<_> = standins.with_carrier(|carrier, _| carrier.thread(number).to_vec());
        let ours: Vec<_> = thread.iter().filter(|m| !m.from_handset && !m.legal).collect();
        // What the carrier was thanked for is kept: acknowledged is durable.
        let in_state = |state| thread.iter().filter(|m| m.from_handset && m.delivery == state).count();
        let (thanked, given_up) = (in_state(Delivery::Taken), in_state(Delivery::GivenUp));
        let kept = app.store.texts(&lookup, 100_000)?.iter().filter(|text| text.direction == "in").count();
        if kept < thanked || given_up > 0 {
            let lost = format!("{number}: {thanked} texts taken, {kept} kept, {given_up} never taken");
            found.messages_lost.push(lost);
        }
        let on_phone = ours.iter().filter(|m| m.is_on_screen()).count();
        found.messages_sent += ours.len();
        if ours.len() > left {
            found.messages_doubled.push(format!("{number} got {} texts for {left} notices", ours.len()));
        }
        if on_phone < left {
            found.messages_lost.push(format!("{number} shows {on_phone} texts of {left} that left"));
        }
        if let Some(stopped) = last_stop(&thread)
            && ours.iter().any(|m| m.at > stopped)
        {
            found.others.push(format!("{number} was written to after STOP"));
        }
    }
    Ok(())
}

/// When a handset wrote STOP, if it has not written START since.
fn last_stop(thread: &[standins::carrier::Message]) -> Option<Timestamp> {
    let word = |m: &standins::carrier::Message| m.body.trim().to_ascii_uppercase();
    let last =
        thread.iter().rev().find(|m| m.from_handset && matches!(word(m).as_str(), "STOP" | "START"))?;
    (word(last) == "STOP").then_some(last.at)
}

/// Nothing that a customer is known by stands on any technician's phone before they were assigned that job.
///
/// # Errors
/// There is too much to be looked for.
pub fn leaks(
    standins: &Standins,
    technicians: &[String],
    private: &[Private],
    found: &mut Findings,
) -> Result<()> {
    let words: Vec<(&Private, &String)> =
        private.iter().flat_map(|customer| customer.words.iter().map(move |word| (customer, word))).collect();
    let all = AhoCorasick::new(words.iter().map(|(_, word)| word))?;
    for number in technicians {
        let thread: Vec<_> = standins.with_carrier(|carrier, _| carrier.thread(number).to_vec());
        for message in thread.iter().filter(|m| !m.from_handset) {
            // A number is one however it is written.
            let squeezed = message.body.replace([' ', '-'], "");
            let told = [&message.body, &squeezed].map(|body| all.find_overlapping_iter(body.as_str()));
            for (customer, word) in
                told.into_iter().flatten().filter_map(|hit| words.get(hit.pattern().as_usize()))
            {
                // Who works here may ask here as well: what they read of themselves is no secret to them.
                if customer.words.first() == Some(number) {
                    continue;
                }
                let theirs = code_in(&message.body).is_some_and(|code| customer.codes.contains(&code));
                // Whoever is met in a room is a first name.
                let met = message.body.starts_with("YOURS");
                let assigned =
                    !met && (message.body.starts_with("ASSIGNED") || theirs && message.body.contains("/l/"));
                if !(theirs && assigned) {
                    found.leaks.push(format!("{number} read {word:?} in a text that assigned nothing"));
                }
            }
        }
    }
    Ok(())
}

/// One number for the whole run: the journal, every phone's texts, and every letter.
pub fn digest(app: &App, standins: &Standins, numbers: &BTreeSet<String>) -> Result<String> {
    let mut hash = Sha256::new();
    for row in journal(app)? {
        hash.update(row.seq.to_be_bytes());
        hash.update(row.job.as_bytes());
        hash.update(row.at.as_millisecond().to_be_bytes());
        hash.update(row.actor.as_bytes());
        hash.update(serde_json::to_vec(&row.event)?);
    }
    for number in numbers {
        for message in standins.with_carrier(|carrier, _| carrier.thread(number).to_vec()) {
            hash.update(number.as_bytes());
            hash.update(message.at.as_millisecond().to_be_bytes());
            hash.update(message.body.as_bytes());
        }
    }
    for letter in standins.with_mailbox(|mailbox, _| mailbox.letters().to_vec()) {
        hash.update(serde_json::to_vec(&letter)?);
    }
    Ok(hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect())
}
