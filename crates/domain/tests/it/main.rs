//! Stories and properties of the rules, in one binary.

mod properties;
mod stories;
mod world;
