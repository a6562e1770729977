//! The sentence that the product is named for: who is on the hook, for what, by when, and what then.
//!
//! The same words on every screen and in every reminder; only "you" depends on who reads.

use domain::WorkerId;
use domain::job::{Duty, Event, Owner, Report, Side, Verdict};
use domain::playbook::{Then, What};
use domain::talk::Language;
use domain::time::Slot;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Args, countdown, day_and_time, plain, say};

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    Desk,
    Customer,
    Worker(WorkerId),
}

/// A duty in words, in the parts that a page sets apart.
#[derive(Clone, Debug)]
pub struct DutySentence {
    /// Who does what: "You decide who gets it".
    pub who_what: String,
    /// By when, on the address's wall.
    pub by: String,
    /// How long until then.
    pub countdown: String,
    /// What happens otherwise.
    pub then: String,
    pub late: bool,
    /// Whether it is the reader's turn.
    pub yours: bool,
}

impl DutySentence {
    /// The duty, as this reader is told of it.
    ///
    /// `online`: it is owed for a visit by video.
    pub fn of(
        language: Language,
        duty: &Duty,
        (zone, online): (&TimeZone, bool),
        reader: Reader,
        now: Timestamp,
    ) -> Self {
        let yours = match (duty.owner, reader) {
            (Owner::Operator, Reader::Desk) | (Owner::Customer, Reader::Customer) => true,
            (Owner::Worker(theirs), Reader::Worker(reader)) => theirs == reader,
            (Owner::Candidates, Reader::Worker(_)) => true,
            (_, _) => false,
        };
        let what = match duty.what {
            // Nobody comes to a room's door.
            What::Arrive if online && !duty.is_escalated() => "arrive-online".to_owned(),
            what => word(&what),
        };
        let key = match (duty.is_escalated(), yours) {
            (false, true) if (duty.what, duty.owner) == (What::Picks, Owner::Customer) => {
                "duty-picks-customer-you".to_owned()
            }
            (false, false) if (duty.what, duty.owner) == (What::Picks, Owner::Customer) => {
                "duty-picks-customer".to_owned()
            }
            (false, false) if duty.what == What::Call && matches!(reader, Reader::Customer) => {
                "duty-call-customer".to_owned()
            }
            (true, true) => format!("duty-{what}-desk-you"),
            (true, false) => format!("duty-{what}-desk"),
            (false, true) => format!("duty-{what}-you"),
            (false, false) => format!("duty-{what}"),
        };
        let who = plain(language, who(duty.owner));
        Self {
            who_what: say(language, &key, &Args::new().with("who", who)),
            by: day_and_time(language, duty.by, now, zone),
            countdown: countdown(language, duty.by, now),
            then: then(language, duty, now),
            late: duty.by < now,
            yours,
        }
    }
}

/// What happens otherwise. The desk reminds others; nobody reminds the desk, and what it owes becomes late.
fn then(language: Language, duty: &Duty, now: Timestamp) -> String {
    match (duty.owner, duty.then) {
        (Owner::Operator, Then::Remind) if duty.by < now => String::new(),
        (Owner::Operator, Then::Remind) => plain(language, "then-desk"),
        // What its own ladder would do comes too late to be of use.
        (Owner::Candidates | Owner::Customer | Owner::Worker(_), _)
            if duty.next.is_some_and(|next| duty.by < next) =>
        {
            String::new()
        }
        (_, then) => plain(language, &format!("then-{}", word(&then))),
    }
}

fn who(owner: Owner) -> &'static str {
    match owner {
        Owner::Operator => "who-operator",
        Owner::Customer => "who-customer",
        Owner::Worker(_) => "who-worker",
        Owner::Candidates => "who-candidates",
    }
}

pub(super) fn word(value: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str().unwrap_or_default().replace('_', "-")
}

/// What the desk made of somebody.
pub fn verdict_words(language: Language, verdict: Verdict) -> String {
    match verdict {
        Verdict::Shortlisted => plain(language, "verdict-shortlisted"),
        Verdict::Open => plain(language, "verdict-open"),
        Verdict::Rejected { why } => {
            let why = plain(language, &format!("why-not-{}", why.word()));
            say(language, "verdict-rejected", &Args::new().with("why", why))
        }
    }
}

/// The key of an event's sentence: its name, but where one event has two meanings.
fn event_key(event: &Event) -> String {
    let name = match event {
        Event::Finished { report: Report::Estimate { .. }, .. } => "EstimateMade",
        // By the desk, or because nobody came.
        Event::Withdrawn { by: Side::Operator, .. } => "WithdrawnAway",
        Event::VisitOpened { purpose: Some(_), .. } => "VisitOpenedNext",
        Event::VisitOpened { slot: None, .. } => "VisitOpenedAgain",
        Event::Called { reached: false, .. } => "CalledMissed",
        Event::TermsProposed { terms, .. } if terms.offered => "PriceProposed",
        Event::Approved { signed: Some(_), .. } => "Signed",
        other => other.name(),
    };
    name.chars().fold(String::from("event"), |mut out, c| {
        if c.is_uppercase() {
            out.push('-');
        }
        out.extend(c.to_lowercase());
        out
    })
}

/// What was said of times that wait for an answer.
fn times_args(language: Language, event: &Event) -> Args {
    let listed = |times: &[Slot]| {
        let times: Vec<String> = times.iter().map(|time| super::slot(language, *time)).collect();
        times.join("; ")
    };
    match event {
        Event::TimesProposed { by, times } => {
            let side = plain(language, &format!("side-{}", word(by)));
            Args::new().with("side", side).with("times", listed(times))
        }
        Event::TimesHeld { times, .. } => Args::new().with("times", listed(times)),
        Event::TimesFreed { why, .. } => {
            Args::new().with("why", plain(language, &format!("freed-{}", word(why))))
        }
        _ => Args::new(),
    }
}

/// An event as a line of the timeline.
pub fn event_sentence(language: Language, event: &Event) -> String {
    let name = event_key(event);
    let what = |what| plain(language, &format!("what-{}", word(what)));
    let args = match event {
        Event::Asked { asked, .. } => Args::new().number("count", i64::try_from(asked.len()).unwrap_or(0)),
        Event::Answered { answer, .. } => {
            Args::new().with("answer", plain(language, &format!("answer-{}", word(&answer.kind()))))
        }
        Event::Assessed { verdict, .. } => Args::new().with("verdict", verdict_words(language, *verdict)),
        Event::Overdue { what: duty, then, .. } => Args::new()
            .with("what", what(duty))
            .with("then", plain(language, &format!("then-{}", word(then)))),
        Event::Reminded { what: duty, .. } => Args::new().with("what", what(duty)),
        Event::Tipped { how, .. } => {
            Args::new().with("how", plain(language, &format!("tip-by-{}", word(how))))
        }
        Event::CheckedOut { why, .. } => {
            Args::new().with("why", plain(language, &format!("obstacle-{}", why.word())))
        }
        Event::Late { minutes } => Args::new().number("minutes", i64::from(*minutes)),
        Event::Closed { ending } | Event::Ended { ending } => Args::new()
            .with("ending", plain(language, &format!("ending-{}", ending.word().replace('_', "-")))),
        Event::Assigned { slot, .. } | Event::VisitOpened { slot, .. } => {
            let open = || plain(language, "when-open");
            Args::new().with("slot", slot.map_or_else(open, |slot| super::slot(language, slot)))
        }
        Event::TimeAgreed { slot, .. } | Event::TimeMoved { slot, .. } => {
            Args::new().with("slot", super::slot(language, *slot))
        }
        Event::DocumentAccepted { document, .. } => {
            let title = plain(language, &format!("document-title-{}", document.word()));
            Args::new().with("document", title)
        }
        Event::CaseOpened { by, about, .. } => Args::new()
            .with("side", plain(language, &format!("side-{}", word(by))))
            .with("about", plain(language, &format!("about-{}", about.word()))),
        Event::CaseDecided { outcome, .. } => {
            Args::new().with("outcome", super::cases::outcome_words(language, *outcome))
        }
        Event::Overridden { what: passed, .. } => Args::new().with("what", what(passed)),
        Event::TimesProposed { .. } | Event::TimesHeld { .. } | Event::TimesFreed { .. } => {
            times_args(language, event)
        }
        Event::Acknowledged { side }
        | Event::StoryTold { by: side, .. }
        | Event::StoryLapsed { by: side }
        | Event::CaseDropped { by: side }
        | Event::TimesDeclined { by: side }
        | Event::TimesLapsed { by: side }
        | Event::TermsProposed { by: side, .. }
        | Event::TermsDeclined { by: side }
        | Event::EstimateDeclined { by: side, .. }
        | Event::Withdrawn { by: side, .. }
        | Event::Marked { by: side, .. }
        | Event::Said { by: side, .. }
        | Event::HeldBack { by: side, .. }
        | Event::Reviewed { by: side, .. }
        | Event::PhotosAdded { by: side, .. }
        | Event::PhotoRemoved { by: side, .. }
        | Event::HelpAsked { side, .. }
        | Event::Joined { side }
        | Event::Left { side, .. }
        | Event::Cancelled { by: side, .. } => {
            Args::new().with("side", plain(language, &format!("side-{}", word(side))))
        }
        Event::Approved { how, .. } | Event::EstimateAgreed { how } | Event::TermsAgreed { how, .. } => {
            Args::new().with("how", plain(language, &format!("how-{}", word(how))))
        }
        _ => Args::new(),
    };
    say(language, &name, &args)
}
