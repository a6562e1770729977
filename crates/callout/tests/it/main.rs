//! The whole program under test: scenes with the named cast, the seed's storyboard, real sockets, the
//! simulator, and tidy. One binary.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops where it stands")]

mod afterwards;
mod another_price;
mod another_time;
mod api;
mod asking;
mod calendar_feeds;
mod cases;
mod command_line;
mod consultations;
mod cut;
mod email;
mod encrypted;
mod estimate_first;
mod first_yes;
mod guided_visit;
mod hooks;
mod in_turn;
mod invitations;
mod joining;
mod known_homes;
mod logs;
mod odd_moments;
mod offline;
mod open_offers;
mod operating;
mod payouts;
mod photos;
mod plans;
mod portraits;
mod privacy;
mod put_aside;
mod rung_up;
mod scenes;
mod sheets;
mod simulator;
mod small_words;
mod statements;
mod strangers;
mod tidy;
mod together;

mod told;
mod vetting;
