//! The one door to a worker's row: orders are decided under the office's head, and what happened is written
//! with the row and with what the worker is told, in one commit.
//!
//! Matching's memory follows the office's journal, so that every process learns of a changed card.

use anyhow::Result;
use domain::job::{Actor, Refusal};
use domain::provider::{
    Card, CardEvent, Worker, WorkerEvent, WorkerOrder, decide_worker, evolve_worker, tell_worker,
};
use domain::vetting::{Applicant, Application, ApplicationState, House, VettingEvent, VettingOrder};
use domain::{PersonId, WorkerId};
use store::{Tx, WorkerRow};

use crate::execute::actor_word;
use crate::notices::Content;
use crate::{App, Key, Outcome};

/// The office's journal, as the head row calls it. No market may have this key.
pub const OFFICE: &str = "office";

/// Applications that one look at the clock moves.
const DUE_AT_ONCE: i64 = 100;

/// An order for a worker's row.
pub struct WorkerRequest<'a> {
    pub worker: WorkerId,
    pub by: Actor,
    pub order: &'a WorkerOrder,
    /// Whose row begins, for an application.
    pub person: Option<PersonId>,
    pub key: Option<Key>,
    /// Whether the worker is written to, and their background checked. Somebody whom the operator adds knows, and was
    /// vetted elsewhere.
    pub tell: bool,
    /// What an applicant is recognised by.
    pub marks: Vec<Vec<u8>>,
}

impl App {
    /// Gives an order for a worker's row. With a key it takes effect once.
    ///
    /// # Errors
    /// The world broke; then nothing happened.
    pub fn order_worker(&self, request: &WorkerRequest<'_>) -> Result<Outcome> {
        let marks = self.marks_for(request)?;
        let outcome = self.store.write(|tx| {
            let key = request.key.as_ref();
            if let Some(key) = key
                && let Some((_, earlier)) = tx.outcome(OFFICE, &key.who, &key.key)?
            {
                return Ok(serde_json::from_str(&earlier)?);
            }
            let outcome = self.write_worker(tx, request, &marks)?;
            if let Some(key) = key {
                let said = serde_json::to_string(&outcome)?;
                tx.put_outcome(OFFICE, (&key.who, &key.key), &[], &said, self.now())?;
            }
            Ok(outcome)
        })?;
        if let Outcome::Done { .. } = outcome {
            self.follow_office()?;
            let _ = self.live.send(-1);
        }
        Ok(outcome)
    }

    /// What an order needs of what its worker is recognised by: whoever applies may be barred, and whoever fails will be.
    fn marks_for(&self, request: &WorkerRequest<'_>) -> Result<Vec<Vec<u8>>> {
        if !matches!(request.order, WorkerOrder::Vetting(VettingOrder::Fail | VettingOrder::Approve)) {
            return Ok(request.marks.clone());
        }
        let row = self.store.worker(request.worker)?;
        row.map_or(Ok(Vec::new()), |row| self.marks_of(row.person, Some(row.card.base)))
    }

    fn write_worker(
        &self,
        tx: &mut Tx<'_>,
        request: &WorkerRequest<'_>,
        marks: &[Vec<u8>],
    ) -> Result<Outcome> {
        let (now, zone, id) = (self.now(), self.market.time_zone(), request.worker);
        let mut seq = tx.head(OFFICE)?;
        let found = tx.worker(id)?;
        let known = found.as_ref().map(WorkerRow::worker);
        let of = Applicant::Worker(id);
        let barred = match request.order {
            WorkerOrder::Apply { .. } => tx.barred(marks)?,
            _ => None,
        };
        let house = self.house(&zone, &of, barred);
        let house = if request.tell { house } else { House { screens: false, ..house } };
        let events = match decide_worker(known.as_ref(), request.by, request.order, &house) {
            Ok(events) => events,
            Err(refusal) => return Ok(Outcome::Refused(refusal)),
        };
        let whose = found.map(|row| row.person).or(request.person);
        let begun = match request.order {
            WorkerOrder::Apply { card, .. } => Some(Worker {
                card: (**card).clone(),
                application: Application::made(now, ApplicationState::Proving),
            }),
            _ => None,
        };
        let (Some(whose), Some(mut worker)) = (whose, known.or(begun)) else {
            return Ok(Outcome::Refused(Refusal::NotWorking));
        };
        let asks =
            events.iter().any(|event| matches!(event, WorkerEvent::Vetting(event) if event.asks_more()));
        for event in &events {
            seq += 1;
            evolve_worker(&mut worker, event, now);
            tx.put_worker_event(seq, id, now, &actor_word(request.by), event)?;
            if matches!(event, WorkerEvent::Card(CardEvent::Applied { .. })) {
                tx.put_marks(whose, marks)?;
            }
            if let WorkerEvent::Vetting(event) = event {
                self.follow_vetting(tx, (of, whose), event, marks, now)?;
            }
            // What is asked next says that the number works.
            let said = !(asks && *event == WorkerEvent::Vetting(VettingEvent::NumberProved));
            if let Some(message) = tell_worker(event).filter(|_| request.tell && said) {
                let content = Content::ToWorker { message };
                self.write_notice(tx, &format!("o{seq}"), whose, None, &content)?;
            }
        }
        if !events.is_empty() {
            let due = worker.next_due(&zone);
            let row = WorkerRow { person: whose, card: worker.card, application: worker.application };
            tx.put_worker(self.market_key(), &row, due)?;
            tx.set_head(OFFICE, seq)?;
        }
        Ok(Outcome::Done { seq })
    }

    /// Adds a worker whom the operator, by one of the staff, has vetted elsewhere: no code goes out and nothing is told.
    ///
    /// # Errors
    /// The world broke.
    pub fn add_worker(&self, person: PersonId, card: Card, by: PersonId) -> Result<()> {
        let worker = card.worker;
        let form = WorkerOrder::Apply { card: Box::new(card), about: None, consents: false };
        for (by, order) in [
            (Actor::Worker(worker), form),
            (Actor::Machine, WorkerOrder::Vetting(VettingOrder::Prove)),
            (Actor::Staff(by), WorkerOrder::Vetting(VettingOrder::Approve)),
        ] {
            let (key, marks) = (None, Vec::new());
            let request =
                WorkerRequest { worker, by, order: &order, person: Some(person), key, tell: false, marks };
            let outcome = self.order_worker(&request)?;
            anyhow::ensure!(matches!(outcome, Outcome::Done { .. }), "a worker cannot be added");
        }
        Ok(())
    }

    /// What the machine notes about a worker: their phone, the clock, a job done.
    pub(crate) fn note_of_worker(
        &self,
        worker: WorkerId,
        order: &WorkerOrder,
        key: Option<Key>,
    ) -> Result<Outcome> {
        let by = Actor::Machine;
        let marks = Vec::new();
        self.order_worker(&WorkerRequest { worker, by, order, person: None, key, tell: true, marks })
    }

    /// The same, about whatever worker a person is, if they are one.
    pub(crate) fn note_of_person(&self, person: PersonId, order: &WorkerOrder) -> Result<()> {
        let Some(row) = self.store.worker_of(person)? else { return Ok(()) };
        let (now, zone) = (self.now(), self.market.time_zone());
        let news = decide_worker(Some(&row.worker()), Actor::Machine, order, &House::plain(now, &zone));
        // Most texts change nothing of their writer's row, and cost no commit.
        if news.is_ok_and(|events| events.is_empty()) {
            return Ok(());
        }
        self.note_of_worker(row.card.worker, order, None).map(drop)
    }

    /// Lets what is overdue of applications happen; gives how many moved.
    ///
    /// # Errors
    /// The world broke; what was due is due again.
    pub fn applications_step(&self) -> Result<usize> {
        let due = self.store.workers_due(self.market_key(), self.now(), DUE_AT_ONCE)?;
        for worker in &due {
            self.note_of_worker(*worker, &WorkerOrder::Vetting(VettingOrder::Tick), None)?;
            self.note_of_worker(*worker, &WorkerOrder::CheckLicences, None)?;
        }
        Ok(due.len() + self.members_step()?)
    }
}
