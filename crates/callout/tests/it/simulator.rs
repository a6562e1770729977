//! The simulator, small: clean towns with faults, and the same seed giving the same town.

use std::collections::BTreeMap;

use app::market::Market;
use domain::playbook;
use sim::report::Report;
use sim::settings::Settings;
use sim::simulate::run;

use crate::told::{empty_store, shipped_playbooks};

const FORM: &str = include_str!("../../../../playbooks/claim-by-text/playbook.toml");
const OFFERS: &str = include_str!("../../../../playbooks/open-offers/playbook.toml");
const ESTIMATED: &str = include_str!("../../../../playbooks/assigned-partner/playbook.toml");
const GUIDED: &str = include_str!("../../../../playbooks/guided-visit/playbook.toml");
const MEMBERS: &str = include_str!("../../../../playbooks/home-membership/playbook.toml");
const AUSTIN: &str = include_str!("../../../../markets/austin.toml");

fn town(jobs: u32, seed: u64) -> Report {
    town_on(empty_store(), jobs, seed)
}

fn town_on(store: store::Store, jobs: u32, seed: u64) -> Report {
    town_under(store, ("claim-by-text", FORM), jobs, seed)
}

fn town_under(store: store::Store, (name, form): (&str, &str), jobs: u32, seed: u64) -> Report {
    let market = Market::read(AUSTIN).unwrap();
    let playbook = playbook::read(name, form).unwrap();
    run(&Settings { market, playbooks: vec![playbook], jobs, days: None, seed, faults: true, store }).unwrap()
}

/// Every way of doing it that ships side by side, as the demo's market has them: what one leaves in a thread meets the
/// others' words.
#[test]
fn a_town_of_all_playbooks_is_clean() {
    let market = Market::read(AUSTIN).unwrap();
    let playbooks = shipped_playbooks();
    let settings =
        Settings { market, playbooks, jobs: 24, days: None, seed: 1, faults: true, store: empty_store() };
    let report = run(&settings).unwrap();
    assert_eq!(report.violations, 0, "{:?}", report.findings);
    assert_eq!((report.closed, report.playbook.as_str()), (24, "all"));
    assert!(report.mails_sent > 10, "{} letters", report.mails_sent);
    for stage in ["booked", "underway", "approval", "settling", "feedback"] {
        assert!(report.stages_visited.contains(stage), "{stage}: {:?}", report.stages_visited);
    }
}

#[test]
fn towns_where_work_is_estimated_first_are_clean() {
    let mut endings: BTreeMap<String, i64> = BTreeMap::new();
    for seed in 1..=5 {
        let report = town_under(empty_store(), ("assigned-partner", ESTIMATED), 12, seed);
        assert_eq!(report.violations, 0, "seed {seed}: {:?}", report.findings);
        assert_eq!(report.closed, 12, "seed {seed}: every job ends");
        for (ending, count) in report.by_ending {
            *endings.entry(ending).or_default() += count;
        }
    }
    assert!(endings["paid"] > 30 && endings["declined"] > 0, "{endings:?}");
}

#[test]
fn towns_where_each_names_a_price_are_clean() {
    let mut endings: BTreeMap<String, i64> = BTreeMap::new();
    let mut lapsed = 0;
    for seed in 1..=3 {
        let report = town_under(empty_store(), ("open-offers", OFFERS), 12, seed);
        assert_eq!(report.violations, 0, "seed {seed}: {:?}", report.findings);
        assert_eq!(report.closed, 12, "seed {seed}: every job ends");
        lapsed += report.events_by_type.get("BookingLapsed").copied().unwrap_or_default();
        for (ending, count) in report.by_ending {
            *endings.entry(ending).or_default() += count;
        }
    }
    assert!(endings["paid"] > 18 && lapsed > 0, "{endings:?}, {lapsed} bookings lapsed");
}

#[test]
fn towns_of_guided_visits_are_clean() {
    let (mut paid, mut seen) = (0, BTreeMap::<&str, usize>::new());
    for seed in 1..=9 {
        let report = town_under(empty_store(), ("guided-visit", GUIDED), 12, seed);
        assert_eq!(report.violations, 0, "seed {seed}: {:?}", report.findings);
        assert_eq!(report.closed, 12, "seed {seed}: every job ends");
        paid += report.by_ending.get("paid").copied().unwrap_or_default();
        for event in ["Called", "VisitConfirmed", "TermsAgreed", "CheckedOut"] {
            *seen.entry(event).or_default() += report.events_by_type.get(event).copied().unwrap_or_default();
        }
    }
    assert!(paid > 18 && seen.values().all(|count| *count > 0), "{paid} paid, {seen:?}");
}

#[test]
fn towns_where_one_is_asked_after_the_other_are_clean() {
    let (mut paid, mut seen) = (0, BTreeMap::<&str, usize>::new());
    for seed in 1..=6 {
        let report = town_under(empty_store(), ("home-membership", MEMBERS), 12, seed);
        assert_eq!(report.violations, 0, "seed {seed}: {:?}", report.findings);
        assert_eq!(report.closed, 12, "seed {seed}: every job ends");
        paid += report.by_ending.get("paid").copied().unwrap_or_default();
        for event in ["TimesHeld", "TimesFreed", "TimeAgreed", "Marked"] {
            *seen.entry(event).or_default() += report.events_by_type.get(event).copied().unwrap_or_default();
        }
    }
    assert!(paid > 18 && seen.values().all(|count| *count > 0), "{paid} paid, {seen:?}");
}

#[test]
fn ten_small_towns_are_clean() {
    let (mut paid, mut mail_faults) = (0, BTreeMap::<&str, u64>::new());
    let mut applications: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 1..=10 {
        let report = town(12, seed);
        assert_eq!(report.violations, 0, "seed {seed}: {:?}", report.findings);
        assert_eq!(report.closed, 12, "seed {seed}: every job ends");
        paid += report.by_ending.get("paid").copied().unwrap_or_default();
        for kind in ["mail_later", "mail_refused", "mail_answer_lost"] {
            *mail_faults.entry(kind).or_default() += report.faults_injected[kind];
        }
        for (state, count) in report.applications {
            *applications.entry(state).or_default() += count;
        }
    }
    // A town in which nothing happens is clean too, and proves nothing.
    assert!(paid > 60, "of 120 jobs {paid} were paid");
    assert!(applications["approved"] > 110, "{applications:?}");
    assert!(mail_faults.values().all(|count| *count > 0), "{mail_faults:?}");
}

#[test]
fn the_same_seed_gives_the_same_town() {
    let (one, two) = (town(10, 77), town(10, 77));
    assert_eq!(one.digest, two.digest);
    assert_ne!(one.digest, town(10, 78).digest);
}

/// Whatever engine keeps the town: the same happens in it, down to the last text.
#[test]
fn a_town_is_the_same_on_both_engines() {
    let (here, embedded) = (town(20, 7), town_on(store::Store::in_memory().unwrap(), 20, 7));
    assert_eq!(here.digest, embedded.digest);
}

/// Where nobody misbehaves, the desk is left alone with what its playbook gives it to do: choosing, ringing, calling back.
#[test]
fn an_orderly_town_hardly_waits_on_the_desk() {
    for (name, form) in [("claim-by-text", FORM), ("guided-visit", GUIDED)] {
        let market = Market::read(AUSTIN).unwrap();
        let playbooks = vec![playbook::read(name, form).unwrap()];
        // The figure is no matter of the engine; in fewer jobs chance would have its say.
        let (jobs, store) = (160, store::Store::in_memory().unwrap());
        let report =
            run(&Settings { market, playbooks, jobs, days: None, seed: 2, faults: false, store }).unwrap();
        assert_eq!(report.violations, 0, "{name}: {:?}", report.findings);
        let waited = &report.desk_waits;
        assert!(waited.jobs * 10 <= 160, "{name}: {waited:?}");
        assert!(report.by_ending["paid"] > 120, "{name}: {:?}", report.by_ending);
    }
}
