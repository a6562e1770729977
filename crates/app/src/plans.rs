//! What a member has to do with their plan: to see what there is, to choose, to pay by link, and all of that by text.
//!
//! What follows from it is decided by the rules. The payment provider's signed word counts, as with a bill.

use anyhow::Result;
use domain::PersonId;
use domain::job::{Actor, Refusal};
use domain::membership::{MemberMessage, MemberOrder, Membership, Plan, PlanEvent, PlanMessage, PlanOrder};
use domain::talk::{PlanWord, word_of_plans};
use store::PointRow;
use subtle::ConstantTimeEq;

use crate::members::{LISTS_PLANS, MemberRequest};
use crate::notices::Content;
use crate::pay::{Checkout, Payable};
use crate::workers::OFFICE;
use crate::{App, Key, Outcome};

/// Months that are shown as paid.
const RECEIPTS_MAX: i64 = 200;

impl App {
    /// A member chooses a plan, or the desk does for somebody on the phone.
    ///
    /// # Errors
    /// The world broke.
    pub fn choose_plan(&self, person: PersonId, by: Actor, key: &str) -> Result<Outcome> {
        let Some(plan) = self.market.offered_plans().into_iter().find(|plan| plan.key == key) else {
            return Ok(Outcome::Refused(Refusal::NotNow));
        };
        self.order_member(person, by, MemberOrder::Plan(PlanOrder::Choose { plan }))
    }

    /// Opens the payment provider's page for what a member is asked for now. Asked twice it is the same page.
    ///
    /// # Errors
    /// The world broke.
    pub async fn dues_checkout(&self, person: PersonId, n: u16) -> Result<Checkout> {
        let member = self.store.member(person)?;
        let dues = member.and_then(|member| member.membership.dues).filter(|dues| dues.n == n);
        let Some(dues) = dues else { return Ok(Checkout::NothingOwed) };
        let language = self.language_of(person)?;
        let back = format!("{}/membership/back", self.public_base);
        self.open_checkout(Payable {
            what: self.market.plan_name(language, &dues.plan.key).to_owned(),
            amount: dues.gross(),
            reference: format!("{person}.dues{n}"),
            paid: back.clone(),
            unpaid: back,
        })
        .await
    }

    /// The payment provider has money for a member's dues.
    pub(crate) fn record_dues(&self, person: PersonId, n: u16, amount: i64, event: String) -> Result<()> {
        let request = MemberRequest {
            person,
            by: Actor::Machine,
            order: MemberOrder::Plan(PlanOrder::RecordDues { n, amount }),
            key: Some(Key::of("payments", event)),
            tell: true,
            marks: Vec::new(),
        };
        if let Outcome::Refused(refusal) = self.order_member_by(&request)? {
            tracing::warn!(refusal = refusal.word(), "a member's payment could not be booked");
        }
        Ok(())
    }

    /// Where what a member is asked for is paid: no session is needed, and it opens nothing else.
    pub(crate) fn dues_link(&self, person: PersonId, n: u16) -> String {
        format!("{}/dues/{person}.{n}.{}", self.public_base, self.dues_mark(person, n))
    }

    /// Whose dues an address is for, if we made it.
    pub fn dues_of(&self, handle: &str) -> Option<(PersonId, u16)> {
        let mut parts = handle.splitn(3, '.');
        let (person, n, mark) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
        bool::from(self.dues_mark(person, n).as_bytes().ct_eq(mark.as_bytes())).then_some((person, n))
    }

    fn dues_mark(&self, person: PersonId, n: u16) -> String {
        let mark = self.vault().lookup("dues", &format!("{person}.{n}"));
        data_encoding::BASE32_NOPAD.encode(mark.get(..16).unwrap_or(&mark)).to_lowercase()
    }

    /// Takes a text about plans: the word that asks for them, or the number that answers our list.
    pub(crate) fn plans_by_text(&self, point: &PointRow, body: &str, cause: &str) -> Result<bool> {
        let plans = self.market.offered_plans();
        if plans.is_empty() {
            return Ok(false);
        }
        let word = match word_of_plans(body, plans.len()) {
            Some(PlanWord::Number { said_plan: false, .. }) | None
                if !self.was_asked_for_a_plan(point)? =>
            {
                return Ok(false);
            }
            word => word
                .or_else(|| self.plan_named(body).map(|at| PlanWord::Number { n: at + 1, said_plan: true })),
        };
        let member = self.store.member(point.person)?.filter(|member| member.is_in());
        let Some(word) = word else { return Ok(false) };
        let Some(member) = member else {
            self.tell(point, None, &Content::Fixed { key: "text-plans-nobody".to_owned() }, cause)?;
            return Ok(true);
        };
        let chosen = match word {
            PlanWord::List => None,
            PlanWord::Number { n, .. } => plans.get(n - 1),
        };
        let Some(plan) = chosen else {
            return self.say_of_plans(point, cause, PlanMessage::Listed).map(|()| true);
        };
        let order = MemberOrder::Plan(PlanOrder::Choose { plan: plan.clone() });
        let request = MemberRequest {
            person: point.person,
            by: Actor::Customer(point.person),
            order,
            key: Some(Key::of("inbox", cause)),
            tell: true,
            marks: Vec::new(),
        };
        // Cut off before, and read again: what it led to has been said.
        if self.store.write(|tx| tx.outcome(OFFICE, "inbox", cause))?.is_some() {
            return Ok(true);
        }
        let changes = self.would_change(&member, plan);
        match self.order_member_by(&request)? {
            Outcome::Refused(refusal) => self.refuse(point, &refusal, cause)?,
            Outcome::Done { .. } if changes => {}
            Outcome::Done { .. } => self.say_of_plans(point, cause, as_it_is(&member.membership, plan))?,
        }
        Ok(true)
    }

    fn say_of_plans(&self, point: &PointRow, cause: &str, message: PlanMessage) -> Result<()> {
        let message = MemberMessage::Plan(message);
        self.store.write(|tx| self.tell_member(tx, cause, point.person, message.clone()))
    }

    /// Whether the last thing that we wrote asks for a plan's number.
    fn was_asked_for_a_plan(&self, point: &PointRow) -> Result<bool> {
        let last = self.our_last_text(point)?;
        Ok(last.is_some_and(|text| text.reference.ends_with(LISTS_PLANS)))
    }

    /// The plan that these words name, in whatever language.
    fn plan_named(&self, body: &str) -> Option<usize> {
        let said = body.trim().to_lowercase();
        let is =
            |plan: &crate::market::PlanEntry| plan.names.values().any(|name| name.to_lowercase() == said);
        self.market.plans.iter().position(is)
    }

    /// What a member paid for, the newest first.
    ///
    /// # Errors
    /// The world broke.
    pub fn dues_paid(&self, person: PersonId) -> Result<Vec<PlanEvent>> {
        let history = self.store.member_history(person, RECEIPTS_MAX)?;
        let paid = history.into_iter().filter_map(|row| match row.event {
            domain::membership::MemberEvent::Plan(event @ PlanEvent::DuesPaid { .. }) => Some(event),
            _ => None,
        });
        Ok(paid.collect())
    }

    /// The plans as they are offered now, each with what a month costs with tax.
    pub fn plans_with_prices(&self) -> Vec<(Plan, i64)> {
        self.market.offered_plans().into_iter().map(|plan| (plan.clone(), plan.month().gross())).collect()
    }
}

/// What somebody hears who chooses what they have chosen: it is so, it will be so, or it is still to be paid.
fn as_it_is(membership: &Membership, plan: &Plan) -> PlanMessage {
    let asked = membership.dues.as_ref().filter(|dues| dues.plan.key == plan.key);
    let over = membership.paid.last().map(|time| time.until);
    match (asked, over) {
        (Some(dues), _) if !dues.renews => PlanMessage::DuesAsked { n: dues.n },
        (Some(dues), _) if dues.reminded => PlanMessage::Grace { n: dues.n },
        (Some(dues), _) => PlanMessage::RenewalAsked { n: dues.n },
        (None, Some(from)) if membership.plan.as_ref() != Some(&plan.key) => {
            PlanMessage::Changes { plan: plan.key.clone(), from }
        }
        (None, _) => PlanMessage::Begun { plan: plan.key.clone() },
    }
}
