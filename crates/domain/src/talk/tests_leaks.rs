//! What leaks and what does not, one text a line. The second list matters as much
//! as the first: a price held back is a customer lost.

use super::{Leak, LeakKind, leaks};

#[test]
fn what_leaks_is_found() {
    let table = include_str!("leaks_found.txt");
    let rows: Vec<(&str, &str)> =
        table.lines().filter_map(|line| line.split_once('|')).map(|(a, b)| (a.trim(), b.trim())).collect();
    let mut misses = Vec::new();
    for (kind, text) in &rows {
        let found = leaks(text);
        if !found.iter().any(|leak| leak.kind.to_string() == *kind) {
            misses.push(format!("{kind} | {text} but found {found:?}"));
        }
    }
    assert!(misses.is_empty(), "{} of {} missed:\n{}", misses.len(), rows.len(), misses.join("\n"));
}

#[test]
fn what_does_not_leak_is_left_alone() {
    let rows: Vec<&str> =
        include_str!("leaks_harmless.txt").lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let misses: Vec<String> = rows
        .iter()
        .filter(|text| !leaks(text).is_empty())
        .map(|text| format!("{text} but found {:?}", leaks(text)))
        .collect();
    assert!(misses.is_empty(), "{} of {} held back:\n{}", misses.len(), rows.len(), misses.join("\n"));
}

#[test]
fn the_exact_bytes_are_named() {
    let text = "Été: 512\u{200b}-555-0123, or bob@mail.com.";
    let found: Vec<(LeakKind, &str)> =
        leaks(text).into_iter().map(|leak| (leak.kind, &text[leak.from..leak.to])).collect();
    assert_eq!(found, [(LeakKind::Phone, "512\u{200b}-555-0123"), (LeakKind::Email, "bob@mail.com")]);
    assert_eq!(leaks("no"), Vec::<Leak>::new());
}

#[test]
fn invisible_and_wide_characters_hide_nothing() {
    for text in [
        "51\u{200b}2-5\u{2060}55-01\u{feff}23",
        "５１２ ５５５ ０１２３",
        "5️⃣1️⃣2️⃣5️⃣5️⃣5️⃣0️⃣1️⃣2️⃣3️⃣",
        "⑤①②⑤⑤⑤①①②③",
        "５１２−５５５−０１２３",
        "ｂｏｂ＠ｇｍａｉｌ．ｃｏｍ",
    ] {
        assert_eq!(leaks(text).len(), 1, "{text}");
    }
}
