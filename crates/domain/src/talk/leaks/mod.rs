//! Contact details people let slip: telephone numbers, e-mail addresses, links
//! and handles, also spelled out or in disguise.
//! It holds back too little rather than a price, a date or a measure: every rule
//! here names what it must leave alone.
//! What happens to a text that leaks is for the caller.

mod addresses;
mod everyday;
mod handles;
mod numbers;
mod spoken;

use std::fmt;

use serde::{Deserialize, Serialize};

use super::words::tokens;

/// What kind of contact detail was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LeakKind {
    /// A telephone number in digits, words, or both.
    Phone,
    /// An e-mail address, also "name at domain dot com".
    Email,
    /// A web address.
    Link,
    /// A name on another platform.
    Handle,
}

impl fmt::Display for LeakKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Link => "link",
            Self::Handle => "handle",
        })
    }
}

/// One contact detail, and the bytes of the text it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leak {
    /// What it is.
    pub kind: LeakKind,
    /// Its first byte.
    pub from: usize,
    /// The byte behind its last.
    pub to: usize,
}

/// Every contact detail in a text, in order, none overlapping another. Positions
/// are byte offsets on character boundaries.
pub fn leaks(text: &str) -> Vec<Leak> {
    let tokens = tokens(text);
    // What is claimed first is not read again: an address may hold digits.
    let mut taken = vec![false; tokens.len()];
    let mut found = Vec::new();
    let rooms = [addresses::emails, addresses::links, handles::find, numbers::find];
    for room in rooms {
        for (kind, from, to) in room(&tokens, &taken) {
            let Some((first, last)) = tokens.get(from).zip(to.checked_sub(1).and_then(|at| tokens.get(at)))
            else {
                continue;
            };
            if taken.iter().take(to).skip(from).any(|flag| *flag) {
                continue;
            }
            taken.iter_mut().take(to).skip(from).for_each(|flag| *flag = true);
            found.push(Leak { kind, from: first.from, to: last.to });
        }
    }
    found.sort_by_key(|leak| leak.from);
    found
}
