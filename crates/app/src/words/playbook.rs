//! A playbook in sentences that an operator nods at, made from the same choices that the rules run by.
//!
//! Each choice has a sentence in the locales; a choice without one cannot ship, because tidy looks.

use domain::playbook::{Choices, Collects, Ladder, Playbook, PriceBy, Then, What};
use domain::talk::Language;
use domain::time::Period;
use serde::Serialize;

use super::{Args, plain, say};

/// The playbook, a sentence a line.
pub fn playbook_sentences(language: Language, playbook: &Playbook) -> Vec<String> {
    let mut lines = choice_sentences(language, &playbook.choices);
    if playbook.members {
        lines.insert(0, plain(language, "check-members"));
    }
    for (purpose, choices) in &playbook.own {
        let visits = plain(language, &format!("check-visits-{}", word(purpose)));
        let theirs = choice_sentences(language, choices).into_iter();
        let said: Vec<String> =
            theirs.filter(|line| !lines.contains(line)).map(|line| format!("{visits} {line}")).collect();
        lines.extend(said);
    }
    for (news, audiences) in &playbook.tell {
        let news = format!("{news:?}").chars().fold(String::new(), |mut out, c| {
            if c.is_uppercase() && !out.is_empty() {
                out.push('-');
            }
            out.extend(c.to_lowercase());
            out
        });
        let whom: Vec<String> =
            audiences.iter().map(|a| plain(language, &format!("check-audience-{}", word(a)))).collect();
        lines.push(say(language, &format!("check-tell-{news}"), &Args::new().with("whom", whom.join(", "))));
    }
    lines
}

/// What the choices for some visits mean.
fn choice_sentences(language: Language, choices: &Choices) -> Vec<String> {
    let mut lines = Vec::new();
    for hears in &choices.hears {
        lines.push(match choices.wave {
            Some(wave) => say(language, "check-wave", &Args::new().number("wave", i64::from(wave))),
            None => plain(language, &format!("check-hears-{}", word(hears))),
        });
    }
    for key in [picks(choices), price(choices), time(choices), collects(choices)] {
        let fee = Args::new().number("fee", i64::from(choices.fee.unwrap_or(0)));
        lines.push(say(language, &key, &fee));
    }
    if let Some(follow_up) = &choices.follow_up {
        let again = if choices.price == PriceBy::Estimate { "" } else { "-again" };
        lines.push(plain(language, &format!("check-follow-up-{}{again}", word(follow_up))));
    }
    for step in &choices.steps {
        lines.push(plain(language, &format!("check-step-{}", word(step))));
    }
    if let Some(minimum) = choices.minimum {
        let minimum = Args::new().with("minimum", period(language, minimum));
        lines.extend([plain(language, "check-online"), say(language, "check-minimum", &minimum)]);
    }
    // A room has no way there and no door.
    let gates = [
        ("contact", &choices.contact),
        ("arrive", &choices.arrive),
        ("start", &choices.start),
        ("settle", &choices.settle),
    ];
    for (gate, duties) in gates.into_iter().skip(if choices.minimum.is_some() { 3 } else { 0 }) {
        let key =
            if duties.is_empty() { format!("check-gate-{gate}-open") } else { format!("check-gate-{gate}") };
        let names: Vec<String> =
            duties.iter().map(|duty| plain(language, &format!("what-{}", word(duty)))).collect();
        lines.push(say(language, &key, &Args::new().with("duties", names.join(", "))));
    }
    for (what, ladder) in &choices.by {
        lines.push(ladder_sentence(language, *what, ladder));
    }
    let cancel = Args::new()
        .with("free", period(language, choices.cancel.free))
        .number("fee", i64::from(choices.cancel.fee))
        .number("worker", i64::from(choices.cancel.worker));
    lines.push(say(language, "check-cancel", &cancel));
    let stays = Args::new().with("stays", period(language, choices.contact_stays));
    lines.push(say(language, "check-contact-stays", &stays));
    lines
}

fn picks(choices: &Choices) -> String {
    if choices.three_times() {
        return "check-picks-first-three".to_owned();
    }
    format!("check-picks-{}", word(&choices.picks))
}

fn price(choices: &Choices) -> String {
    if choices.price == PriceBy::Catalogue && choices.collects == Collects::Worker {
        return "check-price-catalogue-direct".to_owned();
    }
    format!("check-price-{}", word(&choices.price))
}

fn time(choices: &Choices) -> String {
    if choices.three_times() {
        return "check-time-offer-three".to_owned();
    }
    format!("check-time-{}", word(&choices.time))
}

fn collects(choices: &Choices) -> String {
    match (choices.collects, choices.price, choices.fee) {
        (Collects::Worker, PriceBy::Offer, _) | (Collects::Platform, ..) => {
            format!("check-collects-{}", word(&choices.collects))
        }
        (Collects::Worker, _, None | Some(0)) => "check-collects-worker-all".to_owned(),
        (Collects::Worker, ..) => "check-collects-worker-commission".to_owned(),
    }
}

/// "Duty: after so long this happens; after so long more, that."
fn ladder_sentence(language: Language, what: What, ladder: &Ladder) -> String {
    let rungs: Vec<String> = ladder
        .iter()
        .enumerate()
        .map(|(n, rung)| {
            let args = Args::new()
                .with("after", period(language, rung.after))
                .with("then", then(language, rung.then));
            // It is counted back from the visit, not forward from the assignment.
            let before = what == What::Confirm && n == 0;
            say(language, if before { "check-rung-before" } else { "check-rung" }, &args)
        })
        .collect();
    let args = Args::new()
        .with("what", plain(language, &format!("what-{}", word(&what))))
        .with("rungs", rungs.join("; "));
    say(language, "check-ladder", &args)
}

fn then(language: Language, then: Then) -> String {
    plain(language, &format!("then-{}", word(&then)))
}

/// How long something is, in words: "2 days", "30 minutes".
pub fn period(language: Language, period: Period) -> String {
    let (days, minutes) = period.days_and_minutes();
    let mut parts = Vec::new();
    for (key, n) in [("days", i64::from(days)), ("hours", minutes / 60), ("minutes", minutes % 60)] {
        if n > 0 {
            parts.push(say(language, &format!("check-{key}"), &Args::new().number("n", n)));
        }
    }
    parts.join(" ")
}

fn word(value: &impl Serialize) -> String {
    super::sentence::word(value)
}
