//! What a text means to the jobs of whoever wrote it: which open question a Yes answers, and what to ask back.
//!
//! A code names its job. Without one, a word that could answer a single open question answers it; one that
//! could answer several is asked back with numbers, and never guessed.

use anyhow::Result;
use domain::job::{Action, Actor, Answer, AnswerKind, Command, Facts, Job, Order, Refusal, Stage, open_to};
use domain::playbook::Purpose;
use domain::talk::{Asked, Intent, Span, Understood};
use domain::time::Slot;
use domain::{Code, JobId};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::{JobFilter, NoticeRow, PointRow, Tx};

use crate::notices::Content;
use crate::words::{Args, say, slot};
use crate::{App, Key, Outcome, Request};

/// A job that the writer has to do with, and what they may do with it now.
pub(crate) struct OpenJob {
    job: Job,
    by: Actor,
    /// The candidate's answer so far, if the writer is one.
    answer: Option<AnswerKind>,
    may: Vec<Action>,
}

/// Everything that a word of this person could be about.
pub(crate) struct Context {
    jobs: Vec<OpenJob>,
    question: Option<Question>,
}

/// What we last asked: of which jobs, and for which word.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Question {
    jobs: Vec<JobId>,
    word: AskedWord,
}

/// The word that a numbered question was asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum AskedWord {
    Yes,
    No,
    Callback,
    Here,
    Done,
    CallOff,
    CannotCome,
}

impl Context {
    /// The time that the writer's words are about, if only one visit can be meant.
    pub fn offered(&self) -> Vec<Span> {
        let open = |open: &&OpenJob| open.is_offered() || open.may.contains(&Action::Acknowledge);
        let mut meant = self.jobs.iter().filter(open);
        let slot = match (meant.next(), meant.next()) {
            (Some(one), None) => one.job.agreed_slot().or_else(|| one.job.asked_slot()),
            (_, _) => None,
        };
        slot.map(|slot| Span { from: slot.from, to: slot.to }).into_iter().collect()
    }

    /// What the writer was last asked, for whoever reads the words.
    pub fn asked(&self) -> Asked {
        let has = |action| self.jobs.iter().any(|open| open.may.contains(&action));
        if has(Action::Approve) {
            Asked::ApproveWork
        } else if self.jobs.iter().any(OpenJob::is_offered) {
            Asked::Claim
        } else if has(Action::Acknowledge) {
            Asked::ConfirmVisit
        } else {
            Asked::Nothing
        }
    }
}

impl OpenJob {
    /// Offered to the writer, who has not said yes or no.
    fn is_offered(&self) -> bool {
        self.may.contains(&Action::Answer)
            && matches!(self.answer, None | Some(AnswerKind::Unsure | AnswerKind::CallMe))
    }

    /// Described by the writer, and not sent until they say that it was them.
    fn is_to_confirm(&self) -> bool {
        self.may.contains(&Action::Send) && self.job.wanted.is_some()
    }

    /// Whether a word means something for this job now.
    fn hears(&self, word: AskedWord) -> bool {
        let may = |action| self.may.contains(&action);
        match word {
            AskedWord::Yes => {
                self.is_offered() || may(Action::Acknowledge) || may(Action::Approve) || self.is_to_confirm()
            }
            AskedWord::No => {
                (may(Action::Answer) && self.answer != Some(AnswerKind::No))
                    || may(Action::AskChanges)
                    || self.is_to_confirm()
            }
            AskedWord::Callback => self.is_offered(),
            AskedWord::Here => {
                may(Action::Start) || matches!(self.job.stage, Stage::Booked { .. }) && self.is_mine()
            }
            AskedWord::Done => may(Action::Finish),
            AskedWord::CallOff => matches!(self.by, Actor::Customer(_)) && !self.job.is_closed(),
            // Said of an offer, it is a plain no.
            AskedWord::CannotCome => self.is_mine() || self.is_offered(),
        }
    }

    fn is_mine(&self) -> bool {
        matches!(self.by, Actor::Worker(worker) if self.job.assignee().is_some_and(|who| who.worker == worker))
    }
}

impl App {
    /// What this person's words could be about.
    pub(crate) fn open_questions(&self, point: &PointRow) -> Result<Context> {
        let market = &self.market.key;
        let now = self.now();
        let mut jobs = Vec::new();
        let mut add = |job: Job, by: Actor, facts: &Facts, answer| -> Result<()> {
            let may = open_to(by, &job, facts, self.playbook(&job.playbook)?, now);
            jobs.push(OpenJob { job, by, answer, may });
            Ok(())
        };
        for job in self.store.jobs(market, JobFilter::Customer(point.person))? {
            if !job.is_closed() {
                add(job, Actor::Customer(point.person), &Facts::default(), None)?;
            }
        }
        if let Some(row) = self.store.worker_of(point.person)? {
            let worker = row.card.worker;
            for asked in self.store.asked(market, worker)? {
                let Some(job) = self.store.job(market, asked.job)? else { continue };
                let answer = asked.candidate.kind();
                let facts = Facts {
                    candidates: [(worker, asked.candidate)].into_iter().collect(),
                    ..Facts::default()
                };
                add(job, Actor::Worker(worker), &facts, answer)?;
            }
            for job in self.store.jobs(market, JobFilter::Worker(worker))? {
                if job.assignee().is_some_and(|who| who.worker == worker) {
                    add(job, Actor::Worker(worker), &Facts::default(), None)?;
                }
            }
        }
        let question = point.question.as_deref().and_then(|json| serde_json::from_str(json).ok());
        Ok(Context { jobs, question })
    }

    /// What the desk might answer in this conversation, in the writer's language: made from the one job that
    /// it can only be about. A person reads it before it goes anywhere.
    ///
    /// # Errors
    /// The world broke.
    pub fn suggested_answer(&self, point: &PointRow) -> Result<String> {
        let language = self.language_of(point.person)?;
        let context = self.open_questions(point)?;
        let offered: Vec<&OpenJob> = context.jobs.iter().filter(|open| open.is_offered()).collect();
        let mine: Vec<&OpenJob> =
            context.jobs.iter().filter(|open| !open.may.contains(&Action::Answer)).collect();
        let (open, key) = match (offered.as_slice(), mine.as_slice()) {
            ([open], []) => (open, "suggest-offer"),
            ([], [open]) if matches!(open.by, Actor::Worker(_)) => (open, "suggest-mine"),
            ([], [open]) if open.job.assignee().is_some() => (open, "suggest-coming"),
            ([], [open]) => (open, "suggest-searching"),
            (_, _) => return Ok(say(language, "suggest-other", &Args::new())),
        };
        Ok(say(language, key, &self.job_args(language, &open.job)?))
    }

    /// Forgets a numbered question once something else was asked of its reader.
    pub(crate) fn remember_question(
        &self,
        tx: &mut Tx<'_>,
        point: &PointRow,
        _notice: &NoticeRow,
        content: &Content,
    ) -> Result<()> {
        let asks = matches!(content, Content::FromJob { message, .. } if !message.is_answer());
        if !asks || point.question.is_none() {
            return Ok(());
        }
        let Some(mut fresh) = tx.point(&point.lookup)? else { return Ok(()) };
        fresh.question = None;
        tx.put_point(&fresh)
    }

    /// Does what a text says, or asks back, or hands it to a person.
    pub(crate) fn act_on(
        &self,
        point: &PointRow,
        context: &Context,
        understood: &Understood,
        body: &str,
        cause: &str,
        at: Timestamp,
    ) -> Result<()> {
        let code = understood.code.as_deref().and_then(|code| code.parse::<Code>().ok());
        let named: Vec<&OpenJob> = match code {
            Some(code) => context.jobs.iter().filter(|open| open.job.code == code).collect(),
            None => context.jobs.iter().collect(),
        };
        if code.is_some() && named.is_empty() {
            // Taken, over, or never theirs: the same sentence, so that codes cannot be tried out.
            return self.refuse(point, "already-assigned", cause);
        }
        let word = match understood.intent {
            Intent::Yes => AskedWord::Yes,
            Intent::No => AskedWord::No,
            Intent::Callback => AskedWord::Callback,
            Intent::Here => AskedWord::Here,
            Intent::Done => AskedWord::Done,
            Intent::CallOff => AskedWord::CallOff,
            Intent::CannotCome => AskedWord::CannotCome,
            Intent::Pick(n) => return self.picked(point, context, n, body, cause, at),
            Intent::Late { minutes } => return self.late(point, &named, minutes, body, cause, at),
            Intent::Conditional => return self.conditional(point, &named, understood, body, cause, at),
            // STOP, START and HELP were dealt with before.
            Intent::Human | Intent::Stop | Intent::Start | Intent::Help => {
                return self.to_a_person(point, &named, body, cause, at);
            }
        };
        let meant: Vec<&OpenJob> = named.iter().copied().filter(|open| open.hears(word)).collect();
        match meant.as_slice() {
            [] => self.to_a_person(point, &named, body, cause, at),
            [one] => self.carry_out(point, one, word, body, cause),
            many => self.ask_which(point, many, word, cause),
        }
    }

    fn carry_out(
        &self,
        point: &PointRow,
        open: &OpenJob,
        word: AskedWord,
        body: &str,
        cause: &str,
    ) -> Result<()> {
        let note = || self.keep_note_once(point, cause, body);
        let may = |action| open.may.contains(&action);
        let order = match (word, open.by) {
            (AskedWord::Yes, Actor::Worker(worker)) if open.is_offered() => {
                Order::Answer { worker, answer: Answer::Yes { times: Vec::new(), note: None } }
            }
            (AskedWord::Yes, _) if may(Action::Approve) => Order::Approve,
            (AskedWord::Yes, _) if open.is_to_confirm() => match open.job.wanted {
                Some(slot) => Order::Send { purpose: Purpose::Service, slot },
                None => Order::Acknowledge,
            },
            (AskedWord::No, _) if open.is_to_confirm() => Order::Cancel,
            (AskedWord::Yes, _) => Order::Acknowledge,
            (AskedWord::No, Actor::Worker(worker)) if may(Action::Answer) => {
                Order::Answer { worker, answer: Answer::No }
            }
            (AskedWord::No, _) => Order::AskChanges { note: Some(note()?) },
            (AskedWord::Callback, Actor::Worker(worker)) => Order::Answer { worker, answer: Answer::CallMe },
            (AskedWord::Callback, _) => Order::AskHelp { note: Some(note()?) },
            (AskedWord::Here, _) => Order::Start,
            (AskedWord::Done, _) => Order::Finish,
            (AskedWord::CallOff, _) => Order::Cancel,
            (AskedWord::CannotCome, Actor::Worker(worker)) if !open.is_mine() => {
                Order::Answer { worker, answer: Answer::No }
            }
            (AskedWord::CannotCome, _) => Order::Withdraw,
        };
        self.order(point, open, order, cause)
    }

    fn order(&self, point: &PointRow, open: &OpenJob, order: Order, cause: &str) -> Result<()> {
        let request = Request {
            job: open.job.id,
            command: Command { by: open.by, order },
            key: Some(Key::of("inbox", cause)),
        };
        match self.commit_alone(&request)? {
            Outcome::Done { .. } => Ok(()),
            Outcome::Refused(refusal) => self.refuse(point, refusal_word(&refusal), cause),
        }
    }

    fn refuse(&self, point: &PointRow, word: &str, cause: &str) -> Result<()> {
        let content = Content::Refused { word: word.to_owned() };
        self.store.write(|tx| self.write_notice(tx, cause, point.person, None, &content))
    }

    /// "Running 20 minutes late."
    fn late(
        &self,
        point: &PointRow,
        named: &[&OpenJob],
        minutes: u16,
        body: &str,
        cause: &str,
        at: Timestamp,
    ) -> Result<()> {
        let mut mine = named.iter().filter(|open| open.may.contains(&Action::RunLate));
        match (mine.next(), mine.next()) {
            (Some(open), None) => self.order(point, open, Order::RunLate { minutes }, cause),
            _ => self.to_a_person(point, named, body, cause, at),
        }
    }

    /// Interested, but: with times that are certain a proposal, else a person weighs it.
    fn conditional(
        &self,
        point: &PointRow,
        named: &[&OpenJob],
        understood: &Understood,
        body: &str,
        cause: &str,
        at: Timestamp,
    ) -> Result<()> {
        let offered: Vec<&&OpenJob> = named.iter().filter(|open| open.is_offered()).collect();
        let times: Vec<Slot> = understood
            .times
            .iter()
            .flatten()
            .map(|span| Slot { from: span.from, to: span.to })
            .filter(Slot::is_sound)
            .collect();
        let [open] = offered.as_slice() else { return self.to_a_person(point, named, body, cause, at) };
        let Actor::Worker(worker) = open.by else { return self.to_a_person(point, named, body, cause, at) };
        if times.is_empty() {
            return self.to_a_person(point, named, body, cause, at);
        }
        let note = Some(self.keep_note_once(point, cause, body)?);
        self.order(point, open, Order::Answer { worker, answer: Answer::Yes { times, note } }, cause)
    }

    /// A bare number: it means something only after a numbered question.
    fn picked(
        &self,
        point: &PointRow,
        context: &Context,
        n: u8,
        body: &str,
        cause: &str,
        at: Timestamp,
    ) -> Result<()> {
        let all: Vec<&OpenJob> = context.jobs.iter().collect();
        let question = context.question.as_ref();
        let meant = question.and_then(|q| Some((q.jobs.get(usize::from(n).checked_sub(1)?)?, q.word)));
        let open = meant.and_then(|(id, word)| {
            all.iter().find(|open| open.job.id == *id && open.hears(word)).map(|open| (*open, word))
        });
        match open {
            Some((open, word)) => {
                self.change_point(&point.lookup, &mut |point| point.question = None)?;
                self.carry_out(point, open, word, body, cause)
            }
            None => self.to_a_person(point, &all, body, cause, at),
        }
    }

    /// The word could mean several jobs: asks which, by number.
    fn ask_which(&self, point: &PointRow, meant: &[&OpenJob], word: AskedWord, cause: &str) -> Result<()> {
        const CHOICES_MAX: usize = 9;
        let language = self.language_of(point.person)?;
        let shown = &meant[..meant.len().min(CHOICES_MAX)];
        let lines: Vec<String> = shown
            .iter()
            .enumerate()
            .map(|(i, open)| {
                let when = open.job.agreed_slot().or_else(|| open.job.asked_slot());
                let when = when.map(|s| slot(language, s)).unwrap_or_default();
                format!("{} {} {when}", i + 1, open.job.code)
            })
            .collect();
        let words = say(language, "text-which-job", &Args::new().with("choices", lines.join("\n")));
        let question = Question { jobs: shown.iter().map(|open| open.job.id).collect(), word };
        let json = serde_json::to_string(&question)?;
        let note = self.keep_note_once(point, &format!("{cause}.which"), &words)?;
        self.change_point(&point.lookup, &mut |point| point.question = Some(json.clone()))?;
        self.store.write(|tx| self.write_notice(tx, cause, point.person, None, &Content::Words { note }))
    }

    /// What the machine does not understand waits for a person, with the job attached where it is clear.
    fn to_a_person(
        &self,
        point: &PointRow,
        named: &[&OpenJob],
        body: &str,
        cause: &str,
        at: Timestamp,
    ) -> Result<()> {
        self.wait_for_a_person(point, at)?;
        let note = self.keep_note_once(point, cause, body)?;
        let offered: Vec<&&OpenJob> = named.iter().filter(|open| open.is_offered()).collect();
        if let [open] = offered.as_slice()
            && let Actor::Worker(worker) = open.by
        {
            let answer = Answer::Unsure { note: Some(note) };
            return self.order(point, open, Order::Answer { worker, answer }, cause);
        }
        let mut helped = named.iter().filter(|open| open.may.contains(&Action::AskHelp));
        if let (Some(open), None) = (helped.next(), helped.next()) {
            return self.order(point, open, Order::AskHelp { note: Some(note) }, cause);
        }
        let content = Content::Fixed { key: "text-person-will-reply".to_owned() };
        self.store.write(|tx| self.write_notice(tx, cause, point.person, None, &content))
    }

    /// Keeps the words of a text under an id that follows from what caused it, so that understanding the
    /// same text again makes the same order.
    fn keep_note_once(&self, point: &PointRow, cause: &str, body: &str) -> Result<domain::NoteId> {
        let id = crate::clock::id_from(cause.as_bytes());
        let sealed = self.seal(point.person, body)?;
        let now = self.now();
        self.store.write(|tx| tx.put_note(id, point.person, now, sealed.clone()))?;
        Ok(id)
    }
}

/// The sentence that a refusal is told in. What is not theirs and what does not exist sound the same.
pub(crate) fn refusal_word(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NotAsked | Refusal::NoSuchJob => "already-assigned",
        other => other.word(),
    }
}

/// How long after their own reminder the desk is shown a conversation as late.
pub(crate) const REPLY_WITHIN: SignedDuration = SignedDuration::from_mins(15);
