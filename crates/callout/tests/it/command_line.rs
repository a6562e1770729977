//! The command line as scripts call it: the binary itself, in a folder of its own.

use std::io::Write;
use std::process::{Command, Stdio};

fn callout() -> Command {
    Command::new(env!("CARGO_BIN_EXE_callout"))
}

#[test]
fn check_prints_sentences_in_three_languages_and_refuses_what_does_not_hold() {
    for language in ["en", "fr", "de"] {
        let out = callout().args(["check", "--lang", language, "--most", "300"]).output().unwrap();
        assert!(out.status.success());
        let words = String::from_utf8(out.stdout).unwrap();
        assert!(words.contains("claim-by-text"));
        assert!(!words.contains("check-"), "a sentence is missing: {words}");
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("playbook.toml"), "visits = [\"service\"]\npicker = \"me\"\n").unwrap();
    let out = callout().args(["check", "--most", "300"]).arg(folder.path()).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8(out.stderr).unwrap().contains("picker"));
}

#[test]
fn check_says_what_a_playbook_means_before_it_walks_and_how_to_walk_further() {
    let out = callout().args(["check", "--most", "300"]).output().unwrap();
    let words = String::from_utf8(out.stdout).unwrap();
    let (sentences, proofs) = words.split_once("\n\nassigned-partner: Walked through in part").unwrap();
    assert!(sentences.contains("claim-by-text (") && sentences.contains("we tell the customer."), "{words}");
    assert!(
        proofs.contains("\nclaim-by-text: ") && proofs.contains("`--most 1200` walks further."),
        "{words}"
    );
    assert!(!sentences.contains("Walked through"), "every sentence stands before the first proof: {words}");
}

#[test]
fn a_reader_who_goes_away_ends_check_quietly() {
    let mut child = callout()
        .args(["check", "--most", "300"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success(), "{out:?}");
    assert_eq!(String::from_utf8(out.stderr).unwrap(), "");
}

#[test]
fn understand_reads_lines_and_writes_objects() {
    let mut child = callout()
        .args(["understand", "--now", "2027-03-11T08:00", "--zone", "America/Chicago", "--asked", "claim"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines =
        "Yes\nInterested but soonest availability is next Tuesday\nSTOP\nok what about the parking??\n";
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let out = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    let objects: Vec<serde_json::Value> =
        out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let intents: Vec<_> = objects.iter().map(|o| o["intent"].as_str().unwrap()).collect();
    assert_eq!(intents, ["yes", "conditional", "stop", "human"]);
    assert_eq!(objects[1]["times"][0]["from"], "2027-03-16T08:00:00");
}

#[test]
fn a_playbook_of_ones_own_is_rehearsed() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("first-come");
    std::fs::create_dir(&own).unwrap();
    let form = crate::told::FORM.replace("picks = \"operator\"", "picks = \"first\"");
    std::fs::write(own.join("playbook.toml"), &form).unwrap();
    let rehearse = || {
        let own = own.to_str().unwrap();
        let out = callout().args(["simulate", "--jobs", "4", "--json", "--playbook", own]).output().unwrap();
        (
            out.status.success(),
            format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr)),
        )
    };
    let (sound, said) = rehearse();
    assert!(
        sound && said.contains("\"playbook\":\"first-come\"") && said.contains("\"violations\":0"),
        "{said}"
    );
    std::fs::write(own.join("playbook.toml"), form.replace("\"first\"", "\"customer\"")).unwrap();
    let (sound, said) = rehearse();
    assert!(!sound && said.contains("`picks = \"customer\"` needs `price = \"offer\"`"), "{said}");
}

#[test]
fn a_wrong_word_is_answered_with_a_sentence() {
    let out = callout().args(["simulate", "--playbook", "no-such-model"]).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8(out.stderr).unwrap().contains("no-such-model"));
}
