//! No key of a shipped playbook is dead: take it away, or say it otherwise, and either the form is refused or a story goes
//! another way. What is tried is made from the forms themselves, so a new key is tried without being named here.

use std::collections::BTreeMap;

use domain::playbook::read;
use toml::{Table, Value};

use crate::stories::tell_under;

/// The folders of the playbooks that ship.
pub fn playbooks() -> Vec<String> {
    let folder = format!("{}/../../playbooks", env!("CARGO_MANIFEST_DIR"));
    let all = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let forms = all.filter(|path| path.join("playbook.toml").exists());
    let mut names: Vec<String> =
        forms.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Every story there is: those of the rules, and those that a playbook has of its own.
fn stories() -> Vec<String> {
    let here = env!("CARGO_MANIFEST_DIR");
    let own = playbooks().into_iter().map(|name| format!("{here}/../../playbooks/{name}"));
    let folders = own.chain([format!("{here}/tests/it/stories")]);
    let files = folders.flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let paths = files.map(|file| file.unwrap().path());
    let stories = paths.filter(|path| path.extension().is_some_and(|kind| kind == "story"));
    stories.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// Who is written to, and how many at a time, is matching's to do: `first_yes` and `matching` of the binary's tests hold it.
const OF_MATCHING: [&str; 2] = ["wave", "hears"];

/// A form that differs from the shipped one in one place.
struct Other {
    place: String,
    form: Table,
}

fn shipped(name: &str) -> String {
    let path = format!("{}/../../playbooks/{name}/playbook.toml", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

/// The form as text: its values in front of its tables.
fn written(form: &Table) -> String {
    fn value(of: &Value) -> String {
        match of {
            Value::Array(items) => format!("[{}]", items.iter().map(value).collect::<Vec<_>>().join(", ")),
            Value::String(text) => format!("{text:?}"),
            Value::Integer(n) => n.to_string(),
            Value::Boolean(yes) => yes.to_string(),
            Value::Float(_) | Value::Datetime(_) | Value::Table(_) => panic!("no form holds that here"),
        }
    }
    fn table(of: &Table, at: &str, out: &mut String) {
        for (key, one) in of.iter().filter(|(_, one)| !one.is_table()) {
            out.push_str(&format!("{key} = {}\n", value(one)));
        }
        for (key, inner) in of.iter().filter_map(|(key, one)| Some((key, one.as_table()?))) {
            let name = if at.is_empty() { key.clone() } else { format!("{at}.{key}") };
            out.push_str(&format!("\n[{name}]\n"));
            table(inner, &name, out);
        }
    }
    let mut out = String::new();
    table(form, "", &mut out);
    out
}

/// Every place of a form, and what stands there.
fn places(table: &Table, at: &[String], out: &mut Vec<Vec<String>>) {
    for (key, value) in table {
        let mut place = at.to_vec();
        place.push(key.clone());
        if let Value::Table(inner) = value {
            places(inner, &place, out);
        }
        out.push(place);
    }
}

fn parent<'a>(form: &'a mut Table, place: &[String]) -> &'a mut Table {
    place[..place.len() - 1]
        .iter()
        .fold(form, |table, key| table.get_mut(key).and_then(Value::as_table_mut).unwrap())
}

/// The same value, said otherwise: a number bigger, a list without its last word, a period longer.
fn otherwise(value: &Value) -> Option<Value> {
    Some(match value {
        Value::Integer(n) => Value::Integer(n + 7),
        Value::String(text) if text.starts_with('P') && text.ends_with('D') => {
            Value::String("P45D".to_owned())
        }
        Value::String(text) if text.starts_with("PT") => Value::String("PT77H".to_owned()),
        Value::Array(items) => {
            let mut items = items.clone();
            let ladder = items.first().and_then(Value::as_str).is_some_and(|text| text.starts_with('P'));
            if ladder {
                items[0] = otherwise(&items[0])?;
            } else {
                items.pop();
            }
            Value::Array(items)
        }
        // A choice has its own words: taking it away is refused.
        Value::String(_) | Value::Table(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {
            return None;
        }
    })
}

fn others(name: &str) -> Vec<Other> {
    let form: Table = shipped(name).parse().unwrap();
    let mut found = Vec::new();
    places(&form, &[], &mut found);
    let mut made = Vec::new();
    for place in found {
        let key = place.last().unwrap();
        if OF_MATCHING.contains(&key.as_str()) {
            continue;
        }
        let mut without = form.clone();
        let was = parent(&mut without, &place).remove(key).unwrap();
        made.push(Other { place: format!("{name}: without {}", place.join(".")), form: without });
        if let Some(other) = otherwise(&was) {
            let mut with = form.clone();
            parent(&mut with, &place).insert(key.clone(), other);
            made.push(Other { place: format!("{name}: otherwise {}", place.join(".")), form: with });
        }
    }
    made
}

#[test]
fn no_key_of_a_shipped_playbook_is_dead() {
    let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for story in stories() {
        // Those with choices of their own say nothing about the shipped form.
        if story.lines().any(|line| line.starts_with("with ") || line.starts_with("tell ")) {
            continue;
        }
        let named = story.lines().find_map(|line| line.strip_prefix("playbook ")).unwrap_or("claim-by-text");
        told.entry(named.to_owned()).or_default().push(story);
    }
    let (mut dead, mut refused, mut changed) = (Vec::new(), 0, 0);
    for name in playbooks() {
        let (name, stories) = (name.as_str(), &told[&name]);
        let as_shipped: Vec<String> = stories.iter().map(|story| tell_under(story, &[])).collect();
        for other in others(name) {
            let form = written(&other.form);
            if read(name, &form).is_err() {
                refused += 1;
                continue;
            }
            let forms = [(name, form.as_str())];
            let differs = |(story, before): (&String, &String)| tell_under(story, &forms) != *before;
            if stories.iter().zip(&as_shipped).any(differs) {
                changed += 1;
            } else {
                dead.push(other.place);
            }
        }
    }
    assert!(dead.is_empty(), "nothing changes by {dead:#?}");
    assert!(refused > 20 && changed > 40, "{refused} were refused, {changed} changed a story");
}
