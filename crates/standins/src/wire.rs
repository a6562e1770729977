//! The little HTTP that every stand-in speaks: forms in, JSON out, a webhook built from parts.
//! Never here: a socket, a client, or what any vendor means by a field.

use bytes::Bytes;
use channels::transport::{Request, Response};
use http::{HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use serde_json::Value;

/// The pairs of a form body or a query string, in the order they came.
pub(crate) fn pairs(encoded: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(encoded).into_owned().collect()
}

/// The first value of a name, if it is not empty.
pub(crate) fn first<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().find(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.as_str())
}

pub(crate) fn query(request: &Request) -> Vec<(String, String)> {
    pairs(request.uri().query().unwrap_or_default().as_bytes())
}

pub(crate) fn header<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request.headers().get(name)?.to_str().ok()
}

pub(crate) fn json(status: StatusCode, body: &Value) -> Response {
    json_text(status, body.to_string())
}

pub(crate) fn json_text(status: StatusCode, body: String) -> Response {
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// A webhook: a POST with a body. `None` when the address is not a URL.
pub(crate) fn post(url: &str, kind: &'static str, body: String) -> Option<Request> {
    let uri: Uri = without_fragment(url).parse().ok()?;
    uri.host()?;
    let mut request = Request::new(Bytes::from(body));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = uri;
    request.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    Some(request)
}

pub(crate) fn set_header(request: &mut Request, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        request.headers_mut().insert(HeaderName::from_static(name), value);
    }
}

/// Vendors put their own overrides (`#rc=3`) into the fragment, which is neither called nor signed.
pub(crate) fn without_fragment(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}
