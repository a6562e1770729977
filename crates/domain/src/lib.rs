//! The trade: what may happen between a customer, a worker and an operator, and what follows from it.
//!
//! Everything here is a pure function of plain data. Nothing sends, sleeps, reads a clock, opens a file,
//! draws a random number or holds a sentence that a person is shown: those live in the rooms around this one.

pub mod explore;
pub mod ids;
pub mod job;
mod language;
pub mod membership;
pub mod payout;
pub mod playbook;
pub mod price;
pub mod provider;
pub mod secret;
pub mod talk;
pub mod time;
pub mod vetting;

pub use ids::{
    ApiKeyId, Code, Id, JobId, NoteId, PayoutId, PersonId, PhotoId, PlaceId, ProviderId, WebhookId, WorkerId,
};
