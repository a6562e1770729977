//! Conversations that wait for a person, and what the desk does with them.
//!
//! Staff answer from the same number, in the same thread; the machine is silent until they hand it back.

use anyhow::{Context as _, Result};
use domain::PersonId;
use domain::job::{Actor, Command, Order, Whom};
use jiff::{SignedDuration, Timestamp};
use store::{PointRow, TextRow};

use crate::inbox::HELD;
use crate::notices::{Content, STAFF};
use crate::{App, Key, Request};

/// A conversation in the inbox.
pub struct Waiting {
    /// The conversation's place in URLs: a keyed hash, which says nothing about anyone.
    pub handle: String,
    pub person: PersonId,
    /// Since when they wait, and by when somebody must have answered; nothing while it is their turn.
    pub owed: Option<(Timestamp, Timestamp)>,
    pub taken_by: Option<PersonId>,
}

/// One text as it is shown.
pub struct Line {
    pub at: Timestamp,
    /// From them, from the machine, or from somebody of the staff.
    pub from_them: bool,
    pub by_staff: bool,
    pub words: String,
}

impl App {
    /// Conversations in which somebody waits for a person, the longest wait first, and then those that the
    /// staff hold and have answered.
    ///
    /// # Errors
    /// The world broke.
    pub fn inbox(&self) -> Result<Vec<Waiting>> {
        let rows = self.store.waiting()?;
        let here = |point: &&PointRow| point.waiting_since.is_some() || self.is_the_staffs(point);
        Ok(rows.iter().filter(here).map(waiting).collect())
    }

    /// Whether the staff hold a conversation. Long after their last word it is the machine's again.
    pub fn is_the_staffs(&self, point: &PointRow) -> bool {
        let lately = |at| self.now().duration_since(at) <= HELD;
        point.taken_by.is_some() && point.taken_at.is_some_and(lately)
    }

    /// A conversation by its handle.
    ///
    /// # Errors
    /// The world broke.
    pub fn thread(&self, handle: &str) -> Result<Option<(PointRow, Vec<Line>)>> {
        const LINES_MAX: i64 = 100;
        let Ok(lookup) = data_encoding::HEXLOWER.decode(handle.as_bytes()) else { return Ok(None) };
        let Some(point) = self.store.point(&lookup)? else { return Ok(None) };
        let rows = self.store.texts(&lookup, LINES_MAX)?;
        let person = self.store.person(point.person)?.context("there is no such person")?;
        let line = |row: &TextRow| -> Result<Line> {
            Ok(Line {
                at: row.at,
                from_them: row.direction == "in",
                by_staff: row.direction == "staff",
                words: self.vault.open(point.person, person.salt.as_ref(), &row.words)?.open().clone(),
            })
        };
        let lines = rows.iter().map(line).collect::<Result<_>>()?;
        Ok(Some((point, lines)))
    }

    /// The handle of a person's conversation.
    ///
    /// # Errors
    /// The world broke.
    pub fn handle_of(&self, person: PersonId) -> Result<Option<String>> {
        let points = self.store.points_of(person)?;
        Ok(points.iter().find(|p| p.channel == "sms").map(|p| data_encoding::HEXLOWER.encode(&p.lookup)))
    }

    /// Somebody asked for a person on a page: it stands in their conversation as if they had texted it, and
    /// waits in the inbox.
    ///
    /// # Errors
    /// The world broke.
    pub fn asked_on_a_page(&self, person: PersonId, key: &str, words: &str) -> Result<()> {
        let Some(point) = self.store.points_of(person)?.into_iter().find(|point| point.channel == "sms")
        else {
            return Ok(());
        };
        let now = self.now();
        if !words.trim().is_empty() {
            let text = TextRow {
                lookup: point.lookup.clone(),
                at: now,
                reference: format!("page:{key}"),
                direction: "in".to_owned(),
                words: self.seal(person, words)?,
                job: None,
            };
            self.store.write(|tx| tx.put_text(&text))?;
        }
        self.change_conversation(&point.lookup, &mut |point| {
            point.waiting_since.get_or_insert(now);
        })
    }

    /// Somebody of the staff answers. From now on the machine is silent in this conversation.
    ///
    /// # Errors
    /// There is no such conversation, or the world broke.
    pub fn staff_reply(&self, handle: &str, staff: PersonId, key: &str, words: &str) -> Result<()> {
        let (point, _) = self.thread(handle)?.context("there is no such conversation")?;
        let now = self.now();
        let cause = format!("{STAFF}{key}");
        let note = crate::clock::id_from(cause.as_bytes());
        let sealed = self.seal(point.person, words)?;
        self.store.write(|tx| {
            tx.put_note(note, point.person, now, sealed.clone())?;
            self.write_notice(tx, &cause, point.person, None, &Content::Words { note })
        })?;
        self.change_conversation(&point.lookup, &mut |point| {
            point.taken_by = Some(staff);
            point.taken_at = Some(now);
            point.waiting_since = None;
        })?;
        self.replied_on_jobs(&point, staff, key)
    }

    /// The machine answers in this conversation again, and nobody waits in it.
    ///
    /// # Errors
    /// There is no such conversation, or the world broke.
    pub fn hand_back(&self, handle: &str, staff: PersonId, key: &str) -> Result<()> {
        let (point, _) = self.thread(handle)?.context("there is no such conversation")?;
        self.change_conversation(&point.lookup, &mut |point| {
            point.taken_by = None;
            point.taken_at = None;
            point.waiting_since = None;
        })?;
        self.replied_on_jobs(&point, staff, key)
    }

    /// Whoever asked for help on a job has been answered there too.
    fn replied_on_jobs(&self, point: &PointRow, staff: PersonId, key: &str) -> Result<()> {
        let worker = self.store.worker_of(point.person)?.map(|row| row.card.worker);
        for job in self.open_jobs()? {
            // Somebody may be the customer of one job and asked about another.
            let theirs = |ask: &domain::job::Ask| match ask.worker {
                Some(asker) => worker.filter(|worker| *worker == asker).map(Whom::Worker),
                None => (job.customer == point.person).then_some(Whom::Customer),
            };
            if let Some(whom) = job.help.iter().find_map(theirs) {
                let command = Command { by: Actor::Staff(staff), order: Order::Reply { whom } };
                let key = Some(Key::of("desk", format!("{key}:{}", job.id)));
                self.commit_alone(&Request { job: job.id, command, key })?;
            }
        }
        Ok(())
    }
}

fn waiting(point: &PointRow) -> Waiting {
    let within: SignedDuration = crate::meaning::REPLY_WITHIN;
    let owed = |since: Timestamp| (since, since.checked_add(within).unwrap_or(since));
    Waiting {
        handle: data_encoding::HEXLOWER.encode(&point.lookup),
        person: point.person,
        owed: point.waiting_since.map(owed),
        taken_by: point.taken_by,
    }
}
