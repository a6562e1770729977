//! Accounts, entries and the book.
//!
//! An entry is made whole or not at all: its postings add up to zero or it does not exist.
//! What an account means, and which event caused an entry, is for whoever posts it to say.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Currency;

/// The name of an account: a kind such as `provider:wallet`, and whose it is.
/// Accounts of the platform itself have an empty holder.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Account {
    kind: String,
    holder: String,
}

impl Account {
    /// The platform's own account of this kind.
    pub fn of_platform(kind: &str) -> Self {
        Self { kind: kind.to_owned(), holder: String::new() }
    }

    /// An account of this kind that belongs to `holder`.
    pub fn of(kind: &str, holder: impl fmt::Display) -> Self {
        Self { kind: kind.to_owned(), holder: holder.to_string() }
    }

    /// The kind, such as `provider:wallet`.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// Whose account it is; empty for the platform's own.
    pub fn holder(&self) -> &str {
        &self.holder
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.holder.is_empty() {
            f.write_str(&self.kind)
        } else {
            write!(f, "{}/{}", self.kind, self.holder)
        }
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl From<String> for Account {
    fn from(text: String) -> Self {
        match text.split_once('/') {
            Some((kind, holder)) => Self { kind: kind.to_owned(), holder: holder.to_owned() },
            None => Self { kind: text, holder: String::new() },
        }
    }
}

impl From<Account> for String {
    fn from(account: Account) -> Self {
        account.to_string()
    }
}

/// One line of an entry: a debit if positive, a credit if negative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// The account that the amount is posted to.
    pub account: Account,
    /// Minor units.
    pub amount: i64,
}

/// Postings in one currency that add up to zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    currency: Currency,
    postings: Vec<Posting>,
}

/// The debits and credits of an entry differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an entry must add up to zero, this one is off by {by} minor units")]
pub struct Unbalanced {
    /// Debits minus credits.
    pub by: i128,
}

impl Entry {
    /// An entry from debits and credits, both given as positive amounts. Zero lines are left out.
    ///
    /// # Errors
    /// [`Unbalanced`] unless the two sides are equal.
    pub fn new(
        currency: Currency,
        debits: impl IntoIterator<Item = (Account, i64)>,
        credits: impl IntoIterator<Item = (Account, i64)>,
    ) -> Result<Self, Unbalanced> {
        let debits = debits.into_iter();
        let credits = credits.into_iter().map(|(account, amount)| (account, -amount));
        let postings: Vec<Posting> = debits
            .chain(credits)
            .filter(|(_, amount)| *amount != 0)
            .map(|(account, amount)| Posting { account, amount })
            .collect();
        let by: i128 = postings.iter().map(|p| i128::from(p.amount)).sum();
        if by == 0 { Ok(Self { currency, postings }) } else { Err(Unbalanced { by }) }
    }

    /// The lines, debits first.
    pub fn postings(&self) -> &[Posting] {
        &self.postings
    }

    /// The currency of all its lines.
    pub fn currency(&self) -> Currency {
        self.currency
    }
}

/// Balances of many accounts, added up from entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    balances: BTreeMap<Account, i64>,
}

impl Book {
    /// Adds an entry's postings to the balances.
    pub fn post(&mut self, entry: &Entry) {
        for posting in entry.postings() {
            *self.balances.entry(posting.account.clone()).or_default() += posting.amount;
        }
    }

    /// Debits minus credits of one account; zero if nothing was ever posted to it.
    pub fn balance(&self, account: &Account) -> i64 {
        self.balances.get(account).copied().unwrap_or(0)
    }

    /// All accounts with their balances, by name.
    pub fn balances(&self) -> impl Iterator<Item = (&Account, i64)> {
        self.balances.iter().map(|(account, balance)| (account, *balance))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usd() -> Currency {
        "USD".parse().unwrap()
    }

    #[test]
    fn an_entry_that_does_not_balance_does_not_exist() {
        let (cash, fees) = (Account::of_platform("platform:cash"), Account::of_platform("platform:fees"));
        let wrong = Entry::new(usd(), [(cash.clone(), 100)], [(fees.clone(), 99)]);
        assert_eq!(wrong, Err(Unbalanced { by: 1 }));
        assert!(Entry::new(usd(), [(cash, 100)], [(fees, 100)]).is_ok());
    }

    #[test]
    fn a_book_adds_up_to_zero() {
        let (held, wallet) = (Account::of("job:held", "a/1"), Account::of("provider:wallet", "p"));
        let mut book = Book::default();
        book.post(&Entry::new(usd(), [(held.clone(), 85)], [(wallet.clone(), 85)]).unwrap());
        assert_eq!((book.balance(&held), book.balance(&wallet)), (85, -85));
        assert_eq!(book.balances().map(|(_, b)| b).sum::<i64>(), 0);
    }

    #[test]
    fn an_account_reads_back_as_it_was_written() {
        for account in [Account::of_platform("platform:fees"), Account::of("job:held", "job_x/2")] {
            assert_eq!(Account::from(String::from(account.clone())), account);
        }
    }
}
