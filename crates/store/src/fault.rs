//! An engine that breaks on purpose: the simulator's way of losing a node's memory around a commit.
//!
//! It never damages what is kept: it only lies about whether a commit happened, as a crash does.

use std::sync::Arc;

use anyhow::{Result, bail};

use crate::engine::{Engine, Row, Transaction, Value};

/// Where a commit can break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// Nothing was written.
    BeforeCommit,
    /// Everything was written, and nobody was told.
    AfterCommit,
}

/// Says, before each commit, whether and where it breaks.
pub type Breaks = Arc<dyn Fn() -> Option<Break> + Send + Sync>;

pub(crate) struct Breaking {
    pub engine: Arc<dyn Engine>,
    pub breaks: Breaks,
}

impl Engine for Breaking {
    fn read(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        self.engine.read(sql, values)
    }

    fn is_shared(&self) -> bool {
        self.engine.is_shared()
    }

    fn write(&self, work: &mut dyn FnMut(&mut dyn Transaction) -> Result<()>) -> Result<()> {
        match (self.breaks)() {
            Some(Break::BeforeCommit) => bail!("the node lost its memory before the commit"),
            Some(Break::AfterCommit) => {
                self.engine.write(work)?;
                bail!("the node lost its memory after the commit")
            }
            None => self.engine.write(work),
        }
    }
}
