//! Photos of a job under the rules alone: who adds and takes away, who is told, and who may see them when.

use domain::job::{Action, Answer, Obstacle, Offer, Quoted, QuotedFor, Report, Side, open_to};
use domain::job::{
    Actor, AskedWorker, Effect, Event, Facts, Message, Order, PhotoKind, REQUEST_PHOTOS_MAX, Recipient,
    Refusal, VISIT_PHOTOS_MAX, may_see_photo, photos_left,
};
use domain::playbook::Purpose;
use domain::time::Slot;
use jiff::Timestamp;

use crate::world::{Happened, World, id};

fn dale() -> Actor {
    Actor::Customer(World::dale())
}

fn rosa() -> Actor {
    Actor::Worker(id("rosa"))
}

fn kyle() -> Actor {
    Actor::Worker(id("kyle"))
}

fn monday() -> Slot {
    let from = jiff::civil::date(2027, 3, 15).at(10, 0, 0, 0);
    Slot { from, to: from.saturating_add(jiff::Span::new().hours(2)) }
}

/// Dale has asked, and Rosa and Kyle know of it.
fn sought(playbook: &str) -> (World, Timestamp) {
    let mut world = World::new();
    world.under(playbook);
    let now = world.at("2027-03-11T10:00");
    world.described(now);
    let send = Order::send(world.playbook.usual(), Some(monday()));
    world.order(dale(), send, now).unwrap();
    let one =
        |(rank, name): (u32, &str)| AskedWorker { worker: id(name), rank, reasons: vec![], again: false };
    let asked = [(1, "rosa"), (2, "kyle")].map(one).to_vec();
    world
        .order(Actor::Machine, Order::AskCandidates { wave: 1, asked, last: true, heard: None }, now)
        .unwrap();
    (world, now)
}

fn adds(
    world: &mut World,
    by: Actor,
    kind: PhotoKind,
    names: &[&str],
    now: Timestamp,
) -> Result<Happened, Refusal> {
    let photos = names.iter().map(|name| id(name)).collect();
    world.order(by, Order::AddPhotos { kind, photos }, now)
}

/// Whether somebody may see the photo of that name.
fn sees(world: &World, by: Actor, name: &str, now: Timestamp) -> bool {
    let job = world.job.as_ref().unwrap();
    let photo = job.photos.iter().find(|photo| photo.id == id(name)).unwrap();
    let candidates = match by {
        Actor::Worker(worker) => world.candidates.get(&worker).map(|known| (worker, known.clone())),
        _ => None,
    };
    let facts = Facts { candidates: candidates.into_iter().collect(), ..Facts::default() };
    may_see_photo(photo, by, job, &facts, &world.playbook, now)
}

fn said_yes(world: &mut World, now: Timestamp) {
    let answer = Answer::Yes { times: Vec::new(), note: None };
    world.order(rosa(), Order::Answer { worker: id("rosa"), answer }, now).unwrap();
}

fn picked(world: &mut World, by: Actor, now: Timestamp) {
    world.order(by, Order::Pick { worker: id("rosa"), slot: Some(monday()) }, now).unwrap();
}

#[test]
fn a_photo_of_the_request_is_for_whoever_has_the_visit_and_not_before() {
    let (mut world, now) = sought("claim-by-text");
    adds(&mut world, dale(), PhotoKind::Request, &["door"], now).unwrap();
    said_yes(&mut world, now);
    assert!(sees(&world, dale(), "door", now) && sees(&world, Actor::Staff(id("priya")), "door", now));
    assert!(!sees(&world, Actor::Customer(id("moira")), "door", now), "it is not hers");
    assert!(!sees(&world, rosa(), "door", now), "a yes is no assignment");
    picked(&mut world, Actor::Staff(id("priya")), now);
    assert!(sees(&world, rosa(), "door", now) && !sees(&world, kyle(), "door", now));
}

#[test]
fn before_the_promise_of_confidentiality_nothing_is_seen() {
    let (mut world, now) = sought("assigned-partner");
    adds(&mut world, dale(), PhotoKind::Request, &["door"], now).unwrap();
    said_yes(&mut world, now);
    world.order(Actor::Staff(id("priya")), Order::Pick { worker: id("rosa"), slot: None }, now).unwrap();
    assert!(!sees(&world, rosa(), "door", now), "the contact gate is shut");
    let more = adds(&mut world, dale(), PhotoKind::Request, &["sill"], now).unwrap();
    assert!(more.effects.is_empty(), "nobody is told of what they may not see: {:?}", more.effects);
    assert_eq!(adds(&mut world, rosa(), PhotoKind::Progress, &["card"], now).err(), Some(Refusal::NotNow));
}

#[test]
fn whoever_names_the_price_sees_what_is_to_be_done_and_nothing_else() {
    let (mut world, now) = sought("open-offers");
    adds(&mut world, dale(), PhotoKind::Request, &["deck"], now).unwrap();
    assert!(sees(&world, rosa(), "deck", now) && sees(&world, kyle(), "deck", now));
    assert!(!sees(&world, Actor::Worker(id("tess")), "deck", now), "nobody asked her");
    let Report::Estimate { lines } =
        Report::estimate(&[Quoted { what: QuotedFor::Labour, net: 50_000, note: None }])
    else {
        panic!("no lines")
    };
    let offer = Answer::Offer(Offer { lines, times: vec![monday()], until: None, note: None });
    world.order(rosa(), Order::Answer { worker: id("rosa"), answer: offer }, now).unwrap();
    picked(&mut world, dale(), now);
    assert!(sees(&world, rosa(), "deck", now), "what her offer was made for");
    assert!(!sees(&world, kyle(), "deck", now), "it is somebody else's");
    // Nobody shows the other side a number before it is booked for good.
    assert_eq!(adds(&mut world, rosa(), PhotoKind::Progress, &["card"], now).err(), Some(Refusal::NotNow));
    let fee = world.job.as_ref().unwrap().bill_to_pay_here().unwrap();
    let paid = Order::RecordPayment { bill: fee.n, amount: fee.amount() };
    world.order(Actor::Machine, paid, now).unwrap();
    adds(&mut world, rosa(), PhotoKind::Progress, &["half"], now).unwrap();
    assert!(sees(&world, dale(), "half", now) && !sees(&world, kyle(), "half", now));
}

#[test]
fn the_other_side_is_told_once_for_all_that_came_together() {
    let (mut world, now) = sought("claim-by-text");
    let quiet = adds(&mut world, dale(), PhotoKind::Request, &["one"], now).unwrap();
    assert!(quiet.effects.is_empty(), "nobody has it yet: {:?}", quiet.effects);
    said_yes(&mut world, now);
    picked(&mut world, Actor::Staff(id("priya")), now);
    let tell = |to| vec![Effect::Tell { to, message: Message::PhotosAdded }];
    let more = adds(&mut world, dale(), PhotoKind::Request, &["two", "three"], now).unwrap();
    assert_eq!(more.effects, tell(Recipient::Worker(id("rosa"))));
    let shown = adds(&mut world, rosa(), PhotoKind::Progress, &["half", "half", "whole"], now).unwrap();
    assert_eq!(shown.effects, tell(Recipient::Customer(World::dale())));
    let Event::PhotosAdded { photos, .. } = &shown.events[0] else { panic!("{:?}", shown.events) };
    assert_eq!(photos.len(), 2, "the same one twice is one");
    assert!(adds(&mut world, rosa(), PhotoKind::Progress, &["half"], now).unwrap().events.is_empty());
    assert_eq!(adds(&mut world, kyle(), PhotoKind::Progress, &["x"], now).err(), Some(Refusal::NotYours));
    assert_eq!(adds(&mut world, dale(), PhotoKind::Progress, &["x"], now).err(), Some(Refusal::NotYours));
    assert_eq!(adds(&mut world, rosa(), PhotoKind::Request, &["x"], now).err(), Some(Refusal::NotYours));
}

#[test]
fn five_are_enough_and_what_is_taken_away_makes_room() {
    let (mut world, now) = sought("claim-by-text");
    let names: Vec<String> = (0..REQUEST_PHOTOS_MAX).map(|n| format!("photo {n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    adds(&mut world, dale(), PhotoKind::Request, &names[1..], now).unwrap();
    let two = adds(&mut world, dale(), PhotoKind::Request, &["a", "b"], now);
    assert_eq!(two.err(), Some(Refusal::OutOfRange), "neither of two that do not both fit");
    adds(&mut world, dale(), PhotoKind::Request, &names[..1], now).unwrap();
    assert_eq!(photos_left(world.job.as_ref().unwrap(), Side::Customer), 0);
    assert_eq!(adds(&mut world, dale(), PhotoKind::Request, &["a"], now).err(), Some(Refusal::NotNow));
    world.order(dale(), Order::RemovePhoto { photo: id(names[0]) }, now).unwrap();
    assert_eq!(photos_left(world.job.as_ref().unwrap(), Side::Customer), 1);
    assert_eq!(
        world.order(dale(), Order::RemovePhoto { photo: id(names[0]) }, now).err(),
        Some(Refusal::NotYours)
    );
    said_yes(&mut world, now);
    picked(&mut world, Actor::Staff(id("priya")), now);
    adds(&mut world, rosa(), PhotoKind::Progress, &["half"], now).unwrap();
    assert_eq!(photos_left(world.job.as_ref().unwrap(), Side::Worker), VISIT_PHOTOS_MAX - 1);
    let shown = Order::RemovePhoto { photo: id("half") };
    assert_eq!(
        world.order(rosa(), shown.clone(), now).err(),
        Some(Refusal::NotYours),
        "what was shown stays"
    );
    assert_eq!(world.order(dale(), shown, now).err(), Some(Refusal::NotYours), "it is not his");
    world.order(dale(), Order::Cancel, now).unwrap();
    let late = world.order(dale(), Order::RemovePhoto { photo: id(names[1]) }, now);
    assert_eq!(late.err(), Some(Refusal::Over));
}

#[test]
fn what_stood_in_the_way_is_for_whoever_comes_next() {
    let (mut world, now) = sought("guided-visit");
    said_yes(&mut world, now);
    let monday = world.at("2027-03-15T09:30");
    assert_eq!(adds(&mut world, rosa(), PhotoKind::CheckOut, &["wall"], monday).err(), Some(Refusal::NotNow));
    world.order(rosa(), Order::SetOut { eta: monday }, monday).unwrap();
    world.order(rosa(), Order::Start, monday).unwrap();
    let kept = adds(&mut world, rosa(), PhotoKind::CheckOut, &["wall"], monday).unwrap();
    assert!(kept.effects.is_empty(), "told with the check-out");
    world.order(rosa(), Order::CheckOut { why: Obstacle::NotPossible, note: None }, monday).unwrap();
    assert!(sees(&world, dale(), "wall", monday) && !sees(&world, rosa(), "wall", monday));
    let open = open_to(rosa(), world.job.as_ref().unwrap(), &Facts::default(), &world.playbook, monday);
    assert!(!open.contains(&Action::AddPhotos), "she has it no more");
    let slot = Slot { from: monday_next(), to: monday_next().saturating_add(jiff::Span::new().hours(2)) };
    world.order(dale(), Order::send(Purpose::Service, Some(slot)), monday).unwrap();
    let asked = vec![AskedWorker { worker: id("kyle"), rank: 1, reasons: vec![], again: false }];
    world
        .order(Actor::Machine, Order::AskCandidates { wave: 1, asked, last: true, heard: None }, monday)
        .unwrap();
    assert!(!sees(&world, kyle(), "wall", monday));
    let answer = Answer::Yes { times: Vec::new(), note: None };
    world.order(kyle(), Order::Answer { worker: id("kyle"), answer }, monday).unwrap();
    assert!(sees(&world, kyle(), "wall", monday), "he comes next");
}

fn monday_next() -> jiff::civil::DateTime {
    jiff::civil::date(2027, 3, 22).at(10, 0, 0, 0)
}
