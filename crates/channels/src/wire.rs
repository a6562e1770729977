//! The transport that really leaves the machine: reqwest over rustls. Limits on
//! time and size live here. It follows no redirect, repeats nothing, and its
//! errors name a cause, never a URL, for a URL may carry a number or an address.

use std::error::Error as _;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use crate::outward::{Outward, is_public};
use crate::transport::{ANSWER_MAX, Broken, Request, Response, Transport};

const CONNECT: Duration = Duration::from_secs(5);
const TOTAL: Duration = Duration::from_secs(15);
/// Nominatim's policy asks for an agent that names the program.
const AGENT: &str = concat!("Callout/", env!("CARGO_PKG_VERSION"));

/// The real wire. Clone it freely: clones share their connections.
#[derive(Clone)]
pub struct Wire {
    client: reqwest::Client,
    /// Only public addresses are called.
    outward: bool,
}

impl Wire {
    /// Opens nothing yet. Where the machine has no root certificates, plain
    /// loopback HTTP still works and each HTTPS call says that it cannot be trusted.
    pub fn new() -> Result<Self, Broken> {
        Self::with(false)
    }

    /// The same, for addresses that somebody typed in: whatever is within the operator's own network is refused, also
    /// where a name leads there.
    pub fn outward() -> Result<Self, Broken> {
        Self::with(true)
    }

    fn with(outward: bool) -> Result<Self, Broken> {
        // Installing twice fails: then somebody chose a provider before us, and theirs serves.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let settings = || {
            let settings = settings();
            if outward { settings.dns_resolver(Outward).no_proxy() } else { settings }
        };
        let client = settings()
            .build()
            .or_else(|_| settings().tls_certs_only([]).build())
            .map_err(|error| Broken::NotSent(cause(&error)))?;
        Ok(Self { client, outward })
    }

    async fn carry(&self, request: Request) -> Result<Response, Broken> {
        let request = reqwest::Request::try_from(request)
            .map_err(|_| Broken::NotSent("the URL is not one that can be called".into()))?;
        // An address that is written as a number is looked up by nobody.
        let number = request.url().host_str().and_then(|host| host.trim_matches(['[', ']']).parse().ok());
        if self.outward && number.is_some_and(|ip| !is_public(ip)) {
            return Err(Broken::NotSent(crate::outward::REFUSED.into()));
        }
        let mut answer = self.client.execute(request).await.map_err(broken)?;
        let mut response = http::Response::new(Bytes::new());
        *response.status_mut() = answer.status();
        std::mem::swap(response.headers_mut(), answer.headers_mut());
        let mut body = BytesMut::new();
        while let Some(chunk) = answer.chunk().await.map_err(cut)? {
            if body.len() + chunk.len() > ANSWER_MAX {
                return Err(Broken::Unknown("the answer is longer than 1 MiB".into()));
            }
            body.extend_from_slice(&chunk);
        }
        *response.body_mut() = body.freeze();
        Ok(response)
    }
}

impl Transport for Wire {
    fn call(&self, request: Request) -> BoxFuture<'_, Result<Response, Broken>> {
        self.carry(request).boxed()
    }
}

fn settings() -> reqwest::ClientBuilder {
    reqwest::Client::builder()
        .user_agent(AGENT)
        .connect_timeout(CONNECT)
        .timeout(TOTAL)
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
}

fn broken(error: reqwest::Error) -> Broken {
    if error.is_connect() || error.is_builder() { Broken::NotSent(cause(&error)) } else { cut(error) }
}

/// Once bytes have left, only an answer can say what became of them.
fn cut(error: reqwest::Error) -> Broken {
    Broken::Unknown(cause(&error))
}

/// The innermost cause ("Connection refused"), which unlike the outer ones holds no URL.
fn cause(error: &reqwest::Error) -> String {
    if error.is_timeout() {
        return "timed out".into();
    }
    let mut innermost = error.source();
    while let Some(next) = innermost.and_then(|inner| inner.source()) {
        innermost = Some(next);
    }
    match innermost {
        Some(inner) => inner.to_string().chars().take(200).collect(),
        None => "the connection failed".into(),
    }
}
