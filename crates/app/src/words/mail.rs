//! A notice as a letter: the sentence that the text message says, the link to its page, and who wrote it.

use anyhow::Result;
use domain::job::{Job, Message};
use domain::membership::MemberMessage;
use domain::talk::Language;
use store::NoticeRow;

use super::{Args, say, sentence, slot_or_open};
use crate::App;
use crate::notices::Content;

/// What a letter says.
pub(crate) struct MailWords {
    pub subject: String,
    pub body: String,
}

impl App {
    /// The words of a letter in its reader's language, or `None` if a gate is shut or no letter says so.
    pub(crate) fn mail_words(&self, notice: &NoticeRow, content: &Content) -> Result<Option<MailWords>> {
        if content.is_for_the_papers() {
            return self.paper_words(notice, content);
        }
        let (Content::FromJob { message, .. }, Some(id)) = (content, notice.job) else { return Ok(None) };
        let Some(job) = self.job(id)? else { return Ok(None) };
        let language = self.language_of(notice.person)?;
        let Some(subject) = self.subject(language, &job, message) else { return Ok(None) };
        let Some(said) = self.sentence_of(notice, content)? else { return Ok(None) };
        let mut parts = vec![said];
        if !parts.iter().any(|part| part.contains("/l/")) {
            let link = self.link(&job, notice.person, "job")?;
            parts.push(say(language, "mail-page", &Args::new().with("link", link)));
        }
        let operator = self.market.operator.clone();
        parts.push(say(language, "mail-footer", &Args::new().with("operator", operator)));
        Ok(Some(MailWords { subject, body: parts.join("\n\n") + "\n" }))
    }

    /// What was decided on somebody's application, or the receipt of what they paid for their plan.
    fn paper_words(&self, notice: &NoticeRow, content: &Content) -> Result<Option<MailWords>> {
        let language = self.language_of(notice.person)?;
        let Some(said) = self.sentence_of(notice, content)? else { return Ok(None) };
        let args = Args::new().with("operator", self.market.operator.clone());
        let paid = matches!(content, Content::ToMember { message: MemberMessage::Plan(_) });
        let key = if paid { "mail-subject-plan" } else { "mail-subject-vetting" };
        let subject = say(language, key, &args);
        let footer = say(language, "mail-footer", &args);
        Ok(Some(MailWords { subject, body: format!("{said}\n\n{footer}\n") }))
    }

    fn subject(&self, language: Language, job: &Job, message: &Message) -> Option<String> {
        let about = message.also_by_mail()?;
        let service = self.service_name(language, &job.service);
        let time = slot_or_open(language, job.agreed_slot().or_else(|| job.asked_slot()));
        let args = Args::new().with("service", service).with("code", job.code.as_str()).with("slot", time);
        Some(say(language, &format!("mail-subject-{}", sentence::word(&about)), &args))
    }
}
