//! Notices: what goes out, written with its cause and sent later.
//!
//! A notice is claimed before it is sent, so that a crash in between is seen and reconciled, never repeated
//! blindly. Bodies are sealed bytes; who may read what is decided when a notice leaves, not here.

use anyhow::{Result, bail};
use domain::{JobId, PersonId};
use jiff::Timestamp;

use crate::engine::Statement;
use crate::{Row, Store, Tx, Value};

/// How far a notice has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeState {
    /// Waits to leave.
    Queued,
    /// Handed to a vendor; the answer is not recorded yet.
    Sending,
    /// Nobody knows whether the vendor got it: asked about before it is sent again.
    Unsure,
    /// The vendor has it.
    Sent,
    /// It is on the phone.
    Delivered,
    /// It did not leave because it no longer held.
    Dropped,
    /// It will never arrive; the desk sees it.
    Failed,
}

impl NoticeState {
    /// The state's word in rows.
    pub fn word(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Unsure => "unsure",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Dropped => "dropped",
            Self::Failed => "failed",
        }
    }

    fn read(word: &str) -> Result<Self> {
        let all = [
            Self::Queued,
            Self::Sending,
            Self::Unsure,
            Self::Sent,
            Self::Delivered,
            Self::Dropped,
            Self::Failed,
        ];
        match all.into_iter().find(|state| state.word() == word) {
            Some(state) => Ok(state),
            None => bail!("a notice cannot be {word:?}"),
        }
    }
}

/// Which way a notice leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    Text,
    Email,
}

impl Channel {
    /// The word of e-mail in rows, contact points included.
    pub const EMAIL: &'static str = "email";

    fn read(word: Option<&str>) -> Result<Self> {
        match word {
            None => Ok(Self::Text),
            Some(Self::EMAIL) => Ok(Self::Email),
            Some(word) => bail!("a notice cannot leave by {word:?}"),
        }
    }
}

/// A notice to be written.
#[derive(Clone, Debug)]
pub struct NewNotice {
    /// What caused it: an event's place in the journal, or what it answers.
    pub key: String,
    pub person: PersonId,
    pub job: Option<JobId>,
    /// The message, as JSON.
    pub message: String,
    pub due: Timestamp,
    pub written: Timestamp,
}

pub(crate) const PUT_NOTICE: &str =
    "insert into notices (market, key, person, job, message, state, due_at, written_at, attempts)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (market, key) do nothing";

/// The same for one that leaves by e-mail: written only for whoever has an address at that moment.
const PUT_MAIL: &str =
    "insert into notices (market, key, person, job, message, state, due_at, written_at, attempts, channel)
    select $1, $2, $3, $4, $5, $6, $7, $8, $9, 'email' where exists (select 1 from contact_points
    where person = $3 and channel = 'email' and proved_at is not null) on conflict (market, key) do nothing";

/// A notice that leaves by e-mail, for whoever has an address.
pub(crate) fn mail(market: &str, new: &NewNotice) -> Statement {
    (PUT_MAIL, new.row(market))
}

impl NewNotice {
    pub(crate) fn row(&self, market: &str) -> Vec<Value> {
        vec![
            market.into(),
            self.key.as_str().into(),
            self.person.into(),
            self.job.into(),
            self.message.as_str().into(),
            NoticeState::Queued.word().into(),
            self.due.into(),
            self.written.into(),
            0.into(),
        ]
    }
}

/// A notice as it stands.
#[derive(Clone, Debug)]
pub struct NoticeRow {
    pub key: String,
    pub person: PersonId,
    pub job: Option<JobId>,
    pub message: String,
    pub state: NoticeState,
    pub due: Timestamp,
    pub written: Timestamp,
    pub attempts: i64,
    /// Sealed, once it has been put into words.
    pub body: Option<Vec<u8>>,
    pub vendor_id: Option<String>,
    pub fault: Option<String>,
    /// What a carrier bills for it, once it has been put into words.
    pub segments: Option<i64>,
    pub channel: Channel,
}

const COLUMNS: &str = "key, person, job, message, state, due_at, written_at, attempts, body, vendor_id, fault, segments, \
     channel";

fn notice(row: &Row) -> Result<NoticeRow> {
    Ok(NoticeRow {
        key: row.text(0)?.to_owned(),
        person: row.id(1)?,
        job: row.opt_id(2)?,
        message: row.text(3)?.to_owned(),
        state: NoticeState::read(row.text(4)?)?,
        due: row.at(5)?,
        written: row.at(6)?,
        attempts: row.int(7)?,
        body: row.opt_blob(8)?.map(<[u8]>::to_vec),
        vendor_id: row.opt_text(9)?.map(str::to_owned),
        fault: row.opt_text(10)?.map(str::to_owned),
        segments: row.opt_int(11)?,
        channel: Channel::read(row.opt_text(12)?)?,
    })
}

impl Tx<'_> {
    /// Writes a notice; the same cause writes one only once.
    pub fn put_notice(&mut self, market: &str, new: &NewNotice) -> Result<()> {
        self.run(PUT_NOTICE, &new.row(market))
    }

    /// Writes a notice that leaves by e-mail, for whoever has an address at this moment.
    pub fn put_mail(&mut self, market: &str, new: &NewNotice) -> Result<()> {
        self.run(PUT_MAIL, &new.row(market))
    }

    /// A notice by its key, held until the transaction ends; none if somebody else holds it.
    pub fn notice(&mut self, market: &str, key: &str) -> Result<Option<NoticeRow>> {
        let sql =
            format!("select {COLUMNS} from notices where market = $1 and key = $2 for update skip locked");
        self.read(&sql, &[market.into(), key.into()])?.first().map(notice).transpose()
    }

    /// Records how a notice stands now, if nobody has taken it in hand since it had so many attempts: a process
    /// that slept through its lease has nothing more to say about it.
    pub fn set_notice(&mut self, market: &str, row: &NoticeRow, attempts: i64) -> Result<()> {
        let values = [
            market.into(),
            row.key.as_str().into(),
            row.state.word().into(),
            row.due.into(),
            row.attempts.into(),
            row.body.clone().into(),
            row.vendor_id.clone().into(),
            row.fault.clone().into(),
            row.segments.into(),
            attempts.into(),
        ];
        let sql =
            "update notices set state = $3, due_at = $4, attempts = $5, body = $6, vendor_id = $7, fault = $8,
            segments = $9 where market = $1 and key = $2 and attempts = $10";
        self.run(sql, &values)
    }
}

impl Store {
    /// Notices that may leave now, oldest due first.
    pub fn notices_due(&self, market: &str, now: Timestamp, limit: i64) -> Result<Vec<NoticeRow>> {
        let sql = format!(
            "select {COLUMNS} from notices where market = $1 and due_at <= $2
             and state in ('queued', 'sending', 'unsure') order by due_at, written_at, key limit $3"
        );
        self.read(&sql, &[market.into(), now.into(), limit.into()])?.iter().map(notice).collect()
    }

    /// Those of them that leave one way. What leaves the other way may wait for hours, and holds nothing up.
    pub fn notices_due_by(
        &self,
        market: &str,
        channel: Channel,
        now: Timestamp,
        limit: i64,
    ) -> Result<Vec<NoticeRow>> {
        let which = match channel {
            Channel::Text => "channel is null",
            Channel::Email => "channel = 'email'",
        };
        let sql = format!(
            "select {COLUMNS} from notices where market = $1 and due_at <= $2 and {which}
             and state in ('queued', 'sending', 'unsure') order by due_at, written_at, key limit $3"
        );
        self.read(&sql, &[market.into(), now.into(), limit.into()])?.iter().map(notice).collect()
    }

    /// When the next notice is due.
    pub fn next_notice(&self, market: &str) -> Result<Option<Timestamp>> {
        let sql =
            "select min(due_at) from notices where market = $1 and state in ('queued', 'sending', 'unsure')";
        self.read(sql, &[market.into()])?.first().map_or(Ok(None), |row| row.opt_at(0))
    }

    /// The notice that a vendor calls by this id.
    pub fn notice_by_vendor_id(&self, market: &str, vendor_id: &str) -> Result<Option<NoticeRow>> {
        let sql = format!("select {COLUMNS} from notices where market = $1 and vendor_id = $2");
        self.read(&sql, &[market.into(), vendor_id.into()])?.first().map(notice).transpose()
    }

    /// What never arrived, newest first: the desk must see it.
    pub fn notices_failed(&self, market: &str, limit: i64) -> Result<Vec<NoticeRow>> {
        let sql = format!(
            "select {COLUMNS} from notices where market = $1 and state = 'failed' order by written_at desc, key desc limit $2"
        );
        self.read(&sql, &[market.into(), limit.into()])?.iter().map(notice).collect()
    }

    /// How many those are.
    pub fn notices_failed_count(&self, market: &str) -> Result<usize> {
        let sql = "select count(*) from notices where market = $1 and state = 'failed'";
        let found = self.read(sql, &[market.into()])?;
        found.first().map_or(Ok(0), |row| Ok(usize::try_from(row.int(0)?)?))
    }

    /// What was written to a person, newest first.
    pub fn notices_to(&self, market: &str, person: PersonId, limit: i64) -> Result<Vec<NoticeRow>> {
        let sql = format!(
            "select {COLUMNS} from notices where market = $1 and person = $2 order by written_at desc, key desc limit $3"
        );
        self.read(&sql, &[market.into(), person.into(), limit.into()])?.iter().map(notice).collect()
    }

    /// How many notices with keys that begin so were written to a person since then.
    pub fn notices_written(
        &self,
        market: &str,
        person: PersonId,
        beginning: &str,
        since: Timestamp,
    ) -> Result<i64> {
        let sql = "select count(*) from notices
            where market = $1 and person = $2 and written_at > $4 and key like $3 || '%'";
        let found = self.read(sql, &[market.into(), person.into(), beginning.into(), since.into()])?;
        found.first().map_or(Ok(0), |row| row.int(0))
    }

    /// How many notices stand in each state.
    pub fn notice_counts(&self, market: &str) -> Result<Vec<(String, i64)>> {
        let sql = "select state, count(*) from notices where market = $1 group by state order by state";
        let rows = self.read(sql, &[Value::from(market)])?;
        rows.iter().map(|row| Ok((row.text(0)?.to_owned(), row.int(1)?))).collect()
    }
}
