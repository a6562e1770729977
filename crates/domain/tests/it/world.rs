//! A job in a test: named people, a wall clock in Austin, and the rules run by hand.
//!
//! It holds what the store would hold and nothing else, so a rule that needs more cannot be tested here.

use std::collections::BTreeMap;

use domain::job::{
    Actor, Candidate, Command, Description, Effect, Event, Facts, Job, Limits, Order, Promise, PromiseChange,
    Recipient, Refusal, WorkerFacts, candidates_after, decide, evolve, needs, promises, react,
};
use domain::playbook::{Playbook, read};
use domain::price::{ExtraHour, MinutePrice, Pay, Service};
use domain::provider::Spot;
use domain::{Code, Id, JobId, PersonId, ProviderId, WorkerId};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use uuid::Uuid;

pub const FORM: &str = include_str!("../../../../playbooks/claim-by-text/playbook.toml");

/// The id that a name stands for in tests.
pub fn id<K>(name: &str) -> Id<K> {
    let number = name.bytes().fold(7_u128, |all, byte| all.wrapping_mul(257).wrapping_add(u128::from(byte)));
    Id::new(Uuid::from_u128(number))
}

pub struct World {
    pub playbook: Playbook,
    form: String,
    /// Forms that take the place of the shipped ones, by name.
    forms: BTreeMap<String, String>,
    pub job: Option<Job>,
    pub candidates: BTreeMap<WorkerId, Candidate>,
    pub promises: Vec<Promise>,
    pub opted_out: Vec<WorkerId>,
    /// Dale may ask where only members do.
    pub member: bool,
    pub zone: TimeZone,
    pub log: Vec<(Timestamp, Actor, Event)>,
}

/// What an order led to.
pub struct Happened {
    pub events: Vec<Event>,
    pub effects: Vec<Effect>,
}

impl World {
    pub fn new() -> Self {
        Self::with(&[])
    }

    /// The same with forms of one's own.
    pub fn with(forms: &[(&str, &str)]) -> Self {
        let forms: BTreeMap<String, String> =
            forms.iter().map(|(name, form)| ((*name).to_owned(), (*form).to_owned())).collect();
        let form = forms.get("claim-by-text").cloned().unwrap_or_else(|| FORM.to_owned());
        Self {
            playbook: read("claim-by-text", &form).unwrap(),
            form,
            forms,
            job: None,
            candidates: BTreeMap::new(),
            promises: Vec::new(),
            opted_out: Vec::new(),
            member: true,
            zone: domain::time::zone("America/Chicago"),
            log: Vec::new(),
        }
    }

    /// The same under another of the shipped playbooks.
    pub fn under(&mut self, name: &str) {
        let path = format!("{}/../../playbooks/{name}/playbook.toml", env!("CARGO_MANIFEST_DIR"));
        let own = self.forms.get(name).cloned();
        self.form = own.unwrap_or_else(|| std::fs::read_to_string(path).unwrap());
        self.playbook = read(name, &self.form).unwrap();
    }

    /// The same with choices of its own, parted by ` and `: a line of the form that begins with the same key, or a new
    /// one, in front of the tables or, for `by.…`, in that table.
    pub fn choosing(&mut self, choices: &str) {
        let mut form = self.form.clone();
        for choice in choices.split(" and ") {
            let key = choice.split(" =").next().unwrap();
            let same = |line: &&str| line.split(" =").next() == Some(key);
            form = match (form.lines().find(same), choice.strip_prefix("by.")) {
                (Some(line), _) => form.replace(line, choice),
                (None, Some(ladder)) => form.replacen("[by]\n", &format!("[by]\n{ladder}\n"), 1),
                (None, None) => format!("{choice}\n{form}"),
            };
        }
        self.playbook = read("claim-by-text", &form).unwrap();
        self.form = form;
    }

    /// The same under another form: the shipped one with a line added to its last table, the news.
    pub fn also_telling(&mut self, line: &str) {
        self.playbook = read("claim-by-text", &format!("{FORM}\n{line}")).unwrap();
    }

    pub fn at(&self, wall: &str) -> Timestamp {
        domain::time::instant(wall.parse::<DateTime>().unwrap(), &self.zone)
    }

    pub fn job_id() -> JobId {
        id("job")
    }

    /// Dale's wardrobe, described.
    pub fn described(&mut self, now: Timestamp) {
        self.describe(now).unwrap();
    }

    /// The same, unless the rules refuse it.
    pub fn describe(&mut self, now: Timestamp) -> Result<(), Refusal> {
        let description = Description {
            code: "Q4TN".parse::<Code>().unwrap(),
            customer: id::<domain::ids::kind::Person>("dale"),
            playbook: self.playbook.reference(),
            zone: "America/Chicago".to_owned(),
            service: "wardrobe-assembly".to_owned(),
            place: id("place"),
            area: "78704".to_owned(),
            spot: Spot { lat: 30240, lon: -97770 },
            details: Some(id("details")),
            wanted: None,
            wanted_minutes: None,
            limits: Limits::default(),
        };
        let by = Actor::Customer(description.customer);
        self.order(by, Order::Describe(Box::new(description)), now).map(drop)
    }

    pub fn dale() -> PersonId {
        id("dale")
    }

    pub fn order(&mut self, by: Actor, order: Order, now: Timestamp) -> Result<Happened, Refusal> {
        let command = Command { by, order };
        let facts = self.facts(&command);
        let events = decide(self.job.as_ref(), &facts, &self.playbook, &command, now)?;
        let mut effects = Vec::new();
        for event in &events {
            self.happen(by, event, now);
            if let Some(job) = &self.job {
                effects.extend(react(job, &self.playbook, event));
            }
        }
        Ok(Happened { events, effects })
    }

    fn happen(&mut self, by: Actor, event: &Event, now: Timestamp) {
        self.log.push((now, by, event.clone()));
        match (&mut self.job, event) {
            (None, Event::Described(description)) => {
                self.job = Some(Job::described(Self::job_id(), description, now));
            }
            (Some(job), _) => evolve(job, event, now),
            (None, _) => panic!("a job begins with its description"),
        }
        if matches!(event, Event::VisitOpened { .. }) {
            // Candidates belong to a visit.
            self.candidates.clear();
        }
        let job = self.job.as_ref().unwrap();
        let known = self.candidates.clone();
        for candidate in candidates_after(job, |worker| known.get(&worker).cloned(), by, event, now) {
            self.candidates.insert(candidate.worker, candidate);
        }
        for change in promises(job, event) {
            match change {
                PromiseChange::Make(promise) => self.promises.push(promise),
                PromiseChange::Free { worker, job, .. } => {
                    self.promises.retain(|p| !(p.worker == worker && p.job == job));
                }
            }
        }
    }

    pub fn facts(&self, command: &Command) -> Facts {
        let needs = needs(self.job.as_ref(), command, Timestamp::UNIX_EPOCH);
        let candidates =
            needs.candidates.iter().filter_map(|w| Some((*w, self.candidates.get(w)?.clone()))).collect();
        let worker = needs.worker.map(|(worker, _)| WorkerFacts {
            worker,
            provider: ProviderId::from_bytes(worker.as_bytes()).unwrap(),
            working: !self.opted_out.contains(&worker),
            travel_minutes: 15,
            kind: Default::default(),
            person: domain::Id::from_bytes(worker.as_bytes()).unwrap(),
        });
        let promises = match needs.worker {
            Some((worker, _)) => self.promises.iter().filter(|p| p.worker == worker).copied().collect(),
            None => Vec::new(),
        };
        let service = Service {
            key: "wardrobe-assembly".to_owned(),
            skill: "assembly".to_owned(),
            price: 14000,
            tax_rate: 0,
            pay: Pay::Flat(8500),
            minutes: 120,
            extra_hour: Some(ExtraHour { price: 7000, pay: 4900 }),
        };
        let package = |key: String| {
            let shelf = Service {
                key: key.clone(),
                price: 6000,
                pay: Pay::Flat(4200),
                extra_hour: None,
                ..service.clone()
            };
            (key == "shelf").then_some((key, shelf))
        };
        let packages = needs.packages.into_iter().filter_map(package).collect();
        Facts {
            candidates,
            worker,
            promises,
            code_taken: false,
            service: needs.service.map(|_| service.clone()),
            paid_by: None,
            packages,
            member: self.member,
            minute: needs.minute.map(|_| MinutePrice { own: 150, full: 200, tax_rate: 2300 }),
        }
    }
}

/// Whom an effect reaches, for telling it.
pub fn reader(to: &Recipient) -> String {
    match to {
        Recipient::Customer(person) => person.to_string(),
        Recipient::Worker(worker) => worker.to_string(),
    }
}
