//! The bracket form (`line_items[0][price_data][unit_amount]=100`) as nested JSON.
//! Never here: what a field means.

use serde_json::{Map, Value};

/// Objects all the way down, indexes as keys: `{"line_items": {"0": {…}}}`. Later pairs win.
pub(super) fn nest(pairs: &[(String, String)]) -> Value {
    let mut root = Map::new();
    for (name, value) in pairs {
        let keys: Vec<&str> = name.split('[').map(|part| part.strip_suffix(']').unwrap_or(part)).collect();
        insert(&mut root, &keys, value);
    }
    Value::Object(root)
}

fn insert(map: &mut Map<String, Value>, keys: &[&str], value: &str) {
    let Some((key, deeper)) = keys.split_first() else {
        return;
    };
    let key = if key.is_empty() { map.len().to_string() } else { (*key).to_owned() };
    if deeper.is_empty() {
        map.insert(key, Value::String(value.to_owned()));
        return;
    }
    let inner = map.entry(key).or_insert_with(|| Value::Object(Map::new()));
    if let Value::Object(inner) = inner {
        insert(inner, deeper, value);
    }
}

/// The text at a path of keys.
pub(super) fn text<'a>(value: &'a Value, path: &[&str]) -> Option<&'a str> {
    path.iter().try_fold(value, |value, key| value.get(key))?.as_str().filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{nest, text};

    #[test]
    fn brackets_become_objects() {
        let pairs = [
            ("mode", "payment"),
            ("line_items[0][price_data][unit_amount]", "100"),
            ("line_items[0][quantity]", "2"),
            ("expand[]", "payment_intent"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let nested = nest(&pairs);
        let path = ["line_items", "0", "price_data", "unit_amount"];
        assert_eq!(text(&nested, &path), Some("100"));
        assert_eq!(text(&nested, &["expand", "0"]), Some("payment_intent"));
        assert_eq!(text(&nested, &["line_items", "1"]), None);
    }
}
