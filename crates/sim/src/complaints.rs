//! What people do when something went wrong: complain by text, in the clear word or in their own, say their side, take it
//! back, or keep silent; and what the desk decides.
//!
//! Like everybody here they know only what their phones and pages show.

use domain::talk::Language;
use jiff::Timestamp;

use crate::client::{Form, Page};
use crate::guided::Later;
use crate::mood::Mood;
use crate::sayings::{Says, says};

/// What a customer writes when this text has come about this job.
pub fn customer(key: &str, code: &str, mood: &mut Mood, language: Language) -> Vec<Later> {
    let words = |en: &str, fr: &str, de: &str| match language {
        Language::En => en.replace("CODE", code),
        Language::Fr => fr.replace("CODE", code),
        Language::De => de.replace("CODE", code),
    };
    let work = || {
        words(
            "COMPLAINT CODE it still leaks",
            "RÉCLAMATION CODE, cela fuit encore",
            "BESCHWERDE CODE, es tropft noch",
        )
    };
    let broken = || {
        words(
            "DISPUTE CODE he broke the shelf",
            "LITIGE CODE, il a cassé l'étagère",
            "STREITFALL CODE, das Regal ist kaputt",
        )
    };
    let call_off = || format!("{} {code}", says(Says::CallOff, language));
    match key {
        "text-request-received-offers" if mood.feels(6) => vec![(10, 60 * 40, call_off())],
        // What somebody comes for has settled itself, or another one was cheaper.
        "text-worker-coming" | "text-worker-coming-call" | "text-time-agreed" if mood.slips(4) => {
            let most = if mood.feels(50) { 30 } else { 60 * 40 };
            vec![(1, most, call_off())]
        }
        "text-on-the-way" if mood.slips(4) => vec![(1, 5, call_off())],
        // Something is not everything.
        "text-case-decided-back" | "text-case-decided-less" if mood.slips(85) => {
            let all = words(
                "COMPLAINT CODE and what about the rest of my money?",
                "RÉCLAMATION CODE, et le reste de mon argent ?",
                "BESCHWERDE CODE, und der Rest von meinem Geld?",
            );
            vec![(10, 60 * 24 * 2, all)]
        }
        "text-is-it-right" | "text-sign-off" if mood.slips(5) => vec![(1, 300, work())],
        "text-please-pay" if mood.slips(4) => {
            let cash =
                words("CODE he asked me for cash", "CODE il voulait du liquide", "CODE er wollte Bargeld");
            vec![(1, 60, cash)]
        }
        // Before anything goes from hand to hand, or once it is paid.
        "text-pay-directly" if mood.slips(12) => vec![(5, 600, broken())],
        "text-receipt" if mood.slips(6) => vec![(60, 60 * 24 * 20, broken())],
        "text-checked-out-billed" if mood.slips(40) => {
            vec![(
                2,
                90,
                words("CODE I was home all morning", "CODE j'étais chez moi", "CODE ich war zu Hause"),
            )]
        }
        "text-case-opened" | "text-case-opened-both" if mood.feels(70) => {
            let told = words(
                "CODE I gave it to them by hand on Friday",
                "CODE je l'ai remis en main propre vendredi",
                "CODE ich habe es am Freitag von Hand gegeben",
            );
            vec![(5, 60 * 30, told)]
        }
        "text-case-noted" if mood.feels(15) => {
            vec![(30, 60 * 20, words("SORTED CODE", "RÉGLÉ CODE", "GEKLÄRT CODE"))]
        }
        _ => Vec::new(),
    }
}

/// When somebody to whom somebody is coming calls it off at the last moment, if they do: what it was for has settled itself.
pub fn thinks_better(key: &str, mood: &mut Mood, begins: Timestamp) -> Option<Timestamp> {
    let coming = matches!(key, "text-worker-coming" | "text-worker-coming-call" | "text-time-agreed");
    (coming && mood.slips(2)).then(|| mood.minutes_after(begins, -25, -3))
}

/// What a technician writes when this text has come about this job.
pub fn technician(key: &str, code: &str, mood: &mut Mood) -> Vec<Later> {
    match key {
        "text-case-opened" | "text-case-opened-both" if mood.feels(70) => {
            vec![(5, 60 * 40, format!("{code} it was all fine when I left that day"))]
        }
        "text-was-it-paid" if mood.slips(8) => {
            vec![(30, 600, format!("COMPLAINT {code} nothing was paid to me"))]
        }
        _ => Vec::new(),
    }
}

/// What the desk decides of a case, of what its page offers; `None` if there is none.
pub fn decides(page: &Page, mood: &mut Mood) -> Option<Form> {
    let mut form = page.forms().into_iter().find(|form| form.action.ends_with("/decide-case"))?;
    let offered =
        |outcome: &str| form.fields.iter().any(|(name, value)| name == "outcome" && value == outcome);
    let outcome = mood.choose(&[(27, "stands"), (40, "refund"), (15, "redo-same"), (18, "redo-other")])?;
    let outcome = if offered(outcome) { outcome } else { "stands" };
    let (bill, all) = a_bill(&page.body, mood).unwrap_or(("1", String::new()));
    let part = mood.choose(&[(5, "10"), (3, "25.50"), (2, "49")])?;
    let amount = if mood.feels(65) { all.as_str() } else { part };
    let bears = mood.choose(&[(1, "operator"), (1, "both"), (1, "provider")])?;
    form.fields.retain(|(name, _)| name == "key");
    let said = [
        ("outcome", outcome),
        ("bill", bill),
        ("amount", amount),
        ("bears", bears),
        ("words", "We looked at the pictures and heard both of you."),
    ];
    form.fields.extend(said.map(|(name, value)| (name.to_owned(), value.to_owned())));
    Some(form)
}

/// One of the bills that the page offers to give something of, and all that it comes to.
fn a_bill<'a>(page: &'a str, mood: &mut Mood) -> Option<(&'a str, String)> {
    let (_, rest) = page.split_once("name=\"bill\"")?;
    let (options, _) = rest.split_once("</select>")?;
    let bills: Vec<&str> = options.split("<option value=\"").skip(1).collect();
    let (number, label) = bills.get(mood.below(bills.len()))?.split_once("\">")?;
    // Behind the last comma, and before whose bill it is: "the rest, to the technician, $90.00 · somebody else’s, so …".
    let label = label.split(['<', '·']).next()?.trim_end();
    let (_, sum) = label.rsplit_once(", ")?;
    Some((number, sum.chars().filter(|sign| sign.is_ascii_digit() || *sign == '.').collect()))
}
