//! The shapes of what is read: a job, a duty, a sum, a time. They hold ids where a person is meant, and nobody's words.
//!
//! What a field means stands here once; the document repeats it.

use app::App;
use domain::job::{
    Actor, Bill, BillState, Candidate, Case, Duty, Facts, Job, Outcome, Owner, Stage, duties, open_to,
};
use domain::playbook::Playbook;
use domain::price::{Line, gross};
use domain::time::Slot as DomainSlot;
use domain::time::wall;
use domain::{ApiKeyId, JobId, NoteId, PersonId, ProviderId, WorkerId};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::order_doors;

/// A sum of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Money {
    /// In the currency's smallest unit: 14000 is 140.00 where there are two decimals.
    pub amount: i64,
    /// ISO 4217.
    pub currency: String,
}

/// A time that is asked for, proposed or agreed. It was promised on the wall clock of the job's `zone`; here it stands as
/// two instants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// From when the worker is expected, RFC 3339; any offset is read, UTC is written.
    pub starts_at: Timestamp,
    /// Until when the place is theirs.
    pub ends_at: Timestamp,
}

impl Slot {
    pub fn of(slot: DomainSlot, zone: &TimeZone) -> Self {
        Self { starts_at: slot.starts(zone), ends_at: slot.ends(zone) }
    }

    /// As it is promised on a wall.
    pub fn on_the_wall(self, zone: &TimeZone) -> DomainSlot {
        DomainSlot { from: wall(self.starts_at, zone), to: wall(self.ends_at, zone) }
    }
}

/// A line of a price.
#[derive(Debug, Serialize, ToSchema)]
pub struct PriceLine {
    /// A service's key, or a word such as `labour`, `material`, `cancellation`, `consultation`.
    pub what: String,
    /// Before tax.
    pub net: Money,
    pub tax: Money,
    /// Basis points: 2000 is 20 %.
    pub tax_rate: u32,
    /// What it is in somebody's words.
    #[schema(value_type = Option<String>)]
    pub note: Option<NoteId>,
}

/// What was agreed, or is proposed.
#[derive(Debug, Serialize, ToSchema)]
pub struct Terms {
    /// Counted from 1; no number is used twice within a job.
    pub version: u16,
    pub lines: Vec<PriceLine>,
    /// With tax.
    pub total: Money,
}

/// Money that is owed, or was.
#[derive(Debug, Serialize, ToSchema)]
pub struct BillShape {
    /// Counted from 1 within the job.
    pub number: u8,
    pub visit: u8,
    /// `work`, `fee`, `direct` (from the customer to the worker), `in_vain` or `refund`.
    pub what: Value,
    /// `open`, `paid`, `written_off`, `to_return` or `returned`.
    pub state: &'static str,
    /// With tax.
    pub total: Money,
}

/// Somebody is on the hook for something.
#[derive(Debug, Serialize, ToSchema)]
pub struct DutyShape {
    /// `operator`, `customer`, `worker` or `candidates`.
    pub who: &'static str,
    #[schema(value_type = Option<String>)]
    pub worker: Option<WorkerId>,
    /// For what, such as `answer`, `picks`, `arrive`, `pay`.
    #[schema(value_type = String)]
    pub what: domain::playbook::What,
    /// By when. What the operator owes keeps the time that it was first owed by.
    pub by: Timestamp,
    /// When the next rung of its ladder is climbed by itself.
    pub next: Option<Timestamp>,
    /// What happens then.
    #[schema(value_type = String)]
    pub then: domain::playbook::Then,
    pub late: bool,
}

/// Something went wrong.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaseShape {
    #[schema(value_type = String)]
    pub about: domain::job::About,
    /// Who opened it: `customer`, `worker` or `operator`.
    #[schema(value_type = String)]
    pub by: domain::job::Side,
    pub opened_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    /// `stands`, `refund` or `redo`, once the desk has decided.
    pub outcome: Option<&'static str>,
}

/// A photo.
#[derive(Debug, Serialize, ToSchema)]
pub struct PhotoShape {
    #[schema(value_type = String)]
    pub id: domain::PhotoId,
    /// `request`, `progress` or `check_out`.
    #[schema(value_type = String)]
    pub kind: domain::job::PhotoKind,
    /// Who added it: `customer` or `worker`.
    #[schema(value_type = String)]
    pub by: domain::job::Side,
    pub visit: u8,
    pub at: Timestamp,
}

impl PhotoShape {
    fn of(photo: &domain::job::Photo) -> Self {
        let domain::job::Photo { id, kind, by, visit, at } = *photo;
        Self { id, kind, by, visit, at }
    }
}

/// Orders that somebody may give now.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpenTo {
    /// What stands under `as` in the body of the order.
    #[serde(rename = "as")]
    pub part: &'static str,
    /// The last part of each order's address, below the job's.
    pub orders: Vec<&'static str>,
}

/// A job as it stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct JobShape {
    #[schema(value_type = String)]
    pub id: JobId,
    /// Four letters and digits that people type; unique among open jobs.
    pub code: String,
    /// The last event that happened to it: the entity tag of its address.
    pub version: i64,
    /// The key of a service in the catalogue.
    pub service: String,
    /// The form that it runs by, in the version that it began with.
    pub playbook: String,
    pub playbook_version: String,
    /// A postal area: all that is said of the place here.
    pub area: String,
    /// IANA zone of the address.
    pub zone: String,
    #[schema(value_type = String)]
    pub customer: PersonId,
    /// Who has it, or had it last.
    #[schema(value_type = Option<String>)]
    pub worker: Option<WorkerId>,
    #[schema(value_type = Option<String>)]
    pub provider: Option<ProviderId>,
    /// `request`, `sourcing`, `booked`, `underway`, `approval`, `settling`, `feedback` or `closed`.
    pub stage: &'static str,
    /// How it ends, once that is known.
    pub ending: Option<&'static str>,
    pub opened_at: Timestamp,
    /// Since when it is in this stage.
    pub since: Timestamp,
    /// Of the running visit, counted from 1.
    pub visit: u8,
    /// `service`, `estimate` or `consultation`.
    #[schema(value_type = String)]
    pub purpose: domain::playbook::Purpose,
    /// The time that stands, or the one that is asked for.
    pub slot: Option<Slot>,
    /// What the customer wrote, for whoever may read `/notes/{id}`.
    #[schema(value_type = Option<String>)]
    pub details: Option<NoteId>,
    pub terms: Option<Terms>,
    pub proposed_terms: Option<Terms>,
    pub bills: Vec<BillShape>,
    /// Never empty while the job is open.
    pub duties: Vec<DutyShape>,
    pub case: Option<CaseShape>,
    pub photos: Vec<PhotoShape>,
    pub open: Vec<OpenTo>,
}

/// A page of jobs.
#[derive(Debug, Serialize, ToSchema)]
pub struct JobPage {
    pub jobs: Vec<JobShape>,
    /// What to send as `cursor` for the next page; none after the last.
    pub next: Option<String>,
}

/// Somebody who could do it.
#[derive(Debug, Serialize, ToSchema)]
pub struct CandidateShape {
    #[schema(value_type = String)]
    pub worker: WorkerId,
    /// 1 for the best.
    pub rank: u32,
    pub asked_at: Timestamp,
    /// `yes`, `proposal` (yes, at other times), `offer`, `no`, `unsure` or `call_me`.
    #[schema(value_type = Option<String>)]
    pub answer: Option<domain::job::AnswerKind>,
    pub answered_at: Option<Timestamp>,
    /// The times that they named.
    pub slots: Vec<Slot>,
    /// What their offer comes to.
    pub price: Option<Money>,
}

/// The candidates of the running visit.
#[derive(Debug, Serialize, ToSchema)]
pub struct Candidates {
    pub candidates: Vec<CandidateShape>,
}

/// The key that calls.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    #[schema(value_type = String)]
    pub key: ApiKeyId,
    pub scopes: Vec<&'static str>,
    pub market: String,
    pub currency: String,
    pub zone: String,
}

/// Makes shapes of what the market holds.
pub struct Shaper<'a> {
    pub app: &'a App,
}

impl Shaper<'_> {
    pub fn money(&self, amount: i64) -> Money {
        Money { amount, currency: self.app.market.currency.code().to_owned() }
    }

    fn line(&self, line: &Line) -> PriceLine {
        PriceLine {
            what: line.what.clone(),
            net: self.money(line.net),
            tax: self.money(line.tax),
            tax_rate: line.tax_rate,
            note: line.note,
        }
    }

    fn terms(&self, terms: &domain::price::Terms) -> Terms {
        Terms {
            version: terms.v,
            lines: terms.lines.iter().map(|line| self.line(line)).collect(),
            total: self.money(gross(&terms.lines)),
        }
    }

    fn bill(&self, bill: &Bill) -> anyhow::Result<BillShape> {
        let state = match bill.state {
            BillState::Open => "open",
            BillState::Paid => "paid",
            BillState::WrittenOff => "written_off",
            BillState::ToReturn { .. } => "to_return",
            BillState::Returned => "returned",
        };
        let what = serde_json::to_value(bill.what)?;
        Ok(BillShape { number: bill.n, visit: bill.visit, what, state, total: self.money(bill.amount()) })
    }

    fn duty(&self, duty: &Duty) -> DutyShape {
        let (who, worker) = match duty.owner {
            Owner::Operator => ("operator", None),
            Owner::Customer => ("customer", None),
            Owner::Worker(worker) => ("worker", Some(worker)),
            Owner::Candidates => ("candidates", None),
        };
        let late = duty.by < self.app.now();
        DutyShape { who, worker, what: duty.what, by: duty.by, next: duty.next, then: duty.then, late }
    }

    /// A job.
    ///
    /// # Errors
    /// Its playbook is not there any more, or the world broke.
    pub fn job(&self, (job, version): &(Job, i64)) -> anyhow::Result<JobShape> {
        let playbook = self.app.playbook(&job.playbook)?;
        let zone = job.time_zone();
        let who = job.assignee().or(job.had);
        let slot = job.agreed_slot().or(job.asked_slot()).or(job.wanted);
        let ending = match &job.stage {
            Stage::Settling { ending } | Stage::Closed { ending } => Some(ending.word()),
            _ => None,
        };
        Ok(JobShape {
            id: job.id,
            code: job.code.to_string(),
            version: *version,
            service: job.service.clone(),
            playbook: job.playbook.name.clone(),
            playbook_version: job.playbook.version.to_string(),
            area: job.area.clone(),
            zone: job.zone.clone(),
            customer: job.customer,
            worker: who.map(|who| who.worker),
            provider: who.map(|who| who.provider),
            stage: job.stage.word(),
            ending,
            opened_at: job.opened,
            since: job.since,
            visit: job.visit.n,
            purpose: job.visit.purpose,
            slot: slot.map(|slot| Slot::of(slot, &zone)),
            details: job.details,
            terms: job.agreed().map(|terms| self.terms(terms)),
            proposed_terms: job.proposed_terms.as_ref().map(|proposed| self.terms(&proposed.terms)),
            bills: job.bills.iter().map(|bill| self.bill(bill)).collect::<anyhow::Result<_>>()?,
            duties: duties(job, playbook).iter().map(|duty| self.duty(duty)).collect(),
            case: job.case.as_ref().map(case),
            photos: job.photos.iter().map(PhotoShape::of).collect(),
            open: self.open(job, playbook),
        })
    }

    /// Who may give which order now. A candidate's own answers stand with the candidates.
    fn open(&self, job: &Job, playbook: &Playbook) -> Vec<OpenTo> {
        let worker = job.assignee().map(|who| ("worker", Actor::Worker(who.worker)));
        // Whoever calls acts at the desk under a name of its own: whose does not matter to what is open.
        let desk = ("desk", Actor::Staff(job.customer));
        let customer = ("customer", Actor::Customer(job.customer));
        [Some(desk), Some(customer), worker]
            .into_iter()
            .flatten()
            .map(|(part, by)| {
                let open = open_to(by, job, &Facts::default(), playbook, self.app.now());
                let orders = open.into_iter().filter_map(order_doors::noun).collect();
                OpenTo { part, orders }
            })
            .filter(|open| !open.orders.is_empty())
            .collect()
    }

    /// A candidate.
    pub fn candidate(&self, candidate: &Candidate, zone: &TimeZone) -> CandidateShape {
        use domain::job::Answer;
        let (times, price) = match &candidate.answer {
            Some(Answer::Yes { times, .. }) => (times.as_slice(), None),
            Some(Answer::Offer(offer)) => (offer.times.as_slice(), Some(gross(&offer.lines))),
            Some(Answer::No | Answer::Unsure { .. } | Answer::CallMe) | None => (&[][..], None),
        };
        CandidateShape {
            worker: candidate.worker,
            rank: candidate.rank,
            asked_at: candidate.asked_at,
            answer: candidate.kind(),
            answered_at: candidate.answered_at,
            slots: times.iter().map(|slot| Slot::of(*slot, zone)).collect(),
            price: price.map(|amount| self.money(amount)),
        }
    }
}

fn case(case: &Case) -> CaseShape {
    let decided = case.ended.as_ref().and_then(|ended| ended.decided.as_ref());
    let outcome = |(outcome, _): &(Outcome, NoteId)| match outcome {
        Outcome::Stands => "stands",
        Outcome::Refund { .. } => "refund",
        Outcome::Redo { .. } => "redo",
    };
    CaseShape {
        about: case.about,
        by: case.by,
        opened_at: case.opened,
        ended_at: case.ended.as_ref().map(|ended| ended.at),
        outcome: decided.map(outcome),
    }
}
