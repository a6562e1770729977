//! Contact points, what came in over them, and every conversation as both sides see it.
//!
//! A contact point is found by a keyed hash of its normalised address; the address itself is sealed.

use anyhow::Result;
use domain::{Id, JobId, PersonId};
use jiff::Timestamp;

use crate::engine::Statement;
use crate::notice_rows::Channel;
use crate::{Row, Store, Tx, Value};

/// A channel and an address that belongs to one person at a time.
#[derive(Clone)]
pub struct PointRow {
    pub lookup: Vec<u8>,
    pub channel: String,
    pub person: PersonId,
    pub address: Vec<u8>,
    pub opted_out_at: Option<Timestamp>,
    /// Since when somebody waits for a person here.
    pub waiting_since: Option<Timestamp>,
    /// Who of the staff has taken the conversation over; the machine is silent meanwhile.
    pub taken_by: Option<PersonId>,
    pub taken_at: Option<Timestamp>,
    /// What we last asked, as JSON.
    pub question: Option<String>,
    /// When a text last came from here; of an e-mail address, when its giver's phone had answered for it.
    pub proved_at: Option<Timestamp>,
}

/// An e-mail address that somebody gives.
#[derive(Clone)]
pub struct EmailRow {
    pub lookup: Vec<u8>,
    pub person: PersonId,
    /// Sealed.
    pub address: Vec<u8>,
    /// The request or the application that it came with, as long as the phone beside it has not answered.
    pub given_with: Option<Vec<u8>>,
    /// When that was answered for.
    pub proved_at: Option<Timestamp>,
}

/// What came in.
#[derive(Clone)]
pub struct InboundRow {
    pub account: String,
    pub vendor_id: String,
    pub received: Timestamp,
    pub lookup: Vec<u8>,
    /// Sealed: who wrote and what.
    pub words: Vec<u8>,
    /// What the vendor said beside it, such as an opt-out.
    pub extra: String,
}

/// A text of a conversation.
#[derive(Clone)]
pub struct TextRow {
    pub lookup: Vec<u8>,
    pub at: Timestamp,
    /// The notice's key, the vendor's id, or who of the staff wrote it.
    pub reference: String,
    /// `in`, `out` or `staff`.
    pub direction: String,
    pub words: Vec<u8>,
    pub job: Option<JobId>,
}

const POINT: &str =
    "lookup, channel, person, address, opted_out_at, waiting_since, taken_by, taken_at, question, proved_at";

fn point(row: &Row) -> Result<PointRow> {
    Ok(PointRow {
        lookup: row.blob(0)?.to_vec(),
        channel: row.text(1)?.to_owned(),
        person: row.id(2)?,
        address: row.blob(3)?.to_vec(),
        opted_out_at: row.opt_at(4)?,
        waiting_since: row.opt_at(5)?,
        taken_by: row.opt_id(6)?,
        taken_at: row.opt_at(7)?,
        question: row.opt_text(8)?.map(str::to_owned),
        proved_at: row.opt_at(9)?,
    })
}

fn inbound(row: &Row) -> Result<InboundRow> {
    Ok(InboundRow {
        account: row.text(0)?.to_owned(),
        vendor_id: row.text(1)?.to_owned(),
        received: row.at(2)?,
        lookup: row.blob(3)?.to_vec(),
        words: row.blob(4)?.to_vec(),
        extra: row.text(5)?.to_owned(),
    })
}

fn text(row: &Row) -> Result<TextRow> {
    Ok(TextRow {
        lookup: row.blob(0)?.to_vec(),
        at: row.at(1)?,
        reference: row.text(2)?.to_owned(),
        direction: row.text(3)?.to_owned(),
        words: row.blob(4)?.to_vec(),
        job: row.opt_id(5)?,
    })
}

/// The phone has answered for the request or the application that e-mail addresses came with.
pub(crate) fn prove_addresses(given_with: Value, at: Timestamp) -> Statement {
    let sql = "update contact_points set proved_at = $2, given_with = null where given_with = $1";
    (sql, vec![given_with, at.into()])
}

impl Tx<'_> {
    /// Writes an e-mail address that somebody gives. One that is theirs already stays so.
    pub fn put_email(&mut self, row: &EmailRow) -> Result<()> {
        let values = [
            row.lookup.clone().into(),
            Channel::EMAIL.into(),
            row.person.into(),
            row.address.clone().into(),
            row.proved_at.into(),
            row.given_with.clone().into(),
        ];
        let sql = "insert into contact_points (lookup, channel, person, address, proved_at, given_with)
            values ($1, $2, $3, $4, $5, $6) on conflict (lookup) do update
            set proved_at = coalesce($5, contact_points.proved_at), given_with = $6";
        self.run(sql, &values)
    }

    /// Forgets addresses that came with a form and that no phone has answered for.
    pub fn forget_unproved(&mut self, given_with: &[u8]) -> Result<()> {
        let sql = "delete from contact_points where given_with = $1 and proved_at is null";
        self.run(sql, &[given_with.into()])
    }

    /// The phone has answered for the application that e-mail addresses came with: they are its holder's.
    pub fn prove_addresses<K>(&mut self, applicant: Id<K>, at: Timestamp) -> Result<()> {
        let (sql, values) = prove_addresses(applicant.into(), at);
        self.run(sql, &values)
    }

    /// Writes a contact point whole.
    pub fn put_point(&mut self, row: &PointRow) -> Result<()> {
        let values = [
            row.lookup.clone().into(),
            row.channel.as_str().into(),
            row.person.into(),
            row.address.clone().into(),
            row.opted_out_at.into(),
            row.waiting_since.into(),
            row.taken_by.into(),
            row.taken_at.into(),
            row.question.clone().into(),
            row.proved_at.into(),
        ];
        let sql = "insert into contact_points
            (lookup, channel, person, address, opted_out_at, waiting_since, taken_by, taken_at, question, proved_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (lookup) do update set channel = $2,
            person = $3, address = $4, opted_out_at = $5, waiting_since = $6, taken_by = $7, taken_at = $8,
            question = $9, proved_at = $10";
        self.run(sql, &values)
    }

    /// A contact point.
    pub fn point(&mut self, lookup: &[u8]) -> Result<Option<PointRow>> {
        let sql = format!("select {POINT} from contact_points where lookup = $1 for update");
        self.read(&sql, &[lookup.into()])?.first().map(point).transpose()
    }

    /// Stores what came in, before it is understood. Gives false if it was there already.
    pub fn put_inbound(&mut self, row: &InboundRow) -> Result<bool> {
        let values = [
            row.account.as_str().into(),
            row.vendor_id.as_str().into(),
            row.received.into(),
            row.lookup.clone().into(),
            row.words.clone().into(),
            row.extra.as_str().into(),
        ];
        let sql = "insert into inbound (account, vendor_id, received_at, lookup, words, extra)
            values ($1, $2, $3, $4, $5, $6) on conflict (account, vendor_id) do nothing";
        Ok(self.count(sql, &values)? == 1)
    }

    /// Marks what came in as dealt with.
    pub fn inbound_done(&mut self, account: &str, vendor_id: &str, at: Timestamp) -> Result<()> {
        let sql = "update inbound set done_at = $3 where account = $1 and vendor_id = $2";
        self.run(sql, &[account.into(), vendor_id.into(), at.into()])
    }

    /// Adds a text to a conversation, once per reference.
    pub fn put_text(&mut self, row: &TextRow) -> Result<()> {
        let values = [
            row.lookup.clone().into(),
            row.at.into(),
            row.reference.as_str().into(),
            row.direction.as_str().into(),
            row.words.clone().into(),
            row.job.into(),
        ];
        let sql = "insert into texts (lookup, at, ref, direction, words, job) values ($1, $2, $3, $4, $5, $6)
            on conflict (lookup, at, ref) do nothing";
        self.run(sql, &values)
    }
}

impl Store {
    /// A contact point by the keyed hash of its address.
    pub fn point(&self, lookup: &[u8]) -> Result<Option<PointRow>> {
        let sql = format!("select {POINT} from contact_points where lookup = $1");
        self.read(&sql, &[lookup.into()])?.first().map(point).transpose()
    }

    /// A person's contact points for texts: what can be answered and stopped there is no matter of their e-mail.
    pub fn points_of(&self, person: PersonId) -> Result<Vec<PointRow>> {
        let sql = format!(
            "select {POINT} from contact_points where person = $1 and channel = 'sms' order by lookup"
        );
        self.read(&sql, &[person.into()])?.iter().map(point).collect()
    }

    /// The e-mail address of a person, sealed: the one that was answered for last.
    pub fn email_of(&self, person: PersonId) -> Result<Option<Vec<u8>>> {
        let sql = "select address from contact_points where person = $1 and channel = 'email'
            and proved_at is not null order by proved_at desc, lookup limit 1";
        self.read(sql, &[person.into()])?.first().map(|row| Ok(row.blob(0)?.to_vec())).transpose()
    }

    /// Conversations in which somebody waits for a person, the longest wait first, and then those that the
    /// staff hold and have answered, the one taken last in front.
    pub fn waiting(&self) -> Result<Vec<PointRow>> {
        let waiting = format!(
            "select {POINT} from contact_points where waiting_since is not null order by waiting_since, lookup"
        );
        let held = format!(
            "select {POINT} from contact_points where taken_by is not null and waiting_since is null
            order by taken_at desc, lookup"
        );
        let rows = [self.read(&waiting, &[])?, self.read(&held, &[])?];
        rows.iter().flatten().map(point).collect()
    }

    /// What has come in and is not dealt with, oldest first.
    pub fn inbound_todo(&self, limit: i64) -> Result<Vec<InboundRow>> {
        let sql = "select account, vendor_id, received_at, lookup, words, extra from inbound
            where done_at is null order by received_at, vendor_id limit $1";
        self.read(sql, &[limit.into()])?.iter().map(inbound).collect()
    }

    /// A conversation, oldest first: its last `limit` texts.
    pub fn texts(&self, lookup: &[u8], limit: i64) -> Result<Vec<TextRow>> {
        let sql = "select lookup, at, ref, direction, words, job from texts where lookup = $1
            order by at desc, ref desc limit $2";
        let mut found: Vec<TextRow> =
            self.read(sql, &[lookup.into(), limit.into()])?.iter().map(text).collect::<Result<_>>()?;
        found.reverse();
        Ok(found)
    }
}
