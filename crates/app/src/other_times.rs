//! Other times by text: a number, a yes or a no that answers a proposal of the other side.
//!
//! Only an answer to what was proposed is read here, and another time for what nobody was found for. Whoever else wants
//! another time of their own by text is answered by a person, or follows the link to the page.

use anyhow::Result;
use domain::Code;
use domain::job::{Action, Actor, Job, Message, Order, Owner, Recipient, Stage, TIMES_MAX, duties};
use domain::playbook::{Purpose, What};
use domain::talk::{self, Asked, Heard, Intent, Understood, is_plain_ok, understand};
use domain::time::Slot;
use jiff::{Span, Timestamp};
use store::PointRow;

use crate::App;
use crate::notices::Content;
use crate::open_question::{AskedWord, OpenJob, Text};

/// What a text says to a proposal.
#[derive(Clone, Copy)]
pub(crate) enum Said {
    /// The time with this number, from 1.
    Number(u8),
    Yes,
    /// An OK says neither which time nor that it is about the question.
    Ok,
    No,
}

/// The times that a text names for certain.
pub(crate) fn times_in(understood: &Understood) -> impl Iterator<Item = Slot> {
    let times = understood.times.iter().flatten();
    times.map(|span| Slot { from: span.from, to: span.to }).filter(Slot::is_sound)
}

/// What a word says to a job's proposal, if one waits for the writer's answer.
pub(crate) fn said_to_a_proposal(open: &OpenJob, word: AskedWord, body: &str) -> Option<Said> {
    match word {
        _ if !open.may.contains(&Action::PickTime) => None,
        AskedWord::OtherTime { n } => Some(Said::Number(n)),
        AskedWord::Yes if is_plain_ok(body) => Some(Said::Ok),
        AskedWord::Yes => Some(Said::Yes),
        AskedWord::No => Some(Said::No),
        AskedWord::Callback
        | AskedWord::Here
        | AskedWord::Done
        | AskedWord::CallOff
        | AskedWord::CannotCome
        | AskedWord::Late { .. }
        | AskedWord::Agree
        | AskedWord::Times => None,
    }
}

impl App {
    /// Whether the text answered a proposal of other times without any doubt; if so, it is carried out. A yes or no
    /// that could be about something else as well is asked back like any other.
    pub(crate) fn answers_other_times(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, context, named, understood, body, cause, at, .. } = *text;
        let asked: Vec<&OpenJob> =
            named.iter().copied().filter(|open| open.may.contains(&Action::PickTime)).collect();
        if asked.is_empty() {
            return Ok(false);
        }
        let by_code = understood.code.is_some();
        let mut spoken_of = None;
        for open in &asked {
            if by_code || self.replies_to(point, open)? {
                spoken_of = Some(*open);
            }
        }
        let said = match (self.number_in(point, &asked, understood, body, at)?, understood.intent) {
            // Whatever was asked with numbers after it comes first.
            (Some(_), _) if context.question.is_some() && !by_code => return Ok(false),
            (Some(n), _) => Said::Number(n),
            (_, Intent::Yes | Intent::Human) if is_plain_ok(body) => Said::Ok,
            (_, Intent::Yes) => Said::Yes,
            (_, Intent::No) => Said::No,
            // "Can't make it then", to times that were just proposed: it is those that do not suit.
            (_, Intent::CannotCome) if !by_code && spoken_of.is_some() => Said::No,
            (_, _) => return Ok(false),
        };
        let word = match said {
            Said::Number(n) => AskedWord::OtherTime { n },
            Said::Yes | Said::Ok => AskedWord::Yes,
            Said::No => AskedWord::No,
        };
        let alone = || {
            let heard = named.iter().filter(|open| open.hears(word)).count();
            (heard == 1).then(|| asked.first().copied()).flatten()
        };
        match (spoken_of.or_else(alone), said) {
            (Some(open), said) => self.answer_proposal(point, open, &said, cause).map(|()| true),
            (None, Said::Number(_)) => self.ask_which(point, &asked, word, (body, at), cause).map(|()| true),
            (None, _) => Ok(false),
        }
    }

    /// Whether the text comes right behind the question about this proposal: nothing else was said since, by either.
    fn replies_to(&self, point: &PointRow, open: &OpenJob) -> Result<bool> {
        const LOOKED_AT: i64 = 8;
        let Some(since) = open.job.times_asked_at() else { return Ok(false) };
        let texts = self.store.texts(&point.lookup, LOOKED_AT)?;
        let (said, ours): (Vec<_>, Vec<_>) =
            texts.iter().filter(|text| text.at >= since).partition(|text| text.direction == "in");
        // The one text of theirs is this one.
        let asked = ours.iter().all(|text| text.direction == "out" && text.job == Some(open.job.id));
        Ok(said.len() <= 1 && asked && !ours.is_empty())
    }

    /// Whether the text says when it suits somebody, for the one visit of theirs that has no time yet.
    pub(crate) fn says_when(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, named, understood, cause, .. } = *text;
        let sought =
            |open: &&&OpenJob| open.job.sought_times().is_some() && open.may.contains(&Action::ProposeTimes);
        let mut sought = named.iter().filter(sought);
        let (Some(open), None) = (sought.next(), sought.next()) else { return Ok(false) };
        let says = matches!(understood.intent, Intent::Yes | Intent::Conditional | Intent::Human);
        let times: Vec<Slot> =
            times_in(understood).map(|time| self.long_enough(&open.job, time)).take(TIMES_MAX).collect();
        if !says || times.is_empty() {
            return Ok(false);
        }
        let side = open.by.into();
        self.order(point, open, Order::ProposeTimes { side, times }, cause).map(|()| true)
    }

    /// "Tomorrow at 1" says when the work can begin: it lasts as long as it does.
    fn long_enough(&self, job: &Job, time: Slot) -> Slot {
        const A_BARE_HOUR: i64 = 60;
        let work = job.visit.purpose == Purpose::Service;
        let service = self.market.service(&job.service).filter(|_| work);
        let minutes = service.map_or(A_BARE_HOUR, |service| i64::from(service.minutes));
        let ends = time.from.checked_add(Span::new().minutes(minutes)).unwrap_or(time.to);
        let bare = time.to.duration_since(time.from).as_mins() == A_BARE_HOUR;
        if bare && ends > time.to { Slot { to: ends, ..time } } else { time }
    }

    /// Whether the text names another time for the one job of theirs that nobody was found for: it is asked for anew.
    pub(crate) fn asks_anew(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, named, understood, cause, .. } = *text;
        let mut stuck = Vec::new();
        for open in named {
            let sought = matches!(open.by, Actor::Customer(_)) && open.job.stage == Stage::Sourcing;
            if sought && open.may.contains(&Action::ProposeTimes) && self.has_run_dry(&open.job)? {
                stuck.push(open);
            }
        }
        let mut stuck = stuck.into_iter();
        let (Some(open), None) = (stuck.next(), stuck.next()) else { return Ok(false) };
        let Some(wanted) = times_in(understood).next() else { return Ok(false) };
        let Some(slot) = self.bookable_again(open, wanted) else {
            return self.noted(point, open, "again-how", cause).map(|()| true);
        };
        let order = Order::ProposeTimes { side: open.by.into(), times: vec![slot] };
        self.order(point, open, order, cause).map(|()| true)
    }

    /// Whether nobody is left to ask, the desk looks itself, or the time has come and nobody has it.
    fn has_run_dry(&self, job: &Job) -> Result<bool> {
        let state = &job.visit.sourcing;
        let come = job.sought_until().is_some_and(|until| until <= self.now());
        let asked = state.asked_at.is_some() && state.silent() == 0;
        let desks = duties(job, self.playbook(&job.playbook)?)
            .into_iter()
            .any(|duty| duty.owner == Owner::Operator && matches!(duty.what, What::Answer | What::Ring));
        Ok(state.claims() == 0 && (come || asked || desks || state.nobody_more.is_some()))
    }

    /// Carries out what was said to a job's proposal.
    pub(crate) fn answer_proposal(
        &self,
        point: &PointRow,
        open: &OpenJob,
        said: &Said,
        cause: &str,
    ) -> Result<()> {
        let times: Vec<Slot> = open.job.times_for(open.by.into()).to_vec();
        let picked = match said {
            Said::Number(n) => usize::from(*n).checked_sub(1).and_then(|i| times.get(i)),
            Said::Yes if times.len() == 1 => times.first(),
            Said::Yes | Said::Ok => None,
            // None of them suits: then when?
            Said::No if open.job.sought_times().is_some() => {
                return self.noted(point, open, "then-when", cause);
            }
            Said::No => return self.order(point, open, Order::KeepTime, cause),
        };
        if let Some(slot) = picked {
            return self.order(point, open, Order::PickTime { slot: *slot }, cause);
        }
        // Which of them? They are listed once more.
        let to = match open.by {
            Actor::Worker(worker) => Recipient::Worker(worker),
            Actor::Customer(_) | Actor::Staff(_) | Actor::Machine => Recipient::Customer(point.person),
        };
        let content = Content::FromJob { to, message: Message::TimesOffered { times, soon: true } };
        self.tell(point, Some(open.job.id), &content, cause)
    }

    /// The number that a text picks: alone, with the job's code, or as people say it.
    fn number_in(
        &self,
        point: &PointRow,
        asked: &[&OpenJob],
        understood: &Understood,
        body: &str,
        at: Timestamp,
    ) -> Result<Option<u8>> {
        let words: Vec<&str> = body.split_whitespace().filter(|word| word.parse::<Code>().is_err()).collect();
        if let [word] = words.as_slice()
            && let Ok(n) = word.trim_end_matches(['.', ')', '!']).parse()
        {
            return Ok(Some(n));
        }
        if let Intent::Pick(n) = understood.intent {
            return Ok(Some(n));
        }
        let spans: Vec<talk::Span> = match asked {
            [open] => open
                .job
                .times_for(open.by.into())
                .iter()
                .map(|slot| talk::Span { from: slot.from, to: slot.to })
                .collect(),
            _ => Vec::new(),
        };
        let again = understand(&Heard {
            text: &words.join(" "),
            now: domain::time::wall(at, &self.market.time_zone()),
            asked: Asked::PickTime,
            offered: &spans,
            language: Some(self.language_of(point.person)?),
        });
        Ok(match again.intent {
            Intent::Pick(n) => Some(n),
            _ => None,
        })
    }
}
