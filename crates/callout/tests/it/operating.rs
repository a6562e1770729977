//! What an operator does at three in the morning: a backup while everything runs, a restore, a look at the rest.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

use store::Store;

use crate::told::{dale_asks, dale_asks_under, thursday_morning_on};

fn callout(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_callout")).args(arguments).output().unwrap()
}

fn words(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// A config whose data lies in this folder.
fn config(folder: &std::path::Path) -> String {
    let file = folder.join("callout.toml");
    let data = folder.join("data");
    std::fs::write(&file, format!("data = {data:?}\nlisten = \"127.0.0.1:9\"\n")).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn a_backup_taken_while_everything_runs_is_restored_whole() {
    let (home, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let here = config(home.path());
    let there = config(other.path());
    let store = Store::open(&home.path().join("data")).unwrap();
    let scene = thursday_morning_on(store.clone());
    let code = dale_asks(&scene, "Two boxes, the dog is called Biscuit.");
    // Somebody writes all the time.
    let done = AtomicBool::new(false);
    let copy = home.path().join("night.backup");
    let taken = std::thread::scope(|threads| {
        threads.spawn(|| {
            for n in 0.. {
                store.write(|tx| tx.set_setting("load", &n.to_string())).unwrap();
                if done.load(Ordering::Acquire) {
                    break;
                }
            }
        });
        let taken = callout(&["backup", copy.to_str().unwrap(), "--config", &here]);
        done.store(true, Ordering::Release);
        taken
    });
    assert!(taken.status.success(), "{}", words(&taken));
    assert!(words(&taken).contains("master.key"), "{}", words(&taken));
    // Life goes on, and then the folder is lost.
    let later = dale_asks_under(&scene, "Another one.", "dale-2");
    let again = callout(&["backup", copy.to_str().unwrap(), "--config", &here]);
    assert!(!again.status.success() && words(&again).contains("there already"), "{}", words(&again));
    let restored = callout(&["restore", copy.to_str().unwrap(), "--config", &there]);
    assert!(restored.status.success() && words(&restored).contains("holds together"), "{}", words(&restored));
    let twice = callout(&["restore", copy.to_str().unwrap(), "--config", &there]);
    assert!(!twice.status.success() && words(&twice).contains("move it away"), "{}", words(&twice));
    // The drill: what was there at that moment is there, to the last word, and goes on.
    let scene = thursday_morning_on(Store::open(&other.path().join("data")).unwrap());
    let jobs = scene.app.store.jobs("austin", store::JobFilter::Open).unwrap();
    let codes: Vec<String> = jobs.iter().map(|job| job.code.to_string()).collect();
    assert!(codes.contains(&code) && !codes.contains(&later), "{codes:?}");
    let note = jobs[0].details.unwrap();
    assert!(scene.app.note(note).unwrap().open().contains("Biscuit"));
    scene.texts("Rosa", &format!("yes {code}")).unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("NOT assigned"));
    assert_eq!(scene.app.store.troubles().unwrap(), []);
}

#[test]
fn what_is_no_backup_is_refused_in_words() {
    let home = tempfile::tempdir().unwrap();
    let here = config(home.path());
    let nothing = home.path().join("no.backup");
    let missing = callout(&["backup", nothing.to_str().unwrap(), "--config", &here]);
    assert!(!missing.status.success() && words(&missing).contains("no database"), "{}", words(&missing));
    std::fs::write(&nothing, "not a database at all, but long enough to look like something").unwrap();
    let refused = callout(&["restore", nothing.to_str().unwrap(), "--config", &here]);
    assert!(!refused.status.success() && words(&refused).contains("not a backup"), "{}", words(&refused));
    assert!(!home.path().join("data/callout.db").exists(), "nothing was put in place");
}

#[test]
fn the_doctor_says_what_is_wrong_and_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let here = config(home.path());
    let data = home.path().join("data");
    let store = Store::open(&data).unwrap();
    let scene = thursday_morning_on(store.clone());
    dale_asks(&scene, "Two boxes.");
    std::fs::write(data.join("master.key"), "0".repeat(64)).unwrap();
    let sick = words(&callout(&["doctor", "--config", &here]));
    assert!(sick.contains("can be read by others"), "{sick}");
    assert!(sick.contains("does not answer"), "nothing listens there: {sick}");
    assert!(sick.contains("every open job waits on somebody"), "{sick}");
    // A line that is gone, and a cent that is nowhere.
    let hand = rusqlite::Connection::open(data.join("callout.db")).unwrap();
    hand.execute("delete from events where seq = 2", []).unwrap();
    hand.execute("insert into postings values ('austin', 1, 9, x'00', 0, 'platform:fees', 1, 'USD')", [])
        .unwrap();
    let sick = callout(&["doctor", "--config", &here]);
    assert_eq!(sick.status.code(), Some(1));
    let sick = words(&sick);
    assert!(sick.contains("WRONG In the store, the journal austin has"), "{sick}");
    assert!(sick.contains("add up to 1 and not to zero"), "{sick}");
}

#[test]
fn the_doctor_says_whether_mail_can_leave_and_never_by_which_secret() {
    let home = tempfile::tempdir().unwrap();
    let here = config(home.path());
    let without = words(&callout(&["doctor", "--config", &here]));
    assert!(without.contains("A stand-in answers for e-mail"), "{without}");
    let file = std::path::Path::new(&here);
    let plain = std::fs::read_to_string(file).unwrap();
    for (smtp, from, said) in [
        ("smtp://callout:s3cret@mail.example.com:587", "jobs@example.com", "A server is named for e-mail"),
        ("smtps://mail.example.com", "Lone Star Handy <jobs@example.com>", "A server is named for e-mail"),
        ("https://callout:s3cret@mail.example.com", "jobs@example.com", "begins with neither smtp://"),
        ("smtp://callout:s3cret@mail.example.com", "Lone Star Handy", "the sender is no address"),
    ] {
        std::fs::write(file, format!("{plain}[email]\nsmtp = {smtp:?}\nfrom = {from:?}\n")).unwrap();
        let output = words(&callout(&["doctor", "--config", &here]));
        assert!(output.contains(said) && !output.contains("s3cret"), "{output}");
    }
    // Where texts are real, nobody's mail lies where everybody can read it.
    let twilio = "[twilio]\nsid = \"AC1\"\nauth_token = \"t\"\nnumber = \"+15125550100\"\n";
    std::fs::write(file, format!("{plain}{twilio}")).unwrap();
    let output = words(&callout(&["doctor", "--config", &here]));
    assert!(output.contains("No e-mail leaves, and nobody is asked"), "{output}");
}

/// A marketplace that is served until this is dropped.
pub struct Served(Child);

impl Served {
    /// Waits until it says where its desk is.
    pub fn start(config: &str) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_callout"));
        let child = command.args(["serve", "--config", config]).stdout(Stdio::piped()).spawn().unwrap();
        let mut served = Self(child);
        let lines = BufReader::new(served.0.stdout.take().unwrap()).lines();
        assert!(lines.map_while(Result::ok).any(|line| line.ends_with("/desk")), "it does not start");
        served
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_playbook_and_a_staff_of_ones_own_are_served() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join("playbooks/window-round");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(
        own.join("playbook.toml"),
        include_str!("../../../../playbooks/open-offers/playbook.toml"),
    )
    .unwrap();
    let market = include_str!("../../../../markets/austin.toml");
    let market = market.replacen("playbook = \"claim-by-text\"", "playbook = \"window-round\"", 1);
    let place = home.path().join("market.toml");
    std::fs::write(&place, market).unwrap();
    let written = |rest: &str| {
        let (file, data) = (home.path().join("callout.toml"), home.path().join("data"));
        let all = format!("data = {data:?}\nlisten = \"127.0.0.1:0\"\nmarket = {place:?}\n{rest}");
        std::fs::write(&file, all).unwrap();
        file.to_str().unwrap().to_owned()
    };
    let owner = "[owner]\nname = \"Ada Cole\"\nphone = \"+15125550190\"\n";
    let ben = "[[staff]]\nname = \"Ben Ortiz\"\nphone = \"+15125550191\"\nrole = \"dispatcher\"\n";
    let unknown = callout(&["serve", "--config", &written(owner)]);
    assert!(
        words(&unknown).contains("there is no playbook \"window-round\", but assigned-partner, "),
        "{}",
        words(&unknown)
    );
    let folder = format!("playbooks = {:?}\n", home.path().join("playbooks"));
    drop(Served::start(&written(&format!("{folder}{owner}{ben}"))));
    let kept = || Store::open(&home.path().join("data")).unwrap();
    let roles = |store: &Store| store.staff().unwrap().into_iter().map(|(_, role)| role).collect::<Vec<_>>();
    let mut both = roles(&kept());
    both.sort();
    assert_eq!(both, ["dispatcher", "owner"]);
    assert!(
        kept().setting("playbooks").unwrap().unwrap().contains("window-round"),
        "for the jobs that began with it"
    );
    // Whoever stands there no more has lost the desk, owners too.
    drop(Served::start(&written(&format!("{folder}{}", owner.replace("0190", "0192")))));
    assert_eq!(roles(&kept()), ["owner"]);
    let twice =
        callout(&["serve", "--config", &written(&format!("{folder}{owner}{}", ben.replace("0191", "0190")))]);
    assert!(words(&twice).contains("names the phone of Ben Ortiz twice"), "{}", words(&twice));
    // A folder with none in it is a mistake, and no market without playbooks of its own.
    let none = callout(&["serve", "--config", &written(&format!("playbooks = {:?}\n{owner}", home.path()))]);
    assert!(words(&none).contains("holds a playbook.toml"), "{}", words(&none));
    // Without its key the database is not opened with a new one, and the doctor says so.
    let key = home.path().join("data/master.key");
    std::fs::rename(&key, home.path().join("elsewhere.key")).unwrap();
    let config = written(&format!("{folder}{owner}"));
    let locked = callout(&["serve", "--config", &config]);
    assert!(words(&locked).contains("put it at") && !key.exists(), "{}", words(&locked));
    std::fs::write(&key, "0".repeat(64)).unwrap();
    let sick = words(&callout(&["doctor", "--config", &config]));
    assert!(sick.contains("WRONG The database was written with another master key"), "{sick}");
}
