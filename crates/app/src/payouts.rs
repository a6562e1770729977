//! Paying providers out: what is due to whom by today, and the run that books it.
//!
//! Booked first and handed over afterwards: what a run booked is what there is to transfer. How the money gets to a bank is
//! nobody's business here.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use domain::job::{Actor, Command, Due, Job, Order, account};
use domain::provider::WorkerOrder;
use domain::time::wall;
use domain::{JobId, PayoutId, PersonId, ProviderId, WorkerId};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{PayoutRow, WorkerRow};

use crate::notices::Content;
use crate::workers::WorkerRequest;
use crate::{App, Key, Outcome, Request};

/// Payouts that a page lists.
pub const LISTED: i64 = 50;

/// What is due to a provider by today.
pub struct DuePayout {
    pub provider: ProviderId,
    /// Who does their work: of an individual, they themselves.
    pub person: Option<PersonId>,
    /// The jobs that it comes from.
    pub jobs: Vec<JobId>,
    pub due: Due,
    /// The day on which the last part of it was to go out.
    pub day: Date,
    /// The rules by which they are paid out.
    pub rules: BTreeSet<String>,
    /// When they asked for it before its day, if they did.
    pub asked: Option<Timestamp>,
}

/// What a worker can ask to be paid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payable {
    /// What it comes to; nothing below one.
    pub sum: i64,
    /// When they asked for it, if they did.
    pub asked: Option<Timestamp>,
}

/// What became of a run for one provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ran {
    /// So much was booked, for so many jobs.
    Booked { amount: i64, jobs: usize },
    /// It comes to another sum by now than was shown, or to nothing: nothing was booked.
    Changed,
}

impl App {
    /// What is due by today, by provider: whoever is owed more than they owe.
    ///
    /// # Errors
    /// The world broke.
    pub fn payouts_due(&self) -> Result<Vec<DuePayout>> {
        let mut all = Vec::new();
        for provider in self.providers_owed()? {
            all.extend(self.payout_due(provider)?);
        }
        all.sort_by_key(|one| (one.day, one.provider));
        Ok(all)
    }

    /// What was booked, the newest first: everything since an instant, or as much as a page lists.
    ///
    /// # Errors
    /// The world broke.
    pub fn payouts_made(&self, since: Option<Timestamp>) -> Result<Vec<PayoutRow>> {
        let Some(since) = since else { return self.store.payouts(self.market_key(), LISTED) };
        let mut all = self.store.payouts(self.market_key(), i64::MAX)?;
        all.retain(|row| row.at >= since);
        Ok(all)
    }

    /// Whose wallet, tips or debts are not at nothing.
    fn providers_owed(&self) -> Result<BTreeSet<ProviderId>> {
        let mut providers = BTreeSet::new();
        for (name, balance) in self.store.balances(self.market_key())? {
            if let Some((kind, holder)) = name.split_once('/')
                && matches!(kind, "provider:wallet" | "provider:tips")
                && balance != 0
            {
                providers.extend(holder.parse::<ProviderId>().ok());
            }
        }
        Ok(providers)
    }

    /// What is due to one by today, or all that can go out where they asked for it; nothing if they owe as much.
    fn payout_due(&self, provider: ProviderId) -> Result<Option<DuePayout>> {
        let today = wall(self.now(), &self.market.time_zone()).date();
        let mut jobs = self.unpaid(provider)?;
        let workers: BTreeSet<WorkerId> = jobs.values().filter_map(|job| whose(job, provider)).collect();
        let mut asked = None;
        for worker in workers {
            asked = asked.or(self.store.worker(worker)?.and_then(|row| row.card.payout_asked));
        }
        if asked.is_none() {
            jobs.retain(|_, job| job.goes_out(provider).is_some_and(|day| day <= today));
        }
        let mut due = Due::default();
        jobs.values().for_each(|job| due += job.due_to(provider));
        let day = jobs.values().filter_map(|job| job.goes_out(provider)).max();
        let (Some(day), true) = (day, due.sum() > 0) else { return Ok(None) };
        let theirs = jobs.values().flat_map(|job| job.bills.iter()).filter(|bill| bill.provider == provider);
        let worker = theirs.clone().map(|bill| bill.worker).next();
        let person =
            worker.map(|worker| self.store.worker(worker)).transpose()?.flatten().map(|row| row.person);
        let rules = theirs.filter_map(|bill| bill.paid_by.as_ref()).map(|rule| rule.rule.clone()).collect();
        Ok(Some(DuePayout { provider, person, jobs: jobs.into_keys().collect(), due, day, rules, asked }))
    }

    /// The jobs of which something can go out to a provider, on whatever day. Nothing does while somebody says that it is
    /// not right.
    fn unpaid(&self, provider: ProviderId) -> Result<BTreeMap<JobId, Job>> {
        let mut jobs = BTreeMap::new();
        for account in [account::wallet(provider), account::tips(provider), account::owed(provider)] {
            for id in self.store.unpaid_jobs(self.market_key(), &account.to_string())? {
                let can = |job: &Job| job.goes_out(provider).is_some() && !job.due_to(provider).is_nothing();
                if let Some(job) = self.job(id)?.filter(can) {
                    jobs.insert(id, job);
                }
            }
        }
        Ok(jobs)
    }

    /// What a worker could be paid out now.
    ///
    /// # Errors
    /// The world broke.
    pub fn payable(&self, row: &WorkerRow) -> Result<Payable> {
        let provider = row.card.provider;
        let mut due = Due::default();
        self.unpaid(provider)?.values().for_each(|job| due += job.due_to(provider));
        Ok(Payable { sum: due.sum().max(0), asked: row.card.payout_asked })
    }

    /// A worker asks to be paid out before their day; gives whether there is anything to ask for.
    ///
    /// # Errors
    /// The world broke.
    pub fn ask_payout(&self, row: &WorkerRow) -> Result<bool> {
        if self.payable(row)?.sum == 0 {
            return Ok(false);
        }
        let worker = row.card.worker;
        let (by, order) = (Actor::Worker(worker), &WorkerOrder::AskPayout);
        let (key, marks) = (None, Vec::new());
        let request = WorkerRequest { worker, by, order, person: None, key, tell: true, marks };
        Ok(matches!(self.order_worker(&request)?, Outcome::Done { .. }))
    }

    /// Books what is due to a provider, if it is what was shown. The same key books it once, and gives the same answer.
    ///
    /// # Errors
    /// The world broke; pressed again, it goes on where it was.
    pub fn pay_out(&self, staff: PersonId, provider: ProviderId, shown: i64, key: &str) -> Result<Ran> {
        let payout: PayoutId = crate::clock::id_from(format!("payout:{provider}:{key}").as_bytes());
        let before = self.store.payout(self.market_key(), payout)?;
        // Booked before, it is answered from that: what has come together since is another payout.
        let due = self.payout_due(provider)?.filter(|due| due.due.sum() == shown && before.is_none());
        if let Some(due) = &due {
            let request = |job: &JobId| Request {
                job: *job,
                command: Command { by: Actor::Staff(staff), order: Order::PayOut { payout, provider } },
                key: Some(Key::of("payout", format!("{payout}/{job}"))),
            };
            let outcomes = self.commit_together(&due.jobs.iter().map(request).collect::<Vec<_>>())?;
            for (job, outcome) in due.jobs.iter().zip(outcomes) {
                if let Outcome::Refused(refusal) = outcome {
                    tracing::warn!(job.id = %job, refusal = refusal.word(), "a job was not paid out");
                }
            }
        }
        let Some(row) = self.store.payout(self.market_key(), payout)? else { return Ok(Ran::Changed) };
        // Whoever asked has it: also where this was cut off before, and is pressed again.
        for asked in self.applicants()?.iter().filter(|one| one.card.provider == provider) {
            // Asked for since then it is another one.
            if asked.card.payout_asked.is_none_or(|at| at > row.at) {
                continue;
            }
            self.note_of_worker(asked.card.worker, &WorkerOrder::NotePaidOut, None)?;
        }
        if let Some(person) = due.and_then(|due| due.person) {
            let content = Content::PaidOut { amount: row.amount };
            self.store
                .write(|tx| self.write_notice(tx, &format!("payout.{payout}"), person, None, &content))?;
        }
        Ok(Ran::Booked { amount: row.amount, jobs: usize::try_from(row.jobs)? })
    }
}

/// Who did the work of a job that a provider is paid for.
fn whose(job: &Job, provider: ProviderId) -> Option<WorkerId> {
    job.bills.iter().find(|bill| bill.provider == provider).map(|bill| bill.worker)
}
