//! The vendors' side of towns and demos: which accounts the program has with its stand-ins, and where.
//!
//! Made-up secrets of stand-ins, known to everybody; a real vendor's stand in an operator's config alone.

use std::sync::Arc;

use app::MailAccount;
use app::market::Market;
use channels::email::{Post, Sender};
use standins::{
    Carrier, CarrierSettings, Payments, PaymentsSettings, Screening, ScreeningSettings, Standins,
};

use crate::cast;
use crate::node::VirtualClock;

/// Where a town's program says that it is reached.
pub const BASE: &str = "http://town.test";

/// The stand-ins of a town on a clock of its own.
pub fn stand_ins(clock: &Arc<VirtualClock>, market: &Market) -> Standins {
    let clock = clock.clone();
    let carrier = Carrier::new(carrier_settings(BASE));
    let payments = Payments::new(payments_settings(BASE, &market.operator));
    let screening = Screening::new(screening_settings(BASE, &market.operator));
    let standins = Standins::new(
        carrier,
        payments,
        Arc::new(move || app::clock::Clock::now(&*clock)),
        market.time_zone(),
        cast::handsets(),
    );
    standins.with_screening_from(screening)
}

/// The carrier's stand-in, for a program reached at `base`.
pub fn carrier_settings(base: &str) -> CarrierSettings {
    CarrierSettings {
        sid: texts_account().sid,
        auth_token: texts_account().auth_token,
        number: OPERATOR_NUMBER.to_owned(),
        inbound_url: format!("{base}/hooks/twilio/sms"),
        delivery_delay_ms: 700,
    }
}

/// The payment provider's stand-in, for a program reached at `base`.
pub fn payments_settings(base: &str, merchant: &str) -> PaymentsSettings {
    PaymentsSettings {
        secret_key: payments_account().secret_key,
        webhook_secret: payments_account().webhook_secret,
        webhook_url: format!("{base}/hooks/stripe"),
        page_url: format!("{base}/demo/pay"),
        merchant: merchant.to_owned(),
        event_delay_ms: 500,
    }
}

/// The stand-in of the company that checks backgrounds, for a program reached at `base`. What nobody decides at its desk
/// comes back clear a day later.
pub fn screening_settings(base: &str, merchant: &str) -> ScreeningSettings {
    ScreeningSettings {
        api_key: screening_at(base).api_key,
        webhook_url: format!("{base}/hooks/checkr"),
        page_url: format!("{base}/demo/screening/apply"),
        merchant: merchant.to_owned(),
        event_delay_ms: 500,
        turnaround_ms: Some(24 * 3600 * 1000),
        ..ScreeningSettings::default()
    }
}

/// The program's account with that stand-in, for a program reached at `base`.
pub fn screening_at(base: &str) -> channels::checkr::Account {
    channels::checkr::Account {
        api_key: "stand-in-screening-key".to_owned(),
        api_base: format!("{base}/demo/checkr"),
        package: "basic".to_owned(),
        country: "US".to_owned(),
        state: Some("TX".to_owned()),
        city: Some("Austin".to_owned()),
    }
}

/// The operator's number in towns and demos.
pub const OPERATOR_NUMBER: &str = "+15125550100";

/// The program's account with the carrier's stand-in.
pub fn texts_account() -> channels::twilio::Account {
    account_at(BASE)
}

/// The same, for a program reached at `base`.
pub fn account_at(base: &str) -> channels::twilio::Account {
    channels::twilio::Account {
        sid: "AC00000000000000000000000000000042".to_owned(),
        auth_token: "stand-in-carrier-token".to_owned(),
        api_base: format!("{base}/demo/carrier"),
        from: channels::twilio::Sender::Number(OPERATOR_NUMBER.to_owned()),
        public_base: base.to_owned(),
    }
}

/// How the program's mail leaves in towns and demos.
pub fn mail_account(post: Arc<dyn Post>) -> MailAccount {
    let sender = Sender { from: "jobs@callout.example".to_owned(), reply_to: None };
    MailAccount { post, sender }
}

/// The program's account with the payment provider's stand-in.
pub fn payments_account() -> channels::stripe::Account {
    payments_at(BASE)
}

/// The same, for a program reached at `base`.
pub fn payments_at(base: &str) -> channels::stripe::Account {
    channels::stripe::Account {
        secret_key: "sk_test_stand_in".to_owned(),
        api_base: format!("{base}/demo/psp"),
        webhook_secret: "whsec_stand_in".to_owned(),
        version: "2026-10-28.endive".to_owned(),
    }
}
