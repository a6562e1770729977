//! The doors for endpoints that events are sent to, as `doors` lists them.

use app::api_keys::Scope;
use axum::routing::{MethodRouter, delete, get, post};
use serde_json::{Value, json};

use crate::Shared;
use crate::caller::Needs;
use crate::operation::{Operation, Shape};
use crate::order_bodies::Nothing;
use crate::webhooks::{self, Made, Replay, ToMake, Tries, WebhookShape, Webhooks};

/// What a door does: its name, method, address, what it is for, the body and the status of success.
type Line = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Option<Shape>,
    (u16, Shape),
    MethodRouter<Shared>,
);

/// Every door about them.
pub fn all() -> Vec<Operation> {
    let shape = || Shape::of::<WebhookShape>(webhooks::shape_example());
    let nothing = || Some(Shape::of::<Nothing>(json!({})));
    let lines: Vec<Line> = vec![
        (
            "listWebhooks",
            "get",
            "/webhooks",
            "Where events are sent to",
            None,
            (200, Shape::of::<Webhooks>(list_example())),
            get(webhooks::list),
        ),
        (
            "postWebhook",
            "post",
            "/webhooks",
            "Have events sent to an address, from now on",
            Some(Shape::of::<ToMake>(webhooks::example())),
            (201, Shape::of::<Made>(made_example())),
            post(webhooks::make),
        ),
        ("getWebhook", "get", "/webhooks/{webhook}", "One of them", None, (200, shape()), get(webhooks::one)),
        (
            "deleteWebhook",
            "delete",
            "/webhooks/{webhook}",
            "Take it away, with what waits for it",
            None,
            (200, shape()),
            delete(webhooks::remove),
        ),
        (
            "listTries",
            "get",
            "/webhooks/{webhook}/tries",
            "What became of the newest tries",
            None,
            (200, Shape::of::<Tries>(tries_example())),
            get(webhooks::tries),
        ),
        (
            "postPause",
            "post",
            "/webhooks/{webhook}/pauses",
            "Send nothing until it is resumed; what happens is kept",
            nothing(),
            (200, shape()),
            post(webhooks::pause),
        ),
        (
            "postResumption",
            "post",
            "/webhooks/{webhook}/resumptions",
            "Go on, with everything that waits",
            nothing(),
            (200, shape()),
            post(webhooks::resume),
        ),
        (
            "postRotation",
            "post",
            "/webhooks/{webhook}/rotations",
            "Give it another secret; for a day what is sent is signed by the one before as well",
            nothing(),
            (200, Shape::of::<Made>(made_example())),
            post(webhooks::rotate),
        ),
        (
            "postReplay",
            "post",
            "/webhooks/{webhook}/replays",
            "Send everything after an event once more",
            Some(Shape::of::<Replay>(json!({"after": 40}))),
            (200, shape()),
            post(webhooks::replay),
        ),
    ];
    lines.into_iter().map(operation).collect()
}

fn operation((id, method, path, summary, body, answer, door): Line) -> Operation {
    Operation {
        id: id.to_owned(),
        method,
        path: path.to_owned(),
        chapter: "Webhooks",
        summary: summary.to_owned(),
        about: String::new(),
        needs: Needs::Scope(Scope::Webhooks),
        query: Vec::new(),
        body,
        answer,
        door,
    }
}

fn list_example() -> Value {
    json!({"webhooks": [webhooks::shape_example()]})
}

fn made_example() -> Value {
    json!({"id": "webhook_06f4hmyh7s4m8qk2m5b9c0d1e2", "secret": "whsec_…"})
}

fn tries_example() -> Value {
    json!({"tries": [{"seq": 41, "attempt": 1, "at": "2027-03-12T14:20:01Z", "status": 200, "fault": null}]})
}
