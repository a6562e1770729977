//! A town: people who ask for work, do it and keep the desk, acting only through pages and their phones.
//!
//! The same people fill the demo, the tests and the simulator. The simulator adds a virtual clock, faults and
//! checkers that know nothing of the rules they check: they read phones, rows and the stand-ins' records.

pub mod cast;
mod checks;
mod client;
mod customer;
mod dispatcher;
mod faults;
pub mod live;
mod mood;
mod node;
pub mod people;
mod phrases;
pub mod simulate;
mod technician;
mod town;
mod wire;

pub use client::{Client, Form, Page};
pub use people::{Person, Town};
