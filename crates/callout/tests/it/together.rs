//! Orders that are committed together come to the same as one after the other: each sees what those before it
//! have changed.

use app::{Key, Outcome, Request};
use domain::job::{Actor, Answer, Command, Description, Job, Order, Refusal};
use domain::{Code, Id, JobId, PersonId};
use sim::scene::{Scene, number_of};
use store::JobFilter;

use crate::told::{dale_asks, dale_asks_under, thursday_morning};

fn person(scene: &Scene, name: &str) -> PersonId {
    let lookup = scene.app.phone_lookup(number_of(name).unwrap());
    scene.app.store.point(&lookup).unwrap().unwrap().person
}

fn order(job: JobId, by: Actor, order: Order, key: &str) -> Request {
    Request { job, command: Command { by, order }, key: Some(Key::of("test", key)) }
}

/// Two jobs for the same time, of which Rosa wants both, and the desk gives her first one and then the other.
/// Then the desk presses once more, and somebody uses its key for something else.
fn both_for_rosa(together: bool) -> (Vec<Outcome>, Vec<Job>) {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    dale_asks_under(&scene, "Two more boxes.", "dale-2");
    let jobs = || {
        let mut jobs = scene.app.store.jobs("austin", JobFilter::Open).unwrap();
        jobs.sort_by_key(|job| job.id);
        jobs
    };
    let (one, other) = (jobs()[0].id, jobs()[1].id);
    let rosa = scene.app.store.worker_of(person(&scene, "Rosa")).unwrap().unwrap().card.worker;
    let staff = Actor::Staff(person(&scene, "Priya"));
    let yes = || Order::Answer { worker: rosa, answer: Answer::Yes { times: Vec::new(), note: None } };
    let pick = || Order::Pick { worker: rosa, slot: None };
    let orders = [
        order(one, Actor::Worker(rosa), yes(), "yes-1"),
        order(other, Actor::Worker(rosa), yes(), "yes-2"),
        order(one, staff, pick(), "pick-1"),
        order(other, staff, pick(), "pick-2"),
        order(one, staff, pick(), "pick-1"),
        order(one, staff, Order::Cancel, "pick-1"),
        order(other, staff, Order::Cancel, "pick-2"),
    ];
    let outcomes = if together {
        scene.app.commit(&orders).into_iter().map(Result::unwrap).collect()
    } else {
        orders.iter().map(|order| scene.app.commit_alone(order).unwrap()).collect()
    };
    assert_eq!(scene.app.store.troubles().unwrap(), []);
    (outcomes, jobs())
}

#[test]
fn orders_that_commit_together_see_each_other() {
    let (outcomes, jobs) = both_for_rosa(true);
    assert!(outcomes[..3].iter().all(|outcome| matches!(outcome, Outcome::Done { .. })), "{outcomes:?}");
    assert_eq!(outcomes[3], Outcome::Refused(Refusal::Overlaps { job: jobs[0].id }), "she cannot be at both");
    assert_eq!(outcomes[4], outcomes[2], "the same again is the same");
    assert_eq!(outcomes[5], Outcome::Refused(Refusal::KeyReused));
    assert_eq!(
        outcomes[6], outcomes[3],
        "what was refused under a key stays refused, whatever comes under it"
    );
    assert!(jobs[0].assignee().is_some() && jobs[1].assignee().is_none());
}

#[test]
fn together_comes_to_the_same_as_one_after_the_other() {
    assert_eq!(both_for_rosa(true), both_for_rosa(false));
}

#[test]
fn a_code_is_given_once_in_a_batch() {
    let scene = thursday_morning();
    dale_asks(&scene, "Two boxes.");
    let known = scene.app.store.jobs("austin", JobFilter::Open).unwrap().remove(0);
    let describe = |n: u128| {
        let description = Description {
            code: Code::from_number(7),
            customer: known.customer,
            playbook: known.playbook.clone(),
            zone: known.zone.clone(),
            service: known.service.clone(),
            place: known.place,
            area: known.area.clone(),
            spot: known.spot,
            details: None,
            wanted: None,
            wanted_minutes: None,
            limits: domain::job::Limits::default(),
        };
        let id: JobId = Id::from_bytes(&n.to_be_bytes()).unwrap();
        order(id, Actor::Customer(known.customer), Order::Describe(Box::new(description)), &n.to_string())
    };
    let outcomes: Vec<Outcome> =
        scene.app.commit(&[describe(1), describe(2)]).into_iter().map(Result::unwrap).collect();
    assert!(matches!(outcomes[0], Outcome::Done { .. }), "{outcomes:?}");
    assert_eq!(outcomes[1], Outcome::Refused(Refusal::CodeTaken));
}
