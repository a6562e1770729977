//! The doors for endpoints that events are sent to, as `doors` lists them.

use app::api_keys::Scope;
use axum::routing::{MethodRouter, delete, get, post};
use serde_json::{Value, json};

use crate::Shared;
use crate::caller::Needs;
use crate::operation::{Operation, Shape};
use crate::order_bodies::Nothing;
use crate::webhooks::{self, Made, Replay, ToMake, Tries, WebhookShape, Webhooks};

/// Every door about them.
pub fn all() -> Vec<Operation> {
    let one = "/webhooks/{webhook}";
    let shape = || (200, Shape::of::<WebhookShape>(webhooks::shape_example()));
    let made = |status| (status, Shape::of::<Made>(made_example()));
    let nothing = || Shape::of::<Nothing>(json!({}));
    vec![
        door(
            ("listWebhooks", "get", "/webhooks"),
            (200, Shape::of::<Webhooks>(list_example())),
            get(webhooks::list),
        )
        .says("Where events are sent to", ""),
        door(("postWebhook", "post", "/webhooks"), made(201), post(webhooks::make))
            .says(
                "Have events sent to an address, from now on",
                "Asked for twice within a minute it is one, and the secret that came last holds.",
            )
            .takes(Shape::of::<ToMake>(webhooks::example())),
        door(("getWebhook", "get", one), shape(), get(webhooks::one)).says("One of them", ""),
        door(("deleteWebhook", "delete", one), shape(), delete(webhooks::remove))
            .says("Take it away, with what waits for it", ""),
        door(
            ("listTries", "get", "/webhooks/{webhook}/tries"),
            (200, Shape::of::<Tries>(tries_example())),
            get(webhooks::tries),
        )
        .says("What became of the newest tries", ""),
        door(("postPause", "post", "/webhooks/{webhook}/pauses"), shape(), post(webhooks::pause))
            .says("Send nothing until it is resumed; what happens is kept", "")
            .takes(nothing()),
        door(("postResumption", "post", "/webhooks/{webhook}/resumptions"), shape(), post(webhooks::resume))
            .says("Go on, with everything that waits", "")
            .takes(nothing()),
        door(("postRotation", "post", "/webhooks/{webhook}/rotations"), made(200), post(webhooks::rotate))
            .says("Give it another secret", "For a day what is sent is signed by the one before as well.")
            .takes(nothing()),
        door(("postReplay", "post", "/webhooks/{webhook}/replays"), shape(), post(webhooks::replay))
            .says("Send everything after an event once more", "")
            .takes(Shape::of::<Replay>(json!({"after": 40}))),
    ]
}

fn door(name: (&str, &'static str, &str), answer: (u16, Shape), door: MethodRouter<Shared>) -> Operation {
    Operation::of("Webhooks", name, Needs::Scope(Scope::Webhooks), answer, door)
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
