//! Stories and properties of the rules, in one binary.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops where it stands")]

mod dead_keys;
mod photos;
mod properties;
mod stories;
mod world;
