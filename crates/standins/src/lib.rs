//! What answers when no vendor is configured: an SMS carrier, a payment provider, a geocoder, a mail server, a
//! screening company. Each takes an `http::Request`, or a letter, and answers as its vendor would, and says which signed webhooks leave now.
//! The same values run in memory for the simulator and, with `face` and `courier`, on a socket.
//! Never here: the program behind the wire. A stand-in knows numbers, texts and amounts, not what they
//! are about; it reads no clock and draws no random number.

pub mod carrier;
mod courier;
pub mod face;
mod fault;
pub mod geocoder;
mod hooks;
mod journal;
pub mod mailbox;
pub mod payments;
pub mod screening;
mod seal;
mod town;
mod wire;

pub use carrier::{Carrier, CarrierSettings};
pub use channels::transport::{Request, Response};
pub use courier::deliver;
pub use face::router;
pub use fault::{FaultOnce, LostOnTheWay};
pub use geocoder::Geocoder;
pub use hooks::Hook;
pub use mailbox::Mailbox;
pub use payments::{Payments, PaymentsSettings};
pub use screening::{Screening, ScreeningSettings};
pub use town::{Change, Clock, Handset, Standins};
