//! The catalogue, and what the calling key is.

use app::api_keys::Caller;
use axum::extract::State;
use axum::{Extension, Json};
use domain::job::Document;
use domain::price::Line;
use http::HeaderMap;
use serde::Serialize;
use utoipa::ToSchema;

use crate::Shared;
use crate::caller::language;
use crate::problem::Problem;
use crate::shape::{Me, Money, Shaper};

/// A package of the catalogue.
#[derive(Serialize, ToSchema)]
pub struct ServiceShape {
    pub key: String,
    pub name: String,
    /// The form that its jobs run by.
    pub playbook: String,
    /// With tax; what it costs where nobody names another price.
    pub price: Money,
    /// How long it is planned for.
    pub minutes: u32,
    /// Whether a time is asked for with the request.
    pub asks_for_a_time: bool,
    /// Whether it can be talked about by video first.
    pub online: bool,
    /// Whether only members may ask for it.
    pub members: bool,
}

/// The catalogue.
#[derive(Serialize, ToSchema)]
pub struct Services {
    pub services: Vec<ServiceShape>,
}

/// Every package.
pub async fn services(State(house): State<Shared>) -> Result<Json<Services>, Problem> {
    let app = &house.app;
    let shaper = Shaper { app };
    let mut services = Vec::new();
    for service in app.market.offered() {
        let playbook = app.playbook_of_service(&service.key)?;
        services.push(ServiceShape {
            key: service.key.clone(),
            name: service.name(app.market.language).to_owned(),
            playbook: playbook.name.clone(),
            price: shaper.money(Line::new(&service.key, service.price, service.tax_rate).gross()),
            minutes: service.minutes,
            asks_for_a_time: playbook.for_visit(playbook.usual_visit()).asks_for_a_time(),
            online: playbook.is_online(),
            members: playbook.members,
        });
    }
    Ok(Json(Services { services }))
}

/// The key that calls, and where.
pub async fn me(State(house): State<Shared>, Extension(caller): Extension<Caller>) -> Json<Me> {
    let market = &house.app.market;
    Json(Me {
        key: caller.key,
        scopes: caller.scopes.iter().map(|scope| scope.word()).collect(),
        market: market.key.clone(),
        currency: market.currency.code().to_owned(),
        zone: market.zone.clone(),
    })
}

/// A document that somebody accepts.
#[derive(Serialize, ToSchema)]
pub struct DocumentShape {
    /// `confidentiality` (by the worker) or `agreement` (by the customer).
    pub document: &'static str,
    /// What an acceptance has to name.
    pub version: String,
    pub words: String,
}

/// What is accepted before a gate opens.
#[derive(Serialize, ToSchema)]
pub struct Documents {
    pub documents: Vec<DocumentShape>,
}

/// Every document, in the words that hold now.
pub async fn documents(State(house): State<Shared>, headers: HeaderMap) -> Json<Documents> {
    let language = language(&house, &headers);
    let shape = |document: Document| DocumentShape {
        document: document.word(),
        version: house.app.document_version(document),
        words: house.app.document_words(document, language),
    };
    Json(Documents { documents: Document::ALL.map(shape).into_iter().collect() })
}
