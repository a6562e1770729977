//! The tiny language the phrase tables are written in, and looking phrases up.
//! A table is one text with commas between its patterns, so that it can be read,
//! and corrected, by whoever speaks the language.
//! No meaning lives here, and no table either.

use std::collections::HashMap;

/// Small words a pattern's `~` may step over.
fn is_noise(word: &str) -> bool {
    const NOISE: &str = "
    me us my your these those this the all any more with to so many such phone sending receiving
    getting from please de des les la le m l d vos votre ces moi nous sie mir mich uns bitte die
    der ihre ihrer eurer diese damit auf zu of s il vous plait
";
    any_of(NOISE, word)
}

/// How many of the leading `words` a pattern takes, at most.
///
/// A pattern is words parted by spaces: `a|b` is either, `a?` may be missing,
/// `#` is any run of digits, `~` is up to three small words.
pub(super) fn matches(pattern: &str, words: &[&str]) -> Option<usize> {
    let (part, rest) = pattern.split_once(' ').unwrap_or((pattern, ""));
    if pattern.is_empty() {
        return Some(0);
    }
    if part == "~" {
        let steps = words.iter().take(3).take_while(|word| is_noise(word)).count();
        return (0..=steps)
            .filter_map(|step| matches(rest, words.get(step..)?).map(|more| step + more))
            .max();
    }
    let needed = part.trim_end_matches('?');
    let taken = words
        .split_first()
        .filter(|(word, _)| needed.split('|').any(|choice| fits(choice, word)))
        .and_then(|(_, others)| matches(rest, others))
        .map(|more| more + 1);
    let skipped = if part.ends_with('?') { matches(rest, words) } else { None };
    taken.max(skipped)
}

fn fits(choice: &str, word: &str) -> bool {
    choice == word || (choice == "#" && word.starts_with(|ch: char| ch.is_ascii_digit()))
}

/// The longest match at the head of `words` of any pattern in a table, which is
/// written as one text with commas between the patterns.
pub(super) fn longest(patterns: &str, words: &[&str]) -> Option<usize> {
    let each = patterns.split(',').map(str::trim).filter(|pattern| !pattern.is_empty());
    each.filter_map(|pattern| matches(pattern, words)).max()
}

/// Any of the patterns stands somewhere in `words`.
pub(super) fn anywhere(patterns: &str, words: &[&str]) -> bool {
    (0..words.len()).any(|at| words.get(at..).is_some_and(|rest| longest(patterns, rest).is_some()))
}

/// A list of words, written as one text with spaces between, holds this one.
pub(super) fn any_of(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|other| other == word)
}

/// Large tables by the first word of their patterns, so that most words of a
/// message are looked at once. No pattern in it begins with `~` or `#`.
pub(super) struct Index<T> {
    by_first: HashMap<&'static str, Vec<(T, &'static str)>>,
}

impl<T: Copy> Index<T> {
    /// Indexes tables; of equally long matches those of the first table win.
    pub fn of(tables: &[(T, &'static str)]) -> Self {
        let mut index = Self { by_first: HashMap::new() };
        for (value, patterns) in tables {
            for pattern in patterns.split(',').map(str::trim).filter(|pattern| !pattern.is_empty()) {
                index.add(*value, pattern, pattern);
            }
        }
        index
    }

    /// Files a pattern under every word it may begin with.
    fn add(&mut self, value: T, pattern: &'static str, head: &'static str) {
        let (part, rest) = head.split_once(' ').unwrap_or((head, ""));
        for first in part.trim_end_matches('?').split('|') {
            self.by_first.entry(first).or_default().push((value, pattern));
        }
        if part.ends_with('?') && !rest.is_empty() {
            self.add(value, pattern, rest);
        }
    }

    /// The longest match at the head of `words`.
    pub fn at(&self, words: &[&str]) -> Option<(T, usize)> {
        let mut best = None;
        for (value, pattern) in self.by_first.get(words.first()?)? {
            let length = matches(pattern, words).unwrap_or(0);
            if length > best.map_or(0, |(_, longest)| longest) {
                best = Some((*value, length));
            }
        }
        best
    }

    /// Any of the patterns stands somewhere in `words`.
    pub fn anywhere(&self, words: &[&str]) -> bool {
        (0..words.len()).any(|at| words.get(at..).is_some_and(|rest| self.at(rest).is_some()))
    }
}
