//! What an engine must be able to do: read with parameters, and write in one transaction.
//!
//! Values are the four kinds that every engine has. No domain type is known here.

use std::sync::Arc;

use anyhow::{Result, bail};

/// A value of a row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    Null,
    Int(i64),
    Text(String),
    Blob(Vec<u8>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}
impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}
impl From<&[u8]> for Value {
    fn from(value: &[u8]) -> Self {
        Self::Blob(value.to_vec())
    }
}
impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Self {
        Self::Blob(value)
    }
}
impl<K> From<domain::Id<K>> for Value {
    fn from(value: domain::Id<K>) -> Self {
        Self::Blob(value.as_bytes().to_vec())
    }
}
impl From<jiff::Timestamp> for Value {
    fn from(value: jiff::Timestamp) -> Self {
        Self::Int(value.as_millisecond())
    }
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A row that was read, by the order of its columns.
#[derive(Clone, Debug)]
pub struct Row(pub(crate) Arc<[Value]>);

impl Row {
    /// An integer.
    pub fn int(&self, column: usize) -> Result<i64> {
        match self.0.get(column) {
            Some(Value::Int(value)) => Ok(*value),
            other => bail!("column {column} is not an integer but {}", kind(other)),
        }
    }

    /// An integer, or null.
    pub fn opt_int(&self, column: usize) -> Result<Option<i64>> {
        if self.is_null(column) { Ok(None) } else { self.int(column).map(Some) }
    }

    /// An instant.
    pub fn at(&self, column: usize) -> Result<jiff::Timestamp> {
        Ok(jiff::Timestamp::from_millisecond(self.int(column)?)?)
    }

    /// An instant, or null.
    pub fn opt_at(&self, column: usize) -> Result<Option<jiff::Timestamp>> {
        if self.is_null(column) { Ok(None) } else { self.at(column).map(Some) }
    }

    /// Text.
    pub fn text(&self, column: usize) -> Result<&str> {
        match self.0.get(column) {
            Some(Value::Text(value)) => Ok(value),
            other => bail!("column {column} is not text but {}", kind(other)),
        }
    }

    /// Text, or null.
    pub fn opt_text(&self, column: usize) -> Result<Option<&str>> {
        if self.is_null(column) { Ok(None) } else { self.text(column).map(Some) }
    }

    /// Bytes.
    pub fn blob(&self, column: usize) -> Result<&[u8]> {
        match self.0.get(column) {
            Some(Value::Blob(value)) => Ok(value),
            other => bail!("column {column} is not a blob but {}", kind(other)),
        }
    }

    /// Bytes, or null.
    pub fn opt_blob(&self, column: usize) -> Result<Option<&[u8]>> {
        if self.is_null(column) { Ok(None) } else { self.blob(column).map(Some) }
    }

    /// An id.
    pub fn id<K>(&self, column: usize) -> Result<domain::Id<K>> {
        Ok(domain::Id::from_bytes(self.blob(column)?)?)
    }

    /// An id, or null.
    pub fn opt_id<K>(&self, column: usize) -> Result<Option<domain::Id<K>>> {
        if self.is_null(column) { Ok(None) } else { self.id(column).map(Some) }
    }

    /// JSON text, read into its type.
    pub fn json<T: serde::de::DeserializeOwned>(&self, column: usize) -> Result<T> {
        Ok(serde_json::from_str(self.text(column)?)?)
    }

    fn is_null(&self, column: usize) -> bool {
        matches!(self.0.get(column), Some(Value::Null))
    }
}

/// The kind alone: a value may be somebody's, and never stands in an error.
fn kind(value: Option<&Value>) -> &'static str {
    match value {
        None => "missing",
        Some(Value::Null) => "null",
        Some(Value::Int(_)) => "an integer",
        Some(Value::Text(_)) => "text",
        Some(Value::Blob(_)) => "a blob",
    }
}

/// Where rows are kept. Statements are the same for every engine; `for update` at the end of one holds its rows
/// until the transaction ends, which an engine with a single writer may leave out.
pub(crate) trait Engine: Send + Sync {
    /// Reads outside any transaction, what was committed last.
    fn read(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>>;
    /// Whether other processes may write there too.
    fn is_shared(&self) -> bool;
    /// Runs `work` in one durable transaction.
    fn write(&self, work: &mut dyn FnMut(&mut dyn Transaction) -> Result<()>) -> Result<()>;
}

/// A statement with its values.
pub(crate) type Statement = (&'static str, Vec<Value>);

/// A transaction of an engine.
pub(crate) trait Transaction {
    /// Reads, its own writes included.
    fn read(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>>;
    /// Reads one after the other, as if alone: the first may take a lock that the others stand under. An
    /// engine may send them all before it waits for the first.
    fn read_each(&mut self, statements: &[Statement]) -> Result<Vec<Vec<Row>>>;
    /// Inserts rows, no two of which have the same key. What a statement does on a conflict it tells by
    /// `excluded`, not by numbers.
    fn run_each(&mut self, sql: &str, rows: Vec<Vec<Value>>) -> Result<()>;
    /// Writes. An engine may send it later, in order, and say what was wrong with it at the next read or at
    /// the end.
    fn run(&mut self, sql: &str, values: &[Value]) -> Result<()>;
    /// Writes; gives the number of rows touched.
    fn count(&mut self, sql: &str, values: &[Value]) -> Result<usize>;
    /// From here on nobody else changes the schema before this transaction ends.
    fn hold_schema(&mut self) -> Result<()>;
}
