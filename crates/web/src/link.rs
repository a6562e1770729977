//! Links in texts: each opens one job for one person, or the payment of one bill or tip, until it expires.
//!
//! A link never opens anything else, and never takes a session of one's own away.

use std::sync::Arc;

use app::App;
use app::pay::Checkout;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::header::SET_COOKIE;

use crate::errors::Oops;
use crate::guard::{Visitor, session_cookie};
use crate::way;

/// Opens what a link stands for.
pub async fn open(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Oops> {
    let link = app.link_target(&token)?.filter(|link| link.market == app.market.key).ok_or(Oops::NotFound)?;
    if link.purpose == "way" {
        let job = app.job(link.job)?.ok_or(Oops::NotFound)?;
        return way::page(&app, visitor.look, &job, &token);
    }
    let page = match link.purpose.as_str() {
        "signed" => format!("/jobs/{}/signed", link.job),
        "room" => format!("/jobs/{}/room", link.job),
        _ => format!("/jobs/{}", link.job),
    };
    let checkout = match link.purpose.split_once(':') {
        Some(("pay", bill)) => app.checkout(link.job, bill.parse().map_err(|_| Oops::NotFound)?).await?,
        Some(("tip", amount)) => {
            app.tip_checkout(link.job, amount.parse().map_err(|_| Oops::NotFound)?).await?
        }
        Some(_) | None => Checkout::NothingOwed,
    };
    let to = match checkout {
        Checkout::At(url) => url,
        Checkout::NothingOwed => page,
        Checkout::TryAgain => format!("{page}?done=pay-later"),
    };
    let signed_in =
        visitor.me.is_some_and(|me| me.person == link.person && me.only.is_none_or(|only| only == link.job));
    if signed_in {
        return Ok(Redirect::to(&to).into_response());
    }
    let session = app.open_session(link.person, Some(link.job))?;
    Ok(([(SET_COOKIE, session_cookie(&app.public_base, &session))], Redirect::to(&to)).into_response())
}
