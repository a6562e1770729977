//! A text message as plain data, whoever carries it: what to send, what became
//! of it, how far it got, what came in. No vendor's words and no HTTP here, and
//! no rule about whether a text may be sent. Types that hold a number or a body
//! print neither.

use std::fmt;

pub use crate::gsm::{Encoding, Segments, segments};

/// One text to one phone.
#[derive(Clone, PartialEq, Eq)]
pub struct Text {
    /// The phone, in E.164.
    pub to: String,
    /// What is said.
    pub body: String,
    /// Where the vendor reports how far it got.
    pub status_callback: Option<String>,
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Text").finish_non_exhaustive()
    }
}

/// What became of one attempt to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sending {
    /// The vendor has it. `segments` is 0 while the vendor has not counted yet.
    Accepted {
        /// The vendor's name for the message.
        vendor_id: String,
        /// How many segments the vendor counts.
        segments: u32,
    },
    /// It will not be sent, and sending it again unchanged will not help.
    Refused(Refused),
    /// It was certainly not sent; it may be sent again.
    Retry {
        /// How long the vendor asks us to wait.
        after_seconds: Option<u32>,
        /// The vendor's number for the reason, if it gave one.
        code: Option<u32>,
    },
    /// It may or may not have been sent: look it up before sending again.
    Ambiguous,
}

/// A refusal, with the vendor's number for it where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    /// The vendor's own number for the reason.
    pub code: Option<u32>,
    /// What it means for us.
    pub why: RefusedWhy,
}

/// Why a text is not delivered, in terms of what somebody must do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefusedWhy {
    /// The person replied STOP: never text this number until they start again.
    OptedOut,
    /// Not a phone that takes texts: ask for another.
    BadNumber,
    /// This sender may not text this destination, or not now.
    NotAllowed,
    /// Longer than the vendor carries.
    TooLong,
    /// A carrier filtered or blocked it.
    Blocked,
    /// Our account or its settings: the operator must act.
    Account,
    /// A reason we have no better word for.
    Other,
}

/// What a vendor's error says about trying again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Not by repeating it.
    Never(RefusedWhy),
    /// The same text may get through later.
    Later,
}

/// How far a text got. Reports come late, twice and out of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// With the vendor.
    Queued,
    /// With the carrier.
    Sent,
    /// It will not arrive.
    Failed {
        /// The vendor's number for the reason.
        code: Option<u32>,
    },
    /// On the phone.
    Delivered,
    /// Seen by the person.
    Read,
}

impl Delivery {
    /// The further of the two, so the order in which reports come does not matter.
    /// A proof of arrival outweighs a report of failure, whichever came first.
    #[must_use]
    pub fn advance(self, later: Delivery) -> Delivery {
        if later.rung() > self.rung() { later } else { self }
    }

    fn rung(self) -> u8 {
        match self {
            Delivery::Queued => 0,
            Delivery::Sent => 1,
            Delivery::Failed { .. } => 2,
            Delivery::Delivered => 3,
            Delivery::Read => 4,
        }
    }
}

/// A report on a text sent earlier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusUpdate {
    /// The vendor's name for the message, as given when it was accepted.
    pub vendor_id: String,
    /// How far it got.
    pub delivery: Delivery,
    /// When it failed: what that means.
    pub verdict: Option<Verdict>,
}

/// A text that came in.
#[derive(Clone, PartialEq, Eq)]
pub struct Inbound {
    /// The vendor's name for it: the same id twice is the same text.
    pub vendor_id: String,
    /// Who sent it, as the vendor writes it.
    pub from: String,
    /// Which of our numbers it was sent to.
    pub to: String,
    /// What it says; may be empty when it carries media.
    pub body: String,
    /// Pictures and the like.
    pub media: Vec<Media>,
    /// Set when the vendor itself handled a keyword: obey it, and do not answer a second time.
    pub opt_out: Option<OptOut>,
}

impl fmt::Debug for Inbound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inbound")
            .field("vendor_id", &self.vendor_id)
            .field("media", &self.media.len())
            .field("opt_out", &self.opt_out)
            .finish_non_exhaustive()
    }
}

/// Something attached to a text. The address is the vendor's claim: fetch it
/// only from a host that is the vendor's own.
#[derive(Clone, PartialEq, Eq)]
pub struct Media {
    /// Where it can be fetched, with our credentials.
    pub url: String,
    /// Its media type, as claimed.
    pub kind: String,
}

/// A keyword that the vendor acted upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptOut {
    /// No more texts.
    Stop,
    /// Texts again.
    Start,
    /// A question for help, answered by the vendor.
    Help,
}
