//! The inbox: what comes in is stored before it is understood, and takes effect once.
//!
//! The law's words come first. While a person of the staff holds a conversation, the machine is silent in it.
//! What the machine does not understand waits for a person, and its writer is told so.

use anyhow::Result;
use channels::sms::OptOut;
use domain::PersonId;
use domain::provider::WorkerOrder;
use domain::talk::{Complaint, Heard, Intent, Understood, legible, understand};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::{InboundRow, PointRow, TextRow, Tx};

use crate::App;
use crate::notices::Content;

/// A text as the carrier handed it over, its signature checked.
pub struct ReceivedText {
    /// Our account with the carrier.
    pub account: String,
    /// The carrier's id of the text.
    pub vendor_id: String,
    /// E.164.
    pub from: String,
    pub body: String,
    /// What the carrier itself made of it.
    pub opt_out: Option<OptOut>,
}

/// A head row without a journal: it moves when a conversation does, so that other processes see it.
pub(crate) const CONVERSATIONS: &str = "conversations";

/// The longest text that is taken in: ten segments of a long message.
pub const BODY_CHARACTERS_MAX: usize = 1600;

/// How long a conversation is the staff's after their last word in it.
pub(crate) const HELD: SignedDuration = SignedDuration::from_hours(1);

/// A text as it waits, sealed.
#[derive(Serialize, Deserialize)]
struct Waiting {
    body: String,
}

impl App {
    /// Stores a text and the conversation it belongs to. The same text twice is stored once.
    ///
    /// # Errors
    /// The world broke: the carrier must be told, so that it sends the text again.
    pub fn receive(&self, text: &ReceivedText) -> Result<()> {
        let now = self.now();
        let lookup = self.phone_lookup(&text.from);
        let known = self.store.point(&lookup)?.map(|point| point.person);
        let body = legible(text.body.chars().take(BODY_CHARACTERS_MAX).collect());
        let person = match known {
            Some(person) => person,
            None => {
                let language = domain::talk::detect_language(&body).unwrap_or(self.market.language);
                self.person_with_phone(&crate::Newcomer { name: "", phone: &text.from, language })?
            }
        };
        let extra = match text.opt_out {
            None => "",
            Some(OptOut::Stop) => "stop",
            Some(OptOut::Start) => "start",
            Some(OptOut::Help) => "help",
        };
        let row = InboundRow {
            account: text.account.clone(),
            vendor_id: text.vendor_id.clone(),
            received: now,
            lookup: lookup.clone(),
            words: self.seal(person, &serde_json::to_string(&Waiting { body: body.clone() })?)?,
            extra: extra.to_owned(),
        };
        let said = TextRow {
            lookup,
            at: now,
            reference: text.vendor_id.clone(),
            direction: "in".to_owned(),
            words: self.seal(person, &body)?,
            job: None,
        };
        self.store.write(|tx| if tx.put_inbound(&row)? { tx.put_text(&said) } else { Ok(()) })?;
        self.note_proof(&row.lookup, now)
    }

    /// Understands what has come in, at most so many texts; gives how many.
    ///
    /// # Errors
    /// The world broke; the text is understood again next time, with the same effect.
    pub fn inbox_step(&self, most: i64) -> Result<usize> {
        let todo = self.store.inbound_todo(most)?;
        for row in &todo {
            if let Some(point) = self.store.point(&row.lookup)? {
                let what = format!("text {}", row.vendor_id);
                match self.read_through(&point, row) {
                    Ok(_) => self.stuck.went(&what),
                    Err(error) => {
                        self.stuck.fails(&what, error)?;
                        // Nothing of it is lost: it stands in the thread, and a person reads it.
                        self.wait_for_a_person(&point, row.received)?;
                    }
                }
            }
            let (now, shared) = (self.now(), self.store.is_shared());
            self.store.write(|tx| {
                tx.inbound_done(&row.account, &row.vendor_id, now)?;
                if shared { pulse(tx) } else { Ok(()) }
            })?;
        }
        if !todo.is_empty() {
            // The inbox and the job's page show the conversation.
            let _ = self.live.send(-1);
        }
        Ok(todo.len())
    }

    fn read_through(&self, point: &PointRow, row: &InboundRow) -> Result<()> {
        let waiting: Waiting = serde_json::from_str(self.open(point.person, &row.words)?.open())?;
        self.understand_text(point, row, &waiting.body)
    }

    fn understand_text(&self, point: &PointRow, row: &InboundRow, body: &str) -> Result<()> {
        let cause = format!("in:{}", row.vendor_id);
        self.note_of_person(point.person, &WorkerOrder::NumberWorks)?;
        let context = self.open_questions(point)?;
        let zone = self.market.time_zone();
        let language = self.language_of(point.person)?;
        let offered = context.offered();
        let heard = Heard {
            text: body,
            now: domain::time::wall(row.received, &zone),
            asked: context.asked(),
            offered: &offered,
            language: Some(language),
        };
        let understood = understand(&heard);
        if self.legal_word(point, row, &understood, &cause)? {
            return Ok(());
        }
        if self.sign_up_by_text(point, (body, understood.intent), &cause, !context.jobs.is_empty())? {
            return Ok(());
        }
        if self.join_reply(point, body, understood.intent, &cause, !context.jobs.is_empty())? {
            return Ok(());
        }
        if self.is_held(point, &understood, body, row.received)? {
            // A courtesy to the staff's last word asks for nothing.
            if domain::talk::is_plain_ok(body) && point.waiting_since.is_none() {
                return Ok(());
            }
            return self.wait_for_a_person(point, row.received);
        }
        if self.plans_by_text(point, body, &cause)? {
            return Ok(());
        }
        self.act_on(point, &context, &understood, body, &cause, row.received)
    }

    /// Whether somebody of the staff is talking here, so that the machine stays out of it. Clear words about a
    /// visit are carried out all the same: a technician at the door waits for nobody. An hour after the staff's
    /// last word the conversation is the machine's again.
    fn is_held(&self, point: &PointRow, understood: &Understood, body: &str, at: Timestamp) -> Result<bool> {
        let Some(taken) = point.taken_at.filter(|_| point.taken_by.is_some()) else { return Ok(false) };
        if at.duration_since(taken) > HELD {
            self.change_point(&point.lookup, &mut |point| {
                point.taken_by = None;
                point.taken_at = None;
            })?;
            return Ok(false);
        }
        let clear = match understood.intent {
            Intent::Here | Intent::Done | Intent::CallOff | Intent::CannotCome | Intent::Late { .. } => true,
            // An answer to what the machine has asked since.
            Intent::Yes | Intent::No | Intent::Callback | Intent::Pick(_) => {
                understood.code.is_some() || self.machine_spoke_last(point)?
            }
            Intent::Conditional | Intent::Human | Intent::Stop | Intent::Start | Intent::Help => false,
        };
        let complains = matches!(
            domain::talk::complaint(body),
            Some(Complaint::Opens { clearly: true, .. } | Complaint::Sorted)
        );
        Ok(!(clear || complains))
    }

    fn machine_spoke_last(&self, point: &PointRow) -> Result<bool> {
        Ok(self.our_last_text(point)?.is_some_and(|text| text.direction == "out"))
    }

    /// The last text of ours in a conversation, the machine's or the staff's.
    pub(crate) fn our_last_text(&self, point: &PointRow) -> Result<Option<TextRow>> {
        const LOOKED_AT: i64 = 20;
        let texts = self.store.texts(&point.lookup, LOOKED_AT)?;
        Ok(texts.into_iter().rev().find(|text| text.direction != "in"))
    }

    /// STOP, START and HELP, by the carrier's own word first, then by ours.
    fn legal_word(
        &self,
        point: &PointRow,
        row: &InboundRow,
        understood: &Understood,
        cause: &str,
    ) -> Result<bool> {
        let answered_by_carrier = !row.extra.is_empty();
        let (stop, start) = match (row.extra.as_str(), understood.intent) {
            ("stop", _) | ("", Intent::Stop) => (true, false),
            ("start", _) | ("", Intent::Start) => (false, true),
            (_, _) => (false, false),
        };
        if stop {
            self.opt_out(point.person, row.received)?;
            if !answered_by_carrier {
                let fixed = Content::Fixed { key: "text-stopped".to_owned() };
                self.store.write(|tx| self.write_notice(tx, cause, point.person, None, &fixed))?;
            }
            return Ok(true);
        }
        if start {
            self.opt_in(point.person)?;
            self.join_code_after_start(point.person)?;
            if !answered_by_carrier {
                let fixed = Content::Fixed { key: "text-started".to_owned() };
                self.store.write(|tx| self.write_notice(tx, cause, point.person, None, &fixed))?;
            }
            // A carrier reports an opt-in for a plain Yes too, which may answer a question as well.
            return Ok(understood.intent == Intent::Start);
        }
        if row.extra == "help" || (row.extra.is_empty() && understood.intent == Intent::Help) {
            if !answered_by_carrier {
                let fixed = Content::Fixed { key: "text-help".to_owned() };
                self.store.write(|tx| self.write_notice(tx, cause, point.person, None, &fixed))?;
            }
            self.wait_for_a_person(point, row.received)?;
            return Ok(true);
        }
        Ok(false)
    }

    /// Nothing more is sent to this person by text, and no job is offered to them.
    pub(crate) fn opt_out(&self, person: PersonId, at: Timestamp) -> Result<()> {
        self.change_points(person, &mut |point| point.opted_out_at = Some(at))?;
        self.note_of_person(person, &WorkerOrder::OptOut)
    }

    fn opt_in(&self, person: PersonId) -> Result<()> {
        self.change_points(person, &mut |point| point.opted_out_at = None)?;
        self.note_of_person(person, &WorkerOrder::OptIn)
    }

    /// The conversation goes to the desk, and stays there until somebody hands it back.
    pub(crate) fn wait_for_a_person(&self, point: &PointRow, since: Timestamp) -> Result<()> {
        self.change_point(&point.lookup, &mut |point| {
            point.waiting_since.get_or_insert(since);
        })
    }

    /// Changes a conversation and tells open pages of it, those of other processes too, in one commit.
    pub(crate) fn change_conversation(
        &self,
        lookup: &[u8],
        change: &mut dyn FnMut(&mut PointRow),
    ) -> Result<()> {
        let shared = self.store.is_shared();
        self.store.write(|tx| {
            let Some(mut point) = tx.point(lookup)? else { return Ok(()) };
            change(&mut point);
            tx.put_point(&point)?;
            if shared { pulse(tx) } else { Ok(()) }
        })?;
        let _ = self.live.send(-1);
        Ok(())
    }

    pub(crate) fn change_point(&self, lookup: &[u8], change: &mut dyn FnMut(&mut PointRow)) -> Result<()> {
        self.store.write(|tx| {
            let Some(mut point) = tx.point(lookup)? else { return Ok(()) };
            change(&mut point);
            tx.put_point(&point)
        })
    }

    fn change_points(&self, person: PersonId, change: &mut dyn FnMut(&mut PointRow)) -> Result<()> {
        for point in self.store.points_of(person)? {
            self.change_point(&point.lookup, change)?;
        }
        Ok(())
    }
}

/// Moves the head row that other processes look at.
fn pulse(tx: &mut Tx<'_>) -> Result<()> {
    let pulse = tx.head(CONVERSATIONS)?;
    tx.set_head(CONVERSATIONS, pulse + 1)
}
