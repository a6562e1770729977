//! The whole program under test: scenes with the named cast, the seed's storyboard, real sockets, the
//! simulator, and tidy. One binary.

mod command_line;
mod hooks;
mod scenes;
mod simulator;
mod tidy;
mod told;
