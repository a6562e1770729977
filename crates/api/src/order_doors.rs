//! The doors for orders, one for each that anybody gives: made of the list of actions, so that a new one does not compile
//! until it says where it is sent to, or why no program gives it.

use domain::job::{Action, Order};
use serde_json::{Value, json};

use crate::operation::Shape;
use crate::order_bodies::after::{
    CaseDecided, CaseOpened, CashTip, HelpAsked, PhotoRemoved, Replied, Reviewed, Said, StoryTold, WrittenOff,
};
use crate::order_bodies::sourcing::{
    Answered, Assessed, Countered, Invited, Picked, Rang, VisitAsked, Widened,
};
use crate::order_bodies::visit::{
    Accepted, ChangesAsked, CheckedOut, CustomerCalled, ExtrasProposed, Late, Passed, PriceProposed,
    Reported, SetOut, SignedWith, TermsAgreed, TimePicked, TimesProposed,
};
use crate::order_bodies::{Body, Nothing};
use crate::orders::{Deed, On};
use crate::problem::Problem;

/// Where an order is sent to, and what is made of its body.
#[derive(Clone, Copy)]
pub struct Door {
    /// The last part of the address.
    pub noun: &'static str,
    pub summary: &'static str,
    pub shape: fn() -> Shape,
    /// Whether a body is one at all: asked before anything is bound to it.
    pub fits: fn(Value) -> Result<(), Problem>,
    pub deed: fn(&On<'_>, Value) -> Result<Deed, Problem>,
}

/// An order of nothing but its name.
macro_rules! plain {
    ($noun:literal, $summary:literal, $part:literal, |$on:ident| $deed:expr) => {
        Some(Door {
            noun: $noun,
            summary: $summary,
            shape: || Shape::of::<Nothing>(json!({"as": $part})),
            fits: |body| read::<Nothing>(body).map(drop),
            deed: |$on, _body| Ok($deed),
        })
    };
}

/// An order whose body holds more.
fn with<B: Body>(noun: &'static str, summary: &'static str) -> Option<Door> {
    Some(Door {
        noun,
        summary,
        shape: || Shape::of::<B>(B::example()),
        fits: |body| read::<B>(body).map(drop),
        deed: |on, body| read::<B>(body)?.deed(on),
    })
}

fn read<T: serde::de::DeserializeOwned>(body: Value) -> Result<T, Problem> {
    serde_json::from_value(body).map_err(|error| Problem::body(error.to_string()))
}

/// Where an action's order is sent to; none where no program gives it.
#[expect(clippy::too_many_lines, reason = "a table: a line for each action")]
pub fn door(action: Action) -> Option<Door> {
    match action {
        // A request is posted to `/jobs`. The others are the program's own: the clock's, matching's, a payment provider's
        // signed word, words that were held back, and payouts, which are booked for a provider and not for a job.
        Action::Describe
        | Action::AskCandidates
        | Action::RecordPayment
        | Action::RecordTip
        | Action::HoldBack
        | Action::PayOut
        | Action::Tick => None,
        // Pictures are no JSON: they come by a door of their own.
        Action::AddPhotos => None,
        Action::Send => {
            with::<VisitAsked>("visits", "Ask for a visit, or send a request that was only described")
        }
        Action::Answer => {
            with::<Answered>("answers", "Answer as somebody who was asked, or who sees it listed")
        }
        Action::Rang => with::<Rang>("calls", "Note that a candidate was rung and did not answer"),
        Action::Assess => with::<Assessed>("assessments", "Shortlist or reject a candidate"),
        Action::Pick => with::<Picked>("assignments", "Decide who gets it"),
        Action::Widen => with::<Widened>("widenings", "Ask people further away as well"),
        Action::GiveUp => {
            plain!("give-ups", "End the search: nobody was found", "desk", |_on| Deed::Order(Order::GiveUp))
        }
        Action::Acknowledge => {
            plain!("acknowledgements", "Say that the agreed time is known", "customer", |_on| {
                Deed::Order(Order::Acknowledge)
            })
        }
        Action::ProposeTimes => {
            with::<TimesProposed>("time-proposals", "Say when it suits, or ask for another time")
        }
        Action::PickTime => {
            with::<TimePicked>("time-picks", "Take one of the times that the other side named")
        }
        Action::KeepTime => {
            plain!("time-refusals", "Take none of them: what was agreed stands", "worker", |_on| {
                Deed::Order(Order::KeepTime)
            })
        }
        Action::NoteCall => with::<CustomerCalled>("customer-calls", "Note the call before the visit"),
        Action::ConfirmVisit => plain!("confirmations", "Confirm that the worker comes", "worker", |_on| {
            Deed::Order(Order::ConfirmVisit)
        }),
        Action::SetOut => with::<SetOut>("departures", "Set out"),
        Action::RunLate => with::<Late>("delays", "Say that it will be later than promised"),
        Action::Start => plain!("starts", "Begin the work", "worker", |_on| Deed::Order(Order::Start)),
        Action::Join => {
            plain!("room-entries", "Go into the room of a consultation", "worker", |_on| Deed::Join)
        }
        Action::Leave => plain!("room-exits", "Leave it", "worker", |on| {
            Deed::Order(Order::Leave { side: on.by.into(), at: on.app.now() })
        }),
        Action::ProposeTerms => with::<ExtrasProposed>("extra-proposals", "Propose what comes on top"),
        Action::Invite => with::<Invited>("invitations", "Ask somebody for an offer"),
        Action::CounterOffer => with::<Countered>("counter-offers", "Say what an offer would be taken for"),
        Action::ProposePrice => with::<PriceProposed>("price-proposals", "Propose another price"),
        Action::AgreeTerms => with::<TermsAgreed>("term-agreements", "Agree to the terms that are proposed"),
        Action::DeclineTerms => plain!("term-refusals", "Not agree to them", "customer", |_on| {
            Deed::Order(Order::DeclineTerms)
        }),
        Action::CheckOut => with::<CheckedOut>("check-outs", "End a visit that could not be done"),
        Action::Finish => with::<Reported>("reports", "End the visit with what it came to"),
        Action::Approve => {
            plain!("approvals", "Say that it is right", "customer", |_on| Deed::Order(Order::Approve))
        }
        Action::Sign => with::<SignedWith>("signatures", "Sign that the work was done as wished"),
        Action::Decline => {
            plain!("estimate-refusals", "Not go ahead with what the estimate says", "customer", |_on| {
                Deed::Order(Order::Decline)
            })
        }
        Action::Accept => with::<Accepted>("acceptances", "Accept a document"),
        Action::Override => with::<Passed>("overrides", "Let something pass that keeps a gate shut"),
        Action::AskChanges => with::<ChangesAsked>("change-requests", "Say what is wrong with the work"),
        Action::NoteTip => with::<CashTip>("cash-tips", "Note a tip in cash"),
        Action::Review => with::<Reviewed>("reviews", "Say how it was"),
        Action::Mark => plain!("hand-payments", "Say that money went from hand to hand", "customer", |on| {
            Deed::Order(Order::Mark { bill: on.bill(None, on.job.bill_to_pay_directly())? })
        }),
        Action::GiveBack => {
            plain!("returns", "Note that what was paid for nothing has gone back", "desk", |on| {
                Deed::Order(Order::GiveBack { bill: on.bill(None, on.job.bill_to_return())? })
            })
        }
        Action::WriteOff => with::<WrittenOff>("write-offs", "Give up on a bill"),
        Action::Remind => {
            plain!("reminders", "Ask whose turn it is once more", "desk", |_on| Deed::Order(Order::Remind))
        }
        Action::Cancel => {
            plain!("cancellations", "Call the job off", "customer", |_on| Deed::Order(Order::Cancel))
        }
        Action::Withdraw => plain!("withdrawals", "Give the job back, or take it away", "worker", |_on| {
            Deed::Order(Order::Withdraw)
        }),
        Action::OpenCase => with::<CaseOpened>("cases", "Say that something went wrong"),
        Action::TellStory => with::<StoryTold>("case-stories", "Tell one side of it"),
        Action::DropCase => {
            plain!("case-withdrawals", "Take it back: it has been sorted out", "customer", |_on| {
                Deed::Order(Order::DropCase)
            })
        }
        Action::DecideCase => with::<CaseDecided>("case-decisions", "Decide a case"),
        Action::Say => with::<Said>("messages", "Write to the other side"),
        Action::RemovePhoto => with::<PhotoRemoved>("photo-removals", "Take a photo away"),
        Action::AskHelp => with::<HelpAsked>("help-calls", "Ask for a person"),
        Action::Reply => with::<Replied>("replies", "Note that somebody who asked for a person was answered"),
    }
}

/// The last part of the address that an action's order is sent to.
pub fn noun(action: Action) -> Option<&'static str> {
    door(action).map(|door| door.noun)
}
