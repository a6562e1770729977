//! Open questions: the jobs that somebody's words could be about, and which word each of them hears now.
//!
//! Read from the rows and from `open_to`, never from what was said. Nothing is ordered or sent here.

use std::sync::Arc;

use anyhow::Result;
use domain::job::{Action, Actor, AnswerKind, Facts, Job, Side, Stage, Underway, open_to};
use domain::playbook::{Hears, Playbook};
use domain::talk::{
    Asked, Intent, OnTheVisit, Span, Understood, is_plain_ok, on_the_visit, says_they_cannot_come,
};
use domain::{Code, JobId, NoteId, WorkerId};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::PointRow;

use crate::App;

/// A job that the writer has to do with, and what they may do with it now.
pub(crate) struct OpenJob {
    pub job: Arc<Job>,
    pub by: Actor,
    /// The candidate's answer so far, if the writer is one.
    answer: Option<AnswerKind>,
    /// It stands on the writer's list, and nobody wrote to them of it.
    listed: bool,
    pub may: Vec<Action>,
}

/// A text, and all that is known of it when it is read.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    pub point: &'a PointRow,
    pub context: &'a Context,
    /// The jobs that it can be about: the one whose code it names, or all.
    pub named: &'a [&'a OpenJob],
    pub understood: &'a Understood,
    pub body: &'a str,
    /// What it is, for whatever is done because of it: done twice, it takes effect once.
    pub cause: &'a str,
    pub at: Timestamp,
}

/// Everything that a word of this person could be about.
pub(crate) struct Context {
    pub jobs: Vec<OpenJob>,
    pub question: Option<Question>,
}

/// How long a question with numbers waits for its number.
const ASKED_FOR: SignedDuration = SignedDuration::from_hours(3);

/// What we last asked: of which jobs, for which word, and what was said when: the number that comes back is
/// not what they wanted to say.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Question {
    pub jobs: Vec<JobId>,
    pub word: AskedWord,
    #[serde(default)]
    pub said: Option<(NoteId, Timestamp)>,
}

/// The word that a numbered question was asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AskedWord {
    Yes,
    No,
    Callback,
    Here,
    Done,
    CallOff,
    CannotCome,
    Late {
        minutes: u16,
    },
    /// Interested, at times of their own.
    Times,
    /// The time with this number of those that the other side proposed.
    OtherTime {
        n: u8,
    },
    /// They accept a document, in a word that can mean nothing else.
    Agree,
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

    /// Whether we have just asked whether they mean this word of this job.
    pub fn asked_of(&self, open: &OpenJob, word: AskedWord) -> bool {
        self.question.as_ref().is_some_and(|q| q.jobs.as_slice() == [open.job.id] && q.word == word)
    }

    /// Forgets a question that is too old to be answered by a number: a 1 that comes hours later is about
    /// something else.
    pub fn without_old_question(mut self, now: Timestamp) -> Self {
        let said = self.question.as_ref().and_then(|question| question.said);
        if said.is_some_and(|(_, at)| now.duration_since(at) > ASKED_FOR) {
            self.question = None;
        }
        self
    }

    /// What the writer was last asked, for whoever reads the words.
    pub fn asked(&self) -> Asked {
        let has = |action| self.jobs.iter().any(|open| open.may.contains(&action));
        if has(Action::Approve) || self.jobs.iter().any(OpenJob::is_to_sign) {
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
    /// A job of theirs, which may be over.
    pub fn of(job: Job, by: Actor, may: Vec<Action>) -> Self {
        Self { job: Arc::new(job), by, answer: None, listed: false, may }
    }

    /// A job of its customer's, which may be over.
    pub fn of_customer(job: Job, person: domain::PersonId, may: Vec<Action>) -> Self {
        Self { job: Arc::new(job), by: Actor::Customer(person), answer: None, listed: false, may }
    }

    /// Offered to the writer, who has not said yes or no.
    pub fn is_offered(&self) -> bool {
        self.may.contains(&Action::Answer)
            && matches!(self.answer, None | Some(AnswerKind::Unsure | AnswerKind::CallMe))
    }

    /// Claimed by the writer, who may still say it otherwise.
    pub fn is_claimed(&self) -> bool {
        self.may.contains(&Action::Answer)
            && matches!(self.answer, Some(AnswerKind::Yes | AnswerKind::Proposal))
    }

    /// Described by the writer, and not sent until they say that it was them.
    pub fn is_to_confirm(&self) -> bool {
        self.is_to_send() && self.job.visit.n == 1
    }

    /// Finished, and its customer is to sign.
    pub fn is_to_sign(&self) -> bool {
        self.is_customers() && self.may.contains(&Action::Sign)
    }

    /// It could not be done, and its customer is asked when somebody shall come again.
    pub fn is_again(&self) -> bool {
        self.is_to_send() && self.job.visit.n > 1
    }

    fn is_to_send(&self) -> bool {
        self.is_customers() && self.may.contains(&Action::Send)
    }

    /// Whether a word means something for this job now.
    pub fn hears(&self, word: AskedWord) -> bool {
        let may = |action| self.may.contains(&action);
        match word {
            AskedWord::Yes => {
                self.is_offered()
                    || may(Action::Acknowledge)
                    || may(Action::ConfirmVisit)
                    || may(Action::Approve)
                    || self.is_to_sign()
                    || may(Action::PickTime)
                    || self.is_to_confirm()
            }
            AskedWord::No => {
                (may(Action::Answer) && self.answer != Some(AnswerKind::No))
                    || self.hears_what_is_wrong()
                    || may(Action::KeepTime)
                    || may(Action::Decline) && self.is_customers()
                    || self.job.sought_times().is_some() && may(Action::PickTime)
                    || self.is_to_confirm()
            }
            AskedWord::Callback | AskedWord::Times => self.is_offered(),
            AskedWord::OtherTime { .. } => may(Action::PickTime),
            AskedWord::Agree => may(Action::Accept),
            AskedWord::Here => {
                may(Action::Start) || matches!(self.job.stage, Stage::Booked { .. }) && self.is_mine()
            }
            AskedWord::Late { .. } => may(Action::RunLate) || self.awaits_here(),
            AskedWord::Done => may(Action::Finish) && self.job.estimate().is_none(),
            AskedWord::CallOff => self.is_customers() && !self.job.is_closed(),
            // Said of an offer, it is a plain no.
            AskedWord::CannotCome => self.is_mine() || self.is_offered(),
        }
    }

    /// Whether its customer can say that it is not right: to have it mended, or, of what was said in a room, to have both
    /// sides heard.
    pub fn hears_what_is_wrong(&self) -> bool {
        let may = |action| self.may.contains(&action);
        may(Action::AskChanges) || self.job.is_online() && may(Action::Approve) && may(Action::OpenCase)
    }

    /// Theirs as its customer.
    pub fn is_customers(&self) -> bool {
        matches!(self.by, Actor::Customer(_))
    }

    /// Its customer wrote something that nobody has answered: a polite word agrees to nothing meanwhile.
    pub fn waits_for_a_person(&self) -> bool {
        self.is_customers() && self.job.help.iter().any(|ask| ask.who == Side::Customer)
    }

    /// Its customer can add what else is wrong while it is mended.
    pub fn is_mended(&self) -> bool {
        let mending = matches!(self.job.stage, Stage::Underway { at: Underway::Mending { .. }, .. });
        mending && self.may.contains(&Action::AskChanges)
    }

    /// Whether the word would only say what is recorded already.
    pub fn has_heard(&self, word: AskedWord) -> bool {
        let customers = self.is_customers();
        let answered = |kind| self.may.contains(&Action::Answer) && self.answer == Some(kind);
        match (word, &self.job.stage) {
            (AskedWord::Yes, Stage::Booked { acks, .. }) => {
                acks.worker && self.is_mine() || acks.customer && customers
            }
            (AskedWord::Yes, Stage::Sourcing) => customers || answered(AnswerKind::Yes),
            (AskedWord::Yes, Stage::Settling { .. }) => customers,
            (AskedWord::No, _) => answered(AnswerKind::No),
            (AskedWord::Callback, _) => answered(AnswerKind::CallMe),
            (AskedWord::Here, Stage::Underway { at, .. }) => {
                self.is_mine() && matches!(at, Underway::Working { .. })
            }
            (AskedWord::Here | AskedWord::Done, Stage::Approval { .. }) => self.is_mine(),
            (_, _) => false,
        }
    }

    /// Whether they have accepted a document of this job.
    pub fn has_accepted(&self) -> bool {
        let worker = match self.by {
            Actor::Worker(worker) => Some(worker),
            Actor::Customer(_) | Actor::Staff(_) | Actor::Machine => None,
        };
        self.job.documents.iter().any(|accepted| accepted.worker == worker)
    }

    /// Theirs, and HERE has not been said yet.
    pub fn awaits_here(&self) -> bool {
        let not_begun = matches!(
            self.job.stage,
            Stage::Booked { .. } | Stage::Underway { at: Underway::OnTheWay { .. }, .. }
        );
        self.is_mine() && not_begun
    }

    pub fn is_mine(&self) -> bool {
        matches!(self.by, Actor::Worker(worker) if self.job.assignee().is_some_and(|who| who.worker == worker))
    }
}

impl App {
    /// What this person's words could be about.
    pub(crate) fn open_questions(&self, point: &PointRow) -> Result<Context> {
        let now = self.now();
        let mut jobs = Vec::new();
        let mut add = |job: Arc<Job>, by: Actor, facts: &Facts, answer: Option<AnswerKind>| -> Result<()> {
            let playbook = self.playbook(&job.playbook)?;
            let may = open_to(by, &job, facts, playbook, now);
            let only = |worker| answer.is_none() && is_only_listed(&job, playbook, worker);
            let listed = matches!(by, Actor::Worker(worker) if only(worker));
            jobs.push(OpenJob { job, by, answer, listed, may });
            Ok(())
        };
        for job in self.open_jobs_of(|job| job.customer == point.person)? {
            add(job, Actor::Customer(point.person), &Facts::default(), None)?;
        }
        if let Some(row) = self.store.worker_of(point.person)? {
            let worker = row.card.worker;
            for (job, candidate) in self.asked(worker)? {
                let answer = candidate.kind();
                let facts =
                    Facts { candidates: [(worker, candidate)].into_iter().collect(), ..Facts::default() };
                add(job, Actor::Worker(worker), &facts, answer)?;
            }
            for job in self.open_jobs_of(|job| job.is_in_hands_of(worker))? {
                add(job, Actor::Worker(worker), &Facts::default(), None)?;
            }
        }
        let question = point.question.as_deref().and_then(|json| serde_json::from_str(json).ok());
        Ok(Context { jobs, question }.without_old_question(now))
    }
}

/// Whether a worker could only have found a job on their list.
fn is_only_listed(job: &Job, playbook: &Playbook, worker: WorkerId) -> bool {
    let listed = playbook.for_visit(job.visit.purpose).hears == [Hears::Listed];
    listed && !job.visit.sourcing.invited.contains(&worker)
}

/// Of the jobs that words without a code could be about, those that we wrote to their writer of: an answer is to a text, and
/// what stands on a list besides is meant by its code.
pub(crate) fn written_of(meant: Vec<&OpenJob>) -> Vec<&OpenJob> {
    let told: Vec<&OpenJob> = meant.iter().copied().filter(|open| !open.listed).collect();
    if told.is_empty() { meant } else { told }
}

/// Of the jobs that a word could be about, those that its words fit best. Only a job that is being judged
/// hears more than a bare no, and only a visit that was announced asks for a bare OK.
pub(crate) fn likeliest<'a>(meant: Vec<&'a OpenJob>, word: AskedWord, body: &str) -> Vec<&'a OpenJob> {
    let fits = |open: &&OpenJob| match word {
        AskedWord::No => says_more_than_no(body) && open.hears_what_is_wrong(),
        AskedWord::Yes => is_plain_ok(body) && open.may.contains(&Action::Acknowledge),
        AskedWord::Late { .. } => open.may.contains(&Action::RunLate),
        AskedWord::Here => open.may.contains(&Action::Start),
        AskedWord::CallOff => open.may.contains(&Action::Cancel),
        _ => false,
    };
    let best: Vec<&OpenJob> = meant.iter().copied().filter(fits).collect();
    if best.is_empty() { meant } else { best }
}

/// "No, it still drips", not "no thanks" or "no H7DP".
pub(crate) fn says_more_than_no(body: &str) -> bool {
    const WORDS_OF_A_BARE_NO: usize = 2;
    let is_code = |word: &&str| word.parse::<Code>().is_ok();
    body.split_whitespace().filter(|word| !is_code(word)).count() > WORDS_OF_A_BARE_NO
}

/// The word that an intent is, for these jobs; nothing if a person must read it.
pub(crate) fn word_of(intent: Intent, body: &str, named: &[&OpenJob]) -> Option<AskedWord> {
    let judged = || named.iter().any(|open| open.may.contains(&Action::Approve) || open.is_to_sign());
    let mended = || named.iter().filter(|open| open.is_mended()).count() == 1;
    Some(match intent {
        Intent::Human if is_plain_ok(body) => AskedWord::Yes,
        // A no, and then more than we understand: the work is not right.
        Intent::Human | Intent::Callback if begins_with_no(body) && judged() => AskedWord::No,
        // More of what is wrong, for whoever mends it; a question is for a person.
        Intent::Human | Intent::Callback if !body.contains('?') && !signs(body) && mended() => AskedWord::No,
        Intent::Yes => AskedWord::Yes,
        // Among offers it would be a plain no; to whoever has a visit it may be about that.
        Intent::No if named.iter().any(|open| open.is_mine()) && says_they_cannot_come(body) => {
            AskedWord::CannotCome
        }
        Intent::No => AskedWord::No,
        Intent::Callback => AskedWord::Callback,
        Intent::Here => AskedWord::Here,
        Intent::Done => AskedWord::Done,
        Intent::CallOff => AskedWord::CallOff,
        Intent::CannotCome => AskedWord::CannotCome,
        Intent::Late { minutes } => AskedWord::Late { minutes },
        // STOP, START and HELP were dealt with before, numbers and conditions have ways of their own.
        Intent::Human
        | Intent::Pick(_)
        | Intent::Conditional
        | Intent::Stop
        | Intent::Start
        | Intent::Help => return None,
    })
}

/// "SIGN Q4TN": nothing that is wrong.
fn signs(body: &str) -> bool {
    on_the_visit(body) == Some(OnTheVisit::Signs)
}

/// "No, call me please": a no that stands for itself, whatever follows.
fn begins_with_no(body: &str) -> bool {
    let mut rest = body.trim_start().char_indices().skip_while(|(_, c)| c.is_alphabetic());
    let at = rest.next().map_or(body.len(), |(at, _)| at);
    let (first, rest) = body.trim_start().split_at(at.min(body.trim_start().len()));
    let no = ["no", "non", "nein", "nee"].contains(&first.to_lowercase().as_str());
    let then = rest.split_whitespace().next().unwrap_or_default().to_lowercase();
    no && (rest.starts_with([',', '.', '!', ';', ':']) || COMPLAINS.contains(&then.as_str()))
}

/// Words that go on to say what is wrong, where "no problem" and "no thanks" do not.
const COMPLAINS: [&str; 16] = [
    "the", "it", "its", "it's", "there", "this", "that", "they", "he", "she", "my", "one", "two", "still",
    "not", "because",
];
