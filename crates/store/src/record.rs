//! Engines for measuring: one that writes down what is written, one whose syncs are slow.
//!
//! What is written down can be written again elsewhere without any of the program's logic: the loop that
//! `callout bench` compares the program with. Nothing here is part of a running marketplace.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Result;

use crate::Store;
use crate::engine::{Engine, Row, Statement, Transaction, Value};

/// A statement, and the rows that it was run with.
type Written = (String, Vec<Vec<Value>>);

/// What was written to a store, a list of statements for each transaction.
#[derive(Clone, Default)]
pub struct Recording {
    transactions: Arc<Mutex<Vec<Vec<Written>>>>,
}

impl Recording {
    /// How many transactions wrote something.
    pub fn transactions(&self) -> usize {
        self.transactions.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// What was written after the first so many transactions.
    #[must_use]
    pub fn skipping(&self, first: usize) -> Self {
        let all = self.transactions.lock().unwrap_or_else(PoisonError::into_inner);
        Self { transactions: Arc::new(Mutex::new(all.iter().skip(first).cloned().collect())) }
    }

    /// Writes the same rows to another store that holds what this one held before, at least so many rows to a
    /// transaction; `None` keeps the transactions as they were. Gives how long each took.
    ///
    /// # Errors
    /// The engine refuses a statement.
    pub fn replay(&self, store: &Store, rows: Option<usize>) -> Result<Vec<Duration>> {
        let transactions = self.transactions.lock().unwrap_or_else(PoisonError::into_inner);
        let mut took = Vec::new();
        let mut waiting: Vec<&Written> = Vec::new();
        for (n, transaction) in transactions.iter().enumerate() {
            waiting.extend(transaction);
            let count: usize = waiting.iter().map(|(_, rows)| rows.len()).sum();
            if rows.is_some_and(|enough| count < enough) && n + 1 < transactions.len() {
                continue;
            }
            let batch: Vec<Written> = waiting.drain(..).cloned().collect();
            let begun = std::time::Instant::now();
            store.write(|tx| {
                let mut all = batch.iter();
                all.try_for_each(|(sql, rows)| match rows.as_slice() {
                    [one] => tx.run(sql, one),
                    more => tx.transaction.run_each(sql, more.to_vec()),
                })
            })?;
            took.push(begun.elapsed());
        }
        Ok(took)
    }
}

impl Store {
    /// The same rows behind an engine that writes down what is written.
    #[must_use]
    pub fn recorded(&self) -> (Self, Recording) {
        let recording = Recording::default();
        let engine = Recorder { engine: self.engine.clone(), recording: recording.clone() };
        (Self { engine: Arc::new(engine) }, recording)
    }

    /// The same rows behind an engine each of whose commits takes so much longer, as on a slower disk.
    #[must_use]
    pub fn with_slower_commits(&self, by: Duration) -> Self {
        Self { engine: Arc::new(Slower { engine: self.engine.clone(), by }) }
    }
}

struct Recorder {
    engine: Arc<dyn Engine>,
    recording: Recording,
}

impl Engine for Recorder {
    fn read(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        self.engine.read(sql, values)
    }

    fn is_shared(&self) -> bool {
        self.engine.is_shared()
    }

    fn write(&self, work: &mut dyn FnMut(&mut dyn Transaction) -> Result<()>) -> Result<()> {
        let mut written = Vec::new();
        self.engine.write(&mut |transaction| {
            written.clear();
            work(&mut Listening { transaction, written: &mut written })
        })?;
        if !written.is_empty() {
            self.recording.transactions.lock().unwrap_or_else(PoisonError::into_inner).push(written);
        }
        Ok(())
    }
}

struct Listening<'a> {
    transaction: &'a mut dyn Transaction,
    written: &'a mut Vec<Written>,
}

impl Transaction for Listening<'_> {
    fn read(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        self.transaction.read(sql, values)
    }

    fn read_each(&mut self, statements: &[Statement]) -> Result<Vec<Vec<Row>>> {
        self.transaction.read_each(statements)
    }

    fn run_each(&mut self, sql: &str, rows: Vec<Vec<Value>>) -> Result<()> {
        if !rows.is_empty() {
            self.written.push((sql.to_owned(), rows.clone()));
        }
        self.transaction.run_each(sql, rows)
    }

    fn run(&mut self, sql: &str, values: &[Value]) -> Result<()> {
        self.written.push((sql.to_owned(), vec![values.to_vec()]));
        self.transaction.run(sql, values)
    }

    fn count(&mut self, sql: &str, values: &[Value]) -> Result<usize> {
        self.written.push((sql.to_owned(), vec![values.to_vec()]));
        self.transaction.count(sql, values)
    }

    fn hold_schema(&mut self) -> Result<()> {
        self.transaction.hold_schema()
    }
}

struct Slower {
    engine: Arc<dyn Engine>,
    by: Duration,
}

impl Engine for Slower {
    fn read(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        self.engine.read(sql, values)
    }

    fn is_shared(&self) -> bool {
        self.engine.is_shared()
    }

    fn write(&self, work: &mut dyn FnMut(&mut dyn Transaction) -> Result<()>) -> Result<()> {
        self.engine.write(&mut |transaction| {
            work(transaction)?;
            // Before the commit, while nobody else can write: as long as a slower disk would keep them all.
            std::thread::sleep(self.by);
            Ok(())
        })
    }
}
