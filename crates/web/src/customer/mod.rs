//! What a customer sees: the form for a request, and the page of each of their jobs.
//!
//! Never here: who was asked, who said no, or what the technician is paid.

mod choices;
pub mod job;
pub mod request;
