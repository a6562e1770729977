//! Notices out, by text: each is claimed, put into words, checked against gate, consent and quiet hours, sent, and
//! recorded. What nobody knows the fate of is asked about before it is sent again.
//!
//! A notice leaves, or ends visibly as failed or dropped. Nothing is sent twice to make sure.

use anyhow::Result;
use channels::sms::{Delivery, RefusedWhy, Sending, StatusUpdate, Text, Verdict};
use channels::transport::{Broken, Response};
use channels::twilio::{self, Found};
use domain::job::{Message, Recipient, still_true};
use domain::membership::{MemberMessage, PlanMessage};
use domain::playbook::What;
use domain::provider::{WorkerMessage, WorkerOrder};
use domain::{NoteId, PersonId};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::{Channel, NewNotice, NoticeRow, NoticeState, PointRow, TextRow, Tx};

use crate::{App, masked};

/// Tries before a notice is given up on and shown to the desk: a day of them, a quarter of an hour apart.
const ATTEMPTS_MAX: i64 = 90;
/// How long a claimed notice belongs to whoever claimed it.
const LEASE_SECONDS: i64 = 120;
/// Between asking a vendor about an uncertain one, for the first tries and for those after them.
const ASK_AGAIN_SECONDS: i64 = 30;
const ASK_LATER_SECONDS: i64 = 900;
const ASKED_SOON: i64 = 8;
/// How long after a text of theirs somebody is still taken to be awake.
const AWAKE: SignedDuration = SignedDuration::from_mins(10);

/// Pages of a vendor's list that are read for one text: thousands of texts to one phone since it was written.
const PAGES_MAX: usize = 20;

/// What a notice says. Words that a person or the program wrote for one reader are a sealed note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// News of a job.
    FromJob { to: Recipient, message: Message },
    /// The rules said no to what they wrote.
    Refused {
        word: String,
        /// What has to be done first, where a gate is shut.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        missing: Option<What>,
        /// From when on it can be, where it was too early.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Timestamp>,
    },
    /// What they wrote about a job is recorded, or was before.
    Noted { word: String },
    /// Where a tip of so much is given by card.
    TipLink { amount: i64 },
    /// So much is on its way to them.
    PaidOut { amount: i64 },
    /// News of a worker's own row.
    ToWorker { message: WorkerMessage },
    /// News of a member's.
    ToMember { message: MemberMessage },
    /// A fixed text, by its key in the locales.
    Fixed { key: String },
    /// Words for this reader alone.
    Words { note: NoteId },
}

impl Content {
    /// Whether it is a decision on somebody's application, or a receipt: those leave by e-mail as well.
    pub(crate) fn is_for_the_papers(&self) -> bool {
        match self {
            Self::ToWorker { message: WorkerMessage::Vetting(message) }
            | Self::ToMember { message: MemberMessage::Vetting(message) } => message.is_a_decision(),
            // A receipt is kept where other papers are.
            Self::ToMember { message: MemberMessage::Plan(PlanMessage::Paid { .. }) } => true,
            _ => false,
        }
    }
}

/// How the keys of notices begin that somebody of the staff wrote.
pub(crate) const STAFF: &str = "staff:";

enum Claim {
    /// Send this body to this address.
    Send { row: NoticeRow, to: String, body: String },
    /// Ask the vendor whether it has this body for this address.
    Ask { row: NoticeRow, to: String, body: String },
    /// Nothing to send.
    Done,
}

impl App {
    /// Writes a notice that no event causes, once per key.
    pub(crate) fn write_notice(
        &self,
        tx: &mut Tx<'_>,
        key: &str,
        person: PersonId,
        job: Option<domain::JobId>,
        content: &Content,
    ) -> Result<()> {
        let now = self.now();
        let message = serde_json::to_string(content)?;
        let new = NewNotice { key: key.to_owned(), person, job, message, due: now, written: now };
        tx.put_notice(self.market_key(), &new)?;
        if self.sends_mail() && content.is_for_the_papers() {
            let key = format!("{}.mail", new.key);
            return tx.put_mail(self.market_key(), &NewNotice { key, ..new });
        }
        Ok(())
    }

    /// Sends the texts that are due, at most so many; gives how many notices moved.
    ///
    /// # Errors
    /// The world broke; what was claimed is reconciled later.
    pub async fn notices_step(&self, most: i64) -> Result<usize> {
        let due = self.store.notices_due_by(self.market_key(), Channel::Text, self.now(), most)?;
        let mut moved = 0;
        for notice in due {
            match self.bring(&notice).await {
                Ok(()) => self.stuck.went(&notice.key),
                Err(error) => {
                    self.stuck.fails(&notice.key, error)?;
                    self.settle_notice(&notice, NoticeState::Failed, Some("broken"))?;
                }
            }
            moved += 1;
        }
        Ok(moved)
    }

    /// Takes one notice a step further.
    async fn bring(&self, notice: &NoticeRow) -> Result<()> {
        match self.claim(notice)? {
            Claim::Done => Ok(()),
            Claim::Send { row, to, body } => self.send(row, to, body).await,
            Claim::Ask { row, to, body } => self.ask(row, &to, &body).await,
        }
    }

    /// Takes a notice in hand: decides whether it still holds and may leave now, and puts it into words.
    fn claim(&self, notice: &NoticeRow) -> Result<Claim> {
        let points = self.store.points_of(notice.person)?;
        let Some(point) = points.into_iter().find(|point| point.channel == "sms") else {
            let erased = self.is_erased(notice.person)?;
            let (state, why) =
                if erased { (NoticeState::Dropped, "erased") } else { (NoticeState::Failed, "no phone") };
            self.settle_notice(notice, state, Some(why))?;
            return Ok(Claim::Done);
        };
        let to = self.open(notice.person, &point.address)?.open().clone();
        let asked_before = matches!(notice.state, NoticeState::Sending | NoticeState::Unsure);
        if let (true, Some(body)) = (asked_before, &notice.body) {
            // Claimed before and never recorded: the vendor may have it.
            let body = self.open(notice.person, body)?.open().clone();
            return Ok(Claim::Ask { row: notice.clone(), to, body });
        }
        let content: Content = serde_json::from_str(&notice.message)?;
        if let Some((state, why)) = self.kept_back(notice, &content, &point)? {
            self.settle_notice(notice, state, Some(why))?;
            return Ok(Claim::Done);
        }
        let now = self.now();
        if let Some(until) = self.held_until(&content, &point, now)? {
            let mut later = notice.clone();
            later.due = until;
            self.store.write(|tx| tx.set_notice(self.market_key(), &later, later.attempts))?;
            return Ok(Claim::Done);
        }
        let Some(body) = self.put_into_words(notice, &content)? else {
            self.settle_notice(notice, NoticeState::Dropped, Some("its gate is shut"))?;
            return Ok(Claim::Done);
        };
        let mut row = notice.clone();
        row.state = NoticeState::Sending;
        row.attempts += 1;
        row.due = now.checked_add(SignedDuration::from_secs(LEASE_SECONDS))?;
        row.body = Some(self.seal(notice.person, &body)?);
        row.segments = i64::try_from(channels::sms::segments(&body).count).ok();
        let text = TextRow {
            lookup: point.lookup.clone(),
            at: now,
            reference: notice.key.clone(),
            direction: if notice.key.starts_with(STAFF) { "staff" } else { "out" }.to_owned(),
            // The desk reads along: what opens somebody's door does not stand there.
            words: self.seal(notice.person, &masked::without_keys(&notice.key, &body))?,
            job: notice.job,
        };
        let claimed = self.store.write(|tx| {
            let ours = self.put_unless_moved(tx, notice, &row)?;
            if ours {
                if notice.attempts == 0 {
                    tx.put_text(&text)?;
                }
                self.remember_question(tx, &point, notice, &content)?;
            }
            Ok(ours)
        })?;
        Ok(if claimed { Claim::Send { row, to, body } } else { Claim::Done })
    }

    /// Why a notice does not leave: it no longer holds, or its reader has opted out.
    fn kept_back(
        &self,
        notice: &NoticeRow,
        content: &Content,
        point: &PointRow,
    ) -> Result<Option<(NoticeState, &'static str)>> {
        let legal = matches!(content, Content::Fixed { key } if key == "text-stopped");
        if point.opted_out_at.is_some() && !legal {
            return Ok(Some((NoticeState::Failed, "opted out")));
        }
        let holds = self.holds(notice, content)?;
        Ok(if holds { None } else { Some((NoticeState::Dropped, "no longer so")) })
    }

    /// Whether what a notice says of a job still holds.
    pub(crate) fn holds(&self, notice: &NoticeRow, content: &Content) -> Result<bool> {
        let (Content::FromJob { to, message }, Some(id)) = (content, notice.job) else { return Ok(true) };
        let Some(job) = self.store.job(self.market_key(), id)? else { return Ok(true) };
        let candidate = match to {
            Recipient::Worker(worker) => self.store.candidate(self.market_key(), id, job.visit.n, *worker)?,
            Recipient::Customer(_) => None,
        };
        let playbook = self.playbook(&job.playbook)?;
        Ok(still_true(&job, playbook, candidate.as_ref(), *to, message, self.now()))
    }

    /// The end of the quiet hours that hold a message back, if they do.
    fn held_until(&self, content: &Content, point: &PointRow, now: Timestamp) -> Result<Option<Timestamp>> {
        let Some(until) = self.market.quiet_until(now) else { return Ok(None) };
        let any_hour = match content {
            Content::FromJob { message: Message::JobAssigned, .. } => self.has_just_written(point, now)?,
            Content::FromJob { message, .. } => message.is_answer() || message.is_urgent(),
            Content::ToWorker { message } => match message {
                WorkerMessage::Vetting(message) => message.is_answer(),
                WorkerMessage::Standing(_) => false,
            },
            Content::ToMember { message: MemberMessage::Vetting(message) } => message.is_answer(),
            // Whoever has just chosen or asked is answered; what time brings waits for the morning.
            Content::ToMember { message: MemberMessage::Plan(message) } => {
                message.is_answer() && self.has_just_written(point, now)?
            }
            Content::PaidOut { .. } => false,
            Content::Refused { .. }
            | Content::Noted { .. }
            | Content::TipLink { .. }
            | Content::Fixed { .. }
            | Content::Words { .. } => true,
        };
        Ok((!any_hour).then_some(until))
    }

    /// Whether somebody wrote to us a moment ago: whose yes has just got them a job is awake to hear so.
    fn has_just_written(&self, point: &PointRow, now: Timestamp) -> Result<bool> {
        const LOOKED_AT: i64 = 4;
        let last = self.store.texts(&point.lookup, LOOKED_AT)?;
        Ok(last.iter().any(|text| text.direction == "in" && now.duration_since(text.at) < AWAKE))
    }

    async fn send(&self, row: NoticeRow, to: String, body: String) -> Result<()> {
        if self.now() >= row.due {
            // This process slept through its lease: somebody else asks what became of it.
            return Ok(());
        }
        let status_callback = Some(format!("{}/hooks/twilio/status", self.public_base));
        let request = match twilio::send(&self.texts, &Text { to, body, status_callback }) {
            Ok(request) => request,
            Err(refused) => return self.settle_notice(&row, NoticeState::Failed, Some(why(refused.why))),
        };
        let answer = self.transport.call(request).await;
        self.record(row, twilio::outcome(&answer))
    }

    /// Records what became of a text that this process sent. If it slept through its lease and somebody else has found
    /// out meanwhile, it has nothing more to say.
    fn record(&self, row: NoticeRow, sending: Sending) -> Result<()> {
        let now = self.now();
        match sending {
            Sending::Accepted { vendor_id, .. } => {
                let sent = NoticeRow { vendor_id: Some(vendor_id), ..row.clone() };
                self.turn(&row, NoticeRow { state: NoticeState::Sent, fault: None, ..sent })
            }
            Sending::Refused(refused) => {
                match refused.why {
                    RefusedWhy::OptedOut => self.opt_out(row.person, now)?,
                    // A number that fails is not used.
                    RefusedWhy::BadNumber => self.note_of_person(row.person, &WorkerOrder::NumberFailed)?,
                    RefusedWhy::NotAllowed
                    | RefusedWhy::TooLong
                    | RefusedWhy::Blocked
                    | RefusedWhy::Account
                    | RefusedWhy::Other => {}
                }
                let fault = Some(why(refused.why).to_owned());
                self.turn(&row, NoticeRow { state: NoticeState::Failed, fault, ..row.clone() })
            }
            Sending::Retry { after_seconds, .. } => {
                let wait = after_seconds.map_or(4_i64 << row.attempts.clamp(0, 8), i64::from);
                self.later(row, NoticeState::Queued, wait, "the carrier is busy")
            }
            Sending::Ambiguous => self.later(row, NoticeState::Unsure, ASK_AGAIN_SECONDS, "no answer"),
        }
    }

    /// Asks the vendor whether it has a text whose fate nobody knows.
    async fn ask(&self, row: NoticeRow, to: &str, body: &str) -> Result<()> {
        // The vendor's clock may run behind ours by a little.
        let since = row.written.checked_sub(SignedDuration::from_mins(5))?;
        let mut request = twilio::find_sent(&self.texts, to, since);
        for _ in 0..PAGES_MAX {
            let Ok(asked) = request else { break };
            match self.look_through(&self.transport.call(asked).await, body, since, &row)? {
                Found::Yes { vendor_id } => {
                    let found = NoticeRow { vendor_id: Some(vendor_id), ..row.clone() };
                    return self.turn(&row, NoticeRow { state: NoticeState::Sent, fault: None, ..found });
                }
                Found::No => return self.later(row, NoticeState::Queued, 0, "it never left"),
                Found::Further { path } => request = twilio::next_page(&self.texts, &path),
                Found::Unknown => break,
            }
        }
        let wait = if row.attempts < ASKED_SOON { ASK_AGAIN_SECONDS } else { ASK_LATER_SECONDS };
        let asked = NoticeRow { attempts: row.attempts + 1, ..row.clone() };
        self.later_than(&row, asked, NoticeState::Unsure, wait, "no answer")
    }

    fn look_through(
        &self,
        answer: &Result<Response, Broken>,
        body: &str,
        since: Timestamp,
        row: &NoticeRow,
    ) -> Result<Found> {
        // The same words may have gone to this phone before: those texts are other notices'.
        let unread = std::cell::Cell::new(false);
        let taken = |id: &str| match self.store.notice_by_vendor_id(self.market_key(), id) {
            Ok(known) => known.is_some_and(|known| known.key != row.key),
            Err(_) => {
                unread.set(true);
                true
            }
        };
        let found = twilio::found(answer, body, since, taken);
        anyhow::ensure!(!unread.get(), "the store cannot be read");
        Ok(found)
    }

    fn later(&self, row: NoticeRow, state: NoticeState, seconds: i64, fault: &str) -> Result<()> {
        self.later_than(&row, row.clone(), state, seconds, fault)
    }

    /// Tries again after so many seconds, or gives up once it has been tried for a day.
    fn later_than(
        &self,
        was: &NoticeRow,
        mut row: NoticeRow,
        state: NoticeState,
        seconds: i64,
        fault: &str,
    ) -> Result<()> {
        row.due = self.now().checked_add(SignedDuration::from_secs(seconds))?;
        row.state = if row.attempts >= ATTEMPTS_MAX { NoticeState::Failed } else { state };
        row.fault = Some(fault.to_owned());
        self.turn(was, row)
    }

    /// Changes a notice, if it still stands as this process saw it.
    pub(crate) fn turn(&self, was: &NoticeRow, row: NoticeRow) -> Result<()> {
        self.store.write(|tx| self.put_unless_moved(tx, was, &row))?;
        // The desk's lists and the job's page show it.
        let _ = self.live.send(-1);
        Ok(())
    }

    /// Records how a notice stands now, and says whether it did: another process may have moved it since this one
    /// read it.
    pub(crate) fn put_unless_moved(&self, tx: &mut Tx<'_>, was: &NoticeRow, row: &NoticeRow) -> Result<bool> {
        let still = tx.notice(self.market_key(), &was.key)?;
        let unmoved =
            still.is_some_and(|now| (now.state, now.attempts, now.due) == (was.state, was.attempts, was.due));
        if unmoved {
            tx.set_notice(self.market_key(), row, was.attempts)?;
        }
        Ok(unmoved)
    }

    fn settle_notice(&self, row: &NoticeRow, state: NoticeState, fault: Option<&str>) -> Result<()> {
        let mut settled = row.clone();
        settled.state = state;
        settled.fault = fault.map(str::to_owned);
        self.store.write(|tx| tx.set_notice(self.market_key(), &settled, settled.attempts))?;
        // The desk's lists and the job's page show it.
        let _ = self.live.send(-1);
        Ok(())
    }

    /// A vendor's later word about a message. Late and repeated words change nothing.
    ///
    /// # Errors
    /// The world broke; the vendor will say it again.
    pub fn delivery(&self, update: &StatusUpdate) -> Result<()> {
        let Some(row) = self.store.notice_by_vendor_id(self.market_key(), &update.vendor_id)? else {
            return Ok(());
        };
        match (&row.state, &update.delivery) {
            (NoticeState::Sent, Delivery::Delivered | Delivery::Read) => {
                self.settle_notice(&row, NoticeState::Delivered, None)
            }
            (NoticeState::Sent, Delivery::Failed { .. }) => match update.verdict {
                Some(Verdict::Later) => {
                    self.later(row, NoticeState::Queued, 300, "the phone was not reached")
                }
                Some(Verdict::Never(why_not)) => {
                    if why_not == RefusedWhy::BadNumber {
                        self.note_of_person(row.person, &WorkerOrder::NumberFailed)?;
                    }
                    self.settle_notice(&row, NoticeState::Failed, Some(why(why_not)))
                }
                None => self.settle_notice(&row, NoticeState::Failed, Some("not delivered")),
            },
            (_, _) => Ok(()),
        }
    }
}

/// Why a vendor would not take it, as the desk reads it in the failed list's message key.
fn why(why: RefusedWhy) -> &'static str {
    match why {
        RefusedWhy::OptedOut => "opted out",
        RefusedWhy::BadNumber => "bad number",
        RefusedWhy::NotAllowed => "not allowed",
        RefusedWhy::TooLong => "too long",
        RefusedWhy::Blocked => "blocked by the carrier",
        RefusedWhy::Account => "our account with the carrier",
        RefusedWhy::Other => "refused by the carrier",
    }
}
