//! What a text means to the jobs of whoever wrote it: which open question a Yes answers, and what to ask back.
//!
//! A code names its job. Without one, a word that could answer a single open question answers it; one that
//! could answer several is asked back with numbers, and never guessed. Every word that is taken is answered.

use anyhow::Result;
use domain::job::{
    About, Action, Actor, Answer, Command, Document, Ending, How, Order, Refusal, Report, Side, Stage,
};
use domain::playbook::{Purpose, What};
use domain::talk::{Intent, Understood, is_plain_ok};
use domain::time::Slot;
use domain::{Code, JobId};
use jiff::{SignedDuration, Timestamp};
use store::{JobFilter, NoticeRow, PointRow, Tx};

use crate::documents::accepted_by;
use crate::notices::Content;
use crate::open_question::{
    AskedWord, Context, OpenJob, Text, likeliest, says_more_than_no, word_of, written_of,
};
use crate::other_times::{said_to_a_proposal, times_in};
use crate::words::{Args, say};
use crate::{App, Key, Outcome, Request};

impl App {
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
            ([], [open]) => match open.job.stage {
                Stage::Sourcing => (open, "suggest-searching"),
                Stage::Booked { .. } => (open, "suggest-coming"),
                _ => return Ok(say(language, "suggest-other", &Args::new())),
            },
            (_, _) => return Ok(say(language, "suggest-other", &Args::new())),
        };
        Ok(say(language, key, &self.job_args(language, &open.job)?))
    }

    /// Forgets a numbered question once another one was asked of its reader.
    pub(crate) fn remember_question(
        &self,
        tx: &mut Tx<'_>,
        point: &PointRow,
        _notice: &NoticeRow,
        content: &Content,
    ) -> Result<()> {
        let asks = matches!(content, Content::FromJob { message, .. } if message.asks_for_a_number());
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
        if self.tips(point, code, body, cause)? {
            return Ok(());
        }
        let named: Vec<&OpenJob> = match code {
            Some(code) => self.of_code(context, code)?,
            None => context.jobs.iter().collect(),
        };
        let text = Text { point, context, named: &named, understood, body, cause, at };
        if self.complains(&text, code)? {
            return Ok(());
        }
        if code.is_some() && named.is_empty() {
            if self.store.worker_of(point.person)?.is_none() {
                // Their own job of before, as likely as not: what is more than a word for it, a person sees to.
                return match self.is_over(&text)? {
                    true => Ok(()),
                    false => self.to_a_person(point, &named, body, cause, at),
                };
            }
            // Taken, over, or never theirs: the same sentence, so that codes cannot be tried out.
            return self.refuse(point, &Refusal::AlreadyAssigned, cause);
        }
        if self.passes_on(&text)?
            || self.signs(&text)?
            || self.guides(&text)?
            || self.estimates(&text)?
            || self.bargains(&text)?
            || self.offers(&text)?
            || self.hands_over(&text)?
            || self.rates(&text)?
            || self.answers_other_times(&text)?
            || self.takes_an_offer(&text)?
            || self.says_when(&text)?
            || self.asks_anew(&text)?
            || self.answers_a_question(&text)?
        {
            return Ok(());
        }
        if self.is_picked_already(&text)? {
            return Ok(());
        }
        let word = match understood.intent {
            Intent::Pick(n) => return self.picked(point, context, n, body, cause, at),
            Intent::Conditional => return self.conditional(&text),
            intent => word_of(intent, body, &named),
        };
        let Some(word) = word else { return self.to_a_person(point, &named, body, cause, at) };
        let heard = written_of(named.iter().copied().filter(|open| open.hears(word)).collect());
        let mut meant = likeliest(heard, word, body);
        if code.is_none() && self.narrowed(&text, &mut meant, word)? {
            return Ok(());
        }
        match meant.as_slice() {
            [] if self.is_too_late(&text, word)? => self.refuse(point, &Refusal::AlreadyAssigned, cause),
            [] if self.is_out_of_turn(&text, word)? => Ok(()),
            [] => {
                let heard: Vec<&OpenJob> =
                    named.iter().copied().filter(|open| open.has_heard(word)).collect();
                self.heard_before(point, &heard, &named, body, cause, at)
            }
            [one] => match self.costs(one, word)? {
                // Said again, after they were told what it costs.
                _ if context.asked_of(one, word) => self.carry_out(point, one, word, body, cause),
                0 => self.carry_out(point, one, word, body, cause),
                fee => self.ask_whether(point, one, fee, (body, at), cause),
            },
            many => self.ask_which(point, many, word, (body, at), cause),
        }
    }

    /// The job that goes by a code, or did before something went wrong with it: people answer the text that they have.
    fn of_code<'a>(&self, context: &'a Context, code: Code) -> Result<Vec<&'a OpenJob>> {
        let now: Vec<&OpenJob> = context.jobs.iter().filter(|open| open.job.code == code).collect();
        if !now.is_empty() {
            return Ok(now);
        }
        let mut before = Vec::new();
        for open in &context.jobs {
            before.extend(self.went_by(&open.job, code)?.then_some(open));
        }
        Ok(before)
    }

    /// Of the jobs that a word without a code could be about, those that it is about given what we said last.
    /// Gives whether it has been answered already.
    fn narrowed(&self, text: &Text<'_>, meant: &mut Vec<&OpenJob>, word: AskedWord) -> Result<bool> {
        let Text { point, body, .. } = *text;
        if word == AskedWord::Yes && is_plain_ok(body) && self.is_a_courtesy(text, meant)? {
            return Ok(true);
        }
        if meant.len() > 1 && matches!(word, AskedWord::Yes | AskedWord::No) {
            // A customer answers our last text; a technician has many offers, and is asked which.
            let about = self.last_said_about(point)?;
            let answered = meant.iter().copied().find(|open| Some(open.job.id) == about);
            // Unless a proposal waits: our last text may have been no question at all.
            let clear = |open: &&OpenJob| open.is_customers() && !open.may.contains(&Action::PickTime);
            if let Some(open) = answered.filter(|_| meant.iter().all(clear)) {
                *meant = vec![open];
            }
        }
        Ok(false)
    }

    /// The job that our last text in this conversation was about, if it was about one.
    pub(crate) fn last_said_about(&self, point: &PointRow) -> Result<Option<JobId>> {
        Ok(self.our_last_text(point)?.and_then(|text| text.job))
    }

    /// Whether their last request was never sent: nobody said yes to it in time.
    fn has_a_lapsed_request(&self, point: &PointRow) -> Result<bool> {
        let jobs = self.store.jobs(&self.market.key, JobFilter::Customer(point.person))?;
        let last = jobs.iter().max_by_key(|job| job.opened);
        Ok(last.is_some_and(|job| job.stage == Stage::Closed { ending: Ending::Lapsed }))
    }

    /// The word says nothing new: its writer is told so, and nobody is called for it.
    fn heard_before(
        &self,
        point: &PointRow,
        heard: &[&OpenJob],
        named: &[&OpenJob],
        body: &str,
        cause: &str,
        at: Timestamp,
    ) -> Result<()> {
        match heard {
            [] if named.is_empty() && self.has_a_lapsed_request(point)? => {
                self.tell(point, None, &Content::Fixed { key: "text-request-lapsed".to_owned() }, cause)
            }
            [] => match named {
                // An OK to news of a job that asks for none.
                [one] if is_plain_ok(body) && (one.is_mine() || one.is_customers()) => {
                    self.noted(point, one, "ok", cause)
                }
                _ => self.to_a_person(point, named, body, cause, at),
            },
            [one] => self.noted(point, one, "already", cause),
            _ => self.tell(point, None, &Content::Fixed { key: "text-noted-already-all".to_owned() }, cause),
        }
    }

    pub(crate) fn carry_out(
        &self,
        point: &PointRow,
        open: &OpenJob,
        word: AskedWord,
        body: &str,
        cause: &str,
    ) -> Result<()> {
        let note = || self.keep_note_once(point.person, cause, body);
        let may = |action| open.may.contains(&action);
        if word == AskedWord::Yes && open.is_to_sign() {
            // A yes in passing signs nothing: they are told what does.
            return self.noted(point, open, "sign-how", cause);
        }
        if let Some(said) = said_to_a_proposal(open, word, body) {
            return self.answer_proposal(point, open, &said, cause);
        }
        let order = match (word, open.by) {
            (AskedWord::Yes, Actor::Worker(worker)) if open.is_offered() => {
                Order::Answer { worker, answer: Answer::Yes { times: Vec::new(), note: None } }
            }
            (AskedWord::Yes, _) if may(Action::Approve) => Order::Approve,
            (AskedWord::Yes, _) if open.is_to_confirm() => {
                Order::send_as_wanted(&open.job, self.playbook(&open.job.playbook)?)
            }
            (AskedWord::No, _) if open.is_to_confirm() => Order::Cancel,
            (AskedWord::Yes, Actor::Worker(_)) if may(Action::ConfirmVisit) => Order::ConfirmVisit,
            (AskedWord::Yes, _) => Order::Acknowledge,
            (AskedWord::No, Actor::Worker(worker)) if may(Action::Answer) => {
                Order::Answer { worker, answer: Answer::No }
            }
            // A bare no to a price is a no; what is wrong with it takes more words.
            (AskedWord::No, _) if may(Action::Decline) && !says_more_than_no(body) => Order::Decline,
            // What was said in a room cannot be mended: what was wrong with it is heard on both sides.
            (AskedWord::No, Actor::Customer(_)) if open.job.is_online() && may(Action::OpenCase) => {
                let (side, about) = (Side::Customer, About::Work);
                Order::OpenCase { side, about, note: Some(note()?), code: open.job.code }
            }
            (AskedWord::No, _) => Order::AskChanges { note: Some(note()?) },
            (AskedWord::Callback, Actor::Worker(worker)) => Order::Answer { worker, answer: Answer::CallMe },
            (AskedWord::Callback, _) => Order::AskHelp { note: Some(note()?) },
            (AskedWord::Here, _) => Order::Start,
            (AskedWord::Late { minutes }, _) => Order::RunLate { minutes },
            (AskedWord::Done, _) => Order::Finish { report: Report::Done },
            (AskedWord::CallOff, _) if may(Action::Decline) => Order::Decline,
            (AskedWord::CallOff, _) => Order::Cancel,
            (AskedWord::Agree, by) => {
                let document = accepted_by(by);
                Order::Accept { document, version: self.document_version(document), how: How::Code }
            }
            (AskedWord::CannotCome, Actor::Worker(worker)) if !open.is_mine() => {
                Order::Answer { worker, answer: Answer::No }
            }
            (AskedWord::CannotCome, _) => Order::Withdraw,
            (AskedWord::Times | AskedWord::OtherTime { .. }, _) => Order::AskHelp { note: Some(note()?) },
        };
        self.order(point, open, order, cause)
    }

    pub(crate) fn order(&self, point: &PointRow, open: &OpenJob, order: Order, cause: &str) -> Result<()> {
        let request = Request {
            job: open.job.id,
            command: Command { by: open.by, order },
            key: Some(Key::of("inbox", cause)),
        };
        let estimate = open.job.visit.purpose == Purpose::Estimate;
        match self.commit_alone(&request)? {
            Outcome::Done { .. } => match (&request.command.order, open.by) {
                // What these lead to is told to the other side; whoever wrote wants to know that it arrived.
                (Order::Acknowledge, Actor::Worker(_)) if estimate => {
                    self.noted(point, open, "time-worker-estimate", cause)
                }
                (Order::Acknowledge, Actor::Worker(_)) => self.noted(point, open, "time-worker", cause),
                (Order::Acknowledge, Actor::Customer(_)) if open.may.contains(&Action::Accept) => {
                    self.noted(point, open, "time-unsigned", cause)
                }
                (Order::Acknowledge, _) => self.noted(point, open, "time-customer", cause),
                (Order::RunLate { .. }, _) => self.noted(point, open, "late", cause),
                (Order::NoteCall { reached: true, .. }, _) => self.noted(point, open, "called", cause),
                (Order::NoteCall { .. }, _) => self.noted(point, open, "called-missed", cause),
                (Order::ConfirmVisit, _) => self.noted(point, open, "confirmed", cause),
                (Order::SetOut { .. }, _) => self.noted(point, open, "set-out", cause),
                (Order::ProposeTerms { .. }, _) if open.job.proposed_terms.is_some() => {
                    self.noted(point, open, "added-instead", cause)
                }
                (Order::ProposeTerms { .. }, _) => self.noted(point, open, "added", cause),
                (Order::ProposePrice { .. }, _) => self.noted(point, open, "priced", cause),
                (Order::CounterOffer { .. }, _) => self.noted(point, open, "countered", cause),
                // That it is agreed is news to both, and sent to both.
                (Order::AgreeTerms { .. }, _) if open.job.is_by_offer() => Ok(()),
                (Order::DeclineTerms, _) if open.job.is_by_offer() => {
                    self.noted(point, open, "refused-price", cause)
                }
                (Order::AgreeTerms { .. }, _) => self.noted(point, open, "agreed-more", cause),
                (Order::DeclineTerms, _) => self.noted(point, open, "refused-more", cause),
                (Order::Start, _) if estimate => self.noted(point, open, "here-estimate", cause),
                (Order::Start, _) if self.is_guided(open)? => self.noted(point, open, "here-guided", cause),
                (Order::Start, _) => self.noted(point, open, "here", cause),
                (Order::Mark { .. }, Actor::Customer(_)) => self.noted(point, open, "handed-over", cause),
                (Order::Mark { .. }, _) => self.noted(point, open, "received", cause),
                (Order::Review { .. }, _) => {
                    let over =
                        self.store.job(self.market_key(), open.job.id)?.is_some_and(|job| job.is_closed());
                    self.noted(point, open, if over { "review-last" } else { "review" }, cause)
                }
                // Nothing was agreed that could stand: somebody else is asked.
                (Order::KeepTime, _) if open.job.held().is_some() => {
                    self.noted(point, open, "none-suits", cause)
                }
                (Order::KeepTime, _) => self.noted(point, open, "stands", cause),
                (Order::Approve, _) if estimate => self.noted(point, open, "go-ahead", cause),
                (Order::Accept { document: Document::Agreement, .. }, _) => {
                    self.noted(point, open, "signed", cause)
                }
                (_, _) => Ok(()),
            },
            Outcome::Refused(refusal) => {
                if refusal == Refusal::WorkBegun {
                    // Nobody calls off what is being done for nothing: a person asks what is wrong.
                    self.wait_for_a_person(point, self.now())?;
                }
                if let Refusal::GateShut { missing: What::Agreement } = refusal {
                    self.ask_to_sign(&open.job, cause)?;
                }
                self.refuse(point, &refusal, cause)
            }
        }
    }

    pub(crate) fn refuse(&self, point: &PointRow, refusal: &Refusal, cause: &str) -> Result<()> {
        let missing = match refusal {
            Refusal::GateShut { missing } => Some(*missing),
            _ => None,
        };
        let from = match refusal {
            Refusal::TooEarly { from } => Some(*from),
            _ => None,
        };
        let word = refusal_word(refusal).to_owned();
        self.tell(point, None, &Content::Refused { word, missing, from }, cause)
    }

    pub(crate) fn noted(&self, point: &PointRow, open: &OpenJob, word: &str, cause: &str) -> Result<()> {
        self.tell(point, Some(open.job.id), &Content::Noted { word: word.to_owned() }, cause)
    }

    /// Answers a text. Whoever may get no texts would never learn what became of theirs: a person sees to it.
    pub(crate) fn tell(
        &self,
        point: &PointRow,
        job: Option<JobId>,
        content: &Content,
        cause: &str,
    ) -> Result<()> {
        if point.opted_out_at.is_some() {
            self.wait_for_a_person(point, self.now())?;
        }
        self.store.write(|tx| self.write_notice(tx, cause, point.person, job, content))
    }

    /// Interested, but: with times that are certain a proposal, else a person weighs it.
    pub(crate) fn conditional(&self, text: &Text<'_>) -> Result<()> {
        let Text { point, context, named, understood, body, cause, at } = *text;
        let mut offered = written_of(named.iter().copied().filter(|open| open.is_offered()).collect());
        if offered.is_empty() {
            // Said once more, or at other times than before.
            offered = named.iter().copied().filter(|open| open.is_claimed()).collect();
        }
        let times: Vec<Slot> = times_in(understood).collect();
        let open = match offered.as_slice() {
            [open] => open,
            [] => return self.to_a_person(point, named, body, cause, at),
            many => return self.ask_which(point, many, AskedWord::Times, (body, at), cause),
        };
        let Actor::Worker(worker) = open.by else { return self.to_a_person(point, named, body, cause, at) };
        if times.is_empty() {
            // "Next Tuesday" is said of two days on a Monday. Once they are asked for its date; then a person reads it.
            return match context.asked_of(open, AskedWord::Times) {
                true => self.to_a_person(point, &[open], body, cause, at),
                false => self.ask_for_a_date(point, open, (body, at), cause),
            };
        }
        let note = Some(self.keep_note_once(point.person, cause, body)?);
        self.order(point, open, Order::Answer { worker, answer: Answer::Yes { times, note } }, cause)
    }

    /// What the machine does not understand waits for a person, with the job attached where it is clear.
    pub(crate) fn to_a_person(
        &self,
        point: &PointRow,
        named: &[&OpenJob],
        body: &str,
        cause: &str,
        at: Timestamp,
    ) -> Result<()> {
        self.wait_for_a_person(point, at)?;
        let note = self.keep_note_once(point.person, cause, body)?;
        let offered = written_of(named.iter().copied().filter(|open| open.is_offered()).collect());
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
        if point.waiting_since.is_some_and(|since| at.duration_since(since) < KNOWN_FOR) {
            // They know already that a person will answer.
            return Ok(());
        }
        self.tell(point, None, &Content::Fixed { key: "text-person-will-reply".to_owned() }, cause)
    }
}

/// The sentence that a refusal is told in. What is not theirs and what does not exist sound the same.
pub(crate) fn refusal_word(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NotAsked | Refusal::NoSuchJob => "already-assigned",
        other => other.word(),
    }
}

/// For how long nobody is told again that a person will answer.
const KNOWN_FOR: SignedDuration = SignedDuration::from_hours(1);

/// How long after their own reminder the desk is shown a conversation as late.
pub(crate) const REPLY_WITHIN: SignedDuration = SignedDuration::from_mins(15);
