//! A town: people who ask for work, do it and keep the desk, acting only through pages and their phones.
//!
//! The same people fill the demo, the tests and the simulator. The simulator adds a virtual clock, faults and
//! checkers that know nothing of the rules they check: they read phones, rows and the stand-ins' records.

mod afterwards;
mod asking;
mod bargain;
mod bureau;
pub mod cast;
mod check_afterwards;
mod check_bookings;
mod check_cases;
mod check_direct;
mod check_estimates;
mod check_guided;
mod check_mail;
mod check_offers;
mod check_plans;
mod check_rooms;
mod check_vetting;
mod check_workers;
mod checks;
mod client;
mod complaints;
mod customer;
mod deeds;
mod desk_waits;
mod dispatcher;
pub mod faults;
mod guided;
mod joining;
pub mod live;
mod member;
pub mod mood;
mod newcomer;
pub mod node;
mod online;
mod partner;
pub mod people;
mod phrases;
mod population;
pub mod receiver;
pub mod report;
mod sayings;
pub mod scene;
pub mod settings;
pub mod simulate;
mod technician;
pub mod vendors;
mod weighing;
mod whims;
pub mod wire;

pub use client::{Client, Form, Page};
pub use people::{Person, Town};
