//! Who is on the hook, ready to be set: the one sentence of the product in the parts that pages set apart.
//!
//! Which duties there are, and when they are due, is the rules' word. Here they only get names and a clock.

use anyhow::Result;
use app::App;
use app::words::{DutySentence, Reader, plain, time_only};
use domain::job::{Duty, Job, Owner, duties};
use domain::membership::Member;
use domain::playbook::{Then, What};
use domain::talk::Language;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use store::WorkerRow;

use crate::times;

/// A duty, as a page sets it.
#[derive(Clone)]
pub struct DutyView {
    pub what: What,
    /// Who, in bold; empty if the sentence does not begin with them.
    pub who: String,
    pub say: String,
    /// By when, as a phrase.
    pub by: String,
    pub day: Option<String>,
    pub clock: String,
    pub iso: String,
    pub left: String,
    pub then: String,
    pub late: bool,
    pub yours: bool,
}

impl DutyView {
    /// Somebody is to be rung.
    pub fn is_a_call(&self) -> bool {
        matches!(self.what, What::Ring | What::Callback)
    }
}

/// The large duty of a page, and the smaller ones below it.
pub struct Hook {
    pub first: DutyView,
    pub more: Vec<DutyView>,
}

/// A duty as this reader is told of it.
pub fn view(app: &App, language: Language, job: &Job, duty: &Duty, reader: Reader) -> Result<DutyView> {
    let zone = job.time_zone();
    let sentence = DutySentence::of(language, duty, (&zone, job.is_online()), reader, app.now());
    let (who, say) = parts(app, language, job, duty, reader, &sentence)?;
    Ok(set(app, language, duty, &zone, sentence, (who, say)))
}

/// What is owed for an application to go on, as the desk is told of it.
pub fn of_applicant(app: &App, language: Language, row: &WorkerRow) -> Result<Option<DutyView>> {
    let zone = app.market.time_zone();
    let Some(duty) = row.worker().duty(&zone) else { return Ok(None) };
    let name = app.name_of(row.person)?.open().clone();
    Ok(Some(of_nobodys_job(app, language, &duty, name)))
}

/// The same for a member's.
pub fn of_member(app: &App, language: Language, member: &Member) -> Result<Option<DutyView>> {
    let Some(duty) = app.member_duty(member) else { return Ok(None) };
    let name = app.name_of(member.person)?.open().clone();
    Ok(Some(of_nobodys_job(app, language, &duty, name)))
}

/// A duty that no job has, as the desk is told of it; `name` is whose turn it may be.
pub fn of_nobodys_job(app: &App, language: Language, duty: &Duty, name: String) -> DutyView {
    let zone = app.market.time_zone();
    let sentence = DutySentence::of(language, duty, (&zone, false), Reader::Desk, app.now());
    let (key, name) = match duty.owner {
        Owner::Worker(_) => ("who-worker", Some(name)),
        Owner::Customer => ("who-customer", Some(name)),
        Owner::Operator | Owner::Candidates => ("page-you", None),
    };
    let parts = cut_behind(language, key, name, &sentence);
    set(app, language, duty, &zone, sentence, parts)
}

/// What the desk owes somebody outside of any job.
pub fn of_the_desk(what: What, since: Timestamp, by: Timestamp) -> Duty {
    let (owner, then) = (Owner::Operator, Then::Remind);
    Duty { owner, what, by, next: None, then, tries: 0, of: owner, since }
}

fn set(
    app: &App,
    language: Language,
    duty: &Duty,
    zone: &TimeZone,
    sentence: DutySentence,
    (who, say): (String, String),
) -> DutyView {
    let now = app.now();
    DutyView {
        what: duty.what,
        who,
        say,
        by: app::words::say(language, "page-by", &app::words::Args::new().with("by", sentence.by)),
        day: times::day_before_clock(language, duty.by, now, zone),
        clock: time_only(language, duty.by, zone),
        iso: times::iso(duty.by),
        left: sentence.countdown,
        then: sentence.then,
        late: sentence.late,
        yours: sentence.yours,
    }
}

/// What this reader sees of a job's duties: their own first, then the one due first.
pub fn hook(
    app: &App,
    language: Language,
    job: &Job,
    reader: Reader,
    shown: impl Fn(&Duty) -> bool,
) -> Result<Option<Hook>> {
    let playbook = app.playbook(&job.playbook)?;
    let open = duties(job, playbook);
    let open: Vec<&Duty> = open.iter().filter(|duty| shown(duty)).collect();
    let views = open.iter().map(|duty| view(app, language, job, duty, reader));
    let mut views = views.collect::<Result<Vec<_>>>()?;
    if views.is_empty() {
        return Ok(None);
    }
    // What the desk owes only once a slot begins is not its turn yet.
    let now = app.now();
    let begun = |duty: &Duty| duty.owner != Owner::Operator || duty.since <= now;
    let mine = views.iter().zip(&open).position(|(view, duty)| view.yours && begun(duty)).unwrap_or(0);
    let first = views.remove(mine);
    Ok(Some(Hook { first, more: views }))
}

/// The sentence, cut behind who it begins with. The desk reads names instead of parts; the other side of a
/// job reads a first name.
fn parts(
    app: &App,
    language: Language,
    job: &Job,
    duty: &Duty,
    reader: Reader,
    sentence: &DutySentence,
) -> Result<(String, String)> {
    let (key, name) = match (duty.owner, reader) {
        _ if sentence.yours => ("page-you", None),
        (Owner::Operator, _) => ("who-operator", Some(app.market.operator.clone())),
        (Owner::Customer, Reader::Desk) => ("who-customer", Some(app.name_of(job.customer)?.open().clone())),
        (Owner::Worker(worker), Reader::Desk) => {
            let row = app.store.worker(worker)?;
            let name = row.map(|row| app.name_of(row.person)).transpose()?;
            ("who-worker", name.map(|name| name.open().clone()))
        }
        (Owner::Worker(worker), Reader::Customer) => {
            let row = app.store.worker(worker)?;
            ("who-worker", row.map(|row| app.short_name_of(row.person)).transpose()?)
        }
        (Owner::Customer, Reader::Customer | Reader::Worker(_)) => ("who-customer", None),
        (Owner::Worker(_), Reader::Worker(_)) => ("who-worker", None),
        (Owner::Candidates, _) => ("who-candidates", None),
    };
    Ok(cut_behind(language, key, name, sentence))
}

/// The sentence behind the words of this key, with a name in their place if there is one.
fn cut_behind(
    language: Language,
    key: &str,
    name: Option<String>,
    sentence: &DutySentence,
) -> (String, String) {
    let begins = plain(language, key);
    let name = name.filter(|name| !name.is_empty());
    match cut(&sentence.who_what, &begins) {
        Some((who, rest)) => (name.unwrap_or_else(|| who.to_owned()), rest.to_owned()),
        None => (String::new(), sentence.who_what.clone()),
    }
}

/// Cuts a sentence behind its first words, whatever their capitals.
pub fn cut<'a>(sentence: &'a str, begins: &str) -> Option<(&'a str, &'a str)> {
    let at = begins.len();
    let (who, rest) = (sentence.get(..at)?, sentence.get(at..)?);
    let whole = rest.chars().next().is_some_and(char::is_whitespace);
    (at > 0 && whole && who.to_lowercase() == begins.to_lowercase()).then_some((who, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_cut_behind_who_and_nowhere_else() {
        assert_eq!(cut("The desk decides", "the desk"), Some(("The desk", " decides")));
        assert_eq!(cut("The desktop decides", "the desk"), None);
        assert_eq!(cut("It is late", "the desk"), None);
        assert_eq!(cut("é", "e"), None);
    }
}
