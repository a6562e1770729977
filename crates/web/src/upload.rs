//! A form that may bring pictures: its fields as they were typed, and the pictures as they are kept.
//!
//! A picture is looked at as soon as it is there, so that no form ever holds more than one as it came. A form without files
//! is read as any other.

use std::sync::Arc;

use app::App;
use app::picture::{BadPicture, PICTURE_BYTES_MAX};
use app::words::{Args, plain, say};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use domain::job::REQUEST_PHOTOS_MAX;
use domain::talk::Language;
use http::{StatusCode, header};

use crate::errors::Oops;
use crate::form::Fields;

/// The most that a form with pictures may weigh: more than it may keep, so that whoever sends too much is told so in a
/// sentence. What is too much is read and let go.
const UPLOAD_BYTES_MAX: usize = 10 * PICTURE_BYTES_MAX;
/// The most pictures in one form.
const PICTURES_MAX: usize = REQUEST_PHOTOS_MAX;
/// The longest field, and the most fields, of a form with pictures.
const FIELD_BYTES_MAX: usize = 32 * 1024;
const FIELDS_MAX: usize = 60;

/// A form that may have brought pictures.
#[derive(Default)]
pub struct Upload {
    pub fields: Fields,
    /// The pictures, as they are kept.
    pub pictures: Vec<Vec<u8>>,
    /// What is wrong with one of them, or with all of them together.
    pub wrong: Option<Unfit>,
}

/// Why pictures are not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    Bad(BadPicture),
    /// So many fit, and there were more.
    Many(usize),
    /// Too many people send some just now.
    Busy,
}

impl Unfit {
    /// The sentence that says so.
    pub fn sentence(self, language: Language) -> String {
        match self {
            Self::Bad(bad) => plain(language, bad.key()),
            Self::Many(most) => {
                let most = i64::try_from(most).unwrap_or(i64::MAX);
                say(language, "field-photos-many", &Args::new().number("n", most))
            }
            Self::Busy => plain(language, "field-photos-busy"),
        }
    }
}

impl FromRequest<Arc<App>> for Upload {
    type Rejection = Oops;

    async fn from_request(mut request: Request, app: &Arc<App>) -> Result<Self, Oops> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            let fields = Fields::from_request(request, app).await?;
            return Ok(Self { fields, ..Self::default() });
        }
        DefaultBodyLimit::max(UPLOAD_BYTES_MAX).apply(&mut request);
        let parts = Multipart::from_request(request, app).await.map_err(|_| Oops::Garbled)?;
        read(app, parts).await
    }
}

async fn read(app: &App, mut parts: Multipart) -> Result<Upload, Oops> {
    let turn = app.photos.receiving();
    let mut wrong = turn.is_none().then_some(Unfit::Busy);
    let mut pictures = Vec::new();
    let mut typed: Vec<(String, String)> = Vec::new();
    loop {
        let part = match parts.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => break,
            Err(error) if is_too_much(&error) => {
                wrong = Some(Unfit::Bad(BadPicture::TooHeavy));
                break;
            }
            Err(_) => return Err(Oops::Garbled),
        };
        let name = part.name().unwrap_or_default().to_owned();
        if part.file_name().is_none() {
            let whole = whole(part, FIELD_BYTES_MAX).await.map_err(|_| Oops::Garbled)?;
            let text = whole.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(Oops::Garbled)?;
            if typed.len() == FIELDS_MAX {
                return Err(Oops::Garbled);
            }
            typed.push((name, text));
            continue;
        }
        // Once something is wrong the rest is only let go.
        let most = if wrong.is_some() { 0 } else { PICTURE_BYTES_MAX };
        match whole(part, most).await {
            // A field for files in which nothing was chosen.
            Ok(Some(bytes)) if bytes.is_empty() => {}
            _ if wrong.is_some() => {}
            Ok(Some(_)) if pictures.len() == PICTURES_MAX => wrong = Some(Unfit::Many(PICTURES_MAX)),
            Ok(Some(bytes)) => match app.picture(bytes).await {
                Ok(picture) => pictures.push(picture),
                Err(bad) => wrong = Some(Unfit::Bad(bad)),
            },
            Ok(None) => wrong = Some(Unfit::Bad(BadPicture::TooHeavy)),
            Err(error) if is_too_much(&error) => {
                wrong = Some(Unfit::Bad(BadPicture::TooHeavy));
                break;
            }
            Err(_) => return Err(Oops::Garbled),
        }
    }
    Ok(Upload { fields: typed.into_iter().collect(), pictures, wrong })
}

/// A part's bytes; nothing if there are more than so many, which are let go.
async fn whole(mut part: Field<'_>, most: usize) -> Result<Option<Vec<u8>>, MultipartError> {
    let mut bytes = Some(Vec::new());
    while let Some(chunk) = part.chunk().await? {
        bytes = bytes.filter(|read: &Vec<u8>| read.len() + chunk.len() <= most);
        if let Some(read) = &mut bytes {
            read.extend_from_slice(&chunk);
        }
    }
    Ok(bytes)
}

fn is_too_much(error: &MultipartError) -> bool {
    error.status() == StatusCode::PAYLOAD_TOO_LARGE
}
