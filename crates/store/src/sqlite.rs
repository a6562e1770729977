//! The embedded engine: SQLite with a write-ahead log, synced at every commit.
//!
//! One writer connection behind a lock, a few read-only ones beside it, and a lock file, so that a second
//! process refuses in words. What is particular to SQLite stays in this file.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail, ensure};
use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, ToSql, TransactionBehavior};

use crate::checkpoint::Checkpoints;
use crate::engine::{Engine, Row, Statement, Transaction, Value};

/// Statements kept prepared per connection: more than this program has.
const PREPARED_MAX: usize = 256;
/// Read-only connections kept open between uses.
const IDLE_READERS_MAX: usize = 8;
/// The write-ahead log's file is cut back to this size when the log begins anew.
const WAL_BYTES_MAX: u32 = 64 << 20;

/// The database's file in its folder.
const FILE: &str = "callout.db";
/// What the writer keeps of the database in memory, once it has touched as much.
const WRITER_CACHE_KIB: i64 = 48 << 10;

pub(crate) struct Sqlite {
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    /// `None` in memory, where the writer also reads.
    file: Option<PathBuf>,
    /// `None` in memory, and where nothing is written.
    checkpoints: Option<Checkpoints>,
    /// Held for as long as the store is open.
    _lock: Option<File>,
}

impl Sqlite {
    pub fn open(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        let lock =
            OpenOptions::new().create(true).truncate(false).write(true).open(folder.join("callout.lock"))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                bail!(
                    "another callout is already running on {}: stop it first, or use another folder",
                    folder.display()
                )
            }
            Err(TryLockError::Error(error)) => return Err(error).context("cannot lock the data folder"),
        }
        let file = folder.join(FILE);
        let mut writer =
            Connection::open(&file).with_context(|| format!("cannot open {}", file.display()))?;
        writer.pragma_update(None, "journal_mode", "wal")?;
        // Every commit is on disk before it is acknowledged.
        writer.pragma_update(None, "synchronous", "full")?;
        writer.pragma_update(None, "journal_size_limit", i64::from(WAL_BYTES_MAX))?;
        // Checkpoints are made by a thread of their own.
        writer.pragma_update(None, "wal_autocheckpoint", 0)?;
        writer.pragma_update(None, "cache_size", -WRITER_CACHE_KIB)?;
        prepare(&writer)?;
        let checkpoints = Checkpoints::of(&file, &mut writer)?;
        Ok(Self {
            writer: Mutex::new(writer),
            readers: Mutex::default(),
            checkpoints: Some(checkpoints),
            file: Some(file),
            _lock: Some(lock),
        })
    }

    /// Opens the file for reading alone, beside whoever runs on it.
    pub fn look(folder: &Path) -> Result<Self> {
        let file = existing(folder)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let writer = Connection::open_with_flags(&file, flags)?;
        prepare(&writer)?;
        Ok(Self {
            writer: Mutex::new(writer),
            readers: Mutex::default(),
            checkpoints: None,
            file: Some(file),
            _lock: None,
        })
    }

    pub fn in_memory() -> Result<Self> {
        let writer = Connection::open_in_memory()?;
        prepare(&writer)?;
        Ok(Self {
            writer: Mutex::new(writer),
            readers: Mutex::default(),
            checkpoints: None,
            file: None,
            _lock: None,
        })
    }

    fn reader(&self, file: &Path) -> Result<Connection> {
        if let Some(idle) = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop() {
            return Ok(idle);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let reader = Connection::open_with_flags(file, flags)?;
        reader.busy_timeout(std::time::Duration::from_secs(5))?;
        prepare(&reader)?;
        Ok(reader)
    }
}

fn existing(folder: &Path) -> Result<PathBuf> {
    let file = folder.join(FILE);
    ensure!(file.exists(), "there is no database in {}", folder.display());
    Ok(file)
}

/// Copies the database in `folder` to a file as it stands at one moment, while whoever runs on it goes on.
///
/// # Errors
/// There is no database, the file is there already, or it cannot be written.
pub fn backup(folder: &Path, to: &Path) -> Result<()> {
    let file = existing(folder)?;
    ensure!(!to.exists(), "{} is there already: choose another name", to.display());
    let half = to.with_extension("partial");
    // What an earlier try has left.
    let _ = std::fs::remove_file(&half);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let source = Connection::open_with_flags(&file, flags)?;
    source.busy_timeout(std::time::Duration::from_secs(30))?;
    let name = half.to_str().context("the file's name is not text")?;
    source.execute("vacuum into ?1", [name]).with_context(|| format!("cannot write {}", to.display()))?;
    settle(&half, to)
}

/// Puts a backup in place as the database of `folder`, where there is none.
///
/// # Errors
/// The folder has a database, or the file is no whole backup.
pub fn restore(from: &Path, folder: &Path) -> Result<()> {
    let file = folder.join(FILE);
    // A log that a crash left behind would be played back into whatever lies beside it.
    for left in [FILE.to_owned(), format!("{FILE}-wal"), format!("{FILE}-shm")] {
        let there = folder.join(&left).exists();
        ensure!(
            !there,
            "{} has {left} already: move it away first, with what belongs to it",
            folder.display()
        );
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let whole = || -> Result<bool> {
        let source = Connection::open_with_flags(from, flags)?;
        let word: String = source.query_row("pragma integrity_check", [], |row| row.get(0))?;
        let ours: i64 = source.query_row("select count(*) from migrations", [], |row| row.get(0))?;
        Ok(word == "ok" && ours > 0)
    };
    let sound = whole().with_context(|| format!("{} is not a backup of callout", from.display()))?;
    ensure!(sound, "{} is damaged: use another backup", from.display());
    std::fs::create_dir_all(folder)?;
    let half = file.with_extension("partial");
    std::fs::copy(from, &half).with_context(|| format!("cannot write {}", half.display()))?;
    settle(&half, &file)
}

/// Gives a file that is written its name, both on disk when this returns.
fn settle(half: &Path, whole: &Path) -> Result<()> {
    File::open(half)?.sync_all()?;
    std::fs::rename(half, whole)?;
    let folder = whole.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()?;
    Ok(())
}

/// How long the write-ahead log in `folder` is; zero without one.
pub fn wal_bytes(folder: &Path) -> u64 {
    std::fs::metadata(folder.join("callout.db-wal")).map_or(0, |file| file.len())
}

fn prepare(connection: &Connection) -> Result<()> {
    connection.set_prepared_statement_cache_capacity(PREPARED_MAX);
    // A plan that may depend on bound values is made anew with each of them: a quarter of all the time spent.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

impl Engine for Sqlite {
    fn read(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        let Some(file) = &self.file else {
            return rows(&self.writer.lock().unwrap_or_else(PoisonError::into_inner), sql, values);
        };
        let reader = self.reader(file)?;
        let result = rows(&reader, sql, values);
        let mut idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < IDLE_READERS_MAX {
            idle.push(reader);
        }
        result
    }

    fn is_shared(&self) -> bool {
        false
    }

    fn write(&self, work: &mut dyn FnMut(&mut dyn Transaction) -> Result<()>) -> Result<()> {
        // A panic in `work` rolls its transaction back, so the connection behind a poisoned lock is sound.
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let mut transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        work(&mut Writing(&mut transaction))?;
        transaction.commit()?;
        if self.checkpoints.as_ref().is_some_and(Checkpoints::committed) {
            // Once, everybody waits. A reader in its way is no fault; it is tried again after the next commit.
            let _ = writer.query_row("pragma wal_checkpoint(restart)", [], |_| Ok(()));
        }
        Ok(())
    }
}

struct Writing<'a, 'c>(&'a mut rusqlite::Transaction<'c>);

impl Transaction for Writing<'_, '_> {
    fn read(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        rows(self.0, sql, values)
    }

    fn read_each(&mut self, statements: &[Statement]) -> Result<Vec<Vec<Row>>> {
        let mut found = Vec::with_capacity(statements.len());
        for alike in statements.chunk_by(|one, next| one.0 == next.0) {
            let mut statement = self.0.prepare_cached(&numbered(alike[0].0))?;
            for (_, values) in alike {
                found.push(found_by(&mut statement, values)?);
            }
        }
        Ok(found)
    }

    fn run_each(&mut self, sql: &str, rows: Vec<Vec<Value>>) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let mut statement = self.0.prepare_cached(&numbered(sql))?;
        for values in &rows {
            statement.execute(rusqlite::params_from_iter(values))?;
        }
        Ok(())
    }

    fn run(&mut self, sql: &str, values: &[Value]) -> Result<()> {
        self.count(sql, values).map(drop)
    }

    fn count(&mut self, sql: &str, values: &[Value]) -> Result<usize> {
        let mut statement = self.0.prepare_cached(&numbered(sql))?;
        Ok(statement.execute(rusqlite::params_from_iter(values.iter()))?)
    }

    fn hold_schema(&mut self) -> Result<()> {
        // There is one writer, and its transaction has begun.
        Ok(())
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(value) => ValueRef::Integer(*value),
            Self::Text(value) => ValueRef::Text(value.as_bytes()),
            Self::Blob(value) => ValueRef::Blob(value),
        }))
    }
}

/// SQLite takes `$1` for a name and numbers names by first appearance; `?1` is the number itself. No
/// statement of ours has a dollar sign anywhere else. Its one writer needs to hold no rows.
fn numbered(sql: &str) -> String {
    let bare = sql.strip_suffix(" skip locked").unwrap_or(sql);
    bare.strip_suffix(" for update").unwrap_or(bare).replace('$', "?")
}

fn rows(connection: &Connection, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
    found_by(&mut *connection.prepare_cached(&numbered(sql))?, values)
}

fn found_by(statement: &mut rusqlite::Statement<'_>, values: &[Value]) -> Result<Vec<Row>> {
    let columns = statement.column_count();
    let mut found = statement.query(rusqlite::params_from_iter(values.iter()))?;
    let mut result = Vec::new();
    while let Some(row) = found.next()? {
        let value = |column| {
            Ok(match row.get_ref(column)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(value) => Value::Int(value),
                ValueRef::Text(value) => Value::Text(String::from_utf8(value.to_vec())?),
                ValueRef::Blob(value) => Value::Blob(value.to_vec()),
                ValueRef::Real(_) => bail!("column {column} holds a float, which nothing here writes"),
            })
        };
        result.push(Row((0..columns).map(value).collect::<Result<_>>()?));
    }
    Ok(result)
}
