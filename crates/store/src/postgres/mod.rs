//! The engine for operators who have outgrown one process: PostgreSQL 15 or newer, any number of processes.
//!
//! Writes of a transaction are sent without waiting for each other's answers, so that a batch of orders costs
//! a few round trips and one commit. Everything that must not happen twice at once is held by a row's lock,
//! the market's head first. What is particular to PostgreSQL stays in this folder; `dialect` has its words.

mod dialect;
mod tls;

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context as Waking, Poll, Waker};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use tokio_postgres::error::SqlState;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, NoTls, Statement};

use crate::engine::{Engine, Row, Transaction, Value};
use tls::Address;

use dialect::{columns, dialect, is_schema, of_many, read_of_many};

/// Connections kept open between uses.
const IDLE_MAX: usize = 16;
/// How long somebody waits for a connection.
const CONNECT: Duration = Duration::from_secs(5);
/// What every connection says first. Commits are on disk before they are acknowledged, whatever the server's
/// default; a process that stops in the middle of a transaction lets go of its locks.
const GREETING: &str = "set synchronous_commit = on; set lock_timeout = '20s'; \
    set idle_in_transaction_session_timeout = '20s'; set timezone = 'UTC'";
/// After so many transactions the server is asked to count what its tables hold. By itself it does so once a
/// minute, and the plans that it made before, for tables that were nearly empty, take any index.
const COUNTED_AFTER: [u64; 4] = [64, 512, 4096, 32_768];
/// A transaction that the server broke up because two waited for each other is done again so often.
const DEADLOCKS_MAX: u32 = 5;

pub(crate) struct Postgres {
    address: Address,
    /// Drives the connections, on a thread of its own: whoever asks just waits.
    driver: Driver,
    idle: Mutex<Vec<Session>>,
    /// Transactions that were committed.
    committed: AtomicU64,
}

/// A connection with the statements that it has prepared.
struct Session {
    client: Arc<Client>,
    prepared: HashMap<String, Statement>,
}

/// The thread that connections run on. It ends in the background, since whoever closes a store may be a task
/// that must not wait.
struct Driver(Option<tokio::runtime::Runtime>);

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

type Pending = Pin<Box<dyn Future<Output = Result<u64, tokio_postgres::Error>> + Send>>;

impl Postgres {
    pub fn connect(url: &str) -> Result<Self> {
        let mut address = tls::address(url)?;
        address.config.application_name("callout").connect_timeout(CONNECT);
        let driver = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("postgres")
            .enable_all()
            .build()?;
        let driver = Driver(Some(driver));
        let engine = Self { address, driver, idle: Mutex::default(), committed: AtomicU64::new(0) };
        let first = engine.open()?;
        engine.give_back(first);
        Ok(engine)
    }

    /// An empty schema in this database, made anew and used by every connection of the engine.
    pub fn fresh_schema(url: &str, schema: &str) -> Result<Self> {
        let harmless = schema.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        anyhow::ensure!(harmless && !schema.is_empty(), "{schema:?} is no name for a schema");
        let mut engine = Self::connect(url)?;
        let session = engine.take()?;
        let sql = format!("drop schema if exists {schema} cascade; create schema {schema}");
        pollster::block_on(session.client.batch_execute(&sql))
            .map_err(|error| plain("the schema cannot be made", &error))?;
        engine.address.config.options(format!("-c search_path={schema}"));
        Ok(engine)
    }

    fn open(&self) -> Result<Session> {
        let (config, tls) = (self.address.config.clone(), self.address.tls.clone());
        let driver = self.driver.0.as_ref().context("the store is closed")?;
        let connecting = driver.spawn(async move {
            // A connection's end shows in the next statement, where somebody waits for it.
            let client = match tls {
                Some(tls) => {
                    let (client, connection) = config.connect(tls).await?;
                    tokio::spawn(async move { drop(connection.await) });
                    client
                }
                None => {
                    let (client, connection) = config.connect(NoTls).await?;
                    tokio::spawn(async move { drop(connection.await) });
                    client
                }
            };
            client.batch_execute(GREETING).await?;
            Ok::<_, tokio_postgres::Error>(client)
        });
        let client = pollster::block_on(connecting)?.map_err(|error| plain("cannot connect", &error))?;
        Ok(Session { client: Arc::new(client), prepared: HashMap::new() })
    }

    fn take(&self) -> Result<Session> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        while let Some(session) = idle.pop() {
            if !session.client.is_closed() {
                return Ok(session);
            }
        }
        drop(idle);
        self.open()
    }

    fn give_back(&self, session: Session) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < IDLE_MAX && !session.client.is_closed() {
            idle.push(session);
        }
    }

    /// Has the server count what its tables hold, in the background.
    fn count_rows(&self) {
        let (Ok(session), Some(driver)) = (self.open(), self.driver.0.as_ref()) else { return };
        driver.spawn(async move {
            // Whether it succeeds changes no answer, only how soon it comes.
            let ours = "select string_agg(quote_ident(tablename), ', ') from pg_tables
                where schemaname = current_schema()";
            let Ok(row) = session.client.query_one(ours, &[]).await else { return };
            let Ok(tables) = row.try_get::<_, String>(0) else { return };
            let _ = session.client.batch_execute(&format!("analyze {tables}")).await;
        });
    }

    fn once(&self, work: &mut dyn FnMut(&mut dyn Transaction) -> Result<()>) -> Result<()> {
        let mut session = self.take()?;
        let client = Arc::clone(&session.client);
        let mut writing = Writing { session: &mut session, pending: Vec::new(), broken: None };
        writing.send(Box::pin(async move { client.batch_execute("begin").await.map(|()| 0) }));
        let worked = work(&mut writing);
        let client = Arc::clone(&writing.session.client);
        let end = if worked.is_ok() { "commit" } else { "rollback" };
        let mut ending: Pending = Box::pin(async move { client.batch_execute(end).await.map(|()| 0) });
        // It leaves behind the writes, without waiting for them: what one of them broke, it rolls back.
        let early = ending.as_mut().poll(&mut Waking::from_waker(Waker::noop()));
        let done = worked.and_then(|()| writing.flush());
        let broken = writing.broken.take();
        // After a fault nobody takes the answers that are left, and nothing may wait behind them.
        writing.pending.clear();
        let ended = match early {
            Poll::Ready(answer) => answer,
            Poll::Pending => pollster::block_on(ending),
        };
        match (done, ended) {
            (Ok(()), Ok(_)) => {
                self.give_back(session);
                if COUNTED_AFTER.contains(&(self.committed.fetch_add(1, Ordering::Relaxed) + 1)) {
                    self.count_rows();
                }
                Ok(())
            }
            // Nobody knows whether it was committed: whoever asked asks again with the same key.
            (Ok(()), Err(error)) => Err(plain("the commit was not answered", &error)),
            (Err(error), ended) => {
                if ended.is_ok() {
                    self.give_back(session);
                }
                match broken {
                    Some(state) => Err(error.context(Broken(state))),
                    None => Err(error),
                }
            }
        }
    }
}

/// The server's own word for what went wrong.
#[derive(Debug, thiserror::Error)]
#[error("the database says {}", .0.code())]
struct Broken(SqlState);

impl Engine for Postgres {
    fn read(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        let mut session = self.take()?;
        let rows = session.query(sql, values);
        if rows.is_err() && session.client.is_closed() {
            // The server was restarted while the connection lay idle: a read may be asked again.
            session = self.open()?;
            let rows = session.query(sql, values).map_err(|error| plain("a read failed", &error));
            self.give_back(session);
            return rows;
        }
        self.give_back(session);
        rows.map_err(|error| plain("a read failed", &error))
    }

    fn is_shared(&self) -> bool {
        true
    }

    fn write(&self, work: &mut dyn FnMut(&mut dyn Transaction) -> Result<()>) -> Result<()> {
        for _ in 0..DEADLOCKS_MAX {
            match self.once(work) {
                Err(error)
                    if error
                        .downcast_ref::<Broken>()
                        .is_some_and(|b| b.0 == SqlState::T_R_DEADLOCK_DETECTED) => {}
                ended => return ended,
            }
        }
        self.once(work)
    }
}

impl Session {
    fn prepare(&mut self, sql: &str) -> Result<Statement, tokio_postgres::Error> {
        if let Some(statement) = self.prepared.get(sql) {
            return Ok(statement.clone());
        }
        let statement = pollster::block_on(self.client.prepare(&dialect(sql)))?;
        self.prepared.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }

    fn query(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, tokio_postgres::Error> {
        let statement = self.prepare(sql)?;
        let params: Vec<&(dyn ToSql + Sync)> = values.iter().map(|v| v as &(dyn ToSql + Sync)).collect();
        read(pollster::block_on(self.client.query(&statement, &params))?)
    }
}

fn read(rows: Vec<tokio_postgres::Row>) -> Result<Vec<Row>, tokio_postgres::Error> {
    rows.iter()
        .map(|row| (0..row.len()).map(|column| row.try_get(column)).collect::<Result<_, _>>().map(Row))
        .collect()
}

type Answering =
    Pin<Box<dyn Future<Output = Result<Vec<tokio_postgres::Row>, tokio_postgres::Error>> + Send>>;

/// A transaction in progress. What was sent and not answered yet stands in `pending`, in order.
struct Writing<'a> {
    session: &'a mut Session,
    pending: Vec<Pending>,
    broken: Option<SqlState>,
}

impl Writing<'_> {
    /// Sends something without waiting for its answer.
    fn send(&mut self, mut what: Pending) {
        // The first look at it puts it on the wire; the driver's thread carries it from there.
        if let Poll::Ready(answer) = what.as_mut().poll(&mut Waking::from_waker(Waker::noop())) {
            self.pending.push(Box::pin(std::future::ready(answer)));
        } else {
            self.pending.push(what);
        }
    }

    /// Waits for every answer; the first bad one counts, since the rest only follow from it.
    fn flush(&mut self) -> Result<()> {
        let mut first = None;
        for answer in self.pending.drain(..) {
            if let Err(error) = pollster::block_on(answer) {
                first.get_or_insert(error);
            }
        }
        first.map_or(Ok(()), |error| Err(self.note(&error)))
    }

    /// Sends a read; or one read many times as a single one, whose rows begin with the number of what they answer.
    fn ask(&self, statement: Statement, alike: &[(&'static str, Vec<Value>)]) -> Answering {
        let rows = alike.iter().map(|(_, values)| values.as_slice());
        let (columns, alone) = (columns(rows), alike.len() == 1);
        let client = Arc::clone(&self.session.client);
        let mut asking: Answering = Box::pin(async move {
            let params: Vec<&(dyn ToSql + Sync)> = columns
                .iter()
                .map(|column| if alone { &column[0] as &(dyn ToSql + Sync) } else { column })
                .collect();
            client.query(&statement, &params).await
        });
        // The first look at it puts it on the wire.
        match asking.as_mut().poll(&mut Waking::from_waker(Waker::noop())) {
            Poll::Ready(answer) => Box::pin(std::future::ready(answer)),
            Poll::Pending => asking,
        }
    }

    /// What answers one read, or the same read for many rows of values.
    fn reading(&mut self, alike: &[(&'static str, Vec<Value>)]) -> Result<Statement> {
        let [(sql, _), more @ ..] = alike else { anyhow::bail!("nothing is asked") };
        let one = self.prepared(sql)?;
        if more.is_empty() { Ok(one) } else { self.prepared(&read_of_many(sql, one.params())) }
    }

    /// The statement, prepared. Preparing waits for its answer, and answers are taken in order.
    fn prepared(&mut self, sql: &str) -> Result<Statement> {
        if let Some(statement) = self.session.prepared.get(sql) {
            return Ok(statement.clone());
        }
        self.flush()?;
        self.session.prepare(sql).map_err(|error| self.note(&error))
    }

    fn note(&mut self, error: &tokio_postgres::Error) -> anyhow::Error {
        self.broken = self.broken.take().or_else(|| error.code().cloned());
        plain("a statement failed", error)
    }
}

impl Transaction for Writing<'_> {
    fn read(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        self.flush()?;
        self.session.query(sql, values).map_err(|error| self.note(&error))
    }

    fn read_each(&mut self, statements: &[(&'static str, Vec<Value>)]) -> Result<Vec<Vec<Row>>> {
        let alike: Vec<_> = statements.chunk_by(|one, next| one.0 == next.0).collect();
        let ready = alike.iter().map(|group| self.reading(group)).collect::<Result<Vec<_>>>()?;
        let asked: Vec<_> =
            ready.into_iter().zip(&alike).map(|(statement, group)| self.ask(statement, group)).collect();
        // Whoever waits for a later answer while an earlier one lies there waits for ever: the connection reads
        // on when it has been taken.
        self.flush()?;
        let mut found = Vec::with_capacity(statements.len());
        for (group, answer) in alike.into_iter().zip(asked) {
            let rows = pollster::block_on(answer).and_then(read).map_err(|error| self.note(&error))?;
            let first = found.len();
            found.extend(group.iter().map(|_| Vec::new()));
            for row in rows {
                let several = group.len() > 1;
                let place = if several { usize::try_from(row.int(0)?)? - 1 } else { 0 };
                let row = if several { Row(row.0[1..].into()) } else { row };
                found.get_mut(first + place).context("a row that nobody asked for")?.push(row);
            }
        }
        Ok(found)
    }

    fn run_each(&mut self, sql: &str, rows: Vec<Vec<Value>>) -> Result<()> {
        match rows.as_slice() {
            [] => return Ok(()),
            [one] => return self.run(sql, one),
            _ => {}
        }
        let kinds = self.prepared(sql)?.params().to_vec();
        let statement = self.prepared(&of_many(sql, &kinds)?)?;
        let columns = columns(rows.iter().map(Vec::as_slice));
        let client = Arc::clone(&self.session.client);
        self.send(Box::pin(async move {
            client.execute_raw(&statement, columns.iter().map(|column| column as &(dyn ToSql + Sync))).await
        }));
        Ok(())
    }

    fn run(&mut self, sql: &str, values: &[Value]) -> Result<()> {
        if is_schema(sql) {
            self.flush()?;
            let sql = dialect(sql);
            let done = pollster::block_on(self.session.client.batch_execute(&sql));
            return done.map_err(|error| self.note(&error));
        }
        let statement = self.prepared(sql)?;
        let (client, values) = (Arc::clone(&self.session.client), values.to_vec());
        self.send(Box::pin(async move {
            let params = values.iter().map(|value| value as &(dyn ToSql + Sync));
            client.execute_raw(&statement, params).await
        }));
        Ok(())
    }

    fn count(&mut self, sql: &str, values: &[Value]) -> Result<usize> {
        self.run(sql, values)?;
        let last = self.pending.pop();
        self.flush()?;
        match last.map(pollster::block_on) {
            Some(Ok(count)) => Ok(usize::try_from(count)?),
            Some(Err(error)) => Err(self.note(&error)),
            None => Ok(0),
        }
    }

    fn hold_schema(&mut self) -> Result<()> {
        self.flush()?;
        let locked =
            pollster::block_on(self.session.client.batch_execute("lock table migrations in exclusive mode"));
        locked.map_err(|error| self.note(&error))
    }
}

/// What the server says, without the values that it likes to repeat: those may be somebody's.
fn plain(what: &str, error: &tokio_postgres::Error) -> anyhow::Error {
    match error.as_db_error() {
        Some(said) => anyhow!("{what}: {} ({})", said.message(), said.code().code()),
        None => {
            // The driver says which step failed; why, only the innermost cause does.
            let mut innermost: &dyn std::error::Error = error;
            while let Some(cause) = innermost.source() {
                innermost = cause;
            }
            anyhow!("{what}: {innermost}")
        }
    }
}
