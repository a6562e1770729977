//! `callout check`: a playbook in plain sentences, or why it does not hold together.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use app::words::playbook_sentences;
use domain::playbook::{self, Playbook, words};
use domain::talk::Language;

use crate::wiring;

/// The form's file in its folder.
pub const FILE: &str = "playbook.toml";

#[derive(clap::Args)]
pub struct Arguments {
    /// Folders that each hold a playbook.toml; the ones that ship, without any.
    folders: Vec<PathBuf>,
    /// The language of the sentences.
    #[arg(long, default_value = "en")]
    lang: String,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let language = Language::from_code(&arguments.lang)
        .with_context(|| format!("there is no language {:?}: en, fr or de", arguments.lang))?;
    let forms: Vec<(String, String)> = if arguments.folders.is_empty() {
        wiring::PLAYBOOKS.iter().map(|(name, form)| ((*name).to_owned(), (*form).to_owned())).collect()
    } else {
        arguments.folders.iter().map(|folder| form(folder)).collect::<Result<_>>()?
    };
    let mut sound = true;
    for (name, form) in forms {
        match playbook::read(&name, &form) {
            Ok(playbook) => {
                println!("{name} ({})", playbook.version);
                for sentence in playbook_sentences(language, &playbook) {
                    println!("  {sentence}");
                }
            }
            Err(faults) => {
                sound = false;
                eprintln!("{name} does not hold together:");
                for fault in faults {
                    eprintln!("  - {fault}");
                }
            }
        }
        println!();
    }
    println!("{} words in the vocabulary, 60 at most", words().len());
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A playbook of the operator's own.
///
/// # Errors
/// It cannot be read, or does not hold together.
pub fn playbook_in(folder: &Path) -> Result<Playbook> {
    let (name, form) = form(folder)?;
    wiring::sound(&name, &form)
}

fn form(folder: &Path) -> Result<(String, String)> {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file = folder.join(FILE);
    let form = std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok((name, form))
}
