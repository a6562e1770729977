//! Stories: files that say what people do and when; their snapshots say what happened, who is on the hook
//! after each step, who is told what, and which money moved. To add a story, add a file.

use std::fmt::Write;

use domain::job::{
    About, Actor, Answer, AskedWorker, Bears, BillFor, CallOutcome, Document, Effect, Event, Extra, How,
    Obstacle, Offer, Order, Outcome, Owner, Prefer, Quoted, QuotedFor, Report, Side, Signed, Verdict, Whom,
    WhyNot, contact_open, duties, entries,
};
use domain::playbook::{Purpose, What};
use domain::price::gross;
use domain::time::Slot;
use jiff::Timestamp;

use crate::world::{World, id, reader};

const PEOPLE: [&str; 7] = ["dale", "rosa", "kyle", "tess", "vern", "june", "priya"];

#[test]
fn every_story_goes_as_told() {
    insta::glob!("stories/*.story", |path| {
        let story = std::fs::read_to_string(path).unwrap();
        insta::assert_snapshot!(tell(&story));
    });
}

/// A playbook's own stories stand beside its form, with what happened in them.
#[test]
fn every_playbooks_own_stories_go_as_told() {
    insta::glob!("../../../../playbooks", "*/*.story", |path| {
        let story = std::fs::read_to_string(path).unwrap();
        let beside = path.parent().unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        insta::with_settings!({ snapshot_path => beside, prepend_module_to_snapshot => false, snapshot_suffix => "" }, {
            insta::assert_snapshot!(name, tell(&story));
        });
    });
}

/// Rows and events as the version before wrote them: a booking always had a time.
#[test]
fn what_was_written_before_is_still_read() {
    let slot = r#"{"from":"2027-03-15T10:00:00","to":"2027-03-15T12:00:00"}"#;
    let who = format!(
        "{{\"worker\":\"{}\",\"provider\":\"{}\"}}",
        id::<domain::ids::kind::Worker>("rosa"),
        id::<domain::ids::kind::Provider>("rosa")
    );
    for old in [
        format!(
            r#"{{"type":"Assigned","data":{{"who":{who},"slot":{slot},"travel_minutes":15,"kind":"yes"}}}}"#
        ),
        format!(r#"{{"type":"TimeAgreed","data":{{"slot":{slot}}}}}"#),
        format!(r#"{{"type":"VisitOpened","data":{{"slot":{slot}}}}}"#),
        r#"{"type":"Finished","data":{"minutes":90}}"#.to_owned(),
    ] {
        let event: Event = serde_json::from_str(&old).unwrap_or_else(|error| panic!("{old}: {error}"));
        assert_eq!(serde_json::to_string(&event).unwrap(), old, "and written as before");
    }
    let acks = r#"{"customer":false,"worker":true}"#;
    let booked = format!(r#"{{"booked":{{"who":{who},"slot":{slot},"acks":{acks},"late_minutes":0}}}}"#);
    let stage: domain::job::Stage = serde_json::from_str(&booked).unwrap();
    assert!(matches!(stage, domain::job::Stage::Booked { slot: Some(_), .. }));
}

fn tell(story: &str) -> String {
    tell_under(story, &[])
}

/// The story under these forms, where they are not the shipped ones.
pub fn tell_under(story: &str, forms: &[(&str, &str)]) -> String {
    let mut world = World::with(forms);
    let mut day = String::new();
    let mut out = String::new();
    for line in story.lines() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(news) = line.strip_prefix("tell ") {
            world.also_telling(news);
            writeln!(out, "also telling {news}").unwrap();
            continue;
        }
        if let Some(name) = line.strip_prefix("playbook ") {
            world.under(name);
            writeln!(out, "under {name}").unwrap();
            continue;
        }
        if let Some(choice) = line.strip_prefix("with ") {
            world.choosing(choice);
            writeln!(out, "with {choice}").unwrap();
            continue;
        }
        if let Some(date) = line.strip_prefix("day ") {
            day = date.to_owned();
            writeln!(out, "\n{date}").unwrap();
            continue;
        }
        let (time, deed) = line.split_once(' ').unwrap();
        let now = world.at(&format!("{day}T{time}"));
        writeln!(out, "{time} {deed}").unwrap();
        step(&mut world, deed, now, &mut out);
    }
    PEOPLE.iter().fold(out, |text, name| {
        text.replace(&id::<domain::ids::kind::Worker>(name).to_string(), name)
            .replace(&id::<domain::ids::kind::Person>(name).to_string(), name)
            .replace(&id::<domain::ids::kind::Provider>(name).to_string(), name)
            .replace(&World::job_id().to_string(), "job")
    })
}

fn step(world: &mut World, deed: &str, now: Timestamp, out: &mut String) {
    let words: Vec<&str> = deed.split(' ').collect();
    if words[1] == "describes" {
        if let Err(refusal) = world.describe(now) {
            writeln!(out, "      refused: {}", refusal.word()).unwrap();
        }
        return;
    }
    if deed.ends_with("is no member") {
        world.member = false;
        return;
    }
    if words[1] == "looks" {
        let job = world.job.as_ref().unwrap();
        let open = contact_open(job, &world.playbook, id(words[0]), now);
        writeln!(out, "      {}", if open { "sees whom they visit" } else { "sees nobody" }).unwrap();
        return;
    }
    if words[1] == "opts-out" {
        world.opted_out.push(id(words[0]));
        return;
    }
    let (by, order) = order(&words);
    match world.order(by, order, now) {
        Err(refusal) => writeln!(out, "      refused: {}", refusal.word()).unwrap(),
        Ok(happened) => {
            let job = world.job.as_ref().unwrap();
            for event in &happened.events {
                writeln!(out, "      {}", told(event)).unwrap();
                for entry in entries(job, "USD".parse().unwrap(), event).unwrap() {
                    let lines: Vec<String> =
                        entry.postings().iter().map(|p| format!("{} {}", p.account, p.amount)).collect();
                    writeln!(out, "      $ {}", lines.join(" · ")).unwrap();
                }
            }
            for effect in &happened.effects {
                match effect {
                    Effect::Tell { to, message } => {
                        let message = format!("{message:?}");
                        let name = message.split([' ', '{']).next().unwrap();
                        writeln!(out, "      > {} is told {name}", reader(to)).unwrap();
                    }
                    Effect::TellCandidates { message } => {
                        writeln!(out, "      > those who wait are told {message:?}").unwrap();
                    }
                    Effect::Seek => writeln!(out, "      > matching seeks").unwrap(),
                }
            }
        }
    }
    hook(world, out);
}

fn told(event: &Event) -> String {
    match event {
        Event::Overdue { what, then, .. } => format!("Overdue {what:?}, so {then:?}"),
        Event::Reviewed { by, stars, .. } => format!("Reviewed by {by:?}, {stars} stars"),
        Event::Tipped { amount, how, .. } => format!("Tipped {amount} by {how:?}"),
        Event::Closed { ending } => format!("Closed {ending:?}"),
        Event::Billed { what: BillFor::Work, pay, .. } => format!("Billed, pay {pay}"),
        Event::Billed { what, lines, .. } => format!("Billed {what:?}, {}", gross(lines)),
        Event::Approved { how, signed: Some(_) } => format!("Approved by {how:?}, signed"),
        Event::Approved { how, .. } => format!("Approved by {how:?}"),
        Event::CheckedOut { why, .. } => format!("CheckedOut: {why:?}"),
        Event::TermsProposed { terms, .. } => {
            format!("TermsProposed: version {}, {} in all", terms.v, gross(&terms.lines))
        }
        Event::Countered { amount, .. } => format!("Countered: {amount} in all"),
        Event::TimeAgreed { slot, travel_minutes: Some(_), .. } => {
            format!("TimeAgreed for {} to {}", slot.from.strftime("%a %H:%M"), slot.to.strftime("%H:%M"))
        }
        Event::CaseOpened { by, about, code, .. } => {
            format!(
                "CaseOpened by {by:?} about {about:?}{}",
                code.map_or(String::new(), |c| format!(", now {c}"))
            )
        }
        Event::CaseDecided { outcome, .. } => format!("CaseDecided: {outcome:?}"),
        Event::Conceded { bill, line, pay, .. } => {
            format!("Conceded {} of bill {bill}, {pay} of it the provider's", line.gross())
        }
        Event::VisitOpened { purpose: Some(purpose), .. } => format!("VisitOpened for {purpose:?}"),
        Event::TimeMoved { slot, .. } => format!("TimeMoved to {}", slot.from.strftime("%a %H:%M")),
        Event::Cancelled { by, late, .. } => format!("Cancelled by {by:?}, late {late}"),
        other => other.name().to_owned(),
    }
}

/// Who is on the hook now: the sentence that must never be missing while a job is open.
fn hook(world: &World, out: &mut String) {
    let job = world.job.as_ref().unwrap();
    let open = duties(job, &world.playbook);
    assert!(job.is_closed() == open.is_empty(), "an open job waits on somebody, a closed one on nobody");
    assert!(!job.is_closed() || world.promises.is_empty(), "a job that is over holds nobody's time");
    for duty in open {
        let owner = match duty.owner {
            Owner::Worker(worker) => worker.to_string(),
            other => format!("{other:?}").to_lowercase(),
        };
        let by = domain::time::wall(duty.by, &world.zone).strftime("%a %H:%M");
        writeln!(out, "      [{}] {owner} · {:?} · {by} · {:?}", job.stage.word(), duty.what, duty.then)
            .unwrap();
    }
}

fn slot(text: &str) -> Slot {
    let (from, to) = text.split_once('/').unwrap();
    let date = from.split('T').next().unwrap();
    Slot { from: from.parse().unwrap(), to: format!("{date}T{to}").parse().unwrap() }
}

/// What is done about offers, money, stars, and words between two.
const OF_MONEY: [&str; 11] = [
    "offers",
    "says",
    "leaks",
    "marks",
    "gives-back",
    "rates",
    "tips",
    "counters",
    "pays-out",
    "invites",
    "reprices",
];

fn order(words: &[&str]) -> (Actor, Order) {
    let who = words[0];
    let worker = id(who);
    let by = match who {
        "dale" => Actor::Customer(World::dale()),
        "priya" => Actor::Staff(id("priya")),
        "clock" | "matching" | "payments" => Actor::Machine,
        _ => Actor::Worker(worker),
    };
    let yes = |times| Answer::Yes { times, note: None };
    let order = match (words[1], &words[2..]) {
        ("sends", []) => Order::send(Purpose::Estimate, None),
        ("posts", []) => Order::send(Purpose::Service, None),
        ("sends", [when]) => Order::send(Purpose::Service, Some(slot(when))),
        ("asks-for" | "joins" | "leaves" | "vanishes" | "sees-need", rest) => online(who, words[1], rest),
        ("asks", workers) => {
            let one = |(n, name): (usize, &&str)| AskedWorker {
                worker: id(name),
                rank: u32::try_from(n).unwrap() + 1,
                reasons: Vec::new(),
                again: false,
            };
            Order::AskCandidates {
                wave: 1,
                asked: workers.iter().enumerate().map(one).collect(),
                last: true,
                heard: None,
            }
        }
        ("yes", times) => Order::Answer { worker, answer: yes(slots(times)) },
        ("no", []) => Order::Answer { worker, answer: Answer::No },
        ("unsure", []) => Order::Answer { worker, answer: Answer::Unsure { note: None } },
        ("call-me", []) => Order::Answer { worker, answer: Answer::CallMe },
        ("notes-yes-of", [name]) => Order::Answer { worker: id(name), answer: yes(Vec::new()) },
        ("notes-no-of", [name]) => Order::Answer { worker: id(name), answer: Answer::No },
        ("rang", [name]) => Order::Rang { worker: id(name), outcome: CallOutcome::Voicemail },
        ("picks", [name]) => Order::Pick { worker: id(name), slot: None },
        ("picks", [name, when]) => Order::Pick { worker: id(name), slot: Some(slot(when)) },
        ("widens", [reach]) => Order::Widen { reach: reach.parse().unwrap() },
        ("gives-up", []) => Order::GiveUp,
        ("ok", []) => Order::Acknowledge,
        ("wants", times) => {
            let side = if who == "dale" { Side::Customer } else { Side::Worker };
            Order::ProposeTimes { side, times: slots(times) }
        }
        ("takes", [when]) => Order::PickTime { slot: slot(when) },
        ("keeps", []) => Order::KeepTime,
        ("sets-out", []) => Order::SetOut { eta: Timestamp::UNIX_EPOCH },
        ("late", [minutes]) => Order::RunLate { minutes: minutes.parse().unwrap() },
        ("starts", []) => Order::Start,
        ("finishes", []) => Order::Finish { report: Report::Done },
        ("approves", []) => Order::Approve,
        ("complains", []) => Order::AskChanges { note: None },
        ("book", [bill, amount]) => {
            Order::RecordPayment { bill: bill.parse().unwrap(), amount: amount.parse().unwrap() }
        }
        ("writes-off", [bill]) => Order::WriteOff { bill: bill.parse().unwrap() },
        ("calls-off", []) => Order::Cancel,
        ("withdraws", []) => Order::Withdraw,
        ("asks-help", []) => Order::AskHelp { note: None },
        ("replies", []) => Order::Reply { whom: Whom::Everyone },
        ("reminds", []) => Order::Remind,
        ("ticks", []) => Order::Tick,
        (verb, _) if OF_MONEY.contains(&verb) => money(words),
        ("disputes" | "tells" | "takes-back" | "decides", rest) => case(who, words[1], rest),
        ("rings" | "confirms" | "adds" | "agrees" | "refuses" | "checks-out" | "signs", rest) => {
            guided(who, words[1], rest)
        }
        (verb, rest) => estimate(verb, rest),
    };
    (by, order)
}

fn slots(times: &[&str]) -> Vec<Slot> {
    times.iter().map(|when| slot(when)).collect()
}

/// What people do about a consultation, and after it.
fn online(who: &str, verb: &str, rest: &[&str]) -> Order {
    let send = |purpose, slot, minutes, prefer| Order::Send { purpose, slot, minutes, prefer };
    let (consultation, service) = (Purpose::Consultation, Purpose::Service);
    let minutes = |text: &str| Some(text.parse().unwrap());
    match (verb, rest) {
        ("asks-for", [long, "now"]) => send(consultation, None, minutes(long), Prefer::Anybody),
        ("asks-for", [long, when]) => send(consultation, Some(slot(when)), minutes(long), Prefer::Anybody),
        ("asks-for", ["the-same", "at", when]) => send(service, Some(slot(when)), None, Prefer::Same),
        ("asks-for", ["another", "at", when]) => send(service, Some(slot(when)), None, Prefer::Another),
        ("joins", []) => Order::Join,
        ("leaves", []) => Order::Leave { side: Side::Operator, at: Timestamp::UNIX_EPOCH },
        // The machine, for whoever's line broke.
        ("vanishes", [side, at]) => Order::Leave {
            side: if *side == "dale" { Side::Customer } else { Side::Worker },
            at: at.parse().unwrap(),
        },
        ("sees-need", []) => Order::Finish { report: Report::NeedsVisit { note: Some(id("found")) } },
        other => panic!("{who} does not know how to {other:?}"),
    }
}

/// What people do about offers, money and stars.
fn money(words: &[&str]) -> Order {
    let (who, worker) = (words[0], id(words[0]));
    match (words[1], &words[2..]) {
        ("offers", [sum, times @ ..]) => {
            let line = Quoted { what: QuotedFor::Labour, net: sum.parse().unwrap(), note: None };
            let Report::Estimate { lines } = Report::estimate(&[line]) else { panic!("no lines") };
            let times = slots(times);
            let offer = Offer { lines, times, until: None, note: None };
            Order::Answer { worker, answer: Answer::Offer(offer) }
        }
        ("pays-out", [name]) => Order::PayOut { payout: id("payout"), provider: id(name) },
        ("invites", [name]) => Order::Invite { worker: id(name) },
        ("counters", [name, amount]) => {
            Order::CounterOffer { worker: id(name), amount: amount.parse().unwrap() }
        }
        ("reprices", [sum]) => {
            let line = Quoted { what: QuotedFor::Labour, net: sum.parse().unwrap(), note: None };
            Order::ProposePrice { lines: Offer::of(&[line], Vec::new()).lines }
        }
        ("says", [with]) => Order::Say { with: id(with), note: id("words"), public: false },
        ("says", [with, "to-all"]) => Order::Say { with: id(with), note: id("words"), public: true },
        ("leaks", [with]) => Order::HoldBack { with: id(with) },
        ("marks", [bill]) => Order::Mark { bill: bill.parse().unwrap() },
        ("gives-back", [bill]) => Order::GiveBack { bill: bill.parse().unwrap() },
        ("rates", [stars]) => Order::Review { stars: stars.parse().unwrap(), note: None },
        ("tips", [amount]) if who == "payments" => Order::RecordTip { amount: amount.parse().unwrap() },
        ("tips", [amount]) => Order::NoteTip { amount: amount.parse().unwrap() },
        other => panic!("nobody knows how to {other:?}"),
    }
}

/// What people say of what went wrong, and what the desk decides.
fn case(who: &str, verb: &str, rest: &[&str]) -> Order {
    let side = if who == "dale" { Side::Customer } else { Side::Worker };
    let decide = |outcome| Order::DecideCase { outcome, reason: id("reason") };
    match (verb, rest) {
        ("disputes", [about]) => Order::OpenCase {
            side,
            about: About::named(about).unwrap(),
            note: Some(id("words")),
            code: "Z9ZZ".parse().unwrap(),
        },
        ("tells", []) => Order::TellStory { side, note: id("words") },
        ("takes-back", []) => Order::DropCase,
        ("decides", ["stands"]) => decide(Outcome::Stands),
        ("decides", ["redo"]) => decide(Outcome::Redo { same: true }),
        ("decides", ["redo-by-another"]) => decide(Outcome::Redo { same: false }),
        ("decides", ["refund", bill, amount, bears]) => decide(Outcome::Refund {
            bill: bill.parse().ok(),
            amount: amount.parse().unwrap(),
            bears: Bears::named(bears).unwrap(),
        }),
        other => panic!("nobody knows how to {other:?}"),
    }
}

/// What people do at a guided visit.
fn guided(who: &str, verb: &str, rest: &[&str]) -> Order {
    match (verb, rest) {
        ("rings", ["nobody"]) => Order::NoteCall { reached: false, note: None },
        ("rings", []) => Order::NoteCall { reached: true, note: Some(id("checklist")) },
        ("confirms", []) => Order::ConfirmVisit,
        ("adds", extras) => Order::ProposeTerms {
            extras: extras
                .iter()
                .map(|extra| match extra.split_once(':') {
                    Some(("minutes", minutes)) => Extra::Time { minutes: minutes.parse().unwrap() },
                    Some(("material", net)) => Extra::Material { net: net.parse().unwrap(), note: None },
                    _ => Extra::Package { service: (*extra).to_owned() },
                })
                .collect(),
        },
        ("agrees", [v]) => Order::AgreeTerms { v: v.parse().unwrap(), how: How::Code },
        ("refuses", []) => Order::DeclineTerms,
        ("checks-out", [why]) => {
            Order::CheckOut { why: Obstacle::named(why).unwrap(), note: Some(id("found")) }
        }
        ("signs", [v]) => Order::Sign {
            how: if who == "dale" { How::Code } else { How::Glass },
            signed: Signed {
                name: id("name"),
                drawing: None,
                statement: id("statement"),
                terms: v.parse().unwrap(),
                fingerprint: "0".repeat(64),
            },
        },
        other => panic!("nobody knows how to {other:?}"),
    }
}

/// What people do about applications, estimates and documents.
fn estimate(verb: &str, rest: &[&str]) -> Order {
    match (verb, rest) {
        ("shortlists", [name]) => {
            Order::Assess { worker: id(name), verdict: Verdict::Shortlisted, note: None }
        }
        ("rejects", [name]) => {
            let verdict = Verdict::Rejected { why: WhyNot::Papers };
            Order::Assess { worker: id(name), verdict, note: None }
        }
        ("estimates", sums) => {
            let line = |sum: &&str| Quoted { what: QuotedFor::Labour, net: sum.parse().unwrap(), note: None };
            Order::Finish { report: Report::estimate(&sums.iter().map(line).collect::<Vec<_>>()) }
        }
        ("declines", []) => Order::Decline,
        ("accepts", [document]) => Order::Accept {
            document: Document::named(document).unwrap(),
            version: "v1".to_owned(),
            how: How::Tap,
        },
        ("lets-pass", [what]) => {
            let what = match *what {
                "agreement" => What::Agreement,
                "fee" => What::Fee,
                "signature" => What::Signature,
                _ => What::Confidentiality,
            };
            Order::Override { what, reason: id("reason") }
        }
        other => panic!("nobody knows how to {other:?}"),
    }
}
