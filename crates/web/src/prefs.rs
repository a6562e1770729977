//! Language and look, chosen by whoever reads.
//!
//! Nothing else is ever kept in a cookie than these two and the session.

use std::sync::Arc;

use app::App;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::talk::Language;
use http::header::SET_COOKIE;

use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::Visitor;
use crate::page::Theme;

const YEAR_SECONDS: u32 = 60 * 60 * 24 * 365;

/// Somebody chooses their language; whoever is signed in is written to in it from now on.
pub async fn language(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, Oops> {
    let language = Language::from_code(fields.text("lang")).ok_or(Oops::Garbled)?;
    if let Some(me) = visitor.me {
        app.set_language(me.person, language)?;
    }
    Ok(kept("lang", language.code(), &fields))
}

/// Somebody chooses light or dark.
pub async fn theme(_: Visitor, fields: Fields) -> Result<Response, Oops> {
    let theme = Theme::from_word(fields.text("theme")).ok_or(Oops::Garbled)?;
    Ok(kept("theme", theme.word(), &fields))
}

fn kept(name: &str, value: &str, fields: &Fields) -> Response {
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={YEAR_SECONDS}");
    ([(SET_COOKIE, cookie)], Redirect::to(own_path(fields.text("back")))).into_response()
}

/// A path of our own, or the first page.
pub fn own_path(path: &str) -> &str {
    // Browsers take tabs and line ends out before they look where a path leads.
    let plain = !path.contains('\\') && !path.chars().any(char::is_control);
    let ours = plain && path.starts_with('/') && !path.starts_with("//");
    if ours { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn nobody_is_sent_elsewhere() {
        assert_eq!(own_path("/work?done=yes"), "/work?done=yes");
        for elsewhere in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "",
            "work",
            "/a\r\nb",
            "/\t/evil.example",
        ] {
            assert_eq!(own_path(elsewhere), "/");
        }
    }
}
