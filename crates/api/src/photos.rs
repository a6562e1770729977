//! Photos by program: one is added as it was taken, and kept as from a page: unpacked, written anew, sealed.

use app::api_keys::{Caller, Scope};
use app::picture::{BadPicture, PICTURE_BYTES_MAX};
use axum::Extension;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::PhotoId;
use domain::job::{Actor, Facts, PhotoKind, Refusal, photos_left};
use http::{HeaderMap, StatusCode, header};
use serde::Deserialize;
use serde_json::json;

use crate::Shared;
use crate::caller::{Needs, language};
use crate::operation::{Operation, Parameter, Shape};
use crate::orders;
use crate::problem::Problem;
use crate::shape::JobShape;

const ANY: &str = "application/octet-stream";

/// Whose photo it is.
#[derive(Deserialize)]
struct Said {
    #[serde(rename = "as")]
    part: Option<String>,
}

/// Every door about them; `job` is a job as an example.
pub fn all(job: &serde_json::Value) -> Vec<Operation> {
    vec![
        Operation::of("Jobs", ("postPhoto", "post", "/jobs/{id}/photos"), Needs::AsSaid, (201, Shape::of::<JobShape>(job.clone())), post(add).layer(DefaultBodyLimit::max(PICTURE_BYTES_MAX)))
            .says("Add a photo", "JPEG, PNG or WebP, up to 10 MB. It is written anew, so that no place, time or device stays in it. The same one twice is one.")
            .takes(Shape::file(ANY, json!("")))
            .asks(vec![Parameter {
                name: "as",
                about: "Whose photo it is: `customer`, `worker` (who has the job), or a worker’s id.",
                schema: json!({"type": "string", "default": "customer"}),
            }]),
        Operation::of("Jobs", ("getPhoto", "get", "/jobs/{id}/photos/{photo}"), Needs::Scope(Scope::People), (200, Shape::file("image/jpeg", json!(""))), get(one))
            .says("A photo", "As the desk sees it."),
    ]
}

async fn add(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    query: Result<Query<Said>, axum::extract::rejection::QueryRejection>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let Query(Said { part }) = query.map_err(|rejection| Problem::query(&rejection))?;
    let (app, language) = (&house.app, language(&house, &headers));
    let job = orders::job(app, &id)?;
    let part = part.unwrap_or_else(|| "customer".to_owned());
    let (by, who) = orders::part((app, language), &caller, &job, Some(part.into()))?;
    let kind = match by {
        Actor::Customer(_) => PhotoKind::Request,
        Actor::Worker(_) => PhotoKind::Progress,
        _ => return Err(Problem::refused(app, language, &Refusal::NotYours)),
    };
    if photos_left(&job, by.into()) == 0 {
        return Err(Problem::own("full", "There are as many photos of it as there can be."));
    }
    let Some(_turn) = app.photos.receiving() else {
        return Err(Problem::own("busy", "Too many pictures come in just now."));
    };
    let picture = app
        .picture(body.to_vec())
        .await
        .map_err(|bad| Problem::body(format!("the picture is not taken: {}", why(bad))))?;
    let key = format!("api:{}:{}", caller.key, app.new_token());
    match app.add_photos(&job, (by, who), kind, &[picture], &key).await? {
        Some(refusal) => Err(Problem::refused(app, language, &refusal)),
        None => {
            let mut response = orders::as_it_stands(app, job.id)?;
            *response.status_mut() = StatusCode::CREATED;
            Ok(response)
        }
    }
}

fn why(bad: BadPicture) -> &'static str {
    match bad {
        BadPicture::NoPicture => "it is no JPEG, PNG or WebP, or it is broken",
        BadPicture::TooHeavy => "it weighs too much",
        BadPicture::TooLarge => "it has too many pixels",
    }
}

async fn one(
    State(house): State<Shared>,
    Extension(caller): Extension<Caller>,
    Path((id, photo)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let app = &house.app;
    let job = orders::job(app, &id)?;
    let photo: PhotoId = photo.parse().map_err(|_| Problem::no_such_thing())?;
    let desk = Actor::Staff(caller.person);
    let jpeg = app.photo(&job, desk, &Facts::default(), photo).await?.ok_or_else(Problem::no_such_thing)?;
    Ok(([(header::CONTENT_TYPE, "image/jpeg")], jpeg.open().clone()).into_response())
}
