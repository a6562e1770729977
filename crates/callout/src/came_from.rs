//! Where a request came from in the world: the other end of its socket, or what the proxy in front says of it.
//!
//! Nothing is counted or refused here, and no address is kept or logged.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::HeaderMap;
use web::CameFrom;

/// Where each proxy adds whom it was asked by, behind what was there.
const FORWARDED: &str = "x-forwarded-for";

/// How many proxies stand in front, one behind the other, if the config says so. Otherwise one is taken to be there when
/// the other end of the socket is on the operator's own network.
#[derive(Clone, Copy, Debug, Default)]
pub struct Proxies(pub Option<u8>);

/// Notes on a request where it came from, unless that is the operator's own network.
pub async fn note(State(proxies): State<Proxies>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    if let Some(address) = peer.and_then(|peer| came_from(peer, request.headers(), proxies)) {
        request.extensions_mut().insert(CameFrom(address));
    }
    next.run(request).await
}

fn came_from(peer: IpAddr, headers: &HeaderMap, Proxies(proxies): Proxies) -> Option<IpAddr> {
    let peer = peer.to_canonical();
    let behind = proxies.unwrap_or_else(|| u8::from(is_near(peer)));
    // Fewer entries than proxies: whoever asks came in beside them.
    let address = behind.checked_sub(1).and_then(|more| forwarded(headers, more)).unwrap_or(peer);
    (!is_near(address)).then_some(address)
}

/// Whom the proxy before so many others was asked by. What stands further left was written by whoever asks, and may be
/// anything.
fn forwarded(headers: &HeaderMap, more: u8) -> Option<IpAddr> {
    let lines: Vec<&str> = headers.get_all(FORWARDED).iter().filter_map(|line| line.to_str().ok()).collect();
    let entry = lines.iter().flat_map(|line| line.split(',')).rev().nth(usize::from(more))?.trim();
    let bare = entry.trim_start_matches('[').trim_end_matches(']');
    let address = bare.parse().ok().or_else(|| entry.parse().ok().map(|whole: SocketAddr| whole.ip()))?;
    Some(IpAddr::to_canonical(&address))
}

/// This machine and the networks that nobody reaches from outside (RFC 1918, 4193, 3927, 4291).
fn is_near(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(short) => short.is_loopback() || short.is_private() || short.is_link_local(),
        IpAddr::V6(long) => long.is_loopback() || long.is_unique_local() || long.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where a request came from whose socket ends at `peer` and whose header reads `said`.
    fn found(peer: &str, said: &[&str], proxies: Option<u8>) -> Option<String> {
        let mut headers = HeaderMap::new();
        for line in said {
            headers.append(FORWARDED, line.parse().unwrap());
        }
        came_from(peer.parse().unwrap(), &headers, Proxies(proxies)).map(|address| address.to_string())
    }

    #[test]
    fn a_proxy_on_ones_own_network_is_believed_and_nobody_else() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(found("203.0.113.7", &[], None), some("203.0.113.7"));
        assert_eq!(
            found("203.0.113.7", &["198.51.100.1"], None),
            some("203.0.113.7"),
            "they say so themselves"
        );
        assert_eq!(found("127.0.0.1", &["203.0.113.7"], None), some("203.0.113.7"));
        assert_eq!(found("::ffff:172.17.0.1", &["203.0.113.7:4711"], None), some("203.0.113.7"));
        assert_eq!(found("::1", &["[2001:db8::1]:4711"], None), some("2001:db8::1"));
        // What stood there before is whatever somebody wrote.
        assert_eq!(found("10.0.0.2", &["198.51.100.1, 203.0.113.7"], None), some("203.0.113.7"));
        assert_eq!(found("10.0.0.2", &["198.51.100.1", "203.0.113.7"], None), some("203.0.113.7"));
    }

    #[test]
    fn whoever_is_on_ones_own_network_comes_from_nowhere() {
        assert_eq!(found("127.0.0.1", &[], None), None);
        assert_eq!(found("192.168.1.20", &[], None), None);
        assert_eq!(found("127.0.0.1", &["192.168.1.20"], None), None);
        assert_eq!(found("127.0.0.1", &["unknown"], None), None);
        assert_eq!(found("fd00::1", &[], None), None);
    }

    #[test]
    fn as_many_proxies_are_believed_as_the_config_says() {
        let some = |text: &str| Some(text.to_owned());
        let said = ["192.0.2.66, 203.0.113.7, 198.51.100.1"];
        assert_eq!(found("127.0.0.1", &said, Some(2)), some("203.0.113.7"));
        assert_eq!(found("198.51.100.9", &said, Some(1)), some("198.51.100.1"));
        assert_eq!(found("198.51.100.9", &said, Some(0)), some("198.51.100.9"));
        assert_eq!(found("198.51.100.9", &["203.0.113.7"], Some(2)), some("198.51.100.9"));
    }
}
