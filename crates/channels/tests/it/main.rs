//! The adapters held against what the vendors publish: their schemas, their
//! examples, signatures made by their own libraries; and the wire held against
//! real sockets on loopback. One binary, so that it links once. No network
//! beyond loopback, no sleeps.

mod checkr;
mod contracts;
mod delivery;
mod email;
mod geocode;
mod smtp;
mod stripe;
mod twilio_send;
mod twilio_webhook;
mod wire;
