//! Small words that open nothing: an OK, which is about what it answers, a Yes or a No to what is gone, a DONE too soon.
//!
//! They claim nothing, agree to no price, and call nobody: whoever wrote them is told where it stands.

use anyhow::Result;
use domain::Code;
use domain::job::Action;
use domain::talk::{Intent, OnTheVisit, is_plain_ok, is_signature, on_the_visit};
use store::JobFilter;

use crate::App;
use crate::notices::Content;
use crate::open_question::{AskedWord, OpenJob, Text, likeliest};

impl App {
    /// An OK is about what it answers, and never a claim on something else: leaves of the jobs that it could be about those
    /// that it does something for. Gives whether it has been answered already.
    pub(crate) fn is_a_courtesy(&self, text: &Text<'_>, meant: &mut Vec<&OpenJob>) -> Result<bool> {
        let Text { point, understood, cause, .. } = *text;
        meant.retain(|open| !open.waits_for_a_person() || !open.may.contains(&Action::Approve));
        let about = self.last_said_about(point)?;
        let priced = meant.iter().find(|open| open.job.estimate().is_some() && open.is_customers());
        if let Some(one) = priced.filter(|open| meant.len() == 1 || about == Some(open.job.id)) {
            // An OK agrees to no price.
            return self.noted(point, one, "yes-or-no", cause).map(|()| true);
        }
        let yes = understood.intent == Intent::Yes;
        if let Some(about) = about {
            let announced = [Action::Acknowledge, Action::ConfirmVisit];
            let asks = |open: &OpenJob| announced.iter().any(|action| open.may.contains(action));
            meant.retain(|open| asks(open) || yes && open.job.id == about);
        }
        let about = match (meant.as_slice(), about) {
            // Somebody waits at home for it: said of something else, it takes the word itself.
            ([one], about) if about != Some(one.job.id) && one.may.contains(&Action::ConfirmVisit) => {
                return self.noted(point, one, "confirm-how", cause).map(|()| true);
            }
            ([], Some(about)) => about,
            (_, _) => return Ok(false),
        };
        // An OK to news of a job, which may be over.
        self.tell(point, Some(about), &Content::Noted { word: "ok".to_owned() }, cause).map(|()| true)
    }

    /// Whether a technician answers what is no longer there to be answered: it went to somebody else, or is off.
    pub(crate) fn is_too_late(&self, text: &Text<'_>, word: AskedWord) -> Result<bool> {
        let Text { point, named, understood, .. } = *text;
        let answers = matches!(word, AskedWord::Yes | AskedWord::No | AskedWord::Callback);
        if !answers || understood.code.is_some() || named.iter().any(|open| open.is_customers()) {
            return Ok(false);
        }
        // Said of what they would do and have not got yet, it is no late answer: a person rings.
        if word == AskedWord::Callback && named.iter().any(|open| open.is_claimed()) {
            return Ok(false);
        }
        if self.store.worker_of(point.person)?.is_none() {
            return Ok(false);
        }
        let about = self.last_said_about(point)?;
        let gone = about.is_some_and(|about| named.iter().all(|open| open.job.id != about));
        // Whoever has a job in hand may mean that one: their no is no answer to an offer.
        Ok(gone || !named.iter().any(|open| open.is_mine() || open.has_heard(word)))
    }

    /// Whether a word is said out of turn, and its writer is told what comes first, or that it is so already: DONE of a
    /// visit that has not begun for us, yes to a job that is theirs.
    pub(crate) fn is_out_of_turn(&self, text: &Text<'_>, word: AskedWord) -> Result<bool> {
        let Text { point, named, body, cause, .. } = *text;
        let here: Vec<&OpenJob> =
            named.iter().copied().filter(|open| open.awaits_here() && !open.job.is_online()).collect();
        let (one, noted) = match (likeliest(here, AskedWord::Here, body).as_slice(), named, word) {
            ([one], _, AskedWord::Done) => (*one, "here-first"),
            (_, [one], AskedWord::Yes) if one.is_mine() && !is_plain_ok(body) => (*one, "already"),
            (_, _, _) => return Ok(false),
        };
        self.noted(point, one, noted, cause).map(|()| true)
    }

    /// Whether a number with a job's code picks a time where none is to be picked any more: it is told which one stands.
    pub(crate) fn is_picked_already(&self, text: &Text<'_>) -> Result<bool> {
        let is_code = |word: &&str| word.parse::<Code>().is_ok();
        let rest: Vec<&str> = text.body.split_whitespace().filter(|word| !is_code(word)).collect();
        let number = matches!(rest.as_slice(), [number] if number.parse::<u8>().is_ok());
        match text.named {
            [one] if number && text.understood.code.is_some() && one.job.agreed_slot().is_some() => {
                self.noted(text.point, one, "already", text.cause).map(|()| true)
            }
            _ => Ok(false),
        }
    }

    /// Whether a word that would move a job is said of the writer's own one that is over: nothing is left to do for it.
    pub(crate) fn is_over(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, understood, body, cause, .. } = *text;
        let moves = matches!(understood.intent, Intent::Yes | Intent::No | Intent::CallOff | Intent::Pick(_));
        let signs = is_signature(body) || matches!(on_the_visit(body), Some(OnTheVisit::Signs));
        if !moves && !signs && !is_plain_ok(body) {
            return Ok(false);
        }
        let theirs = self.store.jobs(self.market_key(), JobFilter::Customer(point.person))?;
        let meant = theirs.iter().find(|job| Some(job.code.as_str()) == understood.code.as_deref());
        let Some(job) = meant.filter(|job| job.is_closed()) else { return Ok(false) };
        self.tell(point, Some(job.id), &Content::Noted { word: "over".to_owned() }, cause).map(|()| true)
    }
}
