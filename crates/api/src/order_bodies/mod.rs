//! What an order holds beside its name: one body each, as small as the order, and what it comes to.
//!
//! Whether it may be given is the rules' business; here it only becomes one. `order_doors` says where each is sent to.

use app::statement::Signature;
use domain::job::{
    About, Actor, Answer, AnswerKind, Bears, CallOutcome, Document, Extra, How, Obstacle, Offer, Order,
    Outcome, Prefer, Quoted, QuotedFor, Refusal, Report, Side, Stage, Verdict, Whom, WhyNot,
};
use domain::playbook::{Purpose, What};
use domain::{NoteId, PhotoId, WorkerId};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::orders::{Deed, On};
use crate::problem::Problem;
use crate::shape::Slot;

/// The body of an order.
pub trait Body: DeserializeOwned + ToSchema {
    /// What is to be done.
    ///
    /// # Errors
    /// Something in it is nothing that anybody can mean, or the world broke.
    fn deed(self, on: &On<'_>) -> Result<Deed, Problem>;

    /// One that somebody could send.
    fn example() -> Value;
}

/// Bodies whose fields are the order's own.
macro_rules! body {
    ($name:ident, $example:tt, |$body:ident, $on:ident| $deed:expr) => {
        impl Body for $name {
            fn deed(self, $on: &On<'_>) -> Result<Deed, Problem> {
                let $body = self;
                Ok(Deed::Order($deed))
            }

            fn example() -> Value {
                json!($example)
            }
        }
    };
}

pub mod after;
pub mod sourcing;
pub mod visit;

/// Words of a domain's list, as JSON schema.
fn one_of<T: serde::Serialize>(all: &[T]) -> utoipa::openapi::schema::Schema {
    let words: Vec<Value> = all.iter().filter_map(|one| serde_json::to_value(one).ok()).collect();
    let object = utoipa::openapi::ObjectBuilder::new();
    object.schema_type(utoipa::openapi::schema::Type::String).enum_values(Some(words)).into()
}

macro_rules! words {
    ($($name:ident: $all:expr;)*) => { $(fn $name() -> utoipa::openapi::schema::Schema { one_of(&$all) })* };
}

words! {
    answers: [AnswerKind::Yes, AnswerKind::Offer, AnswerKind::No, AnswerKind::Unsure, AnswerKind::CallMe];
    outcomes: [CallOutcome::Voicemail, CallOutcome::NoAnswer];
    whys: WhyNot::ALL;
    sides: [Side::Customer, Side::Worker];
    quotes: QuotedFor::ALL;
    obstacles: Obstacle::ALL;
    documents: Document::ALL;
    abouts: About::ALL;
    bears: Bears::ALL;
    passes: [What::Agreement, What::Approval, What::Signature];
    purposes: [Purpose::Service, Purpose::Estimate, Purpose::Consultation];
    prefers: [Prefer::Anybody, Prefer::Same, Prefer::Another];
}

/// An order that holds nothing.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A line of an offer or an estimate, before tax.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QuotedLine {
    #[schema(schema_with = quotes)]
    what: QuotedFor,
    /// In the currency's smallest unit.
    net: i64,
    note: Option<String>,
}

fn quoted(on: &On<'_>, lines: Vec<QuotedLine>) -> Result<Vec<Quoted>, Problem> {
    let line = |(n, line): (usize, QuotedLine)| {
        Ok(Quoted { what: line.what, net: line.net, note: on.harmless(&format!("line{n}"), line.note)? })
    };
    lines.into_iter().enumerate().map(line).collect()
}
