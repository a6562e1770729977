//! Letting people in, one rule a case: the check, the notice, the bar and its day, and who is on the hook meanwhile.

use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::*;
use crate::ids::PersonId;
use crate::job::Refusal;
use crate::time::zone;

const CHICAGO: &str = "America/Chicago";

fn siobhan() -> Applicant {
    Applicant::Member(PersonId::new(Uuid::from_u128(7)))
}

fn tomasz() -> Applicant {
    Applicant::Worker(WorkerId::new(Uuid::from_u128(8)))
}

fn desk() -> Actor {
    Actor::Staff(PersonId::new(Uuid::from_u128(3)))
}

fn nine() -> Timestamp {
    "2027-11-03T15:00:00Z".parse().unwrap()
}

/// An application on its way through a house that screens.
struct Way {
    of: Applicant,
    application: Application,
    now: Timestamp,
}

impl Way {
    fn new(of: Applicant, consents: bool) -> Self {
        let application = Application { consents, ..Application::made(nine(), ApplicationState::Proving) };
        Self { of, application, now: nine() }
    }

    fn asks(&self, by: Actor, order: VettingOrder) -> Result<Vec<VettingEvent>, Refusal> {
        let zone = zone(CHICAGO);
        let house = House { now: self.now, zone: &zone, screens: true, barred: None, plans: &[] };
        decide_vetting(self.of, &self.application, by, &order, &house)
    }

    fn then(mut self, by: Actor, order: VettingOrder) -> Self {
        let events = self.asks(by, order).unwrap();
        assert!(!events.is_empty(), "{order:?} changed nothing");
        events.iter().for_each(|event| evolve_vetting(&mut self.application, event, self.now));
        self
    }

    fn after(mut self, days: i64) -> Self {
        self.now = Period::days(days).after(self.now, &zone(CHICAGO));
        self
    }

    fn back(self, result: CheckResult) -> Self {
        let n = self.application.checks;
        self.then(Actor::Machine, VettingOrder::RecordCheck { n, result })
    }

    fn state(&self) -> ApplicationState {
        self.application.state
    }

    fn owes(&self) -> Option<(Owner, What, Timestamp)> {
        self.application.duty(self.of, &zone(CHICAGO)).map(|duty| (duty.owner, duty.what, duty.by))
    }
}

fn checked(of: Applicant, result: CheckResult) -> Way {
    Way::new(of, true).then(Actor::Machine, VettingOrder::Prove).back(result)
}

#[test]
fn a_clear_check_lets_a_member_in_and_hands_a_worker_to_a_person() {
    assert_eq!(checked(siobhan(), CheckResult::Clear).state(), ApplicationState::Approved);
    let worker = checked(tomasz(), CheckResult::Clear);
    assert_eq!(worker.state(), ApplicationState::Waiting);
    assert_eq!(worker.owes().map(|(owner, what, _)| (owner, what)), Some((Owner::Operator, What::Vet)));
    assert_eq!(worker.then(desk(), VettingOrder::Approve).state(), ApplicationState::Approved);
}

#[test]
fn nobody_is_checked_who_did_not_say_so_and_nobody_is_in_unchecked() {
    let asked = Way::new(tomasz(), false).then(Actor::Machine, VettingOrder::Prove);
    assert_eq!(asked.state(), ApplicationState::Consenting);
    assert_eq!(asked.asks(desk(), VettingOrder::Approve), Err(Refusal::NotNow));
    assert_eq!(asked.asks(desk(), VettingOrder::Consent), Err(Refusal::NotYours));
    let own = Actor::Worker(WorkerId::new(Uuid::from_u128(8)));
    let checking = asked.then(own, VettingOrder::Consent);
    assert_eq!(checking.state(), ApplicationState::Checking);
    assert_eq!(
        checking.owes().map(|(owner, what, _)| (owner, what)),
        Some((Owner::Operator, What::Screening))
    );
    let missing = checking.back(CheckResult::Missing);
    let shut = Refusal::GateShut { missing: What::Screening };
    assert_eq!(missing.asks(desk(), VettingOrder::Approve), Err(shut));
    let again = missing.then(desk(), VettingOrder::OrderCheck);
    assert_eq!((again.state(), again.application.checks), (ApplicationState::Checking, 2));
    // The first check's word comes late: nobody waits for it.
    let late = VettingOrder::RecordCheck { n: 1, result: CheckResult::Clear };
    assert_eq!(again.asks(Actor::Machine, late), Ok(Vec::new()));
}

#[test]
fn what_is_never_answered_lapses() {
    let asked = Way::new(siobhan(), false).then(Actor::Machine, VettingOrder::Prove);
    let reminded = asked.after(1).then(Actor::Machine, VettingOrder::Tick);
    assert_eq!(reminded.state(), ApplicationState::Consenting);
    let lapsed = reminded.after(6).then(Actor::Machine, VettingOrder::Tick);
    assert_eq!((lapsed.state(), lapsed.owes()), (ApplicationState::Lapsed, None));
}

#[test]
fn a_machine_never_keeps_anybody_out_and_nobody_fails_unheard() {
    let found = checked(siobhan(), CheckResult::Consider);
    assert_eq!(found.state(), ApplicationState::Waiting);
    assert_eq!(found.asks(desk(), VettingOrder::Fail), Err(Refusal::NotNow));
    let notice = VettingOrder::GiveNotice { finding: Finding::Record };
    assert_eq!(found.asks(Actor::Machine, notice), Err(Refusal::NotYours));
    let noticed = found.then(desk(), notice);
    let until = Period::days(NOTICE_DAYS).after(nine(), &zone(CHICAGO));
    assert_eq!(noticed.owes(), Some((Owner::Customer, What::Appeal, until)));
    assert_eq!(noticed.asks(desk(), VettingOrder::Fail), Err(Refusal::TooEarly { from: until }));
    // They may be let in at any time, and are heard first otherwise.
    assert_eq!(noticed.asks(desk(), VettingOrder::Approve), Ok(vec![VettingEvent::Approved]));
    let heard = noticed.after(NOTICE_DAYS).then(Actor::Machine, VettingOrder::Tick);
    assert_eq!(heard.owes().map(|(owner, what, _)| (owner, what)), Some((Owner::Operator, What::Vet)));
    let failed = heard.then(desk(), VettingOrder::Fail);
    // Ninety days on the wall, over the end of summer time: November to February.
    let until = date(2028, 2, 8);
    assert_eq!(failed.state(), ApplicationState::Barred { finding: Finding::Record, until });
    assert_eq!(failed.owes(), None);
}

#[test]
fn a_clear_check_is_no_ground_for_a_notice() {
    let clear = checked(tomasz(), CheckResult::Clear);
    let notice = VettingOrder::GiveNotice { finding: Finding::Identity };
    assert_eq!(clear.asks(desk(), notice), Err(Refusal::NotNow));
}

#[test]
fn what_a_check_found_keeps_nobody_out_by_another_door_and_a_person_may_have_been_wrong() {
    let found = checked(tomasz(), CheckResult::Consider);
    assert_eq!(found.asks(desk(), VettingOrder::Refuse { why: WhyRefused::Other }), Err(Refusal::NotNow));
    let until = date(2027, 3, 14);
    let state = ApplicationState::Barred { finding: Finding::Record, until };
    let barred = Application { state, ..found.application };
    let way = Way { of: tomasz(), application: barred, now: nine() };
    assert_eq!(way.asks(Actor::Machine, VettingOrder::Approve), Err(Refusal::NotYours));
    assert_eq!(way.then(desk(), VettingOrder::Approve).state(), ApplicationState::Approved);
}

#[test]
fn no_form_replaces_what_a_phone_has_answered_for() {
    let zone = zone(CHICAGO);
    let asked = Way::new(siobhan(), false).then(Actor::Machine, VettingOrder::Prove);
    assert_eq!(may_apply(Some(&asked.application), &House::plain(nine(), &zone)), Err(Refusal::NotNow));
}

#[test]
fn the_bar_ends_on_its_day_in_the_towns_own_time() {
    let zone = zone(CHICAGO);
    // Failed on 15 December: ninety days later is 14 March 2027, the night on which the clocks go forward.
    let until = date(2027, 3, 14);
    let midnight = until.at(0, 0, 0, 0).to_zoned(zone.clone()).unwrap().timestamp();
    let barred = ApplicationState::Barred { finding: Finding::Record, until };
    let application = Application::made(nine(), barred);
    let applies = |application: Option<&Application>, barred, now| {
        may_apply(application, &House { now, zone: &zone, screens: true, barred, plans: &[] })
    };
    let before = midnight - SignedDuration::from_millis(1);
    let refused = Err(Refusal::BarredUntil { day: until });
    assert_eq!(applies(Some(&application), None, before), refused);
    assert_eq!(applies(Some(&application), None, midnight), Ok(()));
    // A second account of the same person's, and no account at all.
    assert_eq!(applies(None, Some(until), before), refused);
    assert_eq!(applies(None, Some(until), midnight), Ok(()));
    // In Galway it is that day already: the town's own time counts.
    let six_in_galway = midnight - SignedDuration::from_hours(5);
    assert_eq!(applies(None, Some(until), six_in_galway), refused);
}

#[test]
fn whoever_applies_anew_is_checked_anew() {
    let until = date(2027, 3, 14);
    let barred = ApplicationState::Barred { finding: Finding::Permit, until };
    let before =
        Application { checks: 1, check: Some(CheckResult::Consider), ..Application::made(nine(), barred) };
    let again = before.applied_anew(None, true, nine());
    assert_eq!((again.state, again.check, again.checks), (ApplicationState::Proving, None, 1));
    let way = Way { of: siobhan(), application: again, now: nine() };
    assert_eq!(way.then(Actor::Machine, VettingOrder::Prove).application.checks, 2);
}

#[test]
fn a_house_that_checks_nobody_lets_a_person_decide_at_once() {
    let zone = zone(CHICAGO);
    let application = Application::made(nine(), ApplicationState::Proving);
    let events = decide_vetting(
        tomasz(),
        &application,
        Actor::Machine,
        &VettingOrder::Prove,
        &House::plain(nine(), &zone),
    );
    assert_eq!(events, Ok(vec![VettingEvent::NumberProved]));
}

#[test]
fn a_profile_counts_its_parts() {
    let profile = Profile(vec![(Part::Name, true), (Part::About, false), (Part::Phone, true)]);
    assert_eq!(profile.percent(), 66);
    assert_eq!(profile.missing().collect::<Vec<_>>(), [Part::About]);
    assert_eq!(Profile::default().percent(), 100);
}
