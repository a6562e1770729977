//! Background checks: ordered at the company that makes them, its form brought to the applicant, its word recorded.
//!
//! An errand like sending a text: a row says how far each check has come, every step can be taken again, and a call of
//! the company's only says that it is time to look. What a check found stays with the company; we keep its one word.

use anyhow::{Context, Result};
use channels::checkr::{self, Answered, EventKind, InvitationState, NewCandidate, Report};
use channels::transport::Request;
use domain::job::Actor;
use domain::membership::MemberOrder;
use domain::provider::WorkerOrder;
use domain::vetting::{Applicant, CheckResult, VettingOrder};
use jiff::SignedDuration;
use store::{CheckRow, CheckState};

use crate::App;
use crate::notices::Content;
use crate::pay::Taken;
use crate::words::{Args, say};

/// Between two looks at a check of which nothing is heard: a call of the company's may have been lost.
const LOOK_AGAIN: SignedDuration = SignedDuration::from_hours(24);
/// After the company did not answer, twice as long each time,
const WAIT_SECONDS: i64 = 60;
/// but never longer than this.
const WAIT_SECONDS_MAX: i64 = 3600;
/// Tries at one step before a person looks at it: not a day of them, for so long the company remembers what was asked.
const TRIES_MAX: i64 = 27;

/// What a step came to.
enum Step {
    /// So far, and look again at once or later.
    On(CheckRow),
    /// Nothing is new: look again later.
    Still,
    /// The company did not answer, or not yet.
    Again,
    /// The company's word.
    Back(CheckResult),
}

impl App {
    /// Takes checks further, at most so many; gives how many were looked at.
    ///
    /// # Errors
    /// The world broke; the same step is taken again.
    pub async fn screening_step(&self, most: i64) -> Result<usize> {
        let Some(account) = &self.screening else { return Ok(0) };
        let due = self.store.checks_due(self.market_key(), self.now(), most)?;
        for check in &due {
            let step = self.look_at(account, check).await?;
            self.record_step(check, step)?;
        }
        Ok(due.len())
    }

    async fn look_at(&self, account: &checkr::Account, check: &CheckRow) -> Result<Step> {
        let key = data_encoding::HEXLOWER.encode(&check.id);
        let moved = |state| CheckRow { state, tries: 0, due: Some(self.now()), ..check.clone() };
        Ok(match check.state {
            CheckState::Ordered => {
                let Some(new) = self.candidate(check, &key)? else {
                    return Ok(Step::Back(CheckResult::Missing));
                };
                let Some(answer) = self.ask_company(checkr::create_candidate(account, &new)).await else {
                    return Ok(Step::Back(CheckResult::Missing));
                };
                match checkr::candidate_created(&answer) {
                    Answered::Done(id) => {
                        Step::On(CheckRow { candidate: Some(id), ..moved(CheckState::Known) })
                    }
                    other => refused(other),
                }
            }
            CheckState::Known => {
                let candidate = check.candidate.as_deref().context("a known check has a candidate")?;
                let key = format!("{key}.form");
                let Some(answer) = self.ask_company(checkr::invite(account, candidate, &key)).await else {
                    return Ok(Step::Back(CheckResult::Missing));
                };
                match checkr::invitation(&answer) {
                    Answered::Done(form) => {
                        self.send_form(check, &form.url)?;
                        let later = self.now().checked_add(LOOK_AGAIN)?;
                        let invited = moved(CheckState::Invited);
                        Step::On(CheckRow { invitation: Some(form.id), due: Some(later), ..invited })
                    }
                    other => refused(other),
                }
            }
            CheckState::Invited => {
                let form = check.invitation.as_deref().context("an invited check has a form")?;
                let Some(answer) = self.ask_company(checkr::fetch_invitation(account, form)).await else {
                    return Ok(Step::Back(CheckResult::Missing));
                };
                match checkr::invitation(&answer) {
                    Answered::Done(form) => match form.state {
                        InvitationState::Pending => Step::Still,
                        InvitationState::Expired => Step::Back(CheckResult::Missing),
                        InvitationState::Completed { report } => {
                            Step::On(CheckRow { report: Some(report), ..moved(CheckState::Filled) })
                        }
                    },
                    other => refused(other),
                }
            }
            CheckState::Filled => {
                let report = check.report.as_deref().context("a filled check has a report")?;
                let Some(answer) = self.ask_company(checkr::fetch_report(account, report)).await else {
                    return Ok(Step::Back(CheckResult::Missing));
                };
                match checkr::report(&answer) {
                    Answered::Done(Report::Pending | Report::Held) => Step::Still,
                    Answered::Done(Report::Clear) => Step::Back(CheckResult::Clear),
                    Answered::Done(Report::Consider) => Step::Back(CheckResult::Consider),
                    Answered::Done(Report::Canceled) => Step::Back(CheckResult::Missing),
                    other => refused(other),
                }
            }
            CheckState::Done => Step::Still,
        })
    }

    /// What the company answers; nothing if what would be asked is no request.
    async fn ask_company<E: std::fmt::Display>(
        &self,
        request: Result<Request, E>,
    ) -> Option<Result<channels::transport::Response, channels::transport::Broken>> {
        match request {
            Ok(request) => Some(self.transport.call(request).await),
            Err(error) => {
                tracing::warn!(errand = "screening", error = %error, "a check cannot be asked for");
                None
            }
        }
    }

    /// Whose background is checked; nothing without a name or an address for mail.
    fn candidate(&self, check: &CheckRow, key: &str) -> Result<Option<NewCandidate>> {
        let (name, phone) = (self.name_of(check.person)?, self.phone_of(check.person)?);
        let Some(email) = self.email_of(check.person)? else { return Ok(None) };
        Ok(Some(NewCandidate {
            reference: key.to_owned(),
            name: name.open().clone(),
            email: email.open().clone(),
            phone: phone.open().clone(),
            idempotency_key: format!("{key}.candidate"),
        }))
    }

    /// Brings the company's form to its applicant: once, whatever is done twice before it.
    fn send_form(&self, check: &CheckRow, url: &str) -> Result<()> {
        let args = Args::new().with("operator", self.market.operator.clone()).with("link", url);
        let words = say(self.language_of(check.person)?, "text-check-form", &args);
        let note = self.keep_note(check.person, &words)?;
        let key = format!("check:{}", data_encoding::HEXLOWER.encode(&check.id));
        self.store.write(|tx| self.write_notice(tx, &key, check.person, None, &Content::Words { note }))
    }

    fn record_step(&self, check: &CheckRow, step: Step) -> Result<()> {
        let now = self.now();
        let (row, was_due) = match step {
            Step::On(row) => (row, None),
            Step::Still => {
                let due = Some(now.checked_add(LOOK_AGAIN)?);
                (CheckRow { due, tries: 0, ..check.clone() }, check.due)
            }
            Step::Again if check.tries >= TRIES_MAX => return self.check_back(check, CheckResult::Missing),
            Step::Again => {
                let wait = (WAIT_SECONDS << check.tries.clamp(0, 8)).min(WAIT_SECONDS_MAX);
                let due = Some(now.checked_add(SignedDuration::from_secs(wait))?);
                (CheckRow { due, tries: check.tries + 1, ..check.clone() }, check.due)
            }
            Step::Back(result) => return self.check_back(check, result),
        };
        self.store.write(|tx| tx.set_check(&row, was_due))
    }

    /// The company's word on somebody, recorded first: a crash in between asks the company once more.
    fn check_back(&self, check: &CheckRow, result: CheckResult) -> Result<()> {
        let order = VettingOrder::RecordCheck { n: check.n, result };
        match check.of {
            Applicant::Worker(worker) => {
                self.note_of_worker(worker, &WorkerOrder::Vetting(order), None)?;
            }
            Applicant::Member(person) => {
                self.order_member(person, Actor::Machine, MemberOrder::Vetting(order))?;
            }
        }
        let done = CheckRow { state: CheckState::Done, due: None, ..check.clone() };
        self.store.write(|tx| tx.set_check(&done, None))
    }

    /// Takes a call of the company's: checks its signature, and looks at what it is about.
    ///
    /// # Errors
    /// The world broke.
    pub fn screening_webhook(&self, signature: Option<&str>, body: &[u8]) -> Result<Taken> {
        let Some(account) = &self.screening else { return Ok(Taken::Noted) };
        let event = match checkr::verify(signature.unwrap_or_default(), body, &account.api_key) {
            Ok(event) => event,
            Err(rejected) => return Ok(Taken::Rejected(rejected)),
        };
        let named = match event.kind {
            EventKind::InvitationChanged { invitation } => invitation,
            EventKind::ReportChanged { report } => report,
            EventKind::Other(_) => return Ok(Taken::Noted),
        };
        let now = self.now();
        self.store.write(|tx| tx.check_is_due(&named, now))?;
        let _ = self.live.send(-1);
        Ok(Taken::Noted)
    }
}

/// What an answer means that is not the one that was hoped for.
fn refused<T>(answer: Answered<T>) -> Step {
    match answer {
        Answered::Refused { code } => {
            tracing::warn!(errand = "screening", code, "the company that checks refuses");
            Step::Again
        }
        // Asked again under the same key, an order is one order.
        Answered::Done(_) | Answered::Retry | Answered::Ambiguous => Step::Again,
    }
}
