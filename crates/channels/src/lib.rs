//! The ways out of the house and back in: texts, e-mail, payment, places on the map,
//! background checks.
//!
//! An adapter is two pure functions: plain data to an `http::Request`, and a
//! response or a webhook to an outcome. A [`transport::Transport`] carries the
//! bytes between them. Nothing here knows what a job is, keeps state, reads a
//! clock, or decides whether something may be sent; nothing here puts a number,
//! a body or a secret into an error or a `Debug`.

pub mod checkr;
pub mod email;
pub mod geocode;
mod gsm;
mod keyed;
pub mod numbers;
mod outward;
pub mod sms;
pub mod standard_webhooks;
pub mod stripe;
pub mod transport;
pub mod twilio;
pub mod webhook;
mod wire;
