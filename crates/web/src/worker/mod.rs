//! What a worker sees: what they were asked, what is theirs, and what they have earned.
//!
//! Never here: a customer's name, number or street before the contact gate is open.

pub mod hours;
pub mod job;
pub mod jobs;
pub mod statement;
pub mod wallet;

use domain::job::AnswerKind;

/// The key of the words for what a worker has answered. A Yes is called a claim, never an assignment.
pub fn said(answer: &AnswerKind) -> &'static str {
    match answer {
        AnswerKind::Yes => "work-said-yes",
        AnswerKind::Proposal => "work-said-proposal",
        AnswerKind::Offer => "work-said-offer",
        AnswerKind::No => "work-said-no",
        AnswerKind::Unsure => "work-said-unsure",
        AnswerKind::CallMe => "work-said-call-me",
    }
}
