//! A door and what the document says of it, in one: no door is there that is not described, and none is described that is
//! not there.

use axum::routing::MethodRouter;
use serde_json::Value;
use utoipa::ToSchema;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::Schema;

use crate::Shared;
use crate::caller::Needs;

/// A door.
pub struct Operation {
    /// A name that no other has, in camel case: what a generated client calls it.
    pub id: String,
    pub method: &'static str,
    /// Below [`crate::BASE`].
    pub path: String,
    /// The chapter of the reference that it stands in.
    pub chapter: &'static str,
    pub summary: String,
    pub about: String,
    pub needs: Needs,
    pub query: Vec<Parameter>,
    pub body: Option<Shape>,
    /// The status and the body of success.
    pub answer: (u16, Shape),
    /// Whether an `Idempotency-Key` is looked at: sent again with it, the call is carried out once.
    pub once: bool,
    pub door: MethodRouter<Shared>,
}

impl Operation {
    /// A door by its chapter, its name, method and address, whom it opens to, and what it answers.
    pub fn of(
        chapter: &'static str,
        (id, method, path): (&str, &'static str, &str),
        needs: Needs,
        answer: (u16, Shape),
        door: MethodRouter<Shared>,
    ) -> Self {
        let (summary, about) = (String::new(), String::new());
        let (id, path) = (id.to_owned(), path.to_owned());
        Self {
            id,
            method,
            path,
            chapter,
            summary,
            about,
            needs,
            query: Vec::new(),
            body: None,
            answer,
            once: false,
            door,
        }
    }

    /// What it is for.
    pub fn says(self, summary: &str, about: &str) -> Self {
        Self { summary: summary.to_owned(), about: about.to_owned(), ..self }
    }

    /// What is sent to it.
    pub fn takes(self, body: Shape) -> Self {
        Self { body: Some(body), ..self }
    }

    /// It is carried out once under its key.
    pub fn once(self) -> Self {
        Self { once: true, ..self }
    }

    /// What may stand behind the question mark.
    pub fn asks(self, query: Vec<Parameter>) -> Self {
        Self { query, ..self }
    }
}

/// A parameter after the question mark.
pub struct Parameter {
    pub name: &'static str,
    pub about: &'static str,
    /// As JSON schema.
    pub schema: Value,
}

/// The shape of a body, with an example.
pub struct Shape {
    pub kind: &'static str,
    pub schema: RefOr<Schema>,
    /// What the schema names.
    pub parts: Vec<(String, RefOr<Schema>)>,
    pub example: Value,
}

impl Shape {
    /// JSON of a type.
    pub fn of<T: ToSchema>(example: Value) -> Self {
        let mut parts = Vec::new();
        T::schemas(&mut parts);
        parts.push((T::name().into_owned(), T::schema()));
        let name = T::name();
        let schema = RefOr::Ref(utoipa::openapi::Ref::from_schema_name(name));
        Self { kind: "application/json", schema, parts, example }
    }

    /// A file of another kind.
    pub fn file(kind: &'static str, example: Value) -> Self {
        let schema = utoipa::openapi::ObjectBuilder::new().schema_type(utoipa::openapi::Type::String).build();
        Self { kind, schema: RefOr::T(schema.into()), parts: Vec::new(), example }
    }
}
