//! Whether what is kept holds together: the journals have no gap, the books balance, nobody was forgotten.
//!
//! Only looking. What is wrong is said in words, with the figures that somebody needs to look further.

use std::fmt;

use anyhow::Result;

use crate::{Store, schema};

/// Something that must never be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A journal has fewer or other lines than its head counts.
    Gap { journal: String, head: i64, lines: i64, last: i64 },
    /// A market's accounts do not add up to zero; minor units.
    Unbalanced { market: String, sum: i64 },
    /// Jobs that are not closed and that nothing is due for.
    Forgotten { market: String, jobs: i64 },
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gap { journal, head, lines, last } => write!(
                f,
                "the journal {journal} has {lines} lines, the last numbered {last}, and its head says {head}"
            ),
            Self::Unbalanced { market, sum } => {
                write!(f, "the accounts of {market} add up to {sum} and not to zero")
            }
            Self::Forgotten { market, jobs } => {
                write!(f, "{jobs} open jobs of {market} wait on nobody")
            }
        }
    }
}

impl Store {
    /// Everything that does not hold; nothing is good.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn troubles(&self) -> Result<Vec<Trouble>> {
        let mut found = Vec::new();
        for (journal, head) in self.heads()? {
            let sql = match journal.as_str() {
                // A head without a journal.
                "conversations" => continue,
                "office" => "select count(*), coalesce(max(seq), 0) from office_events where $1 <> ''",
                _ => "select count(*), coalesce(max(seq), 0) from events where market = $1",
            };
            let rows = self.read(sql, &[journal.as_str().into()])?;
            let Some(row) = rows.first() else { continue };
            let (lines, last) = (row.int(0)?, row.int(1)?);
            if lines != head || last != head {
                found.push(Trouble::Gap { journal: journal.clone(), head, lines, last });
            }
        }
        let sums = "select market, cast(sum(amount) as bigint) from postings group by market order by market";
        for row in self.read(sums, &[])? {
            let (market, sum) = (row.text(0)?.to_owned(), row.int(1)?);
            if sum != 0 {
                found.push(Trouble::Unbalanced { market, sum });
            }
        }
        let forgotten = "select market, count(*) from jobs where stage <> 'closed' and due_at is null
            group by market order by market";
        for row in self.read(forgotten, &[])? {
            found.push(Trouble::Forgotten { market: row.text(0)?.to_owned(), jobs: row.int(1)? });
        }
        Ok(found)
    }

    /// How many steps of the schema this program would add to what it looks at.
    ///
    /// # Errors
    /// The store cannot be read, or is newer than this program.
    pub fn pending_migrations(&self) -> Result<usize> {
        schema::pending(self)
    }
}
