//! Reading the vendors' contracts, and a form decoded the way a vendor would.
//! Every contract is read from `tests/contracts`, never from the network. No test
//! lives here.

use bytes::Bytes;
use channels::transport::{Request, Response};
use serde_json::{Map, Value};

pub fn contract(name: &str) -> Value {
    let path = format!("{}/tests/contracts/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the contract is in the tree");
    serde_json::from_str(&text).expect("the contract is JSON")
}

pub fn answer(status: u16, body: impl ToString) -> Response {
    http::Response::builder()
        .status(status)
        .body(Bytes::from(body.to_string()))
        .expect("a response can be built")
}

pub fn header<'a>(request: &'a Request, name: &str) -> &'a str {
    let value = request.headers().get(name).expect("the header is there");
    value.to_str().expect("the header is text")
}

pub fn assert_valid(schema: &str, value: &Value) {
    let schema = contract(schema);
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let errors: Vec<String> = validator.iter_errors(value).map(|e| e.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}\nin {value}");
}

/// The form as JSON: brackets nest, digits index, and a field whose schema asks
/// for a number or a truth value becomes one.
pub fn form_as_json(body: &[u8], schema: &str) -> Value {
    let mut root = Value::Object(Map::new());
    for (name, value) in form_urlencoded::parse(body) {
        let path: Vec<&str> = name.split('[').map(|part| part.trim_end_matches(']')).collect();
        put(&mut root, &path, &value);
    }
    typed(root, &contract(schema))
}

fn put(at: &mut Value, path: &[&str], value: &str) {
    let Some((first, rest)) = path.split_first() else {
        *at = Value::String(value.to_owned());
        return;
    };
    if let Ok(index) = first.parse::<usize>() {
        if !at.is_array() {
            *at = Value::Array(Vec::new());
        }
        let items = at.as_array_mut().expect("just made");
        items.resize(items.len().max(index + 1), Value::Null);
        put(&mut items[index], rest, value);
    } else {
        if !at.is_object() {
            *at = Value::Object(Map::new());
        }
        let fields = at.as_object_mut().expect("just made");
        put(fields.entry(*first).or_insert(Value::Null), rest, value);
    }
}

fn typed(value: Value, schema: &Value) -> Value {
    match value {
        Value::String(text) => match schema["type"].as_str() {
            Some("integer" | "boolean") => serde_json::from_str(&text).unwrap_or(text.into()),
            _ => text.into(),
        },
        Value::Array(items) => items.into_iter().map(|item| typed(item, &schema["items"])).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, field)| {
                let field = typed(field, &schema["properties"][&name]);
                (name, field)
            })
            .collect(),
        other => other,
    }
}
