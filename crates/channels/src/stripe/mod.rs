//! Stripe: our account there, a checkout page opened, and its webhooks believed
//! and read. Amounts are minor units throughout. What a payment means for a job
//! or a ledger is never decided here.

mod checkout;
mod webhook;

pub use checkout::{CheckoutOrder, Opening, open_checkout, opened};
pub use webhook::{Event, EventKind, sign, verify};

/// Our account with Stripe. It has no `Debug`: the keys are in it.
#[derive(Clone)]
pub struct Account {
    /// `sk_…`.
    pub secret_key: String,
    /// `https://api.stripe.com`, or where a stand-in listens.
    pub api_base: String,
    /// `whsec_…`, of the endpoint that Stripe calls.
    pub webhook_secret: String,
    /// The version of Stripe's API that every call is pinned to.
    pub version: String,
}
