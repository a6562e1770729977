//! How many forms may come from one place in a while through the doors where nobody has to sign in: each can cost a text, a
//! question to the map and room for pictures.
//!
//! Counted in this process alone. Where a request came from is for whoever holds the socket to say; nothing is logged of it.

use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;

use api::Pace;
use app::App;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::Method;

use crate::errors::Oops;

/// Forms from one place in a window. Signing in takes two: thirty people behind one address may do it at once.
pub const FORMS_MAX: u32 = 60;
/// The length of a window, in seconds.
pub const WINDOW_SECONDS: i64 = 600;

/// Where a request came from in the world. One from the operator's own network carries none, and is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CameFrom(pub IpAddr);

/// What is counted, and by whose clock.
pub struct Strangers {
    app: Arc<App>,
    pace: Pace<IpAddr>,
}

impl Strangers {
    /// Nobody has come yet.
    pub fn new(app: Arc<App>) -> Self {
        Self { app, pace: Pace::of(FORMS_MAX, WINDOW_SECONDS) }
    }
}

/// Lets a form through, unless too many came from the same place.
pub async fn paced(State(strangers): State<Arc<Strangers>>, request: Request, next: Next) -> Response {
    let from = request.extensions().get::<CameFrom>().filter(|_| request.method() == Method::POST);
    if let Some(CameFrom(address)) = from {
        let standing = strangers.pace.count(place(*address), strangers.app.now());
        if standing.over {
            return Oops::TooOften { again_after: standing.again_after }.into_response();
        }
    }
    next.run(request).await
}

/// What counts as one place: of the longer addresses a connection is given a whole range, of 56 bits and more.
fn place(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(long) => IpAddr::V6(Ipv6Addr::from_bits(long.to_bits() & !(u128::MAX >> 56))),
        short @ IpAddr::V4(_) => short,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_connection_is_one_place_however_many_addresses_it_has() {
        let at = |text: &str| place(text.parse().unwrap());
        assert_eq!(at("2001:db8:1:2ff::1"), at("2001:db8:1:200:ffff::9"));
        assert_ne!(at("2001:db8:1:2ff::1"), at("2001:db8:1:300::1"));
        assert_eq!(at("::ffff:203.0.113.7"), at("203.0.113.7"));
        assert_ne!(at("203.0.113.7"), at("203.0.113.8"));
    }
}
