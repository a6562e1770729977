//! Once a job is over, on pages: how it was, what the other side said, and tips.
//!
//! Nobody sees the other side's word before the rules show it. What somebody wrote of another goes through the leak
//! finder when that other reads it.

use std::sync::Arc;

use app::App;
use app::pay::Checkout;
use app::words::{Args, money, say};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::job::{Action, Job, Order, Review, STARS, Side, TipBy};
use domain::talk::{Language, amount};
use ledger::Money;
use store::{Rating, ReviewsOf};

use crate::act as button;
use crate::errors::Oops;
use crate::form::Fields;
use crate::guard::{OnJob, Part};
use crate::job_page::Open;

/// What a job's page shows of what was said and given afterwards.
#[derive(Default)]
pub struct Afterwards {
    /// Whom it is about, if the reader may say how it was.
    pub about: Option<String>,
    /// The key of the question.
    pub how_was: &'static str,
    /// The numbers of the buttons.
    pub stars: Vec<u8>,
    pub mine: Option<Said>,
    pub theirs: Option<Said>,
    /// Who the other side is, as the reader knows them.
    pub name: String,
    /// The currency of the form for a tip, if one may be given.
    pub tip: Option<String>,
    /// Tips so far: how, and how much.
    pub tips: Vec<(String, String)>,
}

/// What somebody said.
pub struct Said {
    pub stars: u8,
    pub drawn: String,
    pub words: String,
}

/// What a page of this side shows of it. `name` is the other side.
pub fn afterwards(
    app: &App,
    language: Language,
    job: &Job,
    (side, name): (Side, String),
    open: &Open,
) -> Result<Afterwards, Oops> {
    let (mut mine, mut theirs) = (None, None);
    for review in app.reviews_for(job.id, side)? {
        let own = review.by == side;
        let said = said_of(app, &review, own)?;
        *(if own { &mut mine } else { &mut theirs }) = Some(said);
    }
    Ok(Afterwards {
        about: open.has(Action::Review).then(|| name.clone()),
        how_was: if side == Side::Worker { "work-review" } else { "page-review" },
        stars: STARS.collect(),
        mine,
        theirs,
        name,
        tip: open.has(Action::NoteTip).then(|| app.market.currency.code().to_owned()),
        tips: tips(app, language, job),
    })
}

/// A review as it is shown; what could reach anybody is held back from all but its author.
pub fn said_of(app: &App, review: &Review, own: bool) -> Result<Said, Oops> {
    let words = match review.note {
        Some(note) if own => app.note(note)?.open().clone(),
        Some(note) => app.note_held_back(note)?,
        None => String::new(),
    };
    Ok(Said { stars: review.stars, drawn: drawn(review.stars), words })
}

/// A job's tips, in words.
pub fn tips(app: &App, language: Language, job: &Job) -> Vec<(String, String)> {
    let how = |how| match how {
        TipBy::Card => app::words::plain(language, "tip-by-card"),
        TipBy::Cash => app::words::plain(language, "tip-by-cash"),
    };
    let amount = |minor| money(language, Money { minor, currency: app.market.currency });
    job.tips.iter().map(|tip| (how(tip.how), amount(tip.amount))).collect()
}

/// Stars as they are drawn: three given, two not.
fn drawn(stars: u8) -> String {
    STARS.map(|n| if n <= stars { '★' } else { '☆' }).collect()
}

/// "4.8 of 5 (12)", or nothing where nobody has said anything.
pub fn rating_words(language: Language, rating: Rating) -> Option<String> {
    let tenths = rating.tenths()?;
    let stars = match language {
        Language::En => format!("{}.{}", tenths / 10, tenths % 10),
        Language::Fr | Language::De => format!("{},{}", tenths / 10, tenths % 10),
    };
    let args = Args::new().with("stars", stars).with("count", rating.count.to_string());
    Some(format!("★ {}", say(language, "page-rating", &args)))
}

/// How somebody stands with those who dealt with them before.
pub fn rating_of(app: &App, language: Language, whose: ReviewsOf) -> Result<Option<String>, Oops> {
    Ok(rating_words(language, app.rating_of(whose)?))
}

/// The order of the stars' buttons.
pub fn review(app: &App, on: &OnJob, fields: &Fields) -> Result<Result<Order, &'static str>, Oops> {
    let Some(stars) = fields.number("stars") else { return Ok(Err("field-stars-missing")) };
    Ok(Ok(Order::Review { stars, note: button::words_of(app, on.me.person, fields)? }))
}

/// The order of the button for a tip in cash.
pub fn tip_in_cash(app: &App, fields: &Fields) -> Result<Order, &'static str> {
    match amount(fields.text("amount"), app.market.currency.decimals()) {
        Some(amount) if amount > 0 => Ok(Order::NoteTip { amount }),
        Some(_) | None => Err("field-tip-wrong"),
    }
}

/// The customer goes to give a tip by card.
pub async fn tip_by_card(State(app): State<Arc<App>>, on: OnJob, fields: Fields) -> Result<Response, Oops> {
    if on.part != Part::Customer {
        return Err(Oops::NotYours);
    }
    let page = format!("/jobs/{}", on.job.id);
    let Some(amount) = amount(fields.text("amount"), app.market.currency.decimals()) else {
        return Ok(Redirect::to(&format!("{page}?done=tip-wrong")).into_response());
    };
    let to = match app.tip_checkout(on.job.id, amount).await? {
        Checkout::At(url) => url,
        Checkout::NothingOwed => format!("{page}?done=tip-wrong"),
        Checkout::TryAgain => format!("{page}?done=pay-later"),
    };
    Ok(Redirect::to(&to).into_response())
}
