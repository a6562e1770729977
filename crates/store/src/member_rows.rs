//! Members, and what happened to them in the office's journal.
//!
//! Who a member is stands in `people_rows`, sealed.

use anyhow::Result;
use domain::PersonId;
use domain::membership::{Member, MemberEvent};
use jiff::Timestamp;
use ledger::Entry;

use crate::job_rows::{PUT_POSTING, posting_rows};
use crate::{Row, Store, Tx};

/// A line of a member's history.
#[derive(Clone, Debug)]
pub struct MemberEventRow {
    pub person: PersonId,
    pub at: Timestamp,
    /// Who did it, if somebody of the staff did.
    pub staff: Option<PersonId>,
    pub event: MemberEvent,
}

const COLUMNS: &str = "person, application, home, membership";
pub(crate) const MEMBER: &str = "select person, application, home, membership from members where person = $1";

pub(crate) fn member(row: &Row) -> Result<Member> {
    let home = row.opt_text(2)?.map(serde_json::from_str).transpose()?;
    let membership = row.opt_text(3)?.map(serde_json::from_str).transpose()?.unwrap_or_default();
    Ok(Member { person: row.id(0)?, application: row.json(1)?, home, membership })
}

fn line(row: &Row) -> Result<MemberEventRow> {
    let staff = row.text(2)?.strip_prefix("staff:").and_then(|id| id.parse().ok());
    Ok(MemberEventRow { person: row.id(0)?, at: row.at(1)?, staff, event: row.json(3)? })
}

impl Tx<'_> {
    /// A member.
    pub fn member(&mut self, person: PersonId) -> Result<Option<Member>> {
        // Changed only under the office's head, so it need not be held.
        self.read(MEMBER, &[person.into()])?.first().map(member).transpose()
    }

    /// Writes a member, with when something of theirs happens by itself.
    pub fn put_member(&mut self, market: &str, row: &Member, due: Option<Timestamp>) -> Result<()> {
        let home = row.home.map(|home| serde_json::to_string(&home)).transpose()?;
        let pending: Option<i64> = row.awaits_somebody().then_some(1);
        let values = [
            row.person.into(),
            market.into(),
            serde_json::to_string(&row.application)?.into(),
            home.into(),
            pending.into(),
            due.into(),
            serde_json::to_string(&row.membership)?.into(),
        ];
        let sql = "insert into members (person, market, application, home, pending, due_at, membership)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (person) do update
            set market = $2, application = $3, home = $4, pending = $5, due_at = $6, membership = $7";
        self.run(sql, &values)
    }

    /// Lets everything of a market's members be looked at once.
    pub fn members_due_now(&mut self, market: &str, now: Timestamp) -> Result<()> {
        let sql = "update members set due_at = $2 where market = $1 and (due_at is null or due_at > $2)";
        self.run(sql, &[market.into(), now.into()])
    }

    /// Adds the lines of an entry that a member's event made.
    pub fn put_member_entry(
        &mut self,
        journal: &str,
        seq: i64,
        person: PersonId,
        at: Timestamp,
        entry: &Entry,
    ) -> Result<()> {
        for row in posting_rows(journal, (seq, 0), person, at, entry) {
            self.run(PUT_POSTING, &row)?;
        }
        Ok(())
    }

    /// Adds a line about a member to the office's journal.
    pub fn put_member_event(
        &mut self,
        seq: i64,
        person: PersonId,
        at: Timestamp,
        actor: &str,
        event: &MemberEvent,
    ) -> Result<()> {
        let values = [
            seq.into(),
            person.into(),
            at.into(),
            actor.into(),
            event.name().into(),
            serde_json::to_string(event)?.into(),
        ];
        let sql = "insert into office_events (seq, worker, at, actor, type, data, subject)
            values ($1, $2, $3, $4, $5, $6, 'member')";
        self.run(sql, &values)
    }
}

impl Store {
    /// A member.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn member(&self, person: PersonId) -> Result<Option<Member>> {
        self.read(MEMBER, &[person.into()])?.first().map(member).transpose()
    }

    /// A market's members and those who asked to be one, by id.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn members(&self, market: &str) -> Result<Vec<Member>> {
        let sql = format!("select {COLUMNS} from members where market = $1 order by person");
        self.read(&sql, &[market.into()])?.iter().map(member).collect()
    }

    /// Those of a market who asked to be members and of whom it is not decided, and those to whom the desk owes money, by
    /// id.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn members_pending(&self, market: &str) -> Result<Vec<Member>> {
        let sql = format!("select {COLUMNS} from members where market = $1 and pending = 1 order by person");
        self.read(&sql, &[market.into()])?.iter().map(member).collect()
    }

    /// The number of the office's last event.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn office_seq(&self) -> Result<i64> {
        let found = self.read("select seq from heads where market = 'office'", &[])?;
        found.first().map_or(Ok(0), |row| row.int(0))
    }

    /// Members for whom something is due, the oldest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn members_due(&self, market: &str, now: Timestamp, limit: i64) -> Result<Vec<PersonId>> {
        let sql = "select person from members where market = $1 and due_at <= $2
            order by due_at, person limit $3";
        self.read(sql, &[market.into(), now.into(), limit.into()])?.iter().map(|row| row.id(0)).collect()
    }

    /// When something is due for the next member.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn next_member_due(&self, market: &str) -> Result<Option<Timestamp>> {
        let sql = "select min(due_at) from members where market = $1 and due_at is not null";
        self.read(sql, &[market.into()])?.first().map_or(Ok(None), |row| row.opt_at(0))
    }

    /// What happened to one member, newest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn member_history(&self, person: PersonId, limit: i64) -> Result<Vec<MemberEventRow>> {
        let sql = "select worker, at, actor, data from office_events
            where worker = $1 and subject = 'member' order by seq desc limit $2";
        self.read(sql, &[person.into(), limit.into()])?.iter().map(line).collect()
    }

    /// What happened to every member, oldest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn member_events(&self) -> Result<Vec<MemberEventRow>> {
        let sql = "select worker, at, actor, data from office_events where subject = 'member' order by seq";
        self.read(sql, &[])?.iter().map(line).collect()
    }
}
