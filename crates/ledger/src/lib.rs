//! Double entry: money, accounts, entries that balance, and a book that adds them up.
//!
//! Amounts are `i64` minor units of one currency. A debit is positive, a credit negative.
//! Nothing here knows what a job is, holds a fraction of a cent, changes a posting or takes one back:
//! a mistake is mended by another entry.

mod entry;
mod money;

pub use entry::{Account, Book, Entry, Posting, Unbalanced};
pub use money::{Currency, Money, UnknownCurrency, percent, shares, tax_on, tax_within};
