//! A file of facts, one JSON object a line, only ever appended to, read back at open. A last line torn
//! by a kill is cut off: its fact was never acknowledged. Never here: what a fact means.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Where facts are kept; in memory they are not.
#[derive(Debug, Default)]
pub(crate) struct Journal {
    file: Option<File>,
}

impl Journal {
    /// Opens or begins the file and gives back the facts it holds.
    pub(crate) fn open<F: DeserializeOwned>(path: &Path) -> Result<(Journal, Vec<F>)> {
        let place = || format!("the stand-in's journal {}", path.display());
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).with_context(place)?;
        }
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(path)
            .with_context(place)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).with_context(place)?;
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let mut facts = Vec::new();
        for (index, line) in bytes[..whole].split(|byte| *byte == b'\n').enumerate() {
            if !line.is_empty() {
                let fact = serde_json::from_slice(line)
                    .with_context(|| format!("{}, line {}", place(), index + 1))?;
                facts.push(fact);
            }
        }
        file.set_len(whole as u64).with_context(place)?;
        file.seek(SeekFrom::End(0)).with_context(place)?;
        Ok((Journal { file: Some(file) }, facts))
    }

    /// Appends a fact before it is acted upon. The kernel has it once this returns, which is enough to
    /// outlive a killed process; a stand-in does not promise to outlive a power cut.
    pub(crate) fn append<F: Serialize>(&mut self, fact: &F) -> Result<()> {
        let Some(file) = &mut self.file else {
            return Ok(());
        };
        let mut line = serde_json::to_vec(fact)?;
        line.push(b'\n');
        file.write_all(&line).context("the stand-in's journal")
    }
}
