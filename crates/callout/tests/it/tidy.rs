//! Tidy: the house rules that a compiler does not know.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn files(below: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(below).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// Which rooms a room may import. The test binary and the command line import everything.
fn allowed() -> BTreeMap<&'static str, Vec<&'static str>> {
    BTreeMap::from([
        ("ledger", vec![]),
        ("domain", vec!["ledger"]),
        ("store", vec!["domain", "ledger"]),
        ("channels", vec![]),
        ("standins", vec!["channels"]),
        ("app", vec!["channels", "domain", "ledger", "store"]),
        ("api", vec!["app", "channels", "domain", "ledger", "store"]),
        ("web", vec!["api", "app", "channels", "domain", "ledger", "store"]),
        ("sim", vec!["app", "channels", "domain", "ledger", "standins", "store", "web"]),
    ])
}

#[test]
fn rooms_import_only_what_they_may() {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let rooms: BTreeSet<&str> = packages.iter().map(|p| p["name"].as_str().unwrap()).collect();
    let mut seen = 0;
    for package in packages {
        let name = package["name"].as_str().unwrap();
        let Some(may) = allowed().remove(name) else { continue };
        seen += 1;
        for dependency in package["dependencies"].as_array().unwrap() {
            let other = dependency["name"].as_str().unwrap();
            let shipped = dependency["kind"].is_null();
            assert!(
                !shipped || !rooms.contains(other) || may.contains(&other),
                "{name} may not import {other}"
            );
        }
    }
    assert_eq!(seen, 9, "every room is there");
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    for path in files(&root().join("crates"), ".rs") {
        let text = read(&path);
        let lines = text.lines().count();
        assert!(lines <= 500, "{} has {lines} lines", path.display());
        assert!(text.starts_with("//!"), "{} does not say what lives there", path.display());
    }
}

#[test]
fn no_banned_names() {
    for path in files(&root().join("crates"), ".rs") {
        for line in read(&path).lines().filter(|line| line.trim_start().starts_with("pub ")) {
            for banned in ["Manager", "Helper", "Util", "Processor", "Impl"] {
                let named = line.split(|c: char| !c.is_alphanumeric()).any(|word| word.ends_with(banned));
                assert!(!named, "{}: {line}", path.display());
            }
        }
    }
}

/// A locale's keys with the placeholders of each.
fn keys(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in files(&root().join("locales").join(language), ".ftl") {
        let mut key = String::new();
        for line in read(&path).lines().filter(|line| !line.starts_with('#')) {
            if !line.starts_with([' ', '}', '\t']) && line.contains('=') {
                key = line.split('=').next().unwrap().trim().to_owned();
                assert!(
                    all.insert(key.clone(), BTreeSet::new()).is_none(),
                    "{key} stands twice in {language}"
                );
            }
            let holes = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>()
            });
            all.entry(key.clone()).or_default().extend(holes);
        }
    }
    all.remove("");
    all
}

#[test]
fn every_sentence_stands_in_every_language_with_the_same_placeholders() {
    let english = keys("en");
    assert!(english.len() > 150, "{}", english.len());
    for language in ["fr", "de"] {
        let other = keys(language);
        let missing: Vec<_> = english.keys().filter(|key| !other.contains_key(*key)).collect();
        let dead: Vec<_> = other.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(
            missing.is_empty() && dead.is_empty(),
            "{language}: missing {missing:?}, without English {dead:?}"
        );
        for (key, holes) in &english {
            assert_eq!(holes, &other[key], "{key} has other placeholders in {language}");
        }
    }
}

/// Keys that are put together from a word of the rules; every other key is named somewhere whole.
const COMPOSED: [&str; 41] = [
    "error-",
    "text-",
    "duty-",
    "then-",
    "who-",
    "event-",
    "what-",
    "side-",
    "answer-",
    "ending-",
    "how-",
    "stage-",
    "reason-",
    "refusal-",
    "day-",
    "month-",
    "when-in-",
    "when-late-",
    "check-",
    "desk-",
    "page-",
    "ask-",
    "work-",
    "join-",
    "confirm-",
    "why-refused-",
    "worker-",
    "document-",
    "why-not-",
    "line-",
    "obstacle-",
    "about-",
    "bears-",
    "freed-",
    "statement-",
    "mail-subject-",
    "finding-",
    "part-",
    "member-",
    "scope-",
    "sheet-",
];

/// One letter that the carriers' alphabet lacks, and a text costs twice as much.
#[test]
fn texts_are_written_in_the_letters_that_cost_least() {
    let dear = |line: &&str| {
        let plain = app::words::for_text_message(line);
        channels::sms::segments(&plain).encoding == channels::sms::Encoding::Ucs2
    };
    for language in ["en", "fr", "de"] {
        let texts = read(&root().join("locales").join(language).join("text.ftl"));
        let sent = texts.lines().filter(|line| !line.starts_with('#'));
        let found: Vec<&str> = sent.filter(dear).collect();
        assert!(found.is_empty(), "{language}: {found:#?}");
    }
}

/// A French mark that stands alone at the beginning of a line is a mistake; texts have no space that does not break.
#[test]
fn french_marks_stay_with_their_word() {
    for path in files(&root().join("locales/fr"), "ftl").iter().filter(|path| !path.ends_with("text.ftl")) {
        for line in read(path).lines().filter(|line| !line.starts_with('#')) {
            let loose =
                [" :", " ;", " ?", " !", " »", "« ", " %"].into_iter().find(|loose| line.contains(loose));
            assert_eq!(loose, None, "{}: {line}", path.display());
        }
    }
}

#[test]
fn no_sentence_is_dead() {
    let mut code = String::new();
    for ending in [".rs", ".html"] {
        for path in files(&root().join("crates"), ending) {
            code += &read(&path);
        }
    }
    let dead: Vec<String> = keys("en")
        .into_keys()
        .filter(|key| {
            !COMPOSED.iter().any(|prefix| key.starts_with(prefix)) && !code.contains(&format!("\"{key}\""))
        })
        .collect();
    assert!(dead.is_empty(), "nobody says {dead:?}");
}

#[test]
fn the_documents_name_files_that_exist() {
    for document in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/mission.md"] {
        let text = read(&root().join(document));
        for word in text.split(['`', '(', ')', ' ', '\n']) {
            let path = word.trim_end_matches(['.', ',', ':', '/']);
            let looks_like_one = ["crates/", "playbooks/", "locales/", "migrations/", "docs/", "markets/"]
                .iter()
                .any(|start| path.starts_with(start));
            let plain = path.chars().all(|c| c.is_ascii_alphanumeric() || "/-_.".contains(c));
            assert!(!looks_like_one || !plain || root().join(path).exists(), "{document} names {path}");
        }
    }
}

/// What stands as seen in docs/mission.md is held by a test and shown on a page or a phone that are there.
#[test]
fn the_rows_of_the_mission_name_tests_and_phones_that_exist() {
    let text = read(&root().join("docs/mission.md"));
    let mut named = 0;
    for (module, test) in tests_named(&text) {
        assert!(test_file(module).contains(&format!("\n#[test]\nfn {test}()")), "{module}::{test}");
        named += 1;
    }
    assert!(named > 50, "{named}");
    for link in text.split("](../").skip(1) {
        let path = link.split(')').next().unwrap();
        assert!(root().join(path).exists(), "docs/mission.md names {path}");
    }
    let mut models: BTreeMap<char, usize> = BTreeMap::new();
    for (row, line) in text.lines().filter_map(|line| Some((row_of(line)?, line))) {
        *models.entry(row.chars().next().unwrap()).or_default() += 1;
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").collect();
        assert!(cells.len() == 5 && tests_named(cells[3]).next().is_some(), "{row} names no test");
        let shown: Vec<&str> = cells[4].split("](../").skip(1).collect();
        assert!(!shown.is_empty(), "{row} shows nothing");
        let tests: String = tests_named(line).map(|(module, _)| test_file(module)).collect();
        for path in shown {
            let file = path.split(".snap)").next().unwrap();
            let name = file.rsplit("__").next().unwrap();
            let taken = tests.contains(&format!("\"{name}\"")) || tests.contains(&format!("fn {name}()"));
            assert!(taken, "{row}: no test that it names takes {name}");
        }
    }
    let rows: Vec<(char, usize)> = models.into_iter().collect();
    assert_eq!(rows, [('A', 24), ('B', 17), ('C', 21), ('D', 16), ('E', 31), ('X', 7)], "rows of each model");
}

/// The row that a line of a table is, such as A12.
fn row_of(line: &str) -> Option<&str> {
    let row = line.strip_prefix("| ")?.split(' ').next()?;
    let n = row.strip_prefix(|c: char| c.is_ascii_uppercase())?;
    n.parse::<u32>().ok().map(|_| row)
}

fn tests_named(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split('`').filter_map(|word| word.split_once("::"))
}

fn test_file(module: &str) -> String {
    read(&root().join(format!("crates/callout/tests/it/{module}.rs")))
}
