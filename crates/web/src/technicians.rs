//! Who works here, for everybody to see: a list to search, a page each, and a button that asks for an offer.
//!
//! Shown is who put themselves up; what they can be asked is what the rules leave open to the reader's request.

use std::sync::Arc;

use app::App;
use app::listings::Listed;
use app::words::{Args, plain, say};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::job::{Action, Actor, Facts, Job, open_to};
use domain::playbook::{Hears, PriceBy};
use domain::talk::Language;
use domain::{JobId, WorkerId};
use http::StatusCode;
use serde::Deserialize;
use store::{JobFilter, ReviewsOf};

use crate::afterwards::{Said, rating_words, said_of};
use crate::errors::Oops;
use crate::face::Face;
use crate::guard::{Me, Visitor};
use crate::page::{Page, html};
use crate::times::percent_encoded;

/// How many stand on one page of the list.
const ON_A_PAGE: usize = 24;
/// How many of somebody's newest reviews stand on their page.
const REVIEWS_SHOWN: i64 = 10;
/// The longest that can be searched for.
const WORDS_MAX: usize = 60;

#[derive(Template)]
#[template(path = "technicians.html")]
struct ListPage {
    p: Page,
    /// The request that somebody is sought for.
    ask: Option<Asking>,
    /// Key, name and whether it is chosen.
    services: Vec<(String, String, bool)>,
    words: String,
    found: Vec<Shown>,
    /// The list is not all of them.
    sought: bool,
    /// Where the next page is.
    more: Option<String>,
}

#[derive(Template)]
#[template(path = "technician.html")]
struct OnePage {
    p: Page,
    one: Shown,
    reviews: Vec<Said>,
    /// The reader's requests for which they can be asked.
    asks: Vec<Asking>,
    /// A service for which a new request could be sent with the question.
    fresh: Option<String>,
}

/// A request that somebody can be asked for.
struct Asking {
    id: JobId,
    code: String,
    service: String,
    /// Whom it was brought to already.
    asked: Vec<WorkerId>,
}

struct Shown {
    id: WorkerId,
    name: String,
    face: Face,
    about: String,
    does: Vec<String>,
    jobs_done: u32,
    rating: Option<String>,
}

/// What is searched for.
#[derive(Default, Deserialize)]
pub struct Search {
    #[serde(default)]
    service: String,
    #[serde(default)]
    words: String,
    /// The request that it is for.
    #[serde(default)]
    job: String,
    #[serde(default)]
    page: usize,
}

/// The list.
pub async fn list(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Query(search): Query<Search>,
) -> Result<Response, Oops> {
    let Visitor { look, me } = visitor;
    let language = look.language;
    let job = match (&me, search.job.parse::<JobId>()) {
        (Some(me), Ok(id)) => app.job(id)?.filter(|job| can_ask(&app, me, job)),
        (_, _) => None,
    };
    let chosen = job.as_ref().map_or(search.service.as_str(), |job| job.service.as_str());
    let skill = app.market.service(chosen).map(|service| service.skill.clone());
    let words: String = search.words.chars().take(WORDS_MAX).collect();
    let sought = words.to_lowercase();
    let fits = |one: &Listed| {
        sought.is_empty()
            || one.name.to_lowercase().contains(&sought)
            || one.about.to_lowercase().contains(&sought)
    };
    let found: Vec<Listed> = app.listed(skill.as_deref())?.into_iter().filter(fits).collect();
    let from = search.page.saturating_mul(ON_A_PAGE);
    let more = found.len() > from.saturating_add(ON_A_PAGE);
    let mut p = Page::customer(&app, look, me.as_ref(), plain(language, "list-title"));
    p.here = "/technicians".to_owned();
    let page = ListPage {
        p,
        services: app
            .market
            .offered()
            .iter()
            .map(|one| (one.key.clone(), one.name(language).to_owned(), one.key == chosen))
            .collect(),
        more: more.then(|| next_page(&search, &words)),
        found: found.into_iter().skip(from).take(ON_A_PAGE).map(|one| shown(&app, language, one)).collect(),
        ask: job.map(|job| asking(&app, language, &job)),
        sought: skill.is_some() || !words.is_empty(),
        words,
    };
    html(StatusCode::OK, &page)
}

fn next_page(search: &Search, words: &str) -> String {
    let said = [("service", search.service.as_str()), ("words", words), ("job", &search.job)];
    let said = said.iter().filter(|(_, value)| !value.is_empty());
    let query: String = said.map(|(name, value)| format!("{name}={}&", percent_encoded(value))).collect();
    format!("/technicians?{query}page={}", search.page.saturating_add(1))
}

/// The page of one.
pub async fn page(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Path(worker): Path<String>,
) -> Result<Response, Oops> {
    let Visitor { look, me } = visitor;
    let language = look.language;
    let worker = worker.parse::<WorkerId>().map_err(|_| Oops::NotFound)?;
    let listed = app.listed_worker(worker)?.ok_or(Oops::NotFound)?;
    let reviews = app.store.reviews_of(ReviewsOf::Worker(worker), REVIEWS_SHOWN)?;
    let mut p = Page::customer(&app, look, me.as_ref(), listed.name.clone());
    p.here = format!("/technicians/{worker}");
    let can = |service: &&Arc<app::market::ServiceEntry>| {
        listed.skills.contains(&service.skill) && is_by_offer(&app, &service.key)
    };
    let fresh = app.market.offered().iter().find(can).map(|service| service.key.clone());
    let page = OnePage {
        p,
        reviews: reviews.iter().map(|review| said_of(&app, review, false)).collect::<Result<_, _>>()?,
        asks: asks(&app, language, me.as_ref(), &listed)?,
        // Nobody asks themselves.
        fresh: fresh.filter(|_| !is_own(me.as_ref(), worker)),
        one: shown(&app, language, listed),
    };
    html(StatusCode::OK, &page)
}

fn is_own(me: Option<&Me>, worker: WorkerId) -> bool {
    me.and_then(|me| me.worker.as_ref()).is_some_and(|row| row.card.worker == worker)
}

/// Whether offers are made for a service to what is listed.
fn is_by_offer(app: &App, service: &str) -> bool {
    app.playbook_of_service(service).is_ok_and(|playbook| {
        let choices = playbook.for_visit(playbook.usual_visit());
        choices.price == PriceBy::Offer && choices.hears == [Hears::Listed]
    })
}

/// The reader's requests for which this one could be asked.
fn asks(app: &App, language: Language, me: Option<&Me>, listed: &Listed) -> Result<Vec<Asking>, Oops> {
    let Some(me) = me.filter(|me| !is_own(Some(me), listed.worker)) else { return Ok(Vec::new()) };
    let fits = |job: &Job| {
        let service = app.market.service(&job.service);
        service.is_some_and(|service| listed.skills.contains(&service.skill))
    };
    let jobs = app.store.jobs(&app.market.key, JobFilter::Customer(me.person))?;
    let open = jobs.into_iter().filter(|job| fits(job) && can_ask(app, me, job));
    Ok(open.map(|job| asking(app, language, &job)).collect())
}

/// Whether the reader can bring this request to somebody: it is theirs, and open to that.
fn can_ask(app: &App, me: &Me, job: &Job) -> bool {
    let theirs = job.customer == me.person && me.only.is_none_or(|only| only == job.id);
    theirs
        && app.playbook(&job.playbook).is_ok_and(|playbook| {
            let by = Actor::Customer(me.person);
            open_to(by, job, &Facts::default(), playbook, app.now()).contains(&Action::Invite)
        })
}

fn asking(app: &App, language: Language, job: &Job) -> Asking {
    Asking {
        id: job.id,
        code: job.code.to_string(),
        service: app.service_name(language, &job.service),
        asked: job.visit.sourcing.invited.clone(),
    }
}

fn shown(app: &App, language: Language, one: Listed) -> Shown {
    let offered = app.market.offered();
    let does = offered.iter().filter(|service| one.skills.contains(&service.skill));
    Shown {
        id: one.worker,
        face: Face::of(&one.name, one.portrait.then(|| format!("/technicians/{}/portrait", one.worker))),
        does: does.map(|service| service.name(language).to_owned()).collect(),
        about: one.about,
        jobs_done: one.jobs_done,
        rating: rating_words(language, one.rating),
        name: one.name,
    }
}

/// Who is asked with a request that is being written, as the form says it.
pub fn invited_with(app: &App, language: Language, worker: &str) -> Result<Option<(WorkerId, String)>, Oops> {
    let Ok(worker) = worker.parse::<WorkerId>() else { return Ok(None) };
    let listed = app.listed_worker(worker)?;
    Ok(listed.map(|one| (worker, say(language, "ask-invites", &Args::new().with("name", one.name)))))
}
