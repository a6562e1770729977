//! The reference of the doors for programs: the document that describes them, as a page. It says nothing about anybody, so
//! anybody may read it.
//!
//! What it says is the document's, in the language that programs are written in; nothing is described here.

use std::sync::Arc;

use app::App;
use app::words::plain;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use serde_json::Value;

use crate::errors::Oops;
use crate::guard::Visitor;
use crate::page::{Page, html};

#[derive(Template)]
#[template(path = "reference.html")]
struct Reference {
    p: Page,
    server: String,
    about: Said,
    chapters: Vec<Chapter>,
}

/// Words, and whether each stretch of them is code.
type Said = Vec<(bool, String)>;

struct Chapter {
    name: String,
    doors: Vec<Door>,
}

struct Door {
    id: String,
    method: String,
    path: String,
    summary: String,
    about: Said,
    fields: Vec<Field>,
    body: Option<String>,
    answer: Option<String>,
}

struct Field {
    name: String,
    place: String,
    kind: String,
    about: Said,
    required: bool,
}

/// The page.
pub async fn page(State(app): State<Arc<App>>, visitor: Visitor) -> Result<Response, Oops> {
    let document = api::document(&app.public_base);
    let language = visitor.look.language;
    let p = Page::public(&app, visitor.look, plain(language, "api-reference"));
    let names = list(&document["tags"]).iter().map(|tag| text(&tag["name"])).collect::<Vec<_>>();
    let mut doors = doors(&document);
    let mut chapters = Vec::new();
    for name in names {
        let (here, others) = doors.into_iter().partition(|(chapter, _)| *chapter == name);
        doors = others;
        let here: Vec<(String, Door)> = here;
        chapters.push(Chapter { name, doors: here.into_iter().map(|(_, door)| door).collect() });
    }
    let page = Reference {
        p,
        server: text(&document["servers"][0]["url"]),
        about: words(&document["info"]["description"]),
        chapters,
    };
    html(StatusCode::OK, &page)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// What stands between backticks is code.
fn words(value: &Value) -> Said {
    let stretches = text(value);
    let stretches = stretches.split('`').enumerate().map(|(n, words)| (n % 2 == 1, words.to_owned()));
    stretches.filter(|(_, words)| !words.is_empty()).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn pretty(value: &Value) -> Option<String> {
    (!value.is_null()).then(|| serde_json::to_string_pretty(value).unwrap_or_default())
}

/// Every door, with the chapter that it stands in.
fn doors(document: &Value) -> Vec<(String, Door)> {
    let mut all = Vec::new();
    for (path, methods) in document["paths"].as_object().into_iter().flatten() {
        for (method, said) in methods.as_object().into_iter().flatten() {
            let content = &said["requestBody"]["content"]["application/json"];
            let answers = said["responses"].as_object();
            let success = answers.and_then(|all| all.iter().find(|(status, _)| status.starts_with('2')));
            let answer =
                success.and_then(|(_, said)| pretty(&said["content"]["application/json"]["example"]));
            let mut fields: Vec<Field> = list(&said["parameters"]).iter().map(parameter).collect();
            fields.extend(body_fields(document, &content["schema"]));
            all.push((
                text(&said["tags"][0]),
                Door {
                    id: text(&said["operationId"]),
                    method: method.to_uppercase(),
                    path: path.clone(),
                    summary: text(&said["summary"]),
                    about: words(&said["description"]),
                    fields,
                    body: pretty(&content["example"]),
                    answer,
                },
            ));
        }
    }
    all
}

fn parameter(said: &Value) -> Field {
    Field {
        name: text(&said["name"]),
        place: text(&said["in"]),
        kind: kind(&said["schema"]),
        about: words(&said["description"]),
        required: said["required"] == true,
    }
}

/// The fields of a body, one level deep: what they are made of stands in the document.
fn body_fields(document: &Value, schema: &Value) -> Vec<Field> {
    let schema = match schema["$ref"].as_str().and_then(|at| at.strip_prefix('#')) {
        Some(at) => document.pointer(at).unwrap_or(&Value::Null),
        None => schema,
    };
    let required = list(&schema["required"]);
    let field = |(name, said): (&String, &Value)| Field {
        name: name.clone(),
        place: "body".to_owned(),
        kind: kind(said),
        about: words(&said["description"]),
        required: required.iter().any(|one| one == name),
    };
    schema["properties"].as_object().into_iter().flatten().map(field).collect()
}

/// A type in a word: its name, the words that it can be, or what its list holds.
fn kind(schema: &Value) -> String {
    if let Some(named) = schema["$ref"].as_str() {
        return named.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if !list(&schema["enum"]).is_empty() {
        return list(&schema["enum"]).iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" | ");
    }
    let of = list(&schema["oneOf"]).iter().chain(list(&schema["anyOf"])).find(|one| one["type"] != "null");
    if let Some(of) = of {
        return kind(of);
    }
    let word = |value: &Value| value.as_str().filter(|word| *word != "null").map(str::to_owned);
    let own =
        word(&schema["type"]).or_else(|| list(&schema["type"]).iter().find_map(word)).unwrap_or_default();
    match own.as_str() {
        "array" => format!("[{}]", kind(&schema["items"])),
        _ => schema["format"].as_str().map_or(own.clone(), |format| format!("{own} ({format})")),
    }
}
