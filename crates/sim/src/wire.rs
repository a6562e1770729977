//! The town's wire: every request, to a vendor or to the program, in memory and on one thread.
//!
//! The real adapters and the real routes run; only sockets are missing. What breaks on the way is drawn here.

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use bytes::Bytes;
use channels::email::{Letter, Post, Reply};
use channels::transport::{Broken, Request, Response, Transport};
use futures_util::future::BoxFuture;
use standins::{FaultOnce, LostOnTheWay, Standins};
use tower::ServiceExt;

use crate::faults::{Faults, Kind};
use crate::receiver::{self, Receiver};

/// A page or an answer is never longer.
const ANSWER_BYTES_MAX: usize = 4 << 20;

/// The wire, with whatever answers at each end.
pub struct TownWire {
    /// The program's nodes; pages go to either.
    nodes: Mutex<Vec<Router>>,
    vendors: Router,
    turn: Mutex<usize>,
    /// The operator's own program, out in the world.
    pub receiver: Receiver,
    faults: Arc<Faults>,
}

impl TownWire {
    /// A wire to these vendors. Nodes are plugged in afterwards.
    pub fn new(vendors: Router, faults: Arc<Faults>) -> Self {
        let receiver = Receiver::new(faults.clone());
        Self { nodes: Mutex::default(), vendors, turn: Mutex::default(), receiver, faults }
    }

    /// Plugs a node of the program in: in the place of the one that was there, or behind the last.
    pub fn plug(&self, place: usize, node: Router) {
        let mut nodes = self.nodes.lock().unwrap_or_else(PoisonError::into_inner);
        match nodes.get_mut(place) {
            Some(old) => *old = node,
            None => nodes.push(node),
        }
    }

    fn node(&self) -> Option<Router> {
        let nodes = self.nodes.lock().unwrap_or_else(PoisonError::into_inner);
        let mut turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        *turn = turn.wrapping_add(1);
        nodes.get(*turn % nodes.len().max(1)).cloned()
    }
}

/// Whom a request is for.
fn is_for_vendor(request: &Request) -> bool {
    request.uri().path().starts_with("/demo/")
}

impl Transport for TownWire {
    fn call(&self, request: Request) -> BoxFuture<'_, Result<Response, Broken>> {
        Box::pin(async move {
            if request.uri().host() == Some(receiver::HOST) {
                return self.receiver.take(&request);
            }
            let vendor = is_for_vendor(&request);
            let sending =
                vendor && request.uri().path().ends_with("/Messages.json") && request.method() == "POST";
            if sending && self.faults.strikes(Kind::CrashBeforeSend, 8) {
                return std::future::pending().await;
            }
            let page = !vendor && !request.uri().path().starts_with("/hooks/");
            if page && self.faults.strikes(Kind::PageLost, 20) {
                return Err(Broken::NotSent("the radio was gone".to_owned()));
            }
            let to = if vendor { Some(self.vendors.clone()) } else { self.node() };
            let Some(to) = to else { return Err(Broken::NotSent("nobody is there".to_owned())) };
            let answer = to.oneshot(request.map(Body::from)).await;
            let answer = answer.map_err(|never| Broken::Unknown(never.to_string()))?;
            if answer.extensions().get::<LostOnTheWay>().is_some() {
                return Err(Broken::Unknown("the answer was lost".to_owned()));
            }
            if sending && self.faults.strikes(Kind::CrashAfterSend, 8) {
                return std::future::pending().await;
            }
            let (parts, body) = answer.into_parts();
            let bytes: Bytes = axum::body::to_bytes(body, ANSWER_BYTES_MAX)
                .await
                .map_err(|error| Broken::Unknown(error.to_string()))?;
            Ok(Response::from_parts(parts, bytes))
        })
    }
}

/// The town's post: a letter lies in its mailbox at once, unless something goes wrong.
pub struct TownPost {
    standins: Arc<Standins>,
    faults: Arc<Faults>,
}

impl TownPost {
    /// A post to these mailboxes.
    pub fn new(standins: Arc<Standins>, faults: Arc<Faults>) -> Self {
        Self { standins, faults }
    }
}

impl Post for TownPost {
    fn carry(&self, letter: Letter) -> BoxFuture<'_, Result<Reply, Broken>> {
        Box::pin(async move {
            if self.faults.strikes(Kind::CrashBeforeSend, 8) {
                return std::future::pending().await;
            }
            let fault = [
                (Kind::MailLater, FaultOnce::Later451, 60),
                (Kind::MailRefused, FaultOnce::Refused550, 40),
                (Kind::MailAnswerLost, FaultOnce::Lost, 40),
            ]
            .into_iter()
            .find(|(kind, _, per_mille)| self.faults.strikes(*kind, *per_mille));
            if let Some((_, fault, _)) = fault {
                self.standins.with_mailbox(|mailbox, _| mailbox.next_answer(fault));
            }
            let answer = self.standins.carry(letter).await;
            if self.faults.strikes(Kind::CrashAfterSend, 8) {
                return std::future::pending().await;
            }
            answer
        })
    }
}
