//! The proof: a playbook's jobs, every way they can go, walked through one by one with the rules that run them.
//!
//! The market is small (one customer, two who would do it, the desk), time moves to the next due instant or just before
//! it, and two states count as one if they differ in nothing but how far apart their instants are. What holds here
//! holds for every order in which people, silence and the clock can follow each other within these bounds; it is no
//! proof about markets with more people in them. The simulator is for those.

mod orders;
mod world;

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use jiff::SignedDuration;

use crate::job::{Action, Actor, Order, Owner, Stage, contact_open, duties, missing, next_tick, open_to};
use crate::job::{BillFor, Gate, Refusal};
use crate::playbook::{Playbook, Purpose};
use world::World;

/// What was found.
#[derive(Debug)]
pub struct Proof {
    /// States that a job can be in.
    pub states: usize,
    /// Ways from one to another.
    pub ways: usize,
    /// Stages and endings that were seen.
    pub stages: BTreeSet<&'static str>,
    pub endings: BTreeSet<&'static str>,
    /// Whether every way was walked: if not, there were more states than were asked for.
    pub whole: bool,
    /// What does not hold, each with a shortest story.
    pub broken: Vec<Broken>,
}

/// Something that does not hold.
#[derive(Debug)]
pub struct Broken {
    pub what: &'static str,
    /// Who did what, in order.
    pub story: Vec<String>,
}

/// One way from a state.
enum Way {
    /// Somebody gives an order.
    Order(Actor, Box<Order>),
    /// The clock reaches the next due instant.
    Due,
    /// It stops just before.
    JustBefore,
}

impl Way {
    fn said(&self) -> String {
        match self {
            Self::Order(by, order) => {
                let who = match by {
                    Actor::Customer(_) => "the customer".to_owned(),
                    Actor::Staff(_) => "the desk".to_owned(),
                    Actor::Machine => "the program".to_owned(),
                    Actor::Worker(worker) if *worker == world::workers()[0] => "the first".to_owned(),
                    Actor::Worker(_) => "the second".to_owned(),
                };
                format!("{who}: {:?}", order.action())
            }
            Self::Due => "time: what is due comes due".to_owned(),
            Self::JustBefore => "time: just before the next thing is due".to_owned(),
        }
    }
}

/// How a state was reached, and where the clock leads from it.
struct Known {
    from: Option<(usize, String)>,
    /// The state that follows if nobody acts; none at an end, or where only the desk is waited for.
    due: Option<usize>,
    closed: bool,
    /// Only the desk owes something, or nobody.
    desks: bool,
}

/// Walks every way that a job can go under a playbook, through at most so many states.
pub fn explore(playbook: &Playbook, most: usize) -> Proof {
    let mut walk =
        Walk { playbook, most, known: Vec::new(), ids: HashMap::new(), into: Vec::new(), proof: empty() };
    if let Ok(first) = World::new(playbook) {
        walk.run(first);
    }
    walk.ends();
    walk.proof
}

fn empty() -> Proof {
    Proof {
        states: 0,
        ways: 0,
        stages: BTreeSet::new(),
        endings: BTreeSet::new(),
        whole: true,
        broken: Vec::new(),
    }
}

struct Walk<'a> {
    playbook: &'a Playbook,
    most: usize,
    known: Vec<Known>,
    ids: HashMap<u128, usize>,
    /// Which states lead to each.
    into: Vec<Vec<usize>>,
    proof: Proof,
}

/// Findings of one kind that are told; the others are the same again.
const TOLD_MAX: usize = 3;

/// States that are walked on from at a time, by as many threads as there are processors.
const AT_A_TIME: usize = 512;

/// What leads on from a state, and what does not hold there.
#[derive(Default)]
struct Onward {
    ways: Vec<Next>,
    broken: Vec<&'static str>,
}

/// Where a way leads.
struct Next {
    way: Way,
    world: World,
    key: u128,
}

impl Walk<'_> {
    fn run(&mut self, first: World) {
        let mut todo = VecDeque::new();
        let id = self.enter(&first, first.key(self.playbook), None);
        todo.push_back((id, first));
        while !todo.is_empty() {
            let some: Vec<(usize, World)> = todo.drain(..todo.len().min(AT_A_TIME)).collect();
            let onward = side_by_side(&some, self.playbook);
            for ((id, _), Onward { ways, broken }) in some.into_iter().zip(onward) {
                broken.into_iter().for_each(|what| self.breaks(what, id));
                for next in ways {
                    if self.known.len() >= self.most {
                        self.proof.whole = false;
                        return;
                    }
                    todo.extend(self.goes(id, next));
                }
            }
        }
    }

    /// Goes one way, and gives where it leads if nothing has led there before.
    fn goes(&mut self, id: usize, next: Next) -> Option<(usize, World)> {
        let Next { way, world, key } = next;
        self.proof.ways += 1;
        let before = self.known.len();
        let to = self.enter(&world, key, Some((id, way.said())));
        if let Some(into) = self.into.get_mut(to) {
            into.push(id);
        }
        if matches!(way, Way::Due)
            && let Some(known) = self.known.get_mut(id)
        {
            known.due = Some(to);
        }
        (to == before).then_some((to, world))
    }

    /// The number of a state, which is looked at when it is new.
    fn enter(&mut self, world: &World, key: u128, from: Option<(usize, String)>) -> usize {
        if let Some(id) = self.ids.get(&key) {
            return *id;
        }
        let id = self.known.len();
        let open = duties(&world.job, self.playbook);
        let desks = open.iter().all(|duty| duty.owner == Owner::Operator);
        self.known.push(Known { from, due: None, closed: world.job.is_closed(), desks });
        self.into.push(Vec::new());
        self.ids.insert(key, id);
        self.proof.states += 1;
        self.proof.stages.insert(world.job.stage.word());
        if let Stage::Closed { ending } = world.job.stage {
            self.proof.endings.insert(ending.word());
        }
        self.look(id, world);
        id
    }

    /// What must hold of every state.
    fn look(&mut self, id: usize, world: &World) {
        let job = &world.job;
        let open = duties(job, self.playbook);
        if job.is_closed() != open.is_empty() {
            self.breaks("an open job waits on nobody, or a closed one on somebody", id);
        }
        if job.is_closed() && !(job.is_even() && world.promises.is_empty()) {
            self.breaks("a job that is over owes money, or holds somebody's time", id);
        }
        let holders: BTreeSet<_> = world.promises.iter().map(|promise| promise.worker).collect();
        let theirs = job.held().map(|held| held.worker).or(job.assignee().map(|who| who.worker));
        if holders.len() > 1 || holders.iter().any(|worker| theirs != Some(*worker)) {
            self.breaks("somebody's time is promised to a visit that is not theirs", id);
        }
        let shut = !missing(Gate::Contact, job, self.playbook).is_empty();
        let met = job.bills.iter().rfind(|bill| bill.what != BillFor::InVain && bill.what != BillFor::Refund);
        let met = job.assignee().is_none() && met.is_some_and(|bill| bill.purpose == Purpose::Consultation);
        let seen = world::workers().into_iter().filter(|w| contact_open(job, self.playbook, *w, world.now));
        if seen.into_iter().any(|worker| shut || met || job.worker() != Some(worker)) {
            self.breaks("contact details are open to somebody whose gate is shut", id);
        }
    }

    /// What must hold of the whole: from everywhere an end can be reached, and time alone leads to one, or to the desk.
    fn ends(&mut self) {
        if !self.proof.whole {
            return;
        }
        let mut reaches: Vec<bool> = self.known.iter().map(|known| known.closed).collect();
        let mut todo: Vec<usize> = (0..reaches.len()).filter(|id| reaches.get(*id) == Some(&true)).collect();
        while let Some(id) = todo.pop() {
            for from in self.into.get(id).cloned().unwrap_or_default() {
                if let Some(reached) = reaches.get_mut(from).filter(|reached| !**reached) {
                    *reached = true;
                    todo.push(from);
                }
            }
        }
        if let Some(stuck) = reaches.iter().position(|reached| !reached) {
            self.breaks("no way leads to an end", stuck);
        }
        for id in 0..self.known.len() {
            if !self.time_leads_somewhere(id) {
                self.breaks("time alone leads neither to an end nor to the desk", id);
                return;
            }
        }
    }

    fn time_leads_somewhere(&self, from: usize) -> bool {
        let mut seen = BTreeMap::new();
        let mut at = from;
        loop {
            let Some(known) = self.known.get(at) else { return false };
            match known.due {
                None => return known.closed || known.desks,
                Some(next) => {
                    if seen.insert(at, ()).is_some() {
                        return false;
                    }
                    at = next;
                }
            }
        }
    }

    fn breaks(&mut self, what: &'static str, id: usize) {
        if self.proof.broken.iter().filter(|broken| broken.what == what).count() >= TOLD_MAX {
            return;
        }
        let mut story = Vec::new();
        let mut at = id;
        while let Some((from, said)) = self.known.get(at).and_then(|known| known.from.clone()) {
            story.push(said);
            at = from;
        }
        story.reverse();
        self.proof.broken.push(Broken { what, story });
    }
}

/// What leads on from each of these, in their order: the rules are pure, so they can be asked side by side.
fn side_by_side(some: &[(usize, World)], playbook: &Playbook) -> Vec<Onward> {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let parts = some.chunks(some.len().div_ceil(threads).max(1));
    std::thread::scope(|scope| {
        let walk = |part: &'_ [(usize, World)]| part.iter().map(|(_, world)| ways(world, playbook)).collect();
        let walks: Vec<_> = parts.map(|part| scope.spawn(move || -> Vec<Onward> { walk(part) })).collect();
        walks
            .into_iter()
            .flat_map(|walk| walk.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

/// Every way from here.
fn ways(world: &World, playbook: &Playbook) -> Onward {
    let mut onward = Onward::default();
    for by in orders::everybody() {
        let open = open_to(by, &world.job, &world.facts_for(by), playbook, world.now);
        for action in Action::ALL {
            for order in orders::orders(action, by, world, playbook) {
                match world.after(by, order.clone(), playbook) {
                    Ok(next) => {
                        if !open.contains(&action) {
                            onward.broken.push("an order is accepted that nobody was offered");
                        }
                        onward.leads(Way::Order(by, Box::new(order)), next, playbook);
                    }
                    Err(refusal) => {
                        if open.contains(&action) && is_about_the_stage(&refusal) {
                            onward.broken.push("an order is offered and refused for what it is");
                        }
                    }
                }
            }
        }
    }
    if let Some(due) = next_tick(&world.job, playbook) {
        let at = due.max(world.now);
        let then = World { now: at, ..world.clone() };
        match then.after(Actor::Machine, Order::Tick, playbook) {
            Ok(next) if next.key(playbook) == then.key(playbook) => {
                onward.broken.push("what is due comes due and changes nothing");
            }
            Ok(next) => onward.leads(Way::Due, next, playbook),
            Err(_) => onward.broken.push("the clock is refused"),
        }
        let before = due.checked_sub(SignedDuration::from_secs(1)).unwrap_or(due);
        if before > world.now {
            onward.leads(Way::JustBefore, World { now: before, ..world.clone() }, playbook);
        }
    }
    onward
}

impl Onward {
    fn leads(&mut self, way: Way, world: World, playbook: &Playbook) {
        let key = world.key(playbook);
        self.ways.push(Next { way, world, key });
    }
}

/// Refusals that `open_to` must have foreseen; the others are about an order's own data.
fn is_about_the_stage(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::NotYours | Refusal::NotNow | Refusal::Over | Refusal::AlreadyAssigned | Refusal::WorkBegun
    )
}
