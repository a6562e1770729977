//! E-mail: plain data to a letter as it lies on the wire (RFC 5322), and a
//! server's last word to an outcome. A [`Post`] carries a letter; [`Smtp`] is
//! the real one. Nothing here decides who is written to, keeps state or repeats
//! a letter. Types that hold an address or a body print neither.

mod smtp;

use std::fmt;
use std::time::SystemTime;

use futures_util::future::BoxFuture;
use lettre::address::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};

use crate::keyed::sha256_hex;
use crate::transport::{Broken, Unbuildable};

pub use smtp::{BadServer, Smtp};

/// The longest address that fits a mail's envelope (RFC 5321), in characters.
pub const ADDRESS_MAX: usize = 254;

/// A letter to one person, as plain data.
#[derive(Clone)]
pub struct Mail {
    pub sender: Sender,
    /// Whose mailbox, as [`address`] reads it.
    pub to: String,
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// `left@right`, the same for every try: whoever gets it twice can tell.
    pub id: String,
    /// When it is written.
    pub at: SystemTime,
    /// An iCalendar file and its name.
    pub calendar: Option<(String, String)>,
}

/// Who writes.
#[derive(Clone)]
pub struct Sender {
    /// Such as `Lone Star Handy <jobs@example.com>`.
    pub from: String,
    /// Where answers go, if somewhere else.
    pub reply_to: Option<String>,
}

impl Sender {
    /// Whether both are addresses, before anything is written by them.
    ///
    /// # Errors
    /// Says which is none.
    pub fn check(&self) -> Result<(), Unbuildable> {
        self.mailboxes().map(drop)
    }

    fn mailboxes(&self) -> Result<(Mailbox, Option<Mailbox>), Unbuildable> {
        let from = self.from.parse().map_err(|_| Unbuildable("the sender is no address"))?;
        let reply_to = self.reply_to.as_deref().map(str::parse).transpose();
        Ok((from, reply_to.map_err(|_| Unbuildable("the address for answers is none"))?))
    }
}

/// A letter as it is handed to a server: its envelope, and what lies in it.
#[derive(Clone)]
pub struct Letter {
    from: Address,
    to: Address,
    bytes: Vec<u8>,
}

impl Letter {
    /// Whose mailbox it goes to.
    pub fn to(&self) -> &str {
        self.to.as_ref()
    }

    /// Headers and body, as they lie on the wire.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Letter").finish_non_exhaustive()
    }
}

/// A server's last word on a letter: what it answered to the sender, the recipient, or the letter itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Three digits, as in RFC 5321.
    pub code: u16,
}

/// Carries one letter.
pub trait Post: Send + Sync {
    /// Hands the letter over once, and never repeats it. [`Broken::NotSent`] is whatever went wrong before the letter's
    /// last dot, [`Broken::Unknown`] a line that was cut behind it.
    fn carry(&self, letter: Letter) -> BoxFuture<'_, Result<Reply, Broken>>;
}

/// What became of one attempt to send a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mailing {
    /// The server has it, and answers for it.
    Sent,
    /// It was certainly not taken, and may be later: a busy server, or one that wants to be asked twice.
    Later,
    /// It will not be taken: no such mailbox, or not from us.
    Refused,
    /// It may or may not have been taken, and nobody can be asked.
    Unknown,
}

/// What a server's last word, or its absence, says about the letter.
pub fn outcome(answer: &Result<Reply, Broken>) -> Mailing {
    match answer {
        Ok(Reply { code: 200..=299 }) => Mailing::Sent,
        Ok(Reply { code: 400..=499 }) | Err(Broken::NotSent(_)) => Mailing::Later,
        Ok(Reply { code: 500..=599 }) => Mailing::Refused,
        // No server says so at the end of a letter.
        Ok(_) | Err(Broken::Unknown(_)) => Mailing::Unknown,
    }
}

/// What was typed is no address that mail can be sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not an e-mail address")]
pub struct BadAddress;

/// An address as people type it, in the form in which it is kept: the part behind the @ in small letters.
///
/// # Errors
/// It is none, is longer than any, or not one that every server takes: other than ASCII, quoted, or on this machine.
pub fn address(raw: &str) -> Result<String, BadAddress> {
    let typed = raw.trim();
    if typed.len() > ADDRESS_MAX || !typed.is_ascii() || typed.contains(['"', '[', '\\']) {
        return Err(BadAddress);
    }
    let address: Address = typed.parse().map_err(|_| BadAddress)?;
    let domain = address.domain().to_ascii_lowercase();
    if !domain.contains('.') { Err(BadAddress) } else { Ok(format!("{}@{domain}", address.user())) }
}

/// The letter that a mail becomes.
///
/// # Errors
/// An address is none, or a header cannot be written.
pub fn letter(mail: &Mail) -> Result<Letter, Unbuildable> {
    let (from, reply_to) = mail.sender.mailboxes()?;
    let to: Address = mail.to.parse().map_err(|_| Unbuildable("the recipient is no address"))?;
    let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
    let mut builder = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to.clone()))
        .subject(mail.subject.as_str())
        .date(mail.at)
        .message_id(Some(format!("<{}>", mail.id)))
        // Nobody's holiday notice answers it (RFC 3834).
        .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()));
    if let Some(reply_to) = reply_to {
        builder = builder.reply_to(reply_to);
    }
    let words = SinglePart::plain(mail.body.clone());
    let message = match &mail.calendar {
        None => builder.singlepart(words),
        Some((name, file)) => {
            let kind = ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH")
                .map_err(|_| Unbuildable("the calendar has no type"))?;
            // Known beforehand, so that the same mail is the same bytes, and in nobody's words.
            let boundary = sha256_hex(mail.id.as_bytes());
            let entry = Attachment::new(name.clone()).body(file.clone(), kind);
            builder.multipart(MultiPart::mixed().boundary(boundary).singlepart(words).singlepart(entry))
        }
    };
    let message = message.map_err(|_| Unbuildable("the mail's headers are not valid"))?;
    Ok(Letter { from: from.email, to, bytes: message.formatted() })
}
