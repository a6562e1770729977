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
/// An hour, in the milliseconds that instants are kept in.
const HOUR: i64 = 3_600_000;

/// What was read lately, by statement and by what it was asked with.
#[derive(Default)]
struct Memory {
    /// Where each statement stands among those that were asked.
    places: HashMap<String, usize>,
    asked: Vec<Asked>,
}

struct Asked {
    /// The tables that it reads.
    tables: HashSet<String>,
    /// How it asks by the clock, if it does.
    clock: Option<ByTheClock>,
    answers: HashMap<Vec<Value>, Vec<Row>>,
}

/// A statement that asks what is due by an instant, the first first.
struct ByTheClock {
    /// The same statement, whose rows begin with when they are due.
    sql: String,
    /// Which of its values is the instant.
    instant: usize,
}

impl ByTheClock {
    /// Of a statement with `due <= $2` that is in the order of `due`, whatever it calls that.
    fn of(sql: &str) -> Option<Self> {
        let (before, after) = sql.split_once(" <= $")?;
        let due = before.rsplit(char::is_whitespace).next()?;
        let number: String = after.chars().take_while(char::is_ascii_digit).collect();
        let instant = number.parse::<usize>().ok()?.checked_sub(1)?;
        let in_order = after.contains(&format!(" order by {due}"));
        in_order.then(|| Self { sql: sql.replacen("select ", &format!("select {due}, "), 1), instant })
    }

    /// Asked for up to the end of the hour, so that the answer holds for longer than a moment.
    fn widened(&self, values: &[Value]) -> Vec<Value> {
        let mut values = values.to_vec();
        if let Some(Value::Int(now)) = values.get_mut(self.instant) {
            *now = (now.div_euclid(HOUR) + 1) * HOUR;
        }
        values
    }

    /// What of a widened answer is due by the instant that was meant.
    fn due(&self, rows: &[Row], values: &[Value]) -> Vec<Row> {
        let Some(Value::Int(now)) = values.get(self.instant) else { return Vec::new() };
        let due = rows.iter().take_while(|row| row.int(0).is_ok_and(|due| due <= *now));
        due.map(|row| Row(row.0[1..].into())).collect()
    }
}

impl Asked {
    fn new(sql: &str) -> Self {
        Self { tables: tables_of(sql), clock: ByTheClock::of(sql), answers: HashMap::new() }
    }

    fn keep(&mut self, values: &[Value], rows: &[Row]) {
        if self.answers.len() >= KEPT {
            self.answers.clear();
        }
        self.answers.insert(values.to_vec(), rows.to_vec());
    }
}

impl Memory {
    /// What a statement was asked; nothing yet, if it is new.
    fn asked(&mut self, sql: &str) -> &mut Asked {
        let place = match self.places.get(sql) {
            Some(place) => *place,
            None => {
                self.places.insert(sql.to_owned(), self.asked.len());
                self.asked.push(Asked::new(sql));
                self.asked.len() - 1
            }
        };
        &mut self.asked[place]
    }

    fn forget(&mut self, written: &HashSet<String>) {
        for asked in self.asked.iter_mut().filter(|asked| !asked.tables.is_disjoint(written)) {
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
        let asked = memory.asked(sql);
        let Some(clock) = &asked.clock else {
            if let Some(rows) = asked.answers.get(values) {
                return Ok(rows.clone());
            }
            let rows = self.engine.read(sql, values)?;
            asked.keep(values, &rows);
            return Ok(rows);
        };
        let wide = clock.widened(values);
        if let Some(rows) = asked.answers.get(&wide) {
            return Ok(clock.due(rows, values));
        }
        let rows = self.engine.read(&clock.sql, &wide)?;
        let due = clock.due(&rows, values);
        asked.keep(&wide, &rows);
        Ok(due)
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

    #[test]
    fn what_is_due_by_the_clock_is_asked_once_an_hour() {
        let engine = Arc::new(crate::sqlite::Sqlite::in_memory().unwrap());
        let remembering = Remembering::new(engine.clone());
        let run = |engine: &dyn Engine, sql: &str| engine.write(&mut |tx| tx.run(sql, &[])).unwrap();
        run(&remembering, "create table a (name text, due_at integer)");
        let put = |name: &str, at: i64| format!("insert into a values ('{name}', {at})");
        run(&remembering, &put("soon", HOUR + 1000));
        run(&remembering, &put("then", HOUR + 2000));
        run(&remembering, &put("later", 2 * HOUR + 1));
        let due = |now: i64| -> Vec<String> {
            let sql = "select name from a where due_at <= $1 order by due_at, name limit $2";
            let rows = remembering.read(sql, &[now.into(), 2.into()]).unwrap();
            rows.iter().map(|row| row.text(0).unwrap().to_owned()).collect()
        };
        assert!(due(HOUR).is_empty());
        // Behind its back: nothing is asked any more within the hour, and what comes due still does.
        run(&*engine, "delete from a where name <> 'later'");
        assert!(due(HOUR + 999).is_empty());
        assert_eq!(due(HOUR + 1000), ["soon"]);
        assert_eq!(due(HOUR + 2000), ["soon", "then"]);
        assert_eq!(due(2 * HOUR + 1), ["later"]);
        run(&remembering, &put("new", 2 * HOUR));
        assert_eq!(due(2 * HOUR), ["new"]);
    }

    #[test]
    fn only_what_is_asked_in_the_order_of_the_clock_is_widened() {
        let widened = |sql: &str| ByTheClock::of(sql).map(|clock| (clock.sql, clock.instant));
        let due = "select id from jobs where market = $1 and due_at <= $2 order by due_at, id limit $3";
        let wide =
            "select due_at, id from jobs where market = $1 and due_at <= $2 order by due_at, id limit $3";
        assert_eq!(widened(due), Some((wide.to_owned(), 1)));
        assert_eq!(widened("select id from a where at <= $1 order by id limit $2"), None);
        assert_eq!(widened("select id from a where at < $1 order by at"), None);
        assert_eq!(widened("select max(seq) from events where seq <= $2 + $3 group by job order by 2"), None);
    }
}
