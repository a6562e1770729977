//! Reads a playbook's form, and refuses what cannot be run, each fault as one sentence that helps.
//!
//! Unknown keys, unknown words, ladders without an end and choices that contradict each other stop here.
//! Nothing is guessed and nothing is repaired.

use std::collections::BTreeMap;

use serde::Deserialize;
use sha2::{Digest, Sha256};
use toml::{Table, Value};

use super::{
    Audience, Cancel, Choices, Collects, FollowUp, Hears, News, Picks, Playbook, PriceBy, Purpose, TimeBy,
    What, coherence, ladder,
};
use crate::time::Period;

/// Why a form is not a playbook.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Not TOML, an unknown key or an unknown word.
    #[error("{0}")]
    Unreadable(String),
    /// An entry of a ladder that cannot stand where it does.
    #[error("`{entry}` of `{duty}`{wrong}")]
    Ladder {
        duty: String,
        entry: String,
        /// What is wrong with it and what to write instead, as it follows its name.
        wrong: String,
    },
    /// A consequence that this duty cannot have.
    #[error("`{duty}` cannot have `{then}`: {why}")]
    Consequence { duty: String, then: String, why: String },
    /// A ladder that leads nowhere.
    #[error("`{duty}` cannot end in `remind`: a reminder is no end; write after it a period and {ends}")]
    Endless { duty: String, ends: String },
    /// A duty that this gate or step cannot hold.
    #[error("`{place}` cannot hold `{duty}`: {why}")]
    Misplaced { place: &'static str, duty: String, why: &'static str },
    /// Something that must be said is not.
    #[error("`{key}` is missing: {why}")]
    Missing { key: &'static str, why: &'static str },
    /// A choice that goes with another one alone.
    #[error("{choice} needs {other}")]
    Needs { choice: &'static str, other: &'static str },
    /// A choice that no playbook can make, or not beside the others of this one.
    #[error("`{choice}` cannot stand here: {rule}")]
    Barred { choice: String, rule: String },
    /// What is wrong with the choices for visits of one purpose.
    #[error("in [{purpose}]: {fault}")]
    In { purpose: &'static str, fault: Box<Self> },
    /// A number out of range.
    #[error("`{key}` must be {range}")]
    Range { key: &'static str, range: &'static str },
}

impl Fault {
    /// Whether that one is about the same: an entry of a ladder is faulty once, whatever a purpose lets its duty end in.
    fn is_said_by(&self, above: &Self) -> bool {
        match (self, above) {
            (Self::Ladder { duty, entry, .. }, Self::Ladder { duty: its, entry: there, .. }) => {
                (duty, entry) == (its, there)
            }
            _ => self == above,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Form {
    pub(super) visits: Vec<Purpose>,
    /// Only members may ask.
    #[serde(default)]
    pub(super) members: bool,
    pub(super) hears: Vec<Hears>,
    pub(super) wave: Option<u16>,
    pub(super) picks: Picks,
    pub(super) price: PriceBy,
    pub(super) time: TimeBy,
    pub(super) collects: Collects,
    pub(super) fee: Option<u8>,
    pub(super) follow_up: Option<FollowUp>,
    pub(super) minimum: Option<Period>,
    #[serde(default)]
    pub(super) steps: Vec<What>,
    #[serde(default)]
    pub(super) contact: Vec<What>,
    #[serde(default)]
    pub(super) arrive: Vec<What>,
    #[serde(default)]
    pub(super) start: Vec<What>,
    #[serde(default)]
    pub(super) settle: Vec<What>,
    pub(super) cancel: Cancel,
    pub(super) by: BTreeMap<ByKey, Vec<String>>,
    #[serde(default)]
    pub(super) tell: BTreeMap<News, Vec<Audience>>,
    /// Other choices for visits of a purpose.
    pub(super) estimate: Option<Table>,
    pub(super) service: Option<Table>,
    pub(super) consultation: Option<Table>,
}

/// The keys of `by`: duties, and `contact` for how long contact details stay open after the close.
#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord, Clone, Copy, Debug)]
#[serde(rename_all = "snake_case")]
pub(super) enum ByKey {
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
    /// The duty; none for contact details.
    pub(super) fn what(self) -> Option<What> {
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
    let (visits, members, tell) = (parsed.visits.clone(), parsed.members, parsed.tell.clone());
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
        theirs.retain(|fault| !faults.iter().any(|above| fault.is_said_by(above)));
        faults.extend(theirs.into_iter().map(|fault| Fault::In { purpose: word, fault: Box::new(fault) }));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let digest = Sha256::digest(form.as_bytes());
    let version = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    Ok(Playbook { name: name.to_owned(), version, visits, members, choices, own, tell })
}

/// The whole form with the choices of one purpose in place of those above.
fn overlaid(whole: &Table, table: Table) -> Result<Form, Fault> {
    let own = table.get("by").and_then(Value::as_table).cloned().unwrap_or_default();
    let (minimum, wave) = (table.contains_key("minimum"), table.contains_key("wave"));
    const OF_THE_WHOLE: [&str; 6] = ["visits", "members", "tell", "estimate", "service", "consultation"];
    let mut form = whole.clone();
    OF_THE_WHOLE[3..].iter().for_each(|purpose| drop(form.remove(*purpose)));
    for (key, value) in table {
        if OF_THE_WHOLE.contains(&key.as_str()) {
            return Err(Fault::Unreadable(format!("`{key}` holds for the whole playbook")));
        }
        match (form.get_mut(&key), value) {
            (Some(Value::Table(ladders)), Value::Table(more)) if key == "by" => ladders.extend(more),
            (_, value) => drop(form.insert(key, value)),
        }
    }
    let form = Form::deserialize(form);
    let mut form = form.map_err(|error| Fault::Unreadable(error.to_string().trim().to_owned()))?;
    // What stands above and is of no use here is said there, and not here.
    let places = [&form.steps, &form.contact, &form.arrive, &form.start, &form.settle];
    let used: Vec<What> = places.into_iter().flatten().copied().collect();
    form.by.retain(|key, _| {
        let idle = key.what().is_some_and(|what| coherence::is_of_a_place(what) && !used.contains(&what));
        !idle || own.contains_key(&word(key))
    });
    if !minimum && !used.contains(&What::Presence) {
        form.minimum = None;
    }
    if !wave && !form.hears.contains(&Hears::Asked) {
        form.wave = None;
    }
    Ok(form)
}

/// The choices that a form makes for visits of these purposes.
fn choices(form: Form, purposes: &[Purpose], faults: &mut Vec<Fault>) -> Choices {
    let (by, contact_stays) = ladder::read(&form, purposes, faults);
    coherence::check(&form, purposes, &by, faults);
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
        minimum: form.minimum,
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

pub(super) fn word(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}").chars().fold(String::new(), |mut out, c| {
        if c.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(c.to_lowercase());
        out
    })
}
