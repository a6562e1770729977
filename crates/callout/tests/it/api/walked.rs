//! `docs/api.md` as it is written: every snippet is run by a shell against a server, in order, and each line has to succeed.

use std::process::Command;
use std::sync::Arc;

use app::api_keys::Scope;
use domain::playbook;
use sim::scene::Scene;

use crate::told::{austin, empty_store, pays_at, person_of, until};

const DOCUMENT: &str = include_str!("../../../../../docs/api.md");
const FORM: &str = include_str!("../../../../../playbooks/assigned-partner/playbook.toml");

/// What stands between two fences, or is told to the test alone.
enum Part<'a> {
    Shell(&'a str),
    /// The town's clocks show this now.
    Time(&'a str),
    /// Somebody pays at the address in a variable.
    Pay(&'a str),
}

fn parts(document: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    for (n, piece) in document.split("```").enumerate() {
        if n % 2 == 1 {
            parts.push(Part::Shell(piece.strip_prefix("sh\n").expect("only shell is fenced")));
            continue;
        }
        for comment in piece.split("<!-- ").skip(1) {
            let (what, value) = comment.split(" -->").next().unwrap().split_once(": ").unwrap();
            parts.push(if what == "time" { Part::Time(value) } else { Part::Pay(value) });
        }
    }
    parts
}

#[tokio::test(flavor = "multi_thread")]
async fn the_document_is_true_to_the_last_snippet() {
    for program in ["curl", "jq", "bash"] {
        let found = Command::new(program).arg("--version").output();
        assert!(found.is_ok_and(|out| out.status.success()), "the snippets are run with {program}");
    }
    let playbook = playbook::read("assigned-partner", FORM).unwrap();
    let scene = Scene::on(empty_store(), "2027-03-23T09:05", austin(), playbook).unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let router = web::router(Arc::clone(&scene.app));
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    let (_, key) = scene.app.make_api_key(person_of(&scene, "Owen"), "Books", &Scope::ALL).unwrap();
    let home = tempfile::tempdir().unwrap();
    let kept = home.path().join("variables");
    std::fs::write(&kept, "").unwrap();
    let mut run = 0;
    for part in parts(DOCUMENT) {
        match part {
            Part::Time(wall) => until(&scene, wall),
            Part::Pay(variable) => {
                let found = std::fs::read_to_string(&kept).unwrap();
                let line =
                    found.lines().find_map(|line| line.strip_prefix(&format!("declare -- {variable}=")));
                pays_at(&scene, line.expect("the page's address").trim_matches('"'));
            }
            Part::Shell(snippet) => {
                // What one snippet defines the next one uses.
                let script = format!(
                    "source {0}\nset -euo pipefail\n{snippet}\ndeclare -f > {0}\n\
                     declare -p JOB PAGE DUE MOIRA ROSA JUNE 2>/dev/null >> {0} || true\n",
                    kept.display()
                );
                let out = Command::new("bash")
                    .args(["-c", &script])
                    .current_dir(home.path())
                    .env("CALLOUT", format!("http://{at}/api/v1"))
                    .env("KEY", &key)
                    .env("no_proxy", "127.0.0.1")
                    .output()
                    .unwrap();
                let said = String::from_utf8_lossy(&out.stdout) + String::from_utf8_lossy(&out.stderr);
                assert!(out.status.success(), "{snippet}\n{said}");
                scene.settle().unwrap();
                run += 1;
            }
        }
    }
    assert!(run > 8, "{run} snippets");
    server.abort();
}
