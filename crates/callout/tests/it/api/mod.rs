//! The doors for programs: what a key opens, what an order does through them, and that the document says so.

mod around;
mod contract;
mod guarded;
mod model_a;
mod socket;
mod staff;
mod stream;
mod walked;
mod webhooks;

use app::api_keys::Scope;
use bytes::Bytes;
use http::{Request, StatusCode};
use serde_json::Value;
use sim::scene::{Scene, number_of};
use sim::vendors::BASE;

/// A program with a key.
pub struct Program<'a> {
    scene: &'a Scene,
    secret: String,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: http::HeaderMap,
    pub body: Value,
}

impl Answer {
    /// The last part of a problem's type.
    pub fn problem(&self) -> &str {
        assert_eq!(self.headers["content-type"], "application/problem+json", "{self:?}");
        assert_eq!(self.body["status"], self.status);
        self.body["type"].as_str().unwrap().strip_prefix("urn:callout:problem:").unwrap()
    }
}

impl<'a> Program<'a> {
    /// With a key of these scopes.
    pub fn with(scene: &'a Scene, scopes: &[Scope]) -> Self {
        let owner = crate::told::person_of(scene, "Owen");
        let (_, secret) = scene.app.make_api_key(owner, "Website", scopes).unwrap();
        Self { scene, secret }
    }

    pub fn holding(scene: &'a Scene, secret: &str) -> Self {
        Self { scene, secret: secret.to_owned() }
    }

    pub fn get(&self, path: &str) -> Answer {
        self.call("GET", path, None, &[])
    }

    /// Posts, and lets everything settle.
    pub fn post(&self, path: &str, body: Value) -> Answer {
        self.post_with(path, body, &[])
    }

    pub fn post_with(&self, path: &str, body: Value, headers: &[(&str, &str)]) -> Answer {
        let answer = self.call("POST", path, Some(body), headers);
        self.scene.settle().unwrap();
        answer
    }

    /// Posts what is no JSON.
    pub fn sends(&self, path: &str, body: &str) -> Answer {
        self.sends_bytes(path, body.as_bytes())
    }

    /// Posts a file.
    pub fn sends_bytes(&self, path: &str, body: &[u8]) -> Answer {
        let answer = self.raw("POST", path, Bytes::copy_from_slice(body), &[]);
        self.scene.settle().unwrap();
        answer
    }

    pub fn call(&self, method: &str, path: &str, body: Option<Value>, headers: &[(&str, &str)]) -> Answer {
        self.raw(method, path, body.map(|body| body.to_string()).unwrap_or_default().into(), headers)
    }

    fn raw(&self, method: &str, path: &str, body: Bytes, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(format!("{BASE}/api/v1{path}"));
        if !self.secret.is_empty() {
            request = request.header("authorization", format!("Bearer {}", self.secret));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = self.scene.post(request.body(body).unwrap()).unwrap();
        let (parts, body) = answer.into_parts();
        let body = serde_json::from_slice(&body)
            .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(&body).into_owned()));
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    /// Gives an order that is carried out.
    pub fn orders(&self, job: &str, noun: &str, body: Value) -> Value {
        let answer = self.post(&format!("/jobs/{job}/{noun}"), body);
        assert_eq!(answer.status, StatusCode::OK, "{noun}: {answer:?}");
        answer.body
    }
}

/// Dale asks for his wardrobe on Monday at ten, through the website's program.
pub fn dales_request() -> Value {
    serde_json::json!({
        "service": "wardrobe-assembly",
        "address": "2809 Bluebonnet Lane, Austin, TX 78704",
        "details": "Two boxes, third floor.",
        "slot": {"starts_at": "2027-03-15T15:00:00Z", "ends_at": "2027-03-15T17:00:00Z"},
        "customer": {"phone": number_of("Dale").unwrap(), "name": "Dale Whitcomb", "phone_proved": true},
    })
}

/// A worker's id.
pub fn worker_id(scene: &Scene, name: &str) -> String {
    let person = crate::told::person_of(scene, name);
    scene.app.store.worker_of(person).unwrap().unwrap().card.worker.to_string()
}
