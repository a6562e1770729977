//! The document: OpenAPI 3.1, made of the doors themselves. What it promises is what there is.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header;
use serde_json::{Map, Value, json};

use crate::caller::Needs;
use crate::operation::{Operation, Shape};
use crate::problem::{OWN, TYPES};
use crate::{BASE, Shared, doors};

/// The document, for whoever asks: it says nothing about anybody.
pub async fn page(State(house): State<Shared>) -> Response {
    let written = document(&house.app.public_base).to_string();
    ([(header::CONTENT_TYPE, "application/json")], written).into_response()
}

/// The document; `base` is where the program is reached from outside.
pub fn document(base: &str) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    let mut schemas: Map<String, Value> = Map::new();
    let mut chapters: Vec<&str> = Vec::new();
    for operation in doors::ALL.iter() {
        for shape in operation.body.iter().chain([&operation.answer.1]) {
            let named = shape.parts.iter().map(|(name, schema)| (name.clone(), json!(schema)));
            schemas.extend(named);
        }
        if !chapters.contains(&operation.chapter) {
            chapters.push(operation.chapter);
        }
        let there = paths.entry(operation.path.clone()).or_insert_with(|| json!({}));
        if let Value::Object(methods) = there {
            methods.insert(operation.method.to_owned(), said(operation));
        }
    }
    schemas.insert("Problem".to_owned(), problem());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Callout",
            "version": "1",
            "summary": "What people do with jobs, for programs",
            "description": "Programs call with a key that the owner makes at the desk. Sums are in the currency’s smallest unit, \
                instants are RFC 3339, and every answer that is no success is a problem (RFC 9457) whose `type` does not change. \
                Where a `POST` takes an `Idempotency-Key` it may be sent again with it: it is carried out once.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": format!("{base}{BASE}")}],
        "tags": chapters.iter().map(|name| json!({"name": name})).collect::<Vec<_>>(),
        "security": [{"key": []}],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": "A key that the owner made."}},
        },
    })
}

/// What is said of one door.
fn said(operation: &Operation) -> Value {
    let scopes: Vec<String> =
        operation.needs.scopes().iter().map(|one| format!("`{}`", one.word())).collect();
    let needs = match operation.needs {
        Needs::Key => "Any key.".to_owned(),
        Needs::Scope(_) | Needs::AsSaid => format!("Scope: {}.", scopes.join(" or ")),
    };
    let about = if operation.about.is_empty() { needs } else { format!("{} {needs}", operation.about) };
    let (status, answer) = &operation.answer;
    let mut answers = Map::from_iter([(status.to_string(), success(operation, answer))]);
    for (status, about) in problems(operation) {
        let problem = json!({"description": about, "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}});
        answers.insert(status.to_owned(), problem);
    }
    let mut said = json!({
        "operationId": operation.id,
        "tags": [operation.chapter],
        "summary": operation.summary,
        "description": about,
        "parameters": parameters(operation),
        "responses": answers,
    });
    if let Some(body) = &operation.body {
        said["requestBody"] = json!({"required": true, "content": {(body.kind): {"schema": request_schema(operation, body), "example": body.example}}});
    }
    said
}

fn success(operation: &Operation, shape: &Shape) -> Value {
    let mut said = json!({"description": "Done.", "content": {(shape.kind): {"schema": shape.schema, "example": shape.example}}});
    if operation.id == "listEvents" {
        said["content"]["text/event-stream"] = json!({"schema": {"type": "string"}});
    }
    if operation.answer.1.parts.last().is_some_and(|(name, _)| name == "JobShape") {
        said["headers"] =
            json!({"ETag": {"description": "What `If-Match` may carry.", "schema": {"type": "string"}}});
    }
    said
}

/// An order's body holds `as` beside its own fields.
fn request_schema(operation: &Operation, body: &Shape) -> Value {
    if operation.chapter != "Orders" {
        return json!(body.schema);
    }
    let mut whole =
        body.parts.last().map(|(_, schema)| json!(schema)).unwrap_or_else(|| json!({"type": "object"}));
    let part = json!({"type": "string", "default": "desk", "description": "Who gives it: `desk`, `customer`, `worker` (who has the job), or a worker’s id."});
    whole["properties"]["as"] = part;
    whole
}

fn parameters(operation: &Operation) -> Vec<Value> {
    let in_path = |name: &str| {
        let mut schema = json!({"type": "string"});
        if name == "sheet" {
            schema["enum"] = json!(app::sheets::Sheet::ALL.map(app::sheets::Sheet::word));
        }
        json!({"name": name, "in": "path", "required": true, "schema": schema})
    };
    let names = operation.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let mut all: Vec<Value> = names.map(in_path).collect();
    for one in &operation.query {
        all.push(json!({"name": one.name, "in": "query", "description": one.about, "schema": one.schema}));
    }
    let header = |name: &str, about: &str| json!({"name": name, "in": "header", "description": about, "schema": {"type": "string", "maxLength": 255}});
    if operation.once {
        all.push(header("Idempotency-Key", "Sent again with it, the call is carried out once."));
    }
    if operation.chapter == "Orders" {
        let mut seen = header(
            "If-Match",
            "The `ETag` of the job as you saw it: if it has changed since, nothing is done.",
        );
        seen["schema"]["pattern"] = json!("^(\\*|\"[ -~]*\")$");
        all.push(seen);
    }
    all
}

/// The statuses that a door may answer with beside success.
fn problems(operation: &Operation) -> Vec<(&'static str, &'static str)> {
    let mut all = vec![
        ("401", "No key, or one that holds no more."),
        ("403", "The key may not, or it is not for whoever gives the order."),
        ("429", "Too many calls with this key."),
        ("500", "The world broke; the call may be sent again."),
    ];
    if operation.path.contains('{') {
        all.push(("404", "There is no such thing in the key’s market."));
    }
    let changes = operation.method != "get";
    if !operation.query.is_empty() || changes {
        all.push(("422", "Something that was sent is nothing that anybody can mean."));
    }
    if changes {
        all.extend([
            ("404", "There is no such thing in the key’s market."),
            ("409", "It cannot be done now, and the type says why."),
            ("413", "The body is too long."),
            ("503", "Something that is needed does not answer."),
        ]);
    }
    if operation.chapter == "Orders" {
        all.push(("412", "It has changed since you looked."));
    }
    all
}

fn problem() -> Value {
    let own: Vec<String> = OWN.iter().map(|(word, _, about)| format!("`{TYPES}{word}`: {about}")).collect();
    json!({
        "type": "object",
        "description": format!("RFC 9457. Refusals of the rules have a type each, such as `{TYPES}not-now`; the others are: {}", own.join(" ")),
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string", "format": "uri"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
        },
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn no_name_stands_for_two_shapes() {
        let mut known: BTreeMap<&str, Value> = BTreeMap::new();
        for operation in doors::ALL.iter() {
            for shape in operation.body.iter().chain([&operation.answer.1]) {
                for (name, schema) in &shape.parts {
                    let schema = json!(schema);
                    let before = known.entry(name).or_insert_with(|| schema.clone());
                    assert_eq!(*before, schema, "{name} of {}", operation.id);
                }
            }
        }
        assert!(known.len() > 60, "{} shapes", known.len());
    }
}
