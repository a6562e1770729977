//! What goes wrong in a simulated town, drawn from the seed and counted by kind.
//!
//! Each kind is drawn where it can happen; nothing here knows what it leads to.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use store::Break;

use crate::mood::Mood;

/// A kind of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    CrashBeforeCommit,
    CrashAfterCommit,
    CrashBeforeSend,
    CrashAfterSend,
    AnswerLost,
    Carrier500,
    Carrier429,
    WebhookTwice,
    WebhookLate,
    StatusOutOfOrder,
    WebhookRefused,
    PageLost,
    MailLater,
    MailRefused,
    MailAnswerLost,
    ReceiverFails,
    ReceiverSilent,
    ReceiverCut,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 18] = [
        Self::CrashBeforeCommit,
        Self::CrashAfterCommit,
        Self::CrashBeforeSend,
        Self::CrashAfterSend,
        Self::AnswerLost,
        Self::Carrier500,
        Self::Carrier429,
        Self::WebhookTwice,
        Self::WebhookLate,
        Self::StatusOutOfOrder,
        Self::WebhookRefused,
        Self::PageLost,
        Self::MailLater,
        Self::MailRefused,
        Self::MailAnswerLost,
        Self::ReceiverFails,
        Self::ReceiverSilent,
        Self::ReceiverCut,
    ];

    /// The kind's word in reports.
    pub fn word(self) -> &'static str {
        match self {
            Self::CrashBeforeCommit => "crash_before_commit",
            Self::CrashAfterCommit => "crash_after_commit",
            Self::CrashBeforeSend => "crash_before_send",
            Self::CrashAfterSend => "crash_after_send",
            Self::AnswerLost => "answer_lost",
            Self::Carrier500 => "carrier_500",
            Self::Carrier429 => "carrier_429",
            Self::WebhookTwice => "webhook_twice",
            Self::WebhookLate => "webhook_late",
            Self::StatusOutOfOrder => "status_out_of_order",
            Self::WebhookRefused => "webhook_refused",
            Self::PageLost => "page_lost",
            Self::MailLater => "mail_later",
            Self::MailRefused => "mail_refused",
            Self::MailAnswerLost => "mail_answer_lost",
            Self::ReceiverFails => "receiver_fails",
            Self::ReceiverSilent => "receiver_silent",
            Self::ReceiverCut => "receiver_cut",
        }
    }
}

/// Faults of one run.
pub struct Faults {
    state: Mutex<State>,
}

struct State {
    mood: Mood,
    on: bool,
    counts: BTreeMap<Kind, u64>,
}

impl Faults {
    /// Faults drawn from this mood; none at all if `on` is false.
    pub fn new(mood: Mood, on: bool) -> Self {
        Self { state: Mutex::new(State { mood, on, counts: BTreeMap::new() }) }
    }

    /// Whether this kind happens now, with so many chances in a thousand; counted if it does.
    pub fn strikes(&self, kind: Kind, per_mille: usize) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let hit = state.on && state.mood.below(1000) < per_mille;
        if hit {
            *state.counts.entry(kind).or_default() += 1;
        }
        hit
    }

    /// Switches faults off or on: setting a town up is not a test.
    pub fn set_on(&self, on: bool) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).on = on;
    }

    /// Whether and where the next commit breaks.
    pub fn next_commit(&self) -> Option<Break> {
        if self.strikes(Kind::CrashBeforeCommit, 2) {
            Some(Break::BeforeCommit)
        } else if self.strikes(Kind::CrashAfterCommit, 2) {
            Some(Break::AfterCommit)
        } else {
            None
        }
    }

    /// How often each kind happened.
    pub fn counts(&self) -> BTreeMap<&'static str, u64> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        Kind::ALL.iter().map(|kind| (kind.word(), state.counts.get(kind).copied().unwrap_or(0))).collect()
    }
}
