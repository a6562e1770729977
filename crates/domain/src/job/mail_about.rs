//! Which messages leave by e-mail as well, and what they are about.

use serde::{Deserialize, Serialize};

use super::Message;
use crate::playbook::What;

/// What a message is about that leaves by e-mail as well: whoever keeps their mail finds the visit and the money there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailAbout {
    /// Who comes, and when.
    Visit,
    /// Nobody comes, or somebody else.
    Change,
    /// It is to be paid.
    Bill,
    /// It is paid, or goes back.
    Receipt,
}

impl Message {
    /// What it is about, if whoever has given an e-mail address gets it there as well, beside the text.
    pub fn also_by_mail(&self) -> Option<MailAbout> {
        match self {
            Self::WorkerComing
            | Self::OnlineAt { .. }
            | Self::OtherTime { .. }
            | Self::TimeAgreed { .. }
            | Self::TimeMoved { .. }
            | Self::VisitConfirmed { .. }
            | Self::Reminder { what: What::Acknowledge } => Some(MailAbout::Visit),
            // Said where it was said that they come.
            Self::LookingAgain | Self::CalledOff { .. } => Some(MailAbout::Change),
            Self::PleasePay { .. } | Self::PayDirectly { .. } => Some(MailAbout::Bill),
            Self::Receipt { .. }
            | Self::ReceivedDirectly { .. }
            | Self::PaidInVain { .. }
            | Self::GivenBack { .. } => Some(MailAbout::Receipt),
            // What wants an answer at once, or is over with its reading.
            _ => None,
        }
    }
}
