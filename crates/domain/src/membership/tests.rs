//! A member's plan, told month by month: chosen, paid, renewed, let go, and never lost on the day.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use ledger::Book;

use super::*;
use crate::job::{Duty, Owner, account};
use crate::playbook::{Then, What};
use crate::time::{instant, wall, zone};

struct Household {
    zone: TimeZone,
    plans: Vec<Plan>,
    member: Member,
    book: Book,
    told: Vec<(Timestamp, MemberMessage)>,
    now: Timestamp,
}

fn plan(key: &str, monthly: i64) -> Plan {
    Plan { key: key.to_owned(), monthly, tax_rate: 2300, minute: 0 }
}

fn me() -> PersonId {
    PersonId::new(uuid::Uuid::from_u128(7))
}

fn eur() -> ledger::Currency {
    "EUR".parse().unwrap()
}

/// Somebody who was let in on that day at noon.
fn let_in(day: Date) -> Household {
    let zone = zone("Europe/Dublin");
    let now = instant(day.at(12, 0, 0, 0), &zone);
    let mut member = Member::new(me(), now);
    member.application.state = ApplicationState::Approved;
    let plans = vec![plan("pay-as-go", 0), plan("premium", 1545), plan("elite", 4000)];
    Household { zone, plans, member, book: Book::default(), told: Vec::new(), now }
}

impl Household {
    fn house(&self) -> House<'_> {
        House { plans: &self.plans, ..House::plain(self.now, &self.zone) }
    }

    fn order(&mut self, by: Actor, order: PlanOrder) -> Result<Vec<MemberEvent>, Refusal> {
        let events = decide_member(Some(&self.member), by, &MemberOrder::Plan(order), &self.house())?;
        for event in &events {
            self.told.extend(tell_member(&self.member, event).map(|message| (self.now, message)));
            evolve_member(&mut self.member, event, self.now);
            let kept = serde_json::to_string(event).unwrap();
            assert_eq!(serde_json::from_str::<MemberEvent>(&kept).unwrap(), *event);
            if let Some(entry) = member_entry(me(), eur(), event).unwrap() {
                self.book.post(&entry);
            }
        }
        Ok(events)
    }

    fn choose(&mut self, key: &str) {
        let plan = self.plans.iter().find(|plan| plan.key == key).cloned().unwrap();
        self.order(Actor::Customer(me()), PlanOrder::Choose { plan }).unwrap();
    }

    fn pay(&mut self) {
        let dues = self.member.membership.dues.clone().unwrap();
        self.order(Actor::Machine, PlanOrder::RecordDues { n: dues.n, amount: dues.gross() }).unwrap();
    }

    /// Goes on to noon of that day, and lets everything happen at its time.
    fn until(&mut self, day: Date) {
        let to = instant(day.at(12, 0, 0, 0), &self.zone);
        while let Some(at) = self.member.next_due(&self.house()).filter(|at| *at <= to) {
            self.now = self.now.max(at);
            let events = self.order(Actor::Machine, PlanOrder::Tick).unwrap();
            assert!(!events.is_empty(), "something was due at {at}, and nothing came of it");
        }
        self.now = to;
    }

    fn has(&self) -> Option<&str> {
        self.member.membership.plan.as_deref()
    }

    fn duty(&self) -> Option<Duty> {
        self.member.duty(&self.house())
    }

    /// Days on which something was said, with its name.
    fn said(&self) -> Vec<String> {
        let line = |(at, message): &(Timestamp, MemberMessage)| {
            let message = format!("{message:?}").replace("Plan(", "");
            let name = message.split([' ', ')']).next().unwrap_or_default().to_owned();
            format!("{} {name}", wall(*at, &self.zone).strftime("%m-%d %H:%M"))
        };
        self.told.iter().map(line).collect()
    }

    fn balance(&self, account: ledger::Account) -> i64 {
        self.book.balance(&account)
    }
}

#[test]
fn a_plan_is_paid_beforehand_renewed_and_earned_when_its_month_is_over() {
    let mut house = let_in(date(2027, 11, 3));
    assert!(!house.member.may_ask(&house.plans), "without a plan nobody asks");
    house.choose("premium");
    let duty = house.duty().unwrap();
    assert_eq!((duty.owner, duty.what, duty.then), (Owner::Customer, What::Dues, Then::Remind));
    assert_eq!(house.has(), None, "a plan that is not paid is none yet");
    house.pay();
    assert_eq!(house.has(), Some("premium"));
    assert!(house.member.may_ask(&house.plans));
    assert_eq!(house.balance(account::clearing()), 1900);
    assert_eq!((house.balance(deferred()), house.balance(account::tax_payable())), (-1545, -355));
    assert_eq!(house.balance(account::fees()), 0, "what is paid for is not earned yet");

    house.until(date(2027, 12, 1));
    house.pay();
    assert_eq!(house.balance(deferred()), -3090);
    house.until(date(2027, 12, 3));
    assert_eq!((house.balance(deferred()), house.balance(account::fees())), (-1545, -1545));
    assert_eq!(
        house.said(),
        ["11-03 12:00 DuesAsked", "11-03 12:00 Paid", "11-30 00:00 RenewalAsked", "12-01 12:00 Paid"]
    );
    let next = house.member.membership.paid.last().unwrap();
    assert_eq!((next.from, next.until), (date(2027, 12, 3), date(2028, 1, 3)));
}

#[test]
fn whoever_does_not_pay_the_next_month_keeps_the_plan_for_a_week() {
    let mut house = let_in(date(2027, 11, 3));
    house.choose("premium");
    house.pay();
    house.until(date(2027, 12, 9));
    assert_eq!(house.has(), Some("premium"), "in the days of grace");
    let duty = house.duty().unwrap();
    assert_eq!((duty.owner, duty.then), (Owner::Customer, Then::Lapse));
    assert_eq!(duty.by, instant(date(2027, 12, 10).at(0, 0, 0, 0), &house.zone));
    house.until(date(2027, 12, 10));
    assert_eq!(house.has(), Some("pay-as-go"));
    assert_eq!(house.said()[2..], ["11-30 00:00 RenewalAsked", "12-03 00:00 Grace", "12-10 00:00 Ended"]);
    assert_eq!((house.balance(deferred()), house.balance(account::fees())), (0, -1545));
    // A page that was opened before is paid all the same: the money is theirs, and goes back.
    house.order(Actor::Machine, PlanOrder::RecordDues { n: 2, amount: 1900 }).unwrap();
    assert_eq!(house.balance(credit(me())), -1900);
    let duty = house.duty().unwrap();
    assert_eq!((duty.owner, duty.what), (Owner::Operator, What::GiveBack));
    assert_eq!(
        house.order(Actor::Customer(me()), PlanOrder::GiveBack { amount: 1900 }),
        Err(Refusal::NotYours)
    );
    let desk = Actor::Staff(PersonId::new(uuid::Uuid::from_u128(9)));
    assert_eq!(
        house.order(desk, PlanOrder::GiveBack { amount: 1800 }),
        Err(Refusal::WrongAmount),
        "another sum than the one that was shown"
    );
    house.order(desk, PlanOrder::GiveBack { amount: 1900 }).unwrap();
    assert_eq!((house.balance(credit(me())), house.duty()), (0, None));
    assert_eq!(house.order(desk, PlanOrder::GiveBack { amount: 1900 }), Err(Refusal::NotNow));
}

#[test]
fn paid_in_the_days_of_grace_the_month_is_no_longer_for_it() {
    let mut house = let_in(date(2027, 11, 3));
    house.choose("premium");
    house.pay();
    house.until(date(2027, 12, 8));
    // Another choice does not begin the week anew.
    house.choose("elite");
    house.until(date(2027, 12, 9));
    house.choose("premium");
    assert_eq!(house.duty().unwrap().by, instant(date(2027, 12, 10).at(0, 0, 0, 0), &house.zone));
    house.pay();
    let paid = &house.member.membership.paid[0];
    assert_eq!((paid.from, paid.until), (date(2027, 12, 3), date(2028, 1, 3)));
    assert_eq!(house.has(), Some("premium"));
}

#[test]
fn another_plan_begins_when_what_is_paid_for_is_over() {
    let mut house = let_in(date(2027, 11, 3));
    house.choose("premium");
    house.pay();
    house.until(date(2027, 11, 20));
    house.choose("elite");
    assert_eq!(house.has(), Some("premium"));
    house.until(date(2027, 11, 30));
    assert_eq!(house.member.membership.dues.as_ref().unwrap().plan.key, "elite");
    house.pay();
    // And back, behind what they have just paid for.
    house.choose("premium");
    house.until(date(2027, 12, 2));
    assert_eq!(house.has(), Some("premium"), "until then it is what they paid for");
    house.until(date(2027, 12, 3));
    assert_eq!(house.has(), Some("elite"));
    house.until(date(2028, 1, 1));
    assert_eq!(house.member.membership.dues.as_ref().unwrap().plan.key, "premium");
}

#[test]
fn whoever_ends_it_keeps_what_they_paid_for_and_is_asked_for_nothing() {
    let mut house = let_in(date(2027, 11, 3));
    house.choose("elite");
    house.pay();
    house.until(date(2027, 12, 1));
    assert!(house.member.membership.dues.is_some(), "the next month was asked for");
    house.choose("pay-as-go");
    assert_eq!(house.duty(), None, "and is not any more");
    house.until(date(2027, 12, 2));
    assert_eq!(house.has(), Some("elite"));
    house.until(date(2027, 12, 3));
    assert_eq!(house.has(), Some("pay-as-go"));
    assert!(house.member.may_ask(&house.plans));
    assert_eq!(house.said().last().map(String::as_str), Some("12-03 00:00 Ended"));
    assert_eq!((house.member.next_due(&house.house()), house.balance(deferred())), (None, 0));
}

#[test]
fn months_begin_on_their_day_or_on_the_last_of_a_short_month() {
    let mut house = let_in(date(2028, 1, 31));
    house.choose("premium");
    house.pay();
    let mut ends = Vec::new();
    for _ in 0..3 {
        let until = house.member.membership.paid.last().unwrap().until;
        ends.push(until);
        house.until(until.yesterday().unwrap());
        house.pay();
    }
    assert_eq!(ends, [date(2028, 2, 29), date(2028, 3, 31), date(2028, 4, 30)]);
}

#[test]
fn a_choice_that_is_not_made_is_asked_for_once_and_one_that_is_not_paid_is_forgotten() {
    let mut house = let_in(date(2027, 11, 3));
    assert_eq!(house.duty().map(|duty| duty.what), Some(What::Plan));
    house.until(date(2027, 11, 10));
    assert_eq!(house.said(), ["11-05 12:00 ListedAgain"]);
    house.choose("premium");
    house.choose("elite");
    house.until(date(2027, 11, 20));
    assert_eq!(
        house.said()[1..],
        ["11-10 12:00 DuesAsked", "11-10 12:00 DuesAsked", "11-11 12:00 DuesReminder"]
    );
    assert_eq!((house.has(), house.duty()), (None, None));
    house.choose("pay-as-go");
    assert_eq!(house.has(), Some("pay-as-go"));
    house.choose("pay-as-go");
    assert_eq!(house.told.len(), 5, "said twice, it is one choice");
}

#[test]
fn a_plan_belongs_to_whoever_was_let_in_and_the_rest_is_the_machines() {
    let mut house = let_in(date(2027, 11, 3));
    let chosen = PlanOrder::Choose { plan: plan("premium", 1545) };
    let other = Actor::Customer(PersonId::new(uuid::Uuid::from_u128(8)));
    assert_eq!(house.order(other, chosen.clone()), Err(Refusal::NotYours));
    let paid = PlanOrder::RecordDues { n: 1, amount: 1900 };
    assert_eq!(house.order(Actor::Customer(me()), paid), Err(Refusal::NotYours));
    house.member.application.state = ApplicationState::Waiting;
    assert_eq!(house.order(Actor::Customer(me()), chosen.clone()), Err(Refusal::NotAMember));
    assert!(!house.member.may_ask(&[]));
    let plain = House::plain(house.now, &house.zone);
    let nobody = decide_member(None, Actor::Customer(me()), &MemberOrder::Plan(chosen), &plain);
    assert_eq!(nobody, Err(Refusal::NotAMember));
}

#[test]
fn a_plan_that_is_not_offered_any_more_is_not_renewed() {
    let mut house = let_in(date(2027, 11, 3));
    house.choose("premium");
    house.pay();
    house.plans = vec![plan("basic", 900)];
    house.until(date(2027, 12, 20));
    assert_eq!((house.has(), house.duty()), (None, None));
    assert_eq!(house.said()[2..], ["12-03 00:00 Ended"]);
}

#[test]
fn whoever_is_erased_has_paid_for_what_is_over() {
    let mut house = let_in(date(2027, 11, 3));
    house.choose("premium");
    house.pay();
    let now = house.now;
    let events = decide_member(Some(&house.member), Actor::Machine, &MemberOrder::Erase, &house.house());
    for event in events.unwrap() {
        if let Some(entry) = member_entry(me(), eur(), &event).unwrap() {
            house.book.post(&entry);
        }
        evolve_member(&mut house.member, &event, now);
    }
    assert_eq!((house.balance(deferred()), house.balance(account::fees())), (0, -1545));
    assert_eq!(house.has(), None);
}

#[test]
fn whoever_could_not_be_asked_in_time_is_asked_before_the_plan_is_gone() {
    let mut house = let_in(date(2027, 11, 3));
    house.choose("premium");
    house.pay();
    // The clock stood still for a month.
    house.now = instant(date(2027, 12, 20).at(12, 0, 0, 0), &house.zone);
    house.until(date(2027, 12, 21));
    assert_eq!(house.has(), Some("premium"), "they have just been asked");
    assert_eq!(house.said()[2..], ["12-20 12:00 RenewalAsked", "12-20 12:00 Grace"]);
    house.until(date(2027, 12, 23));
    assert_eq!(house.has(), Some("pay-as-go"));
}
