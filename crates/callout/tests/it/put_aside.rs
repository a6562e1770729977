//! What the program cannot do, however often it tries, is put aside in front of a person, and whatever waits behind it goes
//! on.

use sim::scene::number_of;
use store::{InboundRow, NewNotice};

use crate::odd_moments::waits;
use crate::told::{dale_asks, person_of, thursday_morning};

#[test]
fn a_text_that_cannot_be_written_holds_no_other_up() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    let (due, person) = (scene.now(), person_of(&scene, "Dale"));
    let nonsense = NewNotice {
        key: "nonsense".to_owned(),
        person,
        job: None,
        message: "{}".to_owned(),
        due,
        written: due,
    };
    scene.app.store.write(|tx| tx.put_notice("austin", &nonsense)).unwrap();
    let world = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let mut tries = 1;
    while world.block_on(scene.app.notices_step(1)).is_err() {
        tries += 1;
        assert!(tries < 20, "it is tried for ever");
    }
    assert!(tries > 2, "the world may have been broken for a moment");
    // What waits behind it goes out, and the desk sees what did not.
    scene.texts("Rosa", "yes").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("your yes is noted"));
    let mut priya = scene.browser("Priya").unwrap();
    let page = scene.open(&mut priya, "/desk/undelivered").unwrap();
    assert!(page.reads().contains("A fault of the program"), "{}", page.reads());
}

#[test]
fn a_text_that_cannot_be_read_waits_for_a_person() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    let garbled = InboundRow {
        account: "AC".to_owned(),
        vendor_id: "SM-garbled".to_owned(),
        received: scene.now(),
        lookup: scene.app.phone_lookup(number_of("Dale").unwrap()),
        words: vec![1, 2, 3],
        extra: String::new(),
    };
    scene.app.store.write(|tx| tx.put_inbound(&garbled).map(|_| ())).unwrap();
    let read = (0..20).any(|_| scene.app.inbox_step(64).is_ok());
    assert!(read && waits(&scene, "Dale"), "it is tried for ever, or nobody reads it");
    scene.texts("Rosa", "yes").unwrap();
    assert!(scene.last_text("Rosa").unwrap().contains("your yes is noted"));
}
