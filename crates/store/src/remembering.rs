//! An engine that answers again what it was asked before, until a table that the answer came from is written: for a
//! rehearsal, whose nodes look for work after every commit and on a real database pay the way there and back.
//!
//! Never part of a running marketplace: it knows of no other process that writes.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;

use crate::engine::{Engine, Row, Statement, Transaction, Value};

/// Answers that are kept to one statement.
const KEPT: usize = 512;

/// What was read lately, by statement and by what it was asked with.
#[derive(Default)]
struct Memory(HashMap<String, Asked>);

struct Asked {
    /// The tables that it reads.
    tables: HashSet<String>,
    answers: HashMap<Vec<Value>, Vec<Row>>,
}

impl Memory {
    fn answer(&self, sql: &str, values: &[Value]) -> Option<Vec<Row>> {
        self.0.get(sql)?.answers.get(values).cloned()
    }

    fn keep(&mut self, sql: &str, values: &[Value], rows: &[Row]) {
        let fresh = || Asked { tables: tables_of(sql), answers: HashMap::new() };
        let asked = self.0.entry(sql.to_owned()).or_insert_with(fresh);
        if asked.answers.len() >= KEPT {
            // What is asked by the clock's time is never asked again.
            asked.answers.clear();
        }
        asked.answers.insert(values.to_vec(), rows.to_vec());
    }

    fn forget(&mut self, written: &HashSet<String>) {
        for asked in self.0.values_mut().filter(|asked| !asked.tables.is_disjoint(written)) {
            asked.answers.clear();
        }
    }
}

/// The tables that a statement reads or writes: what follows the four words that name one. A word too many only forgets
/// too much.
fn tables_of(sql: &str) -> HashSet<String> {
    let words: Vec<&str> =
        sql.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).filter(|w| !w.is_empty()).collect();
    let named = words.windows(2).filter(|pair| matches!(pair[0], "from" | "join" | "into" | "update"));
    named.map(|pair| pair[1].to_owned()).collect()
}

pub(crate) struct Remembering {
    engine: Arc<dyn Engine>,
    memory: Mutex<Memory>,
}

impl Remembering {
    /// Nobody but whoever asks this engine may write to that one.
    pub fn new(engine: Arc<dyn Engine>) -> Self {
        Self { engine, memory: Mutex::default() }
    }

    fn memory(&self) -> std::sync::MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Engine for Remembering {
    fn read(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        // Held while it is asked, so that no write falls between an answer and its being kept.
        let mut memory = self.memory();
        if let Some(rows) = memory.answer(sql, values) {
            return Ok(rows);
        }
        let rows = self.engine.read(sql, values)?;
        memory.keep(sql, values, &rows);
        Ok(rows)
    }

    fn is_shared(&self) -> bool {
        self.engine.is_shared()
    }

    fn write(&self, work: &mut dyn FnMut(&mut dyn Transaction) -> Result<()>) -> Result<()> {
        let mut written = HashSet::new();
        let done =
            self.engine.write(&mut |transaction| work(&mut Watched { transaction, written: &mut written }));
        // Also after a fault: nobody knows then what was written.
        self.memory().forget(&written);
        done
    }
}

/// A transaction whose tables are noted.
struct Watched<'a> {
    transaction: &'a mut dyn Transaction,
    written: &'a mut HashSet<String>,
}

impl Transaction for Watched<'_> {
    fn read(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        self.transaction.read(sql, values)
    }

    fn read_each(&mut self, statements: &[Statement]) -> Result<Vec<Vec<Row>>> {
        self.transaction.read_each(statements)
    }

    fn run_each(&mut self, sql: &str, rows: Vec<Vec<Value>>) -> Result<()> {
        self.written.extend(tables_of(sql));
        self.transaction.run_each(sql, rows)
    }

    fn run(&mut self, sql: &str, values: &[Value]) -> Result<()> {
        self.written.extend(tables_of(sql));
        self.transaction.run(sql, values)
    }

    fn count(&mut self, sql: &str, values: &[Value]) -> Result<usize> {
        let touched = self.transaction.count(sql, values)?;
        if touched > 0 {
            self.written.extend(tables_of(sql));
        }
        Ok(touched)
    }

    fn hold_schema(&mut self) -> Result<()> {
        self.transaction.hold_schema()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_holds_until_its_table_is_written() {
        let engine = Arc::new(crate::sqlite::Sqlite::in_memory().unwrap());
        let remembering = Remembering::new(engine.clone());
        let run = |engine: &dyn Engine, sql: &str| engine.write(&mut |tx| tx.run(sql, &[])).unwrap();
        run(&remembering, "create table a (v integer)");
        run(&remembering, "create table b (v integer)");
        let count = || remembering.read("select count(*) from a", &[]).unwrap()[0].int(0).unwrap();
        assert_eq!(count(), 0);
        // Behind its back, which is what nobody may do: so it shows that nothing is asked.
        run(&*engine, "insert into a values (1)");
        run(&remembering, "insert into b values (1)");
        assert_eq!(count(), 0);
        remembering.write(&mut |tx| tx.count("delete from a where v = 7", &[]).map(|_| ())).unwrap();
        assert_eq!(count(), 0);
        run(&remembering, "insert into a values (2)");
        assert_eq!(count(), 2);
        // A write that breaks may have been one.
        run(&*engine, "insert into a values (3)");
        let broken = remembering.write(&mut |tx| {
            tx.run("update a set v = 4", &[])?;
            anyhow::bail!("no")
        });
        assert!(broken.is_err());
        assert_eq!(count(), 3);
        assert_eq!(remembering.read("select v from a where v = $1", &[3.into()]).unwrap().len(), 1);
        assert_eq!(remembering.read("select v from a where v = $1", &[9.into()]).unwrap().len(), 0);
    }
}
