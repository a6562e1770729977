//! What is known of somebody's home: where they were helped before stands in their next form, and in nobody else's.

use sim::scene::Scene;
use sim::{Client, Page};

use crate::told::{dale_asks, dale_posts, thursday_morning};

const DALES_HOME: &str = "2809 Bluebonnet Lane, Austin, TX 78704";

/// What stands in the address of the form that asks for help.
fn address_in(page: &Page) -> String {
    let form = page.forms().into_iter().find(|form| form.action == "/requests").expect("a form to ask with");
    form.fields.into_iter().find(|(name, _)| name == "address").expect("an address").1
}

fn asks_again(scene: &Scene, who: &mut Client) -> String {
    address_in(&scene.open(who, "/").unwrap())
}

#[test]
fn whoever_was_helped_before_does_not_type_their_door_again() {
    let scene = thursday_morning();
    // Anybody may have typed what his phone has not confirmed.
    dale_posts(&scene, "Two boxes.", "dale-0");
    let mut dale = scene.browser("Dale").unwrap();
    assert_eq!(asks_again(&scene, &mut dale), "");
    dale_asks(&scene, "Two boxes.");
    assert_eq!(asks_again(&scene, &mut dale), DALES_HOME);
    for other in [&mut scene.stranger(), &mut scene.browser("Priya").unwrap()] {
        assert_eq!(asks_again(&scene, other), "");
    }
}
