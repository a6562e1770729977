//! What carries a request to a vendor and the answer back, and what it means
//! when that breaks. The one distinction that matters is kept here: *certainly
//! not sent* against *perhaps acted upon*. No vendor is known here, nothing is
//! retried here. Never log a [`Request`]: its URL or body may name a person.

use bytes::Bytes;
use futures_util::future::BoxFuture;
use http::{HeaderValue, Method, header};
use serde::de::DeserializeOwned;

pub use crate::wire::Wire;

/// What leaves for a vendor. It may hold personal data: send it, never log it.
pub type Request = http::Request<Bytes>;
/// What a vendor answered, whole.
pub type Response = http::Response<Bytes>;

/// The longest answer anybody reads.
pub const ANSWER_MAX: usize = 1024 * 1024;

/// Carries one request. [`Wire`] is the real one; a stand-in answers in memory.
pub trait Transport: Send + Sync {
    /// Delivers the request once, and never repeats it.
    fn call(&self, request: Request) -> BoxFuture<'_, Result<Response, Broken>>;
}

/// No answer came. The text names the cause and never an address, number or body.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// It certainly never left: connection refused, name not found. Safe to send again.
    #[error("the request never left: {0}")]
    NotSent(String),
    /// It timed out or was cut: the vendor may have acted upon it.
    #[error("no answer came, and the request may have been acted upon: {0}")]
    Unknown(String),
}

/// What we were given cannot become a request: a base URL, key or header that is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no request can be made of this: {0}")]
pub struct Unbuildable(pub &'static str);

/// A form to post, before it has a body.
pub(crate) struct Form {
    pub url: String,
    pub authorization: String,
    pub headers: Vec<(&'static str, String)>,
}

impl Form {
    /// The finished request: fields encoded in the order given.
    pub(crate) fn post(self, fields: &[(&str, &str)]) -> Result<Request, Unbuildable> {
        let body = encoded(fields);
        let mut builder = http::Request::builder()
            .method(Method::POST)
            .uri(self.url)
            .header(header::AUTHORIZATION, secret_header(&self.authorization)?)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT, "application/json");
        for (name, value) in self.headers {
            builder = builder.header(name, value);
        }
        builder.body(Bytes::from(body)).map_err(|_| Unbuildable("the base URL or a header is not valid"))
    }
}

/// A request for something to read, with or without credentials.
pub(crate) fn get(
    url: &str,
    query: &[(&str, &str)],
    authorization: Option<&str>,
) -> Result<Request, Unbuildable> {
    let url = if query.is_empty() { url.to_owned() } else { format!("{url}?{}", encoded(query)) };
    let mut builder =
        http::Request::builder().method(Method::GET).uri(url).header(header::ACCEPT, "application/json");
    if let Some(authorization) = authorization {
        builder = builder.header(header::AUTHORIZATION, secret_header(authorization)?);
    }
    builder.body(Bytes::new()).map_err(|_| Unbuildable("the base URL is not valid"))
}

/// A path under a base URL that may or may not end in a slash.
pub(crate) fn under(base: &str, path: &str) -> Result<String, Unbuildable> {
    let base = base.trim_end_matches('/');
    if base.starts_with("https://") || base.starts_with("http://") {
        Ok(format!("{base}{path}"))
    } else {
        Err(Unbuildable("the base URL begins with neither https:// nor http://"))
    }
}

/// The answer read as JSON, or nothing when it is too long or is not what was hoped for.
pub(crate) fn json<T: DeserializeOwned>(response: &Response) -> Option<T> {
    if response.body().len() > ANSWER_MAX {
        return None;
    }
    serde_json::from_slice(response.body()).ok()
}

/// A header's text, if it is there and readable.
pub(crate) fn header_text<'a>(headers: &'a http::HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields {
        form.append_pair(name, value);
    }
    form.finish()
}

/// Marked sensitive, so that a `Debug` of the headers does not print it.
fn secret_header(text: &str) -> Result<HeaderValue, Unbuildable> {
    let mut value = HeaderValue::from_str(text).map_err(|_| Unbuildable("the credentials are not valid"))?;
    value.set_sensitive(true);
    Ok(value)
}
