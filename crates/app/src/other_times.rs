//! Other times by text: a number, a yes or a no that answers a proposal of the other side.
//!
//! Only an answer to what was proposed is read here. Whoever wants another time of their own by text is answered
//! by a person, or follows the link to the page.

use anyhow::Result;
use domain::Code;
use domain::job::{Action, Actor, Message, Order, Recipient};
use domain::talk::{Intent, Understood, is_plain_ok};
use store::PointRow;

use crate::App;
use crate::notices::Content;
use crate::open_question::{AskedWord, Context, OpenJob};

/// What a text says to a proposal.
enum Said {
    /// The time with this number, from 1.
    Number(u8),
    Yes,
    /// An OK says neither which time nor that it is about the question.
    Ok,
    No,
}

impl App {
    /// Whether the text answered a proposal of other times; if so, it is carried out.
    pub(crate) fn answers_other_times(
        &self,
        point: &PointRow,
        context: &Context,
        named: &[&OpenJob],
        understood: &Understood,
        body: &str,
        cause: &str,
    ) -> Result<bool> {
        let proposed = |open: &&&OpenJob| open.may.contains(&Action::PickTime);
        let mut asked = named.iter().filter(proposed);
        let (Some(open), None) = (asked.next(), asked.next()) else { return Ok(false) };
        let Some(times) = open.job.proposed().map(|proposed| &proposed.times) else { return Ok(false) };
        let by_code = understood.code.is_some();
        let said = match (number_in(body), understood.intent) {
            // Whatever was asked with numbers after it comes first.
            (Some(_), _) | (_, Intent::Pick(_)) if context.question.is_some() && !by_code => {
                return Ok(false);
            }
            (Some(n), _) | (_, Intent::Pick(n)) => Said::Number(n),
            (_, Intent::Yes | Intent::Human) if is_plain_ok(body) => Said::Ok,
            (_, Intent::Yes) => Said::Yes,
            (_, Intent::No) => Said::No,
            (_, _) => return Ok(false),
        };
        if !by_code && !self.is_about(point, named, open, &said)? {
            return Ok(false);
        }
        let picked = match said {
            Said::Number(n) => usize::from(n).checked_sub(1).and_then(|i| times.get(i)),
            Said::Yes if times.len() == 1 => times.first(),
            Said::Yes | Said::Ok => None,
            Said::No => return self.order(point, open, Order::KeepTime, cause).map(|()| true),
        };
        match (picked, open.by) {
            (Some(slot), _) => self.order(point, open, Order::PickTime { slot: *slot }, cause)?,
            // Which of them? They are listed once more.
            (None, Actor::Worker(worker)) => {
                self.list_again(point, open, Recipient::Worker(worker), cause)?
            }
            (None, _) => self.list_again(point, open, Recipient::Customer(point.person), cause)?,
        }
        Ok(true)
    }

    /// Whether a word without a code is about this proposal: our last text was, or nothing else would hear it.
    fn is_about(&self, point: &PointRow, named: &[&OpenJob], open: &OpenJob, said: &Said) -> Result<bool> {
        let word = match said {
            Said::Number(_) => return Ok(true),
            Said::Yes | Said::Ok => AskedWord::Yes,
            Said::No => AskedWord::No,
        };
        let alone = named.iter().all(|other| other.job.id == open.job.id || !other.hears(word));
        Ok(alone || self.last_said_about(point)? == Some(open.job.id))
    }

    fn list_again(&self, point: &PointRow, open: &OpenJob, to: Recipient, cause: &str) -> Result<()> {
        let times = open.job.proposed().map(|proposed| proposed.times.clone()).unwrap_or_default();
        let content = Content::FromJob { to, message: Message::TimesOffered { times } };
        self.tell(point, Some(open.job.id), &content, cause)
    }
}

/// The number that is all of a text, with or without the job's code.
fn number_in(body: &str) -> Option<u8> {
    let mut words = body.split_whitespace().filter(|word| word.parse::<Code>().is_err());
    match (words.next(), words.next()) {
        (Some(word), None) => word.trim_end_matches(['.', ')', '!']).parse().ok(),
        (_, _) => None,
    }
}
