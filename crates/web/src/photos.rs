//! Photos on pages: those that the reader may see, the form that adds some, and the picture itself.
//!
//! Who may see what is the rules' to say. Before anybody is shown a picture it is asked again, at every look.

use std::sync::Arc;

use app::App;
use app::words::{Args, day_and_time, plain, say};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::PhotoId;
use domain::job::{
    Action, Actor, Facts, Job, Photo, PhotoKind, REQUEST_PHOTOS_MAX, Side, Stage, may_see_photo, photos_left,
};
use domain::playbook::PriceBy;
use domain::talk::Language;
use http::StatusCode;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};

use crate::act;
use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{OnJob, Part};
use crate::job_page::{self, Extra, Open};
use crate::page::Notice;
use crate::upload::{Unfit, Upload};

/// How long a browser keeps a picture, in seconds: a page that looks again need not fetch all of them again, and whoever may
/// not see them any more has seen them before.
const KEPT_SECONDS: u32 = 300;

/// What a page shows of a job's photos.
#[derive(Default)]
pub struct Photos {
    /// Those that the reader may see, by what they are there for.
    pub groups: Vec<Group>,
    /// The reader may add some, and who sees those.
    pub adding: Option<String>,
}

/// Photos of one kind.
pub struct Group {
    pub title: String,
    pub shots: Vec<Shot>,
}

/// A photo.
pub struct Shot {
    pub id: String,
    /// What stands in its place for whoever cannot see it.
    pub alt: String,
    /// The reader may take it away.
    pub theirs: bool,
}

/// What this reader is shown.
///
/// # Errors
/// The world broke.
pub fn photos(
    app: &App,
    language: Language,
    job: &Job,
    (by, facts): (Actor, &Facts),
    open: &Open,
) -> Result<Photos, Oops> {
    let playbook = app.playbook(&job.playbook)?;
    let may = |photo: &&Photo| may_see_photo(photo, by, job, facts, playbook, app.now());
    let removable = open.has(Action::RemovePhoto);
    let mut groups = Vec::new();
    for (kind, key) in [
        (PhotoKind::Request, "page-photos-request"),
        (PhotoKind::Progress, "page-photos-progress"),
        (PhotoKind::CheckOut, "page-photos-check-out"),
    ] {
        let title = plain(language, key);
        let seen = job.photos.iter().filter(|photo| photo.kind == kind).filter(may);
        let shots: Vec<Shot> = (1..)
            .zip(seen)
            .map(|(n, photo)| Shot {
                id: photo.id.to_string(),
                alt: alt(app, language, job, (n, photo), &title),
                theirs: removable && photo.by == Side::Customer,
            })
            .collect();
        if !shots.is_empty() {
            groups.push(Group { title, shots });
        }
    }
    let adding = open.has(Action::AddPhotos).then(|| {
        let offers = playbook.for_visit(job.visit.purpose).price == PriceBy::Offer
            && matches!(job.stage, Stage::Request | Stage::Sourcing);
        let key = match by {
            Actor::Customer(_) if offers => "page-photos-who-offers",
            Actor::Customer(_) => "page-photos-who",
            _ => "page-photos-who-worker",
        };
        say(language, key, &Args::new().with("operator", app.market.operator.clone()))
    });
    Ok(Photos { groups, adding })
}

fn alt(app: &App, language: Language, job: &Job, (n, photo): (i64, &Photo), title: &str) -> String {
    let at = day_and_time(language, photo.at, app.now(), &job.time_zone());
    let args = Args::new().number("n", n).with("title", title).with("at", at);
    say(language, "page-photo-alt", &args)
}

/// Photos are added on the job's page.
pub async fn add(State(app): State<Arc<App>>, on: OnJob, upload: Upload) -> Result<Response, Oops> {
    let kind = match on.part {
        Part::Customer => PhotoKind::Request,
        Part::Worker(_) => PhotoKind::Progress,
        Part::Staff => return Err(Oops::NotYours),
    };
    let language = on.look.language;
    if upload.pictures.is_empty() && upload.wrong.is_none() {
        let missing = plain(language, "field-photos-missing");
        return refused(&app, on, StatusCode::UNPROCESSABLE_ENTITY, missing);
    }
    match keep(&app, &on, kind, &upload).await? {
        Ok(()) => Ok(Redirect::to(&format!("/jobs/{}?done=photos", on.job.id)).into_response()),
        Err((status, sentence)) => refused(&app, on, status, sentence),
    }
}

/// Keeps the pictures that came with a form, if any did.
///
/// # Errors
/// Inside: a status and a sentence that says what is wrong. Outside: the world broke.
pub async fn keep(
    app: &App,
    on: &OnJob,
    kind: PhotoKind,
    upload: &Upload,
) -> Result<Result<(), (StatusCode, String)>, Oops> {
    let language = on.look.language;
    let left = photos_left(&on.job, on.actor().into());
    let many = (upload.pictures.len() > left).then_some(Unfit::Many(left.min(REQUEST_PHOTOS_MAX)));
    if let Some(unfit) = upload.wrong.or(many) {
        return Ok(Err((StatusCode::UNPROCESSABLE_ENTITY, unfit.sentence(language))));
    }
    let key = upload.fields.key("photos").unwrap_or_else(|| app.new_token());
    let by = (on.actor(), on.me.person);
    Ok(match app.add_photos(&on.job, by, kind, &upload.pictures, &key).await? {
        None => Ok(()),
        Some(refusal) => Err((act::status(&refusal), act::sentence(app, language, &on.job, &refusal)?)),
    })
}

/// A photo is taken away by whoever added it.
pub async fn remove(
    State(app): State<Arc<App>>,
    Path((_, photo)): Path<(String, String)>,
    on: OnJob,
    fields: Fields,
) -> Result<Response, Oops> {
    let photo: PhotoId = photo.parse().map_err(|_| Oops::NotFound)?;
    let key = fields.key("remove-photo").unwrap_or_else(|| app.new_token());
    match app.remove_photo(on.job.id, (on.actor(), on.me.person), photo, &key).await? {
        None => Ok(Redirect::to(&format!("/jobs/{}?done=photo-removed", on.job.id)).into_response()),
        Some(refusal) => {
            let sentence = act::sentence(&app, on.look.language, &on.job, &refusal)?;
            refused(&app, on, act::status(&refusal), sentence)
        }
    }
}

fn refused(app: &App, on: OnJob, status: StatusCode, sentence: String) -> Result<Response, Oops> {
    let extra = Extra { notice: Some(Notice::bad(sentence)), ..Extra::default() };
    job_page::shown(app, on.again(app)?, status, extra)
}

/// The picture itself, for whoever may see it now. For everybody else there is none.
pub async fn picture(
    State(app): State<Arc<App>>,
    Path((_, photo)): Path<(String, String)>,
    on: OnJob,
) -> Result<Response, Oops> {
    let photo: PhotoId = photo.parse().map_err(|_| Oops::NotFound)?;
    let found = app.photo(&on.job, on.actor(), &on.facts, photo).await?.ok_or(Oops::NotFound)?;
    let about = [
        (CONTENT_TYPE, "image/jpeg".to_owned()),
        (CACHE_CONTROL, format!("private, max-age={KEPT_SECONDS}")),
    ];
    Ok((about, found.open().clone()).into_response())
}
