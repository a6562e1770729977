//! What people do at a guided visit: ring, confirm, set out, add something, hand over the screen to sign, or find that it
//! cannot be done; and what customers say to that.
//!
//! Like everybody here they know only what their phones and pages show.

use anyhow::Result;
use domain::talk::Language;

use crate::client::Client;
use crate::mood::Mood;
use crate::whims::has_had_enough;

/// Something to write: the fewest and the most minutes from now, and the words.
pub type Later = (i64, i64, String);

/// What a technician writes when this text has come about this job. The visit itself is planned elsewhere.
pub fn technician(key: &str, code: &str, mood: &mut Mood, obliging: bool) -> Vec<Later> {
    let say = |words: &str, from, to| vec![(from, to, format!("{words} {code}"))];
    match key {
        "text-job-assigned-call" => match mood.as_asked(&[(70, 1), (12, 2), (18, 3)]).unwrap_or(1) {
            _ if obliging => say("CALLED, white box, 3rd floor", 2, 20),
            1 => say("CALLED, white box, 3rd floor", 5, 300),
            2 => say("called, no answer", 5, 300),
            _ => Vec::new(),
        },
        "text-noted-called-missed" | "text-reminder-call" => say("called", 30, 300),
        "text-reminder-confirm" => match mood.as_asked(&[(80, 1), (6, 2), (14, 3)]).unwrap_or(1) {
            _ if obliging => say("CONFIRM", 1, 20),
            1 if mood.feels(50) => vec![(1, 120, "ok".to_owned())],
            1 => say("CONFIRM", 1, 120),
            2 => say("CANNOT COME", 5, 200),
            _ => Vec::new(),
        },
        "text-noted-confirm-how" => say("CONFIRM", 1, 60),
        "text-noted-here-guided" => match mood.choose(&[(25, 1), (8, 2), (8, 3), (59, 4)]).unwrap_or(4) {
            _ if obliging => Vec::new(),
            1 => say("ADD 30 min, 18 cable", 2, 20),
            // Thought better of, and said anew.
            2 => vec![(2, 8, format!("ADD 1 hour {code}")), (9, 20, format!("ADD {code} 25 socket"))],
            3 => say("CANNOT DO no line in the socket", 5, 25),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// What a customer writes when this text has come about this job.
pub fn customer(
    key: &str,
    code: &str,
    mood: &mut Mood,
    (language, in_earnest): (Language, bool),
) -> Vec<Later> {
    let words = |en: &str, fr: &str, de: &str| match language {
        Language::En => en.to_owned(),
        Language::Fr => fr.to_owned(),
        Language::De => de.to_owned(),
    };
    let say = |words: String, from, to| vec![(from, to, format!("{words} {code}"))];
    match key {
        "text-terms-proposed" => match mood.as_asked(&[(65, 1), (12, 2), (10, 3), (13, 4)]).unwrap_or(1) {
            1 => say(words("AGREE", "J'accepte", "einverstanden"), 1, 40),
            2 => say(words("NO", "non", "nein"), 1, 40),
            3 => vec![(1, 20, "ok".to_owned())],
            _ => Vec::new(),
        },
        "text-sign-off" => match mood.as_asked(&[(62, 1), (5, 2), (33, 3)]).unwrap_or(1) {
            1 => say(words("SIGN", "SIGNE", "unterschreibe"), 1, 200),
            2 => vec![(1, 60, "yes".to_owned())],
            _ if in_earnest => say(words("SIGN", "SIGNE", "unterschreibe"), 1, 60),
            _ => Vec::new(),
        },
        "text-checked-out" | "text-checked-out-billed" | "text-when-again" if !has_had_enough(code, mood) => {
            match mood.as_asked(&[(60, 1), (10, 2), (15, 3), (15, 4)]).unwrap_or(1) {
                1 => say(words("Thursday 9am-12pm", "jeudi 9h-12h", "Donnerstag 9-12 Uhr"), 5, 900),
                2 => say(words("tomorrow 5am", "demain 5h", "morgen 5 Uhr"), 5, 900),
                3 => say(words("CALL OFF", "J'ANNULE", "ABSAGE"), 5, 900),
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

/// Signs on the page behind a link, with a name and a drawing, whoever holds it.
///
/// # Errors
/// Nobody answered.
pub async fn sign_on_the_page(browser: &mut Client, link: &str, name: &str) -> Result<()> {
    let (_, page) = browser.open(link).await?;
    let Some(form) = page.forms().into_iter().find(|form| form.action.ends_with("/sign")) else {
        return Ok(());
    };
    let mut fields: Vec<(&str, &str)> = form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    fields.retain(|(field, _)| !matches!(*field, "name" | "drawing"));
    fields.extend([("name", name), ("drawing", "10,10 40,60 80,20;100,50 140,50")]);
    let done = browser.submit(&form.action, &fields).await?;
    anyhow::ensure!(done.status < 500, "the page broke: {}", done.status);
    Ok(())
}
