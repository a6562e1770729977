//! A notice in words: its message's sentence, filled in from the job as it stands when it leaves.
//!
//! Contact details come only through the gate; a message whose gate is shut has no words.

use anyhow::{Context, Result};
use domain::PersonId;
use domain::job::{Event, Job, Message, Recipient, Stage, Underway, duties};
use domain::membership::MemberMessage;
use domain::playbook::{PriceBy, Purpose, What};
use domain::price::{Line, gross};
use domain::talk::Language;
use domain::time::wall;
use jiff::SignedDuration;
use jiff::civil::Weekday;
use ledger::Money;
use store::{EventRow, LinkRow, NoticeRow};

use super::{Args, day_and_time, money, pay, plain, say, slot, time_only};
use crate::App;
use crate::notices::Content;

/// How long a link in a text opens its page.
const LINK_DAYS: i64 = 60;

impl App {
    /// The words of a text message in its reader's language, or `None` if a gate is shut.
    pub(crate) fn put_into_words(&self, notice: &NoticeRow, content: &Content) -> Result<Option<String>> {
        Ok(self.sentence_of(notice, content)?.map(|words| super::for_text_message(&words)))
    }

    /// The same, as it is written where any character may stand.
    pub(super) fn sentence_of(&self, notice: &NoticeRow, content: &Content) -> Result<Option<String>> {
        let language = self.language_of(notice.person)?;
        let args = || {
            let operator = self.market.operator.clone();
            Args::new().with("operator", operator).with("link", self.public_base.clone())
        };
        let words = match content {
            Content::Fixed { key } => say(language, key, &args()),
            Content::ToWorker { message } => self.to_worker(language, notice.person, message)?,
            Content::ToMember { message: MemberMessage::Vetting(message) } => {
                self.to_member(language, notice.person, *message)?
            }
            Content::ToMember { message: MemberMessage::Plan(message) } => {
                return self.of_a_plan(language, notice.person, message);
            }
            Content::Refused { word, missing, from } => {
                let zone = self.market.time_zone();
                let from = from.map(|at| day_and_time(language, at, self.now(), &zone)).unwrap_or_default();
                let missing = missing.map(|what| super::duty_word(language, what)).unwrap_or_default();
                say(language, &format!("refusal-{word}"), &args().with("missing", missing).with("from", from))
            }
            Content::Noted { word } => {
                let job = notice.job.map(|id| self.store.job(self.market_key(), id)).transpose()?.flatten();
                let Some(job) = job else { return Ok(None) };
                let customer = self.customer_called(&job)?;
                let (lines, total) = match &job.proposed_terms {
                    Some(proposed) => (
                        self.added_words(language, &job, proposed)?,
                        self.amount(language, gross(&proposed.terms.lines)),
                    ),
                    None => (String::new(), String::new()),
                };
                let before = self.amount(language, job.agreed().map_or(0, |terms| gross(&terms.lines)));
                let args = self.job_args(language, &job)?.with("lines", lines).with("amount", total);
                let args = args.with("before", before);
                say(language, &format!("text-noted-{word}"), &args.with("customer", customer))
            }
            Content::PaidOut { amount } => {
                say(language, "text-paid-out", &args().with("amount", self.amount(language, *amount)))
            }
            Content::TipLink { amount } => {
                let job = notice.job.map(|id| self.store.job(self.market_key(), id)).transpose()?.flatten();
                let Some(job) = job else { return Ok(None) };
                let args = self.job_args(language, &job)?.with("amount", self.amount(language, *amount));
                let link = self.link(&job, notice.person, &format!("tip:{amount}"))?;
                say(language, "text-tip-link", &args.with("link", link))
            }
            Content::Words { note } => self.note(*note)?.open().clone(),
            Content::FromJob { to, message } => {
                let Some(id) = notice.job else { return Ok(None) };
                let Some(job) = self.store.job(self.market_key(), id)? else { return Ok(None) };
                match self.message_args(language, &job, *to, message, notice.person)? {
                    Some((key, args)) => {
                        say(language, &key, &args.with("operator", self.market.operator.clone()))
                    }
                    None => return Ok(None),
                }
            }
        };
        Ok(Some(words))
    }

    fn message_args(
        &self,
        language: Language,
        job: &Job,
        to: Recipient,
        message: &Message,
        reader: PersonId,
    ) -> Result<Option<(String, Args)>> {
        let name = self.service_name(language, &job.service);
        let time = self.when_words(language, job);
        let args = Args::new().with("code", job.code.as_str()).with("service", name).with("slot", time);
        let key = format!("text-{}", key(message)?);
        if let Some((variant, args)) = self.said_of_online(language, job, (to, reader), message, &args)? {
            return Ok(Some((format!("{key}{variant}"), args)));
        }
        if let Some((variant, args)) = self.said_of_offers(language, job, message, reader, args.clone())? {
            return Ok(Some((format!("{key}{variant}"), args)));
        }
        if let Some((variant, args)) = self.said_of_a_visit(language, job, message, reader, args.clone())? {
            return Ok(Some((format!("{key}{variant}"), args)));
        }
        if let Some((variant, args)) =
            self.said_of_a_case(language, job, to, message, (reader, args.clone()))?
        {
            return Ok(Some((format!("{key}{variant}"), args)));
        }
        // The offer is gone that it was about.
        if matches!(message, Message::OfferMade { .. } | Message::OfferNoted) {
            return Ok(None);
        }
        if let Some(variant) = self.variant(language, job, to, message, reader, args.clone())? {
            return Ok(Some((format!("{key}{}", variant.0), variant.1)));
        }
        let key = format!("{key}{}", while_untimed(job, message));
        let args = match message {
            Message::JobAssigned => match to {
                Recipient::Worker(worker) => match self.reveal(job, worker, "assigned, by text")? {
                    Some(contact) => args
                        .with("name", contact.name.open().clone())
                        .with("phone", channels::numbers::shown(contact.phone.open()))
                        .with("address", contact.address.open().clone())
                        .with("ok", self.ok_please(language, job)?)
                        .with("link", self.link(job, reader, "job")?),
                    None => return Ok(None),
                },
                Recipient::Customer(_) => return Ok(None),
            },
            Message::ClaimNoted { decide_by: None, .. } => return Ok(None),
            other => self.more_args(language, job, other, reader, args)?,
        };
        Ok(Some((key, args)))
    }

    /// The request to say that one knows, with a space before it, where somebody waits for that word.
    fn ok_please(&self, language: Language, job: &Job) -> Result<String> {
        let steps = &self.playbook(&job.playbook)?.for_visit(job.visit.purpose).steps;
        let wanted = steps.contains(&What::Acknowledge);
        Ok(if wanted { format!(" {}", plain(language, "text-ok-please")) } else { String::new() })
    }

    /// Messages that come in several wordings: which one, and its values.
    fn variant(
        &self,
        language: Language,
        job: &Job,
        to: Recipient,
        message: &Message,
        reader: PersonId,
        args: Args,
    ) -> Result<Option<(String, Args)>> {
        Ok(match message {
            Message::JobOffered { again } => {
                let variant = match (*again, self.was_there(job)?) {
                    (true, _) => "-again",
                    (false, false) => "",
                    (false, true) => "-next",
                };
                let three = self.playbook(&job.playbook)?.for_visit(job.visit.purpose).three_times();
                let how =
                    if three { self.how_with_times(language) } else { plain(language, "text-answer-how") };
                let args = self.offer_args(language, job, args)?.with("how", how);
                Some((variant.to_owned(), args))
            }
            Message::ClaimNoted { decide_by: Some(by), .. } if *by <= self.now() => {
                Some(("-late".to_owned(), args))
            }
            Message::ClaimNoted { decide_by: Some(_), told: true } => {
                Some(("-told".to_owned(), self.more_args(language, job, message, reader, args)?))
            }
            Message::CalledOff { by } => Some(self.said_of_calling_off(language, job, to, *by, args)),
            Message::TimesOffered { .. } | Message::TimesPassedOn => {
                self.said_of_times(language, job, (to, reader), message, args)?
            }
            Message::ComplaintNoted { by } if job.visit.purpose == Purpose::Estimate => {
                let by = day_and_time(language, *by, self.now(), &job.time_zone());
                Some(("-estimate".to_owned(), args.with("name", self.worker_name(job)?).with("by", by)))
            }
            Message::PleaseMend if job.visit.purpose == Purpose::Estimate => {
                let args = self.mending_args(language, job, args)?;
                Some(("-estimate".to_owned(), args.with("link", self.link(job, reader, "job")?)))
            }
            Message::HowWasIt | Message::ReviewShown | Message::Tipped { .. } | Message::TipNoted { .. } => {
                self.said_afterwards(language, job, to, message, reader, args)?
            }
            Message::TimeStands { answered } => {
                let variant = if *answered { "" } else { "-unanswered" };
                Some((variant.to_owned(), args))
            }
            Message::Reminder { what } => {
                let ends = *what == What::Finish && job.visit.purpose == Purpose::Estimate;
                let what = serde_json::to_value(what)?;
                let word = what.as_str().unwrap_or_default().replace('_', "-");
                let word = if ends { format!("{word}-estimate") } else { word };
                Some((format!("-{word}"), args.with("link", self.link(job, reader, "job")?)))
            }
            _ => None,
        })
    }

    /// What a message needs beside the job's code, service and time.
    fn more_args(
        &self,
        language: Language,
        job: &Job,
        message: &Message,
        reader: PersonId,
        args: Args,
    ) -> Result<Args> {
        let (now, zone) = (self.now(), job.time_zone());
        let bill = |n: u8| job.bills.iter().find(|bill| bill.n == n).map_or(0, |bill| bill.amount());
        Ok(match message {
            Message::ClaimNoted { decide_by: Some(by), .. } | Message::CallbackPromised { by } => {
                args.with("by", day_and_time(language, *by, now, &zone))
            }
            Message::ComplaintNoted { by } => {
                args.with("name", self.worker_name(job)?).with("by", day_and_time(language, *by, now, &zone))
            }
            Message::PleaseMend => {
                self.mending_args(language, job, args)?.with("link", self.link(job, reader, "job")?)
            }
            Message::ProposalNoted { times } => {
                let all: Vec<String> = times.iter().map(|t| slot(language, *t)).collect();
                args.with("times", all.join("; "))
            }
            Message::WorkerComing => args
                .with("name", self.worker_name(job)?)
                .with("prepare", self.prepare(language, job))
                .with("ok", self.ok_please(language, job)?)
                .with("link", self.link(job, reader, "job")?),
            Message::AcceptFirst { .. } => {
                args.with("area", job.area.clone()).with("link", self.link(job, reader, "job")?)
            }
            Message::PleaseSign { .. } => {
                args.with("name", self.worker_name(job)?).with("link", self.link(job, reader, "job")?)
            }
            Message::EstimateMade => self
                .estimate_args(language, job, args)?
                .with("name", self.worker_name(job)?)
                .with("link", self.link(job, reader, "job")?),
            Message::EstimateNoted => self.estimate_args(language, job, args)?,
            Message::EstimateAgreed => {
                args.with("pay", self.pay_words(language, job)?).with("link", self.link(job, reader, "job")?)
            }
            Message::OtherTime { slot: other } => args.with("slot", slot(language, *other)),
            Message::OnTheWay { eta } => args
                .with("name", self.worker_name(job)?)
                .with("eta", time_only(language, *eta, &zone))
                .with("link", self.link(job, reader, "way")?),
            Message::RunningLate { minutes } => {
                args.with("name", self.worker_name(job)?).number("minutes", i64::from(*minutes))
            }
            Message::PleasePay { bill: n } => args
                .with("amount", self.amount(language, bill(*n)))
                .with("link", self.link(job, reader, &format!("pay:{n}"))?),
            Message::Receipt { bill: n } => args.with("amount", self.amount(language, bill(*n))),
            Message::Credited { amount } => args.with("amount", self.amount(language, *amount)),
            Message::RequestReceived
            | Message::IsItRight
            | Message::WhenSuits
            | Message::TimeAgreed { .. } => args.with("link", self.link(job, reader, "job")?),
            _ => args,
        })
    }

    /// What it would cost: each line, and all of it with tax.
    fn estimate_args(&self, language: Language, job: &Job, args: Args) -> Result<Args> {
        let lines = job.estimate().unwrap_or_default();
        let total = self.amount(language, gross(lines));
        let mut said = Vec::with_capacity(lines.len());
        for line in lines {
            said.push(format!(
                "{} {}",
                self.line_words(language, line)?,
                self.amount(language, line.gross())
            ));
        }
        Ok(args.with("amount", total).with("lines", said.join(", ")))
    }

    /// What a price line is for: in somebody's words, or by its name.
    ///
    /// # Errors
    /// The world broke.
    pub fn line_words(&self, language: Language, line: &Line) -> Result<String> {
        if let Some(note) = line.note {
            return self.note_held_back(note);
        }
        let service = self.market.service(&line.what);
        Ok(match service {
            Some(service) => service.name(language).to_owned(),
            None => match line.what.split_once(':') {
                Some((what, minutes)) => {
                    say(language, &format!("line-{what}-minutes"), &Args::new().with("minutes", minutes))
                }
                None => plain(language, &format!("line-{}", line.what)),
            },
        })
    }

    /// What the job pays its worker; of an estimate that is still to be made, its share of the price.
    ///
    /// # Errors
    /// The world broke.
    pub fn pay_words(&self, language: Language, job: &Job) -> Result<String> {
        let Some(terms) = job.agreed() else { return Ok(String::new()) };
        let choices = self.playbook(&job.playbook)?.for_visit(Purpose::Service);
        if terms.lines.is_empty() && choices.price == PriceBy::Estimate {
            let percent = 100 - i64::from(choices.fee.unwrap_or(0));
            return Ok(say(language, "pay-estimate", &Args::new().number("percent", percent)));
        }
        if terms.lines.is_empty() && choices.price == PriceBy::Offer {
            return Ok(plain(language, "pay-offer"));
        }
        let base = pay(language, self.market.currency, terms.pay);
        if terms.extra_pay == 0 {
            return Ok(base);
        }
        let extra = self.amount(language, terms.extra_pay);
        Ok(say(language, "pay-and-extra", &Args::new().with("pay", base).with("extra", extra)))
    }

    /// What the customer found wrong, in their words, and by when it is to be mended.
    fn mending_args(&self, language: Language, job: &Job, args: Args) -> Result<Args> {
        let Stage::Underway { at: Underway::Mending { note, .. }, .. } = job.stage else { return Ok(args) };
        let words = note.map(|note| self.note(note)).transpose()?;
        let said = words.map_or_else(|| plain(language, "text-no-details"), |words| shortened(words.open()));
        let duty = duties(job, self.playbook(&job.playbook)?).into_iter().find(|d| d.what == What::Finish);
        let by = duty.map(|duty| day_and_time(language, duty.since, self.now(), &job.time_zone()));
        Ok(args.with("said", said).with("by", by.unwrap_or_default()))
    }

    pub(crate) fn amount(&self, language: Language, minor: i64) -> String {
        money(language, Money { minor, currency: self.market.currency })
    }

    /// What may be said of a job to anybody who was asked: no contact details, the worker by first name.
    pub(crate) fn job_args(&self, language: Language, job: &Job) -> Result<Args> {
        let name = self.service_name(language, &job.service);
        let time = self.when_words(language, job);
        let args = Args::new().with("code", job.code.as_str()).with("service", name).with("slot", time);
        self.offer_args(language, job, args.with("name", self.worker_name(job)?))
    }

    pub(super) fn offer_args(&self, language: Language, job: &Job, args: Args) -> Result<Args> {
        let details = match job.details {
            // What is wrong says more than what was wanted at first.
            _ if job.visit.redo && job.found.is_some() => {
                let wrong = job.found.map(|note| self.note_held_back(note)).transpose()?.unwrap_or_default();
                format!("{}: {wrong}", plain(language, "line-redo"))
            }
            Some(note) => self.note_held_back(note)?,
            None => plain(language, "text-no-details"),
        };
        // What was seen before, at the door or in a room, goes on to whoever comes.
        let details = match job.found.filter(|_| !job.visit.redo) {
            Some(note) => {
                format!("{details} {} {}", plain(language, "line-found"), self.note_held_back(note)?)
            }
            None => details,
        };
        let rate = self.pay_words(language, job)?;
        Ok(args.with("area", job.area.clone()).with("details", shortened(&details)).with("pay", rate))
    }

    pub(crate) fn worker_name(&self, job: &Job) -> Result<String> {
        let Some(worker) = job.worker() else { return Ok(String::new()) };
        let person = match self.matching.person_of(worker) {
            Some(person) => Some(person),
            None => self.store.worker(worker)?.map(|row| row.person),
        };
        person.map_or_else(|| Ok(String::new()), |person| self.short_name_of(person))
    }

    /// How an offer is answered that takes other times. No day of the example is today's: of that nobody could say whether
    /// it is meant now or in a week.
    pub(super) fn how_with_times(&self, language: Language) -> String {
        let today = wall(self.now(), &self.market.time_zone()).weekday();
        let key = match today {
            Weekday::Tuesday | Weekday::Wednesday | Weekday::Thursday => "text-answer-how-three-late",
            _ => "text-answer-how-three",
        };
        plain(language, key)
    }

    /// Whether somebody was there already: a visit that was given back before it began was none.
    fn was_there(&self, job: &Job) -> Result<bool> {
        let began = |row: &EventRow| {
            matches!(row.event, Event::Started | Event::Joined { .. } | Event::CheckedOut { .. })
        };
        Ok(job.visit.n > 1 && self.store.timeline(self.market_key(), job.id)?.iter().any(began))
    }

    /// What the customer should have ready; empty if nothing.
    pub fn prepare(&self, language: Language, job: &Job) -> String {
        if job.visit.redo {
            return plain(language, "text-prepare-redo");
        }
        let service = self.market.service(&job.service);
        service.and_then(|service| service.prepare.get(&language).cloned()).unwrap_or_default()
    }

    /// A link that opens a job's page, or its payment, for one person.
    pub(super) fn link(&self, job: &Job, person: PersonId, purpose: &str) -> Result<String> {
        let token = self.new_token();
        let expires = self.now().checked_add(SignedDuration::from_hours(24 * LINK_DAYS))?;
        let row = LinkRow {
            market: self.market_key().to_owned(),
            job: job.id,
            person,
            purpose: purpose.to_owned(),
            expires,
            revoked: false,
        };
        let hash = self.vault.lookup("link", &token);
        self.store.write(|tx| tx.put_link(&hash, &row))?;
        Ok(format!("{}/l/{token}", self.public_base))
    }

    /// What a link's token opens, while it is neither expired nor revoked.
    ///
    /// # Errors
    /// The world broke.
    pub fn link_target(&self, token: &str) -> Result<Option<LinkRow>> {
        let row = self.store.link(&self.vault.lookup("link", token))?;
        Ok(row.filter(|row| !row.revoked && row.expires > self.now()))
    }
}

/// How the key of a message ends that says another thing while there is no time yet.
fn while_untimed(job: &Job, message: &Message) -> &'static str {
    if job.agreed_slot().or_else(|| job.asked_slot()).is_some() {
        return "";
    }
    match message {
        // They have said already when they can come.
        Message::JobAssigned if job.sought_times().is_some_and(|suits| !suits.worker.is_empty()) => "-soon",
        Message::WorkerComing
        | Message::JobAssigned
        | Message::LookingAgain
        | Message::StillSought { .. } => "-later",
        _ => "",
    }
}

/// A description that fits a text: its first 160 characters, cut at a word.
pub(super) fn shortened(words: &str) -> String {
    const CHARACTERS_MAX: usize = 160;
    let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if one_line.chars().count() <= CHARACTERS_MAX {
        return one_line;
    }
    let cut: String = one_line.chars().take(CHARACTERS_MAX).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}...")
}

/// The message's name in the locales: its own, in their spelling.
fn key(message: &Message) -> Result<String> {
    let named = serde_json::to_value(message)?;
    let name = named.as_str().or_else(|| named.as_object()?.keys().next().map(String::as_str));
    Ok(name.context("a message without a name")?.replace('_', "-"))
}
