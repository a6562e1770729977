//! What may happen to a member's plan, what follows, who owes what, and which money moves with it.
//!
//! A month is paid before it begins and earned when it is over. Nobody loses a plan on the day on which they should have
//! paid, and nobody is moved to a plan that costs something without paying for it themselves.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan};
use ledger::{Account, Currency, Entry, Unbalanced};

use super::Member;
use super::plan::{Begins, Dues, Membership, PaidTime, Plan, PlanEvent, PlanMessage, PlanOrder};
use crate::ids::PersonId;
use crate::job::{Actor, Duty, Owner, Refusal, account};
use crate::playbook::{Then, What};
use crate::time::{Period, wall};
use crate::vetting::House;

/// How long before what is paid for is over the next month is asked for, in days on the wall.
pub const RENEWAL_DAYS: i64 = 3;
/// How long a plan is kept without paying once that time is over, in days on the wall (model E, step 3).
pub const GRACE_DAYS: i64 = 7;
/// After so many days whoever has chosen and not paid is reminded, and after so many nobody waits any more.
const FIRST_DUES: (i64, i64) = (1, 7);
/// After so many days whoever is in and has not chosen is asked once more.
const CHOICE_DAYS: i64 = 2;
/// Nobody loses a plan sooner than so many days after they were asked to pay for it, however late that was.
const ASKED_DAYS: i64 = 2;
/// How long the desk has to give something back, in days on the wall.
const GIVE_BACK_DAYS: i64 = 2;

/// A month later, on the day on which their months begin, or on the last of a month that is too short for it.
pub(super) fn month_after(from: Date, day: i8) -> Date {
    let next = from.first_of_month().saturating_add(1.month());
    let last = next.days_in_month();
    next.saturating_add(Span::new().days(i64::from(day.clamp(1, last)) - 1))
}

/// When a day begins.
fn begins(day: Date, zone: &TimeZone) -> Timestamp {
    day.to_zoned(zone.clone()).map_or(Timestamp::MAX, |zoned| zoned.timestamp())
}

/// What comes next by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    RemindOfChoice,
    AskForNext,
    /// The running time is over.
    End,
    RemindOfDues,
    DropDues,
}

impl Membership {
    /// What is paid for last, if it is not over.
    fn paid_ahead(&self, now: Timestamp, zone: &TimeZone) -> Option<&PaidTime> {
        self.paid.last().filter(|time| now < begins(time.until, zone))
    }

    /// What comes next by itself, and when.
    fn next_step(&self, since: Option<Timestamp>, house: &House<'_>) -> Option<(Timestamp, Step)> {
        let mut steps = Vec::new();
        if let (Some(since), None, None, false) = (since, &self.plan, &self.dues, self.reminded)
            && !house.plans.is_empty()
        {
            steps.push((Period::days(CHOICE_DAYS).after(since, house.zone), Step::RemindOfChoice));
        }
        if let (Some(last), None) = (self.paid.last(), &self.dues)
            && self.successor(house).is_some_and(|plan| !plan.is_free())
        {
            let over = begins(last.until, house.zone);
            steps.push((Period::days(RENEWAL_DAYS).before(over, house.zone), Step::AskForNext));
        }
        steps.extend(self.paid.first().map(|time| (begins(time.until, house.zone), Step::End)));
        if let Some(dues) = &self.dues {
            let (from, remind, drop) = match dues.renews {
                true => (begins(dues.from, house.zone), 0, GRACE_DAYS),
                false => (dues.asked, FIRST_DUES.0, FIRST_DUES.1),
            };
            steps.push(match dues.reminded {
                false => (Period::days(remind).after(from, house.zone), Step::RemindOfDues),
                true => {
                    let asked = Period::days(ASKED_DAYS).after(dues.asked, house.zone);
                    (Period::days(drop).after(from, house.zone).max(asked), Step::DropDues)
                }
            });
        }
        // Of two at once, the one that stands first above.
        steps.into_iter().min_by_key(|(at, _)| *at)
    }

    /// The key of the plan that follows on what is paid for.
    fn follows(&self) -> Option<&String> {
        let last = self.paid.last().map(|time| &time.plan);
        self.next.as_ref().or(last).or(self.plan.as_ref())
    }

    /// That plan, as it is offered now.
    fn successor<'a>(&self, house: &House<'a>) -> Option<&'a Plan> {
        let key = self.follows()?;
        house.plans.iter().find(|plan| plan.key == *key)
    }

    /// Asks for a month; in place of what was asked for before, if they chose otherwise in the days of grace.
    fn asks(&self, plan: &Plan, renews: Option<Date>, house: &House<'_>) -> PlanEvent {
        let before = self.dues.as_ref().filter(|_| renews.is_some());
        let from = renews.unwrap_or(wall(house.now, house.zone).date());
        let day = renews.and(self.day).unwrap_or(from.day());
        let dues = Dues {
            n: self.asked.saturating_add(1),
            plan: plan.clone(),
            from,
            until: month_after(from, day),
            renews: renews.is_some(),
            // Another choice makes the days of grace no longer, and whoever chose in them knows already.
            asked: before.map_or(house.now, |before| before.asked),
            reminded: before.is_some_and(|before| before.reminded),
        };
        PlanEvent::DuesAsked { dues }
    }

    /// What whoever has no paid plan any more has.
    fn falls(&self, house: &House<'_>) -> Vec<PlanEvent> {
        let Some(plan) = self.plan.clone() else { return Vec::new() };
        match house.plans.iter().find(|plan| plan.is_free()) {
            Some(free) if free.key == plan => Vec::new(),
            Some(free) => vec![PlanEvent::PlanBegun { plan: free.key.clone(), why: Begins::Over }],
            None => vec![PlanEvent::PlanEnded { plan }],
        }
    }

    fn choose(&self, plan: &Plan, house: &House<'_>) -> Vec<PlanEvent> {
        let has = self.plan.as_ref() == Some(&plan.key);
        if let Some(running) = self.paid_ahead(house.now, house.zone) {
            return match self.follows() == Some(&plan.key) {
                true => Vec::new(),
                false => vec![PlanEvent::PlanChosen { plan: plan.key.clone(), from: running.until }],
            };
        }
        if plan.is_free() {
            return match has && self.dues.is_none() {
                true => Vec::new(),
                false => vec![PlanEvent::PlanBegun { plan: plan.key.clone(), why: Begins::Chosen }],
            };
        }
        match &self.dues {
            Some(dues) if dues.plan.key == plan.key => Vec::new(),
            Some(dues) if dues.renews => vec![self.asks(plan, Some(dues.from), house)],
            _ => vec![self.asks(plan, None, house)],
        }
    }

    fn record(&self, n: u16, amount: i64, house: &House<'_>) -> Result<Vec<PlanEvent>, Refusal> {
        if amount < 1 {
            return Err(Refusal::WrongAmount);
        }
        let Some(dues) = self.dues.as_ref().filter(|dues| dues.n == n && dues.gross() == amount) else {
            return Ok(vec![PlanEvent::DuesPaidInVain { n, amount }]);
        };
        let (month, today) = (dues.plan.month(), wall(house.now, house.zone).date());
        let (from, until) = match dues.renews {
            true => (dues.from, dues.until),
            false => (today, month_after(today, today.day())),
        };
        let plan = dues.plan.key.clone();
        let begins = self.paid.is_empty() && self.plan.as_ref() != Some(&plan);
        let mut events =
            vec![PlanEvent::DuesPaid { n, plan: plan.clone(), net: month.net, tax: month.tax, from, until }];
        if begins {
            events.push(PlanEvent::PlanBegun { plan, why: Begins::Paid });
        }
        Ok(events)
    }

    /// The step that is due; it changes what is due next, so asking again finds another or none.
    fn tick(&self, since: Option<Timestamp>, house: &House<'_>) -> Vec<PlanEvent> {
        let Some((_, step)) = self.next_step(since, house).filter(|(at, _)| *at <= house.now) else {
            return Vec::new();
        };
        match (step, &self.dues, self.paid.first()) {
            (Step::RemindOfChoice, _, _) => vec![PlanEvent::ChoiceReminded],
            (Step::RemindOfDues, Some(dues), _) => vec![PlanEvent::DuesReminded { n: dues.n }],
            (Step::DropDues, Some(dues), _) => {
                let lapsed = PlanEvent::DuesLapsed { n: dues.n };
                let falls = if self.paid.is_empty() { self.falls(house) } else { Vec::new() };
                [vec![lapsed], falls].concat()
            }
            (Step::End, dues, Some(over)) => {
                let mut events = vec![PlanEvent::DuesEarned { n: over.n, net: over.net }];
                match self.paid.get(1) {
                    Some(next) if self.plan.as_ref() != Some(&next.plan) => {
                        events.push(PlanEvent::PlanBegun { plan: next.plan.clone(), why: Begins::Paid });
                    }
                    Some(_) => {}
                    // A few days without paying.
                    None if dues.is_some() => {}
                    None => events.extend(self.falls(house)),
                }
                events
            }
            (Step::AskForNext, _, _) => match (self.successor(house), self.paid.last()) {
                (Some(plan), Some(last)) => vec![self.asks(plan, Some(last.until), house)],
                (_, _) => Vec::new(),
            },
            (Step::RemindOfDues | Step::DropDues, None, _) | (Step::End, _, None) => Vec::new(),
        }
    }

    /// Makes the row from what happened. Total.
    pub(super) fn evolve(&mut self, event: &PlanEvent, at: Timestamp) {
        match event {
            PlanEvent::PlanChosen { plan, .. } => {
                let last = self.paid.last().map(|time| &time.plan);
                self.next = (last != Some(plan)).then(|| plan.clone());
                self.dues = None;
            }
            PlanEvent::PlanBegun { plan, why } => {
                // What they chose for after it stands.
                self.next = self.next.take().filter(|next| *why == Begins::Paid && next != plan);
                self.plan = Some(plan.clone());
                self.dues = None;
            }
            PlanEvent::PlanEnded { .. } => {
                (self.plan, self.next, self.dues) = (None, None, None);
                // That it has ended says how to begin again.
                self.reminded = true;
            }
            PlanEvent::ChoiceReminded => self.reminded = true,
            PlanEvent::DuesAsked { dues } => {
                self.asked = dues.n;
                self.dues = Some(dues.clone());
            }
            PlanEvent::DuesReminded { .. } => {
                if let Some(dues) = &mut self.dues {
                    dues.reminded = true;
                }
            }
            PlanEvent::DuesLapsed { .. } => self.dues = None,
            PlanEvent::DuesPaid { n, plan, net, from, until, .. } => {
                if !self.dues.take().is_some_and(|dues| dues.renews) {
                    self.day = Some(from.day());
                }
                let (n, plan, from, until, net) = (*n, plan.clone(), *from, *until, *net);
                self.paid.push(PaidTime { n, plan, from, until, net });
            }
            PlanEvent::DuesEarned { n, .. } => self.paid.retain(|time| time.n != *n),
            PlanEvent::DuesPaidInVain { amount, .. } => {
                self.credit += amount;
                self.credit_since.get_or_insert(at);
            }
            PlanEvent::DuesGivenBack { amount } => {
                self.credit -= amount;
                self.credit_since = None;
            }
        }
    }
}

impl Member {
    /// Since when they are in and may choose a plan.
    fn in_since(&self) -> Option<Timestamp> {
        self.is_in().then_some(self.application.since)
    }

    /// When something of their plan happens by itself.
    pub fn plan_due(&self, house: &House<'_>) -> Option<Timestamp> {
        self.membership.next_step(self.in_since(), house).map(|(at, _)| at)
    }

    /// Who owes what of their plan.
    pub(super) fn plan_duty(&self, house: &House<'_>) -> Option<Duty> {
        let plan = &self.membership;
        let owed = |owner, what, since, (by, next), then| Duty {
            owner,
            what,
            by,
            next,
            then,
            tries: 0,
            of: owner,
            since,
        };
        if let Some(since) = plan.credit_since {
            let by = Period::days(GIVE_BACK_DAYS).after(since, house.zone);
            return Some(owed(Owner::Operator, What::GiveBack, since, (by, None), Then::Remind));
        }
        let (at, step) = plan.next_step(self.in_since(), house)?;
        let (what, then) = match step {
            Step::RemindOfChoice => (What::Plan, Then::Remind),
            Step::RemindOfDues => (What::Dues, Then::Remind),
            Step::DropDues => (What::Dues, Then::Lapse),
            // While they have paid, nobody owes anything; and what is asked for besides is theirs to pay.
            Step::End if plan.dues.is_some() => (What::Dues, Then::Remind),
            Step::AskForNext | Step::End => return None,
        };
        let since = plan.dues.as_ref().map_or(self.application.since, |dues| dues.asked);
        Some(owed(Owner::Customer, what, since, (at, Some(at)), then))
    }
}

/// Decides an order about a member's plan.
///
/// # Errors
/// A [`Refusal`], and then nothing has happened.
pub(super) fn decide_plan(
    member: &Member,
    by: Actor,
    order: &PlanOrder,
    house: &House<'_>,
) -> Result<Vec<PlanEvent>, Refusal> {
    let desk = matches!(by, Actor::Staff(_));
    let theirs = match order {
        PlanOrder::Choose { .. } => desk || matches!(by, Actor::Customer(person) if person == member.person),
        PlanOrder::GiveBack { .. } => desk,
        PlanOrder::RecordDues { .. } | PlanOrder::Tick => by == Actor::Machine,
    };
    if !theirs {
        return Err(Refusal::NotYours);
    }
    let plan = &member.membership;
    match order {
        PlanOrder::Choose { .. } if !member.is_in() => Err(Refusal::NotAMember),
        PlanOrder::Choose { plan: chosen } => Ok(plan.choose(chosen, house)),
        PlanOrder::RecordDues { n, amount } => plan.record(*n, *amount, house),
        PlanOrder::GiveBack { .. } if plan.credit == 0 => Err(Refusal::NotNow),
        // More has come in since it was shown.
        PlanOrder::GiveBack { amount } if *amount != plan.credit => Err(Refusal::WrongAmount),
        PlanOrder::GiveBack { amount } => Ok(vec![PlanEvent::DuesGivenBack { amount: *amount }]),
        PlanOrder::Tick => Ok(plan.tick(member.in_since(), house)),
    }
}

/// What is over when somebody is erased: what they paid for is earned.
pub(super) fn end_with(member: &Member) -> Vec<PlanEvent> {
    let earned = |time: &PaidTime| PlanEvent::DuesEarned { n: time.n, net: time.net };
    member.membership.paid.iter().map(earned).collect()
}

/// What a member is told of an event of their plan; `member` is the row as it was before.
pub(super) fn tell_of_plan(member: &Member, event: &PlanEvent) -> Option<PlanMessage> {
    Some(match event {
        PlanEvent::ChoiceReminded => PlanMessage::ListedAgain,
        PlanEvent::PlanChosen { plan, from } => PlanMessage::Changes { plan: plan.clone(), from: *from },
        PlanEvent::PlanBegun { plan, why: Begins::Chosen } => PlanMessage::Begun { plan: plan.clone() },
        PlanEvent::PlanBegun { plan, why: Begins::Over } => {
            let had = member.membership.plan.clone()?;
            PlanMessage::Ended { plan: had, now: Some(plan.clone()) }
        }
        PlanEvent::PlanEnded { plan } => PlanMessage::Ended { plan: plan.clone(), now: None },
        PlanEvent::DuesAsked { dues } => match (dues.renews, dues.reminded) {
            (true, false) => PlanMessage::RenewalAsked { n: dues.n },
            (true, true) => PlanMessage::Grace { n: dues.n },
            (false, _) => PlanMessage::DuesAsked { n: dues.n },
        },
        PlanEvent::DuesReminded { n } => match member.membership.dues.as_ref()?.renews {
            true => PlanMessage::Grace { n: *n },
            false => PlanMessage::DuesReminder { n: *n },
        },
        PlanEvent::DuesPaid { n, plan, net, tax, from, until } => {
            PlanMessage::Paid { n: *n, plan: plan.clone(), net: *net, tax: *tax, from: *from, until: *until }
        }
        PlanEvent::DuesPaidInVain { amount, .. } => PlanMessage::PaidInVain { amount: *amount },
        PlanEvent::DuesGivenBack { amount } => PlanMessage::GivenBack { amount: *amount },
        // The receipt has said it, or what ends the plan will.
        PlanEvent::PlanBegun { why: Begins::Paid, .. }
        | PlanEvent::DuesLapsed { .. }
        | PlanEvent::DuesEarned { .. } => return None,
    })
}

/// What members paid for months that are not over. The operator's, once they are.
pub fn deferred() -> Account {
    Account::of_platform("memberships:deferred")
}

/// What a customer paid for nothing and gets back.
pub fn credit(customer: PersonId) -> Account {
    Account::of("customer:credit", customer)
}

/// The entry of an event, if it moves money.
///
/// # Errors
/// [`Unbalanced`] if the rules here do not add up: a bug, and then nothing is written.
pub(super) fn entry_of_plan(
    person: PersonId,
    currency: Currency,
    event: &PlanEvent,
) -> Result<Option<Entry>, Unbalanced> {
    let moved = |debit, credits: Vec<(Account, i64)>| {
        let sum = credits.iter().map(|(_, amount)| amount).sum();
        Entry::new(currency, [(debit, sum)], credits).map(Some)
    };
    match event {
        PlanEvent::DuesPaid { net, tax, .. } => {
            moved(account::clearing(), vec![(deferred(), *net), (account::tax_payable(), *tax)])
        }
        PlanEvent::DuesEarned { net, .. } => moved(deferred(), vec![(account::fees(), *net)]),
        PlanEvent::DuesPaidInVain { amount, .. } => {
            moved(account::clearing(), vec![(credit(person), *amount)])
        }
        PlanEvent::DuesGivenBack { amount } => moved(credit(person), vec![(account::clearing(), *amount)]),
        PlanEvent::PlanChosen { .. }
        | PlanEvent::PlanBegun { .. }
        | PlanEvent::PlanEnded { .. }
        | PlanEvent::ChoiceReminded
        | PlanEvent::DuesAsked { .. }
        | PlanEvent::DuesReminded { .. }
        | PlanEvent::DuesLapsed { .. } => Ok(None),
    }
}
