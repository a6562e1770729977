//! Reads a playbook's form, and refuses what cannot be run, each fault as one sentence that helps.
//!
//! Unknown keys, unknown words, ladders without an end and choices that contradict each other stop here.
//! Nothing is guessed and nothing is repaired.

use std::collections::BTreeMap;

use serde::Deserialize;
use sha2::{Digest, Sha256};
use toml::{Table, Value};

use super::{
    Audience, Cancel, Choices, Collects, FollowUp, Hears, Ladder, News, Picks, Playbook, PriceBy, Purpose,
    Rung, Then, TimeBy, What,
};
use crate::time::Period;

/// Why a form is not a playbook.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Not TOML, an unknown key or an unknown word.
    #[error("{0}")]
    Unreadable(String),
    /// A ladder is not a list of period, consequence, period, consequence.
    #[error(
        "the ladder of `{duty}` must be pairs of a period and a consequence, such as [\"PT3H\", \"ring\"]"
    )]
    Ladder { duty: String },
    /// A consequence that this duty cannot have.
    #[error("`{duty}` cannot end in `{then}`: {why}")]
    Consequence { duty: String, then: String, why: &'static str },
    /// A duty that this gate or step cannot hold.
    #[error("`{place}` cannot hold `{duty}`: {why}")]
    Misplaced { place: &'static str, duty: String, why: &'static str },
    /// Something that must be said is not.
    #[error("`{key}` is missing: {why}")]
    Missing { key: &'static str, why: &'static str },
    /// A choice that this version of the program cannot run.
    #[error("this version cannot run `{choice}` yet")]
    NotYet { choice: String },
    /// What is wrong with the choices for visits of one purpose.
    #[error("in [{purpose}]: {fault}")]
    In { purpose: &'static str, fault: Box<Self> },
    /// A number out of range.
    #[error("`{key}` must be {range}")]
    Range { key: &'static str, range: &'static str },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    visits: Vec<Purpose>,
    hears: Vec<Hears>,
    wave: Option<u16>,
    picks: Picks,
    price: PriceBy,
    time: TimeBy,
    collects: Collects,
    fee: Option<u8>,
    follow_up: Option<FollowUp>,
    #[serde(default)]
    steps: Vec<What>,
    #[serde(default)]
    contact: Vec<What>,
    #[serde(default)]
    arrive: Vec<What>,
    #[serde(default)]
    start: Vec<What>,
    #[serde(default)]
    settle: Vec<What>,
    cancel: Cancel,
    by: BTreeMap<ByKey, Vec<String>>,
    #[serde(default)]
    tell: BTreeMap<News, Vec<Audience>>,
    /// Other choices for visits of a purpose.
    estimate: Option<Table>,
    service: Option<Table>,
    consultation: Option<Table>,
}

/// The keys of `by`: duties, and `contact` for how long contact details stay open after the close.
#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord, Clone, Copy, Debug)]
#[serde(rename_all = "snake_case")]
enum ByKey {
    Solve,
    Answer,
    Picks,
    Confidentiality,
    Acknowledge,
    Agreement,
    Fee,
    Call,
    Confirm,
    Arrive,
    Approval,
    Signature,
    Presence,
    Pay,
    Review,
    Contact,
}

impl ByKey {
    fn what(self) -> Option<What> {
        Some(match self {
            Self::Solve => What::Solve,
            Self::Answer => What::Answer,
            Self::Picks => What::Picks,
            Self::Confidentiality => What::Confidentiality,
            Self::Acknowledge => What::Acknowledge,
            Self::Agreement => What::Agreement,
            Self::Fee => What::Fee,
            Self::Call => What::Call,
            Self::Confirm => What::Confirm,
            Self::Arrive => What::Arrive,
            Self::Approval => What::Approval,
            Self::Signature => What::Signature,
            Self::Presence => What::Presence,
            Self::Pay => What::Pay,
            Self::Review => What::Review,
            Self::Contact => return None,
        })
    }
}

/// Reads a playbook from its form. Choices that stand in a table of a purpose (`[service]`) hold for visits of that
/// purpose in place of those above; a ladder that is not named there stays as it is.
///
/// # Errors
/// Every fault that was found, not only the first.
pub fn read(name: &str, form: &str) -> Result<Playbook, Vec<Fault>> {
    let unreadable =
        |error: &dyn std::fmt::Display| vec![Fault::Unreadable(error.to_string().trim().to_owned())];
    let parsed: Form = toml::from_str(form).map_err(|error| unreadable(&error))?;
    let whole: Table = toml::from_str(form).map_err(|error| unreadable(&error))?;
    let (visits, tell) = (parsed.visits.clone(), parsed.tell.clone());
    let tables = [
        (Purpose::Estimate, "estimate", parsed.estimate.clone()),
        (Purpose::Service, "service", parsed.service.clone()),
        (Purpose::Consultation, "consultation", parsed.consultation.clone()),
    ];
    let mut faults = Vec::new();
    let apart = |purpose: &Purpose| tables.iter().any(|(own, _, table)| own == purpose && table.is_some());
    let shared: Vec<Purpose> = visits.iter().copied().filter(|purpose| !apart(purpose)).collect();
    let choices = choices(parsed, &shared, &mut faults);
    let mut own = BTreeMap::new();
    for (purpose, word, table) in tables {
        let Some(table) = table else { continue };
        let mut theirs = Vec::new();
        if !visits.contains(&purpose) {
            let why = "no visit of this playbook has that purpose";
            theirs.push(Fault::Misplaced { place: "visits", duty: word.to_owned(), why });
        }
        match overlaid(&whole, table) {
            Ok(form) => {
                own.insert(purpose, self::choices(form, &[purpose], &mut theirs));
            }
            Err(fault) => theirs.push(fault),
        }
        // What is wrong above is said there.
        theirs.retain(|fault| !faults.contains(fault));
        faults.extend(theirs.into_iter().map(|fault| Fault::In { purpose: word, fault: Box::new(fault) }));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let digest = Sha256::digest(form.as_bytes());
    let version = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    Ok(Playbook { name: name.to_owned(), version, visits, choices, own, tell })
}

/// The whole form with the choices of one purpose in place of those above.
fn overlaid(whole: &Table, table: Table) -> Result<Form, Fault> {
    const OF_THE_WHOLE: [&str; 5] = ["visits", "tell", "estimate", "service", "consultation"];
    let mut form = whole.clone();
    OF_THE_WHOLE[2..].iter().for_each(|purpose| drop(form.remove(*purpose)));
    for (key, value) in table {
        if OF_THE_WHOLE.contains(&key.as_str()) {
            return Err(Fault::Unreadable(format!("`{key}` holds for the whole playbook")));
        }
        match (form.get_mut(&key), value) {
            (Some(Value::Table(ladders)), Value::Table(more)) if key == "by" => ladders.extend(more),
            (_, value) => drop(form.insert(key, value)),
        }
    }
    Form::deserialize(form).map_err(|error| Fault::Unreadable(error.to_string().trim().to_owned()))
}

/// The choices that a form makes for visits of these purposes.
fn choices(form: Form, purposes: &[Purpose], faults: &mut Vec<Fault>) -> Choices {
    let (by, contact_stays) = ladders(&form, faults);
    not_yet(&form, faults);
    untold(&form, faults);
    misplaced(&form, faults);
    consequences(&form, purposes, &by, faults);
    estimates(&form, faults);
    offers(&form, faults);
    if form.cancel.fee > 100 || form.cancel.worker > 100 {
        faults.push(Fault::Range { key: "cancel", range: "at most 100 per cent" });
    }
    if form.fee.is_some_and(|fee| fee > 100) {
        faults.push(Fault::Range { key: "fee", range: "at most 100 per cent" });
    }
    if form.wave == Some(0) {
        faults.push(Fault::Range { key: "wave", range: "at least 1, or left out to ask everyone" });
    }
    Choices {
        hears: form.hears,
        wave: form.wave,
        picks: form.picks,
        price: form.price,
        time: form.time,
        collects: form.collects,
        fee: form.fee,
        follow_up: form.follow_up,
        steps: form.steps,
        contact: form.contact,
        arrive: form.arrive,
        start: form.start,
        settle: form.settle,
        cancel: form.cancel,
        by,
        contact_stays,
    }
}

/// The ladders of duties, and how long contact details stay open after the close.
fn ladders(form: &Form, faults: &mut Vec<Fault>) -> (BTreeMap<What, Ladder>, Period) {
    let mut by = BTreeMap::new();
    let mut contact_stays = None;
    for (key, rungs) in &form.by {
        let ladder: Option<Ladder> = rungs
            .chunks(2)
            .map(|pair| match pair {
                [after, then] => Some(Rung { after: after.parse::<Period>().ok()?, then: then_word(then)? }),
                _ => None,
            })
            .collect();
        match (ladder.as_deref(), key.what()) {
            (None | Some([]), _) => faults.push(Fault::Ladder { duty: word(key) }),
            (Some(rungs), Some(what)) => {
                by.insert(what, rungs.to_vec());
            }
            (Some([Rung { after, then: Then::Lapse }]), None) => contact_stays = Some(*after),
            (Some(_), None) => {
                let why = "it is one period and `lapse`: contact details are shut after that time";
                faults.push(Fault::Consequence { duty: word(key), then: "anything else".to_owned(), why });
            }
        }
    }
    if contact_stays.is_none() && !form.by.contains_key(&ByKey::Contact) {
        faults.push(Fault::Missing { key: "by.contact", why: "contact details would stay open for ever" });
    }
    (by, contact_stays.unwrap_or(Period::days(1)))
}

fn then_word(text: &str) -> Option<Then> {
    use serde::de::IntoDeserializer;
    let deserializer: serde::de::value::StrDeserializer<'_, serde::de::value::Error> =
        text.into_deserializer();
    Then::deserialize(deserializer).ok()
}

fn word(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}").chars().fold(String::new(), |mut out, c| {
        if c.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(c.to_lowercase());
        out
    })
}

/// Choices that the vocabulary has and the core cannot run in this version: refused here, so that no
/// playbook half works.
fn not_yet(form: &Form, faults: &mut Vec<Fault>) {
    let mut refuse = |yes: bool, choice: String| {
        if yes {
            faults.push(Fault::NotYet { choice });
        }
    };
    refuse(
        form.visits != [Purpose::Service] && form.visits != [Purpose::Estimate, Purpose::Service],
        format!("visits = {:?}", form.visits.iter().map(word).collect::<Vec<_>>()),
    );
    refuse(
        form.hears.is_empty() || form.hears.contains(&Hears::Invited),
        format!("hears = {:?}", form.hears.iter().map(word).collect::<Vec<_>>()),
    );
    refuse(form.price == PriceBy::Plan, format!("price = {:?}", word(&form.price)));
    for (place, duties, known) in [
        ("steps", &form.steps, &[What::Acknowledge, What::Review][..]),
        ("contact", &form.contact, &[What::Confidentiality, What::Fee][..]),
        ("arrive", &form.arrive, &[What::Agreement][..]),
        ("start", &form.start, &[What::Agreement, What::Fee][..]),
        ("settle", &form.settle, &[What::Approval, What::Pay][..]),
    ] {
        for duty in duties.iter().filter(|duty| !known.contains(duty)) {
            refuse(What::IN_PLAYBOOKS.contains(duty), format!("{place} = [{:?}]", word(duty)));
        }
    }
}

/// An estimate is made at a visit of its own, and prices the visit that follows: the choices that go with it.
fn estimates(form: &Form, faults: &mut Vec<Fault>) {
    let visits = form.visits.contains(&Purpose::Estimate);
    let mut missing = |yes: bool, key, why| {
        if yes {
            faults.push(Fault::Missing { key, why });
        }
    };
    match form.price {
        PriceBy::Estimate => {
            missing(!visits, "visits = [\"estimate\", \"service\"]", "no visit would make the estimate");
            missing(form.fee.is_none(), "fee", "nothing says what the worker gets of an estimated price");
            missing(
                form.follow_up.is_none(),
                "follow_up",
                "nothing says who does the work that was estimated",
            );
            missing(
                form.time != TimeBy::Later,
                "time = \"later\"",
                "nobody knows beforehand when the work that was estimated suits",
            );
        }
        PriceBy::Offer => {
            missing(form.fee.is_none(), "fee", "nothing says what the platform keeps of an offered price");
            missing(visits, "price = \"estimate\"", "the visit for an estimate would price nothing");
            missing(form.follow_up.is_some(), "follow_up", "nothing follows from work at an offered price");
        }
        PriceBy::Catalogue | PriceBy::Plan => {
            missing(visits, "price = \"estimate\"", "the visit for an estimate would price nothing");
            for (yes, key) in [(form.fee.is_some(), "fee"), (form.follow_up.is_some(), "follow_up")] {
                if yes {
                    faults.push(Fault::NotYet { choice: format!("{key} without price = \"estimate\"") });
                }
            }
        }
    }
    if form.follow_up == Some(FollowUp::Customer) {
        faults.push(Fault::NotYet { choice: "follow_up = \"customer\"".to_owned() });
    }
}

/// Where each worker names a price, the customer picks, a fee books it and the rest goes from hand to hand: choices that
/// this version knows together, and not one without the others.
fn offers(form: &Form, faults: &mut Vec<Fault>) {
    let fee_first = form.contact.contains(&What::Fee) || form.start.contains(&What::Fee);
    let together = [
        (form.price == PriceBy::Offer, "price = \"offer\""),
        (form.picks == Picks::Customer, "picks = \"customer\""),
        (form.time == TimeBy::Offer, "time = \"offer\""),
        (form.collects == Collects::Worker, "collects = \"worker\""),
        (fee_first, "contact or start = [\"fee\"]"),
    ];
    let some = together.iter().find(|(chosen, _)| *chosen);
    if let Some((_, first)) = some {
        for (_, other) in together.iter().filter(|(chosen, _)| !*chosen) {
            faults.push(Fault::NotYet { choice: format!("{first} without {other}") });
        }
        if form.hears.contains(&Hears::Asked) {
            faults.push(Fault::NotYet { choice: format!("{first} with hears = [\"asked\"]") });
        }
        if form.settle.contains(&What::Pay) {
            faults.push(Fault::NotYet { choice: format!("{first} with settle = [\"pay\"]") });
        }
    }
}

/// News that the core would not spread to these people: a word that changed nothing would be a lie.
fn untold(form: &Form, faults: &mut Vec<Fault>) {
    for (news, audiences) in &form.tell {
        let heard: &[Audience] = match news {
            // Whoever gets it is told in any case.
            News::Assigned | News::TimeAgreed => &[Audience::Customer],
            News::Settled => &[Audience::Worker],
            News::SourcingClosed => &[Audience::Candidates],
            News::SetOut => &[],
        };
        for audience in audiences.iter().filter(|audience| !heard.contains(audience)) {
            faults.push(Fault::NotYet { choice: format!("tell.{news:?} = [{:?}]", word(audience)) });
        }
    }
}

fn misplaced(form: &Form, faults: &mut Vec<Fault>) {
    for (place, duties) in [
        ("steps", &form.steps),
        ("contact", &form.contact),
        ("arrive", &form.arrive),
        ("start", &form.start),
        ("settle", &form.settle),
    ] {
        for duty in duties.iter().filter(|duty| !What::IN_PLAYBOOKS.contains(duty)) {
            faults.push(Fault::Misplaced { place, duty: word(duty), why: "it is not a word of playbooks" });
        }
    }
    if !form.settle.contains(&What::Approval) {
        let why = "without it nothing says that the work is finished";
        faults.push(Fault::Missing { key: "settle = [\"approval\"]", why });
    }
}

/// Which consequences a duty can have; anything else would be a sentence that never comes true.
fn consequences(form: &Form, purposes: &[Purpose], by: &BTreeMap<What, Ladder>, faults: &mut Vec<Fault>) {
    let places = [&form.steps, &form.contact, &form.arrive, &form.start, &form.settle];
    let used = |what: What| places.iter().any(|place| place.contains(&what));
    let estimate = purposes.contains(&Purpose::Estimate);
    for (what, ladder) in by {
        let (fits, why): (&[Then], &str) = match what {
            What::Answer if form.price == PriceBy::Offer => {
                (&[Then::Close], "whoever would offer finds the job; after that time nobody is waited for")
            }
            What::Answer if form.wave.is_some() => (
                &[Then::Next, Then::Ring, Then::Operator],
                "candidates are asked again, rung up, or the desk decides",
            ),
            What::Answer => {
                (&[Then::Ring, Then::Operator], "everyone was asked already: ring them, or the desk decides")
            }
            What::Picks if form.picks == Picks::Customer => {
                (&[Then::Remind, Then::Close], "the customer is reminded that offers wait, then the job ends")
            }
            What::Fee => (
                &[Then::Remind, Then::Next],
                "it is asked for again, then nothing is booked and the offers stand as before",
            ),
            What::Picks => (&[Then::Remind], "the desk's own duty can only be repeated"),
            What::Acknowledge => {
                (&[Then::Remind, Then::Operator], "a missing word is asked for again, then the desk acts")
            }
            What::Arrive => {
                (&[Then::Operator, Then::Next], "the desk looks for the worker, or for another one")
            }
            What::Confidentiality | What::Agreement => {
                (&[Then::Remind, Then::Operator], "it is asked for again, then the desk acts")
            }
            What::Approval if estimate => (
                &[Then::Remind, Then::Close, Then::Operator],
                "silence agrees to no price: the job ends free of charge, or the desk asks",
            ),
            What::Approval => {
                (&[Then::Remind, Then::Yes, Then::Operator], "silence agrees, or the desk asks")
            }
            What::Pay => {
                (&[Then::Remind, Then::Operator], "an unpaid bill is asked for again, then the desk decides")
            }
            What::Review => (
                &[Then::Remind, Then::Lapse],
                "whoever has not said how it was is asked again, then the time for it is over",
            ),
            _ => (&[], "no step or gate of this playbook has that duty"),
        };
        let duty = word(what);
        let of_a_place = matches!(
            what,
            What::Acknowledge | What::Confidentiality | What::Agreement | What::Review | What::Fee
        );
        if fits.is_empty() || (of_a_place && !used(*what)) {
            let why = "no step or gate of this playbook has that duty";
            faults.push(Fault::Misplaced { place: "by", duty, why });
            continue;
        }
        for rung in ladder.iter().filter(|rung| !fits.contains(&rung.then)) {
            faults.push(Fault::Consequence { duty: duty.clone(), then: word(&rung.then), why });
        }
        let desks = *what == What::Picks && form.picks != Picks::Customer;
        if ladder.last().is_some_and(|last| last.then == Then::Remind) && !desks {
            let why = "a reminder is no end: say what happens after it";
            faults.push(Fault::Consequence { duty, then: "remind".to_owned(), why });
        }
    }
    for (key, what) in [
        ("by.answer", What::Answer),
        ("by.picks", What::Picks),
        ("by.arrive", What::Arrive),
        ("by.approval", What::Approval),
        ("by.pay", What::Pay),
    ] {
        if !by.contains_key(&what) {
            faults.push(Fault::Missing { key, why: "nobody would be on the hook" });
        }
    }
    for (key, what) in [
        ("by.acknowledge", What::Acknowledge),
        ("by.review", What::Review),
        ("by.fee", What::Fee),
        ("by.confidentiality", What::Confidentiality),
        ("by.agreement", What::Agreement),
    ] {
        if used(what) && !by.contains_key(&what) {
            faults.push(Fault::Missing { key, why: "a step without a time is owed for ever" });
        }
    }
}
