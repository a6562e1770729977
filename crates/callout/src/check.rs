//! `callout check`: a playbook in plain sentences, and the proof that it leads nowhere it must not; or why it does not hold
//! together. What a sentence says stands in the locales, and what is proved in `domain::explore`.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread::JoinHandle;

use anyhow::{Context, Result};
use app::words::{Args, playbook_sentences, say};
use domain::explore::{Proof, explore};
use domain::playbook::{self, Fault, Playbook, words};
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
    /// Through how many states of a job each playbook is walked at most.
    #[arg(long, default_value_t = STATES_MAX)]
    most: usize,
}

/// More states than any playbook that ships has.
const STATES_MAX: usize = 400_000;

/// So many times as many are suggested where that was not all.
const FURTHER: usize = 4;

/// A form's name, and the playbook it is or why it is none.
type Form = (String, Result<Playbook, Vec<Fault>>);

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let language = Language::from_code(&arguments.lang)
        .with_context(|| format!("there is no language {:?}: en, fr or de", arguments.lang))?;
    let forms: Vec<(String, String)> = if arguments.folders.is_empty() {
        wiring::PLAYBOOKS.iter().map(|(name, form)| ((*name).to_owned(), (*form).to_owned())).collect()
    } else {
        arguments.folders.iter().map(|folder| form(folder)).collect::<Result<_>>()?
    };
    let read = |(name, form): (String, String)| (name.clone(), playbook::read(&name, &form));
    let forms: Vec<Form> = forms.into_iter().map(read).collect();
    let sound = forms.iter().all(|(_, read)| read.is_ok());
    let code = |sound| if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    match said(&forms, language, arguments.most) {
        Ok(holds) => Ok(code(sound && holds)),
        Err(error) if is_nobody_reading(&error) => Ok(code(sound)),
        Err(error) => Err(error),
    }
}

/// Whether whoever read what is printed has gone, as `head` does: that is no fault.
fn is_nobody_reading(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}

/// Prints what each playbook means, then walks them side by side and prints each proof as soon as it and those before it
/// are there; gives whether all of them hold.
fn said(forms: &[Form], language: Language, most: usize) -> Result<bool> {
    let (mut out, mut wrong) = (std::io::stdout().lock(), std::io::stderr());
    for (name, read) in forms {
        match read {
            Ok(playbook) => {
                writeln!(out, "{name} ({})", playbook.version)?;
                for sentence in playbook_sentences(language, playbook) {
                    writeln!(out, "  {sentence}")?;
                }
                writeln!(out)?;
            }
            Err(faults) => {
                writeln!(wrong, "{name} does not hold together:")?;
                for fault in faults {
                    writeln!(wrong, "  - {fault}")?;
                }
            }
        }
    }
    out.flush()?;
    let mut holds = true;
    for (name, walk) in walks(forms, most) {
        let Ok(proof) = walk.join() else { anyhow::bail!("{name} could not be walked through") };
        writeln!(out, "{name}: {}", proof_sentence(language, &proof, most))?;
        out.flush()?;
        holds &= proof.broken.is_empty();
        for broken in &proof.broken {
            writeln!(wrong, "  - {}: {}", broken.what, broken.story.join("; "))?;
        }
    }
    writeln!(out, "{} words in the vocabulary, 60 at most", words().len())?;
    Ok(holds)
}

/// Every playbook that could be read, being walked through, side by side. Nobody waits for a walk whose proof nobody
/// reads any more.
fn walks(forms: &[Form], most: usize) -> Vec<(&str, JoinHandle<Proof>)> {
    let walk = |playbook: Playbook| std::thread::spawn(move || explore(&playbook, most));
    let sound = forms.iter().filter_map(|(name, read)| Some((name.as_str(), read.as_ref().ok()?.clone())));
    sound.map(|(name, playbook)| (name, walk(playbook))).collect()
}

/// How many states there are, what was seen of them, and whether it holds; and how to see more, if that was not all.
fn proof_sentence(language: Language, proof: &Proof, most: usize) -> String {
    let key = match (proof.whole, proof.broken.is_empty()) {
        (true, true) => "check-proof-holds",
        (false, true) => "check-proof-so-far",
        (_, false) => "check-proof-broken",
    };
    let endings: Vec<&str> = proof.endings.iter().copied().collect();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let args = Args::new()
        .number("states", count(proof.states))
        .number("ways", count(proof.ways))
        .with("endings", endings.join(", "));
    let seen = say(language, key, &args);
    if proof.whole {
        return seen;
    }
    let further = Args::new().with("most", most.saturating_mul(FURTHER).to_string());
    format!("{seen} {}", say(language, "check-proof-further", &further))
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
