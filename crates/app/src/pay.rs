//! The customer's money: a bill is paid on the payment provider's own page, and its signed word counts.
//!
//! No card ever touches this program. One bill is one checkout, however often its link is opened. A tip goes the same
//! way, and all of it is the worker's.

use anyhow::{Context, Result};
use channels::stripe::{self, CheckoutOrder, EventKind, Opening};
use channels::webhook::Rejected;
use domain::JobId;
use domain::job::{Actor, Command, Order, TIP_MAX};
use sha2::{Digest, Sha256};

use crate::{App, Key, Outcome, Request};

/// What somebody is to pay.
pub(crate) struct Payable {
    /// What stands on the payment page.
    pub what: String,
    /// With tax, minor units.
    pub amount: i64,
    /// Our name for it, under which the provider's word comes back: the same is paid once.
    pub reference: String,
    /// The page that follows, and the one after nothing was paid.
    pub paid: String,
    pub unpaid: String,
}

/// Where a customer is sent to pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checkout {
    /// This page of the payment provider.
    At(String),
    /// It is paid, or nothing is owed.
    NothingOwed,
    /// The provider does not answer now.
    TryAgain,
}

impl App {
    /// Opens the payment provider's page for a bill.
    ///
    /// # Errors
    /// The world broke.
    pub async fn checkout(&self, id: JobId, bill: u8) -> Result<Checkout> {
        let job = self.store.job(self.market_key(), id)?.context("there is no such job")?;
        // What goes from hand to hand is never taken here.
        let here = |b: &&domain::job::Bill| {
            b.n == bill && b.state == domain::job::BillState::Open && b.what != domain::job::BillFor::Direct
        };
        let Some(owed) = job.bills.iter().find(here) else {
            return Ok(Checkout::NothingOwed);
        };
        let language = self.language_of(job.customer)?;
        let service = self.service_name(language, &job.service);
        // What is owed less than before is another checkout.
        let spared = owed.conceded.len();
        let reference = if spared == 0 { format!("{id}.{bill}") } else { format!("{id}.{bill}.{spared}") };
        let (paid, unpaid) = self.pages_after(id);
        let what = format!("{service} · {}", job.code);
        self.open_checkout(Payable { what, amount: owed.amount(), reference, paid, unpaid }).await
    }

    /// Opens the payment provider's page for a tip. The same tip asked for twice is the same checkout.
    ///
    /// # Errors
    /// The world broke.
    pub async fn tip_checkout(&self, id: JobId, amount: i64) -> Result<Checkout> {
        let job = self.store.job(self.market_key(), id)?.context("there is no such job")?;
        if !(1..=TIP_MAX).contains(&amount) || !self.may_tip(&job)? {
            return Ok(Checkout::NothingOwed);
        }
        let language = self.language_of(job.customer)?;
        let what = crate::words::plain(language, "line-tip");
        let reference = format!("{id}.tip{}.{amount}", job.tips.len());
        let (what, (paid, unpaid)) = (format!("{what} · {}", job.code), self.pages_after(id));
        self.open_checkout(Payable { what, amount, reference, paid, unpaid }).await
    }

    /// The job's page as it follows a payment, and one that was not made.
    fn pages_after(&self, id: JobId) -> (String, String) {
        let after = |done| format!("{}/jobs/{id}?done={done}", self.public_base);
        (after("paid"), after("unpaid"))
    }

    pub(crate) async fn open_checkout(&self, payable: Payable) -> Result<Checkout> {
        let Payable { what, amount, reference, paid, unpaid } = payable;
        // The provider refuses one key for two wordings, and a reader may choose another language in between.
        let wording = Sha256::digest(what.as_bytes());
        let idempotency_key = format!("{reference}.{}", data_encoding::HEXLOWER.encode(&wording[..4]));
        let order = CheckoutOrder {
            reference,
            description: what,
            amount_minor: amount,
            currency: self.market.currency.code().to_owned(),
            success_url: paid,
            cancel_url: unpaid,
            idempotency_key,
        };
        let request = stripe::open_checkout(&self.payments, &order)
            .map_err(|error| anyhow::anyhow!("the checkout cannot be asked for: {error}"))?;
        Ok(match stripe::opened(&self.transport.call(request).await) {
            Opening::Opened { url, .. } => Checkout::At(url),
            Opening::Refused { .. } | Opening::Retry | Opening::Ambiguous => Checkout::TryAgain,
        })
    }

    /// Takes a payment provider's webhook: checks its signature, and records what it says, once.
    ///
    /// # Errors
    /// The signature is wrong, or the world broke.
    pub fn payment_webhook(&self, signature: Option<&str>, body: &[u8]) -> Result<Taken> {
        let now = self.now().as_second();
        let event =
            match stripe::verify(signature.unwrap_or_default(), body, now, &self.payments.webhook_secret) {
                Ok(event) => event,
                Err(rejected) => return Ok(Taken::Rejected(rejected)),
            };
        let EventKind::CheckoutCompleted { reference, amount_minor, paid: true, currency, .. } = event.kind
        else {
            return Ok(Taken::Noted);
        };
        let Some((job, bill)) = reference.split_once('.') else { return Ok(Taken::Noted) };
        if currency != self.market.currency.code() {
            tracing::warn!("a payment in another currency than the market's was not booked");
            return Ok(Taken::Noted);
        }
        if let (Ok(person), Some(Ok(n))) = (job.parse(), bill.strip_prefix("dues").map(str::parse)) {
            self.record_dues(person, n, amount_minor, event.id)?;
            return Ok(Taken::Noted);
        }
        let order = if bill.starts_with("tip") {
            Order::RecordTip { amount: amount_minor }
        } else {
            let Ok(bill) = bill.split('.').next().unwrap_or_default().parse::<u8>() else {
                return Ok(Taken::Noted);
            };
            Order::RecordPayment { bill, amount: amount_minor }
        };
        let Ok(job) = job.parse::<JobId>() else { return Ok(Taken::Noted) };
        let command = Command { by: Actor::Machine, order };
        let request = Request { job, command, key: Some(Key::of("payments", event.id)) };
        match self.commit_alone(&request)? {
            Outcome::Done { .. } => {}
            Outcome::Refused(refusal) => {
                tracing::warn!(job.id = %job, refusal = refusal.word(), "a payment could not be booked");
            }
        }
        Ok(Taken::Noted)
    }
}

/// What became of a webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Taken in; say so.
    Noted,
    /// Not taken, and why.
    Rejected(Rejected),
}
