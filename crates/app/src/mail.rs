//! Notices out, by e-mail: each is checked once more, claimed, written as a letter, handed over, and recorded. Night and
//! a STOP to texts are no matter here; whoever gave no address has no notice of this kind.
//!
//! Nobody can be asked what became of a letter whose answer was lost, so it is never sent again: it stands in front of
//! the desk, as what was refused does.

use std::sync::Arc;

use anyhow::Result;
use channels::email::{self, Letter, Mailing, Post, Reply, Sender};
use channels::transport::Broken;
use domain::job::MailAbout;
use jiff::{SignedDuration, Timestamp};
use store::{Channel, NoticeRow, NoticeState};

use crate::App;
use crate::notices::Content;

/// Tries before a letter is given up on and shown to the desk: about a day of them.
const ATTEMPTS_MAX: i64 = 30;
/// How long a claimed letter belongs to whoever claimed it: longer than any server may take.
const LEASE_SECONDS: i64 = 300;
/// Between two tries: a server that wants to be asked twice says so for minutes. Twice as long each time,
const WAIT_SECONDS: i64 = 60;
/// but never longer than this.
const WAIT_SECONDS_MAX: i64 = 3600;

/// How mail leaves.
#[derive(Clone)]
pub struct MailAccount {
    pub post: Arc<dyn Post>,
    pub sender: Sender,
}

impl App {
    /// Whether anything leaves by e-mail, and so whether anybody is asked for an address.
    pub fn sends_mail(&self) -> bool {
        self.mail.is_some()
    }

    /// Sends the mail that is due, at most so many; gives how many notices moved.
    ///
    /// # Errors
    /// The world broke; what was claimed ends visibly once its lease is over.
    pub async fn mail_step(&self, most: i64) -> Result<usize> {
        let due = self.store.notices_due_by(self.market_key(), Channel::Email, self.now(), most)?;
        for notice in &due {
            let Err(error) = self.bring_letter(notice).await else {
                self.stuck.went(&notice.key);
                continue;
            };
            self.stuck.fails(&notice.key, error)?;
            let (state, fault) = (NoticeState::Failed, Some("broken".to_owned()));
            self.turn(notice, NoticeRow { state, fault, ..notice.clone() })?;
        }
        Ok(due.len())
    }

    /// Takes one letter a step further.
    async fn bring_letter(&self, notice: &NoticeRow) -> Result<()> {
        if let Some((account, row, letter)) = self.claim_letter(notice)?
            // Else this process slept through its lease: somebody else has found out meanwhile.
            && self.now() < row.due
        {
            let answer = account.post.carry(letter).await;
            self.record_letter(row, &answer)?;
        }
        Ok(())
    }

    /// Takes a notice in hand: decides whether it still holds, and writes the letter.
    fn claim_letter(&self, notice: &NoticeRow) -> Result<Option<(&MailAccount, NoticeRow, Letter)>> {
        let ends = |state, fault: &str| {
            let ended = NoticeRow { state, fault: Some(fault.to_owned()), ..notice.clone() };
            self.turn(notice, ended).map(|()| None)
        };
        if notice.state != NoticeState::Queued {
            // Claimed before and never recorded: it may lie in their mailbox.
            return ends(NoticeState::Failed, "mail perhaps arrived");
        }
        let content: Content = serde_json::from_str(&notice.message)?;
        if !self.holds(notice, &content)? {
            return ends(NoticeState::Dropped, "no longer so");
        }
        let (Some(account), Some(to)) = (&self.mail, self.email_of(notice.person)?) else {
            return ends(NoticeState::Dropped, "no address");
        };
        let Some(letter) = self.letter(notice, &content, account, to.open())? else {
            return ends(NoticeState::Dropped, "its gate is shut");
        };
        let mut row = notice.clone();
        row.state = NoticeState::Sending;
        row.attempts += 1;
        row.due = self.now().checked_add(SignedDuration::from_secs(LEASE_SECONDS))?;
        let claimed = self.store.write(|tx| self.put_unless_moved(tx, notice, &row))?;
        Ok(claimed.then_some((account, row, letter)))
    }

    /// By which a mailbox knows the letter of a notice, whichever try it came by.
    pub fn mail_id(&self, key: &str) -> String {
        let host = self.host().split(':').next().unwrap_or_default();
        format!("{}.{key}@{host}", self.market_key())
    }

    fn letter(
        &self,
        notice: &NoticeRow,
        content: &Content,
        account: &MailAccount,
        to: &str,
    ) -> Result<Option<Letter>> {
        let Some(words) = self.mail_words(notice, content)? else { return Ok(None) };
        let mail = email::Mail {
            sender: account.sender.clone(),
            to: to.to_owned(),
            subject: words.subject,
            body: words.body,
            id: self.mail_id(&notice.key),
            at: notice.written.into(),
            calendar: self.attached(notice, content)?,
        };
        Ok(Some(email::letter(&mail)?))
    }

    /// The visit, for the reader's own calendar, where the letter is about one.
    fn attached(&self, notice: &NoticeRow, content: &Content) -> Result<Option<(String, String)>> {
        let (Content::FromJob { to, message }, Some(id)) = (content, notice.job) else { return Ok(None) };
        let Some(job) = self.job(id)? else { return Ok(None) };
        let about_it = match message.also_by_mail() {
            Some(MailAbout::Visit) => true,
            // What the fee books is a visit.
            Some(MailAbout::Receipt) => job.prepared().is_some(),
            Some(MailAbout::Change | MailAbout::Bill) | None => false,
        };
        if !about_it {
            return Ok(None);
        }
        let file = self.calendar_file(self.language_of(notice.person)?, &job, *to, "calendar, by mail")?;
        Ok(file.map(|file| (file.name, file.text)))
    }

    /// Records what became of a letter that this process handed over.
    fn record_letter(&self, row: NoticeRow, answer: &Result<Reply, Broken>) -> Result<()> {
        let turned = match email::outcome(answer) {
            Mailing::Sent => NoticeRow { state: NoticeState::Sent, fault: None, ..row.clone() },
            Mailing::Refused => failed(&row, "mail refused"),
            Mailing::Unknown => failed(&row, "mail perhaps arrived"),
            Mailing::Later => {
                if let Err(Broken::NotSent(step)) = answer {
                    tracing::warn!(errand = "mail", error = step, "a letter never left and is tried again");
                }
                let waits = WAIT_SECONDS << (row.attempts - 1).clamp(0, 8);
                let due = later(self.now(), waits.min(WAIT_SECONDS_MAX))?;
                let again = NoticeRow { state: NoticeState::Queued, due, ..failed(&row, "mail server busy") };
                if row.attempts >= ATTEMPTS_MAX { failed(&row, "mail server busy") } else { again }
            }
        };
        self.turn(&row, turned)
    }
}

fn failed(row: &NoticeRow, fault: &str) -> NoticeRow {
    NoticeRow { state: NoticeState::Failed, fault: Some(fault.to_owned()), ..row.clone() }
}

fn later(now: Timestamp, seconds: i64) -> Result<Timestamp> {
    Ok(now.checked_add(SignedDuration::from_secs(seconds))?)
}
