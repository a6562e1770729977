//! Documents and estimates by text: a word that accepts a document, and the sums of an estimate.
//!
//! A document is only accepted in a word that can mean nothing else, with the job's code. The documents' words are
//! the operator's, in the locales; a version is the digest of them in every language.

use anyhow::Result;
use domain::job::{Action, Actor, Document, Job, Message, Order, Quoted, Recipient, Report};
use domain::playbook::Purpose;
use domain::talk::{Language, QuotedWords, amount, begins_an_estimate, is_signature, quoted};
use sha2::{Digest, Sha256};

use crate::App;
use crate::notices::Content;
use crate::open_question::{AskedWord, OpenJob, Text};
use crate::words::{Args, say};

/// The document that somebody on this side of a job accepts.
pub(crate) fn accepted_by(by: Actor) -> Document {
    match by {
        Actor::Worker(_) => Document::Confidentiality,
        Actor::Customer(_) | Actor::Staff(_) | Actor::Machine => Document::Agreement,
    }
}

impl App {
    /// The words of a document in a language.
    pub fn document_words(&self, document: Document, language: Language) -> String {
        let args = Args::new().with("operator", self.market.operator.clone());
        say(language, &format!("document-{}", document.word()), &args)
    }

    /// The version of a document's words: eight hex digits that change when they do, in whatever language.
    pub fn document_version(&self, document: Document) -> String {
        let mut digest = Sha256::new();
        Language::ALL.iter().for_each(|language| digest.update(self.document_words(document, *language)));
        digest.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
    }

    /// A technician stands at the door, and the customer has not signed: they are asked at once.
    ///
    /// # Errors
    /// The world broke.
    pub fn ask_to_sign(&self, job: &Job, cause: &str) -> Result<()> {
        let to = Recipient::Customer(job.customer);
        let message = Message::PleaseSign { document: Document::Agreement };
        let content = Content::FromJob { to, message };
        let key = format!("{cause}.sign");
        self.store.write(|tx| self.write_notice(tx, &key, job.customer, Some(job.id), &content))
    }

    /// Whether the text accepts a document of the one job whose code it names.
    pub(crate) fn signs(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, named, understood, body, cause, .. } = *text;
        if !is_signature(body) {
            return Ok(false);
        }
        if understood.code.is_none() {
            // It may be a yes to something else; if it is not, they are told how to sign.
            let heard = named.iter().any(|open| open.hears(AskedWord::Yes));
            let mut asked = named.iter().filter(|open| open.may.contains(&Action::Accept));
            return match (heard, asked.next()) {
                (false, Some(open)) => self.noted(point, open, "agree-how", cause).map(|()| true),
                (_, _) => Ok(false),
            };
        }
        match named {
            [open] if open.may.contains(&Action::Accept) => {
                self.carry_out(point, open, AskedWord::Agree, body, cause).map(|()| true)
            }
            // Said once more, or when there is nothing to accept: it agrees to nothing else either.
            [open] if open.has_accepted() => self.noted(point, open, "already", cause).map(|()| true),
            _ => Ok(false),
        }
    }

    /// Whether the text says what the work of the one visit that is for an estimate would cost.
    pub(crate) fn estimates(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, named, body, cause, .. } = *text;
        let mine = |open: &&&OpenJob| {
            open.job.visit.purpose == Purpose::Estimate && open.may.contains(&Action::Finish)
        };
        let decimals = self.market.currency.decimals();
        let lines = quoted(body, decimals);
        let means_one =
            lines.is_some() || begins_an_estimate(body) || amount(body.trim(), decimals).is_some();
        let mut mine_now = named.iter().filter(mine);
        let open = match (mine_now.next(), mine_now.next()) {
            (Some(open), None) if means_one => open,
            _ => {
                // Before they have said that they are there.
                let here =
                    |open: &&&OpenJob| open.job.visit.purpose == Purpose::Estimate && open.awaits_here();
                let mut early = named.iter().filter(here);
                return match (begins_an_estimate(body), early.next(), early.next()) {
                    (true, Some(open), None) => self.noted(point, open, "here-first", cause).map(|()| true),
                    (_, _, _) => Ok(false),
                };
            }
        };
        // What cannot be read for certain is no estimate: they are told how to write one.
        let Some(lines) = lines else {
            let unread = Order::Finish { report: Report::Done };
            return self.order(point, open, unread, cause).map(|()| true);
        };
        let mut report = Vec::with_capacity(lines.len());
        for (n, QuotedWords { what, net, words }) in lines.iter().enumerate() {
            let note = if words.is_empty() {
                None
            } else {
                Some(self.keep_note_once(point.person, &format!("{cause}.line{n}"), words)?)
            };
            report.push(Quoted { what: *what, net: *net, note });
        }
        let order = Order::Finish { report: Report::estimate(&report) };
        self.order(point, open, order, cause).map(|()| true)
    }
}
