//! Lists the playbooks that ship: every folder of `playbooks` that holds a form. Adding one changes no code.
//!
//! Nothing is read or checked here but names.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../playbooks");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut forms: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let form = entry?.path().join("playbook.toml");
        if form.exists() {
            forms.push(form.canonicalize()?);
        }
    }
    forms.sort();
    let mut list = String::from("[\n");
    for form in forms {
        let name = form.parent().and_then(Path::file_name).unwrap_or_default();
        list.push_str(&format!("    ({:?}, include_str!({:?})),\n", name.to_string_lossy(), form));
    }
    list.push(']');
    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    fs::write(out.join("playbooks.rs"), list)
}
