//! What is logged names nobody: everything that the program says at its most talkative is searched for the
//! people it was about.

use std::io::Write;
use std::sync::{Arc, Mutex};

use jiff::SignedDuration;
use sim::scene::number_of;
use standins::FaultOnce;
use tracing_subscriber::fmt::MakeWriter;

use crate::told::{dale_asks, dale_posts, desk_page, press, thursday_morning};

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Kept {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[test]
fn the_log_at_its_most_talkative_names_nobody() {
    let kept = Kept::default();
    let subscriber =
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(kept.clone()).finish();
    tracing::subscriber::with_default(subscriber, || {
        tracing::info!("a line of this test's own");
        let scene = thursday_morning();
        dale_posts(&scene, "Call me on 512 555 0111.", "leak");
        let code = dale_asks(&scene, "Two boxes, the dog is called Biscuit.");
        scene.texts("Rosa", &format!("yes {code}")).unwrap();
        scene.texts("Vern", "ok what about the parking??").unwrap();
        let mut priya = scene.browser("Priya").unwrap();
        let (path, page) = desk_page(&scene, &mut priya);
        // One letter is not taken now, and the next one not at all.
        scene.standins.with_mailbox(|mailbox, _| {
            mailbox.next_answer(FaultOnce::Later451);
            mailbox.next_answer(FaultOnce::Refused550);
        });
        press(&scene, &mut priya, &page, "/pick", "");
        scene.pass(SignedDuration::from_mins(2)).unwrap();
        scene.submit(&mut priya, &format!("{path}/contact"), &[]).unwrap();
        // Things that go wrong are what programs talk about most.
        let mut stranger = scene.stranger();
        for path in ["/jobs/nobody", "/desk", "/l/wrong", "/desk/inbox/5125550111", "/nowhere?q=Whitcomb"] {
            scene.open(&mut stranger, path).unwrap();
        }
        let dale = number_of("Dale").unwrap();
        scene.submit(&mut stranger, "/sign-in/code", &[("phone", dale), ("code", "000000")]).unwrap();
        scene.submit(&mut stranger, "/hooks/twilio/sms", &[("From", dale), ("Body", "Biscuit")]).unwrap();
    });
    let log = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("a line of this test's own"), "the log is kept");
    let private = ["Whitcomb", "Leal", "Bluebonnet", "5550111", "555-0111", "5550121", "Biscuit", "parking"];
    for word in private.into_iter().chain(["whitcomb.example"]) {
        assert!(!log.contains(word), "{word} was logged:\n{log}");
    }
}
