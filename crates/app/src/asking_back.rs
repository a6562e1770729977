//! Asking back: which job is meant, whether they mean it though it costs, and what a number then answers.
//!
//! A question is remembered with what was said before it, so that the number that comes back loses nothing.

use anyhow::Result;
use domain::JobId;
use domain::job::{Action, Refusal, cancellation_fee};
use domain::talk::{
    Asked, Heard, Intent, Span, Understood, is_only_a_code, is_yes_alone, picked_among, understand,
};
use jiff::Timestamp;
use ledger::Money;
use store::PointRow;

use crate::App;
use crate::joining::six_digits;
use crate::notices::Content;
use crate::open_question::{AskedWord, Context, OpenJob, Question, Text};
use crate::words::{Args, money, say};

impl App {
    /// A number, a code or digits that only answer what we asked. Gives whether the text was one.
    pub(crate) fn answers_a_question(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, context, named, understood, body, cause, at, .. } = *text;
        // A bare number after a question with numbers, whatever else is open.
        if let (Ok(n), true) = (body.trim().parse::<u8>(), context.question.is_some()) {
            self.picked(point, context, n, body, cause, at)?;
            return Ok(true);
        }
        // Or its place in the list, in words.
        if let Some(question) = context.question.as_ref().filter(|question| question.jobs.len() > 1)
            && understood.code.is_none()
            && let Some(n) = picked_among(body, question.jobs.len())
        {
            self.picked(point, context, n, body, cause, at)?;
            return Ok(true);
        }
        if let Some(digits) = six_digits(body) {
            let waiting: Vec<JobId> =
                named.iter().filter(|open| open.is_to_confirm()).map(|open| open.job.id).collect();
            let confirmed = self.request_of_code(&waiting, &digits)?;
            if let Some(open) = named.iter().find(|open| Some(open.job.id) == confirmed) {
                self.carry_out(point, open, AskedWord::Yes, body, cause)?;
                return Ok(true);
            }
        }
        // Yes to the price, where nothing was said to them since, is what the number would be.
        if let Some(question) = context.question.as_ref().filter(|_| is_yes_alone(body))
            && let (AskedWord::CallOff, [id]) = (question.word, question.jobs.as_slice())
            && named.iter().any(|open| open.job.id == *id)
            && self.was_said_last(point, question)?
        {
            self.picked(point, context, 1, body, cause, at)?;
            return Ok(true);
        }
        // No to the price: the visit stands, and the question is over.
        if let (Some(question), Intent::No) = (context.question.as_ref(), understood.intent)
            && let (AskedWord::CallOff, [id]) = (question.word, question.jobs.as_slice())
            && let Some(open) = named.iter().find(|open| open.job.id == *id)
        {
            self.change_point(&point.lookup, &mut |point| point.question = None)?;
            self.noted(point, open, "stands", cause)?;
            return Ok(true);
        }
        // The code of one of the jobs that we asked about, in place of its number.
        let ([one], Some(question), true) = (named, context.question.as_ref(), understood.code.is_some())
        else {
            return Ok(false);
        };
        let listed = question.jobs.iter().position(|id| *id == one.job.id);
        match listed.filter(|_| understood.intent == Intent::Human && is_only_a_code(body)) {
            Some(n) => {
                let n = u8::try_from(n + 1).unwrap_or(u8::MAX);
                self.picked(point, context, n, body, cause, at).map(|()| true)
            }
            None => Ok(false),
        }
    }

    /// Whether nothing has been written to somebody since they were asked something.
    fn was_said_last(&self, point: &PointRow, question: &Question) -> Result<bool> {
        const LOOKED_AT: i64 = 20;
        let Some((_, asked)) = question.said else { return Ok(false) };
        let texts = self.store.texts(&point.lookup, LOOKED_AT)?;
        Ok(texts.iter().filter(|text| text.direction != "in" && text.at >= asked).count() == 1)
    }

    /// A bare number: it means something only after a numbered question.
    pub(crate) fn picked(
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
                let said = question.and_then(|question| question.said);
                let words = said.map(|(note, _)| self.note(note)).transpose()?;
                let words = words.as_ref().map_or(body, |words| words.open().as_str());
                // Which job it is was asked before what it costs.
                let told = question.is_some_and(|question| question.jobs.len() == 1);
                let fee = if told { 0 } else { self.costs(open, word)? };
                if fee > 0 {
                    return self.ask_whether(point, open, fee, (words, at), cause);
                }
                if word != AskedWord::Times {
                    return self.carry_out(point, open, word, words, cause);
                }
                let at = said.map_or(at, |(_, at)| at);
                let understood = self.understand_again(point, open, words, at)?;
                let named = [open];
                let (named, understood) = (named.as_slice(), &understood);
                self.conditional(&Text { point, context, named, understood, body: words, cause, at })
            }
            None => {
                let still = |id: &JobId| all.iter().copied().find(|open| open.job.id == *id);
                let beyond = question.filter(|q| usize::from(n) > q.jobs.len());
                let again: Vec<&OpenJob> =
                    beyond.map(|q| q.jobs.iter().filter_map(still).collect()).unwrap_or_default();
                match (beyond.and_then(|q| Some((q.word, q.said?))), again.as_slice()) {
                    (Some((word, (note, said_at))), [_, _, ..]) => {
                        let words = self.note(note)?;
                        self.ask_which(point, &again, word, (words.open().as_str(), said_at), cause)
                    }
                    // It was there when it was listed, and has gone to somebody else since.
                    _ if meant.is_some() && self.store.worker_of(point.person)?.is_some() => {
                        self.refuse(point, &Refusal::AlreadyAssigned, cause)
                    }
                    _ => self.to_a_person(point, &all, body, cause, at),
                }
            }
        }
    }

    /// What was said before it was clear which job it was about.
    fn understand_again(
        &self,
        point: &PointRow,
        open: &OpenJob,
        words: &str,
        at: Timestamp,
    ) -> Result<Understood> {
        let offered: Vec<Span> =
            open.job.asked_slot().map(|slot| Span { from: slot.from, to: slot.to }).into_iter().collect();
        Ok(understand(&Heard {
            text: words,
            now: domain::time::wall(at, &self.market.time_zone()),
            asked: Asked::Claim,
            offered: &offered,
            language: Some(self.language_of(point.person)?),
        }))
    }

    /// The word could mean several jobs: asks which, by number.
    pub(crate) fn ask_which(
        &self,
        point: &PointRow,
        meant: &[&OpenJob],
        word: AskedWord,
        (body, at): (&str, Timestamp),
        cause: &str,
    ) -> Result<()> {
        const CHOICES_MAX: usize = 9;
        let language = self.language_of(point.person)?;
        let shown = &meant[..meant.len().min(CHOICES_MAX)];
        let lines: Vec<String> = shown
            .iter()
            .enumerate()
            .map(|(i, open)| {
                let when = self.when_words(language, &open.job);
                let service = self.service_name(language, &open.job.service);
                format!("{} {} {service}, {}, {when}", i + 1, open.job.code, open.job.area)
            })
            .collect();
        let words = say(language, "text-which-job", &Args::new().with("choices", lines.join("\n")));
        let jobs = shown.iter().map(|open| open.job.id).collect();
        self.ask_by_number(point, (jobs, word), &words, (body, at), cause)
    }

    /// It is not clear which day they can do it: asks for its date, and remembers that it was asked.
    pub(crate) fn ask_for_a_date(
        &self,
        point: &PointRow,
        open: &OpenJob,
        (body, at): (&str, Timestamp),
        cause: &str,
    ) -> Result<()> {
        let said = Some((self.keep_note_once(point.person, &format!("{cause}.said"), body)?, at));
        let question = Question { jobs: vec![open.job.id], word: AskedWord::Times, said };
        let json = serde_json::to_string(&question)?;
        self.change_point(&point.lookup, &mut |point| point.question = Some(json.clone()))?;
        self.noted(point, open, "which-day", cause)
    }

    /// What a word would cost its writer, in minor units.
    pub(crate) fn costs(&self, open: &OpenJob, word: AskedWord) -> Result<i64> {
        if word != AskedWord::CallOff || !open.may.contains(&Action::Cancel) {
            return Ok(0);
        }
        Ok(cancellation_fee(&open.job, self.playbook(&open.job.playbook)?, self.now()))
    }

    /// Nobody is made to pay by one word: says what it costs, and does it when they say so again.
    pub(crate) fn ask_whether(
        &self,
        point: &PointRow,
        open: &OpenJob,
        fee: i64,
        (body, at): (&str, Timestamp),
        cause: &str,
    ) -> Result<()> {
        let language = self.language_of(point.person)?;
        let amount = money(language, Money { minor: fee, currency: self.market.currency });
        let args = self.job_args(language, &open.job)?.with("amount", amount);
        let words = say(language, "text-call-off-costs", &args);
        let question = (vec![open.job.id], AskedWord::CallOff);
        self.ask_by_number(point, question, &words, (body, at), cause)
    }

    /// Asks something that a number answers, and remembers what was said before it.
    fn ask_by_number(
        &self,
        point: &PointRow,
        (jobs, word): (Vec<JobId>, AskedWord),
        words: &str,
        (body, at): (&str, Timestamp),
        cause: &str,
    ) -> Result<()> {
        let said = self.keep_note_once(point.person, &format!("{cause}.said"), body)?;
        let json = serde_json::to_string(&Question { jobs, word, said: Some((said, at)) })?;
        let note = self.keep_note_once(point.person, &format!("{cause}.which"), words)?;
        self.change_point(&point.lookup, &mut |point| point.question = Some(json.clone()))?;
        self.tell(point, None, &Content::Words { note }, cause)
    }
}
