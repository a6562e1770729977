//! A mail server and every mailbox behind it: takes letters as they lie on the wire, reads them as a mail program does,
//! and keeps them by address. Never here: what a letter is about, a clock, a socket.

use std::collections::VecDeque;
use std::path::Path;

use anyhow::Result;
use channels::email::{Letter, Post, Reply};
use channels::transport::Broken;
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use jiff::Timestamp;
use mail_parser::{MessageParser, MimeHeaders as _};
use serde::{Deserialize, Serialize};

use crate::Standins;
use crate::fault::FaultOnce;
use crate::journal::Journal;

/// A letter in somebody's mailbox, as they read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// Whose mailbox.
    pub to: String,
    pub from: String,
    /// The Message-ID, without its brackets.
    pub id: String,
    pub subject: String,
    pub body: String,
    /// The iCalendar file that was attached.
    pub calendar: Option<String>,
    pub at: Timestamp,
}

/// Every mailbox that the program writes to.
#[derive(Debug, Default)]
pub struct Mailbox {
    journal: Journal,
    letters: Vec<Received>,
    faults: VecDeque<FaultOnce>,
}

/// What a server answers: taken, come back later, no such mailbox, and nothing that can be read.
const TAKEN: Reply = Reply { code: 250 };
const LATER: Reply = Reply { code: 451 };
const NOBODY: Reply = Reply { code: 550 };
const UNREADABLE: Reply = Reply { code: 554 };

impl Mailbox {
    /// Mailboxes that remember: every letter is appended to the file and read back at the next start.
    ///
    /// # Errors
    /// The file cannot be opened, or holds something else.
    pub fn open(path: &Path) -> Result<Self> {
        let (journal, letters) = Journal::open::<Received>(path)?;
        Ok(Self { journal, letters, faults: VecDeque::new() })
    }

    /// Everything that has come, oldest first.
    pub fn letters(&self) -> &[Received] {
        &self.letters
    }

    /// The next letter meets this; what can only happen to texts happens to none.
    pub fn next_answer(&mut self, fault: FaultOnce) {
        self.faults.push_back(fault);
    }

    /// A letter is handed over.
    ///
    /// # Errors
    /// The answer is lost, as it was told to be: the letter lies in its mailbox all the same.
    pub fn take(&mut self, letter: &Letter, now: Timestamp) -> Result<Reply, Broken> {
        let fault = self.faults.pop_front();
        match fault {
            Some(FaultOnce::Later451) => return Ok(LATER),
            Some(FaultOnce::Refused550) => return Ok(NOBODY),
            _ => {}
        }
        let Some(received) = read(letter, now) else { return Ok(UNREADABLE) };
        if let Err(error) = self.journal.append(&received) {
            tracing::error!("{error:#}");
            return Ok(LATER);
        }
        self.letters.push(received);
        if fault == Some(FaultOnce::Lost) {
            return Err(Broken::Unknown("the answer was lost".to_owned()));
        }
        Ok(TAKEN)
    }
}

/// The stand-ins' own post: what is carried lies in its mailbox at once.
impl Post for Standins {
    fn carry(&self, letter: Letter) -> BoxFuture<'_, Result<Reply, Broken>> {
        let answer = self.with_mailbox(|mailbox, now| mailbox.take(&letter, now));
        futures_util::future::ready(answer).boxed()
    }
}

/// A letter as a mail program reads it; nothing if it is none.
fn read(letter: &Letter, at: Timestamp) -> Option<Received> {
    let message = MessageParser::default().parse(letter.bytes())?;
    let calendar = message.attachments().find(|part| {
        part.content_type().is_some_and(|kind| kind.ctype() == "text" && kind.subtype() == Some("calendar"))
    });
    Some(Received {
        to: letter.to().to_owned(),
        from: message.from()?.first()?.address()?.to_owned(),
        id: message.message_id()?.to_owned(),
        subject: message.subject()?.to_owned(),
        body: message.body_text(0)?.replace("\r\n", "\n"),
        calendar: calendar.and_then(|part| part.text_contents()).map(str::to_owned),
        at,
    })
}
