//! What is personal: a customer's contact, somebody's words, who works. Only for keys that may, and each look at a
//! customer's is logged under the key's name.

use app::api_keys::Caller;
use axum::extract::{Path, State};
use axum::{Extension, Json};
use domain::job::Event;
use domain::{NoteId, WorkerId};
use serde::Serialize;
use utoipa::ToSchema;

use crate::Shared;
use crate::orders;
use crate::problem::Problem;

/// How a customer is reached.
#[derive(Serialize, ToSchema)]
pub struct ContactShape {
    pub name: String,
    pub phone: String,
    pub address: String,
    pub email: Option<String>,
}

/// A customer's contact.
pub async fn contact(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<ContactShape>, Problem> {
    let app = &house.app;
    let job = orders::job(app, &id)?;
    let contact = app.reveal_to_desk(&job, caller.person, "api")?;
    Ok(Json(ContactShape {
        name: contact.name.open().clone(),
        phone: contact.phone.open().clone(),
        address: contact.address.open().clone(),
        email: contact.email.map(|email| email.open().clone()),
    }))
}

/// What somebody wrote.
#[derive(Serialize, ToSchema)]
pub struct Note {
    pub words: String,
}

/// A note of a job's.
pub async fn note(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path((id, note)): Path<(String, String)>,
) -> Result<Json<Note>, Problem> {
    let app = &house.app;
    let job = orders::job(app, &id)?;
    let note: NoteId = note.parse().map_err(|_| Problem::no_such_thing())?;
    // Notes have no market: one is read by the job that it stands in, and what two people write to each other by nobody else.
    let told = app.store.timeline(&app.market.key, job.id)?;
    let shown = told.iter().any(|row| matches!(row.event, Event::ReviewsShown));
    let private = |event: &Event| match event {
        Event::Said { .. } => true,
        // Neither side's word of how it was is anybody's before both are.
        Event::Reviewed { .. } => !shown,
        _ => false,
    };
    let stands = told.iter().filter(|row| !private(&row.event)).any(|row| names(&row.event, &note));
    if !stands {
        return Err(Problem::no_such_thing());
    }
    Ok(Json(Note { words: app.note_for_program(&job, note, caller.person)?.open().clone() }))
}

/// Whether an event names a note.
fn names(event: &Event, note: &NoteId) -> bool {
    serde_json::to_string(event).is_ok_and(|written| written.contains(&format!("\"{note}\"")))
}

/// Somebody who works.
#[derive(Serialize, ToSchema)]
pub struct WorkerShape {
    #[schema(value_type = String)]
    pub id: WorkerId,
    #[schema(value_type = String)]
    pub provider: domain::ProviderId,
    pub name: String,
    pub skills: Vec<String>,
    /// Whether they may be given work now.
    pub working: bool,
    pub suspended: bool,
    /// Whether they show a page of themselves: whoever does can be invited to offer.
    pub listed: bool,
    pub jobs_done: u32,
    /// Jobs that were theirs and that they gave back.
    pub given_back: u32,
}

/// Everybody who works.
#[derive(Serialize, ToSchema)]
pub struct Workers {
    pub workers: Vec<WorkerShape>,
}

/// Everybody who works in the market, or applied to.
pub async fn workers(State(house): State<Shared>) -> Result<Json<Workers>, Problem> {
    let app = &house.app;
    let mut workers = Vec::new();
    for row in app.store.workers(&app.market.key)? {
        let card = &row.card;
        workers.push(WorkerShape {
            id: card.worker,
            provider: card.provider,
            name: app.name_of(row.person)?.open().clone(),
            skills: card.skills.to_vec(),
            working: app.is_working(card.worker),
            suspended: card.suspended,
            listed: app.own_listing(card.worker)?.is_some(),
            jobs_done: card.jobs_done,
            given_back: card.given_back,
        });
    }
    Ok(Json(Workers { workers }))
}
