//! The statement that a customer signs at the end of a visit: what was done, when, by whom and for how much, in their
//! language. Its fingerprint is the SHA-256 of its words, so that whoever holds a copy can tell whether it is the one.
//!
//! Names and addresses stand only in the statement itself, which is a note sealed with the customer's key.

use anyhow::{Context, Result};
use domain::NoteId;
use domain::job::{Event, How, Job, Signed};
use domain::price::{Line, gross};
use domain::talk::Language;
use domain::time::wall;
use sha2::{Digest, Sha256};

use crate::App;
use crate::words::{Args, day_and_year, plain, say, time_of};

/// A statement as a page shows it, and as it is kept.
pub struct Statement {
    /// One line of text each: what is printed above the signature.
    pub lines: Vec<String>,
    /// The version of the terms in it.
    pub terms: u16,
}

impl Statement {
    /// The words that are signed.
    pub fn words(&self) -> String {
        self.lines.join("\n")
    }

    /// SHA-256 of the words, in hexadecimal.
    pub fn fingerprint(words: &str) -> String {
        Sha256::digest(words.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// A signature as it was given: the name, and the drawing if there is one.
pub struct Signature<'a> {
    pub how: How,
    /// Whoever signs; the customer's own name, if they say nothing else.
    pub name: Option<&'a str>,
    /// The drawing, as the points of its strokes.
    pub drawing: Option<&'a str>,
    /// What the order is known by: signed twice, it is signed once.
    pub cause: &'a str,
}

impl App {
    /// What the customer signs for the visit that has just been finished.
    ///
    /// # Errors
    /// The world broke, or nothing was agreed.
    pub fn statement(&self, job: &Job) -> Result<Statement> {
        let language = self.language_of(job.customer)?;
        let terms = job.agreed().context("nothing was agreed")?;
        let contact = self.own_contact(job)?;
        let service = self.service_name(language, &job.service);
        let line = |key: &str, args: Args| say(language, &format!("statement-{key}"), &args);
        let mut lines = vec![
            line("head", Args::new().with("operator", self.market.operator.clone())),
            line("job", Args::new().with("code", job.code.as_str()).with("service", service)),
            line("where", Args::new().with("address", contact.address.open().clone())),
            line("when", self.worked(language, job)?),
            line("who", Args::new().with("name", self.worker_name(job)?)),
        ];
        for one in &terms.lines {
            lines.push(self.statement_line(language, one)?);
        }
        let total = self.amount(language, gross(&terms.lines));
        lines.push(line("total", Args::new().with("amount", total)));
        lines.push(plain(language, "statement-as-wished"));
        Ok(Statement { lines, terms: terms.v })
    }

    /// When the work began and ended, on the address's wall.
    fn worked(&self, language: Language, job: &Job) -> Result<Args> {
        let zone = job.time_zone();
        let log = self.store.timeline(self.market_key(), job.id)?;
        let last = |wanted: fn(&Event) -> bool| {
            log.iter().rev().find(|row| wanted(&row.event)).map(|row| wall(row.at, &zone))
        };
        let now = wall(self.now(), &zone);
        let started = last(|event| matches!(event, Event::Started)).unwrap_or(now);
        let finished = last(|event| matches!(event, Event::Finished { .. })).unwrap_or(now);
        Ok(Args::new()
            .with("day", day_and_year(language, started))
            .with("from", time_of(language, started.time()))
            .with(
                "to",
                if finished.date() == started.date() {
                    time_of(language, finished.time())
                } else {
                    format!("{}, {}", day_and_year(language, finished), time_of(language, finished.time()))
                },
            ))
    }

    fn statement_line(&self, language: Language, line: &Line) -> Result<String> {
        let args = Args::new()
            .with("what", self.line_words(language, line)?)
            .with("net", self.amount(language, line.net))
            .with("tax", self.amount(language, line.tax))
            .with("gross", self.amount(language, line.gross()));
        let key = if line.tax == 0 { "statement-line" } else { "statement-line-taxed" };
        Ok(say(language, key, &args))
    }

    /// What is signed, kept with the name and the drawing: the order that a signature comes to.
    ///
    /// # Errors
    /// The world broke.
    pub fn signed(&self, job: &Job, given: &Signature<'_>) -> Result<Signed> {
        let statement = self.statement(job)?;
        let words = statement.words();
        let own = self.name_of(job.customer)?;
        let name = given.name.map(str::trim).filter(|name| !name.is_empty()).unwrap_or(own.open());
        let note = |what: &str, words: &str| -> Result<NoteId> {
            self.keep_note_once(job.customer, &format!("{}.{what}", given.cause), words)
        };
        // Kept by what it says: signed again once it says otherwise, it is another one.
        let fingerprint = Statement::fingerprint(&words);
        Ok(Signed {
            name: note("name", name)?,
            drawing: given.drawing.map(|drawing| note("drawing", drawing)).transpose()?,
            statement: note(&format!("statement.{fingerprint}"), &words)?,
            terms: statement.terms,
            fingerprint,
        })
    }
}
