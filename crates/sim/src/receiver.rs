//! A program of the operator's out in the world, to which events are sent: it fails, is silent, and takes what it then seems
//! not to have taken. It keeps what it was told, and checks each signature as the specification says.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use channels::standard_webhooks::signature;
use channels::transport::{Broken, Request, Response};
use http::StatusCode;
use jiff::Timestamp;
use serde_json::Value;

use crate::faults::{Faults, Kind};

/// Where it listens.
pub const RECEIVER: &str = "https://books.example/callout";
/// Its host.
pub(crate) const HOST: &str = "books.example";

/// The program.
pub struct Receiver {
    faults: Arc<Faults>,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    secret: String,
    /// By the id of the message: its place in the order of arrival, and what it said.
    messages: BTreeMap<String, (usize, Value)>,
    /// Messages whose signature did not fit.
    unsigned: usize,
    /// What it answers to the next calls, before it behaves as it is drawn.
    next: Vec<StatusCode>,
}

impl Receiver {
    /// One that knows no secret yet.
    pub fn new(faults: Arc<Faults>) -> Self {
        Self { faults, kept: Mutex::default() }
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What it checks signatures by.
    pub fn learn(&self, secret: &str) {
        secret.clone_into(&mut self.kept().secret);
    }

    /// What it answers to the next calls.
    pub fn answers(&self, next: &[StatusCode]) {
        self.kept().next = next.iter().rev().copied().collect();
    }

    /// What it was told, in the order in which it heard of each first.
    pub fn heard(&self) -> Vec<Value> {
        let mut all: Vec<_> = self.kept().messages.values().cloned().collect();
        all.sort_by_key(|(at, _)| *at);
        all.into_iter().map(|(_, said)| said).collect()
    }

    /// Messages whose signature did not fit.
    pub fn unsigned(&self) -> usize {
        self.kept().unsigned
    }

    /// Takes a call.
    ///
    /// # Errors
    /// It does not answer.
    pub(crate) fn take(&self, request: &Request) -> Result<Response, Broken> {
        if let Some(status) = self.kept().next.pop() {
            return Ok(answer(status));
        }
        if self.faults.strikes(Kind::ReceiverFails, 60) {
            return Ok(answer(StatusCode::INTERNAL_SERVER_ERROR));
        }
        if self.faults.strikes(Kind::ReceiverSilent, 30) {
            return Err(Broken::Unknown("timed out".to_owned()));
        }
        self.keep(request);
        if self.faults.strikes(Kind::ReceiverCut, 30) {
            return Err(Broken::Unknown("the answer was lost".to_owned()));
        }
        Ok(answer(StatusCode::NO_CONTENT))
    }

    fn keep(&self, request: &Request) {
        let header = |name: &str| {
            request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
        };
        let (id, at) = (header("webhook-id").to_owned(), header("webhook-timestamp").parse().unwrap_or(0));
        let body = String::from_utf8_lossy(request.body()).into_owned();
        let mut kept = self.kept();
        let at = Timestamp::from_second(at).unwrap_or_default();
        let ours = signature(&kept.secret, &id, at, &body);
        // Signed by another secret as well while one takes the other's place.
        if !ours.is_ok_and(|ours| header("webhook-signature").split(' ').any(|one| one == ours)) {
            kept.unsigned += 1;
            return;
        }
        let place = kept.messages.len();
        let said = serde_json::from_str(&body).unwrap_or_default();
        kept.messages.entry(id).or_insert((place, said));
    }
}

fn answer(status: StatusCode) -> Response {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = status;
    response
}

/// What must hold at the end: everything arrived, and each job's events in their order.
pub(crate) fn check(receiver: &Receiver, seqs: &[i64], found: &mut Vec<String>) {
    if receiver.unsigned() > 0 {
        found.push(format!("{} messages were not signed", receiver.unsigned()));
    }
    let heard = receiver.heard();
    let number = |said: &Value| said["seq"].as_i64().unwrap_or_default();
    let mut arrived: Vec<i64> = heard.iter().map(number).collect();
    let mut last: BTreeMap<&str, i64> = BTreeMap::new();
    for said in &heard {
        let (job, seq) = (said["job"].as_str().unwrap_or_default(), number(said));
        if last.insert(job, seq).is_some_and(|before| before > seq) {
            found.push(format!("the event {seq} overtook another one of {job}"));
        }
    }
    arrived.sort_unstable();
    if arrived != seqs {
        let missing = seqs.iter().filter(|seq| arrived.binary_search(seq).is_err()).count();
        found.push(format!("{missing} of {} events never arrived, or more than that did", seqs.len()));
    }
}
