//! What the screening company keeps of a person: who they are said to be, and how far each check of them has come.
//! Never here: what was found. The verdict is all there is.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationState {
    Pending,
    Completed,
    Expired,
}

/// How a report ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing was found.
    Clear,
    /// Something that whoever ordered the check must look at.
    Consider,
    /// The check was called off.
    Canceled,
}

/// Somebody who is to be checked.
#[derive(Clone, PartialEq)]
pub struct Candidate {
    pub id: String,
    /// The program's own name for them: `custom_id`.
    pub reference: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub phone: String,
    pub created: Timestamp,
    /// What was ordered of them, oldest first; whoever let an invitation expire may get another one.
    pub checks: Vec<Check>,
}

/// One invitation, and the report that came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// The invitation's id.
    pub invitation: String,
    pub state: InvitationState,
    pub package: String,
    pub ordered: Timestamp,
    pub expires: Timestamp,
    /// The report's id, once the invitation is filled in.
    pub report: Option<String>,
    /// When that was.
    pub completed: Option<Timestamp>,
    /// How the report ended; a report without it is pending.
    pub verdict: Option<Verdict>,
    /// When that was.
    pub decided: Option<Timestamp>,
}

impl Candidate {
    /// The whole name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }

    /// What was ordered of them last.
    pub fn latest(&self) -> Option<&Check> {
        self.checks.last()
    }
}
