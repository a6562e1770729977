//! The parts of a job's page at the desk: who was asked, who wants a person, what it costs.
//!
//! Names are whole here, for the desk. Numbers and streets are not: they are opened one look at a time.

use app::App;
use app::words::{Args, money, plain, say, slot, time_only, verdict_words};
use domain::job::{Answer, BillFor, BillState, CallOutcome, Candidate, Job, Reason, Side, Verdict};
use domain::playbook::{Hears, Playbook};
use domain::price::{gross, net};
use domain::provider::Licence;
use domain::talk::Language;
use domain::time::{Slot, wall};
use domain::{NoteId, WorkerId};
use store::{JobFilter, ReviewsOf, WorkerRow};

use crate::afterwards::rating_of;
use crate::desk::{first_name, reasons, worker_name};
use crate::errors::Oops;
use crate::estimate::sums;

/// Somebody who was asked.
pub struct Asked {
    pub worker: String,
    pub rank: u32,
    pub name: String,
    pub first: String,
    pub why: String,
    /// What customers made of them.
    pub rating: Option<String>,
    pub chip: &'static str,
    pub icon: &'static str,
    pub said: String,
    pub when: String,
    /// Their Yes matches what was asked.
    pub yes: bool,
    pub times: Vec<Proposal>,
    /// What the desk made of them, and whether they can be put on the shortlist, or off it.
    pub verdict: Option<String>,
    pub shortlisted: bool,
    pub rejected: bool,
    /// They stand on the call list.
    pub to_ring: bool,
    pub stopped: bool,
    pub thread: Option<String>,
}

/// A time that somebody offered, and what the form for it begins with.
pub struct Proposal {
    pub words: String,
    pub from: String,
    pub to: String,
}

/// Somebody who wants a person.
pub struct Help {
    pub who: String,
    /// As the form that notes the answer names them.
    pub whom: String,
    pub words: String,
    pub thread: Option<String>,
    pub at: String,
}

/// Price, pay and what stays.
pub struct Money {
    /// What it would cost, if the other side agrees to what was proposed.
    pub proposed: Vec<(String, String)>,
    pub lines: Vec<(String, String)>,
    pub pay: String,
    pub stays: Option<String>,
}

/// A bill and how it stands.
pub struct Bill {
    pub n: u8,
    pub amount: String,
    pub state: String,
}

/// Why they stand where they stand, with how often they have let somebody down by now, and the licence that they have.
fn standing_now(app: &App, job: &Job, candidate: &Candidate, row: Option<&WorkerRow>) -> Vec<Reason> {
    let mut reasons = candidate.reasons.clone();
    reasons.retain(|reason| !matches!(reason, Reason::GaveBack { .. }));
    let given_back = row.map_or(0, |row| row.card.given_back);
    reasons.extend((given_back > 0).then_some(Reason::GaveBack { jobs: given_back }));
    let skill = app.market.service(&job.service).map_or_else(String::new, |service| service.skill.clone());
    let today = wall(app.now(), &job.time_zone()).date();
    let licences =
        row.into_iter().flat_map(|row| &row.card.licences).filter(|licence| licence.skill == skill);
    reasons.extend(licences.map(|&Licence { until, .. }| match until >= today {
        true => Reason::Licensed { until },
        false => Reason::LicenceOver { until },
    }));
    reasons
}

/// How often somebody has worked for this customer before.
fn known_to(app: &App, language: Language, job: &Job, worker: WorkerId) -> Result<String, Oops> {
    let before = app.store.jobs(&app.market.key, JobFilter::Customer(job.customer))?;
    let theirs = |one: &&Job| {
        one.id != job.id
            && one.bills.iter().any(|bill| bill.worker == worker && bill.state == BillState::Paid)
    };
    let times = before.iter().filter(theirs).count();
    if times == 0 {
        return Ok(String::new());
    }
    let times = i64::try_from(times).unwrap_or(i64::MAX);
    Ok(say(language, "reason-known", &Args::new().number("jobs", times)))
}

/// What somebody said, as a chip with its icon and its word, and the words that came with it.
fn said(job: &Job, playbook: &Playbook, candidate: &Candidate, later: bool) -> (Chip, Option<NoteId>) {
    // What only a person can read of what they wrote is no silence.
    let wrote = job.help.iter().rfind(|ask| ask.worker == Some(candidate.worker));
    // Nobody waits for a word of those who find the job on their list.
    let finds_it = !playbook.for_visit(job.visit.purpose).hears.contains(&Hears::Asked)
        && !job.visit.sourcing.invited.contains(&candidate.worker);
    let chip = match &candidate.answer {
        Some(Answer::Yes { times, .. }) if times.is_empty() || later => ("chip-good", "yes", "desk-said-yes"),
        Some(Answer::Yes { .. }) => ("chip-turn", "proposal", "desk-said-proposal"),
        Some(Answer::Offer(_)) => ("chip-turn", "proposal", "desk-said-offer"),
        Some(Answer::No) => ("chip-open", "no", "desk-said-no"),
        Some(Answer::Unsure { .. }) => ("chip-info", "question", "desk-said-unsure"),
        Some(Answer::CallMe) => ("chip-info", "phone", "desk-said-call-me"),
        None if wrote.is_some() => ("chip-info", "question", "desk-said-unsure"),
        None if finds_it => ("", "search", "desk-said-listed"),
        None => ("", "silent", "desk-said-nothing"),
    };
    let note = match &candidate.answer {
        Some(Answer::Yes { note, .. } | Answer::Unsure { note }) => *note,
        Some(Answer::Offer(_) | Answer::No | Answer::CallMe) => None,
        None => wrote.and_then(|ask| ask.note),
    };
    (chip, note)
}

/// The class of a chip, its icon, and the key of its word.
type Chip = (&'static str, &'static str, &'static str);

/// A candidate, as the desk sees one.
pub fn asked(app: &App, language: Language, job: &Job, candidate: &Candidate) -> Result<Asked, Oops> {
    let zone = job.time_zone();
    let row = app.store.worker(candidate.worker)?;
    let name = worker_name(app, candidate.worker)?;
    let first = first_name(&name);
    // Where the time is found later, times that go with a Yes say when it suits.
    let later = job.asked_slot().is_none();
    let ((chip, icon, key), note) = said(job, app.playbook(&job.playbook)?, candidate, later);
    let at = candidate.answered_at.unwrap_or(candidate.asked_at);
    let how = match (&candidate.answer, candidate.by_phone, candidate.last_call) {
        (Some(_), true, _) => plain(language, "desk-by-phone"),
        (None, _, Some(CallOutcome::Voicemail)) => plain(language, "desk-rang-voicemail"),
        (None, _, Some(CallOutcome::NoAnswer)) => plain(language, "desk-rang-no-answer"),
        (_, _, _) => String::new(),
    };
    let quoted = |words: &str| say(language, "quoted", &Args::new().with("words", words.to_owned()));
    let words = note.map(|note| app.note(note)).transpose()?.map(|words| quoted(words.open()));
    let suits = match &candidate.answer {
        Some(Answer::Yes { times, .. }) if later => {
            times.iter().map(|time| slot(language, *time)).collect::<Vec<_>>().join("; ")
        }
        Some(Answer::Offer(_)) => app.offer_words(language, candidate)?,
        _ => String::new(),
    };
    let when = [words.unwrap_or_default(), suits, how, time_only(language, at, &zone)];
    let thread = row.as_ref().map(|row| app.handle_of(row.person)).transpose()?.flatten();
    let verdict = candidate.verdict.filter(|verdict| *verdict != Verdict::Open);
    let rejected = matches!(verdict, Some(Verdict::Rejected { .. }));
    // Whoever had the job and left it is not given it again.
    let gone = job.visit.sourcing.gone.contains(&candidate.worker);
    Ok(Asked {
        worker: candidate.worker.to_string(),
        rank: candidate.rank,
        why: [
            reasons(language, &standing_now(app, job, candidate, row.as_ref())),
            known_to(app, language, job, candidate.worker)?,
        ]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · "),
        rating: rating_of(app, language, ReviewsOf::Worker(candidate.worker))?,
        said: plain(language, key),
        when: when.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        yes: key == "desk-said-yes" && !gone,
        verdict: verdict.map(|verdict| verdict_words(language, verdict)),
        shortlisted: verdict == Some(Verdict::Shortlisted),
        rejected,
        times: if gone || later { Vec::new() } else { proposals(language, job, candidate) },
        to_ring: match candidate.answer {
            None => job.visit.sourcing.ringing.is_some(),
            Some(Answer::CallMe) => true,
            Some(Answer::Yes { .. } | Answer::Offer(_) | Answer::No | Answer::Unsure { .. }) => false,
        },
        stopped: row.is_some_and(|row| row.card.opted_out),
        name,
        first,
        chip,
        icon,
        thread,
    })
}

/// Offered times, each with a visit of the length that was asked for at its beginning.
fn proposals(language: Language, job: &Job, candidate: &Candidate) -> Vec<Proposal> {
    let Some(Answer::Yes { times, .. }) = &candidate.answer else { return Vec::new() };
    let length = job.asked_slot().map(|asked| asked.to.duration_since(asked.from)).unwrap_or_default();
    let minute = |at: jiff::civil::DateTime| at.strftime("%Y-%m-%dT%H:%M").to_string();
    let proposal = |offered: &Slot| Proposal {
        words: slot(language, *offered),
        from: minute(offered.from),
        to: minute(offered.from.checked_add(length).map_or(offered.to, |to| to.min(offered.to))),
    };
    times.iter().map(proposal).collect()
}

/// Whoever wants a person, with what they wrote.
pub fn help(app: &App, language: Language, job: &Job) -> Result<Vec<Help>, Oops> {
    let mut asks = Vec::new();
    for ask in &job.help {
        let person = match ask.worker {
            Some(worker) => app.store.worker(worker)?.map(|row| row.person),
            None if ask.who == Side::Customer => Some(job.customer),
            None => None,
        };
        let whom = match (ask.worker, ask.who) {
            (Some(worker), _) => worker.to_string(),
            (None, Side::Customer) => "customer".to_owned(),
            (None, Side::Worker | Side::Operator) => String::new(),
        };
        asks.push(Help {
            whom,
            who: person
                .map(|person| app.name_of(person))
                .transpose()?
                .map(|name| name.open().clone())
                .unwrap_or_default(),
            words: ask
                .note
                .map(|note| app.note(note))
                .transpose()?
                .map(|words| words.open().clone())
                .unwrap_or_default(),
            thread: person.map(|person| app.handle_of(person)).transpose()?.flatten(),
            at: time_only(language, ask.at, &job.time_zone()),
        });
    }
    Ok(asks)
}

/// What the job costs, what it pays, and what stays where that is known beforehand.
pub fn pay_and_price(app: &App, language: Language, job: &Job) -> Result<Money, Oops> {
    let currency = app.market.currency;
    let amount = |minor| money(language, ledger::Money { minor, currency });
    let Some(terms) = job.agreed() else {
        return Ok(Money { proposed: Vec::new(), lines: Vec::new(), pay: String::new(), stays: None });
    };
    if job.bills.iter().any(|bill| bill.what == BillFor::Work) {
        return billed(app, language, job);
    }
    let stays = match terms.pay {
        domain::price::Pay::Flat(_) if terms.lines.is_empty() => None,
        domain::price::Pay::Flat(sum) => Some(amount(net(&terms.lines) - sum)),
        domain::price::Pay::Hourly { .. } => None,
    };
    let lines = job.estimate().unwrap_or(&terms.lines);
    let proposed = job.proposed_terms.as_ref().map(|proposed| sums(app, language, &proposed.terms.lines));
    let proposed = proposed.transpose()?.unwrap_or_default();
    // The words for it are said to whoever names it.
    let pay = match terms.lines.is_empty() && job.is_by_offer() {
        true => plain(language, "desk-pay-offer"),
        false => app.pay_words(language, job)?,
    };
    Ok(Money { proposed, lines: sums(app, language, lines)?, pay, stays })
}

/// What was billed in all, what was taken off it, who is paid how much of it, and what stays.
fn billed(app: &App, language: Language, job: &Job) -> Result<Money, Oops> {
    let said = |minor| money(language, ledger::Money { minor, currency: app.market.currency });
    let (mut lines, mut pay, mut stays, mut spared) = (Vec::new(), 0, 0, 0);
    for bill in job.bills.iter().filter(|bill| matches!(bill.what, BillFor::Work | BillFor::Fee)) {
        let given: i64 = bill.conceded.iter().map(|given| given.pay).sum();
        let off: i64 = bill.conceded.iter().map(|given| given.line.net).sum();
        lines.extend(sums(app, language, &bill.lines)?);
        pay += bill.pay - given;
        stays += net(&bill.lines) - off - (bill.pay - given);
        spared += gross(&bill.lines) - bill.amount();
    }
    if spared > 0 {
        lines.push((plain(language, "line-spared"), said(-spared)));
    }
    Ok(Money { proposed: Vec::new(), lines, pay: said(pay), stays: Some(said(stays)) })
}

/// The job's bills.
pub fn bills(app: &App, language: Language, job: &Job) -> Vec<Bill> {
    let bill = |bill: &domain::job::Bill| Bill {
        n: bill.n,
        amount: money(language, ledger::Money { minor: bill.amount(), currency: app.market.currency }),
        state: plain(
            language,
            match bill.state {
                BillState::Open => "desk-bill-open",
                BillState::Paid => "desk-bill-paid",
                BillState::WrittenOff => "desk-bill-written-off",
                BillState::ToReturn { .. } => "desk-bill-to-return",
                BillState::Returned => "desk-bill-returned",
            },
        ),
    };
    job.bills.iter().map(bill).collect()
}

/// What a call ended with, as its buttons name it.
pub fn outcome(word: &str) -> Option<CallOutcome> {
    match word {
        "voicemail" => Some(CallOutcome::Voicemail),
        "no_answer" | "no-answer" => Some(CallOutcome::NoAnswer),
        _ => None,
    }
}
