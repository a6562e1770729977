//! The inbox by program: who waits for a person, a conversation as both sides see it, and handing it back to the machine.
//! Writing to somebody is among what stands around a visit.

use app::App;
use app::api_keys::{Caller, Scope};
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum::{Extension, Json};
use domain::PersonId;
use http::HeaderMap;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::Shared;
use crate::caller::Needs;
use crate::operation::{Operation, Shape};
use crate::order_bodies::Nothing;
use crate::orders;
use crate::problem::Problem;

/// A conversation that somebody waits in, or that the desk has taken over.
#[derive(Serialize, ToSchema)]
struct Conversation {
    #[schema(value_type = String)]
    person: PersonId,
    /// Since when they wait for a person; nothing while it is their turn.
    waiting_since: Option<Timestamp>,
    /// By when somebody must have answered.
    by: Option<Timestamp>,
    /// Whether the desk has it, so that the machine is silent.
    desks: bool,
}

/// All of them, the longest wait first.
#[derive(Serialize, ToSchema)]
struct Inbox {
    conversations: Vec<Conversation>,
}

/// What was said in a conversation.
#[derive(Serialize, ToSchema)]
struct Transcript {
    /// The last hundred, oldest first.
    lines: Vec<Line>,
}

#[derive(Serialize, ToSchema)]
struct Line {
    at: Timestamp,
    /// `person`, `machine` or `desk`.
    from: &'static str,
    words: String,
}

/// Whose conversation is the machine's again.
#[derive(Serialize, ToSchema)]
struct HandedBack {
    #[schema(value_type = String)]
    person: PersonId,
}

/// Every door about them.
pub fn all() -> Vec<Operation> {
    let people = Needs::Scope(Scope::People);
    let person = "person_06f4hmyh7s4m8qk2m5b9c0d1e2";
    let waits = json!({"conversations": [{
        "person": person, "waiting_since": "2027-03-11T14:00:00Z", "by": "2027-03-11T14:30:00Z", "desks": false,
    }]});
    let said = json!({"lines": [{"at": "2027-03-11T14:00:00Z", "from": "person", "words": "Can he bring a ladder?"}]});
    vec![
        Operation::of("People", ("listConversations", "get", "/conversations"), people, (200, Shape::of::<Inbox>(waits)), get(list))
            .says("Who waits for a person, and what the desk has taken over", ""),
        Operation::of("People", ("listWords", "get", "/people/{person}/words"), people, (200, Shape::of::<Transcript>(said)), get(words))
            .says("What was said with somebody", "Texts of theirs, of the machine’s and of the desk’s. A look at a customer’s is logged for each of their open jobs."),
        Operation::of(
            "People",
            ("postHandBack", "post", "/people/{person}/hand-backs"),
            Needs::Scope(Scope::Desk),
            (200, Shape::of::<HandedBack>(json!({"person": person}))),
            post(hand_back),
        )
        .says("Let the machine answer them again", "Nobody waits in the conversation from then on.")
        .takes(Shape::of::<Nothing>(json!({})))
        .once(),
    ]
}

async fn list(State(house): State<Shared>) -> Result<Json<Inbox>, Problem> {
    let conversation = |row: app::threads::Waiting| Conversation {
        person: row.person,
        waiting_since: row.owed.map(|(since, _)| since),
        by: row.owed.map(|(_, by)| by),
        desks: row.taken_by.is_some(),
    };
    Ok(Json(Inbox { conversations: house.app.inbox()?.into_iter().map(conversation).collect() }))
}

/// Somebody who can be written to, and where their conversation is kept.
fn found(app: &App, id: &str) -> Result<(PersonId, String), Problem> {
    let person: PersonId = id.parse().map_err(|_| Problem::no_such_thing())?;
    Ok((person, app.handle_of(person)?.ok_or_else(Problem::no_such_thing)?))
}

async fn words(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<Transcript>, Problem> {
    let app = &house.app;
    let (person, handle) = found(app, &id)?;
    app.log_words_look(person, caller.person)?;
    let (_, lines) = app.thread(&handle)?.ok_or_else(Problem::no_such_thing)?;
    let line = |line: app::threads::Line| Line {
        at: line.at,
        from: match (line.from_them, line.by_staff) {
            (true, _) => "person",
            (false, true) => "desk",
            (false, false) => "machine",
        },
        words: line.words,
    };
    Ok(Json(Transcript { lines: lines.into_iter().map(line).collect() }))
}

async fn hand_back(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<HandedBack>, Problem> {
    let app = &house.app;
    let _: Nothing = orders::read(&body)?;
    let (person, handle) = found(app, &id)?;
    let (key, _) = orders::bound(app, (&caller, &headers), ("hand-backs", &id), &body)?;
    app.hand_back(&handle, caller.person, &format!("api:{}:{key}", caller.key))?;
    Ok(Json(HandedBack { person }))
}
