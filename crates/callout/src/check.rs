//! `callout check`: a playbook in plain sentences, and the proof that it leads nowhere it must not; or why it does not hold
//! together.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

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

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let language = Language::from_code(&arguments.lang)
        .with_context(|| format!("there is no language {:?}: en, fr or de", arguments.lang))?;
    let forms: Vec<(String, String)> = if arguments.folders.is_empty() {
        wiring::PLAYBOOKS.iter().map(|(name, form)| ((*name).to_owned(), (*form).to_owned())).collect()
    } else {
        arguments.folders.iter().map(|folder| form(folder)).collect::<Result<_>>()?
    };
    let mut sound = true;
    let read: Vec<(String, Result<Playbook, Vec<Fault>>)> =
        forms.into_iter().map(|(name, form)| (name.clone(), playbook::read(&name, &form))).collect();
    let proofs = proofs(&read, arguments.most);
    for ((name, read), proof) in read.iter().zip(proofs) {
        match (read, proof) {
            (Ok(playbook), Some(proof)) => {
                println!("{name} ({})", playbook.version);
                for sentence in playbook_sentences(language, playbook) {
                    println!("  {sentence}");
                }
                println!("  {}", proof_sentence(language, &proof));
                sound &= proof.broken.is_empty();
                for broken in &proof.broken {
                    eprintln!("  - {}: {}", broken.what, broken.story.join("; "));
                }
            }
            (Ok(_), None) => anyhow::bail!("{name} could not be walked through"),
            (Err(faults), _) => {
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

/// Every way of each playbook that can be read, side by side.
fn proofs(read: &[(String, Result<Playbook, Vec<Fault>>)], most: usize) -> Vec<Option<Proof>> {
    std::thread::scope(|scope| {
        let walk = |playbook| scope.spawn(move || explore(playbook, most));
        let walks: Vec<_> = read.iter().map(|(_, read)| read.as_ref().ok().map(walk)).collect();
        walks.into_iter().map(|walk| walk.and_then(|walk| walk.join().ok())).collect()
    })
}

/// How many states there are, what was seen of them, and whether it holds.
fn proof_sentence(language: Language, proof: &Proof) -> String {
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
    say(language, key, &args)
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
